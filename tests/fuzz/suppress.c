/* suppress.c: fuzz target: the file of who gets no more mail and the organizer's own, either of which a crash or somebody's
 * script may have left in any state: they are read or refused, and what is added to the first is found again. */
#include "outgoing/suppress.h"
#include "tests/fuzz/directory.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_file(const char *path, const uint8_t *data, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		abort();
	close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *dir = fuzz_directory();
	char file[64], own[64], line[64];
	struct suppress *s;
	struct ledger *l;
	struct err e;

	snprintf(file, sizeof file, "%s/suppressed", dir);
	snprintf(own, sizeof own, "%s/own", dir);
	put_file(file, data, size);
	put_file(own, data, size);
	l = ledger_open(dir, &(struct ledger_options){.mode = LEDGER_WRITE}, &e);
	if (!l)
		abort();
	for (int with = 0; with < 2; with++) {
		s = suppress_new(l, "members.rec", with ? own : NULL, &e);
		if (s)
			suppress_has(s, NULL, "anna@example.org");
		suppress_free(s);
	}
	if (suppress_put(l, "members.rec", "Anna@example.org", false, 1769904000, &e) == 0 && (s = suppress_new(l, "members.rec", NULL, &e))) {
		if (!suppress_has(s, NULL, "anna@example.org"))
			abort();
		suppress_free(s);
	}
	if (suppress_put(l, "members.rec", "anna@EXAMPLE.org", true, 1769904001, &e) == 0 && (s = suppress_new(l, "members.rec", NULL, &e))) {
		if (suppress_has(s, NULL, "anna@example.org") && !memchr(data, '\n', size) && !memchr(data, '-', size) && !memchr(data, '+', size))
			abort();
		suppress_free(s);
	}
	/* an address in the organizer's own file counts, whatever stands around it */
	snprintf(line, sizeof line, "\nbo@example.org\n");
	{
		FILE *f = fopen(own, "a");
		if (!f || fputs(line, f) < 0 || fclose(f))
			abort();
	}
	s = suppress_new(l, "", own, &e);
	if (s && !suppress_has(s, NULL, "bo@example.org"))
		abort();
	suppress_free(s);
	ledger_close(l);
	return 0;
}
