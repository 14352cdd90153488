import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root, sourcesBelow, src } from './rooms.mjs';

const silent = () => undefined;
const logger = { isDebugEnabled: () => false, isTraceEnabled: () => false, trace: silent, debug: silent, info: silent, warn: console.warn };

/** The switches, which the process that runs the tests provides. */
const HEAD = 'var { stryMutAct_9fa48, stryCov_9fa48 } = globalThis.__mutation;\n';
/** Numbers are compared faster than texts, thousands of times in each test. */
const numbered = (text) =>
    HEAD + text.replace(/\b(stry(?:MutAct|Cov)_9fa48)\(("\d+"(?:, "\d+")*)\)/g, (_, name, ids) => `${name}(${ids.replaceAll('"', '')})`);

/**
 * Puts every mutant of a room into its sources, each behind a switch.
 * @returns texts by absolute path, and the mutants in the order of the files; `key` names one as long as its file is unchanged.
 */
export async function instrument(room) {
    const files = sourcesBelow(`${src}/${room}`)
        .filter((path) => !path.includes('generated'))
        .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
    const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
    const made = await new Instrumenter(logger).instrument(files, options);
    const lines = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
    const mutants = made.mutants
        .filter((mutant) => mutant.status !== 'Ignored')
        .map(({ id, fileName, location, mutatorName, replacement }) => {
            const file = relative(root, fileName).replaceAll('\\', '/');
            const [line, column] = [location.start.line + 1, location.start.column + 1];
            const original = cut(lines.get(fileName), location);
            return { id: Number(id), file, line, column, mutator: mutatorName, original, replacement };
        })
        .map((mutant) => ({
            ...mutant,
            key: `${mutant.file}:${mutant.line}:${mutant.column} ${mutant.mutator} ${mutant.original.length} ${mutant.replacement}`,
        }));
    return { texts: new Map(made.files.map(({ name, content }) => [name, numbered(content)])), mutants };
}

function cut(lines, { start, end }) {
    const text = lines.slice(start.line, end.line + 1);
    text[text.length - 1] = text.at(-1).slice(0, end.column);
    text[0] = text[0].slice(start.column);
    return text.join('\n');
}
