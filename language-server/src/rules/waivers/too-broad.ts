import { rule } from '../rule.js';
import { partNamed } from './target.js';

/** A waiver for a whole plan or protection that excuses findings in its parts, and would excuse any that come. */
export const waiverTooBroad = rule({
    id: 'waivers/too-broad',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    messages: {
        broad: {
            en: 'This waiver is for the whole of “{name}”, so it also excuses what goes wrong later. Name the part that it is meant for.',
            'zh-CN': '本豁免针对“{name}”整体，今后出现的问题也会一并豁免。请写明具体针对哪一部分。',
        },
        excused: { en: 'Excused here', 'zh-CN': '豁免了此处' },
    },
    check({ project, uses }, report) {
        for (const use of uses) {
            const part = partNamed(use, project);
            if (part?.type !== 'plan' && part?.type !== 'protection') continue;
            const within = use.excused.filter((finding) => finding.part !== part.id);
            if (within.length === 0) continue;
            const property = use.waiver.part === undefined ? 'target' : 'part';
            report(
                { file: use.file, part: use.waiver.id, property },
                {
                    message: 'broad',
                    args: { name: part.name ?? '' },
                    related: within.slice(0, SHOWN).map(({ file, part: where, property: which, index }) => ({
                        ...{ file, part: where, message: 'excused', args: {} },
                        ...(which === undefined ? {} : { property: which }),
                        ...(index === undefined ? {} : { index }),
                    })),
                },
            );
        }
    },
});

const SHOWN = 10;
