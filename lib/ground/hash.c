/* hash.c: see hash.h.  Eight octets a step: multiply and fold, and a last round that spreads every bit. */
#include "ground/hash.h"

#include <string.h>

static uint64_t mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * 0xff51afd7ed558ccdULL;
	return h ^ (h >> 32);
}

uint64_t hash_octets(uint64_t h, const void *p, size_t n)
{
	const unsigned char *s = p;
	uint64_t v;

	h = mix(h, n);
	for (; n >= 8; s += 8, n -= 8) {
		v = (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32 | (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 |
		    (uint64_t)s[7] << 56; /* compilers make one load of it */
		h = mix(h, v);
	}
	v = 0;
	for (size_t i = 0; i < n; i++)
		v |= (uint64_t)s[i] << (8 * i);
	h = mix(h, v);
	return mix(h, 0xc4ceb9fe1a85ec53ULL);
}

uint64_t hash_str(uint64_t h, const char *s)
{
	return hash_octets(h, s, strlen(s));
}
