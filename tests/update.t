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
# a record without Read keeps what it has
grep -v '^Read' "$tmp/new.rec" | sed 's/^Location.*/Location: Hof/; /^Price/d' >"$tmp/bare.rec"
run parse --update "$tmp/bare.rec" "$tmp/page.html"
is "$(recsel -P Location,Price "$tmp/bare.rec" | tr '\n' '|')" "Hof|5 Euro|" "without Read: kept and filled up"
like "$err" 'Location: differs, and no Read says who changed it: kept "Hof", the source says "Aula"' "... and reported"
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
# what --update goes by survives recutils' tools and the commands, and goes to no guest, calendar or listing
page "3. April 2026, 19 Uhr" "Aula" "5 Euro"
parse "$tmp/page.html" >"$tmp/a.rec"
recsel -e 'Start >> "2026-01-01"' "$tmp/a.rec" >"$rec"
recset -f Location -s "Hof" "$rec"
page "3. April 2026, 20 Uhr" "Aula" "5 Euro"
run parse --update "$rec" "$tmp/page.html"
is "$rc$err $(recsel -P Start,Location "$rec" | tr '\n' '|')" "0 2026-04-03T20:00|Hof|" "recsel and recset keep what --update goes by"
ev-agenda -f rec "$tmp/a.rec" | recsel >"$rec"
page "3. April 2026, 21 Uhr" "Aula" "5 Euro"
run parse --update "$rec" "$tmp/page.html"
is "$rc$err $(recsel -P Start "$rec")" "0 2026-04-03T21:00" "ev-agenda -f rec keeps it, too"
cat "$top/share/event.rec" "$tmp/a.rec" >"$tmp/checked.rec"
run recfix --check "$tmp/checked.rec"
is "$rc$err" 0 "recfix knows the field"
sed 's/^Read: /# read /' "$tmp/a.rec" >"$rec"
run parse --update "$rec" "$tmp/page.html"
is "$rc$err $(recsel -P Start "$rec") $(grep -c '# read' "$rec")" "0 2026-04-03T21:00 0" "the comment of earlier versions is taken, and gives way"
printf 'Name: Anna\nEmail: anna@example.org\n' >"$tmp/members.rec"
{
	ev-ics "$tmp/a.rec"
	ev-mail invite -n --past --from me@example.org --list "$tmp/members.rec" "$tmp/a.rec"
	for f in text tsv json html md ics; do ev-agenda -f $f "$tmp/a.rec"; done
	for f in text md html ms; do ev-agenda sheet -f $f "$tmp/a.rec"; done
} >"$tmp/all.out"
is "$(grep -c 'Chorabend' "$tmp/all.out") $(grep -ci -e 'Summary:[0-9a-f]\{6\}' -e 'EV-READ' -e '"Read"' "$tmp/all.out")" "$(grep -c 'Chorabend' "$tmp/all.out") 0" "calendars, invitations and listings leave it out"
run parse --update "$rec" --lines "$tmp/page.html"
is "$rc" 64 "not with --lines"
# a series and the records of its instances have one Uid: they are told apart by RecurrenceId, as an instant
export SOURCE_DATE_EPOCH=1790000000
cal() { # METHOD; the VEVENTs' lines are on standard input
	printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nMETHOD:%s\n' "$1"
	cat
	echo END:VCALENDAR
}
series='BEGIN:VEVENT\nUID:s1\nDTSTAMP:20260301T000000Z\nSUMMARY:Weekly\nDTSTART;TZID=Europe/Berlin:20260305T180000\nRRULE:FREQ=WEEKLY;COUNT=8\nLOCATION:Hall\nEND:VEVENT\n'
moved='BEGIN:VEVENT\nUID:s1\nDTSTAMP:20260301T000000Z\nSUMMARY:Weekly moved\nDTSTART;TZID=Europe/Berlin:20260327T190000\nRECURRENCE-ID;TZID=Europe/Berlin:20260326T180000\nEND:VEVENT\n'
shown() { recsel -p Summary,Start,Rrule,RecurrenceId,Status "$1" | awk 'BEGIN { RS = "" } { gsub(/\n/, "|"); print }'; }
both='Summary: Weekly|Start: 2026-03-05T18:00|Rrule: FREQ=WEEKLY;COUNT=8
Summary: Weekly moved|Start: 2026-03-27T19:00|RecurrenceId: 2026-03-26T18:00'
printf "$series$moved" | cal PUBLISH >"$tmp/both.ics"
rec=$tmp/series.rec
run parse -u "$rec" "$tmp/both.ics"
is "$rc$err $(shown "$rec")" "0 $both" "a series and an instance of its own are two records"
cp "$rec" "$tmp/was.rec"
run parse -u "$rec" "$tmp/both.ics"
same "$rec" "$tmp/was.rec" "... which find their own again"
printf "$moved" | sed -e 's/TZID=Europe.Berlin:20260326T180000/VALUE=DATE-TIME:20260326T170000Z/' -e 's/Weekly moved/Weekly elsewhere/' | cal PUBLISH >"$tmp/one.ics"
run parse -u "$rec" "$tmp/one.ics"
is "$rc$err $(shown "$rec" | cut -d'|' -f1-2)" "0 Summary: Weekly|Start: 2026-03-05T18:00
Summary: Weekly elsewhere|Start: 2026-03-27T19:00" "an instance that is named in UTC is the same"
printf "$series$moved" | cal PUBLISH | parse >"$rec"
printf "$moved" | sed -e 's/\(RECURRENCE-ID;TZID=\)Europe.Berlin/\1America\/New_York/' -e 's/TZID=Europe.Berlin/TZID=America\/New_York/' -e 's/Weekly moved/Another/' | cal PUBLISH >"$tmp/zone.ics"
run parse -u "$rec" "$tmp/zone.ics"
is "$rc$err $(recsel -P Summary "$rec" | grep . | tr '\n' '|')" "0 Weekly|Weekly moved|Another|" "the same clock in another zone is another instance"
printf "$series" | cal PUBLISH | parse >"$rec"
printf 'Uid: other\nSummary: Other\nStart: 2026-01-01\n\n' >>"$rec"
printf "$moved" | sed 's/^SUMMARY.*/&\nSTATUS:CANCELLED/' | cal CANCEL >"$tmp/cancel.ics"
run parse -u "$rec" "$tmp/cancel.ics"
is "$rc$err $(shown "$rec")" "0 $both|Status: cancelled
Summary: Other|Start: 2026-01-01" "a cancelled instance leaves the series, and stands behind it"
printf "$moved" | cal PUBLISH | parse >"$rec"
run parse -u "$rec" "$tmp/both.ics"
is "$rc$err $(shown "$rec")" "0 $both" "the series comes before its instances"
# two events of one Uid, as bad programs write them: neither is lost, and both are found again
printf "$series$series" | sed '9,$s/Weekly/Choir/; 9,$s/20260305/20260306/' | cal PUBLISH >"$tmp/two.ics"
run parse -u "$tmp/two.rec" "$tmp/two.ics"
is "$rc$err $(recsel -P Summary "$tmp/two.rec" | grep . | tr '\n' '|')" "0 Weekly|Choir|" "two events of one Uid are two"
cp "$tmp/two.rec" "$tmp/was.rec"
run parse -u "$tmp/two.rec" "$tmp/two.ics"
same "$tmp/two.rec" "$tmp/was.rec" "... and stay two"
printf "$series$series" | sed -e '9,$s/Weekly/Choir/' -e '2s/$/\nSEQUENCE:2/' | cal PUBLISH >"$tmp/rev.ics"
run parse -u "$tmp/rev.rec" "$tmp/rev.ics"
is "$rc$err $(recsel -P Summary,Sequence "$tmp/rev.rec" | tr '\n' '|')" "0 Weekly|2|" "two revisions are one event: the later"
# what is no event
printf 'X-WR-CALNAME:Mine\nBEGIN:VTODO\nUID:t\nSUMMARY:Do\nDTSTART:20260301T100000Z\nRRULE:FREQ=DAILY\nEND:VTODO\nBEGIN:VTODO\nUID:t\nSUMMARY:Done\nRECURRENCE-ID:20260302T100000Z\nEND:VTODO\n' | cal PUBLISH >"$tmp/todo.ics"
run parse -u "$tmp/todo.rec" "$tmp/todo.ics"
n_records=$(grep -c '^Ical' "$tmp/todo.rec")
cp "$tmp/todo.rec" "$tmp/was.rec"
run parse -u "$tmp/todo.rec" "$tmp/todo.ics"
same "$tmp/todo.rec" "$tmp/was.rec" "tasks and a calendar's own properties are found again"
is "$n_records" 3 "... each by itself"

