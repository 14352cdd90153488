/** A day that every ZIP file can name. */
const NAMED = Date.UTC(1980, 1, 1);
let users = 0;
let clock = Date.now;

/**
 * Runs a library that dates the parts of a ZIP file by the clock, which fails in a year that ZIP cannot name (a machine that has
 * lost its clock begins in 1970). The dates do not matter: `repack` takes them out.
 */
export async function inZipYears<T>(make: () => Promise<T>): Promise<T> {
    if (users === 0) {
        const year = new Date(Date.now()).getFullYear();
        if (year >= 1980 && year <= 2099) return make();
        clock = Date.now;
        Date.now = () => NAMED;
    }
    users++;
    try {
        return await make();
    } finally {
        users--;
        if (users === 0) Date.now = clock;
    }
}
