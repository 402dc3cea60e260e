import { CONTENT, HEIGHT, MARGIN, WIDTH } from './ink.mjs';
import { drawArt, drawSign } from './art.mjs';
import { text, widthOf } from './type.mjs';

/**
 * @typedef {import('./ink.mjs').Palette} Palette
 * @typedef {import('./art.mjs').Mark} Mark
 * @typedef {{ palette: Palette, step: number }} Scene  step: number of the sentence being spoken on this slide
 *
 * @typedef {{ layout: 'cover', kicker: string, title: string, subtitle: string, place: number }} Cover
 * @typedef {{ layout: 'canvas', art: Mark[] }} Canvas
 * @typedef {{ label: string, good: boolean, note: string, at?: number, art: Mark[] }} Side
 * @typedef {{ layout: 'compare', sides: [Side, Side] }} Compare
 * @typedef {{ layout: 'points', points: { title: string, note: string, at?: number }[] }} Points
 * @typedef {{ layout: 'flow', steps: { title: string, note: string, at?: number }[], foot?: string }} Flow
 * @typedef {{ layout: 'table', widths: number[], head: string[], rows: string[][], strong?: [number, number][], foot?: string, at?: number[] }} Table
 * @typedef {{ layout: 'statement', text: string, note?: string }} Statement
 * @typedef {{ layout: 'recap', points: string[], action: string }} Recap
 */

