#!/bin/sh
# Whose answer an answer is: senders, tokens, Authentication-Results, answers in others' names, and what is written by hand.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: u@example.org
Summary: Chorprobe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
Location: Gemeindesaal, Kirchweg 2, 24999 Moorfelde
Language: de
END
printf 'Name: Anna Berg\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.net\n\nName: Cem\nEmail: cem@example.com\n' >"$tmp/members.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/e.rec"
is "$rc" 0 "invitations"
id_of() { ev-mail status -f rec | recsel -e "Recipient = \"$1\"" -P MessageId; }
token_of() { id_of "$1" | cut -d. -f1; }

# answer FROM ATTENDEES [HEAD]: ATTENDEES are "address=PARTSTAT[;PARAM=...]" words; environment: SEQ STAMP METHOD EXTRA
answer() {
	printf 'From: %s\nTo: netz@example.org\nSubject: Antwort\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <x@x>\n%sMIME-Version: 1.0\nContent-Type: text/calendar; charset=utf-8; method=%s\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:%s\nBEGIN:VEVENT\nUID:u@example.org\nDTSTAMP:%s\n%bSEQUENCE:%s\nORGANIZER:mailto:netz@example.org\n' \
		"$1" "${3:-}" "${METHOD:-REPLY}" "${METHOD:-REPLY}" "${STAMP:-20260203T100000Z}" "${EXTRA:-}" "${SEQ:-0}" >"$tmp/a.eml"
	for a in $2; do
		printf 'ATTENDEE;PARTSTAT=%s:mailto:%s\n' "${a#*=}" "${a%%=*}"
	done >>"$tmp/a.eml"
	printf 'END:VEVENT\nEND:VCALENDAR\n' >>"$tmp/a.eml"
	run sh -c "ev-parse '$tmp/a.eml' | ev-mail rsvp --now 2026-02-04T${AT:-12:00} ${OPT:-}"
}
stat() { ev-mail list -f rec u@example.org | recsel -e "Recipient = \"$1\" && Answer ~ \"^(yes|no|maybe|open|delegated|bounced)\$\"" -P Answer; }

answer anna@example.org anna@example.org=ACCEPTED
is "$rc $(stat anna@example.org)" "0 yes" "an answer from the attendee's own address, without DTSTART"
answer 'Eve <eve@example.com>' anna@example.org=DECLINED
is "$rc $(stat anna@example.org)" "0 yes" "one in her name from another address changes nothing"
like "$out" 'Warning: a mail from eve@example.com says that Anna Berg <anna@example.org> answers declined: not counted; ev-mail rsvp --accept-from eve@example.com takes it' "... and is shown"
answer 'Eve <eve@example.com>' 'anna@example.org=DECLINED;CN="Carla<carla@example.org>"'
is "$(printf '%s\n' "$out" | grep ^Warning)" 'Warning: a mail from eve@example.com says that Anna Berg <anna@example.org> answers declined: not counted; ev-mail rsvp --accept-from eve@example.com takes it' "... by the name and address that she was invited with, not by what the mail calls her"
answer 'Eve <eve@example.com>' 'carla@example.org=DECLINED;CN="Anna<anna@example.org>"'
is "$(printf '%s\n' "$out" | grep ^Warning)" 'Warning: "Anna<anna@example.org>" <carla@example.org> answers, but was not invited: not counted' "... and who was not invited by the address, too"
answer 'Eve <eve@example.com>' bo@example.net=DECLINED "Sender: bo@example.net
"
is "$(stat bo@example.net)" no "Sender is the attendee: somebody else wrote it for him"
answer bo@example.net 'bo@example.net=ACCEPTED anna@example.org=DECLINED'
is "$(stat bo@example.net) $(stat anna@example.org)" "yes yes" "a second ATTENDEE is another's answer: his own counts, hers does not"
like "$out" 'Warning: a mail from bo@example.net says that Anna Berg <anna@example.org> answers declined: not counted' "... and is shown"
answer bo@example.net 'bo@example.net=ACCEPTED anna@example.org=ACCEPTED'
is "$(printf '%s\n' "$out" | grep -c '^Warning')" 0 "what repeats how things stand is no claim"
answer "bo@example.net, anna@example.org" anna@example.org=TENTATIVE
is "$(stat anna@example.org)" yes "two addresses in From are no one's"
like "$out" 'Warning: Anna Berg <anna@example.org> answers tentative, but the mail has no one sender: not counted' "... as is said"
answer anna@example.org anna@example.org=TENTATIVE "From: eve@example.com
"
is "$(stat anna@example.org)" yes "two From fields neither"
printf 'Uid: u@example.org\nMethod: reply\nSequence: 0\nAttendee: anna@example.org; partstat=tentative\n' >"$tmp/bare.rec"
run ev-mail rsvp --now 2026-02-04 "$tmp/bare.rec"
like "$out" 'Warning: Anna Berg <anna@example.org> answers tentative, but the mail that brought it is not known: not counted' "nor an answer without its mail"
is "$(stat anna@example.org)" yes "... which changes nothing"
sed 's/METHOD:REPLY/&\nX-EV-MAILFROM:anna@example.org/; s/^UID/X-EV-MAILFROM;X-NAME=MailFrom:anna@example.org\n&/; s/^DTSTAMP/X-EV-FOO;X-NAME=MailSender:anna@example.org\n&/; s/^From: .*/From: eve@example.com/; 0,/^From/!{/^From/d}; s/PARTSTAT=[A-Z]*/PARTSTAT=DECLINED/' "$tmp/a.eml" >"$tmp/forged.eml"
run sh -c "ev-parse '$tmp/forged.eml' | ev-mail rsvp --now 2026-02-04"
is "$(stat anna@example.org)" yes "a calendar object cannot say who sent it"

