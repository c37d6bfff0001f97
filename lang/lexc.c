/* lexc.c: the build's lexicon compiler: reads lang/[a-z][a-z].lex and holidays.lex, adds the month and weekday names of
 * further languages from CLDR (through ICU), refuses incomplete files, lists words that clash between languages, and
 * writes the tables of lib/language/lexicon.c as C.
 *
 * usage: lexc OUT.c CLASHES.txt FILE.lex ... holidays.lex */
#include "feasts.h"
#include "lexc.h"
#include "off.h"
#include "patterns.h"
#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "language/classes.h"
#include "language/lex_source.h"
#include "language/lex_split.h"
#include "language/tables.h"
#include "time/civil.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

char *words[MAX_WORDS];
int n_words = 1; /* 0: unknown */
struct phrase phrases[MAX_PHRASES];
int n_phrases;
char *langs[MAX_LANGS];
int full[MAX_LANGS];
unsigned traits[MAX_LANGS];
int n_langs;
char *zones[MAX_ZONES];
int n_zones;
struct rule rules[MAX_RULES];
int n_rules;
int dates[MAX_DATES], n_dates;
const char *endings[MAX_LANGS], *home_zone[MAX_LANGS];
static const char *file;
static int line_no, bad;

static void complain(const char *what, const char *word)
{
	fprintf(stderr, "lexc: %s:%d: %s: %s\n", file, line_no, what, word);
	bad = 1;
}

static const char *const trait_names[] = {
#define X(id, name) name,
    LEX_TRAITS
#undef X
};
unsigned lexc_hash(const char *s)
{
	return lex_key_hash(lex_key(s, strlen(s)));
}

static int *word_table;
static int word_id(const char *s)
{
	unsigned h = lexc_hash(s) & 65535;

	if (!word_table)
		word_table = mem_new(65536, sizeof *word_table);
	for (; word_table[h]; h = (h + 1) & 65535)
		if (!strcmp(words[word_table[h]], s))
			return word_table[h];
	if (n_words == MAX_WORDS) {
		fprintf(stderr, "lexc: too many words\n");
		exit(1);
	}
	words[n_words] = mem_str(s);
	return word_table[h] = n_words++;
}

struct word_list {
	int *w, n;
};

static void take_word(void *ctx, const char *word)
{
	struct word_list *l = ctx;

	if (l->n == PHRASE_WORDS)
		complain("a phrase of too many words", word);
	else
		l->w[l->n++] = word_id(word);
}

static int split(const char *s, int *w)
{
	struct word_list l = {w, 0};

	lex_split(s, take_word, &l);
	return l.n;
}

static void add(int lang, int class, int value, const char *text)
{
	struct phrase p = {.lang = lang, .class = class, .value = value, .text = mem_str(text)};
	size_t len = strlen(text);

	p.n = split(text, p.w);
	if (!p.n) {
		complain("a phrase without a word", text);
		return;
	}
	(void)len;
	for (int i = 0; i < n_phrases; i++) {
		struct phrase *q = &phrases[i];
		if (q->lang == lang && q->class == class && q->n == p.n && q->w[0] == p.w[0] && !memcmp(q->w, p.w, (size_t)p.n * sizeof *p.w)) {
			if (q->value != value && (class == LEX_MONTH || class == LEX_WEEKDAY || class == LEX_UNIT || class == LEX_PART))
				complain("a word of two meanings in one class", text);
			return;
		}
	}
	if (n_phrases == MAX_PHRASES) {
		fprintf(stderr, "lexc: too many phrases\n");
		exit(1);
	}
	phrases[n_phrases++] = p;
}

/* a list of what a language has no fixed number of, separated by commas */
struct list {
	char *item[40];
	int n;
};

