/* extract.c: which of a document's dates is the event's, and the record that comes of it; see extract.h. */
#include "extract/extract.h"

#include "extract/event_fields.h"
#include "extract/reading.h"
#include "record/uid.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* the zone that the name of a place tells: Wien; a Swiss postal code */
static const char *place_zone(const struct reading *r, const char *place)
{
	struct tokens t = TOKENS_INIT;
	const char *zone = strstr(place, "CH-") ? "Europe/Zurich" : NULL;
	int value;

	tokens_scan(&t, place, strlen(place));
	for (size_t i = 0; i < t.n && !zone; i++)
		if (token_match(&t, i, LEX_PLACE_ZONE, r->o->langs | r->lang_bit, &value))
			zone = lex_zone_name(value);
	tokens_free(&t);
	return zone;
}

const char *likely_zone(const struct reading *r)
{
	static const struct {
		const char *lang, *zone;
	} zones[] = {{"de", "Europe/Berlin"}, {"fr", "Europe/Paris"}, {"nl", "Europe/Amsterdam"}, {"da", "Europe/Copenhagen"}, {"pl", "Europe/Warsaw"},
		{"es", "Europe/Madrid"}, {"it", "Europe/Rome"}};
	const char *place = rec_get(r->rec, "Location"), *lang = lex_lang_code(r->lang);

	if (r->d->language && strlen(r->d->language) >= 5) {
		if (!strncmp(r->d->language + 3, "AT", 2))
			return "Europe/Vienna";
		if (!strncmp(r->d->language + 3, "CH", 2))
			return "Europe/Zurich";
		if (!strncmp(r->d->language + 3, "GB", 2))
			return "Europe/London";
		if (!strncmp(r->d->language + 3, "IE", 2))
			return "Europe/Dublin";
	}
	if (place && place_zone(r, place))
		return place_zone(r, place);
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		if (!strcmp(lang, zones[i].lang))
			return zones[i].zone;
	return NULL;
}

static void fold_into(struct buf *key, const char *s)
{
	const char *p = s, *end;

	if (!s)
		return;
	for (end = s + strlen(s); p < end;)
		utf8_put(key, utf8_fold(utf8_next(&p, end)));
}

static void make_uid(const struct reading *r, size_t ordinal, char uid[UID_SIZE])
{
	struct buf key = BUF_INIT;
	const char *address = r->o->address ? r->o->address : r->d->url;

	if (address) {
		buf_str(&key, address);
		buf_char(&key, '\n');
		fold_into(&key, rec_get(r->rec, "Summary"));
	} else {
		fold_into(&key, rec_get(r->rec, "Summary"));
		buf_char(&key, '\n');
		fold_into(&key, rec_get(r->rec, "Organizer"));
		buf_char(&key, '\n');
		fold_into(&key, rec_get(r->rec, "Location"));
	}
	if (ordinal)
		buf_printf(&key, "\n%zu", ordinal);
	if (r->o->uid_date && rec_get(r->rec, "Start"))
		buf_printf(&key, "\n%.10s", rec_get(r->rec, "Start"));
	uid_make(key.p, key.n, uid);
	buf_free(&key);
}

static void cite_times(struct reading *r, const struct moment *m, bool labelled)
{
	const char *rule = labelled ? "labelled-date" : m->rule ? m->rule : "date";

	if (m->day_to > m->day_from)
		reading_cite(r, "Start", rule, (struct span){m->day_from, m->day_to});
	if (m->time_to > m->time_from)
		reading_cite(r, "Start", "time", (struct span){m->time_from, m->time_to});
	if (m->has_end && m->end_to > m->end_from)
		reading_cite(r, "End", "end", (struct span){m->end_from, m->end_to});
	else if (m->has_end && m->time_to > m->time_from)
		reading_cite(r, "End", "time-range", (struct span){m->time_from, m->time_to});
	else if (m->has_end && m->day_to > m->day_from)
		reading_cite(r, "End", rule, (struct span){m->day_from, m->day_to});
	if (m->has_doors)
		reading_cite(r, "Doors", "doors", (struct span){m->doors_from, m->doors_to});
	if (m->has_deadline)
		reading_cite(r, "Deadline", "deadline-phrase", (struct span){m->deadline_from, m->deadline_to});
}

