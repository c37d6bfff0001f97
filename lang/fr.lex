# français.  The same classes as de.lex, which explains them.
language = fr
complete = yes
decimal = ,
order = dmy
home = Europe/Paris
traits = dot-dates, slash-dates, bare-days, cardinal-days, worded-minutes, modifier-behind
accents = optional

month 1 = janvier, janv
month 2 = février, févr, fév
month 3 = mars
month 4 = avril, avr
month 5 = mai
month 6 = juin
month 7 = juillet, juil
month 8 = août, aout
month 9 = septembre, sept
month 10 = octobre, oct
month 11 = novembre, nov
month 12 = décembre, déc
weekday 1 = lundi, lun
weekday 2 = mardi, mar
weekday 3 = mercredi, mer
weekday 4 = jeudi, jeu
weekday 5 = vendredi, ven
weekday 6 = samedi, sam
weekday 7 = dimanche, dim
weekdays 1 = lundis
weekdays 2 = mardis
weekdays 3 = mercredis
weekdays 4 = jeudis
weekdays 5 = vendredis
weekdays 6 = samedis
weekdays 7 = dimanches
weekdays 8 = jours de semaine, en semaine à, en semaine de, en semaine entre, en semaine dès, jours ouvrables, jours ouvrés
weekdays 9 = week-ends, weekends
short = aout, août, avr, dim, déc, dec, fév, fev, févr, fevr, janv, jeu, juil, juin, lun, mai, mar, mars, mer, nov, oct, sam, sept, ven

ordinal 1 = premier, première, premiers, premières
ordinal 2 = deuxième, deuxièmes, second, seconde, seconds, secondes
ordinal 3 = troisième, troisièmes
ordinal 4 = quatrième, quatrièmes
ordinal 5 = cinquième
ordinal 6 = sixième
ordinal 7 = septième
ordinal 8 = huitième
ordinal 9 = neuvième
ordinal 10 = dixième
ordinal 11 = onzième
ordinal 12 = douzième
ordinal 13 = treizième
ordinal 14 = quatorzième
ordinal 15 = quinzième
ordinal 16 = seizième
ordinal 17 = dix-septième
ordinal 18 = dix-huitième
ordinal 19 = dix-neuvième
ordinal 20 = vingtième
ordinal 21 = vingt et unième
ordinal 22 = vingt-deuxième
ordinal 23 = vingt-troisième
ordinal 24 = vingt-quatrième
ordinal 25 = vingt-cinquième
ordinal 26 = vingt-sixième
ordinal 27 = vingt-septième
ordinal 28 = vingt-huitième
ordinal 29 = vingt-neuvième
ordinal 30 = trentième
ordinal 31 = trente et unième
ordinal -1 = dernier, dernière, derniers, dernières
ordinal -2 = avant-dernier, avant-dernière
ordinal-suffix = er, re, ère, ème, eme, e, è, ième, nd, nde
cardinal 0 = zéro
cardinal 1 = un, une
cardinal 2 = deux
cardinal 3 = trois
cardinal 4 = quatre
cardinal 5 = cinq
cardinal 6 = six
cardinal 7 = sept
cardinal 8 = huit
cardinal 9 = neuf
cardinal 10 = dix
cardinal 11 = onze
cardinal 12 = douze
cardinal 13 = treize
cardinal 14 = quatorze
cardinal 15 = quinze
cardinal 16 = seize
cardinal 17 = dix-sept
cardinal 18 = dix-huit
cardinal 19 = dix-neuf
cardinal 20 = vingt
cardinal 21 = vingt et un, vingt et une
cardinal 22 = vingt-deux
cardinal 23 = vingt-trois
cardinal 24 = vingt-quatre
cardinal 25 = vingt-cinq
cardinal 26 = vingt-six
cardinal 27 = vingt-sept
cardinal 28 = vingt-huit
cardinal 29 = vingt-neuf
cardinal 30 = trente
cardinal 31 = trente et un, trente et une
cardinal 32 = trente-deux
cardinal 33 = trente-trois
cardinal 34 = trente-quatre
cardinal 35 = trente-cinq
cardinal 36 = trente-six
cardinal 37 = trente-sept
cardinal 38 = trente-huit
cardinal 39 = trente-neuf
cardinal 40 = quarante
cardinal 41 = quarante et un, quarante et une
cardinal 42 = quarante-deux
cardinal 43 = quarante-trois
cardinal 44 = quarante-quatre
cardinal 45 = quarante-cinq
cardinal 46 = quarante-six
cardinal 47 = quarante-sept
cardinal 48 = quarante-huit
cardinal 49 = quarante-neuf
cardinal 50 = cinquante
cardinal 51 = cinquante et un, cinquante et une
cardinal 52 = cinquante-deux
cardinal 53 = cinquante-trois
cardinal 54 = cinquante-quatre
cardinal 55 = cinquante-cinq
cardinal 56 = cinquante-six
cardinal 57 = cinquante-sept
cardinal 58 = cinquante-huit
cardinal 59 = cinquante-neuf
cardinal 60 = soixante
cardinal 70 = soixante-dix
cardinal 80 = quatre-vingts, quatre-vingt
cardinal 90 = quatre-vingt-dix
cardinal 2 = quelques
cardinal 3 = plusieurs
cardinal 12 = douzaine
cardinal 15 = quinzaine de
hundred = cent, cents
thousand = mille
end-of month = fin de mois
fraction 15 = un quart, quart
fraction 30 = une demi, demi, demie, une demie
fraction 45 = trois quarts
fraction 90 = une heure et demie
article = un, une
decade-suffix = s

