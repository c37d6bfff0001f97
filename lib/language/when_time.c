/* when_time.c: times of day and ranges of them, lengths, parts of the day; see when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

/* 18 Uhr Nacht der Museen: a noun of a part of the day behind an hour, and of whom it is, is the name of what is held */
static bool night_of(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];

	if (!has(p, TRAIT_CAPITAL_NOUNS) || !t->upper || i == 0 || i + 2 >= p->ts->n || t[1].line || t[2].line || !t[2].upper || t[2].type != TOK_WORD)
		return false;
	return (t[-1].type == TOK_NUMBER || ends_before(p, i, LEX_OCLOCK)) && word_of(p, i + 1, LEX_DETERMINER, NULL);
}

int parse_part(const struct parse *p, size_t i, int *part)
{
	size_t k = i;
	int n = word_of(p, k, LEX_TONIGHT, NULL);

	if (n) {
		*part = 5;
		return n;
	}
	n = word_of(p, k, LEX_PART, part);
	if (n == 1 && night_of(p, k))
		return 0;
	if (n && word_of(p, k, LEX_DAY, NULL) == n && word_of(p, k + (size_t)n, LEX_PART, NULL))
		return 0; /* sieben Uhr morgen Abend */
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
		if (t->likely) /* morgen früh um sechs */
			t->hour -= 12, t->likely = false;
		else if (t->hour == 12 && !t->min && part != 2)
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

/* behind a dot: the end of the text or row, or a word with its capital, and no month */
static bool sentence_begins(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];

	return k >= p->ts->n || t->line || (t->type == TOK_WORD && t->space && t->upper && !month_name(p, k, &(int){0}));
}

/* 15 Uhr 20: does the number at K belong to the hour before it? */
static bool minutes_of_hour(const struct parse *p, size_t k)
{
	static const struct classes counted = CLASSES_3(LEX_UNIT, LEX_OCLOCK, LEX_NO_DATE_AFTER);

	if (is_number(p, k, 15, 45, 2, 2) && p->ts->t[k].num % 15 == 0 && !p->ts->t[k].line && mark(p, k + 1, '.') && sentence_begins(p, k + 2))
		return true; /* um 18 Uhr 30. Gast ist ... */
	if (!is_number(p, k, 1, 59, 1, 2) || p->ts->t[k].line || one_mark(p, k + 1, ".:") || one_of(p, k + 1, &counted))
		return false;
	if ((mark(p, k + 1, '/') && more_digits(p, k + 1) && !clock_follows(p, k + 2)) || (sticks(p, k + 1) && word_of(p, k + 1, LEX_ORDINAL_SUFFIX, NULL)))
		return false; /* à 18 h 3/10, a las 20 h 1º de octubre: a date */
	return !month_name(p, k + 1 + (size_t)skip_class(p, k + 1, LEX_ON), &(int){0}) && (!mark(p, k + 1, '-') || clock_follows(p, k + 2));
}

/* elf Uhr elf, sieben Uhr fünfzig: N tokens of a number in words at K, with no word behind that it could count */
static bool minutes_end(const struct parse *p, size_t k, size_t n)
{
	static const struct classes lead_on = CLASSES_4(LEX_WEEKDAY, LEX_FROM, LEX_ON, LEX_DAY);
	const struct token *t = &p->ts->t[k + n];
	int part;

	if (word_of(p, k, LEX_ARTICLE, NULL) && p->ts->t[k].len != 4) /* "ein", but "eins" */
		return false;
	return k + n >= p->ts->n || t->line || t->type != TOK_WORD || parse_part(p, k + n, &part) || one_of(p, k + n, &lead_on) || word_of(p, k + n, LEX_PLACE_PREPOSITION, NULL);
}

