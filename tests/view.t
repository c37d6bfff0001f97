#!/bin/sh
# ev-agenda's views: grids of weeks and months in every form, today and tomorrow in headings.
. "$(dirname "$0")/lib.sh"
V=$top/tests/views
view() { ev-agenda -z Europe/Berlin --now 2026-03-10T11:00 "$@" "$V/office.rec"; }
# golden NAME COMMAND...: UPDATE=1 writes it anew
golden() {
	name=$1
	shift
	"$@" >"$tmp/got"
	[ -z "${UPDATE:-}" ] || cp "$tmp/got" "$V/$name"
	same "$tmp/got" "$V/$name" "${name%.*}"
}
export COLUMNS
for COLUMNS in 60 80 120; do
	golden "month-$COLUMNS.txt" view -l de --month -f text
	golden "week-$COLUMNS.txt" view -l de --week -f text
	is "$(view -l de --month -f text | grep -m1 '^─' | tr -d '\n' | iconv -f UTF-8 -t UTF-32LE | wc -c)" $((COLUMNS * 4)) "a month is as wide as the window: $COLUMNS columns"
done
COLUMNS=80
is "$(view -l de --month -f text | grep -c '^─.*┼')" 6 "March 2026 has six rows, the first from February"
is "$(view -l de --month --from 2027-02-01 -f text | grep -c '^─.*┼')" 4 "... February 2027 four"
is "$(view -l de --month -f text | sed -n 's/^\([0-9][0-9]*\) *│.*/\1/p' | tr '\n' ' ')" "9 10 11 12 13 14 " "the weeks' numbers"
is "$(view -l de --month --from 2026-12-01 -f text | sed -n 's/^\([0-9][0-9]*\) *│.*/\1/p' | tr '\n' ' ')" "49 50 51 52 53 " "... 2026 has a week 53"
like "$(view -l de --week -f text | head -1)" '^KW 11 · 9\. – 15\. März 2026$' "a week is titled with its number"
like "$(view -l en --week --from 2026-12-31 -f text | head -1)" '^W 53 · 28 December 2026 – 3 January 2027$' "... over a year's end"
for l in de:KW en:W fr:S nl:wk da:uge pl:tydz. es:sem. it:sett.; do
	is "$(view -l "${l%%:*}" --week -f text | cut -d' ' -f1,2)" "$(view -l "${l%%:*}" --week -f text | sed "1s/.*/${l#*:} 11/" | cut -d' ' -f1,2)" "... in the language's word: $l"
done
like "$(view -l pl --month -f text | head -1)" '^Marzec 2026$' "a month's name as a head, not as in a date"
is "$(COLUMNS=60 view -l de --month -f text | sed -n 3p)" "KW│Mo      │Di      │Mi     │Do     │Fr     │Sa     │So" "narrow cells have short weekdays"
is "$(COLUMNS=60 view -l de --month -f text | grep -c '10\.◂')$(view -l de --month --from 2026-04-01 -f text | grep -c '◂')" 10 "today is marked where it is, and in no other month"
is "$(COLUMNS=120 view -l de --month -f text | grep -o '[0-9]*\. ◂ Heute')" "10. ◂ Heute" "... in words where there is room"
is "$(view -l de --month -f text | grep -c '4\.4\.')$(view -l de --month -f text | grep -c 'Osterfeuer')" 11 "the days of the next month have their events, too"
# every word of a week is there, whole or parted at a hyphen
COLUMNS=70 view -l de --week -f text >"$tmp/week"
is "$(awk -F'│' 'NR > 5 { sub(/ *$/, "", $5); t = t $5 " " } END { gsub(/- /, "", t); gsub(/  +/, " ", t); print t }' "$tmp/week")" "19:00 Jahreshauptversammlung der Freiwilligen Feuerwehr Feuerwehrgerätehaus " "nothing of a week is cut away"
printf 'Summary: Donaudampfschifffahrtsgesellschaft\nStart: 2026-03-10T08:00\n\n' >"$tmp/many.rec"
for i in 1 2 3 4 5 6 7 8 9; do printf 'Summary: Termin %s\nStart: 2026-03-10T1%s:00\n\n' $i $i; done >>"$tmp/many.rec"
is "$(ev-agenda -l de --month --now 2026-03-02 -f text "$tmp/many.rec" | grep -o '+[0-9]*')" "+5" "what has no room in a month's cell is counted"
is "$(ev-agenda -l de --week --now 2026-03-02 --from 2026-03-10 -f text "$tmp/many.rec" | grep -c '1[1-9]:00')" 9 "... a week shows all"

# HTML
view -l de --month -f html >"$tmp/m.html"
is "$(xmllint --html --noout "$tmp/m.html" 2>&1 | grep -v -e 'Tag time' -e '<p' -e '\^')" "" "a month in HTML is well formed"
is "$(grep -o '<td class="kw">[0-9]*' "$tmp/m.html" | sed 's/.*>//' | tr '\n' ' ')" "9 10 11 12 13 14 " "... has the weeks' numbers"
is "$(grep -o 'class="day today[^<]*<b>[^/]*/span>[0-9]*' "$tmp/m.html" | sed 's/.*>//')" 10 "... and today's mark"
is "$(view -l de --month --from 2026-05-01 -f html | grep -c 'class="[a-z ]* today')" 0 "... where today is"
like "$(cat "$tmp/m.html")" 'Bürger(­|&shy;)sprech' "... and words may be broken at their joints"
like "$(view -l de --week -f html)" '<a href="https://example.org/ba">Sitzung des ' "a week has links"
# paper
for f in week month; do
	run view -l de --$f -f pdf -o "$tmp/$f.pdf"
	is "$rc$err" 0 "a $f as PDF"
	pdftotext -layout "$tmp/$f.pdf" "$tmp/$f.txt"
	is "$(pdfinfo "$tmp/$f.pdf" | sed -n 's/^Pages: *//p; s/^Page size: *\([0-9]*\)[^x]*x \([0-9]*\).*/\1x\2/p' | tr '\n' ' ')" "1 841x595 " "... one page, landscape"
done
like "$(cat "$tmp/month.txt")" '^ *KW 11 ' "... with the weeks' numbers"
is "$(pdftotext -raw "$tmp/week.pdf" - | tr '\n' ' ' | sed 's/­ //g' | grep -c 'Jahreshauptversammlung der Freiwilligen Feuerwehr Feuerwehrgerätehaus')" 1 "... a long title is wrapped, not cut"

# today and tomorrow
like "$(view -l de --days 5 -f text)" '^Heute, Dienstag, 10\. März 2026$' "today in a heading"
like "$(view -l de --days 5 --now 2026-03-09 -f text)" '^Morgen, Dienstag, 10\. März 2026$' "... and tomorrow"
like "$(view -l de --days 5 -f md)" '^## Heute, Dienstag, 10\. März 2026$' "... in Markdown"
like "$(view -l de --days 5 -f html)" '<h2>Heute, Dienstag, 10\. März 2026</h2>' "... in HTML"
view -l de --days 5 -f pdf -o "$tmp/list.pdf"
like "$(pdftotext -layout "$tmp/list.pdf" -)" '^ *Heute, Dienstag, 10\. März 2026$' "... in PDF"
like "$(pdftotext -layout "$tmp/list.pdf" -)" '^ *15:00–19:00 +Blutspende' "... which has the times in their column"
like "$(pdftotext -layout "$tmp/list.pdf" -)" '^ *Heute, Dienstag, 10\. März 2026 – Samstag, 14\. März 2026$' "... and says its window"
is "$(view -l de --days 2 --now 2026-03-11 -f text)" "Heute, Mittwoch, 11. März 2026
  nichts vorgesehen

Morgen, Donnerstag, 12. März 2026
  ganztägig     Redaktionsschluss Amtsblatt" "a window that begins today says so, also where nothing is on"
is "$(view -l de --from 2026-03-11 --to 2026-03-12 -f text | head -1)" "Donnerstag, 12. März 2026" "... one of other days does not"
run view -l de --days 1 --now 2026-03-11 -f text
is "$rc $out" "1 Heute, Mittwoch, 11. März 2026
  nichts vorgesehen" "... nothing at all: 1"
for l in 'en:Today, Tuesday, 10 March 2026' 'fr:Aujourd’hui, mardi 10 mars 2026' 'nl:Vandaag, dinsdag 10 maart 2026' 'da:I dag, tirsdag den 10. marts 2026' 'pl:Dzisiaj, wtorek, 10 marca 2026' \
	'es:Hoy, martes, 10 de marzo de 2026' 'it:Oggi, martedì 10 marzo 2026'; do
	is "$(view -l "${l%%:*}" --days 1 -f text | head -1)" "${l#*:}" "today: ${l%%:*}"
done
is "$(view --days 5 | grep -c -e Today -e Heute)" 0 "lines for programs do not"
# the words of views are data; a file that lacks some, or has others, is refused by the build
if [ -x "$bin/../viewc" ]; then
	sed -e '/^week/d' -e 's/^due = /dew = /' "$top/lang/en.view" >"$tmp/en.view"
	run "$bin/../viewc" "$tmp/en.view"
	is "$rc $(printf '%s\n' "$err" | sed 's/^.*en.view:[0-9]*: //' | tr '\n' '|')" "1 no such line: dew|it is not there: due|it is not there: week|" "a view's file is checked"
	run "$bin/../viewc" "$top"/lang/*.view
	is "$rc$err" 0 "... those of the languages are right"
fi
# ... and so are those of letters, sheets and series
if [ -x "$bin/../wordc" ]; then
	sed -e '/^greeting/d' -e 's/^due = /dew = /' -e 's/^why = .*/why = "You are on a list."/' -e 's/^place = .*/place = Place/' -e 's/^says = .*/says = "Yes" "No"/' "$top/lang/en.words" >"$tmp/xx.words"
	printf 'nothing = "at all"\n' >>"$tmp/xx.words"
	run "$bin/../wordc" "$top/lang/en.words" "$tmp/xx.words"
	is "$rc $(printf '%s\n' "$err" | sed 's/^.*xx.words:[0-9]*: //' | tr '\n' '|')" \
		'1 no text in quotes: Place|no such line: nothing|it is not there, or has too few texts: place|it is not there, or has too few texts: greeting|it is not there, or has too few texts: says|%s is not where en.words has it: why|' "a language's words are checked"
	run "$bin/../wordc" "$top"/lang/*.words
	is "$rc$err" 0 "... those of the languages are right"
fi
# words are broken by the patterns of a language where they are installed
mkdir "$tmp/hyphens"
printf 'ISO8859-1\n%% parts of compounds, then syllables\nredaktions1schluss\n\374ber1gr\366\337en\nNEXTLEVEL\n1da\nk1ti\n1gr\366\nsch/ss=,1,2\n' >"$tmp/hyphens/hyph_de_DE.dic"
printf 'Uid: a\nSummary: Redaktionsschluss\nStart: 2026-03-10\n\nUid: b\nSummary: Übergrößen\nStart: 2026-03-11\n\n' >"$tmp/words.rec"
# broken COLUMNS: the cells of the two days, each line of them
broken() { COLUMNS=$1 ev-agenda --week --from 2026-03-10 -l de -z Europe/Berlin "$tmp/words.rec" | sed 1,4d | awk -F'│' -v k="$2" '{ print $k }' | sed 's/ *$//' | tr '\n' '|'; }
is "$(EV_HYPHENDIR=$tmp/hyphens broken 100 2)" "10.|▪ Redaktions-| schluss|" "by the installed patterns: at the joint"
is "$(EV_HYPHENDIR=$tmp/hyphens broken 60 2)" "10.|▪ Redak-|tions-|schluss|" "... and at syllables"
is "$(EV_HYPHENDIR=$tmp/hyphens broken 60 3)" "11.|▪ Über-|größen||" "... in the file's charset"
printf 'KOI-X\n1a\n' >"$tmp/hyphens/hyph_de_DE.dic"
is "$(EV_HYPHENDIR=$tmp/hyphens broken 90 2)" "$(EV_HYPHENDIR=$tmp/none broken 90 2)" "... a file that cannot be read is none"
done_testing
