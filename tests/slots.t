#!/bin/sh
# Titles of slots that were lifted out of a sentence: tests/slots/de.tsv has what stands in it, and the title in the nominative;
# the same where case or gender is not sure.
. "$(dirname "$0")/lib.sh"
text() {
	printf 'Netzwerktreffen\n\nDas Treffen findet am 24. September 2026 in Kiel, Rathaus, statt. Die Zeit von 10:00 – 12:00 Uhr möchten wir %s nutzen. %s\n' \
		"$1" 'Von 12:00 – 13:00 Uhr steht die Zeit zum Mittagessen zur Verfügung.'
}
while IFS='	' read -r phrase title; do
	text "$phrase" >"$tmp/in.txt"
	is "$(ev-parse -r 2026-01-01 "$tmp/in.txt" | sed -n 's/^Slot: 10:00-12:00 //p')" "$title" "$phrase"
done <"$top/tests/slots/de.tsv"
text 'zum gemeinsamen Arbeiten' >"$tmp/in.txt"
like "$(ev-parse -e -r 2026-01-01 "$tmp/in.txt")" '^Evidence: Slot .* time-in-text "von 10:00 – 12:00 Uhr möchten wir zum gemeinsamen Arbeiten"' "the evidence keeps the words"
printf 'Netzwerktreffen am 24.09.2026\n\n10:00 - 12:00 zum gemeinsamen Arbeiten\n12:00 - 13:00 Mittagessen\n' >"$tmp/in.txt"
is "$(ev-parse -r 2026-01-01 "$tmp/in.txt" | sed -n 's/^Slot: 10:00-12:00 //p')" "zum gemeinsamen Arbeiten" "a line of a programme is written as it stands"
printf 'Network meeting\n\nThe meeting is on 24 September 2026 in Kiel, Town Hall. The time from 10:00 to 12:00 is for the joint Working Session. From 12:00 to 13:00 there is time for the Open Exchange.\n' >"$tmp/in.txt"
is "$(ev-parse -r 2026-01-01 "$tmp/in.txt" | sed -n 's/^Slot: 12:00-13:00 //p')" "Open Exchange" "a language without cases is left alone"
done_testing
