#!/bin/sh
# ev-agenda: listings and sheets.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
ev-parse -r 2026-02-01 "$A/energierunde.txt" "$A/archivtagung.txt" >"$tmp/a.rec"
cat >"$tmp/b.rec" <<'END'
Uid: w
Summary: Chorprobe
Start: 2026-03-02T19:30
End: 2026-03-02T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;BYDAY=MO
Exdate: 2026-03-16T19:30
Location: Aula

Uid: n
Summary: Nachtwache
Start: 2026-03-10T22:00
End: 2026-03-11T02:00
Timezone: Europe/Berlin
Status: cancelled
END
is "$(ev-agenda "$tmp/a.rec" | sed 's/ der.*//')" '2026-03-11 09:30–14:30   Vierte Energierunde
2026-06-12 all day –13.6. Tagung' "one line for each event, with its date, when piped"
is "$(ev-agenda --from 2026-03-08 --to 2026-03-31 "$tmp/a.rec" "$tmp/b.rec" | sed 's/ der.*//' | tr '\n' ';')" \
	"2026-03-09 19:30–21:00   Chorprobe ↻ · Aula;2026-03-10 22:00–02:00 (+1) Nachtwache [cancelled];2026-03-11 09:30–14:30   Vierte Energierunde;2026-03-23 19:30–21:00   Chorprobe ↻ · Aula;2026-03-30 19:30–21:00   Chorprobe ↻ · Aula;" \
	"a window: recurrences expanded, exceptions left out"
is "$(ev-agenda --days 2 --now 2026-03-09 -z America/New_York -f tsv "$tmp/b.rec")" "$(printf '2026-03-09T14:30\t2026-03-09T16:00\tChorprobe\tAula\t\tw\n2026-03-10T17:00\t2026-03-10T21:00\tNachtwache\t\tcancelled\tn')" "another reader's zone, as TSV"
run ev-agenda --from 2027-01-01 --to 2027-01-03 "$tmp/a.rec"
is "$rc$out" 1 "nothing on: status 1"
run ev-agenda -f text -l de "$tmp/b.rec"
like "$out" '^Dienstag, 10. März 2026$' "days in German words"
like "$out" 'Nachtwache \[abgesagt\]' "cancelled is marked"
ev-ics "$tmp/a.rec" >"$tmp/a.ics" 2>/dev/null
is "$(ev-agenda "$tmp/a.ics" | md5sum)" "$(ev-agenda "$tmp/a.rec" | md5sum)" ".ics files give the same listing"
mkdir "$tmp/dir" && cp "$tmp/a.ics" "$tmp/b.rec" "$tmp/dir"
is "$(ev-agenda "$tmp/dir" | wc -l)" 4 "a directory of both"
ev-agenda sheet "$tmp/a.rec" >"$tmp/sheet"
same "$tmp/sheet" "$top/tests/sheets/sheet.txt" "the sheet as text"
ev-agenda sheet -f md "$tmp/a.rec" >"$tmp/sheet"
same "$tmp/sheet" "$top/tests/sheets/sheet.md" "the sheet as Markdown"
printf 'Uid: x\nSummary: a\033[31mred\nStart: 2026-01-01\n' >"$tmp/esc.rec"
is "$(ev-agenda "$tmp/esc.rec")" "2026-01-01 all day       a[31mred" "no terminal escape comes out"

cat >"$tmp/c.rec" <<'END'
Uid: s
Summary: Chorprobe
Start: 2026-03-02T19:30
End: 2026-03-02T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY
Location: Aula
Attendee: Anna <anna@example.org>

Uid: s
Summary: Chorprobe im Saal
Start: 2026-03-10T20:00
End: 2026-03-10T21:00
Timezone: Europe/Berlin
RecurrenceId: 2026-03-09T19:30
Location: Saal

Uid: c
Summary: Call with Bob & <Co>
Start: 2026-03-16T14:00
End: 2026-03-16T15:30
Timezone: America/New_York
Url: https://example.org/call
Attendee: ANNA@example.org

