/* markup.h: HTML and XML as a stream of elements and characters; libxml2 behind it.  No tree is built, no entity is loaded,
 * nothing is fetched. */
#ifndef EV_DOCUMENT_MARKUP_H
#define EV_DOCUMENT_MARKUP_H

#include "ground/arena.h"
#include "ground/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum markup_kind { MARKUP_HTML, MARKUP_XML };

struct markup_handler { /* ATTS: name, value, name, value ... NULL, or NULL; names of HTML in
                           lower case, those of XML with their prefix.  END and TEXT may be NULL. */
	void (*start)(void *ctx, const char *name, const char **atts);
	void (*end)(void *ctx, const char *name);
	void (*text)(void *ctx, const char *s, size_t n);
};

struct markup;

/* markup_new(KIND, S, N): a parser over valid UTF-8 (borrowed), at most INT32_MAX octets; whatever the document declares,
 * it is read as UTF-8.  NULL: there is no memory for one.  markup_run calls the handlers; faults of the document are
 * passed over as browsers do.  markup_at, inside a handler: octets read so far, -1 unknown. */
struct markup *markup_new(enum markup_kind kind, const char *s, size_t n);
void markup_run(struct markup *m, const struct markup_handler *h, void *ctx);
long markup_at(const struct markup *m);
void markup_free(struct markup *m);

/* markup_attribute: the value of an attribute, "" for one without, NULL where it is not there. */
const char *markup_attribute(const char **atts, const char *name);

/* Those of HTML's attributes that are asked for again and again: their values as markup_attribute gives them. */
#define MARKUP_ATTRIBUTES                                                                                                      \
	A(CLASS, "class") A(COLSPAN, "colspan") A(CONTENT, "content") A(DATETIME, "datetime") A(HIDDEN, "hidden") A(HREF, "href") A(ID, "id") A(ITEMID, "itemid") A(ITEMPROP, "itemprop") A(ITEMSCOPE, "itemscope") A(ITEMTYPE, "itemtype") \
	A(LANG, "lang") A(NAME, "name") A(PROPERTY, "property") A(REL, "rel") A(RESOURCE, "resource") A(ROLE, "role") A(ROWSPAN, "rowspan") A(STYLE, "style") A(TITLE, "title") A(TYPE, "type") A(TYPEOF, "typeof") A(VALUE, "value")
#define A(id, name) ATT_##id,
enum attribute { MARKUP_ATTRIBUTES ATTRIBUTES };
#undef A
struct attributes {
	const char *of[ATTRIBUTES];
};

/* markup_attributes: these of ATTS, which they point into, into OUT; returns OUT. */
const struct attributes *markup_attributes(const char **atts, struct attributes *out);

/* markup_address: a URL without the control characters that browsers pass over (WHATWG URL, 4.4) and blanks at its ends, in
 * MEM. */
char *markup_address(struct arena *mem, const char *s);

/* markup_absolute: a link against the address of its page (RFC 3986 5.2), in MEM; as it is where BASE is NULL or has a scheme that is
 * not the web's (file:, javascript:).  markup_is_script: an address, as markup_address gives it, that leads nowhere but is run or shown
 * itself (javascript:, data:). */
char *markup_absolute(struct arena *mem, const char *href, const char *base);
bool markup_is_script(const char *address);

/* markup_text: the text of a fragment of HTML in UTF-8 (a value of structured data), elements apart by blanks, appended to
 * OUT.  What the parser refuses gives less text, never an error. */
void markup_text(const char *html, size_t n, struct buf *out);

#endif
