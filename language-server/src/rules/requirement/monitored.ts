import { importPath } from '../../model/project.js';
import type { Declaration, Monitor, Part, System } from '../../model/shape/index.js';
import { placeOf, titleOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import type { Kind } from './engine/kind.js';
import { chapterOf } from './engine/places.js';
import { DAMAGED, type Fault } from './engine/verdict.js';

/** Every system in scope is monitored by somebody. */
export const monitored: Kind = {
    name: 'monitored',
    messages: {
        nobody: {
            en: '{title} ({clause}): nothing is monitored. Add “monitor … by …”.',
            'zh-CN': '{title}（{clause}）：没有规定监测。请补写“monitor … by …”。',
        },
        system: {
            en: '{title} ({clause}): in scope, and monitored by nobody: {name}. Add it to a “monitor … by …”.',
            'zh-CN': '{title}（{clause}）：{name}在保护范围内，但无人监测。请将其写入“monitor … by …”。',
        },
        owner: {
            en: '{title} ({clause}): nobody is named who monitors this. Add “by …”.',
            'zh-CN': '{title}（{clause}）：没有写明由谁监测。请写“by …”。',
        },
        other: { en: 'Monitored by nobody, either', 'zh-CN': '同样无人监测' },
        here: { en: 'What is monitored is listed here', 'zh-CN': '监测范围写在此处' },
    },
    judge(context) {
        const { plan } = context;
        const found = chapterOf(plan, 'monitoring');
        if ('verdict' in found) return found.verdict;
        const [chapter] = found.block.parts;
        const written = plan.plan.monitoring?.monitors ?? [];
        if (chapter.damaged || written.some((one) => one.damaged || one.marks?.length)) return { state: 'unknown', why: DAMAGED };
        const lost = written.some(({ of }) => of.some(({ ref }) => ref !== undefined && plan.resolution(ref)?.state !== 'found'));
        if (lost || plan.file.imports.some((target) => isLost(context, target))) return { state: 'unknown', why: DAMAGED };
        if (written.length === 0) return { state: 'unmet', faults: [{ part: chapter, message: 'nobody', breaks: 'owner' }] };
        const faults = [
            ...written.filter(({ by }) => by.length === 0).map((part): Fault => ({ part, message: 'owner', breaks: 'owner' })),
            ...bare(context, written),
        ];
        return faults.length > 0 ? { state: 'unmet', faults } : { state: 'met', where: written.map(({ id }) => id) };
    },
};

/** A file that cannot be imported may declare what is monitored. */
function isLost({ plan }: PlanContext, target: string): boolean {
    const path = importPath(plan.file.path, target);
    return path === undefined || !plan.project.files.has(path);
}

/** Systems that no `monitor` names, neither themselves nor by their class nor by the network that they lie in. */
function bare({ plan }: PlanContext, written: readonly Monitor[]): Fault[] {
    const words = new Set(written.flatMap(({ of }) => of.flatMap(({ word }) => word ?? [])));
    if (words.has('all_systems')) return [];
    const named = new Set(written.flatMap(({ of }) => of.flatMap(({ ref }) => (ref ? partOf(ref) : []))));
    const files = written[0] ? [{ ...placeOf(plan, written[0].id), message: 'here', args: {} }] : [];
    const lacking = plan.declared('system').filter((system) => {
        if (named.has(system.id) || system.excluded !== undefined || isInside(system)) return false;
        if (words.has('important_systems') && system.important.length > 0) return false;
        return !(words.has('cii') && system.cii?.state === 'yes');
    });
    const [first, ...others] = lacking;
    if (!first) return [];
    // One line that is missing is one finding, however many systems it would have named.
    const names = lacking.map((one) => `“${titleOf(one)}”`);
    const name = { en: names.join(', '), 'zh-CN': names.join('、') };
    const beside = others.map((one) => ({ ...placeOf(plan, one.id), message: 'other', args: {} }));
    return [{ part: first as Part, message: 'system', args: { name }, breaks: 'owner', related: [...beside, ...files] }];
    /** A network stands for its systems where none of them is named beside it. */
    function isInside(system: System): boolean {
        const networks = system.inside.flatMap(partOf).filter((id) => named.has(id));
        const beside = plan
            .declared('system')
            .filter((one) => named.has(one.id))
            .flatMap((one) => one.inside.flatMap(partOf));
        return networks.some((id) => !beside.includes(id));
    }
    function partOf(ref: { ref: string }): string[] {
        const found = plan.resolution(ref);
        return found?.state === 'found' ? [(found.part as Declaration).id] : [];
    }
}
