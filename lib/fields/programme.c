/* programme.c: the course of the event: slots with their times, topics with their text; and, where the date came
 * without a time, the beginning and end that the programme gives.  See programme.h. */
#include "fields/nominative.h"
#include "fields/programme.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slot {
	int start, end;        /* minutes of the day; end -1: open; above 1440: past midnight */
	struct span title;
	struct span cite;
	size_t unit;
	bool from_programme;
	bool only_time;        /* a single time in running text: counts for the span, is no slot */
	bool is_end;           /* "15.00 Uhr Ende", "endet gegen" */
	int day;               /* days after the first */
};

struct slots {
	struct slot *s;
	size_t n, cap;
};

static bool is_mark(const struct reading *r, size_t k, const char *set)
{
	const struct token *t = &r->tokens.t[k];
	return t->type == TOK_MARK && t->num < 0x80 && strchr(set, (int)t->num) != NULL && t->num;
}

static bool sentence_stop(const struct reading *r, size_t k)
{
	return mark_at(r, k, ';') || reading_stops(r, k);
}

/* what a time in running text is for: behind "zum", "für den"; else the rest of the clause; else the words before a
 * parenthesis */
static struct span prose_title(const struct reading *r, const struct unit *u, const struct when *w)
{
	size_t k, stop = u->tok_end, from, begin = u->tok;
	struct span none = {0, 0};

	for (k = w->tok_end; k < u->tok_end; k++)
		if (sentence_stop(r, k)) {
			stop = k;
			break;
		}
	for (k = w->tok; k > u->tok; k--)
		if (sentence_stop(r, k - 1)) {
			begin = k;
			break;
		}
	/* X (13:00 – 14:00 Uhr) */
	if (w->tok > begin && is_mark(r, w->tok - 1, "(")) {
		size_t end = w->tok - 1;
		for (from = end; from > begin && !is_mark(r, from - 1, ",(") && end - from < 4; from--)
			if (reading_word(r, from - 1, LEX_DETERMINER, NULL) == 1)
				break;
		if (from < end)
			return reading_span(r, from, end);
	}
	/* a purpose, behind the time or, in the same sentence, before it */
	for (int pass = 0; pass < 2; pass++) {
		size_t a = pass ? begin : w->tok_end, b = pass ? w->tok : stop;
		for (k = a; k < b; k++) {
			int n = reading_word(r, k, LEX_PURPOSE, NULL);
			size_t end, caps = 0;
			if (!n || reading_word(r, k, LEX_FOR_USE, NULL) || token_match(&r->tokens, k + (size_t)n, LEX_CARDINAL, r->lang_bit, NULL))
				continue;
			from = k + (size_t)n;
			while (from < b && reading_word(r, from, LEX_DETERMINER, NULL) == 1)
				from++;
			for (end = from; end < b && end < from + 8; end++) {
				if (reading_word(r, end, LEX_FOR_USE, NULL) || is_mark(r, end, ",:(") || token_match(&r->tokens, end, LEX_TO, r->lang_bit, NULL) ||
				    (caps && r->tokens.t[end].type == TOK_WORD && !r->tokens.t[end].upper))
					break;
				caps += r->tokens.t[end].upper;
			}
			if (caps && end > from)
				return reading_span(r, from, end);
		}
	}
	/* the clause behind the time */
	from = w->tok_end;
	while (from < stop && (is_mark(r, from, ",):-") || token_match(&r->tokens, from, LEX_OCLOCK, r->lang_bit, NULL)))
		from++;
	while ((k = (size_t)reading_word(r, from, LEX_SLOT_VERB, NULL)) != 0 && from + k < stop)
		from += k;
	while (from + 1 < stop && reading_word(r, from, LEX_DETERMINER, NULL) == 1)
		from++;
	for (k = from; k < stop && !is_mark(r, k, ",("); k++) {
		size_t next = reading_when_at(r, k);
		if (next < r->whens.n && r->whens.w[next].tok <= k && r->whens.w[next].what == WHEN_TIME)
			break;
	}
	if (k > from)
		return reading_span(r, from, k);
	return none;
}

