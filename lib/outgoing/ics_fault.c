/* ics_fault.c: see ics_fault.h. */
#include "outgoing/ics_fault.h"

#include "record/event.h"
#include "time/rrule.h"

#include <string.h>
#include <strings.h>
#include <sysexits.h>

/* a block as its reader has it: unfolded, without controls and empty lines */
static void as_read(const char *block, struct buf *out)
{
	struct buf b = BUF_INIT;

	for (const char *p = block; *p; p++)
		if ((unsigned char)*p >= ' ' || *p == '\t' || (*p == '\n' && b.n && b.p[b.n - 1] != '\n'))
			buf_char(&b, *p);
	for (const char *p = buf_cstr(&b); *p; p++)
		if (*p == '\n' && (p[1] == ' ' || p[1] == '\t'))
			p++;
		else
			buf_char(out, *p);
	buf_free(&b);
}

/* may a component stand in the one that is written?  One behind another may not begin in an event, nor a calendar anywhere */
static bool may_begin(const char *name, bool event)
{
	static const char *const apart[] = {"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"};

	for (size_t i = 0; i < (event ? sizeof apart / sizeof *apart : 1); i++)
		if (!strcasecmp(name, apart[i]))
			return false;
	return *name && !name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")];
}

/* a block of Ical is whole components: what begins in it ends in it, and nothing else does */
static bool whole(const char *block, bool event)
{
	enum { DEPTH = 16 };
	char open[DEPTH][64];
	struct buf lines = BUF_INIT;
	char *save = NULL;
	int depth = 0;
	bool ok = true;

	as_read(block, &lines);
	for (char *text = lines.n ? strtok_r(lines.p, "\n", &save) : NULL; text && ok; text = strtok_r(NULL, "\n", &save)) {
		if (!strncasecmp(text, "BEGIN:", 6)) {
			ok = depth < DEPTH && strlen(text + 6) < sizeof *open && may_begin(text + 6, event);
			if (ok)
				strcpy(open[depth++], text + 6);
		} else if (!strncasecmp(text, "END:", 4)) {
			ok = depth > 0 && !strcasecmp(text + 4, open[depth - 1]);
			depth--;
		} else {
			ok = depth > 0 && strncasecmp(text, "BEGIN;", 6) != 0 && strncasecmp(text, "END;", 4) != 0;
		}
	}
	buf_free(&lines);
	return ok && !depth;
}

/* one that is not whole would take the events behind it along */
static int check_blocks(const struct rec *r, struct err *e)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *p = r->field[i].value;
		if ((strchr(p, '\n') || !strncasecmp(p, "BEGIN:", 6)) && !whole(p, !event_is_component(r)))
			return err_set(e, EX_DATAERR, r->field[i].line, "Ical: no whole component, from its BEGIN to its END, that may stand there: \"%.*s\"",
			               (int)strcspn(p, "\n") > 60 ? 60 : (int)strcspn(p, "\n"), p);
	}
	return 0;
}

/* letters alone make no rule (RFC 5545 3.3.10): no reader would know its instances */
static int check_rules(const struct rec *r, struct err *e)
{
	struct rrule rule;
	const char *why;

	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1))
		if (*r->field[i].value && !rrule_parse(r->field[i].value, &rule, &why))
			return err_set(e, EX_DATAERR, r->field[i].line, "Rrule: %s: \"%.60s\"", why, r->field[i].value);
	return 0;
}

int ics_fault(const struct rec *r, struct err *e)
{
	return check_blocks(r, e) || check_rules(r, e) ? -1 : 0;
}
