#!/bin/sh
# A guest who lives elsewhere: his own time beside the event's, from lists of both kinds, in every message.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: talk@example.org
Summary: Vortrag
Language: de
Start: 2026-09-07T19:00
End: 2026-09-07T20:30
Timezone: Europe/Berlin
END
cat >"$tmp/m.rec" <<'END'
Email: berlin@example.org
Timezone: Europe/Berlin

Email: wien@example.org
Timezone: Europe/Vienna

Email: york@example.org
Language: en
Timezone: America/New_York

Email: tokyo@example.org
Timezone: asia/tokyo

Email: plain@example.org
END
mail() { ev-mail "$@" --from netz@example.org --outbox "$tmp/box"; }
# WHO LABEL: the row of his message's text, and the line behind it
row() { /usr/bin/python3 - "$tmp/box/new" "$1" "$2" "${3:-plain}" <<'END'
import sys, os, email, email.policy
for name in os.listdir(sys.argv[1]):
    m = email.message_from_binary_file(open(os.path.join(sys.argv[1], name), 'rb'), policy=email.policy.default)
    if sys.argv[2] + '@' not in m['To']:
        continue
    lines = m.get_body((sys.argv[4],)).get_content().split('\n')
    for i, line in enumerate(lines):
        if sys.argv[3] in line:
            print(line, lines[i + 1].strip() if lines[i + 1].startswith('    ') else '')
END
}
run mail invite --now 2026-06-01 --list "$tmp/m.rec" "$tmp/e.rec"
is "$rc$err" 0 "a list with time zones"
is "$(row york 'Your time:')" 'Your time:     Monday, 7 September 2026, 13:00–14:30 (America/New_York) ' "his own time"
is "$(row york 'Date:')" 'Date:          Monday, 7 September 2026, 19:00–20:30 (Europe/Berlin) ' "... beside the event's"
is "$(row tokyo 'Ihre Zeit:')" 'Ihre Zeit:     Dienstag, 8. September 2026, 02:00–03:30 Uhr (Asia/Tokyo) ' "... of another day"
like "$(row york 'Your time' html)" '13:00–14:30 \(America/New_York\)' "... in HTML"
is "$(row berlin 'Ihre Zeit')$(row wien 'Ihre Zeit')$(row plain 'Ihre Zeit')" '' "who has the same clock, or none that is known, is not told twice"
rm -f "$tmp"/box/new/*
sed -i 's/T19:00/T18:00/' "$tmp/e.rec"
mail update --now 2026-06-02 "$tmp/e.rec"
is "$(row york 'Your time:')" 'Your time:     Monday, 7 September 2026, 12:00–14:30 (America/New_York) (was: Monday, 7 September 2026, 13:00–14:30 (America/New_York))' "an update without the list: old and new by his clock"
rm -f "$tmp"/box/new/*
mail remind --now 2026-09-07T14:30 "$tmp/e.rec" --before 2h
is "$(row york 'Your time:')" 'Your time:     Monday, 7 September 2026, 12:00–14:30 (America/New_York) ' "a reminder"
# CSV, series, and what has no time by the clock
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'E-Mail;Zeitzone\r\nyork@example.org;America/New_York\r\nlima@example.org;"SA Pacific Standard Time"\r\n' >"$tmp/m.csv"
sed 's/^Start.*/Start: 2026-10-26T18:00/; s/^End.*/End: 2026-10-26T19:00/; /^Timezone/aRrule: FREQ=WEEKLY;COUNT=3' "$tmp/e.rec" >"$tmp/s.rec"
run mail invite --now 2026-06-01 --list "$tmp/m.csv" "$tmp/s.rec"
is "$rc$err$(row york 'Ihre Zeit:')" '0Ihre Zeit:     Montag, 26. Oktober 2026, 13:00–14:00 Uhr (America/New_York) ' "a column Zeitzone; clocks that change on other days"
like "$(row lima 'Ihre Zeit:')" '12:00–13:00 Uhr \(America/Bogota\)|12:00–13:00 Uhr \(America/Lima\)' "Windows' name of a zone"
rm -f "$tmp"/box/new/*
mail remind --now 2026-11-02T10:00Z "$tmp/s.rec" --list "$tmp/m.csv"
is "$(row york 'Ihre Zeit:')" 'Ihre Zeit:     Montag, 2. November 2026, 12:00–13:00 Uhr (America/New_York) ' "... and that instance's"
printf 'Uid: day@example.org\nSummary: d\nLanguage: de\nStart: 2026-09-07\nTimezone: Europe/Berlin\n\nUid: float@example.org\nSummary: f\nLanguage: de\nStart: 2026-09-07T10:00\n' >"$tmp/d.rec"
rm -f "$tmp"/box/new/*
mail invite --now 2026-06-01 --list "$tmp/m.csv" "$tmp/d.rec"
is "$(row york 'Ihre Zeit')" '' "a whole day and a time without a zone are the same everywhere"
printf 'Uid: utc@example.org\nSummary: u\nLanguage: de\nStart: 2026-09-07T10:00Z\nEnd: 2026-09-07T11:00Z\n' >"$tmp/u.rec"
rm -f "$tmp"/box/new/*
mail invite --now 2026-06-01 --list "$tmp/m.csv" "$tmp/u.rec"
is "$(row york 'Ihre Zeit')" 'Ihre Zeit:     Montag, 7. September 2026, 06:00–07:00 Uhr (America/New_York) ' "UTC is a zone"
printf 'Email: york@example.org\nTimezone: Europe/Brelin\n' >"$tmp/bad.rec"
rm -f "$tmp"/box/new/*
run mail publish --now 2026-06-01 --list "$tmp/bad.rec" "$tmp/e.rec"
is "$rc $err $(row york 'Ihre Zeit')" "65 ev-mail: $tmp/bad.rec:1: Timezone: no such time zone: Europe/Brelin " "a zone that nobody knows is told, once"
printf 'Subject: x\n\n{{When}}\nBei dir: {{YourTime}}\nEnde\n' >"$tmp/letter"
rm -f "$tmp"/box/new/*
rm -rf "$XDG_STATE_HOME"
mail invite --now 2026-06-01 --list "$tmp/m.csv" --template "$tmp/letter" "$tmp/e.rec"
is "$(row york 'Bei dir')" 'Bei dir: Montag, 7. September 2026, 12:00–14:30 Uhr (America/New_York) ' "a template's YourTime"
done_testing
