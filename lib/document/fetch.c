/* fetch.c: fetching through libcurl; see fetch.h. */
#include "document/fetch.h"

#include "ground/limits.h"

#include <curl/curl.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

static size_t take(char *data, size_t size, size_t n, void *ctx)
{
	struct buf *b = ctx;

	buf_add(b, data, size * n);
	return b->full ? 0 : size * n; /* 0 ends the transfer */
}

int fetch_url(const char *url, const char *agent, struct buf *body, struct buf *final, struct err *e)
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
