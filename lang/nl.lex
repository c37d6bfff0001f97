# Nederlands.  The same classes as de.lex, which explains them.
language = nl
complete = yes
decimal = ,
order = dmy
home = Europe/Amsterdam
traits = slash-dates, dash-dates, bare-days, cardinal-days, joined-words
endings = e
accents = optional
feast-weekend = weekend, weekeinde
weekday-plural = en

month 1 = januari, jan
month 2 = februari, feb, febr
month 3 = maart, mrt
month 4 = april, apr
month 5 = mei
month 6 = juni, jun
month 7 = juli, jul
month 8 = augustus, aug
month 9 = september, sep, sept
month 10 = oktober, okt, oct
month 11 = november, nov
month 12 = december, dec
weekday 1 = maandag, ma
weekday 2 = dinsdag, di
weekday 3 = woensdag, wo, woe
weekday 4 = donderdag, do
weekday 5 = vrijdag, vr, vrij
weekday 6 = zaterdag, za, zat
weekday 7 = zondag, zo
weekdays 1 = maandagen, 's maandags, maandags
weekdays 2 = dinsdagen, dinsdags
weekdays 3 = woensdagen, 's woensdags, woensdags
weekdays 4 = donderdagen, donderdags
weekdays 5 = vrijdagen, vrijdags
weekdays 6 = zaterdagen, zaterdags
weekdays 7 = zondagen, 's zondags, zondags
weekdays 8 = doordeweeks, werkdagen, weekdagen
weekdays 9 = weekends, weekenden, weekeinden
short = apr, aug, dec, di, do, feb, febr, jan, jul, juli, jun, juni, ma, mei, mrt, nov, okt, oct, sep, sept, vr, vrij, wo, woe, za, zat, zo
compound-part 1 = ochtend, morgen
compound-part 2 = voormiddag
compound-part 4 = middag, namiddag
compound-part 5 = avond
compound-part 6 = nacht

ordinal 1 = eerste
ordinal 2 = tweede
ordinal 3 = derde
ordinal 4 = vierde
ordinal 5 = vijfde
ordinal 6 = zesde
ordinal 7 = zevende
ordinal 8 = achtste
ordinal 9 = negende
ordinal 10 = tiende
ordinal 11 = elfde
ordinal 12 = twaalfde
ordinal 13 = dertiende
ordinal 14 = veertiende
ordinal 15 = vijftiende
ordinal 16 = zestiende
ordinal 17 = zeventiende
ordinal 18 = achttiende
ordinal 19 = negentiende
ordinal 20 = twintigste
ordinal 21 = eenentwintigste
ordinal 22 = tweeëntwintigste
ordinal 23 = drieëntwintigste
ordinal 24 = vierentwintigste
ordinal 25 = vijfentwintigste
ordinal 26 = zesentwintigste
ordinal 27 = zevenentwintigste
ordinal 28 = achtentwintigste
ordinal 29 = negenentwintigste
ordinal 30 = dertigste
ordinal 31 = eenendertigste
ordinal -1 = laatste
ordinal -2 = voorlaatste, op een na laatste
ordinal-suffix = e, de, ste, ste, te
cardinal 0 = nul
cardinal 2 = twee
cardinal 3 = drie
cardinal 4 = vier
cardinal 5 = vijf
cardinal 6 = zes
cardinal 7 = zeven
cardinal 8 = acht
cardinal 9 = negen
cardinal 10 = tien
cardinal 11 = elf
cardinal 12 = twaalf
cardinal 13 = dertien
cardinal 14 = veertien
cardinal 15 = vijftien
cardinal 16 = zestien
cardinal 17 = zeventien
cardinal 18 = achttien
cardinal 19 = negentien
cardinal 20 = twintig
cardinal 21 = eenentwintig
cardinal 22 = tweeëntwintig
cardinal 23 = drieëntwintig
cardinal 24 = vierentwintig
cardinal 25 = vijfentwintig
cardinal 26 = zesentwintig
cardinal 27 = zevenentwintig
cardinal 28 = achtentwintig
cardinal 29 = negenentwintig
cardinal 30 = dertig
cardinal 31 = eenendertig
cardinal 32 = tweeëndertig
cardinal 33 = drieëndertig
cardinal 34 = vierendertig
cardinal 35 = vijfendertig
cardinal 36 = zesendertig
cardinal 37 = zevenendertig
cardinal 38 = achtendertig
cardinal 39 = negenendertig
cardinal 40 = veertig
cardinal 41 = eenenveertig
cardinal 42 = tweeënveertig
cardinal 43 = drieënveertig
cardinal 44 = vierenveertig
cardinal 45 = vijfenveertig
cardinal 46 = zesenveertig
cardinal 47 = zevenenveertig
cardinal 48 = achtenveertig
cardinal 49 = negenenveertig
cardinal 50 = vijftig
cardinal 51 = eenenvijftig
cardinal 52 = tweeënvijftig
cardinal 53 = drieënvijftig
cardinal 54 = vierenvijftig
cardinal 55 = vijfenvijftig
cardinal 56 = zesenvijftig
cardinal 57 = zevenenvijftig
cardinal 58 = achtenvijftig
cardinal 59 = negenenvijftig
cardinal 60 = zestig
cardinal 70 = zeventig
cardinal 80 = tachtig
cardinal 90 = negentig
cardinal 1 = één, een
cardinal 2 = een paar, paar
cardinal 3 = enkele, een aantal
cardinal 12 = dozijn
hundred = honderd
thousand = duizend
end-of month = maandeinde, einde maand, maandultimo
end-of year = jaareinde, einde jaar
fraction 15 = kwart, een kwart
fraction 30 = halve, half, een half, een halve
fraction 45 = driekwart, drie kwart
fraction 90 = anderhalf, anderhalve
fraction 150 = tweeënhalf, tweeënhalve, tweeëneenhalf
fraction 210 = drieënhalf, drieënhalve, drieëneenhalf
fraction 270 = vierenhalf, viereneenhalf
article = een, één
decade-suffix = s

