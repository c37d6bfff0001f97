#!/bin/sh
# Outlook's messages, made by tests/sources/msg.pl, through msgconvert.
. "$(dirname "$0")/lib.sh"
printf '\320\317\021\340\241\261\032\341\0_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_\0\0' >"$tmp/stub.msg"
run env PATH="$bin" "$bin/ev-parse" "$tmp/stub.msg"
is "$rc $err" "69 ev-parse: $tmp/stub.msg: Outlook's messages are read through msgconvert (packages libemail-outlook-message-perl, libemail-address-perl), which is not here" "without msgconvert: what would help"
{ printf 'From: a@example.org\nSubject: Sommerfest\nDate: Thu, 5 Feb 2026 10:00:00 +0100\nMessage-ID: <r1@example.org>\nMIME-Version: 1.0\nContent-Type: application/rtf\nContent-Disposition: inline\n\n'
  printf '%s' "{\\rtf1\\ansi\\pard Datum: 4. Juli 2026, 15 Uhr\\par Ort: Gemeindehaus, M\\'fchlenweg 4, 24103 Kiel\\par}"; } >"$tmp/rtf.eml"
is "$(ev-parse "$tmp/rtf.eml" | recsel -P Start,Location | tr '\n' '|')" "2026-07-04T15:00|Gemeindehaus, Mühlenweg 4, 24103 Kiel|" "a message whose only body is RTF"
if ! perl -MEmail::Outlook::Message -MEmail::Address -e 1 2>/dev/null || ! command -v msgconvert >/dev/null; then
	echo "1..$n # the rest skipped: msgconvert (libemail-outlook-message-perl, libemail-address-perl) does not run here"
	exit $failed
fi
msg() { perl "$top/tests/sources/msg.pl" "$tmp/x.msg" "$@"; }
got() { ev-parse -r 2026-02-01 "$tmp/x.msg" 2>&1 | recsel -P Summary,Start,Location,Organizer | tr '\n' '|'; }
body='Liebe Nachbarn,

am Samstag, 4. Juli 2026 um 15 Uhr feiern wir im Gemeindehaus, Lindenweg 4, 24103 Kiel.

Viele Grüße'
head='Date: Thu, 5 Feb 2026 10:00:00 +0100
From: Verein <verein@example.org>
Subject: Einladung: Sommerfest
Message-ID: <m1@example.org>'
msg subject='Einladung: Sommerfest' from=Verein address=verein@example.org to=Alle body="$body" head="$head"
is "$(got)" "Sommerfest|2026-07-04T15:00|Gemeindehaus, Lindenweg 4, 24103 Kiel|Verein <verein@example.org>|" "text with its head"
is "$(ev-parse "$tmp/x.msg" | recsel -P Source)" "m1@example.org" "the Message-ID is the Source"
msg subject='Treffen morgen' from=Verein address=verein@example.org body='Wir treffen uns morgen um 19 Uhr im Rathaus.' head="$head"
is "$(ev-parse "$tmp/x.msg" | recsel -P Start)" "2026-02-06T19:00" "the message's day is the reference"
msg subject='Sommerfest' from='Verein' address=verein@example.org body="$body"
is "$(got | cut -d'|' -f1-3)" "Sommerfest|2026-07-04T15:00|Gemeindehaus, Lindenweg 4, 24103 Kiel" "a draft without a head"
msg subject='Sommerfest' from=Verein address=verein@example.org html='<html><body><h1>Sommerfest</h1><p>Datum: 4. Juli 2026, 15 Uhr</p><p>Ort: Gemeindehaus, Lindenweg 4, 24103 Kiel</p></body></html>' head="$head"
is "$(got | cut -d'|' -f1-3)" "Sommerfest|2026-07-04T15:00|Gemeindehaus, Lindenweg 4, 24103 Kiel" "HTML alone"
msg subject='AW: Übung für Żółw' from=Verein address=verein@example.org body='Die Übung ist am 4. Juli 2026 um 15 Uhr.' head="$head"
is "$(got | cut -d'|' -f2)" "2026-07-04T15:00" "letters of all languages"
msg subject='Notiz' from=Verein address=verein@example.org body='Danke für die schöne Zeit.'
run ev-parse "$tmp/x.msg"
is "$rc$err" 1 "no event: status 1"
msg subject="Fest
Bcc: victim@example.org" from=Verein address=verein@example.org body="$body"
is "$(got | cut -d'|' -f2)" "2026-07-04T15:00" "a subject of two lines"
msg subject=Fest from=Verein address=verein@example.org body="$body" head="$head"
head -c 700 "$tmp/x.msg" >"$tmp/cut.msg"
run ev-parse -t msg "$tmp/cut.msg"
like "$rc" '^(1|65)$' "a message that is cut off"
perl -e 'local $/; my $b = <STDIN>; substr($b, 512, 512) = pack("V*", (1) x 128); print $b' <"$tmp/x.msg" >"$tmp/loop.msg"
run ev-parse "$tmp/loop.msg" "$top/tests/sources/vortrag.md"
is "$(printf '%s\n' "$out" | grep -c '^Start: 2026-03-12T19:30')" 1 "chains that loop: the next file is read"
done_testing
