# English.  The same classes as de.lex, which explains them.
language = en
complete = yes
decimal = .
order = mdy
traits = body-last, short-votes, bare-days, cardinal-days, count-from, plain-clock, bare-clock, worded-minutes, twelve-hours, short-years, week-from-sunday
# as in de.lex
misspelt-but = moonday

month 1 = january, jan
month 2 = february, feb, febr
month 3 = march, mar
month 4 = april, apr
month 5 = may
month 6 = june, jun
month 7 = july, jul
month 8 = august, aug
month 9 = september, sept, sep
month 10 = october, oct
month 11 = november, nov
month 12 = december, dec
weekday 1 = monday, mon, mo, mondays, monday's
weekday 2 = tuesday, tue, tues, tu, tuesday's
weekday 3 = wednesday, wensday, wed, weds, we, wednesday's
weekday 4 = thursday, thu, thur, thurs, th, thursday's
weekday 5 = friday, fri, fr, friday's
weekday 6 = saturday, saterday, sat, sa, saturday's
weekday 7 = sunday, sun, su, sunday's
weekdays 1 = mondays
weekdays 2 = tuesdays
weekdays 3 = wednesdays
weekdays 4 = thursdays
weekdays 5 = fridays
weekdays 6 = saturdays
weekdays 7 = sundays
weekdays 8 = weekdays
weekdays 9 = weekends
short = mon, mo, tue, tu, wed, we, th, thu, fri, fr, sat, sa, sun, su, jan, mar, may, aug, dec, nov, jun, march, august, sep

ordinal 1 = first
ordinal 2 = second
ordinal 3 = third
ordinal 4 = fourth
ordinal 5 = fifth
ordinal 6 = sixth
ordinal 7 = seventh
ordinal 8 = eighth
ordinal 9 = ninth
ordinal 10 = tenth
ordinal 11 = eleventh
ordinal 12 = twelfth
ordinal 13 = thirteenth
ordinal 14 = fourteenth
ordinal 15 = fifteenth
ordinal 16 = sixteenth
ordinal 17 = seventeenth
ordinal 18 = eighteenth
ordinal 19 = nineteenth
ordinal 20 = twentieth
ordinal 21 = twenty-first
ordinal 22 = twenty-second
ordinal 23 = twenty-third
ordinal 24 = twenty-fourth
ordinal 25 = twenty-fifth
ordinal 26 = twenty-sixth
ordinal 27 = twenty-seventh
ordinal 28 = twenty-eighth
ordinal 29 = twenty-ninth
ordinal 30 = thirtieth
ordinal 31 = thirty-first
ordinal -1 = last, final
ordinal -2 = second to last, second last, next to last, penultimate, last but one
ordinal-suffix = st, nd, rd, th
cardinal 0 = zero, oh, o
cardinal 1 = one, a, an
cardinal 2 = two, a couple, a couple of, couple of, couple
cardinal 3 = three, a few, few
cardinal 4 = four
cardinal 5 = five
cardinal 6 = six
cardinal 7 = seven, several
cardinal 8 = eight
cardinal 9 = nine
cardinal 10 = ten
cardinal 11 = eleven
cardinal 12 = twelve
cardinal 13 = thirteen
cardinal 14 = fourteen
cardinal 15 = fifteen
cardinal 16 = sixteen
cardinal 17 = seventeen
cardinal 18 = eighteen
cardinal 19 = nineteen
cardinal 20 = twenty
cardinal 21 = twenty-one
cardinal 22 = twenty-two
cardinal 23 = twenty-three
cardinal 24 = twenty-four
cardinal 25 = twenty-five
cardinal 26 = twenty-six
cardinal 27 = twenty-seven
cardinal 28 = twenty-eight
cardinal 29 = twenty-nine
cardinal 30 = thirty
cardinal 31 = thirty-one
cardinal 35 = thirty-five
cardinal 40 = forty
cardinal 45 = forty-five
cardinal 50 = fifty
cardinal 55 = fifty-five
cardinal 59 = fifty-nine
cardinal 60 = sixty
cardinal 70 = seventy
cardinal 80 = eighty
cardinal 90 = ninety
hundred = hundred
thousand = thousand
decade 0 = noughties
decade 20 = twenties
decade 30 = thirties
decade 40 = forties
decade 50 = fifties
decade 60 = sixties
decade 70 = seventies
decade 80 = eighties
decade 90 = nineties
decade-suffix = s
end-of day = eod, end of business, close of business, cob
end-of week = eow
end-of month = eom, the eom, month end, month-end, month's end, the month's end
end-of year = eoy, the eoy, year end, year-end, year's end, the year's end
begin-of month = bom, the bom
begin-of year = boy of the year
fraction 15 = quarter, a quarter, a quarter of an, quarter of an
fraction 30 = half, half an, half a
fraction 45 = three-quarters of an, three quarters of an, three-quarters, three quarters
fraction 90 = one and a half, an hour and a half, one and one half

unit second = second, seconds, sec, secs
travel 1 = bus, coach, minibus, dep, depart, departs, departing, departure, leaves, leaves at
travel 2 = arr, arrive, check-in, check in, arrives, arrives at, arriving, arriving at, arrival, gets in at, gets in
# where hikers gather, before an hour with a dot
travel 3 = meet, meets, meet at, muster, gather
unit minute = minute, minutes, min, mins
unit hour = hour, hours, hr, hrs
unit day = day, days, day's, days' time, days time, day's time
unit week = week, weeks, weeks' time, weeks time, week's time, week's, wk, wks, w/c, w/b, w/e, week ending
unit workday = business day, business days, working day, working days, workday, workdays, work day, work days, weekday, weekdays
unit halfyear = half-year, half year
unit weekend = weekend, weekends, week-end, week-ends
unit workweek = workweek, work week, working week
unit month = month, months, months' time, months time, month's time, month's, mth, mo, mos
unit quarter = qtr, qtrs, quarters, quarter
unit year = year, years, years' time, years time, year's time, year's, yr, yrs
unit decade = decade, decades
unit century = century, centuries
unit fortnight = fortnight, fortnights, fortnight's time
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
# two numbers behind these are years of age or of school, no hours: ages 8-11
aged = age, ages, aged, kids, children, child, boys, girls, teens, youth, youths, grades, years, year, under, groups, forms
day 0 = today, today's, todays
day 1 = tomorrow, tomoz, tomorrow's, tomorrows, tomorow, tommorow, tommorrow, tmr, tmrw
day 2 = day after tomorrow, the day after tomorrow, overmorrow
day -1 = yesterday, yesterday's, yesterdays
day 7 = this time next week, this day next week
day -7 = this time last week
day -2 = day before yesterday, the day before yesterday
day 1 = day after, the day after
day -1 = day before, the day before
tonight = tonight, this night, tonite
now = now, till date, until now, till now, up to now, at this time, at the minute, at present, right now, just now, asap, as soon as possible, atm, at the moment, at this moment, currently, immediately
# only as the end of a range: from March to date
now 1 = to date
part 1 = morning, mornings, in the morning, this morning
part 1 = first thing in the morning, first thing
part 2 = mid-morning, mid morning
part 7 = early morning, early in the morning
part 3 = lunchtime, lunchtimes, lunch time, lunch times, at lunch
part 4 = afternoon, afternoons, in the afternoon, in afternoon
part 9 = late afternoon, late in the afternoon, in the late afternoon
part 5 = late evening, late in the evening, in the late evening, early evening, in the early evening
part 5 = evening, evenings, in the evening, tonight, around dinner, around dinnertime, at dinnertime
parts = mornings, lunchtimes, lunch times, afternoons, evenings, nights
part 6 = night, nights, at night, in the night
oclock = o'clock, oclock, h, o clock, ish, sharp, prompt, o'clock sharp, o'clock prompt
half-letter 1 = a
half-letter 2 = p
article = a, an
week-on = week
# one behind the other, with a count before them
entire 3 = consecutive, successive, straight, back-to-back
week-on 2 = fortnight
am = am, a m, in the am, am ish
pm = pm, p m, in the pm, pmish, pm ish
noon = noon, midday, mid day, mid-day, 12 noon, noontime, high noon
midnight = midnight, the stroke of midnight, mid night, 12 midnight, mid-night
half-past = half past, half
quarter = quarter, a quarter
past = past, after
to-hour = to, before, till
to-hour 1 = of
within = less than, in less than, within the next, within next
# the end of a span, told from another day: within two weeks of
within 1 = within
# words of what is to come: something that will be within five days may be on any of them
foretold = will, ll, shall, would, going to
negation = no
# which deny nothing
negation 1 = no problem, no problems, no worries, no idea, no later, no doubt, no rush, no need, no hurry, no more, no charge, no fee, no fewer, no less, no sooner, no earlier, no one
# 1: what recurs only then
season-word 1 = term time, termtime, term-time, term, school term, school time
season-word = break, holiday break, recess, school holidays, school holiday, holidays, public holidays, bank holidays, school vacation, school vacations, vacation, half term, term breaks
before = before, prior to, preceding
nearest = nearest, closest, nearest to, closest to, the nearest, the closest
eve = eve of, the eve of, on the eve of, on the eve of the
half = half
# how long something lasts, before its noun: days, and minutes from 1000 on
days-long 1015 = quarter-hour
days-long 1030 = half-hour, half hour long
days-long 1060 = hour-long, hourlong
days-long 1090 = hour-and-a-half long, one-and-a-half-hour
days-long 1150 = two-and-a-half-hour
days-long 1210 = three-and-a-half-hour
days-long 2 = two-day
days-long 3 = three-day
days-long 4 = four-day
days-long 5 = five-day
days-long 6 = six-day
days-long 7 = seven-day
days-long 8 = eight-day
days-long 9 = nine-day
days-long 10 = ten-day
days-long 7 = week-long, weeklong, one-week
days-long 14 = two-week
days-long 21 = three-week
cum-tempore = c t
sine-tempore = s t
from = from, between, btw, betw, b/w, in between, from between
start-from 1 = since
start-from = from, as early as, on from, after, starting, starting from, starting at, starting on, starting in, beginning in, commencing in, starting, commencing, commencing on, beginning on, beginning, no earlier than, later than, as of, any time after, anytime after, some time after, sometime after, not before, no sooner than
to 2 = til, 'til, until, till
to = continues to, continuing to, continuing until, continuing through, and continues to, and runs through, running through, running to, ending, ending on, and ending, and ending on, and runs until, and runs to, runs until, runs to, running until, and continues until, and continues through, continues until, continues through, and lasts until, and stays open until, and is on until, up to and including, up to and including the, until and including, until and including the, till and including, to and including, through and including, to, through, thru, up to, but before, to the, until the, and the
and = and, plus, and again, and then again
and 1 = or
on 1 = on, on the
on 2 = of
on = the, in, of the, for, for the, in the, from the, this
at = at, around, shortly after, just after, a little after, at just after, at shortly after, at just before, about, approximately, approx, circa, by about, at around, at about, at approximately, by around
each-time = each, each day, daily, each time
in = in, after, within, within the, within about, within around, in the, over the, during the, for the, in about, in just under, in just over, in just about, in roughly, in nearly, in almost, in under, timer for, wait for, eta, eta in, eta is, eta about
ago = ago, back, before now
# ago only where nothing stands behind that it would be told from: two hours before closing
ago 1 = before, prior, earlier
hence = from now, hence, in the future, from today, out
hence 1 = later, from then
hence 4 = day after, day before
this = this, my, the current, current, these, the same, same, present, the present
next 1 = next, the next
next 2 = coming, upcoming, the coming, the upcoming
next 3 = following, the following
# behind a weekday: Thursday just gone
last 2 = gone, just gone
last = last, past, previous, the last, the past, the previous, this past, preceding
after-next = after next, after the next, after the following
rest-of = rest of, the rest of, rest of the, rest, remainder of, the remainder of
every = every, each, on every, every single
every-other = every other, every second, every two, alternate
frequency day = nightly, daily, every day, each day, everyday, every single day, seven days a week
frequency week = weekly, every week, each week, once a week
frequency month = monthly, every month, each month, once a month
frequency quarter = quarterly, every quarter, each quarter, once a quarter
frequency year = annually, yearly, every year, each year, once a year
frequency fortnight = biweekly, fortnightly, bi-weekly, every fortnight
of-month = of month, of the month, in the month, of a month
of-month 1 = of each month, of every month, in each month, in every month, each month, every month
of-year = of the year
except = except, except for, excluding, excl, exc, ex, bar, but, apart from, other than, not, but not, no meeting, no meetings, no class, no classes
begin = beginning, beginning of, start of, start, the beginning of, the start of, early in, early
mid = middle, middle of, mid, mid of, the middle of
end = end, end of, the end of, the end
later 1 = late, late in
later 2 = later, later in
season 1 = spring, springtime
season 2 = summer, summertime
season 3 = autumn, fall
season 4 = winter, wintertime
week-number = week, w/c, w/b, w/e, week number, calendar week, wk
in-year = in, of, of the year, in the year, in the year of, the year, the year of
allday = all day, all-day, whole day, full day, the whole day
open-end = open end, open-ended, til late, until close, till close, til close, until late, till late, til closing, till closing, until closing, till closing time, until closing time, till done, until done, till stop tap
lasting 1 = for
lasting = lasting, lasts, spread over, over a period of, over the course of, duration, runs for, running for
era 1 = ad, a d, ce, c e
era -1 = bc, b c, bce
entire 1 = whole, the whole, whole of, the whole of, whole of the, the whole of the, entire, the entire
entire 2 = all of, all, all through, all during, right through, throughout, the whole month of, the entire month of, the whole of the month of
feast-sort = easter vigil, paschal vigil, walpurgis night
whole week = the week, all week, of the week
whole fortnight = the fortnight
whole weekend = the weekend, on the weekend, at the weekend, all weekend, all weekend long
whole month = the month, of the month
whole year = of the year
tba = tba, tbc, tbd, to be announced, to be confirmed, date to be confirmed
zone Europe/London = bst, uk time, london time, british time, british summer time, edinburgh time
zone Europe/Dublin = irish time, dublin time
zone Europe/Berlin = cet, cest, central european time, central european summer time, berlin time, german time
zone Europe/Paris = paris time, french time
zone America/New_York = et, est, edt, eastern time, eastern, eastern standard time, eastern daylight time, us eastern, us eastern time, new york time, ny time, toronto time, boston time
zone America/Chicago = ct, cst, cdt, central time, central standard time, central daylight time, us central, us central time, chicago time
zone America/Denver = mst, mdt, mountain time, mountain standard time, mountain daylight time, denver time
zone America/Los_Angeles = pt, pst, pdt, pacific time, pacific standard time, pacific daylight time, us pacific, us pacific time, california time, la time, los angeles time, san francisco time, seattle time
zone Pacific/Honolulu = hst, hawaii time
zone Australia/Sydney = aest, aedt, sydney time, melbourne time, canberra time
zone Australia/Brisbane = brisbane time
zone Australia/Adelaide = acst, acdt, adelaide time
zone Australia/Perth = awst, perth time
zone Pacific/Auckland = nzst, nzdt, new zealand time, nz time, auckland time
zone Asia/Tokyo = jst, tokyo time, japan time
zone Asia/Singapore = sgt, singapore time
zone Asia/Hong_Kong = hkt, hong kong time
zone Asia/Kolkata = indian time, india time, indian standard time
zone UTC = utc, gmt, zulu

