/* message_body.c: the readable parts of a message: facts, text and HTML; see message.h. */
#include "outgoing/message.h"

#include "ground/utf8.h"
#include "outgoing/page.h"
#include "outgoing/sheet_plan.h"
#include "outgoing/words_series.h"
#include "record/event.h"
#include "time/zone.h"

#include <stdio.h>
#include <string.h>

void message_escape(const char *s, size_t n, struct buf *out)
{
	struct buf clean = BUF_INIT;

	utf8_clean(s, n, true, &clean);
	for (const char *p = buf_cstr(&clean); *p;) {
		size_t plain = strcspn(p, "&<>\"\n");
		buf_add(out, p, plain);
		p += plain;
		switch (*p) {
		case '&': buf_str(out, "&amp;"); break;
		case '<': buf_str(out, "&lt;"); break;
		case '>': buf_str(out, "&gt;"); break;
		case '"': buf_str(out, "&quot;"); break;
		case '\n': buf_str(out, "<br>"); break;
		default: break;
		}
		p += *p != '\0';
	}
	buf_free(&clean);
}

static void escape_str(const char *s, struct buf *out)
{
	message_escape(s, strlen(s), out);
}

static const char *value(const struct message *m, const char *field)
{
	return rec_text(m->event, field);
}

static void when_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil start, end;
	const char *zone = rec_get(r, "Timezone");
	bool one = !rec_get(r, "Rrule"); /* a rule's hour is that of its other instances */

	if (!event_span(r, &start, &end))
		return;
	if (m->start && r == m->event) {
		start = *m->start;
		end = *m->end;
		one = true;
	}
	if (one) {
		start = zone_shown(event_zone(r, NULL), &start);
		end = zone_shown(event_zone(r, NULL), &end);
	}
	words_span(m->words, &start, &end, out);
	if (start.timed && start.utc)
		buf_str(out, " (UTC)");
	else if (start.timed && zone && *zone)
		buf_printf(out, " (%s)", zone);
	if (!strcmp(rec_text(r, "Status"), "tentative"))
		buf_printf(out, ", %s", m->words->tentative);
}

static void deadline_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil c;

	if (!event_time(r, "Deadline", &c))
		return;
	c = zone_shown(event_zone(r, NULL), &c);
	words_date(m->words, &c, out);
	if (c.timed)
		buf_printf(out, ", %02d:%02d%s", c.hour, c.min, m->words->oclock);
}

static void doors_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil c;

	if (event_time(r, "Doors", &c) && c.timed) {
		c = zone_shown(event_zone(r, NULL), &c);
		buf_printf(out, "%02d:%02d%s", c.hour, c.min, m->words->oclock);
	}
}

static void rule_of(const struct message *m, const struct rec *r, struct buf *out)
{
	bool now = r == m->event;

	if (!m->start) /* a reminder is for one instance */
		words_series(m->words, r, now ? m->overrides : m->earlier_overrides, now ? m->n_overrides : m->n_earlier_overrides, out);
}

/* the instance of a series that an exception takes the place of */
static void replaced_of(const struct message *m, const struct rec *r, struct buf *out)
{
	words_replaces(m->words, r, out);
}

static const char *head_line(const struct message *m)
{
	const struct words *w = m->words;

	switch (m->kind) {
	case MESSAGE_UPDATE: return w->update;
	case MESSAGE_CANCELLATION: return w->cancellation;
	case MESSAGE_ANNOUNCEMENT: return w->announcement;
	case MESSAGE_REMINDER: return w->reminder;
	case MESSAGE_DEADLINE: return w->deadline_soon;
	case MESSAGE_NUDGE: return w->nudge;
	case MESSAGE_UNINVITE: return w->cancellation;
	case MESSAGE_WAITING: return w->waiting;
	case MESSAGE_PLACE: return w->moved_up;
	case MESSAGE_DECLINED: return w->not_moved;
	case MESSAGE_DIGEST: return w->events;
	case MESSAGE_INVITATION: break;
	}
	return w->invitation;
}

