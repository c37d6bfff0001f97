/* agenda_template.c: see agenda_template.h. */
#include "outgoing/agenda_template.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/agenda_set.h"
#include "outgoing/words_view.h"
#include "record/event.h"
#include "record/lasting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { PIECES = 200 };

enum what { TEXT, FIELD, DATE, TIME, DAY, WEEKDAY, MARKS, IN, LEFT, GROUP, GROUP_END };

static const struct {
	const char *name;
	enum what what;
} names[] = {{"date", DATE}, {"time", TIME}, {"day", DAY}, {"weekday", WEEKDAY}, {"marks", MARKS}, {"in", IN}, {"left", LEFT}};

struct piece {
	enum what what;
	struct buf text;                 /* TEXT; the FORMAT of a FIELD, empty: none */
	const struct event_field *field;
};

struct agenda_template {
	struct piece piece[PIECES];
	size_t n;
};

const char *agenda_template_names(void)
{
	return "date, time, day, weekday, marks, in, left";
}

void agenda_template_free(struct agenda_template *t)
{
	for (size_t i = 0; t && i < t->n; i++)
		buf_free(&t->piece[i].text);
	free(t);
}

/* ---- reading ---- */

static struct piece *add(struct agenda_template *t, enum what what, struct err *e)
{
	if (t->n == PIECES) {
		err_set(e, EX_USAGE, 0, "more than %d parts", PIECES);
		return NULL;
	}
	t->piece[t->n] = (struct piece){.what = what};
	return &t->piece[t->n++];
}

static bool put_text(struct agenda_template *t, char c, struct err *e)
{
	if (!t->n || t->piece[t->n - 1].what != TEXT)
		if (!add(t, TEXT, e))
			return false;
	buf_char(&t->piece[t->n - 1].text, c);
	return true;
}

static const struct event_field *field_named(const char *s, size_t n)
{
	const struct event_field *f;

	for (size_t i = 0; (f = event_field_at(i)); i++)
		if (!strncasecmp(f->name, s, n) && !f->name[n])
			return f;
	return NULL;
}

/* a name and perhaps a format, N octets between braces */
static bool put_name(struct agenda_template *t, const char *s, size_t n, struct err *e)
{
	const char *colon = memchr(s, ':', n);
	size_t len = colon ? (size_t)(colon - s) : n;
	struct piece *p = add(t, FIELD, e);

	if (!p)
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strncasecmp(names[i].name, s, len) && !names[i].name[len])
			p->what = names[i].what;
	p->field = p->what == FIELD ? field_named(s, len) : NULL;
	if (p->what == FIELD && !p->field) {
		err_set(e, EX_USAGE, 0, "no such name: {%.*s}", (int)(len < 60 ? len : 60), s);
		return false;
	}
	if (!colon)
		return true;
	if (!p->field || (p->field->type != EV_TIME && p->field->type != EV_UTC)) {
		err_set(e, EX_USAGE, 0, "{%.*s} is no time, which a format could be for", (int)(len < 60 ? len : 60), s);
		return false;
	}
	buf_add(&p->text, colon + 1, n - len - 1);
	for (const char *f = buf_cstr(&p->text); (f = strchr(f, '%')); f += 2)
		if (!f[1] || !strchr("YmdeHMaAbV%", f[1])) {
			err_set(e, EX_USAGE, 0, "in a format only %%Y %%m %%d %%e %%H %%M %%a %%A %%b %%V %%%% stand, not %%%.1s", f + 1);
			return false;
		}
	return true;
}

static bool read_template(struct agenda_template *t, const char *s, struct err *e)
{
	bool inside = false;

	for (; *s; s++) {
		const char *close;
		char c = *s;
		if (c == '\\' && s[1] && strchr("nt\\{}", s[1])) {
			c = *++s;
			if (!put_text(t, c == 'n' ? '\n' : c == 't' ? '\t' : c, e))
				return false;
		} else if (c == '{' && s[1] == '?' && !inside) {
			inside = true;
			s++;
			if (!add(t, GROUP, e))
				return false;
		} else if (c == '}' && inside) {
			inside = false;
			if (!add(t, GROUP_END, e))
				return false;
		} else if (c == '{') {
			close = strchr(s, '}');
			if (!close)
				return err_set(e, EX_USAGE, 0, "a { without its }") == 0;
			if (!put_name(t, s + 1, (size_t)(close - s - 1), e))
				return false;
			s = close;
		} else if (!put_text(t, c, e)) {
			return false;
		}
	}
	return !inside || err_set(e, EX_USAGE, 0, "a {? without its }") == 0;
}

struct agenda_template *agenda_template_new(const char *text, struct err *e)
{
	struct agenda_template *t = mem_new(1, sizeof *t);

	if (read_template(t, text, e))
		return t;
	agenda_template_free(t);
	return NULL;
}

/* ---- writing ---- */

/* hours and minutes, which a day has not */
static void two_digits(bool timed, int n, struct buf *out)
{
	if (timed)
		buf_printf(out, "%02d", n);
}

