/* digest.c: see digest.h. */
#include "outgoing/digest.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/agenda_set.h"
#include "outgoing/overrides.h"
#include "outgoing/words_series.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { EDITIONS = 64 }; /* languages and zones whose listing is kept; more are made anew */

/* the listing as members of one language and zone read it */
struct edition {
	const struct words *words;
	char *zone;
	struct buf title, text, html;
};

struct digest {
	struct digest_options o;
	struct rec *event;
	size_t n, cap;
	char *language;         /* the first that an event tells: for members of whom none is known */
	struct edition edition[EDITIONS];
	size_t editions;
	struct message_cache cache;
};

/* ---- periods ---- */

/* the first day of the period of EVERY that DAY is in */
static struct civil period_of(const struct civil *day, int every)
{
	struct civil first = {.year = day->year, .month = day->month, .day = 1};
	int64_t monday = civil_days(1970, 1, 5), days = civil_days(day->year, day->month, day->day) - monday, behind;

	if (every == DIGEST_MONTH)
		return first;
	behind = days % every;
	return civil_of_days(monday + days - (behind < 0 ? behind + every : behind));
}

/* the first day of the next one */
static struct civil period_end(const struct civil *day, int every)
{
	struct civil first = period_of(day, every);
	return every == DIGEST_MONTH ? civil_add_months(first, 1) : civil_add_days(first, every);
}

/* ---- the events ---- */

struct digest *digest_new(const struct digest_options *o)
{
	struct digest *d = mem_new(1, sizeof *d);
	d->o = *o;
	return d;
}

void digest_free(struct digest *d)
{
	if (!d)
		return;
	for (size_t i = 0; i < d->n; i++)
		rec_free(&d->event[i]);
	for (size_t i = 0; i < d->editions; i++) {
		free(d->edition[i].zone);
		buf_free(&d->edition[i].title);
		buf_free(&d->edition[i].text);
		buf_free(&d->edition[i].html);
	}
	message_cache_free(&d->cache);
	free(d->event);
	free(d->language);
	free(d);
}

/* a single event that is days away from the window, whatever its zone */
static bool far_off(const struct digest *d, const struct rec *r, const struct civil *start, const struct civil *end)
{
	if (rec_get(r, "Rrule") || rec_get(r, "Rdate") || rec_get(r, "RecurrenceId"))
		return false;
	return civil_seconds(start) > civil_seconds(&d->o.to) + 3 * 86400 || civil_seconds(end) < civil_seconds(&d->o.from) - 3 * 86400;
}

/* when an instance is over, whatever zone its times are shown in */
static int64_t ends(const struct digest *d, const struct agenda *a, const struct agenda_instance *i)
{
	const struct agenda_item *it = &a->item[i->item];
	const struct zone *own = *it->zone ? zone_find(it->zone) : NULL;
	bool floating = i->start.timed && !own && !i->start.utc, moment = i->start.timed && !civil_cmp(&i->start, &i->end);

	return zone_instant(floating ? d->o.zone : a->o.zone ? a->o.zone : own ? own : d->o.zone, &i->end) + moment;
}

/* all instances but those that are over; what began on an earlier day is listed under today */
static void fill_agenda(const struct digest *d, struct agenda *a)
{
	int64_t now = zone_instant(d->o.zone, &d->o.from);
	struct civil today = a->o.zone ? zone_local(a->o.zone, now) : d->o.from;
	struct err e; /* digest_add has said it */
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++)
		agenda_add(a, &d->event[i], &e);
	agenda_settle(a);
	for (size_t k = 0; k < a->n; k++) {
		struct agenda_instance *i = &a->inst[n];
		if (ends(d, a, &a->inst[k]) <= now)
			continue;
		*i = a->inst[k];
		if (civil_days(i->shown.year, i->shown.month, i->shown.day) < civil_days(today.year, today.month, today.day) && civil_cmp(&i->start, &today) < 0)
			i->shown = today;
		n++;
	}
	a->n = n;
}

static struct agenda *agenda_for(const struct digest *d, const struct words *w, const struct zone *zone)
{
	/* a day more before: now is another time in each zone */
	struct agenda_options o = {.window = true, .from = civil_add_days(d->o.from, -1), .to = d->o.to, .zone = zone, .zone_name = zone ? zone_name(zone) : "", .words = w, .format = AGENDA_TEXT, .records = true, .today = d->o.from};
	return agenda_new(&o);
}

