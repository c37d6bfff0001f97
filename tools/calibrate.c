/* calibrate.c: probabilities as they were measured: bins of equal size, neighbours joined until the shares rise; see calibrate.h. */
#include "calibrate.h"

#include "ground/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BINS = 20 };

struct bin { double p, right, n; };

static int by_p(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	return x->p != y->p ? (x->p < y->p ? -1 : 1) : (int)x->right - (int)y->right;
}

void calibrate(struct said *said, size_t n, struct calibration *out)
{
	struct bin b[BINS];
	size_t bins = 0;

	qsort(said, n, sizeof *said, by_p);
	for (size_t k = 0; k < BINS; k++) {
		struct bin x = {0, 0, 0};
		for (size_t i = k * n / BINS; i < (k + 1) * n / BINS; i++)
			x.p += said[i].p, x.right += said[i].right, x.n++;
		if (x.n <= 0)
			continue;
		b[bins++] = x;
		while (bins > 1 && b[bins - 2].right / b[bins - 2].n >= b[bins - 1].right / b[bins - 1].n) {
			b[bins - 2].p += b[bins - 1].p, b[bins - 2].right += b[bins - 1].right, b[bins - 2].n += b[bins - 1].n;
			bins--;
		}
	}
	*out = (struct calibration){.n = 0};
	for (size_t k = 0; k < bins; k++) {
		long p = lround(1000 * b[k].p / b[k].n), right = lround(1000 * (b[k].right + 0.5) / (b[k].n + 1));
		if (out->n && out->said[out->n - 1] >= p)
			continue;
		out->said[out->n] = (uint16_t)p;
		out->right[out->n++] = (uint16_t)right;
	}
}

double calibration_print(const struct said *said, size_t n, const char *name)
{
	enum { SHOWN = 10 };
	struct said *learn = mem_new(n + 1, sizeof *learn);
	struct weights w = {.calibration = {{.n = 0}}};
	struct bin b[SHOWN] = {{0, 0, 0}};
	double off = 0, all = 0;
	size_t m = 0;

	for (size_t i = 0; i < n; i++)
		if (!said[i].half)
			learn[m++] = said[i];
	calibrate(learn, m, &w.calibration[CALIBRATED_EVENT]);
	for (size_t i = 0; i < n; i++)
		if (said[i].half) {
			double p = weights_calibrated(&w, CALIBRATED_EVENT, said[i].p);
			struct bin *x = &b[p < 1 ? (int)(p * SHOWN) : SHOWN - 1];
			x->p += p, x->right += said[i].right, x->n++;
		}
	printf("%s said/right of:", name);
	for (int k = 0; k < SHOWN; k++)
		if (b[k].n > 0) {
			printf(" %.2f/%.2f of %.0f", b[k].p / b[k].n, b[k].right / b[k].n, b[k].n);
			off += fabs(b[k].p - b[k].right), all += b[k].n;
		}
	printf("; mean difference %.3f\n", all > 0 ? off / all : 0);
	free(learn);
	return all > 0 ? off / all : 0;
}
