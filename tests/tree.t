#!/bin/sh
# The tree itself: floors, man pages, unit tests, fuzz targets over their corpus.
. "$(dirname "$0")/lib.sh"
run "$top/scripts/check-floors"
ok "$rc" "every file keeps to its floor"
printf '%s\n' "$out$err" | sed 's/^/# /'
for page in "$top"/man/*.[157]; do
	run mandoc -T lint -W warning "$page"
	is "$rc$out" 0 "$(basename "$page") is linted"
done
for c in ev-parse ev-ics ev-mail ev-agenda; do
	# every option of the usage is in the page, and none that is not there
	missing=$($c --help | grep -o -e '--[a-z-]*' | sort -u | while read -r o; do
		grep -q -- "${o#--}" "$top/man/$c.1" || echo "$o"
	done)
	is "$missing" "" "$c.1 has every option"
done
for t in columns commit compat encoded fit record scratch series sorter spool time token; do
	run "$bin/../test/$t" "$top/tests/$t"
	printf '%s\n' "$out" | grep '^not ok' -A3 | sed 's/^/# /'
	is "$rc" 0 "unit tests: $t ($(printf '%s\n' "$out" | grep -c '^ok') of them)"
done
for corpus in "$top"/tests/fuzz/corpus/*; do
	t=$(basename "$corpus")
	case $t in # the fixtures belong to the corpus
	text) more=$top/tests/announcements/*.txt ;;
	html) more=$top/tests/announcements/*.html ;;
	mail) more=$top/tests/announcements/*.eml ;;
	feed) more=$top/tests/feeds/*.xml ;;
	record) more=$top/tests/announcements/*.rec ;;
	*) more= ;;
	esac
	# shellcheck disable=SC2086
	run "$bin/../test/fuzz_$t" "$corpus"/* $more
	is "$rc$err" 0 "fuzz target $t over its corpus"
done
# what README shows is what comes out
cp "$top/tests/announcements/energierunde.txt" "$tmp/announcement.txt"
awk '/^    \$ ev-parse announcement.txt \| recsel/ { on = 1; print substr($0, 7) > cmd; next } on && !/^    [^$]/ { exit } on { print substr($0, 5) }' \
	cmd="$tmp/readme.cmd" "$top/README.md" >"$tmp/readme.want"
(cd "$tmp" && sh ./readme.cmd | sed '${/^$/d;}') >"$tmp/readme.got"
same "$tmp/readme.got" "$tmp/readme.want" "README shows what comes out"
done_testing
