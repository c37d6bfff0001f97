/* common.h: what the four commands share: options, inputs, output, errors, the clock.  Only files in cmd/ print to
 * standard error, read the environment or exit. */
#ifndef EV_CMD_COMMON_H
#define EV_CMD_COMMON_H

#include "ground/buf.h"
#include "ground/err.h"
#include "record/rec.h"
#include "time/civil.h"

#include <stdbool.h>
#include <stdio.h>

struct cmd {
	const char *name;      /* ev-parse */
	int status;            /* the first failure's */
	size_t found;          /* how many things came out */
	int64_t now;           /* --now, SOURCE_DATE_EPOCH or the clock: seconds since the epoch */
	bool now_given;
	bool now_wall;         /* --now gave a time without its zone */
	struct civil now_local; /* as it was given, or in the reader's zone */
	const char *tz;        /* IANA name of the reader's zone (TZ, /etc/localtime), "" unknown */
	const char *output;    /* -o FILE, NULL: standard output */
	const char *append;    /* --append FILE: whole records are put at its end, NULL: none */
	bool merged;           /* the output is its old content with what is new: it is replaced after a failure, too */
	int fd;                /* of the output, -1: not opened */
	bool shared;           /* it is a pipe, which others may write to as well */
	bool live;             /* it is a terminal */
	int failed;            /* errno of the first write that failed */
	uint64_t written;      /* octets */
	struct buf pending;    /* whole records that wait for their write(2) */
	int64_t progress;      /* when progress was last shown, in tenths of a second; 0: nothing is on the screen */
	struct buf temp;       /* name of the temporary file behind -o; empty: the output is written as it comes */
	struct buf target;     /* what it becomes: FILE, symbolic links followed */
	bool (*told)(void *ctx, const char *file, const char *text); /* NULL, or: was this said of FILE in an earlier run, and is not said again? */
	void *told_ctx;
	const char *stamp;     /* FILE is left as it is where it would differ only in lines that begin so; NULL: where it would not differ, too, it is replaced */
};

/* cmd_start: name, clock and zone; to be called first. */
void cmd_start(struct cmd *c, const char *name);

/* cmd_time(C, OPTION, TEXT, OUT): a date or time that somebody typed: 2026-02-01[T19:30], 1.2.2026 [19:30], today, tomorrow,
 * yesterday, now.  False: reported (64). */
bool cmd_time(struct cmd *c, const char *option, const char *text, struct civil *out);

/* cmd_reference: a time that dates are read against: all that cmd_time takes, also with parts of a second and an offset (RFC 3339),
 * of which the clock there counts, as that of a mail's Date does.  False: it is none, which is not reported; threads may call it. */
bool cmd_reference(const struct cmd *c, const char *text, struct civil *out);

/* cmd_now(C, TEXT): --now; false where TEXT is no time (a message was printed). */
bool cmd_now(struct cmd *c, const char *text);

/* cmd_zone: the reader's zone is ZONE, whatever the machine's: now_local is there, and so is a --now that has no zone. */
struct zone;
void cmd_zone(struct cmd *c, const struct zone *zone);

/* cmd_warn prints `name: message`; cmd_error prints an error of the library with its file and line and keeps the first
 * status.  Both return the status. */
int cmd_warn(struct cmd *c, int status, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
int cmd_error(struct cmd *c, const char *file, const struct err *e);

/* cmd_told: was TEXT said of FILE (NULL: of none) in an earlier run?  Then STATUS is kept as if it were said now. */
bool cmd_told(struct cmd *c, int status, const char *file, const char *text);

/* cmd_named: what messages call the operand FILE. */
const char *cmd_named(const char *file);

/* cmd_open: an operand for reading; "-" is standard input, a directory is refused.  NULL: reported. */
FILE *cmd_open(struct cmd *c, const char *file);

/* cmd_close: closes what cmd_open gave, but not standard input; F may be NULL. */
void cmd_close(FILE *f);

/* cmd_calendar: does F hold iCalendar?  Returns the file to read on from, at its beginning: F, or where F is not seekable
 * and may be a calendar, a temporary file in its place (F is closed).  NULL: reported. */
FILE *cmd_calendar(struct cmd *c, FILE *f, const char *file, bool *calendar);

/* cmd_records gives each record of F but descriptors and bare comments to EACH, which returns false to end it; what
 * cannot be read is reported with FILE and the next record is read. */
void cmd_records(struct cmd *c, FILE *f, const char *file, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx);

/* cmd_records_but: the same, but those that PASS (rec_reader_pass) tells are passed over; NULL: none. */
void cmd_records_but(struct cmd *c, FILE *f, const char *file, bool (*each)(void *ctx, const char *file, struct rec *r), rec_pass_fn *pass, void *ctx);

/* cmd_begun says that the record after the one that was read last has no empty line before it, where that is so. */
void cmd_begun(struct cmd *c, const char *file, const struct rec_reader *rd);

/* cmd_slurp: a whole input of at most LIMIT_DOCUMENT octets.  False: reported. */
bool cmd_slurp(struct cmd *c, const char *file, struct buf *out);
bool cmd_slurp_file(struct cmd *c, FILE *f, const char *file, struct buf *out); /* F is open, and stays so */

/* cmd_out: opens the output: a temporary file beside -o FILE, or FILE itself where that is a device or a pipe; --append FILE is
 * looked at, and made with the first record. */
bool cmd_out(struct cmd *c);

/* cmd_put writes B, whole records or lines, which reach the output in one piece: other processes may write to the same pipe
 * or append to the same file.  cmd_flush: what waits is written now. */
void cmd_put(struct cmd *c, const struct buf *b);
void cmd_flush(struct cmd *c);

/* cmd_finish writes what is left, closes, looks at every result, and returns the exit status: the first failure's, else 1
 * where nothing was found and EMPTY_IS_1, else 0.  FILE of -o is replaced where all went well and something was found (where
 * EMPTY_IS_1 is not set: written).  Else an old FILE stays, and that is said after a failure; where there was none, it gets
 * what was found. */
int cmd_finish(struct cmd *c, bool empty_is_1);

/* cmd_progress: "ev-parse: 120 of 10000" on standard error, where that is a terminal, at most ten times a second; N 0 wipes
 * it away. */
void cmd_progress(struct cmd *c, size_t i, size_t n);

/* cmd_dumb: a terminal that knows no escape sequences (TERM is dumb, or not set). */
bool cmd_dumb(void);

/* TEXT is the usage without the command's name.  cmd_version and cmd_help print on standard output and return the exit status: 0, or 74
 * where that cannot be written; cmd_usage prints the first line of TEXT on standard error and returns 64. */
int cmd_version(const struct cmd *c);
int cmd_help(const struct cmd *c, const char *text);
int cmd_usage(const struct cmd *c, const char *text);

/* cmd_is_mailbox: is VALUE a mailbox with a good address?  cmd_mailbox: is an option's value one?  False: reported (64). */
bool cmd_is_mailbox(const char *value);
bool cmd_mailbox(struct cmd *c, const char *option, const char *value);

/* cmd_listing: is PATH a directory?  Then LIST gets its N files whose names end in one of SUFFIXES (NULL-terminated) and do
 * not begin with a dot, sorted, each with the directory's path; the caller frees names and list.  What cannot be read is
 * reported. */
bool cmd_listing(struct cmd *c, const char *path, const char *const *suffixes, char ***list, size_t *n);

/* cmd_default_inputs: files from EV_PATH (directories and files, colon-separated) for a call without operands at a
 * terminal.  The list is NULL-terminated; NULL: EV_PATH is not set. */
char **cmd_default_inputs(int *n);

#endif
