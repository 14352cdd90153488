import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type { Range } from '../../model/file-model.js';
import type { Grade, Limit, Part } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { Lang } from '../../rules/messages.js';
import { termName } from '../../standard/taxonomy.js';
import { positionAt, type TextRange } from '../../views/diagnostics/lines.js';
import { planVoice } from '../matrix/view.js';
import type { State } from '../state/projects.js';
import { type FileAt, fileAt, offsetAt } from './file-at.js';
import { type PartTime, partTimes, spanText } from './times/part-times.js';

/**
 * What a level is called behind its numeral, and behind a step or a report when it is done at the latest. Nothing where
 * the text says the same already.
 */
export function inlayHints(state: State, path: string, range: TextRange, lang: Lang): InlayHint[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const shown: Range = [offsetAt(file.source, range.start), offsetAt(file.source, range.end)];
    const hints: InlayHint[] = [];
    const add = (at: number, label: string, tooltip: string) => {
        if (at < shown[0] || at > shown[1] || label === '') return;
        const position = positionAt(file.source.lines, at);
        hints.push({ position, label, tooltip, kind: InlayHintKind.Type, paddingLeft: true });
    };
    const timeOf = times(file, lang);
    for (const declaration of file.model.declarations) {
        forEachPart(declaration, (part) => {
            const place = file.source.positions.parts.get(part.id);
            if (!place || place.range[1] < shown[0] || place.range[0] > shown[1]) return;
            if (part.type === 'grade' || part.type === 'level') levelHint(file, part, place.range[0], lang, add);
            else timeHint(part, place, timeOf, lang, add);
        });
    }
    return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

type Add = (at: number, label: string, tooltip: string) => void;

function levelHint({ source }: FileAt, part: Part, start: number, lang: Lang, add: Add): void {
    const { level, title } = part as unknown as Pick<Grade, 'level' | 'title'>;
    const head = /^[a-z]+\s+[^\s{｛"“]+/.exec(source.text.slice(start, start + 200))?.[0];
    if (level === undefined || title !== undefined || head === undefined) return;
    add(start + head.length, termName('levels', level, lang), lang === 'zh-CN' ? '级别名称' : 'Name of the level');
}

function timeHint(
    part: Part,
    { range, properties }: { readonly range: Range; readonly properties: Readonly<Record<string, readonly Range[]>> },
    timeOf: (part: Part) => { readonly all: readonly PartTime[]; readonly text: string } | undefined,
    lang: Lang,
    add: Add,
): void {
    const found = timeOf(part);
    const { limits = [], after = [] } = part as { limits?: readonly Limit[]; after?: readonly unknown[] };
    if (!found || saidAlready(found.all, limits, after.length > 0)) return;
    const at = properties['limits']?.at(-1)?.[1] ?? properties['after']?.at(-1)?.[1] ?? properties['title']?.[0]?.[1];
    const tip = lang === 'zh-CN' ? '最迟完成时间，由响应矩阵推算' : 'Done at the latest, worked out in the response matrix';
    if (at !== undefined && at >= range[0] && at <= range[1]) add(at, found.text, tip);
}

/**
 * `within 1h of discovery` needs no second hour, `immediately` no zero, and what waits for nothing in a level says itself
 * how long after its start.
 */
function saidAlready(all: readonly PartTime[], limits: readonly Limit[], waits: boolean): boolean {
    const only = all.length === 1 && all[0]?.times.length === 1 ? all[0].times[0] : undefined;
    if (!only || limits.length !== 1) return false;
    return only.minutes === 0 || limits[0]?.clock === only.clock || (!waits && only.clock !== 'discovery');
}

function times(file: FileAt, lang: Lang) {
    const plans = new Map(file.project.resolved.plans.map((plan) => [plan.id, plan]));
    return (part: Part) => {
        const plan = plans.get(part.id.split('/', 1)[0] ?? '');
        const all = plan && partTimes(plan).get(part.id);
        return plan && all ? { all, text: spanText(planVoice(plan, lang), all) } : undefined;
    };
}
