/* off.c: see off.h. */
#include "off.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_OFFS = 600 };

static struct off {
	int rule, since, until, moves; /* moves: 1 to the next working day, 2 to the nearest one */
	char *regions, *name, *moved;
} offs[MAX_OFFS];
static int n_offs;

static char *trim(char *s)
{
	size_t n;

	s += strspn(s, " \t");
	for (n = strlen(s); n && strchr(" \t\n", s[n - 1]); n--)
		;
	s[n] = '\0';
	return s;
}

/* "since 1995 next "substitute day"": the conditions, taken off the list of regions that is before them */
static const char *conditions(char *list, struct off *o)
{
	char *p;

	if ((p = strchr(list, '"'))) {
		char *end = strchr(p + 1, '"');
		if (!end)
			return "words without an end";
		*end = '\0';
		o->moved = mem_str(p + 1);
		*p = '\0';
		if ((p = strstr(list, " next")))
			o->moves = 1;
		else if ((p = strstr(list, " near")))
			o->moves = 2;
		else
			return "words that nothing asks for";
		*p = '\0';
	}
	if ((p = strstr(list, " until "))) {
		o->until = atoi(p + 7);
		*p = '\0';
	}
	if ((p = strstr(list, " since "))) {
		o->since = atoi(p + 7);
		*p = '\0';
	}
	return NULL;
}

static const char *take(char *line, int (*rule_of)(const char *, const char *))
{
	struct off o = {.until = 9999};
	char *names = strchr(line, '='), *colon, *save = NULL, *regions;
	const char *wrong;

	if (!names)
		return "no names";
	*names++ = '\0';
	if ((wrong = conditions(line, &o)))
		return wrong;
	colon = strchr(names, ':');
	if (!colon)
		return "no language before the names";
	*colon = '\0';
	regions = mem_new(strlen(line) + 3, 1); /* " DE-BW DE-BY " */
	strcpy(regions, " ");
	for (char *r = strtok_r(line, ", \t", &save); r; r = strtok_r(NULL, ", \t", &save))
		strcat(strcat(regions, r), " ");
	o.regions = regions;
	save = NULL;
	for (char *name = strtok_r(colon + 1, ",", &save); name; name = strtok_r(NULL, ",", &save)) {
		o.name = mem_str(trim(name));
		o.rule = rule_of(trim(names), o.name);
		if (o.rule < 0)
			return o.name;
		if (n_offs == MAX_OFFS)
			return "too many of them";
		offs[n_offs++] = o;
	}
	return NULL;
}

int off_read(char *line, int (*rule_of)(const char *, const char *), void (*complain)(const char *, const char *))
{
	const char *wrong;

	if (strncmp(line, "off ", 4))
		return 0;
	wrong = take(line + 4, rule_of);
	if (wrong)
		complain("not a day off", wrong);
	return 1;
}

void off_write(FILE *o)
{
	fprintf(o, "const struct lex_off lex_offs[] = {\n");
	for (int i = 0; i < n_offs; i++)
		fprintf(o, "\t{%d, %d, %d, %d, \"%s\", \"%s\", \"%s\"},\n", offs[i].rule, offs[i].since, offs[i].until, offs[i].moves, offs[i].regions, offs[i].name, offs[i].moved ? offs[i].moved : "");
	fprintf(o, "\t{0, 0, 0, 0, \"\", \"\", \"\"}};\nconst int lex_n_offs = %d;\n", n_offs);
}
