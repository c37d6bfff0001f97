/* which: two records are one event or one instance of it, however they name it. */
#include "record/which.h"
#include "tests/unit/tap.h"

/* fields of two records, separated by ';;' | are they one? */
static const struct {
	const char *a, *b;
	bool same;
	const char *name;
} cases[] = {
    {"Uid: 1", "Uid: 1", true, "the series"},
    {"Uid: 1", "Uid: 2", false, "another Uid"},
    {"Uid: 1;;RecurrenceId: 2026-03-26", "Uid: 1", false, "an instance is not its series"},
    {"Uid: 1;;RecurrenceId: 2026-03-26", "Uid: 1;;RecurrenceId: 2026-03-26", true, "a day"},
    {"Uid: 1;;RecurrenceId: 2026-03-26", "Uid: 1;;RecurrenceId: 2026-03-26T00:00", false, "a day is no midnight"},
    {"Uid: 1;;RecurrenceId: 2026-03-26T18:00", "Uid: 1;;RecurrenceId: 2026-03-26T18:00:00", true, "with seconds"},
    {"Uid: 1;;Timezone: Europe/Berlin;;RecurrenceId: 2026-03-26T18:00", "Uid: 1;;RecurrenceId: 2026-03-26T17:00Z", true, "in UTC"},
    {"Uid: 1;;Timezone: Europe/Berlin;;RecurrenceId: 2026-03-26T18:00", "Uid: 1;;Timezone: America/New_York;;RecurrenceId: 2026-03-26T13:00", true, "in another zone"},
    {"Uid: 1;;Timezone: Europe/Berlin;;RecurrenceId: 2026-03-26T18:00", "Uid: 1;;Timezone: America/New_York;;RecurrenceId: 2026-03-26T18:00", false, "the same clock in another zone"},
    {"Uid: 1;;Timezone: Europe/Berlin;;RecurrenceId: 2026-03-26T18:00", "Uid: 1;;RecurrenceId: 2026-03-26T18:00", true, "the same clock without the zone"},
    {"Uid: 1;;RecurrenceId: 2026-03-26T17:00Z", "Uid: 1;;RecurrenceId: 2026-03-26T17:00", false, "UTC is not floating"},
    {"Uid: 1;;RecurrenceId: soon", "Uid: 1;;RecurrenceId: soon", true, "what is no time, by its words"},
    {"Uid: 1;;RecurrenceId: soon", "Uid: 1;;RecurrenceId: later", false, "... which differ"},
    {"Uid: 1;;Ical: RECURRENCE-ID;X-A=b:soon", "Uid: 1;;Ical: RECURRENCE-ID;X-A=b:soon", true, "what no field can have"},
    {"Uid: 1;;Ical: RECURRENCE-ID:soon", "Uid: 1", false, "... is not the series"},
    {"Uid: 1;;Ical: BEGIN:VTODO", "Uid: 1;;Start: 2026-03-26", false, "a task is no event"},
};

static void fields(const char *text, struct rec *r)
{
	for (const char *p = text; *p;) {
		const char *end = strstr(p, ";;"), *colon = strstr(p, ": ");
		char name[40], value[80];
		snprintf(name, sizeof name, "%.*s", (int)(colon - p), p);
		snprintf(value, sizeof value, "%.*s", (int)(end ? end - colon - 2 : 79), colon + 2);
		rec_add(r, name, value);
		p = end ? end + 2 : p + strlen(p);
	}
}

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rec a = REC_INIT, b = REC_INIT;
		fields(cases[i].a, &a);
		fields(cases[i].b, &b);
		ok(which_match(&a, which_of(&a), &b, which_of(&b)) == cases[i].same && which_match(&b, which_of(&b), &a, which_of(&a)) == cases[i].same, cases[i].name);
		rec_free(&a);
		rec_free(&b);
	}
	{
		struct rec series = REC_INIT, one = REC_INIT;
		fields("Uid: 1;;Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", &series);
		fields("Uid: 1;;RecurrenceId: 2026-03-26T17:00Z", &one);
		ok(which_same(which_taken(&series, "2026-03-26"), which_of(&one)), "a day that is taken off is the instance of that day");
		ok(!which_same(which_taken(&series, "2026-03-27"), which_of(&one)), "... and no other");
		rec_free(&series);
		rec_free(&one);
	}
	return done_testing();
}
