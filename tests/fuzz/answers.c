/* answers.c: fuzz target: what comes in with an answer: Authentication-Results, a link's subject, what somebody wrote above
 * what he quotes, and another time that the ledger keeps. */
#include "document/answer.h"
#include "ground/utf8.h"
#include "outgoing/authres.h"
#include "outgoing/proposal.h"
#include "record/event.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct buf says = BUF_INIT, about = BUF_INIT, out = BUF_INIT;
	struct rec event = REC_INIT;
	struct authres a = {0};
	struct err e;

	if (!text)
		return 0;
	memcpy(text, data, size);
	text[size] = '\0';
	authres_server(text, "mx.example.org");
	authres_read(text, "anna@example.org", &a);
	authres_read("mx.example.org; dmarc=fail", "anna@example.org", &a);
	if (!authres_failed(&a))
		abort();
	answer_thread(text);
	answer_address(text);
	if (answer_subject(text, &says, &about) && (!says.n || about.n <= ANSWER_TOKEN))
		abort();
	answer_text(text, size, &out);
	if (out.n > ANSWER_TEXT + 8 || utf8_bad(buf_cstr(&out), out.n) < out.n)
		abort();
	buf_clear(&out);
	rec_add(&event, "Uid", "u");
	rec_add(&event, "Start", "2026-03-10T19:30");
	rec_add(&event, "End", "2026-03-10T21:00");
	rec_add(&event, "Timezone", "Europe/Berlin");
	proposal_words(text, &event, &out);
	if (!memchr(text, '\n', size) && proposal_take(text, &event) && event_fault("Start", rec_get(&event, "Start")))
		abort();
	event_check(&event, &e);
	rec_free(&event);
	buf_free(&says);
	buf_free(&about);
	buf_free(&out);
	free(text);
	return 0;
}
