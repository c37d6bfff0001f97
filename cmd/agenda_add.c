/* agenda_add.c: ev-agenda add: what somebody types becomes a record; see cmd/agenda.h.
 *
 * The text is read as ev-parse reads it.  What was guessed is said; words that no field took are kept in Description; and
 * a file that is appended to has either all of the new records or none. */
#include "language/lexicon.h"
#include "cmd/agenda.h"
#include "cmd/append.h"
#include "cmd/own.h"

#include "document/source.h"
#include "extract/extract.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <unistd.h>

struct adding {
	struct run *run;
	const struct buf *typed;
	struct rec *r;
	size_t n, cap;
	bool wrong;
};

/* ---- reading ---- */

/* has the evidence of a field of R's the word? */
static bool took(const struct rec *r, const char *word, size_t n)
{
	bool taken = false;

	for (size_t i = rec_next(r, "Evidence", 0); i < r->n && !taken; i = rec_next(r, "Evidence", i + 1)) {
		const char *quote = strchr(r->field[i].value, '"');
		taken = quote && memmem(quote, strlen(quote), word, n);
	}
	return taken;
}

/* a word that no field of the N events has: OUT gets it, quoted */
static void unread_words(const char *typed, const struct rec *r, size_t n, struct buf *out)
{
	const char *end = typed + strlen(typed);

	for (const char *p = typed; p < end;) {
		const char *word = p, *next = p;
		bool taken = false;
		size_t letters = 0;
		uint32_t c;
		while (next < end && (c = utf8_next(&next, end), utf8_letter(c) || (c >= '0' && c <= '9'))) {
			letters++;
			p = next;
		}
		if (p == word) {
			p = next;
			continue;
		}
		if (letters < 4 && !(*word >= '0' && *word <= '9')) /* the, um, mit */
			continue;
		for (size_t i = 0; i < n && !taken; i++)
			taken = took(&r[i], word, (size_t)(p - word));
		if (!taken)
			buf_printf(out, "%s\"%.*s\"", out->n ? ", " : "", (int)(p - word), word);
	}
}

static const char TYPED[] = "Typed"; /* what a record was read of, until settle() */

static void take(void *ctx, struct rec *r)
{
	struct adding *a = ctx;
	struct rec *to;

	if (!rec_get(r, "Start"))
		return;
	a->r = mem_grow(a->r, &a->cap, a->n + 1, sizeof *a->r);
	to = &a->r[a->n++];
	memset(to, 0, sizeof *to);
	rec_copy(to, r);
	rec_add(to, TYPED, a->typed->p);
}

/* the events of a->typed; false: reported */
static bool read_one(struct adding *a)
{
	struct extract_options o = {.now = a->run->c.now_local, .now_given = true, .evidence = true, .uid_date = true, .source = "-"};
	struct doc d = DOC_INIT;
	struct err e = {0};
	bool ok;

	for (int i = 0; i < lex_lang_count(); i++)
		o.langs |= (lex_langs_t)1 << i;
	o.now.timed = true;
	o.zone.reader = a->run->c.tz;
	o.zone.given = a->run->zone;
	d.joins = lex_joins;
	ok = doc_read_text(&d, a->typed->p, a->typed->n, &e) == 0;
	if (ok)
		extract_events(&d, &o, take, a);
	else
		cmd_error(&a->run->c, "-", &e);
	doc_free(&d);
	return ok;
}

static void drop(struct adding *a)
{
	for (size_t i = 0; i < a->n; i++)
		rec_free(&a->r[i]);
	free(a->r);
	a->r = NULL;
	a->n = a->cap = 0;
}

/* is there a word of what was typed that one of its events does not have? */
static bool left_some(const struct adding *a)
{
	struct buf lost = BUF_INIT;
	bool some = !a->n;

	for (size_t i = 0; i < a->n && !some; i++) {
		buf_clear(&lost);
		unread_words(a->typed->p, &a->r[i], 1, &lost);
		some = lost.n > 0;
	}
	buf_free(&lost);
	return some;
}

