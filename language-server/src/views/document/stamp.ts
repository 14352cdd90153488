import type { ResolvedPlan } from '../../model/plans.js';
import { type ControlOptions, contentHash } from '../control.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { documentWords } from '../words/document-words.js';
import type { Stamp } from './document.js';

/** Where an output comes from, for the foot of each page. A revision is told by its first characters. */
export function stampOf(plan: ResolvedPlan, voice: Voice, options: ControlOptions): Stamp {
    const { say } = voice;
    const hash = contentHash(plan);
    const { version, disclosure, name } = plan.plan;
    const told = [disclosure && voice.term('disclosures', disclosure), voice.redact && say(documentWords.redacted)].filter(Boolean);
    const line = say(documentWords.stamp, {
        disclosure: told.map((one) => `${one} · `).join(''),
        asOf: options.asOf,
        revision: options.revision ? say(documentWords.revision, { revision: plainText(options.revision) }) : '',
        hash,
    });
    return {
        plan: name ?? plan.id,
        ...(version ? { version: plainText(version) } : {}),
        ...(disclosure ? { disclosure } : {}),
        asOf: options.asOf,
        ...(options.revision ? { revision: options.revision } : {}),
        hash,
        redacted: voice.redact,
        line,
    };
}
