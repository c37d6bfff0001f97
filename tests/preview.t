#!/bin/sh
# A look before sending: -n shows each message as it will be read, and who would get one, who not, and why.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: fest@example.org
Summary: Sommerfest für alle
Language: de
Start: 2026-09-07T19:00
Timezone: Europe/Berlin
Location: Schloßgarten
Attach: plan.txt Lageplan
END
mkdir "$tmp/att"
echo Plan >"$tmp/att/plan.txt"
printf 'Name: Jürgen\nEmail: anna@example.org\n\nEmail: bo@example.org\n\nName: Cleo\nEmail: cleo@example.org\nLanguage: en\n\nEmail: dora@example.org\n' >"$tmp/m.rec"
mail() { ev-mail "$@" --from 'Café Müller <netz@example.org>' --attach-root "$tmp/att" --outbox "$tmp/box"; }
ev-mail suppress bo@example.org
run mail invite -n --now 2026-06-01 --list "$tmp/m.rec" --unsubscribe 'https://example.org/?t={token}' "$tmp/e.rec"
is "$rc $(ls "$tmp" | grep -c box)" "0 0" "a look sends nothing"
like "$out" '^From: Café Müller <netz@example.org>$' "the head is decoded"
like "$out" '^To: Jürgen <anna@example.org>$' "... the first recipient's name, too"
like "$out" '^Subject: Einladung: Sommerfest für alle$' "... and the subject"
like "$out" '^Ort: +Schloßgarten$' "the text as it is read"
is "$(printf '%s\n' "$out" | grep -c -e '=C3' -e '=_' -e 'base64' -e '^Content-')" 0 "... nothing of it encoded"
like "$out" '^Attached: plan.txt, text/plain, 5 octets$' "what is attached"
like "$out" '^Also as: text/calendar, method REQUEST' "... and the calendar"
is "$(printf '%s\n' "$out" | grep '^Subject')" 'Subject: Einladung: Sommerfest für alle
Subject: Invitation: Sommerfest für alle' "once for each language, whatever the recipients' tokens"
is "$(printf '%s\n' "$out" | sed -n '/^Sommerfest für alle, /,$p')" 'Sommerfest für alle, 2026-09-07T19:00
3 would get a message:
  invite    anna@example.org  Jürgen
  invite    cleo@example.org  Cleo
  invite    dora@example.org
1 would not:
  bo@example.org  unsubscribed, suppressed, or mail came back for good' "who would get it, who not and why"
run ev-mail status
is "$rc" 1 "nothing is remembered"
run mail invite -n -f eml --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$(printf '%s\n' "$out" | grep -c '^Content-Type: multipart/mixed') $(printf '%s\n' "$out" | grep -c 'would get')" "3 0" "the messages themselves: -f eml"
run mail invite -f eml --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc" 64 "... only with -n"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec" 2>/dev/null
run mail invite -n --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$(printf '%s\n' "$out" | grep -c '^Subject') $(printf '%s\n' "$out" | grep -c 'has it already')" "0 3" "who has it already gets none"
printf 'Uid: fest@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-06-01T10:00:00Z\nMailFrom: dora@example.org\nAttendee: dora@example.org; partstat=declined\n' | ev-mail rsvp --now 2026-06-01T12:00 >/dev/null
run mail nudge -n --now 2026-06-02 "$tmp/e.rec"
like "$out" '^  dora@example.org  has answered$' "a nudge: who has answered"
like "$out" '^  remind    anna@example.org  Jürgen$' "... who has not"
run mail remind -n --now 2026-09-07T10:00 "$tmp/e.rec"
like "$out" '^  dora@example.org  has declined$' "a reminder: who will not come"
is "$(printf '%s\n' "$out" | sed -n 's/^Subject: //p' | sort)" 'Erinnerung: Sommerfest für alle
Reminder: Sommerfest für alle' "... and what it says"
run mail remind -n --now 2026-06-02 "$tmp/e.rec"
is "$rc$out" 0 "nothing due: nothing shown"
mail uninvite cleo@example.org "$tmp/e.rec" --now 2026-06-03
sed -i 's/^Start.*/Start: 2026-09-07T18:00/' "$tmp/e.rec"
run mail update -n --now 2026-06-04 --list "$tmp/m.rec" "$tmp/e.rec"
like "$out" '^  cleo@example.org  is no longer invited$' "an update: who is invited no more"
run mail update -n -f rec --now 2026-06-04 --list "$tmp/m.rec" "$tmp/e.rec"
is "$(printf '%s\n' "$out" | recsel -P Sequence) $(printf '%s\n' "$out" | grep -c '^Subject')" "1 0" "with -f rec the record alone"
printf 'Uid: x@example.org\nSummary: a\033[31mb\nStart: 2026-09-07T19:00\n' >"$tmp/x.rec"
run mail invite -n --now 2026-06-01 --list "$tmp/m.rec" "$tmp/x.rec"
is "$(printf '%s\n' "$out" | tr -d '\t\n -~\200-\377' | wc -c)" 0 "no control character reaches the terminal"
done_testing
