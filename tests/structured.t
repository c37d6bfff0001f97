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
# everything that schema.org's Event says, the same in every syntax
core() { grep -v -e ^Uid -e ^Source -e ^Language -e ^Read -e '^Description' -e '^+' -e '^#' -e '^$'; }
{ printf '<html lang="de"><script type="application/ld+json">'; cat "$top/tests/structured/all.json"; printf '</script>'; } >"$tmp/json.html"
ev-parse -r 2026-02-01 "$tmp/json.html" | core >"$tmp/got"
same "$tmp/got" "$top/tests/structured/all.rec" "JSON-LD"
for syntax in microdata rdfa; do
	ev-parse -r 2026-02-01 "$top/tests/structured/$syntax.html" | core >"$tmp/got"
	same "$tmp/got" "$top/tests/structured/all.rec" "$syntax says the same"
done
is "$(ev-parse -t json -r 2026-02-01 "$top/tests/structured/all.json" | recsel -P Start,Timezone,Geo | tr '\n' ' ')" "2026-05-08T19:30 Europe/Berlin 54.3233;10.1394 " "a file of JSON-LD: the country tells the zone"
is "$(ev-parse -e -r 2026-02-01 "$tmp/json.html" | grep -c -e 'Evidence: Geo .*#/location/geo json-ld "54.3233;10.1394"' -e 'Evidence: Speaker .*performer')" 3 "evidence of the new fields"
# one line a case: language | JSON of the event | text | fields | their values
while IFS='|' read -r lang json text fields want; do
	printf '<html lang="%s"><script type="application/ld+json">{"@type":"Event","name":"X",%s}</script><h1>X</h1>%s' "$lang" "$json" "$text" >"$tmp/x.html"
	is "$(ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P "$fields" | sed '/^$/d' | tr '\n' ' ' | sed 's/ $//')" "$want" "$json $text"
