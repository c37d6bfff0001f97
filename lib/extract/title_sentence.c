/* title_sentence.c: the event's name inside a sentence: what stands in front of its date or colon, in quotes, as the subject of
 * "findet statt", or as the event's noun with what belongs to it; see reading.h. */
#include "extract/reading.h"

#include <string.h>

/* "Nähtreff im Familienzentrum - immer dienstags": does when it is follow the dash at token K? */
static bool when_behind(const struct reading *r, const struct unit *u, size_t k)
{
	size_t w = reading_when_at(r, k + 1);

	return token_mark(&r->tokens, k, '-') && k + 1 < u->tok_end && w < r->whens.n && r->whens.w[w].tok <= k + 2 &&
		   (r->whens.w[w].what == WHEN_REPEAT || r->whens.w[w].what == WHEN_DAY);
}

/* may a name of a few words begin with the word at K? */
static bool opens_name(const struct reading *r, size_t k)
{
	return r->tokens.t[k].upper && !reading_word(r, k, LEX_DETERMINER, NULL) && !reading_word(r, k, LEX_LABEL, NULL) && !reading_word(r, k, LEX_SALUTATION, NULL) &&
	       !reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) && !reading_word(r, k, LEX_PLEASE, NULL);
}

/* may it go on with the one at K: a word of the same line, no verb that says what is done? */
static bool goes_on(const struct reading *r, const struct unit *u, size_t k)
{
	return r->tokens.t[k].type == TOK_WORD && !(r->tokens.t[k].line && k > u->tok) && !reading_word(r, k, LEX_MEET, NULL) && !reading_word(r, k, LEX_CUE, NULL) &&
	       !reading_word(r, k, LEX_ORGANIZER_VERB, NULL) && !reading_word(r, k, LEX_SLOT_VERB, NULL);
}

/* "Gesprächskreis pflegende Angehörige, jeden 2. Mi. im Monat": a few words without a verb, a comma, and when; the comma, 0: none */
static size_t before_when(const struct reading *r, const struct unit *u)
{
	enum { NAME_WORDS = 6 };
	const struct token *t = r->tokens.t;
	size_t k = u->tok, w;

	if (!opens_name(r, k))
		return 0;
	for (; k < u->tok_end && k < u->tok + NAME_WORDS + 1 && !token_mark(&r->tokens, k, ','); k++)
		if (!goes_on(r, u, k))
			return 0;
	w = reading_when_at(r, k + 1);
	if (k < u->tok + 2 || k >= u->tok_end || !token_mark(&r->tokens, k, ',') ||
	    !(t[k - 1].upper || (!strcmp(lex_lang_code(r->lang), "en") && (reading_noun(r, k - 1, LEX_EVENT_NOUN) ||
	    reading_noun(r, k - 1, LEX_ASSOCIATION)))) || w >= r->whens.n || r->whens.w[w].tok != k + 1 ||
		(r->whens.w[w].what != WHEN_DAY && r->whens.w[w].what != WHEN_REPEAT) || reading_when_at(r, u->tok) != w)
		return 0;
	for (size_t at = u->tok + 1, end = k; at < end; at++) { /* Kleiderbasar in der Turnhalle, Samstag, 14. März: the place is none of it */
		if (!reading_word(r, at, LEX_PLACE_PREPOSITION, NULL))
			continue;
		for (size_t q = at; q < end; q++)
			if (reading_noun(r, q, LEX_PLACE_NOUN))
				return at;
	}
	return k;
}

/* "Fish fry every Friday during Lent": a name without a verb in front of a recurrence; the token behind it, 0: none */
static size_t before_repeat(const struct reading *r, const struct unit *u)
{
	enum { NAME_WORDS = 4 };
	const struct token *t = r->tokens.t;
	size_t w = reading_when_at(r, u->tok), end;
	bool german = !strcmp(lex_lang_code(r->lang), "de");

	if (w >= r->whens.n || r->whens.w[w].what != WHEN_REPEAT || r->whens.w[w].cue != CUE_NONE)
		return 0;
	end = r->whens.w[w].tok;
	if (end <= u->tok || end - u->tok > NAME_WORDS || !opens_name(r, u->tok) || (german && end == u->tok + 1 && !reading_noun(r, u->tok, LEX_EVENT_NOUN)) ||
	    (!german && end < u->tok + 2))
		return 0;
	for (size_t k = u->tok; k < end; k++)
		if (!goes_on(r, u, k) || (german && !t[k].upper) || reading_word(r, k, LEX_DETERMINER, NULL) || reading_word(r, k, LEX_PLEASE, NULL) ||
		    reading_word(r, k, LEX_LABEL, NULL) || reading_word(r, k, LEX_OPENING, NULL) || reading_word(r, k, LEX_NEGATION, NULL) ||
		    token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL))
			return 0;
	return end;
}

