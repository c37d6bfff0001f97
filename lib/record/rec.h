/* rec.h: records of GNU recutils (its manual, chapter 2, "The Rec Format"), read and written as a stream.
 *
 * A record is an ordered list of fields.  Comments stay where they were: a comment line is kept as a field with the
 * name "#".  A record descriptor (%rec: ...) is a record of its own with `descriptor` set. */
#ifndef EV_RECORD_REC_H
#define EV_RECORD_REC_H

#include "ground/arena.h"
#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct rec_field {
	const char *name;
	const char *value; /* without the final line feed; line feeds inside stand for continuation lines */
	size_t line;       /* where it stood in its file; 0: it was not read */
};

struct rec {
	struct rec_field *field;
	size_t n, cap;
	size_t line; /* of its first line */
	bool descriptor;
	struct arena mem; /* owns all names and values */
};

#define REC_INIT {0}

/* rec_clear: empty again, the memory kept for the next one.  rec_free: empty, the memory given back.  rec_free_list: each of N
 * records, and LIST, which is NULL or of malloc(3). */
void rec_clear(struct rec *r);
void rec_free(struct rec *r);
void rec_free_list(struct rec *list, size_t n);

/* rec_get: the value of the first field of that name, NULL where there is none; rec_text: the same, "" where there is none.  The
 * values are R's and live until it is changed.  rec_next: index of the next one from FROM on, or r->n.  rec_count: how many. */
const char *rec_get(const struct rec *r, const char *name);
const char *rec_text(const struct rec *r, const char *name);
size_t rec_next(const struct rec *r, const char *name, size_t from);
size_t rec_count(const struct rec *r, const char *name);

/* rec_has: is there a field NAME with VALUE?  FROM, which may be NULL, is for a caller who asks for many values in their order: the
 * search begins at field *FROM, goes round, and leaves the place that it found there. */
bool rec_has(const struct rec *r, const char *name, const char *value, size_t *from);

/* rec_same: the same fields with the same values, in the same order, comments among them. */
bool rec_same(const struct rec *a, const struct rec *b);

/* rec_add appends a field, rec_addn one of the first N octets of VALUE, rec_addf one that is printed; rec_set replaces the first of
 * that name and drops the others (or appends); rec_del drops all.  rec_copy: TO, whose fields go, becomes what FROM is, with its
 * lines.  Names and values are copied. */
void rec_add(struct rec *r, const char *name, const char *value);
void rec_addn(struct rec *r, const char *name, const char *value, size_t n);
void rec_addf(struct rec *r, const char *name, const char *format, ...) __attribute__((format(printf, 3, 4)));
void rec_set(struct rec *r, const char *name, const char *value);
void rec_del(struct rec *r, const char *name);
void rec_copy(struct rec *to, const struct rec *from);

/* rec_valid_name: a letter or %, then letters, digits and underscores. */
bool rec_valid_name(const char *s, size_t n);

/* The reader.  It borrows the FILE, which the caller closes. */
struct rec_reader;
struct rec_reader *rec_reader_new(FILE *f);
void rec_reader_free(struct rec_reader *rd);

/* rec_read(RD, R, ERR): the next record into R (which it clears).  1: a record; 0: the end; -1: ERR says what is wrong
 * with this record (status 65) or with the input (74); after a 65 the next call goes on behind the bad record. */
int rec_read(struct rec_reader *rd, struct rec *r, struct err *e);

/* rec_reader_pass: of a file (not a pipe) records are passed over unread where PASS, which sees the octets from a record's
 * first line on, as far as they are in memory, returns a length: of the record with the empty line behind it; *LINES: how many
 * lines these are.  0: it is read. */
typedef size_t rec_pass_fn(void *ctx, const char *p, size_t n, size_t *lines);
void rec_reader_pass(struct rec_reader *rd, rec_pass_fn *pass, void *ctx);

/* rec_reader_head(RD): the first lines of the input, as far as they were read, at most 4096 octets; empty where records were passed
 * over first. */
const struct buf *rec_reader_head(const struct rec_reader *rd);

/* rec_reader_begun(RD): where the record that was read last has no empty line behind it, but is followed by one that plainly
 * begins anew (with the field of the first one again, since other programs leave the line out): the line on which that one begins; else 0. */
size_t rec_reader_begun(const struct rec_reader *rd);

/* rec_write(R, OUT): appends the record as text, with the empty line that ends it, so that what is written can be put one
 * behind the other.  Control characters other than tab are dropped, invalid UTF-8 never gets this far. */
void rec_write(const struct rec *r, struct buf *out);
void rec_write_field(const char *name, const char *value, struct buf *out);

#endif