done <<'END'
en|"startDate":"2026-05-01T19:00/21:00"||Start,End,Warning|2026-05-01T19:00 2026-05-01T21:00
en|"startDate":"2026-05-01T22:00/01:00"||Start,End,Warning|2026-05-01T22:00 2026-05-02T01:00
de|"startDate":"2026-05-01T19:00+02:00/PT2H"||Start,End,Timezone,Warning|2026-05-01T19:00 2026-05-01T21:00 Europe/Berlin
en|"startDate":"2026-05-01/2026-05-03"||Start,End,Warning|2026-05-01 2026-05-03
en|"startDate":"2026-05-01/03"||Start,End,Warning|2026-05-01 2026-05-03
en|"startDate":"2026-05-30/06-02"||Start,End,Warning|2026-05-30 2026-06-02
en|"startDate":"2026-05-01T19:00/2026-05-02T02:30"||Start,End,Warning|2026-05-01T19:00 2026-05-02T02:30
en|"startDate":"2026-05-01T19:00/..","endDate":"2026-05-01T20:00"||Start,End,Warning|2026-05-01T19:00 2026-05-01T20:00
en|"startDate":"2026-05-01T19:00/late"||Start,End,Warning|2026-05-01T19:00 the structured data's startDate "2026-05-01T19:00/late" is no time of ISO 8601: 2026-05-01T19:00 is taken (1:51#/startDate)
de|"startDate":"May 7, 2026 7:00 PM EDT"||Start,Timezone|2026-05-07T19:00 America/New_York
de|"startDate":"Thu, 07 May 2026 19:00:00 +0500"||Start,Timezone|2026-05-07T14:00Z
de|"startDate":"Thu, 07 May 2026 19:00:00 GMT"||Start,Timezone|2026-05-07T21:00 Europe/Berlin
en|"startDate":"Thu, 07 May 2026 19:00 -05:00","endDate":"Thu, 07 May 2026 20:30 -05:00"||Start,End|2026-05-08T00:00Z 2026-05-08T01:30Z
de|"startDate":"2026-05-01","performer":{"givenName":"Anna","familyName":"Muster"},"organizer":{"givenName":"Bert","familyName":"Beispiel","email":"b@example.org"}||Speaker,Organizer|Anna Muster Bert Beispiel <b@example.org>
de|"startDate":"2026-05-01","performer":["Chor",{"familyName":"Muster"}],"organizer":[{"givenName":"Bert","name":"Bertie"}]||Speaker,Organizer|Chor Muster Bertie
en|"startDate":"2026-05-01","isAccessibleForFree":true||Price|0
en|"startDate":"2026-05-01","isAccessibleForFree":"https://schema.org/True"||Price|0
en|"startDate":"2026-05-01","isAccessibleForFree":false||Price|
en|"startDate":"2026-05-01","isAccessibleForFree":true,"offers":{"price":"12","priceCurrency":"EUR"}||Price|12 EUR
de|"startDate":"2026-01-08T18:30:00Z"||Start,Timezone|2026-01-08T19:30 Europe/Berlin
de|"startDate":"2026-05-08T18:30:00+00:00"||Start,Timezone|2026-05-08T20:30 Europe/Berlin
de-AT|"startDate":"2026-05-08T18:30:00.000Z"||Start,Timezone|2026-05-08T20:30 Europe/Vienna
en|"startDate":"2026-05-08T18:30:00Z","location":{"address":{"addressCountry":"IE"}}||Start,Timezone|2026-05-08T19:30 Europe/Dublin
en|"startDate":"2026-05-08T18:30:00Z"||Start,Timezone|2026-05-08T18:30Z
de|"startDate":"2026-05-08T18:30:00Z","endDate":"2026-05-08T23:00:00+02:00"||Start,End|2026-05-08T20:30 2026-05-08T23:00
de|"startDate":"2026-05-07T22:00:00Z","endDate":"2026-05-09T22:00:00Z"||Start,End|2026-05-08 2026-05-09
de|"startDate":"2026-05-08T18:30:00Z"|<p>Am 8. Mai 2026 um 18:30 Uhr</p>|Start,Warning|2026-05-08T18:30 the structured data says 2026-05-08T18:30 in UTC, the page the same in local time, which is taken
de|"startDate":"2026-05-08T18:30:00Z"|<p>Am 8. Mai 2026 um 20:30 Uhr</p>|Start,Warning|2026-05-08T20:30
de|"startDate":"20260508T183000Z","endDate":"2026-05-08T19Z"||Start,End|2026-05-08T20:30 2026-05-08T21:00
de|"startDate":"2026-05-08 18:30:00+00"||Start|2026-05-08T20:30
de|"startDate":"2026-05-08t18:30:00,5z"||Start|2026-05-08T20:30
de|"startDate":"2026-128T1830"||Start|2026-05-08T18:30
de|"startDate":"2026-W19-5T18:30","endDate":"2026-W19-5T24:00"||Start,End|2026-05-08T18:30 2026-05-09T00:00
de|"startDate":"2026-05-08T19:00","duration":"PT90M"||End|2026-05-08T20:30
de|"startDate":"2026-05-08","duration":"P3D"||End|2026-05-10
de|"startDate":"2026-05-08T19:00","duration":"P1M"||Start,End|2026-05-08T19:00
de|"startDate":"2026-05-08T19:00","duration":"PT1H","endDate":"2026-05-08T23:00"||End|2026-05-08T23:00
de|"startDate":"2026-05-08","location":{"name":"A","geo":{"latitude":0,"longitude":0}}||Location,Geo|A
de|"startDate":"2026-05-08","location":{"name":"A","address":{"streetAddress":"Weg 1","postalCode":24103,"addressLocality":"Kiel"}}||Location|A, Weg 1, 24103 Kiel
de|"startDate":"2026-05-08","location":{"name":"Kiel","address":{"addressLocality":"Kiel"}}||Location|Kiel
de|"startDate":"2026-05-08","location":{"name":"A, Weg 1","address":{"streetAddress":"Weg 1","addressLocality":"Kiel"}}||Location|A, Weg 1, Kiel
de|"startDate":"2026-05-08","location":{"name":"A","address":"A, Weg 1, Kiel"}||Location|A, Weg 1, Kiel
de|"startDate":"2026-05-08","location":{"name":"Halle am Markt","address":{"streetAddress":"Markt","addressLocality":"Kiel"}}||Location|Halle am Markt, Markt, Kiel
de|"startDate":"2026-05-08","location":{"name":"A","geo":{"latitude":"99","longitude":"1"}}||Location,Geo|A
de|"startDate":"2026-05-08","location":{"name":"A","latitude":"-33.9","longitude":"18.4"}||Geo|-33.9;18.4
de|"startDate":"2026-05-08","offers":[{"name":"Normal","price":12,"priceCurrency":"EUR","availability":"SoldOut"},{"name":"Kind","price":5,"priceCurrency":"EUR","availability":"InStock"}]||Price,Availability|Normal 12 EUR, Kind 5 EUR
de|"startDate":"2026-05-08","remainingAttendeeCapacity":0||Availability|full
de|"startDate":"2026-05-08","eventStatus":"https://schema.org/EventPostponed"||Status,Warning|tentative the page says that it is postponed, and no new date
de|"startDate":"2026-05-08","eventStatus":"EventPostponed","previousStartDate":"2026-05-01"||Status,Warning|the page says that it was moved: it was to begin 2026-05-01
de|"startDate":"2026-05-08","eventStatus":"EventCancelled"||Status|cancelled
de|"startDate":"2026-05-08","organizer":{"name":"V","email":"x@y\r\nBcc: z"}||Organizer|V
de|"startDate":"2026-05-08","keywords":["A","B, C"]||Categories|A B C
de|"startDate":"2026-05-08","superEvent":{"name":"Fest","location":{"name":"Park"},"organizer":{"name":"Stadt"}}||Location,Organizer,Categories|Park Stadt Fest
de|"eventSchedule":{"startDate":"2026-05-06","endDate":"2026-07-30","repeatFrequency":"P1W","byDay":["https://schema.org/Thursday"],"startTime":"19:00","endTime":"21:00","exceptDate":["2026-05-14"]}||Start,End,Rrule,Exdate|2026-05-07T19:00 2026-05-07T21:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20260730T170000Z 2026-05-14T19:00
de|"eventSchedule":{"startDate":"2026-05-01","repeatFrequency":"P2M","byDay":"1MO","startTime":"19:00:00","duration":"PT90M","repeatCount":6,"scheduleTimezone":"Europe/Vienna"}||Start,End,Timezone,Rrule|2026-05-04T19:00 2026-05-04T20:30 Europe/Vienna FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO;COUNT=6
de|"eventSchedule":{"startDate":"2026-05-01","repeatFrequency":"nie","startTime":"19:00"}||Start,Rrule|2026-05-01T19:00
de|"startDate":"2026-05-01","endDate":"2026-07-30","eventSchedule":{"repeatFrequency":"P1W","byDay":"Thursday","startTime":"19:00:00","endTime":"21:00:00"}||Start,End,Rrule|2026-05-07T19:00 2026-05-07T21:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20260730T170000Z
de|"startDate":"2026-05-07T19:00","endDate":"2026-07-30T21:00","eventSchedule":{"repeatFrequency":"P1W","endDate":"2026-07-30"}||Start,End,Rrule|2026-05-07T19:00 2026-05-07T21:00 FREQ=WEEKLY;UNTIL=20260730T170000Z
de|"startDate":"2026-05-07","endDate":"2026-05-09","eventSchedule":{"startTime":"10:00","endTime":"18:00"}||Start,End|2026-05-07 2026-05-09
de|"startDate":"2026-05-07T19:00","doorTime":"18:30"||Start,Doors|2026-05-07T19:00 2026-05-07T18:30
de|"startDate":"2026-05-08T00:30","doorTime":"23:30:00"||Start,Doors|2026-05-08T00:30 2026-05-07T23:30
de|"startDate":"2026-05-08T19:00","location":{"name":"Kulturhaus","address":{"streetAddress":"Kulturhaus, Weg 3","addressLocality":"Kiel"}}||Location|Kulturhaus, Weg 3, Kiel
de|"startDate":"9999-12-31T22:00","endDate":"9999-12-31T23:30"||Start,End|9999-12-31T22:00 9999-12-31T23:30
de|"startDate":"2026-05"||Start,End,Precision|2026-05-01 2026-05-31 month
de|"startDate":"2026-05","endDate":"2026-06"||Start,End,Precision|2026-05-01 2026-06-30 month
de|"startDate":"2026-W19"||Start,End,Precision|2026-05-04 2026-05-10 week
END
# what is wrong in it is left out with a Warning, which names the place: JSON of the event | text | fields | their values
while IFS='|' read -r json text fields want; do
	printf '<html lang="de">\n<script type="application/ld+json">{"@type":"Event","name":"X",%s}</script><h1>X</h1>%s' "$json" "$text" >"$tmp/x.html"
	is "$(ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P "$fields" | sed '/^$/d' | tr '\n' ' ' | sed "s/the structured data's //g; s/ and is left out (2:35#/ @/g; s/(2:35#/@/g; s/)//g; s/ $//")" "$want" "wrong: $json"