/* "Saisonauftakt der Radsportgruppe: Wir starten am ...", "Pub quiz night at The Crown & Anchor. Wednesday 11th March": what
 * stands in front of the first colon or full stop, where it has no date and no clause of its own */
bool title_in_head(const struct reading *r, struct span *s)
{
	const struct token *t = r->tokens.t;
	bool german = !strcmp(lex_lang_code(r->lang), "de");

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		size_t k = u->tok, words = 0, nouns = 0, lower = 0, from, n;
		if (u->role == ROLE_FURNITURE)
			continue;
		if ((u->role == ROLE_PROSE || u->role == ROLE_SHORT) && ((k = before_when(r, u)) != 0 || (k = before_repeat(r, u)) != 0)) {
			*s = (struct span){t[u->tok].at, t[k - 1].at + t[k - 1].len};
			return true;
		}
		k = u->tok;
		n = (size_t)reading_word(r, k, LEX_TITLE_PREFIX, NULL);
		if (n && token_mark(&r->tokens, k + n, ':')) /* Save the date: Annual Gala - Saturday, October 17 */
			k += n + 1;
		if ((u->role != ROLE_PROSE && u->role != ROLE_SHORT && !(n && u->role == ROLE_LABEL)) || reading_word(r, k, LEX_LABEL, NULL) ||
			reading_word(r, k, LEX_SALUTATION, NULL) || reading_word(r, k, LEX_TITLE_PREFIX, NULL) || !t[k].upper)
			return false;
		for (from = k; k < u->tok_end && k < from + 12 && !token_mark(&r->tokens, k, ':') && !token_mark(&r->tokens, k, '.') &&
		    !token_mark(&r->tokens, k, '!') && !(token_mark(&r->tokens, k, '-') && t[k].space); k++) {
			size_t w = reading_when_at(r, k);
			if ((w < r->whens.n && r->whens.w[w].tok <= k &&
					((r->whens.w[w].what == WHEN_DAY && r->whens.w[w].day.kind != DAY_SEASON &&
						 (r->whens.w[w].day.kind != DAY_DATE || r->whens.w[w].day.month || r->whens.w[w].day.day)) || /* Class of 1996 */
						(r->whens.w[w].what == WHEN_TIME && r->whens.w[w].time.set))) ||
				(token_mark(&r->tokens, k, ',') && !n) || token_mark(&r->tokens, k, '?'))
				return false;
			if (german && t[k].type == TOK_WORD && !t[k].upper && !reading_word(r, k, LEX_DETERMINER, NULL) && !reading_word(r, k, LEX_NEXT, NULL) &&
			    !reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) && !reading_word(r, k, LEX_PURPOSE, NULL) &&
			    !reading_word(r, k, LEX_NAME_JOINT, NULL) && !token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL) &&
			    !token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) && !reading_word(r, k, LEX_WITH, NULL))
				return false; /* a verb */
			words += t[k].type == TOK_WORD;
			lower += t[k].type == TOK_WORD && !t[k].upper;
			nouns += (!german && k > from && lower <= 1) || reading_noun(r, k, LEX_EVENT_NOUN) || reading_word(r, k, LEX_EVENT_NOUN, NULL);
		}
		if (k < u->tok_end && token_mark(&r->tokens, k, ':') && words == nouns && nouns) { /* Workshop: Sourdough for Beginners */
			size_t end = k + 1, w = reading_when_at(r, k);
			while (end < u->tok_end && !t[end].line)
				end++;
			if (end < u->tok_end && end > k + 1 && end < k + 12 && !(w < r->whens.n && r->whens.w[w].tok < end && r->whens.w[w].what != WHEN_CUE)) {
				*s = (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
				return true;
			}
		}
		if (words < (token_mark(&r->tokens, k, ':') && t[from].len > 5 && !reading_word(r, from, LEX_REPORT, NULL) ? 1U : 2U) || words > 8 ||
		    k >= u->tok_end || k == from + 12 ||
			!t[k + 1].space || (!nouns && !(german && (token_mark(&r->tokens, k, ':') || when_behind(r, u, k)))) || (!german &&
			    reading_word(r, from, LEX_DETERMINER, NULL)) ||
			(!german && lower > 1 && !nouns))
			return false;
		if (german) /* Der nächste Blutspendetermin in Ihrer Nähe */
			while (from + 1 < k && (reading_word(r, from, LEX_DETERMINER, NULL) == 1 || reading_word(r, from, LEX_NEXT, NULL) == 1))
				from++;
		*s = (struct span){t[from].at, t[k - 1].at + t[k - 1].len};
		return true;
	}
	return false;
}

