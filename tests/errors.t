#!/bin/sh
# Bad input: a clear message with file and line, the right status, the rest of the batch done.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
: >"$tmp/empty"
run ev-parse "$tmp/empty"
is "$rc" 65 "an empty file"
like "$err" "^ev-parse: $tmp/empty: is empty\$" "... said plainly"
head -c 5000 "$(command -v ev-parse)" >"$tmp/binary"
run ev-parse "$tmp/binary" "$A/jugendrat.txt"
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid)" "65 1" "a binary is reported, the next file is read"
run ev-parse "$tmp/none" "$A/jugendrat.txt"
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid)" "66 1" "a file that is not there"
run ev-parse "$tmp"
is "$rc" 66 "a directory"
printf 'Termin: 3. M\344rz 2026, 19 Uhr\nOrt: Caf\351 M\374ller\n' >"$tmp/latin1"
is "$(ev-parse -r 2026-01-01 "$tmp/latin1" | sed -n 's/^Location: //p')" "Café Müller" "octets that are no UTF-8 are read as Windows-1252"
printf 'Termin: 3. M\303\244rz 2026\nOrt: Caf\351 \303\237\n' >"$tmp/mixed"
run ev-parse -r 2026-01-01 "$tmp/mixed"
printf '%s' "$out" | iconv -f UTF-8 -t UTF-8 >/dev/null 2>&1
ok $? "what comes out is always UTF-8"
printf 'Nichts weiter.\n' >"$tmp/nothing"
run ev-parse "$tmp/nothing"
is "$rc$out$err" 1 "no event: status 1, silently"
head -c 100000000 /dev/zero | tr '\0' 'x' >"$tmp/long"
run ev-parse "$tmp/long"
is "$rc" 1 "a line of 100 MB"
run ev-parse --lines "$tmp/long"
is "$rc" 1 "... also with --lines"
head -c 3000000 /dev/zero | tr '\0' '1' >"$tmp/digits"
run ev-parse --lines "$tmp/digits"
is "$rc" 1 "three megabytes of digits"
yes 'bis' | head -c 2000000 | tr '\n' ' ' >"$tmp/bis"
run ev-parse --lines "$tmp/bis"
is "$rc" 1 "bis bis bis ..."
yes '1.' | head -c 2000000 | tr -d '\n' >"$tmp/dots"
run ev-parse --lines "$tmp/dots"
is "$rc" 1 "1.1.1.1. ..."
rm -f "$tmp/long"
run ev-parse --lines -r 2026-01-01 - <<'END'
am 30. Februar 2026
END
is "$rc" 1 "30 February is no date"
printf '<div>%.0s' $(seq 1 20000) >"$tmp/deep.html"
printf '<p>Termin: 3.4.2026</p>' >>"$tmp/deep.html"
run ev-parse -r 2026-01-01 "$tmp/deep.html"
like "$out" 'Start: 2026-04-03' "20,000 open elements"
for c in ev-parse ev-ics ev-agenda; do
	in=$tmp/ok.rec
	[ $c = ev-parse ] && in=$A/jugendrat.txt
	ev-parse -r 2026-02-01 "$A/jugendrat.txt" >"$tmp/ok.rec"
	$c "$in" >/dev/full 2>"$tmp/err" && rc=0 || rc=$?
	is "$rc" 74 "$c: a full disk"
	like "$(cat "$tmp/err")" "^$c: standard output: cannot write: No space" "... said"
	run $c --no-such-option
	is "$rc" 64 "$c: an unknown option"
	run $c --version
	like "$rc $out" "^0 $c [0-9]" "$c --version"
	run $c --help
	like "$rc $out" "^0 usage: $c" "$c --help"
done
# records
cat >"$tmp/bad.rec" <<'END'
Uid: 1
Summary: good
Start: 2026-01-01

Uid: 2
Summary: no start

Uid: 3
this is no field
Start: 2026-01-01

Uid: 4
Start: 2026-13-01

Uid: 5
Start: 2026-01-05
End: 2026-01-04

