#!/bin/sh
# The examples of the man pages run, whatever the day: each line of a .Bd -literal block that begins with "$ " is a command,
# "> " its next line; what follows it (up to the next) is its output, and "..." stands for the rest.  A command whose output
# is not shown must end well and say nothing against it.
. "$(dirname "$0")/lib.sh"
A=$top/tests/announcements
# prepare DIRECTORY: what the pages take for granted
prepare() {
	mkdir "$1" && cd "$1" || exit 1
	cp "$A"/energierunde.txt announcement.txt
	cp "$A"/energierunde-dl.html page.html
	printf 'Name: Anna Berg\nEmail: anna@example.org\n' >members.rec
	ev-parse -r 2026-02-01 announcement.txt >meeting.rec
	for i in 1 2; do # two pages of a site with a label of its own
		printf '<html lang="de"><head><link rel="canonical" href="https://keller.example/%d"></head><body><h1>Lesung %d</h1><p>Datum: %d. Mai 2026, 19 Uhr</p><p>Hinfinden: %s</p><p>Karten im Café Seeblick, Hafenstraße 3</p></body></html>\n' \
			$i $i $i "$([ $i = 1 ] && echo 'Priel 7' || echo 'Pfahl 12')" >page$i.html
	done
	rm -rf "$XDG_STATE_HOME" "$HOME/.local/share/ev"
}
try() { # PAGE WHEN: each example of it, in its directory
	mandoc -T utf8 -O width=200 "$1" | sed 's/.\x08//g; s/^     *//' | awk '
		/^\$ / { if (n) close(file); n++; file = sprintf("ex.%03d", n); print substr($0, 3) > (file ".cmd"); on = 1; more = 1; next }
		on && more && /^>( |$)/ { print substr($0, 3) > (file ".cmd"); next }
		{ more = 0 }
		/^$/ { on = 0 }
		on { print > (file ".want") }'
	for cmd in ex.*.cmd; do
		[ -f "$cmd" ] || continue
		what="$(basename "$1"), $2: $(head -1 "$cmd")"
		want=${cmd%.cmd}.want
		sh "./$cmd" >got 2>&1
		status=$?
		if [ ! -f "$want" ]; then
			is "$status$(cat got)" 0 "$what"
			continue
		fi
		if grep -q '^\.\.\.$' "$want"; then
			head -n "$(($(grep -n '^\.\.\.$' "$want" | head -1 | cut -d: -f1) - 1))" got >got2
			sed '/^\.\.\.$/,$d' "$want" >want2
		else
			cp got got2
			cp "$want" want2
		fi
		sed -e 's/  */ /g' -e '${/^$/d;}' got2 >got3
		sed 's/  */ /g' want2 >want3
		same got3 want3 "$what"
	done
}
# a macro's name among the words of a page is a macro: "At" would be AT&T UNIX
for page in "$top"/man/*.[157]; do
	is "$(mandoc -T utf8 "$page" | sed 's/.\x08//g' | grep 'AT&T\|UNIX')" "" "$(basename "$page") names no other system"
done
days='2026-02-01 2029-12-31 today'
[ -z "${EV_SANITIZED:-}" ] || days=today
for day in $days; do
	unset SOURCE_DATE_EPOCH
	[ $day = today ] || SOURCE_DATE_EPOCH=$(date -u -d "$day" +%s)
	[ $day = today ] || export SOURCE_DATE_EPOCH
	for page in "$top"/man/*.[157]; do
		prepare "$tmp/$day.$(basename "$page")"
		try "$page" "$day"
	done
done
done_testing