unit second = seconde, seconden, secondes, sec
travel 1 = vertrek, vertrekt
travel 2 = aankomst, aan
unit minute = minuut, minuten, min, minuutjes
unit quarter-hour = kwartier, kwartieren, kwartiertje
unit hour = uur, uren, uurtje
unit day = dag, dagen
unit week = week, weken, weekje
unit weekend = weekend, weekeinde, weekends, weekeind
unit month = maand, maanden
unit workday = werkdag, werkdagen
unit workweek = werkweek
unit quarter = kwartaal, kwartalen
unit halfyear = halfjaar, half jaar
unit year = jaar, jaren
unit decade = decennium, decennia
unit century = eeuw, eeuwen
# as in de.lex
week-on 1 = over acht dagen, over 8 dagen
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
day 0 = vandaag, heden, op deze dag
day 1 = morgen, de volgende dag, de dag van morgen
day 2 = overmorgen, de dag na morgen
day -1 = gisteren, de dag van gisteren
day -2 = eergisteren, de dag voor gisteren
day-part 1 1 = morgenochtend, morgenvroeg
day-part 1 4 = morgenmiddag, morgennamiddag
day-part 1 5 = morgenavond
day-part 1 6 = morgennacht
day-part -1 1 = gisterenochtend, gisterenmorgen, gisterochtend, gistermorgen
day-part -1 4 = gistermiddag, gisterenmiddag, gisterennamiddag
day-part -1 5 = gisteravond, gisterenavond
day-part -1 6 = gisternacht, gisterennacht, afgelopen nacht
day-part 2 5 = overmorgenavond
tonight = vanavond, vannacht
now = nu, op dit moment, op het moment, momenteel, meteen, direct, onmiddellijk, zo snel mogelijk, zo spoedig mogelijk, thans
part 1 = ochtend, 's ochtends, 's morgens, in de ochtend, vanochtend, vanmorgen, ochtends, morgens, van de ochtend, deze ochtend, deze morgen
part 2 = voormiddag, in de voormiddag, 's voormiddags
part 4 = middag, 's middags, in de middag, vanmiddag, namiddag, 's namiddags, in de namiddag, deze middag, middags
part 5 = avond, 's avonds, in de avond, vanavond, avonds, deze avond, van de avond
part 6 = nacht, 's nachts, in de nacht, vannacht, nachts
part 7 = vroege ochtend, in de vroege ochtend, vroeg in de ochtend, vroeg in de morgen
part 8 = na de lunch
oclock = uur, u, uren
am = am, a m
pm = pm, p m
noon = 12 uur 's middags, twaalf uur 's middags, het middaguur, middaguur
midnight = middernacht
half-to = half
quarter = kwart
past = over, na
to-hour = voor
from = van, vanaf, v.a, tussen, tussen de, van de
date-from = vanaf, tot en met, t/m
start-from 1 = sinds
start-from = vanaf, v.a, met ingang van, vanaf de, na, beginnend op, beginnend, die begint op, gerekend vanaf
to = tot, t/m, tot en met, t m, tot aan, tot uiterlijk, uiterlijk, op zijn laatst, niet later dan, uiterlijk om, tot de, uiterlijk op, voor
overnight = op
and = en, alsmede
and 1 = of
on 1 = op, op de, voor de, de, den
on 2 = van
on = het, in, van de, in de, op het, dit, van het, voor het, tijdens, tijdens de, tijdens het, deze, voor, in het, der, d.d
at = om, rond, kort na, even na, vlak na, net na, om even na, om vlak voor, om kort voor, omstreeks, tegen, ongeveer, om ongeveer, rond de, circa, ca, rond ongeveer, stipt om
each-time = telkens, steeds, elke keer
in = over, in, binnen, over ongeveer, over ca
within = binnen, binnen de, in minder dan, over minder dan, binnen nu en
ago = geleden, terug
ago 2 = eerder
hence = vanaf nu, vanaf vandaag, hierna
hence 1 = later, nadien, de volgende dag
before = voor, voor de, voorafgaand aan
nearest = het dichtst bij
eve = vooravond van, de vooravond van, avond voor, de avond voor
this = deze, dit, huidig, huidige, de huidige, het huidige, lopende, dezelfde, hetzelfde, van deze, van dit
next = volgende, volgend, komende, komend, aankomende, aankomend, de aankomende, het aankomende, aanstaande, aanstaand, a s, eerstvolgende, de volgende, de komende, het volgende, het komende, eerstkomende
next 3 = daaropvolgende
last 2 = jl, j l, jongstleden, l l
last = vorige, vorig, afgelopen, laatste, verleden, de vorige, de afgelopen, de laatste, het vorige, het afgelopen, het laatste, voorbije, de voorbije, voorafgaande, deze afgelopen
after-next = na volgende, na de volgende, na het volgende, erop
before-last = voorlaatste, eervorige
rest-of = rest van de, de rest van de, rest van, de rest van, de rest van het, rest van het, restant van
half = helft
later 2 = later in, later
begin = begin, begin van, aan het begin van, in het begin van, het begin van, begin van de, aan het begin van de, het begin van de
mid = midden, half, medio, halverwege, midden in, in het midden van, het midden van, midden van
end = eind, einde, eind van, einde van, aan het eind van, aan het einde van, eind van de, einde van de, het einde van, het eind van, het einde van de, aan het eind van de, aan het einde van de
every = elke, iedere, elk, ieder, op elke, op iedere, alle
every-other = om de andere, om de twee, elke twee, iedere twee, elke andere
frequency day = dagelijks, elke dag, iedere dag
frequency week = wekelijks, elke week, iedere week, eens per week, één keer per week
frequency month = maandelijks, elke maand, iedere maand, eens per maand, één keer per maand
frequency quarter = per kwartaal, elk kwartaal, ieder kwartaal
frequency year = jaarlijks, elk jaar, ieder jaar, eens per jaar
frequency halfyear = halfjaarlijks
frequency fortnight = tweewekelijks, veertiendaags, om de week, eens in de twee weken, om de veertien dagen, om de 14 dagen
of-month = van de maand, v d maand, vd maand, per maand, in de maand
of-month 1 = van elke maand, van iedere maand
of-year = van het jaar, van elk jaar
except = behalve, uitgezonderd, met uitzondering van, niet, behalve op, behoudens
negation = geen, niet
season 1 = lente, voorjaar
season 2 = zomer
season 3 = herfst, najaar
season 4 = winter
week-number = week, weeknummer
in-year = in, van, in het jaar, van het jaar, het jaar
allday = hele dag, de hele dag, gehele dag
open-end = open einde, einde open
# a course of so many weeks
days-long 1060 = eenuurs
days-long 1120 = tweeuurs
days-long 1180 = drieuurs
weeks-long 3 = drieweeks, drieweekse
weeks-long 4 = vierweeks, vierweekse
weeks-long 5 = vijfweeks, vijfweekse
weeks-long 6 = zesweeks, zesweekse
weeks-long 7 = zevenweeks, zevenweekse
weeks-long 8 = achtweeks, achtweekse
weeks-long 9 = negenweeks, negenweekse
weeks-long 10 = tienweeks, tienweekse
weeks-long 11 = elfweeks, elfweekse
weeks-long 12 = twaalfweeks, twaalfweekse
lasting = duur, duurt, gedurende, lang
entire 1 = hele, de hele, het hele, heel, gehele, de gehele, het gehele
entire 2 = de hele maand, heel de maand
feast-sort = paasnacht, paaswake
whole week = de week, van de week, door de week, in de week
whole weekend = het weekend, in het weekend, van het weekend, het weekeinde
whole month = de maand
whole year = het jaar
tba = nader te bepalen, wordt nog bekendgemaakt, volgt nog, nog niet bekend
zone Europe/Amsterdam = nederlandse tijd, amsterdamse tijd
zone UTC = utc, gmt
season-word = vakantie, schoolvakantie, schoolvakanties, vakanties, feestdagen, feestdag

