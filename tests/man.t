#!/bin/sh
# The examples of the man pages run: each line of a .Bd -literal block that begins with "$ " is a command, what follows it
# (up to the next) its output; "..." stands for the rest.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 1
cp "$top"/tests/announcements/energierunde.txt announcement.txt
cp "$top"/tests/announcements/energierunde-dl.html page.html
printf 'Name: Anna Berg\nEmail: anna@example.org\n' >members.rec
ev-parse -r 2026-02-01 announcement.txt >meeting.rec
export SOURCE_DATE_EPOCH=1769904000 # 2026-02-01
for page in "$top"/man/*.[157]; do
	name=$(basename "$page")
	mandoc -T utf8 -O width=200 "$page" | sed 's/.\x08//g; s/^     *//' | awk '
		/^\$ / { if (n) close(file); n++; file = sprintf("ex.%03d", n); print substr($0, 3) > (file ".cmd"); on = 1; next }
		/^$/ { on = 0 }
		on { print > (file ".want") }'
	for cmd in ex.*.cmd; do
		[ -f "$cmd" ] || continue
		want=${cmd%.cmd}.want
		sh "./$cmd" >got 2>&1
		if [ -f "$want" ]; then
			if grep -q '^\.\.\.$' "$want"; then
				head -n "$(($(grep -n '^\.\.\.$' "$want" | head -1 | cut -d: -f1) - 1))" got >got2
				sed '/^\.\.\.$/,$d' "$want" >want2
			else
				cp got got2
				cp "$want" want2
			fi
			sed -e 's/  */ /g' -e '${/^$/d;}' got2 >got3
			sed 's/  */ /g' want2 >want3
			same got3 want3 "$name: $(cat "$cmd")"
		else
			ok 0 "$name: $(cat "$cmd")"
		fi
	done
	rm -f ex.*
done
done_testing
