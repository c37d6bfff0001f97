/* feasts.c: feasts of other calendars, by ICU where it has the calendar and by the sun and the moon where it has none
 * (the Hindu lunar months); see feasts.h. */
#include "feasts.h"

#include "ground/mem.h"
#include "time/civil.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucal.h>

static int first_day(void)
{
	return (int)civil_days(FEAST_FROM, 1, 1);
}

static int all_days(void)
{
	return (int)civil_days(FEAST_TO + 1, 1, 1) - first_day();
}

static int month_day_of(int64_t days)
{
	struct civil c = civil_of_days(days);
	return c.month * 100 + c.day;
}

static int weekday_of(int64_t days)
{
	return (int)(((days + 3) % 7 + 7) % 7) + 1; /* 1970-01-01 was a Thursday */
}

/* ---- calendars that ICU knows ---- */

/* month * 100 + day of the other calendar, for each civil day of the table's years; 0 in a leap month */
static short *calendar_days(int kind)
{
	static const char *const loc[] = {"", "en@calendar=islamic-umalqura", "en@calendar=chinese"};
	enum { UMM_AL_QURA = 1980 }; /* the calendar of that name is kept from then on; before it the new moons are computed */
	UErrorCode ec = U_ZERO_ERROR;
	UChar utc[4] = {'U', 'T', 'C', 0};
	UCalendar *late = ucal_open(utc, -1, loc[kind - FEAST_HEBREW], UCAL_TRADITIONAL, &ec);
	UCalendar *early = kind == FEAST_ISLAMIC ? ucal_open(utc, -1, "en@calendar=islamic", UCAL_TRADITIONAL, &ec) : late;
	int n = all_days();
	short *out = mem_new((size_t)n, sizeof *out);

	for (int d = 0; d < n && U_SUCCESS(ec); d++) {
		UCalendar *cal = civil_of_days(first_day() + d).year < UMM_AL_QURA ? early : late;
		ucal_setMillis(cal, ((double)first_day() + d) * 86400e3, &ec);
		if (kind == FEAST_CHINESE && ucal_get(cal, UCAL_IS_LEAP_MONTH, &ec))
			continue;
		out[d] = (short)((ucal_get(cal, UCAL_MONTH, &ec) + 1) * 100 + ucal_get(cal, UCAL_DAY_OF_MONTH, &ec));
	}
	if (U_FAILURE(ec)) {
		fprintf(stderr, "lexc: ICU: %s\n", u_errorName(ec));
		exit(1);
	}
	if (early != late)
		ucal_close(early);
	ucal_close(late);
	return out;
}

/* the civil day of 1 Tishri of a Jewish year, by the arithmetic of conjunctions: elapsed months, and what puts it off; ICU has
 * 5807 a day late */
static int elapsed(int year)
{
	int months = (235 * year - 234) / 19;
	int64_t parts = 12084 + (int64_t)13753 * months;
	int day = 29 * months + (int)(parts / 25920);

	return day + (3 * (day + 1) % 7 < 3);
}

static int tishri(int year)
{
	enum { FIRST = -2092590 }; /* civil day of the day before elapsed day 1 */
	int before = elapsed(year - 1), day = elapsed(year), next = elapsed(year + 1);

	return FIRST + day + (next - day == 356 ? 2 : day - before == 382 ? 1 : 0);
}

/* the Jewish month and day of each: 1 Tishri ... 6 Adar I, 7 Adar ... 13 Elul */
static short *hebrew_days(void)
{
	int n = all_days(), year = civil_of_days(first_day()).year + 3760;
	short *out = mem_new((size_t)n, sizeof *out);

	for (int first = tishri(year); first < first_day() + n; year++) {
		int next = tishri(year + 1), length = next - first, month = 1, day = 1;
		bool leap = length > 360;
		int last = length % 10; /* 3: Kislev is short, too; 5: Heshvan is long, too */
		for (int d = first; d < next; d++) {
			bool full = month == 2 ? last == 5 : month == 3 ? last != 3 : month < 6 ? month % 2 == 1 : month == 6 || month % 2 == 0;
			if (d >= first_day() && d < first_day() + n)
				out[d - first_day()] = (short)(month * 100 + day);
			if (++day > 29 + full) {
				day = 1;
				month += month == 5 && !leap ? 2 : 1;
			}
		}
		first = next;
	}
	return out;
}

