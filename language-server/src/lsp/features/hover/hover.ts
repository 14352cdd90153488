import { CstUtils, GrammarAST } from 'langium';
import type { Hover, Position } from 'vscode-languageserver-types';
import { parse } from '../../../language/parser.js';
import type { Range } from '../../../model/file-model.js';
import type { Limit, Plan } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { categoryVocabulary } from '../../../standard/categories.js';
import { NATIONAL_PATH } from '../../../standard/national.js';
import { findTerm, term } from '../../../standard/taxonomy.js';
import { rangeAt } from '../../../views/diagnostics/lines.js';
import type { State } from '../../state/projects.js';
import { termText } from '../completion/terms.js';
import { type FileAt, fileAt, offsetAt } from '../file-at.js';
import { homeOf, sourceOfHome } from '../place-of.js';
import { covers, type Declared, partAt, symbolAt, termAt } from '../symbol-at.js';
import { chineseName, keywordPage } from '../words/keyword.js';
import { docComment } from './doc-comment.js';
import { escaped } from './markdown.js';
import { networkText } from './network-text.js';
import { blockStart, partText } from './part-text.js';
import { limitText, valueText } from './plain-words.js';

/** What stands under the cursor: a name, a term, a deadline in plain words, a level, or a word of the language. */
export function hover(state: State, path: string, position: Position, lang: Lang): Hover | undefined {
    const file = fileAt(state, path);
    if (!file) return undefined;
    const offset = offsetAt(file.source, position);
    const found =
        nameHover(state, file, offset, lang) ??
        termHover(file, offset, lang) ??
        limitHover(file, offset, lang) ??
        wordHover(state, file, offset, lang);
    return found && { contents: { kind: 'markdown', value: found.text }, range: rangeAt(file.source.lines, ...found.range) };
}

interface Found {
    readonly text: string;
    readonly range: Range;
}

function nameHover(state: State, file: FileAt, offset: number, lang: Lang): Found | undefined {
    const symbol = symbolAt(file, offset);
    if (!symbol) return undefined;
    const comment = readable(commentOf(state, file, symbol.target), symbol.target, lang);
    const from = symbol.target.file === file.model ? undefined : symbol.target.file.path.replace(/^builtin:\//, '');
    const lines = [...partText(symbol.target, file, lang), ...(comment ? [escaped(comment)] : []), ...(from ? [`*${escaped(from)}*`] : [])];
    return { text: lines.join('\n\n'), range: symbol.range };
}

/** What ships with the tool is in English: no help to who reads Chinese. */
const readable = (comment: string | undefined, { file }: Declared, lang: Lang): string | undefined =>
    file.path === NATIONAL_PATH && lang === 'zh-CN' && !/\p{Script=Han}/u.test(comment ?? '') ? undefined : comment;

function commentOf(state: State, file: FileAt, { part, file: model }: Declared): string | undefined {
    const home = homeOf(state, file.project, model);
    const source = home && sourceOfHome(state, home);
    const place = source?.positions.parts.get(part.id);
    return source && place && docComment(source, place.range[0]);
}

function termHover(file: FileAt, offset: number, lang: Lang): Found | undefined {
    const here = termAt(file, offset);
    if (here?.site.term !== undefined) {
        const vocabulary = here.site.field.vocabulary ?? '';
        const known = term(vocabulary, here.site.term) ?? findTerm(vocabulary, here.site.term);
        return known && { text: termText(vocabulary, known, lang), range: here.range };
    }
    const site = file.resolution.sites.find((one) => covers(file.source.positions.sites[one.index], offset));
    const range = site && file.source.positions.sites[site.index];
    if (!site || !range) return undefined;
    const { resolution } = site;
    const edition = (site.plan as Plan | undefined)?.general?.edition;
    const vocabulary =
        resolution.state === 'built_in'
            ? 'built_in_parties'
            : resolution.state === 'term' && edition
              ? categoryVocabulary(edition)
              : undefined;
    const word = resolution.state === 'built_in' ? resolution.name : resolution.state === 'term' ? resolution.term : '';
    const known = vocabulary === undefined ? undefined : term(vocabulary, word);
    return known && vocabulary !== undefined ? { text: termText(vocabulary, known, lang), range } : undefined;
}

function limitHover(file: FileAt, offset: number, lang: Lang): Found | undefined {
    const part = partAt(file, offset);
    const ranges = part && file.source.positions.parts.get(part.id)?.properties['limits'];
    const index = ranges?.findIndex((range) => covers(range, offset)) ?? -1;
    const { limits, after } = (part ?? {}) as { limits?: readonly Limit[]; after?: readonly { ref: string }[] };
    const limit = limits?.[index];
    const range = ranges?.[index];
    if (!part || !limit || !range) return undefined;
    return {
        text: escaped(
            limitText(
                limit,
                (after ?? []).map(({ ref }) => ref),
                blockStart(part.id, lang),
                lang,
            ),
        ),
        range,
    };
}

function wordHover(state: State, file: FileAt, offset: number, lang: Lang): Found | undefined {
    const tree = state.documents.get(file.path)?.parsed.tree ?? parse(file.source.text).tree;
    const leaf = tree.$cstNode && CstUtils.findLeafNodeAtOffset(tree.$cstNode, offset);
    if (!leaf) return undefined;
    const range: Range = [leaf.offset, leaf.end];
    if (leaf.tokenType.name === 'LEVEL') {
        const level = findTerm('levels', leaf.text);
        return level && { text: termText('levels', level, lang), range };
    }
    const word = leaf.tokenType.name === 'HOLE' ? 'todo' : GrammarAST.isKeyword(leaf.grammarSource) ? leaf.grammarSource.value : undefined;
    const text = word === undefined ? undefined : keywordPage(word, lang);
    if (word !== undefined && text !== undefined) {
        const chinese = lang === 'zh-CN' ? chineseName(word) : undefined;
        return { text: `**${escaped(word)}**${chinese ? ` ${chinese}` : ''} · ${text}`, range };
    }
    const network = networkText(leaf.tokenType.name, leaf.text, file, lang);
    if (network !== undefined) return { text: network, range };
    const said = valueText(leaf.tokenType.name, leaf.text, lang);
    return said === undefined ? undefined : { text: escaped(said), range };
}
