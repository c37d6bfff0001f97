/* token.c: the tokenizer; see token.h.  One pass, one look-up a word. */
#include "language/token.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/octets.h"
#include "ground/utf8.h"
#include "language/tables.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(LEX_PM < 64 && LEX_AM < LEX_PM && LEX_ORDINAL_SUFFIX < LEX_PM, "they are asked in the first word of a mask, and PM is the last");

enum { WORD_OCTETS = 40 }; /* no word of the lexicons is longer */

enum { OTHER, BLANK, LINE, DIGIT, LETTER }; /* OTHER: all that is not of ASCII, too */
static const unsigned char kind_of[256] = {
    ['\t'] = BLANK, ['\n'] = LINE, ['\v'] = BLANK, ['\f'] = LINE, ['\r'] = BLANK, [' '] = BLANK,
    ['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT, ['4'] = DIGIT,
    ['5'] = DIGIT, ['6'] = DIGIT, ['7'] = DIGIT, ['8'] = DIGIT, ['9'] = DIGIT,
#define L(c) [c] = LETTER, [c + 32] = LETTER
    L('A'), L('B'), L('C'), L('D'), L('E'), L('F'), L('G'), L('H'), L('I'), L('J'), L('K'), L('L'), L('M'),
    L('N'), L('O'), L('P'), L('Q'), L('R'), L('S'), L('T'), L('U'), L('V'), L('W'), L('X'), L('Y'), L('Z'),
#undef L
};

/* an ASCII letter in lower case; 0: C is none */
static const unsigned char lower_case[256] = {
#define L(c) [c] = c + 32, [c + 32] = c + 32
    L('A'), L('B'), L('C'), L('D'), L('E'), L('F'), L('G'), L('H'), L('I'), L('J'), L('K'), L('L'), L('M'),
    L('N'), L('O'), L('P'), L('Q'), L('R'), L('S'), L('T'), L('U'), L('V'), L('W'), L('X'), L('Y'), L('Z'),
#undef L
};

static uint32_t plain_mark(uint32_t c)
{
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63 || c == 0xff0d)
		return '-';
	if (c == 0x2018 || c == 0x2019 || c == 0xb4 || c == 0x201b || c == 0x2bc || c == '`')
		return '\'';
	if (c == 0x2044 || c == 0x2215)
		return '/';
	if (c == 0xb7 || c == 0x2022 || c == 0x2027 || c == 0x30fb || c == 0x25cf || c == 0x25aa || c == 0x2023 || c == 0x25e6)
		return 0x2022;
	return c;
}

/* a word as it is looked up: folded, and its key */
struct folded {
	char s[WORD_OCTETS + 8];
	size_t n;
	uint64_t key;
	bool too_long;
};

/* the ASCII letters at P: their end */
static const char *fold_ascii(struct folded *f, const char *p, const char *end)
{
	unsigned c;

	for (; p < end && (c = (unsigned char)*p | 32u) - 'a' < 26; p++) {
		if (f->n >= WORD_OCTETS) {
			f->too_long = true;
			continue;
		}
		f->s[f->n++] = (char)c;
		f->key = lex_key_step(f->key, c);
	}
	return p;
}

/* a decomposed umlaut: the vowel before it goes; what both are together */
static uint32_t compose(struct folded *f)
{
	char b = f->s[f->n - 1];
	uint32_t v = b == 'a' ? 0xe4 : b == 'o' ? 0xf6 : b == 'u' ? 0xfc : 0;

	if (!v)
		return 0x308;
	f->n--;
	f->key = 0;
	for (size_t k = 0; k < f->n; k++)
		f->key = lex_key_step(f->key, (unsigned char)f->s[k]);
	return v;
}

static void fold_high(struct folded *f, uint32_t u)
{
	size_t from;

	u = utf8_fold(u);
	if (u == 0x308 && f->n && f->n < WORD_OCTETS)
		u = compose(f);
	if (f->n >= WORD_OCTETS) {
		f->too_long = true;
		return;
	}
	from = f->n;
	if (u < 0x800) {
		f->s[f->n++] = (char)(0xc0 | u >> 6);
	} else {
		f->s[f->n++] = (char)(0xe0 | (u >> 12 & 15));
		f->s[f->n++] = (char)(0x80 | (u >> 6 & 0x3f));
	}
	f->s[f->n++] = (char)(0x80 | (u & 0x3f));
	for (; from < f->n; from++)
		f->key = lex_key_step(f->key, (unsigned char)f->s[from]);
}

