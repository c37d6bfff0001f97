/* structured_walk.h: from the JSON of a page's structured data (structured.h) to its events. */
#ifndef EV_DOCUMENT_STRUCTURED_WALK_H
#define EV_DOCUMENT_STRUCTURED_WALK_H

#include "ground/arena.h"

struct json_t; /* jansson's */
struct doc_events;

/* structured_walk: the events in ROOTS, an array of items (those of scripts stand in an object as "@script", beside "@at"), and
 * where there is none, that of GRAPH (Open Graph's tags; NULL: there are none).  What an event names by its "@id" alone (JSON-LD
 * 1.1, 3.3) is looked up among all items.  They are added to OUT, their strings in MEM;
 * ROOTS and GRAPH stay the caller's. */
void structured_walk(const struct json_t *roots, const struct json_t *graph, struct arena *mem, struct doc_events *out);

#endif
