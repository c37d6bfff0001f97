/* message.h: what is written to people about an event, as a mail message.  With a method it is iMIP (RFC 6047):
 * multipart/mixed{alternative{text/plain, text/html, text/calendar; method=...}, the calendar as a file, attachments},
 * the structure that shows answer buttons; without one it is multipart/alternative of text and HTML.  GMime behind it. */
#ifndef EV_OUTGOING_MESSAGE_H
#define EV_OUTGOING_MESSAGE_H

#include "outgoing/letter.h"
#include "outgoing/pieces.h"
#include "outgoing/words.h"
#include "record/rec.h"

#include <stdint.h>

enum message_kind { MESSAGE_INVITATION, MESSAGE_UPDATE, MESSAGE_CANCELLATION, MESSAGE_ANNOUNCEMENT, MESSAGE_REMINDER, MESSAGE_DEADLINE, MESSAGE_NUDGE, MESSAGE_UNINVITE, MESSAGE_WAITING, MESSAGE_PLACE, MESSAGE_DECLINED, MESSAGE_DIGEST };

struct attachment {
	char *name;              /* file name, one line */
	const char *type;        /* MIME type */
	struct buf content;
};

struct message {
	enum message_kind kind;
	const struct rec *event;
	const struct rec *earlier; /* as the recipient knows it, NULL; fields that differ are shown */
	const struct rec *overrides, *earlier_overrides; /* of a series: the records that replace instances of it, now and then */
	size_t n_overrides, n_earlier_overrides;
	const struct civil *start, *end; /* of the instance that a reminder is for; NULL: the event's */
	const char *listing, *listing_html; /* of a digest: what stands in place of the event's facts; the second is HTML */
	const char *from;          /* mailbox: From and ORGANIZER */
	const char *to_name, *to_addr;
	const char *zone;          /* IANA name of the recipient's time zone, NULL or "" unknown */
	const char *subject;       /* NULL: the words' own */
	const char *reply_to;      /* mailbox or NULL */
	const char *unsubscribe;   /* URI or NULL: List-Unsubscribe (RFC 2369); one of https also by one click (RFC 8058) */
	const char *answer_about;  /* what a link's answer says that it is about, see document/answer.h; NULL: no links */
	bool answered;             /* has answered to this SEQUENCE: is not asked again */
	const struct words *words;
	const char *method;        /* "REQUEST"; NULL: no calendar in it */
	const char *calendar;      /* the calendar object, CRLF lines */
	size_t calendar_common;    /* octets at its beginning that all recipients have */
	const char *message_id, *in_reply_to; /* without the angle brackets; in_reply_to NULL: begins a thread */
	int64_t date;
	const struct letter *letter; /* a template, or NULL */
	const struct rec *member;    /* fields for the template, or NULL */
	const struct attachment *attachments;
	size_t n_attachments;
	struct message_cache *cache; /* of this event's messages, or NULL */
};

/* What messages of a batch have in common, encoded: zeroed before the first, message_cache_free behind the last.  Sender,
 * date, event, earlier, overrides, start and attachments must stay the same meanwhile. */
enum { MESSAGE_FRAMES = 8, MESSAGE_HOLES = 6, MESSAGE_ANSWERS = 3 };
struct message_cache {
	struct message_frame {
		enum message_kind kind;
		bool answered;
		const struct words *words;
		const struct letter *letter;
		const char *method;
		struct buf subject, unsubscribe, zone, calendar;
		struct buf octets;         /* empty: not built yet */
		struct {
			size_t at;
			int what;
		} hole[MESSAGE_HOLES];     /* where each recipient's own parts come */
		size_t n_holes;
		struct pieces_place place;
	} frame[MESSAGE_FRAMES];
	size_t next;               /* the frame that makes room for another */
};
void message_cache_free(struct message_cache *c);

/* message_pieces(M, CACHE, OUT, ERR): the whole message with CRLF lines, ASCII but for a local part outside it (RFC 6532), no
 * line over 998 octets.  The same M gives the same octets.  OUT, empty before, is good until the next message of CACHE.
 * -1: ERR (65: the template asks for what is not there). */
int message_pieces(const struct message *m, struct message_cache *cache, struct pieces *out, struct err *e);

/* message_write: the same in one, appended to OUT. */
int message_write(const struct message *m, struct buf *out, struct err *e);

/* message_preview: appends a message as its reader will see it, from the octets that go out: the head decoded, what is attached, the
 * plain text; nothing in it is a control character.  False where the octets are no message. */
bool message_preview(const struct buf *octets, struct buf *out);

/* The readable parts.  Text is the greeting's line and message_text, HTML message_html_head, the greeting's line and
 * message_html, each with its end; before that come the links that answer by mail (message_answers), where message_asks: only these
 * and the greeting differ between recipients of one language.  "when" in words and the other facts that a
 * template can name are message_fact's, which returns false for a name it does not know. */
void message_subject(const struct message *m, struct buf *out);
void message_greeting(const struct message *m, bool html, struct buf *out);
void message_text(const struct message *m, struct buf *out);
void message_text_end(const struct message *m, struct buf *out);
void message_html_head(const struct message *m, struct buf *out);
void message_html(const struct message *m, struct buf *out);
void message_html_end(const struct message *m, struct buf *out);
bool message_fact(const struct message *m, const char *name, struct buf *out);

/* message_asks: is the recipient asked for an answer, and can he give it by a link?  message_answers: the links, in lines of their
 * own. */
bool message_asks(const struct message *m);
void message_answers(const struct message *m, bool html, struct buf *out);

/* message_own_time: when R, M's event or what it was earlier, is by the recipient's clock; nothing where that is not known or
 * shows the same. */
void message_own_time(const struct message *m, const struct rec *r, struct buf *out);

/* message_description: the event's running text, at most 4,000 octets of it; of an update with its lines marked that are new,
 * and those behind it that are gone.  message_has_description: does this kind of message have one? */
bool message_has_description(const struct message *m);
void message_description(const struct message *m, bool html, struct buf *out);

/* message_escape: text for HTML, controls dropped, line feeds as <br>. */
void message_escape(const char *s, size_t n, struct buf *out);

#endif
