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
printf 'Uid: s1\nSummary: Weekly\nStart: 2026-03-19T20:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-03-19\n\n' >day.rec
run ev-ics -d v day.rec
is "$rc$err $(plain v/s1.ics | grep ^RECURRENCE)" "0 RECURRENCE-ID;TZID=Europe/Berlin:20260319T180000" "... and one that is named by its day is named as that series has it"
run ev-ics -d v s.rec

# instances that were edited there; the file as another program leaves it: edit FILE SED-SCRIPT
edit() { sed -i "$2" "$1"; }
# the VEVENT with the RRULE once more, as an instance on 12 March
clone() {
	plain "$1" | awk '/^BEGIN:VEVENT/ { in_event = 1 } in_event { e = e $0 "\n" } /^END:VEVENT/ { n++; in_event = 0
		if (n == 1) { sub(/RRULE:FREQ=WEEKLY[^\n]*/, "RECURRENCE-ID;TZID=Europe/Berlin:20260312T180000", e); sub(/20260305T/, "20260312T", e); sub(/LOCATION:Hall/, "LOCATION:Garden", e); c = e } }
		/^END:VCALENDAR/ { printf "%s", c } { print }' | sed 's/$/\r/' >new.ics && cp new.ics "$1"
}
cat s.rec o.rec >so.rec
ev-ics -d w s.rec
clone w/s1.ics
run ev-ics -d w s.rec
is "$rc$err $(lines w/s1.ics LOCATION:Garden) $(lines w/s1.ics RECURRENCE-ID)" "0 1 1" "an instance that is a copy of its series, our mark with it, stays"
edit w/s1.ics 's/COUNT=8/COUNT=9/'
sed 's/Weekly/Every week/' s.rec >s2.rec
run ev-ics -d w s2.rec
is "$rc$err $(lines w/s1.ics LOCATION:Garden) $(lines w/s1.ics 'SUMMARY:Every week')" "0 1 1" "... also when the series changes"
ev-ics -d x so.rec
edit x/s1.ics 's/^RECURRENCE-ID;TZID=Europe.Berlin:20260326T180000/RECURRENCE-ID:20260326T170000Z/; s/Weekly moved/Weekly far/'
run ev-ics -d x so.rec
is "$rc$err $(lines x/s1.ics 'SUMMARY:Weekly far') $(lines x/s1.ics RECURRENCE-ID)" "0 1 1" "an instance that was named in UTC there is the same"
ev-ics -d y so.rec
plain y/s1.ics | awk '/^BEGIN:VEVENT/ { n++ } n < 2 || /^END:VCALENDAR/ { if (/^RRULE:FREQ=W/) print "EXDATE:20260326T170000Z"; print }' | sed 's/$/\r/' >new.ics && cp new.ics y/s1.ics
run ev-ics -d y so.rec
is "$rc $(lines y/s1.ics RECURRENCE-ID)" "0 0" "an instance that was taken off in UTC is not written again"
like "$err" 'RecurrenceId: 2026-03-26T18:00 was deleted in the directory' "... which is said"
ev-ics -d z so.rec
edit z/s1.ics 's/Weekly moved/Weekly far/'
run ev-ics -d z s.rec
is "$rc $(lines z/s1.ics 'SUMMARY:Weekly far') ${err##*s1.ics: }" "0 1 RecurrenceId: 2026-03-26T18:00 was edited here, and is gone from the input: it is kept" "an instance that was edited and is gone from the input stays, and that is said"
run ev-ics -d z s.rec
is "$rc$err $(lines z/s1.ics 'SUMMARY:Weekly far')" "0 1" "... once"
run ev-ics -d z so.rec
is "$rc $(lines z/s1.ics 'SUMMARY:Weekly far') $(lines z/s1.ics RECURRENCE-ID) ${err##*s1.ics: }" '0 1 1 Summary: edited here and in the input: kept "Weekly far", the input says "Weekly moved"' "... and when it comes back it is merged"
ev-ics -d z2 so.rec
run ev-ics -d z2 s.rec
is "$rc$err $(lines z2/s1.ics RECURRENCE-ID)" "0 0" "one that nobody edited goes with the input"
{ cat so.rec; printf 'Uid: s1\nSummary: Weekly moved too\nStart: 2026-03-27T19:00\nTimezone: Europe/Berlin\nSequence: 1\nRecurrenceId: 2026-03-26T17:00Z\n\n'; } >twice.rec
run ev-ics -d t twice.rec
is "$rc $(lines t/s1.ics RECURRENCE-ID) $(lines t/s1.ics 'SUMMARY:Weekly moved too')" "0 1 1" "the same instance, in UTC and in local time, is one"
like "$err" 'twice.rec:14: Uid: the same instance twice: the later revision is written' "... which is said"

