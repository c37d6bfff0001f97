/* instance.c: see instance.h. */
#include "outgoing/instance.h"

#include "ground/mem.h"
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

/* ---- as it was sent ---- */

struct own {
	int64_t instant;
	bool parsed, timed;
	size_t at;            /* in the list */
};

struct instance_sent {
	const struct ledger *l;
	const char *uid;
	bool read, any;       /* ANY: there is a series */
	struct rec series;
	struct rec *list;     /* N, the organizer's own records of instances */
	struct own *own;      /* N, sorted */
	size_t n;
};

struct instance_sent *instance_sent_new(const struct ledger *l, const char *uid)
{
	struct instance_sent *s = mem_new(1, sizeof *s);

	s->l = l;
	s->uid = uid;
	return s;
}

void instance_sent_free(struct instance_sent *s)
{
	if (!s)
		return;
	rec_free_list(s->list, s->n);
	rec_free(&s->series);
	free(s->own);
	free(s);
}

static struct own own_of(const struct instance_sent *s, const char *rid, size_t at)
{
	struct own o = {.at = at};
	struct civil c;

	o.parsed = rid && civil_parse(rid, &c);
	if (o.parsed) {
		o.timed = c.timed;
		o.instant = zone_instant(s->any ? event_zone(&s->series, NULL) : NULL, &c);
	}
	return o;
}

static int own_cmp(const struct own *a, const struct own *b)
{
	if (a->parsed != b->parsed)
		return a->parsed - b->parsed;
	if (a->timed != b->timed)
		return a->timed - b->timed;
	return (a->instant > b->instant) - (a->instant < b->instant);
}

static int by_instant(const void *pa, const void *pb)
{
	const struct own *a = pa, *b = pb;
	int c = own_cmp(a, b);

	return c ? c : (a->at > b->at) - (a->at < b->at);
}

static void read_all(struct instance_sent *s)
{
	if (s->read)
		return;
	s->read = true;
	s->any = archive_get(ledger_dir(s->l), s->uid, "", &s->series);
	s->list = overrides_earlier(ledger_dir(s->l), s->uid, &s->n);
	s->own = mem_new(s->n + 1, sizeof *s->own);
	for (size_t k = 0; k < s->n; k++)
		s->own[k] = own_of(s, rec_get(&s->list[k], "RecurrenceId"), k);
	qsort(s->own, s->n, sizeof *s->own, by_instant);
}

/* the organizer's own record of it, the first; one whose name is no time by its words.  NULL: there is none */
static const struct rec *own_record(const struct instance_sent *s, const char *rid)
{
	struct own wanted = own_of(s, rid, 0);
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (own_cmp(&s->own[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < s->n && !own_cmp(&s->own[low], &wanted); low++) {
		const struct rec *r = &s->list[s->own[low].at];
		const char *name = rec_get(r, "RecurrenceId");
		if (wanted.parsed || (name && !strcmp(name, rid)))
			return r;
	}
	return NULL;
}

bool instance_sent_record(struct instance_sent *s, const char *rid, struct rec *r)
{
	const struct rec *own;

	if (archive_get(ledger_dir(s->l), s->uid, rid, r))
		return true;
	if (!*rid)
		return false;
	read_all(s);
	own = own_record(s, rid);
	if (own)
		rec_copy(r, own);
	else if (s->any)
		instance_of_series(&s->series, rid, r);
	return own || s->any;
}

bool instance_record(const struct ledger *l, const char *uid, const char *rid, struct rec *r)
{
	struct instance_sent *s = instance_sent_new(l, uid);
	bool found = instance_sent_record(s, rid, r);

	instance_sent_free(s);
	return found;
}
