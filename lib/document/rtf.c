/* rtf.c: Rich Text Format (Microsoft's specification, version 1.9.1) as HTML; see office.h. */
#include "document/flow.h"
#include "document/office.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { DEEP = 512, FONTS = 1000, STYLES = 1000, WORD = 32, HREF = 2000 };

enum destination { D_TEXT, D_SKIP, D_FONTS, D_STYLES, D_LIST_TEXT, D_INSTRUCTION };

struct group {
	enum destination to;
	bool bold, hidden, star; /* star: "\*" was read, the next word names a destination that may be left out */
	int font, uc;            /* uc: octets that stand for a \u character */
	bool linked;             /* the field's link ends with this group */
	bool part;               /* the header's or footer's group */
	const char *edge;
};

struct font {
	int number, page;
};

struct style {
	int number, level;
};

struct rtf {
	const char *p, *end;
	struct flow flow;
	struct group g[DEEP];
	size_t depth, too_deep;
	struct font font[FONTS];
	size_t fonts;
	struct style style[STYLES];
	size_t styles;
	int page;                /* the document's code page */
	int default_font;
	int paged, paged_font;   /* the code page of the font that was asked for last */
	struct buf octets;       /* of one code page, not decoded yet */
	int octets_page;
	struct buf instruction, name; /* of a field; of a style */
	struct buf text;         /* UTF-8, scratch */
	int pending_high;        /* first half of a surrogate pair */
	int eat;                 /* octets behind a \u that are its substitute */
	int level, style_now;    /* of the paragraph */
	bool item, numbered, in_table, row_open, cell_open, was_table;
	iconv_t converter;
	int converter_page;
};

static struct group *now(struct rtf *r)
{
	return &r->g[r->depth];
}

/* code page of a font's character set (\fcharset) */
static int charset_page(int charset)
{
	static const struct {
		int charset, page;
	} sets[] = {{0, 1252}, {2, 1252}, {77, 10000}, {128, 932}, {129, 949}, {134, 936}, {136, 950}, {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255},
		{178, 1256}, {186, 1257}, {204, 1251}, {222, 874}, {238, 1250}};

	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
		if (sets[i].charset == charset)
			return sets[i].page;
	return 0;
}

static int page_now(struct rtf *r)
{
	if (r->paged && r->paged_font == now(r)->font)
		return r->paged;
	r->paged = r->page;
	r->paged_font = now(r)->font;
	for (size_t i = 0; i < r->fonts; i++)
		if (r->font[i].number == now(r)->font && r->font[i].page) {
			r->paged = r->font[i].page;
			break;
		}
	return r->paged;
}

static void ensure_paragraph(struct rtf *r)
{
	if (r->flow.frames)
		return;
	if (r->in_table && !r->row_open) {
		if (!r->was_table)
			flow_table(&r->flow, true);
		r->was_table = r->row_open = true;
		flow_row(&r->flow, true);
	} else if (!r->in_table && r->was_table) {
		if (r->row_open)
			flow_row(&r->flow, false);
		flow_table(&r->flow, false);
		r->was_table = r->row_open = r->cell_open = false;
	}
	if (r->in_table && !r->cell_open) {
		flow_cell(&r->flow, true, false);
		r->cell_open = true;
	}
	flow_open(&r->flow);
}

/* UTF-8 to where the group's text goes */
static void out(struct rtf *r, const char *s, size_t n)
{
	struct group *g = now(r);

	if (g->to == D_INSTRUCTION && r->instruction.n < HREF)
		buf_add(&r->instruction, s, n);
	if (g->to == D_STYLES && r->name.n < 100)
		buf_add(&r->name, s, n);
	if (g->to == D_LIST_TEXT)
		for (size_t i = 0; i < n; i++)
			r->numbered = r->numbered || (s[i] >= '0' && s[i] <= '9');
	if (g->to != D_TEXT || g->hidden || r->too_deep)
		return;
	ensure_paragraph(r);
	flow_text(&r->flow, s, n, g->bold);
}

