import { periodOf } from '../../compile/rosters/needs.js';
import type { During, Protection } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import {
    cadencesText,
    choicesText,
    limitsText,
    namesText,
    periodText,
    recipientsText,
    refsText,
    termsText,
    thingsText,
    watchText,
} from '../values.js';
import { protectionWords as w } from '../words/protection-words.js';
import { listed } from '../words/words.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/** What holds during a protection, on one sheet: the event, who leads, what is watched, who is told, what is done about what. */
export function protectionSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const rows = plan.protections.flatMap((one) => [...eventRows(input, one), ...(one.during ? duringRows(input, one.during) : [])]);
    if (rows.length === 0) return undefined;
    return {
        id: 'protection',
        title: say(w.protection),
        notes: [],
        columns: [
            { title: say(w.item), head: true },
            { title: say(w.what), width: 2.2 },
            { title: say(w.by), width: 1.4 },
            { title: say(w.within), width: 0.8 },
        ],
        rows,
        landscape: true,
    };
}

/** A line that says nothing is left out. */
const line = (title: string, what: string, by = '', within = ''): SheetRow[] => (what || by ? [row(title, what, by, within)] : []);

function eventRows(input: SheetInput, one: Protection): SheetRow[] {
    const { voice } = input;
    const { say } = voice;
    const period = periodOf(one);
    const { required, led, deputy, targets, goal, activities } = one;
    return [
        group(plainText(one.title ?? one.name ?? '')),
        ...(period ? line(say(w.period), periodText(voice, period)) : []),
        ...activities.flatMap((each) =>
            line(say(w.activity), [plainText(each.title ?? each.name ?? ''), periodText(voice, each)].filter(Boolean).join('\n')),
        ),
        ...(required ? line(say(w.requiredBy), required.on ?? '', choicesText(input, required.by)) : []),
        ...line(say(w.leads), '', choicesText(input, led)),
        ...line(say(w.deputises), '', choicesText(input, deputy)),
        ...line(say(w.protected), thingsText(input, targets)),
        ...line(say(w.goal), plainText(goal ?? '')),
    ];
}

function duringRows(input: SheetInput, during: During): SheetRow[] {
    const { voice } = input;
    const { say, lang } = voice;
    const all = (...texts: readonly string[]) =>
        listed(
            lang,
            texts.filter((text) => text !== ''),
        );
    const { response, mode, modeBy } = during;
    const responds = [response ? voice.term('colours', response) : '', mode ? voice.term('response_modes', mode) : ''];
    const rows = [
        ...line(say(w.roster), refsText(input, during.onDuty), all(...during.watches.map((one) => watchText(input, one)))),
        ...line(say(w.response), responds.filter(Boolean).join(' · '), choicesText(input, modeBy)),
        ...during.monitors.flatMap((one) =>
            line(
                say(w.monitored),
                thingsText(input, one.of),
                all(choicesText(input, one.by), choicesText(input, one.with)),
                one.hours ? voice.term('watch_hours', one.hours) : '',
            ),
        ),
        ...during.assessed.flatMap((one) => line(say(w.assessed), '', choicesText(input, one.by), cadencesText(voice, one.every))),
        ...[...during.followUps, ...during.reports].flatMap((one) =>
            line(
                say(w.told),
                [plainText(one.title ?? ''), `→ ${recipientsText(input, one.to)}`].filter(Boolean).join('\n'),
                choicesText(input, one.from),
                all(cadencesText(voice, one.every), limitsText(input, one.limits)),
            ),
        ),
        ...during.steps.flatMap((one) =>
            line(
                plainText(one.title ?? one.name ?? ''),
                termsText(voice, 'actions', one.does),
                choicesText(input, one.by),
                limitsText(input, one.limits),
            ),
        ),
    ];
    const processes = during.processes.flatMap((process) =>
        process.steps.map((step, i) =>
            row(
                i === 0 ? plainText(process.title ?? (process.kind ? voice.term('notification_processes', process.kind) : '')) : '',
                [step.does ? voice.term('process_steps', step.does) : '', recipientsText(input, step.to)].filter(Boolean).join(' → '),
                all(choicesText(input, step.by), choicesText(input, step.with)),
                limitsText(input, step.limits),
            ),
        ),
    );
    const handlings = during.handlings.map((one) =>
        row(
            termsText(voice, 'disposal_scenarios', one.scenarios),
            namesText(input, one.uses),
            choicesText(input, one.by),
            limitsText(input, one.limits),
        ),
    );
    const section = (title: string, list: readonly SheetRow[]) => (list.length > 0 ? [group(title), ...list] : []);
    return [...section(say(w.during), rows), ...section(say(w.processes), processes), ...section(say(w.handlings), handlings)];
}
