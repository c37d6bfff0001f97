/* learned_teach.c: rules from a corrected record and its page; see learned.h. */
#include "learned/learned.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_RULES = 3, RUN = 5, NEAR = 6 };

struct lesson {
	struct learned *l;
	const char *source, *field; /* the rule's field */
	struct doc *d;
	const struct extract_options *o;
	const struct rec *fixed, *read;
	const char *want;           /* the value, or a time as it is written in records */
	size_t event, events;
	int lang;
	struct learned_rule found[MOST_RULES];
	size_t n;
	char words[MOST_RULES][400]; /* their keys */
};

/* ---- does a rule tell the value? ---- */

static bool says(const struct lesson *s, const char *text)
{
	struct moment m;
	struct civil want;

	if (strncmp(s->field, "Start", 5))
		return learned_same(text, s->want);
	if (!civil_parse(s->want, &want) || !learned_moment(s->d, s->o, s->lang, text, !strcmp(s->field, "StartTime"), &m))
		return false;
	if (strcmp(s->field, "StartTime") && (m.start.year != want.year || m.start.month != want.month || m.start.day != want.day))
		return false;
	return !strcmp(s->field, "StartDay") || (m.start.timed == want.timed && m.start.hour == want.hour && m.start.min == want.min);
}

/* a rule that was made from SITE: which of its places it is, and whether it gives the value there */
static bool settle(const struct lesson *s, struct learned_rule *rule, size_t block)
{
	struct learned_site site[LEARNED_SITES];
	struct civil start;
	struct buf text = BUF_INIT;
	size_t n, i = 0, to;
	bool ok;

	n = learned_sites(s->d, rule, event_time(s->fixed, "Start", &start) ? &start : NULL, s->o, site);
	while (i < n && !(site[i].block == block && learned_text(s->d, rule, &site[i], &text, &to) && says(s, text.p)))
		i++;
	ok = i < n && (s->events == 1 || (n == s->events && i == s->event));
	rule->nth = s->events == 1 ? (int)i + 1 : 1;
	buf_free(&text);
	return ok;
}

static bool keep(struct lesson *s, struct learned_rule rule, size_t block)
{
	if (s->n == MOST_RULES)
		return false;
	for (size_t i = 0; i < s->n; i++) /* one of a kind is enough */
		if (s->found[i].by == rule.by)
			return false;
	if (strlen(rule.key) >= sizeof s->words[0] || !settle(s, &rule, block))
		return false;
	strcpy(s->words[s->n], rule.key);
	rule.key = s->words[s->n];
	s->found[s->n++] = rule;
	return true;
}

/* ---- from where a value stands ---- */

/* the label before the value: in its own line ("Ort: X"), or the line or cell above it; "" none */
static void label_of(const struct lesson *s, size_t block, size_t from, char out[84])
{
	const struct block *b = &s->d->block[block], *above = block ? b - 1 : NULL;
	const char *text = s->d->text.p;
	size_t n;

	*out = '\0';
	if (from > b->from) {
		n = from - b->from;
		while (n && strchr(" :?\n", text[b->from + n - 1]))
			n--;
		if (n && n < 80 && memchr(text + b->from + n, ':', from - b->from - n))
			snprintf(out, 84, "%.*s", (int)n, text + b->from);
	} else if (above && !above->furniture) {
		n = above->to - above->from;
		if (above->kind == BLOCK_LABEL || (n && n < 40 && text[above->to - 1] == ':') || (above->row && above->row == b->row && above->column + 1 == b->column)) {
			while (n && strchr(" :?", text[above->from + n - 1]))
				n--;
			if (n && n < 60)
				snprintf(out, 84, "%.*s", (int)n, text + above->from);
		}
	}
	if (strchr(out, ':') || strchr(out, '\n') || strchr(out, '?'))
		*out = '\0';
}

