import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { allBodies } from '../../model/resolve/names.js';
import type { Declaration, Part, Plan } from '../../model/shape/index.js';
import type { Lang } from '../../rules/messages.js';
import { folded } from '../../standard/nearest.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { pathOf, uriOf } from '../paths.js';
import type { ProjectState, State } from '../state/projects.js';
import { fileAt } from './file-at.js';
import { absolute } from './place-of.js';
import { labelOf, SYMBOL_KINDS } from './symbols.js';

/** More hits than this say: type more. */
const MAX_FOUND = 200;

/**
 * Names of all projects that hold the query in their name or title, best first. Only the models are searched. A place
 * needs the text of the file: it is left out here and filled in by `resolveWorkspaceSymbol` when somebody goes there,
 * unless `places` asks for it at once.
 */
export function workspaceSymbols(state: State, query: string, lang: Lang, places: boolean): WorkspaceSymbol[] {
    const wanted = folded(query);
    const found: { symbol: WorkspaceSymbol; rank: number }[] = [];
    for (const project of state.projects.values()) {
        for (const model of project.loaded.project.files.values()) {
            for (const part of namedParts(model.declarations)) {
                const rank = rankOf(part, wanted);
                if (rank !== undefined) found.push({ symbol: symbolOf(project, model.path, part, lang), rank });
            }
        }
    }
    const best = found.sort((a, b) => a.rank - b.rank).slice(0, MAX_FOUND);
    return best.map(({ symbol }) => (places ? resolveWorkspaceSymbol(state, symbol) : symbol));
}

/** Fills in the place of a symbol. */
export function resolveWorkspaceSymbol(state: State, symbol: WorkspaceSymbol): WorkspaceSymbol {
    const { uri } = symbol.location;
    const file = fileAt(state, pathOf(uri));
    const place = file?.source.positions.parts.get(String(symbol.data));
    if (!file || !place) return { ...symbol, location: { uri, range: START } };
    return { ...symbol, location: { uri, range: rangeAt(file.source.lines, ...(place.name ?? place.range)) } };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rankOf(part: Part, wanted: string): number | undefined {
    const title = (part as { title?: string }).title ?? '';
    const names = [folded(part.name ?? ''), folded(title)];
    if (wanted === '' || names.some((name) => name.startsWith(wanted))) return 0;
    return names.some((name) => name.includes(wanted)) ? 1 : undefined;
}

function symbolOf(project: ProjectState, path: string, part: Part, lang: Lang): WorkspaceSymbol {
    const { name, detail } = labelOf(part, lang);
    return {
        name: detail && detail !== name ? `${name} ${detail}` : name,
        kind: SYMBOL_KINDS[part.type] ?? SymbolKind.Property,
        containerName: part.id.includes('/') ? (part.id.split('/', 1)[0] ?? path) : path,
        location: { uri: uriOf(absolute(project, path)) },
        data: part.id,
    };
}

/** What people look for across plans: declarations, bodies, levels, playbooks, reports and steps. */
function namedParts(declarations: readonly Declaration[]): Part[] {
    return declarations.flatMap((part): Part[] => (part.type === 'plan' ? [part, ...inPlan(part)] : part.name ? [part] : []));
}

function inPlan({ organization, monitoring, response }: Plan): Part[] {
    const levels = response?.levels ?? [];
    const playbooks = response?.playbooks ?? [];
    const blocks = [...(response ? [response] : []), ...levels, ...playbooks];
    return [
        ...allBodies(organization?.bodies ?? []),
        ...(monitoring?.reports ?? []),
        ...playbooks,
        ...blocks.flatMap((block) => [...block.reports, ...block.steps]),
    ];
}
