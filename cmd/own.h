/* own.h: where the user's own files are, and their own words; for the commands that read texts. */
#ifndef EV_CMD_OWN_H
#define EV_CMD_OWN_H

#include "cmd/common.h"

/* own_path: appends the path of a file below a directory of the XDG base directory specification; false: no such directory is
 * known. */
bool own_path(const char *variable, const char *fallback, const char *name, struct buf *out);

/* own_words_file: the words of a file; own_words_user: those of $XDG_CONFIG_HOME/ev/words.lex, where it is.  False: reported. */
bool own_words_file(struct cmd *c, const char *file);
bool own_words_user(struct cmd *c);

#endif
