# dansk.  The same classes as de.lex, which explains them.
language = da
complete = yes
decimal = ,
order = dmy
home = Europe/Copenhagen
traits = slash-dates, dash-dates, dot-ordinals, dot-dates, worded-minutes, joined-words
accents = optional
feast-weekend = weekend, weekenden

month 1 = januar, jan
month 2 = februar, feb, febr
month 3 = marts, mar
month 4 = april, apr
month 5 = maj
month 6 = juni, jun
month 7 = juli, jul
month 8 = august, aug
month 9 = september, sep, sept
month 10 = oktober, okt
month 11 = november, nov
month 12 = december, dec
weekday 1 = mandag, man
weekday 2 = tirsdag, tir, tirs
weekday 3 = onsdag, ons
weekday 4 = torsdag, tor, tors
weekday 5 = fredag, fre
weekday 6 = lørdag, lør
weekday 7 = søndag, søn
weekdays 1 = mandage, om mandagen
weekdays 2 = tirsdage, om tirsdagen
weekdays 3 = onsdage, om onsdagen
weekdays 4 = torsdage, om torsdagen
weekdays 5 = fredage, om fredagen
weekdays 6 = lørdage, om lørdagen
weekdays 7 = søndage, om søndagen
weekdays 8 = hverdage, på hverdage
weekdays 9 = weekender
short = apr, aug, dec, feb, febr, fre, jan, jul, juli, jun, juni, lør, maj, man, mar, nov, okt, ons, sep, sept, søn, tir, tirs, tor, tors
compound-part 1 = morgen
compound-part 2 = formiddag
compound-part 3 = middag
compound-part 4 = eftermiddag
compound-part 5 = aften
compound-part 6 = nat

ordinal 1 = første
ordinal 2 = anden, andet
ordinal 3 = tredje
ordinal 4 = fjerde
ordinal 5 = femte
ordinal 6 = sjette
ordinal 7 = syvende
ordinal 8 = ottende
ordinal 9 = niende
ordinal 10 = tiende
ordinal 11 = ellevte
ordinal 12 = tolvte
ordinal 13 = trettende
ordinal 14 = fjortende
ordinal 15 = femtende
ordinal 16 = sekstende
ordinal 17 = syttende
ordinal 18 = attende
ordinal 19 = nittende
ordinal 20 = tyvende
ordinal 21 = enogtyvende
ordinal 22 = toogtyvende
ordinal 23 = treogtyvende
ordinal 24 = fireogtyvende
ordinal 25 = femogtyvende
ordinal 26 = seksogtyvende
ordinal 27 = syvogtyvende
ordinal 28 = otteogtyvende
ordinal 29 = niogtyvende
ordinal 30 = tredivte
ordinal 31 = enogtredivte
ordinal -1 = sidste
ordinal -2 = næstsidste
ordinal-suffix = te, de, ende
cardinal 0 = nul
cardinal 2 = to
cardinal 3 = tre
cardinal 4 = fire
cardinal 5 = fem
cardinal 6 = seks
cardinal 7 = syv
cardinal 8 = otte
cardinal 9 = ni
cardinal 10 = ti
cardinal 11 = elleve
cardinal 12 = tolv
cardinal 13 = tretten
cardinal 14 = fjorten
cardinal 15 = femten
cardinal 16 = seksten
cardinal 17 = sytten
cardinal 18 = atten
cardinal 19 = nitten
cardinal 20 = tyve
cardinal 21 = enogtyve
cardinal 22 = toogtyve
cardinal 23 = treogtyve
cardinal 24 = fireogtyve
cardinal 25 = femogtyve
cardinal 26 = seksogtyve
cardinal 27 = syvogtyve
cardinal 28 = otteogtyve
cardinal 29 = niogtyve
cardinal 30 = tredive
cardinal 31 = enogtredive
cardinal 32 = toogtredive
cardinal 33 = treogtredive
cardinal 34 = fireogtredive
cardinal 35 = femogtredive
cardinal 36 = seksogtredive
cardinal 37 = syvogtredive
cardinal 38 = otteogtredive
cardinal 39 = niogtredive
cardinal 40 = fyrre
cardinal 41 = enogfyrre
cardinal 42 = toogfyrre
cardinal 43 = treogfyrre
cardinal 44 = fireogfyrre
cardinal 45 = femogfyrre
cardinal 46 = seksogfyrre
cardinal 47 = syvogfyrre
cardinal 48 = otteogfyrre
cardinal 49 = niogfyrre
cardinal 50 = halvtreds
cardinal 51 = enoghalvtreds
cardinal 52 = tooghalvtreds
cardinal 53 = treoghalvtreds
cardinal 54 = fireoghalvtreds
cardinal 55 = femoghalvtreds
cardinal 56 = seksoghalvtreds
cardinal 57 = syvoghalvtreds
cardinal 58 = otteoghalvtreds
cardinal 59 = nioghalvtreds
cardinal 60 = tres
cardinal 70 = halvfjerds
cardinal 80 = firs
cardinal 90 = halvfems
cardinal 1 = én, et, en
cardinal 2 = et par, par
cardinal 3 = nogle, nogle få
cardinal 12 = dusin
hundred = hundrede
thousand = tusind, tusinde
end-of month = månedens udgang, månedens slutning, månedsskiftet, ultimo måneden
end-of year = årets udgang, årets slutning
fraction 15 = kvart, et kvarter, kvarter
fraction 30 = halv, halvt, en halv, et halvt
fraction 45 = trekvart, tre kvarter
fraction 90 = halvanden, halvandet
article = en, et, én

