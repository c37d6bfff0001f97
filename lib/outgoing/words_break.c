/* words_break.c: where a word may be broken: between the parts of a compound, and between syllables, the last consonant or
 * consonants of one onset going to the next line.  It rather finds no place than a wrong one.  See words_view.h. */
#include "outgoing/words_view.h"

#include "ground/utf8.h"

#include <string.h>

enum { MOST = HYPHENS_LETTERS, BEFORE = 2, AFTER = 3 }; /* letters of a word; that stay, at least, and that go to the next line */

struct letters {
	uint32_t c[MOST];      /* folded */
	size_t at[MOST + 1];   /* octets before each */
	size_t n;
	bool known;            /* by patterns, as: */
	unsigned char grade[MOST];
};

static bool vowel(uint32_t c)
{
	static const char set[] = "aeiouyäöüáàâãéèêëíìîïóòôõúùûýæøåąęœ";

	for (const char *p = set, *end = set + sizeof set - 1; p < end;)
		if (utf8_next(&p, end) == c)
			return true;
	return false;
}

/* the letters of a word; false: it is too long, or has others */
static bool take(const struct hyphens *h, const char *word, size_t n, struct letters *l)
{
	const char *p = word, *end = word + n;

	for (l->n = 0; p < end; l->n++) {
		if (l->n == MOST)
			return false;
		l->at[l->n] = (size_t)(p - word);
		l->c[l->n] = utf8_fold(utf8_next(&p, end));
		if (!utf8_letter(l->c[l->n]))
			return false;
	}
	l->at[l->n] = n;
	l->known = h != NULL;
	if (h)
		hyphens_grades(h, l->c, l->n, l->grade);
	return true;
}

/* does PART, up to a blank or "|", stand at letter I?  Its letters; 0: no. */
static size_t stands(const struct letters *l, size_t i, const char *part)
{
	const char *end = part + strcspn(part, " |");
	size_t k = i;

	for (; part < end; k++)
		if (k >= l->n || utf8_next(&part, end) != l->c[k])
			return 0;
	return k - i;
}

static bool has_vowel(const struct letters *l, size_t from, size_t to)
{
	for (; from < to; from++)
		if (vowel(l->c[from]))
			return true;
	return false;
}

static bool begins_syllable(const struct letters *l, size_t i, const struct view_words *v)
{
	for (const char *o = v->onsets; o && *o; o += strcspn(o, " "), o += *o == ' ')
		if (stands(l, i, o))
			return true;
	return i + 2 < l->n && !vowel(l->c[i]) && (l->c[i + 1] == 'l' || l->c[i + 1] == 'r') && vowel(l->c[i + 2]);
}

static bool head_at(const struct letters *l, size_t i, const struct view_words *v)
{
	for (size_t k = 0; i >= 3 && k < sizeof v->head / sizeof *v->head && v->head[k]; k++)
		if (stands(l, i, v->head[k] + 1))
			return true;
	return false;
}

/* a prefix of the word, or of a part of it, ends in front of letter I */
static bool prefix_before(const struct letters *l, size_t i, const struct view_words *v)
{
	for (size_t k = 0; k < sizeof v->prefix / sizeof *v->prefix && v->prefix[k]; k++) {
		const char *need = strchr(v->prefix[k], '|') + 1;
		size_t n = utf8_width(v->prefix[k], (size_t)(need - 1 - v->prefix[k]));
		if (n > i || !stands(l, i - n, v->prefix[k]) || (n < i && !head_at(l, i - n, v)))
			continue;
		if (!*need || (need[1] ? begins_syllable(l, i, v) : !vowel(l->c[i])))
			return true;
	}
	return false;
}

/* between the parts of a compound, in front of letter I: a part begins there, or one has ended */
static bool joint(const struct letters *l, size_t i, const struct view_words *v)
{
	if (head_at(l, i, v) || prefix_before(l, i, v))
		return true;
	for (size_t k = 0; k < sizeof v->joint / sizeof *v->joint && v->joint[k]; k++)
		for (size_t from = i > 8 ? i - 8 : 1; from < i; from++)
			if (stands(l, from, v->joint[k]) == i - from)
				return true;
	return false;
}

