/* patterns.c: compiles the rows of patterns; see language/pattern.h. */
#include "patterns.h"

#include "ground/mem.h"
#include "language/classes.h"
#include "language/lex_source.h"
#include "language/pattern.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_STEPS = 16000, MAX_ROWS = 2000, MAX_NAMES = 400, MAX_DEPTH = 8 };

static struct lex_step steps[MAX_STEPS];
static int n_steps;
static struct row {
	int name, step, line, lang, number;
	unsigned long long first[2], need[2], need2[2]; /* need, need2: words of which some are in all that it reads; 0: not known */
} rows[MAX_ROWS];
static int n_rows;
static struct name {
	int lang, n;
	bool closed; /* another row has referred to it: nothing may be added, so that no row can come to itself */
	char *text;
} names[MAX_NAMES];
static int n_names;
static void (*complaint)(const char *what, const char *word);

#define X(id, name) name,
static const char *const place_names[] = {LEX_PLACES};
static const char *const setting_names[] = {LEX_SETTINGS};
static const char *const root_names[] = {LEX_ROOTS};
#undef X

/* what a place may begin with: words of N classes, a number */
static const struct {
	int n, class[5], number;
} begins[PLACE_COUNT_OF] = {
	[PLACE_DAYS] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}, 0}, [PLACE_SERIES] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}, 0},
	[PLACE_NTHS] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1}, [PLACE_NTH_UNIT] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1},
	[PLACE_MONTHDAYS] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1}, [PLACE_SECOND] = {1, {LEX_ORDINAL}, 1},
	[PLACE_NTH] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1}, [PLACE_NUMBER] = {1, {LEX_CARDINAL}, 1},
	[PLACE_UNIT] = {1, {LEX_UNIT}, 0}, [PLACE_FREQUENCY] = {1, {LEX_FREQUENCY}, 0},
	[PLACE_COUNT] = {2, {LEX_TIMES, LEX_CARDINAL}, 1}, [PLACE_DATE] = {2, {LEX_MONTH, LEX_ORDINAL}, 1},
	[PLACE_PARITY] = {2, {LEX_PARITY, LEX_UNIT}, 0}, [PLACE_MONTH] = {1, {LEX_MONTH}, 0}, [PLACE_MONTHS] = {1, {LEX_MONTH}, 0}, [PLACE_LETTERS] = {1, {LEX_WEEKDAY_LETTERS}, 0}, [PLACE_PART] = {1, {LEX_PART}, 0}, [PLACE_DAY_PART] = {1, {LEX_WEEKDAY_PART}, 0},
	[PLACE_WHICH_MONTHS] = {2, {LEX_PARITY, LEX_UNIT}, 0}, [PLACE_LONE_DAY] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1}, [PLACE_MONTH_END] = {1, {LEX_LATER}, 0}, [PLACE_NTH_BEHIND] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1},
	[PLACE_WEEKDAY] = {1, {LEX_WEEKDAY}, 0}, [PLACE_NAMED_DAY] = {1, {LEX_WEEKDAY}, 0},
	[PLACE_ORDINAL] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1}, [PLACE_HALVES] = {2, {LEX_ORDINAL, LEX_CARDINAL}, 1},
	[PLACE_SPANS] = {2, {LEX_CARDINAL, LEX_FRACTION}, 1}, [PLACE_SOME] = {1, {LEX_CARDINAL}, 1}, [PLACE_MANY] = {1, {LEX_CARDINAL}, 1}, [PLACE_FRACTION] = {1, {LEX_FRACTION}, 0}, [PLACE_SPAN_UNIT] = {1, {LEX_UNIT}, 0},
		[PLACE_MONTH_PART] = {1, {LEX_MONTH_PART}, 0}, [PLACE_WEEK_NO] = {0, {0}, 1}, [PLACE_SEASON_NAME] = {1, {LEX_SEASON}, 0},
	[PLACE_FEAST] = {1, {LEX_HOLIDAY}, 1}, [PLACE_FEAST_TOLD] = {1, {LEX_HOLIDAY}, 1}, [PLACE_FEAST_WEEKEND] = {1, {LEX_HOLIDAY_WEEKEND}, 1}, [PLACE_YEARS] = {2, {LEX_CARDINAL, LEX_FRACTION}, 1},
	[PLACE_THE_UNIT] = {1, {LEX_WHOLE}, 0}, [PLACE_OF_UNIT] = {1, {LEX_UNIT}, 0}, [PLACE_YEAR_NO] = {0, {0}, 1}, [PLACE_DAY_NO] = {0, {0}, 1},
	[PLACE_DAY_WORD] = {1, {LEX_DAY}, 0}, [PLACE_DAY_TO_COME] = {1, {LEX_DAY}, 0}, [PLACE_WEEKS_BEHIND] = {1, {LEX_WEEK_ON}, 0}, [PLACE_MORE_SPANS] = {2, {LEX_CARDINAL, LEX_FRACTION}, 1}, [PLACE_END_OF] = {1, {LEX_END_OF}, 0}, [PLACE_BEGIN_OF] = {1, {LEX_BEGIN_OF}, 0},
	[PLACE_NAMED_MONTH] = {1, {LEX_MONTH}, 0}, [PLACE_FEAST_TIME] = {3, {LEX_HOLIDAY, LEX_ON, LEX_THIS}, 0},
	[PLACE_TERM_NAME] = {1, {LEX_SEMESTER}, 0}, [PLACE_MODIFIER] = {5, {LEX_THIS, LEX_NEXT, LEX_LAST, LEX_AFTER_NEXT, LEX_BEFORE_LAST}, 0},
	[PLACE_THIS] = {1, {LEX_THIS}, 0}, [PLACE_MODIFIER_BEHIND] = {5, {LEX_THIS, LEX_NEXT, LEX_LAST, LEX_AFTER_NEXT, LEX_BEFORE_LAST}, 0}, [PLACE_WEEKDAYS] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}, 0},
};

