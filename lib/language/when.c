/* when.c: walks over the tokens, lets the rules read what they can, and tells by the words around each find what it is
 * for; see when.h. */
#include "language/when_rules.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "language/tables.h"

#include <stdlib.h>
#include <string.h>

struct when *whens_add(struct whens *all, const struct when *w)
{
	all->w = mem_grow(all->w, &all->cap, all->n + 1, sizeof *all->w);
	all->w[all->n] = *w;
	return &all->w[all->n++];
}

void whens_free(struct whens *all)
{
	free(all->w);
	memset(all, 0, sizeof *all);
}

#define BIT CLASS_BIT

/* with these something begins that is a time by itself */
#define CONTENT(w)                                                                                                     \
	(BIT(w, LEX_MONTH) | BIT(w, LEX_WEEKDAY) | BIT(w, LEX_WEEKDAYS) | BIT(w, LEX_WEEKDAY_LETTERS) | BIT(w, LEX_WEEKDAY_PART) | BIT(w, LEX_ORDINAL) |  \
	 BIT(w, LEX_FRACTION) | BIT(w, LEX_DAY) | BIT(w, LEX_TONIGHT) | BIT(w, LEX_NOW) | BIT(w, LEX_PART) |                \
	 BIT(w, LEX_NOON) | BIT(w, LEX_MIDNIGHT) | BIT(w, LEX_HALF_TO) | BIT(w, LEX_HALF_PAST) | BIT(w, LEX_QUARTER) |      \
	 BIT(w, LEX_THREE_QUARTERS) | BIT(w, LEX_AFTER_NEXT) | BIT(w, LEX_BEFORE_LAST) | BIT(w, LEX_REST) |                 \
	 BIT(w, LEX_EVERY_OTHER) | BIT(w, LEX_FREQUENCY) | BIT(w, LEX_TIMES) | BIT(w, LEX_BEGIN) | BIT(w, LEX_MID) | BIT(w, LEX_END) |          \
	 BIT(w, LEX_SEASON) | BIT(w, LEX_SEMESTER) | BIT(w, LEX_WEEK_NUMBER) | BIT(w, LEX_ALLDAY) |                         \
	 BIT(w, LEX_OPEN_END) | BIT(w, LEX_TBA) | BIT(w, LEX_ZONE) | BIT(w, LEX_CUE) | BIT(w, LEX_HOLIDAY) | BIT(w, LEX_HOLIDAY_WEEKEND) | BIT(w, LEX_EVE) | \
	 BIT(w, LEX_NEAREST) | BIT(w, LEX_DAYS_LONG) | BIT(w, LEX_DAY_PART) | BIT(w, LEX_LATER) | BIT(w, LEX_MONTH_PART) | \
	 BIT(w, LEX_WHOLE) | BIT(w, LEX_SALUTATION) | BIT(w, LEX_WITHIN) | BIT(w, LEX_DECADE) | BIT(w, LEX_END_OF) | BIT(w, LEX_BEGIN_OF))

/* these only lead to one: they count where one of the others, a unit or a number is near */
#define CONNECTORS(w)                                                                                                  \
	(BIT(w, LEX_FROM) | BIT(w, LEX_START_FROM) | BIT(w, LEX_TO) | BIT(w, LEX_ON) | BIT(w, LEX_AT) | BIT(w, LEX_IN) |    \
	 BIT(w, LEX_AGO_BEFORE) | BIT(w, LEX_THIS) | BIT(w, LEX_TO_HOUR) | BIT(w, LEX_EACH_TIME) | BIT(w, LEX_EVERY) |      \
	 BIT(w, LEX_NEXT) | BIT(w, LEX_LAST) | BIT(w, LEX_CARDINAL) | BIT(w, LEX_PARITY) | BIT(w, LEX_ENTIRE))

/* these stand for themselves, no rule begins with them */
#define ALONE(w) (BIT(w, LEX_CUE) | BIT(w, LEX_SALUTATION) | BIT(w, LEX_TBA) | BIT(w, LEX_ZONE) | BIT(w, LEX_ALLDAY) | BIT(w, LEX_OPEN_END))

#define NEAR(w) ((CONTENT(w) & ~ALONE(w)) | BIT(w, LEX_NIGHTS) | BIT(w, LEX_UNIT) | BIT(w, LEX_OCLOCK) | BIT(w, LEX_AM) | BIT(w, LEX_PM))

static const struct classes starters = {{CONTENT(0) | CONNECTORS(0), CONTENT(1) | CONNECTORS(1)}}, alone = {{CONTENT(0), CONTENT(1)}}, content = {{NEAR(0), NEAR(1)}};

static inline bool begins_one(const struct token *t, const struct classes *c)
{
	return t->word && of_classes(t, c);
}

/* semaine prochaine: a unit begins what the word behind it tells */
static bool unit_begins(const struct parse *p, const struct token *t)
{
	return has(p, TRAIT_MODIFIER_BEHIND) && lex_starts(t->word, LEX_UNIT);
}

/* does a number stand at I, or a phrase that says something of a time? */
static bool has_content(const struct parse *p, size_t i)
{
	uint64_t found[2];

	if (p->ts->t[i].type == TOK_NUMBER)
		return true;
	if (!begins_one(&p->ts->t[i], &content))
		return false;
	token_classes(p->ts, i, p->lang, p->names | p->known, content.m, found);
	return found[0] | found[1];
}

