/* ev-parse: reads announcements, writes event records; see ev-parse(1). */
#include "cmd/common.h"
#include "cmd/helper.h"
#include "document/ical.h"
#include "document/source.h"
#include "extract/extract.h"
#include "extract/lines.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "time/zone.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[-ae] [-l LANGS] [-r DATE] [-z ZONE] [-t TYPE] [-o FILE] [FILE | URL ...]\n"
                            "  -a, --all            also the events that are merely mentioned\n"
                            "  -e, --evidence       say for each field where it was read\n"
                            "  -f, --format rec     the output's format\n"
                            "  -l, --languages LIST read only these (de,en)\n"
                            "      --lines          each line is an announcement of its own\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -r, --reference DATE the date against which dates without a year are read\n"
                            "  -t, --type TYPE      auto, text, html, ical, mail, json, pdf\n"
                            "      --tsv            with --lines: REFERENCE<TAB>TEXT\n"
                            "      --uid-date       the start date is part of the Uid\n"
                            "  -z, --zone ZONE      zone of times that name none\n"
                            "  -h, --help; -V, --version\n";

struct run {
	struct cmd c;
	struct extract_options o;
	enum source_type type;
	bool lines, tsv, first;
	struct buf text;
};

static void emit(void *ctx, struct rec *r)
{
	struct run *run = ctx;

	buf_clear(&run->text);
	if (!run->first)
		buf_char(&run->text, '\n');
	run->first = false;
	rec_write(r, &run->text);
	cmd_put(&run->c, &run->text);
}

static bool set_languages(struct run *run, const char *list)
{
	run->o.langs = 0;
	while (*list) {
		size_t n = strcspn(list, ",");
		int l = lex_lang_of(list, n);
		if (l < 0) {
			cmd_warn(&run->c, EX_USAGE, "-l: no such language: %.*s", (int)n, list);
			return false;
		}
		run->o.langs |= (lex_langs_t)1 << l;
		list += n;
		list += *list == ',';
	}
	return true;
}

/* \n \t \\ decoded in place */
static size_t unescape(char *s, size_t n)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n && strchr("nt\\", s[i + 1])) {
			i++;
			s[k++] = s[i] == 'n' ? '\n' : s[i] == 't' ? '\t' : '\\';
		} else {
			s[k++] = s[i];
		}
	}
	return k;
}

static void read_lines(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);
	struct line_reader *lr;
	char *line = NULL;
	size_t cap = 0, no = 0;
	ssize_t n;
	struct buf source = BUF_INIT, clean = BUF_INIT;

	if (!f)
		return;
	lr = line_reader_new(run->o.langs, &run->o.zone);
	while ((n = getline(&line, &cap, f)) >= 0) {
		struct civil now = run->o.now;
		char *text = line;
		size_t len = (size_t)n;
		no++;
		if (len && text[len - 1] == '\n')
			len--;
		if (len && text[len - 1] == '\r')
			len--;
		text[len] = '\0';
		if (len > LIMIT_LINE) {
			struct err e;
			err_set(&e, EX_DATAERR, no, "a line of more than %lu octets", LIMIT_LINE);
			cmd_error(&run->c, file, &e);
			continue;
		}
		if (run->tsv) {
			char *tab = memchr(text, '\t', len);
			struct civil c;
			struct err e;
			if (tab)
				*tab = '\0';
			if (!tab || !civil_parse(text, &c)) {
				err_set(&e, EX_DATAERR, no, "not REFERENCE<TAB>TEXT");
				cmd_error(&run->c, file, &e);
				continue;
			}
			now = c;
			now.timed = true;
			len -= (size_t)(tab + 1 - text);
			text = tab + 1;
			len = unescape(text, len);
		}
		if (utf8_bad(text, len) != len) {
			buf_clear(&clean);
			source_decode(text, len, NULL, &clean);
			text = clean.p;
			len = clean.n;
		}
		buf_clear(&source);
		buf_printf(&source, "%s:%zu", file, no);
		run->c.found += line_read(lr, text, len, &now, source.p, emit, run);
	}
	if (ferror(f))
		cmd_warn(&run->c, EX_IOERR, "%s: cannot read: %s", file, strerror(errno));
	free(line);
	line_reader_free(lr);
	buf_free(&source);
	buf_free(&clean);
	cmd_close(f);
}

static void ical_error(void *ctx, const char *file, const struct err *e)
{
	struct run *run = ctx;
	cmd_error(&run->c, file, e);
}

/* a delivery status notification: no event, but what ev-mail rsvp wants to know */
static void bounce(struct run *run, const char *body, size_t len)
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
		emit(run, &r);
		run->c.found++;
	}
	rec_reader_free(rd);
	rec_free(&r);
	fclose(f);
}

