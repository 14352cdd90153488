import { catalogueOf, clauseName } from '../../../standard/catalogue.js';
import type { Requirement } from '../../../standard/catalogue-types.js';
import { norm } from '../../../standard/registers.js';
import type { LocalText } from '../../../standard/taxonomy-types.js';
import type { Message } from '../../messages.js';

/** A text of the data as a message. */
export const messageOf = ({ en, zh }: LocalText): Message => ({ en, 'zh-CN': zh });

/** Title of a requirement. */
export const titleOf = (of: Requirement): Message => messageOf(of.title);

const SOURCES: Readonly<Record<string, Message>> = {
    national_plan_2017: { en: 'national plan {clause}', 'zh-CN': '国家预案 {clause}' },
    heavy_protection: { en: 'heavy protection: {clause}', 'zh-CN': '重保要求：{clause}' },
};

/** Where a requirement stands, as a message names it: `national plan 4.1`. */
export function clauseOf(of: Requirement): Message {
    const source = SOURCES[catalogueOf(of.id)?.id ?? ''];
    const law = of.norm ?? catalogueOf(of.id)?.norm;
    const found = law === undefined ? undefined : norm(law);
    const pattern = source ?? { en: `${found?.title.en ?? ''} {clause}`.trim(), 'zh-CN': `${found?.title.zh ?? ''} {clause}`.trim() };
    return {
        en: pattern.en.replace('{clause}', clauseName(of, 'en')),
        'zh-CN': pattern['zh-CN'].replace('{clause}', clauseName(of, 'zh-CN')),
    };
}
