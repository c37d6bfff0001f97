#!/bin/sh
# The way out and what goes out: logins, TLS, addresses and domains outside ASCII, templates, lists, attachments, config,
# and the first mistakes of a newcomer.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: t@example.org
Summary: Weinprobe
Start: 2026-03-10T19:30
Timezone: Europe/Berlin
Location: Hofladen
Price: 12 €
END
printf 'Name: Anna\nEmail: anna@example.org\n' >"$tmp/m.rec"
start_server() { # MODE
	rm -rf "$XDG_STATE_HOME"
	sink "$@"
}
invite() { run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --list "$tmp/m.rec" "$@" "$tmp/e.rec"; }
got() { ls "$tmp/got" | grep -c eml; }
text() { # FILE PART
	/usr/bin/python3 -c 'import sys, email, email.policy
m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
print("Subject:", m["Subject"])
print(m.get_body((sys.argv[2],)).get_content())' "$1" "$2"
}

# logins
start_server login
invite --smtp "$url"
is "$rc $(got)" "69 0" "a server that wants a login, and none is configured"
like "$err" '530' "... its words"
for auth in plain login; do
	start_server login
	invite --smtp "$url" --user netz --password-command 'echo secret' --auth $auth
	is "$rc$err $(got) $(cat "$tmp/got/auth")" "0 1 $(echo $auth | tr a-z A-Z)" "--auth $auth"
done
start_server login
invite --smtp "$url" --user netz --password-command 'echo wrong'
is "$rc $(got)" "69 0" "a wrong secret stops the run"
like "$err" '535.*--password-command' "... with what to do"
invite --smtp "$url" --user netz --password-command 'echo secret'
is "$rc $(got)" "0 1" "... and the right one delivers what waits"
start_server login
invite --smtp "$url" --user netz --password-command 'exit 3'
is "$rc" 78 "a password command that fails"
invite --smtp "$url" --user netz
is "$rc" 78 "a name without a secret"
printf 'machine 127.0.0.1 login netz password secret\n' >"$HOME/.netrc"
invite --smtp "$url"
is "$rc$err $(got)" "0 1" "name and secret from netrc"
start_server
invite --smtp "$url"
is "$rc $(got)" "69 0" "a server that offers no login though one is configured gets nothing"
like "$err" 'offers no login' "... said"
rm "$HOME/.netrc"
is "$(grep -c secret "$XDG_STATE_HOME/ev/ledger.rec")" 0 "no secret in the ledger"
start_server login
invite --smtp "$url" --user netz --password-command 'echo token' --auth xoauth2
is "$rc$err $(got) $(sort -u "$tmp/got/auth")" "0 1 XOAUTH2" "--auth xoauth2"

# TLS
start_server
invite --smtp "$url" --tls require
is "$rc $(got)" "69 0" "--tls require where the server has none"
like "$err" '--tls none' "... what to do"
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$tmp/key.pem" -out "$tmp/crt.pem" -days 2 -subj /CN=127.0.0.1 2>/dev/null
cat "$tmp/key.pem" "$tmp/crt.pem" >"$tmp/cert.pem"
start_server
invite --smtp "$url" --tls require
is "$rc $(got)" "69 0" "a certificate that nobody vouches for"
like "$err" '--no-verify' "... what to do"
invite --smtp "$url" --tls require --no-verify
is "$rc$err $(got)" "0 1" "--no-verify"
rm "$tmp/cert.pem"
invite --smtp smtp://mail.example.invalid --user netz --password-command 'echo secret' --tls none
is "$rc" 78 "no login in clear text off this machine"

# refusals of the sender
start_server sender
invite --smtp "$url"
is "$rc $(got)" "69 0" "the sender is refused: the run stops"
like "$err" '550 5.7.1 not from you' "... with the server's words"
is "$(ev-mail status | grep -c ' refused ')" 0 "... and no member counts as refused"

