#!/bin/sh
# Which part of a mail is read, and what is said of the others.
. "$(dirname "$0")/lib.sh"
# mail ID TEXT [TYPE NAME FILE]...: a mail with a text (-: none) and attachments
mail() {
	/usr/bin/python3 - "$@" <<'MAIL'
import sys
from email.message import EmailMessage
ident, text, *parts = sys.argv[1:]
m = EmailMessage()
m['From'], m['To'], m['Subject'], m['Message-ID'] = 'a@example.org', 'b@example.org', 'Hallo', '<%s>' % ident
m['Date'] = 'Mon, 02 Mar 2026 10:00:00 +0100'
m.set_content(text)
for kind, name, path in zip(parts[::3], parts[1::3], parts[2::3]):
    main, sub = kind.split('/')
    m.add_attachment(open(path, 'rb').read(), maintype=main, subtype=sub, filename=name)
sys.stdout.buffer.write(m.as_bytes())
MAIL
}
ics() { # UID LINE...
	uid=$1
	shift
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x "$@" BEGIN:VEVENT "UID:$uid" DTSTAMP:20260101T000000Z DTSTART:20260503T180000Z "SUMMARY:Konzert $uid" END:VEVENT END:VCALENDAR
}
announced='Konzert am 3. Mai 2026, 20 Uhr in der Halle'

# a calendar of which nothing can be read does not take the text with it
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEV' >"$tmp/cut.ics"
mail cut@x "$announced" text/calendar a.ics "$tmp/cut.ics" >"$tmp/cut.eml"
run ev-parse -z Europe/Berlin "$tmp/cut.eml"
is "$rc $err" "65 ev-parse: cut@x:3: the component is cut off: no END" "a calendar that is cut off is told"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Warning: read)')" "Start: 2026-05-03T20:00
Warning: read from the mail's text, since nothing could be read from its calendar" "... and the text is read"
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' >"$tmp/empty.ics"
mail empty@x "$announced" text/calendar a.ics "$tmp/empty.ics" >"$tmp/empty.eml"
is "$(ev-parse -z Europe/Berlin "$tmp/empty.eml" | grep ^Start)" "Start: 2026-05-03T20:00" "... also beside one without events"
ics k >"$tmp/k.ics"
mail whole@x "$announced" text/calendar a.ics "$tmp/k.ics" >"$tmp/whole.eml"
is "$(ev-parse "$tmp/whole.eml" | grep -E '^(Start|Warning)')" "Start: 2026-05-03T18:00Z" "beside a whole one the text is not read"
ics k METHOD:REPLY | head -c 150 >"$tmp/reply.ics"
mail reply@x "Zusage: $announced" text/calendar a.ics "$tmp/reply.ics" >"$tmp/reply.eml"
run ev-parse -z Europe/Berlin "$tmp/reply.eml"
is "$rc $out" "65 " "nor is that of an answer, which announces nothing"
sed 's/^From: /From a@example.org Mon Mar  2 10:00:00 2026\n&/' "$tmp/cut.eml" >"$tmp/mbox"
printf '\nFrom a@example.org Mon Mar  2 10:00:00 2026\nFrom: a@example.org\nTo: b@example.org\nSubject: Probe am 4. Mai 2026, 19 Uhr\nMessage-ID: <s@x>\nDate: Mon, 02 Mar 2026 10:00:00 +0100\n\nIm Pfarrsaal.\n' >>"$tmp/mbox"
is "$(ev-parse -z Europe/Berlin "$tmp/mbox" 2>/dev/null | grep -c ^Start)" 2 "what stands in a subject alone is read behind it"
# calendars in attachments, of whatever type mail programs give them
printf '%s\r\n' BEGIN:VCALENDAR VERSION:1.0 BEGIN:VEVENT UID:old DTSTART:20260503T180000Z 'SUMMARY;ENCODING=QUOTED-PRINTABLE:Gr=FC=DFe' END:VEVENT END:VCALENDAR >"$tmp/old.vcs"
sed 's/UID:old/UID:new/' "$tmp/old.vcs" >"$tmp/new.vcs"
grep -v UID: "$tmp/old.vcs" >"$tmp/nameless.vcs"
cat >"$tmp/x.xml" <<'XCAL'
<?xml version="1.0" encoding="utf-8"?>
<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties><uid><text>k</text></uid><dtstart><date-time>2026-05-03T18:00:00Z</date-time></dtstart><summary><text>Konzert k</text></summary></properties></vevent></components></vcalendar></icalendar>
XCAL
t='im Anhang die Einladung'
starts() { # TYPE NAME FILE...: how many events are read of a mail with these, and what is said
	mail at@x "$t" "$@" >"$tmp/at.eml"
	run ev-parse -z Europe/Berlin "$tmp/at.eml"
	printf '%s %s %s\n' "$rc" "$(printf '%s\n' "$out" | grep -c '^Start: 2026-05-03T18:00Z')" "$err"
}
is "$(starts text/x-vcalendar old.vcs "$tmp/old.vcs")" "0 1 " "vCalendar 1.0"
is "$(starts application/octet-stream old.vcs "$tmp/old.vcs" application/octet-stream new.vcs "$tmp/new.vcs")" "0 2 " "two of them, by their names"
is "$(starts text/x-vcalendar a.vcs "$tmp/nameless.vcs" text/x-vcalendar b.vcs "$tmp/nameless.vcs")" "0 1 " "the same file twice"
is "$(starts text/calendar k.ics "$tmp/k.ics" text/x-vcalendar k.vcs "$tmp/nameless.vcs")" "0 1 " "one beside iCalendar is its older form"
is "$(starts text/calendar k.ics "$tmp/k.ics" text/x-vcalendar k.vcs "$tmp/old.vcs")" "0 2 " "... unless it is about another event"
is "$(starts application/calendar+xml k.xml "$tmp/x.xml")" "0 1 " "xCal"
is "$(starts text/calendar k.ics "$tmp/k.ics" application/calendar+xml k.xml "$tmp/x.xml")" "0 1 " "... beside iCalendar of the same event"
is "$(starts text/plain a.ics "$tmp/k.ics")" "0 1 " "iCalendar as text/plain"
is "$(starts application/octet-stream A.ICS "$tmp/k.ics")" "0 1 " "... and in capitals"
sed 's/<.date-time>.*//' "$tmp/x.xml" >"$tmp/bad.xml"
is "$(starts application/calendar+xml k.xml "$tmp/bad.xml" | cut -c 1-4)" "65 0" "xCal that is cut off is told"
mail at@x "$announced" application/calendar+xml k.xml "$tmp/bad.xml" >"$tmp/at.eml"
is "$(ev-parse -z Europe/Berlin "$tmp/at.eml" 2>/dev/null | grep ^Start)" "Start: 2026-05-03T20:00" "... and the text is read"

