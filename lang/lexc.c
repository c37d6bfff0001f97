/* lexc.c: the build's lexicon compiler: reads lang/[a-z][a-z].lex and holidays.lex, adds the month and weekday names of
 * further languages from CLDR (through ICU), refuses incomplete files, lists words that clash between languages, and
 * writes the tables of lib/language/lexicon.c as C.
 *
 * usage: lexc OUT.c CLASHES.txt FILE.lex ... holidays.lex */
#include "feasts.h"
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

enum { MAX_WORDS = 30000, MAX_PHRASES = 40000, MAX_LANGS = 64, PHRASE_WORDS = 7, MAX_RULES = 400, MAX_DATES = 100 };

struct phrase {
	int w[PHRASE_WORDS], n;
	int lang, class, value, flag, index;
	const char *text;
};

static char *words[MAX_WORDS];
static int n_words = 1; /* 0: unknown */
static struct phrase phrases[MAX_PHRASES];
static int n_phrases;
static char *langs[MAX_LANGS];
static int full[MAX_LANGS]; /* 1: a file of its own, 2: a complete one */
static unsigned traits[MAX_LANGS];
static int n_langs;
static char *zones[100];
static int n_zones;
static struct rule {
	int kind, a, b, c, more, shift, but, n_but;
} rules[MAX_RULES];
static int n_rules;
static int dates[MAX_DATES], n_dates;
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
static unsigned hash(const char *s)
{
	unsigned h = 2166136261u;
	while (*s)
		h = (h ^ (unsigned char)*s++) * 16777619u;
	return h;
}

