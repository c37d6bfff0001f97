#!/bin/sh
# Reminders: what is due when, once, for each instance in its zone, after an outage and in a cron job's environment.
. "$(dirname "$0")/lib.sh"
printf 'Name: Anna\nEmail: anna@example.org\nLanguage: de\n' >"$tmp/m.rec"
unlisted() { # NOW [OPTIONS]: those whom the record or the ledger names
	now=$1
	shift
	run ev-mail remind --now "$now" --from netz@example.org --outbox "$tmp/box" "$@" "$tmp/e.rec"
}
remind() { # NOW [OPTIONS]: those of the list
	rm -rf "$tmp/box"
	unlisted "$@" --list "$tmp/m.rec"
}
# the reminders that came: subject's first word and the line of the date
came() {
	[ -d "$tmp/box/new" ] || return 0
	/usr/bin/python3 - "$tmp/box/new" <<'END'
import sys, os, email, email.policy
rows = []
for name in os.listdir(sys.argv[1]):
    m = email.message_from_binary_file(open(os.path.join(sys.argv[1], name), 'rb'), policy=email.policy.default)
    text = m.get_body(('plain',)).get_content().split('\n')
    rows.append(m['Subject'].split(':')[0] + ' ' + [l[15:] for l in text if l.startswith(('Datum', 'Date'))][0])
    assert not [p for p in m.walk() if p.get_content_type() == 'text/calendar']
print('; '.join(sorted(rows)))
END
}
fresh() { rm -rf "$XDG_STATE_HOME"; cat >"$tmp/e.rec"; }
fresh <<'END'
Uid: one@example.org
Summary: Probe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
END
P='Dienstag, 10. März 2026, 19:30–21:00 Uhr (Europe/Berlin)'
remind 2026-03-03T18:29Z --before 7d,1d,2h
is "$rc$err$(came)" 0 "a minute before it is due: nothing, silently, status 0"
remind 2026-03-03T18:30Z --before 7d,1d,2h
is "$rc$err $(came)" "0 Erinnerung $P" "due seven days before, in the event's zone"
remind 2026-03-03T18:35Z --before 7d,1d,2h
is "$rc$err$(came)" 0 "once"
remind 2026-03-09T18:30Z --before 7d,1d,2h
is "$(came)" "Erinnerung $P" "the next one a day before"
remind 2026-03-10T18:25Z --before 7d,1d,2h
is "$(came)" "Erinnerung $P" "two hours before, five minutes before the start after an outage"
remind 2026-03-10T18:29Z --before 7d,1d,2h
is "$(came)" "" "... once"
rm -rf "$XDG_STATE_HOME"
remind 2026-03-10T18:29Z --before 7d,1d,2h
is "$(came)" "Erinnerung $P" "three are due at once: one is sent"
remind 2026-03-10T18:30Z --before 7d,1d,2h,1m
is "$rc$err$(came)" 0 "what has begun needs none"

# days and weeks are the calendar's, in the event's zone (RFC 5545 3.3.6), hours last
due() { # NAME START ZONE SPAN INSTANT: due at INSTANT, and not a minute before
	printf 'Uid: %s@example.org\nSummary: Probe\nStart: %s\n%sAlarm: %s\n' "$1" "$2" "${3:+Timezone: $3
}" "$4" | fresh
	minute=$(date -u -d "@$(($(date -u -d "$5" +%s) - 60))" +%Y-%m-%dT%H:%MZ)
	remind "$minute"
	early=$rc$err$(ls "$tmp/box/new" 2>/dev/null)
	remind "$5"
	is "$early $rc$err $(ls "$tmp/box/new" 2>/dev/null | wc -l)" "0 0 1" "$4 before $2 ${3:-without a zone}"
}
for zone in '' America/New_York; do
	export TZ=$zone
	due spring 2026-03-29T19:30 Europe/Berlin 1d 2026-03-28T18:30Z
	due autumn 2026-10-25T19:30 Europe/Berlin 1d 2026-10-24T17:30Z
	due week 2026-03-30T19:30 Europe/Berlin 1w 2026-03-23T18:30Z
	due lasts 2026-03-29T19:30 Europe/Berlin 24h 2026-03-28T17:30Z
	due both 2026-10-25T19:30 Europe/Berlin 1d12h 2026-10-24T05:30Z
	due there 2026-11-01T10:00 America/New_York 2d 2026-10-30T14:00Z
	due gap 2026-03-30T02:30 Europe/Berlin 1d 2026-03-29T01:30Z
	due utc 2026-03-29T17:30Z '' 1d 2026-03-28T17:30Z
	due clock 2026-03-29T17:30Z Europe/Berlin 1d 2026-03-28T18:30Z
	due day 2026-03-29 Europe/Berlin 1d 2026-03-28T08:00Z
	due days 2026-10-26 Europe/Berlin 2d 2026-10-24T07:00Z
