/* ical.c: reads iCalendar streams component by component; see ical.h. */
#include "document/ical.h"

#include "document/ical_event.h"
#include "document/ical_stream.h"
#include "document/source.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "record/ical_line.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct reader {
	const struct ical_options *o;
	struct ical_stream *in;
	struct ical_zones *zones;
	struct ical_event event;
	struct rec r, head;  /* of an event or component; of the calendar itself */
	struct buf method, block;
	size_t count, passed;
	bool calendar;
};

static void fail(struct reader *x, size_t line, const char *what)
{
	struct err e;

	err_set(&e, EX_DATAERR, line, "%s", what);
	x->o->fail(x->o->ctx, x->o->source, &e);
}

static bool begins(const struct ical_stream *in)
{
	return in->text.n > 6 && !strncasecmp(in->text.p, "BEGIN:", 6);
}

static bool ends(const struct ical_stream *in)
{
	return in->text.n > 4 && !strncasecmp(in->text.p, "END:", 4);
}

/* what is cancelled is so without a STATUS, too (RFC 5546 3.2.5) */
static bool cancels(const struct reader *x)
{
	return x->method.n && !strcmp(x->method.p, "cancel");
}

static void emit(struct reader *x, struct rec *r)
{
	if (x->method.n)
		rec_add(r, "Method", x->method.p);
	if (!rec_get(r, "Source"))
		rec_add(r, "Source", x->o->source);
	if (!x->o->written)
		rec_del(r, "Read");
	event_sort(r);
	x->o->emit(x->o->ctx, r);
	x->count++;
}

/* a component whose BEGIN line was read, into Ical; its UID and SUMMARY become fields, too; what vcal.c warns of is
 * one alone */
static void component(struct reader *x)
{
	struct ical_stream *in = x->in;
	struct buf text = BUF_INIT;
	size_t begun = in->line;
	struct rec *r = &x->r;
	int depth = 1;

	rec_clear(r);
	buf_clear(&x->block);
	buf_add(&x->block, in->text.p, in->text.n);
	while (depth && x->block.n < LIMIT_RECORD && ical_stream_next(in)) {
		struct ical_line l;
		const char *field = NULL;
		bool warns;
		depth += begins(in) - ends(in);
		if (depth == 1 && ical_split(in->text.p, in->text.n, &r->mem, &l))
			field = !strcmp(l.name, "UID") ? "Uid" : !strcmp(l.name, "SUMMARY") ? "Summary" : !strcmp(l.name, "X-EV-WARNING") ? "Warning" : NULL;
		warns = field && *field == 'W' && rec_count(r, "Warning") < 20; /* no endless ones */
		if (!warns) {
			buf_char(&x->block, '\n');
			buf_add(&x->block, in->text.p, in->text.n);
		}
		if (field && (warns || !rec_get(r, field))) {
			struct buf clean = BUF_INIT;
			buf_clear(&text);
			ical_unescape(l.value, strlen(l.value), &text);
			utf8_clean(buf_cstr(&text), text.n, false, &clean);
			if (clean.n)
				rec_add(r, field, clean.p);
			buf_free(&clean);
		}
	}
	buf_free(&text);
	if (depth) {
		fail(x, begun, "the component is cut off: no END");
		return;
	}
	rec_addn(r, "Ical", x->block.p, x->block.n);
	ical_zones_settle(x->zones, r);
	emit(x, r);
}

