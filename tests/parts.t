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
done_testing
