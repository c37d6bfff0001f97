#!/bin/sh
# whole.t: a series that ev-agenda writes as records or as a calendar has with it what it stands on: its other records
. "$(dirname "$0")/lib.sh"
agenda() { ev-agenda -z Europe/Berlin --now 2026-03-01 "$@"; }
windows="--from 2026-03-01 --to 2026-03-11"
printf '%s\n' 'Uid: d' 'Summary: Chor' 'Start: 2026-03-03T10:00' 'Rrule: FREQ=WEEKLY;COUNT=3' '' \
	'Uid: d' 'Summary: Chor (verlegt)' 'Start: 2026-03-04T10:00' 'RecurrenceId: 2026-03-03T10:00' '' >"$tmp/mv.rec"
printf '%s\n' 'Uid: s' 'Summary: Woche' 'Start: 2026-03-02T10:00' 'Rrule: FREQ=WEEKLY;COUNT=6' '' \
	'Uid: s' 'Summary: verschoben' 'Start: 2026-05-02T10:00' 'RecurrenceId: 2026-03-09T10:00' '' \
	'Uid: s' 'Summary: abgesagt' 'Start: 2026-03-16T10:00' 'RecurrenceId: 2026-03-16T10:00' 'Status: cancelled' '' >"$tmp/far.rec"
summaries() { recsel -C -P Summary | tr '\n' ','; }

is "$(agenda -f rec "$tmp/mv.rec" | summaries)" "Chor,Chor (verlegt)," "a series whose first instance has a record of its own"
is "$(agenda -f ics "$tmp/mv.rec" | grep -c BEGIN:VEVENT)" 2 "... as a calendar"
agenda $windows -f ics "$tmp/far.rec" >"$tmp/s.ics"
is "$(agenda $windows "$tmp/s.ics")" "$(agenda $windows "$tmp/far.rec")" "a calendar of a window lists in it what the records do"
is "$(agenda $windows -f rec "$tmp/far.rec" | agenda --from 2026-03-01 --to 2026-05-31)" "$(agenda --from 2026-03-01 --to 2026-05-31 "$tmp/far.rec")" "... records, behind it, too: what was moved and what was called off"
is "$(agenda --from 2026-05-01 --to 2026-05-11 -f rec "$tmp/far.rec" | recsel -C -P Summary | sort | tr '\n' ',')" "Woche,abgesagt,verschoben," "one that was moved has its series with it"
is "$(agenda --from 2026-06-01 --to 2026-06-11 -f rec "$tmp/far.rec")" "" "where nothing is on there is nothing"
sed 's/COUNT=6/COUNT=600/; s/RecurrenceId: 2026-03-09/RecurrenceId: 2031-03-10/; s/Start: 2026-05-02/Start: 2031-05-02/' "$tmp/far.rec" >"$tmp/years.rec"
is "$(agenda $windows -f rec "$tmp/years.rec" | grep -c ^Uid)" 3 "... years away"

# older revisions and copies are not of it
{
	cat "$tmp/far.rec" "$tmp/far.rec"
	printf '%s\n' 'Uid: s' 'Summary: noch später' 'Start: 2026-06-02T10:00' 'RecurrenceId: 2026-03-09T10:00' 'Sequence: 2' ''
} >"$tmp/twice.rec"
is "$(agenda $windows -f rec "$tmp/twice.rec" 2>/dev/null | recsel -C -P Summary | sort | tr '\n' ',')" "Woche,abgesagt,noch später," "each once, in its latest revision"
# what --match leaves out is not written, but its instance is taken off
is "$(agenda $windows --match Summary=Woche -f rec "$tmp/far.rec" | recsel -C -P Summary,Exdate | tr '\n' ',')" "Woche,2026-03-09T10:00,2026-03-16T10:00," "--match: instead of the others' records an Exdate"
is "$(agenda next -f rec "$tmp/far.rec" | grep -c ^Uid)" 3 "next: with the others of its Uid"
printf 'Uid: z\nSummary: Z\nStart: 2026-03-03T10:00\n\n' >"$tmp/z.rec"
is "$(ev-agenda next --count 2 --now 2026-03-03T08:00 -z Europe/Berlin -f rec "$tmp/far.rec" "$tmp/mv.rec" "$tmp/z.rec" | recsel -C -P Summary | sort | tr '\n' ',')" "Chor,Chor (verlegt),Z," "... of which none counts as one of the next"
done_testing
