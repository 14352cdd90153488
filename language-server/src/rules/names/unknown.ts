import type { ResolvedSite } from '../../model/resolve/resolve.js';
import { nearest } from '../../standard/nearest.js';
import type { Fix } from '../finding.js';
import { type FileContext, type Reported, rule } from '../rule.js';
import { TARGET_WORDS } from '../words.js';
import { type Candidate, candidatesAt, fileWith, relativePath, speaksOfActs } from './candidates.js';

/** A name that means nothing where it stands. Says nothing where damaged text may hold the name. */
export const unknownName = rule({
    id: 'names/unknown',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        unknown: {
            en: '“{name}” is not declared. {wanted} is needed here: declare it, or import the file that does.',
            'zh-CN': '“{name}”没有声明。此处应为{wanted}：请先声明，或导入声明它的文件。',
        },
        similar: { en: '“{name}” is not declared. Did you mean “{suggestion}”?', 'zh-CN': '“{name}”没有声明。是否应为“{suggestion}”？' },
        qualified: {
            en: '“{name}” is not declared in this plan. If “{suggestion}” is meant, write it so; else declare “{name}”.',
            'zh-CN': '本预案没有声明“{name}”。如指“{suggestion}”，请这样写；否则请声明“{name}”。',
        },
        not_imported: {
            en: '“{name}” is declared in {path}, which this file does not import.',
            'zh-CN': '“{name}”声明在 {path} 中，而本文件没有导入该文件。',
        },
        // A person's name is not shown: the place says which it is.
        person: { en: 'The name written here is not declared as a person or a post.', 'zh-CN': '此处所写的人员或岗位没有声明。' },
        person_similar: {
            en: 'The name written here is not declared; one that is nearly the same is.',
            'zh-CN': '此处所写的名称没有声明，但有一个非常相近的名称。',
        },
        replace: { en: 'Write “{suggestion}”', 'zh-CN': '改为“{suggestion}”' },
        replace_person: { en: 'Write the name that is declared', 'zh-CN': '改为已声明的名称' },
        import: { en: 'Import {path}', 'zh-CN': '导入 {path}' },
    },
    check(file, report) {
        const known = knownNames(file);
        const lost = file.resolution.sites.filter(({ resolution }) => resolution.state === 'unknown' && !resolution.damaged);
        const times = new Map<string, number>();
        for (const { ref } of lost) times.set(ref?.ref ?? '', (times.get(ref?.ref ?? '') ?? 0) + 1);
        for (const site of lost) {
            const said = explain(site, file, known);
            // What is written the same way again is no slip of the pen: something is not declared.
            const often = (times.get(site.ref?.ref ?? '') ?? 0) > 1;
            const ask = said.message === 'qualified' || (often && (said.message === 'similar' || said.message === 'person_similar'));
            const fixes = ask ? said.fixes?.map((fix) => ({ ...fix, ask: true as const })) : said.fixes;
            report(site.part, { ...said, ...(fixes ? { fixes } : {}), property: site.property, site: site.index });
        }
    },
});

/** Names compared in search of similar ones, in all of a file: beyond it a name is said to be unknown, and no more. */
const MOST_COMPARED = 2_000_000;

/** What may be written at a place, made once for all places that want the same; and how many names may still be compared. */
function knownNames({ project: { project }, file }: FileContext) {
    const kept = new Map<string, KnownNames>();
    let left = MOST_COMPARED;
    return {
        at(site: ResolvedSite): KnownNames {
            const key = (site.field.targets ?? []).join();
            const known = kept.get(key) ?? indexed(candidatesAt(project, file, site));
            if (!speaksOfActs(site)) kept.set(key, known);
            return known;
        },
        nearest(name: string, candidates: readonly Candidate[]): string | undefined {
            left -= candidates.length;
            if (left < 0) return undefined;
            return nearest(
                name,
                candidates.map(({ written }) => written),
            );
        },
    };
}
interface KnownNames {
    readonly candidates: readonly Candidate[];
    readonly byTail: ReadonlyMap<string, readonly Candidate[]>;
    readonly heads: ReadonlySet<string>;
}
const indexed = (candidates: readonly Candidate[]): KnownNames => ({
    candidates,
    byTail: grouped(candidates, ({ written }) => tail(written)),
    heads: new Set(candidates.map(({ written }) => head(written))),
});
function grouped<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
    const found = new Map<string, T[]>();
    for (const one of list) {
        const group = found.get(key(one));
        if (group) group.push(one);
        else found.set(key(one), [one]);
    }
    return found;
}

function explain(site: ResolvedSite, context: FileContext, known: ReturnType<typeof knownNames>): Reported {
    const name = site.ref?.ref ?? '';
    const { file } = context;
    const { candidates, byTail, heads } = known.at(site);
    const holder = site.field.targets?.includes('holder') ?? false;
    const suggest = (message: string, { written, part }: Candidate): Reported => {
        const hidden = holder || part.type === 'person';
        const place = { file: file.path, part: site.part.id, property: site.property, site: site.index };
        const changes = [{ kind: 'replace', place, text: written }] as const;
        return hidden
            ? { message: 'person_similar', fixes: [{ title: 'replace_person', args: {}, changes }] }
            : {
                  message,
                  args: { name, suggestion: written },
                  fixes: [{ title: 'replace', args: { suggestion: written }, changes }],
              };
    };
    const same = byTail.get(tail(name)) ?? [];
    const above = head(name);
    if (above && !heads.has(above)) {
        const near = nearest(
            above,
            same.map(({ written }) => head(written)),
        );
        const meant = same.find(({ written }) => near && head(written) === near);
        if (meant) return suggest('similar', meant);
        return { message: 'unknown', args: { name: above, wanted: { ...TARGET_WORDS.plan, en: capital(TARGET_WORDS.plan.en) } } };
    }
    if (same[0]) return suggest('qualified', same[0]);
    const elsewhere = fileWith(context.project, site);
    if (elsewhere) {
        const path = relativePath(file.path, elsewhere.path);
        const fix: Fix = { title: 'import', args: { path }, changes: [{ kind: 'import', file: file.path, path }] };
        return holder ? { message: 'person', fixes: [fix] } : { message: 'not_imported', args: { name, path }, fixes: [fix] };
    }
    const written = known.nearest(name, candidates);
    const similar = candidates.find((one) => one.written === written);
    if (similar) return suggest('similar', similar);
    if (holder) return { message: 'person' };
    const wanted = TARGET_WORDS[site.field.targets?.[0] ?? 'party'];
    return { message: 'unknown', args: { name, wanted: { ...wanted, en: capital(wanted.en) } } };
}

const head = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('.')));
const tail = (name: string) => name.slice(name.lastIndexOf('.') + 1);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
