#!/bin/sh
# Hours that a change to daylight saving time leaves out: people are told when it is by then (RFC 5545 3.3.5: by the offset before
# the gap), in the zone of the event and in their own.
. "$(dirname "$0")/lib.sh"
event() { # START END [FIELD...]
	printf 'Uid: gap@example.org\nSummary: Nachtwanderung\nStart: %s\nEnd: %s\nTimezone: Europe/Berlin\nLanguage: de\n' "$1" "$2"
	shift 2
	[ $# -eq 0 ] || printf '%s\n' "$@"
}
cat >"$tmp/m.rec" <<'END'
Email: plain@example.org

Email: berlin@example.org
Timezone: Europe/Berlin

Email: york@example.org
Timezone: America/New_York
END
# mail COMMAND [OPTIONS]: $told, the lines of the text, by recipient, that say when
mail() {
	command=$1
	shift
	rm -rf "$tmp/box"
	run ev-mail "$command" --from netz@example.org --list "$tmp/m.rec" --outbox "$tmp/box" "$@" "$tmp/e.rec"
	told=$(/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy
rows = []
for name in sys.argv[1:]:
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    for kind in ('plain', 'html'):
        text = m.get_body((kind,)).get_content()
        assert '02:30' not in text and '02:59' not in text, text
        if kind == 'plain':
            rows += [m['To'].addresses[0].username + ' ' + ' '.join(l.split()) for l in text.split('\n') if ':' in l and 'Uhr' in l]
print('\n'.join(sorted(rows)))
END
	)
}
event 2026-03-29T02:30 2026-03-29T04:00 >"$tmp/e.rec"
wanted='berlin Datum: Sonntag, 29. März 2026, 03:30–04:00 Uhr (Europe/Berlin)
plain Datum: Sonntag, 29. März 2026, 03:30–04:00 Uhr (Europe/Berlin)
york Datum: Sonntag, 29. März 2026, 03:30–04:00 Uhr (Europe/Berlin)
york Ihre Zeit: Samstag, 28. März 2026, 21:30–22:00 Uhr (America/New_York)'
mail invite --now 2026-03-01
is "$rc $told" "0 $wanted" "an invitation"
mail remind --now 2026-03-28T12:00
is "$rc $told" "0 $wanted" "a reminder"
event 2026-03-29T02:30 2026-03-29T02:59 >"$tmp/e.rec"
mail update --now 2026-03-02
is "$rc $(printf '%s\n' "$told" | sed -n '/^plain/p')" '0 plain (bisher: Sonntag, 29. März 2026, 03:30–04:00 Uhr (Europe/Berlin))
plain Datum: Sonntag, 29. März 2026, 03:30–03:59 Uhr (Europe/Berlin)' "what it is and what it was, also its end"
event 2026-03-28T22:00 2026-03-28T23:00 'Deadline: 2026-03-29T02:30' 'Doors: 2026-03-29T02:30' >"$tmp/e.rec"
mail update --now 2026-03-03
is "$rc $(printf '%s\n' "$told" | sed -n '/^plain.*03:30/p' | cut -d: -f1)" '0 plain (bisher
plain Anmeldung bis
plain Einlass' "a deadline, and when the doors open"
rm -rf "$XDG_STATE_HOME"
event 2026-03-22T02:30 2026-03-22T04:00 'Rrule: FREQ=WEEKLY;COUNT=3' >"$tmp/e.rec"
mail remind --now 2026-03-28T12:00
is "$rc $(printf '%s\n' "$told" | sed -n '/^plain/p')" '0 plain Datum: Sonntag, 29. März 2026, 03:30–05:00 Uhr (Europe/Berlin)' "an instance of a series, as long as it is"
rm -rf "$XDG_STATE_HOME"
event 2026-03-28T21:00 2026-03-28T22:00 'Rdate: 2026-03-29T02:30' >"$tmp/e.rec"
mail invite --now 2026-03-01
is "$rc $(printf '%s\n' "$told" | sed -n '/^plain.*29/p')" '0 plain Wiederholt: zusätzlich am 29. März 2026, 03:30 Uhr' "a date of its own"
rm -rf "$XDG_STATE_HOME"
{ event 2026-03-22T12:00 2026-03-22T13:00 'Rrule: FREQ=WEEKLY;COUNT=3'; echo; event 2026-03-29T02:30 2026-03-29T04:00 'RecurrenceId: 2026-03-29T12:00'; } >"$tmp/e.rec"
mail invite --now 2026-03-01
is "$rc $(printf '%s\n' "$told" | grep -c '03:30–04:00')" '0 3' "an instance that is moved there"
event 2026-03-29T02:30 2026-03-29T04:00 >"$tmp/e.rec"
mail digest --now 2026-03-28T12:00
is "$rc $(printf '%s\n' "$told" | grep -c '03:30')" '0 3' "a digest"
done_testing
