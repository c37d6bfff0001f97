#!/bin/sh
# ev-mail against a real SMTP server on loopback, a maildir and a sendmail program.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
ev-parse -r 2026-02-01 "$A/energierunde.txt" >"$tmp/e.rec"
cat >"$tmp/members.rec" <<'END'
Name: Anna Berg
Email: anna@example.org

Name: Bülent "Bo" Öz
Email: bo@example.net
Language: en

Name: No One
Email: nobody@example.org
END
invite() { run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --list "$tmp/members.rec" "$@" "$tmp/e.rec"; }
messages() { ls "$tmp/got" | grep -c eml; }

sink
invite --smtp "$url"
is "$rc$err" 0 "three members are invited"
is "$(cat "$tmp"/got/*.env | sort)" 'netz@example.org anna@example.org
netz@example.org bo@example.net
netz@example.org nobody@example.org' "one message a member, nobody sees another"
/usr/bin/python3 - "$tmp/got" >"$tmp/py" 2>&1 <<'END'
import sys, glob, email, email.policy, icalendar
for name in sorted(glob.glob(sys.argv[1] + '/*.eml')):
    raw = open(name, 'rb').read()
    assert max(len(l) for l in raw.split(b'\r\n')) < 998 and raw.isascii()
    m = email.message_from_bytes(raw, policy=email.policy.default)
    cal = [p for p in m.walk() if p.get_content_type() == 'text/calendar'][0]
    c = icalendar.Calendar.from_ical(cal.get_content())
    e = c.walk('VEVENT')[0]
    att = e['ATTENDEE']
    kinds = [p.get_content_type() for p in m.walk()]
    print(m['From'], '|', m['To'], '|', m['Subject'], '|', cal.get_param('method'), c['METHOD'], '|', e['ORGANIZER'], '|',
          att, att.params.get('RSVP'), att.params.get('PARTSTAT'), '|', ' '.join(kinds), '|', m['Auto-Submitted'], '|', 'X-EV-SOURCE' in e)
END
like "$(sed -n 1p "$tmp/py")" '^Netz <netz@example.org> \| Anna Berg <anna@example.org> \| Einladung: Vierte Energierunde der klimaaktiven Gemeinden im Landkreis Moorfelde \| REQUEST REQUEST \| mailto:netz@example.org \| mailto:anna@example.org TRUE NEEDS-ACTION \| multipart/mixed multipart/alternative text/plain text/html text/calendar application/ics \| auto-generated \| False$' "a correct iMIP message"
like "$(sed -n 2p "$tmp/py")" 'Öz.*\| Invitation: ' "in the member's language, with a name outside ASCII"
invite --smtp "$url"
is "$rc$err $(messages)" "0 3" "run again, it sends nothing: the ledger knows"
is "$(ev-mail status | grep -c ' sent *invite ')" 3 "status lists them"
is "$(stat -c %a "$XDG_STATE_HOME/ev/ledger.rec")" 600 "the ledger is the user's own"
sed -i 's/^Start: .*/Start: 2026-03-11T10:00/' "$tmp/e.rec"
invite --smtp "$url"
is "$rc" 65 "a changed event is no new invitation"
like "$err" 'ev-mail update' "... it says what does"
sed -i 's/^Start: .*/Start: 2026-03-11T09:30/' "$tmp/e.rec"

rm -rf "$XDG_STATE_HOME"
sink refuse
invite --smtp "$url"
is "$rc $(messages)" "69 2" "a refused recipient is reported, the others get theirs"
like "$err" 'nobody@example.org: refused: 550' "... with the server's words"
invite --smtp "$url"
is "$(messages)" 2 "... and is not tried again"

