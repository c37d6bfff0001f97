#!/bin/sh
# ev-ics -d: files of a calendar directory that hold more, or other things, than the input does
. "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1790000000
cd "$tmp" || exit 1
plain() { tr -d '\r' <"$1"; }
# lines FILE BEGINNING: how many lines of FILE begin so
lines() { plain "$1" | grep -c "^$2"; }
printf 'Uid: s1\nSummary: Weekly\nStart: 2026-03-05T18:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=8\nLocation: Hall\n\n' >s.rec
printf 'Uid: s1\nSummary: Weekly moved\nStart: 2026-03-27T19:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-03-26T18:00\n\n' >o.rec
printf 'Uid: s1\nSummary: Weekly\nStart: 2026-03-19T18:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-03-19T18:00\nStatus: cancelled\n\n' >c.rec

# an instance that comes without its series
ev-ics -d v s.rec
run ev-ics -d v o.rec
is "$rc$err $(lines v/s1.ics RRULE:FREQ=WEEKLY) $(lines v/s1.ics RECURRENCE-ID)" "0 1 1" "an instance that comes alone leaves its series"
is "$(plain v/s1.ics | grep -e ^RRULE:FREQ=WEEKLY -e ^RECURRENCE | tr '\n' ' ')" "RRULE:FREQ=WEEKLY;COUNT=8 RECURRENCE-ID;TZID=Europe/Berlin:20260326T180000 " "... which stands before it"
run ev-ics -d v c.rec
is "$rc$err $(plain v/s1.ics | grep -e ^RRULE:FREQ=WEEKLY -e ^RECURRENCE -e ^STATUS | tr '\n' ' ')" "0 RRULE:FREQ=WEEKLY;COUNT=8 RECURRENCE-ID;TZID=Europe/Berlin:20260319T180000 STATUS:CANCELLED RECURRENCE-ID;TZID=Europe/Berlin:20260326T180000 " "... and the other instances"
run ev-ics -d v s.rec
is "$rc$err $(lines v/s1.ics RRULE:FREQ=WEEKLY) $(lines v/s1.ics RECURRENCE-ID)" "0 1 0" "with its series, what is there is what the input has"

done_testing
