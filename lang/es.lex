# español.  The same classes as de.lex, which explains them.
language = es
complete = yes
decimal = ,
order = dmy
home = Europe/Madrid
traits = slash-dates, bare-days, cardinal-days, worded-minutes, twelve-hours, modifier-behind
accents = optional

month 1 = enero, ene
month 2 = febrero, feb
month 3 = marzo, mar
month 4 = abril, abr
month 5 = mayo, may
month 6 = junio, jun
month 7 = julio, jul
month 8 = agosto, ago
month 9 = septiembre, setiembre, sept, sep, set
month 10 = octubre, oct
month 11 = noviembre, nov
month 12 = diciembre, dic
weekday 1 = lunes, lun
weekday 2 = martes, mar
weekday 3 = miércoles, mié, miér, mier, miérc, mierc
weekday 4 = jueves, jue
weekday 5 = viernes, vie
weekday 6 = sábado, sáb
weekday 7 = domingo, dom
weekdays 1 = los lunes
weekdays 2 = los martes
weekdays 3 = los miércoles
weekdays 4 = los jueves
weekdays 5 = los viernes
weekdays 6 = sábados, los sábados
weekdays 7 = domingos, los domingos
weekdays 8 = días laborables, días de semana, entre semana
weekdays 9 = fines de semana, los fines de semana
short = abr, ago, dic, dom, ene, feb, jue, jul, jun, lun, mar, may, mayo, mié, mie, miér, mier, miérc, mierc, nov, oct, sep, set, sept, sáb, sab, vie

ordinal 1 = primero, primera, primer, primeros, primeras
ordinal 2 = segundo, segunda, segundos, segundas
ordinal 3 = tercero, tercera, tercer, terceros, terceras
ordinal 4 = cuarto, cuarta, cuartos, cuartas
ordinal 5 = quinto, quinta
ordinal 6 = sexto, sexta
ordinal 7 = séptimo, séptima
ordinal 8 = octavo, octava
ordinal 9 = noveno, novena
ordinal 10 = décimo, décima
ordinal 11 = undécimo
ordinal 12 = duodécimo
ordinal -1 = último, última, últimos, últimas
ordinal -2 = penúltimo, penúltima
ordinal-suffix = º, ª, o, a, ro, er, ero, era, ra, do, da, to, ta, °
cardinal 0 = cero
cardinal 1 = uno, un, una
cardinal 2 = dos
cardinal 3 = tres
cardinal 4 = cuatro
cardinal 5 = cinco
cardinal 6 = seis
cardinal 7 = siete
cardinal 8 = ocho
cardinal 9 = nueve
cardinal 10 = diez
cardinal 11 = once
cardinal 12 = doce
cardinal 13 = trece
cardinal 14 = catorce
cardinal 15 = quince
cardinal 16 = dieciséis
cardinal 17 = diecisiete
cardinal 18 = dieciocho
cardinal 19 = diecinueve
cardinal 20 = veinte
cardinal 21 = veintiuno, veintiún, veintiuna
cardinal 22 = veintidós
cardinal 23 = veintitrés
cardinal 24 = veinticuatro
cardinal 25 = veinticinco
cardinal 26 = veintiséis
cardinal 27 = veintisiete
cardinal 28 = veintiocho
cardinal 29 = veintinueve
cardinal 30 = treinta
cardinal 31 = treinta y uno
cardinal 32 = treinta y dos
cardinal 33 = treinta y tres
cardinal 34 = treinta y cuatro
cardinal 35 = treinta y cinco
cardinal 36 = treinta y seis
cardinal 37 = treinta y siete
cardinal 38 = treinta y ocho
cardinal 39 = treinta y nueve
cardinal 40 = cuarenta
cardinal 41 = cuarenta y uno
cardinal 42 = cuarenta y dos
cardinal 43 = cuarenta y tres
cardinal 44 = cuarenta y cuatro
cardinal 45 = cuarenta y cinco
cardinal 46 = cuarenta y seis
cardinal 47 = cuarenta y siete
cardinal 48 = cuarenta y ocho
cardinal 49 = cuarenta y nueve
cardinal 50 = cincuenta
cardinal 51 = cincuenta y uno
cardinal 52 = cincuenta y dos
cardinal 53 = cincuenta y tres
cardinal 54 = cincuenta y cuatro
cardinal 55 = cincuenta y cinco
cardinal 56 = cincuenta y seis
cardinal 57 = cincuenta y siete
cardinal 58 = cincuenta y ocho
cardinal 59 = cincuenta y nueve
cardinal 60 = sesenta
cardinal 70 = setenta
cardinal 80 = ochenta
cardinal 90 = noventa
cardinal 2 = un par de
cardinal 3 = unos, unas, algunos, algunas
cardinal 12 = docena de
hundred = cien, ciento
thousand = mil
fraction 15 = un cuarto de, cuarto de, cuarto
fraction 30 = media, medio
fraction 45 = tres cuartos de
fraction 90 = una hora y media
article = un, una, uno
hour 1 = una
decade-suffix = s

