#!/bin/sh
# what was read wrongly once, and by what: a word for "everyone" before a date; 24 Uhr; clocks that change; seasons left out;
# calendars of mails by another type; offsets of ISO 8601; UTC with -z
. "$(dirname "$0")/lib.sh"

rules() { ev-parse -r 2026-02-01 "$@" 2>/dev/null | grep -E '^(Start|Rrule):' | tr '\n' ' '; }
is "$(printf 'Sommerfest – für alle\n\nSamstag, 4. Juli 2026, 14–18 Uhr\n\nOrt: Markt 1, 24103 Kiel\n' | rules)" "Start: 2026-07-04T14:00 " "a heading's last word is of no recurrence below it"
is "$(echo 'Konzert für alle am Samstag, 4. Juli 2026 um 14 Uhr' | rules --lines)" "Start: 2026-07-04T14:00 " "for all, on a weekday with its date"
is "$(printf 'Yoga for every\n\nSunday, July 5, 2026, 10 am\nPlace: Town Hall\n' | rules)" "Start: 2026-07-05T10:00 " "... in English"
is "$(printf 'Fête pour tous les\n\nsamedi 4 juillet 2026, 14h\nLieu : Mairie\n' | rules)" "Start: 2026-07-04T14:00 " "... in French"
is "$(printf 'Coffee morning, cakes £1 each\ntue 17 feb 2026 10am, Town Hall\n' | rules)" "Start: 2026-02-17T10:00 " "a price each, at the end of a line"
like "$(printf 'Choir practice\n\nEvery Friday, 3 October - 19 December 2026, 7pm\nPlace: Town Hall\n' | rules)" 'Rrule: FREQ=WEEKLY.*BYDAY=FR' "every weekday of a span recurs"
like "$(printf 'Chor\n\nJeden Dienstag, 19:30 Uhr\nOrt: Aula\n' | rules)" 'Rrule: FREQ=WEEKLY.*BYDAY=TU' "every weekday at a time recurs"
for t in '24 Uhr' '24:00' '24.00 Uhr'; do
	is "$(printf 'Mitternachtskonzert\n\nDatum: Samstag, 14. März 2026, %s\nOrt: Museum\n' "$t" | rules)" "Start: 2026-03-15T00:00 " "$t is the day's end in a document"
