/* when_except.c: what a recurrence leaves out, where plain words say it: a negation (nicht im August, without June 22), a noun of
 * absence (Urlaub, Ferien, break), before or behind the day, the month, the range or the list, or a word of exceptions before a season;
 * see when_rules.h. */
#include "language/when_rules.h"

enum { NEAR = 8 }; /* finds between a recurrence and what it leaves out */

/* the recurrence that the find AT is an exception of: before it, or behind it in its sentence; NULL: there is none */
struct when *rule_near(struct whens *all, size_t at)
{
	for (size_t k = at; k-- > 0 && at - k <= NEAR;)
		if (all->w[k].what == WHEN_REPEAT)
			return &all->w[k];
	for (size_t k = at + 1; k < all->n && k - at <= NEAR && all->w[k].same_sentence; k++)
		if (all->w[k].what == WHEN_REPEAT)
			return &all->w[k];
	return NULL;
}

/* where what leads to a day at token K begins: am, vom, bis, in den, a colon; SEASONS: in den Ferien vom */
size_t leads_from(const struct parse *p, size_t k, bool seasons)
{
	static const enum lex_class lead[] = {LEX_ON, LEX_IN, LEX_FROM, LEX_START_FROM, LEX_DATE_FROM, LEX_TO, LEX_DURING, LEX_DETERMINER, LEX_ARTICLE, LEX_SEASON_WORD, LEX_HOLIDAY};
	size_t classes = sizeof lead / sizeof *lead - (seasons ? 0 : 2);

	for (int words = 0; words < 5 && k > 0 && !p->ts->t[k].line; words++) {
		int n = mark(p, k - 1, ':') || mark(p, k - 1, '(');
		for (size_t c = 0; c < classes && !n; c++)
			n = ends_before(p, k, lead[c]);
		if (!n)
			break;
		k -= (size_t)n;
	}
	return k;
}

/* in den Ferien, nach der Pause: the noun at K only tells when, and something may be then */
static bool within_absence(const struct parse *p, size_t k)
{
	static const enum lex_class in[] = {LEX_IN, LEX_DURING, LEX_PAST, LEX_BEFORE, LEX_TO, LEX_WITHIN};

	size_t bare = k - (size_t)ends_before(p, k, LEX_DETERMINER);

	for (size_t c = 0; c < sizeof in / sizeof *in; c++)
		if ((ends_before(p, k, in[c]) && !p->ts->t[k].line) || (ends_before(p, bare, in[c]) && !p->ts->t[bare].line))
			return true;
	return false;
}

/* do words of absence end before token K, perhaps with what leads to it between: Urlaub vom, nicht im, ohne den? */
static bool absent_before(const struct parse *p, size_t k)
{
	size_t at = leads_from(p, k, true);
	int n, v;

	for (; at <= k; at++) { /* Ferien vom: a noun that may itself lead to a day */
		if (p->ts->t[at].line || (n = ends_before(p, at, LEX_FALLS_OUT)) == 0 || !word_of(p, at - (size_t)n, LEX_FALLS_OUT, &v))
			continue;
		if (v & ABSENCE_LEADS || (v & ABSENCE_NOUN && !within_absence(p, at - (size_t)n)))
			return true;
	}
	return false;
}

/* does nothing stand at K that goes on with the clause: am 22.6. nicht; but: am 22.6. nicht im Saal */
static bool clause_ends(const struct parse *p, size_t k)
{
	return k >= p->ts->n || p->ts->t[k].line || one_mark(p, k, ",.;:!)-") || word_of(p, k, LEX_AND, NULL);
}

/* do words of absence end the clause that goes on at token K, up to LAST: machen wir Ferien, ist Pause, nicht? */
static bool absent_behind(const struct parse *p, size_t k, size_t last)
{
	enum { WORDS = 5 };
	int n, v;

	k += one_mark(p, k, ":-=");
	for (size_t far = 0; far < WORDS && k < last && !p->ts->t[k].line && p->ts->t[k].type == TOK_WORD; far++, k++) {
		if ((n = word_of(p, k, LEX_FALLS_OUT, &v)) == 0)
			continue;
		if ((v & ABSENCE_ENDS || (v & ABSENCE_NOUN && !within_absence(p, k))) && clause_ends(p, k + (size_t)n))
			return true;
	}
	return false;
}

