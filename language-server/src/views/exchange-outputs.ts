import type { Output, OutputFile } from './outputs.js';
import { voiceOf } from './voice.js';

const json = (path: string, content: unknown): OutputFile => ({ path, content: `${JSON.stringify(content, undefined, 2)}\n` });

/** What other programs take in: calendars, response tools, tools for governance. Loaded when asked for. */
export const exchangeOutputs = {
    ics: async ({ plan, compiled, stem, options }) => {
        const [{ dutyIcs }, { datesIcs }] = await Promise.all([import('./ics/duty.js'), import('./ics/dates.js')]);
        const voice = voiceOf(plan, options);
        const duty = dutyIcs(plan, compiled, voice, options);
        const dates = datesIcs(plan, voice, options);
        return [
            ...(duty ? [{ path: `${stem}.duty.ics`, content: duty }] : []),
            ...(dates ? [{ path: `${stem}.dates.ics`, content: dates }] : []),
        ];
    },
    cacao: async ({ plan, compiled, stem, options }) => {
        const { cacaoPlaybooks } = await import('./cacao/cacao.js');
        return cacaoPlaybooks(plan, compiled, options).map(({ file, json: playbook }) => json(`${stem}.cacao/${file}`, playbook));
    },
    oscal: async (input) => {
        const { oscalFiles } = await import('./oscal/oscal.js');
        return oscalFiles(input.plan, input.options.entries ?? [], input.options).map(({ file, content }) =>
            json(`${input.stem}.oscal/${file}`, content),
        );
    },
} satisfies Record<string, Output>;
