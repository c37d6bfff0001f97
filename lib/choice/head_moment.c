/* head_moment.c: a chosen day and time as a moment; see head_moment.h. */
#include "choice/head_moment.h"

#include <string.h>

/* 24 Uhr: the end of the day that was read */
static bool end_of_day(const struct find *time)
{
	return time && time->w.time.set && time->w.time.hour == 24;
}

/* Freitagnacht um zwei, Samstag, 24 Uhr: the hour is of the day behind the one that was read */
static bool behind_midnight(const struct find *day, const struct find *time)
{
	return end_of_day(time) || (time && time->clock >= 0 && time->clock < 6 * 60 && day->w.day.night && !day->w.range);
}

/* does the moment say what the head says, and was it read there? */
static bool fits(const struct cue_page *c, struct head h, const struct moment *m)
{
	const struct find *d = &c->p->find[c->day[h.day]], *t = h.clock < 0 ? NULL : &c->p->find[c->clock[h.clock]];
	int64_t value;

	if (!m->has_start || m->time_only)
		return false;
	value = head_of(civil_day(&m->start),
		m->start.timed && m->precision != PRECISION_PART ? m->start.hour * 60 + m->start.min : -1);
	if (value != head_value(c, h) && !(behind_midnight(d, t) && civil_day(&m->start) == civil_day(&d->first) + 1 &&
		m->start.hour * 60 + m->start.min == t->clock))
		return false;
	return (m->day_from < d->w.to && m->day_to > d->w.from) || (m->rule_from < d->w.to && m->rule_to > d->w.from) || (t && m->time_from < t->w.to && m->time_to > t->w.from);
}

static void set_clock(struct civil *c, int minutes)
{
	if (minutes > 24 * 60) /* 20:30 to 0:30, told as of the afternoon */
		*c = civil_add_days(*c, 1), minutes -= 24 * 60;
	c->timed = true;
	c->hour = minutes / 60, c->min = minutes % 60, c->sec = 0;
}

/* the day and the time by themselves */
static void alone(const struct cue_page *c, struct head h, struct moment *m)
{
	const struct find *d = &c->p->find[c->day[h.day]], *t = h.clock < 0 ? NULL : &c->p->find[c->clock[h.clock]];
	struct whens w = WHENS_INIT;
	struct when *x = whens_add(&w, &d->w);
	struct moment got[2];
	size_t n;

	x->joined = x->same_sentence = x->bridge = false;
	if (x->cue != CUE_MOVED_TO)
		x->cue = CUE_NONE;
	if (t) {
		x = whens_add(&w, &t->w);
		x->joined = x->same_sentence = true;
		x->cue = CUE_NONE;
	}
	n = resolve_text(&w, &c->p->r->ref, got, 2);
	whens_free(&w);
	if (n && got[0].has_start)
		*m = got[0];
	else
		*m = (struct moment){.has_start = true, .zone = -1, .start = d->first, .end = d->last, .has_end = civil_cmp(&d->last, &d->first) > 0};
	m->day_from = d->w.from, m->day_to = d->w.to;
	if (civil_day(&m->start) != civil_day(&d->first))
		m->start = d->first;
	if (t) {
		if (end_of_day(t))
			m->start = civil_add_days(d->first, 1);
		set_clock(&m->start, t->clock);
		m->half_guessed = m->half_guessed || t->clock == (t->w.time.hour + 12) * 60 + t->w.time.min; /* by its page: um halb acht */
		m->time_from = t->w.from, m->time_to = t->w.to;
		if (t->until >= 0) {
			m->end = m->has_end && !m->end.timed ? d->last : m->start;
			set_clock(&m->end, t->until);
			if (civil_cmp(&m->end, &m->start) <= 0)
				m->end = civil_add_days(m->end, 1);
			m->has_end = true;
		} else if (m->has_end && civil_cmp(&m->end, &m->start) <= 0) {
			m->has_end = false;
		}
	} else {
		m->start.timed = false;
	}
	if (m->precision == PRECISION_WEEK) /* a week has no hour */
		m->start.timed = m->end.timed = false;
	m->time_only = false;
	if (!m->has_end)
		m->end = m->start;
}

/* of a part of the day a record has the day: Freitagabend bis Sonntagmittag */
static void whole_days(struct moment *m)
{
	if (m->precision != PRECISION_PART)
		return;
	m->precision = PRECISE;
	m->part_of_day = true;
	m->start.timed = m->end.timed = false;
	m->start.hour = m->start.min = m->start.sec = m->end.hour = m->end.min = m->end.sec = 0;
	m->has_end = m->has_end && civil_cmp(&m->end, &m->start) > 0;
}

void head_moment(const struct cue_page *c, struct head h, const struct moment *said, size_t n, struct moment *out)
{
	for (size_t i = 0; i < n; i++)
		if (fits(c, h, &said[i])) {
			*out = said[i];
			whole_days(out);
			return;
		}
	for (size_t i = 0; i < c->p->moments; i++)
		if (fits(c, h, &c->p->moment[i])) {
			*out = c->p->moment[i];
			whole_days(out);
			return;
		}
	alone(c, h, out);
	for (size_t i = 0; i < c->p->moments && !out->n_other && out->start.timed; i++) {
		const struct moment *m = &c->p->moment[i];
		for (int k = 0; k < m->n_other && !out->n_other; k++)
			if (m->has_start && civil_cmp(&m->other[k], &out->start) == 0) /* 19:00, Beginn 20:00: the other of the two */
				out->other[out->n_other++] = m->start;
	}
}
