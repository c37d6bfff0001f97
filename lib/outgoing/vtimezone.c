/* vtimezone.c: time zone components through libical; see vtimezone.h. */
#include "outgoing/vtimezone.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

bool vtimezone_write(const char *name, int from, int to, struct buf *out)
{
	icaltimezone *z = icaltimezone_get_builtin_timezone(name);
	icalcomponent *c = z ? icaltimezone_get_component(z) : NULL;
	struct icaltimetype a = icaltime_null_time(), b = icaltime_null_time();
	char *text;

	if (!c)
		return false;
	c = icalcomponent_new_clone(c);
	a.year = from - 1, a.month = 1, a.day = 1, a.zone = icaltimezone_get_utc_timezone();
	if (to)
		b.year = to + 2, b.month = 1, b.day = 1, b.zone = a.zone;
	icaltimezone_truncate_vtimezone(c, a, b, 0);
	text = icalcomponent_as_ical_string_r(c);
	for (const char *p = text; p && *p;) { /* lines as they are, but the name's prefix and libical's own properties */
		const char *nl = strchr(p, '\n');
		size_t n = nl ? (size_t)(nl - p) : strlen(p);
		while (n && p[n - 1] == '\r')
			n--;
		if (!strncmp(p, "TZID:", 5))
			buf_printf(out, "TZID:%s\r\n", name);
		else if (strncmp(p, "X-LIC-", 6) != 0 && strncmp(p, "TZUNTIL", 7) != 0)
			buf_printf(out, "%.*s\r\n", (int)n, p);
		p = nl ? nl + 1 : p + n;
	}
	free(text);
	icalcomponent_free(c);
	return true;
}