/* the word at P, which has letters of more than ASCII: its end */
static const char *scan_folded(struct token *t, const char *p, const char *end)
{
	struct folded f;

	f.n = 0, f.key = 0, f.too_long = false;
	for (;;) {
		const char *q = p = fold_ascii(&f, p, end);
		uint32_t u;
		if (p >= end || !(*p & 0x80))
			break;
		u = utf8_next(&q, end);
		if (u != 0xad && u != 0x200b && u != 0x200d && u != 0x2060) { /* soft hyphen, zero width */
			if (!utf8_letter(u))
				break;
			fold_high(&f, u);
		}
		p = q;
	}
	t->word = f.too_long ? 0 : (uint16_t)lex_find(lex_key_end(f.key, f.n), f.s, f.n, 0);
	return p;
}

/* the eight octets at P as one number, the first on top */
static inline uint64_t first_on_top(const char *p)
{
	uint64_t v = octets_eight(p);

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	v = __builtin_bswap64(v);
#endif
	return v;
}

/* the octets of V that are no ASCII letters, by their highest bits */
static inline uint64_t no_letters(uint64_t v)
{
	uint64_t low = (v | EACH_OCTET(0x20)) & EACH_OCTET(0x7f); /* sums below stay within their octets */

	return (~(low + EACH_OCTET(0x80 - 'a')) | (low + EACH_OCTET(0x80 - 'z' - 1)) | v) & EACH_OCTET(0x80);
}

/* the word at P: its end; most are of ASCII letters, which need no copy, and are short: their key is what stands there */
static inline __attribute__((always_inline)) const char *scan_word(struct token *t, const char *p, const char *end)
{
	const char *start = p;
	uint64_t key = 0;
	size_t n;

	if (end - p >= 8) {
		uint64_t v = first_on_top(p), other = no_letters(v);
		unsigned bits = other ? (unsigned)__builtin_clzll(other) & ~7U : 64; /* of the letters */
		if (bits) {
			key = (v | EACH_OCTET(0x20)) >> (64 - bits);
			p += bits / 8;
		}
		if (bits < 64)
			goto ends;
	}
	for (unsigned c; p < end && (c = lower_case[(unsigned char)*p]) != 0; p++)
		key = lex_key_step(key, c);
ends:
	if (p < end && *p & 0x80)
		return scan_folded(t, start, end);
	n = (size_t)(p - start);
	t->word = n > WORD_OCTETS ? 0 : (uint16_t)lex_find(lex_key_end(key, n), start, n, 32);
	return p;
}

/* soft hyphens and joiners: they are not seen, and part nothing */
static bool unseen(uint32_t u)
{
	return u == 0xad || u == 0x200d || u == 0x200e || u == 0x200f;
}

/* marks that the tables count among the blanks, and that part nothing, too */
static bool parts_nothing(uint32_t u)
{
	return unseen(u) || u == 0xfe0f || u == 0x200b || u == 0x2060 || u == 0xfeff;
}

/* the number at P: its end */
static const char *scan_number(struct tokens *ts, struct token *t, const char *p, const char *end)
{
	const char *start = p;
	uint64_t v = 0;
	size_t d = 0;

	while (p < end && kind_of[(unsigned char)*p] == DIGIT) {
		if (v < UINT32_MAX)
			v = v * 10 + (uint64_t)(*p - '0');
		p++, d++;
	}
	t->type = TOK_NUMBER;
	t->num = v >= UINT32_MAX ? UINT32_MAX : (uint32_t)v;
	t->digits = d > 255 ? 255 : (uint8_t)d;
	if (d <= 2)
		t->word = (uint16_t)lex_word(start, d);
	ts->any_digit = true;
	return p;
}

/* the word or mark of more than ASCII, or the ASCII mark, at P: its end; it stays without a type where it is a blank, *PARTS
 * whether one that parts words */