# tokens
answer anna@example.org "anna.berg@private.example=DECLINED;X-EV-TOKEN=$(token_of anna@example.org)"
is "$(stat anna@example.org)" no "another address of the attendee's, with the token, from the address it was given to: hers"
answer anna@example.org anna.berg@private.example=ACCEPTED
is "$(stat anna@example.org)" no "... without it: not counted"
answer anna.berg@private.example anna.berg@private.example=ACCEPTED "In-Reply-To: <$(id_of bo@example.net)>
"
is "$(stat bo@example.net)" yes "a token does not speak for its owner from elsewhere"
like "$out" 'Warning: anna.berg@private.example, which was not invited, answers accepted; it may be another address of Bo <bo@example.net>, by the token of that invitation: not counted; ev-mail rsvp --accept-from anna.berg@private.example takes it' "... who was not invited, or is he"
answer eve@example.com anna@example.org=ACCEPTED "In-Reply-To: <$(id_of anna@example.org)>
"
like "$out" 'Warning: a mail from eve@example.com says that Anna Berg <anna@example.org> answers accepted \(with the token of that invitation\): not counted' "... nor for the attendee"
answer bo@example.net "anna@example.org=ACCEPTED;X-EV-TOKEN=$(token_of bo@example.net)"
is "$(stat anna@example.org)" no "one's own token does not speak for others"

# Authentication-Results
mkdir -p "$XDG_CONFIG_HOME/ev"
printf 'AuthservId: mx.example.org\n' >"$XDG_CONFIG_HOME/ev/mail.conf"
auth() { answer cem@example.com "cem@example.com=$1" "$2"; stat cem@example.com; }
is "$(auth ACCEPTED 'Authentication-Results: mx.example.org (Postfix) 1;
 spf=pass smtp.mailfrom=example.com; dmarc=fail (p=none; dis=none)
 header.from=example.com
')" open "a sender whom the trusted server found false is not believed"
(echo 'Authentication-Results: mx.example.org; dmarc=fail'; cat "$tmp/a.eml") >"$tmp/first.eml"
run sh -c "ev-parse '$tmp/first.eml' | ev-mail rsvp --now 2026-02-04T12:00"
like "$out" 'Warning: .*its server found dmarc=fail: not counted' "... also where that is the mail's first line, as a milter writes it"
answer cem@example.com cem@example.com=ACCEPTED 'Authentication-Results: mx.example.org; dkim=fail reason="bad; signature" header.d=example.com
'
like "$out" 'Warning: a mail from cem@example.com says that Cem <cem@example.com> answers accepted, but its server found dkim=fail: not counted' "... as is said"
is "$(auth ACCEPTED 'Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=example.com
')" open "... spf"
is "$(auth ACCEPTED 'Authentication-Results: mx.example.org; dmarc=fail
Authentication-Results: mx.example.org; dmarc=pass; dkim=pass header.d=example.com
')" open "a field that the mail brought along in the server's name does not help"
is "$(auth ACCEPTED 'Authentication-Results: "mx.example.org"; dmarc = fail
')" open "... quoted"
is "$(auth ACCEPTED 'Authentication-Results: elsewhere.example; dmarc=fail
')" yes "what another server says does not matter"
is "$(STAMP=20260203T100100Z auth DECLINED 'Authentication-Results: mx.example.org; dkim=fail header.d=lists.example; dkim=pass header.d=example.com; spf=fail smtp.mailfrom=lists.example
')" no "a signature of From's own domain holds, whatever a list did"
is "$(STAMP=20260203T100200Z auth ACCEPTED 'Authentication-Results: mx.example.org; dkim=pass header.d=evil.example; spf=fail
')" no "... another domain's does not"
is "$(STAMP=20260203T100300Z auth ACCEPTED 'Authentication-Results: mx.example.org; spf=fail; dmarc=pass
')" yes "a pass of DMARC settles it"
is "$(STAMP=20260203T100400Z auth DECLINED 'Authentication-Results: mx.example.org; spf=softfail; dkim=none
')" no "neither is softfail or none a failure"
answer 'Eve <eve@evil.example>' cem@example.com=ACCEPTED 'Sender: cem@example.com
Authentication-Results: mx.example.org; dmarc=pass header.from=evil.example; dkim=pass header.d=evil.example
'
is "$(stat cem@example.com)" no "a Sender that nothing vouches for is nobody's, though From holds"
STAMP=20260203T100500Z answer 'Eve <eve@evil.example>' cem@example.com=ACCEPTED 'Sender: cem@example.com
Authentication-Results: mx.example.org; dmarc=pass header.from=evil.example; dkim=pass header.d=evil.example; dkim=pass header.d=example.com
'
is "$(stat cem@example.com)" yes "... one that its own domain signed for is"
STAMP=20260203T100600Z answer cem@example.com@evil.example cem@example.com=DECLINED
is "$(stat cem@example.com)" yes "an address with two at signs is no one's"
STAMP=20260203T100700Z answer '<@evil.example:cem@example.com>' cem@example.com=DECLINED
is "$(stat cem@example.com)" yes "... nor one with a route"
STAMP=20260203T100800Z answer '"Cem @ work" <cem@example.com> (at@home)' cem@example.com=DECLINED
is "$(stat cem@example.com)" no "... signs in names do not count"

