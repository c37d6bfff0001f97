#!/bin/sh
# Completions for bash, zsh and fish: every option of the tables, its values, the commands' own commands.
. "$(dirname "$0")/lib.sh"
run "$top/scripts/completions" "$bin" "$tmp/c"
is "$rc$err" 0 "completions are made"
for c in ev-parse ev-ics ev-mail ev-agenda; do
	for o in $(grep -o '{"[a-z-]*", [a-z]*_argument' "$top/cmd/$c.c" | cut -d'"' -f2); do
		grep -q -- " --$o[ \"]\\|\"--$o[ \"]" "$tmp/c/bash/$c" && grep -q -- "--$o[=[]" "$tmp/c/zsh/_$c" && grep -q -- "-l $o " "$tmp/c/fish/$c.fish" || echo "$o"
	done >"$tmp/missing"
	is "$(cat "$tmp/missing")" "" "$c: every option of its table, for each shell"
	$c --help | grep -o -e '--[a-z][a-z-]*' | sort -u | while read -r o; do
		grep -q -- "-l ${o#--} " "$tmp/c/fish/$c.fish" || echo "$o"
	done >"$tmp/missing"
	is "$(cat "$tmp/missing")" "" "$c: ... and every option of its usage"
done
# bash
if command -v bash >/dev/null; then
	words() { bash -c '. "$1"; shift; f=_$(echo "$1" | tr - _); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); "$f"; printf "%s " "${COMPREPLY[@]}"' bash "$tmp/c/bash/$1" "$@"; }
	is "$(words ev-ics --pr)" "--prune " "bash: an option"
	is "$(words ev-ics -m re)" "request reply " "bash: values"
	is "$(cd "$tmp" && words ev-agenda sh)" "sheet " "bash: a command"
	like "$(words ev-mail re)" '^remind ' "bash: ev-mail's commands"
	mkdir "$tmp/dir"
	is "$(cd "$tmp" && words ev-ics -d di)" "dir " "bash: directories"
	is "$(cd "$tmp" && words ev-parse di)" "dir " "bash: operands"
fi
if command -v zsh >/dev/null; then
	for c in ev-parse ev-ics ev-mail ev-agenda; do
		run zsh -f -c '_arguments() { shift; print -rl -- "$@"; }; . "$1"' zsh "$tmp/c/zsh/_$c"
		is "$rc$err" 0 "zsh: $c"
		is "$(printf '%s\n' "$out" | grep -c -v -E "^\\*?--?[a-zA-Z][a-z-]*=?\\[[^]]*\\](:[a-z-]+:.*)?\$")" "$(grep -c "1: :_alt\\|'\\*:file" "$tmp/c/zsh/_$c")" "... each specification is one"
	done
	like "$out" '^--format=\[.*\]:value:\(text tsv rec' "zsh: values"
fi
if command -v fish >/dev/null; then
	words() { fish -c "source $tmp/c/fish/$1.fish; complete -C '$2'" | cut -f1 | tr '\n' ' '; }
	is "$(words ev-ics 'ev-ics --pru')" "--prune " "fish: an option"
	is "$(words ev-ics 'ev-ics -m re')" "reply request " "fish: values"
	is "$(words ev-agenda 'ev-agenda pl')" "plan " "fish: a command"
fi
done_testing
