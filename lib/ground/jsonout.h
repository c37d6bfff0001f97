/* jsonout.h: writing JSON (RFC 8259); reading is jansson's, whose names begin with json_. */
#ifndef EV_GROUND_JSONOUT_H
#define EV_GROUND_JSONOUT_H

#include "ground/buf.h"

/* jsonout_string appends S (UTF-8) as a string with its quotes; jsonout_member appends `"NAME": "VALUE"` with a comma before it
 * unless OUT ends in an opening bracket, and nothing where VALUE is empty. */
void jsonout_string(const char *s, struct buf *out);
void jsonout_member(const char *name, const char *value, struct buf *out);

#endif
