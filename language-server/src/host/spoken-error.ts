import { fill, type Lang, type Message } from '../rules/messages.js';

/** What is wrong with something that a user gave, for the user to read in their language; `message` is the English. */
export class SpokenError extends Error {
    constructor(
        readonly words: Message,
        readonly args: Readonly<Record<string, string | number | Message>> = {},
    ) {
        super(fill(words, args, 'en'));
    }
    in(lang: Lang): string {
        return fill(this.words, this.args, lang);
    }
}
