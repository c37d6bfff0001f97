/* except.c: days of a recurrence on which it does not take place; see resolve.h. */
#include "language/resolve.h"

#include "time/rrule.h"

#include <stdio.h>
#include <string.h>

struct exceptions {
	struct moment *m;
	int n;
};

static bool add_except(void *ctx, const struct civil *c)
{
	struct exceptions *x = ctx;
	struct moment *m = x->m;
	int at = m->n_except;

	for (int i = 0; i < m->n_except; i++)
		if (!civil_cmp(&m->except[i], c))
			return true;
	if (m->n_except == MOMENT_EXCEPT) {
		m->vague_except = true;
		return false;
	}
	for (; at > 0 && civil_cmp(&m->except[at - 1], c) > 0; at--)
		m->except[at] = m->except[at - 1];
	m->except[at] = *c;
	m->n_except++;
	x->n++;
	return true;
}

static bool take_first(void *ctx, const struct civil *c)
{
	*(struct civil *)ctx = *c;
	return false;
}

/* the first day of a rule is none: it begins with the next */
static void begin_later(struct moment *m, const struct rrule *rule)
{
	struct civil next = m->start, from = civil_add_days(m->start, 1), to = civil_add_days(m->start, 1500);
	int64_t days;

	rrule_expand(rule, &m->start, NULL, &from, &to, take_first, &next);
	days = civil_day(&next) - civil_day(&m->start);
	m->start = civil_add_days(m->start, days);
	if (m->has_end)
		m->end = civil_add_days(m->end, days);
	if (m->has_doors)
		m->doors = civil_add_days(m->doors, days);
	memmove(m->except, m->except + 1, sizeof *m->except * (size_t)--m->n_except);
}

/* the months of a rule, as bits (1 January): those that it names, else all */
static unsigned months_of(const struct rrule *rule)
{
	unsigned months = 0;

	for (int k = 0; k < rule->month.n; k++)
		months |= 1u << rule->month.v[k];
	return months ? months : 0x1ffe;
}

/* the rule in those MONTHS alone; COUNT stands behind them */
static void set_months(char rrule[MOMENT_RULE], unsigned months)
{
	char rest[MOMENT_RULE] = "", *count = strstr(rrule, ";COUNT="), *old;
	bool begun = false;

	if (count) {
		snprintf(rest, sizeof rest, "%s", count);
		*count = '\0';
	}
	if ((old = strstr(rrule, ";BYMONTH=")) != NULL) {
		size_t n = strcspn(old + 1, ";") + 1;
		memmove(old, old + n, strlen(old + n) + 1);
	}
	for (int k = 1; k <= 12; k++) {
		size_t n = strlen(rrule);
		if (!(months >> k & 1))
			continue;
		snprintf(rrule + n, MOMENT_RULE - n, "%s%d", begun ? "," : ";BYMONTH=", k);
		begun = true;
	}
	snprintf(rrule + strlen(rrule), MOMENT_RULE - strlen(rrule), "%s", rest);
}

/* daily except in August, not from June to August: the rule of the other months, of every year; WHOLE is M's rule */
static int except_months(const struct when *w, const struct rrule *whole, struct moment *m)
{
	int from = w->day.month, to = w->range ? w->day2.month : from;
	unsigned out = 0, left;
	struct exceptions x = {m, 0};
	struct rrule rule;
	struct civil start = m->start;

	for (int k = from, n = 0; n < 12 && !w->listed; k = k % 12 + 1, n++) {
		out |= 1u << k;
		if (k == to)
			break;
	}
	out |= w->listed ? 1u << from | 1u << to : 0;
	if ((left = months_of(whole) & ~out) == 0)
		return 0;
	set_months(m->rrule, left);
	if (!rrule_parse(m->rrule, &rule, NULL))
		return 0;
	if (out >> start.month & 1)
		add_except(&x, &start);
	while (m->n_except && !civil_cmp(&m->except[0], &m->start) && (!rule.count || out >> m->start.month & 1))
		begin_later(m, &rule);
	return 0; /* no day was taken out: a COUNT counts the others */
}

/* are they months of every year, of a rule that goes on? */
static bool whole_months(const struct when *w, const struct rrule *rule)
{
	return w->day.kind == DAY_DATE && w->day.month && !w->day.day && !w->day.year && !w->day.portion && !rule->bounded && rule->freq != RRULE_YEARLY;
}

/* not in January, May and August: the further months */
static int except_more(const struct when *w, const struct reference *ref, struct moment *m)
{
	struct when one = *w;
	int n = 0;

	one.range = one.listed = false;
	one.repeat.months = 0;
	for (one.day.month = 1; one.day.month <= 12; one.day.month++)
		if (w->repeat.months >> one.day.month & 1)
			n += resolve_except(&one, ref, m);
	return n;
}

int resolve_except(const struct when *w, const struct reference *ref, struct moment *m)
{
	struct exceptions x = {m, 0};
	struct moment first = {0}, last = {0};
	struct reference then = {.now = m->start};
	struct civil from, to;
	struct rrule rule;
	bool was_vague = m->vague_except;
	int listed = m->n_except;

	if (w->day.kind == DAY_DATE && !w->day.month && w->day.day && !w->day.month_said) /* every Thursday in October except the 8th */
		ref = &then;
	if (!m->rrule[0] || !m->has_start || !rrule_parse(m->rrule, &rule, NULL) || !resolve_day(&w->day, ref, &first))
		return 0;
	if (whole_months(w, &rule) && !rule.count) /* what has no end is not in any August */
		return except_months(w, &rule, m) + except_more(w, ref, m);
	last = first;
	if (w->range && !resolve_day(&w->day2, ref, &last))
		return 0;
	from = first.start, to = last.has_end ? last.end : last.start;
	from.timed = to.timed = false;
	for (int k = 0; k < (w->listed ? 2 : 1); k++) { /* a list of days: each of them */
		struct civil a = w->listed && k ? to : from, b = w->listed && !k ? from : to, until = rule.until;
		b = civil_add_days(b, 1);
		a.timed = b.timed = m->start.timed;
		a.hour = a.min = a.sec = b.hour = b.min = b.sec = 0;
		until.timed = m->start.timed, until.hour = 23, until.min = 59;
		rrule_expand(&rule, &m->start, rule.bounded ? &until : NULL, &a, &b, add_except, &x);
	}
	if (m->vague_except && !was_vague && whole_months(w, &rule)) { /* too many to be listed */
		m->vague_except = false;
		m->n_except = listed;
		return except_months(w, &rule, m);
	}
	for (int k = 0; k < w->n_list && w->listed; k++) {
		struct when one = *w;
		one.listed = one.range = false;
		one.n_list = 0;
		one.day.day = w->list[k];
		one.day.weekday = 0;
		x.n += resolve_except(&one, ref, m);
	}
	x.n += w->repeat.months ? except_more(w, ref, m) : 0;
	while (!rule.count && m->n_except && !civil_cmp(&m->except[0], &m->start))
		begin_later(m, &rule);
	return x.n;
}
