import type { Comparison, Difference, DifferenceKind } from '../../compile/scan/compare.js';
import type { ScanPort } from '../../compile/scan/scan-types.js';
import { plainText } from '../plain-text.js';
import { group, row, type Sheet } from '../sheets/sheet.js';
import { differenceWords, scanWords, scopeWords } from '../words/scope-words.js';
import { listed } from '../words/words.js';
import type { ScopeVoice } from './scope-texts.js';

export const DIFFERENCES: readonly DifferenceKind[] = ['shadow', 'returned', 'port_open', 'service', 'port_closed', 'ghost'];
/** So many hosts are named that were not looked at; the rest is counted. */
const NAMED = 20;

/** What a scan and the scope disagree on, gravest first, with the decision that each asks for. */
export function scanSheet(speaking: ScopeVoice, comparison: Comparison): Sheet {
    const { voice, title } = speaking;
    const { say } = voice;
    return {
        id: 'scan',
        title: say(scanWords.title),
        notes: scanNotes(speaking, comparison),
        columns: [
            { title: say(scanWords.address), head: true },
            { title: say(scopeWords.asset), width: 1.2 },
            { title: say(scanWords.ports), width: 1.4 },
            { title: say(scanWords.decide), width: 1.4 },
        ],
        rows: DIFFERENCES.flatMap((kind) => {
            const of = comparison.differences.filter((one) => one.kind === kind);
            const rows = of.map((one) =>
                row(
                    [plainText(one.address), ...one.names.slice(0, 3).map(plainText)].join('\n'),
                    one.asset && kind !== 'shadow' ? title(one.asset) : '',
                    portsText(speaking, one),
                    say(scanWords[DECIDE[kind]]),
                ),
            );
            return rows.length > 0 ? [group(`${say(differenceWords[kind])} (${rows.length})`), ...rows] : [];
        }),
    };
}

/** Numbers first, then what the scan cannot tell. */
export function scanNotes({ voice, title }: ScopeVoice, comparison: Comparison): string[] {
    const { say, lang } = voice;
    const { tool, toolVersion, up, known, differences, decided, excluded, unscanned } = comparison;
    const numbers = { up, known, differences: differences.length, decided: decided.length, excluded: excluded.length };
    const names = unscanned.slice(0, NAMED).map((one) => `${title(one.asset)} ${plainText(one.address)}`);
    return [
        say(scanWords.summary, { tool: plainText([tool, toolVersion].filter(Boolean).join(' ')), ...numbers }),
        ...(comparison.incomplete ? [say(scanWords.incomplete)] : []),
        ...(unscanned.length > 0
            ? [
                  say(scanWords.unscanned, {
                      n: unscanned.length,
                      list: listed(lang, [...names, ...(unscanned.length > NAMED ? ['…'] : [])]),
                  }),
              ]
            : []),
        ...(differences.length === 0 ? [say(scanWords.none)] : []),
    ];
}

const DECIDE = {
    shadow: 'decideShadow',
    returned: 'decideReturned',
    ghost: 'decideGhost',
    port_open: 'decideOpen',
    port_closed: 'decideClosed',
    service: 'decideService',
} as const satisfies Record<DifferenceKind, keyof typeof scanWords>;

function portsText({ voice }: ScopeVoice, { kind, ports, usual = '' }: Difference): string {
    if (kind === 'service') {
        const [port] = ports;
        return port ? `${port.port}: ${voice.say(scanWords.usual, { found: plainText(port.service ?? ''), usual })}` : '';
    }
    return listed(voice.lang, ports.map(portText));
}

const portText = ({ port, service, probed }: ScanPort): string => plainText(service && probed ? `${port} ${service}` : port);
