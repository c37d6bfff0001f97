/* Commits of several threads share a sync of the disk, also those that are only about to begin it. */
#include "tap.h"

#include "ground/buf.h"
#include "outgoing/ledger.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 60, THREADS = 4 };

static atomic_int syncs;

static void nap(long milliseconds)
{
	nanosleep(&(struct timespec){0, milliseconds * 1000000}, NULL);
}

/* a disk that takes its time, in the place of libc's */
int fdatasync(int fd)
{
	(void)fd;
	syncs++;
	nap(20); /* a quarter of it, for which a sync waits, is far more than others are late */
	return 0;
}

int fsync(int fd)
{
	return fdatasync(fd);
}

static struct ledger *ledger;

static void *worker(void *ctx)
{
	int me = *(int *)ctx;

	ledger_coming(ledger, true);
	for (int i = 0; i < ROUNDS; i++) {
		char who[40];
		struct err e;
		struct ledger_entry entry = {.kind = "invite", .uid = "u", .recipient = who, .state = LEDGER_DOT, .time = 1, .reply = ""};
		snprintf(who, sizeof who, "m%d-%d@example.org", me, i);
		nap(me == 0 ? 0 : 1); /* the first one is always early */
		if (ledger_put(ledger, &entry, &e))
			break;
		ledger_coming(ledger, false);
		if (ledger_commit(ledger, &e))
			break;
		ledger_coming(ledger, true);
	}
	ledger_coming(ledger, false);
	return NULL;
}

int main(void)
{
	char dir[] = "/tmp/ev-commit-XXXXXX";
	struct buf clean = BUF_INIT;
	pthread_t thread[THREADS];
	int number[THREADS];
	struct err e = {0};

	if (!mkdtemp(dir) || !(ledger = ledger_open(dir, &(struct ledger_options){.mode = LEDGER_WRITE, .who = "test"}, &e)))
		return 1;
	syncs = 0;
	for (int i = 0; i < THREADS; i++) {
		number[i] = i;
		pthread_create(&thread[i], NULL, worker, &number[i]);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	is_int((long)ledger_count(ledger), ROUNDS * THREADS, "everything is written");
	/* without waiting for each other they are nearly twice as many as rounds */
	ok(syncs < ROUNDS * 3 / 2, "who comes a little later joins the sync");
	printf("# %d syncs for %d commits\n", (int)syncs, ROUNDS * THREADS);
	syncs = 0;
	struct ledger_entry one = {.kind = "invite", .uid = "u", .recipient = "last@example.org", .state = LEDGER_DOT, .time = 1, .reply = ""};
	ledger_coming(ledger, true); /* somebody who never comes */
	ok(ledger_put(ledger, &one, &e) == 0 && ledger_commit(ledger, &e) == 0 && syncs == 1, "who does not come holds nobody up for long");
	is_str(ledger_state_name(ledger_state_of(ledger, ledger_find(ledger, &one))), "dot", "... and it is there");
	ledger_close(ledger);
	buf_printf(&clean, "rm -rf %s", dir);
	if (system(clean.p))
		return 1;
	buf_free(&clean);
	return done_testing();
}
