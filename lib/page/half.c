/* half.c: the half of the day of a bare hour.  "Friday at 6", "Dinner at 7", "Stammtisch um halb acht": nobody invites to
 * six in the morning, and a supper is in the evening.  What was chosen so is said in a Warning; texts that write 18:00 mean
 * what they say. */
#include "page/half.h"

#include <string.h>

static bool hour_of_24(const struct when_time *t)
{
	return t->set && t->hour >= 13 && !t->half && !t->part && !t->lifted;
}

/* 6.00, 7 o'clock, and not 06:00 */
static bool hour_of_12(const struct when_time *t, const char *at)
{
	return t->set && !t->half && !t->part && t->hour > 0 && t->hour < 8 && *at != '0';
}

void half_hours_add(struct half_hours *h, const struct when *w, const char *at)
{
	if (w->what != WHEN_TIME || w->cue == CUE_PUBLISHED) /* when it was posted tells nothing of how its writer says a time */
		return;
	h->past_noon += hour_of_24(&w->time) || (w->range && hour_of_24(&w->time2) && !w->time.half);
	h->small += hour_of_12(&w->time, at);
}

bool half_to_24(const struct half_hours *h, bool twelve)
{
	return h->past_noon > (twelve ? h->small : 0);
}

/* do the times of a text count the hours up to 24? */
static bool counts_to_24(const char *text, const struct whens *all, bool twelve)
{
	struct half_hours h = {0};

	for (size_t i = 0; i < all->n; i++)
		half_hours_add(&h, &all->w[i], text + all->w[i].from);
	return half_to_24(&h, twelve);
}

/* "Good evening all", "Morning, walkers": does the word at K greet, and tells nothing of an event? */
static bool greets(const struct reading *r, size_t k)
{
	enum { GREETED = 3 };
	const struct token *t = r->tokens.t;
	size_t end = k + 1;

	if (k > 0 && !t[k].line && reading_word(r, k - 1, LEX_SALUTATION, NULL) > 1)
		return true;
	if (k > 0 && !t[k].line)
		return false;
	while (end < r->tokens.n && end <= k + GREETED && t[end].type == TOK_WORD && !t[end].line)
		end++;
	return end < r->tokens.n && t[end].type == TOK_MARK && (t[end].num == ',' || t[end].num == '!') && (end + 1 == r->tokens.n || t[end + 1].line) && reading_word(r, k, LEX_PART, NULL) > 0;
}

int half_of_token(const struct reading *r, size_t k)
{
	int half = 0;

	if (reading_word(r, k, LEX_DAY, NULL)) /* "morgen" is tomorrow */
		return 0;
	if (!reading_word(r, k, LEX_DAYTIME, &half) && !reading_ending(r, k, LEX_DAYTIME, &half))
		return 0;
	return half == DAYTIME_SET_UP || greets(r, k) ? 0 : half;
}

/* 1 morning, 2 evening, by the words of a unit; 0: they do not say */
static int half_of_words(const struct reading *r, const struct unit *u)
{
	int half = 0;

	for (size_t k = u->tok; k < u->tok_end && k < u->tok + 60 && !half; k++)
		half = half_of_token(r, k);
	return half;
}

int half_of_head(const struct reading *r)
{
	return r->n ? half_of_words(r, &r->unit[0]) : 0;
}

static int half_said(const struct reading *r, size_t at)
{
	int half = 0;

	for (size_t i = 0; i < r->n && !half; i++)
		if (at >= r->unit[i].b->from && at < r->unit[i].b->to)
			half = half_of_words(r, &r->unit[i]);
	for (size_t i = 0; i < r->n && i < 3 && !half; i++) /* what the head calls it, and no row of a list */
		if (!i || r->unit[i].when == r->unit[i].when_end)
			half = half_of_words(r, &r->unit[i]);
	return half;
}

/* the numbers in the words of the time, and the digits of the longest */
static int numbers_in(const char *text, const struct moment *m, int *longest)
{
	int n = 0, digits = 0;

	*longest = 0;
	for (size_t k = m->time_from; k < m->time_to; k++) {
		digits = text[k] >= '0' && text[k] <= '9' ? digits + 1 : 0;
		n += digits == 1;
		*longest = digits > *longest ? digits : *longest;
	}
	return n;
}

