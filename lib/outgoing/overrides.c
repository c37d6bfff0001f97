/* overrides.c: see overrides.h. */
#include "outgoing/overrides.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/archive.h"
#include "outgoing/instance.h"
#include "outgoing/post.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool same_field(const struct rec *a, const struct rec *b, const char *name)
{
	size_t i = rec_next(a, name, 0), k = rec_next(b, name, 0);

	while (i < a->n && k < b->n && !strcmp(a->field[i].value, b->field[k].value)) {
		i = rec_next(a, name, i + 1);
		k = rec_next(b, name, k + 1);
	}
	return i >= a->n && k >= b->n;
}

/* do SERIES and the one that was sent before have the same instances? */
static bool same_instances(const char *dir, const struct rec *series)
{
	static const char *const fields[] = {"Start", "Timezone", "Rrule", "Rdate"};
	struct rec before = REC_INIT;
	bool same = archive_get(dir, rec_get(series, "Uid"), "", &before);

	for (size_t i = 0; i < sizeof fields / sizeof *fields && same; i++)
		same = same_field(series, &before, fields[i]);
	rec_free(&before);
	return same;
}

/* the place in O of the instance that RID names, or O->n */
static size_t place_of(const struct overrides *o, const struct ledger *l, const char *uid, const char *rid)
{
	struct instance instance;
	size_t i = 0;

	instance_set(&instance, l, uid, rid);
	while (i < o->n && !instance_is(&instance, rec_get(&o->rec[i], "RecurrenceId")))
		i++;
	return i;
}

/* The number of one that is given: its own, which may be higher than its series' (some calendars number each by itself), and none
 * that is lower than what guests have of it, who would pass it over (RFC 5546 2.1.5). */
static void keep_number(struct overrides *o, const struct ledger *l, const struct rec *given, struct rec *out)
{
	struct rec had = REC_INIT;
	long own = event_sequence(given), before;
	char number[32];

	if (l && rec_get(given, "RecurrenceId") && archive_get(ledger_dir(l), rec_get(given, "Uid"), rec_get(given, "RecurrenceId"), &had)) {
		before = event_sequence(&had);
		o->sequence = before > o->sequence ? before : o->sequence;
		own = before > own ? before : own;
	}
	if (own > 0) {
		snprintf(number, sizeof number, "%ld", own);
		rec_set(out, "Sequence", number);
	}
	rec_free(&had);
}

/* ONE was sent by itself: it comes along, or is among those that are given */
static void carry(struct overrides *o, const struct ledger *l, const struct mailer *m, const struct rec *one)
{
	size_t at = place_of(o, l, rec_get(one, "Uid"), rec_get(one, "RecurrenceId"));
	struct rec out = REC_INIT;

	if (at == o->n) {
		rec_copy(&o->rec[o->n], one); /* it went out like that; what is public then is still */
		rec_del(&o->rec[o->n], "Attendee");
		rec_del(&o->rec[o->n], "Organizer");
		o->alone[o->n++] = true;
	} else {
		post_outgoing(one, &out);
		post_public(m, one, &out);
		o->alone[at] = post_digest(&o->rec[at], false) == post_digest(&out, false);
	}
	if (o->alone[at] && event_sequence(one) > o->sequence)
		o->sequence = event_sequence(one);
	rec_free(&out);
}

int overrides_take(struct overrides *o, const struct ledger *l, const struct mailer *m, const struct rec *series, const struct rec *given, size_t n, struct err *e)
{
	struct rec *alone = NULL;
	size_t n_alone = 0;

	memset(o, 0, sizeof *o);
	o->sequence = -1;
	if (l && !rec_get(series, "RecurrenceId"))
		alone = archive_alone(ledger_dir(l), rec_get(series, "Uid"), &n_alone);
	if (n + n_alone) {
		o->rec = mem_new(n + n_alone, sizeof *o->rec);
		o->alone = mem_new(n + n_alone, sizeof *o->alone);
	}
	for (size_t i = 0; i < n; i++) {
		if (event_check(&given[i], e))
			break;
		o->n = i + 1;
		post_outgoing(&given[i], &o->rec[i]);
		post_public(m, &given[i], &o->rec[i]);
		rec_del(&o->rec[i], "Attendee"); /* the series has them */
		keep_number(o, l, &given[i], &o->rec[i]);
	}
	if (o->n == n && n_alone && !same_instances(ledger_dir(l), series))
		o->undone = n_alone;
	for (size_t i = 0; i < n_alone; i++) {
		if (o->n >= n && !o->undone)
			carry(o, l, m, &alone[i]);
		rec_free(&alone[i]);
	}
	free(alone);
	return o->n >= n ? 0 : -1;
}

