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
