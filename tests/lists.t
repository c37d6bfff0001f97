#!/bin/sh
# Long lists: every line is an event, beyond the 64 lines that are divided at a time; "Termine" above them is a heading.
. "$(dirname "$0")/lib.sh"
names() { # N names
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "Basar %c: %d.%d.2026, %d Uhr, Halle\n", 65 + i % 26, i % 28 + 1, 3 + int(i / 28), 9 + i % 10 }'
}
days() { # N days with two events each
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "%d.%d.2026\nKneipenquiz, Irish Pub Wieck, 20 Uhr, Eintritt frei\nOrgelkonzert der Kantorei, Kirche, 18 Uhr, Eintritt frei\n", i % 28 + 1, 3 + int(i / 28) }'
}
for head in Termine "Was so kommt"; do
	{ printf '%s\n\n' "$head"; names 150; } | ev-parse -r 2026-02-20 >"$tmp/got"
	is "$(grep -c '^Start: ' "$tmp/got")" 150 "150 lines with a name and its date below \"$head\""
	is "$(sed -n 's/^Start: //p' "$tmp/got" | tail -1)" 2026-08-10T18:00 "... the last of them"
	{ printf '%s\n\n' "$head"; days 50; } | ev-parse -r 2026-02-20 >"$tmp/got"
	is "$(grep -c '^Start: ' "$tmp/got")" 100 "50 days with two events each below \"$head\""
	is "$(sed -n 's/^Summary: //p' "$tmp/got" | sort | uniq -c | tr -s ' \n' ' ')" " 50 Kneipenquiz 50 Orgelkonzert der Kantorei " "... each by its name"
done
printf 'Lesekreis\nTermine\n5. März 2026\n12. März 2026\n' | ev-parse -r 2026-02-20 >"$tmp/got"
is "$(sed -n 's/^Start: //p' "$tmp/got" | tr '\n' ' ')" "2026-03-05 2026-03-12 " "bare dates below \"Termine\" stay its values"
# what only the style sheet parts: tiles of a page
cat >"$tmp/tiles.html" <<'END'
<html lang="de"><body><h1>Programm</h1>
<div><span class="t">Trio Kaskade</span><span class="d">08.05.2027</span><span class="z">20:00</span></div>
<div><span class="t">Scheunenkino</span><span class="d">28.05.2027</span><span class="z">21:30</span></div>
</body></html>
END
ev-parse -r 2027-02-01 "$tmp/tiles.html" >"$tmp/got"
is "$(grep -E '^(Summary|Start): ' "$tmp/got" | tr '\n' ' ')" "Summary: Trio Kaskade Start: 2027-05-08T20:00 Summary: Scheunenkino Start: 2027-05-28T21:30 " "tiles whose parts have no blank between"
printf '<html lang="de"><body><h1><span class="initial">H</span>erbstmarkt</h1><p>Samstag, 10. Oktober 2026, 10 Uhr, Marktplatz</p></body></html>' >"$tmp/initial.html"
is "$(ev-parse -r 2026-02-01 "$tmp/initial.html" | sed -n 's/^Summary: //p')" "Herbstmarkt" "an initial stays with its word"
done_testing
