/* vcal_rule.c: the recurrence rules of vCalendar 1.0 (its section "Recurrence Rule Grammar") as RRULE; see vcal.h. */
#include "document/vcal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ITEMS = 32 };

static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

static const char *blanks(const char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

static const char *weekday(const char *p, int *day)
{
	for (int i = 0; i < 7; i++)
		if (!strncasecmp(p, days[i], 2) && (!p[2] || p[2] == ' ' || p[2] == '$')) {
			*day = i;
			return p + 2 + (p[2] == '$');
		}
	return NULL;
}

/* a number and its sign: 2+, 1-, 15, 3- ; "LD" is the last day */
static const char *number(const char *p, int *v)
{
	char *end;
	long n;

	if (!strncasecmp(p, "LD", 2)) {
		*v = -1;
		return p + 2;
	}
	if (*p < '0' || *p > '9')
		return NULL;
	n = strtol(p, &end, 10);
	if (n < 1 || n > 366)
		return NULL;
	*v = *end == '-' ? (int)-n : (int)n;
	end += *end == '-' || *end == '+';
	return *end == ' ' || !*end ? end : NULL;
}

static bool comma(struct buf *out, bool first, const char *name)
{
	if (first)
		buf_printf(out, ";%s=", name);
	else
		buf_char(out, ',');
	return false;
}

/* the end: #5, #0, 20261231T000000Z, nothing */
static bool ending(const char *p, struct buf *out, bool *open)
{
	size_t n;
	char *end;

	p = blanks(p);
	*open = !*p;
	if (!*p) {
		buf_str(out, ";COUNT=2");
		return true;
	}
	if (*p == '#') {
		long count = strtol(p + 1, &end, 10);
		if (end == p + 1 || *blanks(end) || count < 0 || count > 100000)
			return false;
		if (count)
			buf_printf(out, ";COUNT=%ld", count);
		return true;
	}
	n = strspn(p, "0123456789TZ");
	if ((n != 8 && n != 15 && n != 16) || *blanks(p + n))
		return false;
	buf_printf(out, ";UNTIL=%.*s", (int)n, p);
	return true;
}

/* the weekdays at *P, with each of the N occurrences before them (0: none) */
static bool weekdays(const char **p, const int *nth, size_t n, bool *first, struct buf *out)
{
	const char *next;
	int day, list[7];
	size_t k = 0;

	while ((next = weekday(*p = blanks(*p), &day)) != NULL && k < 7) {
		list[k++] = day;
		*p = next;
	}
	for (size_t i = 0; i < (n ? n : 1); i++)
		for (size_t d = 0; d < k; d++) {
			*first = comma(out, *first, "BYDAY");
			if (n)
				buf_printf(out, "%d", nth[i]);
			buf_str(out, days[list[d]]);
		}
	return k > 0;
}

/* "1+ SA", "1+ 3+ MO 1- FR" */
static bool positions(const char **p, int first_day, struct buf *out)
{
	int nth[ITEMS];
	bool first = true, any = false;

	for (;;) {
		const char *next;
		size_t n = 0;
		while (n < ITEMS && (next = number(*p = blanks(*p), &nth[n])) != NULL) {
			*p = next;
			n++;
		}
		if (!n)
			return any;
		if (!weekdays(p, nth, n, &first, out)) { /* of the first instance's weekday */
			for (size_t i = 0; i < n; i++) {
				first = comma(out, first, "BYDAY");
				buf_printf(out, "%d%s", nth[i], days[first_day - 1]);
			}
		}
		any = true;
	}
}

static void numbers(const char **p, const char *name, struct buf *out)
{
	const char *next;
	bool first = true;
	int v;

	while ((next = number(*p = blanks(*p), &v)) != NULL) {
		first = comma(out, first, name);
		buf_printf(out, "%d", v);
		*p = next;
	}
}

bool vcal_rule(const char *rule, int first_day, struct buf *out, bool *open)
{
	static const struct {
		const char *kind, *frequency, *list;
	} kinds[] = {{"MP", "MONTHLY", NULL}, {"MD", "MONTHLY", "BYMONTHDAY"}, {"YM", "YEARLY", "BYMONTH"}, {"YD", "YEARLY", "BYYEARDAY"}, {"W", "WEEKLY", NULL}, {"D", "DAILY", NULL}};
	const char *p = blanks(rule);
	bool first = true;
	size_t k = 0;
	char *end;
	long interval;

	while (k < sizeof kinds / sizeof *kinds && strncasecmp(p, kinds[k].kind, strlen(kinds[k].kind)) != 0)
		k++;
	if (k == sizeof kinds / sizeof *kinds)
		return false;
	p += strlen(kinds[k].kind);
	interval = strtol(p, &end, 10);
	if (end == p || interval < 1 || interval > 1000)
		return false;
	p = end;
	buf_printf(out, "FREQ=%s", kinds[k].frequency);
	if (interval > 1)
		buf_printf(out, ";INTERVAL=%ld", interval);
	if (kinds[k].list)
		numbers(&p, kinds[k].list, out);
	else if (*kinds[k].kind == 'M' && !positions(&p, first_day, out))
		return false;
	else if (*kinds[k].kind == 'W')
		weekdays(&p, NULL, 0, &first, out);
	return ending(p, out, open);
}
