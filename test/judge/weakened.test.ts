import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { judge, textsOf } from '../requirements/prove.js';
import { type Edit, edited } from '../requirements/read-cases.js';
import { ownRoot } from '../requirements/table.js';

interface Weakened {
    readonly plan: string;
    readonly cases: readonly { readonly name: string; readonly edits: readonly Edit[]; readonly found: readonly string[] }[];
}

const folder = `${ownRoot()}/test/judge/weakened`;
const keyOf = ({ file, part, rule, message, property, args }: Finding) => JSON.stringify([file, part, rule, message, property, args]);
const shown = ({ severity, rule, message, requirements, part }: Finding) =>
    `${severity} ${rule} ${message} [${requirements.join(' ')}] ${part}`;

/** A plan that passes, with one duty weakened: what is found then, each finding with its clause and its place, and nothing else. */
describe.each(readdirSync(folder).sort())('weakened: %s', (file) => {
    const { plan, cases } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Weakened;
    const texts = textsOf(`${ownRoot()}/${plan}`);
    const before = new Set(judge(texts).findings.map(keyOf));

    it('passes as it is', () => expect(before.size).toBe(0));

    it.each(cases)('$name', ({ edits, found }) => {
        const changed = edits.reduce<ReadonlyMap<string, string>>((all, edit) => edited(all, edit), texts);
        const fresh = judge(changed).findings.filter((one) => !before.has(keyOf(one)));
        expect(fresh.map(shown).sort()).toEqual([...found].sort());
    });
});
