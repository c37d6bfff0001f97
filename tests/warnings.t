#!/bin/sh
# Each line of tests/warnings.tsv is read twice, as a line and as a document: its one event, and what must be said with it.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
grep -v '^#' "$top/tests/warnings.tsv" >"$tmp/cases"
cut -f1,2 "$tmp/cases" | read_lines "$tmp/line" -z Europe/Berlin
awk -F'\t' '{ print NR "\t" $1 "\t" $2 }' "$tmp/cases" | read_documents "$tmp/document" -z Europe/Berlin
no=0
while IFS="$tab" read -r ref text start said; do
	no=$((no + 1))
	for how in line document; do
		: >>"$tmp/$how/$no"
		got=$(sed -n 's/^Start: //p' "$tmp/$how/$no" | tr '\n' ' ')
		is "${got:-- }" "$start " "$how: $text"
		[ "$said" = - ] || like "$(cat "$tmp/$how/$no")" "^$said" "$how: $text: $said"
	done
done <"$tmp/cases"
# an hour in words is taken for the evening's in a document, which says so
while IFS='|' read -r text start; do
	printf '%s\n' "$text" >"$tmp/half.txt"
	run ev-parse -z Europe/Berlin -r 2026-03-01 "$tmp/half.txt"
	is "$(printf '%s\n' "$out" | grep -E '^(Start|Warning: neither)')" "Start: 2026-03-12T$start
Warning: neither am nor pm is said: $start is taken" "$text"
done <<'TEXTS'
Treffen am 12. März um halb acht|19:30
Meeting on 12 March at eight|20:00
TEXTS
printf 'Breakfast on 12 March at eight\n' >"$tmp/half.txt"
run ev-parse -r 2026-03-01 "$tmp/half.txt"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Warning: neither)')" "Start: 2026-03-12T08:00" "a breakfast's is the morning's"
# a day behind a recurrence with an hour of its own is no begin of it, and what stands right before the other is its bound
run sh -c "printf '2026-06-10\tKurs jeden Montag 18 Uhr, am 22.6. erst um 19 Uhr\n2026-06-10\tBis 30.6. dienstags 18 Uhr, ab 1.7. mittwochs 19 Uhr\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep '^Start' | tr '\n' ' ')" "Start: 2026-06-15T18:00 Start: 2026-06-22T19:00 Start: 2026-06-16T18:00 Start: 2026-07-01T19:00 " "days beside a recurrence"
printf 'Kurs Qigong\n\nJeden Montag um 18 Uhr im Gemeindehaus. Am 22.6. beginnen wir erst um 19 Uhr.\n' >"$tmp/later.txt"
run ev-parse -r 2026-06-10 "$tmp/later.txt"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Rrule)' | tr '\n' ' ')" "Start: 2026-06-15T18:00 Rrule: FREQ=WEEKLY;BYDAY=MO Start: 2026-06-22T19:00 " "... in a document"
# what is due by a day alone is no event, with its hour
run sh -c "printf '2026-09-14\tDeadline Oct 1 5pm\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Deadline)')" "Deadline: 2026-10-01T17:00" "a deadline alone is no event"
# of a line that has just passed and of a part of a day, too
run sh -c "printf '2027-03-09\t24. Februar\n2027-03-09\tKonzert am 23.09 abends\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep -c 'Warning: the year is guessed: 2027, it may be 202[68]')" 2 "every year that is guessed has its other"
# an end that is said behind its hour, or with a part of the day
run sh -c "printf '2026-02-10\tmorgen 11 Uhr spätestens\n2026-02-10\t24.10.2026 morgens spätestens 8 Uhr\n2026-02-10\ttomorrow 8 pm at the latest\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep -E '^(Start|End)' | tr '\n' ' ')" "End: 2026-02-11T11:00 End: 2026-10-24T08:00 End: 2026-02-11T20:00 " "at the latest is an end and no begin"
# in an announcement a day with its hour is one to come, also a short time behind it; not in a report
printf 'Sommerfest am 20. August, 15 Uhr, Dorfplatz\n' >"$tmp/announced.txt"
run ev-parse -r 2026-09-01 "$tmp/announced.txt"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Warning)')" "Start: 2027-08-20T15:00
Warning: the year is guessed: 2027, it may be 2026" "a day with its hour is announced"
printf 'Sommerfest\n\nAm 20. August um 15 Uhr fand unser Sommerfest statt. Es war sehr schön.\n' >"$tmp/report.txt"
run ev-parse -r 2026-09-01 "$tmp/report.txt"
is "$(printf '%s\n' "$out" | grep -c '^Start: 2027')" 0 "of a report it is not"
# a line with an hour alone takes the day of its reference, and says so: the feast in a name is no day
run sh -c "printf '2026-09-14\tSilvesterlauf, Start 14 Uhr\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Warning)')" "Start: 2026-09-14T14:00
Warning: no day is said: 2026-09-14 is taken" "an hour alone has the day of the reference, with a Warning"
# of parts of the day a document has the days, and says so
printf 'Kurs Tanz für Paare\n\nFreitagabend bis Sonntagmittag\nHütte am See\n' >"$tmp/parts.txt"
run ev-parse -r 2026-09-14 "$tmp/parts.txt"
is "$(printf '%s\n' "$out" | grep -E '^(Start|End|Warning: of)')" "Start: 2026-09-18
End: 2026-09-20
Warning: of the time only a part of the day is said" "parts of the day at both ends"
# prices and lengths behind a day are no times, in documents too; doors without a begin are the evening's
printf 'Volkslauf\n\nAm 4. Oktober 2026, 10.55 km, Startgeld 12.50, Marktplatz\n' >"$tmp/price.txt"
run ev-parse -r 2026-09-14 "$tmp/price.txt"
is "$(printf '%s\n' "$out" | grep '^Start')" "Start: 2026-10-04" "a length and a price are no times"
run sh -c "printf '2026-09-14\tConcert on 4 October, doors open 7\n' | ev-parse --lines --tsv -z Europe/Berlin"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Doors|Warning: neither)')" "Start: 2026-10-04T19:00
Doors: 2026-10-04T19:00
Warning: neither am nor pm is said: 19:00 is taken" "doors alone are in the evening, and then it begins"
# printed days win over their recurrence, all with the hour; what the reading has no event for is said
printf '2026-09-14\tChor, jeweils freitags 19 Uhr: 18.09., 25.09., 09.10.2026\n' >"$tmp/printed"
run ev-parse --lines --tsv -z Europe/Berlin "$tmp/printed"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Rrule)' | tr '\n' ' ')" "Start: 2026-09-18T19:00 Start: 2026-09-25T19:00 Start: 2026-10-09T19:00 " "printed days have the hour before them, and no rule"
printf 'Chorprobe\n\njeweils freitags, 18.9., 25.9. und 9.10.2026, 19 Uhr, Gemeindehaus\n' >"$tmp/printed.txt"
run ev-parse -r 2026-09-14 "$tmp/printed.txt"
is "$(printf '%s\n' "$out" | grep -E '^(Start|Rrule)' | tr '\n' ' ')" "Start: 2026-09-18T19:00 Start: 2026-09-25T19:00 Start: 2026-10-09T19:00 " "printed days in a document"
printf 'Kurs an den Samstagen 19. und 26. September 2026, jeweils 10-12 Uhr\n' >"$tmp/listed.txt"
run ev-parse -r 2026-09-14 "$tmp/listed.txt"
like "$out" "(Warning: further days are said: |Start: )2026-09-26" "a further day of a list is not lost"
printf '2026-09-14\tKonzert 24.09.2026 19:00, Beginn 20:00\n' >"$tmp/begin"
run ev-parse --lines --tsv -z Europe/Berlin "$tmp/begin"
like "$out" "^Warning: another begin is said: 19:00" "an hour before the begin"
# days as numbers above their weekdays, with and without blank lines, the month above or below
for month in above below; do
	for blank in '' '\n'; do
		[ $month = above ] && head='Unsere Termine im Oktober 2026\n\nOktober 2026\n' m= || { head='Unsere Termine\n\n' m='Oktober 2026\n'; }
		printf "${head}10\nSamstag\n${m}Konzert im Park\n19 Uhr\n${blank}16\nFreitag\n${m}Lesung im Hof\n20 Uhr\n${blank}24\nSamstag\n${m}Flohmarkt\n10 Uhr\n" >"$tmp/numbers.txt"
		run ev-parse -r 2026-09-14 "$tmp/numbers.txt"
		is "$(printf '%s\n' "$out" | grep '^Start' | tr '\n' ' ')" "Start: 2026-10-10T19:00 Start: 2026-10-16T20:00 Start: 2026-10-24T10:00 " "numbers above weekdays, the month $month, blank lines: ${blank:-none}"
	done
