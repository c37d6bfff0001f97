#!/bin/sh
# A waiting list whose every answer is taken by a run that is killed at a random instant, and taken again as a mail filter
# does: who waits and who moves up is told exactly once, or held as unknown.
. "$(dirname "$0")/lib.sh"
printf 'Uid: kurs@example.org\nSummary: Kurs\nStart: 2026-09-07T19:00\nTimezone: Europe/Berlin\nCapacity: 10\n' >"$tmp/e.rec"
awk 'BEGIN { for (i = 1; i <= 30; i++) printf "Email: m%d@example.org\n\n", i }' >"$tmp/m.rec"
server
ev-mail invite --now 2026-06-01 --from netz@example.org --smtp "$url" --list "$tmp/m.rec" "$tmp/e.rec"
is "$(wc -l <"$tmp/log")" 30 "everyone is invited"
: >"$tmp/log"
sleeps=$(awk 'BEGIN { srand(7); for (i = 0; i < 200; i++) printf "%.4f ", 0.002 + rand() * rand() * 0.08 }')
rsvp() { # one whose run is killed, at another instant each time, and then one that is not
	set -- $sleeps
	sleeps=${sleeps#* }
	for nap in "$1" ''; do
		ev-mail rsvp --now 2026-06-02T10:00 --from netz@example.org --smtp "$url" "$tmp/reply.rec" >/dev/null 2>&1 &
		run=$!
		if [ -n "$nap" ]; then
			sleep "$nap"
			kill -9 $run 2>/dev/null && killed=$((killed + 1))
		fi
		wait $run 2>/dev/null
	done
}
killed=0
answer() { # WHO PARTSTAT
	printf 'Uid: kurs@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-06-02T09:00:%02dZ\nMailFrom: %s@example.org\nAttendee: %s@example.org; partstat=%s\n' "$minute" "$1" "$1" "$2" >"$tmp/reply.rec"
	rsvp
}
minute=0
for i in $(seq 1 30); do answer m$i accepted; done
minute=1
for i in $(seq 1 10); do answer m$i declined; done
# what is of unknown fate is held: at most once; all others were told once
ev-mail flush --now 2026-06-02T10:05 --smtp "$url" 2>/dev/null
told() { grep -c "^$1@" "$tmp/log"; }
bad=0
for i in $(seq 1 30); do
	want=$([ $i -le 10 ] && echo 0 || { [ $i -le 20 ] && echo 2 || echo 1; })
	unknown=$(tr '\n' '\f' <"$XDG_STATE_HOME/ev/ledger.rec" | sed 's/\f\f/\n/g' | grep -a -E "^Key: (wait|moveup)\|kurs@example.org\|\|0\|m$i@" | awk -F'\f' '{ split($2, s, ": "); last[$1] = s[2] } END { for (k in last) if (last[k] == "unknown" || last[k] == "dot") n++; print n + 0 }')
	got=$(grep -c "m$i@example.org " "$tmp/log")
	{ [ "$got" -le "$want" ] && [ $((got + unknown)) -ge "$want" ]; } || { bad=$((bad + 1)); echo "# m$i: $got told, $unknown unknown, $want wanted"; }
done
is "$bad" 0 "each who waits or moves up is told once, or the message is held as unknown ($killed of 40 runs killed)"
is "$(cut -d' ' -f1,2 "$tmp/log" | sort | uniq -d)" '' "no message twice"
is "$(ev-mail list "$tmp/e.rec" | sed -n 2p)" '  10 yes, 10 no, 0 maybe, 0 open, 0 bounced, 10 waiting; 10 of 10 places taken' "the list is what it should be"
is "$(ev-mail list "$tmp/e.rec" | awk '$1 == "waiting" { printf "%s ", $2 }' | tr -d '@a-z.')" '21 22 23 24 25 26 27 28 29 30 ' "... in the order of the answers"
done_testing