done
export TZ=
printf 'Uid: d@example.org\nSummary: Probe\nStart: 2026-04-20T19:30\nTimezone: Europe/Berlin\nAlarm: 1d\nDeadline: 2026-03-29T12:00\n' | fresh
remind 2026-03-28T10:59Z
early=$rc$err$(ls "$tmp/box/new" 2>/dev/null)
remind 2026-03-28T11:00Z
is "$early $rc$err $(ls "$tmp/box/new" | wc -l)" "0 0 1" "... and of a Deadline"
printf 'Uid: s@example.org\nSummary: Probe\nStart: 2026-03-22T19:30\nTimezone: Europe/Berlin\nRrule: FREQ=WEEKLY;COUNT=3\n' | fresh
remind 2026-03-28T18:29Z --before 1d
early=$rc$err$(ls "$tmp/box/new" 2>/dev/null)
remind 2026-03-28T18:30Z --before 1d
is "$early $rc$err $(ls "$tmp/box/new" | wc -l)" "0 0 1" "... and of an instance of a series, with --before"

fresh <<'END'
Uid: series@example.org
Summary: Probe
Start: 2026-03-24T19:00
End: 2026-03-24T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY
Exdate: 2026-04-07T19:00

Uid: series@example.org
Summary: Probe im Saal
Start: 2026-04-15T18:00
End: 2026-04-15T19:00
Timezone: Europe/Berlin
RecurrenceId: 2026-04-14T19:00
END
remind 2026-03-23T18:00Z
is "$(came)" "Erinnerung Dienstag, 24. März 2026, 19:00–20:00 Uhr (Europe/Berlin)" "a series: its first instance"
remind 2026-03-30T17:00Z
is "$(came)" "Erinnerung Dienstag, 31. März 2026, 19:00–20:00 Uhr (Europe/Berlin)" "... the next one, an hour of UTC earlier in summer"
remind 2026-04-06T17:30Z
is "$(came)" "" "... not the one that is left out"
remind 2026-04-13T17:30Z
is "$(came)" "" "... nor the one that was moved"
remind 2026-04-14T16:30Z
is "$(came)" "Erinnerung Mittwoch, 15. April 2026, 18:00–19:00 Uhr (Europe/Berlin)" "... but that when it takes place now"
remind 2030-01-07T18:30Z
is "$(came)" "Erinnerung Dienstag, 8. Januar 2030, 19:00–20:00 Uhr (Europe/Berlin)" "... and years later"

