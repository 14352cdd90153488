// Everything a scenario can do with a window of the workbench. Each function takes the Playwright page first.
export * from './axe.mjs';
export * from './editor.mjs';
export * from './eventually.mjs';
export * from './language.mjs';
export * from './picture.mjs';
export * from './webview.mjs';
export * from './window.mjs';
