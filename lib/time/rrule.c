/* rrule.c: see rrule.h.  Each period of the frequency gives a set of days, each day a set of times; every BY part takes
 * away from these sets, BYSETPOS picks from what is left.  Days are numbers since 1970-01-01. */
#include "time/rrule.h"

#include "ground/limits.h"
#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- reading ---- */

static const char *const weekdays[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};

static int weekday_of(const char *s)
{
	for (int i = 1; i <= 7; i++)
		if (!strncasecmp(s, weekdays[i], 2))
			return i;
	return 0;
}

static bool has(const struct rrule_list *l, int v)
{
	for (int i = 0; i < l->n; i++)
		if (l->v[i] == v)
			return true;
	return false;
}

static bool add(struct rrule_list *l, int v)
{
	if (has(l, v))
		return true;
	if (l->n >= (int)(sizeof l->v / sizeof *l->v))
		return false;
	l->v[l->n++] = (short)v;
	return true;
}

static int by_value(const void *a, const void *b)
{
	return *(const short *)a - *(const short *)b;
}

/* numbers with commas between them, from LOW to HIGH; SIGNED_: also negative, and never 0 */
static bool numbers(const char *s, size_t n, int low, int high, bool signed_, struct rrule_list *l)
{
	const char *end = s + n;

	while (s < end) {
		bool minus = *s == '-';
		int v = 0, digits = 0;
		if (*s == '-' || *s == '+') {
			if (!signed_)
				return false;
			s++;
		}
		for (; s < end && *s >= '0' && *s <= '9' && digits < 4; s++, digits++)
			v = v * 10 + (*s - '0');
		if (!digits || v < low || v > high || (signed_ && !v) || (s < end && *s != ',') || !add(l, minus ? -v : v))
			return false;
		if (s < end && ++s == end)
			return false;
	}
	qsort(l->v, (size_t)l->n, sizeof *l->v, by_value);
	return l->n > 0;
}

static bool days(const char *s, size_t n, struct rrule_list *l)
{
	const char *end = s + n;

	while (s < end) {
		int sign = *s == '-' ? -1 : 1, ordinal = 0, digits = 0, wd;
		if (*s == '-' || *s == '+')
			s++;
		for (; s < end && *s >= '0' && *s <= '9' && digits < 2; s++, digits++)
			ordinal = ordinal * 10 + (*s - '0');
		if ((digits && (ordinal < 1 || ordinal > 53)) || end - s < 2 || !(wd = weekday_of(s)) || !add(l, wd + 8 * sign * ordinal))
			return false;
		s += 2;
		if (s < end && (*s != ',' || ++s == end))
			return false;
	}
	return l->n > 0;
}

static bool until_value(const char *s, size_t n, struct civil *c)
{
	char text[24];

	if (n == 8)
		snprintf(text, sizeof text, "%.4s-%.2s-%.2s", s, s + 4, s + 6);
	else if ((n == 15 || n == 16) && s[8] == 'T')
		snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%s", s, s + 4, s + 6, s + 9, s + 11, s + 13, n == 16 ? "Z" : "");
	else
		return false;
	return (n != 16 || s[15] == 'Z') && civil_parse(text, c);
}

static long positive(const char *s, size_t n)
{
	long v = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9' || v > 100000000)
			return 0;
		v = v * 10 + (s[i] - '0');
	}
	return v;
}

