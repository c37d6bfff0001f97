#!/bin/sh
# ev-agenda: now, next, templates, tasks, and what somebody types.
. "$(dirname "$0")/lib.sh"
T=$top/tests/views/tasks.ics
at() { # at TIME COMMAND ...: in Berlin
	when=$1
	shift
	ev-agenda "$@" --now "$when" -z Europe/Berlin
}
# tasks
is "$(at 2026-03-10T10:00 list --days 8 -l de -f text "$T" | tr '\n' '|')" "Heute, Dienstag, 10. März 2026|  überfällig 3.3. Überfällig|  fällig        Müll ↻|  11:30–13:00   Sitzung · Finanzamt|  fällig 12:00  Steuer, abgeben · Finanzamt|  14:00–15:00   Danach {x}||Dienstag, 17. März 2026|  fällig        Müll ↻|" \
	"tasks stand at the time when they are due, one that is overdue today, what is done nowhere"
is "$(at 2026-03-10T10:00 list --from 2026-03-03 --to 2026-03-03 "$T" | tr '\n' '|')" "2026-03-03 due           Überfällig|2026-03-03 due           Müll ↻|" "in the window of its day a task stands there"
is "$(at 2026-03-10T10:00 list --from 2026-03-11 --to 2026-03-12 "$T")" "" "an overdue one is not in a window without today"
ev-parse "$T" >"$tmp/t.rec"
is "$(at 2026-03-10T10:00 list --days 8 "$tmp/t.rec" | md5sum)" "$(at 2026-03-10T10:00 list --days 8 "$T" | md5sum)" "tasks of records, too"
is "$(at 2026-03-10T10:00 list --days 2 --conflicts "$T")" "" "a task is in no conflict"
is "$(at 2026-03-10T10:00 list --days 1 -f json "$T" | grep -c '"Task": true')" 3 "JSON says so"
at 2026-03-10T10:00 list --days 1 -f ics "$T" >"$tmp/out.ics"
is "$(grep -c BEGIN:VTODO "$tmp/out.ics") $(ev-ics --check "$tmp/out.ics" 2>&1 | grep -v DTSTAMP)" "3 " "as iCalendar they are tasks again"
is "$(at 2026-03-10T10:00 list --days 1 -f rec "$T" | grep -c '^Start')" 2 "as records, too"
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTODO\nUID:d\nSUMMARY:Dauer\nDTSTART:20260310T080000Z\nDURATION:PT2H\nEND:VTODO\nBEGIN:VTODO\nUID:n\nSUMMARY:Nie\nEND:VTODO\nEND:VCALENDAR\n' >"$tmp/d.ics"
is "$(at 2026-03-10T10:00 list --days 1 "$tmp/d.ics")" "2026-03-10 due 11:00     Dauer" "due by DTSTART and DURATION; one without is never due"
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTODO\nUID:d\nSUMMARY:Falsch\nDUE:morgen\nEND:VTODO\nEND:VCALENDAR\n' >"$tmp/d.ics"
run at 2026-03-10T10:00 list "$tmp/d.ics"
is "$rc" 65 "one whose DUE cannot be read is told"

printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTODO\nUID:q\nDTSTAMP:20260101T000000Z\nSUMMARY:Miete\nDTSTART;VALUE=DATE:20260401\nDUE;VALUE=DATE:20260401\nRRULE:FREQ=MONTHLY\nEND:VTODO\nEND:VCALENDAR\n' >"$tmp/r.ics"
is "$(at 2026-03-30T10:00 list --days 5 -f tsv "$tmp/r.ics" | cut -f 1)" 2026-04-01 "one that recurs and begins on the day on which it is due is due on that day"
is "$(at 2026-04-10T10:00 list --days 3 "$tmp/r.ics")" "2026-04-10 overdue 1.4.  Miete ↻" "one that recurs is overdue, too"
is "$(at 2026-05-01T10:00 list --days 3 "$tmp/r.ics")" "2026-05-01 due           Miete ↻" "... until the next is due"
is "$(at 2026-04-10T10:00 list --from 2026-04-01 --to 2026-04-12 "$tmp/r.ics")" "2026-04-01 due           Miete ↻" "... and once, where its day is in the window"

