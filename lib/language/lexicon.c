/* lexicon.c: look-up in the compiled tables, and the dates of holidays; see lexicon.h. */
#include "language/lexicon.h"

#include "language/tables.h"
#include "time/civil.h"

#include <string.h>

int lex_lang_count(void)
{
	return lex_n_langs;
}

const char *lex_lang_code(int lang)
{
	return lang >= 0 && lang < lex_n_langs ? lex_langs[lang] : "und";
}

int lex_lang_of(const char *code, size_t n)
{
	size_t k = 0;

	while (k < n && code[k] != '-' && code[k] != '_')
		k++;
	for (int i = 0; i < lex_n_langs; i++) {
		size_t j = 0;
		while (j < k && lex_langs[i][j] && (code[j] | 32) == lex_langs[i][j])
			j++;
		if (k && j == k && !lex_langs[i][j])
			return i;
	}
	return -1;
}

bool lex_lang_full(int lang)
{
	return lang >= 0 && lang < lex_n_langs && lex_full[lang];
}

lex_langs_t lex_langs_complete(void)
{
	return lex_complete;
}

lex_langs_t lex_langs_likely(void)
{
	lex_langs_t all = 0;

	for (int i = 0; i < lex_n_own; i++)
		all |= (lex_langs_t)(lex_traits[i] >> TRAIT_SHORT_VOTES & 1) << i;
	return all;
}

bool lex_lang_month_first(int lang)
{
	return lex_lang_traits(lang) >> TRAIT_MONTH_FIRST & 1;
}

uint32_t lex_lang_traits(int lang)
{
	return lang >= 0 && lang < lex_n_langs ? lex_traits[lang] : 0;
}

int lex_lang_default(lex_langs_t among)
{
	int first = 0;

	for (int i = 0; i < lex_n_langs; i++)
		if (among >> i & 1 && lex_traits[i] >> TRAIT_DEFAULT & 1)
			return i;
	while (first < lex_n_langs && !(among >> first & 1))
		first++;
	return first;
}

const char *lex_lang_zone(int lang)
{
	return lang >= 0 && lang < lex_n_langs && *lex_homes[lang] ? lex_homes[lang] : NULL;
}

const char *lex_zone_name(int value)
{
	return lex.zones[value];
}

bool lex_spelt(unsigned word, const char *s, size_t n, unsigned fold)
{
	const char *text = lex.text + lex.word_at[word];
	size_t k = 0;

	while (k < n && ((unsigned char)s[k] | fold) == (unsigned char)text[k])
		k++;
	return k == n && !text[k];
}

unsigned lex_word(const char *s, size_t n)
{
	return lex_find(lex_key(s, n), s, n, 0);
}

int lex_value(unsigned word, enum lex_class class, lex_langs_t langs)
{
	for (unsigned e = lex.entry_at[word]; word && e < lex.entry_at[word + 1]; e++)
		if (lex.entries[e].class == class && lex.entries[e].n == 1 && langs >> lex.entries[e].lang & 1)
			return lex.entries[e].value;
	return -1;
}

bool lex_joins(const char *word, size_t n)
{
	enum { LONGEST = 8 };

	return n <= LONGEST && lex_value(lex_word(word, n), LEX_AND, lex_langs_complete()) >= 0;
}

const char *lex_ending(int lang, int i, size_t *n)
{
	const char *p = lang >= 0 && lang < lex_n_langs ? lex_endings[lang] : "";

	for (; *p && i > 0; i--)
		p += strcspn(p, ","), p += *p == ',';
	*n = strcspn(p, ",");
	return *n ? p : NULL;
}

/* ---- holidays ---- */

int64_t lex_easter(int y)
{
	/* the Gregorian computus in its anonymous (Meeus/Jones/Butcher) form */
	int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451, month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
	return civil_days(y, month, day);
}

/* Eastern Easter Sunday */
static int64_t orthodox_easter(int y)
{
	/* the Julian computus; then from the Julian to the Gregorian calendar */
	int a = y % 4, b = y % 7, c = y % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
	int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
	return civil_days(y, month, day) + y / 100 - y / 400 - 2;
}

static int64_t nth_weekday(int n, int wd, int year, int month)
{
	struct civil c = {year, month, 1, 0, 0, 0, false, false};
	int64_t first = civil_days(year, month, 1);

	if (n > 0)
		return first + (wd - civil_weekday(&c) + 7) % 7 + (int64_t)(n - 1) * 7;
	c.day = civil_month_days(year, month);
	return civil_days(year, month, c.day) - (civil_weekday(&c) - wd + 7) % 7 + (int64_t)(n + 1) * 7;
}

