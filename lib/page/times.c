/* times.c: which of the finds tell when the event takes place: those of the labelled fields, else those of the running text
 * without what is past, closed, or only open; see times.h. */
#include "page/times.h"

#include "page/half.h"

#include <string.h>

/* finds of several fields, put behind one another as one text */
struct collected {
	struct whens w;
	bool day;
};

/* is the next date field, from unit AT on, one of a numbered list: "Termin 2: ..."? */
static bool numbered(const struct reading *r, size_t at)
{
	for (; at < r->n; at++)
		if (r->unit[at].role == ROLE_LABEL && r->unit[at].label == LABEL_DATE)
			return r->tokens.t[r->unit[at].tok + 1].type == TOK_NUMBER && token_mark(&r->tokens, r->unit[at].tok + 2, ':');
	return false;
}

static void take_field(const struct reading *r, int label, enum lex_cue cue, struct collected *c)
{
	struct span v[8];
	size_t at = 0, a, b;
	int n;

	while ((n = reading_field(r, label, &at, v, 8)) >= 0) {
		for (int i = 0; i < n; i++) {
			reading_whens(r, v[i], &a, &b);
			for (size_t k = a; k < b; k++) {
				struct when w = r->whens.w[k];
				if (k == a && i == 0)
					w.joined = w.same_sentence = w.bridge = false;
				if (cue == CUE_DOORS && k > a && w.what == WHEN_TIME && w.cue != CUE_DOORS) {
					w.cue = CUE_NONE; /* Doors: 6:30 pm, talk at 7:00 pm */
					w.joined = false;
				} else if (cue && (w.what == WHEN_TIME || w.what == WHEN_DAY) && (w.cue == CUE_NONE || w.cue == CUE_BEGIN || w.cue == CUE_END || w.cue == CUE_DOORS))
					w.cue = cue;
				else if (w.cue == CUE_EVENT || (!cue && k == a && i == 0 && w.cue != CUE_CANCELLED_BEHIND && w.cue != CUE_DOORS))
					w.cue = CUE_NONE; /* the label itself is no cue for its value */
				if (label == LABEL_DURATION)
					w.joined = true;
				if (cue == CUE_BEGIN && w.what == WHEN_DAY)
					w.cue = CUE_NONE;
				whens_add(&c->w, &w);
				c->day = c->day || w.what == WHEN_DAY || w.what == WHEN_REPEAT;
			}
		}
		if (label == LABEL_DATE && c->day && !numbered(r, at))
			break; /* the first date field that has a date */
	}
}

/* may a date in running text be an event's? "am Sonntag" in a sentence is too little, a date is enough */
static bool strong(const struct when *w)
{
	switch (w->day.kind) {
	case DAY_DATE:
		return w->day.day && (w->day.month || w->day.weekday); /* Friday the 6th */
	case DAY_HOLIDAY: case DAY_NTH:
		return true;
	case DAY_RELATIVE:
		return w->day.unit == UNIT_DAY && w->day.n >= 0 && w->day.n <= 2;
	case DAY_WEEKDAY:
		return w->day.n == 1 || w->day.week_set;
	default:
		return false;
	}
}

enum { SENTENCE_REACH = 100 }; /* tokens looked at on either side: a sentence without an end is not read for each of its dates */

/* does the sentence of a find hold a word of CLASS? */
static bool sentence_has(const struct reading *r, const struct unit *u, const struct when *w, enum lex_class class)
{
	const struct token *t = r->tokens.t;
	size_t from = w->tok, to = w->tok_end;

	while (from > u->tok && w->tok - from < SENTENCE_REACH && !(t[from - 1].type == TOK_MARK && (t[from - 1].num == '.' || t[from - 1].num == '!') &&
	    t[from].space && t[from].upper))
		from--;
	while (to < u->tok_end && to - w->tok_end < SENTENCE_REACH && !(t[to].type == TOK_MARK && (t[to].num == '.' || t[to].num == '!') && t[to + 1].upper &&
	    (t[to + 1].space || to + 1 == u->tok_end)))
		to++;
	for (size_t k = from; k < to; k++)
		if (reading_word(r, k, class, NULL))
			return true;
	return false;
}

