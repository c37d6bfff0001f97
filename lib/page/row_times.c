/* row_times.c: times that only their place in a row tells: "13.30" at the head of a line, in a column or between marks, "1400"
 * and hours alone, "10-12", where the row begins with its day.  See rows.h. */
#include "page/rows.h"

/* "- 17.00", "till 11" behind a time: the word behind it, 0: none */
static uint32_t until_at(const struct page *p, uint32_t i, int *minutes)
{
	bool word = i < p->words && word_is(&p->word[i], PAGE_TO);
	uint32_t end = i < p->words && (word || word_mark(&p->word[i], '-')) ? rows_clock(p, i + 1, minutes) : 0;

	if (!end && word && rows_number(p, i + 1, 1, 24) && !(i + 2 < p->words && !p->word[i + 2].space && p->word[i + 2].type == TOK_MARK && rows_number(p, i + 3, 0, 59))) {
		*minutes = (int)p->word[i + 1].num % 24 * 60;
		return i + 2;
	}
	return end;
}

/* a mark that parts a row */
static bool parts(const struct word *w)
{
	return rows_marks(w, U",|/·•");
}

/* does a part of its row end before word I: the row, a column, or what a mark parts? */
static bool part_ends(const struct page *p, uint32_t from, uint32_t i)
{
	const struct word *w = &p->word[i];

	return !rows_same(p, from, i) || w->wide || parts(w) || word_mark(w, ';');
}

/* "7.30 - 9", "9.30-11" at the end of a part: an hour alone behind a time at FROM, within nine hours of it; the word behind it, 0: none */
static uint32_t until_hour(const struct page *p, uint32_t from, uint32_t i, int minutes, int *until)
{
	int round = (lex_lang_traits(p->r->lang) >> TRAIT_TWELVE_HOURS & 1 ? 12 : 24) * 60, length;

	if (!rows_same(p, from, i + 1) || !word_mark(&p->word[i], '-') || !rows_number(p, i + 1, 1, 24) || !part_ends(p, from, i + 2))
		return 0;
	length = ((int)p->word[i + 1].num * 60 - minutes + 24 * 60) % round;
	if (length < 30 || length > 540)
		return 0;
	*until = (int)p->word[i + 1].num % 24 * 60;
	return i + 2;
}

static void add_time(struct rows *r, uint32_t from, uint32_t end, int minutes)
{
	int until = -1;
	uint32_t behind = until_at(r->p, end, &until);

	if (!behind)
		behind = until_hour(r->p, from, end, minutes, &until);

	rows_add_time(r, from, behind ? behind : end, minutes, until);
}

static bool any_taken(const struct rows *r, uint32_t from, uint32_t end)
{
	for (uint32_t k = from; k < end; k++)
		if (r->taken[k])
			return true;
	return false;
}

/* "7.30 - 9", "7.30 to 9" alone in a line: the time at I that the grammar found there ends with the hour behind it */
static void end_found(struct rows *r, uint32_t i)
{
	struct find *f = r->at[i];
	const struct page *p = r->p;
	int minutes, until = -1;
	uint32_t end, behind;
	struct span s;

	if (!f || !f->time || !f->row || f->w.range || f->w.time.half || (end = rows_clock(p, i, &minutes)) != f->end || !end)
		return;
	behind = until_at(p, end, &until);
	if (!behind)
		behind = until_hour(p, i, end, minutes, &until);
	if (!behind || any_taken(r, end, behind) || !part_ends(p, i, behind))
		return;
	s = page_span(p, i, behind);
	f->w.range = true;
	f->w.time2 = (struct when_time){.set = true, .hour = until / 60, .min = until % 60};
	f->end = behind;
	f->w.tok_end = behind - p->body;
	f->w.to = s.to;
	for (uint32_t k = end; k < behind; k++)
		r->taken[k] = true;
}

