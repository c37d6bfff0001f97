#!/bin/sh
# Parameters of those who are invited: values that would be another parameter, or another address, stay values.
. "$(dirname "$0")/lib.sh"
# attendee LINE: the ATTENDEE that is written of one that was read
attendee() {
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:e DTSTAMP:20260101T000000Z DTSTART:20260302T100000Z SUMMARY:x "$1" END:VEVENT END:VCALENDAR |
		ev-parse -t ical - >"$tmp/e.rec"
	ev-ics "$tmp/e.rec" >"$tmp/e.ics"
	tr -d '\r' <"$tmp/e.ics" | sed -e :a -e 'N;$!ba' -e 's/\n //g' | grep ^ATTENDEE
}
is "$(attendee 'ATTENDEE;ROLE="X:mailto:evil@e.org?";CN=Good:mailto:good@e.org')" 'ATTENDEE;CN="Good";ROLE="X:MAILTO:EVIL@E.ORG?":mailto:good@e.org' "a colon in a role is no address"
is "$(attendee 'ATTENDEE;CUTYPE="A,B";CN=Good:mailto:good@e.org')" 'ATTENDEE;CN="Good";CUTYPE="A,B":mailto:good@e.org' "a comma is quoted"
is "$(attendee 'ATTENDEE;ROLE="X;PARTSTAT=ACCEPTED";CN=Good:mailto:good@e.org')" 'ATTENDEE;CN="Good";ROLE=X%3BPARTSTAT=ACCEPTED:mailto:good@e.org' "a semicolon begins no other parameter"
is "$(attendee 'ATTENDEE;SENT-BY="mailto:a;rsvp=true@e.org";CN=Good:mailto:good@e.org')" 'ATTENDEE;CN="Good";SENT-BY="mailto:a%3Brsvp=true@e.org":mailto:good@e.org' "... nor in an address"
is "$(attendee 'ATTENDEE;PARTSTAT=ACCEPTED;ROLE=CHAIR;CN=Good:mailto:good@e.org')" 'ATTENDEE;CN="Good";PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:good@e.org' "other words need no quotes"
is "$(ev-parse "$tmp/e.ics" | grep ^Attendee)" "$(grep ^Attendee "$tmp/e.rec")" "... and come back as they were"
# many properties with parameters are no work of their square
if [ -z "${EV_SANITIZED:-}" ]; then
	awk 'BEGIN {
		printf "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:c\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:c\r\nDTSTART:20260302T190000Z\r\n"
		for (i = 0; i < 30000; i++)
			printf "CATEGORIES;LANGUAGE=de:c%d\r\nX-A%d:1\r\n", i, i
		printf "END:VEVENT\r\nEND:VCALENDAR\r\n"
	}' >"$tmp/many.ics"
	is "$(ev-parse "$tmp/many.ics" | timeout 60 ev-ics | grep -c -e ^CATEGORIES -e ^X-A)" 60000 "30000 categories and as many unknown properties, in seconds"
fi
done_testing