# addresses
printf 'Email: jürgen@example.org\n\nEmail: ok@bücher.example\n' >"$tmp/m.rec"
start_server
invite --smtp "$url"
is "$rc$err $(sort "$tmp"/got/*.env)" "0 netz@example.org jürgen@example.org
netz@example.org ok@xn--bcher-kva.example" "addresses and domains outside ASCII, in the C locale"
like "$(cat "$tmp"/got/*.eml)" '^To: .*jürgen@example.org' "... in the head, too (RFC 6532)"
start_server nosmtputf8
invite --smtp "$url"
is "$rc $(got)" "69 1" "a server without SMTPUTF8: the one is refused, the other gets its message"
like "$err" 'jürgen|j\?\?rgen.*SMTPUTF8' "... said"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/m.rec"
start_server nosmtputf8
invite --smtp "$url" --from 'jörg@example.org'
is "$rc $(got)" "69 0" "a sender outside ASCII needs SMTPUTF8, too (RFC 6531 3.4)"
like "$err" 'no addresses outside ASCII \(SMTPUTF8\)' "... said"
start_server
invite --smtp "$url" --from 'jörg@example.org'
is "$rc$err $(sort "$tmp"/got/*.env)" "0 jörg@example.org anna@example.org
jörg@example.org bo@example.org" "... and a server that has it takes him"

# where one unsubscribes
printf 'Email: anna@example.org\n' >"$tmp/m.rec"
rm -rf "$XDG_STATE_HOME"
for uri in 'foo bar' 'javascript:alert(1)' 'https://x.example/a b' 'https://x.example/a,b' '<https://x.example/>' https:// 'https://x.example/ü'; do
	invite --outbox "$tmp/box" --unsubscribe "$uri"
	is "$rc $err" "64 ev-mail: --unsubscribe: no https, http or mailto address: $uri" "--unsubscribe '$uri' is none"
done
printf 'Email: bo@example.org\nUnsubscribe: https://x.example/{token}\n\nEmail: anna@example.org\nUnsubscribe: javascript:alert(1)\n' >"$tmp/m.rec"
invite --outbox "$tmp/box" --unsubscribe 'mailto:leave@example.org?subject={token}'
is "$rc $err $(ls "$tmp/box/new" | wc -l)" "65 ev-mail: $tmp/m.rec:4: Unsubscribe: no https, http or mailto address: javascript:alert(1) 1" "a member's that is none, with its line"
rm -rf "$tmp/box"

# lists
printf '\357\273\277Vorname;Nachname;E-Mail;Sprache;Raum\r\n"Eva ""Evi""";Öz;eva@example.org;de;12\r\n\r\nJan;"Kurz; Lang";jan@example.org;nl;7\r\nzu;viele;x@example.org;de;1;2;3\r\nkein;Zeichen;nirgends;de;1\r\ndoppelt;doppelt;EVA@example.org;de;1\r\n' >"$tmp/m.rec"
rm -rf "$XDG_STATE_HOME"
invite --outbox "$tmp/box"
is "$rc $(ls "$tmp/box/new" | wc -l)" "65 2" "a CSV list as an office writes it: the good ones get theirs"
is "$err" "ev-mail: $tmp/m.rec:5: 7 columns where the head line has 5
ev-mail: $tmp/m.rec:6: Email: not a mail address: nirgends
ev-mail: $tmp/m.rec:7: Email: is in the list already: EVA@example.org" "... the others are named with their line"
like "$(for f in "$tmp"/box/new/*; do text "$f" plain; done)" 'Goedendag Jan Kurz; Lang,' "... each in its language"
printf 'Name,Mail\nA,a@example.org\n"open,b@example.org\n' >"$tmp/m.rec"
rm -rf "$XDG_STATE_HOME"
invite --outbox "$tmp/box"
is "$rc" 65 "a quote that stays open"
like "$err" 'm.rec:3: a quote is not closed' "... said with its line"
printf 'Name,Ort\nA,B\n' >"$tmp/m.rec"
invite --outbox "$tmp/box"
is "$rc" 65 "a CSV list without addresses"
printf 'Email: x@example.org\n' >"$tmp/m.rec"
run sh -c "cat '$tmp/m.rec' | ev-mail invite --now 2026-02-01 --from netz@example.org --list - --outbox '$tmp/box3' '$tmp/e.rec'"
is "$rc $(ls "$tmp/box3/new" | wc -l)" "0 1" "a list on standard input"