Uid: t
Summary: Tagung
Start: 2026-03-18
End: 2026-03-20
Status: tentative
Ical: TRANSP:TRANSPARENT

Uid: n
Summary: Nachtwache
Start: 2026-03-20T22:00
End: 2026-03-21T02:00
Timezone: Europe/Berlin
Status: cancelled
END
list() { ev-agenda -z Europe/Berlin -l de "$@" "$tmp/c.rec"; }
is "$(list --from 2026-03-08 --to 2026-03-24 -f text)" "Dienstag, 10. März 2026
  20:00–21:00   Chorprobe im Saal ↻ · Saal

Montag, 16. März 2026
  19:00–20:30   Call with Bob & <Co> ‖ (14:00 America/New_York)
  19:30–21:00   Chorprobe ↻ ‖ · Aula

Mittwoch, 18. März 2026
  ganztägig –20.3. Tagung [vorläufig]

Freitag, 20. März 2026
  22:00–02:00 (+1) Nachtwache [abgesagt]

Montag, 23. März 2026
  19:30–21:00   Chorprobe ↻ · Aula" "a moved instance in its new place; recurring, overlapping, tentative, cancelled, another zone"
sed -n '10,$p' "$tmp/c.rec" >"$tmp/late.rec"
{ echo && sed -n '1,9p' "$tmp/c.rec"; } >>"$tmp/late.rec"
is "$(ev-agenda -z Europe/Berlin --from 2026-03-08 --to 2026-03-12 "$tmp/late.rec" | wc -l)" 1 "... also where it comes before its series"
is "$(list --from 2026-03-19 --days 1 -f text | tail -1)" "  … ganztägig –20.3. Tagung [vorläufig]" "what began before is listed under the first day"
is "$(list --from 2026-03-21 --days 1)" "2026-03-21 …–02:00       Nachtwache [abgesagt]" "... over midnight, too"
list --from 2026-03-08 --to 2026-03-24 -f json >"$tmp/json"
is "$(/usr/bin/python3 -c 'import json, sys
for l in open(sys.argv[1]):
    o = json.loads(l)
    print(o["Start"], o["End"], o["AllDay"], o["Recurring"], o["Overlaps"], o.get("Attendee"))' "$tmp/json")" "2026-03-10T20:00 2026-03-10T21:00 False True False None