/* 19.30hrs, 19:30 hrs: behind hours in two digits and minutes the unit is what "o'clock" is, and no length */
static int hours_unit(const struct parse *p, size_t k)
{
	const struct token *t = p->ts->t;

	if (!has(p, TRAIT_PLAIN_CLOCK) || k < 3 || k >= p->ts->n || t[k].line || t[k].len > 3 || !is_number(p, k - 1, 0, 59, 2, 2) || !is_number(p, k - 3, 0, 24, 2, 2))
		return 0;
	return sticks(p, k - 1) && sticks(p, k - 2) && one_mark(p, k - 2, ".:") ? token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_HOUR) : 0;
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
	if (!word_of(p, k, LEX_CARDINAL, NULL) || p->ts->t[k].line)
		return 0;
	n = number_word(p, k, &v);
	if (!n || v < 1 || v > 59 || word_of(p, k + (size_t)n, LEX_UNIT, &unit))
		return 0;
	if (!has(p, TRAIT_WORDED_MINUTES) && !minutes_end(p, k, (size_t)n))
		return 0;
	t->min = v;
	return n;
}

static bool academic(const struct parse *p, size_t k) /* c.t., s.t. */
{
	return word_of(p, k, LEX_CT, NULL) || word_of(p, k, LEX_ST, NULL);
}

/* c.t., (s.t.): a quarter past, sharp */
int academic_quarter(const struct parse *p, size_t i, struct when_time *t)
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
	int n, part, v;

	if (mark(p, k, ',') && !p->ts->t[k + 1].line && (word_of(p, k + 1, LEX_TONIGHT, NULL) || (word_of(p, k + 1, LEX_THIS, NULL) && parse_part(p, k + 1, &part))))
		k++;
	if (t->half && k == i && p->ts->t[k].upper && p->ts->t[k + 1].type == TOK_WORD && !p->ts->t[k + 1].line && !has(p, TRAIT_CAPITAL_NOUNS) && !word_of(p, k, LEX_TONIGHT, NULL))
		return 0; /* 8am Morning prayer */
	n = word_of(p, k, LEX_NIGHTS, NULL) ? 0 : parse_part(p, k, &part); /* three nights */
	if (!n || (t->hour > 12 && part < 4))
		return 0;
	if (p->day_end == SIZE_MAX && !p->ts->t[k].upper && word_of(p, k, LEX_DAY, &v) == n && v == 1)
		return 0; /* um 9.45 Uhr morgen, where no other day was said */
	apply_part(t, part);
	return (int)(k - i) + n;
}

/* "Sonntag, 16" at the end of a line, "Uhr" at the head of the next: a text was wrapped there; but "Uhr: 18" has an hour of its own */
static bool wrapped(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];

	if (t->len < 3 || k == 0 || t[-1].type != TOK_NUMBER)
		return false;
	return k + 1 >= p->ts->n || t[1].line || !(t[1].type == TOK_NUMBER || mark(p, k + 1, ':'));
}