static bool decoy(enum lex_cue c)
{
	return when_decoy(c) || c == CUE_DOORS || c == CUE_MOVED_FROM;
}

/* days between the event's first day and the day that W names; -1: another day altogether */
static int day_of_event(const struct draft *d, const struct when *w)
{
	const struct reading *r = &d->r;
	struct moment m = {0};
	struct civil first = d->main.start, last = d->main.has_end ? d->main.end : d->main.start;
	int64_t days;

	if (w->range || !resolve_day(&w->day, &r->ref, &m))
		return w->range ? 0 : -1;
	if (w->day.kind == DAY_WEEKDAY && !w->day.n && !w->day.week_set) {
		days = (w->day.weekday - civil_weekday(&first) + 7) % 7;
	} else {
		days = civil_day(&m.start) - civil_day(&first);
	}
	if (days < 0 || days > civil_day(&last) - civil_day(&first))
		return -1;
	return (int)days;
}

static int minutes(const struct when_time *t)
{
	return t->hour * 60 + t->min;
}

/* the end of a range, behind its start: of bare hours the afternoon's, 8:30-3:30, else the next day's; -1: no range */
static int range_end(const struct when *w)
{
	int start = minutes(&w->time), end = minutes(&w->time2);

	if (!w->range)
		return -1;
	return end > start ? end : w->time.bare && w->time2.bare ? end + 720 : end + 1440;
}

/* a slot that the time W of a unit tells */
static struct slot *add(struct slots *all, const struct when *w, size_t unit, int day, bool from_programme)
{
	struct slot *s;

	all->s = mem_grow(all->s, &all->cap, all->n + 1, sizeof *all->s);
	s = &all->s[all->n++];
	*s = (struct slot){.start = minutes(&w->time), .end = range_end(w), .unit = unit, .day = day, .from_programme = from_programme, .cite = {w->from, w->to}};
	return s;
}

/* Is the row of cell I that of an event of one day: a cell before it tells the day, or the next is a column of places or persons? */
static bool event_row(const struct draft *d, size_t i)
{
	const struct unit *u = &d->r.unit[i];
	int next = u[1].column_label;

	if (next == LABEL_PLACE || next == LABEL_ROOM || next == LABEL_TOWN || next == LABEL_SPEAKER || next == LABEL_CONTACT)
		return true;
	if (d->main.has_end && civil_day(&d->main.end) > civil_day(&d->main.start))
		return false;
	for (size_t k = i; k-- > 0 && d->r.unit[k].b->row == u->b->row;)
		for (size_t w = d->r.unit[k].when; w < d->r.unit[k].when_end; w++)
			if (d->r.whens.w[w].what == WHEN_DAY)
				return true;
	return false;
}

/* a row of a table whose first cell is a time and nothing else: the next cell is what happens then */
static bool row_slot(const struct draft *d, size_t i, int day, struct slots *all)
{
	const struct reading *r = &d->r;
	const struct unit *u = &r->unit[i];
	const struct when *w = &r->whens.w[u->when];
	struct slot *s;

	if (!u->b->row || day < 0 || i + 1 >= r->n || u[1].b->row != u->b->row || u->role == ROLE_FURNITURE || u->role == ROLE_LABEL || u->when == u->when_end)
		return false;
	if (w->what != WHEN_TIME || !w->time.set || decoy(w->cue) || w->tok != u->tok || w->tok_end != u->tok_end || event_row(d, i))
		return false;
	s = add(all, w, i, day, true);
	s->title = (struct span){u[1].b->from, u[1].b->to};
	s->is_end = token_match(&r->tokens, u[1].tok, LEX_END, r->lang_bit, NULL) > 0 && u[1].tok + 2 >= u[1].tok_end;
	return true;
}

/* does the unit hold times of the event: text, or the value of a label that is about its course? */
static bool tells_times(const struct reading *r, const struct unit *u)
{
	if (u->role == ROLE_FURNITURE || u->role == ROLE_LABEL || u->role == ROLE_VALUE)
		return u->label == LABEL_PROGRAMME || u->label == LABEL_DESCRIPTION || (u->role == ROLE_VALUE && u->label < 0 && u->when < u->when_end);
	if (u->role == ROLE_ITEM) /* it begins with a time */
		return u->when < u->when_end && r->whens.w[u->when].tok <= u->tok + 1 && r->whens.w[u->when].what == WHEN_TIME;
	return true;
}