static int icu_date(const struct feast_rule *r, int year)
{
	static short *days[3];
	int at = r->kind - FEAST_HEBREW, want = r->a * 100 + r->b, n = all_days();

	if (!days[at])
		days[at] = r->kind == FEAST_HEBREW ? hebrew_days() : calendar_days(r->kind);
	for (int d = (int)civil_days(year, 1, 1) - first_day(), end = d + 366; d < end && d < n; d++) {
		int md = month_day_of(first_day() + d);
		if (days[at][d] != want || civil_of_days(first_day() + d).year != year)
			continue;
		if (r->kind == FEAST_ISLAMIC && r->b == 1 && d + 29 < n && days[at][d + 29] % 100 == 1)
			return -md;
		return md;
	}
	return 0;
}

/* ---- the Hindu lunar calendar ---- */

static double turn(double degrees)
{
	return degrees - 360 * floor(degrees / 360);
}

static double sine(double degrees)
{
	return sin(degrees * (3.14159265358979323846 / 180));
}

/* the sun's and the moon's longitude, to a few hundredths of a degree: Meeus, Astronomical Algorithms, chapters 25
 * and 47, the largest terms */
static double sun(double jd)
{
	double t = (jd - 2451545) / 36525, m = 357.52911 + 35999.05029 * t;
	return turn(280.46646 + 36000.76983 * t + (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) + 0.00029 * sine(3 * m) - 0.00569);
}

static double moon(double jd)
{
	static const struct {
		signed char d, m, mm, f;
		float a;
	} term[] = {{0, 0, 1, 0, 6.288774f}, {2, 0, -1, 0, 1.274027f}, {2, 0, 0, 0, 0.658314f}, {0, 0, 2, 0, 0.213618f},
	            {0, 1, 0, 0, -0.185116f}, {0, 0, 0, 2, -0.114332f}, {2, 0, -2, 0, 0.058793f}, {2, -1, -1, 0, 0.057066f},
	            {2, 0, 1, 0, 0.053322f}, {2, -1, 0, 0, 0.045758f}, {0, 1, -1, 0, -0.040923f}, {1, 0, 0, 0, -0.034720f},
	            {0, 1, 1, 0, -0.030383f}, {2, 0, 0, -2, 0.015327f}, {0, 0, 1, 2, -0.012528f}, {0, 0, 1, -2, 0.010980f},
	            {4, 0, -1, 0, 0.010675f}, {0, 0, 3, 0, 0.010034f}, {4, 0, -2, 0, 0.008548f}, {2, 1, -1, 0, -0.007888f},
	            {2, 1, 0, 0, -0.006766f}, {1, 0, -1, 0, -0.005163f}, {1, 1, 0, 0, 0.004987f}, {2, -1, 1, 0, 0.004036f}};
	double t = (jd - 2451545) / 36525, l = 218.3164477 + 481267.88123421 * t, d = 297.8501921 + 445267.1114034 * t;
	double m = 357.5291092 + 35999.0502909 * t, mm = 134.9633964 + 477198.8675055 * t, f = 93.2720950 + 483202.0175233 * t;

	for (size_t i = 0; i < sizeof term / sizeof *term; i++)
		l += (double)term[i].a * sine(term[i].d * d + term[i].m * m + term[i].mm * mm + term[i].f * f);
	return turn(l);
}

/* the julian date of an hour of a civil day in India */
static double india(int64_t day, double hour)
{
	return (double)day + 2440587.5 + (hour - 5.5) / 24;
}

