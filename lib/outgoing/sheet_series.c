/* sheet_series.c: see sheet_series.h. */
#include "outgoing/sheet_series.h"

#include "outgoing/instance.h"
#include "record/event.h"
#include "record/series.h"
#include "record/which.h"

#include <string.h>

static const int years[] = {1, 8, 64, 512}; /* how far is looked ahead, step by step: most series have an instance soon */

enum { MOVED_DAYS = 31 }; /* that a RANGE may move its instances by */

struct search {
	const struct rec *series, *overrides;
	size_t n;
	const struct civil *from; /* the first day */
	struct civil found;       /* the start */
	struct civil original;    /* ... as the series has it */
	const struct rec *record; /* that replaces FOUND, or, being a RANGE, has it among its later ones; NULL: none */
	bool ranged;
	bool any, last;           /* the last one is wanted, else the first */
};

/* one of them: better than what was found so far? */
static bool offer(struct search *s, const struct civil *start, const struct rec *record)
{
	int c = s->any ? civil_cmp(start, &s->found) : 0;

	if ((civil_cmp(start, s->from) < 0) != s->last || (s->any && (s->last ? c <= 0 : c >= 0)))
		return false;
	s->any = true;
	s->found = *start;
	s->record = record;
	s->ranged = false;
	return true;
}

/* the record that replaces the instance, or the latest RANGE before it; NULL: neither */
static const struct rec *replacement(const struct search *s, const struct civil *start, bool *ranged)
{
	char text[CIVIL_SIZE];
	const struct which id = which_taken(s->series, civil_format(start, text));
	const struct rec *range = NULL;
	struct which of_range = {0};

	*ranged = false;
	for (size_t i = 0; i < s->n; i++) {
		const struct which own = which_of(&s->overrides[i]);
		if (which_same(own, id))
			return &s->overrides[i];
		if (event_is_range(&s->overrides[i]) && own.at < id.at && (!range || own.at > of_range.at)) {
			range = &s->overrides[i];
			of_range = own;
		}
	}
	*ranged = range != NULL;
	return range;
}

static void instance(void *ctx, const struct civil *start)
{
	struct search *s = ctx;
	struct rec moved = REC_INIT;
	struct civil there;
	bool ranged;
	const struct rec *record = replacement(s, start, &ranged);

	if (!record && offer(s, start, NULL))
		s->original = *start;
	if (ranged && !event_is_off(record) && instance_of_range(s->series, record, start, &moved) && event_time(&moved, "Start", &there) && offer(s, &there, record)) {
		s->original = *start;
		s->ranged = true;
	}
	rec_free(&moved);
}

/* what replaces an instance, from the first day on or, looking back, before it */
static void offer_records(struct search *s)
{
	struct civil start;

	for (size_t i = 0; i < s->n; i++)
		if (!event_is_off(&s->overrides[i]) && event_time(&s->overrides[i], "Start", &start))
			offer(s, &start, &s->overrides[i]);
}

static bool any_range(const struct search *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (event_is_range(&s->overrides[i]))
			return true;
	return false;
}

static void take(const struct search *s, struct rec *out)
{
	char text[CIVIL_SIZE];

	if (s->ranged)
		instance_of_range(s->series, s->record, &s->original, out);
	else if (s->record)
		rec_copy(out, s->record);
	else
		instance_of_series(s->series, civil_format(&s->found, text), out);
}

bool sheet_next(const struct rec *series, const struct rec *overrides, size_t n, const struct civil *from, struct rec *out)
{
	const struct civil day = {.year = from->year, .month = from->month, .day = from->day};
	struct search s = {.series = series, .overrides = overrides, .n = n, .from = &day};
	struct civil start, first, to;
	struct series all;
	int moved;

	if ((!rec_get(series, "Rrule") && !rec_get(series, "Rdate")) || !event_time(series, "Start", &start))
		return false;
	moved = any_range(&s) ? MOVED_DAYS : 0;
	first = civil_add_days(day, -moved);
	series_of(series, &start, event_zone(series, NULL), &all);
	for (size_t i = 0; i < sizeof years / sizeof *years && !s.any; i++) {
		to = civil_add_days(day, years[i] * 366);
		recur_expand(&all.recur, &first, &to, instance, &s);
	}
	offer_records(&s);
	if (!s.any) {
		s.last = true;
		first = start;
		first.timed = false;
		to = civil_add_days(day, moved);
		recur_expand(&all.recur, &first, &to, instance, &s);
		offer_records(&s);
	}
	series_free(&all);
	if (s.any)
		take(&s, out);
	return s.any;
}
