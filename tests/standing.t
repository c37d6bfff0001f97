#!/bin/sh
# What is sent to people whose standing changes back and forth: uninvited and invited again, cancelled and reinstated.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'E'
Uid: meet@example.org
Summary: Treffen
Start: 2026-03-29T10:00
End: 2026-03-29T12:00
Timezone: Europe/Berlin
Location: Haus
E
sed 's/T10:00/T09:00/' "$tmp/e.rec" >"$tmp/moved.rec"
cat >"$tmp/s.rec" <<'E'
Uid: serie@example.org
Summary: Stammtisch
Start: 2026-03-03T19:00
End: 2026-03-03T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8
E
cat >"$tmp/one.rec" <<'E'
Uid: serie@example.org
Summary: Stammtisch
Start: 2026-03-24T19:00
Timezone: Europe/Berlin
RecurrenceId: 2026-03-24T19:00
Status: cancelled
E
sed '/^Status/d' "$tmp/one.rec" >"$tmp/back.rec"
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.org\n' >"$tmp/m.rec"
fresh() { rm -rf "$XDG_STATE_HOME" "$tmp/box"; }
# mail DAY COMMAND...: $came, the recipients and METHODs of what went out
mail() {
	rm -rf "$tmp/box"
	day=$1
	command=$2
	shift 2
	run ev-mail "$command" --from n@example.org --outbox "$tmp/box" --now "2026-$day" "$@"
	came=$(parts | sed -n 's/^METHOD:/ /p; s/^To: \([a-z]*\)@.*/\1/p' | paste -d '\0' - - | sort | tr '\n' ';')
}
parts() { # the recipient and the calendar of each message that went out
	/usr/bin/python3 -S - "$tmp/box/new" <<'END'
import email, email.policy, os, sys
folder = sys.argv[1]
for name in os.listdir(folder) if os.path.isdir(folder) else []:
    with open(os.path.join(folder, name), 'rb') as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    for calendar in [p for p in message.walk() if p.get_content_type() == 'text/calendar'][:1]:
        print('To:', message['To'].addresses[0].addr_spec)
        print(calendar.get_payload(decode=True).decode().replace('\r\n ', '').replace('\r', ''))
END
}
# reply ADDRESS PARTSTAT UID SEQUENCE DAY [FIELD]: rsvp's record in $out
reply() {
	printf 'Uid: %s\nMethod: reply\nSequence: %s\nLastModified: 2026-%sT10:00:00Z\nMailFrom: %s\nAttendee: %s; partstat=%s\n%s\n' "$3" "$4" "$5" "$1" "$1" "$2" "${6-}" >"$tmp/reply.rec"
	run ev-mail rsvp --now "2026-$5T12:00" "$tmp/reply.rec"
}
l="--list $tmp/m.rec"

mail 02-01 invite $l "$tmp/e.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "an invitation"
mail 02-02 uninvite anna@example.org "$tmp/e.rec"
is "$rc $came" "0 anna CANCEL;" "one is uninvited"
mail 02-03 invite $l "$tmp/e.rec"
is "$rc $came" "0 anna REQUEST;" "... and invited again: he gets the invitation"
mail 02-03 invite $l "$tmp/e.rec"
is "$rc $came" "0 " "... once"
mail 02-04 update $l "$tmp/moved.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "... and updates"
mail 02-05 uninvite anna@example.org "$tmp/moved.rec"
is "$rc $came" "0 anna CANCEL;" "... and is uninvited a second time"
mail 02-06 uninvite anna@example.org "$tmp/moved.rec"
is "$rc $came" "0 " "... once"
mail 02-06 invite $l "$tmp/moved.rec"
is "$rc $came" "0 anna REQUEST;" "... and invited a third time"
mail 02-07 uninvite anna@example.org "$tmp/moved.rec"
is "$rc $came" "0 anna CANCEL;" "... and uninvited"
mail 02-08 update $l "$tmp/e.rec"
is "$rc $came" "0 bo REQUEST;" "... which an update keeps to"

