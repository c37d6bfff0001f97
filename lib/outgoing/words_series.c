/* words_series.c: see words_series.h. */
#include "outgoing/words_series.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/series.h"
#include "time/rrule.h"

#include <stdlib.h>
#include <string.h>

enum { RULES = 16 };

struct teller {
	const struct words *w;
	const struct series_words *s;
	const struct rec *r;
	const struct zone *zone;
	struct civil start, end;
	struct buf *out;
};

const struct series_words *series_words_of(const struct words *w)
{
	for (size_t i = 1; i < words_tables_count; i++)
		if (!strcmp(series_words_tables[i].code, w->code))
			return &series_words_tables[i];
	return &series_words_tables[0];
}

static void with_number(const char *form, long n, struct buf *out)
{
	for (; *form; form++) {
		if (*form == '%' && form[1] == 'n') {
			buf_printf(out, "%ld", n);
			form++;
		} else {
			buf_char(out, *form);
		}
	}
}

/* which of three plural forms: one, few (2 to 4, 22 to 24 ...), many */
static int plural(long n)
{
	return n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;
}

/* what stands between the I-th of N and the one before it */
static const char *joint(const struct teller *t, size_t i, size_t n)
{
	return i == 0 ? "" : i + 1 == n ? t->s->and : ", ";
}

static void part(const struct teller *t)
{
	if (t->out->n)
		buf_str(t->out, ", ");
}

void words_day(const struct words *w, const struct civil *c, struct buf *out)
{
	struct words bare = *w;
	const char *p = strstr(w->date_form, "%w");

	if (p == w->date_form)
		bare.date_form = p + 2 + strspn(p + 2, ", ");
	words_date(&bare, c, out);
}

/* ---- what words can say ---- */

static int weekday_of(int v)
{
	return ((v % 8) + 8) % 8;
}

static int ordinal_of(int v)
{
	return (v - weekday_of(v)) / 8;
}

static bool only(const struct rrule_list *l, int v)
{
	return !l->n || (l->n == 1 && l->v[0] == v);
}

/* one weekday and positions in the month are ordinals: BYDAY=TU;BYSETPOS=1 is 1TU */
static void positions(struct rrule *r)
{
	int weekday = r->day.n == 1 && ordinal_of(r->day.v[0]) == 0 ? weekday_of(r->day.v[0]) : 0;

	if ((r->freq != RRULE_MONTHLY && r->freq != RRULE_YEARLY) || !weekday || !r->setpos.n)
		return;
	if (r->freq == RRULE_YEARLY && r->month.n != 1)
		return;
	for (int i = 0; i < r->setpos.n; i++)
		r->day.v[i] = (short)(weekday + 8 * r->setpos.v[i]);
	r->day.n = r->setpos.n;
	r->setpos.n = 0;
}

static bool ordinals_ok(const struct rrule *r, bool wanted)
{
	for (int i = 0; i < r->day.n; i++) {
		int o = ordinal_of(r->day.v[i]);
		if (wanted ? !((o >= 1 && o <= 5) || o == -1) : o != 0)
			return false;
	}
	return true;
}

static bool sayable(const struct teller *t, struct rrule *r)
{
	positions(r);
	if (r->freq > RRULE_DAILY || r->setpos.n || r->yearday.n || r->weekno.n)
		return false;
	if (!only(&r->second, t->start.sec) || !only(&r->minute, t->start.min) || !only(&r->hour, t->start.hour))
		return false;
	switch (r->freq) {
	case RRULE_YEARLY:
		if (r->month.n > 1 || r->monthday.n > 1 || (!r->month.n && (r->monthday.n || r->day.n)) || (r->day.n && r->monthday.n))
			return false;
		if (r->monthday.n && r->monthday.v[0] < 1)
			return false;
		return ordinals_ok(r, true);
	case RRULE_MONTHLY:
		if (r->month.n || (r->day.n && r->monthday.n))
			return false;
		for (int i = 0; i < r->monthday.n; i++)
			if (r->monthday.v[i] < -1)
				return false;
		return ordinals_ok(r, true);
	case RRULE_WEEKLY: return !r->month.n && !r->monthday.n && ordinals_ok(r, false);
	default: return !r->month.n && !r->monthday.n && (!r->day.n || r->interval == 1) && ordinals_ok(r, false);
	}
}

/* ---- the rule ---- */

