/* address.h: addresses among the tokens. */
#ifndef EV_PAGE_ADDRESS_H
#define EV_PAGE_ADDRESS_H

#include "page/reading.h"

/* address_postcode: a postcode and a town at token I, "24103 Kiel", "A-1010 Wien", "8001 Zürich", or the postcode alone, "GL17 9ET": how many tokens, 0: none. */
size_t address_postcode(const struct reading *r, size_t i);

/* address_street: "Leipziger Straße 88", where token I is the street's word: the token behind the number, 0: none; *FROM: the
 * first word of the street's name.  address_street_after_number: "27 River Road", from the number at I: the token behind, 0: none. */
size_t address_street(const struct reading *r, size_t i, size_t *from);
size_t address_street_after_number(const struct reading *r, size_t i);

/* address_add_part: the span's text as a part of an address, behind a comma where OUT has others: "Lindenstr.7" gets its blank. */
void address_add_part(const struct reading *r, struct span s, struct buf *out);

#endif
