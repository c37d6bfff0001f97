/* message.c: fuzz target: the first line is how a message is written, then a record, an empty line, and a list of members
 * in records or CSV.  Whatever they say, a message's head has the lines that we write and no other, no line is over 998
 * octets, every line ends in CRLF, and what goes into an SMTP dialogue has no blank, bracket or control in it. */
#include "outgoing/letter.h"
#include "outgoing/members.h"
#include "outgoing/message.h"
#include "outgoing/post.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void complain(void *ctx, const struct err *e)
{
	(void)ctx, (void)e;
}

static void check_head(const struct buf *b)
{
	static const char *const known[] = {"Date:", "From:", "Subject:", "To:", "Message-Id:", "Reply-To:", "In-Reply-To:", "References:", "Auto-Submitted:", "Content-Language:",
	                                    "List-Unsubscribe:", "MIME-Version:", "Content-Type:"};
	const char *p = b->p, *end = b->p + b->n;
	bool head = true;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		bool ok = false;
		if (!nl || nl == p || nl[-1] != '\r' || nl - p > 999 || memchr(p, '\r', (size_t)(nl - p - 1)))
			abort();
		if (nl == p + 1)
			head = false;
		for (size_t i = 0; head && i < sizeof known / sizeof *known; i++)
			ok = ok || !strncmp(p, known[i], strlen(known[i]));
		if (head && !ok && *p != ' ' && *p != '\t')
			abort();
		p = nl + 1;
	}
}

static void one(const struct rec *event, const struct member *m, unsigned char how)
{
	struct message msg = {.kind = (enum message_kind)(how % 6), .event = event, .from = "Netz <netz@example.org>", .to_name = m->name, .to_addr = m->email, .member = m->fields,
	                      .unsubscribe = m->unsubscribe, .words = words_of(m->language), .message_id = "id@example.org", .in_reply_to = "first@example.org", .date = 1769904000};
	struct buf out = BUF_INIT;
	struct letter *letter = NULL;
	struct err e;

	for (const char *p = m->email; *p; p++)
		if ((unsigned char)*p <= ' ' || strchr("<>()[]\\,;:\"", *p) || *p == 127)
			abort();
	if (how & 64) {
		msg.method = "REQUEST";
		msg.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
	}
	if (how & 128 && rec_get(event, "Description")) {
		letter = letter_new(rec_get(event, "Description"), strlen(rec_get(event, "Description")), &(struct letter_fields){NULL, 0}, &e);
		msg.letter = letter;
	}
	msg.subject = how & 32 ? rec_get(event, "Summary") : NULL;
	if (message_write(&msg, &out, &e) == 0)
		check_head(&out);
	letter_free(letter);
	buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *blank;
	struct rec event = REC_INIT, out = REC_INIT;
	struct rec_reader *rd;
	struct members *m;
	struct member member;
	struct err e;
	FILE *f;

	if (size < 4)
		return 0;
	blank = memmem(p + 1, size - 1, "\n\n", 2);
	f = blank ? fmemopen((void *)(uintptr_t)(p + 1), (size_t)(blank + 1 - p - 1), "r") : NULL;
	if (!f)
		return 0;
	rd = rec_reader_new(f);
	if (rec_read(rd, &event, &e) == 1) {
		size_t rest = size - (size_t)(blank + 2 - p);
		FILE *list = rest ? fmemopen((void *)(uintptr_t)(blank + 2), rest, "r") : NULL;
		post_outgoing(&event, &out);
		m = list ? members_open(list, complain, NULL, &e) : NULL;
		for (int i = 0; m && i < 20 && members_next(m, &member) == 1; i++)
			one(&out, &member, (unsigned char)*p);
		members_close(m);
		if (list)
			fclose(list);
	}
	rec_reader_free(rd);
	fclose(f);
	rec_free(&event);
	rec_free(&out);
	return 0;
}