cue deadline = aanmelden voor, uiterlijk, inschrijven voor, aanmelden tot, aanmelden kan tot, aanmelden vóór, inschrijven tot, inschrijven kan tot, inschrijven vóór, aanmelding voor, aanmelding tot, sluitingsdatum, uiterste inschrijfdatum, uiterste aanmelddatum, deadline, opgeven voor, opgeven vóór, opgeven kan tot, opgave voor, opgave vóór, opgave tot, reserveren voor, reserveren tot, graag aanmelden voor, graag opgeven voor, inzenden voor, reageren voor, inschrijving sluit, aanmelding sluit
cue deadline-behind = aanmelden, aangemeld, opgeven, inschrijven, inschrijving, reserveren
cue doors = deuren open, zaal open, inloop, inloop vanaf, ontvangst, ontvangst vanaf, deur open, kassa open, ontvangst met koffie
cue begin = aanvang, begin, start, begint, aftrap
cue end = einde, eindigt, afgelopen, sluiting, afsluiting, terug
# what streets are called
street-suffix = straat, laan, plein, weg, gracht, kade, steeg
# where one comes back, right beside the day or hour
cue return = terug, terugreis, retour, terugkomst
cue published = gepubliceerd, gepubliceerd op, geplaatst, geplaatst op, bijgewerkt, laatst bijgewerkt, laatst gewijzigd, gewijzigd op, persbericht, bericht van, geschreven op
cue past = opgericht, opgericht in, vond plaats, vonden plaats, werd gehouden, notulen van, geboren
cue cancelled-behind = afgelast, geannuleerd, gaat niet door, vervalt, uitgesteld, verplaatst, is afgelast
cue moved-from = oorspronkelijk, oorspronkelijk gepland, in plaats van, eigenlijk, verplaatst van
cue moved-to = verplaatst naar, uitgesteld tot, verschoven naar, nieuwe datum, verzet naar
cue sale = kaartverkoop, inschrijving van, inschrijven van, voorverkoop, start kaartverkoop, inschrijving opent, openingstijden, openingsuren, kantooruren, kaarten vanaf
cue event = datum, wanneer, vindt plaats, vinden plaats, plaatsvinden, wordt gehouden, volgende datum, eerstvolgende datum
cue except = behalve, behalve op, uitgezonderd, geen les, geen repetitie, geen bijeenkomst, niet op, gesloten op, met uitzondering van
no-date-before = zaal, kamer, lokaal, tel, telefoon, fax, mobiel, pagina, pag, blz, p, hoofdstuk, artikel, art, v, deel, gebouw, verdieping, etage, code, postcode, postbus, lijn, bus, tram, perron, spoor, groep, klas, prijs, €, $, £, kvk, btw, iban, ca, circa, ruim, meer dan, ongeveer, bijna, isbn, issn, id, kosten, entree
no-date-before 1 = versie, nummer, nr, no
no-date-after = euro, eur, €, $, £, %, procent, personen, deelnemers, plaatsen, km, kilometer, m, meter, cm, kg, g, liter, l, m², m2, jaar en ouder, leden, bezoekers, exemplaren, punten, keer, x, leerlingen, kinderen, volwassenen, verdieping, miljoen, duizend, eeuw
person-title = de heer, mevrouw, dhr, mevr, mw, dr, prof, familie, dominee, ds
salutation = goedemorgen, goedemiddag, goedenavond, beste, geachte, hallo, hoi, dag allemaal, lieve, beste leden, geachte leden, beste mensen, beste allemaal

