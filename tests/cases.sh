# cases.sh: cases of a table read by few processes, since a start costs more than a reading; sourced behind lib.sh.
tab=$(printf '\t')

# parted HOW DIR: each record on standard input goes to DIR/N, N being the case that its Source names: -:N of lines, N.txt of documents
parted() {
	awk -v RS= -F'\n' -v to="$2/" -v how="$1" '{
		for (i = 1; i <= NF; i++) if ($i ~ /^Source: /) n = substr($i, 9)
		if (how == "line") sub(/.*:/, "", n); else sub(/\.txt.*/, "", n)
		if (to n != file && file != "") close(file)
		file = to n
		print $0 "\n" >>file
	}'
}
# read_lines DIR OPTION...: REFERENCE, a tab and a text a line on standard input; what is read of the Nth is in DIR/N
read_lines() {
	read_to=$1
	shift
	mkdir -p "$read_to"
	ev-parse --lines --tsv "$@" 2>"$tmp/err" | parted line "$read_to"
}
# read_documents DIR OPTION...: N, REFERENCE and a text with \n for its line breaks on standard input; what is read of it is in DIR/N
read_documents() {
	read_to=$1
	shift
	mkdir -p "$read_to"
	while IFS="$tab" read -r read_no read_ref read_text; do
		mkdir -p "$read_to.in/$read_ref"
		printf '%b\n' "$read_text" >"$read_to.in/$read_ref/$read_no.txt"
	done
	for read_ref in "$read_to.in"/*; do
		(cd "$read_ref" && ev-parse -r "${read_ref##*/}" "$@" -- *.txt 2>"$tmp/err" | parted document "$read_to")
	done
}
# told_times DIR CASES: for each case of 1 to CASES, in a line, all that is read: start/end rule; ...; "-" where nothing is
told_times() {
	for told_no in $(seq "$2"); do [ -e "$1/$told_no" ] || : >"$1/$told_no"; done
	(cd "$1" && awk -v cases="$2" '
		function event() {
			if (s e r != "") { got[no] = got[no] sep s e r; sep = "; " }
			s = e = r = ""
		}
		FNR == 1 { event(); no = FILENAME; sep = "" }
		/^Start: / && s == "" { s = substr($0, 8) }
		/^End: / && e == "" { e = "/" substr($0, 6) }
		/^Rrule: / && r == "" { r = " " substr($0, 8) }
		/^$/ { event() }
		END { event(); for (i = 1; i <= cases; i++) print got[i] == "" ? "-" : got[i] }' $(seq "$2"))
}
# read_each DIR: options, a tab and a file a line on standard input; what is read of each is in DIR/FILE, a % for each /, with the options
# that are the same in one process; what is said of it, in DIR/FILE.said.  Of mails, which their Message-ID names, it is not found.
read_each() {
	mkdir -p "$1"
	cat >"$tmp/each"
	cut -f1 "$tmp/each" | sort -u >"$tmp/each.options"
	while IFS= read -r each_options; do
		# shellcheck disable=SC2046,SC2086
		ev-parse $each_options -- $(awk -F'\t' -v o="$each_options" '$1 == o { print $2 }' "$tmp/each") 2>"$tmp/each.said" | awk -v RS= -F'\n' -v to="$1/" '{
			for (i = 1; i <= NF; i++) if ($i ~ /^Source: /) name = substr($i, 9)
			gsub("/", "%", name)
			if (name != last && last != "") close(to last)
			print $0 "\n" >>(to name)
			last = name
		}'
		awk -v to="$1/" '{ name = $2; sub(/:.*/, "", name); gsub("/", "%", name); print >>(to name ".said"); close(to name ".said") }' "$tmp/each.said"
	done <"$tmp/each.options"
}
