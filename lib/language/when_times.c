/* when_times.c: ranges of times and times with a side: 10-16 Uhr, 6-8pm, von 9.30 bis 12 Uhr, ab 19 Uhr, until 5; see
 * when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

/* 0730-0930: is the number at I hours and minutes of such a range? */
static bool plain_head(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];

	if (!is_number(p, i, 0, 2359, 4, 4) || t->num % 100 > 59)
		return false;
	if (t->num < 1000 || (range_mark(p, i + 1) && is_number(p, i + 2, 0, 959, 4, 4)))
		return true;
	return i > 1 && range_mark(p, i - 1) && is_number(p, i - 2, 0, 2359, 4, 4) && t[-2].num < 1000;
}

/* the first half of "10–16 Uhr", "6-8pm", "von 9.30 bis 12 Uhr": a number that gets its meaning from the second */
static int range_head(const struct parse *p, size_t i, struct when_time *t)
{
	const struct token *tk = p->ts->t;
	size_t k = i + 1;
	int n, v;

	memset(t, 0, sizeof *t);
	if (has(p, TRAIT_PLAIN_CLOCK) && plain_head(p, i)) {
		t->set = true, t->hour = (int)tk[i].num / 100, t->min = (int)tk[i].num % 100;
		return 1;
	}
	if (!is_number(p, i, 0, 24, 1, 2)) {
		n = word_of(p, i, LEX_CARDINAL, &v);
		if (!n || v > 24 || v < 1 || (v == 1 && (word_of(p, i, LEX_ARTICLE, NULL) || (tk[i].len < 4 && !has(p, TRAIT_TWELVE_HOURS)))))
			return 0;
		t->set = true, t->hour = v, t->bare = v < 13;
		return n;
	}
	t->hour = (int)tk[i].num;
	t->bare = t->hour < 13 && !(tk[i].digits == 2 && t->hour < 10);
	if ((mark(p, k, ':') || mark(p, k, '.')) && sticks(p, k) && is_number(p, k + 1, 0, 59, 2, 2) && sticks(p, k + 1)) {
		t->min = (int)tk[k + 1].num;
		k += 2;
		if (dotted_date(p, i) || dot_date(p, i) || (mark(p, k, '.') && sticks(p, k) && is_number(p, k + 1, 0, 9999, 1, 4)))
			return 0;
	}
	t->set = true;
	return (int)(k - i);
}

/* 6-8 next Monday, five to seven today, twelve to two on Saturday */
static bool range_before_day(const struct parse *p, size_t i)
{
	struct when_time t;
	struct when_day d;
	int h = has(p, TRAIT_BARE_CLOCK) ? range_head(p, i, &t) : 0, r = h ? range_mark(p, i + (size_t)h) : 0, n = r ? range_head(p, i + (size_t)(h + r), &t) : 0;
	size_t k = i + (size_t)(h + r + n);
	int v;

	if (n && (i == 0 || p->ts->t[i].line) && day_at(p, k + (size_t)mark(p, k, ',')) && mark(p, k, ','))
		return true; /* 10-4, Friday 3 October */
	if (n && (i == 0 || one_mark(p, i - 1, ",:(") || ends_before(p, i, LEX_EVENT_NOUN) || p->ts->t[i].type == TOK_WORD || shape(p, i, "h.s"))) /* but pages 3-5 on Monday */
		k += (size_t)token_value(p->ts, k, LEX_ON, p->lang, ON_DAY);
	if (!n || k >= p->ts->n || p->ts->t[k].type != TOK_WORD || p->ts->t[k].line)
		return false;
	if (word_of(p, k, LEX_WEEKDAYS, NULL) || token_value(p->ts, k, LEX_FREQUENCY, p->lang, UNIT_DAY)) /* 10-5 daily, 9-12 weekdays */
		return true;
	if (p->ts->t[k].upper && weekday_name(p, k, &v, &(bool){false}) && range_mark(p, k + 1) && weekday_name(p, k + 1 + (size_t)range_mark(p, k + 1), &v, &(bool){false}))
		return true; /* 8-6 Mon-Fri */
	return parse_day(p, k, &d) && (d.kind == DAY_WEEKDAY || (d.kind == DAY_DATE && d.weekday && d.day) || (d.kind == DAY_RELATIVE && d.unit == UNIT_DAY)) && !month_name(p, k, &(int){0});
}

bool dotted_pair(const struct parse *p, size_t i)
{
	for (size_t k = i; k <= i + 4; k += 4)
		if (!is_number(p, k, 0, 24, 1, 2) || !mark(p, k + 1, '.') || !sticks(p, k + 1) || !is_number(p, k + 2, 0, 59, 2, 2) || !sticks(p, k + 2))
			return false;
	return mark(p, i + 3, '-') && p->ts->t[i + 2].num % 5 == 0 && p->ts->t[i + 6].num % 5 == 0;
}

/* domani (ven.), 18.00 - 20.00; 3 października 2025 r. 18.00 - 20.00: two hours with dots at I, behind a day that ends before END */
static bool dotted_near_day(const struct parse *p, size_t i, size_t end)
{
	enum { REACH = 4 };

	if (end > i || i - end > REACH || i <= p->day_end || p->ts->t[i].line)
		return false;
	return (end == i || p->ts->t[end].type != TOK_NUMBER) && dotted_pair(p, i);
}

