#!/bin/sh
# Many pages, with GNU parallel, on one host and on several; the same records as one process gives, in another order.
# usage: parallel.sh DIRECTORY [HOST ...]
set -eu
dir=$1
shift
if [ $# -eq 0 ]; then
	# this host: fifty pages a process, a process for each processor
	find "$dir" -type f -name '*.html' | parallel -m -n 50 ev-parse >all.rec
else
	# several hosts, where ev is installed: each page is copied there and taken away again
	hosts=$(printf '%s,' "$@")
	find "$dir" -type f -name '*.html' | parallel --sshlogin "${hosts%,}" --transferfile {} --cleanup -n 1 ev-parse {} >all.rec
fi
# records that are there already are divided at their empty lines
parallel --pipe --recend '\n\n' --block 1M ev-ics -d calendar <all.rec
