#!/bin/sh
# what was read wrongly once, and by what: a word for "everyone" before a date; 24 Uhr
. "$(dirname "$0")/lib.sh"

rules() { ev-parse "$@" -r 2026-02-01 2>/dev/null | grep -E '^(Start|Rrule):' | tr '\n' ' '; }
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
done_testing
