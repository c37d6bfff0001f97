/* agenda_print.c: listings as text, lines, TSV, records, JSON, Markdown, HTML and iCalendar; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/jsonout.h"
#include "ground/utf8.h"
#include "outgoing/ics.h"
#include "outgoing/page.h"
#include "outgoing/words_view.h"
#include "record/event.h"
#include "record/uid.h"

#include <string.h>

enum { PART = 256 }; /* instances that are in memory */

void agenda_marks(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct words *w = a->o.words;
	const struct agenda_item *it = &a->item[i->item];

	if (agenda_cancelled(a, i))
		buf_printf(out, " [%s]", w->cancelled);
	else if (!strcmp(it->status, "tentative"))
		buf_printf(out, " [%s]", w->tentative);
	if (it->recurring)
		buf_str(out, " ↻");
	if (i->overlaps)
		buf_str(out, " ‖");
	if (i->start.timed && *it->zone && a->o.zone && zone_find(it->zone) && strcmp(it->zone, a->o.zone_name) != 0) {
		struct civil there = zone_local(zone_find(it->zone), i->from);
		if (there.hour != i->start.hour || there.min != i->start.min || there.day != i->start.day) {
			buf_printf(out, " (%02d:%02d", there.hour, there.min);
			if (there.day != i->start.day)
				buf_printf(out, " %d.%d.", there.day, there.month);
			buf_printf(out, " %s)", it->zone);
		}
	} else if (a->zones && i->start.timed && *it->zone) {
		buf_printf(out, " (%s)", it->zone);
	}
}

void agenda_times(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	struct civil last = i->start.timed ? i->end : civil_add_days(i->end, -1);
	int64_t shown = civil_day(&i->shown), days = civil_day(&last) - shown;
	bool before = shown > civil_day(&i->start);

	if (a->item[i->item].task) {
		agenda_task_times(a, i, out);
		return;
	}
	if (view_coarse(a->o.words, a->item[i->item].coarse, &i->start, &last, out))
		return;
	if (a->item[i->item].coarse && !i->start.timed) { /* the day is known, its part is not written */
		buf_char(out, '?');
		return;
	}
	if (!i->start.timed) {
		buf_printf(out, "%s%s", before ? "… " : "", a->o.words->all_day);
		if (days > 0)
			buf_printf(out, " –%d.%d.", last.day, last.month);
		return;
	}
	if (before)
		buf_str(out, "…");
	else
		buf_printf(out, "%02d:%02d", i->start.hour, i->start.min);
	if (i->from != i->to || civil_cmp(&i->start, &i->end)) /* the second of two like hours ends where the first does */
		buf_printf(out, "–%02d:%02d", i->end.hour, i->end.min);
	if (days > 0)
		buf_printf(out, " (+%d)", (int)days);
}

static void put_cut(const struct agenda *a, const struct buf *line, struct buf *out)
{
	size_t n = line->n;

	if (a->o.width && utf8_width(line->p, n) > a->o.width) {
		n = utf8_cut(line->p, n, a->o.width - 1);
		buf_add(out, line->p, n);
		buf_str(out, "…");
	} else {
		buf_add(out, line->p, n);
	}
	buf_char(out, '\n');
}

static void when_column(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	struct buf t = BUF_INIT;
	size_t width;

	agenda_times(a, i, &t);
	width = utf8_width(t.p, t.n);
	buf_add(out, t.p, t.n);
	for (; width < 13; width++)
		buf_char(out, ' ');
	buf_free(&t);
}

static bool same_day(const struct civil *a, const struct civil *b)
{
	return a->year == b->year && a->month == b->month && a->day == b->day;
}

/* does the window begin today, and nothing is on today? */
static bool idle(const struct agenda *a)
{
	return a->o.window && same_day(&a->o.from, &a->o.today) && (!sorter_count(a->rows) || !same_day(&a->first, &a->o.today));
}

void agenda_span(const struct agenda *a, struct buf *out)
{
	struct civil last = a->o.to;

	if (!a->o.bounded)
		return;
	if (!last.hour && !last.min && !last.sec)
		last = civil_add_days(last, -1);
	view_day(a->o.words, &a->o.from, &a->o.today, out);
	if (same_day(&a->o.from, &last))
		return;
	buf_str(out, " – ");
	words_date(a->o.words, &last, out);
}

static void what(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];

	buf_printf(out, " %s", it->summary);
	agenda_marks(a, i, out);
	if (*it->location)
		buf_printf(out, " · %s", it->location);
}

void agenda_head(const struct agenda *a, const struct civil *day, struct buf *out)
{
	struct buf names = BUF_INIT;

	view_day(a->o.words, day, &a->o.today, out);
	agenda_day_off(a, civil_day(day), &names);
	if (names.n)
		buf_printf(out, " · %s", names.p);
	buf_free(&names);
}

