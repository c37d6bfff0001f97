/* own_words.c: the user's own lexicon; see own_words.h.  Its phrases and the built-in ones are copied to new tables, which take
 * the place of those that are looked up. */
#include "language/own_words.h"

#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "language/lex_source.h"
#include "language/lex_split.h"
#include "language/lexicon.h"
#include "language/tables.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { WORDS = 7, MOST_WORDS = 60000, MOST_PHRASES = 3000, HASH = 131072, WORD_OCTETS = 40, MOST_ZONES = 200, MOST_FEASTS = 1000, EVERY = -1, MOST_NUMBER = 65535 };

struct own_phrase {
	unsigned w[WORDS];
	int n, lang, class, value;
};

struct own {
	struct own_phrase *phrase;
	size_t n, cap;
	char **word;        /* new words, by number from first_word */
	size_t words, words_cap;
	unsigned first_word;
	char **zone;
	size_t zones, zones_cap;
	struct lex_holiday *feast;
	size_t feasts, feasts_cap;
	int *date;
	size_t dates, dates_cap;
	struct own_phrase *open; /* the phrase whose words come in */
	bool too_long, too_many;
	bool told;               /* what is wrong */
	int lang;
	size_t line;
	struct err *e;
};

static bool fault(struct own *o, const char *what, const char *word)
{
	struct buf clean = BUF_INIT;

	utf8_clean(word, strnlen(word, 120), false, &clean);
	o->told = true;
	err_set(o->e, EX_CONFIG, o->line, "%s: %s", what, buf_cstr(&clean));
	buf_free(&clean);
	return false;
}

/* ---- words ---- */

static unsigned word_id(struct own *o, const char *s)
{
	unsigned w = lex_word(s, strlen(s));

	for (size_t i = 0; !w && i < o->words; i++)
		if (!strcmp(o->word[i], s))
			w = o->first_word + (unsigned)i;
	if (w)
		return w;
	if (o->first_word + o->words >= MOST_WORDS) {
		o->too_many = true;
		return 0;
	}
	o->word = mem_grow(o->word, &o->words_cap, o->words + 1, sizeof *o->word);
	o->word[o->words++] = mem_str(s);
	return o->first_word + (unsigned)o->words - 1;
}

static void take_word(void *ctx, const char *word)
{
	struct own *o = ctx;

	if (o->open->n == WORDS || strlen(word) > WORD_OCTETS)
		o->too_long = true;
	else
		o->open->w[o->open->n++] = word_id(o, word);
}

static bool add_phrase(struct own *o, int lang, int class, int value, const char *text)
{
	struct own_phrase p = {.lang = lang, .class = class, .value = value};

	o->open = &p;
	lex_split(text, take_word, o);
	if (!p.n)
		return fault(o, "a phrase without a word", text);
	if (o->too_long)
		return fault(o, "a phrase of too many words, or a word that is too long", text);
	if (o->too_many || o->n == MOST_PHRASES)
		return fault(o, "too many words", text);
	o->phrase = mem_grow(o->phrase, &o->cap, o->n + 1, sizeof *o->phrase);
	o->phrase[o->n++] = p;
	return true;
}

/* where the phrases of a list go; LANG may be EVERY; of them the one whose phrase comes in */
struct sense {
	struct own *o;
	int lang, class, value, of;
};

static bool each_phrase(void *ctx, const char *phrase)
{
	const struct sense *s = ctx;
	return add_phrase(s->o, s->of, s->class, s->value, phrase);
}

static bool each_item(void *ctx, const char *item)
{
	struct sense *s = ctx;
	bool tilde = strchr(item, '~') != NULL;

	for (s->of = 0; s->of < lex_n_langs; s->of++) {
		const char *endings = lex_endings[s->of];
		if (s->lang == EVERY ? !lex_lang_full(s->of) || (tilde && !*endings) : s->of != s->lang)
			continue;
		if (tilde && !*endings)
			return fault(s->o, "this language has no endings for ~", item);
		if (!lex_with_endings(item, endings, each_phrase, s))
			return false;
	}
	return true;
}

static bool add_list(struct own *o, int lang, int class, int value, const char *list)
{
	struct sense s = {o, lang, class, value, 0};

	return lex_items(list, each_item, &s) || (!o->told && fault(o, "a phrase that is too long", list));
}

/* ---- values ---- */

