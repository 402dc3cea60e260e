import type { Locale } from '#lib/platform/paraglide/runtime.js';
import type { IncomingMessage } from 'node:http';
import type { Followed } from '../server/followed.js';
import type { Theme } from '#lib/platform/theme.js';

declare global {
  namespace App {
    interface Error {
      /** Which designed page is shown; the message itself is never shown to a person. */
      kind?: 'unavailable' | 'forbidden' | 'missing' | 'busy' | 'stale' | 'bug';
    }
    interface Locals {
      locale: Locale;
      theme: Theme;
    }
    interface Platform {
      /** the request as `server.js` got it, with what it knows of its way */
      req: IncomingMessage & { xueshi?: Followed };
    }
    interface PageState {
      /** A sheet opened over the page, so that the phone's back gesture closes it. */
      sheet?: string;
    }
  }
}
