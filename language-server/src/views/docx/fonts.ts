/** What to take where a face is missing: the other name of the same face, and the kind of face. */
const FACES: readonly (readonly [name: string, other: string, family: string, charset: string, panose: string])[] = [
    ['Arial', 'Helvetica', 'swiss', '00', '020B0604020202020204'],
    ['Times New Roman', 'Times', 'roman', '00', '02020603050405020304'],
    ['SimSun', '宋体', 'auto', '86', '02010600030101010101'],
    ['SimHei', '黑体', 'auto', '86', '02010609060101010101'],
];

/** The font table: Chinese faces under both of their names, so that each program finds its own. */
export const fontTable = (): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FACES.map(
        ([name, other, family, charset, panose]) =>
            `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    ).join('')}</w:fonts>`;
