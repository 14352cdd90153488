import type { Lang } from '../../rules/messages.js';
import type { SkeletonFile, SkeletonRequest } from '../../views/skeleton/skeleton.js';

export interface ReadDocument {
    readonly name?: string;
    readonly notes: readonly string[];
    files(request: SkeletonRequest): SkeletonFile[];
}
export async function readDocument(_path: string, _lang: Lang): Promise<ReadDocument> {
    throw new Error('not yet');
}