rm -rf "$XDG_STATE_HOME"
sink later
invite --smtp "$url"
is "$rc $(messages)" "75 0" "451: later"
port=$(cat "$tmp/port")
sink
invite --smtp "$url"
is "$rc $(messages)" "75 0" "... a run right after it leaves them in peace"
run ev-mail flush --smtp "$url" --now 2026-02-01T00:06
is "$rc$err $(messages)" "0 3" "... five minutes later flush delivers"

rm -rf "$XDG_STATE_HOME"
sink drop
invite --smtp "$url"
is "$rc" 75 "the connection breaks after the dot: 75"
like "$err" 'nobody knows' "... delivered or not, nobody knows"
held=$(messages)
invite --smtp "$url"
is "$(messages)" "$held" "... it is held, not sent again"
cp "$tmp/got/1.eml" "$tmp/first.eml"
sink
invite --smtp "$url" --unknown resend
is "$rc $(messages)" "0 3" "--unknown resend sends them"
same "$tmp/got/1.eml" "$tmp/first.eml" "... byte for byte the same"

rm -rf "$XDG_STATE_HOME"
invite --smtp smtp://127.0.0.1:1
is "$rc" 69 "no server: 69"
like "$err" '^ev-mail: smtp://127.0.0.1:1: nothing more can be sent: .*[Cc]onnect' "... said once"
is "$(printf '%s\n' "$err" | grep -ci connect)" 1 "... and only once"
invite --outbox "$tmp/box"
is "$rc $(ls "$tmp/box/new" | wc -l)" "0 3" "a maildir"
rm -rf "$XDG_STATE_HOME"
printf '#!/bin/sh\necho "$@" >>%s/args\ncat >>%s/body\necho queued\n' "$tmp" "$tmp" >"$tmp/sendmail"
chmod +x "$tmp/sendmail"
invite --sendmail "$tmp/sendmail"
is "$rc $(sed -n 1p "$tmp/args")" "0 -i -f netz@example.org -- anna@example.org" "sendmail"
is "$out $(printf '%s\n' "$err" | grep -c '^queued$')" " 3" "... whose words are no output of ours"
run ev-mail invite -n --now 2026-02-01 --from netz@example.org "$tmp/e.rec"
is "$rc" 64 "nobody to invite"
run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" --outbox "$tmp/box" "$tmp/e.rec"
is "$rc" 78 "no --from: 78"
like "$err" "--from 'Name <address>'" "... and what to do"
mkdir -p "$XDG_CONFIG_HOME/ev"
printf 'From: Netz <netz@example.org>\nOutbox: %s/box2\n' "$tmp" >"$XDG_CONFIG_HOME/ev/mail.conf"
rm -rf "$XDG_STATE_HOME"
run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" "$tmp/e.rec"
is "$rc $(ls "$tmp/box2/new" | wc -l)" "0 3" "sender and way out from mail.conf"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
run ev-mail invite --now 2027-02-01 --from netz@example.org --list "$tmp/members.rec" --outbox "$tmp/box" "$tmp/e.rec"
is "$rc" 65 "an event that is over is refused"
run ev-mail invite --now 2026-02-01 --from "$(printf 'a\nBcc: x@y.z <netz@example.org>')" --list "$tmp/members.rec" --outbox "$tmp/box" "$tmp/e.rec"
is "$rc" 64 "a line feed in --from is refused"
printf 'Name: Evil\nEmail: a@b.c>\\nRCPT TO:<x@y.z\n\nName: "Two"\n+ Bcc: x@example.org\nEmail: two@example.org\n' >"$tmp/members.rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
invite --outbox "$tmp/box"
is "$(ls "$tmp/box/new" | wc -l) $(cat "$tmp"/box/new/* | grep -c -i '^Bcc')" "1 0" "nothing of a list reaches headers or dialogue"
# a torn last record of the ledger
printf 'Key: half' >>"$XDG_STATE_HOME/ev/ledger.rec"
invite --outbox "$tmp/box"
is "$(ls "$tmp/box/new" | wc -l)" 1 "a torn last record is cut off"
done_testing
