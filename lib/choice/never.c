/* never.c: what no learning makes a title, a place or an organizer; see never.h. */
#include "choice/never.h"

#include <string.h>

/* a value whose label says that it is something else: what no learning makes a title or a place */
static bool labelled_other(const struct cue_page *c, struct candidate s, enum choice_field f)
{
#define L(l) (1ULL << LABEL_##l)
	static const uint64_t never = L(PHONE) | L(EMAIL) | L(PRICE) | L(DEADLINE) | L(CAPACITY) | L(URL) | L(PUBLISHED) | L(IGNORED) | L(NUMBER) |
		L(REGISTRATION);
	static const uint64_t other[FIELD_COUNT] = {never | L(PLACE) | L(ROOM) | L(STREET) | L(TOWN),
		never | L(ORGANIZER) | L(SPEAKER) | L(CONTACT) | L(AUDIENCE) | L(LANGUAGE) | L(CATEGORY), never | L(PLACE) | L(ROOM) | L(STREET) | L(TOWN)};
#undef L
	const struct line *l = page_line(c->p, s.from);

	if (l->kind != LINE_BODY || l->u->label < 0 || (l->u->role != ROLE_LABEL && l->u->role != ROLE_VALUE))
		return false;
	return other[f] >> l->u->label & 1;
}

/* "Ort: Aula", and below it what is neither an address nor a house: what a label says ends with its line */
static bool runs_over(const struct cue_page *c, struct candidate s)
{
	static const unsigned parts = 1u << NOUN_STREET | 1u << NOUN_POSTCODE | 1u << NOUN_NUMBERED | 1u << NOUN_PLACE;
	const struct line *l = page_line(c->p, s.from), *last = page_line(c->p, s.end - 1);

	if (l == last || l->kind != LINE_BODY || l->value >= l->end || s.from < l->value)
		return false;
	for (uint32_t k = l[1].word; k < s.end; k++)
		if (c->p->word[k].inside & parts)
			return false;
	return true;
}

/* "Ort", and below it a house, a street and its number, a postcode with its town: the label's value does not end before the last */
static bool stops_short(const struct cue_page *c, struct candidate s)
{
	const struct line *l = page_line(c->p, s.from), *last = page_line(c->p, s.end - 1), *next = last + 1;

	if (l->kind != LINE_BODY || l->u->label < 0 || (l->u->role != ROLE_LABEL && l->u->role != ROLE_VALUE) || s.end >= c->p->words)
		return false;
	if (s.end < last->end ? !c->p->word[s.end].newline : next >= c->p->line + c->p->lines || next->kind != LINE_BODY || next->u->role != ROLE_VALUE)
		return false;
	return c->p->word[s.end].noun >> NOUN_POSTCODE & 1;
}

/* "Evening paddlers,", "Liebe Eltern,": a line that greets, which ends in a comma, above the text; or the head of its first sentence,
 * "Liebe Eltern, | der Elternsprechtag ist ..." */
static bool greets(const struct page *p, struct candidate s)
{
	enum { GREETED = 6 };
	const struct line *l = page_line(p, s.from);
	uint32_t comma = l->word;

	if (l->kind != LINE_BODY || l->rank > 2)
		return false;
	while (comma < l->end && comma - l->word < GREETED && !word_mark(&p->word[comma], ','))
		comma++;
	if (comma >= l->end || !word_mark(&p->word[comma], ',') || s.end > comma + 1 || (comma + 1 < l->end && p->word[comma + 1].upper))
		return false;
	return word_is(&p->word[l->word], PAGE_SALUTATION) || (comma + 1 == l->end && reading_word(p->r, l->word - p->body, LEX_PART, NULL) > 0);
}

/* "Konzert der Gruppe Saitenwind muss | wegen ...", "Choral Evensong followed | by ...": a title that ends with a verb or a word that leads on,
 * where its sentence goes on */
static bool breaks_off(const struct page *p, struct candidate s)
{
	static const uint64_t leads = 1ULL << PAGE_STOP | 1ULL << PAGE_HAPPENS;
	const struct word *last = &p->word[s.end - 1], *next = last + 1;

	if (s.end >= p->words || s.end - s.from < 2 || s.end >= page_line(p, s.end - 1)->end || last->type != TOK_WORD || last->upper || !(last->class & leads))
		return false;
	return next->type == TOK_WORD && !next->newline && !next->wide && next->find < 0 && last->strong == next->strong && last->link == next->link;
}

