/* parse_sources.c: reads documents of every kind for ev-parse; see parse.h. */
#include "language/lexicon.h"
#include "cmd/parse.h"

#include "cmd/helper.h"
#include "document/feed.h"
#include "document/ical.h"
#include "document/jcal.h"
#include "document/office.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "record/event.h"
#include "record/merge.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <unistd.h>

/* a record is done: it is written, or kept */
static void emit_as_is(void *ctx, struct rec *r)
{
	struct parse_run *run = ctx;

	if (run->mail)
		parse_mail_facts(run, r);
	if (run->keep) {
		run->kept = mem_grow(run->kept, &run->cap_kept, run->n_kept + 1, sizeof *run->kept);
		memset(&run->kept[run->n_kept], 0, sizeof *run->kept);
		rec_copy(&run->kept[run->n_kept++], r);
		return;
	}
	buf_clear(&run->text);
	rec_write(r, &run->text);
	cmd_put(&run->c, &run->text);
}

/* the same of a record that was read out of an announcement; what is in a calendar file stays as it is */
static void parse_emit(void *ctx, struct rec *r)
{
	struct parse_run *run = ctx;

	if (run->warning) {
		rec_add(r, "Warning", run->warning);
		event_sort(r);
	}
	merge_mark(r);
	emit_as_is(run, r);
}

void parse_forget(struct parse_run *run)
{
	rec_free_list(run->kept, run->n_kept);
	run->kept = NULL;
	run->n_kept = run->cap_kept = 0;
}

static void ical_error(void *ctx, const char *file, const struct err *e)
{
	struct parse_run *run = ctx;
	cmd_error(&run->c, file, e);
}

/* a delivery status notification: no event, but what ev-mail rsvp wants to know */
static void bounce(struct parse_run *run, const char *body, size_t len)
{
	struct rec_reader *rd;
	struct rec r = REC_INIT;
	struct err e;
	FILE *f = fmemopen((void *)(uintptr_t)body, len, "r");

	if (!f)
		return;
	rd = rec_reader_new(f);
	if (rec_read(rd, &r, &e) == 1) {
		rec_add(&r, "Source", run->o.source);
		parse_emit(run, &r);
		run->c.found++;
	}
	rec_reader_free(rd);
	rec_free(&r);
	fclose(f);
}

enum body_how { BODY_ONLY, BODY_FIRST /* it is not said that nothing was read */, BODY_BELOW_SUBJECT };

static void read_body(struct parse_run *run, const char *file, const struct rec *head, const char *body, size_t len, enum body_how how)
{
	struct doc d = DOC_INIT;
	struct err e = {0};
	struct buf html = {.max = LIMIT_DOCUMENT};
	const char *type = rec_get(head, "Type");
	int rc = type && !strcmp(type, "rtf") ? rtf_html(body, len, &html, &e) : 0;

	d.subject = rec_get(head, "Subject");
	d.from = rec_get(head, "From");
	d.part = rec_get(head, "Part");
	d.list = rec_get(head, "List");
	d.paths = run->learned != NULL;
	d.joins = lex_joins;
	if (how == BODY_BELOW_SUBJECT)
		doc_subject(&d);
	if (rc == 0 && html.n)
		rc = doc_read_html(&d, html.p, html.n, &e);
	else if (rc == 0)
		rc = type && !strcmp(type, "html") ? doc_read_html(&d, body, len, &e) : doc_read_text(&d, body, len, &e);
	if (rc == 0 && html.n)
		doc_source_is_text(&d);
	buf_free(&html);
	run->feed = how == BODY_FIRST;
	if (rc == 0)
		run->c.found += parse_events(run, &d, file, parse_emit);
	else
		cmd_error(&run->c, file, &e);
	run->feed = false;
	doc_free(&d);
}

