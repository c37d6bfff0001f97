#!/bin/sh
# How sure a reading is, and why: Confidence with -e, Why with --why; neither leaves the house.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/in.txt" <<'TXT'
Sommerkonzert des Musikvereins Wiesental

Samstag, 20. Juni 2026, 19.30 Uhr
Ort: Bürgerhaus Wiesental, Schulstraße 4

Eintritt frei.
TXT
ev-parse -r 2026-05-01 "$tmp/in.txt" >"$tmp/plain.rec"
ev-parse -e -r 2026-05-01 "$tmp/in.txt" >"$tmp/evidence.rec"
ev-parse --why -r 2026-05-01 "$tmp/in.txt" >"$tmp/why.rec"
is "$(grep -c -e '^Confidence' -e '^Why' "$tmp/plain.rec")" 0 "neither without being asked"
like "$(recsel -P Confidence "$tmp/evidence.rec")" '^(0\.[0-9][0-9]|1\.00)$' "Confidence is a number of two decimals"
is "$(recsel -P Why "$tmp/evidence.rec")" "" "-e alone does not say why"
like "$(grep '^Why: division' "$tmp/why.rec")" '^Why: division (0\.[0-9][0-9]|1\.00) into 1 event$' "the division"
like "$(grep '^Why: Start' "$tmp/why.rec" | head -1)" '^Why: Start [01]\.[0-9]+ day "Samstag, 20\. Juni 2026": [a-z-]+ [0-9]+,[0-9]+,[0-9]+ [-+][0-9]\.[0-9][0-9],' "the day, with cues and weights"
like "$(grep '^Why: Location' "$tmp/why.rec" | head -1)" '^Why: Location [01]\.[0-9]+ "Bürgerhaus Wiesental, Schulstraße 4": ' "the place that was taken comes first"
ok "$(($(grep -c '^Why: Summary' "$tmp/why.rec") < 2))" "other titles that were weighed"
# a cue's weight is the one in the table
cue=$(sed -n 's/^Why: Location [0-9.]* "[^"]*": \([a-z0-9-]*\) \([0-9,]*\) \([-+][0-9.]*\).*/Location \1 \2 \3/p' "$tmp/why.rec" | head -1)
is "$(echo "$cue" | while read -r model name values weight; do sed -n "s/^$model $name $values \(-\{0,1\}[0-9]*\) .*/\1/p" "$top/lang/reading.weights" | awk -v w="$weight" '{ print (w - $1 / 1000 < 0.006 && $1 / 1000 - w < 0.006) ? "equal" : "not " w }'; done)" equal "weights are those of lang/reading.weights"
# a doubtful text is less sure than a plain one
printf 'Neues aus dem Verein\n\nAm 20. Juni treffen sich einige, vielleicht im Park oder in der Halle, danach Grillen bei Meiers.\n' >"$tmp/vague.txt"
ev-parse -e -r 2026-05-01 "$tmp/vague.txt" | recsel -P Confidence >"$tmp/vague"
ok "$(awk -v a="$(recsel -P Confidence "$tmp/evidence.rec")" '{ exit !($1 < a) } END { if (!NR) exit 0 }' "$tmp/vague" && echo 0 || echo 1)" "a vague text is less sure"
printf 'Mail: a@example.org\n\n' >"$tmp/list.rec"
ev-mail invite -n --list "$tmp/list.rec" --now 2026-05-01T10:00 --from org@example.org "$tmp/why.rec" >"$tmp/mail" 2>&1 || :
is "$(grep -c -e 'Why' -e 'kinds-' -e 'Confidence' "$tmp/mail")" 0 "invitations know nothing of it"
done_testing