/* "Lehrbienenstand fällt | aus", "Stadtkirche unter | Leitung von": where nouns have capitals, no place ends with another word in the middle
 * of its sentence, and no title where a noun follows, "Mittagessen zugunsten | ..." */
static bool ends_low(const struct span_view *v, bool before_noun)
{
	const struct page *p = v->c->p;
	const struct word *last = &p->word[v->end - 1], *next = last + 1;

	if (!(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1) || v->end >= v->last->end || last->type != TOK_WORD || last->upper)
		return false;
	if (!v->all.upper && !(next->upper && next->len > 1)) /* nothing has */
		return false;
	if (next->type != TOK_WORD || next->newline || next->wide || next->find >= 0 || last->strong != next->strong || last->link != next->link)
		return false;
	return !before_noun || next->upper;
}

/* "Ersatzort | bleibt die Mariengrotte": with a verb and an article no place begins */
static bool begins_with_verb(const struct page *p, struct candidate s)
{
	static const uint64_t leads = 1ULL << PAGE_DETERMINER | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_IN | 1ULL << PAGE_AT | 1ULL << PAGE_ON | 1ULL << PAGE_ONTO |
		1ULL << PAGE_AT_PLACE | 1ULL << PAGE_FROM | 1ULL << PAGE_TO | 1ULL << PAGE_NAME_JOINT;
	const struct word *w = &p->word[s.from];

	if (!(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1) || s.end < s.from + 3 || w->type != TOK_WORD || w->upper || w->class & leads)
		return false;
	return w[1].type == TOK_WORD && !w[1].upper && word_is(&w[1], PAGE_DETERMINER) && w[2].upper;
}

/* "| und Ort (Kreishaus)": with a word that joins no name of a place begins */
static bool begins_joined(const struct page *p, struct candidate s)
{
	const struct word *w = &p->word[s.from];

	return w->type == TOK_WORD && !w->upper && word_is(w, PAGE_AND) && s.end > s.from + 1;
}

/* "in Kassel | die Tagung", "in der Aula | ein Konzert": where nouns have capitals, what stands behind a name in the nominative is the subject of
 * its sentence, and no part of a place */
static bool holds_subject(const struct page *p, struct candidate s)
{
	if (!(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1))
		return false;
	for (uint32_t k = s.from + 1; k + 1 < s.end; k++) {
		const struct word *w = &p->word[k];
		int v;
		if (!word_is(w, PAGE_NOMINATIVE) || w->upper || w->newline || w[-1].type != TOK_WORD || !w[-1].upper || w[1].type != TOK_WORD || !w[1].upper)
			continue;
		if (k >= p->body && reading_word(p->r, k - p->body, LEX_NOMINATIVE, &v) == 1 && v == 1)
			return true;
	}
	return false;
}

/* "spielt die | Laienbühne in der Aula", "Konzert des | Trio Lindqvist": behind an article to which no preposition leads, who plays in a house,
 * or of whom the event is, is none itself */
static bool begins_with_subject(const struct page *p, struct candidate s)
{
	const struct line *l = page_line(p, s.from);
	const struct word *article = &p->word[s.from] - 1;
	bool house = false, led = false;

	if (s.from < l->word + 2 || s.from < p->body + 2 || !word_is(article, PAGE_DETERMINER) || article->upper || article[-1].type != TOK_WORD || article[-1].find >= 0)
		return false;
	for (uint32_t k = s.from; k < s.end; k++) {
		house = house || p->word[k].inside & 1u << NOUN_PLACE;
		led = led || (k > s.from && word_is(&p->word[k], PAGE_PLACE_PREPOSITION) && !p->word[k].upper);
	}
	if (word_noun(article - 1, NOUN_EVENT))
		return !house;
	return led && word_is(article - 1, PAGE_HAPPENS) && !word_is(article - 1, PAGE_PLACE_PREPOSITION);
}

/* a dash between two names */
static bool parts_names(const struct page *p, uint32_t k, const struct line *l)
{
	return word_mark(&p->word[k], '-') && p->word[k].space && k + 1 < l->end && p->word[k + 1].space;
}

/* does word K end a row of names: a find, a mark that stands in none? */
static bool ends_names(const struct page *p, uint32_t k, const struct line *l)
{
	const struct word *w = &p->word[k];

	return w->find >= 0 || (w->type == TOK_MARK && !parts_names(p, k, l) && !word_mark(w, '.') && !word_mark(w, '-'));
}