# accepted after all
OPT='--accept-from nobody@example.com' answer bo@example.net bo@example.net=ACCEPTED
like "$err" 'no answer from nobody@example.com is held' "--accept-from where nothing is held says so"
run ev-mail rsvp --now 2026-02-04T13:00 --accept-from eve@example.com </dev/null
is "$rc $(stat anna@example.org)" "0 yes" "--accept-from takes what is held"
like "$out" 'anna@example.org>; partstat=accepted' "... and shows the event"
STAMP=20260203T110000Z answer eve@example.com anna@example.org=DECLINED
is "$(stat anna@example.org)" no "... and what comes from there later, for the same person"
STAMP=20260203T110000Z answer eve@example.com bo@example.net=DECLINED
is "$(stat bo@example.net)" yes "... not for others"
STAMP=20260203T120000Z OPT='--accept-from eve@example.com' answer eve@example.com bo@example.net=DECLINED
is "$(stat bo@example.net)" no "an answer and its acceptance in one run"
run ev-mail rsvp --now 2026-02-04T13:00 --accept-from cem@example.com </dev/null
STAMP=20260203T130000Z answer cem@example.com cem@example.com=TENTATIVE 'Authentication-Results: mx.example.org; dmarc=fail
'
is "$(stat cem@example.com | grep -c maybe)" 0 "who could be anybody is taken this once"
run ev-mail rsvp --accept-from nonsense </dev/null
is "$rc" 64 "--accept-from takes an address"
run ev-mail invite --accept-from a@example.org "$tmp/e.rec"
is "$rc" 64 "... with rsvp"
rm "$XDG_CONFIG_HOME/ev/mail.conf"

# nothing locks a later answer out
STAMP=29990101T000000Z answer anna@example.org anna@example.org=ACCEPTED
like "$out" 'Warning: Anna Berg <anna@example.org> answers with a date in the future' "DTSTAMP in the future is shown"
STAMP=20260204T110000Z AT=12:10 answer anna@example.org anna@example.org=DECLINED
is "$(stat anna@example.org)" no "... and the later arrival counts, whatever its date"
SEQ=999 STAMP=20260204T111000Z answer anna@example.org anna@example.org=ACCEPTED
like "$out" 'Warning: .*version that was never sent \(SEQUENCE 999\)' "a SEQUENCE that was never sent is shown"
STAMP=20260204T112000Z answer anna@example.org anna@example.org=TENTATIVE
is "$(stat anna@example.org)" maybe "... and a later answer counts"
STAMP=20260204T111500Z answer anna@example.org anna@example.org=ACCEPTED
is "$(stat anna@example.org)" maybe "an older one that comes later does not"

