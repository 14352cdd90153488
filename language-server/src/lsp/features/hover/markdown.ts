/** Text of a plan as Markdown that says just this text: plans are untrusted input. */
export const escaped = (text: string): string =>
    text
        .replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&')
        .replace(/\s+/g, ' ')
        .trim();