fresh <<'END'
Uid: alarm@example.org
Summary: Fahrt
Start: 2026-05-02
End: 2026-05-03
Timezone: Europe/Berlin
Alarm: 3d
Deadline: 2026-04-20
Organizer: Chor
END
remind 2026-04-17T06:59Z --before 1h
is "$(came)" "" "a whole day: not at midnight"
remind 2026-04-17T07:00Z --before 1h
is "$(came)" "Anmeldeschluss naht Samstag, 2. Mai 2026 – Sonntag, 3. Mai 2026" "the record's Alarm before its Deadline"
remind 2026-04-20T21:00Z --before 1h
is "$(came)" "" "... once"
rm -rf "$XDG_STATE_HOME"
remind 2026-04-20T21:59Z
is "$(came | cut -c1-19)" "Anmeldeschluss naht" "the last day counts until its end"
remind 2026-04-20T22:00Z
is "$(came)" "" "... and no longer"
remind 2026-04-29T06:59Z
is "$(came)" "" "a whole day: nothing at night"
remind 2026-04-29T07:00Z
is "$(came)" "Erinnerung Samstag, 2. Mai 2026 – Sonntag, 3. Mai 2026" "... its Alarm at nine in the morning, in its zone"
rm -rf "$XDG_STATE_HOME"
remind 2026-04-29T04:29Z --at 06:30
is "$(came)" "" "--at: not before"
remind 2026-04-29T04:30Z --at 06:30
is "$(came)" "Erinnerung Samstag, 2. Mai 2026 – Sonntag, 3. Mai 2026" "... at that hour"
rm -rf "$XDG_STATE_HOME"
mkdir -p "$XDG_CONFIG_HOME/ev"
echo 'At: 18:00' >"$XDG_CONFIG_HOME/ev/mail.conf"
remind 2026-04-29T15:59Z
is "$rc$err$(came)" "0" "At: in mail.conf, not before"
remind 2026-04-29T16:00Z
is "$(came)" "Erinnerung Samstag, 2. Mai 2026 – Sonntag, 3. Mai 2026" "... at that hour"
rm "$XDG_CONFIG_HOME/ev/mail.conf"
remind 2026-05-01T22:00Z --before 0d
is "$(came)" "" "what has begun at midnight needs no reminder of days before"
for at in 9 9:5 24:00 9:60 x ''; do
	remind 2026-05-01T22:00Z --at "$at"
	printf '%s ' "$rc"
done >"$tmp/at"
is "$(cat "$tmp/at")" "0 64 64 64 64 64 " "--at is a time of the day"
run ev-mail invite --at 09:00 --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc" 64 "... and of remind alone"
sed -i 's/^Alarm.*/Alarm: 0d/; /^Deadline/d' "$tmp/e.rec"
remind 2026-05-02T06:59Z
is "$(came)" "" "0d: not before the morning"
remind 2026-05-02T21:59Z
is "$(came)" "Erinnerung Samstag, 2. Mai 2026 – Sonntag, 3. Mai 2026" "... of the day itself, until its end"
rm -rf "$XDG_STATE_HOME"
remind 2026-05-02T22:00Z
is "$(came)" "" "... and no longer"
sed -i 's/^Start.*/Start: 2026-03-29/; s/^End.*/End: 2026-03-29/; s/^Alarm.*/Alarm: 1d/; /^Timezone/aRrule: FREQ=WEEKLY' "$tmp/e.rec"
remind 2026-04-04T06:59Z
is "$(came)" "" "a series of days: an hour of UTC earlier in summer, not before"
remind 2026-04-04T07:00Z
is "$(came)" "Erinnerung Sonntag, 5. April 2026" "... at nine"
sed -i '1i Status: cancelled' "$tmp/e.rec"
rm -rf "$XDG_STATE_HOME"
remind 2026-04-28T22:00Z
is "$(came)" "" "a cancelled event"
printf 'Uid: f@example.org\nSummary: f\nStart: 2026-06-01T10:00\n' >"$tmp/e.rec"
TZ=America/New_York remind 2026-05-31T14:00Z
like "$(came)" '^Erinnerung Montag, 1. Juni 2026, 10:00' "a time without a zone is the reader's"

# who
printf 'Uid: g@example.org\nSummary: g\nStart: 2026-06-01T10:00Z\n' >"$tmp/e.rec"
rm -rf "$tmp/box"
unlisted 2026-05-31T12:00Z
is "$rc$err$(came)" 0 "nobody to remind: cron hears nothing"
ev-mail invite --now 2026-05-31T11:00Z --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
rm -rf "$tmp/box"
unlisted 2026-05-31T12:00Z
is "$(came)" "" "who was invited after the reminder was due has just heard of it"
unlisted 2026-06-01T09:00Z --before 1h
like "$(came)" "^Erinnerung" "without a list: those who were invited"
printf 'Uid: h@example.org\nSummary: h\nStart: 2026-06-01T10:00Z\nAttendee: a@example.org; partstat=declined\nAttendee: B <b@example.org>; partstat=accepted\n' >"$tmp/e.rec"
rm -rf "$tmp/box"
unlisted 2026-06-01T09:00Z
is "$(grep -h '^To:' "$tmp"/box/new/*)" "To: B <b@example.org>" "the record's own Attendees but those who declined"

