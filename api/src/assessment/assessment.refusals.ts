import type { RefusalTexts } from '../platform/refusal.present.js';

/** What the diagnostic can refuse (D2, D3). */
export const assessmentRefusals: RefusalTexts = {
  noSittingLeft: {
    zh: {
      what: '没有开始新的诊断。',
      why: '诊断一共可以做 {allowed} 次，您已经用完了。请从已有的报告中选一份确认，哪一次都可以。',
      next: '查看我的报告',
    },
    en: {
      what: 'No new diagnostic was started.',
      why: 'The diagnostic can be taken {allowed} times and you have used them all. Confirm one of your reports; any of them will do.',
      next: 'See my reports',
    },
    nextHref: '/programme',
  },
  diagnosisFinal: {
    zh: {
      what: '诊断结果没有改变。',
      why: '您已经确认了一份诊断结果，确认之后不能再换，也不能再做诊断。',
      next: '去选课程',
    },
    en: {
      what: 'Your result has not changed.',
      why: 'You have confirmed a diagnostic result. A confirmed result is final: it cannot be exchanged, and the diagnostic is over.',
      next: 'Choose my courses',
    },
    nextHref: '/programme/bundle',
  },
  noSuchSitting: {
    zh: {
      what: '没有找到这次诊断。',
      why: '它不存在，或者不是您本人的。诊断只能由教师本人完成。',
      next: '回到我的诊断',
    },
    en: {
      what: 'This diagnostic was not found.',
      why: 'It does not exist or is not yours. Only the teacher in person takes the diagnostic.',
      next: 'Back to my diagnostic',
    },
    nextHref: '/programme',
  },
  questionOfAnotherSitting: {
    zh: {
      what: '这个回答没有保存。',
      why: '这道题不属于您正在做的这份问卷。请刷新页面，从当前的题目继续。',
      next: '继续诊断',
    },
    en: {
      what: 'This answer was not kept.',
      why: 'The question does not belong to the questionnaire you are answering. Reload the page and go on from there.',
      next: 'Go on',
    },
    nextHref: '/programme/diagnostic',
  },
  optionOfAnotherQuestion: {
    zh: {
      what: '这个回答没有保存。',
      why: '所选的选项不属于这道题。请刷新页面后重新选择。',
      next: '继续诊断',
    },
    en: {
      what: 'This answer was not kept.',
      why: 'The option does not belong to this question. Reload the page and choose again.',
      next: 'Go on',
    },
    nextHref: '/programme/diagnostic',
  },
  sittingSubmitted: {
    zh: {
      what: '没有改动。',
      why: '这次诊断已经提交，提交以后回答不能再改。',
      next: '查看报告',
    },
    en: {
      what: 'Nothing was changed.',
      why: 'This diagnostic has been handed in; its answers cannot be changed any more.',
      next: 'See the report',
    },
    nextHref: '/programme',
  },
  answersMissing: {
    zh: {
      what: '诊断还没有提交。',
      why: '一共 {total} 道题，还有 {missing} 道没有回答。答完就能提交，已经答的都已保存。',
      next: '回答剩下的题',
    },
    en: {
      what: 'The diagnostic is not handed in yet.',
      why: '{missing} of {total} questions have no answer yet. What you have answered is kept.',
      next: 'Answer the rest',
    },
    nextHref: '/programme/diagnostic',
  },
  sittingNotSubmitted: {
    zh: {
      what: '还没有确认。',
      why: '这次诊断还没有提交，提交并看到报告之后才能确认。',
      next: '继续诊断',
    },
    en: {
      what: 'Nothing was confirmed.',
      why: 'This diagnostic has not been handed in; you can confirm it once you have seen its report.',
      next: 'Go on',
    },
    nextHref: '/programme/diagnostic',
  },
};
