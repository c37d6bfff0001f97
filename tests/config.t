#!/bin/sh
# What only mail.conf says, against servers on loopback: envelope sender, EHLO name, delivery reports, CA file, client certificate.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u@example.org
Summary: Hoffest
Start: 2026-05-09T10:00
Timezone: Europe/Berlin
END
printf 'Name: Anna\nEmail: anna@example.org\n' >"$tmp/m.rec"
mkdir -p "$XDG_CONFIG_HOME/ev"
conf() { # LINES
	{ printf 'From: Netz <netz@example.org>\nSmtp: smtp://127.0.0.1:%s\n' "$port"; printf '%b' "$1"; } >"$XDG_CONFIG_HOME/ev/mail.conf"
	rm -rf "$XDG_STATE_HOME"
	run ev-mail invite --now 2026-02-01 --list "$tmp/m.rec" "$tmp/e.rec"
}
said() { grep -i "$1" "$tmp/log.commands" | tail -1 | cut -d' ' -f2-; }

server dsn=1
conf ''
is "$rc" 0 "nothing but a server"
is "$(said '^[0-9]* mail')" "MAIL FROM:<netz@example.org>" "the envelope's sender is From's address"
case $(said '^[0-9]* ehlo') in
EHLO*.* | EHLO\ \[*\]) ok 0 "EHLO says a full name or an address" ;;
*) ok 1 "EHLO says a full name or an address: $(said '^[0-9]* ehlo')" ;;
esac
conf 'EnvelopeFrom: bounces@example.org\n'
is "$rc $(said '^[0-9]* mail')" "0 MAIL FROM:<bounces@example.org>" "EnvelopeFrom"
conf 'EnvelopeFrom: bounces+{token}@example.org\n'
is "$rc $(said '^[0-9]* mail')" "0 MAIL FROM:<bounces+$(ev-mail status -f rec | recsel -P MessageId | cut -d. -f1)@example.org>" "... with the recipient's token"
conf 'EnvelopeFrom: no address\n'
is "$rc $(ev-mail status -f rec | grep -c 'State: sent')" "78 0" "... that is no address: 78, and nothing is sent"
conf 'Ehlo: mail.example.org\n'
is "$rc $(said '^[0-9]* ehlo')" "0 EHLO mail.example.org" "Ehlo"
conf 'Dsn: failure,delay\n'
is "$rc $(said '^[0-9]* rcpt')" "0 RCPT TO:<anna@example.org> NOTIFY=failure,delay ORCPT=rfc822;anna@example.org" "Dsn: what the server shall report of"
like "$(said '^[0-9]* mail')" '^MAIL FROM:<netz@example.org> RET=HDRS ENVID=' "... and how"
server
conf 'Dsn: failure\n'
is "$rc $(said '^[0-9]* rcpt')" "0 RCPT TO:<anna@example.org>" "... not of a server that offers no reports"
conf 'Dsn: sometimes\n'
is "$rc $(ev-mail status -f rec | grep -c 'State: sent')" "64 0" "... a wish that there is not is refused"
conf 'Nonsense: 1\n'
is "$rc" 78 "a setting that there is not: 78"

