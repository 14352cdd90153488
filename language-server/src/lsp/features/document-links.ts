import type { DocumentLink } from 'vscode-languageserver-types';
import { importPath } from '../../model/project.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { uriOf } from '../paths.js';
import type { State } from '../state/projects.js';
import { fileAt } from './file-at.js';
import { absolute } from './place-of.js';

/** Imports as links to their files; those that lead nowhere are left to the findings. */
export function documentLinks(state: State, path: string): DocumentLink[] {
    const file = fileAt(state, path);
    if (!file) return [];
    const { text, lines, positions } = file.source;
    return file.model.imports.flatMap((target, i) => {
        const range = positions.imports[i];
        const found = importPath(file.model.path, target);
        if (!range || found === undefined || !file.project.loaded.files.has(found)) return [];
        const quoted = /["“][^"”]*/.exec(text.slice(...range));
        if (!quoted) return [];
        const start = range[0] + quoted.index + 1;
        return [{ range: rangeAt(lines, start, start + quoted[0].length - 1), target: uriOf(absolute(file.project, found)) }];
    });
}
