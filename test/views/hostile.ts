import type { SampleTexts } from './fixture.js';

/** Texts that break out of one format or another. */
export const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '=cmd|"/c calc"!A0',
    '+1+1 @SUM(A1) -2',
    '| a | b |\n| --- |',
    '`code` ``` **bold** _x_ [link](javascript:alert(1)) ![i](x)',
    ']]> --> </style></script><!--',
    '&lt;b&gt; &amp; &#60;',
    'https://evil.example www.evil.example @someone #12 ~~gone~~',
    '\u202Egnp.exe\u202C \u2066x\u2069 x',
    '# heading\n- item\n1. item\n> quote\n***',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one
    '${x} {{y}} <%= z %> `+alert(1)+`',
    '\tstarts with a tab',
    '＝1+1',
    ': { a: &x 1, *x } !!js/function "y" # z',
] as const;

const all = hostile.map((text) => text.trim()).join(' ');
/** Every text of the sample, with every hostile one in it; each begins with another. */
export const hostileTexts: SampleTexts = {
    plan: `${hostile[0]} ${all}`,
    office: `${hostile[1]} ${all}`,
    team: `${hostile[3]} ${all}`,
    group: `${hostile[2]} ${all}`,
    steps: Array.from({ length: 9 }, (_, i) => `${hostile[i + 5] ?? ''} ${all}`),
    report: `${hostile[13]}`,
    note: `${hostile[14]} ${all}`,
    when: `${hostile[5]} ${all}`,
};