/* the first H.a-th weekday on or behind a date (H.c, as 1231), or the last before it */
static int64_t weekday_after(const struct lex_holiday *h, int year)
{
	struct civil c = {year, h->c / 100, h->c % 100, 0, 0, 0, false, false};
	int64_t d = civil_day(&c);

	return h->b > 0 ? d + (h->a - civil_weekday(&c) + 7) % 7 : d - 1 - (civil_weekday(&c) - 1 - h->a + 7) % 7;
}

/* St Brigid's Day in Ireland: the Monday next to her day, which is 1 February */
static int64_t brigid(int year)
{
	struct civil c = {year, 2, 1, 0, 0, 0, false, false};

	return civil_weekday(&c) == 5 ? civil_days(year, 2, 1) : nth_weekday(1, 1, year, 2);
}

/* the day as the compiled tables have it: month and day as 1231; 0: not in that year, or not known */
static int tabled(const struct lex_holiday *h, int year, int *more)
{
	int md;

	if (h->kind == LEX_DATES) {
		for (int k = h->a; k < h->a + h->b; k++)
			if (lex.dates[k] / 10000 == year)
				return lex.dates[k] % 10000;
		return 0;
	}
	if (year < LEX_FEAST_FROM || year > LEX_FEAST_TO)
		return 0;
	md = lex_feasts[h->feast][year - LEX_FEAST_FROM];
	if (md < 0) /* a month of 29 days */
		md = -md, *more -= *more > 0;
	return md;
}

/* the day of a feast by its rule; false: not in that year */
static bool by_rule(const struct lex_holiday *h, int year, int64_t *d, int *more)
{
	struct civil c = {year, 12, 25, 0, 0, 0, false, false};
	int md;

	switch (h->kind) {
	case LEX_FIXED: *d = civil_days(year, h->a, h->b); break;
	case LEX_EASTER: *d = lex_easter(year) + h->a; break;
	case LEX_ORTHODOX: *d = orthodox_easter(year) + h->a; break;
	case LEX_NTH: *d = nth_weekday(h->a, h->b, year, h->c); break;
	case LEX_ADVENT: /* the fourth Sunday of Advent is the last before 25 December */
		*d = civil_days(year, 12, 25) - civil_weekday(&c) - (int64_t)(4 - h->a) * 7;
		break;
	case LEX_ADVENT_TIME: /* from its first Sunday to Christmas Eve */
		*more = 20 + civil_weekday(&c);
		*d = civil_days(year, 12, 24) - *more;
		break;
	case LEX_AFTER: *d = weekday_after(h, year); break;
	case LEX_SUNDAY: /* a day that gives way to the one before where it is a Sunday */
		c = (struct civil){year, h->a, h->b, 0, 0, 0, false, false};
		*d = civil_days(year, h->a, h->b) - (civil_weekday(&c) == 7);
		break;
	case LEX_FRENCH_MOTHERS: /* the last Sunday of May, but never Pentecost (Code de l'action sociale et des familles, D215-1) */
		*d = nth_weekday(-1, 7, year, 5);
		*d += *d == lex_easter(year) + 49 ? 7 : 0;
		break;
	case LEX_BRIGID: *d = brigid(year); return year >= 2023;
	default:
		if ((md = tabled(h, year, more)) == 0)
			return false;
		*d = civil_days(year, md / 100, md % 100) - (h->kind == LEX_HEBREW);
	}
	return true;
}

int lex_advent(void)
{
	for (unsigned k = 0; k < lex.n_holidays; k++)
		if (lex.holidays[k].kind == LEX_ADVENT_TIME)
			return (int)k;
	return -1;
}

bool lex_holiday_season(int holiday)
{
	return lex.holidays[holiday].kind == LEX_ADVENT_TIME;
}

bool lex_holiday_fixed(int holiday)
{
	const struct lex_holiday *h = &lex.holidays[holiday];

	return h->kind == LEX_FIXED && !h->n_but;
}

bool lex_holiday_date(int holiday, int year, int *month, int *day, int *more)
{
	const struct lex_holiday *h = &lex.holidays[holiday];
	struct civil c;
	int64_t d = 0;
	int md;

	if (year < 1 || year > 9999)
		return false;
	*more = h->more;
	if (!by_rule(h, year, &d, more))
		return false;
	for (md = h->but; md < h->but + h->n_but; md++)
		if (lex.dates[md] / 10000 == year)
			d = civil_days(year, lex.dates[md] / 100 % 100, lex.dates[md] % 100) - h->shift;
	c = civil_of_days(d + h->shift);
	if (c.year != year)
		return false;
	*month = c.month;
	*day = c.day;
	return true;
}
