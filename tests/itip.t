#!/bin/sh
# Updates, cancellations, announcements and answers: who gets what, SEQUENCE, threads, what an answer changes.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u-1@example.org
Summary: Chorprobe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
Location: Gemeindesaal, Kirchweg 2, 24999 Moorfelde
Description: Wir proben für das Frühjahr.
Language: de
END
cat >"$tmp/members.rec" <<'END'
Name: Anna Berg
Email: anna@example.org

Name: Bo
Email: bo@gmail.com
Language: en
END
mail() { # COMMAND [OPTIONS]: messages into $tmp/box, emptied first
	command=$1
	shift
	rm -rf "$tmp/box"
	run ev-mail "$command" --from 'Netz <netz@example.org>' --outbox "$tmp/box" "$@" "$tmp/e.rec"
}
# the messages: recipient, subject, method, SEQUENCE, STATUS, thread
what() {
	[ -d "$tmp/box/new" ] || return 0
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy, icalendar
rows = []
for name in sys.argv[1:]:
    try:
        m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    except FileNotFoundError:
        continue
    row = [m['To'].addresses[0].addr_spec, m['Subject'].split(':')[0]]
    for p in m.walk():
        if p.get_content_type() == 'text/calendar':
            c = icalendar.Calendar.from_ical(p.get_content())
            e = c.walk('VEVENT')[0]
            att = e.get('ATTENDEE', [])
            row += [c['METHOD'], str(e['SEQUENCE']), str(e.get('STATUS', '-')), str(len(att if isinstance(att, list) else [att]))]
    row.append('thread' if m['In-Reply-To'] else 'new')
    rows.append(' '.join(row))
print('\n'.join(sorted(rows)))
END
}
mail invite --now 2026-02-01 --list "$tmp/members.rec"
is "$rc $(what)" "0 anna@example.org Einladung REQUEST 0 - 1 new
bo@gmail.com Invitation REQUEST 0 - 1 new" "invitations"
tokens() { # Message-IDs, Reply-To, ATTENDEE parameters: the tokens in them
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy, icalendar
for name in sorted(sys.argv[1:]):
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    e = icalendar.Calendar.from_ical([p for p in m.walk() if p.get_content_type() == 'text/calendar'][0].get_content()).walk('VEVENT')[0]
    print(m['Message-ID'].split('.')[0][1:], e['ATTENDEE'].params['X-EV-TOKEN'], m['Reply-To'])
END
}
is "$(tokens | awk '$1 == $2 && length($1) == 16' | sort -u | wc -l)" 2 "each recipient has a token of his own in Message-ID and ATTENDEE"
is "$(stat -c '%a %s' "$XDG_STATE_HOME/ev/key")" "600 16" "... made from a secret"
mail update --now 2026-02-02
is "$rc $(what)" "0 " "an update without a change writes to nobody"
sed -i 's/^Description: .*/Description: Wir proben für das Frühjahr. Bitte Noten mitbringen./' "$tmp/e.rec"
mail update --now 2026-02-02
is "$rc $(what)" "0 anna@example.org Geändert REQUEST 0 - 1 thread
bo@gmail.com Changed REQUEST 0 - 1 thread" "another text: the same SEQUENCE, in the thread, in each one's language without the list"
sed -i 's/^Description: .*/Description: Wir proben für das Frühjahr./' "$tmp/e.rec"
mail update --now 2026-02-02 --reply-to 'Netz <answer+{token}@example.org>'
is "$(tokens | awk '$3 == "Netz" && $4 == "<answer+" $1 "@example.org>"' | wc -l)" 2 "{token} in --reply-to"
is "$rc $(what | wc -l)" "0 2" "... and back to the first text"
mail update --now 2026-02-02
is "$rc $(what)" "0 " "... once"
sed -i 's/^Start: .*/Start: 2026-03-10T20:00/' "$tmp/e.rec"
printf '\nName: Cem\nEmail: cem@example.net\n' >>"$tmp/members.rec"
mail update --now 2026-02-03 --list "$tmp/members.rec" -f rec
is "$rc $(what)" "0 anna@example.org Geändert REQUEST 1 - 1 thread
bo@gmail.com Changed REQUEST 1 - 1 thread
cem@example.net Einladung REQUEST 1 - 1 new" "another time: SEQUENCE 1, a new member gets an invitation"
like "$out" '^Sequence: 1$' "... -f rec writes the record with it"
like "$(/usr/bin/python3 -c 'import sys,email,email.policy
for f in sys.argv[1:]:
    m = email.message_from_binary_file(open(f,"rb"), policy=email.policy.default)
    if "anna" in m["To"]: print(m.get_body(("plain",)).get_content())' "$tmp"/box/new/*)" 'bisher: Dienstag, 10. März 2026, 19:30–21:00 Uhr' "... and what it was before"