/* what the times of a text are told from, in its order */
struct course {
	int day;       /* days after the event's first; -1: another event's */
	int last_end;  /* minutes of the day: where the slot before ends, or begins where it is open; -1: none */
};

static bool ends_event(const struct unit *u, const struct when *w, size_t k)
{
	return w->cue == CUE_END || w->side == SIDE_UNTIL || (k > u->when && w[-1].what == WHEN_CUE && w[-1].cue == CUE_END);
}

/* the slot of find K, a time */
static void add_slot(const struct reading *r, size_t unit, size_t k, struct course *c, struct slots *all)
{
	const struct unit *u = &r->unit[unit];
	const struct when *w = &r->whens.w[k];
	int at = minutes(&w->time);
	struct slot *s;

	if (u->role == ROLE_PROGRAMME && k > u->when)
		return; /* a time inside a programme line */
	s = add(all, w, unit, c->day, u->role == ROLE_PROGRAMME);
	if (u->role == ROLE_PROGRAMME) {
		s->title = (struct span){w->tok_end < u->tok_end ? r->tokens.t[w->tok_end].at : u->b->to, u->b->to};
		s->is_end = token_match(&r->tokens, w->tok_end, LEX_END, r->lang_bit, NULL) > 0 && w->tok_end + 2 >= u->tok_end;
	} else if (w->range) {
		s->title = prose_title(r, u, w);
	} else if (w->side == SIDE_UNTIL && c->last_end >= 0 && at > c->last_end) { /* afterwards, until 16:00 */
		s->start = c->last_end;
		s->end = at;
		s->title = prose_title(r, u, w);
	} else {
		s->only_time = true;
		s->is_end = ends_event(u, w, k);
	}
	if (s->end >= 0)
		c->last_end = s->end;
	else if (!s->only_time)
		c->last_end = s->start;
}

/* the times of a unit, and the days that they are on */
static void collect_unit(const struct draft *d, size_t unit, struct course *c, struct slots *all)
{
	const struct reading *r = &d->r;
	const struct unit *u = &r->unit[unit];

	for (size_t k = u->when; k < u->when_end; k++) {
		const struct when *w = &r->whens.w[k];
		if (w->what == WHEN_DAY && !decoy(w->cue) && reading_names_day(&w->day))
			c->day = day_of_event(d, w);
		if (w->what == WHEN_REPEAT)
			c->day = -1;
		if (w->what != WHEN_TIME || !w->time.set || decoy(w->cue) || c->day < 0)
			continue;
		if (w->cue == CUE_NONE && k > u->when && w->joined && w[-1].what == WHEN_DAY && decoy(w[-1].cue))
			continue;
		add_slot(r, unit, k, c, all);
	}
}

/* all times of the main event's days, in the order of the text */
static void collect(const struct draft *d, struct slots *all)
{
	const struct reading *r = &d->r;
	struct course c = {.day = 0, .last_end = -1};

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (row_slot(d, i, c.day, all)) {
			c.last_end = all->s[all->n - 1].end >= 0 ? all->s[all->n - 1].end : all->s[all->n - 1].start;
			i++;
		} else if (tells_times(r, u)) {
			if (u->b->gap && u->role != ROLE_ITEM && c.day < 0)
				c.day = 0;
			collect_unit(d, i, &c, all);
		}
	}
}

/* "Wed 6:30pm" above "6:30 Doors / 7:00 Talk": a programme's bare hours are of the half of the day that the event is in */
static void to_afternoon(const struct draft *d, struct slots *all)
{
	const struct reading *r = &d->r;
	int begin = d->main.start.hour * 60 + d->main.start.min;
	bool shift = false;

	if (!d->main.start.timed || begin < 720 || !reading_has(r, TRAIT_TWELVE_HOURS))
		return;
	for (size_t i = 0; i < all->n; i++) {
		const struct slot *s = &all->s[i];
		if (!s->from_programme)
			continue;
		if (s->day || s->start < 60 || s->start >= 720 || s->start + 720 < begin - 60)
			return;
		shift = true;
	}
	for (size_t i = 0; i < all->n && shift; i++) {
		struct slot *s = &all->s[i];
		if (!s->from_programme)
			continue;
		s->start += 720;
		if (s->end >= 0)
			s->end += s->end < 720 ? 720 : 0;
	}
}

