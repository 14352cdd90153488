import type { Named } from '../../model/resolve/names.js';
import type { Fix } from '../finding.js';
import { rule } from '../rule.js';
import { listWord, partWord } from '../words.js';

/** A name that means more than one thing, equally near. */
export const ambiguousName = rule({
    id: 'names/ambiguous',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        ambiguous: {
            en: 'This name is declared {count} times in the files that are seen here ({kinds}): say which one is meant.',
            'zh-CN': '在此处可见的文件中，这个名称声明了 {count} 次（{kinds}）：请写明是哪一个。',
        },
        declared: { en: 'Declared here', 'zh-CN': '此处声明' },
        qualify: { en: 'Write “{suggestion}”', 'zh-CN': '改为“{suggestion}”' },
    },
    check({ file, resolution }, report) {
        for (const site of resolution.sites) {
            if (site.resolution.state !== 'ambiguous') continue;
            const { candidates } = site.resolution;
            const place = { property: site.property, site: site.index };
            report(site.part, {
                message: 'ambiguous',
                args: { count: candidates.length, kinds: listWord(candidates.map(({ part }) => partWord(part.type))) },
                related: candidates.map((one) => ({ file: one.file.path, part: one.part.id, message: 'declared', args: {} })),
                fixes: candidates.flatMap((one): Fix[] => {
                    const suggestion = qualified(one);
                    const change = { kind: 'replace', place: { file: file.path, part: site.part.id, ...place }, text: suggestion } as const;
                    return suggestion ? [{ title: 'qualify', args: { suggestion }, changes: [change] }] : [];
                }),
                ...place,
            });
        }
    },
});

const qualified = ({ plan, name }: Named) => (plan?.name ? `${plan.name}.${name}` : '');