static const char *scan_other(struct token *t, const char *p, const char *end, bool *parts)
{
	const char *start = p;
	uint32_t u = (unsigned char)*p;

	if (u < 0x80) {
		p++;
	} else {
		u = utf8_next(&p, end);
		if (utf8_space(u) || unseen(u)) {
			*parts = !parts_nothing(u);
			return p;
		}
		if (utf8_letter(u)) {
			t->type = TOK_WORD;
			t->upper = utf8_upper(u);
			return scan_word(t, start, end);
		}
	}
	t->type = TOK_MARK;
	t->num = plain_mark(u);
	if (t->num == '\'') /* the last of d', l': its phrase needs it */
		t->word = (uint16_t)lex_word("'", 1);
	else if (u >= 0x80 || u == '$' || u == '%')
		t->word = (uint16_t)lex_word(start, (size_t)(p - start));
	return p;
}

/* can only phrases of one word stand at T, by the word behind it? */
static inline bool stands_alone(const struct token *t)
{
	unsigned bit;

	if (!t[0].word)
		return true;
	if (t[1].type == TOK_MARK)
		return false;
	bit = LEX_PAIR(t[0].word, t[1].word);
	return !(lex.pairs[bit / 64] >> (bit % 64) & 1);
}

/* room behind the first N tokens; up to which number of tokens there is room then */
static size_t more_room(struct tokens *ts, size_t n)
{
	ts->t = mem_grow(ts->t, &ts->cap, n + 2, sizeof *ts->t);
	return ts->cap - 1 < LIMIT_TOKENS ? ts->cap - 1 : LIMIT_TOKENS;
}

/* the token at P, which is no blank of ASCII, of the KIND of its first octet: its end; without a type it is a blank */
static inline const char *scan_token(struct tokens *ts, struct token *t, int kind, const char *p, const char *end)
{
	bool parts = false;

	if (kind == LETTER) {
		t->type = TOK_WORD;
		t->upper = *p < 'a';
		return scan_word(t, p, end);
	}
	if (kind == DIGIT)
		return scan_number(ts, t, p, end);
	p = scan_other(t, p, end, &parts);
	t->space = t->space || parts;
	return p;
}

/* what stands before a token is put down in it before it is read; the next one is empty but for that */
void tokens_scan(struct tokens *ts, const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	size_t room = more_room(ts, 0);
	struct token *t = ts->t, *last = t + room;

	ts->text = text;
	ts->len = len;
	ts->any_digit = ts->cut = false;
	*t = (struct token){.line = true, .para = true};
	while (p < end) {
		const char *start = p;
		int kind = kind_of[(unsigned char)*p];
		if (kind == BLANK) {
			t->space = true;
			p++;
			continue;
		}
		if (kind == LINE) {
			t->para = t->para || t->line || *p == '\f';
			t->line = t->space = true;
			p++;
			continue;
		}
		if (t == last) {
			size_t n = (size_t)(t - ts->t);
			if ((room = more_room(ts, n)) == n) {
				ts->cut = true;
				break;
			}
			t = ts->t + n, last = ts->t + room;
		}
		t->at = (uint32_t)(start - text);
		p = scan_token(ts, t, kind, p, end);
		if (!t->type)
			continue;
		t->len = (uint32_t)(p - start);
		if (t > ts->t)
			t[-1].alone = stands_alone(t - 1);
		*++t = (struct token){0};
	}
	ts->n = (size_t)(t - ts->t);
	*t = (struct token){.at = (uint32_t)len, .space = true, .line = true, .para = true}; /* the end */
	if (ts->n)
		t[-1].alone = stands_alone(t - 1);
}

void tokens_free(struct tokens *ts)
{
	free(ts->t);
	memset(ts, 0, sizeof *ts);
}

static bool joint(const struct token *t)
{
	if (t->type != TOK_MARK || t->num >= 0x80)
		return false;
	return strchr("-'./*_&?", (int)t->num) != NULL || (t->num == ':' && !t->space);
}

