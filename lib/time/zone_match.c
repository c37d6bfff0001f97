/* zone_match.c: which zone of the system another one is, by its offsets; see zone.h. */
#include "time/zone.h"

#include "ground/buf.h"
#include "ground/mem.h"
#include "time/winzones.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { DAY = 86400, LINE = 512 };

/* of zones that are the same, the one that most people mean */
static const char *const best_known[] = {"Europe/Berlin",      "Europe/London",       "Europe/Helsinki", "Europe/Moscow",    "America/New_York", "America/Chicago", "America/Denver",
                                         "America/Los_Angeles", "America/Sao_Paulo",   "Asia/Tokyo",      "Asia/Shanghai",    "Asia/Kolkata",     "Australia/Sydney", "Pacific/Auckland"};

/* the same offset at each change of THEIRS, on both sides, and on every day in between */
static bool same(const struct zone *z, const struct zone *theirs, int64_t from, int64_t to)
{
	struct zone_change c;
	int64_t t = from;
	bool more = true;

	for (int month = 0; month < 13 && from + month * 30 * DAY < to; month++) /* most candidates fail at once */
		if (zone_offset(z, from + month * 30 * DAY) != zone_offset(theirs, from + month * 30 * DAY))
			return false;
	while (more) {
		int64_t stop = (more = zone_next(theirs, t, to, &c)) ? c.at : to;
		int offset = zone_offset(theirs, t);
		for (; t < stop; t += DAY)
			if (zone_offset(z, t) != offset)
				return false;
		if (zone_offset(z, stop - 1) != offset || (more && zone_offset(z, stop) != c.behind))
			return false;
		t = stop;
	}
	return true;
}

static bool letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* is the city of an IANA name a word of the hint? */
static bool named(const char *hint, const char *iana)
{
	const char *slash = strrchr(iana, '/'), *city = slash ? slash + 1 : iana;
	size_t n = strlen(city);

	for (const char *p = hint; n > 2 && *p; p++) {
		size_t k = 0;
		while (k < n && p[k] && (p[k] | 32) == (city[k] == '_' ? ' ' : city[k] | 32))
			k++;
		if (k == n && !letter(p[n]) && (p == hint || !letter(p[-1])))
			return true;
	}
	return false;
}

static bool fits(const struct zone *z, const char *iana, int64_t from, int64_t to)
{
	const struct zone *theirs = zone_find(iana);

	return theirs && zone_changes(theirs) && same(z, theirs, from, to);
}

/* the system's list of zones: country codes, place, name; NAMES gets the names, each with its NUL */
static size_t system_names(struct buf *names)
{
	FILE *f = fopen("/usr/share/zoneinfo/zone1970.tab", "re");
	char line[LINE], name[LINE];
	size_t n = 0;

	if (!f)
		return 0;
	while (fgets(line, sizeof line, f))
		if (*line != '#' && sscanf(line, "%*s %*s %511s", name) == 1) {
			buf_add(names, name, strlen(name) + 1);
			n++;
		}
	fclose(f);
	return n;
}

const char *zone_match(const struct zone *z, const char *hint, int64_t from, int64_t to)
{
	struct buf names = BUF_INIT;
	size_t n = system_names(&names);
	const char *found = NULL, *p;

	for (int with_hint = 1; with_hint >= 0 && !found; with_hint--) {
		for (size_t i = 0; i < sizeof best_known / sizeof *best_known && !with_hint && !found; i++)
			if (fits(z, best_known[i], from, to))
				found = best_known[i];
		for (size_t i = 0; i < winzones_count && !found; i++)
			if (named(hint, winzones[i].iana) == (with_hint != 0) && fits(z, winzones[i].iana, from, to))
				found = winzones[i].iana;
		p = buf_cstr(&names);
		for (size_t i = 0; i < n && !found; i++, p += strlen(p) + 1)
			if (named(hint, p) == (with_hint != 0) && fits(z, p, from, to))
				found = zone_name(zone_find(p));
	}
	buf_free(&names);
	return found;
}

