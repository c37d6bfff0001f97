#!/bin/sh
# ev-agenda: listings and sheets.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
ev-parse -r 2026-02-01 "$A/energierunde.txt" "$A/archivtagung.txt" >"$tmp/a.rec"
cat >"$tmp/b.rec" <<'END'
Uid: w
Summary: Chorprobe
Start: 2026-03-02T19:30
End: 2026-03-02T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;BYDAY=MO
Exdate: 2026-03-16T19:30
Location: Aula

Uid: n
Summary: Nachtwache
Start: 2026-03-10T22:00
End: 2026-03-11T02:00
Timezone: Europe/Berlin
Status: cancelled
END
is "$(ev-agenda "$tmp/a.rec" | sed 's/ der.*//')" '2026-03-11 09:30–14:30   Vierte Energierunde
2026-06-12 all day –13.6. Tagung' "one line for each event, with its date, when piped"
is "$(ev-agenda --from 2026-03-08 --to 2026-03-31 "$tmp/a.rec" "$tmp/b.rec" | sed 's/ der.*//' | tr '\n' ';')" \
	"2026-03-09 19:30–21:00   Chorprobe · Aula;2026-03-10 22:00–02:00 (+1) Nachtwache [cancelled];2026-03-11 09:30–14:30   Vierte Energierunde;2026-03-23 19:30–21:00   Chorprobe · Aula;2026-03-30 19:30–21:00   Chorprobe · Aula;" \
	"a window: recurrences expanded, exceptions left out"
is "$(ev-agenda --days 2 --now 2026-03-09 -z America/New_York -f tsv "$tmp/b.rec")" "$(printf '2026-03-09T14:30\t2026-03-09T16:00\tChorprobe\tAula\t\tw\n2026-03-10T17:00\t2026-03-10T21:00\tNachtwache\t\tcancelled\tn')" "another reader's zone, as TSV"
run ev-agenda --from 2027-01-01 --to 2027-01-03 "$tmp/a.rec"
is "$rc$out" 1 "nothing on: status 1"
run ev-agenda -f text -l de "$tmp/b.rec"
like "$out" '^Dienstag, 10. März 2026$' "days in German words"
like "$out" 'Nachtwache \[abgesagt\]' "cancelled is marked"
ev-ics "$tmp/a.rec" >"$tmp/a.ics" 2>/dev/null
is "$(ev-agenda "$tmp/a.ics" | md5sum)" "$(ev-agenda "$tmp/a.rec" | md5sum)" ".ics files give the same listing"
mkdir "$tmp/dir" && cp "$tmp/a.ics" "$tmp/b.rec" "$tmp/dir"
is "$(ev-agenda "$tmp/dir" | wc -l)" 4 "a directory of both"
ev-agenda sheet "$tmp/a.rec" >"$tmp/sheet"
same "$tmp/sheet" "$top/tests/sheets/sheet.txt" "the sheet as text"
ev-agenda sheet -f md "$tmp/a.rec" >"$tmp/sheet"
same "$tmp/sheet" "$top/tests/sheets/sheet.md" "the sheet as Markdown"
printf 'Uid: x\nSummary: a\033[31mred\nStart: 2026-01-01\n' >"$tmp/esc.rec"
is "$(ev-agenda "$tmp/esc.rec" | tr -d -c '\033' | wc -c)" 0 "no terminal escape comes out"
done_testing
