/* tzif.c: see tzif.h. */
#include "time/tzif.h"

#include "ground/mem.h"
#include "time/civil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX = 1 << 20, TYPES = 256 };

struct rule { /* one change of a year in a POSIX TZ string: Mm.w.d, Jn or n, and the local time of day */
	char kind;
	int month, week, day; /* day: of the week 0-6, or of the year */
	long time;
};

struct tzif {
	size_t n;
	int64_t *at;
	int32_t *offset;       /* from at[i] on */
	unsigned char *dst_of;
	const char **name;     /* into names */
	char *names;
	int32_t before;        /* before the first */
	bool before_dst;
	const char *before_name;
	char standard_name[16], summer_name[16];
	bool footer, dst;
	int32_t standard, summer;
	struct rule begin, end;
};

static int64_t big(const unsigned char *p, int octets)
{
	uint64_t v = p[0] & 0x80 ? ~0ULL : 0;

	for (int i = 0; i < octets; i++)
		v = v << 8 | p[i];
	return (int64_t)v;
}

/* ---- the rule at the end: std offset [dst [offset] , rule , rule] ---- */

static const char *read_name(const char *p, char out[16])
{
	const char *from = p, *stop;

	if (*p == '<') {
		from = p + 1;
		stop = strchr(p, '>');
		if (!stop)
			return NULL;
		p = stop + 1;
	} else {
		while (((*p | 32) >= 'a' && (*p | 32) <= 'z'))
			p++;
		stop = p;
	}
	snprintf(out, 16, "%.*s", (int)(stop - from < 15 ? stop - from : 15), from);
	return p;
}

/* [+-]hh[:mm[:ss]] in seconds */
static const char *clock_value(const char *p, long *out)
{
	long sign = *p == '-' ? -1 : 1, unit = 3600, v = 0;
	char *end;

	if (*p == '-' || *p == '+')
		p++;
	do {
		long n = strtol(p, &end, 10);
		if (end == p || n < 0 || n > 167)
			return NULL;
		v += n * unit;
		unit /= 60;
		p = end;
	} while (*p == ':' && unit && *++p);
	*out = sign * v;
	return p;
}

static const char *read_rule(const char *p, struct rule *r)
{
	int used = 0;

	if (*p++ != ',')
		return NULL;
	r->kind = *p == 'M' || *p == 'J' ? *p++ : 'n';
	if (r->kind == 'M' ? sscanf(p, "%2d.%1d.%1d%n", &r->month, &r->week, &r->day, &used) != 3 || r->month < 1 || r->month > 12 || r->week < 1 || r->week > 5 || r->day > 6
	                   : sscanf(p, "%3d%n", &r->day, &used) != 1 || r->day > 365)
		return NULL;
	p += used;
	r->time = 7200;
	return *p == '/' ? clock_value(p + 1, &r->time) : p;
}

static bool read_footer(const char *p, struct tzif *z)
{
	long v;

	if (!(p = read_name(p, z->standard_name)) || !(p = clock_value(p, &v)))
		return false;
	z->standard = (int32_t)-v;
	if (!*p)
		return true;
	if (!(p = read_name(p, z->summer_name)))
		return false;
	z->summer = z->standard + 3600;
	if (*p != ',') {
		if (!(p = clock_value(p, &v)))
			return false;
		z->summer = (int32_t)-v;
	}
	z->dst = true;
	return (p = read_rule(p, &z->begin)) && (p = read_rule(p, &z->end)) && !*p;
}

/* local seconds since 1970 at which a rule's change comes in a year */
static int64_t change(const struct rule *r, int year)
{
	int64_t day;

	if (r->kind == 'M') {
		int64_t first = civil_days(year, r->month, 1);
		int weekday = (int)(((first + 4) % 7 + 7) % 7), length = civil_month_days(year, r->month); /* 0 Sunday */
		int d = (r->day - weekday + 7) % 7 + 7 * (r->week - 1);
		while (d >= length)
			d -= 7;
		day = first + d;
	} else {
		bool leap = civil_month_days(year, 2) == 29;
		day = civil_days(year, 1, 1) + (r->kind == 'J' ? r->day - 1 + (leap && r->day > 59) : r->day);
	}
	return day * 86400 + r->time;
}

static int footer_offset(const struct tzif *z, int64_t t)
{
	int year;
	int64_t begin, end;

	if (!z->dst)
		return z->standard;
	year = civil_of_seconds(t + z->standard).year;
	begin = change(&z->begin, year) - z->standard;
	end = change(&z->end, year) - z->summer;
	if (begin < end)
		return t >= begin && t < end ? z->summer : z->standard;
	return t >= end && t < begin ? z->standard : z->summer; /* summer over the turn of the year */
}

/* ---- the file ---- */