static struct civil at_minute(const struct civil *day, int plus_days, int min)
{
	struct civil c = *day;

	c.hour = c.min = c.sec = 0;
	c.timed = true;
	c.utc = false;
	c = civil_add_days(c, plus_days + min / 1440);
	min %= 1440;
	c.hour = min / 60;
	c.min = min % 60;
	return c;
}

static void cite_end(struct moment *m, const struct slot *s)
{
	m->end_from = s->cite.from;
	m->end_to = s->cite.to;
}

/* only the end is missing: "endet gegen 17 Uhr" */
static void end_in_text(const struct slots *all, struct moment *m)
{
	int begins = m->start.hour * 60 + m->start.min;

	for (size_t i = 0; i < all->n; i++) {
		const struct slot *s = &all->s[i];
		if (s->is_end && s->only_time && s->day == 0 && s->start > begins) {
			m->end = at_minute(&m->start, 0, s->start);
			m->has_end = true;
			cite_end(m, s);
			return;
		}
	}
}

/* minutes after the midnight that the event's first day begins with */
static int slot_begin(const struct slot *s)
{
	return s->day * 1440 + s->start;
}

/* the slot with which the event begins; NULL: none */
static const struct slot *first_slot(const struct slots *all)
{
	const struct slot *first = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct slot *s = &all->s[i];
		if (!s->is_end && (!first || slot_begin(s) < slot_begin(first)) && !(first && s->only_time && first->from_programme))
			first = s;
	}
	return first;
}

/* the slot with which the event ends, at minute *END_AT of its days; NULL: none, or what begins last is open, and with it
 * the event's end */
static const struct slot *last_slot(const struct slots *all, int *end_at)
{
	const struct slot *last = NULL;

	*end_at = -1;
	for (size_t i = 0; i < all->n; i++) {
		const struct slot *s = &all->s[i];
		int end = s->day * 1440 + (s->is_end ? s->start : s->end);
		if ((s->is_end || s->end >= 0) && end > *end_at) {
			*end_at = end;
			last = s;
		}
	}
	for (size_t i = 0; i < all->n; i++)
		if (all->s[i].from_programme && !all->s[i].is_end && all->s[i].end < 0 && slot_begin(&all->s[i]) >= *end_at)
			return NULL;
	return last;
}

/* neither begin nor end were said: those of the slots.  MANY: the event has several days */
static void begin_and_end(const struct slots *all, struct moment *m, bool many)
{
	int end_at;
	const struct slot *first = first_slot(all), *last = last_slot(all, &end_at);

	if (!first || (first->day != 0 && many))
		return;
	if (last && end_at > slot_begin(first)) {
		struct civil end = at_minute(&m->start, 0, end_at);
		if (many && civil_day(&m->end) > civil_day(&end))
			return; /* the last day's times are not known: the dates alone stand */
		m->end = end;
		m->has_end = true;
		cite_end(m, last);
	} else if (many) {
		return;
	} else {
		m->has_end = false;
	}
	m->start = at_minute(&m->start, first->day, first->start);
	m->time_from = first->cite.from;
	m->time_to = first->cite.to;
}

/* begin and end of M, which is of the event D or a guess of it, where they are open */
static void take_times(const struct draft *d, struct moment *m)
{
	struct slots all = {0};
	bool many = m->has_end && civil_cmp(&m->start, &m->end) != 0;

	if (m->precision || (m->start.timed && m->has_end))
		return;
	collect(d, &all);
	if (m->start.timed)
		end_in_text(&all, m);
	else
		begin_and_end(&all, m, many);
	free(all.s);
}

void programme_times(const struct reading *r, struct moment *m)
{
	struct draft d = {.r = *r, .main = *m};

	take_times(&d, m);
}