void message_subject(const struct message *m, struct buf *out)
{
	buf_printf(out, "%s: %s", head_line(m), value(m, "Summary"));
}

static bool link_ok(const char *u)
{
	return event_is_web(u) || !strncmp(u, "mailto:", 7);
}

/* lines of a plain text part are broken at 76 columns, URLs left whole */
static void wrap(const char *s, size_t indent, struct buf *out)
{
	size_t col = indent;
	bool first = true;

	for (size_t i = 0; i < indent; i++)
		buf_char(out, ' ');
	while (*s) {
		size_t n = strcspn(s, " \n"), w = utf8_width(s, n);
		if (!first && col + 1 + w > 76) {
			buf_char(out, '\n');
			for (size_t i = 0; i < indent; i++)
				buf_char(out, ' ');
			col = indent;
			first = true;
		}
		if (!first) {
			buf_char(out, ' ');
			col++;
		}
		utf8_clean(s, n, false, out);
		col += w;
		first = false;
		s += n;
		if (*s == '\n') {
			buf_char(out, '\n');
			for (size_t i = 0; i < indent; i++)
				buf_char(out, ' ');
			col = indent;
			first = true;
		}
		if (*s)
			s++;
	}
	buf_char(out, '\n');
}


/* ---- the facts of the event as rows: label, text, and what it was where that has changed ---- */

typedef void row_fn(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was);

static void row(const struct message *m, row_fn *emit, struct buf *out, const char *label, void (*of)(const struct message *m, const struct rec *r, struct buf *out))
{
	struct buf now = BUF_INIT, was = BUF_INIT;

	of(m, m->event, &now);
	if (m->earlier)
		of(m, m->earlier, &was);
	if (now.n || was.n)
		emit(out, m->words, label, now.n ? now.p : "–", NULL, !m->earlier || !strcmp(buf_cstr(&now), buf_cstr(&was)) ? "" : was.n ? was.p : "–");
	buf_free(&now);
	buf_free(&was);
}

static bool has_value(const struct rec *r, const char *field, const char *v)
{
	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1))
		if (!strcmp(r->field[i].value, v))
			return true;
	return false;
}

/* what the recipient knows of FIELD and is no more; "–" where only something new came */
static void gone_values(const struct message *m, const char *field, struct buf *out)
{
	const struct rec *old = m->earlier;
	bool more = false;

	if (!old)
		return;
	for (size_t i = rec_next(old, field, 0); i < old->n; i = rec_next(old, field, i + 1))
		if (!has_value(m->event, field, old->field[i].value))
			buf_printf(out, "%s%s", out->n ? "; " : "", old->field[i].value);
	for (size_t i = rec_next(m->event, field, 0); i < m->event->n; i = rec_next(m->event, field, i + 1))
		more = more || !has_value(old, field, m->event->field[i].value);
	if (!out->n && more)
		buf_str(out, "–");
}

static void link_of(const char *field, const char *v, struct buf *href)
{
	bool place = !strcmp(field, "Location");

	if (!place && link_ok(v))
		buf_add(href, v, strcspn(v, " "));
	else if (place && event_is_web(v))
		buf_add(href, v, strcspn(v, " "));
	else if (place && !words_nowhere(v))
		page_map(v, href);
}

static void field_rows(const struct message *m, row_fn *emit, struct buf *out, const char *label, const char *field)
{
	const struct rec *r = m->event;
	struct buf href = BUF_INIT, gone = BUF_INIT;
	size_t next;

	gone_values(m, field, &gone);
	for (size_t i = rec_next(r, field, 0); i < r->n; i = next) {
		const char *v = r->field[i].value, *text = v;
		next = rec_next(r, field, i + 1);
		buf_clear(&href);
		link_of(field, v, &href);
		if (!strcmp(field, "Attach") && !href.n) { /* a path, or a download without a link: its label alone */
			const char *blank = strchr(v, ' '), *slash = strrchr(v, '/');
			text = blank ? blank + 1 : slash ? slash + 1 : v;
		}
		emit(out, m->words, label, text, href.n ? href.p : NULL, next < r->n ? "" : buf_cstr(&gone));
		label = "";
	}
	if (gone.n && rec_next(r, field, 0) >= r->n)
		emit(out, m->words, label, "–", NULL, gone.p);
	buf_free(&href);
	buf_free(&gone);
}

