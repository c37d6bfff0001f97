/* when_hours.c: what an hour is beside others of its sentence: when one comes, where another is when it begins; when one leaves and
 * arrives, sets up; how long it lasts, the second number of a score; see when_rules.h. */
#include "language/when_rules.h"


/* 18:30 for 19:00, from 6.30pm for a 7pm start, 7.30 for 8 pm: come, and begin */
void come_and_begin(const struct parse *p, struct when *a, struct when *b)
{
	int wait = (b->time.hour - a->time.hour) * 60 + b->time.min - a->time.min;

	if (a->what != WHEN_TIME || b->what != WHEN_TIME || a->range || !a->time.set || !b->time.set || b->tok <= a->tok_end || b->tok - a->tok_end > 2)
		return;
	if (!token_value(p->ts, a->tok_end, LEX_LASTING, p->lang, LASTING_OR_START) || p->ts->t[a->tok_end].line)
		return;
	if (wait < -600 && a->time.hour == 12 && b->time.bare) /* 12.30 for 1 */
		b->time.hour += 12, b->time.bare = false, wait += 720;
	if (wait >= -720 && wait <= -600 && b->time.bare && a->time.half) /* 7pm for 7.30 start */
		b->time.hour += 12, b->time.bare = false, wait += 720;
	if (wait > 720 && wait <= 840 && a->time.bare)
		a->time.hour += 12, a->time.bare = false, wait -= 720;
	if (wait < 1 || wait > 120)
		return;
	a->cue = CUE_DOORS, a->side = SIDE_AT;
	b->cue = CUE_BEGIN;
}

/* "Registration 8:30, talks from 9:00", "Anmeldung ab 8:30": when one comes, where a later time is said, too */
void arrival(const struct parse *p, struct whens *all, size_t at)
{
	struct when *w = &all->w[at];
	const struct when *next = w + 1;
	size_t k = w->tok;

	if (w->what != WHEN_TIME || w->range || !w->time.set || w->side == SIDE_UNTIL || at + 1 >= all->n)
		return;
	if (w->cue == CUE_SALE && at > 0 && w[-1].what == WHEN_CUE && w[-1].tok_end == w->tok) /* Anmeldung ab */
		k = w[-1].tok + (size_t)word_of(p, w[-1].tok, LEX_REPLY, NULL);
	else if (w->cue != CUE_NONE)
		return;
	if (next->what != WHEN_TIME || !next->time.set || !next->same_sentence || next->cue != CUE_NONE || next->time.hour * 60 + next->time.min <= w->time.hour * 60 + w->time.min)
		return;
	k -= k > 0 && mark(p, k - 1, ':');
	if (k > 0 && !p->ts->t[k].line && ends_before(p, k, LEX_REPLY))
		w->cue = CUE_DOORS;
}

/* does a word stand right behind the hour W, and end there, that says that one only comes then: 19 Uhr Einlass; 8am check-in, */
static bool coming_behind(const struct parse *p, const struct when *w)
{
	enum { BRIEF = 3 }; /* wir fangen um 19 Uhr an und ... */
	size_t k = w->tok_end, end;
	int v, n = word_of(p, k, LEX_CUE, &v);

	if (!n || v != CUE_DOORS)
		n = word_of(p, k, LEX_REPLY, NULL);
	n = n || p->ts->t[k].len <= BRIEF ? n : token_value(p->ts, k, LEX_TRAVEL, p->lang, TRAVEL_ARRIVES);
	end = k + (size_t)n;
	return n && end < p->ts->n && !p->ts->t[k].line && (p->ts->t[end].line || one_mark(p, end, ",;/-|") || word_of(p, end, LEX_AND, NULL));
}

/* 19 Uhr Einlass, 20 Uhr Beginn; 8am check-in, 9am start: what the hours are is said behind them */
void hours_before_words(const struct parse *p, struct whens *all)
{
	enum { NEAR = 3, WAIT = 150 }; /* finds, minutes up to the begin */

	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k], *begin = w + 1;
		int wait;
		if (w->what != WHEN_TIME || w->range || !w->time.set || w->side == SIDE_UNTIL || !coming_behind(p, w))
			continue;
		while (begin < all->w + all->n && begin->what == WHEN_CUE && begin->same_sentence && begin - w < NEAR)
			begin++;
		if (begin == all->w + all->n || begin->what != WHEN_TIME || !begin->time.set || !begin->same_sentence || begin->side == SIDE_UNTIL || begin->cue == CUE_END || p->ts->t[begin->tok].line)
			continue; /* a row of its own is one of a programme */
		wait = (begin->time.hour - w->time.hour) * 60 + begin->time.min - w->time.min;
		if (wait < 1 || wait > WAIT)
			continue;
		w->cue = CUE_DOORS;
		begin->cue = CUE_BEGIN;
	}
}

