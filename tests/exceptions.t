#!/bin/sh
# Exceptions of a series, on their way to its guests: those that are over, and their SEQUENCE.
. "$(dirname "$0")/lib.sh"
mail="--from netz@example.org --outbox $tmp/box"
printf 'Email: bob@example.com\nLanguage: en\n' >"$tmp/m.rec"
cat >"$tmp/series.rec" <<'END'
Uid: w1@example.org
Summary: Weekly
Start: 2027-03-01T10:00
End: 2027-03-01T11:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8

Uid: w1@example.org
Summary: Weekly
Start: 2027-03-02T10:00
End: 2027-03-02T11:00
Timezone: Europe/Berlin
RecurrenceId: 2027-03-01T10:00

END
sent() { # what is in the box
	ls "$tmp/box/new" 2>/dev/null | wc -l | tr -d ' '
}
invite() {
	rm -rf "$XDG_STATE_HOME" "$tmp/box"
	run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/series.rec"
}
invite
run ev-mail cancel --now 2027-03-20 $mail "$tmp/series.rec"
is "$rc:$(printf '%s' "$err" | grep -v '^ev-mail: 1 sent'):$(sent)" "0::2" "a series is cancelled whose exception is over: nothing is wrong"
run ev-mail cancel --now 2027-03-20 $mail "$tmp/series.rec"
is "$rc:$(printf '%s' "$err" | grep 'is over'):$(sent)" "0::2" "... nor the next time"
invite
run ev-mail cancel --now 2027-02-02 $mail "$tmp/series.rec"
is "$rc:$(sent)" "0:2" "... one that is to come: one message tells all"
invite
run ev-mail cancel --now 2027-03-20 -f rec $mail "$tmp/series.rec"
is "$rc:$(printf '%s\n' "$out" | grep -e ^Rec -e ^Status | tr '\n' ' ')" "0:Status: cancelled RecurrenceId: 2027-03-01T10:00 " "-f rec: what has been stays in the record as it was"
run ev-mail cancel --now 2027-03-20 $mail "$tmp/series.rec"
sed '1,/^$/d' "$tmp/series.rec" >"$tmp/one.rec"
run ev-mail cancel --now 2027-03-20 $mail "$tmp/one.rec"
is "$rc:$(printf '%s\n' "$err" | grep -c 'the event is over')" "65:1" "by itself it is told that it is over"
invite
ev-mail update --now 2027-02-02 $mail "$tmp/one.rec" 2>/dev/null
run ev-mail cancel --now 2027-02-03 --past $mail "$tmp/series.rec"
is "$rc" 0 "--past: as ever"
sed 's/^RecurrenceId: .*/&\nIcal: RECURRENCE-ID;TZID=Europe\/Berlin;RANGE=THISANDFUTURE:20270301T100000/' "$tmp/series.rec" >"$tmp/range.rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/range.rec"
run ev-mail cancel --now 2027-03-20 $mail "$tmp/range.rec"
is "$rc:$(printf '%s\n' "$err" | grep -c 'is over'):$(sent)" "0:0:2" "a RANGE is not over with its first instance"

# SEQUENCE: Outlook numbers a moved instance by itself
cat >"$tmp/ol.rec" <<'END'
Uid: ol@example.org
Summary: Jour fixe
Start: 2026-04-01T09:00
End: 2026-04-01T10:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=6
Sequence: 3

Uid: ol@example.org
Summary: Jour fixe
Start: 2026-04-23T09:00
End: 2026-04-23T10:00
Timezone: Europe/Berlin
RecurrenceId: 2026-04-22T09:00
Sequence: 4

