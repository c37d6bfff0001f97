/* html.c: HTML as a document, over markup.h's stream; see doc.h.  No tree is built: text is collected with its
 * place in the source while the parser walks.  Nesting beyond LIMIT_DEPTH is flattened, nothing is ever fetched. */
#include "document/bullet.h"
#include "document/cells.h"
#include "document/doc.h"
#include "document/markup.h"
#include "document/source.h"
#include "document/unseen.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum element_flag {
	EL_BLOCK = 1,     /* begins and ends a block */
	EL_SKIP = 2,      /* its content is not for readers */
	EL_FURNITURE = 4,
	EL_MAIN = 8,
	EL_BOLD = 16,
	EL_STRUCK = 128,  /* crossed out */
	EL_STRESS = 64,   /* italic, marked: lifted out, but no heading */
	EL_BREAK = 32     /* an empty element that ends a line */
};

static const struct element {
	const char *name;
	int flags;
} elements[] = {
    {"address", EL_BLOCK}, {"article", EL_BLOCK | EL_MAIN}, {"aside", EL_BLOCK | EL_FURNITURE}, {"audio", EL_SKIP}, {"b", EL_BOLD},
    {"big", EL_STRESS}, {"blockquote", EL_BLOCK}, {"br", EL_BREAK}, {"button", EL_BLOCK | EL_FURNITURE}, {"canvas", EL_SKIP}, {"caption", EL_BLOCK},
    {"center", EL_BLOCK}, {"cite", EL_STRESS}, {"dd", EL_BLOCK}, {"del", EL_STRUCK}, {"details", EL_BLOCK}, {"dialog", EL_BLOCK | EL_FURNITURE}, {"div", EL_BLOCK}, {"dl", EL_BLOCK},
    {"dt", EL_BLOCK}, {"em", EL_STRESS}, {"fieldset", EL_BLOCK}, {"figcaption", EL_BLOCK | EL_FURNITURE}, {"figure", EL_BLOCK}, {"footer", EL_BLOCK | EL_FURNITURE},
    {"form", EL_BLOCK}, {"h1", EL_BLOCK}, {"h2", EL_BLOCK}, {"h3", EL_BLOCK}, {"h4", EL_BLOCK}, {"h5", EL_BLOCK}, {"h6", EL_BLOCK},
    {"head", EL_SKIP}, {"header", EL_BLOCK}, {"hr", EL_BLOCK}, {"i", EL_STRESS}, {"iframe", EL_SKIP}, {"input", 0}, {"li", EL_BLOCK}, {"main", EL_BLOCK | EL_MAIN},
    {"mark", EL_STRESS}, {"math", EL_SKIP}, {"nav", EL_BLOCK | EL_FURNITURE}, {"noscript", EL_SKIP}, {"object", EL_SKIP}, {"ol", EL_BLOCK}, {"option", EL_SKIP},
    {"p", EL_BLOCK}, {"pre", EL_BLOCK}, {"s", EL_STRUCK}, {"script", EL_SKIP}, {"section", EL_BLOCK}, {"select", EL_SKIP}, {"strike", EL_STRUCK}, {"strong", EL_BOLD}, {"style", EL_SKIP},
    {"summary", EL_BLOCK}, {"svg", EL_SKIP}, {"table", EL_BLOCK}, {"tbody", EL_BLOCK}, {"td", EL_BLOCK}, {"template", EL_SKIP},
    {"textarea", EL_SKIP}, {"tfoot", EL_BLOCK}, {"th", EL_BLOCK}, {"thead", EL_BLOCK}, {"title", EL_SKIP}, {"tr", EL_BLOCK}, {"u", EL_STRESS}, {"ul", EL_BLOCK},
    {"video", EL_SKIP}};

struct open_element {
	const struct element *el;
	char name[12];
	int flags;
	bool ordered; /* ol */
	bool classed; /* it has a class */
	const char *class; /* where paths are asked for */
	size_t from, blocks; /* then: where its text begins, and how many blocks there were */
	int columns, lines;  /* of a cell: what it spans; 0: none */
	enum block_kind kind;
};