int clock_suffix(const struct parse *p, size_t i, struct when_time *t, bool *marked)
{
	size_t k = i;
	int n = leads_to_hour(p, k) && !sticks(p, k) ? 0 : word_of(p, k, LEX_OCLOCK, NULL), had = t->min;

	if (!n && mark(p, k, '-') && sticks(p, k) && sticks(p, k + 1) && p->ts->t[k + 1].len > 2)
		n = word_of(p, k + 1, LEX_OCLOCK, NULL) == 1 ? 2 : 0; /* eleven-ish, ved 19-tiden */
	n = n ? n : hours_unit(p, k);
	if (n && (!p->ts->t[k].line || wrapped(p, k))) {
		k += (size_t)n;
		k += mark(p, k, '.') && sticks(p, k) && academic(p, k + 1);
		k += (size_t)behind_oclock(p, k, t);
		*marked = true;
		t->bare = t->bare && has(p, TRAIT_TWELVE_HOURS); /* 2 o'clock */
	}
	if (!p->ts->t[k].line && (n = minutes_behind(p, i > 0 ? i - 1 : 0, k, t, *marked)) != 0)
		k += (size_t)n, *marked = true;
	if ((n = am_pm(p, k, t)) != 0)
		k += (size_t)n, *marked = true;
	else if (t->hour == 12 && !t->min && !p->ts->t[k].line && word_of(p, k, LEX_NOON, NULL) == 1) /* 9am-12 noon */
		k++, *marked = true, t->bare = false;
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

/* two hours, half an hour at I: as minutes */
static int hours_said(const struct parse *p, size_t i, int *minutes)
{
	int n = word_of(p, i, LEX_FRACTION, minutes), v, unit;

	if (n ? *minutes > 90 : !(n = number_word(p, i, &v)) || v < 1 || v > 12 || word_of(p, i, LEX_QUARTER, NULL))
		return 0;
	if (!word_of(p, i, LEX_FRACTION, NULL))
		*minutes = 60 * v;
	unit = n ? token_value(p->ts, i + (size_t)n, LEX_UNIT, p->lang, UNIT_HOUR) : 0;
	return unit ? n + unit : 0;
}

/* two hours before midnight, 3 hours after noon: so many MINUTES are said in N tokens at I */
static int beside_noon(const struct parse *p, size_t i, int n, int minutes, struct when_time *t)
{
	size_t k = i + (size_t)n;
	int m, sign = -1, q;

	if ((m = word_of(p, k, LEX_PAST, NULL)) != 0)
		sign = 1;
	else if ((m = word_of(p, k, LEX_BEFORE, NULL)) == 0)
		return 0;
	k += (size_t)m;
	if ((q = word_of(p, k, LEX_NOON, NULL)) != 0)
		minutes = 720 + sign * minutes;
	else if ((q = word_of(p, k, LEX_MIDNIGHT, NULL)) != 0)
		minutes = (1440 + sign * minutes) % 1440;
	else
		return 0;
	memset(t, 0, sizeof *t);
	t->set = true, t->hour = minutes / 60 % 24, t->min = minutes % 60;
	return (int)(k - i) + q;
}

/* "ten to eight" in words: with a later hour in front it is no range, and the hour ends at K */
static bool minutes_to(const struct parse *p, size_t i, size_t k, int min)
{
	int hour;

	return (min == 10 || min > 12) && p->ts->t[i].type == TOK_WORD && p->ts->t[k].type == TOK_WORD && number_word(p, k, &hour) && hour < min;
}

/* half past seven, viertel nach 3, zwanzig vor acht, dreiviertel neun */
/* the minutes of a spoken time, before its hour: half past, viertel nach, zwanzig vor, dreiviertel */
struct minutes {
	int min, sign;      /* the sign is 0 as long as "past" or "to" is not said */
	bool half_to, unit; /* they lead to the hour behind; the word minutes is said */
};

/* how many they are, at I: the tokens of it */
static int minutes_said(const struct parse *p, size_t i, struct minutes *m)
{
	int n, v, u;

	if ((n = word_of(p, i, LEX_HALF_TO, NULL)) != 0)
		m->min = 30, m->half_to = true;
	else if ((n = word_of(p, i, LEX_HALF_PAST, NULL)) != 0)
		m->min = 30, m->sign = 1;
	else if ((n = word_of(p, i, LEX_THREE_QUARTERS, NULL)) != 0 && !word_of(p, i + (size_t)n, LEX_PAST, NULL))
		m->min = 45, m->half_to = true;
	else if ((n = word_of(p, i, LEX_QUARTER, NULL)) != 0)
		m->min = 15;
	else if ((n = number_word(p, i, &v)) != 0 && v >= 1 && v < 60) {
		u = token_value(p->ts, i + (size_t)n, LEX_UNIT, p->lang, UNIT_MINUTE);
		m->unit = u > 0;
		m->min = v;
		n += u;
	}
	return n;
}

/* za kwadrans ósma, za pięć dziewiąta: "to" before the minutes, and what only an hour is called behind them */
static int minutes_ahead(const struct parse *p, size_t i, struct minutes *m)
{
	int n = p->ts->t[i].type == TOK_WORD ? word_of(p, i, LEX_TO_HOUR, NULL) : 0, q = n ? minutes_said(p, i + (size_t)n, m) : 0;

	if (!q || m->sign || m->half_to || !word_of(p, i + (size_t)(n + q), LEX_HOUR, NULL)) {
		*m = (struct minutes){.min = -1};
		return 0;
	}
	m->sign = -1;
	return n + q;
}

/* past or to, at K behind the minutes that begin at I; -1: neither */
static int minutes_side(const struct parse *p, size_t i, size_t k, struct minutes *m)
{
	int n;

	if (m->sign || m->half_to)
		return 0;
	if ((n = word_of(p, k, LEX_PAST, NULL)) != 0 || (m->unit && has(p, TRAIT_COUNT_FROM) && (n = word_of(p, k, LEX_FROM, NULL)) != 0)) { /* 15 minutes from 1pm */
		m->sign = 1;
		return n;
	}
	if (!m->unit && p->ts->t[i].type == TOK_NUMBER && token_value(p->ts, k, LEX_TO_HOUR, p->lang, TO_HOUR_WORDED))
		return -1; /* 5 of 10 members */
	if ((n = word_of(p, k, LEX_TO_HOUR, NULL)) != 0) {
		m->sign = -1;
		if (!m->unit && m->min <= 12 && word_of(p, k, LEX_TO, NULL) && !word_of(p, k + (size_t)n, LEX_HALF_TO, NULL) && !minutes_to(p, i, k + (size_t)n, m->min))
			return -1; /* 6 to 8 is a range; but tien voor half drie */
		return n;
	}
	m->half_to = m->min == 15 && word_of(p, i, LEX_QUARTER, NULL) && has(p, TRAIT_QUARTER_OF); /* viertel acht is 7:15 */
	return m->half_to ? 0 : -1;
}

static int spoken(const struct parse *p, size_t i, struct when_time *t)
{
#define SPOKEN(w)                                                                                                                     \
	(CLASS_BIT(w, LEX_HALF_TO) | CLASS_BIT(w, LEX_HALF_PAST) | CLASS_BIT(w, LEX_THREE_QUARTERS) | CLASS_BIT(w, LEX_QUARTER) |              \
	 CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_TO_HOUR) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_NOON) | CLASS_BIT(w, LEX_MIDNIGHT))
	enum { FAR = 8 }; /* tokens of a number, its unit and what they are counted from */
	static const struct classes words = CLASSES(SPOKEN);
	size_t k = i;
	struct minutes m = {.min = -1};
	int n, v, h;
	bool marked = false;

	if (i >= p->ts->n || !(of_classes(&p->ts->t[i], &words) || ahead(p, i, FAR, &words)))
		return 0;
	if ((n = hours_said(p, k, &v)) != 0)
		return beside_noon(p, i, n, v, t);
	if ((n = minutes_ahead(p, k, &m)) == 0 && (n = minutes_said(p, k, &m)) == 0)
		return 0;
	k += (size_t)n;
	if ((n = minutes_side(p, i, k, &m)) < 0)
		return 0;
	k += (size_t)n;
	memset(t, 0, sizeof *t);
	if (m.sign && !m.unit && word_of(p, k, LEX_HALF_TO, NULL)) { /* fünf vor halb neun */
		if ((n = spoken(p, k, t)) != 0 && m.min <= 10) {
			v = (t->hour * 60 + t->min + m.sign * m.min + 1440) % 1440;
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
	if (h == 1 && !m.half_to && word_of(p, k, LEX_ARTICLE, NULL))
		return 0; /* vor einer Woche, half a mile; but half een */
	k += (size_t)n;
	t->set = true;
	t->hour = h;
	t->bare = h < 13 && n;
	if (mark(p, k, ':') && sticks(p, k))
		return 0;
	clock_suffix(p, k, t, &marked);
	k += (size_t)clock_suffix(p, k, &(struct when_time){.hour = h}, &marked);
	if (m.half_to)
		m.sign = -1, m.min = 60 - m.min;
	if (word_of(p, k, LEX_DAY, NULL) && parse_part(p, k + (size_t)word_of(p, k, LEX_DAY, NULL), &v) && v < 3)
		t->bare = false; /* twenty past five tomorrow morning */
	if (t->bare && t->hour >= 1 && t->hour <= 6) { /* halb vier is in the afternoon */
		t->hour += 12;
		t->bare = false, t->likely = true;
	}
	v = t->hour * 60 + m.sign * m.min;
	if (v < 0)
		v += 1440;
	t->hour = v / 60, t->min = v % 60;
	return (int)(k - i);
}

/* thirty, oh five: minutes in words at J, behind an hour in words (not noon, which has no "oh five") */
static int minutes_in_words(const struct parse *p, size_t i, bool hour, int *min)
{
	size_t j = i + (mark(p, i, '-') && sticks(p, i));
	int m, q = word_of(p, j, LEX_CARDINAL, NULL) ? number_word(p, j, &m) : 0;
	bool dash;

	if (q && m >= 10 && word_of(p, j + (size_t)q, LEX_NO_DATE_AFTER, NULL) && !p->ts->t[j + (size_t)q].line)
		return 0; /* o dziewiętnastej trzydzieści osób */
	if (q && m >= 10 && m < 60) {
		*min = m;
		return (int)(j - i) + q;
	}
	if (!q || m != 0 || !hour)
		return 0;
	dash = mark(p, j + (size_t)q, '-');
	if (!word_of(p, j + (size_t)q + dash, LEX_CARDINAL, &m) || m < 1 || m > 9)
		return 0;
	*min = m;
	return (int)(j - i) + q + 1 + dash;
}

/* drei Uhr, um drei, seven thirty pm; AT: behind "at" */
static int hour_in_words(const struct parse *p, size_t k, struct when_time *t, bool at, bool bare_ok)
{
	int h, m, n = hour_word(p, k, &h);
	size_t j = k + (size_t)n;
	bool marked = false, article = word_of(p, k, LEX_ARTICLE, NULL) != 0, one = n && h == 1 && article && !word_of(p, k, LEX_HOUR, NULL), stands;

	if (!n || h < 0 || h > 24 || (p->ts->t[k].len < 3 && article))
		return 0;
	t->hour = h;
	t->bare = h < 13;
	if (has(p, TRAIT_WORDED_MINUTES))
		j += (size_t)minutes_in_words(p, j, h > 0, &t->min);
	m = clock_suffix(p, j, t, &marked);
	stands = at && h > 0 && !one && (!p->ts->t[j].upper || !has(p, TRAIT_CAPITAL_NOUNS));
	if (!marked && !t->min && !((stands || bare_ok) && !no_time_behind(p, j)) && !word_of(p, j, LEX_OPEN_END, NULL)) /* nine till late */
		return 0;
	if (one && !marked)
		return 0; /* um einen */
	if (at && t->bare && (!marked ? !t->min : t->min && !t->half && !t->part) && h >= 1 && h <= 6 && !range_mark(p, j + (size_t)m)) /* a las cinco y media */
		t->hour += 12, t->bare = false, t->likely = true; /* um drei */
	t->set = true;
	return (int)(j - k) + m;
}

static int parse_clock(const struct parse *p, size_t i, struct when_time *t, bool bare_ok)
{
	size_t k = i;
	int n, m;
	bool at = false;

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
	if (!at && p->ts->t[k].type == TOK_NUMBER && k > 0 && word_of(p, k - 1, LEX_AT, NULL) && ends_before(p, k, LEX_CUE) > 1)
		at = true; /* starts at 7: the cue has taken the word */
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
		t->midnight = t->hour + t->min == 0;
		normal_minutes(t);
		return (int)(k - i) + n + m;
	}
	if (p->ts->t[k].type == TOK_WORD && (n = hour_in_words(p, k, t, at, bare_ok)) != 0)
		return (int)(k - i) + n;
	memset(t, 0, sizeof *t);
	return 0;
}