unit second = seconde, secondes, sec
travel 1 = départ
travel 2 = arrivée, arrivée à
unit minute = minute, minutes, min
unit hour = heure, heures, h, hr, hrs
unit day = jour, jours, journée, journées
unit week = semaine, semaines
unit weekend = week-end, weekend, week-ends, weekends, fin de semaine, fins de semaine
unit month = mois
unit workday = jour ouvrable, jours ouvrables, jour ouvré, jours ouvrés
unit workweek = semaine de travail
unit quarter = trimestre, trimestres
unit halfyear = semestre, semestres
unit year = an, ans, année, années
unit decade = décennie, décennies
unit century = siècle, siècles
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
day 0 = aujourd'hui, ce jour, aujourd hui
day 1 = demain, le lendemain
day 14 = dans quinze jours, dans 15 jours
day 2 = après-demain, après demain, le surlendemain
day -1 = hier, la veille
day -2 = avant-hier, avant hier
tonight = ce soir, cette nuit
day-part -1 5 = hier soir, hier au soir
day-part -1 6 = la nuit dernière, la nuit passée
now = maintenant, en ce moment, actuellement, à l'instant, tout de suite, immédiatement, tout à l'heure, à présent
part 1 = matin, matins, du matin, le matin, matinée, dans la matinée, en matinée, ce matin
part 2 = fin de matinée, en fin de matinée
part 3 = ce midi, à l'heure du déjeuner
part 4 = après-midi, de l'après-midi, l'après-midi, cet après-midi, dans l'après-midi, cette après-midi, aprem
part 5 = soir, soirs, du soir, le soir, soirée, en soirée, dans la soirée, en début de soirée, en fin de soirée, ce soir
part 6 = nuit, de nuit, la nuit, dans la nuit, de la nuit, cette nuit
part 7 = petit matin, au petit matin, tôt le matin, de bon matin
part 8 = après le déjeuner, après déjeuner
oclock = heures, heure, h, précises, précise
am = am, a m
pm = pm, p m
noon = midi, midi pile
midnight = minuit
minutes 30 = et demie, et demi, et demies
minutes 15 = et quart, et un quart
minutes 45 = trois quarts, et trois quarts
minutes -15 = moins le quart, moins quart, moins un quart
hour-plus = et
hour-minus = moins
from = de, du, dès, entre, depuis, d', entre le, de la, entre les
date-from = du, à partir du, depuis le, entre le, jusqu'au
start-from 1 = depuis, depuis le
start-from = commençant le, qui commence le, débutant le, qui débute le, à partir de, à partir du, à partir d', dès, dès le, à compter du, après, après le
to = jusqu'à, jusqu'au, jusqu'en, et jusqu'au, au plus tard le, avant, avant le, jusqu'aux, jusqu'à la
to 1 = à, au, a, à la
and = et, puis, ainsi que
and 1 = ou
on 1 = le, pour le, sur le, du, au, sur
on 2 = de, d'
on = les, en, ce, dans le, de la, du mois de, du mois d', au mois de, mois de, l', pour, de l', la, à la, sur la, dès le, des, aux, à partir du, jour de, le jour de, le jour du
at = à, vers, peu après, un peu après, juste après, a, vers les, aux environs de, environ, à environ, sur les, autour de, pour
each-time = chaque fois, à chaque fois, toujours
in = dans, en, d'ici, sous, au bout de
within = dans les, d'ici, en moins de, dans moins de, sous
ago-before = il y a, il ya, y a, voilà, ça fait
ago 2 = plus tôt, auparavant, avant
hence 1 = plus tard, après, le lendemain, le surlendemain, la veille
past = après, après le, après la
before = avant, avant le, avant la
nearest = le plus proche de
eve = veille de, la veille de, veille du, la veille du, veille d', réveillon de
this = ce, cet, cette, ces, courant, courante, en cours, actuel, actuelle, de cette, de ce
next = prochain, prochaine, prochains, prochaines, la prochaine, le prochain, les prochains, les prochaines, qui vient, à venir, l'prochain
next 3 = suivant, suivante, suivants, suivantes, d'après
last = dernier, dernière, derniers, dernières, la dernière, le dernier, les derniers, les dernières, passé, passée, passés, passées, précédent, précédente, précédents, précédentes, d'avant
after-next = après la prochaine, après le prochain, suivant le prochain
before-last = avant-dernier, avant-dernière
rest-of = le reste de, reste de, le reste du, reste du, fin du
half = moitié, quinzaine
later 2 = plus tard dans, plus tard
begin = début, au début, en début, début du, au début du, au début de, en début de, début de, début d', le début de, au commencement de
mid = mi, à la mi, milieu, au milieu du, au milieu de, mi-
end = fin, à la fin, en fin, fin du, à la fin du, à la fin de, en fin de, fin de, fin d', la fin de, la fin du, fin de la, à la fin de la
every = tous les, toutes les, chaque, tout les
week-on 1 = en huit, en 8, dans huit jours, dans 8 jours
week-on 2 = en quinze, en 15
one-of-two = sur deux
every-other = tous les deux, toutes les deux
frequency day = tous les jours, chaque jour, quotidiennement, quotidien, quotidienne
frequency week = toutes les semaines, chaque semaine, hebdomadaire, une fois par semaine, hebdomadairement
frequency month = tous les mois, chaque mois, mensuel, mensuelle, mensuellement, une fois par mois
frequency quarter = trimestriel, trimestrielle, chaque trimestre, tous les trimestres
frequency year = tous les ans, chaque année, annuel, annuelle, annuellement, une fois par an
frequency halfyear = semestriel, semestrielle, tous les six mois
frequency fortnight = bimensuel, tous les quinze jours, tous les 15 jours
of-month = du mois, du mois courant, par mois
of-month 1 = de chaque mois, chaque mois, de tous les mois
of-year = de l'année, de chaque année
except = sauf, hors, en dehors de, hormis, excepté, à l'exception de, à l'exception du, sauf le, sauf les
negation = pas, aucun, aucune
season 1 = printemps
season 2 = été
season 3 = automne
season 4 = hiver
week-number = semaine, semaine numéro, semaine n
in-year = en, de, de l'année, en l'an, l'année, de l'an, du, en l'année
allday = toute la journée, journée entière, toute une journée, journée complète
open-end = fin ouverte, sans heure de fin
lasting = durée, pendant, durant, dure, durera, pour une durée de
entire 1 = tout le, toute la, tout l', toute l', l'ensemble du, l'ensemble de la
entire 2 = tout le mois de, tout le mois d', durant tout le mois de, pendant tout le mois de, durant tout le mois d', pendant tout le mois d'
feast-sort = veillée pascale, vigile pascale
whole week = la semaine, en semaine, de la semaine, cette semaine, dans la semaine
whole weekend = le week-end, le weekend, ce week-end, ce weekend, du week-end
whole month = le mois, du mois, ce mois-ci, ce mois
whole year = l'année, de l'année, cette année
tba = à confirmer, à définir, à préciser, date à confirmer, lieu à confirmer
zone Europe/Paris = heure de paris, heure française
zone UTC = utc, gmt
season-word = vacances, vacances scolaires, jours fériés, férié, fériés, congés

