/* feed.h: news feeds: RSS 0.9 to 2.0 (with RDF), Atom (RFC 4287), and the events in their extensions: the RSS event module
 * (ev:), xCal's elements (xcal:), Google's gd:when and gd:where. */
#ifndef EV_DOCUMENT_FEED_H
#define EV_DOCUMENT_FEED_H

#include "ground/buf.h"
#include "ground/err.h"

struct feed_item { /* text as the feed has it, in UTF-8; NULL where it has none */
	const char *title, *link, *id, *published, *content; /* published: ISO 8601; content: HTML */
	const char *start, *end, *location, *organizer, *kind; /* of an event extension */
	const char *language;
	const char *base; /* xml:base, against which its links are read */
	size_t number; /* from 1 */
	size_t line;   /* where the item begins */
};

/* feed_read(BYTES, N, EACH, CTX, ERR): calls EACH for every item as soon as it is complete; ITEM lives until EACH
 * returns.  Returns the number of items; -1: ERR (65: neither RSS nor Atom, or it is cut off; the items before were whole). */
long feed_read(const char *bytes, size_t n, void (*each)(void *ctx, const struct feed_item *item), void *ctx, struct err *e);

/* xcal_ical(BYTES, N, OUT, ERR): an iCalendar file in its XML form (RFC 6321) in the usual one.  -1: ERR (65: it is none). */
int xcal_ical(const char *bytes, size_t n, struct buf *out, struct err *e);

#endif
