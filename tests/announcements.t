#!/bin/sh
# Each announcement in tests/announcements against the record beside it.  The first line of NAME.rec holds the options:
# "# ev-parse -r DATE ...".  UPDATE=1 rewrites the records; git diff is the review.  How sure a reading is changes with all
# that is learned: that it is said is compared, not the number.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
cd "$top/tests/announcements" || exit 1
sure='s/^\(Evidence: [A-Z][a-z]* [0-9/:-]* [a-z-]*\) [01]\.[0-9][0-9] /\1 0.NN /; s/^Confidence: [01]\.[0-9][0-9]$/Confidence: 0.NN/'
for want in *.rec; do
	for file in "${want%.rec}".txt "${want%.rec}".html; do
		[ ! -f "$file" ] || sed -n "1s/^# ev-parse \(.*\)/\1$tab$file/p" "$want"
	done
done | read_each "$tmp/each.read"
for want in *.rec; do
	for file in "${want%.rec}".txt "${want%.rec}".html "${want%.rec}".eml; do
		[ -f "$file" ] || continue
		read_to=$tmp/each.read/$file
		case $file in
		*.eml) # shellcheck disable=SC2046
			ev-parse $(sed -n '1s/^# ev-parse //p' "$want") "$file" >"$read_to" 2>"$read_to.said"
			;;
		esac
		touch "$read_to" "$read_to.said"
		{ sed -n 1p "$want"; cat "$read_to.said" "$read_to" | grep -v -e '^# read ' -e '^Read: ' | sed -e "$sure" -e '${/^$/d;}'; } >"$tmp/got"
		if [ -n "${UPDATE:-}" ]; then
			cp "$tmp/got" "$want"
		fi
		same "$tmp/got" "$want" "$file"
	done
done
# the same announcement in other clothes gives the same record (Source, and with it nothing else, apart)
ev-parse -a -r 2026-02-01 energierunde.txt | grep -v ^Source >"$tmp/text"
for file in energierunde-*.html; do
	ev-parse -a -r 2026-02-01 "$file" | grep -v ^Source >"$tmp/html"
	same "$tmp/html" "$tmp/text" "$file gives what energierunde.txt gives"
done
tr '\n' '\r' <energierunde.txt | sed 's/\r/\r\n/g' >"$tmp/crlf.txt"
ev-parse -a -r 2026-02-01 "$tmp/crlf.txt" | grep -v ^Source >"$tmp/got"
same "$tmp/got" "$tmp/text" "CRLF lines"
iconv -f UTF-8 -t WINDOWS-1252 energierunde.txt >"$tmp/cp1252.txt"
ev-parse -a -r 2026-02-01 "$tmp/cp1252.txt" | grep -v ^Source >"$tmp/got"
same "$tmp/got" "$tmp/text" "Windows-1252"
# an event is not mentioned beside itself
printf 'Die Gartenfreunde laden zur Pflanzentauschbörse am 9. Mai 2026 um 14 Uhr in die Alte Gärtnerei.\n' >"$tmp/itself.txt"
printf 'Pflanzentauschbörse am 9. Mai 2026\n\n' | cat - "$tmp/itself.txt" >"$tmp/twice.txt"
is "$(ev-parse -a -r 2026-02-01 "$tmp/twice.txt" | grep -c ^Uid:)" 1 "-a: the event is no mention of itself"
# when somebody answers the telephone is no rule of the event above
cat >"$tmp/courses.txt" <<'TEXT'
Kursplan der Elternschule

Alle Abende im Seminarraum, Ebene 1

Erste Hilfe am Kind
Sa 14.03., 9.30–14 Uhr
max. 12 Personen, 30 Euro pro Paar

Stillen und Beruf
Mi 15.04., 18–20 Uhr

Anmelden unter 02999 80-441 (werktags 10–12 Uhr).
TEXT
is "$(ev-parse -r 2026-02-16 "$tmp/courses.txt" | grep -e ^Start -e ^Rrule)" "Start: 2026-03-14T09:30
Start: 2026-04-15T18:00" "hours of an office are no recurrence of the event above"
# every claim of -e can be checked: the words stand where it says
ev-parse -e -r 2026-02-01 energierunde.txt >"$tmp/evidence.rec"
awk -v file=energierunde.txt '
	BEGIN { while ((getline line < file) > 0) text[++lines] = line }
	/^Evidence: / {
		split($3, p, /[:-]/)
		if (p[1] == p[3]) {
			words = $0; sub(/^[^"]*"/, "", words); sub(/"$/, "", words)
			if (index(text[p[1]], substr(words, 1, 12)) == 0) { print "not at line " p[1] ": " words; bad = 1 }
			seen++
		}
	}
	END { exit bad || seen < 5 }' "$tmp/evidence.rec" >"$tmp/msg"
ok $? "evidence points to its words"
sed 's/^/# /' "$tmp/msg"
done_testing
