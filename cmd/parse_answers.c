/* parse_answers.c: mail that answers an invitation: calendar objects get the facts of the mail that brought them, and what
 * people write by hand, or send through an invitation's links, becomes a record that ev-mail rsvp reads; see parse.h. */
#include "cmd/parse.h"

#include "document/answer.h"
#include "document/doc.h"

#include <string.h>
#include <strings.h>

static const char *const facts[] = {"MailFrom", "MailSender", "MailDate", "MailInReplyTo", "MailTo", "MailAutomatic", "MailAuthentication"};

static void add_facts(const struct rec *head, struct rec *r)
{
	for (size_t k = 0; k < sizeof facts / sizeof *facts; k++)
		for (size_t i = rec_next(head, facts[k], 0); i < head->n; i = rec_next(head, facts[k], i + 1))
			rec_add(r, facts[k], head->field[i].value);
}

void parse_mail_facts(struct parse_run *run, struct rec *r)
{
	const char *method = run->mail ? rec_get(r, "Method") : NULL;

	if (method && (!strcmp(method, "reply") || !strcmp(method, "counter") || !strcmp(method, "refresh")) && !rec_get(r, "MailFrom"))
		add_facts(run->mail, r);
}

/* octets of an HTML mail above what it quotes, by the elements that mail programs put around that */
static size_t above_quote(const char *body, size_t len)
{
	static const char *const marks[] = {"<blockquote", "gmail_quote", "yahoo_quoted", "moz-cite-prefix", "divRplyFwdMsg"};

	for (const char *p = body, *end = body + len; p < end && (p = memchr(p, '<', (size_t)(end - p))); p++) {
		const char *stop = memchr(p, '>', (size_t)(end - p));
		size_t n = stop ? (size_t)(stop - p) : 0;
		for (size_t i = 0; n && n < 1000 && i < sizeof marks / sizeof *marks; i++)
			for (size_t k = 0, m = strlen(marks[i]); k + m <= n; k++)
				if (!strncasecmp(p + k, marks[i], m))
					return (size_t)(p - body);
	}
	return len;
}

/* what was written, without what it quotes */
static void text_of(const struct doc *d, const struct rec *head, const char *body, size_t len, struct buf *out)
{
	const char *type = rec_get(head, "Type");
	struct buf all = BUF_INIT;

	if (type && !strcmp(type, "html")) {
		for (size_t i = 0; i < d->n; i++) {
			const struct block *b = &d->block[i];
			if (b->gap && all.n)
				buf_char(&all, '\n');
			if (b->kind == BLOCK_QUOTE)
				buf_str(&all, "> ");
			buf_add(&all, d->text.p + b->from, b->to - b->from);
			buf_char(&all, '\n');
		}
		answer_text(buf_cstr(&all), all.n, out);
	} else {
		answer_text(body, len, out);
	}
	buf_free(&all);
}

bool parse_answer(struct parse_run *run, const struct rec *head, const char *body, size_t len, void (*emit)(void *ctx, struct rec *r))
{
	const char *subject = rec_get(head, "Subject"), *type = rec_get(head, "Type"), *id = rec_get(head, "MessageId");
	struct buf says = BUF_INIT, about = BUF_INIT, text = BUF_INIT;
	struct rec r = REC_INIT;
	struct doc d = DOC_INIT;
	struct err e = {0};
	bool thread = rec_get(head, "MailInReplyTo") != NULL, ours = false;

	if (!type || (strcmp(type, "text") != 0 && strcmp(type, "html") != 0))
		return false;
	for (size_t i = 0; i < head->n && !ours; i++) {
		const struct rec_field *f = &head->field[i];
		ours = (!strcmp(f->name, "MailInReplyTo") && answer_thread(f->value)) || (!strcmp(f->name, "MailTo") && answer_address(f->value));
	}
	/* a link's answer begins a thread; what goes on in one is a person's own words */
	if (!thread && answer_subject(subject ? subject : "", &says, &about))
		ours = true;
	if (ours) {
		if (!strcmp(type, "html") && doc_read_html(&d, body, above_quote(body, len), &e))
			buf_clear(&text);
		else
			text_of(&d, head, body, len, &text);
		rec_add(&r, "Method", "reply");
		rec_add(&r, "MailAnswer", says.n ? says.p : "written");
		if (about.n)
			rec_add(&r, "MailAbout", about.p);
		if (subject && *subject)
			rec_add(&r, "MailSubject", subject);
		if (text.n)
			rec_add(&r, "MailText", text.p);
		if (id && *id)
			rec_add(&r, "MailId", id);
		add_facts(head, &r);
		rec_add(&r, "Source", run->o.source);
		emit(run, &r);
		run->c.found++;
	}
	doc_free(&d);
	rec_free(&r);
	buf_free(&says);
	buf_free(&about);
	buf_free(&text);
	return ours;
}
