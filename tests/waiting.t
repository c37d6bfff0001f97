#!/bin/sh
# More people than places: who accepts beyond the Capacity waits, is told so, and moves up when a place becomes free.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: kurs@example.org
Summary: Schweißkurs
Language: de
Start: 2026-09-07T19:00
End: 2026-09-07T22:30
Timezone: Europe/Berlin
Capacity: max. 2 Personen
END
for who in anna bo cleo dora eve; do printf 'Name: %s\nEmail: %s@example.org\n\n' "$who" "$who"; done >"$tmp/m.rec"
mail() { ev-mail "$@" --from 'Netz <netz@example.org>' --outbox "$tmp/box"; }
# what came since the last call: recipient and the subject's first words
came() {
	/usr/bin/python3 - "$tmp"/box/new/* <<'END'
import sys, os, email, email.policy
rows = []
for name in filter(os.path.isfile, sys.argv[1:]):
    m = email.message_from_binary_file(open(name, 'rb'), policy=email.policy.default)
    rows.append(m['To'].addresses[0].username + ': ' + m['Subject'].split(':')[0] + ';')
print(''.join(sorted(rows)))
END
	rm -f "$tmp"/box/new/*
}
minute=10
say() { # WHO PARTSTAT [SEQUENCE] [OPTIONS]: one answer, a minute after the one before
	minute=$((minute + 1))
	who=$1 what=$2 sequence=${3:-0}
	shift $(($# > 3 ? 3 : $#))
	printf 'Uid: kurs@example.org\nMethod: reply\nSequence: %s\nLastModified: 2026-06-01T10:%s:00Z\nMailFrom: %s@example.org\nAttendee: %s@example.org; partstat=%s\n' "$sequence" $minute "$who" "$who" "$what" >"$tmp/reply.rec"
	run mail rsvp --now 2026-06-01T10:$minute:30 "$@" "$tmp/reply.rec"
}
list() { ev-mail list "$tmp/e.rec" | sed -n '2p; s/^  \([a-z]*\)  *\([a-z]*\)@.*\(number.*\)/\1 \2 \3/p' | tr '\n' ';'; }
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
came >/dev/null
say anna accepted
say bo accepted
is "$rc$(came)" 0 "who takes one of the places is told nothing"
say cleo accepted
is "$(came)" 'cleo: Warteliste;' "who accepts beyond them is told that he waits"
is "$rc$err $(printf '%s\n' "$out" | grep -c '^Warning: cleo <cleo@example.org> accepts, but all places are taken')" "0 1" "... and the organiser"
like "$out" '^Attendee: cleo <cleo@example.org>; partstat=accepted' "... whose answer is what it is"
say cleo accepted
is "$(came)" '' "... once, however often he accepts"
echo 'Said: 2026-06-01T09:00Z nothing more can be sent: no server' >"$XDG_STATE_HOME/ev/outage"
say dora accepted
is "$(came)" 'dora: Warteliste;' "the next one"
is "$(ls "$XDG_STATE_HOME/ev" | grep outage)" '' "... whose mail went out: an outage that there was is over"
is "$(list)" '  2 yes, 0 no, 0 maybe, 1 open, 0 bounced, 2 waiting; 2 of 2 places taken;waiting cleo number 1;waiting dora number 2;' "list shows who waits, in order"
is "$(ev-mail list -f rec "$tmp/e.rec" | recsel -e 'Answer = "waiting"' -P Name,Waiting | tr '\n' ' ')" 'cleo 1  dora 2 ' "... as records"
is "$(ev-mail list -f csv "$tmp/e.rec" | tr -d '\r' | grep waiting | cut -d, -f3,7 | tr '\n' ' ')" '"cleo","1" "dora","2" ' "... as CSV"
say anna accepted
is "$(came)$(list)" '  2 yes, 0 no, 0 maybe, 1 open, 0 bounced, 2 waiting; 2 of 2 places taken;waiting cleo number 1;waiting dora number 2;' "who accepts again keeps his place"
say bo declined
is "$(came)" 'cleo: Ein Platz für Sie;' "a place becomes free: the first moves up"
like "$out" '^Warning: cleo <cleo@example.org> moves up from the waiting list' "... the organiser sees it"
is "$(list)" '  2 yes, 1 no, 0 maybe, 1 open, 0 bounced, 1 waiting; 2 of 2 places taken;waiting dora number 1;' "... and the list"
say bo declined
is "$(came)" '' "... once"
say bo accepted
is "$(came)" 'bo: Warteliste;' "who comes back goes to the end"
run mail remind --now 2026-09-07T10:00Z "$tmp/e.rec"
is "$(came)" 'anna: Erinnerung;cleo: Erinnerung;eve: Erinnerung;' "who waits is not reminded"
run mail remind -n --before 2h --now 2026-09-07T16:00Z "$tmp/e.rec"
like "$out" '^  dora@example.org  is on the waiting list$' "... and -n says why"
sed -i 's/^Capacity.*/Capacity: 3/' "$tmp/e.rec"
mail update --now 2026-06-03 "$tmp/e.rec"
is "$(came | tr ';' '\n' | grep -c Platz) $(list)" '1   3 yes, 0 no, 0 maybe, 1 open, 0 bounced, 1 waiting; 3 of 3 places taken;waiting bo number 1;' "more places: the next one moves up with the update"
mail uninvite anna@example.org --now 2026-06-04 "$tmp/e.rec"
is "$(came | sed 's/ für Sie//')" 'anna: Abgesagt;bo: Ein Platz;' "one is uninvited: the next one moves up"
sed -i 's/^Start.*/Start: 2026-09-08T19:00/; s/^End.*/End: 2026-09-08T22:00/' "$tmp/e.rec"
mail update --now 2026-06-05 "$tmp/e.rec"
came >/dev/null
is "$(list)" '  0 yes, 0 no, 0 maybe, 4 open, 0 bounced; 0 of 3 places taken;' "a new date: everyone is asked anew"
for who in dora eve cleo; do say $who accepted 1; done
is "$(came)" '' "... and takes places in the order of the new answers"
say bo accepted 1
is "$(came)" 'bo: Warteliste;' "... or waits"
say eve tentative 1
is "$(came)" 'bo: Ein Platz für Sie;' "whoever may not come gives up his place"
sed -i '/^Capacity/d' "$tmp/e.rec"
say eve accepted 1
came >/dev/null
mail update --now 2026-06-06 "$tmp/e.rec"
is "$(came | tr ';' '\n' | grep -c 'eve: Ein') $(list)" '1   4 yes, 0 no, 0 maybe, 0 open, 0 bounced;' "no Capacity any more: nobody waits"

# words, and what the message has
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'Capacity: 1\n' >>"$tmp/e.rec"
printf 'Email: anna@example.org\n\nName: Bo\nEmail: bo@example.org\nLanguage: en\nTimezone: America/New_York\n' >"$tmp/two.rec"
printf 'Subject: Komm!\n\nKomm!\n' >"$tmp/letter"
minute=10
mail invite --now 2026-06-01 --list "$tmp/two.rec" "$tmp/e.rec"
rm -rf "$tmp/box"
say anna accepted
say bo accepted 0 --template "$tmp/letter" --subject Komm
text=$(tr -d '\r' <"$(echo "$tmp"/box/new/*)")
like "$text" '^Subject: Waiting list: ' "in the member's language, whatever the template of invitations says"
like "$text" '^All places are taken at the moment' "... it says that all places are taken"
like "$text" '^Your time: ' "... his own time"
like "$text" '^In-Reply-To: <' "... in the thread of his invitation"
is "$(printf '%s\n' "$text" | grep -c text/calendar)" 0 "... without buttons"
rm -f "$tmp"/box/new/*

# who cannot send, a server that is away, what never went out
say anna declined
rm -rf "$XDG_STATE_HOME" "$tmp/box"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
rm -rf "$tmp/box"
minute=10
one() { # WHO PARTSTAT
	minute=$((minute + 1))
	printf 'Uid: kurs@example.org\nMethod: reply\nSequence: 0\nLastModified: 2026-06-01T10:%s:00Z\nMailFrom: %s@example.org\nAttendee: %s@example.org; partstat=%s\n' $minute "$1" "$1" "$2"
}
run sh -c 'ev-mail rsvp --now 2026-06-01T11:30 >/dev/null' <<END
$(one anna accepted)

$(one bo accepted)
END
like "$rc $(printf '%s' "$err" | tr '\n' ' ')" '^0 .*nobody is told before ev-mail can send' "without a sender the answer counts, and it is said that nobody is told"
is "$(list)" '  1 yes, 0 no, 0 maybe, 3 open, 0 bounced, 1 waiting; 1 of 1 places taken;waiting bo number 1;' "... the list is what it should be"
run mail remind --now 2026-06-02 "$tmp/e.rec"
is "$(came)" 'bo: Warteliste;' "... and the next run for cron tells it"
run mail remind --now 2026-06-02 "$tmp/e.rec"
is "$(came)" '' "... once"
one cleo accepted >"$tmp/reply.rec"
run ev-mail rsvp --from netz@example.org --smtp smtp://127.0.0.1:1 --now 2026-06-02 "$tmp/reply.rec"
is "$rc" 0 "a server that is away does not lose the answer"
like "$(ev-mail status)" '^  sent +invite +cleo@example.org .* further message: plan' "... status shows that a message waits"
one bo declined >"$tmp/reply.rec"
run mail rsvp --now 2026-06-03 "$tmp/reply.rec"
run mail flush --now 2026-06-03
is "$(came)" 'cleo: Warteliste;' "... and the message goes out later"
one dora accepted >"$tmp/reply.rec"
run ev-mail rsvp --from netz@example.org --smtp smtp://127.0.0.1:1 --now 2026-06-04 "$tmp/reply.rec"
for who in anna cleo; do one $who declined; echo; done >"$tmp/reply.rec"
run mail rsvp --now 2026-06-05 "$tmp/reply.rec"
is "$(came)$(list)" '  1 yes, 3 no, 0 maybe, 1 open, 0 bounced; 1 of 1 places taken;' "who moves up before he heard that he waits is told nothing"
sed -i 's/^Capacity.*/Capacity: 2 Gruppen zu 10/' "$tmp/e.rec"
mail update --now 2026-06-06 "$tmp/e.rec"
came >/dev/null
one eve accepted >"$tmp/reply.rec"
run mail rsvp --now 2026-06-07 "$tmp/reply.rec"
is "$(came)$(printf '%s\n' "$out" | grep -c 'Warning: Capacity: not one number')" 1 "a Capacity that is not one number: no waiting list, and it is said"
sed -i 's/^Capacity.*/Capacity: 1/' "$tmp/e.rec"
mail update --now 2026-06-08 "$tmp/e.rec"
is "$(came | tr ';' '\n' | grep Warteliste)" "eve: Warteliste" "... until it is"
one dora declined >"$tmp/reply.rec"
run mail rsvp --now 2026-09-09 "$tmp/reply.rec"
is "$(came)" '' "when the event has begun, nobody moves up any more"
# one instance of a series
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'Uid: kurs@example.org\nSummary: Kurs\nLanguage: de\nStart: 2026-09-07T19:00\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=5\nCapacity: 2\n' >"$tmp/e.rec"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
came >/dev/null
minute=10
answer() { # WHO PARTSTAT INSTANCE [OPTIONS]
	minute=$((minute + 1))
	{ one $1 $2; echo "RecurrenceId: $3"; } >"$tmp/reply.rec"
	shift 3
	run mail rsvp --now 2026-06-02T12:$minute "$@" "$tmp/reply.rec"
}
at() { ev-mail list "$tmp/e.rec" | awk -v at="$1" 'index($0, at) { on = 1 } on && NF == 0 { exit } on' | sed -n '2p; s/^  \([a-z]*\)  *\([a-z]*\)@.*\(number.*\)/\1 \2 \3/p' | tr '\n' ';'; }
say anna accepted
say bo accepted
answer cleo accepted 2026-09-14T17:00Z
is "$rc$(came)" '0cleo: Warteliste;' "who has a place in the series has one at each instance: who accepts one beyond them waits"
like "$out" '^Warning: cleo <cleo@example.org> accepts, but all places are taken' "... the organiser is told"
is "$(at 2026-09-14)" '  2 yes, 0 no, 0 maybe, 2 open, 0 bounced, 1 waiting; 2 of 2 places taken;waiting cleo number 1;' "... and list shows it"
answer dora accepted 2026-09-14T17:00Z
rm -f "$tmp"/box/new/*
answer eve accepted 2026-09-21T19:00
is "$(grep -l '^To: .*eve' "$tmp"/box/new/* | wc -l)" 1 "another instance has a list of its own"
like "$(tr -d '\r' <"$(echo "$tmp"/box/new/*)")" 'Montag, 21\. September 2026' "... the message is about that instance"
came >/dev/null
answer anna declined 'next week'
is "$rc$(came)" 65 "an answer for no instance counts for none"
answer anna declined 2026-09-14T19:00
is "$(came)" 'cleo: Ein Platz für Sie;' "somebody of the series does not come to one: the first there moves up"
is "$(at 2026-09-14)" '  2 yes, 1 no, 0 maybe, 1 open, 0 bounced, 1 waiting; 2 of 2 places taken;waiting dora number 1;' "... by whatever name the instance was answered for"
answer anna declined 2026-09-14T17:00Z
is "$(came)" '' "... once"
run mail remind --before 1d --now 2026-09-13T18:00Z "$tmp/e.rec"
is "$(came)" 'bo: Erinnerung;cleo: Erinnerung;eve: Erinnerung;' "who waits for it is not reminded of it"
say bo declined
is "$(came | tr ';' '\n' | sort | tr '\n' ' ')" ' dora: Ein Platz für Sie eve: Ein Platz für Sie ' "a place in the series becomes free: so it does at each instance"
like "$out" 'Warning: 2026-09-14T19:00: dora <dora@example.org> moves up from the waiting list' "... the organiser is told of which"
say bo accepted
is "$(came)" '' "who accepts the series takes a place that is free in it"
like "$out" '^Warning: 3 come to this instance \(2026-09-14T19:00\), which has 2 places' "... and an instance that is too full for that is named"
answer dora declined 2026-09-14T17:00Z
answer dora accepted 2026-09-14T17:00Z
is "$(came)" 'dora: Warteliste;' "whoever comes back goes to the end"
answer bo accepted 2026-09-14T17:00Z
is "$(came)$(at 2026-09-14)" '  2 yes, 1 no, 0 maybe, 1 open, 0 bounced, 1 waiting; 2 of 2 places taken;waiting dora number 1;' "who comes with the series and says so again takes no second place"
sed -i 's/^Capacity.*/Capacity: 4/' "$tmp/e.rec"
run mail update --now 2026-06-03 "$tmp/e.rec"
is "$(came | tr ';' '\n' | grep -c 'dora: Ein Platz')" 1 "more places: the first at the instance moves up with the update"
answer eve accepted 2026-09-14T17:00Z --now 2026-09-14T18:00Z
is "$(came)" '' "when the instance has begun its list stays as it is"
sed -i 's/T19:00/T20:00/' "$tmp/e.rec"
run mail update --now 2026-06-04 "$tmp/e.rec"
came >/dev/null
is "$(ev-mail list "$tmp/e.rec" | grep -c ' 0 yes, 0 no, 0 maybe, 5 open')" 3 "the series is at another time: everyone is asked anew, of the instances, too"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf '\nUid: kurs@example.org\nRecurrenceId: 2026-09-14T20:00\nSummary: Kurs\nLanguage: de\nStart: 2026-09-14T19:00\nTimezone: Europe/Berlin\nCapacity: 1\n' >>"$tmp/e.rec"
mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
came >/dev/null
answer anna accepted 2026-09-14T18:00Z
answer bo accepted 2026-09-14T20:00
is "$(came)$(at 2026-09-14)" 'bo: Warteliste;  1 yes, 0 no, 0 maybe, 3 open, 0 bounced, 1 waiting; 1 of 1 places taken;waiting bo number 1;' "an instance with a Capacity of its own"
run mail uninvite anna@example.org --now 2026-06-04 "$tmp/e.rec"
is "$(came)" 'anna: Abgesagt;bo: Ein Platz für Sie;' "... who is uninvited from the series makes room there"
sed 's/^RecurrenceId.*/Ical: RECURRENCE-ID:soon/' "$tmp/reply.rec" >"$tmp/bad.rec"
run mail rsvp --now 2026-06-05 "$tmp/bad.rec"
like "$rc $err" '^65 .*an answer for an instance that cannot be read: RECURRENCE-ID:soon' "a RECURRENCE-ID that cannot be read does not count for the series"
{ cat "$tmp/reply.rec"; echo 'Ical: RECURRENCE-ID;RANGE=THISANDFUTURE:20260914T180000Z'; } >"$tmp/range.rec"
run mail rsvp --now 2026-06-05 "$tmp/range.rec"
like "$out" '^Warning: an answer for this instance and the later ones: counted for this one' "one for all later instances counts for one, and it is said"
done_testing