static void text_head(const struct agenda *a, const struct civil *day, bool first, struct buf *out)
{
	buf_str(out, first ? "" : "\n");
	buf_str(out, a->o.colour ? "\033[1m" : "");
	agenda_head(a, day, out);
	buf_str(out, a->o.colour ? "\033[0m\n" : "\n");
}

static void print_text(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	struct buf line = BUF_INIT;
	bool dim = a->o.colour && agenda_cancelled(a, i);

	buf_str(&line, "  ");
	when_column(a, i, &line);
	what(a, i, &line);
	if (dim)
		buf_str(out, "\033[2m");
	put_cut(a, &line, out);
	if (dim) {
		out->n--; /* the line feed comes behind the colour's end */
		buf_str(out, "\033[0m\n");
	}
	buf_free(&line);
}

static void print_line(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	struct buf names = BUF_INIT;

	buf_printf(out, "%04u-%02u-%02u ", (unsigned)i->shown.year % 10000, (unsigned)i->shown.month % 100, (unsigned)i->shown.day % 100);
	when_column(a, i, out);
	what(a, i, out);
	agenda_day_off(a, civil_day(&i->shown), &names);
	if (names.n)
		buf_printf(out, " (%s)", names.p);
	buf_free(&names);
	buf_char(out, '\n');
}

/* the last day, or the end: in UTC where it lies in the second of two like hours, as ev-record(5) has it */
static void last_of(const struct agenda *a, const struct agenda_instance *i, char out[CIVIL_SIZE])
{
	const struct agenda_item *it = &a->item[i->item];
	const struct zone *zone = a->o.zone || !*it->zone ? a->o.zone : zone_find(it->zone);
	struct civil last = i->start.timed ? i->end : civil_add_days(i->end, -1);

	if (i->start.timed && !it->task && !last.utc && zone && zone_instant(zone, &last) != i->to && i->from == zone_instant(zone, &i->start))
		last = event_clock(zone, i->to);
	civil_format(&last, out);
}

/* one object a line: the record's fields, those that repeat as arrays; Start and End as the reader sees them */
static void print_json(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	const struct rec *r = &it->r;
	char s[CIVIL_SIZE], e[CIVIL_SIZE];
	struct buf names = BUF_INIT;

	last_of(a, i, e);
	buf_str(out, "{\"Start\": ");
	jsonout_string(civil_format(&i->start, s), out);
	buf_str(out, ", \"End\": ");
	jsonout_string(e, out);
	if (i->start.timed && !i->start.utc && a->o.zone && (*it->zone || a->o.zone))
		jsonout_member("Timezone", a->o.zone_name, out);
	if (*it->zone && a->o.zone && strcmp(it->zone, a->o.zone_name) != 0)
		jsonout_member("EventTimezone", it->zone, out); /* of the fields that are as the record has them */
	buf_printf(out, ", \"AllDay\": %s, \"Recurring\": %s, \"Overlaps\": %s%s", i->start.timed || it->coarse ? "false" : "true", it->recurring ? "true" : "false", i->overlaps ? "true" : "false",
	           it->task ? ", \"Task\": true" : "");
	agenda_day_off(a, civil_day(&i->shown), &names);
	if (names.n)
		jsonout_member("Holiday", names.p, out);
	buf_free(&names);
	for (size_t k = 0; k < r->n; k++) {
		const struct rec_field *f = &r->field[k];
		const struct event_field *known = event_field_of(f->name);
		bool repeats = known ? known->repeats : rec_count(r, f->name) > 1;
		if (!strcmp(f->name, "#") || !strcmp(f->name, "Read") || !strcmp(f->name, "Start") || !strcmp(f->name, "End") || !strcmp(f->name, "Timezone") || rec_next(r, f->name, 0) != k)
			continue;
		buf_str(out, ", ");
		jsonout_string(f->name, out);
		buf_str(out, repeats ? ": [" : ": ");
		for (size_t j = k; j < r->n; j = rec_next(r, f->name, j + 1)) {
			if (j > k && !repeats)
				break;
			if (j > k)
				buf_str(out, ", ");
			jsonout_string(r->field[j].value, out);
		}
		if (repeats)
			buf_char(out, ']');
	}
	buf_str(out, "}\n");
}

/* Markdown would take these for marks of its own */
static void markdown(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (strchr("\\`*_[]<>#|", *s))
			buf_char(out, '\\');
		buf_char(out, *s);
	}
}

static void markdown_head(const struct agenda *a, const struct civil *day, bool first, struct buf *out)
{
	struct buf b = BUF_INIT;

	buf_str(out, first ? "## " : "\n## ");
	agenda_head(a, day, &b);
	markdown(b.p, out);
	buf_free(&b);
	buf_str(out, "\n\n");
}

