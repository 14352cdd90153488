import type { Draft } from '../skeleton/request.js';
import type { ChapterKey } from './chapters.js';
import type { People } from './people.js';

/** What prose cannot say for the checks: the points that the writer settles next, chapter by chapter. */
export function openPoints({ names: n, t, above }: Draft, chapter: ChapterKey, people: People): string {
    const who = t('who, by the text below', '由谁负责，见下文');
    const has = (pattern: RegExp) => [...people.bodies.values()].some(({ title, head }) => head.length > 0 && pattern.test(title));
    const body = (name: string, title: string, kind: string, known: RegExp) =>
        has(known) ? '' : `body ${name} "${title}" as ${kind} { head todo "${who}" deputy todo "${t('who stands in', '由谁代理')}" }`;
    switch (chapter) {
        case 'general':
            return ['I', 'II', 'III', 'IV']
                .map((level) => `grade ${level} { stated todo "${t('criteria, from the text below', '分级标准，见下文')}" }`)
                .join('\n');
        case 'organization':
            return [
                body(n.group, t('Leading group', '领导小组'), 'leading_group', /领导小组|leading group|steering/i),
                body(n.office, t('Emergency office', '应急办公室'), 'office', /应急办|办公室$|office$/i),
                body(n.team, t('Technical team', '技术支撑队伍'), 'technical_support', /技术|technical/i),
                `liaison todo "${t('name', '联络员')}" deputy todo "${t('name', '候补联络员')}" to ${above}`,
                `accountable todo "${t('post', '岗位')}"`,
            ].join('\n');
        case 'monitoring':
            return `assessed by todo "${who}"\nwarning red { received by todo "${who}" }`;
        case 'response':
            return ['IV', 'III', 'II', 'I'].map((level) => `level ${level} { command todo "${t('who commands', '由谁指挥')}" }`).join('\n');
        case 'investigation':
            return `led by todo "${who}"`;
        case 'prevention':
            return `drill_rule every todo "${t('how often', '多久一次')}" by todo "${who}"`;
        case 'supplementary':
            return `interpreted by todo "${who}"\nreview every todo "${t('how often', '多久一次')}" by todo "${who}"`;
        default:
            return '';
    }
}
