#!/bin/sh
# Records to iCalendar and back; independent readers (python3-icalendar, libical, khal's library) take it.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
for f in energierunde.txt buecherei.txt archivtagung.txt repair-cafe.txt; do
	ev-parse -r 2026-02-01 "$A/$f" >"$tmp/a.rec"
	ev-ics --now 2026-01-01 "$tmp/a.rec" >"$tmp/a.ics"
	ev-parse "$tmp/a.ics" >"$tmp/b.rec"
	same "$tmp/b.rec" "$tmp/a.rec" "$f: record, calendar, the same record"
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
Source: q
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
done_testing
