/* when_time.c: times of day and ranges of them, lengths, parts of the day; see when_rules.h.  Constructions C. */
#include "language/when_rules.h"

#include <string.h>

int parse_part(const struct parse *p, size_t i, int *part)
{
	size_t k = i;
	int n = word_of(p, k, LEX_TONIGHT, NULL);

	if (n) {
		*part = 5;
		return n;
	}
	n = word_of(p, k, LEX_PART, part);
	if (n)
		return n;
	k += (size_t)word_of(p, k, LEX_ON, NULL);
	k += (size_t)word_of(p, k, LEX_THIS, NULL);
	if (k == i || (word_of(p, k, LEX_DAY, NULL) && !ends_before(p, k, LEX_THIS)))
		return 0; /* "für morgen" is for tomorrow */
	n = word_of(p, k, LEX_PART, part);
	return n ? (int)(k - i) + n : 0;
}

/* the hour as the part of the day has it: 8 abends is 20 */
static void apply_part(struct when_time *t, int part)
{
	if (t->half)
		return; /* am or pm was said */
	switch (part) {
	case 1: case 2: case 7:
		if (t->hour == 12 && !t->min && part != 2)
			t->hour = 0;
		break;
	case 3: case 4: case 8: case 9:
		if (t->hour >= 1 && t->hour <= (part == 3 ? 3 : 11))
			t->hour += 12;
		break;
	case 5:
		if (t->hour >= 1 && t->hour <= 11)
			t->hour += 12;
		else if (t->hour == 12)
			t->hour = 24;
		break;
	case 6:
		if (t->likely) /* heute Nacht um drei */
			t->hour -= 12, t->likely = false;
		else if (t->hour >= 6 && t->hour <= 11)
			t->hour += 12;
		else if (t->hour == 12)
			t->hour = 0;
		break;
	default:
		return;
	}
	t->bare = false;
	t->part = part;
}

static int am_pm(const struct parse *p, size_t k, struct when_time *t)
{
	int n;

	if ((n = word_of(p, k, LEX_AM, NULL)) != 0 || (n = word_of(p, k, LEX_PM, NULL)) != 0) {
		bool pm = word_of(p, k, LEX_PM, NULL) != 0;
		if (sticks(p, k + (size_t)n) && p->ts->t[k + (size_t)n].type == TOK_NUMBER)
			return 0; /* 3am3ioYc */
		if (t->hour > 12 && !t->min && !word_of(p, k - 1, LEX_OCLOCK, NULL))
			return 0; /* 14PM */
		if (t->hour > 12)
			return mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n) ? n + 1 : n;
		if (pm && t->hour < 12)
			t->hour += 12;
		else if (!pm && t->hour == 12)
			t->hour = 0;
		t->bare = false;
		t->half = true;
		if (mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n) && n == 3)
			n++;
		return n;
	}
	/* 9a, 3p */
	if (sticks(p, k) && t->hour <= 12 && p->ts->n > 2 && word_of(p, k, LEX_HALF_LETTER, &n) == 1) {
		if (n == 2 && t->hour < 12)
			t->hour += 12;
		else if (n == 1 && t->hour == 12)
			t->hour = 0;
		t->bare = false;
		return 1;
	}
	return 0;
}

/* minutes behind the hour that begins at HEAD: et demie, y cuarto, moins le quart, menos diez, e venti; they may be negative
 * until the half of the day is known */
static int minutes_behind(const struct parse *p, size_t head, size_t k, struct when_time *t, bool marked)
{
	int n, m, v;

	if (t->min || p->ts->t[k].line || p->ts->t[k].type != TOK_WORD)
		return 0;
	if ((n = word_of(p, k, LEX_MINUTES, &v)) != 0) {
		t->min = v;
		return n;
	}
	if ((n = word_of(p, k, LEX_HOUR_MINUS, NULL)) != 0 && (m = number_word(p, k + (size_t)n, &v)) != 0 && v > 0 && v < 60) {
		t->min = -v;
	} else if ((n = word_of(p, k, LEX_HOUR_PLUS, NULL)) != 0 && (marked || (head > 0 && ends_before(p, head, LEX_AT))) &&
	           (m = number_word(p, k + (size_t)n, &v)) != 0 && v > 0 && v < 60 && !word_of(p, k + (size_t)(n + m), LEX_OCLOCK, NULL)) {
		t->min = v;
	} else {
		return 0;
	}
	m += token_value(p->ts, k + (size_t)(n + m), LEX_UNIT, p->lang, UNIT_MINUTE);
	return n + m;
}