/* places that read nothing: a row may begin with what stands behind them */
static bool reads_nothing(int place)
{
	static const bool nothing[PLACE_COUNT_OF] = {
		[PLACE_SEVERAL] = true, [PLACE_FORETOLD] = true, [PLACE_IN_TIME] = true, [PLACE_LED] = true, [PLACE_IN_WEEKS] = true, [PLACE_NOT_LASTING] = true,
		[PLACE_SPELT] = true, [PLACE_CAPITAL] = true, [PLACE_STANDS] = true};

	return nothing[place];
}

/* what all that a place reads has a word of: one of N classes, 0: not known */
static const struct {
	int n, class[5];
} holds[PLACE_COUNT_OF] = {
	[PLACE_DAYS] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}}, [PLACE_SERIES] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}}, [PLACE_NTHS] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}},
	[PLACE_NTH_UNIT] = {1, {LEX_UNIT}}, [PLACE_UNIT] = {1, {LEX_UNIT}}, [PLACE_FREQUENCY] = {1, {LEX_FREQUENCY}}, [PLACE_MONTH] = {1, {LEX_MONTH}},
	[PLACE_WEEKDAY] = {1, {LEX_WEEKDAY}}, [PLACE_NAMED_DAY] = {1, {LEX_WEEKDAY}}, [PLACE_SPAN_UNIT] = {1, {LEX_UNIT}}, [PLACE_FRACTION] = {1, {LEX_FRACTION}},
	[PLACE_SEASON_NAME] = {1, {LEX_SEASON}}, [PLACE_TERM_NAME] = {1, {LEX_SEMESTER}}, [PLACE_FEAST] = {1, {LEX_HOLIDAY}}, [PLACE_FEAST_TOLD] = {1, {LEX_HOLIDAY}}, [PLACE_FEAST_WEEKEND] = {1, {LEX_HOLIDAY_WEEKEND}}, [PLACE_YEARS] = {1, {LEX_UNIT}}, [PLACE_THE_UNIT] = {1, {LEX_WHOLE}}, [PLACE_OF_UNIT] = {1, {LEX_UNIT}}, [PLACE_DAY_WORD] = {1, {LEX_DAY}}, [PLACE_DAY_TO_COME] = {1, {LEX_DAY}}, [PLACE_WEEKS_BEHIND] = {1, {LEX_WEEK_ON}}, [PLACE_END_OF] = {1, {LEX_END_OF}}, [PLACE_BEGIN_OF] = {1, {LEX_BEGIN_OF}},
	[PLACE_NAMED_MONTH] = {1, {LEX_MONTH}}, [PLACE_FEAST_TIME] = {1, {LEX_HOLIDAY}}, [PLACE_MONTH_PART] = {1, {LEX_MONTH_PART}}, [PLACE_PART] = {1, {LEX_PART}}, [PLACE_DAY_PART] = {1, {LEX_WEEKDAY_PART}}, [PLACE_PARITY] = {1, {LEX_PARITY}},
	[PLACE_THIS] = {1, {LEX_THIS}}, [PLACE_MODIFIER] = {5, {LEX_THIS, LEX_NEXT, LEX_LAST, LEX_AFTER_NEXT, LEX_BEFORE_LAST}}, [PLACE_MODIFIER_BEHIND] = {5, {LEX_THIS, LEX_NEXT, LEX_LAST, LEX_AFTER_NEXT, LEX_BEFORE_LAST}},
	[PLACE_WEEKDAYS] = {2, {LEX_WEEKDAY, LEX_WEEKDAYS}}, [PLACE_WHICH_MONTHS] = {1, {LEX_UNIT}}, [PLACE_MONTH_END] = {1, {LEX_LATER}}, [PLACE_NTH_BEHIND] = {1, {LEX_PAST}},
};