/* the lines of a VEVENT up to its end; false: they stop before it.  AGAIN: the line in hand is not of the event */
static bool collect(struct reader *x, bool *again)
{
	struct ical_event *ev = &x->event;
	struct ical_stream *in = x->in;
	int depth = 0;

	buf_clear(&ev->block);
	ev->start = SIZE_MAX;
	ev->line = in->line;
	*again = false;
	while (ev->block.n < LIMIT_RECORD && ical_stream_next(in)) {
		const char *p = in->text.p;
		if (!depth && ends(in)) {
			*again = strcasecmp(p + 4, "VEVENT") != 0;
			return !*again;
		}
		if (!depth && begins(in) && !strcasecmp(p + 6, "VEVENT")) {
			*again = true;
			return false;
		}
		depth += begins(in) - ends(in);
		if (ev->block.n)
			buf_char(&ev->block, '\n');
		if (!depth && ev->start == SIZE_MAX && in->text.n > 7 && !strncasecmp(p, "DTSTART", 7) && (p[7] == ':' || p[7] == ';')) {
			ev->start = ev->block.n;
			ev->start_line = in->line;
		}
		for (const char *nul; (nul = memchr(p, '\0', in->text.n - (size_t)(p - in->text.p))); p = nul + 1)
			in->text.p[nul - in->text.p] = ' '; /* lines are strings from here on */
		buf_add(&ev->block, in->text.p, in->text.n);
	}
	return false;
}

/* what the reading found odd; what our own writer took along was told before */
static void notes(const struct reader *x)
{
	const struct rec *r = &x->r;
	struct err e;

	if (!x->o->note || rec_next(r, "Warning", 0) >= r->n || strcasestr(buf_cstr(&x->event.block), "\nX-EV-WARNING"))
		return;
	for (size_t i = rec_next(r, "Warning", 0); i < r->n; i = rec_next(r, "Warning", i + 1)) {
		err_set(&e, 0, x->event.line, "%s", r->field[i].value);
		x->o->note(x->o->ctx, x->o->source, &e);
	}
}

/* a VEVENT whose BEGIN line was read.  True: another line is in hand already */
static bool event(struct reader *x)
{
	struct ical_stream *in = x->in;
	size_t over = 0;
	bool again;
	struct err e = {0};

	if (x->o->skip && ical_stream_has(in, "END:VEVENT"))
		over = x->o->skip(x->o->ctx, in->p, (size_t)(in->end - in->p), x->event.own);
	if (over) {
		ical_stream_skip(in, over);
		x->passed++;
		return false;
	}
	if (!collect(x, &again)) {
		fail(x, x->event.line, "the event is cut off: no END:VEVENT");
	} else if (ical_event_record(&x->event, x->zones, &x->r, &e)) {
		x->o->fail(x->o->ctx, x->o->source, &e);
	} else {
		notes(x);
		if (cancels(x))
			rec_set(&x->r, "Status", "cancelled");
		emit(x, &x->r);
	}
	return again;
}

/* what the calendar says of itself comes before its components */
static void put_head(struct reader *x)
{
	if (!x->calendar || !x->head.n)
		return;
	rec_add(&x->head, "Source", x->o->source);
	event_sort(&x->head);
	x->o->emit(x->o->ctx, &x->head);
	rec_clear(&x->head);
}

/* a property of the calendar */
static void head_line(struct reader *x, const struct ical_line *l)
{
	if (!strcmp(l->name, "PRODID")) {
		x->event.own = !strncmp(l->value, "-//ev//", 7);
	} else if (!strcmp(l->name, "METHOD")) {
		buf_clear(&x->method);
		for (const char *p = l->value; *p; p++)
			buf_char(&x->method, (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p));
		x->event.answer = cancels(x) || !strcmp(buf_cstr(&x->method), "reply") || !strcmp(buf_cstr(&x->method), "refresh") || !strcmp(buf_cstr(&x->method), "declinecounter");
	} else if (strcmp(l->name, "VERSION") != 0) {
		rec_addn(&x->head, "Ical", x->in->text.p, x->in->text.n);
	}
}

static void skip_component(struct ical_stream *in)
{
	for (int depth = 1; depth && ical_stream_next(in);)
		depth += begins(in) - ends(in);
}

