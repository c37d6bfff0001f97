# German.  class [value] = word, word ...   A word may be several words; ~ stands for one of the endings.  Classes, values
# and traits are explained in lib/language/classes.h; a key that is unknown there stops the build.
language = de
complete = yes
decimal = ,
order = dmy
home = Europe/Berlin
traits = default, short-votes, capital-nouns, dot-ordinals, dot-dates, ordinal-months, quarter-of, joined-words
# the strong endings of the nominative come first: feminine and plural, masculine, neuter; then the weak one
endings = e, er, es, en, em
# in names of feasts, too: Gründonnerstag, Gruendonnerstag
letters = ä ae, ö oe, ü ue, ß ss
# weekdays and months with one letter left out, doubled or exchanged for its neighbour are known, but for these words
misspelt-but = sontag, augst
# Montagabends, Freitagvormittags
weekday-plural = s, e
# Pfingstwochenende: behind the names in holidays.lex that end with &
feast-weekend = wochenende, wochenendes, wochenenden

month 1 = januar, januars, jänner, jaenner, jän, jaen, jan
month 2 = februar, februars, feber, feb, febr
month 3 = märz, maerz, mrz, mär, maer
month 4 = april, aprils, apr
month 5 = mai
month 6 = juni, jun, juno
month 7 = juli, jul, julei
month 8 = august, aug
month 9 = september, septembers, sept, sep
month 10 = oktober, oktobers, okt, oct
month 11 = november, novembers, nov
month 12 = dezember, dezembers, dez
weekday 1 = montag, mo, mon
weekday 2 = dienstag, di, die, dien
weekday 3 = mittwoch, mi, mitt
weekday 4 = donnerstag, do, don, donn
weekday 5 = freitag, fr, fre
weekday 6 = samstag, sonnabend, sa, sam, sams
weekday 7 = sonntag, so, son, sonn
weekdays 1 = montags, montagen
weekdays 2 = dienstags, dienstage, dienstagen
weekdays 3 = mittwochs, mittwoche, mittwochen
weekdays 4 = donnerstags, donnerstage, donnerstagen
weekdays 5 = freitags, freitage, freitagen, adventsfreitage, adventsfreitagen, adventfreitage, adventfreitagen
weekdays 6 = samstags, samstage, samstagen, sonnabends, adventssamstage, adventssamstagen, adventsamstage, adventsamstagen
weekdays 7 = sonntags, sonntage, sonntagen, adventssonntage, adventssonntagen, adventsonntage, adventsonntagen
weekdays 8 = werktags, wochentags
weekdays 9 = wochenends, wochenenden, adventswochenenden, adventwochenenden
# of these, those of the weeks that end with the four Sundays of Advent: 9 the weekends
feast-sort 5 = adventsfreitage, adventsfreitagen, adventfreitage, adventfreitagen
feast-sort 6 = adventssamstage, adventssamstagen, adventsamstage, adventsamstagen
feast-sort 7 = adventssonntage, adventssonntagen, adventsonntage, adventsonntagen
feast-sort 9 = adventswochenenden, adventwochenenden
# a weekday's short form counts only before a date, a time or another short form
short = mo, mon, di, die, dien, mi, mitt, do, don, donn, fr, fre, sa, sam, sams, so, son, sonn, jan, mai, aug, sep, nov, dez, jul, jun, mär, apr, feb, okt, jän

ordinal 1 = erst~
ordinal 2 = zweit~
ordinal 3 = dritt~
ordinal 4 = viert~
ordinal 5 = fünft~, fuenft~
ordinal 6 = sechst~
ordinal 7 = siebt~, siebent~
ordinal 8 = acht~
ordinal 9 = neunt~
ordinal 10 = zehnt~
ordinal 11 = elft~
ordinal 12 = zwölft~, zwoelft~
ordinal 13 = dreizehnt~
ordinal 14 = vierzehnt~
ordinal 15 = fünfzehnt~, fuenfzehnt~
ordinal 16 = sechzehnt~
ordinal 17 = siebzehnt~
ordinal 18 = achtzehnt~
ordinal 19 = neunzehnt~
ordinal 20 = zwanzigst~
ordinal 21 = einundzwanzigst~
ordinal 22 = zweiundzwanzigst~
ordinal 23 = dreiundzwanzigst~
ordinal 24 = vierundzwanzigst~
ordinal 25 = fünfundzwanzigst~, fuenfundzwanzigst~
ordinal 26 = sechsundzwanzigst~
ordinal 27 = siebenundzwanzigst~
ordinal 28 = achtundzwanzigst~
ordinal 29 = neunundzwanzigst~
ordinal 30 = dreißigst~, dreissigst~
ordinal 31 = einunddreißigst~, einunddreissigst~
ordinal -1 = letzt~
ordinal -2 = vorletzt~, zweitletzt~
ordinal-suffix = te, ten, ter, tes, tem, ste, sten, ster
cardinal 0 = null
cardinal 1 = ein, eins, ein~, ner, ne, nem, nen
cardinal 2 = zwei, zwo, ein paar
cardinal 3 = drei, einigen, einige
cardinal 4 = vier
cardinal 5 = fünf, fuenf
cardinal 6 = sechs
cardinal 7 = sieben
cardinal 8 = acht
cardinal 9 = neun
cardinal 10 = zehn
cardinal 11 = elf
cardinal 12 = zwölf, zwoelf
cardinal 13 = dreizehn
cardinal 14 = vierzehn
cardinal 15 = fünfzehn, fuenfzehn
cardinal 16 = sechzehn
cardinal 17 = siebzehn
cardinal 18 = achtzehn
cardinal 19 = neunzehn
cardinal 20 = zwanzig
cardinal 21 = einundzwanzig
cardinal 22 = zweiundzwanzig
cardinal 23 = dreiundzwanzig
cardinal 24 = vierundzwanzig
cardinal 25 = fünfundzwanzig, fuenfundzwanzig
cardinal 30 = dreißig, dreissig
cardinal 40 = vierzig
cardinal 45 = fünfundvierzig, fuenfundvierzig
cardinal 50 = fünfzig, fuenfzig
cardinal 60 = sechzig
cardinal 90 = neunzig
hundred = hundert
thousand = tausend
decade 20 = zwanzigern, zwanzigerjahren, zwanziger jahren, zwanziger jahre
decade 30 = dreißigern, dreißigerjahren, dreissigern, dreissigerjahren
decade 50 = fünfzigern, fünfzigerjahren, fuenfzigern, fuenfzigerjahren
decade 60 = sechzigern, sechzigerjahren, sechziger jahren, sechziger jahre
decade 70 = siebzigern, siebzigerjahren, siebziger jahren, siebziger jahre
decade 80 = achtzigern, achtzigerjahren, achtziger jahren, achtziger jahre
decade 90 = neunzigern, neunzigerjahren, neunziger jahren, neunziger jahre
decade-suffix = er
end-of month = monatsende, monatsschluss
end-of quarter = quartalsende
end-of year = jahresende, jahresschluss
begin-of month = monatsanfang, monatsbeginn
begin-of year = jahresbeginn
cardinal 70 = siebzig
cardinal 80 = achtzig
# what else an hour is called: um sechse
hour 4 = viere
hour 5 = fünfe, fuenfe
hour 6 = sechse
hour 7 = siebene
hour 8 = achte
hour 9 = neune
hour 10 = zehne
hour 11 = elfe
hour 12 = zwölfe, zwoelfe
fraction 15 = viertel, eine viertel, einer viertel
fraction 30 = halben, halbe, halber, halbes, eine halbe, einer halben, einem halben, ein halbes
fraction 45 = dreiviertel, drei viertel
fraction 90 = anderthalb, eineinhalb
fraction 150 = zweieinhalb, zweiundeinhalb
fraction 210 = dreieinhalb, dreiundeinhalb
fraction 270 = viereinhalb
fraction 330 = fünfeinhalb, fuenfeinhalb
fraction 390 = sechseinhalb
fraction 450 = siebeneinhalb
fraction 510 = achteinhalb