cue deadline = paper submission, paper submissions, abstract submission, full paper submission, full papers submission, submission of papers, submission of abstracts, proposal submission, camera ready, camera-ready, camera-ready submission, camera ready submission, camera-ready copy, notification of acceptance, acceptance notification, notification to authors, notification of authors, author notification, orders close, orders due, orders are due, forms due, payments due, fees due, early registration closes, last day to, last day for, applications close, applications close on, applications must be in by, submissions close, submissions close on, nominations close, nominations close on, voting closes, voting closes on, register by, registration by, registration deadline, application deadline, submission deadline, due date, rsvp by, rsvp, please register by, please rsvp by, closing date, apply by, applications by, submissions due, submit by, sign up by, registration closes, registration closes on, book by, entries by, entries close, early bird until, early bird ends, respond by, reply by, let us know by, cut-off, bookings close, due by, due on, abstracts due, call closes, please book by, please reply by, must register by, register before, sign up before, tickets must be booked by, deadline for, deadline to register is, deadline for registration is, deadline for submissions is, deadline for entries is, deadline for applications is, last day to register, last day to sign up, last day to apply, last day to enter, registration ends, registration ends on, rsvps are due, applications are due, submissions are due, entries are due, forms are due, entry deadline, early bird registration ends
cue deadline-behind = registration deadline, your reply, your answer, your application, let us know, sign up, register, apply, rsvp, reply, respond
cue doors = doors, doors open, doors open at, doors at, check-in, check in, registration opens, registration from, registration from, arrivals, box office opens, sign-in, welcome coffee, gates open, gates
cue begin = start, starts, ko, tip-off, throw-in, start at, starts at, beginning, begins, begins at, show, kick-off, kickoff, show starts, concert begins, session starts, starting at, commences, curtain, curtain up, service begins
cue end = finishing, finishing at, ending at, check-out by, check out by, checkout by, check-out, checkout, returning, returning on, return on, coming back, coming back on, back on, back by, be back by, be back around, return by, returning by, back at, back around, end, ends, ends at, finish, finishes, finishes at, closes at, close, ending, wraps up at, finish by, wrap up, wrap up at, wind up, concludes, concludes at, adjourns, adjourn, home by, carriages at, carriages, curfew, be over by, over by, be done by, done by, finished by, be finished by, is over at, comes to an end at, winds up at, finishing by, finishing about, finishing up at, all over by
# where one comes back, right beside the day or hour
cue return = come home on, comes home on, get home on, fly home on, drive home on, come back on, comes back on, fly back on, back, return, returns, home again, back home, return journey, return flight, coming home
cue published = will be published, is published, comes out on, appears on, published, published on, posted on, last updated, last updated on, updated on, last modified, created on, written on, press release, by the editor, date posted, dated, minutes of, issued on, last edited, first published
cue past = died, died on, died on the, founded, established in, established, built in, was held, took place, were held, minutes from, met on
cue cancelled-behind = cancelled, canceled, is cancelled, has been cancelled, is canceled, postponed, called off
cue moved-from = moves from, move from, is moving from, has moved from, shifts from, shifted from, put back from, brought forward from, changed from, the cancelled, the postponed, originally, originally scheduled for, moved from, postponed from, instead of, rescheduled from, previously, not, won't be meeting, will not be meeting, won't be held, will not be held, won't take place, will not take place, won't happen, will not happen
# a verb that may have an object: only right before the day
cue cancelled-before = won't meet, will not meet, don't meet, do not meet
cue except = is no good, no good, doesn't work for me, does not work for me, doesn't work, does not work, won't work, i can't make it, i can't make, i can't do, i cannot make it, i cannot make, i cannot do, we can't make it, we can't make, we can't do, we cannot make it, we cannot make, he can't make it, she can't make it, they can't make it, can't make it today, can't come today, rain date, rain dates, raindate, snow date, rain date is, backup date, except on, except for, except, excluding, with the exception of, skipping, no class, no classes, no class on, no classes on, no meeting, no meetings, no meeting on, no session, no sessions, no session on, no rehearsal, no rehearsals, no rehearsal on, no practice, no practice on, will not meet, will not meet on, does not meet, does not meet on, do not meet, summer break, winter break
# when another day holds
cue weather = if it rains, if it is raining, if it's raining, if raining, if wet, if it is wet, if it's wet, in case of rain, in the event of rain, in case of bad weather, in the event of bad weather, if the weather is bad, if the weather is poor, if rained off, if rained out, in bad weather, in inclement weather, in case of inclement weather, should it rain, if it snows, in case of snow
cue moved-to = will now take place, will now be held, now takes place, is now taking place, will now be, will now happen, will now run, will now meet, is now being held, postponed until, postponed till, put off until, put off till, put off to, deferred to, deferred until, delayed until, delayed to, put back until, pushed back until, rescheduled to, moved to, new date, postponed to, rescheduled for, new time, new one is, new one, now it is, now it's, now, slides to, slid to, slips to, slipped to, shifts to, shifted to, bumped to, pushed to, pushed back to, moves to, put back to, brought forward to, changed to, rearranged for, switched to, will move to
cue sale = last orders, last entry, last entries, last admission, last admissions, kitchen closes, bar closes, tickets on sale, ticket sales start, ticket sales open, ticket sales begin, sales start, sales open, sales begin, ticket sales, advance sales, on sale, tickets available from, box office, opening hours, office hours, open daily, booking opens, bookings open, registration opens on
cue published-behind = wrote, posted, published
cue event = meets, meet, is held, will be held, to be held, takes place, will take place, is scheduled, is planned, date, when, takes place on, next meeting

no-date-before = room, suite, phone, tel, telephone, fax, mobile, v, chapter, section, page, pages, iban, zip, building, floor, hall, apartment, apt, unit, gate, track, platform, route, highway, hwy, bus, bus line, item, agenda item, part, volume, vol, issue, isbn, issn, din, iso, fig, figure, table, price, cost, costs, fee, admission, €, $, £, usd, eur, gbp, id, meeting id, passcode, code, pin, post, lot, po box, box, grade, step, level, stage, question, article, art, group, class, lane, at least, nearly, almost, over, about, some, year, league, chapter, psalm, bed
no-date-before 1 = version, ver, no, number, nr
no-date-after = scale, euro, euros, eur, €, usd, dollars, dollar, $, £, pounds, gbp, cents, percent, %, people, persons, participants, attendees, seats, places, km, kilometers, kilometres, m, meters, metres, miles, mi, cm, mm, kg, grams, g, l, lb, lbs, oz, ft, feet, inch, inches, sq, mb, gb, kb, kwh, times, x, members, points, guests, visitors, copies, pieces, year-old, years old, million, billion, thousand, hundred, st floor, nd floor, units, adult, adults, children, votes, stars, rd, street, st, ave, avenue, road, lane, drive, blvd, boulevard
street-suffix = street, st, road, rd, avenue, ave, lane, ln, boulevard, blvd, terrace, close, crescent, quay, highway, hwy, mews, parkway, pkwy
# 1: other nouns, too: Sunday Walk
street-suffix 1 = drive, dr, square, sq, place, way, court, ct, row, hill, park, gardens, parade, walk, green, grove, plaza, circle

