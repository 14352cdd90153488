import { expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { parse, tokenize } from '../../language-server/src/language/parser.js';
import { withoutHoles } from '../../language-server/src/lsp/features/completion/candidate.js';
import { completion } from '../../language-server/src/lsp/features/completion/completion.js';
import { lineTable, positionAt } from '../../language-server/src/views/diagnostics/lines.js';
import { absolute, openFile, workspace } from './marked.js';

/** A bit of everything, in few words. */
const PLAN = `plan Brook "Brook" {
    kind unit
    under territorial Vale
    reviewed 2026-10-10 by Office outcome "ok"
    general {
        basis plan National, Vale
        exclude information_content see "Content plan"
        grade II { outage of Portal, Records at least 24h   leak of Files at least 3_000 persons   impact "x" as serious }
        grade IV { otherwise }
    }
    organization {
        body Office "Office" as office { head Chief deputy Admin members each head of Wards becomes Crew at level I, II }
        liaison Admin to Vale.Office
    }
    monitoring {
        monitor Portal by Crew around_the_clock with Sentry
        report Signs "S" { when possible grade I, II from Office to Vale.Office if crime_suspected within 4h of discovery via phone fallback email }
        warning red extends orange { on_duty Night override Patch within 4h follow_up to Vale.Office every 4h, on_change }
    }
    response {
        step Keep "Keep" does preserve_evidence, contain by Crew or Admin with Sentry after Contain within 1h of discovery
        report First "First" { when grade II lasting 3h and crime_suspected or not level II stage final { within 30d of end } basis reporting_measures_2025 }
        level II extends III { start { decided by Vale.Office } command Crew end { decided by Office when "over" tell Vale.Office within 1d } }
        relevel up, down by Office
        playbook Ransom for malicious_program { gate Resume requires Keep, "clean" decided by Office override Back after Resume omit Tell because "x" }
    }
    prevention { inspection every 3mo by Office done 2026-11-10   drill Tab { kind tabletop held 2026-10-16 covers Portal } }
    waiver "names/unknown" for Crew { because "new" approved 2026-10-20 by Office until 2026-12-30 }
}
roster Night for Crew { from 2026-11-01 shift Day 08:00..20:00 { rotate Ada, Ben every 7d } longest 12h }
system Portal { kind enterprise_site mlps 2 cii no host 203.0.113.50 ports 443/tcp internet connects to Records }
protection Fair for Brook { before from 2026-11-11 { test internet_risk of Portal by Sentry done 2026-11-13 } during { response red mode on_request } }
`;
/** What may come behind a word, so that the parser reads on: one of them must let the word stand. */
const TAILS = [
    '',
    ' X',
    ' x',
    ' "t"',
    ' x "t"',
    ' I',
    ' 30m',
    ' {}',
    ' 5',
    ' 2026-01-01',
    ' 10.0.0.1',
    ' 08:00',
    ' of X',
    ' grade I',
    ' X {}',
    ' at X',
];

/** Whether a text can be read up to a place, whatever may be missing behind it. */
const reads = (text: string, from: number, to: number): boolean =>
    TAILS.some((tail) =>
        parse(`${text}${tail} `).errors.every(({ start, end }) => start >= to || end <= from || (start === to - 1 && to - from > 1)),
    );

it('everything that is offered can stand there, wherever a text is cut', () => {
    const { state } = workspace({ 'plan.preplan': PLAN });
    let offered = 0;
    const misfits: string[] = [];
    for (const { image, startOffset } of tokenize(PLAN).tokens) {
        // A cursor directly behind a word asks how that word goes on.
        if (/\S/.test(PLAN.charAt(startOffset - 1))) continue;
        const before = PLAN.slice(0, startOffset);
        openFile(state, 'plan.preplan', before);
        const position = positionAt(lineTable(before), startOffset);
        for (const item of completion(state, absolute('plan.preplan'), position, { today: '2026-11-20', snippets: true, lang: 'en' })
            .items) {
            const text = withoutHoles((item.textEdit as TextEdit).newText).trimEnd();
            offered++;
            // The beginning of an address is no address yet.
            if (!text.endsWith('.') && !reads(before + text, startOffset, startOffset + text.length))
                misfits.push(`“${item.label}” in place of “${image}” behind “${before.slice(-40)}”`);
        }
    }
    expect(misfits).toEqual([]);
    expect(offered).toBeGreaterThan(2000);
});
