/* pattern.h: how the files in lang write constructions as rows of patterns, which lang/patterns.c compiles and when_pattern.c
 * follows.
 *
 *   pattern NAME = ELEMENT ... [> SETTING, ...] : EXAMPLE => RESULT
 *
 * An element is
 *   class, class=value   a phrase of that class of words (of that value: a number, or a unit's name)
 *   PLACE                what C reads, see LEX_PLACES
 *   <name>               the longest that a row of that name reads; it stands further up in the file
 *   [ELEMENT ...]        what may be missing
 *   ,                    a comma or a colon
 *   !ELEMENT, &ELEMENT   it must not, it must stand there; nothing is read
 *   @unit                the unit read so far is this one
 * Of the rows of a name that fit, the one that reads most is taken, among equals the first.  Settings say what the words do not.
 * Every row has an example of its language: lang/rowcheck.c has the build fail where it is not read by this very row with that
 * result, the recurrence as an RRULE without its first day. */
#ifndef EV_LANGUAGE_PATTERN_H
#define EV_LANGUAGE_PATTERN_H

/* the places:
 *   DAYS        one or more weekdays: Mo, Mi und Fr; montags bis freitags
 *   SERIES      like it, several of them or one as it stands for many: montags
 *   NTHS        of a month: ersten Dienstag, 1. und 3. Freitag, first Friday and third Monday
 *   NTH-UNIT    of a month, too: letzten Tag, last working day, zweites Wochenende
 *   MONTHDAYS   ordinals alone: 1. und 15.
 *   SECOND      the second, as a word or in digits
 *   NTH         an ordinal from the second on, for the interval of the unit behind it
 *   NUMBER      a number, likewise
 *   UNIT        a unit of time, as a frequency: as many of it as were read last
 *   FREQUENCY   täglich, every month
 *   COUNT       how often: 10 x, sechs, zehnmal
 *   DATE        a day with its month: 3. Oktober; December 21st and 31st
 *   MONTH       a month
 *   PART        a part of the day
 *   DAY-PART    a weekday with its part: Freitagabend
 *   PARITY      even or odd weeks: geraden Kalenderwochen, semaines paires
 *   EXCEPT      what is left out: außer sonntags, except during the holidays
 *   TIME        a time, perhaps behind a comma
 *   DATED       the number of a date, perhaps behind a comma: what stands before it is that date's
 *   SEVERAL     reads nothing: the days of the month read so far are several, or said as many: first Saturdays */
#define LEX_PLACES                                                                                                     \
	X(PLACE_DAYS, "DAYS") X(PLACE_SERIES, "SERIES") X(PLACE_NTHS, "NTHS") X(PLACE_NTH_UNIT, "NTH-UNIT")                \
	X(PLACE_MONTHDAYS, "MONTHDAYS") X(PLACE_SECOND, "SECOND") X(PLACE_NTH, "NTH") X(PLACE_NUMBER, "NUMBER")            \
	X(PLACE_UNIT, "UNIT") X(PLACE_FREQUENCY, "FREQUENCY") X(PLACE_COUNT, "COUNT") X(PLACE_DATE, "DATE")                \
	X(PLACE_MONTH, "MONTH") X(PLACE_PART, "PART") X(PLACE_DAY_PART, "DAY-PART") X(PLACE_EXCEPT, "EXCEPT")              \
	X(PLACE_PARITY, "PARITY") X(PLACE_TIME, "TIME") X(PLACE_DATED, "DATED") X(PLACE_SEVERAL, "SEVERAL")

/* the settings:
 *   week, month, year    the unit
 *   times N              N times as many units from one to the next
 *   nth N                the n-th of these weekdays in the month
 *   vague                which of those days is meant is not said */
#define LEX_SETTINGS                                                                                                   \
	X(SETTING_WEEK, "week") X(SETTING_MONTH, "month") X(SETTING_YEAR, "year") X(SETTING_TIMES, "times") X(SETTING_NTH, "nth") X(SETTING_VAGUE, "vague")

#define X(id, name) id,
enum lex_place { LEX_PLACES PLACE_COUNT_OF };
enum lex_setting { LEX_SETTINGS SETTING_COUNT };
#undef X

enum lex_step_op {
	STEP_END,
	STEP_CLASS,   /* a: class; value: STEP_ANY or the value */
	STEP_PLACE,   /* a: enum lex_place */
	STEP_ROWS,    /* a: the rows of a name */
	STEP_MAYBE,   /* the next A steps may be missing */
	STEP_COMMA,
	STEP_NOT,     /* the next step must not fit */
	STEP_AHEAD,   /* the next step must fit, and reads nothing */
	STEP_IF,      /* a: enum lex_unit */
	STEP_SET      /* a: enum lex_setting, value */
};
enum { STEP_ANY = -32768 };

struct lex_step {
	unsigned char op, a;
	short value;
};
/* a row: its steps, the line of its language's file, and what it may begin with: words of these classes, a number; in all that
 * it reads there is a word of the classes NEED, and one of NEED2, where they are known */
struct lex_pattern {
	unsigned short step, line;
	unsigned char lang, number;
	unsigned long long first[2], need[2], need2[2];
};

#endif
