/* join_take.c: to which moment of a text a time, a length and a recurrence belongs: a time goes to the nearest day before it, else to the
 * next; door times, deadlines and stamps never become the start.  Days are join_day.c's.  See join.h. */
#include "language/join.h"

/* an afternoon, evening or night that was said apart holds for both ends: "Freitagabend 7 bis 9 Uhr" */
static void spread_part(struct when *w, int part)
{
	if (part > 2 && part != 6 && part != 7)
		w->time.likely = false; /* heute Nachmittag um drei */
	if (part == 1 || part == 2 || part == 7)
		w->time.bare = false; /* jeden Morgen um halb sieben */
	if ((part == 6 || part == 7 || (part > 0 && part < 3)) && w->time.likely) { /* heute Nacht um eins, übermorgen früh um sechs */
		w->time.hour -= 12, w->time.part = part;
		w->time.likely = false;
		w->time2.hour -= w->range && w->time2.likely ? 12 : 0; /* morgen früh zwischen fünf und sechs */
		w->time2.likely = false;
		return;
	}
	if (part == 3 && !w->time.half && w->time.hour >= 1 && w->time.hour <= 3) { /* lunchtime concert 1.10-1.50 */
		w->time.hour += 12, w->time.bare = false;
		w->time2.hour += w->range && w->time2.hour <= 4 ? 12 : 0;
		return;
	}
	if (part < 4 || (part > 6 && part != 9) || w->time.half || w->time.hour < (part == 6 ? 6 : 1) || w->time.hour > 11)
		return;
	w->time.hour += 12;
	w->time.bare = false;
	if (w->range && w->time2.hour <= 12 && (w->time2.hour + 12) * 60 + w->time2.min > w->time.hour * 60 + w->time.min)
		w->time2.hour += 12;
}

/* weekdays behind several days, "14., 20. und 22. März (sonntags 17 Uhr, sonst 20 Uhr)": no rule, but when which of them */
static bool which_of_them(struct join *j, const struct when *w)
{
	const struct group *g = join_current(j);

	if (!g || !g->day || g->repeat || w->repeat.unit != UNIT_WEEK || w->repeat.interval > 1 || w->repeat.n_nth || !w->same_sentence || j->n_on == 4)
		return false;
	if (!(g->day->range && g->day->listed) && !(j->n > 1 && j->g[j->n - 2].day && !j->g[j->n - 2].repeat && g->day->joined && g->day->day.kind == DAY_DATE))
		return false;
	j->on[j->n_on].weekdays = w->repeat.weekdays;
	j->on[j->n_on++].time = NULL;
	return true;
}

/* "3pm and 7pm", "14.15, 15.30": does W, behind TIME or one of the N others and nothing but glue, tell a further begin? */
static bool another_begin(const struct when *time, const struct when *const *other, int n, const struct when *w, const struct when *prev)
{
	if (n == MOMENT_OTHERS || prev != (n ? other[n - 1] : time) || time->range != w->range || !time->time.set || !w->time.set || (w->time.bare && !(time->time.bare && w->and_before)))
		return false;
	return w->joined && !w->bridge && (w->cue == time->cue || (time->cue == CUE_BEGIN && w->cue == CUE_NONE && w->and_before)) && w->side == SIDE_AT;
}

/* Beginn 19 Uhr, Ende 21 Uhr, am 12. Juni: is W the end of what begins at FIRST, before any day? */
static bool ends_early(const struct when *first, const struct when *w)
{
	if (!first->time.set || first->range || first->side == SIDE_UNTIL || first->cue == CUE_END)
		return false;
	return w->time.set && w->same_sentence && (w->cue == CUE_END || w->side == SIDE_UNTIL);
}

/* a time before any day */
static void take_early_time(struct join *j, struct when *w, const struct when *prev)
{
	struct when *first = j->early_time;

	if (!first || (w->cue == CUE_BEGIN && first->cue != CUE_BEGIN) || (!first->time.set && w->time.set)) {
		if (first && !first->time.set && w->time.set && (w->time.bare || w->joined))
			spread_part(w, first->time.part);
		j->early_time = w;
		j->n_early_other = 0;
		j->early_end = NULL;
	} else if (!j->early_end && ends_early(first, w)) {
		j->early_end = w;
	} else if (!w->time.set && w->time.part && first->time.set && first->time.bare && w->same_sentence && prev == first) {
		spread_part(first, w->time.part); /* at 8 in the pub tonight */
	} else if (another_begin(first, j->early_other, j->n_early_other, w, prev)) {
		j->early_other[j->n_early_other++] = w;
	}
}