/* a quarter to eight in the evening is known as such when the evening is */
static void normal_minutes(struct when_time *t)
{
	if (t->min < 0) {
		t->min += 60;
		t->hour = (t->hour + 23) % 24;
	}
}

/* 15 Uhr 20: does the number at K belong to the hour before it? */
static bool minutes_of_hour(const struct parse *p, size_t k)
{
	static const struct classes counted = CLASSES_3(LEX_UNIT, LEX_OCLOCK, LEX_NO_DATE_AFTER);

	if (!is_number(p, k, 1, 59, 1, 2) || p->ts->t[k].line || one_mark(p, k + 1, ".:") || one_of(p, k + 1, &counted))
		return false;
	return !month_name(p, k + 1, &(int){0}) && (!mark(p, k + 1, '-') || clock_follows(p, k + 2));
}

/* what stands behind the hour's word: 15 Uhr 20, sept heures trente */
static int behind_oclock(const struct parse *p, size_t k, struct when_time *t)
{
	int n, v, unit;

	if (t->min)
		return 0;
	if (minutes_of_hour(p, k)) {
		t->min = (int)p->ts->t[k].num;
		return 1 + word_of(p, k + 1, LEX_OCLOCK, NULL);
	}
	if (!has(p, TRAIT_WORDED_MINUTES) || !word_of(p, k, LEX_CARDINAL, NULL) || p->ts->t[k].line)
		return 0;
	n = number_word(p, k, &v);
	if (!n || v < 1 || v > 59 || word_of(p, k + (size_t)n, LEX_UNIT, &unit))
		return 0;
	t->min = v;
	return n;
}

static bool academic(const struct parse *p, size_t k) /* c.t., s.t. */
{
	return word_of(p, k, LEX_CT, NULL) || word_of(p, k, LEX_ST, NULL);
}

/* c.t., (s.t.): a quarter past, sharp */
static int academic_quarter(const struct parse *p, size_t i, struct when_time *t)
{
	size_t k = i;
	int n;

	k += mark(p, k, ',') && academic(p, k + 1);
	k += mark(p, k, '(') && academic(p, k + 1);
	if (!academic(p, k) || p->ts->t[k].len != 1 || !mark(p, k + 1, '.'))
		return 0;
	if ((n = word_of(p, k, LEX_CT, NULL)) == 0)
		n = word_of(p, k, LEX_ST, NULL);
	else if (!t->min)
		t->min = 15;
	k += (size_t)n;
	k += mark(p, k, '.') && sticks(p, k);
	k += mark(p, k, ')');
	return (int)(k - i);
}

/* a part of the day behind: 8 in the evening; 10, tonight */
static int part_behind(const struct parse *p, size_t i, struct when_time *t)
{
	size_t k = i;
	int n, part;

	if (mark(p, k, ',') && !p->ts->t[k + 1].line && (word_of(p, k + 1, LEX_TONIGHT, NULL) || (word_of(p, k + 1, LEX_THIS, NULL) && parse_part(p, k + 1, &part))))
		k++;
	n = word_of(p, k, LEX_NIGHTS, NULL) ? 0 : parse_part(p, k, &part); /* three nights */
	if (!n || (t->hour > 12 && part < 4))
		return 0;
	apply_part(t, part);
	return (int)(k - i) + n;
}

int clock_suffix(const struct parse *p, size_t i, struct when_time *t, bool *marked)
{
	size_t k = i;
	int n = word_of(p, k, LEX_OCLOCK, NULL), had = t->min;

	if (n && !p->ts->t[k].line) {
		k += (size_t)n;
		k += mark(p, k, '.') && sticks(p, k) && academic(p, k + 1);
		k += (size_t)behind_oclock(p, k, t);
		*marked = true;
		t->bare = false;
	}
	if ((n = minutes_behind(p, i > 0 ? i - 1 : 0, k, t, *marked)) != 0)
		k += (size_t)n, *marked = true;
	if ((n = am_pm(p, k, t)) != 0)
		k += (size_t)n, *marked = true;
	if (!p->ts->t[k].line) {
		struct when_time quarter = {.min = had};
		if ((n = part_behind(p, k, t)) != 0)
			k += (size_t)n, *marked = true;
		if ((n = academic_quarter(p, k, &quarter)) != 0) {
			k += (size_t)n, *marked = true;
			t->min = quarter.min != had ? quarter.min : t->min;
		}
	}
	normal_minutes(t);
	return (int)(k - i);
}

