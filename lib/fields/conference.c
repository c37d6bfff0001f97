/* conference.c: where the event is online: labelled addresses, links to rooms of known services, and addresses that a
 * sentence calls the way in; see conference.h. */
#include "fields/conference.h"

#include "ground/utf8.h"

#include <string.h>

/* the first address of the web in N octets, NULL: none */
static const char *conference_url(const char *s, size_t n, size_t *len)
{
	for (size_t i = 0; i + 8 < n; i++)
		if (!memcmp(s + i, "https://", 8) || !memcmp(s + i, "http://", 7)) {
			size_t k = i;
			while (k < n && (unsigned char)s[k] > ' ' && s[k] != '<' && s[k] != '>' && s[k] != '"' && s[k] != ')' && (unsigned char)s[k] < 0x80)
				k++;
			while (k > i && strchr(".,;:!?'", s[k - 1]))
				k--;
			*len = k - i;
			return s + i;
		}
	return NULL;
}

/* is the label S of a host's name one that rooms of meetings have: of a service, or a word for them */
static bool names_meetings(const char *s, size_t n)
{
	static const char *const service[] = {"zoom", "teams", "webex", "bbb", "jitsi"};
	enum { LONGEST = 24 };
	char folded[LONGEST];

	if (n > LONGEST)
		return false;
	for (size_t i = 0; i < n; i++)
		folded[i] = (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] | 32 : s[i]);
	for (size_t i = 0; i < sizeof service / sizeof *service; i++)
		if (strlen(service[i]) == n && !memcmp(folded, service[i], n))
			return true;
	return lex_starts(lex_word(folded, n), LEX_MEETING_HOST);
}

/* teams.example.com, us02web.zoom.example, konferenz.example: with a room behind it */
static bool meeting_host(const char *u, size_t n)
{
	const char *host = memmem(u, n, "//", 2), *path;

	if (!host)
		return false;
	host += 2;
	path = memchr(host, '/', (size_t)(u + n - host));
	if (!path || path + 1 >= u + n)
		return false;
	while (host < path) {
		size_t len = 0;
		while (host + len < path && host[len] != '.' && host[len] != '-')
			len++;
		if (names_meetings(host, len))
			return true;
		host += len + 1;
	}
	return memmem(path, (size_t)(u + n - path), "/meetup-join/", 13) != NULL;
}

static bool meeting_url(const char *u, size_t n)
{
#define HOST(name) {name, sizeof name - 1}
	static const struct {
		const char *name;
		size_t n;
	} hosts[] = {HOST("zoom.us"), HOST("zoom.com"), HOST("teams.microsoft"), HOST("teams.live"), HOST("meet.jit.si"), HOST("webex.com"), HOST("meet.google"),
		HOST("bbb."), HOST("bigbluebutton"), HOST("gotomeet"), HOST("whereby.com"), HOST("edudip"), HOST("clickmeeting"), HOST("senfcall"), HOST("alfaview"),
		HOST("/zoom"), HOST("jitsi"), HOST("youtube.com/live"), HOST("twitch.tv")};
#undef HOST

	uint32_t second[32] = {0}; /* by the letter that they begin with: the next ones */

	for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
		second[hosts[i].name[0] & 31] |= 1u << (hosts[i].name[1] & 31);
	if (meeting_host(u, n))
		return true;
	for (size_t at = 0; at + 1 < n; at++)
		for (size_t i = 0; second[u[at] & 31] >> (u[at + 1] & 31) & 1 && i < sizeof hosts / sizeof *hosts; i++)
			if (u[at] == *hosts[i].name && n - at >= hosts[i].n && !memcmp(u + at, hosts[i].name, hosts[i].n))
				return true;
	return false;
}

/* adds an address, once; longer than 2,000 octets it is left out */
static void conference_add(struct draft *d, const char *url, size_t n, struct span s)
{
	struct buf b = BUF_INIT;

	if (n > 2000)
		return;
	utf8_clean(url, n, false, &b);
	for (size_t i = rec_next(d->rec, "Conference", 0); i < d->rec->n; i = rec_next(d->rec, "Conference", i + 1))
		if (!strcmp(d->rec->field[i].value, b.p)) {
			buf_free(&b);
			return;
		}
	draft_add(d, "Conference", b.p, "link", s);
	buf_free(&b);
}

/* "Zugang unter https://...", "wird im Livestream übertragen: https://...": the words before the address say so, and none of
 * registering does */
static bool said_online(const struct reading *r, const struct unit *u, size_t at)
{
	size_t k = u->tok, from;
	bool online = false;
	int label;

	while (k < u->tok_end && r->tokens.t[k].at < at)
		k++;
	for (from = k; from > u->tok && k - from < 8 && !token_mark(&r->tokens, from - 1, '.') && !token_mark(&r->tokens, from - 1, '!'); from--)
		;
	for (; from < k; from++) {
		if (from > u->tok && reading_word(r, from - 1, LEX_NEGATION, NULL)) /* keine Anmeldung */
			continue;
		if (reading_word(r, from, LEX_REPLY, NULL) || (reading_word(r, from, LEX_LABEL, &label) && label == LABEL_REGISTRATION))
			return false;
		online = online || (reading_word(r, from, LEX_LABEL, &label) && label == LABEL_CONFERENCE);
	}
	return online;
}

/* the address stands alone below its sentence: "Sie können über diesen Link teilnehmen:", "Join Zoom Meeting" */
static bool said_above(const struct reading *r, size_t i, const char *url)
{
	enum { BRIEF = 10 };
	const struct unit *above = i ? &r->unit[i - 1] : NULL;

	if (!above || url != r->text + r->unit[i].b->from || above->tok_end <= above->tok)
		return false;
	return (token_mark(&r->tokens, above->tok_end - 1, ':') || above->tok_end - above->tok <= BRIEF) && said_online(r, above, above->b->to);
}

void conference_find(struct draft *d)
{
	const struct reading *r = &d->r;
	struct span v[4];
	size_t len;
	int n;

	for (int place = 0; place < 2; place++) { /* Wo: https://... */
		size_t at = 0;
		while ((n = reading_field(r, place ? LABEL_PLACE : LABEL_CONFERENCE, &at, v, 4)) >= 0)
			for (int i = 0; i < n; i++) {
				const char *u = conference_url(r->text + v[i].from, v[i].to - v[i].from, &len);
				if (u && (!place || u == r->text + v[i].from))
					conference_add(d, u, len, v[i]);
			}
	}
	for (size_t i = 0; i < r->d->links; i++)
		if (reading_holds(r, r->d->link[i].from) && !strstr(r->d->link[i].href, "/register") && meeting_url(r->d->link[i].href, strlen(r->d->link[i].href)))
			conference_add(d, r->d->link[i].href, strlen(r->d->link[i].href), (struct span){r->d->link[i].from, r->d->link[i].to});
	for (size_t i = 0; i < r->n; i++) {
		const struct block *b = r->unit[i].b;
		const char *u = conference_url(r->text + b->from, b->to - b->from, &len);
		if (u && meeting_url(u, len) && memmem(u, len, "/register", 9)) /* where one asks for the way in */
			continue;
		if (u && (meeting_url(u, len) || (r->unit[i].role == ROLE_PROSE && said_online(r, &r->unit[i], (size_t)(u - r->text))) || said_above(r, i, u)))
			conference_add(d, u, len, (struct span){(size_t)(u - r->text), (size_t)(u - r->text) + len});
	}
}