/* what begins at a token, by the phrases that stand there: "the" alone begins nothing */
enum beginning { NOTHING, WORD, TIME_CONNECTOR, CONNECTOR, RULE };

static enum beginning beginning(const struct parse *p, size_t i)
{
	static const uint64_t rules[] = {CONTENT(0) & ~ALONE(0), CONTENT(1) & ~ALONE(1)}, themselves[] = {ALONE(0), ALONE(1)};
#define DAYS(w)                                                                                                                                      \
	(BIT(w, LEX_ON) | BIT(w, LEX_IN) | BIT(w, LEX_AGO_BEFORE) | BIT(w, LEX_THIS) | BIT(w, LEX_NEXT) | BIT(w, LEX_LAST) | BIT(w, LEX_CARDINAL) |      \
		BIT(w, LEX_EVERY) | BIT(w, LEX_PARITY) | BIT(w, LEX_ENTIRE))
	static const uint64_t connectors[] = {CONNECTORS(0), CONNECTORS(1)}, days[] = {DAYS(0), DAYS(1)};
	uint64_t m[2];

	token_classes(p->ts, i, p->lang, p->names | p->known, starters.m, m);
	if ((m[0] & rules[0]) | (m[1] & rules[1]) || unit_begins(p, &p->ts->t[i]))
		return RULE;
	if ((m[0] & connectors[0]) | (m[1] & connectors[1]))
		return (m[0] & themselves[0]) | (m[1] & themselves[1]) ? RULE : (m[0] & days[0]) | (m[1] & days[1]) ? CONNECTOR : TIME_CONNECTOR;
	return (m[0] & themselves[0]) | (m[1] & themselves[1]) ? WORD : NOTHING;
}

/* does this connector lead to content?  Only connectors, marks and inner words of phrases may stand between; "in der Aula"
 * leads nowhere */
static bool leads_on(const struct parse *p, size_t i)
{
	const struct tokens *ts = p->ts;
	const struct token *t = &ts->t[i];

	for (size_t k = 1; k <= 4 && i + k < ts->n; k++) {
		if (t[k].type == TOK_MARK && (t[k].num == ',' || t[k].num == ';') && t[k + 1].space)
			return false;
		if (t[k].alone && !lex_starts(t->word, LEX_CARDINAL) && !lex_starts(t->word, LEX_START_FROM) && word_of(p, i + k, LEX_START_FROM, NULL) && (int)k >= word_of(p, i, LEX_AT, NULL))
			return false; /* für alle ab zehn: a time of its own; but zwanzig nach 3, kurz nach 3 */
		if (has_content(p, i + k) || lex_starts(t[k].word, LEX_CARDINAL) || lex_starts(t[k].word, LEX_HOUR) || lex_starts(t[k].word, LEX_FROM))
			return true;
		if (t[k].type == TOK_WORD && !begins_one(&t[k], &starters) && !(lex_mask[t[k].word][LEX_MASKS - 1] & LEX_INSIDE) && t[k].len > 1)
			return false;
	}
	return false;
}

/* 05/31/2026:14:15; 2026-03-17T14:00/2026-03-17T16:30: the number at I goes on with what the last find began */
static bool part_of_stamp(const struct parse *p, const struct whens *all, size_t i)
{
	const struct when *last = all->n ? &all->w[all->n - 1] : NULL;

	if (!last || !i || last->tok_end != i - 1)
		return false;
	if (last->what == WHEN_DAY)
		return is_number(p, i, 0, 23, 2, 2) && mark(p, i + 1, ':') && is_number(p, i + 2, 0, 59, 2, 2);
	return last->what == WHEN_TIME && mark(p, i - 1, '/') && is_number(p, i, 1900, 2100, 4, 4) && mark(p, i + 1, '-');
}

/* 7pm Eastern Market, 8pm Zulu dance: is the zone from I to K, which is no abbreviation in capitals, rather the begin of a name? */
static bool zone_in_name(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = &p->ts->t[i], *next = &p->ts->t[k];
	char second = p->ts->text[t->at + 1];
	bool code = k == i + 1 && second >= 'A' && second <= 'Z';

	return !code && next->type == TOK_WORD && !next->line && !begins_one(next, &starters) && !word_of(p, k, LEX_STOP, NULL);
}

static int parse_zone(const struct parse *p, size_t i, struct when *w)
{
	int n = word_of(p, i, LEX_ZONE, &w->zone), h, sign;
	size_t k = i + (size_t)n;

	if (!n)
		return 0;
	w->offset_set = false;
	w->in_name = zone_in_name(p, i, k);
	if ((mark(p, k, '+') || mark(p, k, '-')) && sticks(p, k) && is_number(p, k + 1, 0, 14, 1, 2) && sticks(p, k + 1)) {
		sign = mark(p, k, '-') ? -1 : 1;
		h = (int)p->ts->t[k + 1].num;
		w->offset_set = true;
		w->offset = sign * h * 3600;
		k += 2;
		if (mark(p, k, ':') && sticks(p, k) && is_number(p, k + 1, 0, 59, 2, 2)) {
			w->offset += sign * (int)p->ts->t[k + 1].num * 60;
			k += 2;
		}
	}
	return (int)(k - i);
}

