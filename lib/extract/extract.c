/* extract.c: from a document to its events: structured data where it has any, else what is chosen from its page; see
 * extract.h. */
#include "extract/extract.h"

#include "choice/choice_end.h"
#include "choice/head_moment.h"
#include "extract/data_event.h"
#include "extract/why.h"
#include "fields/conference.h"
#include "fields/mentions.h"
#include "fields/people.h"
#include "fields/programme.h"
#include "fields/state.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "page/recurrence.h"
#include "page/times.h"
#include "time/rrule.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct run {
	const struct extract_options *o;
	struct reading r;
	struct page page;
	struct choice choice;
	struct moment *said;   /* what labels say */
	size_t n_said;
	size_t above;          /* units that stand above all events of a page with several */
	struct zone_choice zone;
	struct uids seen;
	struct rec rec;        /* the record that is being written */
	void (*emit)(void *ctx, struct rec *r);
	void *ctx;
};

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

static uint32_t unit_of(const struct page *p, uint32_t word)
{
	return page_line(p, word)->unit;
}

/* the units of event E: from its title, or the line of its day, to where the next one begins */
static void area(const struct run *run, size_t e, size_t *first, size_t *end)
{
	const struct choice *ch = &run->choice;
	const struct page *p = &run->page;
	size_t longest = 1;

	*first = 0, *end = run->r.n;
	if (ch->events < 2)
		return;
	for (size_t i = 0; i < ch->events; i++) {
		size_t unit = unit_of(p, ch->event[i].anchor.word), from = unit, before = 0;
		const struct candidate *title = &ch->event[i].field[FIELD_TITLE]->span;
		for (size_t k = 0; k < ch->events; k++)
			if (unit_of(p, ch->event[k].anchor.word) < unit)
				before = before > unit_of(p, ch->event[k].anchor.word) + 1 ? before : unit_of(p, ch->event[k].anchor.word) + 1;
		if (title->end && title->from >= p->body && unit_of(p, title->from) < unit && unit_of(p, title->from) >= before)
			from = unit_of(p, title->from);
		if (i == e)
			*first = from;
		else if (unit > unit_of(p, ch->event[e].anchor.word))
			*end = smaller(*end, from);
		if (unit < unit_of(p, ch->event[e].anchor.word) && unit_of(p, ch->event[e].anchor.word) - unit > longest)
			longest = unit_of(p, ch->event[e].anchor.word) - unit;
	}
	if (*end == run->r.n) /* the last: about as long as the others */
		*end = smaller(*end, unit_of(p, ch->event[e].anchor.word) + longest);
	if (*end <= *first)
		*end = *first + 1;
}

/* what is said once for all events of a page: before the first who holds them, and whether all are cancelled; there or at the foot the
 * way in */
static void share(struct run *run, struct rec *shared)
{
	struct draft head;
	size_t first = run->r.n, end = 0;

	for (size_t e = 0; e < run->choice.events; e++) {
		size_t unit = unit_of(&run->page, run->choice.event[e].anchor.word);
		first = smaller(first, unit);
		end = unit < end ? end : unit + 1;
	}
	run->above = first;
	draft_open(&head, &run->r, 0, first, shared, run->o->evidence);
	state_of_all(&head);
	conference_find(&head);
	people_host(&head);
	draft_close(&head);
	while (end < run->r.n && !run->r.unit[end].b->gap)
		end++;
	draft_open(&head, &run->r, end, run->r.n - end, shared, run->o->evidence);
	conference_find(&head);
	draft_close(&head);
}

/* the label that says the same day is where it was read */
static void labelled_day(const struct run *run, struct moment *m)
{
	for (size_t i = 0; i < run->n_said; i++) {
		const struct moment *s = &run->said[i];
		if (s->has_start && !s->time_only && civil_day(&s->start) == civil_day(&m->start)) {
			m->day_from = s->day_from, m->day_to = s->day_to;
			m->all_day = m->all_day || s->all_day;
			m->year_guessed = s->year_guessed, m->year_fits = s->year_fits;
			m->weekday_wrong = m->weekday_wrong || s->weekday_wrong;
			if (s->weekday_wrong)
				m->weekday_said = s->weekday_said;
			return;
		}
	}
}

