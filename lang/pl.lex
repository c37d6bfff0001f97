# polski.  The same classes as de.lex, which explains them; ~ stands for the endings of adjectives.
language = pl
complete = yes
decimal = ,
order = dmy
home = Europe/Warsaw
traits = dot-dates, bare-days, modifier-behind, worded-minutes
endings = y, a, e, ego, ej, emu, ą, ym, ych
accents = optional

month 1 = styczeń, stycznia, styczniu, styczniem, sty, stycz
month 2 = luty, lutego, lutym, lut
month 3 = marzec, marca, marcu, marcem, mar
month 4 = kwiecień, kwietnia, kwietniu, kwietniem, kwi, kwiec
month 5 = maj, maja, maju, majem
month 6 = czerwiec, czerwca, czerwcu, czerwcem, cze, czerw
month 7 = lipiec, lipca, lipcu, lipcem, lip
month 8 = sierpień, sierpnia, sierpniu, sierpniem, sie, sierp
month 9 = wrzesień, września, wrześniu, wrześniem, wrz, wrześ
month 10 = październik, października, październiku, październikiem, paź, paźdz
month 11 = listopad, listopada, listopadzie, listopadem, lis
month 12 = grudzień, grudnia, grudniu, grudniem, gru, grudz
weekday 1 = poniedziałek, poniedziałku, poniedziałkiem, poniedziałkowy, poniedziałkowego, pon, pn
weekday 2 = wtorek, wtorku, wtorkiem, wt, wto
weekday 3 = środa, środę, środy, środzie, śr, sr
weekday 4 = czwartek, czwartku, czwartkiem, czw
weekday 5 = piątek, piątku, piątkiem, pt, pią
weekday 6 = sobota, sobotę, soboty, sobocie, sob
weekday 7 = niedziela, niedzielę, niedzieli, niedz, ndz, nd
weekdays 1 = poniedziałki, poniedziałków
weekdays 2 = wtorki, wtorków
weekdays 3 = środy, śród
weekdays 4 = czwartki, czwartków
weekdays 5 = piątki, piątków
weekdays 6 = soboty, sobót
weekdays 7 = niedziele, niedziel
weekdays 8 = dni robocze, dni powszednie
weekdays 9 = weekendy
short = cze, czerw, grudz, kwiec, paźdz, pią, pn, sierp, stycz, wrześ, wto, czw, gru, kwi, lip, lis, lut, luty, maj, maja, mar, paź, paz, pon, pt, sie, sob, sty, wrz, wt, śr, sr, niedz, ndz, nd

ordinal 1 = pierwsz~
ordinal 2 = drugi, druga, drugie, drugiego, drugiej, drugą, drugim
ordinal 3 = trzeci, trzecia, trzecie, trzeciego, trzeciej, trzecią, trzecim
ordinal 4 = czwart~
ordinal 5 = piąt~
ordinal 6 = szóst~
ordinal 7 = siódm~
ordinal 8 = ósm~
ordinal 9 = dziewiąt~
ordinal 10 = dziesiąt~
ordinal 11 = jedenast~
ordinal 12 = dwunast~
ordinal 13 = trzynast~
ordinal 14 = czternast~
ordinal 15 = piętnast~
ordinal 16 = szesnast~
ordinal 17 = siedemnast~
ordinal 18 = osiemnast~
ordinal 19 = dziewiętnast~
ordinal 20 = dwudziest~
ordinal 21 = dwudziesty pierwszy, dwudziestego pierwszego, dwudziestej pierwszej, dwudziesta pierwsza
ordinal 22 = dwudziesty drugi, dwudziestego drugiego, dwudziestej drugiej, dwudziesta druga
ordinal 23 = dwudziesty trzeci, dwudziestego trzeciego, dwudziestej trzeciej, dwudziesta trzecia
ordinal 24 = dwudziesty czwarty, dwudziestego czwartego, dwudziestej czwartej, dwudziesta czwarta
ordinal 25 = dwudziesty piąty, dwudziestego piątego, dwudziestej piątej, dwudziesta piąta
ordinal 26 = dwudziesty szósty, dwudziestego szóstego, dwudziestej szóstej, dwudziesta szósta
ordinal 27 = dwudziesty siódmy, dwudziestego siódmego, dwudziestej siódmej, dwudziesta siódma
ordinal 28 = dwudziesty ósmy, dwudziestego ósmego, dwudziestej ósmej, dwudziesta ósma
ordinal 29 = dwudziesty dziewiąty, dwudziestego dziewiątego, dwudziestej dziewiątej, dwudziesta dziewiąta
ordinal 30 = trzydziest~
ordinal 31 = trzydziesty pierwszy, trzydziestego pierwszego
ordinal -1 = ostatni, ostatnia, ostatnie, ostatniego, ostatniej, ostatnią, ostatnim
ordinal -2 = przedostatni, przedostatnia, przedostatniego, przedostatniej, przedostatnią
ordinal-suffix = y, ty, go, ego, ci, szy, gi, sty, tego, ej, sta, ta, ga, ma, szego
cardinal 0 = zero
cardinal 1 = jeden, jedna, jedno, jedną, jednego
cardinal 2 = dwa, dwie, dwóch, dwu
cardinal 3 = trzy, trzech
cardinal 4 = cztery, czterech
cardinal 5 = pięć, pięciu
cardinal 6 = sześć, sześciu
cardinal 7 = siedem, siedmiu
cardinal 8 = osiem
cardinal 9 = dziewięć
cardinal 10 = dziesięć, dziesięciu
cardinal 11 = jedenaście
cardinal 12 = dwanaście
cardinal 13 = trzynaście
cardinal 14 = czternaście
cardinal 15 = piętnaście
cardinal 16 = szesnaście
cardinal 17 = siedemnaście
cardinal 18 = osiemnaście
cardinal 19 = dziewiętnaście
cardinal 20 = dwadzieścia
cardinal 30 = trzydzieści
cardinal 40 = czterdzieści
cardinal 50 = pięćdziesiąt
cardinal 60 = sześćdziesiąt
cardinal 2 = parę, para
cardinal 3 = kilka, kilku
cardinal 12 = tuzin
hundred = sto
thousand = tysiące, tysiąc
end-of month = koniec miesiąca, końca miesiąca, końcem miesiąca, końcu miesiąca
end-of year = koniec roku, końca roku, końcem roku, końcu roku
fraction 15 = kwadrans
fraction 30 = pół
fraction 90 = półtorej, półtora

