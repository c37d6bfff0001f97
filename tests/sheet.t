#!/bin/sh
# The sheet in all its forms, and topics planned into slots.  UPDATE=1 writes the expected forms anew.
. "$(dirname "$0")/lib.sh"
S=$top/tests/sheets
for f in text md html ms; do
	ev-agenda sheet -f $f "$S/tops.rec" >"$tmp/out"
	[ -z "${UPDATE:-}" ] || cp "$tmp/out" "$S/tops.$f"
	same "$tmp/out" "$S/tops.$f" "the sheet as $f"
done
xmllint --html --noout "$S/tops.html" 2>"$tmp/err"
is "$(cat "$tmp/err")" "" "its HTML is well formed"
groff -k -ms -Tutf8 "$S/tops.ms" >"$tmp/ms" 2>"$tmp/err"
is "$(cat "$tmp/err")" "" "groff takes the ms source without a word"
run ev-agenda sheet -f pdf -o "$tmp/s.pdf" "$S/tops.rec"
is "$rc$err" 0 "PDF"
pdftotext -layout "$tmp/s.pdf" "$tmp/txt"
like "$(cat "$tmp/txt")" '^ *10:30 +TOP 1\.2 +Wärmeplan' "... has the items, the time in its own column"
like "$(sed -n '/Noch ohne Platz/,$p' "$tmp/txt")" 'TOP 4 +Verschiedenes' "... what has no place stands apart"
like "$(cat "$tmp/txt")" 'Geplant: 2 h 15 min · Zeit ohne Pausen: 4 h 15 min · Ohne Angabe der Dauer: TOP 4' "... totals are explained"
is "$(grep -c https "$tmp/txt") $(pdfinfo -url "$tmp/s.pdf" | grep -c 'https://example.org/plan.pdf')" "0 1" "... links are behind their words"
cat >"$tmp/letters.rec" <<'END'
Uid: l
Summary: Łódź trifft Αθήνα, Київ und Kraków
Start: 2026-03-11T10:00
End: 2026-03-11T12:00
Location: Ćmielów, Ōsaka-Straße 5, Şişli ẞ
Slot: 10:00-11:00 Добро пожаловать
Slot: 11:00-12:00 Καλημέρα κόσμε, žluťoučký kůň
END
run ev-agenda sheet -f pdf -o "$tmp/s.pdf" "$tmp/letters.rec"
pdftotext -layout "$tmp/s.pdf" "$tmp/txt"
is "$err$(grep -c -e 'Łódź trifft Αθήνα, Київ und Kraków' -e 'Ćmielów, Ōsaka-Straße 5, Şişli ẞ' -e 'Добро пожаловать' -e 'Καλημέρα κόσμε, žluťoučký kůň' "$tmp/txt")" 4 "every letter of every language"
{ sed '/^Slot/,$d' "$S/tops.rec"; for h in 10 11 12 13 14 15 16; do for m in 00 10 20 30 40 50; do echo "Slot: $h:$m-$h:${m%?}9 Punkt um $h:$m"; echo "Topic: Erstens [@$h:$m]"; done; done; } >"$tmp/long.rec"
ev-agenda sheet -f pdf -o "$tmp/s.pdf" "$tmp/long.rec"
pdftotext -layout "$tmp/s.pdf" "$tmp/txt"
is "$(tr -d -c '\f' <"$tmp/txt" | wc -c)" "$(grep -c '^ *[0-9]$' "$tmp/txt")" "every page has its number"
is "$(tr '\f' '\001' <"$tmp/txt" | awk -v RS='\001' 'NR > 1 && NF && !/Netzwerktreffen/' | wc -l)" 0 "... and the head again"
# no slot stands at the foot of a page without its first topic
is "$(tr '\f' '\001' <"$tmp/txt" | awk -v RS='\001' '{ n = split($0, l, "\n"); last = ""; for (i = 1; i <= n; i++) if (l[i] ~ /Punkt um|Erstens/) last = l[i]; if (last ~ /Punkt um/) print last }')" "" "... no slot ends a page without its topic"
is "$(grep -c 'Punkt um' "$tmp/txt")" 42 "... and nothing is lost at a page's end"
{ cat "$S/tops.rec" && echo && cat "$tmp/letters.rec"; } >"$tmp/two.rec"
ev-agenda sheet -f pdf -o "$tmp/s.pdf" "$tmp/two.rec"
is "$(pdftotext "$tmp/s.pdf" - | tr -d -c '\f' | wc -c)" 2 "each meeting has pages of its own"
mkdir -p "$tmp/alone/bin"
cp "$(command -v ev-agenda)" "$tmp/alone/bin"
run "$tmp/alone/bin/ev-agenda" sheet -f pdf "$S/tops.rec"
is "$rc$out" 71 "without the typesetter: 71"
like "$err" 'ev-typeset' "... it says what is missing"
for bad in 'cell\t0\t0\tn\t\tx' 'paper\tde\tportrait\tx\ty\nnonsense' 'paper\tde\tportrait\tx\ty\nday\t\t1' ''; do
	# shellcheck disable=SC2059
	run sh -c "printf '$bad' | '$bin/../libexec/ev/ev-typeset'"
	is "$rc" 65 "the typesetter refuses what is no page: $bad"
