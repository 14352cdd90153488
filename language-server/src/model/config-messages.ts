import type { ConfigCode, ConfigProblem } from './config.js';

/** Words for the problems of a preplan.yaml, in both languages. `{…}` is filled from the problem's arguments. */
export const configMessages: Readonly<Record<ConfigCode, Readonly<Record<'en' | 'zh-CN', string>>>> = {
    'config/syntax': {
        en: 'This preplan.yaml cannot be read: {detail}',
        'zh-CN': '无法读取 preplan.yaml：{detail}',
    },
    'config/unknown-key': {
        en: 'preplan.yaml has no key `{key}`.{suggestion}',
        'zh-CN': 'preplan.yaml 没有键“{key}”。{suggestion}',
    },
    'config/wrong-type': {
        en: '`{key}` must be a {type}.',
        'zh-CN': '“{key}”的类型应为 {type}。',
    },
    'config/wrong-value': {
        en: '`{key}` cannot be `{value}`. It can be: {choices}.',
        'zh-CN': '“{key}”不能是“{value}”，可以是：{choices}。',
    },
    'config/missing-edition': {
        en: 'preplan.yaml does not say which edition of the language it uses. Add the line `language: {edition}`.',
        'zh-CN': 'preplan.yaml 没有写明所用的语言版本，请加一行：language: {edition}。',
    },
    'config/newer-edition': {
        en: 'This project uses edition {edition}; this tool knows editions up to {known}. Install a newer Preplan.',
        'zh-CN': '本项目使用语言版本 {edition}，而本工具只认识到 {known}。请安装更新的 Preplan。',
    },
    'config/unknown-edition': {
        en: 'There is no edition `{edition}` of the language. The present one is {known}.',
        'zh-CN': '没有语言版本“{edition}”，当前版本为 {known}。',
    },
    'config/outside': {
        en: '`{key}: {value}` leaves the project. Give a path inside the folder of preplan.yaml.',
        'zh-CN': '“{key}: {value}”超出了项目范围，请使用 preplan.yaml 所在文件夹内的路径。',
    },
    'config/superior': {
        en: 'A superior is given either as `file:` in this project or as `project:` beside it.',
        'zh-CN': '上级预案应写成 file:（本项目内的文件）或 project:（相邻的项目），二者取一。',
    },
    'config/superior-missing': {
        en: 'The superior `{value}` cannot be found. Check the path; a sibling project must lie inside the workspace.',
        'zh-CN': '找不到上级预案“{value}”。请检查路径；相邻项目须在工作区之内。',
    },
    'config/plan-missing': {
        en: 'No file of this project declares the plan `{value}`.{suggestion} Write the name of a plan that is here, or take the line out.',
        'zh-CN': '本项目没有文件声明预案“{value}”。{suggestion}请写本项目已有预案的名称，或删去此行。',
    },
    'config/file-missing': {
        en: 'The file `{value}` named by `{key}` does not exist.',
        'zh-CN': '“{key}”所指的文件“{value}”不存在。',
    },
    'config/too-deep': {
        en: 'The folder `{value}` lies more than 100 folders deep: no plan in it is read. Move what is a plan further up.',
        'zh-CN': '文件夹“{value}”的深度超过 100 层，其中的预案不会读取。请将预案移到较浅的文件夹。',
    },
    'config/unreadable': {
        en: '`{value}` cannot be read: the system refuses it, or it is larger than 64 MB. Check who may read it.',
        'zh-CN': '无法读取“{value}”：系统拒绝访问，或文件超过 64 MB。请检查读取权限和文件大小。',
    },
    'config/encoding': {
        en: 'preplan.yaml is not UTF-8 text. Save it with the encoding UTF-8.',
        'zh-CN': 'preplan.yaml 不是 UTF-8 文本，请以 UTF-8 编码保存。',
    },
};

export type ConfigLang = 'en' | 'zh-CN';

/** The text of a configuration problem. */
export function configMessage(code: ConfigCode, args: ConfigProblem['args'], lang: ConfigLang): string {
    const nearest = args['nearest'];
    const suggestion = nearest === undefined ? '' : lang === 'en' ? ` Did you mean \`${nearest}\`?` : `是否想写“${nearest}”？`;
    const filled: ConfigProblem['args'] = { ...args, suggestion };
    return configMessages[code][lang].replace(/\{(\w+)\}/g, (whole, key: string) => {
        const value = filled[key];
        if (value === undefined) return whole;
        return typeof value === 'object' ? value[lang] : String(value);
    });
}