unit second = sekunda, sekundy, sekund, sekundę, sek
travel 1 = odjazd, wyjazd
travel 2 = przyjazd
unit minute = minuta, minuty, minut, minutę, min
unit hour = godzina, godziny, godzin, godzinę, godz, h
week-on 1 = za tydzień
week-on 2 = za dwa tygodnie
day 7 = za tydzień
unit day = dzień, dni, dnia, dniu, dzien
unit week = tydzień, tygodnie, tygodni, tygodnia, tygodniu
unit weekend = weekend, weekendu, weekendy, weekendzie, weekendem
unit month = miesiąc, miesiące, miesięcy, miesiąca, miesiącu
unit workday = dzień roboczy, dni robocze, dni roboczych
unit quarter = kwartał, kwartały, kwartału, kwartale, kwartałów
unit halfyear = półrocze, półrocza, półroczu
unit year = rok, lata, lat, roku, latach
unit decade = dekada, dekady, dekad, dekadę
unit century = wiek, wieku, wieki, wieków, stulecie
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
day 0 = dzisiaj, dziś, dzisiejsz~, obecnego dnia, dnia dzisiejszego
day 1 = jutro, jutrzejsz~, jutra
day 2 = pojutrze, po jutrze, pojutrzejsz~
day -1 = wczoraj, wczorajsz~
day -2 = przedwczoraj, przed wczoraj, dzień przed wczoraj
tonight = dziś wieczorem, dzisiaj wieczorem, dziś w nocy, dzisiaj w nocy, tej nocy
now = teraz, w tej chwili, w tym momencie, obecnie, natychmiast, aktualnie
part 1 = rano, ranek, rankiem, z rana, nad ranem, poranek, dziś rano, rana
part 2 = przed południem, przedpołudnie, przedpołudniem
part 3 = w południe
part 4 = po południu, popołudnie, popołudniu, popołudniem, w popołudnie, popołudnia
part 5 = wieczorem, wieczór, wieczora, wieczoru, z wieczora
part 6 = w nocy, nocą, noc, nocy
part 7 = wcześnie rano, wczesnym rankiem, świtem, o świcie, o poranku
oclock = godzina, h
am = am, a m
pm = pm, p m
noon = południe, południa, w samo południe
midnight = północ, o północy, północy
half-to = wpół do, w pół do, pół do
quarter = kwadrans
past = po
to-hour = za, przed
to-hour 1 = do
hour 1 = pierwsza, pierwszej, pierwszą
hour 2 = druga, drugiej, drugą
hour 3 = trzecia, trzeciej, trzecią
hour 4 = czwarta, czwartej, czwartą
hour 5 = piąta, piątej, piątą
hour 6 = szósta, szóstej, szóstą
hour 7 = siódma, siódmej, siódmą
hour 8 = ósma, ósmej, ósmą
hour 9 = dziewiąta, dziewiątej, dziewiątą
hour 10 = dziesiąta, dziesiątej, dziesiątą
hour 11 = jedenasta, jedenastej, jedenastą
hour 12 = dwunasta, dwunastej, dwunastą
hour 13 = trzynasta, trzynastej, trzynastą
hour 14 = czternasta, czternastej, czternastą
hour 15 = piętnasta, piętnastej, piętnastą
hour 16 = szesnasta, szesnastej, szesnastą
hour 17 = siedemnasta, siedemnastej, siedemnastą
hour 18 = osiemnasta, osiemnastej, osiemnastą
hour 19 = dziewiętnasta, dziewiętnastej, dziewiętnastą
hour 20 = dwudziesta, dwudziestej, dwudziestą
hour 21 = dwudziesta pierwsza, dwudziestej pierwszej
hour 22 = dwudziesta druga, dwudziestej drugiej
hour 23 = dwudziesta trzecia, dwudziestej trzeciej
hour 24 = dwudziesta czwarta, dwudziestej czwartej
from = od, między, pomiędzy, od dnia, z, od godz, od godziny
date-from = od dnia, od, do dnia
start-from = od, od dnia, po, począwszy od, najwcześniej, od godz, od godziny
to 1 = a
overnight = na
to = do, aż do, do dnia, przed, do godz, do godziny, najpóźniej do, przed dniem, najpóźniej
and = i, oraz, a, a także
and 1 = lub, albo
on 1 = w dniu, dnia, dniu, na dzień, w dn, dn
on = w, we, na, za, w ciągu, podczas, z, w ciągu najbliższych
at = o, tuż po, krótko po, zaraz po, godz, w godz, o godz, godzina, w godzinach, godzinach, o godzinie, około, ok, koło, o około, około godz, od godz, mniej więcej o, ok godz, godzinie, punktualnie o, na, g, o g
each-time = każdorazowo, zawsze
in = za, w, w ciągu, w przeciągu, za jakieś, za około, za jeszcze
within = w ciągu, w przeciągu
ago = temu
ago 2 = wcześniej
hence = od teraz, od dziś
hence 1 = później
before = przed
nearest = najbliżej
eve = wigilia, wieczór przed, dzień przed, w przeddzień
this = ten, ta, to, tego, tej, tym, tę, bieżący, bieżącego, bieżącej, bieżąca, obecn~, ten sam
next = następn~, kolejn~, przyszł~, nadchodząc~, najbliższ~, po następnym, w następnym, następn
last = ostatni, ostatnia, ostatnie, ostatniego, ostatniej, ostatnią, ostatnim, ostatnich, zeszł~, ubiegł~, poprzedni, poprzednia, poprzedniego, poprzedniej, poprzednią, poprzednim, poprzednie, miniony, minionego, minionej
after-next = po następnym, po następnej, po przyszłym, po kolejnym
before-last = przedostatni, przedostatnia, przedostatniego
rest-of = reszta, resztę, reszta tego
half = połowa, połowie, połowę
begin = początek, na początku, początkiem, początku
mid = połowa, połowy, w połowie, połowie, środek, w środku
end = koniec, pod koniec, na koniec, końca, końcem, z końcem
every = każdy, każdą, każdego, każdej, co, w każdy, w każdą, każda, każde
every-other = co drugi, co drugą, co druga, co drugiego, co dwa
frequency day = codziennie, każdego dnia, co dzień, co dziennie
frequency week = co tydzień, każdego tygodnia, tygodniowo, raz w tygodniu, cotygodniowo
frequency month = co miesiąc, każdego miesiąca, miesięcznie, raz w miesiącu, comiesięcznie
frequency quarter = co kwartał, kwartalnie
frequency year = co rok, co roku, każdego roku, rocznie, raz w roku, corocznie
frequency halfyear = co pół roku
frequency fortnight = dwutygodniowo
of-month = miesiąca, w miesiącu
of-month 1 = każdego miesiąca, w każdym miesiącu
of-year = roku, każdego roku, w roku
except = oprócz, z wyjątkiem, poza, nie
negation = brak, bez, nie
season 1 = wiosna, wiosną, wiosny, wiosnę
season 2 = lato, latem, lata, lecie
season 3 = jesień, jesienią, jesieni
season 4 = zima, zimą, zimy, zimę
week-number = tydzień, tydzień nr, tydzień numer
in-year = w, z, w roku, roku, rok, z roku
allday = cały dzień, całodniowe, przez cały dzień
open-end = do późna, bez limitu
lasting = czas trwania, trwa, przez
entire 1 = cały, całą, całego, całej, przez cały, przez całą
entire 2 = cały miesiąc, przez cały miesiąc
feast-sort = wigilia paschalna
whole week = w tygodniu
whole weekend = weekend, w weekend
tba = do ustalenia, do potwierdzenia, zostanie podane, wkrótce
zone Europe/Warsaw = czasu polskiego, czas polski
zone UTC = utc, gmt
season-word = wakacje, ferie, ferii, wakacji, święta, świąt, dni wolne