/* does the row begin with its day, and is the number before this one, but that of another column, no sum? */
static bool day_before(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	const struct word *before = &p->word[i - 1];
	uint32_t first = rows_start(p, i);

	if (i == first || (before->type == TOK_NUMBER && !r->taken[i - 1] && !p->word[i].wide) || rows_marks(before, U"€$£/+") || !p->word[i].space)
		return false;
	for (uint32_t k = first; k < i && k <= first + 2; k++)
		if (r->taken[k])
			return true;
	return false;
}

/* ... or does it end in a day, and a comma, wherever that stands: "Erste Hilfe  Sa 11.10., 9-16"? */
static bool day_right_before(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;

	return i > p->body + 2 && word_mark(&p->word[i - 1], ',') && p->word[i].space && rows_same(p, i - 2, i) && r->taken[i - 2];
}

/* ... does one begin with word I, behind the first? */
static bool part_begins(const struct page *p, uint32_t i)
{
	const struct word *w = p->word;

	return !rows_begins(p, i) && (w[i].wide || (parts(&w[i - 1]) && w[i].space) || word_mark(&w[i - 1], ';'));
}

/* does what stands at END count the number at I: 10.55 km?  Not in the next column, and "16.00 M  Andacht" is a row's own */
static bool counted(const struct page *p, uint32_t i, uint32_t end)
{
	const struct word *w = &p->word[end];

	if (!rows_same(p, i, end) || w->wide || (w->len == 1 && w->upper && rows_begins(p, i)))
		return false;
	return reading_word(p->r, end - p->body, LEX_NO_DATE_AFTER, NULL) || reading_word(p->r, end - p->body, LEX_UNIT, NULL);
}

/* does the hour at I end a part of its row: "Dr Feelwell, 9, free", "(Chaplaincy, 5)", and not one of a list of numbers? */
static bool hour_parted(const struct page *p, uint32_t i)
{
	const struct word *w = p->word;
	uint32_t behind = i + 2;

	if (!rows_marks(&w[i - 1], U",-*") || !w[i].space || i < p->body + 2 || w[i - 2].type == TOK_NUMBER || (word_mark(&w[i - 1], '-') && !w[i - 1].space))
		return false;
	if (!rows_same(p, i, i + 1))
		return true;
	if (word_mark(&w[i + 1], ')'))
		return true;
	return rows_marks(&w[i + 1], U",;|") && !(rows_same(p, i, behind) && (!w[behind].space || w[behind].type == TOK_NUMBER));
}

/* may they end before word END: with their part, or before what they are the hours of, "14-17 Upcycling", and do not count? */
static bool hours_end(const struct page *p, uint32_t i, uint32_t end)
{
	const struct word *w = p->word;

	if (part_ends(p, i, end) || word_mark(&w[end], '('))
		return true;
	return w[i + 2].num > w[i].num && w[i].num > 6 && w[end].type == TOK_WORD && w[end].space && w[end].upper && !counted(p, i, end);
}

/* may hours alone begin here: a part of the row, or a word behind what is no noun: "ganztags 8-18", "(Treff am Bad) 11-18", "*** 8" */
static bool hours_place(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;

	if (rows_begins(p, i) || !p->word[i].space)
		return false;
	return part_begins(p, i) || rows_marks(&p->word[i - 1], U")*-") || (r->taken[i - 1] && !p->word[i - 1].weekday && p->word[i - 1].type == TOK_WORD);
}

/* "19-open end", "19-??", "9-late" at I: the hour alone, and the word behind it; 0: nothing says that it has no end */
static uint32_t open_end(const struct page *p, uint32_t i)
{
	uint32_t k = i + 2;

	if (!rows_same(p, i, k) || !word_mark(&p->word[i + 1], '-'))
		return 0;
	return word_mark(&p->word[k], '?') || reading_word(p->r, k - p->body, LEX_OPEN_END, NULL) || reading_word(p->r, k - p->body, LEX_LATER, NULL) ? i + 1 : 0;
}

/* hours alone in a part of a row that begins with its day: "10-12", and "8" or "1 - 4" where marks part it, in a language of
 * twelve hours; the word behind them, 0: none */
