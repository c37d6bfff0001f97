/* classes.h: the classes of words that the files in lang use, by the names they have there. */
#ifndef EV_LANGUAGE_CLASSES_H
#define EV_LANGUAGE_CLASSES_H

/* the words of dates and times: they come first, see LEX_INSIDE */
#define LEX_GRAMMAR \
	X(LEX_MONTH, "month") X(LEX_WEEKDAY, "weekday") X(LEX_WEEKDAYS, "weekdays") X(LEX_WEEKDAY_PART, "weekday-part")       \
	X(LEX_ORDINAL, "ordinal") X(LEX_ORDINAL_SUFFIX, "ordinal-suffix") X(LEX_CARDINAL, "cardinal")                         \
	X(LEX_FRACTION, "fraction") X(LEX_UNIT, "unit") X(LEX_DAY, "day") X(LEX_TONIGHT, "tonight") X(LEX_NOW, "now")         \
	X(LEX_PART, "part") X(LEX_OCLOCK, "oclock") X(LEX_AM, "am") X(LEX_PM, "pm") X(LEX_NOON, "noon")                       \
	X(LEX_MIDNIGHT, "midnight") X(LEX_HALF_TO, "half-to") X(LEX_HALF_PAST, "half-past") X(LEX_QUARTER, "quarter")         \
	X(LEX_THREE_QUARTERS, "three-quarters") X(LEX_PAST, "past") X(LEX_TO_HOUR, "to-hour") X(LEX_CT, "cum-tempore")        \
	X(LEX_ST, "sine-tempore") X(LEX_FROM, "from") X(LEX_START_FROM, "start-from") X(LEX_TO, "to") X(LEX_AND, "and")       \
	X(LEX_ON, "on") X(LEX_AT, "at") X(LEX_EACH_TIME, "each-time") X(LEX_IN, "in") X(LEX_AGO, "ago")                       \
	X(LEX_AGO_BEFORE, "ago-before") X(LEX_HENCE, "hence") X(LEX_THIS, "this") X(LEX_NEXT, "next") X(LEX_LAST, "last")     \
	X(LEX_AFTER_NEXT, "after-next") X(LEX_BEFORE_LAST, "before-last") X(LEX_REST, "rest-of") X(LEX_EVERY, "every")        \
	X(LEX_EVERY_OTHER, "every-other") X(LEX_FREQUENCY, "frequency") X(LEX_OF_MONTH, "of-month")                           \
	X(LEX_OF_YEAR, "of-year") X(LEX_EXCEPT, "except") X(LEX_BEGIN, "begin") X(LEX_MID, "mid") X(LEX_END, "end")           \
	X(LEX_SEASON, "season") X(LEX_SEMESTER, "semester") X(LEX_WEEK_NUMBER, "week-number") X(LEX_IN_YEAR, "in-year")       \
	X(LEX_ALLDAY, "allday") X(LEX_OPEN_END, "open-end") X(LEX_LASTING, "lasting") X(LEX_TBA, "tba")                       \
	X(LEX_ZONE, "zone") X(LEX_SEASON_WORD, "season-word") X(LEX_CUE, "cue") X(LEX_HUNDRED, "hundred")                     \
	X(LEX_THOUSAND, "thousand") X(LEX_DECADE, "decade") X(LEX_DECADE_SUFFIX, "decade-suffix") X(LEX_END_OF, "end-of")     \
	X(LEX_BEGIN_OF, "begin-of") X(LEX_ERA, "era") X(LEX_WHOLE, "whole") X(LEX_WITHIN, "within")                           \
	X(LEX_BEFORE, "before") X(LEX_NEAREST, "nearest") X(LEX_EVE, "eve") X(LEX_HALF, "half")                               \
	X(LEX_MONTH_PART, "month-part") X(LEX_DAYS_LONG, "days-long") X(LEX_LATER, "later") X(LEX_DATE_FROM, "date-from") X(LEX_OVERNIGHT, "overnight") X(LEX_NEGATION, "negation") X(LEX_FALLS_OUT, "falls-out") \
	X(LEX_TIMES, "times") X(LEX_NIGHTS, "nights") X(LEX_FORETOLD, "foretold") X(LEX_ARTICLE, "article") X(LEX_HALF_LETTER, "half-letter") X(LEX_WEEK_ON, "week-on") \
	X(LEX_HOUR, "hour") X(LEX_MINUTES, "minutes") X(LEX_HOUR_PLUS, "hour-plus") X(LEX_HOUR_MINUS, "hour-minus") X(LEX_DAY_PART, "day-part") X(LEX_ONE_OF_TWO, "one-of-two") X(LEX_PARITY, "parity") X(LEX_PARTS, "parts") X(LEX_ENTIRE, "entire") X(LEX_SIDE_LETTER, "side-letter") X(LEX_WEEKDAY_LETTERS, "weekday-letters")