static bool zone_value(struct own *o, const char *name, int *value)
{
	for (unsigned i = 0; i < lex.n_zones; i++)
		if (!strcmp(lex.zones[i], name)) {
			*value = (int)i;
			return true;
		}
	for (size_t i = 0; i < o->zones; i++)
		if (!strcmp(o->zone[i], name)) {
			*value = (int)(lex.n_zones + i);
			return true;
		}
	if (!*name || !zone_find(name))
		return fault(o, "no such time zone", name);
	if (o->zones == MOST_ZONES)
		return fault(o, "too many zones", name);
	o->zone = mem_grow(o->zone, &o->zones_cap, o->zones + 1, sizeof *o->zone);
	o->zone[o->zones] = mem_str(name);
	*value = (int)(lex.n_zones + o->zones++);
	return true;
}

static bool value_of(struct own *o, int class, const char *arg, int *value)
{
	if (class == LEX_HOLIDAY || class == LEX_HOLIDAY_WEEKEND)
		return fault(o, "a feast is named behind its rule (fixed 09-08 = ...), not by its class", arg);
	switch (lex_value_of(class, arg, value)) {
	case LEX_VALUE: return true;
	case LEX_VALUE_OF_ZONE: return zone_value(o, arg, value);
	case LEX_VALUE_NO_NUMBER: return fault(o, "no number", arg);
	default: return fault(o, *arg ? "unknown value" : "a value is missing behind the class", *arg ? arg : lex_class_name(class));
	}
}

/* ---- feasts ---- */

static bool each_date(void *ctx, int date)
{
	struct own *o = ctx;

	if (o->dates == 1000)
		return false;
	o->date = mem_grow(o->date, &o->dates_cap, o->dates + 1, sizeof *o->date);
	o->date[o->dates++] = date;
	return true;
}

/* the rule of a feast: "fixed 09-08 +1", "nth 2 7 5", "easter -47"; false: it is none */
static bool feast_rule(struct own *o, int kind, const char *arg, struct lex_holiday *h)
{
	struct lex_feast f;

	if (!lex_feast_read(kind, arg, &f))
		return false;
	*h = (struct lex_holiday){.kind = (unsigned char)kind, .a = (short)f.a, .b = (short)f.b, .c = (short)f.c, .more = (unsigned char)f.more, .shift = (signed char)f.shift};
	if (kind != LEX_DATES)
		return true;
	h->a = (short)(lex.n_dates + o->dates);
	h->b = (short)lex_dates_read(arg, each_date, o);
	return h->b > 0;
}

/* a line of holidays.lex: the names may have a language before them, as there */
static bool add_feast(struct own *o, int kind, const char *arg, const char *names)
{
	struct lex_holiday h = {0};
	int value = (int)(lex.n_holidays + o->feasts);

	if (!feast_rule(o, kind, arg, &h))
		return fault(o, "not a feast's rule", arg);
	if (o->feasts == MOST_FEASTS)
		return fault(o, "too many feasts", names);
	o->feast = mem_grow(o->feast, &o->feasts_cap, o->feasts + 1, sizeof *o->feast);
	o->feast[o->feasts++] = h;
	while (*names) {
		size_t n = strcspn(names, ";"), k = strspn(names, "abcdefghijklmnopqrstuvwxyz");
		int lang = k >= 2 && k <= 3 && names[k] == ':' ? lex_lang_of(names, k) : o->lang;
		char list[2000];
		if (names[k] == ':' && lang < 0)
			return fault(o, "no such language", names);
		if (names[k] == ':')
			names += k + 1, n -= k + 1;
		names += strspn(names, " "), n = strcspn(names, ";");
		if (n >= sizeof list)
			return fault(o, "a list that is too long", names);
		snprintf(list, sizeof list, "%.*s", (int)n, names);
		if (!add_list(o, lang, LEX_HOLIDAY, value, list))
			return false;
		names += n;
		names += strspn(names, "; ");
	}
	return true;
}

/* ---- lines ---- */

