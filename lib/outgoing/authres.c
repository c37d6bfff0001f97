/* authres.c: see authres.h. */
#include "outgoing/authres.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { WORD = 256 };

/* blanks and comments, which nest (RFC 5322 3.2.2) */
static void skip(const char **p)
{
	size_t depth = 0;

	for (; **p; ++*p) {
		if (**p == '(')
			depth++;
		else if (depth && **p == ')')
			depth--;
		else if (depth && **p == '\\' && (*p)[1])
			++*p;
		else if (!depth && **p != ' ' && **p != '\t' && **p != '\r' && **p != '\n')
			return;
	}
}

/* a quoted string, or all up to a blank, a comment, '=' or ';'; what is longer than WORD is cut */
static bool word(const char **p, char out[WORD])
{
	size_t n = 0;
	bool any = false;

	skip(p);
	if (**p == '"') {
		any = true;
		for (++*p; **p && **p != '"'; ++*p) {
			if (**p == '\\' && (*p)[1])
				++*p;
			if (n < WORD - 1)
				out[n++] = **p;
		}
		*p += **p == '"';
	} else {
		for (; **p && !strchr(" \t\r\n(;=", **p); ++*p) {
			any = true;
			if (n < WORD - 1)
				out[n++] = **p;
		}
	}
	out[n] = '\0';
	return any;
}

static bool sign(const char **p, char c)
{
	skip(p);
	if (**p != c)
		return false;
	++*p;
	return true;
}

bool authres_server(const char *field, const char *host)
{
	char id[WORD];

	return word(&field, id) && *host && !strcasecmp(id, host);
}

/* is DOMAIN that of the address FROM, or one above it? */
static bool above(const char *domain, const char *from)
{
	const char *at = strrchr(from, '@');
	size_t n, k;

	if (!at || !*domain)
		return false;
	domain += *domain == '@';
	n = strlen(at + 1), k = strlen(domain);
	return strchr(domain, '.') && k <= n && !strcasecmp(at + 1 + n - k, domain) && (k == n || at[n - k] == '.');
}

/* what one field says */
static void note(struct authres *a, const char *method, const char *result, const char *signer, const char *from)
{
	bool dmarc = !strcasecmp(method, "dmarc"), dkim = !strcasecmp(method, "dkim"), spf = !strcasecmp(method, "spf");

	if (!strcasecmp(result, "pass")) {
		a->dmarc_pass = a->dmarc_pass || dmarc;
		a->dkim_pass = a->dkim_pass || (dkim && above(signer, from));
	} else if ((dmarc || dkim || spf) && !strcasecmp(result, "fail") && (!*a->failed || dmarc)) {
		snprintf(a->failed, sizeof a->failed, "%s=fail", dmarc ? "dmarc" : dkim ? "dkim" : "spf");
	}
}

static void read_field(const char *p, const char *from, struct authres *a)
{
	char method[WORD], result[WORD], name[WORD], value[WORD], signer[WORD];

	word(&p, name); /* authserv-id, then perhaps a version */
	while (*p) {
		while (*p && !sign(&p, ';')) {
			if (!word(&p, name) && *p)
				p++;
		}
		if (!word(&p, method) || !sign(&p, '='))
			continue;
		method[strcspn(method, "/")] = '\0'; /* its version */
		if (!word(&p, result))
			continue;
		*signer = '\0';
		for (skip(&p); *p && *p != ';'; skip(&p)) { /* reason and properties */
			if (!word(&p, name)) {
				p++;
				continue;
			}
			if (sign(&p, '=') && word(&p, value) && !strcasecmp(name, "header.d"))
				snprintf(signer, sizeof signer, "%s", value);
			else if (!strcasecmp(name, "header.i") && !*signer && strchr(value, '@'))
				snprintf(signer, sizeof signer, "%s", strrchr(value, '@'));
		}
		note(a, method, result, signer, from);
	}
}

void authres_read(const char *field, const char *from, struct authres *a)
{
	struct authres here = {0};

	read_field(field, from, &here);
	a->dmarc_pass = a->dmarc_pass || here.dmarc_pass;
	a->dkim_pass = a->dkim_pass || here.dkim_pass;
	if (!*a->failed && *here.failed && (!strncmp(here.failed, "dmarc", 5) || (!a->dmarc_pass && !a->dkim_pass)))
		memcpy(a->failed, here.failed, sizeof a->failed);
}

bool authres_failed(const struct authres *a)
{
	return *a->failed != '\0';
}