/* the BEGIN line in hand; true: another line is in hand already */
static bool begin(struct reader *x, const char *name)
{
	put_head(x);
	if (!strcasecmp(name, "VCALENDAR")) {
		x->calendar = true;
		ical_zones_calendar(x->zones);
		x->event.own = x->event.answer = false;
		buf_clear(&x->method);
	} else if (!strcasecmp(name, "VEVENT")) {
		return event(x);
	} else if (!strcasecmp(name, "VTIMEZONE") || !x->calendar) {
		skip_component(x->in);
	} else {
		component(x);
	}
	return false;
}

static size_t read_stream(struct ical_stream *in, struct ical_zones *zones, const struct ical_options *o)
{
	struct reader x = {.o = o, .in = in, .zones = zones};
	struct arena mem = ARENA_INIT;
	bool in_hand = false;

	ical_zones_again(zones);
	if (ical_zones_full(zones))
		fail(&x, 0, "more VTIMEZONEs than are kept of one file (1000): times in the zones of the others are floating");
	while (in_hand || ical_stream_next(in)) {
		struct ical_line l;
		in_hand = false;
		arena_clear(&mem);
		if (!ical_split(in->text.p, in->text.n, &mem, &l)) {
			struct err e;
			err_set(&e, EX_DATAERR, in->line, "not a content line: %.60s", in->text.p);
			o->fail(o->ctx, o->source, &e);
		} else if (!strcmp(l.name, "BEGIN")) {
			in_hand = begin(&x, l.value);
		} else if (strcmp(l.name, "END") != 0) {
			head_line(&x, &l);
		}
	}
	if (!x.calendar && !x.count && !x.passed)
		fail(&x, 1, "no VCALENDAR");
	rec_free(&x.head);
	rec_free(&x.r);
	buf_free(&x.method);
	buf_free(&x.block);
	buf_free(&x.event.block);
	arena_free(&mem);
	return x.count;
}

size_t ical_read_octets(const char *bytes, size_t n, const struct ical_options *o)
{
	struct buf decoded = BUF_INIT;
	struct ical_zones *zones = ical_zones_new();
	struct ical_stream in;
	size_t count;

	if (source_wide(bytes, n)) { /* all else is mended line by line */
		source_decode(bytes, n, "utf-16", &decoded);
		bytes = buf_cstr(&decoded);
		n = decoded.n;
	} else if (source_old_mac(bytes, n)) {
		buf_add(&decoded, bytes, n);
		source_line_ends(decoded.p, decoded.n);
		bytes = decoded.p;
	} else if (n >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3)) {
		bytes += 3, n -= 3;
	}
	ical_zones_scan(zones, bytes, n);
	ical_stream_octets(&in, bytes, n);
	count = read_stream(&in, zones, o);
	ical_stream_free(&in);
	ical_zones_free(zones);
	buf_free(&decoded);
	return count;
}

size_t ical_read(const char *bytes, size_t n, const char *source, void (*emit_record)(void *ctx, struct rec *r), void (*failed)(void *ctx, const char *source, const struct err *e), void *ctx)
{
	const struct ical_options o = {.source = source, .emit = emit_record, .fail = failed, .ctx = ctx};

	return ical_read_octets(bytes, n, &o);
}

/* ---- files ---- */

/* F, or a temporary file with what comes from it; NULL: it cannot be written or read */
static FILE *seekable(FILE *f)
{
	char part[65536];
	FILE *copy;
	size_t n;
	bool ok = true;

	if (fseeko(f, 0, SEEK_CUR) == 0)
		return f;
	if (!(copy = tmpfile()))
		return NULL;
	while (ok && (n = fread(part, 1, sizeof part, f)) > 0)
		ok = fwrite(part, 1, n, copy) == n;
	if (!ok || ferror(f) || fflush(copy) || fseeko(copy, 0, SEEK_SET)) {
		fclose(copy);
		return NULL;
	}
	return copy;
}

enum { PART = 1 << 18, OVERLAP = 20 };

/* the VTIMEZONEs in a part of a file; returns where the one begins that is not all there, or N.  *SEEN octets were looked at before,
 * and become those that are now. */
