import { isDamaged } from '../../compile/damage.js';
import type { Part, Shadow } from '../../model/shape/index.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { guidance, sameAddress } from './about.js';

/** What a scan found and nobody knew is decided on: adopted, isolated, removed, or accepted for a time, by somebody and by a day. */
export const shadow = rule({
    id: 'scope/shadow',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-6'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        undecided: {
            en: 'Nothing is decided about this asset: write “decision adopt as …”, “isolate”, “remove” or “accept until …”.',
            'zh-CN': '对该资产尚未作出决定：请写“decision adopt as …”“isolate”“remove”或“accept until …”。',
        },
        two: {
            en: 'There are several decisions on this asset: keep the one that holds.',
            'zh-CN': '对该资产有多项决定：请只保留现行的一项。',
        },
        nobody: { en: 'Nobody is to carry this decision out: write “by …”.', 'zh-CN': '该决定没有执行人：请写“by …”。' },
        no_day: {
            en: 'This decision is neither carried out nor due: write “done …” or “due …”.',
            'zh-CN': '该决定既未完成也没有期限：请写“done …”或“due …”。',
        },
        adopt_as: {
            en: 'Adopted as what? Write “as …” with the asset of the inventory.',
            'zh-CN': '纳管为哪项资产？请写“as …”，指明台账中的资产。',
        },
        not_listed: {
            en: '“{title}” has taken this over and has no such host: add it there.',
            'zh-CN': '“{title}”已纳管该资产，却没有登记这台主机：请补写。',
        },
        accept: {
            en: 'A shadow asset is accepted for a reason and until a day: write “until … because …”.',
            'zh-CN': '接受影子资产须有理由和截止日期：请写“until … because …”。',
        },
        known: {
            en: '“{title}” has this address: decide “adopt as …”, or take this out.',
            'zh-CN': '“{title}”已登记此地址：请写“decision adopt as …”，或者删去本条。',
        },
        insert: { en: 'Add a decision to be filled in', 'zh-CN': '补写决定，留待填写' },
    },
    check({ plan }, report) {
        const owners = [...plan.declared('system'), ...plan.declared('device'), ...plan.declared('terminals')];
        const severity = guidance(plan);
        for (const one of plan.declared('shadow')) {
            const [decision] = one.decisions;
            const at = { property: 'decisions', index: 0 };
            if (isDamaged(one) || one.marks?.some(({ issue }) => issue !== 'twice')) continue;
            const owner = owners.find((part) =>
                part.hosts.some(({ address }) => address && one.address && sameAddress(address, one.address)),
            );
            if (!decision) {
                const place = placeOf(plan, one.id);
                if (owner && one.ports.length === 0) report(one, { message: 'known', args: { title: titleOf(owner) }, severity });
                else
                    report(one, {
                        message: 'undecided',
                        severity,
                        fixes: [
                            {
                                title: 'insert',
                                args: {},
                                changes: [{ kind: 'insert', place, text: 'decision isolate by todo "" due todo ""' }],
                            },
                        ],
                    });
                continue;
            }
            if (one.decisions.length > 1) report(one, { message: 'two', severity, property: 'decisions', index: 1 });
            // Owners bind once there is a protection.
            if (decision.by.length === 0)
                report(one, { message: 'nobody', severity: plan.protections.length > 0 ? 'error' : severity, ...at });
            const open = decision.done === undefined && decision.due === undefined && decision.until === undefined;
            if (decision.kind === 'accept' ? decision.until === undefined || !decision.because : open)
                report(one, { message: decision.kind === 'accept' ? 'accept' : 'no_day', severity, ...at });
            if (decision.kind === 'adopt') adopted(one, decision.as, severity);
        }

        function adopted(one: Shadow, as: Shadow['decisions'][number]['as'], level: typeof severity): void {
            const found = as && plan.resolution(as);
            if (!as) report(one, { message: 'adopt_as', severity: level, property: 'decisions', index: 0 });
            else if (found?.state === 'found' && hostless(found.part, one.address ?? ''))
                report(one, {
                    message: 'not_listed',
                    args: { title: titleOf(found.part) },
                    severity: level,
                    property: 'decisions',
                    index: 0,
                });
        }
    },
});

function hostless(part: Part, address: string): boolean {
    const hosts = (part as { hosts?: readonly { readonly address: string | undefined }[] }).hosts;
    const ranges = (part as { ranges?: readonly string[] }).ranges ?? [];
    return (
        hosts !== undefined &&
        ranges.length === 0 &&
        !isDamaged(part) &&
        !hosts.some((host) => host.address && sameAddress(host.address, address))
    );
}
