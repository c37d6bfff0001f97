/* sender.c: see sender.h. */
#include "outgoing/sender.h"

#include "outgoing/authres.h"
#include "outgoing/members.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { TOKENS = 200 }; /* of one answer that are looked at */

static void address_of(const struct rec *r, const char *field, struct buf *out)
{
	const char *v = rec_get(r, field);

	if (v && !member_address(v, strlen(v), out))
		buf_clear(out);
	buf_add(out, "", 0);
}

static void add_tokens(struct sender *s, const char *text)
{
	char token[TOKEN_SIZE];

	while (s->tokens.n < TOKENS * TOKEN_SIZE && token_next(&text, token))
		buf_add(&s->tokens, token, TOKEN_SIZE);
}

static void authenticate(struct sender *s, const struct rec *r, const struct rec *config)
{
	struct authres a = {0}, other = {0};
	bool any = false;

	for (size_t i = rec_next(r, "MailAuthentication", 0); i < r->n; i = rec_next(r, "MailAuthentication", i + 1))
		for (size_t h = rec_next(config, "AuthservId", 0); h < config->n; h = rec_next(config, "AuthservId", h + 1))
			if (authres_server(r->field[i].value, config->field[h].value)) {
				any = true;
				authres_read(r->field[i].value, buf_cstr(&s->from), &a);
				authres_read(r->field[i].value, buf_cstr(&s->sender), &other);
			}
	if (any && s->sender.n && !sender_same(buf_cstr(&s->from), s->sender.p) && !other.dkim_pass)
		buf_clear(&s->sender); /* the server looks at From; a Sender that nothing vouches for is anybody's word */
	s->failed = authres_failed(&a);
	snprintf(s->why, sizeof s->why, "%s", a.failed);
}

void sender_read(struct sender *s, const struct rec *r, const struct rec *config)
{
	static const char *const fields[] = {"MailAbout", "MailInReplyTo", "MailTo"};
	struct buf token = BUF_INIT;

	memset(s, 0, sizeof *s);
	address_of(r, "MailFrom", &s->from);
	address_of(r, "MailSender", &s->sender);
	s->known = s->from.n || s->sender.n || rec_get(r, "MailDate") || rec_get(r, "MailTo");
	for (size_t k = 0; k < sizeof fields / sizeof *fields; k++)
		for (size_t i = rec_next(r, fields[k], 0); i < r->n; i = rec_next(r, fields[k], i + 1))
			add_tokens(s, r->field[i].value);
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n; i = rec_next(r, "Attendee", i + 1))
		if (event_param(r->field[i].value, "x-ev-token", &token))
			add_tokens(s, buf_cstr(&token));
	buf_free(&token);
	if (config)
		authenticate(s, r, config);
}

void sender_free(struct sender *s)
{
	buf_free(&s->from);
	buf_free(&s->sender);
	buf_free(&s->tokens);
}

static bool google(const char *domain)
{
	return !strcasecmp(domain, "@gmail.com") || !strcasecmp(domain, "@googlemail.com");
}

bool sender_same(const char *a, const char *b)
{
	const char *p = strrchr(a, '@'), *q = strrchr(b, '@');

	if (!*a || !p || !q)
		return false;
	return !strcasecmp(a, b) || (google(p) && google(q) && p - a == q - b && !strncasecmp(a, b, (size_t)(p - a)));
}

bool sender_is(const struct sender *s, const char *address)
{
	return sender_same(buf_cstr(&s->from), address) || sender_same(buf_cstr(&s->sender), address);
}

bool sender_token(const struct sender *s, const char token[TOKEN_SIZE])
{
	bool found = false;

	for (size_t i = 0; i + TOKEN_SIZE <= s->tokens.n; i += TOKEN_SIZE)
		found = token_same(s->tokens.p + i, token) || found;
	return found;
}

const char *sender_name(const struct sender *s)
{
	return s->from.n ? s->from.p : buf_cstr(&s->sender);
}
