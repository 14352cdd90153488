import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { outputs } from '../../language-server/src/views/outputs.js';
import { english, planOf } from './fixture.js';
import { sampleOptions } from './options.js';

const plan = planOf({
    'plan.preplan': 'plan Unit "Unit" {\n    general { grade II { affected at least 35 percent of users } }\n}\n',
});

it.each([
    ['en', 'at least 35 percent'],
    ['zh-CN', '35%'],
] as const)('a share is written as people write it (%s)', async (lang, words) => {
    const made = await outputs['md-document']({ plan, compiled: compile(plan), stem: 'a', options: sampleOptions(lang, english) });
    expect(made.map(({ content }) => String(content)).join()).toContain(words);
});
