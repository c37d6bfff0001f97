/* turned_write.c: writes a table whose columns are days or months column by column; see turned.h. */
#include "page/turned_parts.h"

#include <string.h>

/* the heads of the row of part I, cells of a row above among them */
static size_t row_heads(const struct turned *t, size_t i, const struct part **out, size_t most)
{
	const struct part *p = t->p.part;
	size_t k = i, n = 0, first;

	while (k > t->body && p[k - 1].row == p[i].row)
		k--;
	for (; k < t->p.n && p[k].row == p[i].row; k++)
		if (n < most && !turned_columns(t, &p[k], &first))
			out[n++] = &p[k];
	return n;
}

/* is part I a line below the whole table, or between two parts of it, and of none of its days? */
static bool of_all(const struct turned *t, size_t i)
{
	const struct part *head;
	size_t first;

	return turned_columns(t, &t->p.part[i], &first) == t->columns && !row_heads(t, i, &head, 1);
}

/* is part I words at the head of a row that holds nothing else? */
static bool head_alone(struct turned *t, size_t i)
{
	const struct part *p = t->p.part;
	size_t k = i, first;

	while (k > t->body && p[k - 1].row == p[i].row)
		k--;
	for (; k < t->p.n && p[k].row == p[i].row; k++)
		if (turned_columns(t, &p[k], &first))
			return false;
	return turned_tells(t, &p[i]);
}

/* does part I stand in column C, and hold something? */
static bool below(struct turned *t, size_t i, size_t c)
{
	const struct part *p = &t->p.part[i];
	size_t first, n = turned_columns(t, p, &first);

	if (n > 1 && p->to - p->from > PART_REPEATED)
		n = 1;
	if (!n || first > c || c >= first + n || of_all(t, i) || p->again)
		return false;
	turned_scan(t, p->from, p->to);
	return !turned_empty(t);
}

static struct block plain(const struct turned *t, const struct part *p)
{
	struct block b = t->d->block[p->block];

	b.kind = BLOCK_TEXT;
	b.row = b.column = b.grid = b.wide = 0;
	b.gap = b.joined = b.numbered = b.again = false;
	b.level = 0;
	return b;
}

/* the head of column C, in a block like B; ON: behind what stands there */
static void head(struct turned *t, size_t c, const struct block *b, bool on)
{
	const struct headed_column *k = &t->column[c];

	for (size_t i = 0; i < k->n + k->seconds; i++) {
		const struct part *p = &t->p.part[i < k->n ? k->first + i : k->second + (i - k->n)];
		turned_piece(t, b, p->from, p->to, on || i);
	}
}

/* ---- days ---- */

/* its day, in a line of its own, and below it what is on */
static void day_as_list(struct turned *t, size_t c)
{
	struct block b = plain(t, &t->p.part[t->column[c].first]);
	bool any = false;

	for (size_t i = t->body; i < t->p.n; i++) {
		if (!below(t, i, c))
			continue;
		if (!any) {
			b.gap = true;
			head(t, c, &b, false);
			any = true;
		}
		b = plain(t, &t->p.part[i]);
		turned_piece(t, &b, t->p.part[i].from, t->p.part[i].to, false);
	}
}

/* does the token at I begin an hour: "10 Uhr", "7pm", "19.30"? */
static bool hour_at(struct turned *t, size_t i)
{
	const struct tokens *ts = &t->tokens;
	const struct token *k = &ts->t[i];

	if (k->type != TOK_NUMBER || k->num > 24)
		return false;
	if (token_mark(ts, i + 1, '.') || token_mark(ts, i + 1, ':'))
		return i + 2 < ts->n && k[2].type == TOK_NUMBER && !k[2].space && k[2].digits == 2;
	return token_match(ts, i + 1, LEX_OCLOCK, t->langs, NULL) || token_match(ts, i + 1, LEX_AM, t->langs, NULL) || token_match(ts, i + 1, LEX_PM, t->langs, NULL);
}

/* does a part say the hour?  As the head of a row (HEAD), a number that it begins with or a part of the day is enough. */
static bool says_hour(struct turned *t, const struct part *p, bool head)
{
	turned_scan(t, p->from, p->to);
	if (head && t->tokens.n && (t->tokens.t[0].type == TOK_NUMBER || token_match(&t->tokens, 0, LEX_PART, t->langs, NULL)))
		return true;
	for (size_t i = 0; i < t->tokens.n; i++)
		if (hour_at(t, i))
			return true;
	return false;
}

/* the heads of a row that say the hour, or (HOURS is false) those that do not, in cells behind B's */
static void heads_in_row(struct turned *t, const struct part *const *heads, size_t n, bool hours, struct block *b)
{
	for (size_t k = 0; k < n; k++) {
		if (says_hour(t, heads[k], true) != hours)
			continue;
		b->column++;
		turned_piece(t, b, heads[k]->from, heads[k]->to, false);
	}
}

