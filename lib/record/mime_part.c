/* mime_part.c: see mime_part.h. */
#include "record/mime_part.h"

#include <gmime/gmime.h>

void mime_part_content(GMimePart *part, struct buf *out)
{
	GMimeStream *mem = g_mime_stream_mem_new();
	GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(mem));
	GMimeDataWrapper *w = g_mime_part_get_content(part);

	if (w)
		g_mime_data_wrapper_write_to_stream(w, mem);
	buf_add(out, (const char *)bytes->data, bytes->len);
	g_object_unref(mem);
}