unit second = sekund, sekunder, sek
travel 1 = afgang, afg
travel 2 = ankomst, ank
unit minute = minut, minutter, min
unit hour = time, timer
unit day = dag, dage, dagen, døgn
unit week = uge, uger, ugen
unit weekend = weekend, weekender, weekenden
unit month = måned, måneder, måneden, mdr
unit workday = arbejdsdag, arbejdsdage, hverdag
unit workweek = arbejdsuge
unit quarter = kvartal, kvartaler, kvartalet
unit halfyear = halvår
unit year = år, året
unit decade = årti, årtier
unit century = århundrede, århundreder
# as in de.lex
week-on 1 = om otte dage, om 8 dage, otte dage
# stuck to a number: 29h, 3d; Q3, H1; 8x
unit-letter second = s
unit-letter minute = m
unit-letter hour = h
unit-letter day = d
unit-letter week = w
unit-letter year = y
period-letter quarter = q
period-letter halfyear = h
times-sign = x, ×
day 0 = i dag, idag
day 1 = i morgen, imorgen, dagen efter
day 2 = i overmorgen, overmorgen, efter i morgen
day -1 = i går, igår, dagen før
day -2 = i forgårs, forgårs
day-part -1 5 = i aftes, i går aftes
tonight = i aften, i nat
now = nu, lige nu, i øjeblikket, for øjeblikket, med det samme, straks
part 1 = morgen, om morgenen, i morges, morgenen, til morgen
part 2 = formiddag, om formiddagen, i formiddag, formiddagen
part 3 = middag, ved middagstid, til middag, frokost
part 4 = eftermiddag, om eftermiddagen, i eftermiddag, eftermiddagen
part 5 = aften, om aftenen, i aften, aftenen
part 6 = nat, om natten, i nat, natten
part 7 = tidligt om morgenen, tidlig morgen
part 8 = efter frokost
am = am, a m
pm = pm, p m
noon = middag
oclock = tiden, præcis
midnight = midnat
half-to = halv
quarter = kvart, kvarter, et kvarter
past = over, efter
to-hour = i, før
from = fra, mellem, fra den, mellem den, fra kl, mellem kl, ml
date-from = fra den, fra og med, til og med
start-from 1 = siden
start-from = fra, fra og med, efter, fra den, fra kl, tidligst
to 1 = til, og, til den, til kl
to = til og med, indtil, frem til, senest, inden, før, senest den, senest kl, indtil kl
and = og, samt
and 1 = eller
on 1 = den, på, d, til den, for den
on 2 = af
on = i, til, det, de, om, for, på den, ved, i løbet af, denne
at 1 = kl, klokken
at = ca, kort efter, lidt over, lidt efter, omkring, cirka, ved, omkring kl, omkring klokken, ca kl, cirka kl, præcis kl, fra kl, til kl
each-time = hver gang, altid
in = om, i løbet af, inden for, om cirka, om ca
within = inden for, i løbet af, inden for de næste, om mindre end
ago = siden
ago 2 = tidligere
ago-before = for
hence = fra nu, mere, fra i dag
hence 1 = senere, dagen efter, dagen før
before = før, inden
nearest = nærmest
eve = aftenen før, dagen før, aften før
this = denne, dette, disse, i denne, nuværende, indeværende, samme
next = næste, kommende, de næste, den næste, det næste, førstkommende, den kommende
next 3 = følgende
last = sidste, seneste, forrige, forgangne, de sidste, den sidste, det sidste, i sidste, de seneste
after-next = efter næste, overnæste
before-last = forrige, næstsidste
rest-of = resten af, rest af
half = halvdel
later 2 = senere, senere i
begin = begyndelsen af, starten af, i begyndelsen af, i starten af, først i, primo
mid = midten af, i midten af, medio, midt i
end = slutningen af, enden af, i slutningen af, sidst i, ultimo, slutning af
every = hver, hvert, alle, enhver
every-other = hver anden, hvert andet
frequency fortnight = hver 14 dag
frequency day = dagligt, hver dag, daglig
frequency week = ugentligt, hver uge, en gang om ugen, ugentlig
frequency month = månedligt, hver måned, en gang om måneden, månedlig
frequency quarter = kvartalsvis, hvert kvartal
frequency year = årligt, hvert år, en gang om året, årlig
frequency halfyear = halvårligt, hvert halve år
of-month = i måneden, om måneden
of-month 1 = i hver måned, hver måned
of-year = i året, om året
except = undtagen, bortset fra, ikke, på nær
negation = ingen, ikke
season 1 = forår, foråret
season 2 = sommer, sommeren
season 3 = efterår, efteråret
season 4 = vinter, vinteren
week-number = uge, uge nummer, uge nr
in-year = i, af, i året, år
allday = hele dagen, heldags
open-end = åben slutning, til sent
lasting = varighed, varer, i
entire 1 = hele, den hele, det hele
entire 2 = hele
feast-sort = påskenat
whole week = om ugen, ugen, i ugen, i hverdagene
whole weekend = weekenden, i weekenden
whole month = måneden, i måneden
whole year = året
tba = følger, oplyses senere, annonceres senere
zone Europe/Copenhagen = dansk tid
zone UTC = utc, gmt
season-word = ferie, ferien, skoleferie, skoleferier, helligdage, helligdag, ferier

