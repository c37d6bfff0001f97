#!/bin/sh
# What people type: mistakes are told, with the way out; what is plainly meant is taken.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
event() { # TIMEZONE [SUMMARY-FIELD]
	printf 'Uid: 1\n%s: Probe\nStart: 2027-05-01T19:00\nEnd: 2027-05-01T20:00\nTimezone: %s\n\n' "${2:-Summary}" "$1"
}
event Europe/Berlin >e.rec
printf 'Name: Anna\nEmail: anna@example.org\n' >members.rec
# windows and languages
run ev-agenda --from 2027-05-02 --to 2027-05-01 e.rec
is "$rc $err" "64 ev-agenda: --from 2027-05-02 is not before --to 2027-05-01" "--from after --to"
run ev-agenda --from 2027-05-01 --to 2027-05-01 e.rec
is "$rc" 0 "... one day is a window"
run ev-agenda --from 2027-05-01T20:00 --to 2027-05-01T19:00 e.rec
is "$rc" 64 "... times, too"
for c in ev-agenda ev-parse; do
	run $c -l xx e.rec
	is "$rc" 64 "$c -l xx"
	like "$err" "^$c: -l: no such language: xx" "... is told"
done
is "$(ev-agenda -l de_AT.UTF-8 -f text e.rec | head -1)" "Samstag, 1. Mai 2027" "a locale's name is a language"
# dates
printf '<h1>Probe</h1><p>Termin: 3. April, 19 Uhr</p>' >page.html
for r in 01.02.2026 1.2.2026 '1.2.2026 19:30' 2026-02-01; do
	is "$(ev-parse -r "$r" page.html | recsel -P Start)" 2026-04-03T19:00 "-r $r"
done
is "$(ev-parse --now 2026-02-01 -r today page.html | recsel -P Start)" 2026-04-03T19:00 "-r today"
is "$(ev-parse -r today --now 1.2.2026 page.html | recsel -P Start)" 2026-04-03T19:00 "... in any order"
is "$(ev-agenda --now 2027-04-30 --from tomorrow --to tomorrow e.rec | wc -l)" 1 "--from tomorrow"
is "$(ev-agenda --from 30.4.2027 --to 1.5.2027 e.rec | wc -l)" 1 "--from 30.4.2027"
for r in 31.2.2026 1.13.2026 01.02 02/01/2026 2026-2-31 1.2.2026x '1.2.2026 25:00' gestern; do
	run ev-parse -r "$r" page.html
	is "$rc $err" "64 ev-parse: -r: not a date or time (2026-02-01, 2026-02-01T19:30, 1.2.2026, today): $r" "-r $r is told"
done
# addresses
run ev-parse www.example.org
is "$rc $err" "66 ev-parse: www.example.org: no such file; for the page, write https://www.example.org" "an address without its scheme"
run ev-parse ftp://example.org/x
is "$rc $err" "64 ev-parse: ftp://example.org/x: only http:// and https:// are fetched here; else: curl -s 'ftp://example.org/x' | ev-parse" "ftp://"
run ev-parse --lines https://example.org/x
is "$rc $err" "64 ev-parse: https://example.org/x: --lines reads files; for the lines of a page: curl -s 'https://example.org/x' | ev-parse --lines" "--lines of a URL"
run ev-parse file:///tmp/x
is "$rc $err" "64 ev-parse: file:///tmp/x: for a file, write its path: /tmp/x" "file://"
cp page.html www.example.org
run ev-parse -r 2026-02-01 www.example.org
is "$rc" 0 "a file of such a name is read"
# time zones
for z in UTC GMT Etc/UTC utc Etc/GMT Zulu; do
	event $z >z.rec
	is "$(ev-ics z.rec | tr -d '\r' | grep -e ^DTSTART -e TZID)" DTSTART:20270501T190000Z "Timezone: $z is UTC in a calendar"
	is "$(ev-agenda -z Europe/Berlin z.rec | cut -c1-16)" "2027-05-01 21:00" "... in a listing"
	is "$(ev-mail remind -n --now 2027-04-30T19:00Z --before 1d --from me@example.org --list members.rec z.rec | grep -c '^To: .*anna')" 1 "... and for reminders"
	is "$(ev-mail remind -n --now 2027-04-30T18:59Z --before 1d --from me@example.org --list members.rec z.rec | grep -c '^To: .*anna')" 0 "... to the minute"