int digest_add(struct digest *d, const struct rec *r, struct err *e)
{
	const char *precision = rec_get(r, "Precision");
	struct civil start, end;
	struct agenda *a;
	int rc;

	if (event_is_component(r) || event_is_cancellation(r))
		return 0;
	if (event_check(r, e))
		return -1;
	if (!event_span(r, &start, &end) || far_off(d, r, &start, &end))
		return 0;
	if (precision && *precision)
		return err_set(e, 0, r->line, "the time is known to the %s only: left out", precision);
	a = agenda_for(d, words_of("en"), NULL); /* what is wrong with its rule is said once, here */
	rc = agenda_add(a, r, e);
	agenda_free(a);
	if (!d->language && rec_get(r, "Language"))
		d->language = mem_str(rec_get(r, "Language"));
	d->event = mem_grow(d->event, &d->cap, d->n + 1, sizeof *d->event);
	d->event[d->n] = (struct rec)REC_INIT;
	post_outgoing(r, &d->event[d->n]);
	post_public_fields(d->o.public_fields, d->o.n_public, r, &d->event[d->n++]);
	return rc;
}

/* what replaces an instance of SERIES among the events, as copies; the caller frees each and the list */
static struct rec *given_for(const struct digest *d, const struct rec *series, size_t *n)
{
	struct rec *list = NULL;
	const char *uid = rec_get(series, "Uid");
	size_t cap = 0;

	*n = 0;
	for (size_t i = 0; i < d->n; i++) {
		const char *other = rec_get(&d->event[i], "Uid");
		if (!other || !rec_get(&d->event[i], "RecurrenceId") || strcmp(uid, other) != 0)
			continue;
		list = mem_grow(list, &cap, *n + 1, sizeof *list);
		list[*n] = (struct rec)REC_INIT;
		rec_copy(&list[(*n)++], &d->event[i]);
	}
	return list;
}

void digest_known(struct digest *d)
{
	size_t events = d->n, n, n_known;

	for (size_t i = 0; d->o.ledger && i < events; i++) {
		const struct rec *series = &d->event[i];
		struct rec *given, *known;
		struct err e; /* it went out: nothing is wrong with it */
		if (!rec_get(series, "Uid") || rec_get(series, "RecurrenceId") || !(rec_get(series, "Rrule") || rec_get(series, "Rdate")))
			continue;
		known = overrides_known(d->o.ledger, series, NULL, 0, &n_known);
		rec_free_list(known, n_known);
		if (!n_known) /* as nearly always */
			continue;
		given = given_for(d, series, &n);
		known = overrides_known(d->o.ledger, series, given, n, &n_known);
		for (size_t k = 0; k < n_known; k++)
			digest_add(d, &known[k], &e);
		rec_free_list(known, n_known);
		rec_free_list(given, n);
	}
}

/* how many instances are in the window */
static size_t instances(struct digest *d)
{
	struct agenda *a = agenda_for(d, words_of("en"), NULL);
	size_t n;

	fill_agenda(d, a);
	n = a->n;
	agenda_free(a);
	return n;
}

/* ---- the listing ---- */

static void title_of(const struct digest *d, const struct words *w, struct buf *out)
{
	struct civil last = d->o.to;

	if (!last.hour && !last.min && !last.sec)
		last = civil_add_days(last, -1);
	words_day(w, &d->o.from, out);
	if (civil_days(last.year, last.month, last.day) != civil_days(d->o.from.year, d->o.from.month, d->o.from.day)) {
		buf_str(out, " – ");
		words_day(w, &last, out);
	}
}

void digest_record(const struct digest *d, struct rec *out)
{
	struct buf title = BUF_INIT;

	title_of(d, words_of(""), &title);
	rec_clear(out);
	rec_add(out, "Summary", *d->o.title ? d->o.title : title.p);
	buf_free(&title);
}

/* the zone that a time is of; "" for whole days, and for floating times */
static const char *zone_of(const struct agenda *a, const struct agenda_instance *i)
{
	return !i->start.timed ? "" : i->start.utc && !a->o.zone ? "UTC" : a->o.zone && *a->item[i->item].zone ? a->o.zone_name : a->item[i->item].zone;
}

