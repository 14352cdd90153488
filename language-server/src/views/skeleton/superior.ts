import { quoted } from './quoted.js';
import type { Draft } from './request.js';

/** The plan above, abridged: who is reported to. What it asks for is copied from it, or comes with its own file. */
export function superiorText({ request, names, t }: Draft): string {
    const title = request.superior ?? t('The superior', '上级单位');
    return `
/// ${t(
        'Only what this plan refers to. Replace this file by the one that the superior writes with “preplan build --format interface”, or copy its demands here.',
        '只写本预案引用的内容。上级若提供“preplan build --format interface”生成的文件，请替换本文件；否则把上级的要求抄到这里。',
    )}
plan ${names.superior} ${quoted(t(`${title}: emergency plan for cybersecurity incidents`, `${title}网络安全事件应急预案`))} {
    abridged
    prepared by ${quoted(title)}
    kind province                    // ${t('assumed: change it where the superior is another', '按省级预设，不符时请改')}
    under territorial National

    organization {
        body ${names.office} ${quoted(t(`${title}: cybersecurity emergency office`, `${title}网络安全应急办公室`))} as office {
            phone todo "${t('duty telephone of the superior, from its last letter', '上级值班电话，查最近来文')}"
        }
    }
}
`;
}
