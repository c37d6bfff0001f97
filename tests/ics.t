#!/bin/sh
# Records to iCalendar and back; independent readers (python3-icalendar, libical, khal's library) take it.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
for f in energierunde.txt buecherei.txt archivtagung.txt repair-cafe.txt; do
	ev-parse -r 2026-02-01 "$A/$f" | grep -v '^Read: ' >"$tmp/a.rec"
	ev-ics --now 2026-01-01 "$tmp/a.rec" >"$tmp/a.ics"
	ev-parse "$tmp/a.ics" | grep -v ^Source >"$tmp/b.rec"
	grep -v ^Source "$tmp/a.rec" >"$tmp/c.rec" || echo "nothing is read" >"$tmp/c.rec"
	same "$tmp/b.rec" "$tmp/c.rec" "$f: record, calendar, the same record"
done
ev-parse -r 2026-02-01 "$A/energierunde.txt" | ev-ics --now 2026-01-01 >"$tmp/m.ics"
is "$(awk '{ sub(/\r$/, ""); if (length($0) > 75) n++ } END { print n + 0 }' "$tmp/m.ics")" 0 "lines are folded at 75 octets"
is "$(grep -c -v "$(printf '\r')\$" "$tmp/m.ics")" 0 "lines end in CRLF"
iconv -f UTF-8 -t UTF-8 "$tmp/m.ics" >/dev/null 2>&1
ok $? "folding cuts no character"
is "$(tr -d '\r' <"$tmp/m.ics" | grep -e ^DTSTART -e ^DTEND -e '^TZID' | grep -v 'DTSTART:' | sort | tr '\n' ' ')" \
	"DTEND;TZID=Europe/Berlin:20260311T143000 DTSTART;TZID=Europe/Berlin:20260311T093000 TZID:Europe/Berlin " "local times with a plain TZID and its VTIMEZONE"
/usr/bin/python3 - "$tmp/m.ics" >"$tmp/py" 2>&1 <<'END'
import sys, icalendar
e = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')[0]
print(e['DTSTART'].dt.isoformat(), e['DTEND'].dt.isoformat(), e['SUMMARY'], '|', e['LOCATION'])
END
is "$(cat "$tmp/py")" "2026-03-11T09:30:00+01:00 2026-03-11T14:30:00+01:00 Vierte Energierunde der klimaaktiven Gemeinden im Landkreis Moorfelde | Alte Molkerei, Lindenstr. 7, 29999 Neu Tarrendorf" "python3-icalendar reads the same"
if [ -x "$bin/../test/ical_check" ]; then
	run "$bin/../test/ical_check" "$tmp/m.ics"
	is "$rc$out" 0 "libical parses it without an error"
fi
u1=$(ev-parse -r 2026-02-01 "$A/energierunde.txt" | recsel -P Uid)
u2=$(cd "$A" && ev-parse -r 2026-02-02 energierunde.txt | recsel -P Uid)
is "$u1" "$u2" "the Uid depends on neither path nor day of reading"
# whole days: inclusive in the record, exclusive in iCalendar
ev-parse -r 2026-02-01 "$A/archivtagung.txt" | ev-ics --now 2026-01-01 | tr -d '\r' >"$tmp/d.ics"
is "$(grep -e ^DTSTART -e ^DTEND "$tmp/d.ics" | tr '\n' ' ')" "DTSTART;VALUE=DATE:20260612 DTEND;VALUE=DATE:20260614 " "DATE ends are exclusive"
# values with commas, semicolons, quotes
cat >"$tmp/q.rec" <<'END'
Uid: q
Summary: a, b; c \ d
Start: 2026-05-01T19:00Z
End: 2026-05-01T20:00Z
Rrule: FREQ=WEEKLY;COUNT=3
Exdate: 2026-05-08T19:00Z
Geo: 54.3;10.1
Conference: https://example.org/room Zimmer "1", links
Organizer: "Berg, Anna" <anna@example.org>
Attendee: Uwe <uwe@example.org>; partstat=accepted; role=chair; rsvp=true
Alarm: 1d
Alarm: 2h30m
Categories: Netz, Werk
Categories: Zwei
Url: https://example.org/e?a=1,2;b
Attach: https://example.org/x.pdf Plan, Teil 1
Attach: - Skizze
Description: line one
+
+ line three
Sequence: 4
LastModified: 2026-01-02T03:04:05Z
Source: https://example.org/q
Ical: X-OTHER;P=1:kept

