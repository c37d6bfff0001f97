/* parse_own.c: what ev-parse knows from its user: words of their own; see parse.h. */
#include "cmd/parse.h"

#include "language/own_words.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

/* a file of the user's below a directory of the XDG base directory specification; false: there is no such directory */
static bool user_path(const char *variable, const char *fallback, const char *name, struct buf *out)
{
	const char *xdg = getenv(variable), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/%s", xdg, name);
	else if (home && *home == '/')
		buf_printf(out, "%s/%s/%s", home, fallback, name);
	return out->n > 0;
}

static bool add_words(struct parse_run *run, const char *file)
{
	struct buf text = BUF_INIT;
	struct err e = {0};
	bool ok = cmd_slurp(&run->c, file, &text);

	if (ok && own_words_add(buf_cstr(&text), text.n, &e)) {
		cmd_error(&run->c, file, &e);
		ok = false;
	}
	buf_free(&text);
	return ok;
}

bool parse_words(struct parse_run *run)
{
	struct buf own = BUF_INIT;
	bool ok = true;

	if (user_path("XDG_CONFIG_HOME", ".config", "ev/words.lex", &own) && (access(own.p, F_OK) == 0 || errno != ENOENT))
		ok = add_words(run, own.p);
	buf_free(&own);
	for (size_t i = 0; ok && i < run->n_words; i++)
		ok = add_words(run, run->words[i]);
	return ok;
}