fresh
mail 02-01 publish $l "$tmp/e.rec"
is "$rc $came" "0 anna PUBLISH;bo PUBLISH;" "an announcement"
mail 02-02 update "$tmp/moved.rec"
is "$rc $came $err" "65  ev-mail: $tmp/moved.rec:1: the event was published, nobody was invited to it: ev-mail publish announces what changed" "... is no invitation that could be updated"
mail 02-03 cancel "$tmp/e.rec"
is "$rc $came" "0 anna CANCEL;bo CANCEL;" "... and is cancelled for those who got it"
is "$(parts | grep -c '^ATTENDEE')" 0 "... with no Attendee: RFC 5546 3.2.5"
is "$(parts | grep -c -e '^SEQUENCE:1' -e '^STATUS:CANCELLED' -e '^ORGANIZER')" 6 "... a later SEQUENCE, its Status and its Organizer"
mail 02-04 cancel "$tmp/e.rec"
is "$rc $came" "0 " "... once"
is "$(ev-mail list --now 2026-02-05 "$tmp/e.rec" 2>/dev/null | grep -c @)" 0 "... and nobody of them becomes a guest"
mail 02-05 publish $l "$tmp/e.rec"
is "$rc $came" "0 anna PUBLISH;bo PUBLISH;" "... and is published again"
mail 02-06 cancel "$tmp/e.rec"
is "$rc $came" "0 anna CANCEL;bo CANCEL;" "... and cancelled again"
fresh
mail 02-01 publish $l "$tmp/s.rec"
mail 02-02 cancel "$tmp/one.rec"
is "$rc $came" "0 anna CANCEL;bo CANCEL;" "one instance of a published series is cancelled"
is "$(parts | grep -c -e '^ATTENDEE' -e '^RECURRENCE-ID')" 2 "... by its RECURRENCE-ID alone"
mail 02-03 cancel "$tmp/s.rec"
is "$rc $came" "0 anna CANCEL;bo CANCEL;" "... and then all of it"

# an announcement is no invitation
fresh
mail 02-01 publish $l "$tmp/e.rec"
mail 02-02 invite $l "$tmp/e.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "whom the event was announced to can be invited"
is "$(ev-mail list --now 2026-02-02 "$tmp/e.rec" 2>/dev/null | grep -c @)" 2 "... and is a guest"
mail 02-02 invite $l "$tmp/e.rec"
is "$rc $came" "0 " "... once"
mail 02-03 publish $l "$tmp/e.rec"
is "$rc $came" "0 " "... and gets no announcement of what he is invited to"
fresh
mail 02-01 publish $l "$tmp/e.rec"
mail 02-02 invite $l "$tmp/moved.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "... also to what has changed since"
fresh
mail 02-01 publish $l "$tmp/e.rec"
mail 02-02 publish $l "$tmp/moved.rec"
mail 02-03 update $l "$tmp/moved.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "update invites those on the list who have an announcement alone"
fresh
mail 02-01 publish $l "$tmp/e.rec"
mail 02-03 update $l "$tmp/moved.rec"
is "$rc $came$(grep -hc '^Subject: Changed' "$tmp"/box/new/* | tr '\n' ' ')" "0 anna REQUEST;bo REQUEST;0 0 " "... and speaks to them of no change"
printf '#!/bin/sh\nexit 75\n' >"$tmp/busy"
chmod +x "$tmp/busy"
fresh
run ev-mail publish --from n@example.org --sendmail "$tmp/busy" --now 2026-02-01 $l "$tmp/e.rec"
mail 02-01T00:01 invite $l "$tmp/e.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "an invitation takes the place of an announcement that waits"

# what rsvp writes of who was uninvited
fresh
mail 02-01 invite $l "$tmp/e.rec"
mail 02-02 uninvite anna@example.org "$tmp/e.rec"
reply anna@example.org accepted meet@example.org 0 02-03
is "$rc $(printf '%s\n' "$out" | sed -n 's/^Attendee: //p')" "0 Bo <bo@example.org>; partstat=needs-action; role=req-participant" "who was uninvited and accepts is no Attendee"
is "$(printf '%s\n' "$out" | sed -n 's/^Warning: //p')" "Anna <anna@example.org> answers accepted, but was uninvited: does not count unless ev-mail invite takes him in again" "... it is said"
mail 02-04 invite $l "$tmp/e.rec"
reply bo@example.org tentative meet@example.org 0 02-05
is "$(printf '%s\n' "$out" | sed -n 's/^Attendee: \(.*\); role.*/\1/p' | sort | tr '\n' ';')" "Anna <anna@example.org>; partstat=accepted;Bo <bo@example.org>; partstat=tentative;" "... who is invited again, is one"