# by hand
hand() { # FROM HEAD TEXT
	printf 'From: %s\nTo: netz@example.org\nSubject: Re: Einladung: Chorprobe\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <h@x>\n%sMIME-Version: 1.0\nContent-Type: %s; charset=utf-8\n\n%b' "$1" "$2" "${TYPE:-text/plain}" "$3" >"$tmp/h.eml"
	run sh -c "ev-parse '$tmp/h.eml' | ev-mail rsvp --now 2026-02-04"
}
before=$(ev-mail list u@example.org | grep -c .)
hand bo@example.net "In-Reply-To: <$(id_of bo@example.net)>
" 'Ich komme gern!\n\nBo\n\nAm 1. Februar 2026 um 10:00 schrieb\nNetz <netz@example.org>:\n> Einladung: Chorprobe\n> am 10. März 2026\n-- \nBo Holm\n'
is "$rc" 0 "a reply by hand is taken"
like "$out" '^Warning: bo@example.net writes: Ich komme gern!  ?Bo$' "... shown with its text alone"
is "$(stat bo@example.net)" no "... and not guessed"
like "$(ev-mail list u@example.org)" '^ +wrote +bo@example.net.*Ich komme gern!' "... and in the list"
like "$(ev-mail list -f csv u@example.org)" '"wrote".*"Ich komme gern! *Bo"' "... as CSV, too"
hand bo@example.net "In-Reply-To: <$(id_of bo@example.net)>
" 'Ich komme gern!\n\nBo\n\nAm 1. Februar 2026 um 10:00 schrieb\nNetz <netz@example.org>:\n> Einladung: Chorprobe\n'
is "$(ev-mail list u@example.org | grep -c wrote)" 1 "... once"
words() { # TEXT: what is taken down of it
	printf 'From: bo@example.net\nTo: netz@example.org\nSubject: Re\nIn-Reply-To: <%s>\nDate: Tue, 3 Feb 2026 09:15:00 +0100\nMessage-ID: <h@x>\n\n%b' "$(id_of bo@example.net)" "$1" | ev-parse -t mail | recsel -P MailText | tr '\n' '/'
}
is "$(words 'Ich komme gern!\n\nOn Tue, 3 Feb 2026 at 10:00, Netz <netz@example.org> wrote:\n> Probe\n')" 'Ich komme gern!/' "what is written above the introduction of a quotation is no part of it"
is "$(words 'Ich komme gern!\n\nNetz schrieb:\n\n> Probe\n')" 'Ich komme gern!//Netz schrieb:/' "... nor where the introduction has no date: rather too much is kept than too little"
is "$(words 'Ich bringe 2 Kuchen mit.\nOn Tue, 3 Feb 2026 at 10:00, Netz <netz@example.org> wrote:\n> Probe\n')" 'Ich bringe 2 Kuchen mit./' "... also without an empty line between them"
is "$(words '> Kommst du?\nIch bin um 10 da:\n> Wann?\nbis 12\n')" 'Ich bin um 10 da:/bis 12/' "a sentence with a colon above a quotation is no introduction"
hand eve@example.com "References: <x@y> <$(id_of bo@example.net)>
" 'Bo ist krank.\n'
like "$out" 'Warning: eve@example.com writes in answer to what bo@example.net was sent: Bo ist krank.' "by hand from another address: said so"
TYPE=text/html hand anna@example.org "In-Reply-To: <$(id_of anna@example.org)>
" '<html><body><p>Bin <b>dabei</b> &amp; freue mich</p><blockquote>Einladung 10.3.2026 um 19:30</blockquote></body></html>'
like "$out" 'Warning: anna@example.org writes: Bin dabei & freue mich$' "by hand in HTML"
hand anna@example.org "In-Reply-To: <$(id_of anna@example.org)>
Auto-Submitted: auto-replied
" 'Ich bin bis 20.3. im Urlaub.\n'
like "$out" "Warning: anna@example.org's mail program answers by itself: Ich bin bis 20.3. im Urlaub" "an automatic reply is none of hers"
hand anna@example.org "In-Reply-To: <abcdefghijklmnop.0123456789abcdef0123456789abcdef@example.org>
" 'Ja\n'
is "$rc" 65 "one to a message that was never sent: 65"
hand anna@example.org "In-Reply-To: <$(id_of anna@example.org)>
" "$(printf 'x%.0s' $(seq 5000))"'\n'
is "$(printf '%s\n' "$out" | grep -c 'xxxx') $(($(printf '%s' "$out" | grep xxxx | wc -c) < 2100))" "1 1" "a long text is cut"
hand 'x@example.org' '' 'Am 10. März 2027 um 19 Uhr: Konzert im Gemeindesaal Moorfelde\n'
like "$(ev-parse "$tmp/h.eml")" '^Start: 2027-03-10' "other mail is read as before"

