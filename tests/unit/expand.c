/* expand.c: expands recurrences for tests/recur.t: lines START<TAB>RRULE<TAB>FROM<TAB>TO[<TAB>EXRULE] on standard input, the instances of
 * each on a line; "-" where the rule is none. */
#include "time/recur.h"

#include <stdio.h>
#include <string.h>

static void put(void *ctx, const struct civil *c)
{
	char t[CIVIL_SIZE];
	(void)ctx;
	printf(" %s", civil_format(c, t));
}

int main(void)
{
	char line[4096];

	while (fgets(line, sizeof line, stdin)) {
		const char *start = strtok(line, "\t\n"), *rule = strtok(NULL, "\t\n"), *f = strtok(NULL, "\t\n"), *t = strtok(NULL, "\t\n"), *drop = strtok(NULL, "\t\n");
		struct recur r = {.rule = &rule, .n_rules = 1, .drop_rule = &drop, .n_drop_rules = drop != NULL};
		struct civil from, to;
		if (!t || !civil_parse(start, &r.start) || !civil_parse(f, &from) || !civil_parse(t, &to)) {
			printf("?\n");
			continue;
		}
		if (recur_expand(&r, &from, &to, put, NULL) != RECUR_OK)
			printf(" -");
		printf("\n");
	}
	return 0;
}