/* ab morgen 12 Uhr, bis morgen 18 Uhr: is the part of the day at I, behind a preposition of ends, rather the day of that name? */
static bool led_day(const struct parse *p, size_t i, int n)
{
	if (p->ts->t[i].upper || word_of(p, i, LEX_DAY, NULL) != n)
		return false;
	return ends_before(p, i, LEX_FROM) || ends_before(p, i, LEX_START_FROM) || ends_before(p, i, LEX_TO);
}

/* tonight at two; cette nuit à 2h, whose last word is the night: is the hour T of the word of tonight at K past midnight? */
static bool small_hours(const struct parse *p, size_t k, const struct when_time *t)
{
	enum { NIGHT = 6 };
	int part = 0, n = word_of(p, k, LEX_TONIGHT, NULL);

	if (!n || t->hour > 11)
		return false;
	if (word_of(p, k, LEX_PART, &part) != n)
		word_of(p, k + (size_t)n - 1, LEX_PART, &part);
	return part == NIGHT || (t->bare && !t->min && t->hour < 4);
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
	if (n && !led_day(p, k, n) && !(mark(p, k + (size_t)n, ',') && p->ts->t[k + (size_t)n + 1].line)) {
		size_t j = k + (size_t)n + (mark(p, k + (size_t)n, ',') ? 1 : 0);
		struct when_time u;
		m = word_of(p, j, LEX_AT, NULL);
		if (!m && mark(p, j, '@'))
			m = 1;
		h = m || (is_number(p, j, 0, 24, 1, 2) && parse_date(p, j, &(struct when_day){0}) < 2) || (has(p, TRAIT_PLAIN_CLOCK) && is_number(p, j, 100, 1259, 3, 4)) ? parse_clock(p, j, &u, true) : 0;
		if (h && u.set && !u.part && !p->ts->t[j].line) {
			*t = u;
			apply_part(t, small_hours(p, k, &u) ? 6 : part);
			return (int)(j - i) + h;
		}
	}
	return parse_clock(p, i, t, bare_ok);
}