/* the zone of all the times, where it is one: it is said once; NULL: each says its own */
static const char *common_zone(const struct agenda *a)
{
	const char *common = "";

	for (size_t k = 0; k < a->n; k++) {
		const char *zone = zone_of(a, &a->inst[k]);
		if (*common && *zone && strcmp(zone, common) != 0)
			return NULL;
		if (*zone)
			common = zone;
	}
	return common;
}

static void time_of(const struct agenda *a, const struct agenda_instance *i, bool zone, struct buf *out)
{
	struct civil last = civil_add_days(i->end, -1);

	if (i->start.timed) {
		agenda_times(a, i, out);
		buf_str(out, a->o.words->oclock);
	} else {
		buf_str(out, a->o.words->all_day);
		if (civil_cmp(&last, &i->shown) > 0) {
			buf_printf(out, ", %s ", a->o.words->until);
			words_day(a->o.words, &last, out);
		}
	}
	if (zone && *zone_of(a, i))
		buf_printf(out, " (%s)", zone_of(a, i));
}

/* where more is told: the event's page, else where to take part or to register */
static void link_of(const struct rec *r, struct buf *out)
{
	static const char *const fields[] = {"Url", "Registration", "Conference"};

	for (size_t k = 0; k < sizeof fields / sizeof *fields && !out->n; k++) {
		const char *v = rec_get(r, fields[k]);
		if (v && event_is_web(v))
			buf_add(out, v, strcspn(v, " "));
	}
}

/* what the organizer made public: a line each */
static void public_lines(const struct rec *r, bool html, struct buf *out)
{
	for (size_t i = 0; i < r->n; i++) {
		const char *name = r->field[i].name, *v = r->field[i].value;
		if (*name == '#' || event_field_of(name))
			continue;
		buf_printf(out, html ? "<br>%s: " : "    %s: ", name);
		if (html)
			message_escape(v, strlen(v), out);
		else
			utf8_clean(v, strlen(v), false, out);
		if (!html)
			buf_char(out, '\n');
	}
}

static void text_event(const struct agenda *a, const struct agenda_instance *i, bool zone, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	struct buf link = BUF_INIT;

	buf_str(out, "  ");
	time_of(a, i, zone, out);
	buf_printf(out, "  %s", it->summary);
	agenda_marks(a, i, out);
	buf_char(out, '\n');
	if (*it->location)
		buf_printf(out, "    %s\n", it->location);
	link_of(&it->r, &link);
	if (link.n)
		buf_printf(out, "    %s\n", link.p);
	public_lines(&it->r, false, out);
	buf_free(&link);
}

static void html_event(const struct agenda *a, const struct agenda_instance *i, bool zone, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	struct buf link = BUF_INIT, b = BUF_INIT;

	time_of(a, i, zone, &b);
	buf_str(out, "<p style=\"margin:8px 0 0\"><span class=\"soft\" style=\"color:#555\">");
	message_escape(b.p, b.n, out);
	buf_printf(out, "</span><br><b%s>", agenda_cancelled(a, i) ? " style=\"text-decoration:line-through\"" : "");
	link_of(&it->r, &link);
	if (link.n) {
		buf_str(out, "<a class=\"link\" style=\"color:#2b5d8a\" href=\"");
		message_escape(link.p, link.n, out);
		buf_str(out, "\">");
	}
	message_escape(it->summary, strlen(it->summary), out);
	buf_str(out, link.n ? "</a></b>" : "</b>");
	buf_clear(&b);
	agenda_marks(a, i, &b);
	message_escape(buf_cstr(&b), b.n, out);
	if (*it->location) {
		buf_str(out, "<br>");
		message_escape(it->location, strlen(it->location), out);
	}
	public_lines(&it->r, true, out);
	buf_str(out, "</p>\n");
	buf_free(&link);
	buf_free(&b);
}

