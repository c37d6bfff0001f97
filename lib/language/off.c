/* off.c: see off.h. */
#include "language/off.h"

#include "language/lexicon.h"
#include "language/tables.h"
#include "time/civil.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { REGION = 16 };

/* " DE-SH " as the table has it; COUNTRY: " DE " */
static bool key(const char *region, bool country, char out[REGION])
{
	size_t n = strlen(region), k = 0;

	if (country)
		n = strcspn(region, "-");
	if (!n || n > REGION - 3)
		return false;
	out[k++] = ' ';
	for (size_t i = 0; i < n; i++)
		out[k++] = (char)toupper((unsigned char)region[i]);
	out[k++] = ' ';
	out[k] = '\0';
	return true;
}

bool off_known(const char *region)
{
	char whole[REGION];

	if (!key(region, false, whole) || strchr(region, ' '))
		return false;
	for (int i = 0; i < lex_n_offs; i++)
		if (strstr(lex_offs[i].regions, whole))
			return true;
	return false;
}

void off_regions(struct buf *out)
{
	for (int i = 0; i < lex_n_offs; i++) {
		const char *p = lex_offs[i].regions;
		while (*(p += strspn(p, " "))) {
			size_t n = strcspn(p, " ");
			char name[REGION] = " ";
			bool seen = false;
			if (n < REGION - 3) {
				memcpy(name + 1, p, n);
				memcpy(name + 1 + n, " ", 2);
			}
			for (int k = 0; k < i; k++)
				seen = seen || strstr(lex_offs[k].regions, name);
			if (!seen)
				buf_printf(out, "%s%.*s", out->n ? " " : "", (int)n, p);
			p += n;
		}
	}
}

static int by_day(const void *pa, const void *pb)
{
	const struct off_day *a = pa, *b = pb;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return strcmp(a->name, b->name);
}

static bool taken(const struct off_day *d, size_t n, int64_t day)
{
	for (size_t i = 0; i < n; i++)
		if (d[i].day == day)
			return true;
	return false;
}

/* does the region itself say that feast, in its own language? */
static bool named_by(const char *whole, const struct lex_off *o, int year)
{
	for (int i = 0; i < lex_n_offs; i++)
		if (lex_offs[i].rule == o->rule && year >= lex_offs[i].since && year <= lex_offs[i].until && strstr(lex_offs[i].regions, whole))
			return true;
	return false;
}

/* is the feast a day off of the region: by its own law, or by the country's? */
static bool is_off(const struct lex_off *o, int year, const char *whole, const char *country)
{
	if (year < o->since || year > o->until)
		return false;
	return strstr(o->regions, whole) || (strstr(o->regions, country) && !named_by(whole, o, year));
}

/* where days on a weekend are moved: the free day in their place is added to OUT */
static size_t move(const struct lex_off *const *from, struct off_day *out, size_t n)
{
	size_t all = n;

	for (size_t i = 0; i < n && all < OFF_MOST; i++) {
		struct civil c = civil_of_days(out[i].day);
		int wd = civil_weekday(&c);
		int64_t to = out[i].day;
		if (!from[i]->moves || wd < 6)
			continue;
		if (from[i]->moves == 2 && wd == 6)
			to--;
		else
			for (to += 8 - wd; taken(out, all, to);)
				to++;
		out[all] = out[i];
		out[all].day = to;
		out[all++].moved = from[i]->moved;
	}
	return all;
}

size_t off_days(const char *region, int year, struct off_day *out)
{
	const struct lex_off *from[OFF_MOST];
	char whole[REGION], country[REGION];
	size_t n = 0;

	if (!key(region, false, whole) || !key(region, true, country))
		return 0;
	for (int y = year; y <= year + 1; y++) { /* New Year's Day may be observed in December */
		for (int i = 0; i < lex_n_offs && n < OFF_MOST; i++) {
			const struct lex_off *o = &lex_offs[i];
			int month, day, more;
			if ((y > year && o->moves != 2) || !is_off(o, y, whole, country))
				continue;
			if (!lex_holiday_date(o->rule, y, &month, &day, &more) || (y > year && month > 1))
				continue;
			from[n] = o;
			out[n++] = (struct off_day){civil_days(y, month, day), o->name, ""};
		}
	}
	n = move(from, out, n);
	for (size_t i = 0; i < n; i++)
		if (civil_of_days(out[i].day).year != year)
			out[i--] = out[--n];
	if (n)
		qsort(out, n, sizeof *out, by_day);
	return n;
}