END
ev-ics "$tmp/q.rec" | ev-parse -t ical >"$tmp/q2.rec"
same "$tmp/q2.rec" "$tmp/q.rec" "every kind of value there and back"
like "$(ev-ics "$tmp/q.rec" | tr -d '\r')" '^CATEGORIES:Netz\\, Werk$' "a comma inside a category is escaped"
# a foreign calendar: Windows line ends, lower case, DURATION before DTSTART, folded, unknown parameters
printf 'begin:vcalendar\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nDURATION:PT90M\r\nUID:f1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260501T1\r\n 90000\r\nSUMMARY;LANGUAGE=de:Chor\\, Probe\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/f.ics"
ev-parse "$tmp/f.ics" >"$tmp/f.rec"
is "$(recsel -p Start,End,Timezone,Summary "$tmp/f.rec" | tr '\n' '|')" 'Start: 2026-05-01T19:00|End: 2026-05-01T20:30|Timezone: Europe/Berlin|Summary: Chor, Probe|' "a foreign calendar is read"
like "$(ev-ics "$tmp/f.rec" | tr -d '\r')" '^SUMMARY;LANGUAGE=de:Chor' "a parameter without a field is kept in Ical"
sed -i 's/^Summary: .*/Summary: Konzert/' "$tmp/f.rec"
is "$(ev-ics "$tmp/f.rec" | tr -d '\r' | grep ^SUMMARY)" 'SUMMARY:Konzert' "... and gives way to a changed field"
like "$(ev-ics "$tmp/f.rec" | tr -d '\r' | tr '\n' ' ')" 'BEGIN:VALARM ACTION:AUDIO TRIGGER:-PT5M END:VALARM' "an alarm of another kind is kept whole"
# what is of this machine stays here
sed -e 's|^Source: .*|Source: /home/anna/private/q.txt|' -e 's|^Attach: -.*|Attach: /home/anna/plan.pdf Der Plan|' "$tmp/q.rec" >"$tmp/path.rec"
is "$(ev-ics "$tmp/path.rec" | grep -c /home)" 0 "a calendar carries no path of this machine"
like "$(ev-ics "$tmp/path.rec")" '^X-EV-ATTACH:- Der Plan' "... but the label of a file that was attached"
like "$(ev-ics "$tmp/q.rec")" '^X-EV-SOURCE:https://example.org/q' "an address as the source travels"
sed -e 's|^Source: .*|Source: https://anna:secret@example.org/q|; /^Url/d; s|^Uid: .*|&\nUrl: file:///home/anna/q.html|' "$tmp/q.rec" | ev-ics >"$tmp/secret.ics"
is "$(grep -c -e secret -e /home "$tmp/secret.ics")$(tr -d '\r' <"$tmp/secret.ics" | grep ^X-EV-SOURCE)" "0X-EV-SOURCE:https://example.org/q" "... without the password in it, and no file as Url"
# the zones of all records, for as long as they are needed
printf 'Uid: a\nSummary: a\nStart: 2026-03-10T19:00\nTimezone: Europe/Berlin\n\nUid: b\nSummary: b\nStart: 2028-07-10T19:00\nTimezone: Europe/Berlin\n' >"$tmp/years.rec"
ev-ics --now 2026-01-01 "$tmp/years.rec" >"$tmp/years.ics"
is "$(/usr/bin/python3 "$top/tests/offsets.py" "$tmp/years.ics" 2026-03-10T19:00 2028-07-10T19:00 2028-12-10T19:00)" "1:00:00 2:00:00 1:00:00" "a second record's years are in the VTIMEZONE"
ev-ics --now 2026-01-01 <"$tmp/years.rec" >"$tmp/years2.ics"
same "$tmp/years2.ics" "$tmp/years.ics" "a file and a pipe give the same octets"
printf 'Uid: a\nSummary: a\nStart: 2026-03-10T19:00\nTimezone: Europe/Berlin\n\nUid: b\nSummary: b\nStart: 2026-01-13T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY\n' | ev-ics >"$tmp/years.ics"
is "$(/usr/bin/python3 "$top/tests/offsets.py" "$tmp/years.ics" 2026-03-10T19:00 2037-07-10T19:00 2050-07-10T19:00 2050-12-10T19:00)" "1:00:00 2:00:00 2:00:00 1:00:00" "a rule without an end: a VTIMEZONE without an end"
awk 'BEGIN { for (i = 0; i < 9000; i++) printf "Uid: %d\nSummary: %d\nStart: %d-07-10T19:00\nTimezone: Europe/Berlin\n\n", i, i, i < 8999 ? 2026 : 1951 }' >"$tmp/many.rec"
ev-ics --now 2026-01-01 "$tmp/many.rec" >"$tmp/years.ics"
is "$(/usr/bin/python3 "$top/tests/offsets.py" "$tmp/years.ics" 1951-07-10T19:00 2026-07-10T19:00) $(grep -c '^TZID:' "$tmp/years.ics")" "1:00:00 2:00:00 1" "more events than fit into memory: one VTIMEZONE for all their years"
printf 'Uid: a\nSummary: a\nStart: 2026-03-10T19:00\nTimezone: UTC\n' | ev-ics >"$tmp/utc.ics"
like "$(cat "$tmp/utc.ics")" '^DTSTART:20260310T190000Z' "the zone UTC is written as UTC"
# methods
run ev-ics -m request "$tmp/q.rec"
like "$out" '^METHOD:REQUEST' "-m request"
run ev-ics -m request "$A/../records/none.rec"
is "$rc" 66 "a file that is not there: 66"
ev-parse -r 2026-02-01 "$A/energierunde.txt" >"$tmp/e.rec"
run ev-ics -m request "$tmp/e.rec"
is "$rc" 65 "request without an organizer's address: 65"
like "$err" 'ORGANIZER' "... and it says so"
{ cat "$tmp/q.rec"; echo; sed 's/^Uid: q/Uid: r/' "$tmp/q.rec"; } >"$tmp/two.rec"
run ev-ics -m request "$tmp/two.rec"
is "$rc" 65 "two Uids in one message: 65"
run ev-ics -d "$tmp/vdir" "$tmp/two.rec"
is "$rc $(ls "$tmp/vdir" | tr '\n' ' ')" "0 q.ics r.ics " "-d writes a file for each Uid"
before=$(stat -c %Y.%i "$tmp/vdir/q.ics")
ev-ics -d "$tmp/vdir" --now 2030-01-01 "$tmp/two.rec"
is "$(stat -c %Y.%i "$tmp/vdir/q.ics")" "$before" "... and leaves unchanged files alone"
printf 'Uid: ../../etc/x\nStart: 2026-01-01\nSummary: s\n' | ev-ics -d "$tmp/vdir"
is "$(ls "$tmp/vdir" | grep -c etc)" 1 "a Uid is never a path"
printf 'Uid: c\nStart: 2026-09-21\nEnd: 2026-09-27\nPrecision: week\nSummary: s\n' >"$tmp/c.rec"
run ev-ics "$tmp/c.rec"
is "$rc" 65 "coarse times are left out"
like "$err" 'coarse' "... with a word about it"
is "$(ev-ics --coarse "$tmp/c.rec" | grep -c BEGIN:VEVENT)" 1 "--coarse writes them"

