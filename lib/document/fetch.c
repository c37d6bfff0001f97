/* fetch.c: fetching through libcurl; see fetch.h. */
#include "document/fetch.h"

#include "ground/limits.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sysexits.h>
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
	return a >> 24 == 0 || a >> 24 == 10 || a >> 24 == 127 || a >> 20 == 0xac1 || a >> 16 == 0xc0a8 || a >> 16 == 0xa9fe || a >> 22 == 0x191 || a >> 28 >= 0xe || a >> 8 == 0xc00000 ||
	       a >> 17 == 0x6309;
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

int fetch_url(const char *url, const char *agent, bool public_only, struct buf *body, struct buf *final, struct err *e)
{
	CURL *c;
	CURLcode rv;
	char msg[CURL_ERROR_SIZE] = "";
	long code = 0;
	char *where = NULL;
	int rc = 0;

	if ((strncasecmp(url, "http://", 7) && strncasecmp(url, "https://", 8)) || strpbrk(url, " \t\r\n"))
		return err_set(e, EX_USAGE, 0, "no http or https URL");
	curl_global_init(CURL_GLOBAL_DEFAULT);
	c = curl_easy_init();
	if (!c)
		return err_set(e, EX_SOFTWARE, 0, "libcurl gives no handle");
	body->max = LIMIT_DOCUMENT;
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
	if (public_only) { /* looked at when the connection is made, so neither a name nor a redirect nor a proxy gets around it */
		curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, open_public);
		curl_easy_setopt(c, CURLOPT_NOPROXY, "*");
	}
	rv = curl_easy_perform(c);
	curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &code);
	curl_easy_getinfo(c, CURLINFO_EFFECTIVE_URL, &where);
	if (where)
		buf_str(final, where);
	if (body->full || rv == CURLE_FILESIZE_EXCEEDED)
		rc = err_set(e, EX_DATAERR, 0, "larger than %lu octets", LIMIT_DOCUMENT);
	else if (rv == CURLE_COULDNT_RESOLVE_HOST)
		rc = err_set(e, EX_NOHOST, 0, "%s", *msg ? msg : "no such host");
	else if (rv != CURLE_OK)
		rc = err_set(e, EX_UNAVAILABLE, 0, "%s", *msg ? msg : curl_easy_strerror(rv));
	curl_easy_cleanup(c);
	return rc;
}
