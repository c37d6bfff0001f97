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
 *   '~'                  that mark
 *   !ELEMENT, &ELEMENT   it must not, it must stand there; nothing is read
 *   @unit                the unit read so far is this one
 * Of the rows of a name that fit, the one that reads most is taken, among equals the first.  Settings say what the words do not.
 * The names in LEX_ROOTS are those that a text is asked for, the others parts of them.
 * Every row has an example of its language: lang/rowcheck.c has the build fail where it is not read by this very row with that
 * result: a recurrence as an RRULE without its first day, a day as the date that it is on Wednesday, 4 March 2026, or FIRST/LAST. */
#ifndef EV_LANGUAGE_PATTERN_H
#define EV_LANGUAGE_PATTERN_H

/* the roots:
 *   repeat   recurrences
 *   near     days told from another one, and parts of a month: the Saturday before Easter, the first half of June
 *   nth      the n-th weekday, day or week of a month: the third Tuesday of September
 *   span     counts of units from today or from a day: in two weeks, the last 3 days, three days after Easter
 *   count    counts with halves and quarters: an hour and a half
 *   whole    units of the calendar: the week of May 4, the month after next, the rest of the week
 *   portion  parts of them: the end of March, early next week, Mitte Juli
 *   day-word today, tomorrow, and what is told from them: heute in zwei Wochen, tomorrow week
 *   feast    feasts with what says which: Easter 2027, last Christmas, Labor Day weekend
 *   unit     units by their modifier: next month, last year, next week on Tuesday
 *   weekday  weekdays with what says which: next Friday, Friday in two weeks, Mittwoch der nächsten Woche, lundi prochain
 *   its-week    behind a weekday, the week it is of: next week, der nächsten Woche */
#define LEX_ROOTS X(ROOT_REPEAT, "repeat") X(ROOT_NEAR, "near") X(ROOT_NTH, "nth") X(ROOT_SPAN, "span") X(ROOT_COUNT_OF, "count") X(ROOT_WHOLE, "whole") X(ROOT_PORTION, "portion") X(ROOT_UNIT, "unit") X(ROOT_FEAST, "feast") X(ROOT_DAY_WORD, "day-word") X(ROOT_WEEKDAY, "weekday") X(ROOT_ITS_WEEK, "its-week")