label date = 📅, datum, data, wanneer, dag, dagen, datum en tijd, datum & tijd, dag en tijd, wanneer?, volgende datum, periode
label time = ⏰, 🕒, tijd, tijden, tijdstip, hoe laat
label begin = aanvang, begin, start, begint, starttijd, begintijd, startdatum, vertrek, aankomst
label end = einde, eind, eindtijd, einddatum, afsluiting, terugkomst
label duration = duur, tijdsduur
label doors = deuren open, zaal open, inloop, ontvangst, deuren gaan open
label place = 📍, plaats, locatie, waar, adres, waar?, ontmoetingsplaats, verzamelpunt, verzamelplaats, vertrekpunt
label room = zaal, kamer, lokaal, ruimte
label street = straat, straat en huisnummer
label town = stad, woonplaats, gemeente, postcode
label when-where = wanneer en waar, waar en wanneer, tijd en plaats, plaats en tijd, datum en plaats, datum en locatie
label title = onderwerp, thema, titel, evenement, naam, activiteit, wat, wat?, betreft
label kind = soort, type, categorie, vorm
label audience = doelgroep, voor wie, voor wie?, deelnemers, leeftijd, publiek
label organizer = organisator, organisatoren, organisatie, georganiseerd door, gastheer, gastvrouw, wie, vereniging, aangeboden door
label speaker = spreker, sprekers, spreekster, docent, docenten, inleider, met, artiest, gids, begeleiding, trainer, presentatie, gespreksleider
label contact = contact, informatie, info, inlichtingen, contactpersoon, meer informatie, voor meer informatie, meer info, vragen
label phone = tel, telefoon, telefoonnummer, mobiel, 📞, ☎
label email = e-mail, email, mail, e-mailadres, 📧
label deadline = aanmelden voor, uiterlijk, inschrijven voor, aanmelden vóór, uiterste inschrijfdatum, sluitingsdatum, deadline, opgeven voor, aanmelden tot, inschrijven tot, opgave vóór, opgeven vóór
label registration = aanmelding, aanmelden, inschrijving, inschrijven, opgave, opgeven, kaarten, tickets, reserveren, reservering
label price = 💶, prijs, prijzen, kosten, entree, toegang, toegangsprijs, deelname, bijdrage, eigen bijdrage, contributie
label capacity = aantal plaatsen, plaatsen, maximaal aantal deelnemers, capaciteit, deelnemersaantal, maximum aantal deelnemers, aantal deelnemers
label programme = programma, agenda, dagindeling, inhoud, het programma, verloop
label status = status
label category = categorieën, trefwoorden, tags
label language = taal, talen, voertaal
label url = website, web, site, link, webpagina
label conference = online, videovergadering, zoom-link, zoom, link, teams-link, livestream
label attach = documenten, bijlagen, bijlage, downloads, bestanden
label description = beschrijving, omschrijving, details, toelichting, samenvatting, over
label number = nummer, kenmerk, ref
label published = gepubliceerd, geplaatst, bijgewerkt, laatst gewijzigd
label ignored = openingstijden, bereikbaarheid, parkeren, toegankelijkheid, materiaal, meenemen, foto, bron, opmerking, opmerkingen, let op, route, vervoer, catering