# an answer to an instance that is outdated, and one to its series that is not
fresh
mail 02-01 invite $l "$tmp/s.rec"
reply anna@example.org declined serie@example.org 0 02-02 'RecurrenceId: 2026-03-24T18:00Z'
sed 's/^Rrule/Location: Saal\n&/' "$tmp/s.rec" >"$tmp/s2.rec"
mail 02-03 update "$tmp/s2.rec"
reply anna@example.org accepted serie@example.org 1 02-04
reply bo@example.org accepted serie@example.org 1 02-05 'RecurrenceId: 2026-03-24T18:00Z'
is "$(printf '%s\n' "$out" | sed -n 's/^Attendee: \(.*\); role.*/\1/p' | sort | tr '\n' ';')" "Anna <anna@example.org>; partstat=accepted;Bo <bo@example.org>; partstat=accepted;" "rsvp: the series' answer counts where the instance's is outdated"

# what was cancelled takes place after all
for again in e moved; do
	fresh
	mail 02-01 invite $l "$tmp/e.rec"
	mail 02-02 uninvite bo@example.org "$tmp/e.rec"
	mail 02-03 cancel "$tmp/e.rec"
	mail 02-04 update "$tmp/$again.rec"
	is "$rc $came" "0 anna REQUEST;" "update of what was cancelled writes to those who were invited ($again)"
	is "$(parts | grep -c -e '^SEQUENCE:2' -e '^STATUS:CANCELLED')" 1 "... with a later SEQUENCE"
	mail 02-04 update "$tmp/$again.rec"
	is "$rc $came" "0 " "... once"
	mail 02-05 cancel "$tmp/$again.rec"
	is "$rc $came" "0 anna CANCEL;" "... and is cancelled again"
done
fresh
mail 02-01 invite $l "$tmp/s.rec"
mail 02-02 cancel "$tmp/one.rec"
is "$(ev-mail list --now 2026-02-03 "$tmp/one.rec" | grep -c @)" 2 "one instance that was cancelled keeps its guests"
mail 02-03 update "$tmp/back.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "update of one instance that was cancelled"
mail 02-03 update "$tmp/back.rec"
is "$rc $came" "0 " "... once"
mail 02-04 cancel "$tmp/one.rec"
is "$rc $came" "0 anna CANCEL;bo CANCEL;" "... which is cancelled again"
mail 02-05 cancel "$tmp/s.rec"
mail 02-06 update "$tmp/back.rec"
is "$rc $came" "0 " "... of a series that is cancelled, too: nothing"

# whose mail came back, and who is readmitted
fresh
mail 02-01 invite $l "$tmp/e.rec"
id=$(sed -n 's/^Message-Id: *<\(.*\)>/\1/p' "$(grep -l '^To:.*anna@' "$tmp"/box/new/*)")
printf 'Bounced: anna@example.org; action=failed; status=5.1.1; diagnostic="no such user"\nBouncedMessage: %s\nMailFrom: mx@example.org\n' "$id" >"$tmp/bounce.rec"
run ev-mail rsvp --now 2026-02-02 "$tmp/bounce.rec"
mail 03-28T09:30 remind $l "$tmp/e.rec"
is "$(ls "$tmp/box/new" | wc -l) $(ev-mail list "$tmp/e.rec" | grep -c ' 1 bounced')" "1 1" "whose mail came back is not reminded"
ev-mail readmit --now 2026-03-28T10:00 Anna@example.org
is "$(ev-mail list "$tmp/e.rec" | grep -c ' 1 bounced') $(ev-mail status | grep -c bounced)" "0 0" "who is readmitted is listed as everyone is"
mail 03-28T10:30 remind $l "$tmp/e.rec"
is "$(sed -n 's/^To:.*<\(.*\)>/\1/p' "$tmp"/box/new/*)" "anna@example.org" "... and reminded"
run ev-mail rsvp --now 2026-03-28T11:00 "$tmp/bounce.rec"
is "$(ev-mail list "$tmp/e.rec" | grep -c ' 1 bounced')" 1 "... until mail comes back again"

# status: an answer to an earlier version (RFC 5546 2.1.5)
fresh
mail 02-01 invite $l "$tmp/e.rec"
reply anna@example.org accepted meet@example.org 0 02-02
is "$(ev-mail status -f rec | recsel -e 'Name = "Anna"' -P Partstat)" "accepted" "status has an answer"
mail 02-03 update "$tmp/moved.rec"
is "$(ev-mail status -f rec | recsel -e 'Name = "Anna"' -P Partstat) $(ev-mail status | grep -c 'accepted an earlier version')" "needs-action 1" "... and says where it was to an earlier version"
reply anna@example.org declined meet@example.org 1 02-04
is "$(ev-mail status -f rec | recsel -e 'Name = "Anna"' -P Partstat) $(ev-mail status | grep -c 'earlier version')" "declined 0" "... until the next one"