/* a quoted name in the unit: „...“ “...” »...« "..." */
static bool quoted(const struct reading *r, const struct unit *un, struct span *s)
{
	for (size_t i = un->tok; i < un->tok_end; i++) {
		uint32_t open = reading_mark(r, i), close = open == 0x201e ? 0x201c : open == 0x201c ? 0x201d : open == 0xbb ? 0xab : open == 0xab ? 0xbb : open == '"' ? '"' : 0;
		if (!close || (i > un->tok && (reading_word(r, i - 1, LEX_PERFORMER, NULL) || reading_noun(r, i - 1, LEX_ASSOCIATION))) ||
			/* Gesangverein "Liederkranz" */
			(i > un->tok &&
				(reading_word(r, i - 1, LEX_PLACE_PREPOSITION, NULL) == 1 ||
					(i > un->tok + 1 && reading_word(r, i - 2, LEX_PLACE_PREPOSITION, NULL) == 2)) &&
				!reading_word(r, i - 1, LEX_PURPOSE, NULL)))
			continue; /* im „Dörpskrog“ is where it is */
		for (size_t k = i + 1; k < un->tok_end && k < i + 14; k++)
			if (reading_mark(r, k) == close || (open == 0x201e && reading_mark(r, k) == 0x201d)) {
				if (k > i + 1 && (r->tokens.t[i + 1].upper || (r->tokens.t[i + 1].type == TOK_NUMBER && r->tokens.t[i + 2].upper))) {
					size_t from = i;
					if (i > un->tok && !r->tokens.t[i].line && r->tokens.t[i - 1].upper && r->tokens.t[i - 1].len > 10 && reading_noun(r, i - 1, LEX_EVENT_NOUN))
						from = i - 1; /* Einwohnerversammlung "Am Hopfenberg", but Lesung "Winterlicht" */
					*s = (struct span){r->tokens.t[from].at, r->tokens.t[k].at + r->tokens.t[k].len};
					return true;
				}
				break;
			}
	}
	return false;
}

static bool noun_in_find(const struct reading *r, size_t i)
{
	size_t w = reading_when_at(r, i);
	return w < r->whens.n && r->whens.w[w].tok <= i && r->whens.w[w].what != WHEN_CUE;
}

/* a German sentence's subject before its verb at VERB: "Die Lange Nacht der Museen findet ... statt", from its first noun on;
 * VERB where the words before it are none (a preposition opens them, a date is among them) */
static size_t german_subject(const struct reading *r, const struct unit *un, size_t verb)
{
	enum { SUBJECT_WORDS = 10 };
	const struct token *t = r->tokens.t;
	size_t first = verb;

	while (first > un->tok && verb - first < SUBJECT_WORDS && t[first - 1].type == TOK_WORD) {
		size_t w = reading_when_at(r, first - 1);
		if (noun_in_find(r, first - 1) && (r->whens.w[w].what != WHEN_TIME || r->whens.w[w].time.set))
			break; /* a part of the day may be a name's: die Lange Nacht */
		first--;
	}
	if (first == verb || (first > un->tok && !(token_mark(&r->tokens, first - 1, '.') && t[first].upper)) || !t[first].upper || t[first].type != TOK_WORD ||
	    reading_word(r, first, LEX_PLACE_PREPOSITION, NULL) || token_match(&r->tokens, first, LEX_IN, r->lang_bit, NULL) || reading_word(r, first, LEX_PURPOSE, NULL))
		return verb;
	first += (size_t)reading_word(r, first, LEX_DETERMINER, NULL);
	while (first < verb && (!t[first].upper || reading_word(r, first, LEX_DETERMINER, NULL)))
		first++;
	return first;
}

