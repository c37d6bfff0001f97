# lib.sh: TAP for shell tests; sourced by every tests/*.t.  Each test has a private directory, $tmp.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
bin=${EV_BIN:-$top/build/bin}
PATH=$bin:$PATH
export LC_ALL=C TZ=
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"; [ -z "${server:-}" ] || kill "$server" 2>/dev/null' EXIT
export HOME=$tmp XDG_STATE_HOME=$tmp/state XDG_CONFIG_HOME=$tmp/config EV_SYSCONFDIR=$tmp/etc
export EV_HYPHENDIR=$top/tests/views/hyphens
unset EV_PATH SOURCE_DATE_EPOCH LANG 2>/dev/null || :
# under the sanitizers: the search for leaks takes a short process longer than all else; these suites, which lead through every
# command and reader in few processes, have it, the others leave it to them
script=${0##*/}
case ${EV_SANITIZED:+${script%.t}} in
'' | agenda | announcements | cancel | doubts | errors | feeds | fields | first | gap | ics | jcal | latest | lists | mail | mailbox | misread) ;;
msg | output | parts | phrases | records | remind | rows | several | sheet | spooled | structured | transport | update | words) ;;
*) export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" ;;
esac
n=0
failed=0

# ok STATUS NAME: passes where STATUS is 0; what tests/known-misses names ("FILE: NAME") is read wrongly and is still to do
ok() {
	n=$((n + 1))
	if [ "$1" -ne 0 ] && grep -qxF -- "$(basename "$0"): $2" "$top/tests/known-misses" 2>/dev/null; then
		printf 'not ok %d - %s # TODO a known miss\n' "$n" "$2"
	elif [ "$1" -eq 0 ]; then
		printf 'ok %d - %s\n' "$n" "$2"
	else
		printf 'not ok %d - %s\n' "$n" "$2"
		failed=1
	fi
}
# is GOT WANTED NAME
is() {
	if [ "$1" = "$2" ]; then
		ok 0 "$3"
	else
		ok 1 "$3"
		printf '%s\n' "$1" | sed 's/^/# got:    /'
		printf '%s\n' "$2" | sed 's/^/# wanted: /'
	fi
}
# like GOT PATTERN NAME: an extended regular expression
like() {
	if printf '%s\n' "$1" | grep -Eq -- "$2"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		printf '%s\n' "$1" | sed 's/^/# got:     /'
		printf '%s\n' "$2" | sed 's/^/# pattern: /'
	fi
}
# same FILE FILE NAME
same() {
	if diff -u "$2" "$1" >"$tmp/diff"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		sed 's/^/# /' "$tmp/diff"
	fi
}
# run COMMAND...: its output in $out, its messages in $err, its status in $rc
run() {
	"$@" >"$tmp/out" 2>"$tmp/err" && rc=0 || rc=$?
	out=$(cat "$tmp/out")
	err=$(cat "$tmp/err")
}
unserve() {
	[ -z "${server:-}" ] || { kill "$server"; wait "$server"; } 2>/dev/null
	server=
}
# serve COMMAND...: a server in the place of the one before it, which writes its port to $tmp/port; it is in $port, $url is the one to
# send mail to; what the server says is in $tmp/server.err.  It ends with the test.
serve() {
	unserve
	rm -f "$tmp/port"
	"$@" 2>"$tmp/server.err" &
	server=$!
	tries=0
	while [ ! -s "$tmp/port" ] && [ $tries -lt 100 ]; do
		sleep 0.1
		tries=$((tries + 1))
	done
	port=$(cat "$tmp/port")
	url=smtp://127.0.0.1:$port
}
# server [ARGUMENTS]: tests/smtp_raw.py, which says what it takes; what it took is in $tmp/log
server() {
	rm -f "$tmp/log.commands"
	serve /usr/bin/python3 "$top/tests/smtp_raw.py" "$tmp/port" "$tmp/log" "$@"
}
# sink [MODE]: tests/smtp_sink.py, which keeps the messages in $tmp/got, empty at first
sink() {
	unserve
	rm -rf "$tmp/got"
	mkdir "$tmp/got"
	[ ! -f "$tmp/cert.pem" ] || cp "$tmp/cert.pem" "$tmp/got"
	serve /usr/bin/python3 "$top/tests/smtp_sink.py" "$tmp/port" "$tmp/got" "$@"
}
# list N: so many members, $tmp/members.rec.  probe: an event to write about, $tmp/e.rec.  fresh: nothing is known of earlier messages, and nothing has arrived.  state: how many
# messages are in which state
list() { awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "Name: Member %d\nEmail: m%d@example.org\n\n", i, i }' >"$tmp/members.rec"; }
probe() {
	cat >"$tmp/e.rec" <<'END'
Uid: f@example.org
Summary: Probe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
END
}
fresh() { rm -rf "$XDG_STATE_HOME"; : >"$tmp/log"; }
state() { ev-mail status -f rec | sed -n 's/^State: //p' | sort | uniq -c | awk '{ printf "%s%s %s", (NR > 1 ? ", " : ""), $1, $2 }'; }
done_testing() {
	echo "1..$n"
	exit $failed
}
# beside FOLDER SUFFIX COMMAND...: each text of tests/FOLDER beside NAME.SUFFIX, which holds the reference day and what COMMAND makes of
# its records on standard input
beside() {
	folder=$top/tests/$1 suffix=$2
	shift 2
	for wanted in "$folder"/*."$suffix"; do
		for text in "${wanted%.*}".txt "${wanted%.*}".html "${wanted%.*}".eml; do
			[ -f "$text" ] || continue
			is "$(ev-parse -r "$(head -1 "$wanted")" "$text" 2>/dev/null | "$@")" "$(sed 1d "$wanted")" "$(basename "$wanted" ."$suffix")"
		done
	done
}