# now and next
is "$(at 2026-03-10T12:00 now "$T")" "2026-03-10 11:30–13:00   Sitzung · Finanzamt" "what is on now"
run at 2026-03-10T13:00 now "$T"
is "$rc$out" 1 "an event's end is not in it: nothing on, status 1"
is "$(at 2026-03-10T12:00 next "$T")" "2026-03-10 14:00–15:00   Danach {x}" "what is next"
is "$(at 2026-03-10T09:00 next --count 2 "$T" | wc -l)" 2 "the next two"
cat >"$tmp/n.rec" <<'END'
Uid: a
Summary: Woche
Start: 2026-03-09
End: 2026-03-13

Uid: b
Summary: Serie
Start: 2026-01-05T19:00
End: 2026-01-05T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY

Uid: c
Summary: New York
Start: 2026-03-16T14:00
End: 2026-03-16T15:00
Timezone: America/New_York

Uid: d
Summary: Fällt aus
Start: 2026-03-16T18:00
Timezone: Europe/Berlin
Status: cancelled
END
is "$(at 2026-03-10T12:00 now "$tmp/n.rec")" "2026-03-10 … all day –13.3. Woche ‖" "an event of days goes on"
is "$(at 2026-03-16T12:00 next "$tmp/n.rec" | tr '\n' '|')" "2026-03-16 19:00–20:00   Serie ↻ ‖|2026-03-16 19:00–20:00   New York ‖ (14:00 America/New_York)|" "those that begin together, by their zones; not what is cancelled"
is "$(at 2026-12-30T12:00 next "$tmp/n.rec" | cut -c1-10)" "2027-01-04" "over the year's end"
printf 'Summary: %s\nStart: %s\n\n' 'in a year' 2027-03-11T12:00 later 2027-04-11T12:00 >"$tmp/far.rec"
is "$(at 2026-03-11T12:00 next --count 2 "$tmp/far.rec")" "2027-03-11 12:00         in a year" "a year ahead, and no further"
run at 2026-03-10T12:00 now --days 3 "$T"
is "$rc" 64 "no window goes with now"
run at 2026-03-10T12:00 now --count 3 "$T"
is "$rc" 64 "--count goes with next"

# a template
line() { at 2026-03-10T12:00 next "$T" --template "$1"; }
is "$(line '{start} {SUMMARY} {End}')" "2026-03-10T14:00 Danach {x} 2026-03-10T15:00" "fields, whatever their case; a brace of a record is no name"
is "$(line '{start:%d.%m.%Y %e %H:%M %V %%} {date} {time} {weekday} {in}{left}')" "10.03.2026 10 14:00 11 % 2026-03-10 14:00–15:00 Tuesday 2 h" "times by a format, and what a listing says"
is "$(line '{summary}{? · {location}}{? [{categories}]}')" "Danach {x} [a, b]" "what has nothing to say is left out"
is "$(line 'a\tb\\\{\}' | tr '\t' T)" 'aTb\{}' "escapes"
is "$(at 2026-03-10T12:30 now "$T" --template '{left} {in}|')" "30 min |" "how long it goes on"
is "$(at 2026-03-10T12:00 next -l de "$T" --template '{start:%a %A %b} {day}')" "Di Dienstag März Heute, Dienstag, 10. März 2026" "in the reader's language"
printf 'Summary: Konzert\nStart: 2026-04-01T20:00\nDoors: 2026-04-01T19:00\nTimezone: Europe/Berlin\n\n' >"$tmp/doors.rec"
is "$(ev-agenda -z America/New_York --template '{start:%H:%M} {doors:%H:%M}' "$tmp/doors.rec")" "14:00 13:00" "doors open by the clock of the start beside them"
printf 'Uid: x\nSummary: a\033[31mred\tb\nStart: 2026-03-11\nDescription: one\n+ two\n' >"$tmp/esc.rec"
is "$(ev-agenda --template '{summary}|{description}|{end}|' "$tmp/esc.rec" | tr -d '\033')" "a[31mred b|one two||" "one line; an end that is not said is empty"
is "$(ev-agenda --template '{summary}' "$tmp/esc.rec" | tr -d -c '\033' | wc -c)" 0 "no control character"
is "$(ev-agenda --template '{uid}' "$tmp/n.rec" | tr '\n' ' ')" "b a c d " "a listing, too"
for bad in '{foo}' '{}' '{start' '{? x' '{start:%Q}' '{summary:%Y}' '{start:%'; do
	run ev-agenda --template "$bad" "$T"
	is "$rc$out" 64 "no template: $bad"
