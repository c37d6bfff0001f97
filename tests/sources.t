#!/bin/sh
# Sources that offices send: the announcements of tests/sources as Markdown and as word processors' documents, with those that
# mean harm.  The documents are made from text by tests/sources/make.py.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/sources" || exit 1
make() { python3 make.py "$@" || echo "# make.py $* failed"; }
fields() { grep -v -e '^#' -e '^Uid' -e '^Source' -e '^Language' -e '^Read' "$@"; }

told() { recsel -p Start,End,Timezone,Doors,Location,Slot,Registration,Price "$@"; } # what labels, tables and links say
for md in *.md; do
	name=${md%.md}
	ev-parse -r 2026-02-01 "$md" >"$tmp/md.rec"
	told "$tmp/md.rec" >"$tmp/got"
	[ -z "${UPDATE:-}" ] || cp "$tmp/got" "$name.rec"
	same "$tmp/got" "$name.rec" "$md"
	fields "$tmp/md.rec" >"$tmp/md.fields"
	for kind in docx odt fodt rtf; do
		make $kind "$md" "$tmp/$name.$kind"
		run ev-parse "$tmp/$name.$kind" # the document's own day is the reference, where it has one
		fields "$tmp/out" >"$tmp/got"
		same "$tmp/got" "$tmp/md.fields" "$name.$kind says the same"
	done
done
is "$(ev-parse -e "$tmp/vortrag.docx" | sed -n '/Evidence: Start/p' | head -1)" 'Evidence: Start 4:1-4:25 labelled-date "Donnerstag, 12. März 2026"' "evidence: the number of the paragraph, and the characters in it"
is "$(ev-parse "$tmp/sommerfest.docx" | recsel -P Registration)" "mailto:fest@kastanienhof.example" "the address behind a link's words"
is "$(ev-parse <"$tmp/vortrag.odt" | recsel -P Price) $(ev-parse -t rtf "$tmp/vortrag.rtf" | recsel -P Start) $(ev-parse -t odt "$tmp/vortrag.odt" | recsel -P Start)" \
	"frei 2026-03-12T19:30 2026-03-12T19:30" "from standard input, and with -t"

# what is read although it is odd: name, what comes out
while IFS='|' read -r name want; do
	make hostile "$name" "$tmp/$name"
	run ev-parse -r 2026-02-01 "$tmp/$name"
	is "$rc$err $(printf '%s\n' "$out" | recsel -P Summary,Start,Location | tr '\n' '|')" "0 $want" "$name"
done <<'END'
outside.docx|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
twice.docx|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
huge.docx|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
deep.docx|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
changes.docx|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
repeat.odt|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
changes.odt|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
deep.odt|Lesung|2026-05-04T19:00|Rathaus, Markt 1, 24103 Kiel|
deep.rtf|Lesung|2026-05-04T19:00|Rathaus|
bin.rtf|Lesung|2026-05-04T19:00|Rathaus|
skip.rtf|Lesung|2026-05-04T19:00|Rathaus|
pages.rtf|Konzert Łódź|2026-05-04T19:00|Дом, Markt 1|
END
# what is refused: name, the message
while IFS='|' read -r name want; do
	make hostile "$name" "$tmp/$name"
	run ev-parse -r 2026-02-01 "$tmp/$name"
	is "$rc $err" "65 ev-parse: $tmp/$name: $want" "$name is refused"
