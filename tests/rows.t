#!/bin/sh
# Days and times that only their place in rows tells, or what the page says before: each text beside the reference day and the Starts that it has.
. "$(dirname "$0")/lib.sh"
beside rows starts sed -n 's/^Start: //p'
done_testing