/* by Friday, no later than April 3, spätestens am 3. April: words of dueness in BACK tokens at K, perhaps with "on" behind them */
static bool by_then(const struct parse *p, size_t k, size_t back)
{
	int n = word_of(p, k, LEX_DUE, NULL);

	if (k > 0 && mark(p, k - 1, '-') && sticks(p, k - 1) && sticks(p, k)) /* Meet: lay-by */
		return false;
	return n && !word_of(p, k, LEX_LABEL, NULL) && (n == (int)back || n + word_of(p, k + (size_t)n, LEX_ON, NULL) == (int)back);
}

static void day_side(const struct parse *p, struct when *w)
{
	for (size_t back = 1; back <= 5 && back <= w->tok; back++) {
		size_t k = w->tok - back;
		int past = word_of(p, k, LEX_PAST, NULL);
		if (past && word_of(p, k, LEX_START_FROM, NULL) && past + (past < (int)back ? word_of(p, k + (size_t)past, LEX_ON, NULL) : 0) == (int)back)
			w->after = true; /* nach dem 12. Juni */
		if (word_of(p, k, LEX_FROM, NULL) == (int)back)
			w->opens = true;
		int cue;
		for (size_t b = 1; b <= 2 && k >= b && back == 1; b++) /* "moved to" is no end */
			if (word_of(p, k - b, LEX_CUE, &cue) == (int)b + 1 && cue == CUE_MOVED_TO)
				return;
		if (to_at(p, k) >= (int)back && word_of(p, k, LEX_TO, &cue) && cue != TO_BETWEEN) { /* until the | end of May: they share a word */
			w->side = moved_to(p, k) ? SIDE_AT : SIDE_UNTIL;
			return;
		}
		if (word_of(p, k, LEX_START_FROM, NULL) >= (int)back) { /* à partir du | 5 octobre: likewise */
			w->side = SIDE_FROM;
			return;
		}
		if (word_of(p, k, LEX_BEFORE, NULL) == (int)back || by_then(p, k, back)) {
			w->side = SIDE_UNTIL;
			w->before = word_of(p, k, LEX_BEFORE, NULL) == (int)back;
			return;
		}
	}
}

/* W becomes empty: only where a rule has fitted, since most attempts fail and the struct is large */
static void empty(struct when *w)
{
	memset(w, 0, sizeof *w);
	w->zone = -1;
}

/* a day W, and of it a part of the day: SECOND, a time without its hour */
static void day_and_part(struct when *w, const struct when_day *d, struct when *second, int part)
{
	empty(w);
	w->day = *d;
	w->what = WHEN_DAY;
	memset(second, 0, sizeof *second);
	second->what = WHEN_TIME;
	second->time.part = part;
}

/* weekday with part: Sonntagabend; day with part: gisteravond, anoche */
static int weekday_part(const struct parse *p, size_t i, struct when *w, struct when *second)
{
	int v, n = word_of(p, i, LEX_WEEKDAY_PART, &v), m = n ? 0 : word_of(p, i, LEX_DAY_PART, &v);

	if (n && v / 16 > 7)
		return 0; /* a weeknight */
	if (m) {
		day_and_part(w, &(struct when_day){.kind = DAY_RELATIVE, .n = v / 16 - DAY_PART_TODAY, .unit = UNIT_DAY}, second, v % 16);
		w->rule = "date";
		return m;
	}
	if (!n)
		return 0;
	day_and_part(w, &(struct when_day){.kind = DAY_WEEKDAY, .weekday = v / 16}, second, v % 16);
	w->day.night = v % 16 == 6; /* Freitagnacht um zwei */
	if (i > 0 && word_of(p, i - 1, LEX_LAST, NULL))
		w->day.n = -1;
	else if (i > 0 && word_of(p, i - 1, LEX_NEXT, NULL))
		w->day.n = 1;
	return n;
}

/* the first Monday evening of next month, am ersten Montag um 19 Uhr im Oktober: the day, and the time inside it */
static int nth_timed(const struct parse *p, size_t i, struct when *w, struct when *second)
{
	struct when_day d;
	int n;

	if (p->ts->t[i].type != TOK_NUMBER && !lex_starts(p->ts->t[i].word, LEX_ORDINAL))
		return 0;
	memset(second, 0, sizeof *second);
	if ((n = parse_nth_timed(p, i, &d, second)) == 0)
		return 0;
	empty(w);
	w->day = d;
	w->what = WHEN_DAY;
	w->rule = "date";
	second->what = WHEN_TIME;
	return n;
}

/* may a part of the day begin here, or behind the word here? */
static bool begins_part(const struct parse *p, size_t i)
{
	return lex_starts(p->ts->t[i].word, LEX_PART) || (i + 1 < p->ts->n && lex_starts(p->ts->t[i].word, LEX_ON) && lex_starts(p->ts->t[i + 1].word, LEX_PART));
}

