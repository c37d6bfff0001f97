/* fetch.h: a document from a URL (RFC 9110), http and https only; libcurl behind it.  Since libcurl costs milliseconds at
 * each start, ev-parse runs this in the helper ev-fetch. */
#ifndef EV_DOCUMENT_FETCH_H
#define EV_DOCUMENT_FETCH_H

#include "ground/buf.h"
#include "ground/err.h"

/* fetch_url(URL, AGENT, PUBLIC_ONLY, CACHE, BODY, FINAL, ERR): the body, decompressed, at most LIMIT_DOCUMENT octets, after at most 5
 * redirects and 60 seconds; FINAL gets the address that it came from in the end.  -1: ERR (64 no http URL, 68 no such
 * host, 69 the server refuses or is not there, 65 too large).
 * PUBLIC_ONLY: no connection is made to a loopback, private, link-local or multicast address, whatever name or redirect
 * leads there.
 * CACHE (NULL: none) is a directory, made where it is missing, that keeps documents of up to 16 MiB with what they were
 * validated by (RFC 9110 8.8, RFC 9111): what the server called fresh is not asked for again, anything else only by ETag or
 * date, and comes from there where it has not changed.  A cache that cannot be written is no error. */
int fetch_url(const char *url, const char *agent, bool public_only, const char *cache, struct buf *body, struct buf *final, struct err *e);

#endif
