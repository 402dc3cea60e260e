import { ask } from '#lib/platform/ask.js';
import { TextMessages } from '#lib/platform/generated/messaging.js';
import { textStateOf } from '#lib/messaging/text-words.js';
import type { PageLoad } from './$types.js';

const SHOWN = 30;

export const load: PageLoad = async (event) => {
  const { searchParams } = event.url;
  const state = textStateOf(searchParams.get('state'));
  const { textMessages } = await ask(event, TextMessages, {
    first: SHOWN,
    after: searchParams.get('after'),
    state,
  });
  return { textMessages, state };
};