bool programme_end(const struct reading *r, const struct moment *m, struct moment *out)
{
	struct draft d = {.r = *r, .main = *m};
	struct moment day = *m;

	if (!m->start.timed)
		return false;
	day.start.timed = day.has_end = false; /* the whole of the day */
	day.end = day.start;
	take_times(&d, &day);
	*out = day;
	if (day.start.timed && day.has_end && civil_cmp(&day.start, &m->start) == 0)
		return true;
	*out = *m; /* of its last day, or behind what its date says */
	take_times(&d, out);
	if (out->has_end && (!m->has_end || civil_cmp(&out->end, &m->end) != 0))
		return true;
	out->has_end = false;
	take_times(&d, out);
	return out->has_end;
}

/* a time of running text with a name or a clause behind it: no place ("auf dem Schießstand") */
static bool prose_slot(const struct reading *r, const struct slot *s)
{
	size_t from, end;

	reading_tokens(r, s->title, &from, &end);
	return from < end && !reading_word(r, from, LEX_PLACE_PREPOSITION, NULL);
}

/* Are the times in running text slots?  Two of them at least, with what happens then as their names, inside the event. */
static bool prose_slots(const struct reading *r, const struct slots *all)
{
	size_t named = 0;

	for (size_t i = 0; i < all->n; i++)
		named += !all->s[i].from_programme && !all->s[i].only_time && prose_slot(r, &all->s[i]);
	return named >= 2;
}

static void put_slot(struct draft *d, const struct slot *s, bool dated)
{
	const struct reading *r = &d->r;
	struct buf b = BUF_INIT, title = BUF_INIT;
	struct span cite = s->cite;
	size_t tok, end;
	struct civil day = at_minute(&d->main.start, s->day, 0);
	const char *p;

	reading_text(r, s->title, &title);
	reading_tokens(r, s->title, &tok, &end);
	if (!s->from_programme && tok < end && nominative(r, tok, &title)) { /* its words are cited, too */
		cite.from = cite.from < s->title.from ? cite.from : s->title.from;
		cite.to = cite.to > s->title.to ? cite.to : s->title.to;
	}
	utf8_shorten(&title, 600, 300);
	if (dated)
		buf_printf(&b, "%04d-%02d-%02dT", day.year, day.month, day.day);
	buf_printf(&b, "%02d:%02d", s->start / 60 % 24, s->start % 60);
	if (s->end >= 0)
		buf_printf(&b, "-%02d:%02d", s->end / 60 % 24, s->end % 60);
	p = buf_cstr(&title) + strspn(buf_cstr(&title), " ,:-");
	p += strncmp(p, "– ", 4) ? 0 : 4;
	if (*p)
		buf_printf(&b, " %s", p);
	draft_add(d, "Slot", b.p, s->from_programme ? "programme-line" : "time-in-text", cite);
	buf_free(&b);
	buf_free(&title);
}

/* "title: text", "title – text": octet where the title ends, and where the text begins */
static bool split_topic(const struct reading *r, struct span s, size_t *title_end, size_t *text)
{
	size_t i, end;

	reading_tokens(r, s, &i, &end);
	for (size_t k = i + 1; k + 1 < end && k < i + 16; k++) {
		bool colon = is_mark(r, k, ":") && !r->tokens.t[k].space && r->tokens.t[k + 1].space;
		bool dash = is_mark(r, k, "-") && r->tokens.t[k].space && r->tokens.t[k + 1].space;
		if (sentence_stop(r, k))
			return false;
		if (colon || dash) {
			/* "Raum 2: Bienen" is one title where what follows is short and no sentence */
			size_t rest = utf8_width(r->text + r->tokens.t[k + 1].at, s.to - r->tokens.t[k + 1].at);
			char last = r->text[s.to - 1];
			if (rest < 60 && last != '.' && last != '?' && last != '!' && (dash || k <= i + 2))
				return false;
			*title_end = r->tokens.t[k].at;
			*text = r->tokens.t[k + 1].at;
			return true;
		}
	}
	return false;
}