cue deadline = zgłoszenia do, rejestracja do, zapisy do, termin zgłoszeń, termin zapisów, zgłoszenia przyjmujemy do, zgłoszenia prosimy przesyłać do, zapisy trwają do, rejestracja trwa do, prosimy o zgłoszenia do, prosimy o potwierdzenie do, potwierdzenie do, ostateczny termin, termin nadsyłania, nabór do, prosimy zgłaszać się do, rezerwacja do, rezerwacje do, termin składania, do dnia
cue deadline-behind = zgłoszenia, rejestracja, zapisy, zgłaszać, rezerwacja
cue doors = otwarcie drzwi, otwarcie bram, wejście od, rejestracja uczestników, otwarcie kasy, otwarcie bramek
cue begin = początek, start, rozpoczęcie, rozpoczyna się, zaczyna się
cue end = koniec, zakończenie, kończy się, powrót
# what streets are called, before the day that they are named after: rue du 8 mai
street-suffix 2 = ulica, ulicy, ulicę, ul, plac, placu, pl, aleja, alei, al, osiedle, os, rondo
# where one comes back, right beside the day or hour
cue return = powrót, z powrotem
cue published = opublikowano, opublikowany, opublikowane, zaktualizowano, ostatnia aktualizacja, data publikacji, dodano, dodane, komunikat z dnia, napisano
cue past = założony, założona, założone, odbył się, odbyła się, odbyło się, odbyły się, protokół z, urodzony
cue cancelled-behind = nie odbędą się, się nie odbędzie, się nie odbędą, odwołane, odwołany, odwołana, zostaje odwołany, zostaje odwołane, zostało odwołane, został odwołany, nie odbędzie się, przełożone, przełożony
cue moved-from = pierwotnie, pierwotnie planowany, zamiast, przeniesione z
cue moved-to = przełożone na, przełożony na, przeniesione na, przeniesiony na, nowy termin, przesunięte na
cue sale = sprzedaż biletów, zapisy od, zgłoszenia od, rejestracja od, przedsprzedaż, godziny otwarcia, godziny urzędowania, start zapisów, bilety od
cue event = data, kiedy, odbędzie się, odbędą się, odbywa się, termin, następny termin, najbliższy termin
cue except = oprócz, z wyjątkiem, poza, nie ma zajęć, nie będzie zajęć, nie ma treningu, nie będzie treningu, nie ma próby, nie ma spotkania, nie ma lekcji, brak zajęć, bez zajęć, zajęcia nie odbędą się
no-date-before = sala, sali, pokój, tel, telefon, faks, kom, strona, str, s, rozdział, artykuł, art, v, tom, t, budynek, piętro, klatka, lokal, kod, linia, autobus, tramwaj, peron, tor, grupa, klasa, cena, €, $, £, nip, regon, krs, ul, ulica, al, aleja, pl, plac, os, około, ponad, prawie, więcej niż, isbn, issn, id, ust, pkt, poz, ok
no-date-before 1 = wersja, numer, nr
no-date-after = zł, złotych, pln, euro, eur, €, $, £, %, procent, osób, osoby, uczestników, miejsc, km, kilometrów, m, metrów, cm, kg, gram, gramów, litrów, l, m², m2, lat, członków, widzów, gości, egzemplarzy, punktów, razy, uczniów, dzieci, dorosłych, piętro, milionów, tysięcy, groszy
person-title = pan, pani, państwo, pana, panią, panem, dr, prof, rodzina, ks
salutation = dzień dobry, dobry wieczór, cześć, szanowni państwo, szanowny panie, szanowna pani, drodzy, drogi, droga, witam, witajcie, drodzy państwo, drodzy przyjaciele