/* what takes place: the capitals before "findet statt", "beginnt": "Unser nächstes Plenum findet am ... statt" */
static size_t subject_of(const struct reading *r, const struct unit *un, bool meets, struct span *s)
{
	bool german = !strcmp(lex_lang_code(r->lang), "de");

	for (size_t i = un->tok + 1; i < un->tok_end; i++) {
		int cue, n = reading_word(r, i, LEX_CUE, &cue);
		size_t from = i;
		bool says_when = false;
		if (!n && meets && german && (n = reading_word(r, i, LEX_MEET, NULL)) != 0)
			cue = CUE_EVENT; /* Der Kinderchor probt donnerstags */
		if (!n && reading_word(r, i, LEX_SLOT_VERB, NULL) == 1) { /* our quarterly review is next Thursday, is on Thursday; ist am */
			size_t day = i + 1 + (size_t)token_match(&r->tokens, i + 1, LEX_ON, r->lang_bit, NULL);
			day += day == i + 1 ? (size_t)token_match(&r->tokens, day, LEX_FROM, r->lang_bit, NULL) : 0; /* ist vom 3. bis 14. August */
			if (noun_in_find(r, day) && r->whens.w[reading_when_at(r, day)].what == WHEN_DAY && r->whens.w[reading_when_at(r, day)].cue == CUE_NONE)
				n = 1, cue = CUE_EVENT, says_when = true;
		}
		if (!n || (cue != CUE_EVENT && cue != CUE_BEGIN) || r->tokens.t[i].upper || r->tokens.t[i].type != TOK_WORD)
			continue;
		while (from > un->tok && r->tokens.t[from - 1].type == TOK_WORD && r->tokens.t[from - 1].upper && i - from < 5 &&
			   !reading_word(r, from - 1, LEX_DETERMINER, NULL) && !noun_in_find(r, from - 1))
			from--;
		if (german) {
			size_t noun = german_subject(r, un, i);
			from = noun < from ? noun : from;
		}
		if (from == i && !strcmp(lex_lang_code(r->lang), "en")) { /* our book group meets */
			while (from > un->tok && i - from < 5 && (r->tokens.t[from - 1].type == TOK_WORD || (reading_mark(r, from - 1) == '-' &&
			    !r->tokens.t[from].space)) && !reading_word(r, from - 1, LEX_DETERMINER, NULL) &&
			       (!noun_in_find(r, from - 1) || r->whens.w[reading_when_at(r, from - 1)].what == WHEN_REPEAT || /* our quarterly review */
			        (r->whens.w[reading_when_at(r, from - 1)].what == WHEN_TIME && !r->whens.w[reading_when_at(r, from - 1)].time.set))) /* pizza night */
				from--;
			if ((from == un->tok || !reading_word(r, from - 1, LEX_DETERMINER, NULL)) &&
			    !(says_when && i - from >= 2 && (from == un->tok || reading_mark(r, from - 1) == ':' || (r->tokens.t[from].upper && reading_mark(r, from - 1) == '.')) &&
			      !token_match(&r->tokens, from, LEX_STOP, r->lang_bit, NULL) && !reading_word(r, from, LEX_LABEL, NULL) && !reading_word(r, from, LEX_OPENING, NULL)))
				from = i; /* but "Pizza night is Friday" */
		}
		if (from < i && (r->tokens.t[from].len > 3 || i - from > 2) && !reading_word(r, from, LEX_REPLY, NULL)) {
			*s = (struct span){r->tokens.t[from].at, r->tokens.t[i - 1].at + r->tokens.t[i - 1].len};
			return i - from;
		}
	}
	return 0;
}

/* "Come to our open house on March 5": what stands between a determiner and the day, and is no place; its number of words */
static size_t come_to(const struct reading *r, const struct unit *un, struct span *s)
{
	enum { NAME_WORDS = 5 };
	const struct token *t = r->tokens.t;

	for (size_t i = un->tok; i + 3 < un->tok_end; i++) {
		size_t from = i + 2, k = from, last;
		if (!token_match(&r->tokens, i, LEX_TO, r->lang_bit, NULL) || reading_word(r, i + 1, LEX_DETERMINER, NULL) != 1)
			continue;
		while (k < un->tok_end && k - from < NAME_WORDS + 1 && t[k].type == TOK_WORD && !t[k].line &&
		    !token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) && !noun_in_find(r, k) &&
		       !reading_word(r, k, LEX_PLACE_PREPOSITION, NULL))
			k++;
		last = k - 1;
		k += (size_t)token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL);
		if (last < from || last - from >= NAME_WORDS || !noun_in_find(r, k) || r->whens.w[reading_when_at(r, k)].what != WHEN_DAY ||
		    r->whens.w[reading_when_at(r, k)].cue != CUE_NONE)
			continue;
		if ((reading_noun(r, last, LEX_PLACE_NOUN) || t[last].upper) && reading_word(r, last > from ? last - 1 : last, LEX_EVENT_NOUN, NULL) != 2)
			continue;
		*s = (struct span){t[from].at, t[last].at + t[last].len};
		return last + 1 - from;
	}
	return 0;
}

