#!/bin/sh
# A signal ends a command as signals do, and leaves no temporary file beside what it was about to replace.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
cat >run.py <<'P'
# run.py SIGNAL GLOB SECONDS COMMAND...: the signal, as soon as a file of that name is there, or after so long; how it ended
import glob, os, signal, subprocess, sys, time
number = getattr(signal, "SIG" + sys.argv[1])
for s in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
    signal.signal(s, signal.SIG_DFL)
if os.environ.get("IGNORED"):
    signal.signal(number, signal.SIG_IGN)
p = subprocess.Popen(sys.argv[4:], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
end = time.time() + float(sys.argv[3])
while time.time() < end and not (sys.argv[2] and glob.glob(sys.argv[2])) and p.poll() is None:
    time.sleep(0.002)
p.send_signal(number)
if os.environ.get("IGNORED"):
    time.sleep(0.1)
p.stdin.close()
print(p.wait())
P
ends() { /usr/bin/python3 run.py "$@"; }
printf 'Uid: 1\nSummary: one\nStart: 2027-05-01T19:00\n\n' >e.rec
for s in TERM-15 INT-2 HUP-1; do
	echo old >keep.rec
	is "$(ends ${s%-*} 'keep.rec.*' 9 ev-parse -o keep.rec -) $(cat keep.rec) $(ls | grep -c '^keep')" "-${s#*-} old 1" "SIG${s%-*}: ev-parse -o"
done
is "$(ends TERM 'new.rec.*' 9 ev-parse -o new.rec -) $(ls | grep -c '^new')" "-15 0" "... where there was no file"
is "$(ends TERM 'keep.rec.*' 9 ev-parse --lines -j 2 -o keep.rec -) $(ls | grep -c '^keep')" "-15 1" "... with threads"
for c in ev-ics ev-agenda "ev-agenda sheet"; do
	# shellcheck disable=SC2086
	is "$(ends TERM 'keep.rec.*' 9 $c -o keep.rec -) $(cat keep.rec) $(ls | grep -c '^keep')" "-15 old 1" "... $c"
done
echo old >keep.rec
is "$(IGNORED=1 ends HUP 'keep.rec.*' 9 ev-ics -o keep.rec e.rec -) $(head -c 15 keep.rec)" "0 BEGIN:VCALENDAR" "one that is ignored (nohup) stays so"
# a directory, wherever it is in its work
awk 'BEGIN { for (i = 0; i < 3000; i++) printf "Uid: u%d\nSummary: s\nStart: 2027-03-02T10:00\n\n", i }' >many.rec
mkdir dir
how=
for i in 1 2 3; do
	how="$how $(ends TERM 'dir/.ev-written.*' 9 ev-ics -d dir many.rec) $(ends TERM 'dir/.tmp-*' 9 ev-ics -d dir many.rec)"
	rm -f dir/u*
done
is "$(printf '%s\n' $how | sort -u) $(ls -A dir | grep -vc '^u[0-9]*\.ics$')" "-15 0" "ev-ics -d"
# --update: the file is locked, read and replaced; one that was not there is made for the lock
printf '<h1>Probe</h1><p>Termin: 3. April 2027, 19 Uhr</p><p>Ort: Aula</p>' >page.html
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "Uid: u%d\nSummary: s\nStart: 2027-03-02T10:00\n\n", i }' >base.rec
left=
for s in 0.05 0.1 0.15 0.2 0.25 0.3; do
	cp base.rec up.rec
	ends TERM 'up.rec.*' "$s" ev-parse --update up.rec page.html >/dev/null
	left="$left$(ls | grep '^up\.rec\.')"
	rm -f up.rec.*
	[ "$(grep -c '^Uid' up.rec)" -ge 30000 ] || left="$left short"
	ends TERM 'fresh.rec' 2 ev-parse --update fresh.rec page.html >/dev/null
	[ ! -e fresh.rec ] || [ -s fresh.rec ] || left="$left empty"
	rm -f fresh.rec
done
is "$left" "" "ev-parse --update"
ln -s there.rec there.lnk
ends TERM there.rec 9 ev-parse --update there.lnk page.html >/dev/null
is "$(readlink there.lnk)" there.rec "... a symbolic link stays"
done_testing
