import type { SkeletonFile } from './request.js';

export const CI_KINDS = ['github', 'gitlab', 'none'] as const;
export type CiKind = (typeof CI_KINDS)[number];

/** The file that has a forge check the plan on every push; none where nobody wants one. `version` is that of the tool. */
export function ciFiles(kind: CiKind, version: string): SkeletonFile[] {
    const tool = /^\d+\.\d+\.\d+/.test(version) ? `preplan@${version}` : 'preplan';
    if (kind === 'github')
        return [
            {
                path: '.github/workflows/preplan.yml',
                content: `name: Preplan
on: [push, pull_request]
permissions:
    contents: read
jobs:
    check:
        runs-on: ubuntu-latest
        steps:
            - uses: actions/checkout@v4
            - uses: actions/setup-node@v4
              with:
                  node-version: 22
            - run: npx --yes ${tool} check
            - run: npx --yes ${tool} fmt --check
`,
            },
        ];
    if (kind === 'gitlab')
        return [
            {
                path: '.gitlab-ci.yml',
                content: `preplan:
    image: node:22
    script:
        - npx --yes ${tool} check
        - npx --yes ${tool} fmt --check
`,
            },
        ];
    return [];
}
