/* parse_convert.c: what ev-parse reads through other programs and readers of its own: PDF, word processors' documents,
 * Outlook's messages, old calendars, pictures; see parse.h.  Each program gets the octets on standard input, never a name. */
#include "cmd/parse.h"

#include "cmd/helper.h"
#include "document/office.h"
#include "document/vcal.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

static bool blank(const struct buf *b)
{
	return strspn(buf_cstr(b), " \n\r\f\t") == b->n;
}

/* OUT takes the place of RAW */
static bool become(struct buf *raw, struct buf *out)
{
	buf_free(raw);
	*raw = *out;
	return true;
}

/* ---- optical character recognition ---- */

static const struct {
	const char *lang, *model;
} models[] = {{"de", "deu"}, {"en", "eng"}, {"fr", "fra"}, {"nl", "nld"}, {"da", "dan"}, {"pl", "pol"}, {"es", "spa"}, {"it", "ita"}};

/* the languages' models that are installed: with -l those, else German and English; false: tesseract is not here */
static bool ocr_languages(struct parse_run *run)
{
	struct buf list = BUF_INIT;
	size_t all = (size_t)lex_lang_count(), asked = 0;
	char line[16];
	const char *missing = NULL;

	if (*run->ocr)
		return true;
	if (helper_program("tesseract", (const char *const[]){"--list-langs", NULL}, NULL, &list) < 0) {
		buf_free(&list);
		return false;
	}
	for (size_t i = 0; i < all; i++)
		asked += (run->o.langs >> i) & 1;
	for (size_t i = 0; i < sizeof models / sizeof *models; i++) {
		int lang = lex_lang_of(models[i].lang, 2);
		if (asked == all ? i > 1 : lang < 0 || !((run->o.langs >> lang) & 1))
			continue;
		snprintf(line, sizeof line, "\n%s\n", models[i].model);
		if (strstr(buf_cstr(&list), line))
			snprintf(run->ocr + strlen(run->ocr), sizeof run->ocr - strlen(run->ocr), "%s%s", *run->ocr ? "+" : "", models[i].model);
		else
			missing = models[i].model;
	}
	if (!*run->ocr)
		strcpy(run->ocr, "eng");
	snprintf(run->ocr_warning, sizeof run->ocr_warning, "read from a picture by optical character recognition (tesseract, %s)%s%s: check it", run->ocr,
		missing ? ", without package tesseract-ocr-" : "", missing ? missing : "");
	buf_free(&list);
	return true;
}

static bool ocr_missing(struct parse_run *run, const char *file, const char *what)
{
	cmd_warn(&run->c, EX_UNAVAILABLE, "%s: %s is read through tesseract (packages tesseract-ocr, tesseract-ocr-deu), which is not here", cmd_named(file), what);
	return false;
}

static int recognize(struct parse_run *run, const struct buf *picture, struct buf *out)
{
	return helper_program("tesseract", (const char *const[]){"stdin", "stdout", "-l", run->ocr, NULL}, picture, out);
}

static bool from_image(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf text = {.max = LIMIT_DOCUMENT};
	int status;

	if (!ocr_languages(run))
		return ocr_missing(run, file, "a picture");
	status = recognize(run, raw, &text);
	if (!status && !blank(&text)) {
		run->warning = run->ocr_warning;
		return become(raw, &text);
	}
	cmd_warn(&run->c, EX_DATAERR, status ? "%s: tesseract cannot read this picture" : "%s: a picture in which tesseract finds no text", cmd_named(file));
	buf_free(&text);
	return false;
}

static long pdf_pages(const struct buf *pdf)
{
	struct buf info = BUF_INIT;
	const char *at;
	long n = 1;

	if (helper_program("pdfinfo", (const char *const[]){"-", NULL}, pdf, &info) == 0 && (at = strstr(buf_cstr(&info), "\nPages:")))
		n = strtol(at + 7, NULL, 10);
	buf_free(&info);
	return n;
}

