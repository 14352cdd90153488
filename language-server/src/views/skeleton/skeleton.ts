import { format } from '../../language/format/format.js';
import { assetsText } from './assets.js';
import { generalText } from './general.js';
import { monitoringText } from './monitoring.js';
import { organizationText } from './organization.js';
import { peopleText, rosterText } from './people.js';
import { type Draft, draftOf, type SkeletonFile, type SkeletonRequest } from './request.js';
import { quoted } from './quoted.js';
import { responseText } from './response.js';
import { superiorText } from './superior.js';
import { upkeepText } from './upkeep.js';

export { SKELETON_KINDS, type SkeletonFile, type SkeletonKind, type SkeletonRequest } from './request.js';

/**
 * The files of a new project: preplan.yaml and a plan whose check gives no error for any kind, operator and sector. What only
 * the writer can know is a `todo`. Paths are inside the project; nothing is written here.
 */
export function skeleton(request: SkeletonRequest): SkeletonFile[] {
    const draft = draftOf(request);
    const files = fileNames(draft);
    const imports = [files.people, files.assets, files.rosters].map((path) => `import "${path}"\n`).join('');
    const texts: [string, string][] = [
        [files.plan, imports + planText(draft)],
        [files.people, peopleText(draft)],
        [files.assets, `import "${files.people}"\nimport "${files.plan}"\n\n${assetsText(draft)}`],
        [files.rosters, `import "${files.people}"\nimport "${files.plan}"\n\n${rosterText(draft)}`],
        ...(files.superior ? ([[files.superior, superiorText(draft)]] as [string, string][]) : []),
    ];
    return [{ path: 'preplan.yaml', content: configText(draft, files.superior) }, ...texts.map(([path, text]) => laidOut(path, text))];
}

/** A text that does not read is a mistake in this folder, never written. */
export function laidOut(path: string, text: string): SkeletonFile {
    const formatted = format(text);
    if (formatted.problems) throw new Error(`${path} does not read: ${JSON.stringify(formatted.problems[0])}`);
    return { path, content: formatted.text };
}

const fileNames = ({ request, names, t, issues }: Draft) => ({
    plan: 'plan.preplan',
    people: 'people.preplan',
    assets: 'assets.preplan',
    rosters: t('rosters.preplan', '值班表.preplan'),
    superior: issues ? undefined : `superiors/${request.superior ? names.superior : t('superior', '上级')}.preplan`,
});

function configText({ names, t }: Draft, superior: string | undefined): string {
    const lines = [
        `# ${t('The folder of this file is one project.', '本文件所在的文件夹即一个项目。')}`,
        'language: 2026',
        `plan: ${names.plan}`,
        'timezone: Asia/Shanghai',
        `lang: ${t('en', 'zh-CN')}`,
        ...(superior ? ['superiors:', `    - file: ${superior}`] : []),
    ];
    return `${lines.join('\n')}\n`;
}

function planText(draft: Draft): string {
    const { request, names, t, issues } = draft;
    const under = issues ? `under ${request.kind === 'department' ? 'sector' : 'territorial'} National` : `under territorial ${names.superior}`;
    const title = t(`${request.name} Cybersecurity Incident Emergency Plan`, `${request.name}网络安全事件应急预案`);
    return `
/// ${t('A draft. Each todo and each finding says what comes next; take a todo out once it is settled.', '草案。每处 todo 和每条检查结果都指出下一步；落实一处，删去一处 todo。')}
plan ${names.plan} ${quoted(title)} {
    prepared by ${quoted(request.name)}
    kind ${request.kind}
    sector ${request.sector}
    operator ${request.operator}
    ${under}
    conforms to national_plan_2017, reporting_measures_2025
    language ${t('en', 'zh_cn')}
    document todo "${t('number of the document', '文号')}"
    version "1"
    disclosure internal

${generalText(draft)}
${organizationText(draft)}
${monitoringText(draft)}
${responseText(draft)}
${upkeepText(draft)}
}
`;
}