done <<'END'
bomb.docx|word/document.xml is larger than 64 MB when it is unpacked: not read
many.docx|word/header4.xml is larger than 128 MB when it is unpacked: not read
members.docx|an archive of more than 10000 files: not read
entities.docx|word/document.xml declares a document type or is too large: it is not read
entities.odt|content.xml declares a document type or is too large: it is not read
bomb.odt|styles.xml is larger than 64 MB when it is unpacked: not read
secret.odt|is protected by a password
empty.odt|is an OpenDocument file without content
sheet.xlsx|is a spreadsheet, a presentation or a drawing: save it as PDF or text (package libreoffice: soffice --convert-to pdf)
files.zip|is a ZIP archive, but no document: take it apart first (package unzip)
END
make hostile cut.docx "$tmp/cut.docx"
run ev-parse "$tmp/cut.docx"
like "$rc $err" "^65 ev-parse: $tmp/cut.docx: (cannot be read as a ZIP archive|is a damaged archive)" "an archive that is cut off"
run ev-parse "$tmp/bomb.docx" "$tmp/vortrag.docx" "$tmp/cut.docx"
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid)" "65 1" "a bad file spoils no other"
is "$(find "$tmp" /tmp/ev-evil.xml /tmp/y.xml -newer "$tmp/files.zip" -name '*.xml' 2>/dev/null)" "" "no file is written"

# what nothing here reads names the package that helps
hint() { # OCTETS (printf) PATTERN NAME
	# shellcheck disable=SC2059
	printf "$1" >"$tmp/binary"
	run ev-parse "$tmp/binary"
	like "$rc $err" "$2" "$3"
}
hint '\037\213\010\0\0\0' '^65 .*package gzip' "gzip"
hint '\0\0\0\030ftypheic\0\0\0\0' '^65 .*package libheif-examples' "a HEIC picture"
hint '%%!PS-Adobe-3.0\n\001\001\001' '^65 .*package ghostscript' "PostScript"
hint 'Rar!\032\007\0' '^65 .*package unar' "RAR"
hint '\170\237\076\042\0\0' '^65 .*package tnef' "winmail.dat"
hint '\320\317\021\340\241\261\032\341\0W\0o\0r\0k\0b\0o\0o\0k\0\0' '^65 .*package libreoffice' "a spreadsheet of before 2007"
hint '\320\317\021\340\241\261\032\341\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0\0' '^65 .*protected by a password' "a .docx with a password"
printf '\320\317\021\340\241\261\032\341\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0\0' >"$tmp/old.doc"
run env PATH="$bin" "$bin/ev-parse" "$tmp/old.doc"
like "$rc $err" '^65 .*package antiword\), which is not here' "a Word document of before 2007 without antiword"

