import { distance } from 'fastest-levenshtein';
import type { ProjectConfig } from '../model/project.js';
import type { Severity } from '../rules/finding.js';
import { fill, type Lang, type Message } from '../rules/messages.js';
import { findRule, rules } from '../rules/registry.js';
import type { Diagnostic } from '../views/diagnostics/diagnostic.js';
import { lineTable, rangeAt } from '../views/diagnostics/lines.js';

const MESSAGES = {
    'config/unknown-rule': {
        en: 'There is no rule “{rule}”.{nearest}',
        'zh-CN': '没有规则“{rule}”。{nearest}',
    },
    'severities/lowered': {
        en: 'This project shows “{rule}” as {chosen}: where a duty binds, its findings are errors. Whoever reads this report sees that it was lowered. For one part, with a reason and a last day, write a waiver instead.',
        'zh-CN':
            '本项目将“{rule}”降为“{chosen}”：凡属应尽的义务，该规则的问题本为错误。此处的降级对报告的读者可见。如仅针对某一部分，请改用附理由和期限的 waiver。',
    },
    'severities/off': {
        en: 'This project has switched “{rule}” off: where a duty binds, its findings are errors. Whoever reads this report sees that nobody looks. For one part, with a reason and a last day, write a waiver instead.',
        'zh-CN':
            '本项目关闭了“{rule}”：凡属应尽的义务，该规则的问题本为错误。此处的关闭对报告的读者可见。如仅针对某一部分，请改用附理由和期限的 waiver。',
    },
} as const satisfies Record<string, Message>;

const RANK = { error: 0, warning: 1, info: 2, off: 3 } as const;

/**
 * What preplan.yaml's `severities` do that must be seen: rules that there are not, and rules about duties that may not be
 * lowered in silence. A lowered rule is told as an info, one that is off as a warning; neither can be lowered itself.
 */
export function severityDiagnostics(config: ProjectConfig, text: string, lang: Lang): Diagnostic[] {
    const lines = lineTable(text);
    return Object.entries(config.severities).flatMap(([id, chosen]): Diagnostic[] => {
        const at = placeOf(id, text);
        const make = (code: keyof typeof MESSAGES, severity: Severity, args: Record<string, string>): Diagnostic => ({
            ...{ rule: code, severity, message: fill(MESSAGES[code], args, lang), file: 'preplan.yaml', part: '' },
            ...{ range: rangeAt(lines, at, at + id.length), requirements: findRule(id)?.requirements ?? [], related: [], fixes: [] },
        });
        const rule = findRule(id);
        if (!rule) return [make('config/unknown-rule', 'error', { rule: id, nearest: nearest(id, lang) })];
        const binds = rule.id.startsWith('requirement/') || (rule.severity === 'error' && rule.requirements.length > 0);
        if (!binds || RANK[chosen] <= RANK.error) return [];
        return [
            make(chosen === 'off' ? 'severities/off' : 'severities/lowered', chosen === 'off' ? 'warning' : 'info', { rule: id, chosen }),
        ];
    });
}

function nearest(id: string, lang: Lang): string {
    const [best] = rules.map((rule) => [distance(rule.id, id), rule.id] as const).sort((a, b) => a[0] - b[0]);
    if (!best || best[0] > Math.max(3, id.length / 3)) return lang === 'en' ? ' `preplan rules` lists them.' : '规则一览：preplan rules。';
    return lang === 'en' ? ` Did you mean “${best[1]}”?` : `是否想写“${best[1]}”？`;
}

/** The key below `severities:`; quotes around it do not matter. */
function placeOf(id: string, text: string): number {
    const from = Math.max(0, text.search(/^severities\s*:/m));
    return Math.max(0, text.indexOf(id, from));
}
