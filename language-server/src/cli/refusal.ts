import { LARGEST_READ } from '../host/file-system.js';
import type { Lang, Message } from '../rules/messages.js';

const WORDS: Readonly<Record<string, Message>> = {
    EACCES: { en: 'the system refuses access; check the rights', 'zh-CN': '系统拒绝访问，请检查权限' },
    EPERM: { en: 'the system refuses access; check the rights', 'zh-CN': '系统拒绝访问，请检查权限' },
    ENXIO: { en: 'nobody reads from it', 'zh-CN': '没有程序在读取它' },
    EROFS: { en: 'the disk can only be read', 'zh-CN': '磁盘只读' },
    ENOSPC: { en: 'the disk is full', 'zh-CN': '磁盘已满' },
    EDQUOT: { en: 'the quota of the disk is used up', 'zh-CN': '磁盘配额已用完' },
    EFBIG: { en: 'the system allows no file of this size', 'zh-CN': '系统不允许这么大的文件' },
    EIO: { en: 'the disk does not answer as it should', 'zh-CN': '磁盘读写出错' },
    EISDIR: { en: 'there is a folder in the place of the file', 'zh-CN': '文件的位置上是文件夹' },
    NO_FILE: { en: 'this is a pipe or a device, no file', 'zh-CN': '这是管道或设备，不是文件' },
    ENOTDIR: { en: 'a file stands where a folder is needed', 'zh-CN': '需要文件夹的位置上是文件' },
    EEXIST: { en: 'a file stands where a folder is needed', 'zh-CN': '需要文件夹的位置上是文件' },
    ENAMETOOLONG: { en: 'the name is too long for this disk', 'zh-CN': '名称过长，磁盘无法保存' },
    EMFILE: { en: 'too many files are open', 'zh-CN': '打开的文件过多' },
    TOO_LARGE: { en: 'the file is larger than anything that is read here ({size} MB)', 'zh-CN': '文件超过可读取的上限（{size} MB）' },
    EBUSY: { en: 'another program holds it', 'zh-CN': '文件正被其他程序占用' },
};

/** What stands for a path where results are written to standard output. */
export const STDOUT = '-';
const OUTPUT: Message = { en: 'Standard output', 'zh-CN': '标准输出' };

/** What the system refused to do with a file, in words; undefined where an error is something else. */
export function refusal(error: unknown, lang: Lang): string | undefined {
    const {
        code,
        path,
        dest,
        most = LARGEST_READ,
    } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string; readonly most?: number };
    const words = code === undefined ? undefined : WORDS[code];
    const place = dest ?? (path === STDOUT ? OUTPUT[lang] : path);
    if (!words || place === undefined) return undefined;
    const why = words[lang].replace('{size}', String(most / 2 ** 20));
    return lang === 'en' ? `${place}: ${why}.` : `${place}：${why}。`;
}
