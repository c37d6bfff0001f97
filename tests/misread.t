#!/bin/sh
# Each line of tests/misread.tsv is read as a line, as a document or as both: all events that are read, and what must be said with them.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
grep -v '^#' "$top/tests/misread.tsv" >"$tmp/cases"
cut -f2,3 "$tmp/cases" | read_lines "$tmp/line" -z Europe/Berlin
awk -F'\t' '$1 != "line" { print NR "\t" $2 "\t" $3 }' "$tmp/cases" | read_documents "$tmp/document" -z Europe/Berlin
cases=$(wc -l <"$tmp/cases")
for how in line document; do
	mkdir -p "$tmp/$how"
	told_times "$tmp/$how" "$cases" >"$tmp/times"
	no=0
	while IFS="$tab" read -r as ref text events said && read -r got <&3; do
		no=$((no + 1))
		case $as in "$how" | both) ;; *) continue ;; esac
		is "$got" "$events" "$how: $text"
		case ${said:--} in
		-) ;;
		!*) ok "$(grep -Ec -- "^${said#!}" "$tmp/$how/$no")" "$how: $text: no ${said#!}" ;;
		*) ok "$((!$(grep -Ec -- "^$said" "$tmp/$how/$no")))" "$how: $text: $said" ;;
		esac
	done <"$tmp/cases" 3<"$tmp/times"
	is "$no" "$cases" "every case, as a $how"
done
done_testing