# a file that holds another event, too
printf 'Uid: k\nSummary: r\nStart: 2026-03-02T10:00\n\n' >k.rec
dentist='BEGIN:VEVENT\r\nUID:other\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;VALUE=DATE:20260311\r\nSUMMARY:Dentist\r\nX-PHONE-COLOUR:red\r\nEND:VEVENT\r\n'
mkdir f
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:phone\r\n'"$dentist"'BEGIN:VTODO\r\nUID:todo\r\nDTSTAMP:20260301T000000Z\r\nSUMMARY:buy\r\nEND:VTODO\r\nEND:VCALENDAR\r\n' >f/k.ics
run ev-ics -d f --organizer 'Anna <anna@example.org>' -A 2h k.rec
is "$rc $(plain f/k.ics | grep -e ^SUMMARY -e ^X-PHONE -e ^ORGANIZER -e ^BEGIN:VALARM | tr '\n' ' ')" "0 ORGANIZER;CN=\"Anna\":mailto:anna@example.org SUMMARY:r BEGIN:VALARM X-PHONE-COLOUR:red SUMMARY:Dentist SUMMARY:buy " "a file of that name that holds another event: both stay, and the other is as it was"
is "$err" "ev-ics: f/k.ics: holds another event, too, which is kept: other
ev-ics: f/k.ics: holds another event, too, which is kept: todo" "... which is said"
run ev-ics -d f --organizer 'Anna <anna@example.org>' -A 2h k.rec
is "$rc$err $(lines f/k.ics BEGIN:VEVENT)" "0 2" "... where the file changes"
ev-ics -d f2 k.rec
sed -i 's/^END:VCALENDAR/'"$dentist"'&/' f2/k.ics
sed 's/Summary: r/Summary: s/' k.rec >k2.rec
run ev-ics -d f2 k2.rec
is "$rc $(plain f2/k.ics | grep ^SUMMARY | tr '\n' ' ')${err##*k.ics: }" "0 SUMMARY:s SUMMARY:Dentist holds another event, too, which is kept: other" "an event that another program wrote into our file"
for i in 1 2; do
	printf 'Uid: c\001t\tl\nSummary: %s\nStart: 2026-03-02T10:00\n\n' $i | ev-ics -d f3 2>>err3
done
is "$(cat err3 f3/*.ics | grep -c -e kept -e ^BEGIN:VEVENT)" "1" "a Uid with controls, which are not written, is no other one"

# fields that are not in the vocabulary, in a file that was edited
printf 'Uid: k\nSummary: r\nStart: 2026-03-02T10:00\nBring: cake\n\n' >b.rec
ev-ics -d u b.rec
edit u/k.ics 's/^SUMMARY:r/SUMMARY:r2/'
printf 'Uid: k\nSummary: r\nStart: 2026-03-02T10:00\nBring: beer\nWear: red\n\n' >b2.rec
run ev-ics -d u b2.rec
is "$rc$err $(plain u/k.ics | grep -e ^SUMMARY -e X-NAME | cut -d: -f2 | tr '\n' ' ')" "0 r2 beer red " "unknown fields that changed, or are new, reach a file that was edited"
printf 'Uid: k\nSummary: r\nStart: 2026-03-02T10:00\nWear: red\n\n' >b3.rec
run ev-ics -d u b3.rec
is "$rc$err $(plain u/k.ics | grep -e ^SUMMARY -e X-NAME | cut -d: -f2 | tr '\n' ' ')" "0 r2 red " "... and go with the input"
edit u/k.ics '/X-NAME/s/:red/:blue/'
run ev-ics -d u b3.rec
is "$rc$err $(lines u/k.ics 'X-EV-.*X-NAME.*:blue')" "0 1" "... but an edited one stays"

# alarms of the options, in a file that was edited
printf 'Uid: k\nSummary: r\nStart: 2026-03-02T10:00\nAlarm: 2d\n\n' >a.rec
ev-ics -d a -A 2h a.rec
edit a/k.ics 's/^SUMMARY:r/SUMMARY:r2/'
for i in 1 2 3; do
	run ev-ics -d a -A 2h a.rec
	is "$rc$err $(lines a/k.ics SUMMARY:r2) $(plain a/k.ics | grep ^TRIGGER | tr '\n' ' ')" "0 1 TRIGGER:-P2D TRIGGER:-PT2H " "an edited file has each alarm once, run $i"
done
edit a/k.ics 's/^TRIGGER:-PT2H/TRIGGER:-PT3H/'
run ev-ics -d a -A 2h a.rec
is "$rc$err $(plain a/k.ics | grep ^TRIGGER | tr '\n' ' ')" "0 TRIGGER:-P2D TRIGGER:-PT3H " "... and one that was edited there stays as it is"
run ev-ics -d v -A 2h c.rec
run ev-ics -d v -A 2h c.rec
is "$rc$err $(lines v/s1.ics BEGIN:VALARM)" "0 1" "what comes without its series has the alarm, and nothing else gets it"

