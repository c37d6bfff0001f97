/* row_lists.c: more days of a list whose first one a row tells: "Tues 12, 19, 26", "Jan 15, 22, 29    7:15 pm", "Wed 17, Thurs 18 & Fri
 * 19 March".  The numbers rise, and the list ends where its row or column does.  See rows.h. */
#include "page/rows.h"

enum { LIST_DAYS = 12 };

struct list {
	uint32_t word[LIST_DAYS], end[LIST_DAYS]; /* of each further day */
	int day[LIST_DAYS];
	unsigned n;
	bool joined;              /* an "and" or "&" is among its marks */
};

/* a mark or word between two days of a list at K: the word behind it, 0: none */
static uint32_t between(const struct page *p, uint32_t i, uint32_t k, bool *joined)
{
	bool comma = rows_same(p, i, k) && word_mark(&p->word[k], ',');

	k += comma;
	if (rows_same(p, i, k) && (word_is(&p->word[k], PAGE_AND) || rows_marks(&p->word[k], U"&+"))) {
		*joined = true;
		return k + 1;
	}
	if (!comma && rows_same(p, i, k) && word_mark(&p->word[k], '/') && p->word[k].space)
		return k + 1;
	return comma ? k : 0;
}

/* does the list that began at I end before word K: with its row, its column, or a mark that parts it from what follows? */
static bool list_ends(const struct page *p, uint32_t i, uint32_t k)
{
	const struct word *w = &p->word[k];

	return !rows_same(p, i, k) || w->wide || (w->space && rows_marks(w, U"(|-–—·•")) || (rows_marks(w, U":;)") && !(rows_same(p, i, k + 1) && !w[1].space));
}

/* the further days behind DAY, with the words from I to K; none of them is taken */
static bool list_behind(const struct rows *r, uint32_t i, uint32_t k, int day, struct list *l)
{
	const struct page *p = r->p;
	uint32_t next;
	int last = day;

	l->n = 0, l->joined = false;
	while (l->n < LIST_DAYS && (next = between(p, i, k, &l->joined)) != 0) {
		if (!rows_same(p, i, next) || !rows_number(p, next, (uint32_t)last + 1, 31) || r->taken[next] || p->word[next].wide)
			return false;
		last = (int)p->word[next].num;
		l->word[l->n] = next, l->day[l->n] = last;
		k = next + 1;
		if (rows_same(p, next, k) && !p->word[k].space && (word_mark(&p->word[k], '.') || (p->word[k].type == TOK_WORD && p->word[k].len == 2)))
			k++;
		l->end[l->n++] = k;
	}
	return l->n && list_ends(p, i, k);
}

/* "Dec 4, 5", "May 2, 16": one number behind a comma may be an hour, but where it is a week on, or no hour */
static bool single(const struct rows *r, int day, const struct list *l)
{
	int most = lex_lang_traits(r->p->r->lang) >> TRAIT_TWELVE_HOURS & 1 ? 12 : 24;

	return l->n == 1 && !l->joined && l->day[0] <= most && (l->day[0] - day) % 7 != 0;
}

bool rows_list(const struct rows *r, uint32_t i, uint32_t end)
{
	struct list l;

	return list_behind(r, i, end, (int)r->p->word[i].num, &l);
}

static bool add_list(struct rows *r, const struct find *f, const struct list *l)
{
	const struct civil first = f->first;

	for (unsigned k = 0; k < l->n; k++) {
		struct civil day = {.year = first.year, .month = first.month, .day = l->day[k]};
		struct find *one = day.day <= civil_month_days(day.year, day.month) ? rows_add(r, WHEN_DAY, l->word[k], l->end[k]) : NULL;
		if (!one)
			return false;
		rows_set_day(r, one, l->word[k], l->end[k], &day, &day);
	}
	return true;
}

/* do nothing but marks of a list stand between two days of one row? */
static bool listed(const struct page *p, const struct find *f, const struct find *next)
{
	bool joined = false;

	if (!rows_same(p, f->word, next->word))
		return false;
	return between(p, f->word, f->end, &joined) == next->word || (f->end == next->word && rows_marks(&p->word[f->end - 1], U",&/"));
}

