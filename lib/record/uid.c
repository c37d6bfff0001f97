/* uid.c: UUIDs of version 5 through libuuid; see uid.h. */
#include "record/uid.h"

#include <uuid/uuid.h>

void uid_make(const char *key, size_t n, char out[UID_SIZE])
{
	uuid_t ns, id;

	uuid_generate_sha1(ns, *uuid_get_template("dns"), "ev", 2);
	uuid_generate_sha1(id, ns, key, n);
	uuid_unparse_lower(id, out);
}
