/* days_list.c: "am 1., 15. und 22. Dezember" are three days, each with its own event; "am 4., 5. und 6. Juli" stays one find, which
 * may be an event that lasts as long. */
#include "page/parts.h"

/* the N-th day that W lists, of those of its month; 0: there are fewer */
static int day_at(const struct when *w, unsigned n)
{
	return n == 0 ? w->day.day : n <= w->n_list ? w->list[n - 1] : n == w->n_list + 1u ? w->day2.day : 0;
}

/* is the time THEN, right behind days one after another, that of each of them, and not when all begin: "am 23. und 24. Juni, jeweils 19 Uhr"? */
static bool hour_of_each(const struct when *w, const struct when *then)
{
	return w->paired && then && then->what == WHEN_TIME && then->side == SIDE_AT && (!then->range || then->each) && (then->joined || then->same_sentence);
}

/* days of one month, in their order, and not one after another, or each with its hour */
static bool apart(const struct when *w, const struct when *then)
{
	bool gap = false;

	if (w->what != WHEN_DAY || !(w->listed || w->paired) || w->day.kind != DAY_DATE || w->day2.kind != DAY_DATE || !w->day2.month ||
		(w->day.month && w->day.month != w->day2.month))
		return false;
	for (unsigned k = 0; day_at(w, k + 1); k++) {
		if (day_at(w, k + 1) <= day_at(w, k))
			return false;
		gap = gap || day_at(w, k + 1) > day_at(w, k) + 1;
	}
	return (gap || hour_of_each(w, then)) && w->day.day;
}

void days_list_add(const struct tokens *ts, const struct when *w, const struct when *then, struct whens *out)
{
	struct when one = *w;
	size_t next = w->tok, end;
	unsigned k = 0;

	if (!apart(w, then)) {
		whens_add(out, w);
		return;
	}
	one.range = one.listed = one.paired = one.both_ends_timed = false;
	one.n_list = 0;
	for (; day_at(w, k); k++) {
		one.tok = next;
		for (end = one.tok + 1; end < w->tok_end && !(ts->t[end].type == TOK_NUMBER && (int)ts->t[end].num == day_at(w, k + 1)); end++)
			;
		if (!day_at(w, k + 1))
			end = w->tok_end;
		one.tok_end = next = end;
		one.from = k ? ts->t[one.tok].at : w->from;
		one.to = end == w->tok_end ? w->to : ts->t[end - 1].at + ts->t[end - 1].len;
		one.day = w->day2;
		one.day.day = day_at(w, k);
		one.day.weekday = k ? 0 : w->day.weekday;
		if (k) {
			one.joined = one.same_sentence = true;
			one.and_before = k == w->n_list + 1u;
			one.bridge = one.opens = false;
		}
		whens_add(out, &one);
		if (next == w->tok_end)
			return;
	}
}