done
printf 'Uid: x\nSummary: .so /etc/passwd\nStart: 2026-01-01\nTopic: \\X+sh x+ <script> `x`\n' >"$tmp/evil.rec"
is "$(ev-agenda sheet -f ms "$tmp/evil.rec" | grep -c -e '^\.so' -e '[^e]\\X' -e '^\\X')" 0 "nothing of a record is groff's"
is "$(ev-agenda sheet -f html "$tmp/evil.rec" | grep -c '<script>')" 0 "... or HTML's"

# plan
run ev-agenda plan "$S/tops.rec" "$S/proposals.rec"
is "$rc" 0 "topics are planned"
is "$(printf '%s\n' "$out" | grep ^Topic)" "Topic: Förderung [@10:00] [30 min] [Ben Cole]
Topic: Wärmeplan [@10:00] [60 min]
Topic: Sanierung der Turnhalle [@10:00] [45 min] [Frau Öz]
Topic: Solarbank [@13:00] [30 min]
Topic: Radwege [@13:00] [45 min] [Cem]
Topic: Verschiedenes [@13:00]
Topic: Kurzes [@14:30]
Topic: Großes Thema [120 min]" "pinned ones first, then by votes, none overfilled, the spontaneous one in the open slot"
is "$(printf '%s\n' "$out" | grep ^Warning)" "Warning: plan: the topics pinned to 10:00 are 15 min longer than the slot
Warning: plan: no place for \"Großes Thema\" (120 min): 10:00 has 0 min left, 13:00 has 0 min left" "what does not fit is explained"
like "$out" '^\+ mit Vorführung' "a topic keeps its text"
printf '%s\n' "$out" >"$tmp/planned.rec"
printf 'Topic: Neu\nDuration: 15 min\nVotes: 99\n' >"$tmp/new.rec"
run ev-agenda plan "$tmp/planned.rec"
printf '%s\n' "$out" >"$tmp/again.rec"
same "$tmp/again.rec" "$tmp/planned.rec" "planned again, nothing moves"
run ev-agenda plan "$tmp/planned.rec" "$tmp/new.rec"
is "$(printf '%s\n' "$out" | grep '^Topic.*@')" "$(grep '^Topic.*@' "$tmp/planned.rec")" "a new topic moves no other, whatever its votes"
run sh -c "ev-agenda plan '$S/tops.rec' '$S/proposals.rec' 2>/dev/null | ev-agenda sheet"
is "$rc" 0 "the result is a record again"
run ev-agenda plan "$S/proposals.rec"
is "$rc" 65 "no event: 65"
printf 'Uid: x\nSummary: x\nStart: 2026-01-01\n' >"$tmp/none.rec"
run ev-agenda plan "$tmp/none.rec" "$S/proposals.rec"
is "$rc" 65 "no slots: 65"
done_testing
