#!/bin/sh
# Each line of tests/fields/*.tsv is a case: a small announcement (\n for its lines), a field, and what it must be ("-":
# there is none; values of a repeated field are joined by " | ").
. "$(dirname "$0")/lib.sh"
for file in "$top"/tests/fields/*.tsv; do
	while IFS='	' read -r group ref text field want; do
		case $group in '#'*) continue ;; esac
		printf '%b\n' "$text" >"$tmp/in.txt"
		got=$(ev-parse -r "$ref" "$tmp/in.txt" 2>/dev/null | sed '1,/^$/!d' | recsel -P "$field" | grep . | sed ':a;N;$!ba;s/\n/ | /g')
		is "${got:--}" "$want" "$group $field: $(printf '%.60s' "$text")"
	done <"$file"
done
done_testing
