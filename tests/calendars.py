"""For each NAME.ics that is named, the starts of all its events in the first half of 2026, in Berlin's time, by
python3-recurring-ical-events; in NAME.starts beside it."""
import datetime as dt, sys, zoneinfo
import icalendar, recurring_ical_events

berlin = zoneinfo.ZoneInfo('Europe/Berlin')


def start(event):
    t = event['DTSTART'].dt
    if not isinstance(t, dt.datetime):
        return t.isoformat()
    if t.tzinfo:
        t = t.astimezone(berlin)
    return t.strftime('%Y-%m-%dT%H:%M')


for name in sys.argv[1:]:
    with open(name, 'rb') as f:
        calendar = icalendar.Calendar.from_ical(f.read())
    events = recurring_ical_events.of(calendar).between(dt.date(2026, 1, 1), dt.date(2026, 7, 1))
    with open(name.removesuffix('.ics') + '.starts', 'w', encoding='utf-8') as f:
        f.write(''.join(sorted(start(e) + '\n' for e in events)))
