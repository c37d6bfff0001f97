#!/bin/sh
# What is cancelled, and what is not: each text beside the reference day and the Starts that it has, with their Status.
. "$(dirname "$0")/lib.sh"
beside cancelled want awk -F': ' '/^Start: /{s=$2} /^Status: /{t=" " $2} /^$/{if (s) print s t; s=t=""} END{if (s) print s t}'
done_testing
