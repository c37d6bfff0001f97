#!/bin/sh
# A change of one instance of a series reaches those, too, whose invitation to the series still waits for the server, and behind that.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/s.rec" <<'E'
Uid: serie@example.org
Summary: Stammtisch
Start: 2026-03-03T19:00
End: 2026-03-03T21:00
Timezone: Europe/Berlin
Rrule: FREQ=WEEKLY;COUNT=8
E
printf 'Uid: serie@example.org\nSummary: Stammtisch\nStart: 2026-03-24T20:00\nTimezone: Europe/Berlin\nRecurrenceId: 2026-03-24T19:00\n' >"$tmp/one.rec"
printf 'Email: anna@example.org\n\nEmail: bo@example.org\n' >"$tmp/m.rec"
printf '#!/bin/sh\nexit 75\n' >"$tmp/busy"
printf '#!/bin/sh\nsed -n "s/^To: *<*\\([a-z]*\\)@.*/\\1/p; s/^Subject: //p" | tr "\\n" " " >>%s\necho >>%s\n' "$tmp/came" "$tmp/came" >"$tmp/ready"
chmod +x "$tmp/busy" "$tmp/ready"
# mail DAY COMMAND PROGRAM...: $came, the recipients and subjects in their order
mail() {
	day=$1
	command=$2
	program=$3
	shift 3
	: >"$tmp/came"
	run ev-mail "$command" --from n@example.org --sendmail "$tmp/$program" --now "2026-$day" "$@"
	came=$(awk '{ print ($2 ~ /:$/ ? $1 " " $2 : $2 " " $1) }' "$tmp/came" | tr -d : | sort -s -k1,1 | tr '\n' ';')
}
for list in "" "--list $tmp/m.rec"; do
	rm -rf "$XDG_STATE_HOME"
	mail 02-01 invite busy --list "$tmp/m.rec" "$tmp/s.rec"
	is "$rc" 75 "invitations wait"
	mail 02-01T00:01 update ready $list "$tmp/one.rec"
	is "$rc $came" "0 anna Invitation;anna Changed;bo Invitation;bo Changed;" "an instance that is moved meanwhile is told behind them${list:+, where they are on a list}"
	mail 02-01T00:30 flush ready
	is "$rc $came" "0 " "... once"
done
rm -rf "$XDG_STATE_HOME"
mail 02-01 invite busy --list "$tmp/m.rec" "$tmp/s.rec"
mail 02-01T00:01 cancel ready "$tmp/one.rec"
is "$rc $came" "0 anna Invitation;anna Cancelled;bo Invitation;bo Cancelled;" "... one that is cancelled, too"
rm -rf "$XDG_STATE_HOME"
mail 02-01 invite busy --list "$tmp/m.rec" "$tmp/s.rec"
mail 02-01T00:01 cancel busy "$tmp/one.rec"
is "$rc" 75 "... and waits with them"
mail 02-01T01:00 flush ready
is "$rc $came" "0 anna Invitation;anna Cancelled;bo Invitation;bo Cancelled;" "... until the server takes both"

# what waits about an instance, and is not true any more
sed 's/T20:00/T21:00/' "$tmp/one.rec" >"$tmp/later.rec"
invited() {
	rm -rf "$XDG_STATE_HOME"
	mail 02-01 invite ready --list "$tmp/m.rec" "$tmp/s.rec"
}
for first in update cancel; do
	invited
	mail 02-02 $first busy "$tmp/one.rec"
	mail 02-02T00:01 update ready "$tmp/later.rec"
	is "$rc $came" "0 anna Changed;bo Changed;" "an instance that changes again, while that waits, is no invitation ($first)"
	mail 02-03 flush ready
	is "$rc $came" "0 " "... once"
done
invited
mail 02-02 update busy "$tmp/one.rec"
mail 02-02T00:01 cancel ready "$tmp/s.rec"
is "$rc $came" "0 anna Cancelled;bo Cancelled;" "a series is cancelled"
mail 02-03 flush ready
is "$rc $came" "0 " "... and nothing comes of an instance that had changed"
invited
mail 02-02 update busy "$tmp/one.rec"
mail 02-02T00:01 uninvite ready anna@example.org "$tmp/s.rec"
is "$came" "anna Cancelled;" "one is uninvited"
mail 02-03 flush ready
is "$rc $came" "0 bo Changed;" "... and only the others hear of the instance"
done_testing
