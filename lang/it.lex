# italiano.  The same classes as de.lex, which explains them.
language = it
complete = yes
decimal = ,
order = dmy
home = Europe/Rome
traits = slash-dates, bare-days, cardinal-days, worded-minutes, modifier-behind
accents = optional

month 1 = gennaio, gen, genn
month 2 = febbraio, feb, febb
month 3 = marzo, mar
month 4 = aprile, apr
month 5 = maggio, mag
month 6 = giugno, giu
month 7 = luglio, lug
month 8 = agosto, ago
month 9 = settembre, sett, set
month 10 = ottobre, ott
month 11 = novembre, nov
month 12 = dicembre, dic
weekday 1 = lunedì, lun
weekday 2 = martedì, mar
weekday 3 = mercoledì, mer
weekday 4 = giovedì, gio
weekday 5 = venerdì, ven
weekday 6 = sabato, sab
weekday 7 = domenica, dom
weekdays 6 = sabati
weekdays 7 = domeniche
weekdays 8 = giorni feriali, feriali
weekdays 9 = fine settimana, weekend
short = ago, apr, dic, dom, feb, gen, gio, giu, lug, lun, mag, mar, mer, nov, ott, sab, set, sett, ven

ordinal 1 = primo, prima, primi, prime
ordinal 2 = secondo, seconda, secondi, seconde
ordinal 3 = terzo, terza, terzi, terze
ordinal 4 = quarto, quarta, quarti, quarte
ordinal 5 = quinto, quinta
ordinal 6 = sesto, sesta
ordinal 7 = settimo, settima
ordinal 8 = ottavo, ottava
ordinal 9 = nono, nona
ordinal 10 = decimo, decima
ordinal 11 = undicesimo, undicesima
ordinal 12 = dodicesimo, dodicesima
ordinal 13 = tredicesimo, tredicesima
ordinal 14 = quattordicesimo, quattordicesima
ordinal 15 = quindicesimo, quindicesima
ordinal 20 = ventesimo, ventesima
ordinal 21 = ventunesimo, ventunesima
ordinal 30 = trentesimo, trentesima
ordinal -1 = ultimo, ultima, ultimi, ultime
ordinal -2 = penultimo, penultima
ordinal-suffix = º, ª, °, o, a, mo
cardinal 0 = zero
cardinal 1 = uno, un, una
cardinal 2 = due
cardinal 3 = tre
cardinal 4 = quattro
cardinal 5 = cinque
cardinal 6 = sei
cardinal 7 = sette
cardinal 8 = otto
cardinal 9 = nove
cardinal 10 = dieci
cardinal 11 = undici
cardinal 12 = dodici
cardinal 13 = tredici
cardinal 14 = quattordici
cardinal 15 = quindici
cardinal 16 = sedici
cardinal 17 = diciassette
cardinal 18 = diciotto
cardinal 19 = diciannove
cardinal 20 = venti
cardinal 21 = ventuno, ventun
cardinal 22 = ventidue
cardinal 23 = ventitre, ventitré
cardinal 24 = ventiquattro
cardinal 25 = venticinque
cardinal 26 = ventisei
cardinal 27 = ventisette
cardinal 28 = ventotto
cardinal 29 = ventinove
cardinal 30 = trenta
cardinal 31 = trentuno, trentun
cardinal 32 = trentadue
cardinal 33 = trentatre, trentatré
cardinal 34 = trentaquattro
cardinal 35 = trentacinque
cardinal 36 = trentasei
cardinal 37 = trentasette
cardinal 38 = trentotto
cardinal 39 = trentanove
cardinal 40 = quaranta
cardinal 41 = quarantuno, quarantun
cardinal 42 = quarantadue
cardinal 43 = quarantatre, quarantatré
cardinal 44 = quarantaquattro
cardinal 45 = quarantacinque
cardinal 46 = quarantasei
cardinal 47 = quarantasette
cardinal 48 = quarantotto
cardinal 49 = quarantanove
cardinal 50 = cinquanta
cardinal 51 = cinquantuno, cinquantun
cardinal 52 = cinquantadue
cardinal 53 = cinquantatre, cinquantatré
cardinal 54 = cinquantaquattro
cardinal 55 = cinquantacinque
cardinal 56 = cinquantasei
cardinal 57 = cinquantasette
cardinal 58 = cinquantotto
cardinal 59 = cinquantanove
cardinal 60 = sessanta
cardinal 70 = settanta
cardinal 80 = ottanta
cardinal 90 = novanta
cardinal 2 = un paio di, paio di
cardinal 3 = alcuni, alcune, qualche
cardinal 12 = dozzina di
hundred = cento
thousand = mille, mila
end-of month = fine mese
fraction 15 = un quarto d', quarto d', un quarto
fraction 30 = mezz', mezza, mezzo, mezz'
fraction 45 = tre quarti d'
article = un, una, uno, un'
cardinal 1 = un'
decade-suffix = s

