/* agenda_sheet.c: ev-agenda sheet: a meeting's sheet, of a series that of the next one; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "ground/mem.h"
#include "outgoing/sheet_series.h"
#include "outgoing/words_series.h"
#include "record/event.h"
#include "record/which.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

/* R stands in FILE */
static void put(struct run *run, const char *file, const struct rec *r, const char *repeats)
{
	struct rec told = REC_INIT;
	struct err e = {0};
	int rc;

	if (!run->pdf)
		buf_clear(&run->text);
	if (!run->first && run->sheet_format == SHEET_HTML) {
		cmd_warn(&run->c, EX_USAGE, "-f html is a page for one meeting: the others are left out");
		return;
	}
	if (!run->first && run->sheet_format == SHEET_TEXT)
		buf_str(&run->text, "\f");
	if (!run->first && run->sheet_format == SHEET_MS)
		buf_str(&run->text, ".bp\n");
	plan_lengths(r, &told);
	rc = sheet_write(&told, repeats, words_of(run->language ? run->language : rec_get(r, "Language")), run->sheet_format, 78, &run->text, &e);
	rec_free(&told);
	if (rc) {
		cmd_error(&run->c, file, &e);
		return;
	}
	run->first = false;
	run->c.found++;
	if (!run->pdf)
		cmd_put(&run->c, &run->text);
}

void sheet_end(struct run *run)
{
	struct sheet_series *s = &run->series;
	struct buf repeats = BUF_INIT;
	struct rec next = REC_INIT;
	struct err e = {0};

	if (!s->any)
		return;
	if (event_check(&s->series, &e))
		cmd_error(&run->c, s->file, &e);
	else if (sheet_next(&s->series, s->override, s->n, run->from_text ? &run->o.from : &run->o.today, &next)) {
		words_series(words_of(run->language ? run->language : rec_get(&s->series, "Language")), &s->series, s->override, s->n, &repeats);
		put(run, s->file, &next, buf_cstr(&repeats));
	} else {
		put(run, s->file, &s->series, "");
	}
	for (size_t i = 0; i < s->n; i++)
		rec_free(&s->override[i]);
	rec_free(&s->series);
	free(s->override);
	free(s->file);
	*s = (struct sheet_series){.any = false};
	buf_free(&repeats);
	rec_free(&next);
}

/* what replaces an instance; one that is wrong is said, and replaces none */
static void take_override(struct run *run, struct sheet_series *s, const struct rec *r)
{
	struct err e = {0};
	struct rec *to;

	if (event_is_cancellation(r) ? event_check_fields(r, &e) : event_check(r, &e)) {
		cmd_error(&run->c, run->file, &e);
		return;
	}
	s->override = mem_grow(s->override, &s->cap, s->n + 1, sizeof *s->override);
	to = &s->override[s->n++];
	memset(to, 0, sizeof *to);
	rec_copy(to, r);
	which_name(&s->series, to);
}

void sheet_take(struct run *run, const struct rec *r)
{
	struct sheet_series *s = &run->series;
	const char *uid = rec_get(r, "Uid"), *mine = s->any ? rec_get(&s->series, "Uid") : NULL;

	if (mine && uid && rec_get(r, "RecurrenceId") && !strcmp(uid, mine)) {
		take_override(run, s, r);
		return;
	}
	sheet_end(run);
	if (rec_get(r, "RecurrenceId") || !(rec_get(r, "Rrule") || rec_get(r, "Rdate"))) {
		put(run, run->file, r, "");
		return;
	}
	rec_copy(&s->series, r);
	s->series.line = r->line;
	s->file = mem_str(run->file);
	s->any = true;
}
