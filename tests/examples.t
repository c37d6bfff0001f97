#!/bin/sh
# The examples of share/examples do what they say.
. "$(dirname "$0")/lib.sh"
E=$top/share/examples
cd "$tmp" || exit 1
export SOURCE_DATE_EPOCH=1798761600 # 2027-01-01
have() { command -v "$1" >/dev/null 2>&1; }
skip() { ok 0 "$1 # SKIP $2 is not here"; }
# settings: every one is known; the machine's file counts where the user has none
mkdir -p config/ev etc/ev
cp "$E/mail.conf" config/ev/mail.conf
sed -i "s|^List: .*|List: $E/members.rec|; s|^Smtp: .*|Outbox: $tmp/box|; /^Password/d" config/ev/mail.conf
run ev-mail invite "$E/meeting.rec"
is "$rc$err $(ls box/new | wc -l)" "0 3" "mail.conf and members.rec"
like "$(cat box/new/*)" '^From: Netzwerk Moorfelde <termine@example.org>' "... the settings are taken"
mv config/ev/mail.conf etc/ev/mail.conf
run ev-mail invite -n "$E/meeting.rec" --list "$E/members.csv"
is "$rc$err" 0 "members.csv, and the machine's mail.conf"
printf 'From: me@example.org\nOutbox: box2\n' >config/ev/mail.conf
run ev-mail invite -n --list "$E/members.csv" "$E/meeting.rec"
is "$(printf '%s\n' "$out" | grep -c '^From: me@example.org')" 0 "... all of whom have their invitation"
rm -r state
run ev-mail invite -n -f eml --list "$E/members.csv" "$E/meeting.rec"
is "$(printf '%s\n' "$out" | grep -c '^From: .*me@example.org')" 3 "the user's own file goes before it"
# a plan
run ev-agenda plan "$E/meeting.rec" "$E/topics.rec"
is "$rc $(printf '%s\n' "$out" | grep -c '^Topic: .*\[@')" "0 3" "meeting.rec and topics.rec"
# reminders of a directory; an empty one is no error, every five minutes
mkdir -p events
for path in "$tmp/events" "$tmp/events/"; do
	run ev-mail remind "$path"
	is "$rc$out$err" 0 "an empty directory is no error"
done
run ev-mail remind "$tmp/no-such-directory"
is "$rc" 66 "one that is not there is"
cp "$E/meeting.rec" events/b.rec
sed 's/^Uid: .*/Uid: a/' "$E/meeting.rec" >events/a.rec
echo nonsense >events/.hidden.rec
echo nonsense >events/notes.txt
rm -rf box2
run ev-mail remind --now 2027-03-08T12:00 --before 1d --list "$E/members.rec" events
is "$rc$err $(ls box2/new | wc -l)" "0 6" "ev-mail remind DIRECTORY"
run ev-mail remind --now 2027-03-08T12:05 --before 1d --list "$E/members.rec" events
is "$rc$err $(ls box2/new | wc -l)" "0 6" "... and nothing twice"
# the crontab's commands, by cron's shell and environment
sed -n 's/^[*0-9/]* [*0-9]* [*] [*] [*]  *//p' "$E/crontab" >cron.lines
is "$(wc -l <cron.lines)" 3 "three lines in the crontab"
run env -i HOME="$tmp" PATH="$PATH" XDG_CONFIG_HOME="$tmp/config" XDG_STATE_HOME="$tmp/state" /bin/sh -c "$(head -1 cron.lines)"
is "$rc$out$err" 0 "the reminder's line says nothing where nothing is due"
run env -i HOME="$tmp" PATH="$PATH" XDG_CONFIG_HOME="$tmp/config" XDG_STATE_HOME="$tmp/state" /bin/sh -c "$(sed -n 2p cron.lines)"
is "$rc$out$err" 0 "... nor does flush"
is "$(grep -l 'PATH=/usr/local/bin' "$E/crontab" "$E/ev-remind.service" | wc -l)" 2 "cron and systemd are told where the commands are"
if have systemd-analyze; then
	mkdir units
	cp "$E"/ev-remind.* units
	run systemd-analyze verify --user --man=no units/ev-remind.service units/ev-remind.timer
	is "$(printf '%s\n' "$err" | grep -c ev-remind)" 0 "systemd has nothing to say against the units"
else
	skip "the units" systemd