/* 3/4 Stunde, 1 1/2 hours, 1/2 h: tokens of it at I */
static int length_fraction(const struct parse *p, size_t i, int *minutes)
{
	size_t k = i;
	int hours = 0, n;

	if (is_number(p, k, 1, 9, 1, 1) && is_number(p, k + 1, 1, 3, 1, 1) && !sticks(p, k + 1) && !p->ts->t[k + 1].line)
		hours = (int)p->ts->t[k++].num;
	if (!is_number(p, k, 1, 3, 1, 1) || !mark(p, k + 1, '/') || !sticks(p, k + 1) || !is_number(p, k + 2, 2, 4, 1, 1) || !sticks(p, k + 2) ||
	    p->ts->t[k].num >= p->ts->t[k + 2].num)
		return 0;
	if ((n = token_value(p->ts, k + 3, LEX_UNIT, p->lang, UNIT_HOUR)) == 0 && (n = word_of(p, k + 3, LEX_OCLOCK, NULL)) == 0)
		return 0;
	*minutes = hours * 60 + (int)(60 * p->ts->t[k].num / p->ts->t[k + 2].num);
	return (int)(k - i) + 3 + n;
}

/* an hour and a half, two and a half hours: tokens of it at I */
static int length_told(const struct parse *p, size_t i, int *minutes)
{
	static const struct classes fractions = CLASSES_2(LEX_FRACTION, LEX_FRACTION);
	struct when_day c = day_none;
	int n = text_has(p, &fractions) ? parse_told(p, i, ROOT_COUNT_OF, &c) : 0;
	size_t end = i + (size_t)n;

	if (!n || !(c.unit == UNIT_MINUTE || (c.unit == UNIT_HOUR && (!c.more || (c.more == 1 && c.more_unit[0] == UNIT_MINUTE)))))
		return 0;
	if (word_of(p, end, LEX_AGO, NULL) || word_of(p, end, LEX_BEFORE, NULL) || hence_at(p, end))
		return 0;
	*minutes = (c.unit == UNIT_HOUR ? 60 : 1) * c.n + (c.more ? c.more_n[0] : 0);
	return n;
}

