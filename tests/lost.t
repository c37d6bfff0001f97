#!/bin/sh
# A message in the way of others: its file is gone from the spool, or the server does not want this one.
. "$(dirname "$0")/lib.sh"
event() { printf 'Uid: %s\nSummary: Probe\nStart: %s\nTimezone: Europe/Berlin\n' "$1" "$2" >"$tmp/$1.rec"; }
event e 2026-03-10T19:30
event s 2026-03-01T10:00
list() { for who in "$@"; do printf 'Email: %s@example.org\n\n' "$who"; done >"$tmp/m.rec"; }
mail() { # COMMAND NOW WAY... EVENT
	command=$1 at=$2
	shift 2
	run ev-mail "$command" --now "$at" --from netz@example.org --list "$tmp/m.rec" "$@"
}
fresh() { rm -rf "$XDG_STATE_HOME" "$tmp/box"; : >"$tmp/log"; }
away=smtp://127.0.0.1:1
came() { grep -h '^To:' "$tmp"/box/new/* 2>/dev/null | sed 's/.*[ <]\([a-z0-9]*\)@.*/\1/' | sort | tr '\n' ' '; }

# the spool lacks a file
list anna bo
mail invite 2026-02-26 --smtp $away "$tmp/e.rec"
rm "$XDG_STATE_HOME"/ev/spool/*
mail remind 2026-02-28T12:00 --outbox "$tmp/box" "$tmp/s.rec"
is "$rc $(came)" "74 anna bo " "messages that are gone from the spool do not stop those of another event"
is "$(printf '%s\n' "$err" | sed 's/:[^:]*spool.*; /: ...; /')" 'ev-mail: anna@example.org: what was to go out about e (invite) is lost: ...; the same command again writes it anew
ev-mail: bo@example.org: what was to go out about e (invite) is lost: ...; the same command again writes it anew' "... it is said whose they were"
mail remind 2026-02-28T12:05 --outbox "$tmp/box" "$tmp/s.rec"
is "$rc$err" 0 "... once"
rm -rf "$tmp/box"
mail invite 2026-02-28T12:10 --outbox "$tmp/box" "$tmp/e.rec"
is "$rc$err $(came)" "0 anna bo " "... and invite writes them anew"
fresh
mail invite 2026-02-01 --smtp $away "$tmp/e.rec"
for file in "$XDG_STATE_HOME"/ev/spool/*; do head -c 100 "$file" >"$tmp/cut"; cat "$tmp/cut" >"$file"; done
mail invite 2026-02-01T00:01 --outbox "$tmp/box" "$tmp/s.rec"
is "$rc $(came)" "74 anna bo " "... nor do those that are cut off"

# a server that does not want one of them
arrived() { cut -d@ -f1 "$tmp/log" | sort | tr '\n' ' '; }
list m1 anna bo
for mood in bye drop policy; do
	for more in '' pipelining=1; do
		fresh
		server $mood=m1 $more
		mail invite 2026-02-01 --smtp "$url" "$tmp/e.rec"
		is "$rc $(arrived)" "75 anna bo " "$mood at one of them ${more%=1}: the others are sent"
		like "$err" '^ev-mail: m1@example.org: not now: ' "... and he waits, as is said"
	done
done
fresh
server
mail remind 2026-03-09T20:00 --smtp smtp://127.0.0.1:1 "$tmp/e.rec"
is "$rc $(arrived)" "69 " "a server that is away ends the run"
done_testing
