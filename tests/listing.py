"""Compares ev-agenda's listing of random calendars (zones, rules, exceptions, overrides) with that of
python3-recurring-ical-events: listing.py DIR COUNT [SEED], ev-agenda on the PATH."""
import datetime as dt, os, random, subprocess, sys
from zoneinfo import ZoneInfo
import icalendar, recurring_ical_events

where, count, seed = sys.argv[1], int(sys.argv[2]), int((sys.argv[3:] or ['1'])[0])
rnd = random.Random(seed)
here = ZoneInfo('Europe/Berlin')
zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC']
RULES = ['FREQ=DAILY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1',
         'FREQ=YEARLY', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']
ABBREVIATIONS = [(b'IST', b'Asia/Kolkata'), (b'CEST', b'Europe/Berlin'), (b'CET', b'Europe/Berlin'), (b'EDT', b'America/New_York'), (b'EST', b'America/New_York')]
wrong = total = 0
for number in range(count):
    cal = icalendar.Calendar()
    cal.add('version', '2.0')
    cal.add('prodid', '-//test//test//EN')
    for k in range(rnd.randint(1, 8)):
        whole = rnd.random() < .25
        zone = ZoneInfo(rnd.choice(zones))
        day = dt.date(2025, 1, 1) + dt.timedelta(days=rnd.randint(0, 700))
        if whole:
            start = day
            end = day + dt.timedelta(days=rnd.randint(1, 3))
        else:
            start = dt.datetime(day.year, day.month, day.day, rnd.randint(5, 23), rnd.choice([0, 15, 30]), tzinfo=zone)
            end = start + dt.timedelta(minutes=rnd.choice([30, 60, 90, 300]))
        uid = '%d-%d' % (number, k)
        e = icalendar.Event()
        e.add('uid', uid)
        e.add('summary', 'E%d' % k)
        e.add('dtstamp', dt.datetime(2025, 1, 1, tzinfo=dt.timezone.utc))
        e.add('dtstart', start)
        e.add('dtend', end)
        instances = []
        if rnd.random() < .7:
            rule = rnd.choice(RULES)
            if rnd.random() < .3:
                rule += ';COUNT=%d' % rnd.randint(2, 30)
            from dateutil.rrule import rrulestr
            naive = dt.datetime.combine(start, dt.time()) if whole else start.replace(tzinfo=None)
            for n, t in enumerate(rrulestr(rule, dtstart=naive)):
                if n >= 12:
                    break
                instances.append(t.date() if whole else t.replace(tzinfo=zone))
            if instances[0] != start:
                continue
            e.add('rrule', icalendar.vRecur.from_ical(rule))
            for t in instances[1:]:
                if rnd.random() < .1:
                    e.add('exdate', t, parameters={'VALUE': 'DATE'} if whole else None)
                    instances = [x for x in instances if x != t]
            if not whole and rnd.random() < .2:
                e.add('rdate', [start + dt.timedelta(days=rnd.randint(400, 420), hours=1)])
        cal.add_component(e)
        for t in instances[1:]:
            if rnd.random() < .1:
                o = icalendar.Event()
                o.add('uid', uid)
                o.add('summary', 'O%d' % k)
                o.add('dtstamp', dt.datetime(2025, 1, 1, tzinfo=dt.timezone.utc))
                o.add('recurrence-id', t)
                moved = t + dt.timedelta(days=1)
                o.add('dtstart', moved)
                o.add('dtend', moved + (end - start))
                cal.add_component(o)
    name = os.path.join(where, 'cal%d.ics' % number)
    text = cal.to_ical()
    for abbreviation, name_ in ABBREVIATIONS:  # icalendar writes those
        text = text.replace(b'TZID=' + abbreviation, b'TZID=' + name_)
    cal = icalendar.Calendar.from_ical(text)
    with open(name, 'wb') as f:
        f.write(text)
    first = dt.date(2025, 6, 1) + dt.timedelta(days=rnd.randint(0, 500))
    days = rnd.choice([1, 7, 40])
    begin = dt.datetime(first.year, first.month, first.day, tzinfo=here)
    theirs = []
    for e in recurring_ical_events.of(cal).between(begin, begin + dt.timedelta(days=days)):
        s = e['DTSTART'].dt
        theirs.append((s.astimezone(here).strftime('%Y-%m-%dT%H:%M') if isinstance(s, dt.datetime) else str(s), str(e['SUMMARY'])))
    out = subprocess.run(['ev-agenda', '-z', 'Europe/Berlin', '-f', 'tsv', '--from', str(first), '--days', str(days), name], stdout=subprocess.PIPE, text=True, stderr=subprocess.STDOUT)
    ours = [(l.split('\t')[0], l.split('\t')[2]) if '\t' in l else (l, '') for l in out.stdout.splitlines()]
    total += len(theirs)
    if sorted(ours) != sorted(theirs):
        wrong += 1
        if wrong <= 3:
            print(name, first, days, 'only ours', sorted(set(ours) - set(theirs))[:5], 'only theirs', sorted(set(theirs) - set(ours))[:5])
print('%d calendars, %d instances, %d differ' % (count, total, wrong))
sys.exit(wrong > 0)