static bool part(struct rrule *r, const char *name, size_t k, const char *v, size_t n, unsigned *seen, const char **why)
{
	static const char *const names[] = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "RSCALE", "SKIP"};
	static const char *const freqs[] = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"};
	size_t i = 0;

	while (i < sizeof names / sizeof *names && (strlen(names[i]) != k || strncasecmp(names[i], name, k)))
		i++;
	if (i >= 14) {
		*why = i < 16 ? "RSCALE and SKIP (RFC 7529) are not expanded" : "an unknown part";
		return false;
	}
	*why = "a part is there twice";
	if (*seen & 1U << i)
		return false;
	*seen |= 1U << i;
	*why = "a value is out of its range";
	switch (i) {
	case 0:
		for (int f = 0; f < 7; f++)
			if (strlen(freqs[f]) == n && !strncasecmp(freqs[f], v, n)) {
				r->freq = (enum rrule_freq)f;
				return true;
			}
		return false;
	case 1: return (r->interval = positive(v, n)) > 0;
	case 2: return (r->count = positive(v, n)) > 0;
	case 3: return r->bounded = until_value(v, n, &r->until);
	case 4: return n == 2 && (r->wkst = weekday_of(v)) > 0;
	case 5: return numbers(v, n, 0, 60, false, &r->second);
	case 6: return numbers(v, n, 0, 59, false, &r->minute);
	case 7: return numbers(v, n, 0, 23, false, &r->hour);
	case 8: return days(v, n, &r->day);
	case 9: return numbers(v, n, 1, 31, true, &r->monthday);
	case 10: return numbers(v, n, 1, 366, true, &r->yearday);
	case 11: return numbers(v, n, 1, 53, true, &r->weekno);
	case 12: return numbers(v, n, 1, 12, false, &r->month);
	default: return numbers(v, n, 1, 366, true, &r->setpos);
	}
}

/* what the parts say of one another (RFC 5545 3.3.10); NULL: nothing is wrong */
static const char *contradiction(const struct rrule *r, unsigned seen)
{
	bool ordinals = false, months = r->freq == RRULE_MONTHLY || r->freq == RRULE_YEARLY;

	for (int i = 0; i < r->day.n; i++)
		ordinals = ordinals || r->day.v[i] < 1 || r->day.v[i] > 7;
	if (!(seen & 1))
		return "no FREQ";
	if (r->count && r->bounded)
		return "COUNT and UNTIL exclude each other";
	if (r->weekno.n && r->freq != RRULE_YEARLY)
		return "BYWEEKNO is for YEARLY only";
	if (r->yearday.n && (r->freq == RRULE_MONTHLY || r->freq == RRULE_WEEKLY || r->freq == RRULE_DAILY))
		return "BYYEARDAY is not for DAILY, WEEKLY and MONTHLY";
	if (r->monthday.n && r->freq == RRULE_WEEKLY)
		return "BYMONTHDAY is not for WEEKLY";
	if (ordinals && (!months || r->weekno.n))
		return "BYDAY with a number is for MONTHLY and YEARLY without BYWEEKNO";
	return r->setpos.n && !(seen & 0x1fe0) ? "BYSETPOS needs another BY part" : NULL;
}

bool rrule_parse(const char *text, struct rrule *r, const char **why)
{
	unsigned seen = 0;
	const char *ignored;

	if (!why)
		why = &ignored;
	memset(r, 0, sizeof *r);
	r->interval = 1;
	r->wkst = 1;
	while (*text) {
		size_t n = strcspn(text, ";"), k = strcspn(text, "=;");
		*why = "not NAME=VALUE";
		if (k >= n || k + 1 == n || !part(r, text, k, text + k + 1, n - k - 1, &seen, why))
			return false;
		text += n;
		if (*text == ';' && !*++text) {
			*why = "ends in a semicolon";
			return false;
		}
	}
	*why = contradiction(r, seen);
	return !*why;
}

/* ---- expanding ---- */

struct run {
	struct rrule r;           /* with what START adds to it */
	struct civil start;
	int64_t first, last;      /* seconds, as if UTC: nothing before FIRST, nothing after LAST */
	int64_t from, to;
	long left;                /* of COUNT; -1: no limit */
	bool any, over, cut;
	bool (*emit)(void *ctx, const struct civil *c);
	void *ctx;
	int64_t *set;             /* of the period in work */
	size_t n, cap;
	int64_t *moved;           /* what those that fall into a gap are by the clock, ascending */
	size_t moved_n, moved_at, moved_cap;
};

static int weekday(int64_t day)
{
	return (int)(((day + 3) % 7 + 7) % 7) + 1;
}

/* the day on which week 1 of YEAR begins (ISO 8601, with another first day of the week) */
static int64_t week_one(int year, int wkst)
{
	int64_t fourth = civil_days(year, 1, 4);
	return fourth - (weekday(fourth) - wkst + 7) % 7;
}

