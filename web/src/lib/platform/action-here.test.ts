import { describe, expect, it } from 'vitest';
import { actionHere, searchHere } from './action-here.js';

const at = (search: string): URL => new URL(`http://localhost/supermarket${search}`);

describe('a press on a page that was searched or filtered', () => {
  it('goes to the page as it stands', () => {
    expect(actionHere(at('?q=数学&kind=PUBLIC'), 'pick')).toBe('?q=%E6%95%B0%E5%AD%A6&kind=PUBLIC&/pick');
  });

  it('goes to the bare page where nothing was chosen', () => {
    expect(actionHere(at(''), 'pick')).toBe('?/pick');
  });

  it('is come back to after signing in without being pressed again', () => {
    expect(searchHere(at('?q=1&/pick='))).toBe('?q=1');
    expect(searchHere(at('?/pick'))).toBe('');
  });

  it('names one action alone, also after a press without script', () => {
    expect(actionHere(at('?term=abc&/pick='), 'drop')).toBe('?term=abc&/drop');
  });
});