static void title_of(const struct message *m, const struct rec *r, struct buf *out)
{
	(void)m;
	buf_str(out, rec_text(r, "Summary"));
}

static void full_of(const struct message *m, const struct rec *r, struct buf *out)
{
	if (!strcmp(rec_text(r, "Availability"), "full"))
		buf_str(out, m->words->full);
}

/* the deadline, whether places are left and where to register, under one label */
static void registration(const struct message *m, row_fn *emit, struct buf *out)
{
	const struct words *w = m->words;
	const char *label = w->registration;
	size_t before = out->n;

	row(m, emit, out, w->deadline, deadline_of);
	if (out->n > before)
		label = "";
	before = out->n;
	row(m, emit, out, label, full_of);
	if (out->n > before)
		label = "";
	field_rows(m, emit, out, label, "Registration");
}

static void geo_of(const struct message *m, const struct rec *r, struct buf *out)
{
	(void)m;
	buf_str(out, rec_text(r, "Geo"));
}

/* what a message does not show, but a calendar does: said where it changed */
static bool differs(const struct message *m, const char *field)
{
	size_t i, k;

	if (!m->earlier)
		return false;
	for (i = rec_next(m->event, field, 0), k = rec_next(m->earlier, field, 0); i < m->event->n && k < m->earlier->n; i = rec_next(m->event, field, i + 1), k = rec_next(m->earlier, field, k + 1))
		if (strcmp(m->event->field[i].value, m->earlier->field[k].value) != 0)
			return true;
	return i < m->event->n || k < m->earlier->n;
}

static void rows(const struct message *m, row_fn *emit, struct buf *out)
{
	const struct words *w = m->words;

	if (m->earlier && strcmp(rec_text(m->earlier, "Summary"), value(m, "Summary")) != 0)
		row(m, emit, out, w->title, title_of);
	field_rows(m, emit, out, w->kind, "Kind");
	row(m, emit, out, w->date, when_of);
	row(m, emit, out, w->your_time, message_own_time);
	row(m, emit, out, series_words_of(w)->replaces, replaced_of);
	row(m, emit, out, w->repeats, rule_of);
	row(m, emit, out, w->doors, doors_of);
	field_rows(m, emit, out, w->place, "Location");
	field_rows(m, emit, out, w->online, "Conference");
	if (differs(m, "Geo"))
		row(m, emit, out, w->map, geo_of);
	field_rows(m, emit, out, w->speaker, "Speaker");
	field_rows(m, emit, out, w->audience, "Audience");
	registration(m, emit, out);
	field_rows(m, emit, out, w->places, "Capacity");
	field_rows(m, emit, out, w->price, "Price");
	field_rows(m, emit, out, w->documents, "Attach");
	field_rows(m, emit, out, w->contact, "Contact");
	field_rows(m, emit, out, w->more, "Url");
	if (differs(m, "Categories"))
		field_rows(m, emit, out, w->categories, "Categories");
	for (size_t i = 0; i < m->event->n; i++) { /* what the organizer made public */
		const char *name = m->event->field[i].name;
		if (*name != '#' && !event_field_of(name) && rec_next(m->event, name, 0) == i)
			field_rows(m, emit, out, name, name);
	}
}

