/* revision.c: see revision.h. */
#include "record/revision.h"

#include "record/event.h"

struct event_revision event_revision(const struct rec *r)
{
	struct event_revision v = {0};
	struct civil c;

	v.sequence = event_sequence(r);
	v.dated = event_time(r, "LastModified", &c);
	v.modified = v.dated ? civil_seconds(&c) : 0;
	v.numbered = rec_get(r, "Sequence") && !rec_get(r, "Read");
	return v;
}

int event_revision_cmp(const struct event_revision *a, const struct event_revision *b)
{
	if (a->sequence != b->sequence)
		return a->sequence < b->sequence ? -1 : 1;
	return a->dated && b->dated ? (a->modified > b->modified) - (a->modified < b->modified) : 0;
}

bool event_revision_doubtful(const struct event_revision *old, const struct event_revision *later)
{
	return !old->numbered && old->sequence < later->sequence && !(old->dated && later->dated && old->modified < later->modified);
}