unit second = secondo, secondi, sec
travel 1 = partenza, parte
travel 2 = arrivo, arriva
unit minute = minuto, minuti, min
unit hour = ora, ore, h
unit day = giorno, giorni, giornata, giornate, dì
unit week = settimana, settimane
unit weekend = weekend, week-end, fine settimana, finesettimana
unit month = mese, mesi
unit workday = giorno lavorativo, giorni lavorativi, giorno feriale, giorni feriali
unit quarter = trimestre, trimestri
unit halfyear = semestre, semestri
unit year = anno, anni
unit decade = decennio, decenni
unit century = secolo, secoli
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
day 0 = oggi, quest'oggi, in giornata
day 1 = domani, l'indomani, indomani
day 2 = dopodomani, dopo domani, il giorno dopo domani
day -1 = ieri
day -2 = l'altro ieri, altro ieri, avantieri
day-part -1 5 = ieri sera, iersera
day-part -1 6 = la scorsa notte, ieri notte
tonight = stasera, questa sera, stanotte, questa notte
now = adesso, ora, proprio ora, in questo momento, al momento, subito, immediatamente, il prima possibile, attualmente
part 1 = mattina, mattine, mattino, di mattina, del mattino, della mattina, al mattino, la mattina, alla mattina, in mattinata, nella mattinata, mattinata, stamattina, stamani, questa mattina, stamane, la mattinata, durante la mattinata
part 3 = a pranzo, ora di pranzo, all'ora di pranzo
part 4 = pomeriggio, del pomeriggio, di pomeriggio, nel pomeriggio, al pomeriggio, questo pomeriggio, il pomeriggio
part 5 = sera, sere, di sera, della sera, alla sera, la sera, in serata, nella serata, serata, in sera
part 6 = notte, di notte, della notte, la notte, in nottata, nella notte, nottata, stanotte
part 7 = mattina presto, di mattina presto, di buon mattino, primo mattino, di primo mattino
part 8 = dopo pranzo
oclock = ore, h, in punto, precise
am = am, a m
pm = pm, p m
noon = mezzogiorno, a mezzogiorno
midnight = mezzanotte, a mezzanotte
minutes 30 = e mezza, e mezzo, e trenta
minutes 15 = e un quarto, e quarto
minutes 45 = e tre quarti
minutes -15 = meno un quarto, meno quarto
hour-plus = e
hour-minus = meno
hour 1 = l'una, una
to-hour 1 = alle, all'
from = dal, dalle, da, tra, fra, dall', tra le, fra le, dai, dalla, tra il, fra il, di, del
date-from = dal, a partire dal, fino al
start-from = che inizia il, che comincia il, dal, dalle, da, a partire dal, a partire dalle, a partire da, a partire dai, dopo, dopo il, dopo le
to 1 = al, alle, a, ad, e il, all', alla, e le
to = fino al, fino alle, sino al, sino alle, fino a, fino ad, entro il, entro le, entro, prima di, prima del, prima delle, prima dell', fino all', entro la, non oltre il, entro e non oltre il, entro e non oltre
and = e, ed
and 1 = o, oppure
on 1 = il, del, per il, nel, l', dell', al, lo, il giorno, giorno
on 2 = di
on = i, la, le, in, della, delle, dei, nella, nelle, nell', in data, a, ad, per, per le, del mese di, nel mese di, mese di, di questo, gli, dal, d', per la, con la, durante, durante il, durante la, nei, alla, negli, sul
at = alle, poco dopo le, subito dopo le, alle ore, ore, verso le, dalle ore, all', attorno alle, intorno alle, circa alle, le, per le, a, le ore, verso l', alla, ora, h, ore h
each-time = ogni volta, sempre
in = tra, fra, in, entro, nel giro di, tra circa, fra circa
within = entro, nei prossimi, nelle prossime, in meno di, nel giro di, entro i prossimi
ago = fa, addietro, or sono
hence = da oggi, da adesso, da ora
hence 1 = dopo, più tardi, l'indomani, indomani
past = dopo, dopo il, dopo la, dopo le
before = prima di, prima del, prima delle, prima della, prima dell'
nearest = più vicino a
eve = vigilia di, la vigilia di, vigilia del, la vigilia del, alla vigilia di
this = questo, questa, questi, queste, quest', di questo, di questa, corrente, in corso, di quest', attuale, stesso, stessa
next = p.v, prossimo, prossima, prossimi, prossime, il prossimo, la prossima, i prossimi, le prossime, che viene, entrante, dopo
next 3 = successivo, successiva, successivi, successive, seguente, seguenti
last = scorso, scorsa, scorsi, scorse, ultimo, ultima, ultimi, ultime, lo scorso, la scorsa, gli scorsi, le scorse, l'ultimo, l'ultima, gli ultimi, le ultime, passato, passata, passati, passate, precedente, precedenti
after-next = dopo il prossimo, dopo la prossima
before-last = penultimo, penultima
rest-of = il resto di, resto di, il resto del, resto del, il resto della, resto della
half = metà, quindicina
later 2 = più tardi
begin = inizio, all'inizio di, inizio di, a inizio, all'inizio del, inizio del, all'inizio della, i primi di, ai primi di, l'inizio di, inizi di, agli inizi di
mid = metà, a metà, metà di, a metà di, la metà di, metà del
end = fine, a fine, alla fine di, fine di, fine del, alla fine del, la fine di, la fine del, alla fine della, fine della, alla fine dell', alla fine dello
every = ogni, tutti i, tutte le, ciascun, ciascuna
one-of-two = sì e uno no, sì e una no, alterni, alterne, alterno
every-other = ogni due
week-on 1 = a otto
week-on 2 = a quindici
frequency day = ogni giorno, tutti i giorni, quotidianamente, giornalmente, quotidiano, giornaliero
frequency week = ogni settimana, tutte le settimane, settimanalmente, settimanale, una volta alla settimana, una volta a settimana
frequency month = ogni mese, tutti i mesi, mensilmente, mensile, una volta al mese
frequency quarter = ogni trimestre, trimestralmente, trimestrale
frequency year = ogni anno, tutti gli anni, annualmente, annuale, una volta all'anno
frequency halfyear = ogni sei mesi, semestralmente, semestrale
frequency fortnight = bisettimanale, quindicinale, a settimane alterne, ogni quindici giorni, ogni 15 giorni
of-month = del mese, al mese
of-month 1 = di ogni mese, di ciascun mese
of-year = dell'anno, di ogni anno
except = eccetto, tranne, salvo, escluso, esclusi, tranne il, eccetto il, ad eccezione di
negation = non, nessun, nessuna
season 1 = primavera
season 2 = estate
season 3 = autunno
season 4 = inverno
week-number = settimana, settimana numero, settimana n
in-year = nel, del, dell'anno, nell'anno, di, anno, l'anno
allday = tutto il giorno, giornata intera, tutta la giornata, intera giornata
open-end = fino a tardi, senza orario di fine
lasting = durata, per, per la durata di, dura, della durata di
entire 1 = tutto il, tutta la, tutto l', tutta l', l'intero, l'intera
entire 2 = tutto, tutto il mese di, per tutto il mese di
feast-sort = veglia pasquale
whole week = la settimana, della settimana, in settimana, durante la settimana
whole weekend = il weekend, il fine settimana, nel weekend, nel fine settimana
whole month = il mese, questo mese
whole year = l'anno, quest'anno
tba = da definire, da confermare, in via di definizione
zone Europe/Rome = ora italiana, ora di roma
zone UTC = utc, gmt
season-word = vacanze, ferie, festivi, giorni festivi, vacanze scolastiche, festività

