interface Store<K, V> {
    has(key: K): boolean;
    get(key: K): V | undefined;
    set(key: K, value: V): unknown;
}

/** What is worked out once for each key and kept from then on, with the store's own life. */
export function kept<K, V>(store: Store<K, V>, key: K, make: () => V): V {
    if (store.has(key)) return store.get(key) as V;
    const made = make();
    store.set(key, made);
    return made;
}

/** The same in a store that lives as long as the process: it is emptied rather than grown beyond `most` keys. */
export function keptOf<K, V>(most: number, store: Map<K, V>, key: K, make: () => V): V {
    if (store.size >= most && !store.has(key)) store.clear();
    return kept(store, key, make);
}
