import { contains, isPublic, isSingle, type Span, spanOf } from '../../../compile/scope/addresses.js';
import { namesOf } from '../../../model/resolve/names.js';
import type { Network } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import type { FileAt } from '../file-at.js';
import { serviceName } from '../words/services.js';
import { escaped } from './markdown.js';

/** Of a port the service that usually listens there; of an address the network that it lies in, and who can reach it. */
export function networkText(token: string, text: string, file: FileAt, lang: Lang): string | undefined {
    if (token === 'PORT') return serviceName(text, lang);
    return token === 'IPV4' || token === 'IPV6' ? addressText(text, file, lang) : undefined;
}

function addressText(text: string, file: FileAt, lang: Lang): string | undefined {
    const zh = lang === 'zh-CN';
    const span = spanOf(text);
    if (!span) return undefined;
    const networks = [...file.project.loaded.project.files.values()]
        .flatMap((model) => [...namesOf(model).top.values()])
        .filter(({ part }) => part.type === 'network')
        .filter(({ part }) =>
            (part as unknown as Network).ranges.some((range) => {
                const outer = range === text ? undefined : spanOf(range);
                return outer !== undefined && contains(outer, span);
            }),
        )
        .map(({ part, name }) => escaped((part as unknown as Network).title ?? name));
    const kind = isPublic(span) ? (zh ? '公网地址' : 'public address') : zh ? '内网地址' : 'private address';
    const count = isSingle(span) ? '' : zh ? `，共 ${counted(span)} 个` : `, ${counted(span)} in all`;
    const where = networks.length === 0 ? '' : zh ? `，位于${networks.join('、')}` : `, in ${networks.join(', ')}`;
    return `${kind}${where}${count}`;
}

function counted({ from, to }: Span): string {
    const count = to - from + 1n;
    if (count <= 1n << 32n) return count.toLocaleString('en-US');
    const power = count.toString(2).length - 1;
    return `2^${power}`;
}