/* 18-21 November, 7.30pm (Sat mat 2.30pm): is W, without a word of ends, a further hour behind the one that all days of the range have? But
 * Fr 18 Uhr - So 14 Uhr */
static bool within_range(const struct group *g, const struct when *w)
{
	if (!g->day || !g->day->range || g->last_day != g->day || !g->time || !g->time->time.set || g->time->tok < g->day->tok)
		return false;
	if (w[-1].what == WHEN_DAY && (w[-1].bridge || w[-1].side == SIDE_UNTIL))
		return false;
	return w->time.set && !w->bridge && w->side == SIDE_AT && w->cue == CUE_NONE;
}

/* does W tell when the group ends?  It has it then. */
static bool ends_group(struct group *g, const struct when *w, const struct when *prev)
{
	if (g->until && !g->day && !g->repeat && w->joined && !g->end_time) {
		g->end_time = w;
		return true;
	}
	if (g->end_time && !g->end_time->time.set && w->time.set && w->same_sentence && prev == g->end_time) { /* nach dem Mittagessen (ca. 13 Uhr) */
		g->end_time = w;
		return true;
	}
	if (w->cue == CUE_END || (w->side == SIDE_UNTIL && (g->time || g->day))) {
		if (!g->end_time && (g->day || g->time || g->repeat))
			g->end_time = w;
		return true;
	}
	if (!g->end_day_open || !g->last_day || g->end_time || (prev && prev == g->repeat && !g->time) || !(w->joined || w->same_sentence))
		return false;
	if (!g->time && g->last_day == g->day && !w->bridge)
		return false;
	if (!within_range(g, w))
		g->end_time = w;
	else if (g->n_other < MOMENT_OTHERS)
		g->other[g->n_other++] = w;
	return true;
}

/* Friday 6: is the weekday of the group that day of its month? */
static bool day_of_month(const struct join *j, const struct group *g, int day)
{
	struct moment m = {0};

	return !g || !g->day || g->time || (g->day->day.kind == DAY_WEEKDAY && resolve_day(&g->day->day, j->ref, &m) && m.start.day == day);
}

/* statt um 19 Uhr um 20 Uhr; the 10am is now at 11.30: an hour that is no more, where its sentence has another */
static bool hour_was(const struct join *j, const struct when *w)
{
	enum { NEAR = 6 }; /* finds looked at on either side */

	if (w->cue != CUE_MOVED_FROM || !w->time.set)
		return false;
	for (const struct when *q = w; q > j->first && w - q < NEAR && q->same_sentence;)
		if ((--q)->what == WHEN_TIME && q->time.set && q->cue != CUE_MOVED_FROM)
			return true;
	for (const struct when *q = w + 1; q < j->end && q - w < NEAR && q->same_sentence; q++)
		if (q->what == WHEN_TIME && q->time.set && q->cue != CUE_MOVED_FROM)
			return true;
	return false;
}

/* 18 Uhr abends; à 8 heures demain soir: does the part of the day W, behind the group's hour, or right behind its day, say which half that is of? */
static bool part_tells(const struct group *g, const struct when *w, const struct when *prev)
{
	static const int from[] = {[4] = 1, [5] = 4, [6] = 8};
	const struct when_time *t = &g->time->time;
	int part = w->time.part;

	if (t->likely)
		return part > 0 && prev == g->day;
	if (part < 4 || part > 6 || t->hour > 11)
		return false;
	if (prev != g->time && prev != g->end_time && prev->what == WHEN_TIME && prev->time.set) /* 11:00-11:40 Tiny tunes, 19:30 Grown-ups' night */
		return false;
	return t->bare || (prev == g->day && w->joined && !w->bridge && !t->half && t->hour >= from[part]);
}

/* Büro Mo-Do 9-12 und 14-17, Fr 9-12 Uhr: is W the hours, or a further day, of what is no event's?  It is none of its, then. */
static bool of_office(struct join *j, struct when *w, const struct when *prev)
{
	if (!prev || prev != j->office || !w->joined || w->bridge || w->cue != CUE_NONE)
		return false;
	w->cue = CUE_SALE;
	j->office = w;
	return true;
}

/* Vorverkauf ab 15.6. 8 Uhr, Konzert am 18.7.: an hour of the day on which a sale begins is dropped with it, also where no event's
 * day is before it */
static bool of_sale(const struct when *w, const struct when *prev)
{
	return prev && prev->what == WHEN_DAY && prev->cue == CUE_SALE && w->joined && (w->cue == CUE_SALE || w->cue == CUE_DOORS || w->cue == CUE_NONE);
}

