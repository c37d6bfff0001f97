#!/bin/sh
# A ledger that was lost or cut off: nobody is written to again for that.
. "$(dirname "$0")/lib.sh"
printf 'Uid: lost@example.org\nSummary: Treffen\nStart: 2026-03-29T10:00\nTimezone: Europe/Berlin\n' >"$tmp/e.rec"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/m.rec"
ledger=$XDG_STATE_HOME/ev/ledger.rec
invite() { run ev-mail invite --from n@example.org --outbox "$tmp/box" --now 2026-02-01 --list "$tmp/m.rec" "$@" "$tmp/e.rec"; }
sent() { ls "$tmp/box/new" 2>/dev/null | wc -l; }
lost="65 ev-mail: $ledger: has nothing of what was sent: restore the file, or ev-mail status --compact begins a new one"

invite
is "$rc $(sent)" "0 2" "an invitation"
cp "$ledger" "$tmp/saved"
rm -rf "$tmp/box"
: >"$ledger"
invite
is "$rc $err" "$lost" "a ledger that was emptied is no new one"
invite
is "$rc $err" "$lost" "... nor the next time"
rm "$ledger"
invite
is "$rc $err" "$lost" "... nor one that is not there"
cp "$tmp/saved" "$ledger"
invite
is "$rc $(sent)" "0 0" "restored it knows who was invited"
: >"$ledger"
run ev-mail status --compact
is "$rc" 0 "--compact begins a new one"
invite
is "$rc $(sent)" "0 2" "... and all are written to"
rm -rf "$XDG_STATE_HOME" "$tmp/box"
printf 'anna@example.org\nbo@example.org\n' >"$tmp/off"
invite --unsubscribed "$tmp/off"
is "$rc $(sent)" "0 0" "an event that nobody was to hear of"
invite
is "$rc $(sent)" "0 2" "... leaves a ledger that is empty with good reason"
rm -rf "$tmp/box"
ev-mail forget anna@example.org
ev-mail forget bo@example.org
invite
is "$rc $(sent)" "0 0" "... and so does one whose guests were forgotten"
done_testing