unit second = segundo, segundos, seg, segs
travel 1 = salida, sale
travel 2 = llegada, llega
unit minute = minuto, minutos, min, mins
unit hour = hora, horas, h, hr, hrs
unit day = día, días
unit week = semana, semanas
unit weekend = fin de semana, fines de semana, finde, weekend
unit month = mes, meses
unit workday = día laborable, días laborables, día hábil, días hábiles, día de trabajo, días de trabajo
unit workweek = semana laboral
unit quarter = trimestre, trimestres
unit halfyear = semestre, semestres
unit year = año, años
unit decade = década, décadas, decenio, decenios
unit century = siglo, siglos
unit fortnight = quincena, quincenas
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
day 0 = hoy, el día de hoy, hoy día
day 1 = mañana, el día de mañana
day 2 = pasado mañana
day -1 = ayer, el día de ayer
day -2 = anteayer, antes de ayer, antier
day-part -1 5 = anoche, ayer por la noche, ayer en la noche, ayer noche
tonight = esta noche, hoy por la noche, hoy a la noche
now = ahora, ahorita, ahora mismo, en este momento, en este instante, actualmente, ya mismo, cuanto antes, lo antes posible, lo más pronto posible, tan pronto como sea posible, inmediatamente
part 1 = mañanas, de la mañana, por la mañana, en la mañana, a la mañana, esta mañana, durante la mañana
part 3 = del mediodía, de mediodía, este mediodía
part 4 = tarde, tardes, de la tarde, por la tarde, en la tarde, a la tarde, esta tarde, durante la tarde
part 5 = noche, noches, de la noche, por la noche, en la noche, a la noche, esta noche, durante la noche
part 7 = madrugada, de la madrugada, de madrugada, esta madrugada, por la madrugada, en la madrugada, temprano en la mañana
part 8 = después del almuerzo, después de comer
oclock = horas, h, hrs, hs, en punto
am = am, a m
pm = pm, p m
noon = mediodía, medio día, al mediodía, el mediodía
midnight = medianoche, la medianoche
minutes 30 = y media, y medio
minutes 15 = y cuarto, y un cuarto
minutes -15 = menos cuarto, menos un cuarto
hour-plus = y, con
hour-minus = menos
to-hour = para las, para la
quarter = cuarto, un cuarto
from = de, del, desde, entre, de las, desde las, desde el, entre las, desde la, entre el, de la
date-from = del, desde el, a partir del, hasta el
start-from = que comienza el, que empieza el, que inicia el, desde, desde el, desde las, a partir de, a partir del, a partir de las, después de, después del, después de las, tras, luego de
to 1 = a, al, a las, a la, al día
to = hasta, hasta el, hasta las, hasta la, antes de, antes del, antes de las, hasta fines de, a más tardar el
and = y, e
and 1 = o, u
on 1 = el, del, para el, el día, en el, día
on 2 = de
on = los, en, del mes de, de este, al, las, la, los días, en la, de la, por el, por la, para, de los, mes de, en los, en las, el de, por, por los, por las, con
at = a las, a la, poco después de las, un poco después de las, sobre las, las, hacia las, alrededor de las, a eso de las, cerca de las, la, para las, para la, como a las, aproximadamente a las, sobre la, en torno a las
each-time = cada vez, siempre
in = en, dentro de, en unos, en unas, de aquí a, en el plazo de, dentro de unos
within = dentro de los próximos, en menos de, dentro de menos de, en el transcurso de
ago-before = hace, hace unos, hace unas
ago = atrás
ago 2 = antes
hence = a partir de ahora, a partir de hoy, desde ahora, desde hoy, de ahora
hence 1 = después, más tarde
past = después de, después del, después de la, tras, pasado
before = antes de, antes del, antes de la
nearest = más cercano a, más próximo a
eve = víspera de, la víspera de, víspera del, vísperas de
this = este, esta, estos, estas, de este, de esta, actual, en curso, mismo, misma, presente
next = próximo, próxima, próximos, próximas, el próximo, la próxima, los próximos, las próximas, que viene, que vienen, entrante, venidero, venidera
next 3 = siguiente, siguientes, el siguiente, la siguiente, los siguientes, las siguientes
last = pasado, pasada, pasados, pasadas, último, última, últimos, últimas, el pasado, la pasada, el último, la última, los últimos, las últimas, anterior, anteriores, el anterior, la anterior, previo, previa, este pasado, que pasó
after-next = después del próximo, después de la próxima, después del siguiente, después de la siguiente, posterior al próximo, posterior a la próxima
before-last = antepasado, antepasada, penúltimo, penúltima
rest-of = el resto de, resto de, el resto del, resto del, lo que queda de, lo que queda del
half = mitad, quincena
later 2 = más tarde, más adelante, más tarde en, más tarde de
begin = principios, principio de, principios de, a principios de, al principio de, comienzo de, a comienzos de, comienzos de, inicio de, inicios de, a inicios de, al inicio de, principio del, al principio del, principios del, inicio del, a principios del
mid = mediados, mediados de, a mediados de, mitad de, a mitad de, mediados del, a mediados del
end = finales, fin de, fines de, a fines de, a fin de, al final de, a finales de, finales de, final de, finales del, a finales del, final del, al final del, fines del, fin del, a fines del, el final de, el final del
every = cada, todos los, todas las
one-of-two = sí y otro no, de cada dos, alternos, alterno, alternas
every-other = cada dos
frequency day = todos los días, cada día, a diario, diariamente, diario, diaria
frequency week = todas las semanas, cada semana, semanalmente, semanal, una vez a la semana, una vez por semana
frequency month = todos los meses, cada mes, mensualmente, mensual, una vez al mes
frequency quarter = trimestralmente, trimestral, cada trimestre
frequency year = todos los años, cada año, anualmente, anual, una vez al año
frequency halfyear = semestralmente, semestral, cada seis meses
frequency fortnight = quincenal, quincenalmente, semana por medio, cada quince días, cada 15 días
of-month = del mes, al mes, de mes
of-month 1 = de cada mes, de todos los meses
of-year = del año, de cada año
except = excepto, salvo, menos, a excepción de, excepto el, salvo el, excepto los, salvo los, menos el, menos los, a excepción del, a excepción de los
negation = no, ningún, ninguna
season 1 = primavera
season 2 = verano
season 3 = otoño
season 4 = invierno
week-number = semana, semana número, semana n
in-year = en, de, del, del año, en el año, el año, en el, de el, del ano
allday = todo el día, el día entero, día completo
open-end = sin hora de fin, hasta tarde
lasting = duración, durante, dura, por espacio de
entire 1 = todo el, toda la, el entero
entire 2 = todo, todo el mes de, durante todo el mes de
feast-sort = vigilia pascual
whole week = a la semana, la semana, de la semana, durante la semana
whole weekend = el fin de semana
whole month = el mes, por el mes
whole year = el año
tba = por confirmar, por determinar, por anunciar, a confirmar
zone Europe/Madrid = hora peninsular, hora de madrid, hora española
zone UTC = utc, gmt
season-word = vacaciones, festivos, feriados, vacaciones escolares, festivo, feriado, días festivos

