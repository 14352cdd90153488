// A plan with as many playbooks as wanted: the university's, with more of its own categories and a playbook for each.

const TITLES = [
    ['Isolate', 'Take the affected hosts of area {n} off the network', 'contain', '30m'],
    ['Save', 'Keep memory, disks and logs of area {n}', 'preserve_evidence', '1h'],
    ['Judge', 'Judge how far the incident in area {n} has spread', 'assess', '45m'],
    ['Clean', 'Remove what was planted in area {n}', 'eradicate', '8h'],
    ['Return', 'Bring area {n} back, 核心业务 first', 'restore', '1d'],
];

/** The text of the plan with `count` playbooks in all. `text`: examples/linjiang-university/plan.preplan. */
export function manyPlaybooks(text, count) {
    const there = text.match(/^ {8}playbook /gm)?.length ?? 0;
    const categories = [];
    const playbooks = [];
    for (let n = there + 1; n <= count; n++) {
        categories.push(`        category Area${n} "Incident in area ${n} (区域 ${n})" as network_attack`);
        const steps = TITLES.map(([name, title, does, within], at) => {
            const after = at === 0 ? '' : ` after ${TITLES[at - 1][0]}${n}`;
            return `            step ${name}${n} "${title.replace('{n}', n)}" does ${does} by TechnicalTeam${after} within ${within}`;
        });
        playbooks.push(
            `        playbook Area${n} "Area ${n}" for Area${n} {\n            led by TechnicalTeam\n${steps.join('\n')}\n        }`,
        );
    }
    const withCategories = text.replace(/^( {8}categories \S+\n)/m, (line) => `${line}${categories.join('\n')}\n`);
    const at = withCategories.search(/^ {8}playbook /m);
    if (categories.length > 0 && (withCategories === text || at < 0)) throw new Error('The plan has no place for more playbooks');
    return `${withCategories.slice(0, at)}${playbooks.join('\n')}\n${withCategories.slice(at)}`;
}