/* two hours before midnight, 3 hours after noon: HOURS are said in N tokens at I */
static int beside_noon(const struct parse *p, size_t i, size_t n, int hours, struct when_time *t)
{
	size_t k = i + n;
	int m, sign = -1, q;

	if ((m = word_of(p, k, LEX_PAST, NULL)) != 0)
		sign = 1;
	else if ((m = word_of(p, k, LEX_BEFORE, NULL)) == 0)
		return 0;
	k += (size_t)m;
	if ((q = word_of(p, k, LEX_NOON, NULL)) != 0)
		hours = 12 + sign * hours;
	else if ((q = word_of(p, k, LEX_MIDNIGHT, NULL)) != 0)
		hours = (24 + sign * hours) % 24;
	else
		return 0;
	memset(t, 0, sizeof *t);
	t->set = true, t->hour = hours;
	return (int)(k - i) + q;
}

/* "ten to eight" in words: with a later hour in front it is no range, and the hour ends at K */
static bool minutes_to(const struct parse *p, size_t i, size_t k, int min)
{
	int hour;

	return min > 9 && p->ts->t[i].type == TOK_WORD && p->ts->t[k].type == TOK_WORD && number_word(p, k, &hour) && hour < min;
}

/* half past seven, viertel nach 3, zwanzig vor acht, dreiviertel neun */
static int spoken(const struct parse *p, size_t i, struct when_time *t)
{
	size_t k = i;
	int n, v, h, sign = 0, min = -1;
	bool half_to = false, marked = false, unit = false;

	if ((n = word_of(p, k, LEX_HALF_TO, NULL)) != 0)
		min = 30, half_to = true;
	else if ((n = word_of(p, k, LEX_HALF_PAST, NULL)) != 0)
		min = 30, sign = 1;
	else if ((n = word_of(p, k, LEX_THREE_QUARTERS, NULL)) != 0 && !word_of(p, k + (size_t)n, LEX_PAST, NULL))
		min = 45, half_to = true;
	else if ((n = word_of(p, k, LEX_QUARTER, NULL)) != 0)
		min = 15;
	else if ((n = number_word(p, k, &v)) != 0 && v >= 1 && v < 60) {
		int u = token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_MINUTE);
		int hours = token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_HOUR);
		if (hours && v <= 12)
			return beside_noon(p, i, (size_t)(n + hours), v, t);
		unit = u > 0;
		n += u;
		min = v;
	}
	if (!n)
		return 0;
	k += (size_t)n;
	if (sign == 0 && !half_to) {
		if ((n = word_of(p, k, LEX_PAST, NULL)) != 0 || (unit && has(p, TRAIT_COUNT_FROM) && (n = word_of(p, k, LEX_FROM, NULL)) != 0)) /* 15 minutes from 1pm */
			sign = 1;
		else if ((n = word_of(p, k, LEX_TO_HOUR, NULL)) != 0) {
			sign = -1;
			if (!unit && min <= 12 && word_of(p, k, LEX_TO, NULL) && !minutes_to(p, i, k + (size_t)n, min))
				return 0; /* 6 to 8 is a range */
		} else if (min == 15 && word_of(p, i, LEX_QUARTER, NULL) && has(p, TRAIT_QUARTER_OF))
			half_to = true, n = 0; /* viertel acht is 7:15 */
		else
			return 0;
		k += (size_t)n;
	}
	memset(t, 0, sizeof *t);
	if (sign && !unit && word_of(p, k, LEX_HALF_TO, NULL)) { /* fünf vor halb neun */
		if ((n = spoken(p, k, t)) != 0 && min <= 10) {
			v = (t->hour * 60 + t->min + sign * min + 1440) % 1440;
			t->hour = v / 60, t->min = v % 60;
			return (int)(k - i) + n;
		}
		return 0;
	}
	if ((n = word_of(p, k, LEX_NOON, NULL)) != 0)
		h = 12;
	else if ((n = word_of(p, k, LEX_MIDNIGHT, NULL)) != 0)
		h = 0;
	else if ((n = hour_word(p, k, &h)) == 0 || h > 24 || no_time_behind(p, k + (size_t)n))
		return 0;
	if (h == 1 && word_of(p, k, LEX_ARTICLE, NULL))
		return 0; /* vor einer Woche, half a mile */
	k += (size_t)n;
	t->set = true;
	t->hour = h;
	t->bare = h < 13 && n;
	if (mark(p, k, ':') && sticks(p, k))
		return 0;
	clock_suffix(p, k, t, &marked);
	k += (size_t)clock_suffix(p, k, &(struct when_time){.hour = h}, &marked);
	if (half_to)
		sign = -1, min = 60 - min;
	if (word_of(p, k, LEX_DAY, NULL) && parse_part(p, k + (size_t)word_of(p, k, LEX_DAY, NULL), &v) && v < 3)
		t->bare = false; /* twenty past five tomorrow morning */
	if (t->bare && t->hour >= 1 && t->hour <= 6) { /* halb vier is in the afternoon */
		t->hour += 12;
		t->bare = false;
	}
	v = t->hour * 60 + sign * min;
	if (v < 0)
		v += 1440;
	t->hour = v / 60, t->min = v % 60;
	return (int)(k - i);
}

