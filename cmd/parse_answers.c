/* parse_answers.c: mail that answers an invitation: calendar objects get the facts of the mail that brought them, and what
 * people write by hand, or send through an invitation's links, becomes a record that ev-mail rsvp reads; see parse.h. */
#include "cmd/parse.h"

#include "document/answer.h"
#include "document/doc.h"
#include "record/event.h"

#include <string.h>
#include <strings.h>

static const char *const facts[] = {"MailFrom", "MailSender", "MailDate", "MailInReplyTo", "MailTo", "MailAutomatic", "MailAuthentication"};

static void add_facts(const struct rec *head, struct rec *r)
{
	for (size_t k = 0; k < sizeof facts / sizeof *facts; k++)
		for (size_t i = rec_next(head, facts[k], 0); i < head->n; i = rec_next(head, facts[k], i + 1))
			rec_add(r, facts[k], head->field[i].value);
}

static bool says_something(const char *attendee)
{
	static const char *const answers[] = {"accepted", "declined", "tentative", "delegated"};
	struct buf stat = BUF_INIT;
	bool says = false;

	event_param(attendee, "partstat", &stat);
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		says = says || !strcasecmp(buf_cstr(&stat), answers[i]);
	buf_free(&stat);
	return says;
}

/* is ADDRESS in TEXT, and not as a part of another one? */
static bool has_address(const char *text, const char *address)
{
	static const char inside[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-=%";
	size_t n = strlen(address);

	for (const char *p = text; n && (p = strcasestr(p, address)); p++)
		if ((p == text || !strchr(inside, p[-1])) && (!p[n] || !strchr(inside, p[n])))
			return true;
	return false;
}

/* is the address of VALUE in one of the head's fields of that name? */
static bool is_field(const struct rec *head, const char *field, const char *value)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool is = false;

	event_mailbox(value, &name, &addr);
	for (size_t i = rec_next(head, field, 0); i < head->n && !is; i = rec_next(head, field, i + 1))
		is = has_address(head->field[i].value, buf_cstr(&addr));
	buf_free(&name);
	buf_free(&addr);
	return is;
}

/* A calendar that a mail brought and that says in no way whether it is an answer (METHOD).  The organizer's own is none, nor one in
 * which no guest says anything.  What one guest says and sends to the organizer is one; anything else only he knows who has invited. */
static void settle_method(const struct rec *head, struct rec *r)
{
	const char *organizer = rec_get(r, "Organizer");
	size_t guests = 0, says = 0;
	bool own = false;

	if (organizer && (is_field(head, "MailFrom", organizer) || is_field(head, "MailSender", organizer)))
		return;
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n; i = rec_next(r, "Attendee", i + 1)) {
		const char *v = r->field[i].value;
		bool speaks = says_something(v) && !is_field(head, "MailTo", v); /* who gets the mail did not write it */
		guests++;
		says += speaks;
		own = own || (speaks && (is_field(head, "MailFrom", v) || is_field(head, "MailSender", v)));
	}
	if (guests == 1 && own && organizer && is_field(head, "MailTo", organizer)) {
		rec_add(r, "Method", "reply");
		rec_add(r, "Warning", "the mail's calendar has no METHOD: taken for its sender's answer to the organizer, and no event");
	} else if (own || (guests == 1 && says)) {
		add_facts(head, r);
		rec_add(r, "Warning", "the mail's calendar has no METHOD: it may be a guest's answer and no event (ev-mail rsvp knows to what people were invited)");
	}
	event_sort(r);
}

void parse_mail_facts(struct parse_run *run, struct rec *r)
{
	const char *method;

	if (!run->mail)
		return;
	if (!rec_get(r, "Method") && !event_is_component(r) && !rec_get(r, "MailFrom"))
		settle_method(run->mail, r);
	method = rec_get(r, "Method");
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