/* "Riedmatt – Nordschwaben – Hohe Flum | – Riedmatt": is it part of a way, a row of at least four names with dashes between them?  But what is
 * held, and in the last of them where, make the row one of columns. */
static bool part_of_way(const struct page *p, struct candidate s)
{
	enum { NAME = 4, STOPS = 3 /* dashes */ };
	static const unsigned held = 1u << NOUN_EVENT | 1u << NOUN_PRICE | 1u << NOUN_PERFORMER;
	const struct line *l = page_line(p, s.from);
	uint32_t from = s.from, end = s.from;
	unsigned dashes = 0, words = 0, last = 0;

	if (l->kind != LINE_BODY || s.end > l->end)
		return false;
	while (from > l->word && !ends_names(p, from - 1, l))
		from--;
	for (end = from; end < l->end && (end < s.end || !ends_names(p, end, l)); end++) {
		bool dash = parts_names(p, end, l);
		words = dash ? 0 : words + 1, dashes += dash;
		last = dash ? 0 : last | p->word[end].inside;
		if (words > NAME || (p->word[end].noun & held) || p->word[end].find >= 0)
			return false;
	}
	return dashes >= STOPS && !(last >> NOUN_PLACE & 1) && (from < s.from || end > s.end);
}

/* "Tag der | offenen Tür": where nouns have capitals, no title begins with an adjective of what depends on the noun before it */
static bool begins_inside(const struct page *p, struct candidate s)
{
	const struct line *l = page_line(p, s.from);
	const struct word *w = &p->word[s.from], *noun = w - 2;

	if (!(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1) || s.from < l->word + 2 || w->type != TOK_WORD || w->upper || w->newline || w->wide)
		return false;
	return word_is(w - 1, PAGE_DETERMINER) && !w[-1].upper && !w[-1].newline && noun->type == TOK_WORD && noun->upper && noun->find < 0;
}

/* "| Professor Claus Jacob", "Prof. | Lenz": the word by which a person is called at K, or right before it; the line's end: none */
static uint32_t person_title(const struct page *p, uint32_t k, const struct line *l)
{
	uint32_t before = k > l->word ? k - 1 : l->end;

	if (reading_word(p->r, k - p->body, LEX_PERSON_TITLE, NULL) == 1)
		return k;
	before -= before < l->end && before > l->word && word_mark(&p->word[before], '.');
	return before < l->end && reading_word(p->r, before - p->body, LEX_PERSON_TITLE, NULL) == 1 ? before : l->end;
}

/* "Es spricht Professor Claus Jacob", "Andacht (Pfr. Lenz)": who is called by a title and a name is no place, but at whose house one is */
static bool names_person(const struct page *p, struct candidate s)
{
	static const uint64_t at = 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_AT_PLACE | 1ULL << PAGE_AT | 1ULL << PAGE_ON;
	const struct line *l = page_line(p, s.from);
	uint32_t k = l->kind == LINE_BODY ? person_title(p, s.from, l) : l->end;

	if (k == l->end || (k > l->word && p->word[k - 1].class & at))
		return false;
	k += word_mark(&p->word[k + 1], '.') ? 2 : 1;
	for (uint32_t n = k; n < s.end; n++)
		if (p->word[n].inside & (1u << NOUN_PLACE | 1u << NOUN_STREET | 1u << NOUN_NUMBERED | 1u << NOUN_POSTCODE | 1u << NOUN_BODY | 1u << NOUN_ASSOCIATION))
			return false;
	return k < s.end && p->word[k].type == TOK_WORD && p->word[k].upper && p->word[k].space;
}

/* "Der Shop wird am Montag geöffnet", "Vorverkauf in der Buchhandlung": does a word by which tickets are sold begin it, or a part of such words? */
static bool says_sale(const struct page *p, struct candidate s)
{
	enum { BACK = 3 };

	for (uint32_t k = s.from + 1, n = 0; n < BACK && k-- > p->body; n++)
		if (p->word[k].cue == CUE_SALE + 1 && k + (uint32_t)reading_word(p->r, k - p->body, LEX_CUE, NULL) > s.from)
			return true;
	return false;
}