static int parse_clock(const struct parse *p, size_t i, struct when_time *t, bool bare_ok)
{
	size_t k = i;
	int n, h, m;
	bool at = false, marked = false;

	memset(t, 0, sizeof *t);
	if (i >= p->ts->n)
		return 0;
	if (mark(p, k, '@')) {
		at = true;
		k++;
	} else if ((n = word_of(p, k, LEX_AT, NULL)) != 0) {
		bool dot;
		at = true;
		k += (size_t)n;
		dot = mark(p, k, '.') && sticks(p, k); /* kl. 19.30 */
		k += dot;
		k += (size_t)word_of(p, k, LEX_AT, NULL);
		k += mark(p, k, '.') && sticks(p, k);
		if (dot && has(p, TRAIT_CAPITAL_NOUNS) && !clock_ends(p, k) && !clock_follows(p, k) && !clock_follows(p, k + 2))
			return 0; /* ca. 20 Kinder */
	}
	n = clock_digits(p, k, t, at, bare_ok);
	if (n) {
		size_t j = k + (size_t)n;
		struct when_time u;
		/* 20 past 8, 15 minutes to noon win over the hour 20 */
		m = spoken(p, k, &u);
		if (m > n && !mark(p, k + 1, ':')) {
			*t = u;
			return (int)(k - i) + m;
		}
		(void)j;
		return (int)(k - i) + n;
	}
	n = spoken(p, k, t);
	if (n)
		return (int)(k - i) + n;
	memset(t, 0, sizeof *t);
	if ((n = word_of(p, k, LEX_NOON, NULL)) != 0 || (m = word_of(p, k, LEX_MIDNIGHT, NULL)) != 0) {
		t->set = true, t->hour = n ? 12 : 0;
		n = n ? n : m;
		m = minutes_behind(p, k, k + (size_t)n, t, false); /* midi et demi */
		t->part = t->hour || t->min ? 0 : -1;
		normal_minutes(t);
		return (int)(k - i) + n + m;
	}
	/* drei Uhr, um drei, seven thirty pm */
	n = p->ts->t[k].type == TOK_WORD ? hour_word(p, k, &h) : 0;
	if (n && h >= 0 && h <= 24 && !(p->ts->t[k].len < 3 && word_of(p, k, LEX_ARTICLE, NULL))) {
		size_t j = k + (size_t)n;
		t->hour = h;
		t->bare = h < 13;
		if (has(p, TRAIT_WORDED_MINUTES)) {
			int mm, q = 0;
			if (mark(p, j, '-') && sticks(p, j))
				j++;
			if (word_of(p, j, LEX_CARDINAL, NULL) && (q = number_word(p, j, &mm)) != 0 && mm >= 10 && mm < 60)
				t->min = mm, j += (size_t)q;
			else if (q && mm == 0 && h > 0 && word_of(p, j + (size_t)q + (mark(p, j + (size_t)q, '-') ? 1 : 0), LEX_CARDINAL, &mm) && mm > 0 && mm < 10)
				t->min = mm, j += (size_t)q + 1 + (mark(p, j + (size_t)q, '-') ? 1 : 0);
			else
				j = k + (size_t)n;
		}
		m = clock_suffix(p, j, t, &marked);
		if (marked || t->min || (at && h > 0 && !no_time_behind(p, j) && (!p->ts->t[j].upper || !has(p, TRAIT_CAPITAL_NOUNS)) && !(h == 1 && !word_of(p, k, LEX_HOUR, NULL) && word_of(p, k, LEX_ARTICLE, NULL))) ||
		    (bare_ok && !no_time_behind(p, j))) {
			if (h == 1 && !marked && !word_of(p, k, LEX_HOUR, NULL) && word_of(p, k, LEX_ARTICLE, NULL))
				return 0; /* um einen */
			if (at && t->bare && !marked && !t->min && h >= 1 && h <= 6 && !range_mark(p, j))
				t->hour += 12, t->bare = false, t->likely = true; /* um drei */
			t->set = true;
			return (int)(j - i) + m;
		}
	}
	memset(t, 0, sizeof *t);
	return 0;
}