# an earlier revision than what was written (RFC 5546 2.1.5)
revision() { printf 'Uid: q\nSummary: %s\nStart: 2026-03-02T10:00\nSequence: %s\n\n' "$2" "$1"; }
revision 3 three | ev-ics -d q
revision 2 two >q2.rec
run ev-ics -d q q2.rec
is "$rc $(plain q/q.ics | grep -e ^SUMMARY -e ^SEQUENCE | tr '\n' ' ')" "0 SUMMARY:three SEQUENCE:3 " "an earlier revision does not replace a later one"
is "$err" "ev-ics: q/q.ics: the input has revision 2 (SEQUENCE), here is 3, which is kept: three" "... which is said"
edit q/q.ics 's/^SUMMARY:three/SUMMARY:drei/'
run ev-ics -d q q2.rec
is "$rc $(plain q/q.ics | grep -e ^SUMMARY -e ^SEQUENCE | tr '\n' ' ')" "0 SUMMARY:drei SEQUENCE:3 " "... nor one that was edited since"
revision 4 four >q4.rec
ev-ics -d q4 q4.rec
edit q4/q.ics 's/^SUMMARY:four/SUMMARY:vier/; s/^SEQUENCE:4/SEQUENCE:6/'
run ev-ics -d q4 q4.rec
is "$rc$err $(plain q4/q.ics | grep -e ^SUMMARY -e ^SEQUENCE | tr '\n' ' ')" "0 SUMMARY:vier SEQUENCE:6 " "a number that another program raised is no revision of the input's"
{ cat q4.rec | sed 's/^Start: .*/Start: 2026-03-03T10:00/'; } >q5.rec
run ev-ics -d q4 q5.rec
is "$rc$err $(plain q4/q.ics | grep -e ^SUMMARY -e ^SEQUENCE -e ^DTSTART | tr '\n' ' ')" "0 SUMMARY:vier DTSTART:20260303T100000 SEQUENCE:6 " "... and what changes in the input comes in"
run ev-ics -d q4 q5.rec
is "$rc$err" 0 "... once"

# messages have the file and the line
printf 'Uid: l\nSummary: ok\nStart: 2026-03-02T10:00\n\nUid: m\nSummary: x\nStart: 2026-03-02T10:00\nGeo: nowhere\n\n' >l.rec
run ev-ics -d l l.rec
is "$rc $(ls l) $err" '65 l.ics ev-ics: l.rec:8: Geo: not lat;lon: "nowhere"' "what is wrong with a field has its line"
awk 'BEGIN { for (i = 0; i < 9; i++) { printf "Uid: u%d\nSummary: s\nStart: 2026-03-02T10:00\nDescription: ", i; for (k = 0; k < 200000; k++) printf "0123456789 "; print "\nGeo: nowhere\n" } }' >spill.rec
run ev-ics -d l spill.rec
is "$rc $(printf '%s\n' "$err" | sort -t: -k3n | cut -d: -f2-4 | tr '\n' ' ')" "65 $(for i in 5 11 17 23 29 35 41 47 53; do printf ' spill.rec:%d: Geo ' $i; done)" "... also by way of temporary files"
printf 'Uid: n\nSummary: s\nStart: 2026-03-02T10:00\nEnd: 2026-03-02T12:00\n\n' >n.rec
ev-ics -d n n.rec
edit n/n.ics 's/^DTSTART:20260302T100000/DTSTART:20260302T113000/'
cp n/n.ics n.ics
sed 's/T12:00/T11:00/' n.rec >n2.rec
run ev-ics -d n n2.rec
is "$rc $err" "65 ev-ics: n/n.ics: is left as it is, since merged with the input: End is before Start" "an edited file that does not go with the input is the one that is blamed"
same n/n.ics n.ics "... and stays as it is"

# components without UID: never ours, since the input's go into no file
printf 'Uid: p\nSummary: r\nStart: 2026-03-02T10:00\n\n' >p.rec
ev-ics -d p p.rec
todo='BEGIN:VTODO\r\nDTSTAMP:20260301T000000Z\r\nSUMMARY:Bake\r\nDUE;TZID=Europe/Berlin:20260301T180000\r\nEND:VTODO\r\n'
other='BEGIN:X-FOO\r\nX-A:1\r\nEND:X-FOO\r\n'
edit p/p.ics "s%^END:VCALENDAR%$todo$other&%"
sed 's/10:00/11:00/' p.rec >p2.rec
run ev-ics -d p p2.rec
is "$rc $(plain p/p.ics | grep -e ^BEGIN:[VX] -e ^SUMMARY -e ^DTSTART:20260302 -e ^DUE -e ^X-A | tr '\n' ' ')" \
	"0 BEGIN:VCALENDAR BEGIN:VTIMEZONE BEGIN:VEVENT SUMMARY:r DTSTART:20260302T110000 BEGIN:VTODO SUMMARY:Bake DUE;TZID=Europe/Berlin:20260301T180000 BEGIN:X-FOO X-A:1 " "components without UID stay"