/* sentences that each name a title for a day of the event's span: a series, whose parts are the events */
static size_t series_find(struct reading *r, const struct moment *m, struct section *out, size_t max)
{
	struct moment before = *m;
	size_t n;

	if (!(m->has_end && civil_days(m->end.year, m->end.month, m->end.day) > civil_days(m->start.year, m->start.month, m->start.day)) && !m->rrule[0])
		return 0;
	before.start = civil_add_days(m->start, -1);
	n = further_sentences(r, &before, out, max);
	for (size_t i = 0; i < n; i++) {
		struct reading part = *r;
		struct span title;
		part.unit = r->unit + out[i].first;
		part.n = out[i].end - out[i].first;
		if (!title_in_text(&part, &title) || !strchr("\"\xe2\xc2", r->text[title.from]))
			return 0;
	}
	return n >= 2 ? n : 0;
}

static bool after_today(const struct reading *r, const struct moment *m)
{
	return civil_days(m->start.year, m->start.month, m->start.day) > civil_days(r->ref.now.year, r->ref.now.month, r->ref.now.day);
}

/* one event's fields, from what R holds; the title is TEXT */
void event_write(struct reading *r, const struct buf *text, const struct title_choice *title, struct zone_choice *zone, bool labelled)
{
	if (text->n)
		rec_add(r->rec, "Summary", text->p);
	if (title->n)
		reading_cite(r, "Summary", "title", (struct span){title->span[0].from, title->span[title->n - 1].to});
	if (!rec_get(r->rec, "Location"))
		place_find(r);
	conference_find(r);
	if (!zone->likely)
		zone->likely = likely_zone(r);
	moment_fields(r->rec, &r->main, zone);
	cite_times(r, &r->main, labelled);
	people_find(r, title);
	programme_find(r);
	facts_find(r);
	description_write(r);
}

/* One of very many dates of one event in a long text: what the text says of it is not looked for again, but taken from the
 * FIRST record; only when it takes place is its own. */
static void write_date(struct reading *r, const struct rec *first, struct zone_choice *zone, bool labelled)
{
	static const char *const own[] = {"Start", "End", "Timezone", "Precision", "Rrule", "Exdate", "Doors", "Deadline", "Status", "Warning", "Slot", "Uid",
		"Language", "Source", "Url", "Evidence", "#"};

	for (size_t i = 0; i < first->n; i++) {
		bool skip = false;
		for (size_t k = 0; k < sizeof own / sizeof *own && !skip; k++)
			skip = !strcmp(first->field[i].name, own[k]);
		if (!skip)
			rec_add(r->rec, first->field[i].name, first->field[i].value);
	}
	moment_fields(r->rec, &r->main, zone);
	cite_times(r, &r->main, labelled);
}

void event_finish(struct reading *r, struct uids *seen, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	char uid[UID_SIZE];
	bool known = true;

	rec_add(r->rec, "Language", lex_lang_code(r->lang));
	if (r->d->url && !rec_get(r->rec, "Url"))
		rec_add(r->rec, "Url", r->d->url);
	rec_add(r->rec, "Source", r->o->source);
	for (size_t ordinal = 0; known; ordinal++) {
		make_uid(r, ordinal, uid);
		known = false;
		for (size_t i = 0; i < seen->n && !known; i++)
			known = !strcmp(seen->uid[i], uid);
	}
	seen->uid = mem_grow(seen->uid, &seen->cap, seen->n + 1, sizeof *seen->uid);
	memcpy(seen->uid[seen->n++], uid, UID_SIZE);
	rec_add(r->rec, "Uid", uid);
	event_sort(r->rec);
	emit(ctx, r->rec);
}

/* the time that the text before the entries gives for all of them: "all at 8 pm" */
static const struct when *default_time(const struct reading *r, size_t upto)
{
	for (size_t i = 0; i < upto; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_FURNITURE)
			continue;
		for (size_t k = u->when; k < u->when_end; k++)
			if (r->whens.w[k].what == WHEN_TIME && r->whens.w[k].time.set && !reading_decoy(r->whens.w[k].cue) && r->whens.w[k].cue != CUE_DOORS &&
				r->whens.w[k].side != SIDE_UNTIL)
				return &r->whens.w[k];
	}
	return NULL;
}

/* what the structured data says first wins over what the text says again */
void event_settle(struct rec *r)
{
	size_t k = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct event_field *f = event_field_of(r->field[i].name);
		bool before = false;
		for (size_t j = 0; f && !f->repeats && j < k; j++)
			before = before || !strcmp(r->field[j].name, r->field[i].name);
		if (!before)
			r->field[k++] = r->field[i];
	}
	r->n = k;
}

/* entries of one line each without a place of their own */
static bool bare(const struct reading *r, const struct section *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i].end > s[i].first + 1 || section_place(r, &s[i], section_title(r, &s[i])).to)
			return false;
	return true;
}

