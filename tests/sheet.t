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
printf '%s\n' 'Uid: o' 'Summary: Offen' 'Start: 2026-05-01T10:00' 'End: 2026-05-01T12:00' 'Slot: 10:00-11:00 Arbeit' 'Slot: 11:00-11:10 Offenes' '' >"$tmp/open.rec"
printf '%s\n' 'Topic: Kurz' 'Spontaneous: yes' 'Duration: 10 min' '' 'Topic: Einwurf' 'Spontaneous: yes' 'Duration: 20 min' 'By: Ida' '' \
	'Topic: Lang' 'Duration: ewig' 'Votes: viele' '' 'Topic: Zwei [10 min]' 'Duration: 15 min' '' >"$tmp/more.rec"
run ev-agenda plan "$tmp/open.rec" "$tmp/more.rec"
printf '%s\n' "$out" >"$tmp/planned.rec"
like "$out" '^Topic: Einwurf \[20 min\] \[Ida\] \[spontaneous\]$' "a spontaneous topic without a place is marked"
is "$(grep -c '^Warning: plan: ' "$tmp/planned.rec")" 4 "what a proposal says badly is told"
printf '%s\n' "$err" >"$tmp/said"
run ev-agenda plan "$tmp/planned.rec"
printf '%s\n' "$out" >"$tmp/again.rec"
same "$tmp/again.rec" "$tmp/planned.rec" "planned again, it takes no other slot, and all is still told"
is "$err" "$(cat "$tmp/said")" "... as it was"
is "$(ev-agenda sheet "$tmp/planned.rec" | grep -c spontaneous)" 0 "... and the sheet has no such mark"
run sh -c "ev-agenda plan '$S/tops.rec' '$S/proposals.rec' 2>/dev/null | ev-agenda sheet"
is "$rc" 0 "the result is a record again"
run ev-agenda plan "$S/proposals.rec"
is "$rc" 65 "no event: 65"
printf 'Uid: x\nSummary: x\nStart: 2026-01-01\n' >"$tmp/none.rec"
run ev-agenda plan "$tmp/none.rec" "$S/proposals.rec"
is "$rc" 65 "neither slots nor a time: 65"
like "$err" 'no Slot to put topics into, and no time of its own' "... it says so"

# an event without slots, items that every agenda has, lengths in words
plan() { # plan EVENT-LINES PROPOSALS: the topics, one a line
	printf 'Uid: x\nSummary: x\n%b\n' "$1" >"$tmp/e.rec"
	printf '%b\n' "$2" >"$tmp/p.rec"
	run ev-agenda plan "$tmp/e.rec" "$tmp/p.rec"
	printf '%s\n' "$out" | sed -n 's/^Topic: //p' | sed 's/ \[@19:00\]/ @/' | tr '\n' '|'
}
E='Start: 2026-03-11T19:00\nEnd: 2026-03-11T21:00'
is "$(plan "$E\nTopic: Begrüßung (5 Min.)\nTopic: Radwege, ca. 20 Minuten [Cem]\nTopic: Wahlen (1/2 Std.)\nTopic: Verschiedenes" 'Topic: Solarbank (30 Min.)\nVotes: 9\n\nTopic: Fest\nDuration: eine halbe Stunde')" \
	"Begrüßung @ [5 min]|Solarbank @ [30 min]|Wahlen @ [30 min]|Radwege @ [20 min] [Cem]|Verschiedenes @|Fest [30 min]|" "formal items keep their place, the others go by votes"