static int phrase_len(const struct tokens *ts, size_t i, const struct lex_phrase *ph)
{
	size_t k = i + 1;

	for (int w = 1; w < ph->n; w++) {
		if (ts->t[k].type == TOK_MARK && joint(&ts->t[k]) && !ts->t[k].line && ts->t[k].word != ph->w[w]) {
			if (ts->t[k].num == '-' && ts->t[k].space && ts->t[k + 1].space) /* Wednesday's no good – Friday? */
				return 0;
			k++;
		}
		if (k >= ts->n || ts->t[k].word != ph->w[w] || ts->t[k].line)
			return 0;
		k++;
	}
	return (int)(k - i);
}

/* tokens of the entry's phrase at I, 0: it does not stand there; most are told by their second word */
static inline int entry_len(const struct tokens *ts, size_t i, const struct lex_entry *e)
{
	if (e->n == 1)
		return 1;
	if (ts->t[i + 1].type != TOK_MARK && ts->t[i + 1].word != e->second)
		return 0;
	return phrase_len(ts, i, &lex.phrases[e->phrase]);
}

/* the entries of word W: those of one language where LANGS is one that has a file, else of all */
struct senses {
	const struct lex_entry *e, *end;
};

static inline struct senses senses_of(unsigned w, lex_langs_t langs)
{
	unsigned at = 0;

	if (langs & (langs - 1) || langs >> lex_n_own || !langs)
		return (struct senses){lex.entries + lex.entry_at[w], lex.entries + lex.entry_at[w + 1]};
	at = (unsigned)__builtin_ctzll(langs) * lex.n_words + w;
	return (struct senses){lex.own + lex.own_at[at], lex.own + lex.own_at[at + 1]};
}

/* the first entry of CLASS at I in one of LANGS, of the value *WANT where one is wanted, and how many tokens it has */
static inline __attribute__((always_inline)) const struct lex_entry *match(const struct tokens *ts, size_t i, enum lex_class class, lex_langs_t langs,
                                     const int *want, int *len)
{
	struct senses s = senses_of(ts->t[i].word, langs);

	while (s.e < s.end && s.e->class < class)
		s.e++;
	for (; s.e < s.end && s.e->class == class; s.e++)
		if (langs >> s.e->lang & 1 && (!want || s.e->value == *want) && (*len = entry_len(ts, i, s.e)) != 0)
			return s.e;
	return NULL;
}

int token_phrase(const struct tokens *ts, size_t i, enum lex_class class, lex_langs_t langs, int *value)
{
	int n;
	const struct lex_entry *s = match(ts, i, class, langs, NULL, &n);

	if (!s)
		return 0;
	if (value)
		*value = s->value;
	return n;
}

#define NAME_BIT(w, class) ((class) / 64 == (w) ? 1ULL << ((class) % 64) : 0)
#define NAMES(w) (NAME_BIT(w, LEX_MONTH) | NAME_BIT(w, LEX_WEEKDAY) | NAME_BIT(w, LEX_HOLIDAY))

/* those of the classes LEFT that are no names, in LANGS: from LEFT into MASK */
static void find_classes(const struct tokens *ts, size_t i, lex_langs_t langs, const uint64_t of[2], uint64_t mask[2])
{
	struct senses s = senses_of(ts->t[i].word, langs);
	uint64_t left[2] = {of[0] & ~NAMES(0), of[1] & ~NAMES(1)};

	for (; s.e < s.end && (left[0] | left[1]); s.e++) {
		unsigned word = s.e->class / 64;
		uint64_t bit = 1ULL << (s.e->class % 64);
		if (word > 1)
			return;
		if (word) /* they stand in the order of their classes */
			left[0] = 0;
		if ((left[word] & bit) && langs >> s.e->lang & 1 && entry_len(ts, i, s.e)) {
			mask[word] |= bit;
			left[word] &= ~bit;
		}
	}
}

/* the same of months, weekdays and feasts, in one of NAMES, too */
static void find_names(const struct tokens *ts, size_t i, lex_langs_t langs, lex_langs_t names, const uint64_t left[2], uint64_t mask[2])
{
	static const unsigned char name[] = {LEX_MONTH, LEX_WEEKDAY, LEX_HOLIDAY};
	int n;

	for (size_t k = 0; k < sizeof name; k++)
		if (left[name[k] / 64] >> (name[k] % 64) & 1 && match(ts, i, (enum lex_class)name[k], langs | names, NULL, &n))
			mask[name[k] / 64] |= 1ULL << (name[k] % 64);
}

