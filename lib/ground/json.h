/* json.h: writing JSON (RFC 8259); reading is jansson's. */
#ifndef EV_GROUND_JSON_H
#define EV_GROUND_JSON_H

#include "ground/buf.h"

/* json_string appends S (UTF-8) as a string with its quotes; json_member appends `"NAME": "VALUE"` with a comma before it
 * unless OUT ends in an opening bracket, and nothing where VALUE is empty. */
void json_string(const char *s, struct buf *out);
void json_member(const char *name, const char *value, struct buf *out);

#endif