/* may hours stand at I because a day ends there: Monday 6-8; May 2, 7 to 11? */
static bool hours_behind_day(const struct parse *p, size_t i)
{
	size_t end = p->day_end != SIZE_MAX && mark(p, p->day_end, ')') ? p->day_end + 1 : p->day_end; /* Sept 5 (rain date Sept 6), 1 to 4 */
	bool comma = end + 1 == i && one_mark(p, end, ",|") && !p->ts->t[i].line, word = has(p, TRAIT_BARE_CLOCK) && p->ts->t[i].len > 2 && word_of(p, i, LEX_CARDINAL, NULL);

	if (!is_number(p, i, 1, 24, 1, 2) && !word)
		return false;
	return p->day_end == i || (comma && has(p, TRAIT_BARE_CLOCK)) || dotted_near_day(p, i, end);
}

/* 7.9. 9-12/14-17: two ranges of hours with a stroke between them begin at I */
static bool hours_stroke(const struct parse *p, size_t i)
{
	for (size_t k = i; k <= i + 4; k += 4)
		if (!is_number(p, k, 1, 24, 1, 2) || !mark(p, k + 1, '-') || !is_number(p, k + 2, 1, 24, 1, 2) || p->ts->t[k + 2].num <= p->ts->t[k].num)
			return false;
	return mark(p, i + 3, '/') && sticks(p, i + 3) && sticks(p, i + 4) && !mark(p, i + 7, '/');
}

/* what stands at K behind such hours, which makes other things of them, or is read with them elsewhere */
static bool hours_go_on(const struct parse *p, size_t k)
{
	static const struct classes words = CLASSES_3(LEX_OCLOCK, LEX_AM, LEX_PM);
	int part;

	return (no_time_behind(p, k) && !word_of(p, k, LEX_WEEKDAYS, NULL)) || one_of(p, k, &words) || parse_part(p, k, &part) || mark(p, k, ':') ||
	       (mark(p, k, '.') && is_number(p, k + 1, 0, 9999, 1, 4) && sticks(p, k + 1));
}

/* täglich 7-21, codziennie 6-22: hours of what is open all day, behind no weekday or month, whose days they may be */
static bool all_day_hours(const struct parse *p, size_t i, const struct when_time *a, const struct when_time *b)
{
	enum { LATE = 18, EARLY = 10 };

	if (p->day_end != i || i == 0 || a->hour > EARLY || b->hour < LATE)
		return false;
	return !lex_starts(p->ts->t[i - 1].word, LEX_MONTH) && (!lex_starts(p->ts->t[i - 1].word, LEX_WEEKDAY) || lex_starts(p->ts->t[i - 1].word, LEX_WEEKDAYS));
}

/* twenty to eight, ten to nine: minutes to the hour, and no hours up to another, where A in N words at I is the first of them */
static bool minutes_to(const struct parse *p, size_t i, int n, const struct when_time *a, const struct when_time *b)
{
	if (p->ts->t[i].type != TOK_WORD || !has(p, TRAIT_TWELVE_HOURS) || !word_of(p, i + (size_t)n, LEX_TO_HOUR, NULL))
		return false;
	return a->hour > 12 || (a->hour == 10 && b->hour < 10);
}

int clock_range(const struct parse *p, size_t i, struct when *w)
{
	struct when_time a, b;
	int h = range_head(p, i, &a), r = h ? range_mark(p, i + (size_t)h) : 0, n;
	size_t at = i + (size_t)(h + r);

	n = r ? range_head(p, at, &b) : 0;
	if (!n || !(is_number(p, at, 1, 24, 1, 2) || p->day_end != i || number_ends(p, at + (size_t)n)) || (hours_go_on(p, at + (size_t)n) && !hours_stroke(p, i)) || minutes_to(p, i, h, &a, &b))
		return 0;
	if (b.hour > 0 && b.hour < a.hour && b.hour < 12 && a.hour <= 12)
		b.hour += 12, b.lifted = true;
	w->time = a, w->time2 = b, w->range = true;
	if (!b.hour && !is_number(p, at, 0, 0, 2, 2)) /* 5-0 is a score */
		return 0;
	return b.hour - a.hour <= (a.hour > 6 ? 10 : 9) || all_day_hours(p, i, &a, &b) ? h + r + n : 0; /* Mon-Fri 8-6; but 4-2 is a score */
}

/* Barbecue, 1 til 5, bring a plate: two numbers alone, with a word between that is one of hours */
static bool hours_by_word(const struct parse *p, size_t i)
{
	struct when_time t;
	int h, r, n;
	size_t at;

	if (p->ts->t[i].type != TOK_NUMBER || !text_has_class(p, LEX_TO) || !(i == 0 || p->ts->t[i].line || one_mark(p, i - 1, ",;:(-") || p->day_end == i))
		return false;
	h = range_head(p, i, &t);
	r = h ? token_value(p->ts, i + (size_t)h, LEX_TO, p->lang, TO_HOURS) : 0;
	at = i + (size_t)(h + r);
	if (!r)
		return false;
	n = range_head(p, at, &t);
	return n && p->ts->t[at].type == TOK_NUMBER && !p->ts->t[at].line && number_ends(p, at + (size_t)n);
}

