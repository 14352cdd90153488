/**
 * What a rule of the grammar read: the values of its properties in the order of `PROPERTIES[type]`, and the place of each
 * value as start and end, one after the other. The reader of clean text makes these at once; the parser's trees are put in
 * the same form (`raw-tree.ts`), so that both are lowered by the same code.
 */
export interface RawNode {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly values: readonly (RawValue | readonly RawValue[] | undefined)[];
    readonly places: readonly (readonly number[] | undefined)[];
    /** Properties in the order in which they were written, where the places do not tell. */
    readonly order?: readonly number[];
}
export type RawValue = string | true | RawNode;
