import type { Drill, PlanFinding } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import { cadencesText, choicesText, termsText, thingsText } from '../values.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { aside, clauseMark, listed, pair } from '../words/words.js';
import { formSheet } from './form.js';
import { row, type Sheet, type SheetInput } from './sheet.js';

/** Drills that are planned and those that were held, with what they found. */
export function drillsSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice } = input;
    const { say } = voice;
    const { drills = [], drillRules = [] } = plan.plan.prevention ?? {};
    if (drills.length === 0 && drillRules.length === 0) return undefined;
    const heads = ['drill', 'form', 'planned', 'held', 'led', 'participants', 'covers', 'reported', 'outcome', 'findings'] as const;
    const widths = [1.1, 0.6, 0.8, 0.8, 0.8, 1.1, 1.1, 1, 0.9, 1.4];
    return {
        id: 'drills',
        title: say(sheetWords.drills),
        notes: drillRules.map((rule) =>
            [
                pair(voice.lang, say(sheetWords.drillRule), cadencesText(voice, rule.every)),
                termsText(voice, 'drill_forms', rule.form),
                rule.by.length > 0 && `${say(columnWords.led)} ${choicesText(input, rule.by)}`,
                rule.reported.length > 0 && `${say(columnWords.reported)} ${choicesText(input, rule.reported)}`,
            ]
                .filter(Boolean)
                .join(' · '),
        ),
        columns: heads.map((head, i) => ({
            title: say(columnWords[head]),
            width: widths[i] ?? 1,
            ...(i === 0 ? { head: true as const } : {}),
        })),
        rows: drills.map((drill) =>
            row(
                plainText(drill.title ?? drill.name ?? ''),
                drill.kind ? voice.term('drill_forms', drill.kind) : '',
                drill.planned ?? '',
                drill.held ?? '',
                choicesText(input, drill.by),
                choicesText(input, drill.with),
                thingsText(input, drill.covers),
                drill.reported.map(({ on, to }) => [on, choicesText(input, to)].filter(Boolean).join(' ')).join('\n'),
                plainText(drill.outcome ?? ''),
                drill.findings.map((one) => findingText(input, one)).join('\n'),
            ),
        ),
        landscape: true,
    };
}

/** `Old TLS (owner: Team; closed 2026-02-18)`. */
export function findingText(input: SheetInput, one: PlanFinding): string {
    const { say } = input.voice;
    const facts = [
        one.owner.length > 0 && `${say(columnWords.owner)} ${choicesText(input, one.owner)}`,
        one.due && `${say(columnWords.due)} ${one.due}`,
        one.closed && say(columnWords.closed, { day: one.closed }),
        one.accepted?.until && say(columnWords.accepted, { day: one.accepted.until }),
    ].filter(Boolean);
    const title = plainText(one.title ?? one.name ?? '');
    return facts.length > 0 ? title + aside(input.voice.lang, facts.join(clauseMark(input.voice.lang))) : title;
}

/** A form for the record of the next drill, with what is known of it. */
export function drillFormSheet(input: SheetInput): Sheet | undefined {
    const { plan, voice, asOf } = input;
    const prevention = plan.plan.prevention;
    if (!prevention || (prevention.drills.length === 0 && prevention.drillRules.length === 0)) return undefined;
    const next: Drill | undefined = prevention.drills
        .filter(({ held, planned }) => held === undefined && planned !== undefined && planned >= asOf)
        .sort((a, b) => ((a.planned ?? '') < (b.planned ?? '') ? -1 : 1))[0];
    const known: Record<string, string> = next
        ? {
              item: plainText(next.title ?? next.name ?? ''),
              form: next.kind ? voice.term('drill_forms', next.kind) : '',
              time: next.planned ?? '',
              participants: listed(
                  voice.lang,
                  [choicesText(input, next.by), choicesText(input, next.with)].filter((one) => one !== ''),
              ),
          }
        : {};
    const fields = ['number', 'item', 'purpose', 'form', 'time', 'participants', 'process', 'budgeted', 'findings', 'plan_updated'];
    const long = new Set(['purpose', 'process', 'findings', 'plan_updated']);
    return formSheet(
        voice,
        'drill-record',
        voice.say(sheetWords.drillForm),
        [],
        fields.map((field) => ({
            label: voice.term('drill_record_fields', field),
            value: known[field] ?? '',
            lines: long.has(field) ? 4 : 1,
        })),
    );
}