END
numbers() { # of what is in the box, which is emptied
	ev-parse "$tmp/box/new/"* | recsel -C -R Sequence,RecurrenceId | tr -s ' \n' ' '
	rm -rf "$tmp/box"
}
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2026-03-15 $mail --list "$tmp/m.rec" "$tmp/ol.rec"
is "$rc $(numbers)" "0 3 4 2026-04-22T09:00 " "an invitation: the series and its exception with their own SEQUENCE"
printf 'Uid: ol@example.org\nMethod: reply\nSequence: 4\nRecurrenceId: 2026-04-22T09:00\nMailFrom: bob@example.com\nAttendee: bob@example.com; partstat=accepted\n' >"$tmp/reply.rec"
run ev-mail rsvp --now 2026-03-16 "$tmp/reply.rec"
is "$rc $(printf '%s\n' "$out" | grep -c 'never sent')" "0 0" "... an answer to the exception names a version that was sent"
sed '/^Sequence/d;s/Jour fixe/Jour/' "$tmp/ol.rec" >"$tmp/other.rec"
run ev-mail update --now 2026-03-17 -f rec $mail "$tmp/other.rec"
is "$rc $(numbers)" "0 3 4 2026-04-22T09:00 " "another title: none gets a lower one, though the records have none"
is "$(printf '%s\n' "$out" | recsel -C -R Sequence | tr '\n' ' ')" "3 4 " "... and the records of -f rec have what was sent"
sed 's/T10:00/T10:30/' "$tmp/ol.rec" >"$tmp/other.rec"
run ev-mail update --now 2026-03-18 -f rec $mail "$tmp/other.rec"
is "$rc $(numbers)" "0 5 5 2026-04-22T09:00 " "another end: higher than what guests have of any of them"
is "$(printf '%s\n' "$out" | recsel -C -R Sequence | tr '\n' ' ')" "5 5 " "... and so in the records of -f rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2026-03-15 $mail --list "$tmp/m.rec" "$tmp/ol.rec"
rm -rf "$tmp/box"
sed '1,/^$/d;/^Sequence/d;s/23T/24T/' "$tmp/ol.rec" >"$tmp/one.rec"
run ev-mail update --now 2026-03-17 $mail "$tmp/one.rec"
is "$rc $(numbers)" "0 5 2026-04-22T09:00 " "the exception alone: above what it had with its series"
sed 's/Sequence: 4/Sequence: 7/;s/Jour fixe/Jour/' "$tmp/ol.rec" >"$tmp/other.rec"
run ev-mail update --now 2026-03-18 -f rec $mail "$tmp/other.rec"
like "$(printf '%s\n' "$out" | recsel -C -R Sequence,RecurrenceId | tr -s ' \n' ' ')" '7 2026-04-22T09:00 $' "-f rec leaves a record its higher number"
sed '1,/^$/s/^Sequence.*/Status: cancelled/;/^Sequence/d' "$tmp/ol.rec" >"$tmp/other.rec"
run ev-mail update --now 2026-03-19 -f rec $mail "$tmp/other.rec"
is "$rc $(printf '%s\n' "$out" | grep -c '^Sequence: ')" "0 2" "... also where the series is cancelled by its Status"

# many exceptions in a zone of their own, or as days, beside a start in UTC: each is looked at once
for kind in ';TZID=Europe/Berlin:%s%02d%02dT110000' ';VALUE=DATE:%s%02d%02d'; do
	awk -v kind="EXDATE$kind\r\n" 'BEGIN {
		printf "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:many\r\nDTSTART:19000101T100000Z\r\nRRULE:FREQ=DAILY;UNTIL=21000101T000000Z\r\nSUMMARY:T\r\n"
		for (y = 1900; y < 2080; y++) for (m = 1; m < 13; m++) for (d = 1; d < 29; d++) printf kind, y, m, d
		printf "END:VEVENT\r\nEND:VCALENDAR\r\n"
	}' >"$tmp/many.ics"
	rc=0
	(ulimit -t 5; ev-parse "$tmp/many.ics" >"$tmp/many.out" 2>&1) || rc=$?
	is "$rc $(grep -c '^Exdate: .*T..:..' "$tmp/many.out")" "0 60480" "60480 exceptions in time ($kind)"
