/* transport.c: SMTP, maildir and sendmail behind one function; see transport.h. */
#include "outgoing/transport.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

struct transport {
	struct smtp *smtp;
	char *outbox, *sendmail, *spool;
	int seconds;
};

struct transport *transport_smtp(const struct smtp_options *o, struct err *e)
{
	struct smtp *s = smtp_open(o, e);
	struct transport *t;

	if (!s)
		return NULL;
	t = mem_new(1, sizeof *t);
	t->smtp = s;
	return t;
}

struct transport *transport_outbox(const char *dir, struct err *e)
{
	static const char *const sub[] = {"", "/tmp", "/new", "/cur"};
	struct transport *t;
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < 4; i++) {
		buf_clear(&b);
		buf_printf(&b, "%s%s", dir, sub[i]);
		if (mkdir(b.p, 0700) && errno != EEXIST) {
			err_set(e, EX_CANTCREAT, 0, "%s: %s", b.p, strerror(errno));
			buf_free(&b);
			return NULL;
		}
	}
	buf_free(&b);
	t = mem_new(1, sizeof *t);
	t->outbox = mem_str(dir);
	return t;
}

struct transport *transport_sendmail(const char *program, const char *spool, int seconds, struct err *e)
{
	struct transport *t;

	if (access(program, X_OK)) {
		err_set(e, EX_CONFIG, 0, "%s: %s", program, strerror(errno));
		return NULL;
	}
	t = mem_new(1, sizeof *t);
	t->sendmail = mem_str(program);
	t->spool = mem_str(spool);
	t->seconds = seconds > 0 ? seconds : SMTP_TIMEOUT;
	return t;
}

void transport_close(struct transport *t)
{
	if (!t)
		return;
	smtp_close(t->smtp);
	free(t->outbox);
	free(t->sendmail);
	free(t->spool);
	free(t);
}

/* local files and programs take lines that end in a line feed alone */
static void unix_lines(const struct buf *m, struct buf *out)
{
	for (size_t i = 0; i < m->n; i++)
		if (!(m->p[i] == '\r' && i + 1 < m->n && m->p[i + 1] == '\n'))
			buf_char(out, m->p[i]);
}

/* was the message put there before?  Its reader may have moved it on to cur/ */
static bool in_maildir(const struct transport *t, const char *name, bool look_on)
{
	struct buf path = BUF_INIT;
	glob_t g = {0};
	bool found;

	buf_printf(&path, "%s/new/%s", t->outbox, name);
	found = access(path.p, F_OK) == 0;
	if (!found && look_on) {
		buf_clear(&path);
		for (const char *p = t->outbox; *p; p++) { /* the directory's own name is no pattern */
			if (strchr("*?[\\", *p))
				buf_char(&path, '\\');
			buf_char(&path, *p);
		}
		buf_printf(&path, "/cur/%s*", name);
		found = glob(path.p, GLOB_NOSORT, NULL, &g) == 0;
		globfree(&g);
	}
	buf_free(&path);
	return found;
}

static enum smtp_outcome to_maildir(struct transport *t, const struct envelope *e, const struct buf *m, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	struct buf tmp = BUF_INIT, fin = BUF_INIT, text = BUF_INIT;
	enum smtp_outcome out = SMTP_SENT;
	char name[64];
	int fd = -1;

	/* the name is made from the message, so that a second try finds the first */
	snprintf(name, sizeof name, "%016llx%016llx.ev", (unsigned long long)hash_str(HASH_START, e->message_id), (unsigned long long)hash_str(1, e->message_id));
	buf_printf(&tmp, "%s/tmp/%s", t->outbox, name);
	buf_printf(&fin, "%s/new/%s", t->outbox, name);
	unix_lines(m, &text);
	if (in_maildir(t, name, e->again))
		goto out;
	fd = open(tmp.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || !file_write(fd, text.p, text.n) || compat_sync(fd)) {
		buf_printf(reply, "%s: %s", t->outbox, strerror(errno));
		out = SMTP_STOP;
	} else if (before_dot && !before_dot(ctx)) {
		out = SMTP_TEMP;
	} else if (rename(tmp.p, fin.p) || !file_sync_names(fin.p)) {
		buf_printf(reply, "%s: %s", t->outbox, strerror(errno));
		out = SMTP_STOP;
	}
	if (fd >= 0)
		close(fd);
	if (out != SMTP_SENT)
		unlink(tmp.p);
out:
	buf_free(&tmp);
	buf_free(&fin);
	buf_free(&text);
	return out;
}