/* last night, letzte Nacht: yesterday, and the part of it; the night before Christmas */
static int last_night(const struct parse *p, size_t i, struct when *w, struct when *second)
{
	int n = word_of(p, i, LEX_LAST, NULL), part = 0, m = n ? parse_part(p, i + (size_t)n, &part) : 0;
	bool next = false;

	if (!n && (n = word_of(p, i, LEX_NEXT, NULL)) != 0) { /* next evening */
		m = parse_part(p, i + (size_t)n, &part);
		next = true;
	}
	if (!m && begins_part(p, i)) {
		struct when_day d;
		if ((m = parse_part_beside(p, i, &d, &part)) != 0) {
			day_and_part(w, &d, second, part);
			w->rule = "date";
			return m;
		}
	}
	if (!m || part < 5)
		return 0;
	day_and_part(w, &(struct when_day){.kind = DAY_RELATIVE, .n = next ? 1 : -1, .unit = UNIT_DAY}, second, part);
	return n + m;
}

/* tonight at 8 and tomorrow, tonight at eight, same again tomorrow, tonight at 8 until tomorrow: does the next day stand few words behind the
 * hour at K? */
static bool tomorrow_too(const struct parse *p, size_t k)
{
	enum { WORDS = 4 };
	struct when_time t;
	int n = parse_time(p, k, &t, true), day;

	if (!n)
		return false;
	k += (size_t)n;
	for (size_t far = 0; far < WORDS && k < p->ts->n && !p->ts->t[k].line && (p->ts->t[k].type == TOK_WORD || mark(p, k, ',') || mark(p, k, '-')); far++, k++)
		if (word_of(p, k, LEX_DAY, &day))
			return day == 1;
	return false;
}

/* tonight or tomorrow night, this evening and Friday morning: the part of today, not of the day that is told beside it */
static int part_of_today(const struct parse *p, size_t i, struct when *w, struct when *second)
{
	static const struct classes leads = CLASSES_2(LEX_TONIGHT, LEX_THIS);
	int part, n = of_classes(&p->ts->t[i], &leads) ? parse_part(p, i, &part) : 0;
	int r = n && !p->ts->t[i + (size_t)n].line ? and_at(p, i + (size_t)n) : 0;
	size_t k = i + (size_t)(n + r);

	if (!(n && (word_of(p, i, LEX_TONIGHT, NULL) || has(p, TRAIT_TWELVE_HOURS)) && tomorrow_too(p, i + (size_t)n)) && (!r || !(word_of(p, k, LEX_DAY, NULL) || weekday_name(p, k, &(int){0}, &(bool){false}))))
		return 0;
	day_and_part(w, &(struct when_day){.kind = DAY_RELATIVE, .unit = UNIT_DAY}, second, part);
	w->rule = "date";
	return n;
}

/* Adventssamstage, an den Adventswochenenden: what recurs in the weeks that end with the Sundays of Advent, and that season */
static int days_of_advent(const struct parse *p, size_t i, struct when *w, struct when *season)
{
	int wd, n = word_of(p, i, LEX_FEAST_SORT, &wd), advent = lex_advent();

	if (!n || !wd || advent < 0)
		return 0;
	empty(w);
	w->what = WHEN_REPEAT;
	w->repeat = (struct when_repeat){.unit = UNIT_WEEK, .weekdays = wd > 7 ? 1u << 6 | 1u << 7 : 1u << wd};
	w->rule = "repeat";
	empty(season);
	season->what = WHEN_DAY;
	season->day = day_none;
	season->day.kind = DAY_HOLIDAY;
	season->day.holiday = advent;
	season->day.span = wd > 7 ? 1 : 7 - wd;
	season->rule = "date";
	return n;
}

/* a recurrence at I, and the part of its days: jeden Freitagabend; a number begins one only where it is more than its weekday */
static int repeat_at(const struct parse *p, size_t i, struct when *w, struct when *second)
{
	struct reading got;
	const struct when_repeat *r = &got.repeat;
	int n = days_of_advent(p, i, w, second);

	if (n || (n = parse_repeat(p, i, &got)) == 0 || days_of_advent(p, i + (size_t)n - 1, w, second)) /* vier Adventssamstage */
		return n;
	if (p->ts->t[i].type == TOK_NUMBER && !r->n_nth && !r->count && !r->interval && !r->n_monthdays && !r->n_pairs && !r->setpos)
		return 0;
	empty(w);
	w->repeat = *r;
	w->what = WHEN_REPEAT;
	w->each = word_of(p, i, LEX_EACH_TIME, NULL) != 0;
	w->rule = "repeat";
	for (size_t k = i; k < i + (size_t)n && !got.part && r->unit == UNIT_WEEK; k++)
		if (word_of(p, k, LEX_WEEKDAY_PART, &got.part)) /* montagabends um 7 */
			got.part = got.part / 16 > WEEKDAY_PART_MANY ? got.part % 16 : 0;
	if (got.part) {
		memset(second, 0, sizeof *second);
		second->what = WHEN_TIME;
		second->time.part = got.part;
	}
	return n;
}

/* days and times that begin at one token: their tokens */
struct both {
	struct when day, time;
	int n_day, n_time;
};

