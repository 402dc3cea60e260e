import type { HandleClientError } from '@sveltejs/kit/hooks';

export const handleError: HandleClientError = ({ error, kind }) => {
  if (kind === 'app') return undefined;
  if (kind === 'framework') return { message: 'not found', kind: 'missing' };
  reportError(error);
  return { message: 'bug', kind: navigator.onLine ? 'bug' : 'unavailable' };
};
