/* post_record.c: see post_record.h. */
#include "outgoing/post_record.h"

#include "ground/hash.h"
#include "record/event.h"

#include <string.h>
#include <strings.h>

static bool own_line(const char *raw)
{
	static const char *const names[] = {"ORGANIZER", "ATTENDEE", "UID", "SEQUENCE", "DTSTAMP", "METHOD", "STATUS", "RECURRENCE-ID", "BEGIN", "END", "REQUEST-STATUS", "ATTACH"};
	size_t n = strcspn(raw, ":;");

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == n && !strncasecmp(raw, names[i], n))
			return false;
	return !strchr(raw, '\n');
}

static bool web_link(const char *v)
{
	return event_is_web(v) || !strncmp(v, "mailto:", 7);
}

void post_outgoing(const struct rec *r, struct rec *out)
{
	static const char *const home[] = {"#", "Source", "Evidence", "Confidence", "Why", "Read", "Warning", "Method", "Sequence", "Created", "LastModified", "Alarm", "Related"};
	bool range = event_is_range(r);

	rec_clear(out);
	out->line = r->line;
	for (size_t i = 0; i < r->n; i++) {
		const struct rec_field *f = &r->field[i];
		bool keep = true;
		for (size_t k = 0; k < sizeof home / sizeof *home; k++)
			keep = keep && strcmp(home[k], f->name) != 0;
		keep = keep && event_field_of(f->name); /* what only the organizer knows the meaning of stays with him */
		if (!strcmp(f->name, "Ical"))
			keep = own_line(f->value) || (range && !strncasecmp(f->value, "RECURRENCE-ID;", 14)); /* nothing else says the RANGE */
		if (!keep)
			continue;
		if (!strcmp(f->name, "Attach") && !web_link(f->value) && *f->value != '-') { /* a path stays here, its name goes */
			const char *blank = strchr(f->value, ' '), *slash = strrchr(f->value, '/');
			struct buf b = BUF_INIT;
			buf_printf(&b, "- %s", blank && blank[1] ? blank + 1 : slash ? slash + 1 : f->value);
			rec_add(out, "Attach", b.p);
			buf_free(&b);
		} else {
			rec_add(out, f->name, f->value);
		}
	}
}

void post_public_fields(const char *const *fields, size_t n, const struct rec *r, struct rec *out)
{
	for (size_t k = 0; k < n; k++)
		for (size_t i = rec_next(r, fields[k], 0); i < r->n; i = rec_next(r, fields[k], i + 1))
			rec_add(out, fields[k], r->field[i].value);
}

uint64_t post_digest(const struct rec *r, bool significant)
{
	uint64_t h = HASH_START;

	if (significant)
		return event_significant(r);
	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, "Attendee") != 0 && strcmp(r->field[i].name, "Sequence") != 0 && strcmp(r->field[i].name, "Organizer") != 0)
			h = hash_str(hash_str(h, r->field[i].name), r->field[i].value);
	return h;
}