enum { LETTERS = 26 };
struct reader {
	struct doc *d;
	struct markup *m;
	uint8_t first[LETTERS + 1]; /* of the elements that begin with each letter */
	struct open_element *open;
	size_t n, cap, too_deep;
	int skip, furniture, main, bold, stress, struck;
	size_t from;            /* where the block being collected begins */
	bool gap, blank;        /* the next block has a gap before it; a blank is due */
	enum block_kind kind;
	int level;
	int row, rows, cell;    /* table row or dl entry; number of the cell in the row */
	int wide;               /* columns that the cell spans */
	struct cells cells;     /* those that span rows of the table */
	size_t repeated;        /* octets that they gave to further rows: never more than the page has itself */
	bool in_title, started; /* started: the block has text */
	bool all_bold;          /* everything in the block so far is bold */
	bool label_class, value_class;
	enum { PARTS_NOT, PARTS_WORDS, PARTS } parts; /* what comes stands apart: unless it goes on with the word, at all events */
	size_t inline_end;      /* where in the text an inline element ended */
	bool inline_words;      /* ... that had a class, or more than a letter */
	size_t link_from;
	char *href;
	const char *path;       /* of the block being collected */
	size_t link_octets;
	struct buf title;
	struct structured *data;
	bool in_json;           /* inside a script of type application/ld+json */
	struct buf json;
	long json_at;           /* where the script's element was read */
};

/* the first letter tells most names apart */
static inline bool is(const char *name, const char *other)
{
	return *name == *other && !strcmp(name, other);
}

/* names come in lower case from the parser; two letters tell most apart */
static const struct element *element_of(const struct reader *r, const char *name)
{
	unsigned letter = (unsigned char)*name - 'a';

	for (unsigned k = letter < LETTERS ? r->first[letter] : 0; letter < LETTERS && k < r->first[letter + 1]; k++)
		if (elements[k].name[1] == name[1] && !strcmp(elements[k].name, name))
			return &elements[k];
	return NULL;
}

/* where the elements of each letter begin */
static void index_elements(struct reader *r)
{
	unsigned k = 0;

	for (int letter = 0; letter <= LETTERS; letter++) {
		while (k < sizeof elements / sizeof *elements && *elements[k].name < 'a' + letter)
			k++;
		r->first[letter] = (uint8_t)k;
	}
}

/* does a class or id name hold one of the words, as a part between hyphens, underscores and blanks? */
static bool named(const char *value, const char *const *words)
{
	for (; value && *value;) {
		size_t n = strcspn(value, " -_\t\n");
		for (size_t i = 0; words[i]; i++)
			if ((*words[i] | 32) == (*value | 32) && strlen(words[i]) == n && !strncasecmp(value, words[i], n))
				return true;
		value += n;
		value += strspn(value, " -_\t\n");
	}
	return false;
}

/* the first class of an element, where it is one that a path can name */
static const char *path_class(struct reader *r, const char *class)
{
	size_t n = class ? strcspn(class, " \t\r\n") : 0;

	for (size_t i = 0; i < n; i++)
		if (strchr("/.\"", class[i]) || (unsigned char)class[i] < ' ')
			return NULL;
	return r->d->paths && n && n < 60 ? arena_strn(&r->d->mem, class, n) : NULL;
}

/* the innermost three open elements with a class */
static const char *path_here(struct reader *r)
{
	enum { DEEP = 3 };
	size_t at[DEEP], n = 0;
	struct buf b = BUF_INIT;
	const char *path = NULL;

	for (size_t i = r->n; i > 0 && n < DEEP; i--)
		if (r->open[i - 1].class)
			at[n++] = i - 1;
	for (size_t k = n; k > 0; k--) {
		if (b.n)
			buf_char(&b, '/');
		buf_str(&b, r->open[at[k - 1]].name);
		buf_char(&b, '.');
		buf_str(&b, r->open[at[k - 1]].class);
	}
	if (b.n)
		path = arena_str(&r->d->mem, b.p);
	buf_free(&b);
	return path;
}