/* a day that has been, in a sentence that tells what was: "blickte bei der Versammlung am 14. Februar zurück" */
static bool over(const struct reading *r, const struct unit *u, const struct when *w)
{
	struct moment m = {0};

	if (w->day.kind != DAY_DATE || !resolve_day(&w->day, &r->ref, &m) ||
		civil_day(&m.end) >= civil_day(&r->ref.now) ||
		(w->day.year && !r->now_given && !r->d->published))
		return false;
	return sentence_has(r, u, w, LEX_OVER);
}

/* is there an event's noun in the first lines? */
static bool head_names_event(const struct reading *r)
{
	for (size_t i = 0; i < r->n && i < 3; i++)
		for (size_t k = r->unit[i].tok; k < r->unit[i].tok_end && k < r->unit[i].tok + 20; k++)
			if (reading_noun(r, k, LEX_EVENT_NOUN))
				return true;
	return false;
}

/* "Chorprobe jeden Dienstag", "Yoga classes every Tuesday": does the line begin with an event's name, right before the find? */
static bool noun_before(const struct reading *r, const struct unit *u, const struct when *w)
{
	enum { NAME_WORDS = 4 };
	bool noun = false;

	for (size_t k = w->tok; k > u->tok; k--) {
		if (r->tokens.t[k - 1].type != TOK_WORD || w->tok - k >= NAME_WORDS || reading_word(r, k - 1, LEX_OPENING, NULL) || reading_word(r, k - 1, LEX_NEGATION, NULL))
			return false;
		noun = noun || reading_noun(r, k - 1, LEX_EVENT_NOUN);
		if (r->tokens.t[k - 1].line)
			break;
	}
	return noun;
}

/* "Tel. 0431 123456 (Mo-Fr 9-12 Uhr)": when somebody answers the telephone */
static bool reached_then(const struct reading *r, const struct unit *u, const struct when *w)
{
	enum { BACK = 14 };
	int label;

	for (size_t k = w->tok; k > u->tok && w->tok - k < BACK; k--)
		if ((r->tokens.t[k - 1].type == TOK_WORD && reading_word(r, k - 1, LEX_LABEL, &label) && label == LABEL_PHONE) ||
		    (token_mark(&r->tokens, k - 1, '@') && !r->tokens.t[k].space))
			return true;
	return false;
}

/* Does a recurrence say that people meet then, and not that a counter is open?  Its sentence does with a verb of meeting; a
 * line of its own where it counts the days of the month ("Jeden zweiten Samstag im Monat, 14-17 Uhr"), or where it gives a
 * weekday and hours under the name of an event.  W is one of the reading's finds. */
static bool meets(const struct reading *r, const struct unit *u, const struct when *w)
{
	const struct when *time = w + 1 < r->whens.w + u->when_end ? w + 1 : NULL;

	if (sentence_has(r, u, w, LEX_MEET))
		return true;
	if (w->repeat.n_nth) /* no counter opens on the first Thursday of the month */
		return true;
	if (w->tok != u->tok && !r->tokens.t[w->tok].line && !noun_before(r, u, w))
		return false;
	/* hours that a door is open have an end: "Every Tuesday at 10:30" is no such line */
	return __builtin_popcount(w->repeat.weekdays) == 1 && time && time->what == WHEN_TIME && time->joined && !sentence_has(r, u, w, LEX_OPENING) &&
	    (time->range ? head_names_event(r) : time->time.set && time->side == SIDE_AT);
}

/* does the sentence of find K name one day: "on Saturday, May 2, doors are open from 10 a.m."? */
static bool on_a_day(const struct reading *r, const struct unit *u, size_t k)
{
	const struct when *w = r->whens.w;
	size_t first = k, last = k;

	while (first > u->when && k - first < 6 && w[first].same_sentence)
		first--;
	while (last + 1 < u->when_end && last - k < 6 && w[last + 1].same_sentence)
		last++;
	for (size_t i = first; i <= last; i++)
		if (w[i].what == WHEN_DAY && !w[i].range && w[i].side != SIDE_FROM && strong(&w[i]))
			return true;
	return false;
}

