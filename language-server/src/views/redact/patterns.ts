/** What stands in the place of a name or an address. The same in every language. */
export const BLACKED = '■■■';

const MAIL = String.raw`[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}`;
/** With the code of a country. */
const ABROAD = String.raw`(?<![\p{L}\d])(?:\+|00)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){6,13}(?!\d)`;
const MOBILE = String.raw`(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.]\d)(?!\d)`;
/** With the code of a place, as in China and much of Europe; in brackets or behind a dash, as in America. */
const PLACE = String.raw`(?<![\d.,-])[(（]?0\d{1,4}[)）]?[ –-]?\d{3,4}[ –-]?\d{3,4}(?!\d)|(?<![\d-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\d-])`;
/** The number of an identity card. */
const CARD = String.raw`(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)`;
/** A short number behind a word that says what it is. */
const LABELLED = String.raw`(?<=(?:电话|手机|座机|传真|联系方式|拨打|致电|\b(?:tel|phone|telephone|mobile|cell|fax|call|dial))[^\p{L}\d\n]{0,4})\d(?:[ -]?\d){6,12}(?!\d)`;
const ADDRESSES = new RegExp([MAIL, CARD, ABROAD, MOBILE, PLACE, LABELLED].join('|'), 'giu');

/** A text without what is an e-mail address, a telephone number or the number of an identity card by its look, wherever it was written. */
export const withoutAddresses = (text: string): string => (/[\d@]/.test(text) ? text.replace(ADDRESSES, BLACKED) : text);
