#!/bin/sh
# A series and its exceptions travel in one message; one instance is changed and cancelled for the series' guests.
. "$(dirname "$0")/lib.sh"
mail() { # COMMAND OPTIONS...
	rm -rf "$tmp/box"
	what=$1
	shift
	run ev-mail "$what" --from 'Netz <netz@example.org>' --outbox "$tmp/box" "$@" "$tmp/e.rec"
}
sent() { ls "$tmp/box/new" 2>/dev/null | wc -l | tr -d ' '; }
# the calendar of ADDRESS's message: a line each with method, status, RECURRENCE-ID, start, place, SEQUENCE, attendees; then EXDATE
cat >"$tmp/look.py" <<'END'
import email, email.policy, glob, sys
for f in sorted(glob.glob(sys.argv[1] + '/new/*')):
    m = email.message_from_binary_file(open(f, 'rb'), policy=email.policy.default)
    if sys.argv[2] not in m['To']:
        continue
    print(m['Subject'].split(':')[0], 'thread' if m['In-Reply-To'] else 'first')
    for p in m.walk():
        if p.get_content_type() == 'text/calendar':
            text = p.get_content().replace('\r\n', '\n').replace('\n ', '')
            for v in text.split('BEGIN:VEVENT\n')[1:]:
                get = {}
                for line in v.split('END:VEVENT')[0].splitlines():
                    name = line.split(':')[0].split(';')[0]
                    get.setdefault(name, []).append(line.split(':', 1)[1] if name != 'ATTENDEE' else line.rsplit(':', 1)[1])
                print(p.get_content_type() and p['Content-Type'].params['method'], *('%s=%s' % (k, ','.join(get[k])) for k in ('STATUS', 'RECURRENCE-ID', 'DTSTART', 'LOCATION', 'SEQUENCE', 'ATTENDEE', 'EXDATE') if k in get))
