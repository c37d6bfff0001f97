#!/bin/sh
# What is cancelled, and what is not: each text beside the reference day and the Starts that it has, with their Status.
. "$(dirname "$0")/lib.sh"
for f in "$(dirname "$0")"/cancelled/*.want; do
	name=$(basename "$f" .want)
	for text in "${f%.want}".txt "${f%.want}".html "${f%.want}".eml; do
		[ -f "$text" ] || continue
		ev-parse -r "$(head -1 "$f")" "$text" >"$tmp/got" 2>/dev/null
		is "$(awk -F': ' '/^Start: /{s=$2} /^Status: /{t=" " $2} /^$/{if (s) print s t; s=t=""} END{if (s) print s t}' "$tmp/got")" "$(sed 1d "$f")" "$name"
	done
done
done_testing