static bool in_weeks(const struct rrule *r, int64_t day, int year)
{
	/* a day at either end of the year may be in a week of the year beside it */
	for (int y = year - 1; y <= year + 1; y++) {
		int64_t one = week_one(y, r->wkst), next = week_one(y + 1, r->wkst);
		if (day >= one && day < next) {
			int number = (int)((day - one) / 7) + 1, weeks = (int)((next - one) / 7);
			return has(&r->weekno, number) || has(&r->weekno, number - weeks - 1);
		}
	}
	return false;
}

static bool day_fits(const struct rrule *r, int64_t day)
{
	int length, wd = weekday(day), yearday, year_length;
	int64_t year_start;
	struct civil c;

	if (r->freq >= RRULE_WEEKLY && r->day.n) { /* most rules; they have no ordinals */
		if (!has(&r->day, wd))
			return false;
		if (!r->month.n && !r->monthday.n && !r->yearday.n)
			return true;
	}
	c = civil_of_days(day);
	length = civil_month_days(c.year, c.month);
	year_start = civil_days(c.year, 1, 1);
	yearday = (int)(day - year_start) + 1;
	year_length = (int)(civil_days(c.year + 1, 1, 1) - year_start);
	if (r->month.n && !has(&r->month, c.month))
		return false;
	if (r->monthday.n && !has(&r->monthday, c.day) && !has(&r->monthday, c.day - length - 1))
		return false;
	if (r->yearday.n && !has(&r->yearday, yearday) && !has(&r->yearday, yearday - year_length - 1))
		return false;
	if (r->weekno.n && !in_weeks(r, day, c.year))
		return false;
	if (r->day.n) {
		bool of_month = r->freq == RRULE_MONTHLY || r->month.n, ok = has(&r->day, wd);
		int place = of_month ? c.day : yearday, all = of_month ? length : year_length;
		ok = ok || has(&r->day, wd + 8 * ((place - 1) / 7 + 1)) || has(&r->day, wd - 8 * ((all - place) / 7 + 1));
		if (!ok)
			return false;
	}
	return true;
}

static void into_set(struct run *w, int64_t t)
{
	if (w->n >= LIMIT_STEPS) {
		w->over = w->cut = true;
		return;
	}
	w->set = mem_grow(w->set, &w->cap, w->n + 1, sizeof *w->set);
	w->set[w->n++] = t;
}

/* all times of a day that the rule has, the larger units fixed where the frequency fixes them */
static void times_of_day(struct run *w, int64_t day, int hour, int minute, int second)
{
	const struct rrule *r = &w->r;

	if (!w->start.timed) {
		into_set(w, day * 86400);
		return;
	}
	if (hour < 0 && !r->hour.n && !r->minute.n && !r->second.n) {
		if (w->start.sec < 60)
			into_set(w, day * 86400 + w->start.hour * 3600 + w->start.min * 60 + w->start.sec);
		return;
	}
	for (int h = 0; h < 24; h++) {
		if (hour >= 0 ? h != hour : r->hour.n ? !has(&r->hour, h) : h != w->start.hour)
			continue;
		for (int m = 0; m < 60; m++) {
			if (minute >= 0 ? m != minute : r->minute.n ? !has(&r->minute, m) : m != w->start.min)
				continue;
			for (int s = 0; s < 60; s++)
				if (second >= 0 ? s == second : r->second.n ? has(&r->second, s) : s == w->start.sec)
					into_set(w, day * 86400 + h * 3600 + m * 60 + s);
		}
	}
}

static struct civil time_of(const struct run *w, int64_t t)
{
	struct civil c = civil_of_seconds(t);

	c.timed = w->start.timed;
	c.utc = w->start.utc;
	return c;
}