static uint32_t hours_at(const struct rows *r, uint32_t i, int *from, int *until)
{
	const struct page *p = r->p;
	const struct word *w = p->word;
	bool twelve = lex_lang_traits(p->r->lang) >> TRAIT_TWELVE_HOURS & 1;
	uint32_t end;

	*until = -1;
	if (!rows_number(p, i, 1, 23) || any_taken(r, i, i + 1) || !hours_place(r, i) || !(day_before(r, i) || day_right_before(r, i)))
		return 0;
	*from = (int)w[i].num * 60;
	if (rows_same(p, i, i + 2) && (word_mark(&w[i + 1], '-') || word_is(&w[i + 1], PAGE_TO)) && rows_number(p, i + 2, 1, 24) && !any_taken(r, i + 1, i + 3) && hours_end(p, i, i + 3)) {
		*until = (int)w[i + 2].num % 24 * 60;
		return i + 3;
	}
	if ((end = open_end(p, i)) != 0)
		return end;
	if (!twelve || w[i].num > 12)
		return 0;
	return hour_parted(p, i) || (part_ends(p, i, i + 1) && rows_marks(&w[i - 1], U"|·•")) ? i + 1 : 0;
}

/* 7.30, 10.15 */
static bool quarter(const struct page *p, uint32_t i, uint32_t end)
{
	return end == i + 3 && p->word[i + 2].type == TOK_NUMBER && p->word[i + 2].digits == 2 && p->word[i + 2].num % 15 == 0;
}

/* "Bus 11.30", "Harwood Hall 9.30": no line and no hall with a name of its own, at K, has such a number as that at I */
static bool no_number_of(const struct page *p, uint32_t i, uint32_t end, uint32_t k)
{
	const struct word *w = p->word;
	int travel;

	if (!quarter(p, i, end) && w[i].digits != 4)
		return false;
	if (reading_word(p->r, k - p->body, LEX_TRAVEL, &travel) && travel == 1)
		return true;
	return k + 1 == i && word_noun(&w[k], NOUN_PLACE) && k > p->body && rows_same(p, k - 1, k) && w[k - 1].type == TOK_WORD && w[k - 1].upper;
}

/* is the number hh.mm at I, which ends before END, a price or a count: admission 12.50, 10.55 km? */
static bool price_or_count(const struct page *p, uint32_t i, uint32_t end)
{
	const struct word *w = p->word;
	bool apart = i > p->body && (quarter(p, i, end) || word_mark(&w[i - 1], ',') || (end > i + 2 && word_mark(&w[i + 1], '-'))); /* "Town Hall, 7.30" is no number of a hall */

	if (counted(p, i, end))
		return true;
	for (uint32_t back = 1; back <= 3 && i >= p->body + back && rows_same(p, i - back, i) && !w[i - back + 1].wide; back++)
		if (w[i - back].noun & 1u << NOUN_PRICE || (!(back > 1 && apart) && !no_number_of(p, i, end, i - back) && reading_word(p->r, i - back - p->body, LEX_NO_DATE_BEFORE, NULL)))
			return true;
	return false;
}

/* is there a day in the row before word I? */
static bool day_in_row(const struct rows *r, uint32_t i)
{
	enum { BACK = 30 };

	for (uint32_t k = i, n = 0; k > r->p->body && n < BACK && !rows_begins(r->p, k); n++)
		if (r->at[--k] && r->at[k]->w.what == WHEN_DAY)
			return true;
	return false;
}

/* "first gun 1100", "Plough 1200" at the end of a part of a row with its day, and no year; YEARS: not even what could be one is */
static bool four_digits_end(const struct rows *r, uint32_t i, bool years)
{
	const struct word *w = &r->p->word[i];

	if (rows_begins(r->p, i) || !w->space || w[-1].type == TOK_NUMBER || rows_marks(w - 1, U"€$£+/-") || price_or_count(r->p, i, i + 1))
		return false;
	return (years || w->num < 1900 || w->num > 2059) && part_ends(r->p, i, i + 1) && day_in_row(r, i);
}