static bool read_data(const unsigned char *p, size_t n, struct tzif *z)
{
	static const char magic[] = "TZif";
	size_t counts[6], first, at;
	const unsigned char *types, *infos; /* types[i] is checked before it is used */
	char footer[120];
	size_t k;

	for (int pass = 0; pass < 2; pass++) { /* the second block has 64 bits */
		if (n < 44 || memcmp(p, magic, 4) != 0 || p[4] < '2')
			return false;
		for (int i = 0; i < 6; i++) {
			int64_t v = big(p + 20 + 4 * i, 4);
			if (v < 0 || v > FILE_MAX)
				return false;
			counts[i] = (size_t)v; /* isut, isstd, leap, time, type, char */
		}
		if (pass)
			break;
		first = 44 + counts[3] * 5 + counts[4] * 6 + counts[5] + counts[2] * 8 + counts[1] + counts[0];
		if (first > n)
			return false;
		p += first;
		n -= first;
	}
	at = 44;
	if (at + counts[3] * 9 + counts[4] * 6 + counts[5] + counts[2] * 12 + counts[1] + counts[0] > n || !counts[4] || counts[4] > TYPES)
		return false;
	types = p + at + counts[3] * 8;
	infos = types + counts[3];
	z->n = counts[3];
	z->at = mem_new(z->n + 1, sizeof *z->at);
	z->offset = mem_new(z->n + 1, sizeof *z->offset);
	z->dst_of = mem_new(z->n + 1, 1);
	z->name = mem_new(z->n + 1, sizeof *z->name);
	z->names = mem_new(counts[5] + 1, 1);
	memcpy(z->names, infos + 6 * counts[4], counts[5]);
	for (size_t i = 0; i < z->n; i++) {
		if (types[i] >= counts[4])
			return false;
		z->at[i] = big(p + at + 8 * i, 8);
		if (i && z->at[i] <= z->at[i - 1])
			return false;
		z->offset[i] = (int32_t)big(infos + 6 * types[i], 4);
		z->dst_of[i] = infos[6 * types[i] + 4] != 0;
		z->name[i] = infos[6 * types[i] + 5] < counts[5] ? z->names + infos[6 * types[i] + 5] : "";
	}
	z->before = (int32_t)big(infos, 4);
	z->before_dst = infos[4] != 0;
	z->before_name = infos[5] < counts[5] ? z->names + infos[5] : "";
	at += counts[3] * 9 + counts[4] * 6 + counts[5] + counts[2] * 12 + counts[1] + counts[0];
	if (at >= n || p[at] != '\n')
		return true;
	for (k = 0, at++; at < n && p[at] != '\n' && k + 1 < sizeof footer; at++)
		footer[k++] = (char)p[at];
	footer[k] = '\0';
	z->footer = k && read_footer(footer, z);
	return true;
}

struct tzif *tzif_parse(const unsigned char *data, size_t n)
{
	struct tzif *z = mem_new(1, sizeof *z);

	if (read_data(data, n, z))
		return z;
	tzif_free(z);
	return NULL;
}

struct tzif *tzif_load(const char *path)
{
	FILE *f = fopen(path, "re");
	unsigned char *data;
	struct tzif *z;
	size_t n;

	if (!f)
		return NULL;
	data = mem_new(FILE_MAX, 1);
	n = fread(data, 1, FILE_MAX, f);
	fclose(f);
	z = tzif_parse(data, n);
	free(data);
	return z;
}

struct tzif *tzif_rule(const char *rule)
{
	struct tzif *z = mem_new(1, sizeof *z);

	z->before_name = "";
	z->footer = read_footer(rule, z) && (*rule == '<' || strlen(z->standard_name) >= 3); /* POSIX 8.3: three letters at least */
	if (z->footer)
		return z;
	tzif_free(z);
	return NULL;
}

void tzif_free(struct tzif *z)
{
	if (!z)
		return;
	free(z->at);
	free(z->offset);
	free(z->dst_of);
	free(z->name);
	free(z->names);
	free(z);
}

static void of_footer(const struct tzif *z, int64_t t, struct tzif_state *s)
{
	s->offset = footer_offset(z, t);
	s->dst = z->dst && s->offset == z->summer;
	s->name = s->dst ? z->summer_name : z->standard_name;
}

void tzif_state(const struct tzif *z, int64_t t, struct tzif_state *s)
{
	size_t low = 0, high = z->n;

	s->since = t;
	if (z->footer && (!z->n || t >= z->at[z->n - 1])) {
		of_footer(z, t, s);
		return;
	}
	if (!z->n || t < z->at[0]) {
		s->offset = z->before;
		s->dst = z->before_dst;
		s->name = z->before_name;
		return;
	}
	while (high - low > 1) {
		size_t mid = (low + high) / 2;
		if (t >= z->at[mid])
			low = mid;
		else
			high = mid;
	}
	s->offset = z->offset[low];
	s->dst = z->dst_of[low];
	s->name = z->name[low];
}

bool tzif_next(const struct tzif *z, int64_t after, int64_t last, struct tzif_state *s)
{
	struct tzif_state was;

	tzif_state(z, after, &was);
	for (size_t i = 0; i < z->n; i++) { /* a few hundred at most */
		if (z->at[i] <= after)
			continue;
		if (z->at[i] >= last)
			return false;
		tzif_state(z, z->at[i], s);
		if (s->offset != was.offset || s->dst != was.dst || strcmp(s->name, was.name) != 0)
			return true;
	}
	if (!z->footer || !z->dst)
		return false;
	for (int year = civil_of_seconds(after).year - 1;; year++) {
		int64_t t[2] = {change(&z->begin, year) - z->standard, change(&z->end, year) - z->summer};
		int first = t[1] < t[0];
		for (int k = 0; k < 2; k++) {
			int64_t at = t[k ? !first : first];
			if (at <= after || (z->n && at <= z->at[z->n - 1]))
				continue;
			if (at >= last)
				return false;
			tzif_state(z, at, s);
			return true;
		}
	}
}

int tzif_offset(const struct tzif *z, int64_t instant)
{
	struct tzif_state s;

	tzif_state(z, instant, &s);
	return s.offset;
}
