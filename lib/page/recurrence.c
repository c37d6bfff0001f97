/* recurrence.c: how the event comes back, where that is said apart from its date; see recurrence.h. */
#include "page/recurrence.h"

#include "page/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* how many single dates are said; recurrences are none */
static size_t dates(const struct moment *m, size_t n)
{
	size_t single = 0;

	for (size_t i = 0; i < n; i++)
		single += !m[i].rrule[0];
	return single;
}

/* a recurrence in running text belongs to the event where its day is one of the rule's and its time none other: "Der Treff
 * öffnet an jedem vierten Samstag im Monat" */
void recurrence_find(const struct reading *r, struct moment *m, const struct moment *said, size_t n)
{
	struct when_repeat rule = {0};

	if (m->rrule[0] || m->precision || (m->has_end && !m->start.timed) || dates(said, n) > 1) /* several dates are no rule */
		return;
	if (m->has_end && civil_day(&m->end) > civil_day(&m->start) + (m->end.hour < 6))
		return; /* days on end */
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role != ROLE_PROSE && u->role != ROLE_SHORT)
			continue;
		for (size_t k = u->when; k < u->when_end; k++) {
			const struct when *w = &r->whens.w[k], *t = k + 1 < u->when_end ? w + 1 : NULL, *last = r->whens.w + u->when_end;
			bool timed;
			while (t && t + 1 < last && t->joined && (t->what == WHEN_CUE || (t->what == WHEN_DAY && t->cue == CUE_EXCEPT)))
				t++; /* am ersten Montag jeden Monats (außer August), 19 Uhr */
			timed = t && t->what == WHEN_TIME && t->time.set && t->joined;
			if (w->what != WHEN_REPEAT || w->repeat.printed || when_decoy(w->cue) || w->repeat.unit == UNIT_DAY || !resolve_on_rule(&w->repeat, &m->start) ||
			    (!w->repeat.n_nth && __builtin_popcount(w->repeat.weekdays) != 1))
				continue;
			if (timed && m->start.timed && (t->time.hour != m->start.hour || t->time.min != m->start.min))
				continue;
			if (rule.unit && memcmp(&rule, &w->repeat, sizeof rule))
				return; /* two that disagree */
			rule = w->repeat;
			m->rule_from = w->from, m->rule_to = w->to;
		}
	}
	if (rule.unit)
		resolve_rule(&rule, NULL, m->rrule);
}

/* is the day at token TOK said to be the last one: "letzter Termin ist der 29. Januar", "the last session is on 29 January"? */
static bool last_time(const struct reading *r, size_t first, size_t tok)
{
	while (tok > first && (reading_word(r, tok - 1, LEX_DETERMINER, NULL) == 1 || token_match(&r->tokens, tok - 1, LEX_ON, r->lang_bit, NULL) == 1))
		tok--;
	for (size_t back = 1; back <= 5 && tok - first >= back; back++) {
		int n = reading_word(r, tok - back, LEX_LAST_TIME, NULL);
		if (r->tokens.t[tok - back].type != TOK_WORD)
			return false;
		if (n == (int)back || (n && (size_t)n < back && reading_word(r, tok - back + (size_t)n, LEX_PLACE_PREPOSITION, NULL))) /* letztmals vor den Ferien am 24. März */
			return true;
	}
	return false;
}

void recurrence_mark(struct reading *r)
{
	struct when *last = NULL;
	bool repeats = false;

	for (size_t k = 0; k < r->whens.n; k++)
		repeats = repeats || r->whens.w[k].what == WHEN_REPEAT;
	for (size_t i = 0; i < r->n && repeats; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role != ROLE_PROSE && u->role != ROLE_SHORT && u->role != ROLE_VALUE && u->role != ROLE_LABEL)
			continue;
		for (size_t k = u->when; k < u->when_end; k++) {
			struct when *w = &r->whens.w[k];
			if (w->what != WHEN_DAY || w->day.kind != DAY_DATE || !w->day.day || w->range || !last_time(r, u->tok, w->tok))
				continue;
			if (last)
				return; /* two series */
			last = w;
		}
	}
	if (last) {
		r->last_day = last->day;
		last->what = WHEN_CUE; /* and no day to meet on for the first time */
		last->cue = CUE_NONE;
	}
}

void recurrence_until(const struct reading *r, struct moment *m)
{
	struct moment last = {0};
	size_t n = strlen(m->rrule);

	if (!m->rrule[0] || strstr(m->rrule, "UNTIL=") || strstr(m->rrule, "COUNT=") || r->last_day.kind != DAY_DATE || !resolve_day(&r->last_day, &r->ref, &last))
		return;
	if (civil_cmp(&last.start, &m->start) < 0 && !r->last_day.year)
		last.start.year++; /* of the winter that begins now */
	if (civil_day(&last.start) > civil_day(&m->start))
		snprintf(m->rrule + n, MOMENT_RULE - n, ";UNTIL=%04d%02d%02d", last.start.year, last.start.month, last.start.day);
}

static int excepted(const struct reading *r, struct moment *m)
{
	int n = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		for (size_t k = u->when; u->role != ROLE_FURNITURE && k < u->when_end; k++) {
			const struct when *w = &r->whens.w[k];
			if (w->what == WHEN_DAY && (w->cue == CUE_EXCEPT || w->cue == CUE_CANCELLED_BEHIND || w->cue == CUE_MOVED_FROM))
				n += resolve_except(w, &r->ref, m);
		}
	}
	return n;
}

void recurrence_except(const struct reading *r, struct moment *m)
{
	char *count = strstr(m->rrule, ";COUNT=");

	if (!m->rrule[0])
		return;
	m->n_except = 0; /* those that the grammar has found are among them */
	/* eight evenings, none of them on May 5: the rule counts that day, too, and may reach a further one of them */
	for (int more = excepted(r, m), said = count ? atoi(count + 7) : 0; count && more > 0; more = excepted(r, m))
		snprintf(count, MOMENT_RULE - (size_t)(count - m->rrule), ";COUNT=%d", said += more);
}