/* which of the two it is; the other has no tokens then */
static void choose(const struct parse *p, size_t i, struct both *b)
{
	const struct when_day *d = &b->day.day;
	size_t end = i + (size_t)b->n_time;

	if (b->n_time && b->time.range && mark(p, end, '-') && sticks(p, end) && is_number(p, end + 1, 0, UINT32_MAX, 2, 8) && sticks(p, end + 1))
		b->n_time = 0; /* 620-555-0608 is a telephone's */
	if (b->n_day && b->n_time && d->kind == DAY_RELATIVE && word_of(p, i, LEX_DAY, NULL))
		b->n_time = 0; /* "morgen um 15 Uhr" is tomorrow, not in the morning */
	if (b->n_day && b->n_time >= b->n_day && !(b->time.time.bare && !b->time.range && !strong_time(p, i, b->n_time)))
		b->n_day = 0;
	if (b->n_day && !b->n_time && d->kind == DAY_DATE && d->day && !d->month && !b->day.range && word_of(p, i + (size_t)b->n_day, LEX_OCLOCK, NULL) && !leads_to_hour(p, i + (size_t)b->n_day))
		b->n_day = 0;
}

/* a date with its year in digits is no time */
static bool year_said(const struct when_day *d)
{
	return day_plain(d) && d->year && !d->guessed_century;
}

static int day_or_time(const struct parse *p, size_t i, bool days, struct when *w)
{
	struct both b;

	b.day.range = b.day.listed = b.day.paired = b.time.range = false;
	b.day.weekdays = 0;
	b.day.n_list = 0;
	b.time.side = SIDE_AT;
	b.n_day = days ? parse_days(p, i, &b.day) : 0;
	b.n_time = b.n_day && year_said(&b.day.day) ? 0 : parse_times(p, i, &b.time);
	choose(p, i, &b);
	if (b.n_day) {
		empty(w);
		w->day = b.day.day;
		w->range = b.day.range, w->listed = b.day.listed, w->paired = b.day.paired;
		w->weekdays = b.day.range ? b.day.weekdays : 0;
		if (b.day.range)
			w->day2 = b.day.day2;
		if (b.day.listed || b.day.paired) {
			w->n_list = b.day.n_list;
			memcpy(w->list, b.day.list, sizeof w->list);
		}
		w->what = WHEN_DAY;
		w->rule = "date";
		return b.n_day;
	}
	if (!b.n_time)
		return 0;
	empty(w);
	w->time = b.time.time;
	w->range = b.time.range, w->side = b.time.side;
	if (b.time.range)
		w->time2 = b.time.time2;
	w->each = word_of(p, i, LEX_EACH_TIME, NULL) != 0;
	w->what = WHEN_TIME;
	w->rule = "time";
	return b.n_time;
}

/* what is no day, time or recurrence of its own: cues, lengths, parts of the day, zones */
static int other_find(const struct parse *p, size_t i, struct when *w)
{
	int n, v;

	if ((n = word_of(p, i, LEX_ALLDAY, NULL)) != 0) {
		empty(w);
		w->what = WHEN_ALLDAY;
	} else if ((n = word_of(p, i, LEX_CUE, &v)) != 0) {
		if (v == CUE_WEATHER || (v == CUE_RETURN && !return_opens(p, i, n)))
			return 0;
		empty(w);
		w->what = WHEN_CUE;
		w->cue = (enum lex_cue)v;
		n -= n > 1 && v == CUE_SALE && word_of(p, i + (size_t)n - 1, LEX_FREQUENCY, NULL) == 1; /* open daily */
	} else if ((n = parse_length(p, i, &v)) != 0) {
		if (word_of(p, i + (size_t)n, LEX_AGO, NULL) || hence_at(p, i + (size_t)n))
			return 0; /* half an hour earlier this week */
		empty(w);
		w->what = WHEN_LENGTH;
		w->minutes = v;
		w->rule = "length";
		if (i > 1 && word_of(p, i - 1, LEX_TIMES_SIGN, NULL) == 1 && is_number(p, i - 2, 2, 60, 1, 2))
			w->sessions = (int)p->ts->t[i - 2].num;
	} else if ((n = parse_days_long(p, i, &v)) != 0) {
		empty(w);
		w->what = WHEN_LENGTH;
		w->days = v;
		w->rule = "length";
	} else if ((n = word_of(p, i, LEX_OPEN_END, NULL)) != 0) {
		empty(w);
		w->what = WHEN_OPEN;
	} else if ((n = parse_part(p, i, &v)) != 0) {
		empty(w);
		w->what = WHEN_TIME;
		w->time.part = v;
		w->rule = "part-of-day";
	} else if (word_of(p, i, LEX_ZONE, NULL)) {
		empty(w);
		n = parse_zone(p, i, w);
		w->what = WHEN_ZONE;
	} else if ((n = word_of(p, i, LEX_TBA, NULL)) > 1) {
		empty(w);
		w->what = WHEN_TBA;
	} else {
		n = 0;
	}
	return n;
}

static int read_at(const struct parse *p, size_t i, enum beginning begins, struct when *w, struct when *second)
{
	bool clock = p->ts->t[i].type == TOK_NUMBER && shape(p, i, "h:s"); /* 19:30 begins no day */
	int minutes, n = parse_length_told(p, i, &minutes);

	if (n) {
		empty(w);
		w->what = WHEN_LENGTH;
		w->minutes = minutes;
		w->rule = "length";
		return n;
	}
	n = begins >= CONNECTOR && !clock ? repeat_at(p, i, w, second) : 0;

	if (!n && begins >= TIME_CONNECTOR)
		n = day_or_time(p, i, begins >= CONNECTOR && !clock, w);
	return n ? n : other_find(p, i, w);
}