/* a month without a day, or a feast: Fridays in March, Fridays during Lent */
static bool month_or_feast(const struct when_day *d)
{
	return d->kind == DAY_HOLIDAY || (d->kind == DAY_DATE && d->month && !d->day);
}

/* does the day I say when the recurrence K begins or ends? */
static bool bounds(const struct when *w, size_t k, size_t i)
{
	bool next = i == k + 1;

	if (w[i].what != WHEN_DAY || reading_decoy(w[i].cue))
		return false;
	if (next && (w[i].joined || w[i].tok - w[k].tok_end <= 2) && month_or_feast(&w[i].day))
		return true;
	if (!strong(&w[i]))
		return false;
	return w[i].range || w[i].side == SIDE_FROM || w[i].cue == CUE_BEGIN || (w[i].side == SIDE_UNTIL && next && w[i].joined);
}

/* does a series begin or end in the sentence of find K: "dienstags von 18.30 bis 20.45 Uhr, ab 14. April"? */
static bool bounded(const struct reading *r, const struct unit *u, size_t k)
{
	const struct when *w = r->whens.w;

	for (size_t i = k + 1; i < u->when_end && i - k < 6 && w[i].same_sentence; i++)
		if (bounds(w, k, i))
			return true;
	return false;
}

static bool said_duration(const struct reading *r, const struct unit *u, const struct when *w)
{
	int label;

	for (size_t back = 1; back <= 4 && w->tok >= u->tok + back; back++)
		if (reading_word(r, w->tok - back, LEX_LABEL, &label) && label == LABEL_DURATION)
			return true;
	return false;
}

/* "Easter brunch", "Eid celebration": the feast is the event's name where its day is said as well */
static bool names_the_event(const struct reading *r, const struct unit *u, size_t k)
{
	const struct when *w = &r->whens.w[k];

	if (w->day.kind != DAY_HOLIDAY || w->day.beside || w->day.more || w->day.year || w->tok_end >= u->tok_end || r->tokens.t[w->tok_end].line ||
	    !reading_word(r, w->tok_end, LEX_EVENT_NOUN, NULL))
		return false;
	for (size_t i = u->when; i < u->when_end; i++)
		if (i != k && r->whens.w[i].what == WHEN_DAY && strong(&r->whens.w[i]) && !reading_decoy(r->whens.w[i].cue))
			return true;
	return false;
}

/* "von April bis September immer am 1. Donnerstag im Monat": months that say when a recurrence begins and ends */
static bool bounds_a_rule(const struct unit *u, const struct when *w, size_t k)
{
	if (w[k].day.kind != DAY_DATE || !w[k].day.month || w[k].day.day || !w[k].range || w[k].cue != CUE_NONE)
		return false;
	return k + 1 < u->when_end && w[k + 1].what == WHEN_REPEAT && w[k + 1].same_sentence;
}

/* "Stammtisch am Freitag um 19 Uhr": is find K the only weekday of the text, with a time beside it, and no door's hours? */
static bool only_weekday(const struct reading *r, const struct unit *u, size_t k)
{
	const struct when *w = r->whens.w + k, *time = NULL;

	if (w->day.kind != DAY_WEEKDAY || w->day.n < 0 || w->range || w->side != SIDE_AT || !(w->cue == CUE_NONE || w->cue == CUE_EVENT || w->cue == CUE_BEGIN))
		return false;
	if (k + 1 < u->when_end && w[1].what == WHEN_TIME && w[1].same_sentence && w[1].tok - w->tok_end < 4)
		time = w + 1;
	else if (k > u->when && w[-1].what == WHEN_TIME && w->same_sentence && w->tok - w[-1].tok_end < 4)
		time = w - 1;
	if (!time || !time->time.set || time->side == SIDE_UNTIL || time->cue == CUE_DEADLINE || sentence_has(r, u, w, LEX_OPENING) || sentence_has(r, u, w, LEX_REPLY))
		return false;
	for (size_t i = 0; i < r->whens.n; i++)
		if (i != k && (r->whens.w[i].what == WHEN_REPEAT || (r->whens.w[i].what == WHEN_DAY && r->whens.w[i].day.kind == DAY_WEEKDAY &&
			(r->whens.w[i].day.weekday != w->day.weekday || r->whens.w[i].day.n != w->day.n))))
			return false;
	return true;
}