plan "$E\nTopic: Begrüßung (15 Min.)" 'Topic: A (90 Min.)\n\nTopic: B (30 Min.)' >"$tmp/got"
is "$(printf '%s\n' "$out" | grep Warning)" 'Warning: plan: no place for "B" (30 min): 19:00 has 15 min left' "what does not fit and why"
printf '%s\n' "$out" >"$tmp/first.rec"
run ev-agenda plan "$tmp/first.rec"
printf '%s\n' "$out" >"$tmp/again.rec"
same "$tmp/again.rec" "$tmp/first.rec" "... and again the same"
run ev-agenda sheet "$tmp/first.rec"
like "$out" '^  Item 2    19:15  A' "the sheet numbers the items of an event without slots and has their times"
is "$(plan "$E\nTopic: A\nTopic: Lied [fixed]\nTopic: B\nTopic: Wahlen [Anna]" 'Topic: C\nVotes: 5\n\nTopic: Eröffnung\n\nTopic: Schlusswort')" \
	"Eröffnung @|C @|Lied @ [fixed]|A @|B @|Wahlen @ [Anna]|Schlusswort @|" "[fixed] keeps its number; what somebody brings is not formal"
is "$(plan "$E\nTopic: A\nTopic: Lied [fixed]" 'Topic: B')" "A @|B @|Lied @ [fixed]|" "... or stays the last one"
is "$(plan "$E\nTopic: Verschiedenes Saatgut tauschen\nTopic: Welcome\nTopic: Divers\nTopic: Rondvraag" 'Topic: Z\nVotes: 1')" \
	"Welcome @|Z @|Verschiedenes Saatgut tauschen @|Divers @|Rondvraag @|" "in every language, by the whole title"
is "$(plan "$E\nTopic: A [45 Min.]\nTopic: B (1 h 30)\nTopic: C – 10 min\nTopic: D (Raum 30)\nTopic: E (0:10 h)" 'Topic: F')" \
	"A @ [45 min]|C @ [10 min]|D (Raum 30) @|E @ [10 min]|F @|B [90 min]|" "lengths as people write them"
is "$(plan "$E" 'Topic: A (10 Min.)\nTopic: B\nBy: Eva\nVotes: 2\n\nTopic: C\nVotes: 3')" "C @|A @ [10 min] [Eva]|B @ [Eva]|" "a proposal of several topics"
is "$(plan 'Start: 2026-03-11T19:00\nTopic: A (900 Min.)' 'Topic: B [@20:00]\n\nTopic: C [@19:00]\nDuration: lange\nVotes: viele')" \
	"C @|A @ [900 min]|B [@20:00]|" "without an end there is room for all"
plan 'Start: 2026-03-11T19:00\nTopic: A (900 Min.)' 'Topic: B [@20:00]\n\nTopic: C [@19:00]\nDuration: lange\nVotes: viele' >"$tmp/got"
is "$(printf '%s\n' "$out" | sed -n 's/^Warning: //p')" 'plan: "C": Duration is no length: lange
plan: "C": Votes is no number: viele
plan: "B" is pinned to 20:00, where no slot begins' "... what cannot be read is said"
plan 'Start: 2026-03-11T19:00\nEnd: 2026-03-14T12:00' 'Topic: A' >"$tmp/got"
is "$rc" 65 "days without slots: 65"
S2='Start: 2026-03-11T19:00\nEnd: 2026-03-11T22:00\nSlot: 19:00-20:00 Erstens\nSlot: 20:00-20:15 Pause\nSlot: 20:15-21:15 Zweitens'
is "$(plan "$S2\nTopic: Begrüßung\nTopic: A (45 Min.)\nTopic: Wahlen (30 Min.)\nTopic: Verschiedenes" 'Topic: B (30 Min.)\nVotes: 9')" \
	"Begrüßung @|B @ [30 min]|Wahlen [@20:15] [30 min]|Verschiedenes [@20:15]|A [45 min]|" "slots: formal items where the list alone puts them"
is "$(plan "$S2\nTopic: Wahlen (2 Std.)" 'Topic: Frei\nSpontaneous: yes'; printf '%s\n' "$out" | grep -c 'no slot is an open one')" "Wahlen [120 min]|Frei [spontaneous]|1" "no open slot: said"
# an address in a topic's text is a link; a number keeps its unit
printf 'Summary: a\nStart: 2026-03-10T18:00\nEnd: 2026-03-10T20:00\nTopic: Bericht [30 min]\n+ Siehe (https://example.org/a?b=1&c=2), http://x.org/. Kein https:// Link.\n\n' >"$tmp/link.rec"
is "$(ev-agenda sheet -l de -f html "$tmp/link.rec" | sed -n 's/.*<span class="text">\(.*\)<\/span><\/span>.*/\1/p')" \
	'Siehe (<a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>), <a href="http://x.org/">http://x.org/</a>. Kein https:// Link.' "addresses in a text are links"
