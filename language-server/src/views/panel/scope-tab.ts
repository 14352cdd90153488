import type { Scope, ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { reasonText, type ScopeVoice, scopeVoice } from '../scope/scope-texts.js';
import type { Voice } from '../voice.js';
import { panelWords } from '../words/panel-words.js';
import { listed } from '../words/words.js';
import { cell, type Line, type Table, type TableRow } from './table.js';

/** Assets in the order of their gravity: what is to be protected first, what is in no class last. */
export function scopeTab(voice: Voice, plan: ResolvedPlan, scope: Scope, picture?: string): Table {
    const { say } = voice;
    const columns = [panelWords.asset, panelWords.assetClass, panelWords.hosts, panelWords.zone, panelWords.talksTo, panelWords.operated];
    const speaking = scopeVoice(plan, scope, voice);
    const rank = (asset: ScopeAsset) => (asset.excluded ? 99 : asset.classes.length > 0 ? LAYERS.indexOf(asset.layer) : 90);
    return {
        id: 'scope',
        title: say(panelWords.scopeTitle),
        caption: say(panelWords.scopeCaption),
        columns: columns.map((word) => say(word)),
        rows: scope.assets.toSorted((a, b) => rank(a) - rank(b)).map((asset) => assetRow(speaking, asset)),
        none: say(panelWords.noScope),
        ...(picture === undefined ? {} : { picture }),
    };
}

const LAYERS: readonly string[] = ['targets', 'springboards', 'boundary', 'rest', 'internet'];

/** What is to become of something that a scan found and no inventory had. */
function decisionLine({ say, term }: Voice, { type, decision, known, unsure }: ScopeAsset): Line | undefined {
    if (type !== 'shadow' || known !== undefined) return undefined;
    if (!decision) return unsure ? undefined : { text: `⚠ ${say(panelWords.undecided)}`, mark: 'bad' };
    const what = [term('shadow_decisions', decision.kind), decision.until].filter(Boolean).join(' – ');
    return {
        text: say(decision.done ? panelWords.decidedDone : panelWords.decided, { what }),
        ...(decision.done ? {} : { mark: 'strong' }),
    };
}

function assetRow(speaking: ScopeVoice, asset: ScopeAsset): TableRow {
    const { voice, scope, title } = speaking;
    const { say, term } = voice;
    const classes = asset.classes.map((one): Line => {
        const name = term('asset_classes', one.class);
        return { text: `${name}: ${reasonText(speaking, one)}` };
    });
    const differs = asset.written.filter((one) => !asset.classes.some((found) => found.class === one));
    const hosts = asset.hosts.map((host): Line => {
        const ports = host.ports.length > 0 ? ` (${host.ports.join(', ')})` : '';
        return {
            text: `${host.internet ? '⚠ ' : ''}${plainText(host.address)}${ports}`,
            ...(host.internet ? { mark: 'strong' as const } : {}),
        };
    });
    const others = scope.links
        .filter(({ kind, from, to }) => kind === 'connects' && (from === asset.part || to === asset.part))
        .map(({ from, to }): Line => {
            const part = from === asset.part ? to : from;
            return { text: title(part), part };
        });
    const operated = partiesText(voice, asset.operated);
    const kind = asset.kind && term(KINDS[asset.type], asset.kind);
    return {
        id: `asset:${asset.part}`,
        part: asset.part,
        names: operated === '' ? [] : asset.operated.map((use) => partiesText(voice, [use])),
        facet: asset.excluded
            ? say(panelWords.outOfScope)
            : classes.length > 0
              ? [...new Set(asset.classes.map((one) => term('asset_classes', one.class)))]
              : say(panelWords.noClass),
        ...(differs.length > 0 || operated === '' || decisionLine(voice, asset)?.mark === 'bad' ? { gap: true as const } : {}),
        cells: [
            cell(
                plainText(asset.title),
                kind && { text: kind, mark: 'soft' },
                asset.mlps !== undefined && { text: say(panelWords.mlps, { n: asset.mlps }), mark: 'soft' },
                decisionLine(voice, asset),
            ),
            asset.excluded
                ? cell(
                      { text: say(panelWords.outOfScope), mark: 'soft' },
                      asset.excluded.because && { text: plainText(asset.excluded.because), mark: 'soft' },
                  )
                : cell(
                      ...(classes.length > 0 ? classes : [{ text: say(panelWords.noClass), mark: 'soft' as const }]),
                      differs.length > 0 && {
                          text: `⚠ ${say(panelWords.writtenClass, {
                              classes: listed(
                                  voice.lang,
                                  differs.map((one) => term('asset_classes', one)),
                              ),
                          })}`,
                          mark: 'bad',
                      },
                  ),
            cell(...hosts, ...asset.ranges.map((range) => plainText(range))),
            cell(asset.zone && term('network_zones', asset.zone)),
            cell(...others),
            cell(operated !== '' ? operated : { text: `⚠ ${say(panelWords.noDeputy)}`, mark: 'bad' }),
        ],
    };
}

const KINDS: Readonly<Record<ScopeAsset['type'], string>> = {
    system: 'system_kinds',
    network: 'network_zones',
    device: 'device_kinds',
    terminals: 'device_kinds',
    shadow: 'device_kinds',
};
