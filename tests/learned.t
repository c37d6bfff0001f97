#!/bin/sh
# What a person corrects once is read right the next time: tests/learned holds invented sites of three pages each, want.tsv
# what a careful reader reads there.  The first page of each is corrected; the others are read with what was learned.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/learned" || exit 1
export XDG_DATA_HOME=$tmp/data
tab=$(printf '\t')
parse() { ev-parse -r 2026-04-20 "$@" 2>"$tmp/messages"; }
field() { recsel -p "$1" | sed -n "s/^$1: //p" | head -1; } # FIELD: its value in the record on standard input
right() { # OPTIONS: how many of the wanted fields are read
	while IFS=$tab read -r site page name value; do
		# shellcheck disable=SC2086
		[ "$(parse $1 "$site/$page" | field "$name")" = "$value" ] && echo yes
	done <want.tsv | wc -l
}
others='*/[123].*' # the pages whose reading must not change
[ -z "${EV_SANITIZED:-}" ] || others='*/1.*'
others_of() { # SITE: what is read of the pages of all others
	other=$1
	set --
	for page in $others; do case $page in "$other"/*) ;; *) set -- "$@" "$page" ;; esac; done
	parse "$@"
}
all=$(wc -l <want.tsv)
before=$(right --no-learned)
sites=$(cut -f1 want.tsv | sort -u)
for site in $sites; do
	others_of "$site" >"$tmp/others.before"
	first=$(printf '%s\n' "$site"/1.*)
	parse "$first" >"$tmp/fixed.rec"
	grep "^$site$tab${first#*/}$tab" want.tsv >"$tmp/fixes"
	while IFS=$tab read -r _ _ name value; do
		recset -f "$name" -S "$value" "$tmp/fixed.rec" 2>/dev/null || recset -f "$name" -a "$value" "$tmp/fixed.rec"
	done <"$tmp/fixes"
	run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$first"
	[ "$rc" -eq 0 ] || [ "$rc" -eq 1 ]
	ok $? "$site: its first page is corrected"
	printf '%s\n' "$err" | sed 's/^/# /'
	grep "^$site$tab" want.tsv >"$tmp/wanted"
	while IFS=$tab read -r _ page name value; do
		is "$(parse "$site/$page" | field "$name")" "$value" "$site/$page: $name"
	done <"$tmp/wanted"
	others_of "$site" >"$tmp/others.after"
	same "$tmp/others.after" "$tmp/others.before" "$site: no other site's reading changes"
done
echo "# fields read right: $before of $all before, $(right '') after one correction a site"
is "$(right --no-learned)" "$before" "--no-learned leaves it out"
is "$(right '')" "$all" "all fields of all pages"

# the store
store=$XDG_DATA_HOME/ev/learned.rec
like "$(cat "$store")" '^Source: sender:post@garten.example$' "a mail's source is its sender"
like "$(recsel -e 'Source = "host:schuppen.example" && Field = "Summary"' -R Path "$store")" 'div.ev/div.ev-tt' "the store is records that others read"
is "$(stat -c %a "$store")" 600 "the store is its owner's"
like "$(ev-parse -e -r 2026-04-20 garten/2.eml)" '^Evidence: Summary 1/7:9-7:19 learned "Mit Schwung"$' "evidence says so"
like "$(ev-parse -e -r 2026-04-20 bretter/2.html)" '^Evidence: Location - learned "Brettl' "evidence of what stands nowhere"
is "$(ev-parse -j 2 -r 2026-04-20 schuppen/2.html schuppen/3.html | recsel -P Location | tr '\n' '|')" "Schuppen rechts||Hof|" "in all processes"
sed 's/Hinfinden/Wo de Lüüd sitten/' wattwurm/1.html >"$tmp/w1.html"
parse "$tmp/w1.html" >"$tmp/fixed.rec"
recset -f Location -S 'Pfahl 12' "$tmp/fixed.rec" 2>/dev/null || recset -f Location -a 'Pfahl 12' "$tmp/fixed.rec"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec"
is "$rc $(parse wattwurm/2.html | field Location) $(parse "$tmp/w1.html" | field Location)" "0 Priel 7 Pfahl 12" "a second correction, the page by the record's Source: both hold"
{ printf '# ours\n\n'; cat "$store"; } >"$tmp/new" && cp "$tmp/new" "$store"
printf 'Source: host:kreis.example\nField: Organizer\nRead:\nValue: Kulturkreis Nord\n\n' >>"$store"
is "$(parse kreis/3.html | field Organizer)" "Kulturkreis Nord" "a rule by hand"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/w1.html"
is "$rc $(head -1 "$store")" "1 # ours" "nothing to learn: status 1, and the store as it was"
cp "$store" "$tmp/good.rec"
# faults in the store: what is wrong with the last record
while IFS='|' read -r rule want; do
	printf '\n%b\n' "$rule" >"$store"
	run ev-parse -r 2026-04-20 kreis/1.html
	is "$rc $err" "78 ev-parse: $store:2: $want" "$rule"