# certificates: an authority, the server's by it, a client's by another
certificate() { # NAME SUBJECT [ISSUER]
	openssl req -newkey rsa:2048 -nodes -keyout "$tmp/$1.key" -out "$tmp/$1.csr" -subj "$2" 2>/dev/null
	printf 'subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:%s\n' "$([ -n "${3:-}" ] && echo FALSE || echo TRUE)" >"$tmp/ext"
	if [ -n "${3:-}" ]; then
		openssl x509 -req -in "$tmp/$1.csr" -CA "$tmp/$3.crt" -CAkey "$tmp/$3.key" -CAcreateserial -days 2 -extfile "$tmp/ext" -out "$tmp/$1.crt" 2>/dev/null
	else
		openssl x509 -req -in "$tmp/$1.csr" -signkey "$tmp/$1.key" -days 2 -extfile "$tmp/ext" -out "$tmp/$1.crt" 2>/dev/null
	fi
}
certificate ca '/CN=Authority'
certificate server '/CN=127.0.0.1' ca
certificate clients '/CN=Clients'
certificate client '/CN=netz' clients
mkdir "$tmp/got"
cat "$tmp/server.key" "$tmp/server.crt" >"$tmp/got/cert.pem"
got() { ls "$tmp/got" | grep -c eml; }
serve /usr/bin/python3 "$top/tests/smtp_sink.py" "$tmp/port" "$tmp/got"
conf 'Tls: require\n'
is "$rc $(got)" "69 0" "a certificate that nobody known vouches for is not trusted"
conf "Tls: require\nCaFile: $tmp/ca.crt\n"
is "$rc$err $(got)" "0 1" "CaFile: one that it vouches for is"
conf "Tls: require\nCaFile: $tmp/clients.crt\n"
is "$rc $(got)" "69 1" "... one that another does is not"
conf "Tls: require\nCaFile: $tmp/nowhere.crt\n"
is "$((rc != 0)) $(got)" "1 1" "... no such file"
cp "$tmp/clients.crt" "$tmp/got/clients.pem"
rm -f "$tmp"/got/*.eml
serve /usr/bin/python3 "$top/tests/smtp_sink.py" "$tmp/port" "$tmp/got"
conf "Tls: require\nCaFile: $tmp/ca.crt\n"
is "$((rc != 0)) $(got)" "1 0" "a server that wants a client's certificate, and none is configured"
conf "Tls: require\nCaFile: $tmp/ca.crt\nClientCertificate: $tmp/client.crt\nClientKey: $tmp/client.key\n"
is "$rc$err $(got)" "0 1" "ClientCertificate and ClientKey"
conf "Tls: require\nCaFile: $tmp/ca.crt\nClientCertificate: $tmp/server.crt\nClientKey: $tmp/server.key\n"
is "$((rc != 0)) $(got)" "1 1" "... another's certificate is refused"
conf "Tls: require\nCaFile: $tmp/ca.crt\nClientCertificate: $tmp/client.crt\nClientKey: $tmp/server.key\n"
is "$((rc != 0)) $(got)" "1 1" "... a key that does not belong to it does not serve"
# a value that is wrong is told by its line
export XDG_STATE_HOME="$tmp/told"
mkdir -p "$tmp/config/ev"
printf 'Email: anna@example.org\n' >"$tmp/one.rec"
while IFS='|' read -r setting said; do
	printf '# ours\nFrom: netz@example.org\n%s\nOutbox: %s/box\n' "$setting" "$tmp" >"$tmp/config/ev/mail.conf"
	run ev-mail remind --list "$tmp/one.rec" "$tmp"
	is "$rc $err" "78 ev-mail: $tmp/config/ev/mail.conf:3: $said" "$setting"
done <<'END'
Jobs: many|Jobs: not a number from 1 to 100: many
Rate: fast|Rate: not a number from 0.01 to 1e+06: fast
Timeout: 0|Timeout: not a number from 1 to 86400: 0
Tls: maybe|Tls: neither require nor none: maybe
Verify: perhaps|Verify: neither yes nor no: perhaps
ShowAttendees: some|ShowAttendees: neither yes nor no: some
ReplyTo: nobody|ReplyTo: no mail address: nobody
Unsubscribe: ftp://example.org|Unsubscribe: no https, http or mailto address: ftp://example.org
Before: soon|Before: not time spans like 7d,1d,2h: soon
At: noon|At: not a time of the day like 09:00: noon
END
printf 'From: nobody\nOutbox: %s/box\n' "$tmp" >"$tmp/config/ev/mail.conf"
run ev-mail remind --list "$tmp/one.rec" "$tmp"
is "$rc $err" "78 ev-mail: $tmp/config/ev/mail.conf:1: From: no mail address: nobody" "From: nobody"
run ev-mail remind --from 'a@' --list "$tmp/one.rec" "$tmp"
is "$rc $err" "64 ev-mail: --from: no mail address: a@" "... an option by its name"
done_testing
