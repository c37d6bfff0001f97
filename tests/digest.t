#!/bin/sh
# A digest: the coming events to a list, once in each period.
. "$(dirname "$0")/lib.sh"
mkdir "$tmp/events"
cat >"$tmp/events/a.rec" <<'END'
Uid: konzert@example.org
Language: de
Summary: Konzert & Tanz
Start: 2026-11-30T19:00
End: 2026-11-30T21:00
Timezone: Europe/Berlin
Location: Stadtpark, Moorfelde
Url: https://example.org/konzert
Attendee: secret@example.org; partstat=accepted
Budget: intern

Uid: probe@example.org
Summary: Chorprobe
Start: 2026-11-03T19:30
End: 2026-11-03T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY

Uid: probe@example.org
RecurrenceId: 2026-12-08T19:30
Summary: Chorprobe
Start: 2026-12-08T19:30
Timezone: Europe/Berlin
Status: cancelled

Uid: markt@example.org
Summary: Flohmarkt
Start: 2026-12-05
End: 2026-12-06
END
cat >"$tmp/events/b.rec" <<'END'
Uid: over@example.org
Summary: Vorbei
Start: 2026-11-23T08:00
End: 2026-11-23T08:30
Timezone: Europe/Berlin

Uid: later@example.org
Summary: Spaeter
Start: 2026-12-07T00:00
Timezone: UTC
END
printf 'Name: Anna\nEmail: anna@example.org\nLanguage: de\n\nEmail: bo@example.org\nLanguage: en\nTimezone: America/New_York\n\nEmail: cleo@example.org\n' >"$tmp/m.rec"
digest() { # NOW [OPTIONS]
	now=$1
	shift
	run ev-mail digest --now "$now" --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/m.rec" "$@" "$tmp/events"
}
part() { # WHO TYPE, or WHO and a head field
	/usr/bin/python3 - "$tmp/box/new" "$1" "$2" <<'END'
import sys, os, email, email.policy
for name in os.listdir(sys.argv[1]):
    m = email.message_from_binary_file(open(os.path.join(sys.argv[1], name), 'rb'), policy=email.policy.default)
    if sys.argv[2] + '@' in m['To']:
        what = sys.argv[3]
        print(m.get_body((what,)).get_content().replace('\r', '') if what in ('plain', 'html') else m[what])
END
}
came() { cat "$tmp"/box/new/* 2>/dev/null | sed -n 's/^To: .*[< ]\{0,1\}\(anna\|bo\|cleo\|dora\)@.*/\1/p' | sed 's/.*[ <]//' | sort | tr '\n' ' '; rm -f "$tmp"/box/new/*; }
digest 2026-11-23T09:00Z --days 14
is "$rc$err" 0 "a digest"
is "$(part anna Subject)" 'Termine: 23. November 2026 – 6. Dezember 2026' "its days are its title"
is "$(part anna plain)" 'Guten Tag Anna,

Termine: 23. November 2026 – 6. Dezember 2026

Zeit: Europe/Berlin

Dienstag, 24. November 2026
  19:30–21:00 Uhr  Chorprobe

Montag, 30. November 2026
  19:00–21:00 Uhr  Konzert & Tanz
    Stadtpark, Moorfelde
    https://example.org/konzert

Dienstag, 1. Dezember 2026
  19:30–21:00 Uhr  Chorprobe

Samstag, 5. Dezember 2026
  ganztägig, bis 6. Dezember 2026  Flohmarkt

-- 
Sie erhalten diese Nachricht, weil Sie auf der Einladungsliste von Netz
stehen.' "what is on from now to the end of the fourteenth day, series in their instances"
html=$(part anna html)
like "$html" '<a class="link"[^>]*href="https://example.org/konzert">Konzert &amp; Tanz</a>' "... in HTML, with links"
is "$(printf '%s\n' "$html" | grep -c -e secret -e intern -e '<script')" 0 "... and nothing of what stays inside"
like "$(part bo plain)" '^  13:00–15:00  Konzert & Tanz \(19:00 Europe/Berlin\)$' "the member's language and clock"
is "$(grep -c text/calendar "$tmp"/box/new/* | grep -vc ':0$')" 0 "no calendar, no buttons"
is "$(came)" 'anna bo cleo ' "... to everyone on the list"
XDG_STATE_HOME=$tmp/other run ev-mail digest -n --now 2026-11-23T09:00Z --public Budget --days 14 --from netz@example.org --list "$tmp/m.rec" "$tmp/events"
like "$out" '^    Budget: intern$' "a field that is made public is in it"
digest 2026-11-23T09:00Z --days 14
is "$rc$err$(came)" 0 "once"
digest 2026-12-06T22:00Z --days 14
is "$rc$err$(came)" 0 "... in fourteen days"
printf '\nEmail: dora@example.org\n' >>"$tmp/m.rec"
digest 2026-12-05T09:00Z --days 14
is "$(came)" 'dora ' "who is new to the list gets the current one"
digest 2026-12-07T09:00Z --days 14
like "$(part anna plain)" '^  19:30 Uhr  Chorprobe \[abgesagt\]$' "an instance that does not take place is there, and is said to be cancelled"
is "$(came)" 'anna bo cleo dora ' "the next period"
digest 2026-12-07T09:00Z --days 14 --subject Konzerte
is "$(part anna Subject)$(came)" 'Konzerteanna bo cleo dora ' "another title is another digest"
rm -rf "$XDG_STATE_HOME"
digest 2026-11-30T09:00Z --every week --days 14
digest 2026-12-06T09:00Z --every week --days 14
is "$(part anna Subject) $(came)" 'Termine: 30. November 2026 – 13. Dezember 2026 anna bo cleo dora ' "two weeks ahead, every week: once"
digest 2026-12-07T00:00Z --every week --days 14
is "$(came)" 'anna bo cleo dora ' "... from Monday on again"
rm -rf "$XDG_STATE_HOME"
digest 2026-11-30T09:00Z --every month --days 30
came >/dev/null
digest 2026-12-01T00:30Z --every month --days 30
is "$(came)" 'anna bo cleo dora ' "every month"
digest 2026-12-31T09:00Z --every month --days 30
is "$(came)" '' "... once"
rm -rf "$XDG_STATE_HOME"
digest 2031-01-01 --days 1
is "$rc$err$(came)" 0 "nothing on: nothing sent"
run ev-mail status
is "$rc" 1 "... nor remembered"
for bad in '--days 0' '--days x' '--days 367' '--every 0' '--every fortnight' '--before 1d' '-f rec'; do
	digest 2026-11-23T09:00Z $bad
	printf '%s ' "$rc"
done >"$tmp/bad"
is "$(cat "$tmp/bad")" '64 64 64 64 64 64 64 ' "what is no number of days and no period, and options of others"
run ev-mail digest --now 2026-11-23 --from netz@example.org --outbox "$tmp/box" "$tmp/events"
is "$rc" 64 "to whom?"

# who wants no more mail, and how he says so
ev-mail suppress --list "$tmp/m.rec" anna@example.org
digest 2026-11-23T09:00Z --unsubscribe 'https://example.org/off?t={token}'
like "$(part bo List-Unsubscribe)" '^<https://example.org/off\?t=[a-z2-7]{16}>$' "a way off the list"
is "$(part bo List-Unsubscribe-Post)" 'List-Unsubscribe=One-Click' "... by one click"
like "$(part cleo plain)" '^Abmelden: https://example.org/off' "... and in the text"
token=$(part cleo List-Unsubscribe | sed 's/.*t=\(.*\)>/\1/')
is "$rc$err $(came)" "0 bo cleo dora " "who is suppressed gets none"
echo "$token" >"$tmp/off"
digest 2026-11-30T09:00Z --unsubscribed "$tmp/off"
is "$(came)" 'bo dora ' "who unsubscribed gets no further one"
run ev-mail digest -n --now 2026-12-07T09:00Z --from netz@example.org --unsubscribed "$tmp/off" --list "$tmp/m.rec" "$tmp/events"
is "$(printf '%s\n' "$out" | sed -n '/would/,$p')" '2 would get a message:
  digest    bo@example.org
  digest    dora@example.org
2 would not:
  anna@example.org  unsubscribed, suppressed, or mail came back for good
  cleo@example.org  unsubscribed, suppressed, or mail came back for good' "a look at it"

# templates, records that are wrong, several zones, what waits
mkdir -p "$XDG_CONFIG_HOME/ev"
printf 'Subject: Einladung\n\nKomm zu {{Summary}}!\n' >"$tmp/letter"
printf 'Template: %s\n' "$tmp/letter" >"$XDG_CONFIG_HOME/ev/mail.conf"
rm -rf "$XDG_STATE_HOME"
digest 2026-11-23T09:00Z
like "$(part anna plain)" 'Chorprobe' "the template of invitations is not that of digests"
came >/dev/null
rm "$XDG_CONFIG_HOME/ev/mail.conf"
printf 'Subject: Neues vom Netz\n\nHallo {{member.Name}},\n\n{{Agenda}}\nBis bald\n' >"$tmp/letter"
rm -rf "$XDG_STATE_HOME"
digest 2026-11-23T09:00Z --template "$tmp/letter"
is "$(part anna Subject) $(part anna plain | sed -n '1p;5,6p;$p' | tr '\n' ';')" 'Neues vom Netz Hallo Anna,;Dienstag, 24. November 2026;  19:30–21:00 Uhr  Chorprobe;;' "its own has the listing as Agenda"
came >/dev/null
printf 'Uid: month@example.org\nSummary: Irgendwann\nStart: 2026-12-01\nPrecision: month\n\nUid: bad@example.org\nSummary: Falsch\nStart: 2026-13-01\n\nUid: york@example.org\nSummary: Call\nStart: 2026-11-24T10:00\nTimezone: America/New_York\n' >"$tmp/events/c.rec"
rm -rf "$XDG_STATE_HOME"
digest 2026-11-23T09:00Z
like "$rc $err" "^65 ev-mail: $tmp/events/c.rec:1: the time is known to the month only: left out" "what has no day is left out, and that is said"
like "$err" "c.rec:8: " "... and what is wrong"
like "$(part anna plain)" '^  19:30–21:00 Uhr \(Europe/Berlin\)  Chorprobe$' "several zones: each time says its own"
like "$(part anna plain)" '^  10:00 Uhr \(America/New_York\)  Call$' "... the other, too"
came >/dev/null
rm "$tmp/events/c.rec"
rm -rf "$XDG_STATE_HOME"
run ev-mail digest --now 2026-11-23T09:00Z --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/m.rec" "$tmp/events"
is "$rc" 69 "no server: it waits in the spool"
digest 2026-11-24T09:00Z
is "$rc$(came)" '0anna bo cleo dora ' "... and goes out once"
for i in 1 2 3; do ev-mail digest --wait 20 --now 2026-11-30T09:00Z --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/events" & done
wait
is "$(came)" 'anna bo cleo dora ' "three runs at once: once"
cat >"$tmp/z.rec" <<'END'
Uid: y@example.org
Summary: bald
Start: 2026-11-24T08:00
Timezone: America/New_York

Uid: b@example.org
Summary: vorbei
Start: 2026-11-24T11:00
Timezone: Europe/Berlin

Uid: g@example.org
Summary: laeuft
Start: 2026-11-24T11:00
End: 2026-11-24T14:00
Timezone: Europe/Berlin

Uid: d@example.org
Summary: lange
Start: 2026-11-20
End: 2026-11-30

Uid: f@example.org
Summary: hier
Start: 2026-11-24T12:00
END
for zone in '' America/New_York Asia/Tokyo; do
	printf 'Email: anna@example.org\nTimezone: %s\n' "$zone" >"$tmp/one.rec"
	ev-mail digest -n --now 2026-11-24T11:30Z --days 3 --from netz@example.org --list "$tmp/one.rec" "$tmp/z.rec" | sed -n '/^Hello/,/^-- /p'
done >"$tmp/zones"
is "$(for w in bald vorbei laeuft lange hier; do grep -c "$w" "$tmp/zones"; done | tr '\n' ' ')" '3 0 3 3 3 ' "what is over is told by the event's clock, not by the reader's"
is "$(grep -B1 -e lange "$tmp/zones" | grep 2026 | grep -v until | tr '\n' ';')" 'Tuesday, 24 November 2026;Tuesday, 24 November 2026;Tuesday, 24 November 2026;' "what began earlier is listed under today"

# an instance that was moved by its record alone
cat >"$tmp/w.rec" <<'END'
Uid: weekly@example.org
Summary: Probe
Start: 2027-03-01T10:00
End: 2027-03-01T11:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8
END
cat >"$tmp/inst.rec" <<'END'
Uid: weekly@example.org
Summary: Probe
Start: 2027-04-06T10:00
End: 2027-04-06T11:00
Timezone: Europe/Berlin
RecurrenceId: 2027-04-05T10:00
END
printf 'Email: bob@example.com\nLanguage: en\n' >"$tmp/one.rec"
days() { ev-mail digest -n --now 2027-04-05T08:00 --days 8 --from netz@example.org --list "$tmp/one.rec" "$@" 2>&1 | grep -E '^[A-Z][a-z]+day, [^,]*$' | tr '\n' ';'; }
rm -rf "$XDG_STATE_HOME"
out=$(ev-mail invite --now 2027-02-01 --from netz@example.org --outbox "$tmp/box" --list "$tmp/one.rec" "$tmp/w.rec" 2>&1)
is "$(days "$tmp/w.rec")" "Monday, 5 April 2027;Monday, 12 April 2027;" "a series"
out=$(ev-mail update --now 2027-03-29 --from netz@example.org --outbox "$tmp/box" "$tmp/inst.rec" 2>&1)
is "$(days "$tmp/w.rec")" "Tuesday, 6 April 2027;Monday, 12 April 2027;" "... one instance of which guests were told is elsewhere"
is "$(days "$tmp/w.rec" "$tmp/inst.rec" "$tmp/w.rec")" "Tuesday, 6 April 2027;Monday, 12 April 2027;" "... once, where its record is given, too"
sed 's/-06T/-07T/' "$tmp/inst.rec" >"$tmp/later.rec"
is "$(days "$tmp/w.rec" "$tmp/later.rec")" "Wednesday, 7 April 2027;Monday, 12 April 2027;" "... a record that is given counts more"
out=$(ev-mail cancel --now 2027-03-30 --from netz@example.org --outbox "$tmp/box" "$tmp/inst.rec" 2>&1)
like "$(ev-mail digest -n --now 2027-04-05T08:00 --days 8 --from netz@example.org --list "$tmp/one.rec" "$tmp/w.rec" | grep -A1 '6 April')" 'ancelled' "... or cancelled, as a digest has it"
done_testing
