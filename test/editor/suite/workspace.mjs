// The folder that the suite works in.

const plan = `import "posts.preplan"

plan Suite "Suite office" {
    kind unit
    under territorial National

    organization {
        body Office "Office" {
            head Chief
        }
    }
}
`;

/** Name → text. */
export const suiteFiles = {
    'preplan.yaml': 'language: 2026\n',
    'suite.preplan': plan,
    'posts.preplan': 'post Chief "Chief" { held by todo "name" }\n',
};
