import { readBases } from './read-cases.js';
import { allProofs, places, table } from './table.js';

// `print ROOT [ID…]`: prints, for every requirement, on which kinds of plan it is proven. Exit code 1 where a case fails.
const { cases, examples } = places(process.argv[2] ?? '.');
const bases = readBases(cases);
const wanted = process.argv.slice(3);
const proofs = allProofs(bases, examples, wanted);
const lines = table(bases, examples, proofs);
const short = (cell: string) => (cell.startsWith('not proven') ? 'FAILS' : cell);
const names = bases.map(({ name }) => name);
console.log(['id'.padEnd(12), 'check'.padEnd(15), ...names.map((name) => name.padEnd(11))].join(''));
for (const { id, check, cells } of lines)
    console.log([id.padEnd(12), check.padEnd(15), ...names.map((name) => short(cells[name] ?? '').padEnd(11))].join(''));
const failed = proofs.filter(({ fault }) => fault !== undefined);
for (const { requirement, base, fault } of failed) console.log(`${requirement} ${base}: ${fault}`);
const open = lines.filter(({ cells }) => Object.values(cells).includes('no case')).map(({ id }) => id);
console.log(`\n${proofs.length - failed.length} of ${proofs.length} cases prove their requirement.`);
console.log(`Without a case for a kind of plan that they bind: ${open.join(', ') || 'none'}`);
process.exitCode = failed.length > 0 ? 1 : 0;
