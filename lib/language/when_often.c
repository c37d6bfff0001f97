/* when_often.c: how often or for how long something recurs, where it stands somewhere beside: freitags, sechsmal; an eight-week course,
 * Mondays; Anzahl Termine: 5; see when_rules.h. */
#include "language/when_rules.h"


/* for up to two months, für sechs Wochen, for the next year, sechs Wochen lang: behind a recurrence */
static int lasts(const struct parse *p, size_t i, int *count, int *unit)
{
	size_t k = i;
	int n = lex_starts(p->ts->t[i].word, LEX_WEEKS_LONG) ? word_of(p, i, LEX_WEEKS_LONG, count) : 0, m; /* achtwöchig */
	bool led, alone = i > 0 && one_mark(p, i - 1, ",("); /* Mondays 6pm, 8 weeks, starting 15 June */

	*unit = UNIT_WEEK;
	if (n)
		return n;
	if ((n = number_word(p, i, count)) != 0 && *count > 1 && *count <= 60 && mark(p, i + (size_t)n, '-') && sticks(p, i + (size_t)n) &&
	    (m = token_value(p->ts, i + (size_t)n + 1, LEX_UNIT, p->lang, UNIT_WEEK)) != 0 && sticks(p, i + (size_t)n + 1))
		return n + 1 + m; /* six-week, 8-wöchig */
	if ((n = word_of(p, k, LEX_LASTING, NULL)) == 0 && number_word(p, k + (size_t)token_value(p->ts, k, LEX_ON, p->lang, ON_OF), count))
		n = token_value(p->ts, k, LEX_ON, p->lang, ON_OF); /* curso de seis semanas */
	led = n > 0;

	k += (size_t)n;
	k += led ? (size_t)word_of(p, k, LEX_TO, NULL) : 0;
	n = led ? word_of(p, k, LEX_NEXT, NULL) : 0;
	k += (size_t)n;
	*count = 1;
	m = number_word(p, k, count);
	if (!m && !n)
		return 0;
	k += (size_t)m;
	m = word_of(p, k, LEX_UNIT, unit);
	if (!m || *count < 1 || *count > 60 || !(*unit == UNIT_WEEK || *unit == UNIT_MONTH || *unit == UNIT_YEAR))
		return 0;
	k += (size_t)m;
	m = word_of(p, k, LEX_LASTING, NULL);
	alone = alone && *unit == UNIT_WEEK && *count > 1 && (k >= p->ts->n || p->ts->t[k].line || one_mark(p, k, ",.)"));
	return led || m || alone ? (int)(k - i) + (led ? 0 : m) : 0;
}

/* Kurs, 6 Wochen, ab 5.10.; Kurs (6 Wochen): is the length at K between marks, which lasts has seen behind it? */
static bool set_off(const struct parse *p, size_t k)
{
	return k > 0 && !p->ts->t[k].line && one_mark(p, k - 1, ",(");
}

/* the span of a recurrence: the finds inside it are no days of their own */
static void span_of(const struct parse *p, struct whens *all, size_t at)
{
	enum { BEHIND = 9, BEFORE = 10 };
	struct when *w = &all->w[at];
	size_t from = w->tok;
	int count, unit, n;

	if (!text_has_class(p, LEX_UNIT) && !text_has_class(p, LEX_WEEKS_LONG))
		return;
	while (from > 0 && w->tok - from < BEFORE && !p->ts->t[from].para)
		from--;
	for (size_t k = from; k < p->ts->n && k < w->tok_end + BEHIND && !(k > w->tok && p->ts->t[k].para); k++) {
		bool before = k < w->tok; /* an eight-week course, Mondays at 7 */
		if (k == w->tok)
			k = w->tok_end;
		if (k >= p->ts->n || !(n = lasts(p, k, &count, &unit)) || (before && unit != UNIT_WEEK && token_value(p->ts, k, LEX_LASTING, p->lang, LASTING_OR_START)))
			continue;
		if (before && !word_of(p, k, LEX_WEEKS_LONG, NULL) && !mark(p, k + 1, '-') && !word_of(p, k, LEX_LASTING, NULL) && !token_value(p->ts, k, LEX_ON, p->lang, ON_OF) && !set_off(p, k))
			continue; /* but: läuft 8 Wochen, montags */
		w->repeat.span = count, w->repeat.span_unit = unit;
		for (size_t j = at + 1; j < all->n && all->w[j].tok < k + (size_t)n; j++)
			if (all->w[j].tok >= k && (all->w[j].what == WHEN_DAY || all->w[j].what == WHEN_LENGTH))
				all->w[j].what = WHEN_CUE, all->w[j].cue = CUE_NONE;
		return;
	}
}