int parse_time(const struct parse *p, size_t i, struct when_time *t, bool bare_ok)
{
	size_t k = i;
	int n, h, m, part;

	memset(t, 0, sizeof *t);
	if (i >= p->ts->n)
		return 0;
	/* abends um 8, nachmittag um 5, this morning @ 10: the part of the day before the hour */
	n = parse_part(p, k, &part);
	if (n && !(mark(p, k + (size_t)n, ',') && p->ts->t[k + (size_t)n + 1].line)) {
		size_t j = k + (size_t)n + (mark(p, k + (size_t)n, ',') ? 1 : 0);
		struct when_time u;
		m = word_of(p, j, LEX_AT, NULL);
		if (!m && mark(p, j, '@'))
			m = 1;
		h = m || is_number(p, j, 0, 24, 1, 2) || (has(p, TRAIT_PLAIN_CLOCK) && is_number(p, j, 100, 1259, 3, 4)) ? parse_clock(p, j, &u, true) : 0;
		if (h && u.set && !u.part && !p->ts->t[j].line) {
			*t = u;
			apply_part(t, u.bare && !u.min && u.hour < 4 && word_of(p, k, LEX_TONIGHT, NULL) ? 6 : part); /* tonight at two */
			return (int)(j - i) + h;
		}
	}
	return parse_clock(p, i, t, bare_ok);
}