void token_classes(const struct tokens *ts, size_t i, lex_langs_t langs, lex_langs_t names, const uint64_t want[2], uint64_t mask[2])
{
	unsigned w = ts->t[i].word;
	uint64_t left[2];

	mask[0] = mask[1] = 0;
	const unsigned short *rows = lex_rows(langs);
	const unsigned long long *row = lex_row_mask[rows[w]];
	left[0] = want[0] & row[0];
	left[1] = want[1] & row[1];
	if (!(left[0] | left[1]))
		return;
	if (ts->t[i].alone && !(langs & (langs - 1))) {
		const unsigned long long *lone = lex_row_mask[lex_lone_of(rows)[w]];
		mask[0] = left[0] & lone[0] & ~NAMES(0), mask[1] = left[1] & lone[1] & ~NAMES(1);
		left[0] &= lone[0] & NAMES(0), left[1] &= lone[1] & NAMES(1);
		if (!(left[0] | left[1])) /* names may be of another language */
			return;
	}
	if ((left[0] & NAMES(0)) | (left[1] & NAMES(1)))
		find_names(ts, i, langs, names, left, mask);
	find_classes(ts, i, langs, left, mask);
}

int token_phrase_of(const struct tokens *ts, size_t i, enum lex_class class, lex_langs_t langs, int value)
{
	int n;
	return match(ts, i, class, langs, &value, &n) ? n : 0;
}

bool token_brief(const struct tokens *ts, size_t i, enum lex_class class, lex_langs_t langs)
{
	int n;
	const struct lex_entry *s = match(ts, i, class, langs, NULL, &n);
	return s && s->brief;
}

/* what a word says of the language by standing behind a number: p.m., 9:15 AM (no German "am"), 9am, 31st; HALVES: one of the halves of the
 * day has voted, another says no more */
static uint64_t number_votes(const struct tokens *ts, size_t i, lex_langs_t among, uint32_t *score, bool *halves)
{
	uint64_t voted = 0;
	bool half_seen = false;
	unsigned w = ts->t[i].word;
	bool number = i > 0 && ts->t[i - 1].type == TOK_NUMBER, stuck = number && !ts->t[i].space;
	bool behind = number || (i > 0 && lex_starts(ts->t[i - 1].word, LEX_OCLOCK));

	if (!behind && ts->t[i].alone)
		return 0;
	for (const struct lex_entry *e = lex.entries + lex.entry_at[w], *end = lex.entries + lex.entry_at[w + 1]; e < end && e->class <= LEX_PM; e++) {
		bool half = e->class == LEX_PM || e->class == LEX_AM;
		if (e->class == LEX_OCLOCK && stuck && i + 1 < ts->n && ts->t[i + 1].type == TOK_NUMBER && !ts->t[i + 1].space && lex_full[e->lang] && among >> e->lang & 1) {
			score[e->lang]++; /* 17u30, 18h15 */
			voted |= 1ULL << e->lang;
			continue;
		}
		if ((!half && e->class != LEX_ORDINAL_SUFFIX) || !(among >> e->lang & 1) || !lex_full[e->lang] || (half && !(lex_traits[e->lang] >> TRAIT_TWELVE_HOURS & 1)))
			continue;
		if (half ? !(e->n == 2 && phrase_len(ts, i, &lex.phrases[e->phrase])) && !(e->n == 1 && behind)
		         : !(stuck && ts->t[i].len > 1))
			continue;
		if (!half || !*halves)
			score[e->lang] += stuck ? 2 : 1;
		voted |= 1ULL << e->lang;
		half_seen = half_seen || half;
	}
	*halves = *halves || half_seen;
	return voted;
}

/* the languages of which the word at I is a short weekday, with its capital: Mo, Do */
static lex_langs_t short_weekday(const struct tokens *ts, size_t i)
{
	const struct token *t = &ts->t[i];
	lex_langs_t of = 0;

	if (t->type != TOK_WORD || t->len > 3 || !t->upper || !lex_starts(t->word, LEX_WEEKDAY))
		return 0;
	for (const struct lex_entry *e = lex.entries + lex.entry_at[t->word], *end = lex.entries + lex.entry_at[t->word + 1]; e < end; e++)
		if (e->class == LEX_WEEKDAY && e->n == 1 && e->brief && lex_full[e->lang])
			of |= (lex_langs_t)1 << e->lang;
	return of;
}

