/* lex_source.c: see lex_source.h. */
#include "language/lex_source.h"

#include "ground/buf.h"
#include "language/classes.h"
#include "language/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define X(id, name) name,
static const char *const class_names[] = {LEX_CLASSES};
static const char *const label_names[] = {LEX_LABELS};
static const char *const cue_names[] = {LEX_CUES};
static const char *const unit_names[] = {LEX_UNITS};
#undef X
static const char *const feast_names[] = {"fixed", "easter", "orthodox", "nth", "advent", "after", "hebrew", "islamic", "chinese",
                                          "hindu", "parsi", "observed", "tax", "last-friday", "sunday", "dates", "french-mothers", "brigid", "advent-time"};

int lex_index(const char *const *list, size_t n, const char *s)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(list[i], s))
			return (int)i;
	return -1;
}

int lex_class_of(const char *name)
{
	return LEX_INDEX(class_names, name);
}

int lex_feast_kind(const char *name)
{
	return LEX_INDEX(feast_names, name);
}

const char *lex_class_name(int class)
{
	return class_names[class];
}

static void cut_blanks(char *s)
{
	size_t n = strlen(s);

	while (n && strchr(" \t\r\n", s[n - 1]))
		s[--n] = '\0';
}

bool lex_line_split(char *line, struct lex_line *l)
{
	char *eq = strchr(line, '=');

	if (!eq)
		return false;
	*eq++ = '\0';
	l->name = line + strspn(line, " \t");
	cut_blanks(l->name);
	l->value = eq + strspn(eq, " \t");
	cut_blanks(l->value);
	l->arg = l->name + strcspn(l->name, " \t");
	if (*l->arg)
		*l->arg++ = '\0';
	l->arg += strspn(l->arg, " \t");
	return true;
}

/* is V a number that the class knows?  Those that are not here have any. */
static bool value_known(int class, int v)
{
	static const struct {
		unsigned char class;
		short min, max;
	} range[] = {{LEX_MONTH, 1, 12}, {LEX_WEEKDAY, 1, 7}, {LEX_WEEKDAYS, 1, 9}, {LEX_FEAST_SORT, 0, 9}, {LEX_SEASON, 1, 4}, {LEX_SEMESTER, 1, 2}, {LEX_PART, 1, 9},
	             {LEX_FRACTION, 15, 600}, {LEX_INSTEAD, 0, INSTEAD_BUT}, {LEX_AGO, 0, AGO_THENCE_ONLY}, {LEX_HENCE, 0, HENCE_THENCE_BARE}, {LEX_LAST, 0, LAST_BEHIND}, {LEX_PARITY, 1, 2}, {LEX_FORMAL, 1, FORMAL_CLOSES}, {LEX_NEXT, 0, NEXT_FOLLOWING}, {LEX_ON, 0, ON_TERM},
	             {LEX_FALLS_OUT, ABSENCE_VERB, 2 * ABSENCE_BUT - 1}, {LEX_NO_DATE_BEFORE, 0, NUMBERED}, {LEX_START_FROM, 0, START_SINCE}, {LEX_CLOSED, 0, CLOSED_NO_MORE}, {LEX_SEASON_WORD, 0, SEASON_ONLY_THEN},
	             {LEX_STREET_SUFFIX, 0, STREET_DIRECT}, {LEX_ENTIRE, ENTIRE_OF, ENTIRE_UNBROKEN}, {LEX_SIDE_LETTER, -1, 1}, {LEX_TO, 0, TO_HOURS}, {LEX_AND, 0, AND_OR}, {LEX_DUE, 0, DUE_ALWAYS}, {LEX_LASTING, 0, LASTING_OR_START}, {LEX_AT, 0, AT_HOURS},
	             {LEX_ORGANIZER_CUE, 0, ORGANIZER_ALONE}, {LEX_CASE_SIGN, 1, CASE_FUER}, {LEX_GENDER, 1, GENDER_UNSURE}};

	for (size_t k = 0; k < sizeof range / sizeof *range; k++)
		if (range[k].class == class)
			return v >= range[k].min && v <= range[k].max;
	return true;
}

enum lex_value_kind lex_value_of(int class, const char *arg, int *value)
{
	char *end;
	long v;
	int part;