/* a row for each of its rows: the day, the row's heads, what is on */
static void day_as_rows(struct turned *t, size_t c)
{
	for (size_t i = t->body, next; i < t->p.n; i = next) {
		const struct part *p = &t->p.part[i], *heads[ROW_HEADS];
		struct block b = plain(t, p);
		size_t n = row_heads(t, i, heads, ROW_HEADS);
		bool any = false;
		for (next = i; next < t->p.n && t->p.part[next].row == p->row; next++) {
			if (!below(t, next, c))
				continue;
			if (!any) {
				b.row = ++t->row, b.column = 1, b.gap = true;
				head(t, c, &b, false);
				b.kind = BLOCK_VALUE, b.gap = false;
				heads_in_row(t, heads, n, true, &b);
				b.column++;
				any = true;
			}
			turned_piece(t, &b, t->p.part[next].from, t->p.part[next].to, false);
		}
		if (any)
			heads_in_row(t, heads, n, false, &b);
	}
}

/* is the part the name of a field: "Thema", "Ort:"? */
static bool names_field(struct turned *t, const struct part *p)
{
	size_t n;

	turned_scan(t, p->from, p->to);
	if (!t->tokens.n)
		return false;
	n = (size_t)token_match(&t->tokens, 0, LEX_LABEL, t->langs, NULL);
	return n && (n == t->tokens.n || (n + 1 == t->tokens.n && token_mark(&t->tokens, n, ':')));
}

/* are the heads of the rows names of fields?  Then each column is one event. */
static bool fields(struct turned *t)
{
	const struct part *heads[ROW_HEADS];
	size_t rows = 0, named = 0;

	for (size_t i = t->body; i < t->p.n; i++) {
		if (i > t->body && t->p.part[i - 1].row == t->p.part[i].row)
			continue;
		rows++;
		named += row_heads(t, i, heads, ROW_HEADS) == 1 && names_field(t, heads[0]);
	}
	return rows > 1 && named * 2 > rows;
}

/* the fields' names in one row */
static void names_as_row(struct turned *t)
{
	const struct part *p = t->p.part, *heads[ROW_HEADS];
	struct block b = plain(t, &p[t->column[0].first]);

	b.kind = BLOCK_LABEL;
	b.row = ++t->row, b.gap = true;
	if (t->column[0].first && p[t->column[0].first - 1].row == p[t->column[0].first].row) {
		b.column = 1;
		turned_piece(t, &b, p[t->column[0].first - 1].from, p[t->column[0].first - 1].to, false);
		b.gap = false;
	}
	for (size_t i = t->body; i < t->p.n; i++) {
		if (i > t->body && p[i - 1].row == p[i].row)
			continue;
		b.column = 2 + p[i].row - p[t->body].row;
		if (row_heads(t, i, heads, ROW_HEADS))
			turned_piece(t, &b, heads[0]->from, heads[0]->to, false);
		b.gap = false;
	}
}

/* ... and a row for each day */
static void fields_as_row(struct turned *t, size_t c)
{
	struct block b = plain(t, &t->p.part[t->column[c].first]);

	b.row = ++t->row, b.column = 1, b.gap = true;
	head(t, c, &b, false);
	for (size_t i = t->body; i < t->p.n; i++) {
		const struct part *p = &t->p.part[i];
		if (!below(t, i, c))
			continue;
		b.kind = BLOCK_VALUE, b.gap = false;
		b.column = 2 + p->row - t->p.part[t->body].row;
		turned_piece(t, &b, p->from, p->to, false);
	}
}

/* is a row of a column what is on at one time?  So it is where rows have heads, or cells say their hour. */
static bool rows_apart(struct turned *t)
{
	const struct part *p = t->p.part, *head;
	size_t cells = 0, hours = 0, next, column;

	for (size_t i = t->body; i < t->p.n; i++)
		if (row_heads(t, i, &head, 1))
			return true;
	for (size_t i = t->body; i < t->p.n; i = next) {
		bool hour = false;
		size_t words = 0;
		for (next = i; next < t->p.n && p[next].row == p[i].row && p[next].at == p[i].at; next++) {
			hour = hour || says_hour(t, &p[next], false);
			words += turned_tells(t, &p[next]);
		}
		if (!words && !hour)
			continue;
		cells += turned_columns(t, &p[i], &column) > 0;
		hours += hour && words;
	}
	return hours * 5 >= cells * 4;
}

/* ---- months ---- */

struct lead { /* octets of what a cell begins with */
	size_t weekday, weekday_end, day, day_end, rest;
};

/* is the number at token I a day of the month, and no hour or count? */
static bool day_number(struct turned *t, size_t i)
{
	const struct tokens *ts = &t->tokens;
	const struct token *k = &ts->t[i];
	size_t end = i + 1;

	if (i >= ts->n || k->type != TOK_NUMBER || k->digits > 2 || k->num < 1 || k->num > 31)
		return false;
	if ((token_mark(ts, end, '.') || token_mark(ts, end, ':')) && end + 1 < ts->n && !k[1].space && k[2].type == TOK_NUMBER && !k[2].space)
		return false;
	end += token_mark(ts, end, '.');
	return end >= ts->n || !(token_match(ts, end, LEX_OCLOCK, t->langs, NULL) || token_match(ts, end, LEX_AM, t->langs, NULL) || token_match(ts, end, LEX_PM, t->langs, NULL));
}

