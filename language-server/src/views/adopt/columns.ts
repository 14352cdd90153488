import type { Cell, Table } from './block.js';

export type Column = 'index' | 'name' | 'post' | 'role' | 'unit' | 'phone' | 'mobile' | 'email' | 'fax' | 'duties' | 'other';

const TITLES: readonly [Column, RegExp][] = [
    ['index', /^(序号|编号|no\.?|#)$/],
    ['name', /^(姓名|名字|联系人|负责人|name|full name|contact|contact person|person)$/],
    ['role', /^(应急职务|组内职务|小组职务|应急角色|角色|组内分工|role|role in the (team|group))$/],
    ['post', /^((工作)?单位(及|和|、)?职务|职务|职位|岗位|行政职务|职务\/职称|职称|post|position|title|job title)$/],
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
    /** What stands over the whole width of it. */
    readonly title?: string;
    readonly columns: ReadonlySet<Column>;
    readonly rows: readonly Row[];
}

/** What stands above the rows of a table: a title over its whole width, and the names of its columns. */
export interface Head {
    readonly title?: string;
    /** One a column: the lowest name where a name is divided, as `Mobile` below `Contact`. */
    readonly titles: readonly string[];
    /** Every text of it, row by row. */
    readonly texts: readonly string[];
    /** How many rows it takes. */
    readonly height: number;
}
/** More rows are no head. */
const HIGHEST = 4;

/** The head of a table that has rows below it; merged cells say how high it is. */
export function headOf({ rows }: Table): Head | undefined {
    const title = isTitle(rows[0]) ? wholeText(rows[0]?.[0]) : undefined;
    const from = title === undefined ? 0 : 1;
    let last = from;
    while (last - from < HIGHEST && goesOn(rows[last], rows[last + 1])) last++;
    const head = rows[last];
    if (!head || rows.length <= last + 1) return undefined;
    return {
        ...(title === undefined ? {} : { title }),
        titles: head.map((cell) => withoutBlanks(wholeText(cell))),
        texts: rows.slice(0, last + 1).flatMap((row) => row.map(({ text }) => text).filter((text) => text !== '')),
        height: last + 1,
    };
}

const isTitle = (row: readonly Cell[] | undefined): boolean =>
    row !== undefined &&
    row.length > 1 &&
    row.every((cell, i) => cell.text === '' || i === 0) &&
    row.every((cell) => wholeText(cell) === row[0]?.text);

/** A name over several columns is divided in the next row; a name over several rows reaches into it. */
const goesOn = (row: readonly Cell[] | undefined, next: readonly Cell[] | undefined): boolean =>
    row !== undefined &&
    next !== undefined &&
    (row.some((cell, i) => i > 0 && cell.text === '' && cell.covered !== undefined && cell.covered === wholeText(row[i - 1])) ||
        next.some((cell, i) => cell.text === '' && cell.covered !== undefined && cell.covered === wholeText(row[i])));

export const withoutBlanks = (title: string): string => title.trim().replaceAll(/\s+/g, /\p{Script=Han}/u.test(title) ? '' : ' ');

/** The column that a title names. */
export const columnOf = (title: string): Column =>
    TITLES.find(([, pattern]) => pattern.test(withoutBlanks(title).toLowerCase()))?.[0] ?? 'other';

/** A table whose head names its columns; undefined where it does not, or names one twice. */
export function rowsOf(table: Table): Rows | undefined {
    const head = headOf(table);
    if (!head) return undefined;
    const { titles } = head;
    const rest = table.rows.slice(head.height);
    const columns = titles.map(columnOf);
    const known = columns.filter((column) => column !== 'other');
    if (known.length < 2 || new Set(known).size < known.length || rest.some((row) => row.length > titles.length)) return undefined;
    return {
        ...(head.title === undefined ? {} : { title: head.title }),
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

const wholeText = (cell: Cell | undefined): string => cell?.text || (cell?.covered ?? '');

/** A telephone number as people write it. */
export const isPhone = (text: string): boolean =>
    /^[+(（]?[\d\s()（）+/-]{3,30}((转|ext\.?|x)\s*\d+)?$/i.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3;
export const isMobile = (text: string): boolean => /^(\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$/.test(text);
