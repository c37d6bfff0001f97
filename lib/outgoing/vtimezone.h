/* vtimezone.h: VTIMEZONE components under plain IANA names, cut to the years that are needed; libical behind it. */
#ifndef EV_OUTGOING_VTIMEZONE_H
#define EV_OUTGOING_VTIMEZONE_H

#include "ground/buf.h"

/* vtimezone_write(NAME, FROM, TO, OUT): FROM and TO are years; TO 0: no end (rules are kept).  False: no such zone. */
bool vtimezone_write(const char *name, int from, int to, struct buf *out);

#endif