/* do words of TRAVEL end before the time W, perhaps with their dot, or begin it: ab 6:24, arr. 10:08? */
static bool travels(const struct parse *p, const struct when *w, int travel)
{
	size_t k = w->tok - (w->tok > 1 && mark(p, w->tok - 1, '.'));
	int n;

	if (token_value(p->ts, w->tok, LEX_TRAVEL, p->lang, travel))
		return true;
	for (int station = 0; station < 2 && k > 2 && p->ts->t[k - 1].type == TOK_WORD && p->ts->t[k - 1].upper && !p->ts->t[k].line; station++) { /* dep KGX 10:00 */
		if (word_of(p, k - 1, LEX_TRAVEL, NULL))
			break;
		k--;
	}
	k -= k > 1 && mark(p, k - 1, '.') && sticks(p, k - 1); /* dep. Leeds 0712 */
	for (size_t back = 1; back <= 3 && back <= k && !p->ts->t[k - back + 1].line; back++)
		if ((n = token_value(p->ts, k - back, LEX_TRAVEL, p->lang, travel)) == (int)back || (n > (int)back && k - back + (size_t)n < w->tok_end))
			return true; /* gets in at: the time begins with its preposition */
	return false;
}

/* 24-26 October, arrive 6pm, depart 2pm: of days that one stays for, the hour at which one comes is the begin, at which one goes is the end */
static void stays(const struct parse *p, struct whens *all)
{
	enum { NEAR = 3 }; /* finds between the days and the first hour */

	for (size_t k = 1; k + 1 < all->n; k++) {
		struct when *came = &all->w[k], *left = came + 1;
		bool days = false;
		if (left->what == WHEN_CUE && k + 2 < all->n)
			left++;
		if (came->what != WHEN_TIME || left->what != WHEN_TIME || came->range || left->range || !came->time.set || !left->time.set || !left->same_sentence)
			continue;
		if (!travels(p, came, TRAVEL_ARRIVES) || !(left->cue == CUE_END || travels(p, left, TRAVEL_LEAVES)))
			continue;
		for (size_t back = 1; back <= NEAR && back <= k && !days; back++)
			days = came[-(ptrdiff_t)back].what == WHEN_DAY && came[-(ptrdiff_t)back].range && !came[-(ptrdiff_t)back].listed;
		if (days)
			came->cue = CUE_BEGIN, left->cue = CUE_END, came->side = left->side = SIDE_AT;
	}
}

/* ab 6:24 Gl. 9, an 10:08; dep. 9.12am, arr. 11.47am: when one arrives is the end */
void arrivals(const struct parse *p, struct whens *all)
{
	const struct when *left = NULL;

	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (!w->same_sentence)
			left = NULL;
		if (w->what != WHEN_TIME || w->range || !w->time.set)
			continue;
		if (left && (w->cue == CUE_NONE || w->cue == CUE_BEGIN) && travels(p, w, TRAVEL_ARRIVES))
			w->cue = CUE_END, w->side = SIDE_AT;
		left = k + 1 < all->n && travels(p, w, TRAVEL_LEAVES) ? w : NULL;
	}
	stays(p, all);
}

static bool hour_of_its_own(const struct when *w)
{
	return w->what == WHEN_TIME && w->time.set && w->cue == CUE_NONE;
}

/* is the hour W said of work before or behind the event: Aufbau ab 8 Uhr, setup: 8am? */
static bool of_set_up(const struct parse *p, const struct when *w)
{
	size_t at = w->tok;

	if (!at || p->ts->t[at].line)
		return false;
	at -= mark(p, at - 1, ':');
	for (size_t back = 1; back <= 3 && back <= at; back++)
		if (token_value(p->ts, at - back, LEX_DAYTIME, p->lang, DAYTIME_SET_UP) == (int)back)
			return true;
	return false;
}

/* Aufbau 8 Uhr, Fest 11-22 Uhr; setup 8am, fair 10am-4pm: the hour of that work is not the event's where another is said beside it */
void set_up_hours(const struct parse *p, struct whens *all)
{
	enum { NEAR = 3 };

	if (!text_has_class(p, LEX_DAYTIME))
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		size_t last = all->n - k > NEAR ? k + NEAR + 1 : all->n;
		if (!hour_of_its_own(w) || !of_set_up(p, w))
			continue;
		for (size_t q = k > NEAR ? k - NEAR : 0; q < last; q++)
			if (q != k && hour_of_its_own(&all->w[q]) && !of_set_up(p, &all->w[q]))
				w->what = WHEN_CUE; /* a cue of nothing */
	}
}

/* an hour that is no range and stands by itself: another beside it may be a length */
static bool single_hour(const struct when *w)
{
	return w->what == WHEN_TIME && w->time.set && !w->range && w->side != SIDE_UNTIL && w->cue != CUE_END;
}