static void put_time(const struct words *w, const struct civil *c, const char *format, struct buf *out)
{
	int year;

	for (const char *f = format; *f; f++) {
		if (*f != '%') {
			buf_char(out, *f);
			continue;
		}
		switch (*++f) {
		case 'Y': buf_printf(out, "%04d", c->year); break;
		case 'm': buf_printf(out, "%02d", c->month); break;
		case 'd': buf_printf(out, "%02d", c->day); break;
		case 'e': buf_printf(out, "%d", c->day); break;
		case 'H': two_digits(c->timed, c->hour, out); break;
		case 'M': two_digits(c->timed, c->min, out); break;
		case 'a': buf_str(out, w->short_weekday[civil_weekday(c)]); break;
		case 'A': buf_str(out, w->weekday[civil_weekday(c)]); break;
		case 'b': buf_str(out, w->month[c->month]); break;
		case 'V': buf_printf(out, "%d", civil_week(c, &year)); break;
		default: buf_char(out, '%');
		}
	}
}

/* a time of R's that is no field of the listing, as the reader's clock shows it; doors open as long before each instance as before
 * the first one */
static void as_seen(const struct agenda *a, const struct agenda_instance *i, const struct rec *r, const char *name, struct civil *c)
{
	const struct zone *zone = c->utc ? NULL : event_zone(r, NULL);
	struct civil start;
	bool utc = c->utc;

	if (!strcmp(name, "Doors") && !rec_get(r, "RecurrenceId") && event_time(r, "Start", &start) && start.timed && c->timed) {
		*c = civil_of_seconds(civil_seconds(c) + i->local - civil_seconds(&start));
		c->utc = utc;
	}
	if (c->timed && a->o.zone && (zone || utc))
		*c = zone_local(a->o.zone, zone_instant(zone, c));
}

/* these are moments of the event that the reader goes by; others name something */
static bool is_seen(const struct event_field *f)
{
	return !strcmp(f->name, "Doors") || !strcmp(f->name, "Deadline");
}

static void put_field(const struct piece *p, const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct rec *r = &a->item[i->item].r;
	struct civil c;
	char text[CIVIL_SIZE];
	size_t said = 0;
	long days, seconds;

	if (!strcmp(p->field->name, "Start") || !strcmp(p->field->name, "End")) {
		c = *p->field->name == 'S' ? i->start : i->start.timed ? i->end : civil_add_days(i->end, -1);
		if (*p->field->name == 'E' && !rec_get(r, "End") && !event_duration(r, &days, &seconds))
			return;
		if (p->text.n)
			put_time(a->o.words, &c, p->text.p, out);
		else
			buf_str(out, civil_format(&c, text));
		return;
	}
	for (size_t k = rec_next(r, p->field->name, 0); k < r->n; k = rec_next(r, p->field->name, k + 1)) {
		const char *v = r->field[k].value;
		if (said++)
			buf_str(out, ", ");
		bool moment = (p->text.n || is_seen(p->field)) && civil_parse(v, &c);
		if (moment && (is_seen(p->field) || c.utc))
			as_seen(a, i, r, p->field->name, &c);
		if (p->text.n && moment)
			put_time(a->o.words, &c, p->text.p, out);
		else if (moment)
			buf_str(out, civil_format(&c, text));
		else
			utf8_clean(v, strlen(v), false, out);
	}
}

/* the length from now to INSTANT, where that is to come */
static void put_until(const struct agenda *a, int64_t instant, struct buf *out)
{
	int64_t minutes = (instant - a->o.now + 59) / 60;

	if (minutes <= 0)
		return;
	if (minutes >= 2 * 24 * 60)
		buf_printf(out, "%d d", (int)(minutes / (24 * 60)));
	else
		words_length((int)minutes, out);
}

static void put_piece(const struct piece *p, const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	struct buf marks = BUF_INIT;

	switch (p->what) {
	case TEXT: buf_add(out, p->text.p, p->text.n); break;
	case FIELD: put_field(p, a, i, out); break;
	case DATE: put_time(a->o.words, &i->shown, "%Y-%m-%d", out); break;
	case TIME: agenda_times(a, i, out); break;
	case DAY: agenda_head(a, &i->shown, out); break;
	case WEEKDAY: buf_str(out, a->o.words->weekday[civil_weekday(&i->shown)]); break;
	case MARKS:
		agenda_marks(a, i, &marks);
		buf_str(out, marks.n ? marks.p + 1 : ""); /* it begins with a blank */
		break;
	case IN: put_until(a, i->from, out); break;
	case LEFT: put_until(a, i->from > a->o.now ? 0 : i->to, out); break;
	case GROUP: case GROUP_END: break;
	}
	buf_free(&marks);
}

void agenda_template_put(const struct agenda_template *t, const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	size_t group = 0;
	bool inside = false, said = false;

	for (size_t k = 0; k < t->n; k++) {
		const struct piece *p = &t->piece[k];
		size_t before = out->n;
		put_piece(p, a, i, out);
		if (p->what == GROUP) {
			inside = true;
			said = false;
			group = out->n;
		} else if (p->what == GROUP_END) {
			inside = false;
			if (!said && out->n > group) {
				out->n = group;
				out->p[group] = '\0';
			}
		} else if (inside && p->what != TEXT && out->n > before) {
			said = true;
		}
	}
	buf_char(out, '\n');
}
