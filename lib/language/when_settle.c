/* when_settle.c: when all finds of a text are there: in which order the passes over them tell what each is for and what they say of one
 * another, and those passes that are no other file's: deadlines that a sentence names, what is closed or left out, weekdays in names.
 * A pass counts on what those before it have settled: one that asks for a find's cue comes behind find_cue. */
#include "language/when_rules.h"

#include "language/tables.h"

/* "The deadline is Friday, March 6. The race is on March 15": a day that a sentence calls the deadline, in a text that has
 * another day; alone it is all that the text dates */
static void sentence_deadlines(const struct parse *p, struct whens *all)
{
	enum { NEAR = 16 }; /* finds looked at on either side */

	for (size_t i = 0; i < all->n; i++) {
		struct when *w = &all->w[i];
		bool other = false;
		int label;
		if (w->what != WHEN_DAY || w->cue != CUE_NONE)
			continue;
		for (size_t back = 2; back <= 7 && back <= w->tok && w->cue == CUE_NONE; back++) {
			size_t k = w->tok - back;
			if (sentence_end(p, k))
				break;
			if (!(word_of(p, k, LEX_LABEL, &label) && label == LABEL_DEADLINE) && !(word_of(p, k, LEX_CUE, &label) && label == CUE_DEADLINE))
				continue;
			for (size_t v = k + 1; v < w->tok; v++)
				if (word_of(p, v, LEX_SLOT_VERB, NULL) == 1)
					w->cue = CUE_DEADLINE;
		}
		if (w->cue == CUE_NONE)
			continue;
		for (size_t k = i > NEAR ? i - NEAR : 0; k < all->n && !other && k < i + NEAR; k++)
			other = k != i && all->w[k].what == WHEN_DAY && all->w[k].cue == CUE_NONE && !(k == i + 1 && all->w[k].same_sentence);
		if (!other)
			w->cue = CUE_NONE;
		else if (i + 1 < all->n && w[1].what == WHEN_TIME && w[1].joined && w[1].cue == CUE_NONE)
			w[1].cue = CUE_DEADLINE;
	}
}

static bool has_and(const struct parse *p, size_t from, size_t to)
{
	for (; from < to; from++)
		if (word_of(p, from, LEX_AND, NULL))
			return true;
	return false;
}

/* does "closed" at K end what is said, with no session or hour behind it: "closed meeting", "closed from 3pm"? */
static bool closed_at(const struct parse *p, size_t k)
{
	int again, n = word_of(p, k, LEX_CLOSED, &again);
	size_t next = k + (size_t)n;

	return n && !again && !word_of(p, next, LEX_EVENT_NOUN, NULL) && !word_of(p, next, LEX_FROM, NULL) && !word_of(p, next, LEX_START_FROM, NULL);
}

/* am Montag, dem 20.3., bleibt das Büro zu: the comma that ends the date beside its weekday */
static bool in_apposition(const struct parse *p, const struct when *w)
{
	return w->what == WHEN_DAY && w->day.weekday && day_plain(&w->day) && mark(p, w->tok + 1, ',') && mark(p, w->tok_end, ',') && !p->ts->t[w->tok_end].line;
}

/* is the day of find AT one more of a list, with no hour and no noun of its own? */
static bool closed_too(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at], *next = w + 1;
	bool more = at + 1 < all->n && next->joined, ends = w->tok_end >= p->ts->n || p->ts->t[w->tok_end].line || p->ts->t[w->tok_end].type == TOK_MARK;

	if (w->what != WHEN_DAY || !w->joined || w->side != SIDE_AT || w->cue != CUE_NONE)
		return false;
	return more && next->what == WHEN_TIME ? false : ends || (more && next->what == WHEN_DAY);
}

