/* rowcheck.c: reads the example of every row of patterns in the lexicons, and fails where it is not read by that very row, to its
 * end, with the result that stands beside it; see lib/language/pattern.h.
 *
 * usage: rowcheck FILE.lex ... */
#include "ground/mem.h"
#include "language/lex_source.h"
#include "language/resolve.h"
#include "language/tables.h"
#include "language/when_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* the row of LANG in that line of its file, -1: there is none */
static int row_in(int lang, int line)
{
	for (int k = 0; k < lex_n_patterns; k++)
		if (lex_patterns[k].lang == lang && lex_patterns[k].line == line)
			return k;
	return -1;
}

static bool among(const struct reading *r, int row)
{
	for (int k = 0; k < r->n_rows; k++)
		if (r->row[k] == row)
			return true;
	return false;
}

/* the tokens that the rows of ROOT read at I; RESULT: what they say, or "nothing" where there is no such day */
static int read_at(const struct parse *p, size_t i, enum lex_root root, struct reading *r, char result[MOMENT_RULE])
{
	static const struct reference ref = {.now = {2026, 3, 4, 10, 0, 0, true, false}};
	struct moment m = {0};
	struct when_day day;
	int n;

	if (root == ROOT_REPEAT) {
		if ((n = parse_repeat(p, i, r)) != 0)
			resolve_rule(&r->repeat, NULL, result);
		return n;
	}
	if ((n = parse_rows(p, i, root, r)) == 0)
		return 0;
	day = told_day(r);
	if (!resolve_day(&day, &ref, &m)) {
		strcpy(result, "nothing");
		return n;
	}
	snprintf(result, MOMENT_RULE, "%04d-%02d-%02d", m.start.year, m.start.month, m.start.day);
	if (m.start.timed)
		snprintf(result + 10, MOMENT_RULE - 10, "T%02d:%02d", m.start.hour, m.start.min);
	if (m.has_end && !m.start.timed && civil_cmp(&m.start, &m.end) != 0)
		snprintf(result + 10, MOMENT_RULE - 10, "/%04d-%02d-%02d", m.end.year, m.end.month, m.end.day);
	return n;
}

/* NULL: the phrase is read by the row as it should be; else what is wrong */
static const char *wrong(int lang, const char *phrase, const char *want, int row)
{
	static char said[MOMENT_RULE + 60];
	struct tokens ts = TOKENS_INIT;
	struct parse p;
	const char *what = "it is not read at all";
	bool done = false;

	tokens_scan(&ts, phrase, strlen(phrase));
	p = when_parse(&ts, lang, (lex_langs_t)1 << lang);
	for (int root = 0; root < ROOT_COUNT && !done; root++) {
		char result[MOMENT_RULE] = "";
		struct reading r;
		size_t i = 0;
		int n = 0;
		while (i < ts.n && (n = read_at(&p, i, (enum lex_root)root, &r, result)) == 0)
			i++;
		if (!n)
			continue;
		what = NULL;
		done = among(&r, row);
		if (!done)
			snprintf(said, sizeof said, "it is read by another row, that of line %d", (int)lex_patterns[r.row[r.n_rows - 1]].line), what = said;
		else if (strcmp(result, want) != 0)
			snprintf(said, sizeof said, "it is read as %s", result), what = said;
		else if (i > 2)
			what = "more than a preposition is passed over before it";
		else if (root != ROOT_REPEAT && i + (size_t)n < ts.n)
			what = "it is not read to its end";
	}
	tokens_free(&ts);
	return what;
}

static int check_line(const char *path, int line_no, int lang, char *value)
{
	char *example = strstr(value, " : "), *want = example ? strstr(example, " => ") : NULL;
	const char *what;

	if (!want)
		return 1;
	*want = '\0';
	what = wrong(lang, example + 3, want + 4, row_in(lang, line_no));
	if (what)
		fprintf(stderr, "rowcheck: %s:%d: \"%s\": %s\n", path, line_no, example + 3, what);
	return what != NULL;
}

static int check_file(const char *path)
{
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t cap = 0;
	int lang = -1, bad = 0;

	if (!f) {
		perror(path);
		return 1;
	}
	for (int n = 1; getline(&line, &cap, f) >= 0; n++) {
		struct lex_line l;
		if (*line == '#' || !lex_line_split(line, &l))
			continue;
		if (!strcmp(l.name, "language"))
			lang = lex_lang_of(l.value, strlen(l.value));
		else if (!strcmp(l.name, "pattern") && lang >= 0)
			bad += check_line(path, n, lang, l.value);
	}
	free(line);
	fclose(f);
	return bad;
}

int main(int argc, char **argv)
{
	int bad = 0;

	for (int i = 1; i < argc; i++)
		bad += check_file(argv[i]);
	return bad ? 65 : 0;
}
