import { expect, test } from 'vitest';
import { progressBar } from './progress.mjs';

test('a bar says how much is done and how long the rest takes at the same pace', () => {
  expect(progressBar(0, 0)).toBe(`${'░'.repeat(20)}  0 %`);
  expect(progressBar(0.25, 60_000)).toBe(`${'█'.repeat(5)}${'░'.repeat(15)} 25 % 还剩 left 3 分钟 min`);
  expect(progressBar(0.5, 12_000)).toBe(`${'█'.repeat(10)}${'░'.repeat(10)} 50 % 还剩 left 15 秒 s`);
  expect(progressBar(1, 1_000)).toBe(`${'█'.repeat(20)} 100 %`);
});

test('work taken up again is paced by what was done since', () => {
  expect(progressBar(0.75, 60_000, 0.5)).toContain('left 60 秒 s');
});

test('it guesses nothing from the first moments', () => {
  expect(progressBar(0.01, 60_000)).not.toContain('left');
});
