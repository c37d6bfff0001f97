#!/bin/sh
# ev-ics --check: one thing is made wrong in a right calendar; what is found is compared.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/lf" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//test//EN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20260201T000000Z
DTSTART;TZID=Europe/Berlin:20260310T193000
DTEND;TZID=Europe/Berlin:20260310T210000
RRULE:FREQ=WEEKLY;UNTIL=20260601T000000Z
SUMMARY:Probe\, die erste
GEO:54.32;10.13
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:x
END:VALARM
END:VEVENT
BEGIN:VTODO
UID:two@example.org
DTSTAMP:20260201T000000Z
DUE;VALUE=DATE:20260401
STATUS:IN-PROCESS
END:VTODO
END:VCALENDAR
END
crlf() { sed 's/$/\r/'; }
crlf <"$tmp/lf" >"$tmp/good.ics"
run ev-ics --check "$tmp/good.ics"
is "$rc$out$err" 0 "nothing is wrong: no word, status 0"
while IFS='|' read -r edit want; do
	[ -n "$edit" ] || continue
	sed "$edit" "$tmp/lf" | crlf >"$tmp/bad.ics"
	run ev-ics --check "$tmp/bad.ics"
	is "$rc $(printf '%s\n' "$out" | sed "s|^$tmp/bad.ics:||" | tr '\n' '#')" "65 $(printf '%s' "$want" | tr '~' '#')#" "$edit"
