#!/bin/sh
# RSS, Atom and iCalendar in XML: items are announcements, their extensions are structured data.
. "$(dirname "$0")/lib.sh"
cd "$top/tests/feeds" || exit 1
run ev-parse rss.xml
is "$rc$err $(printf '%s\n' "$out" | recsel -P Summary,Start,End,Location,Organizer,Kind,Url -e 'Kind = "Fest"' | tr '\n' '|')" \
	"0 Bootstaufe & Fest|2026-05-23T14:00|2026-05-23T18:00|Nordmole|Hafenverein e.V.|Fest|https://hafen.example.org/taufe|" "RSS's event module; the date of publication is none"
is "$(printf '%s\n' "$out" | recsel -P Summary,Start,Location,Attach -e '!#Kind' | tr '\n' '|')" \
	"Arbeitseinsatz am Steg|2026-05-16T09:00|Bootshaus|https://hafen.example.org/plan.pdf Plan (Download)|" "an item in prose, read as of its day, links made absolute"
is "$(printf '%s\n' "$out" | grep -c ^Uid)" 2 "an item without an event gives none"
is "$(ev-parse rss.xml | recsel -P Uid)" "$(printf '%s\n' "$out" | recsel -P Uid)" "the same Uids when it is read again"
run ev-parse -e atom.xml
is "$(printf '%s\n' "$out" | recsel -P Summary,Start,End,Location | tr '\n' '|')" \
	"Choir practice|2026-04-14T19:00Z|2026-04-14T20:30Z|Mill Hall||Seed swap|2026-04-19T14:00|Old Barn, 12 Mill Road|" "Atom: gd:when and gd:where, XHTML content"
like "$out" '^Evidence: Start 2/2:24-2:45 date "Sunday, April 19, 2026"' "evidence names the item"
cat >"$tmp/base.xml" <<'END'
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/blog/" xml:lang="en"><title>B</title>
<entry><id>tag:x,1</id><title type="html">Dance &amp;amp; Food</title><link href="e1"/><published>2026-02-02T10:00:00Z</published><content type="html">&lt;p>on March 5, 2026 at 7pm in the Town Hall, see &lt;a href="p.pdf">the programme&lt;/a>&lt;/p></content></entry>
<entry xml:base="https://y.example/"><id>tag:x,2</id><title>AT&amp;amp;T</title><link href="e2"/><published>2026-02-02T10:00:00Z</published><content type="html">&lt;p>on March 6, 2026 at 7pm in the Town Hall&lt;/p></content></entry></feed>
END
is "$(ev-parse "$tmp/base.xml" | recsel -P Summary,Url,Attach | tr '\n' '|')" "Dance & Food|https://x.example/blog/e1|https://x.example/blog/p.pdf the programme||AT&amp;T|https://y.example/e2|" "Atom: a title in HTML, one that is text; xml:base"
sed 's,https://y.example/,../sub/,' "$tmp/base.xml" >"$tmp/relative.xml"
is "$(ev-parse "$tmp/relative.xml" | recsel -P Url | tr '\n' '|')" "https://x.example/blog/e1||https://x.example/sub/e2|" "an entry's xml:base is read against the feed's"
for base in javascript:a// file:///etc/ data:a/; do
	sed "s,https://y.example/,$base," "$tmp/base.xml" >"$tmp/relative.xml"
	is "$(ev-parse "$tmp/relative.xml" | recsel -e 'Summary ~ "^AT"' -P Url)" "e2" "xml:base=$base: nothing is read against it"
done
sed 's,href="e2",href="javascript:e(2)",' "$tmp/base.xml" >"$tmp/relative.xml"
is "$(ev-parse "$tmp/relative.xml" | grep -c javascript)" 0 "a link that is a script is none"
printf '<rss><channel><item><title>Gr\303\274nkohl &amp;amp; Punsch &amp;#8211; Fest</title><link>https://x.example/1</link><description>Das Fest ist am 3.4.2026 um 19 Uhr im Rathaus</description></item></channel></rss>' >"$tmp/twice.xml"
is "$(ev-parse "$tmp/twice.xml" | recsel -P Summary)" "Grünkohl & Punsch – Fest" "RSS: character references in the title"
run ev-parse xcal.xml
is "$(printf '%s\n' "$out" | recsel -P Uid,Summary,Start,End,Timezone,Rrule,Location | tr '\n' '|')" \
	"xc1@example.org|Sitzung; Teil 1, öffentlich|2026-05-07T18:00|2026-05-07T20:00|Europe/Berlin|FREQ=MONTHLY;UNTIL=20261231T225959Z;BYDAY=1TH|Rathaus|" "xCal (RFC 6321)"
