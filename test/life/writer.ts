import { writeAllAtomic } from '../../language-server/src/host/write-atomic.js';

/** Writes two files again and again, each time with one letter only, until it is killed. */
const [one = '', other = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let n = 0; ; n++) {
    const content = (n % 2 === 0 ? 'a' : 'b').repeat(3_000_000);
    writeAllAtomic([one, other].map((path) => ({ path, content })));
}
