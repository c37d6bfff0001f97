#!/bin/sh
# The user's own words: $XDG_CONFIG_HOME/ev/words.lex and -L FILE.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/words.lex" <<'END'
# the words of our village
language = de
place-noun = kate
event-noun = klönsnack, quäsig~ treff
label place = klönkring
label organizer = macherinnen
place-zone Atlantic/Madeira = funchal
fixed 09-08 = dorfkirmes
easter 50 = deichtag
dates 2026-06-20 2027-06-19 = backhausfest
language = en
label price = damage
END
# fields FILE TEXT FIELDS: their values, one after the other
fields() {
	# shellcheck disable=SC2086
	printf '%b' "$2" | ev-parse -r 2026-02-01 ${1:+-L "$1"} 2>&1 | recsel -P "$3" 2>/dev/null | tr '\n' '|'
}
# text | fields | without | with
while IFS='@' read -r text wanted without with; do
	is "$(fields '' "$text" "$wanted")" "$without" "without: $text"
	is "$(fields "$tmp/words.lex" "$text" "$wanted")" "$with" "with: $text"
done <<'END'
Konzert\n\nDatum: 3. Mai 2026, 20 Uhr\nKlönkring: Wattwurm\n@Location@@Wattwurm|
Konzert\n\nDatum: 3. Mai 2026, 20 Uhr\nMacherinnen: Gruppe Wattwurm\n@Organizer@@Gruppe Wattwurm|
Konzert\n\nDatum: 3. Mai 2026, 20 Uhr\nOrt: Teatro, Funchal\n@Timezone@Europe/Berlin|@Atlantic/Madeira|
Konzert am Backhausfest um 20 Uhr im Rathaus.\n@Start@@2026-06-20T20:00|
Konzert am Deichtag 2026 um 20 Uhr im Rathaus.\n@Start@@2026-05-25T20:00|
Konzert an der Dorfkirmes 2026 um 20 Uhr im Rathaus.\n@Start@@2026-09-08T20:00|
Concert\n\nDate: 3 May 2026, 8 pm\nDamage: 5 pounds\n@Price@@5 pounds|
END
mkdir -p "$XDG_CONFIG_HOME/ev"
cp "$tmp/words.lex" "$XDG_CONFIG_HOME/ev/words.lex"
is "$(fields '' 'Konzert\n\nDatum: 3. Mai 2026, 20 Uhr\nKlönkring: Wattwurm\n' Location)" "Wattwurm|" "the file of the configuration"
printf 'label organizer = klönkring\n' >"$tmp/other.lex"
is "$(fields "$tmp/other.lex" 'Konzert\n\nDatum: 3. Mai 2026, 20 Uhr\nKlönkring: Wattwurm\n' Location,Organizer)" "Wattwurm|" "-L wins over it"
rm "$XDG_CONFIG_HOME/ev/words.lex"
printf 'language = de\nfixed 07-04 = ostern\n' >"$tmp/feast.lex"
is "$(fields "$tmp/feast.lex" 'Konzert an Ostern 2026 um 20 Uhr im Rathaus.\n' Start)" "2026-07-04T20:00|" "a word of a feast is the user's alone"
printf 'Probe an der Dorfkirmes 2026, 19 Uhr\nProbe am Backhausfest, 18 Uhr\n' >"$tmp/lines"
is "$(ev-parse --lines -j 2 -L "$tmp/words.lex" -r 2026-02-01 "$tmp/lines" | recsel -P Start | tr '\n' '|')" "2026-09-08T19:00||2026-06-20T18:00|" "in all threads"
# faults: line, message
while IFS='|' read -r line want; do
	printf '# words\n\n%s\n' "$line" >"$tmp/bad.lex"
	run ev-parse -L "$tmp/bad.lex" "$tmp/lines"
	is "$rc $err$out" "78 ev-parse: $tmp/bad.lex:3: $want" "$line"
done <<'END'
foo = x|unknown class: foo
label nix = y|unknown value: nix
label = y|a value is missing behind the class: label
place-zone Nowhere/City = x|no such time zone: Nowhere/City
nothing|no = in the line: nothing
language = xx|no such language: xx
fixed 13-40 = x|not a feast's rule: 13-40
nth 2 9 5 = x|not a feast's rule: 2 9 5
hebrew 1 2 = x|feasts of this calendar can only be built in: hebrew
holiday 3 = x|a feast is named behind its rule (fixed 09-08 = ...), not by its class: 3
event-noun = !!|a phrase without a word: !!
event-noun = a b c d e f g h|a phrase of too many words, or a word that is too long: a b c d e f g h
month x = y|no number: x
month 13 = y|unknown value: 13
weekday = y|a value is missing behind the class: weekday
END
run ev-parse -L "$tmp/none.lex" "$tmp/lines"
is "$rc" 66 "a file that is not there"
printf 'event-noun = \377\n' >"$tmp/bad.lex"
run ev-parse -L "$tmp/bad.lex" "$tmp/lines"
is "$rc $err" "78 ev-parse: $tmp/bad.lex: is not UTF-8" "no UTF-8"
printf 'foo = x\n' >"$XDG_CONFIG_HOME/ev/words.lex"
run ev-parse "$tmp/lines"
is "$rc $err" "78 ev-parse: $XDG_CONFIG_HOME/ev/words.lex:1: unknown class: foo" "the configuration's file is told by its name, too"
done_testing
