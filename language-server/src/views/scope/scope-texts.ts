import type { AssetClassReason, Scope, ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { causeWords, scopeWords, viaWords } from '../words/scope-words.js';
import { listed } from '../words/words.js';

/** Speaks of the assets of one scope. Texts are plain; each output escapes them in its own way. */
export interface ScopeVoice {
    readonly voice: Voice;
    readonly scope: Scope;
    /** The title of an asset or a protection by its part id. */
    title(part: string): string;
}

export function scopeVoice(plan: ResolvedPlan, scope: Scope, voice: Voice): ScopeVoice {
    const titles = new Map<string, string>(scope.assets.map(({ part, title }) => [part, title]));
    for (const { id, title, name } of plan.protections) titles.set(id, title ?? name ?? id);
    return { voice, scope, title: (part) => plainText(titles.get(part) ?? part) };
}

/** Why an asset is in a class, in words. */
export function reasonText({ voice, title }: ScopeVoice, { because, of, via, address = '' }: AssetClassReason): string {
    const said = voice.say(causeWords[because], { address, of: of ? title(of) : '' });
    return via ? `${said} ${voice.say(viaWords.via, { via: title(via) })}` : said;
}

export function kindText(voice: Voice, { type, kind, zone }: ScopeAsset): string {
    const vocabulary = { system: 'system_kinds', device: 'device_kinds', terminals: 'device_kinds', network: 'network_zones', shadow: '' }[
        type
    ];
    const said = kind && vocabulary ? voice.term(vocabulary, kind) : '';
    const where = zone && !(type === 'network' && zone === kind) ? voice.term('network_zones', zone) : '';
    return [said, where].filter((one) => one !== '').join('\n');
}

/** Every host with its ports, and the ranges; long lists are cut, and the rest is counted. */
export function addressText(voice: Voice, { hosts, ranges }: ScopeAsset, most = 12): string {
    const lines = [
        ...hosts.map(({ address, ports, internet, roles }) =>
            [
                plainText(address),
                listed(voice.lang, ports),
                internet ? voice.say(scopeWords.internet) : '',
                listed(
                    voice.lang,
                    roles.map((role) => voice.term('host_roles', role)),
                ),
            ]
                .filter((one) => one !== '')
                .join(' · '),
        ),
        ...ranges.map(plainText),
    ];
    const rest = lines.length - most;
    return (rest > 1 ? [...lines.slice(0, most), voice.say(scopeWords.more, { n: rest })] : lines).join('\n');
}

export function gradingText(voice: Voice, { mlps, cii, sector, important }: ScopeAsset): string {
    const critical = cii === 'yes' ? [voice.say(scopeWords.cii), ...(sector ? [voice.term('sectors', sector)] : [])].join(' · ') : '';
    const consequences = listed(
        voice.lang,
        important.map((one) => voice.term('importance', one)),
    );
    return [mlps === undefined ? '' : voice.say(scopeWords.mlps, { n: mlps }), critical, consequences]
        .filter((one) => one !== '')
        .join('\n');
}
