#!/bin/sh
# Days off by law, and ev-agenda --holidays in listings, grids and --free.
. "$(dirname "$0")/lib.sh"
V=$top/tests/views
view() { ev-agenda -l de -z Europe/Berlin --now 2026-03-10T11:00 "$@" "$V/office.rec"; }
# off REGION YEAR: MM-DD of its days off
off() { ev-agenda -l en --from "$2-01-01" --to "$2-12-31" --holidays "$1" -f text </dev/null | sed -n 's/^[A-Za-z]*, \([0-9]*\) \([A-Z][a-z][a-z]\)[a-z]* [0-9]* ·.*/\1 \2/p' | tr '\n' ','; }
# expected from the laws and the published lists of the years, a line each
while IFS=: read -r region year days; do
	is "$(off "$region" "$year")" "$days" "$region $year"
done <<'END'
DE:2026:1 Jan,3 Apr,6 Apr,1 May,14 May,25 May,3 Oct,25 Dec,26 Dec,
DE-SH:2026:1 Jan,3 Apr,6 Apr,1 May,14 May,25 May,3 Oct,31 Oct,25 Dec,26 Dec,
DE-SH:2016:1 Jan,25 Mar,28 Mar,1 May,5 May,16 May,3 Oct,25 Dec,26 Dec,
DE-BY:2026:1 Jan,6 Jan,3 Apr,6 Apr,1 May,14 May,25 May,4 Jun,3 Oct,1 Nov,25 Dec,26 Dec,
DE-BY:2017:1 Jan,6 Jan,14 Apr,17 Apr,1 May,25 May,5 Jun,15 Jun,3 Oct,31 Oct,1 Nov,25 Dec,26 Dec,
DE-SN:2026:1 Jan,3 Apr,6 Apr,1 May,14 May,25 May,3 Oct,31 Oct,18 Nov,25 Dec,26 Dec,
DE-BE:2025:1 Jan,8 Mar,18 Apr,21 Apr,1 May,8 May,29 May,9 Jun,3 Oct,25 Dec,26 Dec,
DE-BB:2027:1 Jan,26 Mar,28 Mar,29 Mar,1 May,6 May,16 May,17 May,3 Oct,31 Oct,25 Dec,26 Dec,
DE-TH:2026:1 Jan,3 Apr,6 Apr,1 May,14 May,25 May,20 Sep,3 Oct,31 Oct,25 Dec,26 Dec,
AT:2026:1 Jan,6 Jan,6 Apr,1 May,14 May,25 May,4 Jun,15 Aug,26 Oct,1 Nov,8 Dec,25 Dec,26 Dec,
FR:2026:1 Jan,6 Apr,1 May,8 May,14 May,25 May,14 Jul,15 Aug,1 Nov,11 Nov,25 Dec,
FR-67:2026:1 Jan,3 Apr,6 Apr,1 May,8 May,14 May,25 May,14 Jul,15 Aug,1 Nov,11 Nov,25 Dec,26 Dec,
NL:2025:1 Jan,20 Apr,21 Apr,26 Apr,29 May,8 Jun,9 Jun,25 Dec,26 Dec,
DK:2023:1 Jan,6 Apr,7 Apr,9 Apr,10 Apr,5 May,18 May,28 May,29 May,25 Dec,26 Dec,
DK:2024:1 Jan,28 Mar,29 Mar,31 Mar,1 Apr,9 May,19 May,20 May,25 Dec,26 Dec,
PL:2024:1 Jan,6 Jan,31 Mar,1 Apr,1 May,3 May,19 May,30 May,15 Aug,1 Nov,11 Nov,25 Dec,26 Dec,
PL:2025:1 Jan,6 Jan,20 Apr,21 Apr,1 May,3 May,8 Jun,19 Jun,15 Aug,1 Nov,11 Nov,24 Dec,25 Dec,26 Dec,
CH-ZH:2026:1 Jan,3 Apr,6 Apr,1 May,14 May,25 May,1 Aug,25 Dec,26 Dec,
CH-TI:2026:1 Jan,6 Jan,19 Mar,6 Apr,1 May,14 May,25 May,4 Jun,29 Jun,1 Aug,15 Aug,1 Nov,8 Dec,25 Dec,26 Dec,
CH-GL:2026:1 Jan,3 Apr,6 Apr,9 Apr,14 May,25 May,1 Aug,1 Nov,25 Dec,26 Dec,
CH-GL:2027:1 Jan,26 Mar,29 Mar,1 Apr,6 May,17 May,1 Aug,1 Nov,25 Dec,26 Dec,
CH-VD:2026:1 Jan,2 Jan,3 Apr,6 Apr,14 May,25 May,1 Aug,21 Sep,25 Dec,
CH-GE:2027:1 Jan,26 Mar,29 Mar,6 May,17 May,1 Aug,9 Sep,25 Dec,31 Dec,
CH-OW:2026:1 Jan,3 Apr,14 May,4 Jun,1 Aug,15 Aug,25 Sep,1 Nov,8 Dec,25 Dec,
ES-MD:2026:1 Jan,6 Jan,2 Apr,3 Apr,1 May,2 May,15 Aug,12 Oct,1 Nov,6 Dec,8 Dec,25 Dec,
ES-CT:2026:1 Jan,6 Jan,3 Apr,6 Apr,1 May,24 Jun,15 Aug,11 Sep,12 Oct,1 Nov,6 Dec,8 Dec,25 Dec,26 Dec,
ES:2026:1 Jan,6 Jan,3 Apr,1 May,15 Aug,12 Oct,1 Nov,6 Dec,8 Dec,25 Dec,
GB-ENG:2027:1 Jan,26 Mar,29 Mar,3 May,31 May,30 Aug,25 Dec,26 Dec,27 Dec,28 Dec,
GB-ENG:2022:1 Jan,3 Jan,15 Apr,18 Apr,2 May,2 Jun,3 Jun,29 Aug,19 Sep,25 Dec,26 Dec,27 Dec,
GB-SCT:2028:1 Jan,2 Jan,3 Jan,4 Jan,14 Apr,1 May,29 May,7 Aug,30 Nov,25 Dec,26 Dec,
IE:2026:1 Jan,2 Feb,17 Mar,6 Apr,4 May,1 Jun,3 Aug,26 Oct,25 Dec,26 Dec,
US:2021:1 Jan,18 Jan,15 Feb,31 May,18 Jun,19 Jun,4 Jul,5 Jul,6 Sep,11 Oct,11 Nov,25 Nov,24 Dec,25 Dec,31 Dec,
END
# all years from 1990 to 2100, computed apart, and beside python3-holidays
run /usr/bin/python3 "$top/tests/holidays_off.py" "$bin/ev-agenda"
is "$rc" 0 "Länder, Austria, cantons, the United Kingdom, Ireland, the United States: $(printf '%s\n' "$out" | tail -1)"
[ "$rc" -eq 0 ] || printf '%s\n' "$out$err" | head -40 | sed 's/^/# /'
like "$(ev-agenda -l en --from 2027-12-27 --to 2027-12-28 --holidays gb-eng -f text </dev/null)" '^Monday, 27 December 2027 · Christmas Day \(substitute day\)$' "a day that is moved says so; the region in small letters"
is "$(ev-agenda -l fr --from 2026-01-01 --to 2026-01-02 --holidays CH-VD -f text </dev/null | sed 's/.* · //' | tr '\n' '|')" "Jour de l'An||Saint-Berchtold|" "a canton's days are in its own language, each once"
run view --holidays DE-XX
is "$rc" 64 "an unknown region is refused"
like "$err" 'DE-SH .*: DE-XX$' "... with those that are known"
for bad in '-f tsv' '-f ics' '-f rec' --conflicts; do
	# shellcheck disable=SC2086
	run view --holidays DE-SH $bad
	is "$rc" 64 "... and with $bad"
