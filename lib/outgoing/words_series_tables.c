/* words_series_tables.c: the words for series, one table a language; see words_series.h. */
#include "outgoing/words_series.h"

#include <string.h>

static const struct series_words tables[] = {
    {
        .code = "en",
        .every = {{"every %n days"}, {"every %n weeks"}, {"every %n months"}, {"every %n years"}},
        .weekly_prefix = "on ", .weekday_on = {"", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"}, .and = " and ",
        .ordinal = {{"", "first", "second", "third", "fourth", "fifth", "last"}}, .feminine = "",
        .nth_each = {"on the ", " of every month"}, .nth_in = {"on the ", " of the month"},
        .day_prefix = "on the ", .day = "%nth", .day_special = {{1, "1st"}, {2, "2nd"}, {3, "3rd"}, {21, "21st"}, {22, "22nd"}, {23, "23rd"}, {31, "31st"}},
        .last_day = "last day", .day_each = " of every month", .day_in = " of the month", .year_mid = " of ", .of_month = {" of "},
        .count = {"%n date", "%n dates", "%n dates"}, .not_on = "not on ", .also_on = "also on ", .instead_of = "instead of ", .on_dates = "on these dates: ", .replaces = "Replaces",
    },
    {
        .code = "de",
        .every = {{"alle %n Tage"}, {"alle %n Wochen"}, {"alle %n Monate"}, {"alle %n Jahre"}},
        .weekly_prefix = "", .weekday_on = {"", "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"}, .and = " und ",
        .ordinal = {{"", "ersten", "zweiten", "dritten", "vierten", "fünften", "letzten"}}, .feminine = "",
        .nth_each = {"jeden ", " im Monat"}, .nth_in = {"am ", " des Monats"},
        .day_prefix = "am ", .day = "%n.", .last_day = "letzten Tag", .day_each = " jedes Monats", .day_in = " des Monats", .year_mid = " ", .of_month = {" im "},
        .count = {"%n Termin", "%n Termine", "%n Termine"}, .not_on = "nicht am ", .also_on = "zusätzlich am ", .instead_of = "statt am ", .on_dates = "an diesen Tagen: ", .replaces = "Ersetzt",
    },
    {
        .code = "fr",
        .every = {{"tous les %n jours"}, {"toutes les %n semaines"}, {"tous les %n mois"}, {"tous les %n ans"}},
        .weekly_prefix = "", .weekday_on = {"", "le lundi", "le mardi", "le mercredi", "le jeudi", "le vendredi", "le samedi", "le dimanche"}, .and = " et ",
        .ordinal = {{"", "le premier", "le deuxième", "le troisième", "le quatrième", "le cinquième", "le dernier"}}, .feminine = "",
        .nth_each = {"", " de chaque mois"}, .nth_in = {"", " du mois"},
        .day_prefix = "", .day = "le %n", .day_special = {{1, "le 1er"}}, .last_day = "le dernier jour", .day_each = " de chaque mois", .day_in = " du mois", .year_mid = " ",
        .of_month = {" de ", " d’"},
        .count = {"%n date", "%n dates", "%n dates"}, .not_on = "sauf le ", .also_on = "et aussi le ", .instead_of = "au lieu du ", .on_dates = "aux dates suivantes : ", .replaces = "Remplace",
    },
    {
        .code = "nl",
        .every = {{"elke %n dagen"}, {"elke %n weken"}, {"elke %n maanden"}, {"elke %n jaar"}},
        .weekly_prefix = "op ", .weekday_on = {"", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}, .and = " en ",
        .ordinal = {{"", "eerste", "tweede", "derde", "vierde", "vijfde", "laatste"}}, .feminine = "",
        .nth_each = {"elke ", " van de maand"}, .nth_in = {"op de ", " van de maand"},
        .day_prefix = "op de ", .day = "%ne", .last_day = "laatste dag", .day_each = " van elke maand", .day_in = " van de maand", .year_prefix = "op ", .year_mid = " ", .of_month = {" van "},
        .count = {"%n keer", "%n keer", "%n keer"}, .not_on = "niet op ", .also_on = "ook op ", .instead_of = "in plaats van ", .on_dates = "op deze data: ", .replaces = "Vervangt",
    },
    {
        .code = "da",
        .every = {{"hver %n. dag"}, {"hver %n. uge"}, {"hver %n. måned"}, {"hvert %n. år"}},
        .weekly_prefix = "", .weekday_on = {"", "om mandagen", "om tirsdagen", "om onsdagen", "om torsdagen", "om fredagen", "om lørdagen", "om søndagen"}, .and = " og ",
        .ordinal = {{"", "den første", "den anden", "den tredje", "den fjerde", "den femte", "den sidste"}}, .feminine = "",
        .nth_each = {"", " i hver måned"}, .nth_in = {"", " i måneden"},
        .day_prefix = "den ", .day = "%n.", .last_day = "sidste dag", .day_each = " i hver måned", .day_in = " i måneden", .year_mid = " ", .of_month = {" i "},
        .count = {"%n gang", "%n gange", "%n gange"}, .not_on = "ikke ", .also_on = "også ", .instead_of = "i stedet for ", .on_dates = "på disse datoer: ", .replaces = "Erstatter",
    },
    {
        .code = "pl",
        .every = {{"co %n dni"}, {"", "co %n tygodnie", "co %n tygodni"}, {"", "co %n miesiące", "co %n miesięcy"}, {"", "co %n lata", "co %n lat"}},
        .weekly_prefix = "", .weekday_on = {"", "w poniedziałki", "we wtorki", "w środy", "w czwartki", "w piątki", "w soboty", "w niedziele"}, .and = " i ",
        .ordinal = {{"", "pierwszy", "drugi", "trzeci", "czwarty", "piąty", "ostatni"}, {"", "pierwszą", "drugą", "trzecią", "czwartą", "piątą", "ostatnią"}}, .feminine = "367",
        .weekday_nth = {"", "poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"},
        .nth_each = {"w ", " każdego miesiąca"}, .nth_in = {"w ", " miesiąca"},
        .day_prefix = "", .day = "%n.", .last_day = "ostatniego", .day_each = " dnia każdego miesiąca", .day_in = " dnia miesiąca", .year_prefix = "", .year_mid = " ", .of_month = {" "},
        .count = {"%n termin", "%n terminy", "%n terminów"}, .not_on = "oprócz ", .also_on = "dodatkowo ", .instead_of = "zamiast ", .on_dates = "w tych terminach: ", .replaces = "Zamiast",
    },
    {
        .code = "es",
        .every = {{"cada %n días"}, {"cada %n semanas"}, {"cada %n meses"}, {"cada %n años"}},
        .weekly_prefix = "", .weekday_on = {"", "los lunes", "los martes", "los miércoles", "los jueves", "los viernes", "los sábados", "los domingos"}, .and = " y ",
        .ordinal = {{"", "el primer", "el segundo", "el tercer", "el cuarto", "el quinto", "el último"}}, .feminine = "",
        .nth_each = {"", " de cada mes"}, .nth_in = {"", " del mes"},
        .day_prefix = "", .day = "el %n", .last_day = "el último día", .day_each = " de cada mes", .day_in = " del mes", .year_mid = " de ", .of_month = {" de "},
        .count = {"%n fecha", "%n fechas", "%n fechas"}, .not_on = "excepto el ", .also_on = "también el ", .instead_of = "en lugar del ", .on_dates = "en estas fechas: ", .replaces = "Sustituye",
    },
    {
        .code = "it",
        .every = {{"ogni %n giorni"}, {"ogni %n settimane"}, {"ogni %n mesi"}, {"ogni %n anni"}},
        .weekly_prefix = "", .weekday_on = {"", "il lunedì", "il martedì", "il mercoledì", "il giovedì", "il venerdì", "il sabato", "la domenica"}, .and = " e ",
        .ordinal = {{"", "il primo", "il secondo", "il terzo", "il quarto", "il quinto", "l’ultimo"}, {"", "la prima", "la seconda", "la terza", "la quarta", "la quinta", "l’ultima"}}, .feminine = "7",
        .nth_each = {"", " di ogni mese"}, .nth_in = {"", " del mese"},
        .day_prefix = "", .day = "il %n", .day_special = {{1, "il 1º"}, {8, "l’8"}, {11, "l’11"}}, .last_day = "l’ultimo giorno", .day_each = " di ogni mese", .day_in = " del mese", .year_mid = " ",
        .of_month = {" di "},
        .count = {"%n data", "%n date", "%n date"}, .not_on = "tranne: ", .also_on = "anche: ", .instead_of = "invece di: ", .on_dates = "in queste date: ", .replaces = "Sostituisce",
    },
};

const struct series_words *series_words_of(const struct words *w)
{
	for (size_t i = 1; i < sizeof tables / sizeof *tables; i++)
		if (!strcmp(tables[i].code, w->code))
			return &tables[i];
	return &tables[0];
}
