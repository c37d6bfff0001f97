/* helper.c: see helper.h. */
#include "cmd/helper.h"

#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

extern char **environ;

/* a helper beside this command: ../libexec/ev/NAME */
static bool helper_path(const char *name, struct buf *out)
{
	char self[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash;

	if (n <= 0)
		return false;
	self[n] = '\0';
	slash = strrchr(self, '/');
	if (slash)
		*slash = '\0';
	buf_printf(out, "%s/../libexec/ev/%s", self, name);
	return access(out->p, X_OK) == 0;
}

/* the octets go in by a temporary file, so that neither side waits for the other; -1: it could not be started */
static int run(const char *path, bool search, const char *const *args, const struct buf *input, struct buf *out)
{
	posix_spawn_file_actions_t actions;
	char *argv[8] = {(char *)(uintptr_t)path}, part[65536];
	FILE *in = tmpfile();
	int pipefd[2], status = -1, rc;
	pid_t pid;
	ssize_t n;

	if (!in || (input && fwrite(input->p, 1, input->n, in) != input->n) || fflush(in) || lseek(fileno(in), 0, SEEK_SET) < 0 || pipe2(pipefd, O_CLOEXEC)) {
		if (in)
			fclose(in);
		return -1;
	}
	for (size_t i = 0; i < 6 && args[i]; i++)
		argv[i + 1] = (char *)(uintptr_t)args[i];
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, fileno(in), 0);
	posix_spawn_file_actions_adddup2(&actions, pipefd[1], 1);
	rc = search ? posix_spawnp(&pid, path, &actions, NULL, argv, environ) : posix_spawn(&pid, path, &actions, NULL, argv, environ);
	close(pipefd[1]);
	if (rc == 0) {
		while ((n = read(pipefd[0], part, sizeof part)) > 0)
			buf_add(out, part, (size_t)n);
		waitpid(pid, &status, 0);
		status = WIFEXITED(status) ? WEXITSTATUS(status) : EX_SOFTWARE;
	}
	close(pipefd[0]);
	posix_spawn_file_actions_destroy(&actions);
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