cue deadline = fecha límite, plazo, plazo de inscripción, inscripción hasta, inscripciones hasta, inscripción antes del, inscripciones antes del, inscribirse antes del, reservas hasta, reservar antes del, confirmar antes del, confirmar asistencia antes del, confirmar hasta, cierre de inscripciones, fin de plazo, último día de inscripción, solicitudes hasta, envío de propuestas hasta, se ruega confirmación antes del, plazo hasta
cue deadline-behind = inscribirse, inscripción, inscripciones, reservar, reserva
cue doors = apertura de puertas, recepción, acreditación, apertura de taquilla, registro, bienvenida
cue begin = inicio, comienzo, comienza, empieza, arranque
cue end = termina, finaliza, cierre, regreso, clausura
# what streets are called, before the day that they are named after: rue du 8 mai
street-suffix 2 = calle, c, avenida, avda, av, plaza, paseo, ronda, pza
# where one comes back, right beside the day or hour
cue return = vuelta, regreso
cue published = publicado, publicado el, actualizado, actualizado el, última actualización, modificado el, escrito el, nota de prensa, noticia del, subido el
cue past = fundado, fundada, fundado en, se celebró, se celebraron, tuvo lugar, tuvieron lugar, acta del, nacido el
cue cancelled-behind = cancelado, cancelada, se cancela, queda cancelado, queda cancelada, suspendido, suspendida, se suspende, aplazado, aplazada, no se celebrará
cue moved-from = inicialmente, previsto inicialmente, prevista inicialmente, en lugar del, en vez del, originalmente, trasladado del
cue moved-to = aplazado al, aplazada al, trasladado al, nueva fecha, pasa al, se traslada al
cue sale = venta de entradas, inscripciones del, inscripción del, entradas a la venta, apertura de inscripciones, horario de apertura, horario de atención, a la venta desde
cue event = fecha, cuándo, tendrá lugar, tiene lugar, se celebra, se celebrará, próxima fecha, cita, será
cue except = excepto, salvo, excepto el, salvo el, excepto los, salvo los, menos el, menos los, a excepción del, a excepción de los, no hay clase, no habrá clase, sin clase, no hay ensayo, no hay reunión, cerrado el
no-date-before = sala, aula, tel, teléfono, tlf, tfno, fax, móvil, página, pág, págs, p, capítulo, cap, artículo, art, v, tomo, vol, edificio, planta, piso, puerta, código, cp, línea, autobús, bus, andén, vía, grupo, clase, precio, €, $, £, nif, cif, iban, km, calle, c, avenida, avda, av, plaza, pza, paseo, carretera, casi, más de, unos, isbn, issn, id, ley, tema, unidad
no-date-before 1 = versión, número, n°, nº, núm, no
no-date-after = euro, euros, eur, €, $, £, %, por ciento, personas, participantes, plazas, asistentes, km, kilómetros, m, metros, cm, kg, g, litros, l, m², m2, años, socios, miembros, espectadores, visitantes, ejemplares, puntos, veces, alumnos, niños, adultos, bis, planta, piso, siglo, millones, mil
person-title = sr, sra, srta, señor, señora, don, doña, dr, dra, prof, familia
salutation = buenos días, buenas tardes, buenas noches, hola, estimado, estimada, estimados, estimadas, querido, querida, queridos, queridas, queridos amigos, estimados socios, muy señor mío

