/* wordc.c: compiles lang/NAME.words, what letters, listings and sheets say in a language, into the tables of outgoing/words.h and
 * outgoing/words_series.h.
 * usage: wordc FILE.words ... (en first, which stands for languages that have none) */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE = 4096, TEXTS = 13 };

static const struct spec {
	const char *key;
	const char *at;      /* the member of the table; it begins with s: of a series */
	int least, most;     /* texts; least 0: the line may be missing */
	int from;            /* 1: the member's first one stays empty */
} specs[] = {
    {"weekday", "w.weekday", 7, 7, 1}, {"short_weekday", "w.short_weekday", 7, 7, 1}, {"month", "w.month", 12, 12, 1}, {"date_form", "w.date_form", 1, 1, 0}, {"first_day", "w.first_day", 0, 1, 0}, {"oclock", "w.oclock", 1, 1, 0},
    {"all_day", "w.all_day", 1, 1, 0}, {"cancelled", "w.cancelled", 1, 1, 0}, {"tentative", "w.tentative", 1, 1, 0}, {"full", "w.full", 1, 1, 0}, {"events", "w.events", 1, 1, 0},
    {"your_time", "w.your_time", 1, 1, 0}, {"agenda", "w.agenda", 1, 1, 0}, {"date", "w.date", 1, 1, 0}, {"time", "w.time", 1, 1, 0}, {"place", "w.place", 1, 1, 0},
    {"organizer", "w.organizer", 1, 1, 0}, {"doors", "w.doors", 1, 1, 0}, {"deadline", "w.deadline", 1, 1, 0}, {"online", "w.online", 1, 1, 0}, {"item", "w.item", 1, 1, 0},
    {"price", "w.price", 1, 1, 0}, {"documents", "w.documents", 1, 1, 0}, {"until", "w.until", 1, 1, 0}, {"map", "w.map", 1, 1, 0}, {"topics", "w.topics", 1, 1, 0},
    {"registration", "w.registration", 1, 1, 0}, {"contact", "w.contact", 1, 1, 0}, {"speaker", "w.speaker", 1, 1, 0}, {"more", "w.more", 1, 1, 0}, {"kind", "w.kind", 1, 1, 0},
    {"audience", "w.audience", 1, 1, 0}, {"categories", "w.categories", 1, 1, 0}, {"places", "w.places", 1, 1, 0}, {"chair", "w.chair", 1, 1, 0}, {"version", "w.version", 1, 1, 0},
    {"total", "w.total", 1, 1, 0}, {"behind_end", "w.behind_end", 1, 1, 0}, {"unplaced", "w.unplaced", 1, 1, 0}, {"planned", "w.planned", 1, 1, 0}, {"available", "w.available", 1, 1, 0},
    {"no_length", "w.no_length", 1, 1, 0}, {"too_long", "w.too_long", 1, 1, 0}, {"breaks", "w.breaks", 1, 8, 0}, {"nowhere", "w.nowhere", 1, 8, 0}, {"greeting", "w.greeting", 1, 1, 0}, {"answer", "w.answer", 1, 1, 0},
    {"by_mail", "w.by_mail", 1, 1, 0}, {"says", "w.says", 3, 3, 0}, {"why", "w.why", 1, 1, 0}, {"leave", "w.leave", 1, 1, 0}, {"invitation", "w.invitation", 1, 1, 0},
    {"update", "w.update", 1, 1, 0}, {"cancellation", "w.cancellation", 1, 1, 0}, {"announcement", "w.announcement", 1, 1, 0}, {"reminder", "w.reminder", 1, 1, 0},
    {"is_cancelled", "w.is_cancelled", 1, 1, 0}, {"is_changed", "w.is_changed", 1, 1, 0}, {"was", "w.was", 1, 1, 0}, {"deadline_soon", "w.deadline_soon", 1, 1, 0}, {"title", "w.title", 1, 1, 0},
    {"fresh", "w.fresh", 1, 1, 0}, {"nudge", "w.nudge", 1, 1, 0}, {"nudge_lead", "w.nudge_lead", 1, 1, 0}, {"uninvited_lead", "w.uninvited_lead", 1, 1, 0}, {"waiting", "w.waiting", 1, 1, 0},
    {"waiting_lead", "w.waiting_lead", 1, 1, 0}, {"moved_up", "w.moved_up", 1, 1, 0}, {"moved_up_lead", "w.moved_up_lead", 1, 1, 0}, {"not_moved", "w.not_moved", 1, 1, 0},
    {"not_moved_lead", "w.not_moved_lead", 1, 1, 0}, {"repeats", "w.repeats", 1, 1, 0}, {"rhythm", "w.rhythm", 4, 4, 0}, {"every_days", "s.every[0]", 1, 3, 0}, {"every_weeks", "s.every[1]", 1, 3, 0},
    {"every_months", "s.every[2]", 1, 3, 0}, {"every_years", "s.every[3]", 1, 3, 0}, {"weekly_prefix", "s.weekly_prefix", 1, 1, 0}, {"weekday_on", "s.weekday_on", 7, 7, 1}, {"and", "s.and", 1, 1, 0},
    {"ordinal", "s.ordinal[0]", 6, 6, 1}, {"ordinal_feminine", "s.ordinal[1]", 0, 6, 1}, {"weekday_nth", "s.weekday_nth", 0, 7, 1}, {"feminine", "s.feminine", 1, 1, 0},
    {"nth_each", "s.nth_each", 2, 2, 0}, {"nth_in", "s.nth_in", 2, 2, 0}, {"day_prefix", "s.day_prefix", 1, 1, 0}, {"day", "s.day", 1, 1, 0}, {"last_day", "s.last_day", 1, 1, 0},
    {"day_each", "s.day_each", 1, 1, 0}, {"day_in", "s.day_in", 1, 1, 0}, {"year_prefix", "s.year_prefix", 0, 1, 0}, {"year_mid", "s.year_mid", 1, 1, 0}, {"of_month", "s.of_month", 1, 2, 0},
    {"count", "s.count", 3, 3, 0}, {"not_on", "s.not_on", 1, 1, 0}, {"also_on", "s.also_on", 1, 1, 0}, {"instead_of", "s.instead_of", 1, 1, 0}, {"on_dates", "s.on_dates", 1, 1, 0},
    {"from_on", "s.from_on", 3, 3, 0}, {"replaces", "s.replaces", 1, 1, 0}, {"day_special", "s.day_special", 0, 8, 0}};
