import { previewTerm, saveTerm } from '#lib/terms/actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  preview: (event) => previewTerm(event, event.params.term),
  save: (event) => saveTerm(event, event.params.term),
};
