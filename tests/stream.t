#!/bin/sh
# Record streams can be put one behind the other: by cat, by >>, by processes that share a pipe or a file, over many hosts.
. "$(dirname "$0")/lib.sh"
# the set of the records in a stream: one line each, sorted
set_of() {
	awk 'BEGIN { RS = "" } { gsub(/\n/, "\037"); sub(/Source: .\//, "Source: "); print }' "$@" | sort
}
pages=1000
[ -z "${EV_SANITIZED:-}" ] || pages=200
mkdir "$tmp/in"
cd "$tmp/in" || exit 1
# every seventh is longer than what a pipe takes in one piece
awk -v n=$pages 'BEGIN {
	for (i = 0; i < n; i++) {
		f = sprintf("%04d.html", i)
		printf "<html lang=de><h1>Probe Nummer %d</h1><dl><dt>Termin</dt><dd>%d. %s 2026, 19 Uhr</dd><dt>Ort</dt><dd>Saal %d</dd></dl>\n", i, i % 28 + 1, i % 2 ? "April" : "Mai", i >f
		for (k = 0; i % 7 == 0 && k < 200; k++)
			printf "<p>Absatz %d der Probe %d, in dem die Noten und Stimmen beschrieben sind.</p>\n", k, i >f
		print "</html>" >f
		close(f)
	}
}'
export SOURCE_DATE_EPOCH=1769904000
ev-parse ./*.html >"$tmp/one.rec"
set_of "$tmp/one.rec" >"$tmp/one"
is "$(wc -l <"$tmp/one")" $pages "$pages pages, as many records in one process"
is "$(tail -c 2 "$tmp/one.rec" | od -An -c | tr -d ' ')" '\n\n' "an empty line behind the last one"
is "$(recsel -c "$tmp/one.rec")" $pages "recsel counts them"
# one behind the other
ev-parse ./0[0-4]*.html >"$tmp/a.rec"
ev-parse $(ls | grep -v '^0[0-4]') >"$tmp/b.rec"
cat "$tmp/a.rec" "$tmp/b.rec" | set_of >"$tmp/set"
same "$tmp/set" "$tmp/one" "cat"
ev-parse $(ls | grep -v '^0[0-4]') >>"$tmp/a.rec"
set_of "$tmp/a.rec" >"$tmp/set"
same "$tmp/set" "$tmp/one" ">>"
is "$(ev-ics "$tmp/a.rec" | grep -c BEGIN:VEVENT)" $pages "... and ev-ics takes them all"
# side by side into one pipe, one file
ls | xargs -P4 -n10 ev-parse | cat >"$tmp/x.rec"
set_of "$tmp/x.rec" >"$tmp/set"
same "$tmp/set" "$tmp/one" "xargs -P4 into a pipe"
ls | xargs -P4 -n50 ev-parse >"$tmp/x.rec"
set_of "$tmp/x.rec" >"$tmp/set"
same "$tmp/set" "$tmp/one" "xargs -P4 into a file"
find . -name '*.html' -exec ev-parse {} + | set_of >"$tmp/set"
same "$tmp/set" "$tmp/one" "find -exec"
: >"$tmp/t.rec"
ls | xargs -n50 sh -c 'ev-parse "$@" | tee -a "$0" >/dev/null' "$tmp/t.rec"
set_of "$tmp/t.rec" >"$tmp/set"
same "$tmp/set" "$tmp/one" "tee -a"
# GNU parallel
mkdir -p "$HOME/.parallel" && : >"$HOME/.parallel/will-cite"
parallel --pipe --recend '\n\n' --block 20k ev-agenda -f rec <"$tmp/one.rec" 2>/dev/null | set_of >"$tmp/set"
same "$tmp/set" "$tmp/one" "parallel --pipe --recend"
is "$(parallel --pipe --recend '\n\n' -N 7 ev-ics <"$tmp/one.rec" 2>/dev/null | grep -c BEGIN:VEVENT)" $pages "... seven at a time into ev-ics"
ls | parallel --sshlogin : -j2 -n50 ev-parse 2>/dev/null | set_of >"$tmp/set"
same "$tmp/set" "$tmp/one" "parallel --sshlogin"
# every command that writes records
cd "$tmp" || exit 1
cat >e.rec <<'END_OF_FILE'
Uid: 1
Summary: one
Start: 2027-05-01T19:00
Timezone: Europe/Berlin
Slot: 19:00-20:00 songs
Topic: The order

END_OF_FILE
printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:two\r\nDTSTART:20270501\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >two.ics
printf 'Name: Anna\nEmail: anna@example.org\n' >members.rec
sed 's/Uid: 1/Uid: two/' e.rec >two.rec
ev-mail invite --from me@example.org --list members.rec --outbox box e.rec
sed 's/19:00$/19:30/' e.rec >e2.rec
for cmd in 'ev-parse two.ics' 'ev-agenda -f rec e.rec' 'ev-agenda plan e.rec' 'ev-mail status -f rec' \
	'ev-mail update -f rec --from me@example.org --list members.rec --outbox box e2.rec' "printf 'Probe am 3.4.2026\n' | ev-parse --lines"; do
	is "$(sh -c "$cmd" | tail -c 2 | od -An -c | tr -d ' ')" '\n\n' "$cmd: an empty line behind the last record"
done
# what other programs write
printf 'Uid: a\nSummary: A\nStart: 2027-01-01\nUid: b\nSummary: B\nStart: 2027-01-02\nUid: c\nStart: 2027-01-03\n' >joined.rec
run ev-ics joined.rec
is "$rc $(printf '%s\n' "$out" | grep -c BEGIN:VEVENT) $err" "0 3 ev-ics: joined.rec:4: no empty line before this record
ev-ics: joined.rec:7: no empty line before this record" "records without an empty line between them are told apart"
printf 'Summary: A\nStart: 2027-01-01\nUid: a\nSummary: B\nStart: 2027-01-02\nUid: b\n\nSummary: C\nStart: 2027-01-03\nUid: c\n' >joined.rec
run ev-ics joined.rec
is "$rc $(printf '%s\n' "$out" | grep -c BEGIN:VEVENT) $err" "0 3 ev-ics: joined.rec:4: no empty line before this record" "... wherever the Uid stands"
printf 'Uid: a\nSummary: A\nStart: 2027-01-01\nNote: x\nOther: y\n' >n.rec
sed 's/^Note: x/Uid: b/' n.rec | sed '1s/^/Key: k\n/' >two-uids.rec
run ev-ics two-uids.rec
is "$rc $err" "65 ev-ics: two-uids.rec:5: a second Uid in one record" "a Uid too many in one record is no beginning"
printf 'Summary: A\nStart: 2027-01-01\n' >a.rec
printf 'Summary: B\nStart: 2027-01-02\nSlot: 10:00 x\nSlot: 11:00 y\n' >b.rec
run sh -c 'cat a.rec b.rec a.rec | ev-agenda'
is "$rc $(printf '%s\n' "$out" | wc -l) $(printf '%s\n' "$err" | grep -c 'no empty line before this record')" "0 3 2" "records without a Uid, too"
printf 'Summary: A\nSummary: B\nStart: 2027-01-01\n' >twice.rec
run ev-agenda twice.rec
is "$rc $err" "65 ev-agenda: twice.rec:2: a second Summary in one record" "a field twice in one record is a mistake as before"
printf 'Name: Anna\nEmail: a@example.org\nName: Ben\nEmail: b@example.org\n' >names.rec
run ev-mail invite -n -f eml --from me@example.org --list names.rec two.rec
is "$rc $(printf '%s\n' "$out" | grep -c -e '^To: Anna' -e '^To: Ben') $err" "0 2 ev-mail: names.rec:3: no empty line before this record" "... in lists of members, too"
printf 'Role: chair\nName: Anna\nEmail: a@example.org\nRole: guest\nName: Ben\nEmail: b@example.org\n' >names.rec
run ev-mail invite -n --from me@example.org --list names.rec two.rec
is "$rc $err" "65 ev-mail: names.rec:1: a second Email in one record: a@example.org is taken" "... or it is told"
recsel -C "$tmp/one.rec" >collapsed.rec
is "$(ev-ics collapsed.rec 2>/dev/null | grep -c BEGIN:VEVENT)" $pages "recsel -C"
printf '%%rec: Event\n\n' >db.rec
recins -t Event -f Uid -v z -f Summary -v Zed -f Start -v 2027-02-02 db.rec
recins -t Event -f Uid -v y -f Summary -v Ypsilon -f Start -v 2027-02-03 db.rec
is "$(ev-ics db.rec e.rec | grep -c BEGIN:VEVENT)" 3 "recins"
# hours with commas in a chain, each of which may end the range of the one before: no deeper than one back (under the sanitizers frames are larger)
{ printf 'Festa sabato 7 marzo 2026 '; awk 'BEGIN { for (i = 0; i < 60000; i++) printf "17,00-" }'; echo 18,00; } >"$tmp/chain.txt"
( [ -n "${EV_SANITIZED:-}" ] || ulimit -s 1024; exec ev-parse --lines - <"$tmp/chain.txt" ) >"$tmp/out" 2>"$tmp/err"
is "$? $(grep ^Start "$tmp/out" | cut -c1-17)" "0 Start: 2026-03-07" "a chain of sixty thousand hours, in a small stack"
# a page in one line: the column of each of its places is not counted from the line's begin
{ printf '<html><body>'; awk 'BEGIN { for (i = 0; i < 20000; i++) printf "<div class=\"vevent\"><span class=\"summary\">x</span><abbr class=\"dtstart\" title=\"2026-04-03\">x</abbr></div>" }'; } >"$tmp/cards.html"
( ulimit -t 20; exec ev-parse -r 2026-02-01 "$tmp/cards.html" ) >"$tmp/out" 2>"$tmp/err"
is "$? $(grep -c ^Start "$tmp/out")" "0 1" "a page of megabytes in one line"
{ printf '<p>'; awk 'BEGIN { for (i = 0; i < 1000; i++) printf "üß " }'; printf '<h1>Konzert</h1><p>3. April 2026, 18 Uhr'; } >"$tmp/wide.html"
is "$(ev-parse -e -r 2026-02-01 "$tmp/wide.html" | grep -o '^Evidence: S[a-z]* 1:[0-9]*')" "Evidence: Summary 1:3008
Evidence: Start 1:3023
Evidence: Start 1:3038" "... and columns are of characters"
done_testing
