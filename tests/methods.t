#!/bin/sh
# What RFC 5546 asks of a component by its METHOD, and ends that would be none.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END2'
Uid: m
Summary: Probe
Start: 2026-03-02T10:00
End: 2026-03-02T11:00
Timezone: Europe/Berlin
Organizer: Anna Berg <anna@example.org>
Attendee: Bo <bo@example.org>; partstat=accepted
Attendee: Cy <cy@example.org>
Alarm: 2h
Ical: ATTENDEE;X-ROOM=1;CN=Cy:mailto:cy@example.org
Ical: BEGIN:VALARM
+ ACTION:AUDIO
+ TRIGGER:-PT5M
+ END:VALARM
END2
# method METHOD [OPTION ...]: how many attendees and alarms, and how much is wrong by --check
method() {
	ev-ics --now 2026-01-01 -m "$@" "$tmp/e.rec" >"$tmp/m.ics"
	echo "$(grep -c ^ATTENDEE "$tmp/m.ics") $(grep -c ^BEGIN:VALARM "$tmp/m.ics") $(ev-ics --check "$tmp/m.ics" | grep -vc 'advice: ')"
}
is "$(method publish -A 1d)" "0 3 0" "a publication names no attendees (3.2.1)"
is "$(method publish -A 120m -A 1d -A 24h)" "0 3 0" "... and an alarm is written once, however often it is asked for"
is "$(method publish --attendee 'Di <di@example.org>')" "0 2 0" "... not even that of the options"
is "$(method request)" "2 2 0" "an invitation does"
is "$(method cancel -A 1d)" "2 0 0" "a cancellation has no alarms (3.2.5)"
is "$(method reply -A 1d --attendee 'Bo <bo@example.org>' --partstat accepted)" "1 0 0" "nor has an answer (3.2.3)"
run ev-ics -m reply --attendee bo@example.org "$tmp/e.rec"
is "$rc $out$err" "64 ev-ics: -m reply: an answer needs --partstat (RFC 5546 3.2.3)" "... which says something"
run ev-ics -m request --partstat accepted "$tmp/e.rec"
is "$rc $out$err" "64 ev-ics: --partstat goes with --attendee" "--partstat without --attendee"
# refused SED REASON NAME: a request is not made of the record that the script makes
refused() {
	sed "$1" "$tmp/e.rec" >"$tmp/r.rec"
	run ev-ics -m request "$tmp/r.rec"
	is "$rc $(printf '%s\n' "$err" | grep -c ":1: REQUEST $2") $(printf '%s\n' "$out" | grep -c ^BEGIN:VEVENT)" "65 1 0" "$3"
}
refused '1a Status: cancelled' 'invites to no event that is cancelled' "no invitation to a cancelled event (3.2.2)"
refused '/ATTENDEE/d; /^Attendee/d' 'needs an ATTENDEE' "... nor to nobody"
refused 's/^Attendee: Bo.*/Attendee: Bo/; /^Attendee: Cy/d; /ATTENDEE/d' 'needs an ATTENDEE' "... nor to one without an address"
is "$(grep -v -e ^Attendee -e ATTENDEE "$tmp/e.rec" | ev-ics -m request --attendee di@example.org | grep -c ^ATTENDEE)" 1 "... but to the one that the option names"
# end START END [ZONE]: DTEND and what becomes of End, and what is wrong
end() {
	printf 'Uid: g\nSummary: g\nStart: %s\nEnd: %s\n%s' "$1" "$2" "${3:+Timezone: $3
}" >"$tmp/g.rec"
	ev-ics --now 2026-01-01 "$tmp/g.rec" >"$tmp/g.ics"
	echo "$(tr -d '\r' <"$tmp/g.ics" | grep -e ^DTEND -e ^X-EV-END) $(ev-ics --check "$tmp/g.ics" | grep -vc 'advice: ')"
}
is "$(end 2026-03-29T02:30 2026-03-29T03:00 Europe/Berlin)" "X-EV-END:2026-03-29T03:00 0" "an end before a start in the hour that summer time leaves out is no DTEND"
is "$(end 2026-03-29T02:30 2026-03-29T04:00 Europe/Berlin)" "DTEND;TZID=Europe/Berlin:20260329T040000 0" "... one behind it is"
is "$(end 2026-03-02T10:00Z 2026-03-02T11:00)" "DTEND:20260302T110000Z 0" "an End without Z beside a Start with it is in UTC"
is "$(end 2026-03-02T10:00Z 2026-03-02T12:00 Europe/Berlin)" "DTEND:20260302T110000Z 0" "... or in the record's zone"
is "$(end 2026-03-02T10:00 2026-03-02T10:00Z Europe/Berlin)" "DTEND:20260302T100000Z 0" "an End in UTC stays there"
done_testing
