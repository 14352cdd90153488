import { isDamaged } from '../../compile/damage.js';
import type { FileModel } from '../../model/file-model.js';
import { chainAbove, type ResolvedProject } from '../../model/plans.js';
import { importsOf } from '../../model/project.js';
import { rule, type WaiverContext } from '../rule.js';
import { missingIn, type WaiverUse } from '../waivers.js';
import { partNamed } from './target.js';
import { isFixed } from './unknown-rule.js';

/** A waiver in force that excuses nothing: what it was for is mended, or it names the wrong thing. */
export const waiverUnused = rule({
    id: 'waivers/unused',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    dated: true,
    fixable: true,
    messages: {
        unused: {
            en: 'This waiver excuses nothing: there is no finding of “{rule}” here. Take it out.',
            'zh-CN': '本豁免没有作用：此处没有“{rule}”的问题，请删除。',
        },
        part: {
            en: 'This waiver excuses nothing: there is no part “{part}”. Copy the part from the finding.',
            'zh-CN': '本豁免没有作用：没有“{part}”这一部分。请照抄检查结果中的部分编号。',
        },
        remove: { en: 'Take the waiver out', 'zh-CN': '删除此豁免' },
    },
    check(context, report) {
        if (!context.complete || context.project.project.absent.length > 0) return;
        for (const use of context.uses) {
            const { waiver, file } = use;
            if (use.excused.length > 0 || !isJudged(use, context)) continue;
            const place = { file, part: waiver.id };
            if (waiver.part !== undefined && !partNamed(use, context.project)) {
                report({ ...place, property: 'part' }, { message: 'part', args: { part: waiver.part } });
                continue;
            }
            const fix = { title: 'remove', args: {}, changes: [{ kind: 'remove', place }] } as const;
            report({ ...place, property: 'rule' }, { message: 'unused', args: { rule: waiver.rule ?? '' }, fixes: [fix] });
        }
    },
});

/** In force, for a rule that there is, and for something that can be read with all it rests on; the rest is said by other rules. */
function isJudged({ waiver, covers }: WaiverUse, { project, asOf, ruleIds }: WaiverContext): boolean {
    if (missingIn(waiver).length > 0 || (waiver.until ?? '') < asOf) return false;
    if (!waiver.rule || isFixed(waiver.rule) || !ruleIds.includes(waiver.rule) || !covers) return false;
    const file = project.project.files.get(covers.file);
    return !!file && [...readFor(file, project)].every((one) => !one.damaged && !one.declarations.some(isDamaged));
}

/** The files that a finding in a file may come from: what is not read in one of them may hide it. */
function readFor(file: FileModel, project: ResolvedProject): Set<FileModel> {
    const plans = project.plansWith([file.path]).flatMap((plan) => [plan, ...chainAbove(plan)]);
    return new Set([file, ...importsOf(project.project, file), ...plans.flatMap(({ files }) => files)]);
}
