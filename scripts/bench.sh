# bench.sh: what the benchmarks share; sourced.  Medians of five interleaved runs under LC_ALL=C.UTF-8.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
PATH=${EV_BIN:-$top/build/bin}:$PATH
export LC_ALL=C.UTF-8 TZ=Europe/Berlin
dir=$(mktemp -d)
export XDG_DATA_HOME="$dir" XDG_CONFIG_HOME="$dir" # nothing of the user's own: words, what was learned of sources
trap 'rm -rf "$dir"; [ -z "${server:-}" ] || kill "$server" 2>/dev/null || :' EXIT
runs=${RUNS:-5}

# once NAME COMMAND: its wall time in seconds goes to $dir/NAME.t, its peak memory (KiB) to $dir/NAME.m
once() {
	start=$(date +%s.%N)
	sh -c "$2" >/dev/null 2>"$dir/err" || :
	end=$(date +%s.%N)
	echo "$end $start" | awk '{ printf "%.4f\n", $1 - $2 }' >>"$dir/$1.t"
}
median() { sort -n "$dir/$1.t" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
# versus NAME COMMAND PEER PEERCOMMAND BYTES: five interleaved runs, then one line
versus() {
	i=0
	while [ $i -lt "$runs" ]; do
		once "$1" "$2"
		once "$3" "$4"
		i=$((i + 1))
	done
	echo "$(median "$1") $(median "$3") $5" | awk -v a="$1" -v b="$3" '{ printf "%-28s %7.3f s  %7.1f MB/s   %s %7.3f s   ratio %.2f\n", a, $1, $3 / 1e6 / $1, b, $2, $1 / $2 }'
}
# instructions NAME COMMAND PEER PEERCOMMAND: millions that each takes, by valgrind: the same on a busy machine as on an idle one
instructions() {
	command -v valgrind >/dev/null || return 0
	for counted in "$2" "$4"; do
		# shellcheck disable=SC2086
		valgrind --tool=callgrind --callgrind-out-file=/dev/null $counted 2>&1 >/dev/null | awk '/refs:/ { gsub(",", "", $NF); print $NF / 1e6 }'
	done | awk -v a="$1" -v b="$3" '{ v[NR] = $1 } END { if (NR == 2) printf "%-28s %7.1f million instructions   %s %.1f   %.2f times\n", a, v[1], b, v[2], v[1] / v[2] }'
}
memory() { # COMMAND [VmHWM|RssAnon]: peak resident set in MB, or what of it is not mapped from files
	sh -c "$1 >/dev/null 2>&1 & p=\$!; m=0; while [ -r /proc/\$p/status ] && kill -0 \$p 2>/dev/null; do r=\$(awk '/${2:-VmHWM}/ { print \$2 }' /proc/\$p/status 2>/dev/null); [ -z \"\$r\" ] || [ \"\$r\" -lt \$m ] || m=\$r; sleep 0.02; done; awk -v m=\$m 'BEGIN { printf \"peak memory %.1f MB\\n\", m / 1024 }'"
}