static size_t zones_of_part(const char *part, size_t n, struct ical_zones *zones, size_t *seen)
{
	const char *p = part, *end = part + n, *stop, *counted = part + *seen;

	while ((p = ical_zones_find(zones, p, end, &counted))) {
		stop = memmem(p, (size_t)(end - p), "END:VTIMEZONE", 13);
		*seen = (size_t)(counted - part);
		if (!stop)
			return p > part ? (size_t)(p - part) : n; /* one that fills a part is none */
		ical_zones_scan(zones, p, (size_t)(stop - p) + 13);
		p = stop;
	}
	*seen = (size_t)(counted - part);
	return n;
}

/* the first pass: the zones that the file defines, whether it is *CLEAN, and whether its lines end in CRs; false: it is UTF-16 */
static bool look_through(FILE *f, struct ical_zones *zones, bool *clean, bool *old_mac)
{
	char *part = mem_new(PART, 1);
	size_t kept = 0, n, good, stop, seen = 0;
	bool first = true, wide = false;

	*clean = true, *old_mac = false;
	while (!wide && (n = fread(part + kept, 1, PART - kept, f)) > 0) {
		n += kept;
		wide = first && source_wide(part, n);
		*old_mac = first ? source_old_mac(part, n) : *old_mac;
		first = false;
		if (*old_mac)
			source_line_ends(part, n);
		good = *clean ? utf8_bad(part, n) : n;
		*clean = *clean && (good == n || (n - good < 4 && !feof(f))) && !ical_stream_c1(part, good);
		stop = zones_of_part(part, n, zones, &seen);
		kept = stop < n ? n - stop : n < OVERLAP ? 0 : OVERLAP;
		memmove(part, part + n - kept, kept);
		while (kept && ((unsigned char)*part & 0xc0) == 0x80) /* not inside a character */
			memmove(part, part + 1, --kept);
		seen = seen > n - kept ? seen - (n - kept) : 0;
	}
	free(part);
	return !wide;
}

static size_t read_whole(FILE *f, const struct ical_options *o)
{
	struct buf b = {.max = LIMIT_DOCUMENT};
	struct err e;
	char part[65536];
	size_t n, count = 0;

	while (!b.full && (n = fread(part, 1, sizeof part, f)) > 0)
		buf_add(&b, part, n);
	if (b.full) {
		err_set(&e, EX_DATAERR, 0, "larger than %lu octets, and UTF-16", LIMIT_DOCUMENT);
		o->fail(o->ctx, o->source, &e);
	} else {
		count = ical_read_octets(buf_cstr(&b), b.n, o);
	}
	buf_free(&b);
	return count;
}

size_t ical_read_file(FILE *given, const struct ical_options *o)
{
	FILE *f = seekable(given);
	struct ical_zones *zones;
	struct ical_stream in;
	struct err e;
	size_t count = 0;
	off_t begin_at;
	bool clean, old_mac;

	if (!f || (begin_at = ftello(f)) < 0) {
		err_set(&e, EX_IOERR, 0, "cannot be read, or no temporary file can be written: %s", strerror(errno));
		o->fail(o->ctx, o->source, &e);
		return 0;
	}
	zones = ical_zones_new();
	if (look_through(f, zones, &clean, &old_mac) && fseeko(f, begin_at, SEEK_SET) == 0) {
		ical_stream_file(&in, f);
		in.clean = clean, in.old_mac = old_mac;
		ical_stream_more(&in);
		if (in.end - in.p >= 3 && !memcmp(in.p, "\xef\xbb\xbf", 3))
			in.p += 3;
		count = read_stream(&in, zones, o);
		ical_stream_free(&in);
	} else if (fseeko(f, begin_at, SEEK_SET) == 0) {
		count = read_whole(f, o);
	}
	if (ferror(f)) {
		err_set(&e, EX_IOERR, 0, "cannot be read: %s", strerror(errno));
		o->fail(o->ctx, o->source, &e);
	}
	ical_zones_free(zones);
	if (f != given)
		fclose(f);
	return count;
}
