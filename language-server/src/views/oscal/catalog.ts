import type { Catalogue, Requirement } from '../../standard/catalogue-types.js';
import { uuidOf } from '../uuid.js';
import { clauseText, inLang, metadata, NS, type OscalOptions, prop } from './metadata.js';

/** A catalogue of requirements as an OSCAL catalog: one group for each chapter, one control for each requirement. */
export function oscalCatalog(catalogue: Catalogue, { lang }: OscalOptions) {
    const groups = new Map<string, Requirement[]>();
    for (const one of catalogue.requirements) groups.set(chapterOf(one), [...(groups.get(chapterOf(one)) ?? []), one]);
    return {
        catalog: {
            uuid: catalogUuid(catalogue),
            metadata: metadata(inLang(catalogue.name, lang), catalogue.version, catalogue.in_force_from),
            groups: [...groups].map(([id, requirements]) => ({
                id: `${catalogue.id}-${id}`,
                title: requirements[0] ? groupTitle(requirements[0], lang) : id,
                controls: requirements.map((one) => controlOf(one, lang)),
            })),
        },
    };
}

export const catalogUuid = ({ id, version }: Catalogue): string => uuidOf(`oscal catalog ${id} ${version}`);

/** `NP-4.2.1-2` stands in group `NP-4`. */
const chapterOf = ({ id }: Requirement): string => /^[A-Z]+-[A-Z]*\d*/.exec(id)?.[0] ?? id;
const groupTitle = (one: Requirement, lang: OscalOptions['lang']): string =>
    lang === 'zh-CN' ? `第 ${clauseText(one, lang).split('.')[0]} 部分` : `Part ${clauseText(one, lang).split('.')[0]}`;

function controlOf(one: Requirement, lang: OscalOptions['lang']) {
    const limit = one.time_limit?.limit ?? one.time_limit?.every;
    return {
        id: one.id,
        class: one.modality,
        title: inLang(one.title, lang),
        props: [
            { name: 'label', value: clauseText(one, lang) },
            prop('unit-duty', one.unit_duty),
            prop('verification', one.status),
            ...one.applies_to.map((kind) => prop('applies-to', kind)),
            ...(limit ? [prop('time-limit', limit)] : []),
        ],
        parts: [
            { id: `${one.id}_smt`, name: 'statement', prose: inLang(one.requirement, lang) },
            { id: `${one.id}_adr`, name: 'addressee', ns: NS, prose: inLang(one.addressee, lang) },
            ...(one.note ? [{ id: `${one.id}_gdn`, name: 'guidance', prose: inLang(one.note, lang) }] : []),
        ],
    };
}