static void rhythm(const struct teller *t, int unit, long interval)
{
	const char *const *form = t->s->every[unit];

	if (interval == 1)
		buf_str(t->out, t->w->rhythm[unit]);
	else
		with_number(form[plural(interval)] && *form[plural(interval)] ? form[plural(interval)] : form[0], interval, t->out);
}

static void weekdays(const struct teller *t, const struct rrule *r)
{
	bool on[8] = {false};
	size_t n = 0, k = 0;

	for (int i = 0; i < r->day.n; i++)
		on[weekday_of(r->day.v[i])] = true;
	if (!r->day.n)
		on[civil_weekday(&t->start)] = true;
	for (int i = 1; i < 8; i++)
		n += on[i];
	buf_str(t->out, t->s->weekly_prefix);
	for (int i = 1; i < 8; i++)
		if (on[i])
			buf_printf(t->out, "%s%s", joint(t, k++, n), t->s->weekday_on[i]);
}

/* "first and third Tuesday": those of one weekday share it */
static void nth_weekdays(const struct teller *t, const struct rrule *r)
{
	size_t groups = 0, g = 0;

	for (int i = 0; i < r->day.n; i++)
		groups += i == 0 || weekday_of(r->day.v[i]) != weekday_of(r->day.v[i - 1]);
	for (int i = 0; i < r->day.n;) {
		int weekday = weekday_of(r->day.v[i]), k = i;
		bool feminine = strchr(t->s->feminine, '0' + weekday) != NULL;
		while (k < r->day.n && weekday_of(r->day.v[k]) == weekday)
			k++;
		buf_str(t->out, joint(t, g++, groups));
		for (int m = i; m < k; m++) {
			int o = ordinal_of(r->day.v[m]);
			buf_printf(t->out, "%s%s", joint(t, (size_t)(m - i), (size_t)(k - i)), t->s->ordinal[feminine && t->s->ordinal[1][1]][o < 0 ? 6 : o]);
		}
		buf_printf(t->out, " %s", t->s->weekday_nth[1] ? t->s->weekday_nth[weekday] : t->w->weekday[weekday]);
		i = k;
	}
}

static void day_number(const struct teller *t, int day)
{
	if (day < 0) {
		buf_str(t->out, t->s->last_day);
		return;
	}
	for (size_t i = 0; i < 8 && t->s->day_special[i].text; i++)
		if (t->s->day_special[i].day == day) {
			buf_str(t->out, t->s->day_special[i].text);
			return;
		}
	with_number(t->s->day, day, t->out);
}

static void monthly(const struct teller *t, const struct rrule *r)
{
	bool each = r->interval == 1;
	const char *const *around = each ? t->s->nth_each : t->s->nth_in;

	if (!each) {
		rhythm(t, 2, r->interval);
		buf_str(t->out, ", ");
	}
	if (r->day.n) {
		buf_str(t->out, around[0]);
		nth_weekdays(t, r);
		buf_str(t->out, around[1]);
		return;
	}
	buf_str(t->out, t->s->day_prefix);
	for (int i = 0; i < r->monthday.n; i++) {
		buf_str(t->out, joint(t, (size_t)i, (size_t)r->monthday.n));
		day_number(t, r->monthday.v[i]);
	}
	if (!r->monthday.n)
		day_number(t, t->start.day);
	buf_str(t->out, each ? t->s->day_each : t->s->day_in);
}

static void yearly(const struct teller *t, const struct rrule *r)
{
	int month = r->month.n ? r->month.v[0] : t->start.month, day = r->monthday.n ? r->monthday.v[0] : t->start.day;
	const char *name = t->w->month[month];

	rhythm(t, 3, r->interval);
	buf_str(t->out, ", ");
	if (r->day.n) {
		buf_str(t->out, t->s->nth_in[0]);
		nth_weekdays(t, r);
		buf_printf(t->out, "%s%s", t->s->of_month[strchr("aeiou", *name) && t->s->of_month[1]], name);
	} else if (t->s->year_prefix) {
		buf_printf(t->out, "%s%d%s%s", t->s->year_prefix, day, t->s->year_mid, name);
	} else {
		buf_str(t->out, t->s->day_prefix);
		day_number(t, day);
		buf_printf(t->out, "%s%s", t->s->year_mid, name);
	}
}