/* F is a day of the month of OTHER, where it says none and its weekday agrees */
static bool take_month(struct rows *r, struct find *f, const struct find *other)
{
	struct civil day = {.year = other->first.year, .month = other->first.month, .day = f->w.day.day};

	if (!other->day || f->w.range || !civil_valid(day.year, day.month, day.day) || (f->w.day.weekday && civil_weekday(&day) != f->w.day.weekday))
		return false;
	if (f->day && civil_cmp(&f->first, &day) == 0)
		return false;
	rows_set_day(r, f, f->word, f->end, &day, &day);
	return true;
}

/* "Thu 5 / Fri 6 / Sat 7 Mar", "MARCH / Sat 21 & Sun 22": two days beside each other, of which one alone has its month, or its header's */
static void share_month(struct rows *r, struct find *f, struct find *next)
{
	if (f->w.day.day >= next->w.day.day || !listed(r->p, f, next))
		return;
	if (next->w.day.month && !next->row && (!f->w.day.month || (f->row && f->w.day.weekday)))
		take_month(r, f, next);
	else if (f->row && f->day && !f->w.range && !next->w.day.month && next->w.day.weekday)
		take_month(r, next, f);
}

/* the time that stands behind find F, in its sentence or one of the cells right behind; NULL: none does */
static const struct find *time_behind(const struct page *p, uint32_t f)
{
	enum { NEAR = 14, LINES = 2 };
	const struct find *day = &p->find[f];

	for (uint32_t k = f + 1; k < p->finds && p->find[k].word >= day->end && p->find[k].word < day->end + NEAR && p->word[p->find[k].word].line <= p->word[day->word].line + LINES; k++) {
		if (p->find[k].time && p->find[k].w.side != SIDE_UNTIL)
			return &p->find[k];
		if (p->find[k].w.what == WHEN_DAY)
			return NULL;
	}
	return NULL;
}

/* "Sat 14 & Sun 15 June, 9am-4pm": two days, each with its weekday, and hours behind them may be an event each; the last of them is a day of
 * its own, too, beside the range */
static bool last_of_pair(struct rows *r, uint32_t n)
{
	const struct page *p = r->p;
	const struct find f = p->find[n];
	const struct civil last = f.last;
	struct find *one;
	uint32_t k = f.end;

	if (f.w.what != WHEN_DAY || !f.day || !f.w.range || !f.w.paired || f.w.n_list || civil_cmp(&f.last, &f.first) <= 0)
		return true;
	while (k > f.word + 1 && !(p->word[k - 1].weekday && p->word[k - 1].weekday - 1 == civil_weekday(&last)))
		k--;
	if (--k <= f.word || !time_behind(p, n))
		return true;
	if (!(one = rows_add(r, WHEN_DAY, k, f.end)))
		return false;
	rows_set_day(r, one, k, f.end, &last, &last);
	return true;
}

static bool is_day(const struct find *f)
{
	return f->w.what == WHEN_DAY && f->w.day.kind == DAY_DATE && f->w.day.day;
}

void row_lists(struct rows *r)
{
	struct page *p = r->p;
	uint32_t n = p->finds;
	struct list l;

	for (uint32_t f = n; f-- > 1;)
		if (is_day(&p->find[f - 1]) && is_day(&p->find[f]) && p->find[f - 1].word >= p->body)
			share_month(r, &p->find[f - 1], &p->find[f]);
	for (uint32_t f = 0; f < n; f++)
		if (p->find[f].word >= p->body && !last_of_pair(r, f))
			return;
	for (uint32_t f = 0; f < n; f++) {
		const struct find *x = &p->find[f];
		if (x->word < p->body || !is_day(x) || !x->day || x->w.range || !list_behind(r, x->word, x->end, x->first.day, &l) || single(r, x->first.day, &l))
			continue;
		if (!add_list(r, x, &l))
			return;
	}
}