unit second = sekunde, sekunden, sek
travel 1 = ab, bus, abfahrt, abflug, abreise
travel 2 = an, anreise, check-in, ankunft, ankunft um, landung
# where hikers gather, before an hour with a dot
travel 3 = treff, treffpunkt, abmarsch, sammeln
unit minute = minute, minuten, min, minütig~, minuetig~
unit quarter-hour = viertelstunde, viertelstunden
unit three-quarter-hour = dreiviertelstunde, dreiviertelstunden
unit hour = stunde, stunden, std, stündig~, stuendig~
unit day = tag, tage, tagen, tages, tg, tägig~, taegig~
unit week = woche, wochen, wöchig~, woechig~
unit weekend = wochenende, we, wochenendes, wochenenden, langes wochenende, langen wochenende, lange wochenende
unit workweek = arbeitswoche
unit month = monat, monate, monaten, monats
unit workday = werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen
unit halfyear = halbjahr, halbjahre, halbjahres, jahreshälfte, jahreshaelfte
unit quarter = quartal, quartale, quartalen, quartals, vierteljahr, jedem quartal
unit year = jahr, jahre, jahren, jahres
unit century = jahrhundert, jahrhunderte, jahrhunderten
unit decade = jahrzehnt, jahrzehnte, jahrzehnten
unit fortnight = vierzehn tage
# heute in acht Tagen: a week of days of which the first is counted, too
week-on 1 = in acht tagen, über acht tage, in 8 tagen, über 8 tage, ueber acht tage, ueber 8 tage
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
# with a dot, between a weekday and its day: Freitag, d. 25. September
determiner-letter = d
# two numbers behind these are years of age or of school, no hours: Klassen 7-9
aged = kinder, kindern, kids, jungs, jungen, mädchen, maedchen, jugendliche, jugendlichen, klassen, klasse, jahrgänge, jahrgängen, jahrgaenge, alter, altersgruppe, gruppen, stufen, schuljahr
day 0 = heute, heut, heutig~, dem heutigen tag
day 1 = morgen, morgn, morgig~
day 2 = übermorgen, uebermorgen
day 3 = überübermorgen, ueberuebermorgen
day -1 = gestern, gestrig~
day -2 = vorgestern
day -3 = vorvorgestern
day 1 = tag darauf, tags darauf, tag danach
day -1 = tag davor, tags davor, tag zuvor, tags zuvor, vortag
now = jetzt, bis heute, zu dieser zeit, um diese zeit, im augenblick, derzeit, genau jetzt, gerade eben, gerade jetzt, soeben, im moment
part 1 = morgen, morgens, am morgen, in der früh, in der frühe, früh, morgendlich~, in der frueh, in der fruehe, frueh
part 2 = vormittag, vormittags, am vormittag
part 3 = mittag, mittags, am mittag, zu mittag, zur mittagszeit, mittagszeit
part 4 = nachmittag, nachmittags, nachm, namiddags, nomiddags, an'n namiddag, am nachmittag, am frühen nachmittag, frühen nachmittag, frühnachmittag, am fruehen nachmittag, fruehen nachmittag, fruehnachmittag
part 9 = am späten nachmittag, späten nachmittag, später nachmittag, spätnachmittag, am spätnachmittag, spätnachmittags, am spaeten nachmittag, spaeten nachmittag, spaeter nachmittag, spaetnachmittag, am spaetnachmittag, spaetnachmittags
part 5 = abend, abends, avends, an'n avend, am abend, am späten abend, späten abend, später abend, spätabend, am frühen abend, frühen abend, abendlich~, gegen abend, spätabends, vorabend, am spaeten abend, spaeten abend, spaeter abend, spaetabend, am fruehen abend, fruehen abend, spaetabends
part 6 = nacht, nachts, in der nacht, zur primetime, primetime
part 7 = frühmorgens, am frühen morgen, früh am morgen, früh morgens, fruehmorgens, am fruehen morgen, frueh am morgen, frueh morgens
part 8 = nach dem mittagessen
month-compound 1 = woche, wochen
month-compound 2 = wochenende, wochenendes
month-compound 3 = hälfte, haelfte
month-compound 4 = drittel
month-compound 9 = montag
month-compound 10 = dienstag
month-compound 11 = mittwoch
month-compound 12 = donnerstag
month-compound 13 = freitag
month-compound 14 = samstag
month-compound 15 = sonntag
compound-part 1 = morgen, früh, frueh
compound-part 2 = vormittag
compound-part 3 = mittag
compound-part 4 = nachmittag
compound-part 5 = abend
compound-part 6 = nacht
oclock = uhr, h
pm = pm, p m
am = a m
noon = zwölf uhr mittags, mittagszeit, zwoelf uhr mittags
midnight = mitternacht
half-to = halb
quarter = viertel
three-quarters = dreiviertel, drei viertel
past = nach
to-hour = vor
cum-tempore = c t, ct, cum tempore
sine-tempore = s t, st, sine tempore
from = von, vom, ab, zwischen, zw, zwischen dem, zwischen den, von dem
# behind these a number with two dots is a date, no time
# vom 18. mit 20. Oktober, Mo. mit Fr.
with-last = mit
date-from = vom, ab dem, seit, seit dem, zwischen dem, von dem, bis zum
start-from 1 = seit, seit dem
start-from = ab, ab dem, ab der, nicht vor, frühestens, frühestens ab, nach, fruehestens, fruehestens ab
to = und läuft bis, läuft bis, und laeuft bis, laeuft bis, und geht bis, geht bis, und dauert bis, dauert bis, spätestens, spätestens um, spätestens gegen, spaetestens, allerspätestens, bis, bis zum, bis zu den, bis zum, bis zu, bis zur, bis einschließlich, bis einschl, bis inklusive, bis inkl, bis incl, bis und mit, bis zum einschließlich, bis ca, bis etwa, bis gegen, bis max, bis maximal, bis spätestens, bis längstens, bis ungefähr, bis voraussichtlich, bis um, aber vor, spätestens um, spätestens gegen, längstens bis um, spaetestens um, spaetestens gegen, allerspaetestens, bis einschliesslich, bis spaetestens, bis laengstens, bis ungefaehr, laengstens bis um
and = und, sowie, u, und nochmals, und noch einmal, und nochmal, und erneut, und wieder
and 1 = oder, od, bzw
on 1 = am
on 3 = zum
on 2 = des
on = an, den, dem, der, das, dem, die, für, für den, im, in der, in, fuer, fuer den
at = um, klock, so ab, so ab ca, gegen, ca, circa, zirka, etwa, ungefähr, so gegen, so um, punkt, pünktlich um, ab ca, ab etwa, um ca, um etwa, um ungefähr, ca um, gegen ca, etwa um, ungefähr gegen, jeweils um, jeweils, kurz nach, um kurz nach, gegen kurz nach, um kurz vor, bald nach, ungefaehr, puenktlich um, um ungefaehr, ungefaehr gegen
each-time = jeweils, je, immer jeweils, täglich jeweils, jew, taeglich jeweils
in = in, in den, im, in knapp, in gut, in rund, in fast, timer auf, timer für, timer über, timer von
within = innerhalb der, innerhalb von, binnen, innerhalb
ago = her
ago 2 = zuvor, vorher
ago 3 = davor
ago-before = vor
before = vor
# told from another day: der Vorabend des 1. Mai
negation = kein~
# denies only the noun that ends what is said: Freitag kein Training
negation 2 = kein
# which deny nothing
negation 1 = kein problem, keine sorge, kein thema, kein stress, keine ahnung, keine eile, kein ding
# a separable verb: fällt (1) ... aus (2)
falls-out 1 = fällt, fallen, müssen wir, wir müssen, mussten wir, wir mussten, haben wir, wir haben
falls-out 2 = aus, absagen, ausfallen lassen, abgesagt
overnight = auf, auf den, zum, zu
eve = nacht zum, nacht zu, nacht auf, nacht auf den, vorabend, vorabend zu, vorabend zum, vorabend von, vortag, vortag zu, vortag von
half = hälfte, haelfte
# how many days something lasts
days-long 2 = zweitägig~, zweitägig, zweitaegig~, zweitaegig
days-long 3 = dreitägig~, dreitägig, dreitaegig~, dreitaegig
days-long 4 = viertägig~, viertägig, viertaegig~, viertaegig
days-long 5 = fünftägig~, fünftägig, fuenftaegig~, fuenftaegig
days-long 6 = sechstägig~, sechstägig, sechstaegig~, sechstaegig
days-long 7 = siebentägig~, siebentägig, siebentaegig~, siebentaegig
days-long 8 = achttägig~, achttägig, achttaegig~, achttaegig
days-long 9 = neuntägig~, neuntägig, neuntaegig~, neuntaegig
days-long 10 = zehntägig~, zehntägig, zehntaegig~, zehntaegig
days-long 7 = einwöchig~, einwöchig, einwoechig~, einwoechig
days-long 14 = zweiwöchig~, zweiwöchig, zweiwoechig~, zweiwoechig
days-long 21 = dreiwöchig~, dreiwöchig, dreiwoechig~, dreiwoechig
hence 1 = später, spaeter
hence 2 = darauf, danach
hence 3 = tag darauf, tags darauf, tag danach, tag davor, tags davor, tag zuvor, tags zuvor, vortag
article = ein, ein~
this = dies~, aktuell~, laufend~, heurig~, in diesem
next = nächst~, naechst~, nächstfolgend~, naechstfolgend~
next 2 = kommend~, neuen
next 3 = folgend~, darauffolgend~
last = letzt~, vergangen~, vorig~, vorangegangen~, voriger
after-next = übernächst~, uebernaechst~
before-last = vorletzt~
rest-of = rest, der rest, restlich~
every = jd, jed, jeden, jede, jeder, jedes, jeweils jeden, an jedem, immer, alle, jeweils am, jeweils, immer am, jeweils an jedem
# mit einer Zahl davor
entire 3 = aufeinanderfolgende, aufeinanderfolgenden, aufeinander folgende, aufeinander folgenden
every-other = jeden zweiten, jede zweite, jedes zweite, jedes zweiten, alle zwei
frequency fortnight = alle 14 tage, 14-tägig, vierzehntägig, zweiwöchentlich, zweiwöchig, 14-täglich, vierzehntäglich, im zweiwochentakt, zweiwochentakt, im 14-tage-rhythmus, 14-taegig, vierzehntaegig, zweiwoechentlich, zweiwoechig, 14-taeglich, vierzehntaeglich
frequency day = allabendlich, täglich, tägl, taegl, tgl, jeden tag, an jedem tag, taeglich
frequency week = wöchentlich, wöchentl, woechentl, allwöchentlich, jede woche, einmal die woche, einmal pro woche, woechentlich, allwoechentlich
frequency month = monatlich, monatl, jeden monat, einmal im monat, einmal pro monat, 1x im monat, 1 x im monat, 1x pro monat, allmonatlich
frequency quarter = vierteljährlich, quartalsweise, jedes quartal, vierteljaehrlich, einmal im quartal, einmal pro quartal, einmal im vierteljahr
frequency year = jährlich, jährl, alljährlich, jedes jahr, einmal im jahr, jaehrlich, alljaehrlich
frequency halfyear = einmal im halbjahr, einmal pro halbjahr, halbjährlich, halbjaehrlich
of-month = im monat, des monats, eines monats, pro monat, d monats, i m, im mon
of-month 1 = jeden monats, jedes monats, eines jeden monats, in jedem monat
of-year = im jahr, des jahres, eines jahres
except = ausg, ausgen, auß, außerhalb, außer, ausser, nicht, ausgenommen, entfällt, bis auf, mit ausnahme von, ausserhalb, entfaellt
begin = anfang, beginn, zu beginn
mid = mitte
end = ende
later 2 = später in, später im
# a day of the month in one word: its last (8), its first (9)
later 8 = monatsletzt~, monatsultimo
later 9 = monatserst~
season 1 = frühling, frühjahr, fruehling, fruehjahr
season 2 = sommer
season 3 = herbst
season 4 = winter
semester 1 = sommersemester, sose, ss
semester 2 = wintersemester, wise, ws
week-number = kw, kalenderwoche, kalenderwochen
in-year = in, jahr, jahre, im jahr, im jahre, in dem jahr, des jahres, von
allday = ganztägig, ganztags, den ganzen tag, ganztägige, ganztägiger, ganzer tag, ganztaegig, ganztaegige, ganztaegiger
open-end = open end, open-end, offenes ende, ende offen, openend
# a course of so many weeks
# ... and of minutes, from 1000 on: zweistündig
days-long 1015 = viertelstündig~, viertelstündig, viertelstuendig~, viertelstuendig
days-long 1020 = zwanzigminütig~, zwanzigminütig
days-long 1030 = halbstündig~, halbstündig, halbstuendig~, halbstuendig, dreißigminütig~, dreißigminütig
days-long 1045 = dreiviertelstündig~, dreiviertelstündig, dreiviertelstuendig~, dreiviertelstuendig, fünfundvierzigminütig~, fünfundvierzigminütig
days-long 1060 = einstündig~, einstündig, einstuendig~, einstuendig, sechzigminütig~, sechzigminütig
days-long 1090 = anderthalbstündig~, anderthalbstündig, eineinhalbstündig~, eineinhalbstündig, eineinhalbstuendig~, eineinhalbstuendig, neunzigminütig~, neunzigminütig
days-long 1120 = zweistündig~, zweistündig, zweistuendig~, zweistuendig
days-long 1150 = zweieinhalbstündig~, zweieinhalbstündig, zweieinhalbstuendig~, zweieinhalbstuendig
days-long 1180 = dreistündig~, dreistündig, dreistuendig~, dreistuendig
days-long 1240 = vierstündig~, vierstündig, vierstuendig~, vierstuendig
days-long 1300 = fünfstündig~, fünfstündig, fünfstuendig~, fünfstuendig, fuenfstündig~, fuenfstündig, fuenfstuendig~, fuenfstuendig
days-long 1360 = sechsstündig~, sechsstündig, sechsstuendig~, sechsstuendig
days-long 1420 = siebenstündig~, siebenstündig, siebenstuendig~, siebenstuendig
days-long 1480 = achtstündig~, achtstündig, achtstuendig~, achtstuendig
weeks-long 3 = dreiwöchig~, dreiwoechig~
weeks-long 4 = vierwöchig~, vierwoechig~
weeks-long 5 = fünfwöchig~, fuenfwoechig~
weeks-long 6 = sechswöchig~, sechswoechig~
weeks-long 7 = siebenwöchig~, siebenwoechig~
weeks-long 8 = achtwöchig~, achtwoechig~
weeks-long 9 = neunwöchig~, neunwoechig~
weeks-long 10 = zehnwöchig~, zehnwoechig~
weeks-long 11 = elfwöchig~, elfwoechig~
weeks-long 12 = zwölfwöchig~, zwoelfwoechig~
weeks-long 13 = dreizehnwöchig~, dreizehnwoechig~
weeks-long 14 = vierzehnwöchig~, vierzehnwoechig~
weeks-long 15 = fünfzehnwöchig~, fuenfzehnwoechig~
weeks-long 16 = sechzehnwöchig~, sechzehnwoechig~
lasting = dauer, dauert, dauern, dauer ca, spieldauer, aufführungsdauer, vorstellungsdauer, veranstaltungsdauer, gesamtdauer, führungsdauer, kursdauer, auffuehrungsdauer, fuehrungsdauer, lang, für, über, läuft, laeuft, läuft über, geht über
era 1 = n chr, nach christus, u z, uz, nuz, n u z, nc, d g z, dgz, ndz, ndgz, n d z
era -1 = v chr, vor christus, v u z, vuz
entire 1 = ganz~, gesamt~
entire 2 = über den ganzen, während des ganzen, während des gesamten, durch den ganzen
feast-sort = osternacht, osternachtfeier, osternachtsfeier, osternachtsmesse, osternachtsgottesdienst, christnacht, walpurgisnacht, silvesternacht
side-letter 1 = n
side-letter -1 = v
whole week = im laufe der woche, im lauf der woche
whole month = im laufe des monats, im lauf des monats
whole workweek = unter der woche
whole weekend = am wochenende, übers we, an diesem wochenende, übers wochenende, dem wochenende, uebers wochenende, zum wochenende, fürs wochenende, fuers wochenende
whole year = in dem jahr, im laufenden jahr
tba = wird noch bekannt gegeben, wird bekannt gegeben, folgt, steht noch nicht fest, noch offen, n n, nach vereinbarung, nach absprache
zone Europe/Berlin = mez, mesz, cet, cest, ortszeit, berliner zeit, deutsche zeit, deutscher zeit, mitteleuropäische zeit, mitteleuropäischer zeit, uhr berlin
zone Europe/Vienna = wiener zeit
zone Europe/Zurich = schweizer zeit
zone Europe/London = londoner zeit, britische zeit, britischer zeit
zone America/New_York = est, edt, new yorker zeit
zone America/Los_Angeles = pst, pdt, kalifornische zeit, kalifornischer zeit
zone Asia/Tokyo = tokioter zeit
zone UTC = utc, gmt
# 1: what recurs only then
season-word 1 = schulzeit, vorlesungszeit, schulwochen
season-word = feiertags, herbstferien, ferien, schulferien, feiertag, feiertagen, feiertage, osterferien, sommerferien, herbstferien, winterferien, weihnachtsferien, pfingstferien

# what a date is for, when these words stand before it (or, where said, behind it)
cue deadline = anmeldeschluss, anmeldefrist, anmeldung bis, anmeldungen bis, anmeldung erbeten bis, anmeldungen werden bis, anmelden bis, anzumelden bis, verbindliche anmeldung, verbindlich anmelden, rückmeldung bis, rückmeldungen bis, um rückmeldung bis, einsendeschluss, abgabeschluss, abgabetermin, einsendetermin, abgabefrist, einreichungsfrist, bewerbungsschluss, bewerbungsfrist, frist, frühbucher bis, frühbucherrabatt bis, vorverkauf bis, reserviert bis, bestellschluss, redaktionsschluss, meldeschluss, nennschluss, anmeldung ist bis, anmeldung bitte bis, bitte bis, bitten bis, zusage bis, zusagen bis, einreichung bis, vorschläge bis, anträge bis, bewerbungen bis, bewerbung bis, stichtag, rueckmeldung bis, rueckmeldungen bis, um rueckmeldung bis, fruehbucher bis, fruehbucherrabatt bis, vorschlaege bis, antraege bis
cue deadline-behind = entgegen, entgegengenommen, eintragen, zurückgeben, zurücksenden, zurückschicken, überweisen, anmelden, anzumelden, angemeldet, anmeldung, anmeldungen, rückmeldung, rückmeldungen, zurückmelden, einreichen, eingereicht, zusagen, bewerben, reserviert, zu bestellen, anmeldeschluss, nimmt, mitteilen, einsenden, abgeben, bescheid, rueckmeldung, rueckmeldungen, zurueckmelden
cue doors = einlass, einlass ab, einlass ist ab, einlass um, türöffnung, saalöffnung, doors, einlass ist, ankommen ab, die türen öffnen, kassenöffnung, abendkasse ab, abendkasse, tueroeffnung, saaloeffnung, die tueren oeffnen, kassenoeffnung, kasse öffnet, die kasse öffnet, abendkasse öffnet, die abendkasse öffnet, kasse ab, kasse ist ab
cue begin = anstoß, anstoss, anwurf, spielbeginn, beginn, start, anfang, los geht es, los geht's, es geht los, beginnt, startet, starten, beginnen, beginn um, beginn ist um, anpfiff, auftakt
cue end = ende, abreise, schließen, schliessen, ausklingen, klingt aus, klingen aus, wird beendet, beenden wir, zurück am, rückreise am, rückfahrt am, rückflug am, abreise am, zurück sind wir, wieder zurück, zurück gegen, rückkehr, rückkunft, endet, schließt, schließt gegen, schließt um, hören auf um, schluss, ende gegen, endet gegen, ende ca, ende um, enden, veranstaltungsende, zurueck am, rueckreise am, rueckfahrt am, rueckflug am, zurueck sind wir, wieder zurueck, zurueck gegen, rueckkehr, rueckkunft, schliesst, schliesst gegen, schliesst um, hoeren auf um
# where one comes back, right beside the day or hour: zurück So abend, am Mittwoch zurück
cue return = zurück, wieder da, wieder daheim, wieder zu hause, zurueck, heimkehr, heimfahrt, heimreise, rückfahrt, rückreise, rückflug, rückmarsch, rueckfahrt, rueckreise, rueckflug
cue published = erscheint, erscheint am, erscheinen, erscheinungstermin, erscheinungstag, veröffentlicht, veröffentlicht am, stand, stand vom, erstellt, erstellt am, aktualisiert, aktualisiert am, zuletzt aktualisiert, zuletzt geändert, zuletzt bearbeitet, letzte änderung, presseinformation, pressemitteilung, pressemeldung, meldung vom, eingestellt am, online seit, gepostet, gepostet am, geschrieben, geschrieben am, verfasst am, datum der veröffentlichung, artikel vom, eingetragen am, bekanntmachung vom, eingestellt, vom autor, druckdatum, redaktion, ausgabe vom, ausgabe, autor, veroeffentlicht, veroeffentlicht am, zuletzt geaendert, letzte aenderung, datum der veroeffentlichung
cue past = gegründet, starb, starb am, verstarb, verstarb am, zuletzt, erschien, wurde am, wurden am, fand am, fand, fanden, zuletzt am, letztmals, gestorben, geboren, vertagt, beschlossen am, beschluss vom, protokoll vom, protokoll der sitzung vom, gesetz vom, niederschrift vom, protokolls vom, fassung vom, gegruendet
cue cancelled-behind = entfällt, fällt aus, abgesagt, ist abgesagt, wurde abgesagt, entfallen, verschoben, fallen aus, muss ausfallen, muss entfallen, wird abgesagt, muss abgesagt werden, müssen abgesagt werden, entfaellt, faellt aus, muessen abgesagt werden
cue moved-from = das ausgefallene, der ausgefallene, die ausgefallene, des ausgefallenen, der ausgefallenen, die ausgefallenen, das abgesagte, der abgesagte, die abgesagte, die verschobene, das verschobene, der verschobene, eigentlich, verschoben vom, verlegt vom, verschoben von, verlegt von, vorverlegt von, vorverlegt vom, vorgezogen von, vorgezogen vom, ursprünglich am, ursprünglich, statt am, statt, anstatt, anstelle, eigentlich am, bisher, nicht am, nicht wie gedruckt, nicht wie gedruckt am, nicht wie gemeldet, nicht wie gemeldet am, nicht wie angekündigt am, ursprünglich geplant, ursprünglich für den, ursprünglich auf den, ursprünglich auf, ursprünglich für, eigentlich auf den, eigentlich für den, eigentlich für, geplant war, urspruenglich am, urspruenglich, nicht wie angekuendigt am, urspruenglich geplant, urspruenglich fuer den, nicht wie geplant, nicht wie geplant am, nicht wie ursprünglich geplant, nicht wie ursprünglich geplant am, nicht wie vorgesehen, nicht wie vorgesehen am, nicht wie angegeben am, nicht wie üblich am, nicht mehr am, statt wie geplant am, statt wie angekündigt am, statt wie vorgesehen am, anstatt wie geplant am, anstatt wie angekündigt am
cue except = kann ich nicht, kann ich leider nicht, kann ich nicht kommen, geht bei mir nicht, geht leider nicht, geht nicht, passt mir nicht, passt leider nicht, hab ich keine zeit, habe ich keine zeit, habe ich leider keine zeit, ausweichtermin, ausweichtermin am, schlechtwettertermin, ersatzweise, ersatzweise am, nicht vom, nicht zwischen, außer am, außer vom, außer, ausser, ausgenommen am, ausgenommen, mit ausnahme vom, mit ausnahme von, mit ausnahme des, kein unterricht, kein training, kein treffen, kein kurs, kein kurs am, keine probe, keine proben, keine übungsstunde, keine treffen, kein stammtisch, kein termin, kein treffen am, kein training am, kein unterricht am, keine probe am, findet kein, findet keine, finden kein, finden keine, findet nicht statt, finden nicht statt, ist pause, machen wir pause, sommerpause, winterpause, bleibt geschlossen, bis auf den, ausser am, ausser vom, keine uebungsstunde
# when another day holds
cue weather = bei regen, bei dauerregen, bei starkregen, bei regenwetter, bei schlechtwetter, bei schlechtem wetter, bei sehr schlechtem wetter, bei schlechter witterung, bei ungünstiger witterung, bei unsicherer witterung, bei sturm, bei gewitter, bei nassem wetter, bei schnee, bei eis, falls es regnet, wenn es regnet, sollte es regnen, falls es schüttet, wenn das wetter nicht mitspielt, wenn das wetter nicht hält, falls das wetter nicht mitspielt, spielt das wetter nicht mit, macht das wetter nicht mit, im falle von regen, im fall von regen
cue moved-to = neuer termin, der neue ist, die neue ist, der neue termin ist, ersatztermin, verschoben auf, verlegt auf, nachholtermin, nachgeholt am, neu, neues datum, stattdessen am, stattdessen, auf den, nun am, jetzt am
cue sale = letzter einlass, letzter eintritt, letzte bestellung, letzte bestellungen, küche bis, kassenschluss, vorverkauf, anmeldung vom, anmeldungen vom, anmeldezeitraum, anmeldephase, bewerbung vom, bewerbungen vom, kartenverkauf, ticketverkauf, karten ab, tickets ab, karten gibt es ab, vorverkaufsstart, kartenvorverkauf, vvk, anmeldung ab, anmeldungen ab, anmeldestart, anmeldung möglich ab, buchbar ab, bürozeiten, sprechzeiten, telefonisch, erreichbar, geöffnet, öffnungszeiten, telefonzeiten, anmeldung moeglich ab, buerozeiten, geoeffnet, oeffnungszeiten, karten sind ab, die reservierung startet, reservierung ab, reservierungen ab, bestellung ab, bestellungen ab
cue published-behind = schrieb, schrieben, hat geschrieben, veröffentlicht, erschienen, gepostet
cue event = datum, termin, wann, findet am, findet, finden, stattfinden, nächster termin, erster termin, naechster termin

