import { partyUses } from '../../compile/party-use.js';
import type { PlanFinding, Waiver } from '../../model/shape/index.js';
import { waiversOfPlan } from '../../rules/waivers.js';
import { planTitle } from '../control.js';
import type { ShownFinding } from '../html/findings-table.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { standardTerms } from '../terms.js';
import { type Voice, voiceOf } from '../voice.js';
import { both } from '../words/words.js';
import { idOf, metadata, type OscalContext, partProp, prop } from './metadata.js';

const WORDS = {
    title: both('{plan}: what is open', '{plan}：待整改事项'),
    waiver: both('Waiver: {what}', '豁免：{what}'),
    check: both('Finding: {what}', '检查发现：{what}'),
    finding: both('To be mended: {what}', '待整改：{what}'),
    noReason: both('No reason is given.', '未说明理由。'),
};

interface Item {
    readonly key: string;
    readonly title: string;
    readonly text: string;
    readonly props: readonly ReturnType<typeof prop>[];
}

/** Waivers, weaknesses that are not mended, and what a check finds, as an OSCAL plan of action; undefined where nothing is open. */
export function oscalPoam(context: OscalContext, findings: readonly ShownFinding[]) {
    const { plan, asOf, lang, tool } = context;
    // Parties are named, persons never.
    const voice = voiceOf(plan, { lang, terms: standardTerms, redact: true });
    const items = [
        ...waiversOfPlan(plan.plan).map((waiver) => waiverItem(context, voice, waiver)),
        ...plan.protections.flatMap(({ waivers }) => waivers.map((waiver) => waiverItem(context, voice, waiver))),
        ...weaknesses(context).map((one) => weaknessItem(context, voice, one)),
        ...findings.filter(({ severity }) => severity !== 'info').map((one, i) => checkItem(voice, one, i)),
    ];
    if (items.length === 0) return undefined;
    return {
        'plan-of-action-and-milestones': {
            uuid: idOf(context, `poam ${asOf}`),
            metadata: metadata(voice.say(WORDS.title, { plan: planTitle(plan) }), plan.plan.version ?? '1', asOf),
            'system-id': { id: plainText(plan.id) },
            'poam-items': items.map(({ key, title, text, props }) => ({
                uuid: idOf(context, `poam ${key}`),
                title,
                description: text,
                props: [...props, prop('tool', `Preplan ${tool}`)],
            })),
        },
    };
}

function waiverItem({ plan }: OscalContext, voice: Voice, waiver: Waiver): Item {
    const approver = partiesText(voice, partyUses(plan, waiver.approved?.by ?? []));
    return {
        key: waiver.id,
        title: voice.say(WORDS.waiver, { what: plainText(waiver.rule ?? '') }),
        text: plainText(waiver.because ?? voice.say(WORDS.noReason)),
        props: [
            prop('kind', 'waiver'),
            partProp(waiver.part ?? waiver.target?.ref ?? waiver.id),
            ...(waiver.approved?.on ? [prop('approved', waiver.approved.on)] : []),
            ...(approver ? [prop('approved-by', approver)] : []),
            ...(waiver.until ? [prop('until', waiver.until)] : []),
        ],
    };
}

const weaknesses = ({ plan }: OscalContext): PlanFinding[] =>
    [...(plan.plan.prevention?.drills ?? []), ...plan.protections.flatMap(({ before }) => before ?? [])]
        .flatMap(({ findings }) => findings)
        .filter(({ closed }) => !closed);

function weaknessItem({ plan }: OscalContext, voice: Voice, one: PlanFinding): Item {
    const title = plainText(one.title ?? one.name ?? one.id);
    const owner = partiesText(voice, partyUses(plan, one.owner));
    return {
        key: one.id,
        title: voice.say(WORDS.finding, { what: title }),
        text: plainText(one.accepted?.because ?? title),
        props: [
            prop('kind', one.accepted ? 'accepted' : 'weakness'),
            partProp(one.id),
            ...(owner ? [prop('owner', owner)] : []),
            ...(one.due ? [prop('due', one.due)] : []),
            ...(one.accepted?.until ? [prop('until', one.accepted.until)] : []),
        ],
    };
}

const checkItem = (voice: Voice, one: ShownFinding, index: number): Item => ({
    key: `${one.rule} ${one.part} ${index}`,
    title: voice.say(WORDS.check, { what: one.rule }),
    text: one.message,
    props: [
        prop('kind', 'finding'),
        prop('rule', one.rule),
        prop('severity', one.severity),
        partProp(one.part || '-'),
        ...one.requirements.map((id) => prop('control', id)),
    ],
});
