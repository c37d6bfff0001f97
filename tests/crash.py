"""Kills ev-mail at random instants and counts what arrived: crash.py DIR URL LOG KILLS, ev-mail on the PATH.

DIR holds e.rec and members.rec.  After KILLS runs that were killed and one that was not, each message must be sent
(once in LOG), or unknown (at most once in LOG)."""
import os, random, signal, subprocess, sys, time
from collections import Counter

where, url, logname, kills = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
random.seed(int(os.environ.get('SEED', '1')))
command = ['ev-mail', 'invite', '--past', '--wait', '10', '-j', '4', '--from', 'netz@example.org', '--list', where + '/members.rec', '--smtp', url, where + '/e.rec']
start = time.monotonic()
subprocess.run(['ev-mail', 'status'], stdout=subprocess.DEVNULL)
killed = 0
longest = float(os.environ.get('LONGEST', '0.06'))
for i in range(kills):
    p = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0, longest))
    if p.poll() is None:
        p.send_signal(signal.SIGKILL)
        killed += 1
    p.wait()
last = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
rows = subprocess.run(['ev-mail', 'status', '-f', 'rec'], stdout=subprocess.PIPE, text=True).stdout.strip().split('\n\n')
state = {}
for row in rows:
    fields = dict(line.split(': ', 1) for line in row.strip().split('\n') if ': ' in line)
    state[fields['Recipient']] = fields['State']
arrived = Counter(line.split()[0] for line in open(logname))
members = [line.split(': ')[1].strip() for line in open(where + '/members.rec') if line.startswith('Email')]
wrong = []
for m in members:
    s, n = state.get(m), arrived[m]
    if not (s == 'sent' and n == 1 or s == 'unknown' and n <= 1):
        wrong.append('%s: %s, arrived %d times' % (m, s, n))
print('killed %d of %d, %d sent, %d unknown, %d of those arrived' % (
    killed, kills, sum(s == 'sent' for s in state.values()), sum(s == 'unknown' for s in state.values()), sum(arrived[m] for m in state if state[m] == 'unknown')))
for w in wrong[:10]:
    print(w)
if last.returncode not in (0, 75):
    print('last run: %d %s' % (last.returncode, last.stderr))
sys.exit(bool(wrong) or last.returncode not in (0, 75))
