/* ics_stamp.c: see ics_stamp.h. */
#include "outgoing/ics_stamp.h"

#include "time/civil.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool begins_with(const char *line, const char *name)
{
	const size_t n = strlen(name);
	return !strncasecmp(line, name, n) && (line[n] == ':' || line[n] == ';');
}

/* kinds that have one: VTIMEZONE and VALARM have none, and of others nobody knows */
static bool stamped(const char *block)
{
	static const char *const kinds[] = {"VTODO", "VJOURNAL", "VFREEBUSY"};
	const size_t n = strcspn(block, "\n");

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (n == 6 + strlen(kinds[i]) && !strncasecmp(block, "BEGIN:", 6) && !strncasecmp(block + 6, kinds[i], n - 6))
			return true;
	return false;
}

/* a time in UTC, 16 octets, or NULL */
static const char *utc(const char *line)
{
	const size_t n = strcspn(line, "\n");
	const char *value = n > 17 ? line + n - 16 : NULL;

	return value && value[-1] == ':' && strspn(value, "0123456789") == 8 && value[8] == 'T' && strspn(value + 9, "0123456789") == 6 && value[15] == 'Z' ? value : NULL;
}

bool ics_stamp(const char *block, int64_t now, char out[ICS_STAMP_SIZE])
{
	const struct civil c = civil_of_seconds(now);
	const char *changed = NULL;
	int depth = 0;

	if (!stamped(block))
		return false;
	for (const char *p = block; *p; p += strcspn(p, "\n"), p += *p == '\n') {
		depth += begins_with(p, "BEGIN") - begins_with(p, "END");
		if (depth == 1 && begins_with(p, "DTSTAMP"))
			return false;
		if (depth == 1 && begins_with(p, "LAST-MODIFIED"))
			changed = utc(p);
	}
	if (changed)
		snprintf(out, ICS_STAMP_SIZE, "DTSTAMP:%.16s", changed);
	else
		snprintf(out, ICS_STAMP_SIZE, "DTSTAMP:%04d%02d%02dT%02d%02d%02dZ", c.year, c.month, c.day, c.hour, c.min, c.sec);
	return true;
}