static void read_list(struct list *l, const char *text)
{
	char *copy = mem_str(text), *save = NULL;

	for (char *w = strtok_r(copy, ",", &save); w; w = strtok_r(NULL, ",", &save)) {
		while (*w == ' ')
			w++;
		if (l->n == (int)(sizeof l->item / sizeof *l->item))
			complain("a list that is too long", text);
		else
			l->item[l->n++] = w;
	}
}

/* what ~ stands for: the endings of adjectives, by language; and what makes a weekend of a feast */
static struct list feast_weekend[MAX_LANGS];
static bool accents_optional[MAX_LANGS];

/* S without its accents, in B; false: it has none, or is too short to be told without them (à, là) */
static bool without_accents(const char *s, struct buf *b)
{
	const UNormalizer2 *nfd;
	UErrorCode ec = U_ZERO_ERROR;
	UChar u[200], d[400];
	char out[400];
	int32_t n = 0, len = 0, kept = 0;

	if (utf8_width(s, strlen(s)) < 4)
		return false;
	nfd = unorm2_getNFDInstance(&ec);
	u_strFromUTF8(u, 200, &n, s, -1, &ec);
	len = unorm2_normalize(nfd, u, n, d, 400, &ec);
	for (int32_t i = 0; U_SUCCESS(ec) && i < len; i++)
		if (d[i] < 0x300 || d[i] > 0x36f)
			d[kept++] = d[i] == 0x142 ? 'l' : d[i]; /* the Polish l has no decomposition */
	u_strToUTF8(out, sizeof out, &n, d, kept, &ec);
	if (U_FAILURE(ec) || !strcmp(out, s))
		return false;
	buf_str(b, out);
	return true;
}

/* how letters are written where the keyboard has none of them: ä ae */
static struct list other_letters[MAX_LANGS];

/* S with them, in B; false: it has none */
static bool with_other_letters(int lang, const char *s, struct buf *b)
{
	bool any = false;

	while (*s) {
		size_t n = 0;
		for (int i = 0; i < other_letters[lang].n && !n; i++) {
			const char *pair = other_letters[lang].item[i], *as = strchr(pair, ' ');
			if (as && !strncmp(s, pair, (size_t)(as - pair)))
				n = (size_t)(as - pair), buf_str(b, as + 1);
		}
		any = any || n;
		if (!n)
			buf_printf(b, "%.*s", (int)(n = 1), s);
		s += n;
	}
	return any;
}

static void add_spellings(int lang, int class, int value, const char *text)
{
	struct buf b = BUF_INIT;

	add(lang, class, value, text);
	if (class == LEX_HOLIDAY && with_other_letters(lang, text, &b))
		add(lang, class, value, buf_cstr(&b));
	b.n = 0;
	if (accents_optional[lang] && (class <= LEX_SALUTATION || class == LEX_LABEL) && without_accents(text, &b))
		add(lang, class, value, buf_cstr(&b));
	buf_free(&b);
}

/* where the phrases of a list go */
struct sense {
	int lang, class, value;
};

static bool add_phrase(void *ctx, const char *phrase)
{
	const struct sense *s = ctx;

	add_spellings(s->lang, s->class, s->value, phrase);
	return true;
}

static bool add_item(void *ctx, const char *item)
{
	const struct sense *s = ctx;

	if (!lex_with_endings(item, endings[s->lang] ? endings[s->lang] : "", add_phrase, ctx))
		complain("no endings are given for ~", item);
	return true;
}

static void add_all(int lang, int class, int value, const char *list)
{
	struct sense s = {lang, class, value};

	if (!lex_items(list, add_item, &s))
		complain("a phrase that is too long", list);
}

static void set_short(int lang, char *list)
{
	for (char *w = strtok(list, ", \n"); w; w = strtok(NULL, ", \n")) {
		int id[PHRASE_WORDS], n = split(w, id);
		for (int i = 0; i < n_phrases && n == 1; i++)
			if (phrases[i].lang == lang && phrases[i].n == 1 && phrases[i].w[0] == id[0] &&
			    (phrases[i].class == LEX_MONTH || phrases[i].class == LEX_WEEKDAY))
				phrases[i].flag = 1;
	}
}