static void print_markdown(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];

	buf_str(out, "- **");
	agenda_times(a, i, out);
	buf_str(out, agenda_cancelled(a, i) ? "** ~~" : "** ");
	markdown(it->summary, out);
	if (agenda_cancelled(a, i))
		buf_str(out, "~~");
	agenda_marks(a, i, out);
	if (*it->location) {
		buf_str(out, " · ");
		markdown(it->location, out);
	}
	buf_char(out, '\n');
}

static void html_head(const struct agenda *a, const struct civil *day, bool first, struct buf *out)
{
	struct buf b = BUF_INIT;

	buf_str(out, first ? "<section" : "</ul></section>\n<section");
	buf_str(out, same_day(day, &a->o.today) ? " class=\"today\"><h2>" : "><h2>");
	agenda_head(a, day, &b);
	page_escape(b.p, out);
	buf_free(&b);
	buf_str(out, "</h2><ul>\n");
}

static void print_html(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	const char *url = it->r.n && rec_get(&it->r, "Url") ? rec_get(&it->r, "Url") : "";
	struct buf b = BUF_INIT;

	buf_printf(out, "<li%s><span class=\"time\">", agenda_cancelled(a, i) ? " class=\"cancelled\"" : "");
	agenda_times(a, i, &b);
	page_escape(buf_cstr(&b), out);
	buf_str(out, "</span><span class=\"what\">");
	page_link(url, it->summary, out);
	buf_str(out, "<small>");
	buf_clear(&b);
	agenda_marks(a, i, &b);
	page_escape(buf_cstr(&b), out);
	buf_str(out, "</small>");
	if (*it->location) {
		buf_str(out, "<br><span class=\"place\">");
		page_escape(it->location, out);
		buf_str(out, "</span>");
	}
	buf_str(out, "</span></li>\n");
	buf_free(&b);
}

/* calendars need a Uid; a listing does not */
static void name_event(struct rec *r)
{
	struct buf key = BUF_INIT;
	char uid[UID_SIZE];

	buf_printf(&key, "agenda\n%s\n%s", rec_get(r, "Summary") ? rec_get(r, "Summary") : "", rec_get(r, "Start"));
	uid_make(key.p, key.n, uid);
	rec_set(r, "Uid", uid);
	buf_free(&key);
}

static void print_ics(struct agenda *a, struct ics_writer *w, const struct agenda_instance *i, struct buf *out)
{
	struct agenda_item *it = &a->item[i->item];
	struct err e;

	if (!i->first)
		return;
	if (!it->task && !rec_get(&it->r, "Uid"))
		name_event(&it->r);
	ics_event(w, &it->r, out, &e); /* what cannot be written was reported when it was read */
}

static void print_record(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	if (i->first)
		rec_write(&a->item[i->item].r, out);
}

/* ---- days ---- */

/* what people read has a head for each day: FIRST, NEXT day that may have one; SHOWN has the last one */
struct days {
	bool first;
	int64_t next, end, shown;
};

static void put_head(const struct agenda *a, struct days *d, const struct civil *day, struct buf *out)
{
	switch (a->o.format) {
	case AGENDA_TEXT: text_head(a, day, d->first, out); break;
	case AGENDA_MARKDOWN: markdown_head(a, day, d->first, out); break;
	case AGENDA_HTML: html_head(a, day, d->first, out); break;
	case AGENDA_PAPER: agenda_paper_head(a, day, out); break;
	case AGENDA_LINES:
	case AGENDA_TSV:
	case AGENDA_REC:
	case AGENDA_JSON:
	case AGENDA_ICS: break; /* not by days */
	}
	d->first = false;
}

static void put_nothing(const struct agenda *a, struct buf *out)
{
	const char *nothing = view_words_of(a->o.words)->nothing;

	switch (a->o.format) {
	case AGENDA_TEXT: buf_printf(out, "  %s\n", nothing); break;
	case AGENDA_MARKDOWN: buf_printf(out, "%s\n", nothing); break;
	case AGENDA_HTML: buf_printf(out, "<li class=\"place\">%s</li>\n", nothing); break;
	case AGENDA_PAPER: agenda_paper_nothing(a, out); break;
	case AGENDA_LINES:
	case AGENDA_TSV:
	case AGENDA_REC:
	case AGENDA_JSON:
	case AGENDA_ICS: break; /* not by days */
	}
}

/* days before END on which nothing is on, but which have a head: today where the window begins, and where holidays begin */
static void empty_days(const struct agenda *a, struct days *d, int64_t end, struct buf *out)
{
	struct civil day;

	if (d->first && idle(a)) {
		put_head(a, d, &a->o.today, out);
		put_nothing(a, out);
		d->next++;
	}
	for (; a->o.window && agenda_next_holiday(a, &d->next, end); d->next++) {
		day = civil_of_days(d->next);
		put_head(a, d, &day, out);
	}
	d->next = end;
}

