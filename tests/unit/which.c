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

/* which_first as it would be by comparing all with all */
static bool first_of_all(const struct which *w, const size_t *first, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;
		while (k < i && !(first[k] == k && which_same(w[k], w[i])))
			k++;
		if (first[i] != k)
			return false;
	}
	return true;
}

static void many(void)
{
	enum { N = 40000, FEW = 600 };
	static struct which w[N];
	static size_t first[N];
	size_t few, more;

	for (size_t i = 0; i < FEW; i++)
		w[i] = (struct which){(int)(i % 6), (int64_t)(i * 7 % 40), (int64_t)(i * 11 % 40)};
	which_first(w, FEW, first);
	ok(first_of_all(w, first, FEW), "many of all kinds: each with the first that is the same");
	for (size_t i = 0; i < N; i++)
		w[i] = (struct which){WHICH_LOCAL, (int64_t)(i / 2) * 86400, (int64_t)(i / 2) * 86400 + 3600};
	few = which_first(w, N / 8, first);
	more = which_first(w, N, first);
	ok(first[N - 1] == N - 2 && first[N - 2] == N - 2, "a long series: two records of each instance");
	ok(more < 4 * N && more < 12 * few, "... and no more comparisons for each than in a short one");
}

/* a series | an exception of it | what it names | the name it is called by now */
static const struct {
	const char *series, *one;
	enum which_meant meant;
	const char *called, *name;
} meanings[] = {
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T18:00;;Timezone: Europe/Berlin", WHICH_IS, "", "an instance"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-04-02T16:00Z", WHICH_IS, "", "... by its instant, behind a clock change"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T17:00;;Timezone: Europe/London", WHICH_IS, "", "... by another clock"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T18:00", WHICH_IS, "", "... by that of its series"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY;;Exdate: 2026-03-12T18:00", "RecurrenceId: 2026-03-12T18:00", WHICH_IS, "", "... that is taken off"},
    {"Start: 2026-03-05;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12", WHICH_IS, "", "a day"},
    {"Start: 2026-03-05;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-13", WHICH_NONE, "", "another day"},
    {"Start: 2026-03-05T18:00Z;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T19:00;;Timezone: Europe/Berlin", WHICH_IS, "", "of a series in UTC"},
    {"Start: 2026-03-05T18:00Z;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T19:00Z", WHICH_MEANT, "2026-03-12T18:00Z", "... by another hour"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T19:00;;Timezone: Europe/Berlin", WHICH_MEANT, "2026-03-12T18:00", "the only one of its day, by another hour"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T18:00Z", WHICH_MEANT, "2026-03-12T17:00Z", "... in UTC"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY", "RecurrenceId: 2026-03-12T18:00;;Timezone: Europe/London", WHICH_MEANT, "2026-03-12T17:00", "... by the clock of the exception"},
    {"Start: 2026-03-05T18:00;;Rrule: FREQ=DAILY;;Rdate: 2026-03-12T20:00", "RecurrenceId: 2026-03-12T19:00", WHICH_NONE, "", "one of two of a day"},
    {"Start: 2026-03-05T18:00;;Rrule: FREQ=WEEKLY;COUNT=2", "RecurrenceId: 2026-03-19T18:00", WHICH_NONE, "", "behind the last one"},
    {"Start: 2026-03-05T18:00;;Timezone: Europe/Berlin;;Ical: RDATE;VALUE=PERIOD:20260312T170000Z/PT2H", "RecurrenceId: 2026-03-12T18:00", WHICH_IS, "", "one with an end of its own"},
    {"Start: 2026-03-05T18:00;;Rrule: FREQ=NEVER", "RecurrenceId: 2026-03-19T18:00", WHICH_IS, "", "of a rule that is none nobody knows"},
};

static void meaning(void)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
		struct rec series = REC_INIT, one = REC_INIT;
		char name[CIVIL_SIZE] = "";
		fields(meanings[i].series, &series);
		fields(meanings[i].one, &one);
		ok(which_meant(&series, &one, name) == meanings[i].meant && !strcmp(name, meanings[i].called), meanings[i].name);
		rec_free(&series);
		rec_free(&one);
	}
}

int main(void)
{
	many();
	meaning();
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
