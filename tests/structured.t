#!/bin/sh
# Structured data against the text of its page: a Warning where they disagree, none where the page only leaves the year out.
. "$(dirname "$0")/lib.sh"
page() { # DAY TEXT
	printf '<script type="application/ld+json">{"@type":"Event","name":"Lesung","startDate":"%sT19:00+02:00"}</script><h1>Lesung</h1><p>%s</p>' "$1" "$2"
}
page 2026-05-08 'Am 4. Mai 2026, 19 Uhr' | ev-parse -t html -r 2026-02-01 >"$tmp/got"
is "$(sed -n 's/^Start: //p' "$tmp/got")" 2026-05-08T19:00 "the structured data stands"
like "$(cat "$tmp/got")" 'Warning: the structured data says 2026-05-08T19:00, the page 2026-05-04T19:00' "the only date of the text is another: a Warning"
page 2013-05-08 'Am 8. Mai, 19 Uhr' | ev-parse -t html -r 2026-02-01 >"$tmp/got"
is "$(grep -c 'structured data says' "$tmp/got")" 0 "a page without a year does not disagree about it"
page 2026-05-08 'Am 8. Mai 2026, 19 Uhr' | ev-parse -t html -r 2026-02-01 >"$tmp/got"
is "$(grep -c 'structured data says' "$tmp/got")" 0 "the same day, no Warning"
done_testing
