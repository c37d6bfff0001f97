#!/bin/sh
# vCalendar 1.0: tests/sources/*.vcs against the records beside them, and its rules one a line.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/sources" || exit 1
for file in *.vcs; do
	TZ=Europe/Berlin ev-parse "$file" 2>&1 | grep -v -e '^Source' -e '^Read' >"$tmp/got"
	[ -z "${UPDATE:-}" ] || cp "$tmp/got" "$file.rec"
	same "$tmp/got" "$file.rec" "$file"
done
TZ=America/New_York ev-parse zone.vcs >"$tmp/got"
is "$(recsel -P Start "$tmp/got" | tr '\n' ' ')" "2026-02-03T09:00Z  2026-07-03T08:00Z  2026-07-03T08:00Z " "where the reader's zone has not the file's offset: UTC"
is "$(ev-parse -z Europe/Paris zone.vcs | recsel -P Start,Timezone -e 'Summary = "Sommer"' | tr '\n' ' ')" "2026-07-03T10:00 Europe/Paris " "-z names the zone"
is "$(ev-parse -t vcs <weekly.vcs | recsel -P Rrule)" "FREQ=WEEKLY;BYDAY=SA;COUNT=5" "-t vcs"
printf 'BEGIN:VCALENDAR\nVERSION:1.0\nTZ:+01\nBEGIN:VEVENT\nUID:x\nSUMMARY:x\nDTSTART:20260307T190000\nRRULE:W1 SA #5\nEND:VEVENT\nEND:VCALENDAR\n' >"$tmp/x.vcs"
like "$(ev-parse "$tmp/x.vcs" | recsel -P Start,Warning | tr '\n' ' ')" '^2026-03-07T18:00Z .*where clocks are changed, the series is an hour off' "a series in UTC, for want of a zone: a Warning"
is "$(ev-parse -z Europe/Berlin "$tmp/x.vcs" | recsel -P Start,Warning | tr '\n' ' ')" "2026-03-07T19:00 " "... and none with the zone"
while IFS='|' read -r rule want; do
	printf 'BEGIN:VCALENDAR\nVERSION:1.0\nTZ:+01\nBEGIN:VEVENT\nUID:x\nSUMMARY:x\nDTSTART:20260307T190000\nRRULE:%s\nEND:VEVENT\nEND:VCALENDAR\n' "$rule" >"$tmp/x.vcs"
	is "$(TZ=Europe/Berlin ev-parse "$tmp/x.vcs" | recsel -P Rrule,Warning)" "$want" "$rule"
done <<'END'
D1 #10|FREQ=DAILY;COUNT=10
D3 #0|FREQ=DAILY;INTERVAL=3
W1 SA #5|FREQ=WEEKLY;BYDAY=SA;COUNT=5
W2 MO WE FR #0|FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR
w1 sa #2|FREQ=WEEKLY;BYDAY=SA;COUNT=2
W1 20261226T190000|FREQ=WEEKLY;UNTIL=20261226T180000Z
W1 20261226T180000Z|FREQ=WEEKLY;UNTIL=20261226T180000Z
MP1 1+ SA #3|FREQ=MONTHLY;BYDAY=1SA;COUNT=3
MP1 1- SA #0|FREQ=MONTHLY;BYDAY=-1SA
MP2 1+ 3+ SA SU #4|FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA,1SU,3SA,3SU;COUNT=4
MP1 1+ MO 1- FR #4|FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=4
MP1 1+ #4|FREQ=MONTHLY;BYDAY=1SA;COUNT=4
MD1 7 21 #4|FREQ=MONTHLY;BYMONTHDAY=7,21;COUNT=4
MD1 1- #4|FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4
MD1 #4|FREQ=MONTHLY;COUNT=4
YM1 3 9 #4|FREQ=YEARLY;BYMONTH=3,9;COUNT=4
YD2 66 #4|FREQ=YEARLY;INTERVAL=2;BYYEARDAY=66;COUNT=4
M15 #3|the rule "M15 #3" cannot be read: only the first time is here
W1 XX #3|the rule "W1 XX #3" cannot be read: only the first time is here
W0 SA #3|the rule "W0 SA #3" cannot be read: only the first time is here
END
# the status of a task, and the DTSTAMP that iCalendar wants (RFC 5545 3.6.2)
while IFS='|' read -r kind status want; do
	printf 'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:%s\r\nSUMMARY:todo\r\nDTSTART:20260404T090000\r\nUID:jkl\r\nSTATUS:%s\r\nEND:%s\r\nEND:VCALENDAR\r\n' "$kind" "$status" "$kind" >"$tmp/x.vcs"
	ev-parse "$tmp/x.vcs" >"$tmp/got"
	is "$(ev-ics "$tmp/got" | tr -d '\r' | grep ^STATUS)/$(recsel -P Warning "$tmp/got")" "$want" "$kind: STATUS:$status"
	is "$(ev-ics "$tmp/got" | ev-ics --check - 2>&1)" "" "... as iCalendar, which is right"
done <<'END'
VTODO|NEEDS ACTION|STATUS:NEEDS-ACTION/
VTODO|Completed|STATUS:Completed/
VTODO|TENTATIVE|/the status "TENTATIVE" is none that iCalendar has for tasks: it is left out
VTODO|DELE;GATED|/the status "DELEGATED" is none that iCalendar has for tasks: it is left out
VEVENT|TENTATIVE|STATUS:TENTATIVE/
VEVENT|NEEDS ACTION|/
VEVENT|DECLINED|/the status "DECLINED" is none that iCalendar has for events: it is left out
END
printf 'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VTODO\r\nSUMMARY:todo\r\nUID:jkl\r\nLAST-MODIFIED:20260301T101112Z\r\nEND:VTODO\r\nEND:VCALENDAR\r\n' >"$tmp/x.vcs"
is "$(ev-parse "$tmp/x.vcs" | ev-ics | grep -c -e ^DTSTAMP:20260301T101112Z)" 1 "the DTSTAMP of a task is when it was changed last"
printf 'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VTODO\r\nSUMMARY:todo\r\nUID:jkl\r\nEND:VTODO\r\nEND:VCALENDAR\r\n' >"$tmp/x.vcs"
is "$(ev-parse "$tmp/x.vcs" | ev-ics --now 2026-03-02T10:00Z | grep -c -e ^DTSTAMP:20260302T100000Z)" 1 "... or now"
done_testing
