#!/bin/sh
# --append FILE: whole records at the end of a file, by any number of processes at once.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
export SOURCE_DATE_EPOCH=1769904000
set_of() {
	awk 'BEGIN { RS = "" } { gsub(/\n/, "\037"); print }' "$@" | sort
}
pages=400
[ -z "${EV_SANITIZED:-}" ] || pages=100
mkdir in
# some of the records are longer than a pipe or tee(1) takes in one piece
awk -v n=$pages 'BEGIN {
	for (i = 0; i < n; i++) {
		f = sprintf("in/%04d.html", i)
		printf "<html lang=de><h1>Probe Nummer %d</h1><dl><dt>Termin</dt><dd>%d. April 2026, 19 Uhr</dd><dt>Ort</dt><dd>Saal %d</dd></dl>\n", i, i % 28 + 1, i >f
		for (k = 0; i % 5 == 0 && k < 300; k++)
			printf "<p>Absatz %d der Probe %d, in dem die Noten und Stimmen beschrieben sind.</p>\n", k, i >f
		print "</html>" >f
		close(f)
	}
}'
ev-parse in/*.html >one.rec
set_of one.rec >one
is "$(wc -l <one)" $pages "$pages pages, as many records"
is "$(awk 'BEGIN { RS = ""; } length($0) > 8192 { n++ } END { print (n > 10) }' one.rec)" 1 "... some longer than tee's piece"
ls in/*.html | xargs -P6 -n7 ev-parse --append all.rec
set_of all.rec >set
same set one "six processes append to a file"
is "$(awk 'BEGIN { RS = ""; } length($0) { n++ } END { print n }' all.rec) $(tail -c 2 all.rec | od -An -c | tr -d ' ')" "$pages \n\n" "... whole records, with an empty line behind the last one"
ls in/*.html | xargs -n100 ev-parse -j 3 --append jobs.rec
set_of jobs.rec >set
same set one "each of them with jobs of its own"
# beside others that take the lock
: >both.rec
ls in/00[0-4]*.html | xargs -P2 -n5 ev-parse --append both.rec &
ls in/00[5-9]*.html | xargs -P2 -n5 sh -c 'ev-parse "$@" | flock both.rec cat >>both.rec' sh
wait
ev-parse in/00*.html | set_of >want
set_of both.rec >set
same set want "beside flock(1)"
# what stands there
printf '<h1>Probe</h1><p>Termin: 3. April 2026, 19 Uhr</p><p>Ort: Aula</p>' >good.html
ev-parse good.html >new.rec
for tail in '' '\n' '\n\n'; do
	printf "Uid: a\nSummary: A\nStart: 2027-01-01$tail" >old.rec
	run ev-parse --append old.rec good.html
	is "$rc$out$err $(recsel -c old.rec) $(recsel -e 'Uid != "a"' old.rec | diff - new.rec >/dev/null 2>&1; recsel -P Summary old.rec | tr '\n' ' ')" "0 2 A  Probe " "behind a record that ends in \"$tail\""
done
for f in x '\n'; do
	printf "$f" >short.rec
	ev-parse --append short.rec good.html
	is "$(tail -n +2 short.rec | grep -c '^Summary: Probe')" 1 "behind a single octet"
done
# nothing found, and failures
rm -f none.rec
printf 'nothing here\n' >none.txt
run ev-parse --append none.rec none.txt
is "$rc $(ls none.rec 2>/dev/null)" "1 " "nothing found: no file"
echo '# mine' >keep.rec
run ev-parse --append keep.rec none.txt
is "$rc $(cat keep.rec)" "1 # mine" "... or the file as it was"
run ev-parse --append keep.rec missing.html good.html
is "$rc $(recsel -P Summary keep.rec)" "66 Probe" "what was found is appended after a failure, too"
run ev-parse --append . good.html
like "$rc $err" '^73 ev-parse: \.: ' "a directory is refused"
run ev-parse --append no/such/dir.rec good.html
like "$rc $err" '^73 ev-parse: no/such/dir.rec: ' "a file that cannot be made is refused"
mkfifo pipe
run ev-parse --append pipe good.html
is "$rc $err" "73 ev-parse: pipe: not a file that can be appended to" "a pipe, too"
run ev-parse --append keep.rec -o x.rec good.html
is "$rc" 64 "not with -o"
run ev-parse --append keep.rec --update keep.rec good.html
is "$rc" 64 "... nor --update"
# a disk that is full: no piece of a record is left
awk 'BEGIN { for (i = 0; i < 60; i++) printf "Probe %d, 14. März 2026, 19 Uhr, Saal %d\n", i, i }' >lines.txt
run sh -c 'ulimit -f 8; ev-parse --lines -r 2026-02-01 --append full.rec lines.txt'
like "$rc $err" '^74 .*full.rec: cannot write' "a file that may not grow"
is "$(awk 'BEGIN { RS = "" } !/^Summary: .*\n(.*\n)*Source: [^\n]*$/ { print }' full.rec 2>/dev/null)" "" "... has whole records or none"
# answers
printf 'Uid: 1\nSummary: one\nStart: 2027-05-01T19:00\nTimezone: Europe/Berlin\n\n' >e.rec
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Ben\nEmail: ben@example.org\n' >members.rec
ev-mail invite --from me@example.org --list members.rec --outbox box e.rec
answer() {
	printf '%s\n' "From: <$2>" 'To: me@example.org' 'Subject: answer' 'MIME-Version: 1.0' 'Content-Type: text/calendar; method=REPLY; charset=UTF-8' '' \
		BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:REPLY BEGIN:VEVENT UID:1 DTSTAMP:20270101T000000Z DTSTART:20270501T170000Z ORGANIZER:mailto:me@example.org \
		"ATTENDEE;PARTSTAT=$1:mailto:$2" END:VEVENT END:VCALENDAR
}
answer ACCEPTED anna@example.org | ev-parse | ev-mail rsvp --append answered.rec
answer DECLINED ben@example.org | ev-parse | ev-mail rsvp --append answered.rec
is "$? $(recsel -c answered.rec) $(grep -c partstat=declined answered.rec)" "0 2 1" "ev-mail rsvp --append"
run ev-mail status --append x.rec
is "$rc $err" "64 ev-mail: --append goes with records (rsvp, or -f rec), and not with -o" "... of records only"
run ev-mail status -f rec --append x.rec
is "$rc $(recsel -c x.rec)" "0 2" "ev-mail status -f rec --append"
done_testing
