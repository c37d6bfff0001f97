/* agenda_grid_text.c: a grid for the terminal, as wide as it: titles are wrapped between words and, where a word is wider
 * than its cell, within it; see agenda_grid.h. */
#include "outgoing/agenda_grid.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/words_view.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_WIDTH = 100, LEAST_CELL = 5, WEEK_COLUMN = 60, MONTH_LINES = 12, LEAST_LINES = 2, NARROW = 12, WIDEST = 8 /* octets of a column: a letter and a mark or two */ };
static const char dim[] = "\033[2m", red[] = "\033[31m", reverse[] = "\033[7m", plain[] = "\033[0m";

struct layout {
	const struct agenda_grid *g;
	size_t cell[7], head;      /* columns; of the weeks' numbers, 0: none */
	bool colour;
};

/* the lines of a cell */
struct lines {
	struct line {
		char *text;
		const char *colour;
	} *l;
	size_t n, cap;
};

static void add_line(struct lines *ls, const char *text, size_t n, const char *colour)
{
	struct buf b = BUF_INIT;

	while (n && text[n - 1] == ' ')
		n--;
	buf_add(&b, text, n);
	ls->l = mem_grow(ls->l, &ls->cap, ls->n + 1, sizeof *ls->l);
	ls->l[ls->n++] = (struct line){b.p ? buf_take(&b) : mem_str(""), colour};
}

static void drop_lines(struct lines *ls, size_t keep)
{
	while (ls->n > keep)
		free(ls->l[--ls->n].text);
}

/* octets of TEXT, what is left of BEGIN, that fit into COLUMNS: whole words, or a part of one that is wider than the cell or
 * leaves much of the line empty */
static size_t fitting(const struct agenda_options *o, const char *begin, const char *text, size_t columns, size_t cell, bool *hyphen)
{
	size_t n = strnlen(text, columns * WIDEST + 1), end = 0, last, part; /* more octets do not fit: the text may be long */

	*hyphen = false;
	if (n <= columns * WIDEST && utf8_width(text, n) <= columns)
		return n;
	for (size_t i = 0; i <= n; i++)
		if ((i == n ? !text[i] : text[i] == ' ') && utf8_width(text, i) <= columns)
			end = i;
	last = end + (text[end] == ' ');
	part = strcspn(text + last, " ");
	if (utf8_width(text + last, part) > cell || (columns - utf8_width(text, last) >= columns / 2 && part > 8)) {
		size_t taken = utf8_width(text, last), from = 0, cut;
		while (text + last - from > begin && !strchr(" -/", text[last - from - 1])) /* a word that was broken before */
			from++;
		cut = columns > taken ? view_break(o->words, o->hyphens, text + last - from, from + part, from, columns - taken, hyphen) : 0;
		if (cut)
			return last + cut - from;
	}
	if (!end)
		end = utf8_cut(text, n, columns);
	return end;
}

/* TEXT in lines of the cell, no more than MOST and one, the later ones indented by INDENT */
static void wrap(const struct layout *y, const char *text, size_t cell, size_t indent, size_t most, const char *colour, struct lines *ls)
{
	const char *begin = text;
	size_t first = ls->n;
	struct buf line = BUF_INIT;

	for (size_t used = 0; *text && ls->n - first <= most; used = indent) {
		bool hyphen;
		size_t n = fitting(&y->g->a->o, begin, text, cell - used, cell - indent, &hyphen);
		if (!n) /* a character wider than the cell */
			break;
		buf_clear(&line);
		for (size_t i = 0; i < used; i++)
			buf_char(&line, ' ');
		buf_add(&line, text, n);
		if (hyphen)
			buf_char(&line, '-');
		add_line(ls, line.p, line.n, colour);
		text += n;
		text += strspn(text, " ");
	}
	buf_free(&line);
}

