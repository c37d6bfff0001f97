/* libical_peer.c: what the benchmarks compare with: a bare libical loop that builds and serialises N events one at a time
 * (write N), and one that parses a whole file (parse FILE). */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int write_events(long n)
{
	printf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//peer//EN\r\n");
	for (long i = 0; i < n; i++) {
		char uid[40], summary[60];
		icalcomponent *e = icalcomponent_new(ICAL_VEVENT_COMPONENT);
		icalproperty *start, *end;
		char *text;
		snprintf(uid, sizeof uid, "u%ld@example.org", i);
		snprintf(summary, sizeof summary, "Event number %ld", i);
		icalcomponent_add_property(e, icalproperty_new_uid(uid));
		icalcomponent_add_property(e, icalproperty_new_dtstamp(icaltime_from_string("20260201T000000Z")));
		icalcomponent_add_property(e, icalproperty_new_summary(summary));
		start = icalproperty_new_dtstart(icaltime_from_string("20260310T193000"));
		icalproperty_add_parameter(start, icalparameter_new_tzid("Europe/Berlin"));
		icalcomponent_add_property(e, start);
		end = icalproperty_new_dtend(icaltime_from_string("20260310T210000"));
		icalproperty_add_parameter(end, icalparameter_new_tzid("Europe/Berlin"));
		icalcomponent_add_property(e, end);
		icalcomponent_add_property(e, icalproperty_new_location("Gemeindesaal, Kirchweg 2, 24999 Moorfelde"));
		text = icalcomponent_as_ical_string_r(e);
		fputs(text, stdout);
		free(text);
		icalcomponent_free(e);
	}
	printf("END:VCALENDAR\r\n");
	return fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}

static char *next_line(char *s, size_t size, void *f)
{
	return fgets(s, (int)size, f);
}

static int parse_file(const char *name)
{
	FILE *f = fopen(name, "r");
	icalparser *p = icalparser_new();
	icalcomponent *c;

	if (!f)
		return EXIT_FAILURE;
	icalparser_set_gen_data(p, f);
	c = icalparser_parse(p, next_line);
	printf("%d\n", c ? icalcomponent_count_components(c, ICAL_VEVENT_COMPONENT) : -1);
	icalcomponent_free(c);
	icalparser_free(p);
	fclose(f);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	if (argc == 3 && !strcmp(argv[1], "write"))
		return write_events(strtol(argv[2], NULL, 10));
	if (argc == 3 && !strcmp(argv[1], "parse"))
		return parse_file(argv[2]);
	return EXIT_FAILURE;
}