/* what stands at the end of compounds: of weekdays (Montagabend), of months (Maiwoche), each with its value */
struct tails {
	struct list text;
	int value[40];
};

static void read_tails(struct tails *t, const char *text, int value)
{
	int was = t->text.n;

	read_list(&t->text, text);
	for (; was < t->text.n; was++)
		t->value[was] = value;
}

/* is a month's or weekday's phrase its full name: no short form, or the first in its line? */
static bool full_name(int i)
{
	const struct phrase *p = &phrases[i];

	if (!p->flag)
		return true;
	for (int k = 0; k < i; k++)
		if (phrases[k].lang == p->lang && phrases[k].class == p->class && phrases[k].value == p->value)
			return false;
	return true;
}

/* OF the class with the tails, in one word or with a hyphen, become phrases of CLASS; with an ending of MANY they are PLURALS */
static void compounds(int lang, int of, const struct tails *t, int class, const struct list *many, int plurals)
{
	int upto = n_phrases;

	for (int i = 0; i < upto; i++) {
		if (phrases[i].lang != lang || phrases[i].class != of || !full_name(i))
			continue;
		for (int k = 0; k < t->text.n; k++) {
			struct buf b = BUF_INIT;
			size_t n;
			buf_printf(&b, "%s%s", phrases[i].text, t->text.item[k]);
			add(lang, class, phrases[i].value * 16 + t->value[k], buf_cstr(&b));
			b.n = 0;
			buf_printf(&b, "%s-%s", phrases[i].text, t->text.item[k]);
			add(lang, class, phrases[i].value * 16 + t->value[k], buf_cstr(&b));
			b.n = 0;
			buf_printf(&b, "%s%s", phrases[i].text, t->text.item[k]);
			n = b.n;
			for (int m = 0; m < many->n; m++) {
				b.n = n;
				buf_str(&b, many->item[m]);
				add(lang, plurals, phrases[i].value, buf_cstr(&b));
				add(lang, class, (phrases[i].value + WEEKDAY_PART_MANY) * 16 + t->value[k], buf_cstr(&b)); /* montagabends: which part */
			}
			buf_free(&b);
		}
	}
}

/* is there such a word, in any class or language? */
static bool word_known(const char *s)
{
	for (int i = 1; i < n_words; i++)
		if (!strcmp(words[i], s))
			return true;
	return false;
}

/* words of a language that are no misspelt weekday or month; where there are none, such are not looked for */
static struct list misspelt_but[MAX_LANGS];

static void add_misspelt(const struct phrase *p, const char *wrong)
{
	const struct list *but = &misspelt_but[p->lang];

	for (int i = 0; i < but->n; i++)
		if (!strcmp(but->item[i], wrong))
			return;
	if (!word_known(wrong))
		add(p->lang, p->class, p->value, wrong);
}

/* the names of weekdays and months as a slip of the hand has them: a letter left out, doubled, or two of them exchanged, but not
 * the first or the last */
static void misspellings(void)
{
	enum { LEAST = 6, MOST = 20 };
	int upto = n_phrases;

	for (int i = 0; i < upto; i++) {
		const struct phrase *p = &phrases[i];
		size_t len = strlen(p->text);
		char wrong[MOST + 2];
		if (!misspelt_but[p->lang].n || (p->class != LEX_MONTH && p->class != LEX_WEEKDAY) || p->n != 1 || !full_name(i))
			continue;
		if (len < LEAST || len > MOST || strspn(p->text, "abcdefghijklmnopqrstuvwxyz") != len)
			continue;
		for (size_t k = 1; k + 1 < len; k++) {
			snprintf(wrong, sizeof wrong, "%.*s%s", (int)k, p->text, p->text + k + 1);
			add_misspelt(p, wrong);
			snprintf(wrong, sizeof wrong, "%.*s%c%s", (int)k, p->text, p->text[k], p->text + k);
			add_misspelt(p, wrong);
			snprintf(wrong, sizeof wrong, "%.*s%c%c%s", (int)k, p->text, p->text[k + 1], p->text[k], p->text + k + 2);
			if (k + 2 < len)
				add_misspelt(p, wrong);
		}
	}
}

