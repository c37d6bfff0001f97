/* helper.h: programs of this project's own that do what costs too much to link: libexec/ev/ beside the commands. */
#ifndef EV_CMD_HELPER_H
#define EV_CMD_HELPER_H

#include "cmd/common.h"

enum { HELPER_ARGS = 14 };

/* helper_run(C, NAME, ARGS, INPUT, OUT): runs a helper with ARGS (at most HELPER_ARGS, NULL-terminated) and INPUT (may be NULL) as its
 * standard input; its output goes to OUT.  Returns its exit status; what went wrong was said, by it or here. */
int helper_run(struct cmd *c, const char *name, const char *const *args, const struct buf *input, struct buf *out);

/* helper_program: the same with a program of the system, found along PATH; its computing time and memory are
 * bounded (LIMIT_CPU, LIMIT_MEMORY), what it says on standard error is dropped.  Returns its exit status, -1 where there is no
 * such program; nothing was said here. */
int helper_program(const char *name, const char *const *args, const struct buf *input, struct buf *out);

#endif
