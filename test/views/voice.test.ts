import { expect, it } from 'vitest';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { planOf, terms } from './fixture.js';

const category = (general: string, id: string) =>
    voiceOf(planOf({ 'a.preplan': `plan Brook "小溪诊所" {\n    kind unit\n${general}}\n` }), { lang: 'zh-CN', terms }).category(id);

it.each([
    ['', 'network_attack', '网络攻击事件'],
    ['    general { purpose "x" }\n', 'network_attack', '网络攻击事件'],
    ['    general { category Ward "病区" as network_attack }\n', 'Ward', '病区'],
    ['    general { category Ward "病区" as network_attack }\n', 'network_attack', '网络攻击事件'],
    ['    general { categories gbt_20986_2023 }\n', 'network_attack', '网络攻击事件'],
])('calls a category by its name, also where the plan names no edition: %j', (general, id, name) => {
    expect(category(general, id)).toBe(name);
});