done
from_to() { ev-parse -r 2026-02-01 2>/dev/null | grep -E '^(Start|End):' | tr '\n' ' '; }
is "$(printf 'Mitternachtskonzert\n\nDatum: Samstag, 14. März 2026\nBeginn: 24 Uhr, Ende: 2 Uhr\nOrt: Museum\n' | from_to)" "Start: 2026-03-15T00:00 End: 2026-03-15T02:00 " "... as a begin, and its end behind it"
is "$(printf 'Konzert\n\nDatum: Samstag, 14. März 2026, 22-24 Uhr\nOrt: Museum\n' | from_to)" "Start: 2026-03-14T22:00 End: 2026-03-15T00:00 " "... as an end"
is "$(printf 'Konzert\n\nDatum: Samstag, 14. März 2026, 0 Uhr\nOrt: Museum\n' | from_to)" "Start: 2026-03-14T00:00 " "0 Uhr is its begin"
end_of() { printf 'Fotoausstellung im Rathaus\n\nBeginn: Freitag, 20. März 2026, 18 Uhr\nSchluss: Sonntag, 22. März 2026, %s\nOrt: Rathaus, Markt 1\n' "$1" | from_to; }
is "$(end_of '16 Uhr')" "Start: 2026-03-20T18:00 End: 2026-03-22T16:00 " "an end is a time behind a later day"
is "$(end_of '24 Uhr')" "Start: 2026-03-20T18:00 End: 2026-03-23T00:00 " "... 24 Uhr is its end"
# data START MORE: JSON-LD of an event in Germany
data() { printf '<html><script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Nacht","startDate":"%s",%s,"location":{"@type":"Place","name":"Klub","address":{"addressCountry":"DE"}}}</script><p>x</p></html>' "$1" "$2" | ev-parse -r 2026-02-01 2>/dev/null | grep -E '^(Start|End|Doors|Timezone):' | cut -d' ' -f2 | tr '\n' ' '; }
is "$(data 2026-03-28T23:30:00+01:00 '"endDate":"2026-03-29T04:00:00+02:00"')" "2026-03-28T23:30 2026-03-29T04:00 Europe/Berlin " "structured data: an end behind the clocks' change in March"
is "$(data 2026-10-24T23:30:00+02:00 '"endDate":"2026-10-25T04:00:00+01:00"')" "2026-10-24T23:30 2026-10-25T04:00 Europe/Berlin " "... in October"
is "$(data 2026-03-28T22:00:00+01:00 '"duration":"PT6H"')" "2026-03-28T22:00 2026-03-29T05:00 Europe/Berlin " "... hours are counted"
is "$(data 2026-03-28T22:00:00+01:00 '"duration":"P1D"')" "2026-03-28T22:00 2026-03-29T22:00 Europe/Berlin " "... and days are not"
is "$(data 2026-03-28T22:00:00+01:00 '"endDate":"2026-03-29T04:00:00"')" "2026-03-28T22:00 2026-03-29T04:00 Europe/Berlin " "... an end without an offset is by the clocks"
is "$(data 2026-03-28T00:00:00+01:00 '"endDate":"2026-03-30T00:00:00+02:00"')" "2026-03-28 2026-03-29 " "... whole days with a change in between"
is "$(data 2026-03-29T03:30:00+02:00 '"doorTime":"2026-03-29T01:30:00+01:00"')" "2026-03-29T03:30 Europe/Berlin 2026-03-29T01:30 " "... doors before the change"
is "$(data 2026-03-28T23:30:00-05:00 '"endDate":"2026-03-29T04:00:00-04:00"')" "2026-03-29T04:30Z 2026-03-29T08:00Z " "... in another zone's offset"
is "$(printf '<div class="vevent"><h1 class="summary">Nacht</h1><abbr class="dtstart" title="2026-03-28T23:30:00+01:00">28.3.</abbr><abbr class="dtend" title="2026-03-29T04:00:00+02:00">29.3.</abbr></div>' | ev-parse -z Europe/Berlin -r 2026-02-01 2>/dev/null | grep -E '^(Start|End):' | tr '\n' ' ')" "Start: 2026-03-28T23:30 End: 2026-03-29T04:00 " "... hCalendar"
is "$(printf '<div class="h-event"><h1 class="p-name">Nacht</h1><time class="dt-start" datetime="2026-03-28T23:30:00+01:00">28.3.</time><time class="dt-end" datetime="2026-03-29T04:00:00+02:00">29.3.</time></div>' | ev-parse -z Europe/Berlin -r 2026-02-01 2>/dev/null | grep -E '^(Start|End):' | tr '\n' ' ')" "Start: 2026-03-28T23:30 End: 2026-03-29T04:00 " "... h-event"
vague() { ev-parse -r 2026-02-01 2>/dev/null | grep -E '^(Rrule|Warning: the recurrence)' | tr '\n' ' '; }
yes="Rrule: FREQ=WEEKLY;BYDAY=TU Warning: the recurrence has exceptions that no rule can hold "
no="Rrule: FREQ=WEEKLY;BYDAY=TU "
is "$(printf 'Choir practice\n\nEvery Tuesday from March 3, 2026, 7:30pm, not in the school holidays\nPlace: Hall\n' | vague)" "$yes" "not in the school holidays, behind the hour"
is "$(printf 'Choir practice\n\nEvery Tuesday, 7:30pm (not in school holidays)\nPlace: Hall\n' | vague)" "$yes" "... in brackets"
is "$(printf 'Choir practice\n\nEvery Tuesday, 7:30pm, not during the Easter holidays\nPlace: Hall\n' | vague)" "$yes" "... of one feast"
is "$(printf 'Chor\n\nJeden Dienstag ab 3. März 2026, 19:30-21 Uhr, nicht in den Osterferien\nOrt: Aula\n' | vague)" "$yes" "... in German"
is "$(printf 'Chor\n\nJeden Dienstag, 19:30-21 Uhr, nicht an Feiertagen\nOrt: Aula\n' | vague)" "$yes" "... public holidays"
is "$(printf 'Chorale\n\nTous les mardis à 19h30, hors vacances scolaires\nLieu : Mairie\n' | vague)" "$yes" "... in French"
is "$(printf 'Koor\n\nElke dinsdag om 19.30 uur, niet in de schoolvakanties\nPlaats: Zaal\n' | vague)" "$yes" "... in Dutch"
is "$(printf 'Chor\n\nJeden Dienstag, 19:30-21 Uhr, auch in den Ferien\nOrt: Aula\n' | vague)" "$no" "also in the holidays"
is "$(printf 'Chor\n\nJeden Dienstag, 19:30-21 Uhr, nicht nur in den Ferien\nOrt: Aula\n' | vague)" "$no" "not only in the holidays"
is "$(printf 'Choir practice\n\nEvery Tuesday, 7:30pm. Not to be missed. Open in the school holidays.\nPlace: Hall\n' | vague)" "$no" "another sentence"
# attached TYPE NAME CONTENT: the Summary and Start of a mail with such a file
attached() { printf 'From: a@example.org\nTo: b@example.org\nSubject: Hello\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nSee the file.\n--B\nContent-Type: %s\nContent-Disposition: attachment; filename="%s"\n\n%s\n--B--\n' "$1" "$2" "$3" >"$tmp/m.eml"; ev-parse "$tmp/m.eml" 2>/dev/null | grep -E '^(Summary|Start):' | tr '\n' ' '; }
ical=$(printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260201T100000Z\r\nDTSTART:20260305T190000Z\r\nSUMMARY:Concert\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n.')
ical=${ical%.}
is "$(attached text/calendar invite.ics "$ical")" "Summary: Concert Start: 2026-03-05T19:00Z " "a calendar attached to a mail"
is "$(attached application/ics invite.ics "$ical")" "Summary: Concert Start: 2026-03-05T19:00Z " "... as application/ics"
is "$(attached application/octet-stream invite.ics "$ical")" "Summary: Concert Start: 2026-03-05T19:00Z " "... as octets with a calendar's name"
is "$(attached application/octet-stream INVITE.ICS "$ical")" "Summary: Concert Start: 2026-03-05T19:00Z " "... in capitals"
is "$(attached application/octet-stream invite.bin "$ical")" "" "octets of another name are none"
is "$(attached application/octet-stream invite.ics 'no calendar')" "" "nor is what holds no calendar"
line() { ev-parse --lines -r 2026-02-01 "$@" 2>/dev/null | grep -E '^(Summary|Start|End|Timezone):' | tr '\n' ' '; }
is "$(echo '2026-03-04T10:00:00+09:00 Meeting' | line)" "Summary: Meeting Start: 2026-03-04T01:00Z " "an offset of ISO 8601"
is "$(echo 'Meeting 2026-03-04T10:00:00-05:00' | line)" "Summary: Meeting Start: 2026-03-04T15:00Z " "... west of Greenwich is no range"
is "$(echo 'Meeting 2026-03-04T10:00Z' | line)" "Summary: Meeting Start: 2026-03-04T10:00Z " "... Z"
is "$(echo 'Meeting 2026-03-04T10:00:00.000Z' | line)" "Summary: Meeting Start: 2026-03-04T10:00Z " "... with a fraction of a second"
is "$(echo 'Meeting 20260304T100000Z' | line)" "Summary: Meeting Start: 2026-03-04T10:00Z " "... the basic form"
is "$(echo 'Meeting 2026-03-04 10:00 +0900' | line)" "Summary: Meeting Start: 2026-03-04T01:00Z " "... apart"
is "$(echo 'Meeting 2026-03-04 10:00 -0930' | line)" "Summary: Meeting Start: 2026-03-04T19:30Z " "... apart, to the west"
is "$(echo 'Meeting 2026-03-04T10:00:00+01:00' | line -z Europe/Berlin)" "Summary: Meeting Start: 2026-03-04T10:00 Timezone: Europe/Berlin " "... that the zone has"
is "$(echo 'Meeting 2026-03-04 10:00-12:00' | line)" "Summary: Meeting Start: 2026-03-04T10:00 End: 2026-03-04T12:00 " "a range is none"
is "$(echo 'Meeting 2026-03-17T14:00Z/2026-03-17T16:30Z' | line)" "Summary: Meeting Start: 2026-03-17T14:00Z End: 2026-03-17T16:30Z " "an interval with offsets"
is "$(printf 'Meeting\n\nDate: 2026-03-04T10:00:00+09:00\nPlace: Room 5\n' | ev-parse -r 2026-02-01 2>/dev/null | grep ^Start)" "Start: 2026-03-04T01:00Z" "... in a document"
is "$(echo 'Talk, Thu 12 March 2026, 15:00 UTC' | line -z Europe/Berlin)" "Summary: Talk Start: 2026-03-12T15:00Z " "-z is of times that name no zone: UTC"
is "$(echo 'Talk, Thu 12 March 2026, 15:00 GMT' | line -z Europe/Berlin)" "Summary: Talk Start: 2026-03-12T15:00Z " "... GMT"
is "$(echo 'Talk, Thu 12 March 2026, 15:00 GMT' | line -z Europe/London)" "Summary: Talk Start: 2026-03-12T15:00 Timezone: Europe/London " "... GMT where the zone has it"
is "$(echo 'Talk, Thu 12 March 2026, 15:00' | line -z Europe/Berlin)" "Summary: Talk Start: 2026-03-12T15:00 Timezone: Europe/Berlin " "... and none"

# -r and the references of --tsv are the same
bad=
while IFS='|' read -r ref want; do
	printf 'Treffen morgen 15 Uhr\n' >"$tmp/ref.txt"
	one=$(ev-parse --now 2026-03-01T12:00 -z Europe/Berlin -r "$ref" "$tmp/ref.txt" 2>/dev/null | recsel -P Start)
	many=$(printf '%s\tTreffen morgen 15 Uhr\n' "$ref" | ev-parse --lines --tsv --now 2026-03-01T12:00 -z Europe/Berlin 2>/dev/null | recsel -P Start)
	[ "$one|$many" = "$want|$want" ] || bad="$bad $ref: $one|$many;"
done <<'REFS'
2026-02-01|2026-02-02T15:00
2026-02-01T10:00|2026-02-02T15:00
2026-02-01 10:00:30|2026-02-02T15:00
2026-02-01T23:30Z|2026-02-02T15:00
2026-02-01T23:30-05:00|2026-02-02T15:00
2026-02-01T00:30:00+0200|2026-02-02T15:00
2026-02-01T00:30:00.123Z|2026-02-02T15:00
2026-02-01T00:30:00.123456+02:00|2026-02-02T15:00
1.2.2026|2026-02-02T15:00
1.2.2026 19:30|2026-02-02T15:00
today|2026-03-02T15:00
tomorrow|2026-03-03T15:00
now|2026-03-02T15:00
soon|
2026-02-01+02:00|
2026-02-01T10:00+2|
2026-02-01T10:00+25:00|
2026-02-01T10:00.5Z|
2026-02-01T10:00:00.Z|
2026-02-30T10:00+02:00|
2026-02-01T10:00+02:00x|
REFS
is "$bad" "" "a reference is read alike by -r and in --tsv"

# lists of slashed dates whose order one of them proves: text | all days
while IFS='|' read -r text days; do
	is "$(printf '%s\n' "$text" | ev-parse --lines -r 2026-09-01 | sed -n 's/^Start: //p' | tr '\n' ' ')" "${days:+$days }" "$text"
done <<'END'
3/10, 10/10 and 17/10|2026-10-03 2026-10-10 2026-10-17
Classes on 3/10, 10/10 and 17/10 at 7pm|2026-10-03T19:00 2026-10-10T19:00 2026-10-17T19:00
3/10 & 24/10, 7pm|2026-10-03T19:00 2026-10-24T19:00
Quiz nights: 2/9, 16/9 and 30/9, 7pm|2026-09-02T19:00 2026-09-16T19:00 2026-09-30T19:00
Walks on 5/6, 19/6 & 3/7|2027-06-05 2027-06-19 2027-07-03
Open Fridays 4/9, 11/9, 18/9|2026-09-04 2026-09-11 2026-09-18
Coach trips 14/5, 28/5 and 11/6|2027-05-14 2027-05-28 2027-06-11
Sat 3/10, Sat 10/10 and Sat 17/10|2026-10-03 2026-10-10 2026-10-17
Scores 15/8, 13/10|
Rated 15/20, 13/10 and 9/10|
support 24/7, 3/4 and 5/4|
half-term 1/2, 1/4 and 3/16 inch|
END
# recurrences that follow one another, and how long they go on: text | starts and rules
while IFS='|' read -r text want; do
	is "$(printf '%s\n' "$text" | rules --lines -r 2026-09-01 | sed 's/Start: //g; s/Rrule: FREQ=WEEKLY;BYDAY=//g')" "$want " "$text"
done <<'END'
DE: montags 18 Uhr, mittwochs 19 Uhr, ab Oktober|2026-10-05T18:00 MO 2026-10-07T19:00 WE
montags um 18 Uhr und mittwochs um 19 Uhr ab 1. Oktober|2026-10-05T18:00 MO 2026-10-07T19:00 WE
ab Oktober montags 18 Uhr, mittwochs 19 Uhr|2026-10-05T18:00 MO 2026-10-07T19:00 WE
Mondays 6 pm, Wednesdays 7 pm, from October|2026-10-05T18:00 MO 2026-10-07T19:00 WE
dienstags 10 Uhr, donnerstags 16 Uhr, samstags 9 Uhr, ab November|2026-11-03T10:00 TU 2026-11-05T16:00 TH 2026-11-07T09:00 SA
montags 18 Uhr, mittwochs 19 Uhr bis 30. November|2026-09-07T18:00 MO;UNTIL=20261130T180000 2026-09-02T19:00 WE;UNTIL=20261130T190000
montags 18 Uhr, mittwochs ab Oktober 19 Uhr|2026-09-07T18:00 MO 2026-10-07T19:00 WE
montags 18 Uhr, Fest am Mittwoch, 7. Oktober, 19 Uhr|2026-09-07T18:00 MO 2026-10-07T19:00
END
# dates with their hours at both ends of a range, over New Year
while IFS='|' read -r text want; do
	is "$(printf '%s\n' "$text" | ev-parse --lines -r 2026-09-01 | sed -n 's/^Start: //p; s/^End: //p' | tr '\n' ' ')" "$want " "$text"
done <<'END'
31.12.2026 23:30 - 1.1.2027 1:00 Uhr|2026-12-31T23:30 2027-01-01T01:00
31.12. 23:30 bis 1.1. 1:00 Uhr|2026-12-31T23:30 2027-01-01T01:00
Dec 31, 11:30 pm – Jan 1, 1 am|2026-12-31T23:30 2027-01-01T01:00
31 Dec 23:30 - 1 Jan 01:00|2026-12-31T23:30 2027-01-01T01:00
5.6.2027, 18:00 Uhr - 7.6.2027, 14:00 Uhr|2027-06-05T18:00 2027-06-07T14:00
offen für alle: Samstag, 12.12., Sonntag, 13.12.|2026-12-12 2026-12-13
Für alle: Sa, 12.12., So, 13.12., 14 Uhr|2026-12-12T14:00 2026-12-13T14:00
Open to all: Saturday, December 12, Sunday, December 13|2026-12-12 2026-12-13
Offen für alle: Sonntag, 13.12., Samstag, 19.12.|2026-12-13 2026-12-19
END
done_testing