static void step(int op, int a, int value)
{
	if (n_steps == MAX_STEPS) {
		fprintf(stderr, "lexc: too many steps of patterns\n");
		exit(1);
	}
	steps[n_steps++] = (struct lex_step){(unsigned char)op, (unsigned char)a, (short)value};
}

static int name_of(int lang, const char *text)
{
	for (int i = 0; i < n_names; i++)
		if (names[i].lang == lang && !strcmp(names[i].text, text))
			return i;
	if (n_names == MAX_NAMES) {
		fprintf(stderr, "lexc: too many names of patterns\n");
		exit(1);
	}
	names[n_names] = (struct name){.lang = lang, .text = mem_str(text)};
	return n_names++;
}

static void class_step(char *word)
{
	char *value = strchr(word, '=');
	int class, v = STEP_ANY;

	if (value)
		*value++ = '\0';
	class = lex_class_of(word);
	if (class < 0)
		complaint("unknown class in a pattern", word);
	else if (value && lex_value_of(class, value, &v) != LEX_VALUE)
		complaint("unknown value in a pattern", value);
	else
		step(STEP_CLASS, class, v);
}

static void element(int lang, int own, char *word)
{
	size_t len = strlen(word);
	int v;

	if (!strcmp(word, ",")) {
		step(STEP_COMMA, 0, 0);
	} else if (*word == '\'' && word[1] && word[2] == '\'' && !word[3]) {
		step(STEP_MARK, 0, (unsigned char)word[1]);
	} else if (*word == '!' || *word == '&') {
		step(*word == '!' ? STEP_NOT : STEP_AHEAD, 0, 0);
		element(lang, own, word + 1);
	} else if (*word == '@') {
		if (lex_value_of(LEX_UNIT, word + 1, &v) != LEX_VALUE)
			complaint("unknown unit in a pattern", word);
		step(STEP_IF, v, 0);
	} else if (*word == '<' && word[len - 1] == '>') {
		word[len - 1] = '\0';
		v = name_of(lang, word + 1);
		if (v == own || !names[v].n)
			complaint("no pattern of that name stands before", word + 1);
		names[v].closed = true;
		step(STEP_ROWS, v, 0);
	} else if (isupper((unsigned char)*word)) {
		if ((v = LEX_INDEX(place_names, word)) < 0)
			complaint("unknown place in a pattern", word);
		else
			step(STEP_PLACE, v, 0);
	} else {
		class_step(word);
	}
}