# numbers that are no dates
no-date-before = raum, zimmer, saal, hörsaal, geb, gebäude, tel, telefon, telefax, fax, mobil, fon, handy, §, §§, paragraph, artikel, art, abs, absatz, kapitel, kap, abschnitt, vers, v, seite, seiten, s, iban, bic, konto, blz, plz, postleitzahl, top, punkt, tagesordnungspunkt, hausnummer, bahnsteig, gleis, linie, bus, tram, gruppe, klasse, stufe, band, heft, ausgabe, folge, teil, modul, phase, ziffer, abb, tabelle, tab, bauabschnitt, ebene, etage, stock, haus, tor, block, eg, og, isbn, issn, din, en, iso, eintritt, preis, kosten, gebühr, euro, eur, chf, usd, €, $, £, id, meeting-id, kenncode, passcode, kennung, pin, code, ust, steuernummer, hrb, din, zoom, b, l, k, a, platz, straße, strasse, str, weg, allee, ca, rund, etwa, über, mehr als
no-date-before 1 = nr, no, nummer, version, ver, az, aktenzeichen, drucksache, drs, vorlage, geschäftszeichen, aktennummer
no-date-after = j, euro, eur, €, cent, ct, prozent, %, personen, teilnehmer, teilnehmende, teilnehmer:innen, plätze, km, kilometer, m, meter, cm, mm, kg, gramm, g, liter, l, ml, qm, m², m2, grad, °c, °, mb, gb, kb, kw, kwh, ps, euro/person, jährige, jähriger, jähriges, jährigen, jahre alt, chf, fr, franken, usd, $, £, mal, x, plätzen, gäste, mitglieder, besucher, exemplare, stück, punkte, tore, uhrzeit, og, stock, etage, klasse, auflage, fc, platz, liga, bundesliga, weltkrieg, kategorie, mio, millionen, mrd, milliarden, tausend, jahrhundert, jh
street-ending = straße, strasse, str, weg, platz, allee, gasse, ring, ufer, damm, chaussee, markt, hof, berg, steig, wall, stieg, kamp, redder, graben
street-suffix = straße, strasse, str, weg, platz, allee, gasse, ring, ufer, damm, chaussee, markt, hof, berg, steig, pfad, wall, promenade, stieg, kai, graben, brücke, tor, park, twiete, redder, kamp, zeile, winkel, anger, rain, stiege, gang

# labels: what the words before a colon, in a <dt> or on a line of their own announce
label date = 📅, 📆, 🗓, datum, termin, termine, tag, wann, veranstaltungstermin, veranstaltungsdatum, zeitraum, datum der veranstaltung, datum und uhrzeit, datum & uhrzeit, datum/uhrzeit, datum und zeit, datum & zeit, termin und uhrzeit, zeit und datum, tage, kurstermin, kurstermine, sitzungstermin, nächster termin, nächste termine, wann?, tag und uhrzeit, tag und zeit, tag/zeit, date, neuer termin, termin der veranstaltung, veranstaltungstag, veranstaltungszeitraum, veranstaltungszeit, wann genau, folgetermine, weitere termine, erster termin, save the date, am, wann findet es statt, wann findet das statt, wann ist es
label time = ⏰, 🕐, 🕑, 🕒, 🕓, 🕔, 🕕, 🕖, 🕗, 🕘, 🕙, 🕚, 🕛, 🕢, ⌚, zeit, uhrzeit, uhrzeiten, zeiten, zeitrahmen, von bis, veranstaltungszeiten, kurszeit, kurszeiten
label begin = abfahrt, abfahrtszeit, abmarsch, anreise, ankunft, beginn, start, anfang, veranstaltungsbeginn, startzeit, startdatum, beginnt, startet, auftakt, los geht's, los geht es, anpfiff, wann geht es los, wann geht's los, wann beginnt es
label end = abreise, rückreise, rückfahrt, rückkehr, ende, endet, veranstaltungsende, endzeit, enddatum, schluss
label duration = dauer, länge, zeitumfang, umfang, spieldauer, aufführungsdauer, vorstellungsdauer, kursdauer, gesamtdauer, veranstaltungsdauer, führungsdauer, gehzeit
label doors = einlass, türöffnung, saalöffnung, doors, ankommen, check-in, kassenöffnung, abendkasse ab
label place = spiellokal, spielsaal, turniersaal, 📍, 🗺, 📌, veranstaltungsort name, name des veranstaltungsortes, ort, wo, veranstaltungsort, tagungsort, treffpunkt, treffen, adresse, anschrift, location, lokal, austragungsort, kursort, sitzungsort, ort der veranstaltung, wo?, standort, treffort, spielort, stätte, veranstaltungsstätte, tagungsstätte, lokalität, ort und anfahrt, ort/raum, ort & anfahrt, start- und zielort, versammlungsort, anlaufpunkt, ort des geschehens, veranstaltungsadresse, seminarort, spielstätte, wo findet es statt, wo findet das statt, wohin, wo treffen wir uns, wo ist es
label room = raum, zimmer, saal, hörsaal, sitzungsraum, räumlichkeiten
label street = veranstaltungsort adresse, veranstaltungsort straße, straße, strasse
label town = veranstaltungsort plz, veranstaltungsort stadt, veranstaltungsort ort, plz ort, plz/ort, stadt, plz, postleitzahl
label when-where = wann und wo, wann & wo, zeit und ort, zeit & ort, ort und zeit, ort & zeit, datum und ort, termin und ort, ort und datum, ort und termin, tag und ort, termin & ort
label title = thema, titel, was, veranstaltung, betreff, veranstaltungstitel, name, bezeichnung, motto, name der veranstaltung, vortragsthema, vortragstitel, was?
label kind = art, veranstaltungsart, format, typ, art der veranstaltung, kategorie, rubrik, veranstaltungsformat, veranstaltungstyp, formate, sparte
label audience = zielgruppe, zielgruppen, für wen, wer kann teilnehmen, für wen?, teilnehmerkreis, adressaten, eingeladen sind, publikum, wer darf mitmachen, wer kann mitmachen, wer kann kommen, wer darf kommen, wer ist eingeladen
label organizer = veranstalter, veranstalterin, veranstaltende, veranstalter:in, veranstalter/in, veranstalter*in, veranstalter:innen, ausrichter, ausrichterin, träger, gastgeber, gastgeberin, organisation, organisator, organisatorin, organisator:in, organisiert von, organisationsteam, wer, einlader, eine veranstaltung von, eine veranstaltung der, eine veranstaltung des, wer lädt ein, es lädt ein, es laden ein, durchgeführt von, veranstaltet von, eingeladen von, federführung, wer veranstaltet das, wer steckt dahinter, wer organisiert das
label speaker = referent, referentin, referenten, referent:in, referent/in, referent*in, referent:innen, referierende, vortragende, vortragender, vortragende:r, redner, rednerin, redner:in, mit, dozent, dozentin, dozent:in, leitung, kursleitung, seminarleitung, moderation, es spricht, es sprechen, podium, impuls von, workshopleitung, trainer, trainerin, trainer:in, referat
label contact = kontakt, ansprechpartner, ansprechpartnerin, ansprechpartner:in, ansprechpartner/in, ansprechpartner*in, ansprechperson, ansprechpersonen, information, informationen, infos, info, auskunft, rückfragen, rückfragen an, nachfragen, fragen, fragen an, weitere informationen, weitere infos, mehr informationen, mehr infos, bei fragen, kontaktperson
label phone = ☎, 📞, 📱, telefon, tel, fon, telefonnummer, mobil, handy, fax, telefax
label email = 📧, ✉, e-mail, email, mail, mailadresse
label deadline = anmeldeschluss, deadline, anmeldefrist, anmeldung bis, anmeldungen bis, rückmeldung bis, anmelden bis, frist, einsendeschluss, bewerbungsschluss, bewerbungsfrist, anmeldung bis spätestens, meldeschluss, bitte anmelden bis, verbindliche anmeldung bis, rückmeldefrist, anmelde- und rücktrittsschluss, zusage bis, abgabeschluss, verbindliche anmeldung, bis wann anmelden, bis wann, bis wann muss ich mich anmelden, bis wann muss man sich anmelden, wann ist anmeldeschluss, bis wann kann ich mich anmelden
label registration = anmeldung, anmeldungen, anmeldelink, vorverkaufsstelle, vorverkaufsstellen, vvk-stellen, kartenverkauf, ticketverkauf, eintrittskarten, anmeldung unter, zur anmeldung, anmeldung per, online-anmeldung, link zur anmeldung, buchung, tickets, karten, ticket, kartenvorverkauf, vorverkauf, reservierung, teilnahme, anmeldung an, anmeldung bei, anmeldung erforderlich, verbindliche anmeldung unter, rückmeldung, karten unter, tickets unter, vvk, wie melde ich mich an, wie kann ich mich anmelden, wie meldet man sich an, wo anmelden, wie anmelden, wo kann ich mich anmelden, muss ich mich anmelden, wie und wo anmelden, wo gibt es karten
label price = 💶, 💰, 🎟, 🎫, kosten, eintritt, preis, preise, gebühr, gebühren, teilnahmegebühr, teilnahmegebühren, teilnahmebeitrag, tagungsgebühr, tagungsbeitrag, kostenbeitrag, eintrittspreis, eintrittspreise, kursgebühr, unkostenbeitrag, beitrag, entgelt, ticketpreis, ticketpreise, abendkasse, teilnahmekosten, seminargebühr, startgebühr, spende, was kostet es, spendenempfehlung, was kostet das, was kostet die teilnahme, was kostet der spaß, wie viel kostet es, was kostet der eintritt, wie viel
label capacity = plätze, teilnehmerzahl, max teilnehmer, teilnehmer, teilnehmende, begrenzung, platzzahl, anzahl der plätze, maximale teilnehmerzahl, teilnahmezahl, kapazität, freie plätze, gruppengröße
label programme = programm, ablauf, tagesordnung, agenda, zeitplan, inhalt, inhalte, themen, programmpunkte, tagesablauf, veranstaltungsablauf, programmablauf, das programm, der ablauf, programm im überblick, der zeitplan, unser programm, geplanter ablauf, vorläufige tagesordnung, vorläufiges programm, vorgesehene tagesordnung, die tagesordnung, die themen, schwerpunkte, themenschwerpunkte, tops, vorgesehener ablauf, ablaufplan, das erwartet sie, das erwartet euch, das erwartet dich, darum geht es, darum geht's, aus dem inhalt, behandelt werden, was erwartet sie, was erwartet euch, programmübersicht
label status = status, hinweis, achtung
label category = kategorien, schlagworte, schlagwörter, stichworte, tags, themenfeld, themenbereich, themengebiet
label language = sprache, veranstaltungssprache
label url = web, website, webseite, homepage, internet, link, www, mehr unter, weitere informationen unter, infos unter
label conference = beizutreten, teilzunehmen, zuschalten, der konferenz bei, dem meeting bei, der besprechung bei, der sitzung bei, einwählen, einloggen, link teil, online teil, virtuell teil, per video teil, online dabei, online, zoom, zoom-link, einwahl, einwahldaten, einwahllink, zugangslink, zugang, teilnahmelink, link zur teilnahme, meeting-link, videokonferenz, livestream, stream, teams-link, link zur veranstaltung, link zum meeting, webex, bbb, bigbluebutton, konferenzlink, meeting-id, kenncode, passcode, dial-in, wo finde ich den link, wie nehme ich teil, wie komme ich in den raum, digital, diesen link teilnehmen, diesem link teilnehmen, link teilnehmen, teilnehmen unter, zur teilnahme, zum mitmachen
label attach = download, downloads, dokumente, anhang, anhänge, unterlagen, materialien, material, zum herunterladen, dateien, anlagen, anlage
label description = beschreibung, details, zum inhalt, veranstaltungsbeschreibung, über die veranstaltung, kurzbeschreibung, worum geht es, einzelheiten, worum geht's, um was geht es, was passiert da
label number = kursnr, veranstaltungsnr, nr, kursnummer, veranstaltungsnummer, kurs-nr, nummer, va-nr, sitzungsnummer
label published = stand, veröffentlicht, erstellt, veröffentlichungsdatum, datum der veröffentlichung, publiziert, publiziert am, eingestellt am, eingetragen am, online seit, veröffentlicht am, letzte änderung, aktualisiert, zuletzt aktualisiert, redaktion
label ignored = sprechzeiten, sprechstunden, öffnungszeiten, bürozeiten, trainingszeiten, kassenzeiten, besuchszeiten, servicezeiten, verpflegung, catering, barrierefreiheit, hinweise, bildnachweis, foto, fotos, anfahrt, anreise, parken, parkplätze, mitzubringen, bitte mitbringen, voraussetzungen, quelle, bild, text, ausrüstung, kleidung, teilen, mitbringen, übernachtung, wetter, bemerkung, bemerkungen, anmerkung, karte, route, öpnv, bus und bahn