bool hours_in_brackets(const struct parse *p, size_t i)
{
	if (i == 0 || !mark(p, i - 1, '(') || p->time_end != i - 1 || !is_number(p, i, 1, 9, 1, 1))
		return false;
	return word_of(p, i + 1, LEX_OCLOCK, NULL) == 1 && p->ts->t[i + 1].len == 1 && mark(p, i + 2, ')');
}

int parse_length(const struct parse *p, size_t i, int *minutes)
{
	static const struct classes units = CLASSES_2(LEX_UNIT, LEX_OCLOCK);
	size_t k = i;
	int n, v, u, m, sum = 0;
	bool any = false;

	if ((n = word_of(p, i, LEX_DAYS_LONG, &v)) != 0 && v >= LONG_MINUTES) {
		*minutes = v - LONG_MINUTES; /* zweistündig, half-hour */
		return n;
	}
	if (!ahead(p, i, 6, &units))
		return 0;
	if ((n = length_fraction(p, i, minutes)) != 0 || (n = length_told(p, i, minutes)) != 0)
		return n;
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
		else if (mark(p, k + (size_t)n, 0xbd) && sticks(p, k + (size_t)n))
			frac = 30, n++; /* 1½ Stunden */
		if (mark(p, k + (size_t)n, '-') && sticks(p, k + (size_t)n) && word_of(p, k + (size_t)n + 1, LEX_UNIT, NULL))
			n++;
		m = leads_to_hour(p, k + (size_t)n) ? 0 : word_of(p, k + (size_t)n, LEX_UNIT, &u); /* but il 30 ore 21 */
		if (!m && word_of(p, k + (size_t)n, LEX_OCLOCK, NULL) && p->ts->t[k + (size_t)n].len == 1 && (!sticks(p, k + (size_t)n) || hours_in_brackets(p, k)))
			m = 1, u = UNIT_HOUR; /* 2 h */
		if (m)
			v *= minutes_of(&u);
		if (!m || (u != UNIT_MINUTE && u != UNIT_HOUR))
			break;
		sum += u == UNIT_HOUR ? v * 60 + frac : v;
		any = true;
		k += (size_t)(n + m);
		if (mark(p, k, '.') && sticks(p, k) && (n = number_word(p, k + 1, &v)) != 0 && token_value(p->ts, k + 1 + (size_t)n, LEX_UNIT, p->lang, UNIT_MINUTE))
			k++; /* 2 Std. 30 Min. */
		n = word_of(p, k, LEX_AND, NULL);
		if (n && number_word(p, k + (size_t)n, &v))
			k += (size_t)n;
		if (sum > 60 * 24 * 14)
			break;
	}
	if (any && (word_of(p, k + (mark(p, k, '.') && sticks(p, k)), LEX_AGO, NULL) || word_of(p, k + (mark(p, k, '.') && sticks(p, k)), LEX_BEFORE, NULL)))
		return 0; /* 2 Std. vorher */
	if (!any || (sum < 10 && one_mark(p, k, "'") && sticks(p, k))) /* two minutes' silence */
		return 0;
	*minutes = sum;
	return (int)(k - i);
}

