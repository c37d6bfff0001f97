/* people.c: organizer, speakers, contacts; see people.h. */
#include "fields/people.h"

#include "ground/compat.h"
#include "ground/limits.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <string.h>
#include <strings.h>

/* a mail address inside a span */
static bool find_mail(const struct reading *r, struct span s, struct span *mail)
{
	const char *p = r->text + s.from, *end = r->text + s.to, *at;

	while (p < end && (at = memchr(p, '@', (size_t)(end - p))) != NULL) {
		const char *a = at, *b = at + 1;
		while (a > r->text + s.from && ((unsigned char)a[-1] >= 0x80 || strchr("._%+-", a[-1]) || (a[-1] >= '0' && a[-1] <= '9') ||
										   ((a[-1] | 32) >= 'a' && (a[-1] | 32) <= 'z')))
			a--;
		while (b < end && ((unsigned char)*b >= 0x80 || *b == '.' || *b == '-' || (*b >= '0' && *b <= '9') || ((*b | 32) >= 'a' && (*b | 32) <= 'z')))
			b++;
		while (b > at && (b[-1] == '.' || b[-1] == '-'))
			b--;
		if (event_address_ok(a, (size_t)(b - a))) {
			*mail = (struct span){(size_t)(a - r->text), (size_t)(b - r->text)};
			return true;
		}
		p = at + 1;
	}
	return false;
}

/* the dot that ends a sentence, not an abbreviation: behind a word of lower case with four letters or more */
static bool sentence_dot(const char *p, size_t n)
{
	size_t k = n - 1;

	while (k > 0 && (p[k - 1] >= 'a' ? p[k - 1] <= 'z' : (p[k - 1] & 0x80) != 0))
		k--;
	return p[n - 1] == '.' && n - 1 - k >= 3 && (k == 0 || p[k - 1] != '.');
}

/* NAME and mail of a span as a mailbox; the name quoted where RFC 5322 asks for it */
static void mailbox(const struct reading *r, struct span s, struct buf *out)
{
	struct span mail = {0, 0};
	struct buf name = BUF_INIT;
	bool quote = false;

	buf_clear(out);
	if (find_mail(r, s, &mail)) {
		struct span head = {s.from, mail.from};
		reading_text(r, head, &name);
	} else {
		reading_text(r, s, &name);
	}
	while (name.n && (strchr(" ,;:<(|-", name.p[name.n - 1]) || sentence_dot(name.p, name.n)))
		name.p[--name.n] = '\0';
	if (mail.to && name.n && ((name.p[0] >= '0' && name.p[0] <= '9') || name.p[0] == '+')) { /* a telephone's number is no name: "03661/9988 oder park@..." */
		struct span all = {s.from, mail.to};
		reading_text(r, all, out);
		buf_free(&name);
		return;
	}
	utf8_shorten(&name, 300, 200);
	for (size_t i = 0; i < name.n; i++)
		quote = quote || strchr("<>\"@;\\", name.p[i]) != NULL || (mail.to && strchr(",:()[]", name.p[i]) != NULL);
	if (quote) {
		buf_char(out, '"');
		for (size_t i = 0; i < name.n; i++) {
			if (name.p[i] == '"' || name.p[i] == '\\')
				buf_char(out, '\\');
			buf_char(out, name.p[i]);
		}
		buf_char(out, '"');
	} else {
		buf_add(out, buf_cstr(&name), name.n);
	}
	if (mail.to) {
		buf_str(out, out->n ? " <" : "<");
		buf_add(out, r->text + mail.from, mail.to - mail.from);
		buf_char(out, '>');
	}
	buf_free(&name);
}

static bool labelled(struct draft *d, int label, const char *field, size_t max)
{
	const struct reading *r = &d->r;
	struct span v[8];
	size_t at = 0, added = 0;
	struct buf b = {.max = LIMIT_VALUE};
	int n;

	while (added < max && (n = reading_field(r, label, &at, v, 8)) >= 0) {
		if (max == 1 && n > 1) {
			struct span mail;
			if (!find_mail(r, v[0], &mail)) { /* name on one line, address on the next */
				for (int i = 1; i < n; i++)
					if (find_mail(r, v[i], &mail)) {
						v[0].to = v[i].to;
						break;
					}
			}
			n = 1;
		}
		for (int i = 0; i < n && added < max; i++) {
			mailbox(r, v[i], &b);
			if (b.n) {
				draft_add(d, field, b.p, "labelled", v[i]);
				added++;
			}
		}
	}
	buf_free(&b);
	return added > 0;
}