mail invite --now 2026-02-03 --list "$tmp/members.rec"
is "$rc $(what)" "0 " "an invitation to the same event finds nobody new"

# answers
reply() { # ADDRESS PARTSTAT SEQUENCE DTSTAMP [EXTRA]
	printf 'From: %s\nTo: netz@example.org\nSubject: Antwort\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <%s.%s@x>\nMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:%s\nDTSTAMP:%s\nDTSTART:20260310T190000Z\nSEQUENCE:%s\nSUMMARY:Antwort\nORGANIZER:mailto:netz@example.org\nATTENDEE;PARTSTAT=%s%s:mailto:%s\nEND:VEVENT\nEND:VCALENDAR\n' \
		"$1" "$1" "$4" "${UIDTEXT:-u-1@example.org}" "$4" "$3" "$2" "${5:-}" "$1" >"$tmp/reply.eml"
	ev-parse "$tmp/reply.eml" >"$tmp/reply.rec"
	run ev-mail rsvp --now 2026-02-04 "$tmp/reply.rec"
}
reply anna@example.org ACCEPTED 1 20260203T100000Z
is "$rc" 0 "an answer is taken"
like "$out" '^Attendee: Anna Berg <anna@example.org>; partstat=accepted' "... the event's record comes out with it"
like "$out" '^Summary: Chorprobe' "... as we sent it, not as the answer names it"
reply ANNA@Example.ORG DECLINED 1 20260203T090000Z
like "$out" 'Warning: .*older and not counted' "an older answer that comes later changes nothing"
like "$out" 'anna@example.org>; partstat=accepted' "... she still comes"
sed 's/^METHOD:REPLY/CALSCALE:GREGORIAN\nMETHOD:REPLY/' "$tmp/reply.eml" >"$tmp/scale.eml"
ev-parse "$tmp/scale.eml" >"$tmp/scale.rec"
run ev-mail rsvp --now 2026-02-04 "$tmp/scale.rec"
is "$rc$err" 0 "a calendar that names its scale, too, is an answer and nothing else"
reply bo@googlemail.com TENTATIVE 1 20260203T100000Z
like "$out" 'bo@gmail.com>; partstat=tentative' "googlemail.com is gmail.com"
reply cem@example.net ACCEPTED 0 20260203T100000Z
like "$out" 'Warning: .*cem@example.net.* earlier version.*0' "an answer to an earlier version is shown, not counted"
like "$out" 'cem@example.net>; partstat=needs-action' "... "
reply eve@example.com ACCEPTED 1 20260203T100000Z
like "$out" 'Warning: .*eve@example.com.* was not invited: not counted' "somebody who was not invited is shown, not trusted"
is "$(printf '%s\n' "$out" | grep -c '^Attendee: .*eve')" 0 "... and no Attendee"
reply cem@example.net DELEGATED 1 20260203T110000Z ';DELEGATED-TO="mailto:deniz@example.net"'
like "$out" 'cem@example.net>; partstat=delegated' "delegated"
like "$out" 'Warning: .*sends somebody else, who was not invited: .*deniz@example.net' "... to whom is shown"
reply deniz@example.net ACCEPTED 1 20260203T110000Z ';DELEGATED-FROM="mailto:cem@example.net"'
like "$out" 'Warning: .*answers in place of .*cem@example.net, but was not invited' "... who is not trusted"
UIDTEXT=U-1@EXAMPLE.ORG reply anna@example.org TENTATIVE 1 20260203T120000Z
like "$out" 'anna@example.org>; partstat=tentative' "a Uid that came back in capitals"
UIDTEXT=other@example.org reply anna@example.org ACCEPTED 1 20260203T120000Z
is "$rc" 65 "an answer to no event of ours: 65"
sed -i 's/METHOD:REPLY/METHOD:COUNTER/; s/DTSTART:.*/DTSTART:20260311T190000Z/; s/UID:.*/UID:u-1@example.org/; s/PARTSTAT=ACCEPTED/PARTSTAT=TENTATIVE/; s/DTSTAMP:.*/DTSTAMP:20260203T130000Z/' "$tmp/reply.eml"
run sh -c "ev-parse '$tmp/reply.eml' | ev-mail rsvp --now 2026-02-04"
like "$out" 'Warning: .*proposes another time: 2026-03-10T20:00/2026-03-10T21:00 -> 2026-03-11T20:00/2026-03-11T21:00' "a counter-proposal is shown with the old and the new time"
is "$(ev-mail status -f rec | recsel -e 'Recipient = "anna@example.org"' -P Partstat)" "tentative" "status has the answers"