/* do words that end at K say that how long something lasts follows? */
static bool lasting_ends(const struct parse *p, size_t k)
{
	for (size_t back = 1; back <= 3 && back <= k; back++)
		if (token_value(p->ts, k - back, LEX_LASTING, p->lang, 0) == (int)back || token_value(p->ts, k - back, LEX_LABEL, p->lang, LABEL_DURATION) == (int)back)
			return true;
	return false;
}

/* do they before I: durée : environ; Dauer ca.? */
static bool lasting_before(const struct parse *p, size_t i)
{
	size_t k = i;

	for (int step = 0; step < 3 && k > 0; step++) {
		if (lasting_ends(p, k))
			return true;
		if (one_mark(p, k - 1, ":."))
			k--;
		else
			k -= (size_t)ends_before(p, k, LEX_AT);
	}
	return lasting_ends(p, k);
}

/* an hour's word or letter at K: its tokens */
static int hours_word(const struct parse *p, size_t k)
{
	int n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_HOUR);

	if (n || k >= p->ts->n || p->ts->t[k].len > 1)
		return n;
	n = word_of(p, k, LEX_OCLOCK, NULL);
	return n ? n : token_value(p->ts, k, LEX_UNIT_LETTER, p->lang, UNIT_HOUR);
}

/* 20 uur (2 uur): so few hours alone in brackets, which end before K, right behind a time */
static bool bracketed(const struct parse *p, size_t i, size_t k, int hours)
{
	return i > 1 && mark(p, i - 1, '(') && p->time_end == i - 1 && mark(p, k, ')') && hours < 6;
}

