/* join.c: puts the days, times, lengths and recurrences of one text together into moments: the finds go one by one to their groups
 * (join_take.c, join_day.c), groups share what was said once for several of them, and each becomes a moment (join_build.c).  See
 * resolve.h. */
#include "language/join.h"

#include <stdlib.h>
#include <string.h>

/* times without any day */
static void times_alone(struct join *j, const struct whens *ws)
{
	struct group *g = join_group(j);

	if (j->early_time->side == SIDE_UNTIL)
		g->end_time = j->early_time;
	else
		g->time = j->early_time;
	g->length = j->early_length;
	for (size_t i = 0; i < ws->n; i++) {
		const struct when *w = &ws->w[i];
		if (w->what == WHEN_ZONE && w->joined)
			g->zone = w;
		/* a second time on its own may be the end: "18 Uhr, Ende 20 Uhr" */
		if (w->what == WHEN_TIME && w > j->early_time && !g->end_time && (w->cue == CUE_END || (w->side == SIDE_UNTIL && !j->early_time->range)))
			g->end_time = w;
	}
}

/* is it a day without a time and a rule of its own? */
static bool without_time(const struct group *g)
{
	return g->day && !g->time && !g->repeat;
}

/* is the hour of G said before its day, which may be the first of a list? */
static bool leads(const struct group *g)
{
	return g->time && g->day && !g->repeat && (join_plain_date(g->day) || g->day->day.kind == DAY_WEEKDAY) && g->time->tok < g->day->tok;
}

/* 7pm, this Friday and Sunday: may an hour that stands before a list, whose first day is the WEEKDAY or a date, be that of DAY, too? */
static bool led_by(const struct when *day, const struct when *weekday)
{
	if (!day->joined || day->bridge || (weekday && !(day->same_sentence && day == weekday + 1)))
		return false;
	return join_plain_date(day) || (day->and_before && day->day.kind == DAY_WEEKDAY);
}

/* 12.6. 20 Uhr, 13.6., 14.6. (16 Uhr), 19.6.: is the hour of group I, which stands in brackets, of that day alone, since the list goes on
 * behind it or has another hour before it? */
static bool of_it_alone(const struct join *j, size_t i)
{
	if (!j->g[i].time->bracketed || j->g[i].time->each || j->g[i].time->tok != j->g[i].day->tok_end + 1)
		return false;
	if (i + 1 < j->n && j->g[i + 1].day && j->g[i + 1].day->same_sentence)
		return true;
	for (size_t k = i; k-- > 0 && j->g[k + 1].day && j->g[k + 1].day->same_sentence;)
		if (j->g[k].time)
			return true;
	return false;
}

/* days of a list share the time that the last one has; am 7.3. und dann wieder am 4.4. jeweils von 13 bis 17 Uhr */
static void share_times(struct join *j)
{
	struct when *lead = NULL; /* freitags 19 Uhr: 18.9., 25.9. und 9.10.: said before the first of them */
	bool weekday = false;     /* ... which is one */

	for (size_t i = 0; i < j->n; i++) {
		const struct group *g = &j->g[i];
		if (without_time(g) && lead && led_by(g->day, weekday ? j->g[i - 1].day : NULL))
			j->g[i].time = lead;
		else
			lead = leads(g) ? g->time : NULL, weekday = lead && g->day->day.kind == DAY_WEEKDAY;
	}
	for (size_t i = j->n; i-- > 1;) /* jeden Montag und jeden ersten Samstag im Monat 18 Uhr */
		if (j->g[i].repeat && j->g[i].repeat->and_before && j->g[i - 1].repeat && !j->g[i - 1].time && !j->g[i].day)
			j->g[i - 1].time = j->g[i].time;
	for (size_t i = j->n; i-- > 1;)
		if (without_time(&j->g[i - 1]) && j->g[i].day && j->g[i].day->joined && j->g[i].time && !j->g[i].day->bridge && !of_it_alone(j, i))
			j->g[i - 1].time = j->g[i].time;
	for (size_t i = j->n; i-- > 1;) {
		const struct group *g = &j->g[i];
		if (!g->time || !g->time->each || !g->day || g->repeat)
			continue;
		for (size_t k = i; k-- > 0 && without_time(&j->g[k]) && j->g[k + 1].day->same_sentence;) {
			j->g[k].time = g->time;
			j->g[k + 1].each = true;
		}
	}
}

/* is W, the day or end of a recurrence, said of how long it goes on: ab Oktober, im Herbst, vom 1. bis zum 30.? */
static bool bounds(const struct when *w)
{
	return w->range || w->side != SIDE_AT || w->after || w->opens || !w->day.day;
}

/* montags 18 Uhr, mittwochs 19 Uhr, ab Oktober; ab Oktober montags 18 Uhr, mittwochs 19 Uhr: what is said before or behind recurrences
 * that follow one another holds for each.  What stands inside of one is its own: mittwochs ab Oktober 19 Uhr. */
