/* ical_value.c: see ical_value.h. */
#include "document/ical_value.h"

#include <string.h>

bool ical_value_digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

static int two(const char *s)
{
	return (s[0] - '0') * 10 + s[1] - '0';
}

const char *ical_value_time(const char *v, struct civil *c)
{
	size_t n = strlen(v);
	bool date = n == 8, utc = n == 16 && v[15] == 'Z';

	if (!(date || n == 15 || utc) || !ical_value_digits(v, 8) || (!date && (v[8] != 'T' || !ical_value_digits(v + 9, 6))))
		return "is no date (19970714) or date-time (19970714T133000)";
	memset(c, 0, sizeof *c);
	c->year = two(v) * 100 + two(v + 2);
	c->month = two(v + 4);
	c->day = two(v + 6);
	if (!civil_valid(c->year, c->month, c->day))
		return "names a day that does not exist";
	c->timed = !date;
	c->utc = utc;
	if (c->timed) {
		c->hour = two(v + 9);
		c->min = two(v + 11);
		c->sec = two(v + 13);
	}
	if (c->hour > 23 || c->min > 59 || c->sec > 60)
		return "names a time that does not exist";
	c->sec = c->sec == 60 ? 59 : c->sec;
	return "";
}

bool ical_value_duration(const char *v, bool signed_)
{
	bool any = false, time = false;

	if (signed_ && (*v == '-' || *v == '+'))
		v++;
	if (*v++ != 'P')
		return false;
	while (*v) {
		const char *unit;
		if (*v == 'T' && !time) {
			time = true;
			v++;
			any = false;
			continue;
		}
		if (*v < '0' || *v > '9')
			return false;
		unit = v + strspn(v, "0123456789");
		if (!*unit || !strchr(time ? "HMS" : "WD", *unit) || (*unit == 'W' && unit[1]))
			return false;
		any = true;
		v = unit + 1;
	}
	return any;
}

bool ical_value_uri(const char *v)
{
	size_t n = 0;

	while (((v[n] | 32) >= 'a' && (v[n] | 32) <= 'z') || (n && ((v[n] >= '0' && v[n] <= '9') || strchr("+-.", v[n] ? v[n] : 'x'))))
		n++;
	return n > 0 && v[n] == ':' && v[n + 1] && !strpbrk(v, " <>\"");
}

const char *ical_value_offset(const char *v)
{
	size_t n = strlen(v);

	if ((*v != '+' && *v != '-') || (n != 5 && n != 7) || !ical_value_digits(v + 1, n - 1) || two(v + 1) > 23 || v[3] > '5')
		return "no offset such as +0100";
	return *v == '-' && !strpbrk(v + 1, "123456789") ? "zero is +0000" : "";
}
