/* when_pattern.c: follows the rows of patterns in the lexicons; see pattern.h and when_rules.h. */
#include "language/when_rules.h"

#include "language/tables.h"

/* a comma or a colon between two parts of a construction */
static int comma(const struct parse *p, size_t k)
{
	return (mark(p, k, ',') || mark(p, k, ':')) && !p->ts->t[k].line;
}

/* where rows are read: the classes that the next words may be of */
struct view {
	const struct parse *p;
	struct classes near;
	bool repeat; /* a recurrence, which begins at START */
	size_t start;
};
/* what tells a row stands in so many tokens */
enum { REACH = 32, REACH_OF_DAYS = 24, REACH_OF_WEEKDAYS = 10 };

static int rows(const struct view *v, size_t i, int name, struct reading *r);

/* the tokens that one step reads at K, -1: it does not fit */
static int one_step(const struct view *v, size_t k, const struct lex_step *s, struct reading *r)
{
	const struct parse *p = v->p;
	int n;

	switch (s->op) {
	case STEP_CLASS:
		n = s->value == STEP_ANY ? word_of(p, k, (enum lex_class)s->a, NULL) : token_value(p->ts, k, (enum lex_class)s->a, p->lang, s->value);
		if (n == 1 && s->a == LEX_EVERY && p->ts->t[k].len < 4 && mark(p, k + 1, '.') && sticks(p, k + 1))
			n++; /* jd. Donnerstag */
		return n ? n : -1;
	case STEP_PLACE: return s->a >= PLACES_OF_DAYS ? told_place(p, k, (enum lex_place)s->a, &r->told) : repeat_place(p, k, (enum lex_place)s->a, r);
	case STEP_MARK: return mark(p, k, (unsigned)s->value) ? 1 : -1;
	case STEP_ROWS: n = rows(v, k, s->a, r); return n ? n : -1;
	case STEP_COMMA: return comma(p, k) ? 1 : -1;
	case STEP_IF: return r->repeat.unit == (enum lex_unit)s->a ? 0 : -1;
	default:
		if (s->a >= SETTINGS_OF_DAYS)
			return told_setting((enum lex_setting)s->a, s->value, &r->told) ? 0 : -1;
		return repeat_setting((enum lex_setting)s->a, s->value, r) ? 0 : -1;
	}
}

/* "Sommerfest für alle", and below it "Samstag, 4. Juli": a recurrence is of one paragraph */
static bool parted(const struct view *v, size_t k)
{
	return v->repeat && k > v->start && v->p->ts->t[k].para;
}

/* the tokens that the steps from S on read at I, -1: they do not fit */
static int steps(const struct view *v, size_t i, const struct lex_step *s, struct reading *r)
{
	size_t k = i;
	int n;

	for (; s->op != STEP_END; s++) {
		struct reading was;
		switch (s->op) {
		case STEP_MAYBE: /* with it and all that follows, or without it */
			if (s[1].op == STEP_CLASS && !word_of(v->p, k, (enum lex_class)s[1].a, NULL)) { /* as it mostly is */
				s += s->a;
				break;
			}
			was = *r;
			if ((n = steps(v, k, s + 1, r)) >= 0)
				return (int)(k - i) + n;
			*r = was;
			s += s->a;
			break;
		case STEP_NOT:
		case STEP_AHEAD:
			was = *r;
			if ((one_step(v, k, s + 1, &was) > 0) == (s->op == STEP_NOT))
				return -1;
			s++;
			break;
		default:
			if ((n = one_step(v, k, s, r)) < 0 || (n > 0 && parted(v, k)))
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

/* is a word among the next ones that the row cannot do without? */
static inline bool provided(const unsigned long long need[2], const struct classes *near)
{
	return (need[0] & near->m[0]) | (need[1] & near->m[1]) || !(need[0] | need[1]);
}

/* the row of NAME that reads most at I: its tokens, 0: none fits */
static int rows(const struct view *v, size_t i, int name, struct reading *r)
{
	const struct parse *p = v->p;
	const struct token *t = &p->ts->t[i];
	const unsigned long long of[2] = {lex_row_mask[t->row][0], lex_row_mask[t->row][1]};
	const struct classes near = v->near;
	const struct lex_pattern *last = &lex_patterns[lex_pattern_at[name + 1]];
	bool number = t->type == TOK_NUMBER;
	struct reading best, got;
	int longest = 0, which = 0;

	if (i >= p->ts->n || !(number || any_of(of, lex_pattern_first[name])))
		return 0;
	for (const struct lex_pattern *row = &lex_patterns[lex_pattern_at[name]]; row < last; row++) {
		int n;
		if (!any_of(of, row->first) && !(number && row->number))
			continue;
		if (!provided(row->need, &near) || !provided(row->need2, &near))
			continue;
		got = *r;
		n = steps(v, i, &lex_steps[row->step], &got);
		if (n > longest)
			longest = n, best = got, which = (int)(row - lex_patterns);
	}
	if (!longest)
		return 0;
	*r = best;
	if (r->n_rows < READING_ROWS)
		r->row[r->n_rows++] = (unsigned short)which;
	return longest;
}

int parse_rows(const struct parse *p, size_t i, enum lex_root root, struct reading *r)
{
	int name = p->lang_no < 0 ? -1 : lex_roots[p->lang_no][root];
	struct view v = {.p = p, .repeat = root == ROOT_REPEAT, .start = i};
	const struct token *t = &p->ts->t[i];

	if (name < 0 || i >= p->ts->n || !(t->type == TOK_NUMBER || any_of(lex_row_mask[t->row], lex_pattern_first[name])))
		return 0;
	memset(r, 0, sizeof *r);
	near_classes(p, i, root == ROOT_REPEAT ? REACH : root == ROOT_WEEKDAY ? REACH_OF_WEEKDAYS : REACH_OF_DAYS, &v.near);
	return rows(&v, i, name, r);
}
