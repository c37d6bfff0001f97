#!/bin/sh
# ev-parse and URLs, against a web server on loopback; and JSON-LD files.
. "$(dirname "$0")/lib.sh"
mkdir "$tmp/www"
cp "$top/tests/announcements/hoffest.html" "$tmp/www/a.html"
printf '<h1>Chor</h1><p>Termin: 3.4.2026, 19 Uhr</p><p><a href="files/plan.pdf">Plan</a></p>' >"$tmp/www/b.html"
cat >"$tmp/server.py" <<'END'
import http.server, os, sys
os.chdir(sys.argv[2])
class H(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/moved':
            self.send_response(302); self.send_header('Location', '/a.html'); self.end_headers()
        elif self.path == '/file':
            self.send_response(302); self.send_header('Location', 'file:///etc/passwd'); self.end_headers()
        elif self.path == '/loop':
            self.send_response(302); self.send_header('Location', '/loop'); self.end_headers()
        else:
            super().do_GET()
    def log_message(self, *a): print(self.headers.get('User-Agent'), file=open(sys.argv[1] + '.agent', 'a'))
s = http.server.HTTPServer(('127.0.0.1', 0), H)
open(sys.argv[1] + '.new', 'w').write(str(s.server_port)); os.rename(sys.argv[1] + '.new', sys.argv[1])
s.serve_forever()
END
/usr/bin/python3 "$tmp/server.py" "$tmp/port" "$tmp/www" 2>/dev/null &
server=$!
i=0
while [ ! -s "$tmp/port" ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
base=http://127.0.0.1:$(cat "$tmp/port")
run ev-parse -r 2026-02-01 "$base/a.html"
is "$rc$err $(printf '%s\n' "$out" | recsel -P Start,Source | tr '\n' ' ')" "0 2026-05-09T11:00 $base/a.html " "a page is fetched"
uid=$(printf '%s\n' "$out" | recsel -P Uid)
run ev-parse -r 2026-02-01 "$base/moved"
is "$(printf '%s\n' "$out" | recsel -P Uid)" "$uid" "behind a redirect it is the same event"
like "$(cat "$tmp/port.agent")" '^ev/[0-9]' "an honest User-Agent"
run ev-parse -r 2026-02-01 "$base/b.html"
is "$(printf '%s\n' "$out" | recsel -P Attach)" "$base/files/plan.pdf Plan" "relative links become absolute"
run ev-parse "$base/none"
is "$rc" 69 "404"
like "$err" "^ev-parse: $base/none: .*404" "... said"
run ev-parse "$base/file"
is "$rc$out" 69 "no redirect out of http"
run ev-parse "$base/loop"
is "$rc" 69 "redirects are bounded"
run ev-parse -r 2026-02-01 http://127.0.0.1:1/x "$base/a.html"
is "$rc $(printf '%s\n' "$out" | grep -c ^Uid)" "69 1" "a server that is not there; the rest is read"
printf '[{"@context":"https://schema.org","@type":"MusicEvent","name":"Jazz","startDate":"2026-05-01T20:00:00+02:00","endDate":"2026-05-01T23:00:00+02:00","location":"Keller"},]' >"$tmp/e.json"
is "$(ev-parse -z Europe/Berlin "$tmp/e.json" | recsel -P Summary,Start,Location | tr '\n' '|')" "Jazz|2026-05-01T20:00|Keller|" "a JSON-LD file"
is "$(TZ=America/New_York ev-parse -z America/New_York "$tmp/e.json" | recsel -P Start)" "2026-05-01T18:00Z" "an offset that is not the zone's becomes UTC"
done_testing