/* "1400", "0900-1600" behind the row's day or at the head of a row: the word behind it, 0: none */
static uint32_t four_digits_at(const struct rows *r, uint32_t i, bool years, int *from, int *until)
{
	const struct page *p = r->p;
	const struct word *w = &p->word[i];

	*until = -1;
	if (w->type != TOK_NUMBER || w->digits != 4 || w->num / 100 > 23 || w->num % 100 > 55 || w->num % 5 || any_taken(r, i, i + 1))
		return 0;
	if (!rows_begins(p, i) && !(part_begins(p, i) && day_before(r, i)) && !word_mark(w - 1, ':') && !four_digits_end(r, i, years))
		return 0;
	*from = (int)(w->num / 100 * 60 + w->num % 100);
	if (rows_same(p, i, i + 2) && word_mark(&w[1], '-') && w[2].type == TOK_NUMBER && w[2].digits == 4 && w[2].num / 100 < 24 && w[2].num % 100 < 60) {
		*until = (int)(w[2].num / 100 * 60 + w[2].num % 100);
		return i + 3;
	}
	return !rows_same(p, i, i + 1) || (w[1].space && w[1].type != TOK_NUMBER) || rows_marks(&w[1], U"|,;") ? i + 1 : 0;
}

/* do words of money or of a share stand behind a number, which ends before END?  But "7.30  £10" has two numbers */
static bool is_sum(const struct page *p, uint32_t end)
{
	const struct word *w = &p->word[end];

	return rows_marks(w, U"€$£%") && !(!word_mark(w, '%') && w->space && rows_same(p, end, end + 1) && w[1].type == TOK_NUMBER && !w[1].space);
}

/* a number hh.mm without a word, where a time stands in a row: at the head of a line, in a column, between marks */
static bool time_place(const struct rows *r, uint32_t i, uint32_t end)
{
	const struct page *p = r->p;
	const struct word *w = p->word, *next = end < p->words && w[end].line == w[i].line && !w[end].newline ? &w[end] : NULL;
	const struct word *before = rows_begins(p, i) ? NULL : &w[i - 1];

	if (page_line(p, i)->u->role == ROLE_FURNITURE || price_or_count(p, i, end))
		return false;
	if (next && (is_sum(p, end) || (next->noun & 1u << NOUN_PRICE) || (!next->space && rows_marks(next, U"./:"))))
		return false;
	if (!before || day_before(r, i))
		return true;
	if (before->type == TOK_MARK)
		return rows_marks(before, w[i].space ? U"|,-/·;" : U";");
	return w[i].s - (before->s + before->len) >= 2 && (w[i].s[-1] == '\t' || w[i].s[-2] == ' ');
}

/* an hour alone in a column of its own, right behind the day of its row: "Do 5.   20   Manöverkritik", "So 1. | 17 | Schlosskirche" */
static bool hour_in_column(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	const struct word *w = p->word;
	uint32_t before = i - 1;

	if (!rows_number(p, i, 8, 23) || r->taken[i] || rows_begins(p, i) || !part_begins(p, i) || !part_ends(p, i, i + 1))
		return false;
	before -= parts(&w[before]) && !rows_begins(p, before);
	if (!r->taken[before] || !rows_same(p, i, i + 1))
		return false;
	for (uint32_t k = rows_start(p, i); k <= before; k++)
		if (r->at[k] && r->at[k]->day && r->at[k]->w.what == WHEN_DAY && r->at[k]->end == before + 1)
			return true;
	return false;
}

/* "| Mo 5.10. | 9 | Frühstück |": the cell behind the one with the row's day holds an hour alone */
static bool hour_in_cell(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	uint32_t l = p->word[i].line;
	int row = page_line(p, i)->u->b->row;
	const struct line *before;

	if (!row || !rows_number(p, i, 8, 23) || r->taken[i] || !rows_begins(p, i) || rows_same(p, i, i + 1) || l <= p->body_line)
		return false;
	before = &p->line[l - 1];
	for (uint32_t k = before->word; before->u->b->row == row && k < before->end; k++)
		if (r->at[k] && r->at[k]->day && r->at[k]->w.what == WHEN_DAY && r->at[k]->end == before->end)
			return true;
	return false;
}