static void page_head(const struct agenda *a, struct buf *out)
{
	struct buf span = BUF_INIT;

	if (a->o.format == AGENDA_PAPER)
		agenda_paper_begin(a, out);
	if (a->o.format != AGENDA_HTML)
		return;
	page_begin(a->o.words, a->o.words->events, out);
	agenda_span(a, &span);
	if (span.n)
		buf_printf(out, "<p class=\"span\">%s</p>\n", span.p);
	buf_free(&span);
}

/* a listing by days, for people: what comes before it, one event of it, and what comes behind it */
static void begin_days(const struct agenda *a, struct days *d, struct buf *out)
{
	bool any = sorter_count(a->rows) > 0;

	*d = (struct days){.first = true, .next = civil_day(&a->o.from), .end = civil_day(&a->o.to)};
	if (!a->o.bounded) { /* an open window says nothing of days before the first event and behind the last one */
		d->end = any ? civil_day(&a->last) : d->next;
		d->next = any && a->o.from.year == 1 ? civil_day(&a->first) : d->next;
	}
	page_head(a, out);
}

static void print_day_event(const struct agenda *a, struct days *d, const struct agenda_instance *i, struct buf *out)
{
	if (d->first || civil_day(&i->shown) != d->shown) {
		empty_days(a, d, civil_day(&i->shown), out);
		put_head(a, d, &i->shown, out);
		d->shown = civil_day(&i->shown);
		d->next++;
	}
	switch (a->o.format) {
	case AGENDA_TEXT: print_text(a, i, out); break;
	case AGENDA_MARKDOWN: print_markdown(a, i, out); break;
	case AGENDA_HTML: print_html(a, i, out); break;
	case AGENDA_PAPER: agenda_paper_event(a, i, out); break;
	case AGENDA_LINES:
	case AGENDA_TSV:
	case AGENDA_REC:
	case AGENDA_JSON:
	case AGENDA_ICS: break; /* not by days */
	}
}

static void end_days(const struct agenda *a, struct days *d, struct buf *out)
{
	empty_days(a, d, d->end, out);
	if (a->o.format == AGENDA_HTML) {
		buf_str(out, d->first ? "" : "</ul></section>\n");
		page_end(out);
	}
}

static void print_tsv(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	char s[CIVIL_SIZE], e[CIVIL_SIZE];

	last_of(a, i, e);
	buf_printf(out, "%s\t%s\t%s\t%s\t%s\t%s\n", civil_format(&i->start, s), e, it->summary, it->location, it->status, it->uid);
}

static bool by_days(const struct agenda *a)
{
	if (a->o.template)
		return false;
	switch (a->o.format) {
	case AGENDA_TEXT:
	case AGENDA_MARKDOWN:
	case AGENDA_HTML:
	case AGENDA_PAPER: return true;
	case AGENDA_LINES:
	case AGENDA_TSV:
	case AGENDA_REC:
	case AGENDA_JSON:
	case AGENDA_ICS: break; /* not by days */
	}
	return false;
}

static void print_event(struct agenda *a, struct days *d, struct ics_writer *w, const struct agenda_instance *i, struct buf *out)
{
	if (a->o.template) {
		agenda_template_put(a->o.template, a, i, out);
		return;
	}
	switch (a->o.format) {
	case AGENDA_ICS: print_ics(a, w, i, out); break;
	case AGENDA_REC: print_record(a, i, out); break;
	case AGENDA_TSV: print_tsv(a, i, out); break;
	case AGENDA_JSON: print_json(a, i, out); break;
	case AGENDA_LINES: print_line(a, i, out); break;
	case AGENDA_TEXT:
	case AGENDA_MARKDOWN:
	case AGENDA_HTML:
	case AGENDA_PAPER: print_day_event(a, d, i, out); break;
	}
}

size_t agenda_print(struct agenda *a, struct buf *out, agenda_flush_fn *flush, void *ctx)
{
	struct ics_options io = {.now = a->o.now, .coarse = true}; /* what is listed is written */
	bool calendar = a->o.format == AGENDA_ICS && !a->o.template;
	struct ics_writer *w = calendar ? ics_writer_new(&io) : NULL;
	struct days d;
	size_t count = 0;

	agenda_order(a);
	if (by_days(a))
		begin_days(a, &d, out);
	if (calendar)
		ics_begin(w, out);
	while (a->settled || agenda_rows_load(a, PART)) {
		for (size_t k = 0; k < a->n; k++)
			print_event(a, &d, w, &a->inst[k], out);
		count += a->n;
		if (flush)
			flush(ctx, out);
		if (a->settled)
			break;
		agenda_forget(a);
	}
	if (by_days(a))
		end_days(a, &d, out);
	if (calendar)
		ics_end(w, out);
	ics_writer_free(w);
	return count;
}