# furniture: lines of a page that say nothing about the event
furniture = hinterlasse eine antwort, schreibe einen kommentar, kommentar verfassen, drucken, seite drucken, teilen, weiterempfehlen, weiterlesen, mehr, mehr lesen, mehr erfahren, zurück, zurück zur übersicht, zur übersicht, nach oben, zum seitenanfang, seitenanfang, thema zuweisen, impressum, datenschutz, datenschutzerklärung, kontakt, suche, menü, navigation, startseite, home, login, anmelden, registrieren, newsletter, merken, auf die merkliste, in kalender eintragen, kalender, zum kalender hinzufügen, ical, ics, ical-export, als ics-datei herunterladen, jetzt anmelden, jetzt buchen, cookie-einstellungen, cookies, barrierefreiheit, sitemap, facebook, twitter, instagram, whatsapp, per e-mail teilen, link kopieren, kopieren, feedback, agb, vorlesen, inhalt, springe zum inhalt, zum inhalt springen, zum inhalt, hauptmenü, alle termine, alle veranstaltungen, weitere veranstaltungen, vorherige veranstaltung, nächste veranstaltung, veranstaltungskalender, frage einreichen, vorschlag machen, thema vorschlagen, frage stellen, beitrag teilen, seite teilen, schließen, ok, akzeptieren, alle akzeptieren, ablehnen, bearbeiten, kommentieren, kommentar schreiben, zur startseite, druckansicht, druckversion, seite weiterempfehlen, pdf, zur anmeldung, idee einreichen, beitrag einreichen, thema einreichen, thema anmelden, impulse einreichen, nach oben springen, seite empfehlen, thema hinzufügen, frage senden, anliegen einreichen
download = download, herunterladen, downloaden, zum herunterladen, als download, als pdf, zum download, im anhang, als anlage, anbei, nachfolgend als download, angehängt

# extraction
# what a body does to its event: "Die Imkergilde Neuwedde bietet"
organizer-verb = bietet, bieten, bittet, bitten, lädt, laden, veranstaltet, veranstalten, organisiert, organisieren, präsentiert, präsentieren, feiert, feiern, richtet
# bodies: a heading that names one alone is no event
body = verein, e v, verband, gemeinde, kirchengemeinde, pfarrei, pfarrgemeinde, stadt, amt, landkreis, gemeindevertretung, ortschaftsrat, ortsbeirat, gemeinderat, stadtrat, kreistag, beirat, ausschuss, feuerwehr, gesellschaft, stiftung, initiative, genossenschaft, gmbh, ggmbh, agentur, akademie, hochschule, volkshochschule, universität, institut, museum, bibliothek, bücherei, kirchenkreis, bürgerhaus, bund, klub
# bodies that hold events, and their genitives: a name with one of them is an organizer's
association = regierungspräsidium, landratsamt, ministerium, landesamt, verein, vereins, vereines, verband, verbands, verbandes, kirchengemeinde
association = pfarrgemeinde, pfarrei, gesellschaft, stiftung, initiative, bürgerinitiative, genossenschaft, gmbh, ggmbh, agentur, netzwerk, netzwerks
association = netzwerkes, bündnis, jugendring, jugendrings, stadtjugendring, kreisjugendring, kulturring, kulturkreis, kulturkreises, förderkreis
association = förderkreises, freundeskreis, freundeskreises, arbeitskreis, arbeitskreises, gesprächskreis, kirchenkreis, ortsgruppe, regionalgruppe
association = fraktion, ratsfraktion, kreistagsfraktion, beirat, beirats, elternbeirat, elternbeirats, elternrat, ortsbeirat, seniorenbeirat
association = seniorenbeirats, ortschaftsrat, gemeinderat, gemeindevertretung, kulturamt, jugendamt, sozialamt, bauamt, umweltamt, feuerwehr, bund
association = bund, klub, klubs, club, clubs, ffw, servicestelle, koordinierungsstelle, geschäftsstelle, fachstelle, beratungsstelle, kontaktstelle
association = arbeitsstelle, landesarbeitsstelle, geschichtswerkstatt, gilde, marktgilde, vhs, volkshochschule, kreisvolkshochschule
association = erwachsenenbildung, akademie, bildungswerk, bildungsbüro, bildungsregion, kompetenzzentrum, landjugend, landfrauen, gewerkschaft
association = gleichstellungsstelle, arbeitsgemeinschaft, interessengemeinschaft, werbegemeinschaft, dorfgemeinschaft, hausgemeinschaft, innung
association = kammer, zunft, elterninitiative, selbsthilfegruppe, wanderfreunde, naturfreunde, heimatfreunde, verbund, verbunds
# what stands between a time and what happens then
slot-verb = geht es um, geht es, geht's um, dreht sich alles um, es geht um, um, stehen, steht, gibt es, gibt's, folgt, folgen, ist, sind, findet, finden, beginnt, beginnen, startet, starten, haben wir, heißt es, erwartet sie, erwartet euch, laden wir zu, laden wir zum, laden wir zur
# what says that a day is a series' last
# with a word of time in them, and no time
no-time = der letzte tag ist, der letzte tag war, der letzte tag zum, der letzte tag für, letzter tag ist, letzter tag war, letzter tag zum, letzter tag für, so früh wie möglich, so frueh wie moeglich, so bald wie möglich, möglichst früh, am ende des tages, von heute auf morgen, von tag zu tag, tag für tag, tag und nacht, eines tages, nacht für nacht, abend für abend, über nacht, bild am sonntag, welt am sonntag, sonntag aktuell, schwarzer freitag
nights = nächte, naechte, nächten, übernachtung, übernachtungen
moving 1 = nachgeholt, nachgeholt werden, neu angesetzt
moving = verschieben, verlegen, umlegen, verschoben, verlegt, umbuchen, vorverlegt, vorgezogen
times 2 = zweimal
times 3 = dreimal, mehrmals
times 4 = viermal
times 5 = fünfmal, fuenfmal
times 6 = sechsmal
times 7 = siebenmal
times 8 = achtmal
times 9 = neunmal
times 10 = zehnmal
times 12 = zwölfmal, zwoelfmal
last-time = ende, ende ist, zuletzt, letztmals, letztmalig, zum letzten mal, letzter termin ist, letzter termin, letzter abend ist, letzter abend, letzter kurstag ist, letzter kurstag, letztes treffen ist, letztes treffen, letzte sitzung ist, letzte sitzung, letzte stunde ist, letzte stunde, letztmals, letztmalig, zum letzten mal, endet, enden, schluss ist, läuft bis, letzter tag ist
# what a series consists of, behind a number
sessions = x, mal, abende, abenden, nachmittage, vormittage, termine, terminen, treffen, sitzungen, einheiten, kurstage, kursabende, kurstermine, kurseinheiten, stunden jeweils, wochenlang, wochenenden
# verbs of meeting: a sentence with a recurrence announces it with one of them
meet = getagt, getagt wird, treffen, trifft, treffe, trefft, findet, finden, tagt, tagen, probt, proben, üben, übt, trainiert, trainieren, lädt, laden, veranstaltet, veranstalten, zusammen, spielen, singen, tanzen, musizieren
# how a letter ends; what follows is its writer
closing = mit freundlichen grüßen, mit freundlichem gruß, mit herzlichen grüßen, mit besten grüßen, mit sportlichen grüßen, mit kollegialen grüßen, freundliche grüße, viele grüße, liebe grüße, herzliche grüße, beste grüße, schöne grüße, herzlichst, gruß, lieben gruß, lg, vg, mfg, bis dann, bis bald, bis dahin, es grüßt, es grüßen, hochachtungsvoll
# nouns of places, alone or at the end of a compound
place-noun = wache, schlosshof, schulhof, innenhof, baustelle, sportplatz,  saal, festsaal, bürgersaal, pfarrsaal, hörsaal, halle, turnhalle, mehrzweckhalle, sporthalle, stadthalle, haus, gemeindehaus, gasthaus, gasthof, gaststätte, wirtshaus, brauhaus, restaurant, café, cafe, kneipe, bar, kirche, kapelle, dom, münster, kloster, synagoge, moschee, schule, aula, mensa, klassenraum, raum, zimmer, gebäude, scheune, hof, garten, park, platz, sportplatz, parkplatz, wiese, zelt, festzelt, zentrum, heim, vereinsheim, museum, theater, kino, galerie, bibliothek, bücherei, buchhandlung, rathaus, schloss, burg, keller, foyer, stadion, schwimmbad, freibad, bahnhof, hafen, bühne, forum, mühle, werkstatt, atelier, labor, stube, treff, hütte, turm, villa, speicher, hotel, krankenhaus, klinik, universität, hochschule, campus, bad
# with one of them a sentence tells no fact
# 1: only where it opens its clause: sollte es regnen; but "das am Freitag sein sollte"
condition 1 = sollte, sollten
condition = bei gewitter, bei sturm, bei unwetter, bei schlechter witterung, bei ungünstiger witterung, bei schnee, bei schneefall, bei glätte, bei eis, bei frost, bei dauerregen, bei starkregen, bei starkem regen, bei hochwasser, bei zu geringer, bei zu wenig, bei weniger als, bei krankheit, bei nässe, bei wind, falls, wenn, sofern, bei regen, bei schlechtem wetter, eventuell, könnte, gegebenenfalls, ggf
# work before and behind an event, whose hour is not the event's where that has one
daytime 3 = aufbau, abbau, soundcheck
# days on which nothing takes place
# closed, and 1: open again
# verbs of what closes, on a day
kept-open 1 = schließt, schließen, schliesst, schliessen, schließt bereits, schließt schon, wird geschlossen, werden geschlossen, macht zu
# what closes beside an event ends none
kept-open 2 = abendkasse, ausschank, bar, cafe, cafeteria, café, garderobe, hofladen, kasse, kassen, kiosk, kueche, küche, museumsshop, parkhaus, parkplatz, spielplatz, tageskasse, theke, tiefgarage, toiletten
closed 1 = wieder geöffnet, wieder wie gewohnt, wieder zu den gewohnten zeiten, wieder für sie da
closed = gesperrt, ruhetag, geschlossen, ist geschlossen, sind geschlossen, bleibt zu, hat zu, bleibt geschlossen, bleiben geschlossen, nicht geöffnet, nicht besetzt, betriebsferien
# what says that something is left out: 4 before it, 8 behind it, 12 on either side; 16 nouns of it; 32 not each time
falls-out 4 = ohne, entfällt, entfallen, entfaellt, fällt aus, faellt aus, fallen aus, ausfall, nichts
falls-out 8 = frei, ausgesetzt
falls-out 12 = nicht, nicht jedoch, nicht aber
falls-out 16 = pause, urlaub, ferien, sommerpause, winterpause, weihnachtspause, osterpause, unterbrechung, betriebsurlaub, betriebsferien, sommerferien, herbstferien, winterferien, osterferien, weihnachtsferien, pfingstferien, schulferien, feiertag
falls-out 32 = abwechselnd, meist, meistens, unregelmäßig, unregelmaessig, gelegentlich, manchmal, in der regel, alle paar wochen
# before the one day of a time that recurs then: im Juli nur am 13.
falls-out 64 = nur, nur am, nur noch am
# words of opening hours: the times of their sentence are no event's
opening = theaterkasse, tageskasse, vorverkaufskasse, öffnungszeiten, öffnungszeit, trainingszeiten, sprechzeiten, bürozeiten, kassenzeiten, besuchszeiten, geöffnet, zu sehen
# behind a preposition of place: none
no-place = einbruch, akkordeon, klavier, flügel, orgel, gitarre, mikrofon, schlagzeug, cello, kind, saison, netz, pause, zeit, regel, woche, wochenende, anschluss, rahmen, namen, jahr, monat, laufe, vorfeld, nachgang, gespräch, mittelpunkt, vordergrund, internet, programm, vorverkauf, zuge, zentrum des interesses, freien, gegensatz, einzelnen, folge, zukunft, tagesordnung, weiteres, zeitpunkt, schauplatz, hüpfburg, springburg, arbeitsplatz, sitzplatz, sitzplätze, stehplätze
# with these a request begins, no name
please = bitte, danke, achtung, hinweis, wichtig
# a quoted name behind these plays, and is no title
performer = mit, von
# with a word of moving in its sentence, a day behind these is the new one
onto = auf, auf den, auf die, auf das
# dates of one event that have no name of their own
showing = premiere, derniere, weitere vorstellungen, weitere aufführungen, weitere termine, vorstellungen, aufführungen, spieltermine
# what numbers the lines of an agenda: TOP 1 Eröffnung
agenda-item = top, tagesordnungspunkt, punkt
# what is held in the morning (1), in the evening (2): for hours that may be of either half of the day
daytime 1 = frühstück, frühschoppen, brunch, gottesdienst, wanderung, radtour, volkslauf, flohmarkt, arbeitseinsatz, vormittag, morgen, morgens
daytime 2 = nachmittag, nachmittags, kaffeeklatsch, kaffeekränzchen, tanztee, allabendlich, mitgliederversammlung, jahreshauptversammlung, generalversammlung, hauptversammlung, versammlung, stammtisch, konzert, kneipenquiz, kino, filmabend, chorprobe, vorstandssitzung, lesung, abendessen, grillabend, disco, party, tanzabend, ball, premiere, kabarett, vortrag, spieleabend, abend, abends
# what heads a list of events
calendar = veranstaltungskalender, terminkalender, veranstaltungsprogramm, termine, die nächsten termine, nächste termine, weitere termine, veranstaltungstermine
# before an event's noun these tell when, not where
during = bei, beim, bei der, bei dem, während, während des
# short forms inside names, with a dot that ends no sentence
abbreviation = hann, gebr, geschw, inh, vors, ev, evang, luth, kath, röm, ref, st, dr, prof, gem, kgl, freiw, med, städt, hl, hll, str, nr, zi, abt, bhf, bf, fam, pfr, gasth, staatl, ltg, wg, geb
# companions of an organizer, behind these: no organizer
with = mit, mit dem, mit der, mit den, zusammen mit, gemeinsam mit, unterstützt von, unterstützt vom, gefördert von, gefördert vom, zugunsten, zugunsten des, zugunsten der, dank, durch, an, an den, an die, für, für den, für die, gegen, gegen den, über, über den, über die, von, vom, aus, aus dem, aus der
# what a title says of its event: no part of its name
predicate = verlegt, wird verlegt, verschoben, wird verschoben, abgesagt, fällt aus, 2-tägig, zweitägig, dreitägig, gehen weiter, geht weiter, startet wieder, starten wieder, beginnt wieder, beginnen wieder, steht an, stehen an, findet statt, lädt ein, laden ein, steht bevor, ist zurück, sind zurück, startet, beginnt
title-prefix = bitte vormerken, vormerken, termin vormerken, terminankündigung, ankündigung, vorankündigung, bitte beachten, jetzt anmelden, info, infos, erinnerung, terminerinnerung, rundmail, rundbrief, mitteilung, kurzfristig, achtung, wichtig, neu, aktuell, veranstaltungstipp der woche, veranstaltungstipp, tipp der woche, terminhinweis, termintipp, termin-tipp, tipp, kulturtipp, veranstaltungstipps, bekanntmachung, öffentliche bekanntmachung, amtliche bekanntmachung, anzeige, aktuelles, termine, veranstaltungen, willkommen, startseite, terminkalender, einladung zu, einladung zum, einladung zur, einladung, herzliche einladung zu, herzliche einladung zum, herzliche einladung zur, herzliche einladung, save the date, terminhinweis, terminankündigung, veranstaltungshinweis, veranstaltungstipp, ankündigung, pressemitteilung, pressemeldung, presseinformation, re, aw, wg, fwd, fw, tr, erinnerung, wir laden ein zu, wir laden ein zum, wir laden ein zur, newsletter, achtung, wichtig, neu
# headings of what stands below an announcement and is no part of it
aside = kommentare, kommentar, leserkommentare, kommentare zu, schreibe einen kommentar, kommentar schreiben, kommentar hinterlassen, diskussion, newsletter, newsletter abonnieren, newsletter-anmeldung, folgen sie uns, folgt uns, social media, kalender, suche, archiv, schlagwörter, kategorien, neueste beiträge, neueste kommentare, letzte beiträge, ähnliche beiträge, verwandte beiträge
# words of the line that says who put an article into its page, and when
byline = redaktion, autor, autorin, kategorie, kategorien, rubrik, kommentare, kommentar, admin, lesezeit, aufrufe, schlagwörter, stichworte, tags, verfasst von, geschrieben von, eingestellt von, veröffentlicht von, pressestelle
# above links to other events
teasers = weitere veranstaltungen, weitere termine, ähnliche veranstaltungen, andere veranstaltungen, mehr veranstaltungen, kommende veranstaltungen, nächste veranstaltungen, die nächsten veranstaltungen, nächste termine, das könnte sie auch interessieren, das könnte dich auch interessieren, auch interessant, passende veranstaltungen, veranstaltungen in der nähe, weitere events, veranstaltungshinweise, aktuelle termine, aktuelle veranstaltungen, veranstaltungskalender
event-noun = mahnwache, schulfest, schmaus, heringsschmaus, empfang, neujahrsempfang, arbeitseinsatz, heimspiel, auswärtsspiel, saisonauftakt, auftakt
event-noun = atelier, plenum, blutspende, kleiderbasar, rundwanderung, radtour, tour, putzaktion, spieleabend, spielenachmittag, umzug, tanz, tanztee
event-noun = singen, mitsingkonzert, picknick, brunch, ladies night, party, disco, weinprobe, verkostung, ortsbegehung, begehung, rundgang
event-noun = spaziergang, besichtigung, fahrt, ausflug, reise, freizeit, ferienlager, camp, hauptprobe, casting, auktion, tombola, preisverleihung
event-noun = ehrung, empfang, neujahrsempfang, einweihung, eröffnung, finissage, anhörung, bürgerversammlung, einwohnerversammlung, wahl, klausur
event-noun = seniorentreff, spieletreff, reparaturtreff, plaudertreff, klöntreff, sprachtreff, retreat, messe, meditation, yoga, treffen, netzwerktreffen, sitzung, tagung, fachtagung, fachtag, konferenz, bundeskonferenz, kongress
event-noun = workshop, seminar, webinar, vortrag, lesung, konzert, ausstellung, vernissage, fest, feier, festival, markt, messe, führung, exkursion
event-noun = wanderung, kurs, lehrgang, versammlung, mitgliederversammlung, jahreshauptversammlung, hauptversammlung, vollversammlung
event-noun = podiumsdiskussion, diskussion, gespräch, stammtisch, infoabend, informationsveranstaltung, info-veranstaltung, veranstaltung, werkstatt
event-noun = symposium, kolloquium, forum, gala, ball, turnier, lauf, gottesdienst, andacht, flohmarkt, basar, theater, premiere, aufführung, kabarett
event-noun = film, kino, filmabend, barcamp, hackathon, meetup, sprechstunde, beratung, probe, training, runde, tisch, arbeitskreis, dialog
event-noun = bildungskonferenz, regionalkonferenz, abend, nachmittag, frühstück, café, tag, tage, woche, messe, statistiktag, jahrestagung
event-noun = herbsttagung, frühjahrstagung, auftaktveranstaltung, abschlussveranstaltung, fortbildung, schulung, hauptausschuss, ausschuss
event-noun = gemeinderatssitzung, gemeinderat, eröffnung, einweihung, begehung, ortsbegehung, sommerfest, weihnachtsfeier, kirchweih, kirmes, umzug
event-noun = demonstration, kundgebung, spiel
organizer-cue 1 = seitens
organizer-cue = träger ist, träger sind, veranstalter ist, veranstalter sind, veranstalterin ist, ausrichter ist, gastgeber ist, gastgeberin ist, in trägerschaft, präsentiert von, präsentiert vom, durchgeführt von, durchgeführt vom, ausgerichtet von, ausgerichtet vom, initiiert von, initiiert vom, seitens der, seitens des, veranstaltet von, veranstaltet vom, veranstaltet von der, organisiert von, organisiert vom, lädt, laden, lädt ein, laden ein, das team der, das team des, das team vom, ihr team der, ihr team des, ihr team vom, ihre, ihr, eine veranstaltung der, eine veranstaltung des, eine veranstaltung von, im namen der, im namen des, eingeladen hat, einladung der, einladung des
# what opens: "die Anmeldung beginnt"; invites to something; prepositions behind which a place always stands; determiners of
# a subject, 2: or of a genitive
starts = beginn, beginnt, beginnen, start, startet, starten, öffnet, öffnen
# what is said of an event, a house or a body: none of these goes on behind it
happens = findet statt, finden statt, gastiert, gastieren, steigt, steigen, eröffnet, eröffnen, gibt es, kommt, kommen, spielt, liest, singt, spricht
happens = referiert, berichtet, erzählt, erklärt, zeigt, zeigen, feiert, feiern, öffnet, öffnen, informiert, informieren, lockt, locken, wartet
happens = warten, erwartet, erwarten, verwandelt, sucht, suchen, sammelt, sammeln, rockt, zieht, ziehen, startet, starten, beginnt, beginnen, geht
happens = gehen, präsentiert, präsentieren, widmet, bringt, bringen, heißt, stellt, stellen, wird, werden, soll, sollen, hat, haben, ist, sind, macht
happens = machen, kehrt, lädt, laden, veranstaltet, veranstalten, organisiert, organisieren
invites = lädt, laden, bittet, bitten
at-place = im, in, in der, in den, in dem, in einem, in einer
nominative 1 = das, die, ein, eine, unser, unsere, euer, eure, ihr, ihre, alle
nominative 2 = der
place-preposition = im, in der, in den, in, auf dem, auf der, bei, beim, am, an der, vor dem, vor der, ins, in die, zum, zur, hinter dem, nahe, auf, vor
online = online, digital, virtuell, per zoom, via zoom, per livestream, videokonferenz, als webinar, per videokonferenz, als videokonferenz, per teams, via teams, online via zoom, online per zoom, per webex, digitale veranstaltung, online-veranstaltung
# in the name of a host: a room for meetings is behind it
meeting-host = konferenz, videokonferenz, webinar
mention-cue = über die, über das, über den, von der, zur, zum, vom, bei der, beim, hinweis auf, vorschau, bereits vormerken, bitte vormerken, vormerken, außerdem, anlässlich, im rahmen der, im rahmen des, im vorfeld
break = pause, mittagspause, kaffeepause, mittagessen, mittagsimbiss, imbiss, kaffee, frühstückspause, mittag, teepause, stehkaffee
open-slot = offener austausch, offen~ austausch, offen~ gegenseitig~ austausch, freier austausch, austausch, spontane themen, offene runde, offenes plenum, open space, sonstiges, verschiedenes, freie themen
full = ausgebucht, ausverkauft, belegt, keine plätze mehr, warteliste
# what takes the place of something that is cancelled
# before the day in whose place another stands
instead 1 = statt, anstatt, anstelle von
# before what is meant: nicht Freitag, sondern Donnerstag
instead 2 = sondern, sondern am
instead = dafür, stattdessen, statt dessen, an seiner stelle, an ihrer stelle, ersatzweise
cancelled 3 = absage
cancelled 2 = hat abgesagt, haben abgesagt, abgesagt hat, abgesagt haben, hat kurzfristig abgesagt, haben kurzfristig abgesagt, hat leider abgesagt, haben leider abgesagt
cancelled 1 = fallen aus, entfallen, müssen ausfallen, müssen entfallen, müssen abgesagt werden, werden abgesagt, sind abgesagt, wurden abgesagt, müssen leider entfallen, müssen leider ausfallen, finden nicht statt, fallen leider aus, entfallen leider
cancelled = ersatzlos gestrichen, entfallen muss, ausfallen, abgesagt werden, abgesagt, fällt aus, entfällt, muss ausfallen, findet nicht statt, nicht statt, nicht stattfinden, leider absagen, krankheitsbedingt absagen, schweren herzens absagen, absagen müssen, findet leider nicht statt, kann leider nicht stattfinden, kann nicht stattfinden, entfällt leider, abgeblasen, fällt leider aus, wird abgesagt, ist abgesagt, muss leider abgesagt werden, muss abgesagt werden, wurde abgesagt, muss leider entfallen
postponed = verschoben, wird verschoben, verschieben, verschiebt, verlegt, verlegen, vertagt, auf unbestimmte zeit verschoben
cancelled = auf unbestimmte zeit verschoben, auf unbestimmte zeit vertagt, auf unbestimmte zeit ausgesetzt, bis auf weiteres verschoben, bis auf weiteres ausgesetzt, bis auf weiteres abgesagt, auf einen späteren zeitpunkt verschoben, auf einen späteren termin verschoben, auf einen noch unbekannten zeitpunkt verschoben, auf einen noch unbekannten termin verschoben, auf einen noch nicht bekannten termin verschoben
for-use = nutzen, zur verfügung, vorgesehen, reserviert, eingeplant, gehört, gehören
follow-on = im anschluss, anschließend, danach, daran anschließend, hernach, abschließend, nachfolgend
stop = der, die, das, und, ist, nicht, ein, eine, einen, mit, für, auf, von, zu, im, dem, den, des, sich, auch, es, wir, sie, bei, nach, aus, wird, werden, sind, zum, zur, am, um, uhr, oder, an, als, wie, einer, eines, haben, kann, bis, über, ich, bin, war, er, mal, gehe, zurück, uns, weg, dann, wieder, vom, vor, in, komme, besuche, dich, würde, gespielt, gezeigt, aufgeführt, geboten, ausgesucht, ausgewählt, einstudiert, vorbereitet, organisiert, veranstaltet, durchgeführt, ausgerichtet, angesetzt, vorgesehen
# 1: what one is invited to
purpose 1 = zum, zur, zu dem, zu der, zu den, zu diesem, zu dieser, zu seinem, zu seiner, zu seinen, zu einem, zu einer, zu unserem, zu unserer, zu ihrem, zu ihrer
purpose = für den, für die, für das, für ein, für eine, für einen, für unseren, für unsere, für
# small words inside the name of a place: Haus der Jugend, Raum 304 des Instituts
name-joint = der, des, dem, den, von, vom, zu, zum, zur, am, an, an der, an den, im, in, in der, auf, auf der, auf dem, bei, unter, und
per = pro, je, für
determiner = euer, eure, der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, unser, unsere, unseren, unserem, unserer, unseres, ihr, ihre, ihren, allen, alle
person-title = trainer, trainerin, bürgermeister, bürgermeisterin, landrat, landrätin, kapitän, schiedsrichter, schiedsrichterin, herr, herrn, herren, frau, fräulein, familie, fam, eheleute, dr, prof, professor, professorin, pfarrer, pfarrerin, pfr, pfrin, diakon, diakonin, vikar, vikarin, kaplan, prädikant, prädikantin, dekan, dekanin, superintendent, superintendentin, pastor, pastorin, auf den namen, unter dem namen
salutation = lg, vg, mfg, lieben gruß, viele grüße, guten morgen, guten abend, gute nacht, liebe, lieber, sehr geehrte, sehr geehrter, hallo, guten tag, moin, werte, verehrte, hallo zusammen, liebes, mit freundlichen grüßen, viele grüße, herzliche grüße, mit herzlichen grüßen, ihr team, wir freuen uns
free = frei, kostenlos, kostenfrei, gratis, keine, unentgeltlich, gebührenfrei
# words of answering: with "bis", or a word of "due", before a day in their sentence it is the deadline
# 1: what asks for one of several days
reply 1 = doodle, nuudel, terminumfrage, terminabfrage, terminfindung, umfrage ein, an der umfrage, stimmt ab, bitte abstimmen, zur auswahl stehen, stehen zur auswahl, terminvorschläge, terminvorschlag, mögliche termine, welcher termin passt, welcher tag passt, wann passt es, wann treffen wir uns, wann könnt ihr
reply = meldungen, nennungen, bestellungen, kartenbestellungen, teilnahmemeldungen, anmelden, anmeldung, anmeldungen, melden, melde dich, meldet euch, angemeldet, anmelde, rückmeldung, rückmeldungen, rückmelden, reservierung, reservierungen, reservieren, zusage, zusagen, bewerbung, bewerbungen, bewerben, einreichen, einsendungen, kartenwünsche, voranmeldung
due = bis, vor dem
due 1 = spätestens, allerspätestens, spaetestens, allerspaetestens
# the head of a forwarded message
mail-header = von, an, betreff, datum, gesendet, cc, kopie, antwort an
currency = euro, eur, chf, franken
price-word = startgeld, startgebühr, kursgebühr, kursgebühren, unkosten, eintritt, kosten, kostet, gebühr, teilnahmegebühr, teilnahmebeitrag, unkostenbeitrag, karten kosten, tickets kosten, der eintritt ist, die teilnahme ist, eintrittspreis, abendkasse, beitrag, teilnahmebeitrag beträgt, kostenbeitrag, tickets, karten, teilnahme
# verbs of what is over
over = wurde, wurden, zurückgeblickt, blickte, blickten, dankte, dankten, ehrte, ehrten, gewählt, wiedergewählt, wählte, wählten, feierte, feierten, kamen, besuchten, gewann, gewannen, eröffnete, eröffneten, fand, fanden, nahmen, begrüßte, begrüßten, freute, freuten, war, waren, hatte, hatten, gespendet, verabschiedet, ausgezeichnet
# verbs of what has been
took-place = fand, fanden, entschied, war, waren, feierte, feierten, kamen, trafen, gewann, gewannen, besuchten, spielten
took-place 2 = kam, traf, besuchte, spielte, eröffnete, eröffneten, sorgte, sorgten, lud, luden, begann, begannen, startete, starteten, folgte, folgten, durfte, durften, konnte, konnten, nahm, nahmen, freute, freuten, begeisterte, begeisterten, trat, traten, lockte, lockten, präsentierte, präsentierten, zeigte, zeigten, ehrte, ehrten, fuhr, fuhren, machte, machten, gab, gaben, erlebte, erlebten, siegte, siegten, sang, sangen, las, lasen, führte, führten, ging, gingen, stand, standen, stellte, stellten, wanderte, wanderten, versammelte, versammelten, veranstaltete, veranstalteten, bot, boten, brachte, brachten, empfing, empfingen, überreichte, überreichten, verabschiedete, verabschiedeten, wählte, wählten, endete, endeten, zog, zogen, öffnete, öffneten, begrüßte, begrüßten, hatte, hatten, rückte, rückten, ereignete, ereigneten, unterhielt, unterhielten, verwandelte, verwandelten, sprach, sprachen, hielt, hielten, berichtete, berichteten
report = rückblick, nachbericht, rückschau, war ein voller erfolg, nachlese
# names of places that tell another zone than the language does
place-zone Europe/Vienna = österreich, wien, graz, linz, salzburg, innsbruck, klagenfurt, bregenz
place-zone Europe/Zurich = schweiz, zürich, basel, luzern, st. gallen, winterthur, lausanne

