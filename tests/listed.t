#!/bin/sh
# what ev-agenda lists of records that are partly wrong, moved or cancelled, and what it says of them
. "$(dirname "$0")/lib.sh"

# list OPTION...: the listing, as it is written to a file, for a reader in Berlin
list() { ev-agenda -z Europe/Berlin --now 2026-03-01 -f tsv "$@" 2>"$tmp/err" | cut -f 1-4 | tr '\t\n' ' |'; }

# ---- --match and the instances that have a record of their own ----
printf '%s\n' 'Uid: s' 'Summary: Chorprobe' 'Start: 2026-03-05T19:00' 'Location: Aula' 'Timezone: Europe/Berlin' 'Rrule: FREQ=WEEKLY;COUNT=4' '' \
	'Uid: s' 'Summary: Chorprobe' 'Start: 2026-03-12T19:00' 'Location: Kirche' 'Timezone: Europe/Berlin' 'RecurrenceId: 2026-03-12T19:00' '' \
	'Uid: s' 'Summary: Chorprobe' 'Start: 2026-03-19T19:00' 'Timezone: Europe/Berlin' 'RecurrenceId: 2026-03-19T19:00' 'Status: cancelled' '' >"$tmp/s.rec"
days() { list "$@" | tr '|' '\n' | cut -c 1-10 | tr '\n' ' '; }
is "$(days --from 2026-03-01 --days 60 --match Location=Aula "$tmp/s.rec")" "2026-03-05 2026-03-26 " "--match: an instance that is moved or cancelled is not listed as the series has it"
is "$(days --from 2026-03-01 --days 60 --match Location=Aula <"$tmp/s.rec")" "2026-03-05 2026-03-26 " "... from standard input"
is "$(days --from 2026-03-01 --days 60 --match Location=Kirche "$tmp/s.rec")" "2026-03-12 " "... and by itself, where it fits"
printf '%s\n' 'Uid: s' 'Summary: Chorprobe' 'Start: 2026-03-05T19:00' 'Location: Aula' 'Timezone: Europe/Berlin' 'Rrule: FREQ=WEEKLY;COUNT=4' '' \
	'Uid: s' 'Summary: Chorprobe' 'Start: 2026-03-12T20:00' 'Location: Kirche' 'Timezone: Europe/Berlin' 'RecurrenceId: 2026-03-12T19:00' \
	'Ical: RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260312T190000' '' >"$tmp/range.rec"
is "$(days --from 2026-03-01 --days 60 --match Location=Aula "$tmp/range.rec")" "2026-03-05 " "... nor those behind a RANGE"
is "$(ev-agenda -z Europe/Berlin --from 2026-03-01 --days 60 --match Location=Aula -f rec "$tmp/range.rec" >"$tmp/range2.rec"; days --from 2026-03-01 --days 60 --match Location=Aula "$tmp/range2.rec")" "2026-03-05 " "... also when they went on as records"
printf '%s\n' 'Uid: t' 'Summary: x' 'Start: 2026-03-05T19:00' 'Location: Aula' 'Rrule: FREQ=WEEKLY;COUNT=4' '' \
	'Uid: t' 'Summary: x' 'Start: 2026-03-06T19:00' 'Location: Kirche' 'RecurrenceId: 2026-03-05T19:00' '' >"$tmp/first.rec"
