import { describe, expect, it } from 'vitest';
import { withoutOwnNumber } from '../../language-server/src/views/document/own-number.js';

describe('a heading that its writer numbered', () => {
    it.each([
        ['7.1', '7.1 Organisation and people', 'Organisation and people'],
        ['2.9', '2.1 Ministries', 'Ministries (2.1)'],
        ['3', '3. Monitoring', 'Monitoring'],
        ['4', '24 hours on duty', '24 hours on duty'],
        ['4', '7×24 watch', '7×24 watch'],
        ['1.1', '2026.1 edition', '2026.1 edition'],
        ['4.2', '第四节 处置', '处置'],
        ['4.2', '（二）处置', '处置'],
        ['4', '四、处置', '处置'],
        ['1', '一般规定', '一般规定'],
        ['9', 'Chapter 9: Penalties', 'Penalties'],
        ['Annex G', 'Annex 1: Categories', 'Categories (Annex 1)'],
        ['Annex B', 'Appendix B – Forms', 'Forms (Appendix B)'],
        ['Annex B', 'Annex B: Forms', 'Forms'],
        ['Annex G', 'Annex 1: Categories (附件 1 分类)', 'Categories (附件 1 分类)'],
        ['Annex A', 'Annexation of sites', 'Annexation of sites'],
        ['Annex A', 'Annex', 'Annex'],
    ])('under %s: %s', (number, title, shown) => {
        expect(withoutOwnNumber('en', number, title)).toBe(shown);
    });
    it.each([
        ['附件 9', '附件 1 纸质流程一览', '纸质流程一览（附件 1）'],
        ['附件 1', '附件1：联系电话', '联系电话'],
        ['附件 7', '附件一 停机登记表', '停机登记表（附件一）'],
        ['附件 7', '附件：联系电话', '联系电话'],
        ['附件 7', '附表', '附表'],
    ])('under %s: %s', (number, title, shown) => {
        expect(withoutOwnNumber('zh-CN', number, title)).toBe(shown);
    });
});
