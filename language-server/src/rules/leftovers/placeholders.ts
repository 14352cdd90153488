/** Something in a text that somebody was to fill in or to take out. */
export interface Leftover {
    readonly kind: 'blank' | 'note' | 'page';
    /** As it stands there; never more than the placeholder itself. */
    readonly mark: string;
}

const CHINESE_UNIT = '年|月|日|时|分|单位|公司|部门|学校|学院|大学|医院|中心|集团|局|市|省|县|区|号|系统|同志|主任';
const CHINESE_FIELD = '名称|姓名|单位|日期|电话|编号|部门|职务|地址|时间|数量|内容|负责人';
const CHINESE_PERSON = '责任人|负责人|联系人|联络人|值班人员|联系方式|联系电话|值班电话';

/** Blanks: what is to be filled in. None looks back over a run, so that long runs take no longer. */
const BLANKS: readonly RegExp[] = [
    // XXX and ×××; not the numeral XXXII, an address under .xxx or of IPv6, or a part of a name.
    /(?<![A-Za-z0-9_.]|::)[XxＸｘ]{3,}(?![A-Za-z0-9_.][A-Za-z])(?![A-Za-z0-9_])/,
    // Not 100××200.
    /(?<!\d)[×✕✖]{2,}|[×✕✖]{2,}(?!\d|[×✕✖])|[Ｘｘ]{2,}/,
    new RegExp(`(?<![A-Za-z0-9])[Xx]{2}\\s?(?=${CHINESE_UNIT})`),
    // 张XX, 《XX预案》, 20XX年, X月X日, 138XXXXXXXX.
    /(?<=[\u3400-\u9fff《])[Xx]{2}(?![A-Za-z0-9]|世纪)/,
    /\d{2,3}[Xx×]{1,2}(?=年)|[Xx×]{1,2}月\s?[Xx×]{1,2}日/,
    /(?<!\d)\d{3,4}-?[Xx×]{4,}/,
    // ____, but neither snake_case nor __name__.
    /(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?:_ ){2,}_/,
    /[：:]\s{0,8}(?:_{2,}|[－—]{4,})/,
    /＿{2,}|□{3,}|[?？]{3,}/,
    // 2026年  月  日, and nobody behind 责任人：.
    /\d{4}年\s{1,8}月|(?:^|\s)年\s{1,8}月\s{1,8}日/,
    new RegExp(`(?:${CHINESE_PERSON})[：:]\\s{0,8}(?=$|[，；。,;])`),
    new RegExp(`(?<![一二三四五六七八九十百第])[○〇]{2,}(?=${CHINESE_UNIT})`),
    /\{\{[^{}]{0,80}\}\}|｛｛[^｛｝]{0,80}｝｝|\$\{[A-Za-z_\u3400-\u9fff][^{}]{0,60}\}|【\s{0,8}】/,
    /\[\s{0,4}(?:TBD|TODO|to be (?:filled in|completed|added)|insert [^\]]{1,40}|your [^\]]{1,40}|待[^\]]{1,10})\s{0,4}\]/i,
    // <unit name>, <单位名称>, 【联系电话】; a law in such brackets is none.
    /<(?:your|insert|enter|unit|name|date|organi[sz]ation|company|department|phone|contact)(?:[ _-][a-z]{1,20}){0,4}>/i,
    new RegExp(`[<＜](?:请[^<>＜＞]{1,20}|[\\u3400-\\u9fff]{0,10}(?:${CHINESE_FIELD}))[>＞]`),
    /[【[［](?:请[^】\]］]{1,20}|[\u3400-\u9fff]{0,6}(?:单位名称|姓名|联系电话|编制日期|日期|编号))[】\]］]/,
    /某某/,
    // What Word could not find.
    /错误[!！]\s?未(?:找到引用源|定义书签)|\bError! (?:Bookmark not defined|Reference source not found)|#REF!/,
    /^\s{0,4}(?:dd[/.-]mm[/.-]yyyy|yyyy[/.-]mm[/.-]dd)\s{0,4}$/i,
];
/** Notes of whoever wrote the draft; where the words may be meant, only as the whole of what is said. */
const NOTES: readonly RegExp[] = [
    /(?<![A-Za-z0-9_])(?:TODO|FIXME|TBD|TBC)(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])todo\s{0,2}[:：]|ＴＯＤＯ|ＴＢＤ/,
    /待\s?(?:定|补充|完善|填写|明确)(?=$|[。）)])|(?:^|[：:（(])(?:待确认|另行通知)(?=$|[。）)])|此处(?:填写|插入|补充)/,
    // Who is to be called must stand in the plan; when a drill is held may be told later.
    new RegExp(`(?:${CHINESE_PERSON}|电话|人员|名单)另行通知`),
    /[（(]请(?:填写|补充|插入)[^，。（）()]{0,12}[）)]|^请填写/,
    /\blorem ipsum\b/i,
    /^.{0,40}\bto be (?:determined|decided|confirmed|announced|filled in|completed)[\s.)\]]{0,4}$/i,
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
    /[Xx×]{2}|[XxＸｘ]{2}|[Xx×][月年]|[×✕✖＿□○〇【<＜[［]|__|_ _|[－—]{4}|[?？]{3}|年\s|[：:]\s*(?:$|[，；。,;])|\{\{|｛｛|\$\{|某某|TODO|ＴＯＤＯ|ＴＢＤ|FIXME|TB[DC]|待|另行|此处|[（(]请|^请|lorem|to be |yyyy|错误[!！]|Error!|#REF|set as|add to|设为|加入|打印|关闭|一篇|责任/i;

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