fi
# mail filters
rm -rf state box2
ev-mail invite --list "$E/members.rec" events/b.rec
answer() { # PARTSTAT ADDRESS
	printf '%s\n' "From: <$2>" 'To: me@example.org' 'Subject: answer' 'Date: Fri, 01 Jan 2027 10:00:00 +0000' 'MIME-Version: 1.0' 'Content-Type: text/calendar; method=REPLY; charset=UTF-8' '' \
		BEGIN:VCALENDAR VERSION:2.0 PRODID:x METHOD:REPLY BEGIN:VEVENT UID:meeting-2027-03@example.org DTSTAMP:20270101T100000Z DTSTART:20270309T090000Z ORGANIZER:mailto:me@example.org \
		"ATTENDEE;PARTSTAT=$1:mailto:$2" END:VEVENT END:VCALENDAR
}
unrelated() { printf '%s\n' 'From: someone@example.org' 'To: me@example.org' 'Subject: hello' 'MIME-Version: 1.0' 'Content-Type: multipart/mixed; boundary=b' '' --b '' 'How are you?' --b--; }
newsletter() { printf '%s\n' 'From: someone@example.org' 'To: me@example.org' 'Subject: Konzert' 'Date: Fri, 01 Jan 2027 10:00:00 +0000' 'MIME-Version: 1.0' 'Content-Type: multipart/mixed; boundary=b' '' --b '' 'Konzert am 10. April 2027 um 19 Uhr im Gemeindesaal Moorfelde' --b--; }
filters() { # NAME COMMAND...
	name=$1
	shift
	rm -f events/answered.rec unread-answers
	answer ACCEPTED anna@example.org | "$@" >out 2>&1
	is "$? $(grep -c 'partstat=accepted' events/answered.rec) $(ls unread-answers 2>/dev/null)" "0 1 " "$name: an answer"
	unrelated | "$@" >out 2>&1
	is "$? $(grep -c 'partstat=accepted' events/answered.rec) $(ls unread-answers 2>/dev/null)" "0 1 " "... an unrelated mail changes nothing"
	newsletter | "$@" >out 2>&1
	is "$? $(grep -c 'partstat=accepted' events/answered.rec) $(ls unread-answers 2>/dev/null)" "0 1 " "... nor does one that announces an event"
	answer DECLINED ben@example.net | sed '/^UID/d' | "$@" >out 2>&1
	is "$(grep -c 'PARTSTAT=DECLINED' unread-answers)" 1 "... an answer that ev-parse cannot read is kept"
	rm -f unread-answers
	answer DECLINED ben@example.net | "$@" >out 2>&1
	is "$? $(grep -c 'partstat=declined' events/answered.rec)" "0 1" "... a second answer comes behind the first"
	mv state state.away && : >state # the ledger cannot be opened
	answer DECLINED chloe@example.com | "$@" >out 2>&1
	is "$(grep -c 'PARTSTAT=DECLINED' unread-answers)" 1 "... one that could not be taken is kept"
	rm state && mv state.away state
	ev-parse unread-answers | ev-mail rsvp >>events/answered.rec
	is "$? $(recsel -P Attendee events/answered.rec | grep -c 'chloe.*declined')" "0 1" "... and taken later"
}
if have procmail; then
	# procmail and maildrop take the home directory from the password file
	{ sed "s|^PATH=.*|PATH=$PATH|; s|^MAILDIR=.*|MAILDIR=$tmp|" "$E/procmailrc"; printf 'XDG_STATE_HOME=%s\nXDG_CONFIG_HOME=%s\nDEFAULT=%s/inbox\n' "$tmp/state" "$tmp/config" "$tmp"; } >filter
	# the settings must stand before the recipe
	{ grep -v -e '^:0' -e '^\*' -e '^[{} ]' filter; sed -n '/^:0/,/^}/p' filter; } >filter.rc
	filters procmail procmail "$tmp/filter.rc"
	is "$(grep -c '^Subject: ' inbox)" 6 "... the mails themselves are delivered"
else
	skip procmailrc procmail
fi
if have maildrop; then
	rm -rf state
	ev-mail invite --list "$E/members.rec" --outbox box3 events/b.rec
	sed "s|\$HOME|$tmp|g; s|^PATH=.*|PATH=\"$PATH\"\\nXDG_STATE_HOME=\"$tmp/state\"\\nXDG_CONFIG_HOME=\"$tmp/config\"|" "$E/maildroprc" >"$tmp/.mailfilter"
	echo "to \"$tmp/inbox2\"" >>"$tmp/.mailfilter"
	chmod 600 "$tmp/.mailfilter"
	filters maildrop maildrop "$tmp/.mailfilter"
	is "$(grep -c '^Subject: ' inbox2)" 6 "... the mails themselves are delivered"
else
	skip maildroprc maildrop
fi
# GNU parallel
if have parallel; then
	mkdir -p "$HOME/.parallel" pages && : >"$HOME/.parallel/will-cite"
	i=0
	while [ $i -lt 120 ]; do
		printf '<h1>Probe %d</h1><p>Termin: 3.4.2027, 19 Uhr</p><p>Ort: Saal</p>' $i >pages/$i.html
		i=$((i + 1))
	done
	run sh "$E/parallel.sh" pages
	is "$rc $(recsel -c all.rec) $(ls calendar | wc -l)" "0 120 120" "parallel.sh on this host"
	rm -r calendar
	run sh "$E/parallel.sh" pages :
	is "$rc $(recsel -c all.rec) $(ls calendar | wc -l)" "0 120 120" "parallel.sh with hosts"
else
	skip parallel.sh parallel
fi
# recutils
cp "$E/meeting.rec" events.rec
sed "s|/usr/share/ev|$top/share|" "$E/recsel.txt" | grep -v -e '^#' -e '^$' >recsel.lines
while read -r line; do
	run sh -c "$line"
	is "$rc$err" 0 "$line"
done <recsel.lines
done_testing
