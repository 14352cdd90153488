/** Something in a text that somebody was to fill in or to take out. */
export interface Leftover {
    readonly kind: 'blank' | 'note' | 'page';
    /** As it stands there; never more than the placeholder itself. */
    readonly mark: string;
}

const CHINESE_UNIT = '年|月|日|时|分|单位|公司|部门|学校|大学|医院|局|市|省|县|区|号|系统|同志|主任';
const CHINESE_FIELD = '名称|姓名|单位|日期|电话|编号|部门|职务|地址|时间|数量|内容|负责人';

/** Blanks: what is to be filled in. None looks back over a run, so that long runs take no longer. */
const BLANKS: readonly RegExp[] = [
    // XXX and ×××; not the numeral XXXII, an address under .xxx or a part of a name.
    /(?<![A-Za-z0-9_.])[XxＸｘ]{3,}(?![A-Za-z0-9_.][A-Za-z])(?![A-Za-z0-9_])/,
    /[×✕✖]{2,}|[Ｘｘ]{2,}/,
    new RegExp(`(?<![A-Za-z0-9])[Xx]{2}(?=${CHINESE_UNIT})`),
    // ____, but neither snake_case nor __name__.
    /(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])/,
    /[：:]\s{0,8}_{2,}/,
    /＿{2,}|□{3,}/,
    new RegExp(`[○〇]{2,}(?=${CHINESE_UNIT})`),
    /\{\{[^{}]{0,80}\}\}|\$\{[A-Za-z_\u3400-\u9fff][^{}]{0,60}\}|【\s{0,8}】/,
    /\[\s{0,4}(?:TBD|TODO|to be (?:filled in|completed|added)|insert [^\]]{1,40}|待[^\]]{1,10})\s{0,4}\]/i,
    // <unit name>, <单位名称>; a law in such brackets is none.
    /<(?:your|insert|enter|unit|name|date|organi[sz]ation|company|department|phone|contact)(?:[ _-][a-z]{1,20}){0,4}>/i,
    new RegExp(`[<＜](?:请[^<>＜＞]{1,20}|[\\u3400-\\u9fff]{0,10}(?:${CHINESE_FIELD}))[>＞]`),
    /某某/,
];
/** Notes of whoever wrote the draft; where the words may be meant, only as the whole of what is said. */
const NOTES: readonly RegExp[] = [
    /(?<![A-Za-z0-9_])(?:TODO|FIXME|TBD|TBC)(?![A-Za-z0-9_])/,
    /(?:待定|待补充|待完善|待填写)(?=$|[。）)])|(?:^|[：:（(])(?:待确认|另行通知)(?=$|[。）)])|此处(?:填写|插入|补充)/,
    /[（(]请(?:填写|补充|插入)[^，。（）()]{0,12}[）)]/,
    /\blorem ipsum\b/i,
    /^.{0,40}\bto be (?:determined|decided|filled in|completed)[\s.)\]]{0,4}$/i,
];
/** What came along from a web page. */
const PAGES: readonly RegExp[] = [
    /\bset as home ?page\b|\badd to favou?rites\b/i,
    /设为首页|加入收藏|打印本页|关闭本页|[上下]一篇[：:]|责任编辑[：:]/,
];
const KINDS: readonly (readonly [Leftover['kind'], readonly RegExp[]])[] = [
    ['blank', BLANKS],
    ['note', NOTES],
    ['page', PAGES],
];

/** Most texts have none of the letters and words that one of the patterns begins with, or rests on. */
const SUSPECT =
    /[XxＸｘ]{2}|[×✕✖＿□○〇【<＜[]|__|\{\{|\$\{|某某|TODO|FIXME|TB[DC]|待|另行|此处|[（(]请|lorem|to be |set as|add to|设为|加入|打印|关闭|一篇|责任/i;

/** The first thing in a text that was to be filled in or taken out. */
export function leftoverIn(text: string): Leftover | undefined {
    if (!SUSPECT.test(text)) return undefined;
    for (const [kind, patterns] of KINDS) {
        for (const pattern of patterns) {
            const mark = pattern.exec(text)?.[0].trim();
            if (mark) return { kind, mark: mark.length > 24 ? `${mark.slice(0, 23)}…` : mark };
        }
    }
    return undefined;
}
