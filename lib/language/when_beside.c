/* when_beside.c: what finds tell of their neighbours, and words right beside a find of it: the week of weekdays that are listed, the
 * weekday of a date, the end that stands before its day; what a day is told from, which is no day of an event; see when_rules.h. */
#include "language/when_rules.h"

static bool lone_weekday(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY && !w->range && !w->day.more && !w->day.settled;
}

/* next week Thursday and Friday, next Friday and Saturday: the weekday of B is of the week that A's is */
static void week_from_before(const struct when *a, struct when *b)
{
	if (a->day.week_set)
		b->day.week_set = true, b->day.week_shift = a->day.week_shift, b->day.strict = a->day.strict;
	else if (a->day.n) { /* so many days behind it */
		int apart = b->day.weekday - a->day.weekday;
		b->day = a->day;
		b->day.more_n[0] = apart, b->day.more_unit[0] = UNIT_DAY, b->day.more = 1;
	}
}

void weeks_shared(struct whens *all)
{
	bool listed = false;

	for (size_t k = all->n; k-- > 1;) {
		struct when *a = &all->w[k - 1], *b = &all->w[k];
		bool pair = lone_weekday(a) && lone_weekday(b) && b->joined && !b->bridge && a->day.weekday < b->day.weekday;
		listed = pair && (b->and_before || listed) && b->day.week_set;
		if (listed && !a->day.week_set && !a->day.n) /* Thursday and Friday next week */
			a->day.week_set = true, a->day.week_shift = b->day.week_shift;
	}
	for (size_t k = 1; k < all->n; k++) {
		struct when *a = &all->w[k - 1], *b = &all->w[k];
		if (lone_weekday(a) && lone_weekday(b) && b->joined && b->and_before && !b->bridge && a->day.weekday < b->day.weekday && !b->day.week_set && !b->day.n)
			week_from_before(a, b);
	}
}

/* Friday night: a weekday A as it stands, and its part behind it */
static bool weekday_with_part(const struct when *a)
{
	const struct when *part = a + 1;

	return lone_weekday(a) && !a->day.week_set && !a->day.n && part->what == WHEN_TIME && part->joined && !part->time.set && !part->range;
}

void weekdays_told(struct whens *all)
{
	for (size_t k = 2; k < all->n; k++) {
		struct when *date = &all->w[k];
		if (date->what != WHEN_DAY || !date->joined || date->and_before || date->bridge || !day_plain(&date->day) || date->day.weekday)
			continue;
		if (weekday_with_part(date - 2))
			date->day.weekday = date[-2].day.weekday;
	}
}

/* "heute, Freitag": A and B are one day */
static bool told_twice(const struct when_day *a, const struct when_day *b)
{
	bool near = a->kind == DAY_RELATIVE && a->unit == UNIT_DAY && a->n >= 0 && a->n < 3 && !a->more && !a->portion;

	return near && b->kind == DAY_WEEKDAY && !b->n && !b->week_set;
}

/* "KW 39, Donnerstag, den 24.09.2026": a week by its number, and a day that has a date of its own */
static bool week_of_date(const struct when *a, const struct when *b)
{
	if (a->what != WHEN_DAY || a->day.kind != DAY_WEEK || a->range || a->day.weekday || a->cue != CUE_NONE)
		return false;
	return b->what == WHEN_DAY && day_plain(&b->day) && b->joined && !b->bridge && !b->and_before;
}

/* "early next week, say Monday at 11", KW 39, maybe Donnerstag: a week, and behind it a weekday, which is of that week */
static bool weekday_of_week(const struct when *a, struct when *b)
{
	bool week = (a->day.kind == DAY_UNIT && a->day.unit == UNIT_WEEK && a->day.portion < 4) || (a->day.kind == DAY_WEEK && !a->day.weekday);
	bool weekend = a->day.kind == DAY_UNIT && a->day.unit == UNIT_WEEKEND && !a->day.portion && !a->day.today && b->joined && b->day.weekday >= 5; /* am Wochenende, Sonntag 14 Uhr */

	week = week || weekend;
	if (a->what != WHEN_DAY || b->what != WHEN_DAY || !week || a->range || b->range)
		return false;
	if (a->cue != b->cue || !b->same_sentence || b->bridge || b->and_before)
		return false;
	if (b->day.kind != DAY_WEEKDAY || b->day.n || b->day.week_set)
		return false;
	if (a->day.kind == DAY_UNIT) {
		b->day.week_set = true, b->day.week_shift = a->day.n;
	} else {
		int weekday = b->day.weekday;
		b->day = a->day;
		b->day.weekday = weekday;
	}
	return true;
}

