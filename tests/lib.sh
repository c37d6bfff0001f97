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
# under the sanitizers: the search for leaks is a third of a short process's time; suites that start hundreds of the same leave it to the others
case ${EV_SANITIZED:+$(basename "$0" .t)} in
calendars | changes | crash | faults | guards | languages | learned | lint | man | mended | moved | overtaken) export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" ;;
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