# several at once, from cron
printf 'Uid: c@example.org\nSummary: c\nStart: 2026-06-01T10:00Z\n' >"$tmp/e.rec"
awk 'BEGIN { for (i = 0; i < 50; i++) printf "Email: m%d@example.org\n\n", i }' >"$tmp/m50.rec"
rm -rf "$tmp/box" "$tmp/cron"
mkdir "$tmp/cron"
for i in 1 2 3 4 5; do
	env -i HOME="$tmp/cron" "$bin/ev-mail" remind --now 2026-06-01T09:00Z --from netz@example.org --list "$tmp/m50.rec" --outbox "$tmp/box" "$tmp/e.rec" >"$tmp/cron.$i" 2>&1 </dev/null &
done
wait
env -i HOME="$tmp/cron" "$bin/ev-mail" remind --now 2026-06-01T09:01Z --from netz@example.org --list "$tmp/m50.rec" --outbox "$tmp/box" "$tmp/e.rec" >"$tmp/cron.6" 2>&1 </dev/null
is "$(ls "$tmp/box/new" | wc -l) $(cat "$tmp"/cron.[1-6])" "50 " "five at once and one more, with an empty environment: each member once, no word"
is "$(stat -c %a "$tmp/cron/.local/state/ev")" 700 "the ledger is under the home directory then"

# a reminder that waits is withdrawn when the event changes
rm -rf "$XDG_STATE_HOME"
ev-mail invite --now 2026-05-01 --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
run ev-mail remind --now 2026-06-01T09:00Z --from netz@example.org --smtp smtp://127.0.0.1:1 "$tmp/e.rec"
is "$rc" 69 "no server: it waits in the spool"
sed -i 's/^Start: .*/Start: 2026-06-02T10:00Z/' "$tmp/e.rec"
rm -rf "$tmp/box"
ev-mail update --now 2026-06-01T09:05Z --from netz@example.org --outbox "$tmp/box" "$tmp/e.rec"
is "$(ls "$tmp/box/new" | wc -l)" 1 "... and is withdrawn when the event moves"
run ev-mail remind --before 1y --now 2026-06-01
is "$rc" 78 "a newcomer's first mistake is named: no --from"
run ev-mail remind --before soon --from netz@example.org --outbox "$tmp/box" "$tmp/e.rec"
is "$rc" 64 "--before that is no time span"
for before in '' , ' , '; do
	run ev-mail remind --before "$before" --from netz@example.org --outbox "$tmp/box" "$tmp/e.rec"
	is "$rc $err" "64 ev-mail: --before: not time spans like 7d,1d,2h: $before" "... nor is '$before'"
done

# what status says of a reminder that nobody got
rm -rf "$XDG_STATE_HOME" "$tmp/box"
ev-mail remind --now 2026-06-02T09:00Z --before 1h --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/m.rec" "$tmp/e.rec" 2>/dev/null
is "$(ev-mail status -f rec | recsel -P State)" "plan" "a reminder that waits"
ev-mail flush --now 2026-06-02T11:00Z --outbox "$tmp/box" 2>/dev/null
is "$(ls "$tmp/box/new" 2>/dev/null | wc -l) $(ev-mail status -f rec | recsel -P State) $(ev-mail status | grep -c reminded)" "0 expired 0" "... and that the event overtook: status says expired, not reminded"
ev-mail invite --now 2026-06-02T09:00Z --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
is "$(ev-mail status -f rec | recsel -P State,Further | tr '\n' ' ') $(ev-mail status | grep -c 'last reminder: expired')" "sent expired  1" "... beside an invitation, too"