#define LEX_CLASSES \
	LEX_GRAMMAR \
	X(LEX_NO_DATE_BEFORE, "no-date-before") X(LEX_NO_DATE_AFTER, "no-date-after") X(LEX_HOLIDAY, "holiday")               \
	X(LEX_HOLIDAY_WEEKEND, "holiday-weekend") X(LEX_SALUTATION, "salutation") X(LEX_STREET_SUFFIX, "street-suffix")       \
	X(LEX_LABEL, "label") X(LEX_FURNITURE, "furniture") X(LEX_DOWNLOAD, "download")                                       \
	X(LEX_TITLE_PREFIX, "title-prefix") X(LEX_EVENT_NOUN, "event-noun") X(LEX_ORGANIZER_CUE, "organizer-cue")             \
	X(LEX_ORGANIZER_VERB, "organizer-verb") X(LEX_PLACE_PREPOSITION, "place-preposition") X(LEX_ONLINE, "online")         \
	X(LEX_MENTION_CUE, "mention-cue") X(LEX_BREAK, "break") X(LEX_OPEN_SLOT, "open-slot") X(LEX_FULL, "full")             \
	X(LEX_CANCELLED, "cancelled") X(LEX_POSTPONED, "postponed") X(LEX_FOR_USE, "for-use")                                 \
	X(LEX_FOLLOW_ON, "follow-on") X(LEX_STOP, "stop") X(LEX_PURPOSE, "purpose") X(LEX_DETERMINER, "determiner")           \
	X(LEX_FREE, "free") X(LEX_PRICE_WORD, "price-word") X(LEX_CURRENCY, "currency") X(LEX_STREET_ENDING, "street-ending") X(LEX_REPLY, "reply") X(LEX_MAIL_HEADER, "mail-header")           \
	X(LEX_DUE, "due") X(LEX_REPORT, "report") X(LEX_PER, "per") X(LEX_OVER, "over") X(LEX_NAME_JOINT, "name-joint")       \
	X(LEX_BODY, "body") X(LEX_ASSOCIATION, "association") X(LEX_WITH, "with") X(LEX_ABBREVIATION, "abbreviation")         \
	X(LEX_SLOT_VERB, "slot-verb") X(LEX_LAST_TIME, "last-time") X(LEX_SESSIONS, "sessions") X(LEX_MEET, "meet")           \
	X(LEX_CLOSING, "closing") X(LEX_CONDITION, "condition") X(LEX_CLOSED, "closed")                                        \
	X(LEX_OPENING, "opening") X(LEX_PLEASE, "please") X(LEX_PERFORMER, "performer") X(LEX_ONTO, "onto")                   \
	X(LEX_CALENDAR, "calendar") X(LEX_DURING, "during") X(LEX_NO_PLACE, "no-place") X(LEX_PLACE_NOUN, "place-noun")       \
	X(LEX_PREDICATE, "predicate") X(LEX_HAPPENS, "happens") X(LEX_TEASERS, "teasers") X(LEX_ASIDE, "aside")               \
	X(LEX_BYLINE, "byline") X(LEX_DAYTIME, "daytime") X(LEX_AGENDA_ITEM, "agenda-item") X(LEX_SHOWING, "showing")         \
	X(LEX_NO_TIME, "no-time") X(LEX_MOVING, "moving")                                                                      \
	X(LEX_STARTS, "starts") X(LEX_INVITES, "invites") X(LEX_AT_PLACE, "at-place") X(LEX_NOMINATIVE, "nominative")          \
	X(LEX_PLACE_ZONE, "place-zone") X(LEX_FORMAL, "formal") X(LEX_ABOUT, "about")                             \
	X(LEX_CASE_SIGN, "case-sign") X(LEX_GENDER, "gender") X(LEX_UNDECLINED, "undeclined") X(LEX_TOOK_PLACE, "took-place") X(LEX_WEEKS_LONG, "weeks-long") \
	X(LEX_KEPT_OPEN, "kept-open") \
	X(LEX_PERSON_TITLE, "person-title") X(LEX_GIVEN_NAME, "given-name") \
	X(LEX_UNIT_LETTER, "unit-letter") X(LEX_PERIOD_LETTER, "period-letter") X(LEX_TIMES_SIGN, "times-sign") \
	X(LEX_WITH_LAST, "with-last") X(LEX_TRAVEL, "travel") X(LEX_DETERMINER_LETTER, "determiner-letter") X(LEX_AGED, "aged") X(LEX_FEAST_SORT, "feast-sort") X(LEX_INSTEAD, "instead") X(LEX_MEETING_HOST, "meeting-host")

