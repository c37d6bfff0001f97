/* ics_method.c: the names of the methods; see ics.h. */
#include "outgoing/ics.h"

#include <strings.h>

static const char *const methods[] = {NULL, "PUBLISH", "REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"};

int ics_method_of(const char *name)
{
	for (int i = 1; i < (int)(sizeof methods / sizeof *methods); i++)
		if (!strcasecmp(methods[i], name))
			return i;
	return -1;
}

const char *ics_method_name(enum ics_method m)
{
	return methods[m];
}