static void listing(struct agenda *a, struct edition *ed)
{
	const char *common = common_zone(a);
	struct buf head = BUF_INIT;

	for (size_t k = 0; k < a->items; k++)
		a->item[k].recurring = false; /* signs of a terminal's listing */
	for (size_t k = 0; k < a->n; k++)
		a->inst[k].overlaps = false;
	if (common && *common) { /* the name of a zone is letters, strokes and the like */
		buf_printf(&ed->text, "%s: %s\n\n", a->o.words->time, common);
		buf_printf(&ed->html, "<p class=\"soft\" style=\"margin:0;color:#555\">%s: %s</p>\n", a->o.words->time, common);
	}
	for (size_t k = 0; k < a->n; k++) {
		const struct agenda_instance *i = &a->inst[k], *before = k ? i - 1 : NULL;
		if (!before || before->shown.day != i->shown.day || before->shown.month != i->shown.month || before->shown.year != i->shown.year) {
			buf_clear(&head);
			words_date(a->o.words, &i->shown, &head);
			buf_printf(&ed->text, "%s%s\n", k ? "\n" : "", head.p);
			buf_str(&ed->html, "<h2 style=\"font-size:17px;line-height:1.25;margin:20px 0 0\">");
			message_escape(head.p, head.n, &ed->html);
			buf_str(&ed->html, "</h2>\n");
		}
		text_event(a, i, !common, &ed->text);
		html_event(a, i, !common, &ed->html);
	}
	buf_free(&head);
}

/* the edition for a language and a zone; the last one is made anew where there are too many */
static const struct edition *edition_for(struct digest *d, const struct words *w, const char *zone)
{
	struct edition *ed = &d->edition[EDITIONS - 1];
	struct agenda *a;

	for (size_t i = 0; i < d->editions; i++)
		if (d->edition[i].words == w && !strcmp(d->edition[i].zone, zone))
			return &d->edition[i];
	if (d->editions < EDITIONS)
		ed = &d->edition[d->editions++];
	free(ed->zone);
	buf_clear(&ed->title);
	buf_clear(&ed->text);
	buf_clear(&ed->html);
	ed->words = w;
	ed->zone = mem_str(zone);
	title_of(d, w, &ed->title);
	a = agenda_for(d, w, *zone ? zone_find(zone) : NULL);
	fill_agenda(d, a);
	listing(a, ed);
	agenda_free(a);
	return ed;
}

/* ---- the messages ---- */

static int to_one(struct digest *d, struct mailer *m, const struct member *to, struct err *e)
{
	const struct words *w = words_of(*to->language ? to->language : d->language);
	const struct edition *ed = edition_for(d, w, to->zone);
	struct civil first = period_of(&d->o.from, d->o.every), next = period_end(&d->o.from, d->o.every);
	char period[CIVIL_SIZE];
	struct buf uid = BUF_INIT;
	struct rec event = REC_INIT;
	struct ledger_entry entry = {.kind = "digest", .rid = civil_format(&first, period), .recipient = to->email, .name = to->name, .language = to->language, .zone = to->zone, .list = to->list,
	                             .hash = "", .expires = zone_instant(d->o.zone, &next)};
	struct message msg = {.kind = MESSAGE_DIGEST, .event = &event, .to_name = to->name, .to_addr = to->email, .member = to->fields, .zone = to->zone, .unsubscribe = to->unsubscribe,
	                      .words = w, .listing = ed->text.p, .listing_html = ed->html.p, .cache = &d->cache};
	int rc = 1; /* he has it */

	buf_printf(&uid, "digest of %s%s%s", d->o.list, *d->o.title ? ": " : "", d->o.title);
	entry.uid = uid.p;
	if (!m->delivery.ledger || ledger_find(m->delivery.ledger, &entry) == LEDGER_NO_NODE) {
		rec_add(&event, "Summary", ed->title.p);
		rc = mailer_queue(m, &msg, &entry, e);
	}
	buf_free(&uid);
	rec_free(&event);
	return rc;
}

int digest_send(struct digest *d, struct mailer *m, struct members *members, const struct suppress *suppress, void (*note)(void *ctx, const char *recipient, enum post_note note, const char *text), void *ctx, struct err *e)
{
	struct member one;
	int rc = 0;

	if (!instances(d))
		return 0;
	if (members_rewind(members, e))
		return -1;
	while (rc == 0 && members_next(members, &one) == 1) {
		if (suppress_has(suppress, one.list, one.email)) {
			note(ctx, one.email, POST_SUPPRESSED, "");
			continue;
		}
		rc = to_one(d, m, &one, e);
		if (rc == 1)
			note(ctx, one.email, POST_BEFORE, "");
		else if (rc && e->status == EX_DATAERR)
			note(ctx, one.email, POST_BAD, e->msg);
		rc = rc == 1 || (rc && e->status == EX_DATAERR) ? 0 : rc;
	}
	return rc;
}
