/* ical_stream.h: the content lines of an iCalendar file (RFC 5545 3.1), unfolded, from octets or from a file, of which no
 * more than a window is in memory.  A line is UTF-8 once it is unfolded (some programs fold inside a character); octets in it
 * that are not are those of Windows-1252. */
#ifndef EV_DOCUMENT_ICAL_STREAM_H
#define EV_DOCUMENT_ICAL_STREAM_H

#include "ground/buf.h"

#include <stdio.h>

struct ical_stream {
	const char *p, *end;  /* what is in memory */
	FILE *f;              /* NULL: that is all */
	char *window;
	size_t size;
	bool at_end;          /* of the file */
	bool clean;           /* all of it is known to be UTF-8, line by line as it stands */
	bool old_mac;         /* its lines end in CRs: of a file they become LFs as it is read */
	size_t line;          /* number of the content line's first line */
	size_t next_line;
	struct buf text;      /* the content line, unfolded */
};

/* ical_stream_octets, ical_stream_file: what is there is not known to be clean. */
void ical_stream_octets(struct ical_stream *in, const char *p, size_t n);
void ical_stream_file(struct ical_stream *in, FILE *f); /* from where it stands; it stays the caller's */
void ical_stream_free(struct ical_stream *in);

/* ical_stream_c1: are C1 controls in it?  They are Windows-1252 characters that somebody recoded wrongly. */
bool ical_stream_c1(const char *p, size_t n);

/* ical_stream_more: moves what is left to the front and reads more behind it; false: there is no more, or it would be more
 * than a record may have. */
bool ical_stream_more(struct ical_stream *in);

/* ical_stream_next: the next content line that is not empty into TEXT; false at the end. */
bool ical_stream_next(struct ical_stream *in);

/* ical_stream_has: is WORD in what is to come, as far as one record can reach? */
bool ical_stream_has(struct ical_stream *in, const char *word);

/* ical_stream_skip: passes over N octets, which are in memory. */
void ical_stream_skip(struct ical_stream *in, size_t n);

#endif