/* Freitag (9.00-12.30); 9.00-12.30, 3. Oktober; 18.00 - 20.00 domani: a pair with dots beside its day, where one has minutes that are no month's */
static bool dotted_beside_day(const struct parse *p, size_t i)
{
	size_t k = i + 7;
	uint32_t from, to;

	if (!dotted_pair(p, i) || more_digits(p, k))
		return false;
	from = p->ts->t[i + 2].num, to = p->ts->t[i + 6].num;
	if (from > 0 && from <= 12 && to > 0 && to <= 12)
		return false;
	if (p->day_end == i || (i > 0 && p->day_end == i - 1 && one_mark(p, i - 1, ",(|-")))
		return true;
	k += one_mark(p, k, ",(|-");
	return day_at(p, k) || (k < p->ts->n && p->ts->t[k].len < 4 && mark(p, k + 1, '\'') && day_at(p, k + 2)); /* 18.00 - 20.00 all'Epifania */
}

/* lunchtime concert 1.10-1.50; 8.30-12: minutes with a dot in a text that has told its day, where no date is written so */
static bool hours_dotted(const struct parse *p, size_t i)
{
	struct when_time t;
	int r;

	if (!has(p, TRAIT_BARE_CLOCK) || has(p, TRAIT_DOT_DATES) || p->day_end == SIZE_MAX || !shape(p, i, "h.s") || p->ts->t[i + 2].num % 5 || (r = range_mark(p, i + 3)) == 0)
		return false;
	return range_head(p, i + 3 + (size_t)r, &t) && t.min % 5 == 0 && clock_ends(p, i + 3 + (size_t)r) && !ends_before(p, i, LEX_PRICE_WORD);
}

/* 19.00-21.00 freitags; freitags, sechs Wochen lang, 19.00-21.00: hours with dots that are no days of months, in a text of what recurs */
static bool hours_not_dates(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (!has(p, TRAIT_DOT_DATES) || !(text_has_class(p, LEX_WEEKDAYS) || text_has_class(p, LEX_EVERY) || text_has_class(p, LEX_FREQUENCY) || text_has_class(p, LEX_OF_MONTH)) || !is_number(p, i, 0, 24, 1, 2) || !dotted_pair(p, i))
		return false;
	if (i > 0 && !t->line && !mark(p, i - 1, ',') && !mark(p, i - 1, '('))
		return false;
	return (t[2].num == 0 || t[2].num > 12) && t[4].num > t[0].num && !no_time_behind(p, i + 7);
}

/* two hours at K with a mark between; 0: none */
static size_t two_hours(const struct parse *p, size_t k)
{
	struct when_time t;
	int h = p->ts->t[k].type == TOK_NUMBER ? range_head(p, k, &t) : 0, r = h ? range_mark(p, k + (size_t)h) : 0;
	size_t at = k + (size_t)(h + r);
	int n = r && p->ts->t[at].type == TOK_NUMBER ? range_head(p, at, &t) : 0;

	return n ? (size_t)(h + r + n) : 0;
}

/* 19. Juni, 10-12 und 14-16 Uhr; 9-11, 13-15, 17-19 Uhr: hours before others, the last of which are said to be such */
static bool hours_before_hours(const struct parse *p, size_t i)
{
	size_t k = i, n;
	int pairs = 0;

	if (p->ts->t[i].type != TOK_NUMBER || !text_has_class(p, LEX_OCLOCK) || !(i == 0 || p->ts->t[i].line || p->day_end == i || one_mark(p, i - 1, ",:(|-")))
		return false;
	for (; k < p->ts->n && (k == i || !p->ts->t[k].line) && (n = two_hours(p, k)) != 0; pairs++) {
		k += n;
		if (word_of(p, k, LEX_OCLOCK, NULL) && !p->ts->t[k].line)
			return pairs > 0;
		n = (size_t)word_of(p, k, LEX_AND, NULL);
		if (!n && !one_mark(p, k, ",&/+"))
			return false;
		k += n ? n : 1;
	}
	return false;
}

/* Monday 6-8; May 2, 7 to 11; 6-8 next Monday */
static int hours_of_day(const struct parse *p, size_t i, struct when *w)
{
	if (hours_behind_day(p, i) || range_before_day(p, i) || dotted_beside_day(p, i) || hours_by_word(p, i) || hours_before_hours(p, i))
		return clock_range(p, i, w);
	return hours_dotted(p, i) || hours_not_dates(p, i) ? clock_range(p, i, w) : 0;
}

/* between now and 8 o'clock, at K behind "between" */
static int from_now(const struct parse *p, size_t k, struct when *w)
{
	struct when_time b;
	int m = word_of(p, k, LEX_NOW, NULL), r, n;

	if (!m)
		return 0;
	r = range_mark(p, k + (size_t)m);
	if (!r)
		r = word_of(p, k + (size_t)m, LEX_AND, NULL);
	n = r ? parse_time(p, k + (size_t)(m + r), &b, false) : 0;
	if (!n || !b.set)
		return 0;
	w->time = (struct when_time){.set = true, .now = true};
	w->time2 = b, w->range = true;
	return m + r + n;
}

/* "6-8pm": does the first take its half of the day from the second, which ends before END? */
static bool both_later(const struct parse *p, const struct when_time *a, const struct when_time *b, size_t end)
{
	int limit = (b->hour == 12 ? 24 : b->hour) + (b->min > a->min);
	bool open = a->bare || (a->part == 6 && !a->half && a->hour < 6); /* Family Night, 4-7 p.m. */

	if (!open || b->bare || b->hour < 12 || a->hour < 1 || a->hour > 11 || a->hour + 12 >= limit)
		return false;
	for (size_t back = 1; back <= 4; back++)
		if (word_of(p, end - back, LEX_PM, NULL))
			return true;
	return b->part;
}

