#!/bin/sh
# Readings that are easily wrong: each short text beside the fields that one event, and no other, must have ("! Field": it has none).
. "$(dirname "$0")/lib.sh"
for f in "$(dirname "$0")"/readings/*.want; do
	name=$(basename "$f" .want)
	for text in "${f%.want}".txt "${f%.want}".eml; do
		[ -f "$text" ] || continue
		ev-parse -r 2026-09-01 "$text" >"$tmp/got" 2>/dev/null
		missing=$(while IFS= read -r line; do
			case $line in
			"! "*) ! grep -q "^${line#! }: " "$tmp/got" ;;
			*) grep -qxF -- "$line" "$tmp/got" ;;
			esac || echo "$line"
		done <"$f")
		is "$missing$(grep -c '^Uid: ' "$tmp/got")" 1 "$name"
	done
done
done_testing
