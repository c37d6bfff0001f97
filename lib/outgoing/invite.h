/* invite.h: invitations: one message for each event and member, each sent once, with its fate in the ledger. */
#ifndef EV_OUTGOING_INVITE_H
#define EV_OUTGOING_INVITE_H

#include "outgoing/ledger.h"
#include "outgoing/members.h"
#include "outgoing/transport.h"

#include <stdio.h>

enum unknown_action { UNKNOWN_HOLD, UNKNOWN_RESEND, UNKNOWN_ASSUME_SENT };

struct invite_options {
	const char *from;            /* mailbox: From and ORGANIZER */
	const char *reply_to, *subject;
	bool past;                   /* events that are over, too */
	int64_t now;
	enum unknown_action unknown;
	struct transport *transport; /* NULL: the messages go to PRINT and nothing is remembered */
	struct ledger *ledger;       /* may be NULL where TRANSPORT is */
	void (*print)(void *ctx, const struct buf *message);
	/* what happened to a message: OUTCOME as in smtp.h, or -1: sent before, nothing to do */
	void (*report)(void *ctx, const char *recipient, int outcome, const char *reply);
	void *ctx;
};

/* invite_event(O, R, MEMBERS, ERR): 0; -1: ERR says what is wrong with the event (65), the ledger (74) or, where nothing
 * more can go out, with the server (69).  Without MEMBERS the event's Attendees are invited. */
int invite_event(const struct invite_options *o, const struct rec *r, const struct members *m, struct err *e);

#endif