label date = 📅, 📆, 🗓, date, dates, when, day, event date, date and time, date & time, date/time, meeting date, when?, next date, next dates, next meeting, on, days, course date, course dates, first date, save the date, schedule date, when is it, when does it happen, when is it happening
label time = ⏰, 🕐, 🕑, 🕒, 🕓, 🕔, 🕕, 🕖, 🕗, 🕘, 🕙, 🕚, 🕛, 🕢, ⌚, time, times, hours, hour, event time
label begin = start, starts, begins, beginning, from, start date, start time, kick-off, begin, when does it start, what time does it start
label end = end, ends, finish, end date, end time, until, finishes
label duration = duration, length, running time, run time, approximate duration
label doors = doors, doors open, check-in, gates, registration opens, arrivals
label place = 📍, 🗺, 📌, place, where, venue, location, address, meeting point, event location, where?, event venue, site, locations, meeting place, where is it, where does it take place, where do we meet
label room = room, hall
label street = street
label town = city, town, zip, postcode
label when-where = when and where, when & where, time and place, date and place, where and when, where & when, time & place, date and venue
label title = title, subject, topic, event, name, what, theme, what?, event name, talk
label kind = type, kind, event type, format, category, event category
label audience = audience, target group, for whom, who should attend, who can attend, who is it for, open to, participants, who is it for?, ages, who can come, who can attend?, who should come
label organizer = organizer, organiser, organizers, organisers, host, hosts, hosted by, organized by, organised by, presented by, sponsor, convener, convenor, run by, who, promoter, chair
label speaker = speaker, speakers, who is speaking, who's speaking, who is performing, who is playing, with, presenter, presenters, led by, instructor, tutor, leader, moderator, facilitator, guest speaker, panel, panelists, panellists, lecturer, teacher, keynote
label contact = contact, contacts, information, info, more information, further information, questions, enquiries, inquiries, for more information, contact person, more info, queries
label phone = ☎, 📞, 📱, phone, tel, telephone, mobile, fax
label email = 📧, ✉, e-mail, email, mail
label deadline = deadline, register by, registration deadline, rsvp by, closing date, rsvp, apply by, application deadline, book by, registration closes, respond by, sign up by, submission deadline, when is the deadline, by when
label registration = registration, register, tickets, ticket, ticket sales, advance tickets, ticket outlets, box office, buy tickets, booking, bookings, sign up, how to register, reservations, reservation, book, how to book, register at, rsvp at, to book, to register, sign-up, how do i register, how do i sign up, how to sign up, do i need to register, where do i register
label price = 💶, 💰, 🎟, 🎫, cost, costs, price, prices, fee, fees, admission, entry, ticket price, ticket prices, entrance, entry fee, registration fee, tuition, donation, suggested donation, charge, course fee, how much does it cost, what does it cost, how much, how much is it
label capacity = capacity, places, seats, spaces, max participants, maximum participants, group size, attendees, class size
label programme = programme, program, schedule, agenda, timetable, outline, contents, topics, order of business, running order, itinerary, order of the day, on the agenda, the programme, the program, lineup, line-up, what to expect, you will learn, what you will learn, topics covered, what you'll learn, on the programme, on the program
label status = status
label category = categories, tags, keywords
label language = language, languages
label url = website, web, web site, homepage, link, url, web page, event website
label conference = watch live, join us live, watch online, join the call, join us online, attend online, log in here, connect here, click here to join, join via, dial in via, online, zoom, zoom link, dial-in, join, join link, meeting link, video link, livestream, stream, webex, teams link, how to join, join at, dial in, meeting id, passcode, join here, to join, join us at, join with, join by, join the meeting, this link to join, access link
label attach = download, downloads, documents, attachments, materials, files, attachment, handouts, papers
label description = description, details, about, about the event, about this event, abstract, summary, overview, what is it about, what is it
label number = no, number, course number, ref, reference
label published = published, posted, updated, last updated, created, last modified, publication date, date published, date posted, date of publication, date added
label ignored = opening hours, office hours, visiting hours, gallery hours, hours of operation, catering, refreshments, accessibility, parking, photo, image, source, notes, note, bring, please bring, dress code, getting there, what to bring, share, requirements, remarks

furniture = leave a reply, leave a comment, print, print this page, share, share this, share this event, read more, more, more info, back, back to overview, back to top, top, imprint, privacy, privacy policy, contact, contact us, search, menu, navigation, home, homepage, login, log in, sign in, sign up, subscribe, newsletter, add to calendar, calendar, ical, export, register now, book now, cookie settings, cookies, accessibility, accessibility statement, sitemap, facebook, twitter, instagram, whatsapp, tweet, email this, feedback, terms, terms and conditions, skip to content, skip to main content, all events, more events, previous event, next event, close, ok, accept, accept all, decline, reject all, comment, leave a comment, buy tickets, get tickets, events, view map, google map, map, get directions, add to google calendar, download ics, ask a question, submit a question, suggest a topic, back to all events, view all events, edit
download = download, downloads, attached, for download, to download, as pdf, enclosed, below

