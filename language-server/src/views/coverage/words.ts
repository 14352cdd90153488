import type { CoverageState } from '../../coverage/coverage.js';
import { both, words } from '../words/words.js';

export const coverageStateWords = words<CoverageState>({
    met: both('Met', '已满足'),
    excepted: both('Excepted', '已豁免'),
    unmet: both('Not met', '未满足'),
    for_reader: both('For the reader', '由审阅人判断'),
    not_applicable: both('Not applicable', '不适用'),
    not_checked: both('Not checked', '未检查'),
});

export const coverageWords = words({
    title: both('Coverage', '符合性说明'),
    clause: both('Clause', '条款'),
    requirement: both('Requirement', '要求'),
    id: both('Id', '编号'),
    state: both('State', '状态'),
    where: both('Where', '所在位置'),
    why: both('Why', '说明'),
    until: both('waived until', '豁免至'),
    asOf: both('As of', '截至'),
    total: both('requirements', '项要求'),
});
