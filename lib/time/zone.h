/* zone.h: time zones by their IANA name; libical's reading of the system's zone data stands behind it.
 * Gaps and overlaps are resolved as RFC 5545 3.3.5 says: a local time in a gap is read with the offset before the gap,
 * one that occurs twice is its first occurrence. */
#ifndef EV_TIME_ZONE_H
#define EV_TIME_ZONE_H

#include "time/civil.h"

struct zone; /* owned by the library, valid until the process ends */

/* zone_find(NAME): the zone, or NULL where the name is unknown.  Upper and lower case are alike.  "UTC", "GMT", "Z",
 * "Etc/UTC" and their like are UTC. */
const struct zone *zone_find(const char *name);

/* zone_iana(TZID): the IANA name that a calendar file's TZID stands for: itself, the end of a path such as
 * /example.org/20250101/Europe/Berlin, what CLDR has for a Windows name, or what zone_shown_as finds; NULL where it stands for
 * none that is known.  zone_shown_as: of Exchange's and Outlook's other names: tzone://Microsoft/Utc; what Windows shows,
 * "(UTC+01:00) Amsterdam, Berlin, ..." or "(GMT-05:00) Eastern Time (US & Canada)", where the offset is that of the place; and
 * an offset alone, UTC+02. */
const char *zone_iana(const char *tzid);
const char *zone_shown_as(const char *name);

/* zone_define: the zone that a VTIMEZONE component (unfolded or folded, with its BEGIN and END lines) describes; the same
 * text gives the same zone.  NULL where it is none, or where there were thousands of others before. */
const struct zone *zone_define(const char *vtimezone);

/* zone_match(Z, HINT, FROM, TO): the IANA name of a zone of the system whose offsets are those of Z at every instant from
 * FROM to TO; of several, one whose city HINT names, else the best known.  NULL: none. */
const char *zone_match(const struct zone *z, const char *hint, int64_t from, int64_t to);

/* zone_setting(TZ, NOW): the zone of the system that an environment's TZ means (POSIX 8.3), with ':' before it or without: a name,
 * the path of a zone file or of a link to one, or a rule, CET-1CEST,M3.5.0,M10.5.0/3, of the years around NOW.  NULL: none.
 * zone_of_rules: one with the offsets of a zone file, which it keeps; it has no name. */
struct tzif;
const struct zone *zone_setting(const char *tz, int64_t now);
const struct zone *zone_of_rules(struct tzif *rules);

/* zone_name: its name in its own letters, "UTC" for all that is UTC; lives as long as the zone. */
const char *zone_name(const struct zone *z);

/* zone_instant: seconds since the epoch of a local time (a date counts as its midnight); a `utc` time ignores the zone.
 * ZONE NULL: floating, read as UTC. */
int64_t zone_instant(const struct zone *z, const struct civil *local);

/* zone_next: the first change behind AFTER and before LAST: when it comes, what the offset is before and behind it, whether
 * summer time begins, and what the time is called then ("" unknown).  False: there is none.  zone_changes: does the zone
 * know its changes?  (Not where the system has no zone files.) */
struct zone_change {
	int64_t at;
	int before, behind;
	bool dst;
	const char *name; /* lives as long as the zone */
};
bool zone_changes(const struct zone *z);
bool zone_next(const struct zone *z, int64_t after, int64_t last, struct zone_change *c);
void zone_state(const struct zone *z, int64_t instant, struct zone_change *c); /* what is in force; before = behind */

/* zone_local: the local time of an instant; zone_offset: seconds east of UTC at that instant. */
struct civil zone_local(const struct zone *z, int64_t instant);
int zone_offset(const struct zone *z, int64_t instant);

/* zone_shown: LOCAL as people are told it: what no clock shows, since it is in a gap, is what it shows then (by the offset before it, RFC 5545 3.3.5).  ZONE may be NULL. */
struct civil zone_shown(const struct zone *z, const struct civil *local);

#endif
