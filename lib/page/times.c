/* times.c: when the event takes place by the document's labels; see times.h. */
#include "page/times.h"

#include "page/half.h"

#include <string.h>

/* finds of several fields, put behind one another as one text */
struct collected {
	struct whens w;
	bool day;
};

static void take_field(const struct reading *r, int label, enum lex_cue cue, struct collected *c)
{
	struct span v[8];
	size_t at = 0, a, b;
	int n;

	while ((n = reading_field(r, label, &at, v, 8)) >= 0) {
		for (int i = 0; i < n; i++) {
			reading_whens(r, v[i], &a, &b);
			for (size_t k = a; k < b; k++) {
				struct when w = r->whens.w[k];
				if (k == a && i == 0)
					w.joined = w.same_sentence = w.bridge = false;
				if (cue == CUE_DOORS && k > a && w.what == WHEN_TIME && w.cue != CUE_DOORS) {
					w.cue = CUE_NONE; /* Doors: 6:30 pm, talk at 7:00 pm */
					w.joined = false;
				} else if (cue && (w.what == WHEN_TIME || w.what == WHEN_DAY) && (w.cue == CUE_NONE || w.cue == CUE_BEGIN || w.cue == CUE_END || w.cue == CUE_DOORS))
					w.cue = cue;
				else if (w.cue == CUE_EVENT || (!cue && k == a && i == 0 && w.cue != CUE_CANCELLED_BEHIND && w.cue != CUE_DOORS))
					w.cue = CUE_NONE; /* the label itself is no cue for its value */
				if (label == LABEL_DURATION)
					w.joined = true;
				if (cue == CUE_BEGIN && w.what == WHEN_DAY)
					w.cue = CUE_NONE;
				whens_add(&c->w, &w);
				c->day = c->day || w.what == WHEN_DAY || w.what == WHEN_REPEAT;
			}
		}
		if (label == LABEL_DATE && c->day)
			break; /* the first date field that has a date */
	}
}

size_t times_find(const struct reading *r, struct moment *out, size_t max)
{
	struct collected c = {0};
	size_t n = 0;

	take_field(r, LABEL_DATE, CUE_NONE, &c);
	take_field(r, LABEL_WHEN_WHERE, CUE_NONE, &c);
	take_field(r, LABEL_BEGIN, CUE_BEGIN, &c);
	take_field(r, LABEL_TIME, CUE_NONE, &c);
	take_field(r, LABEL_END, CUE_END, &c);
	take_field(r, LABEL_DOORS, CUE_DOORS, &c);
	take_field(r, LABEL_DURATION, CUE_NONE, &c);
	if (!c.day) /* Treffen: So., 22.3., 9.00 Uhr, Parkplatz am Freibad */
		take_field(r, LABEL_PLACE, CUE_NONE, &c);
	if (c.day)
		n = resolve_text(&c.w, &r->ref, out, max);
	whens_free(&c.w);
	for (size_t i = 0; i < n; i++)
		half_settle(r, &out[i]);
	return n;
}

bool times_of_text(const char *s, int lang, lex_langs_t langs, const struct reference *ref, bool time, struct moment *m)
{
	struct tokens t = TOKENS_INIT;
	struct whens w = WHENS_INIT;
	struct moment all[4];
	size_t n, i = 0;

	tokens_scan(&t, s, strlen(s));
	when_scan(&t, lang, langs, &w);
	n = w.n ? resolve_text(&w, ref, all, 4) : 0;
	while (i < n && !(all[i].has_start && (time ? all[i].start.timed : !all[i].time_only)))
		i++;
	if (i < n)
		*m = all[i];
	tokens_free(&t);
	whens_free(&w);
	return i < n;
}