sed 's/^Precision: .*/Precision: partofday/' "$tmp/c.rec" >"$tmp/part.rec"
run ev-ics "$tmp/part.rec"
like "$rc $err" '^65 .*part of the day' "... also where the part of the day is all that is known"
# an instance that is named by midnight, in a directory
{ ev-parse "$top/tests/calendars/override-allday-utc.ics"; } | ev-ics -d "$tmp/mid"
is "$(grep -c '^RECURRENCE-ID;VALUE=DATE:20260310' "$tmp/mid/s.ics") $(ev-ics --check "$tmp/mid/s.ics")" "1 " "-d: RECURRENCE-ID is of its series' kind"

# long Uids that begin alike have files of their own
awk 'BEGIN { for (i = 0; i < 210; i++) u = u "x"; for (k = 0; k < 3; k++) printf "Uid: %s%d\nSummary: s%d\nStart: 2026-03-02\n\n", u, k, k }' | ev-ics -d "$tmp/long"
is "$(cat "$tmp"/long/*.ics | grep -c ^SUMMARY)" 3 "long Uids that begin alike have files of their own"
# what cannot be read may hold what somebody edited
mkdir "$tmp/loop" && ln -s q.ics "$tmp/loop/q.ics"
run ev-ics -d "$tmp/loop" "$tmp/two.rec"
is "$rc $(readlink "$tmp/loop/q.ics")" "74 q.ics" "a file that cannot be read is left as it is"
like "$err" "q.ics: cannot be read, and is left as it is" "... which is said"
# a client that drops what ev-ics wrote for itself, and says no revision
ev-ics -d "$tmp/bare" --now 2026-01-01 "$tmp/two.rec"
sed -i -e '/^X-EV-WRITTEN/d; /^ /d' -e 's/^SUMMARY:.*/SUMMARY:edited there\r/' "$tmp/bare/q.ics"
run ev-ics -d "$tmp/bare" --now 2026-01-01 "$tmp/two.rec"
like "$rc $err" "^0 .*q.ics: does not say what was written there last, and is no later revision: it is replaced" "an edited file of no revision is not replaced in silence"
# one run after the other
mkdir "$tmp/locked"
flock -o "$tmp/locked" sh -c 'ev-ics -d "$1/locked" "$1/two.rec" & sleep 0.3; ls "$1/locked" | wc -l >"$1/while"' - "$tmp"
until [ -f "$tmp/locked/r.ics" ]; do sleep 0.02; done
is "$(cat "$tmp/while") $(ls "$tmp/locked" | tr '\n' ' ')" "0 q.ics r.ics " "a run waits until the one before it is through with the directory"
# a vdir that follows its input
ev-ics -d "$tmp/follow" "$tmp/two.rec"
echo keep >"$tmp/follow/note.txt"
run ev-ics -d "$tmp/follow" --prune --force "$tmp/q.rec"
is "$rc $(ls "$tmp/follow" | tr '\n' ' ')" "0 note.txt q.ics " "--prune removes the calendar files that are not in the input, and nothing else"
printf 'Uid: x\nStart: nonsense\n' >"$tmp/wrong.rec"
run ev-ics -d "$tmp/follow" --prune "$tmp/wrong.rec"
is "$rc $(ls "$tmp/follow" | tr '\n' ' ')" "65 note.txt q.ics " "... not after an error"
like "$err" "follow: nothing is removed, since not all went well" "... and says so"
event() { printf 'Uid: %s\nSummary: s\nStart: 2026-05-01\n\n' "$@"; }
event a b c d e >"$tmp/five.rec"
ev-ics -d "$tmp/follow5" "$tmp/five.rec"
for cmd in "ev-parse missing.html" true "echo nothing here | ev-parse" "printf '# no records\n'"; do
	sh -c "$cmd" 2>/dev/null | ev-ics -d "$tmp/follow5" --prune >"$tmp/out" 2>"$tmp/err" && rc=0 || rc=$?
	is "$rc $(ls "$tmp/follow5" | wc -l) $(grep -c 'nothing is removed, since no event came in' "$tmp/err")" "1 5 1" "--prune after \"$cmd\" removes nothing"