/* one message of the helper's output */
static void read_message(struct run *run, const char *file, struct rec *head, const char *body, size_t len)
{
	struct extract_options was = run->o;
	struct doc d = DOC_INIT;
	struct err e = {0};
	const char *type = rec_get(head, "Type"), *date = rec_get(head, "Date"), *id = rec_get(head, "MessageId");
	int rc;

	run->o.source = id && *id ? id : file;
	run->o.address = id && *id ? id : NULL;
	if (!was.now_given && date && civil_parse(date, &run->o.now))
		run->o.now.timed = true;
	if (type && !strcmp(type, "bounce")) {
		bounce(run, body, len);
	} else if (type && !strcmp(type, "ical")) {
		run->c.found += ical_read(body, len, run->o.source, emit, ical_error, run);
	} else {
		d.subject = rec_get(head, "Subject");
		d.from = rec_get(head, "From");
		rc = type && !strcmp(type, "html") ? doc_read_html(&d, body, len, &e) : doc_read_text(&d, body, len, &e);
		if (rc == 0)
			run->c.found += extract_events(&d, &run->o, emit, run);
		else
			cmd_error(&run->c, file, &e);
		doc_free(&d);
	}
	run->o = was;
}

/* mail, through the helper */
static void read_mail(struct run *run, const char *file, const struct buf *raw)
{
	struct buf out = BUF_INIT;
	size_t at = 0;
	int status = helper_run(&run->c, "ev-unmail", (const char *const[]){NULL}, raw, &out);

	while (at < out.n) { /* heads and bodies */
		const char *blank = memmem(out.p + at, out.n - at, "\n\n", 2);
		struct rec head = REC_INIT;
		size_t len;
		if (!blank)
			break;
		for (const char *p = out.p + at; p < blank + 1;) {
			const char *nl = memchr(p, '\n', (size_t)(out.p + out.n - p)), *colon = memchr(p, ':', (size_t)(nl - p));
			if (colon) {
				char name[32];
				snprintf(name, sizeof name, "%.*s", (int)(colon - p), p);
				rec_addn(&head, name, colon + 2 <= nl ? colon + 2 : nl, colon + 2 <= nl ? (size_t)(nl - colon - 2) : 0);
			}
			p = nl + 1;
		}
		at = (size_t)(blank - out.p) + 2;
		len = rec_get(&head, "Length") ? strtoul(rec_get(&head, "Length"), NULL, 10) : 0;
		if (len > out.n - at)
			len = out.n - at;
		if (len)
			read_message(run, file, &head, out.p + at, len);
		at += len;
		rec_free(&head);
	}
	if (status)
		cmd_warn(&run->c, EX_DATAERR, "%s: cannot be read as mail", file);
	buf_free(&out);
}

/* RAW becomes the text of the PDF that it is, by pdftotext; false: reported */
static bool pdf_text(struct run *run, const char *file, struct buf *raw)
{
	struct buf text = {.max = LIMIT_DOCUMENT};
	int status = helper_program("pdftotext", (const char *const[]){"-layout", "-enc", "UTF-8", "-q", "-", "-", NULL}, raw, &text);

	if (status < 0)
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: a PDF is read through pdftotext (package poppler-utils), which is not here", file);
	else if (status)
		cmd_warn(&run->c, EX_DATAERR, "%s: pdftotext cannot read this PDF", file);
	else if (strspn(buf_cstr(&text), " \n\r\f\t") == text.n)
		cmd_warn(&run->c, EX_DATAERR, "%s: a PDF without text (a scan?)", file);
	else {
		buf_free(raw);
		*raw = text;
		return true;
	}
	buf_free(&text);
	return false;
}

/* a document's octets; an error without a line is about the whole of it.  RAW is freed. */
static void read_octets(struct run *run, const char *file, struct buf raw)
{
	struct doc d = DOC_INIT;
	struct err e = {0};
	enum source_type type = run->type;
	size_t n = 0;
	int rc = 0;

	if (type == SOURCE_AUTO)
		type = source_type(buf_cstr(&raw), raw.n);
	if (type == SOURCE_PDF && raw.n) {
		if (!pdf_text(run, file, &raw)) {
			buf_free(&raw);
			return;
		}
		type = SOURCE_TEXT;
	}
	if (!raw.n) {
		cmd_warn(&run->c, EX_DATAERR, "%s: is empty", file);
	} else if (type == SOURCE_ICAL) {
		n = ical_read(raw.p, raw.n, file, emit, ical_error, run);
	} else if (type == SOURCE_TEXT || type == SOURCE_HTML || type == SOURCE_JSON) {
		d.base = run->o.address;
		rc = type == SOURCE_JSON ? doc_read_json(&d, raw.p, raw.n, &e) : type == SOURCE_HTML ? doc_read_html(&d, raw.p, raw.n, &e) : doc_read_text(&d, raw.p, raw.n, &e);
		buf_free(&raw);
		run->o.source = file;
		if (rc == 0)
			n = extract_events(&d, &run->o, emit, run);
		else
			cmd_error(&run->c, file, &e);
	} else if (type == SOURCE_MAIL) {
		read_mail(run, file, &raw);
	} else if (type == SOURCE_BINARY) {
		cmd_warn(&run->c, EX_DATAERR, "%s: is binary, no announcement", file);
	} else {
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: is %s, which this version does not read (-t text reads it as text)", file, source_type_name(type));
	}
	run->c.found += n;
	doc_free(&d);
	buf_free(&raw);
}