	*value = 0;
	switch (class) {
	case LEX_ZONE:
	case LEX_PLACE_ZONE: return LEX_VALUE_OF_ZONE;
	case LEX_LABEL: *value = LEX_INDEX(label_names, arg); break;
	case LEX_CUE: *value = LEX_INDEX(cue_names, arg); break;
	case LEX_UNIT:
	case LEX_UNIT_LETTER:
	case LEX_PERIOD_LETTER:
	case LEX_WHOLE:
	case LEX_END_OF:
	case LEX_BEGIN_OF:
	case LEX_FREQUENCY: *value = LEX_INDEX(unit_names, arg); break;
	case LEX_DAY_PART: /* -1 5: yesterday evening */
		if (sscanf(arg, "%d %d", value, &part) != 2 || *value < -DAY_PART_TODAY || *value > 100 || part < 0 || part > 15)
			return LEX_VALUE_NO_NUMBER;
		*value = (*value + DAY_PART_TODAY) * 16 + part;
		return LEX_VALUE;
	default:
		v = *arg ? strtol(arg, &end, 10) : 0;
		if (*arg && (*end || v < -10000 || v > 10000))
			return LEX_VALUE_NO_NUMBER;
		*value = (int)v;
		return value_known(class, *value) ? LEX_VALUE : LEX_VALUE_UNKNOWN;
	}
	return *value < 0 ? LEX_VALUE_UNKNOWN : LEX_VALUE;
}

bool lex_items(const char *list, bool (*each)(void *ctx, const char *item), void *ctx)
{
	while (*list) {
		size_t n = strcspn(list, ","), k = n, from = strspn(list, " \t");
		char item[LEX_ITEM];
		while (k && strchr(" \t\n", list[k - 1]))
			k--;
		if (k > from) {
			if (k - from >= sizeof item)
				return false;
			snprintf(item, sizeof item, "%.*s", (int)(k - from), list + from);
			if (!each(ctx, item))
				return false;
		}
		list += n;
		list += *list == ',';
	}
	return true;
}

bool lex_with_endings(const char *text, const char *endings, bool (*each)(void *ctx, const char *phrase), void *ctx)
{
	if (!strchr(text, '~'))
		return each(ctx, text);
	if (!*endings)
		return false;
	while (*endings) {
		struct buf b = {.max = 4 * LEX_ITEM};
		size_t k = strcspn(endings, ",");
		bool ok;
		for (const char *p = text; *p; p++)
			if (*p == '~')
				buf_add(&b, endings, k);
			else
				buf_char(&b, *p);
		ok = each(ctx, buf_cstr(&b));
		buf_free(&b);
		if (!ok)
			return false;
		endings += k;
		endings += *endings == ',';
		endings += strspn(endings, " ");
	}
	return true;
}

static bool day_ok(int month, int day)
{
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool lex_feast_read(int kind, const char *arg, struct lex_feast *f)
{
	const char *plus = strchr(arg, '+'), *shift = strchr(arg, '@');
	int month = 0, day = 0;
	bool ok = false;

	*f = (struct lex_feast){.kind = kind, .more = plus && plus > arg && plus[-1] == ' ' ? atoi(plus + 1) : 0, .shift = shift ? atoi(shift + 1) : 0};
	switch (kind) {
	case LEX_FIXED:
	case LEX_SUNDAY:
		ok = sscanf(arg, "%2d-%2d", &f->a, &f->b) == 2 && day_ok(f->a, f->b);
		break;
	case LEX_EASTER:
	case LEX_ORTHODOX:
		ok = sscanf(arg, "%d", &f->a) == 1 && f->a > -100 && f->a < 200;
		break;
	case LEX_NTH:
		ok = sscanf(arg, "%d %d %d", &f->a, &f->b, &f->c) == 3 && f->a && f->a >= -5 && f->a <= 5 && f->b >= 1 && f->b <= 7 && day_ok(f->c, 1);
		break;
	case LEX_ADVENT:
		ok = sscanf(arg, "%d", &f->a) == 1 && f->a > -10 && f->a <= 4; /* also the Sundays before */
		break;
	case LEX_AFTER:
		ok = sscanf(arg, "%d %d %d-%d", &f->a, &f->b, &month, &day) == 4 && f->a >= 1 && f->a <= 7 && day_ok(month, day);
		f->c = month * 100 + day;
		break;
	case LEX_HEBREW:
	case LEX_ISLAMIC:
	case LEX_CHINESE:
	case LEX_OBSERVED:
		ok = sscanf(arg, "%d-%d", &f->a, &f->b) == 2;
		break;
	case LEX_HINDU:
		ok = sscanf(arg, "%d %d %d", &f->a, &f->b, &f->c) == 3;
		break;
	case LEX_LAST_FRIDAY:
		ok = sscanf(arg, "%d", &f->a) == 1;
		break;
	default: /* the others have no numbers; those of LEX_DATES are days */
		ok = true;
	}
	return ok && f->more >= 0 && f->more <= 60 && f->shift >= -60 && f->shift <= 60;
}

int lex_dates_read(const char *text, bool (*each)(void *ctx, int date), void *ctx)
{
	int y, m, d, n, count = 0;

	for (; sscanf(text, "%d-%d-%d %n", &y, &m, &d, &n) == 3 && y > 0 && y < 10000 && day_ok(m, d); text += n) {
		if (!each(ctx, y * 10000 + m * 100 + d))
			break;
		count++;
	}
	return count;
}
