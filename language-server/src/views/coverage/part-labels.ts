import { constructNames } from '../../language/construct-names.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type Part, shapeOf } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { Lang } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { termName } from '../../standard/taxonomy.js';
import { plainText } from '../plain-text.js';
import { chapterWords } from '../words/review-words.js';

function constructOf(part: Part, lang: Lang): string {
    const name = constructNames[shapeOf(part).syntax[0] ?? ''];
    return name ? (lang === 'en' ? name.en : name.zh) : part.type;
}

/** What each part of a plan is called by its reader: its title, its chapter, or where it stands. */
export function partLabels(plan: ResolvedPlan, lang: Lang): ReadonlyMap<string, string> {
    const chapters = new Map<string, string>(CHAPTERS.map(([key, title]) => [key, title[lang]]));
    const labels = new Map<string, string>();
    for (const root of plan.files.flatMap(({ declarations }) => declarations))
        forEachPart(root, (part) => {
            const { title, topic, colour, level } = part as { title?: string; topic?: string; colour?: string; level?: string };
            const word = chapters.get(part.type) ?? constructOf(part, lang);
            const name =
                title ??
                topic ??
                (typeof colour === 'string' ? termName('colours', colour, lang) : typeof level === 'string' ? level : part.name);
            labels.set(part.id, plainText(name ? `${word}${lang === 'en' ? ' ' : ''}“${name}”` : word));
        });
    return labels;
}

/** Where a part stands, as an inspector finds it in the printed plan: its chapter, and what it is called there. */
export function placeLabel(labels: ReadonlyMap<string, string>, part: string, lang: Lang): string | undefined {
    const own = labels.get(part);
    const [, chapter = '', ...inner] = part.split('/');
    const heading = Object.hasOwn(chapterWords, chapter) ? chapterWords[chapter as keyof typeof chapterWords][lang] : undefined;
    if (heading === undefined) return own;
    return inner.length === 0 ? heading : own && `${heading} › ${own}`;
}
