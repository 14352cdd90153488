import { partsOfDuration } from '../model/quantity.js';
import { plainText } from './plain-text.js';
import type { Voice } from './voice.js';
import { amountWords } from './words/time-words.js';

/** `30m` → `30 min` / `30 分钟`. */
export function amountText(voice: Voice, amount: string): string {
    if (amount === 'immediately' || amount === 'promptly') return voice.say(amountWords[amount]);
    const parts = partsOfDuration(amount);
    if (!parts) return plainText(amount);
    const single = parts.amount === 1 ? amountWords[`${parts.unit}1` as keyof typeof amountWords] : undefined;
    return voice.say(single ?? amountWords[parts.unit], { n: parts.amount });
}

/** Minutes as days, hours and minutes: 105 → `1 h 45 min`. */
export function minutesText(voice: Voice, minutes: number): string {
    const whole = Math.round(minutes);
    const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
    const pieces = [days && `${days}d`, hours && `${hours}h`, (rest || whole === 0) && `${rest}m`].filter((one) => typeof one === 'string');
    return pieces.map((one) => (one === '0m' ? voice.say(amountWords.m, { n: 0 }) : amountText(voice, one))).join(' ');
}