static int *word_table;
static int word_id(const char *s)
{
	unsigned h = hash(s) & 65535;

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
static const char *endings[MAX_LANGS]; /* "e,er"; NULL: none */
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

static void add_spellings(int lang, int class, int value, const char *text)
{
	struct buf b = BUF_INIT;

	add(lang, class, value, text);
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

/* OF the class with the tails become phrases of CLASS; with an ending of MANY they are PLURALS */
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
			n = b.n;
			for (int m = 0; m < many->n; m++) {
				b.n = n;
				buf_str(&b, many->item[m]);
				add(lang, plurals, phrases[i].value, buf_cstr(&b));
			}
			buf_free(&b);
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
	} else if (!strcmp(name, "accents")) {
		accents_optional[lang] = true;
		if (strcmp(value, "optional") != 0)
			complain("accents = optional, or no such line", value);
	} else if (!strcmp(name, "endings")) {
		read_endings(lang, value);
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

/* ---- feasts of other calendars ---- */

static bool has_table(int kind)
{
	return kind >= FEAST_HEBREW && kind <= FEAST_LAST_FRIDAY;
}

static void feast_table(FILE *o, int r)
{
	struct feast_rule f = {rules[r].kind, rules[r].a, rules[r].b, rules[r].c};

	fprintf(o, "\t{");
	for (int y = FEAST_FROM; y <= FEAST_TO; y++)
		fprintf(o, "%d,", feast_date(&f, y));
	fprintf(o, "},\n");
}

/* ---- writing ---- */

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

/* by first word, then class, the longest first */
static int by_class(const void *a, const void *b)
{
	const struct phrase *p = a, *q = b;
	if (p->w[0] != q->w[0])
		return p->w[0] - q->w[0];
	if (p->class != q->class)
		return p->class - q->class;
	return p->n != q->n ? q->n - p->n : p->index != q->index ? p->index - q->index : p->lang != q->lang ? p->lang - q->lang : p->value - q->value;
}

static bool same_words(const struct phrase *p, const struct phrase *q)
{
	return p->n == q->n && !memcmp(p->w, q->w, (size_t)p->n * sizeof *p->w);
}

static void clashes(const char *path)
{
	FILE *o = fopen(path, "w");

	if (!o) {
		perror(path);
		exit(1);
	}
	for (int i = 0; i < n_phrases; i++)
		for (int j = i + 1; j < n_phrases && same_words(&phrases[i], &phrases[j]); j++) {
			const struct phrase *p = &phrases[i], *q = &phrases[j];
			bool when = p->class == LEX_MONTH || p->class == LEX_WEEKDAY || q->class == LEX_MONTH || q->class == LEX_WEEKDAY;
			if (p->lang != q->lang && when && full[p->lang] && full[q->lang] &&
			    (p->class != q->class || p->value != q->value))
				fprintf(o, "%s: %s %s %d, %s %s %d\n", p->text, langs[p->lang], lex_class_name(p->class), p->value,
				        langs[q->lang], lex_class_name(q->class), q->value);
		}
	fclose(o);
}

/* which languages a word speaks for, and how much: function words twice, long names of months and days three times */
static void write_votes(FILE *o, const int *first, int end)
{
	int *at = mem_new((size_t)n_words + 1, sizeof *at), n = 0;

	fprintf(o, "const struct lex_vote lex_votes[] = {\n");
	for (int i = 0; i < n_words; i++) {
		unsigned long long counted = 0, stops = 0;
		size_t len = i ? strlen(words[i]) : 0;
		bool likely_day = false;
		int upto = i + 1 < n_words ? first[i + 1] : end;
		at[i] = n;
		for (int e = first[i]; e < upto; e++) {
			if (phrases[e].class == LEX_STOP && phrases[e].n == 1)
				stops |= 1ULL << phrases[e].lang;
			if (phrases[e].class == LEX_WEEKDAY && phrases[e].n == 1 && traits[phrases[e].lang] >> TRAIT_SHORT_VOTES & 1)
				likely_day = true; /* Do is rather Thursday than a Polish "to" */
		}
		for (int e = first[i]; e < upto; e++) {
			const struct phrase *p = &phrases[e];
			bool name = p->class == LEX_MONTH || p->class == LEX_WEEKDAY, stop = stops >> p->lang & 1;
			int weight = stop ? 2 : 1;
			if (p->n != 1 || p->class == LEX_GENDER || p->class == LEX_GIVEN_NAME || (counted >> p->lang & 1) || (words[i][0] >= '0' && words[i][0] <= '9'))
				continue;
			if (len <= 2 && !(traits[p->lang] >> TRAIT_SHORT_VOTES & 1)) /* do, in: too short to tell a language that few texts are in */
				weight = stop && !likely_day;
			if (name && len > 4)
				weight = 3;
			if ((name && p->flag && (len < 3 || (len == 3 && !(traits[p->lang] >> TRAIT_SHORT_VOTES & 1)))) || (!full[p->lang] && !(name && len > 3)))
				continue;
			counted |= 1ULL << p->lang;
			if (!weight) /* it would tell nothing */
				continue;
			fprintf(o, "\t{%d, %d, %d},\n", p->lang, weight, stop);
			n++;
		}
	}
	fprintf(o, "\t{0, 0, 0}\n};\nconst unsigned lex_vote_at[%d] = {", n_words + 1);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "%d,", at[i]);
	fprintf(o, "%d};\n", n);
	free(at);
}

/* the first two words of all phrases that have more than one, as bits of a set that may hold others, too */
static void write_pairs(FILE *o)
{
	size_t n = (size_t)1 << (LEX_PAIR_BITS - 6);
	unsigned long long *m = mem_new(n, sizeof *m);

	for (int i = 0; i < n_phrases; i++)
		if (phrases[i].n > 1) {
			unsigned bit = LEX_PAIR(phrases[i].w[0], phrases[i].w[1]);
			m[bit / 64] |= 1ULL << (bit % 64);
		}
	fprintf(o, "const unsigned long long lex_pairs[] = {");
	for (size_t k = 0; k < n; k++)
		fprintf(o, "0x%llx,%s", m[k], k % 8 == 7 ? "\n" : "");
	fprintf(o, "};\n");
	free(m);
}

/* what a language's own phrases begin with, and the names of months, weekdays and feasts of all, word by word; then the
 * same of phrases of one word alone; equal rows are written once */
static int n_rows;
static void write_rows(FILE *o)
{
	enum { MAX_ROWS = 65535 };
	static unsigned long long rows[MAX_ROWS][2];
	unsigned long long(*m)[2] = mem_new((size_t)n_words, sizeof *m);
	int own = 0;

	while (own < n_langs && full[own])
		own++;
	fprintf(o, "const unsigned lex_n_words = %d;\nconst int lex_n_own = %d;\nconst unsigned short lex_row[] = {\n", n_words, own);
	for (int block = 0; block < 2 * (own + 1); block++) {
		int l = block % (own + 1);
		memset(m, 0, (size_t)n_words * sizeof *m);
		for (int i = 0; i < n_phrases; i++) {
			int class = phrases[i].class;
			if (block > own && phrases[i].n > 1)
				continue;
			if (class < 128 && (l == own || phrases[i].lang == l || class == LEX_MONTH || class == LEX_WEEKDAY || class == LEX_HOLIDAY))
				m[phrases[i].w[0]][class / 64] |= 1ULL << (class % 64);
		}
		for (int w = 0; w < n_words; w++) {
			int r = 0;
			while (r < n_rows && (rows[r][0] != m[w][0] || rows[r][1] != m[w][1]))
				r++;
			if (r == n_rows)
				memcpy(rows[n_rows++], m[w], sizeof *rows);
			fprintf(o, "%d,%s", r, w % 24 == 23 ? "\n" : "");
		}
	}
	fprintf(o, "};\nconst unsigned long long lex_built_row_mask[][2] = {\n");
	for (int r = 0; r < n_rows; r++)
		fprintf(o, "\t{0x%llxULL, 0x%llxULL},\n", rows[r][0], rows[r][1]);
	fprintf(o, "};\n");
	free(m);
}

/* the words, and how they are found: N_TEXT octets with a hash table of SIZE slots */
static void write_words(FILE *o, int size)
{
	int *slot = mem_new((size_t)size, sizeof *slot), *at = mem_new((size_t)n_words + 1, sizeof *at), n_text = 0;

	for (int i = 1; i < n_words; i++) {
		unsigned h = hash(words[i]) & (unsigned)(size - 1);
		while (slot[h])
			h = (h + 1) & (unsigned)(size - 1);
		slot[h] = i;
	}
	fprintf(o, "const unsigned lex_hash_mask = %d;\nconst unsigned short lex_hash[%d] = {\n", size - 1, size);
	for (int i = 0; i < size; i++)
		fprintf(o, "%d,%s", slot[i], i % 24 == 23 ? "\n" : "");
	fprintf(o, "};\nconst char lex_text[] = {\n");
	for (int i = 1; i < n_words; i++) {
		at[i] = n_text;
		n_text += (int)strlen(words[i]) + 1;
		for (const char *p = words[i]; *p; p++)
			fprintf(o, "%d,", *p);
		fprintf(o, "0,\n");
	}
	fprintf(o, "};\nconst unsigned lex_word_at[%d] = {0,", n_words + 1);
	for (int i = 1; i < n_words; i++)
		fprintf(o, "%d,", at[i]);
	fprintf(o, "%d};\n", n_text);
	free(slot);
	free(at);
}

/* the phrases, each once; how many */
static int write_phrases(FILE *o)
{
	int k = 0;

	fprintf(o, "const struct lex_phrase lex_phrases[] = {\n");
	for (int i = 0; i < n_phrases; i++) {
		if (i && same_words(&phrases[i], &phrases[i - 1])) {
			phrases[i].index = k - 1;
			continue;
		}
		fprintf(o, "\t{%d, {", phrases[i].n);
		for (int w = 0; w < phrases[i].n; w++)
			fprintf(o, "%d,", phrases[i].w[w]);
		fprintf(o, "}},\n");
		phrases[i].index = k++;
	}
	fprintf(o, "};\n");
	return k;
}

/* by language, then as the senses of all stand */
static int by_lang(const void *a, const void *b)
{
	const struct phrase *p = a, *q = b;
	return p->lang != q->lang ? p->lang - q->lang : by_class(a, b);
}

static void write_entry(FILE *o, const struct phrase *p)
{
	fprintf(o, "\t{%d, %d, %d, %d, %d, %d, %d},\n", p->class, p->lang, p->flag, p->n, p->value, p->index, p->n > 1 ? p->w[1] : 0);
}

/* the same senses for each language that has a file, word by word: a text of one language asks for no others */
static void write_own(FILE *o)
{
	int *at = mem_new((size_t)n_words, sizeof *at), k = 0, own = 0;

	while (own < n_langs && full[own])
		own++;
	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_lang);
	fprintf(o, "const struct lex_entry lex_own[] = {\n");
	while (k < n_phrases && phrases[k].lang < own)
		write_entry(o, &phrases[k++]);
	fprintf(o, "\t{0, 0, 0, 0, 0, 0, 0}\n};\nconst unsigned lex_own_at[] = {\n");
	k = 0;
	for (int l = 0; l < own; l++) {
		for (int w = 0; w < n_words; w++) {
			at[w] = k;
			while (k < n_phrases && phrases[k].lang == l && phrases[k].w[0] == w)
				k++;
		}
		for (int w = 0; w < n_words; w++)
			fprintf(o, "%d,%s", at[w], w % 24 == 23 ? "\n" : "");
	}
	fprintf(o, "%d};\n", k);
	free(at);
}