# through a link
link() { # ADDRESS N PART: the Nth link of his last message, as the mail that a program makes of it: head lines and To
	/usr/bin/python3 - "$tmp"/box/new "$@" <<'END'
import sys, os, re, email, email.policy, urllib.parse, html
folder, address, n, part = sys.argv[1:]
for name in sorted(os.listdir(folder), key=lambda f: os.path.getmtime(os.path.join(folder, f))):
    m = email.message_from_binary_file(open(os.path.join(folder, name), 'rb'), policy=email.policy.default)
    if address in m['To']:
        text = m.get_body((part,)).get_content()
url = urllib.parse.urlsplit(re.findall(r'mailto:[^">\s]*', html.unescape(text))[int(n)])
print('To: ' + url.path)
print('Subject: ' + str(email.header.Header(urllib.parse.parse_qs(url.query)['subject'][0], 'utf-8').encode()))
END
}
click() { # FROM ADDRESS N PART [TEXT] [HEAD]
	{ printf 'From: %s\n' "$1"; link "$2" "$3" "$4"; printf 'Date: %s\nMessage-ID: <c@x>\n%sMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%b' "${DATE:-Wed, 4 Feb 2026 11:21:00 +0000}" "${6:-}" "${5:-}"; } >"$tmp/c.eml"
	run sh -c "ev-parse '$tmp/c.eml' | ev-mail rsvp --now 2026-02-04T13:00"
}
like "$(link anna@example.org 0 plain)" '^To: netz@example.org$' "a link for programs without buttons writes to the sender"
like "$(link anna@example.org 2 html | tail -n +2 | /usr/bin/python3 -c 'import sys, email.header; print(email.header.make_header(email.header.decode_header(sys.stdin.read())))')" "^Subject: Ablehnen: Chorprobe \[declined $(token_of anna@example.org)-0\]" "... with the token in it"
click anna@example.org anna@example.org 0 plain
is "$rc $(stat anna@example.org)" "0 yes" "the first one accepts"
DATE='Wed, 4 Feb 2026 11:22:00 +0000' click anna@example.org anna@example.org 2 html 'Leider krank.\n'
is "$(stat anna@example.org)" no "the third one declines, from the HTML part"
like "$out" 'Warning: anna@example.org writes: Leider krank.' "... what was written beside it is shown"
DATE='Wed, 4 Feb 2026 11:23:00 +0000' click anna@example.org anna@example.org 1 plain
is "$(stat anna@example.org)" maybe "the second one perhaps"
DATE='Wed, 4 Feb 2026 11:24:00 +0000' click mallory@example.com anna@example.org 0 plain
is "$(stat anna@example.org)" maybe "from another address nothing changes"
like "$out" 'Warning: a mail from mallory@example.com says that Anna Berg <anna@example.org> answers accepted' "... and is shown"
DATE='Wed, 4 Feb 2026 11:25:00 +0000' click anna@example.org anna@example.org 0 plain 'Doch nicht\n' "In-Reply-To: <$(id_of anna@example.org)>
"
is "$(stat anna@example.org)" maybe "its subject in a thread that goes on says nothing"
like "$out" 'Warning: anna@example.org writes: Doch nicht' "... what was written does"

