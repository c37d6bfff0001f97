/* lines.c: one-line announcements; see lines.h. */
#include "extract/lines.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/octets.h"
#include "ground/utf8.h"
#include "page/half.h"
#include "record/event.h"
#include "record/uid.h"

#include <stdlib.h>
#include <string.h>

struct line_reader {
	struct tokens tokens;
	struct whens whens;
	struct rec rec;
	struct buf title;
	struct moment *moments;
	lex_langs_t langs;
	struct zone_choice zone;
	int likely;
};

struct line_reader *line_reader_new(lex_langs_t langs, const struct zone_choice *zone)
{
	struct line_reader *lr = mem_new(1, sizeof *lr);

	lr->langs = langs;
	lr->zone = *zone;
	lr->moments = mem_new(LIMIT_EVENTS, sizeof *lr->moments);
	lr->likely = lex_lang_default(langs);
	return lr;
}

void line_reader_free(struct line_reader *lr)
{
	if (!lr)
		return;
	tokens_free(&lr->tokens);
	whens_free(&lr->whens);
	rec_free(&lr->rec);
	buf_free(&lr->title);
	free(lr->moments);
	free(lr);
}

/* "am", "um": they go with the day or time behind them */
static bool connector(const struct line_reader *lr, size_t tok, lex_langs_t lang)
{
	static const unsigned char class[] = {LEX_ON, LEX_AT, LEX_FROM, LEX_START_FROM, LEX_TO};
	unsigned word = lr->tokens.t[tok].word;

	for (size_t k = 0; k < sizeof class; k++)
		if (lex_starts(word, (enum lex_class)class[k]) && token_match(&lr->tokens, tok, (enum lex_class)class[k], lang, NULL) == 1)
			return true;
	return false;
}

/* à partir du, a partire dal: words of a phrase that leads to the day at TOK, which may have its last word; none of those before AT */
static size_t led_from(const struct line_reader *lr, size_t tok, size_t at, lex_langs_t lang)
{
	for (size_t back = 2; back <= 3 && back <= tok && lr->tokens.t[tok - back].at >= at; back++)
		if (lex_starts(lr->tokens.t[tok - back].word, LEX_START_FROM) && token_match(&lr->tokens, tok - back, LEX_START_FROM, lang, NULL) >= (int)back)
			return back;
	return 0;
}

static inline bool blank(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || !c);
}

/* are the eight octets at P, the first of which is no blank, squeezed already: no control character, no two blanks side by side? */
static inline bool squeezed(const char *p)
{
	uint64_t v = octets_eight(p), other = v ^ EACH_OCTET(' ');
	uint64_t blanks = ~(((other & EACH_OCTET(0x7f)) + EACH_OCTET(0x7f)) | other) & EACH_OCTET(0x80);

	return *p != ' ' && !octets_control(v) && !(blanks & blanks << 8);
}

/* N octets of the title behind what there is: blanks squeezed, marks at the beginning dropped */
static void add_squeezed(struct buf *title, const char *s, size_t n)
{
	const char *p = s, *end = s + n;
	char *to = title->p + title->n;

	while (p < end) {
		if (to > title->p && end - p >= 8 && squeezed(p)) {
			memcpy(to, p, 8);
			to += 8, p += 8;
			continue;
		}
		if (to == title->p) /* it has not begun */
			while (p < end && (blank(*p) || strchr(",;:.-|/", *p)))
				p++;
		while (p < end && !blank(*p))
			*to++ = *p++;
		if (p < end && to > title->p && to[-1] != ' ')
			*to++ = ' ';
		while (p < end && blank(*p))
			p++;
	}
	*to = '\0';
	title->n = (size_t)(to - title->p);
}