#define LEX_LABELS                                                                                                     \
	X(LABEL_DATE, "date") X(LABEL_TIME, "time") X(LABEL_BEGIN, "begin") X(LABEL_END, "end")                            \
	X(LABEL_DURATION, "duration") X(LABEL_DOORS, "doors") X(LABEL_PLACE, "place") X(LABEL_ROOM, "room")                \
	X(LABEL_STREET, "street") X(LABEL_TOWN, "town") X(LABEL_WHEN_WHERE, "when-where") X(LABEL_TITLE, "title")          \
	X(LABEL_KIND, "kind") X(LABEL_AUDIENCE, "audience") X(LABEL_ORGANIZER, "organizer") X(LABEL_SPEAKER, "speaker")    \
	X(LABEL_CONTACT, "contact") X(LABEL_PHONE, "phone") X(LABEL_EMAIL, "email") X(LABEL_DEADLINE, "deadline")          \
	X(LABEL_REGISTRATION, "registration") X(LABEL_PRICE, "price") X(LABEL_CAPACITY, "capacity")                        \
	X(LABEL_PROGRAMME, "programme") X(LABEL_STATUS, "status") X(LABEL_CATEGORY, "category")                            \
	X(LABEL_LANGUAGE, "language") X(LABEL_URL, "url") X(LABEL_CONFERENCE, "conference") X(LABEL_ATTACH, "attach")      \
	X(LABEL_DESCRIPTION, "description") X(LABEL_NUMBER, "number") X(LABEL_PUBLISHED, "published")                      \
	X(LABEL_IGNORED, "ignored")

/* what a word says of the day or time beside it: before it, "-behind" behind it; cancelled-before: only of the day right behind it */
#define LEX_CUES                                                                                                       \
	X(CUE_NONE, "none") X(CUE_DEADLINE, "deadline") X(CUE_DEADLINE_BEHIND, "deadline-behind") X(CUE_DOORS, "doors")    \
	X(CUE_BEGIN, "begin") X(CUE_END, "end")                                                              \
	X(CUE_PUBLISHED, "published") X(CUE_PUBLISHED_BEHIND, "published-behind") X(CUE_PAST, "past")                          \
	X(CUE_CANCELLED_BEHIND, "cancelled-behind") X(CUE_MOVED_FROM, "moved-from") X(CUE_MOVED_TO, "moved-to")            \
	X(CUE_SALE, "sale") X(CUE_EVENT, "event") X(CUE_EXCEPT, "except") X(CUE_RETURN, "return") X(CUE_WEATHER, "weather")            \
	X(CUE_CANCELLED_BEFORE, "cancelled-before")

