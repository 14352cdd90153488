import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeText } from '../../host/file-system.js';
import { isLfsPointer } from '../../language/lfs-pointer.js';
import { fill, type Lang } from '../../rules/messages.js';
import { adopt } from '../../views/adopt/adopt.js';
import type { ReadDocument as Document } from '../../views/adopt/block.js';
import { lossText } from '../../views/adopt/import-page.js';
import { titleOf } from '../../views/adopt/title.js';
import type { SkeletonFile, SkeletonRequest } from '../../views/skeleton/skeleton.js';
import { both, words } from '../../views/words/words.js';
import { CommandError, EXIT } from '../exit.js';

export interface ReadDocument {
    /** The organisation that the title names. */
    readonly name?: string;
    /** What could not be carried, for the terminal. */
    readonly notes: readonly string[];
    files(request: SkeletonRequest): SkeletonFile[];
}

const WORDS = words({
    missing: both('--from {path}: there is no such file.', '--from {path}：没有这个文件。'),
    large: both(
        '--from {path}: the file is larger than 64 MB. Take pictures out and save it again.',
        '--from {path}：文件超过 64 MB。请删去图片后另存。',
    ),
    doc: both(
        '--from {path}: this is a Word file of the old format. Open it in Word or WPS, save it as .docx, and give that.',
        '--from {path}：这是旧格式的 Word 文件。请用 Word 或 WPS 打开，另存为 .docx 后再读入。',
    ),
    wps: both('--from {path}: open it in WPS, save it as .docx, and give that.', '--from {path}：请用 WPS 打开，另存为 .docx 后再读入。'),
    pdf: both(
        '--from {path}: a PDF does not say what is a heading or a table. Take the Word file that it was made from, or open the PDF in Word or WPS and save it as .docx.',
        '--from {path}：PDF 中没有标题和表格的结构。请使用原 Word 文件，或用 Word、WPS 打开 PDF 后另存为 .docx。',
    ),
    other: both(
        '--from {path}: give a .docx or a .md file. Open any other one in the program that made it, or in LibreOffice, and save it as .docx.',
        '--from {path}：请给出 .docx 或 .md 文件。其他格式请用原程序或 LibreOffice 打开，另存为 .docx。',
    ),
    encoding: both('--from {path}: this is no UTF-8 text. Save it as UTF-8.', '--from {path}：不是 UTF-8 文本，请另存为 UTF-8。'),
    pointer: both(
        '--from {path}: this is a pointer of Git LFS, the file itself has not been fetched. Run: git lfs pull',
        '--from {path}：这是 Git LFS 指针，文件内容尚未取回。请运行：git lfs pull',
    ),
    empty: both('--from {path}: there is no text in it.', '--from {path}：其中没有文字。'),
    lost: both('Not carried (see IMPORT.md): {what}', '未读入（见 IMPORT.md）：{what}'),
    not_zip: both(
        '--from {path}: this is no Word document. Open it in Word or WPS and save it as .docx.',
        '--from {path}：不是 Word 文档。请用 Word 或 WPS 打开后另存为 .docx。',
    ),
    not_word: both(
        '--from {path}: there is no Word document in it. Save it as .docx and give that.',
        '--from {path}：其中没有 Word 文档内容。请另存为 .docx。',
    ),
    too_large: both(
        '--from {path}: unpacked it is too large to be a plan. Take pictures and objects out and save it again.',
        '--from {path}：解压后过大。请删去图片和对象后另存。',
    ),
    too_many: both('--from {path}: it is packed of too many parts to be a plan.', '--from {path}：包含的部件过多，不像是预案。'),
    bomb: both('--from {path}: its parts are packed as no text is; it is not opened.', '--from {path}：压缩比异常，未打开。'),
    path: both('--from {path}: its parts have names that no Word document has; it is not opened.', '--from {path}：部件名称异常，未打开。'),
    encrypted: both(
        '--from {path}: it is locked by a password, or of the old format. Open it, take the password off, and save it as .docx.',
        '--from {path}：文件已加密或为旧格式。请打开后取消密码，另存为 .docx。',
    ),
    damaged: both(
        '--from {path}: the document is damaged. Open it in Word or WPS, let it be mended, and save it again.',
        '--from {path}：文档已损坏。请用 Word 或 WPS 打开修复后另存。',
    ),
    doctype: both(
        '--from {path}: its parts hold declarations that no Word document has; it is not opened.',
        '--from {path}：部件含有异常声明，未打开。',
    ),
    too_deep: both('--from {path}: its parts are nested too deep; it is not opened.', '--from {path}：嵌套过深，未打开。'),
});
const LARGEST = 64 * 2 ** 20;

/** An existing plan, by its ending. Every way in which it cannot be read ends with what to do. */
export async function readDocument(path: string, lang: Lang): Promise<ReadDocument> {
    const refuse = (key: keyof typeof WORDS): never => {
        throw new CommandError(EXIT.usage, WORDS[key], { path });
    };
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return refuse('missing');
    if (found.size > LARGEST) refuse('large');
    const document = await read(path, refuse);
    if (document.blocks.length === 0) refuse('empty');
    const { title, name } = titleOf(document.blocks);
    return {
        ...(name ? { name } : {}),
        notes: document.losses.map((loss) => fill(WORDS.lost, { what: lossText(loss, lang) }, lang)),
        files: (request) => adopt(document, { ...request, ...(title ? { title } : {}) }, basename(path)),
    };
}

async function read(path: string, refuse: (key: keyof typeof WORDS) => never): Promise<Document> {
    const ending = extname(path).toLowerCase();
    if (ending === '.doc' || ending === '.dot' || ending === '.rtf') return refuse('doc');
    if (ending === '.wps' || ending === '.wpt') return refuse('wps');
    if (ending === '.pdf') return refuse('pdf');
    const bytes = readFileSync(path);
    if (isLfsPointer(bytes.subarray(0, 1025).toString('latin1'))) refuse('pointer');
    if (ending === '.md' || ending === '.markdown') {
        const { text, invalidAt } = decodeText(bytes);
        if (invalidAt !== undefined) refuse('encoding');
        return (await import('../../views/adopt/markdown.js')).blocksOfMarkdown(text);
    }
    if (ending !== '.docx' && ending !== '.docm' && ending !== '.dotx') return refuse('other');
    const { DocumentProblem, readDocx } = await import('../../host/documents/docx.js');
    try {
        return await readDocx(bytes);
    } catch (error) {
        if (error instanceof DocumentProblem) return refuse(error.problem);
        throw error;
    }
}