/* is the day of the head a weekday alone, whose date nothing on the page says? */
static bool only_weekday(const struct run *run, struct head h)
{
	const struct page *p = &run->page;
	const struct find *d = &p->find[run->choice.c.day[h.day]];

	if (d->w.what != WHEN_DAY || d->w.day.kind != DAY_WEEKDAY || d->w.day.n || d->w.day.week_set || d->w.day.today || run->r.d->published)
		return false;
	for (uint32_t f = 0; f < p->finds; f++) {
		const struct find *other = &p->find[f];
		bool weekday = other->w.what == WHEN_DAY && other->w.day.kind == DAY_WEEKDAY;
		if (other->day && !weekday && civil_day(&other->first) <= civil_day(&d->first) && civil_day(&d->first) <= civil_day(&other->last))
			return false;
	}
	return true;
}

static void no_rule(struct moment *m)
{
	m->rrule[0] = '\0';
	m->n_except = 0;
	m->rule = NULL;
	m->dayless_rule = false;
}

/* A recurrence that stands in another line than the event's day, of a page's only event in the line beside it, may be when a door is
 * open: the grammar joins them, and recurrence_find looks whether it is the event's.  Of days on end it says the hours that were chosen:
 * "5. bis 9. August", the place, "täglich 10-16 Uhr". */
static void drop_far_rule(const struct run *run, struct head h, struct moment *m)
{
	const struct page *p = &run->page;
	const struct find *day = &p->find[run->choice.c.day[h.day]], *hour = h.clock < 0 ? NULL : &p->find[run->choice.c.clock[h.clock]];
	bool lasts = civil_day(&day->last) > civil_day(&day->first);

	if (!m->rrule[0] || day->w.what == WHEN_REPEAT)
		return;
	for (uint32_t f = 0; f < p->finds; f++) {
		const struct find *x = &p->find[f];
		uint32_t a = p->word[x->word].line, b = p->word[day->word].line, apart = a < b ? b - a : a - b;
		if (x->w.what != WHEN_REPEAT || x->w.from >= m->rule_to || x->w.to <= m->rule_from || apart <= (run->choice.events == 1))
			continue;
		if (lasts && hour && page_line(p, hour->word) == page_line(p, x->word))
			continue;
		no_rule(m);
		return;
	}
}

static bool same_words(const struct page *p, struct candidate a, struct candidate b)
{
	if (!a.end || a.end - a.from != b.end - b.from)
		return false;
	for (uint32_t k = 0; k < a.end - a.from; k++) {
		const struct word *x = &p->word[a.from + k], *y = &p->word[b.from + k];
		if (x->len != y->len || memcmp(x->s, y->s, x->len) != 0)
			return false;
	}
	return true;
}

/* "10 Jan: Quarterly Board Meeting", and another on 11 April: how often it recurs, without a day for it, is a word of its name where
 * the page lists its days */
static void drop_listed_rule(const struct run *run, size_t e, struct moment *m)
{
	const struct choice *ch = &run->choice;

	if (!m->rrule[0] || strstr(m->rrule, ";BY") || !strncmp(m->rrule, "FREQ=DAILY", 10))
		return;
	for (size_t i = 0; i < ch->events; i++)
		if (i != e && same_words(&run->page, ch->event[i].field[FIELD_TITLE]->span, ch->event[e].field[FIELD_TITLE]->span)) {
			no_rule(m);
			return;
		}
}

/* does the title T name something that is held, and the line of word K something else? */
static bool holds_other(const struct page *p, struct candidate t, uint32_t k)
{
	const struct line *l = page_line(p, k);
	bool other = false, named = false;

	if (!t.end || page_line(p, t.from) == l)
		return false;
	for (uint32_t i = t.from; i < t.end; i++)
		named = named || word_noun(&p->word[i], NOUN_EVENT);
	for (uint32_t i = l->word; i < l->end && named; i++) {
		if (!word_noun(&p->word[i], NOUN_EVENT))
			continue;
		other = true;
		for (uint32_t n = t.from; n < t.end; n++)
			if (p->word[n].len == p->word[i].len && !strncasecmp(p->word[n].s, p->word[i].s, p->word[i].len))
				return false;
	}
	return other;
}

/* "Training jeden Freitag um 20 Uhr", and in another paragraph "Jahreshauptversammlung am Freitag, 13. März": the rule is of what its own
 * line names */
