#!/usr/bin/env python3
"""Feasts of 1990 to 2100, computed apart from the program: Easter by Gauss's rule with its two exceptions (Lichtenberg's form)
and, for the Eastern one, by Gauss's Julian rule; weekdays by the calendar; Jewish feasts by the molad and its postponements.

usage: holidays.py LANG     prints REFERENCE<TAB>NAME YEAR<TAB>DATE for every name of that language and year
"""
import sys
from datetime import date, timedelta

YEARS = range(1990, 2101)
DAY = timedelta(days=1)


def easter(y):
    k = y // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = y % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    sz = 7 - (y + y // 4 + s) % 7
    return date(y, 3, 1) + DAY * (og + (7 - (og - sz) % 7) - 1)


def orthodox(y):
    d = (19 * (y % 19) + 16) % 30
    e = (2 * (y % 4) + 4 * (y % 7) + 6 * d) % 7
    julian = 3 + d + e                        # days behind 31 March, Julian
    return date(y, 4, 1) + DAY * (julian - 1 + (0 if y < 2100 else 1))


def nth(n, wd, m):                            # wd: 0 Monday
    def f(y):
        if n > 0:
            d = date(y, m, 1)
            return d + DAY * ((wd - d.weekday()) % 7 + 7 * (n - 1))
        d = date(y + m // 12, m % 12 + 1, 1) - DAY
        return d - DAY * ((d.weekday() - wd) % 7 + 7 * (-n - 1))
    return f


def fixed(m, d):
    return lambda y: date(y, m, d)


def east(n):
    return lambda y: easter(y) + DAY * n


def advent(n):                                # Sundays before Christmas
    return lambda y: date(y, 12, 24) - DAY * (date(y, 12, 24).weekday() + 1) % (7 * DAY) - DAY * 7 * (4 - n)


def but(rule, **other):                       # some years were decreed
    years = {int(k[1:]): date(int(k[1:]), *v) for k, v in other.items()}
    return lambda y: years.get(y) or rule(y)


def no_sunday(m, d):
    return lambda y: date(y, m, d) - DAY * (date(y, m, d).weekday() == 6)


def french_mothers(y):
    d = nth(-1, 6, 5)(y)
    return d + DAY * 7 if d == easter(y) + DAY * 49 else d


def brigid(y):                                # since 2023: the first Monday of February, 1 February itself where that is a Friday
    if y < 2023:
        return None
    return date(y, 2, 1) if date(y, 2, 1).weekday() == 4 else nth(1, 0, 2)(y)


# the Jewish calendar: the conjunction of Tishri, and the four reasons for which its first day is put off
def new_year(h):
    leap = (7 * h + 1) % 19 < 7
    after_leap = (7 * (h - 1) + 1) % 19 < 7
    parts = 5 * 1080 + 204 + (235 * h - 234) // 19 * (29 * 25920 + 12 * 1080 + 793)
    day, hours = 1 + parts // 25920, parts % 25920          # day % 7: 0 Sunday; the first conjunction was on a Monday
    if hours >= 18 * 1080:                                  # old
        day += 1
    elif day % 7 == 2 and not leap and hours >= 9 * 1080 + 204:
        day += 1
    elif day % 7 == 1 and after_leap and hours >= 15 * 1080 + 589:
        day += 1
    if day % 7 in (0, 3, 5):
        day += 1
    return date(2026, 9, 12) + DAY * (day - FIRST)          # 1 Tishri 5787


FIRST = 0
FIRST = (new_year(5787) - date(2026, 9, 12)).days


def jewish(days, from_end=False):             # the evening before, so many days behind (before the next) 1 Tishri
    def f(y):
        return new_year(y + 3761) + DAY * (days - 1)
    return f


def pesach(y):
    return new_year(y + 3761) - DAY * 163 - DAY


def hanukkah(y):                              # 25 Kislev: Heshvan has 29 days or 30
    h = y + 3761
    length = (new_year(h + 1) - new_year(h)).days
    heshvan = 30 if length % 10 == 5 else 29
    return new_year(h) + DAY * (30 + heshvan + 24) - DAY


FEASTS = {
    'de': {
        'Neujahr': fixed(1, 1), 'Heilige Drei Könige': fixed(1, 6), 'Frauentag': fixed(3, 8), 'Josefstag': fixed(3, 19),
        'Karfreitag': east(-2), 'Gründonnerstag': east(-3), 'Karsamstag': east(-1), 'Palmsonntag': east(-7), 'Ostersonntag': east(0),
        'Ostermontag': east(1), 'Tag der Arbeit': fixed(5, 1), 'Christi Himmelfahrt': east(39), 'Vatertag': east(39),
        'Pfingstsonntag': east(49), 'Pfingstmontag': east(50), 'Fronleichnam': east(60), 'Augsburger Friedensfest': fixed(8, 8),
        'Mariä Himmelfahrt': fixed(8, 15), 'Weltkindertag': fixed(9, 20), 'Tag der Deutschen Einheit': fixed(10, 3),
        'Reformationstag': fixed(10, 31), 'Allerheiligen': fixed(11, 1), 'Allerseelen': fixed(11, 2), 'Martinstag': fixed(11, 11),
        'Buß- und Bettag': lambda y: advent(1)(y) - DAY * 11, 'Volkstrauertag': advent(-1), 'Totensonntag': advent(0),
        'Erster Advent': advent(1), 'Vierter Advent': advent(4), 'Nikolaus': fixed(12, 6), 'Mariä Empfängnis': fixed(12, 8),
        'Heiligabend': fixed(12, 24), 'Weihnachten': fixed(12, 25), 'Stephanstag': fixed(12, 26), 'Silvester': fixed(12, 31),
        'Rosenmontag': east(-48), 'Aschermittwoch': east(-46), 'Weiberfastnacht': east(-52), 'Muttertag': nth(2, 6, 5),
        'Erntedank': nth(1, 6, 10), 'Schweizer Bundesfeier': fixed(8, 1), 'Berchtoldstag': fixed(1, 2), 'Auffahrt': east(39),
        'Eidgenössischer Bettag': nth(3, 6, 9), 'Genfer Bettag': lambda y: nth(1, 6, 9)(y) + DAY * 4, 'Nationalfeiertag': fixed(10, 26),
        'Staatsfeiertag': fixed(5, 1), 'Florianitag': fixed(5, 4), 'Rupertitag': fixed(9, 24), 'Leopolditag': fixed(11, 15), 'Stefanitag': fixed(12, 26),
        'Orthodoxes Ostern': orthodox, 'Rosch Haschana': lambda y: new_year(y + 3761) - DAY, 'Jom Kippur': jewish(9),
        'Pessach': pesach, 'Chanukka': hanukkah, 'Schawuot': lambda y: pesach(y) + DAY * 50, 'Purim': lambda y: pesach(y) - DAY * 30,
    },
    'en': {
        "New Year's Day": fixed(1, 1), 'Good Friday': east(-2), 'Easter Monday': east(1), 'Easter Sunday': east(0), 'Ash Wednesday': east(-46),
        'Shrove Tuesday': east(-47), 'Mothering Sunday': east(-21), 'Ascension Day': east(39), 'Whit Sunday': east(49),
        'early May bank holiday': but(nth(1, 0, 5), y1995=(5, 8), y2020=(5, 8)),
        'spring bank holiday': but(nth(-1, 0, 5), y2002=(6, 4), y2012=(6, 4), y2022=(6, 2)),
        'summer bank holiday': nth(-1, 0, 8), 'Boxing Day': fixed(12, 26), 'Christmas Day': fixed(12, 25), 'Remembrance Sunday': nth(2, 6, 11),
        "St Andrew's Day": fixed(11, 30), 'Guy Fawkes Night': fixed(11, 5), 'Battle of the Boyne': fixed(7, 12), 'Burns Night': fixed(1, 25),
        "St Patrick's Day": fixed(3, 17), "St Brigid's Day bank holiday": brigid, 'June bank holiday': nth(1, 0, 6),
        'August bank holiday Ireland': nth(1, 0, 8), 'October bank holiday': nth(-1, 0, 10), "St Stephen's Day": fixed(12, 26),
        'Martin Luther King Day': nth(3, 0, 1), "Presidents' Day": nth(3, 0, 2), 'Memorial Day': nth(-1, 0, 5), 'Juneteenth': fixed(6, 19),
        'Independence Day': fixed(7, 4), 'Labor Day': nth(1, 0, 9), 'Columbus Day': nth(2, 0, 10), 'Veterans Day': fixed(11, 11),
        'Thanksgiving': nth(4, 3, 11), 'Black Friday': lambda y: nth(4, 3, 11)(y) + DAY, "Mother's Day": nth(2, 6, 5), "Father's Day": nth(3, 6, 6),
        'Halloween': fixed(10, 31), 'Orthodox Easter': orthodox, 'Rosh Hashanah': lambda y: new_year(y + 3761) - DAY, 'Yom Kippur': jewish(9),
        'Passover': pesach, 'Hanukkah': hanukkah,
    },
    'fr': {'Pâques': east(0), 'lundi de Pâques': east(1), 'Ascension': east(39), 'lundi de Pentecôte': east(50), 'mardi gras': east(-47),
           'fête des mères': french_mothers, 'fête des pères': nth(3, 6, 6), 'Toussaint': fixed(11, 1), 'Noël': fixed(12, 25)},
    'es': {'domingo de Pascua': east(0), 'Viernes Santo': east(-2), 'miércoles de ceniza': east(-46), 'día de la madre': nth(1, 6, 5), 'Nochebuena': fixed(12, 24)},
    'it': {'Pasqua': east(0), 'Pasquetta': east(1), 'martedì grasso': east(-47), 'festa della mamma': nth(2, 6, 5), 'Ferragosto': fixed(8, 15)},
    'nl': {'Pasen': east(0), 'Hemelvaartsdag': east(39), 'tweede pinksterdag': east(50), 'Moederdag': nth(2, 6, 5), 'Prinsjesdag': nth(3, 1, 9),
           'Koningsdag': no_sunday(4, 27)},
    'da': {'påskedag': east(0), 'langfredag': east(-2), 'store bededag': east(26), 'Kristi himmelfartsdag': east(39), 'fastelavn': east(-49),
           'mors dag': nth(2, 6, 5), 'grundlovsdag': fixed(6, 5)},
    'pl': {'Wielkanoc': east(0), 'Boże Ciało': east(60), 'tłusty czwartek': east(-52), 'Zielone Świątki': east(49), 'Święto Niepodległości': fixed(11, 11)},
}

if __name__ == '__main__':
    for name, rule in FEASTS[sys.argv[1]].items():
        for year in YEARS:
            if rule(year):
                print(f'{year}-01-01T00:00:00\t{name} {year}\t{rule(year)}')
