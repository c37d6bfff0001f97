/* civil.c: calendar arithmetic; see civil.h. */
#include "time/civil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int64_t civil_days(int year, int month, int day)
{
	/* days from March-based years: leap days come last */
	int64_t y = (int64_t)year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
	int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct civil civil_of_days(int64_t days)
{
	int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;
	struct civil c = {0};

	c.day = (int)(doy - (153 * mp + 2) / 5 + 1);
	c.month = (int)(mp < 10 ? mp + 3 : mp - 9);
	c.year = (int)(yoe + era * 400 + (c.month <= 2));
	return c;
}

int64_t civil_seconds(const struct civil *c)
{
	return civil_days(c->year, c->month, c->day) * 86400 + c->hour * 3600 + c->min * 60 + c->sec;
}

struct civil civil_of_seconds(int64_t s)
{
	int64_t days = s / 86400, rest = s % 86400;
	struct civil c;

	if (rest < 0)
		rest += 86400, days--;
	c = civil_of_days(days);
	c.hour = (int)(rest / 3600);
	c.min = (int)(rest / 60 % 60);
	c.sec = (int)(rest % 60);
	c.timed = true;
	return c;
}

struct civil civil_add_days(struct civil c, int64_t days)
{
	struct civil d = civil_of_days(civil_days(c.year, c.month, c.day) + days);

	d.hour = c.hour, d.min = c.min, d.sec = c.sec, d.timed = c.timed, d.utc = c.utc;
	return d;
}

int civil_month_days(int year, int month)
{
	static const int n[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (month == 2 && (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))
		return 29;
	return month >= 1 && month <= 12 ? n[month - 1] : 0;
}

struct civil civil_add_months(struct civil c, int months)
{
	int m = c.year * 12 + c.month - 1 + months, last;

	c.year = m / 12;
	c.month = m % 12 + 1;
	if (m < 0 && m % 12)
		c.year--, c.month += 12;
	last = civil_month_days(c.year, c.month);
	if (c.day > last)
		c.day = last;
	return c;
}

int civil_weekday(const struct civil *c)
{
	int64_t d = (civil_days(c->year, c->month, c->day) + 3) % 7; /* 1970-01-01 was a Thursday */
	return (int)(d < 0 ? d + 7 : d) + 1;
}

bool civil_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= civil_month_days(year, month);
}

struct civil civil_week_start(int year, int week)
{
	struct civil c = {year, 1, 4, 0, 0, 0, false, false}; /* 4 January is always in week 1 */
	return civil_add_days(c, (int64_t)(week - 1) * 7 - (civil_weekday(&c) - 1));
}

int civil_week(const struct civil *c, int *year)
{
	struct civil th = civil_add_days(*c, 4 - civil_weekday(c)); /* the week's Thursday is in its year */
	if (year)
		*year = th.year;
	return (int)((civil_days(th.year, th.month, th.day) - civil_days(th.year, 1, 1)) / 7) + 1;
}

int civil_cmp(const struct civil *a, const struct civil *b)
{
	int64_t x = civil_seconds(a), y = civil_seconds(b);
	return (x > y) - (x < y);
}

bool civil_digits(const char **s, int n, int *out)
{
	int v = 0;

	for (int i = 0; i < n; i++) {
		if ((*s)[i] < '0' || (*s)[i] > '9')
			return false;
		v = v * 10 + ((*s)[i] - '0');
	}
	*s += n;
	*out = v;
	return true;
}

bool civil_parse(const char *s, struct civil *c)
{
	struct civil r = {0};

	if (!civil_digits(&s, 4, &r.year) || *s++ != '-' || !civil_digits(&s, 2, &r.month) || *s++ != '-' || !civil_digits(&s, 2, &r.day) ||
	    !civil_valid(r.year, r.month, r.day))
		return false;
	if (*s == 'T' || *s == ' ') {
		s++;
		if (!civil_digits(&s, 2, &r.hour) || *s++ != ':' || !civil_digits(&s, 2, &r.min))
			return false;
		if (*s == ':' && (s++, !civil_digits(&s, 2, &r.sec)))
			return false;
		if (r.hour > 23 || r.min > 59 || r.sec > 60)
			return false;
		r.timed = true;
		if (*s == 'Z')
			r.utc = true, s++;
	}
	if (*s)
		return false;
	*c = r;
	return true;
}

/* what stands behind a decimal point at *S, in millionths */
static int64_t millionths(const char **s)
{
	int64_t v = 0, unit = 100000;

	if (**s != '.' && **s != ',')
		return 0;
	for (++*s; **s >= '0' && **s <= '9'; ++*s, unit /= 10)
		v += (**s - '0') * unit;
	return v;
}

bool civil_duration(const char *s, long *days, long *seconds)
{
	static const struct {
		char unit;
		bool time;     /* behind the T */
		long days, seconds;
	} units[] = {{'W', false, 7, 0}, {'D', false, 1, 0}, {'H', true, 0, 3600}, {'M', true, 0, 60}, {'S', true, 0, 1}};
	bool any = false, time = false;

	*days = *seconds = 0;
	s += *s == '+';
	if (*s++ != 'P')
		return false;
	while (*s) {
		size_t digits = strspn(s, "0123456789"), k = 0;
		int64_t part;
		long n;
		if (*s == 'T' && !time) {
			time = true;
			s++;
			continue;
		}
		if (!digits || digits > 7)
			return false;
		n = strtol(s, NULL, 10);
		s += digits;
		part = millionths(&s);
		while (k < sizeof units / sizeof *units && !(units[k].unit == *s && units[k].time == time))
			k++;
		if (k == sizeof units / sizeof *units)
			return false;
		*days += n * units[k].days;
		*seconds += n * units[k].seconds + (long)(part * (units[k].days * 86400 + units[k].seconds) / 1000000);
		s++;
		any = true;
	}
	return any;
}

static char *two(char *p, int v)
{
	p[0] = (char)('0' + (unsigned)v / 10 % 10);
	p[1] = (char)('0' + (unsigned)v % 10);
	return p + 2;
}

char *civil_format(const struct civil *c, char out[CIVIL_SIZE])
{
	char *p = two(two(out, (int)((unsigned)c->year / 100)), (int)((unsigned)c->year % 100)); /* no printf: listings write millions */

	*p++ = '-';
	p = two(p, c->month);
	*p++ = '-';
	p = two(p, c->day);
	if (c->timed) {
		*p++ = 'T';
		p = two(p, c->hour);
		*p++ = ':';
		p = two(p, c->min);
		if (c->sec) {
			*p++ = ':';
			p = two(p, c->sec);
		}
		if (c->utc)
			*p++ = 'Z';
	}
	*p = '\0';
	return out;
}
