/* moment_fields.h: a moment (resolve.h) as fields of a record, with a warning for everything that was guessed. */
#ifndef EV_FIELDS_MOMENT_FIELDS_H
#define EV_FIELDS_MOMENT_FIELDS_H

#include "language/resolve.h"
#include "record/rec.h"

struct zone_choice {
	const char *given;   /* -z, NULL: none */
	const char *likely;  /* what country or language say, NULL: none */
	const char *reader;  /* TZ, "" or NULL: none */
};

/* moment_fields(R, M, Z): adds Start, End, Timezone, Precision, Rrule, Doors, Deadline and their Warnings. */
void moment_fields(struct rec *r, const struct moment *m, const struct zone_choice *z);

#endif