/* an ellipsis behind the last whole word that leaves room for it, or behind a syllable */
static void shorten(const struct agenda_options *o, struct line *l, size_t cell)
{
	struct buf b = BUF_INIT;
	size_t n = strlen(l->text), blank, syllable;
	bool hyphen;

	if (n > 1 && l->text[n - 1] == '-')
		n--;
	if (utf8_width(l->text, n) >= cell) {
		for (blank = n; blank && l->text[blank - 1] != ' '; blank--)
			;
		syllable = blank > 1 ? 0 : view_break(o->words, o->hyphens, l->text, n, 0, cell, &hyphen);
		n = blank > 1 ? blank - 1 : syllable ? syllable : utf8_cut(l->text, n, cell - 1);
	}
	buf_add(&b, l->text, n);
	buf_str(&b, "…");
	free(l->text);
	l->text = buf_take(&b);
}

/* an event of a day: at most MOST lines, the last one then ends with an ellipsis */
static void entry(const struct layout *y, const struct agenda_instance *i, int64_t day, size_t cell, size_t most, struct lines *ls)
{
	struct buf b = BUF_INIT;
	bool off = agenda_cancelled(y->g->a, i), narrow = cell < NARROW;
	const char *colour = y->colour && (off || grid_outside(y->g, day)) ? dim : NULL;
	size_t first = ls->n;
	int64_t start = civil_day(&i->start);

	buf_str(&b, off ? "× " : "");
	grid_time(i, day, &b);
	if (day == start && i->start.timed && narrow && utf8_width(b.p, b.n) + 4 > cell) {
		add_line(ls, b.p, b.n, colour);
		buf_clear(&b);
	} else if (day == start && !i->start.timed) {
		buf_str(&b, off || y->g->a->item[i->item].task ? "" : "▪ ");
	} else {
		buf_char(&b, ' ');
	}
	grid_summary(y->g, i, &b);
	wrap(y, buf_cstr(&b), cell, narrow ? 0 : 1, most, colour, ls);
	buf_clear(&b);
	buf_str(&b, narrow ? "" : " ");
	grid_place(y->g, i, &b);
	if (b.n > !narrow)
		wrap(y, b.p, cell, narrow ? 0 : 1, most, y->colour ? dim : NULL, ls);
	if (ls->n - first > most) {
		drop_lines(ls, first + most);
		shorten(&y->g->a->o, &ls->l[first + most - 1], cell);
	}
	buf_free(&b);
}

/* the day's head and events; in a month as many as leave the rows even, and how many more there are */
static void fill(const struct layout *y, size_t at, size_t cell, struct lines *ls)
{
	const struct grid_day *d = &y->g->day[at];
	int64_t day = y->g->monday + (int64_t)at;
	bool today = day == y->g->today;
	const struct view_words *v = view_words_of(y->g->a->o.words);
	struct buf b = BUF_INIT;
	size_t most = MONTH_LINES, each = y->g->week ? SIZE_MAX - 1 : MONTH_LINES, head;
	bool off;

	grid_label(y->g, day, grid_outside(y->g, day) && civil_of_days(day).day != 1, &b);
	if (utf8_width(b.p, b.n) + (today ? 2 : 0) > cell) {
		buf_clear(&b);
		grid_label(y->g, day, true, &b);
	}
	if (today && utf8_width(b.p, b.n) + 3 + utf8_width(v->today, strlen(v->today)) <= cell)
		buf_printf(&b, " ◂ %s", v->today);
	else if (today)
		buf_str(&b, "◂");
	add_line(ls, b.p, b.n, !y->colour ? NULL : today ? reverse : grid_outside(y->g, day) ? dim : NULL);
	buf_clear(&b);
	off = agenda_day_off(y->g->a, day, &b);
	if (b.n)
		wrap(y, b.p, cell, 0, SIZE_MAX - 1, !y->colour ? NULL : off ? red : dim, ls);
	buf_free(&b);
	head = ls->n;
	for (; each >= LEAST_LINES; each--) {
		drop_lines(ls, head);
		for (size_t i = 0; i < d->n; i++)
			entry(y, d->event[i], day, cell, each, ls);
		if (y->g->week || ls->n <= most + head)
			return;
	}
	drop_lines(ls, head);
	each = LEAST_LINES;
	for (size_t i = 0; i < d->n; i++) { /* what fits, and a line for the rest */
		size_t before = ls->n;
		char rest[24];
		entry(y, d->event[i], day, cell, each, ls);
		if (ls->n < most + head + (i + 1 == d->n))
			continue;
		drop_lines(ls, before);
		snprintf(rest, sizeof rest, "+%zu", d->n - i);
		add_line(ls, rest, strlen(rest), NULL);
		return;
	}
}

