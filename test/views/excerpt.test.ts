import { expect, it } from 'vitest';
import { safeExcerpt } from '../../language-server/src/views/diagnostics/excerpt.js';

const persons = new Set(['A', 'Li', 'SunTao', '甲', '张三']);

it.each([
    // Whole names go, also with a slip of the pen, and where a longer name was made of one.
    ['held by SunTao deputy A', 'held by •••••• deputy •'],
    ['held by SunTaoo', 'held by •••••••'],
    ['post SunTaoDesk {', 'post ••••••Desk {'],
    ['head 甲 deputy 张三', 'head • deputy ••'],
    ['duties "由张三负责"', 'duties "由••负责"'],
    // Words that merely hold the same letters stay.
    ['plan LandBureau "Agency plan" { kind region', 'plan LandBureau "Agency plan" { kind region'],
    ['liaison Liaison to Library', 'liaison Liaison to Library'],
    ['agreement with 甲方', 'agreement with 甲方'],
    // Declarations, one or many on a line, damaged or not, with their titles.
    ['person Ann "Ann Lee" { mobile "130 0000" }', 'person ••• •••• •••• { mobile •••••••••• }'],
    ['person Ann {} person Bob "Bob Ray" surplus {}', 'person ••• {} person ••• •••• •••• ••••••• {}'],
    ['text "one person who knows"', 'text "one person who knows"'],
])('%s', (line, shown) => {
    expect(safeExcerpt(line, persons)).toBe(shown);
});
