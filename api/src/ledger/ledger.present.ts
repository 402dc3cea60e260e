import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type {
  Receipt as KeptReceipt,
  ReceiptLesson as KeptLesson,
  YearBalance,
} from '@xueshi/schema/ledger/rules';
import type { LedgerEntryRecord } from '@xueshi/schema/ledger/store';
import { presentSpan } from '../study/study.present.js';
import { HourNeed, LedgerEntry, YearRecord } from './ledger.type.js';
import {
  Receipt,
  ReceiptCarryOver,
  ReceiptLesson,
  ReceiptPart,
  ReceiptRegistration,
} from './receipt.type.js';

export const presentYear = (year: number, balance: YearBalance): YearRecord =>
  Object.assign(new YearRecord(), {
    year,
    needs: balance.needs.map((need) => Object.assign(new HourNeed(), need)),
    totalNeeded: balance.totalNeeded,
    totalEarned: balance.totalEarned,
    totalUnderWay: balance.totalUnderWay,
    totalMissing: balance.totalMissing,
    missingPublic: balance.missingPublic,
    missingProfessional: balance.missingProfessional,
  });

export const presentEntry = (entry: LedgerEntryRecord): LedgerEntry =>
  Object.assign(new LedgerEntry(), {
    id: toGlobalId('LedgerEntry', entry.id),
    year: entry.year,
    kind: entry.hourKind,
    hours: entry.hours,
    source: entry.source,
    title: entry.title,
    titleEn: entry.titleEn,
    postedAt: entry.postedAt,
    rule: entry.rule,
    receipt: entry.receipt === null ? null : presentReceipt(entry.receipt),
  });

const presentReceipt = (receipt: KeptReceipt): Receipt =>
  Object.assign(new Receipt(), {
    rule: receipt.rule,
    ruleVersion: receipt.ruleVersion,
    score: receipt.score,
    passMark: receipt.passMark,
    parts: receipt.parts.map((part) => Object.assign(new ReceiptPart(), part)),
    lessons: receipt.lessons.map(presentLesson),
    registration: presentRegistration(receipt.registration),
    carryOver:
      receipt.carryOver === undefined ? null : Object.assign(new ReceiptCarryOver(), receipt.carryOver),
  });

const presentRegistration = (kept: KeptReceipt['registration']): ReceiptRegistration | null =>
  kept === undefined
    ? null
    : Object.assign(new ReceiptRegistration(), { ...kept, registeredAt: new Date(kept.registeredAt) });

const presentLesson = (lesson: KeptLesson): ReceiptLesson =>
  Object.assign(new ReceiptLesson(), {
    title: lesson.title,
    titleEn: lesson.titleEn,
    durationMs: lesson.durationMs,
    learningMs: lesson.learningMs,
    spans: lesson.spans.map(presentSpan),
    devices: lesson.devices,
    firstAt: lesson.firstAt === null ? null : new Date(lesson.firstAt),
    lastAt: lesson.lastAt === null ? null : new Date(lesson.lastAt),
  });
