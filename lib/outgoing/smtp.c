/* smtp.c: SMTP over a connection that libcurl makes; see smtp.h.  The only file on its floor that knows libcurl. */
#include "outgoing/smtp.h"

#include "ground/mem.h"

#include <curl/curl.h>
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

enum {
	REPLY_LINE = 2000,      /* octets of a reply's line, RFC 5321 4.5.3.1.5 asks for 512 */
	REPLY_LINES = 200,
	LAST_PIECE = 16384,     /* of a message goes out together with the dot */
	QUIT_WAIT = 1000        /* milliseconds for a server to say goodbye */
};

struct smtp {
	CURL *curl;
	char *url, *netrc, *notify;
	char error[CURL_ERROR_SIZE];
	int timeout;            /* seconds */
	const volatile sig_atomic_t *interrupted;
	bool login;             /* one is configured: the server must offer it */
	bool can_login, can_utf8, can_pipeline, can_size, can_dsn; /* what the server's EHLO said */
	bool connected;
	bool open_transaction;  /* MAIL was accepted and nothing came of it: RSET comes first */
	curl_socket_t fd;
	char last[300];         /* the server's last line while connecting */
	char in[4096];          /* what was received and not read */
	size_t in_at, in_n;
	struct buf out;         /* what is being sent */
	struct buf ahead;       /* the commands of the next message, which are under way already */
	bool no_ahead;          /* a connection ended where such commands were under way: it is not done again */
	struct buf words;       /* of the last reply */
	const char *trouble;    /* why the dialogue ended: static text */
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

/* does what stands behind the host name a port, if anything? */
static bool port_ok(const char *url)
{
	const char *h = strstr(url, "://") + 3, *p = *h == '[' ? strchr(h, ']') : h + strcspn(h, ":/");
	unsigned long port = 1;
	char *end;

	if (!p)
		return false;
	p += *p == ']';
	if (*p == ':') {
		port = strtoul(p + 1, &end, 10);
		if (p[1] < '0' || p[1] > '9')
			return false;
		p = end;
	}
	return port >= 1 && port <= 65535 && (!*p || *p == '/');
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

/* ---- options ---- */

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

/* ---- connecting ---- */

static size_t heard(char *data, size_t size, size_t n, void *ctx)
{
	static const struct {
		const char *word;
		size_t offset;
	} offers[] = {{"AUTH", offsetof(struct smtp, can_login)}, {"SMTPUTF8", offsetof(struct smtp, can_utf8)}, {"PIPELINING", offsetof(struct smtp, can_pipeline)},
	              {"SIZE", offsetof(struct smtp, can_size)}, {"DSN", offsetof(struct smtp, can_dsn)}};
	struct smtp *s = ctx;
	size_t k = size * n, m = k < sizeof s->last - 1 ? k : sizeof s->last - 1;

	if (k > 4 && !strncmp(data, "220", 3)) /* a greeting, or TLS begins: EHLO comes anew */
		s->can_login = s->can_utf8 = s->can_pipeline = s->can_size = s->can_dsn = false;
	for (size_t i = 0; k > 6 && !strncmp(data, "250", 3) && i < sizeof offers / sizeof *offers; i++) {
		size_t w = strlen(offers[i].word);
		if (k > w + 4 && !strncasecmp(data + 4, offers[i].word, w) && strchr(" =\r\n", data[4 + w]))
			*(bool *)((char *)s + offers[i].offset) = true;
	}
	/* a refusal is kept, whatever the server says when the connection is closed */
	if (m > 3 && data[0] >= '2' && data[0] <= '5' && s->last[0] < '4') {
		memcpy(s->last, data, m);
		s->last[m] = '\0';
		s->last[strcspn(s->last, "\r\n")] = '\0';
	}
	return k;
}

static int look_up(void *ctx, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
	const struct smtp *s = ctx;

	(void)a, (void)b, (void)c, (void)d;
	return s->interrupted && *s->interrupted;
}

/* the name of this host for EHLO: one with a dot in it, else the address from which the server is reached (RFC 5321
 * 4.1.3), never a bare host name */
static void own_name(const char *host, struct buf *out)
{
	struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_DGRAM, .ai_flags = AI_CANONNAME}, *list = NULL;
	struct sockaddr_storage mine;
	socklen_t n = sizeof mine;
	char name[256] = "";
	int fd = -1;

	if (gethostname(name, sizeof name - 1) == 0 && !strchr(name, '.') && getaddrinfo(name, NULL, &hints, &list) == 0) {
		if (list->ai_canonname && strchr(list->ai_canonname, '.') && strlen(list->ai_canonname) < sizeof name)
			strcpy(name, list->ai_canonname);
		freeaddrinfo(list);
	}
	if (strchr(name, '.') && name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")] == '\0' && strncasecmp(name, "localhost", 9) != 0) {
		buf_str(out, name);
		return;
	}
	hints.ai_flags = 0;
	list = NULL;
	if (getaddrinfo(host, "25", &hints, &list) == 0) /* no octet is sent: it only asks for the way there */
		fd = socket(list->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd >= 0 && connect(fd, list->ai_addr, list->ai_addrlen) == 0 && getsockname(fd, (struct sockaddr *)&mine, &n) == 0 && getnameinfo((struct sockaddr *)&mine, n, name, sizeof name, NULL, 0, NI_NUMERICHOST) == 0) {
		name[strcspn(name, "%")] = '\0';
		buf_printf(out, "%%5B%s%s%%5D", mine.ss_family == AF_INET6 ? "IPv6:" : "", name);
	} else {
		buf_str(out, "%5B127.0.0.1%5D");
	}
	if (fd >= 0)
		close(fd);
	if (list)
		freeaddrinfo(list);
}

/* the URL with the name for EHLO as its path, where libcurl looks for it */
static void name_url(struct smtp *s, const struct smtp_options *o, const char *host)
{
	struct buf b = BUF_INIT;
	const char *path = strchr(strstr(o->url, "://") + 3, '/');

	if (path && path[1]) {
		buf_str(&b, o->url);
	} else {
		buf_add(&b, o->url, path ? (size_t)(path - o->url) : strlen(o->url));
		buf_char(&b, '/');
		if (!o->ehlo)
			own_name(host, &b);
		for (const char *p = o->ehlo; p && *p; p++)
			if (*p == '[' || *p == ']')
				buf_printf(&b, "%%%02X", (unsigned char)*p);
			else
				buf_char(&b, *p);
	}
	s->url = buf_take(&b);
}

static bool ehlo_ok(const char *name)
{
	for (const char *p = name; *p; p++)
		if (!((*p >= '0' && *p <= '9') || ((*p | 32) >= 'a' && (*p | 32) <= 'z') || strchr(".-:[]", *p)))
			return false;
	return strchr(name, '.') || *name == '[';
}

/* is TEXT "never" or some of success, failure, delay with commas? (RFC 3461 4.1) */
static bool notify_ok(const char *text)
{
	static const char *const words[] = {"success", "failure", "delay"};

	if (!strcasecmp(text, "never"))
		return true;
	for (;;) {
		size_t n = strcspn(text, ","), i = 0;
		while (i < 3 && (strlen(words[i]) != n || strncasecmp(words[i], text, n) != 0))
			i++;
		if (i == 3)
			return false;
		if (!text[n])
			return true;
		text += n + 1;
	}
}

static void set_tls(struct smtp *s, const struct smtp_options *o, bool tls)
{
	if (tls)
		curl_easy_setopt(s->curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
	if (o->no_verify) {
		curl_easy_setopt(s->curl, CURLOPT_SSL_VERIFYPEER, 0L);
		curl_easy_setopt(s->curl, CURLOPT_SSL_VERIFYHOST, 0L);
	}
	if (o->ca_file)
		curl_easy_setopt(s->curl, CURLOPT_CAINFO, o->ca_file);
	if (o->certificate) {
		curl_easy_setopt(s->curl, CURLOPT_SSLCERT, o->certificate);
		curl_easy_setopt(s->curl, CURLOPT_SSLKEY, o->key ? o->key : o->certificate);
	}
}

struct smtp *smtp_open(const struct smtp_options *o, struct err *e)
{
	struct smtp *s;
	struct buf host = BUF_INIT;
	bool implicit = !strncasecmp(o->url, "smtps://", 8), tls;

	if ((strncasecmp(o->url, "smtp://", 7) && !implicit) || strpbrk(o->url, " \t\r\n@?#\\") || !port_ok(o->url)) {
		err_set(e, EX_USAGE, 0, "not smtp://host[:port]: %.100s", o->url);
		return NULL;
	}
	if (o->ehlo && !ehlo_ok(o->ehlo)) {
		err_set(e, EX_USAGE, 0, "Ehlo: neither a full host name nor an address in brackets: %.100s", o->ehlo);
		return NULL;
	}
	if (o->notify && !notify_ok(o->notify)) {
		err_set(e, EX_USAGE, 0, "Dsn: never, or some of success,failure,delay, not %.100s", o->notify);
		return NULL;
	}
	host_of(o->url, &host);
	if (!host.n) {
		err_set(e, EX_USAGE, 0, "a URL without a host: %.100s", o->url);
		return NULL;
	}
	s = mem_new(1, sizeof *s);
	name_url(s, o, host.p);
	s->timeout = o->timeout > 0 ? o->timeout : SMTP_TIMEOUT;
	s->interrupted = o->interrupted;
	s->notify = o->notify ? mem_str(o->notify) : NULL;
	s->fd = CURL_SOCKET_BAD;
	curl_global_init(CURL_GLOBAL_DEFAULT);
	s->curl = curl_easy_init();
	if (!s->curl) {
		err_set(e, EX_SOFTWARE, 0, "libcurl gives no handle");
		goto fail;
	}
	tls = implicit || o->tls == SMTP_TLS_REQUIRE || (o->tls == SMTP_TLS_AUTO && !loopback(host.p));
	curl_easy_setopt(s->curl, CURLOPT_URL, s->url);
	curl_easy_setopt(s->curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(s->curl, CURLOPT_CONNECT_ONLY, 1L);
	curl_easy_setopt(s->curl, CURLOPT_FRESH_CONNECT, 1L);
	curl_easy_setopt(s->curl, CURLOPT_MAXCONNECTS, 1L);
	curl_easy_setopt(s->curl, CURLOPT_ERRORBUFFER, s->error);
	curl_easy_setopt(s->curl, CURLOPT_HEADERFUNCTION, heard);
	curl_easy_setopt(s->curl, CURLOPT_HEADERDATA, s);
	curl_easy_setopt(s->curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(s->curl, CURLOPT_XFERINFOFUNCTION, look_up);
	curl_easy_setopt(s->curl, CURLOPT_XFERINFODATA, s);
	curl_easy_setopt(s->curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(s->curl, CURLOPT_TCP_NODELAY, 1L);
	curl_easy_setopt(s->curl, CURLOPT_NOPROXY, "*"); /* no environment variable sends mail elsewhere */
	curl_easy_setopt(s->curl, CURLOPT_CONNECTTIMEOUT, s->timeout < 60 ? (long)s->timeout : 60L);
	curl_easy_setopt(s->curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)s->timeout);
	set_tls(s, o, tls);
	if (!set_login(s, o, host.p, tls, e))
		goto fail;
	buf_free(&host);
	return s;
fail:
	buf_free(&host);
	smtp_close(s);
	return NULL;
}

/* what to do about a failure that a newcomer meets first */
static const char *advice(CURLcode rv)
{
	switch (rv) {
	case CURLE_LOGIN_DENIED: return " (name and secret: ~/.netrc, or --user and --password-command)";
	case CURLE_PEER_FAILED_VERIFICATION: return " (the certificate cannot be trusted; CaFile in mail.conf names another authority, --no-verify trusts it all the same)";
	case CURLE_USE_SSL_FAILED: return " (the server offers no TLS; --tls none goes without)";
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_CONNECT: return " (is --smtp right?)";
	default: return "";
	}
}

/* ends the connection, whatever state it is in.  The socket is shut down first, so that libcurl waits for nobody. */
static void hang_up(struct smtp *s)
{
	CURL *next;

	if (!s->connected)
		return;
	shutdown(s->fd, SHUT_RDWR);
	next = curl_easy_duphandle(s->curl); /* its connection goes with the handle */
	curl_easy_cleanup(s->curl);
	s->curl = next;
	if (next)
		curl_easy_setopt(next, CURLOPT_ERRORBUFFER, s->error);
	s->connected = s->open_transaction = false;
	s->in_at = s->in_n = 0;
	buf_clear(&s->ahead);
}

static enum smtp_outcome connect_to(struct smtp *s, struct buf *reply)
{
	CURLcode rv;
	long code = 0;

	s->error[0] = s->last[0] = '\0';
	if (!s->curl) {
		buf_str(reply, "libcurl gives no handle");
		return SMTP_STOP;
	}
	rv = curl_easy_perform(s->curl);
	curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, &code);
	if (rv == CURLE_OK && curl_easy_getinfo(s->curl, CURLINFO_ACTIVESOCKET, &s->fd) == CURLE_OK && s->fd != CURL_SOCKET_BAD) {
		s->connected = true;
		if (!s->login || s->can_login)
			return SMTP_SENT;
		hang_up(s);
		buf_str(reply, "the server offers no login, though one is configured");
		return SMTP_STOP;
	}
	buf_printf(reply, "%s%s", *s->last >= '4' ? s->last : *s->error ? s->error : curl_easy_strerror(rv), advice(rv));
	if (*s->last == '5' || rv == CURLE_PEER_FAILED_VERIFICATION || rv == CURLE_USE_SSL_FAILED || (rv == CURLE_LOGIN_DENIED && *s->last != '4'))
		return SMTP_STOP;
	switch (rv) {
	case CURLE_SSL_CERTPROBLEM:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_URL_MALFORMAT:
	case CURLE_UNSUPPORTED_PROTOCOL: return SMTP_STOP;
	default: return *s->last == '4' ? SMTP_RETRY : SMTP_AWAY;
	}
}

/* ---- the dialogue ---- */

static int64_t milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* waits until the socket is ready; false: the time is over, or PATIENT is false and a signal ended the run */
static bool wait_for(struct smtp *s, short events, int64_t until, bool patient)
{
	for (;;) {
		struct pollfd p = {.fd = s->fd, .events = events};
		int64_t left = until - milliseconds();
		int n;
		if (!patient && s->interrupted && *s->interrupted) {
			s->trouble = "interrupted";
			return false;
		}
		if (left <= 0) {
			s->trouble = "the server did not answer in time (Timeout in mail.conf)";
			return false;
		}
		n = poll(&p, 1, left < 200 ? (int)left : 200);
		if (n > 0)
			return true;
		if (n < 0 && errno != EINTR) {
			s->trouble = "the connection cannot be waited for";
			return false;
		}
	}
}

/* sends N octets; false: the connection is of no use any more.  *GONE counts what left us. */
static bool give(struct smtp *s, const char *p, size_t n, size_t *gone)
{
	int64_t until = milliseconds() + s->timeout * 1000LL;

	for (size_t at = 0; at < n;) {
		size_t k = 0;
		CURLcode rv = curl_easy_send(s->curl, p + at, n - at, &k);
		if (rv == CURLE_OK && k) {
			at += k;
			if (gone)
				*gone += k;
			until = milliseconds() + s->timeout * 1000LL;
		} else if (rv == CURLE_OK || rv == CURLE_AGAIN) {
			if (!wait_for(s, POLLOUT, until, false))
				return false;
		} else {
			s->trouble = "the server closed the connection";
			return false;
		}
	}
	return true;
}

/* one line of a reply; 0: none came */
static size_t hear_line(struct smtp *s, char line[REPLY_LINE], int64_t until, bool patient)
{
	size_t n = 0;

	for (;;) {
		while (s->in_at < s->in_n) {
			char c = s->in[s->in_at++];
			if (n + 1 < REPLY_LINE)
				line[n++] = c;
			if (c == '\n') {
				line[n] = '\0';
				return n;
			}
		}
		s->in_at = s->in_n = 0;
		CURLcode rv = curl_easy_recv(s->curl, s->in, sizeof s->in, &s->in_n);
		if (rv == CURLE_AGAIN) {
			s->in_n = 0;
			if (!wait_for(s, POLLIN, until, patient))
				return 0;
		} else if (rv != CURLE_OK || !s->in_n) {
			s->trouble = "the server closed the connection";
			s->in_n = 0;
			return 0;
		}
	}
}

/* a reply's code, its words in s->words; 0: none came, or what came is none */
static int hear(struct smtp *s, int seconds, bool patient)
{
	int64_t until = milliseconds() + seconds * 1000LL;
	char line[REPLY_LINE];

	buf_clear(&s->words);
	for (int i = 0; i < REPLY_LINES; i++) {
		size_t n = hear_line(s, line, until, patient);
		if (!n)
			return 0;
		if (n < 4 || line[0] < '2' || line[0] > '5' || line[1] < '0' || line[1] > '9' || line[2] < '0' || line[2] > '9')
			break;
		line[strcspn(line, "\r\n")] = '\0';
		if (s->words.n < 1000)
			buf_printf(&s->words, "%s%s", s->words.n ? " " : "", s->words.n && line[3] ? line + 4 : line);
		if (line[3] != '-')
			return (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
	}
	s->trouble = "what the server says is no reply";
	return 0;
}

static void farewell(struct smtp *s)
{
	if (s->connected && !s->ahead.n && (!s->interrupted || !*s->interrupted) && give(s, "QUIT\r\n", 6, NULL)) {
		char line[REPLY_LINE];
		hear_line(s, line, milliseconds() + QUIT_WAIT, false);
	}
	hang_up(s);
}

void smtp_close(struct smtp *s)
{
	if (!s)
		return;
	farewell(s);
	if (s->curl)
		curl_easy_cleanup(s->curl);
	buf_free(&s->out);
	buf_free(&s->ahead);
	buf_free(&s->words);
	free(s->url);
	free(s->netrc);
	free(s->notify);
	free(s);
}

/* ---- the transaction ---- */

/* xtext of RFC 3461 4 */
static void put_xtext(const char *s, struct buf *out)
{
	for (; *s; s++)
		if ((unsigned char)*s <= ' ' || (unsigned char)*s > 126 || *s == '+' || *s == '=')
			buf_printf(out, "+%02X", (unsigned char)*s);
		else
			buf_char(out, *s);
}

static bool beyond_ascii(const char *address)
{
	for (const char *p = address; *p; p++)
		if ((unsigned char)*p >= 0x80)
			return true;
	return false;
}

/* is a local part outside ASCII?  The sender's needs the extension, too (RFC 6531 3.4) */
static bool needs_utf8(const struct envelope *t)
{
	return beyond_ascii(t->to) || beyond_ascii(t->from);
}

/* addresses were validated: no blank, bracket or control can be in them */
static void put_mail(struct smtp *s, const struct envelope *t, struct buf *out)
{
	buf_printf(out, "MAIL FROM:<%s>", t->from);
	if (s->can_size)
		buf_printf(out, " SIZE=%zu", t->size);
	if (needs_utf8(t))
		buf_str(out, " SMTPUTF8");
	if (s->notify && s->can_dsn) {
		buf_str(out, " RET=HDRS ENVID=");
		put_xtext(t->message_id, out);
	}
	buf_str(out, "\r\n");
}

static void put_rcpt(struct smtp *s, const struct envelope *t, struct buf *out)
{
	buf_printf(out, "RCPT TO:<%s>", t->to);
	if (s->notify && s->can_dsn) {
		buf_printf(out, " NOTIFY=%s", s->notify);
		if (!beyond_ascii(t->to)) {
			buf_str(out, " ORCPT=rfc822;");
			put_xtext(t->to, out);
		}
	}
	buf_str(out, "\r\n");
}

/* What 5xx to RCPT or to the message means.  The code or the status behind it (RFC 3463, RFC 5248) names the mailbox, its host or
 * the message; or the sender, a login, a policy, the server; or neither. */
static enum smtp_outcome whose(int code, const char *words)
{
	const char *status = words + (strlen(words) > 4 ? 4 : strlen(words));
	long detail;

	if (!strncmp(status, "5.", 2) && status[2] >= '0' && status[2] <= '9' && status[3] == '.') {
		detail = strtol(status + 4, NULL, 10);
		switch (status[2]) {
		case '1': return detail == 7 || detail == 8 ? SMTP_DENIED : SMTP_REFUSED; /* the sender's address */
		case '3': return detail == 4 ? SMTP_REFUSED : SMTP_DENIED;                /* too large; else the server's state */
		case '5':
		case '7': return SMTP_DENIED;
		case '0': break;
		default: return SMTP_REFUSED;
		}
	}
	switch (code) {
	case 501:
	case 551:
	case 552: return SMTP_REFUSED;
	case 550:
	case 553:
	case 554: return SMTP_DOUBT;
	default: return SMTP_DENIED; /* 503 and 530, 535, 538: what should have come before did not */
	}
}

/* 5xx to MAIL: the sender is refused, unless it is for the size of this message (RFC 1870 6.1) */
static bool too_large(int code, const char *words)
{
	return code == 552 || (code > 500 && strlen(words) > 8 && (!strncmp(words + 4, "5.3.4", 5) || !strncmp(words + 4, "5.2.3", 5)));
}

/* a word of the server that ends a message before the dot; CODE 0: it said nothing */
static enum smtp_outcome objection(struct smtp *s, int code, bool of_recipient, struct buf *reply)
{
	buf_str(reply, code ? buf_cstr(&s->words) : s->trouble);
	if (!code || code == 421) {
		hang_up(s);
		return SMTP_CUT;
	}
	s->open_transaction = true;
	if (of_recipient)
		return code >= 500 ? whose(code, buf_cstr(&s->words)) : SMTP_TEMP;
	if (too_large(code, buf_cstr(&s->words)))
		return SMTP_REFUSED;
	return code >= 500 ? SMTP_STOP : SMTP_RETRY;
}

/* with PIPELINING all commands are under way when one is refused: the others' replies are read before anything else */
static enum smtp_outcome after_refusal(struct smtp *s, int step, enum smtp_outcome out)
{
	int code = 0;

	for (; s->connected && step < 2; step++) {
		code = hear(s, s->timeout, false);
		if (!code || code == 421)
			hang_up(s);
	}
	if (s->connected && code >= 300 && code < 400) /* DATA, for no recipient: nothing is said, nothing can arrive */
		hang_up(s);
	return out;
}

/* the command of STEP: RSET, MAIL, RCPT, DATA from -1 on */
static void put_step(struct smtp *s, const struct envelope *t, int step, struct buf *out)
{
	switch (step) {
	case -1: buf_str(out, "RSET\r\n"); break;
	case 0: put_mail(s, t, out); break;
	case 1: put_rcpt(s, t, out); break;
	default: buf_str(out, "DATA\r\n");
	}
}

/* the commands that begin with STEP, as far as they go out together */
static bool command(struct smtp *s, const struct envelope *t, int step, bool first)
{
	if (s->can_pipeline && !first)
		return true;
	buf_clear(&s->out);
	do
		put_step(s, t, step, &s->out);
	while (s->can_pipeline && ++step < 3);
	if (s->ahead.n) { /* it went out with the message before */
		buf_clear(&s->ahead);
		return true;
	}
	return give(s, s->out.p, s->out.n, NULL);
}

/* RSET, MAIL, RCPT and DATA; SMTP_SENT: the server waits for the message */
static enum smtp_outcome introduce(struct smtp *s, const struct envelope *t, struct buf *reply)
{
	int from = s->open_transaction ? -1 : 0;

	s->open_transaction = false;
	for (int step = from; step < 3; step++) {
		int code;
		if (!command(s, t, step, step == from))
			return objection(s, 0, false, reply);
		code = hear(s, s->timeout, false);
		if (step < 0 && code && (code < 200 || code > 299)) { /* the server does not forget: another connection does */
			hang_up(s);
			buf_str(reply, buf_cstr(&s->words));
			return SMTP_RETRY;
		}
		if (step == 2 ? code != 354 : code < 200 || code > 299) {
			enum smtp_outcome out = objection(s, code, step == 1, reply);
			if (step == 2 && out == SMTP_STOP) /* sender and recipient were taken: it may be for this one's sake only */
				out = SMTP_CUT;
			return s->can_pipeline && s->connected ? after_refusal(s, step, out) : out;
		}
	}
	return SMTP_SENT;
}

/* is what went ahead for another message than T, or cannot T go at all?  Then the server has to begin anew. */
static void look_back(struct smtp *s, const struct envelope *t)
{
	if (!s->ahead.n)
		return;
	buf_clear(&s->out);
	for (int step = 0; step < 3; step++)
		put_step(s, t, step, &s->out);
	if (s->out.n != s->ahead.n || memcmp(s->out.p, s->ahead.p, s->out.n) != 0)
		hang_up(s);
}

bool smtp_ahead(const struct smtp *s)
{
	return s->connected && s->can_pipeline && !s->no_ahead;
}

/* a dot that begins a line is doubled (RFC 5321 4.5.2), and the message ends with a line of one; the lines end in CRLF */
static void stuff(const struct buf *m, struct buf *out)
{
	const char *p = m->p, *end = p + m->n, *line = p;

	buf_clear(out);
	while (line && line < end) {
		if (*line == '.') {
			buf_add(out, p, (size_t)(line - p));
			buf_char(out, '.');
			p = line;
		}
		line = memchr(line, '\n', (size_t)(end - line));
		line = line ? line + 1 : NULL;
	}
	buf_add(out, p, (size_t)(end - p));
	if (out->n < 2 || out->p[out->n - 2] != '\r')
		buf_str(out, "\r\n");
	buf_str(out, ".\r\n");
}

static enum smtp_outcome settled(struct smtp *s, int code, struct buf *reply)
{
	buf_str(reply, code ? buf_cstr(&s->words) : s->trouble);
	if (code >= 200 && code < 300)
		return SMTP_SENT;
	if (!code || code == 421 || code < 400)
		hang_up(s);
	if (code >= 500)
		return whose(code, buf_cstr(&s->words));
	return code >= 400 ? SMTP_TEMP : SMTP_UNKNOWN;
}

/* the last octets of the message in s->out from FROM on, and the commands of NEXT; true: the dot is out */
static bool finish(struct smtp *s, size_t from, const struct envelope *next)
{
	size_t whole = s->out.n, gone = 0;

	if (next && smtp_ahead(s) && (s->can_utf8 || !needs_utf8(next))) {
		for (int step = 0; step < 3; step++)
			put_step(s, next, step, &s->ahead);
		buf_add(&s->out, s->ahead.p, s->ahead.n);
	}
	return give(s, s->out.p + from, s->out.n - from, &gone) || gone >= whole - from;
}

enum smtp_outcome smtp_send(struct smtp *s, const struct envelope *e, const struct buf *m, const struct envelope *next, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply)
{
	enum smtp_outcome out = SMTP_SENT;
	bool ahead;
	size_t head;
	int code;

	buf_clear(reply);
	s->trouble = "";
	look_back(s, e);
	if (!s->connected && (out = connect_to(s, reply)) != SMTP_SENT)
		return out;
	if (needs_utf8(e) && !s->can_utf8) {
		buf_str(reply, "the server takes no addresses outside ASCII (SMTPUTF8)");
		return beyond_ascii(e->from) ? SMTP_STOP : SMTP_REFUSED; /* a sender whom it cannot take is none for anybody */
	}
	ahead = s->ahead.n > 0;
	out = introduce(s, e, reply);
	if (out != SMTP_SENT) {
		s->no_ahead = s->no_ahead || (ahead && !s->connected);
		return out;
	}
	stuff(m, &s->out);
	head = s->out.n > LAST_PIECE ? s->out.n - LAST_PIECE : 0;
	if (!give(s, s->out.p, head, NULL))
		return objection(s, 0, false, reply);
	if (before_dot && !before_dot(ctx)) {
		hang_up(s);
		return SMTP_TEMP;
	}
	if (!finish(s, head, next))
		return objection(s, 0, false, reply); /* without its dot it is no message */
	ahead = s->ahead.n > 0;
	code = hear(s, 2 * s->timeout, true);
	s->no_ahead = s->no_ahead || (ahead && (!code || code == 421));
	return settled(s, code, reply);
}
