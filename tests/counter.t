#!/bin/sh
# Another time that a guest proposes (COUNTER): shown with the old one, declined or taken over.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u@example.org
Summary: Chorprobe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
Location: Gemeindesaal
Language: de
END
printf 'Name: Anna Berg\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.net\nLanguage: en\n' >"$tmp/members.rec"
mkdir -p "$XDG_CONFIG_HOME/ev"
printf 'From: Netz <netz@example.org>\nOutbox: %s/box\n' "$tmp" >"$XDG_CONFIG_HOME/ev/mail.conf"
run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" "$tmp/e.rec"
is "$rc $(ls "$tmp/box/new" | wc -l)" "0 2" "invitations"
counter() { # FROM ATTENDEE DTSTAMP LINES: into $tmp/c.eml
	printf 'From: %s\nTo: netz@example.org\nSubject: Vorschlag\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <x@x>\nMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8; method=COUNTER\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:u@example.org\nDTSTAMP:%s\nSEQUENCE:0\nSUMMARY:Chorprobe\nORGANIZER:mailto:netz@example.org\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:%s\n%bEND:VEVENT\nEND:VCALENDAR\n' "$1" "$3" "$2" "$4" >"$tmp/c.eml"
}
take() { rm -rf "$tmp/box"; run sh -c "ev-parse '$tmp/c.eml' | ev-mail rsvp --now 2026-02-04 $*"; }
what() { # of each message: recipient, subject, method, SEQUENCE, start
	[ -n "$(ls "$tmp/box/new" 2>/dev/null)" ] || return 0
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy, icalendar
rows = []
for name in sys.argv[1:]:
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    c = icalendar.Calendar.from_ical([p for p in m.walk() if p.get_content_type() == 'text/calendar'][0].get_content())
    e = c.walk('VEVENT')[0]
    rows.append(' '.join([m['To'].addresses[0].addr_spec, m['Subject'].split(':')[0], c['METHOD'], str(e.get('SEQUENCE', '-')), e['DTSTART'].dt.isoformat() if 'DTSTART' in e else '-', str(e['UID']), 'thread' if m['In-Reply-To'] else 'new']))
print('\n'.join(sorted(rows)))
END
}
counter anna@example.org anna@example.org 20260203T080000Z 'DTSTART:20260311T183000Z\nDTEND:20260311T200000Z\nLOCATION:Turnhalle\n'
take
is "$rc" 0 "a proposal is taken"
like "$out" 'Warning: Anna Berg <anna@example.org> proposes another time: 2026-03-10T19:30/2026-03-10T21:00 -> 2026-03-11T19:30/2026-03-11T21:00; Gemeindesaal -> Turnhalle' "... shown with the old and the new time and place"
like "$out" '^Start: 2026-03-10T19:30' "... the event stays"
like "$(ev-mail list u@example.org)" '^ +proposes +anna@example.org .*-> 2026-03-11T19:30/2026-03-11T21:00' "... and in the list"
counter eve@example.com anna@example.org 20260203T081000Z 'DTSTART:20260401T183000Z\n'
take
is "$(ev-mail list u@example.org | grep -c 2026-04-01)" 0 "one in somebody else's name is none"

rm -rf "$tmp/box"
run ev-mail rsvp --now 2026-02-04 --decline-counter anna@example.org </dev/null
is "$rc $(what)" "0 anna@example.org Der Termin bleibt DECLINECOUNTER 0 - u@example.org thread" "--decline-counter: a DECLINECOUNTER to who proposed it"
like "$out" 'Warning: the proposal of anna@example.org is declined' "... as is said"
is "$(ev-mail list u@example.org | grep -c proposes)" 0 "... and it is no longer open"
rm -rf "$tmp/box"
run ev-mail rsvp --now 2026-02-04 --decline-counter=anna@example.org </dev/null
is "$rc $(what)" "1 " "... once"
counter anna@example.org anna@example.org 20260203T080000Z 'DTSTART:20260311T183000Z\nDTEND:20260311T200000Z\nLOCATION:Turnhalle\n'
take
is "$(ev-mail list u@example.org | grep -c proposes)" 0 "the same mail once more does not open it again"
counter bo@example.net bo@example.net 20260203T090000Z 'DTSTART:20260312T170000Z\n'
take --decline-counter
is "$rc $(what)" "0 bo@example.net The date stays DECLINECOUNTER 0 - u@example.org thread" "read and declined in one run, in his language"
counter bo@example.net bo@example.net 20260203T100000Z 'DTSTART:20260313T170000Z\n'
take
like "$out" '-> 2026-03-13T18:00/2026-03-13T19:30' "without an end the length stays"
take --accept-counter
is "$rc $(what)" "0 anna@example.org Geändert REQUEST 1 2026-03-13T18:00:00+01:00 u@example.org thread
bo@example.net Changed REQUEST 1 2026-03-13T18:00:00+01:00 u@example.org thread" "--accept-counter: an update to all"
like "$out" '^Start: 2026-03-13T18:00' "... the record comes out with the new time"
like "$out" '^End: 2026-03-13T19:30' "... and its end"
counter bo@example.net bo@example.net 20260203T103000Z 'SEQUENCE:1\nDTSTART:20260314T170000Z\n'
sed -i '/^SEQUENCE:0/d' "$tmp/c.eml"
take --decline-counter --smtp smtp://127.0.0.1:1
is "$rc" 69 "a server that is away: what was asked for is not done, and the status says so"
like "$err" '1 message waits for the next run' "... it waits"
rm -rf "$tmp/box"
run ev-mail flush --now 2026-02-04
is "$rc $(what | cut -d' ' -f1-4)" "0 bo@example.net The date stays" "... and goes out with it"
# one instance of a series
cat >"$tmp/s.rec" <<'END'
Uid: s@example.org
Summary: Probe
Start: 2026-05-05T19:00
End: 2026-05-05T20:30
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=6
Location: Saal
Language: de
END
rm -rf "$tmp/box"
ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" "$tmp/s.rec"
of_instance() { counter bo@example.net bo@example.net "$1" "SEQUENCE:0\nRECURRENCE-ID:20260512T170000Z\nDTSTART:$2\n"; sed -i 's/^UID:.*/UID:s@example.org/; 0,/^SEQUENCE:0/{/^SEQUENCE:0/d}' "$tmp/c.eml"; }
of_instance 20260203T110000Z 20260513T180000Z
take --accept-counter
is "$rc$err $(what)" "0 anna@example.org Geändert REQUEST 1 2026-05-13T20:00:00+02:00 s@example.org thread
bo@example.net Changed REQUEST 1 2026-05-13T20:00:00+02:00 s@example.org thread" "another time for one instance of a series: an update to the guests of the series"
is "$(printf '%s\n' "$out" | grep -E '^(RecurrenceId|Start|End|Rrule|Location)' | tr '\n' ' ')" "Start: 2026-05-13T20:00 End: 2026-05-13T21:30 RecurrenceId: 2026-05-12T19:00 Location: Saal " "... and a record of its own comes out"
printf '%s\n' "$out" | grep -v '^Warning' >"$tmp/one.rec"
rm -rf "$tmp/box"
run ev-mail update --now 2026-02-05 "$tmp/s.rec"
is "$rc$err $(what)" "0 " "... the series is as it was"
cat "$tmp/one.rec" >"$tmp/both.rec"
{ cat "$tmp/s.rec"; echo; cat "$tmp/one.rec"; } >"$tmp/both.rec"
run ev-mail update --now 2026-02-05 "$tmp/both.rec"
is "$rc$err $(what)" "0 " "... also with the record behind it"