/* where the sentence of token K begins in the unit */
static size_t sentence_start(const struct reading *r, const struct unit *un, size_t k)
{
	const struct token *t = r->tokens.t;

	for (; k > un->tok; k--) {
		uint32_t mark = reading_mark(r, k - 1);
		bool abbreviated = k > un->tok + 1 && t[k - 2].type == TOK_WORD && t[k - 2].len < 4; /* St. Mark's, Feb. 28 */
		if ((mark == '!' || mark == '?' || (mark == '.' && !abbreviated) || mark == ';') && (t[k].upper || t[k].type != TOK_WORD) && t[k].space)
			break;
	}
	return k;
}

/* is find W a day or a recurrence on which something may be? */
static bool tells_when(const struct reading *r, const struct when *w)
{
	if (w->what == WHEN_REPEAT)
		return w->cue == CUE_NONE || w->cue == CUE_EVENT;
	if (w->what != WHEN_DAY || reading_decoy(w->cue) || w->cue == CUE_MOVED_FROM || w->cue == CUE_CANCELLED_BEHIND)
		return false;
	return (w->day.kind == DAY_DATE && w->day.day) || w->day.kind == DAY_NTH || (w->day.kind == DAY_RELATIVE && w->day.n >= 0) ||
	       (w->day.kind == DAY_WEEKDAY && r->text[w->to - 1] != 's'); /* Saturday's run */
}

/* Easter brunch, Spring concert, Saturday's run: a find that a name may begin with */
static bool may_name(const struct reading *r, const struct when *w)
{
	if (w->what == WHEN_TIME)
		return !w->time.set;
	return w->what == WHEN_DAY && (w->day.kind == DAY_HOLIDAY || w->day.kind == DAY_SEASON || (w->day.kind == DAY_WEEKDAY && r->text[w->to - 1] == 's'));
}

/* "Tai chi in the park returns Monday", "Happy hour with the board, Thurs. 3/19": what stands at the beginning of an English
 * sentence, before its verb or the day itself; the number of its words, 0: no such sentence */