is "$(ev-parse -t feed rss.xml | grep -c ^Uid) $(ev-parse -t xcal xcal.xml | grep -c ^Uid)" "2 1" "-t feed, -t xcal"
cat >"$tmp/parts.xml" <<'END'
<?xml version="1.0"?><icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties>
<uid><text>xc2</text></uid><dtstamp><date-time>2026-03-01T10:00:00Z</date-time></dtstamp><summary><text>Kurs</text></summary>
<dtstart><date-time>2026-06-01T10:00:00Z</date-time></dtstart><dtend><date-time>2026-06-01T11:00:00Z</date-time></dtend>
<rrule><recur><freq>MONTHLY</freq> <until>2026-12-20T10:00:00Z</until>
  <bymonthday>-1</bymonthday><bymonthday>1</bymonthday><byday>MO</byday><byday>-1WE</byday></recur></rrule>
<rdate><period><start>2026-07-04T10:00:00Z</start> <end>2026-07-04T15:00:00Z</end></period><period><start>2026-07-05T10:00:00Z</start><duration>PT5H</duration></period></rdate>
<exdate><date>2026-08-01</date><date>2026-09-01</date></exdate>
<geo><latitude>54.32</latitude><longitude>-10.13</longitude></geo>
<request-status><code>2.0</code><description>Well; done</description></request-status>
</properties></vevent></components></vcalendar></icalendar>
END
run ev-parse "$tmp/parts.xml"
is "$(printf '%s\n' "$out" | recsel -P Rrule,Geo)" "FREQ=MONTHLY;UNTIL=20261220T100000Z;BYMONTHDAY=-1,1;BYDAY=MO,-1WE
54.32;-10.13" "xCal: a rule's lists and its end (RFC 6321 3.6.10), a place"
is "$(printf '%s\n' "$out" | recsel -P Rdate,Exdate,Ical | grep -v DTSTAMP)" "2026-07-04T10:00Z
2026-07-05T10:00Z
2026-08-01
2026-09-01
RDATE;VALUE=PERIOD:20260704T100000Z/20260704T150000Z,20260705T100000Z/PT5H
REQUEST-STATUS:2.0;Well\; done" "... periods, days, a status"
printf '<?xml version="1.0"?><rss><channel><item><title>Hof</title><description>am 3.4.2026 um 19 Uhr' >"$tmp/cut.xml"
run ev-parse -t feed "$tmp/cut.xml" rss.xml
is "$rc $err $(printf '%s\n' "$out" | grep -c ^Uid)" "65 ev-parse: $tmp/cut.xml:1: the item does not end: the feed is cut off, or its mark-up is wrong 2" "a feed that breaks off; the next one is read"
cut() { # FEED OCTETS LINE WHAT RECORDS: cut off behind so many octets
	head -c "$2" "$1" >"$tmp/cut.xml"
	run ev-parse "$tmp/cut.xml"
	is "$rc $err $(printf '%s\n' "$out" | grep -c ^Uid)" "65 ev-parse: $tmp/cut.xml:$3: the $4 does not end: the feed is cut off, or its mark-up is wrong $5" "$1 cut off in line $3, in the $4"
}
cut rss.xml 600 4 item 0
cut rss.xml 645 8 item 1
cut rss.xml 1000 11 item 2
cut rss.xml 640 8 feed 1
cut rss.xml 1191 13 feed 2
cut atom.xml 520 4 item 0
cut atom.xml 700 6 item 1
printf '<rss><channel><description>Neues<br>vom Hof</description><item><title>Hoffest</title><description>Das Hoffest ist am 3.4.2026 um 19 Uhr im Rathaus</description></item></channel></rss>\n' >"$tmp/open.xml"
run ev-parse "$tmp/open.xml"
is "$rc$err $(printf '%s\n' "$out" | grep -c ^Uid)" "0 1" "an element outside the items that does not end loses nothing"
printf '<rss><channel><item><title>Hoffest</title><description>Das Hoffest ist am 3.4.2026 um 19 Uhr im Rathaus</description></item>\n\0<item><title>Tor</title><description>am 4.4.2026 um 19 Uhr</description></item></channel></rss>\n' >"$tmp/zero.xml"
run ev-parse -r 2026-02-01 -t feed "$tmp/zero.xml"
is "$rc$err $(printf '%s\n' "$out" | grep -c '^Start') $(printf '%s\n' "$out" | grep -c '^Warning: NUL octets')" "0 2 2" "an octet of 0 is left out with a Warning, and nothing behind it is lost"
printf '<?xml version="1.0"?><note>3.4.2026</note>' >"$tmp/note.xml"
run ev-parse -t feed "$tmp/note.xml"
is "$rc $err" "65 ev-parse: $tmp/note.xml: is XML, but neither RSS nor Atom" "XML of another kind"
cat >"$tmp/bomb.xml" <<'END'
<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>Hof &b; &x;</title><description>am 3.4.2026 um 19 Uhr</description></item></channel></rss>
END
run ev-parse -t feed "$tmp/bomb.xml"
is "$(printf '%s\n' "$out" | grep -c -e root: -e aaaa)" 0 "no entity is expanded or loaded"
done_testing
