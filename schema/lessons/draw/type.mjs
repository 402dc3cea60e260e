/**
 * Setting Chinese text in SVG, which has no line breaking of its own.
 *
 * @typedef {{ char: string, strong: boolean }} Glyph
 * @typedef {object} TextStyle
 * @property {number} x
 * @property {number} y baseline of the first line
 * @property {number} size
 * @property {string} fill
 * @property {string} [strongFill] colour of words between double asterisks
 * @property {400 | 700} [weight]
 * @property {'start' | 'middle' | 'end'} [anchor]
 * @property {number} [width] wraps at this width; without it only `\n` breaks
 * @property {number} [leading] line height as a multiple of the size
 */

const NEVER_FIRST = '，。、；：？！）》」』”’%,.;:?!)';
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escapeXml = (text) =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[/** @type {keyof typeof ENTITIES} */ (c)]);

/** Han, kana and full-width signs fill one em; a Latin letter or digit a little over half. @param {string} char */
const emsOf = (char) =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/.test(char)
    ? 1
    : char === ' '
      ? 0.26
      : /[A-Z%]/.test(char)
        ? 0.68
        : 0.56;

/** @param {string} text @param {number} size */
export const widthOf = (text, size) =>
  Array.from(text.replaceAll('**', '')).reduce((sum, char) => sum + emsOf(char), 0) * size;

/** @param {string} text @returns {Glyph[]} */
const glyphsOf = (text) =>
  text.split('**').flatMap((part, index) => Array.from(part, (char) => ({ char, strong: index % 2 === 1 })));

/**
 * Breaks at `\n` and where the width is full; Latin words stay whole and no line starts with closing punctuation.
 * @param {string} text @param {number} size @param {number} width
 * @returns {Glyph[][]}
 */
export function linesOf(text, size, width) {
  /** @type {Glyph[][]} */
  const lines = [[]];
  let used = 0;
  for (const glyph of glyphsOf(text)) {
    const line = lines[lines.length - 1] ?? [];
    if (glyph.char === '\n') {
      lines.push([]);
      used = 0;
      continue;
    }
    const room = emsOf(glyph.char) * size;
    if (used + room > width && line.length > 0 && !NEVER_FIRST.includes(glyph.char)) {
      const carried = /[A-Za-z0-9.]/.test(glyph.char) ? trailingWord(line) : [];
      lines.push([...carried, glyph]);
      used = [...carried, glyph].reduce((sum, { char }) => sum + emsOf(char) * size, 0);
    } else {
      line.push(glyph);
      used += room;
    }
  }
  return lines;
}

/** Takes the unfinished Latin word off the end of a line. @param {Glyph[]} line */
function trailingWord(line) {
  let start = line.length;
  while (start > 0 && /[A-Za-z0-9.]/.test(line[start - 1]?.char ?? '')) start -= 1;
  return start === 0 ? [] : line.splice(start);
}

/** @param {Glyph[]} line @param {string} strongFill */
function runs(line, strongFill) {
  let out = '';
  let plain = '';
  let strong = '';
  const flush = () => {
    out += escapeXml(plain);
    if (strong) out += `<tspan fill="${strongFill}" font-weight="700">${escapeXml(strong)}</tspan>`;
    plain = strong = '';
  };
  for (const glyph of line) {
    if (glyph.strong) strong += glyph.char;
    else {
      if (strong) flush();
      plain += glyph.char;
    }
  }
  flush();
  return out;
}

/** @param {string} text @param {TextStyle} style */
export function text(text, style) {
  const { x, y, size, fill, weight = 400, anchor = 'start', width = Infinity, leading = 1.5 } = style;
  const strongFill = style.strongFill ?? fill;
  return linesOf(text, size, width)
    .map(
      (line, index) =>
        `<text x="${x}" y="${(y + index * size * leading).toFixed(1)}" font-size="${size}" fill="${fill}"` +
        ` font-weight="${weight}" text-anchor="${anchor}" xml:space="preserve">${runs(line, strongFill)}</text>`,
    )
    .join('');
}