# ... and an answer to one instance of a series, about which nobody was written to by itself
fresh
mail 02-01 invite $l "$tmp/s.rec"
printf 'Uid: serie@example.org\nMethod: reply\nRecurrenceId: 2026-03-10T18:00Z\nSequence: 0\nLastModified: 2026-02-02T10:00Z\nAttendee: anna@example.org; partstat=declined\nMailFrom: anna@example.org\n' >"$tmp/reply.rec"
ev-mail rsvp --now 2026-02-03 "$tmp/reply.rec" >/dev/null
is "$(ev-mail status | sed -n '/03-10/,$p')" "Stammtisch, 2026-03-10T18:00Z
  answered  answer  anna@example.org  2026-02-02T10:00Z  declined" "an answer to one instance is an answer, no reminder"
is "$(ev-mail status -f rec | recsel -e 'RecurrenceId != ""' -P Start,Name,Kind,State,Partstat | tr '\n' ' ')" "2026-03-10T19:00 Anna answer answered declined " "... and says when and whose"
sed 's/anna/bo/; s/^MailFrom.*/MailFrom: other@example.org/; s/-10T/-17T/' "$tmp/reply.rec" | sed 's/^Attendee: anna/Attendee: bo/' >"$tmp/held.rec"
ev-mail rsvp --now 2026-02-03 "$tmp/held.rec" >/dev/null
is "$(ev-mail status -f rec | grep -c '^RecurrenceId')" 1 "... one that is held is none yet"
mail 03-09T18:30 remind "$tmp/s.rec"
is "$(ev-mail status | sed -n '/03-10/,$p' | grep -c remind) $(ev-mail status -f rec | recsel -e 'Reminders = 1' -P Recipient)" "0 bo@example.org" "... nor is one beside reminders"

# who is invited again after he was uninvited is asked anew: what he answered before says nothing
answers() { ev-mail list "$1" | sed -n '2s/^ *//p'; }
fresh
mail 02-01 invite $l "$tmp/e.rec"
reply anna@example.org accepted meet@example.org 0 02-02
mail 02-03 uninvite anna@example.org "$tmp/e.rec"
mail 02-04 invite $l "$tmp/e.rec"
is "$(answers "$tmp/e.rec") $(ev-mail status -f rec | recsel -e 'Name = "Anna"' -P Partstat)" "0 yes, 0 no, 0 maybe, 2 open, 0 bounced needs-action" "invited again: the answer from before does not count"
mail 02-05 nudge "$tmp/e.rec"
is "$came" "anna REQUEST;bo REQUEST;" "... and is asked for"
reply anna@example.org accepted meet@example.org 0 02-02
like "$out" '^Warning: .*answers accepted to an invitation from before he was uninvited: not counted' "... nor when it comes once more, which is said"
is "$(answers "$tmp/e.rec")" "0 yes, 0 no, 0 maybe, 2 open, 0 bounced" "... and changes nothing"
reply anna@example.org accepted meet@example.org 0 02-06
is "$(answers "$tmp/e.rec")" "1 yes, 0 no, 0 maybe, 1 open, 0 bounced" "... a new one does"
fresh
mail 02-01 invite $l "$tmp/e.rec"
mail 02-03 uninvite anna@example.org "$tmp/e.rec"
reply anna@example.org accepted meet@example.org 0 02-04
mail 02-05 invite $l "$tmp/e.rec"
is "$(answers "$tmp/e.rec")" "1 yes, 0 no, 0 maybe, 1 open, 0 bounced" "who answers after he was uninvited, and is taken in again, has answered"
fresh
mail 02-01 invite $l "$tmp/s.rec"
reply anna@example.org declined serie@example.org 0 02-02 'RecurrenceId: 2026-03-10T18:00Z'
mail 02-03 uninvite anna@example.org "$tmp/s.rec"
mail 02-04 invite $l "$tmp/s.rec"
mail 03-09T18:30 remind "$tmp/s.rec"
is "$(ls "$tmp/box/new" | wc -l)" 2 "... of a series, what was answered to one instance, too"

