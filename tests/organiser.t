#!/bin/sh
# What an organiser does with those who were invited: list, nudge, uninvite, suppression, a look before sending.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: fest@example.org
Summary: Sommerfest
Language: de
Start: 2026-09-07T19:00
End: 2026-09-07T22:30
Timezone: Europe/Berlin
END
for who in anna bo cleo dora eve; do printf 'Name: %s\nEmail: %s@example.org\n\n' "$who" "$who"; done >"$tmp/m.rec"
mail() { ev-mail "$@" --from 'Netz <netz@example.org>' --outbox "$tmp/box"; }
sent() { cat "$tmp"/box/new/* 2>/dev/null | sed -n 's/^To: .*<\(.*\)@.*/\1/p' | sort | tr '\n' ' '; rm -f "$tmp"/box/new/*; }
reply() { printf 'Uid: fest@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-06-01T10:00:00Z\nMailFrom: %s@example.org\nAttendee: %s@example.org; partstat=%s\n' "$1" "$1" "$2" | ev-mail rsvp --now 2026-06-01T12:00 >/dev/null; }
run ev-mail list "$tmp/e.rec"
is "$rc" 1 "nobody was invited: 1"
like "$err" 'nobody was invited to fest@example.org' "... said"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
sent >/dev/null
reply anna accepted
reply bo declined
reply cleo tentative
run ev-mail list fest@example.org
is "$rc$err" 0 "list by Uid"
is "$out" 'Sommerfest, 2026-09-07T19:00
  1 yes, 1 no, 1 maybe, 2 open, 0 bounced
  yes       anna@example.org  anna  2026-06-01T10:00Z
  no        bo@example.org  bo  2026-06-01T10:00Z
  maybe     cleo@example.org  cleo  2026-06-01T10:00Z
  open      dora@example.org  dora
  open      eve@example.org  eve' "who has answered what"
is "$(ev-mail list "$tmp/e.rec")" "$out" "... by the event's record"
is "$(ev-mail list -f rec "$tmp/e.rec" | recsel -e 'Answer = "open"' -P Recipient | tr '\n' ' ')" 'dora@example.org  eve@example.org ' "... as records"
is "$(ev-mail list -f csv "$tmp/e.rec" | sed -n '1,2p' | tr -d '\r')" 'Uid,RecurrenceId,Name,Email,Answer,Answered,Waiting,Text
"fest@example.org","","anna","anna@example.org","yes","2026-06-01T10:00Z","",""' "... as CSV"
run ev-mail list -f json "$tmp/e.rec"
is "$rc" 64 "no other format"

run mail nudge --now 2026-06-05 "$tmp/e.rec"
is "$rc$err" 0 "a nudge"
like "$(cat "$tmp"/box/new/* | sed -n 's/^Subject: //p' | sort -u)" '^Bitte antworten: Sommerfest$' "... says what it wants"
is "$(cat "$tmp"/box/new/* | grep -c 'method=REQUEST')" 2 "... with buttons"
is "$(sent)" 'dora eve ' "... to those who have not answered"
mail nudge --now 2026-06-05 "$tmp/e.rec"
is "$(sent)" '' "... once a day"
mail nudge --now 2026-06-06 "$tmp/e.rec"
is "$(sent)" 'dora eve ' "... the next day again"

run mail uninvite dora@example.org "$tmp/e.rec" --now 2026-06-07
is "$rc$err" 0 "one is uninvited"
like "$(cat "$tmp"/box/new/*)" 'method=CANCEL' "... by a cancellation"
is "$(sent)" 'dora ' "... that nobody else gets"
mail uninvite dora@example.org "$tmp/e.rec" --now 2026-06-07
is "$(sent)" '' "... once"
is "$(ev-mail list "$tmp/e.rec" | sed -n 2p)" '  1 yes, 1 no, 1 maybe, 1 open, 0 bounced' "the others' answers hold"
run mail uninvite nobody@example.org "$tmp/e.rec" --now 2026-06-07
is "$rc" 65 "who was not invited cannot be"
mail nudge --now 2026-06-08 "$tmp/e.rec"
is "$(sent)" 'eve ' "an uninvited one is not nudged"
sed -i '/^Timezone/aUrl: https://example.org/fest' "$tmp/e.rec"
run mail nudge --now 2026-06-09 "$tmp/e.rec"
is "$rc" 65 "a changed event is an update first"
mail update --now 2026-06-09 --list "$tmp/m.rec" -f rec "$tmp/e.rec" >"$tmp/up.rec"
is "$(sent) $(recsel -P Sequence "$tmp/up.rec")" 'anna bo cleo eve  0' "an update leaves him alone, and SEQUENCE where it was"
is "$(ev-mail list "$tmp/e.rec" | sed -n 2p)" '  1 yes, 1 no, 1 maybe, 1 open, 0 bounced' "... and the answers"
sed -i 's/^Start.*/Start: 2026-09-07T18:00/' "$tmp/e.rec"
mail update --now 2026-06-10 "$tmp/e.rec"
is "$(sent)" 'anna bo cleo eve ' "a later date, too"
is "$(ev-mail list "$tmp/e.rec" | sed -n 2p)" '  0 yes, 0 no, 0 maybe, 4 open, 0 bounced' "... asks all the others again"

# a look before it is sent
rm -rf "$XDG_STATE_HOME"
run mail test --to me@example.net --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc$err $(ls "$tmp/box/new" | wc -l)" "0 1" "a test is one message"
like "$(cat "$tmp"/box/new/*)" '^To: anna <anna@example.org>' "... as the first member gets it"
sent >/dev/null
run ev-mail status
is "$rc" 1 "... and nothing is remembered"
printf '#!/bin/sh\necho "$@" >>%s/args\ncat >/dev/null\n' "$tmp" >"$tmp/sendmail"
chmod +x "$tmp/sendmail"
run ev-mail test --to me@example.net --sendmail "$tmp/sendmail" --from netz@example.org --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc $(cat "$tmp/args")" "0 -i -f netz@example.org -- me@example.net" "... and goes to nobody else"
run mail test --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc" 64 "... without --to"
# who gets no more mail
rm -rf "$XDG_STATE_HOME"
event() { printf 'Uid: %s@example.org\nSummary: %s\nStart: 2026-09-07T19:00\nTimezone: Europe/Berlin\n' "$1" "$1" >"$tmp/$1.rec"; }
for e in a b c d f; do event $e; done
ev-mail suppress --list "$tmp/m.rec" anna@example.org
ev-mail suppress Bo@Example.org
run mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/a.rec"
is "$rc $err" "0 ev-mail: 2 left out: unsubscribed, or their mail came back for good" "who is suppressed is left out, and it is said"
is "$(sent)" 'cleo dora eve ' "... the others get theirs"
cp "$tmp/m.rec" "$tmp/other.rec"
mail invite --now 2026-06-01 --list "$tmp/other.rec" "$tmp/b.rec" 2>/dev/null
is "$(sent)" 'anna cleo dora eve ' "... of one list, or of all"
is "$(grep -c example "$XDG_STATE_HOME/ev/suppressed") $(stat -c %a "$XDG_STATE_HOME/ev/suppressed")" "0 600" "no address is kept"
ev-mail readmit bo@example.org
run ev-mail forget cleo@example.org
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/c.rec" 2>/dev/null
is "$(sent)" 'bo dora eve ' "one is readmitted, and one who was forgotten stays so"
is "$(grep -rc cleo "$XDG_STATE_HOME" | grep -v ':0$')" '' "... without a trace"
id=$(ev-mail status -f rec | recsel -e 'Recipient = "dora@example.org" && Uid = "a@example.org"' -P MessageId)
printf 'Bounced: dora@example.org; action=failed; status=5.1.1\nBouncedMessage: %s\n' "$id" | ev-mail rsvp --now 2026-06-02 >/dev/null
mail invite --now 2026-06-03 --list "$tmp/m.rec" --unsubscribe 'https://example.org/off?t={token}' "$tmp/d.rec" 2>/dev/null
is "$(cat "$tmp"/box/new/* | grep -c '^List-Unsubscribe-Post: List-Unsubscribe=One-Click')" 2 "one click takes off the list"
cat "$tmp"/box/new/* | tr -d '\r' | sed -n '/^To: eve/,/^MIME/s/^ *\(List-Unsubscribe: \)*<https:\/\/example.org\/off?t=\(.*\)>.*/\2/p' >"$tmp/off"
is "$(sent)" 'bo eve ' "whose mail came back for good is left out"
like "$(cat "$tmp/off")" '^[a-z2-7]{16}$' "... by the recipient's token"
echo 'bo@example.org' >>"$tmp/off"
run mail publish --now 2026-06-03 --list "$tmp/m.rec" --unsubscribed "$tmp/off" "$tmp/f.rec"
is "$rc $(sent)" '0 ' "a file of tokens and addresses"
run mail invite --now 2026-06-03 --list "$tmp/m.rec" --unsubscribed "$tmp/none" "$tmp/f.rec"
is "$rc $(sent)" '66 ' "... that is not there stops everything"
run mail cancel --now 2026-06-03 "$tmp/d.rec" --unsubscribed "$tmp/off"
is "$rc $(sent)" '0 bo eve ' "who holds an invitation hears that the event is cancelled"
# what cannot be read may be somebody who wants no mail
printf '# gone\n\nAnna Berg <%s>\n<mailto:bo@example.org> (Bo)\n' anna@example.org >"$tmp/named.off"
printf 'Uid: off@example.org\nSummary: Fest\nStart: 2026-06-30T19:00\nTimezone: Europe/Berlin\n' >"$tmp/off.rec"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n\nEmail: fritz@example.org\n' >"$tmp/off.list"
run mail invite --now 2026-06-03 --list "$tmp/off.list" --unsubscribed "$tmp/named.off" "$tmp/off.rec"
is "$rc $err" "0 ev-mail: 2 left out: unsubscribed, or their mail came back for good" "who unsubscribed may have a name"
printf 'anna@example.org\nbob at example.org\n' >"$tmp/named.off"
run mail invite --now 2026-06-03 --list "$tmp/off.list" --unsubscribed "$tmp/named.off" "$tmp/off.rec"
is "$rc $err" "65 ev-mail: $tmp/named.off:2: neither a mail address nor a token" "... but has to be readable"
printf 'anna@example@org\n' >"$tmp/named.off"
run mail invite --now 2026-06-03 --list "$tmp/off.list" --unsubscribed "$tmp/named.off" "$tmp/off.rec"
is "$rc $err" "65 ev-mail: $tmp/named.off:1: neither a mail address nor a token" "... also where it looks like an address"
done_testing
