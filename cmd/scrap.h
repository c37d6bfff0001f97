/* scrap.h: temporary files that nobody is to find when a signal (SIGTERM, SIGINT, SIGHUP, SIGPIPE) ends the process.  They are
 * removed by a handler, and the process ends by the signal all the same; one that is ignored, or that the command has a handler of
 * its own for, stays so.  What was forked off has no part in them. */
#ifndef EV_CMD_SCRAP_H
#define EV_CMD_SCRAP_H

#include <sys/types.h>

/* scrap_temp: as mkstemp(3); scrap_open: PATH as a new file for writing.  Both are closed on exec.  -1: errno says why. */
int scrap_temp(char *path);
int scrap_open(const char *path, mode_t mode);

/* scrap_lock: as open(2) of PATH, which is made where it is not there: as long as nothing is in it, and nobody else has it locked
 * (flock), it goes with a signal.  Symbolic links are followed, and stay. */
int scrap_lock(const char *path, mode_t mode);

/* scrap_done: it has its name now, or is gone: FD was what the above returned, and may be closed. */
void scrap_done(int fd);

/* scrap_remove: what the handler does, for those of commands' own; async-signal-safe. */
void scrap_remove(void);

#endif