done
run view --holidays "$tmp/none.ics"
is "$rc" 66 "... a calendar that is not there: 66"

h() { view --holidays DE-SH --holidays "$V/ferien.ics" "$@"; }
is "$(h --from 2026-04-02 --to 2026-04-06 -f text)" "Donnerstag, 2. April 2026 · Osterferien
  16:00–18:00   Bürgersprechstunde ↻ · Rathaus

Freitag, 3. April 2026 · Karfreitag, Osterferien

Samstag, 4. April 2026 · Osterferien
  19:00–23:00   Osterfeuer · Festwiese

Montag, 6. April 2026 · Ostermontag, Osterferien
  19:30–21:00   Chorprobe ↻ · Aula der Grundschule, Schulstr. 3" "a listing: days off have a heading, also without an event"
is "$(h --from 2026-04-02 --to 2026-04-03)" "2026-04-02 16:00–18:00   Bürgersprechstunde ↻ · Rathaus (Osterferien)" "... in lines behind them"
like "$(h --from 2026-04-06 --to 2026-04-06 -f json)" '"Holiday": "Ostermontag, Osterferien"' "... in JSON"
like "$(h --from 2026-04-03 --to 2026-04-06 -f html)" '<h2>Freitag, 3\. April 2026 · Karfreitag, Osterferien</h2>' "... in HTML"
h --from 2026-04-03 --to 2026-04-06 -f pdf -o "$tmp/l.pdf"
like "$(pdftotext -layout "$tmp/l.pdf" -)" 'Freitag, 3\. April 2026 · Karfreitag' "... in PDF"
is "$(view --holidays DE-SH --now 2026-04-02 --days 2 -f text | grep -c Karfreitag) $(view --holidays DE-SH -f text | grep -c -e Karfreitag -e Neujahr)" "1 0" "... and none behind the last event where no window ends"
is "$(view --holidays DE-SH --to 2026-03-03 -f text | head -1)" "Montag, 2. März 2026" "... nor before the first one where none begins"
like "$(COLUMNS=120 h --month --from 2026-04-01 -f text)" 'Karfreitag,' "a grid as text"
like "$(h --month --from 2026-04-01 -f html )" 'class="day free"><b><span class="wd">Fr </span>3\.</b><span class="off">Karfrei' "... in HTML, its cell marked"
sed 's/Osterferien/Freitag/' "$V/ferien.ics" >"$tmp/names.ics"
like "$(view --holidays DE-SH --holidays "$tmp/names.ics" --holidays "$V/ferien.ics" --holidays "$V/ferien.ics" --from 2026-04-03 --to 2026-04-03 -f text)" '· Karfreitag, Freitag, Osterferien$' "... each name once"
h --month --from 2026-04-01 -f pdf -o "$tmp/m.pdf"
like "$(pdftotext "$tmp/m.pdf" - | tr '\n' ' ')" 'Karfreitag, Oster' "... on paper"

