#!/bin/sh
# Each line of tests/phrases/*.tsv is a case: what ev-parse --lines reads from a phrase.
. "$(dirname "$0")/lib.sh"
for file in "$top"/tests/phrases/*.tsv; do
	grep -v '^#' "$file" >"$tmp/cases"
	case ${file##*/} in # of the other languages: read as that
	fr.tsv | nl.tsv | da.tsv | pl.tsv | es.tsv | it.tsv) langs=${file##*/} langs="-l ${langs%.tsv}" ;;
	*) langs= ;;
	esac
	awk -F'\t' '{ print $2 "\t" $3 }' "$tmp/cases" | ev-parse $langs --lines --tsv -z Europe/Berlin >"$tmp/out"
	# the first record of each line: start, end, rule, and what else is said of when: its exceptions, its precision
	awk -v RS= -F'\n' '{
		s = e = r = x = "-"; line = 0
		for (i = 1; i <= NF; i++) {
			if ($i ~ /^Start: /) s = substr($i, 8)
			if ($i ~ /^End: /) e = substr($i, 6)
			if ($i ~ /^Rrule: /) r = substr($i, 8)
			if ($i ~ /^(Exdate|Precision): /) { sub(/^[^ ]* /, "", $i); x = x == "-" ? $i : x "," $i }
			if ($i ~ /^Source: /) { line = $i; sub(/.*:/, "", line) }
		}
		if (!(line in seen)) { seen[line] = 1; print line "\t" s "\t" e "\t" r "\t" x }
	}' "$tmp/out" | sort -n >"$tmp/got"
	awk -F'\t' 'FNR == NR { read[$1] = $2 " " $3 " " $4 " " $5; next } { print read[FNR]; print }' "$tmp/got" "$tmp/cases" >"$tmp/both"
	while IFS= read -r got && IFS='	' read -r group _ phrase start end rule more; do
		is "$got" "$start ${end:--} ${rule:--} ${more:--}" "$group $phrase"
	done <"$tmp/both"
done
# every group of constructions has its own cases, here or among the fields: A 1-28, B 29-43, C 44-62, ... J 101-110
cut -f1 "$top"/tests/phrases/*.tsv "$top"/tests/fields/*.tsv | sed -n 's/^[A-J]\([0-9][0-9]*\).*/\1/p' | sort -un >"$tmp/groups"
is "$(seq 110 | grep -vxF -f "$tmp/groups" | tr '\n' ' ')" "" "every group of constructions has a case"
done_testing