is "$(ev-agenda sheet -l de -f html "$tmp/link.rec" | grep -c '(30 min)')" 1 "a number stays with its unit"
# a length that a topic's words say counts as one, as it does for plan
printf 'Summary: a\nStart: 2026-03-10T18:00\nEnd: 2026-03-10T20:00\nTopic: Haushalt (30 Min.)\nTopic: Film [1/2 Std.] [Anna]\n+ mit Pause\nTopic: Rest [20 min]\n\n' >"$tmp/length.rec"
is "$(ev-agenda sheet -l de "$tmp/length.rec" | sed -n '/TOP 1/,$p' | tr '\n' '|')" "  TOP 1     Haushalt (30 min)|  TOP 2     Film (30 min), Anna|            mit Pause|  TOP 3     Rest (20 min)||Geplant: 1 h 20 min · Zeit ohne Pausen: 2 h|" "lengths in words"
# plan leaves fields and comments where they are
cat >"$tmp/own.rec" <<'END'
# our meeting
Summary: Vorstand
Budget: 500
Start: 2026-05-11T19:00
Uid: p@example.org
End: 2026-05-11T20:00
# fixed by the chair
Topic: Haushalt [@19:00] [20 min]
# new
Topic: Sommerfest [20 min]
Location: Rathaus
# to do
END
ev-agenda plan "$tmp/own.rec" >"$tmp/planned.rec"
is "$(cat "$tmp/planned.rec")" "$(sed 's/^Topic: Sommerfest/& [@19:00]/' "$tmp/own.rec")" "plan: fields and comments in their order"
ev-agenda plan "$tmp/planned.rec" >"$tmp/again.rec"
same "$tmp/again.rec" "$tmp/planned.rec" "... a second time, too"
printf 'Topic: Radwege\nDuration: 10 min\n\nTopic: Lang\nDuration: 90 min\n\n' >"$tmp/more.rec"
is "$(ev-agenda plan "$tmp/own.rec" "$tmp/more.rec" 2>/dev/null | grep -v -e '^Warning' | sed 's/ \[.*//')" "$(sed 's/ \[.*//; s/^Topic: Sommerfest$/&\nTopic: Radwege\nTopic: Lang/' "$tmp/own.rec")" "... what is new stands behind the topics"

# of a series the next meeting, and how it goes
cat >"$tmp/series.rec" <<'END'
Uid: s@example.org
Summary: Vorstand
Start: 2026-04-07T19:00
End: 2026-04-07T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=5
Exdate: 2026-04-21T19:00
Topic: Berichte

Uid: s@example.org
Summary: Vorstand, früher
Start: 2026-04-14T18:00
End: 2026-04-14T19:00
Timezone: Europe/Berlin
RecurrenceId: 2026-04-14T19:00

Uid: s@example.org
Summary: Vorstand
Start: 2026-04-28T19:00
Timezone: Europe/Berlin
RecurrenceId: 2026-04-28T19:00
Status: cancelled