static void rule(const struct teller *t, const struct rrule *r)
{
	if (t->out->n)
		buf_str(t->out, "; ");
	switch (r->freq) {
	case RRULE_YEARLY: yearly(t, r); break;
	case RRULE_MONTHLY: monthly(t, r); break;
	case RRULE_WEEKLY:
		rhythm(t, 1, r->interval);
		buf_str(t->out, ", ");
		weekdays(t, r);
		break;
	default:
		rhythm(t, 0, r->interval);
		if (r->day.n) {
			buf_str(t->out, ", ");
			weekdays(t, r);
		}
	}
	if (r->count) {
		buf_str(t->out, ", ");
		with_number(t->s->count[plural(r->count)], r->count, t->out);
	}
	if (r->bounded) {
		struct civil until = r->until;
		if (until.utc && t->zone && !t->start.utc)
			until = zone_local(t->zone, civil_seconds(&until));
		buf_printf(t->out, ", %s ", t->w->until);
		words_day(t->w, &until, t->out);
	}
}

/* ---- single dates ---- */

/* a time of the series' zone */
static struct civil local(const struct teller *t, struct civil c)
{
	if (c.timed && c.utc && !t->start.utc && t->zone)
		return zone_local(t->zone, civil_seconds(&c));
	return c;
}

static bool same_clock(const struct civil *a, const struct civil *b)
{
	return !a->timed || !b->timed || (a->hour == b->hour && a->min == b->min);
}

static void day_and_time(const struct teller *t, const struct civil *c)
{
	struct civil at = zone_shown(t->zone, c);

	words_day(t->w, &at, t->out);
	if (!same_clock(&at, &t->start))
		buf_printf(t->out, ", %02d:%02d%s", at.hour, at.min, t->w->oclock);
}

struct dates {
	struct civil *at;
	size_t n, cap;
};

static void date_add(struct dates *d, const struct civil *c)
{
	d->at = mem_grow(d->at, &d->cap, d->n + 1, sizeof *d->at);
	d->at[d->n++] = *c;
}

static int by_date(const void *a, const void *b)
{
	return civil_cmp(a, b);
}

/* in their order, each once */
static void dates_sort(struct dates *d)
{
	size_t n = 0;

	if (d->n)
		qsort(d->at, d->n, sizeof *d->at, by_date);
	for (size_t i = 0; i < d->n; i++)
		if (!n || civil_cmp(&d->at[n - 1], &d->at[i]) != 0)
			d->at[n++] = d->at[i];
	d->n = n;
}

static void date_fields(const struct teller *t, const char *field, struct dates *d)
{
	for (size_t i = rec_next(t->r, field, 0); i < t->r->n; i = rec_next(t->r, field, i + 1)) {
		struct civil c;
		if (!civil_parse(t->r->field[i].value, &c))
			continue;
		c = local(t, c);
		date_add(d, &c);
	}
}

static void list_dates(const struct teller *t, const char *head, struct dates *d)
{
	size_t shown = d->n > SERIES_LISTED ? SERIES_LISTED : d->n;

	if (d->n) {
		part(t);
		buf_str(t->out, head);
	}
	for (size_t i = 0; i < shown; i++) {
		buf_str(t->out, joint(t, i, d->n));
		day_and_time(t, &d->at[i]);
	}
	if (shown < d->n)
		buf_printf(t->out, " … (+%zu)", d->n - shown);
	free(d->at);
}

/* ---- a rule without words: its dates ---- */

static void collect(void *ctx, const struct civil *c)
{
	struct dates *d = ctx;

	if (d->n <= SERIES_DATES) {
		d->at = mem_grow(d->at, &d->cap, d->n + 1, sizeof *d->at);
		d->at[d->n++] = *c;
	}
}

/* of SERIES, with ADD and DROP, which the records of instances added to, instead of its own */
static void by_dates(const struct teller *t, const struct series *series, const struct dates *add, const struct dates *drop)
{
	struct recur rc = series->recur;
	struct civil from = civil_add_days(t->start, -1), to = civil_add_days(t->start, 3660);
	struct dates d = {0};

	rc.add = add->at, rc.n_add = add->n;
	rc.drop = drop->at, rc.n_drop = drop->n;
	if (recur_expand(&rc, &from, &to, collect, &d) != RECUR_WRONG && d.n) {
		buf_str(t->out, t->s->on_dates);
		for (size_t i = 0; i < d.n && i < SERIES_DATES; i++) {
			buf_str(t->out, d.n > SERIES_DATES ? (i ? ", " : "") : joint(t, i, d.n));
			day_and_time(t, &d.at[i]);
		}
		if (d.n > SERIES_DATES)
			buf_str(t->out, " …");
	}
	free(d.at);
}