/* was the same instant an instance before, by a time that the clock leaves out?  Only rules of several times a day can have that. */
static bool doubled(struct run *w, int64_t t)
{
	struct civil c, shown;
	int64_t s;

	if (!w->r.zone || (w->r.freq < RRULE_HOURLY && w->r.hour.n < 2 && w->r.minute.n < 2 && w->r.second.n < 2))
		return false;
	c = time_of(w, t);
	shown = zone_shown(w->r.zone, &c);
	s = civil_seconds(&shown);
	if (s != t) {
		if (w->moved_at == w->moved_n)
			w->moved_at = w->moved_n = 0;
		w->moved = mem_grow(w->moved, &w->moved_cap, w->moved_n + 1, sizeof *w->moved);
		w->moved[w->moved_n++] = s;
		return false;
	}
	while (w->moved_at < w->moved_n && w->moved[w->moved_at] < t)
		w->moved_at++;
	return w->moved_at < w->moved_n && w->moved[w->moved_at] == t;
}

/* one instance; counts it where it is one */
static void instance(struct run *w, int64_t t)
{
	struct civil c;

	if (w->over || t < w->first)
		return;
	if (t > w->last || t >= w->to || w->left == 0) {
		w->over = true;
		return;
	}
	if (w->left > 0 && doubled(w, t))
		return;
	if (!w->any && !w->r.exact && t != w->first && w->left > 0 && --w->left == 0) { /* the start counts, also where the rule leaves it out */
		w->over = true;
		return;
	}
	w->any = true;
	if (w->left > 0)
		w->left--;
	if (t < w->from)
		return;
	c = time_of(w, t);
	if (!w->emit(w->ctx, &c))
		w->over = true;
}

/* the set of a period goes out, or what BYSETPOS picks from it */
static void end_period(struct run *w)
{
	const struct rrule_list *pos = &w->r.setpos;

	if (!pos->n) {
		for (size_t i = 0; i < w->n && !w->over; i++)
			instance(w, w->set[i]);
	} else {
		for (size_t i = 0; i < w->n && !w->over; i++)
			if (has(pos, (int)i + 1) || has(pos, (int)i - (int)w->n))
				instance(w, w->set[i]);
	}
	w->n = 0;
}

static void day_range(struct run *w, int64_t day, int64_t end)
{
	for (; day < end; day++)
		if (day_fits(&w->r, day))
			times_of_day(w, day, -1, -1, -1);
	end_period(w);
}