static void share_bounds(struct join *j)
{
	for (size_t i = 1; i < j->n; i++) { /* from the first on */
		struct group *a = &j->g[i - 1], *b = &j->g[i];
		if (!a->repeat || !b->repeat || !b->repeat->joined || !a->day || a->day > a->repeat || b->day || b->until || !bounds(a->day))
			continue;
		b->day = a->day, b->last_day = a->last_day;
	}
	for (size_t i = j->n; i-- > 1;) { /* from the last back */
		struct group *a = &j->g[i - 1], *b = &j->g[i];
		const struct when *w = b->until ? b->until : b->day;
		if (!a->repeat || a->day || a->until || !b->repeat || !b->repeat->joined)
			continue;
		if (!w || !b->time || w < b->time || !bounds(w))
			continue;
		if (w + 1 < j->end && w[1].what == WHEN_REPEAT && w[1].same_sentence)
			continue; /* im August nur donnerstags */
		a->day = b->day, a->last_day = b->last_day, a->until = b->until;
	}
}

/* vier Montage: 4., 11., 18. und 25. Januar: are the days of the list W those of the rule R, which counts as many of them? */
static bool days_counted(const struct when *w, const struct when_repeat *r)
{
	int day = w->day.day;

	if (r->unit != UNIT_WEEK || r->interval > 1 || r->count != 2 + w->n_list || w->day2.month != w->day.month)
		return false;
	for (size_t i = 0; i < w->n_list; i++) {
		day += 7;
		if (w->list[i] != day)
			return false;
	}
	return w->day2.day == day + 7;
}

/* Five Mondays: 9, 16, 23 and 30 November, 7 December: a rule that counts its days holds for none of those that are listed behind it */
static void days_told(struct join *j)
{
	for (size_t i = 0; i < j->n; i++) {
		struct group *g = &j->g[i];
		if (g->repeat && g->repeat->repeat.count && g->day && g->day->listed && !days_counted(g->day, &g->repeat->repeat))
			g->repeat = NULL;
	}
}

/* "am 2. und 16. September", "am 5., 6. und 8. März": each is an event, but where a rule has said them all; the moments from OUT[N] on, up
 * to MAX */
static size_t build_listed(const struct join *j, const struct group *g, struct moment *out, size_t n, size_t max)
{
	struct group a = *g, b = *g;
	struct when one = *g->day, two = *g->day;

	one.range = two.range = false;
	if (!one.day.year && two.day2.year)
		one.day.year = two.day2.year;
	two.day = two.day2;
	a.day = &one, b.day = &two;
	if (join_build(j, &a, &out[n])) {
		out[n].listed = n > 0; /* "weitere Aufführungen am 14., 20. und 21. März" */
		n++;
	}
	if (g->repeat && g->day->listed && days_counted(g->day, &g->repeat->repeat))
		return n;
	for (int k = 0; k < g->day->n_list && n < max; k++) {
		struct when mid = one;
		mid.day.day = g->day->list[k];
		mid.day.weekday = 0;
		a.day = &mid;
		if (join_build(j, &a, &out[n]))
			out[n++].listed = true;
	}
	if (n < max && join_build(j, &b, &out[n]))
		out[n++].listed = true;
	return n;
}

/* am 25. April, 19 Uhr, und am 26. April, 17 Uhr; 14.3., 28.3. und 11.4.: is group I one of a list that has begun before it? */
static bool goes_on_list(const struct join *j, size_t i)
{
	const struct when *day = j->g[i].day, *before = j->g[i - 1].day;

	return day && before && day->joined && !day->bridge && day->same_sentence && join_plain_date(day) && join_plain_date(before);
}

/* Fri 2 and Sat 3 October, 8pm: is it one hour for days that are named one by one? */
static bool hour_of_each(const struct group *g)
{
	const struct when *t = g->time, *first = t < g->day ? t : g->day, *last = t < g->day ? g->day : t;

	if (!g->day->paired || !t || !t->time.set || t->range || t->side == SIDE_UNTIL || t->cue != CUE_NONE || t->each)
		return false;
	for (const struct when *w = first + 1; w <= last; w++)
		if (!w->joined || !w->same_sentence)
			return false;
	return !g->end_time && !g->last_day && !g->length && !g->repeat;
}

/* am 16. oder 17. Juni: of the N moments from FIRST on, which are different days, one is meant: each tells another */
static void tell_either(struct moment *first, size_t n)
{
	for (size_t i = 0; n > 1 && i < n; i++) {
		const struct moment *other = &first[i + 1 < n ? i + 1 : i - 1];
		if (!first[i].has_start || !other->has_start || first[i].rrule[0] || other->rrule[0] || first[i].either_day)
			continue;
		first[i].either_day = civil_cmp(&first[i].start, &other->start) != 0;
		first[i].other_day = other->start;
	}
}