/* LINE was read with the heading above it */
static void put_heading(struct adding *each, size_t from, const struct buf *heading, const struct buf *line)
{
	struct buf both = BUF_INIT;

	buf_add(&both, heading->p, heading->n);
	buf_add(&both, line->p, line->n);
	for (size_t i = from; i < each->n; i++)
		rec_set(&each->r[i], TYPED, both.p);
	buf_free(&both);
}

/* Several lines, where they leave words as one text and each is an event by itself, but for a heading: they are that many.  Else A is
 * as it was, and ODD is the line that is no event. */
static void part_lines(struct adding *a, struct buf *odd)
{
	struct buf line = BUF_INIT, heading = BUF_INIT;
	struct adding each = {.run = a->run, .typed = &line};
	size_t lines = 0, before = 0;
	bool all = true;

	for (const char *p = a->typed->p, *nl; *p && all; p = *nl ? nl + 1 : nl) {
		nl = p + strcspn(p, "\n");
		buf_clear(&line);
		buf_add(&line, p, (size_t)(nl - p));
		if (!line.p[strspn(buf_cstr(&line), " \t\r")])
			continue;
		before = each.n;
		all = read_one(&each) && (each.n > before || !before);
		lines += each.n > before;
		if (each.n == before)
			buf_printf(all ? &heading : odd, "%s%s", line.p, all ? "\n" : "");
		else if (heading.n)
			put_heading(&each, before, &heading, &line);
	}
	if (all && lines > 1 && (!heading.n || each.n > a->n)) {
		drop(a);
		a->r = each.r;
		a->n = each.n;
		a->cap = each.cap;
	} else {
		drop(&each);
	}
	buf_free(&line);
	buf_free(&heading);
}

/* what was guessed is said, and what only this needed goes */
static void finish(struct adding *a, struct rec *r)
{
	rec_del(r, TYPED);
	rec_del(r, "Evidence");
	rec_del(r, "Source"); /* nothing that could be looked up again */
	event_sort(r);
	for (size_t i = rec_next(r, "Warning", 0); i < r->n; i = rec_next(r, "Warning", i + 1))
		cmd_warn(&a->run->c, 0, "%s: %s", rec_get(r, "Summary") ? rec_get(r, "Summary") : "", r->field[i].value);
}

/* the N events of one text: what none of them took is said, once */
static void settle(struct adding *a, struct rec *r, size_t n)
{
	const char *typed = rec_get(r, TYPED);
	struct buf lost = BUF_INIT;
	bool kept = false;

	unread_words(typed, r, n, &lost);
	for (size_t i = 0; i < n && lost.n; i++)
		if (!rec_get(&r[i], "Description")) {
			rec_add(&r[i], "Description", typed);
			kept = true;
		}
	if (kept)
		cmd_warn(&a->run->c, 0, "no field took %s: the text is kept as Description", lost.p);
	buf_free(&lost);
	for (size_t i = 0; i < n; i++)
		finish(a, &r[i]);
}

/* the events of the text; false: reported */
static bool read_text(struct adding *a)
{
	struct buf odd = BUF_INIT;
	const char *said;

	if (!read_one(a))
		return false;
	if (strchr(a->typed->p, '\n') && left_some(a))
		part_lines(a, &odd);
	for (size_t i = 0, n; i < a->n; i += n) {
		for (n = 1; i + n < a->n && !strcmp(rec_get(&a->r[i + n], TYPED), rec_get(&a->r[i], TYPED)); n++)
			;
		settle(a, &a->r[i], n);
	}
	said = odd.n ? odd.p : a->typed->p;
	if (!a->n)
		cmd_warn(&a->run->c, EX_DATAERR, "no event with a day is read here, and nothing is added: %.*s", (int)utf8_cut(said, strcspn(said, "\n"), 120), said);
	buf_free(&odd);
	return a->n > 0;
}

/* ---- appending ---- */

/* is one of the new ones there already? it is taken off */
static bool compare(void *ctx, const char *file, struct rec *r)
{
	struct adding *a = ctx;
	const char *uid = rec_get(r, "Uid");

	for (size_t i = 0; uid && i < a->n; i++) {
		if (strcmp(uid, rec_get(&a->r[i], "Uid") ? rec_get(&a->r[i], "Uid") : "") != 0)
			continue;
		cmd_warn(&a->run->c, EX_DATAERR, "%s:%zu: is there already, and not added again: %s", file, r->line, rec_get(&a->r[i], "Summary") ? rec_get(&a->r[i], "Summary") : uid);
		rec_free(&a->r[i]);
		a->r[i] = a->r[--a->n];
		break;
	}
	return true;
}

