import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const sources = readdirSync(join(root, 'extension/src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'extension/src', path), 'utf8'));

test('every text of the extension has its Chinese, and none is left over', () => {
    const used = sources.flatMap((text) =>
        [...text.matchAll(/(?<![\w])t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]?.replaceAll("\\'", "'")),
    );
    expect(used.length).toBeGreaterThan(10);
    expect(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(used)].sort());
});

test('every text of the manifest is there in both languages', () => {
    const keys = [...readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    const wanted = [...new Set(keys)].sort();
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(wanted);
    expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(wanted);
});

test('each step of the walkthrough has its picture in both languages', () => {
    const steps = json('package.json').contributes.walkthroughs[0].steps as { media: { image: string } }[];
    expect(steps.length).toBeGreaterThan(4);
    const pictures = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap((words) =>
        steps.map(({ media }) => json(words)[media.image.slice(1, -1)] as string),
    );
    expect(new Set(pictures).size).toBe(2 * steps.length);
    for (const path of pictures) expect(existsSync(join(root, path)), path).toBe(true);
});

test('texts with holes keep them in Chinese', () => {
    for (const [english, chinese] of Object.entries<string>(json('l10n/bundle.l10n.zh-cn.json')))
        expect(chinese.match(/\{\d\}/g) ?? []).toEqual(english.match(/\{\d\}/g) ?? []);
});
