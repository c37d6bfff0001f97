/* viewc.c: compiles lang/NAME.view, what listings and grids say in a language, into the tables of outgoing/words_view.h.
 * usage: viewc FILE.view ... (en first, which stands for languages that have none) */
#include "outgoing/words_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 200, LINE = 4096 };

struct list {
	const char *key;
	int most; /* words that the table has room for; 1: the line is one text */
	int n;
	char *word[WORDS];
};

static int faults;

static void complain(const char *file, int line, const char *what, const char *word)
{
	fprintf(stderr, "viewc: %s:%d: %s: %s\n", file, line, what, word);
	faults = 1;
}

static char *copy(const char *s)
{
	char *c = malloc(strlen(s) + 1);

	if (!c)
		exit(1);
	return strcpy(c, s);
}

static void put_string(const char *s)
{
	putchar('"');
	for (; *s; s++)
		printf(*s == '"' || *s == '\\' ? "\\%c" : "%c", *s);
	putchar('"');
}

/* "key = value", which may come again with more words */
static void take_line(const char *file, int no, char *line, struct list *list, size_t n)
{
	char *value = strstr(line, " = "), *save = NULL;
	struct list *l = NULL;

	line[strcspn(line, "\n")] = '\0';
	if (!*line || *line == '#')
		return;
	if (value)
		*value = '\0';
	for (size_t i = 0; value && i < n; i++)
		if (!strcmp(list[i].key, line))
			l = &list[i];
	if (!l) {
		complain(file, no, "no such line", line);
		return;
	}
	value += 3;
	if (l->most == 1) {
		if (l->n)
			complain(file, no, "it is there twice", line);
		else
			l->word[l->n++] = copy(value);
		return;
	}
	for (char *word = strtok_r(value, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
		if (l->n == l->most || l->n == WORDS)
			complain(file, no, "more words than the table has room for", word);
		else if (strcmp(l->key, "month") != 0 && !strchr(word, '|'))
			complain(file, no, "a part that does not say where it breaks", word);
		else
			l->word[l->n++] = copy(word);
	}
}

static void put_list(const struct list *l)
{
	if (!l->n)
		return;
	printf(l->most == 1 ? "\n\t.%s = " : "\n\t.%s = {", l->key);
	if (!strcmp(l->key, "month"))
		printf("NULL, ");
	for (int i = 0; i < l->n; i++) {
		put_string(l->word[i]);
		printf(l->most == 1 ? "" : ", ");
	}
	printf(l->most == 1 ? "," : "},");
}

static void compile(const char *file)
{
	struct list list[] = {{"today", 1, 0, {NULL}}, {"tomorrow", 1, 0, {NULL}}, {"nothing", 1, 0, {NULL}}, {"due", 1, 0, {NULL}}, {"overdue", 1, 0, {NULL}}, {"week", 1, 0, {NULL}},
	                      {"onsets", 1, 0, {NULL}}, {"month", 12, 0, {NULL}}, {"prefix", VIEW_PREFIXES, 0, {NULL}}, {"head", VIEW_HEADS, 0, {NULL}}, {"joint", VIEW_JOINTS, 0, {NULL}}};
	enum { LISTS = sizeof list / sizeof *list, NEEDED = 7 };
	const char *base = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;
	FILE *f = fopen(file, "r");
	char line[LINE];

	if (!f) {
		complain(file, 0, "cannot be read", file);
		return;
	}
	for (int no = 1; fgets(line, sizeof line, f); no++)
		take_line(file, no, line, list, LISTS);
	fclose(f);
	printf("    {\n\t.code = \"%.*s\",", (int)strcspn(base, "."), base);
	for (int i = 0; i < LISTS; i++) {
		if (!list[i].n && i < NEEDED)
			complain(file, 0, "it is not there", list[i].key);
		if (!strcmp(list[i].key, "month") && list[i].n && list[i].n != 12)
			complain(file, 0, "not twelve", "month");
		put_list(&list[i]);
		for (int k = 0; k < list[i].n; k++)
			free(list[i].word[k]);
	}
	printf("\n    },\n");
}

int main(int argc, char **argv)
{
	printf("/* made by lang/viewc.c */\n#include \"outgoing/words_view.h\"\n\nconst struct view_words view_words_tables[] = {\n");
	for (int i = 1; i < argc; i++)
		compile(argv[i]);
	printf("};\n\nconst size_t view_words_count = %d;\n", argc - 1);
	return faults;
}