/* "from 2pm to 4": is the second, a bare hour or LONE number, of the afternoon as the first is? */
static bool second_later(const struct parse *p, const struct when_time *a, const struct when_time *b, bool lone)
{
	if (a->bare || !(b->bare || (a->half && !b->half && lone)) || !(a->part || has(p, TRAIT_TWELVE_HOURS)))
		return false;
	return a->hour >= 12 && b->hour < 12 && a->hour < b->hour + 12;
}

/* from 7 to 10, from 8 to 12.30: hours of a clock of twelve of which the second has two digits: they are as open as from 7 to 9 */
static bool evening_hours(const struct parse *p, const struct when_time *a, const struct when_time *b)
{
	return has(p, TRAIT_TWELVE_HOURS) && !a->half && !b->half && !b->part && a->hour <= 9 && b->hour >= 10 && b->hour < 13;
}

/* 10-3, and not 11:00-00:00, which has an hour of the clock of 24 */
static bool afternoon_end(const struct when_time *a, const struct when_time *b)
{
	return b->hour > 0 && a->hour >= 10 && a->hour <= 12 && b->hour * 60 + b->min <= a->hour * 60 + a->min;
}

/* which halves of the day two times have that stand in a range, by one another */
static void share_half(const struct parse *p, struct when_time *a, struct when_time *b, size_t end, bool lone)
{
	if (a->bare && !a->half && b->part == -1 && a->hour > 4 && a->hour < 12)
		a->hour += 12, a->bare = false; /* 7 til midnight */
	else if (both_later(p, a, b, end))
		a->hour += 12, a->half = b->half;
	else if (second_later(p, a, b, lone))
		b->hour += 12;
	else if (a->half && b->bare && b->hour < 12 && a->hour < 12)
		b->hour += b->hour * 60 + b->min <= a->hour * 60 + a->min ? 12 : 0, b->bare = false; /* 8am until 6, 11 am to 3 */
	else if (has(p, TRAIT_TWELVE_HOURS) && !a->half && !a->part && b->bare && afternoon_end(a, b))
		b->hour += 12, b->bare = false, b->lifted = true; /* 10-3 */
	else if (a->bare && !a->half && b->likely && a->hour < 12 && (a->hour + 12) * 60 + a->min < b->hour * 60 + b->min)
		a->hour += 12, a->likely = true; /* von drei bis halb fünf */
	else if (a->likely && a->hour >= 12 && b->bare && !b->half && b->hour > 0 && b->hour < 12 && (b->hour + 12) * 60 + b->min > a->hour * 60 + a->min)
		b->hour += 12, b->likely = true; /* von halb drei bis 5 */
	else if ((a->hour >= 13 && !a->half && !a->part) || (a->part == 1 && b->bare))
		b->bare = false; /* 22:00 - 5:00 */
	else if (a->bare && b->half && b->hour < 12 && a->hour > b->hour && a->hour > 5 && a->hour < 12)
		a->hour += 12; /* from 11 to 3 am */
	a->bare = b->bare = a->bare && (b->bare || evening_hours(p, a, b));
}

/* the first time of what may be a range: FROM tokens of "from" before it, its own tokens from K on, and whether it is a time only
 * with a second one */
struct first {
	struct when_time time;
	size_t k;
	int from, n;
	bool weak;
};

/* the second time of a range at AT: its tokens */
static int second_time(const struct parse *p, size_t at, const struct first *f, struct when_time *b)
{
	int m = parse_time(p, at, b, f->from != 0 || !f->weak);
	size_t end;

	if (!m && is_number(p, at, 0, 24, 1, 2) && (!f->weak || f->from)) {
		m = range_head(p, at, b);
		if (m && no_time_behind(p, at + (size_t)m))
			m = 0;
	}
	end = at + (size_t)m;
	if (m && mark(p, end, '.') && sticks(p, end) && is_number(p, end + 1, 0, 99, 1, 2) && sticks(p, end + 1))
		return 0;
	if (has(p, TRAIT_DOT_DATES) && f->n < 3 && is_number(p, at - 2, 1, 31, 1, 2) && shape(p, at, "d.m."))
		return 0; /* vom 18-20.05.: days */
	if (m == 1 && is_number(p, at, 0, 24, 1, 2) && (no_time_behind(p, end) || (shape(p, end, "-") && sticks(p, end) && is_number(p, end + 1, 0, 9999, 2, 4) && sticks(p, end + 1))))
		return 0; /* 12-04-2019 is a date */
	if (!m || !b->set)
		return 0;
	return f->weak && b->bare && !f->from && !(p->ts->t[f->k].digits && mark(p, f->k + 1, ':')) ? 0 : m;
}

/* we've moved the 10am to 11.30; von 19 Uhr auf 19:30 Uhr: does the word at K lead from the hour of F to the one in its place? */
static bool hour_moved(const struct parse *p, size_t k, const struct first *f)
{
	static const struct classes between = CLASSES_4(LEX_FROM, LEX_ON, LEX_THIS, LEX_ARTICLE);
	size_t at = f->k;

	if (f->from && !range_mark(p, k) && !word_of(p, k, LEX_LASTING, NULL) && word_of(p, k, LEX_ONTO, NULL))
		return true;
	if (!(word_of(p, k, LEX_TO, NULL) || word_of(p, k, LEX_ONTO, NULL) > 1) || !text_has_class(p, LEX_MOVING))
		return false;
	for (int words = 0; words < 3 && at > 0 && (word_of_classes(p, &p->ts->t[at - 1], &between) || word_of(p, at - 1, LEX_DETERMINER, NULL)); words++)
		at--;
	return at > 0 && p->ts->t[at - 1].type == TOK_WORD && ends_before(p, at, LEX_MOVING);
}

