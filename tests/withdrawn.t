#!/bin/sh
# What is to go out no more while a connection has it in hand: the old message never comes behind the one that takes its place.
. "$(dirname "$0")/lib.sh"
event() { # NAME START
	printf 'Uid: %s@example.org\nSummary: Probe\nStart: %s\nTimezone: Europe/Berlin\n' "$1" "$2"
}
event a 2026-03-10T19:30 >"$tmp/a.rec"
event b 2026-03-11T19:30 >"$tmp/b.rec"
event b 2026-03-12T19:30 >"$tmp/moved.rec"
printf 'Email: anna@example.org\n' >"$tmp/anna.rec"
i=0
while [ $i -lt 70 ]; do # the delivery begins while more is planned
	printf 'Email: m%d@example.org\n\n' $i
	i=$((i + 1))
done >"$tmp/many.rec"
printf '\n' | cat "$tmp/many.rec" - "$tmp/anna.rec" >"$tmp/all.rec"
mail() { # COMMAND NOW [OPTIONS]
	command=$1 now=$2
	shift 2
	run timeout 100 ev-mail "$command" --now "$now" --from netz@example.org --smtp "$url" "$@"
}
got() { grep '^anna' "$tmp/log" | wc -l; }
# waiting: an invitation of anna, that is
waiting() {
	rm -rf "$XDG_STATE_HOME"
	server 'rcpt=451 later'
	mail invite 2026-02-01 --list "$tmp/anna.rec" "$tmp/b.rec"
	: >"$tmp/log"
}
states() { # of anna's entries about b, in the order in which they came
	awk '/^Key: [a-z]*\|b@.*anna/ { key = $2; sub(/\|.*/, "", key); getline; line = line key " " $2 "; " } END { print line }' "$XDG_STATE_HOME/ev/ledger.rec"
}

for jobs in 1 4; do
	waiting
	server temp=anna slow=anna lateness=1
	mail invite 2026-02-02 -j $jobs --list "$tmp/all.rec" "$tmp/a.rec" "$tmp/moved.rec"
	is "$rc $(got)" "75 0" "refused for now while it is withdrawn (-j $jobs)"
	server
	mail flush 2026-02-03
	is "$rc $(got) $(states)" "0 2 invite plan; invite temp; invite temp; invite withdrawn; invite plan; invite temp; invite dot; invite sent; " "... it waits no more, and the new one goes out alone (-j $jobs)"
	waiting
	server slow=anna lateness=1
	mail invite 2026-02-02 -j $jobs --list "$tmp/all.rec" "$tmp/a.rec" "$tmp/moved.rec"
	is "$rc $(got) $(states)" "0 3 invite plan; invite temp; invite dot; invite sent; update plan; update dot; update sent; " "it goes out before it can be had back: what follows is an update (-j $jobs)"
done
waiting
server temp=anna
mail invite 2026-02-01T01:00 --list "$tmp/many.rec" "$tmp/a.rec"
server slow=anna lateness=1
mail cancel 2026-02-02 "$tmp/a.rec" "$tmp/b.rec"
is "$rc $(got) $(states)" "0 2 invite plan; invite temp; invite temp; invite dot; invite sent; cancel plan; cancel dot; cancel sent; " "an invitation that goes out while its event is cancelled is followed by the cancellation"

event c 2026-03-11T19:00 >"$tmp/c.rec"
# after an outage two reminders of one instance and one list are due: the earlier one, which waits, is of no use, however many others
# go out before the later one is planned
for jobs in 1 4; do
	rm -rf "$XDG_STATE_HOME"
	server 'rcpt=451 later'
	mail remind 2026-03-09T12:00Z -j $jobs --before 3d,1d --list "$tmp/anna.rec" "$tmp/b.rec"
	: >"$tmp/log"
	server
	mail remind 2026-03-10T18:40Z -j $jobs --before 3d,1d,1h --list "$tmp/all.rec" "$tmp/c.rec" "$tmp/b.rec"
	is "$rc $(got) $(wc -l <"$tmp/log") $(sed -n 's/^Key: remind|b@.*anna.*|//p' "$XDG_STATE_HOME/ev/ledger.rec" | tail -1)" "0 2 142 1d" "of two reminders that wait for one the later goes out (-j $jobs)"
done
done_testing
