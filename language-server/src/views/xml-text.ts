import { plainText } from './plain-text.js';

/** Text that XML 1.0 can hold; whoever writes it escapes its signs. */
export const xmlText = (text: string): string => plainText(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
