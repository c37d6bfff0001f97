#!/bin/sh
# ev-mail invite --again: a guest who asks for the event as it is (REFRESH), or who lost his mail, gets it once more.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: fest@example.org
Summary: Sommerfest
Start: 2026-09-07T19:00
End: 2026-09-07T22:30
Timezone: Europe/Berlin
Location: Turnhalle
END
for who in anna bo cleo; do printf 'Name: %s\nEmail: %s@example.org\nRoom: %s1\n\n' "$who" "$who" "$who"; done >"$tmp/m.rec"
mail() { run ev-mail "$@" --from 'Netz <netz@example.org>' --outbox "$tmp/box"; }
sent() { cat "$tmp"/box/new/* 2>/dev/null | sed -n 's/^To: .*<\(.*\)@.*/\1/p' | sort | tr '\n' ' '; rm -f "$tmp"/box/new/*; }
reply() { printf 'Uid: fest@example.org\nMethod: %s\nSequence: %s\nLastModified: %s\nMailFrom: %s@example.org\nAttendee: %s@example.org; partstat=%s\n' "$4" "${5:-1}" "$3" "$1" "$1" "$2" | ev-mail rsvp --now 2026-06-20; }
answer() { ev-mail list -f rec fest@example.org | recsel -e "Recipient = \"$1@example.org\"" -P Answer; }
fields() { /usr/bin/python3 - "$1" <<'END'
import sys, glob, email, email.policy
for f in glob.glob(sys.argv[1] + '/new/*'):
    m = email.message_from_binary_file(open(f, 'rb'), policy=email.policy.default)
    for p in m.walk():
        if p.get_content_type() == 'text/calendar':
            lines = p.get_content().replace('\r\n ', '').splitlines()
            print(p.get_param('method'), *[l for l in lines if l.startswith(('SEQUENCE', 'LOCATION'))], *['PARTSTAT=' + l.split('PARTSTAT=')[1].split(';')[0].split(':')[0] for l in lines if 'PARTSTAT=' in l], 'reply' if m['In-Reply-To'] else '')
            break
END
}

mail invite --again anna@example.org --now 2026-06-01 "$tmp/e.rec"
is "$rc $(sent)" "65 " "nobody was invited yet"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
sent >/dev/null
mail update --now 2026-06-02 "$tmp/e.rec"
sed -i 's/Turnhalle/Aula/' "$tmp/e.rec"
mail update --now 2026-06-03 "$tmp/e.rec"
is "$rc $(sent)" "0 anna bo cleo " "an event that was moved"
reply anna accepted 2026-06-04T10:00:00Z reply >/dev/null
reply bo needs-action 2026-06-05T10:00:00Z refresh >"$tmp/out"
like "$(cat "$tmp/out")" '^Warning: bo@example.org asks for the event as it is now \(METHOD:REFRESH\): ev-mail invite --again bo@example.org sends it$' "a guest asks for it: how he gets it is said"
reply eve needs-action 2026-06-05T10:00:00Z refresh >"$tmp/out"
like "$(cat "$tmp/out")" '^Warning: eve@example.org asks for the event as it is now \(METHOD:REFRESH\)$' "... not of who was not invited"
before=$(ev-mail list "$tmp/e.rec")

mail invite --again bo@example.org -n --now 2026-06-20 "$tmp/e.rec"
is "$rc $(printf '%s\n' "$out" | grep -c 'bo@example.org') $(sent)" "0 2 " "-n shows it and sends nothing"
mail invite --again BO@example.org --now 2026-06-20 "$tmp/e.rec"
is "$rc$err $(fields "$tmp/box")" "0 REQUEST LOCATION:Aula SEQUENCE:1 PARTSTAT=NEEDS-ACTION reply" "he gets the event as it is, with the same SEQUENCE, in the thread"
is "$(sent)" "bo " "... and nobody else"
is "$(ev-mail list "$tmp/e.rec")" "$before" "... everyone's answer stays"
mail invite --again bo@example.org --now 2026-06-20 "$tmp/e.rec"
is "$rc $(sent)" "0 " "... once a day, however often it is run"
mail update --now 2026-06-20 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc $(sent)" "0 " "... and nothing has changed by it for an update"
mail invite --now 2026-06-20 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc $(sent)" "0 " "... or an invitation"
mail invite --again bo@example.org --now 2026-06-21 "$tmp/e.rec"
is "$rc $(sent)" "0 bo " "the next day again"
reply bo tentative 2026-06-19T10:00:00Z reply >/dev/null
is "$(answer bo)" maybe "he answers what he got"

mail invite --again anna@example.org --again cleo@example.org --now 2026-06-20 "$tmp/e.rec"
is "$rc $(fields "$tmp/box" | sort | tr '\n' '|')" "0 REQUEST LOCATION:Aula SEQUENCE:1 PARTSTAT=ACCEPTED reply|REQUEST LOCATION:Aula SEQUENCE:1 PARTSTAT=NEEDS-ACTION reply|" "two guests, the one with her answer, who is not asked anew"
is "$(sent) $(answer anna)" "anna cleo  yes" "... which stays"
mail invite --again eve@example.org --again anna@example.org --now 2026-06-22 "$tmp/e.rec"
is "$rc $(sent)" "65 anna " "who was not invited gets nothing, others do"
like "$err" 'eve@example.org: was not invited to this event' "... as is said"
printf '{{Greeting}}\n{{member.Room}}\n' >"$tmp/room"
mail invite --again cleo@example.org --list "$tmp/m.rec" --template "$tmp/room" --now 2026-06-22 "$tmp/e.rec"
is "$rc $(cat "$tmp"/box/new/* | grep -c cleo1)" "0 2" "with the list a template has what that says of her"
is "$(sent)" "cleo " "... and the others of the list get nothing"
mail uninvite cleo@example.org --now 2026-06-23 "$tmp/e.rec"
sent >/dev/null
mail invite --again cleo@example.org --now 2026-06-24 "$tmp/e.rec"
is "$rc $(sent)" "65 " "who was uninvited gets nothing"
like "$err" 'was uninvited: ev-mail invite takes' "... as is said"
ev-mail suppress bo@example.org >/dev/null
mail invite --again bo@example.org --now 2026-06-24 "$tmp/e.rec"
is "$rc $(sent)" "0 " "nor who wants no mail"
ev-mail readmit bo@example.org >/dev/null
sed 's/Aula/Kirche/' "$tmp/e.rec" >"$tmp/new.rec"
mail invite --again bo@example.org --now 2026-06-24 "$tmp/new.rec"
is "$rc $(sent)" "65 " "what has changed is an update"
like "$err" 'has an earlier version of this event: ev-mail update' "... as is said"
mail nudge --again bo@example.org --now 2026-06-24 "$tmp/e.rec"
is "$rc" 64 "an option of invite alone"
mail invite --again bo --now 2026-06-24 "$tmp/e.rec"
is "$rc" 64 "no address"

# one that waits is not written twice, and a run that was broken off goes on
server --reply rcpt=450
run ev-mail invite --again bo@example.org --now 2026-06-25T10:00 --from netz@example.org --smtp "$url" "$tmp/e.rec"
is "$rc" 75 "a server that takes it later"
run ev-mail invite --again bo@example.org --now 2026-06-26T10:00 --from netz@example.org --outbox "$tmp/box" --all "$tmp/e.rec"
is "$rc $(sent)" "0 bo " "... it goes out once, also where it is asked for again the next day"

# a series goes with what guests have of its instances
cat >"$tmp/s.rec" <<'END'
Uid: kurs@example.org
Summary: Kurs
Start: 2026-09-07T19:00
End: 2026-09-07T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=5
END
printf 'Uid: kurs@example.org\nRecurrenceId: 2026-09-14T19:00\nSummary: Kurs\nStart: 2026-09-15T19:00\nEnd: 2026-09-15T20:00\nTimezone: Europe/Berlin\n' >"$tmp/i.rec"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/s.rec"
sent >/dev/null
mail update --now 2026-06-02 "$tmp/i.rec"
sent >/dev/null
mail invite --again anna@example.org --now 2026-06-03 "$tmp/s.rec"
cp "$(ls "$tmp"/box/new/* | head -1)" "$tmp/series.eml"
run ev-parse "$tmp/series.eml"
is "$(printf '%s\n' "$out" | grep -c '^RecurrenceId: 2026-09-14T19:00') $(sent)" "1 anna " "a series with the instance that was moved by itself"
done_testing