/* has the sentence of find AT another hour, which is no end of this one, nor of another thing: messe de 5 heures dimanche et vêpres à 18h? */
static bool other_hour(const struct whens *all, size_t at)
{
	enum { NEAR = 4 };
	bool day = false; /* one is right behind AT */

	for (size_t k = at + 1; k < all->n && k - at <= NEAR && all->w[k].same_sentence; k++) {
		const struct when *w = &all->w[k];
		if (w->what == WHEN_TIME && w->time.set && w->side != SIDE_UNTIL)
			return !w->bridge && (w->joined || !day);
		day = day || (w->what == WHEN_DAY && w->joined);
	}
	return false;
}

/* so many full hours, 1 to 5, with the word for them, and nothing else among the tokens from K to END: their number; else 0 */
static int hours_counted(const struct parse *p, size_t k, size_t end)
{
	int hours, n = number_word(p, k, &hours), unit = n ? token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_HOUR) : 0;

	if (n && !unit)
		unit = word_of(p, k + (size_t)n, LEX_OCLOCK, NULL);
	return unit && k + (size_t)(n + unit) == end && hours > 0 && hours < 6 ? hours : 0;
}

/* is the hour W in truth how long it lasts: atelier de deux heures, workshop van 2 uur; twee uur lang? */
static int length_in_hours(const struct parse *p, const struct when *w)
{
	static const struct classes time = CLASSES_4(LEX_WEEKDAY, LEX_MONTH, LEX_DAY, LEX_PART);
	size_t k = w->tok, from = (size_t)word_of(p, k, LEX_FROM, NULL), end = w->tok_end, n;
	int hours = hours_counted(p, k + from, end);

	if (!hours || !single_hour(w))
		return 0;
	if (!from) { /* and it is not: om 2 uur duurt het drie uur */
		n = (size_t)word_of(p, end, LEX_LASTING, NULL);
		return n && !p->ts->t[end].line && !number_word(p, end + n, &(int){0}) && !word_of(p, end, LEX_ON, NULL) && !ends_before(p, k, LEX_AT) && !ends_before(p, k, LEX_FROM) ? hours : 0;
	}
	if (k == 0 || p->ts->t[k].line || p->ts->t[k - 1].type != TOK_WORD || one_of(p, k - 1, &time) || word_of(p, end, LEX_ONTO, NULL))
		return 0;
	return p->ts->t[k + from].type == TOK_WORD || ends_before(p, k, LEX_EVENT_NOUN) ? hours : 0;
}

void hours_that_last(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k + 1 < all->n; k++) {
		struct when *w = &all->w[k];
		int hours = w->what == WHEN_TIME && other_hour(all, k) ? length_in_hours(p, w) : 0;
		if (!hours)
			continue;
		w->what = WHEN_LENGTH, w->minutes = hours * 60, w->side = SIDE_AT;
		w->rule = "length";
	}
}

/* ils ont gagné 3 à 1, abbiamo vinto 3 a 1: is W the second number of a score, behind a number that is no day's? */
bool in_score(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	bool day = at > 0 && w[-1].tok_end == w->tok;

	if (w->what != WHEN_TIME || w->range || day || w->tok == 0 || w->tok_end != w->tok + 2 || p->ts->t[w->tok].line || p->ts->t[w->tok].len > 2)
		return false;
	if (!word_of(p, w->tok, LEX_AT, NULL) || !word_of(p, w->tok, LEX_TO, NULL) || !is_number(p, w->tok + 1, 0, 12, 1, 2))
		return false;
	return is_number(p, w->tok - 1, 0, 30, 1, 2);
}

/* dinsdagavond en donderdagavond om 19 uur: the hour behind the last day of such a list is that of the others, too, whose part of the
 * day is the same */
void parts_share_hour(struct whens *all)
{
	for (size_t k = all->n; k-- > 3;) {
		struct when *day = &all->w[k - 1], *hour = &all->w[k], *part = day - 1;
		int of, of_hour;
		if (hour->what == WHEN_TIME && !hour->time.set && k + 1 < all->n && hour[1].joined && hour[1].what == WHEN_TIME) /* donderdagavond: a day and its part */
			hour++;
		if (day->what != WHEN_DAY || !day->and_before || day->bridge || day->range || hour->what != WHEN_TIME || !hour->time.set || !hour->joined)
			continue;
		if (part->what != WHEN_TIME || part->time.set || part->range || !part->joined || part[-1].what != WHEN_DAY || hour->cue != part->cue)
			continue;
		of = part->time.part, of_hour = hour == day + 2 ? day[1].time.part : hour->time.part;
		if (!of || of != of_hour)
			continue;
		part->time = hour->time, part->time2 = hour->time2;
		part->range = hour->range, part->side = hour->side;
	}
}