/* 10 Uhr bis mittags: an end at noon at K behind a word of ranges; tokens read */
static int until_noon(const struct parse *p, size_t k, struct when_time *b)
{
	enum { NOON_PART = 3 };
	int part, n = p->ts->t[k - 1].type == TOK_WORD ? parse_part(p, k, &part) : 0;

	if (!n || part != NOON_PART || word_of(p, k + (size_t)n, LEX_AT, NULL) || opens_clock(p, k + (size_t)n))
		return 0;
	*b = (struct when_time){.set = true, .hour = 12};
	return n;
}

/* a range mark behind the first time, and the second: the end of it; 0: it goes not on */
static size_t range_behind(const struct parse *p, struct first *f, struct when *w)
{
	size_t k = f->k + (size_t)f->n, at;
	struct when_time b;
	bool moved = hour_moved(p, k, f);
	int r = moved && !range_mark(p, k) ? word_of(p, k, LEX_ONTO, NULL) : range_mark(p, k), m;

	if (!r && f->from)
		r = mark(p, k, '&') ? 1 : word_of(p, k, LEX_AND, NULL);
	if (!r || token_value(p->ts, k, LEX_DUE, p->lang, DUE_BEHIND))
		return 0; /* spätestens 8:15 is an end by itself */
	at = k + (size_t)r;
	at += mark(p, at, '.') && sticks(p, at) && p->ts->t[at - 1].type == TOK_WORD; /* bis ca. 20 Uhr */
	at += (size_t)word_of(p, at, LEX_AT, NULL);
	at += mark(p, at, '.') && sticks(p, at) && p->ts->t[at - 1].type == TOK_WORD; /* 19 - ca. 21 Uhr */
	m = word_of(p, at, LEX_OPEN_END, NULL);
	if (m && !f->weak) {
		w->time = f->time;
		w->range = false;
		return at + (size_t)m;
	}
	if ((m = second_time(p, at, f, &b)) == 0 && (m = until_noon(p, at, &b)) == 0)
		return 0;
	share_half(p, &f->time, &b, at + (size_t)m, m == 1);
	if (f->time.bare && b.bare && p->ts->t[f->k].type == TOK_WORD && p->ts->t[at].type == TOK_WORD && f->time.hour <= 4 && b.hour > f->time.hour && b.hour < 10) {
		f->time.hour += 12, b.hour += 12; /* zwischen drei und vier: as an hour alone, of the afternoon */
		f->time.bare = b.bare = false, f->time.likely = b.likely = true;
	}
	w->time = f->time, w->time2 = b, w->range = true;
	if (moved) {
		w->time = b, w->range = false;
		w->side = SIDE_AT;
	}
	return at + (size_t)m;
}

/* 6.30 til late, 9 till close: the open end makes the number at K a time */
static bool open_behind(const struct parse *p, size_t k)
{
	if (!is_number(p, k, 0, 24, 1, 2))
		return false;
	return word_of(p, k + 1, LEX_OPEN_END, NULL) || ((shape(p, k, "h.s") || shape(p, k, "h:s")) && word_of(p, k + 3, LEX_OPEN_END, NULL));
}

bool day_at(const struct parse *p, size_t k)
{
	struct when_day d;
	int weekday;

	if (k >= p->ts->n || p->ts->t[k].line)
		return false;
	if (parse_relative(p, k, &d)) /* in 3 days */
		return true;
	k += (size_t)word_of(p, k, LEX_ON, NULL);
	if (k >= p->ts->n || p->ts->t[k].line)
		return false;
	if ((p->ts->t[k].upper || !(has(p, TRAIT_CAPITAL_NOUNS) || has(p, TRAIT_BARE_CLOCK))) && weekday_name(p, k, &weekday, &(bool){false}))
		return true; /* a short form in lower case is another word where it has a capital, and in English */
	return parse_day(p, k, &d) || parse_relative(p, k, &d);
}

bool day_behind(const struct parse *p, size_t k)
{
	int on = token_value(p->ts, k, LEX_ON, p->lang, ON_DAY), weekday;
	size_t at = k + (size_t)on;
	bool brief;

	if (k >= p->ts->n || p->ts->t[k].line || !p->ts->t[k].space)
		return false;
	if (!on && word_of(p, k, LEX_DAY, NULL))
		return true;
	return weekday_name(p, at, &weekday, &brief) && (on ? !brief || p->ts->t[at].upper : !brief && p->ts->t[at].upper && !word_of(p, at, LEX_WEEKDAYS, NULL));
}

/* heute Abend ab acht; Freitag ab 8, Eintritt frei: a bare hour at K, N tokens, behind a "from" at I that stands beside its day (a
 * word may stand between: so ab sechs), with nothing behind it that it could count */