cue deadline = tilmelding senest, senest, tilmeldingsfrist, tilmelding inden, tilmelding før, frist for tilmelding, ansøgningsfrist, sidste frist, sidste tilmelding, tilmeldingsfristen er, deadline, svar udbedes senest, svar senest, bestilling senest, tilmeld dig senest, sidste dag for tilmelding, tilmelding til og med, sidste tilmeldingsfrist, afleveringsfrist
cue deadline-behind = tilmelding, tilmelde, tilmeldt, tilmeld
cue doors = dørene åbner, dørene åbnes, døråbning, indskrivning, ankomst, ankomst fra, ankomst og kaffe
cue begin = start, begynder, starter, begyndelse
cue end = slut, slutter, afslutning, sluttidspunkt, hjemkomst
# what streets are called
street-suffix = gade, gaden, vej, vejen, plads, pladsen, torv, torvet, allé
# where one comes back, right beside the day or hour
cue return = hjem igen, retur, hjemrejse, hjemtur, tilbage
cue published = offentliggjort, publiceret, publiceret den, opdateret, opdateret den, sidst opdateret, sidst ændret, pressemeddelelse, skrevet den, oprettet den
cue past = grundlagt, stiftet, stiftet i, fandt sted, blev holdt, blev afholdt, referat fra, født
cue cancelled-behind = aflyst, er aflyst, aflyses, udsat, er udsat, flyttet
cue moved-from = oprindeligt, oprindelig planlagt, i stedet for, flyttet fra
cue moved-to = flyttet til, udsat til, udskudt til, ny dato
cue sale = billetsalg, tilmelding fra, billetsalget åbner, forsalg, åbningstider, åbningstid, kontortid, tilmelding åbner
cue event = dato, hvornår, finder sted, afholdes, holdes, næste dato, næste møde
cue except = undtagen, undtaget, bortset fra, ingen undervisning, ingen øvning, intet møde, ikke den, lukket den
no-date-before = lokale, sal, værelse, tlf, telefon, fax, mobil, side, s, kapitel, artikel, art, v, bind, bygning, etage, kode, postnummer, linje, bus, perron, spor, gruppe, klasse, pris, kr, €, $, £, cvr, ca, cirka, over, mere end, næsten, isbn, issn, id, hold, stk
no-date-before 1 = version, nummer, nr, no
no-date-after = kr, kroner, euro, eur, €, $, £, dkk, %, procent, personer, deltagere, pladser, km, kilometer, m, meter, cm, kg, g, liter, l, m², m2, år og, medlemmer, besøgende, eksemplarer, point, gange, elever, børn, voksne, sal, etage, millioner, tusind
person-title = hr, fru, frøken, dr, prof, familien
salutation = god morgen, goddag, god aften, kære, hej, hej alle, kære alle, kære medlemmer, kære venner