done
event a b | ev-ics -d "$tmp/follow5" --prune >"$tmp/out" 2>"$tmp/err" && rc=0 || rc=$?
is "$rc $(ls "$tmp/follow5" | wc -l) $(cat "$tmp/err")" "65 5 ev-ics: $tmp/follow5: nothing is removed: 3 of its 5 calendar files are not in the input (--force removes them)" "more than half needs --force"
run ev-ics -d "$tmp/follow5" --prune "$tmp/five.rec" missing.rec
is "$rc $(ls "$tmp/follow5" | wc -l)" "66 5" "... not where a file could not be read"
event a b c f g h i | ev-ics -d "$tmp/follow5" --prune >"$tmp/out"
is "$? $(ls "$tmp/follow5" | tr '\n' ' ')$(cat "$tmp/out")" "0 a.ics b.ics c.ics f.ics g.ics h.ics i.ics removed $tmp/follow5/d.ics
removed $tmp/follow5/e.ics" "what is removed is printed"
event x y z | ev-ics -d "$tmp/follow5" --prune >"$tmp/out" 2>"$tmp/err" && rc=0 || rc=$?
is "$rc $(ls "$tmp/follow5" | wc -l)" "65 10" "new files do not make the old ones fewer"
event x y z | ev-ics -d "$tmp/follow5" --prune --force >"$tmp/out"
is "$? $(ls "$tmp/follow5" | tr '\n' ' ')$(wc -l <"$tmp/out")" "0 x.ics y.ics z.ics 7" "--force"
run ev-ics --force "$tmp/five.rec"
is "$rc" 64 "--force without -d"
# overrides stand anywhere, and more than fits into memory
cat >"$tmp/g.rec" <<'END'
Uid: g
Summary: Chor
Start: 2026-03-10T19:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=4

Uid: other
Summary: B
Start: 2026-03-10

Uid: g
Summary: Chor, spaeter
Start: 2026-03-17T20:00
Timezone: Europe/Berlin
RecurrenceId: 2026-03-17T19:00

