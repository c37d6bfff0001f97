/* helper.c: see helper.h. */
#include "cmd/helper.h"

#include "ground/compat.h"
#include "ground/limits.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#ifndef EV_LIBEXECDIR
#define EV_LIBEXECDIR "/usr/local/libexec"
#endif

/* a helper beside this command, ../libexec/ev/NAME, else where it was said to be installed */
static bool helper_path(const char *name, struct buf *out)
{
	char self[PATH_MAX], *slash;

	if (compat_self(self, sizeof self)) {
		slash = strrchr(self, '/');
		if (slash)
			*slash = '\0';
		buf_printf(out, "%s/../libexec/ev/%s", self, name);
		if (access(out->p, X_OK) == 0)
			return true;
		buf_clear(out);
	}
	buf_printf(out, EV_LIBEXECDIR "/ev/%s", name);
	return access(out->p, X_OK) == 0;
}

#if defined(__SANITIZE_ADDRESS__)
enum { SANITIZED = 1 }; /* its shadow needs more address space than any limit */
#elif defined(__has_feature)
enum { SANITIZED = __has_feature(address_sanitizer) };
#else
enum { SANITIZED = 0 };
#endif

/* the child: a program of the system gets bounds, its messages go nowhere, since they name no file of ours */
static void child(const char *path, bool search, char **argv, int in, int out)
{
	const struct rlimit cpu = {LIMIT_CPU, LIMIT_CPU + 5}, memory = {LIMIT_MEMORY, LIMIT_MEMORY}, core = {0, 0};
	int null;

	if (dup2(in, 0) < 0 || dup2(out, 1) < 0)
		_exit(127);
	if (search) {
		setrlimit(RLIMIT_CPU, &cpu);
		if (!SANITIZED)
			setrlimit(RLIMIT_AS, &memory);
		setrlimit(RLIMIT_CORE, &core);
		setenv("OMP_THREAD_LIMIT", "1", 1); /* tesseract is faster so, and leaves the other processors to others */
		null = open("/dev/null", O_WRONLY | O_CLOEXEC);
		if (null >= 0)
			dup2(null, 2);
		execvp(path, argv);
	} else {
		execv(path, argv);
	}
	_exit(127);
}

/* the octets go in by a temporary file, so that neither side waits for the other; -1: it could not be started */
static int run(const char *path, bool search, const char *const *args, const struct buf *input, struct buf *out)
{
	char *argv[HELPER_ARGS + 2] = {(char *)(uintptr_t)path}, part[65536];
	FILE *in = tmpfile();
	int pipefd[2], status = -1;
	pid_t pid;
	ssize_t n;

	if (!in || (input && fwrite(input->p, 1, input->n, in) != input->n) || fflush(in) || lseek(fileno(in), 0, SEEK_SET) < 0 || compat_pipe(pipefd)) {
		if (in)
			fclose(in);
		return -1;
	}
	for (size_t i = 0; i < HELPER_ARGS && args[i]; i++)
		argv[i + 1] = (char *)(uintptr_t)args[i];
	pid = fork();
	if (pid == 0)
		child(path, search, argv, fileno(in), pipefd[1]);
	close(pipefd[1]);
	if (pid > 0) {
		while ((n = read(pipefd[0], part, sizeof part)) > 0)
			buf_add(out, part, (size_t)n);
		waitpid(pid, &status, 0);
		status = WIFEXITED(status) ? WEXITSTATUS(status) : EX_SOFTWARE;
	}
	close(pipefd[0]);
	fclose(in);
	return status;
}

int helper_run(struct cmd *c, const char *name, const char *const *args, const struct buf *input, struct buf *out)
{
	struct buf path = BUF_INIT;
	int status = helper_path(name, &path) ? run(path.p, false, args, input, out) : -1;

	if (status < 0)
		status = cmd_warn(c, EX_OSERR, "cannot start the helper %s", path.n ? path.p : name);
	buf_free(&path);
	return status;
}

int helper_program(const char *name, const char *const *args, const struct buf *input, struct buf *out)
{
	int status = run(name, true, args, input, out);
	return status == 127 ? -1 : status;
}
