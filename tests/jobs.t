#!/bin/sh
# ev-parse -j: many files among several processes.
. "$(dirname "$0")/lib.sh"
mkdir "$tmp/in"
i=0
while [ $i -lt 300 ]; do
	printf 'Probe %d\n\nTermin: 3.4.2026, 19 Uhr\nOrt: Saal %d\n' $i $i >"$tmp/in/$(printf %03d $i).txt"
	i=$((i + 1))
done
: >"$tmp/in/150.txt"
printf 'nothing here\n' >"$tmp/in/151.txt"
cd "$tmp/in" || exit 1
ev-parse -r 2026-02-01 ./*.txt >"$tmp/one" 2>"$tmp/one.err"
one=$?
for j in 2 7 400; do
	[ $j -gt 256 ] && continue
	ev-parse -j $j -r 2026-02-01 ./*.txt >"$tmp/many" 2>"$tmp/many.err"
	is $? $one "-j $j: the same status"
	same "$tmp/many" "$tmp/one" "-j $j: the same records in the same order"
	same "$tmp/many.err" "$tmp/one.err" "-j $j: the same messages"
done
is "$one $(cat "$tmp/one.err")" "65 ev-parse: ./150.txt: is empty" "one bad file is reported, the rest is read"
is "$(grep -c ^Uid "$tmp/one")" 298 "... all of it"
run ev-parse -j 0 000.txt
is "$rc" 64 "-j 0"
ev-parse -j 3 -r 2026-02-01 ./*.txt | head -3 >"$tmp/head"
is "$(wc -l <"$tmp/head")" 3 "a reader that goes away"
done_testing