static bool read_line(struct own *o, char *line)
{
	struct lex_line l;
	const char *start = line + strspn(line, " \t");
	int class, kind, value;

	if (!*start || *start == '#')
		return true;
	if (!lex_line_split(line, &l))
		return fault(o, "no = in the line", start);
	if (!strcmp(l.name, "language")) {
		o->lang = lex_lang_of(l.value, strcspn(l.value, " \t"));
		return (o->lang >= 0 && lex_lang_full(o->lang)) || fault(o, "no such language", l.value);
	}
	kind = lex_feast_kind(l.name);
	if (kind >= LEX_HEBREW && kind != LEX_SUNDAY && kind != LEX_DATES)
		return fault(o, "feasts of this calendar can only be built in", l.name);
	if (kind >= 0)
		return add_feast(o, kind, l.arg, l.value);
	class = lex_class_of(l.name);
	if (class < 0)
		return fault(o, "unknown class", l.name);
	return value_of(o, class, l.arg, &value) && add_list(o, o->lang, class, value, l.value);
}

/* ---- new tables ---- */

static void *copy(const void *from, size_t n, size_t more, size_t size)
{
	char *to = mem_new(n + more + 1, size);

	memcpy(to, from, n * size);
	return to;
}

static void put_words(const struct own *o, struct lex_tables *t)
{
	unsigned n = lex.n_words, *word_at, *vote_at, at = lex.word_at[n];
	unsigned *hash = mem_new(HASH, sizeof *hash);
	uint64_t *key;
	size_t more = 0;
	char *text;

	for (size_t i = 0; i < o->words; i++)
		more += strlen(o->word[i]) + 1;
	text = copy(lex.text, at, more, 1);
	word_at = copy(lex.word_at, n + 1, o->words, sizeof *word_at);
	key = copy(lex.key, n, o->words, sizeof *key);
	vote_at = copy(lex.vote_at, n + 1, o->words, sizeof *vote_at);
	for (size_t i = 0; i < o->words; i++) {
		size_t len = strlen(o->word[i]) + 1;
		memcpy(text + at, o->word[i], len);
		at += (unsigned)len;
		word_at[n + i + 1] = at;
		key[n + i] = lex_key(o->word[i], len - 1);
		vote_at[n + i + 1] = vote_at[n]; /* they speak for no language */
	}
	t->n_words = n + (unsigned)o->words;
	for (unsigned w = 1; w < t->n_words; w++) {
		unsigned full = lex_key_hash(key[w]), h = full & (HASH - 1);
		while (hash[h])
			h = (h + 1) & (HASH - 1);
		hash[h] = LEX_SLOT(w, full);
	}
	t->hash = hash, t->hash_mask = HASH - 1;
	t->key = key, t->text = text, t->word_at = word_at, t->vote_at = vote_at;
}

/* does entry A stand before B: by class, the longest first; the user's before others of the length */
static bool before(const struct lex_entry *a, const struct lex_entry *b)
{
	return a->class != b->class ? a->class < b->class : a->n > b->n;
}

/* does an entry say of the same words something else of these kinds, of which a word has one sense only? */
static bool replaced(const struct own *o, const struct lex_entry *e, const struct own_phrase *p)
{
	if ((p->class != LEX_LABEL && p->class != LEX_ZONE && p->class != LEX_PLACE_ZONE && p->class != LEX_HOLIDAY) || e->class != p->class || e->lang != p->lang || e->n != p->n)
		return false;
	for (int w = 0; w < p->n; w++)
		if ((e->phrase < lex.n_phrases ? lex.phrases[e->phrase].w[w] : o->phrase[e->phrase - lex.n_phrases].w[w]) != p->w[w])
			return false;
	return true;
}

/* one word's entries: the built-in ones in their order, each of the user's at its place */
static unsigned merge(const struct lex_entry *built, unsigned n, struct lex_entry *out, const struct own *o, unsigned word)
{
	unsigned k = n;

	memcpy(out, built, n * sizeof *out);
	for (size_t i = o->n; i > 0; i--) { /* so that the first of equals comes first */
		const struct own_phrase *p = &o->phrase[i - 1];
		struct lex_entry e = {(unsigned char)p->class, (unsigned char)p->lang, 0, (unsigned char)p->n, (short)p->value, (unsigned short)(lex.n_phrases + i - 1),
			(unsigned short)(p->n > 1 ? p->w[1] : 0)};
		unsigned at = 0, left = 0;
		if (p->w[0] != word)
			continue;
		for (unsigned x = 0; x < k; x++)
			if (!replaced(o, &out[x], p))
				out[left++] = out[x];
		k = left;
		while (at < k && before(&out[at], &e))
			at++;
		memmove(out + at + 1, out + at, (k - at) * sizeof *out);
		out[at] = e;
		k++;
	}
	return k;
}