static void by_layout(struct lesson *s, struct learned_rule rule, size_t block)
{
	static const char *const anchors[] = {"heading", "date", "top", "end"};

	rule.by = BY_LAYOUT;
	for (int distance = 1; distance <= NEAR; distance++)
		for (size_t a = 0; a < 4; a++)
			for (int sign = 1; sign >= -1; sign -= 2) {
				if ((a == 2 && sign < 0) || (a == 3 && sign > 0))
					continue;
				rule.key = anchors[a];
				rule.number = sign * distance;
				if (keep(s, rule, block))
					return;
			}
}

/* rules for a value of LINES blocks that begins at FROM in BLOCK; RULE holds how the block is parted */
static void at_site(struct lesson *s, struct learned_rule rule, size_t block, size_t from, bool layout)
{
	const struct block *b = &s->d->block[block];
	char label[84];

	rule.source = s->source;
	rule.field = s->field;
	rule.value = "";
	rule.nth = 1;
	if (layout) {
		if (from == b->from)
			by_layout(s, rule, block);
		return;
	}
	label_of(s, block, from, label);
	rule.by = BY_LABEL, rule.key = label;
	if (*label)
		keep(s, rule, block);
	if (from != b->from)
		return;
	rule.by = BY_PATH, rule.key = (b->path ? b->path : "");
	if (b->path)
		keep(s, rule, block);
	rule.by = BY_HEADING, rule.key = "", rule.number = b->level;
	if (b->kind == BLOCK_HEADING && b->level)
		keep(s, rule, block);
}

/* the octets of a block behind its label, b->from where it has none */
static size_t behind(const struct doc *d, const struct block *b)
{
	const char *s = d->text.p + b->from, *colon = memchr(s, ':', b->to - b->from < 80 ? b->to - b->from : 80);
	size_t k = colon ? (size_t)(colon - s) + 1 : 0;

	if (!k || (s + k < d->text.p + b->to && s[k] != ' ' && s[k] != '\n'))
		return b->from;
	while (b->from + k < b->to && (s[k] == ' ' || s[k] == '\n'))
		k++;
	return b->from + k;
}

/* whole blocks, or what stands behind their label */
static void whole(struct lesson *s, bool layout)
{
	for (size_t i = 0; i < s->d->n && i < LEARNED_BLOCKS; i++) {
		const struct block *b = &s->d->block[i];
		size_t from[2] = {b->from, behind(s->d, b)};
		for (int k = 0; k < 2; k++)
			for (int lines = 1; lines <= (strncmp(s->field, "Start", 5) ? RUN : 1) && (!k || from[1] != from[0]); lines++) {
				struct learned_rule rule = {.lines = lines};
				struct learned_site site = {i, from[k], b->to};
				struct buf text = BUF_INIT;
				size_t to;
				bool here = from[k] < b->to && learned_text(s->d, &rule, &site, &text, &to) && says(s, text.p);
				buf_free(&text);
				if (here) {
					at_site(s, rule, i, from[k], layout);
					break;
				}
			}
	}
}

/* elements inside blocks: <span class="wo">Kulturkeller</span> */
static void elements(struct lesson *s)
{
	size_t i = 0;

	for (size_t e = 0; e < s->d->elements; e++) {
		const struct doc_element *el = &s->d->element[e];
		struct learned_rule rule = {.source = s->source, .field = s->field, .by = BY_PATH, .key = el->path, .value = "", .nth = 1, .lines = 1};
		struct learned_site site;
		struct buf text = BUF_INIT;
		size_t to;
		while (i < s->d->n && s->d->block[i].to < el->to)
			i++;
		if (i == s->d->n || i >= LEARNED_BLOCKS)
			return;
		site = (struct learned_site){i, el->from, el->to};
		if (learned_text(s->d, &rule, &site, &text, &to) && says(s, text.p))
			keep(s, rule, i);
		buf_free(&text);
	}
}

