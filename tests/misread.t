#!/bin/sh
# Each line of tests/misread.tsv is read as a line, as a document or as both: all events that are read, and what must be said with them.
. "$(dirname "$0")/lib.sh"
tab=$(printf '\t')
grep -v '^#' "$top/tests/misread.tsv" >"$tmp/cases"
while IFS="$tab" read -r as ref text events said; do
	printf '%s\t%s\n' "$ref" "$text" | ev-parse --lines --tsv -z Europe/Berlin >"$tmp/line" 2>"$tmp/err"
	[ "$as" = line ] || printf '%b\n' "$text" | ev-parse -z Europe/Berlin -r "$ref" >"$tmp/document" 2>"$tmp/err"
	for how in line document; do
		case $as in "$how" | both) ;; *) continue ;; esac
		got=$(awk -v RS= -F'\n' '{
			s = e = r = ""
			for (i = 1; i <= NF; i++) {
				if ($i ~ /^Start: /) s = substr($i, 8)
				if ($i ~ /^End: /) e = "/" substr($i, 6)
				if ($i ~ /^Rrule: /) r = " " substr($i, 8)
			}
			if (s e r != "") { printf "%s%s%s%s", sep, s, e, r; sep = "; " }
		}' "$tmp/$how")
		is "${got:--}" "$events" "$how: $text"
		case ${said:--} in
		-) ;;
		!*) ok "$(grep -Ec -- "^${said#!}" "$tmp/$how")" "$how: $text: no ${said#!}" ;;
		*) like "$(cat "$tmp/$how")" "^$said" "$how: $text: $said" ;;
		esac
	done
done <"$tmp/cases"
done_testing
