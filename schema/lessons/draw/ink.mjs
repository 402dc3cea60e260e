/**
 * The palette and the type every slide shares. One accent a series, so that a lesson is recognised by its colour.
 *
 * @typedef {'paper' | 'card' | 'ink' | 'muted' | 'faint' | 'line' | 'soft' | 'accent' | 'tint'} InkName
 * @typedef {Record<InkName, string>} Palette
 */

export const WIDTH = 1280;
export const HEIGHT = 720;
/** Left and right margin: what lies outside stays empty on every slide. */
export const MARGIN = 96;
/** Captions are laid over the lowest band of the picture, so content ends above it. */
export const CONTENT = { top: 196, bottom: 616, width: WIDTH - 2 * MARGIN };

const PAPER = {
  paper: '#faf7f0',
  card: '#ffffff',
  ink: '#25221c',
  muted: '#665f53',
  faint: '#b9b2a4',
  line: '#ddd6c7',
  soft: '#f0ebdf',
};

/** @type {Record<string, { name: string, palette: Palette }>} */
export const SERIES = {
  'slides-craft': {
    name: '课件这样做更清楚',
    palette: { ...PAPER, accent: '#b23f2a', tint: '#f7e3dc' },
  },
  'data-in-class': {
    name: '用数据看见学习',
    palette: { ...PAPER, accent: '#14696b', tint: '#dceeec' },
  },
};

/**
 * @param {Palette} palette
 * @param {string | undefined} name an ink of the palette, `none`, or undefined for the fallback
 * @param {InkName | 'none'} fallback
 */
export function ink(palette, name, fallback) {
  const chosen = name ?? fallback;
  if (chosen === 'none') return 'none';
  if (!(chosen in palette)) throw new Error(`The palette has no ink called "${chosen}"`);
  return palette[/** @type {InkName} */ (chosen)];
}