END
ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$(ls "$tmp/g" | tr '\n' ' ')$(grep -c -e ^RRULE:FREQ=WEEKLY -e ^RECURRENCE "$tmp/g/g.ics")" "g.ics other.ics 2" "-d: an override that does not follow its series"
tac -s "$(printf '\n\n')" "$tmp/g.rec" | ev-ics -d "$tmp/g2"
is "$(tr -d '\r' <"$tmp/g2/g.ics" | grep -e ^SUMMARY | tr '\n' ' ')" "SUMMARY:Chor SUMMARY:Chor\\, spaeter " "... or comes before it"
if [ -z "${EV_SANITIZED:-}" ]; then
	awk 'BEGIN { for (i = 0; i < 300; i++) { printf "Uid: u%d\nSummary: %d\nStart: 2026-03-10T19:00\nRrule: FREQ=WEEKLY\nDescription: ", i, i; for (k = 0; k < 4000; k++) printf "0123456789 "; print "\n" }
		for (i = 299; i >= 0; i--) { printf "Uid: u%d\nSummary: o%d\nStart: 2026-03-17T20:00\nRecurrenceId: 2026-03-17T19:00\nDescription: ", i, i; for (k = 0; k < 4000; k++) printf "0123456789 "; print "\n" } }' | ev-ics -d "$tmp/spill"
	is "$(ls "$tmp/spill" | wc -l) $(cat "$tmp"/spill/*.ics | grep -c -e ^RRULE -e ^RECURRENCE)" "300 600" "... also by way of temporary files"
fi
printf 'Uid: d\nSummary: neu\nStart: 2026-03-10\nSequence: 2\n\nUid: d\nSummary: alt\nStart: 2026-03-10\nSequence: 1\n\n' >"$tmp/double.rec"
run ev-ics -d "$tmp/double" "$tmp/double.rec"
is "$rc $(grep -c ^SUMMARY:neu "$tmp/double/d.ics") $(grep -c BEGIN:VEVENT "$tmp/double/d.ics")" "0 1 1" "the same event in two revisions: the later one"
like "$err" 'twice' "... which is said"