/* ---- the whole ---- */

static bool produces(void *ctx, const struct civil *c)
{
	struct civil *first = ctx;
	*first = *c;
	return false;
}

/* is Start one that no rule gives?  It is an instance all the same. */
static bool start_is_extra(const struct teller *t, const struct rrule *r, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct civil first = {0}, to = civil_add_days(t->start, 1);
		rrule_expand(&r[i], &t->start, NULL, &t->start, &to, produces, &first);
		if (first.year && !civil_cmp(&first, &t->start))
			return false;
	}
	return n > 0;
}

/* has an instance a value of its own, which the series' is not? */
static bool differs(const struct teller *t, const struct rec *override, const char *field)
{
	const char *own = rec_get(override, field), *all = rec_get(t->r, field);
	return own && *own && (!all || strcmp(own, all) != 0);
}

/* a time as people write it; false: VALUE is none */
static bool a_time(const struct teller *t, const char *value, struct buf *out)
{
	struct civil c;

	if (!civil_parse(value, &c))
		return false;
	c = zone_shown(t->zone, &c);
	words_date(t->w, &c, out);
	if (c.timed)
		buf_printf(out, ", %02d:%02d%s", c.hour, c.min, t->w->oclock);
	return true;
}

/* what a guest sees of an instance besides its time, place and title: those fields that it has other than the series */
static void own_fields(const struct teller *t, const struct rec *override, struct buf *out)
{
	const struct words *w = t->w;
	const struct {
		const char *field, *label;
	} seen[] = {{"Kind", w->kind}, {"Doors", w->doors}, {"Conference", w->online}, {"Speaker", w->speaker}, {"Audience", w->audience}, {"Deadline", w->deadline}, {"Registration", w->registration},
	            {"Capacity", w->places}, {"Price", w->price}, {"Slot", w->agenda}, {"Topic", w->topics}, {"Contact", w->contact}, {"Url", w->more}, {"Description", ""}};

	for (size_t k = 0; k < sizeof seen / sizeof *seen; k++) {
		struct buf values = BUF_INIT;
		for (size_t i = rec_next(override, seen[k].field, 0); i < override->n; i = rec_next(override, seen[k].field, i + 1)) {
			const char *v = override->field[i].value;
			if (rec_has(t->r, seen[k].field, v, NULL))
				continue;
			buf_str(&values, values.n ? "; " : "");
			if (!a_time(t, v, &values))
				buf_str(&values, v);
		}
		if (values.n)
			buf_printf(out, ", %s%s%s", seen[k].label, *seen[k].label ? ": " : "", values.p);
		buf_free(&values);
	}
}

/* is the record of another zone than its series? */
static bool own_zone(const struct teller *t, const struct rec *override)
{
	const char *own = rec_get(override, "Timezone"), *all = rec_get(t->r, "Timezone");
	return own && all && strcmp(own, all) != 0 && event_zone(override, NULL);
}

/* "instead of 14 April 2026: ", of a RANGE "from 14 April 2026 on otherwise, beginning with: " */
static void put_named(const struct teller *to, const struct rec *override, const struct civil *at)
{
	if (event_is_range(override)) {
		buf_printf(to->out, ", %s", to->s->from_on[0]);
		day_and_time(to, at);
		buf_str(to->out, to->s->from_on[1]);
		return;
	}
	buf_printf(to->out, ", %s", to->s->instead_of);
	day_and_time(to, at);
	buf_str(to->out, strstr(to->s->instead_of, ": ") ? ", " : ": ");
}

/* one that takes place, but otherwise */
static void moved_one(const struct teller *t, const struct rec *override, const struct civil *at, struct buf *out)
{
	struct teller to = *t;
	struct civil start, end;
	struct buf own = BUF_INIT;

	own_fields(t, override, &own);
	if (!event_span(override, &start, &end) || (!civil_cmp(&start, at) && !own.n && !differs(t, override, "Location") && !differs(t, override, "Summary"))) {
		buf_free(&own);
		return;
	}
	to.out = out;
	put_named(&to, override, at);
	start = zone_shown(event_zone(override, NULL), &start);
	end = zone_shown(event_zone(override, NULL), &end);
	words_span(t->w, &start, &end, out);
	if (own_zone(t, override))
		buf_printf(out, " (%s)", rec_get(override, "Timezone"));
	for (int k = 0; k < 2; k++)
		if (differs(t, override, k ? "Location" : "Summary"))
			buf_printf(out, ", %s", rec_get(override, k ? "Location" : "Summary"));
	buf_add(out, buf_cstr(&own), own.n);
	buf_free(&own);
}

