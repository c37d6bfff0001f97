/* lex_split.h: the words of a phrase as the tokenizer will see them; for the lexicons' compiler and for the user's own. */
#ifndef EV_LANGUAGE_LEX_SPLIT_H
#define EV_LANGUAGE_LEX_SPLIT_H

/* lex_split(S, EACH, CTX): calls EACH with every word of S, case-folded: letters, or digits, or one of a few symbols; an
 * apostrophe at its end (d', l') or its head ('s avonds) is one, inside it may be left out. */
void lex_split(const char *s, void (*each)(void *ctx, const char *word), void *ctx);

#endif
