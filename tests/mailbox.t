#!/bin/sh
# Addresses as people type and copy them: the sender's, and those of a list.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: f@example.org
Summary: Probe
Start: 2026-03-10T19:30
END
printf 'Name: Anna\nEmail: anna@example.org\n' >"$tmp/members.rec"
invite() { rm -rf "$XDG_STATE_HOME" "$tmp/box"; run ev-mail invite --now 2026-02-01 --list "$tmp/members.rec" --outbox "$tmp/box" "$@" "$tmp/e.rec"; }
says() { # PATTERN: in the headers and in all parts of the message
	/usr/bin/python3 - "$tmp"/box/new/* <<'END' | grep -Eo -- "$1" | sort | uniq -c | sed 's/^ *//'
import sys, email, email.policy
m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
for k, v in m.items():
    print(k + ':', v)
for p in m.walk():
    if p.get_content_maintype() == 'text':
        print(p.get_content().replace('\r\n ', '').replace('\r', ''))
END
}

invite --from 'Jörg <j@Bücher.example>'
is "$rc$err $(says 'ORGANIZER.*')" '0 1 ORGANIZER;CN="Jörg":mailto:j@xn--bcher-kva.example' "an organizer's domain is in ASCII in the calendar, as it is in From"
is "$(says 'bücher')$(says 'Bücher')" "" "... and everywhere else"
invite --from 'Netz <netz@example.org>' --reply-to 'antwort+{token}@bücher.example'
is "$rc$err $(says 'mailto:antwort.[a-z2-7]+@xn--bcher-kva.example' | wc -l) $(says 'bücher')" "0 1 " "--reply-to, too, in its header and in the links"

# what nobody sees in an address was copied along, and makes it another's
for hidden in '\342\200\213anna@example.org' 'an\342\200\213na@example.org' '\342\200\252anna@example.org' 'anna\302\255@example.org' '\357\273\277anna@example.org' 'anna\302\240b@example.org' 'anna\302\205@example.org'; do
	printf "Name: Anna\nEmail: $hidden\n" >"$tmp/members.rec"
	invite --from netz@example.org
	is "$rc $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "65 0" "$hidden is no address"
	like "$err" 'Email: not a mail address' "... as is said"
done
printf 'Name: Anna\nEmail: jos\303\251@example.org\n\nEmail: \340\244\205\340\244\250\340\245\215@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(ls "$tmp/box/new" | wc -l)" "0 2" "letters and marks of any script are"

# comments in CSV: whoever is behind one is out
printf '# the choir\n#\nName;E-Mail\nAnna;anna@example.org\n#Bo;bo@example.org\n"#Cy";cy@example.org\n#' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/* | sort | tr '\n' ' ')" "0 To: #Cy <cy@example.org> To: Anna <anna@example.org> " "a line of CSV that begins with # is a comment, a quoted name is none"
printf '# the choir\nName;E-Mail\n#Bo;bo@example.org\nAnna;anna\n' >"$tmp/members.rec"
invite --from netz@example.org
like "$rc $err" '^65 ev-mail: .*members.rec:4: Email: not a mail address: anna$' "... and is counted"
done_testing