done
like "$(ev-agenda --template '{foo}' "$T" 2>&1)" 'no such name: \{foo\}' "... it says which name"
run ev-agenda --template '{start}' -f json "$T"
is "$rc" 64 "a template is a format of its own"
run ev-agenda --template "$(printf '{start}%.0s' $(seq 300))" "$T"
is "$rc" 64 "too long a template: 64"

# add
run at 2026-03-09T08:00 add 'Sonntag 9:30 Frühstück mit Anna, Café Nord'
is "$rc" 0 "what somebody types"
is "$(printf '%s\n' "$out" | grep -e ^Summary -e ^Start -e ^Timezone -e ^Location | tr '\n' '|')" "Summary: Frühstück mit Anna|Start: 2026-03-15T09:30|Timezone: Europe/Berlin|Location: Café Nord|" "... becomes a record"
is "$(printf '%s\n' "$out" | grep -c -e ^Source -e ^Evidence)" 0 "... that names no source"
like "$err" 'only a weekday is said' "... what was guessed is said"
printf '%s\n\n' "$out" >"$tmp/one.rec"
recfix --check "$tmp/one.rec" >"$tmp/out" 2>&1
is "$(cat "$tmp/out")" "" "... recutils read it"
is "$(echo 'Sonntag 9:30 Frühstück mit Anna, Café Nord' | at 2026-03-09T08:00 add 2>/dev/null)" "$(cat "$tmp/one.rec")" "from standard input"
# a note says nothing besides: with whom and about what it is belongs to its title, its hour does not
while IFS='|' read -r note title; do
	is "$(at 2026-03-09T08:00 add "$note" 2>/dev/null | sed -n 's/^Summary: //p')" "$title" "$note"
done <<'NOTES'
Freitag 19 Uhr Kino mit Lea|Kino mit Lea
Do 18 Uhr Vortrag über Moore, Rathaus|Vortrag über Moore
12.4. 10 Uhr Taufe von Emil in der Marienkirche|Taufe von Emil
Mi 14-15 Uhr Telefonat mit Herrn Kuhn|Telefonat mit Herrn Kuhn
Sunday 11am brunch with Tom at The Anchor|brunch with Tom
NOTES
run at 2026-03-09T08:00 add Wandern mit Anna
is "$rc$out" 65 "no day: nothing is added"
run at 2026-03-09T08:00 add ''
is "$rc" 64 "no text: 64"
add() { run at 2026-03-09T08:00 add --append "$tmp/d.rec" "$@"; }
rm -f "$tmp/d.rec"
add 'Sonntag 9:30 Frühstück mit Anna, Café Nord'
is "$rc$out" "02026-03-15 09:30         Frühstück mit Anna · Café Nord" "--append says what it has added"
same "$tmp/d.rec" "$tmp/one.rec" "... to a file that was not there"
add 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc $(recsel -C -P Summary "$tmp/d.rec" | tr '\n' '|')" "0 Frühstück mit Anna|Chorprobe|" "... behind what is there"
cp "$tmp/d.rec" "$tmp/was.rec"
add 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc$out" 65 "the same again is refused"
like "$err" 'd.rec:[0-9]+: is there already' "... and said"
same "$tmp/d.rec" "$tmp/was.rec" "... the file is as it was"
printf 'Uid: z\nSummary: Z\nStart: 2026-01-01' >"$tmp/d.rec"
add 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$(recsel -C -P Summary "$tmp/d.rec" | tr '\n' '|')" "Z|Chorprobe|" "a file without a last line feed"
cp "$T" "$tmp/d.rec"
add 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc $(cmp "$T" "$tmp/d.rec")" "65 " "a calendar is refused and kept"
run at 2026-03-09T08:00 add --append "$tmp" 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc" 73 "a directory: 73"
run at 2026-03-09T08:00 add --append /dev/full 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc" 73 "no file: 73"
: >"$tmp/many.rec"
for i in 1 2 3 4 5 6 7 8; do
	at 2026-03-09T08:00 add --append "$tmp/many.rec" "$i. April 2026, 19 Uhr: Chorprobe $i" >/dev/null 2>&1 &