static void end_block(struct reader *r)
{
	struct block *b;

	if (r->started) {
		enum block_kind kind = r->kind;
		if (kind == BLOCK_TEXT && r->label_class)
			kind = BLOCK_LABEL;
		else if (kind == BLOCK_TEXT && r->value_class)
			kind = BLOCK_VALUE;
		else if (kind == BLOCK_TEXT && r->all_bold && r->d->text.n - r->from < 120)
			kind = BLOCK_LABEL; /* a line in bold of its own: a label or a small heading, floor 5 looks at its words */
		b = doc_block(r->d, kind, r->from);
		if (b) {
			b->level = r->level;
			b->gap = r->gap;
			b->furniture = r->furniture > 0;
			b->main = r->main > 0;
			b->row = r->row;
			b->column = r->row ? r->cell : 0;
			b->grid = r->row && r->cell ? r->cells.column + 1 : 0;
			b->wide = b->grid ? r->wide : 0;
			b->link_octets = r->link_octets;
			b->path = r->path;
			for (size_t i = r->n; i > 0; i--)
				if (is(r->open[i - 1].name, "ol") || is(r->open[i - 1].name, "ul")) {
					b->numbered = r->open[i - 1].ordered;
					break;
				}
			r->gap = false;
		}
		buf_char(&r->d->text, '\n');
	}
	r->from = r->d->text.n;
	r->started = r->blank = false;
	r->parts = PARTS_NOT;
	r->all_bold = true;
	r->link_octets = 0;
}

static void block_style(struct reader *r)
{
	r->kind = BLOCK_TEXT;
	r->level = 0;
	r->label_class = r->value_class = false;
	for (size_t i = r->n; i > 0; i--) {
		const struct open_element *o = &r->open[i - 1];
		if (o->kind == BLOCK_TEXT)
			continue;
		r->kind = o->kind;
		if (o->kind == BLOCK_HEADING)
			r->level = o->name[1] - '0';
		return;
	}
}

static void on_meta(struct reader *r, const struct attributes *att)
{
	const char *name = att->of[ATT_PROPERTY], *content = att->of[ATT_CONTENT];

	if (!name)
		name = att->of[ATT_NAME];
	if (!name || !content || !*content)
		return;
	if (!strcmp(name, "og:title") && !r->d->page_title)
		r->d->page_title = arena_str(&r->d->mem, content);
	if ((!strcmp(name, "article:published_time") || is(name, "date") || !strcmp(name, "dc.date") || !strcmp(name, "dcterms.created")) &&
	    !r->d->published && strlen(content) < 40)
		r->d->published = arena_str(&r->d->mem, content);
	if (!strcmp(name, "og:url") && !r->d->url)
		r->d->url = markup_address(&r->d->mem, content);
}

/* a link, made absolute where the page's address is known */
static char *absolute(struct reader *r, const char *href)
{
	return markup_absolute(&r->d->mem, href, r->d->base);
}

/* the same of the links in the structured data */
static void absolute_events(struct reader *r)
{
	for (size_t i = 0; r->d->base && i < r->d->events.n; i++) {
		struct doc_event *e = &r->d->events.e[i];
		if (e->url && !strchr(e->url, ' '))
			e->url = absolute(r, e->url);
		if (e->tickets && !strchr(e->tickets, ' '))
			e->tickets = absolute(r, e->tickets);
	}
}

/* a link to an iCalendar file: by its type, or by its name */
static bool calendar_link(const struct attributes *att)
{
	const char *type = att->of[ATT_TYPE], *href = att->of[ATT_HREF];
	size_t n = strcspn(href, "?#");

	return (type && !strncasecmp(type, "text/calendar", 13)) || (n > 4 && !strncasecmp(href + n - 4, ".ics", 4)) || strstr(href, "ical=1") || strstr(href, "format=ical");
}

