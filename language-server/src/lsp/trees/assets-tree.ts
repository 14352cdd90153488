import { ASSET_CLASSES } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { termName } from '../../standard/taxonomy.js';
import { panelWords } from '../../views/words/panel-words.js';
import { compiledOf } from '../matrix/compiled.js';
import type { TreeNode } from '../protocol.js';
import { iconOf } from './plan-tree.js';

/** Assets by the class that the scope gives them, the gravest class first; one in several stands in each. */
export function assetsTree(plan: ResolvedPlan, lang: Lang): TreeNode[] {
    const { assets } = compiledOf(plan).scope;
    return [...ASSET_CLASSES, '' as const]
        .flatMap((id): TreeNode[] => {
            const here = assets.filter(
                ({ classes, excluded }) => !excluded && (id === '' ? classes.length === 0 : classes.some((one) => one.class === id)),
            );
            if (here.length === 0) return [];
            return [group(id, id === '' ? panelWords.noClass[lang] : termName('asset_classes', id, lang), here, lang)];
        })
        .concat(outside(plan, lang));
}

function outside(plan: ResolvedPlan, lang: Lang): TreeNode[] {
    const here = compiledOf(plan).scope.assets.filter(({ excluded }) => excluded);
    return here.length > 0 ? [group('excluded', panelWords.outOfScope[lang], here, lang)] : [];
}

type Asset = ReturnType<typeof compiledOf>['scope']['assets'][number];

const group = (id: string, label: string, assets: readonly Asset[], lang: Lang): TreeNode => ({
    id: `class:${id}`,
    label,
    detail: String(assets.length),
    icon: 'folder',
    children: assets.map(({ part, title, hosts, zone, type, excluded }) => ({
        id: `${id}:${part}`,
        label: title,
        detail: excluded?.because ?? [hosts[0]?.address, zone && termName('network_zones', zone, lang)].filter(Boolean).join(' · '),
        icon: iconOf(type),
        part,
    })),
});