/* 13/5/2026 or 5/13/2026 elsewhere in the text proves the order of its dates with that mark: 1 day first, 2 month first, 0 neither or
 * both; *MARKS: there are numbers before such a mark */
static int order_proven(const struct tokens *ts, uint32_t mark, bool *marks)
{
	unsigned proof = 0;

	for (size_t i = 2; i + 2 < ts->n; i++) {
		const struct token *t = &ts->t[i];
		if (t->type != TOK_NUMBER || t[1].num != mark || t[1].type != TOK_MARK)
			continue;
		*marks = true;
		if (t[-1].type != TOK_MARK || t[-1].num != mark || t[2].type != TOK_NUMBER)
			continue;
		if (t[-2].type != TOK_NUMBER || t[-2].digits > 2 || t->digits > 2 || (t[2].digits != 4 && t[2].digits != 2) || t[2].space || t->space)
			continue;
		proof |= t[-2].num > 12 && t[-2].num <= 31 && t->num <= 12 ? 1 : t[-2].num <= 12 && t->num > 12 && t->num <= 31 ? 2 : 0;
	}
	return proof == 3 ? 0 : (int)proof;
}

struct parse when_parse(const struct tokens *ts, int lang, lex_langs_t among)
{
	struct parse p = {.ts = ts, .names = among, .lang_no = lang, .traits = lex_lang_traits(lang), .wordless = lang < 0 || (among & (among - 1)), .day_end = SIZE_MAX, .time_end = SIZE_MAX};
	bool slashes = false, dots = false;

	p.known = lex_langs_complete() & among;
	p.lang = lang >= 0 ? (lex_langs_t)1 << lang : among;
	p.rows = lex_rows(p.lang);
	p.lone_rows = lex_lone_of(p.rows);
	p.exact = lex_lang_full(lang);
	const unsigned short *alone_rows = p.exact ? p.lone_rows : p.rows;
	for (struct token *t = ts->t, *end = t + ts->n; t < end; t++) {
		const unsigned long long *row;
		t->row = (t->alone ? alone_rows : p.rows)[t->word];
		row = lex_row_mask[t->row];
		p.words.m[0] |= row[0], p.words.m[1] |= row[1];
		p.others |= lex_mask[t->word][LEX_MASKS - 1];
		p.wordless = p.wordless && !(t->type == TOK_WORD && t->word);
	}
	p.order = ts->any_digit ? order_proven(ts, '/', &slashes) : 0;
	p.dots_month_first = ts->any_digit && p.traits >> TRAIT_MONTH_FIRST & 1 && order_proven(ts, '.', &dots) == 2;
	if (!p.order && slashes && pairs_prove(&p)) /* 3/10, 10/10 and 17/10 */
		p.order = 1;
	if (!p.order && ts->day_first)
		p.order = 1;
	if (p.order)
		p.traits = (p.traits & ~(1u << TRAIT_MONTH_FIRST)) | (p.order == 2 ? 1u << TRAIT_MONTH_FIRST : 0);
	return p;
}

/* can nothing be found at token I, by what begins there?  What may be is in *BEGINS. */
static bool nothing_at(const struct parse *p, const struct whens *out, size_t i, enum beginning *begins)
{
	const struct token *t = &p->ts->t[i];
	bool by_itself, leads;

	*begins = RULE;
	if (t->type == TOK_NUMBER)
		return stuck_left(p, i) && !part_of_stamp(p, out, i);
	if (!begins_one(t, &starters) && !unit_begins(p, t)) {
		bool sign = mark(p, i, '@') || (i == 0 && t->type == TOK_MARK && (t->num == '+' || t->num == '-'));
		return !sign && !(t->type == TOK_WORD && t->len == 1 && period_code(p, i));
	}
	if (t->type != TOK_WORD || t->len < 2)
		return false;
	by_itself = of_classes(t, &alone);
	leads = !by_itself && leads_on(p, i);
	if (!by_itself && !leads && !unit_begins(p, t))
		return true;
	*begins = beginning(p, i);
	if (*begins != CONNECTOR && *begins != TIME_CONNECTOR)
		return *begins == NOTHING;
	return by_itself ? !leads_on(p, i) : !leads;
}

/* a word at which nothing begins, not even an address: nothing_at of most tokens, sooner */
static inline bool idle_word(const struct parse *p, const struct token *t)
{
	enum { HTTPS = 5 };

	return t->type == TOK_WORD && t->len > HTTPS && !begins_one(t, &starters) && !unit_begins(p, t);
}

/* Thu Oct 26 11:00:09 2023: the year behind the time W goes to the day before it */
static void year_behind_time(const struct parse *p, struct whens *out, struct when *w)
{
	struct when *day = out->n ? &out->w[out->n - 1] : NULL;

	if (w->what != WHEN_TIME || !day || day->what != WHEN_DAY || !day_plain(&day->day) || day->day.year || w->tok - day->tok_end > 2)
		return;
	if (!is_number(p, w->tok_end, 1900, 2100, 4, 4) || p->ts->t[w->tok_end].line || mark(p, w->tok_end + 1, ':') || of_decade(p, w->tok_end))
		return;
	day->day.year = day->day2.year = (int)p->ts->t[w->tok_end].num;
	w->tok_end++;
}

