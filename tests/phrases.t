#!/bin/sh
# Each line of tests/phrases/*.tsv is a case: what ev-parse --lines reads from a phrase.
. "$(dirname "$0")/lib.sh"
for file in "$top"/tests/phrases/*.tsv; do
	grep -v '^#' "$file" >"$tmp/cases"
	awk -F'\t' '{ print $2 "\t" $3 }' "$tmp/cases" | ev-parse --lines --tsv -z Europe/Berlin >"$tmp/out"
	# the first record of each line: start, end, rule
	awk -v RS= -F'\n' '{
		s = e = r = "-"; line = 0
		for (i = 1; i <= NF; i++) {
			if ($i ~ /^Start: /) s = substr($i, 8)
			if ($i ~ /^End: /) e = substr($i, 6)
			if ($i ~ /^Rrule: /) r = substr($i, 8)
			if ($i ~ /^Source: /) { line = $i; sub(/.*:/, "", line) }
		}
		if (!(line in seen)) { seen[line] = 1; print line "\t" s "\t" e "\t" r }
	}' "$tmp/out" | sort -n >"$tmp/got"
	no=0
	while IFS='	' read -r group ref phrase start end rule; do
		no=$((no + 1))
		got=$(awk -F'\t' -v no=$no '$1 == no { print $2 " " $3 " " $4 }' "$tmp/got")
		is "$got" "$start ${end:--} ${rule:--}" "$group $phrase"
	done <"$tmp/cases"
done
done_testing