done
# a page that may announce something is never passed over in silence: its event is read, or its day is told
told=0
while IFS='|' read -r line text; do
	printf "$text\n" >"$tmp/doubt.txt"
	run ev-parse -r 2026-02-01 "$tmp/doubt.txt"
	if [ "$rc" -eq 0 ]; then
		like "$out" '^Start: 2026-' "an event that is doubtful: $text"
	else
		is "$rc ${err%: 2026-*}" "1 ev-parse: $tmp/doubt.txt:$line: no event is read, though one may be meant" "an event that is doubtful: $text"
		told=$((told + 1))
	fi
done <<'EOF'
2|Lesung\nAm 20. März 2026 liest Ida Moos in der Galerie Nord
2|Lesung\nAm 7. April 2026 liest Ida Moos in der Galerie Nord
3|Jubiläum\n\nDen Verein gibt es seit 1998. Gefeiert wird am 20. Juni 2026.
1|Ab 10. August 2026 wird die Vorstadt aufgegraben.
1|Heute geschlossen, morgen ab 10 Uhr Flohmarkt
1|Turnen entfällt am 24. September
EOF
[ "$told" -gt 0 ]
ok $? "... some of them are told"
printf 'Die Bücherei ist vom 3. bis 14. August 2026 geschlossen.\n' >"$tmp/closed.txt"
run ev-parse -r 2026-02-01 "$tmp/closed.txt"
is "$rc $out$err" "1 " "of what surely announces nothing nothing is told"
# the year of a row below a month's header is a guess as any other, but where the page says it
is "$(ev-parse -r 2026-03-01 "$top/tests/rows/months.txt" 2>/dev/null | grep -c 'Warning: the year is guessed: 2026, it may be 2025')" \
	"$(sed 1d "$top/tests/rows/months.starts" | wc -l)" "rows below a month without its year"
sed 's/AUTUMN DIARY/AUTUMN DIARY 2026/' "$top/tests/rows/months.txt" >"$tmp/dated.txt"
is "$(ev-parse -r 2026-03-01 "$tmp/dated.txt" 2>/dev/null | grep -c 'year is guessed')" 0 "... below a heading with the year"
done_testing