/* Opening Thursday 12 March 6pm, exhibition runs until 4 April: what G goes on until is said behind the start of M, and no begin of it */
static void tell_run(const struct join *j, const struct group *g, struct moment *m)
{
	struct moment last = {0};

	if (!g->until || g->time || (g->until->cue != CUE_NONE && g->until->cue != CUE_BEGIN) || g->until->before)
		return;
	if (!m->has_start || !m->start.timed || m->rrule[0] || m->cancelled)
		return;
	if (!resolve_day(&g->until->day, j->ref, &last) || last.precision != PRECISE || civil_day(&last.end) <= civil_day(m->has_end ? &m->end : &m->start))
		return;
	m->has_goes_on = true;
	m->goes_on = last.end;
}

static size_t build_all(const struct join *j, struct moment *out, size_t max)
{
	bool moved = false, starts = false, chain = false;
	size_t first = 0, n = 0;

	for (size_t i = 0; i < j->n; i++) {
		moved = moved || j->g[i].moved;
		starts = starts || ((j->g[i].day || j->g[i].repeat) && !j->g[i].cancelled);
	}
	for (size_t i = 0; i < j->n && n < max; i++) {
		const struct group *g = &j->g[i];
		bool was = g->cancelled && (moved || (starts && j->n > 1 && g->day->cue == CUE_MOVED_FROM)); /* the day from which it was moved */
		if (!was && n && starts && !g->day && !g->repeat)
			tell_run(j, g, &out[n - 1]);
		if (was || (starts && !g->day && !g->repeat))
			continue;
		if (g->day && (g->day->listed || hour_of_each(g))) {
			size_t before = n;
			n = build_listed(j, g, out, n, max);
			if (g->day->either)
				tell_either(out + before, n - before);
			continue;
		}
		if (!join_build(j, g, &out[n]))
			continue;
		chain = n && i && (chain || i == first) && goes_on_list(j, i);
		out[n].listed = chain || (n && g->each);
		if (!n)
			first = i + 1;
		n++;
		if (n > 1 && g->day && g->day->either)
			tell_either(out + n - 2, 2);
	}
	return n;
}

/* the deadline of all N moments; where there are none it is one by itself */
static size_t add_deadline(const struct join *j, struct moment *out, size_t n, size_t max)
{
	struct moment m;

	if (!j->deadline)
		return n;
	memset(&m, 0, sizeof m);
	if (!resolve_day(&j->deadline->day, j->ref, &m))
		return n;
	if (!n && max) {
		memset(&out[0], 0, sizeof out[0]);
		out[0].zone = -1;
		n = 1;
	}
	for (size_t i = 0; i < n; i++) {
		struct reference then = {.now = out[i].start};
		if (j->deadline->day.kind == DAY_RELATIVE && j->deadline->day.n < 0 && out[i].has_start) /* a week before */
			resolve_day(&j->deadline->day, &then, &m);
		out[i].deadline = j->deadline_time && !m.end.timed ? join_at_time(m.end, &j->deadline_time->time) : m.end;
		out[i].has_deadline = true;
		out[i].deadline_from = j->deadline->from, out[i].deadline_to = j->deadline_time ? j->deadline_time->to : j->deadline->to;
	}
	return n;
}

static void take_all(struct join *j, struct whens *ws)
{
	for (size_t i = 0; i < ws->n; i++)
		join_take(j, &ws->w[i], i ? &ws->w[i - 1] : NULL);
}

/* "Open daily 9-6", "Neue Öffnungszeiten ab Montag": in an announcement these are no event's; in a phrase that says nothing else
 * they are what it says.  False: nothing of the kind. */
static bool all_it_says(struct join *j, struct whens *ws)
{
	bool any = false;

	if (j->early_time || j->deadline || j->ref->announced)
		return false;
	for (size_t i = 0; i < j->n; i++)
		if (j->g[i].day || j->g[i].time || j->g[i].repeat) /* only an end: open daily till 31 October */
			return false;
	j->office = NULL;
	for (size_t i = 0; i < ws->n; i++) {
		struct when *w = &ws->w[i];
		if (w->what == WHEN_CUE || !(w->cue == CUE_SALE || (w->what == WHEN_REPEAT && when_decoy(w->cue))))
			continue;
		w->cue = CUE_NONE;
		any = true;
	}
	return any;
}

/* how far from W the day of M was read */
static size_t far_from(const struct when *w, const struct moment *m)
{
	return m->day_from > w->from ? m->day_from - w->from : w->from - m->day_from;
}

