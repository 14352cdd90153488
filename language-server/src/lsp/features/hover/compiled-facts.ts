import type { ResolvedPlan } from '../../../model/plans.js';
import type { Lang } from '../../../rules/messages.js';
import { termName } from '../../../standard/taxonomy.js';
import { reasonText, scopeVoice } from '../../../views/scope/scope-texts.js';
import { compiledOf } from '../../matrix/compiled.js';
import { planVoice } from '../../matrix/view.js';
import type { FileAt } from '../file-at.js';
import type { Declared } from '../symbol-at.js';
import { partTimes, timeLines } from '../times/part-times.js';

const ASSETS: ReadonlySet<string> = new Set(['system', 'network', 'device', 'terminals', 'shadow']);
const ACTS: ReadonlySet<string> = new Set(['step', 'gate', 'decision', 'report']);

/** What follows from the whole plan for one of its parts: when an act is done at the latest, which class an asset is in. */
export function compiledFacts({ part, file }: Declared, here: FileAt, lang: Lang): (readonly [label: string, value: string])[] {
    const zh = lang === 'zh-CN';
    if (ACTS.has(part.type)) {
        const plan = here.project.resolved.plans.find((one) => one.id === part.id.split('/', 1)[0]);
        const all = plan && partTimes(plan).get(part.id);
        const lines = plan && all ? timeLines(planVoice(plan, lang), all, lang) : [];
        return lines.map((line) => [zh ? '最迟完成' : 'Done at the latest', line] as const);
    }
    if (!ASSETS.has(part.type)) return [];
    const plans = here.project.resolved.plans.filter((plan) => plan.files.includes(file));
    return plans.flatMap((plan) => classFacts(plan, part.id, plans.length > 1, lang));
}

function classFacts(plan: ResolvedPlan, part: string, several: boolean, lang: Lang): (readonly [string, string])[] {
    const { scope } = compiledOf(plan);
    const asset = scope.assets.find((one) => one.part === part);
    if (!asset) return [];
    const zh = lang === 'zh-CN';
    const voice = scopeVoice(plan, scope, planVoice(plan, lang));
    const label = `${zh ? '类别' : 'Class'}${several ? ` (${plan.id})` : ''}`;
    if (asset.excluded) return [[label, zh ? '不纳入范围' : 'out of scope']];
    if (asset.classes.length === 0) return asset.unsure ? [] : [[label, zh ? '不属于任何类别' : 'in no class']];
    return asset.classes.map((reason) => [label, `${termName('asset_classes', reason.class, lang)} – ${reasonText(voice, reason)}`]);
}