/* a calendar in another writing */
static void read_converted(struct parse_run *run, const char *file, const struct buf *raw, int (*convert)(const char *bytes, size_t n, struct buf *out, struct err *e))
{
	struct buf ical = {.max = LIMIT_DOCUMENT};
	struct err e = {0};

	if (convert(raw->p, raw->n, &ical, &e))
		cmd_error(&run->c, file, &e);
	else if (ical.full)
		cmd_warn(&run->c, EX_DATAERR, "%s: as iCalendar it is larger than %lu octets: nothing is read of it", cmd_named(file), LIMIT_DOCUMENT);
	else if (ical.n)
		run->c.found += ical_read(ical.p, ical.n, file, run->update ? parse_emit : emit_as_is, ical_error, run);
	buf_free(&ical);
}

/* a mail's calendar that is vCalendar 1.0, xCal or jCal, as KIND says by its first letter */
static void read_other_calendar(struct parse_run *run, char kind, const char *body, size_t len)
{
	struct buf raw = {.max = LIMIT_DOCUMENT};
	enum source_type type = SOURCE_VCAL;
	bool converted;

	buf_add(&raw, body, len);
	if (source_old_mac(buf_cstr(&raw), raw.n))
		source_line_ends(raw.p, raw.n);
	if (kind != 'v')
		read_converted(run, run->o.source, &raw, kind == 'j' ? jcal_ical : xcal_ical);
	else if (parse_convert(run, run->o.source, &type, &raw, &converted))
		run->c.found += ical_read(buf_cstr(&raw), raw.n, run->o.source, run->update ? parse_emit : emit_as_is, ical_error, run);
	buf_free(&raw);
}

/* one message of the helper's output */
static void read_message(struct parse_run *run, const char *file, struct rec *head, const char *body, size_t len)
{
	struct extract_options was = run->o;
	const char *type = rec_get(head, "Type"), *date = rec_get(head, "Date"), *id = rec_get(head, "MessageId"), *subject = rec_get(head, "Subject");
	size_t found = run->c.found;
	int failed = run->c.status;
	bool dated;

	run->o.source = id && *id ? id : cmd_named(file);
	run->o.address = id && *id ? id : NULL;
	if (!was.now_given && date && civil_parse(date, &run->o.now))
		run->o.now.timed = true;
	if (type && !strcmp(type, "bounce")) {
		bounce(run, body, len);
	} else if (!rec_get(head, "Attached") && parse_answer(run, head, body, len, emit_as_is)) {
		;
	} else if (type && !strcmp(type, "ical")) {
		run->mail = head;
		run->c.found += ical_read(body, len, run->o.source, run->update ? parse_emit : emit_as_is, ical_error, run);
		run->mail = NULL;
	} else if (type && (!strcmp(type, "vcal") || !strcmp(type, "xcal") || !strcmp(type, "jcal"))) {
		run->mail = head;
		read_other_calendar(run, *type, body, len);
		run->mail = NULL;
	} else {
		/* A day may stand in the subject alone: what gives no event without it is read again with it as the first line.  An answer's
		 * subject is that of the mail before. */
		dated = subject && strpbrk(subject, "0123456789") && !run->learn && !rec_get(head, "MailInReplyTo");
		if (len)
			read_body(run, file, head, body, len, dated ? BODY_FIRST : BODY_ONLY);
		if (dated && run->c.found == found && run->c.status == failed)
			read_body(run, file, head, body, len, BODY_BELOW_SUBJECT);
	}
	run->o = was;
}

/* the end of a message, HEAD, out of which nothing was read: what else it has */
static void tell_attachments(struct parse_run *run, const char *file, const struct rec *head)
{
	const char *id = rec_get(head, "MessageId"), *left = rec_get(head, "Attachments");

	if (left && *left && !run->learn)
		cmd_warn(&run->c, 0, "%s: no event is read; attachments were not looked into, which can be read as files: %s", id && *id ? id : cmd_named(file), left);
}

/* the lines of a head, from P to STOP, as fields */
static void add_head(const char *p, const char *stop, struct rec *head)
{
	while (p < stop) {
		const char *nl = memchr(p, '\n', (size_t)(stop - p)), *colon = memchr(p, ':', (size_t)(nl - p));
		if (colon) {
			char name[32];
			snprintf(name, sizeof name, "%.*s", (int)(colon - p), p);
			rec_addn(head, name, colon + 2 <= nl ? colon + 2 : nl, colon + 2 <= nl ? (size_t)(nl - colon - 2) : 0);
		}
		p = nl + 1;
	}
}