/* the day W, which RULE leaves out: Pause bis 31.8. is from now to then; of what has no end no rule tells */
static void leave_out(struct when *w, struct when *rule)
{
	if (w->side == SIDE_UNTIL && !w->range) {
		w->day2 = w->day;
		w->day = day_none;
		w->day.kind = DAY_RELATIVE, w->day.unit = UNIT_DAY;
		w->range = true;
	} else if (w->side == SIDE_FROM && !w->range) {
		rule->repeat.vague_except = true;
		w->what = WHEN_CUE, w->cue = CUE_NONE;
		return;
	}
	w->side = SIDE_AT;
	w->cue = CUE_EXCEPT;
}

/* vom Mo 1.7. bis Fr 31.7.: the end that is a find of its own */
static void take_end(struct whens *all, size_t at)
{
	struct when *w = &all->w[at], *end = w + 1;

	if (at + 1 >= all->n || w->range || w->side == SIDE_UNTIL || end->what != WHEN_DAY || end->range || !end->joined || !(end->bridge || end->side == SIDE_UNTIL))
		return;
	w->day2 = end->day;
	w->range = true;
	end->what = WHEN_CUE, end->cue = CUE_NONE;
}

/* does a word of exceptions stand before the day that begins at K, or before what leads to it: apart from the first? */
static bool excepted(const struct parse *p, size_t k)
{
	size_t last = k + (size_t)word_of(p, k, LEX_FROM, NULL); /* the find may begin with what ends the word */

	for (size_t at = leads_from(p, k, false); at <= last; at++)
		if (ends_before(p, at, LEX_EXCEPT))
			return true;
	return false;
}

/* every Saturday except the first of the month: the rule R of weeks is that of the other Saturdays of the months.  OUT: what is left out, which
 * may be counted as the days of the months are.  False: it is no such. */
static bool others_of_month(struct when_repeat *r, const struct when_repeat *out)
{
	enum { WEEKS = 5 };
	bool weekday = out->n_nth && out->weekdays == r->weekdays, bare = out->n_monthdays && !out->weekdays;
	int n = weekday ? out->n_nth : out->n_monthdays, kept = 0, sign = 0, nth[WEEKS];
	unsigned gone = 0;

	if (r->unit != UNIT_WEEK || r->interval > 1 || r->n_nth || r->parity || r->except || __builtin_popcount(r->weekdays) != 1)
		return false;
	if (out->unit != UNIT_MONTH || out->interval > 1 || out->n_pairs || !(weekday || bare))
		return false;
	for (int k = 0; k < n; k++) {
		int v = weekday ? out->nth[k] : out->monthday[k], way = v < 0 ? -1 : 1;
		if (v == 0 || v * way > WEEKS || (sign && way != sign))
			return false;
		sign = way;
		gone |= 1u << v * way;
	}
	for (int v = 1; v <= WEEKS; v++)
		if (!(gone & 1u << v))
			nth[kept++] = v * sign;
	if (!kept)
		return false;
	memcpy(r->nth, nth, (size_t)kept * sizeof *nth);
	r->n_nth = kept, r->unit = UNIT_MONTH;
	return true;
}

/* außer am ersten Montag im Monat: what recurs, too, is left out of what recurs; where it is one of the weekdays of the month the others are a
 * rule, of other things we have none */
static void rule_left_out(const struct parse *p, struct whens *all, size_t at)
{
	struct when *w = &all->w[at], *rule = at && w->same_sentence ? rule_near(all, at) : NULL;

	if (!rule || rule > w || !(excepted(p, w->tok) || absent_before(p, w->tok)))
		return;
	if (!others_of_month(&rule->repeat, &w->repeat))
		rule->repeat.vague_except = true;
	w->what = WHEN_CUE, w->cue = CUE_NONE;
}