/* for each word the senses of its phrases, by class, and the classes that begin with it */
static void write_senses(FILE *o)
{
	unsigned long long(*mask)[LEX_MASKS] = mem_new((size_t)n_words + 1, sizeof *mask);
	int *first = mem_new((size_t)n_words + 1, sizeof *first), at = 0;

	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_class);
	fprintf(o, "const struct lex_entry lex_entries[] = {\n");
	for (int i = 0; i < n_words; i++) {
		first[i] = at;
		for (; at < n_phrases && phrases[at].w[0] == i; at++) {
			const struct phrase *p = &phrases[at];
			mask[i][p->class / 64] |= 1ULL << (p->class % 64);
			write_entry(o, p);
		}
	}
	fprintf(o, "};\n");
	for (int i = 0; i < n_phrases; i++) /* words inside the phrases of the grammar */
		for (int w = 1; w < phrases[i].n && phrases[i].class < LEX_NO_DATE_BEFORE; w++)
			mask[phrases[i].w[w]][LEX_MASKS - 1] |= LEX_INSIDE;
	write_votes(o, first, at);
	fprintf(o, "const unsigned lex_entry_at[%d] = {", n_words + 1);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "%d,", first[i]);
	fprintf(o, "%d};\nconst unsigned long long lex_built_mask[%d][LEX_MASKS] = {\n", at, n_words);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "\t{0x%llxULL, 0x%llxULL, 0x%llxULL},\n", mask[i][0], mask[i][1], mask[i][2]);
	fprintf(o, "};\n");
	write_own(o);
	free(mask);
	free(first);
}

