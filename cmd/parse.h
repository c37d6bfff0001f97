/* parse.h: what the files of ev-parse share: parse_sources.c reads documents of every kind, parse_update.c merges into a
 * file, parse_lines.c reads lines, parse_convert.c calls the programs and
 * readers that other formats need, parse_answers.c reads answers to invitations, parse_own.c what the user taught it, parse_jobs.c divides many inputs among processes. */
#ifndef EV_CMD_PARSE_H
#define EV_CMD_PARSE_H

#include "cmd/common.h"
#include "document/source.h"
#include "extract/extract.h"

enum { PARSE_WORDS = 32 };
struct learned;

struct parse_run {
	struct cmd c;
	struct extract_options o;
	enum source_type type;
	bool lines, tsv;
	bool follow;              /* also the calendar file that a page links */
	int jobs;                 /* -j; 0: as many as there are processors, where it pays */
	const char *update;       /* --update FILE, NULL: records are written as they come */
	int lock;                 /* ... locked while it is merged and replaced; -1: not */
	bool made;                /* ... and was not there before */
	const char *cache;        /* directory of fetched documents; NULL: none is kept */
	struct rec *kept;         /* records held back: for --update, or beside a followed calendar */
	size_t n_kept, cap_kept;
	bool keep;
	const char *words[PARSE_WORDS]; /* -L FILE */
	size_t n_words;
	struct learned *learned;  /* what people taught; NULL: nothing */
	struct buf store;         /* its file */
	const char *learn;        /* --learn FILE: documents are read for these corrected records alone */
	struct rec *fixed;
	size_t n_fixed, cap_fixed;
	bool *taught;             /* of each of them */
	bool given;               /* operands name the pages */
	const struct rec *mail;   /* the head of the mail in work, or NULL */
	bool feed;                /* entries of a feed are read: most of them announce nothing, which is not told of each */
	const char *warning;      /* about how the document was read: each of its records says it; NULL: none */
	char ocr[64], ocr_warning[200]; /* languages of optical character recognition, once they have been asked for */
	struct buf text;
};

void parse_forget(struct parse_run *run); /* what was kept */

/* parse_input: one operand: a file, "-", or a URL.  What goes wrong is reported, and the next one can be read. */
void parse_input(struct parse_run *run, const char *operand);
void parse_lines(struct parse_run *run, const char *path, const char *file); /* FILE is what PATH is called in records and messages */

/* parse_words: the user's own words, of $XDG_CONFIG_HOME/ev/words.lex and of each -L; false: reported. */
bool parse_words(struct parse_run *run);

/* parse_learned: the store of what people taught, if there is one; false: reported.  parse_learn: the records of --learn and
 * their pages (the N operands, else their Sources) become rules in it.  parse_own_free gives it all back. */
bool parse_learned(struct parse_run *run);
void parse_learn(struct parse_run *run, char **operand, int n);
void parse_own_free(struct parse_run *run);

/* parse_events: the events of a document that was read from FILE, with what its source taught; their number. */
size_t parse_events(struct parse_run *run, struct doc *d, const char *file, void (*emit)(void *ctx, struct rec *r));

/* parse_convert: RAW of *TYPE, which nothing here reads as it is (PDF, word processors' documents, Outlook's messages, old
 * calendars, pictures), becomes text, HTML, a mail or iCalendar; *CONVERTED: nobody looks at the HTML, places are those of
 * its text.  False: reported. */
bool parse_convert(struct parse_run *run, const char *file, enum source_type *type, struct buf *raw, bool *converted);

/* parse_mail_facts: an answer's record gets the facts of the mail that brought it.  parse_answer: a mail without a calendar object
 * that answers an invitation of ev-mail's becomes a record of its own; false: it is none. */
void parse_mail_facts(struct parse_run *run, struct rec *r);
bool parse_answer(struct parse_run *run, const struct rec *head, const char *body, size_t len, void (*emit)(void *ctx, struct rec *r));

/* parse_update: the kept records into the records of run->update, which is replaced as a whole where something changed (or
 * written to -o).  It is locked until parse_update_end, which comes after cmd_finish. */
void parse_update(struct parse_run *run);
void parse_update_end(struct parse_run *run);

/* parse_jobs: the operands, divided among JOBS processes; records and messages come out in the order of the operands. */
void parse_jobs(struct parse_run *run, char **operand, int n, int jobs);

#endif