/* a PDF of pictures: each page is drawn and read */
static bool from_scan(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf text = {.max = LIMIT_DOCUMENT};
	long pages = pdf_pages(raw);
	char number[24], pixels[24];
	int status = 0;

	if (!ocr_languages(run))
		return ocr_missing(run, file, "a PDF without text (a scan)");
	snprintf(pixels, sizeof pixels, "%d", LIMIT_PIXELS);
	for (long i = 1; i <= pages && i <= LIMIT_PAGES && !status; i++) {
		struct buf page = {.max = LIMIT_DOCUMENT};
		snprintf(number, sizeof number, "%ld", i);
		status = helper_program("pdftoppm", (const char *const[]){"-gray", "-scale-to", pixels, "-f", number, "-l", number, "-", NULL}, raw, &page);
		if (!status && page.n)
			status = recognize(run, &page, &text);
		buf_free(&page);
	}
	if (!status && !blank(&text)) {
		run->warning = run->ocr_warning;
		if (pages > LIMIT_PAGES)
			cmd_warn(&run->c, EX_DATAERR, "%s: only the first %d of %ld scanned pages are read", cmd_named(file), LIMIT_PAGES, pages);
		return become(raw, &text);
	}
	cmd_warn(&run->c, EX_DATAERR, status ? "%s: a PDF without text (a scan?), which tesseract cannot read" : "%s: a PDF without text, in whose pictures tesseract finds none", cmd_named(file));
	buf_free(&text);
	return false;
}

static bool from_pdf(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf text = {.max = LIMIT_DOCUMENT};
	int status = helper_program("pdftotext", (const char *const[]){"-layout", "-enc", "UTF-8", "-q", "-", "-", NULL}, raw, &text);

	if (!status && !blank(&text))
		return become(raw, &text);
	buf_free(&text);
	if (!status)
		return from_scan(run, file, raw);
	if (status < 0)
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: a PDF is read through pdftotext (package poppler-utils), which is not here", cmd_named(file));
	else
		cmd_warn(&run->c, EX_DATAERR, "%s: pdftotext cannot read this PDF", cmd_named(file));
	return false;
}

/* ---- word processors ---- */

/* the helper's output: members, and at the end perhaps an error */
static size_t members(const struct buf *out, struct office_member *m, size_t max, struct err *e)
{
	size_t at = 0, n = 0;

	while (at < out->n && n < max) {
		const char *p = out->p + at, *blank_line = memmem(p, out->n - at, "\n\n", 2);
		char name[160] = "";
		unsigned long len = 0;
		if (!blank_line)
			break;
		at = (size_t)(blank_line - out->p) + 2;
		if (!strncmp(p, "Error: ", 7)) {
			err_set(e, EX_DATAERR, 0, "%.*s", (int)(blank_line - p - 7), p + 7);
			break;
		}
		if (sscanf(p, "Name: %159s Length: %lu", name, &len) != 2 || len > out->n - at)
			break;
		m[n++] = (struct office_member){mem_str(name), out->p + at, len};
		at += len;
	}
	return n;
}

static bool from_office(struct parse_run *run, const char *file, struct buf *raw)
{
	enum { MOST = 256 };
	struct office_member *m = mem_new(MOST, sizeof *m);
	struct buf out = {.max = LIMIT_DOCUMENT}, html = {.max = LIMIT_DOCUMENT};
	struct err e = {0};
	size_t n = 0;
	int rc = 0;

	if (raw->n > 4 && memcmp(raw->p, "PK", 2) != 0) {
		rc = odt_flat_html(raw->p, raw->n, &html, &e);
	} else {
		int status = helper_run(&run->c, "ev-unpack", (const char *const[]){NULL}, raw, &out);
		n = members(&out, m, MOST, &e);
		if (status && !e.status)
			err_set(&e, EX_DATAERR, 0, "cannot be taken apart");
		rc = e.status ? -1 : office_html(m, n, &html, &e);
	}
	for (size_t i = 0; i < n; i++)
		free((void *)(uintptr_t)m[i].name);
	free(m);
	buf_free(&out);
	if (!rc)
		return become(raw, &html);
	buf_free(&html);
	cmd_error(&run->c, file, &e);
	return false;
}

