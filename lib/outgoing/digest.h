/* digest.h: the coming events as one message to everyone on a list, once in each period.
 *
 * A period is a number of days (counted from Monday, 5 January 1970, so that 7 are a week from Monday on and 14 are two), a
 * month, or whatever the caller says; its name is its first day.  The ledger has one entry for each recipient, list, title
 * and period. */
#ifndef EV_OUTGOING_DIGEST_H
#define EV_OUTGOING_DIGEST_H

#include "outgoing/mailer.h"
#include "outgoing/members.h"
#include "outgoing/post.h"
#include "outgoing/suppress.h"

enum { DIGEST_MONTH = 0, DIGEST_DAYS_MOST = 366 };

struct digest_options {
	struct civil from, to;     /* the days shown, TO exclusive; reader's local times */
	int every;                 /* days of a period, or DIGEST_MONTH */
	const struct zone *zone;   /* the reader's */
	const char *list;          /* by what name the list is known */
	const char *const *public_fields; /* N_PUBLIC outside the vocabulary that are shown, too */
	size_t n_public;
	const struct ledger *ledger; /* what was sent of single instances; NULL: nothing is known */
	const char *title;         /* of this digest, where there are several for a list; "" none */
};

struct digest;

/* digest_new: O is copied, what it points to must live as long. */
struct digest *digest_new(const struct digest_options *o);
void digest_free(struct digest *d);

/* digest_add: an event, or one that replaces an instance of a series; kept where it may be in the window.  -1: ERR: 65 something is
 * wrong with it, 0 it is coarser than a day and left out. */
int digest_add(struct digest *d, const struct rec *r, struct err *e);

/* digest_known, when all are added: takes up what guests were told of single instances of a series and is not among the events. */
void digest_known(struct digest *d);

/* digest_record: a record, into OUT, that stands for the digest in what is said of its messages: Summary is the days. */
void digest_record(const struct digest *d, struct rec *out);

/* digest_send(D, MAILER, MEMBERS, SUPPRESS, NOTE, CTX, ERR): plans the messages, each in the member's language and time, none where
 * there is no event.  -1: ERR. */
int digest_send(struct digest *d, struct mailer *m, struct members *members, const struct suppress *suppress, void (*note)(void *ctx, const char *recipient, enum post_note note, const char *text), void *ctx, struct err *e);

#endif