static unsigned times_found(const struct page *p)
{
	unsigned n = 0;

	for (uint32_t f = 0; f < p->finds; f++)
		n += p->find[f].time;
	return n;
}

/* an hour alone in a column of its row, where another row has its time: "Fr 20  Ehrenamtstreffen   18   Keller!" below "17-19" */
static bool hour_below_times(const struct rows *r, uint32_t i, bool twelve)
{
	enum { APART = 3 }; /* octets by which a column's words may be apart */
	const struct page *p = r->p;
	const struct word *w = p->word;
	long at = w[i].s - w[rows_start(p, i)].s;

	if (!rows_number(p, i, twelve ? 1 : 8, twelve ? 12 : 23) || r->taken[i] || !w[i].wide || rows_begins(p, i))
		return false;
	if (!part_ends(p, i, i + 1) || !day_before(r, i))
		return false;
	for (uint32_t f = 0; f < p->finds; f++) {
		const struct find *x = &p->find[f];
		uint32_t from = x->word;
		long away = from >= p->body && x->time && w[from].wide ? w[from].s - w[rows_start(p, from)].s - at : APART + 1;
		if (away >= -APART && away <= APART && from != i)
			return true;
	}
	return false;
}

/* do some rows of the page have such an hour, or one of them among times that are told? */
static bool says_hours(const struct rows *r)
{
	unsigned n = 0;

	for (uint32_t i = r->p->body + 1; i < r->p->words && n < 2; i++)
		n += r->p->word[i].type == TOK_NUMBER && (hour_in_column(r, i) || hour_in_cell(r, i));
	return n > 1 || (n && times_found(r->p) > 1);
}

/* do some of the page's four digits say a time that is no year?  YEARS: so many that 1930 among them is none, too */
static bool says_four_digits(const struct rows *r, bool *years)
{
	unsigned n = 0, no_year = 0;
	int from, until;

	for (uint32_t f = 0; f < r->p->finds; f++) /* 1000-1130, 0955 */
		if (r->p->find[f].time && r->p->word[r->p->find[f].word].digits == 4)
			n++, no_year += 1 + r->p->find[f].w.range;
	for (uint32_t i = r->p->body; i < r->p->words; i++)
		if (four_digits_at(r, i, false, &from, &until))
			n++, no_year += until >= 0 ? 2 : from < 18 * 60 || from > 20 * 60 + 59;
	*years = no_year > 1;
	return n > 1 && no_year * 2 >= n;
}

/* may the number at I, which ends before END, be the time of its row, wherever it stands there: "Auingen 19.30 mit Chor"? */
static bool quarter_in_row(const struct rows *r, uint32_t i, uint32_t end, int minutes)
{
	enum { ROW = 14, HEAD = 6 }; /* words of a short row; its first ones */
	const struct page *p = r->p;
	const struct word *w = p->word;
	uint32_t first = rows_start(p, i);

	if (minutes % 15 || minutes < 5 * 60 || any_taken(r, i, end) || !w[i].space || price_or_count(p, i, end) || w[i - 1].type == TOK_NUMBER)
		return false;
	if (rows_same(p, i, end) && !w[end].space && !part_ends(p, i, end) && !word_mark(&w[end], '-') && !word_mark(&w[end], ':'))
		return false;
	return !rows_same(p, first, first + ROW) || i < first + HEAD;
}

/* times in the rows of a list, by their number: one alone may be anything */
static bool says_quarters(const struct rows *r)
{
	enum { ENOUGH = 3 };
	unsigned n = 0;
	int minutes;

	for (uint32_t i = r->p->body; i < r->p->words && n < ENOUGH; i++) {
		uint32_t end = rows_clock(r->p, i, &minutes);
		n += end && quarter_in_row(r, i, end, minutes);
	}
	return n == ENOUGH;
}

