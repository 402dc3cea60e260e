import type { RefusalTexts } from './refusal.present.js';

const notFinished = { zh: '这项工作没有完成。', en: 'This work was not finished.' };

/** Why a task ended without a result, for whatever kind; a feature adds the faults of its own kinds (task-texts.ts). */
export const taskRefusals: RefusalTexts = {
  taskNotFound: {
    zh: { what: '没有可以取消的工作。', why: '没有找到它，或它不是您发起的。', next: '刷新页面' },
    en: {
      what: 'There was nothing to cancel.',
      why: 'There is no such work, or somebody else asked for it.',
      next: 'Reload the page',
    },
  },
  taskFailed: {
    zh: {
      what: notFinished.zh,
      why: '系统出了一个我们没有料到的问题，试过几次都没有成功；问题已经记录下来。',
      next: '稍后再试',
    },
    en: {
      what: notFinished.en,
      why: 'Something went wrong on our side, and trying again did not help. It has been recorded.',
      next: 'Try again later',
    },
  },
  taskEndedTooOften: {
    zh: {
      what: notFinished.zh,
      why: '已经开始了 {attempts} 次，每次都中途停掉了，不再自动重试。',
      next: '稍后再试，或联系平台',
    },
    en: {
      what: notFinished.en,
      why: 'It was begun {attempts} times and stopped half way each time, so it is not tried again by itself.',
      next: 'Try again later, or ask the platform',
    },
  },
};