done <<'END'
Source: host:x\nField: Price\nLabel: x|a rule's Field is Summary, Location, Organizer, Start, StartDay or StartTime
Source: host:x\nField: Location|a rule has a Source and one of Label, Path, Heading, Layout, Furniture, Read
Source: host:x\nField: Location\nLabel: x\nPath: y|a rule has a Source and one of Label, Path, Heading, Layout, Furniture, Read
Source: host:x\nField: Location\nHeading: 9|Heading: not a level from 1 to 6: 9
Source: host:x\nField: Location\nLayout: moon+1|Layout: not top+1, end-1, heading+1, date+1 or the like: moon+1
Source: host:x\nField: Location\nRead: x|Read: a Value is missing
Source: host:x\nField: Location\nLabel: x\nNth: 0|Nth, Lines, Split or Part: a value that is wrong
Source: host:x\nField: Location\nLabel: x\nSplit: /|Nth, Lines, Split or Part: a value that is wrong
END
cp "$tmp/good.rec" "$store"

# a list, a page of several events, what cannot be learned
mail() { printf 'From: %s\nList-Id: Termine <termine.verein.example>\nSubject: Rundbrief\nDate: Fri, 1 May 2026 08:00:00 +0200\nMessage-ID: <%s@x.example>\n\nAm 9. Mai 2026 um 14 Uhr treffen wir uns wieder:\n\nHinkunft: %s\n' "$1" "$2" "$3" >"$tmp/$2.eml"; }
mail a@x.example m1 'Kuhle Nord'
mail b@y.example m2 'Kuhle Ost'
parse "$tmp/m1.eml" >"$tmp/fixed.rec"
recset -f Location -S 'Kuhle Nord' "$tmp/fixed.rec" 2>/dev/null || recset -f Location -a 'Kuhle Nord' "$tmp/fixed.rec"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/m1.eml"
like "$err" 'list:termine.verein.example: Location is read behind the label "Hinkunft"' "a mailing list"
is "$(parse "$tmp/m2.eml" | field Location)" "Kuhle Ost" "another sender on the same list"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" - <"$tmp/w1.html"
is "$rc" 65 "no page has the event"
recset -f Start -S '2031-01-01T03:33' "$tmp/fixed.rec"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/m1.eml"
like "$rc $err" '^65 .*Start: nothing on the page tells where it stands' "a time that stands nowhere is not learned"
for options in --update=x.rec --lines --no-learned '-j 2'; do
	# shellcheck disable=SC2086
	run ev-parse $options --learn "$tmp/fixed.rec" "$tmp/m1.eml"
	is "$rc" 64 "--learn does not go with $options"