/* parts of a block: "Kulturkreis | Jazzabend", "Fr, 3. Mai, Kulturkeller" */
static void parts(struct lesson *s, bool layout)
{
	static const char *const splits[] = {" | ", " – ", " — ", " · ", " • ", " - ", " / ", "; ", ": ", ", ", " @ "};

	for (size_t i = 0; i < s->d->n && i < LEARNED_BLOCKS; i++) {
		const struct block *b = &s->d->block[i];
		size_t from[2] = {b->from, behind(s->d, b)};
		for (int k = 0; k < 2 && b->to - b->from < 1000; k++)
			for (size_t p = 0; p < sizeof splits / sizeof *splits && (!k || from[1] != from[0]); p++)
				for (int part = 1; part <= RUN; part++) {
					struct learned_rule rule = {.lines = 1, .part = part}, last;
					struct learned_site site = {i, from[k], b->to};
					struct buf text = BUF_INIT;
					size_t to;
					strcpy(rule.split, splits[p]);
					last = rule;
					last.part = -1;
					if (from[k] < b->to && learned_text(s->d, &rule, &site, &text, &to) && says(s, text.p)) {
						bool end = part > 1 && learned_text(s->d, &last, &site, &text, &to) && says(s, text.p);
						at_site(s, end ? last : rule, i, from[k], layout);
					}
					buf_free(&text);
				}
	}
}

/* ---- furniture, and what stands nowhere ---- */

/* the block that was misread left out: is the reading right then? */
static bool furniture(struct lesson *s, const char *field)
{
	const char *wrong = rec_get(s->read, field);

	for (size_t i = 0; wrong && s->events == 1 && i < s->d->n && i < LEARNED_BLOCKS; i++) {
		struct block *b = &s->d->block[i];
		struct buf text = BUF_INIT;
		struct rec *r;
		size_t n;
		bool right = false;
		buf_add(&text, s->d->text.p + b->from, b->to - b->from);
		if (!b->furniture && b->to - b->from < 300 && learned_same(text.p, wrong)) {
			b->furniture = true;
			r = learned_collect(s->d, s->o, &n);
			right = n == 1 && rec_get(&r[0], field) && learned_same(rec_get(&r[0], field), s->want);
			rec_free_list(r, n);
			b->furniture = right;
		}
		if (right) {
			snprintf(s->words[0], sizeof s->words[0], "%s", text.p);
			s->found[0] = (struct learned_rule){s->source, "", BY_FURNITURE, s->words[0], "", 0, 1, 1, "", 0};
			s->n = 1;
		}
		buf_free(&text);
		if (right)
			return true;
	}
	return false;
}

static void instead(struct lesson *s, const char *field)
{
	const char *wrong = rec_get(s->read, field);

	s->found[0] = (struct learned_rule){s->source, s->field, BY_INSTEAD, (wrong ? wrong : ""), s->want, 0, 1, 1, "", 0};
	s->n = 1;
}

/* ---- a field ---- */

/* rules of before that say something else here go */
static void forget_wrong(struct lesson *s)
{
	const struct learned_rule *rule;
	size_t n, at;

	rule = learned_rules(s->l, &n);
	for (size_t i = n; i > 0; i--) {
		struct learned_site site[LEARNED_SITES];
		struct civil start;
		struct buf text = BUF_INIT;
		size_t sites, to;
		bool wrong;
		if (strcmp(rule[i - 1].source, s->source) || strcmp(rule[i - 1].field, s->field) || rule[i - 1].by == BY_FURNITURE)
			continue;
		sites = learned_sites(s->d, &rule[i - 1], event_time(s->fixed, "Start", &start) ? &start : NULL, s->o, site);
		at = s->events == 1 ? (size_t)rule[i - 1].nth - 1 : s->event;
		wrong = rule[i - 1].by == BY_INSTEAD || (at < sites && learned_text(s->d, &rule[i - 1], &site[at], &text, &to) && !says(s, text.p));
		buf_free(&text);
		if (wrong)
			learned_drop(s->l, i - 1);
		rule = learned_rules(s->l, &n);
	}
}

