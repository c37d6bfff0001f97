/* unseen.h: elements of a page that a browser does not show. */
#ifndef EV_DOCUMENT_UNSEEN_H
#define EV_DOCUMENT_UNSEEN_H

#include "document/markup.h"

#include <stdbool.h>

/* unseen_element: is the element NAME with these attributes not shown, nor what is in it: by the attribute hidden, or by its own style
 * with display: none, visibility: hidden or collapse?  The document itself (html, body, main) is never: its style waits for a script;
 * a panel of tabs and what is hidden until it is found are a reader's to open.  Style sheets are not read. */
bool unseen_element(const char *name, const struct attributes *att);

#endif