/* the bound on periods that are looked at */
static bool steps_left(struct run *w, long step)
{
	w->cut = w->cut || step >= LIMIT_STEPS;
	return step < LIMIT_STEPS;
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* how many periods may be left out because they are before FROM: a multiple of the interval */
static int64_t skip(const struct run *w, int64_t periods)
{
	if (w->left >= 0 || periods <= w->r.interval)
		return 0;
	return (periods - w->r.interval) / w->r.interval * w->r.interval;
}

static void yearly(struct run *w)
{
	int year = w->start.year + (int)skip(w, civil_of_seconds(w->from).year - w->start.year - 1);

	for (long step = 0; steps_left(w, step) && !w->over && year < 9999; step++, year += (int)(w->r.interval < 10000 ? w->r.interval : 10000)) {
		int64_t from = civil_days(year, 1, 1);
		if (from * 86400 >= w->to || from * 86400 > w->last)
			break;
		day_range(w, from, civil_days(year + 1, 1, 1));
	}
}

static void monthly(struct run *w)
{
	struct civil f = civil_of_seconds(w->from);
	int64_t month = (int64_t)w->start.year * 12 + w->start.month - 1;

	month += skip(w, (int64_t)f.year * 12 + f.month - 1 - month - 1);
	for (long step = 0; steps_left(w, step) && !w->over && month < 9999 * 12; step++, month += w->r.interval) {
		int y = (int)(month / 12), m = (int)(month % 12) + 1;
		int64_t from = civil_days(y, m, 1);
		if (from * 86400 >= w->to || from * 86400 > w->last)
			break;
		if (w->r.month.n && !has(&w->r.month, m))
			continue;
		day_range(w, from, from + civil_month_days(y, m));
	}
}

static void weekly(struct run *w)
{
	int64_t day = civil_days(w->start.year, w->start.month, w->start.day);

	day -= (weekday(day) - w->r.wkst + 7) % 7;
	day += 7 * skip(w, floor_div(floor_div(w->from, 86400) - day, 7) - 1);
	for (long step = 0; steps_left(w, step) && !w->over && day < 2932896; step++, day += 7 * w->r.interval) {
		if (day * 86400 >= w->to || day * 86400 > w->last)
			break;
		day_range(w, day, day + 7);
	}
}

static void daily(struct run *w)
{
	int64_t day = civil_days(w->start.year, w->start.month, w->start.day);

	day += skip(w, floor_div(w->from, 86400) - day - 1);
	for (long step = 0; steps_left(w, step) && !w->over && day < 2932896; step++, day += w->r.interval) {
		if (day * 86400 >= w->to || day * 86400 > w->last)
			break;
		day_range(w, day, day + 1);
	}
}

/* hours, minutes and seconds: days that do not fit are passed over in one step */
static void clockwise(struct run *w, int64_t unit)
{
	int64_t t = floor_div(civil_seconds(&w->start), unit), end = (int64_t)2932896 * 86400 / unit;
	int64_t good = INT64_MIN;

	t += skip(w, floor_div(w->from, unit) - t - 1);
	for (long step = 0; steps_left(w, step) && !w->over && t < end; step++) {
		int64_t s = t * unit, day = floor_div(s, 86400);
		int rest = (int)(s - day * 86400);
		if (s >= w->to || s > w->last)
			break;
		if (day != good) {
			if (!day_fits(&w->r, day)) {
				int64_t next = ((day + 1) * 86400 + unit - 1) / unit, gap = next - t;
				t += (gap + w->r.interval - 1) / w->r.interval * w->r.interval;
				continue;
			}
			good = day;
		}
		if ((!w->r.hour.n || has(&w->r.hour, rest / 3600)) && (unit == 3600 || !w->r.minute.n || has(&w->r.minute, rest / 60 % 60)) &&
		    (unit > 1 || !w->r.second.n || has(&w->r.second, rest % 60))) {
			times_of_day(w, day, rest / 3600, unit <= 60 ? rest / 60 % 60 : -1, unit == 1 ? rest % 60 : -1);
			end_period(w);
		}
		t += w->r.interval;
	}
}

/* what the rule leaves open comes from the start */
static void complete(struct rrule *r, const struct civil *start)
{
	if (r->weekno.n && !r->day.n && !r->monthday.n && !r->yearday.n) {
		add(&r->day, civil_weekday(start));
		return;
	}
	if (r->weekno.n || r->yearday.n || r->monthday.n || r->day.n)
		return;
	switch (r->freq) {
	case RRULE_YEARLY:
		if (!r->month.n)
			add(&r->month, start->month);
		add(&r->monthday, start->day);
		break;
	case RRULE_MONTHLY: add(&r->monthday, start->day); break;
	case RRULE_WEEKLY: add(&r->day, civil_weekday(start)); break;
	default: break;
	}
}

bool rrule_expand(const struct rrule *r, const struct civil *start, const struct civil *until, const struct civil *from, const struct civil *to, bool (*emit)(void *ctx, const struct civil *c), void *ctx)
{
	struct run w = {.r = *r, .start = *start, .first = civil_seconds(start), .last = until ? civil_seconds(until) : INT64_MAX, .from = civil_seconds(from), .to = civil_seconds(to),
	                .left = r->count ? r->count : -1, .emit = emit, .ctx = ctx};

	complete(&w.r, start);
	if (!start->timed && r->freq > RRULE_DAILY) {
		w.over = true; /* a date has no hours */
	} else if (w.r.freq == RRULE_YEARLY) {
		yearly(&w);
	} else if (w.r.freq == RRULE_MONTHLY) {
		monthly(&w);
	} else if (w.r.freq == RRULE_WEEKLY) {
		weekly(&w);
	} else if (w.r.freq == RRULE_DAILY) {
		daily(&w);
	} else {
		clockwise(&w, w.r.freq == RRULE_HOURLY ? 3600 : w.r.freq == RRULE_MINUTELY ? 60 : 1);
	}
	free(w.set);
	free(w.moved);
	return !w.cut;
}