enum { KEYS = sizeof specs / sizeof *specs };

static int faults;

static void complain(const char *file, int line, const char *what, const char *word)
{
	fprintf(stderr, "wordc: %s:%d: %s: %s\n", file, line, what, word);
	faults = 1;
}

static char *copy(const char *s, size_t n)
{
	char *c = malloc(n + 1);

	if (!c)
		exit(1);
	memcpy(c, s, n);
	c[n] = '\0';
	return c;
}

struct lines {
	char *text[KEYS][TEXTS];
	int day[TEXTS];          /* of day_special */
	int n[KEYS];
};

/* the texts of a line, each in quotes; day_special has a day before it */
static void take_texts(const char *file, int no, const struct spec *spec, const char *p, struct lines *l)
{
	int k = (int)(spec - specs);
	bool day = !strcmp(spec->key, "day_special");

	if (l->n[k] && !day)
		complain(file, no, "it is there twice", spec->key);
	while (*(p += strspn(p, " "))) {
		const char *end;
		if (day) {
			l->day[l->n[k]] = atoi(p);
			p += strspn(p, "0123456789 ");
		}
		end = *p == '"' ? strchr(p + 1, '"') : NULL;
		if (!end || memchr(p, '\\', (size_t)(end - p))) {
			complain(file, no, "no text in quotes", p);
			return;
		}
		if (l->n[k] == spec->most) {
			complain(file, no, "more texts than it may have", spec->key);
			return;
		}
		l->text[k][l->n[k]++] = copy(p + 1, (size_t)(end - p) - 1);
		p = end + 1;
	}
}