/* what is taken of running text: days that are dates; where there is none, recurrences on which people meet; then weekdays */
enum taken { TAKE_DATES, TAKE_REPEATS, TAKE_WEEKDAYS };

/* the value of a label that speaks of something else than the event and its course */
static bool labelled_apart(const struct unit *u)
{
	return (u->role == ROLE_LABEL || u->role == ROLE_VALUE) && u->label >= 0 && u->label != LABEL_DESCRIPTION && u->label != LABEL_PROGRAMME && u->label != LABEL_TITLE;
}

/* "(no rehearsal April 7th), 7:00-9:00pm": find K is a time behind a day in parentheses that is left out */
static bool behind_exception(const struct reading *r, const struct unit *u, size_t k)
{
	const struct when *w = &r->whens.w[k];

	return k > u->when && w->what == WHEN_TIME && w->cue != CUE_EXCEPT && w[-1].what == WHEN_DAY && w[-1].cue == CUE_EXCEPT && token_mark(&r->tokens, w[-1].tok_end, ')');
}

/* is find K, a recurrence or a time, when a door is open? */
static bool door_hours(const struct reading *r, const struct unit *u, size_t k, const struct when *w)
{
	bool each = w->each || (w->what == WHEN_TIME && k > u->when && w->same_sentence && w->joined && r->whens.w[k - 1].each);

	if (w->what != WHEN_REPEAT && (w->what != WHEN_TIME || on_a_day(r, u, k)))
		return false;
	return (u->role == ROLE_PROSE || u->role == ROLE_SHORT) && !each && sentence_has(r, u, w, LEX_OPENING);
}

/* the finds of running text; weak days are left out, and a programme's times where a label has said when (TIMED) */
static void take_text(const struct reading *r, bool timed, enum taken taken, struct collected *c)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		bool report = false, skip = false, linked = true;
		if (u->role == ROLE_FURNITURE || u->role == ROLE_ITEM || labelled_apart(u))
			continue;
		if (timed && u->role == ROLE_PROGRAMME)
			continue;
		for (size_t k = u->tok; k < u->tok_end && k < u->tok + 4; k++)
			report = report || reading_word(r, k, LEX_REPORT, NULL);
		for (size_t k = u->when; k < u->when_end; k++) {
			struct when w = r->whens.w[k];
			if (report) { /* a review may name what comes next */
				struct moment next = {0};
				if (w.what == WHEN_DAY)
					skip = !(w.day.kind == DAY_DATE && w.day.day && w.day.month && w.day.year && resolve_day(&w.day, &r->ref, &next) &&
					    civil_day(&next.start) >= civil_day(&r->ref.now));
				if (skip || w.what == WHEN_REPEAT || (w.what != WHEN_DAY && !c->w.n))
					continue;
			} else if (w.what == WHEN_DAY) {
				bool goes_on = k > u->when && w.joined && c->w.n && (w.day.kind == DAY_DATE || w.day.kind == DAY_WEEKDAY);
				skip = !strong(&w) && !(taken == TAKE_WEEKDAYS && only_weekday(r, u, k)) && !bounds_a_rule(u, r->whens.w, k) && !goes_on;
				if (reading_decoy(w.cue) && w.cue != CUE_DEADLINE)
					skip = true;
				if (names_the_event(r, u, k))
					skip = true;
				if (over(r, u, &w) || sentence_has(r, u, &w, LEX_CLOSED) || (w.side == SIDE_FROM && sentence_has(r, u, &w, LEX_OPENING)))
					skip = true;
			}
			if (c->w.n && behind_exception(r, u, k))
				skip = false;
			if (w.what == WHEN_LENGTH && said_duration(r, u, &w)) /* a sentence of its own: "Dauer: etwa 90 Minuten" */
				w.joined = w.same_sentence = true;
			if (w.what == WHEN_REPEAT)
				skip = reached_then(r, u, &r->whens.w[k]) || (u->role == ROLE_PROSE && !c->day && !bounded(r, u, k) && !(taken == TAKE_REPEATS &&
				    meets(r, u, &r->whens.w[k]))); /* opening hours, bus lines */
			if (door_hours(r, u, k, &w))
				continue;
			if (skip || w.what == WHEN_CUE) {
				linked = linked && w.joined;
				continue;
			}
			if (w.what == WHEN_DAY && !linked) /* what was left out stands between */
				w.joined = w.bridge = false;
			linked = true;
			if (k == u->when && u->b->gap)
				w.joined = w.same_sentence = w.bridge = false;
			whens_add(&c->w, &w);
			c->day = c->day || (w.what == WHEN_DAY && !reading_decoy(w.cue)) || w.what == WHEN_REPEAT;
		}
	}
}

