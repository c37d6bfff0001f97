/* sheet_paper.c: the sheet as pages: a full measure, the time in a column of its own, links behind their words; see
 * sheet_plan.h. */
#include "outgoing/page.h"
#include "outgoing/paper.h"
#include "outgoing/sheet_plan.h"
#include "record/event.h"

#include <string.h>

/* columns, millimetres: labels and times, numbers, titles, and on the right how long and who */
enum { LABELS = 30, NUMBER = 29, NUMBER_WIDTH = 19, TITLE = 48, TITLE_WIDTH = 75, TAIL = 125, TIMES_WIDTH = 28 };

static void head(const char *label, const char *value, const char *url, int space, struct buf *out)
{
	if (!value || !*value)
		return;
	paper_row(space, 0, out);
	paper_cell(0, LABELS - 1, 's', NULL, label, strlen(label), out);
	paper_cell(LABELS, 0, 'n', url, value, strlen(value), out);
}

/* "URL label": the label, with the URL behind it; each alone where the other is missing */
static void linked(const char *label, const char *value, struct buf *out)
{
	const char *blank = strchr(value, ' ');
	struct buf url = BUF_INIT;

	buf_add(&url, value, strcspn(value, " "));
	head(label, blank && blank[1] ? blank + 1 : value, url.p, 2, out);
	buf_free(&url);
}

static void head_of(const struct rec *r, const struct words *w, const struct sheet_plan *p, struct buf *out)
{
	const char *place = rec_get(r, "Location"), *status = rec_get(r, "Status"), *version = rec_get(r, "Sequence");
	struct buf b = BUF_INIT, addr = BUF_INIT;

	if (!sheet_coarse(r, w, p, &b))
		words_span(w, &p->start, &p->end, &b);
	head(w->date, b.p, NULL, 10, out);
	head(w->repeats, p->repeats, NULL, 2, out);
	buf_clear(&b);
	if (place)
		page_map(place, &b);
	head(w->place, place, b.p, 2, out);
	for (size_t i = rec_next(r, "Conference", 0); i < r->n; i = rec_next(r, "Conference", i + 1))
		linked(w->online, r->field[i].value, out);
	if (rec_get(r, "Chair")) {
		buf_clear(&b);
		event_mailbox(rec_get(r, "Chair"), &b, &addr);
		head(w->chair, b.n ? b.p : buf_cstr(&addr), NULL, 2, out);
	}
	if (version && strcmp(version, "0") != 0)
		head(w->version, version, NULL, 2, out);
	if (status && !strcmp(status, "tentative"))
		head("Status", w->tentative, NULL, 2, out);
	buf_free(&b);
	buf_free(&addr);
}

static void item(const struct sheet_item *i, const struct words *w, struct buf *out)
{
	struct buf b = BUF_INIT;
	char label[48], style = i->pause ? 'i' : i->topic ? 'n' : 'b';

	sheet_number(i, w, label);
	sheet_times(i, i->topic > 0, &b);
	paper_row(i->topic ? 4 : 10, i->topic ? 30 : 60, out); /* a slot keeps its first topic with it */
	paper_cell(0, TIMES_WIDTH, style, NULL, buf_cstr(&b), b.n, out);
	paper_cell(NUMBER, NUMBER_WIDTH, style, NULL, label, strlen(label), out);
	buf_clear(&b);
	sheet_tail(i, w, &b);
	if (i->who) {
		buf_str(&b, b.n ? " · " : "");
		buf_add(&b, i->who, i->who_len);
	}
	paper_cell(TITLE, b.n ? TITLE_WIDTH : 0, style, NULL, i->title, i->title_len, out);
	if (b.n)
		paper_cell(TAIL, 0, 's', NULL, b.p, b.n, out);
	if (*i->text) {
		paper_row(1, 0, out);
		paper_cell(TITLE, 0, 's', NULL, i->text, strlen(i->text), out);
	}
	buf_free(&b);
}

static void documents(const struct rec *r, const struct words *w, struct buf *out)
{
	bool any = false;

	for (size_t i = rec_next(r, "Attach", 0); i < r->n; i = rec_next(r, "Attach", i + 1)) {
		const char *v = r->field[i].value, *blank = strchr(v, ' ');
		struct buf url = BUF_INIT;
		if (!any)
			paper_line('b', 14, 40, w->documents, out);
		any = true;
		buf_add(&url, v, strcspn(v, " "));
		if (!strncmp(v, "- ", 2) || (blank && blank[1] && event_is_web(v)))
			v = blank + 1;
		paper_row(3, 0, out);
		paper_cell(0, 3, 'n', NULL, "•", strlen("•"), out);
		paper_cell(4, 0, 'n', url.p, v, strlen(v), out);
		buf_free(&url);
	}
}

void sheet_paper(const struct rec *r, const struct words *w, const struct sheet_plan *p, struct buf *out)
{
	const char *title = rec_get(r, "Summary") ? rec_get(r, "Summary") : "";
	struct buf b = BUF_INIT, addr = BUF_INIT;
	bool loose = false;

	if (!sheet_coarse(r, w, p, &b))
		words_date(w, &p->start, &b);
	paper_begin(w->code, false, title, b.p, out);
	buf_clear(&b);
	if (rec_get(r, "Organizer")) {
		event_mailbox(rec_get(r, "Organizer"), &b, &addr);
		paper_line('s', 0, 0, b.n ? b.p : buf_cstr(&addr), out);
	}
	paper_line('t', 4, 0, title, out);
	if (event_is_off(r))
		paper_line('b', 2, 0, w->cancelled, out);
	head_of(r, w, p, out);
	paper_line('h', 20, 80, w->agenda, out);
	paper_rule(out);
	for (size_t k = 0; k < p->n; k++) {
		const struct sheet_item *i = &p->item[k];
		if (i->new_day) {
			buf_clear(&b);
			words_date(w, &i->start, &b);
			paper_line('b', 14, 90, b.p, out);
		}
		if (i->loose && !loose && k > 0) {
			paper_line('h', 18, 60, w->unplaced, out);
			paper_rule(out);
		}
		loose = loose || i->loose;
		item(i, w, out);
	}
	buf_clear(&b);
	sheet_total(p, w, &b);
	if (b.n)
		paper_line('s', 14, 0, b.p, out);
	documents(r, w, out);
	buf_free(&b);
	buf_free(&addr);
}