static int zone_value(const char *name)
{
	for (int i = 0; i < n_zones; i++)
		if (!strcmp(zones[i], name))
			return i;
	zones[n_zones] = mem_str(name);
	return n_zones++;
}

static int value_of(int class, const char *arg)
{
	int v = 0;

	switch (lex_value_of(class, arg, &v)) {
	case LEX_VALUE: break;
	case LEX_VALUE_OF_ZONE: return zone_value(arg);
	case LEX_VALUE_NO_NUMBER: complain("no number", arg); break;
	case LEX_VALUE_UNKNOWN: complain("unknown value", arg); break;
	}
	return v;
}

static void check_full(int lang)
{
	static const int need[] = {LEX_FROM, LEX_TO, LEX_AT, LEX_NOON, LEX_ALLDAY, LEX_EVERY, LEX_STOP};
	int seen[2][16] = {{0}}, have[LEX_COUNT] = {0};

	for (int i = 0; i < n_phrases; i++) {
		if (phrases[i].lang != lang)
			continue;
		have[phrases[i].class] = 1;
		if (phrases[i].class == LEX_MONTH && phrases[i].value < 16)
			seen[0][phrases[i].value] = 1;
		if (phrases[i].class == LEX_WEEKDAY && phrases[i].value < 16)
			seen[1][phrases[i].value] = 1;
	}
	for (int i = 1; i <= 12; i++)
		if (!seen[0][i])
			complain("a month is missing", langs[lang]);
	for (int i = 1; i <= 7; i++)
		if (!seen[1][i])
			complain("a weekday is missing", langs[lang]);
	for (size_t i = 0; i < sizeof need / sizeof *need; i++)
		if (!have[need[i]])
			complain("a class is missing", lex_class_name(need[i]));
}

static FILE *open_source(const char *path)
{
	FILE *f = fopen(path, "r");

	if (!f) {
		perror(path);
		exit(1);
	}
	file = path;
	line_no = 0;
	return f;
}

static void set_trait(int lang, const char *name)
{
	int i = LEX_INDEX(trait_names, name);

	if (i < 0)
		complain("unknown trait", name);
	else
		traits[lang] |= 1u << i;
}

/* what a language's file says besides its phrases */
struct head {
	char *shorts;
	struct tails weekday, month; /* of compounds */
	struct list weekday_plural;
};

static bool add_ending(void *ctx, const char *ending)
{
	struct buf *b = ctx;

	buf_printf(b, "%s%s", b->n ? "," : "", ending);
	return true;
}

static void read_endings(int lang, const char *list)
{
	struct buf b = BUF_INIT;

	lex_items(list, add_ending, &b);
	endings[lang] = mem_str(buf_cstr(&b));
	buf_free(&b);
}

