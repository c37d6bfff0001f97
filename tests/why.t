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
printf 'Liebe alle,\n\nam 20. Juni 2026 um 15 Uhr Grillen bei Meiers oder im Park, danach vielleicht Kino. Wer mag, kommt vorbei!\n' >"$tmp/vague.txt"
ev-parse -e -r 2026-05-01 "$tmp/vague.txt" | recsel -P Confidence >"$tmp/vague"
like "$(cat "$tmp/vague")" '^[01]\.[0-9]+$' "a vague text is an event, too"
ok "$(awk -v a="$(recsel -P Confidence "$tmp/evidence.rec")" '{ less = $1 + 0 < a + 0 } END { print NR == 1 && less ? 0 : 1 }' "$tmp/vague")" "... and is less sure"
printf 'Name: A\nEmail: a@example.org\n\n' >"$tmp/list.rec"
ev-mail invite -n -f eml --list "$tmp/list.rec" --now 2026-05-01T10:00 --from org@example.org "$tmp/why.rec" >"$tmp/mail" 2>"$tmp/err"
sed -n '/^Content-Type: text\/calendar/,/^--=/p' "$tmp/mail" | tr -d "\r" | grep -E '^[A-Za-z0-9+/=]{4,}$' | base64 -d >>"$tmp/mail"
is "$(grep -c '^SUMMARY:Sommerkonzert' "$tmp/mail")" 1 "an invitation is made of a record with Why"
is "$(grep -c -i -e 'X-EV-WHY' -e 'X-EV-CONFIDENCE' -e '^Why' "$tmp/mail")" 0 "... and knows nothing of it"
done_testing
