/* smtp.c: SMTP through libcurl; see smtp.h.  The only file that knows libcurl. */
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
	char *url;
	char error[CURL_ERROR_SIZE];
	/* of the message on its way */
	const char *p;
	size_t left;
	bool dot, aborted;
	bool (*before_dot)(void *ctx);
	void *ctx;
	char last[300]; /* the server's last reply line */
};

static bool loopback(const char *url)
{
	const char *h = strstr(url, "://");
	h = h ? h + 3 : url;
	return !strncmp(h, "127.", 4) || !strncmp(h, "[::1]", 5) || (!strncasecmp(h, "localhost", 9) && (h[9] == ':' || h[9] == '/' || !h[9]));
}

static size_t give(char *to, size_t size, size_t n, void *ctx)
{
	struct smtp *s = ctx;
	size_t room = size * n, k = s->left < room ? s->left : room;

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

	/* a refusal is kept, whatever the server says when the connection is closed */
	if (m > 3 && data[0] >= '2' && data[0] <= '5' && s->last[0] < '4') {
		memcpy(s->last, data, m);
		s->last[m] = '\0';
		s->last[strcspn(s->last, "\r\n")] = '\0';
	}
	return k;
}

struct smtp *smtp_open(const char *url, enum smtp_tls tls, struct err *e)
{
	struct smtp *s;

	if ((strncasecmp(url, "smtp://", 7) && strncasecmp(url, "smtps://", 8)) || strpbrk(url, " \t\r\n") || strchr(url, '@')) {
		err_set(e, EX_USAGE, 0, "not smtp://host[:port]: %.100s", url);
		return NULL;
	}
	s = mem_new(1, sizeof *s);
	s->url = mem_str(url);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	s->curl = curl_easy_init();
	if (!s->curl) {
		err_set(e, EX_SOFTWARE, 0, "libcurl gives no handle");
		smtp_close(s);
		return NULL;
	}
	curl_easy_setopt(s->curl, CURLOPT_URL, s->url);
	curl_easy_setopt(s->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(s->curl, CURLOPT_ERRORBUFFER, s->error);
	curl_easy_setopt(s->curl, CURLOPT_UPLOAD, 1L);
	curl_easy_setopt(s->curl, CURLOPT_READFUNCTION, give);
	curl_easy_setopt(s->curl, CURLOPT_READDATA, s);
	curl_easy_setopt(s->curl, CURLOPT_HEADERFUNCTION, heard);
	curl_easy_setopt(s->curl, CURLOPT_HEADERDATA, s);
	curl_easy_setopt(s->curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(s->curl, CURLOPT_CONNECTTIMEOUT, 30L);
	curl_easy_setopt(s->curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 600L); /* RFC 5321 4.5.3.2.6: ten minutes for the final dot */
	curl_easy_setopt(s->curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
	if (tls == SMTP_TLS_REQUIRE || (tls == SMTP_TLS_AUTO && !loopback(url)))
		curl_easy_setopt(s->curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
	return s;
}

void smtp_close(struct smtp *s)
{
	if (!s)
		return;
	if (s->curl)
		curl_easy_cleanup(s->curl);
	free(s->url);
	free(s);
}

enum smtp_outcome smtp_send(struct smtp *s, const char *from, const char *to, const struct buf *m, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	struct buf f = BUF_INIT, t = BUF_INIT;
	struct curl_slist *rcpt;
	enum smtp_outcome out;
	CURLcode rv;
	long code = 0;

	/* addresses were validated: no blank, bracket or control can be in them */
	buf_printf(&f, "<%s>", from);
	buf_printf(&t, "<%s>", to);
	rcpt = curl_slist_append(NULL, t.p);
	s->p = m->p;
	s->left = m->n;
	s->dot = s->aborted = false;
	s->before_dot = before_dot;
	s->ctx = ctx;
	s->error[0] = s->last[0] = '\0';
	curl_easy_setopt(s->curl, CURLOPT_MAIL_FROM, f.p);
	curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, rcpt);
	rv = curl_easy_perform(s->curl);
	curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, &code);
	buf_clear(reply);
	buf_str(reply, *s->last && code >= 400 ? s->last : *s->error ? s->error : rv ? curl_easy_strerror(rv) : s->last);
	if (rv == CURLE_OK && code == 250)
		out = SMTP_SENT;
	else if (s->aborted)
		out = SMTP_TEMP;
	else if (s->dot && rv == CURLE_WEIRD_SERVER_REPLY && code >= 400)
		out = code >= 500 ? SMTP_REFUSED : SMTP_TEMP;
	else if (s->dot)
		out = SMTP_UNKNOWN;
	else if (rv == CURLE_SEND_ERROR && code >= 500 && !strncmp(s->error, "RCPT", 4))
		out = SMTP_REFUSED;
	else if (rv == CURLE_SEND_ERROR && code >= 400 && code < 500 && !strncmp(s->error, "RCPT", 4))
		out = SMTP_TEMP;
	else /* no connection, no login, MAIL or DATA refused */
		out = SMTP_STOP;
	curl_easy_setopt(s->curl, CURLOPT_FRESH_CONNECT, out == SMTP_SENT ? 0L : 1L); /* a late reply must not be taken for the next one's */
	curl_slist_free_all(rcpt);
	curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, NULL);
	buf_free(&f);
	buf_free(&t);
	return out;
}
