#!/bin/sh
# Each line of tests/misread.tsv is read as a line, as a document or as both: all events that are read, and what must be said with them.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
grep -v '^#' "$top/tests/misread.tsv" >"$tmp/cases"
cut -f2,3 "$tmp/cases" | read_lines "$tmp/line" -z Europe/Berlin
awk -F'\t' '$1 != "line" { print NR "\t" $2 "\t" $3 }' "$tmp/cases" | read_documents "$tmp/document" -z Europe/Berlin
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
