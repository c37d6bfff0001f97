#!/bin/sh
# A cancellation that has no DTSTART (RFC 5546 3.2.5: 0 or 1) does to what is there what any other does.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
cancels() { # UID SEQUENCE [LINE...]: a calendar
	uid=$1 sequence=$2
	shift 2
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:CANCEL BEGIN:VEVENT "UID:$uid" DTSTAMP:20270105T000000Z "SEQUENCE:$sequence" ORGANIZER:mailto:o@example.org "$@" END:VEVENT END:VCALENDAR
}
printf '%s\n' 'Uid: k1' 'Summary: Talk' 'Start: 2027-05-01T10:00' 'End: 2027-05-01T11:00' 'Timezone: Europe/Berlin' 'Location: Hall' 'Sequence: 2' '' >k.rec
printf '%s\n' 'Uid: w1' 'Summary: Weekly' 'Start: 2027-03-01T10:00' 'End: 2027-03-01T11:00' 'Timezone: Europe/Berlin' 'Rrule: FREQ=WEEKLY;COUNT=8' '' >w.rec
cancels k1 3 | ev-parse >cancel.rec
cancels k1 1 | ev-parse >early.rec
cancels w1 1 'RECURRENCE-ID;TZID=Europe/Berlin:20270405T100000' | ev-parse >instance.rec
cancels nobody 1 | ev-parse >nobody.rec
lines() { tr -d '\r' <"$1" | sed '/^BEGIN:VTIMEZONE/,/^END:VTIMEZONE/d' | grep -E '^(SUMMARY|DTSTART|DTEND|STATUS|SEQUENCE|LOCATION|RECURRENCE-ID|RRULE|EXDATE)' | sort | tr '\n' '|'; }

# ev-ics -d
run ev-ics -d v k.rec
run ev-ics -d v early.rec
is "$rc $(grep -c STATUS v/k1.ics)" "0 0" "an earlier one cancels nothing"
like "$err" 'the input has revision 1 \(SEQUENCE\), here is 2, which is kept: Talk$' "... which is said"
run ev-ics -d v cancel.rec
is "$rc$err" 0 "ev-ics -d takes it"
is "$(lines v/k1.ics)" "DTEND;TZID=Europe/Berlin:20270501T110000|DTSTART;TZID=Europe/Berlin:20270501T100000|LOCATION:Hall|SEQUENCE:3|STATUS:CANCELLED|SUMMARY:Talk|" "... the event is cancelled, and all else of it stays"
is "$(grep -c METHOD v/k1.ics) $(ev-ics --check v/k1.ics | grep -v advice)" "0 " "... the file is right"
cp v/k1.ics was.ics
run ev-ics -d v cancel.rec
is "$rc$err" 0 "again"
same v/k1.ics was.ics "... changes nothing"
run ev-ics -d v k.rec
is "$rc $(grep -c STATUS:CANCELLED v/k1.ics)" "0 1" "the invitation that is read again does not bring it back"
sed 's/^Sequence: 2/Sequence: 4/' k.rec >back.rec
run ev-ics -d v back.rec
is "$rc$err $(grep -c STATUS v/k1.ics)" "0 0" "... a later one does"
run ev-ics -d v w.rec
run ev-ics -d v instance.rec
is "$rc$err $(lines v/w1.ics)" "0 DTEND;TZID=Europe/Berlin:20270301T110000|DTEND;TZID=Europe/Berlin:20270405T110000|DTSTART;TZID=Europe/Berlin:20270301T100000|DTSTART;TZID=Europe/Berlin:20270405T100000|RECURRENCE-ID;TZID=Europe/Berlin:20270405T100000|RRULE:FREQ=WEEKLY;COUNT=8|SEQUENCE:1|STATUS:CANCELLED|SUMMARY:Weekly|SUMMARY:Weekly|" "an instance that has no component of its own gets one"
cp v/w1.ics was.ics
run ev-ics -d v instance.rec
same v/w1.ics was.ics "... once"
run ev-ics -d v w.rec
is "$rc$err $(grep -c STATUS:CANCELLED v/w1.ics)" "0 1" "... and it stays when the series is read again"
run ev-ics -d v nobody.rec
is "$rc $(ls v | tr '\n' ' ')" "0 k1.ics w1.ics " "what is not there is not cancelled"
like "$err" '^ev-ics: nobody.rec:1: a cancellation of an event that is not in the directory: nothing is cancelled: nobody$' "... which is said"
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:k1 DTSTAMP:20270101T000000Z DTSTART:20270501T100000Z STATUS:CONFIRMED SEQUENCE:1 SUMMARY:Theirs X-MINE:1 END:VEVENT END:VCALENDAR >v/k1.ics
run ev-ics -d v cancel.rec
is "$rc$err $(lines v/k1.ics)$(grep -c X-MINE v/k1.ics)" "0 DTSTART:20270501T100000Z|SEQUENCE:3|STATUS:CANCELLED|SUMMARY:Theirs|1" "a file of another program's is cancelled, and stays what it is"
cp v/k1.ics was.ics
run ev-ics -d v cancel.rec
is "$rc$err" 0 "again"
same v/k1.ics was.ics "... changes nothing"

