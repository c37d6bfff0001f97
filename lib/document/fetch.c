/* fetch.c: fetching through libcurl; see fetch.h. */
#include "document/fetch.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/hash.h"
#include "ground/limits.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

static size_t take(char *data, size_t size, size_t n, void *ctx)
{
	struct buf *b = ctx;

	buf_add(b, data, size * n);
	return b->full ? 0 : size * n; /* 0 ends the transfer */
}

/* addresses that lead into somebody's own network (RFC 6890) */
static bool private_v4(uint32_t a)
{
	static const struct {
		uint32_t net;
		int bits;
	} nets[] = {{0x00000000, 8}, {0x0a000000, 8}, {0x7f000000, 8}, {0xac100000, 12}, {0xc0a80000, 16}, {0xa9fe0000, 16}, {0x64400000, 10}, {0xe0000000, 3}, {0xc0000000, 24}, {0xc6120000, 15}};

	for (size_t i = 0; i < sizeof nets / sizeof *nets; i++)
		if ((a ^ nets[i].net) >> (32 - nets[i].bits) == 0)
			return true;
	return false;
}

static bool private_address(const struct sockaddr *sa)
{
	if (sa->sa_family == AF_INET) {
		struct sockaddr_in in;
		memcpy(&in, sa, sizeof in);
		return private_v4(ntohl(in.sin_addr.s_addr));
	}
	if (sa->sa_family == AF_INET6) {
		struct sockaddr_in6 in6;
		const unsigned char *b = in6.sin6_addr.s6_addr;
		static const unsigned char zero[15] = {0};
		memcpy(&in6, sa, sizeof in6);
		if (!memcmp(b, zero, 10) && ((b[10] == 0xff && b[11] == 0xff) || (!b[10] && !b[11]))) /* ::, ::1, and IPv4 inside */
			return (b[10] == 0 && b[12] == 0) || private_v4((uint32_t)b[12] << 24 | (uint32_t)b[13] << 16 | (uint32_t)b[14] << 8 | b[15]);
		if (b[0] == 0x20 && b[1] == 0x02) /* 6to4 */
			return private_v4((uint32_t)b[2] << 24 | (uint32_t)b[3] << 16 | (uint32_t)b[4] << 8 | b[5]);
		if (b[0] == 0 && b[1] == 0x64 && b[2] == 0xff && b[3] == 0x9b) /* NAT64 */
			return private_v4((uint32_t)b[12] << 24 | (uint32_t)b[13] << 16 | (uint32_t)b[14] << 8 | b[15]);
		return (b[0] & 0xfe) == 0xfc || (b[0] == 0xfe && b[1] >= 0x80) || b[0] == 0xff;
	}
	return true;
}

