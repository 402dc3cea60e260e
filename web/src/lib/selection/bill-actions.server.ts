import { fail, type RequestEvent } from '@sveltejs/kit';
import {
  HandInForm,
  RegisterPayment,
  RegisterRefund,
  ReversePayment,
  ReverseRefund,
} from '#lib/platform/generated/selection.js';
import { execute } from '#lib/platform/graphql.js';
import { refusable } from '#lib/platform/refusable.server.js';

/** S13: the school's sealed form is here. */
export const handInForm = async (event: RequestEvent, billId: string) => {
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, HandInForm, { billId })).handInForm,
  );
  return 'id' in answer ? { done: 'form' as const } : answer;
};

/** S13: what was paid, in yuan as people write it. */
export const registerPayment = async (event: RequestEvent, billId: string) => {
  const form = await event.request.formData();
  const [amount, reference] = [textOf(form.get('amount')), textOf(form.get('reference'))];
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(amount)) return fail(400, { wrong: 'amount' as const });
  if (reference === '' || reference.length > 60) return fail(400, { wrong: 'reference' as const });
  const amountFen = Math.round(Number(amount) * 100);
  if (amountFen === 0) return fail(400, { wrong: 'amount' as const });
  const answer = await refusable(
    event,
    async () =>
      (await execute(event.fetch, RegisterPayment, { input: { billId, amountFen, reference } }))
        .registerPayment,
  );
  return 'id' in answer ? { done: 'payment' as const } : answer;
};

/** S13: a payment that was registered by mistake. */
export const reversePayment = async (event: RequestEvent, billId: string) => {
  const reason = wordsOf((await event.request.formData()).get('reason'));
  if (reason.length < 2 || reason.length > 200) return fail(400, { wrong: 'reason' as const });
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, ReversePayment, { input: { billId, reason } })).reversePayment,
  );
  return 'id' in answer ? { done: 'reversal' as const } : answer;
};

/** S3: money of deleted courses went back to the school. */
export const registerRefund = async (event: RequestEvent, billId: string) => {
  const form = await event.request.formData();
  const [refundedOn, note] = [wordsOf(form.get('day')), wordsOf(form.get('note'))];
  if (!/^\d{4}-\d\d-\d\d$/.test(refundedOn)) return fail(400, { wrong: 'day' as const });
  if (note === '' || note.length > 200) return fail(400, { wrong: 'note' as const });
  const amountFen = Number(wordsOf(form.get('amountFen')));
  const input = { billId, amountFen, refundedOn, note };
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, RegisterRefund, { input })).registerRefund,
  );
  return 'id' in answer ? { done: 'refund' as const } : answer;
};

/** S3: a refund that was registered by mistake. */
export const reverseRefund = async (event: RequestEvent, billId: string) => {
  const form = await event.request.formData();
  const reason = wordsOf(form.get('reason'));
  if (reason.length < 2 || reason.length > 200) return fail(400, { wrong: 'back' as const });
  const input = { billId, number: Number(wordsOf(form.get('number'))), reason };
  const answer = await refusable(
    event,
    async () => (await execute(event.fetch, ReverseRefund, { input })).reverseRefund,
  );
  return 'id' in answer ? { done: 'unrefund' as const } : answer;
};

const wordsOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '');

const textOf = (value: FormDataEntryValue | null): string => wordsOf(value).replaceAll(/[,，¥]/g, '');
