import { compile } from '../../language-server/src/compile/compile.js';
import type { ResolvedProject } from '../../language-server/src/model/plans.js';
import { boundBy, cataloguesInForce } from '../../language-server/src/rules/requirement/engine/bound.js';
import type { Fault, Verdict } from '../../language-server/src/rules/requirement/engine/verdict.js';
import { kinds } from '../../language-server/src/rules/requirement/kinds.js';
import type { Rule } from '../../language-server/src/rules/rule.js';

const kindOfRule = ({ id }: Rule) => kinds.find(({ name }) => `requirement/${name.replaceAll('_', '-')}` === id);

/** How the plans of a project stand to each requirement of a rule's kind: one line for those that stand alike. */
export function verdictsOf(rule: Rule, resolved: ResolvedProject, asOf: string): string[] {
    const kind = kindOfRule(rule);
    if (!kind) return [];
    return resolved.plans.flatMap((plan) => {
        const context = { plan, compiled: compile(plan), asOf };
        const alike = new Map<string, string[]>();
        for (const { requirements } of cataloguesInForce(plan))
            for (const of of requirements) {
                if (of.check?.kind !== kind.name) continue;
                const bound = boundBy(plan, of);
                const binds = bound.state === 'bound' || bound.state === 'demanded';
                const text = `${bound.state}: ${binds ? said(kind.judge(context, of)) : 'why' in bound ? `${bound.why.en} / ${bound.why['zh-CN']}` : ''}`;
                alike.set(text, [...(alike.get(text) ?? []), of.id]);
            }
        return [...alike].map(([text, ids]) => `${plan.plan.name ?? ''}: ${ids.join(', ')}: ${text}`);
    });
}

function said(verdict: Verdict): string {
    const where = 'where' in verdict ? ` ${verdict.where.join(', ')}` : '';
    const why = 'why' in verdict ? ` ${verdict.why.en} / ${verdict.why['zh-CN']}` : '';
    const faults = verdict.state === 'unmet' ? ` ${verdict.faults.map(faultOf).join(', ')}` : '';
    return `${verdict.state}${where}${why}${faults}`;
}

const faultOf = ({ part, message, saidBy, breaks }: Fault) =>
    [
        message,
        'at',
        'type' in part ? part.id : part.part,
        ...(breaks ? ['breaks', breaks] : []),
        ...(saidBy ? ['said by', saidBy] : []),
    ].join(' ');