static curl_socket_t open_public(void *ctx, curlsocktype purpose, struct curl_sockaddr *a)
{
	(void)ctx, (void)purpose;
	if (private_address(&a->addr))
		return CURL_SOCKET_BAD;
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* ---- the cache: a file for each URL, its head as "Name: value" lines ---- */

enum { CACHE_BODY = 16 << 20, CACHE_HEAD = 4096 };

struct entry {
	char etag[300], modified[80], final[2048];
	long long until; /* fresh up to this second */
	bool no_store;
	struct buf body;
};

static void entry_name(const char *dir, const char *url, struct buf *out)
{
	uint64_t h = hash_str(HASH_START, url);
	buf_printf(out, "%s/%016llx%016llx", dir, (unsigned long long)h, (unsigned long long)hash_str(h, url));
}

static void head_value(const char *head, const char *name, char *out, size_t size)
{
	size_t n = strlen(name);

	*out = '\0';
	for (const char *p = head; *p;) {
		size_t len = strcspn(p, "\n");
		if (len > n + 2 && !strncmp(p, name, n) && p[n] == ':')
			snprintf(out, size, "%.*s", (int)(len - n - 2 < size ? len - n - 2 : size - 1), p + n + 2);
		p += len;
		p += *p == '\n';
	}
}

/* what is kept of the URL; false: nothing */
static bool entry_read(const char *dir, const char *url, struct entry *en)
{
	struct buf path = BUF_INIT, all = {.max = CACHE_BODY + CACHE_HEAD};
	char part[65536], was[2048], until[32];
	const char *blank;
	size_t n;
	bool ok = false;
	FILE *f;

	entry_name(dir, url, &path);
	f = fopen(path.p, "re");
	buf_free(&path);
	if (!f)
		return false;
	while ((n = fread(part, 1, sizeof part, f)) > 0)
		buf_add(&all, part, n);
	fclose(f);
	blank = memmem(buf_cstr(&all), all.n < CACHE_HEAD ? all.n : CACHE_HEAD, "\n\n", 2);
	if (blank && !all.full) {
		size_t head = (size_t)(blank - all.p) + 1;
		all.p[head] = '\0';
		head_value(all.p, "URL", was, sizeof was);
		head_value(all.p, "Final", en->final, sizeof en->final);
		head_value(all.p, "ETag", en->etag, sizeof en->etag);
		head_value(all.p, "Last-Modified", en->modified, sizeof en->modified);
		head_value(all.p, "Until", until, sizeof until);
		en->until = atoll(until);
		ok = !strcmp(was, url) && *en->final;
		if (ok)
			buf_add(&en->body, all.p + head + 1, all.n - head - 1);
	}
	buf_free(&all);
	return ok;
}

static void entry_write(const char *dir, const char *url, const struct entry *en, const struct buf *body)
{
	struct buf path = BUF_INIT, temp = BUF_INIT, head = BUF_INIT;
	int fd;

	if (strlen(url) >= 2048 || strpbrk(url, "\r\n") || body->n > CACHE_BODY)
		return;
	for (const char *p = dir + 1; (p = strchr(p, '/')) != NULL; p++) { /* the directories above it */
		char *up = strndup(dir, (size_t)(p - dir));
		if (up)
			mkdir(up, 0700);
		free(up);
	}
	mkdir(dir, 0700);
	entry_name(dir, url, &path);
	buf_printf(&temp, "%s.%ld", path.p, (long)getpid());
	buf_printf(&head, "URL: %s\nFinal: %s\nETag: %s\nLast-Modified: %s\nUntil: %lld\n\n", url, en->final, en->etag, en->modified, en->until);
	fd = file_begin(temp.p, 0600);
	if (fd >= 0)
		file_end(fd, file_write(fd, head.p, head.n) && file_write(fd, buf_cstr(body), body->n), temp.p, path.p);
	buf_free(&path);
	buf_free(&temp);
	buf_free(&head);
}

/* the headers that a cache looks at, of the last response of a chain */
static size_t header(char *line, size_t size, size_t n, void *ctx)
{
	struct entry *en = ctx;
	size_t len = size * n, k = len;
	char *p;

	while (k && (unsigned char)line[k - 1] <= ' ')
		k--;
	if (k > 5 && !strncmp(line, "HTTP/", 5)) {
		*en->etag = *en->modified = '\0';
		en->until = 0;
		en->no_store = false;
	} else if (k > 5 && !strncasecmp(line, "ETag:", 5)) {
		for (p = line + 5; p < line + k && *p == ' '; p++)
			;
		if ((size_t)(line + k - p) < sizeof en->etag)
			snprintf(en->etag, sizeof en->etag, "%.*s", (int)(line + k - p), p);
	} else if (k > 14 && !strncasecmp(line, "Last-Modified:", 14)) {
		for (p = line + 14; p < line + k && *p == ' '; p++)
			;
		if ((size_t)(line + k - p) < sizeof en->modified)
			snprintf(en->modified, sizeof en->modified, "%.*s", (int)(line + k - p), p);
	} else if (k > 14 && !strncasecmp(line, "Cache-Control:", 14)) {
		const char *age = memmem(line, k, "max-age=", 8);
		en->no_store = memmem(line, k, "no-store", 8) || memmem(line, k, "private", 7);
		if (age && !memmem(line, k, "no-cache", 8)) {
			long long s = atoll(age + 8);
			en->until = s > 0 && s < 366LL * 86400 ? (long long)time(NULL) + s : 0;
		}
	}
	return len;
}

/* what every transfer has; MSG has room for CURL_ERROR_SIZE */
static void set_transfer(CURL *c, const char *url, const char *agent, struct buf *body, struct entry *got, char *msg)
{
	curl_easy_setopt(c, CURLOPT_URL, url);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L);
	curl_easy_setopt(c, CURLOPT_MAXREDIRS, 5L);
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, 20L);
	curl_easy_setopt(c, CURLOPT_TIMEOUT, 60L);
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(c, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)LIMIT_DOCUMENT);
	curl_easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "");
	curl_easy_setopt(c, CURLOPT_USERAGENT, agent);
	curl_easy_setopt(c, CURLOPT_ERRORBUFFER, msg);
	curl_easy_setopt(c, CURLOPT_FAILONERROR, 1L);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, body);
	curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, header);
	curl_easy_setopt(c, CURLOPT_HEADERDATA, got);
}

