/* ical_lint_tables.h: what RFC 5545 says of each component and property, for the lint. */
#ifndef EV_DOCUMENT_ICAL_LINT_TABLES_H
#define EV_DOCUMENT_ICAL_LINT_TABLES_H

#include <stdbool.h>
#include <string.h>
#include <strings.h>

enum component {
	C_CALENDAR = 1, C_EVENT = 2, C_TODO = 4, C_JOURNAL = 8, C_FREEBUSY = 16, C_TIMEZONE = 32, C_STANDARD = 64, C_DAYLIGHT = 128, C_ALARM = 256,
	C_OTHER = 512, /* X- and later RFCs' components: only their syntax is looked at */
	C_ITEMS = C_EVENT | C_TODO | C_JOURNAL,
	C_RULES = C_STANDARD | C_DAYLIGHT
};

enum value_type { V_TEXT, V_TEXTS, V_TIME, V_UTC, V_DURATION, V_RRULE, V_INTEGER, V_GEO, V_URI, V_USER, V_OFFSET, V_TRIGGER, V_PERIODS, V_TOKEN, V_VERSION, V_ANY };

static const struct {
	const char *name;
	enum component component;
	const char *section;
} lint_components[] = {
    {"VCALENDAR", C_CALENDAR, "RFC 5545 3.6"}, {"VEVENT", C_EVENT, "RFC 5545 3.6.1"}, {"VTODO", C_TODO, "RFC 5545 3.6.2"}, {"VJOURNAL", C_JOURNAL, "RFC 5545 3.6.3"},
    {"VFREEBUSY", C_FREEBUSY, "RFC 5545 3.6.4"}, {"VTIMEZONE", C_TIMEZONE, "RFC 5545 3.6.5"}, {"STANDARD", C_STANDARD, "RFC 5545 3.6.5"}, {"DAYLIGHT", C_DAYLIGHT, "RFC 5545 3.6.5"},
    {"VALARM", C_ALARM, "RFC 5545 3.6.6"},
};

