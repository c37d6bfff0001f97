#!/bin/sh
# ev-ics -d: a series that the input moves takes the dates along that were named by its time in the directory (EXDATE, RECURRENCE-ID)
. "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1790000000
cd "$tmp" || exit 1
plain() { tr -d '\r' <"$1"; }
# behind_rule FILE LINE: a line more in the series, as another program writes it; event FILE LINES: a component more
behind_rule() { sed -i "s%^RRULE:FREQ=[WD].*%&\n$2\r%" "$1"; }
event() { sed -i "s%^END:VCALENDAR%BEGIN:VEVENT\r\nUID:s\r\nDTSTAMP:20260101T000000Z\r\n$2\r\nEND:VEVENT\r\n&%" "$1"; }
days() { ev-agenda --from 2027-01-01 "$@" | sed 's/–.*S/ S/; s/ ↻//; s/  */ /g'; }
dates() { plain "$1" | sed -n 's/;TZID=Europe.Berlin//; /^EXDATE/p; /^RECURRENCE-ID/p' | tr '\n' ' '; }
weekly() { printf 'Uid: s\nSummary: S\nStart: 2027-01-%s\nEnd: 2027-01-%s\nTimezone: %s\nRrule: FREQ=WEEKLY;COUNT=5\n' "$1" "$2" "${3:-Europe/Berlin}"; }
{ weekly 04T10:00 04T11:00; echo; } >s.rec
{ weekly 04T10:30 04T11:30; echo; } >s2.rec

# an excluded day
ev-ics -d v s.rec
behind_rule v/s.ics 'EXDATE;TZID=Europe/Berlin:20270111T100000'
run ev-ics -d v s2.rec
is "$rc$err $(dates v/s.ics)" "0 EXDATE:20270111T103000 " "a day that was deleted stays deleted when the series moves to another hour"
is "$(days v | grep -c 01-11)" 0 "... in listings, too"
cp v/s.ics v.ics
run ev-ics -d v s2.rec
is "$rc$err" 0 "... and in the next run"
same v/s.ics v.ics "... which changes nothing"
run ev-ics -d v s.rec
is "$rc$err $(dates v/s.ics)" "0 EXDATE:20270111T100000 " "... and when it moves back"
ev-ics -d u s.rec
behind_rule u/s.ics 'EXDATE:20270111T090000Z'
run ev-ics -d u s2.rec
is "$rc$err $(dates u/s.ics)" "0 EXDATE:20270111T103000 " "... where it was named in UTC"
ev-ics -d t s.rec
behind_rule t/s.ics 'EXDATE;TZID=Europe/Berlin:20270111T100000'
{ weekly 05T09:00 05T10:00; echo; } >tuesday.rec
run ev-ics -d t tuesday.rec
is "$rc$err $(dates t/s.ics)" "0 EXDATE:20270112T090000 " "... on another day of the week"
{ weekly 11T10:30 11T11:30; echo; } >later.rec
ev-ics -d l s.rec
behind_rule l/s.ics 'EXDATE;TZID=Europe/Berlin:20270118T100000'
run ev-ics -d l later.rec
is "$rc$err $(dates l/s.ics)" "0 EXDATE:20270118T103000 " "... of a series that begins a week later, too"
ev-ics -d z s.rec
behind_rule z/s.ics 'EXDATE:20270111T090000Z'
{ weekly 04T10:00 04T11:00 Europe/London; echo; } >london.rec
run ev-ics -d z london.rec
is "$rc$err $(days z | grep -c 01-11)" "0 0" "... in another zone"
{ weekly 04 04 | grep -v Timezone; echo; } >whole.rec
ev-ics -d w s.rec
behind_rule w/s.ics 'EXDATE;TZID=Europe/Berlin:20270111T100000'
run ev-ics -d w whole.rec
is "$rc$err $(dates w/s.ics)$(days w | grep -c 01-11)" "0 EXDATE;VALUE=DATE:20270111 0" "... of whole days"
run ev-ics -d w s2.rec
is "$rc$err $(days w | grep -c 01-11)" "0 0" "... and back"

