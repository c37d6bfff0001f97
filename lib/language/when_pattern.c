/* when_pattern.c: follows the rows of patterns in the lexicons; see pattern.h and when_rules.h. */
#include "language/when_rules.h"

#include "language/tables.h"

/* a comma or a colon between two parts of a construction */
static int comma(const struct parse *p, size_t k)
{
	return (mark(p, k, ',') || mark(p, k, ':')) && !p->ts->t[k].line;
}

static int rows(const struct parse *p, size_t i, int name, struct reading *r);

/* the tokens that one step reads at K, -1: it does not fit */
static int one_step(const struct parse *p, size_t k, const struct lex_step *s, struct reading *r)
{
	int n;

	switch (s->op) {
	case STEP_CLASS:
		n = s->value == STEP_ANY ? word_of(p, k, (enum lex_class)s->a, NULL) : token_value(p->ts, k, (enum lex_class)s->a, p->lang, s->value);
		if (n == 1 && s->a == LEX_EVERY && p->ts->t[k].len < 4 && mark(p, k + 1, '.') && sticks(p, k + 1))
			n++; /* jd. Donnerstag */
		return n ? n : -1;
	case STEP_PLACE: return repeat_place(p, k, (enum lex_place)s->a, r);
	case STEP_ROWS: n = rows(p, k, s->a, r); return n ? n : -1;
	case STEP_COMMA: return comma(p, k) ? 1 : -1;
	case STEP_IF: return r->repeat.unit == (enum lex_unit)s->a ? 0 : -1;
	default: return repeat_setting((enum lex_setting)s->a, s->value, r) ? 0 : -1;
	}
}

/* the tokens that the steps from S on read at I, -1: they do not fit */
static int steps(const struct parse *p, size_t i, const struct lex_step *s, struct reading *r)
{
	size_t k = i;
	int n;

	for (; s->op != STEP_END; s++) {
		struct reading was;
		switch (s->op) {
		case STEP_MAYBE: /* with it and all that follows, or without it */
			was = *r;
			if ((n = steps(p, k, s + 1, r)) >= 0)
				return (int)(k - i) + n;
			*r = was;
			s += s->a;
			break;
		case STEP_NOT:
		case STEP_AHEAD:
			was = *r;
			if ((one_step(p, k, s + 1, &was) > 0) == (s->op == STEP_NOT))
				return -1;
			s++;
			break;
		default:
			if ((n = one_step(p, k, s, r)) < 0)
				return -1;
			k += (size_t)n;
		}
	}
	return (int)(k - i);
}

static inline bool any_of(const unsigned long long a[2], const unsigned long long b[2])
{
	return (a[0] & b[0]) | (a[1] & b[1]);
}

/* the row of NAME that reads most at I: its tokens, 0: none fits */
static int rows(const struct parse *p, size_t i, int name, struct reading *r)
{
	const struct token *t = &p->ts->t[i];
	const unsigned long long *of = lex_row_mask[p->rows[t->word]];
	bool number = t->type == TOK_NUMBER;
	struct reading best, got;
	int longest = 0, which = 0;

	if (i >= p->ts->n || !(number || any_of(of, lex_pattern_first[name])))
		return 0;
	for (int k = lex_pattern_at[name]; k < lex_pattern_at[name + 1]; k++) {
		int n;
		if (!(number && lex_patterns[k].number) && !any_of(of, lex_patterns[k].first))
			continue;
		got = *r;
		n = steps(p, i, &lex_steps[lex_patterns[k].step], &got);
		if (n > longest)
			longest = n, best = got, which = k;
	}
	if (!longest)
		return 0;
	*r = best;
	if (r->n_rows < READING_ROWS)
		r->row[r->n_rows++] = (unsigned short)which;
	return longest;
}

int parse_rows(const struct parse *p, size_t i, struct reading *r)
{
	int name = p->lang_no < 0 ? -1 : lex_repeat_rows[p->lang_no];

	memset(r, 0, sizeof *r);
	return name < 0 ? 0 : rows(p, i, name, r);
}
