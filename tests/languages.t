#!/bin/sh
# Announcements in the languages beside German and English, through the whole of ev-parse, each beside the fields that its
# record must have; read without a word of which language it is in.
. "$(dirname "$0")/lib.sh"
. "$top/tests/cases.sh"
cd "$top/tests/languages" || exit 1
for want in */*.rec; do
	sed -n "1s%^# ev-parse \(.*\)%\1$tab${want%.rec}.txt%p" "$want"
done | read_each "$tmp/read"
for want in */*.rec; do
	text=${want%.rec}.txt
	got=$tmp/read/${text%%/*}%${text##*/}
	touch "$got"
	# the first value of each field that is wanted
	awk -F: 'FNR == NR { if (!($1 in value)) value[$1] = $0; next } /^#/ { next } { print $0 >wanted } $1 in value { print value[$1] }' wanted="$tmp/want" "$got" "$want" >"$tmp/got"
	same "$tmp/got" "$tmp/want" "$(basename "$want" .rec): $(head -n 1 "$text")"
done
# what goes out in a language can be read in it: the sheet of a meeting in each month
for lang in fr nl da pl es it; do
	: >"$tmp/got"
	: >"$tmp/want"
	for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
		printf 'Uid: a@b.example\nSummary: Moos\nStart: 2026-%s-13T19:30\nEnd: 2026-%s-13T21:00\nTimezone: Europe/Berlin\nLocation: Aula\n' $month $month >"$tmp/m.rec"
		ev-agenda sheet -l $lang "$tmp/m.rec" >"$tmp/m.txt"
		ev-parse -l $lang -r 2026-01-01 "$tmp/m.txt" | grep -E '^(Start|End|Location): ' | sort >>"$tmp/got"
		grep -E '^(Start|End|Location): ' "$tmp/m.rec" | sort >>"$tmp/want"
	done
	same "$tmp/got" "$tmp/want" "$lang: a sheet is read as what it was written from"
done
done_testing
