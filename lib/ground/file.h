/* file.h: reading and writing all of it, whatever a single read(2) or write(2) takes. */
#ifndef EV_GROUND_FILE_H
#define EV_GROUND_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* file_write at the descriptor's place, file_write_at at an offset; false: errno says why, part may have been written. */
bool file_write(int fd, const char *p, size_t n);
bool file_write_at(int fd, const char *p, size_t n, uint64_t at);

/* file_read: exactly N octets; false: the end came first, or errno says why. */
bool file_read(int fd, char *p, size_t n);

/* A file takes the place of another as a whole, or not at all, also where the machine dies.  file_begin: TEMP, in PATH's directory, anew
 * for writing; no symbolic link is followed; -1: errno says why.  file_end: FD, which is closed, is on the disk, has PATH's name
 * instead of TEMP, and so has the directory.  Where OK is false, or that fails, TEMP is removed, and PATH is what it was; false:
 * errno says why, as it did before where OK is false; only where the directory does not come to the disk PATH is the new one.  A
 * link PATH is replaced itself: who follows it gives its target. */
int file_begin(const char *temp, mode_t mode);
bool file_end(int fd, bool ok, const char *temp, const char *path);

/* file_end_first: the same, but a PATH that is there already stays: of several processes that make one, all have the first one's. */
bool file_end_first(int fd, bool ok, const char *temp, const char *path);

/* file_sync_names: the directory that PATH is in comes to the disk; false: errno says why. */
bool file_sync_names(const char *path);

#endif