label date = 📅, data, daty, kiedy, dzień, dni, data i godzina, termin, terminy, kiedy?, data i czas, najbliższy termin
label time = ⏰, 🕒, godzina, godziny, czas, o której, godz
label begin = początek, start, rozpoczęcie, godzina rozpoczęcia, data rozpoczęcia, wyjazd, zbiórka
label end = koniec, zakończenie, godzina zakończenia, data zakończenia, powrót
label duration = czas trwania, długość
label doors = otwarcie drzwi, otwarcie bram, wejście, drzwi
label place = 📍, miejsce, gdzie, adres, lokalizacja, miejsce spotkania, gdzie?, miejsce wydarzenia, siedziba, miejsce zbiórki
label room = sala, pokój
label street = ulica
label town = miasto, miejscowość, kod pocztowy, gmina
label when-where = kiedy i gdzie, gdzie i kiedy, czas i miejsce, miejsce i czas, data i miejsce, termin i miejsce, miejsce i termin
label title = tytuł, temat, wydarzenie, nazwa, co, dotyczy
label kind = rodzaj, typ, kategoria, forma
label audience = dla kogo, odbiorcy, uczestnicy, wiek, grupa docelowa, adresaci
label organizer = organizator, organizatorzy, organizatorka, organizuje, organizowane przez, gospodarz, współorganizator, zaprasza
label speaker = prelegent, prelegenci, prelegentka, prowadzący, prowadząca, prowadzi, wykładowca, gość, goście, wystąpi, wystąpią, wykonawca, wykonawcy, artysta, moderator
label contact = kontakt, informacje, informacja, więcej informacji, szczegółowe informacje, osoba do kontaktu
label phone = tel, telefon, telefony, kom, 📞, ☎
label email = e-mail, email, mail, poczta, adres e-mail, 📧
label deadline = zgłoszenia do, rejestracja do, zapisy do, termin zgłoszeń, termin zapisów, ostateczny termin, termin nadsyłania zgłoszeń, nabór do
label registration = zapisy, rejestracja, zgłoszenia, bilety, rezerwacja, rezerwacje, formularz zgłoszeniowy
label price = 💶, cena, ceny, wstęp, koszt, opłata, bilet, składka, odpłatność, cena biletu
label capacity = liczba miejsc, miejsca, limit miejsc, liczba uczestników
label programme = program, porządek obrad, plan, agenda, harmonogram, program wydarzenia
label status = status
label category = kategorie, tagi, słowa kluczowe
label language = język, języki
label url = strona, strona internetowa, www, link, strona www
label conference = online, wideokonferencja, link do spotkania, zoom, link zoom, transmisja, link do wideokonferencji, na żywo
label attach = dokumenty, załączniki, załącznik, pliki, do pobrania
label description = opis, szczegóły, streszczenie, o wydarzeniu
label number = numer, sygnatura, nr
label published = opublikowano, zaktualizowano, dodano, data publikacji, ostatnia aktualizacja
label ignored = godziny otwarcia, dojazd, parking, dostępność, materiały, foto, fot, źródło, uwaga, uwagi, zabrać ze sobą, transport

