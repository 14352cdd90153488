import type { DocumentLink } from 'vscode-languageserver-types';
import { CONFIG_NAME } from '../../host/discover.js';
import type { Range } from '../../model/file-model.js';
import { importPath } from '../../model/project.js';
import type { Under, Waiver } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import { pageOf } from '../../rules/pages.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { uriOf } from '../paths.js';
import { projectOf, type State } from '../state/projects.js';
import { configLinks } from './config-links.js';
import { type FileAt, fileAt } from './file-at.js';
import { absolute, homeOf } from './place-of.js';

/** Imports lead to their files, superior plans to theirs, the rules that waivers name to their pages. What leads nowhere is left to the findings. */
export function documentLinks(state: State, path: string): DocumentLink[] {
    if (path.endsWith(`/${CONFIG_NAME}`)) return configLinks(state, path, projectOf(state, path)?.loaded.configText ?? '');
    const file = fileAt(state, path);
    return file ? [...imports(file), ...superiors(state, file), ...rulePages(file)] : [];
}

function imports(file: FileAt): DocumentLink[] {
    const { lines, positions } = file.source;
    return file.model.imports.flatMap((target, i) => {
        const range = positions.imports[i];
        const found = importPath(file.model.path, target);
        if (!range || found === undefined || !file.project.loaded.files.has(found)) return [];
        const quoted = insideQuotes(file, range);
        return quoted ? [{ range: rangeAt(lines, ...quoted), target: uriOf(absolute(file.project, found)) }] : [];
    });
}

/** The names of plans in `under`. */
function superiors(state: State, file: FileAt): DocumentLink[] {
    const above = new Set<unknown>(
        file.model.declarations.flatMap((one) => (one.type === 'plan' ? (one.under as readonly Under[]).map(({ plan }) => plan) : [])),
    );
    return file.resolution.sites.flatMap(({ ref, resolution, index }) => {
        const range = file.source.positions.sites[index];
        if (!range || !above.has(ref) || resolution.state !== 'found') return [];
        const home = homeOf(state, file.project, resolution.file);
        return home ? [{ range: rangeAt(file.source.lines, ...range), target: uriOf(home.path) }] : [];
    });
}

function rulePages(file: FileAt): DocumentLink[] {
    const links: DocumentLink[] = [];
    for (const declaration of file.model.declarations) {
        forEachPart(declaration, (part) => {
            const { waivers = [] } = part as { waivers?: readonly Waiver[] };
            const places = file.source.positions.parts.get(part.id)?.properties['waivers'] ?? [];
            waivers.forEach(({ rule }, i) => {
                const place = places[i];
                const quoted = place && insideQuotes(file, place);
                if (rule === undefined || !quoted || !pageOf(rule, 'en')) return;
                links.push({ range: rangeAt(file.source.lines, ...quoted), target: `preplan-rule:/${rule}.md` });
            });
        });
    }
    return links;
}

/** The first text in a range, without its quotes. */
function insideQuotes({ source }: FileAt, [start, end]: Range): Range | undefined {
    const quoted = /["“]([^"”]*)/.exec(source.text.slice(start, end));
    return quoted ? [start + quoted.index + 1, start + quoted.index + quoted[0].length] : undefined;
}