static void text_row(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was)
{
	size_t width = utf8_width(label, strlen(label)) + 1;

	buf_printf(out, "%s%s", label, *label ? ":" : " ");
	for (; width < 14; width++)
		buf_char(out, ' ');
	buf_char(out, ' ');
	utf8_clean(text, strlen(text), false, out);
	buf_char(out, '\n');
	if (href && !strncmp(href, "https://www.openstreetmap.org/", 30))
		buf_printf(out, "               %s\n", href);
	if (*was) {
		buf_printf(out, "               (%s: ", w->was);
		utf8_clean(was, strlen(was), false, out);
		buf_str(out, ")\n");
	}
}

/* what a link is called: its label where it has one ("https://... Plan") that does not name another address */
static const char *label_of(const char *text, const char *href)
{
	size_t n = strlen(href);
	bool labelled = !strncmp(text, href, n) && text[n] == ' ' && text[n + 1];

	return labelled && !strstr(text + n, "://") && !strstr(text + n, "www.") ? text + n + 1 : text;
}

static void html_row(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was)
{
	buf_printf(out, "<tr><td class=\"soft\" style=\"padding:3px 14px 3px 0;vertical-align:top;color:#555;overflow-wrap:normal\">%s</td><td style=\"padding:3px 0;vertical-align:top;overflow-wrap:anywhere\">", label);
	if (href && link_ok(href)) {
		buf_str(out, "<a class=\"link\" style=\"color:#2b5d8a\" href=\"");
		escape_str(href, out);
		buf_str(out, "\">");
		text = label_of(text, href);
	}
	escape_str(text, out);
	if (href && link_ok(href))
		buf_str(out, "</a>");
	if (*was) {
		buf_printf(out, "<br><span class=\"soft\" style=\"color:#777\">%s: <s>", w->was);
		escape_str(was, out);
		buf_str(out, "</s></span>");
	}
	buf_str(out, "</td></tr>\n");
}

/* the programme as lines: slots with their topics; EACH gets depth, time (may be ""), words, and what became of the line */
enum mark { SAME, FRESH, GONE };
typedef void line_fn(struct buf *out, const struct words *w, int depth, const char *time, const char *text, size_t n, enum mark mark);

static void item_time(const struct sheet_item *i, char time[40])
{
	*time = '\0';
	if (!i->topic && i->end.timed)
		snprintf(time, 40, "%02u:%02u–%02u:%02u", (unsigned)i->start.hour % 100, (unsigned)i->start.min % 100, (unsigned)i->end.hour % 100, (unsigned)i->end.min % 100);
	else if (!i->topic)
		snprintf(time, 40, "%02u:%02u", (unsigned)i->start.hour % 100, (unsigned)i->start.min % 100);
}

static bool in_plan(const struct sheet_plan *plan, const struct sheet_item *wanted)
{
	char a[40], b[40];

	item_time(wanted, a);
	for (size_t k = 0; k < plan->n; k++) {
		const struct sheet_item *i = &plan->item[k];
		item_time(i, b);
		if (i->title_len == wanted->title_len && !memcmp(i->title, wanted->title, i->title_len) && !strcmp(a, b))
			return true;
	}
	return false;
}

static bool has_programme(const struct rec *r)
{
	return r && (rec_get(r, "Slot") || rec_get(r, "Topic"));
}

static void plan_of(const struct rec *r, struct sheet_plan *plan)
{
	memset(plan, 0, sizeof *plan);
	if (has_programme(r))
		sheet_plan(r, plan);
}

/* lines that are new are marked, those that are gone come behind the others; without ALL only these two */
static void programme(const struct message *m, line_fn *each, bool all, struct buf *out)
{
	struct sheet_plan plan, old;
	char time[40];

	plan_of(m->event, &plan);
	plan_of(m->earlier, &old);
	for (size_t k = 0; k < plan.n; k++) {
		const struct sheet_item *i = &plan.item[k];
		bool fresh = m->earlier && !in_plan(&old, i);
		item_time(i, time);
		if (all || fresh)
			each(out, m->words, i->topic > 0, time, i->title, i->title_len, fresh ? FRESH : SAME);
	}
	for (size_t k = 0; k < old.n; k++)
		if (!in_plan(&plan, &old.item[k])) {
			item_time(&old.item[k], time);
			each(out, m->words, old.item[k].topic > 0, time, old.item[k].title, old.item[k].title_len, GONE);
		}
	sheet_plan_free(&plan);
	sheet_plan_free(&old);
}

