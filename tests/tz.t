#!/bin/sh
# The reader's zone, as TZ says it: a name, the path of a zone file, a POSIX rule; what is none is told.
. "$(dirname "$0")/lib.sh"
printf 'Uid: a\nSummary: Call\nStart: 2026-04-01T08:00Z\nEnd: 2026-04-01T09:00Z\n\n' >"$tmp/call.rec"
hour() { # TZ: when the call begins there
	TZ=$1 ev-agenda "$tmp/call.rec" 2>&1 | sed 's/^2026-04-01 \(.....\).*/\1/'
}
z=/usr/share/zoneinfo
ln -s $z/Europe/Berlin "$tmp/link"
cp $z/America/New_York "$tmp/copy"
cp $z/UTC "$tmp/utc"
while IFS='|' read -r tz at; do
	is "$(hour "$tz")" "$at" "TZ=$tz"
done <<ZONES
Europe/Berlin|10:00
:Europe/Berlin|10:00
$z/Europe/Berlin|10:00
:$z/posix/Europe/Berlin|10:00
:$tmp/link|10:00
:$tmp/copy|04:00
:$tmp/utc|08:00
CET-1CEST,M3.5.0,M10.5.0/3|10:00
EST5EDT,M3.2.0,M11.1.0|04:00
<+03>-3|11:00
<-03>3|05:00
IST-5:30|13:30
UTC0|08:00
ZONES
is "$(printf 'Probe am 3.5.2026, 20 Uhr\n' | TZ='CET-1CEST,M3.5.0,M10.5.0/3' ev-parse -r 2026-04-01 | grep ^Timezone)" "Timezone: Europe/Berlin" "a rule is a zone's name in a record"
for tz in Berlin CET-1CEST,M3 /nowhere ":$tmp/call.rec" "$(printf 'a\033[31m')"; do
	TZ=$tz run ev-agenda "$tmp/call.rec"
	is "$rc $(printf '%s\n' "$err" | grep -c '^ev-agenda: TZ: no such time zone') $(printf '%s\n' "$err" | grep -c "$(printf '\033')")" "0 1 0" "an unknown one is told: $(printf %s "$tz" | tr -d '\033')"
done

# names of zones that Exchange and Outlook write without a VTIMEZONE
event() { # TZID, as it is written
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:k DTSTAMP:20260101T000000Z "DTSTART;TZID=$1:20260701T100000" "DTEND;TZID=$1:20260701T110000" SUMMARY:x "X-A;TZID=$1:20260701T110000" END:VEVENT END:VCALENDAR >"$tmp/zone.ics"
	run ev-parse "$tmp/zone.ics"
	printf '%s\n' "$out" | sed -n 's/^Start: 2026-07-01T//p;s/^Timezone: //p;s/^Warning: .*floating.*/floating/p' | tr '\n' ' '
}
while IFS='|' read -r tz want; do
	is "$(event "$tz")" "$want " "TZID=$tz"
done <<'NAMES'
"tzone://Microsoft/Utc"|10:00Z
tzone://Microsoft/Utc|10:00Z
"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"|10:00 Europe/Berlin
"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"|10:00 Europe/Berlin
"(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna"|10:00 Europe/Berlin
"(UTC+00:00) Dublin, Edinburgh, Lisbon, London"|10:00 Europe/London
"(UTC-05:00) Eastern Time (US & Canada)"|10:00 America/New_York
"(UTC+10:00) Canberra, Melbourne, Sydney"|10:00 Australia/Sydney
"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"|10:00 Asia/Kolkata
"(UTC+01:00) Rome"|10:00 Europe/Rome
"(UTC) Coordinated Universal Time"|10:00Z
UTC+02|10:00 Etc/GMT-2
UTC+0|10:00Z
"(UTC+09:00) Berlin"|10:00 (UTC+09:00) Berlin floating
"(UTC+01:00) Entenhausen"|10:00 (UTC+01:00) Entenhausen floating
"tzone://Microsoft/Custom"|10:00 tzone://Microsoft/Custom floating
tzone://Microsoft/Custom|10:00 tzone://Microsoft/Custom floating
NAMES
# more zones than are kept
awk 'BEGIN {
	print "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x"
	for (i = 0; i < 1001; i++)
		printf "BEGIN:VTIMEZONE\nTZID:Own/Z%d\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0%d17\nTZOFFSETTO:+0%d17\nEND:STANDARD\nEND:VTIMEZONE\n", i, i % 9, i % 9
	print "BEGIN:VEVENT\nUID:a\nSUMMARY:a\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Own/Z1000:20260302T190000\nEND:VEVENT\nEND:VCALENDAR"
}' >"$tmp/many.ics"
run ev-parse "$tmp/many.ics"
is "$rc $err" "65 ev-parse: $tmp/many.ics: more VTIMEZONEs than are kept of one file (1000): times in the zones of the others are floating" "the 1001st VTIMEZONE of a file is told"
run ev-parse -t ical - <"$tmp/many.ics"
is "$rc $(printf '%s' "$err" | grep -c 'input): more VTIMEZONEs')" "65 1" "... of a pipe, too"
is "$(sed "s/Z1000/Z999/" "$tmp/many.ics" | ev-parse 2>&1 >/dev/null)" "" "1000 are not told"
done_testing
