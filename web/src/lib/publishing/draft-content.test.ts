import { describe, expect, it } from 'vitest';
import { dropLesson, moveChapter, moveLesson, newLesson, type EditedChapter } from './draft-content.js';

const chapters = (...of: [string, string[]][]): EditedChapter[] =>
  of.map(([id, lessons]) => ({
    id,
    title: id,
    titleEn: null,
    lessons: lessons.map((lesson) => ({ ...newLesson('VIDEO'), id: lesson })),
  }));
const order = (of: EditedChapter[]): string =>
  of.map(({ id, lessons }) => `${id}:${lessons.map((lesson) => lesson.id).join('')}`).join(' ');

describe('the outline', () => {
  it('moves a lesson by one, over the edge of its chapter into the next', () => {
    const outline = chapters(['A', ['1', '2']], ['B', ['3']]);
    moveLesson(outline, '1', 1);
    expect(order(outline)).toBe('A:21 B:3');
    moveLesson(outline, '1', 1);
    expect(order(outline)).toBe('A:2 B:13');
    moveLesson(outline, '1', -1);
    expect(order(outline)).toBe('A:21 B:3');
    moveLesson(outline, '2', -1);
    expect(order(outline)).toBe('A:21 B:3');
  });

  it('drops a lesson where another stands, or at the end of a chapter', () => {
    const outline = chapters(['A', ['1', '2', '3']], ['B', []]);
    dropLesson(outline, '1', '3');
    expect(order(outline)).toBe('A:231 B:');
    dropLesson(outline, '1', '2');
    expect(order(outline)).toBe('A:123 B:');
    dropLesson(outline, '2', 'B');
    expect(order(outline)).toBe('A:13 B:2');
  });

  it('moves chapters whole', () => {
    const outline = chapters(['A', ['1']], ['B', ['2']]);
    moveChapter(outline, 'B', -1);
    expect(order(outline)).toBe('B:2 A:1');
    moveChapter(outline, 'B', -1);
    expect(order(outline)).toBe('B:2 A:1');
  });
});
