import { term } from '../standard/taxonomy.js';

/** Whether a sector, or the one that it is a part of, stands in a list of sectors (a term of `sector_lists`). */
export function isInList(sector: string, list: string): boolean {
    const found = term('sectors', sector);
    if (!found) return false;
    const { lists = [], part_of: whole } = found as { lists?: readonly string[]; part_of?: string };
    return lists.includes(list) || (whole !== undefined && isInList(whole, list));
}