2026-03-16T19:00 2026-03-16T20:30 False False True ['ANNA@example.org']
2026-03-16T19:30 2026-03-16T21:00 False True True ['Anna <anna@example.org>']
2026-03-18 2026-03-20 True False False None
2026-03-20T22:00 2026-03-21T02:00 False False False None
2026-03-23T19:30 2026-03-23T21:00 False True False ['Anna <anna@example.org>']" "JSON: an object a line, times as the reader sees them"
list --from 2026-03-08 --to 2026-03-24 -f html >"$tmp/html"
xmllint --html --noout "$tmp/html" 2>"$tmp/err"
is "$(grep -v -e 'Tag section invalid' -e '<section>' -e '^ *\^' "$tmp/err")" "" "HTML is well formed"
like "$(cat "$tmp/html")" '<a href="https://example.org/call">Call with Bob &amp; &lt;Co&gt;</a>' "... escaped, with links"
is "$(grep -c -e 'src=' -e '@import' -e '<script' "$tmp/html")" 0 "... and self-contained"
list --from 2026-03-08 --to 2026-03-24 -f md >"$tmp/md"
like "$(cat "$tmp/md")" '^- \*\*19:00–20:30\*\* Call with Bob & \\<Co\\> ' "Markdown, its own marks escaped"
list --from 2026-03-08 --to 2026-03-24 -f ics >"$tmp/out.ics"
is "$(grep -c BEGIN:VEVENT "$tmp/out.ics") $(grep -c ^RRULE:FREQ=WEEKLY "$tmp/out.ics")" "5 1" "iCalendar: each event once, with its rule"
is "$(ev-agenda -z Europe/Berlin -l de --from 2026-03-08 --to 2026-03-24 "$tmp/out.ics" | md5sum)" "$(list --from 2026-03-08 --to 2026-03-24 | md5sum)" "... which gives the same listing again"
is "$(list --from 2026-03-08 --to 2026-03-24 -f rec | grep -c ^Uid)" 5 "records: each once"
is "$(list --conflicts --from 2026-03-01 --to 2026-04-01)" "2026-03-16 19:00–20:30 Call with Bob & <Co> ‖ 2026-03-16 19:30–21:00 Chorprobe: ANNA@example.org" "who is booked twice"
sed -i 's/^Attendee: ANNA@example.org/&; partstat=declined/' "$tmp/c.rec"
run list --conflicts --from 2026-03-01 --to 2026-04-01
is "$rc$out" 1 "... not who declined: 1"
printf 'Uid: %s\nSummary: %s\nStart: 2026-03-16T19:00\nEnd: 2026-03-16T20:00\nLocation: %s\n\n' a A Online b B online c C 'Online via Zoom' d D 'online via Zoom' e E Saal f F saal >"$tmp/rooms.rec"
is "$(ev-agenda --conflicts --from 2026-03-16 --days 1 "$tmp/rooms.rec" | sed 's/.*: //')" Saal "a place Online is no room"
is "$(list --free --hours 19-22 --from 2026-03-14 --to 2026-03-18)" "2026-03-16 21:00–22:00
2026-03-17 19:00–22:00
2026-03-18 19:00–22:00" "free time on working days; a transparent event takes none"
run list --match summary=x --match Location=aula --from 2026-03-01 --to 2026-03-10
is "$rc$out$err" 1 "--match: no such field"
is "$(list --match Location=^aula --from 2026-03-01 --to 2026-03-03)" "2026-03-02 19:30–21:00   Chorprobe ↻ · Aula" "--match: a field by a regular expression, without regard to case"
is "$(list --match location=^aula --from 2026-03-01 --to 2026-03-03)" "$(list --match Location=^aula --from 2026-03-01 --to 2026-03-03)" "... whose name is taken in either case"
for bad in '--match x' '--match Summary=[' '--hours 5' '--hours 17-9' '--week --month' '--week --days 3' '--days 3 --to 2026-03-31' '--week -f json' 'sheet --week' '-f yaml' '--hours 9-10' '--minutes 5'; do
	# shellcheck disable=SC2086
	run ev-agenda $bad "$tmp/c.rec"
	is "$rc" 64 "$bad is refused"
