import type { FeatureAudit } from '../platform/audit-texts.js';

/** What the library writes into the audit. */
export const mediaAudit: FeatureAudit = {
  texts: {
    'media.upload': {
      label: { zh: '上传视频', en: 'Upload a video' },
      done: {
        zh: '{actor}开始上传一个视频（{bytes} 字节）。',
        en: '{actor} began to upload a video ({bytes} bytes).',
      },
    },
    'media.delete': {
      label: { zh: '删除视频', en: 'Delete a video' },
      done: { zh: '{actor}删除了一个视频（{bytes} 字节）。', en: '{actor} deleted a video ({bytes} bytes).' },
    },
  },
};
