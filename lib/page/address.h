/* address.h: names of places and addresses among the tokens.  A function with a token index returns a token index (the
 * end is the token behind), 0 or the index given where nothing is there, as said. */
#ifndef EV_PAGE_ADDRESS_H
#define EV_PAGE_ADDRESS_H

#include "page/reading.h"

static inline bool place_upper(const struct reading *r, size_t i) /* a word with a capital */
{
	return i < r->tokens.n && r->tokens.t[i].type == TOK_WORD && r->tokens.t[i].upper;
}

/* place_add_part: the span's text behind what OUT has, as printed; URLs inside go to Conference. */
void place_add_part(const struct reading *r, struct span s, struct buf *out);

/* addresses: how many tokens a postcode and town have (0: none); the end of "Leipziger Straße 88" whose suffix is at I, *FROM
 * its first word; the end of "27 River Road"; END with a town, with a street and town behind it */
size_t place_postcode(const struct reading *r, size_t i);
size_t place_street(const struct reading *r, size_t i, size_t *from);
size_t place_street_after_number(const struct reading *r, size_t i);
size_t place_town_end(const struct reading *r, const struct unit *u, size_t end);
size_t place_with_address(const struct reading *r, size_t end, size_t limit);

/* names: the end of the name at I (I itself: none); of one in quotes (0: none); the name before the name at FROM; the common
 * noun's phrase before END (0: none) */
size_t place_name_end(const struct reading *r, size_t i, size_t limit);
size_t place_trim(const struct reading *r, size_t from, size_t end); /* without what a sentence goes on with */
size_t place_quoted_name(const struct reading *r, size_t k, size_t limit);
size_t place_outer_name(const struct reading *r, const struct unit *u, size_t from);
size_t place_common_before(const struct reading *r, const struct unit *u, size_t end);

/* tokens and lines: the first token of K's line; may K be part of a name that begins at FIRST; is FIRST to END a line that can
 * only be a name; has the unit a street or a place's noun */
size_t place_line_start(const struct reading *r, const struct unit *u, size_t k);
bool place_quote_at(const struct reading *r, size_t k);
bool place_name_token(const struct reading *r, size_t first, size_t k);
bool place_named_line(const struct reading *r, const struct unit *u, size_t first, size_t end);
bool place_says(const struct reading *r, const struct unit *u);

#endif
