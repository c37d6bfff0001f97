/* zonec.c: writes the table of Windows time zone names and the IANA zones they stand for (CLDR's windowsZones, through ICU)
 * as C; see time/winzones.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

struct pair {
	char windows[80], iana[80];
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct pair *)a)->windows, ((const struct pair *)b)->windows);
}

int main(void)
{
	UErrorCode code = U_ZERO_ERROR;
	UEnumeration *zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL, NULL, NULL, &code);
	static struct pair list[1000];
	size_t n = 0, out = 0;
	const UChar *id;
	int32_t len;

	while (U_SUCCESS(code) && (id = uenum_unext(zones, &len, &code)) && n < sizeof list / sizeof *list) {
		UChar windows[80], iana[80];
		UErrorCode e = U_ZERO_ERROR;
		int32_t w = ucal_getWindowsTimeZoneID(id, len, windows, 80, &e), k;
		if (U_FAILURE(e) || w <= 0)
			continue;
		k = ucal_getTimeZoneIDForWindowsID(windows, w, NULL, iana, 80, &e);
		if (U_FAILURE(e) || k <= 0)
			continue;
		u_austrncpy(list[n].windows, windows, sizeof list[n].windows);
		u_austrncpy(list[n].iana, iana, sizeof list[n].iana);
		n++;
	}
	uenum_close(zones);
	if (U_FAILURE(code) || n < 100) {
		fprintf(stderr, "zonec: ICU knows no Windows time zones: %s\n", u_errorName(code));
		return EXIT_FAILURE;
	}
	qsort(list, n, sizeof *list, by_name);
	puts("/* made by lang/zonec.c */\n#include \"time/winzones.h\"\n\nconst struct winzone winzones[] = {");
	for (size_t i = 0; i < n; i++)
		if (i == 0 || strcmp(list[i].windows, list[i - 1].windows) != 0) {
			printf("    {\"%s\", \"%s\"},\n", list[i].windows, list[i].iana);
			out++;
		}
	printf("};\nconst size_t winzones_count = %zu;\n", out);
	return fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