#define LEX_UNITS                                                                                                      \
	X(UNIT_NONE, "none") X(UNIT_SECOND, "second") X(UNIT_MINUTE, "minute") X(UNIT_QUARTER_HOUR, "quarter-hour") X(UNIT_THREE_QUARTERS, "three-quarter-hour") X(UNIT_HOUR, "hour") X(UNIT_DAY, "day")     \
	X(UNIT_WORKDAY, "workday")                                                                                         \
	X(UNIT_WEEK, "week") X(UNIT_WEEKEND, "weekend") X(UNIT_WORKWEEK, "workweek") X(UNIT_FORTNIGHT, "fortnight")        \
	X(UNIT_MONTH, "month") X(UNIT_QUARTER, "quarter") X(UNIT_HALFYEAR, "halfyear") X(UNIT_YEAR, "year")                \
	X(UNIT_DECADE, "decade") X(UNIT_CENTURY, "century") X(UNIT_HALF, "half") X(UNIT_THIRD, "third")

/* What tells languages apart in their constructions: "traits" in the head of a .lex file, and what order and decimal say there;
 * "home" there is the time zone that a text of the language is likely to be of.
 *   month-first      9/24/2026 (order = mdy)
 *   decimal-point    12.5 is twelve and a half (decimal = .)
 *   capital-nouns    every noun has a capital: one says nothing of names, and a lower-case word is no noun
 *   dot-ordinals     a number with a dot is an ordinal: 24. September, 39. KW
 *   dot-dates        24.9 is a date where a preposition asks for one; 24.9. always
 *   bare-days        a day of the month needs no mark: on the 17, mardi 17
 *   cardinal-days    days of the month are said by cardinals: le quinze août
 *   ordinal-months   months are said by ordinals: am siebten vierten
 *   quarter-of       "viertel acht" is a quarter of the hour that ends at eight
 *   count-from       a count with "from" behind it is told from there: three weeks from tomorrow
 *   plain-clock      hours and minutes as one number: 815, 1930
 *   bare-clock       a number alone may be an hour: doors 6, Monday 7 to 11
 *   worded-minutes   minutes stand behind the hour in words: seven thirty
 *   twelve-hours     the hours of the afternoon are said from one to twelve
 *   short-years      a year of two digits needs no apostrophe: of 87
 *   week-from-sunday weeks begin on Sunday
 *   slash-dates      22/4 is a date without a preposition before it
 *   dash-dates       22-4 is a date behind a preposition or a weekday, and no range
 *   short-votes      words of two letters tell the language: it is a likely one
 *   modifier-behind  next, last and this may stand behind their noun: la semaine prochaine
 *   body-last        what a body is stands at the end of its name: Rowing Club, Chapter and Verse Society
 *   default          where nothing speaks for a language it is this one */
#define LEX_TRAITS                                                                                                         \
	X(TRAIT_MONTH_FIRST, "month-first") X(TRAIT_DECIMAL_POINT, "decimal-point") X(TRAIT_CAPITAL_NOUNS, "capital-nouns")    \
	X(TRAIT_DOT_ORDINALS, "dot-ordinals") X(TRAIT_DOT_DATES, "dot-dates") X(TRAIT_BARE_DAYS, "bare-days")                  \
	X(TRAIT_CARDINAL_DAYS, "cardinal-days") X(TRAIT_ORDINAL_MONTHS, "ordinal-months") X(TRAIT_QUARTER_OF, "quarter-of")    \
	X(TRAIT_COUNT_FROM, "count-from") X(TRAIT_PLAIN_CLOCK, "plain-clock") X(TRAIT_BARE_CLOCK, "bare-clock")                \
	X(TRAIT_WORDED_MINUTES, "worded-minutes") X(TRAIT_TWELVE_HOURS, "twelve-hours") X(TRAIT_SHORT_YEARS, "short-years")    \
	X(TRAIT_WEEK_FROM_SUNDAY, "week-from-sunday") X(TRAIT_MODIFIER_BEHIND, "modifier-behind")                \
	X(TRAIT_SHORT_VOTES, "short-votes") X(TRAIT_SLASH_DATES, "slash-dates") X(TRAIT_DASH_DATES, "dash-dates")      \
	X(TRAIT_BODY_LAST, "body-last") X(TRAIT_DEFAULT, "default") X(TRAIT_JOINED_WORDS, "joined-words")