is "$(days --match Location=Aula "$tmp/first.rec")" "2026-03-12 " "... nor without a window the first"
printf 'Uid: o\nSummary: Own\nStart: 2026-03-07T19:00\nHint: Noten\n\n' >"$tmp/own.rec"
run ev-agenda --match Sumary=x "$tmp/own.rec"
is "$rc $err" "1 ev-agenda: --match: Sumary is no field that is known, nor one that these records have; is Summary meant?" "--match: a field that is none is told"
run ev-agenda --match Statu=x --match dtstart=x --match 'Wo
=x' "$tmp/own.rec"
is "$err" 'ev-agenda: --match: Statu is no field that is known, nor one that these records have; is Status meant?
ev-agenda: --match: dtstart is no field that is known, nor one that these records have; is Start meant?
ev-agenda: --match: Wo? is no field that is known, nor one that these records have' "... by the nearest, each, escaped"
run ev-agenda --match Hint=nichts --match Sumary=x --match Kind=x --match X-Room=y "$tmp/own.rec"
is "$err" "ev-agenda: --match: Sumary is no field that is known, nor one that these records have; is Summary meant?
ev-agenda: --match: X-Room is no field that is known, nor one that these records have" "... not one of the records' own, nor a known one that none has"
run ev-agenda --match X-Room=y /dev/null
is "$rc$err" 1 "... nor where there are no records"
printf 'Uid: o\nSumary: Own\nStart: 2026-03-07T19:00\n\n' >"$tmp/slip.rec"
run ev-agenda --match Sumary=own "$tmp/slip.rec"
is "$rc $(printf '%s\n' "$err" | grep -c -e --match)" "0 0" "... nor one that the records spell the same"

# ---- control characters of ISO 6429 in messages and in JSON ----
c1=$(printf '\302\233')
raw() { printf '%s' "$err" | grep -c "$c1"; }
printf 'Uid: 1\n%s31mfoo: y\n\n' "$c1" >"$tmp/c1.rec"
for command in ev-agenda ev-ics; do
	run "$command" "$tmp/c1.rec"
	is "$rc $(raw)" "65 0" "$command: no control of two octets in a message"
	like "$err" 'c1.rec:2: not a field of a record: "\?31mfoo: y"' "... a question mark instead"
done
for command in ev-agenda ev-ics ev-parse; do
	run "$command" "$tmp/no${c1}such"
	is "$rc $(raw)" "66 0" "$command: nor of a file name"
done
run ev-agenda "$tmp/Übung$(printf '\233')31m$(printf '\342\200\256')x"
like "$err" '/Übung\?31m\?x: No such file' "... nor a single octet, nor what turns the line; letters stay"
printf 'Uid: 1\nSummary: a%sb\nStart: 2026-03-05\n\n' "$c1" >"$tmp/c1.rec"
like "$(ev-agenda -f json "$tmp/c1.rec")" '"Summary": "a\\u009bb"' "JSON has it as an escape"

# ---- times that are written in two ways ----
printf '%s\n' 'Uid: 6' 'Summary: F' 'Start: 2026-03-05T09:00' 'End: 2026-03-05T10:00Z' 'Timezone: Europe/Berlin' '' >"$tmp/end.rec"
is "$(list "$tmp/end.rec")" "2026-03-05T09:00 2026-03-05T11:00 F |" "an End in UTC behind a local Start"
printf '%s\n' 'Uid: 7' 'Summary: F' 'Start: 2026-03-05T09:00Z' 'End: 2026-03-05T11:00' 'Timezone: Europe/Berlin' '' >"$tmp/end.rec"
is "$(list "$tmp/end.rec")" "2026-03-05T10:00 2026-03-05T11:00 F |" "... and a local one behind a Start in UTC"
printf '%s\n' 'Uid: 8' 'Summary: F' 'Start: 2026-03-05T09:00Z' 'End: 2026-03-05T11:00' '' >"$tmp/end.rec"
is "$(list "$tmp/end.rec")" "2026-03-05T10:00 2026-03-05T12:00 F |" "... where no zone is named"

# ---- a day among the extra times of an event that has an hour ----
printf '%s\n' 'Uid: r' 'Summary: R' 'Start: 2026-03-05T09:00' 'End: 2026-03-05T10:00' 'Timezone: Europe/Berlin' 'Rdate: 2026-03-06' '' >"$tmp/rdate.rec"
is "$(list --from 2026-03-01 --days 30 "$tmp/rdate.rec")" "2026-03-05T09:00 2026-03-05T10:00 R |2026-03-06T09:00 2026-03-06T10:00 R |" "a day in Rdate is that day at the hour of Start"
is "$(ev-ics "$tmp/rdate.rec" | tr -d '\r' | grep RDATE)" "RDATE;TZID=Europe/Berlin:20260306T090000" "... in a calendar, too"

