// Pictures for the documentation: screenshots with 256 colours, so that they stay small.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { outFolder } from './paths.mjs';

/** Writes `test/editor/out/picture-<name>.png`; `run.mjs --pictures` puts it into docs/images. */
export async function picture(page, name) {
    const shot = (await page.screenshot()).toString('base64');
    const { width, height, base64 } = await page.evaluate(pixelsOf, shot);
    writeFileSync(join(outFolder, `picture-${name}.png`), indexedPng(width, height, Buffer.from(base64, 'base64')));
}

/** Runs in the browser, which can read its own pictures. */
async function pixelsOf(shot) {
    const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width: image.width, height: image.height, base64: btoa(text) };
}

function indexedPng(width, height, rgba) {
    const count = new Map();
    const colourAt = (pixel) => rgba.readUInt32BE(pixel * 4) >>> 8;
    for (let pixel = 0; pixel < width * height; pixel++) count.set(colourAt(pixel), (count.get(colourAt(pixel)) ?? 0) + 1);
    const palette = [...count]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 256)
        .map(([colour]) => colour);
    const indexOf = new Map();
    for (const colour of count.keys()) indexOf.set(colour, nearest(palette, colour));
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(colourAt(y * width + x));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const parts = [
        chunk('IHDR', header),
        chunk('PLTE', colours),
        chunk('IDAT', deflateSync(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ];
    return Buffer.concat([signature, ...parts]);
}

function nearest(palette, colour) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, one] of palette.entries()) {
        const far = [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0);
        if (far < least) [best, least] = [index, far];
    }
    return best;
}

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
