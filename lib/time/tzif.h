/* tzif.h: time zone files (RFC 8536): the transitions that are listed, and the POSIX TZ rule for the years behind them. */
#ifndef EV_TIME_TZIF_H
#define EV_TIME_TZIF_H

#include <stdint.h>

struct tzif;

/* tzif_load: NULL where the file is not there or is none.  tzif_offset: seconds east of UTC at an instant. */
struct tzif *tzif_load(const char *path);
void tzif_free(struct tzif *z);
int tzif_offset(const struct tzif *z, int64_t instant);

#endif
