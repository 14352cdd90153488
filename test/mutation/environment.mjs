// The bundled sources and tests inside one process: rooms that stand unchanged are loaded once, the mutated one as often as needed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { collect, requirePackage, runIn, vitest } from './collect.mjs';
import { root, sourcesBelow, src } from './rooms.mjs';

class HitLimit extends Error {}

/** The state of the switches. `counts` counts how often each mutant's place is reached. */
export const switches = { active: -1, hits: 0, limit: Number.POSITIVE_INFINITY, counts: undefined };

/** What module-level caches hold between two mutants; a new list for each environment. */
let kept = [];
/** What is put in while its module is loaded is no memory of what was worked out, so it stays. */
class ForgetfulMap extends Map {
    #first;
    loaded() {
        this.#first ??= [...this];
    }
    forget() {
        this.clear();
        for (const [key, value] of this.#first ?? []) this.set(key, value);
    }
}
class ForgetfulWeakMap {
    #made = new WeakMap();
    #first = [];
    #isLoaded = false;
    get = (key) => this.#made.get(key);
    has = (key) => this.#made.has(key);
    delete = (key) => this.#made.delete(key);
    set(key, value) {
        if (!this.#isLoaded) this.#first.push([key, value]);
        this.#made.set(key, value);
        return this;
    }
    loaded() {
        this.#isLoaded = true;
    }
    forget() {
        this.#made = new WeakMap(this.#first);
    }
}
globalThis.__mutation = {
    stryMutAct_9fa48(id) {
        if (switches.active !== id) return false;
        if (++switches.hits > switches.limit) throw new HitLimit('too many hits');
        return true;
    },
    stryCov_9fa48() {
        const { counts } = switches;
        // biome-ignore lint/complexity/noArguments: called at every step of the code, a rest parameter would allocate.
        if (counts !== undefined) for (let i = 0; i < arguments.length; i++) counts[arguments[i]]++;
    },
    keep(made) {
        const own = made instanceof WeakMap ? new ForgetfulWeakMap() : new ForgetfulMap();
        kept.push(own);
        return own;
    },
};

const load = (path) =>
    new vm.Script(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, { filename: path }).runInThisContext();

/** The same answer for the same question: these functions stand before the mutated room. */
function remembering(path, own) {
    const answers = new Map();
    const once = (key, ask) => {
        if (!answers.has(key)) answers.set(key, ask());
        return answers.get(key);
    };
    const numbers = new WeakMap();
    let last = 0;
    const number = (object) => {
        if (!numbers.has(object)) numbers.set(object, ++last);
        return numbers.get(object);
    };
    const known = {
        'language/parser.ts': { parse: (text) => once(text, () => own.parse(text)) },
        'model/lower.ts': { lower: (path, parsed) => once(`${number(parsed)} ${path}`, () => own.lower(path, parsed)) },
        'model/read.ts': {
            readText: (path, text, options = {}) =>
                once(`${path}\n${options.places ?? true}\n${text}`, () => own.readText(path, text, options)),
        },
        'model/plans.ts': {
            resolveProject(project) {
                if (project.overlays) return own.resolveProject(project);
                const models = [...project.files].map(([path, model]) => [path, number(model)]);
                const key = JSON.stringify([
                    project.root,
                    project.config,
                    models,
                    project.superiors.map(number),
                    project.absent,
                    project.paths,
                ]);
                return once(key, () => own.resolveProject(project));
            },
        },
        'compile/compile.ts': {
            compile: (plan, options) =>
                options === undefined || Object.keys(options).length === 0
                    ? once(number(plan), () => own.compile(plan, options))
                    : own.compile(plan, options),
        },
    };
    const hit = known[path.slice(src.length + 1).replaceAll('\\', '/')];
    return hit ? Object.assign(Object.create(own, Object.fromEntries(Object.keys(hit).map((key) => [key, { writable: true }]))), hit) : own;
}

/**
 * @param room the mutated room; @param paths of the two bundles.
 * @returns a function that makes an environment: `tests(file)` collects a test file's tests, `forget()` empties the caches of modules.
 */
export function environments(room, { before, mutated }) {
    const asked = new Map();
    const base = {};
    load(before)(
        requirePackage,
        {
            set exports(made) {
                Object.assign(base, made);
            },
        },
        {},
    );
    const unchanged = (path) => {
        if (!asked.has(path)) asked.set(path, remembering(path, base[path]()));
        return asked.get(path);
    };
    unchanged(join(src, 'language', 'full.ts'));
    const require = (id) => (id === 'vitest' ? vitest : id.endsWith('.ts') ? unchanged(id) : requirePackage(id));
    const factory = load(mutated);
    const own = sourcesBelow(join(src, room));
    return () => {
        kept = [];
        const mine = kept;
        const module = { exports: {} };
        factory(require, module, module.exports);
        // Properties without a seed of their own must draw the same for every mutant.
        module.exports['fast-check']().configureGlobal({ seed: 20260301 });
        for (const path of own) module.exports[path]();
        const loaded = () => {
            for (const one of mine) one.loaded();
        };
        loaded();
        const collected = new Map();
        return {
            forget() {
                for (const one of mine) one.forget();
            },
            tests(file) {
                runIn(join(root, file));
                if (!collected.has(file)) {
                    kept = mine;
                    const { tests } = collect(file, () => module.exports[join(root, file)]());
                    loaded();
                    collected.set(file, new Map(tests.filter((test) => !test.needsAll).map((test) => [`${file} > ${test.name}`, test])));
                }
                return collected.get(file);
            },
        };
    };
}