cue deadline = date limite, date limite d'inscription, inscription avant le, inscriptions avant le, inscription jusqu'au, inscriptions jusqu'au, s'inscrire avant le, réservation avant le, réservations avant le, réponse avant le, réponse souhaitée avant le, merci de répondre avant le, merci de vous inscrire avant le, inscription obligatoire avant le, clôture des inscriptions, fin des inscriptions, candidatures jusqu'au, dossiers à déposer avant le, date limite de dépôt
cue deadline-behind = s'inscrire, inscription, inscriptions, réservation, réserver
cue doors = ouverture des portes, accueil à partir de, accueil du public, ouverture de la salle, ouverture de la billetterie, accueil dès, accueil des participants
cue begin = début, commence, débute, début du concert, coup d'envoi, démarrage
cue end = se termine, clôture, retour
# what streets are called, before the day that they are named after: rue du 8 mai
street-suffix 2 = rue, avenue, boulevard, bd, place, allée, impasse
# where one comes back, right beside the day or hour
cue return = retour
cue published = publié, publié le, mis à jour, mis à jour le, dernière mise à jour, mise en ligne le, posté le, rédigé le, article du, modifié le, communiqué du
cue past = fondé, fondée, créé en, a eu lieu, ont eu lieu, s'est tenu, s'est tenue, procès-verbal du, né le
cue cancelled-behind = annulé, annulée, est annulé, est annulée, sont annulés, reporté, reportée, est reporté, est reportée, n'aura pas lieu, n'auront pas lieu
cue moved-from = initialement, initialement prévu, initialement prévue, prévu initialement le, au lieu du, à l'origine, reporté du
cue moved-to = reporté au, reportée au, déplacé au, déplacée au, nouvelle date, remplacé par le, désormais le
cue sale = billetterie ouverte, inscriptions du, inscription du, billets en vente, ouverture des réservations, en vente dès, horaires d'ouverture, ouverture des inscriptions
cue event = date, quand, a lieu, aura lieu, auront lieu, se tiendra, se déroulera, se déroule, rendez-vous, prochaine date, se tient
cue except = sauf, excepté, hormis, à l'exception du, pas de cours, pas de séance, pas de réunion, pas de répétition, relâche
no-date-before = salle, terrain, gymnase, bureau, tél, téléphone, fax, portable, mobile, page, pages, p, chapitre, article, art, v, tome, vol, bâtiment, bât, étage, code, cp, ligne, bus, tram, quai, voie, groupe, classe, tarif, prix, €, $, £, siret, iban, bic, bis, niveau, lot, place, rue, avenue, boulevard, chemin, route, impasse, environ, plus de, près de, isbn, issn, id, cedex
no-date-before 1 = version, numéro, n°, no
no-date-after = euro, euros, eur, €, $, £, chf, fr, francs, %, pour cent, personnes, participants, places, km, kilomètres, m, mètres, cm, kg, g, litres, l, m², m2, ans et plus, membres, spectateurs, visiteurs, exemplaires, points, fois, élèves, enfants, adultes, rue, avenue, boulevard, bis, ter, place, chemin, route, impasse, allée, quai, étage, siècle, millions, mille
person-title = m, mm, mme, mmes, mlle, monsieur, madame, mademoiselle, dr, maître, famille
salutation = bonjour, bonsoir, cher, chère, chers, chères, madame, monsieur, mesdames, messieurs, chers amis, chers membres, salut, chers collègues

