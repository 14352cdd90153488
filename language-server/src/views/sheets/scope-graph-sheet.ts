import { classesOf } from '../../compile/scope/classes.js';
import { SCOPE_LAYERS } from '../../compile/scope/scope-types.js';
import { talksOf } from '../../compile/scope/talks.js';
import { plainText } from '../plain-text.js';
import { scopeVoice } from '../scope/scope-texts.js';
import { layerWords, scopeWords } from '../words/scope-words.js';
import { listed } from '../words/words.js';
import { group, row, type Sheet, type SheetInput } from './sheet.js';

/** Neighbours that a row names; the rest is counted. */
const NAMED = 12;

/** The scope graph: the picture where one was laid out, and a table that says the same. */
export function scopeGraphSheet({ plan, compiled, voice, pictures }: SheetInput): Sheet | undefined {
    const { scope } = compiled;
    if (scope.assets.length === 0) return undefined;
    const { say, lang } = voice;
    const { title } = scopeVoice(plan, scope, voice);
    const talks = talksOf(scope.assets, scope.links);
    const around = new Set(scope.entrances.filter(({ boundary }) => boundary.length === 0).map(({ part }) => part));
    const open = new Set(scope.entrances.map(({ part }) => part));
    const neighbours = (part: string): string => {
        const found = [...new Set([...talks.of(part)].map((one) => one.part))];
        const rest = found.length - NAMED;
        return listed(lang, [...found.slice(0, NAMED).map(title), ...(rest > 0 ? [say(scopeWords.more, { n: rest })] : [])]);
    };
    const internet = (part: string) => (around.has(part) ? say(scopeWords.around) : open.has(part) ? say(scopeWords.internet) : '');
    return {
        id: 'scope-graph',
        title: say(scopeWords.graph),
        notes: [say(scopeWords.graphNote)],
        columns: [
            { title: say(scopeWords.asset), width: 1.4, head: true },
            { title: say(scopeWords.class) },
            { title: say(scopeWords.world), width: 0.8 },
            { title: say(scopeWords.talks), width: 2 },
            { title: say(scopeWords.steps), width: 0.6 },
        ],
        rows: SCOPE_LAYERS.flatMap((layer) => {
            const assets = scope.assets.filter((asset) => asset.layer === layer);
            if (assets.length === 0) return [];
            const rows = assets.map((asset) =>
                row(
                    plainText(asset.title),
                    asset.excluded
                        ? say(scopeWords.out)
                        : listed(
                              lang,
                              classesOf(asset).map((one) => voice.term('asset_classes', one)),
                          ),
                    internet(asset.part),
                    neighbours(asset.part),
                    asset.steps === undefined ? '' : String(asset.steps),
                ),
            );
            return [group(say(layerWords[layer])), ...rows];
        }),
        ...(pictures?.scope ? { picture: pictures.scope } : {}),
        landscape: true,
    };
}
