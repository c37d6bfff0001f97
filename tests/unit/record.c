/* record.c: unit tests of floors 0 and 2: UTF-8, buffers, records, values. */
#include "ground/utf8.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "tests/unit/tap.h"

#include <stdlib.h>

static void topic(const char *value, const char *wanted)
{
	struct event_topic t;
	char got[300];

	event_topic(value, &t);
	snprintf(got, sizeof got, "%.*s|%s|%d|%.*s|%s", (int)t.title_len, t.title, t.at, t.minutes, (int)t.who_len, t.who ? t.who : "", t.text);
	is_str(got, wanted, value);
}

static void mailbox(const char *value, const char *wanted)
{
	struct buf n = BUF_INIT, a = BUF_INIT, all = BUF_INIT;

	event_mailbox(value, &n, &a);
	buf_printf(&all, "%s|%s", buf_cstr(&n), buf_cstr(&a));
	is_str(all.p, wanted, value);
	buf_free(&n);
	buf_free(&a);
	buf_free(&all);
}

int main(void)
{
	struct buf b = {.max = 10};
	struct event_slot s;
	struct civil day = {2026, 5, 11, 0, 0, 0, false, false};
	long sec;

	buf_str(&b, "0123456789");
	buf_str(&b, "x");
	ok(b.full && b.n == 10, "a buffer keeps its maximum");
	buf_free(&b);
	is_int((long)utf8_bad("a\xc3\xa4\xed\xa0\x80", 6), 3, "surrogates are no UTF-8");
	is_int((long)utf8_bad("\xc0\xaf", 2), 0, "overlong forms are no UTF-8");
	is_int((long)utf8_width("a\xe6\x97\xa5", 4), 3, "a wide character counts two");
	b.max = 0;
	utf8_clean("a\x1b[31mb\xe2\x80\xae\n", 11, false, &b);
	is_str(b.p, "a[31mb ", "escapes and overrides are dropped");
	buf_free(&b);
	topic("Title", "Title||0||");
	topic("Title [@10:00] [30 min] [Anna Berg]\ntext", "Title|10:00|30|Anna Berg|text");
	topic("Fixed [@10:00] [5 min] [Uwe] [fixed]", "Fixed|10:00|5|Uwe|");
	topic("Fixed [Uwe] [FIXED]", "Fixed||0|Uwe|");
	topic("A [b] c [2 min]", "A [b] c||2||");
	topic("Brackets [in] the title [Uwe]", "Brackets [in] the title||0|Uwe|");
	mailbox("Anna <anna@example.org>", "Anna|anna@example.org");
	mailbox("\"Berg, Anna\" <anna@example.org>; role=chair", "Berg, Anna|anna@example.org");
	mailbox("anna@example.org", "|anna@example.org");
	mailbox("Netz Nord", "Netz Nord|");
	ok(event_address_ok("a@b.de", 6) && !event_address_ok("a@b", 3) && !event_address_ok("a b@c.de", 8), "addresses");
	ok(!event_address_ok("a@b.de\r\nX", 9) && !event_address_ok("a@b.de>", 7) && !event_address_ok("@b.de", 5), "no address carries a dialogue");
	ok(event_slot("22:00-02:00 night", &day, &s) && s.end.day == 12, "a slot over midnight");
	ok(event_slot("2026-05-12T10:00-12:00 x", &day, &s) && s.dated && s.start.day == 12 && s.end.day == 12, "a slot with its day");
	ok(event_slot("14:00 Der Tag danach", &day, &s) && !s.dated && !strcmp(s.title, "Der Tag danach"), "a title with a T where a day's would be");
	ok(event_slot("09:00 x", &day, &s) && !s.end.timed && !strcmp(s.title, "x"), "an open slot");
	ok(!event_slot("25:00 x", &day, &s) && !event_slot("x", &day, &s), "no slots");
	ok(event_offset("1d12h", &sec) && sec == 129600, "1d12h");
	ok(!event_offset("1x", &sec) && !event_offset("", &sec), "no time spans");
	b = (struct buf)BUF_INIT;
	ical_escape("a,b;c\\d\ne", &b);
	is_str(b.p, "a\\,b\\;c\\\\d\\ne", "TEXT escaped");
	buf_free(&b);
	return done_testing();
}