# a series that was ended there
for until in 20270118T090000Z:18 20270125T085959Z:18 20270118T225959Z:18 20270118:18; do
	for to in s2 earlier london; do
		rm -rf until
		sed 's/T10:30/T09:30/; s/T11:30/T10:30/' s2.rec >earlier.rec
		ev-ics -d until s.rec
		sed -i "s/^RRULE:FREQ=W.*/RRULE:FREQ=WEEKLY;UNTIL=${until%:*}\r/" until/s.ics
		run ev-ics -d until $to.rec
		is "$rc$err $(days until | tail -1 | cut -d' ' -f1)" "0 2027-01-${until#*:}" "a series that was ended there ($until) keeps its last instance: $to"
	done
done

# excluded days on both sides
{ weekly 04T10:00 04T11:00; printf 'Exdate: 2027-01-18T10:00\n\n'; } >e.rec
{ weekly 04T10:30 04T11:30; printf 'Exdate: 2027-01-18T10:30\n\n'; } >e2.rec
{ weekly 04T10:30 04T11:30; printf 'Exdate: 2027-01-18T10:30\nExdate: 2027-01-25T10:30\n\n'; } >e3.rec
ev-ics -d e e.rec
sed -i 's/^EXDATE.*:20270118T100000/&\r\nEXDATE;TZID=Europe\/Berlin:20270111T100000/' e/s.ics
cp -r e f
run ev-ics -d e e2.rec
is "$rc$err $(days e | tr '\n' ' ')" "0 2027-01-04 10:30 S 2027-01-25 10:30 S 2027-02-01 10:30 S " "the input's own excluded day moves along with those of the directory"
run ev-ics -d f e3.rec
is "$rc $(days f | tr '\n' ' ')${err##*s.ics: }" '0 2027-01-04 10:30 S 2027-01-25 10:30 S 2027-02-01 10:30 S Exdate: edited here and in the input: kept "2027-01-18T10:30", the input says "2027-01-18T10:30"' "... and where both changed, the directory's stay, at the new hour, and that is said"

# a rule that names other days: nothing to move it to
{ weekly 04T10:00 04T11:00 | sed 's/WEEKLY/WEEKLY;BYDAY=MO,WE/'; echo; } >days.rec
{ weekly 04T10:30 04T11:30 | sed 's/WEEKLY/WEEKLY;BYDAY=MO,TH/'; echo; } >days2.rec
ev-ics -d n days.rec
behind_rule n/s.ics 'EXDATE;TZID=Europe/Berlin:20270113T100000'
run ev-ics -d n days2.rec
is "$rc $(dates n/s.ics)$err" "0 EXDATE:20270113T100000 ev-ics: n/s.ics: Exdate: 2027-01-13T10:00 names no instance any more, as the input moves the series: it is kept as it is" "a day that the moved series has not stays as it is, which is said"
run ev-ics -d n days2.rec
is "$rc$err" 0 "... once"