/* between 4 pm on the first and 5 pm today: W is the end of what the find before the day began */
static bool ends_between(const struct parse *p, const struct whens *out, const struct when *w)
{
	const struct when *day, *first;

	if (w->what != WHEN_TIME || out->n < 2 || !w->joined)
		return false;
	day = &out->w[out->n - 1], first = day - 1;
	return day->what == WHEN_DAY && day->joined && first->what == WHEN_TIME && first->side == SIDE_FROM && word_of(p, day->tok_end, LEX_AND, NULL);
}

/* how the find W hangs together with those before it */
static void relate(const struct parse *p, const struct whens *out, struct when *w)
{
	if (!out->n) {
		for (size_t k = w->tok > 2 ? w->tok - 2 : 0; k < w->tok; k++)
			w->each = w->each || word_of(p, k, LEX_EACH_TIME, NULL);
		return;
	}
	when_relate(p, &out->w[out->n - 1], w);
	w->bracketed = w->what == WHEN_TIME && out->w[out->n - 1].what == WHEN_DAY && out->w[out->n - 1].tok_end + 1 == w->tok && mark(p, w->tok - 1, '(') && mark(p, w->tok_end, ')');
	if (ends_between(p, out, w))
		w->bridge = true;
	if (w->what == WHEN_LENGTH && ends_before(p, w->tok - (mark(p, w->tok - 1, '.') || mark(p, w->tok - 1, ':')), LEX_LASTING))
		w->joined = w->same_sentence; /* Dauer ca. 2 Std., Beginn 13 Uhr */
	else if (w->what == WHEN_LENGTH && out->w[out->n - 1].what == WHEN_CUE)
		w->joined = w->same_sentence = false; /* "zu Beginn eine halbe Stunde" is not the event's */
}

/* where the day or time ends that was read last: what follows may be told by it */
static void mark_end(struct parse *p, const struct when *w, const struct when *second)
{
	bool part = (w->what == WHEN_TIME && !w->time.set && w->time.part) || (second->what == WHEN_TIME && second->time.part && !second->time.set);

	if (w->what == WHEN_DAY || w->what == WHEN_REPEAT)
		p->day_end = w->tok_end;
	if (part)
		p->day_end = w->tok_end + (mark(p, w->tok_end, ',') ? 1 : 0); /* Friday evening, 7 to 9 */
	if (w->what == WHEN_TIME)
		p->time_end = w->tok_end;
}

/* may the tokens from I to K, before a date that begins the row at K, be of something else: Halle 2, Courts 1-4, ab? */
static bool of_another_row(const struct parse *p, size_t i, size_t k)
{
	for (; i < k; i++)
		if (p->ts->t[i].type == TOK_WORD && !word_of(p, i, LEX_ORDINAL_SUFFIX, NULL) && !word_of(p, i, LEX_START_FROM, NULL))
			return false;
	return true;
}

/* does a day of a month begin the row at K, which the find W of the row before, from I to END, takes for its own part: 2 above Nov 7, 1 above
 * Nov 12, 14 above September 14? */
static bool own_day(const struct parse *p, size_t i, size_t k, size_t end, const struct when *w)
{
	struct when_day d;
	size_t last;

	if (p->ts->t[k].type != TOK_NUMBER && !month_name(p, k, &(int){0}))
		return false;
	last = k + (size_t)parse_date(p, k, &d);
	if (last == k || !day_plain(&d) || d.guessed_century)
		return false;
	if (last > end)
		return of_another_row(p, i, k);
	return last == end && w->what == WHEN_DAY && !w->range && w->day.guessed_century && (of_another_row(p, i, k) || w->day.year % 100 == d.day);
}

/* does the row of token I begin only a few tokens before it: a heading? */
bool short_row(const struct parse *p, size_t i)
{
	size_t first = i;

	while (first && !p->ts->t[first].line && i - first < 5)
		first--;
	return !first || p->ts->t[first].line;
}

/* MONDAY / - / TUESDAY, MONDAY - / TUESDAY, Masses this week / Mon: does the find W at I go on at K with what only stands below it? */
static bool stands_below(const struct parse *p, size_t i, size_t k, const struct when *w)
{
	const struct token *t = p->ts->t;
	size_t other = t[k].type == TOK_MARK ? k + 1 : k;

	if (w->what != WHEN_DAY || !weekday_name(p, other, &(int){0}, &(bool){false}))
		return false;
	if (!w->range)
		return w->day.kind == DAY_WEEKDAY && w->day.week_set && short_row(p, i);
	if (i && !t[i].line)
		return false;
	return other > k ? t[other].line : w->day.kind == DAY_WEEKDAY && w->day2.kind == DAY_WEEKDAY && t[k - 1].type == TOK_MARK;
}

