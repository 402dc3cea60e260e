import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

/** None of the package's own switches (`--disable-web-security` is among them): a browser as people have it. */
const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=document-user-activation-required',
];

/** A Chromium from npm, libraries included, so that a bare Linux can run a journey. Elsewhere an installed Chrome. */
export const launchBrowser = async (env: Readonly<Record<string, string>> = {}): Promise<Browser> => {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  // Tells the package to unpack its own libraries; read when it is loaded, hence the import below.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: switches,
    env: { ...definedOf(process.env), ...env },
  });
};

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export interface Look {
  readonly language: 'zh' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly size: 'phone' | 'desktop';
}

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** One device of one person: its own cookies and storage. */
export const device = (
  browser: Browser,
  baseURL: string,
  look: Partial<Look> = {},
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL,
    locale: look.language === 'en' ? 'en-GB' : 'zh-CN',
    colorScheme: look.scheme ?? 'light',
    viewport: sizes[look.size ?? 'desktop'],
    reducedMotion: 'reduce',
    ...options,
  });

/** Signs in on the page that is shown, in either language. */
export const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.getByLabel(/^(继教学号或账号|Study number or account)$/).fill(login);
  await page.getByLabel(/^(密码|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
};

/** Opens an address and waits until its scripts have come: before that a press does what the HTML alone does. */
export const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'networkidle' });
};

export type { Browser, BrowserContext, Locator, Page };