/** @param {Scene} scene @param {number | undefined} at @param {string} svg */
const shown = (scene, at, svg) => ((at ?? 0) <= scene.step ? svg : '');

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {Palette} p */
const card = (x, y, w, h, p) =>
  `<rect x="${x}" y="${y + 3}" width="${w}" height="${h}" rx="14" fill="${p.line}" opacity="0.55"/>` +
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="14" fill="${p.card}" stroke="${p.line}" stroke-width="1.5"/>`;

/** @param {Cover} slide @param {Scene} scene */
export function cover(slide, { palette: p }) {
  const lines = slide.title.split('\n').length;
  const top = 330 - (lines - 1) * 52;
  const spine = Array.from({ length: 6 }, (_, index) => {
    const here = index + 1 === slide.place;
    const x = 1004 + index * 34;
    const y = here ? 150 : 214 + ((index * 37) % 60);
    return `<rect x="${x}" y="${y}" width="26" height="${560 - y}" rx="5" fill="${here ? p.accent : p.line}"/>`;
  }).join('');
  return (
    `<rect width="16" height="${HEIGHT}" fill="${p.accent}"/>${spine}` +
    `<line x1="980" y1="562" x2="1224" y2="562" stroke="${p.faint}" stroke-width="4" stroke-linecap="round"/>` +
    text(slide.kicker, { x: MARGIN, y: top - 104, size: 28, fill: p.accent, weight: 700 }) +
    text(slide.title, { x: MARGIN, y: top, size: 76, fill: p.ink, weight: 700, leading: 1.35 }) +
    text(slide.subtitle, { x: MARGIN, y: top + (lines - 1) * 103 + 88, size: 38, fill: p.muted, width: 840 })
  );
}

/** @param {Canvas} slide @param {Scene} scene */
export const canvas = (slide, { palette, step }) =>
  `<g transform="translate(${MARGIN} ${CONTENT.top})">${drawArt(slide.art, palette, step)}</g>`;

/** Two pictures side by side; the better one wears the accent. @param {Compare} slide @param {Scene} scene */
export function compare(slide, scene) {
  const p = scene.palette;
  const width = 524;
  return slide.sides
    .map((side, index) => {
      const x = MARGIN + index * (width + 40);
      const colour = side.good ? p.accent : p.muted;
      return shown(
        scene,
        side.at,
        card(x, CONTENT.top, width, 316, p) +
          (side.good
            ? `<rect x="${x}" y="${CONTENT.top}" width="${width}" height="316" rx="14" fill="none" stroke="${p.accent}" stroke-width="4"/>`
            : '') +
          `<g transform="translate(${x} ${CONTENT.top})">${drawArt(side.art, p, scene.step)}</g>` +
          drawSign(side.good ? 'tick' : 'cross', [x + 20, CONTENT.top + 354], 26, colour) +
          text(side.label, { x: x + 50, y: CONTENT.top + 365, size: 32, weight: 700, fill: colour }) +
          text(side.note, { x: x + 50, y: CONTENT.top + 408, size: 26, fill: p.muted, width: width - 50 }),
      );
    })
    .join('');
}

/** @param {Points} slide @param {Scene} scene */
export function points(slide, scene) {
  const p = scene.palette;
  const gap = Math.min(150, 420 / slide.points.length);
  return slide.points
    .map((point, index) => {
      const y = CONTENT.top + 40 + index * gap;
      return shown(
        scene,
        point.at ?? index,
        `<circle cx="${MARGIN + 34}" cy="${y + 14}" r="34" fill="${p.tint}"/>` +
          text(`${index + 1}`, {
            x: MARGIN + 34,
            y: y + 28,
            size: 38,
            weight: 700,
            fill: p.accent,
            anchor: 'middle',
          }) +
          text(point.title, {
            x: MARGIN + 100,
            y: y + 10,
            size: 38,
            weight: 700,
            fill: p.ink,
            strongFill: p.accent,
          }) +
          text(point.note, { x: MARGIN + 100, y: y + 58, size: 27, fill: p.muted, width: 960 }),
      );
    })
    .join('');
}

/** @param {Flow} slide @param {Scene} scene */
export function flow(slide, scene) {
  const p = scene.palette;
  const count = slide.steps.length;
  const gap = 56;
  const width = (CONTENT.width - gap * (count - 1)) / count;
  const top = CONTENT.top + 40;
  const drawn = slide.steps.map((step, index) => {
    const x = MARGIN + index * (width + gap);
    const last = index === count - 1;
    const arrow = index
      ? drawArt(
          [{ line: [x - gap + 10, top + 118, x - 10, top + 118], arrow: true, stroke: 'accent', thick: 4 }],
          p,
          0,
        )
      : '';
    return shown(
      scene,
      step.at ?? index,
      arrow +
        card(x, top, width, 236, p) +
        `<rect x="${x}" y="${top}" width="${width}" height="10" rx="5" fill="${last ? p.accent : p.faint}"/>` +
        text(step.title, {
          x: x + width / 2,
          y: top + 88,
          size: 36,
          weight: 700,
          fill: last ? p.accent : p.ink,
          anchor: 'middle',
        }) +
        text(step.note, {
          x: x + width / 2,
          y: top + 142,
          size: 25,
          fill: p.muted,
          anchor: 'middle',
          width: width - 36,
        }),
    );
  });
  const foot = slide.foot
    ? text(slide.foot, {
        x: MARGIN,
        y: top + 322,
        size: 29,
        fill: p.ink,
        strongFill: p.accent,
        width: CONTENT.width,
      })
    : '';
  return drawn.join('') + shown(scene, slide.steps.at(-1)?.at ?? count - 1, foot);
}

/** `strong` names the cells (row, column; row 0 is the first below the head) that wear the accent. @param {Table} slide @param {Scene} scene */
export function table(slide, scene) {
  const p = scene.palette;
  const height = Math.min(72, 372 / (slide.rows.length + 1));
  const lefts = slide.widths.map(
    (_, column) => MARGIN + slide.widths.slice(0, column).reduce((a, b) => a + b, 0),
  );
  const total = slide.widths.reduce((a, b) => a + b, 0);
  const strong = new Set((slide.strong ?? []).map(([row, column]) => `${row}:${column}`));
  const line = (/** @type {string[]} */ cells, /** @type {number} */ row) => {
    const y = CONTENT.top + (row + 1) * height;
    return cells
      .map((cell, column) => {
        const x = lefts[column] ?? MARGIN;
        const marked = strong.has(`${row}:${column}`);
        const size = row < 0 ? 24 : 26;
        const wash = marked
          ? `<rect x="${x + 4}" y="${y + 5}" width="${(slide.widths[column] ?? 0) - 8}" height="${height - 10}" rx="8" fill="${p.tint}"/>`
          : '';
        return (
          wash +
          text(cell, {
            x: x + 22,
            y: y + height / 2 + size * 0.36,
            size,
            weight: row < 0 || marked || column === 0 ? 700 : 400,
            fill: marked ? p.accent : row < 0 ? p.muted : p.ink,
          })
        );
      })
      .join('');
  };
  const rows = slide.rows.map((cells, row) =>
    shown(
      scene,
      slide.at?.[row],
      `<line x1="${MARGIN}" y1="${CONTENT.top + (row + 1) * height}" x2="${MARGIN + total}" y2="${CONTENT.top + (row + 1) * height}" stroke="${p.line}" stroke-width="2"/>` +
        line(cells, row),
    ),
  );
  const foot = slide.foot
    ? text(slide.foot, { x: MARGIN, y: CONTENT.top + 412, size: 28, fill: p.ink, strongFill: p.accent })
    : '';
  return (
    card(MARGIN, CONTENT.top, total, height * (slide.rows.length + 1), p) +
    line(slide.head, -1) +
    rows.join('') +
    foot
  );
}

/** @param {Statement} slide @param {Scene} scene */
export function statement(slide, { palette: p, step }) {
  const lines = slide.text.split('\n').length;
  const y = 388 - ((lines - 1) * 96) / 2;
  const rule = `<rect x="${MARGIN}" y="${y - 66}" width="8" height="${lines * 96 - 4}" rx="4" fill="${p.accent}"/>`;
  const note = slide.note
    ? text(slide.note, { x: MARGIN + 44, y: y + lines * 96 + 14, size: 32, fill: p.muted, width: 1000 })
    : '';
  return (
    rule +
    text(slide.text, {
      x: MARGIN + 44,
      y,
      size: 62,
      weight: 700,
      fill: p.ink,
      strongFill: p.accent,
      leading: 1.55,
    }) +
    (step > 0 ? note : '')
  );
}

/** @param {Recap} slide @param {Scene} scene */
export function recap(slide, scene) {
  const p = scene.palette;
  const rows = slide.points.map((point, index) => {
    const y = CONTENT.top + 52 + index * 88;
    return (
      drawSign('tick', [MARGIN + 16, y - 12], 28, p.accent) +
      text(point, { x: MARGIN + 60, y, size: 40, fill: p.ink, strongFill: p.accent })
    );
  });
  const top = CONTENT.top + 40 + slide.points.length * 88;
  const label = '明天就试';
  const action =
    `<rect x="${MARGIN}" y="${top}" width="${CONTENT.width}" height="116" rx="14" fill="${p.tint}"/>` +
    text(label, { x: MARGIN + 32, y: top + 69, size: 30, weight: 700, fill: p.accent }) +
    text(slide.action, { x: MARGIN + 32 + widthOf(label, 30) + 32, y: top + 69, size: 32, fill: p.ink });
  return rows.join('') + shown(scene, 1, action);
}

/** Series and lesson at the top, progress below; the same on every slide but the cover. @param {{ series: string, heading: string, index: number, count: number }} at @param {Palette} p */
export function frame(at, p) {
  const dots = Array.from({ length: at.count }, (_, index) => {
    const here = index === at.index;
    return `<rect x="${WIDTH - MARGIN - (at.count - index) * 26 + 6}" y="66" width="20" height="6" rx="3" fill="${here ? p.accent : p.line}"/>`;
  }).join('');
  return (
    dots +
    text(at.series, { x: MARGIN, y: 76, size: 22, fill: p.muted }) +
    text(at.heading, { x: MARGIN, y: 146, size: 50, weight: 700, fill: p.ink, strongFill: p.accent })
  );
}
