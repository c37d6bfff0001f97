#!/bin/sh
# -o FILE: a good file is never destroyed by a run that fails or finds nothing.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
printf '<h1>Probe</h1><p>Termin: 3. April 2026, 19 Uhr</p><p>Ort: Aula</p>' >good.html
printf 'Uid: 1\nSummary: one\nStart: 2027-05-01T19:00\nTimezone: Europe/Berlin\n' >e.rec
printf 'Name: Anna\nEmail: anna@example.org\n' >members.rec
mail="--from me@example.org --list members.rec --outbox box"
# shellcheck disable=SC2086
ev-mail invite $mail e.rec
# stays STATUS COMMAND...: keep.rec is as it was, nothing is left beside it
stays() {
	want=$1
	shift
	echo old >keep.rec
	run "$@"
	is "$rc $(cat keep.rec) $(ls | grep -c '^keep')" "$want old 1" "$*: the old file stays"
}
stays 69 ev-parse -o keep.rec http://127.0.0.1:1/x
like "$err" 'ev-parse: keep.rec: left as it was' "... which is said"
stays 66 ev-parse -o keep.rec missing.html
stays 66 ev-parse -o keep.rec good.html missing.html
printf 'nothing here\n' >none.txt
stays 1 ev-parse -o keep.rec none.txt
stays 66 ev-ics -o keep.rec e.rec missing.rec
printf 'Uid: 1\nSummary: no start\n' >bad.rec
stays 65 ev-ics -o keep.rec bad.rec
stays 1 ev-ics -o keep.rec /dev/null
stays 1 ev-agenda --from 2020-01-01 --to 2020-01-02 -o keep.rec e.rec
stays 66 ev-agenda -o keep.rec e.rec missing.rec
stays 65 ev-agenda sheet -o keep.rec bad.rec
stays 66 ev-agenda plan -o keep.rec missing.rec e.rec
# shellcheck disable=SC2086
stays 65 ev-mail update $mail -f rec -o keep.rec bad.rec
# shellcheck disable=SC2086
stays 66 ev-mail update $mail -f rec -o keep.rec missing.rec
stays 1 ev-mail rsvp -o keep.rec e.rec
printf '%s\n' 'From: someone@example.org' 'To: me@example.org' 'Subject: hello' 'Content-Type: text/plain' '' 'How are you?' >unrelated.eml
echo old >keep.rec
ev-parse unrelated.eml 2>/dev/null | ev-mail rsvp -o keep.rec
is "$? $(cat keep.rec)" "1 old" "an unrelated mail leaves the answers alone"
# where all goes well
echo old >keep.rec
chmod 640 keep.rec
run ev-parse -r 2026-02-01 -o keep.rec good.html
is "$rc $(recsel -P Summary keep.rec) $(stat -c %a keep.rec)" "0 Probe 640" "what was found replaces it, with its mode"
ln -s keep.rec link.rec
run ev-ics -o link.rec e.rec
is "$rc $(readlink link.rec) $(head -c 15 keep.rec)" "0 keep.rec BEGIN:VCALENDAR" "a symbolic link is followed"
mkdir there
ln -s there/two.ics one.lnk
ln -s ../new.ics there/two.ics
run ev-ics -o one.lnk e.rec
is "$rc$err $(readlink one.lnk) $(readlink there/two.ics) $(head -c 15 new.ics) $(ls | grep -c '^new')" "0 there/two.ics ../new.ics BEGIN:VCALENDAR 1" "... to a file that is not there yet, too"
ln -s away/none.ics away.lnk
run ev-ics -o away.lnk e.rec
is "$rc $(readlink away.lnk)" "73 away/none.ics" "... and to no folder"
like "$err" '^ev-ics: away.lnk: No such file' "... which is said"
ln -s round.lnk round.lnk
run ev-ics -o round.lnk e.rec
is "$rc $(readlink round.lnk)" "73 round.lnk" "... nor round in a circle"
(umask 027 && ev-ics -o umask.ics e.rec)
is "$(stat -c %a umask.ics)" 640 "a new file follows the umask"
# where there was none
run ev-parse -r 2026-02-01 -o new.rec good.html missing.html
is "$rc $(recsel -P Summary new.rec)" "66 Probe" "after a failure a new file has what was found"
run ev-parse -o none.rec none.txt
is "$rc $(ls none.rec 2>/dev/null)" "1 " "nothing found, no file"
# devices and pipes are written to, not replaced
run ev-ics -o /dev/null e.rec
is "$rc $(stat -c %F /dev/null)" "0 character special file" "-o /dev/null"
mkfifo pipe
ev-ics e.rec -o pipe &
is "$(head -c 15 pipe)" "BEGIN:VCALENDAR" "-o a named pipe"
wait
run ev-ics -o . e.rec
is "$rc $err" "73 ev-ics: .: is a directory" "-o a directory"
# full disks
echo old >keep.rec
for c in "ev-ics e.rec" "ev-agenda e.rec" "ev-agenda -f rec e.rec" "ev-parse -r 2026-02-01 good.html" "ev-mail status"; do
	$c >/dev/full 2>"$tmp/err"
	is "$? $(grep -c 'cannot write: No space left' "$tmp/err")" "74 1" "$c >/dev/full"
	$c -o /dev/full 2>"$tmp/err"
	is "$?" 74 "$c -o /dev/full"
