/* series: rules, exceptions and additions in the words of each language. */
#include "outgoing/words_series.h"
#include "tests/unit/tap.h"

#include <stdlib.h>

/* language | fields, separated by ';;' | the records that replace instances, '//' before each | what is said */
static const char *const cases[][4] = {
    {"de", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00;;Exdate: 2026-09-16T19:00;;Rdate: 2026-09-15T19:00", "",
     "wöchentlich, montags und mittwochs, 20 Termine, nicht am 14. September 2026 und 16. September 2026, zusätzlich am 15. September 2026"},
    {"de", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU", "", "jeden ersten Dienstag im Monat"},
    {"de", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1", "", "jeden ersten Dienstag im Monat"},
    {"de", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU,3TU", "", "jeden ersten und dritten Dienstag im Monat"},
    {"de", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU", "", "alle 2 Monate, am ersten Dienstag des Monats"},
    {"de", "Start: 2026-05-29T19:00;;Rrule: FREQ=MONTHLY;BYDAY=-1FR", "", "jeden letzten Freitag im Monat"},
    {"de", "Start: 2026-05-15;;Rrule: FREQ=MONTHLY", "", "am 15. jedes Monats"},
    {"de", "Start: 2026-05-31;;Rrule: FREQ=MONTHLY;BYMONTHDAY=-1", "", "am letzten Tag jedes Monats"},
    {"de", "Start: 2026-05-15;;Rrule: FREQ=YEARLY", "", "jährlich, am 15. Mai"},
    {"de", "Start: 2026-05-10;;Rrule: FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "", "jährlich, am zweiten Sonntag im Mai"},
    {"de", "Start: 2026-05-04T19:00;;Rrule: FREQ=WEEKLY;INTERVAL=2", "", "alle 2 Wochen, montags"},
    {"de", "Start: 2026-06-01T19:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY;UNTIL=20260629T215959Z", "", "wöchentlich, montags, bis 29. Juni 2026"},
    {"de", "Start: 2026-06-01T19:00;;Timezone: Europe/Berlin;;Rrule: FREQ=WEEKLY;UNTIL=20260629T220000Z", "", "wöchentlich, montags, bis 30. Juni 2026"},
    {"de", "Start: 2026-06-01T19:00;;Rdate: 2026-06-09T20:00", "", "zusätzlich am 9. Juni 2026, 20:00 Uhr"},
    {"de", "Start: 2026-06-01T19:00;;Rrule: FREQ=DAILY;COUNT=1", "", "täglich, 1 Termin"},
    {"de", "Start: 2026-06-03T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO", "", "wöchentlich, montags, zusätzlich am 3. Juni 2026"},
    {"de", "Start: 2026-06-03T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO;COUNT=3", "", "an diesen Tagen: 3. Juni 2026, 8. Juni 2026 und 15. Juni 2026"},
    {"de", "Start: 2026-01-30T19:00;;Rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "", "an diesen Tagen: 30. Januar 2026, 27. Februar 2026 und 31. März 2026"},
    {"de", "Start: 2026-01-30T09:00;;Rrule: FREQ=DAILY;BYHOUR=9,14;COUNT=3", "", "an diesen Tagen: 30. Januar 2026, 30. Januar 2026, 14:00 Uhr und 31. Januar 2026"},
    {"de", "Start: 2026-06-01T19:00;;Rrule: FREQ=WEEKLY;COUNT=4", "//RecurrenceId: 2026-06-08T19:00;;Start: 2026-06-09T19:30;;End: 2026-06-09T21:00//RecurrenceId: 2026-06-15T19:00;;Start: 2026-06-15T19:00;;Status: cancelled",
     "wöchentlich, montags, 4 Termine, nicht am 15. Juni 2026, statt am 8. Juni 2026: Dienstag, 9. Juni 2026, 19:30–21:00 Uhr"},
    {"de", "Start: 2026-06-01T19:00", "", ""},
    {"en", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "weekly, on Mondays and Wednesdays, 20 dates, not on 14 September 2026"},
    {"en", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU", "", "on the first Tuesday of every month"},
    {"en", "Start: 2026-05-22;;Rrule: FREQ=MONTHLY;BYMONTHDAY=12,22", "", "on the 12th and 22nd of every month"},
    {"en", "Start: 2026-05-03;;Rrule: FREQ=YEARLY", "", "yearly, on the 3rd of May"},
    {"fr", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "chaque semaine, le lundi et le mercredi, 20 dates, sauf le 14 septembre 2026"},
    {"fr", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU,3TU", "", "le premier et le troisième mardi de chaque mois"},
    {"fr", "Start: 2026-10-04;;Rrule: FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "", "chaque année, le premier dimanche d’octobre"},
    {"fr", "Start: 2026-05-01;;Rrule: FREQ=MONTHLY", "", "le 1er de chaque mois"},
    {"nl", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "wekelijks, op maandag en woensdag, 20 keer, niet op 14 september 2026"},
    {"nl", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU", "", "elke eerste dinsdag van de maand"},
    {"nl", "Start: 2026-05-05;;Rrule: FREQ=YEARLY", "", "jaarlijks, op 5 mei"},
    {"da", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "ugentligt, om mandagen og om onsdagen, 20 gange, ikke den 14. september 2026"},
    {"da", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU", "", "den første tirsdag i hver måned"},
    {"da", "Start: 2026-05-05T19:00;;Rrule: FREQ=WEEKLY;INTERVAL=2", "", "hver 2. uge, om tirsdagen"},
    {"pl", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "co tydzień, w poniedziałki i w środy, 20 terminów, oprócz 14 września 2026"},
    {"pl", "Start: 2026-05-06T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1WE", "", "w pierwszą środę każdego miesiąca"},
    {"pl", "Start: 2026-05-05T19:00;;Rrule: FREQ=WEEKLY;INTERVAL=2;COUNT=3", "", "co 2 tygodnie, we wtorki, 3 terminy"},
    {"pl", "Start: 2026-05-05T19:00;;Rrule: FREQ=WEEKLY;INTERVAL=5", "", "co 5 tygodni, we wtorki"},
    {"es", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "cada semana, los lunes y los miércoles, 20 fechas, excepto el 14 de septiembre de 2026"},
    {"es", "Start: 2026-05-05T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1TU", "", "el primer martes de cada mes"},
    {"it", "Start: 2026-09-07T19:00;;Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20;;Exdate: 2026-09-14T19:00", "", "ogni settimana, il lunedì e il mercoledì, 20 date, tranne: 14 settembre 2026"},
    {"it", "Start: 2026-05-03T19:00;;Rrule: FREQ=MONTHLY;BYDAY=1SU", "", "la prima domenica di ogni mese"},
    {"it", "Start: 2026-05-08;;Rrule: FREQ=YEARLY", "", "ogni anno, l’8 maggio"},
};

static void read_fields(const char *text, size_t n, struct rec *r)
{
	char *copy = strndup(text, n), *p = copy, *next;

	rec_add(r, "Uid", "x");
	for (; p; p = next) {
		char *colon = strstr(p, ": ");
		next = strstr(p, ";;");
		if (next) {
			*next = '\0';
			next += 2;
		}
		*colon = '\0';
		rec_add(r, p, colon + 2);
	}
	free(copy);
}

static const struct {
	const char *lang;
	int day;
	const char *want;
} dates[] = {{"de", 1, "Donnerstag, 1. Oktober 2026"}, {"en", 1, "Thursday, 1 October 2026"}, {"fr", 1, "jeudi 1er octobre 2026"}, {"fr", 2, "vendredi 2 octobre 2026"},
             {"it", 1, "giovedì 1º ottobre 2026"}, {"es", 1, "jueves, 1 de octubre de 2026"}, {"nl", 1, "donderdag 1 oktober 2026"},
             {"da", 1, "torsdag den 1. oktober 2026"}, {"pl", 1, "czwartek, 1 października 2026"}};

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rec r = REC_INIT, over[4] = {REC_INIT, REC_INIT, REC_INIT, REC_INIT};
		struct buf out = BUF_INIT;
		size_t n = 0;
		read_fields(cases[i][1], strlen(cases[i][1]), &r);
		for (const char *p = cases[i][2]; *p; n++) {
			const char *end = strstr(p + 2, "//");
			size_t k = end ? (size_t)(end - p - 2) : strlen(p + 2);
			read_fields(p + 2, k, &over[n]);
			p += 2 + k;
		}
		words_series(words_of(cases[i][0]), &r, over, n, &out);
		is_str(buf_cstr(&out), cases[i][3], cases[i][1]);
		buf_free(&out);
		rec_free(&r);
		for (size_t k = 0; k < 4; k++)
			rec_free(&over[k]);
	}
	for (size_t i = 0; i < words_tables_count; i++)
		is_str(series_words_of(&words_tables[i])->code, words_tables[i].code, "a table for each language");
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct civil c = {2026, 10, dates[i].day, 0, 0, 0, false, false};
		struct buf out = BUF_INIT;
		words_date(words_of(dates[i].lang), &c, &out);
		is_str(buf_cstr(&out), dates[i].want, "a date in words");
		buf_free(&out);
	}
	is_int(strcmp(series_words_of(words_of("xx"))->code, "en"), 0, "English for a language without one");
	return done_testing();
}
