/* agenda.h: what the files of ev-agenda share: what was asked for, and the run. */
#ifndef EV_CMD_AGENDA_H
#define EV_CMD_AGENDA_H

#include "cmd/common.h"
#include "outgoing/agenda.h"
#include "outgoing/sheet.h"
#include "record/group.h"

#include <regex.h>

enum { MATCHES = 20, HOLIDAYS = 16 };

struct run {
	struct cmd c;
	struct agenda_options o;
	struct agenda *agenda;
	bool sheet, plan, now, next, add, first, pdf; /* what is to be done, else a list */
	struct rec event, *proposal; /* of plan */
	size_t proposals, proposals_cap;
	enum sheet_format sheet_format;
	struct group series;  /* of sheet: one that recurs, until what directly follows it is there */
	char *series_file;    /* ... and where it stands; NULL: there is none */
	const char *language, *file;
	struct buf text;
	struct match {
		const char *field;
		regex_t re;
		bool seen; /* a record has such a field */
	} match[MATCHES];
	size_t matches;
	bool matched;          /* there was a record to look at */
	/* the options */
	const char *holidays[HOLIDAYS];
	size_t n_holidays;
	const char *format, *zone, *from_text, *to_text;
	bool week, month, conflicts, spare, hours, length;
	long days, minutes;    /* 0: not given; of plan */
	long count;            /* of next */
	const char *template, *append; /* APPEND: of add */
	int open, close;       /* of --hours, minutes of the day */
};

/* Options that take apart what was typed into RUN; false: reported (64).  options_match: --match FIELD=REGEX, TEXT is written to;
 * options_hours: --hours 9-17; options_language, options_holidays, options_zone: what these name is known; options_number: TEXT is
 * a number from 1 to MOST of WHAT, of OPTION. */
bool options_match(struct run *run, char *text);
bool options_hours(struct run *run, const char *text);
bool options_language(struct run *run, const char *text);
bool options_holidays(struct run *run, const char *text);
bool options_zone(struct run *run, const char *text);
bool options_number(struct run *run, const char *option, const char *text, const char *what, long most, long *out);

/* options_check: do the options go together?  options_settle: what they mean for the listing: its format, zone, words, window
 * and width.  Both are called once, when all are there. */
bool options_check(struct run *run);
bool options_settle(struct run *run);

/* input_read: an operand: a file, a directory, "-".  input_doubts, once all are read: fields of --match that are none, which is
 * said. */
void input_read(struct run *run, const char *path);
void input_doubts(struct run *run);

/* holidays_read: what --holidays names, into the agenda; before anything is printed. */
void holidays_read(struct run *run);

/* task_is: is the component a task?  task_take: into the listing, by when it is due, if it is not done. */
bool task_is(const struct rec *r);
void task_take(struct run *run, const struct rec *r);

/* add_operands: the operands, as a line that somebody typed, without any the lines of standard input: the events that ev-parse
 * would read there are written, or appended to a file. */
void add_operands(struct run *run, char **operand, int n);

/* plan: takes the event or a topic; puts them together and prints the event. */
void plan_take(struct run *run, const struct rec *r);
void plan_write(struct run *run);

/* sheet: takes a meeting and prints its sheet, of a series when the records behind it are known; sheet_end: no more come. */
void sheet_take(struct run *run, const struct rec *r);
void sheet_end(struct run *run);

/* plan_lengths: R, as a sheet shows it: lengths that its topics' words say ("(30 Min.)") stand behind them. */
void plan_lengths(const struct rec *r, struct rec *out);

#endif
