/* feasts.h: when a feast of another calendar falls, year by year; for lexc.c, which writes the tables. */
#ifndef EV_LANG_FEASTS_H
#define EV_LANG_FEASTS_H

enum { FEAST_FROM = 1950, FEAST_TO = 2100 };

/* the kinds of rule of holidays.lex that need a table, as they are counted there (see lexicon's LEX_HEBREW and on) */
enum feast_kind { FEAST_HEBREW = 6, FEAST_ISLAMIC, FEAST_CHINESE, FEAST_HINDU, FEAST_PARSI, FEAST_OBSERVED, FEAST_TAX, FEAST_LAST_FRIDAY };

struct feast_rule {
	int kind;
	int a, b; /* month and day of that calendar (hindu: lunar month and tithi) */
	int hour; /* hindu: the hour of the day, Indian time, at which the tithi is looked at */
};

/* feast_date(RULE, YEAR): month * 100 + day of the civil year, 0 where it does not fall into it; negative: it is the
 * Islamic month's first day and the month has 29 days, not 30. */
int feast_date(const struct feast_rule *rule, int year);

#endif