# who gets no more mail gets none of this either
ev-mail suppress anna@example.org
of_instance 20260203T120000Z 20260513T183000Z
sed -i 's/^SEQUENCE:0/SEQUENCE:1/' "$tmp/c.eml"
take --accept-counter
is "$rc $(what | cut -d' ' -f1)" "0 bo@example.net" "an update by --accept-counter leaves out who is suppressed"
like "$err" '1 left out: unsubscribed' "... as is said"
ev-mail readmit anna@example.org

# another hour for a whole series: what is named by the old one moves along with it
series() { # UID RRULE
	printf 'Uid: %s@example.org\nSummary: Lesekreis\nStart: 2026-12-08T19:00\nEnd: 2026-12-08T21:00\nTimezone: Europe/Berlin\nRrule: %s\nExdate: 2026-12-24T19:00\nRdate: 2027-03-04T19:00\nRdate: 2027-03-06T15:00\n' "$1" "$2"
}
propose() { # UID START: anna's proposal
	counter anna@example.org anna@example.org 20260203T120000Z "DTSTART;TZID=Europe/Berlin:$2\n"
	sed -i "s/^UID:.*/UID:$1@example.org/" "$tmp/c.eml"
}
series hour 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270225T180000Z' >"$tmp/hour.rec"
run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" "$tmp/hour.rec"
propose hour 20261209T200000
take --accept-counter
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l) $(ev-mail list hour@example.org | grep -c proposes)" "65 0 1" "a series on a day that its rule does not name: nothing is sent, it stays open"
like "$err" 'the proposal of anna@example.org cannot be taken as it is: the series would begin on a day that its rule does not name: change the record' "... and that is said"
propose hour 20261208T200000
take --accept-counter
is "$rc $(echo "$out" | grep -E '^(Start|Rrule|Exdate|Rdate)' | tr '\n' ' ')" '0 Start: 2026-12-08T20:00 Rrule: FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270225T190000Z Rdate: 2027-03-04T20:00 Rdate: 2027-03-06T15:00 Exdate: 2026-12-24T20:00 ' "... at another hour: its exceptions, further dates and its end are of that hour"
{ series o 'FREQ=WEEKLY;COUNT=30'; printf '\nUid: o@example.org\nRecurrenceId: 2026-12-15T19:00\nSummary: Lesekreis im Café\nStart: 2026-12-15T18:00\nEnd: 2026-12-15T20:00\nTimezone: Europe/Berlin\n'; } >"$tmp/o.rec"
run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" "$tmp/o.rec"
propose o 20261208T200000
take --accept-counter
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "... with an exception, which would be of no instance any more: nothing is sent"
like "$err" 'the series has exceptions, which are named by the old time' "... and that is said"

run ev-mail rsvp --accept-counter --decline-counter </dev/null
is "$rc" 64 "not both"
run ev-mail list --accept-counter u@example.org
is "$rc" 64 "with rsvp alone"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
counter bo@example.net bo@example.net 20260203T110000Z 'SEQUENCE:1\nDTSTART:20260314T170000Z\n'
sed -i '/^SEQUENCE:0/d' "$tmp/c.eml"
run sh -c "ev-parse '$tmp/c.eml' | ev-mail rsvp --now 2026-02-04 --decline-counter"
is "$rc $(ev-mail list u@example.org | grep -c proposes)" "78 1" "without a sender it stays open, and that is said"
done_testing