static bool denies(const struct parse *p, size_t k)
{
	int v;

	return word_of(p, k, LEX_CUE, &v) && (v == CUE_EXCEPT || v == CUE_CANCELLED_BEHIND);
}

/* bis zu den Ferien, until the holidays: the season at K ends what recurs, on no day that is said */
static bool season_bounds(const struct parse *p, size_t k)
{
	size_t bare = k - (size_t)ends_before(p, k, LEX_DETERMINER);

	return word_of(p, k, LEX_SEASON_WORD, NULL) && !p->ts->t[k].line && (ends_before(p, k, LEX_TO) || ends_before(p, bare, LEX_TO));
}

/* August entfällt, in den Sommerferien nicht, feiertags findet kein Kurs statt: a month, a feast or a season that is no find, and is left out
 * of the rule W; LAST: the next find begins */
static void season_left_out(const struct parse *p, struct when *w, size_t from, size_t last)
{
	static const struct classes seasons = CLASSES_3(LEX_SEASON_WORD, LEX_HOLIDAY, LEX_MONTH);
	int which;

	for (size_t k = from; k < last && !p->ts->t[k].para; k++) {
		int n;
		size_t end;
		bool out;
		if (!one_of(p, k, &seasons) || ((n = word_of(p, k, LEX_SEASON_WORD, &which)) != 0 && which == SEASON_ONLY_THEN))
			continue;
		end = k + (size_t)(n ? n : 1);
		out = season_bounds(p, k) || absent_before(p, k) || absent_behind(p, end, p->ts->n);
		for (; end < k + 3 && !out && end < p->ts->n && p->ts->t[end].type == TOK_WORD && !p->ts->t[end].line; end++)
			out = denies(p, end);
		if (out)
			w->repeat.vague_except = true;
	}
}

/* nicht in den Osterferien, hors vacances scolaires at K: words of no season but these lead to it */
static bool no_season(const struct parse *p, size_t k)
{
	static const struct classes small = CLASSES_3(LEX_DURING, LEX_IN, LEX_DETERMINER);
	size_t last;
	int n = word_of(p, k, LEX_EXCEPT, NULL), which = 0;

	if (!n)
		return false;
	last = k + (size_t)n + 4;
	for (k += (size_t)n; k < last && k < p->ts->n && !p->ts->t[k].para; k++) {
		if (word_of(p, k, LEX_SEASON_WORD, &which))
			return which != SEASON_ONLY_THEN;
		if (word_of(p, k, LEX_HOLIDAY, NULL) && word_of(p, k + (size_t)word_of(p, k, LEX_HOLIDAY, NULL), LEX_SEASON_WORD, NULL)) /* the Easter holidays */
			return true;
		if (!(one_of(p, k, &small) || word_of(p, k, LEX_ON, NULL)))
			return false;
	}
	return false;
}

/* "jeden Dienstag, 19:30-21 Uhr, nicht in den Osterferien": seasons behind a word of exceptions, said behind the hours of what recurs */
static void seasons_excepted(const struct parse *p, struct whens *all)
{
	enum { REACH = 24 };

	if (!text_has_class(p, LEX_EXCEPT))
		return;
	for (size_t i = 0; i < all->n; i++) {
		struct when *w = &all->w[i];
		size_t last = w->tok_end + REACH < p->ts->n ? w->tok_end + REACH : p->ts->n;
		if (w->what != WHEN_REPEAT)
			continue;
		for (size_t j = i + 1; j < all->n && all->w[j].tok < last; j++)
			if (all->w[j].what == WHEN_REPEAT)
				last = all->w[j].tok;
		for (size_t k = w->tok_end; k < last && !p->ts->t[k].para; k++) {
			if (no_season(p, k))
				w->repeat.vague_except = true;
			if (p->ts->t[k].upper && p->ts->t[k].space && one_mark(p, k - 1, ".!?") && k > 1 && p->ts->t[k - 2].type != TOK_NUMBER)
				break; /* a sentence of its own, which may say it, too */
		}
	}
}

