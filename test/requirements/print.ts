import '../../language-server/src/language/full.js';
import { readBases } from './read-cases.js';
import { allProofs, KINDS, places, table } from './table.js';

// `print ROOT [ID…]`: prints, for every requirement, on which kinds of plan it is proven and in which state it is.
// Exit code 1 where a case fails or a requirement is in none of the three states.
const { cases, examples } = places(process.argv[2] ?? '.');
const bases = readBases(cases);
const wanted = process.argv.slice(3);
const proofs = allProofs(bases, examples, wanted);
const lines = table(bases, examples, proofs);
console.log(['id'.padEnd(12), 'check'.padEnd(15), ...KINDS.map((name) => name.padEnd(11)), 'state'].join(''));
for (const { id, check, cells, state } of lines)
    console.log([id.padEnd(12), check.padEnd(15), ...KINDS.map((name) => (cells[name] ?? '').padEnd(11)), state].join(''));
const failed = proofs.filter(({ fault }) => fault !== undefined);
for (const { requirement, base, fault } of failed) console.log(`${requirement} ${base}: ${fault}`);
const count = (state: string) => lines.filter((line) => line.state === state).length;
const open = lines.filter(({ state }) => state === 'open').map(({ id }) => id);
console.log(`\n${proofs.length - failed.length} of ${proofs.length} cases prove their requirement.`);
console.log(
    `${lines.length} requirements: ${count('checked')} checked, ${count('for the reader')} for the reader, ${count('no duty')} no duty.`,
);
if (wanted.length === 0) console.log(`Open: ${open.join(', ') || 'none'}`);
process.exitCode = failed.length > 0 || (wanted.length === 0 && open.length > 0) ? 1 : 0;
