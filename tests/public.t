#!/bin/sh
# What leaves the house, and how: fields outside the vocabulary, encoded words in fields, addresses that are two, header lines.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u@example.org
Summary: Chorprobe
Start: 2026-03-10T19:30
Timezone: Europe/Berlin
Language: de
Budget: intern 500 EUR
Dress: festlich
END
printf 'Name: Anna Berg\nEmail: anna@example.org\n' >"$tmp/members.rec"
send() { # COMMAND [OPTIONS]
	command=$1
	shift
	rm -rf "$tmp/box"
	run ev-mail "$command" --from "${FROM:-Netz <netz@example.org>}" --outbox "$tmp/box" "$@" "$tmp/e.rec"
}
# decoded: every part and header of every message
decoded() {
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, email, email.policy
for name in sys.argv[1:]:
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    for k, v in m.items():
        print(f'{k}: {v!r}')
    for p in m.walk():
        if p.get_content_maintype() == 'text':
            print(p.get_content().replace('\r\n ', ''))
END
}
send invite --now 2026-02-01 --list "$tmp/members.rec"
is "$rc $(decoded | grep -ci -e budget -e 'intern 500' -e festlich)" "0 0" "fields outside the vocabulary stay inside"
sed -i 's/^Uid: .*/Uid: v@example.org/' "$tmp/e.rec"
send invite --now 2026-02-01 --list "$tmp/members.rec" --public Dress
like "$(decoded)" '^X-EV-DRESS;X-NAME="?Dress"?:festlich' "--public: in the calendar object"
like "$(decoded)" '^Dress: +festlich' "... and in the text"
is "$(decoded | grep -ci -e budget -e 'intern 500')" 0 "... that one alone"
mkdir -p "$XDG_CONFIG_HOME/ev"
printf 'Public: Dress\nPublic: Budget\n' >"$XDG_CONFIG_HOME/ev/mail.conf"
sed -i 's/^Uid: .*/Uid: w@example.org/' "$tmp/e.rec"
send invite --now 2026-02-01 --list "$tmp/members.rec"
is "$(decoded | grep -c '^X-EV-[BD]')" 2 "Public in mail.conf"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
sed -i 's/^Uid: .*/Uid: x@example.org/' "$tmp/e.rec"
printf 'Subject: Tanz, {{Dress}}\n\nKleidung: {{Dress}}\n' >"$tmp/letter"
run ev-mail invite -n --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --public Dress --template "$tmp/letter" "$tmp/e.rec"
like "$rc $out" '^Kleidung: festlich' "a template names it"
like "$out" '^Subject: Tanz, festlich' "... also in the subject"
run ev-mail invite -n --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" --public Budget --template "$tmp/letter" "$tmp/e.rec"
like "$rc $err" '^65 .*no such field: ..Dress' "... but none that is not public"
printf 'Hallo {{member.Name}}\nZone: {{member.Timezone}}\nWeg: {{member.Unsubscribe}}\n' >"$tmp/letter"
send invite -n --now 2026-02-01 --list "$tmp/members.rec" --template "$tmp/letter"
like "$rc $err $out" '^0 ' "a member need not have what a list may have"
like "$out" '^ *Hallo Anna Berg' "... he is written to"
is "$(printf '%s\n' "$out" | grep -c -e Zone: -e Weg:)" 0 "... without the lines that have nothing to say"
printf 'Hallo\n{{Summary\n' >"$tmp/letter"
send invite -n --now 2026-02-01 --list "$tmp/members.rec" --template "$tmp/letter"
is "$rc $err" "65 ev-mail: $tmp/letter:2: {{ without }}" "a field that is not closed"
printf 'Subject: Tanz\n\n \n' >"$tmp/letter"
send invite -n --now 2026-02-01 --list "$tmp/members.rec" --template "$tmp/letter"
is "$rc $err" "65 ev-mail: $tmp/letter: the template has no text" "a template without a text"
send invite --public Warning
is "$rc" 64 "--public: a field of the vocabulary is none"
send invite --public 'a b'
is "$rc" 64 "--public: no name of a field"

# nothing turns the direction of writing
printf 'Uid: bidi@example.org\nSummary: Fest \342\200\256gpj.exe\nStart: 2026-03-10T19:30\nTimezone: Europe/Berlin\n' >"$tmp/bidi.rec"
ev-mail invite -n -f eml --now 2026-02-01 --from netz@example.org --list "$tmp/members.rec" "$tmp/bidi.rec" | /usr/bin/python3 -c 'import sys, email, email.policy; print(email.message_from_string(sys.stdin.read(), policy=email.policy.default)["Subject"])' >"$tmp/bidi"
is "$(cat "$tmp/bidi")" 'Invitation: Fest gpj.exe' "a subject has no override of its direction"