# bounces
id=$(ev-mail status -f rec | recsel -e 'Recipient = "cem@example.net"' -P MessageId)
printf 'From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <b1@mx>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; cem@example.net\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 mailbox\n full\n--b\nContent-Type: text/rfc822-headers\n\nMessage-Id: <%s>\n--b--\n' "$id" >"$tmp/dsn.eml"
run sh -c "ev-parse '$tmp/dsn.eml' | ev-mail rsvp --now 2026-02-04"
is "$rc" 0 "a bounce is taken"
like "$out" 'Warning: mail to cem@example.net came back: 5.2.2' "... shown"
like "$(ev-mail status)" 'cem@example.net .*bounced: 5.2.2' "... and in status"
sed 's/Action: failed/Action: delayed/; s/cem@/anna@/' "$tmp/dsn.eml" >"$tmp/delay.eml"
run sh -c "ev-parse '$tmp/delay.eml' | ev-mail rsvp --now 2026-02-04"
is "$(ev-mail status | grep -c 'bounced')" 1 "a delay is no bounce"

mail remind --now 2026-03-09T21:00 --before 1d
is "$rc $(what)" "0 anna@example.org Erinnerung thread
bo@gmail.com Reminder thread" "no reminder to a mailbox that bounces"
reply bo@gmail.com DECLINED 1 20260309T220000Z
mail remind --now 2026-03-10T18:30 --before 2h
is "$rc $(what)" "0 anna@example.org Erinnerung thread" "... nor to who declined"
sed -i 's/^Location: .*/Location: Turnhalle/' "$tmp/e.rec"
mail update --now 2026-03-10T18:40
is "$rc $(what)" "0 anna@example.org Geändert REQUEST 2 - 1 thread
bo@gmail.com Changed REQUEST 2 - 1 thread
cem@example.net Geändert REQUEST 2 - 1 thread" "an update goes to who declined, too: it may change his mind"