label date = 📅, date, dates, quand, jour, jours, date et heure, date & heure, dates et horaires, date et horaire, jour et heure, quand ?, prochaine date, prochaines dates, calendrier, période
label time = ⏰, 🕒, heure, heures, horaire, horaires, à quelle heure
label begin = début, commence, heure de début, départ, date de début, arrivée
label end = fin, heure de fin, date de fin, clôture, retour
label duration = durée, durée prévue, durée estimée
label doors = ouverture des portes, portes, accueil, ouverture, ouverture de la salle
label place = 📍, lieu, lieux, où, où ?, adresse, endroit, salle et adresse, lieu de rendez-vous, rendez-vous, point de rencontre, lieu de la réunion, lieu du concert
label room = salle, bureau
label street = rue, voie
label town = ville, commune, code postal, localité
label when-where = quand et où, où et quand, date et lieu, lieu et date, horaire et lieu, dates et lieux, lieu et horaire
label title = titre, thème, sujet, objet, événement, intitulé, nom, quoi, quoi ?, activité
label kind = type, genre, catégorie, format, type d'événement
label audience = public, pour qui, pour qui ?, public visé, à partir de, tout public, destinataires, âge
label organizer = organisateur, organisateurs, organisatrice, organisé par, organisée par, organisation, proposé par, présenté par, association, porteur, avec le soutien de
label speaker = intervenant, intervenante, intervenants, conférencier, conférencière, orateur, animateur, animatrice, animé par, avec, artiste, artistes, guide, formateur, formatrice
label contact = contact, contacts, renseignements, informations, infos, info, renseignements et inscription, pour tout renseignement, plus d'informations, plus d'infos
label phone = tél, téléphone, tel, portable, mobile, 📞, ☎
label email = courriel, e-mail, email, mail, mél, adresse électronique, 📧
label deadline = date limite, date limite d'inscription, inscription avant le, inscriptions avant le, inscriptions jusqu'au, clôture des inscriptions, date limite de dépôt, inscription jusqu'au, réponse avant le
label registration = inscription, inscriptions, réservation, réservations, s'inscrire, billetterie, billets, réservation obligatoire, inscription obligatoire
label price = 💶, tarif, tarifs, prix, entrée, participation, participation aux frais, coût, cotisation, droit d'entrée, prix d'entrée
label capacity = places, nombre de places, capacité, jauge, participants, nombre de participants
label programme = programme, ordre du jour, déroulement, au programme, le programme, contenu
label status = statut, état
label category = catégories, mots-clés, étiquettes, thématique
label language = langue, langues
label url = site, site web, site internet, lien, web, plus d'infos sur, page web
label conference = en ligne, visioconférence, lien zoom, zoom, lien de connexion, visio, lien visio, lien teams, lien de la visioconférence, webinaire, en direct
label attach = documents, pièces jointes, à télécharger, téléchargement, annexes
label description = description, présentation, détails, résumé, à propos, contexte
label number = numéro, n°, référence, réf
label published = publié, publié le, mis à jour, mise à jour, posté le
label ignored = horaires d'ouverture, permanences, accès, parking, accessibilité, matériel, à apporter, prévoir, photo, crédit photo, source, remarque, remarques, restauration, transports