/* 2h 20m, 1h 45 mins: hours and minutes, each with its unit, are a length where the hour is not told so (à 3 h 20 min) */
static int hours_minutes(const struct parse *p, size_t i, int *minutes)
{
	size_t k = i + 2, end = i + 3;
	int n;

	if (!has(p, TRAIT_TWELVE_HOURS) || end >= p->ts->n || !is_number(p, i, 1, 12, 1, 2) || !is_number(p, k, 1, 59, 1, 2) || ends_before(p, i, LEX_AT))
		return 0;
	if (p->ts->t[i + 1].line || p->ts->t[k].line || p->ts->t[end].line || token_value(p->ts, i + 1, LEX_UNIT_LETTER, p->lang, UNIT_HOUR) != 1)
		return 0;
	n = sticks(p, end) ? token_value(p->ts, end, LEX_UNIT_LETTER, p->lang, UNIT_MINUTE) : 0;
	n = n ? n : token_value(p->ts, end, LEX_UNIT, p->lang, UNIT_MINUTE);
	*minutes = (int)(60 * p->ts->t[i].num + p->ts->t[k].num);
	return n ? 3 + n : 0;
}

int parse_length_told(const struct parse *p, size_t i, int *minutes)
{
	static const struct classes lasting = CLASSES_2(LEX_LASTING, LEX_LABEL);
	size_t at = i + (size_t)word_of(p, i, LEX_AT, NULL), k;
	bool told = text_has(p, &lasting), clock;
	int n = hours_minutes(p, i, minutes), hours;

	if (n || i == 0 || !(told || mark(p, i - 1, '(')))
		return n;
	at += at > i && mark(p, at, '.'); /* ca. 2 h */
	if (!(n = number_word(p, at, &hours)) || hours < 0 || hours > 48)
		return 0;
	clock = shape(p, at, "h:s"); /* 2:30 h */
	k = at + (clock ? 3 : (size_t)n);
	if ((n = hours_word(p, k)) == 0)
		return 0;
	k += (size_t)n;
	k += mark(p, k, '.') && sticks(p, k) && is_number(p, k + 1, 0, 59, 1, 2) && token_value(p->ts, k + 2, LEX_UNIT, p->lang, UNIT_MINUTE); /* 1 Std. 50 Min. */
	if (!(told && lasting_before(p, i)) && !bracketed(p, i, k, hours))
		return 0;
	*minutes = 60 * hours;
	if (clock) {
		*minutes += (int)p->ts->t[at + 2].num;
	} else if (is_number(p, k, 0, 59, 2, 2) && !p->ts->t[k].line && !(one_mark(p, k + 1, "./-") && p->ts->t[k + 2].type == TOK_NUMBER) && !ordinal(p, k, &hours) && !clock_follows(p, k)) { /* 1h30, 2 h 15 min */
		*minutes += (int)p->ts->t[k].num;
		k++;
		k += (size_t)token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_MINUTE);
	}
	return *minutes ? (int)(k - i) : 0;
}
