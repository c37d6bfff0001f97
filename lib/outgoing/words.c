/* words.c: dates and times in a language's words; see words.h. */
#include "outgoing/words.h"

#include "record/event.h"

#include <string.h>
#include <strings.h>

const struct words *words_of(const char *language)
{
	const struct words *english = &words_tables[0];

	if (language && language[0] && language[1] && !((language[2] | 32) >= 'a' && (language[2] | 32) <= 'z'))
		for (size_t i = 0; i < words_tables_count; i++)
			if (words_tables[i].code[0] == (language[0] | 32) && words_tables[i].code[1] == (language[1] | 32))
				return &words_tables[i];
	return english;
}

bool words_known(const char *language)
{
	const char *code = words_of(language)->code;
	return (language[0] | 32) == code[0] && (language[1] | 32) == code[1];
}

void words_date(const struct words *w, const struct civil *c, struct buf *out)
{
	for (const char *p = w->date_form; *p; p++) {
		if (*p != '%') {
			buf_char(out, *p);
			continue;
		}
		switch (*++p) {
		case 'w': buf_str(out, w->weekday[civil_weekday(c)]); break;
		case 'd':
			if (c->day == 1 && w->first_day)
				buf_str(out, w->first_day);
			else
				buf_printf(out, "%d", c->day);
			break;
		case 'm': buf_str(out, w->month[c->month]); break;
		default: buf_printf(out, "%d", c->year); break;
		}
	}
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

bool words_nowhere(const char *place)
{
	place += strspn(place, " ");
	if (event_is_web(place))
		return true;
	for (size_t i = 0; i < words_tables_count; i++)
		for (size_t k = 0; k < 8 && words_tables[i].nowhere[k]; k++) {
			const char *nowhere = words_tables[i].nowhere[k];
			size_t n = strlen(nowhere);
			if (!strncasecmp(place, nowhere, n) && strchr(" ,.:;/()", place[n])) /* the end, too */
				return true;
		}
	return false;
}

/* is P, a word of TITLE or a part of one, that break? */
static bool is_break(const char *title, const char *p, const char *word)
{
	bool inside = p > title && p[-1] != ' ';
	size_t n;

	if (inside && *word != '-')
		return false;
	word += *word == '-';
	n = strlen(word);
	return !strncasecmp(p, word, n) && (!p[n] || strchr(" ,.:;-/(&", p[n]));
}

bool words_break(const char *title)
{
	for (const char *p = title; *p; p++)
		for (size_t i = 0; i < words_tables_count; i++)
			for (size_t k = 0; k < 8 && words_tables[i].breaks[k]; k++)
				if (is_break(title, p, words_tables[i].breaks[k]))
					return true;
	return false;
}

void words_length(int minutes, struct buf *out)
{
	if (minutes >= 60)
		buf_printf(out, "%d h%s", minutes / 60, minutes % 60 ? " " : "");
	if (minutes % 60 || minutes < 60)
		buf_printf(out, "%d min", minutes % 60);
}

void words_put(const char *text, const char *with, struct buf *out)
{
	const char *at = strstr(text, "%s");

	buf_add(out, text, at ? (size_t)(at - text) : strlen(text));
	if (at) {
		buf_str(out, with);
		buf_str(out, at + 2);
	}
}