/* elements that have no end */
static bool void_element(const char *name)
{
	static const char *const names[] = {"meta", "link", "img", "br", "hr", "input"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (is(name, names[i]))
			return true;
	return false;
}

/* what an element says of the page as a whole */
static void on_page(struct reader *r, const char *name, const struct attributes *att)
{
	const char *href = att->of[ATT_HREF], *lang = att->of[ATT_LANG], *rel = att->of[ATT_REL];
	bool link = is(name, "link");

	if (is(name, "html") && lang && !r->d->language)
		r->d->language = arena_str(&r->d->mem, lang);
	if (is(name, "base") && href && (r->d->base || strstr(href, "://")))
		r->d->base = absolute(r, href);
	if (is(name, "meta"))
		on_meta(r, att);
	if ((link || is(name, "a")) && href && !r->d->calendar && calendar_link(att))
		r->d->calendar = absolute(r, href);
	if (link && rel && !strcasecmp(rel, "canonical") && href)
		r->d->url = markup_address(&r->d->mem, href);
	if (is(name, "body") && r->skip) { /* a head that was never closed */
		r->skip = 0;
		for (size_t i = 0; i < r->n; i++)
			r->open[i].flags &= ~EL_SKIP;
	}
}

/* the structured data's part of an element */
static void on_data(struct reader *r, const char *name, const struct attributes *att, int flags)
{
	const char *type = att->of[ATT_TYPE];

	if (flags & (EL_BLOCK | EL_BREAK)) /* words do not run together at a block's edge */
		structured_text(r->data, " ", 1);
	structured_start(r->data, name, att, markup_at(r->m));
	if (void_element(name))
		structured_end(r->data);
	if (is(name, "script") && type && !strncasecmp(type, "application/ld+json", 19)) {
		r->in_json = true;
		r->json_at = markup_at(r->m);
	}
}

/* is it there for finding one's way, by its class, id or role, and not for reading? */
static bool is_furniture(const char *name, const struct attributes *att, int flags)
{
	static const char *const words[] = {"nav", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "cookie", "cookies", "share",
	                                    "sharing", "social", "sidebar", "sidenav", "skip", "banner", "pagination", "related", "toolbar", NULL};
	const char *role = att->of[ATT_ROLE];

	if (att->of[ATT_HIDDEN] || (role && !strcasecmp(role, "navigation")))
		return true;
	if ((flags & EL_SKIP) || is(name, "body") || is(name, "html"))
		return false;
	return named(att->of[ATT_CLASS], words) || named(att->of[ATT_ID], words);
}

/* a cell of a row above stands in this one, too */
static void repeat_cell(struct reader *r, const struct spanning_cell *c)
{
	r->cell++;
	for (size_t i = c->block; i < c->blocks; i++) {
		struct block *b;
		r->repeated += r->d->block[i].to - r->d->block[i].from;
		b = r->repeated < r->d->source.n ? doc_repeat(r->d, i) : NULL;
		if (!b)
			return;
		b->row = r->row;
		b->column = r->cell;
		b->grid = c->column;
		b->wide = c->columns;
		b->again = true;
	}
	r->from = r->d->text.n;
}

/* tables, rows and cells begin */
static void start_cells(struct reader *r, struct open_element *o, const char *name, const struct attributes *att)
{
	const struct spanning_cell *c;

	if (is(name, "table")) {
		memset(&r->cells, 0, sizeof r->cells);
	} else if (is(name, "tr")) {
		cells_row(&r->cells);
	} else if (r->row && (is(name, "td") || is(name, "th"))) {
		while ((c = cells_due(&r->cells)) != NULL)
			repeat_cell(r, c);
		o->columns = r->wide = cells_span(att->of[ATT_COLSPAN]);
		o->lines = cells_span(att->of[ATT_ROWSPAN]);
		o->blocks = r->d->n;
	}
}

/* ... and end */
static void end_cells(struct reader *r, const struct open_element *o)
{
	const struct spanning_cell *c;

	if (o->columns)
		cells_take(&r->cells, r->d, o->columns, o->lines, o->blocks, r->d->n);
	else if (is(o->name, "table"))
		memset(&r->cells, 0, sizeof r->cells);
	else if (is(o->name, "tr"))
		while ((c = cells_rest(&r->cells)) != NULL)
			repeat_cell(r, c);
}

static enum block_kind kind_of(const struct reader *r, const char *name)
{
	if (is(name, "th") || is(name, "dt"))
		return BLOCK_LABEL;
	if (is(name, "dd"))
		return BLOCK_VALUE;
	if (is(name, "td"))
		return r->row && r->cell > 0 ? BLOCK_VALUE : BLOCK_TEXT;
	if (is(name, "li"))
		return BLOCK_ITEM;
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !name[2] ? BLOCK_HEADING : BLOCK_TEXT;
}

static void start_block(struct reader *r, struct open_element *o, const char *name, const struct attributes *att)
{
	bool cell = is(name, "td") || is(name, "th");

	end_block(r);
	if (!cell && !is(name, "dd") && !is(name, "dt") && !is(name, "li") && !is(name, "address"))
		r->gap = true;
	if (is(name, "tr") || is(name, "dt")) {
		r->row = ++r->rows;
		r->cell = 0;
	}
	if (is(name, "table") || is(name, "dl"))
		r->row = 0;
	start_cells(r, o, name, att);
	o->kind = kind_of(r, name);
	o->ordered = is(name, "ol");
	r->cell += cell;
	block_style(r);
}

/* an element that is a label or a value by its class alone */
static void by_class(struct reader *r, struct open_element *o, const char *class)
{
	static const char *const label_words[] = {"label", "labels", NULL}, *const value_words[] = {"value", NULL};
	bool label = named(class, label_words);

	if (r->kind != BLOCK_TEXT || !(label || named(class, value_words)))
		return;
	if (r->started || !label)
		end_block(r);
	if (label)
		r->label_class = true;
	o->flags |= EL_BLOCK;
	o->kind = label ? BLOCK_LABEL : BLOCK_VALUE;
	block_style(r);
}

/* <span class="title">Trio</span><span class="date">8.5.</span>, <b>05.04.</b><b>Sa</b>: the style sheet parts what nothing in the
 * text does */
static void part_words(struct reader *r, const struct open_element *o)
{
	if (o->flags & EL_BLOCK || !r->started || r->blank || r->inline_end != r->d->text.n || (!o->classed && !r->inline_words))
		return;
	r->parts = o->classed ? PARTS : PARTS_WORDS;
}

/* a small letter goes on with its word: <b>Kin</b><i>der</i> */
static bool goes_on(const char *p, const char *end)
{
	uint32_t c = utf8_next(&p, end);

	return ((c >= 'a' && c <= 'z') || (c >= 0xdf && c < 0x250)) && utf8_fold(c) == c;
}

/* the blanks of columns, before the text from P to END, where elements parted it from what stands before */
static void take_part(struct reader *r, const char *p, const char *end, size_t at)
{
	if (r->parts && r->started && !r->blank && !(r->parts == PARTS_WORDS && goes_on(p, end)))
		doc_add(r->d, "  ", 2, at, true);
	r->parts = PARTS_NOT;
}

static void start_element(void *ctx, const char *name, const char **atts)
{
	struct reader *r = ctx;
	struct attributes all;
	const struct attributes *att = markup_attributes(atts, &all);
	const char *class = att->of[ATT_CLASS];
	const struct element *el = element_of(r, name);
	struct open_element *o;
	int flags = el ? el->flags : 0;

	on_data(r, name, att, flags);
	on_page(r, name, att);
	if (flags & EL_BREAK) {
		if (!r->skip)
			end_block(r);
		return;
	}
	if (r->n >= LIMIT_DEPTH) {
		r->too_deep++;
		return;
	}
	if (is_furniture(name, att, flags))
		flags |= EL_FURNITURE;
	if (unseen_element(name, att))
		flags |= EL_SKIP;
	r->open = mem_grow(r->open, &r->cap, r->n + 1, sizeof *r->open);
	o = &r->open[r->n++];
	memset(o, 0, sizeof *o);
	strncpy(o->name, name, sizeof o->name - 1);
	o->class = path_class(r, class);
	o->from = r->d->text.n;
	o->blocks = r->d->n;
	o->classed = class && *class;
	o->el = el;
	o->flags = flags;
	o->kind = BLOCK_TEXT;
	if (flags & EL_SKIP)
		r->skip++;
	if (is(name, "title"))
		r->in_title = true;
	if (r->skip)
		return;
	if (flags & EL_BLOCK)
		start_block(r, o, name, att);
	else
		part_words(r, o);
	by_class(r, o, class);
	r->furniture += (flags & EL_FURNITURE) != 0;
	r->main += (flags & EL_MAIN) != 0;
	r->bold += (flags & EL_BOLD) != 0;
	r->stress += (flags & EL_STRESS) != 0;
	r->struck += (flags & EL_STRUCK) != 0;
	if (is(name, "a") && att->of[ATT_HREF]) {
		r->href = absolute(r, att->of[ATT_HREF]);
		r->link_from = r->d->text.n;
	}
}

/* an element inside a block ends: what it holds, where it has a class that was asked for */
static void end_inline(struct reader *r, const struct open_element *o)
{
	struct doc *d = r->d;
	size_t from = o->from > r->from ? o->from : r->from, to = d->text.n;

	if (!o->class || (o->flags & EL_BLOCK) || !r->started || o->blocks != d->n || d->elements >= LIMIT_BLOCKS)
		return;
	while (from < to && d->text.p[from] == ' ')
		from++;
	while (to > from && d->text.p[to - 1] == ' ')
		to--;
	if (from == to)
		return;
	d->element = mem_grow(d->element, &d->elements_cap, d->elements + 1, sizeof *d->element);
	d->element[d->elements++] = (struct doc_element){from, to, path_here(r)};
}

static void end_link(struct reader *r)
{
	struct doc *d = r->d;

	if (!r->href)
		return;
	if (d->links < LIMIT_BLOCKS) {
		d->link = mem_grow(d->link, &d->links_cap, d->links + 1, sizeof *d->link);
		d->link[d->links++] = (struct doc_link){r->link_from, d->text.n, r->href};
	}
	if (d->text.n > r->link_from)
		r->link_octets += d->text.n - r->link_from;
	r->href = NULL;
}

static void end_element(void *ctx, const char *name)
{
	struct reader *r = ctx;
	const struct element *el = element_of(r, name);

	if (!void_element(name))
		structured_end(r->data);
	if (el && (el->flags & EL_BLOCK))
		structured_text(r->data, " ", 1);
	if (r->in_json && is(name, "script")) {
		r->in_json = false;
		structured_json(r->data, buf_cstr(&r->json), r->json.n, r->json_at);
		buf_clear(&r->json);
	}
	if (r->too_deep) {
		r->too_deep--;
		return;
	}
	if (is(name, "title"))
		r->in_title = false;
	if (is(name, "a"))
		end_link(r);
	for (size_t i = r->n; i > 0; i--) {
		if (strncmp(r->open[i - 1].name, name, sizeof r->open[i - 1].name - 1) != 0)
			continue;
		while (r->n >= i) { /* close it and what was left open inside */
			struct open_element *o = &r->open[r->n - 1];
			if ((o->flags & EL_BLOCK) && !r->skip) {
				end_block(r);
				end_cells(r, o);
				r->gap = r->gap || (!is(o->name, "td") && !is(o->name, "th") && !is(o->name, "dd") && !is(o->name, "dt") &&
				                    !is(o->name, "li") && !is(o->name, "span"));
			}
			if (!r->skip)
				end_inline(r, o);
			r->skip -= (o->flags & EL_SKIP) != 0;
			r->furniture -= (o->flags & EL_FURNITURE) != 0;
			r->main -= (o->flags & EL_MAIN) != 0;
			r->bold -= (o->flags & EL_BOLD) != 0;
			r->stress -= (o->flags & EL_STRESS) != 0;
			r->struck -= (o->flags & EL_STRUCK) != 0;
			if (!(o->flags & EL_BLOCK)) { /* a letter alone is an initial: <b>K</b><i>unst</i> */
				r->inline_end = r->d->text.n;
				r->inline_words = o->classed || r->d->text.n > o->from + 1;
			}
			if (is(o->name, "tr") || is(o->name, "dd") || is(o->name, "dl"))
				r->row = !is(o->name, "dd") ? 0 : r->row;
			r->n--;
		}
		block_style(r);
		return;
	}
}

/* where the characters of this call stand in the source */
static size_t source_of(struct reader *r, const char *s, size_t n, bool *entity)
{
	long end = markup_at(r->m);
	const struct buf *src = &r->d->source;
	size_t at;

	*entity = false;
	if (end < 0)
		return 0;
	at = (size_t)end < n ? 0 : (size_t)end - n;
	if (at + n <= src->n && !memcmp(src->p + at, s, n))
		return at;
	for (size_t back = 1; back < 40 && back <= (size_t)end && (size_t)end <= src->n; back++)
		if (src->p[(size_t)end - back] == '&') {
			*entity = true;
			return (size_t)end - back;
		}
	*entity = true;
	return at < src->n ? at : 0;
}

static void characters(void *ctx, const char *s, size_t len)
{
	struct reader *r = ctx;
	const char *p = s, *end = s + len;
	bool entity;
	size_t at;

	if (r->in_json)
		buf_add(&r->json, s, len);
	else
		structured_text(r->data, s, len);
	if (r->in_title && r->title.n < 1000)
		buf_add(&r->title, s, len);
	if (r->skip)
		return;
	at = source_of(r, s, len, &entity);
	while (p < end) {
		const char *q = p;
		size_t from;
		/* a run of blanks becomes one blank, at the beginning of a block none */
		while (q < end && ((unsigned char)*q <= ' '))
			q++;
		if (q > p) {
			if (r->started && !r->blank) {
				r->blank = true;
				doc_add(r->d, " ", 1, at + (entity ? 0 : (size_t)(p - s)), true);
			}
			p = q;
			continue;
		}
		while (q < end && (unsigned char)*q > ' ')
			q++;
		take_part(r, p, q, at);
		if (!r->started) {
			r->from = r->d->text.n;
			r->started = true;
			r->all_bold = true;
			r->path = r->d->paths ? path_here(r) : NULL;
		}
		r->all_bold = r->all_bold && r->bold > 0;
		r->blank = false;
		from = r->d->text.n;
		if (entity && q - p == 2 && (unsigned char)p[0] == 0xc2 && (unsigned char)p[1] >= 0x80 && (unsigned char)p[1] < 0xa0) {
			struct buf b = BUF_INIT; /* &#150; means the Windows-1252 dash */
			utf8_put(&b, utf8_cp1252_char((unsigned char)p[1]));
			doc_add(r->d, b.p, b.n, at, true);
			buf_free(&b);
		} else {
			doc_add(r->d, p, (size_t)(q - p), at + (entity ? 0 : (size_t)(p - s)), entity);
		}
		if (r->bold > 0 || r->stress > 0)
			doc_strong(r->d, from);
		if (r->struck > 0)
			doc_struck(r->d, from);
		p = q;
	}
}

/* charset of a meta element in the first part of the page */
static const char *declared_charset(const char *b, size_t n, char out[32])
{
	size_t look = n < 4096 ? n : 4096;
	const char *p = b, *end = b + look;

	while ((p = memmem(p, (size_t)(end - p), "charset", 7)) != NULL) {
		size_t k = 0;
		p += 7;
		while (p < end && (*p == ' ' || *p == '=' || *p == '"' || *p == '\''))
			p++;
		while (p < end && k < 31 && *p != '"' && *p != '\'' && *p != '>' && *p != ' ' && *p != ';')
			out[k++] = *p++;
		out[k] = '\0';
		if (k)
			return out;
	}
	return NULL;
}

int doc_read_html(struct doc *d, const char *bytes, size_t n, struct err *e)
{
	static const struct markup_handler h = {start_element, end_element, characters};
	struct reader r = {.d = d, .gap = true, .kind = BLOCK_TEXT, .all_bold = true};
	char charset[32];

	index_elements(&r);
	source_decode(bytes, n, declared_charset(bytes, n, charset), &d->source);
	d->html = true;
	if (d->source.n >= INT32_MAX)
		return err_set(e, EX_DATAERR, 0, "too large for an HTML page");
	if (d->source.n) {
		r.m = markup_new(MARKUP_HTML, d->source.p, d->source.n);
		if (!r.m)
			return err_set(e, EX_SOFTWARE, 0, "libxml2 gives no parser");
		r.data = structured_new();
		markup_run(r.m, &h, &r);
		end_block(&r);
		markup_free(r.m);
		bullet_items(d);
	}
	if (r.title.n && !d->page_title)
		d->page_title = arena_strn(&d->mem, r.title.p, r.title.n);
	if (r.data)
		structured_events(r.data, &d->mem, &d->events);
	absolute_events(&r);
	structured_free(r.data);
	buf_free(&r.json);
	buf_free(&r.title);
	free(r.open);
	doc_index(d);
	return 0;
}
