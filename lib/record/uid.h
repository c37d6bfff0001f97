/* uid.h: stable identifiers: UUIDs of version 5 (RFC 9562 5.5), made from what an event is. */
#ifndef EV_RECORD_UID_H
#define EV_RECORD_UID_H

#include <stddef.h>

enum { UID_SIZE = 37 };

/* uid_make(KEY, N, OUT): the UUIDv5 of KEY in this project's name space (itself the UUIDv5 of "ev" in the DNS one). */
void uid_make(const char *key, size_t n, char out[UID_SIZE]);

#endif
