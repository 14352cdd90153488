export function keywordsOf(grammarFolder: string): string[];
export function textMateGrammar(grammarFolder: string): Record<string, unknown>;