# cancel
mail cancel --now 2026-03-10T18:45
is "$rc $(what)" "0 anna@example.org Abgesagt CANCEL 3 CANCELLED 1 thread
bo@gmail.com Cancelled CANCEL 3 CANCELLED 1 thread
cem@example.net Abgesagt CANCEL 3 CANCELLED 1 thread" "a cancellation to all who were invited"
mail cancel --now 2026-03-10T18:46
is "$rc $(what)" "0 " "... once"
mail remind --now 2026-03-10T19:00 --before 1h
is "$rc $(what)" "0 " "no reminder of a cancelled event"
mail invite --now 2026-03-10T19:10 --list "$tmp/members.rec"
is "$rc $(what | sed -n 1p)" "0 anna@example.org Einladung REQUEST 4 - 1 thread" "it takes place after all: an invitation with a higher SEQUENCE"
sed -i 's/^Language/Status: cancelled\nLanguage/' "$tmp/e.rec"
mail invite --now 2026-03-10T19:11 --list "$tmp/members.rec"
is "$rc" 65 "nobody is invited to a cancelled event"
mail update --now 2026-03-10T19:12
is "$rc $(what | sed -n 1p)" "0 anna@example.org Abgesagt CANCEL 5 CANCELLED 1 thread" "update of an event that became cancelled cancels it"
mail cancel --list "$tmp/members.rec"
is "$rc" 64 "cancel takes no list"
sed -i '/^Status/d; s/^Uid: .*/Uid: u-2@example.org/' "$tmp/e.rec"
mail cancel --now 2026-03-01
is "$rc" 65 "nothing to cancel"
mail publish --now 2026-03-01 --list "$tmp/members.rec"
is "$rc $(what)" "0 anna@example.org Ankündigung PUBLISH 0 - 0 new
bo@gmail.com Announcement PUBLISH 0 - 0 new
cem@example.net Ankündigung PUBLISH 0 - 0 new" "an announcement names no attendee and asks nothing"
mail publish --now 2026-03-01 --list "$tmp/members.rec"
is "$rc $(what)" "0 " "... once"
sed -i 's/^Uid: .*/Uid: u-3@example.org/' "$tmp/e.rec"
mail invite --now 2026-03-01 --list "$tmp/members.rec" --show-attendees
is "$rc $(what | cut -d' ' -f6 | sort -u)" "0 3" "--show-attendees"
printf 'Uid: own@example.org\nSummary: x\nStart: 2026-04-01\nAttendee: Ida <ida@example.org>\nAttach: /etc/passwd\nIcal: ORGANIZER:mailto:evil@example.com\nIcal: ATTACH:file:///etc/passwd\nIcal: X-KEPT:1\n' >"$tmp/e.rec"
mail invite --now 2026-03-01
is "$rc $(what)" "0 ida@example.org Invitation REQUEST 0 - 1 new" "the record's own Attendee"
/usr/bin/python3 - "$tmp"/box/new/* >"$tmp/ics" <<'END'
import sys, email, email.policy
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print([p.get_content() for p in m.walk() if p.get_content_type() == 'text/calendar'][0])
END
is "$(grep -c -e evil -e etc "$tmp/ics") $(grep -c X-KEPT "$tmp/ics") $(grep -c ^ORGANIZER "$tmp/ics")" "0 1 1" "a record speaks neither for the organizer nor of local paths"

# what waits gives way to what is newer
cat >"$tmp/e.rec" <<'END'
Uid: w@example.org
Summary: Wartet
Start: 2026-05-10T19:30Z
END
nowhere() { # COMMAND: a server that is not there
	run ev-mail "$1" --from netz@example.org --smtp smtp://127.0.0.1:1 --now "$2" ${3:-} ${4:-} "$tmp/e.rec"
}
nowhere invite 2026-04-01 --list "$tmp/members.rec"
is "$rc $(ev-mail status -f rec | grep -c 'State: plan')" "69 3" "invitations wait for a server"
sed -i 's/^Start: .*/Start: 2026-05-11T19:30Z/' "$tmp/e.rec"
nowhere update 2026-04-02
mail update --now 2026-04-03
is "$rc $(what)" "0 anna@example.org Invitation REQUEST 1 - 1 new
bo@gmail.com Invitation REQUEST 1 - 1 new
cem@example.net Invitation REQUEST 1 - 1 new" "of two versions that wait only the later one goes out, as an invitation"
sed -i 's/^Uid: .*/Uid: v@example.org/' "$tmp/e.rec"
nowhere invite 2026-04-01 --list "$tmp/members.rec"
mail cancel --now 2026-04-02
is "$rc $(what)" "0 " "a cancellation withdraws invitations that never went out"
is "$(ls "$XDG_STATE_HOME/ev/spool" | wc -l)" 0 "... and the spool is empty"

