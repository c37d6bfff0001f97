#!/bin/sh
# An update shows old and new of every field that a guest sees, in text and HTML; who accepted is asked again only where
# SEQUENCE rises.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/base.rec" <<'END'
Uid: f@example.org
Summary: Fest
Language: de
Start: 2026-09-07T19:00
End: 2026-09-07T22:00
Timezone: Europe/Berlin
END
# FIELD | old line(s) | new line(s) | what is there of the new | ... of the old | SEQUENCE rises
cat >"$tmp/fields" <<'END'
Summary|Summary: Altes Fest|Summary: Neues Fest|Neues Fest|Altes Fest|0
Start|Start: 2026-09-07T18:00|Start: 2026-09-07T17:00|17:00–22:00|18:00–22:00|1
End|End: 2026-09-07T21:00|End: 2026-09-07T20:00|19:00–20:00|19:00–21:00|1
Timezone|Timezone: Europe/Lisbon|Timezone: Europe/Athens|Europe/Athens|Europe/Lisbon|1
Rrule|Rrule: FREQ=WEEKLY;COUNT=3|Rrule: FREQ=WEEKLY;COUNT=5|5 Termine|3 Termine|1
Exdate|Rrule: FREQ=DAILY;COUNT=9|Rrule: FREQ=DAILY;COUNT=9\nExdate: 2026-09-09T19:00|nicht am 9. September|täglich, 9 Termine|1
Rdate|Rdate: 2026-09-10T19:00|Rdate: 2026-09-11T19:00|11. September|10. September|1
Doors|Doors: 2026-09-07T18:15|Doors: 2026-09-07T18:45|18:45|18:15|0
Location|Location: Rathaus|Location: Schule|Schule|Rathaus|1
Conference|Conference: https://a.example/1 Raum A|Conference: https://b.example/2 Raum B|Raum B|Raum A|0
Speaker|Speaker: Anna Berg|Speaker: Bo Tal|Bo Tal|Anna Berg|0
Deadline|Deadline: 2026-09-01|Deadline: 2026-09-02|2. September|1. September|0
Registration|Registration: https://a.example/an|Registration: https://b.example/an|b.example/an|a.example/an|0
Availability|Price: frei|Price: frei\nAvailability: full|ausgebucht|–|0
Capacity|Capacity: 20|Capacity: 30|30|20|0
Price|Price: 5 Euro|Price: 7 Euro|7 Euro|5 Euro|0
Attach|Attach: https://a.example/p.pdf Plan A|Attach: https://a.example/q.pdf Plan B|Plan B|Plan A|0
Contact|Contact: Anna <anna@example.org>|Contact: Bo <bo@example.org>|bo@example.org|anna@example.org|0
Url|Url: https://a.example/|Url: https://b.example/|b.example|a.example|0
Kind|Kind: Vortrag|Kind: Workshop|Workshop|Vortrag|0
Audience|Audience: alle|Audience: Fachleute|Fachleute|alle|0
Categories|Categories: Musik|Categories: Tanz|Tanz|Musik|0
Geo|Geo: 54.3;10.1|Geo: 54.4;10.2|54.4;10.2|54.3;10.1|0
Status|Status: confirmed|Status: tentative|vorläufig|Europe/Berlin|1
Slot|Slot: 19:00-20:00 Reden|Slot: 19:00-20:30 Reden|19:00–20:30|19:00–20:00|0
Topic|Topic: Haushalt|Topic: Finanzen|Finanzen|Haushalt|0
Description|Description: Wir feiern.\n+ Bringt Kuchen mit.\n+ Bis bald|Description: Wir feiern.\n+ Bringt Salat mit.\n+ Bis bald|Bringt Salat mit. (neu)|Bringt Kuchen mit.|0
END
put() { # LINES: the base with these in place of its own of the same name, continuation lines included
	printf "$1\n" >"$tmp/lines"
	name=$(sed 's/:.*//;q' "$tmp/lines")
	grep -v "^$name:" "$tmp/base.rec" >"$tmp/f.rec"
	cat "$tmp/lines" >>"$tmp/f.rec"
}
parts() { # text and HTML of the one message
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy, re, html
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
calendar = [p.get_content() for p in m.walk() if p.get_content_type() == 'text/calendar'][0]
calendar = (calendar if isinstance(calendar, str) else calendar.decode()).replace('\r\n ', '').replace('\r', '')
print(re.findall('PARTSTAT=([A-Z-]*)', calendar)[0], len(re.findall('RSVP=TRUE', calendar)), re.findall('SEQUENCE:(.*)', calendar)[0])
print(m.get_body(('plain',)).get_content().replace('\r', ''))
print('=====')
print(html.unescape(re.sub('<style>.*</style>|</?(span|b|a|p|br)[^>]*>', '', m.get_body(('html',)).get_content(), flags=re.S)))
END
}
# is NEW in the part, and OLD where the part says what was?
shows() {
	awk -v new="$2" -v old="$3" '
	index($0, new) { fresh = 1 }
	/bisher: / && index($0, old) { was = 1 }
	END { exit !(fresh && was) }' "$1"
}
printf 'Email: anna@example.org\n' >"$tmp/m.rec"
mail() { ev-mail "$@" --from netz@example.org --outbox "$tmp/box"; }
while IFS='|' read -r field old new fresh was rises; do
	rm -rf "$XDG_STATE_HOME" "$tmp/box"
	put "$old"
	mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/f.rec"
	printf 'Uid: f@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-06-01T10:00:00Z\nMailFrom: anna@example.org\nAttendee: anna@example.org; partstat=accepted\n' | ev-mail rsvp --now 2026-06-01T12:00 >/dev/null
	rm -f "$tmp"/box/new/*
	put "$new"
	run mail update --now 2026-06-02 "$tmp/f.rec"
	parts >"$tmp/parts" 2>"$tmp/err"
	sed '1d;/^=====$/,$d' "$tmp/parts" >"$tmp/text"
	sed '1,/^=====$/d' "$tmp/parts" >"$tmp/html"
	shows "$tmp/text" "$fresh" "$was"
	ok $? "$field: new and old in the text"
	shows "$tmp/html" "$fresh" "$was"
	ok $? "... and in HTML"
	[ "$rises" = 1 ] && want='NEEDS-ACTION 1 1' || want='ACCEPTED 0 0'
	is "$(sed 1q "$tmp/parts") $(grep -c 'Bitte antworten' "$tmp/text")" "$want $rises" "... who accepted is asked again only where SEQUENCE rises"
	is "$(ev-mail list "$tmp/f.rec" | sed -n '2s/ yes.*//p')" "  $((1 - rises))" "... and the answer holds as long"
done <"$tmp/fields"

# added and removed
rm -rf "$XDG_STATE_HOME" "$tmp/box"
put 'Description: Eins\n+ Zwei'
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/f.rec"
rm -f "$tmp"/box/new/*
put 'Location: Rathaus'
mail update --now 2026-06-02 "$tmp/f.rec"
parts >"$tmp/parts"
like "$(cat "$tmp/parts")" '^\(bisher: Eins\)$' "a description that is gone"
is "$(grep -A1 '^Ort' "$tmp/parts" | tr -s ' ' | tr '\n' ';')" 'Ort: Rathaus; https://www.openstreetmap.org/search?query=Rathaus;' "a place that is new"
like "$(grep -A2 '^Ort' "$tmp/parts")" 'bisher: –' "... was none"
done_testing