/* a small word that may stand between two capitals of a name: der, und, in, am, zur */
static bool small_word_of_name(const struct reading *r, size_t k)
{
	static const enum lex_class class[] = {LEX_DETERMINER, LEX_PLACE_PREPOSITION, LEX_PURPOSE};

	for (size_t c = 0; c < sizeof class / sizeof *class; c++)
		if (reading_word(r, k, class[c], NULL) == 1)
			return true;
	return token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL) == 1 || token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) == 1;
}

/* a name from token I on: capitals, with small words only between them; *WORDS counts the capitals.  LOOSE: an adjective
 * may follow a preposition ("Servicestelle Bildung im ländlichen Raum"), for names that are a line of their own */
static size_t name_from(const struct reading *r, size_t i, size_t limit, bool loose, int *words)
{
	size_t k = i, end = i;
	const struct token *t = r->tokens.t;

	*words = 0;
	while (k < limit && (!t[k].line || k == i)) {
		if (k > i && t[k].type == TOK_WORD && t[k].len == 1 && token_mark(&r->tokens, k + 1, '.') && (!upper_at(r, k) || t[k - 1].type == TOK_MARK)) { /* e. V. */
			k += 2;
			end = k;
		} else if (upper_at(r, k)) {
			(*words)++;
			if (token_mark(&r->tokens, k + 1, '.') && !t[k + 1].space && k + 2 < limit && reading_word(r, k, LEX_ABBREVIATION, NULL) == 1)
				k++; /* Ev.-Luth. Kirchengemeinde St. Marien */
			end = ++k;
		} else if (token_mark(&r->tokens, k, '-') && !t[k].space) {
			k++;
		} else if (token_mark(&r->tokens, k, '&') && k > i && upper_at(r, k + 1)) {
			k++;
		} else if (t[k].type == TOK_MARK && (t[k].num == 0x201e || t[k].num == 0x201c || t[k].num == '"')) {
			end = ++k;
		} else if (t[k].type == TOK_WORD && k > i && k + 1 < limit && upper_at(r, k + 1) && small_word_of_name(r, k)) {
			k++;
		} else if (loose && t[k].type == TOK_WORD && k > i && k + 2 < limit && reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) == 1 && t[k + 1].type == TOK_WORD &&
		           upper_at(r, k + 2)) {
			k += 2;
		} else if (t[k].type == TOK_NUMBER && t[k].digits == 4 && k > i && t[k].num > 1500 && t[k].num < 2100 && !t[k].line) { /* SV Neudorf 1950 e.V. */
			end = ++k;
		} else {
			break;
		}
	}
	return end;
}

static bool organizer(struct draft *d, struct span s, const char *rule)
{
	const struct reading *r = &d->r;
	struct buf b = BUF_INIT;
	size_t from, end;

	reading_tokens(r, s, &from, &end);
	mailbox(r, s, &b);
	if (from < end && r->tokens.t[from].type == TOK_MARK) { /* „Förderprogramm Dorferneuerung“ is what it is about */
		buf_free(&b);
		return false;
	}
	if (from < end && reading_word(r, from, LEX_ACADEMIC, NULL) == 1) { /* Professor Helen Okoro, presented by Dr. Ruth Amory */
		if (!rec_get(d->rec, "Speaker"))
			draft_add(d, "Speaker", buf_cstr(&b), rule, s);
		buf_free(&b);
		return false;
	}
	draft_add(d, "Organizer", buf_cstr(&b), rule, s);
	buf_free(&b);
	return true;
}

