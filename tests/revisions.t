#!/bin/sh
# ev-parse --update: which of two revisions of an event is the later one (RFC 5546 2.1.5), and what becomes of the other.
. "$(dirname "$0")/lib.sh"
rec=$tmp/k.rec
cd "$tmp" || exit 1
parse() { ev-parse --now 2027-02-01T12:00 "$@"; }
event() { # SEQUENCE HOUR [DTSTAMP]: a calendar
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:x BEGIN:VEVENT UID:k "DTSTAMP:${3:-20270101T000000Z}" "DTSTART:20270501T${2}0000Z" "SEQUENCE:$1" SUMMARY:K END:VEVENT END:VCALENDAR
}
says() { recsel -P Start,Sequence "$rec" | tr '\n' '|'; }
event 0 10 >a.ics
event 1 12 >b.ics

# an earlier revision that comes late: by SEQUENCE
parse -u "$rec" b.ics
cp "$rec" was.rec
run parse -u "$rec" a.ics
is "$rc $(says)" "0 2027-05-01T12:00Z|1|" "an earlier revision does not replace a later one"
like "$err" 'k.rec:1: the source has revision 0 \(SEQUENCE\), here is 1, which is kept: K$' "... which is said"
same "$rec" was.rec "... and the file is untouched"
run parse -u "$rec" a.ics b.ics
is "$rc$err" 0 "where the later one is read, too, there is nothing to say"
same "$rec" was.rec "... nor to write"
# a later one brings its number along
rm "$rec"
parse -u "$rec" a.ics
run parse -u "$rec" b.ics
is "$rc$err $(says)" "0 2027-05-01T12:00Z|1|" "a later revision brings its number"
event 2 12 >c.ics
run parse -u "$rec" c.ics
is "$rc$err $(says)" "0 2027-05-01T12:00Z|2|" "... where nothing else is new, too"
cp "$rec" was.rec
run parse -u "$rec" c.ics
is "$rc$err" 0 "again"
same "$rec" was.rec "... changes nothing"
# what a calendar has by such records follows
ev-ics -d v "$rec"
event 3 14 >d.ics
parse -u "$rec" d.ics
run ev-ics -d v "$rec"
is "$rc$err $(grep -c 'DTSTART:20270501T140000Z' v/k.ics) $(grep -c SEQUENCE:3 v/k.ics)" "0 1 1" "a calendar follows the source"
# a number that a person raised is neither lowered nor in the way
recset -f Sequence -s 7 "$rec"
event 4 15 >e.ics
run parse -u "$rec" e.ics
is "$rc$err $(says)" "0 2027-05-01T15:00Z|7|" "a Sequence that a person raised stays, and hinders nothing"
# by DTSTAMP, where SEQUENCE is one
rm "$rec"
event 0 10 20270103T000000Z >late.ics
event 0 12 20270102T000000Z >early.ics
parse -u "$rec" late.ics
run parse -u "$rec" early.ics
is "$rc $(says)" "0 2027-05-01T10:00Z|0|" "what was written earlier does not replace what was written later"
like "$err" 'k.rec:1: the source is of 2027-01-02T00:00Z, here is 2027-01-03T00:00Z, which is kept: K$' "... which is said"
event 0 10 20270102T000000Z >same.ics
cp "$rec" was.rec
run parse -u "$rec" same.ics
is "$rc$err" 0 "the same in an earlier writing"
same "$rec" was.rec "... is nothing new"
# what was merged is of the day of the source, not of that of the merging
event 0 13 20270104T000000Z >f.ics
parse -u "$rec" f.ics
event 0 14 20270105T000000Z >g.ics
run parse -u "$rec" g.ics
is "$rc$err $(says)" "0 2027-05-01T14:00Z|0|" "one that was written before the last merging is later than what that took"

