import type { Severity } from '../../rules/finding.js';
import type { Lang } from '../../rules/messages.js';
import { LANGS } from '../../rules/messages.js';
import type { TextRange } from '../diagnostics/lines.js';
import { plainText } from '../plain-text.js';
import type { Result } from './result.js';
import type { Describe, RuleText } from './rule-text.js';

export interface SarifOptions {
    /** Version of this tool. */
    readonly tool: string;
    /** The language that the messages of the results are in. */
    readonly lang: Lang;
    readonly describe: Describe;
}

const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };
/** The folder in which the command ran; whoever reads the report says where that is. */
const BASE = '%SRCROOT%';
/** Kept even if the rules behind it change: other programs know findings by it. */
const FINGERPRINT = 'preplanPart/v1';

/**
 * Results as SARIF 2.1.0: rules with their pages (in the other language as a translation), fixes, and fingerprints by part.
 * Paths are relative; the report says nothing about the machine.
 */
export function sarif(results: readonly Result[], { tool, lang, describe }: SarifOptions): string {
    const ids = [...new Set(results.map(({ rule }) => rule))].sort();
    const rules = ids.map((id) => describe(id) ?? unknown(id));
    const index = new Map(ids.map((id, i) => [id, i]));
    const other = LANGS.filter((one) => one !== lang);
    const run = {
        tool: {
            driver: {
                ...{ name: 'Preplan', version: tool, language: lang },
                rules: rules.map((rule) => ({
                    id: rule.id,
                    ...words(rule, lang),
                    properties: { tags: ['cybersecurity-emergency-plan', ...rule.requirements] },
                })),
            },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: DESCRIPTION[lang] } } },
        translations: other.map((one) => ({
            name: 'Preplan',
            ...{ language: one, contents: ['localizedData'], version: tool },
            associatedComponent: { name: 'Preplan' },
            rules: rules.map((rule) => ({ id: rule.id, ...words(rule, one) })),
        })),
        results: results.map((one) => resultOf(one, index.get(one.rule) ?? -1)),
    };
    const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

const DESCRIPTION: Record<Lang, string> = { en: 'The folder in which the command ran.', 'zh-CN': '运行命令时所在的文件夹。' };

const unknown = (id: string): RuleText => {
    const name = { en: id, 'zh-CN': id };
    return { id, title: name, summary: name, page: name, requirements: [] };
};

const words = ({ title, summary, page }: RuleText, lang: Lang) => ({
    shortDescription: { text: title[lang] },
    fullDescription: { text: summary[lang] },
    help: { text: summary[lang], markdown: page[lang] },
});

function resultOf(one: Result, ruleIndex: number): object {
    return {
        ruleId: one.rule,
        ruleIndex,
        level: LEVEL[one.severity],
        message: { text: messageText(one.message) },
        locations: [{ ...located(one.file, one.range), ...(one.part ? { logicalLocations: [{ fullyQualifiedName: one.part }] } : {}) }],
        ...(one.related.length > 0
            ? {
                  relatedLocations: one.related.map((related, id) => ({
                      id,
                      ...located(related.file, related.range),
                      message: { text: messageText(related.message) },
                  })),
              }
            : {}),
        partialFingerprints: { [FINGERPRINT]: one.fingerprint },
        ...(one.fixes.length > 0 ? { fixes: one.fixes.map(fixOf) } : {}),
        ...(one.requirements.length > 0 ? { properties: { requirements: one.requirements } } : {}),
    };
}

/** In the text of a message `[…](…)` is a link and `{0}` an argument, unless they are escaped. */
const messageText = (text: string) =>
    plainText(text)
        .replace(/\[/g, (bracket, at: number, whole: string) => (isLink(whole, at) ? `\\${bracket}` : bracket))
        .replace(/\{(\d+)\}/g, '{{$1}}');

const isLink = (text: string, at: number): boolean => /^[^\]]*(?:\]\(|$)/.test(text.slice(at, at + 2000));

const located = (file: string, range: TextRange) => ({ physicalLocation: { artifactLocation: artifact(file), region: region(range) } });

const artifact = (file: string) => ({ uri: uriOf(file), uriBaseId: BASE });

/** A relative path as a URI; a first segment with a colon would be taken for a scheme, which the encoding prevents. */
export const uriOf = (file: string): string =>
    file
        .split('/')
        .map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')))
        .join('/');

const region = ({ start, end }: TextRange) => ({
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
});

function fixOf({ title, edits }: Result['fixes'][number]): object {
    const byFile = new Map<string, Result['fixes'][number]['edits'][number][]>();
    for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    return {
        description: { text: messageText(title) },
        artifactChanges: [...byFile].map(([file, list]) => ({
            artifactLocation: artifact(file),
            replacements: list.map(({ range, newText }) => ({ deletedRegion: region(range), insertedContent: { text: newText } })),
        })),
    };
}