/* Third Thursday Lecture: March 19: a weekday with its ordinal in a name, and behind it the date of a sentence */
void nths_in_names(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k + 1 < all->n; k++) {
		struct when *a = &all->w[k], *b = a + 1;
		if (a->what != WHEN_DAY || a->day.kind != DAY_WEEKDAY || a->day.n || a->day.week_set || a->range || a->cue != CUE_NONE || !ends_before(p, a->tok, LEX_ORDINAL))
			continue;
		if (b->what == WHEN_DAY && day_plain(&b->day) && b->same_sentence && !b->joined && !b->and_before && p->ts->t[a->tok].upper)
			a->what = WHEN_CUE;
	}
}

/* THIS WEEK / Mon ... / Tues ...: a heading A of its own, and the weekday B of its first row: of the days to come, as those below */
static bool below_week(const struct parse *p, const struct when *a, const struct when *b)
{
	return short_row(p, a->tok) && p->ts->t[b->tok].line && p->ts->t[a->tok_end].line;
}

/* 8pm tonight until 6am tomorrow: does the day at K end the hours right before it, which begin on this day?  They are read as those
 * of one day, the end being the next morning's. */
static bool ends_tomorrow(const struct parse *p, const struct whens *all, size_t k)
{
	const struct when *a = &all->w[k - 1], *b = &all->w[k], *first = k > 1 && a->same_sentence && a[-1].what == WHEN_TIME && !a[-1].time.set ? a - 1 : a;
	int from = a->time.hour * 60 + a->time.min, to = a->time2.hour * 60 + a->time2.min;

	if (a->what != WHEN_TIME || !a->range || b->what != WHEN_DAY || b->range || !b->joined || b->and_before)
		return false;
	if (b->day.kind != DAY_RELATIVE || b->day.unit != UNIT_DAY || b->day.n != 1)
		return false;
	for (size_t at = first->tok; at < a->tok_end; at++)
		if (word_of(p, at, LEX_TONIGHT, NULL) || word_of(p, at, LEX_THIS, NULL))
			return to <= from;
	return false;
}

/* finds that stand side by side: a door time and the begin, tonight (Friday), heute, Freitag */
void neighbours(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *a = &all->w[k - 1], *b = &all->w[k];
		come_and_begin(p, a, b);
		arrival(p, all, k - 1);
		if (week_of_date(a, b) || (!below_week(p, a, b) && weekday_of_week(a, b)))
			a->what = WHEN_CUE;
		if (a->what == WHEN_DAY && b->what == WHEN_DAY && a->day.kind == DAY_HOLIDAY && b->day.kind == DAY_HOLIDAY && b->tok == a->tok_end && !p->ts->t[b->tok].line) {
			struct when *name = b->tok_end - b->tok > a->tok_end - a->tok ? a : b; /* Purim carnival; Carnevale martedì grasso */
			name->what = WHEN_CUE, name->cue = CUE_NONE;
		}
		if (b->what == WHEN_DAY && b->day.kind == DAY_WEEKDAY && !b->range && b->joined && a->what == WHEN_TIME && word_of(p, a->tok, LEX_TONIGHT, NULL))
			b->day.today = true; /* tonight (Friday) */
		if (ends_tomorrow(p, all, k))
			b->day.n = 0;
		if (a->what == WHEN_DAY && b->what == WHEN_DAY && told_twice(&a->day, &b->day) && b->joined && !b->and_before && !b->bridge && !a->range && !b->range) {
			int weekday = b->day.weekday; /* heute, Freitag */
			b->day = a->day;
			b->day.weekday = weekday;
		}
	}
}