label date = 📅, dato, datoer, hvornår, dag, dage, dato og tid, dato & tid, tidspunkt og dato, dag og tid, næste dato, periode
label time = ⏰, 🕒, tid, tider, tidspunkt, klokkeslæt, kl
label begin = start, begynder, starter, starttid, startdato, begyndelse, afgang, ankomst
label end = slut, slutter, sluttid, slutdato, afslutning, hjemkomst
label duration = varighed, længde
label doors = dørene åbner, døråbning, dørene åbnes
label place = 📍, sted, hvor, adresse, lokation, mødested, hvor?, placering, spillested
label room = lokale, sal, rum
label street = gade, vej
label town = by, kommune, postnummer
label when-where = hvornår og hvor, hvor og hvornår, tid og sted, sted og tid, dato og sted
label title = titel, emne, tema, arrangement, navn, hvad, aktivitet
label kind = type, kategori, form, art
label audience = målgruppe, for hvem, deltagere, alder, publikum, hvem
label organizer = arrangør, arrangører, arrangeret af, vært, værter, arrangør:, forening
label speaker = oplægsholder, foredragsholder, taler, talere, underviser, instruktør, med, medvirkende, guide, kunstner, ordstyrer
label contact = kontakt, information, info, oplysninger, kontaktperson, yderligere oplysninger, mere information, spørgsmål
label phone = tlf, telefon, mobil, telefonnummer, 📞, ☎
label email = e-mail, email, mail, e-post, 📧
label deadline = tilmelding senest, senest, tilmeldingsfrist, frist, deadline, sidste frist, ansøgningsfrist, sidste tilmelding, tilmelding inden
label registration = tilmelding, tilmeldinger, billetter, billet, reservation, bestilling, billetsalg
label price = 💶, pris, priser, entré, entre, kontingent, deltagerbetaling, betaling, billetpris, egenbetaling
label capacity = pladser, antal pladser, deltagerantal, max antal deltagere, kapacitet, antal deltagere, maks antal deltagere, deltagerloft
label programme = program, dagsorden, indhold, forløb, programmet
label status = status
label category = kategorier, emneord, tags
label language = sprog
label url = hjemmeside, web, website, link, webside
label conference = online, videomøde, zoom-link, zoom, link til mødet, teams-link, livestream
label attach = dokumenter, bilag, vedhæftede filer, downloads, filer
label description = beskrivelse, omtale, detaljer, resumé, om arrangementet
label number = nummer, reference, ref
label published = offentliggjort, publiceret, opdateret, sidst opdateret
label ignored = åbningstider, parkering, tilgængelighed, materialer, medbring, foto, kilde, bemærk, bemærkninger, transport, forplejning, find vej

