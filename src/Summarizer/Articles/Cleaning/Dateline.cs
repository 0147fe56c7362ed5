using System.Buffers;
using System.Collections.Frozen;
using Summarizer.Text;

namespace Summarizer.Articles.Cleaning;

/// <summary>
/// Where, when and by whom a report was filed, at its start: <c>KYIV, Jan 3 (Reuters) —</c>, <c>(CNN)</c>, <c>Delhi [India], January 3 (ANI):</c>,
/// <c>OSLO, Norway--(BUSINESS WIRE)--</c>, <c>Cairo – 3 January 2024:</c>, <c>LONDON | AFP |</c>.
/// </summary>
ref struct Dateline
{
    /// <summary>The longest dateline; press releases name two cities with their countries, the day and the wire.</summary>
    private const int MaxLength = 120;

    /// <summary>The longest place; more words are a sentence.</summary>
    private const int MaxPlaceWords = 7;

    /// <summary>Behind a dateline there is a sentence.</summary>
    private const int MinRest = 25;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        FrozenSet.ToFrozenSet(["of", "de", "the", "del", "di", "la", "el", "al", "and", "am", "an", "der", "da", "do", "on", "y", "и", "і", "&"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> EasternMarks = SearchValues.Create(" 　-–—=:：");

    private readonly ReadOnlySpan<char> _text;
    private int _at, _words;
    private bool _isUpper, _hasAgency, _hasBracket, _hasCapitals, _hasMonth, _hasNumber;

    private Dateline(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The length of the dateline at the start of a paragraph, with the space behind it; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length <= MinRest || !MayBegin(text[0]))
            return 0;
        return new Dateline(text).End();
    }

    private static bool MayBegin(char c) => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '(' or '[' or '/' || c >= '\u3040';

    private readonly bool HasDate => _hasMonth && _hasNumber;

    private int End()
    {
        if (_text[0] >= '\u3040' || _text[0] is '(' or '[')
        {
            if (OfEasternWire() is > 0 and var wire)
                return wire;
        }
        var end = 0;
        while (_at < _text.Length && _at < MaxLength)
        {
            SkipSpace();
            var start = _at;
            if (TryBracket() || TrySlashes() || TryAgency())
            {
                // An agency in brackets needs no dash behind it, nor does one with a stop.
                var isClosed = _hasAgency && (_text[_at - 1] is ')' or ']' or '/' || _at < _text.Length && _text[_at] == '.');
                SkipStop();
                if (isClosed && SentenceAt(_at, mayBeLower: false) is > 0 and var sentence)
                    end = sentence;
            }
            else if (TryWord(isBehindMark: end > 0))
            {
                SkipStop();
                if (end == 0 && IsBareCapitals(out var sentence))
                    return sentence;
            }
            else if (!TryMark(out var mark))
                break;
            else if (Closes(mark, start))
                end = SentenceAt(_at, mayBeLower: _isUpper || _hasAgency) is > 0 and var sentence ? sentence : end;
            else if (mark is not ('|' or '/'))
                break;
        }
        return _text.Length - end >= MinRest ? end : 0;
    }

    /// <summary>(Reuters), [Norland], （记者…）.</summary>
    private bool TryBracket()
    {
        if (_at >= _text.Length || _text[_at] is not ('(' or '[' or '（'))
            return false;
        var close = _text[_at..Math.Min(_text.Length, _at + 40)].IndexOfAny(")]）");
        if (close < 2)
            return false;
        var inside = _text.Slice(_at + 1, close - 1).Trim();
        if (Agencies.Contains(inside))
            _hasAgency = true;
        else if (IsCapitals(inside))
            _hasCapitals = true;
        else if (!IsPlaceOrDate(inside))
            return false;
        _hasBracket = true;
        _at += close + 1;
        return true;
    }

    /// <summary>/PRNewswire/, /ТАСС/.</summary>
    private bool TrySlashes()
    {
        if (_at >= _text.Length || _text[_at] != '/')
            return false;
        var close = _text[(_at + 1)..Math.Min(_text.Length, _at + 40)].IndexOf('/');
        if (close < 2 || !Agencies.Contains(_text.Slice(_at + 1, close)))
            return false;
        _hasAgency = _hasBracket = true;
        _at += close + 2;
        return true;
    }

    /// <summary>An agency's name without brackets, behind a place or a dash: <c>Damascus, SANA-</c>.</summary>
    private bool TryAgency()
    {
        var longest = 0;
        for (var (end, words) = (_at, 0); words < 3 && end < _text.Length; words++)
        {
            end += words > 0 && _text[end] == ' ' ? 1 : 0;
            while (end < _text.Length && (char.IsLetter(_text[end]) || (_text[end] == '.' && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))))
                end++;
            if (end - _at > 1 && Agencies.Contains(_text[_at..end]) && (end == _text.Length || !char.IsLetterOrDigit(_text[end])))
                longest = end;
        }
        _hasAgency |= longest > 0;
        _at = Math.Max(_at, longest);
        return longest > 0;
    }

    /// <summary>A word of a place or a date; behind a dash only what can be no sentence's.</summary>
    private bool TryWord(bool isBehindMark)
    {
        var length = _text[_at] == '&' && _words > 0 ? 1 : 0;
        while (_at + length < _text.Length && (char.IsLetterOrDigit(_text[_at + length]) || _text[_at + length] is '\'' or '’'
            || (_text[_at + length] is '.' or '-' or '/' && length > 0 && char.IsLetter(_text[_at + length - 1])
                && _at + length + 1 < _text.Length && char.IsLetter(_text[_at + length + 1]))))
            length++;
        var word = _text.Slice(_at, length);
        if (word.IsEmpty)
            return false;
        if (char.IsAsciiDigit(word[0]))
            _hasNumber = true;
        else if (Calendar.Month(word.TrimEnd('.')) > 0 && (_words > 0 || char.IsUpper(word[0])))
            _hasMonth = true;
        else if (isBehindMark && !IsUpper(word))
            return false;
        else if (!(char.IsUpper(word[0]) || _words > 0 && Particles.Contains(word)) || ++_words > MaxPlaceWords)
            return false;
        else if (_words == 1)
            _isUpper = IsUpper(word);
        _at += word.Length;
        return true;
    }

    /// <summary>Dashes, a colon, a bar, an underscore.</summary>
    private bool TryMark(out char mark)
    {
        mark = _at < _text.Length ? _text[_at] : '\0';
        if (mark is not ('-' or '–' or '—' or '―' or '‒' or ':' or '|' or '/' or '_' or '=' or '：'))
            return false;
        var start = _at;
        while (_at < _text.Length && (_text[_at] == mark || _text[_at] is '-' or '–' or '—' or '―'))
            _at++;
        if (mark is '-' or '–' or '—' or '―' or '‒')
            mark = mark == '-' && _at - start == 1 ? '-' : '—';
        return true;
    }

    /// <summary>Whether what was read up to a mark is a dateline rather than the start of a sentence.</summary>
    private readonly bool Closes(char mark, int start)
    {
        if (_hasAgency || _hasCapitals)
            return _hasBracket || _words > 0 || mark != ':';
        if (_words == 0)
            return false;
        if (_hasBracket || HasDate)
            return true;
        if (_isUpper)
            return mark is not '-' || IsLoose(start);
        return mark switch
        {
            '—' => _words <= 4,
            '-' => _words <= 2 && IsLoose(start),
            _ => false,
        };
    }

    private readonly bool IsLoose(int start) => start > 0 && char.IsWhiteSpace(_text[start - 1]) && _at < _text.Length && char.IsWhiteSpace(_text[_at]);

    /// <summary>A place in capitals and nothing else before the sentence: <c>LAGOS The council approved …</c></summary>
    private readonly bool IsBareCapitals(out int sentence)
    {
        sentence = 0;
        if (!_isUpper || _words > 2 || HasDate || _hasAgency || _text[_at - 1] is '.' or ';')
            return false;
        var at = _at;
        while (at < _text.Length && _text[at] == ' ')
            at++;
        var length = 0;
        while (at + length < _text.Length && char.IsLetter(_text[at + length]))
            length++;
        // Of two capitals in a row only a sentence's first word is one that carries grammar.
        if (length == 0 || at == _at || !char.IsUpper(_text[at]) || (length > 1 && char.IsUpper(_text[at + 1])) || !IsSentenceOpener(_text.Slice(at, length)) || !AreCapitals(_text[..(_text[.._at].IndexOf(',') is > 0 and var comma ? comma : _at)]))
            return false;
        sentence = at;
        return true;
    }

    private static bool IsSentenceOpener(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) is > 0 and var length && Language.For("en").IsStopWord(lower[..length]);
    }

    private static bool AreCapitals(ReadOnlySpan<char> place)
    {
        var letters = 0;
        foreach (var c in place)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 3;
    }

    private static bool IsPlaceOrDate(ReadOnlySpan<char> inside)
    {
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range].Trim(",.");
            if (!word.IsEmpty && !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || char.IsLetter(word[0]) && !char.IsLower(word[0]) || Particles.Contains(word) || Calendar.Month(word) > 0))
                return false;
        }
        return !inside.IsEmpty;
    }

    private static bool IsCapitals(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 8 && name.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters >= 3;
    }

    private void SkipStop() => _at += _at < _text.Length && _text[_at] is ',' or '.' or ';' ? 1 : 0;

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    /// <summary>新华社北京3月2日电（记者…）, [東京 2日 ロイター] -, (서울=연합뉴스) … 기자 =.</summary>
    private readonly int OfEasternWire()
    {
        var head = _text[..Math.Min(_text.Length, MaxLength / 2)];
        var end = 0;
        if (head[0] is '(' or '[' or '【' or '（' or '〔')
        {
            var close = head.IndexOfAny(")]】）〕");
            end = close > 0 && Agencies.Ends(head[1..close]) ? close + 1 : 0;
            if (end > 0 && head[end..].IndexOf("기자 =") is >= 0 and var reporter)
                end += reporter + "기자 =".Length;
        }
        else if (Agencies.Begins(head) && head.IndexOf('电') is > 0 and var wire)
            end = wire + 1;
        if (end > 0 && end < head.Length && head[end] == '（' && head[end..].IndexOf('）') is > 0 and var names)
            end += names + 1;
        return end == 0 ? 0 : SentenceAt(end + _text[end..].IndexOfAnyExcept(EasternMarks), mayBeLower: true);
    }

    /// <summary>Where a sentence begins behind white space; 0 when there is none.</summary>
    private readonly int SentenceAt(int at, bool mayBeLower)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] is '.' or ':'))
            at++;
        if (_text.Length - at < MinRest)
            return 0;
        var c = _text[at];
        return char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '«' or '„' or '¿' or '¡' or '$' or '€' or '£' || c >= '\u3040' || mayBeLower && char.IsLetter(c) ? at : 0;
    }
}
