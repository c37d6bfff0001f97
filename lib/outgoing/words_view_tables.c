/* words_view_tables.c: the words of views, one table a language; see words_view.h. */
#include "outgoing/words_view.h"

#include <string.h>

static const struct view_words tables[] = {
    {
        .code = "en", .today = "Today", .tomorrow = "Tomorrow", .nothing = "nothing on", .due = "due", .overdue = "overdue", .week = "W",
        .onsets = "ch sh th ph ck qu str spr scr shr thr tr dr br pr cr gr bl cl fl gl pl",
        .prefix = {"pre|", "pro|", "over|", "under|", "inter|", "work|", "com|", "con|", "dis|"},
        .head = {"|shop", "|meeting", "|ment", "|tion", "|sion", "|ing", "|ness", "|ship", "|work", "|day", "|hood", "|house", "|board", "|side"},
    },
    {
        .code = "de", .today = "Heute", .tomorrow = "Morgen", .nothing = "nichts vorgesehen", .due = "fällig", .overdue = "überfällig", .week = "KW",
        .onsets = "sch ch ck ph th schl schm schn schr schw sp spr str pfl qu",
        .prefix = {"auf|", "aus|", "ab|c", "an|c", "ein|c", "vor|", "ver|", "zer|", "ent|", "über|", "unter|", "um|c", "mit|", "hin|", "her|", "durch|", "ge|cc", "be|cc", "er|cc", "zu|cc", "bei|c", "haupt|", "rück|"},
        .head = {"|ausschuss", "|abend", "|arbeit", "|anlass", "|ausweis", "|ausstellung", "|ausbildung", "|eröffnung", "|essen", "|einladung", "|amt", "|übung", "|ordnung", "|unterricht",
                 "|information", "|aktion", "|energie", "|umwelt", "|eltern", "|engagement", "|entwicklung", "|austausch", "|angebot", "|antrag", "|ausflug", "|einsatz", "|initiative", "|orchester",
                 "|verein", "|versammlung", "|veranstaltung", "|verband", "|vertretung", "|verwaltung", "|vorstand", "|vorstellung", "|vorlesung", "|vortrag", "|mitglied", "|gespräch", "|gruppe",
                 "|gemeinde", "|garten", "|gottesdienst", "|haus", "|halle", "|hilfe", "|heim", "|hof", "|stand", "|stelle", "|stunde", "|stiftung", "|straße", "|stadt", "|stück", "|station",
                 "|sitzung", "|saal", "|schule", "|schutz", "|sprech", "|spiel", "|sport", "|sommer", "|tag", "|tagung", "|treff", "|treffen", "|turnier", "|theater", "|probe", "|programm", "|projekt", "|platz",
                 "|bericht", "|beratung", "|besprechung", "|beirat", "|dienst", "|fest", "|feier", "|frühstück", "|flohmarkt", "|markt", "|konzert", "|konferenz", "|kreis", "|land", "|lesung", "|rat", "|woche", "|wanderung", "|wache", "|ferien", "|feiertag", "|montag", "|haupt", "|blatt", "|management", "|schluss", "|stoff", "|mittag", "|nachmittag", "|vormittag", "|sicht"},
        .joint = {"ungs|", "heits|", "keits|", "schafts|", "tions|", "täts|", "lings|"},
    },
    {
        .code = "fr", .today = "Aujourd’hui", .tomorrow = "Demain", .nothing = "rien de prévu", .due = "échéance", .overdue = "en retard", .week = "S",
        .onsets = "ch ph th gn qu gu tr dr br pr cr gr vr fr bl cl fl gl pl",
    },
    {
        .code = "nl", .today = "Vandaag", .tomorrow = "Morgen", .nothing = "niets gepland", .due = "uiterlijk", .overdue = "te laat", .week = "wk",
        .onsets = "sch ch ph th qu str spr schr tr dr br pr kr gr bl kl fl gl pl zw",
        .prefix = {"ver|", "be|cc", "ge|cc", "ont|", "over|", "onder|", "voor|", "uit|", "aan|", "op|c"},
        .head = {"|vergadering", "|avond", "|overleg", "|middag", "|bijeenkomst", "|dienst", "|dag", "|gemeente", "|raad", "|commissie", "|huis", "|feest"},
        .joint = {"heids|", "ings|", "schaps|"},
    },
    {
        .code = "da", .today = "I dag", .tomorrow = "I morgen", .nothing = "intet planlagt", .due = "frist", .overdue = "overskredet", .week = "uge",
        .onsets = "sk skr sp spr st str tr dr br pr kr gr bl kl fl gl pl kn",
        .prefix = {"for|", "be|cc", "over|", "under|", "ud|c", "ind|c", "op|c"},
        .head = {"|møde", "|forsamling", "|aften", "|udvalg", "|forening", "|dag", "|fest", "|hus", "|råd", "|bestyrelse"},
        .joint = {"heds|", "ings|", "skabs|"},
    },
    {
        .code = "pl", .today = "Dzisiaj", .tomorrow = "Jutro", .nothing = "nic w planie", .due = "termin", .overdue = "zaległe", .week = "tydz.",
        .month = {NULL, "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"},
        .onsets = "cz sz rz dz dź dż ch szcz prz krz trz st str sk tr dr br pr kr gr bl kl gl pl wsz",
        .prefix = {"prze|", "przy|", "roz|", "nad|", "pod|", "bez|"},
    },
    {
        .code = "es", .today = "Hoy", .tomorrow = "Mañana", .nothing = "nada previsto", .due = "vence", .overdue = "vencida", .week = "sem.",
        .onsets = "ch ll rr qu gu tr dr br pr cr gr fr bl cl fl gl pl",
    },
    {
        .code = "it", .today = "Oggi", .tomorrow = "Domani", .nothing = "nulla in programma", .due = "scadenza", .overdue = "scaduta", .week = "sett.",
        .onsets = "ch gh gn gl sc sch qu st str sp spr sm sn tr dr br pr cr gr fr bl cl fl pl",
    },
};

const struct view_words *view_words_of(const struct words *w)
{
	for (size_t i = 1; i < sizeof tables / sizeof *tables; i++)
		if (!strcmp(tables[i].code, w->code))
			return &tables[i];
	return &tables[0];
}
