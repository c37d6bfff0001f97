/* structured.h: structured data of web pages: JSON-LD, Microdata, RDFa Lite, h-event and hCalendar, Open Graph's event
 * tags, all as schema.org's Event (https://schema.org/Event).  jansson behind it.
 *
 * The HTML reader tells what it meets; the builder makes JSON of it, so that every syntax is read by the same walk. */
#ifndef EV_DOCUMENT_STRUCTURED_H
#define EV_DOCUMENT_STRUCTURED_H

#include "document/markup.h"
#include "ground/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct doc_event { /* values as the page has them, in UTF-8; NULL where it has none */
	const char *name, *start, *end, *doors, *location, *organizer, *url, *description, *price, *status, *kind, *conference, *duration;
	const char *organizer_email, *geo, *country;     /* geo: "52.5;13.4"; country: ISO 3166-1, two letters */
	const char *speakers, *keywords;                 /* several: one a line */
	const char *audience, *capacity, *tickets;       /* tickets: where they are to be had */
	const char *availability;                        /* "full", where all offers say so */
	bool free;                                       /* isAccessibleForFree, and no offer has a price */
	const char *previous;                            /* previousStartDate */
	const char *super;                               /* name of the event that this one is part of */
	const char *repeat, *days, *month_days, *months; /* eventSchedule: an ISO 8601 duration or a word; lists, one a line */
	const char *count, *until, *except, *zone;       /* ... its end, days that it leaves out, one a line, and its zone */
	const char *wrong;   /* values of another kind than their properties', left out: "KEY<TAB>VALUE<TAB>what is wrong", one a line */
	size_t parent;       /* number of the event among whose subEvents it stands, from 1; 0: none */
	long at;             /* octet of the source where its element or script begins, -1: unknown */
	const char *pointer; /* JSON pointer (RFC 6901) of the event in its script or file; NULL: it is mark-up */
};

struct doc_events {
	struct doc_event *e;
	size_t n, cap;
};

struct structured;

/* structured_new: what is built while a page is read; structured_free gives it back, but not the events. */
struct structured *structured_new(void);
void structured_free(struct structured *s);

/* structured_start, structured_end: the element NAME with its attributes, which stands AT an octet of the source, begins, and the last
 * one that began ends; structured_text: N octets inside of it.  Each start has its end: of an element without one (meta, link) the
 * caller makes it at once. */
void structured_start(struct structured *s, const char *name, const struct attributes *att, long at);
void structured_text(struct structured *s, const char *text, size_t n);
void structured_end(struct structured *s);

/* structured_json: the content of a script of type application/ld+json.  Comment and CDATA wrappers, trailing commas and
 * raw control characters are forgiven once.  False: it is no JSON. */
bool structured_json(struct structured *s, const char *text, size_t n, long at);

/* structured_events: all events found, strings in MEM. */
void structured_events(struct structured *s, struct arena *mem, struct doc_events *out);

#endif