/* 8pm on 9 May and 3pm on 10 May: is the hour W behind a day that has its hour before it, and right before the next day?  It is that one's. */
static bool of_next_day(const struct join *j, const struct group *g, const struct when *w)
{
	const struct when *day = w + 1;

	if (!g->day || g->repeat || !g->time->time.set || g->time->tok > g->day->tok || g->end_time || !w->time.set || !w->same_sentence)
		return false;
	if (w->bridge || w->side != SIDE_AT || w->cue != CUE_NONE || day >= j->end || day->what != WHEN_DAY || !day->joined)
		return false;
	return join_plain_date(day) && join_plain_date(g->day) && !day->bridge;
}

/* last orders 10.30pm, quiz Thursday 8pm: is the hour W of a sale or an office before a day that has an hour of its own? */
static bool beside_event(const struct join *j, const struct when *w)
{
	const struct when *day = w + 1, *own = w + 2;

	if (w->cue != CUE_SALE || w->range || own >= j->end || day->what != WHEN_DAY || own->what != WHEN_TIME)
		return false;
	return own->joined && own->time.set && own->cue != CUE_SALE && own->side != SIDE_UNTIL;
}

/* 15-17 Uhr für die Kleinen, 18-21 Uhr für die Großen: are the hours W, behind those of the group's day in its sentence, further ones of that day? */
static bool further_hours(const struct group *g, const struct when *w)
{
	const struct when *t = g->time;

	if (!w->range || !w->time.set || !t->range || !t->time.set || t->cue != CUE_NONE || w->cue != CUE_NONE || g->repeat || g->n_other >= MOMENT_OTHERS)
		return false;
	return w->same_sentence && !w->bridge && !g->day->range && (w->time.hour > t->time2.hour || (w->time.hour == t->time2.hour && w->time.min >= t->time2.min));
}

static void take_time(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (hour_was(j, w) || of_office(j, w, prev))
		return;

	if (j->n_on && !j->on[j->n_on - 1].time && w->same_sentence) {
		j->on[j->n_on - 1].time = w;
		return;
	}

	if (w->time.lone && day_of_month(j, g, w->time.hour))
		return;
	if (w->bare && !(g && !g->time && (g->repeat ? w->range : g->day != NULL))) /* a number of a row is a time only behind a day */
		return;
	if (w->cue == CUE_DEADLINE && j->deadline && prev == j->deadline && (w->time.set || w->time.noon))
		j->deadline_time = w;
	if (w->cue == CUE_DEADLINE && w->time.set)
		j->early_deadline = w;
	if ((when_decoy(w->cue) && !(w->cue == CUE_SALE && !g)) || of_sale(w, prev))
		return;
	if (w->cue == CUE_DOORS) {
		if (!g)
			j->early_doors = w;
		else if (!g->doors)
			g->doors = w;
		return;
	}
	if (!g) {
		if (!beside_event(j, w))
			take_early_time(j, w, prev);
		return;
	}
	if (ends_group(g, w, prev))
		return;
	if (!g->time || (w->cue == CUE_BEGIN && w->time.set && !g->time_is_begin)) {
		/* the part of the day said first, then the hour: "heute Abend ... um 8" */
		if (g->time && g->time->time.set && g->time->cue == CUE_NONE && g->time->side == SIDE_AT && !g->time->range && !g->n_other && w->same_sentence)
			g->other[g->n_other++] = g->time; /* 19:00, Beginn 20:00 */
		g->time = w;
		g->time_is_begin = w->cue == CUE_BEGIN;
		return;
	}
	if (of_next_day(j, g, w)) {
		j->early_time = w;
		j->n_early_other = 0;
		return;
	}
	if (!g->time->time.set && w->time.set && (w->same_sentence || g->time->time.part)) {
		if (w->time.bare || w->joined)
			spread_part(w, g->time->time.part);
		g->time = w;
		return;
	}
	if (!w->time.set && w->same_sentence && part_tells(g, w, prev))
		spread_part(g->time, w->time.part);
	else if (w->bridge && !g->end_time && !g->time->range && (prev == g->time || (prev == g->day && g->time < prev)))
		g->end_time = w;
	else if (!g->end_time && (further_hours(g, w) || another_begin(g->time, g->other, g->n_other, w, prev)))
		g->other[g->n_other++] = w;
}

/* does the rule say its days? */
static bool has_days(const struct when_repeat *r)
{
	return r->weekdays || r->n_pairs || r->n_monthdays || r->day;
}

/* Mondays, fortnightly: of two rules side by side one says the days, the other how often; false: each is a rule of its own, "jeden
 * Montag und jeden ersten Samstag im Monat" */
