import type { FileModel } from '../model/file-model.js';
import data from './generated/national.json' with { type: 'json' };

/** Path under which the built-in national plan appears in findings and as a read-only document. */
export const NATIONAL_PATH = 'builtin:/national-plan-2017.preplan';

/** The national plan that ships with the tool, as its model: written in the language in examples/national-plan-2017. */
export function nationalPlan(): FileModel {
    return data as unknown as FileModel;
}
