import { choices } from './clauses.js';
import { levels, type PartOf, shape, word } from './field.js';

export const boundOfLevelsShape = shape('bound', 'LevelBound', { how: word, levels, parties: choices }, ['how']);
/** Which levels the plan handles itself (`covers`), and to whom it hands the others (`above`, `below`). */
export interface LevelBound extends PartOf<typeof boundOfLevelsShape> {}
