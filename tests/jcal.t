#!/bin/sh
# Calendars as JSON (jCal, RFC 7265) are read as their usual form is.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
printf '["vcalendar",[["version",{},"text","2.0"]],[["vevent",[["uid",{},"text","j1"],["summary",{},"text","T"],["dtstart",{},"date-time","2027-04-01T10:00:00Z"]],[]]]]' >j.json
run ev-parse j.json
is "$rc$err $(printf '%s\n' "$out" | recsel -P Uid,Summary,Start | tr '\n' '|')" "0 j1|T|2027-04-01T10:00Z|" "jCal is read"
is "$(ev-parse -t json j.json)" "$out" "-t json"
is "$(ev-parse - <j.json | recsel -P Uid)" j1 "from standard input"
run ev-parse -u j.rec j.json
is "$rc$err $(recsel -P Uid j.rec)" "0 j1" "--update"
# each type of value
cat >all.json <<'END'
 [ "vcalendar", [["version", {}, "text", "2.0"], ["prodid", {}, "text", "x"], ["method", {}, "text", "PUBLISH"]], [
  ["vevent", [
    ["uid", {}, "text", "j2"], ["dtstamp", {}, "date-time", "2027-01-02T03:04:05Z"],
    ["summary", {"language": "de"}, "text", "Kurs; Teil 1, öffentlich\\x"],
    ["description", {}, "text", "erste\nzweite"],
    ["dtstart", {"tzid": "Europe/Berlin"}, "date-time", "2027-06-01T10:00:00"],
    ["duration", {}, "duration", "PT1H30M"],
    ["rrule", {}, "recur", {"until": "2027-12-21T09:00:00Z", "byday": ["MO", "-1WE"], "bymonthday": [1, -1], "freq": "MONTHLY"}],
    ["exdate", {"tzid": "Europe/Berlin"}, "date-time", "2027-07-01T10:00:00", "2027-08-01T10:00:00"],
    ["rdate", {}, "period", ["2027-07-04T10:00:00Z", "2027-07-04T15:00:00Z"], ["2027-07-05T10:00:00Z", "PT5H"]],
    ["geo", {}, "float", [54.32, -10.13]],
    ["categories", {}, "text", "A", "B,C"],
    ["sequence", {}, "integer", 3],
    ["attendee", {"cn": "Berg, Anna \"Anni\"", "member": ["mailto:a@example.org", "mailto:b@example.org"], "partstat": "ACCEPTED"}, "cal-address", "mailto:anna@example.org"],
    ["request-status", {}, "text", ["2.0", "Well; done"]],
    ["x-raw", {}, "unknown", "a;b,c"], ["x-flag", {}, "boolean", true]
  ], [["valarm", [["action", {}, "text", "DISPLAY"], ["description", {}, "text", "x"], ["trigger", {}, "duration", "-PT15M"]], []]]],
  ["vevent", [["uid", {}, "text", "j3"], ["summary", {}, "text", "Days"], ["dtstart", {}, "date", "2027-04-01"], ["dtend", {}, "date", "2027-04-03"]], []]
 ]]
END
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:PUBLISH BEGIN:VEVENT UID:j2 DTSTAMP:20270102T030405Z 'SUMMARY;LANGUAGE=de:Kurs\; Teil 1\, öffentlich\\x' 'DESCRIPTION:erste\nzweite' \
	'DTSTART;TZID=Europe/Berlin:20270601T100000' DURATION:PT1H30M 'RRULE:FREQ=MONTHLY;UNTIL=20271221T090000Z;BYDAY=MO,-1WE;BYMONTHDAY=1,-1' \
	'EXDATE;TZID=Europe/Berlin:20270701T100000,20270801T100000' 'RDATE;VALUE=PERIOD:20270704T100000Z/20270704T150000Z,20270705T100000Z/PT5H' 'GEO:54.32;-10.13' 'CATEGORIES:A,B\,C' SEQUENCE:3 \
	"ATTENDEE;CN=\"Berg, Anna ^'Anni^'\";MEMBER=\"mailto:a@example.org\",\"mailto:b@example.org\";PARTSTAT=ACCEPTED:mailto:anna@example.org" 'REQUEST-STATUS:2.0;Well\; done' 'X-RAW:a;b,c' X-FLAG:TRUE \
	BEGIN:VALARM ACTION:DISPLAY DESCRIPTION:x TRIGGER:-PT15M END:VALARM END:VEVENT BEGIN:VEVENT UID:j3 SUMMARY:Days 'DTSTART;VALUE=DATE:20270401' 'DTEND;VALUE=DATE:20270403' END:VEVENT END:VCALENDAR >all.ics