# a file that was edited elsewhere
vdir_edit() { sed "$1" "$tmp/g/g.ics" >"$tmp/edited.ics" && cp "$tmp/edited.ics" "$tmp/g/g.ics"; }
vdir_edit 's/^SUMMARY:Chor\r/SUMMARY:Chorprobe\r/'
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc$err$(grep -c '^SUMMARY:Chorprobe' "$tmp/g/g.ics")" "01" "what was edited in the directory stays"
sed -i '1,/^$/s/^Start: .*/Start: 2026-03-10T18:30/' "$tmp/g.rec"
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc$err $(tr -d '\r' <"$tmp/g/g.ics" | grep -e '^SUMMARY:Chorprobe' -e '^DTSTART;TZID=Europe/Berlin:20260310' | tr '\n' ' ')" "0 SUMMARY:Chorprobe DTSTART;TZID=Europe/Berlin:20260310T183000 " "... and what changed in the input comes in"
sed -i 's/^Summary: Chor$/Summary: Kammerchor/' "$tmp/g.rec"
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc $(grep -c '^SUMMARY:Chorprobe' "$tmp/g/g.ics") ${err##*g.ics: }" '0 1 Summary: edited here and in the input: kept "Chorprobe", the input says "Kammerchor"' "both changed: said, and the directory's stays"
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc$err" "0" "... once"
vdir_edit 's/^END:VCALENDAR/BEGIN:VEVENT\r\nUID:g\r\nDTSTAMP:20260301T000000Z\r\nRECURRENCE-ID;TZID=Europe\/Berlin:20260324T183000\r\nDTSTART;TZID=Europe\/Berlin:20260325T183000\r\nSUMMARY:verlegt\r\nEND:VEVENT\r\nEND:VCALENDAR/'
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc$err $(grep -c '^SUMMARY:verlegt' "$tmp/g/g.ics")" "0 1" "an instance that was changed there stays"
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:phone\r\nBEGIN:VEVENT\r\nUID:other\r\nDTSTAMP:20260301T000000Z\r\nSEQUENCE:3\r\nDTSTART;VALUE=DATE:20260311\r\nSUMMARY:B\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/g/other.ics"
run ev-ics -d "$tmp/g" "$tmp/g.rec"
is "$rc $(tr -d '\r' <"$tmp/g/other.ics" | grep ^DTSTART) ${err##*other.ics: }" '0 DTSTART;VALUE=DATE:20260311 Start: edited here and in the input: kept "2026-03-11", the input says "2026-03-10"' "a later revision without our mark stays, too, and is said"

# a file that was deleted elsewhere
event a b >"$tmp/del.rec"
ev-ics -d "$tmp/del" "$tmp/del.rec"
rm "$tmp/del/a.ics"
run ev-ics -d "$tmp/del" "$tmp/del.rec"
is "$rc $(ls "$tmp/del" | tr '\n' ' ')$err" "0 b.ics ev-ics: $tmp/del/a.ics: was deleted there, and is not written again (--force writes it): s" "what was deleted in the directory is not brought back, and that is said"
run ev-ics -d "$tmp/del" --now 2030-01-01 "$tmp/del.rec"
is "$rc$(ls "$tmp/del")$err" "0b.ics" "... once"
sed 's/2026-05-01/2026-05-02/' "$tmp/del.rec" >"$tmp/del2.rec"
run ev-ics -d "$tmp/del" "$tmp/del2.rec"
is "$rc $(ls "$tmp/del" | tr '\n' ' ')${err##*a.ics: }" "0 b.ics was deleted there, and has changed in the input since; it is not written (--force writes it): s" "... and again when the event changes"
event b | ev-ics -d "$tmp/del"
run ev-ics -d "$tmp/del" "$tmp/del2.rec"
is "$rc$(ls "$tmp/del")$err" "0b.ics" "... also where the input has it not for a while"
run ev-ics -d "$tmp/del" --force "$tmp/del2.rec"
is "$rc$err $(ls "$tmp/del" | tr '\n' ' ')" "0 a.ics b.ics " "--force writes it"
run ev-ics -d "$tmp/del" "$tmp/del2.rec"
is "$rc$err $(ls "$tmp/del" | tr '\n' ' ')" "0 a.ics b.ics " "... and it stays"
event b b2 b3 | ev-ics -d "$tmp/del" --prune >"$tmp/out"
is "$(ls "$tmp/del" | tr '\n' ' ')" "b.ics b2.ics b3.ics " "what --prune removes"
run ev-ics -d "$tmp/del" "$tmp/del2.rec"
is "$rc$err $(ls "$tmp/del" | tr '\n' ' ')" "0 a.ics b.ics b2.ics b3.ics " "... was not deleted by anybody else"
rm -r "$tmp/del"
run ev-ics -d "$tmp/del" "$tmp/del2.rec"
is "$rc$err $(ls "$tmp/del" | tr '\n' ' ')" "0 a.ics b.ics " "a directory that is gone as a whole begins anew"
rm "$tmp/del/a.ics"
chmod 000 "$tmp/del/.ev-written"
if [ "$(id -u)" != 0 ]; then
	run ev-ics -d "$tmp/del" "$tmp/del2.rec"
	is "$rc" 74 "a list that cannot be read is reported"
fi
chmod 644 "$tmp/del/.ev-written"
# an instance that was deleted elsewhere
cat >"$tmp/dg.rec" <<'END'
Uid: g
Summary: Chor
Start: 2026-03-10T19:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=4

Uid: g
Summary: Chor spaeter
Start: 2026-03-17T20:00
Timezone: Europe/Berlin
RecurrenceId: 2026-03-17T19:00
END
ev-ics -d "$tmp/dg" "$tmp/dg.rec"
tr -d '\r' <"$tmp/dg/g.ics" | awk '/^BEGIN:VEVENT/ { n++ } n < 2 || /^END:VCALENDAR/ { if (/^RRULE/) print "EXDATE;TZID=Europe/Berlin:20260317T190000"; print }' | sed 's/$/\r/' >"$tmp/dg.ics"
cp "$tmp/dg.ics" "$tmp/dg/g.ics"
run ev-ics -d "$tmp/dg" "$tmp/dg.rec"
is "$rc $(grep -c -e ^EXDATE -e ^RECURRENCE "$tmp/dg/g.ics")$(grep -c ^RECURRENCE "$tmp/dg/g.ics")" "0 10" "an instance that was taken off its series there stays away"
like "$err" 'RecurrenceId: 2026-03-17T19:00 was deleted in the directory, and is not written' "... and that is said"
run ev-ics -d "$tmp/dg" "$tmp/dg.rec"
is "$rc$err" 0 "... once"
run ev-ics -d "$tmp/dg" --force "$tmp/dg.rec"
is "$rc $(grep -c ^RECURRENCE "$tmp/dg/g.ics")" "0 1" "--force writes it"

if command -v khal >/dev/null; then
	printf '[calendars]\n[[a]]\npath = %s\n[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %%%%H:%%%%M\ndateformat = %%%%Y-%%%%m-%%%%d\nlongdateformat = %%%%Y-%%%%m-%%%%d\ndatetimeformat = %%%%Y-%%%%m-%%%%d %%%%H:%%%%M\nlongdatetimeformat = %%%%Y-%%%%m-%%%%d %%%%H:%%%%M\n[sqlite]\npath = %s/khal.db\n' "$tmp/khaldir" "$tmp" | sed 's/%%/%/g' >"$tmp/khal.conf"
	ev-ics -d "$tmp/khaldir" "$tmp/e.rec"
	is "$(LC_ALL=C.UTF-8 khal -c "$tmp/khal.conf" list --notstarted --format '{start-time}-{end-time} {title}' 2026-03-11 1d 2>"$tmp/khal.err" | tail -1)" "09:30-14:30 Vierte Energierunde der klimaaktiven Gemeinden im Landkreis Moorfelde" "khal reads the vdir"
else
	ok 0 "khal reads the vdir # SKIP no khal"
fi

# other components travel whole; names of zones as others write them
cat >"$tmp/todo.ics" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
X-WR-CALNAME;X-P=a:Chor
COLOR:turquoise
BEGIN:VTODO
UID:t1
DTSTAMP:20260101T000000Z
DUE;TZID=Europe/Berlin:20260310T060000
SUMMARY;X-P=1:Noten\, drucken
X-APPLE-SORT-ORDER:5
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT5M
DESCRIPTION:d
END:VALARM
END:VTODO
BEGIN:VJOURNAL
UID:j1
DTSTAMP:20260101T000000Z
DESCRIPTION:a\nb
END:VJOURNAL
BEGIN:VEVENT
UID:w1
DTSTAMP:20260101T000000Z
DTSTART;TZID=W. Europe Standard Time:20260310T100000
DTEND;TZID=Eastern Standard Time:20260310T060000
SUMMARY:x
END:VEVENT
BEGIN:VEVENT
UID:w2
DTSTAMP:20260101T000000Z
DTSTART;TZID=/mozilla.org/20070129_1/America/Argentina/Buenos_Aires:20260310T100000
DTEND:20260310T140000Z
SUMMARY:y
END:VEVENT
END:VCALENDAR
END
ev-parse "$tmp/todo.ics" >"$tmp/todo.rec"
ev-ics "$tmp/todo.rec" >"$tmp/todo2.ics"
is "$(tr -d '\r' <"$tmp/todo2.ics" | sed -n '/^BEGIN:VTODO/,/^END:VJOURNAL/p' | grep -v ^X-EV)" "$(sed -n '/^BEGIN:VTODO/,/^END:VJOURNAL/p' "$tmp/todo.ics")" "tasks and journals come back line by line"
is "$(tr -d '\r' <"$tmp/todo2.ics" | sed -n '4,5p')" "X-WR-CALNAME;X-P=a:Chor
COLOR:turquoise" "what a calendar says of itself comes back at its head"
is "$(ev-ics --check "$tmp/todo2.ics")" "" "... with the zones that they name"
is "$(recsel -e 'Uid ~ "^w"' -P Start,End,Timezone "$tmp/todo.rec" | tr '\n' ' ')" "2026-03-10T10:00 2026-03-10T11:00 Europe/Berlin  2026-03-10T10:00 2026-03-10T11:00 America/Argentina/Buenos_Aires " "Windows' and Mozilla's names of zones; an end in another zone"
is "$(ev-agenda "$tmp/todo.rec" | wc -l) $(ev-agenda "$tmp/todo.rec" | grep -c ' due ')" "3 1" "a listing has the events and the task"
cat >"$tmp/own.ics" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
BEGIN:VTIMEZONE
TZID:(UTC+01:00) Amsterdam, Berlin
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20260710T100000
DTEND;TZID="(UTC+01:00) Amsterdam, Berlin":20260710T110000
SUMMARY:x
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTAMP:20260101T000000Z
DTSTART;TZID=Berlin:20260710T100000
RDATE;TZID=Berlin;VALUE=PERIOD:20260711T120000/PT3H
SUMMARY:y
END:VEVENT
END:VCALENDAR
END
ev-parse "$tmp/own.ics" >"$tmp/own.rec"
is "$(recsel -e 'Uid = "1"' -P Start,End,Timezone,Warning "$tmp/own.rec" | tr '\n' '|')" '2026-07-10T10:00|2026-07-10T11:00|Europe/Berlin|' "a zone that only the file knows is the zone of the system that its VTIMEZONE describes"
is "$(recsel -e 'Uid = "2"' -P Timezone,Rdate "$tmp/own.rec" | tr '\n' '|')" "Europe/Berlin|2026-07-11T12:00|" "... or by its X-LIC-LOCATION; a period is an instance"
ev-ics "$tmp/own.rec" >"$tmp/own2.ics"
is "$(tr -d '\r' <"$tmp/own2.ics" | grep '^RDATE;')" "RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20260711T120000/PT3H" "... and comes back with its length"
is "$(ev-ics --check "$tmp/own2.ics")" "" "... in a file that is right"

# components without a UID, and other programs' own: they come through, in their order; a directory has no file for them
cat >"$tmp/unnamed.ics" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Mine
BEGIN:VTODO
SUMMARY:First
END:VTODO
BEGIN:VEVENT
UID:e
SUMMARY:Between
DTSTART:20260301T100000Z
END:VEVENT
BEGIN:VTODO
SUMMARY:Last
DTSTART;TZID=Europe/Berlin:20260301T100000
END:VTODO
BEGIN:X-THING
X-A:2
END:X-THING
END:VCALENDAR
END
ev-parse "$tmp/unnamed.ics" >"$tmp/unnamed.rec"
run ev-ics "$tmp/unnamed.rec"
is "$rc$err $(printf '%s\n' "$out" | tr -d '\r' | grep -e ^SUMMARY -e ^X-WR -e X-THING -e ^X-A -e ^TZID | tr '\n' '|')" \
	"0 X-WR-CALNAME:Mine|TZID:Europe/Berlin|SUMMARY:First|SUMMARY:Between|SUMMARY:Last|BEGIN:X-THING|X-A:2|END:X-THING|" "components without UID come through"
is "$(printf '%s\n' "$out" | ev-parse -t ical | grep -v -e ^Source -e '^+ DTSTAMP:')" "$(grep -v ^Source "$tmp/unnamed.rec")" "... there and back, but for the DTSTAMP that they lacked"
run ev-ics -d "$tmp/unnamed" "$tmp/unnamed.rec"
is "$rc $(ls "$tmp/unnamed") $(printf '%s\n' "$err" | grep -c '^ev-ics: .*unnamed.rec:[0-9]*: a component without Uid: ')" "65 e.ics 3" "in a directory they have no file, which is said"
run ev-ics -m request --organizer me@example.org --attendee you@example.org "$tmp/unnamed.rec"
is "$rc $(printf '%s\n' "$out" | grep -c ^SUMMARY) $(printf '%s\n' "$err" | grep -c 'a component without Uid')" "65 1 3" "nor a place in an invitation"
# a directory
mkdir "$tmp/folder" "$tmp/none"
for i in b a .c; do printf 'Uid: %s\nSummary: %s\nStart: 2026-03-02\n\n' $i $i >"$tmp/folder/$i.rec"; done
cp "$tmp/folder/.c.rec" "$tmp/folder/c.rec~"
run ev-ics -o "$tmp/folder.ics" "$tmp/folder"
is "$rc$err $(grep ^UID "$tmp/folder.ics" | tr -d '\r' | tr '\n' ' ')" "0 UID:a UID:b " "a directory stands for its files of records, by their names"
run ev-ics -o "$tmp/folder.ics" "$tmp/none"
is "$rc$err $(grep -c ^UID "$tmp/folder.ics")" "1 2" "... an empty one holds no event"
# days of an alarm are the calendar's, hours last: each stays what it is
printf 'Uid: a\nSummary: A\nStart: 2026-03-29T19:30\nTimezone: Europe/Berlin\nAlarm: 1d\nAlarm: 24h\nAlarm: 7d\nAlarm: 1w1d\nAlarm: 1d12h\nAlarm: 36h\nAlarm: 90m\nAlarm: 0m\n' >"$tmp/alarms.rec"
ev-ics "$tmp/alarms.rec" >"$tmp/alarms.ics"
is "$(tr -d '\r' <"$tmp/alarms.ics" | sed -n 's/^TRIGGER://p' | tr '\n' ' ')" "-P1D -PT24H -P1W -P8D -P1DT12H -PT36H -PT1H30M -PT0M " "alarms: days are days, hours are hours"
is "$(ev-parse "$tmp/alarms.ics" | sed -n 's/^Alarm: //p' | tr '\n' ' ')" "1d 24h 1w 8d 1d12h 36h 1h30m 0m " "... also when they are read"
done_testing