# streams
run ev-ics -m cancel cancel.rec
is "$rc$err" 0 "ev-ics -m cancel writes it"
printf '%s\n' "$out" >out.ics
is "$(lines out.ics)$(ev-ics --check out.ics | grep -v advice)" "SEQUENCE:3|STATUS:CANCELLED|" "... as it is, and right"
run ev-ics cancel.rec
is "$rc $err" "65 ev-ics: cancel.rec:1: a record without Start" "without METHOD a DTSTART is needed (RFC 5545 3.6.1)"

# ev-mail
printf 'Email: bob@example.com\nLanguage: en\n\n' >m.rec
mail() { command=$1; shift; ev-mail "$command" --now 2027-02-01 --from o@example.org --outbox ob "$@"; }
run mail cancel cancel.rec
is "$rc $err" "65 ev-mail: cancel.rec:1: nobody was invited to this event" "where nobody was invited there is nobody to tell"
mail invite --list m.rec k.rec >invited
run mail cancel cancel.rec
is "$rc$err" 0 "ev-mail cancel takes it"
is "$(ev-parse ob/new/* | recsel -e 'Method = "cancel"' -P Summary,Start,Location,Status,Sequence | tr '\n' '|')" "Talk|2027-05-01T10:00|Hall|cancelled|3|" "... and what was sent is cancelled"
run mail cancel cancel.rec
is "$rc $(ev-parse ob/new/* | grep -c '^Method: cancel')" "0 1" "... once"
mail invite --list m.rec w.rec >invited
run mail cancel -f rec instance.rec
is "$rc$err $(printf '%s\n' "$out" | recsel -P Summary,Start,RecurrenceId,Status | tr '\n' '|')" "0 Weekly|2027-04-05T10:00|2027-04-05T10:00|cancelled|" "an instance of a series"

# ev-parse --update
cancels k1 3 >c.ics
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:k1 DTSTAMP:20270101T000000Z DTSTART:20270501T100000Z SEQUENCE:1 SUMMARY:Talk LOCATION:Hall X-KEPT:1 END:VEVENT END:VCALENDAR >a.ics
sed 's/SEQUENCE:1/SEQUENCE:4/;s/:Hall/:Room/' a.ics >d.ics
up() { ev-parse --now 2027-02-01T12:00 -u u.rec "$@"; }
for how in up plain; do
	rm -f u.rec
	if [ $how = up ]; then up a.ics; else ev-parse a.ics >u.rec; fi
	run up c.ics
	is "$rc$err $(recsel -P Summary,Start,Location,Status,Sequence u.rec | tr '\n' '|')$(grep -c X-KEPT u.rec)" "0 Talk|2027-05-01T10:00Z|Hall|cancelled|3|1" "$how: ev-parse --update: cancelled, and all else stays"
	cp u.rec was.rec
	run up c.ics
	is "$rc$err" 0 "$how: again"
	same u.rec was.rec "$how: ... changes nothing"
done
rm u.rec
up a.ics c.ics
run up d.ics
is "$rc$err $(recsel -P Summary,Start,Location,Status,Sequence u.rec | tr '\n' '|')" "0 Talk|2027-05-01T10:00Z|Room|4|" "... and takes place after all, with what is new"
ev-ics w.rec | ev-parse -u s.rec -
cancels w1 1 'RECURRENCE-ID;TZID=Europe/Berlin:20270405T100000' | ev-parse -u s.rec -
is "$(recsel -e 'RecurrenceId != ""' -P Summary,Start,End,RecurrenceId,Status s.rec | tr '\n' '|')" "Weekly|2027-04-05T10:00|2027-04-05T11:00|2027-04-05T10:00|cancelled|" "an instance that has no record gets a whole one"
run ev-agenda --from 2027-03-01 --to 2027-12-01 s.rec
is "$rc$err $(printf '%s\n' "$out" | grep 04-05)" "0 2027-04-05 10:00–11:00   Weekly [cancelled] ↻" "... which is listed"
# nothing that is listed or due is in one alone
cat k.rec nobody.rec >both.rec
run ev-agenda --from 2027-03-01 both.rec
is "$rc$err $(printf '%s\n' "$out" | grep -c .)" "0 1" "a listing passes over what has no Start"
run mail remind -n both.rec
is "$rc$err" 0 "... reminders, too"
run mail digest -n --list m.rec both.rec
is "$rc$err" 0 "... and digests"
done_testing
