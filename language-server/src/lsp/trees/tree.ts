import { planTitle } from '../../views/control.js';
import { plansOf } from '../matrix/plans-of.js';
import type { TreeParams, TreeResult } from '../protocol.js';
import type { Server } from '../server.js';
import { assetsTree } from './assets-tree.js';
import { coverageTree } from './coverage-tree.js';
import { planTree } from './plan-tree.js';

/** One tree of the side bar for the plan of a document. */
export async function treeOf(server: Server, { uri, plan: id, tree }: TreeParams): Promise<TreeResult | null> {
    if (tree === 'coverage') await server.schedule.idle();
    const found = plansOf(server.state, uri);
    const plan = found?.plans.find((one) => one.id === id) ?? found?.plans[0];
    if (!found || !plan) return null;
    const { lang } = server;
    const nodes =
        tree === 'plan'
            ? planTree(plan, lang)
            : tree === 'coverage'
              ? coverageTree(server, found.project, plan, lang)
              : assetsTree(plan, lang);
    return { plan: plan.id, title: planTitle(plan), nodes };
}