done
wait
is "$(recsel -C -P Start "$tmp/many.rec" | sort -u | grep -c .)" 8 "eight at once: none is lost or torn"
(
	trap '' XFSZ
	head -c 700 /dev/zero | tr '\0' '#' >"$tmp/full.rec"
	echo >>"$tmp/full.rec"
	ulimit -f 2
	i=0
	cp "$tmp/full.rec" "$tmp/was"
	while [ $i -lt 20 ] && at 2026-03-09T08:00 add --append "$tmp/full.rec" "$((i + 1)). April 2026, 19 Uhr: Chorprobe $i" >/dev/null 2>"$tmp/why"; do
		i=$((i + 1))
		cp "$tmp/full.rec" "$tmp/was"
	done
)
like "$(cat "$tmp/why")" 'nothing is added' "a file that can grow no more"
same "$tmp/full.rec" "$tmp/was" "... has all of a record or nothing"
run at 2026-03-09T08:00 add --append "$tmp/x.rec" -o "$tmp/y.rec" 'Montag, 16. März 2026, 19:30 Uhr: Chorprobe'
is "$rc" 64 "--append and -o exclude each other"
run at 2026-03-09T08:00 list --append "$tmp/x.rec" "$T"
is "$rc" 64 "--append goes with add"
# without a zone of the reader's: what is next is so by the instant, not by the clocks
printf 'Uid: a\nSummary: New York\nStart: 2026-03-10T10:00\nEnd: 2026-03-10T11:00\nTimezone: America/New_York\n\nUid: b\nSummary: Berlin\nStart: 2026-03-10T12:00\nEnd: 2026-03-10T13:00\nTimezone: Europe/Berlin\n\n' >"$tmp/zones.rec"
is "$(ev-agenda next --now 2026-03-10T00:00Z "$tmp/zones.rec")" "2026-03-10 12:00–13:00   Berlin" "next without TZ: noon in Berlin is before ten in New York"
is "$(ev-agenda next --count 2 --now 2026-03-10T00:00Z "$tmp/zones.rec")" "2026-03-10 12:00–13:00   Berlin (Europe/Berlin)
2026-03-10 10:00–11:00   New York (America/New_York)" "... in that order, with the zones"
is "$(ev-agenda next --now 2026-03-10T11:30Z "$tmp/zones.rec")" "2026-03-10 10:00–11:00   New York" "... and which has begun is not next"
is "$(ev-agenda now --now 2026-03-10T11:30Z "$tmp/zones.rec")" "2026-03-10 12:00–13:00   Berlin" "... but now"
is "$(ev-agenda next -f rec --now 2026-03-10T00:00Z "$tmp/zones.rec" | recsel -P Summary)" "Berlin" "... as records"
sed 's/T10:00/T12:00/; s/T11:00/T13:00/' "$tmp/zones.rec" >"$tmp/same.rec"
is "$(ev-agenda --from 2026-03-10 "$tmp/same.rec" | grep -c ‖)" 0 "the same hour in two zones is no overlap"
# doors and deadlines by the reader's clock, doors of each instance
printf 'Uid: k\nSummary: Konzert\nStart: 2026-03-24T19:00\nDoors: 2026-03-24T18:30\nDeadline: 2026-03-01T12:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=2\n\n' >"$tmp/doors.rec"
is "$(ev-agenda -z America/New_York --from 2026-03-20 --days 20 --template '{start:%d %H:%M} {doors:%d %H:%M} {doors} {deadline:%H:%M}' "$tmp/doors.rec")" \
	"24 14:00 24 13:30 2026-03-24T13:30 06:00
31 13:00 31 12:30 2026-03-31T12:30 06:00" "doors of each instance in the reader's time"
sed 's/T\([0-9:]*\)$/T\1Z/; /^Timezone/d' "$tmp/doors.rec" >"$tmp/utc.rec"
is "$(ev-agenda -z America/New_York --from 2026-03-20 --days 20 --template '{start:%H:%M} {doors:%H:%M}' "$tmp/utc.rec" | tr '\n' ' ')" "15:00 14:30 15:00 14:30 " "... of a series in UTC"
sed '/^Timezone/d' "$tmp/doors.rec" >"$tmp/floating.rec"
is "$(ev-agenda -z America/New_York --from 2026-03-20 --days 7 --template '{start:%H:%M} {doors:%H:%M}' "$tmp/floating.rec")" "19:00 18:30" "... floating"
# tasks in grids have a box
for f in text html; do
	is "$(ev-agenda -l de -z Europe/Berlin --now 2026-03-10T11:00 --week -f $f "$T" | grep -c '☐ Müll')" 1 "a task in a grid: $f"
done
done_testing
