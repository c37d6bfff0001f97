/* attach.h: files that go along with a message.  A record may come from a page that somebody else wrote: only what lies
 * below a directory that the user named is ever read. */
#ifndef EV_OUTGOING_ATTACH_H
#define EV_OUTGOING_ATTACH_H

#include "outgoing/message.h"

/* attach_read(ROOT, PATH, OUT, ERR): the regular file PATH, relative to ROOT or absolute and below it.  No component may
 * be a symbolic link or "..".  At most LIMIT_ATTACHMENT octets.  -1: ERR (65). */
int attach_read(const char *root, const char *path, struct attachment *out, struct err *e);

/* attach_type: the MIME type that a file name's ending stands for; application/octet-stream where it says nothing. */
const char *attach_type(const char *name);

#endif