/* mail, through the helper */
static void read_mail(struct parse_run *run, const char *file, const struct buf *raw)
{
	struct buf out = BUF_INIT;
	struct rec last = REC_INIT;
	size_t at = 0, found = run->c.found;
	int level = 0, covering = INT_MAX; /* how deep in others the message in hand is, and the one out of which something was read, which covers those in it */
	int status = helper_run(&run->c, "ev-unmail", (const char *const[]){NULL}, raw, &out);

	while (at < out.n) { /* heads and bodies */
		const char *blank = memmem(out.p + at, out.n - at, "\n\n", 2);
		struct rec head = REC_INIT;
		size_t len;
		if (!blank)
			break;
		add_head(out.p + at, blank + 1, &head);
		at = (size_t)(blank - out.p) + 2;
		len = rec_get(&head, "Length") ? strtoul(rec_get(&head, "Length"), NULL, 10) : 0;
		if (len > out.n - at)
			len = out.n - at;
		if (rec_get(&head, "LeftOut"))
			cmd_warn(&run->c, 0, "%s: more calendars in one mail, or larger ones, than are read: further answers were not", cmd_named(file));
		if (!rec_get(&head, "Further")) {
			if (run->c.found == found)
				tell_attachments(run, file, &last);
			else if (covering == INT_MAX)
				covering = level;
			level = rec_get(&head, "Attached") ? atoi(rec_get(&head, "Attached")) : 0;
			covering = level > covering ? covering : INT_MAX;
			found = run->c.found;
		}
		if (level > covering) {
			;
		} else if (rec_get(&head, "More")) {
			cmd_warn(&run->c, 0, "%s: one mail brings more messages than are read of one; further ones were not", cmd_named(file));
		} else if (!rec_get(&head, "Otherwise")) {
			read_message(run, file, &head, out.p + at, len);
		} else if (run->c.found == found) {
			run->warning = "read from the mail's text, since nothing could be read from its calendar";
			read_message(run, file, &head, out.p + at, len);
			run->warning = NULL;
		}
		at += len;
		rec_free(&last);
		last = head;
	}
	if (run->c.found == found)
		tell_attachments(run, file, &last);
	rec_free(&last);
	if (status)
		cmd_warn(&run->c, EX_DATAERR, "%s: cannot be read as mail", cmd_named(file));
	buf_free(&out);
}

/* one item of a feed: its title and content are an announcement, an event extension is structured data */
struct feed_run {
	struct parse_run *run;
	const char *file;
};

static void read_item(void *ctx, const struct feed_item *item)
{
	struct feed_run *f = ctx;
	struct parse_run *run = f->run;
	struct extract_options was = run->o;
	struct doc d = DOC_INIT;
	struct err e = {0};
	struct buf html = {.max = LIMIT_DOCUMENT};
	char number[32], day[17];
	const char *base, *link;

	snprintf(number, sizeof number, "%zu", item->number);
	base = item->base ? markup_absolute(&d.mem, item->base, was.address) : was.address;
	link = item->link ? markup_absolute(&d.mem, item->link, base) : NULL;
	link = link && markup_is_script(link) ? NULL : link;
	run->o.source = f->file;
	run->o.address = link ? link : item->id;
	d.base = link && !item->base ? link : base;
	d.url = link;
	d.part = number;
	d.language = item->language;
	d.paths = run->learned != NULL;
	if (!was.now_given && item->published) {
		snprintf(day, sizeof day, "%.16s", item->published);
		if (!civil_parse(day, &run->o.now)) {
			day[10] = '\0';
			if (!civil_parse(day, &run->o.now))
				run->o.now = was.now;
		}
		run->o.now.timed = true;
	}
	buf_str(&html, "<h1>");
	for (const char *p = item->title ? item->title : ""; *p; p++)
		if (*p == '<' || *p == '&')
			buf_str(&html, *p == '<' ? "&lt;" : "&amp;");
		else
			buf_char(&html, *p);
	buf_str(&html, "</h1>\n");
	if (item->content)
		buf_str(&html, item->content);
	if (item->start) {
		struct doc_event *ev = doc_event(&d);
		ev->name = item->title;
		ev->start = item->start, ev->end = item->end;
		ev->location = item->location, ev->organizer = item->organizer, ev->kind = item->kind;
	}
	if (doc_read_html(&d, html.p, html.n, &e) == 0)
		run->c.found += parse_events(run, &d, f->file, parse_emit);
	else
		cmd_error(&run->c, f->file, &e);
	doc_free(&d);
	buf_free(&html);
	run->o = was;
}

