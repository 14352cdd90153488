import type { Cell, Table } from './block.js';

export type Column = 'index' | 'name' | 'post' | 'role' | 'unit' | 'phone' | 'mobile' | 'email' | 'fax' | 'duties' | 'other';

const TITLES: readonly [Column, RegExp][] = [
    ['index', /^(序号|编号|no\.?|#)$/],
    ['name', /^(姓名|名字|联系人|负责人|name|full name|contact|contact person|person)$/],
    ['role', /^(应急职务|组内职务|小组职务|应急角色|角色|组内分工|role|role in the (team|group))$/],
    ['post', /^(职务|职位|岗位|行政职务|职务\/职称|职称|post|position|title|job title)$/],
    ['unit', /^(单位|部门|科室|所在部门|所在单位|成员单位|单位名称|部门名称|department|unit|organi[sz]ation|member unit)$/],
    ['mobile', /^(手机|手机号|手机号码|移动电话|mobile|mobile phone|cell|cell phone)$/],
    ['phone', /^(电话|办公电话|固定电话|座机|联系电话|联系方式|值班电话|phone|telephone|tel\.?|office phone|phone number)$/],
    ['email', /^(邮箱|电子邮箱|电子邮件|e-?mail)$/],
    ['fax', /^(传真|fax)$/],
    ['duties', /^(职责|主要职责|工作职责|职责分工|任务|duties|responsibilities|tasks)$/],
];

/** A row as its columns; a merged cell counts in every row and column that it covers. */
export type Row = Partial<Record<Column, string>> & { readonly others: readonly (readonly [title: string, text: string])[] };
export interface Rows {
    readonly columns: ReadonlySet<Column>;
    readonly rows: readonly Row[];
}

/** A table whose first row names its columns; undefined where it does not, or names one twice. */
export function rowsOf({ rows }: Table): Rows | undefined {
    const [head, ...rest] = rows;
    if (!head || rest.length === 0) return undefined;
    const titles = head.map((cell) => wholeText(cell).replaceAll(/\s+/g, /\p{Script=Han}/u.test(wholeText(cell)) ? '' : ' '));
    const columns = titles.map((title) => TITLES.find(([, pattern]) => pattern.test(title.toLowerCase()))?.[0] ?? 'other');
    const known = columns.filter((column) => column !== 'other');
    if (known.length < 2 || new Set(known).size < known.length || rest.some((row) => row.length > head.length)) return undefined;
    return {
        columns: new Set(known),
        rows: rest.map((row) => {
            const found: Partial<Record<Column, string>> = {};
            const others: [string, string][] = [];
            columns.forEach((column, i) => {
                const cell = row[i];
                if (column !== 'other') found[column] = cell ? wholeText(cell) : '';
                else if (cell?.text) others.push([titles[i] ?? '', cell.text]);
            });
            return { ...found, others };
        }),
    };
}

const wholeText = ({ text, covered }: Cell): string => text || (covered ?? '');

/** A telephone number as people write it. */
export const isPhone = (text: string): boolean =>
    /^[+(（]?[\d\s()（）+/-]{3,30}((转|ext\.?|x)\s*\d+)?$/i.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3;
export const isMobile = (text: string): boolean => /^(\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$/.test(text);
