/* mail.h: what the files of ev-mail share. */
#ifndef EV_CMD_MAIL_H
#define EV_CMD_MAIL_H

#include "cmd/common.h"
#include "outgoing/letter.h"
#include "outgoing/post.h"
#include "outgoing/remind.h"
#include "record/group.h"

#include <pthread.h>
#include <signal.h>

enum { MAIL_ADDRESSES = 100 }; /* of one option that may be repeated */
struct preview;
struct told;

struct mail_run {
	struct cmd c;
	const char *command;
	struct mailer mailer;
	struct members *members;
	FILE *list_file;
	struct ledger *ledger;
	struct rec config;
	char *config_path;
	/* options, and after mail_config what the config file has where there was none */
	const char *list, *smtp, *outbox, *sendmail, *format, *tls, *user, *password_command, *auth, *template, *attach_root, *before, *at, *days, *every, *jobs, *rate, *older, *timeout;
	const char *ehlo, *ca_file, *certificate, *key, *dsn; /* config alone */
	struct suppress *suppress;
	const char *unsubscribed; /* a file of those who did */
	size_t suppressed;
	const char *to;          /* of test: where the message goes */
	const char *only;        /* of uninvite: the address */
	const char *again[MAIL_ADDRESSES]; /* of invite: guests who get again what they have */
	size_t n_again;
	const char *accept[MAIL_ADDRESSES]; /* of rsvp: whose answers count */
	size_t n_accept;
	enum { COUNTER_NONE, COUNTER_ACCEPT, COUNTER_DECLINE } counter; /* of rsvp: what is answered to proposals */
	const char *counter_of[MAIL_ADDRESSES]; /* ... of these addresses; none: of the answers that are read */
	size_t n_counter;
	const char *public_field[MAIL_ADDRESSES]; /* fields outside the vocabulary that guests see */
	size_t n_public;
	bool dry, past, show_attendees, no_verify, fetch_attachments, compact, all;
	int wait;
	enum unknown_action unknown;

	pthread_mutex_t mutex;   /* of what reports from several threads change: the counters and the status */
	char *secret, *netrc;
	const char *file;        /* the operand in work */
	char *from, *reply_to;   /* where their domains are not in ASCII as given: as they go out */
	struct buf spool;        /* directory for what goes to sendmail(1) */
	int seconds;             /* timeout; 0: the default */
	struct preview *preview; /* of the event in work, with -n */
	bool stop;               /* nothing more can be done in this run */
	size_t records;          /* that were read */
	bool configured, config_ok; /* mail_config was called, and found nothing wrong */
	bool late;               /* mail_begin_late went well */
	bool terminal;           /* standard error is one */
	size_t sent, before_count, refused, temp, unknown_count, waiting, expired;
	struct told *told;       /* what was said in earlier runs, see told.h; NULL: all is said */
	double shown;            /* when progress was last shown */
};

extern volatile sig_atomic_t mail_interrupted;

/* mail_config: reads mail.conf and fills in what no option said.  False: reported. */
bool mail_config(struct mail_run *run);

/* mail_wrong says WHAT is wrong with VALUE: of OPTION (64), or where it is a setting's, of its line in mail.conf (78); the status. */
int mail_wrong(struct mail_run *run, const char *option, const char *value, const char *what);

/* mail_public: one more field that guests see; false: reported. */
bool mail_public(struct mail_run *run, const char *field);

/* mail_state: $XDG_STATE_HOME/ev, or the default; false: reported (78). */
bool mail_state(struct mail_run *run, struct buf *dir);

/* mail_list_name: by which a list is known whose members unsubscribe: its file without directories; "" without a list. */
const char *mail_list_name(const struct mail_run *run);

/* mail_ledger opens run->ledger.  False: reported, but where another ev-mail is at work and cron may leave it to that. */
bool mail_ledger(struct mail_run *run, enum ledger_mode mode);

/* mail_ledger_try: the same, but nothing is reported where another ev-mail is at work: ERR has status 75 then. */
bool mail_ledger_try(struct mail_run *run, enum ledger_mode mode, struct err *e);

/* mail_take_kept: answers that came while the ledger was another process's are taken by a command that has it now. */
void mail_take_kept(struct mail_run *run);

/* What is said while messages go out, by several threads: mail_fate and mail_noted are the delivery's and the post's,
 * mail_say is for an error of one record, mail_give_up for one that ends the run, mail_summary the last line. */
void mail_progress(struct mail_run *run, bool last);
void mail_fate(void *ctx, const struct ledger_entry *e, enum fate what);
void mail_noted(void *ctx, const char *recipient, enum post_note note, const char *text);
void mail_say(struct mail_run *run, const char *file, const struct err *e);
void mail_give_up(struct mail_run *run, const struct err *e);
void mail_summary(struct mail_run *run);

/* mail_tell_once: what remind and digest find wrong in files is said once, not at each run, but at a terminal; DIR is the ledger's. */
void mail_tell_once(struct mail_run *run, const char *dir);

