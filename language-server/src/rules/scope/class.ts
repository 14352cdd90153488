import { classesOf } from '../../compile/scope/classes.js';
import type { Fix } from '../finding.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { classesWord, guidance, isWhole, partOf } from './about.js';

/** Classes follow from the scope; one that is written is held against it. */
export const assetClass = rule({
    id: 'scope/class',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-0'],
    since: '2026.0',
    fixable: true,
    messages: {
        other: {
            en: 'This is written as {written}; by connections, hosts and protections “{title}” is {derived}. Correct the class, or what makes it.',
            'zh-CN': '此处写为{written}；而按连接关系、主机和重保目标推导，“{title}”为{derived}。请更正类别，或者更正其依据。',
        },
        none: {
            en: 'This is written as {written}; nothing in the scope makes “{title}” that: no connection, host or protection. Correct the class, or write what makes it.',
            'zh-CN': '此处写为{written}；而资产范围内没有任何连接关系、主机或重保目标支持“{title}”属于该类别。请更正类别，或者补写其依据。',
        },
        target_excluded: {
            en: '“{title}” is named as a target of a protection and is out of scope: only one can hold.',
            'zh-CN': '“{title}”被列为重保目标，又被排除在范围之外：两者只能取其一。',
        },
        replace: { en: 'Write the class that follows from the scope', 'zh-CN': '改为推导出的类别' },
    },
    check(context, report) {
        const { plan, compiled } = context;
        const { assets } = compiled.scope;
        const part = partOf(plan);
        for (const asset of assets) {
            const by = asset.excluded && asset.protections.length > 0 ? part(asset.excluded.part) : undefined;
            if (by) report(by, { message: 'target_excluded', args: { title: asset.title }, severity: guidance(plan) });
        }
        if (!isWhole(context)) return;
        const adopted = new Set(assets.flatMap(({ decision }) => decision?.as ?? []));
        for (const asset of assets) {
            const own = part(asset.part);
            // A shadow that was adopted may keep the class it had.
            const written = asset.written.filter((one) => one !== 'high_risk' || !adopted.has(asset.part));
            const derived: readonly string[] = classesOf(asset);
            if (!own || written.length === 0 || asset.excluded) continue;
            if (written.every((one) => derived.includes(one)) && derived.every((one) => written.includes(one))) continue;
            const place = { ...placeOf(plan, own.id), property: 'class', index: 0 };
            const [only] = derived;
            const fixes: Fix[] =
                derived.length === 1 && only && asset.written.length === 1
                    ? [{ title: 'replace', args: {}, changes: [{ kind: 'replace', place, text: only }] }]
                    : [];
            report(own, {
                message: derived.length > 0 ? 'other' : 'none',
                args: {
                    title: asset.title,
                    written: classesWord(written),
                    ...(derived.length > 0 ? { derived: classesWord(derived) } : {}),
                },
                property: 'class',
                fixes,
            });
        }
    },
});
