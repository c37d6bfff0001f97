/* mail.c: fuzz target: mail and mboxes taken apart, and their parts read as documents. */
#include "document/mail.h"
#include "tests/fuzz/document.h"

#include <sys/mman.h>
#include <unistd.h>

static void each(void *ctx, const struct mail *m)
{
	(void)ctx;
	if (strchr(m->subject, '\n') || strchr(m->from, '\n') || strchr(m->message_id, '\n'))
		abort(); /* they become lines of a head */
	if (!strcmp(m->type, "text"))
		fuzz_document(doc_read_text, (const uint8_t *)m->body, m->body_len);
	else if (!strcmp(m->type, "html"))
		fuzz_document(doc_read_html, (const uint8_t *)m->body, m->body_len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int fd = memfd_create("mail", 0);
	struct err e;

	if (fd < 0)
		return 0;
	if (size && write(fd, data, size) == (ssize_t)size && lseek(fd, 0, SEEK_SET) == 0)
		mail_read(fd, each, NULL, &e);
	close(fd);
	return 0;
}
