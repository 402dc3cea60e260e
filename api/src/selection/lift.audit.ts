import type { FeatureAudit } from '../platform/audit-texts.js';

/** A10: whatever is handed in, looked at and decided about a block. */
export const liftAudit: FeatureAudit = {
  texts: {
    'lift.file': {
      label: { zh: '上传解除材料', en: 'Evidence for a block handed in' },
      done: {
        zh: '{actor}为解除特殊用户上传了一份材料（{kind}，{bytes} 字节）。',
        en: '{actor} added evidence to lift a block ({kind}, {bytes} bytes).',
      },
    },
    'lift.view': {
      label: { zh: '查看解除材料', en: 'Evidence for a block looked at' },
      done: {
        zh: '{actor}下载了一份解除特殊用户的材料。',
        en: '{actor} downloaded a file of evidence to lift a block.',
      },
    },
    'lift.submit': {
      label: { zh: '申请解除特殊用户', en: 'Lifting of blocks asked for' },
      done: {
        zh: '{actor}提交了解除 {teachers} 位特殊用户的申请。',
        en: '{actor} asked for blocks of {teachers} teachers to be lifted.',
      },
    },
    'lift.return': {
      label: { zh: '退回解除申请', en: 'Request to lift blocks returned' },
      done: {
        zh: '{actor}退回了解除 {teachers} 位特殊用户的申请。',
        en: '{actor} returned a request to lift blocks of {teachers} teachers.',
      },
    },
    'lift.lift': {
      label: { zh: '解除特殊用户', en: 'Blocks lifted' },
      done: {
        zh: '{actor}解除了 {teachers} 位特殊用户。',
        en: '{actor} lifted blocks of {teachers} teachers.',
      },
    },
  },
};
