/* smtp.c: SMTP through libcurl; see smtp.h.  The only file on its floor that knows libcurl. */
#include "outgoing/smtp.h"

#include "ground/mem.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct smtp {
	CURL *curl;
	char *url, *netrc;
	char error[CURL_ERROR_SIZE];
	bool login;             /* one is configured: the server must offer it */
	bool can_login, can_utf8; /* what the server's EHLO said */
	/* of the message on its way */
	const char *p;
	size_t left;
	bool begun, dot, aborted, utf8;
	const char *objection;  /* why we aborted */
	bool (*before_dot)(void *ctx);
	void *ctx;
	char last[300];         /* the server's last refusal, else its last reply line */
};

/* the host of a URL, without port and brackets */
static void host_of(const char *url, struct buf *out)
{
	const char *h = strstr(url, "://");

	h = h ? h + 3 : url;
	if (*h == '[')
		buf_add(out, h + 1, strcspn(h + 1, "]"));
	else
		buf_add(out, h, strcspn(h, ":/"));
}

static bool loopback(const char *host)
{
	return !strncmp(host, "127.", 4) || !strcmp(host, "::1") || !strcasecmp(host, "localhost");
}

/* is there an entry for HOST in the netrc(5) file? */
static bool netrc_knows(const char *path, const char *host)
{
	FILE *f = fopen(path, "re");
	char word[256], last[256] = "";
	bool found = false;

	while (f && !found && fscanf(f, "%255s", word) == 1) {
		found = !strcmp(word, "default") || (!strcmp(last, "machine") && !strcasecmp(word, host));
		memcpy(last, word, sizeof last);
	}
	if (f)
		fclose(f);
	return found;
}

static size_t give(char *to, size_t size, size_t n, void *ctx)
{
	struct smtp *s = ctx;
	size_t room = size * n, k = s->left < room ? s->left : room;

	if (!s->begun) { /* the server waits for the first octet: the last moment to object */
		s->begun = true;
		if (s->login && !s->can_login)
			s->objection = "the server offers no login, though one is configured";
		else if (s->utf8 && !s->can_utf8)
			s->objection = "the server takes no addresses outside ASCII (SMTPUTF8)";
		if (s->objection)
			return CURL_READFUNC_ABORT;
	}
	if (!k) {
		/* the next thing on the wire is the final dot */
		if (s->before_dot && !s->dot && !s->before_dot(s->ctx)) {
			s->aborted = true;
			return CURL_READFUNC_ABORT;
		}
		s->dot = true;
		return 0;
	}
	memcpy(to, s->p, k);
	s->p += k;
	s->left -= k;
	return k;
}

static size_t heard(char *data, size_t size, size_t n, void *ctx)
{
	struct smtp *s = ctx;
	size_t k = size * n, m = k < sizeof s->last - 1 ? k : sizeof s->last - 1;

	if (k > 4 && !strncmp(data, "220", 3)) /* a greeting, or TLS begins: EHLO comes anew */
		s->can_login = s->can_utf8 = false;
	if (k > 8 && !strncmp(data, "250", 3)) {
		if (!strncasecmp(data + 4, "AUTH", 4) && (data[8] == ' ' || data[8] == '='))
			s->can_login = true;
		if (k >= 12 && !strncasecmp(data + 4, "SMTPUTF8", 8))
			s->can_utf8 = true;
	}
	/* a refusal is kept, whatever the server says when the connection is closed */
	if (m > 3 && data[0] >= '2' && data[0] <= '5' && s->last[0] < '4') {
		memcpy(s->last, data, m);
		s->last[m] = '\0';
		s->last[strcspn(s->last, "\r\n")] = '\0';
	}
	return k;
}

