/* mentions.h: events that an announcement merely mentions. */
#ifndef EV_FIELDS_MENTIONS_H
#define EV_FIELDS_MENTIONS_H

#include "fields/draft.h"
#include "fields/moment_fields.h"

/* mentions_emit: calls EMIT with a record for each event that is mentioned beside that of D, which has the Uid MAIN_UID (NULL: none).
 * Returns their number. */
size_t mentions_emit(const struct draft *d, const struct zone_choice *zone, const char *source, const char *main_uid, void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