/* a line of the head; false: NAME is none of its keys */
static bool read_head(int lang, struct head *h, const char *name, const char *arg, const char *value)
{
	struct list l = {{NULL}, 0};

	if (!strcmp(name, "complete")) {
		full[lang] = 2;
		if (strcmp(value, "yes") != 0)
			complain("complete = yes, or no such line", value);
	} else if (!strcmp(name, "order")) {
		if (!strcmp(value, "mdy"))
			set_trait(lang, "month-first");
		else if (strcmp(value, "dmy") != 0)
			complain("order = dmy or mdy", value);
	} else if (!strcmp(name, "decimal")) {
		if (!strcmp(value, "."))
			set_trait(lang, "decimal-point");
		else if (strcmp(value, ",") != 0)
			complain("decimal = . or ,", value);
	} else if (!strcmp(name, "traits")) {
		read_list(&l, value);
		for (int i = 0; i < l.n; i++)
			set_trait(lang, l.item[i]);
	} else if (!strcmp(name, "home")) {
		home_zone[lang] = mem_str(value);
		if (!strchr(value, '/'))
			complain("home = Area/City", value);
	} else if (!strcmp(name, "accents")) {
		accents_optional[lang] = true;
		if (strcmp(value, "optional") != 0)
			complain("accents = optional, or no such line", value);
	} else if (!strcmp(name, "endings")) {
		read_endings(lang, value);
	} else if (!strcmp(name, "letters")) {
		read_list(&other_letters[lang], value);
	} else if (!strcmp(name, "misspelt-but")) {
		read_list(&misspelt_but[lang], value);
	} else if (!strcmp(name, "feast-weekend")) {
		read_list(&feast_weekend[lang], value);
	} else if (!strcmp(name, "weekday-plural")) {
		read_list(&h->weekday_plural, value);
	} else if (!strcmp(name, "short")) {
		h->shorts = mem_str(value);
	} else if (!strcmp(name, "compound-part")) {
		read_tails(&h->weekday, value, atoi(arg));
	} else if (!strcmp(name, "month-compound")) {
		read_tails(&h->month, value, atoi(arg));
	} else {
		return false;
	}
	return true;
}

static void read_lex(const char *path)
{
	FILE *f = open_source(path);
	struct head h = {0};
	static const struct list none = {{NULL}, 0};
	char *line = NULL;
	int lang = -1;
	size_t cap = 0;

	while (getline(&line, &cap, f) >= 0) {
		struct lex_line l;
		int class;
		line_no++;
		if (*line == '#' || *line == '\n')
			continue;
		if (!lex_line_split(line, &l)) {
			complain("no = in the line", line);
		} else if (!strcmp(l.name, "language")) {
			lang = n_langs++;
			langs[lang] = mem_str(l.value);
			full[lang] = 1;
		} else if (lang < 0) {
			complain("the first line must be language =", l.name);
		} else if (read_head(lang, &h, l.name, l.arg, l.value)) {
			continue;
		} else if (!strcmp(l.name, "pattern")) {
			patterns_read(lang, line_no, l.arg, l.value, complain);
		} else if ((class = lex_class_of(l.name)) < 0) {
			complain("unknown class", l.name);
		} else {
			add_all(lang, class, value_of(class, l.arg), l.value);
		}
	}
	if (h.shorts)
		set_short(lang, h.shorts);
	compounds(lang, LEX_WEEKDAY, &h.weekday, LEX_WEEKDAY_PART, &h.weekday_plural, LEX_WEEKDAYS);
	compounds(lang, LEX_MONTH, &h.month, LEX_MONTH_PART, &none, LEX_MONTH_PART);
	check_full(lang);
	fclose(f);
	free(line);
}

static int lang_of(const char *code)
{
	for (int i = 0; i < n_langs; i++)
		if (!strcmp(langs[i], code))
			return i;
	return -1;
}

static bool add_date(void *ctx, int date)
{
	(void)ctx;
	if (n_dates == MAX_DATES)
		return false;
	dates[n_dates++] = date;
	return true;
}

/* days that no rule gives: the first of them, *COUNT how many */
static int read_dates(const char *p, int *count)
{
	int first = n_dates;

	*count = lex_dates_read(p, add_date, NULL);
	return first;
}

/* the names of a feast; those that end with & only begin the name of its weekend */
static void add_feast(int lang, int rule, char *list)
{
	struct buf names = BUF_INIT, weekends = BUF_INIT;
	char *save = NULL;

	for (char *w = strtok_r(list, ",", &save); w; w = strtok_r(NULL, ",", &save)) {
		size_t n = strlen(w);
		if (w[n - 1] == '&')
			for (int k = 0; k < feast_weekend[lang].n; k++)
				buf_printf(&weekends, "%.*s%s,", (int)n - 1, w, feast_weekend[lang].item[k]);
		else
			buf_printf(&names, "%s,", w);
	}
	if (names.n)
		add_all(lang, LEX_HOLIDAY, rule, names.p);
	if (weekends.n)
		add_all(lang, LEX_HOLIDAY_WEEKEND, rule, weekends.p);
	buf_free(&names);
	buf_free(&weekends);
}

