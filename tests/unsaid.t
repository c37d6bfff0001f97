#!/bin/sh
# Calendars in mail that have no METHOD: what the mail says of them, what plainly is an answer, and what only the ledger can tell.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u@example.org
Summary: Chorprobe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
END
printf 'Name: Anna Berg\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.net\n\nName: Cem\nEmail: cem@example.com\n' >"$tmp/members.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/e.rec"
is "$rc" 0 "invitations"
# calendar [LINE]...: one without METHOD; mail FROM TO [PARAMETER]: round the calendar of standard input
calendar() {
	printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20260203T100000Z\r\nDTSTART:20260310T183000Z\r\nSUMMARY:Chorprobe\r\nSEQUENCE:0\r\n' "${UIDS:-u@example.org}"
	printf '%s\r\n' "$@" END:VEVENT END:VCALENDAR
}
mail() {
	printf 'From: %s\nTo: %s\nSubject: Antwort\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <x@x>\nMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8%s\n\n' "$1" "$2" "${3:-}"
	cat
}
taken() { run sh -c "ev-parse '$tmp/a.eml' 2>/dev/null | ev-mail rsvp --now 2026-02-04T12:00"; }
stat() { ev-mail list -f rec u@example.org | recsel -e "Recipient = \"$1\"" -P Answer; }
org=ORGANIZER:mailto:netz@example.org

# the Content-Type says it
calendar "$org" 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' | mail 'Anna <anna@example.org>' lists@example.org '; method=REPLY' >"$tmp/a.eml"
run ev-parse "$tmp/a.eml"
is "$rc$err $(printf '%s\n' "$out" | grep -c '^Method: reply\|^MailFrom: anna@example.org') $(printf '%s\n' "$out" | grep -c ^Warning)" "0 2 0" "the method of Content-Type counts"
taken
is "$rc $(stat anna@example.org)" "0 yes" "... and the answer"
sed 's/=REPLY/="reply"/; s/ACCEPTED/DECLINED/; s/T100000Z/T110000Z/; /^DTSTART/d; /^SUMMARY/d' "$tmp/a.eml" >"$tmp/b.eml"
mv "$tmp/b.eml" "$tmp/a.eml"
taken
is "$rc $(stat anna@example.org)" "0 no" "... in lower case, of one without DTSTART"
calendar 'METHOD:x' | mail a@example.org b@example.org '; method=REPLY' | sed 's/^METHOD:x.*//; s/^VERSION/METHOD:PUBLISH\n&/' >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep ^Method)" 'Method: publish' "what the calendar itself says counts more"
calendar | mail a@example.org b@example.org '; method="x:y"' >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c ^Method)" 0 "what is no method is none"
{
	printf 'From: bo@example.net\nTo: netz@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; method=REPLY\n\n'
	calendar "$org" 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:bo@example.net'
	printf '\n--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\n\n'
	calendar "$org" 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:bo@example.net'
	printf '\n--b--\n'
} >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Uid') $(ev-parse "$tmp/a.eml" | grep ^Method)" "1 Method: reply" "a part and the same as a file, of which the part alone says it"
printf '%s\n' '["vcalendar",[["version",{},"text","2.0"]],[["vevent",[["uid",{},"text","u@example.org"],["dtstamp",{},"date-time","2026-02-03T10:00:00Z"],["organizer",{},"cal-address","mailto:netz@example.org"],["attendee",{"partstat":"ACCEPTED"},"cal-address","mailto:cem@example.com"]],[]]]]' |
	mail cem@example.com netz@example.org '; method=REPLY' | sed 's,text/calendar,application/calendar+json,' >"$tmp/a.eml"
taken
is "$rc $(stat cem@example.com)" "0 yes" "so it is with jCal"

