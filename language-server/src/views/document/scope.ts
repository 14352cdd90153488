import { classesOf } from '../../compile/scope/classes.js';
import type { Choice, Ref } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import type { SheetInput } from '../sheets/sheet.js';
import { choicesText, refsText, termsText } from '../values.js';
import { documentWords as w } from '../words/document-words.js';
import { scopeWords } from '../words/scope-words.js';
import { section, table } from './blocks.js';
import type { Block } from './document.js';

interface Asset {
    readonly id: string;
    readonly name: string | undefined;
    readonly title: string | undefined;
    readonly operated: readonly Choice[];
    readonly supervised: readonly Choice[];
    readonly inside: readonly Ref[];
    readonly kind: string | undefined;
    readonly mlps?: number | undefined;
}

/** What the plan protects: enough to know it, no addresses. */
export function scopeBlocks(input: SheetInput): Block[] {
    const { plan, voice } = input;
    const { say } = voice;
    const groups: [string, string, readonly Asset[]][] = [
        [say(w.systems), 'system_kinds', plan.declared('system')],
        [say(w.networks), 'network_zones', plan.declared('network')],
        [say(w.devices), 'device_kinds', plan.declared('device')],
        [say(w.terminals), 'device_kinds', plan.declared('terminals')],
    ];
    const data = plan
        .declared('data')
        .map((one) => [
            plainText(one.title ?? one.name ?? ''),
            one.kind ? voice.term('data_classes', one.kind) : '',
            termsText(voice, 'importance', one.important),
            one.persons === undefined ? '' : one.persons.toLocaleString('en-US'),
            choicesText(input, one.owned),
        ]);
    return [
        ...groups.flatMap(([title, vocabulary, assets]) => section(title, assetTable(input, vocabulary, assets), 3)),
        ...section(
            say(w.data),
            table('data', [[say(w.name), 1.6], [say(w.kind)], [say(w.importance), 1.4], [say(w.persons), 0.8], [say(w.operator)]], data),
            3,
        ),
    ];
}

function assetTable(input: SheetInput, vocabulary: string, assets: readonly Asset[]): Block[] {
    const { voice, compiled } = input;
    const { say } = voice;
    const derived = new Map(compiled.scope.assets.map((asset) => [asset.part, asset]));
    const classText = (id: string) => {
        const asset = derived.get(id);
        return asset?.excluded ? say(scopeWords.out) : termsText(voice, 'asset_classes', asset ? classesOf(asset) : []);
    };
    const rows = assets.map((one) => [
        plainText(one.title ?? one.name ?? ''),
        one.kind ? voice.term(vocabulary, one.kind) : '',
        classText(one.id),
        one.mlps === undefined ? '' : String(one.mlps),
        choicesText(input, one.operated),
        choicesText(input, one.supervised),
        refsText(input, one.inside),
    ]);
    return table(
        'assets',
        [
            [say(w.name), 1.6],
            [say(w.kind)],
            [say(scopeWords.class), 1.1],
            [say(w.mlps), 0.6],
            [say(w.operator)],
            [say(w.supervisor)],
            [say(w.networks)],
        ],
        rows,
    );
}