/* the message as a file without a name, to be read from its beginning; -1: errno */
static int as_file(const char *dir, const struct buf *text)
{
	struct buf path = BUF_INIT;
	int fd;

	buf_printf(&path, "%s/sendmail-XXXXXX.mail", dir);
	fd = mkostemps(path.p, 5, O_CLOEXEC);
	if (fd >= 0) {
		int saved;
		unlink(path.p);
		if (!file_write(fd, text->p, text->n) || lseek(fd, 0, SEEK_SET) != 0) {
			saved = errno;
			close(fd);
			errno = saved;
			fd = -1;
		}
	}
	buf_free(&path);
	return fd;
}

/* starts PROGRAM with the message as its input, in a process group of its own: an interrupt at the terminal is for us.
 * 0, else an errno. */
static int start(const char *program, const char *from, const char *to, int input, pid_t *pid)
{
	char *const args[] = {(char *)(uintptr_t)program, (char *)(uintptr_t) "-i", (char *)(uintptr_t) "-f", (char *)(uintptr_t)from, (char *)(uintptr_t) "--", (char *)(uintptr_t)to, NULL};
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t ignored;
	int rc;

	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attr);
	sigemptyset(&ignored);
	sigaddset(&ignored, SIGPIPE);
	sigaddset(&ignored, SIGXFSZ);
	posix_spawnattr_setsigdefault(&attr, &ignored);
	posix_spawnattr_setpgroup(&attr, 0);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
	rc = posix_spawn_file_actions_adddup2(&files, input, 0);
	if (rc == 0) /* what it prints is no record of ours */
		rc = posix_spawn_file_actions_adddup2(&files, STDERR_FILENO, STDOUT_FILENO);
	if (rc == 0)
		rc = posix_spawn(pid, program, &files, &attr, args, environ);
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&attr);
	return rc;
}

/* waits for PID; false: it took too long and was ended */
static bool wait_exit(pid_t pid, int seconds, int *status)
{
	struct timespec begun, now, nap = {0, 100000};

	clock_gettime(CLOCK_MONOTONIC, &begun);
	for (;;) {
		pid_t got = waitpid(pid, status, WNOHANG);
		if (got == pid)
			return true;
		if (got < 0 && errno != EINTR)
			return false;
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (now.tv_sec - begun.tv_sec > seconds) {
			kill(-pid, SIGKILL);
			while (waitpid(pid, status, 0) < 0 && errno == EINTR)
				;
			return false;
		}
		nanosleep(&nap, NULL);
		if (nap.tv_nsec < 10000000)
			nap.tv_nsec += nap.tv_nsec / 4;
	}
}

static enum smtp_outcome to_sendmail(struct transport *t, const char *from, const char *to, const struct buf *m, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	struct buf text = BUF_INIT;
	int status = 0, rc, fd;
	pid_t pid;

	unix_lines(m, &text);
	fd = as_file(t->spool, &text);
	buf_free(&text);
	if (fd < 0) {
		buf_printf(reply, "%s: %s", t->spool, strerror(errno));
		return SMTP_STOP;
	}
	if (before_dot && !before_dot(ctx)) { /* once the program runs it has the whole message */
		close(fd);
		return SMTP_TEMP;
	}
	rc = start(t->sendmail, from, to, fd, &pid);
	close(fd);
	if (rc) {
		buf_printf(reply, "%s: %s", t->sendmail, strerror(rc));
		return SMTP_STOP;
	}
	if (!wait_exit(pid, t->seconds, &status)) {
		buf_printf(reply, "%s did not end in %d seconds", t->sendmail, t->seconds);
		return SMTP_UNKNOWN;
	}
	if (WIFSIGNALED(status)) {
		buf_printf(reply, "%s was ended by signal %d", t->sendmail, WTERMSIG(status));
		return SMTP_UNKNOWN;
	}
	if (WEXITSTATUS(status) == 0)
		return SMTP_SENT;
	buf_printf(reply, "%s: exit status %d", t->sendmail, WEXITSTATUS(status));
	switch (WEXITSTATUS(status)) {
	case EX_NOUSER:
	case EX_NOHOST:
	case EX_DATAERR: return SMTP_REFUSED;
	case EX_TEMPFAIL: return SMTP_TEMP;
	case EX_NOPERM:
	case EX_CONFIG:
	case 126:
	case 127: return SMTP_STOP;
	default: return SMTP_DENIED; /* is it this message, or all? */
	}
}

bool transport_repeats(const struct transport *t)
{
	return t->outbox != NULL;
}

bool transport_ahead(const struct transport *t)
{
	return t->smtp && smtp_ahead(t->smtp);
}

enum smtp_outcome transport_send(struct transport *t, const struct envelope *e, const struct buf *m, const struct envelope *next, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	buf_clear(reply);
	if (t->smtp)
		return smtp_send(t->smtp, e, m, next, before_dot, ctx, reply);
	if (t->outbox)
		return to_maildir(t, e, m, before_dot, ctx, reply);
	return to_sendmail(t, e->from, e->to, m, before_dot, ctx, reply);
}
