/** As whom somebody acts who is chosen in the filter: of a person the posts and bodies, of these only themselves. */
export const actsAs = (name: string): ReadonlySet<string> => new Set([name, ...(listed().get(name) ?? [])]);

/** Persons who act as one of these parties. */
export const personsActing = (parties: ReadonlySet<string>): string[] =>
    [...listed()].filter(([, as]) => as.some((party) => parties.has(party))).map(([person]) => person);

/** The parties of a person that have something to do here. */
export const partiesOf = (person: string, here: ReadonlySet<string>): string[] =>
    (listed().get(person) ?? []).filter((party) => party !== person && here.has(party));

let known: { readonly hash: string | undefined; readonly acting: ReadonlyMap<string, readonly string[]> } | undefined;

function listed(): ReadonlyMap<string, readonly string[]> {
    const section = document.getElementById('acting');
    const hash = section?.dataset.hash;
    if (known && known.hash === hash && hash !== undefined) return known.acting;
    const acting = [...(section?.querySelectorAll('li') ?? [])].map(
        (one) => [one.textContent ?? '', (one.dataset.parties ?? '').split('\n').filter(Boolean)] as const,
    );
    known = { hash, acting: new Map(acting) };
    return known.acting;
}