/* a programme of several events */
static size_t emit_sections(struct reading *r, const struct buf *text, struct section *s, size_t n, struct zone_choice *zone, struct uids *seen,
                            void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	const struct when *common = default_time(r, s[0].first);
	struct reading head = *r;
	struct rec shared = REC_INIT;
	size_t count = 0;

	for (size_t k = r->unit[s[n - 1].end - 1].when_end; !common && k < r->whens.n; k++) /* ... or behind them: "jeweils 10-17 Uhr" */
		if (r->whens.w[k].what == WHEN_TIME && r->whens.w[k].time.set && r->whens.w[k].each && !reading_decoy(r->whens.w[k].cue))
			common = &r->whens.w[k];
	/* the place that holds for all is said before the first entry, or in a label */
	head.rec = &shared;
	people_sign(&head);
	head.n = s[0].first;
	if (head.n)
		place_find(&head);
	/* ... or behind a bare list of dates */
	if (!rec_get(&shared, "Location") && bare(r, s, n)) {
		head.unit = r->unit + s[n - 1].end;
		head.n = r->n - s[n - 1].end;
		if (head.n)
			place_find(&head);
	}
	for (size_t i = 0; i < n; i++) {
		struct reading part = *r;
		struct whens found = WHENS_INIT;
		struct moment m[4];
		struct title_choice own = {0};
		struct buf name = {.max = LIMIT_VALUE};
		struct span at, where;
		size_t got, begin = r->unit[s[i].first].when, w = begin;
		part.unit = r->unit + s[i].first;
		part.n = s[i].end - s[i].first;
		if (s[i].day < r->whens.w + begin || s[i].day >= r->whens.w + r->unit[s[i].end - 1].when_end) { /* the day stands above */
			struct when *day = whens_add(&found, s[i].day);
			day->joined = day->bridge = day->same_sentence = false;
		}
		/* the entry's own day and the times that follow it, up to another day */
		for (; w < r->unit[s[i].end - 1].when_end; w++) {
			struct when x = r->whens.w[w];
			if (x.what == WHEN_CUE || (x.what == WHEN_DAY && &r->whens.w[w] != s[i].day && !x.bridge) || (x.what == WHEN_REPEAT))
				continue;
			if (&r->whens.w[w] == s[i].day)
				x.joined = x.bridge = x.same_sentence = false;
			else if (found.n == 1 && w == begin)
				x.joined = x.same_sentence = true;
			whens_add(&found, &x);
		}
		got = found.n ? resolve_text(&found, &r->ref, m, 4) : 0;
		if (got && moment_usable(&m[0]) && !m[0].start.timed && (!m[0].has_end || (common && common->each)) && common) {
			struct when x = *common;
			x.joined = x.same_sentence = false;
			whens_add(&found, &x);
			got = resolve_text(&found, &r->ref, m, 4);
		}
		whens_free(&found);
		if (!got || !moment_usable(&m[0]))
			continue;
		recurrence_find(&part, &m[0], m, 1);
		recurrence_until(&part, &m[0]);
		recurrence_except(&part, &m[0]);
		rec_clear(r->rec);
		part.main = m[0];
		at = section_title(r, &s[i]);
		if (at.to) {
			reading_text(r, at, &name);
			while (name.n && strchr(" ,;:-", name.p[name.n - 1]))
				name.p[--name.n] = '\0';
			own.span[own.n++] = at;
		}
		where = section_place(r, &s[i], at);
		if (where.to) {
			struct buf b = BUF_INIT;
			reading_text(r, where, &b);
			while (b.n && strchr(" ,;", b.p[b.n - 1]))
				b.p[--b.n] = '\0';
			reading_add(&part, "Location", buf_cstr(&b), "entry", where);
			buf_free(&b);
		}
		for (size_t k = s[i].first; k < s[i].end; k++)
			if (r->unit[k].column_label == LABEL_ORGANIZER) {
				struct buf b = BUF_INIT;
				reading_text(r, (struct span){r->unit[k].b->from, r->unit[k].b->to}, &b);
				if (b.n)
					reading_add(&part, "Organizer", b.p, "column", (struct span){r->unit[k].b->from, r->unit[k].b->to});
				buf_free(&b);
				break;
			}
		event_write(&part, name.n ? &name : text, &own, zone, false);
		event_settle(r->rec);
		reading_share(r, &shared, "Location");
		reading_share(r, &shared, "Organizer");
		event_finish(&part, seen, emit, ctx);
		count++;
		buf_free(&name);
	}
	rec_free(&shared);
	return count;
}

/* what further sentences announce: place and title of the first event hold where they name none; times of the first
 * where they only say what */
