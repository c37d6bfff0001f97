/* time.c: unit tests of floor 1: civil dates, zones, recurrences. */
#include "tests/unit/tap.h"
#include "time/civil.h"
#include "time/iso.h"
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
	} all[] = {{"P1DT2H30M", 1, 9000}, {"P2W", 14, 0}, {"PT90.5S", 0, 90}, {"PT1.5H", 0, 5400}, {"PT0,25H", 0, 900}, {"P0.5D", 0, 43200}, {"+PT1H", 0, 3600}, {"P3M", -1, 0}, {"P1Y", -1, 0}, {"PT2D", -1, 0}, {"P1H", -1, 0},
		{"PT", -1, 0}, {"PT5", -1, 0}, {"P99999999D", -1, 0}, {"1H", -1, 0}};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		long days, seconds;
		bool is = civil_duration(all[i].said, &days, &seconds);
		ok(all[i].days < 0 ? !is : is && days == all[i].days && seconds == all[i].seconds, all[i].said);
	}
}

static void iso(void)
{
	static const struct {
		const char *said, *is; /* NULL: none */
		int offset;            /* minutes, -1: none is said */
	} all[] = {{"2026-03-12", "2026-03-12", -1}, {"20260312", "2026-03-12", -1}, {"2026-W11-4", "2026-03-12", -1}, {"2026W114", "2026-03-12", -1}, {"2026-071", "2026-03-12", -1}, {"2026071", "2026-03-12", -1},
		{"2026-W53-7", "2027-01-03", -1}, {"2025-W53-1", NULL, 0}, {"2026-W11-8", NULL, 0}, {"2026-366", NULL, 0}, {"2024-366", "2024-12-31", -1}, {"2026-02-29", NULL, 0}, {"2026-03", NULL, 0}, {"2026", NULL, 0}, {"2026-W11", NULL, 0},
		{"2026-03-12T19", "2026-03-12T19:00", -1}, {"2026-03-12T19Z", "2026-03-12T19:00", 0}, {"20260312T193000Z", "2026-03-12T19:30", 0}, {"20260312T1930+0100", "2026-03-12T19:30", 60}, {"2026-03-12T1930", "2026-03-12T19:30", -1},
		{"2026-071T19:30", "2026-03-12T19:30", -1}, {"2026-03-12t19:30:15z", "2026-03-12T19:30:15", 0}, {"2026-03-12 19:30:00+01", "2026-03-12T19:30", 60}, {"2026-03-12 19:30:00 -0330", "2026-03-12T19:30", -210}, {"2026-03-12 18:30:00 UTC", "2026-03-12T18:30", 0},
		{"2026-03-12T19:30:00,500+01:00", "2026-03-12T19:30", 60}, {"2026-03-12T19:30:00.123456Z", "2026-03-12T19:30", 0}, {"2026-03-12T19:30+01:00[Europe/Berlin]", "2026-03-12T19:30", 60}, {"2026-03-12T24:00", "2026-03-13T00:00", -1},
		{" 2026-03-12T19:30 ", "2026-03-12T19:30", -1}, {"2026-03-12T24:01", NULL, 0}, {"2026-03-12T25:00", NULL, 0}, {"2026-03-12T19:60", NULL, 0}, {"2026-03-12T19.30", NULL, 0}, {"2026-03-12T9:30", NULL, 0}, {"2026-03-12T", NULL, 0},
		{"2026-03-12T19:30+", NULL, 0}, {"2026-03-12T19:30+01:", NULL, 0}, {"2026-03-12T19:30+99", NULL, 0}, {"2026-03-12 7:30 pm", NULL, 0}, {"2026-03-12T19:30 CET", NULL, 0}, {"2026-03-12/2026-03-14", NULL, 0}, {"0000-01-01", NULL, 0}, {"", NULL, 0}};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct civil c = {0};
		char t[CIVIL_SIZE];
		bool set;
		int offset;
		bool is = civil_iso(all[i].said, &c, &set, &offset);
		ok(all[i].is ? is && !strcmp(civil_format(&c, t), all[i].is) && (set ? offset == all[i].offset * 60 : all[i].offset == -1) : !is, all[i].said);
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
	iso();
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
