// User settings under which the workbench asks nothing, fetches nothing and opens nothing by itself.

/** Settings of a window; with `trust` the workspace starts restricted, and no dialog asks about it. */
export function userSettings({ trust, settings = {} }) {
    return {
        'chat.disableAIFeatures': true,
        'editor.accessibilitySupport': 'off',
        'editor.cursorBlinking': 'solid',
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        'extensions.autoCheckUpdates': false,
        'extensions.autoUpdate': false,
        'extensions.ignoreRecommendations': true,
        'files.autoSave': 'off',
        'git.enabled': false,
        'security.workspace.trust.banner': 'always',
        'security.workspace.trust.enabled': trust,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.emptyWindow': false,
        'telemetry.telemetryLevel': 'off',
        'update.mode': 'none',
        'window.restoreWindows': 'none',
        'workbench.enableExperiments': false,
        'workbench.reduceMotion': 'on',
        // An opened Chat side bar would take the focus.
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'workbench.startupEditor': 'none',
        'workbench.tips.enabled': false,
        ...settings,
    };
}
