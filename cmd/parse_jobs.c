/* parse_jobs.c: ev-parse -j: many inputs among several processes; see parse.h.
 *
 * Process K of N reads the operands K, K+N, K+2N ... and writes for each one a frame into its pipe: what came out, what was
 * said, the status, how many events.  The parent takes the frames in the order of the operands, so a process that is ahead
 * waits in its pipe, and no more than what one operand gave is held for it. */
#include "cmd/parse.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

struct frame {
	uint64_t out, said, found;
	int32_t status, pad;
};

struct worker {
	pid_t pid;
	int fd;
};

static void copy_out(int from, int to, uint64_t n)
{
	char part[65536];

	lseek(from, 0, SEEK_SET);
	while (n) {
		ssize_t k = read(from, part, n < sizeof part ? (size_t)n : sizeof part);
		if (k <= 0 || !file_write(to, part, (size_t)k))
			_exit(EX_IOERR);
		n -= (uint64_t)k;
	}
}

/* one process: its operands, each with its frame */
static void work(struct parse_run *run, char **operand, int n, int k, int jobs, int to)
{
	int out = compat_memory_file("out"), said = compat_memory_file("said");

	if (out < 0 || said < 0 || dup2(said, 2) < 0)
		_exit(EX_OSERR);
	run->c.fd = out;
	run->c.shared = run->c.live = false;
	run->c.append = NULL;
	buf_clear(&run->c.pending);
	for (int i = k; i < n; i += jobs) {
		struct frame f = {0};
		run->c.status = 0;
		run->c.found = 0;
		parse_input(run, operand[i]);
		cmd_flush(&run->c);
		if (run->c.failed)
			_exit(EX_IOERR);
		f.out = (uint64_t)lseek(out, 0, SEEK_CUR);
		f.said = (uint64_t)lseek(said, 0, SEEK_CUR);
		f.found = run->c.found;
		f.status = run->c.status;
		if (!file_write(to, (const char *)&f, sizeof f))
			_exit(0); /* the parent has gone */
		copy_out(out, to, f.out);
		copy_out(said, to, f.said);
		if (ftruncate(out, 0) || ftruncate(said, 0))
			_exit(EX_IOERR);
		lseek(out, 0, SEEK_SET);
		lseek(said, 0, SEEK_SET);
	}
	_exit(0);
}

/* the next N octets of the pipe: records for the output, which go on whole, or messages; false: it broke off */
static bool pass(struct cmd *c, int fd, uint64_t n, bool records)
{
	struct buf all = {.max = SIZE_MAX};
	char part[65536];
	bool ok = true;

	while (n && ok) {
		size_t k = n < sizeof part ? (size_t)n : sizeof part;
		ok = file_read(fd, part, k);
		if (ok && records)
			buf_add(&all, part, k);
		else if (ok)
			fwrite(part, 1, k, stderr);
		n -= k;
	}
	if (ok)
		cmd_put(c, &all);
	buf_free(&all);
	return ok;
}

void parse_jobs(struct parse_run *run, char **operand, int n, int jobs)
{
	struct worker *w;

	if (jobs > n)
		jobs = n;
	w = mem_new((size_t)jobs, sizeof *w);
	cmd_flush(&run->c);
	for (int k = 0; k < jobs; k++) {
		int p[2];
		if (compat_pipe(p) || (w[k].pid = fork()) < 0) {
			cmd_warn(&run->c, EX_OSERR, "cannot start a process: %s", strerror(errno));
			jobs = k;
			break;
		}
		if (w[k].pid == 0) {
			for (int q = 0; q <= k; q++)
				close(q < k ? w[q].fd : p[0]);
			signal(SIGPIPE, SIG_IGN);
			work(run, operand, n, k, jobs, p[1]);
		}
		close(p[1]);
		w[k].fd = p[0];
	}
	for (int i = 0; i < n && jobs; i++) {
		struct worker *from = &w[i % jobs];
		struct frame f;
		cmd_progress(&run->c, (size_t)i, (size_t)n);
		if (from->fd < 0)
			continue;
		if (!file_read(from->fd, (char *)&f, sizeof f)) {
			cmd_warn(&run->c, EX_SOFTWARE, "%s: the process that read it ended", operand[i]);
			close(from->fd);
			from->fd = -1;
			continue;
		}
		if (!pass(&run->c, from->fd, f.out, true) || (cmd_progress(&run->c, 0, 0), !pass(&run->c, from->fd, f.said, false)))
			cmd_warn(&run->c, EX_SOFTWARE, "%s: the process that read it ended", operand[i]);
		run->c.found += (size_t)f.found;
		if (f.status && !run->c.status)
			run->c.status = f.status;
	}
	for (int k = 0; k < jobs; k++) {
		if (w[k].fd >= 0)
			close(w[k].fd);
		waitpid(w[k].pid, NULL, 0);
	}
	free(w);
}
