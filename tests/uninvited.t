#!/bin/sh
# Who was uninvited gets nothing more, whatever list or record he is on: neither of one instance of a series, nor while his
# uninvitation still waits.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/s.rec" <<'E'
Uid: serie@example.org
Summary: Stammtisch
Start: 2026-03-03T19:00
End: 2026-03-03T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8
E
instance() { # HOUR: the one of 24 March
	printf 'Uid: serie@example.org\nSummary: Stammtisch\nStart: 2026-03-24T%s\nEnd: 2026-03-24T23:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-03-24T19:00\n' "$1"
}
instance 20:00 >"$tmp/one.rec"
instance 21:00 >"$tmp/later.rec"
{ instance 20:00; printf 'Attendee: Anna <anna@example.org>\nAttendee: Bo <bo@example.org>\n'; } >"$tmp/named.rec"
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.org\n' >"$tmp/m.rec"
printf '#!/bin/sh\nexit 75\n' >"$tmp/busy"
chmod +x "$tmp/busy"
fresh() { rm -rf "$XDG_STATE_HOME" "$tmp/box"; }
# mail DAY COMMAND...: $came, the recipients and subjects of what went out
mail() {
	rm -rf "$tmp/box"
	day=$1
	command=$2
	shift 2
	run ev-mail "$command" --from n@example.org --now "2026-$day" "$@"
	came=$(for f in "$tmp"/box/new/*; do [ -f "$f" ] && echo $(sed -n 's/^To:.*[ <]\([a-z]*\)@.*/\1/p' "$f") $(sed -n 's/^Subject: \([A-Za-z ]*\).*/\1/p' "$f"); done | sort)
}
box="--outbox $tmp/box"
l="--list $tmp/m.rec"
who() { printf '%s\n' "$came" | cut -d' ' -f1 | tr '\n' ' '; }

fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 uninvite anna@example.org $box "$tmp/s.rec"
is "$rc $(who)" "0 anna " "one is uninvited from a series"
mail 02-03 update $l $box "$tmp/one.rec"
is "$rc $(who)" "0 bo " "an update of one instance does not go to him, although he is on the list"
mail 02-03 update $box "$tmp/named.rec"
is "$rc $(who)" "0  " "... nor where the record names him"
mail 02-04 update $l $box --show-attendees "$tmp/later.rec"
is "$rc $(who) $(cat "$tmp"/box/new/* | grep -c 'mailto:anna')" "0 bo  0" "... nor do the others see him as one of them"
mail 02-05 invite $l $box "$tmp/later.rec"
is "$rc $(who)" "0 anna " "invite takes him in again, for that instance"
mail 02-06 update $l $box "$tmp/one.rec"
is "$rc $(who)" "0 anna bo " "... and then he hears what changes in it"
sed 's/^Summary.*/&, neu/' "$tmp/s.rec" >"$tmp/new.rec"
mail 02-07 update $l $box "$tmp/new.rec"
is "$rc $(who)" "0 bo " "... but not of the series"

fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 update $box "$tmp/one.rec"
is "$rc $(who)" "0 anna bo " "who is invited hears of one instance"
mail 02-03 uninvite anna@example.org $box "$tmp/s.rec"
mail 02-04 update $box "$tmp/later.rec"
is "$rc $(who)" "0 bo " "... and no more of it when he is uninvited from the series"
mail 02-05 update $l $box "$tmp/one.rec"
is "$rc $(who)" "0 bo " "... also where he is on the list"
mail 02-06 cancel $box "$tmp/one.rec"
is "$rc $(who)" "0 bo " "... nor of its end"

fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 uninvite anna@example.org --sendmail "$tmp/busy" "$tmp/s.rec"
is "$rc" 75 "an uninvitation that has to wait"
sed 's/T19:00/T18:00/' "$tmp/s.rec" >"$tmp/moved.rec"
sed "/^RecurrenceId/s/T19:00/T18:00/" "$tmp/one.rec" >"$tmp/one-moved.rec"
mail 02-02 update $l --sendmail "$tmp/busy" "$tmp/one.rec"
mail 02-02 update $l --sendmail "$tmp/busy" "$tmp/moved.rec"
mail 02-03 flush $box
is "$rc $came" "0 anna Cancelled
bo Changed
bo Changed" "is none that an update takes the place of"

fresh
mail 02-01 invite $l $box "$tmp/s.rec"
printf 'Uid: serie@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-02-02T10:00:00Z\nMailFrom: anna@example.org\nRecurrenceId: 2026-03-24T18:00Z\nAttendee: anna@example.org; partstat=accepted\n' | ev-mail rsvp --now 2026-02-02T12:00 >/dev/null
mail 02-03 uninvite anna@example.org $box "$tmp/s.rec"
mail 03-24T09:00 remind $box "$tmp/s.rec"
is "$rc $(who)" "0 bo " "who is uninvited from a series is not reminded of the instance that he had accepted"

# an invitation that waits, and is taken back
printf '#!/bin/sh\nexit 67\n' >"$tmp/nobody"
chmod +x "$tmp/nobody"
fresh
mail 02-01 invite $l --sendmail "$tmp/busy" "$tmp/s.rec"
mail 02-01 uninvite anna@example.org $box "$tmp/s.rec"
is "$(who)" " " "whose invitation waits needs no cancellation"
mail 02-01 uninvite anna@example.org $box "$tmp/s.rec"
is "$(who)$err" " ev-mail: 0 sent, 1 sent before, 0 refused, 0 unknown, 1 waiting until 2026-02-01T00:05Z" "... nor a second time"
mail 02-02 update $l $box "$tmp/moved.rec"
is "$rc $came" "0 bo Invitation" "... an update leaves him alone all the same"
mail 02-03 update $l $box "$tmp/one-moved.rec"
is "$rc $came" "0 bo Changed" "... so does one of an instance"
mail 02-04 invite $l $box "$tmp/moved.rec"
is "$rc $came" "0 anna Invitation" "... until invite takes him in"
mail 02-05 update $l $box "$tmp/s.rec"
is "$rc $came" "0 anna Changed
bo Changed" "... and then he hears of changes"

# an uninvitation that the server refuses
fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 uninvite anna@example.org --sendmail "$tmp/nobody" "$tmp/s.rec"
is "$rc" 69 "an uninvitation that is refused"
mail 02-03 update $l $box "$tmp/moved.rec"
is "$rc $came" "0 bo Changed" "... is one: no update goes there"
mail 02-03 update $l $box "$tmp/one-moved.rec"
is "$rc $came" "0 bo Changed" "... nor one of an instance"
mail 02-04 invite $l $box "$tmp/moved.rec"
is "$rc $came" "0 anna Invitation" "... until invite takes him in"
mail 02-05 update $l $box "$tmp/s.rec"
is "$rc $came" "0 anna Changed
bo Changed" "... and then he hears of changes"

# a reminder that waits
fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 03-24T09:00 remind --sendmail "$tmp/busy" "$tmp/s.rec"
mail 03-24T09:01 uninvite anna@example.org --sendmail "$tmp/busy" "$tmp/s.rec"
mail 03-24T10:00 flush $box
is "$rc $came" "0 anna Cancelled
bo Reminder" "who is uninvited does not get the reminder that waits for him"

# who comes to the list when the event is cancelled already, in a file that does not say so
{ cat "$tmp/m.rec"; printf '\nName: Eve\nEmail: eve@example.org\n'; } >"$tmp/m3.rec"
fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 cancel $box "$tmp/one.rec"
mail 03-24T09:00 remind --list "$tmp/m3.rec" $box "$tmp/s.rec"
is "$rc $came" "0 " "of an instance that was cancelled nobody who is new is reminded"
mail 03-31T09:00 remind --list "$tmp/m3.rec" $box "$tmp/s.rec"
is "$rc $(who)" "0 anna bo eve " "... but of the others of its series"
mail 03-31T09:01 cancel $box "$tmp/s.rec"
mail 04-07T09:00 remind --list "$tmp/m3.rec" $box "$tmp/s.rec"
is "$rc $came" "0 " "... nor of an event"

# a cancellation that waits for the server
cat >"$tmp/e.rec" <<'E'
Uid: meet@example.org
Summary: Treffen
Start: 2026-02-04T10:00
Timezone: Europe/Berlin
E
fresh
mail 02-01 invite $l $box "$tmp/e.rec"
mail 02-03T12:00 cancel --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-03T12:01 nudge --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-03T12:02 remind --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-03T13:00 flush $box
is "$rc $came" "0 anna Cancelled
bo Cancelled" "while a cancellation waits nobody is nudged or reminded"
fresh
mail 02-01 invite $l $box "$tmp/e.rec"
mail 02-02 uninvite anna@example.org --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-02 nudge --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-03T12:00 remind --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-03T13:00 flush $box
is "$rc $(printf '%s\n' "$came" | sort | uniq -c | sed 's/^ *//')" "0 1 anna Cancelled
1 bo Please answer
1 bo Reminder" "... nor who is being uninvited"

# an announcement is no way back either
fresh
mail 02-01 invite $l $box "$tmp/e.rec"
mail 02-02 uninvite anna@example.org $box "$tmp/e.rec"
mail 02-02 publish $l $box "$tmp/e.rec"
is "$rc $came" "0 " "who is uninvited gets no announcement"
sed 's/^Summary.*/&, neu/' "$tmp/e.rec" >"$tmp/new.rec"
mail 02-02 publish $l $box "$tmp/new.rec"
is "$rc $(who)" "0 bo " "... nor of what changed"
mail 02-02 invite $l $box "$tmp/new.rec"
is "$rc $(who)" "0 anna " "... until invite takes him in"
fresh
mail 02-01 invite $l --sendmail "$tmp/busy" "$tmp/e.rec"
mail 02-01 uninvite anna@example.org $box "$tmp/e.rec"
mail 02-02 publish $l $box "$tmp/e.rec"
is "$rc $(who)" "0 bo " "... nor where his invitation never went out"
fresh
mail 02-01 invite $l $box "$tmp/s.rec"
mail 02-02 uninvite anna@example.org $box "$tmp/s.rec"
mail 02-03 publish $l $box "$tmp/later.rec"
is "$rc $(who)" "0 bo " "... nor of an instance of what he was uninvited from"
done_testing