cue deadline = scadenza, iscrizioni entro, iscrizione entro, iscriversi entro, iscrizioni entro il, iscrizione entro il, prenotazioni entro, prenotazione entro il, prenotare entro, confermare entro, conferma entro, adesioni entro, adesione entro il, termine iscrizioni, termine per le iscrizioni, chiusura iscrizioni, ultimo giorno per iscriversi, domande entro, candidature entro, rsvp entro, entro e non oltre, si prega di confermare entro, prenotazione obbligatoria entro
cue deadline-behind = iscriversi, iscrizione, iscrizioni, prenotare, prenotazione
cue doors = apertura porte, apertura delle porte, accoglienza, registrazione partecipanti, apertura biglietteria, accredito, apertura cancelli, ritrovo
cue begin = inizio, inizia, comincia, fischio d'inizio, inizio spettacolo, inizio concerto
cue end = termina, finisce, termine, conclusione, rientro, chiusura
# what streets are called, before the day that they are named after: rue du 8 mai
street-suffix 2 = via, viale, piazza, piazzale, corso, largo, vicolo
# where one comes back, right beside the day or hour
cue return = ritorno, rientro
cue published = pubblicato, pubblicato il, aggiornato, aggiornato il, ultimo aggiornamento, modificato il, scritto il, comunicato stampa, articolo del, postato il
cue past = fondato, fondata, fondata nel, si è tenuto, si è tenuta, si è svolto, si è svolta, si sono svolti, ha avuto luogo, verbale del, nato il
cue cancelled-behind = annullato, annullata, è annullato, è annullata, sospeso, sospesa, rinviato, rinviata, non si terrà, non avrà luogo, cancellato
cue moved-from = inizialmente, inizialmente previsto, inizialmente prevista, invece del, anziché il, in origine, spostato dal
cue moved-to = rinviato al, rinviata al, spostato al, spostata al, nuova data, posticipato al
cue sale = biglietti in vendita, iscrizioni dal, iscrizione dal, prevendita, apertura iscrizioni, orari di apertura, orario di apertura, in vendita dal, orario ufficio
cue event = data, quando, si terrà, si svolgerà, si tiene, avrà luogo, ha luogo, prossima data, prossimo appuntamento, appuntamento
cue except = eccetto, tranne, tranne il, escluso, esclusi, non c'è lezione, niente lezione, nessuna lezione, non ci sono prove, salvo il
no-date-before = sala, aula, tel, telefono, fax, cell, cellulare, num, pagina, pag, pagg, p, capitolo, cap, articolo, art, v, volume, vol, edificio, piano, scala, interno, codice, linea, autobus, bus, binario, gruppo, classe, prezzo, €, $, £, iban, piva, via, viale, piazza, corso, largo, vicolo, km, circa, oltre, più di, quasi, isbn, issn, id, legge, lotto, comma
no-date-before 1 = versione, numero, n°, nr, n
no-date-after = euro, eur, €, $, £, %, per cento, persone, partecipanti, posti, km, chilometri, m, metri, cm, kg, g, litri, l, mq, m², m2, anni, soci, membri, spettatori, visitatori, copie, punti, volte, alunni, bambini, adulti, bis, piano, secolo, milioni, mila
person-title = sig, sig ra, signor, signora, signore, dott, dottor, dottoressa, prof, professor, professoressa, famiglia
salutation = buongiorno, buonasera, buona sera, ciao, caro, cara, cari, care, gentile, gentili, egregio, egregi, gentili soci, cari amici, cari soci, salve