/* what begins at I: its tokens, 0: nothing; the find, and a second one inside it */
static int find_at(const struct parse *p, size_t i, enum beginning begins, struct when *w, struct when *second)
{
#define PARTS(w) (BIT(w, LEX_LAST) | BIT(w, LEX_NEXT) | BIT(w, LEX_WEEKDAY_PART) | BIT(w, LEX_DAY_PART) | BIT(w, LEX_TONIGHT) | BIT(w, LEX_THIS))
	static const struct classes parts = CLASSES(PARTS);
	const struct token *t = &p->ts->t[i];
	int n;

	second->what = WHEN_CUE; /* none */
	second->time.part = 0, second->time.set = false;
	n = nth_timed(p, i, w, second);
	if (!n && (of_classes(t, &parts) || lex_starts(t->word, LEX_PART) || lex_starts(t->word, LEX_ON)) && (n = weekday_part(p, i, w, second)) == 0 &&
	    (n = last_night(p, i, w, second)) == 0)
		n = part_of_today(p, i, w, second);
	if (!n)
		n = read_at(p, i, begins, w, second);
	w->tok = i;
	w->tok_end = i + (size_t)n;
	return n;
}

/* bis Freitagmittag, bis morgen Mittag: as the end of what goes on until then noon is an hour; but "by Friday lunchtime" */
static void until_noon(const struct parse *p, const struct whens *out, struct when *w, struct when *second)
{
	enum { NOON = 3 };
	bool apart = w->what != WHEN_DAY;
	size_t before = out->n - (apart && out->n); /* finds before the day */
	const struct when *day = !apart ? w : out->n ? &out->w[before] : NULL;
	struct when *part = apart ? w : second;

	if (!day || has(p, TRAIT_TWELVE_HOURS) || day->what != WHEN_DAY || day->side != SIDE_UNTIL || day->range)
		return;
	if (before && (out->w[before - 1].what == WHEN_DAY || out->w[before - 1].what == WHEN_TIME)) /* Freitagabend bis Sonntagmittag */
		return;
	if (part->what != WHEN_TIME || part->time.set || part->time.part != NOON || part->range || (apart && day->tok_end != w->tok))
		return;
	part->time.noon = true;
	part->time.hour = 12;
}

/* W, and the SECOND inside it, behind the others */
static void add_find(struct parse *p, struct whens *out, struct when *w, struct when *second)
{
	const struct token *t = p->ts->t;

	if (w->what == WHEN_DAY)
		day_side(p, w);
	until_noon(p, out, w, second);
	year_behind_time(p, out, w);
	w->from = t[w->tok].at;
	w->to = t[w->tok_end - 1].at + t[w->tok_end - 1].len;
	relate(p, out, w);
	whens_add(out, w);
	if (!(second->what == WHEN_DAY && second->day.kind != DAY_NONE) && (second->what != WHEN_TIME || !(second->time.part || second->time.set)))
		return;
	second->from = w->from, second->to = w->to, second->tok = w->tok, second->tok_end = w->tok_end;
	second->joined = second->same_sentence = true;
	second->zone = -1;
	if (second->what == WHEN_TIME)
		second->rule = second->time.set ? "time" : "part-of-day";
	whens_add(out, second);
}

/* the tokens of the find at I, of N, that are its own where rows begin inside it: those before a row that says its day by itself */
static int within_rows(const struct parse *p, size_t i, int n, enum beginning begins, struct when *w, struct when *second)
{
	size_t end = i + (size_t)n;

	for (size_t k = i + 1; k < end; k++)
		if (p->ts->t[k].line && (own_day(p, i, k, end, w) || stands_below(p, i, k, w))) {
			struct tokens row = *p->ts;
			struct parse q = *p;
			row.n = k;
			q.ts = &row;
			return find_at(&q, i, begins, w, second);
		}
	return n;
}

void scan_words(struct parse *p, struct whens *out)
{
	const struct tokens *ts = p->ts;
	size_t i = 0;

	out->n = 0;
	while (i < ts->n) {
		struct when w, second, zone;
		enum beginning begins;
		int n, named;

		if (idle_word(p, &ts->t[i])) {
			i++;
			continue;
		}
		if (ts->t[i].type == TOK_WORD && (n = url_here(p, i)) != 0) { /* the numbers of an address are no dates */
			i += (size_t)n;
			continue;
		}
		if (nothing_at(p, out, i, &begins)) {
			i++;
			continue;
		}
		if ((n = passed_over(p, i)) != 0) {
			i += (size_t)n;
			continue;
		}
		n = find_at(p, i, begins, &w, &second);
		if (n > 1)
			n = within_rows(p, i, n, begins, &w, &second);
		if (n && (named = name_at(p, i, n, &w)) != 0) {
			i += (size_t)named;
			continue;
		}
		if (n)
			mark_end(p, &w, &second);
		if (!n || none_after_all(p, i, n, &w)) {
			i = ts->t[i].type == TOK_NUMBER && decoy_before(p, i) ? skip_decoy(p, i) : i + 1;
			continue;
		}
		empty(&zone);
		zone.what = WHEN_ZONE;
		if ((n = iso_offset(p, &w, &zone.tok, &zone)) != 0) /* no range: 10:00:00-05:00 */
			w.range = false, w.tok_end = zone.tok;
		add_find(p, out, &w, &second);
		i = w.tok_end;
		if (n) {
			second.what = WHEN_CUE; /* none */
			i = zone.tok_end = zone.tok + (size_t)n;
			add_find(p, out, &zone, &second);
		}
	}
	when_settle(p, out);
}

void when_scan(const struct tokens *ts, int lang, lex_langs_t among, struct whens *out)
{
	struct parse p = when_parse(ts, lang, among);

	scan_words(&p, out);
}
