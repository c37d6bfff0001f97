/* fetch.h: a document from a URL (RFC 9110), http and https only; libcurl behind it.  Since libcurl costs milliseconds at
 * each start, ev-parse runs this in the helper ev-fetch. */
#ifndef EV_DOCUMENT_FETCH_H
#define EV_DOCUMENT_FETCH_H

#include "ground/buf.h"
#include "ground/err.h"

/* fetch_url(URL, AGENT, PUBLIC_ONLY, BODY, FINAL, ERR): the body, decompressed, at most LIMIT_DOCUMENT octets, after at most 5
 * redirects and 60 seconds; FINAL gets the address that it came from in the end.  -1: ERR (64 no http URL, 68 no such
 * host, 69 the server refuses or is not there, 65 too large).
 * PUBLIC_ONLY: no connection is made to a loopback, private, link-local or multicast address, whatever name or redirect
 * leads there. */
int fetch_url(const char *url, const char *agent, bool public_only, struct buf *body, struct buf *final, struct err *e);

#endif
