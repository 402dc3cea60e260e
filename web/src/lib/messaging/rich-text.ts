import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What an announcement's text may hold; everything else in it is shown as the text it was written as. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Piece[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly children: readonly Piece[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] };

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Piece[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Piece[] };

/** Lists in lists in quotes: nobody announces so, and what is nested deeper is left out of the nesting. */
const DEEPEST = 4;

/** Reading Markdown takes the square of its marks: a text that is hardly anything else is shown as it was written. */
const MOST_MARKS = 300;
const MARK = /[*_[\]()<>&`!#+~-]/g;

/** A text in the small part of Markdown, as blocks that are drawn one by one: no HTML is ever made of it. */
export function blocksOf(text: string): readonly Block[] {
  if ((text.match(MARK)?.length ?? 0) > MOST_MARKS)
    return text
      .split(/\n\s*\n/)
      .map((part) => ({ kind: 'paragraph', children: [{ kind: 'text', text: part }] }));
  return fromMarkdown(text).children.flatMap((node) => blockOf(node, text, 0));
}

function blockOf(node: RootContent, source: string, depth: number): Block[] {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', children: pieces(node.children, source) }];
  if (node.type === 'heading')
    return [{ kind: 'heading', level: node.depth === 1 ? 2 : 3, children: pieces(node.children, source) }];
  if (node.type === 'list' && depth < DEEPEST)
    return [
      {
        kind: 'list',
        ordered: node.ordered === true,
        start: node.start ?? 1,
        items: node.children.map((item) =>
          item.children.flatMap((child) => blockOf(child, source, depth + 1)),
        ),
      },
    ];
  if (node.type === 'blockquote' && depth < DEEPEST)
    return [{ kind: 'quote', children: node.children.flatMap((child) => blockOf(child, source, depth + 1)) }];
  if (node.type === 'thematicBreak' || node.type === 'definition') return [];
  return [{ kind: 'paragraph', children: [{ kind: 'text', text: written(node, source) }] }];
}

const pieces = (nodes: readonly PhrasingContent[], source: string): Piece[] =>
  nodes.flatMap((node) => piecesOf(node, source));

function piecesOf(node: PhrasingContent, source: string): Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [{ kind: 'text', text: node.value }];
  if (node.type === 'break') return [{ kind: 'break' }];
  if (node.type === 'strong' || node.type === 'emphasis')
    return [{ kind: node.type, children: pieces(node.children, source) }];
  if (node.type === 'link') {
    const children = pieces(node.children, source);
    return leadsSomewhere(node.url) ? [{ kind: 'link', href: node.url, children }] : children;
  }
  return [{ kind: 'text', text: node.type === 'image' ? (node.alt ?? '') : written(node, source) }];
}

/** A page of ours or one of the web; never a script, and no address that only looks like ours. */
export const leadsSomewhere = (url: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(url) || /^\/(?![/\\])[^\s\\]*$/.test(url);

const written = ({ position }: Nodes, source: string): string =>
  position === undefined ? '' : source.slice(position.start.offset, position.end.offset);
