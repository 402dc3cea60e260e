import { accountNames } from '@xueshi/schema/accounts/audit.store';
import { organisationsByIds } from '@xueshi/schema/accounts/store';
import { isUuid } from '@xueshi/schema/kernel/ids';
import type { FeatureAudit } from '../platform/audit-texts.js';

/** Signing in and out, locks, denials, and the audit's own export. */
export const accountsAudit: FeatureAudit = {
  texts: {
    'sign-in.done': {
      label: { zh: '登录', en: 'Signed in' },
      done: { zh: '{actor}登录了。', en: '{actor} signed in.' },
    },
    'sign-in.fail': {
      label: { zh: '登录失败', en: 'Sign-in failed' },
      done: { zh: '有人想以{subject}的身份登录，没有成功。', en: 'Someone tried to sign in as {subject}.' },
    },
    'sign-in.lock': {
      label: { zh: '账号锁定', en: 'Account locked' },
      done: {
        zh: '密码连续输错十次，{subject}被锁定。',
        en: 'After ten wrong passwords, {subject} was locked.',
      },
    },
    'sign-in.pause': {
      label: { zh: '网络暂停登录', en: 'Network paused' },
      done: {
        zh: '一个网络输错密码太多，暂停了来自那里的登录。',
        en: 'Too many wrong passwords came from one network; signing in from it was paused.',
      },
    },
    'session.end': {
      label: { zh: '退出登录', en: 'Signed out' },
      done: { zh: '{actor}退出了一处登录。', en: '{actor} ended a session.' },
    },
    'session.end-all': {
      label: { zh: '全部退出', en: 'Signed out everywhere' },
      done: { zh: '{actor}退出了所有登录，共 {sessions} 处。', en: '{actor} ended all {sessions} sessions.' },
    },
    'session.switch': {
      label: { zh: '切换身份', en: 'Role switched' },
      done: { zh: '{actor}切换为{role}。', en: '{actor} switched to acting as {role}.' },
    },
    'account.unlock': {
      label: { zh: '解锁账号', en: 'Account unlocked' },
      done: { zh: '{actor}解锁了{subject}的账号。', en: '{actor} unlocked the account of {subject}.' },
    },
    'policy.deny': {
      label: { zh: '无权访问', en: 'Denied' },
      done: {
        zh: '{actor}要看或要办一项身份不允许的事，被拒绝了。',
        en: '{actor} was denied something that the role may not see or do.',
      },
    },
    'platform.sweep': {
      label: { zh: '清理过期数据', en: 'Old data swept' },
      done: {
        zh: '平台清理了过期的登录、计数和已完成的任务。',
        en: 'The platform swept old sessions, counters and finished work.',
      },
    },
    'audit.export': {
      label: { zh: '导出审计记录', en: 'Audit exported' },
      done: { zh: '{actor}导出了审计记录。', en: '{actor} exported the audit.' },
    },
  },
  subjects: {
    Account: async (db, ids) =>
      new Map(
        [...(await accountNames(db.read(), ids.filter(isUuid)))].map(([id, name]) => [
          id,
          { zh: name, en: name },
        ]),
      ),
    Organisation: async (db, ids) =>
      new Map(
        (await organisationsByIds(db.read(), ids.filter(isUuid))).map(({ id, name, nameEn }) => [
          id,
          { zh: name, en: nameEn ?? name },
        ]),
      ),
  },
};