label date = 📅, fecha, fechas, cuándo, día, días, fecha y hora, día y hora, fecha & hora, cuando, próxima fecha, próximas fechas, calendario, ¿cuándo?
label time = ⏰, 🕒, hora, horas, horario, horarios, a qué hora
label begin = inicio, comienzo, empieza, hora de inicio, fecha de inicio, salida, llegada, comienza
label end = fin, final, termina, hora de fin, fecha de fin, finalización, regreso, clausura
label duration = duración, duración aproximada, duración estimada
label doors = apertura de puertas, puertas, apertura, recepción, apertura de sala
label place = 📍, lugar, dónde, dirección, ubicación, donde, lugar de celebración, sede, punto de encuentro, lugar de encuentro, sitio, ¿dónde?, espacio, localización
label room = sala, aula, salón
label street = calle
label town = ciudad, localidad, municipio, código postal, población
label when-where = cuándo y dónde, dónde y cuándo, fecha y lugar, lugar y fecha, lugar y hora, hora y lugar
label title = título, tema, asunto, evento, actividad, nombre, qué, acto
label kind = tipo, categoría, formato, tipo de evento, género
label audience = público, dirigido a, destinatarios, para quién, edad, edades, a quién va dirigido, participantes
label organizer = organizador, organizadora, organizadores, organiza, organizan, organizado por, organización, entidad organizadora, promueve, convoca
label speaker = ponente, ponentes, conferenciante, imparte, impartido por, a cargo de, intervienen, interviene, presenta, con, artista, artistas, docente, profesor, profesora, guía, modera
label contact = contacto, contactos, información, más información, informes, para más información, consultas, info
label phone = tel, teléfono, teléfonos, tlf, móvil, whatsapp, 📞, ☎
label email = correo, correo electrónico, e-mail, email, mail, 📧
label deadline = fecha límite, plazo, plazo de inscripción, inscripción hasta, inscripciones hasta, fecha límite de inscripción, fin de plazo, cierre de inscripciones, confirmar antes del
label registration = inscripción, inscripciones, reservas, reserva, entradas, registro, inscripción previa, venta de entradas, matrícula
label price = 💶, precio, precios, tarifa, tarifas, entrada, coste, costo, cuota, aportación, donativo, importe
label capacity = plazas, aforo, número de plazas, capacidad, plazas limitadas, aforo máximo, aforo limitado
label programme = programa, orden del día, agenda, contenido, contenidos, programación, temario
label status = estado
label category = categorías, etiquetas, temas, temática
label language = idioma, idiomas, lengua
label url = web, página web, sitio web, enlace, más información en
label conference = en línea, online, videoconferencia, enlace zoom, zoom, enlace de conexión, enlace a la reunión, en directo, enlace teams, seminario web
label attach = documentos, adjuntos, descargas, documentación, archivos, anexos, materiales
label description = descripción, presentación, detalles, resumen, sobre el evento, acerca de
label number = número, nº, referencia, ref
label published = publicado, publicado el, actualizado, actualización
label ignored = horario de apertura, horario de atención, acceso, aparcamiento, accesibilidad, material, traer, foto, fuente, nota, notas, observaciones, requisitos, cómo llegar, transporte

