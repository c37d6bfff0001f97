#!/bin/sh
# Announcements in the languages beside German and English, through the whole of ev-parse, each in its file: the fields that
# the record must have, --, the text, %%.  Read on Sunday, 1 February 2026, without a word of which language it is in.
. "$(dirname "$0")/lib.sh"
for file in "$top"/tests/languages/*.txt; do
	lang=$(basename "$file" .txt)
	rm -rf "$tmp/blocks"
	mkdir "$tmp/blocks"
	awk -v dir="$tmp/blocks" 'BEGIN { n = 1 } /^%%$/ { n++; text = 0; next } /^--$/ && !text { text = 1; next }
		{ print > (dir "/" sprintf("%03d", n) (text ? ".txt" : ".want")) }' "$file"
	for text in "$tmp"/blocks/*.txt; do
		want=${text%.txt}.want
		ev-parse -r 2026-02-01 -z Europe/Berlin "$text" >"$tmp/got.rec"
		while IFS= read -r line; do
			grep -F "${line%%:*}:" "$tmp/got.rec" | grep "^${line%%:*}: " | head -n 1
		done <"$want" >"$tmp/got"
		same "$tmp/got" "$want" "$lang: $(head -n 1 "$text"), $(basename "$text" .txt)"
		is "$(sed -n 's/^Summary: //p' "$tmp/got.rec" | head -n 1)" "$(head -n 1 "$text")" "$lang: ... and its name"
	done
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
