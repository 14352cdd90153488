import { contacts } from '../act-rules.js';
import { byPersons, holders } from '../party-rules.js';
import { detail, flag, inOrder, whole } from '../plain-rules.js';
import { both, family } from '../rule.js';

/** Who holds which post, and how to reach them. Nobody's name or number is shown. */
export const persons = family({
    id: 'persons',
    nouns: {
        person: both('person', '人员'),
        post: both('post', '岗位'),
        key_post: both('key post', '关键岗位标记'),
        holder: both('holder of a post', '岗位任职人'),
        post_deputy: both('deputies of a post', '岗位替补'),
        post_deputy_order: both('order of the deputies of a post', '岗位替补顺序'),
        contact: both('contact', '联系方式'),
        person_detail: both('detail of a person', '人员信息'),
    },
    parts: {
        person: { noun: 'person', removed: 'person_only', added: 'person_only' },
        post: { noun: 'post', removed: 'laxer', added: 'stricter' },
    },
    fields: {
        'post.held': holders('holder'),
        'post.deputy': inOrder(holders('post_deputy'), 'post_deputy_order', byPersons),
        'post.key': flag('key_post', 'stricter'),
        'post.in': detail,
        '*.contacts': contacts,
        'person.leave': whole('person_detail', 'person_only', 'person_only', 'person_only'),
        'person.in': whole('person_detail', 'person_only', 'person_only', 'person_only'),
        'person.title': whole('person_detail', 'person_only', 'person_only', 'person_only'),
    },
});