static bool both_rules(struct group *g, struct when *w)
{
	const struct when_repeat *a = &g->repeat->repeat;
	struct when_repeat *b = &w->repeat;

	if (w->and_before && a->unit != b->unit && a->unit != UNIT_DAY && b->unit != UNIT_DAY && has_days(a) && has_days(b))
		return false;
	if (a->unit != UNIT_WEEK || b->unit != UNIT_WEEK || (a->weekdays && b->weekdays) || (a->interval && b->interval))
		return true;
	b->weekdays |= a->weekdays;
	b->interval += a->interval;
	b->except |= a->except;
	b->count = b->count ? b->count : a->count;
	g->repeat = w;
	return true;
}

/* "between now and 8 o'clock" */
static void from_reference(struct when_time *t, const struct reference *ref)
{
	if (!t->now)
		return;
	t->hour = ref->now.hour, t->min = ref->now.min, t->sec = ref->now.sec;
	t->bare = false;
}

/* between now and eight o'clock: a bare end that has passed is of the other half of the day; what is now becomes that time */
static void times_now(struct when *w, const struct reference *ref)
{
	int now = ref->now.hour * 60 + ref->now.min, end = w->time2.hour * 60 + w->time2.min;
	bool bare = !w->time2.now && !w->time2.half && !w->time2.part && w->time2.hour < 12;

	if (w->time.now && w->range && bare && end <= now && end + 720 > now)
		w->time2.hour += 12;
	from_reference(&w->time, ref);
	if (w->range)
		from_reference(&w->time2, ref);
}

/* 2 Std., ab 13.30 Uhr: does the hour at which it begins stand right behind the length W? */
static bool before_hour(const struct join *j, const struct when *w)
{
	const struct when *t = w + 1;

	return t < j->end && t->what == WHEN_TIME && t->joined && !t->bridge && t->time.set && t->side != SIDE_UNTIL && w->same_sentence;
}

static void take_length(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (g && w->sessions > 1 && !g->repeat)
		return; /* 2 x 45 min of one match */
	if (g && g->repeat && join_weeks(w) && g->repeat->repeat.unit == UNIT_WEEK && !g->repeat->repeat.span && !g->repeat->repeat.count && w->same_sentence)
		g->repeat->repeat.span = w->days / 7, g->repeat->repeat.span_unit = UNIT_WEEK; /* dienstags, 6 Wochen ab 10.3. */
	else if (!g)
		j->early_length = w;
	else if (!g->length && !g->time && before_hour(j, w))
		g->length = w;
	else if (!g->length && (w->joined || (w->same_sentence && (w->days || (prev && prev->what == WHEN_TIME)))))
		g->length = w;
}

/* dienstags, ab 10.3., wöchentlich bis 30.6.: is what A says only said once more, without its days? */
static bool said_again(const struct when_repeat *a, const struct when_repeat *b)
{
	if (a->unit != b->unit || (b->unit != UNIT_WEEK && b->unit != UNIT_DAY) || b->interval > 1 || b->count || b->span)
		return false;
	return !b->weekdays && !b->except && !b->n_nth && !b->n_pairs && !b->n_monthdays && !b->setpos;
}

/* Weekly walk, Thursdays at ten: W has the days of what A says to recur, in the same sentence */
static bool days_of_rule(const struct when *a, const struct when *w)
{
	return w->same_sentence && a->repeat.unit == UNIT_WEEK && w->repeat.unit == UNIT_WEEK && !a->repeat.weekdays && w->repeat.weekdays && !(a->repeat.interval && w->repeat.interval);
}

/* 3, 10 and 17 October, 7pm each day: W is a day as often as the days of a list that G ends */
static bool each_of_list(const struct join *j, const struct group *g, const struct when *w)
{
	const struct when *before = g && j->n > 1 ? j->g[j->n - 2].day : NULL;

	if (!g || !g->day || g->repeat || w->repeat.unit != UNIT_DAY || w->repeat.interval > 1 || w->repeat.except || !w->same_sentence)
		return false;
	return g->day->listed || (before && g->day->joined && !g->day->bridge && g->day->same_sentence && !before->range && !g->day->range && g->day->side == SIDE_AT);
}

/* box office open Mon-Sat; deadline: every Friday; previously on Mondays: does a cue govern what recurs, so that it is no event's?
 * Of days on end these are the hours: Ausstellung 1.7. bis 30.8., geöffnet Di-So. */
