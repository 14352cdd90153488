import { fill, type Message } from '../../rules/messages.js';
import { termName, termsOf } from '../../standard/taxonomy.js';
import { LONGEST_NAME, nameProblem } from '../../views/skeleton/name-problem.js';
import { plainLine } from '../../views/skeleton/quoted.js';
import { SKELETON_KINDS, type SkeletonKind, skeleton } from '../../views/skeleton/skeleton.js';
import type { NewPlanChoice, NewPlanChoices, NewPlanParams, NewPlanResult } from '../protocol.js';
import type { Server } from '../server.js';

/** Who writes a plan of each kind. */
const KINDS: Readonly<Record<SkeletonKind, Message>> = {
    unit: { en: 'A school, a hospital, a company, an office', 'zh-CN': '学校、医院、企业、机关等' },
    department: { en: 'A department of the state, for its sector', 'zh-CN': '中央和国家机关部门，面向本行业' },
    region: { en: 'A city, a county, a district', 'zh-CN': '市、县、区' },
    province: { en: 'A province', 'zh-CN': '省、自治区、直辖市' },
};

/** How soon operators of each kind report at the latest (reporting measures of 2025). */
const OPERATORS: Readonly<Record<string, Message>> = {
    cii: { en: 'reports within 1 hour', 'zh-CN': '最迟 1 小时内报告' },
    central_organ: { en: 'reports within 2 hours', 'zh-CN': '最迟 2 小时内报告' },
    ordinary: { en: 'reports within 4 hours', 'zh-CN': '最迟 4 小时内报告' },
};

/** What a plan can be begun as, in words. */
export function newPlanChoices({ lang }: Server): NewPlanChoices {
    const named = (vocabulary: string, ids: readonly string[]): NewPlanChoice[] =>
        ids.map((id) => ({ id, label: termName(vocabulary, id, lang) }));
    const all = (vocabulary: string) =>
        named(
            vocabulary,
            termsOf(vocabulary).map(({ id }) => id),
        );
    const kinds = named('plan_kinds', SKELETON_KINDS).map((one) => ({ ...one, detail: KINDS[one.id as SkeletonKind][lang] }));
    const operators = all('operators').map((one) => (OPERATORS[one.id] ? { ...one, detail: OPERATORS[one.id]?.[lang] ?? '' } : one));
    return { kinds, sectors: all('sectors'), operators };
}

const EMPTY = { en: 'The plan needs the name of its organisation.', 'zh-CN': '预案需要写明单位名称。' };
const LONG = { en: 'A name has at most {most} characters.', 'zh-CN': '名称不超过 {most} 个字符。' };
const UNKNOWN = { en: '{what} is nothing that a plan can be begun as.', 'zh-CN': '不能以“{what}”新建预案。' };

/** The files of a new project; what only the writer can know is left open in them. */
export function newPlan(server: Server, params: NewPlanParams): NewPlanResult {
    const { lang } = server;
    const { kind, sector, operator } = params;
    const choices = newPlanChoices(server);
    const wrong = [
        choices.kinds.some(({ id }) => id === kind) ? undefined : kind,
        choices.sectors.some(({ id }) => id === sector) ? undefined : sector,
        choices.operators.some(({ id }) => id === operator) ? undefined : operator,
    ].find((one) => one !== undefined);
    if (wrong !== undefined) return { refused: fill(UNKNOWN, { what: wrong }, lang) };
    const name = plainLine(params.name);
    const superior = plainLine(params.superior ?? '');
    if (nameProblem(name) === 'empty') return { refused: EMPTY[lang] };
    if ([name, superior].some((one) => nameProblem(one) === 'long')) return { refused: fill(LONG, { most: LONGEST_NAME }, lang) };
    return { files: skeleton({ kind: kind as SkeletonKind, sector, operator, name, ...(superior ? { superior } : {}), lang }) };
}