/* Values that tell the words of a class apart. */
/* case-sign: what stands before a name tells its case: of masculine or neuter, feminine dative; accusative masculine, perhaps
 * dative plural; nominative or accusative neuter, feminine or plural, nominative masculine (or a feminine dative); the
 * preposition of an accusative */
enum { CASE_DATIVE = 1, CASE_DATIVE_F, CASE_ACCUSATIVE_M, CASE_DEN, CASE_DAS, CASE_DIE, CASE_DER, CASE_FUER };
/* gender of the nouns that end so; the infinitive, which is neuter; not to be told */
enum { GENDER_M = 1, GENDER_F, GENDER_N, GENDER_INFINITIVE, GENDER_UNSURE };
enum { NEXT_OF_NEXT_WEEK = 1, NEXT_COMING = 2, NEXT_FOLLOWING = 3 };  /* next: the weekday of the week behind this one; the first to come; and from the day said before */
enum { LAST_BEHIND = 2 };                         /* last: behind a weekday: just gone */
enum { AGO_ALONE = 1, AGO_THENCE = 2, AGO_THENCE_ONLY = 3 }; /* ago: where nothing stands behind that it would be told from: two hours before; from the day said before: zuvor; from nothing else: davor */
/* hence: told from the day said before: later; from nothing else: danach; words for the day beside it, which count nothing: am Tag darauf; and behind
 * which nothing stands that it would be told from: the day after */
enum { HENCE_THENCE = 1, HENCE_THENCE_ONLY = 2, HENCE_THENCE_DAY = 3, HENCE_THENCE_BARE = 4 };
enum { CONDITION_OPENS = 1 };                     /* condition: only where it opens its clause: should it rain */
enum { INSTEAD_OF = 1, INSTEAD_BUT = 2 };         /* instead: before what is no more: instead of Friday; before what is meant: not Friday, but */
enum { ON_DAY = 1, ON_OF = 2, ON_TERM = 3 };       /* on: asks for a day, even a short one; a genitive, which may be no day's; before the end or the beginning of a unit that very day: zum Monatsende */
/* feast-sort: without a value, a feast by night, whose small hours are the next day's; else the weekday (9: the weekends) of the weeks of Advent, in
 * one word: Adventssamstage */
