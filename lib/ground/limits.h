/* limits.h: every bound on what comes in from outside, on one page.  Sizes are octets unless they say otherwise. */
#ifndef EV_GROUND_LIMITS_H
#define EV_GROUND_LIMITS_H

#define LIMIT_DOCUMENT   (256UL << 20) /* one announcement, one calendar file */
#define LIMIT_LINE       (128UL << 20) /* one line of a record stream or of --lines */
#define LIMIT_RECORD     (64UL << 20)  /* one record */
#define LIMIT_FIELDS     100000        /* fields of one record */
#define LIMIT_BLOCKS     2000000       /* blocks of one document */
#define LIMIT_DEPTH      4096          /* open elements of an HTML page */
#define LIMIT_TOKENS     4000000       /* tokens of one text */
#define LIMIT_VALUE      (1UL << 20)   /* one field's value written by ev-parse */
#define LIMIT_TITLE      400           /* a Summary, in characters */
#define LIMIT_EVENTS     1000          /* events read from one announcement */
#define LIMIT_SPLITS     500           /* lines of one announcement that are taken apart */
#define LIMIT_ITEMS      500           /* slots, topics, attachments of one event */
#define LIMIT_INSTANCES  100000        /* instances of one recurring event looked at */
#define LIMIT_STEPS      1000000L      /* periods of a recurrence rule looked at */
#define LIMIT_MEMBERS    10000000      /* members of a list */
#define LIMIT_LIST       (1UL << 30)   /* such a list's octets */
#define LIMIT_ADDRESS    254           /* a mail address (RFC 5321 4.5.3.1.3) */
#define LIMIT_LEDGER     (1UL << 30)   /* the ledger of sent mail */
#define LIMIT_ATTACHMENT (20UL << 20)  /* all that goes along with one message */
#define LIMIT_ARCHIVED   10000         /* files of an archive that are looked at */
#define LIMIT_MEMBER     (64UL << 20)  /* one of them, unpacked */
#define LIMIT_UNPACKED   (128UL << 20) /* all that is read of one archive */
#define LIMIT_PAGES      20            /* pages of a scanned PDF, one program run each */
#define LIMIT_PIXELS     3508          /* longer side of such a page: A4 at 300 a inch */
#define LIMIT_CPU        30            /* seconds that a program which reads for us may compute */
#define LIMIT_MEMORY     (2UL << 30)   /* memory that it may take */

#endif
