#!/bin/sh
# Days and times, recurrences and ranges put together in every way that they are said: tests/grid/LANG.tsv (or LANG-WHAT.tsv) lists the forms of
# each, and how they are joined; what the forms mean together is known from what each means alone.  A case is a form of the first slot with all others.
#   ref    DATE                              the reference
#   NAME[,NAME]  phrase  DAY  TIME[/TIME]  RRULE   one form of the slots NAME; "-": says nothing of it
#     DAY: DATE, DATE/DATE (a range: hours are those of each day; one time is with "EACH" as its RRULE), DATE,DATE (all of them; with
#     a rule: the first that no bound leaves out), >=DATE (a bound of a rule), or a range of times DATETTIME/DATETTIME
#   join   {NAME}, {NAME}                    slots put together; the first slot is the case
#   not    regular expression  why           what nobody says, or what says two things
# What is read may say it in other words: the same days at the same times are the same.  EV_GRID=FILE: that one alone.
. "$(dirname "$0")/lib.sh"

# grid.tsv -> GROUP <TAB> PHRASE <TAB> records, each "START END RRULE", " | " between them
compose() {
	awk -F'\t' '
	function part(list, k,  p) { return split(list, p, "/") >= k ? p[k] : "" }
	function both(a, b, between) { return a == "-" ? b : b == "-" ? a : a between b }
	function record(day, last, time,  end) {
		end = last != "" ? last : part(time, 2) == "" ? "-" : day
		if (end != "-" && part(time, 2) != "")
			end = end "T" part(time, 2)
		return day (time == "-" ? "" : "T" part(time, 1)) " " end
	}
	# the first of the days of a rule that no bound leaves out
	function first(said,  d, n, i, j, days, all, from) {
		n = split(said, d, " ")
		for (i = 1; i <= n; i++)
			if (d[i] ~ /^>=/)
				from = substr(d[i], 3)
			else
				days = d[i]
		n = split(days, all, ",")
		for (j = 1; j <= n; j++)
			if (all[j] >= from)
				return all[j]
		return "none of " said
	}
	function out(group, text, day, time, rule,  i, n, days, records, each) {
		for (i = 1; i <= nots; i++)
			if (text ~ no[i])
				return
		if (text in said)
			return
		said[text] = 1
		each = sub(/^EACH$/, "-", rule) || time ~ "/"
		if (rule != "-")
			records = record(first(day), "", time) " " rule
		else if (day ~ "/" && time != "-" && each) {
			rule = part(day, 2)
			gsub("-", "", rule)
			records = record(part(day, 1), "", time) " FREQ=DAILY;UNTIL=" rule
		} else {
			n = split(day, days, ",")
			for (i = 1; i <= n; i++)
				records = (i > 1 ? records " | " : "") record(part(days[i], 1), part(days[i], 2), time) " -"
		}
		print group "\t" text "\t" records
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
				both(day, days[name, i], " "), both(time, times[name, i], " "), both(rule, rules[name, i], ";"))
	}
	/^#/ || !NF || $1 == "ref" { next }
	$1 == "not" { no[++nots] = $2; next }
	$1 == "join" { join[++joins] = $2; next }
	{
		all = split($1, names, ",")
		for (k = 1; k <= all; k++) {
			i = ++n[names[k]]
			phrase[names[k], i] = $2
			days[names[k], i] = $3 == "" ? "-" : $3
			times[names[k], i] = $4 == "" ? "-" : $4
			rules[names[k], i] = $5 == "" ? "-" : $5
		}
	}
	END { for (j = 1; j <= joins; j++) fill(join[j], "", "-", "-", "-") }' "$1"
}

