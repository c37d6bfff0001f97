#!/bin/sh
# A server with moods, a slow one, one that says nothing; signals; who waits for whom; what cron hears of it.
. "$(dirname "$0")/lib.sh"
probe
invite() { run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" "$@" "$tmp/e.rec"; }
arrived() { echo "$(wc -l <"$tmp/log") $(cut -d' ' -f1 "$tmp/log" | sort -u | wc -l)"; }
now() { date +%s%N | sed 's/......$//'; }

# faults that a second connection mends
list 120
for fault in per=100 perclose=100 'per=7 pipelining=1' 'perclose=7 pipelining=1' mail451=4 data451=4 'mail451=2 pipelining=1' 'data451=4 pipelining=1' 'ahead=40 pipelining=1'; do
	fresh
	server $fault
	invite --smtp "$url"
	is "$rc$err $(arrived)" "0 120 120" "$fault: all 120 in one run"
	fresh
	server $fault
	invite --smtp "$url" -j 4
	is "$rc$err $(arrived)" "0 120 120" "... and over four connections"
done
fresh
server connections=2
invite --smtp "$url" -j 8
is "$rc$err $(arrived)" "0 120 120" "a server that takes two connections gets all over two"
list 4
fresh
server all451=1
invite --smtp "$url"
is "$rc $(arrived)" "75 0 0" "451 for ever: the run ends, later"
like "$err" '^ev-mail: 0 sent, 0 sent before, 0 refused, 0 unknown, 4 waiting' "... and says how many wait"
server
run ev-mail flush --smtp "$url" --all --now 2026-02-01
is "$rc$err $(arrived)" "0 4 4" "... until they go out"
list 300
fresh
run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp smtp://127.0.0.1:1 "$tmp/e.rec"
is "$rc $(state)" "69 300 plan" "a server that is away: all of the list waits, not only what was ready"
like "$err" '^ev-mail: 0 sent, 0 sent before, 0 refused, 0 unknown, 300 waiting for the next run$' "... as is said"
server
run ev-mail flush --smtp "$url" --now 2026-02-01
is "$rc$err $(arrived)" "0 300 300" "... and flush sends it"
fresh
server no=m1
list 3
invite --smtp "$url"
is "$rc $(arrived) $(sed -n '$p' "$tmp/log.commands" | cut -d' ' -f1)" "69 2 2 1" "a refused recipient costs no connection"
fresh
server no=m1 pipelining=1
invite --smtp "$url"
is "$rc $(arrived) $(sed -n '$p' "$tmp/log.commands" | cut -d' ' -f1)" "69 2 2 1" "... nor with PIPELINING"

# the next envelope goes out with the end of a message, where the server has PIPELINING
list 60
fresh
server 'no=m1' pipelining=1
invite --smtp "$url"
is "$rc $(arrived) $(cut -d' ' -f1 "$tmp/log.commands" | sort -u | wc -l)" "69 49 49 1" "refused recipients on one connection: each reply is its own message's"
fresh
server ahead=20 late=40 pipelining=1
invite --smtp "$url" --timeout 1
is "$rc $(arrived) $(state)" "75 60 60 59 sent, 1 unknown" "a late 250 with the next envelope under way: the next goes out by another connection"
for stage in rcpt data body before after; do
	for jobs in 1 3; do
		fresh
		server $stage 25 pipelining=1
		invite --smtp "$url" -j $jobs
		left=$(ev-mail status -f rec | grep -c 'State: unknown')
		server pipelining=1
		invite --smtp "$url" --unknown resend
		is "$rc $(state) $(cut -d' ' -f1 "$tmp/log" | sort -u | wc -l) $(($(wc -l <"$tmp/log") <= 60 + left)) $(sort -u "$tmp/log" | wc -l)" "0 60 sent 60 1 60" "the server dies at $stage with PIPELINING, -j $jobs: all arrive"
	done
done

fresh
server after 1 pipelining=1
invite --smtp "$url" --timeout 1
is "$rc $(arrived)" "75 3 3" "a server that breaks every time ends the run after three, with PIPELINING, too"

# recipients for whom the server ends the connection, or refuses the message, ahead of the others: those get theirs
awk 'BEGIN { for (i = 0; i < 7; i++) printf "Email: bad%d@example.org\n\n", i; for (i = 0; i < 3; i++) printf "Email: good%d@example.org\n\n", i }' >"$tmp/members.rec"
for mood in bye=bad policy=bad 'drop=bad pipelining=1'; do
	fresh
	server $mood
	invite --smtp "$url"
	is "$rc $(arrived) $(state)" "75 3 3 3 sent, 7 temp" "$mood: seven of these first, the others get theirs"
done
fresh
server drop=bad
invite --smtp "$url" -j 4
is "$rc $(arrived) $(state)" "75 3 3 3 sent, 7 temp" "... over four connections, too"
fresh
server drop=
invite --smtp "$url"
is "$rc $(arrived)" "69 0 0" "a server that ends every connection ends the run"
ok $(($(grep -c RCPT "$tmp/log.commands") > 50)) "... before long"

# a reply that comes late
list 6
fresh
server late=2
before=$(now)
invite --smtp "$url" --timeout 1
is "$rc $(arrived) $(state)" "75 6 6 5 sent, 1 unknown" "a late 250: that message is unknown, the others go out"
ok $(($(now) - before > 8000)) "... at once"
is "$(cut -d' ' -f1 "$tmp/log" | sort | uniq -d)" "" "... none twice"
like "$err" 'm1@example.org: delivered or not, nobody knows: the server did not answer in time' "... said"
is "$(awk '{ print $1 }' "$tmp/log.commands" | sort -u | wc -l)" 2 "... the stalled connection is not used again"

# signals
list 200
for way in delay=0.02 'delay=0.02 pipelining=1'; do
	fresh
	server $way
	ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/e.rec" 2>"$tmp/err" &
	pid=$!
	i=0
	while [ ! -s "$tmp/log" ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
	before=$(now)
	kill -TERM $pid
	wait $pid
	is "$? $(($(now) - before < 1500))" "75 1" "SIGTERM ends a run between messages ($way)"
	like "$(cat "$tmp/err")" 'interrupted' "... said"
	sent=$(ev-mail status -f rec | grep -c 'State: sent')
	is "$(arrived)" "$sent $sent" "... all that arrived is known as sent"
done
for second in no yes; do
	fresh
	server stall=1
	ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" --timeout 2 "$tmp/e.rec" 2>"$tmp/err" &
	pid=$!
	i=0
	while [ ! -s "$tmp/log" ] && [ $i -lt 50 ]; do sleep 0.1; i=$((i + 1)); done
	sleep 0.3
	before=$(now)
	kill -TERM $pid
	[ $second = no ] || { sleep 0.2; kill -TERM $pid; }
	wait $pid
	status=$?
	if [ $second = no ]; then
		is "$status $(($(now) - before < 6000))" "75 1" "SIGTERM while the server says nothing: within the time-out"
	else
		is "$status $(($(now) - before < 1000))" "143 1" "... a second one at once"
	fi
	invite --outbox "$tmp/box" >/dev/null
	rm -rf "$tmp/box"
done

# who waits for whom
list 3
fresh
server stall=1
ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" --timeout 3 "$tmp/e.rec" 2>/dev/null &
pid=$!
i=0
while [ ! -s "$tmp/log" ] && [ $i -lt 50 ]; do sleep 0.1; i=$((i + 1)); done
invite --smtp "$url"
is "$rc" 75 "another one is at work"
like "$err" "^ev-mail: ev-mail invite \(process $pid, since ..:..:..\) is at work: nothing was done" "... which is said"
run ev-mail remind --from netz@example.org --outbox "$tmp/box" "$tmp/e.rec"
is "$rc$err" 0 "... but not to cron"
run timeout 2 ev-mail flush --outbox "$tmp/box" --wait 60
like "$err" "waiting for ev-mail invite \(process $pid" "who waits says for whom"
is "$rc" 124 "... and a signal ends it"
kill -9 $pid
wait $pid 2>/dev/null

# what is unknown, and what cron says of it
run ev-mail flush --now 2026-02-01 --smtp "$url"
like "$rc $err" '^75 .*m0@example.org: delivered or not' "after a crash cron hears of the unknown message"
run ev-mail flush --now 2026-02-01 --smtp "$url"
is "$rc$err" 75 "... once; the status says it as long as it is unknown"
server
invite --smtp "$url"
like "$err" '^ev-mail: 0 sent, 2 sent before, 0 refused, 1 unknown, 0 waiting$' "the unknown one does not count as sent before"
run ev-mail flush --now 2026-03-10T23:00 --smtp "$url"
is "$(state)" "1 expired, 2 sent" "it expires with its event"
fresh
list 1
server mail451=1000
run ev-mail remind --now 2026-03-10T00:00Z --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/e.rec"
like "$rc $err" '^75 ev-mail: m0@example.org: not now: 451 not yet' "cron hears of a server that says later"
fresh
server
cat >"$tmp/grey.py" <<'END'
import re, sys
text = open(sys.argv[1]).read()
open(sys.argv[2], 'w').write(text.replace("'550 no such mailbox'", "'450 greylisted'").replace("'554 no recipients'", "'503 no recipients'"))
END
/usr/bin/python3 "$tmp/grey.py" "$top/tests/smtp_raw.py" "$tmp/grey_raw.py"
serve /usr/bin/python3 "$tmp/grey_raw.py" "$tmp/port" "$tmp/log" no=m
grey() { run ev-mail remind --now "$1" --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/e.rec"; }
grey 2026-03-10T00:00Z
like "$rc $err" '^75 ev-mail: m0@example.org: not now: 450 greylisted' "a greylisted reminder is reported"
grey 2026-03-10T00:01Z
is "$rc$err" 75 "... not while it waits, but by the status"
run ev-mail flush --now 2026-03-10T00:01Z --smtp "$url"
is "$rc$err" 75 "... nor by flush"
grey 2026-03-10T00:06Z
is "$rc$err $(ev-mail status -f rec | grep -c 'State: temp')" "75 1" "... nor when it is greylisted again"
run ev-mail flush --now 2026-03-10T01:00Z --smtp "$url"
is "$rc$err" 75 "... nor by flush"
rm -rf "$tmp/late"
run ev-mail flush --now 2026-03-10T05:00Z --outbox "$tmp/late"
is "$rc$err $(ls "$tmp/late/new" | wc -l)" "0 1" "flush ends with 0 when nothing waits any more"

# who is forgotten leaves nothing behind, also where his message lies beside some that wait
fresh
list 3
serve /usr/bin/python3 "$tmp/grey_raw.py" "$tmp/port" "$tmp/log" no=m1
invite --smtp "$url"
is "$(state) $(grep -rla m2@ "$XDG_STATE_HOME/ev/spool" | wc -l)" "2 sent, 1 temp 1" "one waits, and keeps the messages beside it"
run ev-mail forget m2@example.org
is "$rc $(grep -rla -e m2@ -e 'Member 2' "$XDG_STATE_HOME" | wc -l)" "0 0" "a message that was sent is erased with its recipient"
server
run ev-mail flush --all --now 2026-02-01 --smtp "$url"
is "$rc$err $(state)" "0 2 sent" "... the one that waited goes out as it was"
done_testing