# the ledger stays another's
/usr/bin/python3 - "$XDG_STATE_HOME/ev/lock" <<'END' &
import fcntl, sys, time
f = open(sys.argv[1], 'a')
fcntl.flock(f, fcntl.LOCK_EX)
open(sys.argv[1] + '.held', 'w').close()
time.sleep(60)
END
server=$!
while [ ! -e "$XDG_STATE_HOME/ev/lock.held" ]; do sleep 0.05; done
STAMP=20260204T113000Z OPT='--wait 1' answer anna@example.org anna@example.org=ACCEPTED
is "$rc" 0 "the ledger stays locked: the answer is kept"
like "$err" '1 answer is kept for the next run' "... as is said"
is "$(ls "$XDG_STATE_HOME/ev/answers" | wc -l) $(/usr/bin/stat -c %a "$XDG_STATE_HOME/ev/answers"/*)" "1 600" "... in a file of its own"
STAMP=20260204T113000Z OPT='--wait 1' answer bo@example.net bo@example.net=ACCEPTED
printf 'Uid: z\nSummary: no answer\nStart: 2026-04-01\n' >"$tmp/no.rec"
run ev-mail rsvp --wait 1 "$tmp/no.rec"
is "$rc $(ls "$XDG_STATE_HOME/ev/answers" | wc -l)" "1 2" "what is no answer is not kept"
like "$err" 'no.rec:1: no answer, but an event' "... and that is said at once"
printf 'Uid: z\nMethod: asks\nAttendee: anna@example.org\n' >"$tmp/no.rec"
run ev-mail rsvp --wait 1 "$tmp/no.rec"
is "$rc $(ls "$XDG_STATE_HOME/ev/answers" | wc -l)" "65 2" "... what nobody can take: 65"
kill "$server"; wait "$server" 2>/dev/null
server=
is "$(stat anna@example.org)" maybe "... not yet counted"
STAMP=20260204T114000Z answer cem@example.com cem@example.com=ACCEPTED
is "$(stat anna@example.org) $(stat bo@example.net) $(stat cem@example.com)" "yes yes yes" "the next run takes them all"
is "$(ls "$XDG_STATE_HOME/ev/answers" | wc -l)" 0 "... and removes the files"
mkdir -p "$XDG_STATE_HOME/ev/answers"
printf 'Uid: u@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-02-04T11:50:00Z\nMailFrom: anna@example.org\nAttendee: anna@example.org; partstat=declined\n\n' >"$XDG_STATE_HOME/ev/answers/1.rec"
run ev-mail remind --now 2026-03-10T18:00 --before 2h --from netz@example.org --outbox "$tmp/box2" "$tmp/e.rec"
is "$rc $(grep -lr 'anna@example.org' "$tmp/box2/new" | wc -l) $(ls "$XDG_STATE_HOME/ev/answers" | wc -l)" "0 0 0" "... so does a sending command, before it writes"
printf 'Uid: other@example.org\nMethod: reply\nMailFrom: mallory@example.com\nAttendee: mallory@example.com; partstat=declined\n\n' >"$XDG_STATE_HOME/ev/answers/1.rec"
run ev-mail flush --outbox "$tmp/box2"
is "$rc $(ls "$XDG_STATE_HOME/ev/answers")" "0 refused" "a kept answer to nothing of ours is not dropped"
like "$err" '1 that cannot be taken is kept in .*/answers/refused' "... and that is said"
is "$(grep -c 'Uid: other@example.org' "$XDG_STATE_HOME/ev/answers/refused")" 1 "... it is all there"
rm "$XDG_STATE_HOME/ev/answers/refused"
printf 'AuthservId: mx.example.org\n' >"$XDG_CONFIG_HOME/ev/mail.conf"
printf 'Uid: u@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-02-04T11:55:00Z\nMailFrom: anna@example.org\nMailAuthentication: mx.example.org; dmarc=fail\nAttendee: anna@example.org; partstat=accepted\n\n' >"$XDG_STATE_HOME/ev/answers/1.rec"
run ev-mail forget nobody@example.com
is "$(stat anna@example.org) $(ls "$XDG_STATE_HOME/ev/answers" | wc -l)" "no 0" "what was kept is judged by the config in every command that takes it"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
run ev-mail status --compact
is "$rc $(stat anna@example.org) $(ev-mail list u@example.org | grep -c wrote)" "0 no 6" "a compacted ledger says the same"
run ev-mail forget mallory@example.com
is "$rc $(grep -rc mallory@ "$XDG_STATE_HOME/ev" | grep -vc ':0')" "0 0" "who spoke for somebody else is forgotten, too"
mkdir -p "$XDG_STATE_HOME/ev/answers"
refused=$XDG_STATE_HOME/ev/answers/refused
record() { printf 'Uid: other@example.org\nMethod: reply\nMailFrom: %s\nMailTo: netz@example.org, %s\nAttendee: %s; partstat=accepted\n\n' "$@"; }
{ record dora@example.org x@example.org dora@example.org; record eve@example.org 'Dora <DORA@example.org>' eve@example.org; record isadora@example.org dora@example.org.au isadora@example.org; } >"$refused"
printf 'Uid: u@example.org\nMailFrom: dora@example.org\n\n' >"$XDG_STATE_HOME/ev/answers/.999999999.new"
printf 'From: bo@example.net\nTo: netz@example.org\nSubject: Re: Chorprobe\nIn-Reply-To: <%s>\nDate: Tue, 3 Mar 2026 09:15:00 +0100\nMessage-ID: <w@x>\n\nBitte schreibt auch an dora@example.org.\n' "$(id_of bo@example.net)" >"$tmp/w.eml"
run sh -c "ev-parse '$tmp/w.eml' | ev-mail rsvp --now 2026-03-03T12:00"
is "$(grep -c 'auch an dora@example.org' "$XDG_STATE_HOME/ev/ledger.rec")" 1 "somebody else writes of her"
run ev-mail forget dora@example.org
is "$rc$err $(grep -riE '(^|[^a-z])dora@example.org($|[^.]|[.]$)' "$XDG_STATE_HOME/ev" | wc -l)" "0 0" "what is kept of refused and unfinished answers and of others' words names nobody who is forgotten"
is "$(grep '^MailFrom' "$refused" | tr '\n' ' ')$(grep -c 'MailTo: netz@example.org, dora@example.org.au' "$refused")" 'MailFrom: eve@example.org MailFrom: isadora@example.org 1' "... others' refused answers stay"
like "$(ev-mail list u@example.org)" 'Bitte schreibt auch an …' "... and their words, without the address"
record dora@example.org x@example.org dora@example.org >"$refused"
run ev-mail forget dora@example.org
is "$rc $([ -e "$refused" ] && echo there)" "0 " "... a file with nothing else in it goes"
rm -rf "$XDG_STATE_HOME/ev/answers"
sed 's/u@example/w@example/; s/^Language.*/&\nContact: Frau Fein <fein@example.org>/' "$tmp/e.rec" >"$tmp/w.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/w.rec"
run ev-mail forget fein@example.org
like "$err" 'events/[0-9a-f]*.rec: names fein@example.org still: in what an event itself says' "what an event itself says stays, and that is said"