static void pad(const char *s, size_t width, const char *colour, struct buf *out)
{
	size_t n = strlen(s), w = utf8_width(s, n);

	if (w > width) {
		n = utf8_cut(s, n, width);
		w = utf8_width(s, n);
	}
	if (colour && n)
		buf_str(out, colour);
	buf_add(out, s, n);
	if (colour && n)
		buf_str(out, plain);
	for (; w < width; w++)
		buf_char(out, ' ');
}

static void trim(struct buf *out)
{
	while (out->n && out->p[out->n - 1] == ' ')
		out->n--;
	buf_char(out, '\n');
}

static void rule(const struct layout *y, struct buf *out)
{
	for (size_t k = 0; k < y->head; k++)
		buf_str(out, "─");
	for (size_t d = 0; d < 7; d++) {
		buf_str(out, d ? "┼" : y->head ? "┼" : "");
		for (size_t k = 0; k < y->cell[d]; k++)
			buf_str(out, "─");
	}
	buf_char(out, '\n');
}

static void put_week(const struct layout *y, size_t week, struct buf *out)
{
	struct lines ls[7] = {{NULL, 0, 0}};
	struct civil monday = civil_of_days(y->g->monday + (int64_t)week * 7);
	size_t most = 2; /* the head, and a line where nothing is on */
	int year;

	rule(y, out);
	for (size_t d = 0; d < 7; d++) {
		fill(y, week * 7 + d, y->cell[d], &ls[d]);
		most = ls[d].n > most ? ls[d].n : most;
	}
	for (size_t k = 0; k < most; k++) {
		char number[8] = "";
		if (y->head && !k)
			snprintf(number, sizeof number, "%d", civil_week(&monday, &year));
		if (y->head)
			pad(number, y->head, y->colour ? dim : NULL, out);
		for (size_t d = 0; d < 7; d++) {
			buf_str(out, d || y->head ? "│" : "");
			pad(k < ls[d].n ? ls[d].l[k].text : "", y->cell[d], k < ls[d].n ? ls[d].l[k].colour : NULL, out);
		}
		trim(out);
	}
	for (size_t d = 0; d < 7; d++) {
		drop_lines(&ls[d], 0);
		free(ls[d].l);
	}
}

static void heads(const struct layout *y, struct buf *out)
{
	const struct words *w = y->g->a->o.words;
	bool brief = false;

	for (int d = 1; d <= 7; d++)
		brief = brief || utf8_width(w->weekday[d], strlen(w->weekday[d])) > y->cell[d - 1];
	if (y->head)
		pad(view_words_of(w)->week, y->head, y->colour ? dim : NULL, out);
	for (int d = 1; d <= 7; d++) {
		buf_str(out, d > 1 || y->head ? "│" : "");
		pad(brief ? w->short_weekday[d] : w->weekday[d], y->cell[d - 1], NULL, out);
	}
	trim(out);
}

void grid_text(const struct agenda_grid *g, struct buf *out)
{
	const struct agenda_options *o = &g->a->o;
	const char *week = view_words_of(o->words)->week;
	size_t width = o->columns ? o->columns : o->width ? o->width : DEFAULT_WIDTH, left;
	struct layout y = {.g = g, .colour = o->colour};

	if (!g->week && width >= WEEK_COLUMN) {
		y.head = utf8_width(week, strlen(week));
		y.head = y.head < 2 ? 2 : y.head;
	}
	left = width - y.head - (y.head ? 7 : 6);
	for (size_t d = 0; d < 7; d++) {
		y.cell[d] = left / 7 + (d < left % 7);
		if (width < 7 * LEAST_CELL + 6)
			y.cell[d] = LEAST_CELL;
	}
	if (y.colour)
		buf_printf(out, "\033[1m%s%s\n\n", g->title.p, plain);
	else
		buf_printf(out, "%s\n\n", g->title.p);
	heads(&y, out);
	for (size_t k = 0; k < g->weeks; k++)
		put_week(&y, k, out);
}
