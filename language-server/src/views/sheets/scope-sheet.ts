import { guardsOf } from '../../compile/scope/guards.js';
import { ASSET_CLASSES, type Scope, type ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { assetFacts, exclusionFacts } from '../scope/asset-facts.js';
import { addressText, gradingText, kindText, reasonText, type ScopeVoice, scopeVoice } from '../scope/scope-texts.js';
import type { Speaker } from '../values.js';
import type { Voice } from '../voice.js';
import { scopeWords } from '../words/scope-words.js';
import { listed } from '../words/words.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/** Every asset by its class, the gravest first; an asset of two classes stands in both. */
export const scopeSheetOf = ({ plan, compiled, voice }: SheetInput): Sheet | undefined =>
    compiled.scope.assets.length === 0 ? undefined : scopeSheet(plan, compiled.scope, voice);

/** With `steps`, only what lies in so many steps from a target, and the devices. */
export function scopeSheet(plan: ResolvedPlan, scope: Scope, voice: Voice, steps?: number): Sheet {
    const { say } = voice;
    const speaking = scopeVoice(plan, scope, voice);
    const guards = guardsOf(scope.assets, scope.links);
    const near = (asset: ScopeAsset) => steps === undefined || (asset.steps ?? Number.POSITIVE_INFINITY) <= steps;
    const assets = scope.assets.filter(near);
    const rows = (list: readonly ScopeAsset[], of?: string) => list.map((asset) => assetRow({ ...speaking, plan }, asset, guards, of));
    const section = (title: string, list: readonly SheetRow[]) => (list.length > 0 ? [group(`${title} (${list.length})`), ...list] : []);
    return {
        id: 'scope',
        title: say(scopeWords.scope),
        notes: [say(scopeWords.scopeNote)],
        columns: [
            { title: say(scopeWords.asset), width: 1.4, head: true },
            { title: say(scopeWords.kind), width: 0.9 },
            { title: say(scopeWords.why), width: 1.4 },
            { title: say(scopeWords.addresses), width: 1.7 },
            { title: say(scopeWords.graded), width: 1.1 },
            { title: say(scopeWords.operated) },
            { title: say(scopeWords.supervised) },
            { title: say(scopeWords.protected) },
        ],
        rows: [
            ...ASSET_CLASSES.flatMap((one) =>
                section(
                    voice.term('asset_classes', one),
                    rows(
                        assets.filter(({ classes }) => classes.some((reason) => reason.class === one)),
                        one,
                    ),
                ),
            ),
            ...section(say(scopeWords.noClass), rows(assets.filter(({ classes, excluded }) => classes.length === 0 && !excluded))),
            ...section(say(scopeWords.out), [
                ...rows(assets.filter(({ excluded }) => excluded)),
                ...excludedAddresses({ plan, voice }, scope),
            ]),
        ],
        landscape: true,
    };
}

function assetRow(
    speaking: ScopeVoice & Speaker,
    asset: ScopeAsset,
    guards: (part: string) => readonly string[],
    of: string | undefined,
): SheetRow {
    const { voice, title } = speaking;
    const reasons = asset.classes.filter((reason) => of === undefined || reason.class === of).map((reason) => reasonText(speaking, reason));
    const { decision } = asset;
    const decided = decision
        ? [
              voice.say(scopeWords.decision, { what: voice.term('shadow_decisions', decision.kind) }) +
                  (decision.done ? ` · ${voice.say(scopeWords.done)}` : ''),
          ]
        : [];
    const steps = asset.steps !== undefined && asset.steps > 1 ? [`${voice.say(scopeWords.steps)}: ${asset.steps}`] : [];
    const exclusion = speaking.scope.exclusions.find(({ part }) => part === asset.excluded?.part);
    const excluded = exclusion ? exclusionFacts(speaking, exclusion) : asset.excluded?.because ? [plainText(asset.excluded.because)] : [];
    return row(
        plainText(asset.title),
        kindText(voice, asset),
        [...reasons, ...decided, ...steps, ...excluded].join('\n'),
        asset.type === 'shadow' ? '' : addressText(voice, asset),
        [gradingText(voice, asset), ...assetFacts(speaking, asset)].filter((one) => one !== '').join('\n'),
        partiesText(voice, asset.operated),
        partiesText(voice, asset.supervised),
        listed(voice.lang, guards(asset.part).map(title)),
    );
}

const excludedAddresses = (speaker: Speaker, { exclusions }: Scope): SheetRow[] =>
    exclusions
        .filter(({ asset }) => asset === undefined)
        .map((one) => row(plainText(one.address ?? ''), '', exclusionFacts(speaker, one).join('\n'), '', '', '', '', ''));