# ---- a byte order mark ----
{ printf '\357\273\277'; printf '%s\n' 'Uid: a' 'Summary: A' 'Start: 2026-03-05' '' 'Uid: b' 'Summary: B' 'Start: 2026-03-06' ''; } >"$tmp/bom.rec"
is "$(list --from 2026-03-01 --days 30 "$tmp/bom.rec")$(cat "$tmp/err")" "2026-03-05 2026-03-05 A |2026-03-06 2026-03-06 B |" "a record behind a byte order mark, from a file"
is "$(list <"$tmp/bom.rec")$(cat "$tmp/err")" "2026-03-05 2026-03-05 A |2026-03-06 2026-03-06 B |" "... and from standard input"
is "$(cat "$tmp/bom.rec" | list)$(cat "$tmp/err")" "2026-03-05 2026-03-05 A |2026-03-06 2026-03-06 B |" "... and from a pipe"
is "$(ev-ics "$tmp/bom.rec" 2>&1 | grep -c '^SUMMARY:[AB]')" 2 "... also for ev-ics"
printf '\357\273\277Konzert am 5. März 2026 um 19 Uhr\nLesung am 6. März 2026 um 19 Uhr\n' >"$tmp/bom.txt"
is "$(ev-parse --lines -r 2026-02-01 "$tmp/bom.txt" 2>/dev/null | grep Summary | tr '\n' '|')" "Summary: Konzert|Summary: Lesung|" "--lines: a byte order mark is no part of the title"

# ---- rules that cannot be read ----
for uid in 'Uid: w' 'X: w'; do
	printf '%s\n' "$uid" 'Summary: W' 'Start: 2026-03-05' 'Rrule: FREQ=WEEKLY;BYDAY=DI' '' >"$tmp/rule.rec"
	for window in '' '--from 2026-03-01 --days 30'; do
		run ev-agenda -f tsv $window "$tmp/rule.rec"
		is "$rc $(printf '%s' "$out" | cut -f 1) $(printf '%s\n' "$err" | grep -c 'rule.rec:1: Rrule: a rule that cannot be read')" "65 2026-03-05 1" "a rule that cannot be read is said, $uid ${window:-without a window}"
	done
done

# ---- a pipe in a directory ----
mkdir "$tmp/dir"
mkfifo "$tmp/dir/a.rec"
printf '%s\n' 'Summary: A' 'Start: 2026-03-05' '' >"$tmp/dir/b.rec"
run timeout 10 ev-agenda -f tsv "$tmp/dir"
is "$rc $(printf '%s' "$out" | cut -f 3)" "66 A" "a named pipe in a directory is not waited for"
is "$err" "ev-agenda: $tmp/dir/a.rec: is no file: left out" "... but told"

# ---- the window of --conflicts ----
for day in 2026-02-28 2026-03-01 2027-03-01 2027-03-02; do
	printf '%s\n' "Uid: $day-1" 'Summary: A' "Start: ${day}T10:00" "End: ${day}T12:00" 'Location: Aula' '' "Uid: $day-2" 'Summary: B' "Start: ${day}T11:00" "End: ${day}T13:00" 'Location: Aula' ''
done >"$tmp/conflicts.rec"
conflicts() { ev-agenda --now 2026-03-01T09:00 --conflicts "$@" "$tmp/conflicts.rec" | cut -c 1-10 | tr '\n' ' '; }
is "$(conflicts)" "2026-03-01 2027-03-01 " "--conflicts: today and the 365 days behind it"
is "$(conflicts --from 2026-01-01 --to 2027-12-31)" "2026-02-28 2026-03-01 2027-03-01 2027-03-02 " "... or the window that is given"

# ---- add --append to what is named like a calendar ----
for name in new.ics new.ICS; do
	run ev-agenda add --now 2026-03-01 --append "$tmp/$name" '5. März 2026 19 Uhr Chorprobe'
	is "$rc $(ls "$tmp/$name" 2>/dev/null)" "65 " "add --append $name: no records go into a calendar that is not there yet"
	is "$err" "ev-agenda: $tmp/$name: is named like a calendar, and is to have records: nothing is added" "... and that is told"