# texts of two octets a character, and an octet that went wrong: what they are is told by what they say
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:w1\r\nSUMMARY:Ölmühle\r\nDTSTART:20260301T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/8.ics"
printf '<!DOCTYPE html><html lang=de><h1>Ölmühle</h1><p>Termin: 1. März 2026, 10 Uhr</p></html>' >"$tmp/8.html"
printf 'BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nUID:w2\r\nSUMMARY:Mill\r\nDTSTART:20260301T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/8.vcs"
printf 'Ölmühle\n\nTermin: 1. März 2026, 10 Uhr\nOrt: Hof\n' >"$tmp/8.txt"
cat >"$tmp/8.rss" <<'END'
<?xml version="1.0" encoding="UTF-16"?><rss><channel><item><title>Hoffest Ölmühle</title><description>Das Hoffest ist am 1. März 2026 um 10 Uhr in der Ölmühle.</description></item></channel></rss>
END
cat >"$tmp/8.xcs" <<'END'
<?xml version="1.0" encoding="UTF-16"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties><uid><text>w3</text></uid><summary><text>Ölmühle</text></summary><dtstart><date-time>2026-03-01T10:00:00Z</date-time></dtstart></properties></vevent></components></vcalendar></icalendar>
END
printf 'From: hof@example.org\r\nSubject: Ölmühle\r\nDate: Sun, 01 Feb 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTermin: 1. März 2026, 10 Uhr\r\n' >"$tmp/8.eml"
for f in ics html vcs txt rss xcs eml; do
	{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$tmp/8.$f"; } >"$tmp/16le.$f"
	{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE "$tmp/8.$f"; } >"$tmp/16be.$f"
	want=$(ev-parse -r 2026-02-01 "$tmp/8.$f" | recsel -p Summary,Start)
	iconv -f UTF-8 -t UTF-16LE "$tmp/8.$f" >"$tmp/16le-bare.$f"
	iconv -f UTF-8 -t UTF-16BE "$tmp/8.$f" >"$tmp/16be-bare.$f"
	like "$want" "^Summary: " "$f"
	is "$(ev-parse -r 2026-02-01 "$tmp/16le.$f" | recsel -p Summary,Start)" "$want" "UTF-16, $f"
	is "$(ev-parse -r 2026-02-01 "$tmp/16le-bare.$f" | recsel -p Summary,Start)" "$want" "... without a byte order mark"
	is "$(ev-parse -r 2026-02-01 <"$tmp/16be-bare.$f" | recsel -p Summary,Start)" "$want" "... the other octet first"
	is "$(ev-parse -r 2026-02-01 <"$tmp/16be.$f" | recsel -p Summary,Start)" "$want" "... the other octet first"
done
is "$(ev-agenda -f tsv "$tmp/16le.ics" | wc -l) $(cat "$tmp/16be.ics" | ev-agenda -f tsv | wc -l)" "$(ev-agenda -f tsv "$tmp/8.ics" | wc -l) $(ev-agenda -f tsv "$tmp/8.ics" | wc -l)" "... listed, too"
is "$(ev-agenda -f tsv "$tmp/16le-bare.ics" | wc -l) $(cat "$tmp/16be-bare.ics" | ev-agenda -f tsv | wc -l)" "$(ev-agenda -f tsv "$tmp/8.ics" | wc -l) $(ev-agenda -f tsv "$tmp/8.ics" | wc -l)" "... without a mark"
printf 'From: hof@example.org\nSubject: =?utf-8?q?=C3=96lm=C3=BChle?=\nDate: Sun, 01 Feb 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n%s\n' "$(printf 'Termin: 1. März 2026, 10 Uhr\n' | iconv -f UTF-8 -t UTF-16LE | base64 -w 76)" >"$tmp/part.eml"
is "$(ev-parse "$tmp/part.eml" | recsel -p Summary,Start)" "$(ev-parse "$tmp/8.eml" | recsel -p Summary,Start)" "a part of a mail in UTF-16"
# a day that stands in the subject alone: subject | further header | body | fields
while IFS='|' read -r subject more body want; do
	printf 'From: a@example.org\nSubject: %s\nDate: Thu, 01 Oct 2026 10:00:00 +0200\n%s\n\n%b' "$subject" "${more:-X-A: b}" "$body" >"$tmp/subject.eml"
	is "$(ev-parse -e "$tmp/subject.eml" 2>/dev/null | sed -n 's/^Summary: //p; s/^Start: //p; s/^Location: //p; s/^Evidence: Start //p' | tr '\n' '|')" "$want" "in the subject: $subject${more:+, $more}: $body"
done <<'END'
Vorstandssitzung am 14. Oktober, 19 Uhr||Liebe Mitglieder,\n\nwir treffen uns wie immer im Vereinsheim.\n|Vorstandssitzung|2026-10-14T19:00|Vereinsheim|1/subject date "14. Oktober"|1/subject time "19 Uhr"|
Vorstandssitzung am 14. Oktober 2026, 19 Uhr|||Vorstandssitzung|2026-10-14T19:00|1/subject date "14. Oktober 2026"|1/subject time "19 Uhr"|
Vorstandssitzung am 14. Oktober||Liebe Mitglieder,\n\nwir treffen uns wie immer im Vereinsheim.\n|Vorstandssitzung|2026-10-14|Vereinsheim|1/subject date "14. Oktober"|
Vorstandssitzung am 14. Oktober, 19 Uhr|In-Reply-To: <x@example.org>|Danke, ich komme.\n|
Vorstandssitzung am 14. Oktober, 19 Uhr||Lesung\n\n20. Oktober 2026, 18 Uhr\nBücherei\n|Lesung|2026-10-20T18:00|Bücherei|1/3:1-3:16 date "20. Oktober 2026"|1/3:19-3:24 time "18 Uhr"|
Protokoll der Sitzung vom 14. September||Liebe Mitglieder,\n\nanbei das Protokoll.\n|
Rechnung vom 1. Oktober 2026||Bitte zahlen Sie.\n|
END
# lines that end in a CR alone: the same, with the same places
printf 'From: hof@example.org\nSubject: =?utf-8?q?=C3=96lm=C3=BChle?=\nDate: Sun, 01 Feb 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nHallo,=0D=0DTermin: 1. M=C3=A4rz 2026, 10 Uhr=0DOrt: Hof=0D\n' >"$tmp/qp.eml"
printf 'Liebe Leute,\n\nwie immer.\n\nÖlmühle\n\nTermin: 1. März 2026, 10 Uhr\nOrt: Hof\n' >"$tmp/lines.txt"
printf 'Uid: u\nSummary: Mühle\nStart: 2026-03-01\n\nUid: v\nSummary: Hof\nStart: 2026-03-02\n\n' >"$tmp/lines.recs"
for f in 8.ics 8.vcs 8.txt 8.html 8.eml 8.rss lines.txt lines.recs; do
	tr -d '\r' <"$tmp/$f" >"$tmp/in" && tr '\n' '\r' <"$tmp/in" >"$tmp/cr" && mv "$tmp/in" "$tmp/lf"
	for how in auto "-t text"; do
		[ "$how" = auto ] && how= || [ "$f" = lines.txt ] || continue
		want=$(ev-parse $how -e -r 2026-02-01 - <"$tmp/lf" | grep -v ^Confidence)
		like "$want" '^Start:' "$f"
		is "$(ev-parse $how -e -r 2026-02-01 - <"$tmp/cr" | grep -v ^Confidence)" "$want" "$f with CRs alone${how:+, $how}"
	done
done
like "$(ev-parse -e -r 2026-02-01 "$tmp/qp.eml")" '^Evidence: Start 1/3:9-3:' "CRs inside a part of a mail"
tr -d '\r' <"$tmp/8.ics" | tr '\n' '\r' >"$tmp/cr.ics"
is "$(ev-agenda -f tsv "$tmp/cr.ics") $(cat "$tmp/cr.ics" | ev-agenda -f tsv)" "$(ev-agenda -f tsv "$tmp/8.ics") $(ev-agenda -f tsv "$tmp/8.ics")" "a calendar with CRs alone, listed"
sed '/^END/d' "$tmp/8.ics" | tr -d '\r' | tr '\n' '\r' >"$tmp/cut.ics"
run ev-parse "$tmp/cut.ics"
like "$rc $err" "^65 .*cut.ics:[1-9]" "... cut off: the line"
many=20000
[ -z "${EV_SANITIZED:-}" ] || many=1000
awk -v n=$many 'BEGIN { printf "BEGIN:VCALENDAR\rVERSION:2.0\r"; for (i = 0; i < n; i++) printf "BEGIN:VEVENT\rUID:%d\rSUMMARY:Treffen %d\rDTSTART:20260301T100000Z\rEND:VEVENT\r", i, i; printf "END:VCALENDAR\r" }' >"$tmp/long.ics"
is "$(ev-parse "$tmp/long.ics" | grep -c ^Uid:)" $many "... longer than what is read at once"
printf 'Tanz am 1. März 2026, 10 Uhr\rnichts\rChor am 2. März 2026, 10 Uhr' >"$tmp/cr.txt"
is "$(ev-parse --lines -r 2026-02-01 - <"$tmp/cr.txt" | recsel -P Start,Source | tr '\n' ' ')" "2026-03-01T10:00 -:1  -:2  2026-03-02T10:00 -:3 " "--lines with CRs alone"
awk -v n=$((many * 3)) 'BEGIN { for (i = 0; i < n; i++) printf "Chor am 2. März 2026, 10 Uhr\r" }' >"$tmp/cr.txt"
is "$(ev-parse --lines -r 2026-02-01 - <"$tmp/cr.txt" | tail -3 | grep ^Source)" "Source: -:$((many * 3))" "... in blocks"
printf 'Tanz am 1. März 2026,\r 10 Uhr\nChor am 2. März 2026, 10 Uhr\nHof am 3. März 2026\n' >"$tmp/one.txt"
is "$(ev-parse --lines -r 2026-02-01 - <"$tmp/one.txt" | grep -c ^Source)" 3 "a CR among LFs is no line end"
sed 's/Ölmühle/M_l_l/' "$tmp/8.ics" | tr _ '\000' >"$tmp/zero.ics"
for how in '' '-t ical'; do
	run ev-parse $how "$tmp/zero.ics"
	is "$rc$err $(printf '%s\n' "$out" | recsel -P Summary,Start | tr '\n' '|')" "0 M l l|2026-03-01T10:00Z|" "a calendar with octets of 0${how:+, $how}"
done
is "$(ev-agenda -f tsv "$tmp/zero.ics" | grep -c "M l l")" 1 "... listed"
# a NUL octet in a text by mistake: it goes, with a Warning; a binary stays one
printf 'Con\0cert in the hall\nFriday 6 March 2026, 7.30pm\nTown hall\n' >"$tmp/nul.txt"
is "$(ev-parse -r 2026-02-01 "$tmp/nul.txt" | recsel -P Summary,Start,Warning | tr '\n' '|')" "Concert in the hall|2026-03-06T19:30|NUL octets are left out|" "a NUL octet in a text"
printf '<html><h1>Con\0cert</h1><p>Friday 6 March 2026, 7.30pm</p>' >"$tmp/nul.html"
is "$(ev-parse -t html -r 2026-02-01 "$tmp/nul.html" | recsel -P Summary,Warning | tr '\n' '|')" "Concert|NUL octets are left out|" "... of a page whose type is given"
printf 'Subject: Concert\nFrom: a@example.org\n\nCon\0cert, Friday 6 March 2026, 7.30pm\n' >"$tmp/nul.eml"
is "$(ev-parse -r 2026-02-01 "$tmp/nul.eml" | recsel -P Start,Warning | tr '\n' '|')" "2026-03-06T19:30|NUL octets are left out|" "... of a mail"
{ printf 'Friday 6 March 2026, 7.30pm\n'; head -c 300 /dev/zero; } >"$tmp/zeros.txt"
run ev-parse - <"$tmp/zeros.txt"
is "$rc $err" "65 ev-parse: (standard input): is binary, no announcement" "many are no mistake; standard input has one name"
run ev-parse - </dev/null
is "$rc $err" "65 ev-parse: (standard input): is empty" "... also where it is empty"
# UTF-16 without a mark, with characters that end in a zero octet
for order in LE BE; do
	printf 'Fest \360\237\230\200 am See\nFreitag, 6. M\303\244rz 2026, 19:30 Uhr\n' | iconv -f UTF-8 -t UTF-16$order >"$tmp/wide.txt"
	is "$(ev-parse -r 2026-02-01 "$tmp/wide.txt" | recsel -P Summary,Start | tr '\n' '|')" "$(printf 'Fest \360\237\230\200 am See|2026-03-06T19:30|')" "UTF-16$order without a mark, an emoji"
done
# xCal: a value of any length that a record may have
{
	printf '<?xml version="1.0"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties><uid><text>e</text></uid><dtstart><date>2026-03-06</date></dtstart><summary><text>a</text></summary><description><text>'
	head -c 1500000 /dev/zero | tr '\0' b
	printf '</text></description></properties></vevent></components></vcalendar></icalendar>'
} >"$tmp/long.xml"
run ev-parse "$tmp/long.xml"
is "$rc $(printf '%s\n' "$out" | sed -n 's/^Description: //p' | tr -cd b | wc -c) $err" "0 1500000 " "a long value of xCal is whole"
done_testing
