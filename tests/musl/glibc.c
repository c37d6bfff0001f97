/* glibc.c: what the distribution's static libraries, which were built against glibc, ask of it beyond what musl has, so that the
 * commands can be linked with musl and run (scripts/check-musl).  For tests alone: the checks of FORTIFY are left out. */
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

char __libc_single_threaded;

#define LIST(call) \
	va_list ap; \
	int n; \
	va_start(ap, fmt); \
	n = call; \
	va_end(ap); \
	return n

int __snprintf_chk(char *s, size_t size, int flag, size_t room, const char *fmt, ...)
{
	LIST(vsnprintf(s, size, fmt, ap));
}

int __sprintf_chk(char *s, int flag, size_t room, const char *fmt, ...)
{
	LIST(vsnprintf(s, room, fmt, ap));
}

int __fprintf_chk(FILE *f, int flag, const char *fmt, ...)
{
	LIST(vfprintf(f, fmt, ap));
}

int __vsnprintf_chk(char *s, size_t size, int flag, size_t room, const char *fmt, va_list ap)
{
	return vsnprintf(s, size, fmt, ap);
}

int __vfprintf_chk(FILE *f, int flag, const char *fmt, va_list ap)
{
	return vfprintf(f, fmt, ap);
}

void *__memcpy_chk(void *to, const void *from, size_t n, size_t room)
{
	return memcpy(to, from, n);
}

void *__memmove_chk(void *to, const void *from, size_t n, size_t room)
{
	return memmove(to, from, n);
}

void *__memset_chk(void *to, int c, size_t n, size_t room)
{
	return memset(to, c, n);
}

char *__strcpy_chk(char *to, const char *from, size_t room)
{
	return strcpy(to, from);
}

char *__stpcpy_chk(char *to, const char *from, size_t room)
{
	return stpcpy(to, from);
}

char *__strcat_chk(char *to, const char *from, size_t room)
{
	return strcat(to, from);
}

char *__strncpy_chk(char *to, const char *from, size_t n, size_t room)
{
	return strncpy(to, from, n);
}

char *__strncat_chk(char *to, const char *from, size_t n, size_t room)
{
	return strncat(to, from, n);
}

long __fdelt_chk(long fd)
{
	return fd / 64;
}

int fcntl64(int fd, int command, ...)
{
	return -1; /* of what is never called here: the libraries' own input and output */
}

int backtrace(void **frames, int n)
{
	return 0;
}

char **backtrace_symbols(void *const *frames, int n)
{
	return NULL;
}

uint32_t arc4random(void)
{
	uint32_t r = 0;

	if (getrandom(&r, sizeof r, 0) != sizeof r)
		abort();
	return r;
}

/* no exception of C++ is thrown */
int _dl_find_object(void *pc, void *result)
{
	return -1;
}

/* the libraries take these where they are there (weak symbols), which pull nothing out of an archive: they are named here */
__attribute__((used)) static void *const threads[] = {
    (void *)pthread_once, (void *)pthread_self, (void *)pthread_equal, (void *)pthread_create, (void *)pthread_join, (void *)pthread_cancel, (void *)pthread_detach,
    (void *)pthread_key_create, (void *)pthread_key_delete, (void *)pthread_getspecific, (void *)pthread_setspecific,
    (void *)pthread_mutex_init, (void *)pthread_mutex_destroy, (void *)pthread_mutex_lock, (void *)pthread_mutex_trylock, (void *)pthread_mutex_unlock,
    (void *)pthread_mutexattr_init, (void *)pthread_mutexattr_settype, (void *)pthread_mutexattr_destroy,
    (void *)pthread_cond_init, (void *)pthread_cond_destroy, (void *)pthread_cond_wait, (void *)pthread_cond_signal, (void *)pthread_cond_broadcast};