/* between two syllables: I is the last consonant before a vowel, or the first of those that begin a syllable together */
static bool syllable(const struct letters *l, size_t i, const struct view_words *v)
{
	size_t end = i, from = i, longest = 1;

	if (vowel(l->c[i]))
		return false;
	while (end < l->n && !vowel(l->c[end]))
		end++;
	while (from > 0 && !vowel(l->c[from - 1]))
		from--;
	if (end == l->n || from == 0)
		return false;
	for (const char *o = v->onsets; o && *o; o += strcspn(o, " "), o += *o == ' ')
		for (size_t k = from; k < end; k++)
			if (end - k > longest && stands(l, k, o) == end - k)
				longest = end - k;
	return i == end - longest;
}

/* 2: a good place to break in front of letter I; 1: one; 0: none */
static int place(const struct letters *l, size_t i, const struct view_words *v)
{
	if (i < BEFORE || l->n - i < AFTER || !has_vowel(l, 0, i) || !has_vowel(l, i, l->n))
		return 0;
	if (l->known)
		return l->grade[i] == 1 && joint(l, i, v) ? 2 : l->grade[i];
	if (joint(l, i, v))
		return 2;
	for (size_t k = i > 3 ? i - 3 : BEFORE; k <= i + 3 && k < l->n; k++) /* none beside a better one */
		if (k != i && k >= BEFORE && joint(l, k, v))
			return 0;
	return syllable(l, i, v);
}

size_t view_break(const struct words *w, const struct hyphens *h, const char *word, size_t n, size_t from, size_t columns, bool *hyphen)
{
	const struct view_words *v = view_words_of(w);
	struct letters l;
	size_t best = 0, width = 0, first = 0;
	int grade = 0;

	*hyphen = false;
	if (!h && from) { /* the rules for syllables go by what is left */
		best = view_break(w, NULL, word + from, n - from, 0, columns, hyphen);
		return best ? from + best : 0;
	}
	for (size_t i = from + 1; i < n && width <= columns; i++) { /* behind a hyphen or stroke that is there, and an address's points */
		width = utf8_width(word + from, i - from);
		if (strchr(memchr(word, '/', n) ? "-/.=&?" : "-", word[i - 1]) && width <= columns)
			best = i;
	}
	if (best || columns < BEFORE + 1 || !take(h, word, n - (n && strchr(".,:;!?)", word[n - 1])), &l))
		return best;
	while (first < l.n && l.at[first] < from)
		first++;
	for (size_t i = first + BEFORE; i + AFTER <= l.n && utf8_width(word + from, l.at[i] - from) < columns; i++) {
		int g = place(&l, i, v);
		if (g && (g >= grade || utf8_width(word + from, best - from) * 2 < columns))
			best = l.at[i], grade = g;
	}
	*hyphen = best != 0;
	return best;
}

enum { LONG_PART = 10 }; /* letters of a compound's part that is broken between syllables, too */

/* the word with a soft hyphen at each good place, and at other ones where good ones are far apart */
static void soften(const struct letters *l, const struct view_words *v, const char *word, struct buf *out)
{
	int grade[MOST] = {0};
	size_t next = 0, last = 0;

	for (size_t i = 1; i < l->n; i++)
		grade[i] = place(l, i, v);
	for (size_t i = 0; i < l->n; i++) {
		if (i >= next)
			for (last = next, next++; next < l->n && grade[next] < 2;)
				next++;
		if (grade[i] == 2 || (grade[i] == 1 && next - last > LONG_PART))
			buf_str(out, "\xc2\xad");
		buf_add(out, word + l->at[i], l->at[i + 1] - l->at[i]);
	}
}

void view_soften(const struct words *w, const struct hyphens *h, const char *text, size_t letters, struct buf *out)
{
	const struct view_words *v = view_words_of(w);

	while (*text) {
		size_t n = strcspn(text, " "), from = 0;
		while (from < n) { /* each part between hyphens of its own */
			size_t m = strcspn(text + from, "-/ "), end;
			struct letters l;
			end = m && strchr(".,:;!?)", text[from + m - 1]) ? m - 1 : m;
			if (take(h, text + from, end, &l) && l.n > letters) {
				soften(&l, v, text + from, out);
				buf_add(out, text + from + end, m - end);
			} else {
				buf_add(out, text + from, m);
			}
			from += m;
			if (from < n)
				buf_char(out, text[from++]);
		}
		text += n;
		while (*text == ' ')
			buf_char(out, *text++);
	}
}