static bool set_login(struct smtp *s, const struct smtp_options *o, const char *host, bool tls, struct err *e)
{
	static const char *const known[] = {"plain", "AUTH=PLAIN", "login", "AUTH=LOGIN", "xoauth2", "AUTH=XOAUTH2"};

	if (o->netrc && !o->user && netrc_knows(o->netrc, host)) {
		s->login = true;
		s->netrc = mem_str(o->netrc);
		curl_easy_setopt(s->curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
		curl_easy_setopt(s->curl, CURLOPT_NETRC_FILE, s->netrc);
	}
	if (o->user) {
		if (!o->secret) {
			err_set(e, EX_CONFIG, 0, "a login name without a secret: --password-command, or an entry for %s in netrc", host);
			return false;
		}
		s->login = true;
		curl_easy_setopt(s->curl, CURLOPT_USERNAME, o->user);
		if (o->auth && !strcasecmp(o->auth, "xoauth2"))
			curl_easy_setopt(s->curl, CURLOPT_XOAUTH2_BEARER, o->secret);
		else
			curl_easy_setopt(s->curl, CURLOPT_PASSWORD, o->secret);
	}
	if (o->auth) {
		const char *option = NULL;
		for (size_t i = 0; i < 6; i += 2)
			if (!strcasecmp(o->auth, known[i]))
				option = known[i + 1];
		if (!option) {
			err_set(e, EX_USAGE, 0, "--auth: plain, login or xoauth2, not %.40s", o->auth);
			return false;
		}
		curl_easy_setopt(s->curl, CURLOPT_LOGIN_OPTIONS, option);
	}
	if (s->login && !tls && !loopback(host)) {
		err_set(e, EX_CONFIG, 0, "a login for %s would go over the network in clear text: not with --tls none", host);
		return false;
	}
	return true;
}

struct smtp *smtp_open(const struct smtp_options *o, struct err *e)
{
	struct smtp *s;
	struct buf host = BUF_INIT;
	bool implicit = !strncasecmp(o->url, "smtps://", 8), tls;

	if ((strncasecmp(o->url, "smtp://", 7) && !implicit) || strpbrk(o->url, " \t\r\n@?#\\")) {
		err_set(e, EX_USAGE, 0, "not smtp://host[:port]: %.100s", o->url);
		return NULL;
	}
	host_of(o->url, &host);
	if (!host.n) {
		err_set(e, EX_USAGE, 0, "a URL without a host: %.100s", o->url);
		return NULL;
	}
	s = mem_new(1, sizeof *s);
	s->url = mem_str(o->url);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	s->curl = curl_easy_init();
	if (!s->curl) {
		err_set(e, EX_SOFTWARE, 0, "libcurl gives no handle");
		goto fail;
	}
	tls = implicit || o->tls == SMTP_TLS_REQUIRE || (o->tls == SMTP_TLS_AUTO && !loopback(host.p));
	curl_easy_setopt(s->curl, CURLOPT_URL, s->url);
	curl_easy_setopt(s->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(s->curl, CURLOPT_ERRORBUFFER, s->error);
	curl_easy_setopt(s->curl, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(s->curl, CURLOPT_READFUNCTION, give);
	curl_easy_setopt(s->curl, CURLOPT_READDATA, s);
	curl_easy_setopt(s->curl, CURLOPT_HEADERFUNCTION, heard);
	curl_easy_setopt(s->curl, CURLOPT_HEADERDATA, s);
	curl_easy_setopt(s->curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(s->curl, CURLOPT_NOPROXY, "*"); /* no environment variable sends mail elsewhere */
	curl_easy_setopt(s->curl, CURLOPT_CONNECTTIMEOUT, 30L);
	curl_easy_setopt(s->curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 600L); /* RFC 5321 4.5.3.2.6: ten minutes for the final dot */
	if (tls)
		curl_easy_setopt(s->curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
	if (o->no_verify) {
		curl_easy_setopt(s->curl, CURLOPT_SSL_VERIFYPEER, 0L);
		curl_easy_setopt(s->curl, CURLOPT_SSL_VERIFYHOST, 0L);
	}
	if (!set_login(s, o, host.p, tls, e))
		goto fail;
	buf_free(&host);
	return s;
fail:
	buf_free(&host);
	smtp_close(s);
	return NULL;
}

void smtp_close(struct smtp *s)
{
	if (!s)
		return;
	if (s->curl)
		curl_easy_cleanup(s->curl);
	free(s->url);
	free(s->netrc);
	free(s);
}

/* what to do about a failure that a newcomer meets first */
static const char *advice(CURLcode rv)
{
	switch (rv) {
	case CURLE_LOGIN_DENIED: return " (name and secret: ~/.netrc, or --user and --password-command)";
	case CURLE_PEER_FAILED_VERIFICATION: return " (the certificate cannot be trusted; --no-verify trusts it all the same)";
	case CURLE_USE_SSL_FAILED: return " (the server offers no TLS; --tls none goes without)";
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_CONNECT: return " (is --smtp right?)";
	default: return "";
	}
}

enum smtp_outcome smtp_send(struct smtp *s, const char *from, const char *to, const struct buf *m, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	struct buf f = BUF_INIT, t = BUF_INIT;
	struct curl_slist *rcpt;
	enum smtp_outcome out;
	CURLcode rv;
	long code = 0;
	bool of_rcpt;

	/* addresses were validated: no blank, bracket or control can be in them */
	buf_printf(&f, "<%s>", from);
	buf_printf(&t, "<%s>", to);
	rcpt = curl_slist_append(NULL, t.p);
	s->p = m->p;
	s->left = m->n;
	s->begun = s->dot = s->aborted = s->utf8 = false;
	s->objection = NULL;
	for (const char *p = to; *p; p++)
		s->utf8 = s->utf8 || (unsigned char)*p >= 0x80;
	s->before_dot = before_dot;
	s->ctx = ctx;
	s->error[0] = s->last[0] = '\0';
	curl_easy_setopt(s->curl, CURLOPT_MAIL_FROM, f.p);
	curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, rcpt);
	rv = curl_easy_perform(s->curl);
	curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, &code);
	of_rcpt = rv == CURLE_SEND_ERROR && code != 421 && !strncmp(s->error, "RCPT", 4);
	buf_clear(reply);
	if (s->objection)
		buf_str(reply, s->objection);
	else
		buf_printf(reply, "%s%s", *s->last && code >= 400 ? s->last : *s->error ? s->error : rv ? curl_easy_strerror(rv) : s->last, rv ? advice(rv) : "");
	if (rv == CURLE_OK && code == 250)
		out = SMTP_SENT;
	else if (s->objection)
		out = s->login && !s->can_login ? SMTP_STOP : SMTP_REFUSED;
	else if (s->aborted)
		out = SMTP_TEMP;
	else if (s->dot && rv == CURLE_WEIRD_SERVER_REPLY && code >= 400)
		out = code >= 500 ? SMTP_REFUSED : SMTP_TEMP;
	else if (s->dot)
		out = SMTP_UNKNOWN;
	else if (of_rcpt && code >= 400)
		out = code >= 500 ? SMTP_REFUSED : SMTP_TEMP;
	else /* no connection, no login, MAIL or DATA refused */
		out = SMTP_STOP;
	curl_easy_setopt(s->curl, CURLOPT_FRESH_CONNECT, out == SMTP_SENT ? 0L : 1L); /* a late reply must not be taken for the next one's */
	curl_slist_free_all(rcpt);
	curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, NULL);
	buf_free(&f);
	buf_free(&t);
	return out;
}
