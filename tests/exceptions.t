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
done_testing
