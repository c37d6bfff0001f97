#!/bin/sh
# make install and uninstall with DESTDIR, PREFIX and the directories; what the build says and how it guards.
. "$(dirname "$0")/lib.sh"
if [ -n "${EV_SANITIZED:-}" ]; then
	echo "1..0 # SKIP once is enough"
	exit 0
fi
B=${bin%/bin}
run make -s -C "$top" B="$B" install DESTDIR="$tmp/root" PREFIX=/opt/ev
is "$rc" 0 "make install"
is "$(cd "$tmp/root/opt/ev" && find bin -type f | sort | tr '\n' ' ')" "bin/ev-agenda bin/ev-ics bin/ev-mail bin/ev-parse " "four commands"
is "$(find "$tmp/root/opt/ev/share/man" -type f | wc -l)" "$(ls "$top"/man/*.[157] | wc -l)" "all man pages"
is "$(ls "$tmp/root/opt/ev/share/doc/ev/examples" | wc -l)" "$(ls "$top/share/examples" | wc -l)" "all examples"
is "$(find "$tmp/root/opt/ev/share" -path '*complet*' -type f -o -path '*zsh*' -type f | wc -l)" 12 "completions for three shells"
"$tmp/root/opt/ev/bin/ev-parse" -r 2026-02-01 "$top/tests/announcements/jugendrat.txt" | "$tmp/root/opt/ev/bin/ev-agenda" >"$tmp/out"
is "$(wc -l <"$tmp/out")" 1 "the installed ones work"
printf 'From: a@example.org\nSubject: Probe\nMIME-Version: 1.0\n\nProbe am 3.4.2026 um 19 Uhr im Saal\n' >"$tmp/m.eml"
is "$("$tmp/root/opt/ev/bin/ev-parse" -r 2026-02-01 "$tmp/m.eml" | grep -c ^Start)" 1 "... with their helpers"
run make -s -C "$top" B="$B" uninstall DESTDIR="$tmp/root" PREFIX=/opt/ev
is "$rc $(find "$tmp/root" -type f | wc -l)" "0 0" "make uninstall leaves nothing"
run make -s -C "$top" B="$B" install DESTDIR="$tmp/other" bindir=/b libexecdir=/l datadir=/d mandir=/m
is "$rc $(cd "$tmp/other" && ls | tr '\n' ' ')$(ls "$tmp/other/b" | wc -l)$(ls "$tmp/other/l/ev" | wc -l)" "0 b d l m 4$(ls "$B/libexec/ev" | wc -l)" "each directory where it was asked for"
# the places are compiled in
run make -s -C "$top" B="$tmp/b" libexecdir=/nowhere/libexec sysconfdir=/nowhere/etc "$tmp/b/cmd/helper.o" "$tmp/b/cmd/mail_config.o"
is "$rc $(grep -c -a /nowhere/libexec/ev "$tmp/b/cmd/helper.o")" "0 1" "libexecdir"
is "$(grep -c -a /nowhere/etc "$tmp/b/cmd/mail_config.o")" 1 "sysconfdir"
is "$(make -n -C "$top" B="$tmp/c" PREFIX=/usr "$tmp/c/cmd/mail_config.o" | grep -c 'EV_SYSCONFDIR=.*"/etc"')" 1 "... is /etc where PREFIX is /usr"
# variables
is "$(make -n -C "$top" B="$tmp/c" CPPFLAGS=-DX=1 "$tmp/c/cmd/helper.o" | grep -c -e '-Ilib.* -DX=1')" 1 "CPPFLAGS= adds to what is needed"
is "$(make -n -C "$top" B="$tmp/c" CC=aarch64-linux-gnu-gcc "$tmp/c/lexc" | grep -c '^cc .*lexc.c')" 1 "a cross build compiles lexc for the build's machine"
is "$(make -n -C "$top" B="$tmp/c" CC=aarch64-linux-gnu-gcc CC_FOR_BUILD=tcc "$tmp/c/zonec" | grep -c '^tcc .*zonec.c')" 1 "... with CC_FOR_BUILD"
run env PKG_CONFIG_LIBDIR="$tmp" make -s -C "$top" B="$tmp/e" all
is "$(printf '%s\n' "$err" | grep -c '^missing: ')" 9 "one line for each library that is missing"
like "$err" '^missing: libical, for iCalendar \(Debian: libical-dev,' "... with its package"
run make -s -C "$top" B="$tmp/e" PKG_CONFIG=no-such-program all
like "$err" '^missing: no-such-program' "... and for pkg-config"
# guards
if command -v readelf >/dev/null; then
	readelf -h -l -d -W "$bin/ev-parse" >"$tmp/elf"
	like "$(grep Type: "$tmp/elf")" 'DYN' "position-independent"
	like "$(cat "$tmp/elf")" 'GNU_RELRO' "RELRO"
	like "$(grep FLAGS "$tmp/elf")" 'NOW' "... bound at once"
	readelf -s -W "$bin/ev-mail" >"$tmp/symbols"
	like "$(cat "$tmp/symbols")" '__stack_chk_fail' "the stack is guarded"
	like "$(cat "$tmp/symbols")" '__[a-z]*printf_chk' "FORTIFY"
fi
# one version
v=$(cat "$top/VERSION")
for c in ev-parse ev-ics ev-mail ev-agenda; do
	is "$($c -V)" "$c $v" "$c -V"
done
is "$(sed -n 1p "$top/NEWS") $(sed -n '1s/^ev (\([0-9.]*\).*/\1/p' "$top/debian/changelog")" "$v $v" "NEWS and debian/changelog say the same"
# the same tarball twice
if git -C "$top" rev-parse --git-dir >/dev/null 2>&1; then
	mkdir "$tmp/d1" "$tmp/d2"
	for d in d1 d2; do
		git clone -q "$top" "$tmp/$d/ev" 2>/dev/null && (cd "$tmp/$d/ev" && TZ=Asia/Tokyo make -s dist) && mv "$tmp/$d/ev/ev-"*.tar.gz "$tmp/$d"
	done
	cmp "$tmp/d1/"*.tar.gz "$tmp/d2/"*.tar.gz
	ok $? "make dist gives the same octets twice"
	is "$(tar tzf "$tmp/d1/"*.tar.gz | grep -c -e '/Makefile$' -e '/debian/control$' -e '/LICENSE$')" 3 "... with all that belongs to it"
fi
done_testing
