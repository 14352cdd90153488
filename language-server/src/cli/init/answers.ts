import type { Lang } from '../../rules/messages.js';
import { nearestTerm, vocabularies } from '../../standard/taxonomy.js';
import { CI_KINDS, type CiKind } from '../../views/skeleton/ci.js';
import { LONGEST_NAME, nameProblem } from '../../views/skeleton/name-problem.js';
import { plainLine } from '../../views/skeleton/quoted.js';
import { SKELETON_KINDS, type SkeletonKind } from '../../views/skeleton/skeleton.js';
import { CommandError, EXIT } from '../exit.js';
import { usageWords } from '../words/usage-words.js';

/** What `init` has to know; each of them comes from a flag, a question or a default. */
export interface Answers {
    readonly kind: SkeletonKind;
    readonly sector: string;
    readonly operator: string;
    readonly superior: string;
    readonly name: string;
    readonly lang: Lang;
    readonly ci: CiKind;
}
export type Given = Partial<Answers>;

export interface InitFlags {
    readonly kind?: string;
    readonly sector?: string;
    readonly operator?: string;
    readonly superior?: string;
    readonly name?: string;
    readonly lang?: string;
    readonly ci?: string;
}

export interface TermChoice {
    readonly id: string;
    readonly label: string;
}
/** The terms of a vocabulary with their names in a language. */
export const choicesOf = (vocabulary: string, lang: Lang): TermChoice[] =>
    (vocabularies.find(({ id }) => id === vocabulary)?.terms ?? []).map((term) => ({
        id: term.id,
        label: lang === 'zh-CN' ? term.zh : term.en,
    }));

/** Flags that are given, each checked; a wrong one names its choices. */
export function givenBy(flags: InitFlags): Given {
    const { kind, sector, operator, superior, name, lang, ci } = flags;
    if (kind === 'national') throw new CommandError(EXIT.usage, usageWords.national);
    return {
        ...(kind === undefined ? {} : { kind: oneOf('--kind', kind, SKELETON_KINDS) }),
        ...(sector === undefined ? {} : { sector: termOf('--sector', sector, 'sectors') }),
        ...(operator === undefined ? {} : { operator: termOf('--operator', operator, 'operators') }),
        ...(superior === undefined ? {} : { superior: nameText('--superior', superior) }),
        ...(name === undefined ? {} : { name: nameText('--name', name) }),
        ...(lang === undefined ? {} : { lang: oneOf('--lang', lang, ['en', 'zh-CN'] as const) }),
        ...(ci === undefined ? {} : { ci: oneOf('--ci', ci, CI_KINDS) }),
    };
}

function nameText(flag: string, text: string): string {
    const problem = nameProblem(text);
    if (problem === 'empty') throw new CommandError(EXIT.usage, usageWords.nameEmpty, { option: flag });
    if (problem === 'long') throw new CommandError(EXIT.usage, usageWords.nameLong, { option: flag, most: LONGEST_NAME });
    return plainLine(text);
}

function oneOf<const T extends string>(flag: string, value: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
        throw new CommandError(EXIT.usage, usageWords.choose, { option: flag, value: plainLine(value), choices: choices.join(', ') });
    return found;
}

/** A term by its id or by its name in either language. */
function termOf(flag: string, value: string, vocabulary: string): string {
    const terms = vocabularies.find(({ id }) => id === vocabulary)?.terms ?? [];
    const found = terms.find((term) => [term.id, term.en, term.zh, ...(term.aliases ?? [])].includes(value));
    if (found) return found.id;
    const meant = nearestTerm(vocabulary, value)?.id;
    const args = { option: flag, value: plainLine(value), choices: terms.map(({ id }) => id).join(', ') };
    throw meant === undefined
        ? new CommandError(EXIT.usage, usageWords.choose, args)
        : new CommandError(EXIT.usage, usageWords.chooseMeant, { ...args, meant });
}
