/* ical_check.c: does libical parse a calendar without an error property, and do its restrictions hold?  usage: ical_check FILE */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *line(char *to, size_t size, void *f)
{
	return fgets(to, (int)size, f);
}

int main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	icalparser *p = icalparser_new();
	icalcomponent *c;
	int bad;

	if (!f)
		return 66;
	icalparser_set_gen_data(p, f);
	c = icalparser_parse(p, line);
	bad = !c || icalcomponent_count_errors(c) > 0 || !icalrestriction_check(c);
	if (bad && c)
		puts(icalcomponent_as_ical_string(c));
	if (c)
		icalcomponent_free(c);
	icalparser_free(p);
	fclose(f);
	return bad ? 65 : 0;
}
