/* extract.h: from a document to the events it announces. */
#ifndef EV_EXTRACT_EXTRACT_H
#define EV_EXTRACT_EXTRACT_H

#include "document/doc.h"
#include "fields/moment_fields.h"

struct extract_options {
	lex_langs_t langs;        /* languages to read */
	struct civil now;         /* the reference, where the document gives none or `now_given` */
	bool now_given;           /* -r */
	struct zone_choice zone;  /* `likely` is filled by the document */
	bool mentioned;           /* -a: events that are merely mentioned, too */
	bool evidence;            /* -e */
	bool why;                 /* --why */
	bool uid_date;            /* --uid-date */
	const char *source;       /* path, URL or Message-ID: the Source field */
	const char *address;      /* canonical URL or Message-ID for the Uid; NULL: none (never a path) */
	/* called where no event is read, though days are said that may be an event's: the first one's line, and all of them
	 * ("2026-03-20, 2026-03-27"); NULL: nobody asks */
	void (*left)(void *ctx, size_t line, const char *days);
	void *left_ctx;
};

/* extract_events(D, OPTIONS, EMIT, CTX): calls EMIT with a record for each event, in the document's order; the record
 * belongs to this function.  Returns their number. */
size_t extract_events(const struct doc *d, const struct extract_options *o, void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
