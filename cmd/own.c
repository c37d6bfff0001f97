/* own.c: see own.h. */
#include "cmd/own.h"

#include "language/own_words.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

bool own_path(const char *variable, const char *fallback, const char *name, struct buf *out)
{
	const char *xdg = getenv(variable), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/%s", xdg, name);
	else if (home && *home == '/')
		buf_printf(out, "%s/%s/%s", home, fallback, name);
	return out->n > 0;
}

bool own_words_file(struct cmd *c, const char *file)
{
	struct buf text = BUF_INIT;
	struct err e = {0};
	bool ok = cmd_slurp(c, file, &text);

	if (ok && own_words_add(buf_cstr(&text), text.n, &e)) {
		cmd_error(c, file, &e);
		ok = false;
	}
	buf_free(&text);
	return ok;
}

bool own_words_user(struct cmd *c)
{
	struct buf own = BUF_INIT;
	bool ok = true;

	if (own_path("XDG_CONFIG_HOME", ".config", "ev/words.lex", &own) && (access(own.p, F_OK) == 0 || errno != ENOENT))
		ok = own_words_file(c, own.p);
	buf_free(&own);
	return ok;
}