# one instance of a series
cat >"$tmp/e.rec" <<'END'
Uid: s@example.org
Summary: Probe
Start: 2026-05-05T19:00
End: 2026-05-05T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY
END
mail invite --now 2026-04-01 --list "$tmp/members.rec"
is "$rc $(what | wc -l)" "0 3" "invitations to a series"
instance() { # ADDRESS PARTSTAT RECURRENCE-ID
	printf 'From: %s\nTo: netz@example.org\nSubject: Antwort\nDate: Sat, 2 May 2026 09:15:00 +0200\nMessage-ID: <%s.i@x>\nMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:s@example.org\nDTSTAMP:20260502T071500Z\nDTSTART;TZID=W. Europe Standard Time:20260512T190000\nRECURRENCE-ID%s\nSEQUENCE:0\nATTENDEE;PARTSTAT=%s:mailto:%s\nEND:VEVENT\nEND:VCALENDAR\n' \
		"$1" "$1" "$3" "$2" "$1" >"$tmp/reply.eml"
	run sh -c "ev-parse '$tmp/reply.eml' | ev-mail rsvp --now 2026-05-03"
}
instance anna@example.org DECLINED ':20260512T170000Z'
like "$out" '^RecurrenceId: 2026-05-12T19:00' "an answer for one instance, by the organizer's clock"
like "$out" 'anna@example.org>; partstat=declined' "... is about that one"
instance bo@gmail.com DECLINED ';TZID=W. Europe Standard Time:20260512T190000'
like "$out" 'bo@gmail.com>; partstat=declined' "... also in a zone as Outlook names it"
mail remind --now 2026-05-04T18:00
is "$(what | cut -d' ' -f1 | tr '\n' ' ')" "anna@example.org bo@gmail.com cem@example.net " "they are reminded of the instance before"
mail remind --now 2026-05-11T18:00
is "$(what | cut -d' ' -f1 | tr '\n' ' ')" "cem@example.net " "... but not of the one that they declined"

# status and forget
ev-mail status -f json >"$tmp/json"
/usr/bin/python3 -c 'import json, sys; print(len([json.loads(l) for l in open(sys.argv[1])]))' "$tmp/json" >"$tmp/n"
is "$(cat "$tmp/n")" "$(ev-mail status -f rec | grep -c ^Recipient)" "status -f json: an object a line"
before=$(wc -c <"$XDG_STATE_HOME/ev/ledger.rec")
ev-mail status -f rec >"$tmp/was"
run ev-mail status --compact
is "$rc $(($(wc -c <"$XDG_STATE_HOME/ev/ledger.rec") < before))" "0 1" "--compact makes the ledger smaller"
ev-mail status -f rec >"$tmp/is"
same "$tmp/is" "$tmp/was" "... and says the same"
run ev-mail forget Anna@example.org
is "$rc $(ev-mail status | grep -c anna@) $(grep -rc anna@ "$XDG_STATE_HOME/ev" | grep -vc ':0')" "0 0 0" "forget leaves no trace of an address"
run ev-mail forget anna@example.org
is "$rc" 1 "... nothing more to forget: 1"
run ev-mail status --compact --older 1d --now 2026-12-01
run ev-mail status
is "$(ev-mail status -f rec | sed -n 's/^Uid: //p' | sort -u)" "s@example.org" "--older drops what is settled, but nothing of a series that goes on"
forged=$(ev-mail status -f rec | grep -c ^Bounced)
sed '/^Message-Id:/d; s/cem@/bo@/' "$tmp/dsn.eml" >"$tmp/forged.eml"
run sh -c "ev-parse '$tmp/forged.eml' | ev-mail rsvp --now 2026-12-01"
is "$rc $(ev-mail status -f rec | grep -c ^Bounced)" "65 $forged" "a bounce that names none of our messages silences nobody"
printf 'Uid: p@example.org\nSummary: x\nStart: 2026-12-04\nBudget: intern 500 EUR\n' >"$tmp/e.rec"
mail invite --now 2026-12-01 --list "$tmp/members.rec"
is "$rc $(grep -rci budget "$tmp/box/new" | grep -vc ':0')" "0 0" "a field that is none of the vocabulary stays here"