static void text_line(struct buf *out, const struct words *w, int depth, const char *time, const char *text, size_t n, enum mark mark)
{
	struct buf b = BUF_INIT;

	if (mark == GONE)
		buf_printf(&b, "(%s: ", w->was);
	if (*time)
		buf_printf(&b, "%s  ", time);
	else if (mark != GONE)
		buf_str(&b, "- ");
	buf_add(&b, text, n);
	if (mark == FRESH)
		buf_printf(&b, " (%s)", w->fresh);
	if (mark == GONE)
		buf_char(&b, ')');
	wrap(b.p, depth ? 4 : 2, out);
	buf_free(&b);
}

static void html_line(struct buf *out, const struct words *w, int depth, const char *time, const char *text, size_t n, enum mark mark)
{
	(void)depth;
	if (*time)
		buf_printf(out, "<tr><td class=\"soft\" style=\"padding:6px 14px 0 0;white-space:nowrap;vertical-align:top;color:#555\">%s</td><td style=\"padding:6px 0 0;overflow-wrap:anywhere\">", time);
	else
		buf_str(out, "<tr><td></td><td style=\"padding:2px 0 0;overflow-wrap:anywhere\">");
	if (mark == GONE)
		buf_printf(out, "<span class=\"soft\" style=\"color:#777\">%s: <s>", w->was);
	if (!*time)
		buf_str(out, "• ");
	message_escape(text, n, out);
	if (mark == GONE)
		buf_str(out, "</s></span>");
	if (mark == FRESH)
		buf_printf(out, " <b>(%s)</b>", w->fresh);
	buf_str(out, "</td></tr>\n");
}

/* ---- single facts ---- */

static void from_name(const struct message *m, struct buf *out)
{
	struct buf addr = BUF_INIT, name = BUF_INIT;

	event_mailbox(m->from, &name, &addr);
	if (!name.n)
		buf_str(&name, buf_cstr(&addr));
	utf8_clean(name.p, name.n, false, out);
	buf_free(&addr);
	buf_free(&name);
}

static void why(const struct message *m, struct buf *out)
{
	const char *hole = strstr(m->words->why, "%s");

	buf_add(out, m->words->why, (size_t)(hole - m->words->why));
	from_name(m, out);
	hole += 2;
	if (*hole == '.' && out->n && out->p[out->n - 1] == '.') /* "... von Netz e.V." ends with one */
		hole++;
	buf_str(out, hole);
}

static void greeting(const struct message *m, struct buf *out)
{
	buf_str(out, m->words->greeting);
	if (m->to_name && *m->to_name) {
		buf_char(out, ' ');
		utf8_clean(m->to_name, strlen(m->to_name), false, out);
	}
	buf_char(out, ',');
}

/* what the kind of message has to say before the facts */
static const char *lead(const struct message *m)
{
	switch (m->kind) {
	case MESSAGE_CANCELLATION: return m->words->is_cancelled;
	case MESSAGE_UPDATE: return m->words->is_changed;
	case MESSAGE_NUDGE: return m->words->nudge_lead;
	case MESSAGE_UNINVITE: return m->words->uninvited_lead;
	case MESSAGE_WAITING: return m->words->waiting_lead;
	case MESSAGE_PLACE: return m->words->moved_up_lead;
	case MESSAGE_DECLINED: return m->words->not_moved_lead;
	case MESSAGE_INVITATION:
	case MESSAGE_ANNOUNCEMENT:
	case MESSAGE_REMINDER:
	case MESSAGE_DEADLINE:
	case MESSAGE_DIGEST: break;
	}
	return "";
}