furniture = leer más, ver más, más información, volver, arriba, imprimir, compartir, contacto, aviso legal, mapa web, buscar, búsqueda, menú, inicio, iniciar sesión, acceder, suscribirse, boletín, añadir al calendario, exportar, cookies, aceptar, aceptar todo, rechazar, rechazar todo, política de privacidad, privacidad, política de cookies, facebook, instagram, twitter, whatsapp, siguiente, anterior, evento siguiente, evento anterior, todos los eventos, agenda, dejar un comentario, reservar, inscribirse, ir al contenido, saltar al contenido, navegación, ver mapa, cómo llegar, accesibilidad, comprar entradas
download = descargar, descarga, adjunto, se adjunta, para descargar
organizer-verb = invita, invitan, organiza, organizan, presenta, presentan, ofrece, ofrecen, celebra, celebran, acoge, acogen, convoca, convocan, os invita, le invita, les invita, propone, impulsa, promueve, anuncia
body = asociación, club, sociedad, comité, ayuntamiento, biblioteca, parroquia, museo, universidad, escuela, instituto, fundación, federación, centro, ciudad, concejalía
association = asociación, club, sociedad, comité, grupo, colectivo, círculo, coro, coral, orquesta, banda, federación, liga, unión, sindicato, fundación, red, compañía, taller, consejo, ayuntamiento, parroquia, hermandad, cofradía, peña, escuela, colegio, instituto, casa, oficina, cooperativa, amigos, ateneo, biblioteca, departamento, concejalía, plataforma, ampa, ong, agrupación, cátedra, facultad
slot-verb = habrá, hay, es, son, será, serán, tendrá lugar, sigue
last-time = fin, termina, finaliza, última sesión, última reunión, última fecha, última clase, por última vez, termina el, finaliza el
times 2 = dos veces
times 3 = tres veces
sessions = x, veces, sesiones, clases, tardes, reuniones, encuentros, talleres, lecciones, fechas
meet = se reúne, se reúnen, se encuentra, se encuentran, tiene lugar, tienen lugar, se celebra, se celebran, ensaya, ensayan, juega, canta, entrena, entrenan, queda, quedan, nos reunimos, quedamos
closing = atentamente, un saludo, saludos, saludos cordiales, un cordial saludo, un abrazo, abrazos, hasta pronto, gracias, muchas gracias, cordialmente, reciban un cordial saludo, os esperamos, les esperamos
place-noun = sala, salón, salón de actos, ayuntamiento, casa, casa de cultura, casa consistorial, iglesia, ermita, catedral, capilla, biblioteca, escuela, colegio, instituto, gimnasio, polideportivo, pabellón, estadio, teatro, cine, museo, galería, centro, centro cívico, centro cultural, parque, jardín, plaza, castillo, mercado, café, cafetería, bar, restaurante, hotel, oficina, universidad, facultad, auditorio, piscina, puerto, estación, playa, molino, librería, espacio, aula, patio, local, sede, palacio, convento, monasterio, hospital, finca, bodega, recinto, conservatorio, ateneo, paraninfo
condition = si, en caso de, siempre que, quizás, tal vez
closed = cerrado, cerrada, cerrados, cierre, permanecerá cerrado, cerrado por vacaciones
falls-out 4 = sin
falls-out 12 = no
falls-out 16 = vacaciones, vacaciones de verano, descanso, pausa, receso, interrupción
falls-out 32 = normalmente, generalmente, a veces
opening = horario de apertura, horario de atención, abierto al público, horario de visita, horario de oficina
no-place = caso, línea, presencia, motivo, ocasión, compañía, colaboración, familia, directo, general, momento, torno, breve, marcha, horario, beneficio, memoria, honor, verano, invierno, otoño, primavera, grupo
please = por favor, gracias, atención, importante, se ruega, no olvides, recuerda
performer = con, por
moving = pasa, pasan, pasado, aplazado, aplazada, aplaza, aplazamos, trasladado, trasladada, traslada, trasladamos, pospuesto, pospuesta, pospone, cambiado, cambiada, cambia, cambiamos, movido, movida, adelantado, adelantada, adelanta, pasa del, pasamos del, pasa al, retrasado, retrasada
onto = al, para el, hasta el, a
showing = funciones, estreno, representaciones, pases, otras fechas
agenda-item = punto
daytime 1 = desayuno, brunch, mañana, excursión, misa, mercadillo, senderismo, caminata
daytime 2 = cena, noche, concierto, baile, espectáculo, cine, proyección, fiesta, asamblea, función, verbena, película, cinefórum, velada
calendar = agenda, calendario, próximas fechas, agenda de actividades, calendario de actividades, próximas actividades
during = durante, en el transcurso de
abbreviation = sr, sra, dr, dra, av, avda, c, pza, núm, sta, sto, d
with = con, con el, con la, junto a, junto con, en colaboración con, a beneficio de, para, por, contra, sobre, de
predicate = aplazado, aplazada, cancelado, cancelada, vuelve, regresa, comienza, empieza
happens = tiene lugar, tienen lugar, tendrá lugar, tendrán lugar, se celebra, se celebran, se celebrará, se celebrarán, se realizará, se realiza, comienza, comenzará, empieza, empezará, está previsto, está prevista, será, serán, se reúne, se inaugura, se inaugurará, abre, vuelve, volverá, se impartirá
title-prefix = invitación a, invitación al, invitación a la, invitación, reserva la fecha, save the date, recordatorio, aviso, anuncio, convocatoria, convocatoria de, nota de prensa, comunicado, noticia, noticias, agenda, evento, re, rv, fwd, boletín, actualidad, bienvenidos a, no te pierdas, próximamente, cambio de fecha del, cambio de fecha de la, cambio de fecha, aplazamiento del, aplazamiento de la
aside = comentarios, comentario, dejar un comentario, deja un comentario, respuestas, archivo, archivos, categorías, entradas recientes, artículos relacionados, síguenos, boletín, buscar, noticias relacionadas
byline = autor, autora, redacción, categoría, comentarios, admin, escrito por, publicado por, etiquetas
teasers = otros eventos, próximos eventos, eventos similares, eventos relacionados, también te puede interesar, te puede interesar, más eventos, otras actividades, próximas actividades
event-noun = reunión, reunión informativa, charla, charla-coloquio, conferencia, taller, talleres, concierto, exposición, inauguración, fiesta, fiestas, encuentro, encuentros, sesión, asamblea, asamblea general, junta, congreso, jornada, jornadas, seminario, curso, cursillo, clase, espectáculo, función, representación, proyección, película, cine, cinefórum, lectura, debate, mesa redonda, coloquio, velada, tarde, noche, puertas abiertas, mercado, mercadillo, rastrillo, feria, baile, torneo, carrera, marcha, excursión, ruta, paseo, visita, visita guiada, viaje, salida, comida, cena, almuerzo, desayuno, festival, verbena, misa, celebración, ceremonia, ensayo, audición, partido, entrenamiento, tertulia, café, merienda, picnic, recogida, donación de sangre, hackatón, foro, gala, pleno, pleno municipal, carnaval, desfile, manifestación, concentración, degustación, cata, juego, juegos, concurso, karaoke, yoga, club de lectura, presentación, presentación del libro, firma de libros, webinario, seminario web, romería, procesión, homenaje
organizer-cue = organizado por, organizada por, organizan, organiza, a cargo de, promovido por, promovida por, presentado por, a iniciativa de, convocado por, convocada por, en nombre de, patrocinado por
starts = comienza, comienzan, empieza, empiezan, abre, abren
invites = invita, invitan, convoca, convocan
at-place = en el, en la, en los, en las, en
place-preposition = en el, en la, en los, en las, en, al, a la, junto a, frente a, cerca de, dentro de
online = en línea, online, por zoom, vía zoom, videoconferencia, por videoconferencia, virtual, webinario, en directo, en streaming, por teams, a distancia
mention-cue = acerca de, sobre, también, próximamente, dentro de, en el marco de, en el marco del
break = pausa, descanso, pausa café, pausa para el café, comida, almuerzo, café, merienda
open-slot = debate abierto, ruegos y preguntas, preguntas, debate, intercambio, varios
full = completo, completa, agotado, agotadas, entradas agotadas, lista de espera, sin plazas
cancelled = cancelado, cancelada, cancelados, canceladas, suspendido, suspendida, se cancela, se suspende, no se celebrará, anulado, anulada
postponed = aplazado, aplazada, aplazados, pospuesto, pospuesta, se aplaza, se pospone
follow-on = después, a continuación, luego, seguido de, seguida de, finalmente, por último, posteriormente
stop = el, la, los, las, de, del, y, en, un, una, que, es, por, con, para, se, nos, su, al, lo, como, más, pero, sus, le, ya, o, este, sí, porque, esta, son, entre, está, cuando, muy, sin, sobre, también, me, hasta, hay, donde, será, todos, todo, nuestro, nuestra, os, te, a
purpose 1 = a la, al, a nuestra, a nuestro, a su, a una, a un
purpose = para la, para el, para una, para un, para los, para las
name-joint = de, de la, del, de los, de las, y, e, en, la, el, los, las, a, al
per = por, cada
determiner = el, la, los, las, un, una, unos, unas, nuestro, nuestra, nuestros, nuestras, su, sus, este, esta, lo
nominative 1 = el, la, los, las, nuestro, nuestra, un, una
free = gratis, gratuito, gratuita, libre, entrada libre, entrada gratuita, sin coste
reply = inscripción, inscripciones, inscribirse, inscribir, reservar, reserva, reservas, confirmar, confirmación, responder, apuntarse, solicitudes, matricularse
due 1 = a más tardar, como muy tarde
due = antes de, antes del, hasta, hasta el, como máximo
mail-header = de, para, asunto, fecha, enviado, cc, responder a
price-word = precio, entrada, coste, costo, cuota, entradas, tarifa, aportación, donativo
over = se celebró, se celebraron, tuvo lugar, tuvieron lugar, participaron, reunió, asistieron, fue, fueron
# verbs of what has been
took-place = tuvo lugar, tuvieron lugar, se celebró, se celebraron, fue, fueron
report = crónica, balance, resumen de, memoria de, así fue

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = bienvenida, apertura, apertura de la, apertura de la sesión, saludo, aprobación del, aprobación de la, lectura del acta, lectura y aprobación del, lista de asistencia, quórum
formal 2 = informe del, informe de la, informes, elección de, elección del, elecciones, renovación de, presupuesto
formal 3 = varios, asuntos varios, ruegos y preguntas, clausura, cierre, próxima reunión, despedida
kept-open = abierto, abierta, libre, espontáneo, espontánea, espacio abierto
# before a length: (ca. 30 Min.)
about = aprox, aproximadamente, unos, unas, máximo, máx, duración
parity 1 = impares, impar
parity 2 = pares, par

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : cada fin de semana => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : cada tres semanas => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : cada dos meses => FREQ=MONTHLY;INTERVAL=2
pattern often = [article] UNIT one-of-two > times 2 : un día sí y otro no => FREQ=DAILY;INTERVAL=2
pattern often = FREQUENCY : todos los meses => FREQ=MONTHLY
pattern often = every <units> : cada fin de semana => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : primer lunes de enero, abril, julio y octubre => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month !OF-NAMED : cada primer martes del mes => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : el primer martes cada dos meses => FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU
pattern months = [on] [in] every NUMBER UNIT @month : el primer martes cada tres meses => FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
pattern months = [on] [in] [every] WHICH-MONTHS : primer lunes del trimestre => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : cada dos semanas los lunes => FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
pattern beside = @month [on] NTH-UNIT : todos los meses el último día => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : todos los meses el tercer martes => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : todos los meses el 1º => FREQ=MONTHLY;BYMONTHDAY=1
pattern beside = @month on DAYS !DATED > vague : una vez al mes los martes => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : cada año el 3 de octubre => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : cada año el último fin de semana de junio => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : cada año el segundo domingo de mayo => FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
pattern monthly = NTHS <months> > month : el segundo martes de cada mes => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTHS [,] FREQUENCY @month > month : segundo martes cada mes => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : el último día de cada mes => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : el 1º de cada mes => FREQ=MONTHLY;BYMONTHDAY=1
pattern monthly = NTHS SEVERAL > month : primer y tercer jueves => FREQ=MONTHLY;BYDAY=1TH,3TH
pattern monthly = NTHS LONE-NTH &TIME > month, singly : primer lunes 19:00 => FREQ=MONTHLY;BYDAY=1MO
pattern each = NTH-UNIT <months> > month : cada último día del mes => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = DAYS [EXCEPT] > week : todos los miércoles => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : todas las noches => FREQ=DAILY
pattern repeat = <often> [[,] <beside>] [EXCEPT] : todos los días excepto los lunes => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS [EXCEPT] > week, times 2 : cada dos jueves => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every [on] <each> : cada último día del mes => FREQ=MONTHLY;BYMONTHDAY=-1
pattern repeat = [on] <monthly> : el segundo martes de cada mes => FREQ=MONTHLY;BYDAY=2TU
pattern repeat = &weekdays SERIES [EXCEPT] > week : los lunes y miércoles => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : entre semana (lunes-viernes) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : martes y jueves 18:00-20:00 => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = SERIES &BOUND [EXCEPT] > week : lunes y jueves hasta el 19 de diciembre => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : 6 sábados => FREQ=WEEKLY;BYDAY=SA;COUNT=6
pattern repeat = &cardinal COUNT DAYS &TIME > week : seis lunes de 18 a 20 h => FREQ=WEEKLY;BYDAY=MO;COUNT=6
pattern repeat = &cardinal COUNT DAYS &BOUND > week : seis lunes a partir de octubre => FREQ=WEEKLY;BYDAY=MO;COUNT=6
pattern repeat = [article] DAYS one-of-two > week, times 2 : un miércoles sí y otro no => FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
pattern repeat = NUMBER sessions per unit=week [,] [on] DAYS > week : dos veces por semana, los martes y jueves => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [on] PARITY [,] [on] DAYS : las semanas pares, los martes => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [on] PARITY : los martes en las semanas impares => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = times whole=week [,] [on] DAYS > week : dos veces a la semana los martes y jueves => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = every &holiday > year : cada Nochebuena => FREQ=YEARLY