/* W may be a weekday or a surname: the moment that it is the day of says so, and the nearest of the N moments that it is not the day of */
static void tell_name(const struct when *w, struct moment *out, size_t n)
{
	struct moment *near = NULL;

	for (size_t k = 0; k < n; k++) {
		struct moment *m = &out[k];
		if (w->what == WHEN_DAY && m->day_from <= w->from && w->from < m->day_to)
			m->name_weekday = w->day.weekday, m->name_taken = false;
		else if (!near || far_from(w, m) < far_from(w, near))
			near = m;
	}
	if (near && !near->name_weekday)
		near->name_weekday = w->day.weekday, near->name_taken = true;
}

/* is W a day, or the days of a life, of which the year is said and long past? */
static bool long_past(const struct when *w, int year)
{
	enum { LONG = 5 }; /* years */
	const struct when_day *last = w->range ? &w->day2 : &w->day;

	if (w->what != WHEN_DAY || w->cue != CUE_NONE || w->day.kind != DAY_DATE || w->day.guessed_century || !w->day.year)
		return false;
	return last->kind == DAY_DATE && last->year && last->year <= year - LONG;
}

/* liest Anna Berg (geb. 12.3.1980) am 18.6.; talk on June 18 about May 8, 1945: in one phrase with a single day to come a date of long ago
 * is what it is about, and not an event of its own */
static void themes(struct whens *ws, const struct reference *ref)
{
	bool old = false, comes = false;
	struct moment m;

	for (size_t i = 0; i < ws->n; i++)
		old = old || long_past(&ws->w[i], ref->now.year);
	for (size_t i = 0; old && !comes && i < ws->n; i++) {
		const struct when *w = &ws->w[i];
		memset(&m, 0, sizeof m);
		comes = w->what == WHEN_DAY && w->cue == CUE_NONE && !w->bridge && w->day.kind != DAY_NOW && !long_past(w, ref->now.year) &&
		        resolve_day(&w->day, ref, &m) && civil_day(&m.start) >= civil_day(&ref->now);
	}
	for (size_t i = 0; comes && i < ws->n; i++)
		if (long_past(&ws->w[i], ref->now.year))
			ws->w[i].cue = CUE_PAST;
}

/* the last day of W, which one is told from that is told from it: as it is said, or as its range ends */
static bool last_said(const struct when *w, const struct reference *ref, struct moment *m)
{
	struct when_day d = w->range ? w->day2 : w->day;

	if (w->range && d.kind == DAY_DATE && !d.month)
		d.month = w->day.month, d.year = w->day.year;
	memset(m, 0, sizeof *m);
	return resolve_day(&d, ref, m) && m->precision == PRECISE;
}

/* Fest 20.6., eine Woche später Aufräumen; concert on June 20, workshop the next day: told from the day before it in the text */
static void tell_thence(struct whens *ws, const struct reference *ref)
{
	size_t first = 0;
	int64_t there = 0;
	struct moment m;

	while (first < ws->n && !ws->w[first].day.thence)
		first++;
	for (size_t i = 0; first < ws->n && i < ws->n; i++) {
		struct when *w = &ws->w[i];
		if (w->what != WHEN_DAY)
			continue;
		if (w->day.thence && !w->day.afar)
			w->day.there = there;
		if (w->cue != CUE_PUBLISHED && w->cue != CUE_PUBLISHED_BEHIND && w->day.kind != DAY_NOW && last_said(w, ref, &m))
			there = civil_day(&m.end);
	}
}

size_t resolve_text(struct whens *ws, const struct reference *ref, struct moment *out, size_t max)
{
	enum { FEW = 4, FAR = 60 }; /* FAR: years ahead */
	struct group few[FEW];
	struct join j = {.ref = ref, .first = ws->w, .end = ws->n ? ws->w + ws->n : ws->w, .g = few, .few = few, .cap = FEW};
	size_t n;

	tell_thence(ws, ref);
	if (!ref->announced)
		themes(ws, ref);
	take_all(&j, ws);
	if (all_it_says(&j, ws)) {
		j.n = 0;
		take_all(&j, ws);
	}
	if (!j.n && j.early_time)
		times_alone(&j, ws);
	days_told(&j);
	share_times(&j);
	if (j.n > 1)
		share_bounds(&j);
	n = build_all(&j, out, max);
	for (size_t i = 0; i < ws->n; i++)
		for (size_t k = 0; ws->w[i].what == WHEN_DAY && join_negated(ws->w[i].cue) && k < n; k++)
			resolve_except(&ws->w[i], ref, &out[k]);
	n = add_deadline(&j, out, n, max);
	for (size_t k = 0; k < n; k++)
		out[k].year_far = out[k].has_start && out[k].start.year > ref->now.year + FAR;
	for (size_t i = 0; i < ws->n; i++)
		if (ws->w[i].named)
			tell_name(&ws->w[i], out, n);
	if (j.g != few)
		free(j.g);
	return n;
}
