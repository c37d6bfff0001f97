#!/bin/sh
# Each announcement in tests/announcements against the record beside it.  The first line of NAME.rec holds the options:
# "# ev-parse -r DATE ...".  UPDATE=1 rewrites the records; git diff is the review.  How sure a reading is changes with all
# that is learned: that it is said is compared, not the number.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/announcements" || exit 1
sure='s/^\(Evidence: [A-Z][a-z]* [0-9/:-]* [a-z-]*\) [01]\.[0-9][0-9] /\1 0.NN /; s/^Confidence: [01]\.[0-9][0-9]$/Confidence: 0.NN/'
for want in *.rec; do
	name=${want%.rec}
	args=$(sed -n '1s/^# ev-parse //p' "$want")
	for file in "$name".txt "$name".html "$name".eml; do
		[ -f "$file" ] || continue
		# shellcheck disable=SC2086
		{ sed -n 1p "$want"; ev-parse $args "$file" 2>&1 | grep -v -e '^# read ' -e '^Read: ' | sed -e "$sure" -e '${/^$/d;}'; } >"$tmp/got"
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
