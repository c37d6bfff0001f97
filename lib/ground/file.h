/* file.h: reading and writing all of it, whatever a single read(2) or write(2) takes. */
#ifndef EV_GROUND_FILE_H
#define EV_GROUND_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* file_write at the descriptor's place, file_write_at at an offset; false: errno says why, part may have been written. */
bool file_write(int fd, const char *p, size_t n);
bool file_write_at(int fd, const char *p, size_t n, uint64_t at);

/* file_read: exactly N octets; false: the end came first, or errno says why. */
bool file_read(int fd, char *p, size_t n);

#endif