# instances that were changed in the directory
ev-ics -d i s.rec
event i/s.ics 'RECURRENCE-ID;TZID=Europe/Berlin:20270118T100000\r\nDTSTART;TZID=Europe/Berlin:20270119T150000\r\nSUMMARY:Moved S'
event i/s.ics 'RECURRENCE-ID:20270125T090000Z\r\nDTSTART;TZID=Europe/Berlin:20270125T100000\r\nDTEND;TZID=Europe/Berlin:20270125T120000\r\nSUMMARY:Garden S'
run ev-ics -d i s2.rec
is "$rc$err $(dates i/s.ics)" "0 RECURRENCE-ID:20270118T103000 RECURRENCE-ID:20270125T103000 " "an instance that was moved there keeps its series"
is "$(plain i/s.ics | sed -n 's/^DT[SE][TN].*:2027/2027/p' | tr '\n' ' ')" "20270104T103000 20270104T113000 20270119T150000 20270125T103000 20270125T123000 " "... and one that was edited there but not moved is moved with it"
cp i/s.ics i.ics
run ev-ics -d i s2.rec
is "$rc$err" 0 "... and in the next run"
same i/s.ics i.ics "... which changes nothing"
{ cat s.rec; printf 'Uid: s\nSummary: Far S\nStart: 2027-01-20T10:00\nTimezone: Europe/Berlin\nRecurrenceId: 2027-01-18T10:00\n\n'; } >o.rec
sed 's/T10:00/T10:30/; s/T11:00/T11:30/' o.rec >o2.rec
ev-ics -d o o.rec
cp -r o p
cp -r o q
cp -r o r
sed -i 's/^SUMMARY:Far S/SUMMARY:Here S/' o/s.ics q/s.ics r/s.ics
run ev-ics -d o o2.rec
is "$rc$err $(dates o/s.ics)$(plain o/s.ics | grep -e ^SUMMARY -e ':20270120T' | tr '\n' ' ')" "0 RECURRENCE-ID:20270118T103000 SUMMARY:S SUMMARY:Here S DTSTART;TZID=Europe/Berlin:20270120T103000 " "an instance of the input that was edited there is merged with what the input has at the new hour"
run ev-ics -d p s2.rec
is "$rc$err $(dates p/s.ics)" "0 " "one that nobody edited goes with the input"
run ev-ics -d q s2.rec
is "$rc $(dates q/s.ics)${err##*s.ics: }" "0 RECURRENCE-ID:20270118T103000 RecurrenceId: 2027-01-18T10:30 was edited here, and is gone from the input: it is kept" "... and one that was edited stays, and that is said"
sed 's/^RecurrenceId.*/RecurrenceId: 2027-01-18T10:00/' o2.rec >r2.rec
run ev-ics -d r r2.rec
is "$rc$err $(plain r/s.ics | grep -c -e ^RECURRENCE) $(plain r/s.ics | grep -c 'SUMMARY:Here')" "0 1 1" "one that the input names by the old hour is the same, too"
ev-ics -d d o.rec
plain d/s.ics | awk '/^BEGIN:VEVENT/ { n++ } n < 2 || /^END:VCALENDAR/ { if (/^RRULE:FREQ=W/) print "EXDATE;TZID=Europe/Berlin:20270118T100000"; print }' | sed 's/$/\r/' >new.ics && cp new.ics d/s.ics
run ev-ics -d d o2.rec
is "$rc $(dates d/s.ics)${err##*o2.rec:}" "0 EXDATE:20270118T103000 8: RecurrenceId: 2027-01-18T10:30 was deleted in the directory, and is not written (--force writes it)" "one that was taken off the series there is not written again at the new hour"
ev-ics -d g s.rec
event g/s.ics 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270118T100000\r\nDTSTART;TZID=Europe/Berlin:20270118T150000\r\nSUMMARY:Afternoon S'
run ev-ics -d g s2.rec
is "$rc $(plain g/s.ics | grep ^RECURRENCE) ${err##*s.ics: }" "0 RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270118T100000 RecurrenceId: 2027-01-18T10:00 names no instance any more, as the input moves the series: it is kept as it is" "one that stands for all later ones stays as it is, which is said"

# a series that was moved in the directory itself
ev-ics -d k s.rec
sed -i 's/^DTSTART\(.*Berlin\):20270104T100000/DTSTART\1:20270104T101500/' k/s.ics
behind_rule k/s.ics 'EXDATE;TZID=Europe/Berlin:20270111T101500'
run ev-ics -d k s2.rec
is "$rc $(dates k/s.ics)$(printf '%s\n' "$err" | grep -c 'Start: edited here and in the input')" "0 EXDATE:20270111T101500 1" "where the directory's time stays, so do its days"

done_testing