/* Seitens der Klimaagentur Heide-Nord möchten wir; veranstaltet vom ...; hosted by ... */
static bool by_cue(struct draft *d)
{
	const struct reading *r = &d->r;

	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		if (un->role != ROLE_PROSE && un->role != ROLE_SHORT)
			continue;
		for (size_t k = un->tok; k < un->tok_end; k++) {
			int which = 0, n = reading_word(r, k, LEX_ORGANIZER_CUE, &which), words;
			size_t from, end;
			if (n < 2 && !(n == 1 && which == ORGANIZER_ALONE))
				continue;
			from = k + (size_t)n;
			while (reading_word(r, from, LEX_DETERMINER, NULL) == 1)
				from++;
			end = name_from(r, from, un->tok_end, false, &words);
			if (words >= 2 || (words == 1 && token_mark(&r->tokens, from + 1, '-') && end > from + 1))
				return organizer(d, reading_span(r, from, end), "organizer-phrase");
		}
	}
	return false;
}

/* "The Fenwick Valley Guild offers ...": a name behind a determiner at the head of a sentence, doing what the hosts
 * of events do */
static bool by_verb(struct draft *d)
{
	const struct reading *r = &d->r;
	const struct token *t = r->tokens.t;

	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		if (un->role != ROLE_PROSE)
			continue;
		for (size_t k = un->tok; k < un->tok_end; k++) {
			bool head = k == un->tok || (t[k - 1].type == TOK_MARK && (t[k - 1].num == '.' || t[k - 1].num == '!' || t[k - 1].num == '?' ||
			    t[k - 1].num == ':' || t[k - 1].num == '-') && t[k].space);
			size_t from = k + 1, end;
			int words;
			if (!head || reading_word(r, k, LEX_DETERMINER, NULL) != 1 || !upper_at(r, k))
				continue;
			end = name_from(r, from, un->tok_end, false, &words);
			if (words < 2 || end - from > 12 || !reading_word(r, end, LEX_ORGANIZER_VERB, NULL) || reading_word(r, end - 1, LEX_EVENT_NOUN, NULL))
				continue;
			return organizer(d, reading_span(r, from, end), "organizer-verb");
		}
	}
	return false;
}

/* "Kleingärtnervereins" behind "unseres": the genitive's ending, in octets */
static size_t genitive(const char *word, size_t n)
{
	static const char vowels[] = "aeiouyrl";

	if (n < 4 || word[n - 1] != 's')
		return 0;
	return word[n - 2] == 'e' && !strchr(vowels, word[n - 3]) && strncmp(word + n - 3, "nes", 3) != 0 ? 2 : 1;
}

/* does the name end with "e. V."? */
static bool registered(const struct reading *r, size_t end)
{
	const struct token *t = r->tokens.t;

	return end > 3 && token_mark(&r->tokens, end - 1, '.') && t[end - 2].len == 1 && (r->text[t[end - 2].at] | 32) == 'v' && token_mark(&r->tokens, end - 3, '.');
}

static bool association_in(const struct reading *r, size_t from, size_t end)
{
	while (from < end && !reading_noun(r, from, LEX_ASSOCIATION))
		from++;
	return from < end;
}

/* "Arbeitskreis Bildungsmonitoring - 7. Sitzung": the event is named so */
static bool heads_title(const struct draft *d, struct span s)
{
	const struct reading *r = &d->r;
	const char *title = rec_get(d->rec, "Summary");
	struct buf b = {.max = LIMIT_VALUE};
	bool same;

	reading_text(r, s, &b);
	same = title && !strncmp(title, buf_cstr(&b), b.n);
	buf_free(&b);
	return same;
}

/* "... des Obstbauvereins im Gasthof Linde": where the name ends in front of the event's place */
static size_t before_place(const struct draft *d, size_t from, size_t end)
{
	const struct reading *r = &d->r;
	const char *place = rec_get(d->rec, "Location");
	size_t n = place ? strcspn(place, ",") : 0;

	for (size_t k = from; k + 1 < end && n; k++) {
		size_t w = (size_t)reading_word(r, k, LEX_PLACE_PREPOSITION, NULL);
		if (w && k + w < end && !strncmp(r->text + r->tokens.t[k + w].at, place, n))
			return k;
	}
	return end;
}

/* a name with the word of a body in it, anywhere: "the next meeting of the Hartwell Mill Preservation Group", "unseres
 * Kleingärtnervereins ... e. V."; not where one goes to, whom one plays against or what the money is for */