/* "Einlass eine Stunde vorher": when the doors open is no name, nor is how long before */
static bool says_doors(const struct page *p, struct candidate s)
{
	for (uint32_t k = s.from; k < s.end; k++)
		if (p->word[k].cue == CUE_DOORS + 1)
			return true;
	for (uint32_t k = s.from; k < s.end; k++) {
		static const enum lex_class length[] = {LEX_UNIT, LEX_AGO, LEX_HENCE};
		bool of_length = p->word[k].type == TOK_MARK && k > s.from;
		for (size_t c = 0; c < sizeof length / sizeof *length; c++)
			of_length = of_length || (k >= p->body && reading_word(p->r, k - p->body, length[c], NULL) > 0);
		if (!of_length)
			return false;
	}
	return true;
}

/* does it begin with a date, which no place does?  A street's name, of the 17th of June, tells no day. */
static bool begins_with_date(const struct page *p, struct candidate s)
{
	const struct word *w = &p->word[s.from];
	const struct find *f = w->find < 0 ? NULL : &p->find[w->find];

	return f && f->day && f->tells && find_date(f) && !(w->inside & 1u << NOUN_STREET);
}

/* "8 Abende ab | 14. September", "six evenings": how often something is is no place, nor what leads to a day */
static bool tells_when(const struct page *p, struct candidate s)
{
	const struct word *w = &p->word[s.from], *last = &p->word[s.end - 1];

	if (s.end < p->words && p->word[s.end].find >= 0 && last->find < 0 && p->find[p->word[s.end].find].day && s.end - 1 >= p->body && reading_word(p->r, s.end - 1 - p->body, LEX_FROM, NULL))
		return true;
	return w->type == TOK_NUMBER && s.end > s.from + 1 && s.from >= p->body && reading_word(p->r, s.from + 1 - p->body, LEX_SESSIONS, NULL);
}

/* AM, PM: where the language has no such word */
static bool half_of_day(const struct word *w)
{
	return w->len == 2 && w->find < 0 && w->s[0] >= 'A' && w->s[0] <= 'Z' && w->s[1] >= 'A' && w->s[1] <= 'Z';
}

/* is the list of names at word I behind "(UTC+01:00)", or in the field of a time right behind it? */
static bool behind_zone(const struct page *p, uint32_t i, const struct line *l)
{
	static const uint64_t times = 1ULL << LABEL_TIME | 1ULL << LABEL_DATE | 1ULL << LABEL_BEGIN;
	enum { ZONE_WORDS = 8 }; /* ( UTC + 01 : 00 ) */

	if (i == l->word || i <= p->body)
		return false;
	for (uint32_t k = i - 1; word_mark(&p->word[i - 1], ')') && k > l->word && k >= p->body && k + ZONE_WORDS >= i; k--)
		if (reading_word(p->r, k - p->body, LEX_ZONE, NULL))
			return true;
	if (l->u->label < 0 || !(times >> l->u->label & 1))
		return false;
	if (i >= l->word + 2 && half_of_day(&p->word[i - 1]))
		i--;
	return p->word[i - 1].find >= 0 && p->find[p->word[i - 1].find].time;
}

/* "10:00 AM Amsterdam, Berlin, Rom, Stockholm, Wien": how programs for meetings name a zone, in a list of single words to the end of the line */
static bool zone_cities(const struct page *p, struct candidate s)
{
	enum { CITIES = 8 };
	const struct line *l = page_line(p, s.from);
	uint32_t first = s.from + (s.from + 1 < s.end && half_of_day(&p->word[s.from])), end = first, names = 1;

	if (l->kind != LINE_BODY)
		return false;
	while (names <= CITIES && first >= l->word + 2 && word_mark(&p->word[first - 1], ',') && p->word[first - 2].type == TOK_WORD && p->word[first - 2].find < 0)
		first -= 2, names++;
	while (names <= CITIES && end + 2 < l->end && word_mark(&p->word[end + 1], ',') && p->word[end + 2].upper)
		end += 2, names++;
	end++;
	end += end < l->end && word_mark(&p->word[end], '.');
	return names >= 3 && names <= CITIES && (end >= l->end || p->word[end].newline) && behind_zone(p, first, l);
}

/* "Herbstfest FFW. © Freiwillige Feuerwehr": who took a picture is in no name */
static bool credits(const struct page *p, struct candidate s)
{
	for (uint32_t k = s.from; k < s.end; k++)
		if (word_mark(&p->word[k], 0xa9))
			return true;
	return false;
}

/* "Die | Veranstaltung | beginnt am ...": below a first line, the word that stands before what an event is called, with an article, only refers
 * to that */