/* starts 10am Fri 4 Dec, ends 4pm Sun 6 Dec: is a day said in the sentence before the find at K? */
static bool day_before(const struct whens *all, size_t k)
{
	enum { NEAR = 16 }; /* finds looked at */

	for (size_t n = 0; n < NEAR && k-- > 0 && all->w[k + 1].same_sentence; n++)
		if (all->w[k].what == WHEN_DAY && all->w[k].side != SIDE_UNTIL)
			return true;
	return false;
}

void ends_told(struct whens *all)
{
	for (size_t k = 2; k < all->n; k++) {
		const struct when *end = &all->w[k - 1];
		struct when *day = &all->w[k];
		if (end->what != WHEN_TIME || end->cue != CUE_END || !end->time.set || end->range)
			continue;
		if (day->what == WHEN_DAY && day->cue == CUE_NONE && day->joined && !day->range && !day->and_before && day_before(all, k - 1))
			day->cue = CUE_END;
	}
}

static void days_either(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		bool several = w->listed || w->paired;
		size_t at = several ? w->tok : k && w->and_before ? w[-1].tok_end : w->tok, end = several ? w->tok_end : w->tok;
		for (; w->what == WHEN_DAY && at < end && !w->either; at++)
			w->either = token_value(p->ts, at, LEX_AND, p->lang, AND_OR) > 0;
	}
}

/* wir sind gegen 18 Uhr zurück; home at 6pm: is the hour W, which a word of the return ends, the one at which one is back? */
static bool back_then(const struct parse *p, const struct when *w)
{
	int v, n = word_of(p, w->tok_end, LEX_CUE, &v);
	size_t end = w->tok_end + (size_t)n;

	if (!n || v != CUE_RETURN || p->ts->t[w->tok_end].line)
		return false;
	return end >= p->ts->n || p->ts->t[end].line || p->ts->t[end].type != TOK_WORD;
}

/* Rückfragen bis 20 Uhr unter 0431 1234; questions until 8pm: is the hour W the last at which somebody can be asked? */
static bool asked_until(const struct parse *p, const struct when *w)
{
	enum { WORDS = 3 };
	int v;

	if (w->side != SIDE_UNTIL || w->range)
		return false;
	for (size_t back = 1; back <= WORDS && back <= w->tok && p->ts->t[w->tok - back].type == TOK_WORD && !p->ts->t[w->tok - back + 1].line; back++)
		if (word_of(p, w->tok - back, LEX_LABEL, &v) && (v == LABEL_CONTACT || v == LABEL_PHONE))
			return true;
	return false;
}

/* from what a day is told by the word at K: from the reference, perhaps from the day said before, or only from it */
enum from { FROM_NOW, FROM_THERE, ONLY_FROM_THERE };

static enum from told_by(const struct parse *p, size_t k, size_t end)
{
	int v, n;

	if ((n = word_of(p, k, LEX_HENCE, &v)) != 0 && v && (v < HENCE_THENCE_DAY ? k + (size_t)n <= end : k + (size_t)n == end)) /* but: the day after tomorrow */
		return v == HENCE_THENCE ? FROM_THERE : ONLY_FROM_THERE;
	if ((n = word_of(p, k, LEX_AGO, &v)) != 0 && v && k + (size_t)n <= end)
		return v == AGO_THENCE_ONLY ? ONLY_FROM_THERE : FROM_THERE;
	if ((n = word_of(p, k, LEX_NEXT, &v)) != 0 && v == NEXT_FOLLOWING && k + (size_t)n <= end)
		return FROM_THERE;
	return FROM_NOW;
}

/* eine Woche später, am folgenden Sonntag, am nächsten Tag: what the find W is told from */
static enum from told_from(const struct parse *p, const struct when *w)
{
	const struct when_day *d = &w->day;
	enum from from = d->kind == DAY_UNIT && d->unit == UNIT_DAY && d->n == 1 ? FROM_THERE : FROM_NOW;

	if (w->range || !(d->kind == DAY_RELATIVE || d->kind == DAY_UNIT || d->kind == DAY_WEEKDAY))
		return FROM_NOW;
	for (size_t at = w->tok; at < w->tok_end && from == FROM_NOW; at++)
		from = told_by(p, at, w->tok_end);
	return from;
}

