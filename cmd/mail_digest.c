/* mail_digest.c: ev-mail digest: the coming events to a list, once in each period. */
#include "cmd/mail.h"

#include "outgoing/digest.h"
#include "record/event.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { DIGEST_DAYS = 7 };

struct gathering {
	struct mail_run *run;
	struct digest *digest;
};

static bool add(void *ctx, const char *file, struct rec *r)
{
	struct gathering *g = ctx;
	struct err e = {0};

	if (digest_add(g->digest, r, &e))
		mail_say(g->run, file, &e);
	return !mail_interrupted;
}

static bool read_days(struct mail_run *run, const char *option, const char *text, int *days)
{
	char *end;
	long n = strtol(text, &end, 10);

	if (end == text || *end || n < 1 || n > DIGEST_DAYS_MOST) {
		cmd_warn(&run->c, EX_USAGE, "%s: not a number of days from 1 to %d: %s", option, DIGEST_DAYS_MOST, text);
		return false;
	}
	*days = (int)n;
	return true;
}

/* "week", "month", or as many days */
static bool read_period(struct mail_run *run, const char *text, int *every)
{
	if (!strcmp(text, "month"))
		*every = DIGEST_MONTH;
	else if (!strcmp(text, "week"))
		*every = 7;
	else
		return read_days(run, "--every", text, every);
	return true;
}

/* from now to the end of the last day */
static void window(const struct mail_run *run, int days, struct digest_options *o)
{
	o->from = run->c.now_local;
	o->from.utc = false;
	o->to = civil_add_days(o->from, days);
	o->to.timed = false;
	o->to.hour = o->to.min = o->to.sec = 0;
}

int mail_digest(struct mail_run *run, int n, char **files)
{
	const char *template = run->template; /* that of the config is for invitations */
	struct digest_options o = {.every = 0};
	struct gathering g = {.run = run};
	struct rec what = REC_INIT;
	struct err e = {0};
	int days = DIGEST_DAYS;

	if (run->format && !(run->dry && !strcmp(run->format, "eml")))
		return cmd_warn(&run->c, EX_USAGE, "-f: digest writes nothing; with -n it writes eml");
	if (run->days && !read_days(run, "--days", run->days, &days))
		return run->c.status;
	o.every = days;
	if (run->every && !read_period(run, run->every, &o.every))
		return run->c.status;
	if (mail_config(run) && !run->list)
		cmd_warn(&run->c, EX_USAGE, "digest: to whom? --list FILE, or List: in mail.conf");
	run->template = template;
	if (!run->c.status && mail_begin(run, true)) {
		window(run, days, &o);
		o.zone = zone_find(run->c.tz);
		o.ledger = run->ledger;
		o.list = mail_list_name(run);
		o.public_fields = run->mailer.public_fields;
		o.n_public = run->mailer.n_public;
		o.title = run->mailer.subject ? run->mailer.subject : "";
		g.digest = digest_new(&o);
		mail_each_latest(run, WANTED_KNOWN, n, files, add, &g);
		digest_known(g.digest);
		digest_record(g.digest, &what);
		mail_preview_begin(run, &what);
		if (!mail_interrupted && digest_send(g.digest, &run->mailer, run->members, run->suppress, mail_noted, run, &e))
			mail_give_up(run, &e);
		mail_preview_end(run);
		digest_free(g.digest);
		rec_free(&what);
	}
	return mail_finish(run);
}
