#!/bin/sh
# METHOD:CANCEL: what it cancels is cancelled, whatever STATUS says (RFC 5546 3.2.5).
. "$(dirname "$0")/lib.sh"
cancel() { printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:CANCEL BEGIN:VEVENT UID:c DTSTAMP:20260101T000000Z ORGANIZER:mailto:o@example.org SEQUENCE:1 "$@" END:VEVENT END:VCALENDAR; }
cancel DTSTART:20260302T100000Z SUMMARY:Probe | ev-parse -t ical - >"$tmp/c.rec"
is "$(grep ^Status "$tmp/c.rec")" "Status: cancelled" "a cancellation without STATUS is one"
is "$(ev-ics "$tmp/c.rec" | tr -d '\r' | grep -c '^STATUS:CANCELLED')" 1 "... also in the calendar that is written of it"
like "$(ev-agenda --from 2026-03-01 --days 3 "$tmp/c.rec")" 'Probe.*\[cancelled\]' "... and in the agenda"
is "$(cancel DTSTART:20260302T100000Z STATUS:CONFIRMED | ev-parse -t ical - | grep ^Status)" "Status: cancelled" "METHOD counts, not a STATUS that it does not allow"
is "$(printf '%s\n' BEGIN:VCALENDAR METHOD:PUBLISH BEGIN:VEVENT UID:p DTSTART:20260302T100000Z END:VEVENT END:VCALENDAR | ev-parse -t ical - | grep -c ^Status)" 0 "other methods say nothing of it"
cancel >"$tmp/c.ics"
run ev-parse "$tmp/c.ics"
is "$rc $(printf '%s\n' "$out" | grep -e ^Uid -e ^Status -e ^Start | tr '\n' ' ')" "0 Uid: c Status: cancelled " "DTSTART may be missing"
printf 'Uid: c\nSummary: Probe\nStart: 2026-03-02T10:00Z\n\n' >"$tmp/u.rec"
ev-parse -u "$tmp/u.rec" "$tmp/c.ics"
is "$(grep -e ^Status -e ^Start -e ^Summary "$tmp/u.rec" | tr '\n' ' ')" "Summary: Probe Start: 2026-03-02T10:00Z Status: cancelled " "... and --update cancels the event all the same"
run ev-parse -t ical - <<END2
$(cancel | sed '/^UID/d')
END2
is "$rc" 65 "UID may not"
done_testing