static void drop_others_rule(const struct run *run, size_t e, struct draft *d)
{
	const struct page *p = &run->page;
	struct moment *m = &d->main;
	const struct find *day = &p->find[run->choice.c.day[run->choice.event[e].head.day]];

	if (!m->rrule[0] || run->n_said || !find_date(day))
		return;
	for (uint32_t f = 0; f < p->finds; f++) {
		const struct find *x = &p->find[f];
		if (x->w.what != WHEN_REPEAT || x->w.from >= m->rule_to || x->w.to <= m->rule_from || x->word < p->body)
			continue;
		if (page_line(p, x->word)->block == page_line(p, day->word)->block || !holds_other(p, run->choice.event[e].field[FIELD_TITLE]->span, x->word))
			continue;
		rec_addf(d->rec, "Warning", "of something else it is said that it recurs (%s)", m->rrule);
		no_rule(m);
		return;
	}
}

static bool printed(const struct page *p, const struct civil *day)
{
	for (uint32_t f = 0; f < p->finds; f++)
		if (find_date(&p->find[f]) && civil_day(&p->find[f].first) == civil_day(day))
			return true;
	return false;
}

static bool take_instance(void *found, const struct civil *c)
{
	(void)c;
	*(bool *)found = true;
	return false;
}

/* is the later of A and B on the rule RRULE that begins with the earlier, at the same hour? */
static bool on_one_rule(const char *rrule, const struct civil *a, const struct civil *b)
{
	const struct civil *first = civil_cmp(a, b) < 0 ? a : b, *then = first == a ? b : a;
	struct civil to = civil_add_days(*then, 1);
	struct rrule r;
	const char *why;
	bool found = false;

	if (!a->timed || !b->timed || a->hour != b->hour || a->min != b->min || civil_day(a) == civil_day(b) || !rrule_parse(rrule, &r, &why))
		return false;
	rrule_expand(&r, first, NULL, then, &to, take_instance, &found);
	return found;
}

/* "jeden ersten Mittwoch um 17 Uhr; nächste Treffen: 4. März, 1. April": of a rule and its days, where more than one is printed and read,
 * the days win, or each would be in the calendar twice */
static void drop_illustrated_rule(const struct run *run, size_t e, struct draft *d)
{
	const struct choice *ch = &run->choice;
	struct moment *m = &d->main;
	struct candidate own = ch->event[e].field[FIELD_TITLE]->span;

	if (!m->rrule[0] || run->n_said || !m->start.timed || !printed(&run->page, &m->start))
		return;
	for (size_t i = 0; i < ch->events; i++) {
		struct candidate title = ch->event[i].field[FIELD_TITLE]->span;
		struct moment other;
		if (i == e || (!strncmp(m->rrule, "FREQ=DAILY", 10) && (title.from != own.from || title.end != own.end))) /* open daily, and once with a tour */
			continue;
		head_moment(&ch->c, ch->event[i].head, NULL, 0, &other);
		if (!other.has_start || !printed(&run->page, &other.start) || !on_one_rule(m->rrule, &m->start, &other.start))
			continue;
		rec_addf(d->rec, "Warning", "it recurs, as is said (%s); the days that are listed were taken", m->rrule);
		no_rule(m);
		return;
	}
}

/* another end that is nearly as likely is said in a Warning, and always one that the date itself says and that is not taken */
static void warn_end(struct rec *rec, const struct moment *own, const struct end *chosen, double p, const struct end *second, double p_second)
{
	static const double sure = 0.6, likely = 0.2;
	const struct end *said = chosen->kind == END_NONE ? second : chosen;
	char a[CIVIL_SIZE], b[CIVIL_SIZE];

	if (chosen->kind == END_NONE && own->has_end && civil_cmp(&own->end, &own->start) != 0)
		rec_addf(rec, "Warning", "an end is said that was not taken: %s", civil_format(&own->end, a));
	else if (p >= sure || p_second < likely)
		return;
	else if (chosen->kind == END_NONE || second->kind == END_NONE)
		rec_addf(rec, "Warning", "it is not certain that %s is the end", civil_format(&said->at, a));
	else
		rec_addf(rec, "Warning", "two ends are as likely: %s; %s", civil_format(&said->at, a), civil_format(&second->at, b));
}

