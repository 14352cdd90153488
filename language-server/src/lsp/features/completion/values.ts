import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Target } from '../../../model/shape/field.js';
import { LANGS } from '../../../rules/messages.js';
import { pageOf } from '../../../rules/pages.js';
import { rules } from '../../../rules/registry.js';
import { suggestedActions } from '../../../standard/action-words.js';
import type { State } from '../../state/projects.js';
import { keywordText } from '../words/keyword.js';
import { addressCandidates } from './addresses.js';
import type { Around } from './around.js';
import type { Candidate, CompletionOptions } from './candidate.js';
import { durationCandidates } from './durations.js';
import { importableCandidates, importPaths } from './imports.js';
import { measuredAt } from './measures.js';
import { actCandidates, nameCandidates } from './names.js';
import { givenIn, namedBefore, type Place, purposeOf, statementOf } from './place.js';
import { portCandidates } from './ports.js';
import { fittingSiblings } from './siblings.js';
import { categoryCandidates, levelCandidates, termCandidates } from './terms.js';
import type { Expected } from './walk.js';

interface ValueOptions extends CompletionOptions {
    /** The cursor is inside quotes. */
    readonly quoted: boolean;
    /** What stands between the start of the word and the cursor. */
    readonly typed: string;
    readonly state: State;
}
const ACTS: readonly Target[] = ['act', 'step'];
const VALUE_RANK = 1;

/** Values for one place: by the field of the model that it becomes, so a new construct needs no line here. */
export function valueCandidates(one: Expected, place: Place, around: Around, options: ValueOptions): Candidate[] {
    const { terminal } = one.edge;
    const rank = VALUE_RANK + Math.min(one.pops, 15);
    if (place.type === 'Import') return terminal === 'STRING' ? importPaths(around, options.quoted, rank) : [];
    if (place.type === 'Waiver' && place.feature === 'rule') return terminal === 'STRING' ? ruleIds(options, rank) : [];
    if (options.quoted) return [];
    if (terminal === 'HOLE') return [todo(options, rank)];
    const { field } = place;
    if (!field || terminal === undefined) return [];
    switch (field.type) {
        case 'ref':
            return terminal === 'NAME' || terminal === 'WORD' ? names(one, place, around, options, rank) : [];
        case 'term':
            return terminal === 'WORD' || terminal === 'NUMBER' ? terms(place, around, options, rank) : [];
        case 'level':
            return terminal === 'LEVEL' ? fittingSiblings(place, around, unused(place, levelCandidates(options.lang, rank))) : [];
        case 'duration':
        case 'quantity':
            return terminal === 'DURATION' ? durationCandidates(options.typed, place, options, rank) : [];
        case 'count':
            return terminal === 'NUMBER' && place.feature === 'mlps' ? protectionLevels(options, rank) : [];
        case 'day':
            return terminal === 'DATE' ? plain([options.today], rank) : [];
        case 'time':
            return terminal === 'TIME' ? plain(['08:00', '20:00'], rank) : [];
        case 'address':
            return terminal === 'IPV4'
                ? unused(place, addressCandidates(around, addressUse(place), options, place.type === 'OutOfScope' ? rank + 3 : rank))
                : [];
        case 'port':
            return terminal === 'PORT' ? unused(place, portCandidates(around, options, rank)) : [];
        case 'text':
            // The post within each party of a set.
            if (place.feature === 'role') return plain(terminal === 'WORD' ? ['head', 'deputy'] : [], rank);
            // Where a party is meant a text is an error.
            if (place.type === 'Party') return [];
            return terminal === 'STRING'
                ? [{ label: '"…"', kind: CompletionItemKind.Text, names: [], insert: '"$1"$0', holes: true, rank: rank + 1 }]
                : [];
        default:
            return [];
    }
}

const addressUse = ({ type, field }: Place): 'host' | 'range' | 'network' =>
    type === 'Network' ? 'network' : field?.many ? 'range' : 'host';

const plain = (labels: readonly string[], rank: number): Candidate[] =>
    labels.map((label) => ({ label, kind: CompletionItemKind.Value, names: [], rank }));

/** The rules that a waiver can be for, by what they say. */
const ruleIds = ({ quoted, lang }: ValueOptions, rank: number): Candidate[] =>
    rules.map(({ id }) => {
        const page = pageOf(id, lang);
        return {
            label: id,
            kind: CompletionItemKind.Reference,
            names: LANGS.flatMap((one) => pageOf(id, one)?.title ?? []),
            ...(page ? { beside: page.title, documentation: page.summary } : {}),
            rank,
            ...(quoted ? {} : { insert: `"${id}"` }),
        };
    });

