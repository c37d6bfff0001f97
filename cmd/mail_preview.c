/* mail_preview.c: what -n prints: for each event the message as its reader will see it, once for each kind, language and
 * text, and who would get one, and who not and why. */
#include "cmd/mail.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "ground/scratch.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

/* what is printed later, since the number of its lines comes first */
struct lines {
	struct scratch room;
	size_t n;
};

struct preview {
	char *title;
	struct lines would, would_not;
	size_t n_would, n_would_not;
	uint64_t *seen;          /* digests of what was printed */
	size_t n_seen, cap;
	size_t n_shown;          /* messages that were printed */
};

static const char *why_not(enum post_note note)
{
	switch (note) {
	case POST_BEFORE: return "has it already";
	case POST_SUPPRESSED: return "unsubscribed, suppressed, or mail came back for good";
	case POST_REFUSED: return "refused earlier";
	case POST_BAD:
	case POST_BAD_LINE: return "no message can be built";
	case POST_WAITS: return "the same message waits in the spool";
	case POST_UNINVITED: return "is no longer invited";
	case POST_NEVER: return "never got anything about it";
	case POST_ANSWERED: return "has answered";
	case POST_RETURNED: return "mail came back";
	case POST_DECLINED: return "has declined";
	case POST_CANCELLED: return "knows that it is cancelled";
	case POST_ON_LIST: return "is on the waiting list";
	case POST_LATE: return "was invited after this was due";
	case POST_UNDONE: break; /* is about nobody */
	}
	return "";
}

void mail_preview_begin(struct mail_run *run, const struct rec *r)
{
	struct preview *p;
	struct buf title = BUF_INIT;
	const char *summary = rec_get(r, "Summary"), *start = rec_get(r, "Start"), *uid = rec_get(r, "Uid");

	if (!run->dry || run->to)
		return;
	p = run->preview = mem_new(1, sizeof *run->preview);
	summary = summary ? summary : uid ? uid : "?";
	utf8_clean(summary, strlen(summary), false, &title);
	if (start) {
		buf_str(&title, ", ");
		utf8_clean(start, strlen(start), false, &title);
	}
	p->title = buf_take(&title);
}

static void put_list(struct mail_run *run, const char *head, size_t n, const struct lines *list)
{
	struct buf b = BUF_INIT;
	const char *p = list->room.p, *end = p + list->n, *nl;

	if (!n)
		return;
	buf_printf(&b, head, n);
	cmd_put(&run->c, &b);
	for (; p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		buf_clear(&b);
		buf_add(&b, p, (size_t)(nl - p) + 1);
		cmd_put(&run->c, &b);
	}
	buf_free(&b);
}

void mail_preview_end(struct mail_run *run)
{
	struct preview *p = run->preview;
	struct buf b = BUF_INIT;

	if (!p)
		return;
	if ((p->n_would || p->n_would_not) && !run->format) {
		if (p->n_shown)
			buf_str(&b, "----\n");
		buf_printf(&b, "%s\n", p->title);
		cmd_put(&run->c, &b);
		put_list(run, "%zu would get a message:\n", p->n_would, &p->would);
		put_list(run, "%zu would not:\n", p->n_would_not, &p->would_not);
		buf_clear(&b);
		buf_char(&b, '\n');
		cmd_put(&run->c, &b);
	}
	buf_free(&b);
	scratch_free(&p->would.room);
	scratch_free(&p->would_not.room);
	free(p->seen);
	free(p->title);
	free(p);
	run->preview = NULL;
}

/* true where H is new */
static bool note_digest(struct preview *p, uint64_t h)
{
	for (size_t i = 0; i < p->n_seen; i++)
		if (p->seen[i] == h)
			return false;
	p->seen = mem_grow(p->seen, &p->cap, p->n_seen + 1, sizeof *p->seen);
	p->seen[p->n_seen++] = h;
	return true;
}

/* is it the first of its kind, language and text?  What is each recipient's own, such as tokens and the fields of a template,
 * makes no other text. */
static bool fresh(struct preview *p, const struct message *msg, const struct ledger_entry *e)
{
	struct message common = *msg;
	struct buf text = BUF_INIT, key = BUF_INIT;
	uint64_t h;

	buf_printf(&key, "%s %d %s %s %d %s", e->kind, (int)msg->kind, msg->words->code, msg->zone ? msg->zone : "", msg->answered, e->rid ? e->rid : "");
	h = hash_str(HASH_START, key.p);
	buf_free(&key);
	if (!note_digest(p, h))
		return false;
	if (msg->letter)
		return true;
	common.unsubscribe = NULL;
	message_text(&common, &text);
	h = hash_str(hash_str(hash_str(HASH_START, e->kind), msg->words->code), buf_cstr(&text));
	buf_free(&text);
	return note_digest(p, h);
}

/* a line of a list: what would come (or ""), the address, the name or the reason */
static void line(const char *what, const char *address, const char *text, struct lines *out)
{
	struct buf b = BUF_INIT;

	buf_printf(&b, *what ? "  %-8s  " : "  ", what);
	utf8_clean(address, strlen(address), false, &b);
	if (text && *text) {
		buf_str(&b, "  ");
		utf8_clean(text, strlen(text), false, &b);
	}
	buf_char(&b, '\n');
	memcpy((char *)scratch_grow(&out->room, out->n + b.n) + out->n, b.p, b.n);
	out->n += b.n;
	buf_free(&b);
}

void mail_preview_message(struct mail_run *run, const struct message *msg, const struct ledger_entry *e, const struct buf *octets)
{
	struct preview *p = run->preview;
	struct buf b = BUF_INIT;

	if (run->format && !strcmp(run->format, "eml")) {
		cmd_put(&run->c, octets);
		return;
	}
	if (run->format || !p) /* the record alone is wanted */
		return;
	p->n_would++;
	line(e->kind, e->recipient, e->name, &p->would);
	if (!fresh(p, msg, e))
		return;
	if (p->n_shown++)
		buf_str(&b, "----\n");
	message_preview(octets, &b);
	cmd_put(&run->c, &b);
	buf_free(&b);
}

void mail_preview_note(struct mail_run *run, const char *recipient, enum post_note note, const char *text)
{
	struct preview *p = run->preview;
	struct buf why = BUF_INIT;

	if (!p)
		return;
	buf_str(&why, why_not(note));
	if (text && *text)
		buf_printf(&why, ": %s", text);
	p->n_would_not++;
	line("", recipient, why.p, &p->would_not);
	buf_free(&why);
}
