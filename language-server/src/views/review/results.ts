import type { Change } from '../../review/change.js';
import { withoutPersons } from '../../review/discreet.js';
import { kindPage } from '../../review/pages.js';
import type { Place } from '../../rules/finding.js';
import { fill, LANGS } from '../../rules/messages.js';
import type { TextRange } from '../diagnostics/lines.js';
import type { Result } from '../reports/result.js';
import { type Describe, ruleText } from '../reports/rule-text.js';
import { standardTerms } from '../terms.js';
import { reviewWords, stateWords } from '../words/review-words.js';
import { kindText, partText, personsIn, type ReviewReport, type ReviewVoice, reviewVoice, shownText, whatText } from './review-voice.js';

/** Where a result stands in the new version, as a report names it. */
export interface Found {
    readonly file: string;
    readonly range: TextRange;
}
export interface ResultOptions {
    /** Place of a part in the new version; undefined where it has no text. */
    readonly at: (place: Place) => Found | undefined;
    /** The file of the acknowledgements, as a report names it. */
    readonly acknowledgements: string;
    /** Whether open laxer changes fail the run. */
    readonly fails: boolean;
    /** Only what somebody must see: laxer changes, what is imposed, and acknowledgements that are out of order. */
    readonly essential?: boolean;
}

const START: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A review as results for the writers of SARIF, GitHub and GitLab. A change is known by its id, wherever it is written. */
export function reviewResults(report: ReviewReport, voice: ReviewVoice, options: ResultOptions): Result[] {
    const persons = personsIn(report);
    const place = (at: Place | undefined): Found => {
        for (let part = at?.part ?? ''; at; part = part.slice(0, part.lastIndexOf('/'))) {
            const found = options.at(part === at.part ? at : { file: at.file, part });
            if (found) return found;
            if (!part.includes('/')) break;
        }
        return { file: at?.file ?? options.acknowledgements, range: START };
    };
    const bare = { requirements: [], related: [], fixes: [] };
    const changeResult = (one: Change): Result => {
        const open = one.class === 'laxer' && !report.acknowledged.covered.has(one.id);
        const values = `${shownText(voice, one.shown.before)} → ${shownText(voice, one.shown.after)}`;
        return {
            ...bare,
            ...place(one.location.new ?? one.location.old),
            rule: `review/${one.kind}`,
            severity: open ? (options.fails ? 'error' : 'warning') : 'info',
            message: `${partText(voice, one)}: ${whatText(voice, one)}: ${values}`,
            part: one.part,
            fingerprint: one.id,
        };
    };
    const changes = report.reviews.flatMap((review) => review.changes).filter((one) => !options.essential || one.class === 'laxer');
    const imposed = report.reviews.flatMap((review) =>
        review.imposed.map((one): Result => {
            const part = withoutPersons(one.place.part, persons);
            const message = `${voice.say(reviewWords.imposed)}: ${fill(one.message, one.args, voice.lang)}`;
            const severity = one.severity === 'error' ? 'warning' : 'info';
            return { ...bare, ...place(one.place), rule: one.rule, severity, message, part, fingerprint: `imposed:${one.rule}:${part}` };
        }),
    );
    const problems = report.acknowledged.problems.map(
        ({ state, id, part, detail }): Result => ({
            ...bare,
            file: options.acknowledgements,
            range: START,
            rule: `acknowledgement/${state}`,
            severity: 'warning',
            message: voice.say(reviewWords[state], { part: withoutPersons(part, persons), detail }),
            part: withoutPersons(part, persons),
            fingerprint: `${state}:${id}`,
        }),
    );
    return [...changes.map(changeResult), ...imposed, ...problems];
}

/** What a report says about a kind of change, about a rule that imposes something, or about an acknowledgement. */
export const describeKind: Describe = (id) => {
    const at = id.indexOf('/');
    const [area, name] = [id.slice(0, at), id.slice(at + 1)];
    if (area === 'acknowledgement' && name in stateWords) {
        const text = stateWords[name as keyof typeof stateWords];
        return { id, title: text, summary: text, page: text, requirements: [] };
    }
    const [en, zh] = LANGS.map((lang) => kindPage(name, lang));
    if (area !== 'review' || !en || !zh) return ruleText(id);
    const [titleEn = '', titleZh = ''] = LANGS.map((lang) => kindText(reviewVoice(lang, standardTerms), name));
    return {
        id,
        title: { en: titleEn, 'zh-CN': titleZh },
        summary: { en: en.summary, 'zh-CN': zh.summary },
        page: { en: en.markdown, 'zh-CN': zh.markdown },
        requirements: [],
    };
};
