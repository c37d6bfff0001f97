/* lines.c: one-line announcements; see lines.h. */
#include "extract/lines.h"

#include "record/uid.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

struct line_reader {
	struct tokens tokens;
	struct whens whens;
	struct rec rec;
	struct buf text, title;
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
	for (lr->likely = 0; lr->likely < lex_lang_count() && !(langs >> lr->likely & 1); lr->likely++)
		;
	if (langs >> lex_lang_of("de", 2) & 1)
		lr->likely = lex_lang_of("de", 2);
	return lr;
}

void line_reader_free(struct line_reader *lr)
{
	if (!lr)
		return;
	tokens_free(&lr->tokens);
	whens_free(&lr->whens);
	rec_free(&lr->rec);
	buf_free(&lr->text);
	buf_free(&lr->title);
	free(lr->moments);
	free(lr);
}

/* the line without its dates and times is its title */
static bool connector(const struct line_reader *lr, size_t tok, lex_langs_t lang)
{
	return token_match(&lr->tokens, tok, LEX_ON, lang, NULL) == 1 || token_match(&lr->tokens, tok, LEX_AT, lang, NULL) == 1 ||
	       token_match(&lr->tokens, tok, LEX_FROM, lang, NULL) == 1 || token_match(&lr->tokens, tok, LEX_START_FROM, lang, NULL) == 1 ||
	       token_match(&lr->tokens, tok, LEX_TO, lang, NULL) == 1;
}

static void title_of(struct line_reader *lr, int lang)
{
	const char *s = lr->tokens.text;
	size_t at = 0;
	struct buf raw = BUF_INIT;
	const char *p;
	char *to;

	buf_clear(&lr->title);
	for (size_t i = 0; i < lr->whens.n; i++) {
		const struct when *w = &lr->whens.w[i];
		size_t tok = w->tok, from = w->from;
		if (w->from < at || (w->what == WHEN_CUE && w->cue != CUE_NONE))
			continue;
		while (tok > 0 && lr->tokens.t[tok - 1].at >= at && connector(lr, tok - 1, (lex_langs_t)1 << lang))
			from = lr->tokens.t[--tok].at; /* "am", "um" before it go, too */
		if (i && w->joined && w[-1].what != WHEN_CUE && at)
			from = at; /* "3pm and 7pm" */
		buf_add(&raw, s + at, from - at);
		buf_char(&raw, ' ');
		at = w->to;
	}
	buf_add(&raw, s + at, lr->tokens.len - at);
	if (raw.n) { /* blanks squeezed, marks at the beginning dropped; it never grows */
		buf_add(&lr->title, raw.p, raw.n);
		to = lr->title.p;
		for (p = raw.p; *p; p++) {
			if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r') {
				if (to > lr->title.p && to[-1] != ' ')
					*to++ = ' ';
			} else if (to > lr->title.p || !strchr(",;:.-|/", *p)) {
				*to++ = *p;
			}
		}
		*to = '\0';
		lr->title.n = (size_t)(to - lr->title.p);
	}
	while (lr->title.n && strchr(" ,;:.-|/", lr->title.p[lr->title.n - 1]))
		lr->title.p[--lr->title.n] = '\0';
	buf_free(&raw);
	if (lr->title.n > LIMIT_TITLE) {
		lr->title.n = utf8_cut(lr->title.p, lr->title.n, LIMIT_TITLE);
		lr->title.p[lr->title.n] = '\0';
	}
}

size_t line_read(struct line_reader *lr, const char *text, size_t n, const struct civil *now, const char *source,
                 void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	struct reference ref = {.now = *now};
	size_t found = 0, out = 0;
	int lang, sure;

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
		rec_add(&lr->rec, "Source", source);
		emit(ctx, &lr->rec);
	}
	return out;
}
