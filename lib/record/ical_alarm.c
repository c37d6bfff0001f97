/* ical_alarm.c: see ical_alarm.h. */
#include "record/ical_alarm.h"

#include "record/ical_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* the value of a property without parameters; NULL where it is not there or has some */
static const char *value_of(const char *block, const char *name, size_t *n)
{
	size_t k = strlen(name);

	for (const char *p = block; *p;) {
		size_t len = strcspn(p, "\n");
		if (len > k && p[k] == ':' && !strncasecmp(p, name, k)) {
			*n = len - k - 1;
			return p + k + 1;
		}
		p += len + (p[len] == '\n');
	}
	return NULL;
}

static size_t lines_of(const char *p)
{
	size_t n = 1;

	for (; *p; p++)
		n += *p == '\n';
	return n;
}

bool ical_alarm_span(const char *block, char span[ICAL_ALARM_SIZE])
{
	size_t n, k, used = 0;
	const char *action = value_of(block, "ACTION", &k), *p = value_of(block, "TRIGGER", &n), *end = p ? p + n : p;
	bool text = value_of(block, "DESCRIPTION", &n) != NULL;

	if (!action || k != 7 || strncasecmp(action, "DISPLAY", 7) != 0 || !p || end - p < 3 || strncmp(p, "-P", 2) != 0 || lines_of(block) > (text ? 5U : 4U))
		return false;
	*span = '\0';
	for (p += 2; p < end;) {
		char *stop;
		long v;
		if (*p == 'T') {
			p++;
			continue;
		}
		if (*p < '0' || *p > '9')
			return false;
		v = strtol(p, &stop, 10);
		if (stop >= end || v > 99999 || !strchr("WDHMS", *stop) || used + 8 > ICAL_ALARM_SIZE)
			return false;
		if (v)
			used += (size_t)snprintf(span + used, ICAL_ALARM_SIZE - used, "%ld%c", v, *stop | 32);
		p = stop + 1;
	}
	if (!used)
		snprintf(span, ICAL_ALARM_SIZE, "0m");
	return true;
}

void ical_alarm_text(const char *block, struct buf *out)
{
	size_t n;
	const char *p = value_of(block, "DESCRIPTION", &n);

	buf_clear(out);
	if (p)
		ical_unescape(p, n, out);
}
