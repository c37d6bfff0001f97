#!/bin/sh
# ev-parse --update: what the page changed is taken over, what the organizer changed is kept, both is reported.
. "$(dirname "$0")/lib.sh"
page() { # START PLACE PRICE
	printf '<h1>Chorabend</h1><dl><dt>Termin:</dt><dd>%s</dd><dt>Ort:</dt><dd>%s</dd><dt>Eintritt:</dt><dd>%s</dd></dl><p>Wir singen Lieder aus vier Jahrhunderten und freuen uns auf Sie.</p>' "$1" "$2" "$3" >"$tmp/page.html"
}
parse() { ev-parse --now 2026-02-01T12:00 -r 2026-02-01 "$@"; }
rec=$tmp/meeting.rec
page "3. April 2026, 19 Uhr" "Aula" "5 Euro"
parse "$tmp/page.html" >"$rec"
cp "$rec" "$tmp/first.rec"
run parse --update "$rec" "$tmp/page.html"
is "$rc$out$err" 0 "nothing changed"
same "$rec" "$tmp/first.rec" "... the file is untouched"
# the organizer edits place and title and adds a field of his own and a comment
{ echo '# our own'; sed -e 's/^Location: .*/Location: Großer Saal/' -e 's/^Summary: .*/&\nHint: Noten mitbringen/' "$tmp/first.rec"; } >"$rec"
page "10. April 2026, 20 Uhr" "Aula" "5 Euro"
run parse --update "$rec" "$tmp/page.html"
is "$rc$out$err" 0 "the page changed one field, the organizer another"
is "$(recsel -P Start,Location,Price,Hint "$rec" | tr '\n' '|')" "2026-04-10T20:00|Großer Saal|5 Euro|Noten mitbringen|" "both survive"
like "$(cat "$rec")" '^# our own' "comments stay"
is "$(recsel -P LastModified "$rec")" "2026-02-01T12:00Z" "LastModified"
is "$(recsel -P Uid "$rec")" "$(recsel -P Uid "$tmp/first.rec")" "the same event"
# both change the place
page "10. April 2026, 20 Uhr" "Turnhalle" "5 Euro"
run parse --update "$rec" "$tmp/page.html"
is "$rc" 0 "a conflict is no failure"
like "$err" 'meeting.rec:[0-9]+: Location: both changed: kept "Großer Saal", the source says "Turnhalle"' "... it is reported with its line"
is "$(recsel -P Location,Warning "$rec" | tr '\n' '|')" "Großer Saal|Location: the source now says Turnhalle|" "... and both values are in the record"
run parse --update "$rec" "$tmp/page.html"
is "$rc$err" 0 "once reported, it is known"
is "$(recsel -P Location,Warning "$rec" | tr '\n' '|')" "Großer Saal|Location: the source now says Turnhalle|" "... and the organizer's stays"
# a field that the page drops, and one that the organizer dropped
page "10. April 2026, 20 Uhr" "Turnhalle" ""
run parse --update "$rec" "$tmp/page.html"
is "$(recsel -P Price "$rec")" "" "what the page no longer says goes"
sed '/^Description/,/^Language/{/^Language/!d;}' "$rec" >"$tmp/x" && cp "$tmp/x" "$rec"
page "11. April 2026, 20 Uhr" "Turnhalle" ""
run parse --update "$rec" "$tmp/page.html"
is "$(recsel -P Start,Description "$rec" | tr '\n' '|')" "2026-04-11T20:00|" "what the organizer took out stays out"
# other records of the file, and new events
printf '\nSummary: Etwas anderes\nStart: 2026-01-01\n' >>"$rec"
page "3. April 2026, 19 Uhr" "Aula" "5 Euro"
sed 's/Chorabend/Sommerfest/' "$tmp/page.html" >"$tmp/other.html"
run parse --update "$rec" "$tmp/other.html"
is "$(recsel -P Summary "$rec" | grep . | tr '\n' '|')" "Chorabend|Etwas anderes|Sommerfest|" "a new event is added, the others stay"
run parse --update "$tmp/new.rec" "$tmp/page.html"
is "$rc $(recsel -P Summary "$tmp/new.rec")" "0 Chorabend" "a file that is not there yet"
# a record without the comment keeps what it has
grep -v '^#' "$tmp/new.rec" | sed 's/^Location.*/Location: Hof/; /^Price/d' >"$tmp/bare.rec"
run parse --update "$tmp/bare.rec" "$tmp/page.html"
is "$(recsel -P Location,Price "$tmp/bare.rec" | tr '\n' '|')" "Hof|5 Euro|" "without the comment: kept and filled up"
like "$err" 'Location: both changed' "... and reported"
printf 'Summary: x\nnonsense\n' >"$tmp/bad.rec"
cp "$tmp/bad.rec" "$tmp/bad.was"
run parse --update "$tmp/bad.rec" "$tmp/page.html"
is "$rc" 65 "a file that is no records"
same "$tmp/bad.rec" "$tmp/bad.was" "... is left alone"
run parse --update "$rec" -o "$tmp/out.rec" "$tmp/page.html"
is "$rc $(recsel -P Summary "$tmp/out.rec" | grep -c .)" "0 3" "-o writes elsewhere"
chmod 640 "$rec"
page "12. April 2026, 19 Uhr" "Aula" "5 Euro"
parse --update "$rec" "$tmp/page.html" 2>/dev/null
is "$(stat -c %a "$rec")" 640 "the file keeps its mode"
run parse --update "$rec" --lines "$tmp/page.html"
is "$rc" 64 "not with --lines"
done_testing