/* "heute geschlossen", "Monday the library is closed", "closed on May 3": nothing is on that day; nor then: "heute ab 15 Uhr zu" */
static void closed_days(const struct parse *p, struct whens *all)
{
	enum { WORDS = 4 }; /* between the day and what says that it is closed */

	if (!text_has_class(p, LEX_CLOSED))
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		size_t last = k, at;
		bool closed = false;
		if ((w->what != WHEN_DAY && w->what != WHEN_REPEAT) || w->cue != CUE_NONE || w->after)
			continue;
		while (last + 1 < all->n && all->w[last + 1].what == WHEN_TIME && all->w[last + 1].joined && !all->w[last + 1].and_before)
			last++;
		at = all->w[last].tok_end;
		at += last == k && in_apposition(p, w);
		for (size_t far = 0; far <= WORDS && !closed && at + far < p->ts->n && p->ts->t[at + far].type == TOK_WORD && !p->ts->t[at + far].line; far++)
			closed = closed_at(p, at + far) && (w->side != SIDE_FROM || far == 0);
		at = w->tok - (size_t)ends_before(p, w->tok, LEX_ON);
		at -= (size_t)ends_before(p, at, LEX_ALLDAY);
		at -= at > 0 && mark(p, at - 1, ':') && !p->ts->t[at].line; /* geschlossen: 22.6. */
		if (k > 0 && w[-1].what == WHEN_TIME && w[-1].side == SIDE_FROM && w->joined && w[-1].tok_end == at)
			at = w[-1].tok; /* closed from 12.30 on Thursday */
		if (!closed && at > 0 && !p->ts->t[at].line && !p->ts->t[w->tok].line) {
			int n = ends_before(p, at, LEX_CLOSED), again = 0;
			closed = n && word_of(p, at - (size_t)n, LEX_CLOSED, &again) && !again;
		}
		while (closed && last + 1 < all->n && all->w[last + 1].what == WHEN_DAY && all->w[last + 1].joined && (all->w[last + 1].bridge || all->w[last + 1].side == SIDE_UNTIL))
			last++; /* closed from April to the end of June */
		for (size_t q = last + 1; closed && at < w->tok && q < all->n && closed_too(p, all, q); q++)
			last = q; /* geschlossen: 22.6., 23.6. */
		for (size_t q = k; closed && q <= last; q++)
			all->w[q].cue = CUE_EXCEPT;
		if (closed && at + 1 < w->tok && k > 0 && w[-1].what == WHEN_TIME && w[-1].tok == at)
			w[-1].what = WHEN_CUE, w[-1].cue = CUE_NONE;
		if (closed && w->what == WHEN_REPEAT) /* montags geschlossen */
			w->what = WHEN_CUE, w->cue = CUE_NONE;
	}
}

/* täglich 10-18 Uhr, montags geschlossen; daily, closed Mondays */
static void closed_weekdays(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *b = &all->w[k];
		size_t q = k;
		if (b->what != WHEN_REPEAT || b->repeat.unit != UNIT_WEEK || !b->same_sentence || b->repeat.interval > 1 ||
			!(word_of(p, b->tok_end, LEX_CLOSED, NULL) || ends_before(p, b->tok, LEX_CLOSED) || ends_before(p, b->tok, LEX_EXCEPT)))
			continue;
		while (q-- > 0 && all->w[q].what != WHEN_REPEAT)
			;
		if (q < k && (all->w[q].repeat.unit == UNIT_DAY || all->w[q].repeat.unit == UNIT_WEEK) && k - q < 4) {
			all->w[q].repeat.except |= b->repeat.weekdays;
			b->what = WHEN_CUE, b->cue = CUE_NONE;
		}
	}
}

/* "weekdays 8-9 am during term time": what recurs only in a season, said behind its hours */
static void only_in_season(const struct parse *p, struct when *w)
{
	enum { REACH = 12 };
	int which;

	for (size_t k = w->tok_end; k < p->ts->n && k < w->tok_end + REACH && !(k > w->tok_end && sentence_end(p, k - 1)); k++)
		if (word_of(p, k, LEX_SEASON_WORD, &which) && which == SEASON_ONLY_THEN &&
		    (one_mark(p, k - 1, ",;(-") || ends_before(p, k, LEX_DURING) || ends_before(p, k, LEX_IN) || ends_before(p, k, LEX_DETERMINER)))
			w->repeat.vague_except = true;
}