# an outage: one report, 75 without a word while something waits, and what came too late is said once
dead() { # NOW [OPTIONS]: the server is away
	now=$1
	shift
	run ev-mail remind --now "$now" --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/m.rec" --before 7d,1d,2h "$@" "$tmp/e.rec"
}
rm -rf "$XDG_STATE_HOME" "$tmp/box"
fresh <<'END'
Uid: one@example.org
Summary: Probe
Start: 2026-03-10T19:30
Timezone: Europe/Berlin
END
dead 2026-03-03T18:30Z
like "$rc $err" '^69 ev-mail: smtp://127.0.0.1:1: nothing more can be sent: ' "no server: said"
dead 2026-03-03T18:35Z
is "$rc $err" "75 " "... once: 75 without a word as long as something waits"
run ev-mail flush --now 2026-03-03T18:40Z --smtp smtp://127.0.0.1:1
is "$rc $err" "75 " "... in flush, too"
run ev-mail invite --now 2026-03-03T18:41Z --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/m.rec" "$tmp/e.rec"
like "$rc $err" '^69 .*nothing more can be sent: ' "... but a command that somebody gave always says it"
dead 2026-03-04T18:30Z
like "$rc $err" '^69 .*nothing more can be sent: ' "a day later it is said again"
printf 'Said: 2026-03-04T18:31Z nothing more can be sent: 535 5.7.8 no such user\n' >"$XDG_STATE_HOME/ev/outage"
dead 2026-03-04T18:35Z
like "$rc $err" '^69 .*nothing more can be sent: ' "another trouble is said, too"
is "$(grep -c ^Said "$XDG_STATE_HOME/ev/outage") $(stat -c %a "$XDG_STATE_HOME/ev/outage")" "2 600" "... and both are known then"
echo garbage >"$XDG_STATE_HOME/ev/outage"
dead 2026-03-04T18:40Z
like "$rc $err" '^69 .*nothing more can be sent: ' "a file that is none says nothing"
rm -rf "$tmp/box"
run ev-mail flush --now 2026-03-04T18:45Z --outbox "$tmp/box"
is "$rc $err $(ls "$tmp/box/new" | wc -l) $(ls "$XDG_STATE_HOME/ev/outage" 2>/dev/null)" "0  2 " "mail goes out again: the outage is over"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
dead 2026-03-03T18:30Z
dead 2026-03-09T18:30Z
is "$(ev-mail status -f rec | recsel -P State) $(grep -c '^State: withdrawn' "$XDG_STATE_HOME/ev/ledger.rec")" "plan 1" "a reminder that waits goes when the next one is due"
dead 2026-03-10T18:00Z
dead 2026-03-10T18:30Z
like "$rc $err" '^69 ev-mail: anna@example.org: given up: the reminder of one@example.org, 2026-03-10T18:30Z: nothing more can be sent: .*[Cc]onnect' "the event has begun: what was not sent is said, with the reason"
is "$(printf '%s\n' "$err" | wc -l)" 1 "... the last reminder alone"
dead 2026-03-10T18:35Z
is "$rc $err" "0 " "... once, and nothing waits any more"
# more waits than the queue has room for, and there is no server: the run ends all the same
rm -rf "$XDG_STATE_HOME"
awk 'BEGIN { for (i = 0; i < 2500; i++) printf "Email: u%d@example.org\n\n", i }' >"$tmp/big.rec"
ev-mail invite --now 2026-03-01T18:30Z --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/big.rec" "$tmp/e.rec" 2>/dev/null
run timeout -k 1 30 ev-mail flush --now 2026-03-01T18:35Z --smtp smtp://127.0.0.1:1
like "$rc $err" '^69 .*nothing more can be sent: ' "thousands that wait, and no server"
# two lists with reminders of their own: neither takes the other's for an earlier one
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'Email: bert@example.org\n' >"$tmp/board.rec"
waits() { ev-mail status -f rec | recsel -P Recipient,State | tr '\n' ' '; }
dead 2026-03-09T18:30Z
dead 2026-03-09T18:35Z --list "$tmp/board.rec" --before 2d
is "$(waits)" "anna@example.org plan  bert@example.org plan " "a reminder that is due stays where another list's earlier one is due, too"
dead 2026-03-10T16:30Z
is "$(waits) $(grep -c '^State: withdrawn' "$XDG_STATE_HOME/ev/ledger.rec")" "anna@example.org plan  bert@example.org plan  1" "... and where a later one is due for others"
rm -rf "$XDG_STATE_HOME"
ev-mail invite --now 2026-03-01T18:30Z --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/m.rec" "$tmp/e.rec" 2>/dev/null
dead 2026-03-03T18:30Z
dead 2026-03-10T18:30Z
is "$(printf '%s\n' "$err" | grep -c 'given up')" 2 "the server is still away, something else was first: said all the same"

