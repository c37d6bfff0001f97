/* answers.h: answers that came while the ledger was another process's: files of records in "answers" beside it, each durable
 * before its process ends, taken and removed by the next one that has the ledger. */
#ifndef EV_OUTGOING_ANSWERS_H
#define EV_OUTGOING_ANSWERS_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stddef.h>

/* answers_keep(DIR, RECORDS, ERR): RECORDS into a file of its own; DIR, the ledger's directory, is there.  -1: ERR (73, 74). */
int answers_keep(const char *dir, const struct buf *records, struct err *e);

/* answers_refused: RECORDS, which are no answers to anything of ours, go to the end of the file "refused" there.  -1: ERR (74). */
int answers_refused(const char *dir, const struct buf *records, struct err *e);

/* answers_list: the paths of the files, in the order in which they came; the caller frees them and LIST.  Returns their number. */
size_t answers_list(const char *dir, char ***list);

#endif
