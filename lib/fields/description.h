/* description.h: an announcement's running text. */
#ifndef EV_FIELDS_DESCRIPTION_H
#define EV_FIELDS_DESCRIPTION_H

#include "fields/draft.h"

/* description_write: Description: the sentences and items that are in no other field. */
void description_write(struct draft *d);

#endif
