/** What the launcher prints: Chinese first, English beside or under it, colour only on a terminal. */
const terminal = process.stdout.isTTY;
const coloured = terminal && !process.env.NO_COLOR;

/** @param {string} code @returns {(text: string) => string} */
const paint = (code) => (text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
export const dim = paint('2');
export const bold = paint('1');
const green = paint('32');
const yellow = paint('33');
const red = paint('31');

/** @type {string | null} the step line being rewritten on a terminal */
let open = null;

/** @param {string} text one whole line, never mixed into a step that is being drawn */
export const line = (text = '') => {
  if (open !== null && terminal) process.stdout.write('\r\u001b[2K');
  process.stdout.write(`${text}\n`);
  if (open !== null && terminal) process.stdout.write(open);
};

/** @param {string} zh @param {string} en */
export const tell = (zh, en) => line(`${zh}\n  ${dim(en)}`);
/** @param {string} zh @param {string} en */
export const warn = (zh, en) => line(`${yellow('!')} ${zh}\n  ${dim(en)}`);

/** @param {string} zh @param {string} en @param {string} [detail] */
export const complain = (zh, en, detail = '') => {
  line(`${red('✗')} ${zh}\n  ${en}`);
  if (detail.trim()) line(detail.trimEnd().replace(/^/gm, '    '));
};

/** @param {number} from a `performance.now()` */
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * A piece of work with a beginning and an end. On a terminal its line counts the seconds; elsewhere it is
 * printed once when it begins to be slow and once when it ends.
 * @param {string} zh @param {string} en
 */
export const step = (zh, en) => {
  const title = `${zh} ${dim(`· ${en}`)}`;
  const began = performance.now();
  let note = '';
  let told = false;
  const draw = () => {
    if (terminal) {
      open = `  ${title} ${note ? `${note} ` : ''}${dim(seconds(began))}`;
      process.stdout.write(`\r\u001b[2K${open}`);
    } else if (!told && performance.now() - began > 900) {
      told = true;
      line(`… ${title}`);
    }
  };
  draw();
  const timer = setInterval(draw, terminal ? 200 : 1000);
  const close = () => {
    clearInterval(timer);
    if (open !== null) process.stdout.write('\r\u001b[2K');
    open = null;
  };
  return {
    /** @param {string} text */
    progress(text) {
      note = text;
      draw();
    },
    done() {
      close();
      line(`${green('✓')} ${title} ${dim(seconds(began))}`);
    },
    fail() {
      close();
      line(`${red('✗')} ${title} ${dim(seconds(began))}`);
    },
  };
};

/** Columns a text takes on a terminal: Chinese and full-width signs take two. @param {string} text */
export const width = (text) =>
  Array.from(text).reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );

/** @param {string[][]} rows the first row is the head @returns {string} aligned columns, two spaces apart */
export const table = (rows) => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const draw = (/** @type {string[]} */ row) =>
    `  ${row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd()}`;
  return rows.map((row, index) => (index === 0 ? dim(draw(row)) : draw(row))).join('\n');
};
