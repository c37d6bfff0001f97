/* rows.h: what the parts of reading rows share: rows.c, a day that its own row tells; row_days.c, a day that only what stands
 * above the row tells; row_dates.c, days and row_times.c, times that a column of numbers tells;
 * row_lists.c, the further days of a list; row_months.c, days whose month was said before them. */
#ifndef EV_PAGE_ROWS_H
#define EV_PAGE_ROWS_H

#include "page/page.h"

#include <uchar.h>

struct rows {
	struct page *p;
	bool *taken;        /* words that a find covers */
	struct find **at;   /* the find that begins at a word; valid until a find is added */
	uint64_t years;     /* that the page says, from YEARS before the reference's on */
	int year, month;    /* of the last header, 0: none */
	bool headed;        /* it stands alone in its row, or before its days */
};

/* rows_number: is word I a number of at most two digits from LO to HI?  rows_clock: a time, hh.mm or hh:mm, at word I, in MINUTES of the
 * day; the word behind it, 0: there is none. */
bool rows_number(const struct page *p, uint32_t i, uint32_t lo, uint32_t hi);
uint32_t rows_clock(const struct page *p, uint32_t i, int *minutes);

/* rows_add: adds a find of the words FROM to before END, marked as one that its row tells; rows_add_time: one of a time, from MINUTES
 * to UNTIL (-1: no end), both of the day.  NULL: there are PAGE_FINDS.  rows_set_day: F says the days FIRST to LAST, with these words. */
struct find *rows_add(struct rows *r, enum when_what what, uint32_t from, uint32_t end);
struct find *rows_add_time(struct rows *r, uint32_t from, uint32_t end, int minutes, int until);
void rows_set_day(struct rows *r, struct find *f, uint32_t from, uint32_t end, const struct civil *first, const struct civil *last);

/* rows_guessed: is the year of C nowhere on the page? */
enum { YEARS = 31 };
bool rows_guessed(const struct rows *r, const struct civil *c);

/* rows_month_at: the month whose name stands at I, 0: none.  rows_month: a day of that month as the reference has it, with its year;
 * false: there is none */
int rows_month_at(const struct page *p, uint32_t i);
bool rows_month(const struct rows *r, int month, struct moment *m);

/* rows_marks: is it one of MARKS? */
bool rows_marks(const struct word *w, const char32_t *marks);
/* rows_begins: does a row begin with word I?  rows_start: the first word of I's row.  rows_same: does B stand in the row of A,
 * behind it?  rows_lone_weekday: does F say a weekday and nothing else? */
bool rows_begins(const struct page *p, uint32_t i);
uint32_t rows_start(const struct page *p, uint32_t i);
bool rows_same(const struct page *p, uint32_t a, uint32_t b);
bool rows_lone_weekday(const struct find *f);

/* rows_list: do more days follow the number at I, which ends before END: 3, 4, 6? */
bool rows_list(const struct rows *r, uint32_t i, uint32_t end);

/* Each adds finds to the page's: row_days: days that headers and ranges tell; row_dates: days, row_times: times of columns of numbers;
 * row_lists: days that follow one in its row; row_months: days whose month was said before them. */
void row_days(struct rows *r);
void row_dates(struct rows *r);
void row_lists(struct rows *r);
void row_months(struct rows *r);
void row_times(struct rows *r);

#endif