furniture = lire la suite, en savoir plus, retour, haut de page, imprimer, partager, contact, mentions légales, plan du site, recherche, menu, accueil, se connecter, connexion, s'abonner, newsletter, lettre d'information, ajouter au calendrier, ajouter à l'agenda, exporter, cookies, accepter, tout accepter, refuser, tout refuser, politique de confidentialité, confidentialité, facebook, instagram, twitter, whatsapp, suivant, précédent, événement suivant, événement précédent, tous les événements, agenda, laisser un commentaire, réserver, s'inscrire, aller au contenu, accéder au contenu, navigation, voir la carte, itinéraire, cgu, accessibilité
download = télécharger, téléchargement, ci-joint, en pièce jointe, à télécharger
organizer-verb = invite, invitent, organise, organisent, propose, proposent, présente, présentent, accueille, accueillent, vous invite, vous invitent, convie, vous convie, vous propose, vous proposent, célèbre, fête, vous accueille, lance, anime
body = association, club, société, comité, mairie, commune, bibliothèque, médiathèque, paroisse, musée, université, école, institut, fondation, fédération, centre, ville, conseil
association = association, club, société, comité, amicale, groupe, collectif, cercle, chorale, orchestre, harmonie, fanfare, fédération, ligue, union, syndicat, fondation, réseau, compagnie, troupe, atelier, conseil, mairie, paroisse, foyer, mission, école, collège, lycée, maison, office, coopérative, amis, scouts, confrérie, médiathèque, bibliothèque, institut, département, ville, commune
slot-verb = il y aura, il y a, est, sont, sera, seront, aura lieu, suit, suivra
last-time = fin, dernière séance, dernière réunion, dernière date, dernier cours, pour la dernière fois, se termine le, jusqu'au
times 2 = deux fois
times 3 = trois fois
times 4 = quatre fois
sessions = x, fois, séances, cours, soirées, réunions, rencontres, ateliers, leçons, dates
meet = se réunit, se réunissent, se retrouve, se retrouvent, a lieu, ont lieu, se tient, se tiennent, répète, répètent, joue, jouent, chante, s'entraîne, s'entraînent, accueille
closing = cordialement, bien cordialement, bien à vous, sincères salutations, salutations, salutations distinguées, amicalement, à bientôt, bonne journée, meilleures salutations, avec nos meilleures salutations, merci, bien amicalement, respectueusement
place-noun = salle, salle des fêtes, salle polyvalente, salle communale, mairie, hôtel de ville, église, chapelle, cathédrale, temple, bibliothèque, médiathèque, école, collège, lycée, gymnase, stade, théâtre, cinéma, musée, galerie, maison, foyer, centre, parc, jardin, place, château, ferme, halle, halles, marché, auberge, café, bar, restaurant, hôtel, bureau, université, amphithéâtre, auditorium, piscine, port, gare, plage, moulin, grange, atelier, librairie, espace, kiosque, parvis, cour, préau, esplanade, pavillon, conservatoire, abbaye, synagogue, mosquée, hôpital, maison des associations, maison de quartier, maison de la culture, maison des jeunes, maison du peuple, maison communale
condition = si, en cas de, sous réserve, sous réserve de, à condition, éventuellement
closed = fermé, fermée, fermés, fermeture, sera fermé, sera fermée, congé annuel
falls-out 4 = sans
falls-out 12 = pas
falls-out 16 = vacances, vacances d'été, vacances scolaires, pause, pause estivale, trêve, trêve estivale, congé, congés, interruption, relâche
falls-out 32 = généralement, en général, parfois, irrégulièrement, habituellement
opening = horaires d'ouverture, heures d'ouverture, ouvert au public
no-place = cas, ligne, présence, raison, occasion, compagnie, collaboration, partenariat, famille, musique, ville, général, moment, temps, soirée, journée, matinée, fonction, faveur, retard, avance, vente
please = merci, veuillez, attention, important, pensez à, n'oubliez pas, venez
performer = avec, par
moving 1 = rattrapé, rattrapée, rattrapés
moving = reporté, reportée, reportés, reportées, reporter, déplacé, déplacée, déplacés, déplacées, déplacer, avancé, avancée, décalé, décalée, repoussé, repoussée, transféré, transférée
onto = au, à, pour le, jusqu'au
showing = représentations, première, dernière, séances, autres dates
agenda-item = point, article
daytime 1 = petit-déjeuner, brunch, matinée, randonnée, messe, vide-grenier, marché, culte
daytime 2 = dîner, soirée, concert, bal, spectacle, cinéma, apéritif, apéro, souper, nuit, projection, assemblée générale, film, veillée
calendar = agenda, calendrier, prochaines dates, agenda des manifestations, calendrier des manifestations, dates à venir
during = pendant, lors de, lors du, durant
abbreviation = st, ste, dr, mme, m, mlle, av, bd, no, ch, pr
with = avec, avec le, avec la, en partenariat avec, en collaboration avec, au profit de, au profit du, pour, pour le, pour la, par, contre, sur, de
predicate = reporté, reportée, annulé, annulée, est de retour, reprend, reprennent, commence, déplacé
happens = a lieu, ont lieu, aura lieu, auront lieu, se tient, se tiendra, se tiendront, se déroule, se déroulera, se dérouleront, commence, commencera, débute, débutera, est prévu, est prévue, est fixé, est fixée, est organisé, est organisée, sera organisé, sera organisée, reprend, reprendra, se réunit, ouvre, ouvrira
title-prefix = invitation à, invitation au, invitation à la, invitation, à noter, à vos agendas, save the date, rappel, annonce, nouvelle, communiqué, communiqué de presse, agenda, événement, re, tr, fwd, newsletter, info, infos, actualité, actualités, avis, date à retenir, à ne pas manquer, bienvenue à, bienvenue au, réservez la date, report du, report de la, annulation du, annulation de la
aside = commentaires, commentaire, laisser un commentaire, réponses, archives, catégories, articles récents, articles similaires, suivez-nous, newsletter, recherche, à lire aussi
byline = auteur, auteure, rédaction, catégorie, commentaires, admin, écrit par, publié par, rédigé par, étiquettes
teasers = autres événements, événements à venir, prochains événements, événements similaires, vous aimerez aussi, à lire aussi, à voir aussi, autres dates, prochains rendez-vous
event-noun = réunion, réunion d'information, réunion publique, réunion mensuelle, conférence, atelier, ateliers, concert, exposition, vernissage, fête, rencontre, rencontres, séance, assemblée, assemblée générale, ag, colloque, congrès, séminaire, formation, cours, stage, spectacle, représentation, projection, film, cinéma, lecture, débat, table ronde, soirée, matinée, journée, journées, portes ouvertes, marché, marché de noël, vide-grenier, brocante, bourse, bal, tournoi, course, randonnée, balade, visite, visite guidée, excursion, sortie, voyage, repas, dîner, déjeuner, brunch, apéritif, apéro, festival, foire, salon, loto, kermesse, messe, culte, célébration, cérémonie, inauguration, répétition, audition, match, entraînement, permanence, café, café-débat, goûter, pique-nique, collecte, don du sang, hackathon, forum, gala, conseil municipal, veillée, carnaval, défilé, manifestation, rassemblement, dégustation, jeu, jeux, quiz, karaoké, yoga, chorale, club de lecture, dédicace, webinaire
organizer-cue = organisé par, organisée par, organisés par, proposé par, proposée par, présenté par, présentée par, à l'initiative de, à l'invitation de, animé par, en collaboration avec, au nom de, de la part de
starts = commence, commencent, débute, débutent, ouvre, ouvrent
invites = invite, invitent, convie, convient
at-place = au, à la, à l', dans la, dans le, dans les
place-preposition = au, à la, à l', à, dans la, dans le, dans les, dans, chez, sur la, sur le, en, devant, derrière, près de
online = en ligne, visioconférence, par zoom, via zoom, en visioconférence, webinaire, en direct, virtuel, virtuelle, à distance, sur zoom, en visio, via teams, sur teams
# in the name of a host: a room for meetings is behind it
meeting-host = visio, webinaire
mention-cue = à propos de, au sujet de, également, à noter, prochainement, dans le cadre de, dans le cadre du
break = pause, pause déjeuner, pause café, déjeuner, café, goûter, repas
open-slot = discussion libre, échanges, questions, discussion, échange, divers, questions diverses
full = complet, complète, plus de places, liste d'attente
cancelled = annulé, annulée, annulés, annulées, annulation, n'aura pas lieu, n'auront pas lieu, est annulé, est annulée
postponed = reporté, reportée, reportés, report, est reporté, est reportée
follow-on = ensuite, puis, suivi de, suivi d', suivie d'un, après, à l'issue, enfin
stop = le, la, les, des, du, et, est, une, un, dans, pour, avec, sur, au, aux, nous, vous, de, à, en, par, pas, ne, ce, cette, qui, que, sont, sera, notre, votre, nos, vos, il, elle, ils, mais, ou, où, plus, être, je, se, son, sa, ses, leur, chez, à la, été, aura, lieu, tout, tous
purpose 1 = à la, au, à notre, à son, à sa, à une, à un
purpose = pour la, pour le, pour une, pour un, pour notre, pour les
name-joint = de, de la, du, des, d', et, à, au, aux, en, sur, sous, le, la, les, l'
per = par, chaque
determiner = le, la, les, un, une, des, notre, votre, nos, vos, ce, cette, l', son, sa, ses, leur
nominative 1 = le, la, les, l', notre, nos, un, une
free = gratuit, gratuite, entrée libre, libre, gratuitement, entrée gratuite
reply = inscription, inscriptions, s'inscrire, inscrire, réserver, réservation, réservations, répondre, réponse, confirmer, inscrivez-vous, réservez
due 1 = au plus tard
due = avant, avant le, jusqu'au
mail-header = de, à, objet, date, envoyé, cc, répondre à
price-word = tarif, prix, entrée, coût, billets, participation, plein tarif, tarif réduit, cotisation
over = a eu lieu, ont eu lieu, s'est déroulé, s'est déroulée, ont participé, a réuni, était, étaient, ont été
# verbs of what has been
took-place = a eu lieu, ont eu lieu, s'est tenu, s'est tenue, s'est déroulé, s'est déroulée, était, étaient
report = compte rendu, compte-rendu, retour sur, bilan, rétrospective

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = accueil, mot de bienvenue, mot d'accueil, bienvenue, ouverture, ouverture de la séance, ouverture de la, approbation du, approbation de la, tour de table, appel des présents, quorum
formal 2 = rapport du, rapport de la, rapport moral, rapport financier, rapport d'activité, rapports, élection du, élection de la, élection des, élections, quitus, vote du, vote de la, motions
formal 3 = divers, questions diverses, clôture, clôture de la séance, mot de la fin, prochaine réunion, prochaine séance, levée de la séance
kept-open = ouvert, ouverte, libre, spontané, spontanée, forum ouvert
# before a length: (ca. 30 Min.)
about = environ, env, maximum, max, durée
parity 1 = impaire, impaires
parity 2 = paire, paires

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : chaque week-end => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : toutes les trois semaines => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : tous les deux mois => FREQ=MONTHLY;INTERVAL=2
pattern often = [article] UNIT one-of-two > times 2 : un week-end sur deux => FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU
pattern often = FREQUENCY : tous les jours => FREQ=DAILY
pattern often = every <units> : chaque week-end => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : premier lundi de janvier, avril, juillet et octobre => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month !OF-NAMED : chaque premier mardi du mois => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : le premier mardi tous les deux mois => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : le premier mardi tous les trois mois => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : premier lundi du trimestre => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : toutes les semaines, le lundi et le vendredi => FREQ=WEEKLY;BYDAY=MO,FR
pattern beside = @month [on] NTH-UNIT : tous les mois, le dernier jour => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : tous les mois, le troisième mardi => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : tous les mois le 1er => FREQ=MONTHLY;BYMONTHDAY=1
pattern beside = @month on DAYS !DATED > vague : une fois par mois le mardi => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : chaque année le 3 octobre => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : chaque année le dernier week-end de juin => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : chaque année le deuxième dimanche de mai => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : le deuxième mardi du mois => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : deuxième mardi, mensuel => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : le dernier jour de chaque mois => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : le 1er de chaque mois => FREQ=MONTHLY;BYMONTHDAY=1
pattern monthly = NTHS SEVERAL > month : les premiers et troisièmes mardis => FREQ=MONTHLY;BYDAY=1TU,3TU
pattern monthly = NTHS LONE-NTH &TIME > month, singly : premier lundi 19h => FREQ=MONTHLY;BYDAY=1MO
pattern each = NTHS <months> > month : tous les premiers mardis du mois => FREQ=MONTHLY;BYDAY=1TU
pattern each = NTHS > month, either : tous les troisièmes mardis => FREQ=MONTHLY;BYDAY=3TU
pattern each = NTH-UNIT <months> > month : chaque dernier jour du mois => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = MONTHDAYS <months> > month : chaque 1er du mois => FREQ=MONTHLY;BYMONTHDAY=1
pattern each = DAYS [EXCEPT] > week : tous les mercredis => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : tous les soirs => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : tous les jours sauf le lundi => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS [EXCEPT] > week, times 2 : tous les deux jeudis => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : tous les premiers mardis du mois => FREQ=MONTHLY;BYDAY=1TU
pattern repeat = [on] <monthly> : le deuxième mardi du mois => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : les lundis et mercredis => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : jours de semaine (lundi-vendredi) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : mardi et jeudi 18h-20h => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = SERIES &BOUND [EXCEPT] > week : mardi et jeudi à partir d'octobre => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : 10 lundis => FREQ=WEEKLY;BYDAY=MO;COUNT=10
pattern repeat = [article] DAYS one-of-two > week, times 2 : un mercredi sur deux => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern repeat = NUMBER sessions per unit=week [,] [on] DAYS > week : deux fois par semaine, le mardi et le jeudi => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [on] PARITY [,] [on] DAYS : les semaines paires, le mardi => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [on] PARITY : les mardis des semaines impaires => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = every &holiday > year : chaque Pentecôte => FREQ=YEARLY