# a subject that comes to nothing is the usual one
for subject in '' ' ' '{{Availability}}' 'only {{Availability}}'; do
	rm -rf "$XDG_STATE_HOME" "$tmp/box"
	printf 'Subject: %s\n\nDear {{member.Name}}\n' "$subject" >"$tmp/letter"
	printf 'Name: Anna\nEmail: anna@example.org\nLanguage: en\n' >"$tmp/one.rec"
	run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/one.rec" --outbox "$tmp/box" --template "$tmp/letter" "$tmp/e.rec"
	like "$rc$(grep -h '^Subject:' "$tmp"/box/new/*)" '^0Subject: Invitation: [^ ]' "a template's subject \"$subject\" that says nothing"
done
# templates
printf 'Name: Eva Öz\nEmail: eva@example.org\nRaum: 12\n\nName: Jan\nEmail: jan@example.org\n' >"$tmp/m.rec"
printf 'Subject: {{Summary}} am {{When}}\n\nLiebe/r {{member.Name}},\nRaum {{member.Raum}}\nPreis: {{Price}}\nEinlass: {{Doors}}\nKarte: {{Map}}\n<b>{{Location}}</b>\n' >"$tmp/letter"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
invite --outbox "$tmp/box" --template "$tmp/letter"
is "$rc $(ls "$tmp/box/new" | wc -l)" "65 1" "a template: a member without a field that it asks for is left out"
like "$err" 'jan@example.org: .*line 4 asks for \{\{member.Raum\}\}' "... and named"
is "$(text "$tmp"/box/new/* plain | sed 's/query=.*/query=.../')" "Subject: Weinprobe am Tuesday, 10 March 2026, 19:30 (Europe/Berlin)
Liebe/r Eva Öz,
Raum 12
Preis: 12 €
Karte: https://www.openstreetmap.org/search?query=...
<b>Hofladen</b>" "... filled in, without the line that has nothing to say"
like "$(text "$tmp"/box/new/* html)" '&lt;b&gt;Hofladen&lt;/b&gt;' "... its HTML is escaped"
printf 'Hallo,\n{{Sumary}}\n' >"$tmp/letter"
invite --outbox "$tmp/box" --template "$tmp/letter"
is "$rc$err" "65ev-mail: $tmp/letter:2: no such field: {{Sumary}}" "an unknown field is an error with its line"