static bool by_association(struct draft *d)
{
	const struct reading *r = &d->r;
	const struct token *t = r->tokens.t;

	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		if (un->role == ROLE_FURNITURE || un->role == ROLE_LABEL || un->role == ROLE_VALUE)
			continue;
		for (size_t k = un->tok, end; k < un->tok_end; k = end) {
			int words, before = 0;
			size_t first = k, body = 0, n;
			end = k + 1;
			if (!upper_at(r, k) || reading_word(r, k, LEX_DETERMINER, NULL) == 1 || reading_noun(r, k, LEX_EVENT_NOUN) ||
			    (reading_word(r, k + 1, LEX_DETERMINER, NULL) == 1 && reading_has(r, TRAIT_CAPITAL_NOUNS) &&
			    !reading_noun(r, k, LEX_ASSOCIATION))) /* Sitzung unseres ..., Mitglieder des ... */
				continue;
			end = name_from(r, k, un->tok_end, false, &words);
			if (end <= k) {
				end = k + 1;
				continue;
			}
			for (size_t i = k; i < end && !body; i++)
				if (reading_noun(r, i, LEX_ASSOCIATION) && (!reading_has(r, TRAIT_BODY_LAST) || i > k || !upper_at(r, i + 1)) &&
				    !(i + 2 < end && (token_match(&r->tokens, i + 1, LEX_AND, r->lang_bit, NULL) || token_mark(&r->tokens, i + 1, '&')))) /* Chapter and Crumb */
					body = i + 1;
			if (!body && registered(r, end))
				body = end;
			if (!body || (words < 2 && !registered(r, end)) || words > 9 || reading_noun(r, end - 1, LEX_EVENT_NOUN))
				continue;
			while (first > un->tok && reading_word(r, first - 1, LEX_DETERMINER, NULL) == 1)
				first--;
			for (size_t back = 1; back <= 3 && k - un->tok >= back && !before; back++) {
				int m = reading_word(r, k - back, LEX_PLACE_PREPOSITION, NULL), w = reading_word(r, k - back, LEX_WITH, NULL);
				before = (m && k - back + (size_t)m >= first) || (w && k - back + (size_t)w >= first);
			}
			end = before_place(d, body, end);
			if (before || heads_title(d, reading_span(r, k, end)))
				continue;
			n = first < k ? genitive(r->text + t[body - 1].at, t[body - 1].len) : 0;
			if (n && (r->text[t[k - 1].at + t[k - 1].len - 1] == 's')) { /* des, unseres, eines */
				struct buf b = BUF_INIT;
				struct span s = reading_span(r, k, end);
				reading_text(r, (struct span){s.from, t[body - 1].at + t[body - 1].len - n}, &b);
				if (body < end) {
					struct buf rest = BUF_INIT;
					reading_text(r, (struct span){t[body - 1].at + t[body - 1].len, s.to}, &rest);
					buf_printf(&b, "%s%s", t[body].space ? " " : "", buf_cstr(&rest));
					buf_free(&rest);
				}
				draft_add(d, "Organizer", buf_cstr(&b), "organizer-name", s);
				buf_free(&b);
				return true;
			}
			return organizer(d, reading_span(r, k, end), "organizer-name");
		}
	}
	return false;
}

/* a library or a museum is a place that holds its events itself */
static bool names_office(const struct reading *r, const struct unit *u)
{
	for (size_t k = u->tok; k < u->tok_end; k++)
		if (reading_noun(r, k, LEX_BODY) || reading_noun(r, k, LEX_ASSOCIATION))
			return true;
	return false;
}

/* the line is the title, or it is the place */
static bool is_title_or_place(const struct draft *d, const struct unit *u)
{
	const struct reading *r = &d->r;
	const char *title = rec_get(d->rec, "Summary"), *place = rec_get(d->rec, "Location");
	struct buf b = {.max = LIMIT_VALUE};
	bool same;

	reading_text(r, (struct span){u->b->from, u->b->to}, &b);
	same = (title && !strcmp(title, buf_cstr(&b))) || (place && (!strncmp(place, buf_cstr(&b), strlen(place)) || (strstr(place, buf_cstr(&b)) && !names_office(r, u))));
	buf_free(&b);
	return same;
}

