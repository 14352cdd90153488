import { expect, test } from 'vitest';
import { readFromPage, readPageState, readToPage } from '../../extension/src/panel/protocol.js';

const view = {
    version: '1',
    state: 'live',
    lang: 'en',
    plan: 'P',
    plans: [{ id: 'P', title: 'Plan' }],
    tabs: ['incidents', 'coverage'],
    whose: '3',
    layout: '2',
    frame: '<p></p>',
    places: { 'cell:x:I': 'a' },
    cells: { a: '<td></td>' },
};

const tab = {
    version: '1',
    state: 'live',
    lang: 'en',
    plan: 'P',
    plans: [{ id: 'P', title: 'Plan' }],
    tabs: ['duty'],
    tab: 'duty',
    markup: '',
};

test('messages of both sides are taken as they are', () => {
    for (const message of [
        { type: 'view', view },
        { type: 'view', view: { ...view, later: true } },
        { type: 'tab', view: tab },
        { type: 'tab', view: { ...tab, from: '2026-03-01' } },
        { type: 'choose', tab: 'review' },
        { type: 'choose', tab: 'coverage', search: '4.1' },
        { type: 'pinned', pinned: true },
        { type: 'late', late: true },
        { type: 'cursor', parts: ['P/response'] },
        { type: 'draw', format: 'png' },
    ])
        expect(readToPage(message)).toBe(message);
    for (const message of [
        { type: 'ready', tab: 'routes', pinned: false },
        { type: 'print' },
        { type: 'tab', tab: 'scope' },
        { type: 'pin', pinned: true },
        { type: 'from', from: '2026-03-01' },
        { type: 'acknowledge', change: 'a1' },
        { type: 'open', part: 'P', old: true },
        { type: 'export' },
        { type: 'open', part: 'P' },
        { type: 'near', cells: ['a'] },
        { type: 'shown' },
        { type: 'plan', plan: 'P' },
        { type: 'drawn', format: 'svg', tab: 'warnings', data: '' },
        { type: 'failed', message: 'x' },
    ])
        expect(readFromPage(message)).toBe(message);
});

test.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'unknown' },
    { type: 'open' },
    { type: 'ready' },
    { type: 'ready', tab: 'x', pinned: false },
    { type: 'tab', tab: 'constructor' },
    { type: 'from', from: '2026-03-01"><script>' },
    { type: 'open', part: 'P', old: 1 },
    { type: 'acknowledge' },
    { type: 'open', part: 7 },
    { type: 'drawn', format: 'exe', tab: 'warnings', data: '' },
    { type: 'drawn', format: 'svg', tab: '../x', data: '' },
])('nothing else comes from the page: %j', (message) => {
    expect(readFromPage(message)).toBeUndefined();
});

test.each([
    { type: 'view', view: { ...view, cells: { a: 1 } } },
    { type: 'view', view: { ...view, places: { a: 1 } } },
    { type: 'view', view: { ...view, later: ['a'] } },
    { type: 'view', view: { ...view, plans: [{}] } },
    { type: 'view', view, notice: 3 },
    { type: 'view', view: { ...view, tabs: ['x'] } },
    { type: 'tab', view: { ...tab, tab: 'x' } },
    { type: 'tab', view: { ...tab, markup: undefined } },
    { type: 'choose', tab: 'x' },
    { type: 'cursor', parts: 'P' },
    { type: 'draw', format: 'gif' },
    // The page runs in a frame that others may post to.
    { type: 'webpackOk' },
])('nothing else reaches the page: %j', (message) => {
    expect(readToPage(message)).toBeUndefined();
});

test('a state of another version is used as far as it can be', () => {
    expect(readPageState({ uri: 'file:///a', plan: 'P', tab: 'warnings' })).toEqual({ uri: 'file:///a', plan: 'P', tab: 'warnings' });
    expect(readPageState({ uri: 'file:///a', plan: 1, tab: 'x' })).toEqual({ uri: 'file:///a' });
    expect(readPageState({ uri: 'file:///a', zoom: 125, pinned: true })).toEqual({ uri: 'file:///a', zoom: 125, pinned: true });
    expect(readPageState({ uri: 'file:///a', zoom: 9000, pinned: 'yes' })).toEqual({ uri: 'file:///a' });
    const filter = { text: 'area 29', name: 'Team' };
    expect(readPageState({ uri: 'file:///a', filter })).toEqual({ uri: 'file:///a', filter });
    expect(readPageState({ uri: 'file:///a', filter: { text: 1 } })).toEqual({ uri: 'file:///a' });
    expect(readPageState({ tab: 'warnings' })).toBeUndefined();
});
