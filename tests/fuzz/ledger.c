/* ledger.c: fuzz target: a ledger's file, which a crash may have left in any state: it is read or refused, and what is
 * appended to it is found again. */
#include "outgoing/ledger.h"
#include "tests/fuzz/directory.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *dir = fuzz_directory();
	struct ledger_entry key = {.kind = "invite", .uid = "u|%\n", .rid = "", .recipient = "Anna@example.org", .variant = "", .state = LEDGER_PLAN, .time = 1769904000,
	                           .message_id = "m", .hash = "h", .from = "f", .spool = "s:0:1", .name = "n", .language = "de", .reply = ""}, got;
	struct ledger *l;
	struct err e;
	char path[64];
	int fd;

	snprintf(path, sizeof path, "%s/ledger.rec", dir);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		abort();
	close(fd);
	for (int mode = LEDGER_READ; mode <= LEDGER_REPAIR; mode++) {
		l = ledger_open(dir, &(struct ledger_options){.mode = (enum ledger_mode)mode}, &e);
		for (size_t i = 0; l && i < ledger_count(l); i++) {
			struct arena mem = ARENA_INIT;
			ledger_get(l, i, &mem, &got);
			if (ledger_state_of(l, i) != got.state || ledger_of_uid(l, got.uid) == LEDGER_NO_NODE)
				abort();
			arena_free(&mem);
		}
		if (l && mode == LEDGER_WRITE) {
			struct arena mem = ARENA_INIT;
			size_t node;
			if (ledger_put(l, &key, &e) || (node = ledger_find(l, &key)) == LEDGER_NO_NODE)
				abort();
			ledger_get(l, node, &mem, &got);
			if (strcmp(got.uid, key.uid) != 0 || strcmp(got.recipient, key.recipient) != 0 || got.state != LEDGER_PLAN || strcmp(got.name, "n") != 0)
				abort();
			arena_free(&mem);
		}
		ledger_close(l);
	}
	return 0;
}