# an answer that was held when the event changed
fresh
mail 02-01 invite $l "$tmp/e.rec"
printf 'Uid: meet@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-02-02T10:00:00Z\nMailFrom: other@example.org\nAttendee: anna@example.org; partstat=accepted\n' >"$tmp/held.rec"
ev-mail rsvp --now 2026-02-02T12:00 "$tmp/held.rec" >/dev/null
mail 02-03 update "$tmp/moved.rec"
run ev-mail rsvp --now 2026-02-04 --accept-from other@example.org /dev/null
like "$out" "^Warning: anna@example.org's answer accepted from other@example.org is to an earlier version .SEQUENCE 0.: not counted" "an answer that is taken too late: said"
is "$(answers "$tmp/moved.rec")" "0 yes, 0 no, 0 maybe, 2 open, 0 bounced" "... and changes nothing"
sed 's/^Sequence: 0/Sequence: 1/; s/02-02/02-04/' "$tmp/held.rec" >"$tmp/next.rec"
ev-mail rsvp --now 2026-02-04T12:00 "$tmp/next.rec" >/dev/null
is "$(answers "$tmp/moved.rec")" "1 yes, 0 no, 0 maybe, 1 open, 0 bounced" "... but who sent it is known: the next one counts"

# an instance that was cancelled comes back with its series
fresh
cat "$tmp/s.rec" "$tmp/back.rec" | awk '/^Uid/ && n++ { print "" } 1' >"$tmp/s1back.rec"
mail 02-01 invite $l "$tmp/s.rec"
mail 02-02 cancel "$tmp/one.rec"
mail 03-24T09:00 remind $l "$tmp/s1back.rec"
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "0 0" "of an instance that was cancelled nobody is reminded"
fresh
mail 02-01 invite $l "$tmp/s.rec"
mail 02-02 cancel "$tmp/one.rec"
mail 02-03 update "$tmp/s1back.rec"
is "$rc $came" "0 anna REQUEST;bo REQUEST;" "the series brings the instance back"
mail 03-24T09:00 remind $l "$tmp/s1back.rec"
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "0 2" "... and it is reminded of"
mail 03-24T09:05 remind $l "$tmp/s1back.rec"
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "0 0" "... once"
fresh
mail 02-01 invite $l "$tmp/s.rec"
mail 02-02 cancel "$tmp/one.rec"
sed 's/^Summary.*/&, neu/' "$tmp/s.rec" >"$tmp/s3.rec"
mail 02-03 update "$tmp/s3.rec"
mail 03-24T09:00 remind $l "$tmp/s1back.rec"
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "0 0" "... not where the series' update carried the cancellation along"

# two records of one event in one run
fresh
{ cat "$tmp/e.rec"; echo; cat "$tmp/moved.rec"; echo; cat "$tmp/e.rec"; echo; cat "$tmp/s.rec"; } >"$tmp/two.rec"
for day in 02-01 02-02; do
	mail $day invite $l "$tmp/two.rec"
	[ $day = 02-01 ] && said="a second record of the event meet@example.org: the first one is taken" || said="the event has changed since people were invited: ev-mail update writes to them and invites who is new"
	is "$rc $err" "65 ev-mail: $tmp/two.rec:8: $said" "a second record of an event is an error with its line ($day)"
	[ $day = 02-02 ] || is "$came" "anna REQUEST;anna REQUEST;bo REQUEST;bo REQUEST;" "... the first one goes out, and what comes behind"
done
is "$came $(ev-mail status -f rec | recsel -e 'Uid ~ "meet" && Name = "Anna"' -P Start)" " 2026-03-29T10:00" "... once"
cat "$tmp/s.rec" >"$tmp/three.rec"
printf '\n' | cat "$tmp/three.rec" - "$tmp/moved.rec" >"$tmp/four.rec"
mail 02-03 update "$tmp/e.rec" "$tmp/four.rec"
is "$rc $err$came" "0 anna REQUEST;bo REQUEST;" "... but update sends the one that has changed"
fresh
mail 02-01 invite $l "$tmp/s.rec"
{ cat "$tmp/s.rec"; echo; cat "$tmp/s3.rec"; echo; cat "$tmp/one.rec"; } >"$tmp/five.rec"
mail 02-02 update "$tmp/five.rec"
is "$rc $came$err" "0 anna REQUEST;bo REQUEST;" "... with what replaces instances of it"
sed 's/^Summary.*/&, noch neuer/' "$tmp/s.rec" >"$tmp/s4.rec"
{ cat "$tmp/s.rec"; echo; cat "$tmp/s4.rec"; echo; sed 's/noch/ganz/' "$tmp/s4.rec"; } >"$tmp/six.rec"
mail 02-03 update "$tmp/six.rec"
like "$rc $came$err" '^65 anna REQUEST;bo REQUEST;ev-mail: .*six.rec:[0-9]*: a second record of the event serie@example.org: the first one is taken$' "... of two that changed the first"
done_testing