static void put_phrases(const struct own *o, struct lex_tables *t)
{
	unsigned built = lex.n_words, old = lex.entry_at[built], n = 0;
	struct lex_entry *entries = mem_new(old + o->n + 1, sizeof *entries);
	struct lex_phrase *phrases = copy(lex.phrases, lex.n_phrases, o->n, sizeof *phrases);
	unsigned *entry_at = mem_new(t->n_words + 2, sizeof *entry_at);
	unsigned long long(*mask)[LEX_MASKS] = copy(lex_mask, built, o->words, sizeof *mask);
	bool *touched = mem_new(t->n_words + 1, sizeof *touched);

	for (size_t i = 0; i < o->n; i++) {
		const struct own_phrase *p = &o->phrase[i];
		struct lex_phrase *q = &phrases[lex.n_phrases + i];
		q->n = (unsigned short)p->n;
		for (int w = 0; w < p->n; w++) {
			q->w[w] = (unsigned short)p->w[w];
			if (w && p->class < LEX_NO_DATE_BEFORE)
				mask[p->w[w]][LEX_MASKS - 1] |= LEX_INSIDE;
		}
		mask[p->w[0]][p->class / 64] |= 1ULL << (p->class % 64);
		touched[p->w[0]] = true;
	}
	for (unsigned w = 0; w < t->n_words; w++) {
		unsigned from = w < built ? lex.entry_at[w] : old, count = w < built ? lex.entry_at[w + 1] - from : 0;
		entry_at[w] = n;
		if (touched[w]) {
			n += merge(lex.entries + from, count, entries + n, o, w);
		} else {
			memcpy(entries + n, lex.entries + from, count * sizeof *entries);
			n += count;
		}
	}
	entry_at[t->n_words] = n;
	free(touched);
	t->entries = entries, t->entry_at = entry_at, t->phrases = phrases;
	t->n_phrases = lex.n_phrases + (unsigned)o->n;
	lex_mask = (const unsigned long long(*)[LEX_MASKS])mask;
}

/* the entries by language, each word's in the order that they have among all */
static void put_own(struct lex_tables *t)
{
	unsigned total = t->entry_at[t->n_words], n = 0;
	struct lex_entry *own = mem_new(total + 1, sizeof *own);
	unsigned *at = mem_new((size_t)lex_n_own * t->n_words + 1, sizeof *at);

	for (int l = 0; l < lex_n_own; l++)
		for (unsigned w = 0; w < t->n_words; w++) {
			at[(size_t)l * t->n_words + w] = n;
			for (unsigned e = t->entry_at[w]; e < t->entry_at[w + 1]; e++)
				if (t->entries[e].lang == l)
					own[n++] = t->entries[e];
		}
	at[(size_t)lex_n_own * t->n_words] = n;
	t->own = own, t->own_at = at;
}

/* the rows by language: words with new phrases get rows of their own */
static void put_rows(const struct own *o, struct lex_tables *t)
{
	size_t langs = (size_t)lex_n_own + 1, blocks = 2 * langs, rows = lex.n_rows; /* of all phrases, of those of one word */
	unsigned short *row = mem_new(blocks * t->n_words + 1, sizeof *row);
	unsigned long long(*mask)[2] = copy(lex_row_mask, lex.n_rows, blocks * o->n, sizeof *mask), *pairs = copy(lex.pairs, (size_t)1 << (LEX_PAIR_BITS - 6), 0, sizeof *pairs);

	for (size_t l = 0; l < blocks; l++) {
		memcpy(row + l * t->n_words, lex.row + l * lex.n_words, lex.n_words * sizeof *row);
		for (unsigned w = lex.n_words; w < t->n_words; w++)
			row[l * t->n_words + w] = lex.row[l * lex.n_words]; /* the row of no word */
	}
	for (size_t i = 0; i < o->n; i++) {
		const struct own_phrase *p = &o->phrase[i];
		bool every = p->class == LEX_MONTH || p->class == LEX_WEEKDAY || p->class == LEX_HOLIDAY;
		if (p->n > 1) {
			unsigned bit = LEX_PAIR(p->w[0], p->w[1]);
			pairs[bit / 64] |= 1ULL << (bit % 64);
		}
		for (size_t block = 0; p->class < 128 && block < (p->n > 1 ? langs : blocks); block++) {
			unsigned short *r = &row[block * t->n_words + p->w[0]];
			size_t l = block % langs;
			if (!every && l != (size_t)p->lang && l != (size_t)lex_n_own)
				continue;
			memcpy(mask[rows], mask[*r], sizeof *mask);
			mask[rows][p->class / 64] |= 1ULL << (p->class % 64);
			*r = (unsigned short)rows++;
		}
	}
	t->row = row;
	t->pairs = pairs;
	t->n_rows = (unsigned)rows;
	lex_row_mask = (const unsigned long long(*)[2])mask;
}