/* Freitag vor den Sommerferien, Friday after the holidays: is the weekday W told from days that no one knows? */
static bool beside_holidays(const struct parse *p, const struct when *w)
{
	size_t k = w->tok_end;
	int n;

	if (w->range || w->day.kind != DAY_WEEKDAY || k >= p->ts->n || p->ts->t[k].line)
		return false;
	if ((n = word_of(p, k, LEX_BEFORE, NULL)) == 0)
		n = word_of(p, k, LEX_PAST, NULL);
	k += (size_t)n;
	if (n && k < p->ts->n && !word_of(p, k, LEX_SEASON_WORD, NULL))
		k += (size_t)word_of(p, k, LEX_ON, NULL);
	return n && k < p->ts->n && word_of(p, k, LEX_SEASON_WORD, NULL);
}

/* the day after the party: what the day would be told from stands behind it */
static bool goes_on_behind(const struct parse *p, const struct when *w)
{
	static const struct classes ends = CLASSES_3(LEX_AT, LEX_FROM, LEX_IN);
	const struct token *t = &p->ts->t[w->tok_end];
	int v;

	if (w->tok_end >= p->ts->n || t->type != TOK_WORD || t->line || one_of(p, w->tok_end, &ends))
		return false;
	for (size_t at = w->tok; at < w->tok_end; at++)
		if (word_of(p, at, LEX_HENCE, &v) && v == HENCE_THENCE_BARE)
			return true;
	return false;
}

/* a word of the return at K: wieder da, back; reopened: wieder für Sie da */
static int back_word(const struct parse *p, size_t k)
{
	int v, n = word_of(p, k, LEX_CUE, &v);

	if (n && v == CUE_RETURN)
		return n;
	n = word_of(p, k, LEX_CLOSED, &v);
	return n && v == CLOSED_NO_MORE ? n : 0;
}

/* ab 10.8. sind wir wieder da; we are back from August 10: is nothing said of the day W but that one is there again? */
static bool back_from(const struct parse *p, const struct when *w)
{
	enum { WORDS = 5 };
	size_t k = w->tok_end, end;

	if (w->side != SIDE_FROM || w->range)
		return false;
	for (size_t far = 0; far < WORDS && k < p->ts->n && p->ts->t[k].type == TOK_WORD && !p->ts->t[k].line; far++, k++)
		if (back_word(p, k) && (end = k + (size_t)back_word(p, k)) <= p->ts->n)
			return end == p->ts->n || p->ts->t[end].line || p->ts->t[end].type == TOK_MARK;
	if (w->tok_end < p->ts->n && !p->ts->t[w->tok_end].line && p->ts->t[w->tok_end].type != TOK_MARK)
		return false;
	for (size_t back = 1; back <= 3 && back <= w->tok && !p->ts->t[w->tok - back + 1].line; back++)
		if (back_word(p, w->tok - back) && w->tok - back + (size_t)back_word(p, w->tok - back) + (size_t)ends_before(p, w->tok, LEX_START_FROM) >= w->tok)
			return true;
	return false;
}

/* days told from the one before them; what can be told from nothing else is none where no day is before it, and hours are none */
static void days_thence(const struct parse *p, struct whens *all)
{
	static const struct classes telling = CLASSES_4(LEX_HENCE, LEX_AGO, LEX_NEXT, LEX_UNIT);
	bool thence = text_has(p, &telling), season = text_has_class(p, LEX_SEASON_WORD), day = false;

	for (size_t k = 0; (thence || season) && k < all->n; k++) {
		struct when *w = &all->w[k];
		enum from from = thence && w->what == WHEN_DAY ? told_from(p, w) : FROM_NOW;
		if (w->what != WHEN_DAY)
			continue;
		if (from != FROM_NOW) {
			w->day.thence = true;
			if ((from == ONLY_FROM_THERE && (!day || goes_on_behind(p, w))) || (day && w->day.kind == DAY_RELATIVE && w->day.unit <= UNIT_HOUR))
				w->what = WHEN_CUE, w->cue = CUE_NONE;
		} else if (season && beside_holidays(p, w)) {
			w->day.thence = w->day.afar = true;
		}
		day = day || w->what == WHEN_DAY;
	}
}

