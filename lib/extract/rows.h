/* rows.h: what the two halves of reading rows share: rows.c, a day or time that its own row tells, and row_days.c, a day that
 * only what stands above the row tells. */
#ifndef EV_EXTRACT_ROWS_H
#define EV_EXTRACT_ROWS_H

#include "extract/page.h"

struct rows {
	struct page *p;
	bool *taken;        /* words that a find covers */
	struct find **at;   /* the find that begins at a word; valid until a find is added */
	int year, month;    /* of the last header, 0: none */
};

/* rows_number: is word I a number of at most two digits from LO to HI?  rows_add: a find of a row (NULL: there are too many).
 * rows_set_day: F says the days FIRST to LAST with the words from FROM to END. */
struct find *rows_month_behind(const struct rows *r, uint32_t end); /* the month alone in the row that begins at END: 10 / Samstag / Oktober 2026 */
bool rows_number(const struct page *p, uint32_t i, uint32_t lo, uint32_t hi);
struct find *rows_add(struct rows *r, enum when_what what, uint32_t from, uint32_t end);
void rows_set_day(struct rows *r, struct find *f, uint32_t from, uint32_t end, const struct civil *first, const struct civil *last);

/* row_days: adds the days that headers, ranges and columns tell */
void row_days(struct rows *r);

#endif