/* the places of recurrences:
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
 *   MONTHS      several: Jan, Apr, Jul and Oct
 *   WHICH-MONTHS    odd or even months, or those of the quarters that the days read so far may be in: des Quartals
 *   LONE-DAY    a day of the month, in a text that names no month: jeden 15.
 *   MONTH-END   the month's first or last day in one word: Monatsersten
 *   NTH-BEHIND  the n-th weekday behind a day of the month: ersten Montag nach dem 15.
 *   LETTERS     weekdays as their letters with capitals: MWF, T/Th, M-F
 *   PART        a part of the day
 *   DAY-PART    a weekday with its part: Freitagabend
 *   PARITY      even or odd weeks: geraden Kalenderwochen, semaines paires
 *   EXCEPT      what is left out: außer sonntags, except during the holidays
 *   TIME        a time, perhaps behind a comma
 *   BOUND       what bounds a rule, perhaps behind a comma: ab Oktober, until 19 December, 3.10.-19.12.
 *   DATED       the number of a date, perhaps behind a comma: what stands before it is that date's
 *   OF-NAMED    the name of a month, perhaps behind "of"
 *   LONE-NTH    reads nothing: the weekday of the month read so far is counted from its begin, and the text names no month
 *   SEVERAL     reads nothing: the days of the month read so far are several, or said as many: first Saturdays
 * and of days:
 *   WEEKDAY     a weekday; a short form with its capital alone
 *   NAMED-DAY   a weekday, short forms as they are
 *   ORDINAL     the n-th, from the end, too: third, last
 *   HALVES      first, second or last
 *   SPANS       a count of units: two weeks, 1 Jahr und 2 Monate
 *   SOME        a number from two on
 *   MANY        a number
 *   FRACTION    a half, a quarter
 *   SPAN-UNIT   a unit, counted by the number before it or as it is
 *   LONE-UNIT   a unit with no number behind it
 *   BASE        the day that another is told from: a feast, a date, the n-th weekday of a month
 *   FROM-DAY    like it, or a weekday, or tomorrow: what a count is told from
 *   MONTH-OF    the month, or the year, that the n-th of something is in: of May, of next month
 *   MONTH-PART  first week, last Sunday of a month in one word: Maiwoche, Oktobersonntag
 *   YEAR        the year of what was read
 *   SHORT-YEAR  like it, of two digits alone
 *   OTHER-YEAR  the second year of a term or a winter: /27
 *   WEEK-NO     the number of a week
 *   SEASON-NAME, TERM-NAME    a season, a term of universities
 *   MODIFIER    this, next, last; THIS this alone
 *   DAY-DATE    a date with its day
 *   NAMED-MONTH a month by its name; a short form with its capital alone
 *   THE-UNIT    a unit as the phrases of the class "whole" name it: the week, at the weekend
 *   OF-UNIT     week, month or year, behind more than one word: the end of the month
 *   PERIOD      a quarter: Q2, the third quarter of 2026
 *   YEAR-NO     the number of a year
 *   DAY-NO      a number that a day of the month may have
 *   DAY-WORD    today, tomorrow, yesterday
 *   DAY-TO-COME one of them that is not past
 *   WEEKS-BEHIND    weeks behind a day: week, en huit
 *   MORE-SPANS  a count of units, added to the day that was read
 *   ANY-WEEKDAY a weekday with what tells which: this Friday
 *   END-OF, BEGIN-OF   the end, the beginning of a unit in one word: EOM
 *   FEAST       a feast by its name; FEAST-TOLD where a modifier stands before it, which makes a name of it that may be another word
 *   FEAST-WEEKEND    the weekend of a feast in one word: Osterwochenende
 *   YEARS       a count of years: Easter in three years
 *   FEAST-TIME  a feast or its season, whose n-th weekday was read: in Lent, of Easter
 *   WEEKDAYS    a weekday or its plural, which the number before it counts: 2 Sundays from now
 *   SAME-DATE   the date of the weekday before it, perhaps behind a comma, a hyphen or in brackets: next Sunday, 5/20
 *   MODIFIER-BEHIND  this, next, last on the line of the noun before it: lundi prochain
 *   RANGE       what stands between the two ends of a range: bis, to, -
 * which read nothing:
 *   FORETOLD    the sentence has said that something will be
 *   IN-TIME     no hours or minutes were counted that are those of a way: within 5 minutes of the beach
 *   LED         a preposition stands before it
 *   IN-WEEKS    weeks were counted, and nothing else
 *   IN-MONTHS   months or years were counted, and nothing else
 *   ENDS        no word stands behind it on its line
 *   NOT-LASTING nothing before says that the count is how long something lasts: for five weeks from April 5
 *   SPELT       the weekday read so far is no short form
 *   CAPITAL     it is none, or has its capital
 *   STANDS      it is a day as it stands: a short form by what stands around it, another word where it is no part of a name */