static bool hour_of_day(const struct parse *p, size_t i, size_t k, int n)
{
	const struct token *t = &p->ts->t[k + (size_t)n];
	size_t day = p->day_end != SIZE_MAX ? p->day_end : 0, part = p->time_end != SIZE_MAX ? p->time_end : 0, end = day > part ? day : part;

	if ((has(p, TRAIT_BARE_CLOCK) || p->ts->t[k].type == TOK_WORD) && day_behind(p, k + (size_t)n)) /* ab drei am Samstag */
		return true;
	if ((!end || end > i || i - end > 1 || p->ts->t[i].line) && !ends_before(p, i, LEX_CUE))
		return false;
	return k + (size_t)n >= p->ts->n || t->line || (t->type == TOK_MARK && strchr(",.!?;)", (int)(t->num & 0x7f)) && t->num < 0x80 && (t[1].space || t[1].type == TOK_END));
}

/* 10-16 Uhr, von 9.30 bis 12 Uhr, 19 Uhr, ab 19 Uhr: the times at K, behind FROM tokens of "from" at I */
static int begin_and_end(const struct parse *p, size_t i, size_t k, int from, struct when *w)
{
	struct first f = {.k = k, .from = from};
	struct when_time head;
	size_t end;
	bool starts = word_of(p, i, LEX_START_FROM, NULL) != 0;
	int h, m;

	if (from && days_bare(p, k))
		return 0;
	if (!from && i > 0 && is_number(p, k, 1, 24, 1, 2) && token_value(p->ts, k + 1, LEX_TO, p->lang, TO_BETWEEN) && word_of(p, k + 1, LEX_AT, NULL) && ends_before(p, k, LEX_NO_DATE_BEFORE))
		return 0; /* salle 3 à 18h */
	f.n = parse_time(p, k, &f.time, from != 0 || open_behind(p, k));
	h = !from && is_number(p, k, 1, 31, 1, 2) && on_the(p, k) ? 0 : range_head(p, k, &head); /* el 20 hasta las 18 h: a day */
	if (from && h == 1 && is_number(p, k, 1, 24, 1, 2) && range_mark(p, k + 1)) /* from 23 to 3 pm: no minutes to an hour */
		f.time = head, f.n = h;
	f.weak = !f.n || (from && f.n <= h);
	if (!f.n && h)
		f.time = head, f.n = h;
	if (!f.n)
		return 0;
	if ((end = range_behind(p, &f, w)) != 0)
		return (int)(end - i);
	end = k + (size_t)f.n;
	if (from && f.time.set && !f.weak && (m = word_of(p, end, LEX_AND, NULL)) != 0 && word_of(p, end + (size_t)m, LEX_NOW, NULL)) { /* between 8 o'clock and now */
		w->time = f.time, w->range = true;
		w->time2 = (struct when_time){.set = true, .now = true};
		end += (size_t)m;
		return (int)(end - i) + word_of(p, end, LEX_NOW, NULL);
	}
	m = range_mark(p, end);
	if (f.weak && (!from || (m && is_number(p, end + (size_t)m, 1, 31, 1, 2)))) /* from 13 to 15 of July */
		return 0;
	if (f.weak && mark(p, k + 1, '.') && ends_before(p, k, LEX_DATE_FROM) && f.time.min < 13) /* mittwochs ab dem 9., but od 19.30 */
		return 0;
	if (f.weak && (no_time_behind(p, end) || !(f.time.min || (starts && (!f.time.bare || hour_of_day(p, i, k, f.n))))))
		return 0;
	w->time = f.time;
	if (from && f.n == 1 && f.time.bare && p->ts->t[k].type == TOK_WORD && f.time.hour >= 1 && f.time.hour <= 6)
		w->time.hour += 12, w->time.bare = false, w->time.likely = true; /* nach drei, ab sechs: as um drei */
	w->range = false;
	w->side = from ? SIDE_FROM : SIDE_AT;
	return (int)(end - i);
}

/* the part of the day of the word at K, alone or behind its weekday: Nachmittag, Freitagabend, gisteravond */
static int part_at(const struct parse *p, size_t k)
{
	int v;

	if (word_of(p, k, LEX_PART, &v))
		return v;
	return word_of(p, k, LEX_WEEKDAY_PART, &v) || word_of(p, k, LEX_DAY_PART, &v) ? v % 16 : 0;
}

/* heute Nachmittag bis 5, Freitagabend bis 10: a number alone at K, behind a part of the day that ends before I */
static int hour_of_part(const struct parse *p, size_t i, size_t k, struct when_time *t)
{
	static const struct classes parts = CLASSES_3(LEX_PART, LEX_WEEKDAY_PART, LEX_DAY_PART);

	if (i == 0 || p->day_end != i || !of_classes(&p->ts->t[i - 1], &parts) || !is_number(p, k, 1, 12, 1, 2) || p->ts->t[k].line || !number_ends(p, k + 1))
		return 0;
	memset(t, 0, sizeof *t);
	t->set = t->bare = true;
	t->hour = (int)p->ts->t[k].num;
	if (part_at(p, i - 1) > 3 && t->hour > (part_at(p, i - 1) == 6 ? 5 : 0) && t->hour < 12)
		t->hour += 12, t->bare = false;
	return 1;
}