/* what is left out, beyond the find that the words name */
static void spread_exceptions(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k < all->n; k++)
		if (all->w[k].what == WHEN_REPEAT)
			only_in_season(p, &all->w[k]);
	/* "(außer in den Ferien)" behind the hours of a recurrence: no rule holds it */
	for (size_t k = 1; k < all->n; k++) {
		if (all->w[k].what != WHEN_CUE || all->w[k].cue != CUE_EXCEPT)
			continue;
		for (size_t q = k; q-- > 0 && k - q < 4 && all->w[k].same_sentence;)
			if (all->w[q].what == WHEN_REPEAT) {
				for (size_t i2 = all->w[k].tok_end; i2 < all->w[k].tok_end + 4 && i2 < p->ts->n; i2++)
					all->w[q].repeat.vague_except = all->w[q].repeat.vague_except || word_of(p, i2, LEX_SEASON_WORD, NULL);
				break;
			}
	}
	/* "in den Ferien (30.3. bis 11.4.) und am 5. Mai findet kein Unterricht statt": of both */
	for (size_t k = all->n; k-- > 1;)
		if (all->w[k].what == WHEN_DAY && all->w[k].cue == CUE_EXCEPT && all->w[k - 1].what == WHEN_DAY && all->w[k - 1].cue == CUE_NONE && all->w[k].joined &&
		    all->w[k - 1].side != SIDE_FROM && has_and(p, all->w[k - 1].tok_end, all->w[k].tok))
			all->w[k - 1].cue = CUE_EXCEPT;
	for (size_t k = 1; k < all->n; k++) /* "außer am 25. Februar und am 4. März" */
		if (all->w[k].what == WHEN_DAY && (all->w[k - 1].cue == CUE_EXCEPT || all->w[k - 1].cue == CUE_MOVED_FROM) && all->w[k - 1].what == WHEN_DAY &&
		    all->w[k].cue == CUE_NONE && all->w[k].joined && has_and(p, all->w[k - 1].tok_end, all->w[k].tok))
			all->w[k].cue = all->w[k - 1].cue;
}

/* Mo-Do 9-17 Uhr, Fr 9-13 Uhr: a weekday with its hours behind those of other weekdays is every week's, too */
static void hours_of_week(struct whens *all)
{
	for (size_t k = 2; k + 1 < all->n; k++) {
		struct when *w = &all->w[k], *hours = w - 1, *rule = w - 2;
		bool day = w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY && !w->day.n && !w->day.week_set && !w->range && w->cue == CUE_NONE;
		if (!day || !w->joined || rule->what != WHEN_REPEAT || rule->repeat.unit != UNIT_WEEK || rule->repeat.interval > 1 || !rule->repeat.weekdays)
			continue;
		if (hours->what != WHEN_TIME || !hours->range || !hours->joined || w[1].what != WHEN_TIME || !w[1].range || !w[1].joined)
			continue;
		w->repeat = (struct when_repeat){.unit = UNIT_WEEK, .weekdays = 1u << w->day.weekday};
		w->day = day_none;
		w->what = WHEN_REPEAT;
		w->rule = "repeat";
	}
}

/* a word of reports in the paragraph around the find: fand statt, was held */
static bool reported(const struct parse *p, const struct when *w)
{
	enum { REACH = 30 };
	size_t k = w->tok;
	int took;

	while (k > 0 && k + REACH > w->tok && !p->ts->t[k].para)
		k--;
	for (; k < p->ts->n && k < w->tok_end + REACH && !(k > w->tok && p->ts->t[k].para); k++)
		if ((lex_starts(p->ts->t[k].word, LEX_REPORT) && word_of(p, k, LEX_REPORT, NULL)) ||
		    (lex_starts(p->ts->t[k].word, LEX_TOOK_PLACE) && word_of(p, k, LEX_TOOK_PLACE, &took) && !took))
			return true;
	return false;
}