# given names: what a person's name begins with
given-name = alba, alberto, alejandra, alejandro, alfonso, amparo, ana, andrés, antonio, beatriz, belén, carlos, carmen, carolina, cristina, daniel, david, diego
given-name = dolores, eduardo, elena, emilio, enrique, esteban, eva, felipe, fernando, francisco, gabriel, gloria, gonzalo, guillermo, hugo, ignacio, inés, irene
given-name = isabel, jaime, javier, jesús, joaquín, jorge, josefa, josé, juan, juana, julia, julio, julián, laura, lorena, lucía, luis, luisa, manuel, manuela
given-name = marcos, margarita, marina, mario, marta, martín, maría, mercedes, miguel, montserrat, mónica, natalia, nuria, pablo, paloma, paula, pedro, pilar, rafael
given-name = ramón, raquel, raúl, ricardo, roberto, rocío, rodrigo, rosa, rosario, rubén, sandra, santiago, sara, sergio, silvia, sofía, sonia, susana, teresa, tomás
given-name = vicente, víctor, xavier, yolanda, álvaro, ángel, ángela, óscar

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : viernes antes de Pascua => 2026-04-03
pattern side = past > behind : viernes después de Pascua => 2026-04-10
pattern week = unit=weekend > weekday 8 : el fin de semana antes de Navidad => 2026-12-19/2026-12-20
pattern week = unit=week > weekday 9 : la semana después de Pascua => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : la víspera de Navidad => 2026-12-24
pattern halves = HALVES half > unit-half : la primera mitad de junio => 2026-06-01/2026-06-15
pattern close = nearest > nearest : el domingo más cercano a Navidad => 2026-12-27
pattern near = [on] ORDINAL WEEKDAY on FEAST-TIME : el cuarto domingo de cuaresma => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY <side> BASE : el segundo domingo después de Pascua => 2026-04-19
pattern near = WEEKDAY <side> BASE : domingo antes de Navidad => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : el segundo fin de semana después de Pascua => 2026-04-18/2026-04-19
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : domingo más próximo a Navidad => 2026-12-27
pattern near = [on] <eve> BASE : la víspera del 1 de mayo => 2026-04-30
pattern near = [on] unit=day <side> BASE : el día después de Navidad => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : la segunda quincena de mayo => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : las primeras dos semanas de mayo => 2026-05-01/2026-05-14
pattern near = [on] [on] SOME HALVES SPAN-UNIT MONTH-OF : las dos últimas semanas de mayo => 2026-05-18/2026-05-31
pattern count = FRACTION SPAN-UNIT > part-of : media hora => 2026-03-04T10:30
pattern count = MANY SPAN-UNIT and [cardinal=1] FRACTION > part-of : dos horas y media => 2026-03-04T12:30
pattern nths = ORDINAL : tercer martes de septiembre => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : el tercer martes de septiembre => 2026-09-15
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : la última semana de julio => 2026-07-27/2026-08-02
pattern span = ago-before [at] SPANS !holiday > ago : hace dos semanas => 2026-02-18
pattern span = within [on] [next] SPANS IN-TIME > next-units : en menos de tres días => 2026-03-05/2026-03-07
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : dentro de dos semanas => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : los próximos tres días => 2026-03-05/2026-03-07
pattern span = [in] !before-last last SPANS > last-units : los últimos tres días => 2026-03-01/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : las dos próximas semanas => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : las dos últimas semanas => 2026-02-18/2026-03-03
pattern span = SPANS !day ago > ago : dos semanas atrás => 2026-02-18
pattern span = [in] SPANS !day hence > ahead : tres días más tarde => 2026-03-07
pattern span = [in] SPANS !day <side> FROM-DAY : tres días después de Pascua => 2026-04-08
pattern span = [in] SPANS next !NAMED-DAY !unit > next-units : tres días siguientes => 2026-03-05/2026-03-07
pattern span = [in] SPANS !day last !NAMED-DAY > last-units : tres días pasados => 2026-03-01/2026-03-03
pattern joint = start-from : la semana a partir del 4 de mayo => 2026-05-04/2026-05-10
pattern joint = on : la semana del 4 de mayo => 2026-05-04/2026-05-10
pattern whole = [on] SPAN-UNIT <joint> [on] DAY-DATE > week-of : la semana del 5 de octubre => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : la semana después de la próxima => 2026-03-16/2026-03-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest : el resto de la semana => 2026-03-04/2026-03-08
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : semana 39 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : invierno de 2026 => 2026-12-01/2027-02-28
pattern whole = MODIFIER SEASON-NAME > of-now : el próximo verano => 2027-06-01/2027-08-31
pattern whole = SEASON-NAME MODIFIER > of-now : verano pasado => 2025-06-01/2025-08-31
pattern whole = LED SEASON-NAME : en otoño => 2026-09-01/2026-11-30
pattern whole = entire NAMED-MONTH [YEAR] : todo agosto => 2026-08-01/2026-08-31
pattern whole = entire=1 SPAN-UNIT <joint> [on] DAY-DATE > week-of : todo el fin de semana del 10 de octubre => 2026-10-10/2026-10-11
pattern whole = entire=1 SPAN-UNIT > this-unit : todo el fin de semana => 2026-03-07/2026-03-08
pattern whole = entire=1 SPAN-UNIT MODIFIER > shifted : toda la semana próxima => 2026-03-09/2026-03-15
pattern whole = entire=1 SEASON-NAME [YEAR] : todo el verano => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : el mes de mayo => 2026-05-01/2026-05-31
pattern whole = THE-UNIT > this-unit : el fin de semana => 2026-03-07/2026-03-08
pattern whole = THE-UNIT MODIFIER > shifted : la semana próxima => 2026-03-09/2026-03-15
pattern its-week = [on] unit=week MODIFIER-BEHIND > of-week : miércoles de la semana próxima => 2026-03-11
pattern its-week = [on] MODIFIER unit=week > of-week : viernes de esta semana => 2026-03-06
pattern which = <its-week> : viernes de la semana próxima => 2026-03-13
pattern which = &this MODIFIER-BEHIND !LONE-UNIT > of-week, to-come : viernes en curso => 2026-03-06
pattern which = MODIFIER-BEHIND !LONE-UNIT > which-day : viernes próximo => 2026-03-06
pattern which = past [on] next > after-next : viernes tras el próximo => 2026-03-13
pattern which = in SPANS IN-WEEKS > ahead : viernes dentro de una semana => 2026-03-13
pattern which = ago-before SPANS IN-WEEKS > ago : viernes hace dos semanas => 2026-02-20
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : lunes dos semanas después => 2026-03-16
pattern weekday = THIS NAMED-DAY &last MODIFIER > which-day : este miércoles pasado => 2026-02-25
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : este lunes => 2026-03-09
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : el próximo viernes => 2026-03-06
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : este domingo, 10 de mayo => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : viernes, de la semana próxima => 2026-03-13
pattern weekday = NAMED-DAY <which> : viernes dentro de dos semanas => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : dos domingos después => 2026-03-15
pattern span = MANY WEEKDAYS ago > ago : dos domingos atrás => 2026-02-22
pattern weekday = NAMED-DAY STANDS > which-day : viernes => 2026-03-06
pattern parts = begin !in > portion 1 : a principios de mayo => 2026-05-01/2026-05-10
pattern parts = mid > portion 2 : a mediados de julio => 2026-07-11/2026-07-20
pattern parts = end > portion 3 : a finales de marzo => 2026-03-21/2026-03-31
pattern parts = later=2 > portion 7 : más tarde en mayo => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : de principios a mediados de mayo => 2026-05-01/2026-05-20
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : finales de octubre de 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : finales del segundo trimestre => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : a finales de 2027 => 2027-09-01/2027-12-31
pattern portion = <extent> ['-'] [on] [at] SPAN-UNIT MODIFIER > shifted : a principios de la semana próxima => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : a finales de este mes => 2026-03-21/2026-03-31
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : a finales de mes => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : al final del día => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : al final de mañana => 2026-03-05T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : al final del domingo => 2026-03-08T23:59
pattern unit = [on] unit=day MODIFIER > shifted-day : el día siguiente => 2026-03-05
pattern unit = [on] SPAN-UNIT MODIFIER [,] [on] WEEKDAY > of-week : semana próxima, el martes => 2026-03-10
pattern unit = [on] SPAN-UNIT MODIFIER > shifted : semana próxima => 2026-03-09/2026-03-15
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : esta semana el martes => 2026-03-03
pattern unit = MODIFIER SPAN-UNIT > shifted : este trimestre => 2026-01-01/2026-03-31
pattern feast = FEAST [YEAR] : Navidad de 2027 => 2027-12-25
pattern feast = FEAST MODIFIER !SPAN-UNIT [YEAR] > which : Navidad pasada => 2025-12-25
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : última Navidad => 2025-12-25
pattern feast = FEAST in YEARS : Navidad en tres años => 2029-12-25
pattern feast = FEAST ago-before YEARS > years-ago : Navidad hace dos años => 2024-12-25
pattern feast = FEAST YEARS hence : Navidad dos años después => 2028-12-25
pattern day-word = DAY-WORD : pasado mañana => 2026-03-06
pattern day-word = DAY-TO-COME in MORE-SPANS : hoy en dos semanas => 2026-03-18
