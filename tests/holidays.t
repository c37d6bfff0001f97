#!/bin/sh
# The feasts of the lexicon, 1990 to 2100, against tests/holidays.py, which computes them apart.
. "$(dirname "$0")/lib.sh"
for lang in de en fr es it nl da pl; do
	python3 "$top/tests/holidays.py" $lang >"$tmp/cases"
	cut -f 1,2 "$tmp/cases" | ev-parse --lines --tsv -l $lang -z Europe/Berlin |
		awk -F': ' '/^Start: / { s = $2 } /^Source: / { sub(/.*:/, ""); if (!seen[$0]++) print $0 "\t" s; s = "" }' | sort -n >"$tmp/got"
	awk -F'\t' 'FILENAME == ARGV[1] { got[$1] = $2; next } got[FNR] != $3 { print $2 ": " got[FNR] ", wanted " $3 }' "$tmp/got" "$tmp/cases" >"$tmp/wrong"
	is "$(head -n 40 "$tmp/wrong")" "" "$lang: $(cut -f 2 "$tmp/cases" | wc -l) days"
done
done_testing