# several at once, and beside those that append: each waits for the other
for i in 1 2 3 4 5 6 7 8; do
	printf '<h1>Probe %s</h1><p>Termin: %s. April 2026, 19 Uhr</p><p>Ort: Aula</p>' $i $i >"$tmp/at$i.html"
done
lost=
for round in 1 2 3 4; do
	rm -f "$tmp/at.rec"
	[ $round -gt 2 ] && printf 'Uid: a\nSummary: A\nStart: 2026-01-01\n\n' >"$tmp/at.rec"
	pids=
	for i in 1 2 3 4 5 6 7 8; do
		how=--update
		[ $((round % 2)) -eq 0 ] && [ $i -gt 4 ] && how=--append
		parse $how "$tmp/at.rec" "$tmp/at$i.html" &
		pids="$pids $!"
	done
	wait $pids
	lost="$lost $(recsel -P Summary "$tmp/at.rec" | grep -c '^Probe')"
done
is "$lost" " 8 8 8 8" "eight at once, some of which append: no record is lost"
printf 'nothing here\n' >"$tmp/none.txt"
run parse --update "$tmp/at0.rec" "$tmp/none.txt"
is "$rc $(ls "$tmp" | grep -c '^at0')" "1 0" "where nothing is found there is no file"
ln -s there.rec "$tmp/link.rec"
run parse --update "$tmp/link.rec" "$tmp/at1.html"
is "$rc$err $(recsel -P Summary "$tmp/there.rec") $(test -L "$tmp/link.rec" && echo link)" "0 Probe 1 link" "a symbolic link is followed"
ln -s round.rec "$tmp/round.rec"
run parse --update "$tmp/round.rec" "$tmp/at1.html"
is "$(readlink "$tmp/round.rec") $([ "$rc" -gt 1 ] && echo failed)" "round.rec failed" "... but not in a circle"
# a record without a mark, of a source that did not change
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:U\r\nDTSTART:20270501\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/unmarked.ics"
ev-parse -o "$tmp/unmarked.rec" "$tmp/unmarked.ics"
for when in 2026-06-01 2026-07-01; do
	run ev-parse --now $when --update "$tmp/unmarked.rec" -o "$tmp/unmarked.rec" "$tmp/unmarked.ics"
	is "$rc $err $(recsel -P LastModified "$tmp/unmarked.rec")" "0  2026-01-01T00:00Z" "--update of a calendar that did not change: LastModified stays"
done
done_testing