furniture = czytaj więcej, czytaj dalej, więcej, powrót, wróć, do góry, drukuj, udostępnij, kontakt, mapa strony, szukaj, wyszukaj, menu, strona główna, zaloguj, zaloguj się, zapisz się, newsletter, dodaj do kalendarza, eksportuj, ciasteczka, akceptuj, akceptuję, zaakceptuj wszystkie, odrzuć, polityka prywatności, polityka cookies, facebook, instagram, twitter, whatsapp, następny, poprzedni, następne, poprzednie, wszystkie wydarzenia, kalendarz, dodaj komentarz, skomentuj, zarezerwuj, przejdź do treści, nawigacja, zobacz mapę, jak dojechać, dostępność, kup bilet
download = pobierz, do pobrania, w załączeniu, w załączniku
organizer-verb = zaprasza, zapraszają, organizuje, organizują, prezentuje, prezentują, oferuje, przedstawia, obchodzi, ogłasza, zwołuje, gości, proponuje, serdecznie zaprasza
body = stowarzyszenie, klub, towarzystwo, komitet, urząd, biblioteka, parafia, muzeum, uniwersytet, szkoła, instytut, fundacja, federacja, centrum, miasto, gmina, rada
association = stowarzyszenie, klub, towarzystwo, komitet, grupa, kolektyw, koło, chór, orkiestra, związek, federacja, liga, unia, fundacja, sieć, teatr, rada, urząd, parafia, bractwo, szkoła, liceum, dom, ośrodek, spółdzielnia, przyjaciele, biblioteka, wydział, zespół, harcerze, koło gospodyń wiejskich, osp, gok, mok, dom kultury, akademia, filharmonia, ośrodek kultury
slot-verb = będzie, jest, są, będą, odbędzie się, następnie
last-time = koniec, zakończenie, ostatnie spotkanie, ostatnie zajęcia, ostatni termin, po raz ostatni, trwa do, kończy się
times 2 = dwa razy
times 3 = trzy razy
times 4 = cztery razy
sessions = x, razy, spotkań, zajęć, wieczorów, lekcji, sesji, terminów, spotkania
meet = spotyka się, spotykają się, odbywa się, odbywają się, ćwiczy, gra, śpiewa, trenuje, spotykamy się, zbiera się
closing = z poważaniem, pozdrawiam, pozdrawiamy, serdecznie pozdrawiam, z wyrazami szacunku, do zobaczenia, dziękuję, dziękujemy, serdeczne pozdrowienia, łączę pozdrowienia
place-noun = sala, sali, ratusz, ratuszu, urząd, urzędzie, dom, domu, dom kultury, domu kultury, kościół, kościele, kaplica, katedra, biblioteka, bibliotece, szkoła, szkole, liceum, hala, hali, stadion, stadionie, teatr, teatrze, kino, kinie, muzeum, galeria, galerii, centrum, park, parku, ogród, ogrodzie, plac, placu, zamek, zamku, rynek, rynku, kawiarnia, kawiarni, restauracja, restauracji, bar, hotel, hotelu, biuro, biurze, uniwersytet, uniwersytecie, aula, auli, audytorium, basen, basenie, port, dworzec, plaża, młyn, księgarnia, księgarni, świetlica, świetlicy, remiza, remizie, klub, klubie, dziedziniec, klasztor, szpital, amfiteatr, amfiteatrze, filharmonia, siedziba, siedzibie, świetlica wiejska
condition = jeśli, jeżeli, w razie, w przypadku, ewentualnie, może
closed = zamknięte, zamknięty, zamknięta, nieczynne, nieczynny, będzie zamknięte
falls-out 4 = bez
falls-out 12 = nie
falls-out 16 = przerwa, przerwy, przerwę, przerwa wakacyjna, urlop, urlopu, wakacje, ferie
falls-out 32 = zwykle, czasem, nieregularnie, na przemian
opening = godziny otwarcia, czynne, czynny, godziny urzędowania
no-place = przypadku, ramach, razie, sprawie, czasie, trakcie, tym, związku, obecności, imieniu, ogóle, domu własnym, programie, sprzedaży, planie, roku
please = prosimy, uwaga, ważne, dziękujemy, pamiętaj
performer = z, w wykonaniu
moving = przełożone, przełożony, przełożona, przełożono, przekładamy, przeniesione, przeniesiony, przeniesiona, przeniesiono, przenosimy, przesunięte, przesunięty, przesunięta, przesunięto, przesuwamy
onto = na, na dzień
showing = spektakle, premiera, pokazy, inne terminy
agenda-item = punkt, pkt
daytime 1 = śniadanie, poranek, wycieczka, msza, rajd, targ
daytime 2 = kolacja, wieczór, koncert, bal, spektakl, film, seans, zabawa, dyskoteka, noc, walne zebranie, kino
calendar = kalendarz, kalendarz wydarzeń, najbliższe wydarzenia, nadchodzące wydarzenia, terminy, kalendarium
during = podczas, w czasie, w trakcie
abbreviation = św, dr, prof, mgr, ul, al, pl, os, nr, ks, im, inż
with = z, ze, wraz z, razem z, we współpracy z, na rzecz, dla, przez, przeciw, o
predicate = przełożone, przełożony, odwołane, odwołany, wraca, powraca, rusza, startuje
happens = odbędzie się, odbędą się, odbywa się, odbywają się, rozpocznie się, rozpoczyna się, zaczyna się, startuje, rusza, jest zaplanowane, jest planowane, planowane jest, będzie, ma miejsce, spotyka się, wystąpi
title-prefix = zaproszenie na, zaproszenie, zapraszamy na, serdecznie zapraszamy na, przypomnienie, ogłoszenie, komunikat, komunikat prasowy, aktualności, wydarzenie, wydarzenia, re, odp, pd, fwd, newsletter, zapisz datę, uwaga, witamy na, zmiana terminu
aside = komentarze, komentarz, dodaj komentarz, odpowiedzi, archiwum, kategorie, ostatnie wpisy, podobne wpisy, obserwuj nas, newsletter, szukaj, zobacz też, czytaj też
byline = autor, autorka, redakcja, kategoria, komentarze, admin, napisane przez, tagi
teasers = inne wydarzenia, więcej wydarzeń, nadchodzące wydarzenia, podobne wydarzenia, zobacz też, zobacz także, polecamy, inne terminy
event-noun = spotkanie, spotkania, konferencja, warsztaty, warsztat, koncert, wystawa, wernisaż, wykład, zebranie, walne zebranie, walne zgromadzenie, zgromadzenie, kongres, sympozjum, seminarium, szkolenie, kurs, zajęcia, lekcja, spektakl, przedstawienie, film, projekcja, seans, pokaz, czytanie, debata, dyskusja, panel, wieczór, wieczór autorski, poranek, dzień, dni, dni otwarte, drzwi otwarte, targ, targi, jarmark, kiermasz, giełda, bal, turniej, mecz, zawody, bieg, rajd, wycieczka, spacer, zwiedzanie, wyjazd, kolacja, obiad, śniadanie, festyn, festiwal, dożynki, msza, nabożeństwo, uroczystość, obchody, inauguracja, otwarcie, próba, przesłuchanie, trening, kawiarenka, piknik, zbiórka, hackathon, forum, gala, sesja, sesja rady, karnawał, parada, pochód, manifestacja, degustacja, gra, gry, quiz, karaoke, joga, klub książki, dyskusyjny klub książki, promocja książki, webinar, webinarium, noc muzeów, noc, zabawa, przegląd, konkurs
organizer-cue = organizowane przez, organizowany przez, organizowana przez, zorganizowane przez, z inicjatywy, na zaproszenie, w imieniu, organizatorem jest
starts = rozpoczyna się, zaczyna się, rusza, otwiera
invites = zaprasza, zapraszają, zapraszamy
at-place = w, we, na
place-preposition = w, we, na, przy, u, przed, koło, obok
online = online, przez zoom, na zoomie, na platformie zoom, wideokonferencja, wirtualnie, webinar, transmisja, zdalnie, na teams
mention-cue = o, także, również, wkrótce, w ramach
break = przerwa, przerwa obiadowa, przerwa kawowa, obiad, kawa
open-slot = dyskusja, wolne wnioski, pytania, sprawy różne, wymiana doświadczeń
full = komplet, brak miejsc, wyprzedane, lista rezerwowa, bilety wyprzedane
cancelled = nie odbędą się, się nie odbędzie, się nie odbędą, odwołane, odwołany, odwołana, odwołano, nie odbędzie się, zostaje odwołane, zostaje odwołany, został odwołany, zostało odwołane
postponed = przełożone, przełożony, przełożona, przełożono, przesunięte, przesunięty
follow-on = następnie, potem, później, na zakończenie, po czym
stop = w, i, na, z, do, się, jest, nie, o, dla, od, po, oraz, przez, że, są, to, jak, za, ale, przy, który, która, które, tym, co, będzie, być, może, nas, nasz, nasza, nasze, państwo, państwa, ze, we, lub, czy, też, tylko, już, wszystkich, zapraszamy, ma, jego, jej, ich, ul
purpose 1 = na
purpose = dla, na rzecz
name-joint = w, na, i, im, św, z, przy, nad, pod
per = za, na, od
determiner = nasz, nasza, nasze, nasi, ten, ta, to, wszystkich
nominative 1 = nasz, nasza, nasze
free = bezpłatny, bezpłatne, bezpłatna, wstęp wolny, wolny, darmowy, gratis, bezpłatnie
reply = zgłoszenia, zgłoszenie, zapisy, zapisać, rejestracja, rezerwacja, rezerwacje, potwierdzenie, potwierdzić, zgłaszać, odpowiedź
due 1 = najpóźniej
due = do, do dnia, najpóźniej do, przed
mail-header = od, do, temat, data, wysłano, dw, odpowiedz do
price-word = wstęp, cena, koszt, bilety, bilet, opłata, składka
over = odbył się, odbyła się, odbyło się, odbyły się, wzięło udział, był, była, było, były
# verbs of what has been
took-place = odbyło się, odbyła się, odbył się, odbyły się, był, była, było, byli
report = relacja, podsumowanie, sprawozdanie, wspomnienie

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = powitanie, otwarcie, otwarcie zebrania, otwarcie posiedzenia, przyjęcie porządku obrad, wybór przewodniczącego, stwierdzenie quorum, przyjęcie protokołu
formal 2 = sprawozdanie, sprawozdanie zarządu, sprawozdanie finansowe, sprawozdania, wybory, wybór zarządu, absolutorium, udzielenie absolutorium
formal 3 = sprawy różne, wolne wnioski, wolne głosy i wnioski, sprawy bieżące, zakończenie, zamknięcie zebrania, zamknięcie posiedzenia, następne spotkanie
kept-open = otwarty, otwarta, otwarte, wolny, wolna, wolne, spontaniczny, spontaniczna, spontaniczne
# before a length: (ca. 30 Min.)
about = ok, około, ca, max, maksymalnie
parity 1 = nieparzyst~
parity 2 = parzyst~

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : w każdy weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : co trzy tygodnie => FREQ=WEEKLY;INTERVAL=3
pattern units = NTH UNIT : co trzeci tydzień => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : co drugi tydzień => FREQ=WEEKLY;INTERVAL=2
pattern often = FREQUENCY : codziennie => FREQ=DAILY
pattern often = every <units> : w każdy weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : pierwszy poniedziałek stycznia, kwietnia, lipca i października => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month : w każdy pierwszy wtorek miesiąca => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : w pierwszy wtorek co drugi miesiąc => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : w pierwszy wtorek co trzy miesiące => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] every NTH UNIT @month : w pierwszy wtorek co trzeci miesiąc => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : pierwszy poniedziałek kwartału => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : co dwa tygodnie w poniedziałek => FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
pattern beside = @month [on] NTH-UNIT : co miesiąc w ostatni dzień => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : co miesiąc w trzeci wtorek => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on DAYS !DATED > vague : raz w miesiącu we wtorek => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : co roku 3 października => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : co roku w ostatni weekend czerwca => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : co roku w drugą niedzielę maja => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : drugi wtorek miesiąca => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : drugi wtorek miesięcznie => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : ostatni dzień każdego miesiąca => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = NTHS SEVERAL > month : pierwszy i trzeci czwartek => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : pierwszy poniedziałek 19:00 => FREQ=MONTHLY;BYDAY=1MO
pattern each = SECOND DAYS [EXCEPT] > week, times 2, either : każdy drugi czwartek => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern each = NTHS <months> > month : w każdy ostatni piątek miesiąca => FREQ=MONTHLY;BYDAY=-1FR
pattern each = NTHS > month, either : w każdy trzeci piątek => FREQ=MONTHLY;BYDAY=3FR
pattern each = NTH-UNIT <months> > month : w każdy ostatni dzień miesiąca => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = DAYS [EXCEPT] > week : w każdą środę => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : każdego wieczoru => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : codziennie oprócz poniedziałku => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS <months> > month, nth 2 : co drugą sobotę miesiąca => FREQ=MONTHLY;BYDAY=2SA
pattern repeat = every-other DAYS [EXCEPT] > week, times 2, either : co drugi czwartek => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : każdy drugi czwartek => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = [on] <monthly> : drugi wtorek miesiąca => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : poniedziałki i środy => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : dni robocze (pon-pt) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : wtorek i czwartek 18:00-20:00 => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = SERIES &BOUND [EXCEPT] > week : poniedziałek i czwartek od października => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = SERIES [,] <often> @week : piątki, co dwa tygodnie => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = [in] [on] PARITY [,] [on] DAYS : w parzyste tygodnie we wtorki => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = times whole=week [,] [on] DAYS > week : dwa razy w tygodniu we wtorki i czwartki => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [every] DAYS [,] [on] PARITY : we wtorki w nieparzyste tygodnie => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU

