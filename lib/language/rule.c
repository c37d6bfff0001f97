/* rule.c: a recurrence of the grammar as an RRULE (RFC 5545, 3.3.10), and the days that it has; see resolve.h. */
#include "language/resolve.h"

#include <stdio.h>
#include <string.h>

static const char *const day_code[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};

/* is DAY the NTH of its weekday in its month; NTH < 0: from the end? */
static bool nth_of_month(const struct civil *day, int nth)
{
	int last = civil_month_days(day->year, day->month);
	return nth > 0 ? (day->day - 1) / 7 + 1 == nth : (last - day->day) / 7 + 1 == -nth;
}

/* the SETPOS-th of the month's weekdays WEEKDAYS */
static bool at_setpos(const struct civil *day, unsigned weekdays, int setpos)
{
	struct civil c = *day;
	int step = setpos > 0 ? -1 : 1, n = 0;

	for (; c.month == day->month; c = civil_add_days(c, step))
		n += (weekdays & 1u << civil_weekday(&c)) != 0;
	return n == (setpos > 0 ? setpos : -setpos);
}

bool resolve_on_rule(const struct when_repeat *r, const struct civil *day)
{
	int wd = civil_weekday(day), last = civil_month_days(day->year, day->month);
	bool on = false;

	if ((r->unit == UNIT_YEAR && r->month && day->month != r->month) || (r->months && !(r->months & 1u << day->month)))
		return false;
	if (r->n_monthdays) {
		for (int i = 0; i < r->n_monthdays; i++)
			on = on || (r->monthday[i] > 0 ? day->day == r->monthday[i] : last + 1 + r->monthday[i] == day->day);
		return on && (!r->weekdays || r->weekdays & 1u << wd);
	}
	if (r->day)
		return day->day == r->day;
	if (r->n_pairs) {
		for (int i = 0; i < r->n_pairs; i++)
			on = on || (r->pair[i].weekday == wd && nth_of_month(day, r->pair[i].nth));
		return on;
	}
	if (r->parity && civil_week(day, NULL) % 2 != r->parity % 2)
		return false;
	if (r->except & 1u << wd)
		return false;
	if (r->weekdays && !(r->weekdays & 1u << wd))
		return false;
	if (r->setpos)
		return at_setpos(day, r->weekdays, r->setpos);
	for (int i = 0; i < r->n_nth; i++)
		on = on || nth_of_month(day, r->nth[i]);
	return on || !r->n_nth;
}

static void rule_part(char out[MOMENT_RULE], const char *name, bool *begun, const char *format, int value, const char *code)
{
	size_t n = strlen(out);

	if (!*begun)
		n += (size_t)snprintf(out + n, MOMENT_RULE - n, ";%s=", name);
	else
		n += (size_t)snprintf(out + n, MOMENT_RULE - n, ",");
	*begun = true;
	if (n < MOMENT_RULE)
		snprintf(out + n, MOMENT_RULE - n, format, value, code);
}

/* BYDAY: MO,WE; 1TU,3TU; 1FR,2TU */
static void rule_days(const struct when_repeat *r, unsigned days, char out[MOMENT_RULE])
{
	bool begun = false;

	for (int i = 0; i < r->n_pairs; i++)
		rule_part(out, "BYDAY", &begun, "%d%s", r->pair[i].nth, day_code[r->pair[i].weekday]);
	for (int i = 0; !r->n_pairs && i < r->n_nth; i++)
		for (int d = 1; d <= 7; d++)
			if (days & 1u << d)
				rule_part(out, "BYDAY", &begun, "%d%s", r->nth[i], day_code[d]);
	for (int d = 1; !r->n_pairs && !r->n_nth && d <= 7; d++)
		if (days & 1u << d)
			rule_part(out, "BYDAY", &begun, "%.0d%s", 0, day_code[d]);
}

void resolve_rule(const struct when_repeat *r, const struct civil *until, char out[MOMENT_RULE])
{
	unsigned days = r->weekdays;
	size_t n;
	bool daily_except = r->unit == UNIT_DAY && r->interval < 2 && r->except, begun = false;

	if (daily_except || (r->unit == UNIT_WEEK && r->except))
		days = (days ? days : 0xfe) & ~r->except;
	snprintf(out, MOMENT_RULE, "FREQ=%s",
		r->unit == UNIT_DAY && !daily_except   ? "DAILY"
		: r->unit == UNIT_WEEK || daily_except ? "WEEKLY"
		: r->unit == UNIT_MONTH                ? "MONTHLY"
											   : "YEARLY");
	n = strlen(out);
	if (r->interval > 1)
		snprintf(out + n, MOMENT_RULE - n, ";INTERVAL=%d", r->interval);
	if (r->unit == UNIT_YEAR && r->month)
		rule_part(out, "BYMONTH", &begun, "%d%s", r->month, "");
	for (int m = 1; m <= 12; m++)
		if (r->months & 1u << m && r->interval != 3) /* of each quarter: it begins in one of them */
			rule_part(out, "BYMONTH", &begun, "%d%s", m, "");
	begun = false;
	for (int i = 0; i < r->n_monthdays; i++)
		rule_part(out, "BYMONTHDAY", &begun, "%d%s", r->monthday[i], "");
	if (!r->n_monthdays && r->day)
		rule_part(out, "BYMONTHDAY", &begun, "%d%s", r->day, "");
	if (!begun || r->n_monthdays) /* BYMONTHDAY=16,...,22;BYDAY=MO */
		rule_days(r, days, out);
	n = strlen(out);
	if (r->setpos)
		snprintf(out + n, MOMENT_RULE - n, ";BYSETPOS=%d", r->setpos);
	n = strlen(out);
	if (until)
		snprintf(out + n, MOMENT_RULE - n, ";UNTIL=%04u%02u%02u", (unsigned)until->year % 10000, (unsigned)until->month % 100, (unsigned)until->day % 100);
	else if (r->count)
		snprintf(out + n, MOMENT_RULE - n, ";COUNT=%d", r->count);
}
