/* when_months.c: what recurs each month or quarter and says its day elsewhere in the sentence: monthly meeting on the last Wednesday;
 * first Friday art walk, monthly; see when_rules.h. */
#include "language/when_rules.h"

/* monthly, once a month: a rule of months without its day */
static bool lacks_day(const struct when *w)
{
	const struct when_repeat *r = &w->repeat;

	return w->what == WHEN_REPEAT && r->unit == UNIT_MONTH && !r->weekdays && !r->n_nth && !r->n_monthdays && !r->n_pairs && !r->setpos;
}

/* W, behind a rule of months, becomes its day: on the last Wednesday, the second Thursday */
static bool becomes_day(const struct parse *p, const struct when_repeat *rule, struct when *w)
{
	size_t the = w->tok;
	bool last = w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY && w->day.n == -1 && !w->day.week_set && !w->range;

	if (w->what == WHEN_REPEAT && w->repeat.unit == UNIT_MONTH && w->repeat.n_nth && w->repeat.interval <= 1) {
		w->repeat.interval = rule->interval;
		return true;
	}
	the += (size_t)word_of(p, the, LEX_ON, NULL);
	if (!last || !(word_of(p, the, LEX_LAST, NULL) > 1 || (the > 0 && ends_before(p, the, LEX_ON))))
		return false; /* "last Wednesday" alone has been */
	w->what = WHEN_REPEAT;
	w->repeat = (struct when_repeat){.unit = UNIT_MONTH, .interval = rule->interval, .weekdays = 1u << w->day.weekday, .nth = {-1}, .n_nth = 1};
	w->rule = "recurrence";
	return true;
}

void months_say_days(const struct parse *p, struct whens *all)
{
	enum { FAR = 3 };

	for (size_t i = 0; i < all->n; i++) {
		struct when *rule = &all->w[i];
		if (!lacks_day(rule) || rule->repeat.printed || rule->repeat.months)
			continue;
		for (size_t k = i + 1; k < all->n && k <= i + FAR && all->w[k].same_sentence; k++) {
			if (all->w[k].what != WHEN_REPEAT && all->w[k].what != WHEN_DAY)
				continue;
			if (becomes_day(p, &rule->repeat, &all->w[k]))
				rule->repeat.printed = true; /* said again, and better */
			break;
		}
	}
}

/* "First Friday art walk, monthly", "Dritter Mittwoch: Stammtisch, monatlich": a rule of months that says no day, and before it the
 * weekday with its ordinal, which is no day of its own then */
void nth_of_months(const struct parse *p, struct whens *all, size_t at)
{
	struct when_repeat *r = &all->w[at].repeat;
	int n, nth, before;

	if (!lacks_day(&all->w[at]))
		return;
	for (size_t k = at; k-- > 0 && at - k < 4 && all->w[k + 1].same_sentence;) {
		struct when *w = &all->w[k];
		if (w->what != WHEN_DAY)
			continue;
		before = ends_before(p, w->tok, LEX_ORDINAL);
		n = w->day.kind == DAY_WEEKDAY && !w->day.n && !w->day.week_set && !w->range ? 1 : 0;
		if (n && before && ordinal(p, w->tok - (size_t)before, &nth) == before && nth && nth < 6)
			r->nth[0] = nth, r->n_nth = 1, r->weekdays = 1u << w->day.weekday, w->what = WHEN_CUE, w->cue = CUE_NONE;
		return;
	}
}