done <<'END'
/^DTSTAMP/d|13: VEVENT without DTSTAMP (RFC 5545 3.8.7.2)~26: VTODO without DTSTAMP (RFC 5545 3.8.7.2)
/^UID:one/d|13: VEVENT without UID (RFC 5545 3.8.4.7)
s/^SUMMARY.*/&\n&/|20: SUMMARY more than once in VEVENT (RFC 5545 3.8.1.12)
s/20260310T193000/20261310T193000/|16: DTSTART: 20261310T193000 names a day that does not exist (RFC 5545 3.3.5)
s/20260310T193000/20260230T193000/|16: DTSTART: 20260230T193000 names a day that does not exist (RFC 5545 3.3.5)
s/20260310T193000/20260310T253000/|16: DTSTART: 20260310T253000 names a time that does not exist (RFC 5545 3.3.5)
s/20260310T193000/10.3.2026/|16: DTSTART: 10.3.2026 is no date (19970714) or date-time (19970714T133000) (RFC 5545 3.3.5)
/^DTEND/s/Europe.Berlin/"tzone:\/\/Microsoft\/Utc"/|17: TZID tzone://Microsoft/Utc: there is no VTIMEZONE of that name; it is read as UTC (RFC 5545 3.2.19)
/^DTEND/s/Europe.Berlin/Nowhere/|17: TZID Nowhere: there is no VTIMEZONE of that name, and no time zone that is known (RFC 5545 3.2.19)
/^DTEND/s/Europe.Berlin/Europe\/Paris/|17: TZID Europe/Paris: there is no VTIMEZONE of that name (RFC 5545 3.2.19)
s/^SUMMARY.*/&\nund weiter/|20: no content line (is a folded line not indented?): und weiter (RFC 5545 3.1)
s/20260310T210000/20260310T190000/|17: DTEND is before DTSTART (RFC 5545 3.8.2.2)
s/20260310T210000/20260310T193000/|17: DTEND is not later than DTSTART (RFC 5545 3.8.2.2)
s/^DTEND.*/DTEND;VALUE=DATE:20260311/|17: DTEND is a date, DTSTART a date-time (RFC 5545 3.8.2.2)
s/^DTEND.*/DTEND:20260311/|17: DTEND: a date needs VALUE=DATE (RFC 5545 3.8.2.2)~17: DTEND is a date, DTSTART a date-time (RFC 5545 3.8.2.2)
s/^RRULE:FREQ=WEEKLY.*/&\nEXDATE;VALUE=DATE:20260317/|19: EXDATE is a date, DTSTART a date-time (RFC 5545 3.8.5.1)
s/^RRULE:FREQ=WEEKLY.*/RRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20260601T000000Z/|18: RRULE: COUNT and UNTIL exclude each other: FREQ=WEEKLY;COUNT=2;UNTIL=20260601T000000Z (RFC 5545 3.3.10)
s/^RRULE:FREQ=WEEKLY.*/RRULE:FREQ=WEEKLY;BYDAY=1MO/|18: RRULE: BYDAY with a number is for MONTHLY and YEARLY without BYWEEKNO: FREQ=WEEKLY;BYDAY=1MO (RFC 5545 3.3.10)
s/UNTIL=20260601T000000Z/UNTIL=20260601/|18: RRULE: UNTIL is a date, DTSTART a date-time (RFC 5545 3.3.10)
s/UNTIL=20260601T000000Z/UNTIL=20260601T000000/|18: RRULE: UNTIL must be in UTC, since DTSTART has a zone (RFC 5545 3.3.10)
s/FREQ=WEEKLY/FREQ=OFTEN/|18: RRULE: a value is out of its range: FREQ=OFTEN;UNTIL=20260601T000000Z (RFC 5545 3.3.10)
/^VERSION/d|1: VCALENDAR without VERSION (RFC 5545 3.7.4)
s/^VERSION.*/VERSION:1.0/|2: VERSION: 2.0, not 1.0 (RFC 5545 3.7.4)
/^PRODID/d|1: VCALENDAR without PRODID (RFC 5545 3.7.3)
s/^PRODID.*/&\nMETHOD:REQUEST/|14: METHOD:REQUEST needs ORGANIZER (RFC 5546 3.2.2)~14: METHOD:REQUEST needs ATTENDEE (RFC 5546 3.2.2)
s/^PRODID.*/&\nMETHOD:CANCEL/|14: METHOD:CANCEL needs SEQUENCE (RFC 5546 3.2.5)~14: METHOD:CANCEL needs ORGANIZER (RFC 5546 3.2.5)~14: METHOD:CANCEL has no VALARM (RFC 5546 3.2.5)
s/^PRODID.*/&\nMETHOD:PUBLISH/;s/^GEO.*/ORGANIZER:mailto:a@example.org\nATTENDEE:mailto:b@example.org/|14: METHOD:PUBLISH has no ATTENDEE (RFC 5546 3.2.1)
s/Probe.,/Probe,/|19: SUMMARY: a comma that is not escaped (RFC 5545 3.3.11)
s/Probe.,/Probe\\x/|19: SUMMARY: a backslash before "x" (RFC 5545 3.3.11)
s/^GEO.*/GEO:100;10/|20: GEO: not latitude;longitude: 100;10 (RFC 5545 3.8.1.6)
s/^GEO.*/STATUS:MAYBE/|20: STATUS: "MAYBE" is none of TENTATIVE CONFIRMED CANCELLED  (RFC 5545 3.8.1.11)
s/^GEO.*/DUE:20260401T000000Z/|20: DUE does not belong into VEVENT (RFC 5545 3.6.1)
s/^GEO.*/PRIORITY:10/|20: PRIORITY: not a number from 0 to 9: 10 (RFC 5545 3.3.8)
s/^GEO.*/URL:example/|20: URL: no URI: example (RFC 5545 3.3.13)
s/^GEO.*/ATTENDEE;CN="Anna:mailto:a@example.org/|20: ATTENDEE: a quote that is not closed (RFC 5545 3.2)
s/^GEO.*/DURATION:PT1H/|20: DTEND and DURATION exclude each other (RFC 5545 3.6.1)
s/^GEO.*/ORGANIZER:anna/|20: ORGANIZER: no address such as mailto:name@example.org: anna (RFC 5545 3.3.3)
s/^TRIGGER.*/TRIGGER:15 min/|23: TRIGGER: no duration such as -PT15M: 15 min (RFC 5545 3.8.6.3)
/^DESCRIPTION/d|21: VALARM: DISPLAY without DESCRIPTION (RFC 5545 3.6.6)
s/+0200/200/|8: TZOFFSETFROM: no offset such as +0100: 200 (RFC 5545 3.3.14)
s/^DTSTAMP:20260201T000000Z/DTSTAMP:20260201T000000/;/^BEGIN:VTODO/,/^END:VTODO/d|15: DTSTAMP: 20260201T000000 must be in UTC (end in Z) (RFC 5545 3.8.7.2)
s/^UID:two/UID:one/;s/VTODO/VEVENT/;s/^DUE;VALUE=DATE:20260401/DTSTART:20260401T000000Z/;s/IN-PROCESS/CONFIRMED/|27: the same UID and RECURRENCE-ID as in line 13 (RFC 5545 3.8.4.7)
s/^DTEND;TZID=.*:/DTEND:/|17: DTEND is floating, DTSTART in a zone (RFC 5545 3.8.2.2)
s/^DTSTART;TZID=.*:/DTSTART:/;s/T000000Z$/T000000Z/;/^RRULE:FREQ=WEEKLY/d|17: DTEND is in a zone, DTSTART floating (RFC 5545 3.8.2.2)
s/^RRULE:FREQ=YEARLY.*/&;UNTIL=20301027T030000/|10: RRULE: UNTIL in STANDARD must be in UTC (RFC 5545 3.3.10)
s/^RRULE:FREQ=YEARLY.*/&;UNTIL=20301027/|10: RRULE: UNTIL in STANDARD must be in UTC (RFC 5545 3.3.10)
s/^END:VTIMEZONE/&\nBEGIN:VTIMEZONE\nTZID:Europe\/Berlin\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE/|14: VTIMEZONE: Europe/Berlin is defined twice (RFC 5545 3.6.5)
s/^TZOFFSETTO.*/TZOFFSETTO:-0000/;s/^TZOFFSETFROM.*/TZOFFSETFROM:+0000/|9: TZOFFSETTO: zero is +0000: -0000 (RFC 5545 3.3.14)~16: advice: TZID Europe/Berlin: its VTIMEZONE and the time zone of that name differ by 60 minutes at this time (RFC 5545 3.6.5)
s/^DTSTART:19701025T030000/&Z/|7: DTSTART in STANDARD must be a local time (RFC 5545 3.6.5)
s/UNTIL=20260601T000000Z/UNTIL=20250601T000000Z/|18: RRULE: UNTIL is before DTSTART (RFC 5545 3.8.5.3)
s/^DUE;VALUE=DATE:20260401/DTSTART;VALUE=DATE:20260401\nDURATION:PT2H/|31: DURATION beside a DTSTART that is a date: days or weeks only (RFC 5545 3.8.2.5)
s/^TRIGGER.*/TRIGGER;RELATED=END:-PT15M/;/^DTEND/d|22: TRIGGER: RELATED=END without DTEND or DURATION (RFC 5545 3.8.6.3)
s/^TRIGGER.*/TRIGGER;RELATED=MIDDLE:-PT15M/|23: RELATED: START or END, not MIDDLE (RFC 5545 3.2.14)
s/^DTSTART;TZID.*/EXDATE;VALUE=DATE:20260317\n&/|16: RDATE or EXDATE is a date, DTSTART a date-time (RFC 5545 3.8.5)
s/^GEO.*/EXDATE:20260317T193000/|20: EXDATE is floating, DTSTART in a zone (RFC 5545 3.8.5.1)
s/^GEO.*/RDATE:20260318T193000/|20: RDATE is floating, DTSTART in a zone (RFC 5545 3.8.5.2)
s/^GEO.*/EXDATE:20260317T183000Z\nRDATE;TZID=Europe\/Berlin:20260318T193000,20260319T193000Z/|21: RDATE: TZID with a time in UTC (RFC 5545 3.2.19)
s/^DTSTART;TZID.*/EXDATE:20260317T193000\n&/|16: RDATE or EXDATE is floating, DTSTART in a zone (RFC 5545 3.8.5)
s/^UID:two/UID:one/;s/VTODO/VEVENT/;s/^DUE;VALUE=DATE:20260401/RECURRENCE-ID:20260317T193000\nDTSTART:20260401T000000Z/;s/IN-PROCESS/CONFIRMED/|30: RECURRENCE-ID is floating, DTSTART of the series in a zone (RFC 5545 3.8.4.4)
s/^GEO.*/ATTACH;ENCODING=BASE64:AAAA/|20: ATTACH: ENCODING=BASE64 and VALUE=BINARY go together (RFC 5545 3.8.1.1)
s/^GEO.*/ATTENDEE;CN=A;CN=B:mailto:a@example.org/|20: ATTENDEE: the parameter CN is there twice (RFC 5545 3.2)
s/^UID:two/UID:/;s/example.org$//;s/^UID:one@/UID:one/;s/^UID:@$/UID:/|28: UID is empty (RFC 5545 3.8.4.7)
s/^END:VCALENDAR/X-WR-CALNAME:spaet\n&/|33: X-WR-CALNAME behind a component: the calendar's own properties come first (RFC 5545 3.6)
s/^VERSION.*/&\nCALSCALE:JULIAN/|3: CALSCALE: GREGORIAN, not JULIAN (RFC 5545 3.7.1)
s/^BEGIN:VTODO/BEGIN:VFREEBUSY/;s/^END:VTODO/END:VFREEBUSY/;/^STATUS/d;s/^DUE;VALUE=DATE:20260401/DTSTART:20260401T100000\nFREEBUSY:20260401T100000Z\/PT1H/|30: DTSTART in VFREEBUSY must be in UTC (end in Z) (RFC 5545 3.6.4)
s/^BEGIN:VTODO/BEGIN:VFREEBUSY/;s/^END:VTODO/END:VFREEBUSY/;/^STATUS/d;s/^DUE;VALUE=DATE:20260401/FREEBUSY:20260401T100000\/PT1H/|30: FREEBUSY: 20260401T100000/PT1H must be in UTC (end in Z) (RFC 5545 3.8.2.6)
s/^UID:two/UID:one/;s/VTODO/VEVENT/;s/^DUE;VALUE=DATE:20260401/RECURRENCE-ID;VALUE=DATE:20260317\nDTSTART:20260401T000000Z/;s/IN-PROCESS/CONFIRMED/|30: RECURRENCE-ID is a date, DTSTART of the series a date-time (RFC 5545 3.8.4.4)
s/^PRODID.*/&\nMETHOD:REQUEST/;s/^GEO.*/ORGANIZER:mailto:a@example.org\nATTENDEE:mailto:b@example.org\nSTATUS:CANCELLED/|14: METHOD:REQUEST: STATUS is TENTATIVE CONFIRMED or nothing, not CANCELLED (RFC 5546 3.2.2)
s/^PRODID.*/&\nMETHOD:ADD/;s/^GEO.*/ORGANIZER:mailto:a@example.org\nSEQUENCE:1\nREQUEST-STATUS:2.0;ok/|14: METHOD:ADD has no REQUEST-STATUS (RFC 5546 3.2.4)
/^END:VTODO/d|27: BEGIN:VTODO without END (RFC 5545 3.6)
s/^END:VTODO/END:VJOURNAL/|32: END:VJOURNAL where BEGIN:VTODO (line 27) is open (RFC 5545 3.6)~27: BEGIN:VTODO without END (RFC 5545 3.6)
END
# what is no fault, or no more than bad manners
while IFS='|' read -r edit want; do
	[ -n "$edit" ] || continue
	sed "$edit" "$tmp/lf" | crlf >"$tmp/odd.ics"
	run ev-ics --check "$tmp/odd.ics"
	is "$rc $(printf '%s\n' "$out" | sed "s|^$tmp/odd.ics:||")" "0 $want" "$edit"
