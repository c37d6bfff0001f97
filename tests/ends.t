#!/bin/sh
# When events end: hours that come twice, days of the calendar, zones of their own; what is read is what is written.
. "$(dirname "$0")/lib.sh"
# event LINE...: a calendar with one event
event() {
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:e DTSTAMP:20260101T000000Z SUMMARY:Nacht "$@" END:VEVENT END:VCALENDAR
}
# ends LINE...: End as it is read, and the end that is written again
ends() {
	event "$@" | ev-parse -t ical - >"$tmp/e.rec" 2>/dev/null
	printf '%s %s\n' "$(sed -n 's/^End: //p' "$tmp/e.rec")" "$(ev-ics "$tmp/e.rec" | tr -d '\r' | grep -e ^DTEND -e ^DURATION | tr '\n' ' ' | sed 's/ $//')"
}
# listed FROM DAYS: what the agenda has of the record
listed() { ev-agenda --from "$1" --days "$2" -z Europe/Berlin --template '{start}-{end}' "$tmp/e.rec" | tr '\n' ' '; }
night='DTSTART;TZID=Europe/Berlin:20261025T013000'
is "$(ends "$night" DTEND:20261025T013000Z)" "2026-10-25T01:30Z DTEND:20261025T013000Z" "an end in the hour that comes twice stays the second one"
like "$(ev-agenda --from 2026-10-24 --days 3 -z America/New_York "$tmp/e.rec")" '19:30.*21:30' "... and is one elsewhere, two hours later"
is "$(ends "$night" DURATION:PT2H)" "2026-10-25T01:30Z DTEND:20261025T013000Z" "... also as a duration"
is "$(ends "$night" DTEND:20261025T003000Z)" "2026-10-25T02:30 DTEND;TZID=Europe/Berlin:20261025T023000" "... the first one is local"
is "$(ends "$night" DTEND:20261025T020000Z)" "2026-10-25T03:00 DTEND;TZID=Europe/Berlin:20261025T030000" "... as is one behind it"
is "$(ends 'DTSTART;TZID=Europe/Berlin:20261025T031500' DTEND:20261025T013000Z | cut -d' ' -f1)" "" "... and one that is before the start is none"
days='DTSTART;TZID=Europe/Berlin:20260328T120000'
is "$(ends "$days" DURATION:P1D 'RRULE:FREQ=WEEKLY;COUNT=3')" "2026-03-29T12:00 DURATION:P1D" "a series of so many days keeps its DURATION"
is "$(listed 2026-03-28 20)" "2026-03-28T12:00-2026-03-29T12:00 2026-04-04T12:00-2026-04-05T12:00 2026-04-11T12:00-2026-04-12T12:00 " "... and each instance ends by the same clock"
is "$(ends "$days" DURATION:P1DT2H 'RRULE:FREQ=WEEKLY;COUNT=3')" "2026-03-29T14:00 DURATION:P1DT2H" "... also with hours behind the days"
is "$(listed 2026-04-04 3)" "2026-04-04T12:00-2026-04-05T14:00 " "... which are counted from there"
is "$(ends "$days" 'DTEND;TZID=Europe/Berlin:20260329T120000' 'RRULE:FREQ=WEEKLY;COUNT=3')" "2026-03-29T12:00 DTEND;TZID=Europe/Berlin:20260329T120000" "a DTEND stays one"
is "$(listed 2026-04-04 3)" "2026-04-04T12:00-2026-04-05T11:00 " "... and lets as many hours pass each time"
is "$(ends "$days" DURATION:P1D) $(grep -c -e '^Ical: DTEND' -e '^Ical: DURATION' "$tmp/e.rec")" "2026-03-29T12:00 DTEND;TZID=Europe/Berlin:20260329T120000 0" "a single event has its End"
ends "$days" DURATION:P1D 'RRULE:FREQ=WEEKLY;COUNT=3' >"$tmp/out"
sed -i 's/^End: .*/End: 2026-03-28T15:00/' "$tmp/e.rec"
is "$(ev-ics "$tmp/e.rec" | tr -d '\r' | grep -e ^DTEND -e ^DURATION) $(listed 2026-04-04 3)" "DTEND;TZID=Europe/Berlin:20260328T150000 2026-04-04T12:00-2026-04-04T15:00 " "an End that was changed counts"
is "$(ends 'DTSTART;TZID=Europe/Berlin:20260310T180000' 'DTEND;TZID=America/New_York:20260310T150000')" "2026-03-10T20:00 DTEND;TZID=America/New_York:20260310T150000" "an end in another zone keeps it"
is "$(ev-ics "$tmp/e.rec" | grep -c ^TZID:)" 2 "... which is defined"
is "$(ev-ics "$tmp/e.rec" | ev-parse -t ical - | grep -v ^Source)" "$(grep -v ^Source "$tmp/e.rec")" "... and comes back as it was"
sed -i 's/^End: .*/End: 2026-03-10T21:00/' "$tmp/e.rec"
is "$(ev-ics "$tmp/e.rec" | tr -d '\r' | grep ^DTEND)" "DTEND;TZID=Europe/Berlin:20260310T210000" "... until End is changed"
is "$(ends 'DTSTART;TZID=Europe/Berlin:20260310T180000' DTEND:20260310T190000Z) $(grep -c -e '^Ical: DTEND' -e '^Ical: DURATION' "$tmp/e.rec")" "2026-03-10T20:00 DTEND;TZID=Europe/Berlin:20260310T200000 0" "UTC is no zone to be kept"
is "$(ends 'DTSTART:20260310T170000Z' 'DTEND;TZID=America/New_York:20260310T150000')" "2026-03-10T19:00Z DTEND;TZID=America/New_York:20260310T150000" "... but one beside a start in UTC is"
# a record without End ends with the DURATION that it keeps
# lasts START DURATION [LINE]: what the agenda has of 28 and 29 March, what stands in a calendar, and when that ends as it is read again
lasts() {
	printf '%s\n' 'Uid: k' 'Summary: K' "Start: $1" 'Timezone: Europe/Berlin' "Ical: DURATION:$2" ${3:+"$3"} '' >"$tmp/e.rec"
	printf '%s%s %s\n' "$(listed 2026-03-28 2)" "$(ev-ics "$tmp/e.rec" | tr -d '\r' | grep -e ^DTEND -e DURATION)" "$(ev-ics "$tmp/e.rec" | ev-parse -t ical - | sed -n 's/^End: //p')"
}
is "$(lasts 2026-03-28T12:00 PT2H)" "2026-03-28T12:00-2026-03-28T14:00 DURATION:PT2H 2026-03-28T14:00" "a record's DURATION is its end"
is "$(lasts 2026-03-30T12:00 PT2H >"$tmp/out"; ev-agenda --free --from 2026-03-30 --to 2026-03-30 -z Europe/Berlin "$tmp/e.rec" | grep -o '[01][0-9]:00' | tr '\n' ' ')" "09:00 12:00 14:00 17:00 " "... and takes its time"
is "$(lasts 2026-03-28T12:00 P1DT2H)" "2026-03-28T12:00-2026-03-29T14:00 DURATION:P1DT2H 2026-03-29T14:00" "... of days and hours"
is "$(lasts 2026-03-28T23:00 PT4H)" "2026-03-28T23:00-2026-03-29T04:00 DURATION:PT4H 2026-03-29T04:00" "... over the hour that summer time leaves out"
is "$(lasts 2026-03-28 P2D)" "2026-03-28-2026-03-29 DURATION:P2D 2026-03-29" "... of whole days"
is "$(lasts 2026-03-21T12:00 PT2H 'Rrule: FREQ=WEEKLY;COUNT=3')" "2026-03-28T12:00-2026-03-28T14:00 DURATION:PT2H 2026-03-21T14:00" "... of each instance"
is "$(lasts 2026-01-10T12:00 P78D)" "2026-01-10T12:00-2026-03-29T12:00 DURATION:P78D 2026-03-29T12:00" "... long before the window"
is "$(lasts 2026-03-28 PT2H)" "2026-03-28- X-EV-ICAL:DURATION:PT2H " "hours beside a day are no end (RFC 5545 3.8.2.5)"
done_testing
