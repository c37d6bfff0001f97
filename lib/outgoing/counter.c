/* counter.c: see counter.h. */
#include "outgoing/counter.h"

#include "ground/hash.h"
#include "outgoing/ics.h"
#include "outgoing/post.h"
#include "outgoing/standing.h"

#include <stdio.h>
#include <string.h>

static int write_decline(const struct mailer *m, const struct rec *event, struct buf *out, struct err *e)
{
	struct ics_options io = {.method = ICS_DECLINECOUNTER, .now = m->now, .stamp_now = true, .organizer = m->from};
	struct ics_writer *w = ics_writer_new(&io);
	int rc;

	ics_begin(w, out);
	rc = ics_event(w, event, out, e);
	ics_end(w, out);
	ics_writer_free(w);
	return rc;
}

int counter_decline(struct mailer *m, const struct ledger_entry *proposal, const struct rec *event, struct err *e)
{
	struct ledger *l = m->delivery.ledger;
	struct rec out = REC_INIT;
	struct standing s = {0};
	struct arena mem = ARENA_INIT;
	struct buf calendar = BUF_INIT;
	struct ledger_entry got = {.name = "", .language = "", .zone = "", .recipient = proposal->recipient}, first;
	const struct letter *letter = m->letter;
	const char *subject = m->subject;
	const struct person *p;
	struct member who;
	char variant[20], number[32];
	int rc = 0;

	post_outgoing(event, &out);
	snprintf(number, sizeof number, "%ld", proposal->sequence);
	rec_set(&out, "Sequence", number);
	standing_read(&s, l, proposal->uid, proposal->rid);
	p = standing_of(&s, proposal->recipient);
	if (!p && *proposal->rid) {
		standing_free(&s);
		standing_read(&s, l, proposal->uid, "");
		p = standing_of(&s, proposal->recipient);
	}
	if (p && p->got != LEDGER_NO_NODE)
		ledger_get(l, p->got, &mem, &got);
	who = standing_member(&got);
	snprintf(variant, sizeof variant, "%016llx", (unsigned long long)hash_str(HASH_START ^ (uint64_t)proposal->time, proposal->reply));
	struct ledger_entry entry = {.kind = "decline", .uid = proposal->uid, .rid = proposal->rid, .sequence = proposal->sequence, .recipient = who.email, .variant = variant, .name = who.name, .language = who.language,
	                             .zone = who.zone, .list = who.list, .hash = ""};
	struct message msg = {.kind = MESSAGE_DECLINED, .event = &out, .to_name = who.name, .to_addr = who.email, .zone = who.zone, .method = ics_method_name(ICS_DECLINECOUNTER),
	                      .words = words_of(*who.language ? who.language : rec_get(event, "Language"))};
	if (p && p->first != LEDGER_NO_NODE) {
		ledger_get(l, p->first, &mem, &first);
		msg.in_reply_to = first.message_id;
	}
	m->letter = NULL; /* a template for invitations does not say this */
	m->subject = NULL;
	if (ledger_find(l, &entry) == LEDGER_NO_NODE) {
		rc = write_decline(m, &out, &calendar, e);
		msg.calendar = buf_cstr(&calendar);
		if (rc == 0)
			rc = mailer_queue(m, &msg, &entry, e);
	}
	m->letter = letter;
	m->subject = subject;
	standing_free(&s);
	arena_free(&mem);
	rec_free(&out);
	buf_free(&calendar);
	return rc;
}