static void changed_row(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was)
{
	if (*was)
		text_row(out, w, label, text, href, was);
}

static void changes(const struct message *m, struct buf *out)
{
	if (!m->earlier)
		return;
	rows(m, changed_row, out);
	programme(m, text_line, false, out);
}

static void agenda(const struct message *m, struct buf *out)
{
	if (m->listing)
		buf_str(out, m->listing);
	programme(m, text_line, true, out);
}

static void fact_when(const struct message *m, struct buf *out)
{
	when_of(m, m->event, out);
}

static void fact_own_time(const struct message *m, struct buf *out)
{
	message_own_time(m, m->event, out);
}

static void fact_place(const struct message *m, struct buf *out)
{
	utf8_clean(value(m, "Location"), strlen(value(m, "Location")), false, out);
}

static void fact_map(const struct message *m, struct buf *out)
{
	if (*value(m, "Location") && !words_nowhere(value(m, "Location")))
		page_map(value(m, "Location"), out);
}

static void fact_deadline(const struct message *m, struct buf *out)
{
	deadline_of(m, m->event, out);
}

static void fact_answer(const struct message *m, struct buf *out)
{
	if (m->method && !strcmp(m->method, "REQUEST") && !m->answered)
		buf_str(out, m->words->answer);
}

static void fact_repeats(const struct message *m, struct buf *out)
{
	rule_of(m, m->event, out);
}

bool message_fact(const struct message *m, const char *name, struct buf *out)
{
	static const struct {
		const char *name;
		void (*put)(const struct message *m, struct buf *out);
	} facts[] = {{"Greeting", greeting}, {"When", fact_when}, {"YourTime", fact_own_time}, {"Place", fact_place}, {"Map", fact_map}, {"Agenda", agenda}, {"DeadlineWords", fact_deadline},
	             {"Changes", changes}, {"Answer", fact_answer}, {"Why", why}, {"Repeats", fact_repeats}};

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (!strcmp(facts[i].name, name)) {
			if (m->event)
				facts[i].put(m, out);
			return true;
		}
	return false;
}

/* ---- the two parts ---- */

void message_greeting(const struct message *m, bool html, struct buf *out)
{
	struct buf b = BUF_INIT;

	greeting(m, &b);
	if (html)
		escape_str(b.p, out);
	else
		buf_str(out, b.p);
	buf_str(out, html ? "</p>\n" : "\n");
	buf_free(&b);
}

void message_text(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	struct buf b = BUF_INIT;

	buf_char(out, '\n');
	buf_printf(&b, "%s: %s", head_line(m), value(m, "Summary"));
	wrap(b.p, 0, out);
	if (*lead(m))
		wrap(lead(m), 0, out);
	buf_char(out, '\n');
	rows(m, text_row, out);
	if (m->listing)
		buf_str(out, m->listing);
	if (m->kind != MESSAGE_CANCELLATION && m->kind != MESSAGE_UNINVITE && (has_programme(m->event) || has_programme(m->earlier))) {
		buf_printf(out, "\n%s\n\n", w->agenda);
		programme(m, text_line, true, out);
	}
	if (message_has_description(m)) {
		buf_clear(&b);
		message_description(m, false, &b);
		buf_char(out, '\n');
		wrap(buf_cstr(&b), 0, out);
	}
	buf_clear(&b);
	fact_answer(m, &b);
	if (b.n) {
		buf_char(out, '\n');
		wrap(b.p, 0, out);
	}
	buf_free(&b);
}

void message_text_end(const struct message *m, struct buf *out)
{
	struct buf b = BUF_INIT;

	buf_str(out, "\n-- \n");
	why(m, &b);
	wrap(b.p, 0, out);
	if (m->unsubscribe && *m->unsubscribe) {
		buf_printf(out, "%s: ", m->words->leave);
		utf8_clean(m->unsubscribe, strlen(m->unsubscribe), false, out);
		buf_char(out, '\n');
	}
	buf_free(&b);
}

