#!/bin/sh
# Each line of tests/misread.tsv is read as a line, as a document or as both: all events that are read, and what must be said with them.
# One process reads all lines, one all documents of a day; $tmp/line/N and $tmp/document/N is what was read of case N.
. "$(dirname "$0")/lib.sh"
tab=$(printf '\t')
grep -v '^#' "$top/tests/misread.tsv" >"$tmp/cases"
mkdir "$tmp/line" "$tmp/document"
# part HOW: the records on standard input to the cases that their Source names
part() {
	awk -v RS= -F'\n' -v to="$tmp/$1/" -v how="$1" '{
		for (i = 1; i <= NF; i++) if ($i ~ /^Source: /) n = substr($i, 9)
		if (how == "line") sub(/.*:/, "", n); else sub(/\.txt.*/, "", n)
		if (to n != file && file != "") close(file)
		file = to n
		print $0 "\n" >>file
	}'
}
cut -f2,3 "$tmp/cases" | ev-parse --lines --tsv -z Europe/Berlin 2>"$tmp/err" | part line
for ref in $(grep -v "^line$tab" "$tmp/cases" | cut -f2 | sort -u); do
	mkdir "$tmp/$ref"
	no=0
	while IFS="$tab" read -r as of text _; do
		no=$((no + 1))
		[ "$as" = line ] || [ "$of" != "$ref" ] || printf '%b\n' "$text" >"$tmp/$ref/$no.txt"
	done <"$tmp/cases"
	(cd "$tmp/$ref" && ev-parse -z Europe/Berlin -r "$ref" *.txt 2>"$tmp/err" | part document)
done
no=0
while IFS="$tab" read -r as ref text events said; do
	no=$((no + 1))
	for how in line document; do
		case $as in "$how" | both) ;; *) continue ;; esac
		: >>"$tmp/$how/$no"
		got=$(awk -v RS= -F'\n' '{
			s = e = r = ""
			for (i = 1; i <= NF; i++) {
				if ($i ~ /^Start: /) s = substr($i, 8)
				if ($i ~ /^End: /) e = "/" substr($i, 6)
				if ($i ~ /^Rrule: /) r = " " substr($i, 8)
			}
			if (s e r != "") { printf "%s%s%s%s", sep, s, e, r; sep = "; " }
		}' "$tmp/$how/$no")
		is "${got:--}" "$events" "$how: $text"
		case ${said:--} in
		-) ;;
		!*) ok "$(grep -Ec -- "^${said#!}" "$tmp/$how/$no")" "$how: $text: no ${said#!}" ;;
		*) like "$(cat "$tmp/$how/$no")" "^$said" "$how: $text: $said" ;;
		esac
	done
done <"$tmp/cases"
done_testing
