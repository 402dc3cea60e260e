import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { HEIGHT, SERIES, WIDTH } from './ink.mjs';
import { canvas, compare, cover, flow, frame, points, recap, statement, table } from './layouts.mjs';

/** @typedef {import('../script.mjs').Script} Script */

const LAYOUTS = { canvas, compare, flow, points, recap, statement, table };

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fontFiles = [
  join(fonts, '400Regular', 'NotoSansSC_400Regular.ttf'),
  join(fonts, '700Bold', 'NotoSansSC_700Bold.ttf'),
];

/**
 * One still of a lesson: slide `index` as it stands while its sentence `step` is spoken.
 * @param {Script} script @param {number} index @param {number} step
 * @returns {Buffer} PNG, 1280 x 720
 */
export function drawSlide(script, index, step) {
  const slide = script.slides[index];
  const series = SERIES[script.series];
  if (!slide || !series) throw new Error(`${script.key}: no slide ${index} or no series ${script.series}`);
  const { name, palette } = series;
  const scene = { palette, step };
  const body =
    slide.layout === 'cover'
      ? cover({ ...slide, kicker: `${name} · 第 ${script.place} 讲`, place: script.place }, scene)
      : frame(headOf(script, name, index), palette) +
        LAYOUTS[slide.layout](/** @type {never} */ (slide), scene);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans SC">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.paper}"/>${body}</svg>`;
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } })
    .render()
    .asPng();
}

/** @param {Script} script @param {string} series @param {number} index */
const headOf = (script, series, index) => ({
  series: `${series} · ${script.title.split('：')[0]}`,
  heading: script.slides[index]?.heading ?? '',
  index,
  count: script.slides.length,
});