done
count=100
[ -z "${EV_SANITIZED:-}" ] || count=25
mkdir "$tmp/cal"
run /usr/bin/python3 "$top/tests/listing.py" "$tmp/cal" $count 3
is "$rc" 0 "random calendars beside an independent expander: $(printf '%s\n' "$out" | tail -1)"
[ "$rc" -eq 0 ] || printf '%s\n' "$out" | sed 's/^/# /'
# bounds are said aloud, nothing is left out in silence
printf 'Uid: s\nSummary: jede Sekunde\nStart: 2026-05-01T00:00\nRrule: FREQ=SECONDLY\n' >"$tmp/seconds.rec"
run ev-agenda --now 2026-05-01 --days 7 -f tsv "$tmp/seconds.rec"
is "$rc ${err##*: }" "65 not all are listed" "more instances than the bound: said, and not status 0"
printf 'Uid: s\nSummary: x\nStart: 2026-05-01T00:00\nRrule: FREQ=OFTEN\n' >"$tmp/bad.rec"
run ev-agenda --now 2026-05-01 --days 7 -f tsv "$tmp/bad.rec"
is "$rc $(printf '%s\n' "$out" | cut -f1)" "65 2026-05-01T00:00" "a rule that is none: said, and the first time is listed"
printf 'Uid: c\nSummary: im Mai\nStart: 2026-05-01\nEnd: 2026-05-31\nPrecision: month\n\nSummary: ohne Uid\nStart: 2026-05-02\n\n' >"$tmp/coarse.rec"
run ev-agenda --now 2026-05-01 --days 7 -f ics "$tmp/coarse.rec"
is "$rc $(printf '%s\n' "$out" | grep -c BEGIN:VEVENT) ${err##*: }" "65 1 left out (ev-ics --coarse writes it all the same)" "-f ics has all that is listed and has a day"
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTART:20260502T100000Z\nDTEND:20200101T100000Z\nSUMMARY:Ende vor Anfang\nEND:VEVENT\nEND:VCALENDAR\n' >"$tmp/odd.ics"
run ev-agenda -z UTC --now 2026-05-01 --days 7 -f tsv "$tmp/odd.ics"
is "$rc $(printf '%s\n' "$out" | cut -f1,3)" "0 2026-05-02T10:00	Ende vor Anfang" "an end before the start: listed"
like "$err" 'odd.ics:4: DTEND is kept as it is' "... and said"
is "$(ev-agenda -z UTC --now 2026-05-01 --days 7 -f tsv - <"$tmp/odd.ics" 2>/dev/null | wc -l)$(cat "$tmp/odd.ics" | ev-agenda -z UTC --now 2026-05-01 --days 7 -f tsv 2>/dev/null | wc -l)" 11 "a calendar from standard input, file or pipe"
if [ -z "${EV_SANITIZED:-}" ]; then
	{ printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n'; yes "$(printf 'BEGIN:VEVENT\nUID:1\nDTSTART:20260502T100000Z\nSUMMARY:a\nEND:VEVENT')" | head -n 400000; printf 'END:VCALENDAR\n'; } >"$tmp/large.ics"
	(ulimit -v 400000; ev-agenda -z UTC --now 2030-05-01 --days 7 -f tsv "$tmp/large.ics" >"$tmp/out" 2>&1)
	is "$?$(cat "$tmp/out")" 1 "a calendar of any size takes little memory"
fi
printf 'Uid: c\nSummary: c\nStart: 2026-05-12T11:00\nEnd: 2026-05-12T12:00\nLocation: Saal\n\nUid: d\nSummary: d\nStart: 2026-05-12T11:30\nEnd: 2026-05-12T12:00\nLocation: saal \n\n' >"$tmp/room.rec"
is "$(ev-agenda --conflicts --from 2026-05-12 --days 1 "$tmp/room.rec" | wc -l)" 1 "a room is the same with a blank behind it and in small letters"
# what is far from the window is passed over in a file, but nothing that reading it would report, and nothing that is on
odd() {
	printf 'Uid: %s\nSummary: far\nStart: 2026-01-05T19:00\nEnd: 2026-01-05T21:00\nTimezone: Europe/Berlin\n\n' 1 2 3
	printf 'Uid: r\nSummary: misspelt\nStart: 2026-01-05T19:00\nLocaton: Rathaus\n\n'
	printf 'Uid: z\nSummary: zone\nStart: 2026-01-05T19:00\nTimezone: Europe/Berlim\n\n'
	printf 'Uid: e\nSummary: end\nStart: 2027-01-05T19:00\nEnd: 2026-01-05T21:00\n\n'
	printf 'Uid: n\nSummary: nul\0\nStart: 2026-01-05T19:00\n\n'
	printf 'Uid: u\nSummary: \377\nStart: 2026-01-05T19:00\n\n'
	printf 'Uid: l\nSummary: line\nStart: 2026-01-05T19:00\nno field\n\n'
	printf 'Uid: 2s\nSummary: none between\nStart: 2026-01-05T19:00\nUid: 2t\nSummary: on\nStart: 2026-06-02T19:00\n\n'
	printf 'Uid: b\nSummary: goes on \\\nStart: 2026-01-05T19:00\nStart: 2026-06-03T19:00\n\n'
	printf 'Uid: c\r\nSummary: crlf\r\nStart: 2026-06-03T20:00\r\n\r\n'
	printf '# a comment\nUid: d\nSummary: commented\nStart: 2026-06-03T21:00\n\n'
	printf 'Uid: +\nSummary: more\n+ lines\nStart: 2026-01-03T21:00\n\n'
	printf 'Uid: s\nSummary: series\nStart: 2026-01-05T19:00\nRrule: FREQ=WEEKLY\n\nUid: s2\nSummary: later series\nStart: 2027-01-05T19:00\nRrule: FREQ=WEEKLY\n\n'
	printf 'Uid: s3\nSummary: begins behind its date\nStart: 2027-01-05T19:00\nRrule: FREQ=WEEKLY\nRdate: 2026-06-04T19:00\n\n'
	printf 'Uid: o\nSummary: moved there\nRecurrenceId: 2026-06-08T19:00\nStart: 2027-01-05T19:00\n\nUid: o\nSummary: moved away\nStart: 2026-06-01T19:00\nRrule: FREQ=WEEKLY;COUNT=2\n\n'
	printf 'Uid: m\nSummary: many days\nStart: 2025-01-05\nEnd: 2026-12-31\n\n'
	awk 'BEGIN { for (i = 0; i < 3000; i++) printf "Uid: f%d\nSummary: far %d\nStart: 2026-01-05T19:00\nLocation: Rathaus\n\n", i, i }'
	printf 'Uid: y\nSummary: last\nStart: 2026-06-07T19:00\n\nUid: w\nSummary: cut'
}
odd >"$tmp/odd.rec"
listing() { ev-agenda --now 2026-06-01 --days 7 -z Europe/Berlin "$1" >"$tmp/$2" 2>"$tmp/$2.err" && echo 0 >>"$tmp/$2" || echo $? >>"$tmp/$2"; sed "s,$tmp/odd.rec,FILE,; s,(standard input),FILE,; s,ev-agenda: -:,ev-agenda: FILE:," "$tmp/$2.err" >>"$tmp/$2"; }
listing "$tmp/odd.rec" of_file
odd | listing - of_pipe
same "$tmp/of_file" "$tmp/of_pipe" "records far from the window: the same of a file and of a pipe"
is "$(grep -c FILE "$tmp/of_file") $(grep -c ^2026 "$tmp/of_file")" "8 9" "... what is wrong is said, what is on is there"
# the same event from several records: the latest revision; what is alike once; else all, and that is said
double() { printf 'Uid: %s\nSummary: %s\nStart: 2026-05-%s\nSequence: %s\n%s\n' "$@"; }
{
	double s alt 04T19:00 1 'Rrule: FREQ=WEEKLY;COUNT=3
' ; double s neu 05T19:00 2 'Rrule: FREQ=WEEKLY;COUNT=3
' ; double s zwei 13T20:00 2 'RecurrenceId: 2026-05-12T19:00
' ; double s eins 14T20:00 1 'RecurrenceId: 2026-05-12T19:00
' ; double w fort 30T20:00 3 'RecurrenceId: 2026-05-12T19:00
' ; double w da 14T20:00 1 'RecurrenceId: 2026-05-12T19:00
'
} >"$tmp/double.rec"
run ev-agenda -z Europe/Berlin --now 2026-05-01 --to 2026-05-20 --template '{start:%d} {summary}' "$tmp/double.rec" "$tmp/double.rec"
is "$rc $(printf '%s' "$out" | tr '\n' '|') $err" "0 05 neu|13 zwei|19 neu " "several revisions of a series and its instances: the latest"
{
	double s alle 05T19:00 1 'Rrule: FREQ=WEEKLY;COUNT=2
' ; double s nach-Tag 13T20:00 1 'RecurrenceId: 2026-05-12
' ; double s nach-Zeit 14T20:00 2 'RecurrenceId: 2026-05-12T19:00
'
} >"$tmp/double.rec"
run ev-agenda -z Europe/Berlin --now 2026-05-01 --to 2026-05-20 --template '{start:%d} {summary}' "$tmp/double.rec"
is "$rc $(printf '%s' "$out" | tr '\n' '|') $err" "0 05 alle|14 nach-Zeit " "an instance that one record names by its day, and one by its time: the latest"
printf 'Uid: a\nSummary: um sieben\nStart: 2026-05-01T19:00\n\nUid: a\nSummary: um acht\nStart: 2026-05-01T20:00\n\n' >"$tmp/double.rec"
run ev-agenda -z Europe/Berlin --now 2026-05-01 --days 1 --template '{summary}' "$tmp/double.rec" "$tmp/double.rec"
is "$rc $(printf '%s' "$out" | tr '\n' '|')" "0 um sieben|um acht" "two records that differ, and say no revision: both"
like "$err" "Uid: a: more than one record, and none says that it is the later one" "... and that is said"
# a later revision that is not in the window: the event was moved away, and the older record is not true any more
old='Uid: m\nSummary: alt\nStart: 2026-06-02T19:00\nEnd: 2026-06-02T21:00\nTimezone: Europe/Berlin\n'
series='Uid: m\nSummary: alt\nStart: 2026-05-05T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=9\n'
moved() { # first record, second record: what is listed of both orders, from a file and from a pipe, as records and as a calendar
	printf "$1\\n$2\\n" >"$tmp/1.rec"
	printf "$2\\n$1\\n" >"$tmp/2.rec"
	printf "$1\\n" | ev-ics --now 2026-05-01 >"$tmp/first.ics"
	printf "$2\\n" | ev-ics --now 2026-05-01 >"$tmp/second.ics"
	cat "$tmp/first.ics" "$tmp/second.ics" >"$tmp/1.ics" # of one stream ev-ics writes the later revision alone
	cat "$tmp/second.ics" "$tmp/first.ics" >"$tmp/2.ics"
	for k in 1 2; do
		sed 's/^PRODID.*/PRODID:x/; /^X-EV/d' "$tmp/$k.ics" >"$tmp/$k-foreign.ics"
		for f in "$tmp/$k.rec" "$tmp/$k.ics" "$tmp/$k-foreign.ics"; do
			ev-agenda -z Europe/Berlin --now 2026-06-01 --from 2026-06-01 --to 2026-06-30 -f tsv "$f" 2>&1 | cut -f1,3 | sed 's/^ev-agenda: Uid: m: more than one record.*/said/; s/^ev-agenda: Uid: m: two records disagree.*/doubt/'
			ev-agenda -z Europe/Berlin --now 2026-06-01 --from 2026-06-01 --to 2026-06-30 -f tsv 2>&1 <"$f" | cut -f1,3 | sed 's/^ev-agenda: Uid: m: more than one record.*/said/; s/^ev-agenda: Uid: m: two records disagree.*/doubt/'
		done
	done | sort | uniq -c | sed 's/^ *//' | tr '\n' '|'
}
is "$(moved "$old" 'Uid: m\nSummary: neu\nStart: 2026-09-02T19:00\nTimezone: Europe/Berlin\nSequence: 1\n')" "12 doubt|" "moved out of the window (Sequence): not listed"
is "$(moved "${old}LastModified: 2026-05-01T10:00Z\n" 'Uid: m\nSummary: neu\nStart: 2025-09-02T19:00\nTimezone: Europe/Berlin\nLastModified: 2026-05-02T10:00Z\n')" "" "... (LastModified)"
is "$(moved "${old}Sequence: 2\n" 'Uid: m\nSummary: neu\nStart: 2026-09-02T19:00\nTimezone: Europe/Berlin\nSequence: 1\n')" "12 2026-06-02T19:00	alt|" "... but not by an earlier one"
is "$(moved "$old" 'Uid: n\nSummary: neu\nStart: 2026-09-02T19:00\nTimezone: Europe/Berlin\nSequence: 1\n')" "12 2026-06-02T19:00	alt|" "... nor by another event"
is "$(moved "${old}LastModified: 2026-05-01T10:00Z\n" 'Uid: m\nSummary: neu\nStart: 2026-09-02T19:00\nTimezone: Europe/Berlin\nLastModified: 2026-05-01T10:00Z\n')" "12 2026-06-02T19:00	alt|12 said|" "nobody knows which is the later one: said"
is "$(moved "$series" 'Uid: m\nSummary: neu\nStart: 2026-09-02T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY\nSequence: 1\n')" "12 doubt|" "a series that was moved behind the window"
is "$(moved "$series" 'Uid: m\nSummary: neu\nStart: 2025-01-08T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=4\nSequence: 1\n')" "12 doubt|" "... and one that has ended"
is "$(moved "${series}\nUid: m\nSummary: verlegt\nStart: 2026-06-03T10:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-05-19T19:00\n" \
	'Uid: m\nSummary: nochmals\nStart: 2026-12-03T10:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-05-19T19:00\nSequence: 1\n')" "12 2026-06-02T19:00	alt|12 2026-06-09T19:00	alt|12 2026-06-16T19:00	alt|12 2026-06-23T19:00	alt|12 2026-06-30T19:00	alt|12 doubt|" "an instance that was moved once more"
is "$(moved 'Uid: m\nSummary: verlegt\nStart: 2026-06-03T10:00\nTimezone: Europe/Berlin\nRecurrenceId: 2020-05-19T19:00\n' \
	'Uid: m\nSummary: nochmals\nStart: 2020-12-03T10:00\nTimezone: Europe/Berlin\nRecurrenceId: 2020-05-19T19:00\nSequence: 1\n')" "12 doubt|" "... far from the window"
printf "$old\\nUid: m\\nSummary: neu\\nStart: 2026-06-02T20:00\\nSequence: 1\\n\\n" >"$tmp/1.rec"
run ev-agenda -z Europe/Berlin --now 2026-06-01 --from 2026-06-01 --to 2026-06-30 --match Summary=alt "$tmp/1.rec"
is "$rc$out" 1 "what --match leaves out is still the later revision"
if [ -z "${EV_SANITIZED:-}" ]; then # more than is kept in memory of them, and of what is listed
	awk 'BEGIN { for (i = 0; i < 70000; i++) printf "Uid: %d\nSummary: fern\nStart: 2027-01-05T19:00\nSequence: 1\n\n", i
		for (i = 0; i < 50000; i++) printf "Uid: %d\nSummary: Sitzung %d\nStart: 2026-06-%02dT19:00\nLocation: Rathaus\nDescription: Damit die Liste so lang wird, wie sie hier sein soll, steht noch etwas dabei.\n\n", i + 69990, i, i % 28 + 1 }' >"$tmp/many.rec"
	(ulimit -v 60000; ev-agenda -z UTC --now 2026-06-01 --from 2026-06-01 --to 2026-06-30 -f json "$tmp/many.rec" 2>"$tmp/err") >"$tmp/out"
	is "$(wc -l <"$tmp/out") $(grep -c '"Uid": "69999"' "$tmp/out") $(grep -c '"Uid": "70000"' "$tmp/out") $(cut -c 1-30 "$tmp/out" | sort -c 2>&1) $(grep -c 'Uid: 6999[0-9] (and 9 more): two records disagree' "$tmp/err") $(wc -l <"$tmp/err")" "49990 0 1  1 1" "a long listing takes little memory, in order, without what was moved away"
