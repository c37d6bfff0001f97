#!/bin/sh
# What a record says of those who are invited stays in the invitation: ROLE, CUTYPE and RSVP (RFC 5545 3.2.16, 3.2.3, 3.2.17).
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u-1@example.org
Summary: Sitzung
Start: 2026-03-10T19:30
Timezone: Europe/Berlin
Attendee: Anna <anna@example.org>; partstat=accepted; role=chair; rsvp=true
Attendee: Bo <BO@Example.org>; role=opt-participant; rsvp=false
Attendee: Saal <saal@example.org>; cutype=room; role=non-participant
Attendee: Dora <dora@example.org>
END
# mail COMMAND [OPTIONS]: $att, the ATTENDEE lines by recipient, without tokens
mail() {
	command=$1
	shift
	rm -rf "$tmp/box"
	run ev-mail "$command" --from 'Netz <netz@example.org>' --outbox "$tmp/box" --now 2026-02-01 "$@" "$tmp/e.rec"
	att=$(/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, re, email, email.policy
rows = []
for name in sys.argv[1:]:
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    who = m['To'].addresses[0].username.lower()
    asked = ' asked' if 'answer' in m.get_body(('plain',)).get_content() else ''
    for p in m.walk():
        if p.get_content_type() == 'text/calendar':
            for line in p.get_content().replace('\r\n', '\n').replace('\n ', '').split('\n'):
                if line.startswith('ATTENDEE'):
                    rows.append(who + asked + ' ' + re.sub(';X-EV-TOKEN="[^"]*"', '', line)[9:])
            break
print('\n'.join(sorted(rows)))
END
	)
}
wanted='anna asked CN="Anna";PARTSTAT=NEEDS-ACTION;ROLE=CHAIR;RSVP=TRUE:mailto:anna@example.org
bo CN="Bo";PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT;RSVP=FALSE:mailto:BO@example.org
dora asked CN="Dora";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:dora@example.org
saal asked CN="Saal";PARTSTAT=NEEDS-ACTION;ROLE=NON-PARTICIPANT;RSVP=TRUE;CUTYPE=ROOM:mailto:saal@example.org'
mail invite
is "$rc $att" "0 $wanted" "an invitation keeps them, and asks nobody of whom no answer is wanted"
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.org\n\nName: Eve\nEmail: eve@example.org\n' >"$tmp/m.rec"
rm -rf "$XDG_STATE_HOME"
mail invite --list "$tmp/m.rec"
is "$rc $att" '0 anna asked CN="Anna";PARTSTAT=NEEDS-ACTION;ROLE=CHAIR;RSVP=TRUE:mailto:anna@example.org
bo CN="Bo";PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT;RSVP=FALSE:mailto:bo@example.org
eve asked CN="Eve";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:eve@example.org' "also of those on a list whom the record has"
printf 'Uid: u-1@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-02-01T10:00:00Z\nMailFrom: anna@example.org\nAttendee: anna@example.org; partstat=accepted\n' >"$tmp/reply.rec"
is "$(ev-mail rsvp --now 2026-02-02 "$tmp/reply.rec" | grep ^Attendee | sort)" 'Attendee: Anna <anna@example.org>; partstat=accepted; role=chair; rsvp=true
Attendee: Bo <bo@example.org>; partstat=needs-action; role=opt-participant; rsvp=false
Attendee: Eve <eve@example.org>; partstat=needs-action; role=req-participant' "the record with the answers has them still"
sed -i 's/^Summary: .*/Summary: Sitzung im Saal/' "$tmp/e.rec"
mail update --list "$tmp/m.rec"
is "$rc $(printf '%s\n' "$att" | head -2)" '0 anna CN="Anna";PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:anna@example.org
bo CN="Bo";PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT;RSVP=FALSE:mailto:bo@example.org' "so has an update, which asks nobody who has answered"
mail nudge
is "$rc $att" '0 bo asked CN="Bo";PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT;RSVP=TRUE:mailto:bo@example.org
eve asked CN="Eve";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:eve@example.org' "a nudge asks by itself"
rm -rf "$XDG_STATE_HOME"
mail invite --list "$tmp/m.rec" --show-attendees
is "$(printf '%s\n' "$att" | grep ^eve)" 'eve asked CN="Anna";ROLE=CHAIR;RSVP=TRUE:mailto:anna@example.org
eve asked CN="Bo";ROLE=OPT-PARTICIPANT;RSVP=FALSE:mailto:bo@example.org
eve asked CN="Eve";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:eve@example.org' "where each sees all, each sees them of all"
mail cancel
is "$rc $(printf '%s\n' "$att" | head -2)" '0 anna CN="Anna";ROLE=CHAIR:mailto:anna@example.org
bo CN="Bo";ROLE=OPT-PARTICIPANT:mailto:bo@example.org' "and a cancellation"
done_testing