/* is the day W a feast in a word that is what is held then: Silvesterball? */
static bool names_event(const struct parse *p, const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_HOLIDAY && !w->range && word_of(p, w->tok, LEX_EVENT_NOUN, NULL) == (int)(w->tok_end - w->tok);
}

/* Karneval am 11.11., Silvester-Vorverkauf am 1.12.: feasts that are the theme of the date behind them */
static void feasts_on_days(const struct parse *p, struct whens *all)
{
	enum { NEAR = 3 }; /* finds looked at behind the feast */

	for (size_t k = 1; k < all->n; k++)
		if (all->w[k].same_sentence && !all->w[k].joined && names_event(p, &all->w[k]) && (all->w[k - 1].what == WHEN_DAY || all->w[k - 1].what == WHEN_TIME))
			all->w[k].what = WHEN_CUE, all->w[k].cue = CUE_NONE; /* am 12.6. Planung der Silvesterparty */
	for (size_t k = 0; k + 1 < all->n; k++) {
		struct when *w = &all->w[k];
		size_t end = w->tok_end;
		if (w->what != WHEN_DAY || w->day.kind != DAY_HOLIDAY || w->range || w->day.year)
			continue;
		if (names_event(p, w)) /* Silvesterlauf, So 27.12. */
			w->in_name = true;
		if (w[1].what == WHEN_DAY && w[1].tok == end + 1 && !w[1].range && day_plain(&w[1].day) && token_value(p->ts, end, LEX_ON, p->lang, ON_DAY) == 1)
			w->in_name = true;
		if (!mark(p, end, '-') || !sticks(p, end) || !sticks(p, end + 1) || p->ts->t[end + 1].type != TOK_WORD)
			continue;
		for (size_t q = k + 1; q < all->n && q <= k + NEAR && all->w[q].same_sentence; q++)
			if (all->w[q].what == WHEN_DAY && all->w[q].cue != CUE_NONE && day_plain(&all->w[q].day))
				w->what = WHEN_CUE, w->cue = CUE_NONE;
	}
}

/* Training entfällt bis 30.6.: what is called off until the day W has no end then */
static bool off_until(const struct parse *p, const struct when *w)
{
	size_t k = w->tok - (size_t)ends_before(p, w->tok, LEX_TO);
	int v, n;

	if (w->side != SIDE_UNTIL || w->range)
		return false;
	n = ends_before(p, k, LEX_FALLS_OUT);
	if (w->cue == CUE_CANCELLED_BEHIND || ends_before(p, k, LEX_CANCELLED) || (n && word_of(p, k - (size_t)n, LEX_FALLS_OUT, &v) && (v == ABSENCE_VERB || v == ABSENCE_LEADS)))
		return true;
	return (n = ends_before(p, k, LEX_CUE)) != 0 && word_of(p, k - (size_t)n, LEX_CUE, &v) && v == CUE_CANCELLED_BEHIND;
}

/* bei Regen am 27.6.: is the day W said right behind a word of bad weather, where it is another one only then? */
static bool in_rain(const struct parse *p, const struct when *w)
{
	size_t k = w->tok - (size_t)ends_before(p, w->tok, LEX_ON);
	int v, n;

	k -= k > 0 && one_mark(p, k - 1, ":");
	n = k > 0 && !p->ts->t[k].line ? ends_before(p, k, LEX_CUE) : 0;
	return n && word_of(p, k - (size_t)n, LEX_CUE, &v) && v == CUE_WEATHER && w->side == SIDE_AT;
}

/* ab 8.9. sind wir wieder da, immer 17-19 Uhr: an hour behind the day of find AT in its sentence, which is that day's */
static bool hour_in_sentence(const struct whens *all, size_t at)
{
	for (size_t k = at + 1; k < all->n && all->w[k].same_sentence && all->w[k].what != WHEN_DAY; k++)
		if (all->w[k].what == WHEN_TIME && all->w[k].time.set)
			return true;
	return false;
}

