/* attendees.c: see attendees.h. */
#include "outgoing/attendees.h"

#include "ground/mem.h"
#include "outgoing/members.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct attendee_at {
	uint64_t digest[2];
	size_t nth;
	const char *value;
};

static int by_digest(const void *a, const void *b)
{
	const struct attendee_at *x = a, *y = b;
	int order = memcmp(x->digest, y->digest, sizeof x->digest);

	return order ? order : (x->nth > y->nth) - (x->nth < y->nth);
}

void attendees_read(struct attendees *a, const struct rec *r)
{
	struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT;
	size_t cap = 0;

	for (size_t i = rec_next(r, "Attendee", 0); i < r->n; i = rec_next(r, "Attendee", i + 1)) {
		const char *value = r->field[i].value;
		event_mailbox(value, &name, &addr);
		buf_clear(&email);
		if (!member_address(buf_cstr(&addr), addr.n, &email))
			continue;
		a->at = mem_grow(a->at, &cap, a->n + 1, sizeof *a->at);
		a->at[a->n] = (struct attendee_at){.nth = i, .value = value};
		address_digest(email.p, a->at[a->n++].digest);
	}
	if (a->n)
		qsort(a->at, a->n, sizeof *a->at, by_digest);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&email);
}

bool attendees_beside(const struct rec *r, const char *mailbox)
{
	struct address_set seen = {0};
	bool other = false;

	address_set_mailbox(&seen, mailbox);
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n && !other; i = rec_next(r, "Attendee", i + 1))
		other = *r->field[i].value && address_set_mailbox(&seen, r->field[i].value);
	address_set_free(&seen);
	return other;
}

void attendees_free(struct attendees *a)
{
	free(a->at);
	memset(a, 0, sizeof *a);
}

/* the first of them; NULL: the record does not have him */
static const char *value_of(const struct attendees *a, const char *email)
{
	struct attendee_at key = {.nth = 0};
	size_t low = 0, high = a->n;

	if (!a->n)
		return NULL;
	address_digest(email, key.digest);
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (by_digest(&a->at[mid], &key) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < a->n && !memcmp(a->at[low].digest, key.digest, sizeof key.digest) ? a->at[low].value : NULL;
}

void attendees_put(const struct attendees *a, const char *email, bool rsvp, struct buf *out)
{
	static const char *const kept[] = {"role", "cutype", "rsvp"};
	const char *value = value_of(a, email);
	struct buf v = BUF_INIT;

	for (size_t i = 0; i < (rsvp ? 3 : 2); i++) {
		bool has = value && event_param(value, kept[i], &v) && v.n;
		if (has || i == 0)
			buf_printf(out, "; %s=%s", kept[i], has ? v.p : "req-participant");
	}
	buf_free(&v);
}

bool attendees_silent(const struct attendees *a, const char *email)
{
	const char *value = value_of(a, email);
	struct buf v = BUF_INIT;
	bool silent = value && event_param(value, "rsvp", &v) && !strcasecmp(buf_cstr(&v), "false");

	buf_free(&v);
	return silent;
}