/* the instance that a record names, by the series' clock: RecurrenceId is in the record's own time */
static struct civil named(const struct teller *t, const struct rec *override, struct civil at)
{
	if (at.timed && !at.utc && !t->start.utc && own_zone(t, override)) {
		at = civil_of_seconds(zone_instant(event_zone(override, NULL), &at));
		at.timed = at.utc = true;
	}
	return local(t, at);
}

/* a RANGE that does not take place */
static void ended(const struct teller *t, const struct civil *at, struct buf *out)
{
	struct teller to = *t;

	to.out = out;
	buf_printf(out, ", %s", t->s->from_on[0]);
	day_and_time(&to, at);
	buf_printf(out, "%s%s", t->s->from_on[2], t->w->cancelled);
}

/* instances that records of their own replace: moved ones are said, cancelled ones are dropped */
static void moved(const struct teller *t, const struct rec *overrides, size_t n, struct dates *drop, struct buf *out)
{
	for (size_t i = 0; i < n; i++) {
		struct civil at;
		if (!event_time(&overrides[i], "RecurrenceId", &at))
			continue;
		at = named(t, &overrides[i], at);
		if (event_is_off(&overrides[i]) && event_is_range(&overrides[i]))
			ended(t, &at, out);
		else if (event_is_off(&overrides[i]))
			date_add(drop, &at);
		else
			moved_one(t, &overrides[i], &at, out);
	}
}

void words_series(const struct words *w, const struct rec *r, const struct rec *overrides, size_t n, struct buf *out)
{
	struct buf own = BUF_INIT, moves = BUF_INIT;
	struct teller t = {.w = w, .s = series_words_of(w), .r = r, .zone = event_zone(r, NULL), .out = &own};
	struct dates add = {0}, drop = {0};
	struct rrule *parsed;
	struct series series;
	size_t rules = 0;
	bool ok;

	if ((!rec_get(r, "Rrule") && !rec_get(r, "Rdate")) || !event_span(r, &t.start, &t.end))
		return;
	series_of(r, &t.start, t.zone, &series);
	ok = !series.recur.n_drop_rules; /* nobody says what a rule leaves of another one */
	parsed = mem_new(RULES, sizeof *parsed);
	for (size_t i = 0; i < series.recur.n_rules && rules < RULES; i++)
		if (rrule_parse(series.recur.rule[i], &parsed[rules], NULL)) {
			ok = ok && sayable(&t, &parsed[rules]);
			rules++;
		}
	date_fields(&t, "Rdate", &add);
	date_fields(&t, "Exdate", &drop);
	if (ok && start_is_extra(&t, parsed, rules)) {
		for (size_t i = 0; i < rules; i++)
			ok = ok && !parsed[i].count; /* COUNT counts it, too */
		if (ok)
			date_add(&add, &t.start);
	}
	moved(&t, overrides, n, &drop, &moves);
	dates_sort(&add);
	dates_sort(&drop);
	if (!ok) {
		by_dates(&t, &series, &add, &drop);
		free(add.at);
		free(drop.at);
	} else {
		for (size_t i = 0; i < rules; i++)
			rule(&t, &parsed[i]);
		list_dates(&t, t.s->not_on, &drop);
		list_dates(&t, t.s->also_on, &add);
	}
	buf_add(out, buf_cstr(&own), own.n);
	buf_add(out, buf_cstr(&moves) + (own.n || !moves.n ? 0 : 2), moves.n - (own.n || !moves.n ? 0 : 2));
	free(parsed);
	series_free(&series);
	buf_free(&own);
	buf_free(&moves);
}

void words_replaces(const struct words *w, const struct rec *r, struct buf *out)
{
	const struct zone *zone = event_zone(r, NULL);
	struct civil c, start;

	if (!event_time(r, "RecurrenceId", &c))
		return;
	if (c.timed && c.utc && zone && event_time(r, "Start", &start) && !start.utc)
		c = zone_local(zone, civil_seconds(&c));
	c = zone_shown(zone, &c);
	words_date(w, &c, out);
	if (c.timed)
		buf_printf(out, ", %02d:%02d%s", c.hour, c.min, w->oclock);
}
