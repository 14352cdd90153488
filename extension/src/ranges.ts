import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-types';

/** A range of the server as the editor takes it. */
export const rangeOf = ({ start, end }: Range): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);