/* zweimal im Monat dienstags, twice a month on Tuesdays: how many of the days of the rule W, which are more, is said before it */
static bool some_of_month(const struct parse *p, const struct when *w)
{
	enum { REACH = 6 };
	int times, unit;

	if (w->repeat.unit != UNIT_WEEK || w->repeat.interval > 1 || w->repeat.n_nth)
		return false;
	for (size_t back = 2; back <= REACH && back <= w->tok && !p->ts->t[w->tok - back + 1].line; back++) {
		size_t k = w->tok - back, n = (size_t)word_of(p, k, LEX_TIMES, &times);
		if (one_mark(p, k, ".;!?"))
			return false;
		if (!n)
			continue;
		k += n;
		if (word_of(p, k, LEX_OF_MONTH, NULL) || word_of(p, k, LEX_OF_YEAR, NULL))
			return true;
		k += (size_t)word_of(p, k, LEX_PER, NULL);
		k += (size_t)word_of(p, k, LEX_IN, NULL);
		k += (size_t)word_of(p, k, LEX_DETERMINER, NULL);
		return word_of(p, k, LEX_UNIT, &unit) && (unit == UNIT_MONTH || unit == UNIT_QUARTER || unit == UNIT_YEAR);
	}
	return false;
}

/* meist donnerstags, alternating Tuesdays and Thursdays, donnerstags oder freitags: not on each of the days of the rule W */
static bool at_times(const struct parse *p, const struct when *w)
{
	enum { REACH = 3 };
	int v;

	for (size_t k = w->tok + 1; k < w->tok_end; k++)
		if (word_of(p, k, LEX_AND, &v) && v == AND_OR && w->repeat.weekdays)
			return true;
	for (size_t back = 1; back <= REACH && back <= w->tok && !p->ts->t[w->tok - back + 1].line && p->ts->t[w->tok - back].type == TOK_WORD; back++)
		if (word_of(p, w->tok - back, LEX_FALLS_OUT, &v) && v == ABSENCE_AT_TIMES)
			return true;
	return word_of(p, w->tok, LEX_FALLS_OUT, &v) && v == ABSENCE_AT_TIMES;
}

/* the 22nd, the 29th and the 6th: are A and B, right behind it, days of one list? */
static bool listed_beside(const struct when *a, const struct when *b)
{
	if (a->what != WHEN_DAY || b->what != WHEN_DAY || !b->joined || b->bridge || b->side != SIDE_AT || a->side != SIDE_AT)
		return false;
	return day_plain(&a->day) && day_plain(&b->day);
}

/* kein Kurs am 22.6., 29.6. und 6.7.; der 22.6. und der 29.6. entfallen: what is said of the first or the last of a list is said of all */
static void spread_over_lists(const struct parse *p, struct whens *all)
{
	for (size_t k = 0, end; k + 1 < all->n; k = end) {
		enum lex_cue cue;
		bool and = false;
		end = k + 1;
		while (end < all->n && listed_beside(&all->w[end - 1], &all->w[end]) && (all->w[end].cue == CUE_NONE || end + 1 == all->n || !listed_beside(&all->w[end], &all->w[end + 1])))
			and = all->w[end++].and_before;
		if (end - k < 2)
			continue;
		cue = all->w[k].cue == CUE_EXCEPT ? CUE_EXCEPT : all->w[k].cue == CUE_NONE ? all->w[end - 1].cue : CUE_NONE;
		if ((cue != CUE_EXCEPT && cue != CUE_CANCELLED_BEHIND) || !rule_near(all, k))
			continue;
		if (!and && cue != all->w[end - 1].cue && !clause_ends(p, all->w[end - 1].tok_end)) /* außer 22.6., 29.6. Sommerfest */
			continue;
		for (size_t i = k; i < end; i++)
			all->w[i].cue = all->w[i].cue == CUE_NONE ? cue : all->w[i].cue;
	}
}

