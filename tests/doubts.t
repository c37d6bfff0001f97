#!/bin/sh
# A title, place or event that is right less often than six times in ten says so in a Warning, and no other does: by the probabilities
# beside the Evidence of all that is read of tests/fresh.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/fresh" || exit 1
part='*'
[ -z "${EV_SANITIZED:-}" ] || part='?[abd]0[012]*'
# shellcheck disable=SC2086
ev-parse -e -r 2026-02-01 -- $part.txt >"$tmp/read.rec" 2>/dev/null
# counts FIELD WORD: of the records whose FIELD is doubtful, how many say so, and how many others do
counts() {
	awk -v RS= -F'\n' -v field="$1" -v word="$2" '{
		p = value = ""; said = 0
		for (i = 1; i <= NF; i++) {
			if (p == "" && index($i, "Evidence: " field " ") == 1) { split($i, word_of, " "); p = word_of[5] }
			if (index($i, "Warning: it is not certain that ") == 1 && index($i, " is the " word)) said = 1
		}
		if (p == "" || p == "0.60") next # rounded: on either side
		if (p + 0 < 0.6) { doubtful++; told += said } else { sure++; false += said }
	} END { print (doubtful > 9), doubtful - told, (sure > 9), false + 0 }' "$tmp/read.rec"
}
is "$(counts Summary title)" "1 0 1 0" "a doubtful title has its Warning, a sure one none"
is "$(counts Location place)" "1 0 1 0" "a doubtful place has its Warning, a sure one none"
like "$(cat "$tmp/read.rec")" '^Warning: it is not certain that .* is the title: it may be .' "the other title is named where it is nearly as likely"
ok "$((!$(grep -c '^Warning: it is not certain that an event begins then' "$tmp/read.rec")))" "an event that may be none says so"
is "$(awk -v RS= '/Start: / { n++ } /Warning: it is not certain/ { doubtful++ } END { print (doubtful * 2 < n) }' "$tmp/read.rec")" 1 "most records have no doubt"
done_testing
