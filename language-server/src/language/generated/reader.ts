// Generated from grammar/ by scripts/generate-reader.mjs. Do not edit.
import { add, after, close, eat, here, isWord, keyword, look, mark, open, set, stuck, value, word } from '../reader/cursor.js';
import type { RawNode } from '../reader/raw.js';

/** Reads the tokens at hand as a whole file. */
export const readFileRule = (): RawNode => File();

function File(): RawNode {
    const n = open('File', 2);
while (in0(look())) {
switch (look()) {
case 121: {
add(n, 0, here(), Import());
break;
}
case 24:
case 40:
case 58:
case 65:
case 164:
case 184:
case 191:
case 193:
case 198:
case 205:
case 214:
case 216:
case 246:
case 258:
case 273:
case 280: {
add(n, 1, here(), Declaration());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Import(): RawNode {
    const n = open('Import', 1);
eat(121); // import
set(n, 0, here(), value(322));
    return close(n);
}

function Declaration(): RawNode {
switch (look()) {
case 198: {
return Plan();
}
case 193: {
return Person();
}
case 205: {
return Post();
}
case 191: {
return PartySet();
}
case 24: {
return Authority();
}
case 216: {
return Provider();
}
case 40: {
return ChannelDeclaration();
}
case 246: {
return Roster();
}
case 273: {
return System();
}
case 164: {
return Network();
}
case 65: {
return Device();
}
case 280: {
return Terminals();
}
case 58: {
return DataSet();
}
case 258: {
return Shadow();
}
case 184: {
return OutOfScope();
}
case 214: {
return Protection();
}
default: {
return stuck();
}
}
}

function Id(): string {
switch (look()) {
case 333: {
return value(333);
}
case 332: {
return value(332);
}
default: {
if (isWord(look())) {
return word();
}
return stuck();
}
}
}

function QName(): string {
let v = '';
v += value(333);
while (look() === 317) {
v += keyword(317);
v += value(333);
}
return v;
}

function OpenName(): string {
switch (look()) {
case 333: {
let v = '';
v += value(333);
while (look() === 317) {
v += keyword(317);
v += value(333);
}
return v;
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Ref(): string {
switch (look()) {
case 333: {
let v = '';
v += value(333);
while (look() === 317) {
v += keyword(317);
v += value(333);
}
return v;
}
case 124: {
return keyword(124);
}
case 133: {
return keyword(133);
}
case 169: {
return keyword(169);
}
case 269: {
return keyword(269);
}
case 11: {
return keyword(11);
}
case 217: {
return keyword(217);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Word(): string {
switch (look()) {
case 323: {
return value(323);
}
default: {
if (isWord(look())) {
return word();
}
return stuck();
}
}
}

function Text(): string {
switch (look()) {
case 322: {
return value(322);
}
case 321: {
return value(321);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Level(): string {
switch (look()) {
case 332: {
return value(332);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Duration(): string {
switch (look()) {
case 329: {
return value(329);
}
case 330: {
return value(330);
}
case 331: {
return value(331);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Day(): string {
switch (look()) {
case 327: {
return value(327);
}
case 331: {
return value(331);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Count(): string {
switch (look()) {
case 330: {
return value(330);
}
case 331: {
return value(331);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Address(): string {
switch (look()) {
case 325: {
return value(325);
}
case 324: {
return value(324);
}
case 331: {
return value(331);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function CategoryName(): string {
switch (look()) {
case 333: {
let v = '';
switch (look()) {
case 333: {
v += value(333);
break;
}
default: {
if (isWord(look())) {
v += word();
break;
}
stuck();
}
}
while (look() === 317) {
v += keyword(317);
switch (look()) {
case 333: {
v += value(333);
break;
}
default: {
if (isWord(look())) {
v += word();
break;
}
stuck();
}
}
}
return v;
}
case 323: {
return value(323);
}
default: {
if (isWord(look())) {
let v = '';
switch (look()) {
case 333: {
v += value(333);
break;
}
default: {
if (isWord(look())) {
v += word();
break;
}
stuck();
}
}
while (look() === 317) {
v += keyword(317);
switch (look()) {
case 333: {
v += value(333);
break;
}
default: {
if (isWord(look())) {
v += word();
break;
}
stuck();
}
}
}
return v;
}
return stuck();
}
}
}

function Choice(): RawNode {
    const n = open('Choice', 1);
add(n, 0, here(), Party());
while (look() === 180) {
eat(180); // or
add(n, 0, here(), Party());
}
    return close(n);
}

function Party(): RawNode {
    const n = open('Party', 7);
switch (look()) {
case 79: {
mark(n, 0, here(), keyword(79));
if ((isWord(look()) && (after() === 171))) {
set(n, 1, here(), word());
eat(171); // of
}
switch (look()) {
case 333: {
set(n, 2, here(), QName());
break;
}
default: {
if (isWord(look())) {
set(n, 3, here(), word());
break;
}
stuck();
}
}
break;
}
case 11:
case 124:
case 133:
case 169:
case 217:
case 269:
case 323:
case 333: {
set(n, 2, here(), Ref());
if (look() === 172 || look() === 173) {
switch (look()) {
case 172: {
mark(n, 4, here(), keyword(172));
break;
}
case 173: {
mark(n, 5, here(), keyword(173));
break;
}
default: {
stuck();
}
}
}
break;
}
case 322: {
set(n, 6, here(), value(322));
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Limit(): RawNode {
    const n = open('Limit', 3);
switch (look()) {
case 309: {
eat(309); // within
set(n, 0, here(), Duration());
if (look() === 171) {
eat(171); // of
switch (look()) {
case 333: {
set(n, 2, here(), QName());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), word());
break;
}
stuck();
}
}
}
break;
}
case 119:
case 211: {
switch (look()) {
case 119: {
set(n, 0, here(), keyword(119));
break;
}
case 211: {
set(n, 0, here(), keyword(211));
break;
}
default: {
stuck();
}
}
if (look() === 171) {
eat(171); // of
switch (look()) {
case 333: {
set(n, 2, here(), QName());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), word());
break;
}
stuck();
}
}
}
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Cadence(): RawNode {
    const n = open('Cadence', 4);
switch (look()) {
case 323:
case 329:
case 330:
case 331: {
set(n, 0, here(), Duration());
if ((look() === 22 && (after() === 328))) {
eat(22); // at
set(n, 1, here(), value(328));
}
break;
}
default: {
if (isWord(look())) {
set(n, 2, here(), word());
break;
}
stuck();
}
}
if (look() === 293) {
eat(293); // until
set(n, 3, here(), word());
}
    return close(n);
}

function Period(): RawNode {
    const n = open('Period', 2);
eat(101); // from
set(n, 0, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 1, here(), Day());
}
    return close(n);
}

function When(): RawNode {
    const n = open('When', 1);
add(n, 0, here(), AllOf());
while (look() === 180) {
eat(180); // or
add(n, 0, here(), AllOf());
}
    return close(n);
}

function AllOf(): RawNode {
    const n = open('AllOf', 1);
add(n, 0, here(), Fact());
while (look() === 16) {
eat(16); // and
add(n, 0, here(), Fact());
}
    return close(n);
}

function Fact(): RawNode {
    const n = open('Fact', 9);
if (look() === 166) {
mark(n, 0, here(), keyword(166));
}
switch (look()) {
case 105:
case 204: {
if (look() === 204) {
mark(n, 1, here(), keyword(204));
}
eat(105); // grade
add(n, 2, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Level());
}
break;
}
case 146: {
eat(146); // level
add(n, 3, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Level());
}
break;
}
case 303: {
eat(303); // warning
add(n, 4, here(), word());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), word());
}
break;
}
case 323: {
set(n, 5, here(), Word());
break;
}
case 333: {
set(n, 6, here(), QName());
break;
}
case 322: {
set(n, 7, here(), value(322));
break;
}
default: {
if (isWord(look())) {
set(n, 5, here(), Word());
break;
}
stuck();
}
}
if (look() === 140) {
eat(140); // lasting
set(n, 8, here(), Duration());
}
    return close(n);
}

function ChannelUse(): RawNode {
    const n = open('Channel', 2);
switch (look()) {
case 323: {
set(n, 0, here(), Word());
break;
}
case 333: {
set(n, 1, here(), QName());
break;
}
default: {
if (isWord(look())) {
set(n, 0, here(), Word());
break;
}
stuck();
}
}
    return close(n);
}

function Recipients(): RawNode {
    const n = open('Recipients', 2);
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
if ((look() === 118 && (isWord(after()) || after() === 322 || after() === 323 || after() === 333))) {
eat(118); // if
set(n, 1, here(), When());
}
    return close(n);
}

function Contact(): RawNode {
    const n = open('Contact', 4);
switch (look()) {
case 196: {
set(n, 0, here(), keyword(196));
break;
}
case 157: {
set(n, 0, here(), keyword(157));
break;
}
case 82: {
set(n, 0, here(), keyword(82));
break;
}
case 89: {
set(n, 0, here(), keyword(89));
break;
}
case 220: {
set(n, 0, here(), keyword(220));
break;
}
case 305: {
set(n, 0, here(), keyword(305));
break;
}
case 51: {
eat(51); // contact
set(n, 0, here(), Word());
break;
}
default: {
stuck();
}
}
set(n, 1, here(), Text());
if (look() === 298) {
eat(298); // verified
set(n, 2, here(), Day());
}
if (look() === 19 || look() === 312) {
set(n, 3, here(), Hours());
}
    return close(n);
}

function Hours(): string {
switch (look()) {
case 19: {
return keyword(19);
}
case 312: {
return keyword(312);
}
default: {
return stuck();
}
}
}

function Thing(): RawNode {
    const n = open('Thing', 2);
switch (look()) {
case 333: {
set(n, 0, here(), QName());
break;
}
case 323: {
set(n, 1, here(), Word());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), Word());
break;
}
stuck();
}
}
    return close(n);
}

function Bound(): RawNode {
    const n = open('Bound', 3);
switch (look()) {
case 22: {
set(n, 0, here(), keyword(22));
eat(142); // least
break;
}
case 162: {
set(n, 0, here(), keyword(162));
eat(283); // than
break;
}
case 33: {
set(n, 0, here(), keyword(33));
break;
}
case 294: {
set(n, 0, here(), keyword(294));
eat(285); // to
break;
}
default: {
stuck();
}
}
switch (look()) {
case 330: {
set(n, 1, here(), value(330));
set(n, 2, here(), Word());
break;
}
case 323:
case 329:
case 331: {
set(n, 1, here(), Quantity());
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Quantity(): string {
switch (look()) {
case 329: {
return value(329);
}
case 331: {
return value(331);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function Content(): RawNode {
switch (look()) {
case 282: {
return Prose();
}
case 252: {
return Section();
}
case 275: {
return Table();
}
case 279: {
return Definition();
}
default: {
return stuck();
}
}
}

function Prose(): RawNode {
    const n = open('Prose', 1);
eat(282); // text
set(n, 0, here(), Text());
    return close(n);
}

function Section(): RawNode {
    const n = open('Section', 2);
eat(252); // section
set(n, 0, here(), Text());
eat(319); // {
while (look() === 252 || look() === 275 || look() === 279 || look() === 282) {
add(n, 1, here(), Content());
}
eat(320); // }
    return close(n);
}

function Table(): RawNode {
    const n = open('Table', 2);
eat(275); // table
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 0, here(), Text());
}
eat(319); // {
while (look() === 248) {
add(n, 1, here(), Row());
}
eat(320); // }
    return close(n);
}

function Row(): RawNode {
    const n = open('Row', 1);
eat(248); // row
add(n, 0, here(), Text());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Text());
}
    return close(n);
}

function Definition(): RawNode {
    const n = open('Definition', 3);
eat(279); // term
switch (look()) {
case 321:
case 322: {
set(n, 0, here(), Text());
break;
}
case 323: {
if (after() === 321 || after() === 322 || after() === 323) {
set(n, 0, here(), Text());
} else {
stuck();
}
break;
}
case 333: {
set(n, 1, here(), CategoryName());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), CategoryName());
break;
}
stuck();
}
}
set(n, 2, here(), Text());
    return close(n);
}

function Waiver(): RawNode {
    const n = open('Waiver', 6);
eat(302); // waiver
set(n, 0, here(), Text());
eat(97); // for
switch (look()) {
case 333: {
set(n, 1, here(), QName());
break;
}
case 322: {
set(n, 2, here(), value(322));
break;
}
default: {
stuck();
}
}
eat(319); // {
while (look() === 18 || look() === 30 || look() === 293) {
switch (look()) {
case 30: {
eat(30); // because
add(n, 3, here(), Text());
break;
}
case 18: {
eat(18); // approved
add(n, 4, here(), Approval());
break;
}
case 293: {
eat(293); // until
add(n, 5, here(), Day());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Approval(): RawNode {
    const n = open('Approval', 3);
switch (look()) {
case 323:
case 327:
case 331: {
set(n, 0, here(), Day());
if (look() === 36) {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
}
break;
}
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
default: {
stuck();
}
}
if (look() === 186) {
eat(186); // outcome
set(n, 2, here(), Text());
}
    return close(n);
}

function Step(): RawNode {
    const n = open('Step', 16);
eat(267); // step
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in1(look())) {
switch (look()) {
case 12:
case 23:
case 36:
case 69:
case 84:
case 118:
case 119:
case 167:
case 211:
case 227:
case 285:
case 297:
case 301:
case 308:
case 309: {
ClauseInStep(n);
break;
}
case 22: {
eat(22); // at
add(n, 15, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function PlainStep(): RawNode {
    const n = open('Step', 16);
eat(267); // step
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in2(look())) {
ClauseInStep(n);
}
    return close(n);
}

function Override(): RawNode {
    const n = open('Override', 16);
eat(188); // override
set(n, 0, here(), QName());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in1(look())) {
switch (look()) {
case 12:
case 23:
case 36:
case 69:
case 84:
case 118:
case 119:
case 167:
case 211:
case 227:
case 285:
case 297:
case 301:
case 308:
case 309: {
ClauseInOverride(n);
break;
}
case 22: {
eat(22); // at
add(n, 15, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Omission(): RawNode {
    const n = open('Omission', 2);
eat(174); // omit
set(n, 0, here(), QName());
if (look() === 30) {
eat(30); // because
set(n, 1, here(), Text());
}
    return close(n);
}

function Gate(): RawNode {
    const n = open('Gate', 6);
eat(102); // gate
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in3(look())) {
switch (look()) {
case 235: {
eat(235); // requires
add(n, 2, here(), Requirement());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Requirement());
}
break;
}
case 59: {
eat(59); // decided
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 12: {
eat(12); // after
add(n, 4, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), OpenName());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 5, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Requirement(): RawNode {
    const n = open('Requirement', 2);
switch (look()) {
case 333: {
set(n, 0, here(), QName());
break;
}
case 321:
case 322:
case 323: {
set(n, 1, here(), Text());
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Track(): RawNode {
    const n = open('Track', 7);
eat(286); // track
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 227) {
eat(227); // repeat
eat(293); // until
set(n, 2, here(), Text());
}
eat(319); // {
while (look() === 102 || look() === 174 || look() === 188 || look() === 267) {
switch (look()) {
case 267: {
add(n, 3, here(), Step());
break;
}
case 188: {
add(n, 4, here(), Override());
break;
}
case 174: {
add(n, 5, here(), Omission());
break;
}
case 102: {
add(n, 6, here(), Gate());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Phase(): RawNode {
    const n = open('Phase', 12);
eat(195); // phase
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
switch (look()) {
case 101: {
eat(101); // from
set(n, 2, here(), Duration());
if (look() === 285) {
eat(285); // to
set(n, 3, here(), Duration());
}
if (look() === 171) {
eat(171); // of
switch (look()) {
case 333: {
set(n, 5, here(), QName());
break;
}
default: {
if (isWord(look())) {
set(n, 4, here(), word());
break;
}
stuck();
}
}
}
break;
}
case 12: {
eat(12); // after
add(n, 6, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), OpenName());
}
break;
}
default: {
stuck();
}
}
eat(319); // {
while (in4(look())) {
switch (look()) {
case 267: {
add(n, 7, here(), Step());
break;
}
case 188: {
add(n, 8, here(), Override());
break;
}
case 174: {
add(n, 9, here(), Omission());
break;
}
case 102: {
add(n, 10, here(), Gate());
break;
}
case 286: {
add(n, 11, here(), Track());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Decision(): RawNode {
    const n = open('Decision', 9);
eat(60); // decision
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in5(look())) {
switch (look()) {
case 22: {
eat(22); // at
eat(146); // level
add(n, 2, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Level());
}
break;
}
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 4, here(), Limit());
break;
}
case 81: {
eat(81); // else
add(n, 5, here(), Choice());
break;
}
case 9: {
eat(9); // advised
eat(36); // by
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 12: {
eat(12); // after
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 306: {
eat(306); // when
add(n, 8, here(), When());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Report(): RawNode {
    const n = open('Report', 22);
switch (look()) {
case 229: {
set(n, 0, here(), keyword(229));
break;
}
case 170: {
set(n, 0, here(), keyword(170));
break;
}
default: {
stuck();
}
}
set(n, 1, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 2, here(), Text());
}
eat(319); // {
while (in6(look())) {
switch (look()) {
case 306: {
eat(306); // when
add(n, 3, here(), When());
break;
}
case 292: {
eat(292); // unless
add(n, 4, here(), Exemption());
break;
}
case 101: {
eat(101); // from
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 6, here(), Recipients());
break;
}
case 308: {
eat(308); // with
add(n, 7, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Choice());
}
break;
}
case 12: {
eat(12); // after
add(n, 8, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), OpenName());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 9, here(), Limit());
break;
}
case 301: {
eat(301); // via
add(n, 10, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 10, here(), ChannelUse());
}
if (look() === 88) {
eat(88); // fallback
add(n, 11, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 11, here(), ChannelUse());
}
}
break;
}
case 92: {
eat(92); // fields
add(n, 12, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 12, here(), Word());
}
break;
}
case 84: {
eat(84); // every
add(n, 13, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 13, here(), Cadence());
}
break;
}
case 18: {
eat(18); // approved
add(n, 14, here(), ReportApproval());
break;
}
case 6: {
eat(6); // acknowledge
add(n, 15, here(), Acknowledge());
break;
}
case 23: {
eat(23); // at_discretion
eat(171); // of
add(n, 16, here(), Choice());
break;
}
case 54: {
eat(54); // copy
eat(285); // to
add(n, 17, here(), Recipients());
break;
}
case 154: {
eat(154); // may_skip
eat(285); // to
add(n, 18, here(), Choice());
break;
}
case 263: {
add(n, 19, here(), Stage());
break;
}
case 29: {
add(n, 20, here(), Basis());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 21, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Exemption(): RawNode {
    const n = open('Exemption', 2);
set(n, 0, here(), Text());
if (look() === 224) {
eat(224); // recorded
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
}
    return close(n);
}

function ReportApproval(): RawNode {
    const n = open('ReportApproval', 2);
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 0, here(), Limit());
}
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
    return close(n);
}

function Acknowledge(): RawNode {
    const n = open('Acknowledge', 2);
set(n, 0, here(), Limit());
eat(81); // else
eat(285); // to
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
    return close(n);
}

function Stage(): RawNode {
    const n = open('Stage', 8);
eat(263); // stage
set(n, 0, here(), Word());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in7(look())) {
switch (look()) {
case 92: {
eat(92); // fields
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 3, here(), Limit());
break;
}
case 84: {
eat(84); // every
add(n, 4, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Cadence());
}
break;
}
case 285: {
eat(285); // to
add(n, 5, here(), Recipients());
break;
}
case 301: {
eat(301); // via
add(n, 6, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), ChannelUse());
}
if (look() === 88) {
eat(88); // fallback
add(n, 7, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), ChannelUse());
}
}
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function FollowUp(): RawNode {
    const n = open('FollowUp', 7);
eat(96); // follow_up
do {
switch (look()) {
case 285: {
eat(285); // to
add(n, 0, here(), Recipients());
break;
}
case 84: {
eat(84); // every
add(n, 1, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Cadence());
}
break;
}
case 101: {
eat(101); // from
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 301: {
eat(301); // via
add(n, 3, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), ChannelUse());
}
if (look() === 88) {
eat(88); // fallback
add(n, 4, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), ChannelUse());
}
}
break;
}
case 119:
case 211:
case 309: {
add(n, 5, here(), Limit());
break;
}
case 321:
case 322:
case 323: {
add(n, 6, here(), Text());
break;
}
default: {
stuck();
}
}
} while (in8(look()));
    return close(n);
}

function Submission(): RawNode {
    const n = open('Submission', 8);
eat(268); // submit
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in9(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 3, here(), Recipients());
break;
}
case 119:
case 211:
case 309: {
add(n, 4, here(), Limit());
break;
}
case 22: {
eat(22); // at
eat(146); // level
add(n, 5, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Level());
}
break;
}
case 301: {
eat(301); // via
add(n, 6, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), ChannelUse());
}
break;
}
default: {
stuck();
}
}
}
eat(319); // {
while (look() === 56) {
eat(56); // covers
add(n, 7, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Word());
}
}
eat(320); // }
    return close(n);
}

function Basis(): RawNode {
    const n = open('Basis', 4);
eat(29); // basis
switch (look()) {
default: {
if (isWord(look())) {
if (after() === 321 || after() === 322 || after() === 323 || after() === 333) {
set(n, 0, here(), word());
switch (look()) {
case 321:
case 322:
case 323: {
add(n, 1, here(), Text());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Text());
}
break;
}
case 333: {
add(n, 2, here(), QName());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), QName());
}
break;
}
default: {
stuck();
}
}
} else if (in10(after())) {
set(n, 3, here(), word());
} else {
stuck();
}
break;
}
stuck();
}
}
    return close(n);
}

function Watch(): RawNode {
    const n = open('Watch', 2);
eat(304); // watch
set(n, 0, here(), Hours());
if (look() === 36) {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
}
    return close(n);
}

function Plan(): RawNode {
    const n = open('Plan', 32);
eat(198); // plan
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in11(look())) {
switch (look()) {
case 2: {
add(n, 2, here(), keyword(2));
break;
}
case 207: {
eat(207); // prepared
add(n, 3, here(), Prepared());
break;
}
case 137: {
eat(137); // kind
add(n, 4, here(), Word());
break;
}
case 253: {
eat(253); // sector
add(n, 5, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Word());
}
break;
}
case 179: {
eat(179); // operator
add(n, 6, here(), Word());
break;
}
case 290: {
add(n, 7, here(), Under());
break;
}
case 49: {
eat(49); // conforms
eat(285); // to
add(n, 8, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), Word());
}
break;
}
case 68: {
eat(68); // document
add(n, 9, here(), Text());
break;
}
case 300: {
eat(300); // version
add(n, 10, here(), Text());
break;
}
case 228: {
eat(228); // replaces
add(n, 11, here(), Text());
break;
}
case 151: {
eat(151); // made
add(n, 12, here(), Day());
break;
}
case 242: {
eat(242); // reviewed
add(n, 13, here(), Approval());
break;
}
case 18: {
eat(18); // approved
add(n, 14, here(), Approval());
break;
}
case 132: {
eat(132); // issued
add(n, 15, here(), Approval());
break;
}
case 218: {
eat(218); // published
add(n, 16, here(), Day());
break;
}
case 80: {
eat(80); // effective
add(n, 17, here(), Effective());
break;
}
case 66: {
eat(66); // disclosure
add(n, 18, here(), Word());
break;
}
case 138: {
eat(138); // language
add(n, 19, here(), Word());
break;
}
case 103: {
add(n, 20, here(), General());
break;
}
case 181: {
add(n, 21, here(), Organization());
break;
}
case 161: {
add(n, 22, here(), Monitoring());
break;
}
case 237: {
add(n, 23, here(), Response());
break;
}
case 130: {
add(n, 24, here(), Investigation());
break;
}
case 208: {
add(n, 25, here(), Prevention());
break;
}
case 249: {
add(n, 26, here(), Safeguards());
break;
}
case 271: {
add(n, 27, here(), Supplementary());
break;
}
case 17: {
add(n, 28, here(), Annex());
break;
}
case 41: {
add(n, 29, here(), Chapter());
break;
}
case 233: {
add(n, 30, here(), DemandsOf());
break;
}
case 302: {
add(n, 31, here(), Waiver());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Effective(): RawNode {
    const n = open('Effective', 2);
switch (look()) {
case 323:
case 327:
case 331: {
set(n, 0, here(), Day());
break;
}
case 175: {
eat(175); // on
mark(n, 1, here(), keyword(131));
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Prepared(): RawNode {
    const n = open('Prepared', 1);
eat(36); // by
add(n, 0, here(), Party());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Party());
}
    return close(n);
}

function Under(): RawNode {
    const n = open('Under', 2);
eat(290); // under
set(n, 0, here(), Word());
set(n, 1, here(), OpenName());
    return close(n);
}

function Annex(): RawNode {
    const n = open('Annex', 2);
eat(17); // annex
set(n, 0, here(), Text());
eat(319); // {
while (look() === 252 || look() === 275 || look() === 279 || look() === 282) {
add(n, 1, here(), Content());
}
eat(320); // }
    return close(n);
}

function Chapter(): RawNode {
    const n = open('Chapter', 2);
eat(41); // chapter
set(n, 0, here(), Text());
eat(319); // {
while (look() === 252 || look() === 275 || look() === 279 || look() === 282) {
add(n, 1, here(), Content());
}
eat(320); // }
    return close(n);
}

function General(): RawNode {
    const n = open('General', 13);
eat(103); // general
eat(319); // {
while (in12(look())) {
switch (look()) {
case 219: {
eat(219); // purpose
add(n, 0, here(), Text());
break;
}
case 29: {
add(n, 1, here(), Basis());
break;
}
case 251: {
eat(251); // scope
add(n, 2, here(), Text());
break;
}
case 209: {
eat(209); // principle
add(n, 3, here(), Text());
break;
}
case 38: {
eat(38); // categories
add(n, 4, here(), Word());
break;
}
case 39: {
add(n, 5, here(), CategoryDeclaration());
break;
}
case 85: {
add(n, 6, here(), Exclusion());
break;
}
case 105: {
add(n, 7, here(), Grade());
break;
}
case 250: {
add(n, 8, here(), Scale());
break;
}
case 1:
case 33:
case 56: {
add(n, 9, here(), LevelBound());
break;
}
case 48: {
add(n, 10, here(), ConditionDeclaration());
break;
}
case 302: {
add(n, 11, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 12, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function CategoryDeclaration(): RawNode {
    const n = open('CategoryDeclaration', 3);
eat(39); // category
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 20) {
eat(20); // as
add(n, 2, here(), CategoryName());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), CategoryName());
}
}
    return close(n);
}

function Exclusion(): RawNode {
    const n = open('Exclusion', 3);
eat(85); // exclude
set(n, 0, here(), CategoryName());
while (look() === 30 || look() === 254) {
switch (look()) {
case 254: {
eat(254); // see
add(n, 1, here(), Text());
break;
}
case 30: {
eat(30); // because
add(n, 2, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function ConditionDeclaration(): RawNode {
    const n = open('ConditionDeclaration', 2);
eat(48); // condition
set(n, 0, here(), Id());
set(n, 1, here(), Text());
    return close(n);
}

function LevelBound(): RawNode {
    const n = open('LevelBound', 3);
switch (look()) {
case 56: {
set(n, 0, here(), keyword(56));
eat(146); // level
add(n, 1, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Level());
}
break;
}
case 1: {
set(n, 0, here(), keyword(1));
add(n, 1, here(), Level());
eat(107); // hand_over
eat(285); // to
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 33: {
set(n, 0, here(), keyword(33));
add(n, 1, here(), Level());
eat(109); // handled
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Grade(): RawNode {
    const n = open('Grade', 5);
eat(105); // grade
switch (look()) {
case 332: {
set(n, 0, here(), value(332));
break;
}
case 333: {
set(n, 1, here(), ScaleGradeName());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), ScaleGradeName());
break;
}
stuck();
}
}
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 2, here(), Text());
}
if (look() === 20) {
eat(20); // as
add(n, 3, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Level());
}
}
eat(319); // {
while (in13(look())) {
add(n, 4, here(), Criterion());
}
eat(320); // }
    return close(n);
}

function ScaleGradeName(): string {
switch (look()) {
case 333: {
return value(333);
}
default: {
if (isWord(look())) {
return word();
}
return stuck();
}
}
}

function Scale(): RawNode {
    const n = open('Scale', 3);
eat(250); // scale
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (look() === 105) {
add(n, 2, here(), Grade());
}
eat(320); // }
    return close(n);
}

function Criterion(): RawNode {
    const n = open('Criterion', 1);
add(n, 0, here(), Measure());
while (look() === 16) {
eat(16); // and
add(n, 0, here(), Measure());
}
    return close(n);
}

function Measure(): RawNode {
    const n = open('Measure', 13);
switch (look()) {
case 274: {
set(n, 0, here(), keyword(274));
set(n, 1, here(), Word());
if (look() === 171) {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
break;
}
case 185: {
set(n, 0, here(), keyword(185));
if (look() === 86 || look() === 152 || look() === 307) {
switch (look()) {
case 307: {
set(n, 3, here(), keyword(307));
break;
}
case 152: {
set(n, 3, here(), keyword(152));
break;
}
case 86: {
set(n, 3, here(), keyword(86));
break;
}
default: {
stuck();
}
}
}
if (in14(look())) {
switch (look()) {
case 171: {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 22:
case 33:
case 162:
case 294: {
do {
add(n, 4, here(), Bound());
} while (look() === 22 || look() === 33 || look() === 162 || look() === 294);
if (look() === 171) {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
break;
}
default: {
stuck();
}
}
}
break;
}
case 141: {
set(n, 0, here(), keyword(141));
if (in14(look())) {
switch (look()) {
case 171: {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 22:
case 33:
case 162:
case 294: {
do {
add(n, 4, here(), Bound());
} while (look() === 22 || look() === 33 || look() === 162 || look() === 294);
if (look() === 171) {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
break;
}
default: {
stuck();
}
}
}
break;
}
case 10: {
set(n, 0, here(), keyword(10));
if (in14(look())) {
switch (look()) {
case 171: {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 22:
case 33:
case 162:
case 294: {
do {
add(n, 4, here(), Bound());
} while (look() === 22 || look() === 33 || look() === 162 || look() === 294);
if (look() === 171) {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
break;
}
default: {
stuck();
}
}
}
break;
}
case 159: {
set(n, 0, here(), keyword(159));
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 262: {
set(n, 0, here(), keyword(262));
set(n, 5, here(), Word());
if (look() === 323 || look() === 330 || look() === 331) {
set(n, 6, here(), Count());
}
break;
}
case 120: {
set(n, 0, here(), keyword(120));
set(n, 7, here(), Text());
if (look() === 20) {
eat(20); // as
set(n, 1, here(), Word());
}
break;
}
case 113: {
set(n, 0, here(), keyword(113));
set(n, 1, here(), Word());
if (look() === 36) {
eat(36); // by
add(n, 8, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), Word());
}
}
if (look() === 171) {
eat(171); // of
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 61: {
set(n, 0, here(), keyword(61));
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 7, here(), Text());
}
while (look() === 22 || look() === 33 || look() === 162 || look() === 294) {
add(n, 4, here(), Bound());
}
break;
}
case 266: {
set(n, 0, here(), keyword(266));
set(n, 7, here(), Text());
break;
}
case 48: {
set(n, 0, here(), keyword(48));
set(n, 9, here(), QName());
break;
}
case 182: {
set(n, 0, here(), keyword(182));
break;
}
default: {
stuck();
}
}
while (look() === 76 || look() === 140 || look() === 187) {
switch (look()) {
case 140: {
eat(140); // lasting
add(n, 10, here(), Duration());
break;
}
case 187: {
eat(187); // over
add(n, 11, here(), Duration());
break;
}
case 76: {
eat(76); // during
add(n, 12, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function DemandsOf(): RawNode {
    const n = open('DemandsOf', 5);
eat(233); // require
eat(171); // of
set(n, 0, here(), Party());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in15(look())) {
switch (look()) {
case 27:
case 74:
case 78:
case 127:
case 200:
case 231:
case 243:
case 245:
case 289:
case 304: {
add(n, 2, here(), Demand());
break;
}
case 98: {
add(n, 3, here(), ForbiddenChannel());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 4, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Demand(): RawNode {
    const n = open('Demand', 9);
switch (look()) {
case 231: {
set(n, 0, here(), keyword(231));
do {
switch (look()) {
case 285: {
eat(285); // to
add(n, 1, here(), Recipients());
break;
}
case 119:
case 211:
case 309: {
add(n, 2, here(), Limit());
break;
}
case 306: {
eat(306); // when
add(n, 3, here(), When());
break;
}
case 84: {
eat(84); // every
add(n, 4, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Cadence());
}
break;
}
case 301: {
eat(301); // via
add(n, 5, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), ChannelUse());
}
break;
}
default: {
stuck();
}
}
} while (in16(look()));
break;
}
case 27:
case 74:
case 127:
case 243:
case 245:
case 289: {
switch (look()) {
case 74: {
set(n, 0, here(), keyword(74));
break;
}
case 243: {
set(n, 0, here(), keyword(243));
break;
}
case 289: {
set(n, 0, here(), keyword(289));
break;
}
case 127: {
set(n, 0, here(), keyword(127));
break;
}
case 245: {
set(n, 0, here(), keyword(245));
break;
}
case 27: {
set(n, 0, here(), keyword(27));
break;
}
default: {
stuck();
}
}
do {
switch (look()) {
case 84: {
eat(84); // every
add(n, 4, here(), Cadence());
break;
}
case 230: {
eat(230); // reported
eat(285); // to
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 2, here(), Limit());
break;
}
default: {
stuck();
}
}
} while (in17(look()));
break;
}
case 200: {
set(n, 0, here(), keyword(200));
do {
switch (look()) {
case 94: {
eat(94); // filed
eat(285); // to
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 2, here(), Limit());
break;
}
default: {
stuck();
}
}
} while (look() === 94 || look() === 119 || look() === 211 || look() === 309);
break;
}
case 304: {
set(n, 0, here(), keyword(304));
add(n, 7, here(), Hours());
if (look() === 306) {
eat(306); // when
add(n, 3, here(), When());
}
break;
}
case 78: {
set(n, 0, here(), keyword(78));
add(n, 8, here(), value(322));
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), value(322));
}
break;
}
default: {
stuck();
}
}
    return close(n);
}

function Organization(): RawNode {
    const n = open('Organization', 6);
eat(181); // organization
eat(319); // {
while (in18(look())) {
switch (look()) {
case 34:
case 106: {
add(n, 0, here(), Body());
break;
}
case 147: {
add(n, 1, here(), Liaison());
break;
}
case 5: {
add(n, 2, here(), Accountable());
break;
}
case 206: {
add(n, 3, here(), Power());
break;
}
case 302: {
add(n, 4, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 5, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Body(): RawNode {
    const n = open('Body', 20);
switch (look()) {
case 34: {
set(n, 0, here(), keyword(34));
break;
}
case 106: {
set(n, 0, here(), keyword(106));
break;
}
default: {
stuck();
}
}
set(n, 1, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 2, here(), Text());
}
if (look() === 20) {
eat(20); // as
set(n, 3, here(), Word());
}
eat(319); // {
while (in19(look())) {
switch (look()) {
case 114: {
eat(114); // head
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 64: {
eat(64); // deputy
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 155: {
eat(155); // members
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 71: {
eat(71); // drawn
eat(101); // from
add(n, 7, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 8, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), Choice());
}
break;
}
case 31: {
add(n, 9, here(), Becoming());
break;
}
case 100: {
add(n, 10, here(), Forming());
break;
}
case 290: {
eat(290); // under
add(n, 11, here(), OpenName());
break;
}
case 192: {
eat(192); // performs
add(n, 12, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 12, here(), Word());
}
break;
}
case 77: {
eat(77); // duties
add(n, 13, here(), Text());
break;
}
case 149: {
eat(149); // located
eat(123); // in
add(n, 14, here(), Text());
break;
}
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 15, here(), Contact());
break;
}
case 91: {
eat(91); // field
add(n, 16, here(), Text());
break;
}
case 177: {
eat(177); // on_duty
add(n, 17, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 17, here(), OpenName());
}
break;
}
case 34:
case 106: {
add(n, 18, here(), Body());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 19, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Becoming(): RawNode {
    const n = open('Becoming', 2);
eat(31); // becomes
set(n, 0, here(), OpenName());
if (look() === 22) {
eat(22); // at
eat(146); // level
add(n, 1, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Level());
}
}
    return close(n);
}

function Forming(): RawNode {
    const n = open('Forming', 2);
eat(100); // formed
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
if (look() === 22) {
eat(22); // at
eat(146); // level
add(n, 1, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Level());
}
}
    return close(n);
}

function Liaison(): RawNode {
    const n = open('Liaison', 4);
eat(147); // liaison
add(n, 0, here(), Choice());
while (look() === 64 || look() === 171 || look() === 285) {
switch (look()) {
case 64: {
eat(64); // deputy
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 171: {
eat(171); // of
add(n, 3, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), OpenName());
}
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Accountable(): RawNode {
    const n = open('Accountable', 2);
eat(5); // accountable
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
if (look() === 99) {
eat(99); // forbids
add(n, 1, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Word());
}
}
    return close(n);
}

function Power(): RawNode {
    const n = open('Power', 6);
eat(206); // power
set(n, 0, here(), Word());
switch (look()) {
case 146: {
eat(146); // level
add(n, 2, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Level());
}
break;
}
default: {
if (isWord(look())) {
add(n, 1, here(), word());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), word());
}
break;
}
stuck();
}
}
while (look() === 18 || look() === 285 || look() === 309) {
switch (look()) {
case 285: {
eat(285); // to
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 309: {
eat(309); // within
add(n, 4, here(), word());
break;
}
case 18: {
eat(18); // approved
eat(36); // by
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Monitoring(): RawNode {
    const n = open('Monitoring', 10);
eat(161); // monitoring
eat(319); // {
while (in20(look())) {
switch (look()) {
case 160: {
add(n, 0, here(), Monitor());
break;
}
case 21: {
eat(21); // assessed
add(n, 1, here(), Assessment());
break;
}
case 170:
case 229: {
add(n, 2, here(), Report());
break;
}
case 210: {
add(n, 3, here(), Process());
break;
}
case 303: {
add(n, 4, here(), Warning());
break;
}
case 13: {
add(n, 5, here(), Alert());
break;
}
case 264: {
add(n, 6, here(), StandDown());
break;
}
case 98: {
add(n, 7, here(), ForbiddenChannel());
break;
}
case 302: {
add(n, 8, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Monitor(): RawNode {
    const n = open('Monitor', 5);
eat(160); // monitor
add(n, 0, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Thing());
}
while (in21(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 19:
case 312: {
add(n, 3, here(), Hours());
break;
}
case 22: {
eat(22); // at
add(n, 4, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Assessment(): RawNode {
    const n = open('Assessment', 3);
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
while (look() === 84 || look() === 119 || look() === 211 || look() === 309) {
switch (look()) {
case 84: {
eat(84); // every
add(n, 1, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Cadence());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 2, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function ForbiddenChannel(): RawNode {
    const n = open('ForbiddenChannel', 3);
eat(98); // forbid
eat(40); // channel
add(n, 0, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), ChannelUse());
}
while (look() === 30 || look() === 118) {
switch (look()) {
case 118: {
eat(118); // if
add(n, 1, here(), When());
break;
}
case 30: {
eat(30); // because
add(n, 2, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Process(): RawNode {
    const n = open('Process', 3);
eat(210); // process
set(n, 0, here(), Word());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (look() === 90 || look() === 108 || look() === 170 || look() === 299) {
add(n, 2, here(), ProcessStep());
}
eat(320); // }
    return close(n);
}

function ProcessStep(): RawNode {
    const n = open('ProcessStep', 5);
switch (look()) {
case 170: {
set(n, 0, here(), keyword(170));
break;
}
case 299: {
set(n, 0, here(), keyword(299));
break;
}
case 108: {
set(n, 0, here(), keyword(108));
break;
}
case 90: {
set(n, 0, here(), keyword(90));
break;
}
default: {
stuck();
}
}
while (in22(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 3, here(), Limit());
break;
}
case 285: {
eat(285); // to
add(n, 4, here(), Recipients());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Warning(): RawNode {
    const n = open('Warning', 26);
eat(303); // warning
set(n, 0, here(), Word());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 87) {
eat(87); // extends
set(n, 2, here(), Word());
}
WarningItemsInWarning(n);
    return close(n);
}

function Alert(): RawNode {
    const n = open('Warning', 26);
eat(13); // alert
set(n, 25, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
WarningItemsInWarning(n);
    return close(n);
}

function Act(): RawNode {
    const n = open('Act', 7);
do {
switch (look()) {
case 36: {
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
break;
}
case 18: {
eat(18); // approved
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 2, here(), Recipients());
break;
}
case 301: {
eat(301); // via
add(n, 3, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), ChannelUse());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 4, here(), Limit());
break;
}
case 118: {
eat(118); // if
add(n, 5, here(), When());
break;
}
case 175: {
eat(175); // on
add(n, 6, here(), Text());
break;
}
default: {
stuck();
}
}
} while (in23(look()));
    return close(n);
}

function StandDown(): RawNode {
    const n = open('StandDown', 4);
eat(264); // stand_down
set(n, 0, here(), Word());
while (in24(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 2, here(), Limit());
break;
}
case 285: {
eat(285); // to
add(n, 3, here(), Recipients());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Response(): RawNode {
    const n = open('Response', 13);
eat(237); // response
eat(319); // {
while (in25(look())) {
switch (look()) {
case 267: {
add(n, 0, here(), Step());
break;
}
case 102: {
add(n, 1, here(), Gate());
break;
}
case 286: {
add(n, 2, here(), Track());
break;
}
case 195: {
add(n, 3, here(), Phase());
break;
}
case 60: {
add(n, 4, here(), Decision());
break;
}
case 170:
case 229: {
add(n, 5, here(), Report());
break;
}
case 146: {
add(n, 6, here(), ResponseLevel());
break;
}
case 226: {
add(n, 7, here(), Relevel());
break;
}
case 202: {
add(n, 8, here(), Playbook());
break;
}
case 1:
case 33:
case 56: {
add(n, 9, here(), LevelBound());
break;
}
case 98: {
add(n, 10, here(), ForbiddenChannel());
break;
}
case 302: {
add(n, 11, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 12, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function ResponseLevel(): RawNode {
    const n = open('ResponseLevel', 22);
eat(146); // level
set(n, 0, here(), Level());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 87) {
eat(87); // extends
set(n, 2, here(), Level());
}
eat(319); // {
while (in26(look())) {
switch (look()) {
case 265: {
eat(265); // start
add(n, 3, here(), Change());
break;
}
case 83: {
eat(83); // end
add(n, 4, here(), Change());
break;
}
case 47: {
eat(47); // command
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 64: {
eat(64); // deputy
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 291: {
eat(291); // under_command
eat(171); // of
add(n, 7, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Choice());
}
break;
}
case 304: {
add(n, 8, here(), Watch());
break;
}
case 177: {
eat(177); // on_duty
add(n, 9, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 9, here(), OpenName());
}
break;
}
case 267: {
add(n, 10, here(), Step());
break;
}
case 188: {
add(n, 11, here(), Override());
break;
}
case 174: {
add(n, 12, here(), Omission());
break;
}
case 102: {
add(n, 13, here(), Gate());
break;
}
case 286: {
add(n, 14, here(), Track());
break;
}
case 195: {
add(n, 15, here(), Phase());
break;
}
case 60: {
add(n, 16, here(), Decision());
break;
}
case 170:
case 229: {
add(n, 17, here(), Report());
break;
}
case 96: {
add(n, 18, here(), FollowUp());
break;
}
case 268: {
add(n, 19, here(), Submission());
break;
}
case 272: {
add(n, 20, here(), Support());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 21, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Change(): RawNode {
    const n = open('Change', 10);
eat(319); // {
while (in27(look())) {
switch (look()) {
case 212: {
eat(212); // proposed
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 1, here(), Limit());
}
break;
}
case 59: {
eat(59); // decided
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 1, here(), Limit());
}
break;
}
case 18: {
eat(18); // approved
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 1, here(), Limit());
}
break;
}
case 223: {
eat(223); // received
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 1, here(), Limit());
}
break;
}
case 9: {
eat(9); // advised
eat(36); // by
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
if (look() === 119 || look() === 211 || look() === 309) {
add(n, 1, here(), Limit());
}
break;
}
case 145: {
eat(145); // left_to
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 306: {
eat(306); // when
add(n, 7, here(), When());
break;
}
case 168:
case 229:
case 278: {
add(n, 8, here(), Telling());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Telling(): RawNode {
    const n = open('Telling', 3);
switch (look()) {
case 278: {
set(n, 0, here(), keyword(278));
break;
}
case 229: {
set(n, 0, here(), keyword(229));
eat(285); // to
break;
}
case 168: {
set(n, 0, here(), keyword(168));
eat(285); // to
break;
}
default: {
stuck();
}
}
add(n, 1, here(), Recipients());
if (look() === 119 || look() === 211 || look() === 309) {
set(n, 2, here(), Limit());
}
    return close(n);
}

function Support(): RawNode {
    const n = open('Support', 4);
eat(272); // support
eat(101); // from
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
while (in28(look())) {
switch (look()) {
case 232: {
eat(232); // requested
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 284: {
eat(284); // through
add(n, 2, here(), Choice());
break;
}
case 119:
case 211:
case 309: {
add(n, 3, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Relevel(): RawNode {
    const n = open('Relevel', 8);
eat(226); // relevel
add(n, 0, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Word());
}
if (look() === 101) {
eat(101); // from
add(n, 1, here(), Level());
eat(285); // to
add(n, 2, here(), Level());
}
while (in29(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 9: {
eat(9); // advised
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 18: {
eat(18); // approved
eat(36); // by
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 306: {
eat(306); // when
add(n, 6, here(), When());
break;
}
case 119:
case 211:
case 309: {
add(n, 7, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Playbook(): RawNode {
    const n = open('Playbook', 15);
eat(202); // playbook
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(97); // for
add(n, 2, here(), CategoryName());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), CategoryName());
}
if (look() === 171) {
eat(171); // of
add(n, 3, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Thing());
}
}
eat(319); // {
while (in30(look())) {
switch (look()) {
case 144: {
eat(144); // led
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 306: {
eat(306); // when
add(n, 5, here(), When());
break;
}
case 267: {
add(n, 6, here(), Step());
break;
}
case 188: {
add(n, 7, here(), Override());
break;
}
case 174: {
add(n, 8, here(), Omission());
break;
}
case 102: {
add(n, 9, here(), Gate());
break;
}
case 286: {
add(n, 10, here(), Track());
break;
}
case 195: {
add(n, 11, here(), Phase());
break;
}
case 60: {
add(n, 12, here(), Decision());
break;
}
case 170:
case 229: {
add(n, 13, here(), Report());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 14, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Investigation(): RawNode {
    const n = open('Investigation', 7);
eat(130); // investigation
eat(319); // {
while (in31(look())) {
switch (look()) {
case 144: {
eat(144); // led
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
break;
}
case 22: {
add(n, 1, here(), Delegation());
break;
}
case 268: {
add(n, 2, here(), Submission());
break;
}
case 134: {
add(n, 3, here(), Keeping());
break;
}
case 267: {
add(n, 4, here(), PlainStep());
break;
}
case 302: {
add(n, 5, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 6, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Delegation(): RawNode {
    const n = open('Delegation', 3);
eat(22); // at
eat(146); // level
add(n, 0, here(), Level());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Level());
}
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
if (look() === 308) {
eat(308); // with
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
}
    return close(n);
}

function Keeping(): RawNode {
    const n = open('Keeping', 3);
eat(134); // keep
set(n, 0, here(), Word());
set(n, 1, here(), Duration());
if (look() === 36) {
eat(36); // by
add(n, 2, here(), Choice());
}
    return close(n);
}

function Prevention(): RawNode {
    const n = open('Prevention', 8);
eat(208); // prevention
eat(319); // {
while (in32(look())) {
switch (look()) {
case 26:
case 57:
case 126:
case 244:
case 311: {
add(n, 0, here(), Work());
break;
}
case 73: {
add(n, 1, here(), DrillRule());
break;
}
case 72: {
add(n, 2, here(), Drill());
break;
}
case 25:
case 288: {
add(n, 3, here(), Training());
break;
}
case 153: {
add(n, 4, here(), MajorActivities());
break;
}
case 210: {
add(n, 5, here(), Process());
break;
}
case 302: {
add(n, 6, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 7, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Work(): RawNode {
    const n = open('Work', 10);
switch (look()) {
case 126: {
set(n, 0, here(), keyword(126));
break;
}
case 57: {
set(n, 0, here(), keyword(57));
break;
}
case 244: {
set(n, 0, here(), keyword(244));
break;
}
case 26: {
set(n, 0, here(), keyword(26));
break;
}
case 311: {
eat(311); // work
set(n, 0, here(), Word());
break;
}
default: {
stuck();
}
}
while (in33(look())) {
switch (look()) {
case 171: {
eat(171); // of
add(n, 1, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Thing());
}
break;
}
case 84: {
eat(84); // every
add(n, 2, here(), Cadence());
break;
}
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 70: {
eat(70); // done
add(n, 5, here(), Day());
break;
}
case 75: {
eat(75); // due
add(n, 6, here(), Day());
break;
}
case 239: {
eat(239); // restore_tested
add(n, 7, here(), Day());
break;
}
case 230: {
eat(230); // reported
eat(285); // to
add(n, 8, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 8, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 9, here(), WorkLimit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function WorkLimit(): RawNode {
    const n = open('Limit', 3);
switch (look()) {
case 309: {
eat(309); // within
set(n, 0, here(), Duration());
break;
}
case 119: {
set(n, 0, here(), keyword(119));
break;
}
case 211: {
set(n, 0, here(), keyword(211));
break;
}
default: {
stuck();
}
}
    return close(n);
}

function DrillRule(): RawNode {
    const n = open('DrillRule', 7);
eat(73); // drill_rule
while (in34(look())) {
switch (look()) {
case 84: {
eat(84); // every
add(n, 0, here(), Cadence());
break;
}
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 20: {
eat(20); // as
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 308: {
eat(308); // with
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 56: {
eat(56); // covers
add(n, 4, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Thing());
}
break;
}
case 230: {
eat(230); // reported
eat(285); // to
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 6, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Drill(): RawNode {
    const n = open('Drill', 12);
eat(72); // drill
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in35(look())) {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 115: {
eat(115); // held
add(n, 3, here(), Day());
break;
}
case 199: {
eat(199); // planned
add(n, 4, here(), Day());
break;
}
case 36: {
eat(36); // by
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 56: {
eat(56); // covers
add(n, 7, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Thing());
}
break;
}
case 230: {
eat(230); // reported
add(n, 8, here(), ReportedOn());
break;
}
case 186: {
eat(186); // outcome
add(n, 9, here(), Text());
break;
}
case 95: {
add(n, 10, here(), Finding());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 11, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function ReportedOn(): RawNode {
    const n = open('ReportedOn', 2);
set(n, 0, here(), Day());
eat(285); // to
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
    return close(n);
}

function Finding(): RawNode {
    const n = open('Finding', 11);
eat(95); // finding
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 175) {
eat(175); // on
add(n, 2, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Thing());
}
}
eat(319); // {
while (in36(look())) {
switch (look()) {
case 261: {
eat(261); // source
add(n, 3, here(), FindingSource());
break;
}
case 257: {
eat(257); // severity
add(n, 4, here(), Word());
break;
}
case 190: {
eat(190); // owner
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 75: {
eat(75); // due
add(n, 6, here(), Day());
break;
}
case 46: {
eat(46); // closed
add(n, 7, here(), Day());
break;
}
case 240: {
eat(240); // retested
add(n, 8, here(), Day());
break;
}
case 3: {
eat(3); // accepted
add(n, 9, here(), Acceptance());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 10, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function FindingSource(): RawNode {
    const n = open('FindingSource', 2);
set(n, 0, here(), Choice());
if (look() === 175) {
eat(175); // on
set(n, 1, here(), Day());
}
    return close(n);
}

function Acceptance(): RawNode {
    const n = open('Acceptance', 3);
do {
switch (look()) {
case 36: {
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
break;
}
case 293: {
eat(293); // until
add(n, 1, here(), Day());
break;
}
case 30: {
eat(30); // because
add(n, 2, here(), Text());
break;
}
default: {
stuck();
}
}
} while (look() === 30 || look() === 36 || look() === 293);
    return close(n);
}

function Training(): RawNode {
    const n = open('Training', 11);
switch (look()) {
case 288: {
set(n, 0, here(), keyword(288));
break;
}
case 25: {
set(n, 0, here(), keyword(25));
break;
}
default: {
stuck();
}
}
set(n, 1, here(), Text());
while (in37(look())) {
switch (look()) {
case 20: {
eat(20); // as
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 97: {
eat(97); // for
add(n, 3, here(), Audience());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Audience());
}
break;
}
case 36: {
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 84: {
eat(84); // every
add(n, 5, here(), Cadence());
break;
}
case 70: {
eat(70); // done
add(n, 6, here(), Day());
break;
}
case 175: {
eat(175); // on
add(n, 7, here(), Day());
break;
}
case 75: {
eat(75); // due
add(n, 8, here(), Day());
break;
}
case 230: {
eat(230); // reported
eat(285); // to
add(n, 9, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 9, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 10, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Audience(): RawNode {
    const n = open('Audience', 2);
switch (look()) {
case 79:
case 322:
case 333: {
set(n, 1, here(), NamedParty());
break;
}
default: {
if (isWord(look())) {
set(n, 0, here(), word());
break;
}
stuck();
}
}
    return close(n);
}

function NamedParty(): RawNode {
    const n = open('Party', 7);
switch (look()) {
case 79: {
eat(79); // each
if (look() === 79) {
mark(n, 0, here(), keyword(79));
}
set(n, 2, here(), QName());
break;
}
case 333: {
set(n, 2, here(), QName());
break;
}
case 322: {
set(n, 6, here(), value(322));
break;
}
default: {
stuck();
}
}
    return close(n);
}

function MajorActivities(): RawNode {
    const n = open('MajorActivities', 12);
eat(153); // major_activities
eat(319); // {
while (in38(look())) {
switch (look()) {
case 144: {
eat(144); // led
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
break;
}
case 177: {
eat(177); // on_duty
add(n, 1, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), OpenName());
}
break;
}
case 237: {
eat(237); // response
add(n, 2, here(), Word());
break;
}
case 158: {
eat(158); // mode
add(n, 3, here(), Word());
if (look() === 36) {
eat(36); // by
add(n, 4, here(), Choice());
}
break;
}
case 304: {
add(n, 5, here(), Watch());
break;
}
case 160: {
add(n, 6, here(), Monitor());
break;
}
case 21: {
eat(21); // assessed
add(n, 7, here(), Assessment());
break;
}
case 96: {
add(n, 8, here(), FollowUp());
break;
}
case 170:
case 229: {
add(n, 9, here(), Report());
break;
}
case 267: {
add(n, 10, here(), Step());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 11, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Safeguards(): RawNode {
    const n = open('Safeguards', 6);
eat(249); // safeguards
eat(319); // {
while (in39(look())) {
switch (look()) {
case 236: {
add(n, 0, here(), Resource());
break;
}
case 201: {
add(n, 1, here(), Platform());
break;
}
case 35: {
add(n, 2, here(), Budget());
break;
}
case 53: {
add(n, 3, here(), Cooperation());
break;
}
case 302: {
add(n, 4, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 5, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Resource(): RawNode {
    const n = open('Resource', 7);
eat(236); // resource
switch (look()) {
case 332:
case 333: {
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
break;
}
case 321:
case 322:
case 323: {
set(n, 1, here(), Text());
break;
}
default: {
if (isWord(look())) {
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
break;
}
stuck();
}
}
while (in40(look())) {
switch (look()) {
case 55: {
eat(55); // count
add(n, 2, here(), Count());
break;
}
case 197: {
eat(197); // place
add(n, 3, here(), Text());
break;
}
case 135: {
eat(135); // kept
eat(36); // by
add(n, 4, here(), Choice());
break;
}
case 42: {
eat(42); // checked
add(n, 5, here(), Day());
break;
}
case 189: {
eat(189); // owned
eat(36); // by
add(n, 6, here(), Choice());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Platform(): RawNode {
    const n = open('Platform', 5);
eat(201); // platform
switch (look()) {
case 332:
case 333: {
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
break;
}
case 321:
case 322:
case 323: {
set(n, 1, here(), Text());
break;
}
default: {
if (isWord(look())) {
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
break;
}
stuck();
}
}
while (look() === 42 || look() === 88 || look() === 189) {
switch (look()) {
case 189: {
eat(189); // owned
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 88: {
eat(88); // fallback
add(n, 3, here(), Text());
break;
}
case 42: {
eat(42); // checked
add(n, 4, here(), Day());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Budget(): RawNode {
    const n = open('Budget', 5);
eat(35); // budget
set(n, 0, here(), Text());
while (look() === 15 || look() === 101 || look() === 313) {
switch (look()) {
case 313: {
eat(313); // year
add(n, 1, here(), Count());
break;
}
case 15: {
eat(15); // amount
add(n, 2, here(), Count());
add(n, 3, here(), word());
break;
}
case 101: {
eat(101); // from
add(n, 4, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function Cooperation(): RawNode {
    const n = open('Cooperation', 3);
eat(53); // cooperation
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 0, here(), Text());
}
eat(308); // with
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
if (look() === 293) {
eat(293); // until
add(n, 2, here(), Day());
}
    return close(n);
}

function Supplementary(): RawNode {
    const n = open('Supplementary', 6);
eat(271); // supplementary
eat(319); // {
while (in41(look())) {
switch (look()) {
case 129: {
eat(129); // interpreted
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
break;
}
case 241: {
add(n, 1, here(), ReviewRule());
break;
}
case 67: {
eat(67); // distributed
eat(285); // to
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 94: {
eat(94); // filed
add(n, 3, here(), Act());
break;
}
case 302: {
add(n, 4, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 5, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function ReviewRule(): RawNode {
    const n = open('ReviewRule', 4);
eat(241); // review
do {
switch (look()) {
case 84: {
eat(84); // every
add(n, 0, here(), Cadence());
break;
}
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 230: {
eat(230); // reported
eat(285); // to
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 3, here(), Limit());
break;
}
default: {
stuck();
}
}
} while (in42(look()));
    return close(n);
}

function Person(): RawNode {
    const n = open('Person', 8);
eat(193); // person
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in43(look())) {
switch (look()) {
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 2, here(), Contact());
break;
}
case 287: {
eat(287); // trained
add(n, 3, here(), Day());
break;
}
case 143: {
eat(143); // leave
add(n, 4, here(), Period());
break;
}
case 123: {
eat(123); // in
add(n, 5, here(), OpenName());
break;
}
case 77: {
eat(77); // duties
add(n, 6, here(), Text());
break;
}
case 91: {
eat(91); // field
add(n, 7, here(), Text());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Post(): RawNode {
    const n = open('Post', 8);
eat(205); // post
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 136) {
mark(n, 2, here(), keyword(136));
}
eat(319); // {
while (in44(look())) {
switch (look()) {
case 115: {
eat(115); // held
eat(36); // by
add(n, 3, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), OpenName());
}
break;
}
case 64: {
eat(64); // deputy
add(n, 4, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), OpenName());
}
break;
}
case 123: {
eat(123); // in
add(n, 5, here(), OpenName());
break;
}
case 77: {
eat(77); // duties
add(n, 6, here(), Text());
break;
}
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 7, here(), Contact());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function PartySet(): RawNode {
    const n = open('PartySet', 7);
eat(191); // parties
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in45(look())) {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 253: {
eat(253); // sector
add(n, 3, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Word());
}
break;
}
case 155: {
eat(155); // members
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 290: {
eat(290); // under
add(n, 5, here(), OpenName());
break;
}
case 55: {
eat(55); // count
add(n, 6, here(), Count());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Authority(): RawNode {
    const n = open('Authority', 6);
eat(24); // authority
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in46(look())) {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 3, here(), Contact());
break;
}
case 77: {
eat(77); // duties
add(n, 4, here(), Text());
break;
}
case 149: {
eat(149); // located
eat(123); // in
add(n, 5, here(), Text());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Provider(): RawNode {
    const n = open('Provider', 8);
eat(216); // provider
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in47(look())) {
switch (look()) {
case 256: {
eat(256); // service
add(n, 2, here(), Text());
break;
}
case 52: {
eat(52); // contract
eat(293); // until
add(n, 3, here(), Day());
break;
}
case 231: {
eat(231); // reports
add(n, 4, here(), Limit());
break;
}
case 4: {
eat(4); // access
eat(285); // to
add(n, 5, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Thing());
}
break;
}
case 77: {
eat(77); // duties
add(n, 6, here(), Text());
break;
}
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 7, here(), Contact());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function ChannelDeclaration(): RawNode {
    const n = open('ChannelDeclaration', 7);
eat(40); // channel
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in48(look())) {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 183: {
add(n, 3, here(), keyword(183));
break;
}
case 51:
case 82:
case 89:
case 157:
case 196:
case 220:
case 305: {
add(n, 4, here(), Contact());
break;
}
case 63: {
eat(63); // depends
eat(175); // on
add(n, 5, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Thing());
}
break;
}
case 189: {
eat(189); // owned
eat(36); // by
add(n, 6, here(), Choice());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Roster(): RawNode {
    const n = open('Roster', 12);
eat(246); // roster
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 97) {
eat(97); // for
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
}
eat(319); // {
while (in49(look())) {
switch (look()) {
case 101: {
add(n, 3, here(), Period());
break;
}
case 259: {
add(n, 4, here(), Shift());
break;
}
case 150: {
eat(150); // longest
add(n, 5, here(), Duration());
break;
}
case 238: {
eat(238); // rest
add(n, 6, here(), Duration());
break;
}
case 111: {
eat(111); // handover
add(n, 7, here(), Text());
break;
}
case 228: {
eat(228); // replaces
add(n, 8, here(), OpenName());
break;
}
case 175: {
eat(175); // on
add(n, 9, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 9, here(), Word());
}
break;
}
case 176: {
add(n, 10, here(), keyword(176));
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 11, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Shift(): RawNode {
    const n = open('Shift', 8);
eat(259); // shift
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
set(n, 2, here(), value(328));
eat(318); // ..
set(n, 3, here(), value(328));
eat(319); // {
while (in50(look())) {
switch (look()) {
case 323:
case 333: {
add(n, 4, here(), Assignment());
break;
}
case 247: {
add(n, 5, here(), Rotation());
break;
}
case 14: {
eat(14); // always
add(n, 6, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), OpenName());
}
break;
}
case 175: {
eat(175); // on
add(n, 7, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Word());
}
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Assignment(): RawNode {
    const n = open('Assignment', 3);
add(n, 0, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), OpenName());
}
eat(101); // from
set(n, 1, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 2, here(), Day());
}
    return close(n);
}

function Rotation(): RawNode {
    const n = open('Rotation', 4);
eat(247); // rotate
add(n, 0, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), OpenName());
}
if (look() === 84) {
eat(84); // every
set(n, 1, here(), Duration());
}
if (look() === 101) {
eat(101); // from
set(n, 2, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 3, here(), Day());
}
}
    return close(n);
}

function System(): RawNode {
    const n = open('System', 21);
eat(273); // system
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in51(look())) {
switch (look()) {
case 44:
case 125:
case 137:
case 178:
case 184:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315: {
AssetItemInSystem(n);
break;
}
case 117: {
add(n, 10, here(), Host());
break;
}
case 156: {
eat(156); // mlps
add(n, 11, here(), Count());
break;
}
case 43: {
eat(43); // cii
add(n, 12, here(), Cii());
break;
}
case 122: {
eat(122); // important
eat(30); // because
add(n, 13, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 13, here(), Word());
}
break;
}
case 113: {
eat(113); // harm
add(n, 14, here(), Text());
break;
}
case 50: {
eat(50); // connects
eat(285); // to
add(n, 15, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 15, here(), Thing());
}
break;
}
case 213: {
eat(213); // protected
eat(36); // by
add(n, 16, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 16, here(), OpenName());
}
break;
}
case 26: {
eat(26); // backup
add(n, 17, here(), Backup());
break;
}
case 116: {
eat(116); // holds
add(n, 18, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 18, here(), OpenName());
}
break;
}
case 310: {
eat(310); // without
add(n, 19, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 19, here(), Word());
}
break;
}
case 295: {
eat(295); // users
add(n, 20, here(), Count());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Cii(): RawNode {
    const n = open('Cii', 2);
switch (look()) {
case 314: {
set(n, 0, here(), keyword(314));
break;
}
case 165: {
set(n, 0, here(), keyword(165));
break;
}
default: {
stuck();
}
}
if (look() === 253) {
eat(253); // sector
set(n, 1, here(), Word());
}
    return close(n);
}

function Backup(): RawNode {
    const n = open('Backup', 4);
do {
switch (look()) {
case 84: {
eat(84); // every
add(n, 0, here(), Cadence());
break;
}
case 36: {
eat(36); // by
add(n, 1, here(), Choice());
break;
}
case 70: {
eat(70); // done
add(n, 2, here(), Day());
break;
}
case 239: {
eat(239); // restore_tested
add(n, 3, here(), Day());
break;
}
default: {
stuck();
}
}
} while (look() === 36 || look() === 70 || look() === 84 || look() === 239);
    return close(n);
}

function Host(): RawNode {
    const n = open('Host', 5);
eat(117); // host
set(n, 0, here(), Address());
while (look() === 20 || look() === 128 || look() === 163 || look() === 203) {
switch (look()) {
case 203: {
eat(203); // ports
add(n, 1, here(), PortNumber());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), PortNumber());
}
break;
}
case 128: {
add(n, 2, here(), keyword(128));
break;
}
case 20: {
eat(20); // as
add(n, 3, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Word());
}
break;
}
case 163: {
eat(163); // named
add(n, 4, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function PortNumber(): string {
switch (look()) {
case 326: {
return value(326);
}
case 331: {
return value(331);
}
case 330: {
return value(330);
}
case 323: {
return value(323);
}
default: {
return stuck();
}
}
}

function WrittenAddress(): string {
switch (look()) {
case 325: {
return value(325);
}
case 324: {
return value(324);
}
case 331: {
return value(331);
}
default: {
return stuck();
}
}
}

function Network(): RawNode {
    const n = open('Network', 14);
eat(164); // network
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in52(look())) {
switch (look()) {
case 44:
case 125:
case 137:
case 178:
case 184:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315: {
AssetItemInNetwork(n);
break;
}
case 222: {
eat(222); // range
add(n, 10, here(), Address());
while (look() === 316) {
eat(316); // ,
add(n, 10, here(), Address());
}
break;
}
case 128: {
add(n, 11, here(), keyword(128));
break;
}
case 50: {
eat(50); // connects
eat(285); // to
add(n, 12, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 12, here(), Thing());
}
break;
}
case 213: {
eat(213); // protected
eat(36); // by
add(n, 13, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 13, here(), OpenName());
}
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Device(): RawNode {
    const n = open('Device', 14);
eat(65); // device
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in53(look())) {
switch (look()) {
case 44:
case 125:
case 137:
case 178:
case 184:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315: {
AssetItemInDevice(n);
break;
}
case 117: {
add(n, 10, here(), Host());
break;
}
case 28: {
eat(28); // baseline_checked
add(n, 11, here(), Day());
break;
}
case 50: {
eat(50); // connects
eat(285); // to
add(n, 12, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 12, here(), Thing());
}
break;
}
case 215: {
eat(215); // protects
add(n, 13, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 13, here(), OpenName());
}
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Terminals(): RawNode {
    const n = open('Terminals', 15);
eat(280); // terminals
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in54(look())) {
switch (look()) {
case 44:
case 125:
case 137:
case 178:
case 184:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315: {
AssetItemInTerminals(n);
break;
}
case 117: {
add(n, 10, here(), Host());
break;
}
case 222: {
eat(222); // range
add(n, 11, here(), Address());
while (look() === 316) {
eat(316); // ,
add(n, 11, here(), Address());
}
break;
}
case 55: {
eat(55); // count
add(n, 12, here(), Count());
break;
}
case 28: {
eat(28); // baseline_checked
add(n, 13, here(), Day());
break;
}
case 50: {
eat(50); // connects
eat(285); // to
add(n, 14, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 14, here(), Thing());
}
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function DataSet(): RawNode {
    const n = open('DataSet', 8);
eat(58); // data
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(319); // {
while (in55(look())) {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 122: {
eat(122); // important
eat(30); // because
add(n, 3, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Word());
}
break;
}
case 194: {
eat(194); // persons
add(n, 4, here(), Count());
break;
}
case 225: {
eat(225); // records
add(n, 5, here(), Count());
break;
}
case 189: {
eat(189); // owned
eat(36); // by
add(n, 6, here(), Choice());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 7, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Shadow(): RawNode {
    const n = open('Shadow', 6);
eat(258); // shadow
set(n, 0, here(), Address());
while (look() === 36 || look() === 203 || look() === 255) {
switch (look()) {
case 203: {
eat(203); // ports
add(n, 1, here(), PortNumber());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), PortNumber());
}
break;
}
case 255: {
eat(255); // seen
add(n, 2, here(), Day());
break;
}
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
break;
}
default: {
stuck();
}
}
}
eat(319); // {
while (look() === 60 || look() === 167) {
switch (look()) {
case 60: {
add(n, 4, here(), ShadowDecision());
break;
}
case 167: {
eat(167); // note
add(n, 5, here(), Text());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function ShadowDecision(): RawNode {
    const n = open('ShadowDecision', 7);
eat(60); // decision
set(n, 0, here(), Word());
while (in56(look())) {
switch (look()) {
case 20: {
eat(20); // as
add(n, 1, here(), QName());
break;
}
case 36: {
eat(36); // by
add(n, 2, here(), Choice());
break;
}
case 70: {
eat(70); // done
add(n, 3, here(), Day());
break;
}
case 75: {
eat(75); // due
add(n, 4, here(), Day());
break;
}
case 293: {
eat(293); // until
add(n, 5, here(), Day());
break;
}
case 30: {
eat(30); // because
add(n, 6, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function OutOfScope(): RawNode {
    const n = open('OutOfScope', 5);
eat(184); // out_of_scope
switch (look()) {
case 324:
case 325:
case 331: {
set(n, 0, here(), WrittenAddress());
break;
}
case 323:
case 333: {
set(n, 1, here(), Thing());
break;
}
default: {
if (isWord(look())) {
set(n, 1, here(), Thing());
break;
}
stuck();
}
}
eat(319); // {
while (look() === 18 || look() === 30 || look() === 293) {
switch (look()) {
case 30: {
eat(30); // because
add(n, 2, here(), Text());
break;
}
case 18: {
eat(18); // approved
add(n, 3, here(), Approval());
break;
}
case 293: {
eat(293); // until
add(n, 4, here(), Day());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Protection(): RawNode {
    const n = open('Protection', 14);
eat(214); // protection
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
if (look() === 97) {
eat(97); // for
add(n, 2, here(), QName());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), QName());
}
}
eat(319); // {
while (in57(look())) {
switch (look()) {
case 7: {
add(n, 3, here(), Activity());
break;
}
case 234: {
eat(234); // required
add(n, 4, here(), RequiredBy());
break;
}
case 144: {
eat(144); // led
eat(36); // by
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 64: {
eat(64); // deputy
add(n, 6, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), Choice());
}
break;
}
case 276: {
eat(276); // targets
add(n, 7, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), Thing());
}
break;
}
case 104: {
eat(104); // goal
add(n, 8, here(), Text());
break;
}
case 32: {
add(n, 9, here(), Before());
break;
}
case 76: {
add(n, 10, here(), During());
break;
}
case 12: {
add(n, 11, here(), After());
break;
}
case 302: {
add(n, 12, here(), Waiver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 13, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Activity(): RawNode {
    const n = open('Activity', 4);
eat(7); // activity
set(n, 0, here(), Id());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
eat(101); // from
set(n, 2, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 3, here(), Day());
}
    return close(n);
}

function RequiredBy(): RawNode {
    const n = open('RequiredBy', 2);
eat(36); // by
add(n, 0, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Choice());
}
if (look() === 175) {
eat(175); // on
set(n, 1, here(), Day());
}
    return close(n);
}

function Before(): RawNode {
    const n = open('Before', 9);
eat(32); // before
if (look() === 101) {
eat(101); // from
set(n, 0, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 1, here(), Day());
}
}
eat(319); // {
while (in58(look())) {
switch (look()) {
case 260: {
add(n, 2, here(), SortAssets());
break;
}
case 281: {
add(n, 3, here(), Test());
break;
}
case 112: {
add(n, 4, here(), Hardening());
break;
}
case 277: {
add(n, 5, here(), OtherTask());
break;
}
case 95: {
add(n, 6, here(), Finding());
break;
}
case 25:
case 288: {
add(n, 7, here(), Training());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 8, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function SortAssets(): RawNode {
    const n = open('Task', 9);
set(n, 0, here(), keyword(260));
TaskClausesInTask(n);
    return close(n);
}

function Test(): RawNode {
    const n = open('Task', 9);
set(n, 0, here(), keyword(281));
set(n, 7, here(), Word());
TaskClausesInTask(n);
    return close(n);
}

function Hardening(): RawNode {
    const n = open('Task', 9);
set(n, 0, here(), keyword(112));
set(n, 7, here(), Word());
TaskClausesInTask(n);
    return close(n);
}

function OtherTask(): RawNode {
    const n = open('Task', 9);
set(n, 0, here(), keyword(277));
set(n, 8, here(), Text());
TaskClausesInTask(n);
    return close(n);
}

function During(): RawNode {
    const n = open('During', 15);
eat(76); // during
if (look() === 101) {
eat(101); // from
set(n, 0, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 1, here(), Day());
}
}
eat(319); // {
while (in59(look())) {
switch (look()) {
case 177: {
eat(177); // on_duty
add(n, 2, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), OpenName());
}
break;
}
case 237: {
eat(237); // response
add(n, 3, here(), Word());
break;
}
case 158: {
eat(158); // mode
add(n, 4, here(), Word());
if (look() === 36) {
eat(36); // by
add(n, 5, here(), Choice());
}
break;
}
case 304: {
add(n, 6, here(), Watch());
break;
}
case 160: {
add(n, 7, here(), Monitor());
break;
}
case 21: {
eat(21); // assessed
add(n, 8, here(), Assessment());
break;
}
case 96: {
add(n, 9, here(), FollowUp());
break;
}
case 170:
case 229: {
add(n, 10, here(), Report());
break;
}
case 210: {
add(n, 11, here(), Process());
break;
}
case 110: {
add(n, 12, here(), Handling());
break;
}
case 267: {
add(n, 13, here(), Step());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 14, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Handling(): RawNode {
    const n = open('Handling', 4);
eat(110); // handling
add(n, 0, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), Word());
}
while (in60(look())) {
switch (look()) {
case 296: {
eat(296); // uses
add(n, 1, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), OpenName());
}
break;
}
case 36: {
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 3, here(), Limit());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function After(): RawNode {
    const n = open('After', 5);
eat(12); // after
if (look() === 101) {
eat(101); // from
set(n, 0, here(), Day());
if (look() === 285) {
eat(285); // to
set(n, 1, here(), Day());
}
}
eat(319); // {
while (in61(look())) {
switch (look()) {
case 62: {
add(n, 2, here(), Deliverable());
break;
}
case 37: {
add(n, 3, here(), CarryOver());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 4, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
    return close(n);
}

function Deliverable(): RawNode {
    const n = open('Deliverable', 7);
eat(62); // deliver
set(n, 0, here(), Word());
if (look() === 321 || look() === 322 || look() === 323) {
set(n, 1, here(), Text());
}
while (in62(look())) {
switch (look()) {
case 36: {
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 75: {
eat(75); // due
add(n, 4, here(), Day());
break;
}
case 70: {
eat(70); // done
add(n, 5, here(), Day());
break;
}
case 93: {
eat(93); // file
add(n, 6, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function CarryOver(): RawNode {
    const n = open('CarryOver', 4);
eat(37); // carry_over
add(n, 0, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 0, here(), OpenName());
}
while (look() === 30 || look() === 75 || look() === 285) {
switch (look()) {
case 285: {
eat(285); // to
add(n, 1, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Choice());
}
break;
}
case 75: {
eat(75); // due
add(n, 2, here(), Day());
break;
}
case 30: {
eat(30); // because
add(n, 3, here(), Text());
break;
}
default: {
stuck();
}
}
}
    return close(n);
}

function ClauseInStep(n: RawNode): void {
switch (look()) {
case 69: {
eat(69); // does
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 301: {
eat(301); // via
add(n, 6, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), ChannelUse());
}
break;
}
case 12: {
eat(12); // after
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 8, here(), Limit());
break;
}
case 84: {
eat(84); // every
add(n, 9, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 9, here(), Cadence());
}
break;
}
case 118: {
eat(118); // if
add(n, 10, here(), When());
break;
}
case 297: {
eat(297); // using
add(n, 11, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 11, here(), Thing());
}
break;
}
case 227: {
eat(227); // repeat
eat(293); // until
add(n, 12, here(), Text());
break;
}
case 23: {
eat(23); // at_discretion
eat(171); // of
add(n, 13, here(), Choice());
break;
}
case 167: {
eat(167); // note
add(n, 14, here(), Text());
break;
}
default: {
stuck();
}
}
}

function ClauseInOverride(n: RawNode): void {
switch (look()) {
case 69: {
eat(69); // does
add(n, 2, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Word());
}
break;
}
case 36: {
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 285: {
eat(285); // to
add(n, 5, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Choice());
}
break;
}
case 301: {
eat(301); // via
add(n, 6, here(), ChannelUse());
while (look() === 316) {
eat(316); // ,
add(n, 6, here(), ChannelUse());
}
break;
}
case 12: {
eat(12); // after
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 119:
case 211:
case 309: {
add(n, 8, here(), Limit());
break;
}
case 84: {
eat(84); // every
add(n, 9, here(), Cadence());
while (look() === 316) {
eat(316); // ,
add(n, 9, here(), Cadence());
}
break;
}
case 118: {
eat(118); // if
add(n, 10, here(), When());
break;
}
case 297: {
eat(297); // using
add(n, 11, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 11, here(), Thing());
}
break;
}
case 227: {
eat(227); // repeat
eat(293); // until
add(n, 12, here(), Text());
break;
}
case 23: {
eat(23); // at_discretion
eat(171); // of
add(n, 13, here(), Choice());
break;
}
case 167: {
eat(167); // note
add(n, 14, here(), Text());
break;
}
default: {
stuck();
}
}
}

function WarningItemsInWarning(n: RawNode): void {
eat(319); // {
while (in63(look())) {
switch (look()) {
case 306: {
eat(306); // when
add(n, 3, here(), When());
break;
}
case 223: {
eat(223); // received
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 132: {
eat(132); // issued
add(n, 5, here(), Act());
break;
}
case 8: {
eat(8); // adjusted
add(n, 6, here(), Act());
break;
}
case 94: {
eat(94); // filed
add(n, 7, here(), Act());
break;
}
case 148: {
eat(148); // lifted
add(n, 8, here(), Act());
break;
}
case 221: {
eat(221); // raised
add(n, 9, here(), Act());
break;
}
case 45: {
eat(45); // cleared
add(n, 10, here(), Act());
break;
}
case 218: {
eat(218); // published
add(n, 11, here(), Act());
break;
}
case 92: {
eat(92); // fields
add(n, 12, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 12, here(), Word());
}
break;
}
case 139: {
eat(139); // lapses
eat(12); // after
add(n, 13, here(), Duration());
break;
}
case 304: {
add(n, 14, here(), Watch());
break;
}
case 177: {
eat(177); // on_duty
add(n, 15, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 15, here(), OpenName());
}
break;
}
case 267: {
add(n, 16, here(), Step());
break;
}
case 188: {
add(n, 17, here(), Override());
break;
}
case 174: {
add(n, 18, here(), Omission());
break;
}
case 102: {
add(n, 19, here(), Gate());
break;
}
case 286: {
add(n, 20, here(), Track());
break;
}
case 60: {
add(n, 21, here(), Decision());
break;
}
case 170:
case 229: {
add(n, 22, here(), Report());
break;
}
case 96: {
add(n, 23, here(), FollowUp());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 24, here(), Content());
break;
}
default: {
stuck();
}
}
}
eat(320); // }
}

function AssetItemInSystem(n: RawNode): void {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 178: {
eat(178); // operated
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 270: {
eat(270); // supervised
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 44: {
eat(44); // class
add(n, 5, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Word());
}
break;
}
case 315: {
eat(315); // zone
add(n, 6, here(), Word());
break;
}
case 125: {
eat(125); // inside
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 184: {
eat(184); // out_of_scope
eat(30); // because
add(n, 8, here(), Text());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}

function AssetItemInNetwork(n: RawNode): void {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 178: {
eat(178); // operated
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 270: {
eat(270); // supervised
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 44: {
eat(44); // class
add(n, 5, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Word());
}
break;
}
case 315: {
eat(315); // zone
add(n, 6, here(), Word());
break;
}
case 125: {
eat(125); // inside
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 184: {
eat(184); // out_of_scope
eat(30); // because
add(n, 8, here(), Text());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}

function AssetItemInDevice(n: RawNode): void {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 178: {
eat(178); // operated
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 270: {
eat(270); // supervised
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 44: {
eat(44); // class
add(n, 5, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Word());
}
break;
}
case 315: {
eat(315); // zone
add(n, 6, here(), Word());
break;
}
case 125: {
eat(125); // inside
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 184: {
eat(184); // out_of_scope
eat(30); // because
add(n, 8, here(), Text());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}

function AssetItemInTerminals(n: RawNode): void {
switch (look()) {
case 137: {
eat(137); // kind
add(n, 2, here(), Word());
break;
}
case 178: {
eat(178); // operated
eat(36); // by
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 270: {
eat(270); // supervised
eat(36); // by
add(n, 4, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 4, here(), Choice());
}
break;
}
case 44: {
eat(44); // class
add(n, 5, here(), Word());
while (look() === 316) {
eat(316); // ,
add(n, 5, here(), Word());
}
break;
}
case 315: {
eat(315); // zone
add(n, 6, here(), Word());
break;
}
case 125: {
eat(125); // inside
add(n, 7, here(), OpenName());
while (look() === 316) {
eat(316); // ,
add(n, 7, here(), OpenName());
}
break;
}
case 184: {
eat(184); // out_of_scope
eat(30); // because
add(n, 8, here(), Text());
break;
}
case 252:
case 275:
case 279:
case 282: {
add(n, 9, here(), Content());
break;
}
default: {
stuck();
}
}
}

function TaskClausesInTask(n: RawNode): void {
while (in64(look())) {
switch (look()) {
case 171: {
eat(171); // of
add(n, 1, here(), Thing());
while (look() === 316) {
eat(316); // ,
add(n, 1, here(), Thing());
}
break;
}
case 36: {
eat(36); // by
add(n, 2, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 2, here(), Choice());
}
break;
}
case 308: {
eat(308); // with
add(n, 3, here(), Choice());
while (look() === 316) {
eat(316); // ,
add(n, 3, here(), Choice());
}
break;
}
case 70: {
eat(70); // done
add(n, 4, here(), Day());
break;
}
case 75: {
eat(75); // due
add(n, 5, here(), Day());
break;
}
case 240: {
eat(240); // retested
add(n, 6, here(), Day());
break;
}
default: {
stuck();
}
}
}
}

function in0(token: number): boolean {
switch (token) {
case 24:
case 40:
case 58:
case 65:
case 121:
case 164:
case 184:
case 191:
case 193:
case 198:
case 205:
case 214:
case 216:
case 246:
case 258:
case 273:
case 280:
return true;
default:
return false;
}
}

function in1(token: number): boolean {
switch (token) {
case 12:
case 22:
case 23:
case 36:
case 69:
case 84:
case 118:
case 119:
case 167:
case 211:
case 227:
case 285:
case 297:
case 301:
case 308:
case 309:
return true;
default:
return false;
}
}

function in2(token: number): boolean {
switch (token) {
case 12:
case 23:
case 36:
case 69:
case 84:
case 118:
case 119:
case 167:
case 211:
case 227:
case 285:
case 297:
case 301:
case 308:
case 309:
return true;
default:
return false;
}
}

function in3(token: number): boolean {
switch (token) {
case 12:
case 59:
case 119:
case 211:
case 235:
case 309:
return true;
default:
return false;
}
}

function in4(token: number): boolean {
switch (token) {
case 102:
case 174:
case 188:
case 267:
case 286:
return true;
default:
return false;
}
}

function in5(token: number): boolean {
switch (token) {
case 9:
case 12:
case 22:
case 36:
case 81:
case 119:
case 211:
case 306:
case 309:
return true;
default:
return false;
}
}

function in6(token: number): boolean {
switch (token) {
case 6:
case 12:
case 18:
case 23:
case 29:
case 54:
case 84:
case 92:
case 101:
case 119:
case 154:
case 211:
case 252:
case 263:
case 275:
case 279:
case 282:
case 285:
case 292:
case 301:
case 306:
case 308:
case 309:
return true;
default:
return false;
}
}

function in7(token: number): boolean {
switch (token) {
case 84:
case 92:
case 119:
case 211:
case 285:
case 301:
case 309:
return true;
default:
return false;
}
}

function in8(token: number): boolean {
switch (token) {
case 84:
case 101:
case 119:
case 211:
case 285:
case 301:
case 309:
case 321:
case 322:
case 323:
return true;
default:
return false;
}
}

function in9(token: number): boolean {
switch (token) {
case 22:
case 36:
case 119:
case 211:
case 285:
case 301:
case 309:
return true;
default:
return false;
}
}

function in10(token: number): boolean {
switch (token) {
case 1:
case 6:
case 12:
case 18:
case 23:
case 29:
case 33:
case 38:
case 39:
case 48:
case 54:
case 56:
case 84:
case 85:
case 92:
case 101:
case 105:
case 119:
case 154:
case 209:
case 211:
case 219:
case 250:
case 251:
case 252:
case 263:
case 275:
case 279:
case 282:
case 285:
case 292:
case 301:
case 302:
case 306:
case 308:
case 309:
case 320:
return true;
default:
return false;
}
}

function in11(token: number): boolean {
switch (token) {
case 2:
case 17:
case 18:
case 41:
case 49:
case 66:
case 68:
case 80:
case 103:
case 130:
case 132:
case 137:
case 138:
case 151:
case 161:
case 179:
case 181:
case 207:
case 208:
case 218:
case 228:
case 233:
case 237:
case 242:
case 249:
case 253:
case 271:
case 290:
case 300:
case 302:
return true;
default:
return false;
}
}

function in12(token: number): boolean {
switch (token) {
case 1:
case 29:
case 33:
case 38:
case 39:
case 48:
case 56:
case 85:
case 105:
case 209:
case 219:
case 250:
case 251:
case 252:
case 275:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in13(token: number): boolean {
switch (token) {
case 10:
case 48:
case 61:
case 113:
case 120:
case 141:
case 159:
case 182:
case 185:
case 262:
case 266:
case 274:
return true;
default:
return false;
}
}

function in14(token: number): boolean {
switch (token) {
case 22:
case 33:
case 162:
case 171:
case 294:
return true;
default:
return false;
}
}

function in15(token: number): boolean {
switch (token) {
case 27:
case 74:
case 78:
case 98:
case 127:
case 200:
case 231:
case 243:
case 245:
case 252:
case 275:
case 279:
case 282:
case 289:
case 304:
return true;
default:
return false;
}
}

function in16(token: number): boolean {
switch (token) {
case 84:
case 119:
case 211:
case 285:
case 301:
case 306:
case 309:
return true;
default:
return false;
}
}

function in17(token: number): boolean {
switch (token) {
case 84:
case 119:
case 211:
case 230:
case 309:
return true;
default:
return false;
}
}

function in18(token: number): boolean {
switch (token) {
case 5:
case 34:
case 106:
case 147:
case 206:
case 252:
case 275:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in19(token: number): boolean {
switch (token) {
case 31:
case 34:
case 51:
case 64:
case 71:
case 77:
case 82:
case 89:
case 91:
case 100:
case 106:
case 114:
case 149:
case 155:
case 157:
case 177:
case 192:
case 196:
case 220:
case 252:
case 275:
case 279:
case 282:
case 290:
case 305:
case 308:
return true;
default:
return false;
}
}

function in20(token: number): boolean {
switch (token) {
case 13:
case 21:
case 98:
case 160:
case 170:
case 210:
case 229:
case 252:
case 264:
case 275:
case 279:
case 282:
case 302:
case 303:
return true;
default:
return false;
}
}

function in21(token: number): boolean {
switch (token) {
case 19:
case 22:
case 36:
case 308:
case 312:
return true;
default:
return false;
}
}

function in22(token: number): boolean {
switch (token) {
case 36:
case 119:
case 211:
case 285:
case 308:
case 309:
return true;
default:
return false;
}
}

function in23(token: number): boolean {
switch (token) {
case 18:
case 36:
case 118:
case 119:
case 175:
case 211:
case 285:
case 301:
case 309:
return true;
default:
return false;
}
}

function in24(token: number): boolean {
switch (token) {
case 36:
case 119:
case 211:
case 285:
case 309:
return true;
default:
return false;
}
}

function in25(token: number): boolean {
switch (token) {
case 1:
case 33:
case 56:
case 60:
case 98:
case 102:
case 146:
case 170:
case 195:
case 202:
case 226:
case 229:
case 252:
case 267:
case 275:
case 279:
case 282:
case 286:
case 302:
return true;
default:
return false;
}
}

function in26(token: number): boolean {
switch (token) {
case 47:
case 60:
case 64:
case 83:
case 96:
case 102:
case 170:
case 174:
case 177:
case 188:
case 195:
case 229:
case 252:
case 265:
case 267:
case 268:
case 272:
case 275:
case 279:
case 282:
case 286:
case 291:
case 304:
return true;
default:
return false;
}
}

function in27(token: number): boolean {
switch (token) {
case 9:
case 18:
case 59:
case 145:
case 168:
case 212:
case 223:
case 229:
case 252:
case 275:
case 278:
case 279:
case 282:
case 306:
return true;
default:
return false;
}
}

function in28(token: number): boolean {
switch (token) {
case 119:
case 211:
case 232:
case 284:
case 309:
return true;
default:
return false;
}
}

function in29(token: number): boolean {
switch (token) {
case 9:
case 18:
case 36:
case 119:
case 211:
case 306:
case 309:
return true;
default:
return false;
}
}

function in30(token: number): boolean {
switch (token) {
case 60:
case 102:
case 144:
case 170:
case 174:
case 188:
case 195:
case 229:
case 252:
case 267:
case 275:
case 279:
case 282:
case 286:
case 306:
return true;
default:
return false;
}
}

function in31(token: number): boolean {
switch (token) {
case 22:
case 134:
case 144:
case 252:
case 267:
case 268:
case 275:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in32(token: number): boolean {
switch (token) {
case 25:
case 26:
case 57:
case 72:
case 73:
case 126:
case 153:
case 210:
case 244:
case 252:
case 275:
case 279:
case 282:
case 288:
case 302:
case 311:
return true;
default:
return false;
}
}

function in33(token: number): boolean {
switch (token) {
case 36:
case 70:
case 75:
case 84:
case 119:
case 171:
case 211:
case 230:
case 239:
case 308:
case 309:
return true;
default:
return false;
}
}

function in34(token: number): boolean {
switch (token) {
case 20:
case 36:
case 56:
case 84:
case 119:
case 211:
case 230:
case 308:
case 309:
return true;
default:
return false;
}
}

function in35(token: number): boolean {
switch (token) {
case 36:
case 56:
case 95:
case 115:
case 137:
case 186:
case 199:
case 230:
case 252:
case 275:
case 279:
case 282:
case 308:
return true;
default:
return false;
}
}

function in36(token: number): boolean {
switch (token) {
case 3:
case 46:
case 75:
case 190:
case 240:
case 252:
case 257:
case 261:
case 275:
case 279:
case 282:
return true;
default:
return false;
}
}

function in37(token: number): boolean {
switch (token) {
case 20:
case 36:
case 70:
case 75:
case 84:
case 97:
case 119:
case 175:
case 211:
case 230:
case 309:
return true;
default:
return false;
}
}

function in38(token: number): boolean {
switch (token) {
case 21:
case 96:
case 144:
case 158:
case 160:
case 170:
case 177:
case 229:
case 237:
case 252:
case 267:
case 275:
case 279:
case 282:
case 304:
return true;
default:
return false;
}
}

function in39(token: number): boolean {
switch (token) {
case 35:
case 53:
case 201:
case 236:
case 252:
case 275:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in40(token: number): boolean {
switch (token) {
case 42:
case 55:
case 135:
case 189:
case 197:
return true;
default:
return false;
}
}

function in41(token: number): boolean {
switch (token) {
case 67:
case 94:
case 129:
case 241:
case 252:
case 275:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in42(token: number): boolean {
switch (token) {
case 36:
case 84:
case 119:
case 211:
case 230:
case 309:
return true;
default:
return false;
}
}

function in43(token: number): boolean {
switch (token) {
case 51:
case 77:
case 82:
case 89:
case 91:
case 123:
case 143:
case 157:
case 196:
case 220:
case 287:
case 305:
return true;
default:
return false;
}
}

function in44(token: number): boolean {
switch (token) {
case 51:
case 64:
case 77:
case 82:
case 89:
case 115:
case 123:
case 157:
case 196:
case 220:
case 305:
return true;
default:
return false;
}
}

function in45(token: number): boolean {
switch (token) {
case 55:
case 137:
case 155:
case 253:
case 290:
return true;
default:
return false;
}
}

function in46(token: number): boolean {
switch (token) {
case 51:
case 77:
case 82:
case 89:
case 137:
case 149:
case 157:
case 196:
case 220:
case 305:
return true;
default:
return false;
}
}

function in47(token: number): boolean {
switch (token) {
case 4:
case 51:
case 52:
case 77:
case 82:
case 89:
case 157:
case 196:
case 220:
case 231:
case 256:
case 305:
return true;
default:
return false;
}
}

function in48(token: number): boolean {
switch (token) {
case 51:
case 63:
case 82:
case 89:
case 137:
case 157:
case 183:
case 189:
case 196:
case 220:
case 305:
return true;
default:
return false;
}
}

function in49(token: number): boolean {
switch (token) {
case 101:
case 111:
case 150:
case 175:
case 176:
case 228:
case 238:
case 252:
case 259:
case 275:
case 279:
case 282:
return true;
default:
return false;
}
}

function in50(token: number): boolean {
switch (token) {
case 14:
case 175:
case 247:
case 323:
case 333:
return true;
default:
return false;
}
}

function in51(token: number): boolean {
switch (token) {
case 26:
case 43:
case 44:
case 50:
case 113:
case 116:
case 117:
case 122:
case 125:
case 137:
case 156:
case 178:
case 184:
case 213:
case 252:
case 270:
case 275:
case 279:
case 282:
case 295:
case 310:
case 315:
return true;
default:
return false;
}
}

function in52(token: number): boolean {
switch (token) {
case 44:
case 50:
case 125:
case 128:
case 137:
case 178:
case 184:
case 213:
case 222:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315:
return true;
default:
return false;
}
}

function in53(token: number): boolean {
switch (token) {
case 28:
case 44:
case 50:
case 117:
case 125:
case 137:
case 178:
case 184:
case 215:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315:
return true;
default:
return false;
}
}

function in54(token: number): boolean {
switch (token) {
case 28:
case 44:
case 50:
case 55:
case 117:
case 125:
case 137:
case 178:
case 184:
case 222:
case 252:
case 270:
case 275:
case 279:
case 282:
case 315:
return true;
default:
return false;
}
}

function in55(token: number): boolean {
switch (token) {
case 122:
case 137:
case 189:
case 194:
case 225:
case 252:
case 275:
case 279:
case 282:
return true;
default:
return false;
}
}

function in56(token: number): boolean {
switch (token) {
case 20:
case 30:
case 36:
case 70:
case 75:
case 293:
return true;
default:
return false;
}
}

function in57(token: number): boolean {
switch (token) {
case 7:
case 12:
case 32:
case 64:
case 76:
case 104:
case 144:
case 234:
case 252:
case 275:
case 276:
case 279:
case 282:
case 302:
return true;
default:
return false;
}
}

function in58(token: number): boolean {
switch (token) {
case 25:
case 95:
case 112:
case 252:
case 260:
case 275:
case 277:
case 279:
case 281:
case 282:
case 288:
return true;
default:
return false;
}
}

function in59(token: number): boolean {
switch (token) {
case 21:
case 96:
case 110:
case 158:
case 160:
case 170:
case 177:
case 210:
case 229:
case 237:
case 252:
case 267:
case 275:
case 279:
case 282:
case 304:
return true;
default:
return false;
}
}

function in60(token: number): boolean {
switch (token) {
case 36:
case 119:
case 211:
case 296:
case 309:
return true;
default:
return false;
}
}

function in61(token: number): boolean {
switch (token) {
case 37:
case 62:
case 252:
case 275:
case 279:
case 282:
return true;
default:
return false;
}
}

function in62(token: number): boolean {
switch (token) {
case 36:
case 70:
case 75:
case 93:
case 285:
return true;
default:
return false;
}
}

function in63(token: number): boolean {
switch (token) {
case 8:
case 45:
case 60:
case 92:
case 94:
case 96:
case 102:
case 132:
case 139:
case 148:
case 170:
case 174:
case 177:
case 188:
case 218:
case 221:
case 223:
case 229:
case 252:
case 267:
case 275:
case 279:
case 282:
case 286:
case 304:
case 306:
return true;
default:
return false;
}
}

function in64(token: number): boolean {
switch (token) {
case 36:
case 70:
case 75:
case 171:
case 240:
case 308:
return true;
default:
return false;
}
}