static bool search(struct lesson *s)
{
	s->n = 0;
	whole(s, false);
	if (!s->n)
		elements(s);
	if (!s->n)
		parts(s, false);
	return s->n > 0;
}

/* may every page of the source that is misread like this one mean this value? not a place that this very page names in a sentence,
 * as the next one will name its own */
static bool holds_everywhere(const struct lesson *s, const char *field)
{
	const struct buf *text = &s->d->text;

	if (!strcmp(field, "Summary"))
		return rec_get(s->read, field) != NULL;
	if (!strcmp(field, "Location"))
		return !text->n || !memmem(text->p, text->n, s->want, strlen(s->want));
	return !strcmp(field, "Organizer");
}

static bool learn(struct lesson *s, const char *rule_field, const char *field, bool last_resort)
{
	s->field = rule_field;
	if (!search(s) && !(last_resort && furniture(s, field))) {
		whole(s, true);
		if (!s->n)
			parts(s, true);
	}
	if (!s->n && last_resort && holds_everywhere(s, field))
		instead(s, field);
	if (!s->n)
		return false;
	forget_wrong(s);
	for (size_t i = s->n; i > 0; i--)
		learned_add(s->l, &s->found[i - 1]);
	return true;
}

/* a time is said in one place, or its day in one and its hour in another */
static bool learn_start(struct lesson *s)
{
	struct civil want, was;
	bool read = event_time(s->read, "Start", &was), day, time;

	if (!civil_parse(s->want, &want))
		return false;
	if (learn(s, "Start", "Start", false))
		return true;
	day = !read || was.year != want.year || was.month != want.month || was.day != want.day;
	time = want.timed && (!read || was.hour != want.hour || was.min != want.min || was.timed != want.timed);
	if (time && !learn(s, "StartTime", "Start", false))
		return false;
	return !day || learn(s, "StartDay", "Start", false);
}

int learned_teach(struct learned *l, const char *source, struct doc *d, const struct extract_options *o, const struct rec *fixed, bool sure,
	void (*tell)(void *ctx, const char *field, const struct learned_rule *rule), void *ctx)
{
	static const char *const taught[] = {"Summary", "Location", "Organizer", "Start"};
	struct lesson s = {.l = l, .source = source, .d = d, .o = o, .fixed = fixed, .lang = learned_lang(d, o)};
	const char *uid = rec_get(fixed, "Uid");
	size_t n, at = 0;
	struct rec *r = learned_collect(d, o, &n);
	int count = n ? 0 : -1;

	while (at < n && !(uid && rec_get(&r[at], "Uid") && !strcmp(uid, rec_get(&r[at], "Uid"))))
		at++;
	if (at == n) { /* its fields were others: by its title, or its day, or as the only one */
		for (at = sure ? 0 : n; at < n; at++) {
			const char *a = rec_get(&r[at], "Summary"), *b = rec_get(fixed, "Summary"), *p = rec_get(&r[at], "Start"), *q = rec_get(fixed, "Start");
			if ((a && b && learned_same(a, b)) || (p && q && !strncmp(p, q, 10)))
				break;
		}
		if (sure && at == n && n == 1)
			at = 0;
	}
	if (at < n) {
		s.event = at, s.events = n;
		for (size_t i = 0; i < n; i++)
			learned_apply(l, source, d, o, &r[i], i, n);
		s.read = &r[at];
		for (size_t f = 0; f < sizeof taught / sizeof *taught; f++) {
			const char *read = rec_get(s.read, taught[f]);
			bool ok;
			s.want = rec_get(fixed, taught[f]);
			if (!s.want || (read && (strcmp(taught[f], "Start") ? learned_same(read, s.want) : !strcmp(read, s.want))))
				continue;
			ok = strcmp(taught[f], "Start") ? learn(&s, taught[f], taught[f], true) : learn_start(&s);
			tell(ctx, taught[f], ok ? &s.found[0] : NULL);
			count += ok;
		}
	} else {
		count = -1;
	}
	rec_free_list(r, n);
	return count;
}