static const struct lint_property {
	const char *name;
	enum value_type type;
	int in;       /* components that may have it */
	int once;     /* of those, where at most once */
	int required; /* ... and where it must be */
	const char *section;
} lint_properties[] = {
    {"VERSION", V_VERSION, C_CALENDAR, C_CALENDAR, C_CALENDAR, "RFC 5545 3.7.4"},
    {"PRODID", V_TEXT, C_CALENDAR, C_CALENDAR, C_CALENDAR, "RFC 5545 3.7.3"},
    {"CALSCALE", V_TEXT, C_CALENDAR, C_CALENDAR, 0, "RFC 5545 3.7.1"},
    {"METHOD", V_TOKEN, C_CALENDAR, C_CALENDAR, 0, "RFC 5545 3.7.2"},
    {"UID", V_TEXT, C_ITEMS | C_FREEBUSY | C_CALENDAR | C_ALARM, C_ITEMS | C_FREEBUSY | C_CALENDAR | C_ALARM, C_ITEMS | C_FREEBUSY, "RFC 5545 3.8.4.7"},
    {"DTSTAMP", V_UTC, C_ITEMS | C_FREEBUSY, C_ITEMS | C_FREEBUSY, C_ITEMS | C_FREEBUSY, "RFC 5545 3.8.7.2"},
    {"DTSTART", V_TIME, C_ITEMS | C_FREEBUSY | C_RULES, C_ITEMS | C_FREEBUSY | C_RULES, C_RULES, "RFC 5545 3.8.2.4"},
    {"DTEND", V_TIME, C_EVENT | C_FREEBUSY, C_EVENT | C_FREEBUSY, 0, "RFC 5545 3.8.2.2"},
    {"DUE", V_TIME, C_TODO, C_TODO, 0, "RFC 5545 3.8.2.3"},
    {"DURATION", V_DURATION, C_EVENT | C_TODO | C_ALARM, C_EVENT | C_TODO | C_ALARM, 0, "RFC 5545 3.8.2.5"},
    {"COMPLETED", V_UTC, C_TODO, C_TODO, 0, "RFC 5545 3.8.2.1"},
    {"CREATED", V_UTC, C_ITEMS, C_ITEMS, 0, "RFC 5545 3.8.7.1"},
    {"LAST-MODIFIED", V_UTC, C_ITEMS | C_TIMEZONE | C_CALENDAR, C_ITEMS | C_TIMEZONE | C_CALENDAR, 0, "RFC 5545 3.8.7.3"},
    {"RECURRENCE-ID", V_TIME, C_ITEMS, C_ITEMS, 0, "RFC 5545 3.8.4.4"},
    {"RRULE", V_RRULE, C_ITEMS | C_RULES, 0, 0, "RFC 5545 3.8.5.3"},
    {"RDATE", V_TIME, C_ITEMS | C_RULES, 0, 0, "RFC 5545 3.8.5.2"},
    {"EXDATE", V_TIME, C_ITEMS, 0, 0, "RFC 5545 3.8.5.1"},
    {"EXRULE", V_RRULE, C_ITEMS, 0, 0, "RFC 5545 A.3"},
    {"SUMMARY", V_TEXT, C_ITEMS | C_ALARM, C_ITEMS | C_ALARM, 0, "RFC 5545 3.8.1.12"},
    {"DESCRIPTION", V_TEXT, C_ITEMS | C_ALARM | C_CALENDAR, C_EVENT | C_TODO | C_ALARM, 0, "RFC 5545 3.8.1.5"},
    {"LOCATION", V_TEXT, C_EVENT | C_TODO, C_EVENT | C_TODO, 0, "RFC 5545 3.8.1.7"},
    {"COMMENT", V_TEXT, C_ITEMS | C_FREEBUSY | C_RULES, 0, 0, "RFC 5545 3.8.1.4"},
    {"CONTACT", V_TEXT, C_ITEMS | C_FREEBUSY, C_FREEBUSY, 0, "RFC 5545 3.8.4.2"},
    {"CATEGORIES", V_TEXTS, C_ITEMS | C_CALENDAR, 0, 0, "RFC 5545 3.8.1.2"},
    {"RESOURCES", V_TEXTS, C_EVENT | C_TODO, 0, 0, "RFC 5545 3.8.1.10"},
    {"CLASS", V_TOKEN, C_ITEMS, C_ITEMS, 0, "RFC 5545 3.8.1.3"},
    {"STATUS", V_TOKEN, C_ITEMS, C_ITEMS, 0, "RFC 5545 3.8.1.11"},
    {"TRANSP", V_TOKEN, C_EVENT, C_EVENT, 0, "RFC 5545 3.8.2.7"},
    {"ACTION", V_TOKEN, C_ALARM, C_ALARM, C_ALARM, "RFC 5545 3.8.6.1"},
    {"TRIGGER", V_TRIGGER, C_ALARM, C_ALARM, C_ALARM, "RFC 5545 3.8.6.3"},
    {"REPEAT", V_INTEGER, C_ALARM, C_ALARM, 0, "RFC 5545 3.8.6.2"},
    {"SEQUENCE", V_INTEGER, C_ITEMS, C_ITEMS, 0, "RFC 5545 3.8.7.4"},
    {"PRIORITY", V_INTEGER, C_EVENT | C_TODO, C_EVENT | C_TODO, 0, "RFC 5545 3.8.1.9"},
    {"PERCENT-COMPLETE", V_INTEGER, C_TODO, C_TODO, 0, "RFC 5545 3.8.1.8"},
    {"GEO", V_GEO, C_EVENT | C_TODO, C_EVENT | C_TODO, 0, "RFC 5545 3.8.1.6"},
    {"URL", V_URI, C_ITEMS | C_FREEBUSY | C_CALENDAR, C_ITEMS | C_FREEBUSY | C_CALENDAR, 0, "RFC 5545 3.8.4.6"},
    {"ATTACH", V_ANY, C_ITEMS | C_ALARM, 0, 0, "RFC 5545 3.8.1.1"},
    {"ORGANIZER", V_USER, C_ITEMS | C_FREEBUSY, C_ITEMS | C_FREEBUSY, 0, "RFC 5545 3.8.4.3"},
    {"ATTENDEE", V_USER, C_ITEMS | C_FREEBUSY | C_ALARM, 0, 0, "RFC 5545 3.8.4.1"},
    {"RELATED-TO", V_TEXT, C_ITEMS | C_ALARM, 0, 0, "RFC 5545 3.8.4.5"},
    {"REQUEST-STATUS", V_ANY, C_ITEMS | C_FREEBUSY, 0, 0, "RFC 5545 3.8.8.3"},
    {"FREEBUSY", V_PERIODS, C_FREEBUSY, 0, 0, "RFC 5545 3.8.2.6"},
    {"TZID", V_TEXT, C_TIMEZONE, C_TIMEZONE, C_TIMEZONE, "RFC 5545 3.8.3.1"},
    {"TZNAME", V_TEXT, C_RULES, 0, 0, "RFC 5545 3.8.3.2"},
    {"TZOFFSETFROM", V_OFFSET, C_RULES, C_RULES, C_RULES, "RFC 5545 3.8.3.3"},
    {"TZOFFSETTO", V_OFFSET, C_RULES, C_RULES, C_RULES, "RFC 5545 3.8.3.4"},
    {"TZURL", V_URI, C_TIMEZONE, C_TIMEZONE, 0, "RFC 5545 3.8.3.5"},
    {"NAME", V_TEXT, C_CALENDAR, 0, 0, "RFC 7986 5.1"},
    {"REFRESH-INTERVAL", V_DURATION, C_CALENDAR, C_CALENDAR, 0, "RFC 7986 5.7"},
    {"SOURCE", V_URI, C_CALENDAR, C_CALENDAR, 0, "RFC 7986 5.8"},
    {"COLOR", V_TEXT, C_ITEMS | C_CALENDAR, C_ITEMS | C_CALENDAR, 0, "RFC 7986 5.9"},
    {"IMAGE", V_ANY, C_ITEMS | C_CALENDAR, 0, 0, "RFC 7986 5.10"},
    {"CONFERENCE", V_ANY, C_EVENT | C_TODO, 0, 0, "RFC 7986 5.11"},
};

