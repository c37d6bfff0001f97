#!/bin/sh
# Several records of one event in a directory, as the organizer's own stands beside what rsvp --append wrote: reminders and digests
# go by the one that counts.
. "$(dirname "$0")/lib.sh"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/m.rec"
ev="$tmp/ev"
# event UID START FIELD...: a record
event() {
	printf 'Uid: %s@example.org\nSummary: Treffen\nStart: %s\nTimezone: Europe/Berlin\n' "$1" "$2"
	shift 2
	[ $# = 0 ] || printf '%s\n' "$@"
	echo
}
mail() { # DAY COMMAND ARGUMENT...
	day=$1
	command=$2
	shift 2
	rm -rf "$tmp/box"
	run ev-mail "$command" --now "2026-$day" --from n@example.org --outbox "$tmp/box" "$@"
	err=$(printf '%s\n' "$err" | sed "s,$tmp/,,g")
}
told() { # the days and hours that are told of
	cat "$tmp"/box/new/* 2>/dev/null | sed -n 's/^Date: *[A-Z][a-z]*, \([0-9].*\) (.*/\1/p' | sort | uniq -c | tr -s ' \n' ' '
}
answered() { # FILE ADDRESS
	ev-ics -m reply --organizer n@example.org --attendee "$2" --partstat accepted -o "$tmp/answer.ics" "$1"
	{ printf 'From: %s\nMIME-Version: 1.0\nContent-Type: text/calendar; method=REPLY\n\n' "$2" && cat "$tmp/answer.ics"; } | ev-parse | ev-mail rsvp --now 2026-02-02T10:00 --append "$ev/answered.rec"
}
fresh() {
	rm -rf "$ev" "$XDG_STATE_HOME"
	mkdir "$ev"
}

# the organizer moves the event in his file; the record that came with an answer has the old time
fresh
event a 2026-03-10T10:00 >"$ev/meeting.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev/meeting.rec"
answered "$ev/meeting.rec" anna@example.org
sed -i 's/^Start: .*/Start: 2026-03-12T15:00/' "$ev/meeting.rec"
mail 03-09T12:00 remind "$ev"
is "$rc $(told)" "65  2 10 March 2026, 10:00 " "moved in the file, and guests do not know it: reminders go by what they know"
is "$err" "ev-mail: ev/meeting.rec:1: the event a@example.org was sent last as another record has it, which is taken: ev-mail update sends this one" "... which is said"
mail 02-03 update "$ev/meeting.rec"
mail 03-09T12:00 remind "$ev"
is "$rc$err $(told)" "0 " "moved, and they were told: nothing of the time that it had"
mail 03-11T16:00 remind "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "... but of the one that it has"
mail 03-08 digest --days 7 --list "$tmp/m.rec" "$ev"
is "$rc$err $(cat "$tmp"/box/new/* | grep -c '^  *1[05]:00  Treffen')" "0 2" "... in a digest, too"
ev-mail list "$ev/meeting.rec" >/dev/null
answered "$ev/meeting.rec" bo@example.org
sed -i 's/^Start: .*/Start: 2026-03-13T15:00/' "$ev/meeting.rec"
mail 02-04 update "$ev/meeting.rec"
mail 03-12T16:00 remind "$ev"
is "$rc$err $(told)" "0  2 13 March 2026, 15:00 " "... moved again: the file has no Sequence, the old records have one"

# an instance of a series, moved twice
fresh
event k 2026-03-03T10:00 'Rrule: FREQ=WEEKLY;COUNT=4' >"$ev/s.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev/s.rec"
event k 2026-03-11T12:00 'RecurrenceId: 2026-03-10T10:00' >"$ev/z.rec"
mail 02-02 update "$ev/z.rec"
answered "$ev/z.rec" anna@example.org
sed -i 's/^Start: .*/Start: 2026-03-12T15:00/' "$ev/z.rec"
mail 02-04 update "$ev/z.rec"
mail 03-10T12:30 remind "$ev"
is "$rc$err $(told)" "0 " "an instance that was moved twice: nothing of the first time"
mail 03-11T16:00 remind "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "... but of the second"
sed -i 's/^Start: .*/Start: 2026-03-13T15:00/' "$ev/z.rec"
mail 03-12T16:00 remind "$ev"
is "$rc$err $(told)" "0  2 13 March 2026, 15:00 " "... moved again in the file: what is known to be old does not hide it"

# what the records say themselves, where nothing was sent
fresh
event b 2026-03-10T10:00 >"$ev/a.rec"
event b 2026-03-10T12:00 'Sequence: 1' >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 10 March 2026, 12:00 " "the later revision counts"
event c 2026-03-10T10:00 >"$ev/a.rec"
event c 2026-03-10T10:00 'Status: cancelled' 'Sequence: 1' >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0 " "... one that is cancelled"
printf 'Uid: c@example.org\nStatus: cancelled\n' >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0 " "... a cancellation"
event d 2026-03-10T10:00 'LastModified: 2026-02-01T10:00:00Z' >"$ev/b.rec"
event d 2026-03-10T09:30 'LastModified: 2026-01-01T10:00:00Z' >"$ev/a.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 10 March 2026, 10:00 " "... by LastModified"
event e 2026-03-10T10:00 >"$ev/a.rec"
event e 2026-03-10T11:00 >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc $(told)" "65  2 10 March 2026, 10:00 2 10 March 2026, 11:00 " "where nothing tells, both: rather one too many than none"
is "$err" "ev-mail: ev/b.rec:1: a second record of the event e@example.org: neither Sequence nor LastModified tells which is the later one" "... which is said"
event f 2026-03-10T10:00 'Attendee: cem@example.org' >"$ev/a.rec"
event f 2026-03-10T10:00 'Attendee: dora@example.org' >"$ev/b.rec"
mail 03-09T13:00 remind "$ev"
is "$rc$err $(cat "$tmp"/box/new/* | grep -c '^To: [cd]')" "0 2" "two that are alike: the guests of both"
event g 2026-03-10T10:00 >"$ev/a.rec"
event g 2026-03-44T10:00 'Sequence: 7' >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc $(told)" "65  2 10 March 2026, 10:00 " "a later one that cannot be read is said, and hides nothing"
event h 2026-03-03T10:00 'Rrule: FREQ=WEEKLY;COUNT=3' >"$ev/a.rec"
event h 2026-03-03T12:00 'Rrule: FREQ=WEEKLY;COUNT=3' 'Sequence: 1' >"$ev/b.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 10 March 2026, 12:00 " "a series"
rm "$ev/b.rec"
event i 2026-03-10T10:00 'Alarm:' >"$ev/a.rec"
mail 03-09T13:00 remind --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 10 March 2026, 10:00 " "an empty Alarm is none: the usual reminder"

# update and nudge go by the same, but that what guests do not know yet is what they want
fresh
event u 2026-03-10T10:00 >"$ev/z.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev/z.rec"
cp "$ev/z.rec" "$tmp/first.rec"
answered "$ev/z.rec" anna@example.org
sed -i 's/^Start: .*/Start: 2026-03-12T15:00/' "$ev/z.rec"
mail 02-02 nudge "$ev"
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "nudge: the organizer's file has changed, which is refused"
mail 02-03 update "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "update: the answered record comes first, and the one that changed is sent"
mail 02-04 update "$ev"
is "$rc$err $(told)" "0 " "... once"
mail 02-04 nudge "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "nudge: as guests have it"
sed -i 's/^Summary: .*/&, neu/' "$ev/z.rec"
mail 02-05 update "$ev"
is "$rc$err $(grep -l '^Subject:.*neu' "$tmp"/box/new/* | wc -l)" "0 2" "... also where it is no change of the time"
sed -i 's/^Start: .*/Start: 2026-03-13T15:00\nSequence: 1\nRead: Start:000000/' "$ev/z.rec"
mail 02-06 update "$ev/z.rec"
sed -i 's/^Start: .*/Start: 2026-03-14T15:00/' "$ev/z.rec"
answered "$ev/z.rec" bo@example.org
mail 02-12 remind --before 60d "$ev"
is "$rc $err" "65 ev-mail: ev/z.rec:1: the event u@example.org was sent last as another record has it, which is taken: ev-mail update sends this one" "a number that ev-parse wrote does not make the organizer's file an earlier one"
mail 02-07 update "$ev"
is "$rc$err $(told)" "0  2 14 March 2026, 15:00 " "... and update sends it"

# invite, publish, cancel and uninvite
fresh
event v 2026-03-10T10:00 >"$ev/a.rec"
event v 2026-03-12T15:00 'Sequence: 1' >"$ev/b.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "invite: the later revision of two"
fresh
event v 2026-03-10T10:00 'LastModified: 2026-01-01T10:00:00Z' >"$ev/a.rec"
event v 2026-03-12T15:00 'LastModified: 2026-01-02T10:00:00Z' >"$ev/b.rec"
mail 02-01 publish --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "publish, too"
fresh
event v 2026-03-10T10:00 >"$ev/z.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
answered "$ev/z.rec" anna@example.org
printf 'Email: cem@example.org\n' >"$tmp/new.rec"
mail 02-03 invite --list "$tmp/new.rec" "$ev"
is "$rc$err $(told)" "0  1 10 March 2026, 10:00 " "invite: the record that came with an answer stands beside it"
sed -i 's/^Start: .*/Start: 2026-03-12T15:00/' "$ev/z.rec"
printf 'Email: dora@example.org\n' >"$tmp/new.rec"
mail 02-04 invite --list "$tmp/new.rec" "$ev"
is "$rc $err $(told)" "65 ev-mail: ev/z.rec:1: the event has changed since people were invited: ev-mail update writes to them and invites who is new " "... the file has changed: nobody is invited to the old time"
mail 02-05 uninvite cem@example.org "$ev"
is "$rc$err $(told)" "0  1 10 March 2026, 10:00 " "uninvite: from what he knows"
mail 02-06 cancel "$ev"
is "$rc$err $(told)" "0  2 10 March 2026, 10:00 " "cancel: what guests know is cancelled"
fresh
event v 2026-03-10T10:00 >"$ev/z.rec"
mail 02-01 publish --list "$tmp/m.rec" "$ev"
cp "$ev/z.rec" "$ev/a.rec"
sed -i 's/^Start: .*/Start: 2026-03-12T15:00/' "$ev/z.rec"
mail 02-03 publish --list "$tmp/m.rec" "$ev"
is "$rc$err $(told)" "0  2 12 March 2026, 15:00 " "publish: the one that has changed"
fresh
event w 2026-03-03T10:00 'Rrule: FREQ=WEEKLY;COUNT=3' >"$ev/a.rec"
event w 2026-03-11T10:00 'RecurrenceId: 2026-03-10T10:00' 'LastModified: 2026-01-01T10:00:00Z' >"$ev/b.rec"
event w 2026-03-12T10:00 'RecurrenceId: 2026-03-10T10:00' 'LastModified: 2026-01-02T10:00:00Z' >"$ev/c.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
text() { cat "$tmp"/box/new/* | tr -d '=\n' | grep -o 'instead of 10 March[^.]*10:00' | sort | uniq -c | tr -s ' \n' ' '; }
is "$rc$err$(text)" "0 4 instead of 10 March 2026: Thursday, 12 March 2026, 10:00 " "of two records of an instance the later one goes along"
fresh
event w 2026-03-03T10:00 'Rrule: FREQ=WEEKLY;COUNT=3' >"$ev/a.rec"
event w 2026-03-11T10:00 'RecurrenceId: 2026-03-10T10:00' >"$ev/b.rec"
event w 2026-03-12T10:00 'RecurrenceId: 2026-03-10T10:00' >"$ev/c.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
is "$rc $err$(text)" "65 ev-mail: ev/c.rec:1: a second record of the instance 2026-03-10T10:00 of w@example.org: the first one is taken 4 instead of 10 March 2026: Wednesday, 11 March 2026, 10:00 " "... where nothing tells, the first one, as is said"

# an instance whose file sorts before that of its series is in the same message, too
subjects() { grep -h '^Subject' "$tmp"/box/new/* 2>/dev/null | sort | uniq -c | tr -s ' \n' ' '; }
event z 2026-03-11T10:00 'RecurrenceId: 2026-03-10T10:00' 'Language: en' | sed 's/Treffen/Other/' >"$tmp/first"
event z 2026-03-03T10:00 'Rrule: FREQ=WEEKLY;COUNT=3' 'Language: en' >"$tmp/then"
for command in invite publish; do
	fresh
	cp "$tmp/first" "$ev/a.rec"
	cp "$tmp/then" "$ev/b.rec"
	mail 02-01 $command --list "$tmp/m.rec" "$ev"
	is "$rc$err $(subjects | tr -cd 0-9A-Z)" "0 2S$(echo $command | cut -c1 | tr ip IA)T" "$command: an instance before its series goes along with it"
done
fresh
cp "$tmp/then" "$ev/b.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
cp "$tmp/first" "$ev/a.rec"
mail 02-02 update -f rec "$ev"
is "$rc$err $(subjects | tr -cd 0-9A-Z) $(echo "$out" | grep -e Rrule -e RecurrenceId -e Sequence | tr '\n' ' ')" "0 2SCT Rrule: FREQ=WEEKLY;COUNT=3 Sequence: 1 RecurrenceId: 2026-03-10T10:00 Sequence: 1 " "... with update, and its record comes out behind that of the series"
# two records that stay side by side, of which nothing tells the later one, do not take turns
fresh
event v 2026-03-10T10:00 >"$ev/a.rec"
event v 2026-03-12T10:00 >"$tmp/moved.rec"
mail 02-01 invite --list "$tmp/m.rec" "$ev"
cp "$tmp/moved.rec" "$ev/b.rec"
mail 02-02 update "$ev"
is "$rc$err $(subjects | tr -cd 0-9A-Z)" "0 2SCT" "a second record that differs from what was sent is an update"
mail 02-03 update "$ev"
said="ev-mail: ev/a.rec:1: the event v@example.org was sent as this record has it before, and last as another one has it, which is taken: one of them is too many"
is "$rc $err$(subjects)" "65 $said" "... and the first one not the next"
mail 02-04 update "$ev"
is "$rc $err$(subjects)" "65 $said" "... nor later on"
event v 2026-03-13T10:00 >"$ev/c.rec"
mail 02-05 update "$ev"
is "$rc$err $(subjects | tr -cd 0-9A-Z)" "0 2SCT" "a third one is"
rm "$ev/b.rec" "$ev/c.rec"
mail 02-06 update "$ev"
is "$rc$err $(subjects | tr -cd 0-9A-Z)" "0 2SCT" "... and the first one again where it is alone"
done_testing