/* does the list that begins at unit I hold topics? its introduction says so: a colon, a label, a heading */
static bool topic_list(const struct reading *r, size_t i, size_t *intro)
{
	size_t k = i, count = 0, titled = 0;
	size_t t, x;

	*intro = r->n;
	while (k > 0 && r->unit[k - 1].role == ROLE_FURNITURE)
		k--;
	if (k > 0) {
		const struct unit *u = &r->unit[k - 1];
		*intro = k - 1;
		if ((u->role == ROLE_LABEL || u->role == ROLE_HEADING) && u->value_from >= u->b->to) {
			int label = u->label;
			if (u->role == ROLE_HEADING && !reading_word(r, u->tok, LEX_LABEL, &label))
				label = -1;
			if (label == LABEL_PROGRAMME)
				return true;
			if (label >= 0)
				return false;
			return r->text[u->b->to - 1] == '?' || r->text[u->b->to - 1] == ':';
		}
		if ((u->role == ROLE_PROSE || u->role == ROLE_SHORT) && (r->text[u->b->to - 1] == ':' || (u->role == ROLE_SHORT && r->text[u->b->to - 1] == '?'))) {
			int label;
			for (size_t w = u->tok; w < u->tok_end; w++) /* "Bitte mitbringen:" */
				if (reading_word(r, w, LEX_LABEL, &label) && (label == LABEL_IGNORED || label == LABEL_ATTACH || label == LABEL_PRICE))
					return false;
			return true;
		}
	}
	for (k = i; k < r->n && r->unit[k].role == ROLE_ITEM; k++) {
		count++;
		titled += split_topic(r, (struct span){r->unit[k].b->from, r->unit[k].b->to}, &t, &x);
	}
	return count >= 2 && titled * 2 > count;
}

static void put_topic(struct draft *d, const struct unit *u, const char *at)
{
	const struct reading *r = &d->r;
	struct span s = {u->b->from, u->b->to};
	struct buf b = {.max = LIMIT_VALUE}, text = {.max = LIMIT_VALUE};
	size_t end = s.to, from = s.to;

	if (split_topic(r, s, &end, &from))
		reading_text(r, (struct span){from, s.to}, &text);
	reading_text(r, (struct span){s.from, end}, &b);
	buf_trim(&b, " :;,-");
	if (b.n > 3 && !strcmp(b.p + b.n - 3, "–"))
		b.n -= 3, b.p[b.n] = '\0';
	buf_trim(&b, " ");
	if (*at)
		buf_printf(&b, " [@%s]", at);
	if (text.n) {
		buf_char(&b, '\n');
		buf_add(&b, text.p, text.n);
	}
	if (b.n)
		draft_add(d, "Topic", b.p, "list-item", s);
	buf_free(&b);
	buf_free(&text);
}

/* "TOP 2 Genehmigung des Protokolls": the words of an agenda's line that begins at token K and ends before END */
static struct span agenda_words(const struct reading *r, size_t k, size_t end)
{
	int n = reading_word(r, k, LEX_AGENDA_ITEM, NULL);

	if (!n || k + (size_t)n >= end || r->tokens.t[k + (size_t)n].type != TOK_NUMBER || r->tokens.t[k + (size_t)n].digits > 2)
		return (struct span){0, 0};
	for (k += (size_t)n + 1; k < end && (r->tokens.t[k].type == TOK_NUMBER || is_mark(r, k, ":") || is_mark(r, k, ".") || is_mark(r, k, "-") || is_mark(r, k, ")")); k++)
		;
	return k < end ? reading_span(r, k, end) : (struct span){0, 0};
}

enum { LIMIT_INLINE_TOPICS = 40 };

/* "2. Protokoll": does item N of an agenda begin at token K? */
static bool item_number(const struct reading *r, size_t k, uint32_t n)
{
	const struct token *t = &r->tokens.t[k];

	return t->type == TOK_NUMBER && t->num == n && is_mark(r, k + 1, ".)") && !t[1].space && t[2].space && t[2].upper;
}

