#!/bin/sh
# What waits in the spool when its recipient does not want it any more: he was suppressed, has unsubscribed or has answered.
. "$(dirname "$0")/lib.sh"
probe
echo 'Deadline: 2026-03-05T12:00' >>"$tmp/e.rec"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/choir.rec"
mail() { # COMMAND NOW [OPTIONS]
	command=$1 now=$2
	shift 2
	run ev-mail "$command" --now "$now" --from netz@example.org --smtp "$url" "$@"
}
got() { cut -d@ -f1 "$tmp/log" | sort | tr '\n' ' '; }
waiting() { # two invitations, that is
	fresh
	server 'rcpt=451 later'
	mail invite 2026-02-01 --list "$tmp/choir.rec" "$tmp/e.rec"
	server
}

waiting
run ev-mail suppress Bo@example.org
is "$rc $err" "0 ev-mail: 1 message withdrawn that waited in the spool" "who is suppressed: what waits for him is withdrawn, as is said"
mail flush 2026-02-01T01:00
is "$rc$err $(got)" "0 anna " "... and he gets nothing of it"
is "$(ev-mail status | grep -c 'withdrawn invite  bo@')" 1 "... it is withdrawn"
mail flush 2026-02-01T02:00
is "$rc$err $(got)" "0 anna " "... for good"
run ev-mail readmit bo@example.org
mail invite 2026-02-01T03:00 --list "$tmp/choir.rec" "$tmp/e.rec"
is "$rc$err $(got)" "0 anna bo " "... until he is readmitted and invited"
waiting
echo bo@example.org >"$tmp/unsubscribed"
mail flush 2026-02-01T01:00 --unsubscribed "$tmp/unsubscribed"
is "$rc $(got)" "0 anna " "so it is with who has unsubscribed"
waiting
run ev-mail suppress --list "$tmp/board.rec" bo@example.org
mail invite 2026-02-01T01:00 --list "$tmp/choir.rec" "$tmp/e.rec"
is "$rc$err $(got)" "0 anna bo " "who left one list gets what waits of another"
waiting
run ev-mail suppress --list "$tmp/board.rec" bo@example.org
is "$rc$err" "0" "of another list nothing waits"
run ev-mail suppress --list "elsewhere/choir.rec" BO@example.org
is "$rc $err $(ev-mail status | grep -c 'withdrawn invite  bo@')" "0 ev-mail: 1 message withdrawn that waited in the spool 1" "who leaves the list that it came from gets nothing of what waits"
mail flush 2026-02-01T01:00
is "$rc$err $(got)" "0 anna " "... in the next run, too"
waiting
ev-mail status --compact >"$tmp/out" 2>&1
run ev-mail suppress --list "$tmp/choir.rec" bo@example.org
like "$err" '^ev-mail: 1 message withdrawn' "the list is known after the ledger was compacted"
waiting
/usr/bin/python3 - "$XDG_STATE_HOME/ev/ledger.rec" <<'END'
import sys
def mix(h, v):
    h = (h ^ v) * 0xff51afd7ed558ccd & 0xffffffffffffffff
    return h ^ h >> 32
def check(text):  # as lib/ground/hash.c has it
    h = mix(0x9e3779b97f4a7c15, len(text))
    whole = len(text) // 8 * 8
    for i in range(0, whole, 8):
        h = mix(h, int.from_bytes(text[i:i + 8], 'little'))
    return mix(mix(h, int.from_bytes(text[whole:], 'little')), 0xc4ceb9fe1a85ec53)
name = sys.argv[1]
records = []
for record in open(name, 'rb').read().split(b'\n\n'):
    body = b''.join(l + b'\n' for l in record.split(b'\n') if l and not l.startswith((b'List: ', b'Check: ')))
    if body:
        records.append(body + b'Check: %016x\n\n' % check(body))
open(name, 'wb').write(b''.join(records))
END
run ev-mail suppress --list "$tmp/choir.rec" bo@example.org
is "$rc$err" "0" "an old ledger does not say the list: it may be another one"
mail flush 2026-02-01T01:00
is "$rc$err $(got)" "0 anna bo " "... and all of it goes out"

# who came from a list and leaves it hears no more of what he came from it for, also where no list is given
waiting
mail flush 2026-02-01T01:00
run ev-mail suppress --list "$tmp/choir.rec" bo@example.org
sed 's/T19:30/T20:00/' "$tmp/e.rec" >"$tmp/moved.rec"
: >"$tmp/log"
mail update 2026-02-02 "$tmp/moved.rec"
is "$rc $(got)" "0 anna " "an update without the list passes him over as one with it does"
waiting
mail flush 2026-02-01T01:00
run ev-mail suppress bo@example.org
server 'rcpt=451 later'
mail cancel 2026-02-02 "$tmp/e.rec"
server
mail flush 2026-02-02T01:00
is "$rc$err $(got)" "0 anna anna bo bo " "cancellations go out all the same"

answer() { # WHO PARTSTAT TIME
	printf 'Uid: f@example.org\nMethod: reply\nSequence: 0\nAttendee: %s@example.org; partstat=%s\nMailFrom: %s@example.org\nMailDate: %s:00Z\nIcal: DTSTAMP:%s00Z\n' "$1" "$2" "$1" "$3" "$(echo "$3" | tr -d ':-')" >"$tmp/answer.rec"
	run ev-mail rsvp --now "$3" "$tmp/answer.rec"
}
reminding() { # COMMAND NOW: what it sends waits
	waiting
	mail flush 2026-02-01T01:00
	server 'rcpt=451 later'
	: >"$tmp/log"
	mail "$1" "$2" "$tmp/e.rec"
	server
}
reminding remind 2026-03-09T19:00Z
answer bo declined 2026-03-09T19:10
mail flush 2026-03-09T20:00
is "$rc$err $(got)" "0 anna " "who has declined is not reminded by what waits"
answer bo accepted 2026-03-09T20:10
mail remind 2026-03-09T20:20 "$tmp/e.rec"
is "$rc$err $(got)" "0 anna bo " "... but when he comes after all"
reminding remind 2026-03-09T19:00Z
answer bo accepted 2026-03-09T19:10
mail flush 2026-03-09T20:00
is "$rc$err $(got)" "0 anna bo " "who accepts is"
reminding remind 2026-03-04T12:00Z
answer bo accepted 2026-03-04T12:10
mail flush 2026-03-04T13:00
is "$rc$err $(got)" "0 anna " "... not of a deadline that he has kept"
reminding nudge 2026-02-10
answer bo tentative 2026-02-10T00:10
mail flush 2026-02-10T01:00
is "$rc$err $(got)" "0 anna " "who has answered is not asked again by what waits"
done_testing