/* the rule of the feast that has the name */
static int rule_of(const char *lang, const char *name)
{
	int w[PHRASE_WORDS], n = split(name, w), l = lang_of(lang);

	for (int k = 0; k < n_phrases && n; k++)
		if (phrases[k].class == LEX_HOLIDAY && phrases[k].lang == l && phrases[k].n == n && !memcmp(phrases[k].w, w, (size_t)n * sizeof *w))
			return phrases[k].value;
	return -1;
}

/* the names of a feast: "de: ostern, osterfest; en: easter" */
static void add_names(char *names, int rule)
{
	char *save = NULL;

	for (char *part = strtok_r(names, ";", &save); part; part = strtok_r(NULL, ";", &save)) {
		char *colon = strchr(part, ':');
		int lang;
		if (!colon) {
			complain("no language before the names", part);
			continue;
		}
		*colon++ = '\0';
		while (*part == ' ')
			part++;
		lang = lang_of(part);
		if (lang < 0)
			complain("no such language", part);
		else
			add_feast(lang, rule, colon);
	}
}

/* the rule of a feast: "fixed 09-08 +1", "easter 39", "dates 2012-06-05", "fixed 05-06 but 1995-05-08" */
static bool read_rule(const struct lex_line *l, struct rule *r)
{
	struct lex_feast f;
	int kind = lex_feast_kind(l->name);
	const char *but = strstr(l->arg, "but ");

	if (kind < 0 || !lex_feast_read(kind, l->arg, &f))
		return false;
	*r = (struct rule){f.kind, f.a, f.b, f.c, f.more, f.shift, 0, 0};
	if (kind == LEX_DATES)
		r->a = read_dates(l->arg, &r->b);
	if (but)
		r->but = read_dates(but + 4, &r->n_but);
	return !(kind == LEX_DATES && !r->b) && !(but && !r->n_but);
}

static void read_holidays(const char *path)
{
	FILE *f = open_source(path);
	char *line = NULL;
	size_t cap = 0;

	while (getline(&line, &cap, f) >= 0) {
		struct lex_line l;
		line_no++;
		if (*line == '#' || *line == '\n' || off_read(line, rule_of, complain))
			continue;
		if (n_rules == MAX_RULES || !lex_line_split(line, &l) || !read_rule(&l, &rules[n_rules])) {
			complain("not a holiday's rule", line);
			continue;
		}
		add_names(l.value, n_rules++);
	}
	fclose(f);
	free(line);
}

/* ---- CLDR ---- */

static void cldr_symbols(UDateFormat *df, UDateFormatSymbolType type, int lang, int class, int first, int count)
{
	for (int i = 0; i < count; i++) {
		UErrorCode ec = U_ZERO_ERROR;
		UChar u[80];
		char s[240];
		int32_t n, len = 0;
		int index = i + first, value = class == LEX_MONTH ? i + 1 : i == 0 ? 7 : i; /* CLDR's week starts on Sunday */
		n = udat_getSymbols(df, type, index, u, 80, &ec);
		if (U_FAILURE(ec) || n <= 0)
			continue;
		u_strToUTF8(s, sizeof s, &len, u, n, &ec);
		if (U_FAILURE(ec) || utf8_width(s, (size_t)len) < 3)
			continue;
		for (char *p = s; *p; p++)
			if (*p == '.' || (*p >= '0' && *p <= '9'))
				*p = ' ';
		int w[PHRASE_WORDS];
		if (split(s, w) == 1) {
			bool clash = false; /* an abbreviation must not contradict the file */
			for (int k = 0; k < n_phrases; k++)
				clash = clash || (phrases[k].lang == lang && phrases[k].n == 1 && phrases[k].w[0] == w[0]);
			if (!clash)
				add(lang, class, value, s);
		}
	}
}