static bool from_rtf(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf html = {.max = LIMIT_DOCUMENT};
	struct err e = {0};

	if (!rtf_html(buf_cstr(raw), raw->n, &html, &e))
		return become(raw, &html);
	buf_free(&html);
	cmd_error(&run->c, file, &e);
	return false;
}

/* ---- Outlook, and what is older ---- */

static bool from_msg(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf mail = {.max = LIMIT_DOCUMENT};
	int status = helper_program("msgconvert", (const char *const[]){"--outfile", "-", "/dev/stdin", NULL}, raw, &mail);

	if (!status && mail.n)
		return become(raw, &mail);
	buf_free(&mail);
	if (status < 0)
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: Outlook's messages are read through msgconvert (packages libemail-outlook-message-perl, libemail-address-perl), which is not here", cmd_named(file));
	else
		cmd_warn(&run->c, EX_DATAERR, "%s: msgconvert (packages libemail-outlook-message-perl, libemail-address-perl) cannot read this message", cmd_named(file));
	return false;
}

static bool from_vcal(struct parse_run *run, const char *file, struct buf *raw)
{
	struct buf ical = {.max = LIMIT_DOCUMENT};
	struct err e = {0};
	const char *name = run->o.zone.given ? run->o.zone.given : run->o.zone.reader;

	if (name && !*name)
		name = NULL;
	if (vcal_ical(raw->p, raw->n, name, name ? zone_find(name) : NULL, &ical, &e))
		cmd_error(&run->c, file, &e); /* what is whole is read */
	if (ical.full)
		cmd_warn(&run->c, EX_DATAERR, "%s: as iCalendar it is larger than %lu octets: something is left out", cmd_named(file), LIMIT_DOCUMENT);
	return become(raw, &ical);
}

/* binary: a Word document of before 2007, or nothing that can be read */
static bool from_binary(struct parse_run *run, const char *file, struct buf *raw)
{
	const char *hint = source_hint(buf_cstr(raw), raw->n);
	struct buf text = {.max = LIMIT_DOCUMENT};

	if (hint && strstr(hint, "antiword")) {
		int status = helper_program("antiword", (const char *const[]){"-w", "0", "-m", "UTF-8.txt", "-", NULL}, raw, &text);
		if (!status && !blank(&text))
			return become(raw, &text);
		if (status >= 0)
			hint = "is a Word document of before 2007 that antiword cannot read";
	}
	buf_free(&text);
	if (hint)
		cmd_warn(&run->c, EX_DATAERR, "%s: %s", cmd_named(file), hint);
	else
		cmd_warn(&run->c, EX_DATAERR, "%s: is binary, no announcement", cmd_named(file));
	return false;
}

bool parse_convert(struct parse_run *run, const char *file, enum source_type *type, struct buf *raw, bool *converted)
{
	static const struct {
		enum source_type from, to;
		bool (*read)(struct parse_run *run, const char *file, struct buf *raw);
	} ways[] = {{SOURCE_PDF, SOURCE_TEXT, from_pdf}, {SOURCE_IMAGE, SOURCE_TEXT, from_image}, {SOURCE_OFFICE, SOURCE_HTML, from_office}, {SOURCE_RTF, SOURCE_HTML, from_rtf},
		{SOURCE_MSG, SOURCE_MAIL, from_msg}, {SOURCE_VCAL, SOURCE_ICAL, from_vcal}, {SOURCE_BINARY, SOURCE_TEXT, from_binary}};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (*type == ways[i].from) {
			*converted = ways[i].to == SOURCE_HTML;
			*type = ways[i].to;
			return ways[i].read(run, file, raw);
		}
	return true;
}