/* ---- names that Windows shows ---- */

/* [+-]h, hh, hh:mm, hh.mm or hhmm, in seconds; what is behind it */
static const char *offset_of(const char *p, int *seconds)
{
	int sign = *p == '-' ? -1 : 1, n = 0, h = 0, m = 0;

	*seconds = 0;
	if (*p != '+' && *p != '-')
		return p;
	if (sscanf(++p, "%2d%n", &h, &n) != 1)
		return NULL;
	p += n;
	if (sscanf(p + (*p == ':' || *p == '.'), "%2d%n", &m, &n) == 1)
		p += n + (*p == ':' || *p == '.');
	*seconds = sign * (h * 3600 + m * 60);
	return h >= 0 && h < 15 && m >= 0 && m < 60 ? p : NULL;
}

/* is that the zone's offset out of summer time?  Of a year in which the names are in use */
static bool standard(const char *iana, int seconds)
{
	enum { WINTER = 1768435200, SUMMER = 1784073600 }; /* 15 January and 15 July 2026 */
	const struct zone *z = zone_find(iana);
	int winter = zone_offset(z, WINTER), summer = zone_offset(z, SUMMER);

	return z && (winter < summer ? winter : summer) == seconds;
}

/* Eastern Time (US & Canada): the Eastern Standard Time of CLDR */
static const char *of_region(const char *p, int seconds)
{
	const char *time = strstr(p, " Time (");
	char name[80];

	if (!time || (size_t)snprintf(name, sizeof name, "%.*s Standard Time", (int)(time - p), p) >= sizeof name)
		return NULL;
	for (size_t i = 0; i < winzones_count; i++)
		if (!strcmp(winzones[i].windows, name) && standard(winzones[i].iana, seconds))
			return winzones[i].iana;
	return NULL;
}

/* the zone of a city that is named, one that CLDR has for Windows before others */
static const char *of_cities(const char *p, int seconds)
{
	struct buf names = BUF_INIT;
	size_t n = system_names(&names);
	const char *found = NULL, *q = buf_cstr(&names);

	for (size_t i = 0; i < winzones_count && !found; i++)
		if (named(p, winzones[i].iana) && standard(winzones[i].iana, seconds))
			found = winzones[i].iana;
	for (size_t i = 0; i < n && !found; i++, q += strlen(q) + 1)
		if (named(p, q) && standard(q, seconds))
			found = zone_name(zone_find(q));
	buf_free(&names);
	return found;
}

/* an offset alone, whose zones of Etc have the signs of POSIX */
static const char *of_offset(int seconds)
{
	char etc[32];
	const struct zone *z;

	snprintf(etc, sizeof etc, "Etc/GMT%+d", -seconds / 3600);
	z = seconds % 3600 ? NULL : zone_find(seconds ? etc : "UTC");
	return z ? zone_name(z) : NULL;
}

const char *zone_shown_as(const char *name)
{
	static _Thread_local char last[120]; /* each event of a calendar asks for the same one */
	static _Thread_local const char *found;
	bool shown = *name == '(';
	const char *p = name + shown;
	int seconds;

	if (!strcasecmp(name, "tzone://Microsoft/Utc"))
		return "UTC";
	if ((strncmp(p, "UTC", 3) != 0 && strncmp(p, "GMT", 3) != 0) || !(p = offset_of(p + 3, &seconds)))
		return NULL;
	if (!shown)
		return *p ? NULL : of_offset(seconds);
	if (*p != ')' || strlen(name) >= sizeof last)
		return NULL;
	if (strcmp(name, last) != 0) {
		p += 1 + strspn(p + 1, " ");
		found = !strcmp(p, "Coordinated Universal Time") && !seconds ? "UTC" : of_region(p, seconds);
		found = found ? found : of_cities(p, seconds);
		memcpy(last, name, strlen(name) + 1);
	}
	return found;
}
