import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { termName, termsOf } from '../../standard/taxonomy.js';
import type { TreeNode } from '../protocol.js';
import { iconOf } from './plan-tree.js';

const NO_CLASS = { en: 'No class written', 'zh-CN': '未写明类别' };

/** Assets by class, in the order of the taxonomy. */
export function assetsTree(plan: ResolvedPlan, lang: Lang): TreeNode[] {
    const assets = (['system', 'network', 'device', 'terminals'] as const).flatMap((type) => plan.declared(type));
    const classes = termsOf('asset_classes').map(({ id }) => id);
    return [...classes, ''].flatMap((id): TreeNode[] => {
        const here = assets.filter((one) => (id === '' ? one.class.length === 0 : one.class.includes(id)));
        if (here.length === 0) return [];
        const label = id === '' ? NO_CLASS[lang] : termName('asset_classes', id, lang);
        return [
            {
                id: `class:${id}`,
                label,
                detail: String(here.length),
                icon: 'folder',
                children: here.map((one) => ({
                    id: `${id}:${one.id}`,
                    label: one.title ?? one.name ?? '',
                    detail: [one.hosts[0]?.address, one.zone && termName('network_zones', one.zone, lang)].filter(Boolean).join(' · '),
                    icon: iconOf(one.type),
                    part: one.id,
                })),
            },
        ];
    });
}