ev-parse all.ics 2>&1 | grep -v ^Source >wanted
ev-parse all.json 2>&1 | grep -v ^Source >got
same got wanted "each type of value is what it is in the usual form"
{ printf '\357\273\277['; cat j.json; printf ',\n'; sed 's/j1/j4/' j.json; echo ']'; } >list.json
run ev-parse list.json
is "$rc$err $(printf '%s\n' "$out" | recsel -P Uid | grep . | tr '\n' ' ')" "0 j1 j4 " "a list of calendars, behind a byte order mark"
# what is wrong
printf '["vcalendar",[],\n[["vevent",[["uid",{},"text","j1"]' >cut.json
run ev-parse cut.json
is "$rc$out" 65 "one that is cut off"
like "$err" '^ev-parse: cut.json:2: is no JSON: ' "... with its line"
sed 's/"summary"/"summary:x\\r\\nATTACH"/' j.json >name.json
run ev-parse name.json
is "$rc$out $err" "65 ev-parse: name.json: jCal: a property that is not name, parameters, type and values (RFC 7265 3.4)" "a name that would be another line"
sed 's/"T"/"T\\r\\nLOCATION:there"/' j.json >line.json
is "$(ev-parse line.json | recsel -P Location)" "" "... and a value"
printf '["vcalendar",[],[]]' >none.json
run ev-parse none.json
is "$rc$out$err" 1 "one without events"
# what ev-agenda does not read, it says
printf '%s\r\n' BEGIN:VCALENDAR VERSION:1.0 BEGIN:VEVENT UID:v DTSTART:20270401T100000Z SUMMARY:V END:VEVENT END:VCALENDAR >old.vcs
cp "$top/tests/feeds/xcal.xml" x.ics
kinds='j.json JSON
old.vcs vCalendar
x.ics xCal'
for file in j.json old.vcs x.ics; do
	run ev-agenda --from 2026-01-01 "$file"
	is "$rc$out $err" "65 ev-agenda: $file: is $(echo "$kinds" | sed -n "s/$file //p"), no records: ev-parse makes records of it (ev-parse FILE | ev-agenda ...)" "ev-agenda $file"
	run sh -c "ev-parse $file | ev-agenda --from 2026-01-01 --to 2028-01-01"
	is "$rc$err" 0 "... which ev-parse reads"
done
# a part of a mail (RFC 7265 7), also as a file of a type that says nothing
mail() { # TYPE [NAME]
	printf 'From: a@example.org\nTo: b@example.org\nSubject: Einladung\nDate: Mon, 2 Mar 2026 10:00:00 +0100\nMessage-ID: <x@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nKomm zum Chor!\n\n--b\nContent-Type: %s\n%s\n' "$1" "${2:+Content-Disposition: attachment; filename=\"$2\"
}"
	printf '%s\n--b--\n' '["vcalendar",[["version",{},"text","2.0"],["method",{},"text","REQUEST"]],[["vevent",[["uid",{},"text","a@example.org"],["dtstart",{"tzid":"Europe/Berlin"},"date-time","2026-03-03T19:00:00"],["summary",{},"text","Chor"]],[]]]]'
}
for type in application/calendar+json 'application/octet-stream invite.jcs'; do
	mail $type >m.eml
	is "$(ev-parse m.eml | recsel -P Uid,Start,Summary,Method | tr '\n' ' ')" "a@example.org 2026-03-03T19:00 Chor request " "jCal in a mail: $type"
done
mail application/json >m.eml
is "$(ev-parse m.eml 2>/dev/null | grep -c '^Uid: a@')" 0 "... other JSON is none"
# xCal that is cut off
for octets in 150 200; do
	head -c $octets "$top/tests/feeds/xcal.xml" >cut.xml
	run ev-parse cut.xml
	is "$rc$out $err" "65 ev-parse: cut.xml: the calendar is cut off before its first component: no </icalendar>" "xCal that ends before its first event ($octets octets): said"
done
# --lines of UTF-16, of either order, with a mark and without
printf 'Konzert am 3. Mai 2026 um 20 Uhr\nLesung 4. Mai 2026, 19 Uhr\n' >narrow.txt
ev-parse --lines -r 2026-03-01 narrow.txt | sed 's/^Source: .*:/Source: /' >wanted
for charset in UTF-16 UTF-16LE UTF-16BE; do
	iconv -t $charset narrow.txt >wide.txt
	ev-parse --lines -r 2026-03-01 wide.txt | sed 's/^Source: .*:/Source: /' >got
	same got wanted "--lines: $charset"
done
tr '\n' '\r' <narrow.txt | iconv -t UTF-16 >wide.txt
ev-parse --lines -r 2026-03-01 wide.txt | sed 's/^Source: .*:/Source: /' >got
same got wanted "--lines: UTF-16, lines that end in a CR"
awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "Konzert 😀 am %d. Mai 2026 um 20 Uhr\n", i % 30 + 1 }' | iconv -f UTF-8 -t UTF-16 | ev-parse --lines -r 2026-03-01 | grep '^Summary' | sort | uniq -c | sed 's/^ *//' >got
is "$(cat got)" "9000 Summary: Konzert 😀" "... more than a block, pairs whole"
done_testing
