/* words_view.c: heads of days, weeks and months; see words_view.h.  The breaking of words is in words_break.c. */
#include "outgoing/words_view.h"

#include "ground/utf8.h"

#include <string.h>

const struct view_words *view_words_of(const struct words *w)
{
	for (size_t i = 1; i < view_words_count; i++)
		if (!strcmp(view_words_tables[i].code, w->code))
			return &view_words_tables[i];
	return &view_words_tables[0];
}

void view_day(const struct words *w, const struct civil *day, const struct civil *today, struct buf *out)
{
	const struct view_words *v = view_words_of(w);
	int64_t ahead = civil_days(day->year, day->month, day->day) - civil_days(today->year, today->month, today->day);

	if (ahead == 0 || ahead == 1)
		buf_printf(out, "%s, ", ahead ? v->tomorrow : v->today);
	words_date(w, day, out);
}

static uint32_t upper(uint32_t c)
{
	if (c >= 'a' && c <= 'z')
		return c - 32;
	return (c >= 0xe0 && c <= 0xfe && c != 0xf7) ? c - 32 : c; /* Latin-1, with which every month begins */
}

void view_month(const struct words *w, int year, int month, struct buf *out)
{
	const char *name = view_words_of(w)->month[month] ? view_words_of(w)->month[month] : w->month[month], *p = name;

	utf8_put(out, upper(utf8_next(&p, name + strlen(name))));
	buf_printf(out, "%s %d", p, year);
}

void view_number(const struct words *w, int day, struct buf *out)
{
	buf_printf(out, strstr(w->date_form, "%d.") ? "%d." : "%d", day);
}

void view_week(const struct words *w, const struct civil *day, struct buf *out)
{
	int year;
	buf_printf(out, "%s %d", view_words_of(w)->week, civil_week(day, &year));
}

struct civil view_coarse_end(char coarse, const struct civil *start, const struct civil *end)
{
	struct civil c = *start;

	if (start->timed || civil_days(end->year, end->month, end->day) - civil_days(start->year, start->month, start->day) > 1)
		return *end;
	switch (coarse) {
	case 'w': return civil_add_days(c, 8 - civil_weekday(start));
	case 'm': c.month++; break;
	case 's': c.month += 3; break;
	default: return *end;
	}
	c.day = 1;
	c.year += (c.month - 1) / 12;
	c.month = (c.month - 1) % 12 + 1;
	return c;
}

static void coarse_day(const struct words *w, char coarse, const struct civil *day, struct buf *out)
{
	int year;

	if (coarse != 'w') {
		view_month(w, day->year, day->month, out);
		return;
	}
	view_week(w, day, out);
	civil_week(day, &year);
	buf_printf(out, ", %d", year);
}

bool view_coarse(const struct words *w, char coarse, const struct civil *start, const struct civil *last, struct buf *out)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	if (coarse != 'w' && coarse != 'm' && coarse != 's')
		return false;
	coarse_day(w, coarse, start, &a);
	coarse_day(w, coarse, last, &b);
	buf_str(out, buf_cstr(&a));
	if (strcmp(buf_cstr(&a), buf_cstr(&b)) != 0)
		buf_printf(out, " – %s", buf_cstr(&b));
	buf_free(&a);
	buf_free(&b);
	return true;
}