static bool only_refers(const struct page *p, struct candidate s)
{
	const struct line *l = page_line(p, s.from);
	uint32_t k = s.from + (s.end == s.from + 2 && word_is(&p->word[s.from], PAGE_DETERMINER));
	int label;

	if (s.end != k + 1 || k < p->body || l->kind != LINE_BODY || l->rank == 0 || k == l->word || !word_is(&p->word[k - 1], PAGE_DETERMINER))
		return false;
	return reading_word(p->r, k - p->body, LEX_LABEL, &label) == 1 && label == LABEL_TITLE;
}

/* "... am 5. März | und Ratssitzung am 9. März": in the middle of its line no title begins with what joins it to the words before */
static bool begins_with_joint(const struct page *p, struct candidate s)
{
	const struct line *l = page_line(p, s.from);

	return s.from > l->word && !p->word[s.from].newline && p->word[s.from - 1].num != '"' && begins_joined(p, s);
}

/* "Waldhütte | Veranstalter | Gemeinde Seeham": does it go on into the label of something else? */
static bool runs_into_label(const struct page *p, struct candidate s)
{
	static const uint64_t where = 1ULL << LABEL_PLACE | 1ULL << LABEL_ROOM | 1ULL << LABEL_STREET | 1ULL << LABEL_TOWN | 1ULL << LABEL_WHEN_WHERE;

	for (const struct line *l = page_line(p, s.from) + 1; l <= page_line(p, s.end - 1); l++)
		if (l->kind == LINE_BODY && l->u->role == ROLE_LABEL && l->u->label >= 0 && !(where >> l->u->label & 1))
			return true;
	return false;
}

/* "Don't miss | the Spring Fair", "calendars for | the Quiz": it begins in words that only lead to a name, and goes on behind them */
static bool leads_in(const struct page *p, struct candidate s)
{
	enum { LEAD = 8 };
	const struct line *l = page_line(p, s.from);

	for (uint32_t k = s.from + 1, n = 0; n < LEAD && k-- > l->word && k >= p->body; n++) {
		int only, length = reading_word(p->r, k - p->body, LEX_TITLE_PREFIX, &only);
		if (length > 0 && only == 1 && k + (uint32_t)length > s.from && k + (uint32_t)length < s.end)
			return true;
	}
	return false;
}

/* is word K the "s" of "Patrick's", or the mark of "Carers'", of a name with a capital that is no time: this Year's? */
static bool possessive(const struct page *p, uint32_t k, const struct line *l)
{
	uint32_t mark = p->word[k].type == TOK_MARK ? k : k - 1;
	const struct word *w = &p->word[mark], *owner = w - 1;

	if (k < l->word + 2 || mark <= l->word || !word_mark(w, '\'') || w->space || owner->type != TOK_WORD || !owner->upper || (owner->find >= 0 && owner->find != p->word[k + 1].find))
		return false;
	if (mark == k ? owner->s[owner->len - 1] != 's' : p->word[k].type != TOK_WORD || p->word[k].len != 1 || p->word[k].space || p->word[k].upper)
		return false;
	return reading_word(p->r, mark - 1 - p->body, LEX_UNIT, NULL) <= 0;
}

/* does a line have small words in lower case, as a sentence has where names have capitals? */
static bool in_sentence(const struct page *p, const struct line *l)
{
	static const uint64_t small = 1ULL << PAGE_STOP | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_ON | 1ULL << PAGE_AT | 1ULL << PAGE_IN;

	for (uint32_t k = l->word + 1; k < l->end; k++)
		if (p->word[k].type == TOK_WORD && !p->word[k].upper && p->word[k].find < 0 && (p->word[k].class & small))
			return true;
	return false;
}

/* "St Patrick's | Day Ceilidh", "Saving Our | Rivers": in the middle of a name */
static bool begins_mid_name(const struct page *p, struct candidate s)
{
	static const uint64_t small = 1ULL << PAGE_DETERMINER | 1ULL << PAGE_STOP | 1ULL << PAGE_NAME_JOINT;
	static const uint64_t leads = 1ULL << PAGE_PLEASE | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_INVITES | 1ULL << PAGE_TITLE_PREFIX | 1ULL << PAGE_ORGANIZER_VERB |
		1ULL << PAGE_ORGANIZER_CUE | 1ULL << PAGE_STOP | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_CUE;
	const struct line *l = page_line(p, s.from);
	const struct word *w = &p->word[s.from], *before = w - 1;

	if (l->kind != LINE_BODY || s.from < l->word + 2 || w->type != TOK_WORD || !w->space || w->newline || w->wide || !w->upper)
		return false;
	if (possessive(p, s.from - 1, l))
		return true;
	if (before->type != TOK_WORD || !before->upper || before->len < 2 || before->find >= 0 || before->newline || !(before->class & small))
		return false;
	return before[-1].type == TOK_WORD && before[-1].upper && !(before[-1].class & leads) && before[-1].find < 0 && in_sentence(p, l);
}

