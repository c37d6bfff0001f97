/* authres.h: Authentication-Results (RFC 8601): what a mail server found out about where a mail comes from. */
#ifndef EV_OUTGOING_AUTHRES_H
#define EV_OUTGOING_AUTHRES_H

#include <stdbool.h>
#include <stddef.h>

struct authres {
	bool dmarc_pass;
	bool dkim_pass;  /* by the domain of From, or one above it */
	char failed[24]; /* "dmarc=fail": the first method that did; "" none */
};

/* authres_server(FIELD, HOST): was the field, without its name, written by the server HOST (its authserv-id)? */
bool authres_server(const char *field, const char *host);

/* authres_read(FIELD, FROM, A): what the field says of dmarc, dkim and spf goes into A; FROM is the address in From, "" unknown.
 * Fields are to come from the top of the mail down: each server puts its own above what is there, so that one which the mail
 * brought along cannot make good what stands above it.  Comments and quoted strings are read as such. */
void authres_read(const char *field, const char *from, struct authres *a);

/* authres_failed: does From not hold?  A pass of DMARC settles it; so does a signature of From's own domain, but for a failure
 * of DMARC; else one method that failed is enough. */
bool authres_failed(const struct authres *a);

#endif
