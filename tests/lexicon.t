#!/bin/sh
# The lexicon compiler: a file of words that says something it does not know stops the build.
. "$(dirname "$0")/lib.sh"
lexc=$bin/../lexc
if [ ! -x "$lexc" ]; then
	echo '1..0 # skip the compiler is not beside these programs'
	exit 0
fi
if [ -n "${EV_SANITIZED:-}" ]; then # it is run by the build alone, on the project's own files
	echo '1..0 # SKIP once is enough'
	exit 0
fi

# with LINE: the English lexicon with that line behind it, compiled; $err and $rc
with() {
	cp "$top/lang/en.lex" "$tmp/en.lex"
	printf '%s\n' "$1" >>"$tmp/en.lex"
	: >"$tmp/holidays.lex"
	run "$lexc" "$tmp/out.c" "$tmp/clashes.txt" "$tmp/en.lex" "$tmp/holidays.lex"
}

with '# nothing more'
is "$rc" 0 'the file as it is is taken'
lines=$(wc -l <"$tmp/en.lex" | tr -d ' ')
refused() { # LINE PATTERN NAME
	with "$1"
	is "$rc" 65 "$3"
	like "$err" "en.lex:$lines: $2" "... by file and line"
}
refused 'wekday 1 = mondy' 'unknown class: wekday' 'an unknown class'
refused 'script = latin' 'unknown class: script' 'a key that nothing reads'
refused 'traits = bare-days, no-such' 'unknown trait: no-such' 'an unknown trait'
refused 'home = London' 'home = Area/City: London' 'a zone that is none'
refused 'month 13 = undecember' 'unknown value: 13' 'a month that is none'
refused 'weekday 8 = eightday' 'unknown value: 8' 'a weekday that is none'
refused 'weekday = someday' 'unknown value' 'a weekday without a number'
refused 'next 9 = overnext' 'unknown value: 9' 'a value that the class does not know'
refused 'organizer-cue 2 = by' 'unknown value: 2' 'nor that'
refused 'order = ymd' 'order = dmy or mdy: ymd' 'an unknown order'
refused 'decimal = ;' 'decimal = . or ,: ;' 'an unknown decimal sign'
refused 'complete = no' 'complete = yes' 'an unknown completeness'
refused 'ordinal third = third' 'no number: third' 'a value that is no number'
refused 'unit moon = moons' 'unknown value: moon' 'an unknown unit'
refused 'label colour = colour' 'unknown value: colour' 'an unknown label'
refused 'cue never = never' 'unknown value: never' 'an unknown cue'
refused 'this = dies~' 'no endings are given for ~' 'endings that the language has not'
refused 'no equals sign' 'no = in the line' 'a line without ='
refused 'pattern repeat = every UNIT' 'a pattern without an example' 'a pattern without an example'
refused 'pattern repeat = evry UNIT : every year => FREQ=YEARLY' 'unknown class in a pattern: evry' 'a pattern of an unknown class'
refused 'pattern repeat = every MOON : every moon => FREQ=MONTHLY' 'unknown place in a pattern: MOON' '... with an unknown place'
refused 'pattern repeat = every unit=moon : every moon => FREQ=MONTHLY' 'unknown value in a pattern: moon' '... with an unknown value'
refused 'pattern repeat = every <moons> : every moon => FREQ=MONTHLY' 'no pattern of that name stands before: moons' '... with rows that come later or never'
refused 'pattern repeat = every [UNIT : every year => FREQ=YEARLY' 'a bracket that nothing closes' '... with an open bracket'
refused 'pattern repeat = every UNIT > moonly : every year => FREQ=YEARLY' 'unknown setting of a pattern' '... with an unknown setting'
refused 'pattern repeat = [every] : every => FREQ=YEARLY' 'a pattern that may begin with anything: repeat' '... that nothing begins'
refused 'pattern often = every UNIT : every year => FREQ=YEARLY' 'another pattern refers to it already: often' '... that could come to itself'

# the examples: read by their own rows, with what stands beside them
check=$bin/../rowcheck
cp "$top/lang/de.lex" "$tmp/de.lex"
run "$check" "$tmp/de.lex"
is "$rc $err" '0 ' 'the examples of the patterns are read as they should be'
sed 's/: jeden Abend => FREQ=DAILY/: jeden Abend => FREQ=WEEKLY/' "$top/lang/de.lex" >"$tmp/de.lex"
run "$check" "$tmp/de.lex"
is "$rc" 65 'an example with another result'
like "$err" 'de.lex:[0-9]*: "jeden Abend": it is read as FREQ=DAILY' '... is said with what is read'
sed 's/: jeden Abend => FREQ=DAILY/: jede Stadt => FREQ=DAILY/' "$top/lang/de.lex" >"$tmp/de.lex"
run "$check" "$tmp/de.lex"
like "$rc $err" '^65 .*"jede Stadt": it is not read at all' 'an example that is not read'
sed 's/: jeden Abend => FREQ=DAILY/: jeden Mittwoch => FREQ=WEEKLY;BYDAY=WE/' "$top/lang/de.lex" >"$tmp/de.lex"
run "$check" "$tmp/de.lex"
like "$rc $err" '^65 .*"jeden Mittwoch": it is read by another row' 'an example of another row'
done_testing
