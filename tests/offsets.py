"""The offsets of the first VTIMEZONE of a calendar, read by python3-dateutil: offsets.py FILE LOCAL-TIME ..."""
import datetime as dt, io, re, sys
from dateutil import tz


def naive_until(text):
    """dateutil takes the UNTIL of a VTIMEZONE for local time: make it that."""
    def block(m):
        o = re.search(r'TZOFFSETFROM:([+-])(\d\d)(\d\d)(\d\d)?', m.group(0))
        shift = dt.timedelta(hours=int(o.group(2)), minutes=int(o.group(3)), seconds=int(o.group(4) or 0)) * (-1 if o.group(1) == '-' else 1)
        return re.sub(r'UNTIL=(\w+)Z', lambda u: 'UNTIL=' + (dt.datetime.strptime(u.group(1), '%Y%m%dT%H%M%S') + shift).strftime('%Y%m%dT%H%M%S'), m.group(0))
    return re.sub(r'BEGIN:(STANDARD|DAYLIGHT)\n.*?END:', block, text, flags=re.S)


def zones(text):
    text = re.sub(r'\n[ \t]', '', text.replace('\r', ''))
    blocks = re.findall(r'BEGIN:VTIMEZONE\n.*?END:VTIMEZONE\n', text, flags=re.S)
    return tz.tzical(io.StringIO(naive_until(''.join(blocks))))


if __name__ == '__main__':
    with open(sys.argv[1]) as f:
        all_zones = zones(f.read())
    zone = all_zones.get(all_zones.keys()[0])
    print(' '.join(str(dt.datetime.fromisoformat(t).replace(tzinfo=zone).utcoffset()) for t in sys.argv[2:]))