/* the octets that were collected, by their code page */
static void decode(struct rtf *r)
{
	char name[16], part[512];
	char *in = r->octets.p;
	size_t left = r->octets.n;

	if (!left)
		return;
	buf_clear(&r->text);
	if (r->octets_page != 1252 && r->converter_page != r->octets_page) {
		if (r->converter != (iconv_t)-1)
			iconv_close(r->converter);
		snprintf(name, sizeof name, r->octets_page == 10000 ? "MACINTOSH" : "CP%d", r->octets_page);
		r->converter = iconv_open("UTF-8", name);
		r->converter_page = r->octets_page;
	}
	if (r->octets_page == 1252 || r->converter == (iconv_t)-1) {
		utf8_cp1252(in, left, &r->text);
	} else {
		while (left) {
			char *to = part;
			size_t room = sizeof part, was = left;
			if (iconv(r->converter, &in, &left, &to, &room) == (size_t)-1 && left && left == was && to == part) {
				in++, left--; /* an octet that means nothing */
				utf8_put(&r->text, 0xfffd);
			}
			buf_add(&r->text, part, (size_t)(to - part));
		}
		iconv(r->converter, NULL, NULL, NULL, NULL);
	}
	buf_clear(&r->octets);
	out(r, buf_cstr(&r->text), r->text.n);
}

static void octet(struct rtf *r, char c)
{
	int page;

	if (r->eat > 0) {
		r->eat--;
		return;
	}
	page = page_now(r);
	if (r->octets.n && r->octets_page != page)
		decode(r);
	r->octets_page = page;
	buf_char(&r->octets, c);
}

static void character(struct rtf *r, uint32_t c)
{
	struct buf b = BUF_INIT;

	decode(r);
	utf8_put(&b, c);
	out(r, b.p, b.n);
	buf_free(&b);
}

/* \u: a signed 16-bit unit of UTF-16 */
static void unit(struct rtf *r, int v)
{
	uint32_t c = (uint32_t)(v < 0 ? v + 65536 : v) & 0xffff;

	r->eat = 0;
	if (c >= 0xd800 && c < 0xdc00) {
		r->pending_high = (int)c;
	} else if (c >= 0xdc00 && c < 0xe000) {
		if (r->pending_high)
			character(r, 0x10000 + (((uint32_t)r->pending_high - 0xd800) << 10) + (c - 0xdc00));
		r->pending_high = 0;
	} else if (c >= 0xf020 && c < 0xf100) { /* of a symbol font */
		character(r, 0x2022);
	} else if (c) {
		character(r, c);
	}
	r->eat = now(r)->uc;
}

static void end_paragraph(struct rtf *r)
{
	enum flow_kind kind = FLOW_TEXT;
	int level = r->level;

	decode(r);
	if (now(r)->to != D_TEXT || r->too_deep)
		return;
	for (size_t i = 0; !level && i < r->styles; i++)
		if (r->style[i].number == r->style_now)
			level = r->style[i].level;
	ensure_paragraph(r);
	if (level > 0)
		kind = FLOW_HEADING;
	else if (r->item)
		kind = r->numbered ? FLOW_NUMBER : FLOW_BULLET;
	flow_close(&r->flow, kind, level > 6 ? 6 : level);
	r->item = r->numbered = false;
}

static void end_cell(struct rtf *r)
{
	r->in_table = true;
	end_paragraph(r);
	if (r->cell_open)
		flow_cell(&r->flow, false, false);
	r->cell_open = false;
}

static void end_row(struct rtf *r)
{
	if (!r->row_open)
		return;
	if (r->cell_open)
		end_cell(r);
	flow_row(&r->flow, false);
	r->row_open = false;
}

/* the address of a field that is a link: HYPERLINK "https://..." */
static void link_of(struct rtf *r)
{
	const char *at = strstr(buf_cstr(&r->instruction), "HYPERLINK"), *quote = at ? strchr(at, '"') : NULL;
	size_t n = quote ? strcspn(quote + 1, "\"") : 0;

	if (n && n < HREF) {
		char *href = mem_strn(quote + 1, n);
		ensure_paragraph(r);
		flow_link(&r->flow, href);
		free(href);
	}
	buf_clear(&r->instruction);
}

static void style_named(struct rtf *r)
{
	const char *name = buf_cstr(&r->name);
	int level = 0;

	if (!strncmp(name, "heading ", 8) && name[8] >= '1' && name[8] <= '6')
		level = name[8] - '0';
	else if (!strncmp(name, "Title", 5) || !strncmp(name, "Titel", 5))
		level = 1;
	if (level && r->styles < STYLES)
		r->style[r->styles++] = (struct style){r->style_now, level};
	buf_clear(&r->name);
}

static bool is(const char *word, const char *const *list)
{
	for (; *list; list++)
		if (!strcmp(word, *list))
			return true;
	return false;
}