done
# what stands inside a line: an element of its own is found by its class; a place in a sentence is no rule for the next page
night() { # PAGE TITLE PLACE DAY
	printf '<html lang="de"><head><link rel="canonical" href="https://%s.example/%s"></head><body><div class="k"><span class="was">%s</span> <span class="wo">%s</span> <span class="wann">%s. Mai 2027 20:00</span></div><p class="fuss">Haus der Vereine, Markt 1, 12345 Turmstadt</p></body></html>\n' \
		"$1" "$4" "$2" "$3" "$4"
}
night turm Nachtlauf Deichhaus 10 >"$tmp/n1.html"
night turm Tauschring 'Speicher 7' 11 >"$tmp/n2.html"
{ parse "$tmp/n1.html" | grep -v -e ^Summary -e ^Location; } | awk '1; /^Uid/ { print "Summary: Nachtlauf\nLocation: Deichhaus" }' >"$tmp/fixed.rec"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/n1.html"
is "$rc $(parse "$tmp/n2.html" | recsel -P Summary,Location | sed '/^$/d' | tr '\n' '|')" "0 Tauschring|Speicher 7|" "elements inside a line"
like "$(ev-parse -e -r 2026-04-20 "$tmp/n2.html")" '^Evidence: Location .* learned "Speicher 7"$' "... with their places"
for i in 1 2; do
	printf '<html lang="de"><head><link rel="canonical" href="https://satz.example/%s"></head><body><h1>Lesung %s</h1><p>Am %s. Mai 2027 um 20 Uhr lesen wir dort, wo man %s sagt.</p><p>Ort: Haus der Vereine</p></body></html>\n' $i $i $i "$([ $i = 1 ] && echo 'zum Anker' || echo 'zur Boje')" >"$tmp/s$i.html"
done
parse "$tmp/s1.html" | sed 's/^Location: .*/Location: zum Anker/' >"$tmp/fixed.rec"
parse "$tmp/s2.html" >"$tmp/before"
run ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/s1.html"
like "$rc $err" '^65 .*Location: nothing on the page tells where it stands' "a place in a sentence is not learned"
parse "$tmp/s2.html" >"$tmp/after"
same "$tmp/after" "$tmp/before" "... and spoils no other page"
list() { # PAGE NAME...: a page of entries
	page=$1
	shift
	printf '<html lang="de"><head><link rel="canonical" href="https://liste.example/%s"></head><body><h1>Termine</h1>' "$page"
	day=7
	for name; do
		day=$((day + 1))
		printf '<h2>%d. Mai 2026, 19 Uhr: %s</h2><p class="d">Bude %s</p>' "$day" "$name" "$name"
	done
	printf '</body></html>\n'
}
list 1 Skat Boule Mau >"$tmp/l1.html"
list 2 Dart Go >"$tmp/l2.html"
parse "$tmp/l1.html" >"$tmp/read.rec"
if [ "$(grep -c ^Uid "$tmp/read.rec")" -eq 3 ] && [ "$(parse "$tmp/l2.html" | grep -c ^Uid)" -eq 2 ]; then
	recsel -n 0 "$tmp/read.rec" >"$tmp/fixed.rec"
	recset -f Location -S 'Bude Skat' "$tmp/fixed.rec" 2>/dev/null || recset -f Location -a 'Bude Skat' "$tmp/fixed.rec"
	ev-parse -r 2026-04-20 --learn "$tmp/fixed.rec" "$tmp/l1.html" 2>/dev/null
	is "$(parse "$tmp/l2.html" | recsel -P Location | sed '/^$/d' | tr '\n' '|')" "Bude Dart|Bude Go|" "a page of several events: each entry gets its own"
else
	ok 0 "# skip the list's entries are not told apart here"
fi
# nothing to learn
mkdir "$tmp/nothing"
export XDG_DATA_HOME=$tmp/nothing/data
printf '<h1>Lesung</h1><p>Am 8. Mai 2026, 19 Uhr</p>' >"$tmp/nothing/same.html"
ev-parse -r 2026-02-01 "$tmp/nothing/same.html" >"$tmp/nothing/same.rec"
run ev-parse -r 2026-02-01 --learn "$tmp/nothing/same.rec" "$tmp/nothing/same.html"
is "$rc $err" "1 ev-parse: $tmp/nothing/same.rec: nothing is learned: the pages are read as the records have them" "--learn of records that are right says so"
: >"$tmp/none.rec"
run ev-parse --learn "$tmp/none.rec" "$tmp/nothing/same.html"
is "$rc $err" "1 ev-parse: $tmp/none.rec: nothing is learned: it has no record" "... and of none"
done_testing
