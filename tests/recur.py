"""Compares our expansion of random recurrence rules, and of rules that take instances away from them, with python3-dateutil's:
recur.py PROGRAM COUNT [SEED]."""
import datetime, itertools, random, signal, subprocess, sys
from dateutil.rrule import rruleset, rrulestr

program, count, seed = sys.argv[1], int(sys.argv[2]), int((sys.argv[3:] or ['1'])[0])
rnd, other = random.Random(seed), random.Random(seed + 1000)


def late(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, late)


def some(rnd, values, most):
    return sorted(rnd.sample(values, rnd.randint(1, most)))


def numbers(rnd, values, most):
    return ','.join(map(str, some(rnd, values, most)))


def rule(rnd):
    freq = rnd.choice(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'YEARLY', 'MONTHLY', 'WEEKLY', 'HOURLY', 'MINUTELY', 'SECONDLY'])
    parts = ['FREQ=' + freq]
    if rnd.random() < .5:
        parts.append('INTERVAL=%d' % rnd.choice([1, 2, 3, 4, 5, 7, 13, 25]))
    days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
    weekno = False
    if rnd.random() < .4:
        parts.append('BYMONTH=' + numbers(rnd, range(1, 13), 4))
    if freq == 'YEARLY' and rnd.random() < .25:
        weekno = True
        parts.append('BYWEEKNO=' + numbers(rnd, [w for w in range(-53, 54) if w], 4))
    if freq in ('YEARLY', 'HOURLY', 'MINUTELY', 'SECONDLY') and rnd.random() < .2 and not weekno:
        parts.append('BYYEARDAY=' + numbers(rnd, [d for d in range(-366, 367) if d], 6))
    if freq != 'WEEKLY' and rnd.random() < .3:
        parts.append('BYMONTHDAY=' + numbers(rnd, [d for d in range(-31, 32) if d], 5))
    if rnd.random() < .5 or weekno:
        if freq in ('MONTHLY', 'YEARLY') and not weekno and rnd.random() < .6:
            most = 5 if freq == 'MONTHLY' else 53
            parts.append('BYDAY=' + ','.join('%d%s' % (rnd.choice([n for n in range(-most, most + 1) if n]), d) for d in some(rnd, days, 3)))
        else:
            parts.append('BYDAY=' + ','.join(some(rnd, days, 4)))
    if rnd.random() < .3:
        parts.append('BYHOUR=' + numbers(rnd, range(24), 3))
    if rnd.random() < .2:
        parts.append('BYMINUTE=' + numbers(rnd, range(60), 3))
    if freq in ('MINUTELY', 'SECONDLY') or rnd.random() < .1:
        parts.append('BYSECOND=' + numbers(rnd, range(60), 2))
    if rnd.random() < .3:
        parts.append('WKST=' + rnd.choice(days))
    # in the first week dateutil counts positions from the start, not from the week's beginning
    if freq != 'WEEKLY' and len([p for p in parts if p.startswith('BY')]) and rnd.random() < .3:
        parts.append('BYSETPOS=' + numbers(rnd, [n for n in range(-6, 7) if n], 3))
    if rnd.random() < .3:
        parts.append('COUNT=%d' % rnd.randint(1, 40))
    elif rnd.random() < .3:
        parts.append('UNTIL=%d%02d%02dT120000' % (rnd.randint(2020, 2032), rnd.randint(1, 12), rnd.randint(1, 28)))
    return ';'.join(parts)


cases, lines, dropping = [], [], 0
while len(cases) < count:
    text = rule(rnd)
    drop = rule(other) if other.random() < .7 else ''
    if 'SECONDLY' in drop or 'MINUTELY' in drop:  # ours stops at its bound
        drop = ''
    if drop and other.random() < .5:  # one that meets the rule's times
        drop = ';'.join(p for p in drop.split(';') if not p.startswith(('BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYSETPOS', 'COUNT')))
    start = datetime.datetime(rnd.randint(1998, 2024), rnd.randint(1, 12), rnd.randint(1, 28), rnd.randint(0, 23), rnd.choice([0, 15, 30, 59]))
    quick = any(f in text for f in ('HOURLY', 'MINUTELY', 'SECONDLY'))
    after = datetime.timedelta(days=rnd.choice([0, 0, 3, 40] if quick else [0, 0, 100, 4000]))
    begin = start + after
    end = begin + datetime.timedelta(days=20 if quick else rnd.choice([60, 800, 3000]))
    theirs = []
    first = None
    signal.setitimer(signal.ITIMER_REAL, .05)
    try:
        both = rruleset()
        both.rrule(rrulestr(text, dtstart=start))
        for t in rrulestr(text, dtstart=start):
            first = t
            break
        if drop:
            both.exrule(rrulestr(drop, dtstart=start))
        for t in both:
            if t >= end:
                break
            if t >= begin:
                theirs.append(t)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except (TimeoutError, ValueError, IndexError):  # dateutil would go on to the year 9999, or finds nothing in a rule
        signal.setitimer(signal.ITIMER_REAL, 0)
        continue
    # the start is an instance of ours in any case, and counts
    if first != start:
        if 'COUNT' in text:
            continue
        if drop:  # ours takes it away where the other rule gives it, too
            continue
        if start >= begin:
            theirs.insert(0, start)
    dropping += bool(drop)
    cases.append((text + (' but ' + drop if drop else ''), start, begin, end, theirs))
    lines.append('\t'.join([start.strftime('%Y-%m-%dT%H:%M'), text, begin.strftime('%Y-%m-%dT%H:%M'), end.strftime('%Y-%m-%dT%H:%M')] + ([drop] if drop else [])))
out = subprocess.run([program], input='\n'.join(lines) + '\n', stdout=subprocess.PIPE, text=True, check=True).stdout.split('\n')
wrong = instances = 0
for (text, start, begin, end, theirs), ours in zip(cases, out):
    want = [t.strftime('%Y-%m-%dT%H:%M:%S') if t.second else t.strftime('%Y-%m-%dT%H:%M') for t in theirs]
    instances += len(want)
    if ours.split() != want:
        wrong += 1
        if wrong <= 5:
            got = ours.split()
            at = next((i for i, (a, b) in enumerate(itertools.zip_longest(got, want)) if a != b), 0)
            print('%s  %s  from %s to %s: instance %d: ours %s, theirs %s' % (start, text, begin, end, at, (got[at:at + 3] or ['-']), (want[at:at + 3] or ['-'])))
print('%d rules, %d of them with another that takes away, %d instances, %d differ' % (count, dropping, instances, wrong))
sys.exit(wrong > 0)