fi
is "$(ev-agenda -z Europe/Berlin --now 2026-04-01 --from 2026-10-18 --to 2026-11-08 -f tsv "$top/tests/series/range-other-zone.rec" | cut -f1 | tr '\n' ' ')" "2026-10-22T00:00 2026-10-28T23:00 2026-11-05T00:00 " "a RANGE of another zone keeps to its own clock"

# a period among the RDATEs has an end of its own
cat >"$tmp/period.ics" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:period
SUMMARY:Kurs
DTSTART;TZID=Europe/Berlin:20260530T100000
DTEND;TZID=Europe/Berlin:20260530T110000
RDATE;VALUE=PERIOD:20260601T080000Z/20260601T130000Z
RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20260602T100000/PT3H,20260604T100000/20260604T123000
RDATE;TZID=America/New_York;VALUE=PERIOD:20260605T040000/20260605T060000
RDATE;TZID=Europe/Berlin:20260606T100000
END:VEVENT
BEGIN:VEVENT
UID:long
SUMMARY:Lager
DTSTART:20260301T100000Z
DTEND:20260301T110000Z
RDATE;VALUE=PERIOD:20260501T100000Z/20260603T100000Z
END:VEVENT
END:VCALENDAR
END
for in in ics rec; do
	ev-parse "$tmp/period.ics" >"$tmp/period.rec"
	is "$(ev-agenda -z Europe/Berlin --from 2026-05-30 --to 2026-06-10 -f tsv "$tmp/period.$in" | grep Kurs | cut -f1-2 | tr '\t\n' ' |')" \
		"2026-05-30T10:00 2026-05-30T11:00|2026-06-01T10:00 2026-06-01T15:00|2026-06-02T10:00 2026-06-02T13:00|2026-06-04T10:00 2026-06-04T12:30|2026-06-05T10:00 2026-06-05T12:00|2026-06-06T10:00 2026-06-06T11:00|" "RDATE's periods, $in"
	is "$(ev-agenda -z Europe/Berlin --from 2026-06-02 --to 2026-06-03 -f tsv "$tmp/period.$in" | grep -c Lager)" 1 "... one that began a month before"
