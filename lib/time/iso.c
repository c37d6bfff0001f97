/* iso.c: days and times of ISO 8601 in all its forms; see iso.h. */
#include "time/iso.h"

#include <string.h>

/* the day of ISO 8601, by its month, its week or the day of the year, at *S; false: there is none, or no such day */
static bool iso_day(const char **s, struct civil *c)
{
	int year, a, b;
	bool extended, ordinal;

	if (!civil_digits(s, 4, &year) || !year)
		return false;
	extended = **s == '-';
	*s += extended;
	if (**s == 'W') {
		++*s;
		if (!civil_digits(s, 2, &a) || (extended && *(*s)++ != '-') || !civil_digits(s, 1, &b) || a < 1 || b < 1 || b > 7)
			return false;
		*c = civil_add_days(civil_week_start(year, a), b - 1);
		return civil_week(c, &b) == a && b == year;
	}
	ordinal = strspn(*s, "0123456789") == 3;
	if (ordinal) {
		if (!civil_digits(s, 3, &a) || a < 1)
			return false;
		*c = civil_of_days(civil_days(year, 1, 1) + a - 1);
		return c->year == year;
	}
	if (!civil_digits(s, 2, &a) || (extended && *(*s)++ != '-') || !civil_digits(s, 2, &b) || !civil_valid(year, a, b))
		return false;
	*c = civil_of_days(civil_days(year, a, b));
	return true;
}

/* the hour at *S, with or without minutes and seconds, of C's day */
static bool iso_hour(const char **s, struct civil *c)
{
	bool more, seconds = false;

	if (!civil_digits(s, 2, &c->hour))
		return false;
	more = **s == ':' || (**s >= '0' && **s <= '9');
	if (more) {
		bool extended = **s == ':';
		*s += extended;
		if (!civil_digits(s, 2, &c->min))
			return false;
		seconds = extended ? **s == ':' : **s >= '0' && **s <= '9';
		*s += seconds && extended;
		if (seconds && !civil_digits(s, 2, &c->sec))
			return false;
	}
	if (seconds && (**s == '.' || **s == ',') && (*s)[1] >= '0' && (*s)[1] <= '9')
		*s += 1 + strspn(*s + 1, "0123456789");
	if (c->hour > 24 || c->min > 59 || c->sec > 60 || (c->hour == 24 && (c->min || c->sec)))
		return false;
	*c = civil_of_seconds(civil_seconds(c)); /* 24:00 is the next day's beginning */
	return true;
}

/* the offset from UTC at *S: Z, +01, +0100, +01:00; none that no place ever had: of those the largest was 15:13 */
static bool iso_offset(const char **s, int *offset)
{
	int sign = **s == '-' ? -1 : 1, hour, min = 0;

	*offset = 0;
	if ((**s | 32) == 'z') {
		++*s;
		return true;
	}
	if (**s != '+' && **s != '-')
		return false;
	++*s;
	if (!civil_digits(s, 2, &hour))
		return false;
	*s += **s == ':';
	if (((*s)[-1] == ':' || (**s >= '0' && **s <= '9')) && !civil_digits(s, 2, &min))
		return false;
	*offset = sign * (hour * 3600 + min * 60);
	return hour < 16 && min < 60;
}

/* is it of the years that four digits write, there and in UTC? */
static bool of_our_years(const struct civil *c, int offset)
{
	struct civil utc = civil_of_seconds(civil_seconds(c) - offset);

	return civil_valid(c->year, c->month, c->day) && civil_valid(utc.year, utc.month, utc.day);
}

bool civil_iso(const char *s, struct civil *c, bool *offset_set, int *offset)
{
	struct civil r;

	*offset_set = false;
	*offset = 0;
	s += strspn(s, " ");
	if (!iso_day(&s, &r))
		return false;
	if ((*s | 32) == 't' || (*s == ' ' && s[1] >= '0' && s[1] <= '9')) {
		s++;
		if (!iso_hour(&s, &r))
			return false;
		s += strspn(s, " ");
		if (!strncmp(s, "UTC", 3))
			*offset_set = true, s += 3;
		else if (*s && *s != '[' && !(*offset_set = iso_offset(&s, offset)))
			return false;
		if (*s == '[') /* RFC 9557: the zone's name behind it */
			s += strcspn(s, "]") + (strchr(s, ']') != NULL);
	}
	s += strspn(s, " ");
	if (*s || !of_our_years(&r, *offset))
		return false;
	*c = r;
	return true;
}
