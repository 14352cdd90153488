import type { CellState, GapKind, Layer } from '../../compile/matrix-types.js';
import type { RouteKind } from '../../compile/route-types.js';
import type { Level } from '../../model/shape/index.js';
import { both, words } from './words.js';

/** What stands beside I–IV wherever a level is shown. */
export const levelNames = words<Level>({
    I: both('particularly serious', '特别重大'),
    II: both('serious', '重大'),
    III: both('relatively serious', '较大'),
    IV: both('general', '一般'),
});

export const stateWords = words<CellState>({
    handled: both('Handled', '已有安排'),
    excluded: both('Not in this plan', '不在本预案内'),
    handed_over: both('Handed over', '移交上级'),
    gap: both('Gap', '空缺'),
});

export const gapWords = words<GapKind>({
    no_owner: both('Nobody is in charge', '没有负责单位'),
    no_step: both('No step says what to do', '没有处置步骤'),
    no_contain: both('No step contains the incident', '没有控制事态的步骤'),
    no_assess: both('No step judges category and grade', '没有研判类别和级别的步骤'),
    no_preserve_evidence: both('No step preserves evidence', '没有保留证据的步骤'),
    no_eradicate: both('No step removes the cause', '没有消除隐患的步骤'),
    no_inform: both('No step informs those affected', '没有通报情况的步骤'),
    no_restore: both('No step restores service', '没有恢复运行的步骤'),
    no_report: both('No report goes upwards', '没有向上报告'),
    no_end: both('Nothing says who ends the response', '没有说明由谁结束响应'),
    no_warning: both('The plan does not answer this warning', '预案没有规定对这一预警的响应'),
    no_level: both('The plan does not describe this level', '预案没有规定这一级响应'),
    first_handling_only: both('Only first handling applies', '只有先期处置'),
});

export const layerWords = words<Layer>({
    first_handling: both('First handling', '先期处置'),
    level: both('Level', '分级响应'),
    playbook: both('Playbook', '专项处置'),
    sub_playbook: both('Playbook of the sub-category', '子类专项处置'),
    warning: both('Warning', '预警响应'),
    protection: both('Protection period', '重要保障'),
});

export const stepKindWords = words<'step' | 'gate' | 'decision'>({
    step: both('Step', '步骤'),
    gate: both('Gate', '放行关口'),
    decision: both('Decision', '决策点'),
});

export const reportHowWords = words<'report' | 'notify'>({
    report: both('Report', '报告'),
    notify: both('Notice', '通报'),
});

export const partyWords = words({
    each: both('each of the {name}', '各{name}'),
    eachRole: both('each {role} of {name}', '各{name}的{role}'),
    ofSector: both('{name} of the sector', '本行业{name}'),
    ofPlace: both('{name} of the place', '当地{name}'),
    role_head: both('head', '负责人'),
    role_deputy: both('deputy', '副负责人'),
    withheld: both('a named person', '指定人员'),
});

export const occasionWords = words({
    and: both(' and ', '且'),
    not: both('not: {what}', '非：{what}'),
    grade: both('{level}', '{level}'),
    warning: both('{colours} warning', '{colours}预警'),
    lasting: both('{what} for {amount}', '{what}持续 {amount}'),
});

/** A way of telling somebody that has no title of its own. */
export const routeKindWords = words<RouteKind>({
    report: both('Report', '报告'),
    notify: both('Notice', '通报'),
    stage: both('Report', '报告'),
    follow_up: both('Follow-up', '后续报告'),
    submit: both('Document handed in', '报送材料'),
    tell: both('Notice of start or end', '启动或结束告知'),
    filing: both('Filing', '备案'),
});