#define LEX_PLACES                                                                                                     \
	X(PLACE_DAYS, "DAYS") X(PLACE_SERIES, "SERIES") X(PLACE_NTHS, "NTHS") X(PLACE_NTH_UNIT, "NTH-UNIT")                \
	X(PLACE_MONTHDAYS, "MONTHDAYS") X(PLACE_SECOND, "SECOND") X(PLACE_NTH, "NTH") X(PLACE_NUMBER, "NUMBER")            \
	X(PLACE_UNIT, "UNIT") X(PLACE_FREQUENCY, "FREQUENCY") X(PLACE_COUNT, "COUNT") X(PLACE_DATE, "DATE")                \
	X(PLACE_MONTH, "MONTH") X(PLACE_PART, "PART") X(PLACE_DAY_PART, "DAY-PART") X(PLACE_EXCEPT, "EXCEPT")              \
	X(PLACE_PARITY, "PARITY") X(PLACE_TIME, "TIME") X(PLACE_DATED, "DATED") X(PLACE_OF_NAMED, "OF-NAMED") X(PLACE_BOUND, "BOUND") X(PLACE_SEVERAL, "SEVERAL") X(PLACE_LONE_NTH, "LONE-NTH") X(PLACE_MONTHS, "MONTHS") X(PLACE_LETTERS, "LETTERS")                \
	X(PLACE_WHICH_MONTHS, "WHICH-MONTHS") X(PLACE_LONE_DAY, "LONE-DAY") X(PLACE_MONTH_END, "MONTH-END") X(PLACE_NTH_BEHIND, "NTH-BEHIND") \
	X(PLACE_WEEKDAY, "WEEKDAY") X(PLACE_NAMED_DAY, "NAMED-DAY") X(PLACE_ORDINAL, "ORDINAL") X(PLACE_HALVES, "HALVES")  \
	X(PLACE_SPANS, "SPANS") X(PLACE_SOME, "SOME") X(PLACE_MANY, "MANY") X(PLACE_FRACTION, "FRACTION") X(PLACE_SPAN_UNIT, "SPAN-UNIT") X(PLACE_LONE_UNIT, "LONE-UNIT") X(PLACE_BASE, "BASE")                \
	X(PLACE_FROM_DAY, "FROM-DAY") X(PLACE_MONTH_OF, "MONTH-OF")                                                         \
	X(PLACE_MONTH_PART, "MONTH-PART") X(PLACE_YEAR, "YEAR") X(PLACE_SHORT_YEAR, "SHORT-YEAR") X(PLACE_OTHER_YEAR, "OTHER-YEAR")   \
	X(PLACE_WEEK_NO, "WEEK-NO") X(PLACE_SEASON_NAME, "SEASON-NAME") X(PLACE_TERM_NAME, "TERM-NAME")                     \
	X(PLACE_MODIFIER, "MODIFIER") X(PLACE_LED, "LED") X(PLACE_DAY_DATE, "DAY-DATE") X(PLACE_NAMED_MONTH, "NAMED-MONTH") X(PLACE_FEAST_TIME, "FEAST-TIME")                \
	X(PLACE_THE_UNIT, "THE-UNIT") X(PLACE_OF_UNIT, "OF-UNIT") X(PLACE_PERIOD, "PERIOD") X(PLACE_YEAR_NO, "YEAR-NO") X(PLACE_DAY_NO, "DAY-NO") \
	X(PLACE_DAY_WORD, "DAY-WORD") X(PLACE_ANY_WEEKDAY, "ANY-WEEKDAY") X(PLACE_END_OF, "END-OF") X(PLACE_BEGIN_OF, "BEGIN-OF") \
	X(PLACE_DAY_TO_COME, "DAY-TO-COME") X(PLACE_WEEKS_BEHIND, "WEEKS-BEHIND") X(PLACE_MORE_SPANS, "MORE-SPANS") X(PLACE_FEAST, "FEAST") X(PLACE_FEAST_TOLD, "FEAST-TOLD") X(PLACE_FEAST_WEEKEND, "FEAST-WEEKEND") X(PLACE_YEARS, "YEARS")                              \
	X(PLACE_WEEKDAYS, "WEEKDAYS") X(PLACE_SAME_DATE, "SAME-DATE") X(PLACE_THIS, "THIS") X(PLACE_MODIFIER_BEHIND, "MODIFIER-BEHIND") X(PLACE_RANGE, "RANGE") \
	X(PLACE_SPELT, "SPELT") X(PLACE_CAPITAL, "CAPITAL") X(PLACE_STANDS, "STANDS") \
	X(PLACE_FORETOLD, "FORETOLD") X(PLACE_IN_TIME, "IN-TIME")                            \
	X(PLACE_IN_WEEKS, "IN-WEEKS") X(PLACE_IN_MONTHS, "IN-MONTHS") X(PLACE_ENDS, "ENDS") X(PLACE_NOT_LASTING, "NOT-LASTING")

