/* time.c: unit tests of floor 1: civil dates, zones, recurrences. */
#include "tests/unit/tap.h"
#include "time/civil.h"
#include "time/recur.h"
#include "time/zone.h"

static struct civil at(const char *s)
{
	struct civil c = {0};
	ok(civil_parse(s, &c), s);
	return c;
}

static char list[2000];
static void collect(void *ctx, const struct civil *c)
{
	char t[CIVIL_SIZE];
	(void)ctx;
	snprintf(list + strlen(list), sizeof list - strlen(list), "%s ", civil_format(c, t));
}

static void durations(void)
{
	static const struct {
		const char *said;
		long days, seconds; /* days -1: no duration */
	} all[] = {{"P1DT2H30M", 1, 9000}, {"P2W", 14, 0}, {"PT90.5S", 0, 90}, {"+PT1H", 0, 3600}, {"P3M", -1, 0}, {"P1Y", -1, 0}, {"PT2D", -1, 0}, {"P1H", -1, 0},
		{"PT", -1, 0}, {"PT5", -1, 0}, {"P99999999D", -1, 0}, {"1H", -1, 0}};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		long days, seconds;
		bool is = civil_duration(all[i].said, &days, &seconds);
		ok(all[i].days < 0 ? !is : is && days == all[i].days && seconds == all[i].seconds, all[i].said);
	}
}

int main(void)
{
	char t[CIVIL_SIZE];
	struct civil c, from, to, drop;
	const struct zone *berlin = zone_find("Europe/Berlin");
	const char *rule;
	struct recur r = {0};

	for (int64_t d = -800000; d < 800000; d += 397) {
		c = civil_of_days(d);
		if (civil_days(c.year, c.month, c.day) != d) {
			ok(0, "days and dates are inverse");
			break;
		}
	}
	c = at("2026-02-05");
	is_int(civil_weekday(&c), 4, "5 February 2026 is a Thursday");
	is_int(civil_week(&c, NULL), 6, "... in week 6");
	c = civil_week_start(2026, 53);
	is_str(civil_format(&c, t), "2026-12-28", "week 53 of 2026");
	c = at("2024-01-31");
	c = civil_add_months(c, 1);
	is_str(civil_format(&c, t), "2024-02-29", "a month after 31 January");
	ok(!civil_parse("2026-02-29", &c), "29 February 2026 is no day");
	ok(!civil_parse("2026-01-01T24:00", &c), "24:00 is written as 00:00 of the next day");
	ok(!civil_parse("2026-1-1", &c), "two digits each");
	durations();
	c = at("2026-03-29T02:30");
	is_int((long)(zone_instant(berlin, &c) - civil_seconds(&c)), -3600, "in the gap the offset before it counts");
	c = at("2026-10-25T02:30");
	is_int((long)(zone_instant(berlin, &c) - civil_seconds(&c)), -7200, "of two times the first");
	c = zone_local(berlin, zone_instant(berlin, &c));
	is_str(civil_format(&c, t), "2026-10-25T02:30", "... and back");
	ok(!zone_find("../etc/passwd") && !zone_find("Europe/Nowhere"), "names that are no zones");
	r.start = at("2026-03-02T19:30");
	r.zone = berlin;
	rule = "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330T173000Z";
	r.rule = &rule, r.n_rules = 1;
	drop = at("2026-03-16T19:30");
	r.drop = &drop, r.n_drop = 1;
	from = at("2026-03-01"), to = at("2027-01-01");
	ok(recur_expand(&r, &from, &to, collect, NULL) == RECUR_OK, "a rule");
	is_str(list, "2026-03-02T19:30 2026-03-09T19:30 2026-03-23T19:30 2026-03-30T19:30 ", "UNTIL in UTC, over the change to summer time");
	rule = "FREQ=NEVER";
	ok(recur_expand(&r, &from, &to, collect, NULL) == RECUR_WRONG, "a rule that is none");
	return done_testing();
}
