/* zone_setting.c: which zone of the system an environment's TZ means; see zone.h. */
#include "time/tzif.h"
#include "time/zone.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { YEAR = 365 * 86400, BEHIND = 1, AHEAD = 10 }; /* the years in which a rule or a copy has to be like a zone of the system */

/* the name at the end of a path below zoneinfo, which may be in the tree of POSIX time or that of leap seconds */
static const struct zone *of_path(const char *path)
{
	const char *p = strstr(path, "/zoneinfo/");

	if (!p)
		return NULL;
	p += 10;
	p += !strncmp(p, "posix/", 6) || !strncmp(p, "right/", 6) ? 6 : 0;
	return zone_find(p);
}

/* is the offset the same all the time? */
static bool fixed(const struct tzif *rules, int64_t now)
{
	for (int month = 0; month < 24; month++)
		if (tzif_offset(rules, now + month * (YEAR / 12)) != tzif_offset(rules, now))
			return false;
	return true;
}

/* A zone that does as RULES do; what has no name but an offset is one of Etc, whose signs are those of POSIX.  RULES goes to the zone. */
static const struct zone *like(struct tzif *rules, bool named, int64_t now)
{
	const struct zone *z = NULL;
	const char *name;
	char etc[32];
	int offset;

	if (!rules)
		return NULL;
	offset = tzif_offset(rules, now);
	if (fixed(rules, now) && offset % 3600 == 0 && (named || !offset)) {
		snprintf(etc, sizeof etc, "Etc/GMT%+d", -offset / 3600);
		z = zone_find(offset ? etc : "UTC");
	}
	if (!z) {
		name = zone_match(zone_of_rules(rules), "", now - BEHIND * (int64_t)YEAR, now + AHEAD * (int64_t)YEAR);
		return name ? zone_find(name) : NULL;
	}
	tzif_free(rules);
	return z;
}

const struct zone *zone_setting(const char *tz, int64_t now)
{
	char target[PATH_MAX];
	const struct zone *z;
	ssize_t n;

	tz += *tz == ':';
	if (*tz != '/')
		return (z = zone_find(tz)) ? z : like(tzif_rule(tz), true, now);
	if ((z = of_path(tz)))
		return z;
	n = readlink(tz, target, sizeof target - 1);
	if (n > 0) {
		target[n] = '\0';
		if ((z = of_path(target)))
			return z;
	}
	return like(tzif_load(tz), false, now);
}