/* the settings:
 *   week, month, year    the unit
 *   times N              N times as many units from one to the next
 *   nth N                the n-th of these weekdays in the month
 *   vague                which of those days is meant is not said
 *   either               every so many weeks, or that weekday of each month, where one such weekday is said: jeden dritten Donnerstag
 *   singly               each of these weekdays may only be the next one: Freitag und Samstag 20 Uhr
 * and of days:
 *   before, behind, nearest   on which side of the day that follows
 *   weekday N            8 the weekend, 9 the week: it is told like a weekday
 *   unit-half            the half of the month
 *   from-end             the n-th from the end
 *   ahead, ago           so many units from now; so many weekdays, or the weekday in so many weeks
 *   next-units, last-units    the units from now on, the last ones
 *   part-of              the fraction of the unit, behind so many whole ones where they were said
 *   today                from today on, not from tomorrow
 *   after-next           the unit, or the weekday, after the next one
 *   shifted              the unit that the modifier tells
 *   this-unit            the one that it is now; this-month the month, which no word names: am Monatsletzten
 *   this-day             today
 *   shifted-day          the day that the modifier tells
 *   of-week              the weekday of the week that the modifier tells
 *   to-come              and where it is past, the next one
 *   which-day            the weekday that the modifier tells
 *   weeks-on             the weekday so many weeks behind the next one
 *   feast-weekend, feast-week    the weekend of the feast, its week
 *   which                the feast that the modifier tells
 *   years-ago            so many years before
 *   portion N            1 the beginning, 2 the middle, 3 the end, 6 late, 7 later, 8 the last day, 9 the first; behind one of the
 *                        first three, as far as that
 *   rest                 what is left of it
 *   week-of              the week, or the weekend, of that day
 *   of-now               told from the one that it is now by the modifier
 *   us-week              it is told by weeks that begin on Sunday */
#define LEX_SETTINGS                                                                                                   \
	X(SETTING_WEEK, "week") X(SETTING_MONTH, "month") X(SETTING_YEAR, "year") X(SETTING_TIMES, "times") X(SETTING_NTH, "nth") X(SETTING_VAGUE, "vague") X(SETTING_EITHER, "either") X(SETTING_SINGLY, "singly") \
	X(SETTING_BEFORE, "before") X(SETTING_BEHIND, "behind") X(SETTING_NEAREST, "nearest") X(SETTING_WEEKDAY, "weekday")                                 \
	X(SETTING_UNIT_HALF, "unit-half") X(SETTING_FROM_END, "from-end") X(SETTING_AHEAD, "ahead") X(SETTING_AGO, "ago")                                   \
	X(SETTING_NEXT_UNITS, "next-units") X(SETTING_LAST_UNITS, "last-units") X(SETTING_PART_OF, "part-of") X(SETTING_TODAY, "today") X(SETTING_AFTER_NEXT, "after-next") X(SETTING_BEFORE_LAST, "before-last") X(SETTING_SHIFTED, "shifted") X(SETTING_THIS_UNIT, "this-unit") X(SETTING_THIS_MONTH, "this-month") X(SETTING_THIS_DAY, "this-day") X(SETTING_SHIFTED_DAY, "shifted-day") X(SETTING_OF_WEEK, "of-week") X(SETTING_PORTION, "portion") \
	X(SETTING_FEAST_WEEKEND, "feast-weekend") X(SETTING_FEAST_WEEK, "feast-week") X(SETTING_WHICH, "which") X(SETTING_YEARS_AGO, "years-ago")               \
	X(SETTING_REST, "rest") X(SETTING_WEEK_OF, "week-of") X(SETTING_OF_NOW, "of-now") X(SETTING_US_WEEK, "us-week") \
	X(SETTING_TO_COME, "to-come") X(SETTING_WHICH_DAY, "which-day") X(SETTING_WEEKS_ON, "weeks-on")

#define X(id, name) id,
enum lex_place { LEX_PLACES PLACE_COUNT_OF };
enum lex_setting { LEX_SETTINGS SETTING_COUNT };
enum { PLACES_OF_DAYS = PLACE_WEEKDAY, SETTINGS_OF_DAYS = SETTING_BEFORE }; /* the first of them */
enum lex_root { LEX_ROOTS ROOT_COUNT };
#undef X

enum lex_step_op {
	STEP_END,
	STEP_CLASS,   /* a: class; value: STEP_ANY or the value */
	STEP_PLACE,   /* a: enum lex_place */
	STEP_ROWS,    /* a: the rows of a name */
	STEP_MAYBE,   /* the next A steps may be missing */
	STEP_COMMA,
	STEP_MARK,    /* value: its character */
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