label date = 📅, data, date, quando, giorno, giorni, data e ora, data e orario, giorno e ora, quando?, prossima data, prossime date, calendario, periodo
label time = ⏰, 🕒, ora, ore, orario, orari, a che ora
label begin = inizio, inizia, ora di inizio, data di inizio, partenza, arrivo, ritrovo
label end = fine, termine, ora di fine, data di fine, conclusione, rientro, chiusura
label duration = durata, durata prevista
label doors = apertura porte, porte, apertura, accoglienza, apertura sala, apertura cancelli
label place = 📍, luogo, dove, indirizzo, sede, dove?, luogo di ritrovo, punto di ritrovo, luogo dell'evento, ubicazione, location, presso
label room = sala, aula, stanza
label street = via
label town = città, comune, cap, località
label when-where = quando e dove, dove e quando, data e luogo, luogo e data, luogo e ora, ora e luogo, data e sede
label title = tema, titolo, argomento, oggetto, evento, nome, cosa, attività
label kind = tipo, categoria, formato, genere, tipo di evento, tipologia
label audience = destinatari, per chi, rivolto a, pubblico, età, a chi è rivolto, partecipanti, fascia d'età
label organizer = organizzatore, organizzatori, organizzatrice, organizzato da, organizza, organizzazione, a cura di, promosso da, promotore, ente organizzatore
label speaker = relatore, relatrice, relatori, interviene, intervengono, docente, docenti, con, artista, artisti, conduce, condotto da, guida, modera, moderatore, ospite
label contact = contatti, contatto, informazioni, info, per informazioni, ulteriori informazioni, maggiori informazioni, referente
label phone = tel, telefono, cell, cellulare, whatsapp, 📞, ☎
label email = e-mail, email, mail, posta elettronica, 📧
label deadline = scadenza, iscrizioni entro, iscrizione entro, entro il, scadenza iscrizioni, termine iscrizioni, termine, prenotazioni entro, adesioni entro
label registration = iscrizione, iscrizioni, prenotazione, prenotazioni, biglietti, registrazione, adesioni, prenotazione obbligatoria
label price = 💶, prezzo, prezzi, costo, costi, ingresso, quota, quota di partecipazione, contributo, tariffa, tariffe, biglietto
label capacity = posti, posti disponibili, numero di posti, capienza, posti limitati, numero di partecipanti, numero massimo di partecipanti
label programme = programma, ordine del giorno, scaletta, contenuti, il programma, agenda
label status = stato
label category = categorie, etichette, tag, temi
label language = lingua, lingue
label url = sito, sito web, sito internet, link, pagina web, web
label conference = in linea, online, videoconferenza, link zoom, zoom, link per il collegamento, collegamento, diretta, link teams, webinar, streaming
label attach = documenti, allegati, download, materiali, scaricare
label description = descrizione, presentazione, dettagli, sintesi, a proposito
label number = numero, riferimento, rif
label published = pubblicato, pubblicato il, aggiornato, aggiornamento
label ignored = orari di apertura, orario di apertura, accesso, parcheggio, accessibilità, materiale, portare, foto, fonte, nota, note, osservazioni, requisiti, come arrivare, trasporti

