/* tap.h: the Test Anything Protocol for C unit tests. */
#ifndef EV_TESTS_TAP_H
#define EV_TESTS_TAP_H

#include <stdio.h>
#include <string.h>

static int tap_n, tap_failed;

static inline void ok(int pass, const char *name)
{
	tap_n++;
	tap_failed += !pass;
	printf("%sok %d - %s\n", pass ? "" : "not ", tap_n, name);
}

static inline void is_str(const char *got, const char *wanted, const char *name)
{
	int same = got && !strcmp(got, wanted);
	ok(same, name);
	if (!same)
		printf("# got:    %s\n# wanted: %s\n", got ? got : "(null)", wanted);
}

static inline void is_int(long got, long wanted, const char *name)
{
	ok(got == wanted, name);
	if (got != wanted)
		printf("# got:    %ld\n# wanted: %ld\n", got, wanted);
}

static inline int done_testing(void)
{
	printf("1..%d\n", tap_n);
	return tap_failed != 0;
}

#endif