# a record of a calendar as ev-parse alone writes it has no Read: nobody knows what a person changed there
plain() { parse a.ics | sed "$@" >"$rec"; }
plain ''
run parse -u "$rec" b.ics
is "$rc $(says)" "0 2027-05-01T12:00Z|1|" "without Read: the time of a later revision is taken"
like "$err" 'k.rec:1: Start: was "2027-05-01T10:00Z", and no Read says who wrote it: a later revision of the source is taken, "2027-05-01T12:00Z"$' "... which is said"
is "$(printf '%s\n' "$err" | grep -c .) $(recsel -P Warning "$rec")" "1 Start: was 2027-05-01T10:00Z, before a later revision of the source" "... and what was there is in the record"
cp "$rec" was.rec
run parse -u "$rec" b.ics
is "$rc$err" 0 "again"
same "$rec" was.rec "... changes nothing"
run parse -u "$rec" c.ics d.ics
is "$rc$err $(says)$(recsel -P Warning "$rec")" "0 2027-05-01T14:00Z|3|Start: was 2027-05-01T10:00Z, before a later revision of the source" "from then on there is a Read"
plain -e 's/^Summary: K/&\nLocation: Hof/' -e 's/^Summary: K/Summary: Mine/'
sed 's/^SUMMARY:K/&\r\nDTEND:20270501T130000Z/' b.ics >end.ics
run parse -u "$rec" end.ics
is "$rc $(recsel -P Summary,Start,End,Location "$rec" | tr '\n' '|')" "0 Mine|2027-05-01T12:00Z|2027-05-01T13:00Z|Hof|" "... what is not about the time stays"
like "$err" 'Summary: differs, and no Read says who changed it: kept "Mine", the source says "K"$' "... which is said"
sed 's/^SUMMARY:K/&\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20270502T100000Z,20270503T100000Z/' a.ics | parse >"$rec"
run parse -u "$rec" b.ics
is "$rc $(recsel -P Start,Rrule,Exdate "$rec" | tr '\n' '|')" "0 2027-05-01T12:00Z|" "... a rule of the old time goes with it"
is "$(recsel -P Warning "$rec" | grep Exdate)" "Exdate: was 2027-05-02T10:00Z, 2027-05-03T10:00Z, before a later revision of the source" "... all of what was there is in the record"
event 0 10 20270109T000000Z >stamp.ics
plain ''
run parse -u "$rec" stamp.ics
is "$rc$err $(recsel -P Warning "$rec")" "0 " "... a later DTSTAMP alone is not worth a word"
parse b.ics | sed 's/T12/T13/' >"$rec"
run parse -u "$rec" b.ics
is "$rc $(says)" "0 2027-05-01T13:00Z|1|" "... the same revision does not take the place of what differs"
parse b.ics >"$rec"
run parse -u "$rec" a.ics
is "$rc $(says)" "0 2027-05-01T12:00Z|1|" "... nor does an earlier one"

# a source that numbers nothing: what is merged of it is a revision of the file's own (RFC 5545 3.8.7.4)
page() { printf 'Sommerfest\n\nWann: %s, 19 Uhr\nOrt: %s\n%s\n' "$1" "${2:-Rathaus}" "${3:-}" >page.txt; }
rm -f "$rec"
page '3. Mai 2027'
parse -u "$rec" page.txt
is "$(recsel -P Sequence "$rec")" "" "a page that is read first has no Sequence"
page '4. Mai 2027'
run parse -u "$rec" page.txt
is "$rc$err $(recsel -P Start,Sequence,LastModified "$rec" | tr '\n' '|')" "0 2027-05-04T19:00|1|2027-02-01T12:00Z|" "the day changed: Sequence rises, and LastModified says when"
cp "$rec" was.rec
run parse -u "$rec" page.txt
same "$rec" was.rec "... once"
page '4. Mai 2027' Rathaus 'Eintritt: 5 Euro'
parse -u "$rec" page.txt
is "$(recsel -P Sequence,Price "$rec" | tr '\n' '|')" "1|5 Euro|" "... not for what asks for no new number"
page '4. Mai 2027' Bahnhof 'Eintritt: 5 Euro'
parse -u "$rec" page.txt
is "$(recsel -P Location,Sequence "$rec" | tr '\n' '|')" "Bahnhof|2|" "... but for the place"
recset -f Sequence -s 6 "$rec"
page '5. Mai 2027' Bahnhof 'Eintritt: 5 Euro'
parse -u "$rec" page.txt
is "$(recsel -P Start,Sequence "$rec" | tr '\n' '|')" "2027-05-05T19:00|7|" "... and from what a person raised it to"
recset -f Start -s 2027-05-08T19:00 "$rec"
page '6. Mai 2027' Bahnhof 'Eintritt: 5 Euro'
parse -u "$rec" page.txt 2>/dev/null
is "$(recsel -P Start,Sequence "$rec" | tr '\n' '|')" "2027-05-08T19:00|7|" "... not where a person's value stays"
event 0 10 >zero.ics
sed -i '/^SEQUENCE/d' zero.ics
rm -f "$rec"
parse -u "$rec" zero.ics
sed 's/T100000Z/T110000Z/; s/DTSTAMP:20270101/DTSTAMP:20270103/' zero.ics >moved.ics
parse -u "$rec" moved.ics 2>/dev/null
is "$(says)" "2027-05-01T11:00Z|1|" "a calendar without SEQUENCE is such a source"
event 1 10 20270105T000000Z >one.ics
run parse -u "$rec" one.ics
is "$rc$err $(says)" "0 2027-05-01T10:00Z|1|" "... and when it numbers, what it says is taken all the same"

