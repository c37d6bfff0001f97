/* sorter.c: unit tests of the external sort: in memory, in runs, and in more runs than are merged at once. */
#include "ground/hash.h"
#include "ground/sorter.h"
#include "tests/unit/tap.h"

struct entry {
	uint64_t key, number;
	char text[200];
};

static int by_key(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	return (a->key > b->key) - (a->key < b->key);
}

/* N entries with a key of KEYS and a text of many lengths come back in order, those that are alike as they came */
static void sorted(size_t n, size_t keys, size_t held, const char *name)
{
	size_t given = 0;
	struct sorter *s = sorter_new(by_key, held);
	struct err e = {0};
	bool good = true;

	for (size_t i = 0; i < n; i++) {
		struct entry x = {.number = i};
		size_t length = i % 190;
		x.key = hash_octets(HASH_START, &i, sizeof i) % keys;
		memset(x.text, 'a' + (int)(i % 26), length);
		good = good && !sorter_add(s, &x, offsetof(struct entry, text) + length, &e);
	}
	for (int round = 0; round < 2; round++) {
		uint64_t key = 0, number = 0;
		size_t seen = 0, k;
		const struct entry *x;
		good = good && !sorter_rewind(s, &e);
		for (; (x = sorter_next(s, &k, &e)); seen++) {
			good = good && (!seen || x->key > key || (x->key == key && x->number > number));
			good = good && k == offsetof(struct entry, text) + x->number % 190 && (k == offsetof(struct entry, text) || x->text[0] == 'a' + (int)(x->number % 26));
			key = x->key;
			number = x->number;
		}
		given = seen;
		good = good && sorter_count(s) == n && !e.status;
	}
	is_int((long)given, (long)n, name);
	ok(good, "... in order, and as they came");
	is_str(e.msg, "", "... and nothing is wrong");
	sorter_free(s);
}

int main(void)
{
	sorted(0, 1, 1000, "nothing");
	sorted(1, 1, 1000, "one");
	sorted(1000, 10, 1 << 20, "in memory");
	sorted(1000, 1000000, 50000, "a few runs");
	sorted(20000, 300, 20000, "more runs than are merged at once");
	sorted(300, 5, 1, "each a run of its own");
	return done_testing();
}
