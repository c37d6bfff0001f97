/* agenda_sheet.c: ev-agenda sheet: a meeting's sheet, of a series that of the next one; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "ground/mem.h"
#include "outgoing/sheet_series.h"
#include "outgoing/words_series.h"
#include "record/event.h"

#include <stdlib.h>
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
	struct group *s = &run->series;
	struct buf repeats = BUF_INIT;
	struct rec next = REC_INIT;
	struct err e = {0};

	if (!run->series_file)
		return;
	if (event_check(&s->series, &e))
		cmd_error(&run->c, run->series_file, &e);
	else if (sheet_next(&s->series, s->override, s->n, run->from_text ? &run->o.from : &run->o.today, &next)) {
		words_series(words_of(run->language ? run->language : rec_get(&s->series, "Language")), &s->series, s->override, s->n, &repeats);
		put(run, run->series_file, &next, buf_cstr(&repeats));
	} else {
		put(run, run->series_file, &s->series, "");
	}
	group_free(s);
	free(run->series_file);
	run->series_file = NULL;
	buf_free(&repeats);
	rec_free(&next);
}

void sheet_take(struct run *run, const struct rec *r)
{
	struct err e = {0};

	if (group_has(&run->series, r)) {
		if (event_is_cancellation(r) ? event_check_fields(r, &e) : event_check(r, &e))
			cmd_error(&run->c, run->file, &e); /* what is wrong replaces none */
		else
			group_add(&run->series, r);
		return;
	}
	sheet_end(run);
	if (rec_get(r, "RecurrenceId") || !(rec_get(r, "Rrule") || rec_get(r, "Rdate"))) {
		put(run, run->file, r, "");
		return;
	}
	group_begin(&run->series, r);
	run->series_file = mem_str(run->file);
}