done
run ev-agenda add --now 2026-03-01 --append "$tmp/new.rec" '5. März 2026 19 Uhr Chorprobe'
is "$rc $(grep -c '^Summary: Chorprobe' "$tmp/new.rec")" "0 1" "... but into a file of records"
# add: several lines are one text, or as many as each is an event
add() { printf "$1" | ev-agenda add --now 2026-03-01T10:00 -z Europe/Berlin 2>"$tmp/err" | recsel -p Summary,Start | tr '\n' ' ' | sed 's/Summary: //g; s/Start: //g; s/  */ /g'; }
is "$(add 'Zahnarzt morgen 10 Uhr\nChorprobe Freitag 20 Uhr\n\nElternabend 12.3. 19:30, Aula\n')" "Zahnarzt 2026-03-02T10:00 Chorprobe 2026-03-06T20:00 Elternabend 2026-03-12T19:30 " "add: a line each"
is "$(grep -c 'no field took' "$tmp/err")" 0 "... nothing is left over"
run sh -c "printf 'Zahnarzt 3.12. 10 Uhr\nMilch kaufen\nFriseur 4.12. 15 Uhr\n' | ev-agenda add --now 2026-11-30T10:00 -z Europe/Berlin"
is "$(printf '%s\n' "$err" | grep 'no field took')" 'ev-agenda: no field took "Milch", "kaufen": the text is kept as Description' "... of two events of one text, what neither took is said, once"
is "$(add 'Sommerfest\nSa 4. Juli 2026, 15 Uhr, Schlosspark\n')" "Sommerfest 2026-07-04T15:00 " "... one event in two lines"
is "$(add 'Zahnarzt morgen 10 Uhr\nnicht vergessen: Versichertenkarte\n')" "Zahnarzt 2026-03-02T10:00 " "... a line that is no event belongs to the text"
rm -f "$tmp/diary.rec"
printf 'Zahnarzt morgen 10 Uhr\nChorprobe Freitag 20 Uhr\n' | ev-agenda add --now 2026-03-01T10:00 -z Europe/Berlin --append "$tmp/diary.rec" >"$tmp/out" 2>/dev/null
is "$(grep -c '^Uid' "$tmp/diary.rec") $(wc -l <"$tmp/out")" "2 2" "... with --append, too"
# a heading above the lines is no reason to refuse them, and is kept
run sh -c 'printf "Private\nFri 3pm dentist\nMon 5pm hairdresser\n" | ev-agenda add --now 2026-02-01'
is "$rc $(printf '%s\n' "$out" | recsel -P Start,Description | sed '/^$/d' | tr '\n' '|')" "0 2026-02-06T15:00|Private|Fri 3pm dentist|2026-02-02T17:00|Private|Mon 5pm hairdresser|" "add: lines below a heading"
run sh -c 'printf "Fri 3pm dentist\nMon 5pm hairdresser\ncall Mum\n" | ev-agenda add --now 2026-02-01'
is "$rc $out$err" "65 ev-agenda: no event with a day is read here, and nothing is added: call Mum" "add: the line that is no event is named"
# a byte order mark, then what stands above the head line
printf 'Uid: bom@example.org\nSummary: Probe\nStart: 2026-09-01T19:00\nEnd: 2026-09-01T20:00\nTimezone: Europe/Berlin\n' >"$tmp/bom.rec"
for above in '# Verein\n' '# Verein, 2026\n\n' '\n'; do
	printf "\357\273\277${above}Name;E-Mail\nAnna;anna@example.org\n" >"$tmp/bom.csv"
	run ev-mail invite -n --now 2026-06-01 --from netz@example.org --outbox "$tmp/box" --list "$tmp/bom.csv" "$tmp/bom.rec"
	is "$rc$err $(printf '%s\n' "$out" | grep ^To)" "0 To: Anna <anna@example.org>" "a list with a byte order mark and $above above its head"
done
done_testing
