#!/bin/sh
# Days and times put together in every way that they are said: tests/grid/LANG.tsv (or LANG-WHAT.tsv) lists the forms of each, and how they are
# joined; what two forms mean together is known from what each means alone.  A case is a form of a day with all times.
#   ref    DATE                              the reference
#   NAME   phrase  DATE[/DATE]  TIME[/TIME]  RRULE   one form of the slot NAME; "-": says nothing of it
#   join   {NAME}, {NAME}                    slots put together; the first slot is the case
#   not    regular expression  why           what nobody says, or what says two things
. "$(dirname "$0")/lib.sh"

# grid.tsv -> GROUP <TAB> PHRASE <TAB> START <TAB> END <TAB> RRULE
compose() {
	awk -F'\t' '
	function part(list, k,  p) { return split(list, p, "/") >= k ? p[k] : "" }
	function out(group, text, day, time, rule,  start, end, i) {
		for (i = 1; i <= nots; i++)
			if (text ~ no[i])
				return
		start = part(day, 1) (time == "-" ? "" : "T" part(time, 1))
		end = part(day, 2) != "" ? part(day, 2) : part(time, 2) == "" ? "-" : part(day, 1)
		if (end != "-" && part(time, 2) != "")
			end = end "T" part(time, 2)
		if (!(text in said))
			print group "\t" text "\t" start "\t" end "\t" rule
		said[text] = 1
	}
	function fill(form, group, day, time, rule,  a, b, name, i) {
		a = index(form, "{")
		if (!a) {
			out(group, form, day, time, rule)
			return
		}
		b = index(form, "}")
		name = substr(form, a + 1, b - a - 1)
		for (i = 1; i <= n[name]; i++)
			fill(substr(form, 1, a - 1) phrase[name, i] substr(form, b + 1), group == "" ? phrase[name, i] : group,
				days[name, i] == "-" ? day : days[name, i], times[name, i] == "-" ? time : times[name, i],
				rules[name, i] == "-" ? rule : rule == "-" ? rules[name, i] : rule ";" rules[name, i])
	}
	/^#/ || !NF || $1 == "ref" { next }
	$1 == "not" { no[++nots] = $2; next }
	$1 == "join" { join[++joins] = $2; next }
	{
		i = ++n[$1]
		phrase[$1, i] = $2
		days[$1, i] = $3 == "" ? "-" : $3
		times[$1, i] = $4 == "" ? "-" : $4
		rules[$1, i] = $5 == "" ? "-" : $5
	}
	END { for (j = 1; j <= joins; j++) fill(join[j], "", "-", "-", "-") }' "$1"
}

# records of --lines, of so many lines -> LINE <TAB> START <TAB> END <TAB> RRULE; two of one line: "several"
readings() {
	awk -v RS= -v all="$2" -F'\n' '{
		s = e = r = "-"; line = 0
		for (i = 1; i <= NF; i++) {
			if ($i ~ /^Start: /) s = substr($i, 8)
			if ($i ~ /^End: /) e = substr($i, 6)
			if ($i ~ /^Rrule: /) r = substr($i, 8)
			if ($i ~ /^Source: /) { line = $i; sub(/.*:/, "", line); line += 0 }
		}
		if (line)
			got[line] = ++records[line] > 1 ? "several" : s "\t" e "\t" r
	}
	END { for (i = 1; i <= all; i++) print (i in got ? got[i] : "-\t-\t-") }' "$1"
}

for file in "$top"/tests/grid/*.tsv; do
	lang=${file##*/} lang=${lang%%[.-]*}
	compose "$file" >"$tmp/cases"
	number=$(wc -l <"$tmp/cases")
	ref=$(sed -n 's/^ref	//p' "$file")
	cut -f2 "$tmp/cases" | ev-parse -l "$lang" --lines -r "$ref" >"$tmp/out"
	readings "$tmp/out" "$number" >"$tmp/got"
	cut -f3-5 "$tmp/cases" >"$tmp/wanted"
	cut -f1,2 "$tmp/cases" | paste - "$tmp/wanted" "$tmp/got" | awk -F'\t' '
		!($1 in all) { group[++n] = $1 }
		{ all[$1]++ }
		($3 "\t" $4 "\t" $5) != ($6 "\t" $7 "\t" $8) { bad[$1] = bad[$1] " [" $2 ": " $6 " " $7 " " $8 "]" }
		END { for (i = 1; i <= n; i++) print group[i] "\t" all[group[i]] "\t" bad[group[i]] }' >"$tmp/groups"
	while IFS='	' read -r group number wrong; do
		is "$wrong" "" "${file##*/}: $group, in $number ways"
	done <"$tmp/groups"
done
done_testing
