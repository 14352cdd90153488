import { type Command, Help, type Option } from 'commander';
import type { Lang } from '../../rules/messages.js';

/** Words of the library that reads the command line, as it writes them in English. */
const TITLES: Readonly<Record<string, string>> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
};

const ERRORS: readonly (readonly [RegExp, string])[] = [
    [/^error: unknown option '(.*?)'/, '错误：没有选项“$1”'],
    [/^error: unknown command '(.*?)'/, '错误：没有命令“$1”'],
    [/^error: missing required argument '(.*?)'/, '错误：缺少参数“$1”'],
    [/^error: option '(.*?)' argument missing/, '错误：选项“$1”缺少取值'],
    [/^error: required option '(.*?)' not specified/, '错误：必须给出选项“$1”'],
    [/^error: option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./, '错误：选项“$1”的取值“$2”无效；可选 $3。'],
    [/^error: too many arguments(?: for '.*?')?\. Expected (\d+) arguments? but got (\d+)\./, '错误：参数过多：应有 $1 个，实有 $2 个。'],
    [/\(Did you mean one of (.*)\?\)/, '（是否想写其中之一：$1）'],
    [/\(Did you mean (.*)\?\)/, '（是否想写 $1？）'],
    [/^Run `preplan --help` for the commands\./m, '全部命令：preplan --help'],
];

/** What may be given on a command line, in brackets; names of arguments are those of the list below it. */
const placeholders = (text: string): string => text.replaceAll('[options]', '[选项]').replaceAll('[command]', '[命令]');
/** Columns of a terminal; a Chinese character takes two. */
const columns = (text: string): number => text.length + (text.match(/[\p{Script=Han}，。、：；？！（）“”]/gu)?.length ?? 0);

/** An error of that library in a language; what is not known stays as it is. */
export const libraryError = (text: string, lang: Lang): string =>
    lang === 'en' ? text : ERRORS.reduce((said, [pattern, words]) => said.replace(pattern, words), text);

/** How its help is written in a language. */
export function helpIn(lang: Lang): Partial<Help> {
    if (lang === 'en') return { argumentDescription: ({ description }) => description };
    const plain = new Help();
    return {
        styleTitle: (title) => TITLES[title] ?? title,
        formatHelp: (command, helper) => Help.prototype.formatHelp.call(helper, command, helper).replace(/^用法： /, '用法：'),
        commandUsage: (command) => placeholders(Help.prototype.commandUsage.call(plain, command)),
        subcommandTerm: (command: Command) => placeholders(Help.prototype.subcommandTerm.call(plain, command)),
        displayWidth: columns,
        argumentDescription: ({ description }) => description,
        optionDescription: (option: Option) => {
            const { argChoices, defaultValue, description } = option;
            const more = [
                ...(argChoices ? [`可选 ${argChoices.join('、')}`] : []),
                ...(defaultValue === undefined || typeof defaultValue === 'boolean' ? [] : [`默认 ${String(defaultValue)}`]),
            ];
            return more.length > 0 ? `${description}（${more.join('；')}）` : description;
        },
    };
}