# given names: what a person's name begins with
given-name = adèle, agathe, alain, albane, alexandre, alexis, alice, amélie, anaïs, andré, anne, antoine, antoinette, arnaud, aurore, aurélie, baptiste, bastien
given-name = benoît, bernadette, bernard, bertrand, brigitte, béatrice, camille, catherine, chantal, charles, chloé, christelle, christian, christophe, claire
given-name = claude, clémence, clément, corinne, cécile, céline, damien, daniel, danielle, delphine, denis, dominique, emmanuel, emmanuelle, fabien, fabrice
given-name = florence, françois, françoise, frédéric, gabrielle, gaëlle, geneviève, georges, gilles, grégoire, guillaume, guy, gérard, henri, hervé, hugues, hélène
given-name = inès, isabelle, jacqueline, jacques, jean, jeanne, josé, joséphine, joël, julie, julien, juliette, jérôme, laure, laurence, laurent, louis, louise, luc
given-name = lucie, lucien, ludovic, léa, léo, madeleine, manon, marc, marcel, margaux, margot, marguerite, marie, marion, martine, mathieu, mathilde, matthieu
given-name = maxime, michel, michèle, mireille, monique, nathalie, nicolas, nicole, noémie, océane, odile, olivier, pascal, pascale, patrice, patrick, paul, pauline
given-name = philippe, pierre, quentin, raphaël, raymond, renée, robert, roland, romain, rémi, serge, simone, solène, sophie, stéphane, stéphanie, suzanne, sylvain
given-name = sylvie, sébastien, thibault, thierry, thomas, théo, thérèse, valérie, victor, vincent, virginie, véronique, xavier, yann, yves, yvonne, zoé, édouard
given-name = élise, élodie, éric, étienne

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : vendredi avant Pâques => 2026-04-03
pattern side = past > behind : vendredi après Pâques => 2026-04-10
pattern week = unit=weekend > weekday 8 : le week-end avant Pâques => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : la semaine après Pâques => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : la veille de Noël => 2026-12-24
pattern halves = HALVES half > unit-half : la première moitié de juin => 2026-06-01/2026-06-15
pattern close = nearest > nearest : le dimanche le plus proche de Noël => 2026-12-27
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : le quatrième dimanche du carême => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY <side> BASE : le deuxième dimanche après Pâques => 2026-04-19
pattern near = WEEKDAY <side> BASE : dimanche avant Noël => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : le deuxième week-end après Pâques => 2026-04-18/2026-04-19
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : dimanche le plus proche de Noël => 2026-12-27
pattern near = [on] <eve> BASE : la veille du 1er mai => 2026-04-30
pattern near = [on] unit=day <side> BASE : le jour après Noël => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : la deuxième quinzaine de mai => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : les premières deux semaines de mai => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : les deux premières semaines de mai => 2026-05-01/2026-05-14
pattern count = FRACTION ['-'] SPAN-UNIT > part-of : une demi-heure => 2026-03-04T10:30
pattern count = MANY SPAN-UNIT and [cardinal=1] FRACTION > part-of : deux heures et demie => 2026-03-04T12:30
pattern nths = ORDINAL : troisième mardi de septembre => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : le troisième mardi de septembre => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : la dernière semaine de juillet => 2026-07-27/2026-08-02
pattern span = ago-before [at] SPANS !holiday > ago : il y a deux semaines => 2026-02-18
pattern span = within [on] [next] SPANS IN-TIME > next-units : en moins de trois jours => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : dans environ deux semaines => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : les prochains trois jours => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : les derniers trois jours => 2026-03-01/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : les deux prochaines semaines => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : les deux dernières semaines => 2026-02-18/2026-03-03
pattern span = SPANS !day ago > ago : deux semaines plus tôt => 2026-02-18
pattern span = [in] SPANS !day hence > ahead : trois jours plus tard => 2026-03-07
pattern span = [in] SPANS !day <side> FROM-DAY : trois jours après Pâques => 2026-04-08
pattern span = [in] SPANS next !NAMED-DAY !unit > next-units : trois jours suivants => 2026-03-05/2026-03-07
pattern span = [in] SPANS !day last !NAMED-DAY > last-units : trois jours passés => 2026-03-01/2026-03-03
pattern joint = start-from : la semaine à partir du 4 mai => 2026-05-04/2026-05-10
pattern joint = on : la semaine du 4 mai => 2026-05-04/2026-05-10
pattern its-week = [on] unit=week MODIFIER-BEHIND > of-week : mercredi de la semaine prochaine => 2026-03-11
pattern its-week = [on] MODIFIER unit=week > of-week : vendredi de cette semaine => 2026-03-06
pattern which = <its-week> : vendredi de la semaine prochaine => 2026-03-13
pattern which = &this MODIFIER-BEHIND !LONE-UNIT > of-week, to-come : vendredi courant => 2026-03-06
pattern which = MODIFIER-BEHIND !LONE-UNIT > which-day : vendredi prochain => 2026-03-06
pattern which = SPELT WEEKS-BEHIND > weeks-on : mardi en huit => 2026-03-17
pattern which = in SPANS IN-WEEKS > ahead : vendredi dans une semaine => 2026-03-13
pattern which = ago-before SPANS IN-WEEKS > ago : vendredi il y a deux semaines => 2026-02-20
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : lundi deux semaines plus tard => 2026-03-16
pattern weekday = THIS NAMED-DAY &last MODIFIER > which-day : ce mercredi passé => 2026-02-25
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : ce lundi => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : le prochain vendredi => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : ce dimanche, 10 mai => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : vendredi, de la semaine prochaine => 2026-03-13
pattern weekday = NAMED-DAY <which> : vendredi dans deux semaines => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : deux dimanches plus tard => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : deux jeudis plus tôt => 2026-02-19
pattern weekday = NAMED-DAY STANDS > which-day : vendredi => 2026-03-06
pattern portion = END-OF > shifted, portion 3 : fin de mois => 2026-03-21/2026-03-31
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : la semaine du 5 octobre => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : la semaine après la prochaine => 2026-03-16/2026-03-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : le reste de la semaine => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : semaine 39 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : l'hiver 2026/27 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : le prochain printemps => 2027-03-01/2027-05-31
pattern whole = SEASON-NAME MODIFIER > of-now : l'été dernier => 2025-06-01/2025-08-31
pattern whole = LED SEASON-NAME : en automne => 2026-09-01/2026-11-30
pattern whole = entire [on] NAMED-MONTH [YEAR] : tout le mois d'août => 2026-08-01/2026-08-31
pattern whole = entire=1 SPAN-UNIT <joint> [on] DAY-DATE > week-of : tout le week-end du 10 octobre => 2026-10-10/2026-10-11
pattern whole = entire=1 SPAN-UNIT > this-unit : toute la semaine => 2026-03-02/2026-03-08
pattern whole = entire=1 SPAN-UNIT MODIFIER > shifted : toute la semaine prochaine => 2026-03-09/2026-03-15
pattern whole = entire=1 SEASON-NAME [YEAR] : tout l'été => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : le mois de mai => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : le week-end => 2026-03-07/2026-03-08
pattern whole = THE-UNIT MODIFIER > shifted : la semaine prochaine => 2026-03-09/2026-03-15
pattern parts = begin !in > portion 1 : début mai => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : mi-juillet => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : fin mars => 2026-03-21/2026-03-31
pattern parts = later=2 > portion 7 : plus tard en mai => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : début à mi-mai => 2026-05-01/2026-05-20
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : fin octobre 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : fin du deuxième trimestre => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : fin 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] SPAN-UNIT MODIFIER > shifted : début de la semaine prochaine => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : fin de cette semaine => 2026-03-06/2026-03-08
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : à la fin du mois => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : en fin de journée => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : fin de demain => 2026-03-05T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : fin de dimanche => 2026-03-08T23:59
pattern unit = [on] unit=day MODIFIER > shifted-day : le jour suivant => 2026-03-05
pattern unit = [on] SPAN-UNIT MODIFIER [,] [on] WEEKDAY > of-week : semaine prochaine, le mardi => 2026-03-10
pattern unit = [on] SPAN-UNIT MODIFIER > shifted : semaine prochaine => 2026-03-09/2026-03-15
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : cette semaine, le mardi => 2026-03-03
pattern unit = MODIFIER SPAN-UNIT > shifted : ce trimestre => 2026-01-01/2026-03-31
pattern feast = FEAST [YEAR] : Pâques 2027 => 2027-03-28
pattern feast = FEAST MODIFIER !SPAN-UNIT [YEAR] > which : Noël dernier => 2025-12-25
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : prochain Noël => 2026-12-25
pattern feast = FEAST in YEARS : Pâques dans trois ans => 2029-04-01
pattern feast = FEAST ago-before YEARS > years-ago : Noël il y a deux ans => 2024-12-25
pattern feast = FEAST YEARS hence : Pâques deux ans plus tard => 2028-04-16
pattern day-word = DAY-WORD : après-demain => 2026-03-06
pattern day-word = DAY-TO-COME in MORE-SPANS : aujourd'hui dans deux semaines => 2026-03-18
pattern day-word = DAY-TO-COME WEEKS-BEHIND : demain en huit => 2026-03-12