static void read_document(struct run *run, const char *file)
{
	struct buf raw = BUF_INIT;

	if (cmd_slurp(&run->c, file, &raw))
		read_octets(run, file, raw);
	else
		buf_free(&raw);
}

/* a URL, through the helper, which has said what went wrong */
static void read_url(struct run *run, char *url)
{
	struct buf out = BUF_INIT, body = BUF_INIT, final = BUF_INIT;
	int status = helper_run(&run->c, "ev-fetch", (const char *const[]){"ev-parse", url, NULL}, NULL, &out);
	const char *blank = status ? NULL : memmem(buf_cstr(&out), out.n, "\n\n", 2);

	if (status) {
		if (!run->c.status)
			run->c.status = status;
	} else if (blank && out.n > 7) {
		buf_add(&final, out.p + 7, (size_t)(blank - out.p) - 7);
		buf_add(&body, blank + 2, out.n - (size_t)(blank + 2 - out.p));
		run->o.address = buf_cstr(&final);
		read_octets(run, buf_cstr(&final), body);
		run->o.address = NULL;
	}
	buf_free(&out);
	buf_free(&final);
}

int main(int argc, char **argv)
{
	enum { OPT_NOW = 256, OPT_LINES, OPT_TSV, OPT_UID_DATE };
	static const struct option longs[] = {
	    {"all", no_argument, NULL, 'a'}, {"evidence", no_argument, NULL, 'e'}, {"format", required_argument, NULL, 'f'},
	    {"help", no_argument, NULL, 'h'}, {"languages", required_argument, NULL, 'l'}, {"lines", no_argument, NULL, OPT_LINES},
	    {"now", required_argument, NULL, OPT_NOW}, {"output", required_argument, NULL, 'o'}, {"reference", required_argument, NULL, 'r'},
	    {"tsv", no_argument, NULL, OPT_TSV}, {"type", required_argument, NULL, 't'}, {"uid-date", no_argument, NULL, OPT_UID_DATE},
	    {"version", no_argument, NULL, 'V'}, {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};
	struct run run = {.first = true};
	struct cmd *c = &run.c;
	int opt, type;

	cmd_start(c, "ev-parse");
	for (int i = 0; i < lex_lang_count(); i++)
		run.o.langs |= (lex_langs_t)1 << i;
	run.o.now = c->now_local;
	while ((opt = getopt_long(argc, argv, "aef:hl:o:r:t:Vz:", longs, NULL)) != -1) {
		switch (opt) {
		case 'a': run.o.mentioned = true; break;
		case 'e': run.o.evidence = true; break;
		case 'f':
			if (strcmp(optarg, "rec") != 0)
				return cmd_warn(c, EX_USAGE, "-f: ev-parse writes rec, not %s", optarg);
			break;
		case 'h': return cmd_help(c, usage);
		case 'l':
			if (!set_languages(&run, optarg))
				return c->status;
			break;
		case 'o': c->output = optarg; break;
		case OPT_NOW:
			if (!cmd_now(c, optarg))
				return c->status;
			if (!run.o.now_given)
				run.o.now = c->now_local;
			break;
		case 'r':
			if (!civil_parse(optarg, &run.o.now))
				return cmd_warn(c, EX_USAGE, "-r: not a date or time: %s", optarg);
			run.o.now.timed = true;
			run.o.now_given = true;
			break;
		case 't':
			type = source_type_of(optarg);
			if (type != SOURCE_AUTO && type != SOURCE_TEXT && type != SOURCE_HTML && type != SOURCE_ICAL && type != SOURCE_MAIL && type != SOURCE_JSON && type != SOURCE_PDF)
				return cmd_warn(c, EX_USAGE, "-t: not auto, text, html, ical, mail, json or pdf: %s", optarg);
			run.type = (enum source_type)type;
			break;
		case 'V': return cmd_version(c);
		case 'z':
			if (!zone_find(optarg))
				return cmd_warn(c, EX_USAGE, "-z: no such time zone: %s", optarg);
			run.o.zone.given = optarg;
			break;
		case OPT_LINES: run.lines = true; break;
		case OPT_TSV: run.tsv = true; break;
		case OPT_UID_DATE: run.o.uid_date = true; break;
		default: return cmd_usage(c, usage);
		}
	}
	if (run.tsv && !run.lines)
		return cmd_warn(c, EX_USAGE, "--tsv goes with --lines");
	run.o.zone.reader = c->tz;
	if (optind == argc && isatty(0))
		return cmd_usage(c, usage);
	if (!cmd_out(c))
		return c->status;
	if (optind == argc) {
		if (run.lines)
			read_lines(&run, "-");
		else
			read_document(&run, "-");
	}
	for (int i = optind; i < argc; i++) {
		if (!strncmp(argv[i], "http://", 7) || !strncmp(argv[i], "https://", 8))
			read_url(&run, argv[i]);
		else if (run.lines)
			read_lines(&run, argv[i]);
		else
			read_document(&run, argv[i]);
	}
	buf_free(&run.text);
	return cmd_finish(c, true);
}