# what a body does to its event: "The Fenwick Valley Guild offers"
organizer-verb = presents, present, brings, hosts, host, holds, invites, offers, sponsors, organizes, organises, resumes, welcomes, supplies, announces, will host, will hold, will present, is hosting, is holding, is presenting, is sponsoring, is offering, will offer, will sponsor
body = club, society, association, library, guild, council, committee, church, museum, university, college, institute, inc, ltd, trust, foundation, league, federation, center, centre
# bodies that hold events: a name with one of them is an organizer's
association = club, society, association, guild, group, federation, league, council, committee, trust, foundation, partnership, network, collective, chapter, fellowship, choir, chorale, orchestra, alliance, coalition, union, pta, department, commission, ministry, congregation, parish, friends, legion, rotary, lions, scouts, makers, brigade, historians, gardeners, volunteers, initiative, consortium, institute, agency, cooperative, co-op, auxiliary
# what stands between a time and what happens then
slot-verb = there will be, there is, there are, we will have, we have, it's, is, are, will be, comes, follows, features, we turn to, brings
# what says that a day is a series' last
no-time = last day to, last day for, last day is, last day was, last day will be, the last day to, the last day for, the last day is, the last day was, the last day will be, as early as possible, as late as possible, day by day, day and night, night and day, night after night, day after day, these days, one day, some day, at the end of the day, sunday times, sunday telegraph, sunday mirror, sunday express, sunday mail, sunday herald, sunday post, happy mondays, blue monday, manic monday, ruby tuesday, sheffield wednesday, freaky friday, girl friday, man friday, casual friday, saturday night live, saturday night fever, saturday night takeaway, friday night lights, tomorrow never dies, good friday agreement
nights = nights, overnight stay, overnight stays
moving 1 = made up, be made up
moving = put back, put off, putting back, putting off, pushed back, push back, brought forward, bring forward, bringing forward, moved forward, moved back, rearranged, rearrange, deferred, slipped, slid, swap, swapped, bump, bumped, delay, delayed, switch, switched, move, moved, moving, shift, shifted, push, pushed, reschedule, rescheduled, postpone, postponed, change, changed
times 2 = twice
times 3 = three times, several times
times 4 = four times
times 5 = five times
times 6 = six times
times 8 = eight times
times 10 = ten times
last-time = end, end date, last day, last time, ending, last session is, last session, last meeting is, last meeting, last class is, last class, last date is, last date, final session is, final session, final meeting is, final meeting, final class, for the last time, ends, runs until, continues until, continues through, runs through, last one is
# what a series consists of, behind a number
sessions = x, times, occurrences, sessions, classes, meetings, evenings, mornings, afternoons, nights, lessons, weekly sessions, weekly classes, weekly lessons, dates, talks, lectures, workshops, walks, seminars, rehearsals, weekly talks, weekly walks, weekly workshops, weekly meetings
# verbs of meeting: a sentence with a recurrence announces it with one of them
meet = meet, meets, is offered, are offered, gather, gathers, is held, are held, takes place, take place, comes together, come together, hosts, host, rehearses, rehearse, practices, join us, invites
# how a letter ends; what follows is its writer
closing = best regards, kind regards, regards, warm regards, sincerely, yours sincerely, yours, cheers, best, best wishes, all the best, thanks, thank you, many thanks, see you there, see you soon, with thanks, love
# nouns of places, alone or at the end of a compound
place-noun = office, hall, church, library, school, center, centre, room, park, theater, theatre, museum, house, inn, pub, cafe, café, barn, garden, gallery, building, auditorium, gym, gymnasium, field, stadium, chapel, arena, plaza, square, college, university, hotel, lodge, pavilion, beach, farm, campus, studio, courthouse, cathedral, temple, synagogue, mosque, bar, brewery, restaurant, lounge, ballroom, lobby, bookstore, bookshop, shop, store, station, marina, grange, mill, castle, tower, hospital, clinic, lab, laboratory, foundry, warehouse, depot, armory, cinema, cafeteria, canteen, atrium, courtyard, boardroom, patio, lunchroom, basement, foyer, playground, orchard, trailhead, firehouse, clubhouse, greenhouse, boathouse, schoolhouse, rectory, parsonage, pool, yard, taproom, winery, distillery, terrace, academy, planetarium, zoo, aquarium, arboretum, observatory, gazebo, bandshell, amphitheater, amphitheatre, quad, rooftop
# with one of them a sentence tells no fact
# 1: only where it opens its clause: should it rain; but "which should have been on Friday"
condition 1 = should
condition = in case of, in the event of, in bad weather, if, unless, in case, may be, might be, may have to, might have to, may need to, might need to
# work before and behind an event, whose hour is not the event's where that has one
daytime 3 = setup, set-up, set up, load-in, soundcheck, sound check, take-down, teardown, tear-down
# days on which nothing takes place
# verbs of what closes, on a day
kept-open 1 = closes, closes early, closes for good, will close, will close early, will be closing, is closing, are closing, shuts, will shut, turned off, switched off, shut off, cut off, is locked, will be locked
# what closes beside an event ends none
kept-open 2 = bar, beer tent, box office, cafe, café, car park, car parks, carpark, cloakroom, food stalls, gift shop, kitchen, parking, parking lot, playground, registration desk, shop, tea room, tea rooms, tearoom, ticket desk, ticket office, toilets
# closed, and 1: open again
closed 1 = hours resume, reopens, office hours resume, reopening
closed = is shut, are shut, will be shut, we're shut, stays shut, shut all day, closed, will be closed, is closed, are closed, not open
falls-out 4 = without, minus
falls-out 8 = off, excepted, excluded
falls-out 12 = not
falls-out 16 = break, summer break, winter break, holiday, holidays, summer holiday, summer holidays, vacation, summer vacation, recess, hiatus, time off
falls-out 32 = usually, mostly, most, alternating, alternately, occasionally, irregularly, sometimes, normally, every few weeks
# as in de.lex
falls-out 64 = only, only on
# words of opening hours: the times of their sentence are no event's
opening = opening hours, office hours, gallery hours, visiting hours, hours of operation, regular hours, open daily, is open, are open
# behind a preposition of place: none
no-place = site, dusk, dawn, sunset, sunrise, same time, same place, same time and place, time, case, order, advance, addition, person, honor, honour, memory, celebration, partnership, conjunction, cooperation, collaboration, total, general, part, spring, summer, winter, fall, autumn, aid of, support of
# with these a request begins, no name
please = please, note, thanks, join, bring, come, meet, pls, plz
# a quoted name behind these plays, and is no title
performer = featuring, starring
# with a word of moving in its sentence, a day behind these is the new one
onto = to, until, for, back to, forward to, on to, up to, down to
# dates of one event that have no name of their own
showing = performances, premiere, opening night, matinee, further dates, other dates, showings, callbacks
# what numbers the lines of an agenda: Item 1: Minutes
agenda-item = item, agenda item
# what is held in the morning (1), in the evening (2): for hours without am or pm
daytime 1 = breakfast, polls, polls open, polling, polling station, polling stations, voting, dawn chorus, regatta, flea market, car boot, car boot sale, sunrise, dawn, early bird, morning, early service, triathlon, marathon, 5k, 10k, half marathon, day trip, hike, bird walk
daytime 2 = nightly, all-nighter, darts, darts night, new year's eve, raves, rave, annual general meeting, cinema, film club, fireworks, tribute, tribute band, open decks, dinner, supper, potluck, evening, concert, gala, ball, dance, cocktails, cocktail, happy hour, sunset, tonight, night, stargazing, bonfire, banquet, movie, film, screening, quiz, pub quiz, open mic, live music, band, gig, gigs, ceilidh, céilí, karaoke, disco, bingo, comedy, cabaret, jazz, folk club, film society, camera club, nightclub
# what heads a list of events
calendar = events calendar, calendar of events, community calendar, event calendar, dates, upcoming dates, next dates
# before an event's noun these tell when, not where
during = during
# short forms inside names, with a dot that ends no sentence
abbreviation = st, mt, dr, prof, ft, rev, jr, no, u, s, rm, bldg, mr, mrs, ms, rd, ave, blvd, hwy, elem, dept, ltd, cnr
# companions of an organizer, behind these: no organizer
with = with, w, with the, for, for the, to, to the, benefit, benefits, benefits the, benefiting, benefiting the, co-sponsored with the, supported by, thanks to, between, against, from, from the, about, about the, by, via
predicate = moved to, has been moved to, rescheduled to, postponed to, is back, are back, returns, return, resumes, begins, continues, kicks off, coming soon
# what stands between an event's name and when it is
happens = is, are, will be, is set for, are set for, is scheduled, are scheduled, is scheduled for, are scheduled for, is planned, is planned for, is slated for, returns, return, will return, resumes, resume, will resume, starts, start, will start, begins, begin, will begin, kicks off, kick off, will kick off, opens, will open, takes place, take place, will take place, is held, are held, will be held, meets, meet, will meet, gathers, gather, will gather, runs, run, will run, is back, are back, continues, continue, will continue, is coming, comes to, plays, play, will play, performs, perform, will perform, is offered, are offered, will be offered, is available, are available, will be available, has been moved to, have been moved to, has been rescheduled to, has been rescheduled for, has been postponed to, was moved to, is moved to, is rescheduled for, is now, are now, moves to, launches, happens, practices, rehearses, is on, are on, will read, will speak, will perform, concludes, closes
# 1: what only leads to a name, and is in none
title-prefix 1 = don't miss, don't miss the, don't miss our, don't forget, don't forget the, don't forget our, mark your calendars for, mark your calendar for, mark your calendars for the, mark your diaries for, mark your diary for, mark your diaries for the, mark your diary for the, save the date for, save the date for the, see you at, see you at the, see you there for, come along to, come along to the, come along to our, come and join us for, come and join us for the, come join us for, please join us for, please join us for the, join us for, join us for the, join us for a, join us for an, join us for our, join us at, join us at the, join us as, let you know that, let you know that the, let you know about, let you know about the, remind you that, remind you that the, remind you about, remind you about the, remind you of, remind you of the, reminder that, reminder that the, reminder about, reminder about the, reminder of, reminder of the, you are invited to, you are invited to the, you re invited to, you are cordially invited to, you are cordially invited to the, you re cordially invited to, you are warmly invited to, you are warmly invited to the, looking forward to the, tickets are now on sale for, tickets are on sale for, tickets now on sale for, the setting for, setting for, the venue for, venue for, play host to, plays host to, will play host to
title-prefix = mark your calendar, mark your calendars, please save the date, heads up, fyi, call for papers, call for abstracts, call for participation, call for proposals, cfp, notice of, notice of the, notice, upcoming programs, upcoming events, upcoming, welcome, events, calendar, calendar of events, what's on, community calendar, news and events, invitation to, invitation to the, invitation, save the date, re, fwd, fw, announcement, reminder, event, press release, news, newsletter, public notice, notice
# headings of what stands below an announcement and is no part of it
aside = comments, comment, responses, replies, leave a comment, leave a reply, newsletter, subscribe, sign up for our newsletter, follow us, social media, calendar, search, archives, archive, tags, categories, recent posts, recent comments, related posts, related articles
# words of the line that says who put an article into its page, and when
byline = author, category, categories, comments, comment, admin, staff, staff writer, min read, minutes read, views, tags, filed under, posted by, written by, posted in, editor
# above links to other events
teasers = related events, more events, other events, upcoming events, similar events, you may also like, you might also like, also of interest, other upcoming events, more upcoming events, events nearby, next events, recent events, latest events
event-noun = conferences, classes, meetings, workshops, courses, lessons, lesson, concerts, talks, tours, walks, services, seminars, lectures
event-noun = readings, screenings, performances, dances, rides, hikes, hike, races, fundraisers, potluck, cook-off, bake-off, sing-along, open mic
event-noun = bingo, trivia, rehearsal, rehearsals, audition, auditions, tryouts, blood drive, food drive, drive, donation, colloquium, colloquia
event-noun = lecture series, meeting, conference, workshop, seminar, webinar, lecture, talk, reading, concert, exhibition, festival, fair, market
event-noun = tour, trip, walk, course, class, assembly, panel, discussion, gathering, symposium, forum, gala, ball, tournament, race, service, party
event-noun = celebration, picnic, dinner, breakfast, lunch, brunch, supper, film, screening, show, performance, play, hackathon, meetup, session
event-noun = training, retreat, reunion, open house, open day, sale, hearing, summit, congress, convention, reception, ceremony, dance, recital
event-noun = auction, fundraiser, run, ride, game, match, evening, night, day, camp, clinic, quiz, jumble sale, cleanup, clean-up, meeting, agm
organizer-cue = hosted by, organizer is, the organizer is, host is, run by, put on by, brought to you by, a program of, a project of, produced by, convened by, facilitated by, organized by, organised by, presented by, sponsored by, on behalf of, invites you, your
# what opens: "registration begins"; invites to something; prepositions behind which a place always stands
starts = opens, begins, starts, open, begin, start
invites = invite, invites, invited, welcome, welcomes
at-place = at, at the
place-preposition = to the, inside the, outside the, at the, at, in the, in, on the, on
online = online, virtual, via zoom, on zoom, by zoom, livestream, webinar, via teams, on teams, virtually, live stream, video conference
# in the name of a host: a room for meetings is behind it
meeting-host = meet, videocall, webinar
mention-cue = about the, about, mark your calendar, also, further ahead, looking ahead, preview of
break = break, lunch, coffee, coffee break, lunch break, tea break, tea, refreshments, breakfast
open-slot = open discussion, open exchange, discussion, open floor, any other business, aob, networking, open space, free discussion
full = sold out, fully booked, full, waiting list, waitlist
# as in de.lex
instead = instead, in its place, in their place
# before the day in whose place another stands
instead 1 = instead of, rather than
cancelled 1 = are cancelled, are canceled, have been cancelled, have been canceled, were cancelled, were canceled, are called off, have been called off, had to be called off
cancelled = we have had to cancel, we had to cancel, we've had to cancel, i have had to cancel, i had to cancel, i've had to cancel, we are having to cancel, we're having to cancel, we have to cancel, i have to cancel, we must cancel, we are cancelling, we're cancelling, we are canceling, we're canceling, we will have to cancel, we'll have to cancel, we have cancelled, we have canceled, we've cancelled, we've canceled, we have decided to cancel, we've decided to cancel, decided to cancel, decision to cancel, sorry to have to cancel, regret to cancel, regret having to cancel, organisers have had to cancel, organizers have had to cancel, won't be going ahead, won't go ahead, is not going ahead, isn't going ahead, not be going ahead, had to be cancelled, was cancelled, was canceled, cancelled, canceled, called off, cannot go ahead, will not go ahead, will not be going ahead, will not take place, has been cancelled, is cancelled, is canceled, has been canceled
postponed = postponed, rescheduled, deferred
cancelled = postponed indefinitely, postponed until further notice, postponed to a later date, postponed until a later date
for-use = available, reserved, set aside, devoted
follow-on = afterwards, after that, following this, followed by, then, subsequently, finally
stop = the, due, because, despite, and, of, to, in, is, for, on, with, at, by, from, you, we, our, will, are, be, this, that, it, an, or, as, please, your, join, us, i, ll, i'll, back, go, out, was, be, my, his, her, they, have, has, what, there, about, into, who, a, can, me
purpose = for the, for a, for an, for our, for
name-joint = of, of the, the, and, at, for, on, in
per = per, each, for, a
determiner = the, a, an, our, your, their, this
person-title = mr, mrs, ms, miss, mister, dr, doctor, prof, professor, sir, dame, rev, reverend, pastor, councillor, cllr, name of, under the name
salutation = good morning, good evening, good night, good afternoon, dear, hello, hi, hi all, hi everyone, greetings, best regards, kind regards, sincerely, yours, dear all, cheers, we look forward
free = free, free of charge, no charge, none
# words of answering: with a word of "due" before a day in their sentence it is the deadline
# 1: what asks for one of several days
reply 1 = doodle, doodle poll, date poll, please vote, vote for a date, vote for your, which of these dates, which date suits, which dates suit, which day suits, which of these suits, when shall we, when can we meet, when could we meet
reply = register, registration, registrations, reservation, reservations, reserve, rsvp, reply, respond, sign up, apply, applications, book, booking, bookings, submit, submissions, let us know
due 1 = at the latest, latest
due 2 = no later than, not later than, by no later than
due = by, until, before, deadline
# the head of a forwarded message
mail-header = from, to, subject, date, sent, cc, reply-to
currency = euro, euros, eur, chf
price-word = admission, cost is, cost, costs, tickets are, tickets, entry, entrance, fee, fee is, plates are, suggested donation, price, admission is, entry is, donation
over = was held, were held, took place, gathered, attended, celebrated, raised, won, elected, thanked, welcomed, honored, honoured, presented, performed, met
# verbs of what has been
took-place 1 = was
took-place = took place, was held, were held, was a, gathered, celebrated, attended, came, met, visited
report = recap, review, looking back