static size_t emit_further(struct reading *r, const struct moment *main, const struct buf *text, const struct section *s, size_t n, struct zone_choice *zone,
                           struct uids *seen, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	struct rec first = REC_INIT;
	size_t count = 0;

	rec_copy(&first, r->rec);
	for (size_t i = 0; i < n; i++) {
		struct reading part = *r;
		struct whens found = WHENS_INIT;
		struct moment m[2];
		struct buf name = {.max = LIMIT_VALUE};
		struct span at = {0, 0};
		size_t got;
		part.unit = r->unit + s[i].first;
		part.n = s[i].end - s[i].first;
		for (size_t w = part.unit[0].when; w < part.unit[part.n - 1].when_end; w++) {
			struct when *x = &r->whens.w[w];
			if (x->what == WHEN_CUE)
				continue;
			if (w == part.unit[0].when)
				x->joined = x->bridge = x->same_sentence = false;
			whens_add(&found, x);
		}
		got = found.n ? resolve_text(&found, &r->ref, m, 2) : 0;
		whens_free(&found);
		if (!got || !moment_usable(&m[0]))
			continue;
		if (!m[0].start.timed && !m[0].has_end && main->start.timed && title_in_text(&part, &at) && strchr("\"\xe2\xc2", r->text[at.from])) {
			m[0].start.timed = true; /* "the second talk, on the 21st": at the same hour */
			m[0].start.hour = main->start.hour, m[0].start.min = main->start.min;
		}
		rec_clear(r->rec);
		part.main = m[0];
		if (title_in_text(&part, &at)) {
			reading_text(r, at, &name);
			rec_add(r->rec, "Summary", name.p);
			reading_cite(&part, "Summary", "sentence", at);
		} else if (text->n) {
			rec_add(r->rec, "Summary", text->p);
		}
		place_find(&part);
		conference_find(&part);
		reading_share(r, &first, "Location");
		reading_share(r, &first, "Organizer");
		moment_fields(r->rec, &m[0], zone);
		cite_times(&part, &m[0], false);
		event_finish(&part, seen, emit, ctx);
		for (size_t w = part.unit[0].when; w < part.unit[part.n - 1].when_end; w++)
			r->whens.w[w].what = WHEN_CUE, r->whens.w[w].cue = CUE_NONE; /* it is said: no mention any more */
		count++;
		buf_free(&name);
	}
	rec_free(&first);
	return count;
}

/* the subject without Re:, Einladung: and the like, and without the date that is often put into it */
static void subject_title(const struct reading *r, struct buf *out)
{
	struct tokens t = TOKENS_INIT;
	struct whens w = WHENS_INIT;
	size_t i = 0, stop;
	int n;

	tokens_scan(&t, r->d->subject, strlen(r->d->subject));
	when_scan(&t, r->lang, r->o->langs, &w);
	while (i < t.n && (n = token_match(&t, i, LEX_TITLE_PREFIX, r->o->langs, NULL)) != 0 && i + (size_t)n < t.n) {
		if (token_mark(&t, i + (size_t)n, ':') || token_mark(&t, i + (size_t)n, '-'))
			n++;
		else if (n == 1)
			break;
		i += (size_t)n;
	}
	stop = t.n;
	for (size_t k = 0; k < w.n; k++)
		if (w.w[k].what == WHEN_DAY && w.w[k].tok > i + 1) {
			stop = w.w[k].tok;
			while (stop > i + 1 && (token_match(&t, stop - 1, LEX_ON, r->lang_bit, NULL) == 1 || t.t[stop - 1].type == TOK_MARK))
				stop--;
			break;
		}
	for (size_t k = i + 1; k < stop; k++) /* "All-hands moved to" */
		if (k + (size_t)token_match(&t, k, LEX_PREDICATE, r->lang_bit, NULL) == stop)
			stop = k;
	for (size_t k = i + 1; k < stop; k++) { /* "Trauercafé - unsere Termine", "Vorstandssitzung Juni" */
		size_t j = k + 1;
		int label;
		while (token_mark(&t, k, '-') && t.t[k].space && token_match(&t, j, LEX_DETERMINER, r->lang_bit, NULL) == 1)
			j++;
		if ((token_mark(&t, k, '-') && t.t[k].space && token_match(&t, j, LEX_LABEL, r->lang_bit, &label) && label == LABEL_DATE) ||
		    (k + 1 == stop && token_match(&t, k, LEX_MONTH, r->lang_bit, NULL) && !token_brief(&t, k, LEX_MONTH, r->lang_bit)))
			stop = k;
	}
	if (i < stop)
		utf8_clean(r->d->subject + t.t[i].at, t.t[stop - 1].at + t.t[stop - 1].len - t.t[i].at, false, out);
	tokens_free(&t);
	whens_free(&w);
}

