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
        elif self.path == '/away.ics':
            self.send_response(302); self.send_header('Location', 'http://localhost:%d/chor.ics' % self.server.server_port); self.end_headers()
        elif self.path.startswith('/etag') or self.path == '/fresh':
            if self.headers.get('If-None-Match') == '"v1"':
                self.send_response(304); self.send_header('ETag', '"v1"'); self.end_headers()
                return
            body = open('b.html', 'rb').read()
            self.send_response(200)
            if self.path == '/fresh': self.send_header('Cache-Control', 'max-age=600')
            elif self.path == '/etag-no-store': self.send_header('Cache-Control', 'no-store')
            self.send_header('ETag', '"v1"'); self.send_header('Content-Length', str(len(body))); self.end_headers(); self.wfile.write(body)
        else:
            super().do_GET()
    def log_message(self, *a):
        print(self.headers.get('User-Agent'), file=open(sys.argv[1] + '.agent', 'a'))
        print(self.path, a[2], file=open(sys.argv[1] + '.log', 'a'))
s = http.server.HTTPServer(('127.0.0.1', 0), H)
open(sys.argv[1] + '.new', 'w').write(str(s.server_port)); os.rename(sys.argv[1] + '.new', sys.argv[1])
s.serve_forever()
END
serve /usr/bin/python3 "$tmp/server.py" "$tmp/port" "$tmp/www"
base=http://127.0.0.1:$port
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
# --follow: the calendar of the same origin
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:chor-1@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Chor im Kalender\r\nDTSTART;TZID=Europe/Berlin:20260403T193000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:chor-2@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Konzert\r\nDTSTART;VALUE=DATE:20260501\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$tmp/www/chor.ics"
sed 's|<h1>|<a href="chor.ics">ical</a><h1>|; s|</p>|</p><p>Ort: Aula</p>|' "$tmp/www/b.html" >"$tmp/www/c.html"
run ev-parse -r 2026-02-01 "$base/c.html"
is "$(printf '%s\n' "$out" | recsel -P Start)" "2026-04-03T19:00" "without --follow the page alone"
run ev-parse --follow -r 2026-02-01 "$base/c.html"
is "$rc$err $(printf '%s\n' "$out" | recsel -P Uid,Summary,Start,Location | tr '\n' '|')" "0 chor-1@example.org|Chor im Kalender|2026-04-03T19:30|Aula||chor-2@example.org|Konzert|2026-05-01|" \
	"--follow: the calendar's events, the page fills what they leave open"
sed 's|chor.ics|away.ics|' "$tmp/www/c.html" >"$tmp/www/d.html"
run ev-parse --follow -r 2026-02-01 "$base/d.html"
is "$rc $(printf '%s\n' "$out" | recsel -P Start)" "69 2026-04-03T19:00" "a calendar that leads to another origin is not taken"
sed "s|chor.ics|http://127.0.0.2:1/chor.ics|" "$tmp/www/c.html" >"$tmp/www/e.html"
run ev-parse --follow -r 2026-02-01 "$base/e.html"
is "$rc $(printf '%s\n' "$out" | recsel -P Start)" "0 2026-04-03T19:00" "one of another origin is not asked for"
run ev-parse --follow -r 2026-02-01 "$tmp/www/c.html"
is "$rc $(printf '%s\n' "$out" | recsel -P Start)" "0 2026-04-03T19:00" "a file fetches nothing"
# the cache
export XDG_CACHE_HOME=$tmp/cache
asked() { grep -c "^$1 " "$tmp/port.log"; }
ev-parse -r 2026-02-01 "$base/etag" >"$tmp/a"
run ev-parse -r 2026-02-01 "$base/etag"
same "$tmp/out" "$tmp/a" "a page that has not changed comes from the cache"
is "$(grep '^/etag ' "$tmp/port.log" | tr '\n' '|')" "/etag 200|/etag 304|" "... the server was asked whether it had"
ev-parse -r 2026-02-01 "$base/fresh" >"$tmp/a"
run ev-parse -r 2026-02-01 "$base/fresh"
same "$tmp/out" "$tmp/a" "what the server calls fresh"
is "$(asked /fresh)" 1 "... is not asked for again"
ev-parse --no-cache -r 2026-02-01 "$base/fresh" >/dev/null
is "$(asked /fresh)" 2 "--no-cache asks"
ev-parse -r 2026-02-01 "$base/etag-no-store" >/dev/null
ev-parse -r 2026-02-01 "$base/etag-no-store" >/dev/null
is "$(grep -c '^/etag-no-store 200' "$tmp/port.log")" 2 "no-store is not kept"
is "$(find "$tmp/cache" -type f -perm /077 | wc -l)" 0 "the cache is the user's own"
XDG_CACHE_HOME=/proc/none run ev-parse -r 2026-02-01 "$base/etag"
is "$rc" 0 "a cache that cannot be written is no error"
printf '[{"@context":"https://schema.org","@type":"MusicEvent","name":"Jazz","startDate":"2026-05-01T20:00:00+02:00","endDate":"2026-05-01T23:00:00+02:00","location":"Keller"},]' >"$tmp/e.json"
is "$(ev-parse -z Europe/Berlin "$tmp/e.json" | recsel -P Summary,Start,Location | tr '\n' '|')" "Jazz|2026-05-01T20:00|Keller|" "a JSON-LD file"
is "$(TZ=America/New_York ev-parse -z America/New_York "$tmp/e.json" | recsel -P Start)" "2026-05-01T18:00Z" "an offset that is not the zone's becomes UTC"
done_testing