/* mail_ended: E, or NULL, ended the delivery.  What cron runs says the same trouble of the way out once a day and ends with 75
 * otherwise, see outage.h; at a terminal and in other commands it is always said. */
void mail_ended(struct mail_run *run, const struct err *e);

/* mail_waiting: an error (75, where there is no worse one) that says how many messages wait in the spool; nothing where none does. */
void mail_waiting(struct mail_run *run);

/* mail_begin: everything that a sending command needs; SENDER: it writes new messages.  False: reported.  mail_finish, in any
 * case, sends what was planned, says what became of it, and returns the status.  mail_each_file: EACH for every record of
 * the operands, else of standard input; a directory stands for its .rec files. */
bool mail_begin(struct mail_run *run, bool sender);
int mail_finish(struct mail_run *run);
void mail_each_file(struct mail_run *run, int n, char **files, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx);

/* mail_begin_late: a command that took no care of it can send after all; false: reported.  mail_end_late sends what was
 * planned since, whose troubles are no failure of the command. */
bool mail_begin_late(struct mail_run *run);
void mail_end_late(struct mail_run *run);

/* Waiting lists (mail_seats.c).  mail_seats: of the event of R, while messages go out.  mail_seats_settle finds out who has a place
 * and who waits, of a series also at each of its instances, adds Warnings of what changed to RECORD (or NULL), and calls TELL
 * with the record of each where somebody is to be told.  mail_seats_answered tells them in a command that takes answers. */
void mail_seats(struct mail_run *run, const struct rec *r);
void mail_seats_settle(struct mail_run *run, const char *uid, const char *rid, struct rec *record, void (*tell)(struct mail_run *run, const struct rec *event));
void mail_seats_answered(struct mail_run *run, const struct rec *event);

/* What -n prints: begin and end around each event, a message or a note for each recipient in between (mail_preview.c).
 * Without -n, and of test, nothing happens. */
void mail_preview_begin(struct mail_run *run, const struct rec *r);
void mail_preview_message(struct mail_run *run, const struct message *msg, const struct ledger_entry *e, const struct buf *octets);
void mail_preview_note(struct mail_run *run, const char *recipient, enum post_note note, const char *text);
void mail_preview_end(struct mail_run *run);

/* A series and the records that replace instances of it.  mail_group_record takes the records one by one and gives EACH
 * every event, or series with its overrides, when it is whole; mail_group_end the last one, and frees all. */
struct mail_group {
	struct mail_run *run;
	void (*each)(void *ctx, struct mail_group *g);
	void *ctx;
	struct group of;
	const char **override_file; /* where each of its overrides was read */
	size_t file_cap;
	bool any;             /* OF is to be given */
	bool once;            /* each event may come once: another record of its Uid is an error */
	bool left_out;        /* the series of OF was such a record: what replaces instances of it goes with it */
	struct address_set seen; /* digests of the Uids so far, and of each with what its record says */
	bool apart;           /* what replaces an instance may stand anywhere: series are given when all operands are read */
	struct held *held;    /* ... and wait here, with what replaces their instances */
	size_t n_held, held_cap;
	char **name;          /* of the files of those */
	size_t names, names_cap;
	char *file;
};
bool mail_group_record(void *ctx, const char *file, struct rec *r);
void mail_group_end(struct mail_group *g);
/* mail_group_known adds, to a group that EACH was given, what guests were told of single instances and the operands do not hold. */
void mail_group_known(struct mail_group *g);
/* mail_each_latest is mail_each_file, but that of several records of an event EACH is given what counts (latest.h), when all operands
 * are read: what guests do not know yet, what they know, or that and nothing is said of what is left out. */
enum mail_wanted { WANTED_CHANGED, WANTED_KNOWN, WANTED_QUIETLY };
void mail_each_latest(struct mail_run *run, enum mail_wanted wanted, int n, char **files, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx);
/* mail_counter_addresses: operands that are addresses, and no files, say whose proposals are meant; the others come first then, and
 * their number is returned.  mail_counter answers the proposals. */
struct rsvp;
int mail_counter_addresses(struct mail_run *run, int n, char **args);
void mail_counter(struct mail_run *run, struct rsvp *rsvp);

/* The commands; each returns the exit status. */
int mail_post(struct mail_run *run, enum post_kind kind, int n, char **files);
int mail_test(struct mail_run *run, int n, char **files);
int mail_digest(struct mail_run *run, int n, char **files);
int mail_remind(struct mail_run *run, int n, char **files);
int mail_flush(struct mail_run *run);
int mail_rsvp(struct mail_run *run, int n, char **files);
int mail_status(struct mail_run *run);
int mail_suppress(struct mail_run *run, int n, char **args, bool again);
int mail_list(struct mail_run *run, int n, char **args);
int mail_forget(struct mail_run *run, const char *address);

#endif
