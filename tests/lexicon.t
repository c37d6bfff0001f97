#!/bin/sh
# The lexicon compiler: a file of words that says something it does not know stops the build.
. "$(dirname "$0")/lib.sh"
lexc=$bin/../lexc
if [ ! -x "$lexc" ]; then
	echo '1..0 # skip the compiler is not beside these programs'
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
refused 'order = ymd' 'order = dmy or mdy: ymd' 'an unknown order'
refused 'decimal = ;' 'decimal = . or ,: ;' 'an unknown decimal sign'
refused 'complete = no' 'complete = yes' 'an unknown completeness'
refused 'ordinal third = third' 'no number: third' 'a value that is no number'
refused 'unit moon = moons' 'unknown value: moon' 'an unknown unit'
refused 'label colour = colour' 'unknown value: colour' 'an unknown label'
refused 'cue never = never' 'unknown value: never' 'an unknown cue'
refused 'this = dies~' 'no endings are given for ~' 'endings that the language has not'
refused 'no equals sign' 'no = in the line' 'a line without ='
done_testing