static size_t english_subject(const struct reading *r, const struct unit *un, struct span *s)
{
	enum { NAME_WORDS = 9, VERB_REACH = 7, FINDS = 4 };
	const struct token *t = r->tokens.t;

	for (size_t i = un->when; i < un->when_end && i < un->when + FINDS; i++) {
		const struct when *w = &r->whens.w[i];
		size_t from, k, end, words = 0, nouns = 0, lead, reach;
		bool verb = false, clause = false;
		if (!tells_when(r, w))
			continue;
		from = sentence_start(r, un, w->tok);
		while ((lead = (size_t)reading_word(r, from, LEX_TITLE_PREFIX, NULL)) > 1 || (lead == 1 && reading_mark(r, from + 1) == ':')) /* Join us for, Reminder: */
			from += lead + (reading_mark(r, from + lead) == ':' ? 1 : 0);
		from += reading_word(r, from, LEX_DETERMINER, NULL) == 1 ? 1 : 0;
		from += token_match(&r->tokens, from, LEX_NEXT, r->lang_bit, NULL) == 1 ? 1 : 0;
	again:
		for (k = from; k < w->tok && words <= NAME_WORDS; k++) {
			int n = k > from ? reading_word(r, k, LEX_HAPPENS, NULL) : 0;
			if (n) {
				verb = true;
				lead = (size_t)n;
				break;
			}
			clause = clause || (k > from && reading_word(r, k, LEX_ORGANIZER_VERB, NULL) &&
			    !reading_word(r, k - 1 - (reading_mark(r, k - 1) == '/'), LEX_WITH, NULL)); /* the board will hold a hearing: what it holds is the event */
			if (t[k].line && k > from && t[k].upper)
				break;
			if (t[k].type == TOK_MARK && !(strchr("-'&/.:\"", (int)(t[k].num & 0x7f)) && t[k].num < 0x80)) {
				if (reading_mark(r, k) == ',' && k + 1 < w->tok && token_match(&r->tokens, from, LEX_STOP, r->lang_bit, NULL)) { /* Due to weather, the run ... */
					from = k + 1 + (reading_word(r, k + 1, LEX_DETERMINER, NULL) == 1 ? 1 : 0);
					words = nouns = 0;
					goto again;
				}
				break;
			}
			if (noun_in_find(r, k) && r->whens.w[reading_when_at(r, k)].what == WHEN_TIME && r->whens.w[reading_when_at(r, k)].time.set)
				break;
			if (token_match(&r->tokens, k, LEX_TONIGHT, r->lang_bit, NULL))
				break;
			words += t[k].type == TOK_WORD && !(k > from && !t[k].space);
			nouns += reading_noun(r, k, LEX_EVENT_NOUN);
			clause = clause || (token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL) && !reading_word(r, k, LEX_NAME_JOINT, NULL) &&
			    !reading_word(r, k, LEX_WITH, NULL) &&
				!reading_word(r, k, LEX_DETERMINER, NULL));
		}
		end = k;
		if (!words || (clause && !verb) || words > NAME_WORDS || token_match(&r->tokens, from, LEX_STOP, r->lang_bit, NULL) || reading_word(r, from, LEX_PLEASE, NULL) ||
		    reading_word(r, from, LEX_SALUTATION, NULL) || reading_word(r, from, LEX_OPENING, NULL) || reading_word(r, from, LEX_REPLY, NULL) ||
		    reading_word(r, from, LEX_PLACE_PREPOSITION, NULL) || (noun_in_find(r, from) && !may_name(r, &r->whens.w[reading_when_at(r, from)])) ||
		    (t[from].type == TOK_WORD && !t[from].upper && !nouns && !verb))
			continue;
		reach = 0;
		for (size_t q = end + lead; verb && q < w->tok; q++)
			reach += !noun_in_find(r, q); /* starts at 7:30 p.m. on Friday */
		if (verb ? reach > VERB_REACH : w->tok - end > 2 + (size_t)(t[end].type == TOK_WORD))
			continue;
		for (size_t q = end + (verb ? lead : 0); verb && q < w->tok; q++)
			verb = !(reading_mark(r, q) == '.' && t[q + 1].space && t[q + 1].upper);
		for (size_t q = from + 1; q < end; q++) /* Trivia at the Crown is Thursday */
			if (reading_word(r, q, LEX_AT_PLACE, NULL))
				end = q;
		while (end > from && (t[end - 1].type == TOK_MARK || token_match(&r->tokens, end - 1, LEX_ON, r->lang_bit, NULL) == 1))
			end--;
		if (end <= from || (words < 2 && !nouns && t[from].len < 6) || (reading_word(r, from, LEX_LABEL, NULL) && end == from + 1))
			continue;
		*s = (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
		return words;
	}
	return 0;
}

/* the longest name of two capitals or more that is no place */
static size_t name_of(const struct reading *r, const struct unit *un, struct span *s)
{
	size_t best = 1;

	for (size_t i = un->tok; i < un->tok_end; i++) {
		size_t end = i;
		if (reading_word(r, i, LEX_SALUTATION, NULL)) { /* Liebe Eltern, */
			while (i + 1 < un->tok_end && r->tokens.t[i].type == TOK_WORD)
				i++;
			continue;
		}
		while (end < un->tok_end && r->tokens.t[end].type == TOK_WORD && r->tokens.t[end].upper && !noun_in_find(r, end) && !reading_word(r, end, LEX_DETERMINER, NULL) &&
		       !reading_word(r, end, LEX_OCLOCK, NULL) && !reading_noun(r, end, LEX_PLACE_NOUN) && !reading_noun(r, end, LEX_ASSOCIATION) && !(end == i &&
		       reading_word(r, end, LEX_PLEASE, NULL)))
			end++;
		if (end > i && i > un->tok && r->tokens.t[i - 1].type == TOK_NUMBER && reading_word(r, end - 1, LEX_STREET_SUFFIX, NULL)) { /* 12 Pier St */
			i = end;
			continue;
		}
		if (end - i > best && !(i > un->tok && reading_word(r, i - 1, LEX_PLACE_PREPOSITION, NULL)) &&
		    !(i > un->tok + 1 && reading_word(r, i - 1, LEX_DETERMINER, NULL) &&
		    token_match(&r->tokens, i - 2, LEX_TO, r->lang_bit, NULL))) { /* returns to the Blue Pig */
			best = end - i;
			*s = (struct span){r->tokens.t[i].at, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len};
		}
		if (end > i)
			i = end;
	}
	return best > 1 ? best : 0;
}

