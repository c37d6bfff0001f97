#!/bin/sh
# Each line of tests/fields/*.tsv is a case: a small announcement (\n for its lines), a field, and what it must be ("-":
# there is none; values of a repeated field are joined by " | ").
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
cat "$top"/tests/fields/*.tsv | grep -v '^#' >"$tmp/cases"
awk -F'\t' '{ print NR "\t" $2 "\t" $3 }' "$tmp/cases" | read_documents "$tmp/document"
no=0
while IFS="$tab" read -r group _ text field want; do
	no=$((no + 1))
	: >>"$tmp/document/$no"
	got=$(recsel -n 0 -P "$field" "$tmp/document/$no" | awk 'NF { printf "%s%s", sep, $0; sep = " | " }')
	is "${got:--}" "$want" "$group $field: $(printf '%.60s' "$text")"
done <"$tmp/cases"
done_testing