static void read_feed(struct parse_run *run, const char *file, const struct buf *raw)
{
	struct feed_run f = {run, file};
	struct err e = {0};

	run->feed = true;
	if (feed_read(raw->p, raw->n, read_item, &f, &e) < 0)
		cmd_error(&run->c, file, &e);
	run->feed = false;
}

/* records go through as they are */
static bool pass_record(void *ctx, const char *file, struct rec *r)
{
	struct parse_run *run = ctx;

	(void)file;
	(run->update && !rec_get(r, "Read") ? parse_emit : emit_as_is)(run, r);
	run->c.found++;
	return true;
}

static void read_records(struct parse_run *run, const char *file, struct buf *raw)
{
	FILE *f = fmemopen(raw->p, raw->n, "r");

	if (!f) {
		cmd_warn(&run->c, EX_OSERR, "%s: %s", cmd_named(file), strerror(errno));
		return;
	}
	cmd_records(&run->c, f, file, pass_record, run);
	fclose(f);
}

/* a file whose name says that it holds records, and whose text does not say otherwise */
static bool named_records(const char *file, enum source_type type)
{
	size_t n = strlen(file);
	return type == SOURCE_TEXT && n > 4 && !strcmp(file + n - 4, ".rec");
}

/* UTF-16 becomes UTF-8, so that no reader need know of it */
static void narrow(struct buf *raw)
{
	struct buf text = BUF_INIT;

	if (!source_wide(buf_cstr(raw), raw->n))
		return;
	source_decode(raw->p, raw->n, NULL, &text);
	buf_free(raw);
	*raw = text;
}

/* does a source of TYPE consist of lines? */
static bool of_lines(enum source_type type)
{
	return type == SOURCE_TEXT || type == SOURCE_HTML || type == SOURCE_ICAL || type == SOURCE_VCAL || type == SOURCE_MAIL || type == SOURCE_FEED || type == SOURCE_XCAL || type == SOURCE_REC;
}

/* a document's octets; an error without a line is about the whole of it.  RAW is freed.  CALENDAR, where it is not NULL, gets
 * the address of a calendar file that the page links; the caller frees it. */
static void read_octets(struct parse_run *run, const char *file, struct buf raw, char **calendar)
{
	struct doc d = DOC_INIT;
	struct err e = {0};
	enum source_type type = run->type;
	size_t n = 0;
	int rc = 0;
	bool converted = false;

	narrow(&raw);
	if (type == SOURCE_AUTO)
		type = source_type(buf_cstr(&raw), raw.n);
	if (of_lines(type) && source_old_mac(buf_cstr(&raw), raw.n)) {
		source_line_ends(raw.p, raw.n);
		type = run->type == SOURCE_AUTO ? source_type(raw.p, raw.n) : type; /* mails and records are told by their lines */
	}
	if (run->type == SOURCE_AUTO && named_records(file, type))
		type = SOURCE_REC;
	if (!raw.n) {
		cmd_warn(&run->c, EX_DATAERR, "%s: is empty", cmd_named(file));
		buf_free(&raw);
		return;
	}
	if ((of_lines(type) || type == SOURCE_JSON) && type != SOURCE_ICAL && type != SOURCE_REC && source_drop_zeros(&raw))
		run->warning = "NUL octets are left out";
	if (!parse_convert(run, file, &type, &raw, &converted)) {
		buf_free(&raw);
		return;
	}
	if (type == SOURCE_ICAL) {
		n = ical_read(raw.p, raw.n, file, run->update ? parse_emit : emit_as_is, ical_error, run);
	} else if (type == SOURCE_JSON && jcal_is(raw.p, raw.n)) {
		read_converted(run, file, &raw, jcal_ical);
	} else if (type == SOURCE_TEXT || type == SOURCE_HTML || type == SOURCE_JSON) {
		d.base = run->o.address;
		d.paths = run->learned != NULL;
		d.joins = lex_joins;
		rc = type == SOURCE_JSON ? doc_read_json(&d, raw.p, raw.n, &e) : type == SOURCE_HTML ? doc_read_html(&d, raw.p, raw.n, &e) : doc_read_text(&d, raw.p, raw.n, &e);
		buf_free(&raw);
		if (converted)
			doc_source_is_text(&d);
		run->o.source = file;
		if (rc == 0)
			n = parse_events(run, &d, file, parse_emit);
		else
			cmd_error(&run->c, file, &e);
		if (calendar && d.calendar)
			*calendar = mem_str(d.calendar);
	} else if (type == SOURCE_MAIL) {
		read_mail(run, file, &raw);
	} else if (type == SOURCE_FEED) {
		read_feed(run, file, &raw);
	} else if (type == SOURCE_XCAL) {
		read_converted(run, file, &raw, xcal_ical);
	} else if (type == SOURCE_REC) {
		read_records(run, file, &raw);
	}
	run->c.found += n;
	run->warning = NULL;
	doc_free(&d);
	buf_free(&raw);
}

