// The suite that runs inside an extension host: on a desktop through @vscode/test-electron, in the browser through code-server.
// It lives in one CommonJS module without packages, because both hosts load it by `require` from outside any bundle.
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const LIMIT = 30_000;

function limited(work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT / 1000} s`)), LIMIT);
    });
    return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

/** Runs every case of every file in `cases/`, one after the other; rejects when one fails or none was found. */
exports.run = async () => {
    const folder = join(__dirname, 'cases');
    let passed = 0;
    const failed = [];
    for (const file of readdirSync(folder)
        .filter((name) => name.endsWith('.cjs'))
        .sort()) {
        for (const [name, work] of Object.entries(require(join(folder, file)))) {
            try {
                await limited(work);
                passed += 1;
                console.log(`ok   ${name}`);
            } catch (error) {
                failed.push(name);
                console.log(`FAIL ${name}\n${error.stack}`);
            }
        }
    }
    const sum = `suite: ${passed} passed, ${failed.length} failed`;
    console.log(sum);
    // A program that ends well without having run the suite would look the same.
    if (process.env.PREPLAN_SUITE_RESULT) writeFileSync(process.env.PREPLAN_SUITE_RESULT, sum);
    if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
    if (passed === 0) throw new Error(`no case in ${folder}`);
};
