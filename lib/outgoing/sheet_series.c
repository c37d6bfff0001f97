/* sheet_series.c: see sheet_series.h. */
#include "outgoing/sheet_series.h"

#include "outgoing/instance.h"
#include "record/event.h"
#include "record/series.h"
#include "record/which.h"

#include <string.h>

static const int years[] = {1, 8, 64, 512}; /* how far is looked ahead, step by step: most series have an instance soon */

struct search {
	const struct rec *series, *overrides;
	size_t n;
	const struct zone *zone;
	struct civil found;
	const struct rec *record; /* that replaces FOUND; NULL: none */
	bool any, last;           /* the last one is wanted, else the first */
};

static bool cancelled(const struct rec *r)
{
	const char *status = rec_get(r, "Status");

	return status && !strcmp(status, "cancelled");
}

/* one of them: better than what was found so far? */
static void offer(struct search *s, const struct civil *start, const struct rec *record)
{
	int c = s->any ? civil_cmp(start, &s->found) : 0;

	if (s->any && (s->last ? c <= 0 : c >= 0))
		return;
	s->any = true;
	s->found = *start;
	s->record = record;
}

static bool replaced(const struct search *s, const struct civil *start)
{
	char text[CIVIL_SIZE];
	struct which id = which_taken(s->series, civil_format(start, text));
	bool is = false;

	for (size_t i = 0; i < s->n && !is; i++)
		is = which_same(which_of(&s->overrides[i]), id);
	return is;
}

static void instance(void *ctx, const struct civil *start)
{
	struct search *s = ctx;

	if (!replaced(s, start))
		offer(s, start, NULL);
}

/* what replaces an instance, from FROM on or, looking back, before it */
static void offer_records(struct search *s, const struct civil *from)
{
	struct civil start;

	for (size_t i = 0; i < s->n; i++)
		if (!cancelled(&s->overrides[i]) && event_time(&s->overrides[i], "Start", &start) && (civil_cmp(&start, from) < 0) == s->last)
			offer(s, &start, &s->overrides[i]);
}

bool sheet_next(const struct rec *series, const struct rec *overrides, size_t n, const struct civil *from, struct rec *out)
{
	struct search s = {.series = series, .overrides = overrides, .n = n, .zone = event_zone(series, NULL)};
	struct civil start, day = {.year = from->year, .month = from->month, .day = from->day}, to;
	char text[CIVIL_SIZE];
	struct series all;

	if ((!rec_get(series, "Rrule") && !rec_get(series, "Rdate")) || !event_time(series, "Start", &start))
		return false;
	series_of(series, &start, s.zone, &all);
	for (size_t i = 0; i < sizeof years / sizeof *years && !s.any; i++) {
		to = civil_add_days(day, years[i] * 366);
		recur_expand(&all.recur, &day, &to, instance, &s);
	}
	offer_records(&s, &day);
	if (!s.any) {
		s.last = true;
		to = start;
		to.timed = false;
		recur_expand(&all.recur, &to, &day, instance, &s);
		offer_records(&s, &day);
	}
	series_free(&all);
	if (s.any && s.record)
		rec_copy(out, s.record);
	else if (s.any)
		instance_of_series(series, civil_format(&s.found, text), out);
	return s.any;
}