/* Mo+Do, Di/Fr, Ma, Wo: two short weekdays side by side, the second at I, are of a language that has both */
static uint64_t weekday_votes(const struct tokens *ts, size_t i, lex_langs_t among, uint32_t *score)
{
	enum { AS_LONG_NAME = 3 };
	uint64_t voted = i < 2 || ts->t[i].len > 3 || ts->t[i - 1].type != TOK_MARK || !strchr("+&/,-", (int)(ts->t[i - 1].num & 127)) ? 0 : short_weekday(ts, i) & among;

	if (voted)
		voted &= short_weekday(ts, i - 2);
	for (uint64_t left = voted; left; left &= left - 1)
		score[__builtin_ctzll(left)] += AS_LONG_NAME;
	return voted;
}

/* those of the classes in word W of a mask that words of times are of */
#define UP_TO(w, class) ((class) / 64 > (w) ? ~0ULL : (class) / 64 == (w) ? (1ULL << ((class) % 64)) - 1 : 0)
#define TIMES(w) (UP_TO(w, LEX_NO_DATE_BEFORE) & ~(NAME_BIT(w, LEX_CUE) | NAME_BIT(w, LEX_ARTICLE) | NAME_BIT(w, LEX_AND) | NAME_BIT(w, LEX_NEGATION) | NAME_BIT(w, LEX_ZONE) | NAME_BIT(w, LEX_ORDINAL_SUFFIX)))

#define PREPOSITIONS (NAME_BIT(0, LEX_AT) | NAME_BIT(0, LEX_ON) | NAME_BIT(0, LEX_FROM) | NAME_BIT(0, LEX_TO) | NAME_BIT(0, LEX_IN) | NAME_BIT(0, LEX_START_FROM))

static const uint64_t times[2] = {TIMES(0), TIMES(1)};

enum { SHORT = 64 }; /* tokens of a text whose words of times are asked */

/* the words of T, a short text, that are of times in some language: none where nothing could tell a day or an hour */
static int time_words(const struct tokens *ts, unsigned char at[SHORT])
{
	static const uint64_t days = NAME_BIT(0, LEX_MONTH) | NAME_BIT(0, LEX_WEEKDAY) | NAME_BIT(0, LEX_WEEKDAY_PART) | NAME_BIT(0, LEX_WEEKDAYS) | NAME_BIT(0, LEX_DAY) | NAME_BIT(0, LEX_PART) |
	                             NAME_BIT(0, LEX_NOON) | NAME_BIT(0, LEX_MIDNIGHT) | NAME_BIT(0, LEX_TONIGHT) | NAME_BIT(0, LEX_UNIT);
	uint64_t seen = 0;
	int n = 0;

	for (size_t i = 0; i < ts->n; i++) {
		const struct token *t = &ts->t[i];
		seen |= t->type == TOK_NUMBER ? days : lex_mask[t->word][0];
		if (!((lex_mask[t->word][0] & times[0]) | (lex_mask[t->word][1] & times[1])) || (t->len == 1 && i > 0 && t[-1].type == TOK_NUMBER && !t->space))
			continue; /* 2y ago: a unit's letter */
		at[n++] = (unsigned char)i;
	}
	return seen & days ? n : 0;
}

/* what the N words of T at AT tell, those that are of times in language LANG: phrases of several words counted once (t/m, i går), single letters
 * less, those that lead to a number more (alle 14, which is "all" elsewhere) */
