#!/bin/sh
# The record stream is recutils': recfix accepts it, recsel filters it, unknown fields survive every command.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
ev-parse -r 2026-02-01 "$A"/energierunde.txt "$A"/jugendrat.txt "$A"/repair-cafe.txt >"$tmp/all.rec"
is "$(grep -c ^Uid "$tmp/all.rec")" 3 "three announcements, three records"
cat "$top/share/event.rec" "$tmp/all.rec" >"$tmp/checked.rec"
run recfix --check "$tmp/checked.rec"
is "$rc$err" 0 "recfix --check with share/event.rec"
is "$(recsel -e 'Start >> "2026-06-01"' -P Summary "$tmp/all.rec" | sed '/^$/d' | wc -l)" 2 "recsel filters on Start"
recsel -e 'Summary ~ "Jugendrat"' "$tmp/all.rec" | ev-ics --now 2026-01-01 >"$tmp/one.ics"
is "$(grep -c BEGIN:VEVENT "$tmp/one.ics")" 1 "what recsel prints goes into ev-ics"
# unknown fields
cat >"$tmp/own.rec" <<'END'
# my notes
Uid: 1@example.org
Summary: Probe
Start: 2026-05-01T19:00
Timezone: Europe/Berlin
Key_colour: blue
X: a "b"; c, d\e
+ second line
Slot: 19:00-20:00 singing
END
ev-ics --now 2026-01-01 "$tmp/own.rec" | ev-parse -t ical | grep -v -e ^Source >"$tmp/back.rec"
is "$(recsel -P Key_colour "$tmp/back.rec")" blue "an unknown field survives ev-ics and ev-parse"
is "$(recsel -P X "$tmp/back.rec")" 'a "b"; c, d\e
second line' "... with all its characters and lines"
is "$(ev-agenda -f rec "$tmp/own.rec")" "$(cat "$tmp/own.rec")" "ev-agenda -f rec gives the record as it was, comments too"
# records of several files may each begin with a descriptor
{ echo '%rec: Event'; echo; cat "$tmp/own.rec"; echo; echo '%rec: Event'; echo; sed 's/^Uid: 1/Uid: 2/' "$tmp/own.rec"; } >"$tmp/two.rec"
is "$(ev-agenda "$tmp/two.rec" | wc -l)" 2 "repeated descriptors are passed over"
# ... and comments may stand right above one
printf '# my diary\n# of 2026\n%%rec: Event\n%%mandatory: Start\n\nUid: a\nSummary: A\nStart: 2026-03-02\n\n' >"$tmp/head.rec"
run ev-agenda "$tmp/head.rec"
is "$rc $out$err" "0 2026-03-02 all day       A" "a descriptor below a comment is passed over"
run ev-ics --now 2026-01-01 "$tmp/head.rec"
is "$rc $(printf '%s\n' "$out" | grep -c '^BEGIN:VEVENT')$err" "0 1" "... by ev-ics, too"
run ev-parse "$tmp/head.rec"
is "$rc $(printf '%s\n' "$out" | tr '\n' '|')$err" "0 Uid: a|Summary: A|Start: 2026-03-02|" "... and by ev-parse"
# two files with byte order marks, one behind the other
printf '\357\273\277Uid: a\nSummary: A\nStart: 2026-03-02\n\n\357\273\277Uid: b\nSummary: B\nStart: 2026-03-03\n\n' >"$tmp/marks.rec"
run ev-agenda --template '{uid}' "$tmp/marks.rec"
is "$rc $(printf '%s' "$out" | tr '\n' ' ')$err" "0 a b" "a byte order mark before a record is none of its text"
# what a merge left behind spoils the record that it stands in, and no other one
printf '<<<<<<< HEAD\nUid: a\nSummary: A\nStart: 2026-03-02\n\nUid: b\nSummary: B\nStart: 2026-03-03\n\n' >"$tmp/merge.rec"
run ev-agenda --template '{uid}' "$tmp/merge.rec"
is "$rc $out $err" "65 b ev-agenda: $tmp/merge.rec:1: not a field of a record: \"<<<<<<< HEAD\"" "a conflict in the first record"
run ev-agenda --template '{uid}' <"$tmp/merge.rec"
is "$rc $out" "65 b" "... of standard input, too"
printf '[x]\nUid: a\nSummary: A\nStart: 2026-03-02\n\nUid: b\nSummary: B\nStart: 2026-03-03\n\n' >"$tmp/merge.rec"
run ev-agenda --template '{uid}' "$tmp/merge.rec"
is "$rc $out" "65 b" "a file that is called records is read as records"
# any name of a file
mkdir "$tmp/names"
printf 'Probe, 2. April 2026, 19 Uhr\n' >"$tmp/names/$(printf 'a\nUid: b \374 \303\274')"
(cd "$tmp/names" && ev-parse -r 2026-02-01 a*) >"$tmp/named.rec"
is "$(grep '^Source' "$tmp/named.rec")" "Source: a?Uid: b ? ü" "a name with a line feed, and one octet that is no UTF-8"
run ev-agenda --template '{source}' "$tmp/named.rec"
is "$rc $out$err" "0 a?Uid: b ? ü" "... is a Source that all take"
is "$(cd "$tmp/names" && ev-parse --lines -r 2026-02-01 a* | grep '^Source')" "Source: a?Uid: b ? ü:1" "... of a line, too"
# a backslash at the end of a line joins the next one
printf 'Uid: 2\nStart: 2026-05-01\nSummary: one \\\ntwo\n' >"$tmp/joined.rec"
like "$(ev-agenda "$tmp/joined.rec")" 'one two' "backslash continuation"
# field order
is "$(ev-parse -r 2026-02-01 "$A/archivtagung.txt" | sed -n 's/^\([A-Z][A-Za-z]*\):.*/\1/p' | uniq | tr '\n' ' ')" \
	"Uid Summary Start End Location Organizer Topic Deadline Price Description Language Source Read " "fields come in the vocabulary's order"
done_testing
