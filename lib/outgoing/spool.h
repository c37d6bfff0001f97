/* spool.h: the messages on their way, octet by octet as they go out.  A segment is a file that many messages are appended
 * to, so that one fdatasync makes all of them durable; it is removed when no message in it is needed any more.  What the
 * messages of a batch have in common is in it once. */
#ifndef EV_OUTGOING_SPOOL_H
#define EV_OUTGOING_SPOOL_H

#include "outgoing/ledger.h"
#include "outgoing/pieces.h"

struct spool; /* one segment, being written */

/* spool_new(DIR, ERR): a new segment in DIR/spool/ (mode 0600).  NULL: ERR. */
struct spool *spool_new(const char *dir, struct err *e);

/* spool_add appends a message; REF becomes "segment:offset:length:p", what the ledger keeps (without ":p" it is of a whole
 * message, as earlier versions wrote them).  spool_commit makes all of it durable, spool_close ends the segment (and commits
 * nothing). */
int spool_add(struct spool *s, const struct pieces *message, struct buf *ref, struct err *e);
int spool_commit(struct spool *s, struct err *e);
void spool_close(struct spool *s);

/* spool_read: the message at REF.  The reader, one thread's, is zeroed before the first and freed behind the last: it keeps
 * the segment open and what the messages have in common.  -1: ERR (66 where the message is not there or not whole, 74 where it
 * cannot be read). */
struct spool_reader {
	bool open;
	int fd;
	char name[64];
	struct buf common;
	uint64_t common_at;
};
int spool_read(struct spool_reader *r, const char *dir, const char *ref, struct buf *message, struct err *e);
void spool_reader_free(struct spool_reader *r);

/* spool_erase overwrites a message, but not what it has in common with others, with zeros, where someone asked to be forgotten.
 * A segment that is gone has nothing to erase.  -1: ERR. */
int spool_erase(const char *dir, const char *ref, struct err *e);

/* spool_clean removes the segments that no open entry of the ledger refers to. */
void spool_clean(struct ledger *l);

#endif