is "$(h --free --from 2026-03-12 --to 2026-04-08)" "$(printf '%s\n' '2026-03-16 09:00–17:00' '2026-03-17 09:00–16:30' '2026-03-23 09:00–17:00' '2026-03-24 09:00–16:30' '2026-03-25 09:00–17:00' \
	'2026-03-26 10:00–17:00' '2026-03-27 09:00–17:00' '2026-03-30 09:00–17:00 (Osterferien)' '2026-03-31 09:00–16:30 (Osterferien)' '2026-04-01 09:00–17:00 (Osterferien)' \
	'2026-04-02 09:00–16:00 (Osterferien)' '2026-04-07 09:00–16:30 (Osterferien)' '2026-04-08 09:00–17:00 (Osterferien)')" "free time: whole days are taken, days off have none, school's holidays are told"
sed 's/^Start: 2026-03-12$/&\nIcal: TRANSP:TRANSPARENT/' "$V/office.rec" >"$tmp/open.rec"
is "$(ev-agenda --free --from 2026-03-12 --to 2026-03-12 -z Europe/Berlin "$tmp/open.rec")" "2026-03-12 09:00–17:00" "... a whole day that is transparent takes none"
is "$(ev-agenda --free --now 2026-03-11T10:07:30 --days 1 -z Europe/Berlin "$V/office.rec")" "2026-03-11 10:08–17:00" "... today begins now"
done_testing