done <<'END'
"startDate":"2026-05-08T19:00","endDate":"2026-05-08T18:00"||Start,End,Warning|2026-05-08T19:00 endDate "2026-05-08T18:00" is before the start @/endDate
"startDate":"2026-05-08T19:00","endDate":"2026-05-07"||Start,End,Warning|2026-05-08T19:00 endDate "2026-05-07" is before the start @/endDate
"startDate":"2026-05-08T19:00","endDate":"2026-02-30T18:00"||Start,End,Warning|2026-05-08T19:00 endDate "2026-02-30T18:00" is no day or time @/endDate
"startDate":"2026-05-08T19:00","endDate":"2026-05-10"||End,Warning|endDate "2026-05-10" has no hour as the start has @/endDate
"startDate":"2026-05-08","endDate":"2026-05-08T22:00"||End,Warning|endDate "2026-05-08T22:00" has an hour that the start has not @/endDate
"startDate":"2026-13-01T19:00"||Start,Warning|2026-01-13T19:00 startDate "2026-13-01T19:00" is no time of ISO 8601: 2026-01-13T19:00 is taken @/startDate
"startDate":"2026-05-08T25:00"||Start,Warning|2026-05-08 startDate "2026-05-08T25:00" is no time of ISO 8601: 2026-05-08 is taken @/startDate
"startDate":"2026-05-08T19:00+99:00"||Start,Warning|2026-05-08T19:00 startDate "2026-05-08T19:00+99:00" is no time of ISO 8601: 2026-05-08T19:00 is taken @/startDate
"startDate":"2026-05-08T19:00","duration":"PT9999999H"||Start,End,Warning|2026-05-08T19:00 3167-02-23T10:00
"startDate":"2026-05-08T19:00","duration":"P9999999D"||Start,End,Warning|2026-05-08T19:00 duration "P9999999D" ends behind the year 9999 @/duration
"startDate":"2026-05-08","duration":"P9999999W9999999W"||Start,End,Warning|2026-05-08 duration "P9999999W9999999W" ends behind the year 9999 @/duration
"startDate":"9999-12-31T22:00","duration":"PT3H"||Start,End,Warning|9999-12-31T22:00 duration "PT3H" ends behind the year 9999 @/duration
"startDate":"2026-05-08","endDate":"2026-06"||Start,End,Warning|2026-05-08 endDate "2026-06" is no day or time @/endDate
"startDate":"2026-05-08","url":"javascript:x","offers":{"url":"data:text/html,x"}||Registration,Url,Warning|url "javascript:x" leads nowhere @/url offers/url "data:text/html,x" leads nowhere @/offers/url
"startDate":"2026-02-30"|<p>Lesung am 28. Februar 2026 um 10 Uhr im Rathaus</p>|Start,Warning|2026-02-28T10:00 startDate "2026-02-30" is no day or time @/startDate
"startDate":"2026-05-08","name":5|<h1>Tanz</h1>|Start,Warning|2026-05-08 name "5" is no text @/name
"startDate":"2026-05-08","location":7,"organizer":{"name":true},"performer":["A",8.5],"url":3||Speaker,Warning|A organizer/name "true" is no text @/organizer/name url "3" is no text @/url location "7" is no text @/location performer "8.5" is no text @/performer
"startDate":"2026-05-08","location":{"name":"A","geo":{"latitude":"99","longitude":"1"}}||Location,Warning|A location/geo/latitude "99" is no place on earth @/location/geo/latitude
"startDate":"2026-05-08","organizer":{"name":"V","email":"x@y\r\nBcc: z"}||Organizer,Warning|V organizer/email "x@y Bcc: z" is no address @/organizer/email
"startDate":"2026-05-08","maximumAttendeeCapacity":"viele"||Capacity,Warning|maximumAttendeeCapacity "viele" is no number @/maximumAttendeeCapacity
"startDate":"2026-05-08T19:00","duration":"lang","doorTime":"früh"||Start,Doors,Warning|2026-05-08T19:00 duration "lang" is no duration @/duration doorTime "früh" is no time @/doorTime
"eventSchedule":{"startDate":"2026-05-01","repeatFrequency":"P1W","byDay":["Friday","Xtag"],"startTime":"19:00","endDate":"2026-06-31","exceptDate":["2026-05-32"]}||Rrule,Warning|FREQ=WEEKLY;BYDAY=FR eventSchedule/byDay "Xtag" is no weekday @/eventSchedule/byDay eventSchedule/endDate "2026-06-31" is no day @/eventSchedule/endDate eventSchedule/exceptDate "2026-05-32" is no day @/eventSchedule/exceptDate
"startDate":"2026-05-08T19:00","eventSchedule":[{"repeatFrequency":"P1W"},{"repeatFrequency":"P1W","byDay":["Sunday"]}]||Start,Rrule,Warning|2026-05-08T19:00 FREQ=WEEKLY eventSchedule/1 "Sunday" is a further schedule @/eventSchedule/1
"startDate":"2026-05-08T19:00","endDate":"2026-05-08T19:00"||Start,Warning|2026-05-08T19:00
"startDate":"2026-05-08T19:00","endDate":"2026-05-08"||Start,Warning|2026-05-08T19:00
"startDate":"2026-05-08","endDate":"2026-05-08T23:59","organizer":"","location":{},"url":null||Start,Warning|2026-05-08
END
printf '<html lang="de"><div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Tanz</h1>\n<time itemprop="startDate" datetime="2026-05-08T19:00">8. Mai</time> <time itemprop="endDate" datetime="2026-05-08T17:00">5</time></div>' >"$tmp/x.html"
is "$(ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P Start,Warning | tr '\n' ' ')" "2026-05-08T19:00 the structured data's endDate \"2026-05-08T17:00\" is before the start and is left out (1:67) " "wrong: Microdata"
printf '[{"@context":"https://schema.org","@type":"Event","name":"Eins","startDate":"2026-02-30"},{"@type":"Event","name":"Zwei","startDate":"2026-05-08"},{"@type":"Event","name":"Drei","startDate":20260509}]' >"$tmp/x.json"
is "$(ev-parse -r 2026-02-01 "$tmp/x.json" | recsel -P Summary,Warning | tr '\n' '|')" "Zwei|the structured data's startDate \"2026-02-30\" is no day or time and is left out (/0/startDate)|the structured data's startDate \"20260509\" is no text and is left out (/2/startDate)|" "wrong: events without a start are told with the first that has one"
printf '\n<script type="application/ld+json">{"@type":"Event","name":"X","startDate":"2026-02-30\\u001b[31m"}</script>' >"$tmp/x.html"
run ev-parse -t html -r 2026-02-01 "$tmp/x.html"
is "$rc$out $err" "1 ev-parse: $tmp/x.html:2: no event is read, though one may be meant: the structured data's startDate \"2026-02-30 [31m\" is no day or time and is left out (2:35#/startDate)" "wrong: an event that is none is told"
printf '<html lang="de"><script type="application/ld+json">{"@type":"Festival","name":"Fest","startDate":"2026-05-08","location":"Park","subEvent":[{"@type":"Event","name":"Eins","startDate":"2026-05-08T10:00"},{"@type":"Event","name":"Zwei","startDate":"2026-05-08T12:00"}]}</script>' >"$tmp/x.html"
ev-parse "$tmp/x.html" >"$tmp/got"
is "$(recsel -e 'Summary = "Zwei"' -P Related,Location "$tmp/got")" "$(recsel -e 'Summary = "Fest"' -P Uid "$tmp/got")
Park" "parts of an event: its place holds for them, and they say whose they are"
# what an event names by its @id alone stands elsewhere, in another script perhaps
named() { ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P Summary,Location,Organizer,Speaker | sed '/^$/d' | tr '\n' '|'; }
want='Lesung|Alte Schule, Seestr. 1, Plön|Verein <post@verein.example>|Ida Korn|'
printf '<html lang="de"><script type="application/ld+json">%s</script><script type="application/ld+json">%s</script>' \
	'{"@graph":[{"@type":"Event","@id":"#e","name":"Lesung","startDate":"2026-05-08T19:00","location":{"@id":"#p"},"organizer":{"@type":"Organization","@id":"https://verein.example/#o"},"performer":[{"@id":"#i"},{"@id":"#gone"}]},{"@type":"Person","@id":"#i","name":"Ida Korn"}]}' \
	'[{"@type":"Place","@id":"#p","name":"Alte Schule","address":{"@id":"#a"},"event":{"@id":"#e"}},{"@type":"PostalAddress","@id":"#a","streetAddress":"Seestr. 1","addressLocality":"Plön"},{"@type":"Organization","@id":"https://verein.example/#o","name":"Verein","email":"mailto:post@verein.example"}]' >"$tmp/x.html"
