import fc from 'fast-check';
import { expect, it } from 'vitest';
import { review } from './fixture.js';

// Statements that name several are the same as several that name one each, however they are put together and in which order.

interface Kind {
    readonly chapter: string;
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly write: (rows: readonly string[], columns: readonly string[]) => string;
    /** What is told where one of what it says is gone. */
    readonly lost: RegExp;
}
const list = (all: readonly string[]) => all.join(', ');
const kinds: Readonly<Record<string, Kind>> = {
    accountable: {
        ...{ chapter: 'organization', rows: ['Chief', 'Deputy', 'Clerk'], columns: ['late', 'false', 'concealed'] },
        write: (who, what) => `accountable ${list(who)} forbids ${list(what)}`,
        lost: /^laxer (accountable|forbidden_failure)-removed$/,
    },
    monitoring: {
        ...{ chapter: 'monitoring', rows: ['Shop', 'Site', 'Mail'], columns: ['Chief', 'Deputy', 'Clerk'] },
        write: (what, who) => `monitor ${list(what)} by ${list(who)} around_the_clock`,
        lost: /^laxer (monitor|owner)-removed$/,
    },
    training: {
        ...{ chapter: 'prevention', rows: ['This plan'], columns: ['leaders', 'all_posts', 'all_staff'] },
        write: ([topic], who) => `training "${topic}" for ${list(who)} by Chief every 1y`,
        lost: /^laxer (training|audience)-removed$/,
    },
    work: {
        ...{ chapter: 'prevention', rows: ['inspection'], columns: ['Chief', 'Deputy', 'Clerk'] },
        write: ([what], who) => `${what} every 3mo by ${list(who)}`,
        lost: /^laxer (preventive_work|owner)-removed$/,
    },
    assessment: {
        ...{ chapter: 'monitoring', rows: ['1d'], columns: ['Chief', 'Deputy', 'Clerk'] },
        write: ([every], who) => `assessed by ${list(who)} every ${every}`,
        lost: /^laxer (assessment|owner)-removed$/,
    },
    support: {
        ...{ chapter: 'level', rows: ['Chief', 'Deputy', 'Clerk'], columns: ['1h'] },
        write: (who, [soon]) => `support from ${list(who)} within ${soon}`,
        lost: /^laxer support-removed$/,
    },
};

const THINGS = `post Chief "Chief" {} post Deputy "Deputy" {} post Clerk "Clerk" {}
system Shop "Shop" { kind enterprise_site } system Site "Site" { kind enterprise_site } system Mail "Mail" { kind enterprise_site }`;
const files = (chapter: string, lines: readonly string[]) => {
    const body = `{ ${lines.join('\n')} }`;
    return {
        'plan.preplan': `plan P "P" { kind unit ${chapter === 'level' ? `response { level IV ${body} }` : `${chapter} ${body}`} }\n${THINGS}\n`,
    };
};

/** A relation as lines: for each row its columns, or for each column its rows; and both cut in two, and turned. */
function written({ rows, columns, write }: Kind, holds: (row: string, column: string) => boolean, way: number): string[] {
    const lines =
        way % 2 === 0
            ? rows.map((row) => [[row], columns.filter((column) => holds(row, column))] as const)
            : columns.map((column) => [rows.filter((row) => holds(row, column)), [column]] as const);
    const cut = lines
        .filter(([a, b]) => a.length > 0 && b.length > 0)
        .flatMap(([a, b]) => {
            if (way < 2) return [write(a, b)];
            return way % 2 === 0 ? b.map((one) => write(a, [one])) : a.map((one) => write([one], b));
        });
    return way === 2 ? cut.reverse() : cut;
}

it.each(Object.entries(kinds))('%s says the same in whatever statements', (_, kind) => {
    const pairs = kind.rows.flatMap((row) => kind.columns.map((column) => `${row} ${column}`));
    fc.assert(
        fc.property(fc.subarray(pairs, { minLength: 1 }), fc.nat(3), fc.nat(3), fc.nat(8), (held, one, other, at) => {
            const text = (all: readonly string[], way: number) =>
                files(
                    kind.chapter,
                    written(kind, (row, column) => all.includes(`${row} ${column}`), way),
                );
            expect(review(text(held, one), text(held, other)).changes).toEqual([]);
            const gone = held[at % held.length];
            const less = review(
                text(held, one),
                text(
                    held.filter((pair) => pair !== gone),
                    other,
                ),
            ).changes;
            expect(less.map((change) => `${change.class} ${change.kind}`)).toEqual([expect.stringMatching(kind.lost)]);
        }),
        { numRuns: 10 },
    );
});
