/** Tables whose rows are facts. The application role may only insert and read them (see grants.ts). */
export const appendOnlyTables = [
  'sitting_answer',
  'diagnosis',
  'bundle',
  'beat',
  'check_attempt',
  'passing',
  'ledger_entry',
  'class_registration',
  'class_result',
  'audit_event',
  'course_edition',
  'course_decision',
  'course_rating',
  'comment_ruling',
  'bill',
  'bill_line',
  'bill_credit',
  'declaration_form',
  'bill_payment',
  'user_block',
  'payment_reversal',
  'lift_request',
  'lift_case',
  'lift_file',
  'lift_step',
  'block_lift',
  'verification_run',
  'verification_part',
  'verification',
  'class_removal',
  'class_removal_seat',
  'bill_refund',
  'bill_refund_line',
  'bill_refund_reversal',
] as const;

/** SQL that makes the database refuse UPDATE, DELETE and TRUNCATE on a table of facts. */
export const guardAppendOnly = (table: (typeof appendOnlyTables)[number]): string[] => [
  `create trigger ${table}_keeps_rows before update or delete on ${table}
   for each row execute function refuse_change()`,
  `create trigger ${table}_keeps_all before truncate on ${table}
   for each statement execute function refuse_change()`,
];
