/* ev-unmail: ev-parse's helper for mail: a message or mbox on standard input, its messages on standard output, each as a
 * head of "Name: value" lines, an empty line, and Length octets of body.  It is a process of its own, since GMime costs
 * milliseconds at each start that other sources should not pay. */
#include "document/mail.h"

#include <stdio.h>
#include <sysexits.h>

static void each(void *ctx, const struct mail *m)
{
	char attached[32] = "";

	(void)ctx;
	if (m->attached)
		snprintf(attached, sizeof attached, "Attached: %d\n", m->attached);
	printf("Subject: %s\nFrom: %s\nMessageId: %s\nList: %s\nDate: %s\nType: %s\nPart: %s\nAttachments: %s\n%s%s%s%s%s%sLength: %zu\n\n", m->subject, m->from, m->message_id, m->list ? m->list : "", m->date, m->type, m->part, m->attachments,
	       m->facts, m->left_out ? "LeftOut: yes\n" : "", m->further ? "Further: yes\n" : "", m->otherwise ? "Otherwise: yes\n" : "", attached, m->more ? "More: yes\n" : "", m->body_len);
	fwrite(m->body, 1, m->body_len, stdout);
}

int main(void)
{
	struct err e = {0};

	if (mail_read(0, each, NULL, &e) < 0) {
		fprintf(stderr, "%s\n", e.msg);
		return e.status;
	}
	return fflush(stdout) || ferror(stdout) ? EX_IOERR : 0;
}
