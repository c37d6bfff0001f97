/* octets.h: eight octets looked at together, as one number. */
#ifndef EV_GROUND_OCTETS_H
#define EV_GROUND_OCTETS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* the octet C in each of the eight places */
#define EACH_OCTET(c) ((c) * 0x0101010101010101ULL)

/* octets_eight(P): the eight octets at P, in the order of the machine.  octets_control(V): is one of V's a control character of ASCII
 * below the blank? */
static inline uint64_t octets_eight(const char *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof v);
	return v;
}

static inline bool octets_control(uint64_t v)
{
	return ((v - EACH_OCTET(' ')) & ~v & EACH_OCTET(0x80)) != 0;
}

#endif
