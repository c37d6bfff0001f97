#!/bin/sh
# first.t: without a window ev-agenda lists a series by the first instance that it has, which need not be its Start
. "$(dirname "$0")/lib.sh"
# of SUMMARY LINES...: the listing of one weekly event
of() {
	printf '%s\n' 'Uid: a' 'Summary: X' 'Start: 2026-03-02T10:00' "$@" '' >"$tmp/x.rec"
	run ev-agenda -z Europe/Berlin -f tsv "$tmp/x.rec"
	starts=$rc:$(printf '%s\n' "$out" | cut -f1)
}
of 'Rrule: FREQ=WEEKLY;COUNT=3' 'Exdate: 2026-03-02T10:00'
is "$starts" "0:2026-03-09T10:00" "Start is an Exdate"
of 'Rrule: FREQ=YEARLY;COUNT=3' 'Exdate: 2026-03-02' 'Exdate: 2027-03-02'
is "$starts" "0:2028-03-02T10:00" "... years further on, by days"
of 'Rrule: FREQ=WEEKLY;COUNT=3' 'Rdate: 2026-03-01T09:00'
is "$starts" "0:2026-03-01T09:00" "an Rdate before Start"
of 'Rrule: FREQ=WEEKLY;COUNT=3' 'Rdate: 2026-03-05T09:00' 'Exdate: 2026-03-09T10:00'
is "$starts" "0:2026-03-02T10:00" "what is behind Start leaves it"
of 'Rrule: FREQ=WEEKLY;COUNT=1' 'Exdate: 2026-03-02T10:00'
is "$starts" "1:" "no instance is left: nothing"
is "$(ev-agenda -f rec "$tmp/x.rec" | grep -c ^Uid)" 1 "... as a record it is not lost"
of 'Rrule: FREQ=OFTEN' 'Exdate: 2026-03-02T10:00'
is "$starts" "65:2026-03-02T10:00" "a rule that cannot be read: Start, and it is said"
# replaced SUMMARY RECORD...: the listing of four weeks with records of their own for some
replaced() {
	printf '%s\n' 'Uid: a' 'Summary: X' 'Start: 2026-03-02T10:00' 'Rrule: FREQ=WEEKLY;COUNT=4' '' >"$tmp/y.rec"
	for one; do
		printf 'Uid: a\nSummary: Y\n%b\n\n' "$one" >>"$tmp/y.rec"
	done
	run ev-agenda -z Europe/Berlin -f tsv "$tmp/y.rec"
	starts=$(printf '%s\n' "$out" | cut -f1,3,5 | tr '\t\n' ' |')
}
off='Status: cancelled'
replaced "Start: 2026-03-02T10:00\nRecurrenceId: 2026-03-02T10:00\n$off"
is "$starts" "2026-03-02T10:00 Y cancelled|2026-03-09T10:00 X |" "where the first is called off, the series stands at the next"
replaced 'Start: 2026-04-03T10:00\nRecurrenceId: 2026-03-09T10:00' 'Start: 2026-03-01T10:00\nRecurrenceId: 2026-03-02T10:00'
is "$starts" "2026-03-01T10:00 Y |2026-03-16T10:00 X |2026-04-03T10:00 Y |" "... or the one behind that, whatever the order of the records"
replaced "Start: 2026-03-09T10:00\nRecurrenceId: 2026-03-09T10:00\n$off"
is "$starts" "2026-03-02T10:00 X |2026-03-09T10:00 Y cancelled|" "a later one changes nothing"
replaced "Start: 2026-03-02T11:00\nRecurrenceId: 2026-03-02T10:00\nIcal: RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T100000"
is "$starts" "2026-03-02T11:00 Y |" "where all are replaced, none is there"
replaced "Start: 2026-03-02T10:00\nRecurrenceId: 2026-03-02\n$off"
is "$starts" "2026-03-02T10:00 Y cancelled|2026-03-09T10:00 X |" "the first is named by its day"
is "$(ev-agenda -f rec "$tmp/y.rec" | grep -c -e ^Rrule -e ^RecurrenceId)" 2 "as records both are there"
done_testing
