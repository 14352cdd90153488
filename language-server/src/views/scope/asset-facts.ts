import type { ScopeAsset, ScopeExclusion } from '../../compile/scope/scope-types.js';
import { plainText } from '../plain-text.js';
import { approvalText, refsText, type Speaker, termsText } from '../values.js';
import { scopeWords } from '../words/scope-words.js';
import { listed, pair } from '../words/words.js';

/** What is written of a system beside its class and its grading: harm, users, data, names of hosts, what it says it has not. */
export function assetFacts(speaker: Speaker, asset: ScopeAsset): string[] {
    const { plan, voice } = speaker;
    const system = plan.declared('system').find(({ id }) => id === asset.part);
    if (!system) return [];
    const { lang, say } = voice;
    const named = system.hosts.flatMap((host) => (host.named ? [plainText(host.named)] : []));
    const facts: [string, string | undefined][] = [
        [say(scopeWords.harm), system.harm && plainText(system.harm)],
        [say(scopeWords.users), system.users?.toLocaleString('en-US')],
        [say(scopeWords.holds), refsText(speaker, system.holds)],
        [say(scopeWords.hostNames), listed(lang, named)],
        [say(scopeWords.without), termsText(voice, 'host_roles', system.without)],
    ];
    return facts.flatMap(([label, text]) => (text ? [pair(lang, label, text)] : []));
}

/** Why something is left out, who approved that, and until when. */
export function exclusionFacts(speaker: Speaker, { part, because, until }: ScopeExclusion): string[] {
    const { plan, voice } = speaker;
    const written = plan.declared('out_of_scope').find(({ id }) => id === part);
    const { lang, say } = voice;
    return [
        because ? plainText(because) : '',
        written?.approved ? pair(lang, say(scopeWords.approved), approvalText(speaker, written.approved)) : '',
        until ? pair(lang, say(scopeWords.until), until) : '',
    ].filter((one) => one !== '');
}
