import type { DocumentLink } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { CONFIG_NAME, join } from '../../host/discover.js';
import { isInside } from '../../model/config.js';
import { plainYaml } from '../../model/plain-yaml.js';
import { pageOf } from '../../rules/pages.js';
import { lineTable, positionAt, rangeAt } from '../../views/diagnostics/lines.js';
import { uriOf } from '../paths.js';
import { type ProjectState, projectOf, type State } from '../state/projects.js';
import { fileOf } from './file-at.js';
import { folderAt } from './place-of.js';

/** Keys of preplan.yaml whose value, or whose every item, is a path inside the project. */
const PATHS: ReadonlySet<string> = new Set(['overlays', 'private', 'baseline', 'acknowledgements']);

/**
 * What preplan.yaml names, in a text that may not be saved yet: superiors, overlays and other files lead there, the plan to
 * its declaration, rules to their pages. What leads nowhere is left to the findings.
 */
export function configLinks(state: State, path: string, text: string): DocumentLink[] {
    const project = projectOf(state, path);
    const { document, faults } = plainYaml(text);
    const root = document.contents;
    if (!project || path !== join(project.root, CONFIG_NAME) || faults.length > 0 || !isMap(root)) return [];
    const lines = lineTable(text);
    const links: DocumentLink[] = [];
    const add = (node: unknown, targetOf: (value: string) => string | undefined) => {
        if (!isScalar(node) || !node.range) return;
        const target = targetOf(String(node.value));
        if (target !== undefined) links.push({ range: rangeAt(lines, ...insideQuotes(node)), target });
    };
    const file = (value: string) => existing(state, isInside(value) ? join(project.root, value) : undefined);
    for (const { key, value } of root.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (PATHS.has(name)) for (const one of isSeq(value) ? value.items : [value]) add(one, file);
        else if (name === 'plan') add(value, (plan) => declaration(state, project, plan));
        else if (name === 'severities' && isMap(value))
            for (const { key: rule } of value.items) add(rule, (id) => (pageOf(id, 'en') ? `preplan-rule:/${id}.md` : undefined));
        else if (name === 'superiors' && isSeq(value))
            for (const superior of value.items) {
                if (!isMap(superior)) continue;
                add(superior.get('file', true), file);
                add(superior.get('project', true), (folder) => existing(state, join(folderAt(project.root, folder), CONFIG_NAME)));
            }
    }
    return links;
}

const existing = (state: State, path: string | undefined): string | undefined =>
    path !== undefined && state.files.kind(path) === 'file' ? uriOf(path) : undefined;

/** Where a plan of the project is declared: the file, and the line as editors read it from an address. */
function declaration(state: State, project: ProjectState, id: string): string | undefined {
    const plan = project.resolved.plans.find((one) => one.id === id);
    const source = plan && fileOf(state, project, plan.file.path)?.source;
    const place = source?.positions.parts.get(id);
    if (!plan || !source || !place) return undefined;
    return `${uriOf(join(project.root, plan.file.path))}#L${positionAt(source.lines, place.range[0]).line + 1}`;
}

function insideQuotes({ range, type }: Scalar): [number, number] {
    const [start, end] = range as NonNullable<Node['range']>;
    return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? [start + 1, end - 1] : [start, end];
}