END
look() { /usr/bin/python3 "$tmp/look.py" "$tmp/box" "$1"; }
text() { /usr/bin/python3 -c 'import email, email.policy, glob, sys
for f in glob.glob(sys.argv[1] + "/new/*"):
    m = email.message_from_binary_file(open(f, "rb"), policy=email.policy.default)
    if "anna@" in m["To"]: print(m.get_body(("plain",)).get_content())' "$tmp/box"; }
printf 'Name: Anna\nEmail: anna@example.org\nLanguage: de\n\nName: Bo\nEmail: bo@example.org\nLanguage: de\n' >"$tmp/members.rec"
series() {
	printf 'Uid: s@example.org\nSummary: Probe\nStart: 2026-05-05T19:00\nEnd: 2026-05-05T20:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=6\nLocation: Alte Post\n\n'
}
moved() { printf 'Uid: s@example.org\nSummary: Probe\nRecurrenceId: 2026-05-12T19:00\nStart: 2026-05-13T%s\nEnd: 2026-05-13T21:00\nTimezone: Europe/Berlin\nLocation: %s\n\n' "$1" "$2"; }
gone() { printf 'Uid: s@example.org\nSummary: Probe\nRecurrenceId: 2026-05-19T19:00\nStart: 2026-05-19T19:00\nTimezone: Europe/Berlin\nStatus: cancelled\n\n'; }

{ series; moved 20:00 Rathaus; gone; } >"$tmp/e.rec"
mail invite --now 2026-04-01 --list "$tmp/members.rec"
is "$rc $err $(sent)" "0  2" "a series with two exceptions: a message each"
is "$(look anna@)" "Einladung first
REQUEST DTSTART=20260505T190000 LOCATION=Alte Post SEQUENCE=0 ATTENDEE=anna@example.org EXDATE=20260519T190000
REQUEST RECURRENCE-ID=20260512T190000 DTSTART=20260513T200000 LOCATION=Rathaus SEQUENCE=0 ATTENDEE=anna@example.org" "... with master, override and the cancelled instance as an exception"
like "$(text | tr '\n' ' ')" 'nicht am 19\. Mai' "... its words name the cancelled instance"
like "$(text | tr '\n' ' ')" 'statt.*12\. Mai.*13\. Mai.*Rathaus' "... and what the moved one replaces, with its place"
mail invite --now 2026-04-01 --list "$tmp/members.rec"
is "$rc $(sent)" "0 0" "... sent before: nothing"

{ series; moved 18:00 Rathaus; gone; } >"$tmp/e.rec"
mail invite --now 2026-04-02 --list "$tmp/members.rec"
is "$rc $(sent)" "65 0" "a changed exception is no invitation"
mail update --now 2026-04-02
is "$rc $(sent) $(look bo@ | tail -1)" "0 2 REQUEST RECURRENCE-ID=20260512T190000 DTSTART=20260513T180000 LOCATION=Rathaus SEQUENCE=1 ATTENDEE=bo@example.org" "... but an update, of both, with a higher SEQUENCE"
is "$(look bo@ | sed -n 1p)" "Geändert thread" "... in the invitation's thread"
like "$(text | tr '\n' ' ')" 'bisher.*20:00' "... with what it was"
mail update --now 2026-04-02 -f rec
is "$rc $(sent) $(printf '%s\n' "$out" | grep -c '^Sequence: 1')" "0 0 3" "... nothing more to say; -f rec writes series and exceptions"

{ series; moved 18:00 Rathaus | sed '/^$/d'; printf 'Speaker: Ada Ex\nSlot: 18:00-19:00 Einsingen\nDeadline: 2026-05-10\nUrl: https://example.org/gast\nDescription: Bitte Noten mitbringen.\n\n'; gone; } >"$tmp/x.rec"
like "$(ev-mail update -n --now 2026-04-02 --from netz@example.org "$tmp/x.rec")" 'statt am 12. Mai 2026: Mittwoch, 13. Mai 2026, 18:00–21:00 Uhr, Rathaus, Es spricht: Ada Ex, Anmeldung bis: Sonntag, 10. Mai 2026, Tagesordnung: 18:00-19:00 Einsingen, Mehr: https://example.org/gast, Bitte Noten mitbringen' "an exception names all that a guest sees, and that is other than in the series"

# one instance
printf 'Uid: s@example.org\nSummary: Probe\nRecurrenceId: 2026-05-26T19:00\nStart: 2026-05-26T19:30\nEnd: 2026-05-26T20:30\nTimezone: Europe/Berlin\nLocation: Rathaus\n\n' >"$tmp/e.rec"
mail update --now 2026-04-03
is "$rc $(sent) $(look anna@)" "0 2 Geändert thread
REQUEST RECURRENCE-ID=20260526T190000 DTSTART=20260526T193000 LOCATION=Rathaus SEQUENCE=2 ATTENDEE=anna@example.org" "an update of one instance goes to the series' guests"
like "$(text)" '26\. Mai 2026' "... and says which one it replaces"
mail update --now 2026-04-03
is "$rc $(sent)" "0 0" "... once"
mail cancel --now 2026-04-04
is "$rc $(sent) $(look anna@)" "0 2 Abgesagt thread
CANCEL STATUS=CANCELLED RECURRENCE-ID=20260526T190000 DTSTART=20260526T193000 LOCATION=Rathaus SEQUENCE=3 ATTENDEE=anna@example.org" "one instance is cancelled for them"
mail cancel --now 2026-04-04
is "$rc $(sent)" "0 0" "... once"
printf 'Uid: s@example.org\nSummary: Probe\nRecurrenceId: 2026-06-02T19:00\nStart: 2026-06-02T19:00\nEnd: 2026-06-02T20:00\nTimezone: Europe/Berlin\n\n' >"$tmp/e.rec"
mail cancel --now 2026-04-04
is "$rc $(sent) $(look bo@ | tail -1)" "0 2 CANCEL STATUS=CANCELLED RECURRENCE-ID=20260602T190000 DTSTART=20260602T190000 SEQUENCE=2 ATTENDEE=bo@example.org" "an instance that no message was about, too"

# the series is sent again: what guests have had of single instances by themselves stays
{ series | sed 's/Alte Post/Neue Post/'; moved 18:00 Rathaus; gone; } >"$tmp/e.rec"
mail update --now 2026-04-04
is "$rc$err $(sent) $(look anna@ | sed 1d)" "0 2 REQUEST DTSTART=20260505T190000 LOCATION=Neue Post SEQUENCE=4 ATTENDEE=anna@example.org EXDATE=20260519T190000,20260526T190000,20260602T190000
REQUEST RECURRENCE-ID=20260512T190000 DTSTART=20260513T180000 LOCATION=Rathaus SEQUENCE=4 ATTENDEE=anna@example.org" "an update of the series keeps the instances that were cancelled by themselves, by a SEQUENCE above theirs"
like "$(text | tr '\n' ' ')" 'nicht am 19\. Mai 2026, 26\. Mai 2026 und 2\. Juni 2026' "... and names them"
mail update --now 2026-04-04
is "$rc$err $(sent)" "0 0" "... once"
ev-mail forget nobody@example.com
{ series | sed 's/Alte Post/Neue Post/; s/^Summary.*/Summary: Chorprobe/'; moved 18:00 Rathaus; gone; } >"$tmp/e.rec"
mail update --now 2026-04-04
is "$rc$err $(look anna@ | grep -c '20260526T190000,20260602T190000')" "0 1" "... also another time"
{ series | sed 's/T19:00/T18:30/; s/T20:00/T19:30/'; } >"$tmp/e.rec"
mail update --now 2026-04-04
is "$rc $(sent) $(look anna@ | grep -c EXDATE)" "0 2 0" "the series is at another time: they are no instances any more"
like "$err" 'the series has other instances now: what was sent about single ones by themselves \(2\) does not hold any more' "... and that is said"

{ series; moved 18:00 Rathaus; gone; } >"$tmp/e.rec"
mail cancel --now 2026-04-05
is "$rc $(sent) $(look anna@ | grep -c CANCEL)" "0 2 1" "the whole series is cancelled by one message"
printf 'Uid: t@example.org\nSummary: x\nRecurrenceId: 2026-06-02T19:00\nStart: 2026-06-02T19:00\nTimezone: Europe/Berlin\n\n' >"$tmp/e.rec"
mail cancel --now 2026-04-05
is "$rc $(sent)" "65 0" "of a series to which nobody was invited there is nothing to cancel"

# --compact: what belongs to a series is kept until its last instance is over
known() { ev-mail status -f rec | grep -c "^Uid: $1@"; }
for one in 'count FREQ=WEEKLY;COUNT=6' 'until FREQ=WEEKLY;UNTIL=20260630T220000Z' 'ever FREQ=WEEKLY'; do
	printf 'Uid: %s@example.org\nSummary: Probe\nStart: 2026-05-05T19:00\nEnd: 2026-05-05T20:00\nTimezone: Europe/Berlin\nRrule: %s\n\n' "${one%% *}" "${one#* }"
done >"$tmp/e.rec"
printf 'Uid: dates@example.org\nSummary: Probe\nStart: 2026-05-05T19:00\nTimezone: Europe/Berlin\nRdate: 2026-07-07T19:00\n\nUid: moved@example.org\nSummary: Probe\nStart: 2026-05-05T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=2\n\nUid: moved@example.org\nSummary: Probe\nRecurrenceId: 2026-05-12T19:00\nStart: 2026-08-01T19:00\nTimezone: Europe/Berlin\n' >>"$tmp/e.rec"
mail invite --now 2026-04-10 --list "$tmp/members.rec"
is "$rc $(sent)" "0 10" "five series"
after() { # DATE: which are known after a --compact then
	ev-mail status --compact --older 7d --now "$1"
	for u in count until ever dates moved; do [ "$(known $u)" = 0 ] || printf '%s ' $u; done
}
is "$(after 2026-06-08)" "count until ever dates moved " "the day before the last of six: all are kept"
is "$(after 2026-06-13)" "until ever dates moved " "... days after it that one is dropped, the others are kept"
is "$(after 2026-07-05)" "ever dates moved " "... so is one behind its UNTIL"
is "$(after 2026-07-20)" "ever moved " "... one with a further date behind that"
is "$(after 2026-08-10)" "ever " "... and one whose last instance was moved behind its time; one without an end stays"
# a RANGE: the calendar and the words say that the later ones are otherwise, too
cp "$top/tests/series/range-other-zone.rec" "$tmp/e.rec"
printf 'Name: Anna\nEmail: anna@example.org\nLanguage: de\n' >"$tmp/members.rec"
mail invite --list "$tmp/members.rec" --now 2026-04-01T10:00
is "$rc $(/usr/bin/python3 -c 'import email, email.policy, glob, sys
for f in glob.glob(sys.argv[1] + "/new/*"):
    m = email.message_from_binary_file(open(f, "rb"), policy=email.policy.default)
    print([l for p in m.walk() if p.get_content_type() == "text/calendar" for l in p.get_content().replace("\r\n ", "").replace("\n ", "").splitlines() if l.startswith("RECURRENCE-ID")])' "$tmp/box")" \
	"0 ['RECURRENCE-ID;TZID=America/New_York;RANGE=THISANDFUTURE:20260414T130000']" "a RANGE is in the invitation's calendar"
is "$(text | grep ^Wiederholt)" "Wiederholt:    wöchentlich, dienstags, 40 Termine, ab 14. April 2026 anders, zuerst: Mittwoch, 15. April 2026, 18:00–20:00 Uhr (America/New_York)" "... and in its words, by the series' clock"
sed -i 's/^RecurrenceId/Status: cancelled\n&/' "$tmp/e.rec"
mail update --list "$tmp/members.rec" --now 2026-04-02T10:00
like "$(text | grep ^Wiederholt)" 'dienstags, 40 Termine, ab 14. April 2026: abgesagt' "... also that they do not take place"
done_testing