/* the body that signs at the end of the text: a short line of capitals without a label or a date */
static bool by_signature(struct draft *d, bool association)
{
	const struct reading *r = &d->r;
	size_t seen = 0;

	for (size_t i = r->n; i-- > 0 && seen < 3;) {
		const struct unit *u = &r->unit[i];
		int words;
		size_t end, limit;
		if (u->role == ROLE_FURNITURE ||
			(u->role == ROLE_LABEL && (u->label == LABEL_PHONE || u->label == LABEL_EMAIL || u->label == LABEL_URL || u->label == LABEL_PUBLISHED)))
			continue;
		seen++;
		if (u->role == ROLE_VALUE && (u->label == LABEL_PHONE || u->label == LABEL_EMAIL || u->label == LABEL_URL || u->label == LABEL_PUBLISHED))
			continue;
		if ((u->role == ROLE_SHORT || u->role == ROLE_PROSE) && !u->b->row) { /* Mit sportlichen Grüßen / Euer Vorstand / SV Neudorf 1950 e.V. */
			size_t last = u->tok_end;
			while (last > u->tok + 1 && !r->tokens.t[--last].line)
				;
			end = name_from(r, last, u->tok_end, true, &words);
			if (r->tokens.t[last].line && words >= 2 && end == u->tok_end && (association_in(r, last, end) || registered(r, end)))
				return organizer(d, reading_span(r, last, end), "signature");
		}
		if (u->role != ROLE_SHORT || u->when < u->when_end || u->used || u->b->row || reading_word(r, u->tok, LEX_DETERMINER, NULL))
			continue;
		if (reading_word(r, u->tok, LEX_LABEL, NULL) || reading_word(r, u->tok, LEX_SALUTATION, NULL) || reading_word(r, u->tok, LEX_TITLE_PREFIX, NULL) ||
		    reading_word(r, u->tok, LEX_DOWNLOAD, NULL))
			continue;
		for (limit = u->tok; limit < u->tok_end && !token_mark(&r->tokens, limit, ','); limit++)
			;
		end = name_from(r, u->tok, limit, true, &words);
		if (words >= 2 && end == limit && !is_title_or_place(d, u) && (!association || association_in(r, u->tok, end) || registered(r, end)))
			return organizer(d, (struct span){u->b->from, reading_span(r, u->tok, end).to}, "signature");
	}
	return false;
}

/* a person whose address is her surname, Karl Lange <lange@...>, writes for a body that is named elsewhere */
static bool person(const char *name, size_t n, const char *addr)
{
	const char *last = compat_memrchr(name, ' ', n);
	size_t len;

	if (!last || memchr(name, ' ', (size_t)(last - name)))
		return false;
	len = n - (size_t)(++last - name);
	for (size_t local = strcspn(addr, "@>"); len > 2 && local >= len; addr++, local--)
		if (!strncasecmp(addr, last, len))
			return true;
	return false;
}

/* the mail's sender: what the text signs with gets the address; a body that the text does not name is its sender */
static void by_sender(struct draft *d)
{
	const struct reading *r = &d->r;
	const char *from = r->d->from, *addr = from ? strrchr(from, '<') : NULL, *named = rec_get(d->rec, "Organizer");
	struct buf name = {.max = LIMIT_VALUE};

	if (!addr)
		return;
	utf8_clean(from, (size_t)(addr - from), false, &name);
	buf_trim(&name, " \"");
	if (name.n && (named ? !strchr(named, '<') && (strstr(named, name.p) || strstr(name.p, named)) : !person(name.p, name.n, addr + 1)))
		rec_set(d->rec, "Organizer", from);
	buf_free(&name);
}

void people_sign(struct draft *d)
{
	by_signature(d, true);
}

bool people_host(struct draft *d)
{
	return labelled(d, LABEL_ORGANIZER, "Organizer", 1) || by_cue(d) || by_verb(d);
}

bool people_likely_host(struct draft *d)
{
	return by_signature(d, false) || by_association(d);
}

void people_find(struct draft *d)
{
	by_sender(d);
	labelled(d, LABEL_SPEAKER, "Speaker", 20);
	labelled(d, LABEL_CONTACT, "Contact", 5);
}
