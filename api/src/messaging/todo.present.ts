import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import { fill } from '../platform/fill.js';
import type { TodoFound, TodoText } from '../platform/todo-texts.js';
import { Todo } from './todo.type.js';

export const presentTodo = (
  { kind, about, count, dueAt, facts }: TodoFound,
  text: TodoText,
  locale: Locale,
): Todo => {
  const all = count === null ? facts : { count, ...facts };
  const say = (words: Bilingual): string => fill(words[locale], all, locale);
  return Object.assign(new Todo(), {
    key: about === undefined ? kind : `${kind}:${about}`,
    kind,
    rule: text.rule,
    title: say(text.title),
    detail: say(text.detail),
    next: say(text.next),
    href: typeof text.href === 'string' ? text.href : text.href(all),
    count,
    dueAt,
    prompt: text.prompt === true,
  });
};

/** What must be told first, then what waits without a date, then the soonest. */
export const inOrder = (todos: readonly Todo[]): Todo[] =>
  todos.toSorted(
    (a, b) =>
      Number(b.prompt) - Number(a.prompt) ||
      (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0) ||
      a.key.localeCompare(b.key),
  );