/* is the number that ends before END followed by what makes it no time: a unit, a price, more digits? */
static bool goes_on(const struct page *p, uint32_t i, uint32_t end)
{
	const struct word *next = &p->word[end];

	if (!rows_same(p, i, end))
		return false;
	return is_sum(p, end) || (!next->space && (next->type != TOK_MARK || next->num == '/' ||
		(rows_marks(next, U".:") && rows_same(p, i, end + 1) && !next[1].space)));
}

static bool begins_apart(const struct page *p, uint32_t i)
{
	return rows_begins(p, i) || ((p->word[i].space || word_mark(&p->word[i - 1], '(')) && p->word[i - 1].type != TOK_NUMBER && !rows_marks(&p->word[i - 1], U"€$£+"));
}

/* a quarter of an hour needs no word, it is no date: "film 7.30", "be there by 10.15" */
static bool quarter_in_text(const struct rows *r, uint32_t i, uint32_t end, int minutes)
{
	const struct page *p = r->p;

	return minutes % 15 == 0 && minutes >= 60 && begins_apart(p, i) && !goes_on(p, i, end) && !price_or_count(p, i, end) &&
	       page_line(p, i)->u->role != ROLE_FURNITURE;
}

/* ... in the cells of the table's row that word I stands in, which has nothing else in its line before word END: | 14 March | Mugs | 1-4 | */
static bool day_in_cells(const struct rows *r, uint32_t i, uint32_t end)
{
	const struct page *p = r->p;
	int row = page_line(p, i)->u->b->row;
	uint32_t l = p->word[i].line;

	if (!row || !rows_begins(p, i) || rows_same(p, i, end))
		return false;
	while (l > p->body_line && p->line[l - 1].u->b->row == row)
		l--;
	for (; l < p->lines && p->line[l].u->b->row == row; l++)
		for (uint32_t k = p->line[l].word; k < p->line[l].end; k++)
			if (r->at[k] && r->at[k]->day && r->at[k]->w.what == WHEN_DAY)
				return true;
	return false;
}

/* ... or in a line of its own above, of which this short row is an entry: SATURDAY 22 JUNE / 11-4  Craft Market */
static bool day_above(const struct rows *r, uint32_t i)
{
	enum { ABOVE = 12, HEAD = 9, ENTRY = 30 }; /* lines between; words of the day's line, of the entry */
	const struct page *p = r->p;
	const struct line *own = page_line(p, i);

	if (own->end - own->word > ENTRY)
		return false;
	for (uint32_t l = p->word[i].line, n = 0; l-- > p->body_line && n < ABOVE; n++) {
		const struct line *x = &p->line[l];
		if (x->u->role == ROLE_PROSE && x->end - x->word > ENTRY)
			return false;
		for (uint32_t k = x->word; x->end - x->word <= HEAD && k < x->end && k < x->word + 2; k++)
			if (r->at[k] && r->at[k]->day && r->at[k]->w.what == WHEN_DAY)
				return true;
	}
	return false;
}

/* does the entry with the words from I to END have its day: in the row, its cells, or above? */
static bool day_of_entry(const struct rows *r, uint32_t i, uint32_t end)
{
	return day_in_row(r, i) || day_in_cells(r, i, end) || day_above(r, i);
}

/* ages 7-11 */
static bool aged(const struct page *p, uint32_t i)
{
	return i > p->body && reading_word(p->r, i - 1 - p->body, LEX_AGED, NULL);
}

/* "14.11.  Tag der offenen Tür 10-14": two hours close a part of the row that has its day, and number no house: Schulstraße 10-12 */
static bool hours_close(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	const struct word *before = &p->word[i - 1];
	const unsigned street = 1u << NOUN_STREET | 1u << NOUN_STREET_SUFFIX | 1u << NOUN_NUMBERED | 1u << NOUN_PLACE;

	if (rows_begins(p, i) || before->type != TOK_WORD || ((before->noun | before->inside) & street) || before->address)
		return false;
	if (!rows_number(p, i + 2, (uint32_t)p->word[i].num + 1, 24) || !(part_ends(p, i, i + 3) || word_mark(&p->word[i + 3], '(')))
		return false;
	return day_in_row(r, i);
}

