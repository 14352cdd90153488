import { partyPart } from '../../model/plans.js';
import type { Body, Organization, Power } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import type { SheetInput } from '../sheets/sheet.js';
import { choicesText, levelsText, refsText, refText, termsText } from '../values.js';
import type { Voice } from '../voice.js';
import { documentWords as w } from '../words/document-words.js';
import { aside, listed, pair } from '../words/words.js';
import { contentBlocks, facts, heading, list, section, table } from './blocks.js';
import type { Block } from './document.js';

/** Chapter 2. */
export function organizationBlocks(input: SheetInput, organization: Organization): Block[] {
    const { voice } = input;
    const { say } = voice;
    return [
        ...contentBlocks(
            input,
            organization.contents.filter((one) => one.type !== 'section'),
        ),
        ...organization.bodies.flatMap((body) => bodyBlocks(input, body, 2)),
        ...section(say(w.posts), posts(input)),
        ...section(
            say(w.liaison),
            list(
                organization.liaisons.map((one) => {
                    const deputy =
                        one.deputy.length > 0
                            ? aside(voice.lang, pair(voice.lang, lower(voice, say(w.deputy)), choicesText(input, one.deputy)))
                            : '';
                    const to = listed(
                        input.voice.lang,
                        [choicesText(input, one.to), refsText(input, one.of)].filter((name) => name !== ''),
                    );
                    return say(w.liaisonText, {
                        who: choicesText(input, one.holder) + deputy,
                        to,
                    });
                }),
            ),
        ),
        ...section(
            say(w.accountable),
            list(
                organization.accountables.map((one) =>
                    say(w.accountableText, {
                        who: choicesText(input, one.holder),
                        what: termsText(input.voice, 'reporting_failures', one.forbids),
                    }),
                ),
            ),
        ),
        ...section(say(w.powers), powers(input, organization.powers)),
        ...contentBlocks(
            input,
            organization.contents.filter((one) => one.type === 'section'),
        ),
    ];
}

/** Within a sentence. */
const lower = ({ lang }: Voice, word: string): string => (lang === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word);

function bodyBlocks(input: SheetInput, body: Body, level: 2 | 3): Block[] {
    const { voice } = input;
    const { say } = voice;
    const becomes = body.becomes.map((one) => say(w.becomesAt, { body: refText(input, one.body), levels: levelsText(voice, one.levels) }));
    const formed = body.formed && [
        choicesText(input, body.formed.by),
        body.formed.levels.length > 0 && say(w.atLevels, { levels: levelsText(voice, body.formed.levels) }),
    ];
    return [
        heading(plainText(body.title ?? body.name ?? ''), level),
        ...facts([
            [say(w.head), choicesText(input, body.head)],
            [say(w.deputy), choicesText(input, body.deputy)],
            [
                say(w.members),
                listed(
                    voice.lang,
                    [choicesText(input, body.members), choicesText(input, body.drawn)].filter((one) => one !== ''),
                ),
            ],
            [say(w.helpedBy), choicesText(input, body.with)],
            [say(w.under), refText(input, body.under)],
            [say(w.becomes), becomes.join('\n')],
            [say(w.formed), formed?.filter(Boolean).join(' ')],
            [say(w.performs), termsText(voice, 'functions', body.performs)],
            [say(w.duties), body.duties.map(plainText).join('\n')],
            [say(w.field), plainText(body.field ?? '')],
            [say(w.located), plainText(body.located ?? '')],
            [say(w.onDuty), refsText(input, body.onDuty)],
        ]),
        ...contentBlocks(input, body.contents, 3),
        ...body.groups.flatMap((one) => bodyBlocks(input, one, 3)),
    ];
}

/** Posts that the plan speaks of, with who holds them. */
function posts(input: SheetInput): Block[] {
    const { plan, voice } = input;
    const { say } = voice;
    const rows = plan.declared('post').map((post) => {
        const holders = voice.redact ? post.held.filter((ref) => partyPart(plan, { ref } as never)?.type !== 'person') : post.held;
        return [
            plainText(post.title ?? post.name ?? '') + (post.key ? aside(voice.lang, say(w.keyPost)) : ''),
            refsText(input, holders),
            refsText(input, post.deputy),
            post.duties.map(plainText).join('\n'),
        ];
    });
    return table('posts', [[say(w.post), 1.4], [say(w.heldBy)], [say(w.deputy), 1.2], [say(w.duties), 1.4]], rows);
}

function powers(input: SheetInput, list: readonly Power[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = list.map((one) => [
        one.act ? voice.term('power_acts', one.act) : '',
        listed(
            voice.lang,
            [termsText(voice, 'colours', one.colours), levelsText(voice, one.levels)].filter((what) => what !== ''),
        ),
        choicesText(input, one.to),
        one.scope ? voice.term('power_scopes', one.scope) : '',
        choicesText(input, one.approved),
    ]);
    return table('powers', [[say(w.act)], [say(w.what)], [say(w.to), 1.3], [say(w.within)], [say(w.approvedBy)]], rows);
}