/* NAME is FILE as a record can hold it, on one line of UTF-8 */
static void read_document(struct parse_run *run, const char *file, const char *name)
{
	struct ical_options o = {.source = name, .emit = run->update ? parse_emit : emit_as_is, .fail = ical_error, .ctx = run};
	struct buf raw = BUF_INIT;
	FILE *f = cmd_open(&run->c, file);
	bool calendar = false;

	if (f && (run->type == SOURCE_AUTO || run->type == SOURCE_ICAL))
		f = cmd_calendar(&run->c, f, file, &calendar);
	if (!f)
		return;
	if (calendar) /* of any size */
		run->c.found += ical_read_file(f, &o);
	else if (cmd_slurp_file(&run->c, f, file, &raw))
		read_octets(run, name, raw, NULL);
	else
		buf_free(&raw);
	cmd_close(f);
}

/* a document from the helper, which has said what went wrong; FINAL is the address that it came from */
static bool fetch(struct parse_run *run, const char *url, struct buf *body, struct buf *final)
{
	struct buf out = BUF_INIT;
	const char *const args[] = {"ev-parse", url, run->cache ? "--cache" : NULL, run->cache, NULL};
	int status = helper_run(&run->c, "ev-fetch", args, NULL, &out);
	const char *blank = status ? NULL : memmem(buf_cstr(&out), out.n, "\n\n", 2);
	bool ok = blank && out.n > 7;

	if (status && !run->c.status)
		run->c.status = status;
	if (ok) {
		buf_add(final, out.p + 7, (size_t)(blank - out.p) - 7);
		buf_add(body, blank + 2, out.n - (size_t)(blank + 2 - out.p));
	}
	buf_free(&out);
	return ok;
}

/* scheme and authority are the same (RFC 6454) */
static bool same_origin(const char *a, const char *b)
{
	const char *p = strstr(a, "://"), *q = strstr(b, "://");
	size_t n, m;

	if (!p || !q)
		return false;
	n = (size_t)(p - a) + 3 + strcspn(p + 3, "/?#"), m = (size_t)(q - b) + 3 + strcspn(q + 3, "/?#");
	return n == m && !strncasecmp(a, b, n);
}

static bool same_day(const struct rec *a, const struct rec *b)
{
	const char *s = rec_get(a, "Start"), *t = rec_get(b, "Start");
	return s && t && strlen(s) >= 10 && !strncmp(s, t, 10);
}

/* the calendar that a page links: its events are the page's, told by the day; the page fills what they leave open.  The
 * page's records are the kept ones from FROM to PAGES, the calendar's those behind. */
