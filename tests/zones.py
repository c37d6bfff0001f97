"""Compares the VTIMEZONEs that ev-ics writes with the system's zones: zones.py open|YEAR [COUNT], ev-ics on the PATH.

Each is read back by python3-dateutil, and its offsets are compared every five days."""
import datetime as dt, random, subprocess, sys, zoneinfo
from offsets import zones

window = sys.argv[1]
names = sorted(n for n in zoneinfo.available_timezones() if '/' in n and not n.startswith('Etc'))
if len(sys.argv) > 2:
    random.seed(5)
    hard = ['Europe/Berlin', 'America/St_Johns', 'Asia/Jerusalem', 'Asia/Gaza', 'Africa/Casablanca', 'Europe/Dublin', 'Pacific/Easter', 'Australia/Lord_Howe', 'America/Nuuk', 'Pacific/Apia', 'Asia/Tehran', 'Africa/Cairo']
    names = hard + random.sample([n for n in names if n not in hard], int(sys.argv[2]))


wrong = 0
year = 1975 if window == 'open' else int(window)
for name in names:
    rec = 'Uid: x\nSummary: x\nStart: %d-06-01T12:00\nTimezone: %s\n' % (year, name)
    if window == 'open':
        rec += 'Rrule: FREQ=WEEKLY\n'
    if window == 'open':
        out = subprocess.run(['ev-ics'], input=rec, stdout=subprocess.PIPE, text=True).stdout
    else:
        with open(sys.argv[3], 'w') as f:
            f.write(rec)
        out = subprocess.run(['ev-ics', sys.argv[3]], stdout=subprocess.PIPE, text=True).stdout
    try:
        ours = zones(out).get(name)
    except Exception as e:
        print(name, 'cannot be read:', e)
        wrong += 1
        continue
    theirs = zoneinfo.ZoneInfo(name)
    t = dt.datetime(year, 1, 3, 12)
    end = dt.datetime(2050, 1, 1) if window == 'open' else dt.datetime(year + 1, 12, 31)
    while t < end:
        a, b = t.replace(tzinfo=ours).utcoffset(), t.replace(tzinfo=theirs).utcoffset()
        there = t.replace(tzinfo=theirs).astimezone(dt.timezone.utc).astimezone(theirs).replace(tzinfo=None) == t
        if a != b and there:
            print(name, t, 'ours', a, 'theirs', b)
            wrong += 1
            break
        t += dt.timedelta(days=5)
print('%d zones, %d differ' % (len(names), wrong))
sys.exit(wrong > 0)
