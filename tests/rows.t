#!/bin/sh
# Days and times that only their place in rows tells: each text beside the reference day and the Starts that it has.
. "$(dirname "$0")/lib.sh"
for f in "$(dirname "$0")"/rows/*.starts; do
	name=$(basename "$f" .starts)
	for text in "${f%.starts}".txt "${f%.starts}".html "${f%.starts}".eml; do
		[ -f "$text" ] || continue
		ev-parse -r "$(head -1 "$f")" "$text" >"$tmp/got" 2>/dev/null
		is "$(sed -n 's/^Start: //p' "$tmp/got")" "$(sed 1d "$f")" "$name"
	done
done
done_testing