static bool one_of(const struct token *k, const char *marks)
{
	return k->type == TOK_MARK && k->num && k->num < 128 && strchr(marks, (int)k->num);
}

/* the token behind the days that begin at token I: "12.", "12th", "12.-14.", "5., 19. und 26." */
static size_t days_end(struct turned *t, size_t i)
{
	const struct tokens *ts = &t->tokens;

	for (;;) {
		size_t next;
		i++;
		if (i < ts->n && !ts->t[i].space)
			i += token_mark(ts, i, '.') ? 1 : (size_t)token_match(ts, i, LEX_ORDINAL_SUFFIX, t->langs, NULL);
		next = i;
		if (next < ts->n && one_of(&ts->t[next], "-,+&/"))
			next++;
		else if (next < ts->n)
			next += (size_t)token_match(ts, next, LEX_AND, t->langs, NULL);
		if (next == i || !day_number(t, next))
			return i;
		i = next;
	}
}

static size_t weekday_end(struct turned *t, size_t i)
{
	size_t n = i < t->tokens.n ? (size_t)token_match(&t->tokens, i, LEX_WEEKDAY, t->langs, NULL) : 0;

	return n ? i + n + token_mark(&t->tokens, i + n, '.') : i;
}

static struct lead lead_of(struct turned *t, const struct part *p, bool day)
{
	const struct token *k;
	struct lead l = {0};
	size_t i = 0, end;

	turned_scan(t, p->from, p->to);
	k = t->tokens.t;
	for (int way = 0; way < 3; way++) {
		if (way == 1 && !day && day_number(t, i)) {
			end = days_end(t, i);
			l.day = p->from + k[i].at, l.day_end = p->from + k[end - 1].at + k[end - 1].len;
		} else if (way != 1 && !l.weekday_end) {
			end = weekday_end(t, i);
			if (end > i)
				l.weekday = p->from + k[i].at, l.weekday_end = p->from + k[end - 1].at + k[end - 1].len;
		} else {
			continue;
		}
		i = end;
		while (i < t->tokens.n && (l.day_end || l.weekday_end) && one_of(&k[i], ":,-|"))
			i++;
	}
	if (i + 1 == t->tokens.n && day && k[i].type == TOK_WORD && k[i].len == 1)
		i++; /* the first letter of a weekday */
	l.rest = i < t->tokens.n ? p->from + k[i].at : p->to;
	return l;
}

/* a day of the month of column C, and what is on then */
static void entry(struct turned *t, size_t c, const struct part *p, const struct lead *l)
{
	struct block b = plain(t, p);
	bool on = false;

	if (l->weekday_end)
		turned_piece(t, &b, l->weekday, l->weekday_end, on), on = true;
	if (l->day_end) {
		turned_piece(t, &b, l->day, l->day_end, on);
		head(t, c, &b, true);
		on = true;
	}
	turned_piece(t, &b, l->rest, p->to, on);
}

static void month(struct turned *t, size_t c)
{
	struct block b = plain(t, &t->p.part[t->column[c].first]);
	struct lead now = {0};
	int row = -1;
	bool any = false;

	for (size_t i = t->body; i < t->p.n; i++) {
		const struct part *p = &t->p.part[i], *heads[ROW_HEADS];
		struct lead l;
		if (!below(t, i, c))
			continue;
		if (p->row != row) {
			size_t n = row_heads(t, i, heads, ROW_HEADS);
			now = (struct lead){0};
			for (size_t k = 0; k < n && !now.day_end; k++)
				if ((l = lead_of(t, heads[k], false)).rest == heads[k]->to)
					now = l;
			row = p->row;
		}
		l = lead_of(t, p, now.day_end > 0);
		if (!l.day_end)
			l.day = now.day, l.day_end = now.day_end;
		if (!l.weekday_end)
			l.weekday = now.weekday, l.weekday_end = now.weekday_end;
		if (l.rest == p->to) {
			now = l;
			continue;
		}
		if (!any && !l.day_end) {
			b.gap = true;
			head(t, c, &b, false);
		}
		entry(t, c, p, &l);
		any = true;
	}
}

void turned_write(struct turned *t)
{
	bool by_fields = !(t->days & HEAD_MONTH) && fields(t), by_rows = rows_apart(t);

	if (by_fields)
		names_as_row(t);
	for (size_t c = 0; c < t->columns; c++)
		if (t->days & HEAD_MONTH)
			month(t, c);
		else if (by_fields)
			fields_as_row(t, c);
		else if (by_rows)
			day_as_rows(t, c);
		else
			day_as_list(t, c);
	for (size_t i = t->body; i < t->p.n; i++)
		if (!t->p.part[i].again && (of_all(t, i) || head_alone(t, i))) {
			struct block b = plain(t, &t->p.part[i]);
			b.gap = true;
			turned_piece(t, &b, t->p.part[i].from, t->p.part[i].to, false);
		}
	t->old_row = 0;
}