# ---- more nouns, by field ----
event-noun = nachmittag, vormittag, frühstück, mittagessen, abendessen, gansessen, kaffeeklatsch, trauercafé, erzählcafé, repaircafé, grillen, hock
event-noun = kerwe, kirmes, kirchweih, kirta, dult, jahrmarkt, schau, leistungsschau, modenschau, börse, tauschbörse, kleidertausch, spieltag
event-noun = spieltreff, partie, derby, cup, pokal, meisterschaft, meisterschaften, rennen, regatta, rallye, wettkampf, wettbewerb, vorlesewettbewerb
event-noun = skat, preisskat, schafkopf, doppelkopf, schafkopfrennen, quiz, kneipenquiz, lotto, bingo, karaoke, oper, operette, musical, revue
event-noun = matinee, matinée, soiree, serenade, session, jam, jamsession, vesper, taufe, trauung, beerdigung, trauerfeier, prozession, wallfahrt
event-noun = kreuzweg, rosenkranz, krippenspiel, rorate, hochamt, eucharistiefeier, abendmahl, wortgottesfeier, konfirmation, firmung, erstkommunion
event-noun = bibelstunde, bibelkreis, bibelabend, gebet, friedensgebet, taizégebet, vorlesestunde, lesestunde, bastelstunde, turnstunde, krabbelgruppe
event-noun = spielgruppe, aktionstag, umwelttag, sporttag, wandertag, projekttag, familientag, mädchentag, studientag, thementag, gedenktag
event-noun = erntedankfest, heimattag, museumstag, tag der offenen tür, tag der offenen türen, tag des offenen denkmals, girls' day, zukunftstag
event-noun = elternsprechtag, sprechtag, projektwoche, aktionswoche, einschulung, verabschiedung, zeugnisausgabe, aufnahmeprüfung, prüfung
event-noun = klausurtagung, hock, sommerfest, hofflohmarkt, putzete, dorfputzete, metzgete, schlachtfest, törggelen, funkenfeuer, osterfeuer, maifeuer
event-noun = sonnwendfeuer, maibaumaufstellen, martinsumzug, laternenumzug, lampionumzug, faschingsumzug, rosenmontagszug, kappenabend, prunksitzung
event-noun = büttenabend, ratssitzung, gemeinderatssitzung, ausschusssitzung, anhörung, öffentlichkeitsbeteiligung, infostand, mahnwache, kundgebung
event-noun = demo, demonstration, podium, impulsvortrag, fachgespräch, fachforum, schulung, fortbildung, weiterbildung, qualifizierung, einführung
event-noun = auffrischung, erste-hilfe-kurs, schnupperkurs, schnupperstunde, sprachcafé, büchertisch, bücherflohmarkt, pflanzenbörse, baumschnittkurs
event-noun = schnittkurs, sensenkurs, waldbegehung, vogelstimmenwanderung, nachtwächterführung, kinderführung, ferienprogramm, ferienspaß, zeltlager
event-noun = schnitzeljagd, ostereiersuche, kinderkino, puppentheater, figurentheater, poetry slam, slam, open stage, tanzabend, tanznachmittag
event-noun = milonga, line dance, orgelmusik, orgelvesper, chorfest, chorprobe, generalprobe, vorspiel, vorspielabend, schülervorspiel
event-noun = blutspendetermin, typisierung, impfaktion, sprechtag, bürgerdialog, bürgerwerkstatt, bürgerforum, spatenstich, richtfest
event-noun = grundsteinlegung, einweihungsfeier, jubiläum, jubiläumsfeier, ehrenabend, helferfest, dankeschön-abend, weihnachtsfeier, adventsfeier
event-noun = adventskaffee, adventssingen, neujahrspunsch, glühweinabend, silvesterparty, silvesterball, silvesterfeier, silvestergala, fachmesse, jobmesse, ausbildungsmesse, hausmesse, tagesfahrt
event-noun = busfahrt, studienfahrt, kulturfahrt, radwandertag, volkslauf, spendenlauf, staffellauf, crosslauf, hallenturnier, freundschaftsspiel
event-noun = testspiel, pokalspiel, punktspiel, heimkampf, wettschießen, königsschießen, preisschießen, vogelschießen, kolloquium, ringvorlesung
event-noun = vorlesung, gastvortrag, antrittsvorlesung, doktorandentag, hochschultag, infotag, schnuppertag, beratungstag, sprechzeit für gründer
event-noun = abschiedsfeier, abiball, alpabzug, almabtrieb, altstadtfest, anbaden, angrillen, anpaddeln, anradeln, anschwimmen, antrinken, apero
event-noun = apéro, arbeitstagung, arbeitstreffen, autorenlesung, backtag, badetag, bandwettbewerb, bauernmarkt, begegnungsfest, benefizkonzert
event-noun = benefizlauf, bergmesse, bezirkstag, bockbieranstich, fassanstich, brauereiführung, buchmesse, buchpremiere, buchvorstellung, bunter abend
event-noun = bunter nachmittag, chorkonzert, christkindlmarkt, adventsmarkt, weihnachtsmarkt, christmette, christvesper, delegiertenversammlung
event-noun = dorffest, drachenfest, ehemaligentreffen, klassentreffen, jahrgangstreffen, einführungskurs, elterncafé, entdeckertour, erlebnistag
event-noun = ernteeinsatz, exerzitien, fachausschuss, fachkongress, fackelwanderung, fahrradbasar, festakt, festgottesdienst, festkonzert, festumzug
event-noun = festwoche, feierabendmarkt, feierstunde, filmgespräch, filmvorführung, firmenlauf, flashmob, freiluftkino, frühjahrsputz, frühlingsfest
event-noun = frühschoppen, frühstückstreffen, fußballturnier, ganztagestour, gartenfest, gartentag, garagenflohmarkt, gedenkfeier, gedenkstunde
event-noun = gedenkgottesdienst, gemeindefest, gemeindeversammlung, genossenschaftsversammlung, gesellschafterversammlung, gesprächsabend
event-noun = gesprächsrunde, grillabend, grillfest, gründungsversammlung, gruppenstunde, gruppentreffen, hafenfest, handarbeitstreff, handwerkermarkt
event-noun = hauskonzert, herbstfest, herbstmarkt, hoffest, informationsabend, infomesse, infonachmittag, inforunde, inselrundfahrt, instawalk
event-noun = interessententreffen, jahresabschluss, jahresessen, jahresfeier, jahresempfang, johannisfeuer, jugendtag, jugendtreff, kaffeefahrt
event-noun = kaffeenachmittag, kaffeetafel, kammerkonzert, kanutour, kartoffelfest, keltertag, kerb, kermes, kilbi, kinderbasar, kinderfest
event-noun = kinderdisco, kindersachenbasar, kindertag, kinoabend, kirchenkaffee, kirchenkonzert, kirchentag, kleiderbörse, kochabend, kochkurs
event-noun = kochworkshop, krimilesung, krimidinner, kulturnacht, kunsthandwerkermarkt, kunstmarkt, kräuterwanderung, lange nacht, laternenfest
event-noun = leseabend, lesekreis, lesenacht, lichterfest, liederabend, literaturkreis, literaturcafé, livemusik, löschübung, maifest, maiandacht
event-noun = maiwanderung, marktfrühstück, markttag, meet-up, mitarbeiterversammlung, mitbringbrunch, mittagstisch, mittagskonzert, mitmachaktion
event-noun = mitternachtslauf, modellbauausstellung, monatstreffen, monatsversammlung, mondscheinwanderung, morgenandacht, motorradsegnung
event-noun = museumsnacht, musiknacht, nachtflohmarkt, nachtwanderung, nachtreffen, neujahrskonzert, nikolausfeier, nikolausmarkt
event-noun = ökumenischer gottesdienst, oldtimertreffen, opernabend, orgelkonzert, osterbrunch, ostermarkt, osternacht, pächterversammlung
event-noun = passionskonzert, patronatsfest, patrozinium, pfarrfest, pfingstlager, pflanzentausch, pflanzenmarkt, pilgerwanderung, pilzwanderung
event-noun = plauderstunde, plenarsitzung, probelauf, probenwochenende, probestunde, probetraining, programmpräsentation, projektvorstellung
event-noun = public viewing, puppenbühne, reparaturcafé, ritterfest, rudelsingen, sammlertreffen, schnäppchenmarkt, schauübung, schlagernacht
event-noun = schlemmermarkt, schülerkonzert, schulausschuss, schulkonzert, schützenfest, seniorennachmittag, seniorentreffen, seniorencafé
event-noun = silvesterlauf, singkreis, sommerakademie, sommerkonzert, sommerkino, sommernachtsball, sonntagscafé, sonntagsführung, sonntagsspaziergang
event-noun = spielefest, sportfest, stadtfest, stadtführung, stadtrundgang, stadtteilfest, stadtratssitzung, stiftungsfest, straßenfest, stricktreff
event-noun = stolpersteinverlegung, strategietag, sternwanderung, tagesausflug, tanzcafé, tanzfest, tanzkurs, tauffest, tauschring, teamtag
event-noun = teenie-disco, theaterabend, tischtennisturnier, töpfermarkt, trödelmarkt, trommelworkshop, übungsabend, übungsleiterlehrgang
event-noun = uraufführung, verbandstag, verbandsversammlung, vereinsabend, vereinsausflug, vereinsmeisterschaft, verkaufsoffener sonntag
event-noun = vernetzungstreffen, vertreterversammlung, vespergottesdienst, vogelwanderung, volksfest, volkswandertag, vollmondwanderung
event-noun = vorbereitungstreffen, vorstandssitzung, vortragsabend, vortragsreihe, waldtag, wahlversammlung, wanderwoche, wassergymnastik
event-noun = weihnachtsbasar, weihnachtskonzert, weihnachtsoratorium, weinfest, weinwanderung, werkschau, wikingerfest, winterfest, winterwanderung
event-noun = wintermarkt, wiesenfest, zeitzeugengespräch, zumba, zunftabend, zwiebelmarkt
association = sportverein, turnverein, schützenverein, musikverein, gesangverein, heimatverein, förderverein, kleingartenverein, angelverein
association = imkerverein, schachfreunde, sportfreunde, freunde, tsv, sv, fc, vfl, vfb, tus, djk, sg, spvgg, ff, jugendfeuerwehr, drk, dlrg, thw, nabu
association = awo, kolpingsfamilie, kolping, caritas, diakonie, frauenbund, frauengemeinschaft, kfd, kab, kljb, kjg, pfadfinder, jungschar
association = jugendzentrum, kantorei, männerchor, frauenchor, kirchenchor, gospelchor, singkreis, blaskapelle, musikkapelle, stadtkapelle
association = trachtenverein, karnevalsverein, narrenzunft, kerwegesellschaft, trachtengruppe, theatergruppe, laienspielgruppe, wandergruppe
association = frauengruppe, seniorenkreis, seniorenclub, ortsverein, ortsverband, kreisverband, landesverband, bezirksverband, bezirksregierung
association = gemeindeverwaltung, stadtverwaltung, kreisverwaltung, kurverwaltung, tourismusverband, stadtwerke, gemeindewerke, kreissparkasse
association = volksbank, raiffeisenbank, handwerkskammer, industrie- und handelskammer, ihk, bauernverband, waldbesitzervereinigung
association = jagdgenossenschaft, hegering, kreisjägerschaft, lehrstuhl, fakultät, fachbereich, fachschaft, schulleitung, elternvertretung, vorstand
association = redaktion, landesregierung
association = stabsstelle, landesverein, landesgruppe, landesvereinigung, vereinigung, ortsausschuss, ortsrat, bezirksrat, stadtbezirk, bürgerverein
association = bürgerstiftung, verkehrsverein, verschönerungsverein, kulturverein, kunstverein, geschichtsverein, museumsverein, kirchenvorstand
association = kirchenrat, kirchenpflege, presbyterium, pfarrgemeinderat, pfarrverband, dekanat, bistum, erzbistum, landeskirche, seelsorgeeinheit
association = pastoralverbund, ordensgemeinschaft, hilfswerk, studierendenwerk, studierendenrat, studentenwerk, asta, stura, hochschulgruppe
association = schülervertretung, schulverein, schulpflegschaft, elternverein, elternschaft, kreiselternrat, betriebsrat, personalrat, tierschutzverein
association = naturschutzverein, naturschutzbund, bund naturschutz, alpenverein, schwarzwaldverein, albverein, eifelverein, wanderverein, radverein
association = adfc, vcd, ruderverein, segelverein, schwimmverein, reitverein, schachclub, skiclub, tennisclub, tanzclub, tanzsportclub, motorsportclub
association = automobilclub, kegelclub, rotary club, lions club, fanclub, fussballclub, kammerchor, jugendchor, kinderchor, posaunenchor, shantychor
association = singverein, liedertafel, liederkranz, jugendorchester, sinfonieorchester, akkordeonorchester, spielmannszug, fanfarenzug, musikzug
association = musikgesellschaft, blasorchester, bigband, big band, volkstanzgruppe, theaterverein, bühnenverein, filmclub, literaturhaus, landesmuseum
association = heimatmuseum, heimatbund, heimatpflege, bauernschaft, landjugendgruppe, landfrauenverein, hausfrauenbund, sozialverband, vdk, sovd
association = arbeiterwohlfahrt, johanniter, malteser, rotes kreuz, bergwacht, wasserwacht, technisches hilfswerk, samariterbund, spitex
association = pro senectute, frauenverein, gemeinnütziger frauenverein, turnerschaft, samariterverein, jodelclub, jodlerklub, guggenmusik
association = fasnachtsgesellschaft, bürgergarde, schützengesellschaft, schützengilde, schützenbruderschaft, bruderschaft, feldschützen, jagdverein
association = fischereiverein, imkerverband, obst- und gartenbauverein, gartenbauverein, siedlergemeinschaft, eigenheimerverband, mieterverein
association = wohnungsgenossenschaft, baugenossenschaft, energiegenossenschaft, gewerbeverein, handelsverband, stadtmarketing, citymarketing
association = wirtschaftsförderung, unternehmerverband, marketing gmbh, touristik, kurbetrieb, zweckverband, wasserverband, regionalverband
association = planungsverband, metropolregion
place-noun = anlage, gelände, vereinsgelände, festgelände, gerätehaus, feuerwehrhaus, schützenhaus, weiher, strand, ufer, promenade, brücke, dorfplatz
place-noun = marktplatz, kirchplatz, schulplatz, festplatz, rathausplatz, bolzplatz, spielplatz, treffpunkt, lokal, heuriger, buschenschank, gaststube
place-noun = weinstube, ratskeller, konferenzraum, besprechungsraum, sitzungssaal, ratssaal, seminarraum, gruppenraum, gemeindesaal, gemeindezentrum
place-noun = lounge, studio, kulturzentrum, jugendzentrum, familienzentrum, mehrgenerationenhaus, bürgerzentrum, pfarrheim, pfarrhaus, pfarrzentrum
place-noun = kita, kindergarten, kindertagesstätte, grundschule, gymnasium, realschule, gesamtschule, mittelschule, musikschule, stadtbücherei
place-noun = gemeindebücherei, loft, fabrik, zeche, depot, lager, haltestelle, bushaltestelle, busbahnhof, station, kurpark, kurhaus, kurgarten
place-noun = stadtpark, schlosspark, schlossgarten, biergarten, grotte, friedhof, aussegnungshalle, denkmal, mahnmal, anger, dorfanger, tenne, kelter
place-noun = backhaus, backes, spritzenhaus, dorfgemeinschaftshaus, dgh, bürgerhaus, sportheim, clubheim, clubhaus, vereinshaus, reithalle, eishalle
place-noun = eisstadion, kletterhalle, kegelbahn, schießstand, arena, parkdeck, parkhaus, tiefgarage, wanderparkplatz, bauernhof, hofladen, weingut
place-noun = brennerei, kaserne, archiv, stadtarchiv, kreishaus, landratsamt, finanzamt, arbeitsagentur, jobcenter, bürgerbüro, tourist-information
place-noun = geschäftsstelle, ladenlokal, pavillon, orangerie, remise, kreuzgang, kirchhof, pfarrgarten, steinbruch, bootshaus, steg, anleger
place-noun = schleuse, leuchtturm, aula
place-noun = diele, büro, kuppel, markt, stadl, stadel, scheuer, schopf, trotte, küche, lehrküche, stüberl, stübchen, schuppen, bahnsteig
place-noun = bussteig, perron, gleis, zob, feuerwache, polizeiwache, stall, gewölbe, krypta, sakristei, kirchenschiff, empore, dachboden, dachgeschoss
place-noun = obergeschoss, erdgeschoss, untergeschoss, zwischengeschoss, seitenschiff, audimax, rotunde, arkaden, passage, einkaufszentrum, gärtnerei
place-noun = baumschule, schmiede, töpferei, weberei, mosterei, molkerei, sennerei, käserei, bäckerei, metzgerei, konditorei, schreinerei, tischlerei
place-noun = druckerei, brauerei, ziegelei, sägewerk, kraftwerk, wasserwerk, e-werk, gaswerk, bauhof, werkhof, meierei, domäne, rittergut, anwesen
place-noun = alm, berghütte, schanze, loipe, talstation, bergstation, lichtung, badesee, baggersee, therme, konzertmuschel, musikmuschel, stätte
place-noun = herberge, jugendherberge, internat, kolleg, konvikt, residenz, hospiz, sanatorium, apotheke, amtsgericht, landgericht, standesamt
place-noun = konsulat, kai, mole, marina, werft, landungsbrücken, stadttor, eingang, haupteingang, nebeneingang, seiteneingang, pforte, rondell
place-noun = brunnen, dorflinde, gerichtslinde, schänke, schenke, gastwirtschaft, besenwirtschaft, straußwirtschaft, vinothek, osteria, trattoria
place-noun = cafeteria, strandbad, seebad, waldbad, hallenbad, naturbad, thermalbad, flussbad, erlebnisbad, ökohof, gutshof, gnadenhof, forsthof, torhof, weberhof, wertstoffhof, recyclinghof, stadtwerke, bibliothekscafé, biohof, ponyhof, reiterhof, weinhof, winzerhof, zunfthaus, postamt, gesundheitsamt, klinikum, umweltstation, tierheim, kurverwaltung, hackerspace, fablab, coworking-space, friseursalon, philharmonie, campingplatz, zeltplatz, hochofen, umspannwerk, pfarrstadl, salzstadel, zehntstadel, zehntscheune, kornspeicher, wasserturm, zeughaus, juze, jugi, jazzclub, irish pub, pub
place-noun = pizzeria, bistro, imbiss, kantine, casino, kasino, diskothek, kulturladen, stadtteilladen, quartiersladen, weltladen, bioladen, dorfladen
place-noun = buchladen, sekretariat, rektorat, dojo, rennbahn, eisbahn, rodelbahn, bowlingbahn, trabrennbahn, parcours, sternwarte, planetarium, zoo
place-noun = wildgehege, aquarium, arboretum, lehrpfad, försterei, forstamt, imkerei, bienenstand, gemeindeamt, stadtamt, schranne, badi, kegelcenter
place-noun = dreifachhalle, vorplatz, pausenplatz, pausenhof, kiosk, bootsanleger, bunker, stollen, bergwerk, schacht, hochbunker, kulisse, probebühne
place-noun = studiobühne, foyerbühne, mediathek, artothek, ludothek, stadtteiltreff, nachbarschaftstreff, jugendtreff, seniorentreff, makerspace
place-noun = hackspace, coworking space, fablab, offene werkstatt, geopark, bürgerpark, volkspark, stadtgarten, gemeinschaftsgarten, schrebergarten
place-noun = kleingärten, dorfmitte, ortsmitte, stadtmitte, fußgängerzone, altstadt, schlosskirche, stadtkirche, dorfkirche, pfarrkirche
place-noun = friedenskirche, kreuzkirche, lutherkirche, martinskirche, klosterkirche, stiftskirche, wallfahrtskirche, basilika, kathedrale, kirchlein
place-noun = gotteshaus, gebetsraum, kolumbarium, krematorium, dachterrasse, terrasse, laube, grillhütte, grillplatz, zeltplatz, campingplatz
place-noun = ferienanlage, hofgut, gutshaus, herrenhaus, palais, schlösschen, ruine, burgruine, bastion, stadtmauer, wehrturm, aussichtsturm
place-noun = wasserturm, wasserschloss, schleusenhaus, fährhaus, zollhaus, posthof, alte post, alte schule, alte schmiede, alter bahnhof, lokschuppen
place-noun = kulturbunker, hangar, flugplatz, flughafen, terminal, raststätte, autohof, baumhaus, waldrand, ufersaal, seminarhaus, seminarzentrum
place-noun = tagungshaus, bildungshaus, exerzitienhaus, gästehaus, meditationsraum, yogastudio, tanzstudio, tanzschule, ballettschule, reitschule
place-noun = skischule, fahrschule, sprachschule, förderschule, berufsschule, berufskolleg, lyzeum, oberschule, stadtteilschule, primarschule
place-noun = sekundarschule, kantonsschule, krippe, kinderhaus, familienstützpunkt, mütterzentrum, hebammenpraxis, gemeinschaftspraxis, ärztehaus
place-noun = medienraum, computerraum, werkraum, chemiesaal, physiksaal
salutation = guten abend zusammen, hallo ihr lieben, ihr lieben, liebe grüße, grüezi, servus, grüß gott, hi, hey, beste grüße, schöne grüße, freundliche grüsse, herzliche grüsse, es grüßt, euer, eure, geschätzte, geehrte

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = begrüßung, begrüssung, begrüßung durch den, begrüßung durch die, begrüßung der, begrüßung und vorstellung, eröffnung, eröffnung durch den, eröffnung durch die, eröffnung der sitzung, eröffnung der versammlung, formalia, formalien, regularien, vorstellungsrunde, totengedenken, totenehrung, feststellung der, feststellung des, beschlussfähigkeit, genehmigung der, genehmigung des, protokoll, protokoll der letzten, protokollgenehmigung, tagesordnung, anwesenheit
formal 2 = bericht des, bericht der, berichte des, berichte der, berichte aus den, kassenbericht, kassenbericht des, kassenprüfung, kassenprüfbericht, rechenschaftsbericht, rechenschaftsbericht des, tätigkeitsbericht, geschäftsbericht, jahresbericht, vorstandsbericht, aussprache, aussprache zu den, aussprache über die, entlastung, entlastung des, entlastung der, wahl, wahl des, wahl der, wahl eines, wahl einer, wahl von, wahlen, wahlen zum, wahlen des, wahlen der, neuwahl, neuwahl des, neuwahl der, neuwahlen, neuwahlen des, nachwahl, nachwahlen, vorstandswahl, vorstandswahlen, anträge, anträge der, satzungsänderung, satzungsänderungen, haushaltsplan, ehrungen
formal 3 = verschiedenes, sonstiges, allgemeines, anfragen, anfragen und mitteilungen, mitteilungen, bekanntgaben, schlusswort, schlusswort des, schlusswort der, abschluss, abschlussrunde, verabschiedung, ausblick, nächste termine, nächster termin, nächstes treffen, nächste sitzung, termine, schließung der sitzung, ende der sitzung, ende der versammlung
kept-open = offen, offene, offener, offenes, offenen, offenem, spontan, spontane, spontaner, spontanes, spontanen, spontanem, frei, freie, freier, freies, freien, freiraum, open space
# before a length: (ca. 30 Min.)
about = ca, circa, etwa, ungefähr, rund, max, maximal, höchstens, je, jeweils, dauer

