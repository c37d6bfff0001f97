/* ical_lint_state.h: what the files of the lint share: where it stands in the calendar, and what it says. */
#ifndef EV_DOCUMENT_ICAL_LINT_STATE_H
#define EV_DOCUMENT_ICAL_LINT_STATE_H

#include "document/ical_lint.h"
#include "document/ical_lint_items.h"
#include "document/ical_lint_tables.h"
#include "ground/arena.h"
#include "ground/buf.h"
#include "record/ical_line.h"
#include "time/civil.h"
#include "time/rrule.h"

#include <stdint.h>

enum { DEPTH = 16, PROPERTIES = sizeof lint_properties / sizeof *lint_properties };

struct moment { /* a DTSTART, DTEND ... of the component in work */
	bool there, date, utc, zoned, known; /* KNOWN: INSTANT is one */
	struct civil c;
	int64_t instant;
	size_t line;
};

struct open_component {
	enum component type;
	char name[40];
	size_t line;
	unsigned short seen[PROPERTIES];
	unsigned children, alarms;
};

struct reference { /* a TZID that was used, and where first */
	char *name;
	size_t line;
	bool defined, used;
	char *definition;         /* its VTIMEZONE, a content line a line */
	struct moment *use;       /* times in it, the first USES ones */
	size_t uses, uses_cap;
};

struct lint {
	void (*found)(void *ctx, const struct lint_finding *f);
	void *ctx;
	size_t errors, line;
	struct open_component open[DEPTH];
	size_t depth, too_deep;
	struct moment start, end, due;
	struct rrule rule;
	bool has_rule;
	size_t rule_line, duration_line, attendees, rid_line, end_alarm_line;
	bool days_only, rid_date, rid_floats;
	struct moment listed; /* an RDATE or EXDATE before DTSTART was known */
	struct buf zone_text;
	bool publish_said;
	char action[20], status[20], uid[300], rid[40], method[20], first_uid[300];
	struct reference *zone;
	size_t zones, zones_cap, definitions; /* DEFINITIONS: octets of them */
	bool zones_said;
	struct lint_items *items;
	struct err *e;            /* of a temporary file */
	bool calendar, bare_lf;
	size_t calendars;
	struct arena mem; /* of the line in work */
};

/* lint_say: a finding in LINE, of a printf's FMT; WRONG: an error in the line in work. */
void lint_say(struct lint *l, size_t line, bool advice, const char *section, const char *fmt, ...) __attribute__((format(printf, 5, 6)));
#define WRONG(l, section, ...) lint_say(l, (l)->line, false, section, __VA_ARGS__)

/* the component in work, or NULL */
static inline struct open_component *top(struct lint *l)
{
	return l->depth ? &l->open[l->depth - 1] : NULL;
}

/* lint_value: what is wrong with the value of LINE, of the property P, in the component in work; times and rules that the component's end
 * wants to know are kept. */
void lint_value(struct lint *l, const struct ical_line *line, const struct lint_property *p);

/* lint_floats: is it a time in no zone?  lint_other_clock: of M and START one floats, so that nobody knows whether they are the same
 * instance; lint_clocks: the words for which. */
bool lint_floats(const struct moment *m);
bool lint_other_clock(const struct moment *m, const struct moment *start);
const char *lint_clocks(const struct moment *m);

/* lint_zone_used: a TZID in the line in work, and a time in it, or NULL.  lint_zone_defined: by a VTIMEZONE of NAME, escaped as it stands
 * there.  lint_zone_keep: the text of the VTIMEZONE that ends.  lint_zones_end: says what the zones of the calendar lack, and forgets
 * them. */
void lint_zone_used(struct lint *l, const char *name, const struct moment *m);
void lint_zone_defined(struct lint *l, const char *name);
void lint_zone_keep(struct lint *l);
void lint_zones_end(struct lint *l);

#endif
