/* instance.c: see instance.h. */
#include "outgoing/instance.h"

#include "outgoing/archive.h"
#include "outgoing/overrides.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

void instance_set(struct instance *i, const struct ledger *l, const char *uid, const char *rid)
{
	struct rec r = REC_INIT;

	memset(i, 0, sizeof *i);
	i->rid = rid;
	if (*rid && civil_parse(rid, &i->at)) {
		if (archive_get(ledger_dir(l), uid, "", &r) || archive_get(ledger_dir(l), uid, rid, &r))
			i->zone = event_zone(&r, NULL);
		i->instant = zone_instant(i->zone, &i->at);
		i->parsed = true;
	}
	rec_free(&r);
}

bool instance_is(const struct instance *i, const char *rid)
{
	struct civil at;

	if (!strcmp(i->rid, rid))
		return true;
	return i->parsed && civil_parse(rid, &at) && at.timed == i->at.timed && zone_instant(i->zone, &at) == i->instant;
}

/* the organizer's own record of it */
static bool own_record(const struct ledger *l, const char *uid, const struct instance *i, struct rec *r)
{
	size_t n;
	struct rec *list = overrides_earlier(ledger_dir(l), uid, &n);
	bool found = false;

	for (size_t k = 0; k < n; k++) {
		const char *rid = rec_get(&list[k], "RecurrenceId");
		if (!found && rid && instance_is(i, rid)) {
			rec_copy(r, &list[k]);
			found = true;
		}
		rec_free(&list[k]);
	}
	free(list);
	return found;
}

bool instance_record(const struct ledger *l, const char *uid, const char *rid, struct rec *r)
{
	struct instance i;
	struct rec series = REC_INIT;
	bool found;

	if (archive_get(ledger_dir(l), uid, rid, r))
		return true;
	if (!*rid)
		return false;
	instance_set(&i, l, uid, rid);
	if (own_record(l, uid, &i, r))
		return true;
	found = archive_get(ledger_dir(l), uid, "", &series);
	if (found)
		instance_of_series(&series, rid, r);
	rec_free(&series);
	return found;
}