/* "Samstag ab 6", "um halb 8", "von 3 bis 5": an hour that is as likely one of the evening, and nothing says which; minutes in digits, 8h30,
 * 0830, are those of a clock with 24 hours */
static bool small_hour(const char *text, const struct moment *m)
{
	int longest;

	if (m->has_end && (!m->end_bare || m->start.hour > 6)) /* from 7 to 9, 6 bis 14 Uhr */
		return false;
	if (m->start.hour < 1 || m->start.hour > 8)
		return false;
	return !m->start.min || (numbers_in(text, m, &longest) < 2 && longest < 3);
}

/* 7:30, 7.30, and not "halb acht", "um 7": of a clock with 24 hours where the month does not come first */
static bool with_minutes(const char *text, const struct moment *m)
{
	return memchr(text + m->time_from, ':', m->time_to - m->time_from) || memchr(text + m->time_from, '.', m->time_to - m->time_from);
}

static struct civil half_a_day_on(struct civil c)
{
	return civil_of_seconds(civil_seconds(&c) + 12 * 3600);
}

/* the likely half of a bare hour: by the words (1 morning, 2 evening), else, where hours are said up to twelve, the afternoon */
static void take_half(struct moment *m, int half, bool twelve)
{
	int hour = m->start.hour;

	/* without a word that tells, German is not guessed from five on: departures are at six in the morning, too */
	if (half == 2 && hour > 9 && m->has_end && m->end.hour > 3) /* 10-12, 10.30-4.30 */
		return;
	if (!hour || !(half == 2 ? hour > 3 || twelve : !half && hour < (twelve ? 8 : 5))) /* a dinner at 3, a party at 2 */
		return;
	m->start = half_a_day_on(m->start);
	m->half_guessed = true;
	if (m->has_end && m->end_bare && civil_cmp(&m->end, &m->start) <= 0)
		m->end = half_a_day_on(m->end);
	if (m->has_end && civil_cmp(&m->end, &m->start) <= 0) { /* at 6, until midnight was behind it already */
		struct civil later = half_a_day_on(m->end);
		m->end = twelve && civil_cmp(&later, &m->start) > 0 ? later : civil_add_days(m->end, 1); /* at 8, done by 10:30 */
	}
}

/* doors 7, show 8 pm */
static void doors_before(struct moment *m, bool twelve)
{
	struct civil later;

	if (!m->has_doors || !m->doors_bare)
		return;
	if (!m->start.timed) { /* doors 7, and no begin: the evening's */
		if (twelve && m->doors.hour > 0 && m->doors.hour < 10)
			m->doors = half_a_day_on(m->doors), m->half_guessed = true;
		return;
	}
	later = half_a_day_on(m->doors);
	if (civil_cmp(&later, &m->start) <= 0)
		m->doors = later;
}

/* what the word at K ends in, where words are joined: Filmaften, Schaakavond */
static int half_of_ending(const struct token *t, const char *text, lex_langs_t lang)
{
	enum { SHORTEST = 4, LONGEST = 14 };

	for (size_t n = SHORTEST; t->type == TOK_WORD && n + 2 < t->len && n <= LONGEST; n++) {
		int half = lex_value(lex_word(text + t->at + t->len - n, n), LEX_DAYTIME, lang);
		if (half > 0)
			return half;
	}
	return 0;
}

/* what the word at K says of it; "morgen" is tomorrow */
static int half_of_word(const struct tokens *t, size_t k, lex_langs_t lang, bool joins)
{
	int half = 0, day;

	if (lex_starts(t->t[k].word, LEX_DAYTIME) && !token_match(t, k, LEX_DAY, lang, &day) && token_match(t, k, LEX_DAYTIME, lang, &half))
		return half == DAYTIME_SET_UP ? 0 : half;
	half = joins && !lex_starts(t->t[k].word, LEX_WEEKDAY) ? half_of_ending(&t->t[k], t->text, lang) : 0;
	return half == DAYTIME_SET_UP ? 0 : half;
}

