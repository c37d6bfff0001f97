/* description.c: an announcement's running text; see description.h. */
#include "fields/description.h"

#include "ground/limits.h"

void description_write(struct draft *d)
{
	const struct reading *r = &d->r;
	struct buf b = {.max = LIMIT_VALUE};

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		bool running = u->role == ROLE_PROSE || u->role == ROLE_ITEM || u->role == ROLE_PROGRAMME;
		/* a short line between paragraphs is text too; among the head's lines it is not */
		if (u->role == ROLE_SHORT && i > 0 && (r->unit[i - 1].role == ROLE_PROSE || r->unit[i - 1].role == ROLE_ITEM) && u->when == u->when_end)
			running = i + 1 < r->n && (r->unit[i + 1].role == ROLE_PROSE || r->unit[i + 1].role == ROLE_ITEM);
		if (u->role == ROLE_LABEL && u->label == LABEL_DESCRIPTION && u->value_from < u->b->to)
			running = true;
		if (!running)
			continue;
		if (b.n)
			buf_char(&b, '\n');
		if (u->role == ROLE_ITEM)
			buf_str(&b, "• ");
		reading_text(r, (struct span){u->role == ROLE_LABEL ? u->value_from : u->b->from, u->b->to}, &b);
	}
	if (b.n) {
		if (b.full)
			rec_add(d->rec, "Warning", "the description is cut: it is too long");
		rec_add(d->rec, "Description", b.p);
	}
	buf_free(&b);
}