# an instance that stands for all later ones of its series, too
range() {
	fresh <<'END'
Uid: range@example.org
Summary: Probe
Start: 2026-04-07T19:00
End: 2026-04-07T20:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY

Uid: range@example.org
Summary: Probe
Start: 2026-04-15T18:00
End: 2026-04-15T20:30
Timezone: Europe/Berlin
RecurrenceId: 2026-04-14T19:00
Ical: RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260414T190000

Uid: range@example.org
Summary: Probe
Start: 2026-04-30T10:00
End: 2026-04-30T11:00
Timezone: Europe/Berlin
RecurrenceId: 2026-04-28T19:00
END
}
range
remind 2026-04-06T17:00Z --before 1d
is "$(came)" "Erinnerung Dienstag, 7. April 2026, 19:00–20:00 Uhr (Europe/Berlin)" "before a RANGE the series is as it is"
range
remind 2026-04-14T16:00Z --before 1d
is "$(came)" "Erinnerung Mittwoch, 15. April 2026, 18:00–20:30 Uhr (Europe/Berlin)" "a RANGE=THISANDFUTURE itself"
range
remind 2026-04-20T17:00Z --before 1d
is "$(came)" "" "... nothing for the time that an instance behind it had"
remind 2026-04-21T16:00Z --before 1d
is "$(came)" "Erinnerung Mittwoch, 22. April 2026, 18:00–20:30 Uhr (Europe/Berlin)" "... which is moved, and as long as the RANGE"
remind 2026-04-21T16:10Z --before 1d
is "$(came)" "" "... once"
range
remind 2026-04-28T16:00Z --before 1d
is "$(came)" "" "... an instance behind it with a record of its own is where that says"
remind 2026-04-29T08:00Z --before 1d
is "$(came)" "Erinnerung Donnerstag, 30. April 2026, 10:00–11:00 Uhr (Europe/Berlin)" "... and is told"
range
remind 2026-05-05T16:00Z --before 1d
is "$(came)" "Erinnerung Mittwoch, 6. Mai 2026, 18:00–20:30 Uhr (Europe/Berlin)" "... and those behind it are the RANGE's again"
range
sed -i '/^Ical: /s/$/\nStatus: cancelled/' "$tmp/e.rec"
remind 2026-04-21T16:00Z --before 1d
is "$(came)" "" "a RANGE that is cancelled cancels the later ones"
cp "$top/tests/series/range-other-zone.rec" "$tmp/e.rec"
remind 2026-04-13T18:00Z --before 1d
is "$(came)" "" "an instance whose record is of another zone: nothing at the time that it had"
remind 2026-10-27T22:10Z --before 1d
is "$(came)" "Erinnerung Mittwoch, 28. Oktober 2026, 18:00–20:00 Uhr (America/New_York)" "a RANGE of another zone keeps to its own clock"

