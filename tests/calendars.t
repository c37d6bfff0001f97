#!/bin/sh
# Calendar files as they are met in the wild: tests/calendars/NAME.ics; NAME.rec is what must be read, with the messages in
# front, and NAME.tsv, where it is there, what is listed for the year.  Each comes back from ev-ics as the same record, in a
# file that is right; NAME.mended says, for sed, what ev-ics sets right on the way.  UPDATE=1 rewrites what must come out.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/calendars" || exit 1
for file in *.ics; do
	name=${file%.ics}
	ev-parse "$file" >"$tmp/rec" 2>"$tmp/err"
	{ cat "$tmp/err"; grep -v ^Source "$tmp/rec"; } >"$tmp/got"
	[ -z "${UPDATE:-}" ] || cp "$tmp/got" "$name.rec"
	same "$tmp/got" "$name.rec" "$name: read"
	# there and back, and right on the way
	ev-ics --now 2026-01-01 "$tmp/rec" >"$tmp/out.ics" 2>"$tmp/err"
	ev-parse -t ical "$tmp/out.ics" 2>&1 | grep -v -e ^Source -e ^Method >"$tmp/back"
	grep -v -e ^Source -e ^Method "$tmp/rec" | if [ -f "$name.mended" ]; then sed -f "$name.mended"; else cat; fi >"$tmp/there"
	same "$tmp/back" "$tmp/there" "$name: there and back"
	is "$(grep -v 'no such time zone' "$tmp/err")$(ev-ics --check "$tmp/out.ics" | sed 's/^[^:]*://' | grep -v -e 'advice: EXRULE')" "" "$name: what is written is right"
	if [ -f "$name.tsv" ] || grep -q -e ^Rrule -e ^Rdate -e ^RecurrenceId "$tmp/rec"; then
		ev-agenda -z Europe/Berlin --now 2026-01-01 --from 2026-01-01 --to 2026-06-30 -f tsv "$file" 2>/dev/null >"$tmp/got"
		[ -z "${UPDATE:-}" ] || cp "$tmp/got" "$name.tsv"
		same "$tmp/got" "$name.tsv" "$name: listed"
		ev-agenda -z Europe/Berlin --now 2026-01-01 --from 2026-01-01 --to 2026-06-30 -f tsv "$tmp/out.ics" 2>/dev/null >"$tmp/got2"
		same "$tmp/got2" "$tmp/got" "$name: listed after the way round"
	fi
done
# an independent reader lists the same; one process of it for all
mkdir "$tmp/theirs"
for file in *.tsv; do
	[ -z "${EV_SANITIZED:-}" ] || break # once is enough
	name=${file%.tsv}
	case $name in
	override-this-and-future | override-moved-series | rdate-period | tzid-customized* | exrule*) continue ;; # which it does not know
	esac
	ev-parse "$name.ics" 2>/dev/null | ev-ics --now 2026-01-01 >"$tmp/theirs/$name.ics" 2>/dev/null
done
if [ -z "${EV_SANITIZED:-}" ]; then
	run /usr/bin/python3 "$top/tests/calendars.py" "$tmp"/theirs/*.ics
	is "$err" "" "recurring_ical_events reads what is written"
fi
for file in "$tmp"/theirs/*.ics; do
	[ -f "$file" ] || continue
	name=${file##*/} name=${name%.ics}
	ev-agenda -z Europe/Berlin --now 2026-01-01 --from 2026-01-01 --to 2026-06-30 -f tsv "$file" 2>/dev/null | cut -f1 | sort >"$tmp/ours"
	same "${file%.ics}.starts" "$tmp/ours" "$name: ... and lists the same"
done
done_testing