enum { WEEKDAY_PART_MANY = 16 };                  /* weekday-part: weekday * 16 + part; this more where it recurs, and the word is one of weekdays, too: montagabends */
enum { DAY_PART_TODAY = 4 };                      /* day-part: (day + 4) * 16 + part */
enum { TO_BETWEEN = 1, TO_HOURS = 2 };           /* to: between two ends alone, no end by itself: a, à; between numbers these are hours: 1 til 5 */
enum { TO_HOUR_WORDED = 1 };                     /* to-hour: only behind minutes in words: ten of five */
enum { DUE_BEHIND = 1 };                          /* due: it may stand behind the hour, too: 11 Uhr spätestens */
enum { ORGANIZER_ALONE = 1 };                    /* organizer-cue: a word that is one by itself: seitens */
enum { STREET_ALSO_NOUN = 1, STREET_DIRECT = 2 }; /* street-suffix: another noun, too: Sunday Walk; before the day it is named after: Calle 2 de Mayo */
enum { ENTIRE_OF = 1, ENTIRE_NAMED = 2, ENTIRE_UNBROKEN = 3 }; /* entire: of a unit; only before the name of a month or a season: throughout; one behind the other, with a count before: consecutive */
enum { DAYTIME_SET_UP = 3 };                      /* daytime: of neither half, but before or behind the event: Aufbau, setup */
enum { NEGATION_IDLE = 1, NEGATION_LAST = 2 };  /* negation: denies no event: no problem; only the noun that ends what is said */
enum { AND_OR = 1 };                              /* and: one of them, not both */
enum { FORMAL_OPENS = 1, FORMAL_STAYS, FORMAL_CLOSES }; /* formal: an item of every agenda: a meeting begins with it, has it, ends with it */
enum { TRAVEL_LEAVES = 1, TRAVEL_ARRIVES, TRAVEL_MEETS }; /* travel: before the hour at which a train leaves, at which it arrives, at which hikers gather */
enum { CANCELLED_MANY = 1, CANCELLED_BY_ONE = 2, CANCELLED_NOUN = 3 }; /* cancelled: said of several: fallen aus; by somebody who stays away: hat abgesagt; Absage */
enum { DUE_ALWAYS = 2 };                          /* due: of a day it says a deadline whatever else is said: no later than */
enum { AT_HOURS = 1 };                            /* at: leads to an hour alone, so that four digits are one: kl. 1930 */
/* falls-out, bits: a verb in two parts, fällt and aus; before what is left out: without; behind it: July off; a noun that says it on either
 * side: break; before what does not always recur: mostly; before what alone is left: only */
enum { ABSENCE_VERB = 1, ABSENCE_PARTICLE = 2, ABSENCE_LEADS = 4, ABSENCE_ENDS = 8, ABSENCE_NOUN = 16, ABSENCE_AT_TIMES = 32, ABSENCE_BUT = 64 };
enum { CLOSED_NO_MORE = 1 };                      /* closed: open again */
enum { REPLY_POLL = 1 };                          /* reply: what asks for one of several days */
enum { OPEN_UNTIL = 1, OPEN_BESIDE };             /* kept-open: a verb of what is so no more: closes; what is open beside an event: bar */
enum { SEASON_ONLY_THEN = 1 };                    /* season-word: what recurs does so only then: term time; others are left out: holidays */
enum { NUMBERED = 1 };                            /* no-date-before: what stands behind is a number, however much it looks like a date: Az. 12.3.2026 */
/* took-place: a verb of other things, too, which says in brackets alone that a day is no more: (was 22 May); one of all that is told, which says
 * it right behind a weekday alone: Am Samstag eröffnete */
enum { TOOK_PLACE_OR_WAS = 1, TOOK_PLACE_TOLD = 2 };
enum { START_SINCE = 1 };                         /* start-from: it has begun: since */
enum { MOVING_MADE_UP = 1 };                      /* moving: behind the day that is in the place of another: nachgeholt */
enum { LONG_MINUTES = 1000 };                     /* days-long: from here on, so many minutes more: zweistündig is 1120 */
enum { LASTING_OR_START = 1 };                    /* lasting: or before the hour at which it begins: 18:30 for 19:00 */

/* words of 64 bits in a mask of classes; in the last one LEX_INSIDE: the word stands inside a phrase of LEX_GRAMMAR */
enum { LEX_MASKS = 3 };
#define LEX_INSIDE (1ULL << 63)

/* the bit of a phrase's first two words in the set that tells whether one may go on */
enum { LEX_PAIR_BITS = 18 };
#define LEX_PAIR(first, second) ((((unsigned)(first) * 40503u + (unsigned)(second)) * 2654435769u) >> (32 - LEX_PAIR_BITS))

#define X(id, name) id,
enum lex_class { LEX_CLASSES LEX_COUNT };
_Static_assert(LEX_COUNT < 64 * LEX_MASKS, "no bit is left for LEX_INSIDE");
enum lex_label { LEX_LABELS LABEL_COUNT };
enum lex_cue { LEX_CUES CUE_COUNT };
enum lex_unit { LEX_UNITS UNIT_COUNT };
enum lex_trait { LEX_TRAITS TRAIT_COUNT };
#undef X

#endif