# ev-agenda, where an older record has a Sequence and the organizer's own has none
answer() { printf 'Uid: t\nSummary: Treffen\nStart: 2027-05-%s\nSequence: 1\n\n' "$1" >answered.rec; }
own() { # START FIELD...
	printf 'Uid: t\nSummary: Treffen\nStart: 2027-05-%s\n' "$1" >own.rec
	shift
	printf '%s\n' "$@" '' >>own.rec
}
doubt='ev-agenda: Uid: t: two records disagree; the one with the higher Sequence counts, though the other, which no Sequence numbers, may be the later one'
list() { run ev-agenda -z Europe/Berlin --now 2027-05-01 --days 7 --template '{start:%d %H}' "$@"; }
answer 03T10:00
own 03T15:00
list own.rec answered.rec
is "$rc $out $err" "0 03 10 $doubt" "no Sequence against one: the one counts, and that is said"
list answered.rec own.rec
is "$rc $out $err" "0 03 10 $doubt" "... in whichever order"
own 13T15:00
list own.rec answered.rec
is "$rc $out $err" "0 03 10 $doubt" "... also where the other is not in the window"
answer 13T10:00
own 03T15:00
list own.rec answered.rec
is "$rc $out $err" "1  $doubt" "... or it is that alone"
ev-ics -o answered.ics answered.rec
list own.rec answered.ics
is "$rc $out $err" "1  $doubt" "... in a calendar"
answer 03T10:00
own 03T10:00 'Description: ours'
list own.rec answered.rec
is "$rc $out $err" "0 03 10 " "... not where both say the same"
list answered.rec own.rec
is "$rc $out $err" "0 03 10 " "... in whichever order: once, though the earlier one is left out"
own 03T15:00 'Sequence: 0'
list own.rec answered.rec
is "$rc $out $err" "0 03 10 " "... nor where it has a number"
own 03T15:00 'Sequence: 1' 'LastModified: 2027-04-01T10:00Z' 'Read: Start:000000'
sed -i 's/: 1/: 2/' answered.rec
list own.rec answered.rec
is "$rc $out $err" "0 03 10 $doubt" "a file that ev-parse numbered may have been edited since"
own 03T15:00 'LastModified: 2027-04-01T10:00Z'
sed -i 's/^Seq/LastModified: 2027-04-02T10:00Z\n&/' answered.rec
list own.rec answered.rec
is "$rc $out $err" "0 03 10 " "dates tell which is the later one"
answer 03T10:00
own 03T15:00
list --match Start=10:00 own.rec answered.rec
is "$rc $out $err" "0 03 10 " "a record that was not asked for is in no doubt"
{ sed 's/Uid: t/Uid: u/' own.rec && sed 's/Uid: t/Uid: v/' own.rec; } >more.rec
{ sed 's/Uid: t/Uid: u/' answered.rec && sed 's/Uid: t/Uid: v/' answered.rec; } >>more.rec
list own.rec answered.rec more.rec
like "$err" 'Uid: t .and 2 more.: two records disagree' "how many there are is said"
printf 'Uid: t\nSummary: Treffen\nStart: 2027-05-%s\nRecurrenceId: 2027-05-03T10:00\n\n' 04T11:00 04T12:00 >inst.rec
sed -i '$d' inst.rec && printf 'Sequence: 3\n\n' >>inst.rec
own 03T10:00 'Rrule: FREQ=WEEKLY;COUNT=2'
list own.rec inst.rec
is "$rc $out $err" "0 04 12 $doubt" "an instance"
done_testing
