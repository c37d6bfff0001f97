#!/bin/sh
# what was read wrongly once, and by what: a word for "everyone" before a date
. "$(dirname "$0")/lib.sh"

rules() { ev-parse "$@" -r 2026-02-01 2>/dev/null | grep -E '^(Start|Rrule):' | tr '\n' ' '; }
is "$(printf 'Sommerfest – für alle\n\nSamstag, 4. Juli 2026, 14–18 Uhr\n\nOrt: Markt 1, 24103 Kiel\n' | rules)" "Start: 2026-07-04T14:00 " "a heading's last word is of no recurrence below it"
is "$(echo 'Konzert für alle am Samstag, 4. Juli 2026 um 14 Uhr' | rules --lines)" "Start: 2026-07-04T14:00 " "for all, on a weekday with its date"
is "$(printf 'Yoga for every\n\nSunday, July 5, 2026, 10 am\nPlace: Town Hall\n' | rules)" "Start: 2026-07-05T10:00 " "... in English"
is "$(printf 'Fête pour tous les\n\nsamedi 4 juillet 2026, 14h\nLieu : Mairie\n' | rules)" "Start: 2026-07-04T14:00 " "... in French"
is "$(printf 'Coffee morning, cakes £1 each\ntue 17 feb 2026 10am, Town Hall\n' | rules)" "Start: 2026-02-17T10:00 " "a price each, at the end of a line"
like "$(printf 'Choir practice\n\nEvery Friday, 3 October - 19 December 2026, 7pm\nPlace: Town Hall\n' | rules)" 'Rrule: FREQ=WEEKLY.*BYDAY=FR' "every weekday of a span recurs"
like "$(printf 'Chor\n\nJeden Dienstag, 19:30 Uhr\nOrt: Aula\n' | rules)" 'Rrule: FREQ=WEEKLY.*BYDAY=TU' "every weekday at a time recurs"
done_testing