static void cldr(void)
{
	static const char *const more[] = {"af", "bg", "bs", "ca", "cs", "cy", "el", "et", "eu", "fi", "fo", "ga", "gl", "hr",
	                                   "hu", "id", "is", "lb", "lt", "lv", "mk", "ms", "mt", "nb", "nn", "pt", "rm", "ro",
	                                   "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi", "sw"};
	int own = n_langs;

	for (size_t i = 0; i < sizeof more / sizeof *more && n_langs < MAX_LANGS; i++)
		langs[n_langs++] = mem_str(more[i]);
	for (int l = 0; l < n_langs; l++) {
		UErrorCode ec = U_ZERO_ERROR;
		UDateFormat *df = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, langs[l], NULL, 0, NULL, 0, &ec);
		if (U_FAILURE(ec)) {
			fprintf(stderr, "lexc: CLDR has no %s\n", langs[l]);
			exit(1);
		}
		file = "CLDR", line_no = l;
		cldr_symbols(df, UDAT_MONTHS, l, LEX_MONTH, 0, 12);
		cldr_symbols(df, UDAT_STANDALONE_MONTHS, l, LEX_MONTH, 0, 12);
		cldr_symbols(df, UDAT_WEEKDAYS, l, LEX_WEEKDAY, 1, 7);
		cldr_symbols(df, UDAT_STANDALONE_WEEKDAYS, l, LEX_WEEKDAY, 1, 7);
		if (l >= own) {
			int upto = n_phrases;
			for (int k = 0; k < upto; k++) /* short names of these languages need a number beside them anyway */
				if (phrases[k].lang == l)
					phrases[k].flag = 1;
		}
		udat_close(df);
	}
}

/* ---- clashes ---- */

static int by_words(const void *a, const void *b)
{
	const struct phrase *p = a, *q = b;
	if (p->w[0] != q->w[0])
		return p->w[0] - q->w[0];
	if (p->n != q->n)
		return q->n - p->n; /* the longest first */
	for (int i = 0; i < p->n; i++)
		if (p->w[i] != q->w[i])
			return p->w[i] - q->w[i];
	if (p->lang != q->lang)
		return p->lang - q->lang;
	return p->class != q->class ? p->class - q->class : p->value - q->value;
}

static void clashes(const char *path)
{
	FILE *o = fopen(path, "w");

	if (!o) {
		perror(path);
		exit(1);
	}
	for (int i = 0; i < n_phrases; i++)
		for (int j = i + 1; j < n_phrases && lexc_same_words(&phrases[i], &phrases[j]); j++) {
			const struct phrase *p = &phrases[i], *q = &phrases[j];
			bool when = p->class == LEX_MONTH || p->class == LEX_WEEKDAY || q->class == LEX_MONTH || q->class == LEX_WEEKDAY;
			if (p->lang != q->lang && when && full[p->lang] && full[q->lang] &&
			    (p->class != q->class || p->value != q->value))
				fprintf(o, "%s: %s %s %d, %s %s %d\n", p->text, langs[p->lang], lex_class_name(p->class), p->value,
				        langs[q->lang], lex_class_name(q->class), q->value);
		}
	fclose(o);
}

int main(int argc, char **argv)
{
	if (argc < 5) {
		fprintf(stderr, "usage: lexc OUT.c CLASHES.txt FILE.lex ... holidays.lex\n");
		return 64;
	}
	for (int i = 3; i < argc - 1; i++)
		read_lex(argv[i]);
	read_holidays(argv[argc - 1]);
	cldr();
	misspellings();
	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_words);
	clashes(argv[2]);
	if (bad)
		return 65;
	lexc_write(argv[1]);
	return 0;
}
