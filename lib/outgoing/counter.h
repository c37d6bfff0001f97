/* counter.h: the answer to a guest who proposed another time (RFC 5546 3.2.8). */
#ifndef EV_OUTGOING_COUNTER_H
#define EV_OUTGOING_COUNTER_H

#include "outgoing/mailer.h"

/* counter_decline(M, PROPOSAL, EVENT, ERR): plans a DECLINECOUNTER to who made PROPOSAL, an entry of kind counter; EVENT is the
 * record as it was sent.  Once for each proposal.  -1: ERR. */
int counter_decline(struct mailer *m, const struct ledger_entry *proposal, const struct rec *event, struct err *e);

#endif