void overrides_free(struct overrides *o)
{
	rec_free_list(o->rec, o->n);
	free(o->alone);
	memset(o, 0, sizeof *o);
}

void overrides_digest(const struct overrides *o, uint64_t *significant, uint64_t *whole)
{
	for (size_t i = 0; i < o->n; i++) {
		const char *rid = rec_get(&o->rec[i], "RecurrenceId");
		if (o->alone[i])
			continue;
		*significant = hash_str(*significant ^ post_digest(&o->rec[i], true), rid);
		*whole = hash_str(*whole ^ post_digest(&o->rec[i], false), rid);
	}
}

void overrides_number(struct overrides *o, long sequence)
{
	char number[32];

	for (size_t i = 0; i < o->n; i++) {
		long own = event_sequence(&o->rec[i]);
		snprintf(number, sizeof number, "%ld", own > sequence ? own : sequence);
		rec_set(&o->rec[i], "Sequence", number);
	}
}

int overrides_store(const struct overrides *o, const char *dir, const struct rec *r, struct err *e)
{
	return archive_put_series(dir, r, o->rec, o->alone, o->n, e);
}

/* what no message holds, or each instance has from its series */
static void as_the_series(const struct rec *series, struct rec *r)
{
	static const char *const fields[] = {"Attendee", "Alarm"};

	for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
		rec_del(r, fields[k]);
		for (size_t i = rec_next(series, fields[k], 0); i < series->n; i = rec_next(series, fields[k], i + 1))
			rec_add(r, fields[k], series->field[i].value);
	}
	r->line = series->line;
}

static bool is_given(const struct ledger *l, const struct rec *one, const struct rec *given, size_t n)
{
	struct instance instance;
	bool is = false;

	instance_set(&instance, l, rec_get(one, "Uid"), rec_get(one, "RecurrenceId"));
	for (size_t i = 0; i < n && !is; i++)
		is = instance_is(&instance, rec_get(&given[i], "RecurrenceId"));
	return is;
}

struct rec *overrides_known(const struct ledger *l, const struct rec *series, const struct rec *given, size_t n, size_t *n_known)
{
	const char *uid = rec_get(series, "Uid");
	struct rec *list;
	size_t all;
	bool same;

	*n_known = 0;
	if (!l || !uid || rec_get(series, "RecurrenceId"))
		return NULL;
	list = archive_alone(ledger_dir(l), uid, &all);
	same = all && same_instances(ledger_dir(l), series);
	for (size_t i = 0; i < all; i++) {
		if (!same || is_given(l, &list[i], given, n)) {
			rec_free(&list[i]);
			continue;
		}
		as_the_series(series, &list[i]);
		list[(*n_known)++] = list[i];
	}
	return list;
}

struct overrides_place overrides_place(const struct rec *series, const struct rec *r)
{
	struct civil c;

	if (!event_time(r, "RecurrenceId", &c))
		return (struct overrides_place){0};
	return (struct overrides_place){zone_instant(event_zone(rec_get(r, "Timezone") ? r : series, NULL), &c), c.timed ? 2 : 1};
}

struct rec *overrides_earlier(const char *dir, const char *uid, size_t *n)
{
	size_t n_alone, cap;
	struct rec *list = archive_overrides(dir, uid, n), *alone = archive_alone(dir, uid, &n_alone);
	struct address_set named = {0};

	cap = *n;
	for (size_t i = 0; i < *n; i++)
		address_set_add(&named, rec_get(&list[i], "RecurrenceId"));
	for (size_t i = 0; i < n_alone; i++) {
		if (address_set_add(&named, rec_get(&alone[i], "RecurrenceId"))) {
			list = mem_grow(list, &cap, *n + 1, sizeof *list);
			list[(*n)++] = alone[i];
		} else {
			rec_free(&alone[i]);
		}
	}
	address_set_free(&named);
	free(alone);
	return list;
}