static void merge_followed(struct parse_run *run, size_t from, size_t pages)
{
	size_t n = run->n_kept - from, page = pages - from;
	struct rec *all = mem_new(n + 1, sizeof *all);

	memcpy(all, run->kept + from, n * sizeof *all);
	run->n_kept = from;
	run->keep = run->update != NULL;
	for (size_t k = page; k < n; k++)
		for (size_t i = 0; i < page; i++) {
			if (!all[i].n || !same_day(&all[i], &all[k]))
				continue;
			for (size_t f = 0; f < all[i].n; f++) {
				const char *name = all[i].field[f].name;
				if (strcmp(name, "#") && strcmp(name, "Read") && strcmp(name, "End") && strcmp(name, "Timezone") && (!rec_get(&all[k], name) || rec_next(&all[i], name, 0) < f))
					rec_add(&all[k], name, all[i].field[f].value);
			}
			event_sort(&all[k]);
			all[i].n = 0; /* it is said */
			run->c.found--;
			break;
		}
	for (size_t i = 0; i < n; i++) {
		if (all[i].n)
			(i < page || run->update ? parse_emit : emit_as_is)(run, &all[i]);
		rec_free(&all[i]);
	}
	free(all);
}

static void read_url(struct parse_run *run, const char *url)
{
	struct buf body = BUF_INIT, final = BUF_INIT, ics = BUF_INIT, there = BUF_INIT;
	char *calendar = NULL;
	size_t before, pages;

	if (!fetch(run, url, &body, &final)) {
		buf_free(&body);
		buf_free(&final);
		return;
	}
	run->keep = run->keep || run->follow;
	before = run->n_kept;
	run->o.address = buf_cstr(&final);
	read_octets(run, buf_cstr(&final), body, run->follow ? &calendar : NULL);
	run->o.address = NULL;
	if (run->follow) {
		pages = run->n_kept;
		if (calendar && same_origin(calendar, final.p) && fetch(run, calendar, &ics, &there)) {
			if (!same_origin(there.p, final.p))
				cmd_warn(&run->c, EX_UNAVAILABLE, "%s: leads to another origin, %s", calendar, there.p);
			else if (source_type(buf_cstr(&ics), ics.n) != SOURCE_ICAL)
				cmd_warn(&run->c, EX_DATAERR, "%s: is no iCalendar", calendar);
			else
				run->c.found += ical_read(ics.p, ics.n, there.p, run->update ? parse_emit : emit_as_is, ical_error, run);
		}
		merge_followed(run, before, pages);
	}
	free(calendar);
	buf_free(&ics);
	buf_free(&there);
	buf_free(&final);
}

/* an address that is none, and no file either */
static bool mistyped(struct parse_run *run, const char *operand)
{
	if (access(operand, F_OK) == 0)
		return false;
	if (!strncasecmp(operand, "www.", 4))
		cmd_warn(&run->c, EX_NOINPUT, "%s: no such file; for the page, write https://%s", operand, operand);
	else if (!strncasecmp(operand, "file://", 7))
		cmd_warn(&run->c, EX_USAGE, "%s: for a file, write its path: %s", operand, operand + 7);
	else if (strstr(operand, "://"))
		cmd_warn(&run->c, EX_USAGE, "%s: only http:// and https:// are fetched here; else: curl -s '%s' | ev-parse", operand, operand);
	else
		return false;
	return true;
}

static void read_operand(struct parse_run *run, const char *operand)
{
	bool url = !strncasecmp(operand, "http://", 7) || !strncasecmp(operand, "https://", 8);
	char *name = mem_str(operand);

	err_mask(name);
	if (url && run->lines)
		cmd_warn(&run->c, EX_USAGE, "%s: --lines reads files; for the lines of a page: curl -s '%s' | ev-parse --lines", operand, operand);
	else if (url)
		read_url(run, operand);
	else if (mistyped(run, operand))
		;
	else if (run->lines)
		parse_lines(run, operand, name);
	else
		read_document(run, operand, name);
	free(name);
}

void parse_input(struct parse_run *run, const char *operand)
{
	read_operand(run, operand);
	if (run->c.fd >= 0)
		cmd_flush(&run->c); /* whoever reads the pipe need not wait for the next page */
}
