/** Numbers of `443/tcp` or `8000-8100/udp`; undefined for what is no port. */
function read(text: string): { readonly from: number; readonly to: number; readonly protocol: string } | undefined {
    const found = /^(\d+)(?:-(\d+))?\/(\w+)$/.exec(text);
    return found ? { from: Number(found[1]), to: Number(found[2] ?? found[1]), protocol: found[3] ?? '' } : undefined;
}

/** Whether two ports or ranges of ports have one in common. */
export function portsMeet(a: string, b: string): boolean {
    if (a === b) return true;
    const [one, other] = [read(a), read(b)];
    return one !== undefined && other !== undefined && one.protocol === other.protocol && one.from <= other.to && other.from <= one.to;
}
