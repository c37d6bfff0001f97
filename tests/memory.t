#!/bin/sh
# A list of any length in the same memory: what is the process's own does not grow with the members, the ledger and what waits.
. "$(dirname "$0")/lib.sh"
many=30000
[ -z "${EV_SANITIZED:-}" ] || many=2000 # the bound is not looked at there
members() { awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "Name: Member %d\nEmail: m%d@example.org\n\n", i, i }'; }
cat >"$tmp/e.rec" <<'END'
Uid: k@example.org
Summary: Probe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
END
send="--from netz@example.org --outbox $tmp/box --now 2026-02-03T12:00"
printf 'Email: anna@example.org\n' | ev-mail invite $send --list - "$tmp/e.rec"
digest=$(sed -n 's/^Hash: //p' "$tmp/state/ev/ledger.rec")
for k in 300 $many; do /usr/bin/python3 "$top/tests/memory.py" "$tmp/ledger-$k/ev" $k "$digest"; done
# ev-mail with the ledger and the list of N members and three more; its data may have LIMIT KiB
within() { # N LIMIT ARGUMENT...
	rm -rf "$tmp/state" "$tmp/box"
	cp -r "$tmp/ledger-$1" "$tmp/state"
	members $(($1 + 3)) >"$tmp/m.rec"
	limit=$2
	shift 2
	( [ -n "${EV_SANITIZED:-}" ] || ulimit -d "$limit"; exec ev-mail "$@" ) >"$tmp/out" 2>"$tmp/err"
	case $? in 0 | 1 | 75) return 0 ;; *) return 1 ;; esac # 1: nobody is due; 75: others wait
}
while read -r what; do
	limit=1024
	until within 300 $limit $what || [ $limit -gt 65536 ]; do limit=$((limit + 1024)); done
	within $many $((limit + 1536)) $what
	ok $? "$(echo "$what" | sed 's/ *--.*//'): a hundred times as many members in one and a half MiB more"
done <<END
invite -n $send --list $tmp/m.rec $tmp/e.rec
invite $send --list $tmp/m.rec $tmp/e.rec
remind -n $send --before 40d --list $tmp/m.rec $tmp/e.rec
remind $send --before 1d $tmp/e.rec
nudge -n $send $tmp/e.rec
cancel -n $send $tmp/e.rec
list k@example.org
status
status --compact
forget m1@example.org
END

# what comes out is the same: nobody is lost, nobody doubled
rm -rf "$tmp/state" "$tmp/box"
cp -r "$tmp/ledger-$many" "$tmp/state"
(members $((many + 3)); members 3) >"$tmp/m.rec"
run ev-mail invite $send --list "$tmp/m.rec" "$tmp/e.rec"
is "$(ls "$tmp/box/new" | wc -l | tr -d ' ')" 3 "only the three who are new are written to"
is "$(echo "$err" | grep -c 'is in the list already')" 3 "who is twice in a long list is said"
run ev-mail invite -n $send --list "$tmp/m.rec" "$tmp/e.rec"
is "$(echo "$out" | grep -c 'has it already')" $((many + 3)) "all others have it"
run ev-mail list -f csv k@example.org
is "$(echo "$out" | sed 1d | cut -d, -f4 | sort -u | wc -l | tr -d ' ')" $((many + 3)) "everyone is listed once"
is "$(echo "$out" | grep -c '"yes"')" $((many / 4)) "... with the answer"
run ev-mail status -f rec
is "$(echo "$out" | grep -c '^Recipient')" $((many + 3 + many / 4)) "... and in the state of each event"
is "$(echo "$out" | grep -c '^Bounced: 5.1.1')" $((many / 4)) "... with what came back"
is "$(echo "$out" | awk -v RS= '/Uid: other@/ && /Summary: / { n++ } /Uid: k@/ && /Summary: Probe/ { k++ } END { print n + 0, k }')" "0 $((many + 3))" "... an event without a record has no other's title"

# no room for a temporary file: it stays in memory, and nothing is other than it was
if [ -z "${EV_SANITIZED:-}" ] && command -v unshare >/dev/null && unshare -rm true 2>/dev/null; then
	want=$(ev-mail list -f csv k@example.org | cksum)
	cat >"$tmp/confined" <<'END'
mount -t tmpfs -o "$1" none /var/tmp && mount --bind "$2/state" "$2/state" && mount -o remount,ro,bind "$2/state" || exit 99
export XDG_STATE_HOME=$2/state
exec "$3/ev-mail" list -f csv k@example.org
END
	is "$(unshare -rm sh "$tmp/confined" ro "$tmp" "$bin" | cksum)" "$want" "in directories that cannot be written to"
	is "$(unshare -rm sh "$tmp/confined" size=64k "$tmp" "$bin" | cksum)" "$want" "... and that are full"
fi
is "$(find "$tmp/state" -name '.ev*' | wc -l | tr -d ' ')" 0 "no temporary file is left"
done_testing
