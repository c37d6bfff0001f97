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

# two addresses in one field: none of them is meant, and it is said
for two in 'anna@example.org; bo@example.org' 'anna@example.org;bo@example.org' 'Anna <anna@example.org>; Bo <bo@example.org>' 'anna@example.org, bo@example.org'; do
	printf 'Email: %s\n\nEmail: cy@example.org\n' "$two" >"$tmp/members.rec"
	invite --from netz@example.org
	is "$rc $err $(cat "$tmp"/box/new/* | grep -c '^To: cy@')" "65 ev-mail: $tmp/members.rec:1: Email: not a mail address: $two 1" "\"$two\" is said and left out"
done
{ cat "$tmp/e.rec" && printf 'Attendee: anna@example.org; bo@example.org\nAttendee: cy@example.org; x-sent-by=dora@example.org\n'; } >"$tmp/a.rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$tmp/box" "$tmp/a.rec"
like "$rc $err $(grep -h '^To:' "$tmp"/box/new/*)" '^65 ev-mail: .*a.rec:[0-9]+: Attendee: not a mail address: anna@example.org; bo@example.org To: cy@example.org$' "... of an Attendee, too, whose parameters may have one"
run ev-mail remind --before 60d --now 2026-02-02 --from netz@example.org --outbox "$tmp/box" "$tmp/a.rec"
like "$rc $err" '^65 ev-mail: .*a.rec:[0-9]+: Attendee: not a mail address: anna@example.org; bo@example.org$' "... when he is to be reminded"

# columns as address books name them
printf 'First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value\nAnna,Berg,* Work,anna@example.org,other@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/*)" "0 To: Anna Berg <anna@example.org>" "Google's columns"
printf 'Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse\nAnna,Berg,Anna B.,anna@example.org,other@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/*)" '0 To: "Anna B." <anna@example.org>' "Thunderbird's columns"
printf 'Name;Adresse;E-Mail\nAnna;Hauptstr. 1;anna@example.org\nBo;;bo@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/* | sort | tr '\n' ' ')" "0 To: Anna <anna@example.org> To: Bo <bo@example.org> " "an address beside a mail address is where somebody lives"
printf 'Name;Adresse\nAnna;anna@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/*)" "0 To: Anna <anna@example.org>" "... and by itself the mail's"
printf 'Name;E-Mail\nAnna;anna@example.org\000.example.net\nBo;bo@example.org\n' >"$tmp/members.rec"
invite --from netz@example.org
is "$rc $err $(grep -h '^To:' "$tmp"/box/new/*)" "65 ev-mail: $tmp/members.rec:2: a NUL octet To: Bo <bo@example.org>" "a NUL octet shortens no address"

# the organizer among the Attendees, as calendar programs have it
{ cat "$tmp/e.rec" && printf 'Attendee: Netz <NETZ@example.org>; partstat=accepted\nAttendee: cy@example.org\n'; } >"$tmp/a.rec"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
run ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$tmp/box" "$tmp/a.rec"
is "$rc$err $(grep -h '^To:' "$tmp"/box/new/*)" "0 To: cy@example.org" "he does not invite himself"
sed '$d' "$tmp/a.rec" >"$tmp/b.rec"
rm -rf "$XDG_STATE_HOME"
run ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$tmp/box" "$tmp/b.rec"
like "$rc $err" '^64 .*nobody to write to' "... and alone he is nobody to write to"
done_testing