# messages that wait and show all attendees name them below base64
sed 's/u@example/wait@example/' "$tmp/e.rec" >"$tmp/wait.rec"
printf 'Email: anna@example.org\n\nEmail: gisela.von.und.zu.langenfeld-hohenstein@post.example.org\n' >"$tmp/two.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --smtp smtp://127.0.0.1:1 --tls none --show-attendees --list "$tmp/two.rec" "$tmp/wait.rec"
is "$rc $(cat "$XDG_STATE_HOME"/ev/spool/*.mail | grep -c 'hohenstein@post.example.org')" "69 1" "both messages wait; none but her own names her in plain octets"
run ev-mail forget Gisela.von.und.zu.Langenfeld-Hohenstein@post.example.org
is "$rc $(cat "$XDG_STATE_HOME"/ev/spool/*.mail | grep -c 'hohenstein@post.example.org')" "0 0" "hers is erased"
like "$err" 'spool/[^:]*.mail: names [Gg]isela.*@post.example.org still: .*in a message to others that waits' "... and that the other one still names her is said"
rm -rf "$tmp/box3"
run ev-mail flush --now 2026-02-01 --outbox "$tmp/box3"
is "$(ls "$tmp/box3/new" | wc -l | tr -d ' ')" 1 "... which goes out"
run ev-mail forget gisela.von.und.zu.langenfeld-hohenstein@post.example.org
is "$rc$err" 1 "... and then nothing names her any more"

# several calendars in one mail
sed 's/u@example/v@example/; s/Chorprobe/Fest/' "$tmp/e.rec" >"$tmp/v.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/v.rec"
part() { # METHOD UID PARTSTAT
	printf -- '--b\nContent-Type: text/calendar; charset=utf-8; method=%s\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:%s\nBEGIN:VEVENT\nUID:%s\nDTSTAMP:20260301T100000Z\nDTSTART:20260310T183000Z\nSEQUENCE:0\nORGANIZER:mailto:netz@example.org\nATTENDEE;PARTSTAT=%s:mailto:anna@example.org\nEND:VEVENT\nEND:VCALENDAR\n' $1 $1 $2 $3
}
several() {
	printf 'From: anna@example.org\nTo: netz@example.org\nSubject: Antworten\nDate: Sun, 1 Mar 2026 11:00:00 +0100\nMessage-ID: <y@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n'
	cat
	printf -- '--b--\n'
}
{ part REPLY u@example.org TENTATIVE; part REPLY v@example.org DECLINED; } | several >"$tmp/a.eml"
run sh -c "ev-parse '$tmp/a.eml' | ev-mail rsvp --now 2026-03-02"
is "$rc $(stat anna@example.org) $(ev-mail list -f rec v@example.org | recsel -e 'Recipient = "anna@example.org"' -P Answer)" "0 maybe no" "two answers in one mail: both count"
{ part REQUEST u@example.org NEEDS-ACTION; part REPLY u@example.org ACCEPTED; } | several >"$tmp/a.eml"
run sh -c "ev-parse '$tmp/a.eml' | ev-mail rsvp --now 2026-03-02"
is "$rc $(stat anna@example.org)" "0 yes" "an answer behind the invitation that it answers"
{ part REPLY u@example.org DECLINED; part REPLY u@example.org DECLINED; part REQUEST u@example.org NEEDS-ACTION; } | several >"$tmp/a.eml"
is "$(ev-parse "$tmp/a.eml" | grep -c '^Uid')" 1 "the same twice, or the invitation again, is nothing more"
for i in $(seq 120); do part REPLY u$i@example.org ACCEPTED; done | several >"$tmp/a.eml"
run ev-parse "$tmp/a.eml"
like "$(printf '%s\n' "$out" | grep -c '^Uid') $err" '^101 ev-parse: .*a.eml: more calendars in one mail' "more than a hundred: the first are read, and it is said"

# a field's name that a calendar gives is none of recutils' descriptors: recsel would lose the event
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:d1\nSUMMARY:Plain\nX-EV-A;X-NAME="%%rec":Event\nX-EV-B;X-NAME="%%":x\nX-EV-C;X-NAME="Dress":festlich\nDTSTART:20260301T100000Z\nEND:VEVENT\nEND:VCALENDAR\n' >"$tmp/d.ics"
run ev-parse "$tmp/d.ics"
is "$(printf '%s\n' "$out" | grep -c '^%') $(printf '%s\n' "$out" | recsel -P Summary,Dress | tr '\n' '|')" "0 Plain|festlich|" "no calendar writes a descriptor"
is "$(printf '%s\n\n' "$out" | ev-ics | grep -c '^X-EV-[AB];')" 2 "... what it says travels on as it came"
rm -rf "$XDG_STATE_HOME"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/members.rec" "$tmp/e.rec"
EXTRA='COMMENT:Gerne\n' answer cem@example.com 'cem@example.com=ACCEPTED;CN=Carla'
is "$(printf '%s\n' "$out" | grep ^Warning)" 'Warning: Cem <cem@example.com> writes: Gerne' "who writes beside an answer is called as he was invited"