/* is what is kept still what the server has? the header that asks, to be freed behind the transfer */
static struct curl_slist *ask_again(CURL *c, const struct entry *kept)
{
	struct curl_slist *ask = NULL;
	struct buf h = BUF_INIT;

	if (!*kept->etag && !*kept->modified)
		return NULL;
	buf_printf(&h, *kept->etag ? "If-None-Match: %s" : "If-Modified-Since: %s", *kept->etag ? kept->etag : kept->modified);
	ask = curl_slist_append(ask, h.p);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, ask);
	buf_free(&h);
	return ask;
}

/* what went wrong with the transfer; 0: nothing */
static int transfer_error(CURLcode rv, const struct buf *body, const char *msg, struct err *e)
{
	if (body->full || rv == CURLE_FILESIZE_EXCEEDED)
		return err_set(e, EX_DATAERR, 0, "larger than %lu octets", LIMIT_DOCUMENT);
	if (rv == CURLE_COULDNT_RESOLVE_HOST)
		return err_set(e, EX_NOHOST, 0, "%s", *msg ? msg : "no such host");
	if (rv != CURLE_OK)
		return err_set(e, EX_UNAVAILABLE, 0, "%s", *msg ? msg : curl_easy_strerror(rv));
	return 0;
}

/* what was kept is what there is: it takes the answer's place, and is fresh again where the server says so */
static void take_kept(const char *cache, const char *url, struct entry *kept, const struct entry *got, struct buf *body, struct buf *final)
{
	buf_clear(body);
	buf_clear(final);
	buf_add(body, buf_cstr(&kept->body), kept->body.n);
	buf_str(final, kept->final);
	if (cache && got && got->until) {
		kept->until = got->until;
		entry_write(cache, url, kept, &kept->body);
	}
}

/* a new answer, kept where a cache may have it */
static void keep(const char *cache, const char *url, struct entry *got, const struct buf *body, const struct buf *final)
{
	if (got->no_store || !(*got->etag || *got->modified || got->until) || final->n >= sizeof got->final)
		return;
	snprintf(got->final, sizeof got->final, "%s", buf_cstr(final));
	entry_write(cache, url, got, body);
}

int fetch_url(const char *url, const char *agent, bool public_only, const char *cache, struct buf *body, struct buf *final, struct err *e)
{
	struct entry kept = {.etag = ""}, got = {.etag = ""};
	struct curl_slist *ask = NULL;
	char msg[CURL_ERROR_SIZE] = "", *where = NULL;
	long code = 0;
	bool known;
	CURL *c;
	int rc;

	if ((strncasecmp(url, "http://", 7) && strncasecmp(url, "https://", 8)) || strpbrk(url, " \t\r\n"))
		return err_set(e, EX_USAGE, 0, "no http or https URL");
	known = cache && entry_read(cache, url, &kept);
	if (known && kept.until > (long long)time(NULL)) { /* still fresh */
		take_kept(NULL, url, &kept, NULL, body, final);
		buf_free(&kept.body);
		return 0;
	}
	curl_global_init(CURL_GLOBAL_DEFAULT);
	c = curl_easy_init();
	if (!c) {
		buf_free(&kept.body);
		return err_set(e, EX_SOFTWARE, 0, "libcurl gives no handle");
	}
	body->max = LIMIT_DOCUMENT;
	set_transfer(c, url, agent, body, &got, msg);
	if (known)
		ask = ask_again(c, &kept);
	if (public_only) { /* looked at when the connection is made, so neither a name nor a redirect nor a proxy gets around it */
		curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, open_public);
		curl_easy_setopt(c, CURLOPT_NOPROXY, "*");
	}
	rc = transfer_error(curl_easy_perform(c), body, msg, e);
	curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &code);
	curl_easy_getinfo(c, CURLINFO_EFFECTIVE_URL, &where);
	if (where)
		buf_str(final, where);
	if (!rc && code == 304 && known)
		take_kept(cache, url, &kept, &got, body, final);
	else if (!rc && cache && code == 200)
		keep(cache, url, &got, body, final);
	curl_slist_free_all(ask);
	curl_easy_cleanup(c);
	buf_free(&kept.body);
	return rc;
}