/* words that say where a group's text goes; true where it was one */
static bool destination(struct rtf *r, const char *w)
{
	static const char *const skip[] = {"colortbl", "info", "pict", "objdata", "themedata", "colorschememapping", "datastore", "latentstyles", "listtable", "listoverridetable",
		"rsidtbl", "generator", "xmlnstbl", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "filetbl", "revtbl", "fldtype", "datafield", "formfield", "nonshppict", "mmathPr",
		"pgptbl", "wgrffmtfilter", "htmltag", "shpinst", "xe", "tc", "do", NULL};
	struct group *g = now(r);

	if (!strcmp(w, "fonttbl"))
		g->to = D_FONTS;
	else if (!strcmp(w, "stylesheet"))
		g->to = D_STYLES;
	else if (!strcmp(w, "listtext") || !strcmp(w, "pntext"))
		g->to = D_LIST_TEXT, r->item = true;
	else if (!strcmp(w, "fldinst"))
		g->to = D_INSTRUCTION, buf_clear(&r->instruction);
	else if (!strcmp(w, "fldrslt"))
		g->linked = true, link_of(r);
	else if (!strcmp(w, "shptxt") || !strcmp(w, "footnote") || !strcmp(w, "shprslt"))
		g->to = !strcmp(w, "shprslt") ? D_SKIP : D_TEXT;
	else if (is(w, skip))
		g->to = strcmp(w, "shpinst") ? D_SKIP : g->to;
	else
		return false;
	return true;
}

static bool edge(struct rtf *r, const char *w)
{
	bool header = !strncmp(w, "header", 6), footer = !strncmp(w, "footer", 6);
	const char *rest = w + 6;

	if ((!header && !footer) || strchr(w, 'y') || (*rest && strcmp(rest, "l") && strcmp(rest, "r") && strcmp(rest, "f")) || now(r)->to != D_TEXT)
		return false;
	if (r->flow.frames)
		end_paragraph(r);
	now(r)->edge = header ? "header" : "footer";
	now(r)->part = true;
	flow_part(&r->flow, now(r)->edge, true);
	return true;
}

static bool text_word(struct rtf *r, const char *w, int v)
{
	static const struct {
		const char *word;
		uint32_t c;
	} marks[] = {{"emdash", 0x2014}, {"endash", 0x2013}, {"lquote", 0x2018}, {"rquote", 0x2019}, {"ldblquote", 0x201c}, {"rdblquote", 0x201d}, {"bullet", 0x2022}, {"tab", ' '}, {"emspace", ' '},
		{"enspace", ' '}, {"qmspace", ' '}};

	if (!strcmp(w, "u")) {
		unit(r, v);
		return true;
	}
	if (!strcmp(w, "par") || !strcmp(w, "sect") || !strcmp(w, "page"))
		end_paragraph(r);
	else if (!strcmp(w, "line"))
		decode(r), (now(r)->to == D_TEXT && r->flow.frames ? flow_break(&r->flow) : (void)0);
	else if (!strcmp(w, "cell") || !strcmp(w, "nestcell"))
		end_cell(r);
	else if (!strcmp(w, "row") || !strcmp(w, "nestrow"))
		end_row(r);
	else
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (!strcmp(w, marks[i].word)) {
				if (r->eat > 0)
					r->eat--;
				else
					character(r, marks[i].c);
				return true;
			}
	return false;
}

static void style_word(struct rtf *r, const char *w, bool given, int v)
{
	struct group *g = now(r);

	if (!strcmp(w, "b"))
		g->bold = !given || v;
	else if (!strcmp(w, "v") || !strcmp(w, "deleted"))
		g->hidden = !given || v;
	else if (!strcmp(w, "plain"))
		g->bold = g->hidden = false, g->font = r->default_font;
	else if (!strcmp(w, "pard"))
		r->level = 0, r->style_now = 0, r->in_table = false;
	else if (!strcmp(w, "intbl"))
		r->in_table = true;
	else if (!strcmp(w, "outlinelevel"))
		r->level = v >= 0 && v < 6 ? v + 1 : 0;
	else if (!strcmp(w, "s"))
		r->style_now = v;
	else if (!strcmp(w, "ls") && v)
		r->item = true;
	else if (!strcmp(w, "ansicpg"))
		r->page = v > 0 && v < 70000 ? v : 1252, r->paged = 0;
	else if (!strcmp(w, "deff"))
		r->default_font = v;
	else if (!strcmp(w, "uc"))
		g->uc = v >= 0 && v < 100 ? v : 1;
	else if (!strcmp(w, "f") && g->to == D_FONTS && r->fonts < FONTS)
		r->font[r->fonts++] = (struct font){v, 0}, g->font = v, r->paged = 0;
	else if (!strcmp(w, "f"))
		g->font = v;
	else if (!strcmp(w, "fcharset") && g->to == D_FONTS && r->fonts)
		r->font[r->fonts - 1].page = charset_page(v), r->paged = 0;
}

