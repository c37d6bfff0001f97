/* tzif.h: time zone files (RFC 8536): the transitions that are listed, and the POSIX TZ rule for the years behind them. */
#ifndef EV_TIME_TZIF_H
#define EV_TIME_TZIF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tzif;

/* tzif_parse: from the file's octets; NULL where they are none.  tzif_load: NULL where the file is not there or is none.
 * tzif_rule: of a POSIX TZ rule alone; NULL where it is none.  tzif_offset: seconds east of UTC at an instant. */
struct tzif *tzif_parse(const unsigned char *data, size_t n);
struct tzif *tzif_load(const char *path);
struct tzif *tzif_rule(const char *rule);
void tzif_free(struct tzif *z);
int tzif_offset(const struct tzif *z, int64_t instant);

/* tzif_next: the first change of offset, of summer time or of name behind an instant, before LAST; false where there is
 * none.  tzif_state: what is in force at an instant. */
struct tzif_state {
	int64_t since;      /* of a change: when it comes */
	int offset;
	bool dst;
	const char *name;   /* CET, "" unknown; lives as long as the zone */
};
bool tzif_next(const struct tzif *z, int64_t after, int64_t last, struct tzif_state *s);
void tzif_state(const struct tzif *z, int64_t instant, struct tzif_state *s);

#endif