is "$(named)" "$want" "JSON-LD: references"
cat >"$tmp/x.html" <<'END'
<html lang="de" vocab="https://schema.org/"><div typeof="Event"><h1 property="name">Lesung</h1><time property="startDate" datetime="2026-05-08T19:00">am 8. Mai</time>
<link property="location" resource="#p"><link property="organizer" resource="https://verein.example/#o"><span property="performer" typeof="Person"><b property="name">Ida Korn</b></span><link property="superEvent" resource="#gone"></div>
<div typeof="Place" resource="#p"><b property="name">Alte Schule</b> <span property="address" typeof="PostalAddress"><i property="streetAddress">Seestr. 1</i> <i property="addressLocality">Plön</i></span></div>
<div typeof="Organization" resource="https://verein.example/#o"><b property="name">Verein</b> <a property="email" href="mailto:post@verein.example">schreiben Sie uns</a></div>
END
is "$(named)" "$want" "RDFa: references, an address behind a link"
sed -e 's/ typeof="\([A-Za-z]*\)" resource=/ itemscope itemtype="https:\/\/schema.org\/\1" itemid=/g; s/typeof="/itemscope itemtype="https:\/\/schema.org\//g; s/property=/itemprop=/g; s/resource=/href=/g; s/ vocab="[^"]*"//' "$tmp/x.html" >"$tmp/y.html" && mv "$tmp/y.html" "$tmp/x.html"
is "$(named)" "$want" "Microdata: references"
awk 'BEGIN { # items that refer to one another many times over
	printf "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Event\",\"name\":\"X\",\"startDate\":\"2026-05-08\",\"performer\":{\"@id\":\"#0\"}}"
	for (i = 0; i < 6; i++) {
		printf ",{\"@id\":\"#%d\",\"name\":\"n%d\",\"location\":[", i, i
		for (k = 0; k < 3000; k++) printf "%s{\"@id\":\"#%d\"}", k ? "," : "", (i + k) % 6
		printf "]}"
	}
	print "]}</script>" }' >"$tmp/x.html"
