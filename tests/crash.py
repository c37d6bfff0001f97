"""Kills ev-mail at random instants and counts what arrived: crash.py DIR KILLS LOG WAY..., ev-mail on the PATH.

DIR holds e.rec and members.rec; WAY are the options that say the way out.  LOG has a line for each message that arrived,
"RECIPIENT MESSAGE-ID DIGEST [cut]"; where it is a directory, it is a maildir.  After KILLS runs that were killed and one
that was not, each message must be sent (once in LOG), or unknown (at most once in LOG), and none may be cut.  The time until a kill is drawn anew each time, and
its range follows the machine: so that each run gets some messages out, and all runs have some left.  SEED and EV_COMMAND, what
is killed (invite), are read from the environment."""
import glob, os, random, re, signal, subprocess, sys, time
from collections import Counter

where, kills, log, way = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
random.seed(int(os.environ.get('SEED', '1')))
command = ['ev-mail', os.environ.get('EV_COMMAND', 'invite'), '--past', '--wait', '10', '-j', '4', '--from', 'netz@example.org', '--list', where + '/members.rec', '--attach-root', where, *way, where + '/e.rec']
members = [line.split(': ')[1].strip() for line in open(where + '/members.rec') if line.startswith('Email')]
killed = ended = 0
range_of_kill = 0.06


def states():
    rows = subprocess.run(['ev-mail', 'status', '-f', 'rec'], stdout=subprocess.PIPE, text=True).stdout.split('\n\n')
    fields = [dict(line.split(': ', 1) for line in row.strip().split('\n') if ': ' in line) for row in rows if row.strip()]
    return {f['Recipient']: f['State'] for f in fields}


def arrivals():
    if os.path.isdir(log):
        for name in glob.glob(log + '/new/*') + glob.glob(log + '/cur/*'):
            text = open(name, 'rb').read()
            whole = re.search(rb'\n--=_mix[^\n]*--\s*$', text)
            yield re.search(rb'(?m)^To:.*?([^ <>\n]+@[^ <>\n]+)', text).group(1).decode(), not whole
    elif os.path.exists(log):
        for line in open(log):
            yield line.split()[0], line.split()[-1] == 'cut'


subprocess.run(['ev-mail', 'status'], stdout=subprocess.DEVNULL)
for i in range(kills):
    before = sum(1 for _ in arrivals())
    p = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0.3, 1) * range_of_kill)
    if p.poll() is None:
        p.send_signal(signal.SIGKILL)
        killed += 1
        ended = 0
    else:
        ended += 1
    p.wait()
    if ended == 3:  # nothing is left to send
        break
    out = sum(1 for _ in arrivals()) - before
    left = len(members) - before - out
    if out == 0:
        range_of_kill = min(range_of_kill * 1.2, 5)
    elif out > max(1, left / (kills - i)):
        range_of_kill *= 0.85
last = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
time.sleep(0.5)  # a program that outlived us may still be at work
state = states()
got = list(arrivals())
arrived = Counter(to for to, _ in got)
cut = sum(c for _, c in got)
lost = [m for m in members if state.get(m) == 'sent' and not arrived[m] or state.get(m) not in ('sent', 'unknown')]
doubled = [m for m in members if arrived[m] > 1]
unknown = [m for m in members if state.get(m) == 'unknown']
print('killed %d of %d; of %d messages: lost %d, doubled %d, cut %d, unknown %d (%d of these arrived)' % (
    killed, kills, len(members), len(lost), len(doubled), cut, len(unknown), sum(arrived[m] > 0 for m in unknown)))
for m in (lost + doubled)[:10]:
    print('%s: %s, arrived %d times' % (m, state.get(m), arrived[m]))
if last.returncode not in (0, 75):
    print('last run: %d %s' % (last.returncode, last.stderr))
sys.exit(bool(lost or doubled or cut) or last.returncode not in (0, 75))