done
is "$(ev-parse -r 2026-02-01 -z Etc/UTC page.html | recsel -P Timezone)" UTC "-z Etc/UTC"
event europe/berlin >z.rec
run ev-ics z.rec
is "$rc$err $(printf '%s\n' "$out" | tr -d '\r' | grep -e '^TZID' -e 'DTSTART;TZID' | tr '\n' ' ')" "0 TZID:Europe/Berlin DTSTART;TZID=Europe/Berlin:20270501T190000 " "Timezone: europe/berlin"
is "$(ev-agenda -z america/new_york z.rec | cut -c1-16)" "2027-05-01 13:00" "-z america/new_york"
is "$(ev-parse -r 2026-02-01 -z europe/VIENNA page.html | recsel -P Timezone)" Europe/Vienna "-z europe/VIENNA"
event Mars/Base >z.rec
for c in "ev-ics z.rec" "ev-agenda z.rec" "ev-agenda sheet z.rec" "ev-parse z.rec" "ev-mail invite -n --from me@example.org --list members.rec z.rec"; do
	run $c
	is "$rc $err" "0 ${c%% *}: z.rec:5: Timezone: no such time zone: Mars/Base: its times are taken for local ones of each reader" "$c: Mars/Base is told"
done
is "$(TZ=Europe/Berlin ev-agenda z.rec 2>/dev/null)" "2027-05-01 19:00–20:00   Probe" "... and shown as it stands"
run ev-agenda -z Mars/Base e.rec
is "$rc $err" "64 ev-agenda: -z: no such time zone: Mars/Base" "-z Mars/Base"
# fields
while read -r wrong right; do
	printf '%s: x\nStart: 2027-05-01\n' "$wrong" >f.rec
	run ev-agenda f.rec
	is "$rc $err" "0 ev-agenda: f.rec:1: $wrong: no field that is known; is $right meant?" "$wrong"
done <<'LIST'
Sumary Summary
Summery Summary
summary Summary
Loaction Location
Discription Description
Organiser Organizer
TimeZone Timezone
Attendees Attendee
LIST
printf 'Strat: 2027-05-01\nSummary: x\n' >f.rec
run ev-ics f.rec
is "$rc $err" "65 ev-ics: f.rec:1: Strat: no field that is known; is Start meant?
ev-ics: f.rec:1: a record without Start" "Strat"
printf 'Summary: a\nSumary: b\nStart: 2027-05-01\nState: open\nRate: 5\nTitle: x\nName: y\nCountry: de\nKey_colour: red\n' >f.rec
run ev-agenda f.rec
is "$rc$err" 0 "fields of one's own are no mistakes"
printf 'Sumary: a\nStart: 2027-05-01\n\nSumary: b\nStart: 2027-05-02\n\n' >f.rec
run ev-agenda f.rec
is "$(printf '%s\n' "$err" | wc -l)" 1 "the same mistake is told once"
# records as announcements
printf '# a comment that is no title\nUid: 7\nSummary: Sieben\nStart: 2027-05-01\nOwn: kept\nRead: Summary:123456\n\n' >own.rec
run ev-parse own.rec e.rec
is "$rc$err" 0 "ev-parse takes records"
is "$out" "$(cat own.rec e.rec)" "... and passes them through as they are"
is "$(ev-parse <own.rec)" "$(cat own.rec)" "... from standard input, too"
{ cat "$top/share/event.rec"; echo; cat own.rec; } >db.rec
is "$(ev-parse db.rec)" "$(cat own.rec)" "... with a descriptor before them"
printf 'Uid: 1\nSummary: x\nStart: nonsense:\nbad line\n\nUid: 2\nSummary: y\nStart: 2027-01-01\n\n' >mixed.rec
run ev-parse mixed.rec
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid) $err" "65 1 ev-parse: mixed.rec:4: not a field of a record: \"bad line\"" "a bad record is told, the others pass"
is "$(ev-parse -r 2026-02-01 page.html e.rec | recsel -P Summary | grep -c Probe)" 2 "records and pages in one run"
printf 'Titel: Probe\nDatum: 3.4.2026, 19 Uhr\nOrt: Aula\n' >labels.txt
is "$(ev-parse -r 2026-02-01 labels.txt | recsel -P Summary,Location | tr '\n' '|')" "Probe|Aula|" "labels are no records"
# several files
run ev-agenda e.rec missing.rec own.rec bad.ics
is "$rc $(printf '%s\n' "$out" | wc -l) $(printf '%s\n' "$err" | wc -l)" "66 2 2" "what can be read is listed"
like "$err" '^ev-agenda: missing.rec: No such file' "... what cannot is named"
# terminals
escapes() { # TERM NO_COLOR COMMAND...
	TERM=$1 NO_COLOR=$2 /usr/bin/python3 -c 'import pty, sys; pty.spawn(sys.argv[3:])' "$@" </dev/null | tr -dc '\033' | wc -c
}
is "$(escapes dumb '' ev-agenda e.rec)" 0 "TERM=dumb: no escapes"
is "$(escapes xterm 1 ev-agenda e.rec)" 0 "NO_COLOR: no escapes"
like "$(escapes xterm '' ev-agenda e.rec)" '^[1-9]' "else there are"
done_testing