/* a text that has a number or a name put into it: the places for them */
static void check_places(const char *file, const struct spec *spec, const struct lines *l, const struct lines *english)
{
	int k = (int)(spec - specs);

	for (int i = 0; i < l->n[k] && i < english->n[k]; i++) {
		const char *mine = l->text[k][i];
		if ((strstr(english->text[k][i], "%s") != NULL) != (strstr(mine, "%s") != NULL))
			complain(file, 0, "%s is not where en.words has it", spec->key);
	}
}

static void read_lines(const char *file, struct lines *l, const struct lines *english)
{
	FILE *f = fopen(file, "r");
	char line[LINE];

	if (!f) {
		complain(file, 0, "cannot be read", file);
		return;
	}
	for (int no = 1; fgets(line, sizeof line, f); no++) {
		char *value = strstr(line, " = ");
		const struct spec *spec = NULL;
		line[strcspn(line, "\n")] = '\0';
		if (!*line || *line == '#')
			continue;
		if (value)
			*value = '\0';
		for (size_t i = 0; value && i < KEYS; i++)
			if (!strcmp(specs[i].key, line))
				spec = &specs[i];
		if (spec)
			take_texts(file, no, spec, value + 3, l);
		else
			complain(file, no, "no such line", line);
	}
	fclose(f);
	for (size_t i = 0; i < KEYS; i++) {
		if (l->n[i] < specs[i].least)
			complain(file, 0, "it is not there, or has too few texts", specs[i].key);
		check_places(file, &specs[i], l, english);
	}
}

static void put_string(const char *s)
{
	putchar('"');
	for (; *s; s++)
		printf(*s == '\\' ? "\\%c" : "%c", *s);
	putchar('"');
}

/* the member that a line fills, of the table that TABLE ('w', 's') names */
static void put_member(const struct spec *spec, const struct lines *l, char table)
{
	int k = (int)(spec - specs);
	bool day = !strcmp(spec->key, "day_special"), list = spec->most > 1 || strchr(spec->at, '[') != NULL;

	if (*spec->at != table || !l->n[k])
		return;
	printf(list ? "\n\t%s = {%s" : "\n\t%s = ", spec->at + 1, spec->from ? "\"\", " : "");
	for (int i = 0; i < l->n[k]; i++) {
		if (day)
			printf("{%d, ", l->day[i]);
		put_string(l->text[k][i]);
		printf(day ? "}, " : list ? ", " : "");
	}
	printf(list ? "}," : ",");
}

static void put_table(const char *type, const char *name, char table, char **file, const struct lines *l, int n)
{
	printf("\nconst struct %s %s[] = {\n", type, name);
	for (int i = 0; i < n; i++) {
		const char *base = strrchr(file[i], '/') ? strrchr(file[i], '/') + 1 : file[i];
		printf("    {\n\t.code = \"%.*s\",", (int)strcspn(base, "."), base);
		for (size_t k = 0; k < KEYS; k++)
			put_member(&specs[k], &l[i], table);
		printf("\n    },\n");
	}
	printf("};\n");
}

int main(int argc, char **argv)
{
	int n = argc - 1;
	struct lines *l = calloc((size_t)n + 1, sizeof *l);

	if (!l)
		return 1;
	for (int i = 0; i < n; i++)
		read_lines(argv[i + 1], &l[i], &l[0]);
	printf("/* made by lang/wordc.c */\n#include \"outgoing/words.h\"\n#include \"outgoing/words_series.h\"\n");
	put_table("words", "words_tables", 'w', argv + 1, l, n);
	put_table("series_words", "series_words_tables", 's', argv + 1, l, n);
	printf("\nconst size_t words_tables_count = %d;\n", n);
	for (int i = 0; i < n; i++)
		for (size_t k = 0; k < KEYS; k++)
			for (int j = 0; j < l[i].n[k]; j++)
				free(l[i].text[k][j]);
	free(l);
	return faults;
}
