/* words.c: words and dates for people; see words.h. */
#include "outgoing/words.h"

#include <string.h>

static const struct words german = {
    "de",
    {"", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
    {"", "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"},
    {"", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
    " Uhr", "ganztägig", "abgesagt", "vorläufig", "ausgebucht",
    "Tagesordnung", "Datum", "Zeit", "Ort", "Veranstalter", "Einlass", "Anmeldung bis", "Online", "TOP", "Kosten", "Unterlagen",
    "Bitte antworten Sie über die Schaltflächen Ihres Mailprogramms (Zusagen, Ablehnen, Vielleicht).", "bis",
    "Einladung", "Guten Tag", "Sie erhalten diese Nachricht, weil Sie auf der Einladungsliste von %s stehen.", "Karte", "Themen", "Anmeldung", "Kontakt"};

static const struct words english = {
    "en",
    {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
    {"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
    "", "all day", "cancelled", "tentative", "fully booked",
    "Agenda", "Date", "Time", "Place", "Organizer", "Doors", "Register by", "Online", "Item", "Price", "Documents",
    "Please answer with the buttons of your mail program (Accept, Decline, Maybe).", "until",
    "Invitation", "Hello", "You receive this message because you are on the invitation list of %s.", "Map", "Topics", "Registration", "Contact"};

const struct words *words_of(const char *language)
{
	return language && (language[0] | 32) == 'd' && (language[1] | 32) == 'e' ? &german : &english;
}

void words_date(const struct words *w, const struct civil *c, struct buf *out)
{
	if (w == &german)
		buf_printf(out, "%s, %d. %s %d", w->weekday[civil_weekday(c)], c->day, w->month[c->month], c->year);
	else
		buf_printf(out, "%s, %d %s %d", w->weekday[civil_weekday(c)], c->day, w->month[c->month], c->year);
}

void words_times(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out)
{
	if (!start->timed) {
		buf_str(out, w->all_day);
		return;
	}
	buf_printf(out, "%02d:%02d", start->hour, start->min);
	if (civil_cmp(start, end))
		buf_printf(out, "–%02d:%02d", end->hour, end->min);
	buf_str(out, w->oclock);
}

void words_span(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out)
{
	struct civil last = *end;
	int64_t days;

	if (!start->timed)
		last = civil_add_days(last, -1);
	days = civil_days(last.year, last.month, last.day) - civil_days(start->year, start->month, start->day);
	words_date(w, start, out);
	if (!days || (start->timed && days == 1 && last.hour < 6)) { /* one day, or over midnight */
		if (start->timed) {
			buf_str(out, ", ");
			words_times(w, start, end, out);
		}
		return;
	}
	if (start->timed)
		buf_printf(out, ", %02d:%02d%s", start->hour, start->min, w->oclock);
	buf_str(out, " – ");
	words_date(w, &last, out);
	if (start->timed)
		buf_printf(out, ", %02d:%02d%s", last.hour, last.min, w->oclock);
}