# What is lifted out of a sentence goes into the nominative: what stands before it tells its case (see classes.h), the ends of
# nouns their gender; the longest end counts.  gender 4 ends infinitives, 5 what may be a person or a plural
case-sign 1 = zum, dem, einem, unserem, eurem, ihrem, seinem, diesem, beim, vom
case-sign 2 = zur, einer, unserer, eurer, ihrer, seiner, dieser
case-sign 3 = einen
case-sign 4 = den, unseren, euren, ihren, seinen, diesen
case-sign 5 = das, dieses
case-sign 6 = die, diese, unsere, eure, ihre, seine, alle
case-sign 7 = der
case-sign 8 = für
gender 1 = austausch, ausklang, abend, vortrag, empfang, imbiss, rundgang, umgang, anfang, beginn, abschluss, schluss, auftakt, start, workshop, kaffee, tee, spaziergang, dialog, teil, umtrunk, ausflug, besuch, nachmittag, vormittag, mittag, tag, gottesdienst, dienst, markt, tanz, brunch, kurs, film, chor, tisch, einstieg, abstieg, aufstieg, blick, impuls, bericht, beitrag, termin, treff, weg, gang, lauf, einsatz, aufbau, abbau, umbau, raum, baum, traum, moment, sprung, schwung, vorsprung, ursprung, stand, vorstand, block, talk, slam, pitch, ball, umzug, ausschuss, verein, rat, plan, gesang, applaus, segen, garten, wagen, laden, hafen, kuchen, ofen, boden, bogen, rahmen, namen, frieden, faden, kasten, balken, knochen, rasen, karren, haufen, streifen, regen, schaden, magen, daumen, braten, glühwein, wein, sekt, schmaus, plausch, klatsch, schnack, hock, ring, frühling, lehrling, ismus
gender 2 = arbeit, pause, runde, feier, führung, ung, heit, keit, schaft, tion, sion, tät, phase, probe, messe, andacht, wahl, reise, fahrt, tour, party, show, übergabe, stunde, sprechstunde, frage, antwort, musik, lektüre, suche, ehre, kunst, zeit, mahlzeit, woche, nacht
gender 3 = gespräch, essen, frühstück, konzert, fest, treffen, programm, buffet, büfett, podium, plenum, spiel, seminar, interview, ende, chen, lein, ment, um, training, meeting, coaching, café, picknick, quiz, thema, turnier, theater, haus, projekt, werk, netzwerk, bier, grußwort, wort, mahl, foto, feuer, lagerfeuer, lied, angebot, camp, lager, wochenende, yoga, kino
gender 4 = en, eln, ern
gender 5 = enden, enten, anten, isten, aten, ogen, agen, keiten, heiten, zeiten, ungen, tionen, nden, rten, gästen, herren, menschen, kindern, eltern, leuten, gruppen, frauen, männern, kollegen, themen, fragen, bauern, nachbarn, rn, jungen, alten, neuen, verwandten, bekannten, jährigen, lichen, igen, ischen
# lower-case words in -en, -er, -es or -e that no case changes
undeclined = offen, eben, selten, zusammen, morgen, oben, unten, außen, innen, hinten, vorn, sieben, eigen, trocken, golden, sehr, über, unter, immer, wieder, weiter, aber, oder, besonders, bereits, sonders, gerne, heute, beide, viele, einige, manche, gegen, neben, zwischen, wegen, hinter, alle, ohne
parity 1 = ungerad~, jedem ungeraden
parity 2 = gerad~, jedem geraden

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : jedes Wochenende => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : alle drei Monate => FREQ=MONTHLY;INTERVAL=3
pattern units = NTH UNIT : jeden dritten Tag => FREQ=DAILY;INTERVAL=3
pattern often = every-other UNIT > times 2 : alle zwei Monate => FREQ=MONTHLY;INTERVAL=2
pattern often = FREQUENCY : täglich => FREQ=DAILY
pattern often = every <units> : jedes Wochenende => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : erster Montag im Januar, April, Juli und Oktober => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month : jeden ersten Dienstag im Monat => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : am ersten Dienstag jedes zweiten Monats => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : am ersten Dienstag alle drei Monate => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] every NTH UNIT @month : am ersten Dienstag jedes dritten Monats => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : jeden ersten Donnerstag im Quartal => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH
pattern beside = @week [on] DAYS !DATED : alle zwei Wochen am Montag und Freitag => FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR
pattern beside = @month [on] NTH-UNIT : monatlich am letzten Werktag => FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
pattern beside = @month every [on] NTHS : einmal im Monat, immer am letzten Freitag => FREQ=MONTHLY;BYDAY=-1FR
pattern beside = @month [on] NTHS : alle zwei Monate am ersten Dienstag => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : monatlich am 15. => FREQ=MONTHLY;BYMONTHDAY=15
pattern beside = @month on article DAYS !DATED > vague : einmal im Quartal an einem Samstag => FREQ=MONTHLY;INTERVAL=3;BYDAY=SA
pattern beside = @month &weekdays SERIES > vague : einmal im Quartal, samstags => FREQ=MONTHLY;INTERVAL=3;BYDAY=SA
pattern beside = @month on DAYS !DATED > vague : monatlich am Dienstag => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : jährlich am 3. Oktober => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : jedes Jahr am dritten Wochenende im September => FREQ=YEARLY;BYMONTH=9;BYDAY=3SA
pattern beside = @year [on] NTHS [on] [in] MONTH : jährlich am 2. Sonntag im Mai => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : am 1. und 3. Mittwoch des Monats => FREQ=MONTHLY;BYDAY=1WE,3WE
pattern monthly = NTHS [,] FREQUENCY @month > month : 2. Di monatlich => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : am letzten Tag jeden Monats => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : am 1. und 15. jeden Monats => FREQ=MONTHLY;BYMONTHDAY=1,15
pattern monthly = NTHS SEVERAL > month : 1. und 3. Donnerstag => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : 2. Dienstag 19 Uhr => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-BEHIND <months> > month : am ersten Montag nach dem 15. des Monats => FREQ=MONTHLY;BYMONTHDAY=16,17,18,19,20,21,22;BYDAY=MO
pattern monthly = NTH-BEHIND LONE-NTH > month, singly : am ersten Montag nach dem 15. => FREQ=MONTHLY;BYMONTHDAY=16,17,18,19,20,21,22;BYDAY=MO
pattern each = SECOND DAYS [EXCEPT] > week, times 2, either : jeden 2. Mittwoch => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern each = NTHS <months> > month : jeden ersten und dritten Freitag im Monat => FREQ=MONTHLY;BYDAY=1FR,3FR
pattern each = NTHS > month, either : jeden dritten Freitag => FREQ=MONTHLY;BYDAY=3FR
pattern each = NTH-UNIT <months> > month : jeden letzten Tag im Monat => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = MONTHDAYS <months> > month : an jedem 13. des Monats => FREQ=MONTHLY;BYMONTHDAY=13
pattern each = NTH-BEHIND [<months>] > month : jeden ersten Samstag nach dem 10. => FREQ=MONTHLY;BYMONTHDAY=11,12,13,14,15,16,17;BYDAY=SA
pattern each = LONE-DAY &TIME > month : jeden 15. um 18 Uhr => FREQ=MONTHLY;BYMONTHDAY=15
pattern each = MONTH-END > month : jeden Monatsersten => FREQ=MONTHLY;BYMONTHDAY=1
pattern each = DAYS [EXCEPT] > week : jeden Mittwoch => FREQ=WEEKLY;BYDAY=WE
pattern each = DAY-PART > week : jeden Freitagabend => FREQ=WEEKLY;BYDAY=FR
pattern each = PART : jeden Abend => FREQ=DAILY
pattern repeat = frequency=quarter [,] [on] NTHS [on] [in] MONTHS > month : vierteljährlich am zweiten Donnerstag im März, Juni, September und Dezember => FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=2TH
pattern repeat = <often> [[,] <beside>] [EXCEPT] : täglich außer montags => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS <months> > month, nth 2 : jeden zweiten Samstag im Monat => FREQ=MONTHLY;BYDAY=2SA
pattern repeat = every-other DAYS [EXCEPT] > week, times 2, either : jeden zweiten Mittwoch => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern repeat = [on] NTHS [on] [in] MONTH [,] <often> @year : am ersten Freitag im Oktober, jedes Jahr => FREQ=YEARLY;BYMONTH=10;BYDAY=1FR
pattern repeat = every [on] <each> : jeden 2. Mittwoch => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern repeat = on NTHS LONE-NTH ENDS > month, singly : am vierten Freitag => FREQ=MONTHLY;BYDAY=4FR
pattern repeat = [on] <monthly> : am 1. und 3. Mittwoch des Monats => FREQ=MONTHLY;BYDAY=1WE,3WE
pattern repeat = &weekdays SERIES [EXCEPT] > week : montags und mittwochs => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : werktags (Mo–Fr) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : Mo–Fr 8–16 Uhr => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES EXCEPT &TIME > week, singly : Di-Sa außer an Feiertagen 10-18 Uhr => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA
pattern repeat = SERIES &BOUND [EXCEPT] > week : Mo und Do ab Oktober => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = SERIES [,] <often> @week : freitags, 14-tägig => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = SERIES '(' <often> ')' @week : freitags (14-tägig) => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : 10 x montags => FREQ=WEEKLY;BYDAY=MO;COUNT=10
pattern repeat = [on] COUNT entire=3 DAYS > week : fünf aufeinanderfolgende Freitage => FREQ=WEEKLY;BYDAY=FR;COUNT=5
pattern repeat = times per unit=week [,] [on] DAYS > week : zweimal pro Woche, dienstags und freitags => FREQ=WEEKLY;BYDAY=TU,FR
pattern repeat = times determiner unit=week [,] [on] DAYS > week : zweimal die Woche, dienstags und freitags => FREQ=WEEKLY;BYDAY=TU,FR
pattern repeat = [in] PARITY [,] [on] DAYS : in geraden Wochen dienstags => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [in] PARITY : dienstags in ungeraden Kalenderwochen => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = <often> [on] DAYS '(' [in] PARITY ')' @week : 14-tägig donnerstags (ungerade KW) => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = [every] DAYS '(' [in] PARITY ')' : freitags (gerade Wochen) => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = every &holiday > year : jeden Ostermontag => FREQ=YEARLY