/* days that only tell when one is back, until when nothing is, or when it would be in bad weather: no day of an event */
static void days_of_none(const struct parse *p, struct whens *all)
{
	size_t days = 0;

	for (size_t k = 0; k < all->n; k++) {
		if (all->w[k].what == WHEN_REPEAT)
			return; /* what recurs leaves them out: days_absent */
		days += all->w[k].what == WHEN_DAY && all->w[k].cue == CUE_NONE;
	}
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		bool timed = k + 1 < all->n && w[1].what == WHEN_TIME && w[1].joined;
		if (w->what != WHEN_DAY || (w->cue != CUE_NONE && w->cue != CUE_CANCELLED_BEHIND))
			continue;
		if (off_until(p, w) || (!timed && back_from(p, w) && !hour_in_sentence(all, k)) || (days > 1 && (!timed || w[1].each) && in_rain(p, w)))
			w->cue = CUE_EXCEPT;
	}
}

/* Midi-conférence, messe de minuit: is the word at I part of a noun by a hyphen behind it, or behind what is of it? */
static bool of_noun(const struct parse *p, size_t i)
{
	static const struct classes nouns = CLASSES_2(LEX_EVENT_NOUN, LEX_DAYTIME);
	const struct token *t = &p->ts->t[i];

	if (i + 2 < p->ts->n && mark(p, i + 1, '-') && sticks(p, i + 1) && sticks(p, i + 2) && t[2].type == TOK_WORD)
		return true;
	return i > 1 && !t->line && has(p, TRAIT_MODIFIER_BEHIND) && token_value(p->ts, i - 1, LEX_ON, p->lang, ON_OF) == 1 && one_of(p, i - 2, &nouns);
}

/* 11.30pm, ore 23.30: an hour in numbers? */
static bool in_numbers(const struct parse *p, const struct when *w)
{
	if (w->what != WHEN_TIME || !w->time.set)
		return false;
	for (size_t k = w->tok; k < w->tok_end; k++)
		if (p->ts->t[k].type == TOK_NUMBER)
			return true;
	return false;
}

/* messe de minuit à 23h30: the find W is no span of nearly a day, but the hour behind the noun */
static void noun_at_hour(const struct parse *p, struct when *w)
{
	enum { EVENING = 18 };

	if (w->what != WHEN_TIME || !w->range || !w->time.midnight || w->time2.hour < EVENING || !word_of(p, w->tok + (size_t)word_of(p, w->tok, LEX_FROM, NULL), LEX_MIDNIGHT, NULL))
		return;
	if (of_noun(p, w->tok + (size_t)word_of(p, w->tok, LEX_FROM, NULL)))
		w->time = w->time2, w->range = false;
}

/* Midnight Mass, 11.30pm; Midday concert 12.30: is the find at K only a word of noon or midnight, of a noun or with one right behind it,
 * where its sentence has an hour in numbers, too? */
static bool noon_of_noun(const struct parse *p, const struct whens *all, size_t k)
{
	static const struct classes noons = CLASSES_2(LEX_NOON, LEX_MIDNIGHT), no_noun = CLASSES_4(LEX_TO, LEX_ON, LEX_AT, LEX_AND),
	                            leads = CLASSES_4(LEX_TO, LEX_AT, LEX_AND, LEX_FROM);
	const struct when *w = &all->w[k];
	size_t end = w->tok_end;

	bool of;

	if (w->what != WHEN_TIME || !w->time.set || w->range || w->side != SIDE_AT || w->cue != CUE_NONE || end != w->tok + 1 || !one_of(p, w->tok, &noons))
		return false;
	of = of_noun(p, w->tok);
	if (!of && (end >= p->ts->n || p->ts->t[end].line || p->ts->t[end].type != TOK_WORD || p->ts->t[end].len < 3 || one_of(p, end, &no_noun) || (k + 1 < all->n && w[1].tok == end)))
		return false;
	if (!of && w->tok > 0 && !p->ts->t[w->tok].line && (one_of(p, w->tok - 1, &leads) || mark(p, w->tok - 1, '-') || p->day_end == w->tok))
		return false;
	for (size_t q = k + 1; q < all->n && all->w[q].same_sentence; q++)
		if (all->w[q].side != SIDE_UNTIL && all->w[q].cue != CUE_END && in_numbers(p, &all->w[q]))
			return true;
	return false;
}

