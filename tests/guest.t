#!/bin/sh
# What a guest sees: the readable parts of messages, and what changed.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: kurs@example.org
Summary: Spanisch für Anfänger
Language: de
Start: 2026-09-07T19:00
End: 2026-09-07T20:30
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20
Exdate: 2026-09-14T19:00
Location: Online
Deadline: 2026-09-01
Registration: https://example.org/anmeldung
Availability: full
Slot: 19:00-19:45 Grammatik
Slot: 19:45-20:30 Gespräch
END
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/m.rec"
part() { /usr/bin/python3 - "$1" "$2" <<'END'
import sys, email, email.policy
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
for p in m.walk():
    if p.get_content_type() == sys.argv[2]:
        c = p.get_content()
        print((c if isinstance(c, str) else c.decode()).replace('\r\n ', '').replace('\r', ''))
        break
END
}
mail() { ev-mail "$@" --from 'Netz e.V. <netz@example.org>' --outbox "$tmp/box"; }
to() { grep -l "^To: .*$1@" "$tmp"/box/new/*; }
run mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc$err" 0 "a course"
text=$(part "$(to anna)" text/plain)
html=$(part "$(to anna)" text/html)
like "$text" 'Wiederholt: +wöchentlich, montags und mittwochs, 20 Termine, nicht am 14. September 2026$' "the series in words"
is "$(printf '%s\n' "$html" | grep -c openstreetmap)" 0 "Online has no map"
is "$(printf '%s\n' "$text" | grep -c Anmeldung)" 1 "Anmeldung once"
like "$text" '^ +ausgebucht$' "... with what is left"
printf 'Email: eve@example.org\nLanguage: en\n' >"$tmp/en.rec"
is "$(ev-mail invite -n --now 2026-06-01 --from 'Netz e.V. <netz@example.org>' --list "$tmp/en.rec" "$tmp/e.rec" | grep -o 'list of Netz.*')" 'list of Netz e.V.' "a name that ends with a full stop gets no second one"
like "$html" 'overflow-wrap:anywhere' "long links are broken"
like "$html" 'prefers-color-scheme:dark' "dark screens"
rm -f "$tmp"/box/new/*
reply() { printf 'Uid: kurs@example.org\nMethod: reply\nSequence: %s\nLastModified: 2026-06-01T10:00:00Z\nMailFrom: anna@example.org\nAttendee: anna@example.org; partstat=accepted\n' "$1" | ev-mail rsvp --now 2026-06-01T12:00 >"$tmp/answered.rec"; }
reply 0
like "$(cat "$tmp/answered.rec")" 'anna@example.org>?; partstat=accepted' "anna comes"
sed -i '/^Location/aUrl: https://example.org/kurs' "$tmp/e.rec"
run mail update --now 2026-06-02 "$tmp/e.rec"
is "$rc$err $(ls "$tmp/box/new" | wc -l)" "0 2" "a link is added"
like "$(part "$(to anna)" text/calendar | grep ATTENDEE)" 'PARTSTAT=ACCEPTED' "who accepted stays so"
is "$(part "$(to anna)" text/calendar | grep -c RSVP=TRUE)" 0 "... and is not asked again"
is "$(part "$(to anna)" text/plain | grep -c 'Bitte antworten')" 0 "... nor in words"
like "$(part "$(to bo)" text/calendar | grep ATTENDEE)" 'PARTSTAT=NEEDS-ACTION;.*RSVP=TRUE' "who did not is"
like "$(part "$(to bo)" text/plain)" 'Bitte antworten' "... in words"
like "$(part "$(to anna)" text/plain | grep -A1 '^Mehr')" 'bisher: –' "the new link is marked"
rm -f "$tmp"/box/new/*
sed -i 's/^Summary.*/Summary: Spanisch I/; s/Gespräch/Lieder/; s/^Location.*/Location: Rathaus/; /^Exdate/aExdate: 2026-09-16T19:00' "$tmp/e.rec"
run mail update --now 2026-06-03 "$tmp/e.rec"
text=$(part "$(to anna)" text/plain)
like "$(printf '%s\n' "$text" | grep -A1 '^Titel')" 'bisher: Spanisch für Anfänger' "the title, new and old"
like "$(printf '%s\n' "$text" | grep -A1 '^Wiederholt' | tail -1)" 'bisher: .*nicht am 14. September 2026\)$' "an added exception"
like "$(printf '%s\n' "$text" | grep -A2 '^Ort')" 'bisher: Online' "the place"
like "$text" 'Lieder \(neu\)' "a slot that is new"
like "$text" '\(bisher: 19:45–20:30  Gespräch\)' "... and the one that is gone"
like "$(part "$(to anna)" text/calendar | grep ATTENDEE)" 'PARTSTAT=NEEDS-ACTION;.*RSVP=TRUE' "a new date asks everyone again"
printf 'Email: anna@example.org\n' >"$tmp/m.rec"
cat >"$tmp/x.rec" <<'END'
Uid: kurs@example.org
RecurrenceId: 2026-09-21T19:00
Summary: Spanisch I
Language: de
Start: 2026-09-22T19:00
Timezone: Europe/Berlin
END
rm -f "$tmp"/box/new/*
run mail invite --now 2026-06-03 --list "$tmp/m.rec" "$tmp/x.rec"
like "$(part "$(to anna)" text/plain)" 'Ersetzt: +Montag, 21. September 2026, 19:00 Uhr' "an exception says what it replaces"
printf 'Uid: l@example.org\nSummary: l\nStart: 2026-09-07T19:00\nTimezone: Europe/Berlin\nAttach: https://example.org/a_very_long_name_of_a_file.pdf Plan\n' >"$tmp/l.rec"
rm -f "$tmp"/box/new/*
run mail invite --now 2026-06-03 --list "$tmp/m.rec" "$tmp/l.rec"
like "$(part "$(to anna)" text/html)" '<a [^>]*href="https://example.org/a_very_long_name_of_a_file.pdf">Plan</a>' "a link is called by its label"
printf 'Uid: l2@example.org\nSummary: l\nStart: 2026-09-07T19:00\nTimezone: Europe/Berlin\nAttach: https://evil.example/ https://bank.example/\n' >"$tmp/l2.rec"
like "$(part "$(to anna)" text/plain)" 'https://example.org/a_very_long_name_of_a_file.pdf Plan$' "... in the text its address is there"
rm -f "$tmp"/box/new/*
mail invite --now 2026-06-03 --list "$tmp/m.rec" "$tmp/l2.rec"
like "$(part "$(to anna)" text/html)" 'href="https://evil.example/">https://evil.example/ https://bank.example/</a>' "... but not by another address"
done_testing
