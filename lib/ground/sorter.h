/* sorter.h: more things in order than should be in memory: what does not fit goes to a temporary file in sorted runs, which
 * are merged. */
#ifndef EV_GROUND_SORTER_H
#define EV_GROUND_SORTER_H

#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>

struct sorter;

/* below 0, 0, above 0: A comes before, beside, behind B; both are aligned for any number.  Beside each other they keep the order
 * in which they came. */
typedef int sorter_compare(const void *a, const void *b);

/* sorter_new(COMPARE, HELD): about HELD octets are kept in memory. */
struct sorter *sorter_new(sorter_compare *compare, size_t held);
void sorter_free(struct sorter *s);

/* sorter_add: copies N octets.  sorter_rewind: no more comes; to the first, for the first time or again.  Both -1: a temporary
 * file cannot be written (74). */
int sorter_add(struct sorter *s, const void *entry, size_t n, struct err *e);
int sorter_rewind(struct sorter *s, struct err *e);

/* sorter_next: the next entry, which lives until the next call, and its length; NULL: there is none, or, with ERR set, the
 * temporary file cannot be read (74). */
const void *sorter_next(struct sorter *s, size_t *n, struct err *e);

/* sorter_count: how many there are. */
size_t sorter_count(const struct sorter *s);

#endif