END
next() { ev-agenda sheet -l de "$@" "$tmp/series.rec" | sed -n '1p; s/^\(Datum\|Zeit\): *//p' | tr '\n' '|'; }
is "$(next --now 2026-01-01)" "Vorstand|Dienstag, 7. April 2026|19:00–20:00 Uhr|" "a series before it begins: its first meeting"
is "$(next --now 2026-04-07T22:00)" "Vorstand|Dienstag, 7. April 2026|19:00–20:00 Uhr|" "... today's, the whole day"
is "$(next --now 2026-04-08)" "Vorstand, früher|Dienstag, 14. April 2026|18:00–19:00 Uhr|" "the next one, which has a record of its own"
is "$(next --now 2026-04-15)" "Vorstand|Dienstag, 5. Mai 2026|19:00–20:00 Uhr|" "one that is left out and one that is cancelled are passed over"
is "$(next --now 2027-01-01)" "Vorstand|Dienstag, 5. Mai 2026|19:00–20:00 Uhr|" "all are over: the last one"
is "$(next --now 2027-01-01 --from 2026-04-10)" "Vorstand, früher|Dienstag, 14. April 2026|18:00–19:00 Uhr|" "--from"
like "$(ev-agenda sheet -l de --now 2026-01-01 "$tmp/series.rec")" '^Wiederholt: +wöchentlich, dienstags' "the head says how the series goes"
like "$(ev-agenda sheet -l de -f html --now 2026-01-01 "$tmp/series.rec")" '<th>Wiederholt</th><td>wöchentlich' "... in HTML"
sed 's/^RecurrenceId: 2026-04-14T19:00/RecurrenceId: 2026-04-14/' "$tmp/series.rec" >"$tmp/by_day.rec"
is "$(ev-agenda sheet -l de --now 2026-04-08 "$tmp/by_day.rec" | head -1)" "Vorstand, früher" "an instance that is named by its day"
sed 's/^Start: 2026-04-14T18:00/Start: 2026-04-14T20:00/' "$tmp/series.rec" >"$tmp/wrong.rec"
run ev-agenda sheet -l de --now 2026-04-08 "$tmp/wrong.rec" "$tmp/length.rec"
is "$rc $err" "65 ev-agenda: $tmp/wrong.rec:13: End is before Start" "a record that is wrong is said with its own file and line"
is "$(printf '%s\n' "$out" | sed -n '/statt/p; s/^Datum: *//p' | tr '\n' '|')" "Dienstag, 14. April 2026|Dienstag, 10. März 2026|" "... and replaces nothing: the series' own meeting is there"
cat >"$tmp/range.rec" <<'END'
Uid: s@example.org
Summary: Vorstand
Start: 2026-04-07T19:00
End: 2026-04-07T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=5

Uid: s@example.org
Summary: Vorstand, neu
Start: 2026-04-22T18:00
End: 2026-04-22T19:30
Timezone: Europe/Berlin
RecurrenceId: 2026-04-21T19:00
Ical: RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260421T190000

END
range() { ev-agenda sheet -l de "$@" "$tmp/range.rec" | sed -n '1p; s/^\(Datum\|Zeit\): *//p' | tr '\n' '|'; }
is "$(range --now 2026-04-10)" "Vorstand|Dienstag, 14. April 2026|19:00–20:00 Uhr|" "before a record that stands for all later instances"
is "$(range --now 2026-04-22)" "Vorstand, neu|Mittwoch, 22. April 2026|18:00–19:30 Uhr|" "its own instance"
is "$(range --now 2026-04-23)" "Vorstand, neu|Mittwoch, 29. April 2026|18:00–19:30 Uhr|" "a later one has its fields, and is moved along"
is "$(range --now 2026-04-29)" "Vorstand, neu|Mittwoch, 29. April 2026|18:00–19:30 Uhr|" "... on its own day, when the series' is over"
is "$(range --now 2027-04-29)" "Vorstand, neu|Mittwoch, 6. Mai 2026|18:00–19:30 Uhr|" "... and the last one"
sed -i 's/^Summary: Vorstand, neu/&\nStatus: cancelled/' "$tmp/range.rec"
is "$(range --now 2026-04-22)" "Vorstand|Dienstag, 14. April 2026|19:00–20:00 Uhr|" "all later ones are cancelled: the last that took place"
run ev-agenda sheet --to 2026-04-10 "$tmp/series.rec"
is "$rc" 64 "--to is none of a sheet's"
cat "$tmp/series.rec" "$tmp/length.rec" >"$tmp/two.rec"
is "$(ev-agenda sheet -l de --now 2026-01-01 "$tmp/two.rec" | grep -c '^Datum:')" 2 "another meeting behind it has its own sheet"
done_testing