# what replaces an instance may stand in any operand, and what was sent by itself need not stand in any
mkdir "$tmp/d"
cat >"$tmp/d/weekly.rec" <<'END'
Uid: weekly@example.org
Summary: Probe
Start: 2027-03-01T10:00
End: 2027-03-01T11:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8
END
cat >"$tmp/inst.rec" <<'END'
Uid: weekly@example.org
Summary: Probe
Start: 2027-04-06T10:00
End: 2027-04-06T11:00
Timezone: Europe/Berlin
RecurrenceId: 2027-04-05T10:00
END
told() { # NOW FILE...: the dates that would be told
	now=$1
	shift
	ev-mail remind -n --now "$now" --from netz@example.org --outbox "$tmp/box" "$@" 2>"$tmp/err" | sed -n 's/^\(Datum\|Date\):   *\(.*27\).*/\2/p' | tr '\n' ';'
}
list="--list $tmp/m.rec"
before=2027-04-04T11:00 after=2027-04-05T11:00
TZ=Europe/Berlin
rm -rf "$XDG_STATE_HOME"
for place in before behind; do
	rm -f "$tmp"/d/[az]*.rec
	case $place in
	before) cp "$tmp/inst.rec" "$tmp/d/answered.rec" ;;
	behind) cp "$tmp/inst.rec" "$tmp/d/z.rec" && printf 'Uid: other@example.org\nSummary: X\nStart: 2029-01-01\n' >"$tmp/d/y.rec" ;;
	esac
	is "$(told $before $list "$tmp/d");$(told $after $list "$tmp/d")" ";Dienstag, 6. April 2027;" "the record of an instance in a file $place its series': the new date, not the old one"
