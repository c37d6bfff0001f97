#!/bin/sh
# ev-agenda: which events take time, and what is marked as being at the same time.
. "$(dirname "$0")/lib.sh"
list() { ev-agenda --now 2026-03-01T12:00 -z Europe/Berlin "$@"; }
printf 'Uid: l\nSummary: L\nStart: 2026-03-17T12:00\nSlot: 12:00-13:00 a\nSlot: 13:00-14:30 b\n' >"$tmp/l.rec"
is "$(list --free --from 2026-03-17 --to 2026-03-17 "$tmp/l.rec")" "2026-03-17 09:00–12:00
2026-03-17 14:30–17:00" "an event without End lasts until its last slot ends"
is "$(ev-agenda now --now 2026-03-17T13:30 -z Europe/Berlin "$tmp/l.rec")" "2026-03-17 12:00–14:30   L" "... and is on until then"
printf 'Uid: l\nSummary: L\nStart: 2026-03-17T12:00\nSlot: 12:00-13:00 a\nSlot: 2026-03-27T10:00-2026-03-27T11:00 b\n' >"$tmp/d.rec"
is "$(list --from 2026-03-26 --to 2026-03-26 -f tsv "$tmp/d.rec" | cut -f 1,2)" "2026-03-17T12:00	2026-03-27T11:00" "a slot of a later day, in a window between"
is "$(sed /Slot/d "$tmp/l.rec" | list --free --from 2026-03-17 --to 2026-03-17)" "2026-03-17 09:00–17:00" "a start alone takes no time"
printf 'Uid: a\nSummary: A\nStart: 2026-03-02\nLocation: R\n\nUid: b\nSummary: B\nStart: 2026-03-02T10:00\nEnd: 2026-03-02T11:00\nLocation: R\n\nUid: c\nSummary: C\nStart: 2026-03-03T10:00\nEnd: 2026-03-03T11:00\n\nUid: d\nSummary: D\nStart: 2026-03-03T10:30\n\nUid: e\nSummary: E\nStart: 2026-03-03\nIcal: TRANSP:TRANSPARENT\n' >"$tmp/o.rec"
is "$(list "$tmp/o.rec")" "2026-03-02 all day       A ‖ · R
2026-03-02 10:00–11:00   B ‖ · R
2026-03-03 all day       E
2026-03-03 10:00–11:00   C
2026-03-03 10:30         D" "a whole day is marked as it is a conflict; what takes no time is not"
is "$(list --conflicts --from 2026-03-01 --to 2026-03-03 "$tmp/o.rec" | wc -l)" 1 "... and the conflicts are those"
done_testing