/* what RFC 5546 3.2 asks of a VEVENT by its METHOD; blanks around each name */
static const struct lint_method {
	const char *method, *section;
	const char *needs, *forbids;
	const char *status; /* the values that STATUS may have; NULL: any */
	bool no_alarm, one_attendee, one_uid;
} lint_methods[] = {
    {"PUBLISH", "RFC 5546 3.2.1", " DTSTART SUMMARY ", " ATTENDEE REQUEST-STATUS ", NULL, false, false, false},
    {"REQUEST", "RFC 5546 3.2.2", " ORGANIZER ATTENDEE DTSTART SUMMARY ", " REQUEST-STATUS ", " TENTATIVE CONFIRMED ", false, false, true},
    {"REPLY", "RFC 5546 3.2.3", " ORGANIZER ATTENDEE ", "", NULL, true, true, true},
    {"ADD", "RFC 5546 3.2.4", " ORGANIZER SEQUENCE DTSTART SUMMARY ", " RECURRENCE-ID REQUEST-STATUS ", " TENTATIVE CONFIRMED ", false, false, true},
    {"CANCEL", "RFC 5546 3.2.5", " ORGANIZER SEQUENCE ", " REQUEST-STATUS ", " CANCELLED ", true, false, true},
    {"REFRESH", "RFC 5546 3.2.6", " ORGANIZER ATTENDEE ",
     " ATTACH CATEGORIES CLASS CONTACT CREATED DESCRIPTION DTEND DTSTART DURATION EXDATE GEO LAST-MODIFIED LOCATION PRIORITY RDATE RELATED-TO REQUEST-STATUS RESOURCES RRULE SEQUENCE STATUS SUMMARY TRANSP URL ",
     NULL, true, true, true},
    {"COUNTER", "RFC 5546 3.2.7", " ORGANIZER SEQUENCE DTSTART SUMMARY ", "", NULL, false, false, true},
    {"DECLINECOUNTER", "RFC 5546 3.2.8", " ORGANIZER ",
     " ATTACH ATTENDEE CATEGORIES CLASS CONTACT CREATED DESCRIPTION DTEND DTSTART DURATION EXDATE GEO LAST-MODIFIED LOCATION PRIORITY RDATE RELATED-TO RESOURCES RRULE STATUS SUMMARY TRANSP URL ", NULL,
     true, false, true},
};

/* the words that a property or parameter may have; others must be X- or IANA tokens and are taken for advice */
static const struct {
	const char *name;
	int in;
	const char *words; /* with blanks around each */
	bool closed;       /* no other word is allowed */
} lint_words[] = {
    {"STATUS", C_EVENT, " TENTATIVE CONFIRMED CANCELLED ", true},
    {"STATUS", C_TODO, " NEEDS-ACTION COMPLETED IN-PROCESS CANCELLED ", true},
    {"STATUS", C_JOURNAL, " DRAFT FINAL CANCELLED ", true},
    {"TRANSP", C_EVENT, " OPAQUE TRANSPARENT ", true},
    {"CLASS", C_ITEMS, " PUBLIC PRIVATE CONFIDENTIAL ", false},
    {"ACTION", C_ALARM, " AUDIO DISPLAY EMAIL ", false},
    {"METHOD", C_CALENDAR, " PUBLISH REQUEST REPLY ADD CANCEL REFRESH COUNTER DECLINECOUNTER ", false},
    {"PARTSTAT", C_EVENT, " NEEDS-ACTION ACCEPTED DECLINED TENTATIVE DELEGATED ", false},
    {"ROLE", C_ITEMS, " CHAIR REQ-PARTICIPANT OPT-PARTICIPANT NON-PARTICIPANT ", false},
    {"CUTYPE", C_ITEMS, " INDIVIDUAL GROUP RESOURCE ROOM UNKNOWN ", false},
};

/* the row of a property, -1: there is none */
static inline int property_index(const char *name)
{
	for (int i = 0; i < (int)(sizeof lint_properties / sizeof *lint_properties); i++)
		if (*lint_properties[i].name == *name && !strcmp(lint_properties[i].name, name))
			return i;
	return -1;
}

/* is it one of these words, with blanks around each? */
static inline bool word_in(const char *words, const char *w)
{
	size_t n = strlen(w);

	for (const char *p = words; (p = strchr(p, ' ')); p++)
		if (!strncasecmp(p + 1, w, n) && p[n + 1] == ' ')
			return n > 0;
	return false;
}

#endif
