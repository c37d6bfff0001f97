/* mime_part.h: the content of a part of a mail, for what reads mails and what shows them before they go out; GMime behind it. */
#ifndef EV_RECORD_MIME_PART_H
#define EV_RECORD_MIME_PART_H

#include "ground/buf.h"

struct _GMimePart;

/* mime_part_content: appends what the part holds, its transfer encoding (RFC 2045 6) undone, in the character set that it has.
 * OUT's max bounds it. */
void mime_part_content(struct _GMimePart *part, struct buf *out);

#endif
