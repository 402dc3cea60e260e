import {
  handInForm,
  registerPayment,
  registerRefund,
  reversePayment,
  reverseRefund,
} from '#lib/selection/bill-actions.server.js';
import type { Actions } from './$types.js';

export const actions: Actions = {
  form: (event) => handInForm(event, event.params.id),
  pay: (event) => registerPayment(event, event.params.id),
  reverse: (event) => reversePayment(event, event.params.id),
  refund: (event) => registerRefund(event, event.params.id),
  unrefund: (event) => reverseRefund(event, event.params.id),
};
