/* agenda_holidays.c: days off of a region, and holidays that a calendar has (those of schools); see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

void agenda_region(struct agenda *a, const char *region, days_off_fn *days_off)
{
	a->region = mem_grow(a->region, &a->regions_cap, a->regions + 1, sizeof *a->region);
	memset(&a->region[a->regions], 0, sizeof *a->region);
	a->region[a->regions].days_off = days_off;
	a->region[a->regions++].code = mem_str(region);
}

void agenda_holidays(struct agenda *a, struct agenda *calendar)
{
	agenda_settle(calendar);
	for (size_t i = 0; i < calendar->n; i++) {
		const struct agenda_instance *x = &calendar->inst[i];
		int64_t first = civil_day(&x->start), last = civil_day(&x->end);
		if (agenda_cancelled(calendar, x))
			continue;
		if (last > first && (!x->start.timed || (!x->end.hour && !x->end.min)))
			last--;
		a->holiday = mem_grow(a->holiday, &a->holidays_cap, a->holidays + 1, sizeof *a->holiday);
		a->holiday[a->holidays++] = (struct agenda_holiday){first, last, mem_str(calendar->item[x->item].summary)};
	}
}

void agenda_holidays_free(struct agenda *a)
{
	for (size_t i = 0; i < a->holidays; i++)
		free(a->holiday[i].name);
	free(a->holiday);
	for (size_t i = 0; i < a->regions; i++)
		free(a->region[i].code);
	free(a->region);
}

/* is NAME one of those in LIST, which has ", " between them? */
static bool among(const char *name, const char *list)
{
	size_t n = strlen(name);

	for (const char *p = list; (p = strstr(p, name)); p++)
		if ((p == list || p[-1] == ' ') && (!p[n] || p[n] == ',' || !strncmp(p + n, " (", 2)))
			return true;
	return false;
}

/* NAME behind what is there, but once: two calendars may have the same feast */
static void put(const char *name, const char *moved, struct buf *out)
{
	if (out->n && among(name, out->p))
		return;
	buf_printf(out, "%s%s", out->n ? ", " : "", name);
	if (*moved)
		buf_printf(out, " (%s)", moved);
}

bool agenda_day_off(const struct agenda *a, int64_t day, struct buf *names)
{
	int year = civil_of_days(day).year;
	struct buf b = BUF_INIT;
	bool off = false;

	for (size_t i = 0; i < a->regions; i++) {
		struct agenda_region *r = &a->region[i];
		if (r->year != year) { /* one year after the other is asked for */
			r->n = r->days_off(r->code, year, r->day);
			r->year = year;
		}
		for (size_t k = 0; k < r->n; k++)
			if (r->day[k].day == day) {
				put(r->day[k].name, r->day[k].moved, &b);
				off = true;
			}
	}
	for (size_t i = 0; i < a->holidays; i++)
		if (day >= a->holiday[i].first && day <= a->holiday[i].last) {
			put(a->holiday[i].name, "", &b);
			off = off || a->holiday[i].first == a->holiday[i].last;
		}
	if (names && b.n)
		buf_str(names, b.p);
	buf_free(&b);
	return off;
}

/* does one begin on that day? */
static bool begins(const struct agenda *a, int64_t day)
{
	for (size_t i = 0; i < a->regions; i++)
		for (size_t k = 0; k < a->region[i].n; k++)
			if (a->region[i].day[k].day == day)
				return true;
	for (size_t i = 0; i < a->holidays; i++)
		if (a->holiday[i].first == day)
			return true;
	return false;
}

bool agenda_next_holiday(const struct agenda *a, int64_t *day, int64_t end)
{
	if (!a->regions && !a->holidays)
		return false;
	for (; *day < end; ++*day) {
		agenda_day_off(a, *day, NULL); /* the day's year is known from here on */
		if (begins(a, *day))
			return true;
	}
	return false;
}