static void write_languages(FILE *o)
{
	unsigned long long complete = 0;

	for (int i = 0; i < n_langs; i++)
		if (full[i] == 2)
			complete |= 1ULL << i;
	fprintf(o, "const unsigned long long lex_complete = 0x%llxULL;\nconst int lex_n_langs = %d;\nconst char *const lex_langs[] = {", complete, n_langs);
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "\"%s\",", langs[i]);
	fprintf(o, "};\nconst unsigned char lex_full[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "%d,", full[i]);
	fprintf(o, "};\nconst unsigned lex_traits[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "%u,", traits[i]);
	fprintf(o, "};\nconst char *const lex_endings[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "\"%s\",", endings[i] ? endings[i] : "");
	fprintf(o, "};\nconst char *const lex_zones[] = {");
	for (int i = 0; i < n_zones; i++)
		fprintf(o, "\"%s\",", zones[i]);
	fprintf(o, "};\n");
}

static void write_holidays(FILE *o)
{
	int feast = 0;

	fprintf(o, "const struct lex_holiday lex_holidays[] = {\n");
	for (int i = 0; i < n_rules; i++)
		fprintf(o, "\t{%d, %d, %d, %d, %d, %d, %d, %d, %d},\n", rules[i].kind, rules[i].a, rules[i].b, rules[i].c, rules[i].more,
		        has_table(rules[i].kind) ? feast++ : 0, rules[i].shift, rules[i].but, rules[i].n_but);
	fprintf(o, "};\nconst int lex_dates[] = {");
	for (int i = 0; i < n_dates; i++)
		fprintf(o, "%d,", dates[i]);
	fprintf(o, "0};\nconst short lex_feasts[][%d] = {\n", FEAST_TO - FEAST_FROM + 1);
	for (int i = 0; i < n_rules; i++)
		if (has_table(rules[i].kind))
			feast_table(o, i);
	fprintf(o, "};\n");
	off_write(o);
}

static void write_tables(const char *path)
{
	enum { SLOTS = 32768 };
	FILE *o = fopen(path, "w");
	int n_built;

	if (!o) {
		perror(path);
		exit(1);
	}
	fprintf(o, "/* made by lang/lexc.c from lang/ and CLDR; do not edit */\n#include \"language/tables.h\"\n\n");
	write_words(o, SLOTS);
	n_built = write_phrases(o);
	write_senses(o);
	write_rows(o);
	write_pairs(o);
	write_languages(o);
	write_holidays(o);
	patterns_write(o, n_langs);
	fprintf(o, "const unsigned long long (*lex_mask)[LEX_MASKS] = lex_built_mask;\nconst unsigned long long (*lex_row_mask)[2] = lex_built_row_mask;\n");
	fprintf(o, "struct lex_tables lex = {%d, lex_hash, lex_word_at, lex_entry_at, lex_own_at, lex_vote_at, lex_text, lex_entries, lex_own, lex_phrases, lex_holidays, lex_dates, lex_zones, lex_row, lex_pairs, %d, %d, %d, %d, %d, %d};\n",
		SLOTS - 1, n_rows, n_words, n_built, n_zones, n_rules, n_dates);
	if (fclose(o)) {
		perror(path);
		exit(1);
	}
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
	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_words);
	clashes(argv[2]);
	if (bad)
		return 65;
	write_tables(argv[1]);
	return 0;
}
