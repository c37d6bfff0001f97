/* tzif.c: fuzz target: time zone files. */
#include "time/tzif.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tzif *z = tzif_parse(data, size);
	struct tzif_state s;
	int64_t at = -10000000000LL;

	if (!z)
		return 0;
	for (int i = 0; i < 50 && tzif_next(z, at, 4000000000LL, &s); i++) {
		if (s.since <= at || tzif_offset(z, s.since) != s.offset)
			abort();
		at = s.since;
	}
	tzif_free(z);
	return 0;
}