done <<'END'
s/^BEGIN:VTODO/BEGIN:X-THING\nSUMMARY:a;b\nBEGIN:VEVENT\nDTSTART:x\nX;TZID=Nowhere:1\nEND:VEVENT\nEND:X-THING\n&/|
s/^PRODID.*/&\nMETHOD:PUBLISH/|14: advice: METHOD:PUBLISH needs ORGANIZER (said once) (RFC 5546 3.2.1)
s/^GEO.*/EXRULE:FREQ=WEEKLY;COUNT=1/|20: advice: EXRULE: few read it (RFC 2445's) (RFC 5545 A.3)
s/20260310T193000/20260710T193000/;s/20260310T210000/20260710T210000/;/^RRULE:FREQ=WEEKLY/d|16: advice: TZID Europe/Berlin: its VTIMEZONE and the time zone of that name differ by 60 minutes at this time (RFC 5545 3.6.5)
END
{ cat "$tmp/good.ics"; cat "$tmp/good.ics"; } >"$tmp/twice.ics"
run ev-ics --check "$tmp/twice.ics"
is "$rc$out" 0 "two calendars in one file may hold the same zones and events"
ev-ics --check "$tmp/lf" >"$tmp/out" && rc=0 || rc=$?
is "$rc $(sed "s|^$tmp/lf:||" "$tmp/out")" "65 1: lines end in a line feed alone, not in CRLF (RFC 5545 3.1)" "line feeds alone are said once"
sed 's/Probe/Pr\xff/' "$tmp/good.ics" >"$tmp/bad.ics"
run ev-ics --check "$tmp/bad.ics"
is "$rc $(printf '%s\n' "$out" | sed "s|^$tmp/bad.ics:||" | sed -n 1p)" "65 19: octet 11 is not UTF-8 (RFC 5545 3.1.4)" "octets that are no UTF-8"
sed 's/^SUMMARY:/SUMMARY:a description that goes on and on and on and on and on and on and on and on/' "$tmp/good.ics" >"$tmp/long.ics"
run ev-ics --check "$tmp/long.ics"
like "$rc $out" '^0 .*:19: advice: longer than 75 octets' "a long line is advice, status 0"
: >"$tmp/empty"
run ev-ics --check "$tmp/empty" "$tmp/good.ics" "$tmp/none"
is "$rc $(printf '%s\n' "$out" | sed "s|^$tmp/||")" "65 empty:1: no VCALENDAR (RFC 5545 3.4)" "an empty file; the others are looked at"
run sh -c "ev-ics --check - <'$tmp/lf'"
like "$out" '^\(standard input\):1: ' "standard input"
for f in "$top"/tests/announcements/*.rec; do ev-ics --coarse "$f"; done >"$tmp/own.ics" 2>/dev/null
for f in "$top"/tests/announcements/*.rec; do
	ev-ics --coarse "$f" >"$tmp/own.ics" 2>/dev/null || continue
	ev-ics --check "$tmp/own.ics"
done >"$tmp/out"
is "$(cat "$tmp/out")" "" "what ev-ics writes is right"
sed 's/^SUMMARY:Probe/BEGIN:X-FOO\r\nno content line\r\nEND:X-FOO\r\n&/' "$tmp/good.ics" >"$tmp/own.ics"
run ev-ics --check "$tmp/own.ics"
is "$rc$out" 0 "what is inside of an X- component is its own affair"
if [ -z "${EV_SANITIZED:-}" ]; then # a file of any size, in a memory that it would not fit into; what is far apart is compared all the same
	awk 'BEGIN { printf "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
		for (i = 0; i < 150000; i++) {
			printf "BEGIN:VEVENT\r\nUID:%d@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260502T100000Z\r\n", i == 149990 ? 10 : i
			printf "SUMMARY:A meeting whose title makes the file as long as is needed here\r\nDESCRIPTION:And a text beside it of which there is no end in sight\r\nEND:VEVENT\r\n"
		}
		printf "END:VCALENDAR\r\n" }' >"$tmp/large.ics"
	(ulimit -v 60000; ev-ics --check - <"$tmp/large.ics" >"$tmp/out" 2>&1)
	is "$? $(cat "$tmp/out")" "65 (standard input):1049934: the same UID and RECURRENCE-ID as in line 74 (RFC 5545 3.8.4.7)" "--check takes little memory, however large the file is"
fi
# an instance, once in the zone of its series, once in UTC
instances() {
	for id in "$@"; do
		printf 'BEGIN:VEVENT\nUID:one@example.org\nDTSTAMP:20260201T000000Z\nRECURRENCE-ID%s\nDTSTART;TZID=Europe/Berlin:20260317T200000\nSUMMARY:x\nEND:VEVENT\n' "$id"
	done >"$tmp/more"
	sed -e "/^BEGIN:VTODO/,/^END:VTODO/d" -e "/^END:VEVENT/r $tmp/more" "$tmp/lf" | crlf >"$tmp/instances.ics"
	run ev-ics --check "$tmp/instances.ics"
}
instances ';TZID=Europe/Berlin:20260317T193000' ':20260317T183000Z'
is "$rc ${out##*instances.ics:}" "65 34: the same UID and RECURRENCE-ID as in line 27 (RFC 5545 3.8.4.7)" "--check: the same instance in a zone and in UTC"
instances ';TZID=Europe/Berlin:20260317T193000' ':20260317T193000Z'
is "$rc$out" "0" "... another one"
run ev-ics --check -m request "$tmp/good.ics"
is "$rc" 64 "--check with -m is refused"
done_testing