static uint32_t times_told(const struct tokens *ts, const unsigned char *at, int n, int lang)
{
	enum { BRIEF = 1, FULL = 3 };
	static const uint64_t leads = NAME_BIT(0, LEX_AT) | NAME_BIT(0, LEX_ON) | NAME_BIT(0, LEX_FROM) | NAME_BIT(0, LEX_WEEKDAY) | NAME_BIT(0, LEX_MONTH);
	uint64_t of[2];
	uint32_t sum = 0;

	for (int k = 0; k < n; k++) {
		const struct token *t = &ts->t[at[k]];
		token_classes(ts, at[k], (lex_langs_t)1 << lang, (lex_langs_t)1 << lang, times, of);
		if (t->upper && at[k] > 0 && !t->line) /* Di 10-12, am Do 1.6.: no preposition */
			of[0] &= ~PREPOSITIONS;
		if (of[0] | of[1])
			sum += t->len == 1 && (t->alone || (t[1].type == TOK_MARK && t[1].num == '.')) ? BRIEF : FULL;
		sum += of[0] & leads && t[1].type == TOK_NUMBER ? FULL : 0;
	}
	return sum;
}

/* BEST, or in a short text that language of those that VOTED whose words are about as many, and of which more are of times; a tie leaves the
 * likely one */
static int by_time_words(const struct tokens *ts, lex_langs_t among, lex_langs_t voted, const uint32_t *score, int best, int likely)
{
	enum { CLOSE = 1, PLAIN = 6 }; /* PLAIN: votes that need no others */
	uint32_t top = score[best] % LEX_STOP_VOTE, most;
	unsigned char at[SHORT];
	int found = best, n;
	lex_langs_t near = 0;

	if (ts->n > SHORT || top > PLAIN)
		return best;
	for (lex_langs_t left = among & (voted ? voted | (lex_langs_t)1 << best : lex_langs_complete()); left; left &= left - 1)
		if (score[__builtin_ctzll(left)] % LEX_STOP_VOTE + CLOSE >= top && lex_full[__builtin_ctzll(left)])
			near |= left & -left;
	if (!(near & (near - 1)) || (n = time_words(ts, at)) == 0)
		return best;
	most = top + times_told(ts, at, n, best);
	near &= ~((lex_langs_t)1 << best);
	for (; near; near &= near - 1) {
		int l = __builtin_ctzll(near);
		uint32_t sum = score[l] % LEX_STOP_VOTE + times_told(ts, at, n, l);
		if (sum > most || (sum == most && l == likely))
			found = l, most = sum;
	}
	return found;
}

int tokens_language(const struct tokens *ts, lex_langs_t among, int likely, int *sure)
{
	static const uint64_t weekday = 1ULL << LEX_WEEKDAY, oclock = 1ULL << LEX_OCLOCK, behind_numbers = 1ULL << LEX_OCLOCK | 1ULL << LEX_PM | 1ULL << LEX_AM | 1ULL << LEX_ORDINAL_SUFFIX;
	uint32_t score[64] = {0}; /* from LEX_STOP_VOTE on: function words */
	uint64_t voted = 0;
	bool halves = false;
	int best = likely < 0 ? 0 : likely;
	size_t upto = ts->n < 20000 ? ts->n : 20000; /* 3 for each fits into half a word */

	for (size_t i = 0; i < upto; i++) {
		unsigned w = ts->t[i].word;
		if (!w || ts->t[i].type != TOK_WORD)
			continue;
		for (const struct lex_vote *v = lex_votes + lex.vote_at[w], *end = lex_votes + lex.vote_at[w + 1]; v < end; v++) {
			score[v->lang] += v->weight;
			voted |= 1ULL << v->lang;
		}
		if (lex_mask[w][0] & behind_numbers && (lex_mask[w][0] & ~oclock & behind_numbers || ts->t[i].len == 1))
			voted |= number_votes(ts, i, among, score, &halves);
		if (lex_mask[w][0] & weekday)
			voted |= weekday_votes(ts, i, among, score);
	}
	if (!(among >> best & 1))
		score[best] = 0;
	const uint64_t all = voted;
	for (voted &= among; voted; voted &= voted - 1) { /* a tie leaves the likely one */
		int l = __builtin_ctzll(voted);
		if (score[l] % LEX_STOP_VOTE > score[best] % LEX_STOP_VOTE)
			best = l;
	}
	best = by_time_words(ts, among, all, score, best, likely);
	if (sure)
		*sure = (int)(score[best] % LEX_STOP_VOTE + score[best] / LEX_STOP_VOTE);
	return best;
}
