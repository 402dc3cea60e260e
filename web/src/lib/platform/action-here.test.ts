import { describe, expect, it } from 'vitest';
import { actionHere } from './action-here.js';

const at = (search: string): URL => new URL(`http://localhost/supermarket${search}`);

describe('a press on a page that was searched or filtered', () => {
  it('goes to the page as it stands', () => {
    expect(actionHere(at('?q=数学&kind=PUBLIC'), 'pick')).toBe('?q=%E6%95%B0%E5%AD%A6&kind=PUBLIC&/pick');
  });

  it('goes to the bare page where nothing was chosen', () => {
    expect(actionHere(at(''), 'pick')).toBe('?/pick');
  });

  it('names one action alone, also after a press without script', () => {
    expect(actionHere(at('?term=abc&/pick='), 'drop')).toBe('?term=abc&/drop');
  });
});
