/** A number as a list writes it, by the names that Word gives to its formats. */
export function formatNumber(value: number, format: string): string {
    const from = (signs: string) => [...signs][value - 1] ?? String(value);
    switch (format) {
        case 'none':
            return '';
        case 'upperRoman':
            return roman(value);
        case 'lowerRoman':
            return roman(value).toLowerCase();
        case 'upperLetter':
            return letter(value);
        case 'lowerLetter':
            return letter(value).toLowerCase();
        case 'decimalZero':
            return String(value).padStart(2, '0');
        case 'decimalFullWidth':
        case 'decimalFullWidth2':
            return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
        case 'chineseCounting':
        case 'chineseCountingThousand':
        case 'taiwaneseCounting':
        case 'taiwaneseCountingThousand':
        case 'japaneseCounting':
        case 'ideographDigital':
        case 'taiwaneseDigital':
            return han(value, '零一二三四五六七八九', '十百千');
        case 'chineseLegalSimplified':
        case 'ideographLegalTraditional':
        case 'japaneseLegal':
            return han(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
        case 'ideographTraditional':
            return from('甲乙丙丁戊己庚辛壬癸');
        case 'ideographZodiac':
            return from('子丑寅卯辰巳午未申酉戌亥');
        case 'decimalEnclosedCircle':
        case 'decimalEnclosedCircleChinese':
        case 'ideographEnclosedCircle':
            return from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
        case 'decimalEnclosedParen':
            return `(${value})`;
        case 'decimalEnclosedFullstop':
            return `${value}.`;
        default:
            return String(value);
    }
}

const ROMAN = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
] as const;
/** Larger ones are written in digits: no list is so long. */
const LARGEST = 3999;

function roman(value: number): string {
    if (value < 1 || value > LARGEST) return String(value);
    let rest = value;
    let text = '';
    for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
    return text;
}

/** A … Z, AA, BB …, as Word counts. */
function letter(value: number): string {
    if (value < 1 || value > 26 * 20) return String(value);
    return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function han(value: number, digits: string, units: string): string {
    if (value < 0 || value > 9999) return String(value);
    const signs = [...String(value)].map(Number);
    let text = '';
    signs.forEach((digit, i) => {
        const unit = units[signs.length - 2 - i] ?? '';
        if (digit > 0) text += digits[digit] + unit;
        else if (text !== '' && signs.slice(i).some((one) => one > 0) && !text.endsWith(digits[0] ?? '')) text += digits[0];
    });
    // 十二, not 一十二.
    if (value >= 10 && value < 20) text = text.slice(1);
    return text === '' ? (digits[0] ?? '') : text;
}
