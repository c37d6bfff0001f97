"""The starts of all events of a calendar in the first half of 2026, in Berlin's time, by python3-recurring-ical-events."""
import datetime as dt, sys, zoneinfo
import icalendar, recurring_ical_events

berlin = zoneinfo.ZoneInfo('Europe/Berlin')
with open(sys.argv[1], 'rb') as f:
    calendar = icalendar.Calendar.from_ical(f.read())
starts = []
for e in recurring_ical_events.of(calendar).between(dt.date(2026, 1, 1), dt.date(2026, 7, 1)):
    t = e['DTSTART'].dt
    if not isinstance(t, dt.datetime):
        starts.append(t.isoformat())
    elif t.tzinfo:
        starts.append(t.astimezone(berlin).strftime('%Y-%m-%dT%H:%M'))
    else:
        starts.append(t.strftime('%Y-%m-%dT%H:%M'))
print('\n'.join(sorted(starts)))
