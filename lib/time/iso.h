/* iso.h: days and times of ISO 8601 in all its forms, as structured data has them.  What records write is civil_parse's. */
#ifndef EV_TIME_ISO_H
#define EV_TIME_ISO_H

#include "time/civil.h"

/* civil_iso: a day, or a time of it, with hyphens and colons or without: 2026-03-12, 2026-W11-4, 2026-071; behind T or a blank hours
 * alone (T19) or with minutes and seconds, parts of a second passed over, 24:00 the beginning of the next day; behind it Z, +01,
 * +0100, +01:00, and a zone in brackets (RFC 9557), which is passed over.  Blanks around the parts and UTC for Z are taken as well.
 * *OFFSET: seconds east of UTC where *OFFSET_SET.  False, and C is left alone: S is anything else, or names a day, time or offset
 * that does not exist, or is beyond the years 1 to 9999, there or in UTC. */
bool civil_iso(const char *s, struct civil *c, bool *offset_set, int *offset);

#endif