done
cp "$tmp/d/weekly.rec" "$tmp/w.rec"
is "$(told $after $list "$tmp/inst.rec")" "Dienstag, 6. April 2027;" "... and alone"
sed 's/^Start: .*/Start: 2027-04-07T10:00/;s/^End: .*/End: 2027-04-07T11:00/' "$tmp/inst.rec" >"$tmp/d/answered.rec"
is "$(told $after $list "$tmp/d")" "" "two records of one instance: the first one is taken"
run ev-mail remind -n --now $after --from netz@example.org --outbox "$tmp/box" $list "$tmp/d"
is "$rc:$(printf '%s\n' "$err" | sed "s,$tmp/,,")" "65:ev-mail: d/z.rec:1: a second record of the instance 2027-04-05T10:00 of weekly@example.org: the first one is taken" "... and that is said, with its place"
echo 'Sequence: 2' >>"$tmp/d/z.rec"
is "$(told $after $list "$tmp/d")$(cat "$tmp/err")" "Dienstag, 6. April 2027;" "... but where one is a later revision: that, quietly"
rm "$tmp"/d/[az]*.rec
sed 's/^End: .*/End: 2027-04-05/' "$tmp/inst.rec" >"$tmp/d/answered.rec"
run ev-mail remind -n --now $before --from netz@example.org --outbox "$tmp/box" $list "$tmp/d"
like "$rc:$err" '^65:ev-mail: .*/d/answered\.rec:[0-9]+: Start and End' "what is wrong with it is said of the file where it is"
out=$(ev-mail invite --now 2027-02-01 --from netz@example.org --outbox "$tmp/box" $list "$tmp/w.rec" 2>&1 && ev-mail update --now 2027-03-29 --from netz@example.org --outbox "$tmp/box" "$tmp/inst.rec" 2>&1)
is "$(told $before "$tmp/w.rec");$(told $after "$tmp/w.rec")" ";Dienstag, 6. April 2027;" "an instance that was moved by its record alone: its new date, from the record of the series alone"
is "$(told $before $list "$tmp/w.rec");$(told $after $list "$tmp/w.rec")" ";Dienstag, 6. April 2027;" "... to a list"
echo 'Attendee: anna@example.org' | cat "$tmp/w.rec" - >"$tmp/alarm.rec"
is "$(told $before "$tmp/alarm.rec");$(told $after "$tmp/alarm.rec")" ";Tuesday, 6 April 2027;" "... to the Attendees of the series"
is "$(told 2027-04-11T11:00 "$tmp/w.rec")" "Montag, 12. April 2027;" "... the next one is where it was"
echo 'Alarm: 3d' | cat "$tmp/w.rec" - >"$tmp/alarm.rec"
is "$(told 2027-04-03T11:00 "$tmp/alarm.rec")" "Dienstag, 6. April 2027;" "... as long before as the series says"
sed 's/T10:00/T12:00/;s/T11:00/T13:00/' "$tmp/w.rec" >"$tmp/other.rec"
is "$(told 2027-04-04T13:00 "$tmp/other.rec")" "Montag, 5. April 2027;" "... and not where the series has other instances now"
sed 's/-06T/-08T/' "$tmp/inst.rec" >"$tmp/later.rec"
is "$(told $after "$tmp/w.rec" "$tmp/later.rec");$(told 2027-04-07T11:00 "$tmp/later.rec" "$tmp/w.rec")" ";Donnerstag, 8. April 2027;" "... a record that is given counts more"
# what is wrong in a file is said once, not at each run of a cron job: again when the file has changed, and once a day
printf 'Uid: a@example.org\nSummary: A\nthis is no field\nStart: 2026-03-10T19:30\n\nUid: b@example.org\nSummary: B\nStart: 2026-02-30\n\nUid: c@example.org\nSummary: C\nStart: 2026-03-10T19:30Z\n' | fresh
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Bo\nEmail: bo at example\n' >"$tmp/m.rec"
remind 2026-03-01T10:00Z
is "$rc $(printf '%s\n' "$err" | grep -c 'no field\|Start:\|Email:')" "65 3" "two records and a member that are wrong are said"
remind 2026-03-01T10:10Z
is "$rc$err" 65 "... once; the status says it each time"
remind 2026-03-09T19:30Z -n
is "$rc $(printf '%s\n' "$err" | grep -c .)" "65 3" "... with -n always"
remind 2026-03-02T09:50Z
is "$rc$err" 65 "... not again on that day"
remind 2026-03-02T10:00Z
is "$rc $(printf '%s\n' "$err" | grep -c .)" "65 3" "... once more on the next one"
sed -i 's/02-30/02-31/' "$tmp/e.rec"
remind 2026-03-02T10:10Z
is "$rc $(printf '%s\n' "$err" | grep -c .)" "65 2" "... and when the file has changed, what is wrong there"
run ev-mail digest --now 2026-03-09T19:30Z --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
first="$rc $(printf '%s\n' "$err" | grep -c .)"
run ev-mail digest --now 2026-03-09T19:40Z --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
is "$first $rc$err" "65 3 65" "so it is with digest"
remind 2026-03-09T19:40Z
is "$rc$err $(ls "$tmp/box/new" | wc -l)" "65 1" "... and what is right goes out"
printf 'Name: Bo\nEmail: bo at example\n' >"$tmp/none.rec"
none() { run ev-mail "$1" --now "$2" --from netz@example.org --outbox "$tmp/box" --list "$tmp/none.rec" "$tmp/e.rec"; }
none remind 2026-03-09T20:00Z
is "$rc $(printf '%s\n' "$err" | sed "s|$tmp/||" | tr '\n' '|')" "65 ev-mail: none.rec:1: Email: not a mail address: bo at example|ev-mail: none.rec: no member with a good address|" "a list without one good address is said"
none remind 2026-03-09T20:05Z
first=$rc$err
none digest 2026-03-09T20:10Z
is "$first $rc$err" "65 65" "... once a day, by whichever of the two"
none remind 2026-03-10T20:05Z
is "$rc $(printf '%s\n' "$err" | grep -c .)" "65 2" "... and once more on the next one"
: >"$tmp/none.rec"
none remind 2026-03-10T20:06Z
like "$rc $err" '^65 ev-mail: .*none.rec: no member with a good address$' "... and when it has changed"
run ev-mail invite -n --now 2026-03-01 --from netz@example.org --outbox "$tmp/box" --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc $(printf '%s\n' "$err" | grep -c 'no field\|Start:\|Email:')" "65 3" "other commands say it each time"
printf '{{Greeting}}\n{{member.Room}}\n' >"$tmp/room"
sed -i '/^this is/d;s/02-31/02-28/' "$tmp/e.rec"
printf 'Name: Anna\nEmail: anna@example.org\nRoom: 1\n\nName: Bo\nEmail: bo@example.org\n' >"$tmp/m.rec"
remind 2026-03-10T10:00Z --before 2h,1d --template "$tmp/room"
first="$rc $(printf '%s\n' "$err" | grep -c .)"
remind 2026-03-10T10:10Z --before 2h,1d --template "$tmp/room"
is "$first $rc$err" "65 1 65" "a field of the template that a member does not have, too"
done_testing
