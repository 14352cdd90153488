import type * as vscode from 'vscode';

type Files = Pick<vscode.FileSystem, 'writeFile' | 'rename' | 'delete'>;

export interface NewContent {
    readonly target: vscode.Uri;
    readonly bytes: Uint8Array;
}

/**
 * Writes files so that a full disk leaves each as it was: all are written beside their places before the first takes it. The
 * editor itself empties a file before it writes. What was begun is taken away where it fails.
 */
export async function writeFiles(fs: Files, contents: readonly NewContent[]): Promise<void> {
    const begun: vscode.Uri[] = [];
    try {
        for (const { target, bytes } of contents) {
            const beside = target.with({ path: target.path.replace(/[^/]*$/, `.preplan-${crypto.randomUUID()}.tmp`) });
            begun.push(beside);
            await fs.writeFile(beside, bytes);
        }
        for (const [i, { target }] of contents.entries()) {
            const beside = begun[i];
            if (beside) await fs.rename(beside, target, { overwrite: true });
        }
    } catch (error) {
        // What has its place already, or was never made, is not there: the first error is the one to tell.
        await Promise.allSettled(begun.map((uri) => fs.delete(uri)));
        throw error;
    }
}
