/* resolve.c: fuzz target: the resolver alone, over partial days and references of any kind. */
#include "language/resolve.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* the next octet as a number from LOW to HIGH; 0 past the end */
static int next(const uint8_t **p, const uint8_t *end, int low, int high)
{
	int v = *p < end ? *(*p)++ : 0;
	return low + v % (high - low + 1);
}

static int wide(const uint8_t **p, const uint8_t *end)
{
	int v = next(p, end, 0, 255);
	return (v << 8 | next(p, end, 0, 255)) - 32768;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *p = data, *end = data + size;
	struct reference ref = {.now = {.timed = true}};

	ref.now.year = next(&p, end, 0, 255) * 39 + 1;
	ref.now.month = next(&p, end, 1, 12);
	ref.now.day = next(&p, end, 1, civil_month_days(ref.now.year, ref.now.month));
	ref.now.hour = next(&p, end, 0, 23);
	ref.year = next(&p, end, 0, 1) ? next(&p, end, 0, 255) * 39 : 0;
	while (p < end) {
		struct when_day d = {0};
		struct moment m = {0};
		d.kind = (enum day_kind)next(&p, end, DAY_NONE, DAY_NOW);
		d.year = next(&p, end, 0, 2) ? 0 : next(&p, end, 0, 255) * 12;
		d.month = next(&p, end, -2, 12);
		d.day = next(&p, end, 0, 31);
		d.weekday = next(&p, end, 0, 7);
		d.n = next(&p, end, 0, 3) ? next(&p, end, -60, 60) : wide(&p, end) * 3;
		d.unit = next(&p, end, UNIT_NONE, UNIT_THIRD);
		d.n2 = next(&p, end, -3, 3);
		d.unit2 = next(&p, end, 0, 1) ? UNIT_YEAR : 0;
		d.more = next(&p, end, 0, 5);
		for (int i = 0; i < d.more; i++) {
			d.more_n[i] = wide(&p, end);
			d.more_unit[i] = next(&p, end, UNIT_NONE, UNIT_CENTURY);
		}
		d.portion = next(&p, end, 0, 7);
		d.holiday = next(&p, end, 0, 100);
		d.span = next(&p, end, 0, 60);
		d.beside = next(&p, end, 0, 1) ? next(&p, end, -53, 53) : 0;
		if (next(&p, end, 0, 7) == 1)
			d.beside = BESIDE_NEAREST;
		d.beside_weekday = next(&p, end, 1, d.beside == BESIDE_NEAREST ? 7 : BESIDE_WEEK);
		d.month_said = next(&p, end, 0, 1);
		d.needs_month = next(&p, end, 0, 1);
		d.month_shift = next(&p, end, -2, 2);
		d.week_shift = next(&p, end, -5, 5);
		d.week_set = next(&p, end, 0, 1);
		d.strict = next(&p, end, 0, 1);
		/* what the grammar never gives: a day that no month has */
		if (d.kind == DAY_DATE && d.month > 0 && d.day > 31)
			continue;
		if (d.kind == DAY_DATE && d.month < 0)
			d.month = 0; /* of an n-th weekday alone: this month, this year */
		if (d.kind == DAY_SEASON)
			d.n = 1 + abs(d.n % 6);
		if (d.kind == DAY_QUARTER)
			d.n = 1 + abs(d.n % (d.unit == UNIT_HALFYEAR ? 2 : 4));
		if (d.kind == DAY_WEEK)
			d.n = 1 + abs(d.n % 53);
		if (d.kind == DAY_NTH && (d.n == 0 || d.n > 53 || d.n < -53))
			d.n = 1;
		if (d.kind == DAY_WEEKDAY && !d.weekday)
			d.weekday = 1;
		if (resolve_day(&d, &ref, &m) && (!civil_valid(m.start.year, m.start.month, m.start.day) || !civil_valid(m.end.year, m.end.month, m.end.day)))
			abort();
	}
	return 0;
}
