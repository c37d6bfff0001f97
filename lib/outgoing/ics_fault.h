/* ics_fault.h: is a record fit for a calendar? */
#ifndef EV_OUTGOING_ICS_FAULT_H
#define EV_OUTGOING_ICS_FAULT_H

#include "ground/err.h"
#include "record/rec.h"

/* ics_fault: what keeps a record out of any calendar: a rule that is none, a block of Ical that is no whole component.  0: nothing,
 * -1: ERR says what (65); ics_event asks this, too. */
int ics_fault(const struct rec *r, struct err *e);

#endif
