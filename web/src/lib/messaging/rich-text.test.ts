import { describe, expect, it } from 'vitest';
import { blocksOf, leadsSomewhere, type Block, type Piece } from './rich-text.js';

const plain = (text: string): Piece => ({ kind: 'text', text });
const kinds = (blocks: readonly Block[]): string[] => blocks.map(({ kind }) => kind);

describe('the text of an announcement (C1)', () => {
  it('knows paragraphs, headings, lists, quotes, emphasis and links', () => {
    expect(kinds(blocksOf('# 通知\n\n各位老师：\n\n- 一\n- 二\n\n1. 甲\n\n> 引文'))).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'quote',
    ]);
    expect(blocksOf('请于 **11 月 28 日**前看[课单](/list)。')).toEqual([
      {
        kind: 'paragraph',
        children: [
          plain('请于 '),
          { kind: 'strong', children: [plain('11 月 28 日')] },
          plain('前看'),
          { kind: 'link', href: '/list', children: [plain('课单')] },
          plain('。'),
        ],
      },
    ]);
  });

  it('shows what is HTML as the text it is', () => {
    expect(blocksOf('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', children: [plain('<script>alert(1)</script>')] },
    ]);
    expect(blocksOf('a <img src=x onerror=alert(1)> b')).toEqual([
      { kind: 'paragraph', children: [plain('a '), plain('<img src=x onerror=alert(1)>'), plain(' b')] },
    ]);
    expect(JSON.stringify(blocksOf('![追踪](https://elsewhere.example/pixel.png)'))).not.toContain('pixel');
  });

  it('leads to pages alone', () => {
    expect(['/list', 'https://gz.example/a?b=c', 'http://gz.example'].every(leadsSomewhere)).toBe(true);
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '/\\evil.example',
      'https:evil',
      ' javascript:x',
      '',
    ])
      expect([url, leadsSomewhere(url)]).toEqual([url, false]);
    expect(blocksOf('[点我](javascript:alert(1))')).toEqual([
      { kind: 'paragraph', children: [plain('点我')] },
    ]);
  });

  const most = (mark: string): string => mark.repeat(Math.floor(300 / mark.replaceAll(/\w| /g, '').length));

  it.each([
    ['a quote in a quote as often as it is read', most('>')],
    ['lists in lists as often as they are read', most('- ')],
    ['stars as often as they are read', most('*a ')],
    ['links as often as they are read', most('[a](')],
    ['emphasis as often as it is read', `${'*_'.repeat(75)}a${'_*'.repeat(75)}`],
    ['quotes', '>'.repeat(8000)],
    ['lists', '- '.repeat(4000)],
    ['stars', '*a '.repeat(2600)],
    ['brackets', '['.repeat(8000)],
    ['links', '[a]('.repeat(2000)],
    ['emphasis in emphasis', `${'*_'.repeat(2000)}a${'_*'.repeat(2000)}`],
    ['angles', '<'.repeat(8000)],
    ['entities', '&#0;'.repeat(2000)],
  ])('is drawn in good time when it is nothing but %s', (_, text) => {
    const started = performance.now();
    expect(JSON.stringify(blocksOf(text)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