/* "am 20. August, 15 Uhr", "15 Uhr, 20. August": days of a month with their hour, but in reports of what was */
static void days_with_hours(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *a = &all->w[k - 1], *b = &all->w[k];
		struct when *day = a->what == WHEN_DAY && b->what == WHEN_TIME ? a : a->what == WHEN_TIME && b->what == WHEN_DAY ? b : NULL, *time = day == a ? b : a;
		if (day && b->joined && time->time.set && day->cue == CUE_NONE && !day->range && day_plain(&day->day))
			day->day.with_hour = day->day.year || !reported(p, day);
	}
}

/* jeweils freitags 19 Uhr: 18.9., 25.9. und 9.10.; jeden Dienstag (6.10., 13.10.): the dates that are printed beside a weekly
 * recurrence are its days, and the rule is none */
static void printed_days(struct whens *all)
{
	for (size_t k = 0; k + 2 < all->n; k++) {
		struct when *r = &all->w[k];
		const struct when *end = all->w + all->n, *w = r + 1;
		size_t dates = 0;
		if (r->what != WHEN_REPEAT || r->repeat.unit != UNIT_WEEK || r->repeat.count || r->repeat.span || !r->repeat.weekdays)
			continue;
		while (w < end && w->what == WHEN_TIME && w->same_sentence)
			w++;
		for (; w < end && w->what == WHEN_DAY && w->same_sentence && !w->bridge && (!dates || w->joined); w++) {
			if (w->cue != CUE_NONE || w->side != SIDE_AT || !day_plain(&w->day) || (w->range && !w->listed))
				break;
			dates += w->listed ? 2 + w->n_list : 1;
		}
		if (dates > 1)
			r->repeat.printed = true;
	}
}

static bool other_day(const struct when *w)
{
	return !w->named && (w->what == WHEN_DAY || w->what == WHEN_REPEAT);
}

/* "Peter Sonntag liest am Freitag": what may be a surname is one where the sentence has another day */
static void surnames(struct whens *all)
{
	enum { NEAR = 16 }; /* finds looked at on either side */

	for (size_t k = 0; k < all->n; k++) {
		bool other = false;
		if (!all->w[k].named || all->w[k].what != WHEN_DAY)
			continue;
		for (size_t q = k; q-- > 0 && k - q < NEAR && all->w[q + 1].same_sentence && !other;)
			other = other_day(&all->w[q]);
		for (size_t q = k + 1; q < all->n && q - k < NEAR && all->w[q].same_sentence && !other; q++)
			other = other_day(&all->w[q]);
		if (other)
			all->w[k].what = WHEN_CUE, all->w[k].cue = CUE_NONE;
	}
}

/* does W, another find than the weekday of a name, say by itself on which day: a date, or a weekday that a word leads to, and no further
 * row of a timetable (Monday Chess Club, Tuesday yoga)? */
static bool day_by_itself(const struct parse *p, const struct when *w)
{
	if (w->what != WHEN_DAY || w->of_body || w->named)
		return false;
	if (w->day.kind == DAY_DATE)
		return w->day.day > 0;
	return w->day.kind == DAY_WEEKDAY && w->tok > 0 && p->ts->t[w->tok - 1].type == TOK_WORD && !p->ts->t[w->tok].line && !word_of(p, w->tok - 1, LEX_AND, NULL);
}

/* is W a date behind words of the line in which the weekday NAME is? */
static bool date_of_line(const struct parse *p, const struct when *name, const struct when *w)
{
	for (size_t k = name->tok_end; k <= w->tok; k++)
		if (p->ts->t[k].line)
			return false;
	return w->day.kind == DAY_DATE && w->day.month && w->day.weekday != name->day.weekday && !w->joined;
}

