import { contains, overlaps, type Span, spanIndex, spanOf } from '../../compile/scope/addresses.js';
import { portsMeet } from '../../compile/scope/ports.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Host, Part } from '../../model/shape/index.js';
import { placeOf, titleOf } from '../parts.js';
import { type Report, rule } from '../rule.js';

/** One address is one machine: hosts that share one, and ranges that cut each other, are read twice by everyone who counts. */
export const addresses = rule({
    id: 'scope/addresses',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-0'],
    since: '2026.0',
    messages: {
        twice: {
            en: '“{title}” has this address already: keep one of the two.',
            'zh-CN': '“{title}”已经有此地址：请保留其中一处。',
        },
        shared: {
            en: 'This address belongs to “{other}” as well: one of the two is wrong, or the host stands in both and their ports must differ.',
            'zh-CN': '此地址同时属于“{other}”：其中一处有误；如确为两个系统共用的主机，端口应当不同。',
        },
        one_machine: {
            en: '“{other}” runs on this host too, on other ports: what reaches one reaches both.',
            'zh-CN': '“{other}”也运行在这台主机的其他端口上：攻破其一即危及两者。',
        },
        in_range: {
            en: 'This address lies in the range of the terminals “{other}”: counted there, it is counted twice.',
            'zh-CN': '此地址位于终端“{other}”的地址范围内，会被重复计算：请缩小该范围，或者更正此地址。',
        },
        same_range: { en: '“{other}” has the same range.', 'zh-CN': '“{other}”的地址范围与此相同。' },
        overlap: {
            en: 'This range overlaps that of “{other}”: where does one end and the other begin?',
            'zh-CN': '此范围与“{other}”的地址范围重叠：请划清两者的界限。',
        },
        other: { en: 'the other one', 'zh-CN': '另一处' },
    },
    check({ plan }, report) {
        hosts(plan, report);
        for (const list of [plan.declared('network'), plan.declared('terminals')]) ranges(plan, list, report);
    },
});

interface Owned {
    readonly host: Host;
    readonly owner: Part & { readonly title: string | undefined };
    readonly span: Span;
    readonly at: number;
}

function hosts(plan: ResolvedPlan, report: Report): void {
    const owners = [...plan.declared('system'), ...plan.declared('device'), ...plan.declared('terminals')];
    let count = 0;
    const all = owners.flatMap((owner) =>
        owner.hosts.flatMap((host): Owned[] => {
            // What cannot be read may be its ports, or the rest of the address.
            const span = host.address === undefined || isUnread(host, owner) ? undefined : spanOf(host.address);
            return span ? [{ host, owner, span, at: count++ }] : [];
        }),
    );
    const index = spanIndex(all.map((of) => ({ span: of.span, of })));
    const terminals = spanIndex(
        plan.declared('terminals').flatMap((of) =>
            (of.damaged ? [] : of.ranges).flatMap((text, at) => {
                const span = spanOf(text);
                return span ? [{ span, of: { of, at } }] : [];
            }),
        ),
    );
    for (const { host, owner, span, at } of all) {
        const before = index.overlapping(span).filter((one) => one.at < at);
        const other = before.find((one) => one.owner === owner) ?? before.find((one) => !apart(one.host, host)) ?? before[0];
        if (!other) {
            const [range] = terminals.overlapping(span).filter((one) => one.of !== owner);
            if (range) inRange(plan, host, range.of, range.at, report);
            continue;
        }
        // Ports that are still to be written may be other ones.
        if (isOwed(host) || isOwed(other.host)) continue;
        const same = other.owner === owner;
        if (same && apart(other.host, host)) continue;
        const related = [{ ...placeOf(plan, other.host.id), message: 'other', args: {} }];
        if (same) report(host, { message: 'twice', args: { title: titleOf(owner) }, related });
        else if (apart(other.host, host))
            report(host, { message: 'one_machine', args: { other: titleOf(other.owner) }, severity: 'info', related });
        else report(host, { message: 'shared', args: { other: titleOf(other.owner) }, related });
    }
}

function inRange(plan: ResolvedPlan, host: Host, terminals: Owned['owner'], index: number, report: Report): void {
    const place = { ...placeOf(plan, terminals.id), property: 'ranges', index };
    const related = [{ ...place, message: 'other', args: {} }];
    report(host, { message: 'in_range', args: { other: titleOf(terminals) }, severity: 'info', related });
}

const isUnread = (host: Host, owner: Part): boolean =>
    host.damaged === true ||
    owner.damaged === true ||
    host.marks?.some(({ property, issue }) => property === 'roles' && issue !== 'twice') === true;

const isOwed = ({ marks }: Host): boolean => marks?.some(({ property, issue }) => property === 'ports' && issue !== 'twice') === true;

/** Both say their ports, and none is in both: two services of one machine. */
function apart(a: Host, b: Host): boolean {
    if (a.ports.length === 0 || b.ports.length === 0)
        return a.roles.length > 0 && b.roles.length > 0 && a.roles.every((role) => !b.roles.includes(role));
    return a.ports.every((port) => b.ports.every((other) => !portsMeet(port, other)));
}

interface Ranged extends Part {
    readonly title: string | undefined;
    readonly ranges: readonly string[];
}

function ranges(plan: ResolvedPlan, list: readonly Ranged[], report: Report): void {
    let count = 0;
    const all = list.flatMap((owner) =>
        (owner.damaged ? [] : owner.ranges).flatMap((text, index) => {
            const span = spanOf(text);
            return span ? [{ owner, index, span, at: count++ }] : [];
        }),
    );
    const index = spanIndex(all.map((of) => ({ span: of.span, of })));
    for (const one of all) {
        const other = index
            .overlapping(one.span)
            .find((before) => before.at < one.at && before.owner !== one.owner && cut(one.span, before.span, one.owner.type));
        if (!other) continue;
        const same = contains(one.span, other.span) && contains(other.span, one.span);
        report(one.owner, {
            message: same ? 'same_range' : 'overlap',
            args: { other: titleOf(other.owner) },
            property: 'ranges',
            index: one.index,
            related: [{ ...placeOf(plan, other.owner.id), property: 'ranges', index: other.index, message: 'other', args: {} }],
        });
    }
}

/** A network within a network is how networks are built; two groups of terminals share no address. */
function cut(a: Span, b: Span, type: string): boolean {
    if (!overlaps(a, b)) return false;
    if (type !== 'network') return true;
    return contains(a, b) === contains(b, a);
}