void told_beside(const struct parse *p, struct whens *all)
{
	bool day = false; /* one was said before */

	days_either(p, all);
	days_thence(p, all);
	if (text_has_class(p, LEX_HOLIDAY))
		feasts_on_days(p, all);
	days_of_none(p, all);
	hours_that_last(p, all);
	parts_share_hour(all);
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		day = day || (w->what == WHEN_DAY && !w->range && w->cue == CUE_NONE);
		noun_at_hour(p, w);
		if (in_score(p, all, k) || noon_of_noun(p, all, k))
			w->what = WHEN_CUE, w->cue = CUE_NONE;
		if (w->what != WHEN_TIME || !w->time.set || w->range || w->cue != CUE_NONE)
			continue;
		if (day && !(w->joined && w[-1].what == WHEN_DAY) && back_then(p, w)) /* but: ich gehe am 21.4. um 20 Uhr zurück */
			w->cue = CUE_END, w->side = SIDE_AT;
		else if (day && asked_until(p, w))
			w->what = WHEN_CUE;
	}
}

/* Christmas lunch, the Easter egg hunt: the noun behind a feast; but at Christmas, before Easter, Easter is on */
static bool noun_behind(const struct parse *p, const struct when *w)
{
#define LEADS_TO(w) \
	(CLASS_BIT(w, LEX_AT) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_START_FROM) | CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_TO))
#define NO_NOUN(w) (LEADS_TO(w) | MODIFIERS(w) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_AND) | CLASS_BIT(w, LEX_SLOT_VERB) | CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_CUE))
	static const struct classes leads = CLASSES(LEADS_TO), no_noun = CLASSES(NO_NOUN);
	const struct token *t = &p->ts->t[w->tok_end];

	if (w->tok_end >= p->ts->n || t->type != TOK_WORD || t->line || t->len < 3 || one_of(p, w->tok_end, &no_noun) || word_of(p, w->tok_end, LEX_HAPPENS, NULL))
		return false;
	if (w->tok == 0 || p->ts->t[w->tok].line)
		return true;
	return !word_of_classes(p, t - (w->tok_end - w->tok) - 1, &leads) || word_of(p, w->tok - 1, LEX_DETERMINER, NULL) || word_of(p, w->tok - 1, LEX_AND, NULL) == 1;
}

void feasts_in_names(const struct parse *p, struct whens *all)
{
	if (has(p, TRAIT_CAPITAL_NOUNS) || has(p, TRAIT_MODIFIER_BEHIND))
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (w->what == WHEN_DAY && w->day.kind == DAY_HOLIDAY && !w->range && !ends_before(p, w->tok, LEX_PAST))
			w->in_name = noun_behind(p, w);
	}
}

/* is it only "now", "jetzt"? */
static bool only_now(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_NOW && !w->range && !w->day.more;
}

/* is W, which is beside a word of now, an hour that does not go on from it: doors 7pm, tickets now on sale?  LATER: the second of
 * the two */
static bool hour_apart(const struct whens *all, size_t later, const struct when *w)
{
	return w->what == WHEN_TIME && w->time.set && !w->range && all->w[later].same_sentence && !all->w[later].joined;
}

/* "jetzt Sonntag", "now only £17", "now on Friday": a word of now beside another day, or before a price, is no time of its own */
void idle_now(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		size_t end = w->tok_end;
		bool other = false;
		if (w->what == WHEN_DAY && w->range && w->day.kind == DAY_NOW && k > 0 && w->same_sentence && w[-1].what == WHEN_DAY && day_plain(&w[-1].day)) {
			w->what = WHEN_CUE, w->cue = CUE_NONE; /* 12 June, book now until 5 June */
			continue;
		}
		if (!only_now(w))
			continue;
		for (size_t q = k > 0 ? k - 1 : 0; q <= k + 1 && q < all->n; q++)
			other = other || (q != k && (all->w[q].what == WHEN_REPEAT || hour_apart(all, q < k ? q + 1 : q, &all->w[q]) || (all->w[q].what == WHEN_DAY && !only_now(&all->w[q]))));
		if (end < p->ts->n && !p->ts->t[end].line)
			other = other || mark(p, end, '$') || mark(p, end, 0x20ac) || mark(p, end, 0xa3) || (is_number(p, end, 0, UINT32_MAX, 1, 255) && no_time_behind(p, end + 1));
		if (other)
			w->what = WHEN_CUE, w->cue = CUE_NONE;
	}
}