/* nicht im Januar, Juli und August: the further months of a list behind the month W, which is left out */
static void months_left_out(const struct parse *p, struct when *w)
{
	int month, n, m;

	if (w->what != WHEN_DAY || w->cue != CUE_EXCEPT || w->day.kind != DAY_DATE || !w->day.month || w->day.day || w->day.year)
		return;
	for (size_t k = w->tok_end; (n = list_mark(p, k)) != 0; k += (size_t)(n + m)) {
		size_t on = (size_t)word_of(p, k + (size_t)n, LEX_IN, NULL);
		n += (int)on;
		if ((m = month_name(p, k + (size_t)n, &month)) == 0)
			return;
		w->repeat.months |= 1u << month;
	}
}

/* has the day AT an hour of its own right behind it? */
static bool with_own_hour(const struct whens *all, size_t at)
{
	const struct when *next = &all->w[at + 1];
	return at + 1 < all->n && next->what == WHEN_TIME && next->joined && next->same_sentence;
}

/* montags, im Juli nur am 13.; nicht am 22.6., sondern am 23.6.: is the day AT one that a rule before it has instead of others? */
static bool but_then(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	size_t k;
	int v, n;

	if ((w->range && !w->listed) || w->side != SIDE_AT || !w->day.day || with_own_hour(all, at))
		return false;
	if (w->cue == CUE_MOVED_TO && at && (w[-1].cue == CUE_EXCEPT || w[-1].cue == CUE_MOVED_FROM))
		return true;
	if (w->cue != CUE_NONE)
		return false;
	k = leads_from(p, w->tok, false);
	if (at && (w[-1].cue == CUE_EXCEPT || w[-1].cue == CUE_MOVED_FROM) && (ends_before(p, k, LEX_INSTEAD) || ends_before(p, w->tok, LEX_INSTEAD)))
		return true;
	for (; k <= w->tok; k++) /* nur am */
		if ((n = ends_before(p, k, LEX_FALLS_OUT)) != 0 && word_of(p, k - (size_t)n, LEX_FALLS_OUT, &v) && v & ABSENCE_BUT)
			return true;
	return false;
}

/* Montags 18 Uhr (ab September 19 Uhr): from the day AT on the rule has another hour, which no rule holds: it does not begin then */
static void hour_changes(struct whens *all, size_t at)
{
	struct when *w = &all->w[at];
	const struct when *t = w - 1;

	if (at < 2 || w->side != SIDE_FROM || w->range || !w->joined || t->what != WHEN_TIME || !t->time.set || t[-1].what != WHEN_REPEAT || !with_own_hour(all, at))
		return;
	if (!w[1].time.set || w[1].side == SIDE_UNTIL || (w[1].time.hour == t->time.hour && w[1].time.min == t->time.min))
		return;
	if (at + 2 < all->n && w[2].same_sentence && w[2].what == WHEN_REPEAT) /* ab Juli 19 Uhr mittwochs */
		return;
	all->w[at - 2].repeat.vague_except = true;
	w->what = WHEN_CUE, w->cue = CUE_NONE;
	w[1].what = WHEN_CUE, w[1].cue = CUE_NONE;
}

/* is the excepted day W a weekday alone, and none that is told by "this", "next" or the like? */
static bool any_weekday(const struct parse *p, const struct when *w)
{
	static const struct classes which = CLASSES_3(LEX_NEXT, LEX_THIS, LEX_LAST);

	if (w->what != WHEN_DAY || w->cue != CUE_EXCEPT || w->range || w->side != SIDE_AT || w->day.kind != DAY_WEEKDAY)
		return false;
	for (size_t k = w->tok; k < w->tok_end; k++)
		if (one_of(p, k, &which))
			return false;
	return !w->day.n && !w->day.week_set && !w->day.more && !w->day.today && !(w->tok > 0 && one_of(p, w->tok - 1, &which));
}