done
# ---- rules by the hour on the days on which the clock is changed (RFC 5545 3.3.5, 3.3.10) ----
starts() { # START RRULE [FIELD...]
	printf 'Uid: h\nSummary: H\nStart: %s\nTimezone: Europe/Berlin\nRrule: %s\n' "$1" "$2" >"$tmp/hours.rec"
	shift 2
	[ $# -eq 0 ] || printf '%s\n' "$@" >>"$tmp/hours.rec"
	ev-agenda -z Europe/Berlin --from 2026-03-01 --to 2026-11-30 -f tsv "$tmp/hours.rec" | cut -f1 | sed 's/.*T//' | tr '\n' ' '
}
is "$(starts 2026-03-29T00:00 'FREQ=HOURLY;COUNT=6')" "00:00 01:00 03:00 04:00 05:00 06:00 " "by the hour: an hour that is left out is the next one, which counts once"
is "$(starts 2026-03-29T00:00 'FREQ=HOURLY;UNTIL=20260329T030000Z')" "00:00 01:00 03:00 04:00 05:00 " "... and is listed once"
is "$(starts 2026-03-29T01:30 'FREQ=MINUTELY;INTERVAL=30;COUNT=5')" "01:30 03:00 03:30 04:00 04:30 " "... by the minute"
is "$(starts 2026-03-29T00:00 'FREQ=HOURLY;INTERVAL=2;COUNT=4')" "00:00 03:00 04:00 06:00 " "... where the next one is none of its own, it counts"
is "$(starts 2026-03-28T02:00 'FREQ=DAILY;BYHOUR=2,3;COUNT=5')" "02:00 03:00 03:00 02:00 03:00 " "... two times of a day"
is "$(starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3')" "02:30 03:30 02:30 " "a time that is left out is read with the offset before it"
is "$(starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3' 'Rdate: 2026-03-29T03:30')" "02:30 03:30 02:30 " "... and is one with an Rdate at that instant"
is "$(starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3' 'Exdate: 2026-03-29T03:30')$(starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3' 'Exdate: 2026-03-29T02:30')$(starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3' 'Exdate: 2026-03-29T01:30Z')" "02:30 02:30 02:30 02:30 02:30 02:30 " "... and goes with an Exdate, however that is written"
is "$(starts 2026-10-25T00:00 'FREQ=HOURLY;COUNT=6')" "00:00 01:00 02:00 03:00 04:00 05:00 " "an hour that comes twice is its first"
starts 2026-03-28T02:30 'FREQ=DAILY;COUNT=3' >/dev/null
is "$(for at in 2026-03-29T03:00 2026-03-29T03:30; do ev-agenda -z Europe/Berlin --from $at --to 2026-03-29T12:00 -f tsv "$tmp/hours.rec" | cut -f1; done | tr '\n' ' ')$(ev-agenda -z Europe/Berlin --from 2026-03-29T01:00 --to 2026-03-29T03:00 -f tsv "$tmp/hours.rec" | cut -f1)" \
	"2026-03-29T03:30 2026-03-29T03:30 " "... and is in the window that it is read in"
done_testing
