/* lengths.c: fuzz target: what the words of an agenda's item say of it: how long it takes, whether every agenda has it. */
#include "language/topic_words.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	size_t rest = size;
	int minutes;

	if (!text)
		abort();
	if (size)
		memcpy(text, data, size);
	text[size] = '\0';
	minutes = topic_words_length(text, size, &rest);
	if (minutes < 0 || minutes > 100000 || rest > size || topic_words_minutes(text, size) < 0)
		abort();
	topic_words_formal(text, size);
	topic_words_open(text);
	free(text);
	return 0;
}
