/* scrap.c: see scrap.h.  The files' names stand where a handler can read them, in a few places of fixed size; a place is filled
 * before it counts, and signals wait until the file that was made has one. */
#include "cmd/scrap.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PLACES = 4 }; /* an output, a file of a directory, the list of those */

static struct place {
	volatile sig_atomic_t full;
	int fd;
	bool lock; /* it goes only while it is empty */
	char path[PATH_MAX];
} places[PLACES];
static pid_t owner;

static const int deadly[] = {SIGTERM, SIGINT, SIGHUP, SIGPIPE};

/* Nothing came into the file, and whoever else has it open looks, once it has the lock, whether it still has that name. */
static bool spare(const struct place *p)
{
	struct stat mine, there;

	return !flock(p->fd, LOCK_EX | LOCK_NB) && !fstat(p->fd, &mine) && !mine.st_size && !lstat(p->path, &there) && mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
}

void scrap_remove(void)
{
	if (getpid() != owner)
		return;
	for (int i = 0; i < PLACES; i++)
		if (places[i].full && (!places[i].lock || spare(&places[i])))
			unlink(places[i].path);
}

static void on_signal(int sig)
{
	scrap_remove();
	raise(sig); /* SA_RESETHAND: as it would have ended without a handler */
}

static void catch(void)
{
	struct sigaction a = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND}, was;

	owner = getpid();
	for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
		if (!sigaction(deadly[i], NULL, &was) && was.sa_handler == SIG_DFL)
			sigaction(deadly[i], &a, NULL);
}

static void hold(sigset_t *was)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
		sigaddset(&set, deadly[i]);
	sigprocmask(SIG_BLOCK, &set, was);
}

/* FD, whose name is PATH, gets a place; signals, which waited, come through */
static int keep(int fd, const char *path, bool lock, const sigset_t *was)
{
	int why = errno;

	for (int i = 0; owner != getpid() && i < PLACES; i++) /* the parent's */
		places[i].full = 0;
	for (int i = 0; fd >= 0 && i < PLACES && strlen(path) < sizeof places->path; i++)
		if (!places[i].full) {
			strcpy(places[i].path, path);
			places[i].fd = fd;
			places[i].lock = lock;
			places[i].full = 1;
			catch();
			break;
		}
	sigprocmask(SIG_SETMASK, was, NULL);
	errno = why;
	return fd;
}

int scrap_temp(char *path)
{
	sigset_t was;
	int fd;

	hold(&was);
	fd = mkstemp(path);
	if (fd >= 0)
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	return keep(fd, path, false, &was);
}

int scrap_open(const char *path, mode_t mode)
{
	sigset_t was;

	hold(&was);
	return keep(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode), path, false, &was);
}

int scrap_lock(const char *path, mode_t mode)
{
	sigset_t was;
	char *real;
	int fd;

	hold(&was);
	fd = open(path, O_RDONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, mode);
	real = fd < 0 ? NULL : realpath(path, NULL);
	fd = keep(fd, real ? real : path, true, &was);
	free(real);
	return fd;
}

void scrap_done(int fd)
{
	for (int i = 0; i < PLACES; i++)
		if (places[i].full && places[i].fd == fd)
			places[i].full = 0;
}