/* "Tagesordnung: 1. Begrüßung 2. Protokoll 3. Verschiedenes": the items of an agenda within a paragraph */
static void inline_topics(struct draft *d)
{
	const struct reading *r = &d->r;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		size_t k, start = 0, at[LIMIT_INLINE_TOPICS + 1];
		uint32_t n = 0;
		int label;
		if (u->role != ROLE_PROSE && u->role != ROLE_SHORT && u->role != ROLE_LABEL)
			continue;
		for (k = u->tok; k + 3 < u->tok_end && !start; k++)
			if (reading_word(r, k, LEX_LABEL, &label) == 1 && label == LABEL_PROGRAMME && is_mark(r, k + 1, ":"))
				start = k + 2;
		for (k = start; start && k + 2 < u->tok_end && n < LIMIT_INLINE_TOPICS; k++)
			if (item_number(r, k, n + 1) && (n || k == start))
				at[n++] = k;
		at[n] = u->tok_end;
		for (uint32_t q = 0; n > 1 && q < n; q++) {
			struct buf b = {.max = LIMIT_VALUE};
			struct span s = reading_span(r, at[q] + 2, at[q + 1]);
			reading_text(r, s, &b);
			buf_trim(&b, " .,;");
			if (b.n)
				draft_add(d, "Topic", b.p, "agenda-inline", s);
			buf_free(&b);
		}
		if (n > 1)
			return;
	}
}

/* lines that each begin with TOP and a number, two or more */
static void agenda_topics(struct draft *d)
{
	const struct reading *r = &d->r;

	for (int pass = 0, lines = 0; pass < 2 && (!pass || lines > 1); pass++) {
		int shown = 0;
		for (size_t i = 0; i < r->n; i++) {
			const struct unit *u = &r->unit[i];
			for (size_t k = u->tok, end; k < u->tok_end && u->role != ROLE_FURNITURE; k = end) {
				struct span s;
				for (end = k + 1; end < u->tok_end && !r->tokens.t[end].line; end++)
					;
				s = agenda_words(r, k, end);
				if (s.to && !pass)
					lines++;
				else if (s.to && shown++ < LIMIT_ITEMS)
					draft_words(d, "Topic", "agenda-line", "", s);
			}
		}
	}
}

void programme_find(struct draft *d)
{
	const struct reading *r = &d->r;
	struct slots all = {0};
	size_t shown = 0, topics = 0, intro, lines = 0;
	bool prose;
	bool many = d->main.has_end &&
	    civil_day(&d->main.end) > civil_day(&d->main.start) + (d->main.end.timed && d->main.end.hour < 6);

	collect(d, &all);
	to_afternoon(d, &all);
	prose = prose_slots(r, &all);
	for (size_t i = 0; i < all.n; i++)
		lines += all.s[i].from_programme;
	for (size_t i = 0; i < all.n && shown < LIMIT_ITEMS; i++) {
		const struct slot *s = &all.s[i];
		bool whole = !s->from_programme && s->end >= 0 && d->main.start.timed && s->start == d->main.start.hour * 60 + d->main.start.min && d->main.has_end &&
		             s->end % 1440 == d->main.end.hour * 60 + d->main.end.min;
		if (s->only_time || (s->is_end && s->end < 0) || whole) /* the event's own span is no slot */
			continue;
		if (s->from_programme ? lines < 2 && s->end < 0 : !prose || !prose_slot(r, s))
			continue;
		put_slot(d, s, many);
		shown++;
	}
	for (size_t i = 0; i < r->n && topics < LIMIT_ITEMS; i++) {
		char at[8] = "";
		if (r->unit[i].role != ROLE_ITEM || (i > 0 && r->unit[i - 1].role == ROLE_ITEM))
			continue;
		if (!topic_list(r, i, &intro))
			continue;
		for (size_t k = 0; k < all.n; k++) /* the slot that the introduction names */
			if (all.s[k].unit == intro && !all.s[k].only_time && shown)
				snprintf(at, sizeof at, "%02d:%02d", all.s[k].start / 60 % 24, all.s[k].start % 60);
		for (size_t k = i; k < r->n && r->unit[k].role == ROLE_ITEM && topics < LIMIT_ITEMS; k++, topics++)
			put_topic(d, &r->unit[k], at);
	}
	if (!topics)
		agenda_topics(d);
	if (!topics && !rec_get(d->rec, "Topic"))
		inline_topics(d);
	free(all.s);
}
