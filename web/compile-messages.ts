import { compile } from '@inlang/paraglide-js';
import { messageOptions } from './messages.config.ts';

/** For `npm run check`, which must not need a build first. */
await compile(messageOptions);