Uid: 6
Summary: good, too
Start: 2026-01-06
END
run ev-ics "$tmp/bad.rec"
is "$rc $(printf '%s\n' "$out" | grep -c BEGIN:VEVENT)" "65 2" "bad records are reported, the good ones are done"
is "$err" "ev-ics: $tmp/bad.rec:5: a record without Start
ev-ics: $tmp/bad.rec:9: not a field of a record: \"this is no field\"
ev-ics: $tmp/bad.rec:13: Start: not a date (2019-09-24) or time (2019-09-24T10:00): \"2026-13-01\"
ev-ics: $tmp/bad.rec:17: End is before Start" "... each with its line"
printf 'Uid: 1\nStart: 2026-01-01\nSummary: cut o' >"$tmp/cut.rec"
run ev-ics "$tmp/cut.rec"
is "$rc$err" "65ev-ics: $tmp/cut.rec:3: the record is cut off: its last line has no line feed" "a cut-off record"
printf 'Uid: \377\nStart: 2026-01-01\n' | ev-ics >/dev/null 2>"$tmp/err" && rc=0 || rc=$?
is "$rc $(cat "$tmp/err")" "65 ev-ics: (standard input):1: octet 6 is not UTF-8" "invalid UTF-8 in a record"
printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261301T000000\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20260101\nEND:VEVENT\nEND:VCALENDAR\n' >"$tmp/bad.ics"
run ev-parse "$tmp/bad.ics"
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid) $err" "65 1 ev-parse: $tmp/bad.ics:4: DTSTART: a value that is wrong: 20261301T000000" "month 13 in a calendar"
printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101\n' >"$tmp/cut.ics"
run ev-parse "$tmp/cut.ics"
is "$rc" 65 "a cut-off calendar"
# what is no file of records is told once, with the command that reads it
printf 'Uid: 1\nSummary: Probe\nStart: 2026-03-10T19:30\nTimezone: Europe/Berlin\n' | ev-ics >"$tmp/n.ics"
printf '<!doctype html>\n<html><body>\n<p>Probe, 10 March 2026</p>\n\n<p>Hall</p></body></html>\n' >"$tmp/n.html"
printf 'Received: from a\n by b; Mon, 2 Mar 2026 10:00:00 +0100\nFrom: a@example.org\nTo: b@example.org\nSubject: Probe\n\nOn 10 March 2026.\n\nAnna\n' >"$tmp/n.eml"
printf 'From: a@example.org\nTo: b@example.org\nSubject: Probe\n\nOn 10 March 2026.\n' >"$tmp/m.eml"
printf 'Email: anna@example.org\n' >"$tmp/one.rec"
for kind in 'n.ics iCalendar' 'n.html a web page' 'n.eml a mail' 'm.eml a mail' 'a.pdf PDF'; do
	file=$tmp/${kind%% *}
	[ -f "$file" ] || printf '%%PDF-1.4\n' >"$file"
	told="is ${kind#* }, no records: ev-parse makes records of it (ev-parse FILE | %s ...)"
	run ev-ics "$file"
	is "$rc $err" "65 $(printf "ev-ics: $file: $told" ev-ics)" "ev-ics is given ${kind#* }"
	run ev-ics <"$file"
	is "$rc $err" "65 $(printf "ev-ics: (standard input): $told" ev-ics)" "... on standard input"
	run ev-mail invite -n --from netz@example.org --list "$tmp/one.rec" "$file"
	is "$rc $err" "65 $(printf "ev-mail: $file: $told" ev-mail)" "... or ev-mail"
	run ev-mail rsvp "$file"
	is "$rc $err" "65 $(printf "ev-mail: $file: $told" ev-mail)" "... or rsvp"
	[ "${kind#* }" = iCalendar ] && continue
	run ev-agenda "$file"
	is "$rc $err" "65 $(printf "ev-agenda: $file: $told" ev-agenda)" "... or ev-agenda"
done
printf 'Uid: 1\nSummary: <br> and </p>\nthis is no field\n\nUid: 2\nSummary: B\nStart: 2026-03-10\n' >"$tmp/marked.rec"
run ev-agenda --from 2026-01-01 "$tmp/marked.rec"
is "$rc $(printf '%s\n' "$out" | wc -l) $err" "65 1 ev-agenda: $tmp/marked.rec:3: not a field of a record: \"this is no field\"" "a bad record with mark-up in it is a record"
# PDF
if command -v groff >/dev/null && command -v pdftotext >/dev/null; then
	{ printf '.LP\n.nf\n' && cat "$A/jugendrat.txt"; } | groff -k -ms -Tpdf >"$tmp/a.pdf" 2>/dev/null
	ev-parse -r 2026-02-01 "$A/jugendrat.txt" | recsel -p Summary,Start,End,Location >"$tmp/text.rec"
	ev-parse -r 2026-02-01 "$tmp/a.pdf" | recsel -p Summary,Start,End,Location >"$tmp/pdf.rec"
	same "$tmp/pdf.rec" "$tmp/text.rec" "a PDF is read like its text"
	head -c 3000 "$tmp/a.pdf" >"$tmp/cut.pdf"
	run ev-parse "$tmp/cut.pdf"
	is "$rc" 65 "a PDF that is cut off"
else
	ok 0 "a PDF is read like its text # SKIP no groff or pdftotext"
	ok 0 "a PDF that is cut off # SKIP"
fi
mkdir -p "$tmp/bare"
printf '%%PDF-1.4\n' >"$tmp/b.pdf"
run env PATH="$tmp/bare" "$bin/ev-parse" "$tmp/b.pdf"
is "$rc" 69 "a PDF without pdftotext: 69"
like "$err" 'poppler-utils' "... it says what is missing"
# -o writes whole files or none
ev-parse -r 2026-02-01 -o "$tmp/out.rec" "$A/jugendrat.txt"
is "$(ls "$tmp" | grep -c '^out.rec')" 1 "-o leaves one file"
run ev-parse -r 2026-02-01 -o "$tmp/nodir/out.rec" "$A/jugendrat.txt"
is "$rc" 73 "-o into a directory that is not there: 73"
done_testing