furniture = leggi tutto, leggi di più, continua a leggere, scopri di più, indietro, torna su, stampa, condividi, contatti, note legali, mappa del sito, cerca, ricerca, menu, menù, home, accedi, login, iscriviti, newsletter, aggiungi al calendario, esporta, cookie, accetta, accetta tutti, rifiuta, rifiuta tutti, privacy, informativa sulla privacy, privacy policy, cookie policy, facebook, instagram, twitter, whatsapp, successivo, precedente, evento successivo, evento precedente, tutti gli eventi, agenda, lascia un commento, prenota, vai al contenuto, navigazione, vedi mappa, come arrivare, accessibilità, acquista biglietti
download = scarica, scaricare, allegato, in allegato, download
organizer-verb = invita, invitano, organizza, organizzano, presenta, presentano, propone, propongono, offre, offrono, ospita, ospitano, promuove, promuovono, vi invita, celebra, festeggia, annuncia, indice
body = associazione, circolo, club, società, comitato, comune, biblioteca, parrocchia, museo, università, scuola, istituto, fondazione, federazione, centro, città, assessorato
association = associazione, circolo, club, società, comitato, gruppo, collettivo, coro, corale, orchestra, banda, federazione, lega, unione, sindacato, fondazione, rete, compagnia, laboratorio, consiglio, comune, parrocchia, confraternita, pro loco, scuola, istituto, casa, ufficio, cooperativa, amici, biblioteca, dipartimento, assessorato, consulta, accademia, filarmonica, arci, acli, onlus, centro studi
slot-verb = ci sarà, ci saranno, c'è, è, sono, sarà, saranno, segue, seguirà
last-time = fine, termina, finisce, ultimo incontro, ultima lezione, ultima data, ultima riunione, per l'ultima volta, termina il, si conclude il
sessions = x, volte, incontri, lezioni, serate, riunioni, appuntamenti, sedute, date
meet = si riunisce, si riuniscono, si incontra, si incontrano, si ritrova, si ritrovano, ha luogo, hanno luogo, si tiene, si tengono, prova, provano, suona, canta, si allena, si allenano, ci incontriamo, ci troviamo
closing = cordiali saluti, distinti saluti, saluti, un saluto, un caro saluto, un cordiale saluto, a presto, grazie, grazie mille, vi aspettiamo, in attesa di, buona giornata
place-noun = sala, salone, aula, aula magna, municipio, palazzo, palazzo comunale, chiesa, cappella, cattedrale, duomo, basilica, biblioteca, scuola, istituto, liceo, palestra, palazzetto, stadio, teatro, cinema, museo, galleria, centro, centro civico, centro sociale, parco, giardino, giardini, piazza, castello, villa, mercato, caffè, bar, ristorante, trattoria, pizzeria, hotel, albergo, ufficio, università, auditorium, piscina, porto, stazione, spiaggia, mulino, libreria, spazio, cortile, chiostro, sede, oratorio, convento, monastero, ospedale, cascina, cantina, agriturismo, conservatorio, circolo, casa, casa della cultura, campo, campo sportivo, biblioteca comunale, biblioteca civica
condition = se, in caso di, qualora, salvo, eventualmente, forse
closed = chiuso, chiusa, chiusi, chiusura, resterà chiuso, chiuso per ferie
falls-out 4 = senza
falls-out 12 = non
falls-out 16 = pausa, pausa estiva, vacanza, vacanze, ferie, sosta, interruzione
falls-out 32 = di solito, a volte, generalmente
opening = orari di apertura, orario di apertura, aperto al pubblico, orario di visita, orario ufficio
no-place = caso, linea, presenza, occasione, compagnia, collaborazione, famiglia, diretta, generale, momento, base, vista, programma, memoria, onore, estate, inverno, autunno, primavera, gruppo, vendita, particolare, totale
please = per favore, grazie, attenzione, importante, si prega, si ricorda, ricordatevi
performer = con, di
moving 1 = recuperato, recuperata, recuperati, recuperate
moving = rinviato, rinviata, rinviati, rinviate, spostato, spostata, spostati, spostate, posticipato, posticipata, anticipato, anticipata, slitta, slittano
onto = al, a, per il, alla
showing = repliche, prima, rappresentazioni, spettacoli, altre date
agenda-item = punto
daytime 1 = colazione, brunch, mattinata, escursione, messa, mercatino, passeggiata, camminata
daytime 2 = cena, serata, concerto, ballo, spettacolo, cinema, proiezione, festa, assemblea, aperitivo, notte, film, tombola, teatro
calendar = calendario, calendario eventi, prossimi appuntamenti, prossimi eventi, appuntamenti, agenda, eventi
during = durante, nel corso di, nel corso della, nell'ambito di
abbreviation = sig, sigra, dott, prof, ing, avv, s, ss, p, vle, v, st
with = con, con il, con la, insieme a, in collaborazione con, a favore di, per, per il, per la, contro, su, sul, sulla, di
predicate = rinviato, rinviata, annullato, annullata, torna, ritorna, riprende, inizia, spostato
happens = si tiene, si tengono, si terrà, si terranno, si svolge, si svolgono, si svolgerà, si svolgeranno, ha luogo, avrà luogo, avranno luogo, inizia, inizierà, comincia, è previsto, è prevista, è fissato, è fissata, è in programma, sarà, saranno, si riunisce, apre, riprende, riprenderà, torna, tornerà, è convocata, è convocato
title-prefix = invito a, invito al, invito alla, invito, save the date, promemoria, avviso, annuncio, convocazione, convocazione di, comunicato, comunicato stampa, notizia, notizie, agenda, evento, eventi, re, i, fwd, newsletter, benvenuti a, benvenuti al, non perdere, segnate la data, rinviato il, rinviata la, annullato il, annullata la, spostato il, spostata la, cambio di data
aside = commenti, commento, lascia un commento, risposte, archivio, archivi, categorie, articoli recenti, articoli correlati, seguici, newsletter, cerca, leggi anche
byline = autore, autrice, redazione, categoria, commenti, admin, scritto da, pubblicato da, etichette
teasers = altri eventi, prossimi eventi, eventi simili, eventi correlati, potrebbe interessarti anche, ti potrebbe interessare, leggi anche, altri appuntamenti, prossimi appuntamenti
event-noun = riunione, conferenza, laboratorio, laboratori, concerto, mostra, festa, incontro, incontri, assemblea, assemblea generale, assemblea dei soci, convegno, congresso, seminario, corso, lezione, spettacolo, rappresentazione, proiezione, film, cinema, lettura, letture, dibattito, tavola rotonda, serata, mattinata, giornata, giornate, porte aperte, mercato, mercatino, fiera, ballo, torneo, gara, corsa, escursione, passeggiata, camminata, visita, visita guidata, viaggio, gita, uscita, pranzo, cena, colazione, aperitivo, festival, sagra, messa, celebrazione, cerimonia, inaugurazione, prove, prova, audizione, partita, allenamento, caffè, merenda, picnic, raccolta, donazione di sangue, hackathon, forum, gala, consiglio comunale, carnevale, sfilata, manifestazione, raduno, degustazione, gioco, giochi, quiz, tombola, karaoke, yoga, gruppo di lettura, presentazione, presentazione del libro, webinar, workshop, processione, commemorazione, vernissage, asta, concorso
organizer-cue = organizzato da, organizzata da, organizzato dal, organizzata dal, organizzato dalla, organizzata dalla, a cura di, a cura del, a cura della, promosso da, promosso dal, promosso dalla, promossa da, presentato da, su iniziativa di, su iniziativa del, in nome di, per conto di
starts = inizia, iniziano, comincia, cominciano, apre, aprono
invites = invita, invitano
at-place = nel, nella, nell', nello, nei, nelle, presso, presso la, presso il, al, alla, in
place-preposition = nel, nella, nell', nello, nei, nelle, presso, presso la, presso il, presso l', al, alla, all', in, a, da, davanti a, davanti al, vicino a, sul, sulla
online = in linea, online, su zoom, via zoom, videoconferenza, in videoconferenza, virtuale, webinar, in diretta, in streaming, su teams, via teams, a distanza, diretta streaming, da remoto
mention-cue = a proposito di, riguardo a, inoltre, prossimamente, nell'ambito di, nell'ambito del, in occasione di
break = pausa, pausa pranzo, pausa caffè, pranzo, caffè, merenda, coffee break
open-slot = dibattito aperto, varie ed eventuali, domande, dibattito, scambio, varie, discussione
full = completo, al completo, esaurito, esauriti, tutto esaurito, lista d'attesa, posti esauriti, sold out
cancelled = annullato, annullata, annullati, annullate, cancellato, cancellata, sospeso, sospesa, non si terrà, non avrà luogo, è annullato, è annullata
postponed = rinviato, rinviata, rinviati, posticipato, posticipata, spostato, è rinviato, è rinviata
follow-on = poi, in seguito, a seguire, seguito da, seguirà, infine, successivamente, al termine
stop = il, la, le, di, e, un, una, che, per, con, del, della, nel, si, in, sono, è, lo, gli, i, al, alla, da, dal, dalla, ai, alle, nella, come, più, ma, anche, non, ci, questo, questa, sarà, o, se, nostro, nostra, vi, ti, mi, su, sul, sulla, dei, delle, degli, tutti, presso, ore, a
purpose 1 = alla, al, all', alle, ai, alla nostra, al nostro, a una, a un
purpose = per la, per il, per una, per un, per i, per le
name-joint = di, del, della, dell', dei, delle, degli, e, in, a, al, la, il, le, i, gli, l', da, san
per = per, ogni
determiner = il, lo, la, i, gli, le, un, una, uno, nostro, nostra, nostri, nostre, l', questo, questa
nominative 1 = il, lo, la, i, gli, le, l', un, una
free = gratuito, gratuita, gratis, libero, ingresso libero, ingresso gratuito, entrata libera
reply = iscrizione, iscrizioni, iscriversi, prenotare, prenotazione, prenotazioni, confermare, conferma, rispondere, adesioni, adesione, candidature
due 1 = al più tardi
due = entro, entro il, prima del, non oltre il, entro e non oltre il, entro e non oltre
mail-header = da, a, oggetto, data, inviato, cc, rispondi a
price-word = prezzo, ingresso, costo, quota, biglietti, biglietto, tariffa, contributo, offerta
over = si è svolto, si è svolta, si è tenuto, si è tenuta, hanno partecipato, ha riunito, era, erano, è stato, è stata
# verbs of what has been
took-place = si è svolto, si è svolta, si è tenuto, si è tenuta, ha avuto luogo, è stato, è stata, erano
report = resoconto, cronaca, bilancio, rassegna, com'è andata

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = benvenuto, saluti, saluti del, apertura, apertura della seduta, approvazione del, approvazione della, verifica del numero legale, nomina del presidente, nomina del segretario
formal 2 = relazione del, relazione della, relazioni, bilancio, elezione del, elezione della, elezione dei, elezioni, rinnovo delle cariche
formal 3 = varie, varie ed eventuali, chiusura, chiusura della seduta, prossima riunione, conclusioni
kept-open = aperto, aperta, libero, libera, spontaneo, spontanea, spazio aperto
# before a length: (ca. 30 Min.)
about = circa, ca, massimo, max, durata
parity 1 = dispari
parity 2 = pari

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : ogni fine settimana => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : ogni tre mesi => FREQ=MONTHLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : ogni due mesi => FREQ=MONTHLY;INTERVAL=2
pattern often = [article] UNIT one-of-two > times 2 : un giorno sì e uno no => FREQ=DAILY;INTERVAL=2
pattern often = FREQUENCY : ogni settimana => FREQ=WEEKLY
pattern often = every <units> : ogni fine settimana => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : primo lunedì di gennaio, aprile, luglio e ottobre => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month !OF-NAMED : ogni primo martedì del mese => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : il primo martedì ogni due mesi => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : il primo martedì ogni tre mesi => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : primo lunedì del trimestre => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : ogni due settimane il lunedì => FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
pattern beside = @month [on] NTH-UNIT : ogni mese l'ultimo giorno => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : ogni mese il terzo martedì => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : ogni mese il 1º => FREQ=MONTHLY;BYMONTHDAY=1
pattern beside = @month on DAYS !DATED > vague : una volta al mese il martedì => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : ogni anno il 3 ottobre => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : ogni anno l'ultimo fine settimana di giugno => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : ogni anno la seconda domenica di maggio => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : il secondo martedì del mese => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : secondo martedì ogni mese => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : l'ultimo giorno di ogni mese => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : il 1º di ogni mese => FREQ=MONTHLY;BYMONTHDAY=1
pattern monthly = NTHS SEVERAL > month : primo e terzo giovedì => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : primo lunedì ore 19 => FREQ=MONTHLY;BYDAY=1MO
pattern each = NTHS <months> > month : tutti i primi martedì del mese => FREQ=MONTHLY;BYDAY=1TU
pattern each = NTHS > month, either : ogni terzo giovedì => FREQ=MONTHLY;BYDAY=3TH
pattern each = NTH-UNIT <months> > month : ogni ultimo giorno del mese => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = DAYS [EXCEPT] > week : ogni mercoledì => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : ogni sera => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : tutti i giorni tranne il lunedì => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS [EXCEPT] > week, times 2 : ogni due giovedì => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : tutti i primi martedì del mese => FREQ=MONTHLY;BYDAY=1TU
pattern repeat = [on] <monthly> : il secondo martedì del mese => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : domeniche => FREQ=WEEKLY;BYDAY=SU
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : giorni feriali (lunedì-venerdì) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : martedì e giovedì 18:00-20:00 => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = SERIES &BOUND [EXCEPT] > week : lunedì e giovedì fino al 19 dicembre => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : sei domeniche => FREQ=WEEKLY;BYDAY=SU;COUNT=6
pattern repeat = &cardinal COUNT DAYS &TIME > week : sei lunedì dalle 18 alle 20 => FREQ=WEEKLY;BYDAY=MO;COUNT=6
pattern repeat = &cardinal COUNT DAYS &BOUND > week : sei lunedì da ottobre => FREQ=WEEKLY;BYDAY=MO;COUNT=6
pattern repeat = [article] DAYS one-of-two > week, times 2 : un mercoledì sì e uno no => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern repeat = NUMBER sessions per unit=week [,] [on] DAYS > week : due volte per settimana, martedì e giovedì => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [on] PARITY [,] [on] DAYS : le settimane pari, il martedì => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [on] PARITY : il martedì delle settimane dispari => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = every &holiday > year : ogni Pasquetta => FREQ=YEARLY