static bool recurs_beside(const struct join *j, const struct group *g, const struct when *w)
{
	bool daily = w->repeat.unit == UNIT_DAY && g && g->day && !g->time; /* 3.10. und 4.10., geöffnet täglich 10-16 Uhr */
	bool days = g && !g->repeat && (g->until || g->last_day || daily || (g->day && g->day->range));

	if (w->cue == CUE_SALE && days)
		return j->ref->announced && w > j->first && w[-1].what == WHEN_CUE && w[-1].tok_end == w->tok; /* open daily */
	return w->cue == CUE_SALE || w->cue == CUE_DEADLINE || w->cue == CUE_PAST;
}

/* opening Friday 6 March 7pm, Tues-Sun 10am-5pm: are the HOURS of every week over when it begins on that day? */
static bool opens_earlier(const struct when *time, const struct when *hours)
{
	return time->time.hour >= 12 && hours->time2.set && hours->time2.hour * 60 + hours->time2.min <= time->time.hour * 60 + time->time.min;
}

/* nächste Probe Dienstag 19 Uhr, danach wieder donnerstags 20 Uhr: the rule W has an hour of its own, and not the weekday of the day
 * before it, which has one, too */
static bool apart_from_day(const struct join *j, const struct group *g, const struct when *w)
{
	struct moment m = {0};

	if (!g->time || !g->time->time.set || g->time->cue != CUE_NONE || g->last_day || g->day->range || g->day->side != SIDE_AT || g->day->cue != CUE_NONE)
		return false;
	if (w->repeat.unit != UNIT_WEEK || !w->repeat.weekdays || !join_hour_behind(j, w) || !resolve_day(&g->day->day, j->ref, &m) || m.has_end)
		return false;
	return !(w->repeat.weekdays >> civil_weekday(&m.start) & 1) || (w[1].range && opens_earlier(g->time, w + 1));
}

/* sechs Wochen lang montags: a length of whole weeks right before the rule W says how long it goes on */
static void weeks_before(struct join *j, struct group *g, struct when *w)
{
	const struct when *weeks = g->length ? g->length : j->early_length;

	if (!join_weeks(weeks) || weeks + 1 != w || !w->joined || w->repeat.unit != UNIT_WEEK || w->repeat.span || w->repeat.count)
		return;
	w->repeat.span = weeks->days / 7, w->repeat.span_unit = UNIT_WEEK;
	if (weeks == g->length)
		g->length = NULL;
	else
		j->early_length = NULL;
}

static void take_repeat(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);
	bool apart;

	if (of_office(j, w, prev))
		return;
	if (recurs_beside(j, g, w)) {
		j->office = w;
		return;
	}
	if (each_of_list(j, g, w))
		return;

	if (w->repeat.printed || which_of_them(j, w))
		return;
	if (g && g->repeat && w->same_sentence && said_again(&g->repeat->repeat, &w->repeat))
		return;
	if (g && g->until && !g->day && !g->repeat && !g->end_time && w->same_sentence) { /* Ausstellung bis 19. April, Di-So 11-18 Uhr */
		g->repeat = w;
		return;
	}
	apart = g && g->day && !g->repeat && apart_from_day(j, g, w);
	if (!g || g->repeat || !g->day || (g->time && !w->same_sentence) || apart) {
		struct when *t = j->early_time;
		struct when *season = apart || (g && join_weekday_behind(j, g, w)) ? g->day : NULL; /* in which, or from which on */
		if (g && g->repeat && !g->time && !g->day && (w->joined || days_of_rule(g->repeat, w)) && both_rules(g, w))
			return;
		g = join_group(j);
		g->day = season;
		g->time = t;
		g->next_day = apart;
		j->early_time = NULL;
		if (j->early_length && !j->early_length->days && w->same_sentence)
			g->length = j->early_length, j->early_length = NULL; /* 10 x 45 Min., dienstags 17 Uhr */
	}
	g->repeat = w;
	weeks_before(j, g, w);
}

void join_take(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (j->early_length && j->early_length->days && !w->same_sentence)
		j->early_length = NULL; /* "nach dem dreitägigen Streik" in another sentence */
	switch (w->what) {
	case WHEN_DAY:
		join_day(j, w);
		break;
	case WHEN_TIME:
		times_now(w, j->ref);
		take_time(j, w, prev);
		break;
	case WHEN_LENGTH:
		take_length(j, w, prev);
		break;
	case WHEN_REPEAT:
		take_repeat(j, w, prev);
		break;
	case WHEN_ALLDAY:
		if (g)
			g->all_day = true;
		break;
	case WHEN_OPEN:
		if (g)
			g->open_end = true;
		break;
	case WHEN_ZONE:
		if (g && !g->zone && w->joined && !(prev && when_decoy(prev->cue))) /* not a stamp's, which it stands behind */
			g->zone = w;
		break;
	case WHEN_CUE:
	case WHEN_TBA:
		break;
	}
}