/* the elements of a row, brackets among them */
static void elements(int lang, int own, char *text)
{
	int open[MAX_DEPTH], depth = 0;
	char *save = NULL;

	for (char *w = strtok_r(text, " ", &save); w; w = strtok_r(NULL, " ", &save)) {
		size_t len;
		int closes = 0;
		for (; *w == '['; w++) {
			if (depth == MAX_DEPTH) {
				complaint("brackets too deep in a pattern", w);
				return;
			}
			open[depth++] = n_steps;
			step(STEP_MAYBE, 0, 0);
		}
		for (len = strlen(w); len && w[len - 1] == ']'; len--)
			closes++;
		w[len] = '\0';
		if (*w)
			element(lang, own, w);
		for (; closes && depth; closes--) {
			depth--;
			steps[open[depth]].a = (unsigned char)(n_steps - open[depth] - 1);
		}
		if (closes)
			complaint("a bracket that nothing opens in a pattern", w);
	}
	if (depth)
		complaint("a bracket that nothing closes in a pattern", text);
}

static void settings(char *text)
{
	char *save = NULL;

	for (char *w = strtok_r(text, ",", &save); w; w = strtok_r(NULL, ",", &save)) {
		char name[20] = "";
		int value = 0, which;
		if (sscanf(w, " %19s %d", name, &value) < 1 || (which = LEX_INDEX(setting_names, name)) < 0)
			complaint("unknown setting of a pattern", w);
		else
			step(STEP_SET, which, value);
	}
}

static void may_begin(struct row *r, int class)
{
	if (class >= 128)
		complaint("a pattern cannot begin with this class", lex_class_name(class));
	else
		r->first[class / 64] |= 1ULL << (class % 64);
}

/* what the steps from I on may begin with, as far as END; false: perhaps with none of them */
static bool first_of(struct row *r, int i, int end)
{
	for (; i < end && steps[i].op != STEP_END; i++) {
		const struct lex_step *s = &steps[i];
		switch (s->op) {
		case STEP_MAYBE:
			first_of(r, i + 1, i + 1 + s->a);
			i += s->a;
			continue;
		case STEP_NOT:
		case STEP_AHEAD: i++; continue;
		case STEP_IF:
		case STEP_SET: continue;
		case STEP_CLASS: may_begin(r, s->a); return true;
		case STEP_PLACE:
			if (reads_nothing(s->a))
				continue;
			for (int k = 0; k < begins[s->a].n; k++)
				may_begin(r, begins[s->a].class[k]);
			r->number |= begins[s->a].number;
			return true;
		case STEP_ROWS:
			for (int k = 0; k < n_rows; k++)
				if (rows[k].name == s->a) {
					r->first[0] |= rows[k].first[0], r->first[1] |= rows[k].first[1];
					r->number |= rows[k].number;
				}
			return true;
		default: break;
		}
		break;
	}
	return false;
}

/* the classes of which a word is in all that a step reads; false: not known */
static bool held_by(const struct lex_step *s, unsigned long long need[2])
{
	bool any = false;

	need[0] = need[1] = 0;
	if (s->op == STEP_CLASS && s->a < 128) {
		need[s->a / 64] |= 1ULL << (s->a % 64);
		return true;
	}
	if (s->op == STEP_PLACE) {
		for (int k = 0; k < holds[s->a].n; k++)
			need[holds[s->a].class[k] / 64] |= 1ULL << (holds[s->a].class[k] % 64);
		return holds[s->a].n;
	}
	for (int k = 0; s->op == STEP_ROWS && k < n_rows; k++)
		if (rows[k].name == s->a) {
			if (!(rows[k].need[0] | rows[k].need[1]))
				return false;
			need[0] |= rows[k].need[0], need[1] |= rows[k].need[1], any = true;
		}
	return any;
}