/* the file as it is: records, or nothing yet; false: reported, or nothing is new */
static bool look(struct adding *a)
{
	const char *file = a->run->append;
	bool calendar = false;
	FILE *f = cmd_open(&a->run->c, file);

	if (f)
		f = cmd_calendar(&a->run->c, f, file, &calendar);
	if (!f)
		return false;
	if (calendar)
		cmd_warn(&a->run->c, EX_DATAERR, "%s: is a calendar, not a file of records: nothing is added", file);
	else
		cmd_records(&a->run->c, f, file, compare, a); /* what is wrong there is said; what is added stands behind it */
	cmd_close(f);
	return !calendar && a->n > 0;
}

/* is the file a calendar by its name?  Who reads it by that would find records in it; reported */
static bool named_calendar(struct run *run, const char *file)
{
	size_t n = strlen(file);

	if (n < 4 || strcasecmp(file + n - 4, ".ics") != 0)
		return false;
	cmd_warn(&run->c, EX_DATAERR, "%s: is named like a calendar, and is to have records: nothing is added", file);
	return true;
}

/* the records at the file's end in one piece, all or none; false: reported */
static bool append(struct adding *a)
{
	const char *file = a->run->append;
	int fd = named_calendar(a->run, file) ? -1 : append_open(&a->run->c, file, true);
	struct buf text = BUF_INIT;
	bool ok = false, torn = false;

	if (fd < 0)
		return false;
	fd = append_lock(&a->run->c, file, fd);
	if (fd < 0)
		return false;
	if (look(a)) {
		for (size_t i = 0; i < a->n; i++)
			rec_write(&a->r[i], &text);
		ok = append_write(fd, text.p, text.n, &torn) && fsync(fd) == 0;
		if (!ok)
			cmd_warn(&a->run->c, EX_IOERR, "%s: cannot write: %s: %s", file, strerror(errno), torn ? "a part of a record may be at its end" : "nothing is added");
	}
	buf_free(&text);
	close(fd);
	return ok;
}

/* what was appended, a line each */
static void tell(struct adding *a)
{
	struct err e;

	for (size_t i = 0; i < a->n; i++)
		if (agenda_add(a->run->agenda, &a->r[i], &e))
			cmd_error(&a->run->c, a->run->append, &e);
	buf_clear(&a->run->text);
	agenda_print(a->run->agenda, &a->run->text, NULL, NULL);
	cmd_put(&a->run->c, &a->run->text);
}

static void write_records(struct adding *a)
{
	for (size_t i = 0; i < a->n; i++) {
		buf_clear(&a->run->text);
		rec_write(&a->r[i], &a->run->text);
		cmd_put(&a->run->c, &a->run->text);
	}
}

/* the operands as a line, or standard input */
static bool typed_text(struct run *run, char **operand, int n, struct buf *typed)
{
	struct buf raw = BUF_INIT;

	for (int i = 0; i < n; i++)
		buf_printf(&raw, "%s%s", i ? " " : "", operand[i]);
	if (!n && !cmd_slurp(&run->c, "-", &raw)) {
		buf_free(&raw);
		return false;
	}
	source_decode(buf_cstr(&raw), raw.n, NULL, typed);
	buf_free(&raw);
	while (typed->n && strchr(" \t\r\n", typed->p[typed->n - 1]))
		typed->p[--typed->n] = '\0';
	if (typed->n)
		return true;
	cmd_warn(&run->c, EX_USAGE, "add: no text is given");
	return false;
}

void add_operands(struct run *run, char **operand, int n)
{
	struct buf typed = BUF_INIT;
	struct adding a = {.run = run, .typed = &typed};

	if (typed_text(run, operand, n, &typed) && own_words_user(&run->c) && read_text(&a)) {
		if (!run->append)
			write_records(&a);
		else if (append(&a))
			tell(&a);
		else
			a.wrong = true;
		run->c.found = a.wrong ? 0 : a.n;
	}
	drop(&a);
	buf_free(&typed);
}