/* the end of event E: of its date, its programme or elsewhere */
static void take_end(struct run *run, size_t e, struct draft *part)
{
	const struct choice *ch = &run->choice;
	struct anchor all[DIVISION_EVENTS];
	struct moment own = part->main, programme;
	struct end_asked a;
	struct end end, second;
	double p, p_second;

	if (own.precision || own.tba)
		return;
	for (size_t i = 0; i < ch->events; i++)
		all[i] = ch->event[i].anchor;
	end_ask(&a, &ch->c, all, ch->events, e, &own, ch->events == 1 && programme_end(&part->r, &own, &programme) ? &programme : NULL);
	end = end_choose(&a, &weights_compiled, &p, &second, &p_second);
	end_take(&a, &end, &part->main);
	part->end_p = end.kind >= END_TIME ? p : 0;
	warn_end(part->rec, &own, &end, p, &second, p_second);
	if (run->o->why)
		why_end(part->rec, &weights_compiled, &a, &end, p);
}

/* is the day of moment M that of an event of the page? */
static bool day_taken(const struct run *run, const struct moment *m)
{
	for (size_t e = 0; e < run->choice.events; e++)
		if (head_day(head_value(&run->choice.c, run->choice.event[e].head)) == civil_day(&m->start))
			return true;
	return false;
}

/* does an event of the page last over that day? */
static bool day_covered(const struct run *run, int64_t day)
{
	const struct choice *ch = &run->choice;

	for (size_t e = 0; e < ch->events; e++) {
		const struct find *f = &run->page.find[ch->c.day[ch->event[e].head.day]];
		if (f->w.what == WHEN_REPEAT || (civil_day(&f->first) <= day && day <= civil_day(&f->last)))
			return true;
	}
	return false;
}

enum { DAYS_LEFT = 5 };
struct days_left {
	int64_t day[DAYS_LEFT];
	size_t n, where;         /* where: the first one's place in the text, of those that are likely */
	char days[12 * DAYS_LEFT + 1];
};

static void day_left(struct days_left *l, const struct civil *day)
{
	size_t len = strlen(l->days);

	for (size_t i = 0; i < l->n; i++)
		if (l->day[i] == civil_day(day))
			return;
	if (l->n == DAYS_LEFT)
		return;
	snprintf(l->days + len, sizeof l->days - len, "%s%04u-%02u-%02u", l->n ? ", " : "", (unsigned)day->year % 10000, (unsigned)day->month % 100, (unsigned)day->day % 100);
	l->day[l->n++] = civil_day(day);
}

/* of a list of days that the event at MAIN begins, those that are no event */
static void listed_left(const struct run *run, const struct moment *main, struct days_left *l)
{
	const struct moment *all = run->page.moment;

	for (size_t i = 0; i < run->page.moments; i++) {
		if (!all[i].has_start || !main->has_start || civil_day(&all[i].start) != civil_day(&main->start))
			continue;
		for (i++; i < run->page.moments && all[i].listed && all[i].has_start; i++)
			if (!day_taken(run, &all[i]))
				day_left(l, &all[i].start);
		return;
	}
}

/* does the page say of that day that it is none of an event: a deadline, a stamp, what was moved to another day? */
static bool day_denied(const struct page *p, int64_t day)
{
	for (uint32_t f = 0; f < p->finds; f++)
		if (p->find[f].day && civil_day(&p->find[f].first) == day && (when_decoy(p->find[f].w.cue) || p->find[f].w.cue == CUE_MOVED_FROM))
			return true;
	return false;
}

/* the page's dates, or DAYS of any kind, that are LIKELY an event's, by themselves, and on which none was read, MAIN is the last */
static void likely_left(const struct run *run, const struct moment *main, double likely, bool days, struct days_left *l)
{
	const struct choice *ch = &run->choice;

	for (uint32_t i = 0; i < ch->c.days; i++) {
		const struct find *f = &run->page.find[ch->c.day[i]];
		int64_t day = civil_day(&f->first);
		if (ch->b.day[i] < likely || find_line(&run->page, ch->c.day[i])->u->role == ROLE_FURNITURE)
			continue;
		if (!days && (f->w.what != WHEN_DAY || f->w.day.kind != DAY_DATE || !f->w.day.day))
			continue;
		if (main->has_end && day > civil_day(&main->start) && day <= civil_day(&main->end))
			continue;
		if (day_covered(run, day) || day_denied(&run->page, day))
			continue;
		if (!l->n)
			l->where = f->w.from;
		day_left(l, &f->first);
	}
}

