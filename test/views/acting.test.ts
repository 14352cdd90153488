import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { markupOf } from '../../language-server/src/views/html/html.js';
import { actingPersons, actingSection, withPersons } from '../../language-server/src/views/panel/acting.js';
import { routesTab } from '../../language-server/src/views/panel/routes-tab.js';
import { voiceOf } from '../../language-server/src/views/voice.js';
import { terms } from './fixture.js';
import { readMarkup } from './markup.js';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const project = discover(nodeFiles, `${root}/linjiang-university`)[0];
if (!project) throw new Error('No project');
const plan = resolveProject(loadProject(nodeFiles, project, { workspace: root }).project).plans.find(
    (one) => one.plan.name === 'LinjiangUniversity',
);
if (!plan) throw new Error('No plan');
const voice = voiceOf(plan, { lang: 'en', terms });

test('a person acts as the posts held and deputised, their bodies, and what these become', () => {
    const acting = actingPersons(voice, plan);
    expect([...(acting.get('Liu Fang') ?? [])].sort()).toEqual(
        [
            'Cybersecurity leading group (网络安全工作领导小组)',
            "Head of the president's office",
            'Incident command post (应急指挥部)',
            'Liu Fang',
            'Public information group',
            'Vice-president for information technology',
            // Head of the president's office, for the publicity department.
            ...['Head of the publicity department'],
        ].sort(),
    );
    expect([...(acting.get('Qian Yu') ?? [])].sort()).toEqual(['Expert group (专家组)', 'Qian Yu']);
});

test('a row that names a party is found by the persons behind it, others are not', () => {
    const [routes] = withPersons(actingPersons(voice, plan), [routesTab(voice, compile(plan))]);
    const first = routes?.rows.find(({ cells }) => cells[0]?.lines[0]?.text === 'First report');
    expect(first?.names).toContain('Wang Min');
    expect(first?.names).not.toContain('Qian Yu');
});

test('nobody is named where persons are left out, and what is named is text', () => {
    expect(actingPersons(voiceOf(plan, { lang: 'en', terms, redact: true }), plan).size).toBe(0);
    const markup = markupOf(actingSection(new Map([['<b>', new Set(['"a" & b'])]])));
    expect(markup).not.toContain('<b>');
    readMarkup(markup);
});
