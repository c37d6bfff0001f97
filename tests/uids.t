#!/bin/sh
# ev-ics -d: a Uid that the directory has in a file of another name, as servers and vdirsyncer give them (RFC 4791 5.3.2.1)
. "$(dirname "$0")/lib.sh"
export SOURCE_DATE_EPOCH=1790000000
cd "$tmp" || exit 1
plain() { tr -d '\r' <"$1"; }
event() { printf 'Uid: %s\nSummary: %s\nStart: 2027-05-01T10:00Z\n\n' "$1" "${2:-K}"; }
event k >k.rec
event k K2 >k2.rec
{ event k; event l L; } >kl.rec

mkdir v
ev-ics k.rec >'v/phone 1234.ics'
run ev-ics -d v k.rec
is "$rc$err $(ls v)" "0 phone 1234.ics" "a Uid that is in a file of another name gets no second one"
sed -i 's/^SUMMARY:K/SUMMARY:Edited/; s/^DTSTART.*/&\nLOCATION:Hall\r/' v/phone*
run ev-ics -d v k2.rec
is "$rc $(ls v) $(plain v/phone* | grep -c LOCATION:Hall) ${err##*ics: }" '0 phone 1234.ics 1 Summary: edited here and in the input: kept "Edited", the input says "K2"' "... and what was edited there is merged"
cp v/phone* phone
touch -d 2020-01-01 v v/.ev-written
run ev-ics -d v k2.rec
same v/phone* phone "... once"
is "$rc$err$(find v -maxdepth 1 -newermt 2020-01-02 -not -name 'phone*')" 0 "... and nothing is written anew"
run ev-ics -d v --prune k2.rec
is "$rc$out$err $(ls v)" "0 phone 1234.ics" "--prune leaves it"
cp -r v w
cp -r v u
rm u/phone*
run ev-ics -d u k2.rec
is "$rc $(ls u) $err" "0  ev-ics: u/k.ics: was deleted there, and is not written again (--force writes it): K2" "where it is deleted, it is not written under its own name"
run ev-ics -d u --force k2.rec
is "$rc$err $(ls u)" "0 k.ics" "... but with --force"
event l L >l.rec
run ev-ics -d w --prune --force l.rec
is "$rc$err $out $(ls w)" "0 removed w/phone 1234.ics l.ics" "--prune removes it with its Uid"
run ev-ics -d w kl.rec
is "$rc$err $(ls w | tr '\n' ' ')" "0 k.ics l.ics " "... which is written again when it comes back"
mv w/k.ics w/server.ics
run ev-ics -d w kl.rec
is "$rc$err $(ls w | tr '\n' ' ')" "0 l.ics server.ics " "a file that was renamed is found"
run ev-ics -m publish --organizer a@example.org -d w k.rec
is "$rc$err $(ls w | tr '\n' ' ')" "0 k.ics l.ics server.ics " "with a method nothing is looked up"

# files that are no calendar of one Uid
mkdir s
ev-ics kl.rec >s/all.ics
cp s/all.ics all.ics
run ev-ics -d s k.rec
is "$rc $(ls s) $err" "65 all.ics ev-ics: s/all.ics: has this Uid among others, so it is not written to a file of its own, nor there: k" "a file of several Uids is no place for it, nor is it doubled"
same s/all.ics all.ics "... and stays as it is"
cp kl.rec s/junk.ics
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:t\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Task\r\nEND:VTODO\r\nEND:VCALENDAR\r\n' >s/task.ics
mkfifo s/pipe.ics
event 'a/b' >ab.rec
run timeout 20 ev-ics -d s ab.rec
is "$rc$err $(ls s | tr '\n' ' ')" "0 a%2Fb.ics all.ics junk.ics pipe.ics task.ics " "what is no calendar does not matter"
ev-parse s/task.ics >t.rec
run timeout 20 ev-ics -d s t.rec
is "$rc$err $(ls s | tr '\n' ' ')" "0 a%2Fb.ics all.ics junk.ics pipe.ics task.ics " "a task is found, too"

# two of them: the first by name
mkdir t
ev-ics k.rec >t/b.ics
ev-ics k.rec >t/a.ics
run ev-ics -d t k2.rec
is "$rc $(ls t | tr '\n' ' ')$(plain t/a.ics | grep ^SUMMARY)$(plain t/b.ics | grep ^SUMMARY)" "0 a.ics b.ics SUMMARY:K2SUMMARY:K" "of two files that have it already, one is taken"
like "$err" '^ev-ics: t/b.ics: has the Uid of t/a.ics, too: k$' "... which is said"

done_testing