/* bis 16 Uhr, spätestens 11 Uhr, before noon */
static int until(const struct parse *p, size_t i, struct when *w)
{
	struct when_time a;
	int between = 0, n, r = word_of(p, i, LEX_TO, &between);

	if (r && between == TO_BETWEEN)
		r = 0;
	if (!r && word_of(p, i, LEX_BEFORE, NULL))
		r = word_of(p, i, LEX_TO_HOUR, NULL);
	if (!r || (i > 0 && mark(p, i - 1, '-') && sticks(p, i))) /* a walk-through */
		return 0;
	r += mark(p, i + (size_t)r, ':') && !p->ts->t[i + (size_t)r].space && !p->ts->t[i + (size_t)r + 1].line; /* bis: 10 Uhr */
	r += mark(p, i + (size_t)r, '.') && sticks(p, i + (size_t)r) && p->ts->t[i + (size_t)r - 1].len < 4 && !p->ts->t[i + (size_t)r + 1].line; /* bis ca. 20 Uhr */
	n = parse_time(p, i + (size_t)r, &a, false);
	for (int last = word_of(p, i, LEX_TO, NULL) - 1; !n && last > 0 && word_of(p, i + (size_t)last, LEX_AT, NULL) == 1; last = 0)
		if ((n = parse_time(p, i + (size_t)last, &a, false)) != 0) /* indtil kl. 14 */
			r = last;
	if ((!n || !a.set) && !(n = hour_of_part(p, i, i + (size_t)r, &a)))
		return 0;
	if (a.bare && a.hour < 8 && n == 1 && has(p, TRAIT_TWELVE_HOURS) && end_of_day_told(p, i + (size_t)r))
		a.hour += 12, a.bare = false, a.likely = true; /* until 2 tomorrow: of the afternoon */
	w->time = a;
	w->range = false;
	w->side = word_of(p, i, LEX_TO, NULL) == r && moved_to(p, i) ? SIDE_AT : SIDE_UNTIL; /* push it to 10.30 on Monday */
	return r + n;
}

/* 18/19 Uhr at K, behind FROM tokens of "from" */
static int either_of_two(const struct parse *p, size_t i, size_t k, int from, struct when *w)
{
	size_t at = k;
	int n;

	if (p->ts->t[k].type != TOK_NUMBER && (from || !lex_starts(p->ts->t[k].word, LEX_AT)))
		return 0;
	at += from ? 0 : (size_t)word_of(p, k, LEX_AT, NULL);
	at += at > i && mark(p, at, '.') && sticks(p, at);
	if ((n = clock_instead(p, at, &w->time)) != 0) {
		w->range = false, w->side = SIDE_AT;
		return (int)(at - i) + n;
	}
	if ((n = clock_either(p, at, &w->time, &w->time2)) == 0 && (n = clock_span(p, at, &w->time, &w->time2)) == 0)
		return 0;
	w->range = true;
	w->side = from ? SIDE_FROM : SIDE_AT;
	return (int)(at - i) + n;
}

/* 11 Uhr spätestens, 8 pm at the latest: the words at K make an end of the one time before them */
static int due_behind(const struct parse *p, size_t k, struct when *w)
{
	struct when_time next;
	int n = w->side == SIDE_AT && !w->range && w->time.set ? token_value(p->ts, k, LEX_DUE, p->lang, DUE_BEHIND) : 0;

	if (!n || p->ts->t[k].line || parse_time(p, k + (size_t)n, &next, true))
		return 0;
	w->side = SIDE_UNTIL;
	return n;
}

/* may an hour in words stand at I: is there anything behind it that makes it one? */
static bool hour_told(const struct parse *p, size_t i)
{
#define TELLS(w)                                                                                                       \
	(CLASS_BIT(w, LEX_OCLOCK) | CLASS_BIT(w, LEX_AM) | CLASS_BIT(w, LEX_PM) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_TONIGHT) |                \
	 CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_TO_HOUR) | CLASS_BIT(w, LEX_TO) | CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_NOON) |              \
	 CLASS_BIT(w, LEX_MIDNIGHT) | CLASS_BIT(w, LEX_CARDINAL) | CLASS_BIT(w, LEX_MINUTES) | CLASS_BIT(w, LEX_HOUR_PLUS) |                          \
	 CLASS_BIT(w, LEX_HOUR_MINUS) | CLASS_BIT(w, LEX_CT) | CLASS_BIT(w, LEX_ST) | CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_HALF_LETTER) |         \
	 CLASS_BIT(w, LEX_FROM))
	static const struct classes tells = CLASSES(TELLS);

	for (size_t k = i + 1; k <= i + 6 && k < p->ts->n; k++)
		if (p->ts->t[k].type == TOK_NUMBER || of_classes(&p->ts->t[k], &tells))
			return true;
	return false;
}

/* at 3 and 8: a number that ends its clause, behind "and" and an hour that is a number, too, with its preposition */
static int another_hour(const struct parse *p, size_t i, struct when *w)
{
	size_t and = (size_t)ends_before(p, i, LEX_AND);

	and = and || i < 3 ? and : mark(p, i - 1, '&');
	if (!and || p->time_end + and != i || p->ts->t[i].line || !is_number(p, i, 1, 12, 1, 2) || !is_number(p, p->time_end - 1, 1, 12, 1, 2) || !ends_before(p, p->time_end - 1, LEX_AT))
		return 0;
	if (i + 1 < p->ts->n && !p->ts->t[i + 1].line && !(one_mark(p, i + 1, ".,;)") && (i + 2 >= p->ts->n || !sticks(p, i + 2))))
		return 0;
	memset(&w->time, 0, sizeof w->time);
	w->time.set = w->time.bare = true;
	w->time.hour = (int)p->ts->t[i].num;
	w->range = false, w->side = SIDE_AT;
	return 1;
}

