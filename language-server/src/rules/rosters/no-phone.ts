import { isDamaged } from '../../compile/damage.js';
import { postsOf } from '../../compile/rosters/attendance.js';
import { refsOf } from '../../compile/rosters/bookings.js';
import { calledRosters } from '../../compile/rosters/needs.js';
import { holderOf } from '../../compile/rosters/people.js';
import type { Person, Shift } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** Somebody on duty whom nobody can ring up. The post is named, or the shift; never the person. */
export const noPhone = rule({
    id: 'rosters/no-phone',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-3.4.1-2'],
    since: '2026.0',
    messages: {
        post: {
            en: 'Whoever holds “{title}” is on duty and has no telephone: add “phone …” or “mobile …”.',
            'zh-CN': '“{title}”的任职人参加值班而没有电话：请写“phone …”或“mobile …”。',
        },
        shift: {
            en: 'Somebody on the shift “{title}” has no telephone: add “phone …” or “mobile …” to each person on it.',
            'zh-CN': '班次“{title}”中有人没有电话：请为每名值班人员写“phone …”或“mobile …”。',
        },
    },
    check({ plan }, report) {
        if (plan.project.absent.length > 0) return;
        const called = calledRosters(plan);
        const told = new Set<string>();
        for (const roster of plan.declared('roster')) {
            if (!called.has(roster.id)) continue;
            for (const ref of refsOf(roster)) {
                const person = holderOf(plan, ref);
                if (!person || told.has(person.id) || isReachable(person)) continue;
                told.add(person.id);
                const [post] = postsOf(plan, person);
                const shift = roster.shifts.find((one) => namesIt(one, ref.ref)) as Shift;
                if (post?.contacts.some(({ kind }) => PHONES.has(kind ?? ''))) continue;
                if (post) report(post, { message: 'post', args: { title: titleOf(post) }, property: 'held' });
                else report(shift, { message: 'shift', args: { title: titleOf(shift) } });
            }
        }
    },
});

const PHONES = new Set(['phone', 'mobile', 'radio', 'satellite_phone', 'hotline']);
const isReachable = (person: Person) =>
    isDamaged(person) || (person.marks ?? []).length > 0 || person.contacts.some(({ kind }) => !kind || PHONES.has(kind));
const namesIt = ({ assignments, rotations, always }: Shift, name: string) =>
    [...assignments.flatMap(({ persons }) => persons), ...rotations.flatMap(({ persons }) => persons), ...always].some(
        ({ ref }) => ref === name,
    );