# ---- more nouns, by field ----
event-noun = quiz night, table quiz, pub quiz, coffee morning, bake sale, car boot sale, yard sale, rummage sale, plant sale, book sale, fete, fête
event-noun = bazaar, barbecue, bbq, cookout, clambake, crab feed, fish fry, pancake breakfast, ceilidh, hoedown, carols, carol service, vigil, mass
event-noun = worship, eucharist, evensong, communion, baptism, funeral, memorial, parade, procession, march, rally, demonstration, protest, launch
event-noun = book launch, signing, book club, story time, storytime, craft fair, swap, swap meet, exchange, demo, defense, defence, examination, viva
event-noun = expo, showcase, preview, opening, vernissage, info session, information session, drop-in, surgery, consultation, town hall meeting
event-noun = board meeting, council meeting, prom, homecoming, pageant, panto, pantomime, musical, opera, ballet, gig, jam, jam session, cabaret
event-noun = comedy night, stand-up, disco, relay, marathon, half marathon, fun run, regatta, derby, cup, final, semi-final, fixture, friendly, round
event-noun = tasting, wine tasting, feast, banquet, tea, high tea, cream tea, afternoon tea, sausage sizzle, crawl, hunt, egg hunt, treasure hunt
event-noun = raffle, draw, casino night, trunk show, sew-in, knit-in, sewing bee, working bee, muster, field day, working party, litter pick
event-noun = service project, work day, walkathon, telethon, hoolie, fleadh, session, feis, craft night, game night, movie night, film night
event-noun = music night, open evening, open night, parents' evening, curriculum night, orientation, induction, enrolment night, commencement
event-noun = graduation, inauguration, inaugural lecture, keynote, masterclass, masterclasses, bootcamp, hack night, lightning talks, sprint
event-noun = book group, reading group, discussion group, support group, playgroup, toddler group, call, meet, swim meet, track meet, tryout
event-noun = scrimmage, doubleheader, bonfire, fireworks, lights switch-on, wassail, harvest supper, lent lunch, street party, block party
event-noun = garden party, beer festival, beer fest, oktoberfest, fair day, stargazing, star party, birdwalk, bird walk, nature walk, ghost walk
event-noun = guided walk, heritage walk, pilgrimage, blessing, novena, station mass, cemetery sunday, blood donation, vaccination clinic, health fair
event-noun = job fair, careers fair, hearing, public hearing, inquest, referendum, election, caucus, coffee with a cop, ribbon cutting, groundbreaking
event-noun = business after hours, mixer, networking, luncheon, soirée, soiree, at home, reception, wedding, wake, christening, exhibition opening
event-noun = private view, matinee, matinée, double bill, triple bill
event-noun = apéro, acoustic night, acoustic set, art walk, artists' talk, artist talk, author talk, author author event, awards night, awards dinner
event-noun = awards ceremony, awareness day, bandstand concert, bark in the park, bee day, benefit concert, big lunch, bioblitz, bird count
event-noun = blessing of the animals, boat trip, book fair, book talk, book discussion, box lunch, boules, bowling night, breakfast club, brown bag
event-noun = brown bag lunch, bush dance, business breakfast, business lunch, cake sale, campout, canoe trip, caroling, carol singing, carnival
event-noun = celebration of life, chili cookoff, chili cook-off, choir choral evensong, christmas fair, christmas market, christmas fayre
event-noun = clearance sale, closing reception, clothing swap, clothes swap, coffee hour, coffee cookery class, cooking class, community day
event-noun = community meal, community supper, concert series, consultation event, contra dance, barn dance, tea dance, square dance, craft market
event-noun = craft workshop, crochet circle, knitting circle, culture night, cyclocross, dawn service, dinner dance, dog show, flower show, horse show
event-noun = cat show, agricultural show, air show, car show, talent show, fashion show, slide show, puppet show, magic show, light show, trade show
event-noun = quilt show, art show, dodgeball, drawing class, drop-in session, easter egg hunt, engagement session, family day, family fun day, fun day
event-noun = farm tour, farmers market, farmers' market, fayre, spring fair, summer fair, winter fair, summer fete, school fete, village fete, fiesta
event-noun = fireside first aid course, fish supper, flea market, folk night, foraging walk, founders day, fun night, funding workshop, gallery talk
event-noun = garage sale, garden tour, garden walk, general meeting, annual meeting, annual general meeting, extraordinary general meeting
event-noun = special meeting, committee meeting, ghost tour, gospel brunch, grand opening, grand prix, group ride, half-day workshop, halloween party
event-noun = harvest festival, harvest fair, heritage day, history talk, holiday club, holiday party, holiday market, house concert, house tour
event-noun = ice cream ice-cream information evening, information night, interfaith service, invitational, jamboree, jazz night, junior night, kickoff
event-noun = kick-off, kids club, kirtan, lan party, ladies' night, lecture-recital, life drawing, lightning talk, listening session, literary lunch
event-noun = live music, local history talk, long table, lunch and learn, lunch club, lunchtime concert, lunchtime talk, organ recital, maker faire
event-noun = makers market, market day, masked ball, medal play, meet and greet, meet the author, memorial service, remembrance service, midnight mass
event-noun = mini-golf, mock trial, mothers' morning, movie in the park, outdoor outdoor cinema, murder mystery, museum late, music session
event-noun = trad session, networking breakfast, night market, night walk, open air cinema, open garden, open gardens, open rehearsal, open studio
event-noun = open studios, open mic night, orchestra concert, pancake supper, paper reading, park run, parkrun, parent night, pasta supper
event-noun = petting zoo, photo walk, photowalk, pizza night, planting day, tree planting, plant swap, seed swap, poetry reading, poetry night
event-noun = poetry slam, polar plunge, pot luck, potluck supper, prayer breakfast, prayer meeting, preschool story time, prize draw, prize giving
event-noun = prizegiving, speech day, sports day, project night, pub night, public lecture, public meeting, question time, quilt retreat, race night
event-noun = ranger talk, reading circle, regional reel dance, repair café, repair cafe, road race, rodeo, roller disco, safari supper, seder
event-noun = send-off, shabbat, shearing, shred day, sip and paint, paint night, site sleepover, singalong, community carol concert, spring concert
event-noun = winter concert, school concert, school play, skills day, ski trip, spaghetti supper, spaghetti dinner, speaker series, speed dating
event-noun = spelling bee, spring clean, stargazing night, street festival, strawberry strawberry tea, study day, sunrise service, swim night
event-noun = symphony, tabletop night, board game night, board games night, tag sale, taster session, taster day, teach-in, team meeting, tea party
event-noun = tea and talk, toastmasters, toy sale, toy drive, coat drive, trail run, training day, training session, trunk or treat, turkey shoot
event-noun = turkey trot, twilight market, vaccine clinic, flu clinic, tax clinic, legal clinic, repair clinic, virtual tour, volunteer day
event-noun = walking tour, walk and talk, watch party, welcome evening, welcome night, wine evening, wine dinner, winemaker dinner, work party
event-noun = working session, writers' group, writers group, yoga class, youth night, zine fair, zumba
association = sunday school, sabbath school, team, crew, troupe, band, ensemble, quartet, u3a, women's institute, wi, ymca, rsl, cwa, gaa, rnli, cubs, brownies, guides, girl guides, girl scouts, boy scouts, chamber, chamber of commerce, county, township, borough, district, school district, department, faculty, division, branch, bureau, board, board of education, school board, planning commission, residents' association, tenants' association, neighbourhood watch, neighborhood association, historical society, garden club, rotary club, camera club, rowing club, cycling club, running club, chess club, book club, football club, cricket club, afc, rfc, pto, p and c, parents and friends, sodality, credit union, co-operative, wildlife trust, civic trust, national trust, tidy towns, men's shed, legion post, vfw, elks, kiwanis, knights of columbus, orienteers, quilters, ramblers, harriers, players, singers, dancers
association = ladies ladies' aid, altar guild, vestry, diocese, archdiocese, deanery, mothers' union, catholic women's league
association = st vincent de paul, salvation army, red cross, st john ambulance, coastguard, lifeboat, fire company, fire department
association = volunteer fire department, police department, sheriff's office, parks department, parks and recreation, recreation department
association = public library, library board, friends of the library, library foundation, historical commission, conservation commission, conservancy
association = conservation district, land trust, watershed council, audubon, sierra club, master gardeners, cooperative 4-h, ffa, grange, farm bureau
association = young farmers, country women's association, landcare, rotaract, soroptimist, inner wheel, probus, masonic odd fellows, toastmasters club
association = chamber music society, choral society, operatic society, dramatic society, drama group, amateur dramatic society, am-dram
association = theatre company, theater company, dance company, opera company, brass band, silver band, pipe band, concert band, community band
association = symphony orchestra, philharmonic, youth orchestra, camerata, consort, glee club, barbershop chorus, chorus, arts council, art league
association = art society, art group, civic society, amenity society, preservation society, preservation trust, heritage trust, heritage society
association = archaeological society, geological society, astronomical society, natural history society, field club, naturalists, beekeepers
association = beekeepers' association, horticultural society, allotment association, tenants association, residents association, community association
association = neighbourhood association, community council, parish council, town council, city council, county council, district council
association = borough council, shire council, select board, board of selectmen, board of supervisors, board of trustees, board of directors
association = zoning board, planning board, school committee, school council, parent council, ptsa, ptfa, booster club, alumni association
association = student council, students' union, student government, graduate school, research centre, research group, user group, users group
association = linux user group, meetup group, developers group, chapter of, trades council, labor council, trade union, labour party, green party
association = liberal democrats, conservative association, ratepayers, progress association, surf club, surf life saving club, bowls club, tennis club
association = hockey club, rugby club, netball club, athletics club, athletic association, swimming club, triathlon club, canoe club, sailing club
association = yacht club, ski club, hiking club, tramping club, walking group, bushwalkers, bushwalking club, motor club, car club, model railway club
association = railway society, railroad club, amateur radio club, radio society, stamp club, philatelic society, quilt guild, embroiderers' guild
association = weavers' guild, woodturners, woodworkers, potters guild, writers' circle, poetry society, film society, film club, photographic society
association = jazz society, folk club, bridge club, go club, scrabble club, games club, gaming society
place-noun = village hall, parish hall, church hall, community hall, community centre, community center, leisure centre, sports centre, health centre
place-noun = civic centre, arts centre, rec center, function room, committee room, meeting room, conference room, seminar room, common room
place-noun = upper room, lecture theatre, lecture hall, classroom, vestry, green, village green, common, commons, recreation ground, playing field
place-noun = playing fields, ground, grounds, pitch, oval, reserve, racecourse, showground, showgrounds, fairground, fairgrounds, jetty, pier, wharf
place-noun = quay, harbour, harbor, canal, bridge, trail, annex, annexe, wing, suite, chambers, city hall, town hall, borough hall, firehall
place-noun = fire hall, fire station, elks lodge, grange hall, masonic hall, drill hall, scout hut, hut, cottage, manor, abbey, priory, minster
place-noun = basilica, oratory, shrine, cemetery, memorial hall, institute, concourse, mall, parade, gate, gates, main gate, car park, parking lot
place-noun = carpark, grove, meadow, woods, wood, forest, lake, lakeside, riverside, boat ramp, bay, shed, hangar, works, brewhouse, alehouse, tavern
place-noun = arms, hotel lounge, saloon, speakeasy, bistro, deli, bakery, tearoom, tea room, tearooms, coffee house, coffeehouse, roastery, kitchen
place-noun = diner, grill, conservatory, glasshouse, nursery, allotment, allotments, farmhouse, stables, paddock, rink, ice rink, leisure pool
place-noun = swimming pool, velodrome, clubrooms, club rooms, sports club, bowling green, bowls club, golf club, yacht club, sailing club
place-noun = reading room, archive, archives, record office, learning commons, student union, students' union, quadrangle, dormitory, hostel
place-noun = retreat centre, visitor centre, visitor center, welcome center, ranger station, bandstand, opera house, playhouse, guildhall
place-noun = corn exchange, exchange, market hall, market square, market place, town square, courthouse square, civic plaza
place-noun = nave, sacristy, chancel, cloister, cloisters, crypt, bunker, slipway, gardens, platform, lockhouse, toll house, old school
place-noun = old fire station, old post office, social club, working men's club, constitutional club, memorial club, masonic centre, legion hall
place-noun = vfw hall, post home, union hall, fellowship hall, friendship hall, community room, activity room, multipurpose room, multi-purpose room
place-noun = program room, story room, craft room, band room, choir room, green room, black box, blackbox, studio theatre, drama studio, recital hall
place-noun = concert hall, sports hall, main hall, small hall, great hall, dining hall, mess hall, town house, meeting house, meetinghouse
place-noun = friends meeting house, kingdom hall, gurdwara, mandir, chapter house, almonry, deanery, presbytery, manse, friary, convent, monastery
place-noun = chapel hall, church centre, pastoral centre, parish centre, parish center, family centre, family center, youth centre, youth center
place-noun = senior center, seniors centre, day centre, resource centre, learning centre, neighbourhood house, neighborhood center, nature center
place-noun = nature centre, nature reserve, wildlife refuge, state park, national park, city park, dog park, skate park, skatepark, splash pad
place-noun = picnic area, picnic pavilion, campground, campsite, lakefront, waterfront, riverfront, boardwalk, foreshore, seafront, esplanade
place-noun = promenade, prom, headland, crossroads, junction, roundabout, layby, lay-by, bus stop, bus station, train station, railway station
place-noun = tram stop, ferry airfield, aerodrome, airport, raceway, speedway, fieldhouse, field house, natatorium, ballpark, ball field, courts
place-noun = tennis courts, clubroom, sports pavilion, sports recreation center, recreation centre, rec centre, aquatic center
place-noun = aquatic centre, baths, lido, climbing wall, dojo, fitness centre, library annex, media center, media centre, makerspace, hackerspace
place-noun = fab lab, innovation coworking space, incubator, science park, business park, enterprise centre, trade centre, convention center
place-noun = convention centre, exhibition centre, expo centre, stockyards, saleyards, cattle market, livestock market, corn hall, wool hall
place-noun = cloth hall, butter market, buttermarket, malthouse, maltings, oast house, granary, stable block, coach house, gatehouse, lodge house
place-noun = dovecote, walled garden, rose garden, herb garden, community garden, demonstration garden, botanical garden, botanic garden
place-noun = botanic gardens, vineyard, cidery, meadery, brewpub, gastropub, sports bar, wine bar, tea house, teahouse, soda shop, ice cream parlor
place-noun = parlor, parlour, drawing room, snug, back room, upstairs room, cellar, vault, vaults, undercroft, loft, attic, mezzanine, balcony
place-noun = forecourt, front lawn, lawn, south lawn, west lawn, bike shop, record shop, gift shop, thrift store, hardware store, feed store
place-noun = general store, post office, police station, courtroom, jail, town offices, municipal building, municipal center, civic building
place-noun = government center, administration building, shire hall, shire offices, county hall, county building, county courthouse, statehouse
place-noun = capitol, embassy, consulate, guest house, guesthouse, bed and breakfast, motel, resort, ranch, homestead, plantation, country park
place-noun = country club, golf course, driving rifle quarry, lighthouse, lifeboat station, coastguard station, watch house, museum store
place-noun = sculpture park, art center, art gallery, artspace, gallery space, print shop, pottery, forge, smithy, workshop space, laundry, laundromat
place-noun = health center, medical center, medical centre, nursing home, care home, hospice, kindergarten, preschool
place-noun = primary school, high school, middle school, elementary school, secondary school, grammar school, junior high
salutation = hi folks, hello all, hello everyone, hi there, hey, hey all, hey everyone, g'day, g'day all, dear friends, dear colleagues, dear members, dear parents, dear parishioners, dear neighbours, dear neighbors, folks, howdy, all the best, many thanks, warm regards, warmly, regards, yours sincerely, yours faithfully, yours truly, see you there, see you soon
label speaker = candidate, presenter, presented by, chair, moderator, facilitator, instructor, tutor, leader, guide, preacher, celebrant