/* is the find a day up to which something is said to be, and no deadline? */
static bool up_to(const struct find *x)
{
	if (x->row || (x->w.what != WHEN_DAY && x->w.what != WHEN_CUE) || x->w.range || x->w.day.kind != DAY_DATE || !x->w.day.day)
		return false;
	if (x->w.side != SIDE_UNTIL && !(x->w.bridge && x->w.what == WHEN_DAY))
		return false;
	return x->w.cue == CUE_NONE || x->w.cue == CUE_END || x->w.cue == CUE_BEGIN;
}

/* "Vernissage am 13. März, 18 Uhr. Die Ausstellung läuft bis 31. Mai": up to a day behind its own something goes on, of the page's only event */
static void goes_on(const struct run *run, struct moment *m)
{
	const struct page *p = &run->page;

	if (run->choice.events > 1 || !m->has_start || m->rrule[0] || m->has_goes_on || m->precision)
		return;
	for (uint32_t f = 0; f < p->finds && !m->has_goes_on; f++) {
		const struct find *x = &p->find[f];
		struct moment last = {0};
		if (!up_to(x) || page_line(p, x->word)->u->role == ROLE_FURNITURE || !resolve_day(&x->w.day, &run->r.ref, &last))
			continue;
		if (civil_day(&last.start) <= civil_day(m->has_end ? &m->end : &m->start))
			continue;
		m->has_goes_on = true;
		m->goes_on = last.start;
	}
}

/* days on which no event was read: not to be lost in silence; of the page as a whole with its LAST event */
static void days_left(const struct run *run, const struct moment *main, bool last, struct rec *rec)
{
	static const double likely = 0.2; /* three of four texts that have such a date announce something on it */
	struct days_left l = {.n = 0};

	if (!main->rrule[0])
		listed_left(run, main, &l);
	if (last && !main->rrule[0])
		likely_left(run, main, likely, false, &l);
	if (l.n)
		rec_addf(rec, "Warning", "further days are said: %s", l.days);
}

/* days of a page that announces nothing, as it seems, where that is not sure: every second such page does */
static void all_left(const struct run *run)
{
	static const struct moment none = {.has_start = false};
	static const double likely = 0.02, sure = 0.8;
	struct days_left l = {.n = 0};
	size_t line, column;

	if (!run->o->left || run->choice.p >= sure)
		return;
	likely_left(run, &none, likely, true, &l);
	if (!l.n)
		return;
	doc_place(run->r.d, l.where, &line, &column);
	run->o->left(run->o->left_ctx, line, l.days);
}

/* the events that are merely mentioned beside the only one of the document, which is the last record, where they are asked for */
static size_t mentioned(struct run *run, const struct draft *d)
{
	return run->o->mentioned ? mentions_emit(d, &run->zone, run->o->source, run->seen.uid[0], run->emit, run->ctx) : 0;
}

/* does the page ask which of its days suits: please vote, stimmt ab? */
static bool asks_for_days(const struct reading *r)
{
	int of;

	for (size_t k = 0; k < r->tokens.n; k++)
		if (reading_word(r, k, LEX_REPLY, &of) && of == REPLY_POLL)
			return true;
	return false;
}