is "$err" "ev-ics: p/p.ics: holds a component without Uid, too, which is kept: VTODO
ev-ics: p/p.ics: holds a component without Uid, too, which is kept: X-FOO" "... which is said"
cp p/p.ics p.ics
run ev-ics -d p p2.rec
same p/p.ics p.ics "... once each"
printf 'Uid: p\nSummary: r\nStart: 2026-03-09T10:00\nRecurrenceId: 2026-03-09T10:00\n\n' >p3.rec
run ev-ics -d p p3.rec
is "$rc $(lines p/p.ics BEGIN:VTODO) $(lines p/p.ics BEGIN:X-FOO) $(lines p/p.ics BEGIN:VEVENT)" "0 1 1 2" "... beside an instance that comes alone"

# the list of what was written
ev-ics -d lst so.rec
ls -i lst/.ev-written >inode && touch -d 2020-01-01 lst lst/.ev-written
run ev-ics -d lst so.rec
is "$rc$err $(ls -i lst/.ev-written) $(find lst -maxdepth 1 -newermt 2020-01-02 -not -name s1.ics)" "0 $(cat inode) " "a run that changes nothing does not touch the list"
cat k.rec so.rec | ev-ics -d lst
is "$(grep -v '^#' lst/.ev-written | sort | tr '\n' ' ')" "k.ics s1.ics " "... one that does has the old lines, too"
rm lst/k.ics
cat k.rec so.rec | ev-ics -d lst 2>/dev/null
is "$(grep -v '^#' lst/.ev-written | sed 's/ [0-9a-f]*$//' | sort | tr '\n' ' ')" "k.ics gone s1.ics " "... and what is new of them"
touch -d 2020-01-01 lst lst/.ev-written
cat k.rec so.rec | ev-ics -d lst
is "$(find lst -maxdepth 1 -newermt 2020-01-02 -not -name s1.ics)" "" "... once"


# what is left of a calendar when the disk is full
mkdir "$tmp/cut"
: >"$tmp/cut/a.ics"
printf 'Uid: c\nSummary: C\nStart: 2026-03-10T10:00\n\n' | ev-ics -o "$tmp/cut/c.ics"
run ev-agenda --now 2026-03-10 --days 1 --template '{summary}' "$tmp/cut"
is "$rc $out $err" "65 C ev-agenda: $tmp/cut/a.ics: is empty: no calendar" "an empty file is said, the others are listed"
# a disk that is full while the files are written: a file system of 64 kB, where we may make one
mkdir "$tmp/full"
for i in $(seq 60); do printf 'Uid: u%02d\nSummary: Probe\nStart: 2026-03-10T19:30\nTimezone: Europe/Berlin\n\n' "$i"; done >"$tmp/many.rec"
if mount -t tmpfs -o size=64k none "$tmp/full" 2>/dev/null; then
	run ev-ics -d "$tmp/full" "$tmp/many.rec"
	written=$(ls "$tmp/full" | wc -l)
	like "$rc $err" "^73 ev-ics: $tmp/full/u[0-9]*.ics: No space left on device; neither this file nor $((59 - written)) others are written$" "a full disk is said once, with how many are not written"
	is "$(printf '%s\n' "$err" | wc -l) $(tail -qn 1 "$tmp/full"/*.ics | tr -d '\r' | sort -u) $(ls -A "$tmp/full" | grep -c tmp)" "1 END:VCALENDAR 0" "... what was written is whole, and no piece lies about"
	mount -o remount,size=2m "$tmp/full"
	run ev-ics -d "$tmp/full" "$tmp/many.rec"
	is "$rc$err $(ls "$tmp/full" | wc -l) $(grep -vc '^#' "$tmp/full/.ev-written")" "0 60 60" "... with room again all is"
	umount "$tmp/full"
else
	for name in "a full disk is said once, with how many are not written" "... what was written is whole, and no piece lies about" "... with room again all is"; do ok 0 "$name # SKIP no mount here"; done
fi
# fields without a value
for field in Status Attendee; do
	printf 'Uid: e\nSummary: E\nStart: 2026-03-10T10:00\n%s:\n\n' "$field" | ev-ics -o "$tmp/empty.ics"
	run ev-ics --check "$tmp/empty.ics"
	is "$rc$out $(ev-parse "$tmp/empty.ics" | grep -c "^$field:")" "0 1" "an empty $field is no property, and comes back"
done
done_testing
