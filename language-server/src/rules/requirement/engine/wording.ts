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

/** Where a requirement stands, as a message names it: `national plan 4.1`; of an overlay, with its name. */
export function clauseOf(of: Requirement): Message {
    const shipped = catalogueOf(of.id);
    const { asked_by: by } = of;
    if (!shipped)
        return by ? { en: `${by.en} ${clauseName(of, 'en')}`, 'zh-CN': `${by.zh} ${clauseName(of, 'zh-CN')}` } : messageOf(of.title);
    const source = SOURCES[shipped.id];
    const found = norm(of.norm ?? shipped.norm ?? '');
    const pattern = source ?? { en: `${found?.title.en ?? ''} {clause}`.trim(), 'zh-CN': `${found?.title.zh ?? ''} {clause}`.trim() };
    return {
        en: pattern.en.replace('{clause}', clauseName(of, 'en')) + (by ? `, as “${by.en}” demands` : ''),
        'zh-CN': pattern['zh-CN'].replace('{clause}', clauseName(of, 'zh-CN')) + (by ? `，按“${by.zh}”的要求` : ''),
    };
}
