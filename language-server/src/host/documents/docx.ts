import type { ReadDocument } from '../../views/adopt/block.js';
import { readWord } from '../../views/adopt/word/read.js';
import { XmlProblem } from '../../views/adopt/word/xml.js';
import { DocumentProblem, partsOf } from './zip.js';

export { DocumentProblem };

/** A Word document as blocks. Throws DocumentProblem where it is none, is damaged, or is made to harm. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
    const parts = partsOf(bytes, (path) => /\.(xml|rels)$/i.test(path));
    try {
        const document = readWord(parts);
        if (!document) throw new DocumentProblem('not_word');
        return document;
    } catch (error) {
        if (error instanceof XmlProblem) throw new DocumentProblem(error.problem);
        throw error;
    }
}