/* "Barn Dance – 8 | pm", "Barn Dance – Village Hall – 8pm |": it ends in a time, or behind a mark with one */
static bool ends_in_time(const struct page *p, struct candidate s)
{
	const struct word *last = &p->word[s.end - 1];
	const struct find *f = last->find < 0 ? NULL : &p->find[last->find];

	if (!f || !f->time || !f->tells || f->word <= s.from + 1 || p->word[f->word].type != TOK_NUMBER)
		return false;
	return f->end > s.end || (p->word[f->word - 1].type == TOK_MARK && p->word[f->word - 1].space);
}

/* "Plant Sale on Saturday |": what a heading says of the day is no part of the name */
static bool ends_in_day(const struct page *p, struct candidate s)
{
	const struct word *last = &p->word[s.end - 1];
	const struct find *f = last->find < 0 ? NULL : &p->find[last->find];
	uint32_t on = f ? f->word : 0;

	if (!f || !f->day || !f->tells || f->end != s.end || on < s.from + 2 || !(f->w.day.kind == DAY_WEEKDAY || find_date(f)))
		return false;
	on -= !word_is(&p->word[on], PAGE_ON);
	return on > s.from + 1 && word_is(&p->word[on], PAGE_ON) && !p->word[on].upper && p->word[on].type == TOK_WORD && !cue_opens_quote(&p->word[s.from]);
}

/* "| Wed 1 April – Barn Dance": it begins with a day, and a mark parts it from the name */
static bool begins_with_day(const struct page *p, struct candidate s)
{
	const struct find *f = p->word[s.from].find < 0 ? NULL : &p->find[p->word[s.from].find];

	if (!f || !f->day || !f->tells || !find_date(f) || f->end + 1 >= s.end)
		return false;
	return (word_mark(&p->word[f->end], '-') && p->word[f->end].space) || word_mark(&p->word[f->end], ':');
}

/* "Macbeth – hosted by the Players": behind a mark, who holds it */
static bool holds_host(const struct page *p, struct candidate s)
{
	for (uint32_t k = s.from + 2; k < s.end && s.from >= p->body; k++)
		if (p->word[k - 1].type == TOK_MARK && p->word[k - 1].num != '\'' && word_is(&p->word[k], PAGE_ORGANIZER_CUE) && !p->word[k].upper &&
			reading_word(p->r, k - p->body, LEX_ORGANIZER_CUE, NULL) > 1)
			return true;
	return false;
}

/* what no title says */
static bool never_title(const struct span_view *v, struct candidate s)
{
	const struct page *p = v->c->p;

	if (breaks_off(p, s) || ends_low(v, true) || begins_inside(p, s) || says_doors(p, s) || says_sale(p, s))
		return true;
	if (s.from < p->body)
		return false;
	if (only_refers(p, s) || begins_with_joint(p, s))
		return true;
	return leads_in(p, s) || begins_mid_name(p, s) || ends_in_time(p, s) || ends_in_day(p, s) || begins_with_day(p, s) || holds_host(p, s);
}

/* what no learning makes a value of the field; "Gemeindesaal muss leider entfallen": a place does not go on into what its sentence
 * says of the event */
bool never_value(const struct span_view *v, enum choice_field f)
{
	struct candidate s = {v->from, v->end};

	if (labelled_other(v->c, s, f) || (f != FIELD_ORGANIZER && greets(v->c->p, s)) || zone_cities(v->c->p, s) || part_of_way(v->c->p, s) || credits(v->c->p, s) || runs_into_label(v->c->p, s))
		return true;
	if (f == FIELD_TITLE)
		return never_title(v, s);
	if (f != FIELD_PLACE)
		return false;
	if (begins_joined(v->c->p, s) || begins_with_verb(v->c->p, s) || begins_with_date(v->c->p, s) || tells_when(v->c->p, s) || begins_with_subject(v->c->p, s))
		return true;
	return v->all.verb || ends_low(v, false) || names_person(v->c->p, s) || holds_subject(v->c->p, s) || runs_over(v->c, s) || stops_short(v->c, s);
}
