#!/bin/sh
# Each line of tests/several.tsv is a phrase that tells more than one event: all that ev-parse --lines reads from it, in its order.
. "$(dirname "$0")/lib.sh"
grep -v '^#' "$top/tests/several.tsv" >"$tmp/cases"
cut -f1,2 "$tmp/cases" | ev-parse --lines --tsv -z Europe/Berlin >"$tmp/out"
awk -v RS= -F'\n' '{
	s = e = r = "-"; line = 0
	for (i = 1; i <= NF; i++) {
		if ($i ~ /^Start: /) s = substr($i, 8)
		if ($i ~ /^End: /) e = substr($i, 6)
		if ($i ~ /^Rrule: /) r = substr($i, 8)
		if ($i ~ /^Source: /) { line = $i; sub(/.*:/, "", line) }
	}
	got[line] = (n[line]++ ? got[line] " | " : "") s " " e " " r
	if (line > last) last = line
} END { for (i = 1; i <= last; i++) print got[i] }' "$tmp/out" >"$tmp/got"
no=0
while IFS='	' read -r ref phrase expected; do
	no=$((no + 1))
	is "$(sed -n "${no}p" "$tmp/got")" "$expected" "$phrase"
done <"$tmp/cases"
done_testing
