/* ical_lint_zones.c: the time zones of a calendar, for the lint: what names them, what defines them, and whether the two agree. */
#include "document/ical_lint_state.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>

enum { USES = 200, ZONES = 1000, DEFINITIONS = 4 << 20 };

/* NULL: there are too many */
static struct reference *zone_named(struct lint *l, const char *name)
{
	for (size_t i = 0; i < l->zones; i++)
		if (!strcmp(l->zone[i].name, name))
			return &l->zone[i];
	if (l->zones == ZONES) {
		if (!l->zones_said)
			lint_say(l, l->line, true, "RFC 5545 3.6.5", "more than %d TZIDs in a calendar: the others are not looked at", ZONES);
		l->zones_said = true;
		return NULL;
	}
	l->zone = mem_grow(l->zone, &l->zones_cap, l->zones + 1, sizeof *l->zone);
	memset(&l->zone[l->zones], 0, sizeof *l->zone);
	l->zone[l->zones].name = mem_str(name);
	l->zone[l->zones].line = l->line;
	return &l->zone[l->zones++];
}

void lint_zone_used(struct lint *l, const char *name, const struct moment *m)
{
	struct reference *z = zone_named(l, name);

	if (!z)
		return;
	if (!z->used)
		z->line = l->line;
	z->used = true;
	if (!m || m->date || m->utc || z->uses >= USES)
		return;
	z->use = mem_grow(z->use, &z->uses_cap, z->uses + 1, sizeof *z->use);
	z->use[z->uses++] = *m;
}

void lint_zone_defined(struct lint *l, const char *name)
{
	struct buf plain = BUF_INIT;
	struct reference *z;

	ical_unescape(name, strlen(name), &plain);
	z = zone_named(l, buf_cstr(&plain));
	if (z && z->defined)
		WRONG(l, "RFC 5545 3.6.5", "VTIMEZONE: %.60s is defined twice", buf_cstr(&plain));
	if (z)
		z->defined = true;
	buf_free(&plain);
}

/* does the VTIMEZONE say what the zone of its name is at the times that it is used for? */
static void compare_zone(struct lint *l, const struct reference *z)
{
	const struct zone *theirs = zone_find(z->name), *ours = z->definition && theirs ? zone_define(z->definition) : NULL;

	for (size_t i = 0; ours && i < z->uses; i++) {
		const struct moment *m = &z->use[i];
		int64_t a = zone_instant(ours, &m->c), b = zone_instant(theirs, &m->c);
		if (a != b) {
			lint_say(l, m->line, true, "RFC 5545 3.6.5", "TZID %.60s: its VTIMEZONE and the time zone of that name differ by %ld minutes at this time", z->name, labs((long)(a - b)) / 60);
			return;
		}
	}
}

/* the zones of a calendar */
void lint_zones_end(struct lint *l)
{
	for (size_t i = 0; i < l->zones; i++) {
		struct reference *z = &l->zone[i];
		if (z->used && !z->defined)
			lint_say(l, z->line, false, "RFC 5545 3.2.19", "TZID %.60s: there is no VTIMEZONE of that name%s%s", z->name, zone_find(z->name) ? "" : zone_iana(z->name) ? "; it is read as " : ", and no time zone that is known", zone_find(z->name) || !zone_iana(z->name) ? "" : zone_iana(z->name));
		else
			compare_zone(l, z);
		free(z->name);
		free(z->definition);
		free(z->use);
	}
	l->zones = l->definitions = 0;
	l->zones_said = false;
}

/* the text of the VTIMEZONE that ends */
void lint_zone_keep(struct lint *l)
{
	struct buf name = BUF_INIT, text = BUF_INIT;

	buf_printf(&text, "BEGIN:VTIMEZONE\n%sEND:VTIMEZONE", buf_cstr(&l->zone_text));
	if (event_tzid(text.p, &name)) {
		struct reference *z = l->definitions + text.n < DEFINITIONS ? zone_named(l, name.p) : NULL;
		if (z) {
			l->definitions += text.n;
			free(z->definition);
			z->definition = buf_take(&text);
		}
	}
	buf_free(&text);
	buf_free(&name);
}