# given names: what a person's name begins with
given-name = adriana, alberto, alessandra, alessandro, alessia, andrea, angelo, anna, antonella, antonio, arianna, barbara, beatrice, benedetta, bruno, camilla
given-name = carla, carlo, carmela, caterina, cecilia, chiara, claudio, cristina, daniela, daniele, dario, davide, domenico, elena, eleonora, elisa, emanuele, enrico
given-name = fabio, federica, federico, filippo, flavia, francesca, francesco, franco, gabriele, giacomo, gianluca, gianni, giorgia, giorgio, giovanna, giovanni
given-name = giulia, giulio, giuseppe, giuseppina, grazia, ilaria, irene, laura, lorenzo, luca, lucia, luigi, luisa, marcello, marco, margherita, maria, mario
given-name = martina, massimo, matteo, mattia, maurizio, michele, monica, nicola, paola, paolo, pasquale, patrizia, pietro, raffaele, riccardo, roberta, roberto
given-name = rosa, salvatore, sara, sergio, silvia, simona, simone, sofia, stefania, stefano, teresa, tommaso, valentina, valeria, vincenzo, vittoria, vittorio

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : venerdì prima di Pasqua => 2026-04-03
pattern side = past > behind : venerdì dopo Pasqua => 2026-04-10
pattern week = unit=weekend > weekday 8 : il fine settimana prima di Pasqua => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : la settimana dopo Pasqua => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : la vigilia di Natale => 2026-12-24
pattern halves = HALVES half > unit-half : la prima metà di giugno => 2026-06-01/2026-06-15
pattern close = nearest > nearest : la domenica più vicino a Natale => 2026-12-27
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : la quarta domenica di quaresima => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY <side> BASE : la seconda domenica dopo Pasqua => 2026-04-19
pattern near = WEEKDAY <side> BASE : domenica prima di Natale => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : il secondo fine settimana dopo Pasqua => 2026-04-18/2026-04-19
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : domenica più vicino a Natale => 2026-12-27
pattern near = [on] <eve> BASE : la vigilia del 1° maggio => 2026-04-30
pattern near = [on] unit=day <side> BASE : il giorno dopo Natale => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : nella seconda metà di maggio => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : le prime due settimane di maggio => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : le due ultime settimane di maggio => 2026-05-18/2026-05-31
pattern count = FRACTION SPAN-UNIT > part-of : mezz'ora => 2026-03-04T10:30
pattern count = MANY SPAN-UNIT and [cardinal=1] FRACTION > part-of : due ore e mezza => 2026-03-04T12:30
pattern nths = ORDINAL : terzo martedì di settembre => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : il terzo martedì di settembre => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : l'ultima settimana di luglio => 2026-07-27/2026-08-02
pattern span = within [on] [next] SPANS IN-TIME > next-units : in meno di tre giorni => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : tra circa due settimane => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : i prossimi tre giorni => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : gli ultimi tre giorni => 2026-03-01/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : le due prossime settimane => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : le due ultime settimane => 2026-02-18/2026-03-03
pattern span = SPANS !day ago > ago : due settimane fa => 2026-02-18
pattern span = [in] SPANS !day hence > ahead : tre giorni più tardi => 2026-03-07
pattern span = [in] SPANS !day <side> FROM-DAY : tre giorni dopo Pasqua => 2026-04-08
pattern span = [in] SPANS next !NAMED-DAY !unit > next-units : i tre giorni successivi => 2026-03-05/2026-03-07
pattern span = [in] SPANS !day last !NAMED-DAY > last-units : i due giorni passati => 2026-03-02/2026-03-03
pattern joint = start-from : la settimana a partire dal 4 maggio => 2026-05-04/2026-05-10
pattern joint = on : la settimana del 4 maggio => 2026-05-04/2026-05-10
pattern its-week = [on] unit=week MODIFIER-BEHIND > of-week : mercoledì della settimana prossima => 2026-03-11
pattern its-week = from unit=week MODIFIER-BEHIND > of-week : lunedì dalla settimana prossima => 2026-03-09
pattern its-week = [on] MODIFIER unit=week > of-week : venerdì di questa settimana => 2026-03-06
pattern which = <its-week> : venerdì della settimana prossima => 2026-03-13
pattern which = &this MODIFIER-BEHIND !LONE-UNIT > of-week, to-come : venerdì corrente => 2026-03-06
pattern which = MODIFIER-BEHIND !LONE-UNIT > which-day : venerdì prossimo => 2026-03-06
pattern which = SPELT WEEKS-BEHIND > weeks-on : martedì a otto => 2026-03-17
pattern which = in SPANS IN-WEEKS > ahead : venerdì tra una settimana => 2026-03-13
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : lunedì due settimane dopo => 2026-03-16
pattern weekday = THIS NAMED-DAY &last MODIFIER > which-day : questo mercoledì passato => 2026-02-25
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : questo lunedì => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : il prossimo venerdì => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : questa domenica, 10 maggio => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : venerdì, della settimana prossima => 2026-03-13
pattern weekday = NAMED-DAY <which> : venerdì tra due settimane => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : due domeniche dopo => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : due domeniche fa => 2026-02-22
pattern weekday = NAMED-DAY STANDS > which-day : venerdì => 2026-03-06
pattern portion = END-OF > shifted, portion 3 : fine mese => 2026-03-21/2026-03-31
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : la settimana del 5 ottobre => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : la settimana dopo la prossima => 2026-03-16/2026-03-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : il resto della settimana => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : settimana 39 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : inverno 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : la prossima estate => 2027-06-01/2027-08-31
pattern whole = SEASON-NAME MODIFIER > of-now : l'estate scorsa => 2025-06-01/2025-08-31
pattern whole = LED SEASON-NAME : in autunno => 2026-09-01/2026-11-30
pattern whole = entire NAMED-MONTH [YEAR] : tutto agosto => 2026-08-01/2026-08-31
pattern whole = entire=1 SPAN-UNIT <joint> [on] DAY-DATE > week-of : tutto il weekend del 10 ottobre => 2026-10-10/2026-10-11
pattern whole = entire=1 SPAN-UNIT > this-unit : tutto il weekend => 2026-03-07/2026-03-08
pattern whole = entire=1 SPAN-UNIT MODIFIER > shifted : tutta la settimana prossima => 2026-03-09/2026-03-15
pattern whole = entire=1 SEASON-NAME [YEAR] : tutta l'estate => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : il mese di maggio => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : nel fine settimana => 2026-03-07/2026-03-08
pattern whole = THE-UNIT MODIFIER > shifted : la settimana prossima => 2026-03-09/2026-03-15
pattern parts = begin !in > portion 1 : inizio maggio => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : metà luglio => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : fine marzo => 2026-03-21/2026-03-31
pattern extent = <parts> [RANGE <parts>] : da inizio a metà maggio => 2026-05-01/2026-05-20
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : fine ottobre 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : alla fine del secondo trimestre => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : alla fine del 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] SPAN-UNIT MODIFIER > shifted : all'inizio della settimana prossima => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : alla fine di questo mese => 2026-03-21/2026-03-31
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : alla fine del mese => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : alla fine della giornata => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : alla fine di domani => 2026-03-05T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : alla fine di questa domenica => 2026-03-08T23:59
pattern unit = [on] unit=day MODIFIER > shifted-day : il giorno seguente => 2026-03-05
pattern unit = [on] SPAN-UNIT MODIFIER [,] [on] WEEKDAY > of-week : settimana prossima, martedì => 2026-03-10
pattern unit = [on] SPAN-UNIT MODIFIER > shifted : settimana prossima => 2026-03-09/2026-03-15
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : questa settimana, martedì => 2026-03-03
pattern unit = MODIFIER SPAN-UNIT > shifted : questo trimestre => 2026-01-01/2026-03-31
pattern feast = FEAST [YEAR] : Pasqua 2027 => 2027-03-28
pattern feast = FEAST MODIFIER !SPAN-UNIT [YEAR] > which : Natale scorso => 2025-12-25
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : scorso Natale => 2025-12-25
pattern feast = FEAST in YEARS : Pasqua tra tre anni => 2029-04-01
pattern feast = FEAST YEARS ago > years-ago : Natale due anni fa => 2024-12-25
pattern feast = FEAST YEARS hence : Pasqua due anni dopo => 2028-04-16
pattern day-word = DAY-WORD : dopodomani => 2026-03-06
pattern day-word = DAY-TO-COME in MORE-SPANS : oggi tra due settimane => 2026-03-18
pattern day-word = DAY-TO-COME WEEKS-BEHIND : domani a otto => 2026-03-12
