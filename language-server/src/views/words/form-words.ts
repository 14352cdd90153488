import { both, words } from './words.js';

/** Labels of the forms. */
export const formWords = words({
    toWhom: both('To whom, until when', '报送要求'),
    reporter: both('Who reports', '报告单位'),
    unit: both('Unit', '单位名称'),
    plan: both('Plan', '依据预案'),
    reportNumber: both('Number of the report', '报告编号'),
    timeOfReport: both('Time of the report', '报告时间'),
    reporterName: both('Reporting person and telephone', '报告人及电话'),
    incident: both('The incident', '事件情况'),
    discovered: both('Discovered at', '发现时间'),
    ended: both('Response ended at', '响应结束时间'),
    grade: both('Grade', '事件级别'),
    signing: both('Signatures', '签字'),
    filledBy: both('Filled in by', '填报人'),
    approvedBy: both('Approved by', '审批人'),
    course: both('Course of the incident and its handling', '事件经过和处置情况'),
    receivedAt: both('Received at', '接收时间'),
    receivedBy: both('Received by', '接收机构'),
    receivedThrough: both('From whom, through what', '来源和渠道'),
    colour: both('Colour', '预警等级'),
    answer: both('What the plan answers', '预案规定的响应'),
    done: both('What was done', '落实情况'),
    lifted: both('Lifted at', '解除时间'),
});
