import { isDay, partsOfDuration } from '../../../model/quantity.js';
import type { Choice, Limit, Party } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { termName } from '../../../standard/taxonomy.js';

const UNITS = {
    m: ['minute', '分钟'],
    h: ['hour', '小时'],
    d: ['day', '天'],
    wd: ['working day', '个工作日'],
    w: ['week', '周'],
    mo: ['month', '个月'],
    y: ['year', '年'],
} as const;

/** `30m` as `30 minutes`. */
export function durationText(amount: string, lang: Lang): string {
    if (amount === 'immediately') return lang === 'zh-CN' ? '立即' : 'at once';
    if (amount === 'promptly') return lang === 'zh-CN' ? '及时（无具体数字）' : 'promptly (no number)';
    const parts = partsOfDuration(amount);
    if (!parts) return amount;
    const [en, zh] = UNITS[parts.unit];
    if (lang === 'zh-CN') return `${parts.amount} ${zh}`;
    return `${parts.amount} ${en}${parts.amount === 1 ? '' : 's'}`;
}

/** A deadline with what it is counted from: `30 minutes after Contain is done`. `block` names the start of the block around. */
export function limitText(limit: Limit, after: readonly string[], block: string, lang: Lang): string {
    const zh = lang === 'zh-CN';
    const amount = limit.amount === undefined ? '…' : durationText(limit.amount, lang);
    const clock = limit.clock ? termName('clocks', limit.clock, lang) : undefined;
    const done = limit.anchor ? [limit.anchor.ref] : after;
    if (limit.amount === 'immediately' || limit.amount === 'promptly') {
        if (clock === undefined && done.length === 0) return amount;
    }
    if (clock !== undefined) return zh ? `${clock}后 ${amount}` : `${amount} after ${clock}`;
    if (done.length > 0) {
        if (zh) return `${done.join('、')}完成后 ${amount}`;
        return `${amount} after ${list(done)} ${done.length === 1 ? 'is' : 'are'} done`;
    }
    return zh ? `${block}后 ${amount}` : `${amount} after ${block}`;
}

const list = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** Who: a comma means all of them, `or` any one. */
export function whoText(choices: readonly Choice[], lang: Lang): string {
    const or = lang === 'zh-CN' ? '或' : ' or ';
    return choices.map((choice) => choice.any.map((party) => partyText(party, lang)).join(or)).join(lang === 'zh-CN' ? '、' : ', ');
}

const ROLES: Readonly<Record<string, string>> = { head: '负责人', deputy: '副职' };

function partyText(party: Party, lang: Lang): string {
    const name = party.ref
        ? termName('built_in_parties', party.ref.ref, lang)
        : party.kind
          ? termName('party_kinds', party.kind, lang)
          : (party.text ?? '…');
    if (!party.each) return name;
    if (lang === 'zh-CN') return `各${name.replace(/^各/, '')}${party.role ? (ROLES[party.role] ?? party.role) : ''}`;
    return `each ${party.role ? `${party.role} of ` : ''}${name}`;
}

/** A length of time, a large number or a day as one would say it; undefined where the text says it best. */
export function valueText(token: string, text: string, lang: Lang): string | undefined {
    if (token === 'DURATION') return durationText(text, lang);
    if (token === 'NUMBER') return numberText(text, lang);
    if (token !== 'DATE' || !isDay(text)) return undefined;
    const locale = lang === 'zh-CN' ? 'zh-CN' : 'en-GB';
    return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));
}

/** `6_000_000` as `6,000,000` and, in Chinese, 600 万. */
function numberText(text: string, lang: Lang): string | undefined {
    const number = Number(text.replaceAll('_', ''));
    if (!Number.isSafeInteger(number) || number < 10_000) return undefined;
    const plain = number.toLocaleString('en-US');
    if (lang !== 'zh-CN') return plain;
    const [size, unit] = number >= 100_000_000 ? ([100_000_000, '亿'] as const) : ([10_000, '万'] as const);
    return `${plain}（${String(number / size)} ${unit}）`;
}