# attachments that are not read are named where nothing was
t='im Anhang die Einladung'
echo x >"$tmp/doc"
left='at@x: no event is read; attachments were not looked into, which can be read as files'
is "$(starts application/vnd.oasis.opendocument.text a.odt "$tmp/doc" text/html b.html "$tmp/doc" application/rtf c.rtf "$tmp/doc" image/jpeg d.jpg "$tmp/doc")" \
	"1 0 ev-parse: $left: a.odt (part 2), b.html (part 3), c.rtf (part 4), d.jpg (part 5)" "attachments that are not read are named"
is "$(starts application/pgp-signature s.asc "$tmp/doc" text/x-patch p.patch "$tmp/doc")" "1 0 " "... but for those that announce nothing"
t=$announced
mail at@x "$t" application/pdf a.pdf "$tmp/doc" >"$tmp/at.eml"
run ev-parse -z Europe/Berlin "$tmp/at.eml"
is "$rc $err" "0 " "... nor where an event was read"
t='im Anhang die Einladung'
is "$(starts application/pdf "$(printf 'a\033[31m\302\233.pdf')" "$tmp/doc" | tr -d ' -~\n' | wc -c)" 0 "no escape sequence of a name reaches the terminal"
mail one@x "$t" application/pdf a.pdf "$tmp/doc" | sed '1s/^/From a@example.org Mon Mar  2 10:00:00 2026\n/' >"$tmp/mbox"
{ echo; sed '1s/^/From a@example.org Mon Mar  2 10:00:00 2026\n/' "$tmp/whole.eml"; } >>"$tmp/mbox"
run ev-parse "$tmp/mbox"
is "$rc $(printf '%s\n' "$err" | cut -d : -f 2)" "0  one@x" "of an mbox the message is named"
# messages that a mail brings are read where it gives no event itself
inner() { # ID TEXT: one of them, of January
	printf -- '--b\nContent-Type: message/rfc822\n\nFrom: Ida <ida@example.org>\nMessage-ID: <%s>\nSubject: Treffen\nDate: Mon, 12 Jan 2026 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n' "$1" "$2"
}
outer() { # TYPE TEXT: reads the others from standard input
	printf 'From: Bo <bo@example.org>\nMessage-ID: <out@x>\nSubject: Fwd\nDate: Mon, 02 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/%s; boundary=b\n\n' "$1"
	[ -z "$2" ] || printf -- '--b\nContent-Type: text/plain\n\n%s\n\n' "$2"
	cat
	printf -- '--b--\n'
}
short() { ev-parse "$@" 2>&1 | recsel -P Start,Organizer,Source,Method | sed '/^$/d' | tr '\n' '|'; }
inner in@x 'Das Jahrestreffen der Imker ist am 7. Mai, 14 Uhr, in der Halle.' >"$tmp/in"
outer mixed 'Zur Info.' <"$tmp/in" >"$tmp/fwd.eml"
is "$(short -z Europe/Berlin "$tmp/fwd.eml")" '2026-05-07T14:00|Ida <ida@example.org>|in@x|' "a message that was forwarded as an attachment, with its own head"
like "$(ev-parse -e "$tmp/fwd.eml")" '^Evidence: Start 2/1:36-1:41 date "7. Mai"' "... its part is the outer one's"
outer mixed "$announced" <"$tmp/in" >"$tmp/both.eml"
is "$(short -z Europe/Berlin "$tmp/both.eml")" '2026-05-03T20:00|Bo <bo@example.org>|out@x|' "... not beside an event of the mail's own"
{ cat "$tmp/in"; inner two@x 'Nichts.'; inner three@x "$announced."; } | outer digest '' >"$tmp/digest.eml"
is "$(short -z Europe/Berlin "$tmp/digest.eml")" '2026-05-07T14:00|Ida <ida@example.org>|in@x|2026-05-03T20:00|Ida <ida@example.org>|three@x|' "of a digest without a text of its own none is the mail's: each is read"
outer mixed '' <"$tmp/in" >"$tmp/only.eml"
is "$(short -z Europe/Berlin "$tmp/only.eml")" '2026-05-07T14:00|Ida <ida@example.org>|in@x|' "... and of a mail that brings a single one"
{ printf -- '--b\nContent-Type: text/html\n\n<p>%s</p>\n' "$announced"; cat "$tmp/in"; } | outer mixed '' >"$tmp/html.eml"
is "$(short -z Europe/Berlin "$tmp/html.eml")" '2026-05-03T20:00|Bo <bo@example.org>|out@x|' "HTML of the mail's own goes before plain text of one that it brings"
{ cat "$tmp/in"; printf -- '--b\nContent-Type: text/html\n\n<p>%s</p>\n' "$announced"; } | outer mixed '' >"$tmp/html.eml"
is "$(short -z Europe/Berlin "$tmp/html.eml")" '2026-05-03T20:00|Bo <bo@example.org>|out@x|' "... behind it as well"
{ cat "$tmp/in"; inner two@x 'Nichts.'; inner three@x "$announced."; } | outer mixed 'Heft 3 der Liste' >"$tmp/digest.eml"
is "$(short -z Europe/Berlin "$tmp/digest.eml")" '2026-05-07T14:00|Ida <ida@example.org>|in@x|2026-05-03T20:00|Ida <ida@example.org>|three@x|' "of a digest each message"
{ printf -- '--b\nContent-Type: message/rfc822\n\n'; cat "$tmp/empty.eml"; } | outer mixed '' >"$tmp/empty2.eml"
is "$(short -z Europe/Berlin "$tmp/empty2.eml" | cut -d '|' -f 1,3)" '2026-05-03T20:00|out@x' "the text beside a calendar without events, in a message that is brought"
wrap() { # NUMBER TEXT: as a message of a digest, the mail on standard input, with boundaries of its own
	printf -- '--b\nContent-Type: message/rfc822\n\n'
	sed "s/boundary=b/boundary=b$1/; s/^--b/--b$1/; s/out@x/out$1@x/"
}
{ outer digest '' <"$tmp/in" | wrap 1; { cat "$tmp/in"; inner three@x "$announced."; } | outer mixed 'Heft 3' | wrap 2; } | outer mixed 'Zwei Hefte' >"$tmp/deep.eml"
is "$(short -z Europe/Berlin "$tmp/deep.eml")" '2026-05-07T14:00|Ida <ida@example.org>|in@x|2026-05-07T14:00|Ida <ida@example.org>|in@x|2026-05-03T20:00|Ida <ida@example.org>|three@x|' "digests in a digest"
{ { cat "$tmp/in"; inner three@x 'Nichts.'; } | outer mixed "$announced" | wrap 1; inner two@x 'Das Treffen ist am 8. Mai um 15 Uhr in der Halle.'; } | outer mixed 'Zur Info' >"$tmp/deep.eml"
is "$(short -z Europe/Berlin "$tmp/deep.eml" | tr '|' '\n' | grep '@x')" 'out1@x
two@x' "... not what stands in one out of which something was read"
for i in $(seq 101); do inner "n$i@x" "Das Treffen ist am 8. Mai um 15 Uhr in der Halle."; done | outer digest '' >"$tmp/many.eml"
run ev-parse -z Europe/Berlin "$tmp/many.eml"
is "$rc $(printf '%s\n' "$out" | grep -c ^Source) $err" "0 100 ev-parse: $tmp/many.eml: one mail brings more messages than are read of one; further ones were not" "more messages than are read of one mail: said"
done_testing