# bounces that are written for people, of which no delivery status notification is a part
printf 'Uid: back@example.org\nSummary: Probe\nStart: 2026-06-10T19:30\n' >"$tmp/back.rec"
printf 'Email: exim@example.org\n\nEmail: qmail@example.org\n\nEmail: there@example.org\n' >"$tmp/back.list"
ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/back.list" --outbox "$tmp/back" "$tmp/back.rec"
copy() { cat "$(grep -l "^To: $1@" "$tmp"/back/new/*)"; }
{
	printf 'Return-path: <>\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.com>\nTo: netz@example.org\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: exim@example.org\nMessage-Id: <E1@mx.example.com>\nDate: Mon, 02 Feb 2026 10:00:00 +0000\n\n'
	printf 'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  exim@example.org\n    host mx.example.org [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<exim@example.org>:\n    550 5.1.1 no such; user\n\n------ This is a copy of the message, including all the headers. ------\n\n'
	copy exim
} >"$tmp/exim.eml"
{
	printf 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.com\nTo: netz@example.org\nSubject: failure notice\nDate: 2 Feb 2026 10:00:00 -0000\n\n'
	printf "Hi. This is the qmail-send program at mx.example.com.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<qmail@example.org>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 mailbox unavailable (#5.2.1)\n\n--- Below this line is a copy of the message.\n\n"
	copy qmail
} >"$tmp/qmail.eml"
ev-parse "$tmp/exim.eml" "$tmp/qmail.eml" >"$tmp/back.back"
is "$(sed -n 's/^Bounced: //p' "$tmp/back.back")" 'exim@example.org; action=failed; status=5.1.1; diagnostic="host mx.example.org [192.0.2.1] SMTP error from remote mail server after RCPT TO:<exim@example.org>: 550 5.1.1 no such, user"
qmail@example.org; action=failed; status=5.2.1; diagnostic="192.0.2.1 does not like recipient. Remote host said: 550 mailbox unavailable (#5.2.1)"' "what Exim and qmail write is a bounce with its reason"
is "$(grep -cE '^(Summary|Start):' "$tmp/back.back")" 0 "... and no event"
run ev-mail rsvp --now 2026-02-03 "$tmp/back.back"
is "$rc $(ev-mail list "$tmp/back.rec" | grep -Eo '[a-z]+ +[a-z]+@' | tr -s ' \n' ' ')" "0 open there@ bounced exim@ bounced qmail@ " "... which is taken"
run ev-mail remind --now 2026-06-09T20:00 --from netz@example.org --outbox "$tmp/back.due" "$tmp/back.rec"
is "$rc $(grep -h '^To:' "$tmp"/back.due/new/*)" "0 To: there@example.org" "... nobody is reminded whose mail came back"
sed 's/^Message-Id: <[^>]*@example.org>/Message-Id: <guessed@example.org>/I; s/^ *<[a-z2-7]*\.[0-9a-f]*@example.org>/ <guessed@example.org>/; s/exim@/there@/' "$tmp/exim.eml" >"$tmp/false.eml"
run sh -c "ev-parse '$tmp/false.eml' | ev-mail rsvp --now 2026-02-03"
is "$rc $err $(ev-mail list "$tmp/back.rec" | grep -c 'open *there@')" "65 ev-mail: (standard input):1: a bounce of no message of ours 1" "one that quotes no message of ours says nothing"
printf 'From: a@example.org\nSubject: Re: failure\nDate: Mon, 02 Feb 2026 10:00:00 +0000\n\nHi. This is the choir: we sing on 5 March 2026 at 19:00.\n' | ev-parse >"$tmp/hi.rec"
is "$(sed -n 's/^Start: //p' "$tmp/hi.rec")" "2026-03-05T19:00" "a mail that only begins like one is read"
done_testing
