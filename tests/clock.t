#!/bin/sh
# clock.t: which clock the times of an ev-agenda listing are by
. "$(dirname "$0")/lib.sh"
printf '%s\n' 'Uid: d2' 'Summary: Herbst' 'Start: 2026-10-25T02:30' 'End: 2026-10-25T01:30Z' 'Timezone: Europe/Berlin' '' >"$tmp/d.rec"
is "$(ev-agenda -z Europe/Berlin -f tsv "$tmp/d.rec" | cut -f1,2)" "2026-10-25T02:30	2026-10-25T01:30Z" "an end in the second of two like hours is told in UTC"
is "$(ev-agenda -f tsv "$tmp/d.rec" | cut -f1,2)" "2026-10-25T02:30	2026-10-25T01:30Z" "... where the reader has no zone, too"
like "$(ev-agenda -z Europe/Berlin -f json "$tmp/d.rec")" '"End": "2026-10-25T01:30Z"' "... in JSON"
like "$(ev-agenda -z Europe/Berlin "$tmp/d.rec")" '02:30–02:30 ' "... people see both times"
sed 's/T01:30Z/T03:30/' "$tmp/d.rec" >"$tmp/e.rec"
is "$(ev-agenda -z Europe/Berlin -f tsv "$tmp/e.rec" | cut -f1,2)" "2026-10-25T02:30	2026-10-25T03:30" "an end behind it stays local"
printf '%s\n' 'Uid: t' 'Summary: Konzert' 'Start: 2026-03-12T18:00' 'Timezone: Europe/Berlin' 'Doors: 2026-03-12T17:30' '' >"$tmp/c.rec"
like "$(ev-agenda -z America/New_York -f json "$tmp/c.rec")" '"Timezone": "America/New_York", "EventTimezone": "Europe/Berlin".*"Doors": "2026-03-12T17:30"' "JSON: the zone of what is as the record has it"
is "$(ev-agenda -z Europe/Berlin -f json "$tmp/c.rec" | grep -c EventTimezone)" 0 "... where it is another one than the reader's"
done_testing
