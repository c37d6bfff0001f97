#!/bin/sh
# Tables whose columns are days or months: each text beside the reference day and its events, and some that must stay as they are.
. "$(dirname "$0")/lib.sh"
events() { # records -> START NAME @ PLACE
	awk -v RS= -F'\n' '{
		split("", f)
		for (i = 1; i <= NF; i++)
			if (!(substr($i, 1, index($i, ":") - 1) in f))
				f[substr($i, 1, index($i, ":") - 1)] = substr($i, index($i, ":") + 2)
		print f["Start"] (f["End"] == "" ? "" : "/" f["End"]) " " f["Summary"] (f["Location"] == "" ? "" : " @ " f["Location"])
	}'
}
beside turned events events
# the words stay where they are in the source
is "$(ev-parse -r 2026-09-01 --why "$top/tests/turned/tabs.txt" | sed -n 's/^Evidence: \(Summary\|Start\) \([0-9]*:[0-9]*\)-.*/\2/p' | tr '\n' ' ')" \
	"4:7 3:2 4:1 5:7 3:2 5:1 4:17 3:11 4:1 4:27 3:20 4:1 5:21 3:20 5:1 " "days, hours and names are found where the source has them"
done_testing
