import type { Route } from '../../compile/route-types.js';
import { useText } from '../phrases.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { groupedRoutes, hopsText, occasionsText, promiseText, routeTitle, worstText } from './route-groups.js';
import { routePicture } from './route-picture.js';
import { row, type Sheet, type SheetInput } from './sheet.js';

/** How each report reaches its recipient: a picture with a time axis, and a table. */
export function routesSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    // A follow-up comes every so often and has no way of its own; the matrix names it.
    const routes = compiled.routes.filter(({ kind, total }) => kind !== 'follow_up' || (total ?? 0) > 0);
    if (routes.length === 0) return undefined;
    const groups = groupedRoutes(routes);
    const picture = routePicture(voice, groups);
    return {
        id: 'routes',
        title: say(sheetWords.routes),
        notes: [say(sheetWords.routesNote)],
        columns: [
            { title: say(columnWords.number), width: 0.3, head: true },
            { title: say(columnWords.report), width: 1.1 },
            { title: say(columnWords.occasion), width: 1.1 },
            { title: say(pageWords.recipient), width: 1.1 },
            { title: say(columnWords.way), width: 2 },
            { title: say(columnWords.worst), width: 0.6 },
            { title: say(columnWords.limit), width: 0.8 },
            { title: say(columnWords.verdict), width: 0.5 },
        ],
        rows: groups.map((same, i) => {
            const [route] = same;
            return row(
                String(i + 1),
                routeTitle(voice, route),
                occasionsText(voice, same),
                useText(voice, { any: route.recipient.any }),
                hopsText(voice, route),
                worstText(voice, route),
                promiseText(voice, route),
                verdictText(voice, route),
            );
        }),
        ...(picture ? { picture } : {}),
        landscape: true,
    };
}

/** Whether the way keeps the report's own limit; nothing where it has none in minutes. */
function verdictText(voice: Voice, route: Route): string {
    if (route.late) return voice.say(columnWords.late);
    if (route.promise?.minutes === undefined) return '';
    return voice.say(route.unknown || route.total === undefined ? columnWords.open : columnWords.kept);
}