/* ... and hours behind the row's day only their range: "at the hall, 10 - 12.30", where one counts to 24 at the head of a part:
 * "9-15.30, Messehalle"; the word behind them, 0: none */
static uint32_t range_in_row(const struct rows *r, uint32_t i, bool twelve, int *from, int *until)
{
	const struct page *p = r->p;
	uint32_t end;
	int length;

	if (!twelve && !rows_begins(p, i) && !hours_place(r, i) && !hours_close(r, i))
		return 0;
	if (!rows_number(p, i, twelve ? 1 : 7, twelve ? 12 : 22) || any_taken(r, i, i + 1) || !begins_apart(p, i) || !rows_same(p, i, i + 2))
		return 0;
	if (!word_mark(&p->word[i + 1], '-') && !word_is(&p->word[i + 1], PAGE_TO))
		return 0;
	*from = (int)p->word[i].num * 60;
	if (!(end = rows_clock(p, i + 2, until))) {
		if (!rows_number(p, i + 2, 1, twelve && !part_begins(p, i) ? 12 : 24))
			return 0;
		*until = (int)p->word[i + 2].num % 24 * 60;
		end = i + 3;
	}
	length = (*until - *from + 24 * 60) % ((twelve ? 12 : 24) * 60);
	if (length < 30 || length > 540 || aged(p, i) || any_taken(r, i + 2, end) || goes_on(p, i, end) || price_or_count(p, i, end))
		return 0;
	return day_of_entry(r, i, end) ? end : 0;
}

/* "12 till 5ish" at the head of a part: the hour before a time that says until when; the word behind it, 0: none */
static uint32_t hour_until(const struct rows *r, uint32_t i, int *from)
{
	const struct page *p = r->p;
	const struct find *f;

	if (!rows_number(p, i, 1, 12) || r->taken[i] || !rows_same(p, i, i + 1) || !(rows_begins(p, i) || part_begins(p, i)))
		return 0;
	f = r->at[i + 1];
	if (!f || !f->time || f->w.range || !word_is(&p->word[i + 1], PAGE_TO) || aged(p, i) || !day_of_entry(r, i, i + 1))
		return 0;
	*from = (int)p->word[i].num * 60;
	return i + 1;
}

/* does what the hour before word K begins end there, or say until when it lasts? */
static bool hour_said(const struct page *p, uint32_t i, uint32_t k)
{
	return part_ends(p, i, k) || (word_mark(&p->word[k], '.') && (!rows_same(p, i, k + 1) || p->word[k + 1].space)) || word_is(&p->word[k], PAGE_TO);
}

/* a word of beginnings right before an hour: "KO 11", "Aufbau 14, Show 18", "gates 9", "Treff 10" */
static bool begin_told(const struct page *p, uint32_t k)
{
	const struct word *w = &p->word[k];
	int travel = 0;

	if (w->type != TOK_WORD)
		return false;
	if (w->cue == CUE_BEGIN + 1 || w->cue == CUE_DOORS + 1 || w->label == LABEL_BEGIN + 1 || w->label == LABEL_DOORS + 1 || w->label == LABEL_TIME + 1)
		return true;
	return reading_word(p->r, k - p->body, LEX_TRAVEL, &travel) && w->len > 2;
}

/* "SA   ab 9   Weihnachtsbaum", "| 10.01. | ab 9 |", "ringing from 3, tea after", "meet 10, end of the lane": a bare hour behind a word that
 * leads to one, in an entry that has its day */