# items of every agenda: it begins with them, has them, ends with them; one that ends in a small word goes on (Wahl des ...)
formal 1 = welcome, welcome by the, welcome and introductions, introductions, opening, opening remarks, call to order, roll call, apologies, apologies for absence, quorum, approval of the, approval of, adoption of the, minutes of the, minutes, minutes of last meeting, agenda, declarations of interest
formal 2 = report of the, reports, reports of the, treasurer's report, chair's report, president's report, secretary's report, annual report, annual accounts, accounts, discharge of the, election of, election of the, elections, motions, matters arising
formal 3 = any other business, aob, other business, miscellaneous, closing, closing remarks, wrap-up, adjournment, date of next meeting, next meeting, close of meeting, open floor
kept-open = open, open space, open floor, spontaneous, free, unconference
# before a length: (ca. 30 Min.)
about = about, approx, approximately, circa, ca, max, up to, some
parity 1 = odd, odd-numbered
parity 2 = even, even-numbered
# weekdays as their letters: the sum of 2 to the power of each (2 Monday ... 128 Sunday)
weekday-letters 42 = mwf, m w f
weekday-letters 20 = tth, t th, tuth, tu th, tr
weekday-letters 10 = mw, m w
weekday-letters 40 = wf, w f
weekday-letters 34 = m f
weekday-letters 18 = m th
weekday-letters 36 = t f, tu f
weekday-letters 66 = m sat, m sa
weekday-letters 30 = mtwth
weekday-letters 62 = mtwthf, mtwtf, mtwrf
weekday-part 134 = weeknight

# recurrences, row by row: see lib/language/pattern.h; each has an example, which the build reads
pattern units = UNIT : every weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern units = NUMBER UNIT : every 3 weeks => FREQ=WEEKLY;INTERVAL=3
pattern units = NTH UNIT : every third week => FREQ=WEEKLY;INTERVAL=3
pattern often = every-other UNIT > times 2 : every other weekend => FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU
pattern often = FREQUENCY : every month => FREQ=MONTHLY
pattern often = every <units> : every weekend => FREQ=WEEKLY;BYDAY=SA,SU
pattern months = [on] [in] MONTHS : first Monday of Jan, Apr, Jul and Oct => FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO
pattern months = of-month : every first Tuesday of the month => FREQ=MONTHLY;BYDAY=1TU
pattern months = [on] [in] every-other UNIT @month > times 2 : first Friday of every other month => FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR
pattern months = [on] [in] every NUMBER UNIT @month : first Friday of every 3 months => FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR
pattern months = [on] [in] every NTH UNIT @month : first Friday of every third month => FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR
pattern months = [on] [in] [every] WHICH-MONTHS : first Monday of the quarter => FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
pattern beside = @week [on] DAYS !DATED : every other week on Mon and Fri => FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR
pattern beside = @week on article DAYS !DATED : every three weeks on a Monday => FREQ=WEEKLY;INTERVAL=3;BYDAY=MO
pattern beside = @month [on] NTH-UNIT : every month on the last day => FREQ=MONTHLY;BYMONTHDAY=-1
pattern beside = @month [on] NTHS : every month on the 3rd Tuesday => FREQ=MONTHLY;BYDAY=3TU
pattern beside = @month on MONTHDAYS !MONTH !NUMBER : monthly on the 15th => FREQ=MONTHLY;BYMONTHDAY=15
pattern beside = @month on article DAYS !DATED > vague : once a quarter on a Saturday => FREQ=MONTHLY;INTERVAL=3;BYDAY=SA
pattern beside = @month &weekdays SERIES > vague : once a quarter, Saturdays => FREQ=MONTHLY;INTERVAL=3;BYDAY=SA
pattern beside = @month on DAYS !DATED > vague : monthly on Tuesdays => FREQ=MONTHLY;BYDAY=TU
pattern beside = @year [on] DATE : every year on December 21st => FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=21
pattern beside = @year [on] NTH-UNIT [on] [in] MONTH : every year on the last weekend in June => FREQ=YEARLY;BYMONTH=6;BYDAY=-1SA
pattern beside = @year [on] NTHS [on] [in] MONTH : every year on the fourth Thursday in November => FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
pattern monthly = NTHS <months> > month : on the second Wednesday of each month => FREQ=MONTHLY;BYDAY=2WE
pattern monthly = NTHS [,] FREQUENCY @month > month : 2nd Tues monthly => FREQ=MONTHLY;BYDAY=2TU
pattern monthly = NTH-UNIT of-month=1 > month : the last day of each month => FREQ=MONTHLY;BYMONTHDAY=-1
pattern monthly = MONTHDAYS <months> > month : the 1st and 15th of every month => FREQ=MONTHLY;BYMONTHDAY=1,15
pattern monthly = NTHS SEVERAL > month : first Saturdays => FREQ=MONTHLY;BYDAY=1SA
pattern monthly = NTHS LONE-NTH &TIME > month, singly : First Monday, 7pm => FREQ=MONTHLY;BYDAY=1MO
pattern monthly = NTH-BEHIND <months> > month : the first Monday after the 15th of each month => FREQ=MONTHLY;BYMONTHDAY=16,17,18,19,20,21,22;BYDAY=MO
pattern monthly = NTH-BEHIND LONE-NTH > month, singly : first Monday after the 15th => FREQ=MONTHLY;BYMONTHDAY=16,17,18,19,20,21,22;BYDAY=MO
pattern each = SECOND DAYS [EXCEPT] > week, times 2, either : every 2nd Thursday => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern each = NTHS <months> > month : every third Tuesday of the month => FREQ=MONTHLY;BYDAY=3TU
pattern each = NTHS > month, either : every third Tuesday => FREQ=MONTHLY;BYDAY=3TU
pattern each = NTH-UNIT <months> > month : every last day of the month => FREQ=MONTHLY;BYMONTHDAY=-1
pattern each = MONTHDAYS <months> > month : every 4th and 10th of the month => FREQ=MONTHLY;BYMONTHDAY=4,10
pattern each = NTH-BEHIND [<months>] > month : every first Tuesday after the 10th => FREQ=MONTHLY;BYMONTHDAY=11,12,13,14,15,16,17;BYDAY=TU
pattern each = LONE-DAY &TIME > month : every 15th at 6pm => FREQ=MONTHLY;BYMONTHDAY=15
pattern each = DAYS [EXCEPT] > week : every Wednesday => FREQ=WEEKLY;BYDAY=WE
pattern each = PART : every night => FREQ=DAILY
pattern each = DAY-PART > week : every weeknight => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = frequency=quarter [,] [on] NTHS [on] [in] MONTHS > month : quarterly on the second Thursday of March, June, September and December => FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=2TH
pattern repeat = <often> [[,] <beside>] [EXCEPT] : daily except Mondays => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
pattern repeat = every-other DAYS of-month > month, nth 2 : every second Saturday of the month => FREQ=MONTHLY;BYDAY=2SA
pattern repeat = every-other DAYS [EXCEPT] > week, times 2 : every other Thursday => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = every DATE > year : every October 3 => FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3
pattern repeat = [on] NTHS [on] [in] MONTH [,] <often> @year : the first Friday of October every year => FREQ=YEARLY;BYMONTH=10;BYDAY=1FR
pattern repeat = every [on] <each> : every 2nd Thursday => FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
pattern repeat = on NTHS LONE-NTH ENDS > month, singly : on the fourth Friday => FREQ=MONTHLY;BYDAY=4FR
pattern repeat = [on] <monthly> : on the second Wednesday of each month => FREQ=MONTHLY;BYDAY=2WE
pattern repeat = &weekdays SERIES [EXCEPT] > week : Mondays and Wednesdays => FREQ=WEEKLY;BYDAY=MO,WE
pattern repeat = [on] DAYS &parts PART > week : on Sunday evenings => FREQ=WEEKLY;BYDAY=SU
pattern repeat = COUNT DAYS &parts PART > week : 8 Wednesday evenings => FREQ=WEEKLY;BYDAY=WE;COUNT=8
pattern repeat = LETTERS &TIME > week : MWF 9-9:50am => FREQ=WEEKLY;BYDAY=MO,WE,FR
pattern repeat = &weekdays SERIES '(' DAYS ')' > week : weekdays (Mon-Fri) => FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
pattern repeat = SERIES &TIME [EXCEPT] > week, singly : Tue-Sat 10am-6pm => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA
pattern repeat = SERIES EXCEPT &TIME > week, singly : Tue-Sat except holidays, 10am-6pm => FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA
pattern repeat = SERIES &BOUND [EXCEPT] > week : Mon and Thu until 19 December => FREQ=WEEKLY;BYDAY=MO,TH
pattern repeat = SERIES [,] <often> @week : Fridays, fortnightly => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = SERIES '(' <often> ')' @week : Fridays (fortnightly) => FREQ=WEEKLY;INTERVAL=2;BYDAY=FR
pattern repeat = [ordinal=1] COUNT SERIES !hence !ago > week : first three Saturdays => FREQ=WEEKLY;BYDAY=SA;COUNT=3
pattern repeat = [on] COUNT entire=3 SERIES > week : five consecutive Mondays => FREQ=WEEKLY;BYDAY=MO;COUNT=5
pattern repeat = times per unit=week [,] [on] DAYS > week : twice a week on Tue and Thu => FREQ=WEEKLY;BYDAY=TU,TH
pattern repeat = [in] PARITY [,] [on] DAYS : in even weeks on Tuesdays => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = [every] DAYS [,] [on] [in] PARITY : Tuesdays of odd weeks => FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
pattern repeat = every &holiday > year : every Easter Monday => FREQ=YEARLY

