/* paper.c: see paper.h. */
#include "outgoing/paper.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <string.h>

/* a field: no tab, line feed or other control character is in it */
static void field(const char *text, size_t n, struct buf *out)
{
	buf_char(out, '\t');
	utf8_clean(text, n, false, out);
}

static void str(const char *text, struct buf *out)
{
	field(text ? text : "", text ? strlen(text) : 0, out);
}

void paper_begin(const char *lang, bool landscape, const char *left, const char *right, struct buf *out)
{
	buf_printf(out, "paper\t%s\t%s", lang, landscape ? "landscape" : "portrait");
	str(left, out);
	str(right, out);
	buf_char(out, '\n');
}

void paper_row(int space, int keep, struct buf *out)
{
	buf_printf(out, "row\t%d\t%d\n", space, keep);
}

void paper_rule(struct buf *out)
{
	buf_str(out, "rule\n");
}

void paper_cell(int x, int width, char style, const char *url, const char *text, size_t n, struct buf *out)
{
	bool web = url && event_is_web(url);

	buf_printf(out, "cell\t%d\t%d\t%c", x, width, style);
	str(web ? url : "", out);
	field(text, n, out);
	buf_char(out, '\n');
}

void paper_line(char style, int space, int keep, const char *text, struct buf *out)
{
	paper_row(space, keep, out);
	paper_cell(0, 0, style, NULL, text, strlen(text), out);
}

void paper_grid(const char *title, struct buf *out)
{
	buf_str(out, "grid");
	str(title, out);
	buf_char(out, '\n');
}

void paper_column(const char *text, struct buf *out)
{
	buf_str(out, "column");
	str(text, out);
	buf_char(out, '\n');
}

void paper_week(const char *text, struct buf *out)
{
	buf_str(out, "week");
	str(text, out);
	buf_char(out, '\n');
}

void paper_day(bool outside, bool today, bool holiday, const char *text, const char *note, struct buf *out)
{
	buf_printf(out, "day\t%s%s%s", outside ? "o" : "", today ? "t" : "", holiday ? "h" : "");
	str(text, out);
	str(note, out);
	buf_char(out, '\n');
}

void paper_event(bool cancelled, const char *time, const char *text, const char *place, struct buf *out)
{
	buf_printf(out, "event\t%s", cancelled ? "c" : "");
	str(time, out);
	str(text, out);
	str(place, out);
	buf_char(out, '\n');
}