static void put_rest(const struct own *o, struct lex_tables *t)
{
	const char **zones = copy(lex.zones, lex.n_zones, o->zones, sizeof *zones);
	struct lex_holiday *holidays = copy(lex.holidays, lex.n_holidays, o->feasts, sizeof *holidays);
	int *dates = copy(lex.dates, lex.n_dates, o->dates, sizeof *dates);

	for (size_t i = 0; i < o->zones; i++)
		zones[lex.n_zones + i] = o->zone[i];
	if (o->feasts)
		memcpy(holidays + lex.n_holidays, o->feast, o->feasts * sizeof *holidays);
	if (o->dates)
		memcpy(dates + lex.n_dates, o->date, o->dates * sizeof *dates);
	t->zones = zones, t->holidays = holidays, t->dates = dates;
	t->n_zones = lex.n_zones + (unsigned)o->zones;
	t->n_holidays = lex.n_holidays + (unsigned)o->feasts;
	t->n_dates = lex.n_dates + (unsigned)o->dates;
}

static void forget(struct own *o, bool zones)
{
	for (size_t i = 0; i < o->words; i++)
		free(o->word[i]);
	for (size_t i = 0; zones && i < o->zones; i++)
		free(o->zone[i]);
	free(o->word);
	free(o->zone);
	free(o->phrase);
	free(o->feast);
	free(o->date);
}

/* tables of an earlier file, which the new ones hold, too */
static void discard(const struct lex_tables *t, const void *mask, const void *row_mask)
{
	if (t->hash == lex_hash) /* the built-in ones */
		return;
	free((void *)(uintptr_t)t->hash);
	free((void *)(uintptr_t)t->key);
	free((void *)(uintptr_t)t->word_at);
	free((void *)(uintptr_t)t->entry_at);
	free((void *)(uintptr_t)t->vote_at);
	free((void *)(uintptr_t)t->text);
	free((void *)(uintptr_t)t->entries);
	free((void *)(uintptr_t)t->own);
	free((void *)(uintptr_t)t->own_at);
	free((void *)(uintptr_t)t->phrases);
	free((void *)(uintptr_t)t->holidays);
	free((void *)(uintptr_t)t->dates);
	free((void *)(uintptr_t)t->zones);
	free((void *)(uintptr_t)t->row);
	free((void *)(uintptr_t)t->pairs);
	free((void *)(uintptr_t)mask);
	free((void *)(uintptr_t)row_mask);
}

int own_words_add(const char *text, size_t n, struct err *e)
{
	struct own o = {.lang = EVERY, .first_word = lex.n_words, .e = e};
	struct lex_tables t = lex;
	const char *p = text, *end = text + n;
	bool ok = true;

	if (utf8_bad(text, n) != n || memchr(text, '\0', n))
		return err_set(e, EX_CONFIG, 0, "is not UTF-8");
	if (n >= 3 && !memcmp(text, "\xef\xbb\xbf", 3))
		p += 3;
	while (ok && p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		char *line = mem_strn(p, (size_t)(stop - p) - (stop > p && stop[-1] == '\r'));
		o.line++;
		ok = read_line(&o, line);
		free(line);
		p = nl ? nl + 1 : end;
	}
	if (ok && (lex.n_phrases + o.n > MOST_NUMBER || lex.n_rows + 2 * ((size_t)lex_n_own + 1) * o.n > MOST_NUMBER))
		ok = fault(&o, "too many words", "this file does not fit beside the others");
	if (ok && (o.n || o.feasts)) {
		struct lex_tables old = lex;
		const void *mask = lex_mask, *row_mask = lex_row_mask;
		put_words(&o, &t);
		put_rows(&o, &t);
		put_phrases(&o, &t);
		put_own(&t);
		put_rest(&o, &t);
		lex = t;
		discard(&old, mask, row_mask);
	}
	forget(&o, !ok || !(o.n || o.feasts));
	return ok ? 0 : -1;
}