# given names: what a person's name begins with
given-name = aaron, abigail, ada, adam, adrian, agatha, agnes, aidan, ailsa, aisling, alan, alasdair, albert, alec, alex, alexander, alexandra, alfie, alfred, alice
given-name = alicia, alison, alistair, allan, allen, alma, amanda, amber, amelia, amina, amir, amy, andrea, andrew, andy, angela, angus, anita, ann, anna, anne
given-name = annie, anthony, antonia, aoife, archie, arlene, arnold, arthur, asha, audra, audrey, austin, barbara, barry, beatrice, becky, belinda, ben, benjamin
given-name = bernadette, bernard, bernice, bert, beth, bethany, betty, beverley, beverly, bill, billy, blake, bob, bonnie, brad, bradley, brandon, brenda, brendan
given-name = brian, bridget, bronwen, bruce, bryan, caitlin, cameron, camille, carl, carla, carol, caroline, carolyn, carrie, catherine, cathy, cecil, cecilia, chad
given-name = charlene, charles, charlie, charlotte, chelsea, cheryl, chloe, chris, christian, christina, christine, christopher, ciara, cindy, claire, clara, clare
given-name = clarence, claudia, clifford, clive, clyde, cody, colette, colin, colleen, colm, connie, connor, conor, corey, courtney, craig, crystal, curtis, cynthia
given-name = cyril, daisy, damian, dan, dana, daniel, daniela, danielle, danny, daphne, darragh, darren, daryl, dave, david, dawn, dean, debbie, deborah, debra
given-name = declan, deirdre, delia, denise, dennis, derek, dermot, diana, diane, dianne, dominic, don, donald, donna, doreen, doris, dorothy, doug, douglas, duncan
given-name = dylan, eamon, edgar, edith, edmund, edna, eduardo, edward, edwin, eileen, eilidh, elaine, eleanor, elena, eliza, elizabeth, ella, ellen, ellie, elliot
given-name = elliott, elsie, emily, emma, eric, erica, erin, ernest, esme, esther, ethan, ethel, euan, eugene, eunice, eva, evan, evelyn, ewan, ezra, fatima
given-name = felicity, fergus, fiona, fionn, flora, florence, frances, francis, frank, fraser, fred, freda, frederick, freya, gareth, garry, gary, gavin, gemma
given-name = geoff, geoffrey, george, georgia, georgina, gerald, geraldine, gerard, gillian, gina, ginny, gladys, glen, glenda, glenn, gloria, gordon, grace, graeme
given-name = graham, grant, greg, gregory, greta, gwen, gwyneth, hamish, hannah, harold, harriet, harry, harvey, hazel, heather, hector, helen, helena, henrietta
given-name = henry, herbert, hilary, hilda, holly, howard, hugh, ian, ibrahim, imogen, ingrid, iona, irene, iris, isaac, isabel, isabella, isla, ivan, ivy, jack
given-name = jackie, jacob, jacqueline, jade, jake, jamal, james, jamie, jan, jane, janet, janice, jared, jasmine, jason, jay, jean, jeanette, jeff, jeffrey, jenna
given-name = jennifer, jenny, jeremy, jerome, jess, jesse, jessica, jill, jillian, jim, jimmy, jo, joan, joanna, joanne, jocelyn, jodie, joe, joel, john, johnny, jon
given-name = jonathan, jordan, jose, joseph, josephine, josh, joshua, joy, joyce, juan, judith, judy, julia, julian, juliana, julie, juliet, justin, karen, kate
given-name = katharine, katherine, kathleen, kathryn, kathy, katie, katy, kay, keira, keith, kelly, ken, kenneth, kenny, kerry, kevin, kieran, kim, kimberly, kirsten
given-name = kirsty, kristen, kwame, kyle, lachlan, lance, larry, laura, lauren, laurence, lawrence, leah, lee, leila, leo, leon, leonard, leroy, lesley, leslie
given-name = lewis, liam, lillian, lily, linda, lindsay, lindsey, lisa, liz, lloyd, logan, lois, lola, lorna, lorraine, louis, louise, lucas, lucinda, lucy, luke
given-name = lydia, lynda, lynn, lynne, mabel, maddie, madeleine, madison, maeve, maggie, mairead, malcolm, mandy, manuel, marcia, marcus, margaret, margery, maria
given-name = marian, marianne, marie, marilyn, marion, marjorie, marsha, martha, martin, marvin, mary, matilda, matt, matthew, maureen, maurice, mavis, max, maya
given-name = megan, mei, melanie, melinda, melissa, melvin, mhairi, michael, michelle, miguel, mike, mildred, millie, miranda, miriam, mohammed, moira, molly, monica
given-name = morag, muhammad, muriel, murray, myra, myrtle, nadia, nadine, nancy, naomi, natalie, natasha, nathan, neil, nellie, niall, niamh, nicholas, nick, nicola
given-name = nicole, nigel, noel, nora, norah, norma, norman, oisin, olive, oliver, olivia, omar, oona, orla, oscar, oswald, owen, padraig, pam, pamela, patricia
given-name = patrick, paul, paula, pauline, peggy, penelope, penny, percy, pete, peter, petra, phil, philip, phillip, phoebe, phyllis, pippa, polly, prakash
given-name = priscilla, priya, quentin, rachel, rahul, ralph, randy, ravi, ray, raymond, rebecca, reginald, rhiannon, rhona, rhys, ricardo, richard, rick, rita, rob
given-name = robbie, robert, roberta, robin, rodney, roger, roisin, ron, ronald, ronan, ronnie, rory, rosalind, rosamund, rosemary, rosie, ross, rowena, roy, ruby
given-name = rupert, russell, ruth, ryan, saba, sadie, sally, sam, samantha, samir, samuel, sandra, sandy, sanjay, saoirse, sara, sarah, scott, sean, sebastian
given-name = selina, seth, shane, shannon, sharon, shaun, shawn, sheena, sheila, shelley, sheryl, shirley, sian, sidney, silvia, simon, simone, siobhan, sonia
given-name = sophia, sophie, stacey, stacy, stan, stanley, stella, stephanie, stephen, steve, steven, stewart, stuart, sue, susan, susanna, susie, suzanne, sylvia
given-name = tamara, tammy, tania, tanya, tara, ted, terence, teresa, terry, tessa, thelma, theo, theodore, theresa, thomas, tiffany, tim, timothy, tina, toby, todd
given-name = tom, tommy, toni, tony, tracey, tracy, travis, trevor, trish, tristan, tyler, una, ursula, valerie, vanessa, vera, verity, vernon, veronica, vicki
given-name = vicky, victor, victoria, vincent, viola, violet, virginia, vivian, vivienne, wallace, walter, wanda, warren, wayne, wendy, wesley, wilfred, william
given-name = willie, willow, winifred, winston, yolanda, yvette, yvonne, zachary, zara, zoe