# attachments
mkdir -p "$tmp/files/sub" "$tmp/other"
echo plan >"$tmp/files/sub/plan.pdf"
echo secret >"$tmp/other/secret"
ln -s "$tmp/other" "$tmp/files/link"
ln -s "$tmp/other/secret" "$tmp/files/secret"
printf 'Email: x@example.org\n' >"$tmp/m.rec"
attach() { # ATTACH OPTIONS
	value=$1
	shift
	rm -rf "$XDG_STATE_HOME" "$tmp/box"
	printf 'Uid: a@example.org\nSummary: x\nStart: 2026-04-01\nAttach: %s\n' "$value" >"$tmp/a.rec"
	run ev-mail invite --now 2026-02-01 --from netz@example.org --list "$tmp/m.rec" --outbox "$tmp/box" "$@" "$tmp/a.rec"
}
files() { /usr/bin/python3 -c 'import sys, email, email.policy
m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
print(" ".join("%s %s %s" % (p.get_filename(), p.get_content_type(), p.get_content()[:6] if p.get_content_type() == "application/pdf" else "-") for p in m.iter_attachments()))' "$tmp"/box/new/*; }
attach "sub/plan.pdf Plan" --attach-root "$tmp/files"
is "$rc $(files)" "0 invite.ics application/ics - plan.pdf application/pdf b'plan\\n'" "a file below --attach-root goes along"
attach "$tmp/files/sub/plan.pdf" --attach-root "$tmp/files/"
is "$rc $(files | grep -c plan.pdf)" "0 1" "... by its whole path, too"
for evil in ../other/secret "$tmp/other/secret" secret link/secret sub/../../other/secret /etc/passwd sub nothing; do
	attach "$evil" --attach-root "$tmp/files"
	is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "Attach: $evil is refused"
done
attach "$tmp/other/secret"
is "$rc $(files)" "0 invite.ics application/ics -" "without --attach-root nothing goes along but its name"
like "$err" 'no --attach-root' "... said"
attach "https://example.org/plan.pdf Plan"
is "$rc $(files)" "0 invite.ics application/ics -" "an address stays a link"
attach "http://127.0.0.1:$port/x.pdf" --fetch-attachments
is "$rc" 65 "nothing is fetched from this machine"
attach "http://[::ffff:127.0.0.1]:$port/x.pdf" --fetch-attachments
is "$rc" 65 "... in whatever notation"

# the config, and a newcomer
mkdir -p "$XDG_CONFIG_HOME/ev"
conf() { cat >"$XDG_CONFIG_HOME/ev/mail.conf"; }
rm -rf "$XDG_STATE_HOME" "$tmp/box4"
printf 'From: Netz <netz@example.org>\nReplyTo: buero@example.org\nOutbox: %s/box4\nList: %s/m.rec\nUnsubscribe: https://example.org/leave\nJobs: 2\nRate: 6000/min\nBefore: 2d\n' "$tmp" "$tmp" | conf
run ev-mail invite --now 2026-02-01 "$tmp/e.rec"
is "$rc$err $(cat "$tmp"/box4/new/* | grep -c -e '^Reply-To: buero@example.org' -e '^List-Unsubscribe: <https://example.org/leave>' -e '^From: Netz <netz@example.org>')" "0 3" "all of it from mail.conf"
run ev-mail remind --now 2026-03-09T00:00 "$tmp/e.rec"
is "$rc$err $(ls "$tmp/box4/new" | wc -l)" "0 2" "... and for remind"
printf 'Form: x\n' | conf
run ev-mail invite "$tmp/e.rec"
is "$rc $err" "78 ev-mail: $XDG_CONFIG_HOME/ev/mail.conf:1: no such setting: Form" "a setting that is none"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
for bad in '-j 0' '-j x' '--rate 0' '--tls maybe' '--smtp http://x' '--smtp smtp://a@b' '--auth md5 --user u --password-command echo\ x --smtp smtp://127.0.0.1' '--unknown guess' '--wait x' '--before 1d' '--compact' '-f json'; do
	eval "invite --outbox '$tmp/box5' $bad"
	is "$rc" 64 "$bad is refused"
done
run ev-mail remind --all --from netz@example.org --now 2026-02-01 --outbox "$tmp/box5" "$tmp/e.rec"
is "$rc" 64 "--all is nothing for remind"
rm -rf "$XDG_STATE_HOME"
invite --smtp smtp://nowhere.example.invalid
is "$rc" 69 "a host that is not there"
like "$err" 'is --smtp right' "... what to look at"
is "$(printf '%s\n' "$err" | grep -c nowhere)" 1 "... said once"
start=$(date +%s%N)
awk 'BEGIN { for (i = 0; i < 7; i++) printf "Email: m%d@example.org\n\n", i }' >"$tmp/m.rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box6"
invite --outbox "$tmp/box6" --rate 600 -j 3
ms=$((($(date +%s%N) - start) / 1000000))
is "$rc $((ms >= 600)) $(ls "$tmp/box6/new" | wc -l)" "0 1 7" "--rate 600: seven messages take six tenths of a second at least"
run ev-mail invite -n -f eml --now 2026-02-01 --from netz@example.org --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc$out" 0 "-n prints what would be sent: nothing more"
done_testing
