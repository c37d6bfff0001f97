/* when_night.c: nights between two days, as their weekdays and dates tell them; see when_rules.h. */
#include "language/when_rules.h"

#include "time/civil.h"

bool behind_night(const struct parse *p, size_t i)
{
	enum { REACH = 3, NIGHT = 6 };

	if (!text_has_class(p, LEX_PART))
		return false;
	for (size_t back = 1; back <= REACH && back <= i; back++)
		if (lex_starts(p->ts->t[i - back].word, LEX_PART) && token_value(p->ts, i - back, LEX_PART, p->lang, NIGHT) > 0)
			return true;
	return false;
}

/* in der Nacht von Samstag auf Sonntag, 28./29. März; Samstag auf Sonntag, 13./14. Juni: at K the dates of the two weekdays, of which the first is
 * W's; tokens read */
int night_dates(const struct parse *p, size_t k, struct when *w)
{
	struct when two;
	int weekday = w->day.weekday, n;
	size_t at = k + (size_t)(mark(p, k, ',') || mark(p, k, '('));

	if (at >= p->ts->n || p->ts->t[at].type != TOK_NUMBER || (n = parse_days(p, at, &two)) == 0 || !two.range || two.n_list || !day_plain(&two.day) || !day_plain(&two.day2))
		return 0;
	if (two.day.weekday || two.day2.weekday || civil_days(2001, two.day2.month, two.day2.day) - civil_days(2001, two.day.month, two.day.day) != 1)
		return 0;
	w->day = two.day;
	w->day.weekday = weekday;
	return (int)(at - k) + n;
}

/* Samstag auf Sonntag, 13./14. Juni: behind the weekday FIRST, which ends before K */
int overnight_dates(const struct parse *p, size_t k, int first, struct when *w)
{
	int r = word_of(p, k, LEX_OVERNIGHT, NULL), second, m, n;

	if (!r || p->ts->t[k].line || (m = weekday_name(p, k + (size_t)r, &second, &(bool){false})) == 0 || second != first % 7 + 1)
		return 0;
	w->day = day_none;
	w->day.weekday = first;
	if ((n = night_dates(p, k + (size_t)(r + m), w)) == 0)
		return 0;
	w->range = w->listed = w->paired = false;
	w->weekdays = 0, w->n_list = 0;
	return r + m + n;
}
