/* preview.h: a message as its reader will see it, from the octets that go out: the head decoded, the plain text, what is
 * attached.  For a terminal: nothing in it is a control character. */
#ifndef EV_OUTGOING_PREVIEW_H
#define EV_OUTGOING_PREVIEW_H

#include "ground/buf.h"

/* preview_message appends the message; false where the octets are none. */
bool preview_message(const struct buf *message, struct buf *out);

#endif