static int tithi(double jd)
{
	return (int)(turn(moon(jd) - sun(jd)) / 12) + 1;
}

static double new_moon_before(double jd)
{
	double t = jd - turn(moon(jd) - sun(jd)) / 12.19;

	for (int i = 0; i < 4; i++) {
		double e = turn(moon(t) - sun(t));
		t -= (e > 180 ? e - 360 : e) / 12.19;
	}
	return t;
}

/* the sign of the sidereal zodiac (Lahiri's) in which the sun stands */
static int rashi(double jd)
{
	return (int)(turn(sun(jd) - 23.853 - (jd - 2451545) / 365.25 * 0.01397) / 30) % 12;
}

/* the lunar month, from new moon to new moon; 0 in a leap month.  1: Chaitra */
static int lunar_month(double jd)
{
	double start = new_moon_before(jd), next = new_moon_before(start + 32);
	int sign = rashi(start);

	return rashi(next) == sign ? 0 : (sign + 1) % 12 + 1;
}

static int hindu_date(const struct feast_rule *r, int year)
{
	static unsigned char *at_dawn;
	int n = all_days();

	if (!at_dawn) {
		at_dawn = mem_new((size_t)n, 1);
		for (int d = 0; d < n; d++)
			at_dawn[d] = (unsigned char)tithi(india(first_day() + d, 6.25));
	}
	for (int d = (int)civil_days(year, 1, 1) - first_day(), end = (int)civil_days(year + 1, 1, 1) - first_day(); d < end && d + 1 < n; d++) {
		int before = (r->b + 30 - at_dawn[d]) % 30;
		double jd;
		if (before > 2 && before < 29)
			continue;
		jd = india(first_day() + d, r->hour);
		/* the tithi is there at the hour, or begins and ends before the next day's hour */
		if (tithi(jd) != r->b && !(tithi(jd) == (r->b + 28) % 30 + 1 && tithi(jd + 1) == r->b % 30 + 1))
			continue;
		if (lunar_month(tithi(jd) == r->b ? jd : jd + 0.99) == r->a)
			return month_day_of(first_day() + d);
	}
	return 0;
}

/* ---- days that give way to the weekend, and the Parsi year of 365 days ---- */

static int64_t observed(int year, int month, int day)
{
	int64_t d = civil_days(year, month, day);
	int wd = weekday_of(d);
	return d + (wd == 7) - (wd == 6);
}

/* the American tax day: 15 April or the next working day, Emancipation Day (16 April) being none in Washington */
static int64_t tax_day(int year)
{
	int64_t d = civil_days(year, 4, 15);

	while (weekday_of(d) > 5 || d == observed(year, 4, 16))
		d++;
	return d;
}

/* the last Friday of an Islamic month */
static int last_friday(const struct feast_rule *r, int year)
{
	struct feast_rule next = {FEAST_ISLAMIC, r->a % 12 + 1, 1, 0};

	for (int y = year; y <= year + 1 && y <= FEAST_TO; y++) {
		int md = abs(feast_date(&next, y));
		int64_t d = md ? civil_days(y, md / 100, md % 100) - 1 : 0;
		struct civil c;
		if (!md)
			continue;
		d -= (weekday_of(d) + 2) % 7;
		c = civil_of_days(d);
		if (c.year == year)
			return c.month * 100 + c.day;
	}
	return 0;
}

int feast_date(const struct feast_rule *r, int year)
{
	switch (r->kind) {
	case FEAST_HINDU:
		return hindu_date(r, year);
	case FEAST_PARSI: /* the Shahenshahi new year: 17 August 2018, every 365 days */
		return month_day_of(civil_days(2018, 8, 17) + 365LL * (year - 2018));
	case FEAST_OBSERVED:
		return month_day_of(observed(year, r->a, r->b));
	case FEAST_LAST_FRIDAY:
		return last_friday(r, year);
	case FEAST_TAX:
		return month_day_of(tax_day(year));
	default:
		return icu_date(r, year);
	}
}
