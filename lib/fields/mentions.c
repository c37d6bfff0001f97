/* mentions.c: the events that an announcement merely mentions; see mentions.h. */
#include "fields/mentions.h"

#include "record/event.h"
#include "record/uid.h"

static bool same_event(const struct draft *d, const struct moment *m)
{
	int64_t a = civil_day(&m->start);
	int64_t first = civil_day(&d->main.start);
	int64_t last = d->main.has_end ? civil_day(&d->main.end) : first;
	return a >= first && a <= last;
}

/* the noun before the date: "über die Bundeskonferenz am 11.-13. Mai" */
static bool mention_title(const struct reading *r, const struct unit *u, const struct when *w, struct span *s)
{
	size_t k = w->tok, end;

	while (k > u->tok && (token_match(&r->tokens, k - 1, LEX_ON, r->lang_bit, NULL) == 1 || token_match(&r->tokens, k - 1, LEX_FROM, r->lang_bit, NULL) == 1 ||
	                      reading_word(r, k - 1, LEX_PLACE_PREPOSITION, NULL) == 1 || token_mark(&r->tokens, k - 1, ',') ||
	                      reading_word(r, k - 1, LEX_DETERMINER, NULL) == 1 || token_mark(&r->tokens, k - 1, '(')))
		k--;
	end = k;
	while (k > u->tok &&
		   ((r->tokens.t[k - 1].type == TOK_WORD && r->tokens.t[k - 1].upper) || (token_mark(&r->tokens, k - 1, '-') && !r->tokens.t[k].space)) &&
		   end - k < 8)
		k--;
	if (k == end || !r->tokens.t[k].upper)
		return false;
	*s = reading_span(r, k, end);
	return true;
}

/* "in Berlin" behind the date of a mention */
static void mention_place(struct draft *d, const struct unit *u, size_t k)
{
	const struct reading *r = &d->r;
	size_t n = (size_t)reading_word(r, k, LEX_PLACE_PREPOSITION, NULL), end;

	k += n;
	for (end = k; end < u->tok_end && r->tokens.t[end].type == TOK_WORD && r->tokens.t[end].upper; end++)
		;
	if (!n || end <= k)
		return;
	draft_words(d, "Location", "mention", "", reading_span(r, k, end));
}

/* the record of a mention: TITLE on the day X, which is moment M */
static void mention_record(struct draft *d, const struct unit *u, const struct when *x, const struct moment *m, struct span title, const struct zone_choice *zone)
{
	struct buf b = BUF_INIT;
	char uid[UID_SIZE];

	rec_clear(d->rec);
	reading_text(&d->r, title, &b);
	uid_make(b.p, b.n, uid);
	rec_add(d->rec, "Uid", uid);
	draft_add(d, "Summary", b.p, "mention", title);
	moment_fields(d->rec, m, zone);
	draft_cite(d, "Start", "mention", (struct span){x->from, x->to});
	mention_place(d, u, x->tok_end);
	rec_add(d->rec, "Language", lex_lang_code(d->r.lang));
	buf_free(&b);
}

size_t mentions_emit(const struct draft *d, const struct zone_choice *zone, const char *source, const char *main_uid, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	const struct reading *r = &d->r;
	struct rec rec = REC_INIT;
	struct draft mention = *d;
	size_t count = 0;
	int64_t seen[32];

	mention.rec = &rec;
	for (size_t i = 0; i < r->n && count < 32; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role != ROLE_PROSE && u->role != ROLE_SHORT && u->role != ROLE_ITEM)
			continue;
		for (size_t w = u->when; w < u->when_end && count < 32; w++) {
			struct when *x = &r->whens.w[w];
			struct whens one = {x, 1, 1};
			struct moment m;
			struct span title;
			bool known = false;
			if (x->what != WHEN_DAY || (x->cue != CUE_NONE && x->cue != CUE_EVENT) || x->day.kind != DAY_DATE || !x->day.day)
				continue;
			if (resolve_text(&one, &r->ref, &m, 1) != 1 || !m.has_start || same_event(d, &m) || !mention_title(r, u, x, &title))
				continue;
			for (size_t s = 0; s < count; s++)
				known = known || seen[s] == civil_seconds(&m.start);
			if (known)
				continue;
			seen[count++] = civil_seconds(&m.start);
			mention_record(&mention, u, x, &m, title, zone);
			if (main_uid)
				rec_add(&rec, "Related", main_uid);
			rec_add(&rec, "Source", source);
			event_sort(&rec);
			emit(ctx, &rec);
		}
	}
	rec_free(&rec);
	return count;
}
