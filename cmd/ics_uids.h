/* ics_uids.h: which file of a calendar directory has a Uid.  Servers, and programs that sync with them, name files as they like;
 * a Uid may be in one of them alone (RFC 4791 5.3.2.1). */
#ifndef EV_CMD_ICS_UIDS_H
#define EV_CMD_ICS_UIDS_H

#include "cmd/ics_written.h"

struct uids;

/* uids_new: of the files in DIR but those that WRITTEN lists, which have their Uid in their name; both must live as long.  They are
 * read when the first Uid is asked for. */
struct uids *uids_new(const char *dir, const struct written *written);
void uids_free(struct uids *u);

struct uids_place {
	const char *file;  /* its name; of several the first, of those that have no other Uid if there are any */
	const char *other; /* another one that has it, too; NULL: none */
	bool several;      /* FILE has other Uids, too, so it is no file of a vdir */
};

/* uids_find: false: no file has it. */
bool uids_find(struct uids *u, const char *uid, struct uids_place *place);

#endif