/* the Thursday Murder Club meets on Tuesday at 8: a weekday in the name of a body is no day where its sentence has another, before any
 * hour that it would have */
static void bodies(const struct parse *p, struct whens *all)
{
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		struct when *part = NULL;
		size_t q = k + 1;
		if (!(w->of_body || w->begins_name) || w->what != WHEN_DAY)
			continue;
		if (q < all->n && all->w[q].what == WHEN_TIME && !all->w[q].time.set && all->w[q].tok <= w->tok_end && w->begins_name)
			part = &all->w[q++]; /* Saturday Morning Market */
		while (q < all->n && all->w[q].same_sentence && all->w[q].what == WHEN_CUE) /* meets */
			q++;
		if (q >= all->n || !all->w[q].same_sentence || !day_by_itself(p, &all->w[q]) || (!w->of_body && !date_of_line(p, w, &all->w[q])))
			continue;
		w->what = WHEN_CUE, w->cue = CUE_NONE;
		if (part)
			part->what = WHEN_CUE, part->cue = CUE_NONE;
	}
}

/* "Singen im Advent": a season's name says when only beside what recurs in it; jeden Samstag im Advent */
static void seasons_alone(struct whens *all)
{
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		bool recurs = false;
		if (w->what != WHEN_DAY || w->day.kind != DAY_HOLIDAY || w->range || w->day.beside || w->day.n || w->day.year || !lex_holiday_season(w->day.holiday))
			continue;
		for (size_t q = k > 2 ? k - 2 : 0; q < all->n && q < k + 3; q++)
			recurs = recurs || (all->w[q].what == WHEN_REPEAT && (q < k ? w->same_sentence : all->w[q].same_sentence));
		if (!recurs)
			w->what = WHEN_CUE, w->cue = CUE_NONE;
	}
}

/* every Saturday bar the 4th of May, 9 to 1: a day right behind what recurs, with a word of exceptions between */
static void left_out(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *w = &all->w[k];
		size_t at = all->w[k - 1].tok_end;
		int n;
		if (w->what != WHEN_DAY || w->cue != CUE_NONE || all->w[k - 1].what != WHEN_REPEAT)
			continue;
		at += mark(p, at, ',') || mark(p, at, '(');
		if ((n = word_of(p, at, LEX_EXCEPT, NULL)) == 0)
			continue;
		at += (size_t)n;
		at += mark(p, at, '.') && sticks(p, at);
		at += (size_t)word_of(p, at, LEX_ON, NULL);
		if (at == w->tok)
			w->cue = CUE_EXCEPT;
	}
}

void when_settle(const struct parse *p, struct whens *all)
{
	if (!all->n) /* as in most lines */
		return;
	surnames(all);
	bodies(p, all);
	days_quoted(p, all);
	seasons_alone(all);
	months_say_days(p, all);
	feasts_in_names(p, all);
	hours_of_week(all);
	weeks_shared(all);
	weekdays_told(all);
	for (size_t k = 0; k < all->n; k++) {
		find_cue(p, all, k);
		weekday_past(p, &all->w[k]);
		all->w[k].time.of_twelve = has(p, TRAIT_TWELVE_HOURS);
	}
	hours_before_words(p, all);
	days_were(p, all);
	days_moved(p, all);
	days_instead(p, all);
	hours_instead(p, all);
	replaced_now(p, all);
	hours_shut(p, all);
	ends_told(all);
	closed_weekdays(p, all);
	closed_days(p, all);
	days_shut(p, all);
	set_up_hours(p, all);
	neighbours(p, all);
	nths_in_names(p, all);
	idle_now(p, all);
	spread_exceptions(p, all);
	days_absent(p, all);
	sentence_deadlines(p, all);
	entries_due(p, all);
	rules_bounded(p, all);
	if (text_has_class(p, LEX_EXCEPT))
		left_out(p, all);
	arrivals(p, all);
	count_repeats(p, all);
	printed_days(all);
	days_with_hours(p, all);
	told_beside(p, all);
}
