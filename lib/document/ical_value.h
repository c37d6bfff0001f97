/* ical_value.h: is a value of iCalendar well formed (RFC 5545 3.3)? */
#ifndef EV_DOCUMENT_ICAL_VALUE_H
#define EV_DOCUMENT_ICAL_VALUE_H

#include "time/civil.h"

#include <stdbool.h>
#include <stddef.h>

/* ical_value_digits: N octets, all of them digits. */
bool ical_value_digits(const char *s, size_t n);

/* ical_value_time: a DATE or DATE-TIME in its basic form into C (3.3.4, 3.3.5); "" where it is right, else what it does, to be
 * said behind its name.  A leap second counts as the second before it. */
const char *ical_value_time(const char *v, struct civil *c);

/* ical_value_duration (3.3.6): PT1H30M; SIGNED_: also -PT15M.  ical_value_uri (3.3.13): a scheme and something behind it.
 * ical_value_offset (3.3.14): +0100; "" where it is right. */
bool ical_value_duration(const char *v, bool signed_);
bool ical_value_uri(const char *v);
const char *ical_value_offset(const char *v);

#endif
