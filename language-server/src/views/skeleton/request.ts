import type { Lang } from '../../rules/messages.js';
import { namesFor, type SkeletonNames } from './names.js';

/** Kinds of plans that can be begun. The national plan comes with the tool and is nobody's to write. */
export const SKELETON_KINDS = ['unit', 'department', 'region', 'province'] as const;
export type SkeletonKind = (typeof SKELETON_KINDS)[number];

/** What is asked before a plan is begun. */
export interface SkeletonRequest {
    readonly kind: SkeletonKind;
    /** A term of the vocabulary `sectors`. */
    readonly sector: string;
    /** A term of the vocabulary `operators`. */
    readonly operator: string;
    /** Who the plan reports to, in the reader's words, such as `Donghai Province`. */
    readonly superior?: string;
    /** Name of the organisation, such as `Linjiang University`. */
    readonly name: string;
    readonly lang: Lang;
}
export interface SkeletonFile {
    /** Path inside the project, with `/`. */
    readonly path: string;
    readonly content: string;
}

/** What the pieces of a skeleton share. */
export interface Draft {
    readonly request: SkeletonRequest;
    readonly names: SkeletonNames;
    /** A text in the language of the plan, as it stands between quotation marks. */
    readonly t: (en: string, zh: string) => string;
    /** The bodies that reports go to, as the plan names them. */
    readonly above: string;
    /** It may issue warnings by itself; others receive them. */
    readonly issues: boolean;
    /** Kind of the authority that the reporting measures want told, where none of the bodies above is one. */
    readonly lawful?: string;
}

export function draftOf(request: SkeletonRequest): Draft {
    const names = namesFor(request);
    const issues = request.kind === 'province' || request.kind === 'department';
    const lawful = lawfulRecipient(request);
    return {
        request,
        names,
        t: (en, zh) => (request.lang === 'zh-CN' ? zh : en),
        above: issues ? 'National.Office' : `${names.superior}.${names.office}`,
        issues,
        ...(lawful ? { lawful } : {}),
    };
}

/** Recipients by law for each kind of operator (reporting measures of 2025); territorial superiors are cyberspace offices already. */
function lawfulRecipient({ kind, operator }: SkeletonRequest): string | undefined {
    if (operator === 'cii') return 'protection_department';
    if (operator === 'central_organ') return 'department_cyberspace';
    return kind === 'department' ? 'cyberspace' : undefined;
}