# records of --lines, of so many lines -> the records of each as those of compose
readings() {
	awk -v RS= -v all="$2" -F'\n' '{
		s = e = r = "-"; line = 0
		for (i = 1; i <= NF; i++) {
			if ($i ~ /^Start: /) s = substr($i, 8)
			if ($i ~ /^End: /) e = substr($i, 6)
			if ($i ~ /^Rrule: /) r = substr($i, 8)
			if ($i ~ /^Source: /) { line = $i; sub(/.*:/, "", line); line += 0 }
		}
		if (!line)
			next
		# the last day of a rule is said with the hour of its start
		if ((hour = substr(s, 12)) != "") {
			sub(":", "", hour)
			sub("T" hour "00", "", r)
		}
		before = line in got ? got[line] " | " : ""
		got[line] = before s " " e " " r
	}
	END { for (i = 1; i <= all; i++) print (i in got ? got[i] : "- - -") }' "$1"
}

# of pairs WANTED <TAB> GOT, those that are not the same days at the same times: their numbers
differing() {
	awk -F'\t' '$1 != $2 {
		for (side = 1; side <= 2; side++)
			for (n = split($side, records, / [|] /); n; n--) {
				split(records[n], part, " ")
				if (part[3] == "-" && part[2] != "-" && part[1] part[2] !~ /T/)
					part[3] = "FREQ=DAILY;UNTIL=" part[2]
				else if (part[3] == "-")
					part[3] = "FREQ=DAILY;COUNT=1"
				gsub("-", "", part[3])
				print part[1] "\t" part[3] "\t" part[1] "\t2027-11-01\t"
				print NR "\t" side "\t" part[2] >side_file
			}
	}' side_file="$tmp/sides" "$1" >"$tmp/rules"
	"$bin/../test/expand" <"$tmp/rules" | paste "$tmp/sides" - | awk -F'\t' '
		function sorted(list,  d, n, i, j, t) {
			n = split(list, d, " ")
			for (i = 2; i <= n; i++)
				for (j = i; j > 1 && d[j] < d[j - 1]; j--) {
					t = d[j]; d[j] = d[j - 1]; d[j - 1] = t
				}
			list = ""
			for (i = 1; i <= n; i++)
				if (i == 1 || d[i] != d[i - 1])
					list = list " " d[i]
			return list
		}
		function compare() { if (sorted(days[1]) "/" ends[1] != sorted(days[2]) "/" ends[2]) print line }
		$1 != line {
			if (line)
				compare()
			line = $1
			split("", days)
			split("", ends)
		}
		# a range of two days is both of them
		$3 !~ /T/ && $3 != "-" && split($4, d, " ") == 2 { $3 = "-" }
		{
			days[$2] = days[$2] " " $4
			if (ends[$2] == "" || $3 < ends[$2])
				ends[$2] = $3
		}
		END { if (line) compare() }'
}

for file in "$top"/tests/grid/*.tsv; do
	[ -z "${EV_GRID:-}" ] || [ "${file##*/}" = "$EV_GRID" ] || continue
	case ${EV_SANITIZED:+${file##*/}} in *-*) continue ;; esac # a file for each language is enough
	lang=${file##*/} lang=${lang%%[.-]*}
	compose "$file" >"$tmp/cases"
	number=$(wc -l <"$tmp/cases")
	ref=$(sed -n 's/^ref	//p' "$file")
	cut -f2 "$tmp/cases" | ev-parse -l "$lang" --lines -r "$ref" >"$tmp/out"
	readings "$tmp/out" "$number" >"$tmp/got"
	cut -f3 "$tmp/cases" | paste - "$tmp/got" >"$tmp/pairs"
	: >"$tmp/sides"
	differing "$tmp/pairs" >"$tmp/bad"
	paste "$tmp/cases" "$tmp/got" | awk -F'\t' '
		FILENAME != "-" { wrong[$1] = 1; next }
		!($1 in all) { group[++n] = $1 }
		{ all[$1]++ }
		FNR in wrong { bad[$1] = bad[$1] " [" $2 ": " $4 "]" }
		END { for (i = 1; i <= n; i++) print group[i] "\t" all[group[i]] "\t" bad[group[i]] }' "$tmp/bad" - >"$tmp/groups"
	while IFS='	' read -r group number wrong; do
		is "$wrong" "" "${file##*/}: $group, in $number ways"
	done <"$tmp/groups"
done
done_testing