# days, row by row: those told from another, counts, and what lies in a month
pattern side = before > before : Friday before Easter => 2026-04-03
pattern side = past > behind : Friday after Ascension Day => 2026-05-15
pattern week = unit=weekend > weekday 8 : the weekend before Easter => 2026-03-28/2026-03-29
pattern week = unit=week > weekday 9 : the week after Easter => 2026-04-06/2026-04-12
pattern eve = eve [before] > before : the eve of May Day => 2026-04-30
pattern halves = HALVES half > unit-half : the first half of June => 2026-06-01/2026-06-15
pattern close = nearest > nearest : the Sunday closest to March 17 => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY !past in FEAST-TIME : fourth Sunday in Lent => 2026-03-15
pattern near = [on] ORDINAL WEEKDAY on=2 FEAST-TIME : the second Sunday of Easter => 2026-04-12
pattern near = [on] ORDINAL WEEKDAY <side> BASE : the second Saturday before Easter => 2026-03-28
pattern near = WEEKDAY <side> BASE : Sunday before Christmas => 2026-12-20
pattern near = [on] [ORDINAL] <week> <side> BASE : the second weekend after Easter => 2026-04-18/2026-04-19
pattern near = [on] <close> WEEKDAY to BASE : the nearest Monday to March 17 => 2026-03-16
pattern near = [on] [ORDINAL] WEEKDAY <close> BASE : Sunday closest to May 4 => 2026-05-03
pattern near = [on] <eve> BASE : on the eve of Christmas => 2026-12-24
pattern near = [on] unit=day <side> BASE : the day after Christmas => 2026-12-26
pattern near = [on] [on] <halves> MONTH-OF : in the second half of May => 2026-05-16/2026-05-31
pattern near = [on] [on] HALVES SOME SPAN-UNIT MONTH-OF : the first two weeks of May => 2026-05-01/2026-05-14
pattern count = FRACTION SPAN-UNIT > part-of : half an hour => 2026-03-04T10:30
pattern count = MANY and [cardinal=1] FRACTION SPAN-UNIT > part-of : two and a half hours => 2026-03-04T12:30
pattern count = MANY SPAN-UNIT and [cardinal=1] FRACTION > part-of : 3 hours and a half => 2026-03-04T13:30
pattern nths = ORDINAL ordinal=-1 > from-end : the third last Friday of May => 2026-05-15
pattern nths = ORDINAL : third Tuesday of September => 2026-09-15
pattern nth = [on] <nths> NAMED-DAY MONTH-OF : the last Friday of next month => 2026-04-24
pattern nth = [on] <nths> SPAN-UNIT MONTH-OF : the last week of July => 2026-07-27/2026-08-02
pattern span = within=0 [on] [next] SPANS IN-TIME > next-units : within the next 3 days => 2026-03-05/2026-03-07
pattern span = FORETOLD within=1 [on] [next] SPANS IN-TIME > next-units, today : will come within 5 days => 2026-03-04/2026-03-08
pattern span = in [at] ['~'] !fraction=15 SPANS IN-TIME > ahead : in about ~ 2 weeks => 2026-03-18
pattern span = [in] !after-next next SPANS > next-units : in the next 2 days => 2026-03-05/2026-03-06
pattern span = [in] !before-last last SPANS > last-units : the last 3 weeks => 2026-02-11/2026-03-03
pattern span = [in] SOME next SPAN-UNIT > next-units : two upcoming weeks => 2026-03-05/2026-03-18
pattern span = [in] SOME last SPAN-UNIT > last-units : two past weeks => 2026-02-18/2026-03-03
pattern span = SPANS ago=0 > ago : two weeks ago => 2026-02-18
pattern span = SPANS ago=1 ENDS > ago : two weeks before => 2026-02-18
pattern ago-from = ago > before : two weeks ago today => 2026-02-18
pattern span = SPANS <ago-from> &day FROM-DAY : three years ago tomorrow => 2023-03-05
pattern span = [in] SPANS hence > ahead : three days later => 2026-03-07
pattern span = [in] SPANS <side> FROM-DAY : three days after Easter => 2026-04-08
pattern from-there = from > behind : three weeks from tomorrow => 2026-03-26
pattern span = NOT-LASTING [in] SPANS <from-there> FROM-DAY : a week from May 4 => 2026-05-11
pattern on-day = on=1 > behind : a week on Friday => 2026-03-13
pattern span = [in] SPANS IN-WEEKS <on-day> !weekdays &weekday FROM-DAY : two weeks on Friday => 2026-03-20
pattern span = SPANS IN-WEEKS !day=-1 !day=-2 &day FROM-DAY : a week tomorrow => 2026-03-12
pattern span = &article SPANS IN-MONTHS !start-from !day=-1 !day=-2 &day FROM-DAY : a year today => 2027-03-04
pattern span = [on] this unit=day MODIFIER SPAN-UNIT > ahead : this day next month => 2026-04-04
pattern joint = start-from : the week starting on May 4 => 2026-05-04/2026-05-10
pattern joint = on : the week of May 4 => 2026-05-04/2026-05-10
pattern whole = [on] !weekdays SPAN-UNIT <joint> [on] DAY-DATE > week-of : the week of October 7th => 2026-10-05/2026-10-11
pattern whole = [on] unit=week <joint> [on] FEAST [YEAR] > feast-week : the week of Thanksgiving => 2026-11-23/2026-11-29
pattern whole = [on] unit=weekend <joint> [on] FEAST [YEAR] > feast-weekend : the weekend of Labor Day => 2026-09-05/2026-09-07
pattern whole = [on] !weekdays SPAN-UNIT DAY-DATE > week-of : w/c 5 October => 2026-10-05/2026-10-11
pattern whole = [on] SPAN-UNIT after-next > after-next : the month after next => 2026-05-01/2026-05-31
pattern whole = [on] SPAN-UNIT before last=0 !SPAN-UNIT !NAMED-MONTH !ANY-WEEKDAY !FEAST > before-last : the week before last => 2026-02-16/2026-02-22
pattern whole = rest-of [on] [this] SPAN-UNIT [[on] day=0] > rest, us-week : the rest of the week => 2026-03-04/2026-03-07
pattern whole = week-number ['.'] WEEK-NO !no-date-after [YEAR] : week 39 of 2026 => 2026-09-21/2026-09-27
pattern whole = [MODIFIER] SEASON-NAME YEAR [OTHER-YEAR] : summer 2027 => 2027-06-01/2027-08-31
pattern whole = MODIFIER SEASON-NAME > of-now : last summer => 2025-06-01/2025-08-31
pattern whole = LED SEASON-NAME : in winter => 2026-12-01/2027-02-28
pattern whole = [on] !entire=3 entire [on] NAMED-MONTH [YEAR] : all of July => 2026-07-01/2026-07-31
pattern whole = [on] entire=1 !weekdays SPAN-UNIT > this-unit : over the whole weekend => 2026-03-07/2026-03-08
pattern whole = [on] !entire=3 entire [on] MODIFIER !weekdays SPAN-UNIT > shifted : the whole of next month => 2026-04-01/2026-04-30
pattern whole = MODIFIER entire=1 !weekdays SPAN-UNIT > shifted : next entire month => 2026-04-01/2026-04-30
pattern whole = [on] !entire=3 entire [on] SEASON-NAME [YEAR] : all summer => 2026-06-01/2026-08-31
pattern whole = whole=month [on] NAMED-MONTH [YEAR] : the month of October => 2026-10-01/2026-10-31
pattern whole = THE-UNIT > this-unit, us-week : at the weekend => 2026-03-07/2026-03-08
pattern parts = begin !in > portion 1 : beginning of next month => 2026-04-01/2026-04-10
pattern parts = mid > portion 2 : mid-June => 2026-06-11/2026-06-20
pattern parts = end > portion 3 : end of March => 2026-03-21/2026-03-31
pattern parts = later=1 > portion 6 : late May => 2026-05-16/2026-05-31
pattern parts = later=2 > portion 7 : later in May => 2026-05-16/2026-05-31
pattern extent = <parts> [RANGE <parts>] : mid to late May => 2026-05-11/2026-05-31
pattern its-week = [on] MODIFIER unit=week > of-week : Wednesday of next week => 2026-03-11
pattern its-week = from MODIFIER unit=week > of-week : Monday from next week => 2026-03-09
pattern which = <its-week> : Friday next week => 2026-03-13
pattern which = CAPITAL WEEKS-BEHIND > weeks-on : Fri week => 2026-03-13
pattern which = after-next > after-next : Friday after next => 2026-03-13
pattern which = before last=0 !SPAN-UNIT !NAMED-MONTH !ANY-WEEKDAY !FEAST > before-last : Saturday before last => 2026-02-21
pattern which = &last=2 MODIFIER-BEHIND > which-day : Thursday just gone => 2026-02-26
pattern which = in SPANS IN-WEEKS > ahead : Wednesday in two weeks => 2026-03-18
pattern which = CAPITAL SPANS IN-WEEKS hence > ahead : Monday two weeks from now => 2026-03-16
pattern weekday = THIS NAMED-DAY !unit=week STANDS > of-week, to-come : this Monday => 2026-03-09
pattern weekday = this NAMED-DAY &last=2 MODIFIER-BEHIND > which-day : this Monday gone => 2026-03-02
pattern weekday = MODIFIER NAMED-DAY !unit=week STANDS > which-day : next Friday => 2026-03-13
pattern weekday = MODIFIER NAMED-DAY SAME-DATE : next Sunday, May 10 => 2026-05-10
pattern weekday = NAMED-DAY , <its-week> : Friday, next week => 2026-03-13
pattern weekday = NAMED-DAY <which> : Friday in two weeks => 2026-03-20
pattern span = MANY WEEKDAYS hence > ahead : 2 Sundays from now => 2026-03-15
pattern span = MANY WEEKDAYS ago=0 > ago : two Thursdays ago => 2026-02-19
pattern weekday = NAMED-DAY STANDS > which-day : Friday => 2026-03-06
pattern portion = <extent> ['-'] [on] [at] NAMED-MONTH !ORDINAL !DAY-NO [YEAR] : the end of October 2026 => 2026-10-21/2026-10-31
pattern portion = <extent> ['-'] [on] [at] PERIOD : the end of Q2 => 2026-06-01/2026-06-30
pattern portion = <extent> ['-'] [on] [at] YEAR-NO : end of 2027 => 2027-09-01/2027-12-31
pattern portion = end ['-'] [on] [at] MODIFIER unit=day > shifted-day, portion 3 : the end of next day => 2026-03-05T23:59
pattern portion = <extent> ['-'] [on] [at] MODIFIER SPAN-UNIT > shifted : early next week => 2026-03-09/2026-03-11
pattern portion = <extent> ['-'] [on] [at] OF-UNIT > this-unit : the end of the month => 2026-03-21/2026-03-31
pattern portion = end ['-'] [on] [at] DAY-WORD > portion 3 : end of tomorrow => 2026-03-05T23:59
pattern portion = end ['-'] [on] [at] unit=day [on] DAY-DATE > portion 3 : end of day on 5 May => 2026-05-05T23:59
pattern portion = end ['-'] [on] [at] unit=day [on] ANY-WEEKDAY > portion 3 : end of day Monday => 2026-03-09T23:59
pattern portion = end ['-'] [on] [at] unit=day > this-day, portion 3 : the end of the day => 2026-03-04T23:59
pattern portion = end ['-'] [on] [at] ANY-WEEKDAY > portion 3 : end of this Friday => 2026-03-06T23:59
pattern portion = end-of=day [on] [at] DAY-WORD > portion 3 : EOD tomorrow => 2026-03-05T23:59
pattern portion = end-of=day [on] [at] DAY-DATE > portion 3 : EOD on 5 May => 2026-05-05T23:59
pattern portion = end-of=day [on] [at] ANY-WEEKDAY > portion 3 : COB Monday => 2026-03-09T23:59
pattern portion = end-of=day > this-day, portion 3 : close of business => 2026-03-04T23:59
pattern portion = END-OF > shifted, portion 3 : EOM => 2026-03-21/2026-03-31
pattern portion = BEGIN-OF > shifted, portion 1 : bom => 2026-03-01/2026-03-10
pattern unit = MODIFIER SPAN-UNIT > shifted : last year => 2025-01-01/2025-12-31
pattern unit = MODIFIER unit=week [,] [on] WEEKDAY > of-week : next week on Tuesday => 2026-03-10
pattern feast = FEAST [YEAR] : Easter 2027 => 2027-03-28
pattern feast = FEAST [YEAR] unit=weekend [YEAR] > feast-weekend : Labor Day weekend => 2026-09-05/2026-09-07
pattern feast = FEAST [YEAR] unit=week [YEAR] > feast-week : Easter week 2027 => 2027-03-28/2027-04-03
pattern feast = MODIFIER FEAST-TOLD [YEAR] > which : last Christmas => 2025-12-25
pattern feast = MODIFIER FEAST-TOLD [YEAR] unit=weekend [YEAR] > which, feast-weekend : next Easter weekend => 2026-04-04/2026-04-06
pattern feast = FEAST in YEARS : Thanksgiving in 3 years => 2029-11-22
pattern feast = FEAST YEARS hence : Easter six years hence => 2032-03-28
pattern feast = FEAST YEARS ago > years-ago : Christmas two years ago => 2024-12-25
pattern day-word = DAY-WORD : tomorrow => 2026-03-05
pattern day-word = DAY-TO-COME in MORE-SPANS : today in two weeks => 2026-03-18
pattern day-word = DAY-TO-COME WEEKS-BEHIND : tomorrow fortnight => 2026-03-19