/* freitags, sechsmal; (ten times): the word at K stands alone, and says of nothing else how often: wir klingeln zweimal */
static bool times_alone(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];
	size_t n = lex_starts(t->word, LEX_TIMES) ? (size_t)word_of(p, k, LEX_TIMES, NULL) : 0;

	if (!n || !(k == 0 || t->line || mark(p, k - 1, ',') || mark(p, k - 1, '(')))
		return false;
	return k + n >= p->ts->n || t[n].line || one_mark(p, k + n, ",:)");
}

/* om ugen, w tygodniu, a la semana at K: a unit behind no more than what leads to it, in which it is so often */
static bool in_each_unit(const struct parse *p, size_t k)
{
	static const struct classes lead = CLASSES_4(LEX_PER, LEX_IN, LEX_DETERMINER, LEX_ARTICLE);
	int unit;

	if (word_of(p, k, LEX_WHOLE, NULL))
		return true;
	for (size_t far = 0; far < 3 && k < p->ts->n && !p->ts->t[k].line; far++, k++) {
		if (far && word_of(p, k, LEX_UNIT, &unit))
			return unit >= UNIT_WEEK;
		if (!one_of(p, k, &lead) && !word_of(p, k, LEX_ON, NULL) && !word_of(p, k, LEX_AT, NULL))
			return false;
	}
	return false;
}

/* Anzahl Termine: 5 at K; for 4 times, sechs Abende: how many meetings, 0: nothing of the kind */
static int sessions_at(const struct parse *p, size_t k)
{
	static const struct classes often = CLASSES_3(LEX_FREQUENCY, LEX_OF_YEAR, LEX_OF_MONTH);
	const struct token *t = &p->ts->t[k];
	int n, v;
	bool ends;

	if (t->type != TOK_NUMBER && !lex_starts(t->word, LEX_CARDINAL) && !times_alone(p, k))
		return 0;
	ends = k + 1 >= p->ts->n || one_mark(p, k + 1, ",)") || t[1].line;
	if (k >= 2 && ends && is_number(p, k, 2, 60, 1, 2) && mark(p, k - 1, ':') && t->space && t[-2].len > 4 && ends_before(p, k - 1, LEX_SESSIONS))
		return (int)t->num;
	if (k > 0 && !t->space && t[-1].type == TOK_MARK && !mark(p, k - 1, '('))
		return 0;
	n = how_often(p, k, &v);
	return n && v > 1 && v <= 60 && !one_of(p, k + (size_t)n, &often) && !word_of(p, k + (size_t)n, LEX_PER, NULL) && !in_each_unit(p, k + (size_t)n) ? v : 0;
}

/* 6 evenings, Fridays, 7-9pm; two evenings: Tue 17 and Tue 24 November: what counts meetings is no hour */
static void no_hours(const struct parse *p, struct whens *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->w[i].what == WHEN_TIME && all->w[i].time.part && sessions_at(p, all->w[i].tok))
			all->w[i].what = WHEN_CUE, all->w[i].cue = CUE_NONE;
}

enum { FEW_WEEKS = 4 }; /* of fewer it is every day as well */

/* Mondays 7pm, 8 weeks from 14 September: days of each week are told beside K, in its sentence */
static bool weekly_beside(const struct parse *p, size_t k)
{
	enum { REACH = 12 };
	size_t first = k > REACH ? k - REACH : 0, last = k + REACH < p->ts->n ? k + REACH : p->ts->n;

	if (!text_has_class(p, LEX_WEEKDAYS) && !text_has_class(p, LEX_EVERY))
		return false;
	while (k > first && !p->ts->t[k].para && !sentence_end(p, k - 1))
		k--;
	for (size_t i = k; i < last && (i == k || !(p->ts->t[i].para || sentence_end(p, i - 1))); i++) {
		int each = word_of(p, i, LEX_EVERY, NULL), wd;
		bool brief;
		if (word_of(p, i, LEX_WEEKDAYS, NULL) || (each && weekday_name(p, i + (size_t)each, &wd, &brief)))
			return true;
	}
	return false;
}

