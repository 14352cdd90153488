import { importPath } from '../../model/project.js';
import { nearest } from '../../standard/nearest.js';
import type { Fix } from '../finding.js';
import { relativePath } from '../names/candidates.js';
import { rule } from '../rule.js';

/** An import of a file that is not there, lies outside the project, is the file itself, or stands twice. */
export const importMissing = rule({
    id: 'structure/import-missing',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        missing: { en: 'There is no file {path} in this project.', 'zh-CN': '本项目中没有文件 {path}。' },
        similar: {
            en: 'There is no file {path} in this project. Did you mean {suggestion}?',
            'zh-CN': '本项目中没有文件 {path}。是否应为 {suggestion}？',
        },
        outside: {
            en: '{path} lies outside the project: nothing outside the folder of preplan.yaml is read. Put a copy into the project.',
            'zh-CN': '{path} 在项目之外：preplan.yaml 所在文件夹以外的文件一律不读。请将副本放入项目。',
        },
        itself: { en: 'A file need not import itself.', 'zh-CN': '文件无须导入自身。' },
        twice: { en: '{path} is imported twice.', 'zh-CN': '{path} 导入了两次。' },
        remove: { en: 'Take this import out', 'zh-CN': '删去此导入' },
        replace: { en: 'Import {suggestion}', 'zh-CN': '改为导入 {suggestion}' },
    },
    check({ project: { project }, file }, report) {
        const seen = new Set<string>();
        for (const [index, written] of file.imports.entries()) {
            const place = { file: file.path, part: '', property: 'imports', index };
            const remove: Fix = { title: 'remove', args: {}, changes: [{ kind: 'remove', place }] };
            const path = importPath(file.path, written);
            if (path === undefined) {
                report(place, { message: 'outside', args: { path: written }, fixes: [remove] });
            } else if (path === file.path) {
                report(place, { message: 'itself', severity: 'warning', fixes: [remove] });
            } else if (seen.has(path)) {
                report(place, { message: 'twice', severity: 'warning', args: { path: written }, fixes: [remove] });
            } else if (!project.files.has(path) && !project.absent.includes(path)) {
                const paths = project.paths?.() ?? [...project.files.keys()];
                const known = paths.filter((one) => one !== file.path).map((one) => relativePath(file.path, one));
                const suggestion = nearest(written, known);
                if (suggestion === undefined) report(place, { message: 'missing', args: { path: written } });
                else {
                    const change = { kind: 'replace', place, text: `import ${JSON.stringify(suggestion)}` } as const;
                    const fix: Fix = { title: 'replace', args: { suggestion }, changes: [change] };
                    report(place, { message: 'similar', args: { path: written, suggestion }, fixes: [fix] });
                }
            }
            if (path !== undefined) seen.add(path);
        }
    },
});
