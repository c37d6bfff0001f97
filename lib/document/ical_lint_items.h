/* ical_lint_items.h: what only the whole file says of its components: that one is there twice, and that instances name their
 * series by its kind of time.  They may be more than should be in memory. */
#ifndef EV_DOCUMENT_ICAL_LINT_ITEMS_H
#define EV_DOCUMENT_ICAL_LINT_ITEMS_H

#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lint_item {
	uint64_t key, uid;      /* of the UID with the kind of component and RECURRENCE-ID; of the UID alone; both in its calendar */
	size_t line, rid_line;
	bool override, date, rid_date, floats, rid_floats;
};

struct lint_items;

struct lint_items *lint_items_new(void);
void lint_items_free(struct lint_items *l);

/* lint_items_add; lint_items_end: calls TWICE for each that is there already, and OTHER for each instance that names its SERIES
 * by another kind of time.  -1: a temporary file cannot be written or read (74). */
int lint_items_add(struct lint_items *l, const struct lint_item *it, struct err *e);
int lint_items_end(struct lint_items *l, void (*twice)(void *ctx, const struct lint_item *it, const struct lint_item *first),
                   void (*other)(void *ctx, const struct lint_item *it, const struct lint_item *series), void *ctx, struct err *e);

#endif