done
# an exception that is named by the hour that its series had before it was moved
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'Uid: w2@example.org\nSummary: Weekly\nStart: 2027-03-01T10:00\nEnd: 2027-03-01T11:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=4\n' >"$tmp/series.rec"
printf '\nUid: w2@example.org\nRecurrenceId: 2027-03-08T10:00\nSummary: Weekly\nStart: 2027-03-09T10:00\nEnd: 2027-03-09T11:00\nTimezone: Europe/Berlin\n' >"$tmp/exception.rec"
cat "$tmp/series.rec" "$tmp/exception.rec" >"$tmp/both.rec"
run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/both.rec"
sed -i '1,6s/T10/T09/; 1,6s/T11/T10/' "$tmp/both.rec"
rm -rf "$tmp/box"
run ev-mail update --now 2027-02-02 $mail "$tmp/both.rec"
is "$rc$err $(ev-parse "$tmp"/box/new/* | grep '^RecurrenceId')" "0 RecurrenceId: 2027-03-08T09:00" "an exception called by the hour before the series was moved: guests have it by that of now"
run ev-mail update --now 2027-02-03 $mail "$tmp/both.rec"
is "$rc$err $(sent)" "0 1" "... once"
run ev-mail remind --now 2027-03-07T09:00 $mail "$tmp/both.rec"
is "$rc$err $(sent)" "0 1" "... nobody is reminded of what it replaces"
printf '\nUid: w2@example.org\nRecurrenceId: 2027-03-17T10:00\nSummary: Weekly\nStart: 2027-03-18T10:00\nEnd: 2027-03-18T11:00\nTimezone: Europe/Berlin\n' >>"$tmp/both.rec"
run ev-mail update --now 2027-02-04 $mail "$tmp/both.rec"
like "$rc $err" '^0 ev-mail: .*both.rec:15: RecurrenceId: 2027-03-17T10:00 is no instance of the series: it stands beside those$' "one that replaces no instance is said"
rm -rf "$tmp/box"
printf 'Uid: w2@example.org\nRecurrenceId: 2027-03-15T10:00\nStatus: cancelled\n' >"$tmp/wrong.rec"
run ev-mail cancel --now 2027-02-05 $mail "$tmp/wrong.rec"
like "$rc $(sent) $err" '^65 0 .*RecurrenceId: 2027-03-15T10:00 is no instance of the series as it was sent, but of that day is 2027-03-15T09:00$' "a cancellation of one that guests do not have is refused"
sed 's/cancelled/confirmed/; 2s/-15T/-16T/; 3aSummary: Weekly\nStart: 2027-03-16T12:00\nTimezone: Europe/Berlin' "$tmp/wrong.rec" >"$tmp/wrong2.rec"
run ev-mail update --now 2027-02-05 $mail "$tmp/wrong2.rec"
like "$rc $(sent) $err" '^65 0 .*RecurrenceId: 2027-03-16T10:00 is no instance of the series as it was sent$' "... and an update"
printf 'Uid: w2@example.org\nRecurrenceId: 2027-03-15T08:00Z\nStatus: cancelled\n' >"$tmp/right.rec"
run ev-mail cancel --now 2027-02-05 $mail "$tmp/right.rec"
is "$rc$err $(sent)" "0 1" "... by its instant it is known"
says() { printf 'Uid: w2@example.org\nMethod: reply\nRecurrenceId: %s\nMailFrom: bob@example.com\nMailDate: 2027-02-06T10:00:00Z\nAttendee: bob@example.com; partstat=accepted\n' "$1" | ev-mail rsvp --now 2027-02-07 | grep -c 'Warning: .*for an instance that the series does not have'; }
is "$(says 2027-03-23T08:00Z) $(says 2027-03-22T10:00)" "1 1" "an answer for an instance that no guest has is said to be one"
is "$(says 2027-03-22T08:00Z) $(says 2027-03-08T09:00) $(says 2027-03-17T10:00)" "0 0 0" "... not one for an instance, an exception, or what stands beside them"
# one instance alone that is named by its day, of a series of hours, and by a midnight, of one of days
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/series.rec"
printf 'Uid: w2@example.org\nRecurrenceId: 2027-03-08\nStatus: cancelled\n' >"$tmp/day.rec"
rm -rf "$tmp/box"
run ev-mail cancel --now 2027-02-02 $mail "$tmp/day.rec"
is "$rc$err $(ev-parse "$tmp"/box/new/* | grep '^RecurrenceId\|^Start' | tr '\n' ' ')" "0 Start: 2027-03-08T10:00 RecurrenceId: 2027-03-08T10:00 " "a cancellation by the day: guests have it by the hour"
run ev-mail cancel --now 2027-02-03 $mail "$tmp/day.rec"
is "$rc$err $(sent)" "0 1" "... once"
run ev-mail remind --now 2027-03-07T10:00 $mail "$tmp/series.rec"
is "$rc$err $(sent)" "0 1" "... and nobody is reminded of it"
printf 'Uid: w2@example.org\nMethod: reply\nRecurrenceId: 2027-03-15\nMailFrom: bob@example.com\nMailDate: 2027-02-06T10:00:00Z\nAttendee: bob@example.com; partstat=declined\n' | ev-mail rsvp --now 2027-02-07 >"$tmp/out"
is "$(grep '^RecurrenceId\|^Attendee' "$tmp/out" | tr '\n' ' ')" "RecurrenceId: 2027-03-15T10:00 Attendee: <bob@example.com>; partstat=declined; role=req-participant " "an answer by the day is for the instance of that day"
run ev-mail remind --now 2027-03-14T10:00 $mail "$tmp/series.rec"
is "$rc$err $(sent)" "0 1" "... of which he is not reminded"
printf 'Uid: w3@example.org\nSummary: Weekly\nStart: 2027-03-01\nRrule: FREQ=WEEKLY;COUNT=4\n' >"$tmp/days.rec"
run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/days.rec"
printf 'Uid: w3@example.org\nRecurrenceId: 2027-03-08T00:00\nStatus: cancelled\n' >"$tmp/day.rec"
rm -rf "$tmp/box"
run ev-mail cancel --now 2027-02-02 $mail "$tmp/day.rec"
is "$rc$err $(ev-parse "$tmp"/box/new/* | grep '^RecurrenceId\|^Start' | tr '\n' ' ')" "0 Start: 2027-03-08 RecurrenceId: 2027-03-08 " "of days: by the day"
# an instance that was sent alone, of a series that was moved since: it does not come back by itself, nor beside what it is now
rm -rf "$XDG_STATE_HOME" "$tmp/box"
sed 1d "$tmp/exception.rec" >"$tmp/alone.rec"
cp "$tmp/series.rec" "$tmp/moving.rec"
run ev-mail invite --now 2027-02-01 $mail --list "$tmp/m.rec" "$tmp/moving.rec"
run ev-mail update --now 2027-02-02 $mail "$tmp/alone.rec"
sed -i 's/T10/T09/; s/T11/T10/' "$tmp/moving.rec"
run ev-mail update --now 2027-02-03 $mail "$tmp/moving.rec"
rm -rf "$tmp/box"
run ev-mail update --now 2027-02-04 $mail "$tmp/alone.rec"
like "$rc $(sent) $err" '^65 0 .*alone.rec:1: RecurrenceId: 2027-03-08T10:00 is no instance of the series as it was sent, but of that day is 2027-03-08T09:00$' "an instance of a series that was moved since is refused"
run ev-mail update --now 2027-02-05 $mail "$tmp/moving.rec" "$tmp/alone.rec"
is "$rc$err $(ev-parse "$tmp"/box/new/* | grep '^RecurrenceId')" "0 RecurrenceId: 2027-03-08T09:00" "... with its series it is the one of that day, once"
run ev-mail update --now 2027-02-06 $mail "$tmp/moving.rec" "$tmp/alone.rec"
is "$rc$err $(sent)" "0 1" "... and then known"
done_testing
