import { hashOf } from '../model/hash.js';
import type { ResolvedPlan } from '../model/plans.js';
import type { Approval } from '../model/shape/index.js';
import { plainText, titleIn } from './plain-text.js';
import type { Voice } from './voice.js';
import { pageWords } from './words/page-words.js';
import { aside, listed } from './words/words.js';

export type ControlKey =
    | 'version'
    | 'status'
    | 'asOf'
    | 'kind'
    | 'sector'
    | 'operator'
    | 'superiors'
    | 'document'
    | 'replaces'
    | 'preparedBy'
    | 'approved'
    | 'issued'
    | 'effective'
    | 'disclosure'
    | 'revision'
    | 'hash'; // prettier-ignore
export interface ControlLine {
    readonly key: ControlKey;
    readonly label: string;
    readonly value: string;
}
export interface ControlOptions {
    /** The day that is taken as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Revision of the text, as its version control names it. */
    readonly revision?: string;
}
export type PlanStatus = 'draft' | 'approved' | 'abridged';

/** A plan is approved once an approval with a day is written down. */
export function statusOf(plan: ResolvedPlan): PlanStatus {
    if (plan.plan.abridged) return 'abridged';
    return plan.plan.approved.some((one) => one.on) ? 'approved' : 'draft';
}

/** Hash of everything that the plan's files say; layout and comments do not count. */
export const contentHash = (plan: ResolvedPlan): string => hashOf(plan.files.map((file) => [file.path, file.declarations]));

export const planTitle = (plan: ResolvedPlan): string => plainText(plan.plan.title ?? plan.plan.name ?? plan.id);

/** What identifies an edition of a plan: lines for a title page. Those without a value are left out, but for the superiors. */
export function controlLines(plan: ResolvedPlan, voice: Voice, options: ControlOptions): ControlLine[] {
    const { say, term, lang } = voice;
    const { plan: model } = plan;
    const texts: Record<ControlKey, string | undefined> = {
        version: model.version,
        status: say(pageWords[`status_${statusOf(plan)}`]),
        asOf: options.asOf,
        kind: model.kind && term('plan_kinds', model.kind),
        sector: listed(
            lang,
            model.sector.map((one) => term('sectors', one)),
        ), // prettier-ignore
        operator: model.operator && term('operators', model.operator),
        superiors: superiorsText(plan, voice),
        document: model.document,
        replaces: model.replaces,
        preparedBy: listed(lang, model.prepared?.by.flatMap((one) => one.text ?? one.ref?.ref ?? []) ?? []),
        approved: listed(lang, model.approved.flatMap(dayOf)),
        issued: model.issued?.on,
        effective: model.effective?.onIssue ? say(pageWords.onIssue) : model.effective?.on,
        disclosure: model.disclosure && term('disclosures', model.disclosure),
        revision: options.revision,
        hash: contentHash(plan),
    };
    return Object.entries(texts).flatMap(([key, value]) =>
        value ? [{ key: key as ControlKey, label: say(pageWords[key as ControlKey]), value: plainText(value) }] : [],
    );
}

const dayOf = (approval: Approval): string[] => (approval.on ? [approval.on] : []);

function superiorsText(plan: ResolvedPlan, voice: Voice): string {
    if (plan.superiors.length === 0) return voice.say(pageWords.noSuperior);
    const names = plan.superiors.map(({ line, ref, plan: superior }) => {
        const name = superior ? titleIn(voice.lang, planTitle(superior)) : ref.ref;
        return line ? name + aside(voice.lang, voice.term('superior_lines', line)) : name;
    });
    return listed(voice.lang, names);
}