furniture = lees meer, meer lezen, lees verder, terug, naar boven, afdrukken, delen, contact, disclaimer, sitemap, zoeken, menu, home, inloggen, aanmelden, abonneren, nieuwsbrief, toevoegen aan agenda, exporteren, cookies, accepteren, alles accepteren, weigeren, privacy, privacybeleid, privacyverklaring, facebook, instagram, twitter, whatsapp, volgende, vorige, alle evenementen, agenda, reageren, reserveer, naar de inhoud, spring naar inhoud, navigatie, bekijk kaart, routebeschrijving, toegankelijkheid, tickets kopen
download = downloaden, download, bijgevoegd, als bijlage
organizer-verb = organiseert, organiseren, nodigt, nodigen, presenteert, presenteren, biedt, bieden, houdt, houden, verzorgt, verzorgen, ontvangt, viert, start, nodigt u uit, nodigt uit, kondigt
body = vereniging, stichting, club, gemeente, bibliotheek, parochie, museum, universiteit, school, instituut, federatie, centrum, comité, bestuur
association = vereniging, stichting, club, genootschap, comité, groep, collectief, kring, koor, orkest, fanfare, harmonie, bond, federatie, unie, vakbond, netwerk, gezelschap, raad, gemeente, parochie, school, college, instituut, coöperatie, vrienden, bibliotheek, afdeling, werkgroep, commissie, scouting, buurtvereniging, oranjevereniging, wijkraad, dorpsraad, muziekvereniging, toneelvereniging, zangvereniging, sportclub, voetbalclub
slot-verb = is er, is, zijn, wordt, worden, volgt, komt, hebben we, er is
last-time = einde, eindigt, laatste bijeenkomst, laatste les, laatste keer, laatste datum, voor de laatste keer, duurt tot, loopt tot, eindigt op
times 2 = tweemaal
times 3 = driemaal
times 4 = viermaal
sessions = x, keer, bijeenkomsten, lessen, avonden, sessies, data, middagen
meet = komt bijeen, komen bijeen, ontmoet, ontmoeten, vindt plaats, vinden plaats, repeteert, repeteren, speelt, zingt, traint, trainen, komt samen, komen samen, vergadert, vergaderen, ontmoeten elkaar
closing = met vriendelijke groet, met vriendelijke groeten, vriendelijke groeten, groeten, hartelijke groet, hartelijke groeten, groetjes, met hartelijke groet, tot dan, tot ziens, tot snel, bedankt, alvast bedankt, hoogachtend, mvg
place-noun = zaal, gemeentehuis, stadhuis, dorpshuis, buurthuis, wijkcentrum, kerk, kapel, kathedraal, bibliotheek, school, gymzaal, sporthal, stadion, theater, schouwburg, bioscoop, museum, galerie, huis, centrum, park, tuin, plein, kasteel, boerderij, markt, markthal, herberg, café, eetcafé, restaurant, hotel, kantoor, universiteit, aula, auditorium, zwembad, haven, station, strand, molen, schuur, werkplaats, boekhandel, ruimte, kantine, clubhuis, foyer, terrein, veld, sportpark, manege, klooster, ziekenhuis, loods, lokaal, parochiehuis, cultuurhuis, ontmoetingscentrum, multifunctioneel centrum, marktplein, dorpsplein, kerkplein, gemeenschapshuis, dorpskerk, raadzaal, bowlingbaan, kinderboerderij, speeltuin, volkstuin, kiosk, casino
condition = als, indien, mits, bij regen, bij slecht weer, eventueel, mogelijk
closed = gesloten, dicht, blijft gesloten, is gesloten
falls-out 4 = zonder
falls-out 8 = vrij
falls-out 12 = niet
falls-out 16 = vakantie, zomervakantie, pauze, zomerpauze, zomerstop, winterstop, reces, zomerreces, onderbreking
falls-out 32 = meestal, soms, onregelmatig, afwisselend
opening = openingstijden, openingsuren, geopend, kantooruren, bezoektijden
no-place = geval, overleg, verband, verleden, samenwerking, tijd, bezit, juni, algemeen, principe, leven, week, weekend, vakantie, najaar, voorjaar, zomer, winter
please = graag, let op, bedankt, belangrijk, gelieve, vergeet niet
performer = met, van
moving 1 = ingehaald
moving = verplaatst, verplaatsen, verzet, verzetten, verschoven, verschuiven, verschuift, uitgesteld, vervroegd
onto = naar, tot, naar de
showing = voorstellingen, première, uitvoeringen, andere data
agenda-item = punt, agendapunt
daytime 1 = ontbijt, brunch, ochtend, wandeling, kerkdienst, dienst, rommelmarkt, koffieochtend
daytime 2 = diner, avond, concert, bal, voorstelling, film, feest, borrel, lezing, bingo, quiz, filmavond, pubquiz, ledenvergadering
calendar = agenda, evenementenkalender, activiteitenkalender, kalender, komende data, activiteiten
during = tijdens, gedurende
abbreviation = st, dr, mevr, dhr, ds, mr, drs, ir, nr
with = met, met de, met het, samen met, in samenwerking met, ten bate van, voor, voor de, door, tegen, over, van
predicate = verplaatst, uitgesteld, afgelast, is terug, begint weer, start weer, hervat
happens = vindt plaats, vinden plaats, wordt gehouden, worden gehouden, is gepland, zijn gepland, begint, beginnen, start, starten, staat gepland, is op, komt bijeen, opent, gaat door, hervat, gaat van start
title-prefix = uitnodiging voor, uitnodiging, save the date, herinnering, aankondiging, bericht, persbericht, nieuws, agenda, evenement, re, fwd, nieuwsbrief, welkom bij, let op, noteer alvast
aside = reacties, reactie, reageren, geef een reactie, archief, archieven, categorieën, recente berichten, gerelateerde berichten, volg ons, nieuwsbrief, zoeken, lees ook
byline = auteur, redactie, categorie, reacties, admin, geschreven door, geplaatst door, tags
teasers = andere evenementen, meer evenementen, komende evenementen, vergelijkbare evenementen, misschien ook interessant, dit vind je misschien ook leuk, lees ook, andere activiteiten, meer activiteiten
event-noun = bijeenkomst, vergadering, ledenvergadering, algemene ledenvergadering, jaarvergadering, conferentie, lezing, concert, tentoonstelling, expositie, opening, feest, cursus, workshop, workshops, congres, symposium, seminar, training, les, voorstelling, uitvoering, optreden, film, filmavond, filmvoorstelling, boekpresentatie, debat, discussie, forum, avond, middag, ochtend, dag, dagen, open dag, open huis, markt, kerstmarkt, rommelmarkt, vlooienmarkt, braderie, beurs, bal, toernooi, wedstrijd, loop, wandeling, wandeltocht, fietstocht, tocht, rondleiding, excursie, uitje, reis, maaltijd, diner, lunch, ontbijt, brunch, borrel, receptie, festival, kermis, bingo, dienst, kerkdienst, viering, ceremonie, repetitie, auditie, koffieochtend, inloop, spreekuur, picknick, inzameling, bloeddonatie, hackathon, gala, raadsvergadering, carnaval, optocht, demonstratie, proeverij, wijnproeverij, spel, spelletjesavond, quiz, pubquiz, karaoke, yoga, leesclub, signeersessie, webinar, informatieavond, informatiebijeenkomst, themabijeenkomst, nieuwjaarsreceptie, intocht, kunstmarkt, boekenmarkt, weekmarkt, streekmarkt, antiekmarkt, kunstroute, open atelier, finale, derby, buurtfeest, straatfeest, burendag
organizer-cue = georganiseerd door, aangeboden door, gehouden door, op initiatief van, op uitnodiging van, namens, een initiatief van, verzorgd door, gepresenteerd door
starts = begint, beginnen, start, starten, opent, openen
invites = nodigt, nodigen
at-place = in de, in het, in, bij
place-preposition = in de, in het, in, op de, op het, bij, bij de, bij het, aan de, aan het, te, naar, voor de
online = online, via zoom, via teams, videovergadering, virtueel, webinar, livestream, digitaal, op afstand
mention-cue = over, over de, over het, ook, binnenkort, in het kader van
break = pauze, lunchpauze, koffiepauze, lunch, koffie, theepauze
open-slot = vrije discussie, rondvraag, vragen, discussie, uitwisseling, diversen, wat verder ter tafel komt
full = vol, volgeboekt, uitverkocht, wachtlijst
cancelled = afgelast, geannuleerd, gaat niet door, vervalt, is afgelast, gaan niet door, afgezegd
postponed = uitgesteld, verplaatst, verzet, is uitgesteld
follow-on = daarna, vervolgens, aansluitend, gevolgd door, tot slot, ten slotte, na afloop
stop = de, het, een, en, van, is, op, voor, met, dat, zijn, wij, bij, naar, wordt, ook, in, te, er, aan, niet, om, als, ons, onze, u, je, jij, we, ze, hij, zij, maar, kan, dan, nog, door, over, uit, deze, dit, worden, hebben, heeft, bent, wil, zal, tijdens, alle, tot
purpose = voor de, voor het, voor een, voor onze, voor ons
purpose 1 = tot de, op de, naar de
name-joint = van, van de, van het, der, den, de, het, en, te, in, op, aan, bij, 't
per = per, voor
determiner = de, het, een, onze, ons, jullie, uw, deze, dit, alle
nominative 1 = de, het, een, onze, ons
free = gratis, vrij, vrije toegang, toegang vrij, kosteloos, toegang gratis
reply = aanmelden, aanmelding, aanmeldingen, opgeven, opgave, inschrijven, inschrijving, inschrijvingen, reserveren, reservering, reageren, bevestigen
due 1 = uiterlijk, op zijn laatst
due = voor, vóór, tot, uiterlijk op
mail-header = van, aan, onderwerp, datum, verzonden, cc, antwoord aan
price-word = prijs, entree, toegang, kosten, kaarten, deelname, bijdrage
over = vond plaats, vonden plaats, werd gehouden, werden gehouden, namen deel, bezochten, was, waren
# verbs of what has been
took-place = vond, vonden, was, waren, werd gehouden, kwamen
took-place 2 = kwam, begon, begonnen, opende, openden, speelde, speelden, zong, zongen, won, wonnen, volgde, volgden, trok, trokken, zorgde, zorgden, kreeg, kregen, ging, gingen, bezocht, bezochten
report = verslag, terugblik, nabeschouwing, impressie

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = opening, opening en, welkom, welkom door de, voorstelronde, vaststelling van de, vaststellen agenda, notulen, notulen van de, mededelingen, ingekomen stukken
formal 2 = verslag van de, jaarverslag, financieel verslag, kascommissie, verslag kascommissie, decharge, verkiezing van, verkiezingen, bestuursverkiezing, begroting
formal 3 = rondvraag, wat verder ter tafel komt, w.v.t.t.k., sluiting, afsluiting, volgende vergadering
kept-open = open, vrij, vrije, spontaan, spontane, open ruimte
# before a length: (ca. 30 Min.)
about = ongeveer, circa, ca, maximaal, max, duur
parity 1 = oneven
parity 2 = even

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : elk weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : elke drie weken => FREQ=WEEKLY;INTERVAL=3
pattern units = NTH UNIT : elke derde week => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : om de twee maanden => FREQ=MONTHLY;INTERVAL=2
pattern often = FREQUENCY : dagelijks => FREQ=DAILY
pattern often = every <units> : elk weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : eerste maandag van januari, april, juli en oktober => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month : elke eerste dinsdag van de maand => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : de eerste dinsdag om de twee maanden => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : de eerste dinsdag elke drie maanden => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] every NTH UNIT @month : de eerste dinsdag van elke derde maand => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : eerste maandag van het kwartaal => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : elke week op maandag en vrijdag => FREQ=WEEKLY;BYDAY=MO,FR
pattern beside = @week [on] DAY-PART !DATED > week : om de week op dinsdagavond => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern beside = @month [on] NTH-UNIT : elke maand op de laatste dag => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : elke maand op de derde dinsdag => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : maandelijks op de 15e => FREQ=MONTHLY;BYMONTHDAY=15
pattern beside = @month on DAYS !DATED > vague : maandelijks op dinsdag => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : elk jaar op 3 oktober => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : elk jaar op het laatste weekend van juni => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : elk jaar op de tweede zondag van mei => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : de tweede dinsdag van de maand => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : tweede dinsdag maandelijks => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : de laatste dag van elke maand => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : op de 15e van elke maand => FREQ=MONTHLY;BYMONTHDAY=15
pattern monthly = NTHS SEVERAL > month : eerste en derde donderdag => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : eerste maandag 20.00 uur => FREQ=MONTHLY;BYDAY=1MO
pattern each = SECOND DAYS [EXCEPT] > week, times 2, either : elke tweede donderdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern each = NTHS <months> > month : elke laatste vrijdag van de maand => FREQ=MONTHLY;BYDAY=-1FR
pattern each = NTHS > month, either : elke derde dinsdag => FREQ=MONTHLY;BYDAY=3TU
pattern each = NTH-UNIT <months> > month : elke laatste dag van de maand => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = MONTHDAYS <months> > month : elke 15e van de maand => FREQ=MONTHLY;BYMONTHDAY=15
pattern each = DAYS [EXCEPT] > week : elke woensdag => FREQ=WEEKLY;BYDAY=WE
pattern each = DAY-PART > week : elke vrijdagavond => FREQ=WEEKLY;BYDAY=FR
pattern each = PART : elke avond => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : dagelijks behalve maandag => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS [EXCEPT] > week, times 2 : om de andere donderdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : elke tweede donderdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = [on] <monthly> : de tweede dinsdag van de maand => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : maandags en woensdags => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : doordeweeks (ma-vr) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : ma-vr 9.00-17.00 uur => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &BOUND [EXCEPT] > week : maandag en donderdag vanaf oktober => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = SERIES [,] <often> @week : vrijdags, om de twee weken => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : zes woensdagen => FREQ=WEEKLY;BYDAY=WE;COUNT=6
pattern repeat = times per unit=week [,] [on] DAYS > week : tweemaal per week op dinsdag en donderdag => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [in] PARITY [,] [on] DAYS : in de even weken op dinsdag => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [in] PARITY : elke dinsdag in oneven weken => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = every &holiday > year : elke Pasen => FREQ=YEARLY

