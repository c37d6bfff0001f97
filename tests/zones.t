#!/bin/sh
# Time zones: the VTIMEZONEs that ev-ics writes, read back by python3-dateutil, beside the system's zones.
. "$(dirname "$0")/lib.sh"
few=8
[ -z "${EV_SANITIZED:-}" ] || few=1
run /usr/bin/python3 "$top/tests/zones.py" open $few
is "$rc" 0 "for a stream, 1975 to 2050: $(printf '%s\n' "$out" | tail -1)"
[ "$rc" -eq 0 ] || printf '%s\n' "$out" | sed 's/^/# /'
run /usr/bin/python3 "$top/tests/zones.py" 2026 $((few * 5)) "$tmp/zone.rec"
is "$rc" 0 "for an event of 2026: $(printf '%s\n' "$out" | tail -1)"
[ "$rc" -eq 0 ] || printf '%s\n' "$out" | sed 's/^/# /'
printf 'Uid: r\nSummary: x\nStart: 2026-03-29T02:30\nTimezone: Europe/Berlin\n\nUid: s\nSummary: y\nStart: 2026-10-25T02:30\nTimezone: Europe/Berlin\n' >"$tmp/gap.rec"
is "$(ev-agenda -z UTC -f tsv "$tmp/gap.rec" | cut -f1 | tr '\n' ' ')" "2026-03-29T01:30 2026-10-25T00:30 " "a time in a gap counts by the offset before it, one that comes twice is the first (RFC 5545 3.3.5)"
done_testing
