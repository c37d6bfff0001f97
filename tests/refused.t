#!/bin/sh
# What would be no iCalendar is refused with its line, and the other records are written.
. "$(dirname "$0")/lib.sh"
# refused PATTERN NAME FIELD...: a record with these fields is left out, with a message; the one behind it is there, alone
refused() {
	pattern=$1 name=$2
	shift 2
	{
		printf 'Uid: bad\nSummary: bad\nStart: 2026-03-02T10:00\n'
		printf '%b\n' "$@"
		printf '\nUid: good\nSummary: good\nStart: 2026-03-03T10:00\n'
	} >"$tmp/r.rec"
	run ev-ics "$tmp/r.rec"
	is "$rc $(printf '%s\n' "$out" | tr -d '\r' | grep -e ^BEGIN -e ^UID -e ^END | tr '\n' ' ')" "65 BEGIN:VCALENDAR BEGIN:VEVENT UID:good END:VEVENT END:VCALENDAR " "$name"
	like "$err" "^ev-ics: $tmp/r.rec:$pattern" "... and said"
	is "$(printf '%s\n' "$err" | wc -l)" 1 "... once"
}
# written NAME FIELD...: a record with these fields is written, and nothing is wrong with it
written() {
	name=$1
	shift
	{
		printf 'Uid: fine\nSummary: fine\nStart: 2026-03-02T10:00\n'
		printf '%b\n' "$@"
	} >"$tmp/w.rec"
	run ev-ics "$tmp/w.rec"
	is "$rc$err $(ev-ics --check "$tmp/out" | grep -vc ' advice: ')" "0 0" "$name"
}
refused '4: Ical: .*BEGIN:X-THING"' "a component without END" 'Ical: BEGIN:X-THING\n+ X-A:1'
refused '4: Ical: ' "a line that ends the event" 'Ical: X-FOO:bar\n+ END:VEVENT\n+ BEGIN:VEVENT\n+ UID:evil'
refused '4: Ical: ' "... also in a component" 'Ical: BEGIN:X-THING\n+ END:VEVENT\n+ BEGIN:VEVENT\n+ END:X-THING'
refused '4: Ical: ' "... with a control character in it" 'Ical: BEGIN:X-THING\n+ X-A:1\n+ E\001ND:X-THING\n+ END:X-THING'
refused '4: Ical: ' "... folded" 'Ical: BEGIN:X-THING\n+ X-A:1\n+ END:X-THI\n+  NG\n+ END:X-THING'
refused '4: Ical: ' "... behind a control character" 'Ical: BEGIN:X-THING\n+ X-A:1\n+ END:X-THI\n+ \001 NG\n+ END:X-THING'
refused '4: Ical: ' "an event in an event" 'Ical: BEGIN:VEVENT\n+ UID:evil\n+ END:VEVENT'
refused '4: Ical: ' "... in a component of it" 'Ical: BEGIN:X-THING\n+ BEGIN:VEVENT\n+ UID:evil\n+ END:VEVENT\n+ END:X-THING'
refused '4: Ical: ' "another component's END" 'Ical: BEGIN:VALARM\n+ ACTION:AUDIO\n+ END:X-OTHER'
printf 'Uid: l\nSummary: l\nStart: 2026-03-02T10:00\nIcal: END:VEVENT\nIcal: BEGIN;X=1:VEVENT\n' >"$tmp/l.rec"
is "$(ev-ics "$tmp/l.rec" | grep -c -e ^END -e ^BEGIN)" 4 "a BEGIN or END on a line of its own is no property"
printf 'Ical: X-WR-CALNAME:Verein\nIcal: END:VCALENDAR\n\nUid: l\nSummary: l\nStart: 2026-03-02T10:00\n' >"$tmp/h.rec"
is "$(ev-ics "$tmp/h.rec" | grep -c ^END:VCALENDAR)" 1 "... nor at the calendar's head"
written "a component that is whole" 'Ical: BEGIN:X-THING\n+ X-A:1\n+ BEGIN:X-PART\n+ X-B:2\n+ END:X-PART\n+ END:X-THING'
printf 'Uid: t\nIcal: BEGIN:VTODO\n+ UID:t\n+ DTSTAMP:20260101T000000Z\n+ END:VTODO\n\nUid: u\nIcal: BEGIN:VTODO\n+ UID:u\n\n' >"$tmp/t.rec"
run ev-ics "$tmp/t.rec"
is "$rc $(printf '%s\n' "$out" | grep ^UID | tr -d '\r')" "65 UID:t" "tasks, too, are whole or refused"
while IFS='|' read -r rule pattern name; do
	refused "4: Rrule: $pattern" "$name" "Rrule: $rule"
done <<'END2'
FREQ=WEEKLY;BYDAY=MON|.*FREQ=WEEKLY;BYDAY=MON|a weekday of three letters
FREQ=WEEKLY;BYDAY=XX||no weekday
FREQ=FOO||no frequency
FREQ=DAILY;COUNT=0||no times
FREQ=DAILY;INTERVAL=0||an interval of none
FREQ=DAILY;UNTIL=2026-06-01||a date with dashes
FREQ=DAILY;COUNT=2;UNTIL=20260601||two ends
FREQ=WEEKLY;BYDAY=1MO||the first Monday of a week
END2
written "a rule that is one" 'Rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'
written "one that is empty is none" 'Rrule: '
printf 'Uid: bad\nSummary: bad\nStart: 2026-03-02T10:00\nRrule: FREQ=FOO\n\nUid: cut\nSummary: cut\nStart: 2026-03-02T10:00\nIcal: BEGIN:X-THING\n\nUid: good\nSummary: good\nStart: 2026-03-02T10:00\n' >"$tmp/a.rec"
run ev-agenda --from 2026-03-02 --days 2 -f ics "$tmp/a.rec"
is "$rc $(printf '%s\n' "$out" | tr -d '\r' | grep ^UID) $(printf '%s\n' "$err" | sed "s|^ev-agenda: $tmp/a.rec:||" | cut -d: -f1,2 | tr '\n' ' ')" "65 UID:good 4: Rrule 9: Ical " "ev-agenda -f ics leaves them out and says so, too"
is "$(ev-agenda --from 2026-03-02 --days 1 "$tmp/a.rec" 2>/dev/null | wc -l)" 3 "... and lists them where no calendar is written"
done_testing