# given names: what a person's name begins with
given-name = anneke, annelies, anouk, arie, arjen, bart, bas, bram, carolien, cor, daan, dick, dirk, eefje, els, evert, femke, floor, frits, geert, gerrit, gijs
given-name = hanneke, hans, harm, hein, henk, hilde, ineke, ivo, jaap, jacob, jan, janneke, jelle, jeroen, joke, joost, joris, karel, karin, kees, klaas, koen, lieke
given-name = lotte, maaike, maarten, maartje, marieke, marijke, marjolein, martijn, mieke, nelleke, niek, nienke, peter, piet, pieter, quirine, remco, rens, rob
given-name = roos, ruud, sanne, saskia, siem, sjoerd, stijn, teun, thijs, tjeerd, truus, wessel, willem, wim, wouter, yvonne

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : vrijdag voor Pasen => 2026-04-03
pattern side = past > behind : vrijdag na Pasen => 2026-04-10
pattern week = unit=weekend > weekday 8 : het weekend voor Pasen => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : de week na Pasen => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : de vooravond van Kerstmis => 2026-12-24
pattern halves = HALVES half > unit-half : de eerste helft van juni => 2026-06-01/2026-06-15
pattern close = nearest > nearest : de zondag het dichtst bij 17 maart => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : de vierde zondag van de vastentijd => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY <side> BASE : de tweede zondag na Pasen => 2026-04-19
pattern near = WEEKDAY <side> BASE : zondag voor Kerstmis => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : het tweede weekend na Pasen => 2026-04-18/2026-04-19
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : zondag het dichtst bij 4 mei => 2026-05-03
pattern near = [on] <eve> BASE : de vooravond van Pasen => 2026-04-04
pattern near = [on] unit=day <side> BASE : de dag na Kerstmis => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : in de tweede helft van mei => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : de eerste twee weken van mei => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : de twee laatste weken van mei => 2026-05-18/2026-05-31
pattern count = FRACTION SPAN-UNIT > part-of : een half uur => 2026-03-04T10:30
pattern count = MANY and [cardinal=1] FRACTION SPAN-UNIT > part-of : twee en een half uur => 2026-03-04T12:30
pattern nths = ORDINAL : derde dinsdag van september => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : de derde dinsdag van september => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : de laatste week van juli => 2026-07-27/2026-08-02
pattern span = within [on] [next] SPANS IN-TIME > next-units : in minder dan drie dagen => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : over ongeveer twee weken => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : in de komende drie dagen => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : de afgelopen twee weken => 2026-02-18/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : twee komende weken => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : twee afgelopen weken => 2026-02-18/2026-03-03
pattern span = SPANS ago > ago : twee weken geleden => 2026-02-18
pattern span = [in] SPANS hence > ahead : drie dagen later => 2026-03-07
pattern span = [in] SPANS <side> FROM-DAY : drie dagen na Pasen => 2026-04-08
pattern joint = start-from : de week vanaf 4 mei => 2026-05-04/2026-05-10
pattern joint = on : de week van 4 mei => 2026-05-04/2026-05-10
pattern its-week = [on] MODIFIER unit=week > of-week : woensdag van volgende week => 2026-03-11
pattern which = &last=2 MODIFIER-BEHIND ['.'] > which-day : zaterdag jl. => 2026-02-28
pattern which = <its-week> : vrijdag volgende week => 2026-03-13
pattern which = after-next > after-next : vrijdag na de volgende => 2026-03-13
pattern which = past [on] next > after-next : vrijdag na de komende => 2026-03-13
pattern which = SPELT WEEKS-BEHIND > weeks-on : vrijdag over acht dagen => 2026-03-13
pattern which = in SPANS IN-WEEKS > ahead : vrijdag over een week => 2026-03-13
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : maandag twee weken later => 2026-03-16
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : deze maandag => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : komende vrijdag => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : volgende zondag, 10 mei => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : vrijdag, volgende week => 2026-03-13
pattern weekday = NAMED-DAY <which> : vrijdag over twee weken => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : twee zondagen later => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : twee donderdagen geleden => 2026-02-19
pattern weekday = NAMED-DAY STANDS > which-day : vrijdag => 2026-03-06
pattern portion = END-OF > shifted, portion 3 : maandeinde => 2026-03-21/2026-03-31
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : de week van 5 oktober => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : de week na de volgende => 2026-03-16/2026-03-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : de rest van de week => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : week 39 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : winter 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : volgende zomer => 2027-06-01/2027-08-31
pattern whole = LED SEASON-NAME : in de herfst => 2026-09-01/2026-11-30
pattern whole = [on] entire [on] NAMED-MONTH [YEAR] : heel augustus => 2026-08-01/2026-08-31
pattern whole = [on] entire=1 SPAN-UNIT > this-unit : het hele weekend => 2026-03-07/2026-03-08
pattern whole = [on] entire=1 MODIFIER SPAN-UNIT > shifted : de hele volgende week => 2026-03-09/2026-03-15
pattern whole = [on] entire=1 SEASON-NAME [YEAR] : de hele zomer => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : de maand mei => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : in het weekend => 2026-03-07/2026-03-08
pattern parts = begin !in > portion 1 : begin mei => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : half juli => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : eind maart => 2026-03-21/2026-03-31
pattern parts = later=2 > portion 7 : later in mei => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : begin tot half mei => 2026-05-01/2026-05-20
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : eind oktober 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : eind van het tweede kwartaal => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : eind 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : begin volgende week => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : aan het eind van de maand => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : het einde van de dag => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : eind vrijdag => 2026-03-06T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : eind van morgen => 2026-03-05T23:59
pattern unit = MODIFIER SPAN-UNIT > shifted : volgende maand => 2026-04-01/2026-04-30
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : volgende week dinsdag => 2026-03-10
pattern feast = FEAST-WEEKEND [YEAR] > feast-weekend : pinksterweekend 2027 => 2027-05-15/2027-05-17
pattern feast = MODIFIER FEAST-WEEKEND [YEAR] > which, feast-weekend : volgend paasweekend => 2026-04-04/2026-04-06
pattern feast = FEAST [YEAR] : Pasen 2027 => 2027-03-28
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : vorige kerst => 2025-12-25
pattern feast = FEAST in YEARS : Pasen over drie jaar => 2029-04-01
pattern feast = FEAST YEARS ago > years-ago : Kerstmis twee jaar geleden => 2024-12-25
pattern feast = FEAST YEARS hence : Pasen twee jaar later => 2028-04-16
pattern day-word = DAY-WORD : overmorgen => 2026-03-06
pattern day-word = DAY-TO-COME WEEKS-BEHIND : vandaag over acht dagen => 2026-03-11
pattern day-word = DAY-TO-COME in MORE-SPANS : vandaag over twee weken => 2026-03-18