# given names: what a person's name begins with
given-name = adam, agata, agnieszka, aleksander, aleksandra, alicja, andrzej, anna, antoni, barbara, bartosz, beata, bogdan, bożena, cezary, danuta, dariusz, dorota
given-name = edyta, elżbieta, ewa, filip, franciszek, gabriela, grażyna, grzegorz, halina, hanna, henryk, igor, irena, iwona, izabela, jacek, jadwiga, jakub, janusz
given-name = jarosław, jerzy, joanna, jolanta, justyna, józef, kamil, karolina, katarzyna, kazimierz, kinga, krystyna, krzysztof, leszek, maciej, magdalena, marcin
given-name = marek, maria, mariusz, marta, mateusz, małgorzata, michał, mieczysław, mirosław, monika, natalia, paweł, piotr, przemysław, radosław, rafał, renata
given-name = robert, ryszard, stanisław, stefan, sylwia, szymon, sławomir, tadeusz, teresa, tomasz, urszula, wanda, wiesław, wiktor, witold, wojciech, władysław
given-name = włodzimierz, zbigniew, zdzisław, zofia, zuzanna, łukasz

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : piątek przed Wielkanocą => 2026-04-03
pattern side = past > behind : piątek po Wielkanocy => 2026-04-10
pattern week = unit=weekend > weekday 8 : weekend przed Wielkanocą => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : tydzień po Wielkanocy => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : wieczór przed Bożym Narodzeniem => 2026-12-24
pattern halves = HALVES half > unit-half : pierwsza połowa czerwca => 2026-06-01/2026-06-15
pattern near = [on] ORDINAL WEEKDAY FEAST-TIME : druga niedziela adwentu => 2026-12-06
pattern near = [on] ORDINAL WEEKDAY <side> BASE : druga niedziela po Wielkanocy => 2026-04-19
pattern near = WEEKDAY <side> BASE : niedziela przed Bożym Narodzeniem => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : drugi weekend po Wielkanocy => 2026-04-18/2026-04-19
pattern near = [on] <eve> BASE : dzień przed Wielkanocą => 2026-04-04
pattern near = [on] unit=day <side> BASE : dzień po Wielkanocy => 2026-04-06
pattern near = [on] [on] <halves> MONTH-OF : w drugiej połowie maja => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : pierwsze dwa tygodnie maja => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : dwa ostatnie tygodnie maja => 2026-05-18/2026-05-31
pattern count = FRACTION SPAN-UNIT > part-of : pół godziny => 2026-03-04T10:30
pattern count = MANY and [cardinal=1] FRACTION SPAN-UNIT > part-of : dwie i pół godziny => 2026-03-04T12:30
pattern nths = ORDINAL : trzeci wtorek września => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : trzeci wtorek września => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : ostatni tydzień lipca => 2026-07-27/2026-08-02
pattern span = within [on] [next] SPANS IN-TIME > next-units : w ciągu trzech dni => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : za około dwa tygodnie => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : najbliższe trzy dni => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : ostatnie trzy dni => 2026-03-01/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : dwa najbliższe tygodnie => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : dwa ostatnie tygodnie => 2026-02-18/2026-03-03
pattern span = SPANS ago > ago : dwa tygodnie temu => 2026-02-18
pattern span = [in] SPANS hence > ahead : trzy dni później => 2026-03-07
pattern span = [in] SPANS <side> FROM-DAY : trzy dni po Wielkanocy => 2026-04-08
pattern joint = start-from : tydzień od 4 maja => 2026-05-04/2026-05-10
pattern its-week = [on] unit=week MODIFIER-BEHIND > of-week : środa w tygodniu przyszłym => 2026-03-11
pattern its-week = from unit=week MODIFIER-BEHIND > of-week : poniedziałek od tygodnia następnego => 2026-03-09
pattern its-week = [on] MODIFIER unit=week > of-week : piątek w tym tygodniu => 2026-03-06
pattern which = <its-week> : piątek w przyszłym tygodniu => 2026-03-13
pattern which = &this MODIFIER-BEHIND !LONE-UNIT > of-week, to-come : piątek bieżący => 2026-03-06
pattern which = MODIFIER-BEHIND !LONE-UNIT > which-day : piątek przyszły => 2026-03-06
pattern which = SPELT WEEKS-BEHIND > weeks-on : wtorek za tydzień => 2026-03-17
pattern which = in SPANS IN-WEEKS > ahead : piątek za trzy tygodnie => 2026-03-27
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : poniedziałek dwa tygodnie później => 2026-03-16
pattern weekday = THIS NAMED-DAY &last MODIFIER > which-day : ta środa ostatnia => 2026-02-25
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : ten poniedziałek => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : w następny piątek => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : ta niedziela, 10 maja => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : piątek, w przyszłym tygodniu => 2026-03-13
pattern weekday = NAMED-DAY <which> : piątek za trzy tygodnie => 2026-03-27
pattern span = MANY WEEKDAYS hence > ahead : dwie niedziele później => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : dwie soboty temu => 2026-02-21
pattern weekday = NAMED-DAY STANDS > which-day : piątek => 2026-03-06
pattern portion = END-OF > shifted, portion 3 : koniec miesiąca => 2026-03-21/2026-03-31
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : tydzień od 5 października => 2026-10-05/2026-10-11
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : reszta tygodnia => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : tydzień 39 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : zima 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : następne lato => 2027-06-01/2027-08-31
pattern whole = SEASON-NAME MODIFIER > of-now : lato następne => 2027-06-01/2027-08-31
pattern whole = LED SEASON-NAME : w lecie => 2026-06-01/2026-08-31
pattern whole = [on] entire [on] NAMED-MONTH [YEAR] : cały sierpień => 2026-08-01/2026-08-31
pattern whole = [on] entire=1 SPAN-UNIT > this-unit : cały tydzień => 2026-03-02/2026-03-08
pattern whole = [on] entire=1 MODIFIER SPAN-UNIT > shifted : cały przyszły tydzień => 2026-03-09/2026-03-15
pattern whole = THE-UNIT > this-unit : w weekend => 2026-03-07/2026-03-08
pattern parts = begin !in > portion 1 : na początku maja => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : w połowie lipca => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : pod koniec marca => 2026-03-21/2026-03-31
pattern extent = <parts> [RANGE <parts>] : od początku do połowy maja => 2026-05-01/2026-05-20
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : koniec października 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : pod koniec drugiego kwartału => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : pod koniec 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] SPAN-UNIT MODIFIER > shifted : na początku tygodnia następnego => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : na początku przyszłego tygodnia => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : pod koniec miesiąca => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : koniec dnia => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : koniec jutra => 2026-03-05T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : pod koniec piątku => 2026-03-06T23:59
pattern unit = MODIFIER SPAN-UNIT > shifted : przyszły miesiąc => 2026-04-01/2026-04-30
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : w przyszłym tygodniu we wtorek => 2026-03-10
pattern feast = FEAST [YEAR] : Wielkanoc 2027 => 2027-03-28
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : ostatnia Wielkanoc => 2025-04-20
pattern feast = FEAST in YEARS : Wielkanoc za trzy lata => 2029-04-01
pattern feast = FEAST YEARS ago > years-ago : Wielkanoc dwa lata temu => 2024-03-31
pattern day-word = DAY-WORD : pojutrze => 2026-03-06
pattern day-word = DAY-TO-COME in MORE-SPANS : dzisiaj za dwa tygodnie => 2026-03-18
pattern day-word = DAY-TO-COME WEEKS-BEHIND : jutro za tydzień => 2026-03-12