/* the record of event E, and of those that are mentioned beside it, where it is the only one; their number */
static size_t write_one(struct run *run, size_t e, const struct rec *shared)
{
	struct choice *ch = &run->choice;
	struct draft part;
	size_t first, end, count = 1;
	bool many = ch->events > 1;

	area(run, e, &first, &end);
	rec_clear(&run->rec);
	draft_open(&part, &run->r, first, end - first, &run->rec, run->o->evidence);
	part.page = &run->page, part.chosen = &ch->event[e];
	part.above = run->above, part.later = e > 0;
	head_moment(&ch->c, ch->event[e].head, run->said, run->n_said, &part.main);
	if (run->n_said) {
		labelled_day(run, &part.main);
	} else {
		part.main.day_guessed = only_weekday(run, ch->event[e].head);
		drop_far_rule(run, ch->event[e].head, &part.main);
	}
	if (many)
		recurrence_find(&part.r, &part.main, &part.main, 1);
	else if (!run->n_said)
		recurrence_find(&part.r, &part.main, run->page.moment, run->page.moments);
	else if (!part.main.start.timed)
		recurrence_find(&part.r, &part.main, run->said, run->n_said);
	drop_listed_rule(run, e, &part.main);
	drop_others_rule(run, e, &part);
	drop_illustrated_rule(run, e, &part);
	recurrence_until(&part.r, &part.main);
	recurrence_except(&part.r, &part.main);
	if (!many && !part.main.start.timed)
		programme_times(&part.r, &part.main);
	take_end(run, e, &part);
	drop_illustrated_rule(run, e, &part); /* "both days" */
	goes_on(run, &part.main);
	event_write(&part, NULL, &run->zone, run->n_said > 0);
	if (many) {
		draft_share(&part, shared, "Organizer");
		draft_share(&part, shared, "Conference");
	}
	if (many && !part.main.moved && run->r.unit[unit_of(&run->page, ch->event[e].anchor.word)].role != ROLE_PROSE) /* a row of the list */
		draft_share(&part, shared, "Status");
	days_left(run, &part.main, e + 1 == ch->events, part.rec);
	if (many && asks_for_days(&run->r))
		rec_add(part.rec, "Warning", "the page asks for one of several days: this may be one of them");
	if (ch->cut && e + 1 == ch->events)
		rec_add(part.rec, "Warning", "the page has more events than are read of one page");
	if (!e)
		data_lost(&run->r, part.rec, NULL, NULL);
	if (run->o->why)
		why_write(part.rec, ch, &ch->event[e]);
	event_settle(part.rec);
	event_finish(&part, run->o, &run->seen, run->emit, run->ctx);
	if (!many)
		count += mentioned(run, &part);
	draft_close(&part);
	return count;
}

/* structured data's events; where its one event leaves title or place open, the day that it names tells where to look */
static size_t from_data(struct run *run)
{
	struct choice *ch = &run->choice;
	struct head head = {0, -1};
	const struct moment *said = run->said;
	struct draft whole;
	size_t n = run->n_said, count;

	draft_open(&whole, &run->r, 0, run->r.n, &run->rec, run->o->evidence);
	if (ch->c.days) {
		choice_heads(ch, &head, 1);
		choice_fields(ch);
		whole.page = &run->page, whole.chosen = &ch->event[0];
	}
	if (!n && run->page.moments == 1) /* the only date of the text */
		said = run->page.moment, n = 1;
	count = data_events(&whole, run->o, said, n, &run->zone, &run->seen, run->emit, run->ctx);
	if (count == 1)
		count += mentioned(run, &whole);
	draft_close(&whole);
	return count;
}

static size_t from_text(struct run *run)
{
	struct rec shared = REC_INIT;
	size_t count = 0;

	choice_divide(&run->choice);
	choice_fields(&run->choice);
	if (run->choice.events > 1)
		share(run, &shared);
	for (size_t e = 0; e < run->choice.events; e++)
		count += write_one(run, e, &shared);
	rec_free(&shared);
	return count;
}

size_t extract_events(const struct doc *d, const struct extract_options *o, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	struct run run = {.o = o, .zone = o->zone, .rec = REC_INIT, .emit = emit, .ctx = ctx};
	size_t most, count = 0;

	reading_open(&run.r, d, o->langs, &o->now, o->now_given);
	if (run.r.whens.n || d->events.n || d->subject || d->page_title) {
		most = smaller(run.r.whens.n * 2 + 2, LIMIT_EVENTS);
		run.said = mem_new(most, sizeof *run.said);
		run.n_said = times_find(&run.r, run.said, most);
		page_open(&run.page, &run.r);
		choice_open(&run.choice, &run.page, &weights_compiled);
		count = d->events.n ? from_data(&run) : 0;
		if (!count)
			count = from_text(&run);
		if (!count && (!o->left || !data_lost(&run.r, NULL, o->left, o->left_ctx)))
			all_left(&run);
		choice_close(&run.choice);
		page_close(&run.page);
		free(run.said);
	}
	reading_close(&run.r);
	rec_free(&run.rec);
	free(run.seen.uid);
	return count;
}