/* the first half of "10–16 Uhr", "6-8pm", "von 9.30 bis 12 Uhr": a number that gets its meaning from the second */
static int range_head(const struct parse *p, size_t i, struct when_time *t)
{
	const struct token *tk = p->ts->t;
	size_t k = i + 1;
	int n, v;

	memset(t, 0, sizeof *t);
	if (is_number(p, i, 0, 2359, 4, 4) && tk[i].num % 100 < 60 && has(p, TRAIT_PLAIN_CLOCK) &&
	    (tk[i].num < 1000 || (i > 1 && range_mark(p, i - 1) && is_number(p, i - 2, 0, 2359, 4, 4) && tk[i - 2].num < 1000) ||
	     (range_mark(p, i + 1) && is_number(p, i + 2, 0, 959, 4, 4)))) { /* 0730-0930 */
		t->set = true, t->hour = (int)tk[i].num / 100, t->min = (int)tk[i].num % 100;
		return 1;
	}
	if (!is_number(p, i, 0, 24, 1, 2)) {
		n = word_of(p, i, LEX_CARDINAL, &v);
		if (!n || v > 24 || v < 1 || (v == 1 && (word_of(p, i, LEX_ARTICLE, NULL) || tk[i].len < 4)))
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

/* 6-8 next Monday, five to seven today */
static bool range_before_day(const struct parse *p, size_t i)
{
	struct when_time t;
	struct when_day d;
	int h = range_head(p, i, &t), r = h ? range_mark(p, i + (size_t)h) : 0, n = r ? range_head(p, i + (size_t)(h + r), &t) : 0;
	size_t k = i + (size_t)(h + r + n);

	if (!n || !has(p, TRAIT_BARE_CLOCK) || k >= p->ts->n || p->ts->t[k].type != TOK_WORD || p->ts->t[k].line)
		return false;
	return parse_day(p, k, &d) && (d.kind == DAY_WEEKDAY || (d.kind == DAY_RELATIVE && d.unit == UNIT_DAY)) && !month_name(p, k, &(int){0});
}

/* 9.00-12.00, 19.30 - 21.00 at I */
static bool dotted_pair(const struct parse *p, size_t i)
{
	for (size_t k = i; k <= i + 4; k += 4)
		if (!is_number(p, k, 0, 24, 1, 2) || !mark(p, k + 1, '.') || !sticks(p, k + 1) || !is_number(p, k + 2, 0, 59, 2, 2) || !sticks(p, k + 2))
			return false;
	return mark(p, i + 3, '-') && p->ts->t[i + 2].num % 5 == 0 && p->ts->t[i + 6].num % 5 == 0;
}

int parse_times(const struct parse *p, size_t i, struct when *w)
{
	struct when_time a, b;
	size_t k = i;
	int n, m, r, from = 0, h;
	bool between = false, weak;

	from = word_of(p, k, LEX_FROM, NULL);
	if (!from && (from = word_of(p, k, LEX_START_FROM, NULL)) != 0 && !word_of(p, k, LEX_FROM, NULL))
		between = false;
	k += (size_t)from;
	if (is_number(p, k, 0, 2400, 4, 4) && (n = clock_pair(p, k, &w->time, &w->time2)) != 0) {
		w->range = true;
		w->side = SIDE_AT;
		return (int)(k - i) + n;
	}
	if (p->ts->t[k].type == TOK_NUMBER ? mark(p, k + 1, '/') || mark(p, k + 3, '/') || mark(p, k + 4, '/') : !from && lex_starts(p->ts->t[k].word, LEX_AT)) {
		size_t at = k + (from ? 0 : (size_t)word_of(p, k, LEX_AT, NULL));
		at += at > i && mark(p, at, '.') && sticks(p, at);
		if ((n = clock_either(p, at, &w->time, &w->time2)) != 0) {
			w->range = true;
			w->side = from ? SIDE_FROM : SIDE_AT;
			return (int)(at - i) + n;
		}
	}
	if (!from &&
		(((p->day_end == i || ((has(p, TRAIT_BARE_CLOCK) || dotted_pair(p, i)) && p->day_end + 1 == i && mark(p, p->day_end, ',') && !p->ts->t[i].line)) && is_number(p, i, 1, 24, 1, 2)) ||
			range_before_day(p, i))) { /* Monday 6-8; May 2, 7 to 11 */
		h = range_head(p, i, &a);
		r = h ? range_mark(p, i + (size_t)h) : 0;
		n = r ? range_head(p, i + (size_t)(h + r), &b) : 0;
		if (n && (is_number(p, i + (size_t)(h + r), 1, 24, 1, 2) || p->day_end != i) && !no_time_behind(p, i + (size_t)(h + r + n)) &&
			!word_of(p, i + (size_t)(h + r + n), LEX_OCLOCK, NULL) && !parse_part(p, i + (size_t)(h + r + n), &m) && !word_of(p, i + (size_t)(h + r + n), LEX_AM, NULL) &&
			!word_of(p, i + (size_t)(h + r + n), LEX_PM, NULL) &&
			!(mark(p, i + (size_t)(h + r + n), '.') && is_number(p, i + (size_t)(h + r + n) + 1, 0, 9999, 1, 4) &&
				sticks(p, i + (size_t)(h + r + n) + 1)) &&
			!mark(p, i + (size_t)(h + r + n), ':')) {
			if (b.hour < a.hour && b.hour < 12 && a.hour <= 12)
				b.hour += 12;
			w->time = a, w->time2 = b, w->range = true;
			if (b.hour - a.hour <= 9) /* 4-2 is a score */
				return h + r + n;
		}
	}
	if (from) {
		k += (size_t)word_of(p, k, LEX_ON, NULL);
		k += (size_t)word_of(p, k, LEX_AT, NULL);
	}
	w->side = SIDE_AT;
	if (!from && word_of(p, i, LEX_TO, NULL) > 1 && word_of(p, i, LEX_TO, NULL) > word_of(p, i, LEX_AT, NULL))
		goto until; /* spätestens um 19.30 Uhr */
	if (from && (m = word_of(p, k, LEX_NOW, NULL)) != 0) { /* between now and 8 o'clock */
		r = range_mark(p, k + (size_t)m);
		if (!r)
			r = word_of(p, k + (size_t)m, LEX_AND, NULL);
		n = r ? parse_time(p, k + (size_t)(m + r), &b, false) : 0;
		if (n && b.set) {
			w->time = (struct when_time){.set = true, .now = true};
			w->time2 = b, w->range = true;
			return (int)(k - i) + m + r + n;
		}
	}
	n = parse_time(p, k, &a, from != 0);
	h = !from && is_number(p, k, 1, 31, 1, 2) && on_the(p, k) ? 0 : range_head(p, k, &b); /* el 20 hasta las 18 h: a day */
	if (from && h == 1 && is_number(p, k, 1, 24, 1, 2) && range_mark(p, k + 1)) /* from 23 to 3 pm: no minutes to an hour */
		a = b, n = h;
	weak = !n || (from && n <= h);
	if (!n && h) {
		a = b, n = h;
	} else if (!n) {
		goto until;
	}
	/* a part of the day before the second time belongs to both: "von 2 bis 4 nachmittags" is read through b */
	between = from != 0;
	r = range_mark(p, k + (size_t)n);
	if (!r && between)
		r = word_of(p, k + (size_t)n, LEX_AND, NULL);
	if (r) {
		size_t at = k + (size_t)n + (size_t)r;
		if (mark(p, at, '.') && sticks(p, at) && p->ts->t[at - 1].type == TOK_WORD) /* bis ca. 20 Uhr */
			at++;
		at += (size_t)word_of(p, at, LEX_AT, NULL);
		at += mark(p, at, '.') && sticks(p, at) && p->ts->t[at - 1].type == TOK_WORD; /* 19 - ca. 21 Uhr */
		m = word_of(p, at, LEX_OPEN_END, NULL);
		if (m && !weak) {
			w->time = a;
			w->range = false;
			return (int)(at - i) + m;
		}
		m = parse_time(p, at, &b, from != 0 || !weak);
		if (!m && is_number(p, at, 0, 24, 1, 2) && (!weak || from)) {
			m = range_head(p, at, &b);
			if (m && no_time_behind(p, at + (size_t)m))
				m = 0;
		}
		if (m && mark(p, at + (size_t)m, '.') && sticks(p, at + (size_t)m) && is_number(p, at + (size_t)m + 1, 0, 99, 1, 2) && sticks(p, at + (size_t)m + 1))
			m = 0;
		if (m && is_number(p, at, 0, 24, 1, 2) && m == 1 &&
			(no_time_behind(p, at + 1) || (mark(p, at + 1, '-') && sticks(p, at + 1) && is_number(p, at + 2, 0, 9999, 2, 4) && sticks(p, at + 2))))
			m = 0; /* 12-04-2019 is a date */
		if (m && b.set && !(weak && b.bare && !from && !(p->ts->t[k].digits && mark(p, k + 1, ':')))) {
			/* "6-8pm": the first takes the half of the day from the second */
			if (a.bare && !b.bare && b.hour >= 12 && a.hour < 12 && a.hour + 12 < (b.hour == 12 ? 24 : b.hour) + (b.min > a.min) && a.hour > 0 &&
			    (word_of(p, at + (size_t)m - 1, LEX_PM, NULL) || b.part || word_of(p, at + (size_t)m - 2, LEX_PM, NULL) || word_of(p, at + (size_t)m - 3, LEX_PM, NULL) ||
			     word_of(p, at + (size_t)m - 4, LEX_PM, NULL)))
				a.hour += 12, a.half = b.half;
			else if (!a.bare && (b.bare || (a.half && !b.half && m == 1 && b.hour < 12)) && a.hour >= 12 && b.hour < 12 && a.hour < b.hour + 12 && (a.part || has(p, TRAIT_TWELVE_HOURS)))
				b.hour += 12;
			else if (a.half && b.bare && b.hour < 12 && a.hour < 12)
				b.hour += b.hour * 60 + b.min <= a.hour * 60 + a.min ? 12 : 0, b.bare = false; /* 8am until 6, 11 am to 3 */
			else if ((a.hour >= 13 && !a.half && !a.part) || (a.part == 1 && b.bare))
				b.bare = false; /* 22:00 - 5:00 */
			else if (a.bare && b.half && b.hour < 12 && a.hour > b.hour && a.hour > 5 && a.hour < 12)
				a.hour += 12; /* from 11 to 3 am */
			a.bare = b.bare = a.bare && b.bare;
			w->time = a, w->time2 = b, w->range = true;
			/* "von 5 bis 6 am 22.4.": the number before a date is no time; no_time_behind saw to it */
			return (int)(at - i) + m;
		}
	}
	if (from && n && a.set && !weak && (m = word_of(p, k + (size_t)n, LEX_AND, NULL)) != 0 &&
		word_of(p, k + (size_t)(n + m), LEX_NOW, NULL)) { /* between 8 o'clock and now */
		w->time = a, w->range = true;
		w->time2 = (struct when_time){.set = true, .now = true};
		return (int)(k - i) + n + m + word_of(p, k + (size_t)(n + m), LEX_NOW, NULL);
	}
	if (from && weak && range_mark(p, k + (size_t)n) && is_number(p, k + (size_t)n + (size_t)range_mark(p, k + (size_t)n), 1, 31, 1, 2))
		goto until; /* from 13 to 15 of July */
	if (!weak || (from && n && !no_time_behind(p, k + (size_t)n) && (a.min || !a.bare))) {
		if (from && weak && !(a.min || word_of(p, i, LEX_START_FROM, NULL)))
			goto until;
		w->time = a;
		w->range = false;
		w->side = from && word_of(p, i, LEX_START_FROM, NULL) ? SIDE_FROM : from ? SIDE_FROM : SIDE_AT;
		return (int)(k - i) + n;
	}
until:
	/* bis 16 Uhr, spätestens 11 Uhr, before noon */
	r = word_of(p, i, LEX_TO, &m);
	if (r && m == TO_BETWEEN)
		r = 0;
	if (!r && word_of(p, i, LEX_BEFORE, NULL))
		r = word_of(p, i, LEX_TO_HOUR, NULL);
	if (r && !(i > 0 && mark(p, i - 1, '-') && sticks(p, i))) { /* a walk-through */
		n = parse_time(p, i + (size_t)r, &a, false);
		if (n && a.set) {
			w->time = a;
			w->range = false;
			w->side = SIDE_UNTIL;
			return r + n;
		}
	}
	return 0;
}

int parse_length(const struct parse *p, size_t i, int *minutes)
{
	size_t k = i;
	int n, v, u, m, sum = 0;
	bool any = false;

	while (true) {
		int frac = 0;
		if (!any && (n = word_of(p, k, LEX_FRACTION, &v)) != 0 && (m = word_of(p, k + (size_t)n, LEX_UNIT, &u)) != 0 && u == UNIT_HOUR) {
			*minutes = v;
			return (int)(k - i) + n + m;
		}
		n = number_word(p, k, &v);
		if (!n || v > 10000)
			break;
		if (is_number(p, k, 0, 10000, 1, 5) && (mark(p, k + 1, ',') || mark(p, k + 1, '.')) && is_number(p, k + 2, 5, 5, 1, 1) && sticks(p, k + 2))
			frac = 30, n = 3; /* 1,5 Stunden */
		if (mark(p, k + (size_t)n, '-') && sticks(p, k + (size_t)n) && word_of(p, k + (size_t)n + 1, LEX_UNIT, NULL))
			n++;
		m = word_of(p, k + (size_t)n, LEX_UNIT, &u);
		if (!m && word_of(p, k + (size_t)n, LEX_OCLOCK, NULL) && p->ts->t[k + (size_t)n].len == 1 && !sticks(p, k + (size_t)n))
			m = 1, u = UNIT_HOUR; /* 2 h */
		if (!m || (u != UNIT_MINUTE && u != UNIT_HOUR))
			break;
		sum += u == UNIT_HOUR ? v * 60 + frac : v;
		any = true;
		k += (size_t)(n + m);
		n = word_of(p, k, LEX_AND, NULL);
		if (n && number_word(p, k + (size_t)n, &v))
			k += (size_t)n;
		if (sum > 60 * 24 * 14)
			break;
	}
	if (!any)
		return 0;
	*minutes = sum;
	return (int)(k - i);
}