/* times from labels (Beginn: 19 Uhr) go with the days from the text: with each that has none of its own */
static void add_times(struct collected *c, const struct whens *times)
{
	struct whens all = WHENS_INIT;

	if (!times->n)
		return;
	for (size_t i = 0; i < c->w.n; i++) {
		const struct when *w = &c->w.w[i];
		bool bare = w->what == WHEN_DAY && !reading_decoy(w->cue) && !w->listed, last = true;
		whens_add(&all, w);
		for (size_t k = i + 1; k < c->w.n && last; k++) {
			if (c->w.w[k].what == WHEN_DAY || c->w.w[k].what == WHEN_REPEAT)
				last = false; /* the next day begins, or what goes on with this one */
			bare = bare && !(last && c->w.w[k].what == WHEN_TIME) && !(c->w.w[k].what == WHEN_DAY && c->w.w[k].bridge);
		}
		if (!bare && i + 1 < c->w.n)
			continue;
		for (size_t k = 0; k < times->n; k++) {
			struct when *time = whens_add(&all, &times->w[k]);
			time->joined = time->same_sentence = false;
		}
	}
	whens_free(&c->w);
	c->w = all;
}

size_t times_find(const struct reading *r, struct moment *out, size_t max, bool *labelled)
{
	struct collected c = {0};
	size_t n = 0;
	bool weekday = false;

	take_field(r, LABEL_DATE, CUE_NONE, &c);
	take_field(r, LABEL_WHEN_WHERE, CUE_NONE, &c);
	take_field(r, LABEL_BEGIN, CUE_BEGIN, &c);
	take_field(r, LABEL_TIME, CUE_NONE, &c);
	take_field(r, LABEL_END, CUE_END, &c);
	take_field(r, LABEL_DOORS, CUE_DOORS, &c);
	take_field(r, LABEL_DURATION, CUE_NONE, &c);
	if (!c.day) /* Treffen: So., 22.3., 9.00 Uhr, Parkplatz am Freibad */
		take_field(r, LABEL_PLACE, CUE_NONE, &c);
	*labelled = c.day;
	if (!c.day) {
		struct whens times = c.w;
		memset(&c, 0, sizeof c);
		take_text(r, times.n > 0, TAKE_DATES, &c);
		for (enum taken more = TAKE_REPEATS; more <= TAKE_WEEKDAYS && !c.day; more++) {
			whens_free(&c.w);
			memset(&c, 0, sizeof c);
			take_text(r, times.n > 0, more, &c);
			weekday = more == TAKE_WEEKDAYS;
		}
		add_times(&c, &times);
		whens_free(&times);
	}
	if (c.day)
		n = resolve_text(&c.w, &r->ref, out, max);
	whens_free(&c.w);
	for (size_t i = 0; i < n; i++) {
		out[i].day_guessed = weekday && !r->d->published;
		half_settle(r, &out[i]);
	}
	return n;
}