/* what the row needs: of the steps that may not be missing the last two that are known by their words */
static void needs_of(struct row *r, int i)
{
	for (; steps[i].op != STEP_END; i++) {
		unsigned long long need[2];
		if (steps[i].op == STEP_MAYBE) {
			i += steps[i].a;
		} else if (steps[i].op == STEP_NOT || steps[i].op == STEP_AHEAD) {
			i++;
		} else if (held_by(&steps[i], need)) {
			memcpy(r->need2, r->need, sizeof r->need2);
			memcpy(r->need, need, sizeof r->need);
		}
	}
}

void patterns_read(int lang, int line, const char *name, char *row, void (*complain)(const char *what, const char *word))
{
	char *example = strstr(row, " : "), *set;
	struct row r = {.name = name_of(lang, name), .step = n_steps, .line = line, .lang = lang};

	complaint = complain;
	if (n_rows == MAX_ROWS || names[r.name].closed) {
		complain(n_rows == MAX_ROWS ? "too many patterns" : "another pattern refers to it already", name);
		return;
	}
	if (!example || !strstr(example, " => ")) {
		complain("a pattern without an example", row);
		return;
	}
	*example = '\0';
	if ((set = strstr(row, " > ")) != NULL)
		*set = '\0';
	elements(lang, r.name, row);
	if (set)
		settings(set + 3);
	step(STEP_END, 0, 0);
	if (!first_of(&r, r.step, n_steps))
		complain("a pattern that may begin with anything", name);
	needs_of(&r, r.step);
	names[r.name].n++;
	rows[n_rows++] = r;
}

void patterns_write(FILE *o, int langs)
{
	int n = 0;

	fprintf(o, "const struct lex_step lex_steps[] = {\n");
	for (int i = 0; i < n_steps; i++)
		fprintf(o, "{%d,%d,%d},%s", steps[i].op, steps[i].a, steps[i].value, steps[i].op == STEP_END ? "\n" : "");
	fprintf(o, "{0,0,0}};\nconst struct lex_pattern lex_patterns[] = {\n");
	for (int k = 0; k < n_names; k++)
		for (int i = 0; i < n_rows; i++)
			if (rows[i].name == k)
				fprintf(o, "{%d,%d,%d,%d,{0x%llxULL,0x%llxULL},{0x%llxULL,0x%llxULL},{0x%llxULL,0x%llxULL}},\n", rows[i].step, rows[i].line, rows[i].lang,
					rows[i].number, rows[i].first[0], rows[i].first[1], rows[i].need[0], rows[i].need[1], rows[i].need2[0], rows[i].need2[1]);
	fprintf(o, "{0,0,0,0,{0,0},{0,0},{0,0}}};\nconst unsigned short lex_pattern_at[] = {");
	for (int k = 0; k < n_names; n += names[k++].n)
		fprintf(o, "%d,", n);
	fprintf(o, "%d};\nconst unsigned long long lex_pattern_first[][2] = {\n", n);
	for (int k = 0; k < n_names; k++) {
		unsigned long long first[2] = {0, 0};
		for (int i = 0; i < n_rows; i++)
			if (rows[i].name == k)
				first[0] |= rows[i].first[0], first[1] |= rows[i].first[1];
		fprintf(o, "{0x%llxULL,0x%llxULL},\n", first[0], first[1]);
	}
	fprintf(o, "{0,0}};\nconst int lex_n_patterns = %d;\nconst short lex_roots[][ROOT_COUNT] = {", n_rows);
	for (int l = 0; l < langs; l++) {
		fprintf(o, "{");
		for (int r = 0; r < ROOT_COUNT; r++) {
			int name = -1;
			for (int k = 0; k < n_names; k++)
				if (names[k].lang == l && !strcmp(names[k].text, root_names[r]))
					name = k;
			fprintf(o, "%d,", name);
		}
		fprintf(o, "},");
	}
	fprintf(o, "};\n");
}