# encoded words are text
evil='=?utf-8?q?x=0D=0ABcc=3A_evil=40x?='
cat >"$tmp/e.rec" <<END
Uid: x@example.org
Summary: $evil Wörter, die so lang sind, dass sie über mehr als eine Zeile gehen, und noch ein paar dazu $evil
Start: 2026-03-10T19:30
Timezone: Europe/Berlin
Location: $evil
END
printf 'Name: %s\nEmail: anna@example.org\n\nName: Ein Mensch mit einem sehr langen Namen aus Überlingen am schönen Bodensee und noch ein wenig mehr\nEmail: bo@example.org\n' "$evil" >"$tmp/members.rec"
FROM="\"$evil\" <netz@example.org>" send invite --now 2026-02-01 --list "$tmp/members.rec" --reply-to "\"$evil\" <netz+{token}@example.org>"
is "$rc" 0 "encoded words in fields"
is "$(decoded | grep -c "^Subject: 'Invitation: =?utf-8?q?x=0D=0ABcc=3A_evil=40x?= Wörter, die so lang sind, dass sie über mehr als eine Zeile gehen, und noch ein paar dazu =?utf-8?q?x=0D=0ABcc=3A_evil=40x?='")" 2 "... come back from the subject as they were"
is "$(decoded | grep -c "^From: .*=?utf-8?q?x=0D=0ABcc=3A_evil=40x?=.* <netz@example.org>")" 2 "... from the sender's name"
is "$(decoded | grep -c "^To: .*=?utf-8?q?x=0D=0ABcc=3A_evil=40x?=.* <anna@example.org>")" 1 "... the recipient's"
is "$(decoded | grep -c "^Reply-To: .*=?utf-8?q?x=0D=0ABcc=3A_evil=40x?=.* <netz+")" 2 "... and Reply-To"
is "$(awk 'FNR == 1 { head = 1 } /^\r?$/ { head = 0 } head' "$tmp"/box/new/* | grep -c -i -e 'q?x=0D' -e '^Bcc')" 0 "... but not as what a mail program would decode"
is "$(cat "$tmp"/box/new/* | awk '{ sub(/\r$/, "") } length($0) > 78' | wc -l)" 0 "no line is over 78 octets"

# two addresses are none
printf 'Name: B\nEmail: bad@example.org> RCPT TO:<evil@example.org\n\nName: C\nEmail: <bad@example.org> RCPT TO:<evil@example.org>\n\nName: D\nEmail: D <bad@example.org>, E <evil@example.org>\n\nName: A\nEmail: Anna <anna@example.org>\n' >"$tmp/members.rec"
sed -i 's/^Uid: .*/Uid: y@example.org/' "$tmp/e.rec"
send invite --now 2026-02-01 --list "$tmp/members.rec"
is "$(printf '%s\n' "$err" | grep -c 'not a mail address') $(ls "$tmp/box/new" | wc -l)" "3 1" "two addresses in a member's field are malformed"
is "$(grep -l -e bad@ -e evil@ "$tmp"/box/new/* | wc -l)" 0 "... and neither gets a mail"
sed -i 's/^Uid: .*/Uid: z@example.org\nAttendee: bad@example.org> RCPT TO:<evil@example.org/' "$tmp/e.rec"
send invite --now 2026-02-01
is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "nor an Attendee"
like "$err" ':[0-9]+: Attendee: not a mail address: .*bad@example.org' "... as is said"
run ev-mail invite --from 'bad@example.org> RCPT TO:<evil@example.org' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/e.rec"
is "$rc" 64 "nor a sender"

# of two records of an event the one counts that says something else than guests know, also where that is a public field
mkdir "$tmp/two"
printf 'Email: anna@example.org\n' >"$tmp/members.rec"
grep -v -e Attendee -e Budget "$tmp/e.rec" | sed 's/^Uid: .*/Uid: two@example.org/' >"$tmp/two.rec"
sed '$aBudget: 500 EUR' "$tmp/two.rec" >"$tmp/two/a.rec"
update() { run ev-mail "$1" --now 2026-02-0"$2" --from netz@example.org --outbox "$tmp/box" --public Budget --list "$tmp/members.rec" "$tmp/two"; }
rm -rf "$tmp/box"
update invite 1
for other in b 0; do
	rm -rf "$tmp/box"
	sed "\$aBudget: 60$other EUR" "$tmp/two.rec" >"$tmp/two/$other.rec"
	update update 2
	is "$rc$err $(decoded | grep -c "^Budget: *60$other EUR")" "0 1" "... in a file behind that of the other, or before it ($other)"
	mv "$tmp/two/$other.rec" "$tmp/two/a.rec"
done
done_testing
