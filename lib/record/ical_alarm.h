/* ical_alarm.h: alarms of iCalendar (RFC 5545 3.6.6) and the Alarm field, which says only how long before the start. */
#ifndef EV_RECORD_ICAL_ALARM_H
#define EV_RECORD_ICAL_ALARM_H

#include "ground/buf.h"

enum { ICAL_ALARM_SIZE = 64 };

/* ical_alarm_span(BLOCK, SPAN): BLOCK is a VALARM, one unfolded content line a line.  True where it shows a message so long
 * before the start and nothing more than that: SPAN is how long, as in Alarm ("1d12h"). */
bool ical_alarm_span(const char *block, char span[ICAL_ALARM_SIZE]);

/* ical_alarm_text: the message, unescaped; "" where there is none. */
void ical_alarm_text(const char *block, struct buf *out);

#endif
