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
done_testing