done
# the standard descriptors closed: none of them becomes a file of ours
ev-ics -o closed.ics missing.rec e.rec 2>&-
is "$? $(head -c 15 closed.ics) $(grep -c missing closed.ics)" "66 BEGIN:VCALENDAR 0" "2>&-: messages do not go into the output"
# shellcheck disable=SC2086
ev-mail invite $mail missing.rec e.rec <&- >&- 2>&-
is "$? $(grep -c missing state/ev/ledger.rec)" "66 0" "... nor into the ledger"
# shellcheck disable=SC2086
run ev-mail invite $mail <&-
is "$rc $err" "74 ev-mail: (standard input): cannot read" "<&-: nothing else is read as standard input"
# shellcheck disable=SC2086
ev-mail invite $mail e.rec >&- 2>"$tmp/err"
is "$? $(cat "$tmp/err")" "0 " ">&-: where nothing is to be written, nothing fails"
ev-ics e.rec >&- 2>"$tmp/err"
is "$? $(cat "$tmp/err")" "74 ev-ics: standard output: cannot write: Bad file descriptor" "... and else that is told"
# a pipe that somebody has set to O_NONBLOCK
awk 'BEGIN { for (i = 0; i < 3000; i++) printf "Uid: many%d\nSummary: many\nStart: 2027-05-01\n\n", i }' >many.rec
is "$(python3 -c '
import os, subprocess
r, w = os.pipe()
os.set_blocking(w, False)
p = subprocess.Popen(["ev-ics", "many.rec"], stdout=w)
os.close(w)
out = open(r, "rb").read()
print(p.wait(), out.count(b"END:VEVENT"), out[-15:-2].decode())')" "0 3000 END:VCALENDAR" "a pipe that does not block: its reader is waited for"
# an operand that the shell has emptied
cp e.rec both.rec
ev-agenda -f rec both.rec e.rec >both.rec 2>"$tmp/err"
like "$? $(cat "$tmp/err")" '^65 ev-agenda: both.rec: is standard output, too, and empty' "> an operand: that it was emptied is told"
# a feed that says the same
ev-ics -o feed.ics e.rec
sed -i 's/^DTSTAMP:.*\r/DTSTAMP:20200101T000000Z\r/' feed.ics
run ev-ics -o feed.ics e.rec
is "$rc$err $(grep -c '^DTSTAMP:20200101T000000Z' feed.ics) $(ls feed.ics*)" "0 1 feed.ics" "-o: a calendar that would differ in DTSTAMP alone is left as it is"
run ev-agenda -f ics -o feed.ics many.rec
sed -i 's/^DTSTAMP:.*\r/DTSTAMP:20200101T000000Z\r/' feed.ics
run ev-agenda -f ics -o feed.ics many.rec
is "$rc$err $(grep -c '^DTSTAMP:20200101T000000Z' feed.ics)" "0 3000" "... that of a listing, too"
head -n -1 feed.ics >x && mv x feed.ics
run ev-agenda -f ics -o feed.ics many.rec
is "$rc$err $(tail -n 1 feed.ics | tr -d '\r') $(grep -c '^DTSTAMP:20200101T000000Z' feed.ics)" "0 END:VCALENDAR 0" "... and else it is replaced"
run ev-ics --now 2026-01-02T03:04Z -o feed.ics e.rec
run ev-ics --now 2026-01-03T03:04Z -o feed.ics e.rec
is "$(grep -c '^DTSTAMP:20260103' feed.ics)" 1 "--now: the clock that is given counts"
run ev-ics -m publish -o feed.ics e.rec
sed -i 's/^DTSTAMP:.*\r/DTSTAMP:20200101T000000Z\r/' feed.ics
run ev-ics -m publish -o feed.ics e.rec
is "$(grep -c '^DTSTAMP:20200101T000000Z' feed.ics)" 0 "-m: and so does a message's"
# --check writes what it found, be it nothing
ev-ics e.rec >e.ics
echo old >keep.rec
run ev-ics --check -o keep.rec e.ics
is "$rc $(cat keep.rec)" "0 " "--check: nothing is wrong now"
sed 's/^DTSTART.*/DTSTART:20261301/' e.ics >bad.ics
run ev-ics --check -o keep.rec bad.ics
like "$rc $(grep DTSTART keep.rec | head -1)" "^65 .*DTSTART" "--check: what is wrong"
stays 66 ev-ics --check -o keep.rec missing.ics
# --update merges what could be read into its file
ev-parse -r 2026-02-01 good.html >keep.rec
sed 's/19 Uhr/20 Uhr/' good.html >x && cp x good.html
run ev-parse -r 2026-02-01 --update keep.rec missing.html good.html
is "$rc $(recsel -P Start keep.rec)" "66 2026-04-03T20:00" "--update merges what it could read"
# the mail filter's recipe of ev-mail(1)
mandoc -T utf8 -O width=200 "$top/man/ev-mail.1" | sed 's/.\x08//g' | sed -n 's/^ *| \(.*ev-parse .*answered.rec.*\)$/\1/p' >recipe
like "$(cat recipe)" 'ev-parse .*ev-mail rsvp' "ev-mail(1) has a recipe for answers"
mkdir -p events
answer() { # PARTSTAT UID
	printf '%s\n' 'From: Anna <anna@example.org>' 'To: me@example.org' 'Subject: answer' 'MIME-Version: 1.0' 'Content-Type: text/calendar; method=REPLY; charset=UTF-8' '' \
		BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:REPLY BEGIN:VEVENT "UID:$2" DTSTAMP:20270101T000000Z DTSTART:20270501T170000Z ORGANIZER:mailto:me@example.org \
		"ATTENDEE;PARTSTAT=$1:mailto:anna@example.org" END:VEVENT END:VCALENDAR
}
sed -e 's/Uid: 1/Uid: 2/' -e 's/one/two/' e.rec >e2.rec
# shellcheck disable=SC2086
ev-mail invite $mail e2.rec
answer ACCEPTED 1 | sh ./recipe
is "$? $(grep -c 'partstat=accepted' events/answered.rec)" "0 1" "an answer"
sh ./recipe <unrelated.eml 2>/dev/null
is "$? $(grep -c 'partstat=accepted' events/answered.rec)" "0 1" "an unrelated mail takes nothing away"
answer DECLINED 2 | sh ./recipe
is "$? $(grep -c 'partstat=' events/answered.rec) $(recsel -P Uid events/answered.rec | grep -c .)" "0 2 2" "a second answer comes behind the first"
done_testing
