/** Longest message that is read: several times what the largest file of a plan takes with every sign escaped. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;
const LARGEST_HEADER = 4096;

/**
 * Follows the frames of a stream of messages; true once what was taken in cannot be the beginning of any message, so that nothing
 * that follows could be read.
 */
export function newFraming(): (bytes: Uint8Array) => boolean {
    let header = '';
    let body = 0;
    let lost = false;
    return (bytes) => {
        for (let at = 0; at < bytes.length && !lost; ) {
            if (body > 0) {
                const taken = Math.min(body, bytes.length - at);
                body -= taken;
                at += taken;
                continue;
            }
            const code = bytes[at++] ?? 0;
            header += String.fromCharCode(code);
            if (code === LF) {
                if (!header.endsWith('\r\n')) lost = true;
                else if (header.endsWith('\r\n\r\n')) {
                    const length = lengthIn(header);
                    lost = length === undefined;
                    body = length ?? 0;
                    header = '';
                }
            }
            lost ||= header.length > LARGEST_HEADER;
        }
        return lost;
    };
}
const LF = 10;

/** Bytes of the message that a header announces; undefined where it does not say so, or says something that nobody sends. */
function lengthIn(header: string): number | undefined {
    const lines = header.split('\r\n').slice(0, -2);
    const lengths = lines.flatMap((line) => /^content-length:[ \t]*(\d{1,12})[ \t]*$/i.exec(line)?.[1] ?? []);
    const known = lines.every((line) => line.includes(':')) && lines.filter((line) => /^content-length:/i.test(line)).length === 1;
    const length = Number(lengths[0]);
    return known && length > 0 && length <= LARGEST_MESSAGE ? length : undefined;
}