# who answers for himself from an address that was not invited: held where something tells who he is, until the organizer says so
hold() { ev-mail list -f rec u@example.org | recsel -e "Answer = \"held\"" -P Recipient,Text | tr '\n' ' '; }
rm -rf "$XDG_STATE_HOME"
sed 's/Anna Berg/Anna/' "$tmp/members.rec" >"$tmp/short.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/short.rec" "$tmp/e.rec"
answer bo@home.example bo@home.example=ACCEPTED "In-Reply-To: <$(id_of bo@example.net)>
"
is "$(stat bo@example.net) $(hold)" "open bo@example.net accepted, from bo@home.example " "an alias, by the token of the invitation: held"
run ev-mail rsvp --now 2026-02-05 --accept-from bo@home.example </dev/null
is "$rc $(stat bo@example.net) $(hold)" "0 yes " "... the organizer takes it"
STAMP=20260203T110000Z answer bo@home.example bo@home.example=DECLINED "In-Reply-To: <$(id_of bo@example.net)>
"
is "$(stat bo@example.net) $(printf '%s\n' "$out" | grep -c ^Warning)" "no 0" "... and what comes from there later, too"
answer anna@home.example 'anna@home.example=TENTATIVE;CN=Anna'
is "$(stat anna@example.org) $(hold)" "open anna@example.org tentative, from anna@home.example " "by the name"
like "$out" 'Warning: anna@home.example, which was not invited, answers tentative; it may be another address of Anna <anna@example.org>, by the name: not counted; ev-mail rsvp --accept-from anna@home.example takes it for that' "... as is said"
OPT='--accept-from cem@home.example' answer cem@home.example 'cem@home.example=ACCEPTED;CN=Cem'
is "$(stat cem@example.com)" yes "... taken while it is read"
answer dora@example.org 'dora@example.org=ACCEPTED;CN=Dora'
like "$out" 'Warning: Dora <dora@example.org> answers, but was not invited: not counted' "a name that nobody was invited by"
printf 'Name: Cem\nEmail: cem@example.net\n' >"$tmp/second.rec"
run ev-mail invite --now 2026-02-01 --from 'Netz <netz@example.org>' --outbox "$tmp/box" --list "$tmp/second.rec" "$tmp/e.rec"
answer cem@work.example 'cem@work.example=ACCEPTED;CN=Cem'
like "$out" 'Warning: Cem <cem@work.example> answers, but was not invited: not counted' "... and one that two were invited by"
answer cem@work.example 'cem@work.example=ACCEPTED;CN=Anna;DELEGATED-FROM="mailto:anna@example.org"'
like "$out" 'Warning: .*answers in place of .*anna@example.org, but was not invited: not counted' "who comes in somebody's place is not that one"
METHOD=COUNTER EXTRA='DTSTART:20260311T183000Z\n' answer anna@home.example 'anna@home.example=TENTATIVE;CN=Anna'
like "$out" 'Warning: anna@home.example, which was not invited, answers tentative; it may be' "a proposal from there is held, too"

# who asks for the event as it is now (RFC 5546 3.2.6) is named, and has answered nothing
was=$(stat anna@example.org)
METHOD=REFRESH answer anna@example.org anna@example.org=NEEDS-ACTION
is "$rc $(printf '%s\n' "$out" | grep ^Warning) $(stat anna@example.org)" "0 Warning: anna@example.org asks for the event as it is now (METHOD:REFRESH): ev-mail invite --again anna@example.org sends it $was" "a REFRESH is shown"
# an answer as part and as file, which differ in their line ends, is one
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u@example.org\nDTSTAMP:20260203T100000Z\nSEQUENCE:0\nORGANIZER:mailto:netz@example.org\nATTENDEE;PARTSTAT=ACCEPTED;CN=eve:mailto:e\n ve@example.com\nEND:VEVENT\nEND:VCALENDAR\n' >"$tmp/part.ics"
{
	printf 'From: eve@example.com\nTo: netz@example.org\nSubject: Antwort\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; method=REPLY\n\n'
	cat "$tmp/part.ics"
	printf -- '--b\nContent-Type: application/ics; name=invite.ics\nContent-Transfer-Encoding: base64\n\n'
	sed -e :a -e '$!N;s/\n //;ta' -e 'P;D' "$tmp/part.ics" | sed 's/$/\r/' | base64
	printf -- '--b--\n'
} >"$tmp/two.eml"
is "$(ev-parse "$tmp/two.eml" | grep -c ^Uid)" 1 "an answer that is a part and a file of other line ends is one"
done_testing