static const char *colour_of(const struct message *m)
{
	return m->kind == MESSAGE_CANCELLATION || m->kind == MESSAGE_UNINVITE ? "#a3322b" : m->kind == MESSAGE_UPDATE ? "#8a5a00" : "#2b5d8a";
}

void message_html_head(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;

	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>", w->code);
	escape_str(value(m, "Summary"), out);
	buf_printf(out,
	           "</title><meta name=\"color-scheme\" content=\"light dark\"><style>:root{color-scheme:light dark}\n"
	           "@media(prefers-color-scheme:dark){.page{background:#111!important;color:#eee!important}.sheet{background:#1d1d1f!important}\n"
	           ".soft{color:#aaa!important}.link{color:#8fbce6!important}.head{color:%s!important}}\n"
	           "@media(max-width:480px){.page{padding:0!important}.sheet{padding:18px 16px!important}}</style></head>\n"
	           "<body class=\"page\" style=\"margin:0;padding:24px 12px;background:#f4f4f2;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45;color:#222\">\n"
	           "<div class=\"sheet\" style=\"max-width:600px;margin:0 auto;background:#fff;padding:24px 28px;border-top:4px solid %s;overflow-wrap:anywhere\">\n<p style=\"margin:0 0 16px\">\n",
	           m->kind == MESSAGE_CANCELLATION || m->kind == MESSAGE_UNINVITE ? "#ef8f88" : m->kind == MESSAGE_UPDATE ? "#e0b050" : "#8fbce6", colour_of(m));
}

void message_html(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	const char *colour = colour_of(m);
	struct buf b = BUF_INIT;

	buf_printf(out, "<p class=\"head\" style=\"margin:0;color:%s;font-weight:bold\">%s</p>\n<h1 style=\"font-size:22px;line-height:1.25;margin:2px 0 16px%s\">", colour, head_line(m),
	           m->kind == MESSAGE_CANCELLATION ? ";text-decoration:line-through" : "");
	escape_str(value(m, "Summary"), out);
	buf_str(out, "</h1>\n");
	if (*lead(m))
		buf_printf(out, "<p style=\"margin:0 0 12px\">%s</p>\n", lead(m));
	buf_str(out, "<table style=\"border-collapse:collapse\">\n");
	rows(m, html_row, out);
	buf_str(out, "</table>\n");
	if (m->listing_html)
		buf_str(out, m->listing_html);
	if (m->kind != MESSAGE_CANCELLATION && m->kind != MESSAGE_UNINVITE && (has_programme(m->event) || has_programme(m->earlier))) {
		buf_printf(out, "<h2 style=\"font-size:17px;margin:20px 0 4px\">%s</h2>\n<table style=\"border-collapse:collapse\">\n", w->agenda);
		programme(m, html_line, true, out);
		buf_str(out, "</table>\n");
	}
	if (message_has_description(m)) {
		buf_str(out, "<p style=\"margin:20px 0 0\">");
		message_description(m, true, out);
		buf_str(out, "</p>\n");
	}
	buf_clear(&b);
	fact_answer(m, &b);
	if (b.n)
		buf_printf(out, "<p style=\"margin:20px 0 0\">%s</p>\n", b.p);
	buf_free(&b);
}

void message_html_end(const struct message *m, struct buf *out)
{
	struct buf b = BUF_INIT;

	buf_str(out, "<p class=\"soft\" style=\"margin:16px 0 0;font-size:13px;color:#777\">");
	why(m, &b);
	escape_str(b.p, out);
	if (m->unsubscribe && link_ok(m->unsubscribe)) {
		buf_str(out, " <a class=\"soft\" style=\"color:#777\" href=\"");
		escape_str(m->unsubscribe, out);
		buf_printf(out, "\">%s</a>", m->words->leave);
	}
	buf_str(out, "</p>\n</div></body></html>\n");
	buf_free(&b);
}
