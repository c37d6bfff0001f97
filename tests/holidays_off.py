#!/usr/bin/env python3
"""Days off of 1990 to 2100 in the German Länder, Austria, the Swiss cantons, the United Kingdom's countries, Ireland and the
United States, computed apart from the program: from the laws, with the feasts of holidays.py, and beside the tables of
python3-holidays where these are installed, but for what is known to be wrong there.

usage: holidays_off.py PROGRAM     PROGRAM is ev-agenda; prints what differs, a line for each region and day of the year
"""
import collections, datetime, re, subprocess, sys
from datetime import date, timedelta

from holidays import DAY, YEARS, easter, nth

MONTHS = {m: i + 1 for i, m in enumerate('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())}
LAENDER = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split()


def ours(program, region):
    out = subprocess.run([program, '-l', 'en', '--from', '%d-01-01' % YEARS[0], '--to', '%d-12-31' % YEARS[-1], '--now', '1980-01-01', '--holidays', region, '-f', 'text'],
                         input='', stdout=subprocess.PIPE, universal_newlines=True).stdout
    days = re.findall(r'^\w+, (\d+) (\w{3})\w* (\d+) · ', out, re.M)
    return {date(int(y), MONTHS[m], int(d)) for d, m, y in days}


def germany(land, y):
    e = easter(y)
    days = [date(y, 1, 1), e - 2 * DAY, e + DAY, date(y, 5, 1), e + 39 * DAY, e + 50 * DAY, date(y, 10, 3), date(y, 12, 25), date(y, 12, 26)]
    repentance = date(y, 11, 23) - DAY * ((date(y, 11, 23).weekday() - 2) % 7 or 7)
    east = land in ('BB', 'MV', 'SN', 'ST', 'TH')
    days += [date(y, 1, 6)] * (land in ('BW', 'BY', 'ST'))
    days += [date(y, 3, 8)] * (land == 'BE' and y >= 2019 or land == 'MV' and y >= 2023)
    days += [e, e + 49 * DAY] * (land == 'BB')
    days += [date(y, 5, 8)] * (land == 'BE' and y in (2020, 2025)) + [date(y, 6, 17)] * (land == 'BE' and y == 2028)
    days += [e + 60 * DAY] * (land in ('BW', 'BY', 'HE', 'NW', 'RP', 'SL'))
    days += [date(y, 8, 15)] * (land == 'SL') + [date(y, 9, 20)] * (land == 'TH' and y >= 2019)
    days += [date(y, 10, 31)] * (east or y == 2017 or land in ('HB', 'HH', 'NI', 'SH') and y > 2017)
    days += [date(y, 11, 1)] * (land in ('BW', 'BY', 'NW', 'RP', 'SL'))
    days += [repentance] * (y < 1995 or land == 'SN')
    return days


def austria(_, y):
    e = easter(y)
    return [date(y, *d) for d in ((1, 1), (1, 6), (5, 1), (8, 15), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26))] + [e + n * DAY for n in (1, 39, 50, 60)]


CANTONS = {  # beside New Year's Day, Ascension, 1 August and Christmas Day; numbers count from Easter
    'AG': '-2', 'AI': '-2 1 50 60 8/15 11/1 12/8', 'AR': '-2 1 50', 'BE': '-2 1 50 1/2 12/26', 'BL': '-2 1 50 5/1 12/26', 'BS': '-2 1 50 5/1 12/26', 'FR': '-2',
    'GE': '-2 1 50 fast 12/31', 'GL': '-2 1 50 ride 11/1 12/26', 'GR': '-2 1 50 12/26', 'JU': '-2 1 50 60 1/2 5/1 6/23 8/15 11/1', 'LU': '-2 60 8/15 11/1 12/8', 'NE': '-2 3/1 5/1',
    'NW': '-2 60 3/19 8/15 11/1 12/8', 'OW': '-2 60 8/15 9/25 11/1 12/8', 'SG': '-2 1 50 11/1 12/26', 'SH': '-2 1 50 5/1 12/26', 'SO': '-2', 'SZ': '-2 1 50 60 1/6 3/19 8/15 11/1 12/8 12/26',
    'TG': '-2 1 50 1/2 5/1 12/26', 'TI': '1 50 60 1/6 3/19 5/1 6/29 8/15 11/1 12/8 12/26', 'UR': '-2 1 50 60 1/6 3/19 8/15 11/1 12/8 12/26', 'VD': '-2 1 50 1/2 fastmonday',
    'VS': '60 3/19 8/15 11/1 12/8', 'ZG': '-2 60 8/15 11/1 12/8', 'ZH': '-2 1 50 5/1 12/26'}


def switzerland(canton, y):
    e = easter(y)
    days = [date(y, 1, 1), e + 39 * DAY, date(y, 8, 1), date(y, 12, 25)]
    for word in CANTONS[canton].split():
        if word == 'fast':                    # the Thursday behind the first Sunday of September
            days.append(nth(1, 6, 9)(y) + 4 * DAY)
        elif word == 'fastmonday':            # behind the third Sunday of September
            days.append(nth(3, 6, 9)(y) + DAY)
        elif word == 'ride':                  # the first Thursday of April, a week later where that is in Holy Week
            first = nth(1, 3, 4)(y)
            days.append(first + 7 * DAY * (first == e - 3 * DAY))
        elif '/' in word:
            days.append(date(y, *map(int, word.split('/'))))
        else:
            days.append(e + int(word) * DAY)
    return days


def substitute(days, taken):                  # those on a weekend have a working day behind it, too
    out = list(days)
    for d in days:
        if d.weekday() > 4:
            while d.weekday() > 4 or d in out or d in taken:
                d += DAY
            out.append(d)
    return out


MOVED_SPRING = {2002: (6, 4), 2012: (6, 4), 2022: (6, 2)}
DECREED = [(1999, 12, 31), (2002, 6, 3), (2011, 4, 29), (2012, 6, 5), (2022, 6, 3), (2022, 9, 19), (2023, 5, 8)]


def britain(country, y):
    e = easter(y)
    new_year = [date(y, 1, 1)] + [date(y, 1, 2)] * (country == 'SCT')
    days = substitute(new_year, []) + substitute([date(y, 12, 25), date(y, 12, 26)], [])
    days += [e - 2 * DAY, date(y, 5, 8) if y in (1995, 2020) else nth(1, 0, 5)(y)]
    days.append(date(y, *MOVED_SPRING[y]) if y in MOVED_SPRING else nth(-1, 0, 5)(y))
    days += [nth(1, 0, 8)(y)] if country == 'SCT' else [e + DAY, nth(-1, 0, 8)(y)]
    days += substitute([date(y, 11, 30)], []) if country == 'SCT' and y >= 2007 else []
    days += substitute([date(y, 3, 17)], days) + substitute([date(y, 7, 12)], []) if country == 'NIR' else []
    return days + [date(*d) for d in DECREED if d[0] == y]


def ireland(_, y):
    days = [date(y, 1, 1), date(y, 3, 17), easter(y) + DAY, nth(1, 0, 6)(y), nth(1, 0, 8)(y), nth(-1, 0, 10)(y), date(y, 12, 25), date(y, 12, 26)]
    days += [date(y, 5, 8) if y == 1995 else nth(1, 0, 5)(y)] * (y >= 1994) + [date(y, 3, 18)] * (y == 2022)
    return days + [date(y, 2, 1) if date(y, 2, 1).weekday() == 4 else nth(1, 0, 2)(y)] * (y >= 2023)


def america(_, y):
    days = [nth(3, 0, 1)(y), nth(3, 0, 2)(y), nth(-1, 0, 5)(y), nth(1, 0, 9)(y), nth(2, 0, 10)(y), nth(4, 3, 11)(y)]
    for d in [date(y, 1, 1), date(y, 7, 4), date(y, 11, 11), date(y, 12, 25)] + [date(y, 6, 19)] * (y >= 2021) + [date(y + 1, 1, 1)]:
        days += [d] * (d.year == y)
        off = d + {5: -1, 6: 1}.get(d.weekday(), 0) * DAY
        days += [off] * (off.year == y)
    return days


# what python3-holidays 0.10.1 has otherwise, and why that is wrong: region, day or name
WRONG = [
    (r'DE', r'1990-(0|10-0[12]|06)'),                     # it begins with the unification
    (r'DE-BY', r'08-15'),                                 # of Catholic communities only
    (r'DE-BE', r'2025-05-08|2028-06-17'), (r'DE-MV', r'(202[3-9]|20[3-9].|2100)-03-08'),  # laws made since
    (r'GB', r'2002-(05-27|06-04)|2022-(05-30|06-0[23]|09-19)|2023-05-08'),                # moved, or made since
    (r'GB-SCT', r'11-30|(11-30|12-0[12])$'), (r'GB-NIR', r'07-1[34]'),                    # since 2007, and the substitutes of both
    (r'IE', r'199[0-3]-05|2022-03-18|-0[12]-0.$|-03-1[89]|-12-2[789]|2020-05'),          # since 1994; no substitute days by law; the day of February
    (r'US', r'-06-(18|19|20|21)')]                        # since 2021


def theirs(region):
    try:
        from importlib import util
        import os
        # this directory has a module of that name, too
        place = next(p for p in sys.path if p and os.path.isdir(os.path.join(p, 'holidays')))
        spec = util.spec_from_file_location('peer_holidays', os.path.join(place, 'holidays', '__init__.py'), submodule_search_locations=[os.path.join(place, 'holidays')])
        peer = util.module_from_spec(spec)
        sys.modules['holidays'] = peer
        spec.loader.exec_module(peer)
    except (StopIteration, ImportError):
        return None
    country, _, part = region.partition('-')
    years = list(YEARS)
    made = {'DE': lambda: peer.Germany(prov=part, years=years), 'AT': lambda: peer.Austria(years=years), 'IE': lambda: peer.Ireland(years=years), 'US': lambda: peer.UnitedStates(years=years),
            'GB': lambda: {'ENG': peer.England, 'WLS': peer.Wales, 'SCT': peer.Scotland, 'NIR': peer.NorthernIreland}[part](years=years)}
    return {d for d in made[country]() if d.year in YEARS} if country in made else None


def differ(region, got, want, what):
    days = collections.Counter()
    for d in got ^ want:
        days['%s %s' % ('more' if d in got else 'less', d.strftime('%m-%d'))] += 1
    for day, n in sorted(days.items()):
        print('%s: %s: %s, in %d years' % (region, what, day, n))
    return len(days)


REGIONS = [('DE-' + land, germany, land) for land in LAENDER] + [('AT', austria, '')] + [('CH-' + c, switzerland, c) for c in sorted(CANTONS)] + \
    [('GB-' + c, britain, c) for c in ('ENG', 'WLS', 'SCT', 'NIR')] + [('IE', ireland, ''), ('US', america, '')]
wrong = days = beside = 0
for name, law, part in REGIONS:
    mine = ours(sys.argv[1], name)
    days += len(mine)
    wrong += differ(name, mine, {d for y in YEARS for d in law(part, y)}, 'by law')
    peers = theirs(name)
    if peers is None:
        continue
    beside += 1
    known = [re.compile(day) for region, day in WRONG if name.startswith(region)]
    wrong += differ(name, {d for d in mine if not any(k.search(str(d)) for k in known)}, {d for d in peers if not any(k.search(str(d)) for k in known)}, 'beside python3-holidays')
print('%d regions, %d days off, %d regions beside python3-holidays, %d kinds of day differ' % (len(REGIONS), days, beside, wrong))
sys.exit(wrong > 0)
