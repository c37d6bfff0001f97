#!/bin/sh
# make install and uninstall with DESTDIR and PREFIX.
. "$(dirname "$0")/lib.sh"
if [ -n "${EV_SANITIZED:-}" ]; then
	echo "1..0 # SKIP once is enough"
	exit 0
fi
run make -s -C "$top" install DESTDIR="$tmp/root" PREFIX=/opt/ev
is "$rc" 0 "make install"
is "$(cd "$tmp/root/opt/ev" && find bin -type f | sort | tr '\n' ' ')" "bin/ev-agenda bin/ev-ics bin/ev-mail bin/ev-parse " "four commands"
is "$(find "$tmp/root/opt/ev/share/man" -type f | wc -l)" "$(ls "$top"/man/*.[157] | wc -l)" "all man pages"
"$tmp/root/opt/ev/bin/ev-parse" -r 2026-02-01 "$top/tests/announcements/jugendrat.txt" | "$tmp/root/opt/ev/bin/ev-agenda" >"$tmp/out"
is "$(wc -l <"$tmp/out")" 1 "the installed ones work"
run make -s -C "$top" uninstall DESTDIR="$tmp/root" PREFIX=/opt/ev
is "$rc $(find "$tmp/root" -type f | wc -l)" "0 0" "make uninstall leaves nothing"
done_testing
