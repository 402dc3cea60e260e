import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from './evidence-file.rules.js';
import {
  evidenceMissing,
  evidenceWanted,
  liftRound,
  liftState,
  mayAddEvidence,
  mayDecideLift,
  maySubmitLift,
  type LiftStepKind,
} from './lift.rules.js';

const steps = (...kinds: LiftStepKind[]): { kind: LiftStepKind }[] => kinds.map((kind) => ({ kind }));
const chen = { teacherId: 'chen', earlier: 0 };

describe('what a request to lift a block carries (A10)', () => {
  it('is the signed form and the id; from the second time the sealed letter; for several the sealed list', () => {
    expect(evidenceWanted([chen])).toEqual(['signed_form', 'id_scan']);
    expect(evidenceWanted([{ ...chen, earlier: 1 }])).toEqual(['signed_form', 'id_scan', 'sealed_letter']);
    expect(evidenceWanted([chen, { teacherId: 'zhou', earlier: 2 }])).toEqual([
      'signed_form',
      'id_scan',
      'sealed_list',
    ]);
    // two terms of one teacher are one teacher
    expect(evidenceWanted([chen, chen])).toEqual(['signed_form', 'id_scan']);
  });

  it('is told piece by piece while something is missing', () => {
    const wanted = evidenceWanted([chen]);
    expect(maySubmitLift('draft', evidenceMissing(wanted, []))).toMatchObject({ key: 'missing_signed_form' });
    const form = [{ kind: 'signed_form' as const }];
    expect(maySubmitLift('draft', evidenceMissing(wanted, form))).toMatchObject({ key: 'missing_id_scan' });
    expect(
      maySubmitLift('draft', evidenceMissing(wanted, [...form, { kind: 'id_scan' as const }])),
    ).toBeNull();
  });
});

describe('a request to lift a block (A10)', () => {
  it('goes round by round: returned it is prepared anew, submitted nothing is added, lifted it is over', () => {
    expect([liftState([]), liftRound([])]).toEqual(['draft', 1]);
    expect([liftState(steps('submitted')), liftRound(steps('submitted'))]).toEqual(['submitted', 1]);
    const returned = steps('submitted', 'returned');
    expect([liftState(returned), liftRound(returned)]).toEqual(['returned', 2]);
    expect(liftRound(steps('submitted', 'returned', 'submitted', 'lifted'))).toBe(2);
    expect(mayAddEvidence('submitted', 0)).toMatchObject({ rule: 'A10', key: 'liftUnderReview' });
    expect(mayAddEvidence('lifted', 0)).toMatchObject({ key: 'liftDone' });
    expect(mayAddEvidence('returned', 60)).toMatchObject({ key: 'evidenceTooMany' });
    expect(mayAddEvidence('returned', 3)).toBeNull();
    expect(mayDecideLift('submitted')).toBeNull();
    expect(mayDecideLift('returned')).toMatchObject({ key: 'liftNotSubmitted' });
    expect(mayDecideLift('lifted')).toMatchObject({ key: 'liftDone' });
  });
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const segment = (marker: number, length: number): Buffer => {
  const made = Buffer.alloc(2 + length, 1);
  made.writeUInt16BE(0xff00 + marker);
  made.writeUInt16BE(length, 2);
  return made;
};
/** Start, application data, tables, frame, scan with a stuffed 0xff and a restart, end. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  ...[0xe0, 0xdb, 0xc0, 0xc4, 0xda].map((marker) => segment(marker, 16)),
  Buffer.from([0x54, 0xff, 0x00, 0xdf, 0xff, 0xd0, 0x12, 0xff, 0xd9]),
]);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const read = (bytes: Uint8Array): string => {
  const found = readEvidence(bytes);
  return 'fault' in found ? found.fault : found.mediaType;
};

describe('a file of evidence (A10)', () => {
  it('is a PDF, a JPEG or a PNG by its bytes', () => {
    expect([png, jpeg, pdf].map(read)).toEqual(['image/png', 'image/jpeg', 'application/pdf']);
    for (const other of ['GIF89a', '<svg xmlns="">', 'PK\u0003\u0004', 'MZ', 'plain words'])
      expect(read(Buffer.from(other))).toBe('evidenceType');
    expect(read(new Uint8Array())).toBe('evidenceEmpty');
    expect(read(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('evidenceTooLarge');
  });

  it('is whole: cut anywhere it is none', () => {
    for (const whole of [png, jpeg])
      for (let length = 1; length < whole.length; length += 1)
        expect(read(whole.subarray(0, length))).toBe('evidenceType');
  });

  it('is nothing else at the same time, and does nothing when it is opened', () => {
    const archive = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
    for (const [whole, behind] of [
      [png, archive],
      [jpeg, archive],
      [png, Buffer.from('<script>alert(1)</script>')],
      [jpeg, Buffer.from('<?php system($_GET[0]);')],
    ] as const)
      expect(read(Buffer.concat([whole, behind]))).toBe('evidenceHostile');
    expect(read(Buffer.concat([jpeg, pdf]))).toBe('evidenceHostile');
    expect(read(Buffer.concat([pdf, archive]))).toBe('evidenceType');
    expect(read(Buffer.from('%PDF-1.4\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF'))).toBe(
      'evidenceHostile',
    );
    expect(read(Buffer.from('%PDF-1.4\n<< /S /Launch /F (cmd) >>\n%%EOF'))).toBe('evidenceHostile');
  });

  it('is kept without what a camera wrote behind the picture', () => {
    const found = readEvidence(Buffer.concat([jpeg, Buffer.from('SEFT of a phone')]));
    expect('bytes' in found && Buffer.from(found.bytes).equals(jpeg)).toBe(true);
  });

  it('never takes noise for a file, and never fails on it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        fc.constantFrom(png, jpeg),
        (noise, head) => {
          const cut = Buffer.concat([head.subarray(0, 20), noise]);
          expect(typeof read(cut)).toBe('string');
        },
      ),
    );
  });
});