/* the rule R without its weekday; false: it has none to leave out */
static bool without_weekday(struct when_repeat *r, int weekday)
{
	unsigned bit = 1u << weekday;

	if (r->interval > 1 || r->n_nth || r->n_monthdays || r->n_pairs)
		return false;
	if (r->unit == UNIT_DAY)
		r->except |= bit;
	else if (r->unit == UNIT_WEEK && r->weekdays & bit && r->weekdays != bit)
		r->weekdays &= ~bit;
	else
		return false;
	return true;
}

/* täglich 9-18 Uhr außer Montag; tous les jours de 9h à 18h sauf le lundi et le mardi: said behind the hours, it is each of them */
static void weekdays_left_out(const struct parse *p, struct whens *all)
{
	bool listed = false; /* the find before was one of them */

	for (size_t k = 1; k < all->n; k++) {
		struct when *w = &all->w[k], *rule = any_weekday(p, w) && w->same_sentence && !with_own_hour(all, k) ? rule_near(all, k) : NULL;
		bool led = rule && rule < w && (ends_before(p, leads_from(p, w->tok, false), LEX_EXCEPT) || ends_before(p, w->tok, LEX_EXCEPT) || (listed && w->joined));
		listed = led && without_weekday(&rule->repeat, w->day.weekday);
		if (listed)
			w->what = WHEN_CUE, w->cue = CUE_NONE;
	}
}

/* School holidays 7-17 April, workshops daily: what is every day and is said behind the days W of the holidays is on these */
static bool daily_then(const struct when *w, const struct when *rule)
{
	return rule > w && w->range && rule->repeat.unit == UNIT_DAY && rule->repeat.interval < 2;
}

/* nach der Sommerpause ab 7.9.: the day is none of that time */
static void days_after_absence(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (w->what == WHEN_DAY && w->cue == CUE_EXCEPT && w->side == SIDE_FROM && w[-1].what == WHEN_CUE && within_absence(p, w[-1].tok))
			w->cue = CUE_NONE;
	}
}

void days_absent(const struct parse *p, struct whens *all)
{
	enum { REACH = 24 };
	bool rule = false, absent = text_has_class(p, LEX_FALLS_OUT);

	for (size_t k = 0; k < all->n && !rule; k++)
		rule = all->w[k].what == WHEN_REPEAT;
	days_after_absence(p, all);
	if (!rule)
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k], *of;
		size_t next = k + 1 < all->n ? w[1].tok : p->ts->n;
		if (w->what == WHEN_REPEAT)
			rule_left_out(p, all, k);
		if (w->what == WHEN_REPEAT) {
			w->repeat.vague = w->repeat.vague || some_of_month(p, w);
			w->repeat.vague_except = w->repeat.vague_except || at_times(p, w);
		}
		if (w->what == WHEN_DAY && w->cue == CUE_NONE && absent && (of = rule_near(all, k)) != NULL && (absent_before(p, w->tok) || absent_behind(p, w->tok_end, next)) && !daily_then(w, of)) {
			take_end(all, k);
			leave_out(w, of);
		}
		months_left_out(p, w);
		if (w->what == WHEN_DAY && (absent || text_has_class(p, LEX_INSTEAD)) && but_then(p, all, k) && (of = rule_near(all, k)) != NULL && of < w) {
			of->repeat.vague_except = true;
			w->what = WHEN_CUE;
			if (w[-1].what == WHEN_DAY && w[-1].day.kind == DAY_DATE && !w[-1].day.day)
				w[-1].what = WHEN_CUE; /* im Juli */
		}
		if (w->what == WHEN_DAY)
			hour_changes(all, k);
		if (w->tok_end < next && (of = w->what == WHEN_REPEAT ? w : rule_near(all, k)) != NULL && of <= w && w->tok_end - of->tok_end < REACH)
			season_left_out(p, of, w->tok_end, next < w->tok_end + REACH ? next : w->tok_end + REACH);
	}
	weekdays_left_out(p, all);
	spread_over_lists(p, all);
	seasons_excepted(p, all);
}