size_t extract_events(const struct doc *d, const struct extract_options *o, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	struct reading r;
	struct title_choice title;
	struct rec rec = REC_INIT;
	struct moment *m;
	struct section *sections;
	enum { MANY_DATES = 2000000 }; /* tokens looked at anew for one event after another */
	struct rec shown = REC_INIT;
	size_t most; /* events that its dates can give */
	struct zone_choice zone = o->zone;
	struct buf text = {.max = LIMIT_VALUE};
	size_t n, out = 0, first = 0, count = 0, entries = 0, more = 0;
	bool labelled;
	struct uids seen = {0};

	reading_open(&r, d, o);
	layout_mark(&r);
	recurrence_mark(&r);
	r.rec = &rec;
	most = r.whens.n * 2 + 2 < LIMIT_EVENTS ? r.whens.n * 2 + 2 : LIMIT_EVENTS;
	m = mem_new(most, sizeof *m);
	sections = mem_new(most, sizeof *sections);
	n = times_find(&r, m, most, &labelled);
	while (first < n && !moment_usable(&m[first]))
		first++;
	/* a stamp without a word before it: the first date is not after the day of reading, a later one is */
	if (!labelled && first < n)
		for (size_t i = first + 1; i < n && !after_today(&r, &m[first]); i++)
			if (moment_usable(&m[i]) && after_today(&r, &m[i]))
				first = i;
	if (first < n)
		r.main = m[first];
	title_find(&r, &title);
	title_text(&r, &title, &text);
	if (!text.n && d->subject)
		subject_title(&r, &text);
	if (!text.n && d->page_title)
		utf8_clean(d->page_title, strlen(d->page_title), false, &text);
	count = d->events.n ? data_events(&r, m, labelled || n == 1 ? n : 0, &title, &zone, &seen, emit, ctx) : 0;
	if (!labelled && !count) {
		further_inline(&r);
		entries = agenda_find(&r, sections, most);
		if (!entries)
			entries = sections_find(&r, sections, most);
		if (!entries)
			entries = named_find(&r, sections, most);
		if (!entries)
			entries = further_notices(&r, sections, most);
	}
	if (entries)
		count = emit_sections(&r, &text, sections, entries, &zone, &seen, emit, ctx);
	if (!labelled && !entries && !count && first < n && (more = series_find(&r, &m[first], sections, most - 1)) != 0) {
		struct moment common = m[first];
		const struct when *t = common.start.timed ? NULL : default_time(&r, r.n);
		if (t) {
			common.start.timed = true;
			common.start.hour = t->time.hour % 24, common.start.min = t->time.min;
		}
		rec_clear(&rec);
		place_find(&r);
		if (!zone.likely)
			zone.likely = likely_zone(&r);
		count = emit_further(&r, &common, &text, sections, more, &zone, &seen, emit, ctx);
		entries = count;
	}
	for (size_t i = count ? n : first; !entries && i < n && count < LIMIT_EVENTS; i++) {
		/* a labelled list of dates is several events; in running text the first date is the event, others are mentioned */
		if (!moment_usable(&m[i]) || (count && !labelled && !m[i].listed))
			continue;
		rec_clear(&rec);
		if (m[first].has_deadline && !m[i].has_deadline)
			m[i].deadline = m[first].deadline, m[i].has_deadline = true;
		r.main = m[i];
		if (!labelled || !m[i].start.timed)
			recurrence_find(&r, &r.main, m + first, n - first);
		recurrence_until(&r, &r.main);
		recurrence_except(&r, &r.main);
		if (shown.n && r.tokens.n * count > MANY_DATES) {
			write_date(&r, &shown, &zone, labelled);
		} else {
			programme_times(&r, &r.main);
			event_write(&r, &text, &title, &zone, labelled);
		}
		if (!shown.n)
			rec_copy(&shown, &rec);
		event_finish(&r, &seen, emit, ctx);
		count++;
	}
	rec_free(&shown);
	if (!labelled && !entries && count == 1 && !d->events.n) {
		more = further_sentences(&r, &m[first], sections, most - 1);
		count += more ? emit_further(&r, &m[first], &text, sections, more, &zone, &seen, emit, ctx) : 0;
	}
	out = count;
	if (o->mentioned && count && !entries) {
		struct extract_options with = *o;
		with.zone = zone;
		r.o = &with;
		out += mentions_emit(&r, seen.uid[0], emit, ctx);
	}
	reading_close(&r);
	rec_free(&rec);
	buf_free(&text);
	free(m);
	free(sections);
	free(seen.uid);
	return out;
}