static void word(struct rtf *r, const char *w, bool given, int v)
{
	bool star = now(r)->star;

	decode(r);
	if (!strcmp(w, "bin")) { /* so many octets of data */
		size_t left = (size_t)(r->end - r->p);
		r->p += v > 0 ? ((size_t)v < left ? (size_t)v : left) : 0;
		return;
	}
	now(r)->star = false;
	if (destination(r, w) || edge(r, w))
		return;
	if (star) { /* a destination that we do not know may be left out */
		now(r)->to = strcmp(w, "shpinst") && strcmp(w, "cs") && strcmp(w, "ds") && strcmp(w, "ts") ? D_SKIP : now(r)->to;
		return;
	}
	if (!text_word(r, w, v))
		style_word(r, w, given, v);
}

static void open_group(struct rtf *r)
{
	decode(r);
	r->eat = 0;
	if (r->depth + 1 >= DEEP) {
		r->too_deep++;
		return;
	}
	r->g[r->depth + 1] = r->g[r->depth];
	r->depth++;
	now(r)->linked = now(r)->part = now(r)->star = false;
	if (now(r)->to == D_STYLES)
		r->style_now = 0;
}

static void close_group(struct rtf *r)
{
	decode(r);
	r->eat = 0;
	if (r->too_deep) {
		r->too_deep--;
		return;
	}
	if (!r->depth)
		return;
	if (now(r)->to == D_STYLES) {
		style_named(r);
		r->style_now = 0;
	}
	if (now(r)->linked)
		flow_link(&r->flow, NULL);
	if (now(r)->part) {
		if (r->flow.frames)
			end_paragraph(r);
		flow_part(&r->flow, now(r)->edge, false);
	}
	r->depth--;
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

/* behind a backslash: a symbol or a word with its number */
static void control(struct rtf *r)
{
	char w[WORD];
	size_t n = 0;
	bool minus = false, given = false;
	long v = 0;

	if (r->p >= r->end)
		return;
	if ((*r->p | 32) < 'a' || (*r->p | 32) > 'z') {
		char c = *r->p++;
		if (c == '\'' && r->end - r->p >= 2 && hex(r->p[0]) >= 0 && hex(r->p[1]) >= 0) {
			octet(r, (char)(hex(r->p[0]) * 16 + hex(r->p[1])));
			r->p += 2;
		} else if (c == '*') {
			now(r)->star = true;
		} else if (c == '~' || c == '_') {
			character(r, c == '~' ? 0xa0 : '-');
		} else if (c == '\n' || c == '\r') {
			end_paragraph(r);
		} else if (c == '\\' || c == '{' || c == '}') {
			octet(r, c);
		}
		return;
	}
	while (r->p < r->end && (*r->p | 32) >= 'a' && (*r->p | 32) <= 'z') {
		if (n + 1 < sizeof w)
			w[n++] = *r->p;
		r->p++;
	}
	w[n] = '\0';
	if (r->p < r->end && *r->p == '-')
		minus = true, r->p++;
	for (; r->p < r->end && *r->p >= '0' && *r->p <= '9'; r->p++)
		v = v < 100000000 ? v * 10 + (*r->p - '0') : v, given = true;
	if (r->p < r->end && *r->p == ' ')
		r->p++;
	word(r, w, given, (int)(minus ? -v : v));
}

int rtf_html(const char *p, size_t n, struct buf *html, struct err *e)
{
	struct rtf *r;

	if (n < 6 || memcmp(p, "{\\rtf", 5) != 0)
		return err_set(e, EX_DATAERR, 0, "is no RTF");
	r = mem_new(1, sizeof *r);
	r->p = p, r->end = p + n;
	r->page = 1252;
	r->g[0].uc = 1;
	r->converter = (iconv_t)-1;
	flow_begin(&r->flow, html);
	while (r->p < r->end) {
		char c = *r->p++;
		if (c == '{')
			open_group(r);
		else if (c == '}')
			close_group(r);
		else if (c == '\\')
			control(r);
		else if (c != '\n' && c != '\r' && c != '\0')
			octet(r, c);
	}
	decode(r);
	if (r->flow.frames)
		end_paragraph(r);
	r->too_deep = r->depth = 0;
	end_row(r);
	flow_end(&r->flow);
	if (r->converter != (iconv_t)-1)
		iconv_close(r->converter);
	buf_free(&r->octets);
	buf_free(&r->instruction);
	buf_free(&r->name);
	buf_free(&r->text);
	free(r);
	return 0;
}
