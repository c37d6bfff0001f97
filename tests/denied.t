#!/bin/sh
# A server that refuses recipients or messages: for their own sake, or everybody's (no login, a policy, a quota)?
. "$(dirname "$0")/lib.sh"
probe
list() { for m in "$@"; do printf 'Email: %s@example.org\n\n' "$m"; done >"$tmp/members.rec"; }
invite() { run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$@" "$tmp/e.rec"; }
arrived() { wc -l <"$tmp/log"; }

list a b c d e
for reply in 'rcpt=554 5.7.1 <a@example.org>: Relay access denied' 'rcpt=550 5.1.8 <netz@example.org>: Sender address rejected' 'rcpt=530 5.7.0 Must issue a STARTTLS command first' \
	'rcpt=550 relay not permitted' 'dot=554 5.7.1 quota exceeded' 'dot=550 5.7.26 unauthenticated mail' 'rcpt=550 relay not permitted pipelining=1'; do
	fresh
	more=
	case $reply in *pipelining=1) more=pipelining=1 reply=${reply% *} ;; esac
	server "$reply" $more
	invite
	is "$rc $(state | sed 's/plan\|temp/waits/')" "69 5 waits" "$reply${more:+, $more} to all: they wait"
	like "$err" "nothing more can be sent: ${reply#*=}" "... the server's words"
	server
	invite
	is "$rc$err $(arrived)" "0 5" "... and when the server takes them all get theirs"
done

# a quota that is used up in the middle
list a b no1 no2 no3 no4
fresh
server no=no
invite
is "$rc $(state)" "75 2 sent, 4 temp" "550 to all from the third on: the server, not they"
list no1 a no2 b no3
fresh
server no=no
invite
is "$rc $(state)" "69 3 refused, 2 sent" "550 without a status, to some among others: refused"
list no1
fresh
server no=no
invite
is "$rc $(state)" "69 1 refused" "... and to one alone"
list a
fresh
server 'rcpt=550 5.7.1 not for you'
invite
is "$rc $(state)" "75 1 temp" "a policy, to one alone: nobody knows, it waits"
like "$err" 'a@example.org: not now: 550 5.7.1 not for you' "... and is told"
list a b c d e
fresh
server 'rcpt=550 5.1.1 no such mailbox'
invite -j 3
is "$rc $(state)" "69 5 refused" "mailboxes that are not there are refused, each"
fresh
server 'rcpt=550 5.7.1 relay'
invite -j 3
is "$rc $(state)" "69 5 plan" "over several connections, too: nobody counts as refused"

# a message that is too large stops nobody else's
fresh
list a
sed 's/f@example/large@example/' "$tmp/e.rec" >"$tmp/large.rec"
awk 'BEGIN { printf "Description: "; for (i = 0; i < 9000; i++) printf "long "; print "" }' >>"$tmp/large.rec"
server max=20000
run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$tmp/large.rec" "$tmp/e.rec"
is "$rc $(state) $(arrived)" "69 1 refused, 1 sent 1" "552 to MAIL: that message is refused, the next one goes out"

# what was refused can be tried again
invite
is "$rc$err" 0 "(the other one was sent)"
large() { run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --smtp "$url" "$@" "$tmp/large.rec"; }
server
large
is "$rc $(arrived)" "69 1" "invite again does not send what was refused"
like "$err" 'refused: 552 .*--all' "... and says what does"
large --all
is "$rc$err $(arrived)" "0 2" "--all does"
large --all
is "$rc$err $(arrived)" "0 2" "... once"

# a program that fails at one of them holds up no others
fresh
printf '#!/bin/sh\ncat >/dev/null\ncase $5 in bad*) exit ${STATUS:-69} ;; esac\necho "$5" >>%s/log\n' "$tmp" >"$tmp/sendmail"
chmod +x "$tmp/sendmail"
list bad a b
send() { run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --sendmail "$tmp/sendmail" "$tmp/e.rec"; }
send
is "$rc $(arrived) $(state)" "69 2 1 refused, 2 sent" "sendmail exits with 69 for one of them: that one is refused, the others get theirs"
fresh
list bad1 bad2 bad3 bad4 bad5
send
is "$rc $(arrived) $(state | sed 's/plan\|temp/waits/')" "69 0 5 waits" "... for all of them: they wait"
like "$err" 'nothing more can be sent: .*exit status 69' "... as is said"
fresh
export STATUS=78
send
is "$rc $(arrived) $(grep -c . "$XDG_STATE_HOME/ev/ledger.rec" | sed 's/.*/ledger/')" "69 0 ledger" "78: the program's own configuration ends the run"

for url in smtp://127.0.0.1:99999 smtp://127.0.0.1:abc smtp://127.0.0.1: 'smtp://[::1' 'smtp://[::1]x' smtp://127.0.0.1:0; do
	fresh
	invite
	is "$rc $(state)" "64 " "$url is none, and nothing is planned"
done
done_testing