# nothing says it: one guest, to the organizer
calendar "$org" 'ATTENDEE;CN=Anna;PARTSTAT=TENTATIVE:mailto:anna@example.org' | sed 's/T100000Z/T120000Z/' | mail anna@example.org 'Netz <netz@example.org>' >"$tmp/a.eml"
run ev-parse "$tmp/a.eml"
is "$(printf '%s\n' "$out" | grep '^Method\|^Warning' | tr '\n' '|')" "Method: reply|Warning: the mail's calendar has no METHOD: taken for its sender's answer to the organizer, and no event|" "what one guest says to the organizer is an answer, and it is said"
taken
is "$rc$err $(stat anna@example.org)" "0 maybe" "... which counts"
# what only the ledger can tell: sent to the address for answers, and perhaps a copy for a friend
calendar "$org" 'ATTENDEE;CN=Anna;PARTSTAT=ACCEPTED:mailto:anna@example.org' | sed 's/T100000Z/T130000Z/' | mail anna@example.org answers@example.org >"$tmp/a.eml"
run ev-parse "$tmp/a.eml"
is "$(printf '%s\n' "$out" | grep -c '^Method') $(printf '%s\n' "$out" | grep ^Warning)" "0 Warning: the mail's calendar has no METHOD: it may be a guest's answer and no event (ev-mail rsvp knows to what people were invited)" "to whom it may concern: said, not decided"
taken
is "$rc$err $(stat anna@example.org)" "0 yes" "... to an event of the ledger it is an answer"
UIDS=other@example.org calendar "$org" 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' | mail anna@example.org answers@example.org >"$tmp/a.eml"
taken
like "$rc $err" '^1 ev-mail: .*no answer, but an event' "... to another one none, as is said"
calendar "$org" 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' 'ATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.net' | sed 's/T100000Z/T140000Z/' | mail bo@example.net netz@example.org >"$tmp/a.eml"
taken
is "$rc $(stat bo@example.net) $(stat anna@example.org)" "0 no yes" "several guests: the sender's own answer counts"
calendar "$org" 'ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org' | sed 's/T100000Z/T150000Z/' | mail eve@example.com netz@example.org >"$tmp/a.eml"
taken
is "$rc $(stat anna@example.org | head -1)" "0 yes" "another's answer does not"
like "$out" 'Warning: a mail from eve@example.com says that Anna Berg <anna@example.org> answers declined: not counted' "... and is shown, and held"
# events stay events
calendar "$org" 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' | mail netz@example.org bo@example.net >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Method\|^Warning\|^MailFrom')" 0 "the organizer's own is an event"
calendar ORGANIZER:mailto:hotel@example.com 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' | mail noreply@example.com anna@example.org >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Method\|^Warning\|^MailFrom')" 0 "... what is sent to the guest is one"
calendar "$org" 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anna@example.org' | mail bo@example.net anna@example.org >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Method\|^Warning\|^MailFrom')" 0 "... and that in which nobody has answered"
calendar "$org" 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org' | mail joanna@example.org netz@example.org >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Method')" 0 "an address that ends in another one is not that one"

# while another ev-mail has the ledger it is kept, and the next run decides
calendar "$org" 'ATTENDEE;CN=Anna;PARTSTAT=DECLINED:mailto:anna@example.org' | sed 's/T100000Z/T160000Z/' | mail anna@example.org answers@example.org >"$tmp/a.eml"
server stall=1
ev-parse "$tmp/a.eml" >"$tmp/a.rec"
sed 's/u@/v@/' "$tmp/e.rec" >"$tmp/v.rec"
ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --smtp "$url" --list "$tmp/members.rec" "$tmp/v.rec" 2>/dev/null &
holder=$!
tries=0
while ! grep -q . "$tmp/log.commands" 2>/dev/null && [ $tries -lt 100 ]; do
	sleep 0.1
	tries=$((tries + 1))
done
run ev-mail rsvp --wait 1 --now 2026-02-05 "$tmp/a.rec"
like "$rc $err" '^0 .*1 answer is kept' "what may be an answer is kept while another run has the ledger"
kill -9 $holder
wait $holder 2>/dev/null
run ev-mail rsvp --now 2026-02-05 </dev/null
is "$(stat anna@example.org | head -1)" no "... and counts then"
done_testing
