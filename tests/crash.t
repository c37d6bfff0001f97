#!/bin/sh
# Never lost, never twice: ev-mail is killed at random instants, the server dies at every stage of the dialogue, the disk
# is full, the ledger is torn.
. "$(dirname "$0")/lib.sh"
ev-parse -r 2026-02-01 "$top/tests/announcements/jugendrat.txt" >"$tmp/e.rec"
invite() { run ev-mail invite --past --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" "$@" "$tmp/e.rec"; }
arrived() { wc -l <"$tmp/log" | tr -d ' '; }

# kill -9, by each way out; scripts/kill-mail does it with more kills and an attachment
kills=60
some=25
[ -z "${EV_SANITIZED:-}" ] || kills=20 some=8
export EV_SENDMAIL_LOG="$tmp/sendmail.log"
killed() { # KILLS LOG WAY...
	run /usr/bin/python3 "$top/tests/crash.py" "$tmp" "$@"
	ok "$rc" "$3: $out"
	[ "$rc" -eq 0 ] || printf '%s\n' "$out" | sed 's/^/# /'
}
list 200
fresh
killed $some "$tmp/sendmail.log" --sendmail "$top/tests/sendmail_slow"
fresh
list 1000
killed $some "$tmp/killbox" --outbox "$tmp/killbox"
is "$(ev-mail status -f rec | grep -c 'State: unknown')" 0 "... a maildir knows what it has"
list 1500
fresh
server
killed $kills "$tmp/log" --smtp "$url"
run ev-mail flush --smtp "$url" --unknown assume-sent
is "$(ev-mail status -f rec | grep -c 'State: sent')" 1500 "--unknown assume-sent settles the rest"
is "$(ls "$XDG_STATE_HOME/ev/spool" | wc -l)" 0 "... and the spool is empty"
fresh
list 400
server pipelining=1
EV_COMMAND=digest killed $some "$tmp/log" --smtp "$url" --now 2026-02-01 --days 366
is "$(ev-mail status -f rec | grep -c '^Kind: digest')" 400 "... of a digest"
run ev-mail digest --now 2026-02-02 --days 366 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" --unknown assume-sent "$tmp/e.rec"
is "$rc $(cut -d' ' -f1 "$tmp/log" | sort | uniq -d)" "0 " "... and once in its period, whatever was killed"

# a server that dies
list 30
for stage in greeting ehlo mail rcpt data; do
	fresh
	server $stage 4
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do invite --smtp "$url"; [ "$rc" -ne 0 ] || break; done
	is "$rc $(arrived) $(sort -u "$tmp/log" | wc -l)" "0 30 30" "the server dies at $stage: nothing is lost or doubled"
done
for stage in body before after; do # in the body: what the client has written may have arrived
	fresh
	server $stage 4
	for _ in 1 2 3 4 5; do invite -j 2 --smtp "$url"; done
	held=$(ev-mail status -f rec | grep -c 'State: unknown')
	is "$rc $((held > 0)) $(cut -d' ' -f1 "$tmp/log" | sort | uniq -d)" "75 1 " "the server dies: $stage: held, nothing twice"
	server
	invite --smtp "$url" --unknown resend
	is "$rc $(ev-mail status -f rec | grep -c 'State: sent')" "0 30" "... --unknown resend sends those"
	is "$(cut -d' ' -f1 "$tmp/log" | sort -u | wc -l) $(sort -u "$tmp/log" | wc -l)" "30 30" "... the same octets under the same Message-ID"
done
fresh
server after 1
invite --smtp "$url"
is "$rc $(arrived)" "75 3" "a server that breaks every time ends the run after three"
like "$err" '3 times in a row' "... and says so"

# a full disk: a file system of 200 kB, where we may make one
fresh
mkdir -p "$XDG_STATE_HOME"
if mount -t tmpfs -o size=200k none "$XDG_STATE_HOME" 2>/dev/null; then
	list 300
	server
	invite --smtp "$url"
	is "$rc" 74 "a full disk: 74"
	like "$err" 'No space left' "... said"
	is "$(cut -d' ' -f1 "$tmp/log" | sort | uniq -d)" "" "... nothing twice"
	mount -o remount,size=20m "$XDG_STATE_HOME"
	invite --smtp "$url"
	is "$rc $(cut -d' ' -f1 "$tmp/log" | sort -u | wc -l) $(arrived)" "0 300 300" "... with room again everything goes out, once"
	umount "$XDG_STATE_HOME"
else
	for name in "a full disk: 74" "... said" "... nothing twice" "... with room again everything goes out, once"; do ok 0 "$name # SKIP no mount here"; done
fi

# the ledger
list 3
fresh
invite --outbox "$tmp/box"
ledger=$XDG_STATE_HOME/ev/ledger.rec
cp "$ledger" "$tmp/good"
size=$(wc -c <"$ledger")
bad=0
for cut in $(seq 1 37 "$size"); do # torn anywhere: what is whole counts, the rest is done again
	rm -rf "$tmp/box/new" "$tmp/box/cur"
	head -c "$cut" "$tmp/good" >"$ledger"
	invite --outbox "$tmp/box"
	case $rc in 0 | 74 | 75) ;; *) false ;; esac || bad=$((bad + 1))
done
is $bad 0 "a ledger torn anywhere is read"
sed 's/^Time: 2026/Time: 2027/;5q' "$tmp/good" >"$ledger"
sed 1,5d "$tmp/good" >>"$ledger"
invite --outbox "$tmp/box"
is "$rc" 65 "a record damaged in the middle: nothing is sent"
like "$err" 'ledger.rec: a record .* is damaged' "... it says why"
run ev-mail status --compact
invite --outbox "$tmp/box"
is "$rc" 0 "... --compact drops it"
damage() { # NAME COMMAND...: makes of the good ledger one that no interrupted append leaves
	name=$1
	shift
	"$@" <"$tmp/good" >"$ledger"
	cp "$ledger" "$tmp/as_it_was"
	rm -rf "$tmp/box/new" "$tmp/box/cur"
	invite --outbox "$tmp/box"
	is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "$name: nothing is sent"
	same "$ledger" "$tmp/as_it_was" "... nor is the file cut"
}
damage "the lines of a ledger end in CRLF" sed 's/$/\r/'
damage "another file in its place" sh -c 'echo "Uid: x"'
damage "the last record was edited" sh -c 'sed "\$d" | sed "\$s/.*/Check: 0000000000000000/"; echo'
damage "its last record is whole and of a newer version" sh -c 'cat; printf "Key: invite|f@example.org||0|m0@example.org|\nState: later\nCheck: 0000000000000000\n\n"'
{ cat "$tmp/good"; printf 'Key: invite|f@ex'; head -c 5000 /dev/zero; } >"$ledger"
invite --outbox "$tmp/box"
is "$rc$err" 0 "pages that never came to the disk are cut off"

# two at once
fresh
list 200
server
ev-mail invite --past --now 2026-02-01 --wait 60 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/e.rec" &
one=$!
ev-mail invite --past --now 2026-02-01 --wait 60 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/e.rec"
wait $one
is "$(arrived)" 200 "two at once send everything once"
done_testing
