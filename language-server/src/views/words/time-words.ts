import { both, words } from './words.js';

export const amountWords = words({
    immediately: both('immediately', '立即'),
    promptly: both('promptly', '及时'),
    m: both('{n} min', '{n} 分钟'),
    h: both('{n} h', '{n} 小时'),
    d: both('{n} days', '{n} 天'),
    d1: both('1 day', '1 天'),
    wd: both('{n} working days', '{n} 个工作日'),
    wd1: both('1 working day', '1 个工作日'),
    w: both('{n} weeks', '{n} 周'),
    w1: both('1 week', '1 周'),
    mo: both('{n} months', '{n} 个月'),
    mo1: both('1 month', '1 个月'),
    y: both('{n} years', '{n} 年'),
    y1: both('1 year', '1 年'),
});

export const deadlineWords = words({
    within: both('within {amount}', '{amount}内'),
    withinOf: both('within {amount} of {event}', '{event}后 {amount}内'),
    at: both('{amount}', '{amount}'),
    atOf: both('{amount} after {event}', '{event}后{amount}'),
    latest: both('latest {amount}', '最迟 {amount}'),
    every: both('every {amount}', '每 {amount}'),
    everyAt: both('{often} at {at}', '{often}的 {at}'),
    everyUntil: both('{often} until the {until}', '{often}，直至{until}'),
    from: both('from {day}', '自 {day}'),
    fromTo: both('{from} to {to}', '{from} 至 {to}'),
});
