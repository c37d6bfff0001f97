#!/bin/sh
# What machines and offices do to a list, the settings and the state: written to while it is read, other encodings, a wrong clock, a folder for a file.
. "$(dirname "$0")/lib.sh"
cat >"$tmp/e.rec" <<'END'
Uid: f@example.org
Summary: Probe
Start: 2026-03-10T19:30
End: 2026-03-10T21:00
Timezone: Europe/Berlin
END
printf 'Name: Anna\nEmail: anna@example.org\n\nName: Bo\nEmail: bo@example.org\n' >"$tmp/m.rec"
invite() { run ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$tmp/box" "$@" "$tmp/e.rec"; }
fresh() { rm -rf "$XDG_STATE_HOME" "$tmp/box"; }
# whom an invitation would go to, as people read it
names() {
	ev-mail invite -n --now 2026-02-01 --from netz@example.org --list "$1" "$tmp/e.rec" 2>"$tmp/err" | sed -n 's/^To: //p'
}

# lists as spreadsheets write them
printf 'sep=;\r\nName;E-Mail\r\nJ\366rg M\374ller;joerg@example.org\r\nbad;y\r\n' >"$tmp/l.csv"
is "$(names "$tmp/l.csv")" 'Jörg Müller <joerg@example.org>' "sep=; above the head line, and Windows-1252"
like "$(cat "$tmp/err")" 'l.csv:4: Email: not a mail address: y$' "... lines are counted with it"
printf '\377\376' >"$tmp/u.txt"
printf 'Name\tE-Mail\nJ\303\266rg\tjoerg@example.org\n' | iconv -f UTF-8 -t UTF-16LE >>"$tmp/u.txt"
is "$(names "$tmp/u.txt")" 'Jörg <joerg@example.org>' "UTF-16 with tabs"
printf 'Name;E-Mail\rJo;jo@example.org\rAnna;anna\r' >"$tmp/mac.csv"
is "$(names "$tmp/mac.csv")" 'Jo <jo@example.org>' "lines that end in CR alone"
like "$(cat "$tmp/err")" 'mac.csv:3: Email: not a mail address: anna$' "... are counted"
printf '\357\273\277"E-Mail","Name"\r\n"jo@example.org","J \303\266"\r\n"bo@example.org","B \377"\r\n' >"$tmp/b.csv"
is "$(names "$tmp/b.csv")" 'J ö <jo@example.org>' "a head line in quotes behind a byte order mark"
like "$(cat "$tmp/err")" 'b.csv:3: not UTF-8$' "an octet that is none among others that are UTF-8 is told"

# a list that is written anew while mail goes out: all that were on it are written to, nobody else
awk 'BEGIN { for (i = 0; i < 300; i++) printf "Name: Member %d\nEmail: m%d@example.org\n\n", i, i }' >"$tmp/many.rec"
cat >"$tmp/takes" <<'END'
#!/bin/sh
cat >/dev/null
echo "$5" >>"${0%/*}/taken"
: >"${0%/*}/many.rec"
END
chmod +x "$tmp/takes"
fresh
run ev-mail invite --now 2026-02-01 --from netz@example.org --sendmail "$tmp/takes" --list "$tmp/many.rec" "$tmp/e.rec"
is "$rc$err $(sort -u "$tmp/taken" | wc -l | tr -d ' ') $(wc -c <"$tmp/many.rec" | tr -d ' ')" "0 300 0" "a list that is emptied while mail goes out"

# settings
mkdir -p "$XDG_CONFIG_HOME/ev"
conf=$XDG_CONFIG_HOME/ev/mail.conf
printf '# who\n\nFrom: netz@example.org\n\n# the way out\nOutbox: %s\nList: %s\n' "$tmp/box" "$tmp/m.rec" >"$conf"
fresh
run ev-mail invite --now 2026-02-01 "$tmp/e.rec"
is "$rc$err $(ls "$tmp/box/new" | wc -l | tr -d ' ')" "0 2" "settings behind an empty line count"
printf 'From: netz@example.org\nPublic: Room\nPublic: Budget\nFrom: other@example.org\n' >"$conf"
fresh
invite --list "$tmp/m.rec"
is "$rc $err" "78 ev-mail: $conf:4: a second From" "one that is there twice is told"
rm "$conf"

# who wants no mail stands in what cannot be read: nobody is written to
fresh
invite --list "$tmp/m.rec" --unsubscribed "$tmp"
is "$rc $err $(ls "$tmp/box/new" | wc -l | tr -d ' ')" "66 ev-mail: $tmp: Is a directory 0" "--unsubscribed that is a directory"
mkdir -p "$XDG_STATE_HOME/ev/suppressed"
invite --list "$tmp/m.rec"
is "$rc $err $(ls "$tmp/box/new" | wc -l | tr -d ' ')" "74 ev-mail: $XDG_STATE_HOME/ev/suppressed: Is a directory 0" "... so it is with the state's own"
fresh
printf '\357\273\277bo@example.org\r\n' >"$tmp/gone"
invite --list "$tmp/m.rec" --unsubscribed "$tmp/gone"
is "$rc $(grep -h '^To:' "$tmp"/box/new/*)" "0 To: Anna <anna@example.org>" "one behind a byte order mark is left alone"

# a clock that was years ahead when a server said later
sed 's/^\(Start\|End\): 2026/\1: 2040/' "$tmp/e.rec" >"$tmp/far.rec"
fresh
server 'rcpt=451 later'
run ev-mail invite --now 2036-02-01 --from netz@example.org --list "$tmp/m.rec" --smtp "$url" "$tmp/far.rec"
is "$rc" 75 "a server that says later to a clock that is wrong"
server
: >"$tmp/log"
run ev-mail flush --now 2026-02-01 --smtp "$url"
is "$rc$err $(wc -l <"$tmp/log" | tr -d ' ')" "0 2" "... does not hold the mail back for years"

# a listing that its reader has had enough of
fresh
invite --list "$tmp/many.rec" --outbox "$tmp/box"
awk 'BEGIN { for (i = 0; i < 3000; i++) printf "Email: m%d@example.org\n\n", i }' >"$tmp/many.rec"
fresh
run ev-mail invite --now 2026-02-01 --from netz@example.org --smtp smtp://127.0.0.1:1 --list "$tmp/many.rec" "$tmp/e.rec"
is "$({ ev-mail status; echo $? >"$tmp/status"; } 2>&1 | head -1) $(cat "$tmp/status")" "Probe, 2026-03-10T19:30 141" "status | head says nothing of the pipe"
is "$({ ev-mail list f@example.org; echo $? >"$tmp/status"; } 2>&1 | head -1) $(cat "$tmp/status")" "Probe, 2026-03-10T19:30 141" "... nor does list"

# an event that goes out as it did is not written again
fresh
invite --list "$tmp/m.rec"
was=$(ls -i "$XDG_STATE_HOME"/ev/events/*)
invite --list "$tmp/m.rec"
is "$rc$err $(ls -i "$XDG_STATE_HOME"/ev/events/*)" "0 $was" "the record of an event that has not changed stays as it is"

# a full disk where the mail goes
if command -v unshare >/dev/null && unshare -rm true 2>/dev/null; then
	fresh
	mkdir -p "$tmp/small"
	awk 'BEGIN { for (i = 0; i < 30; i++) printf "Email: m%d@example.org\n\n", i }' >"$tmp/many.rec"
	cat >"$tmp/confined" <<'END'
mount -t tmpfs -o size=64k none "$1/small" || exit 99
ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$1/small/box" --list "$1/many.rec" "$1/e.rec"
END
	run unshare -rm sh "$tmp/confined" "$tmp"
	like "$rc $err" "^69 ev-mail: nothing more can be sent: $tmp/small/box: No space left on device" "a full disk is named by the maildir on it"
	fresh
	cat >"$tmp/confined" <<'END'
mount -t tmpfs -o size=1m none "$1/small" || exit 99
export XDG_STATE_HOME="$1/small"
ev-mail invite --now 2026-02-01 --from netz@example.org --outbox "$1/box" --list "$1/m.rec" "$1/e.rec"
cat /dev/zero >"$1/small/fill" 2>/dev/null
ev-mail forget anna@example.org
END
	run unshare -rm sh "$tmp/confined" "$tmp"
	is "$rc $err" "74 ev-mail: $tmp/small/ev/suppressed: No space left on device" "forget on a full disk says that, and not what is left to be erased"
fi
# behind an ev-parse that read no event
fresh 2>/dev/null
for command in invite update publish nudge cancel; do
	run sh -c "ev-mail $command --from netz@example.org --outbox '$tmp/box' </dev/null"
	is "$rc$out$err" 1 "$command: no record at all is told by the status"
done
run sh -c "ev-mail uninvite anna@example.org --from netz@example.org --outbox '$tmp/box' </dev/null"
is "$rc$out$err" 1 "uninvite: no record at all is told by the status"
done_testing