furniture = læs mere, læs videre, se mere, tilbage, til toppen, udskriv, del, kontakt, søg, menu, forside, log ind, login, tilmeld, nyhedsbrev, tilføj til kalender, eksporter, cookies, accepter, accepter alle, afvis, privatlivspolitik, cookiepolitik, facebook, instagram, twitter, whatsapp, næste, forrige, alle arrangementer, kalender, skriv en kommentar, bestil, gå til indhold, spring til indhold, navigation, se kort, find vej, tilgængelighed, køb billet
download = hent, download, vedhæftet, vedlagt
organizer-verb = inviterer, arrangerer, præsenterer, tilbyder, afholder, holder, byder, fejrer, indkalder, åbner, er vært
body = forening, klub, selskab, kommune, bibliotek, kirke, museum, universitet, skole, institut, forbund, center, udvalg, bestyrelse
association = forening, klub, selskab, udvalg, gruppe, kollektiv, kreds, kor, orkester, forbund, union, fagforening, netværk, råd, kommune, menighedsråd, sogn, skole, gymnasium, højskole, institut, venner, bibliotek, afdeling, spejdere, grundejerforening, borgerforening, beboerforening, idrætsforening, husorden, laug, fond, teaterforening, musikforening, sportsforening, lokalråd, aftenskole
slot-verb = er der, er, bliver, følger, kommer, har vi
last-time = slut, slutter, sidste møde, sidste gang, sidste dato, sidste undervisningsgang, slutter den, varer til
times 2 = to gange
times 3 = tre gange
times 4 = fire gange
sessions = x, gange, møder, lektioner, aftener, mødegange, datoer
meet = mødes, træffes, finder sted, afholdes, øver, spiller, synger, træner, samles
closing = med venlig hilsen, venlig hilsen, hilsen, mange hilsner, kærlig hilsen, de bedste hilsner, vh, mvh, på gensyn, tak, mange tak, vi ses
place-noun = sal, festsal, rådhus, medborgerhus, forsamlingshus, kulturhus, beboerhus, kirke, kapel, domkirke, bibliotek, skole, gymnasium, idrætshal, hal, stadion, teater, biograf, museum, galleri, hus, center, park, have, plads, torv, slot, gård, marked, kro, café, restaurant, hotel, kontor, universitet, aula, auditorium, svømmehal, havn, station, strand, mølle, lade, værksted, boghandel, lokale, kantine, klubhus, foyer, sognegård, sognehus, kloster, hospital, pakhus, spillested
condition = hvis, såfremt, ved regn, eventuelt, måske
closed = lukket, holder lukket, er lukket, ferielukket
falls-out 4 = uden
falls-out 8 = fri
falls-out 12 = ikke
falls-out 16 = ferie, sommerferie, pause, sommerpause, vinterferie, juleferie
falls-out 32 = normalt, som regel, skiftevis, sommetider
opening = åbningstider, åbningstid, kontortid
no-place = tilfælde, forbindelse, samarbejde, tide, tiden, løbet, anledning, almindelighed, fremtiden, ugen, weekenden, ferien, sommer, vinter
please = husk, bemærk, tak, vigtigt, venligst
performer = med, af
moving = flyttet, flyttes, flytter, rykket, rykkes, rykker, udsat, udskudt, udsættes, udskydes, fremrykket
onto = til, til den, til d
showing = forestillinger, premiere, andre datoer
agenda-item = punkt
daytime 1 = morgenmad, brunch, formiddag, vandretur, gudstjeneste, højmesse, loppemarked
daytime 2 = middag, aften, koncert, bal, forestilling, film, fest, foredrag, spisning, fællesspisning, generalforsamling, banko, quiz
calendar = kalender, arrangementskalender, aktivitetskalender, kommende arrangementer, kommende datoer
during = under, i løbet af
abbreviation = st, dr, hr, fru, nr, sct, skt, th, tv
with = med, sammen med, i samarbejde med, til fordel for, for, af, mod, om
predicate = udsat, flyttet, aflyst, er tilbage, begynder igen, starter igen
happens = finder sted, afholdes, holdes, er planlagt, begynder, starter, er den, mødes, åbner, løber af stablen, bliver afholdt, genoptages
title-prefix = invitation til, invitation, save the date, påmindelse, meddelelse, opslag, pressemeddelelse, nyhed, nyheder, kalender, arrangement, sv, re, vs, fwd, nyhedsbrev, velkommen til, sæt kryds i kalenderen, husk, indkaldelse til, indkaldelse
aside = kommentarer, kommentar, skriv en kommentar, svar, arkiv, arkiver, kategorier, seneste indlæg, relaterede indlæg, følg os, nyhedsbrev, søg, læs også
byline = forfatter, redaktion, kategori, kommentarer, admin, skrevet af, udgivet af, tags
teasers = andre arrangementer, flere arrangementer, kommende arrangementer, lignende arrangementer, måske er du også interesseret i, læs også, se også
event-noun = møde, medlemsmøde, borgermøde, informationsmøde, konference, koncert, foredrag, udstilling, fernisering, fest, generalforsamling, kursus, workshop, workshops, kongres, symposium, seminar, undervisning, forestilling, film, filmaften, filmforevisning, oplæsning, debat, debataften, aften, eftermiddag, formiddag, dag, dage, åbent hus, marked, julemarked, loppemarked, messe, bal, turnering, stævne, kamp, løb, vandretur, gåtur, cykeltur, tur, rundvisning, udflugt, rejse, spisning, fællesspisning, middag, frokost, morgenmad, brunch, reception, festival, banko, gudstjeneste, højmesse, højtid, ceremoni, indvielse, øvning, prøve, café, caféaften, picnic, indsamling, bloddonation, hackathon, forum, galla, byrådsmøde, kommunalbestyrelsesmøde, karneval, optog, demonstration, smagning, vinsmagning, spil, spilleaften, quiz, karaoke, yoga, læseklub, læsekreds, bogpræsentation, webinar, temaaften, temadag, sankthansfest, sommerfest, julefrokost, nytårskur, fastelavnsfest, fællessang, træning
organizer-cue = arrangeret af, afholdt af, på initiativ af, i samarbejde med, på vegne af, arrangør er, præsenteret af
starts = begynder, starter, åbner
invites = inviterer, indbyder, indkalder
at-place = i, på, hos
place-preposition = i, på, hos, ved, foran, bag, nær
online = online, via zoom, på zoom, videomøde, virtuelt, webinar, livestream, digitalt, via teams, på teams
mention-cue = om, også, snart, i forbindelse med
break = pause, frokostpause, kaffepause, frokost, kaffe
open-slot = åben diskussion, eventuelt, spørgsmål, debat, diskussion
full = udsolgt, fuldt booket, optaget, venteliste, alt optaget
cancelled = aflyst, aflyses, er aflyst, bliver aflyst, bliver ikke til noget
postponed = udsat, udskudt, flyttet, er udsat
follow-on = derefter, bagefter, herefter, efterfølgende, efterfulgt af, til sidst, til slut
stop = og, er, det, en, et, til, af, på, med, for, den, der, vi, som, ikke, i, at, de, har, kan, om, vil, sig, fra, du, din, jeg, men, så, eller, vores, ved, også, blive, bliver, efter, skal, man, hvor, alle, os, dig, hos, når, være
purpose = for, til vores, til en, til et
purpose 1 = til
name-joint = af, i, på, og, ved, for, til, den, det
per = pr, per, for
determiner = den, det, de, en, et, vores, jeres, din, dit, denne, dette, alle
nominative 1 = den, det, de, vores, en, et
free = gratis, fri, fri entré, gratis adgang, fri adgang
reply = tilmelding, tilmelde, tilmeld, tilmeldinger, svar, reservation, reserver, bestil, bestilling, ansøgning, ansøgninger
due 1 = senest
due = inden, før, senest den
mail-header = fra, til, emne, dato, sendt, cc, svar til
price-word = pris, entré, entre, koster, billetter, billet, deltagelse
over = fandt sted, blev afholdt, blev holdt, deltog, besøgte, var
# verbs of what has been
took-place = fandt, blev afholdt, blev holdt, var, mødtes
report = referat, tilbageblik, beretning

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = velkomst, velkommen, åbning, valg af dirigent, valg af ordstyrer, valg af referent, godkendelse af, godkendelse af dagsorden, godkendelse af referat
formal 2 = beretning, bestyrelsens beretning, formandens beretning, regnskab, fremlæggelse af, valg, valg af, valg til, indkomne forslag, budget
formal 3 = eventuelt, afslutning, næste møde
kept-open = åben, åbent, åbne, fri, frit, spontan, spontant
# before a length: (ca. 30 Min.)
about = ca, cirka, omkring, højst, maks, max
parity 1 = ulige
parity 2 = lige

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : hver weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : hver 3 uger => FREQ=WEEKLY;INTERVAL=3
pattern units = NTH UNIT : hver tredje uge => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : hver anden uge => FREQ=WEEKLY;INTERVAL=2
pattern often = FREQUENCY : hver uge => FREQ=WEEKLY
pattern often = every <units> : hver weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : første mandag i januar, april, juli og oktober => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month : hver første tirsdag i måneden => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : den første tirsdag i hver anden måned => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NTH UNIT @month : den første tirsdag i hver tredje måned => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : første mandag i kvartalet => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : hver uge om mandagen => FREQ=WEEKLY;BYDAY=MO
pattern beside = @month [on] NTH-UNIT : hver måned den sidste dag => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : hver måned den tredje tirsdag => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : hver måned den 15. => FREQ=MONTHLY;BYMONTHDAY=15
pattern beside = @year [on] DATE : hvert år den 3. oktober => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : hvert år den sidste weekend i juni => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : hvert år den anden søndag i maj => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : den anden tirsdag i måneden => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : anden tirsdag månedligt => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : den sidste dag i hver måned => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : den 1. og 15. i hver måned => FREQ=MONTHLY;BYMONTHDAY=1,15
pattern monthly = NTHS SEVERAL > month : 1. og 3. torsdag => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : første mandag kl. 19 => FREQ=MONTHLY;BYDAY=1MO
pattern each = SECOND DAYS [EXCEPT] > week, times 2, either : hver 2. torsdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern each = NTHS <months> > month : hver sidste fredag i måneden => FREQ=MONTHLY;BYDAY=-1FR
pattern each = NTHS > month, either : hver tredje torsdag => FREQ=MONTHLY;BYDAY=3TH
pattern each = NTH-UNIT <months> > month : hver sidste dag i måneden => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = MONTHDAYS <months> > month : hver 15. i måneden => FREQ=MONTHLY;BYMONTHDAY=15
pattern each = DAYS [EXCEPT] > week : hver onsdag => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : hver aften => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : hver dag undtagen mandag => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS <months> > month, nth 2 : hver anden lørdag i måneden => FREQ=MONTHLY;BYDAY=2SA
pattern repeat = every-other DAYS [EXCEPT] > week, times 2, either : hver anden torsdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : hver 2. torsdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = [on] <monthly> : den anden tirsdag i måneden => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : mandage og onsdage => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : hverdage (man-fre) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : tirsdag og torsdag kl. 18-20 => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = SERIES &BOUND [EXCEPT] > week : mandag og torsdag fra oktober => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = SERIES [,] <often> @week : fredage, hver anden uge => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : seks onsdage => FREQ=WEEKLY;BYDAY=WE;COUNT=6
pattern repeat = [on] PARITY [,] [on] DAYS : i lige uger om tirsdagen => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [on] PARITY : tirsdage i ulige uger => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = times whole=week [,] [on] DAYS > week : to gange om ugen tirsdag og torsdag => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = every &holiday > year : hver pinse => FREQ=YEARLY

