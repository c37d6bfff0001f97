#!/bin/sh
# ev-agenda: events whose time is known to the week, month or season only, or without the part of the day (Precision).
. "$(dirname "$0")/lib.sh"
list() { ev-agenda --now 2026-03-01T12:00 -z Europe/Berlin "$@"; }
printf 'Uid: p\nSummary: Sommerfest\nStart: 2026-06-01\nPrecision: month\nLocation: R\n\nUid: r\nSummary: Rat\nStart: 2026-06-01T10:00\nEnd: 2026-06-01T11:00\nLocation: R\n' >"$tmp/p.rec"
one() { # one PRECISION
	printf 'Summary: X\nStart: 2026-06-01\nPrecision: %s\n' "$1"
}
is "$(list "$tmp/p.rec")" "2026-06-01 June 2026     Sommerfest · R
2026-06-01 10:00–11:00   Rat · R" "the month instead of a whole day, and nothing overlaps"
is "$(one week | list -l de)" "2026-06-01 KW 23, 2026   X" "the week"
is "$(one season | list)" "2026-06-01 June 2026 – August 2026 X" "a season is three months"
is "$(one partofday | list)" "2026-06-01 ?             X" "of a day the part is not known"
is "$(list -f md -l de "$tmp/p.rec" | grep fest)" "- **Juni 2026** Sommerfest · R" "in Markdown"
is "$(list -f json "$tmp/p.rec" | grep -c '"End": "2026-06-30", "AllDay": false')" 1 "JSON has its last day"
is "$(list --from 2026-06-10 --to 2026-06-11 "$tmp/p.rec")" "2026-06-10 June 2026     Sommerfest · R" "any day of the month has it"
is "$(list --from 2026-06-10 --to 2026-06-11 - <"$tmp/p.rec")" "2026-06-10 June 2026     Sommerfest · R" "... from standard input"
is "$(ev-ics --coarse "$tmp/p.rec" >"$tmp/p.ics"; list --from 2026-06-10 --to 2026-06-11 "$tmp/p.ics")" "2026-06-10 June 2026     Sommerfest · R" "... of a calendar that ev-ics wrote"
none() { # none NAME COMMAND...: it finds nothing, and says so by its status alone
	name=$1
	shift
	run "$@"
	is "$rc$out$err" 1 "$name"
}
none "no day behind it" list --from 2026-07-01 --to 2026-07-02 "$tmp/p.rec"
is "$(list --free --from 2026-06-01 --to 2026-06-02 "$tmp/p.rec")" "2026-06-01 09:00–10:00
2026-06-01 11:00–17:00
2026-06-02 09:00–17:00" "it takes no time"
is "$(one partofday | list --free --from 2026-06-01 --to 2026-06-01)" "2026-06-01 09:00–17:00" "... nor where the day is known"
none "it is in no conflict" list --conflicts --from 2026-06-01 --to 2026-06-03 "$tmp/p.rec"
none "nobody knows that it is on now" ev-agenda now --now 2026-06-01T09:00 -z Europe/Berlin "$tmp/p.rec"
is "$(list next "$tmp/p.rec")" "2026-06-01 10:00–11:00   Rat · R" "... or next"
is "$(ev-agenda now --now 2026-06-01T10:30 -z Europe/Berlin -f rec "$tmp/p.rec" | grep Summary)" "Summary: Rat" "... as records, too"
is "$(list next --count 2 -f rec "$tmp/p.rec" | grep Summary)" "Summary: Rat" "... of which it is none of the next"
one month >"$tmp/m.rec"
is "$(ev-agenda sheet -l de "$tmp/m.rec" | grep 2026)" "Datum:         Juni 2026" "the date of a sheet"
run list -f ics "$tmp/p.rec"
is "$rc $(printf '%s\n' "$out" | grep -c SUMMARY) $err" "65 1 ev-agenda: $tmp/p.rec:1: the time is known to the month only: left out (ev-ics --coarse writes it all the same)" "no calendar says a day that nobody knows"
run list -f ics --from 2026-07-01 --to 2026-07-02 "$tmp/p.rec"
is "$rc $err" "1 " "what is not listed is not missed"
is "$(list --week --from 2026-06-01 "$tmp/p.rec" | grep -c '▪ June 2026')" 1 "in a grid it says so, too"
done_testing