# given names: what a person's name begins with
given-name = achim, ada, adelheid, agnes, albert, albrecht, alex, alexander, alexandra, alfons, alfred, alina, almut, alois, amelie, andrea, andreas, angela
given-name = angelika, anita, anja, anke, anna, anne, annegret, annelie, anneliese, annemarie, annett, annette, annika, antje, anton, antonia, armin, arne, arno
given-name = arnold, arthur, astrid, august, axel, ayse, ayşe, barbara, bastian, beate, beatrix, benedikt, benjamin, benno, bernd, bernhard, bert, berta, berthold
given-name = bettina, bianca, birgit, birte, bjarne, björn, bodo, boris, brigitta, brigitte, britta, bruno, burkhard, carina, carl, carla, carmen, carolin, caroline
given-name = carsten, charlotte, christa, christel, christian, christiane, christina, christine, christof, christoph, claas, clara, claudia, clemens, conrad
given-name = constanze, cordula, corinna, cornelia, cornelius, cäcilie, dagmar, daniel, daniela, david, dennis, detlef, dieter, dietmar, dietrich, dirk, dominik
given-name = dora, doris, dorothea, dorothee, eberhard, eckart, eckhard, edeltraud, edgar, edith, eduard, egon, ekkehard, elena, elfriede, elisabeth, elke, ella
given-name = elli, elmar, elsa, elvira, emil, emilia, emma, emre, erich, erik, erika, erna, ernst, erwin, esther, eugen, eva, evelyn, ewald, fabian, fatima, fatma
given-name = felix, ferdinand, finn, florian, frank, franz, franziska, frauke, frieda, friederike, friedhelm, friedrich, fritz, gabi, gabriel, gabriele, georg
given-name = gerald, gerd, gerda, gerhard, gerlinde, gernot, gertraud, gertrud, gisela, gottfried, gregor, greta, grete, gudrun, guido, gunnar, gunther, gustav
given-name = günter, günther, hanna, hannah, hannelore, hannes, hans, harald, hartmut, hasan, hedwig, heidemarie, heidi, heidrun, heike, heiko, heiner, heinrich
given-name = heinz, helena, helene, helga, helge, helmut, helmuth, hendrik, henning, henriette, henrik, henry, herbert, heribert, hermann, herta, hilde, hildegard
given-name = hilke, holger, horst, hubert, hugo, ida, ilka, ilona, ilse, imke, ina, ines, inga, inge, ingeborg, ingo, ingrid, insa, irene, iris, irma, irmgard
given-name = isabel, isabella, isabelle, ivonne, jakob, jan, jana, janina, jasmin, jens, joachim, jochen, johann, johanna, johannes, jolanda, jonas, jonathan, josef
given-name = josefine, joseph, josephine, julia, julian, juliane, julius, jutta, jörg, jörn, jürg, jürgen, kai, karin, karl, karla, karlheinz, karola, karoline
given-name = karsten, katharina, kathrin, katja, katrin, kerstin, kilian, kira, klara, klaus, konrad, konstantin, korbinian, kristin, kristina, kurt, käthe, lara
given-name = lars, laura, lea, lena, leni, leo, leon, leonhard, leonie, leopold, levin, lilli, lina, linda, linus, lisa, liselotte, lore, lorenz, lothar, lotte
given-name = louis, louisa, luca, lucia, ludwig, luis, luisa, luise, lukas, lutz, magda, magdalena, maike, maja, malte, mandy, manfred, manuel, manuela, marc, marcel
given-name = marco, marcus, mareike, maren, margarete, margarethe, margit, margot, margret, maria, marianne, marie, marika, marina, mario, marion, markus, marlene
given-name = marlies, martha, martin, martina, mathias, mathilde, matthias, max, maximilian, mechthild, mehmet, meike, melanie, merle, meta, mia, michael, michaela
given-name = michel, mila, mira, miriam, mirjam, mohammed, monika, moritz, murat, mustafa, nadine, nadja, natalie, nele, nico, nicole, niels, niklas, nils, nina
given-name = noah, nora, norbert, odilo, olaf, ole, olga, oliver, oskar, oswald, otmar, ottilie, otto, pascal, patricia, patrick, paul, paula, pauline, peter, petra
given-name = philipp, pia, raimund, rainer, ralf, ralph, ramona, raphael, rebecca, regina, regine, regula, reiner, reinhard, reinhild, reinhold, renate, reto
given-name = ricarda, richard, rita, robert, robin, roland, rolf, roman, romy, ronja, rosa, rosemarie, roswitha, rudi, rudolf, rupert, ruth, rüdiger, sabine, sabrina
given-name = samuel, sandra, sara, sarah, sascha, sebastian, selma, sepp, sibylle, siegfried, sieglinde, sigrid, silke, silvia, simon, simone, sina, sofia, sofie
given-name = solveig, sonja, sophia, sophie, stefan, stefanie, steffen, steffi, stella, stephan, stephanie, susanna, susanne, sven, svenja, swantje, sylvia, tabea
given-name = tanja, tatjana, teresa, thea, theo, theodor, theresa, therese, thilo, thomas, thorben, thorsten, till, tilman, tim, timo, tina, tobias, tom, torben
given-name = torsten, traudl, traute, udo, ulf, uli, ulla, ulrich, ulrike, urs, ursina, ursula, uschi, ute, uwe, valentin, valentina, vanessa, veit, vera, verena
given-name = veronika, viktor, viktoria, vinzenz, volker, volkmar, vroni, walter, waltraud, wanda, wencke, wenke, werner, wiebke, wilfried, wilhelm, willi, wilma
given-name = wolf, wolfgang, wolfram, xaver, yannick, ylva, yusuf, yvonne, zeynep

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : Freitag vor Ostern => 2026-04-03
pattern side = past > behind : Freitag nach Himmelfahrt => 2026-05-15
pattern side = side-letter=1 '.' > behind : 3. So. n. Trinitatis => 2026-06-21
pattern side = side-letter=-1 '.' > before : 2. So. v. Ostern => 2026-03-22
pattern week = unit=weekend > weekday 8 : das Wochenende vor Ostern => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : die Woche nach Ostern => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : am Vorabend des 1. Mai => 2026-04-30
pattern halves = HALVES half > unit-half : die erste Hälfte des Juni => 2026-06-01/2026-06-15
pattern near = [on] ORDINAL WEEKDAY in FEAST-TIME : am vierten Sonntag in der Fastenzeit => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : vierter Sonntag der Fastenzeit => 2026-03-15
pattern sundays = past > behind, weekday 7 : 14. nach Trinitatis => 2026-09-06
pattern sundays = side-letter=1 '.' > behind, weekday 7 : 14. n. Trinitatis => 2026-09-06
pattern near = [on] ORDINAL <sundays> BASE : 14. nach Trinitatis => 2026-09-06
pattern near = [on] ORDINAL WEEKDAY <side> BASE : der zweite Sonntag nach Ostern => 2026-04-19
pattern near = WEEKDAY <side> BASE : Sonntag vor Weihnachten => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : das zweite Wochenende nach Ostern => 2026-04-18/2026-04-19
pattern near = [on] <eve> BASE : am Vorabend von Allerheiligen => 2026-10-31
pattern near = [on] unit=day <side> BASE : am Tag vor Himmelfahrt => 2026-05-13
pattern near = [on] [on] <halves> MONTH-OF : in der zweiten Hälfte des Monats => 2026-03-16/2026-03-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : in den letzten zwei Wochen des August => 2026-08-18/2026-08-31
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : die zwei letzten Wochen des August => 2026-08-18/2026-08-31
pattern near = [on] HALVES SOME MONTH-PART [YEAR] : die ersten zwei Maiwochen => 2026-05-01/2026-05-14
pattern near = ORDINAL MONTH-PART [YEAR] : ersten Maiwoche 2026 => 2026-05-04/2026-05-10
pattern count = FRACTION SPAN-UNIT > part-of : eine halbe Stunde => 2026-03-04T10:30
pattern count = MANY and [cardinal=1] FRACTION SPAN-UNIT > part-of : zwei und eine halbe Stunde => 2026-03-04T12:30
pattern nths = ORDINAL : dritten Dienstag im September => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : am dritten Dienstag im September => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : die letzte Woche im Juli => 2026-07-27/2026-08-02
pattern span = ago-before [at] SPANS !holiday > ago : vor zwei Wochen => 2026-02-18
pattern span = within [on] [next] SPANS IN-TIME > next-units : innerhalb von drei Tagen => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : in etwa zwei Wochen => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : in den nächsten drei Tagen => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : die letzten zwei Wochen => 2026-02-18/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : zwei kommende Wochen => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : zwei vergangene Wochen => 2026-02-18/2026-03-03
pattern span = SPANS ago > ago : drei Tage zuvor => 2026-03-01
pattern span = [in] SPANS hence > ahead : zwei Wochen später => 2026-03-18
pattern span = [in] SPANS <side> FROM-DAY : drei Tage nach Ostern => 2026-04-08
pattern joint = start-from : die Woche ab dem 4. Mai => 2026-05-04/2026-05-10
pattern joint = on : die Woche des 4. Mai => 2026-05-04/2026-05-10
pattern joint = date-from : in der Woche vom 4. Mai => 2026-05-04/2026-05-10
pattern its-week = [on] MODIFIER unit=week > of-week : Mittwoch der nächsten Woche => 2026-03-11
pattern its-week = from MODIFIER unit=week > of-week : Montag von nächster Woche => 2026-03-09
pattern which = <its-week> : Freitag nächster Woche => 2026-03-13
pattern which = after-next > after-next : Freitag übernächster => 2026-03-13
pattern which = past [on] next > after-next : Freitag nach dem nächsten => 2026-03-13
pattern which = SPELT WEEKS-BEHIND > weeks-on : Freitag in acht Tagen => 2026-03-13
pattern which = in SPANS IN-WEEKS > ahead : Freitag in einer Woche => 2026-03-13
pattern which = ago-before SPANS IN-WEEKS > ago : Freitag vor zwei Wochen => 2026-02-20
pattern which = SPELT SPANS IN-WEEKS hence > ahead : Montag zwei Wochen später => 2026-03-16
pattern weekday = THIS NAMED-DAY SPELT !unit=week > of-week : diesen Freitag => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SPELT !unit=week > which-day : übernächsten Freitag => 2026-03-13
pattern weekday = &next MODIFIER NAMED-DAY !unit=week STANDS > which-day : kommenden Fr => 2026-03-06
pattern weekday = &last MODIFIER NAMED-DAY !unit=week STANDS > which-day : letzten Fr => 2026-02-27
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : nächsten Sonntag, 10. Mai => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : Freitag, nächster Woche => 2026-03-13
pattern weekday = NAMED-DAY <which> : Freitag in zwei Wochen => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : zwei Sonntage später => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : zwei Donnerstage zuvor => 2026-02-19
pattern weekday = NAMED-DAY STANDS > which-day : Freitag => 2026-03-06
pattern portion = BEGIN-OF > shifted, portion 1 : Monatsanfang => 2026-03-01/2026-03-10
pattern portion = END-OF > shifted, portion 3 : Monatsende => 2026-03-21/2026-03-31
pattern portion = end-of=year YEAR-NO > portion 3 : Jahresende 2027 => 2027-09-01/2027-12-31
pattern portion = on=3 END-OF > shifted, portion 8 : zum Monatsende => 2026-03-31
pattern portion = [on] later=8 > this-month, portion 8 : am Monatsletzten => 2026-03-31
pattern portion = [on] later=9 > this-month, portion 9 : am Monatsersten => 2026-04-01
pattern portion = on=3 end-of=year YEAR-NO > portion 8 : zum Jahresende 2027 => 2027-12-31
pattern portion = on=3 BEGIN-OF > shifted, portion 9 : zum Monatsanfang => 2026-04-01
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : in der Woche vom 5. April => 2026-03-30/2026-04-05
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : der Rest der Woche => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : KW 39/2026 => 2026-09-21/2026-09-27
pattern whole = WEEK-NO '.' week-number [YEAR] : 39. Kalenderwoche 2026 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : Winter 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : im kommenden Frühjahr => 2027-03-01/2027-05-31
pattern whole = LED SEASON-NAME : im Sommer => 2026-06-01/2026-08-31
pattern whole = [MODIFIER] TERM-NAME YEAR [OTHER-YEAR] : Wintersemester 2026/27 => 2026-10-01/2027-03-31
pattern whole = [MODIFIER] TERM-NAME SHORT-YEAR [OTHER-YEAR] : WS 26/27 => 2026-10-01/2027-03-31
pattern whole = [on] !entire=3 entire [on] NAMED-MONTH [YEAR] : den ganzen August => 2026-08-01/2026-08-31
pattern whole = [on] entire=1 SPAN-UNIT > this-unit : das ganze Wochenende => 2026-03-07/2026-03-08
pattern whole = [on] entire=1 MODIFIER SPAN-UNIT > shifted : die ganze nächste Woche => 2026-03-09/2026-03-15
pattern whole = MODIFIER entire=1 SPAN-UNIT > shifted : dieses ganze Wochenende => 2026-03-07/2026-03-08
pattern whole = [on] !entire=3 entire SEASON-NAME [YEAR] : den ganzen Sommer => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : im Laufe des Monats Mai => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : am Wochenende => 2026-03-07/2026-03-08
pattern parts = begin !in > portion 1 : Anfang nächster Woche => 2026-03-09/2026-03-11
pattern parts = mid > portion 2 : Mitte Juli => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : Ende März => 2026-03-21/2026-03-31
pattern parts = on=3 end > portion 8 : zum Ende des Monats => 2026-03-31
pattern parts = on=3 begin > portion 9 : zum Anfang des zweiten Quartals => 2026-04-01
pattern parts = later=2 > portion 7 : später im Mai => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : Mitte bis Ende Mai => 2026-05-11/2026-05-31
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : Ende Oktober 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> [on] [at] PERIOD : Ende des zweiten Quartals => 2026-06-01/2026-06-30
pattern portion = <extent> [on] [at] YEAR-NO : Anfang 2027 => 2027-01-01/2027-04-30
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : Mitte nächsten Monats => 2026-04-11/2026-04-20
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : Ende der Woche => 2026-03-06/2026-03-08
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : Ende Freitag => 2026-03-06T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : Ende heute => 2026-03-04T23:59
pattern unit = MODIFIER SPAN-UNIT > shifted : nächsten Monat => 2026-04-01/2026-04-30
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : nächste Woche am Dienstag => 2026-03-10
pattern feast = FEAST-WEEKEND [YEAR] > feast-weekend : Pfingstwochenende 2027 => 2027-05-15/2027-05-17
pattern feast = MODIFIER FEAST-WEEKEND [YEAR] > which, feast-weekend : nächstes Osterwochenende => 2026-04-04/2026-04-06
pattern feast = FEAST [YEAR] : Ostern 2027 => 2027-03-28
pattern feast = FEAST [YEAR] unit=weekend [YEAR] > feast-weekend : Fronleichnam Wochenende => 2026-06-06/2026-06-07
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : letztes Weihnachten => 2025-12-25
pattern feast = FEAST in YEARS : Ostern in drei Jahren => 2029-04-01
pattern feast = FEAST ago-before YEARS > years-ago : Weihnachten vor zwei Jahren => 2024-12-25
pattern feast = FEAST YEARS hence : Ostern zwei Jahre später => 2028-04-16
pattern feast = FEAST YEARS ago > years-ago : Ostern zwei Jahre zuvor => 2024-03-31
pattern day-word = DAY-WORD : übermorgen => 2026-03-06
pattern day-word = DAY-TO-COME WEEKS-BEHIND : heute in acht Tagen => 2026-03-11
pattern day-word = DAY-TO-COME in MORE-SPANS : heute in zwei Wochen => 2026-03-18