# given names: what a person's name begins with
given-name = aage, agnete, anders, ane, anette, anja, anne, annette, arne, asger, bente, birgitte, birthe, bjarne, bo, carsten, christian, claus, ditte, dorte
given-name = dorthe, ebbe, else, emil, erik, esben, flemming, frederik, freja, gitte, grethe, hanne, hans, helle, henning, henrik, ib, inge, inger, ingrid, jacob
given-name = jakob, jens, jeppe, jesper, jette, johannes, jørgen, jørn, karen, kasper, kirsten, kjeld, knud, kristian, kristine, lars, lasse, leif, lene, lis
given-name = lisbeth, lise, lone, lotte, mads, magnus, malene, maren, margrethe, marianne, merete, mette, mikkel, mogens, morten, niels, nikolaj, ole, oluf, palle
given-name = peder, per, pernille, pia, poul, preben, rasmus, rikke, sigrid, sofie, susanne, svend, søren, tage, thorkild, tine, torben, tove, troels, ulla, vibeke
given-name = viggo

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : fredag før påske => 2026-04-03
pattern side = past > behind : fredag efter påske => 2026-04-10
pattern week = unit=weekend > weekday 8 : weekenden før påske => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : ugen efter påske => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : aftenen før 1. maj => 2026-04-30
pattern halves = HALVES half > unit-half : første halvdel af juni => 2026-06-01/2026-06-15
pattern close = nearest > nearest : søndag nærmest 17. marts => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : den fjerde søndag i fastetiden => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY <side> BASE : den anden søndag efter påske => 2026-04-19
pattern near = WEEKDAY <side> BASE : søndag før jul => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : den anden weekend efter påske => 2026-04-18/2026-04-19
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : søndag nærmest 4. maj => 2026-05-03
pattern near = [on] <eve> BASE : aftenen før jul => 2026-12-24
pattern near = [on] unit=day <side> BASE : dagen efter jul => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : anden halvdel af maj => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : de første to uger af maj => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : de to sidste uger af maj => 2026-05-18/2026-05-31
pattern count = FRACTION SPAN-UNIT > part-of : en halv time => 2026-03-04T10:30
pattern count = MANY and [cardinal=1] FRACTION SPAN-UNIT > part-of : to og en halv time => 2026-03-04T12:30
pattern nths = ORDINAL : tredje tirsdag i september => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : den tredje tirsdag i september => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : den sidste uge i juli => 2026-07-27/2026-08-02
pattern span = ago-before [at] SPANS [ago] !holiday > ago : for to uger siden => 2026-02-18
pattern span = within [on] [next] SPANS IN-TIME > next-units : inden for de næste tre dage => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : om cirka to uger => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : de næste tre dage => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : de sidste tre dage => 2026-03-01/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : to kommende uger => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : to forgangne uger => 2026-02-18/2026-03-03
pattern span = SPANS ago > ago : to uger tidligere => 2026-02-18
pattern span = [in] SPANS hence > ahead : tre dage senere => 2026-03-07
pattern span = [in] SPANS <side> FROM-DAY : tre dage efter påske => 2026-04-08
pattern joint = start-from : ugen fra 4. maj => 2026-05-04/2026-05-10
pattern joint = on : ugen den 4. maj => 2026-05-04/2026-05-10
pattern its-week = [on] MODIFIER unit=week > of-week : onsdag i næste uge => 2026-03-11
pattern its-week = from MODIFIER unit=week > of-week : mandag fra næste uge => 2026-03-09
pattern which = <its-week> : fredag næste uge => 2026-03-13
pattern which = after-next > after-next : fredag efter næste => 2026-03-13
pattern which = past [on] next > after-next : fredag efter den kommende => 2026-03-13
pattern which = SPELT WEEKS-BEHIND > weeks-on : fredag om otte dage => 2026-03-13
pattern which = in SPANS IN-WEEKS > ahead : fredag om en uge => 2026-03-13
pattern which = ago-before SPANS IN-WEEKS [ago] > ago : fredag for to uger siden => 2026-02-20
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : mandag to uger senere => 2026-03-16
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : denne mandag => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : næste fredag => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : næste søndag, 10. maj => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : fredag, næste uge => 2026-03-13
pattern weekday = NAMED-DAY <which> : fredag om to uger => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : to søndage senere => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : to torsdage tidligere => 2026-02-19
pattern weekday = NAMED-DAY STANDS > which-day : fredag => 2026-03-06
pattern portion = END-OF > shifted, portion 3 : månedens udgang => 2026-03-21/2026-03-31
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : ugen fra den 5. oktober => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : ugen efter næste => 2026-03-16/2026-03-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : resten af ugen => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : uge 39 => 2026-09-21/2026-09-27
pattern whole = WEEK-NO '.' week-number [YEAR] : 39. uge 2026 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : vinteren 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : næste sommer => 2027-06-01/2027-08-31
pattern whole = LED SEASON-NAME : om foråret => 2026-03-01/2026-05-31
pattern whole = [on] entire [on] NAMED-MONTH [YEAR] : hele august => 2026-08-01/2026-08-31
pattern whole = [on] entire=1 SPAN-UNIT > this-unit : hele weekenden => 2026-03-07/2026-03-08
pattern whole = [on] entire=1 MODIFIER SPAN-UNIT > shifted : hele næste uge => 2026-03-09/2026-03-15
pattern whole = [on] entire=1 SEASON-NAME [YEAR] : hele sommeren => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : måneden maj => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : i weekenden => 2026-03-07/2026-03-08
pattern parts = begin !in > portion 1 : primo maj => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : medio juli => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : ultimo marts => 2026-03-21/2026-03-31
pattern parts = later=2 > portion 7 : senere i maj => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : medio til ultimo maj => 2026-05-11/2026-05-31
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : slutningen af oktober 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : slutningen af andet kvartal => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : slutningen af 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : starten af næste uge => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : i slutningen af måneden => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : slutningen af dagen => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : slutningen af fredag => 2026-03-06T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : slutningen af i morgen => 2026-03-05T23:59
pattern unit = MODIFIER SPAN-UNIT > shifted : næste måned => 2026-04-01/2026-04-30
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : næste uge tirsdag => 2026-03-10
pattern feast = FEAST-WEEKEND [YEAR] > feast-weekend : pinseweekenden 2027 => 2027-05-15/2027-05-17
pattern feast = FEAST [YEAR] : påske 2027 => 2027-03-28
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : sidste jul => 2025-12-25
pattern feast = FEAST in YEARS : påske om tre år => 2029-04-01
pattern feast = FEAST ago-before YEARS [ago] > years-ago : jul for to år siden => 2024-12-25
pattern feast = FEAST YEARS hence : påske to år senere => 2028-04-16
pattern day-word = DAY-WORD : i overmorgen => 2026-03-06
pattern day-word = DAY-TO-COME WEEKS-BEHIND : i dag om otte dage => 2026-03-11
pattern day-word = DAY-TO-COME in MORE-SPANS : i dag om to uger => 2026-03-18
