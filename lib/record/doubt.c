/* doubt.c: see doubt.h. */
#include "record/doubt.h"

#include "record/event.h"
#include "time/zone.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 24 }; /* of the vocabulary's names and what is taken for one */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* letters to insert, delete, replace or swap with their neighbour (optimal string alignment), upper and lower case alike */
static size_t distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), row[3][LONGEST + 1]; /* row I stands in I % 3 */

	for (size_t j = 0; j <= m; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		const size_t *before = row[(i + 1) % 3], *last = row[(i + 2) % 3];
		size_t *now = row[i % 3];
		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			bool same = (a[i - 1] | 32) == (b[j - 1] | 32);
			now[j] = least(least(now[j - 1], last[j]) + 1, last[j - 1] + !same);
			if (i > 1 && j > 1 && (a[i - 1] | 32) == (b[j - 2] | 32) && (a[i - 2] | 32) == (b[j - 1] | 32))
				now[j] = least(now[j], before[j - 2] + 1);
		}
	}
	return row[n % 3][m];
}

/* is NAME a slip for KNOWN?  Short names are near to too many words */
static bool slip(const char *name, const char *known)
{
	size_t n = strlen(name), k = strlen(known);

	if ((*name | 32) != (*known | 32) || n > k + 2 || n + 2 < k)
		return false;
	if (!strcasecmp(name, known))
		return true;
	if (k < 4 || (k < 6 && n < k))
		return false;
	return distance(name, known) <= (k < 7 ? 1 : 2);
}

/* the field that is meant by NAME, which is none */
static const char *meant(const struct rec *r, const char *name)
{
	const struct event_field *f;

	if (*name == '#' || *name == '%' || strlen(name) > LONGEST)
		return NULL;
	for (size_t i = 0; (f = event_field_at(i)) != NULL; i++)
		if (slip(name, f->name) && !rec_get(r, f->name))
			return f->name;
	return NULL;
}

const char *record_near(const char *name)
{
	const char *near = NULL;
	size_t best = LONGEST;
	const struct event_field *f;

	if (strlen(name) > LONGEST)
		return NULL;
	for (size_t i = 0; (f = event_field_at(i)) != NULL; i++) {
		if (f->ical && !strcasecmp(name, f->ical))
			return f->name;
		if (slip(name, f->name) && distance(name, f->name) < best) {
			near = f->name;
			best = distance(name, near);
		}
	}
	return near;
}

void record_doubts(const struct rec *r, void (*tell)(void *ctx, size_t line, const char *message), void *ctx)
{
	const struct event_field *last = NULL;
	struct buf b = BUF_INIT;
	bool unknown;

	for (size_t i = 0; i < r->n; i++) {
		const struct event_field *f = event_field_near(last, r->field[i].name);
		const char *name = r->field[i].name, *known = f ? NULL : meant(r, name);
		last = f ? f : last;
		buf_clear(&b);
		if (known)
			buf_printf(&b, "%s: no field that is known; is %s meant?", name, known);
		else if (f && f->type == EV_ZONE && (event_zone(r, &unknown), unknown))
			buf_printf(&b, "Timezone: no such time zone: %.60s: its times are taken for local ones of each reader", r->field[i].value);
		if (b.n)
			tell(ctx, r->field[i].line, b.p);
	}
	buf_free(&b);
}

void record_fold_zone(struct rec *r)
{
	const char *name = rec_get(r, "Timezone");
	const struct zone *z = name ? zone_find(name) : NULL;

	if (z && strcmp(zone_name(z), name) != 0 && !strcasecmp(zone_name(z), name))
		rec_set(r, "Timezone", zone_name(z));
}