/* the event's noun in the unit with what belongs to it, the longest: Sitzung des Ortsbeirats Nord; its number of words */
static size_t noun_phrase(const struct reading *r, const struct unit *un, struct span *s)
{
	size_t best = 0;
	bool english = !strcmp(lex_lang_code(r->lang), "en");

	for (size_t i = un->tok; i < un->tok_end; i++) {
		size_t from = i, end = i + 1, w = reading_when_at(r, i), words;
		if (!reading_noun(r, i, LEX_EVENT_NOUN) || (i > un->tok && reading_noun(r, i, LEX_PLACE_NOUN) &&
		    reading_word(r, i - 1, LEX_PLACE_PREPOSITION, NULL) == 1) || (english && r->tokens.t[i].upper &&
		    reading_word(r, i, LEX_STREET_SUFFIX, NULL)) || (i + 1 < un->tok_end &&
		    (english || r->tokens.t[i + 1].upper) && !r->tokens.t[i + 1].line &&
		    reading_noun(r, i + 1, LEX_PLACE_NOUN)) || (w < r->whens.n && r->whens.w[w].tok <= i && r->whens.w[w].what != WHEN_CUE))
			continue;
		while (from > un->tok && i - from < 6 &&
			   ((r->tokens.t[from - 1].type == TOK_WORD && r->tokens.t[from - 1].upper && !reading_word(r, from - 1, LEX_PLACE_PREPOSITION, NULL) &&
					!reading_word(r, from - 1, LEX_OCLOCK, NULL) && !reading_word(r, from - 1, LEX_DETERMINER, NULL) &&
					(from - 1 > un->tok || !r->tokens.t[from].space ||
						(english && from == i && !reading_word(r, from - 1, LEX_DETERMINER, NULL) && !reading_word(r, from - 1, LEX_PLEASE, NULL) &&
							!token_match(&r->tokens, from - 1, LEX_STOP, r->lang_bit, NULL)))) || /* Annual Garden Fair, Emergency meeting */
				   (reading_mark(r, from - 1) == '-' && !r->tokens.t[from].space && !r->tokens.t[from - 1].space))) /* Erste-Hilfe-Kurs */
			from--;
		if (english && from == i && from > un->tok + 1) { /* a wreath-making class, a bike-repair clinic */
			while (from > un->tok + 1 && i - from < 4 && !r->tokens.t[from].line &&
			       ((r->tokens.t[from - 1].type == TOK_WORD && r->tokens.t[from - 1].len > 2 && !token_match(&r->tokens, from - 1, LEX_STOP, r->lang_bit, NULL) &&
			         !reading_word(r, from - 1, LEX_DETERMINER, NULL) && !token_match(&r->tokens, from - 1, LEX_NEXT, r->lang_bit, NULL)) ||
			        (reading_mark(r, from - 1) == '-' && !r->tokens.t[from].space)))
				from--;
			if (from == un->tok + 1 && r->tokens.t[un->tok].upper && !reading_word(r, un->tok, LEX_DETERMINER, NULL) && !reading_word(r, un->tok, LEX_PLEASE, NULL) &&
			    !token_match(&r->tokens, un->tok, LEX_STOP, r->lang_bit, NULL))
				from = un->tok; /* Spring recess camp, Monday-Friday */
			else if (!reading_word(r, from - 1, LEX_DETERMINER, NULL) && !(token_match(&r->tokens, from - 1, LEX_NEXT, r->lang_bit, NULL) && from > un->tok + 1 &&
			    reading_word(r, from - 2, LEX_DETERMINER, NULL)))
				from = i; /* no "a" before it: a clause, not a name */
		}
		while (end < un->tok_end && end < i + 8) { /* Sitzung des Ortsbeirats Nord */
			const struct token *t = &r->tokens.t[end];
			if (t->line)
				break;
			if (t->type == TOK_WORD && t->upper && !(english && noun_in_find(r, end))) /* meeting TONIGHT */
				end++;
			else if (t->type == TOK_NUMBER && t->digits <= 3 && end > i + 1 && !noun_in_find(r, end) && r->tokens.t[end - 1].upper) /* der Klasse 4b */
				end += 1 + (size_t)(end + 1 < un->tok_end && r->tokens.t[end + 1].type == TOK_WORD && r->tokens.t[end + 1].len == 1 && !r->tokens.t[end + 1].space);
			else if (reading_mark(r, end) == '-' && !t->space && r->tokens.t[end + 1].upper && !r->tokens.t[end + 1].space)
				end += 2;
			else if ((reading_word(r, end, LEX_DETERMINER, NULL) == 1 || reading_word(r, end, LEX_PURPOSE, NULL) == 1 ||
						 (english && reading_word(r, end, LEX_ON, NULL) == 2)) &&
					 r->tokens.t[end + (english ? (size_t)(reading_word(r, end, LEX_ON, NULL) == 2 ? 2 : 1) : 1)].upper &&
					 r->tokens.t[end + 1].type == TOK_WORD && !reading_word(r, end, LEX_PLACE_PREPOSITION, NULL))
				end += english && reading_word(r, end, LEX_ON, NULL) == 2 ? 3 : 2;
			else
				break;
		}
		/* Kurs am Kind */
		if (end < un->tok_end && !r->tokens.t[end].line && !english && end == i + 1 && token_match(&r->tokens, end, LEX_ON, r->lang_bit, NULL) == 1 &&
		    r->tokens.t[end].len == 2 && !reading_noun(r, end + 1, LEX_PLACE_NOUN) &&
		    r->tokens.t[end + 1].upper && r->tokens.t[end + 1].type == TOK_WORD && end + 1 < un->tok_end && !noun_in_find(r, end + 1) && reading_mark(r, end + 2))
			end += 2;
		words = end - from;
		if (reading_mark(r, from) == '-' || (from == i && i > un->tok && reading_mark(r, i - 1) == '-' && !r->tokens.t[i].space)) /* in-service */
			continue;
		if (english && end == i + 1 && end < un->tok_end && !r->tokens.t[end].line && reading_word(r, end, LEX_ASSOCIATION, NULL) == 1)
			end++; /* our reading group */
		words = end - from;
		if (from > un->tok && reading_mark(r, from - 1) == '(') /* (World Migratory Bird Day) */
			continue;
		if (words > best) {
			best = words;
			*s = (struct span){r->tokens.t[from].at, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len};
		}
	}
	return best;
}