static bool hour_led(const struct rows *r, uint32_t i, bool twelve)
{
	const struct page *p = r->p;
	size_t tok = i - 1 - p->body;

	if (i <= p->body || !rows_number(p, i, twelve ? 1 : 7, twelve ? 12 : 22) || r->taken[i] || !rows_same(p, i - 1, i) || !p->word[i].space)
		return false;
	if (price_or_count(p, i, i + 1))
		return false;
	if (begin_told(p, i - 1))
		return !goes_on(p, i, i + 1) && (twelve || !rows_same(p, i, i + 2) || !word_mark(&p->word[i + 1], '.')) && day_of_entry(r, i, i + 1); /* Start 10. Mai */
	if (!hour_said(p, i, i + 1) && (twelve || p->word[i + 1].type != TOK_WORD || p->word[i + 1].upper || !p->word[i + 1].space || counted(p, i, i + 1)))
		return false;
	if (!twelve) /* elsewhere it may be an age */
		return reading_word(p->r, tok, LEX_START_FROM, NULL) && i > p->body + 2 && ((part_begins(p, i - 1) && day_before(r, i - 1)) || r->taken[i - 2]);
	if (!word_is(&p->word[i - 1], PAGE_FROM) && !word_is(&p->word[i - 1], PAGE_STARTS) && !word_is(&p->word[i - 1], PAGE_MEET))
		return false;
	for (uint32_t k = i - 1, n = 0; k > p->body && n < 4; k--, n++)
		if (aged(p, k))
			return false;
	return day_of_entry(r, i, i + 1);
}

/* may the number hh.mm at I be a time although no word says so? */
static bool untold(const struct rows *r, uint32_t i, uint32_t end, int minutes, bool quarters, bool twelve)
{
	if (minutes % 5 && (twelve || minutes % 60 < 13 || !day_before(r, i))) /* 14.31, and no 14.11. */
		return false;
	if (time_place(r, i, end) || (quarters && quarter_in_row(r, i, end, minutes)))
		return true;
	return (twelve || (minutes >= 5 * 60 && day_of_entry(r, i, end))) && quarter_in_text(r, i, end, minutes);
}

/* hours without minutes at I: the word behind them, 0: none */
static uint32_t hours_alone(const struct rows *r, uint32_t i, int four, bool twelve, int *from, int *until)
{
	uint32_t end = hours_at(r, i, from, until);

	if (!end)
		end = range_in_row(r, i, twelve, from, until);
	if (!end && twelve)
		end = hour_until(r, i, from);
	if (!end && four)
		end = four_digits_at(r, i, four > 1, from, until);
	return end && (*until >= 0 || !price_or_count(r->p, i, end)) ? end : 0;
}

/* may the number at I be an hour that nothing but its place tells, or the word before it?  HOURS: some rows have such hours */
static bool hour_alone(const struct rows *r, uint32_t i, bool hours, bool twelve)
{
	const struct word *w = &r->p->word[i];

	if (w->type != TOK_NUMBER)
		return false;
	if (hours && w->num <= (twelve ? 12 : 23) && (hour_in_column(r, i) || hour_in_cell(r, i)))
		return true;
	return hour_below_times(r, i, twelve) || hour_led(r, i, twelve);
}

void row_times(struct rows *r)
{
	bool twelve = lex_lang_traits(r->p->r->lang) >> TRAIT_TWELVE_HOURS & 1;
	const struct page *p = r->p;
	bool years, four = says_four_digits(r, &years), quarters = says_quarters(r), hours = says_hours(r);
	int minutes, until;

	for (uint32_t i = p->body; i < p->words; i++) {
		uint32_t end = rows_clock(p, i, &minutes);
		end_found(r, i);
		if (end && !any_taken(r, i, end) && untold(r, i, end, minutes, quarters, twelve))
			add_time(r, i, end, minutes);
		else if (!end && (end = hours_alone(r, i, four + (four && years), twelve, &minutes, &until)) != 0 && !rows_add_time(r, i, end, minutes, until))
			break;
		else if (!end && hour_alone(r, i, hours, twelve))
			rows_add_time(r, i, i + 1, (int)p->word[i].num * 60, -1);
	}
}