/** What is likely among terms that fit everywhere: the moment that a clock starts from, what comes round by the calendar. */
function terms(place: Place, around: Around, { lang }: ValueOptions, rank: number): Candidate[] {
    const found = unused(place, termCandidates(measuredAt(place)?.classes ?? place.field?.vocabulary ?? '', lang, rank));
    if (place.type === 'Limit') {
        const first = statementOf(place) === 'Submission' ? 'end' : 'discovery';
        return found.map((one) => (one.label === first ? { ...one, rank: rank - 1 } : one));
    }
    if (place.type === 'Cadence') return found.map((one) => ({ ...one, rank: rank + 1 }));
    if (place.field?.vocabulary === 'actions') return titled(place, found);
    return fittingSiblings(place, around, found);
}

/** What the title of a step speaks of comes first. */
function titled(place: Place, actions: readonly Candidate[]): Candidate[] {
    const spokenOf = new Set(suggestedActions(givenIn(place.frame, 'title').join(' ')).map(({ id }) => id));
    return actions.map((one) => (spokenOf.has(one.label) ? { ...one, rank: one.rank - 1 } : one));
}

/** Levels of graded protection, those of systems that matter first. */
const protectionLevels = ({ lang }: ValueOptions, rank: number): Candidate[] =>
    ['3', '2', '4', '1', '5'].map((label) => ({
        label,
        kind: CompletionItemKind.Value,
        names: [`等保${label}级`],
        beside: lang === 'zh-CN' ? `等级保护第${'一二三四五'[Number(label) - 1]}级` : `graded protection, level ${label}`,
        rank,
    }));

/** Terms and levels that the list before the cursor already holds are left out. */
function unused(place: Place, candidates: readonly Candidate[]): Candidate[] {
    const given = place.field?.many && place.feature !== undefined ? givenIn(place.frame, place.feature) : [];
    return candidates.filter((candidate) => !given.includes(candidate.label));
}

function names(one: Expected, place: Place, around: Around, options: ValueOptions, rank: number): Candidate[] {
    const targets = place.field?.targets ?? [];
    const { lang } = options;
    if (targets.includes('category')) {
        const own = one.edge.terminal === 'NAME' ? nameCandidates(targets, around, purposeOf(place), lang, rank) : [];
        const standard = one.edge.terminal === 'WORD' ? categoryCandidates(around.plan?.general?.edition, lang, rank + 1) : [];
        const rest = place.type === 'Playbook' && one.edge.terminal === 'WORD' ? [otherwise(lang, rank + 1)] : [];
        const [wide, narrow] = [standard.filter(({ label }) => !label.includes('.')), standard.filter(({ label }) => label.includes('.'))];
        return unused(place, [...own, ...wide, ...rest, ...narrow]);
    }
    if (one.edge.terminal !== 'NAME') return [];
    if (!targets.some((target) => ACTS.includes(target))) {
        const own = targets.includes('waivable') ? actCandidates(targets, around, undefined, false, lang, rank) : [];
        const each = place.type === 'Party' && givenIn(place.frame, 'each').length > 0;
        const meant: readonly Target[] = each ? ['set'] : targets;
        const things = measuredAt(place)?.things;
        const others = importableCandidates(meant, around, lang, rank + 4, things);
        const named = namedBefore(place);
        return [...own, ...nameCandidates(meant, around, purposeOf(place), lang, rank, things), ...others].filter(
            ({ label }) => !named.has(label),
        );
    }
    const self = selfOf(place);
    return unused(place, actCandidates(targets, around, self, place.feature === 'after', lang, rank));
}

/** The playbook for every category that no other one takes. */
const otherwise = (lang: CompletionOptions['lang'], rank: number): Candidate => ({
    label: 'otherwise',
    kind: CompletionItemKind.EnumMember,
    names: ['其他', '其余'],
    beside: lang === 'zh-CN' ? '其余各类' : 'every other category',
    rank,
});

/** The name of the step or report that is being written. */
function selfOf(place: Place): string | undefined {
    for (let frame: Place['frame'] | undefined = place.frame; frame; frame = frame.parent) {
        const name = givenIn(frame, 'name')[0] ?? givenIn(frame, 'step')[0];
        if (name !== undefined) return name;
        if (frame.rule.type === 'ResponseLevel' || frame.rule.type === 'Plan') return undefined;
    }
    return undefined;
}

const todo = ({ lang }: CompletionOptions, rank: number): Candidate => {
    const documentation = keywordText('todo', lang);
    return {
        label: 'todo "…"',
        kind: CompletionItemKind.Snippet,
        names: ['待定', '待办'],
        ...(documentation ? { documentation } : {}),
        insert: 'todo "$1"$0',
        holes: true,
        // Behind everything that would settle the point, and behind the clauses that go on.
        rank: rank + 45,
    };
};
