import type { Message } from '../../rules/messages.js';
import { pageOf } from '../../rules/pages.js';
import { findRule } from '../../rules/registry.js';
import { both } from '../words/words.js';

/** What a report says about a rule, or about a kind of change, apart from its single results. */
export interface RuleText {
    readonly id: string;
    readonly title: Message;
    readonly summary: Message;
    /** The whole page, as Markdown. */
    readonly page: Message;
    readonly requirements: readonly string[];
}
/** Undefined where an id is not known. */
export type Describe = (id: string) => RuleText | undefined;

/** What cannot be read has no rule and no page. */
const AREAS: Readonly<Record<string, Message>> = {
    syntax: both('The text cannot be read as the language has it.', '文本不符合语言规定，无法读取。'),
    config: both('preplan.yaml cannot be read, or says what cannot be.', 'preplan.yaml 无法读取，或其中的内容无法成立。'),
    baseline: both('The file of known findings is not in order.', '基线文件有误。'),
};

/** The rule of a finding of `check`. */
export const ruleText: Describe = (id) => {
    const [en, zh] = [pageOf(id, 'en'), pageOf(id, 'zh-CN')];
    if (en && zh)
        return {
            id,
            title: both(en.title, zh.title),
            summary: both(en.summary, zh.summary),
            page: both(en.markdown, zh.markdown),
            requirements: findRule(id)?.requirements ?? [],
        };
    const area = AREAS[id.slice(0, id.indexOf('/'))];
    return area && { id, title: area, summary: area, page: area, requirements: [] };
};