/* 3 and 8pm, 3 & 8 p.m.: a number before "and" and an hour with its half of the day, behind the day or its preposition, or where a line
 * begins: the same half, where that is before the other */
static int first_of_two(const struct parse *p, size_t i, struct when *w)
{
	struct when_time t;
	int and = mark(p, i + 1, '&') ? 1 : word_of(p, i + 1, LEX_AND, NULL);
	size_t k = i + 1 + (size_t)and;
	bool led = i == 0 || p->ts->t[i].line || p->day_end == i || (one_mark(p, i - 1, ",:|-(") && (p->day_end == i - 1 || mark(p, i - 1, ':'))) || ends_before(p, i, LEX_AT);

	if (!and || !led || !has(p, TRAIT_TWELVE_HOURS) || !is_number(p, i, 1, 12, 1, 2) || !is_number(p, k, 1, 12, 1, 2) || p->ts->t[k].line)
		return 0;
	if (!parse_time(p, k, &t, false) || !t.half)
		return 0;
	memset(&w->time, 0, sizeof w->time);
	w->time.set = true;
	w->time.hour = (int)p->ts->t[i].num % 12;
	w->time.hour += t.hour >= 12 && w->time.hour + 12 < t.hour ? 12 : 0;
	w->time.hour += w->time.hour ? 0 : 12;
	w->range = false, w->side = SIDE_AT;
	return 1;
}

static int times_at(const struct parse *p, size_t i, struct when *w)
{
#define TIMES(w)                                                                                                       \
	(CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_START_FROM) | CLASS_BIT(w, LEX_TO_HOUR) | CLASS_BIT(w, LEX_AT) | CLASS_BIT(w, LEX_TO) |            \
	 CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_TONIGHT) | CLASS_BIT(w, LEX_PART) |                                                            \
	 CLASS_BIT(w, LEX_HALF_TO) | CLASS_BIT(w, LEX_HALF_PAST) | CLASS_BIT(w, LEX_QUARTER) | CLASS_BIT(w, LEX_THREE_QUARTERS) |                     \
	 CLASS_BIT(w, LEX_NOON) | CLASS_BIT(w, LEX_MIDNIGHT))
	static const struct classes first = CLASSES(TIMES), on = CLASSES_2(LEX_ON, LEX_THIS), part = CLASSES_2(LEX_PART, LEX_TONIGHT),
	                            words = CLASSES_2(LEX_CARDINAL, LEX_HOUR);
	size_t k = i;
	int n, from;

	if (i >= p->ts->n || hours_in_brackets(p, i))
		return 0;
	if (!may_open(p, i, &first, true) && !(of_classes(&p->ts->t[i], &on) && ahead(p, i, 6, &part)) && /* this morning at 10 */
	    !(of_classes(&p->ts->t[i], &words) && hour_told(p, i)))
		return 0;
	if ((n = another_hour(p, i, w)) != 0 || (n = first_of_two(p, i, w)) != 0)
		return n;
	if ((from = word_of(p, k, LEX_FROM, NULL)) == 0)
		from = word_of(p, k, LEX_START_FROM, NULL);
	k += (size_t)from;
	k += from && p->ts->t[k - 1].len < 5 && mark(p, k, '.') && sticks(p, k); /* zw. 9 u. 12 Uhr, fra kl. 19 til 21 */
	if (is_number(p, k, 0, 2400, 4, 4) && (n = clock_pair(p, k, &w->time, &w->time2)) != 0) {
		w->range = true;
		w->side = SIDE_AT;
		return (int)(k - i) + n;
	}
	if ((n = either_of_two(p, i, k, from, w)) != 0 || (!from && (n = hours_of_day(p, i, w)) != 0))
		return n;
	if (from) {
		k += (size_t)word_of(p, k, LEX_ON, NULL);
		k += (size_t)word_of(p, k, LEX_AT, NULL);
	}
	w->side = SIDE_AT;
	if (!from && word_of(p, i, LEX_TO, NULL) > 1 && word_of(p, i, LEX_TO, NULL) > word_of(p, i, LEX_AT, NULL))
		return until(p, i, w); /* spätestens um 19.30 Uhr */
	if (from && (n = from_now(p, k, w)) != 0)
		return (int)(k - i) + n;
	n = begin_and_end(p, i, k, from, w);
	return n ? n + due_behind(p, i + (size_t)n, w) : until(p, i, w);
}

/* 18-20 Uhr c.t., 18-20 c.t.: it is the begin of which a quarter past is said.  N: tokens of the hours at I; returns those read behind them. */
static int begins_quarter_past(const struct parse *p, size_t i, int n, struct when *w)
{
	size_t end = i + (size_t)n;
	struct when_time past = {0};
	int behind = 0;

	if (!n || !w->range || !w->time.set || !w->time2.set || !text_has_class(p, LEX_CT))
		return 0;
	for (size_t k = i; k < end; k++)
		if (word_of(p, k, LEX_CT, NULL) && w->time2.min == 15 && w->time.min == 0)
			w->time.min = 15, w->time2.min = 0;
	if (end < p->ts->n && !p->ts->t[end].line && (behind = academic_quarter(p, end, &past)) != 0 && !w->time.min)
		w->time.min = past.min;
	return behind;
}

int parse_times(const struct parse *p, size_t i, struct when *w)
{
	int n = times_at(p, i, w);

	return n + begins_quarter_past(p, i, n, w);
}