/* the line without its dates and times is its title */
static void title_of(struct line_reader *lr, int lang)
{
	struct buf *title = &lr->title;
	const char *s = lr->tokens.text;
	size_t at = 0;

	buf_clear(title);
	buf_add(title, s, lr->tokens.len); /* so much room is enough */
	if (title->n != lr->tokens.len)
		return;
	buf_clear(title);
	for (size_t i = 0; i < lr->whens.n; i++) {
		const struct when *w = &lr->whens.w[i];
		size_t tok = w->tok, from = w->from, led;
		if (w->from < at || (w->what == WHEN_CUE && w->cue != CUE_NONE))
			continue;
		while (tok > 0 && lr->tokens.t[tok - 1].at >= at && connector(lr, tok - 1, (lex_langs_t)1 << lang))
			from = lr->tokens.t[--tok].at; /* "am", "um" before it go, too */
		if (w->what == WHEN_DAY && (led = led_from(lr, w->tok, at, (lex_langs_t)1 << lang)) != 0 && led > w->tok - tok)
			from = lr->tokens.t[w->tok - led].at;
		if (i && w->joined && w[-1].what != WHEN_CUE && at)
			from = at; /* "3pm and 7pm" */
		add_squeezed(title, s + at, from - at);
		add_squeezed(title, " ", w->to > from);
		at = w->to;
	}
	add_squeezed(title, s + at, lr->tokens.len - at);
	buf_trim(title, " ,;:.-|/");
	utf8_shorten(title, LIMIT_TITLE, LIMIT_TITLE);
}

/* "Am 3. Mai ist kein Training": the day on which nothing is, where the line has nothing else */
static void warn_of_no_event(struct line_reader *lr, const struct reference *ref)
{
	for (size_t i = 0; i < lr->whens.n; i++) {
		const struct when *w = &lr->whens.w[i];
		struct moment m = {0};
		char day[CIVIL_SIZE];
		if (w->what != WHEN_DAY || w->cue != CUE_EXCEPT || w->range || w->side != SIDE_AT || w->day.kind != DAY_DATE || !w->day.day || !resolve_day(&w->day, ref, &m))
			continue;
		rec_addf(&lr->rec, "Warning", "nothing is said to be on that day: %s", civil_format(&m.start, day));
		return;
	}
}

size_t line_read(struct line_reader *lr, const char *text, size_t n, const struct civil *now, const char *source,
                 void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	struct reference ref = {.now = *now, .day_alone = !now->timed};
	size_t found = 0, out = 0;
	int lang, sure;

	ref.now.timed = true;
	tokens_scan(&lr->tokens, text, n);
	lang = tokens_language(&lr->tokens, lr->langs, lr->likely, &sure);
	when_scan_rows(&lr->tokens, lang, lr->langs, &lr->whens);
	if (lr->whens.n)
		found = resolve_text(&lr->whens, &ref, lr->moments, LIMIT_EVENTS);
	if (found)
		title_of(lr, lang);
	for (size_t i = 0; i < found; i++) {
		struct moment *m = &lr->moments[i];
		if (!m->has_start && !m->has_end && !m->has_deadline)
			continue;
		if (m->has_until && !m->rrule[0] && !m->has_end) { /* am 12.10. bis 12 Uhr: no begin was said */
			m->end = m->until;
			m->has_end = true;
			m->has_start = false;
		}
		half_of_line(&lr->tokens, &lr->whens, lang, m);
		rec_clear(&lr->rec);
		if (lr->title.n)
			rec_addn(&lr->rec, "Summary", lr->title.p, lr->title.n);
		moment_fields(&lr->rec, m, &lr->zone);
		if (sure > 1)
			rec_add(&lr->rec, "Language", lex_lang_code(lang));
		rec_add(&lr->rec, "Source", source);
		event_sort(&lr->rec);
		emit(ctx, &lr->rec);
		out++;
	}
	if (!out) {
		rec_clear(&lr->rec);
		warn_of_no_event(lr, &ref);
		rec_add(&lr->rec, "Source", source);
		emit(ctx, &lr->rec);
	}
	return out;
}
