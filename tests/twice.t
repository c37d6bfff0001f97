#!/bin/sh
# ev-ics: each event, and each instance of it, is in a calendar once (RFC 5545 3.8.4.7, 3.8.4.4), as a stream and in a directory.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
event() { # SUMMARY [LINE ...]
	printf 'Uid: a@example.org\nSummary: %s\nStart: 2026-03-10T19:30\nTimezone: Europe/Berlin\n' "$1"
	shift
	for line; do printf '%s\n' "$line"; done
	echo
}
titles() { tr -d '\r' | sed -n 's/^SUMMARY://p' | tr '\n' ';'; }
# both FILE ...: the stream's titles and those of the directory's file; status and messages of the stream
both() {
	rm -rf d
	run ev-ics --now 2026-01-01 "$@"
	ev-ics --now 2026-01-01 -d d "$@" 2>dir.err
	dir_rc=$?
	stream=$(printf '%s\n' "$out" | titles)
	folder=$(cat d/*.ics | titles)
}
event One >one.rec
event Two >two.rec
event Other | sed 's/^Uid: a/Uid: b/' >other.rec
both one.rec one.rec
is "$rc $stream $folder $err$(cat dir.err)" "0 One; One; " "the same record twice is there once, without a word"
event One 'Sequence: 1' >one1.rec
both one1.rec two.rec other.rec
is "$rc $dir_rc $stream" "0 0 One;Other;" "the higher Sequence counts, wherever it stands"
is "$err" "ev-ics: two.rec:1: Uid: the same event twice: the later revision is written: a@example.org" "... which is said"
is "$(cat dir.err) $folder" "$err One;Other;" "... with -d, too"
both two.rec other.rec one1.rec
is "$rc $stream $folder" "0 One;Other; One;Other;" "a later one takes the place of the earlier one"
event One 'LastModified: 2026-01-02T10:00Z' >one2.rec
event Two 'LastModified: 2026-01-01T10:00Z' >two2.rec
both one2.rec two2.rec
is "$rc $stream $folder" "0 One; One;" "of one Sequence the later LastModified counts"
both one.rec two.rec other.rec
is "$rc $dir_rc $stream $folder" "65 65 Two;Other; Two;Other;" "where neither tells, the one that was read last, and 65: it may be another event"
like "$err" '^ev-ics: two.rec:1: Uid: the same event twice: neither Sequence nor LastModified tells which is later' "... said"
printf 'Uid: a@example.org\nSummary: Wrong\nStart: soon\nSequence: 9\n\n' >wrong.rec
both one.rec wrong.rec
is "$rc $stream" "65 One;" "a record that is wrong takes nobody's place"

# instances: one instant, however it is named
cat >series.rec <<'END'
Uid: s@example.org
Summary: Series
Start: 2026-04-07T19:00
End: 2026-04-07T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=4

END
instance() { printf 'Uid: s@example.org\nSummary: %s\nStart: 2026-04-14T18:00\nTimezone: %s\nRecurrenceId: %s\n%s\n\n' "$1" "$2" "$3" "${4-Location: Hall}"; }
ids() { printf '%s\n' "$out" | tr -d '\r' | grep '^RECURRENCE-ID' | tr '\n' ' '; }
{
	cat series.rec
	instance A Europe/Berlin 2026-04-14T19:00
	instance B Europe/Berlin 2026-04-21T19:00
} >i.rec
both i.rec
is "$rc $stream $folder" "0 Series;A;B; Series;A;B;" "a series and two instances are three"
for id in 2026-04-14T17:00Z 2026-04-14; do
	instance C Europe/Berlin $id 'Sequence: 1' >c.rec
	both i.rec c.rec
	is "$rc $stream $folder $(ids)" "0 Series;C;B; Series;B;C; RECURRENCE-ID$([ $id = 2026-04-14 ] && echo ';TZID=Europe/Berlin:20260414T190000' || echo ':20260414T170000Z') RECURRENCE-ID;TZID=Europe/Berlin:20260421T190000 " "an instance named $id is the one named by the clock"
done
{
	cat series.rec
	instance D Europe/Helsinki 2026-04-14
} >day.rec
both day.rec
is "$rc $(ids)$folder" "0 RECURRENCE-ID;TZID=Europe/Helsinki:20260414T200000 Series;D;" "a day of a timed series is its instance, in the zone of the record"
is "$(ev-ics day.rec | ev-ics --check -)" "" "... as the lint wants it"
sed 's/T19:00//; s/T20:00//; /^Timezone/d' series.rec >days.rec
instance E Europe/Berlin 2026-04-13T22:00Z | sed 's/T18:00//; /^Timezone/d' >>days.rec
both days.rec
is "$(ids)" "RECURRENCE-ID;VALUE=DATE:20260414 " "a midnight in a series of days is its day"
instance D Europe/Berlin 2026-04-14 >first.rec
both first.rec i.rec
is "$rc $stream $folder" "65 Series;A;B; Series;A;B;" "an instance named by its day that stands before its series is the one named by the clock: the last that was read"
like "$err" 'first.rec:1: Uid: the same instance twice.*read last is written' "... which is said"
instance D Europe/Berlin 2026-04-14 'Sequence: 1' >first.rec
both first.rec i.rec
is "$rc $stream $folder" "0 Series;D;B; Series;D;B;" "... or the later revision"
both first.rec series.rec
is "$rc $stream $(ids)" "0 D;Series; RECURRENCE-ID;TZID=Europe/Berlin:20260414T190000 " "... and is named as its series names its instances"

# what is told of a day goes in reminders by its instance, too
printf 'Email: anna@example.org\n\n' >m.rec
{
	cat series.rec
	instance F Europe/Berlin 2026-04-14
} >f.rec
ev-mail remind --now 2026-04-13T18:00Z --from n@example.org --list m.rec --outbox box f.rec
is "$(ls box/new | wc -l)" 1 "ev-mail reminds of an instance that is named by its day once"
# many: an order that is kept, each once
awk 'BEGIN { for (k = 0; k < 2; k++) for (i = 0; i < 6000; i++) printf "Uid: %d@example.org\nSummary: %d\nStart: 2026-03-10\nSequence: %d\n\n", i, i, k }' >many.rec
run sh -c 'ev-ics many.rec 2>said | tr -d "\r" | sed -n "s/^SUMMARY://p" >got; wc -l <said'
is "$out $(wc -l <got) $(sort -nc got 2>&1)" "6000 6000 " "thousands of later revisions, each in its place"
# a todo of the same Uid is no event
printf 'Uid: a@example.org\nIcal: BEGIN:VTODO\n+ UID:a@example.org\n+ SUMMARY:Todo\n+ END:VTODO\n\n' >todo.rec
both one.rec todo.rec
is "$rc $stream" "0 One;Todo;" "a component of another kind with the same Uid stays"
done_testing