void half_of_line(const struct tokens *t, const struct whens *all, int lang, struct moment *m)
{
	bool twelve = lang >= 0 && lex_lang_traits(lang) & 1u << TRAIT_TWELVE_HOURS;
	bool joins = lang >= 0 && lex_lang_traits(lang) & 1u << TRAIT_JOINED_WORDS;
	int half = m->has_doors || (twelve && m->open_end && m->start.hour < 10) ? 2 : 0; /* 9 till late */
	int longest;

	if (m->has_start && !m->start.timed && lang >= 0 && !counts_to_24(t->text, all, twelve))
		doors_before(m, twelve);
	if (!m->has_start || !m->start.timed || !m->hour_bare || lang < 0 || counts_to_24(t->text, all, twelve))
		return;
	if (!twelve && m->time_to <= t->len && numbers_in(t->text, m, &longest)) { /* an hour in words is of the evening as often */
		m->half_guessed = small_hour(t->text, m) && !with_minutes(t->text, m);
		return;
	}
	for (size_t k = 0; k < t->n && k < 60 && !half; k++)
		half = half_of_word(t, k, (lex_langs_t)1 << lang, joins);
	take_half(m, half, twelve);
	doors_before(m, twelve);
	m->half_guessed = m->half_guessed || (!half && (twelve ? m->start.hour > 7 && m->start.hour < 10 : m->start.hour < 12)); /* at 8: of the morning, perhaps */
}

/* "Coach leaves the Cross at 7.45": does a word of departures stand right before the octet AT?  They are early at six and seven. */
static bool leaves_at(const struct reading *r, size_t at)
{
	enum { BACK = 6 };
	size_t k = 0, to = r->tokens.n;
	int travel;

	while (k < to) { /* the first token that begins there or behind */
		size_t mid = k + (to - k) / 2;
		if (r->tokens.t[mid].at < at)
			k = mid + 1;
		else
			to = mid;
	}
	for (size_t n = 0; n < BACK && k > 0; n++) {
		if (r->tokens.t[k].line)
			return false;
		if (reading_word(r, --k, LEX_TRAVEL, &travel) && travel == 1)
			return true;
	}
	return false;
}

/* is a part of the day said with the hour of M itself: 3 Uhr nachts? */
static bool part_said(const struct reading *r, const struct moment *m)
{
	for (size_t i = 0; i < r->whens.n; i++) {
		const struct when *w = &r->whens.w[i];
		if (w->what == WHEN_TIME && w->from <= m->time_from && w->to >= m->time_to)
			return w->time.part || w->time.half || w->time2.part || w->time2.half;
	}
	return false;
}

/* "von 3 bis 5 Uhr": an hour from one to five with its word, and not 03:00, is of the afternoon, as in take_half; of five it is said what was
 * taken */
static void small_hour_told(const struct reading *r, struct moment *m)
{
	size_t k = m->time_from;
	int half;

	while (k < m->time_to && !(r->text[k] >= '0' && r->text[k] <= '9'))
		k++;
	if (m->start.hour < 1 || m->start.hour > 5 || m->start.min || r->text[k] == '0' || with_minutes(r->text, m) || part_said(r, m) || (half = half_said(r, m->time_from)) == 1)
		return;
	m->half_guessed = true;
	if (half != 2 && m->start.hour > 4)
		return;
	m->start = half_a_day_on(m->start);
	if (m->has_end && m->end.timed && m->end.hour < 12 && civil_day(&m->end) == civil_day(&m->start))
		m->end = half_a_day_on(m->end);
}

void half_settle(const struct reading *r, struct moment *m)
{
	bool twelve = lex_lang_month_first(r->lang);
	int half;

	if (!m->has_start || !m->start.timed || counts_to_24(r->text, &r->whens, twelve))
		return;
	if (m->hour_bare && (twelve || !with_minutes(r->text, m))) {
		half = half_said(r, m->time_from);
		if (!half && (m->has_doors || (m->open_end && m->start.hour < 10))) /* doors 7, show 8; 9 till late */
			half = 2;
		if (!half && twelve && m->start.hour > 5 && leaves_at(r, m->time_from))
			half = 1;
		take_half(m, half, twelve);
		m->half_guessed = m->half_guessed || (!half && (small_hour(r->text, m) || (twelve && m->has_end && m->end_bare && m->start.hour == 8))); /* 8 to 10 */
	} else if (!m->hour_bare && !twelve) {
		small_hour_told(r, m);
	}
	doors_before(m, twelve);
}