bool title_in_text(const struct reading *r, struct span *s)
{
	size_t best = 0, seen = 0, subject;
	bool german = !strcmp(lex_lang_code(r->lang), "de");
	struct span whole;

	for (int pass = 0; pass < 2 && !best; pass++)
		for (size_t u = 0; u < r->n && seen < 4; u++) {
			const struct unit *un = &r->unit[u];
			struct span x;
			size_t n;
			bool dated = pass == 1;
			if ((un->role != ROLE_PROSE && un->role != ROLE_SHORT && un->role != ROLE_PROGRAMME) || un->closing)
				continue;
			for (size_t w = un->when; w < un->when_end; w++)
				dated = dated || (!german && r->whens.w[w].what == WHEN_REPEAT) || (r->whens.w[w].what == WHEN_DAY &&
				    r->whens.w[w].cue != CUE_PUBLISHED && r->whens.w[w].cue != CUE_DEADLINE &&
									 r->whens.w[w].cue != CUE_PAST);
			if (pass)
				for (size_t w = un->when; w < un->when_end; w++)
					dated = dated || r->whens.w[w].what == WHEN_DAY;
			if (!dated || (pass && un->role != ROLE_PROSE))
				continue;
			seen += un->role == ROLE_PROSE;
			if (!best && !pass && quoted(r, un, s))
				return true;
			n = noun_phrase(r, un, &x);
			if ((subject = title_object(r, un, &whole)) > 0 && (!n || (whole.from <= x.from && whole.to >= x.to))) {
				*s = whole;
				return true;
			}
			if (!german && !pass && (subject = english_subject(r, un, &whole)) > 0 && (subject >= n || x.from >= whole.to))
				n = subject, x = whole;
			if ((german || n == 1) && (subject = subject_of(r, un, false, &whole)) > n)
				n = subject, x = whole;
			if (!n && !best)
				n = subject_of(r, un, false, &x);
			if (!n && !best && !german)
				n = come_to(r, un, &x);
			if (!n && !best)
				n = title_purpose(r, un, &x);
			if (!n && !best)
				n = subject_of(r, un, true, &x);
			if (!n && !best && pass)
				n = name_of(r, un, &x);
			if (n > best && !(best > 1 && un->role == ROLE_PROSE && seen > 2))
				best = n, *s = x;
		}
	return best > 0;
}