int weeks_from(const struct parse *p, size_t k, size_t *from)
{
	int count, n = number_word(p, k, &count), unit = n ? token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_WEEK) : 0, wd, lead, month;
	size_t end = k + (size_t)(n + unit);
	bool brief;

	if (k > 0 && !p->ts->t[k].line && p->ts->t[k - 1].type == TOK_WORD && !ends_before(p, k, LEX_EVENT_NOUN) && !token_value(p->ts, k - 1, LEX_ON, p->lang, ON_OF))
		return 0; /* delivery takes 8 weeks from Monday */
	if (!unit || count < FEW_WEEKS || p->ts->t[end].line || ends_before(p, k, LEX_IN) || ends_before(p, k, LEX_LASTING))
		return 0;
	if ((lead = word_of(p, end, LEX_FROM, NULL)) == 0)
		return 0;
	*from = end + (size_t)lead;
	n = weekday_name(p, *from, &wd, &brief);
	if (p->ts->t[*from + (size_t)n].type != TOK_NUMBER && !(month_name(p, *from, &month) && p->ts->t[*from + 1].type == TOK_NUMBER))
		return 0;
	return n || weekly_beside(p, k) ? count : 0;
}

/* an eight-week course starting Monday 5 January: so many weeks that what begins on the day W goes on for, as said before it; 0: not said */
static int weeks_before(const struct parse *p, const struct when *w)
{
	enum { REACH = 10 };
	bool begins = w->side == SIDE_FROM || w->cue == CUE_BEGIN;
	size_t from;
	int count, unit;

	if (w->what != WHEN_DAY || w->range || !w->day.day || w->side == SIDE_UNTIL)
		return 0;
	for (size_t back = 1; back <= REACH && back <= w->tok && !p->ts->t[w->tok - back + 1].para; back++) {
		size_t k = w->tok - back;
		bool adjective = w->day.weekday && (word_of(p, k, LEX_WEEKS_LONG, NULL) || (mark(p, k + 1, '-') && sticks(p, k + 1)));
		if (one_mark(p, k, ".;!?"))
			return 0;
		if ((adjective || (begins && w->day.weekday && set_off(p, k))) && lasts(p, k, &count, &unit) && unit == UNIT_WEEK && count >= FEW_WEEKS)
			return count;
		if (back < 5 && (count = weeks_from(p, k, &from)) != 0 && from >= w->tok && from < w->tok_end)
			return count;
	}
	return 0;
}

/* Course: 8 weeks from Monday 5 October: the length right before the day at AT, which says how often, is none of it */
static void no_length(const struct parse *p, struct whens *all, size_t at)
{
	struct when *w = &all->w[at];
	size_t from;

	if (at && w->weeks && w[-1].what == WHEN_LENGTH && weeks_from(p, w[-1].tok, &from))
		w[-1].what = WHEN_CUE, w[-1].cue = CUE_NONE;
}

void count_repeats(const struct parse *p, struct whens *all)
{
	enum { REACH = 24 };
	bool sessions = text_has_class(p, LEX_TIMES) || text_has_class(p, LEX_SESSIONS) || text_has_class(p, LEX_TIMES_SIGN);

	if (sessions)
		no_hours(p, all);
	for (size_t i = 0; i < all->n; i++) {
		struct when *w = &all->w[i];
		bool weekly = w->what == WHEN_REPEAT && w->repeat.unit && !w->repeat.count,
			 days = w->what == WHEN_DAY && (w->range ? !w->listed && day_plain(&w->day2) : w->cue == CUE_NONE || w->cue == CUE_BEGIN) && day_plain(&w->day);
		size_t first = w->tok > REACH ? w->tok - REACH : 0, last = w->tok_end + REACH < p->ts->n ? w->tok_end + REACH : p->ts->n;
		int found = 0;
		if (!weekly && !days)
			continue;
		nth_of_months(p, all, i);
		if (weekly)
			span_of(p, all, i);
		else if (text_has_class(p, LEX_UNIT) || text_has_class(p, LEX_WEEKS_LONG))
			w->weeks = weeks_before(p, w), no_length(p, all, i);
		for (size_t k = first; sessions && k < last && !found; k++) {
			if (k >= w->tok && k < w->tok_end)
				continue;
			if (p->ts->t[k].para && k > w->tok)
				break;
			found = sessions_at(p, k);
		}
		if (found && weekly)
			w->repeat.count = found;
		else if (found)
			w->sessions = found;
	}
}
