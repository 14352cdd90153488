import type { Severity } from '../../rules/finding.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { partAttribute } from './bits.js';
import { type Html, html } from './html.js';

/** A finding in words, as views show it. */
export interface ShownFinding {
    readonly part: string;
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly requirements: readonly string[];
}

export function findingsSection(voice: Voice, findings: readonly ShownFinding[]): Html {
    const { say } = voice;
    const body =
        findings.length === 0
            ? html`<p class="none">${say(pageWords.noFindings)}</p>`
            : html`<div class="scroll"><table class="plain"><caption>${say(pageWords.findings)}</caption>
<thead><tr><th scope="col">${say(pageWords.severity)}</th><th scope="col">${say(pageWords.message)}</th><th scope="col">${say(pageWords.requirements)}</th></tr></thead>
<tbody>${findings.map(
                  (
                      one,
                  ) => html`<tr${partAttribute(one.part)}><td class="severity-${one.severity}">${say(pageWords[`severity_${one.severity}`])}</td>
<td>${plainText(one.message)} <span class="small">${one.rule}</span></td><td>${one.requirements.join(' ')}</td></tr>`,
              )}</tbody></table></div>`;
    return html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">${say(pageWords.findings)}</h2>${body}</section>`;
}
