/* hash.h: a fast hash of octets, for tables, checksums and names; not for secrets. */
#ifndef EV_GROUND_HASH_H
#define EV_GROUND_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START 0x9e3779b97f4a7c15ULL

/* hash_octets(H, P, N): H is HASH_START or an earlier result, which this one continues; the value is the same on every
 * machine, so it may be written to a file. */
uint64_t hash_octets(uint64_t h, const void *p, size_t n);

/* hash_str: the string with its end, so that "ab" "c" is another than "a" "bc". */
uint64_t hash_str(uint64_t h, const char *s);

#endif
