import { ink } from './ink.mjs';
import { text } from './type.mjs';

/**
 * A drawing is a list of simple marks, so that a lesson's script can hold its diagrams as data.
 * Every mark may carry `at`: the number of the sentence with which it appears.
 *
 * @typedef {object} Mark
 * @property {number} [at]
 * @property {[number, number, number, number]} [box] x, y, width, height
 * @property {[number, number, number, number]} [line] from x, y to x, y
 * @property {[number, number, number]} [dot] x, y, radius
 * @property {[number, number, number, number, number]} [rows] x, y, width, count, gap: lines that stand for text
 * @property {string} [path]
 * @property {string} [text]
 * @property {'tick' | 'cross' | 'person'} [sign]
 * @property {[number, number]} [xy]
 * @property {string} [fill] @property {string} [stroke] @property {number} [thick] @property {number} [r]
 * @property {boolean} [arrow] @property {boolean} [dash] @property {number} [size] @property {boolean} [bold]
 * @property {'start' | 'middle' | 'end'} [anchor] @property {number} [width] @property {string} [label]
 * @property {number} [opacity]
 */

/** Placeholder text looks like text when its lines end unevenly. */
const RAGGED = [1, 0.92, 0.97, 0.72, 0.95, 0.88, 1, 0.6];

/** @typedef {import('./ink.mjs').Palette} Palette */

/** @param {Mark & { box: [number, number, number, number] }} mark @param {Palette} palette */
function drawBox(mark, palette) {
  const [x, y, w, h] = mark.box;
  const size = mark.size ?? 24;
  const fill = ink(palette, mark.fill, 'card');
  const dash = mark.dash ? ' stroke-dasharray="8 8"' : '';
  const shape =
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${mark.r ?? 8}" fill="${fill}"` +
    ` stroke="${ink(palette, mark.stroke, 'none')}" stroke-width="${mark.thick ?? 2}"${dash}/>`;
  if (!mark.label) return shape;
  const count = mark.label.split('\n').length;
  const onDark = mark.fill === 'accent' || mark.fill === 'ink' || mark.fill === 'muted';
  return (
    shape +
    text(mark.label, {
      x: x + w / 2,
      y: y + h / 2 + size * 0.36 - ((count - 1) * size * 1.4) / 2,
      size,
      leading: 1.4,
      anchor: 'middle',
      weight: mark.bold ? 700 : 400,
      fill: onDark ? palette.card : palette.ink,
      strongFill: onDark ? palette.card : palette.accent,
    })
  );
}

/** @param {Mark & { line: [number, number, number, number] }} mark @param {Palette} palette */
function drawLine(mark, palette) {
  const [x1, y1, x2, y2] = mark.line;
  const stroke = ink(palette, mark.stroke, 'muted');
  const thick = mark.thick ?? 3;
  const dash = mark.dash ? ` stroke-dasharray="${thick * 3} ${thick * 2.5}"` : '';
  const line =
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${thick}"` +
    ` stroke-linecap="round"${dash}/>`;
  return mark.arrow ? line + arrowHead(x1, y1, x2, y2, stroke, thick) : line;
}

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {string} stroke @param {number} thick */
function arrowHead(x1, y1, x2, y2, stroke, thick) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const reach = 7 + thick * 2.4;
  const wing = (/** @type {number} */ turn) =>
    `${(x2 - reach * Math.cos(angle + turn)).toFixed(1)},${(y2 - reach * Math.sin(angle + turn)).toFixed(1)}`;
  return (
    `<polyline points="${wing(0.5)} ${x2},${y2} ${wing(-0.5)}" fill="none" stroke="${stroke}"` +
    ` stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

/** @param {Mark & { rows: [number, number, number, number, number] }} mark @param {Palette} palette */
function drawRows(mark, palette) {
  const [x, y, w, count, gap] = mark.rows;
  const thick = mark.thick ?? 6;
  const fill = ink(palette, mark.fill, 'line');
  return Array.from({ length: count }, (_, row) => {
    const length = (w * (RAGGED[row % RAGGED.length] ?? 1)).toFixed(1);
    return `<rect x="${x}" y="${y + row * gap}" width="${length}" height="${thick}" rx="${thick / 2}" fill="${fill}"/>`;
  }).join('');
}

/** @param {'tick' | 'cross' | 'person'} sign @param {[number, number]} xy @param {number} size @param {string} colour */
export function drawSign(sign, [x, y], size, colour) {
  const s = size / 2;
  if (sign === 'person')
    return (
      `<circle cx="${x}" cy="${y - s * 0.45}" r="${s * 0.42}" fill="${colour}"/>` +
      `<path d="M${x - s * 0.8} ${y + s} a${s * 0.8} ${s * 0.9} 0 0 1 ${s * 1.6} 0 Z" fill="${colour}"/>`
    );
  const d =
    sign === 'tick'
      ? `M${x - s} ${y} L${x - s * 0.25} ${y + s * 0.75} L${x + s} ${y - s * 0.75}`
      : `M${x - s * 0.75} ${y - s * 0.75} L${x + s * 0.75} ${y + s * 0.75} M${x + s * 0.75} ${y - s * 0.75} L${x - s * 0.75} ${y + s * 0.75}`;
  return (
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${Math.max(3, size / 6)}"` +
    ' stroke-linecap="round" stroke-linejoin="round"/>'
  );
}

/** @param {Mark} mark @param {Palette} palette @returns {string} */
function drawMark(mark, palette) {
  if (mark.box) return drawBox({ ...mark, box: mark.box }, palette);
  if (mark.line) return drawLine({ ...mark, line: mark.line }, palette);
  if (mark.rows) return drawRows({ ...mark, rows: mark.rows }, palette);
  if (mark.dot) {
    const [x, y, r] = mark.dot;
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink(palette, mark.fill, 'muted')}" stroke="${ink(palette, mark.stroke, 'none')}" stroke-width="${mark.thick ?? 2}"/>`;
  }
  if (mark.path) {
    return `<path d="${mark.path}" fill="${ink(palette, mark.fill, 'none')}" stroke="${ink(palette, mark.stroke, 'muted')}" stroke-width="${mark.thick ?? 3}" stroke-linecap="round" stroke-linejoin="round"/>`;
  }
  const xy = mark.xy ?? [0, 0];
  if (mark.sign) return drawSign(mark.sign, xy, mark.size ?? 32, ink(palette, mark.fill, 'accent'));
  if (mark.text === undefined) throw new Error(`Nothing to draw in ${JSON.stringify(mark)}`);
  return text(mark.text, {
    x: xy[0],
    y: xy[1],
    size: mark.size ?? 24,
    weight: mark.bold ? 700 : 400,
    anchor: mark.anchor ?? 'start',
    fill: ink(palette, mark.fill, 'ink'),
    strongFill: palette.accent,
    ...(mark.width ? { width: mark.width } : {}),
  });
}

/**
 * @param {Mark[]} marks @param {Palette} palette
 * @param {number} step number of the sentence being spoken
 */
export const drawArt = (marks, palette, step) =>
  marks
    .filter((mark) => (mark.at ?? 0) <= step)
    .map((mark) =>
      mark.opacity ? `<g opacity="${mark.opacity}">${drawMark(mark, palette)}</g>` : drawMark(mark, palette),
    )
    .join('');
