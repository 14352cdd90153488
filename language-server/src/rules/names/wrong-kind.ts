import { rule } from '../rule.js';
import { partWord, TARGET_WORDS } from '../words.js';

/** A name that is declared, but as something else than can stand here. */
export const wrongKind = rule({
    id: 'names/wrong-kind',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    messages: {
        wrong: { en: '“{name}” is {found}; {wanted} is needed here.', 'zh-CN': '“{name}”是{found}，此处应为{wanted}。' },
        person: { en: 'The name written here is that of a person; {wanted} is needed.', 'zh-CN': '此处写的是人员，应为{wanted}。' },
        declared: { en: 'Declared here', 'zh-CN': '此处声明' },
    },
    check({ resolution }, report) {
        for (const site of resolution.sites) {
            const found = site.resolution;
            if (found.state !== 'wrong_kind') continue;
            const wanted = TARGET_WORDS[site.field.targets?.[0] ?? 'party'];
            const isPerson = found.part.type === 'person';
            report(site.part, {
                message: isPerson ? 'person' : 'wrong',
                args: isPerson ? { wanted } : { name: site.ref?.ref ?? '', found: partWord(found.part.type), wanted },
                related: [{ file: found.file.path, part: found.part.id, message: 'declared', args: {} }],
                property: site.property,
                site: site.index,
            });
        }
    },
});
