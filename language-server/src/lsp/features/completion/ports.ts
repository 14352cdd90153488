import { CompletionItemKind } from 'vscode-languageserver-types';
import type { System } from '../../../model/shape/index.js';
import { LANGS } from '../../../rules/messages.js';
import { SERVICES, serviceName } from '../words/services.js';
import { type Around, declaredAround } from './around.js';
import type { Candidate, CompletionOptions } from './candidate.js';

/** Ports with the names of their services; those that hosts of the project have come first, the most frequent before all. */
export function portCandidates(around: Around, { lang }: CompletionOptions, rank: number): Candidate[] {
    const counts = new Map<string, number>();
    for (const part of declaredAround(around, 'system', 'device', 'terminals'))
        for (const host of (part as unknown as System).hosts) for (const port of host.ports) counts.set(port, (counts.get(port) ?? 0) + 1);
    const used = [...counts].sort((a, b) => b[1] - a[1]).map(([port]) => port);
    return [...new Set([...used, ...SERVICES.map(([port]) => port)])].map((label) => {
        const service = serviceName(label, lang);
        return {
            label,
            kind: CompletionItemKind.Value,
            names: LANGS.flatMap((one) => serviceName(label, one) ?? []),
            ...(service ? { beside: service } : {}),
            rank,
        };
    });
}