run timeout 20 ev-parse -r 2026-02-01 "$tmp/x.html"
is "$rc $(printf '%s\n' "$out" | recsel -P Summary,Speaker | sed '/^$/d' | tr '\n' ' ')" "0 X n0 " "references to references end"
printf '<link rel="canonical" href=" https://x.example/a\n\tb "><h1>Tanz</h1><p>am 4. Mai 2026 um 19 Uhr</p>' >"$tmp/x.html"
is "$(ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P Url)" "https://x.example/ab" "an address is one line, whatever the page has in it"
# links are read against the page's base, also of a page that was saved
printf '<html lang="de"><head><base href="https://x.example/a/"></head><body><div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Tanz</h1> <time itemprop="startDate" datetime="2026-05-08T19:00">8. Mai</time> <a itemprop="url" href="../e1?a=1&amp;b=2">mehr</a> <span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><a itemprop="url" href="karten">Karten</a></span></div><p>Mehr im <a href="plan.pdf">Plan</a></p>' >"$tmp/x.html"
is "$(ev-parse -r 2026-02-01 "$tmp/x.html" | recsel -P Registration,Url,Attach | tr '\n' '|')" "https://x.example/a/karten|https://x.example/e1?a=1&b=2|https://x.example/a/plan.pdf Plan|" "links of a page with a base"
# parts that the whole only names, wherever it stands
cat >"$tmp/parts.json" <<'END'
{"@context":"https://schema.org","@graph":[
{"@type":"Event","@id":"#a","name":"Opening","startDate":"2026-05-01T19:00","endDate":"2026-05-01T21:00"},
{"@type":"Event","@id":"#f","name":"Festival","startDate":"2026-05-01","endDate":"2026-05-03","location":"Hall 1","subEvent":[{"@id":"#a"},{"@id":"#b"},{"@id":"#f"}]},
{"@type":"Event","@id":"#b","name":"Closing","startDate":"2026-05-03T19:00","location":"Hall 2"}]}
END
ev-parse -t json -r 2026-02-01 "$tmp/parts.json" >"$tmp/parts.rec"
is "$(recsel -P Summary,Location "$tmp/parts.rec" | tr '\n' ' ')" "Festival Hall 1  Opening Hall 1  Closing Hall 2 " "parts by their @id: the whole first, they take its place"
whole=$(recsel -e 'Summary = "Festival"' -P Uid "$tmp/parts.rec")
is "$(recsel -P Related "$tmp/parts.rec" | sed '/^$/d' | sort | uniq -c | tr -s ' ')" " 2 $whole" "... and name it as Related"
done_testing
