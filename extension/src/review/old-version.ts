import * as vscode from 'vscode';

/** What a plan is compared with. */
export interface OldVersion {
    readonly label: string;
    readonly revision?: string;
    readonly path?: string;
}

// The part of the API of VS Code's git extension that is used here.
interface Commit {
    readonly hash: string;
    readonly message: string;
    readonly commitDate?: Date;
}
interface GitRef {
    readonly name?: string;
    readonly commit?: string;
}
interface Repository {
    log(options: { maxEntries: number; path?: string }): Promise<Commit[]>;
    getRefs(query: { count: number }): Promise<GitRef[]>;
}
interface GitApi {
    getRepository(uri: vscode.Uri): Repository | null;
}
interface GitExtension {
    readonly enabled: boolean;
    getAPI(version: 1): GitApi;
}

const MOST = 30;

type Choice = vscode.QuickPickItem & { readonly revision?: string; readonly other?: 'type' | 'file' | 'folder' };

/** Asks what to compare with: a revision that git knows, one that is typed, a snapshot or a folder. */
export async function askOldVersion(uri: vscode.Uri, title: string): Promise<OldVersion | undefined> {
    const { t } = vscode.l10n;
    const others: Choice[] = [
        { label: t('Type a revision…'), description: t('a branch, a tag or a commit'), other: 'type' },
        { label: t('Choose a snapshot file…'), other: 'file' },
        { label: t('Choose a folder…'), other: 'folder' },
    ];
    const separator: Choice = { label: '', kind: vscode.QuickPickItemKind.Separator };
    const choice = await vscode.window.showQuickPick<Choice>(
        revisions(uri).then((known): readonly Choice[] => [...known, separator, ...others]),
        { title, matchOnDescription: true, matchOnDetail: true },
    );
    if (!choice) return undefined;
    if (choice.revision) return { label: choice.label.replace(/^\$\([\w-]+\) /, ''), revision: choice.revision };
    if (choice.other === 'type') {
        const revision = await vscode.window.showInputBox({
            title,
            prompt: t('A branch, a tag or a commit'),
            value: 'HEAD',
        });
        return revision ? { label: revision, revision } : undefined;
    }
    const folders = choice.other === 'folder';
    const [file] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: !folders,
            canSelectFolders: folders,
            ...(folders ? {} : { filters: { [t('Snapshot')]: ['json'] } }),
        })) ?? [];
    return file && { label: file.path.slice(file.path.lastIndexOf('/') + 1), path: file.path };
}

/** Branches, tags and commits of the repository around a file; none where git is not there. */
async function revisions(uri: vscode.Uri): Promise<Choice[]> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    const repository = git?.enabled ? git.getAPI(1).getRepository(uri) : null;
    if (!repository) return [];
    const [commits, refs] = await Promise.all([
        repository.log({ maxEntries: MOST, path: uri.fsPath }),
        repository.getRefs({ count: MOST }),
    ]);
    const named = refs.flatMap((ref): Choice[] =>
        ref.name ? [{ label: `$(git-branch) ${ref.name}`, revision: ref.name, description: ref.commit?.slice(0, 8) ?? '' }] : [],
    );
    const logged = commits.map(
        ({ hash, message, commitDate }): Choice => ({
            label: `$(git-commit) ${hash.slice(0, 8)}`,
            revision: hash,
            description: message.split('\n')[0] ?? '',
            detail: commitDate?.toLocaleDateString() ?? '',
        }),
    );
    return [...logged, ...named];
}
