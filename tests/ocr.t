#!/bin/sh
# Pictures and scanned PDFs through tesseract: the announcements of tests/sources, set by groff, drawn by pdftoppm.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/sources" || exit 1
python3 make.py hostile white.png "$tmp/white.png"
run env PATH="$bin" "$bin/ev-parse" "$tmp/white.png"
is "$rc $err" "69 ev-parse: $tmp/white.png: a picture is read through tesseract (packages tesseract-ocr, tesseract-ocr-deu), which is not here" "without tesseract: what would help"
for program in tesseract groff pdftoppm; do
	if ! command -v $program >/dev/null; then
		echo "1..$n # the rest skipped: $program is not here"
		exit $failed
	fi
done
models=$(tesseract --list-langs 2>&1)
case $models in *deu*) ;; *) echo "1..$n # the rest skipped: tesseract-ocr-deu is not here"; exit $failed ;; esac
draw() { # NAME OPTIONS OF pdftoppm
	python3 make.py ms "$1.md" "$tmp/$1.ms"
	groff -k -ms -Tpdf "$tmp/$1.ms" >"$tmp/$1.pdf" 2>/dev/null
	shift 1
	pdftoppm -singlefile -gray "$@" "$tmp/$name.pdf" "$tmp/$name"
}
# name, how it is drawn, what is read of it
while IFS='|' read -r name ending options want; do
	# shellcheck disable=SC2086
	draw "$name" $options
	run ev-parse -r 2026-02-01 "$tmp/$name$ending"
	is "$rc$err $(printf '%s\n' "$out" | recsel -P Start,Summary | tr '\n' '|')" "0 $want" "$name$ending ($options)"
	is "$(printf '%s\n' "$out" | recsel -P Warning | grep -c 'optical character recognition (tesseract, deu+eng): check it')" 1 "$name$ending says that it was read by OCR"
done <<'END'
sommerfest|.png|-r 150 -png|2026-07-04T15:00|Sommerfest im Kastanienhof|
vortrag|.jpg|-r 150 -jpeg|2026-03-12T19:30|Wie Wärmenetze Dörfer versorgen|
konzert|.tif|-r 150 -tiff|2026-03-22T17:00|Frühlingskonzert der Stadtkapelle|
sitzung|.png|-r 120 -png|2026-04-21T19:00|Mitgliederversammlung|
workshop|.pgm|-r 200|2026-05-09T10:00|Repair workshop|
END
draw_scan() { pdftoppm -singlefile -gray -r 150 -jpeg "$tmp/$1.pdf" "$tmp/$1"; }
draw_scan sommerfest
draw_scan konzert
python3 make.py scan "$tmp/sommerfest.jpg" "$tmp/scan.pdf"
run ev-parse -r 2026-02-01 "$tmp/scan.pdf"
is "$rc$err $(printf '%s\n' "$out" | recsel -P Start,Summary | tr '\n' '|')" "0 2026-07-04T15:00|Sommerfest im Kastanienhof|" "a scanned PDF"
like "$out" '^Warning: read from a picture' "... says so"
python3 make.py hostile white.png "$tmp/white.png"
python3 make.py scan "$tmp/konzert.jpg,$tmp/sommerfest.jpg" "$tmp/pages.pdf"
run ev-parse -a -r 2026-02-01 "$tmp/pages.pdf"
like "$(printf '%s\n' "$out" | tr '\n' ' ')" 'Frühlingskonzert.*singt der Chor' "all pages of a scan are read"
like "$(printf '%s\n' "$out" | tr '\n' ' ')" 'Frühlingskonzert.*2026-07-04T15:00' "... and what each announces"
run ev-parse -l en -r 2026-02-01 "$tmp/workshop.pgm"
like "$out" 'tesseract, eng\)' "-l chooses the model"
# what means harm
run ev-parse "$tmp/white.png"
is "$rc $err" "65 ev-parse: $tmp/white.png: a picture in which tesseract finds no text" "an empty picture"
python3 make.py hostile bomb.png "$tmp/bomb.png"
run ev-parse "$tmp/bomb.png"
is "$rc $(printf '%s\n' "$err" | grep -c tesseract)" "65 1" "a picture that claims 2.5 gigapixels"
python3 make.py hostile cut.jpg "$tmp/cut.jpg"
run ev-parse "$tmp/cut.jpg" vortrag.md
is "$rc $(printf '%s\n' "$out" | grep -c '^Start')" "65 1" "a picture that is cut off; the next file is read"
done_testing
