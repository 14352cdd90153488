/** Text of each generated file by its name; empty when there are errors (`file:line:column message`). */
export function generateData(folder?: string): { outputs: Map<string, string>; errors: string[] };
/** Writes the generated files, or with `check` only compares them; `stale`: files that were not current. */
export function writeData(options?: { check?: boolean }): { errors: string[]; stale: string[] };
/** Text of each generated file by its path in the project; throws where the data has errors. */
export function generateStandardData(): Record<string, string>;
