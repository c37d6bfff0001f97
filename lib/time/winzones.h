/* winzones.h: Windows' names of time zones, as Outlook and Exchange write them, and the IANA zones of CLDR's windowsZones;
 * the table is made by the build (lang/zonec.c), sorted by name. */
#ifndef EV_TIME_WINZONES_H
#define EV_TIME_WINZONES_H

#include <stddef.h>

struct winzone {
	const char *windows, *iana;
};
extern const struct winzone winzones[];
extern const size_t winzones_count;

#endif
