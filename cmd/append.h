/* append.h: whole records at the end of a file, to which others may append at the same time (ev(7), OUTPUT).  Who appends
 * holds an flock(2) on the file, as flock(1) takes it. */
#ifndef EV_CMD_APPEND_H
#define EV_CMD_APPEND_H

#include <stdbool.h>
#include <stddef.h>

struct cmd;

/* append_open: FILE for reading and appending; CREATE: made where it is not there, else -2 says that it is not, and could be
 * made.  -1: reported (73): it cannot be, or is no regular file. */
int append_open(struct cmd *c, const char *file, bool create);

/* append_lock waits for FILE, which is open as FD, and returns the descriptor to go on with: another one where FILE was replaced
 * in the meantime; -1: reported.  close(2) lets it go, or append_unlock.  append_wait: for FD, whatever FILE is by then, which
 * append_current tells. */
int append_lock(struct cmd *c, const char *file, int fd);
void append_wait(int fd);
bool append_current(int fd, const char *file);
void append_unlock(int fd);

/* append_write: TEXT, whole records, behind what is there, with an empty line between the two where there is none; the
 * file is locked.  All of it or nothing: false: errno says why, and the file is what it was (TORN is set where not even
 * that could be had). */
bool append_write(int fd, const char *text, size_t n, bool *torn);

#endif
