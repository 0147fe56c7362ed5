using System.Collections.Frozen;

namespace Summarizer.Text;

/// <summary>Words whose full stop is part of the word, by language; lower-case, without the last stop.</summary>
static class Abbreviations
{
    static readonly FrozenSet<string> English = Words(
        """
        mr mrs ms dr prof sen sens rep reps gov govs gen lt col capt cmdr maj sgt adm cpl pvt rev fr hon pres supt det insp atty st ste mt ft
        jr sr esq inc ltd co corp bros plc llc dept univ assn assoc no nos vs v etc al jan feb mar apr jun jul aug sept sep oct nov dec
        mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy approx est fig pp ed eds vol u.s u.k u.n e.g i.e a.m p.m d.c l.a n.y ph.d
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
        """);

    // These often end a sentence as well: the next word decides.
    static readonly FrozenSet<string> EnglishAlsoFinal = Words(
        "u.s u.k u.n a.m p.m d.c l.a n.y inc ltd co corp jr sr etc no ft est al miss ind ill ore wash mass");

    static readonly FrozenSet<string> BeforeNumbers = Words(
        """
        no nos jan feb mar apr jun jul aug sept sep oct nov dec fig pp vol art nr núm num pág pag str st кв д ст стр рис п гл вул ул буд им ч т №
        """);

    static readonly FrozenDictionary<string, FrozenSet<string>> Others = new Dictionary<string, string>
    {
        ["de"] = "dr prof hr fr nr str bzw ca z.b d.h u.a u.s.w usw mio mrd st evtl ggf inkl vgl abs art bd jh sog geb gest ing dipl jan feb aug sept okt nov dez",
        ["fr"] = "m mm mme mmes mlle dr me st ste env av bd p.ex etc cf art vol janv févr avr juil sept oct nov déc",
        ["es"] = "sr sra srta dr dra d dña prof ud uds ee uu pág núm art av avda etc aprox gral lic ing ej p.ej cap",
        ["it"] = "sig sig.ra sigg dott dott.ssa prof avv ing on sen gen ecc art pag es p.es n nn",
        ["pt"] = "sr sra srta dr dra prof profa exmo exma eng av art pág núm etc aprox gen p.ex",
        ["nl"] = "dhr mevr mr drs dr ir prof bijv o.a d.w.z m.b.t nl blz ca enz jl nr art st",
        ["pl"] = "np tzn tzw itd itp ul al pl os św dr hab prof inż mgr r w ok tys mln mld zł gr godz nr str pt im red ks gen płk",
        ["ru"] = "г гг ул пр просп пл д кв обл р руб коп тыс млн млрд т е п к н э см стр рис им проф акад доц гр др сек мин ч св ст тов",
        ["uk"] = "р рр м с вул просп пл буд кв обл грн коп тис млн млрд т д п е н е див стор рис ім проф акад доц гр ін тов ст св",
        ["tr"] = "dr prof doç av sn vb vs bkz yy cad sok mah no s",
        ["cs"] = "dr ing mgr prof doc č např tzv atd apod tj r s st ul nám mil mld tis kč",
        ["sv"] = "dr prof bl.a t.ex m.m d.v.s osv s.k ca kr nr st",
        ["da"] = "dr prof bl.a f.eks m.m dvs osv ca kr nr st hr fr",
        ["no"] = "dr prof bl.a f.eks m.m dvs osv ca kr nr st hr fr",
        ["hu"] = "dr prof pl stb kb ún ill ld u st ft",
        ["ro"] = "dl dna dr prof nr str etc art pag",
    }.ToFrozenDictionary(list => list.Key, list => Words(list.Value));

    /// <summary>The languages that write an ordinal number with a full stop ("3. Januar").</summary>
    static readonly FrozenSet<string> WithOrdinalStops = Words("de cs da no nb nn fi hu hr sl sk et lv sr tr is");

    /// <summary>Whether a full stop belongs to the word before it.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> lower) =>
        English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower) && (language is "en" or "und" || lower.Length > 2)
        || Others.TryGetValue(language, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);

    /// <summary>Whether an abbreviation may end a sentence too.</summary>
    public static bool MayBeFinal(string language, ReadOnlySpan<char> lower) =>
        language != "en" || EnglishAlsoFinal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);

    /// <summary>Whether a number after the stop continues the sentence ("No. 5").</summary>
    public static bool PrecedesNumber(ReadOnlySpan<char> lower) => BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);

    /// <summary>Whether a language writes "3." for "third".</summary>
    public static bool WritesOrdinalsWithStop(string language) => WithOrdinalStops.Contains(language);

    static FrozenSet<string> Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
